"""The steps of the roadmap in the agenda: what comes up for which city, as text and back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.due import Due

if TYPE_CHECKING:
    from bot.core.moment import Moment

KIND = "roadmap"
"""The kind of due work."""

_DAY = "%Y%m%d"
_INSTANT = "%Y%m%dT%H%M%SZ"


class What(StrEnum):
    """What comes up."""

    REMIND = "remind"
    """So many days before: those responsible are reminded (H2)."""
    AGAIN = "again"
    """They wished to be reminded at this moment."""
    LATE = "late"
    """One open day after: those responsible are asked (H3)."""
    ASK = "ask"
    """Three open days after: the substitute is asked (H3)."""
    TELL = "other"
    """The same day: whoever coordinates the other city is told (H3)."""
    THAW = "thaw"
    """The pause of its track is over, and its moment passed meanwhile: they are asked for a new one (H15)."""
    DAY = "day"
    """A morning of a city, whatever there is to say: the week, new people, what the other side has done."""


OWN = frozenset({What.REMIND, What.AGAIN, What.LATE, What.ASK, What.THAW})
"""What concerns a city's own part of something."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a subject.

    Args:
        what: What comes up.
        city: Id of the city in whose room it is said.
        mark: Tells it from others of its kind: a day, an instant.
        about: Id of the city whose part it is about, for `What.TELL`.
    """

    what: What
    city: str
    mark: str
    about: str = ""

    def __str__(self) -> str:
        """Return the text kept in the agenda: ``porto:2027-03-30``, ``late:porto:20270401``; at most 80 characters."""
        if self.what is What.REMIND:
            return f"{self.city}:{self.mark}"
        parts = (self.what.value, self.city, self.about, self.mark)
        return ":".join(part for part in parts if part)

    @classmethod
    def read(cls, text: str) -> Step:
        """Return the step of a text.

        Raises:
            ValueError: It is none of ours.
        """
        match text.split(":"):
            case [city, mark]:
                return cls(What.REMIND, city, mark)
            case [what, city, mark]:
                return cls(What(what), city, mark)
            case [what, city, about, mark]:
                return cls(What(what), city, mark, about)
            case _:
                raise ValueError(text)

    def due(self, subject: str, at: datetime) -> Due:
        """Return it as due work of a subject."""
        return Due(KIND, subject, str(self), at)


def day_mark(morning: Moment) -> str:
    """Return the mark of a step that a day tells from others."""
    return morning.wall.strftime(_DAY)


def instant_mark(at: datetime) -> str:
    """Return the mark of a step that an instant, in UTC, tells from others."""
    return at.strftime(_INSTANT)


def marked_instant(mark: str) -> datetime:
    """Return the instant that a mark names, aware."""
    return datetime.strptime(mark, _INSTANT).replace(tzinfo=UTC)
