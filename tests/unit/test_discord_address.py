"""A stand-in for Discord is on this machine or none at all: the token would go to whoever answers."""

from __future__ import annotations

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route
from pydantic import ValidationError

from bot.core.errors import ConfigError
from bot.core.loopback import stays_here
from bot.platforms.discord.address import use_address
from bot.settings import Discord

HERE = ["http://127.0.0.1:8090", "http://127.8.9.10", "http://localhost:8090", "http://LOCALHOST", "http://[::1]:8090"]
ELSEWHERE = [
    "http://127.0.0.1.evil.example",
    "http://127.evil.example:8090",
    "http://localhost.evil.example",
    "http://evil.localhost",
    "http://10.0.0.1",
    "http://0.0.0.0",
    "http://[::]",
    "http://[fe80::1]",
    "https://discord.com",
]
BROKEN = ["http://127.0.0.1@evil.example", "http://[::1", "http://", "127.0.0.1", ""]


@pytest.fixture
def _own_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the library back the addresses it had."""
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)


def asked() -> tuple[str, str]:
    """Return where the library asks and listens."""
    return Route("GET", "/users/@me").url, str(DiscordWebSocket.DEFAULT_GATEWAY)


@pytest.mark.parametrize("address", HERE)
@pytest.mark.usefixtures("_own_address")
def test_this_machine_may_stand_in(address: str) -> None:
    """An address of this machine passes the check of a configuration, and the library asks there for everything"""
    assert stays_here(address)
    assert Discord.model_validate({"guilds": [1], "api": address}).api == address
    use_address(address)
    base = address.lower()
    assert asked() == (f"{base}/api/v10/users/@me", f"{base.replace('http', 'ws')}/gateway")


@pytest.mark.parametrize("address", [*ELSEWHERE, *BROKEN])
@pytest.mark.usefixtures("_own_address")
def test_nobody_else_may(address: str) -> None:
    """Any other address is refused by the check of a configuration and by the adapter, however much it looks like one"""
    assert not stays_here(address)
    with pytest.raises(ValidationError):
        Discord.model_validate({"guilds": [1], "api": address})
    before = asked()
    with pytest.raises(ConfigError):
        use_address(address)
    assert asked() == before


@pytest.mark.usefixtures("_own_address")
def test_without_one_it_is_discord_itself() -> None:
    """Nothing is changed where no stand-in is named"""
    before = asked()
    use_address(None)
    assert asked() == before


def test_the_library_looks_where_we_set_it() -> None:
    """The library's two addresses are ours to set, not its public interface: an update that moves them is noticed here"""
    assert Route.BASE
    assert DiscordWebSocket.DEFAULT_GATEWAY
    assert "BASE" in Route.__init__.__code__.co_names
    assert "DEFAULT_GATEWAY" in vars(DiscordWebSocket)["from_client"].__func__.__code__.co_names
