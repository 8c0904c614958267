"""How often the bot may call, where a test limits it."""

from __future__ import annotations

import re
import time
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tests.fakes.discord.faults import answer

if TYPE_CHECKING:
    from aiohttp import web

    from tests.fakes.discord.rest import Asked

GLOBAL: Final = "global"
USUAL: Final = (
    (GLOBAL, 50, 1.0),
    ("POST /channels/{channel}/messages", 5, 5.0),
    ("PATCH /channels/{channel}/messages/{message}", 5, 5.0),
)
"""What Discord documents for all calls together, and what its answers say of a channel's messages and edits."""
_MAJOR: Final = ("channel", "guild", "webhook", "token")


@dataclass
class Bucket:
    """What has been used of a limit.

    Args:
        begun_at: In seconds of `time.monotonic`.
        used: How many calls since then.
    """

    begun_at: float = 0.0
    used: int = 0


@dataclass
class Limit:
    """So many calls in so much time, for each channel, guild or webhook.

    Args:
        count: Of calls.
        per_seconds: Of real time.
        announced: Whether ordinary answers say how much is left.
        everywhere: Whether it is the limit of all calls together.
    """

    count: int
    per_seconds: float
    announced: bool = True
    everywhere: bool = False
    buckets: dict[str, Bucket] = field(default_factory=dict)

    def take(self, major: str) -> Bucket:
        """Count a call and return what has been used."""
        bucket = self.buckets.setdefault(major, Bucket())
        if time.monotonic() - bucket.begun_at >= self.per_seconds:
            bucket.begun_at, bucket.used = time.monotonic(), 0
        bucket.used += 1
        return bucket

    def headers(self, name: str, bucket: Bucket) -> dict[str, str]:
        """Return what an answer says of the limit."""
        left = max(0.0, bucket.begun_at + self.per_seconds - time.monotonic())
        return {
            "X-RateLimit-Limit": str(self.count),
            "X-RateLimit-Remaining": str(max(0, self.count - bucket.used)),
            "X-RateLimit-Reset": f"{time.time() + left:.3f}",
            "X-RateLimit-Reset-After": f"{left:.3f}",
            "X-RateLimit-Bucket": f"{zlib.crc32(name.encode()):x}",
        }


class RateLimits:
    """The limits tests have asked for; without that there is none.

    Attributes:
        times_limited: How often a call was answered with 429.
    """

    def __init__(self) -> None:
        """Begin without limits."""
        self._limits: dict[str, Limit] = {}
        self.times_limited = 0

    def limit(self, route: str, count: int, per_seconds: float, *, announced: bool = True) -> None:
        """Limit a route.

        Args:
            route: As in ``POST /channels/{channel}/messages``, with any names in the braces; ``global`` for all together.
            count: How many calls.
            per_seconds: In how much real time.
            announced: Whether ordinary answers say how much is left; a library that is told waits by itself.
        """
        self._limits[_key(route)] = Limit(count, per_seconds, announced, everywhere=route == GLOBAL)

    def limit_as_usual(self) -> None:
        """Limit what Discord limits, as far as a bot like ours comes near it."""
        for route, count, per_seconds in USUAL:
            self.limit(route, count, per_seconds)

    def check(self, asked: Asked, template: str) -> tuple[web.Response | None, dict[str, str]]:
        """Return the refusal of a call, if it is one too many, and the headers of its answer."""
        for name in (GLOBAL, _key(f"{asked.method} {template}")):
            limit = self._limits.get(name)
            if limit is None or (limit.everywhere and template.startswith(("/interactions/", "/webhooks/"))):
                continue
            major = "" if limit.everywhere else "+".join(asked.place.get(one, "") for one in _MAJOR)
            bucket = limit.take(major)
            headers = limit.headers(name, bucket)
            if bucket.used > limit.count:
                return self._refusal(limit, headers), {}
            if limit.announced and not limit.everywhere:
                return None, headers
        return None, {}

    def _refusal(self, limit: Limit, headers: dict[str, str]) -> web.Response:
        self.times_limited += 1
        seconds = float(headers["X-RateLimit-Reset-After"])
        more = {"X-RateLimit-Global": "true"} if limit.everywhere else headers
        told = {"Via": "1.1 google", "Retry-After": str(seconds), **more}
        told["X-RateLimit-Scope"] = "global" if limit.everywhere else "user"
        body = {"message": "You are being rate limited.", "retry_after": seconds, "global": limit.everywhere}
        return answer(body, 429, told)


def _key(route: str) -> str:
    return re.sub(r"\{\w+\}", "{}", route)
