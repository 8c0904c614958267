"""discord.py raises its errors; here each becomes one of ours, once."""

from __future__ import annotations

import json
from contextlib import contextmanager
from json import JSONDecodeError
from typing import TYPE_CHECKING, Any

from aiohttp import ClientError
from discord import HTTPException, LoginFailure, RateLimited

from bot.core.errors import AccountRefused, Limited, PlatformError, TransientError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from aiohttp import ClientResponse

UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, UNKNOWN_WEBHOOK = "10003", "10008", "10015"
UNKNOWN_EVENT = "10070"
ACKNOWLEDGED = "40060"
"""By an earlier try."""
TOO_LARGE = "40005"
NO_ACCESS, NO_PERMISSION = "50001", "50013"
THREAD_ARCHIVED, HAS_THREAD, THREAD_LOCKED = "50083", "160004", "160005"
WEBHOOK_OVER = "50027"
"""Of a webhook or an interaction that is over; the bot's own is as good as ever."""
_UNAUTHORIZED, _FORBIDDEN, _TIMED_OUT, _SERVER_FAULT = 401, 403, 408, 500
TOO_MANY = 429
_LIBRARY_WAITS_SECONDS = 30.0
"""So long the library itself waits when a route is limited."""
_UNSAID_WAIT_SECONDS = 5.0
"""A limit of Discord's that does not say for how long, or not in a number."""
_BANNED_WAIT_SECONDS = 60.0
"""A limit that does not come from Discord itself stands for all of the machine; it seldom says for how long."""
_LONGEST_WAIT_SECONDS = 3600.0
"""Then it is asked again, whatever was said."""


@contextmanager
def faults() -> Iterator[None]:
    """Turn what the library raises into ours.

    Raises:
        Limited: We have to wait: this route, or all of the account.
        AccountRefused: The token is no longer good.
        TransientError: Discord cannot be reached or is not well, or something on the way to it answers in its place.
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
    except JSONDecodeError as fault:
        raise TransientError("Discord's answer cannot be read") from fault
    except (ClientError, TimeoutError, OSError) as fault:
        raise TransientError("Discord is not reachable") from fault


def _translated(fault: HTTPException) -> Exception:
    if fault.status == TOO_MANY:
        return _limit(fault.response.headers, {})
    if fault.status >= _SERVER_FAULT or fault.status == _TIMED_OUT or _is_refused_on_the_way(fault):
        return TransientError(f"Discord answered {fault.status}")
    if fault.status == _UNAUTHORIZED and str(fault.code) != WEBHOOK_OVER:
        return AccountRefused("token")
    return PlatformError(str(fault.code or fault.status))


def _is_refused_on_the_way(fault: HTTPException) -> bool:
    """Tell a refusal by something else from Discord's own, which has a number, that may be 0, and a sentence."""
    own = fault.response.headers.get("Content-Type", "").startswith("application/json") and fault.text
    return fault.status in {_UNAUTHORIZED, _FORBIDDEN} and not own


async def check(response: ClientResponse) -> None:
    """Look at an answer before the library does, which understands no odd limits, and of a long one not whom it is for.

    Raises:
        Limited: For longer than the library waits, or in another way than it expects.
    """
    if response.status == TOO_MANY:
        told = await _object_in(response)
        seconds = told.get("retry_after")
        if not (isinstance(seconds, int | float) and 0 <= seconds <= _LIBRARY_WAITS_SECONDS):
            raise _limit(response.headers, told)


async def limit_in(response: ClientResponse) -> Limited:
    """Return what an answer asks for that is a limit, whatever it looks like."""
    return _limit(response.headers, await _object_in(response))


async def _object_in(response: ClientResponse) -> dict[str, Any]:
    try:
        told = json.loads(await response.read())
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _limit(headers: Mapping[str, str], told: Mapping[str, Any]) -> Limited:
    """Return what we are asked for (Discord, Topics, Rate Limits)."""
    seconds = _seconds(told.get("retry_after"))
    if seconds is None:
        seconds = _seconds(headers.get("Retry-After"))
    if "Via" not in headers:
        return Limited(max(seconds or 0.0, _BANNED_WAIT_SECONDS), whole_account=True)
    everywhere = told.get("global") is True or headers.get("X-RateLimit-Scope") == "global"
    everywhere = everywhere or headers.get("X-RateLimit-Global") == "true"
    return Limited(_UNSAID_WAIT_SECONDS if seconds is None else seconds, whole_account=everywhere)


def _seconds(said: object) -> float | None:
    """Return a number of seconds, if it is one; a date is none."""
    try:
        seconds = float(str(said))
    except ValueError:
        return None
    return min(seconds, _LONGEST_WAIT_SECONDS) if seconds >= 0 else None
