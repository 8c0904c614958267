"""Where Discord is. discord.py keeps that in two attributes of classes, so it holds for the whole process."""

from __future__ import annotations

from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.core.errors import ConfigError
from bot.core.loopback import stays_here


def use_address(api: str | None) -> None:
    """Have the library talk to a stand-in on this machine; nothing is changed for the real service.

    Args:
        api: Base address, to which ``/api/v10`` and ``/gateway`` are added; ``None`` for the real service.

    Raises:
        ConfigError: It is not on this machine: the token would go to somebody else.
    """
    if api is None:
        return
    if not stays_here(api):
        raise ConfigError(["platforms.discord.api: only an address of this machine, for instance http://127.0.0.1:8090"])
    base = URL(api)
    Route.BASE = str(base / "api/v10")
    DiscordWebSocket.DEFAULT_GATEWAY = base.with_scheme("ws" if base.scheme == "http" else "wss") / "gateway"
