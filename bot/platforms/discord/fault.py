"""discord.py raises its errors; here each becomes one of ours, once."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from aiohttp import ClientError
from discord import HTTPException, LoginFailure, RateLimited

from bot.core.errors import AccountRefused, Limited, PlatformError, TransientError

if TYPE_CHECKING:
    from collections.abc import Iterator

UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, UNKNOWN_WEBHOOK = "10003", "10008", "10015"
UNKNOWN_EVENT = "10070"
ACKNOWLEDGED = "40060"
"""By an earlier try."""
NO_ACCESS, NO_PERMISSION = "50001", "50013"
WEBHOOK_OVER = "50027"
"""Of a webhook or an interaction that is over; the bot's own is as good as ever."""
_UNAUTHORIZED, _TOO_MANY, _SERVER_FAULT = 401, 429, 500
_BANNED_WAIT_SECONDS = 60.0
"""A limit that does not come from Discord itself stands for all of the machine; it seldom says for how long."""


@contextmanager
def faults() -> Iterator[None]:
    """Turn what the library raises into ours.

    Raises:
        Limited: We have to wait: this route, or all of the account.
        AccountRefused: The token is no longer good.
        TransientError: Discord cannot be reached or is not well.
        PlatformError: It will never work; the message is Discord's number for the reason.
    """
    try:
        yield
    except RateLimited as limit:
        raise Limited(limit.retry_after, whole_account=False) from limit
    except LoginFailure as refusal:
        raise AccountRefused("token") from refusal
    except HTTPException as fault:
        raise _translated(fault) from fault
    except (ClientError, TimeoutError, OSError) as fault:
        raise TransientError("Discord is not reachable") from fault


def _translated(fault: HTTPException) -> Exception:
    if fault.status == _UNAUTHORIZED and str(fault.code) != WEBHOOK_OVER:
        return AccountRefused("token")
    if fault.status == _TOO_MANY:
        seconds, everywhere = _wait(fault)
        return Limited(seconds, whole_account=everywhere)
    if fault.status >= _SERVER_FAULT:
        return TransientError(f"Discord answered {fault.status}")
    return PlatformError(str(fault.code or fault.status))


def _wait(limit: HTTPException) -> tuple[float, bool]:
    """Return for how many seconds to wait, and whether all of the account has to."""
    told = limit.response.headers
    seconds = float(told.get("Retry-After") or 0)
    if "Via" in told:
        return seconds, told.get("X-RateLimit-Global") == "true"
    return max(seconds, _BANNED_WAIT_SECONDS), True
