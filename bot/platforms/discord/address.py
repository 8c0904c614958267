"""Where Discord is. discord.py keeps that in two attributes of classes, so it holds for the whole process."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.core.errors import ConfigError


def use_address(api: str | None) -> None:
    """Have the library talk to a stand-in on this machine; nothing is changed for the real service.

    Args:
        api: Base address, to which ``/api/v10`` and ``/gateway`` are added; ``None`` for the real service.

    Raises:
        ConfigError: It is not on this machine: the token would go to somebody else.
    """
    if api is None:
        return
    if not _is_loopback(urlsplit(api).hostname or ""):
        raise ConfigError(["platforms.discord.api: only an address of this machine, for instance http://127.0.0.1:8090"])
    base = URL(api)
    Route.BASE = str(base / "api/v10")
    DiscordWebSocket.DEFAULT_GATEWAY = base.with_scheme("ws" if base.scheme == "http" else "wss") / "gateway"


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
