"""matrix-nio returns its errors; here each becomes one of ours, once."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from aiohttp import ClientError
from nio.exceptions import LocalProtocolError

from bot.core.errors import AccountRefused, Limited, PlatformError, TransientError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nio import ErrorResponse, Response

R = TypeVar("R", bound="Response")

_REFUSED = frozenset({"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_DEACTIVATED", "M_USER_LOCKED"})
_SERVER_FAULT = 500
_TOO_MANY = 429


def checked(response: R | ErrorResponse, wanted: type[R]) -> R:
    """Return the response if it is the wanted one.

    Raises:
        Limited: The server asks us to wait.
        AccountRefused: The token is no longer good.
        TransientError: The server is not well.
        PlatformError: The server refuses; the message is its error code.
    """
    if isinstance(response, wanted):
        return response
    code = getattr(response, "status_code", None)
    status = getattr(getattr(response, "transport_response", None), "status", None)
    if code == "M_LIMIT_EXCEEDED" or status == _TOO_MANY:
        waited = getattr(response, "retry_after_ms", None)
        raise Limited(waited / 1000 if isinstance(waited, int | float) else None)
    if code in _REFUSED:
        raise AccountRefused(str(code))
    if status is None or status >= _SERVER_FAULT or not isinstance(code, str):
        raise TransientError(f"homeserver answered {status}")
    raise PlatformError(code)


@contextmanager
def network_faults() -> Iterator[None]:
    """Turn a lost connection or a time-out into a `TransientError`."""
    try:
        yield
    except LocalProtocolError as fault:
        raise TransientError("not ready to send yet") from fault
    except (ClientError, TimeoutError, OSError) as fault:
        raise TransientError("homeserver not reachable") from fault
