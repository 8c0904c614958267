"""What an announcement is, whose yes it waits for, and what can become of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.errors import BadOption
from bot.core.ids import Prefix, ShortId
from bot.core.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.person import City

LONGEST = 2000
"""So many characters an announcement may have."""
LONGEST_REASON = 300
"""So many characters the reason may have for which one goes out without every city's yes."""
USUAL_TIME = timedelta(days=3)
"""For so long a yes is waited for where nobody says until when."""
LONGEST_TIME = timedelta(days=60)
"""For so long it can be waited for."""
KEPT = timedelta(days=365)
"""So long after its end an announcement is kept with all its words."""


class State(StrEnum):
    """Where an announcement is in its life."""

    DRAFT = "draft"
    """It waits for each city's yes."""
    SENT = "sent"
    LAPSED = "lapsed"
    """The time for a yes was over."""
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Key:
    """A city's yes, given or not.

    Args:
        city: Id of the city.
        room: Number of the room in which it is asked for it.
        approved_at: When somebody said yes, UTC; ``None`` while nobody has.
        by: Number of that person; ``None`` once they have been forgotten.
        name: What they were called; empty once they have been forgotten.
    """

    city: str
    room: int
    approved_at: datetime | None = None
    by: int | None = None
    name: str = ""

    @property
    def given(self) -> bool:
        """Whether somebody has said yes."""
        return self.approved_at is not None


@dataclass(frozen=True, slots=True)
class Hurry:
    """That an announcement went out without every city's yes.

    Args:
        at: When, UTC.
        reason: In the words of whoever sent it.
        by: Number of that person; ``None`` once they have been forgotten.
        name: What they were called; empty once they have been forgotten.
        without: Ids of the cities that had not said yes.
    """

    at: datetime
    reason: str
    by: int | None
    name: str
    without: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Announcement:
    """An announcement as it is entered.

    Args:
        number: Never used twice.
        text: In its author's words, any number of lines.
        language: Locale code of these words.
        room: Number of the room where it was drafted.
        city: Id of the city that makes it.
        author: Number of the person; ``None`` once they have been forgotten.
        closes_at: Until when a yes counts, UTC.
        keys: The cities that have to say yes, in order.
        state: Where it is in its life.
        closed_at: When it ceased to be a draft, UTC.
        event: Number of the event it is about; ``None`` for none.
        hurry: That it went out without every city's yes.
    """

    number: int
    text: str
    language: str
    room: int
    city: str
    author: int | None
    closes_at: datetime
    keys: tuple[Key, ...] = ()
    state: State = State.DRAFT
    closed_at: datetime | None = None
    event: int | None = None
    hurry: Hurry | None = None

    @property
    def id(self) -> str:
        """What people call it: ``A1``."""
        return announcement_id(self.number)

    @property
    def missing(self) -> tuple[Key, ...]:
        """The cities whose yes is still waited for."""
        return tuple(key for key in self.keys if not key.given)

    def key(self, city: str | None) -> Key | None:
        """Return a city's yes; ``None`` for a city that is not asked."""
        return next((key for key in self.keys if key.city == city), None)


@dataclass(frozen=True, slots=True)
class Card:
    """A message in which cities are asked for their yes.

    Args:
        room: Number of the room.
        row: The outbox row of the message.
    """

    room: int
    row: str


def announcement_id(number: int) -> str:
    """Return what people call the announcement of a number: ``A1``."""
    return str(ShortId(Prefix.ANNOUNCEMENT, number))


def speakers(announcement: Announcement, cities: Sequence[City], language: str) -> list[City]:
    """Return the cities that are asked and read the words in a language.

    Args:
        announcement: Which.
        cities: All partners.
        language: Locale code.
    """
    return [city for city in cities if city.language == language and announcement.key(city.id)]


def checked(text: str) -> str:
    """Return the words of an announcement, tidied up.

    Raises:
        BadOption: They are none, or too long.
    """
    tidy = "\n".join(line.rstrip() for line in text.strip().splitlines())
    if not 0 < len(tidy) <= LONGEST:
        raise BadOption(Phrase("announce-length", {"most": str(LONGEST)}))
    return tidy
