"""A feed: an address nobody can guess, at which somebody's calendar program finds what they may see."""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.core.ids import Ids

_DIGITS = 78
"""Random digits behind an address: 258 bits."""
_BYTES = 33
_DOMAIN_DIGITS = 24
TOKEN_LENGTH = 53
"""Characters of an address's secret part."""


class FeedScope(StrEnum):
    """What stands in a feed."""

    ROOM = "room"
    """What can be seen in a room."""
    CITY = "city"
    """What a city's own rooms see, and its part of the roadmap."""
    MINE = "mine"
    """What its maker signed up for and answers for."""
    ALL = "all"
    """What the cities do together."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as it is kept; its address is not.

    Args:
        number: Never used twice.
        digest: Of the secret part of its address.
        person: Number of its maker, with whose rights it is looked at.
        scope: What stands in it.
        room: Number of the room, if it is one of a room.
        city: Id of the city that it is about, if it is about one; coordinators there may withdraw it.
        locale: In which language.
        alarms: Its entries ring.
        made_at: When.
        fetched_on: The last day on which a program fetched it, UTC.
        revoked_at: When it was withdrawn.
    """

    number: int
    digest: str
    person: int
    scope: FeedScope
    room: int | None
    city: str | None
    locale: str
    alarms: bool
    made_at: datetime
    fetched_on: date | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """A feed as somebody wishes it.

    Args:
        scope: What stands in it.
        city: For one about a city.
        alarms: Its entries ring.
    """

    scope: FeedScope
    city: str | None = None
    alarms: bool = True


@dataclass(frozen=True, slots=True)
class Site:
    """Where feeds are served.

    Args:
        base_url: What stands before the path; ``None`` if they are not switched on.
        operator: Who could switch them on.
        domain: Stands behind the ids of this deployment in every uid.
    """

    base_url: str | None
    operator: str | None
    domain: str

    def address(self, token: str) -> str:
        """Return the address of a feed."""
        return f"{(self.base_url or '').rstrip('/')}/calendar/{token}.ics"


def new_token(ids: Ids) -> str:
    """Return the secret part of an address: lower-case letters and digits."""
    raw = int(ids.digits(_DIGITS)).to_bytes(_BYTES, "big")
    return base64.b32hexencode(raw).decode().rstrip("=").lower()


def new_domain(ids: Ids) -> str:
    """Return what stands behind the ids of a deployment in calendars, where things of several deployments come together."""
    return f"{int(ids.digits(_DOMAIN_DIGITS)):x}.jumelage"


def digest_of(token: str) -> str:
    """Return what is kept of a secret: nobody gets back from it to the secret."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def is_same(one: str, other: str) -> bool:
    """Tell whether two digests are equal, in a time that tells nothing of where they differ."""
    return hmac.compare_digest(one.encode(), other.encode())
