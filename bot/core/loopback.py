"""Which addresses lead nowhere but to this machine."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit


def stays_here(address: str) -> bool:
    """Return whether what is asked at an address never leaves this machine.

    Args:
        address: With its scheme; a name counts only if it is ``localhost``, since others are looked up elsewhere.
    """
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
