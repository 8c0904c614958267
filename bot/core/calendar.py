"""What stands in a calendar outside of the chat, as plain values; `bot.calendars` makes files of them and reads files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from bot.core.moment import Moment
    from bot.core.phrase import Phrase

Day: TypeAlias = "Moment | date"
"""A moment of one's clock, or a whole day, which is the same date everywhere."""

USUAL_ALARMS = (timedelta(days=1), timedelta(hours=1))
"""So long before, a calendar program reminds where nobody chose."""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """Something in a calendar.

    Args:
        uid: The same whenever the same thing is handed out, so that it takes the place of the earlier one.
        summary: One line.
        starts: First moment or first day.
        ends: Last moment, or last day, which still belongs to it; ``None`` for what takes no time.
        sequence: Grows with each change of time, place or state.
        changed_at: When it was changed last, UTC.
        rule: How it recurs, as a rule of RFC 5545 without its name: ``FREQ=WEEKLY;UNTIL=20270630T070000Z``.
        exceptions: Starts that the rule gives and at which nothing takes place.
        replaces: The start that the rule gives and in whose place this one takes place; the rule stands in another entry of the
            same uid.
        place: One line.
        link: Address of a page, ``https``.
        description: One or more lines.
        cancelled: It does not take place; it stays, so that it is seen.
        tentative: It is put off: when it takes place is not known.
        busy: It takes up somebody's time; a deadline does not.
        quiet: Nobody need be reminded of it any more.
    """

    uid: str
    summary: str
    starts: Day
    ends: Day | None = None
    sequence: int = 0
    changed_at: datetime | None = None
    rule: str | None = None
    exceptions: tuple[Day, ...] = ()
    replaces: Day | None = None
    place: str | None = None
    link: str | None = None
    description: str | None = None
    cancelled: bool = False
    tentative: bool = False
    busy: bool = True
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar that is handed out.

    Args:
        name: In the reader's language.
        entries: In any order.
        zone: IANA zone of whoever it is for.
        alarms: So long before each entry a calendar program reminds.
    """

    name: str
    entries: tuple[CalendarEntry, ...]
    zone: str
    alarms: tuple[timedelta, ...] = USUAL_ALARMS


@dataclass(frozen=True, slots=True)
class Fault:
    """What does not fit in a calendar that was handed in.

    Args:
        line: Where, from 1.
        phrase: What, and what would fit; without the line.
    """

    line: int
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class ReadCalendar:
    """A calendar that was handed in.

    Args:
        entries: In the order of the file; none if there are faults.
        faults: All of them, from top to bottom.
        floating: So many entries do not say in which zone their times are.
    """

    entries: tuple[CalendarEntry, ...] = ()
    faults: tuple[Fault, ...] = ()
    floating: int = 0


@dataclass(frozen=True, slots=True)
class Sight:
    """What of the partnership stands in a calendar; `person` goes before the rest.

    Args:
        rooms: Numbers of the rooms whose events are seen.
        plans: Ids of the cities of whose plan all is seen.
        joint: Of these plans only what several cities do together.
        room: Number of the room from whose plan is seen what stands there.
        person: Number of the person of whom only that is seen which they signed up for or answer for.
        held: Pairs of role and city that this person holds.
    """

    rooms: tuple[int, ...] = ()
    plans: tuple[str, ...] = ()
    joint: bool = False
    room: int | None = None
    person: int | None = None
    held: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Extract:
    """What is asked for of events and of the roadmap.

    Args:
        sight: What is seen.
        locale: In which language it is said.
        since: What was over before is left out, UTC.
        domain: Stands behind the ids of this deployment in every uid.
    """

    sight: Sight
    locale: str
    since: datetime
    domain: str

    def uid(self, short_id: str) -> str:
        """Return the uid of a thing, the same for ever: ``E12@0c4f….jumelage``."""
        return uid_of(short_id, self.domain)


@dataclass(frozen=True, slots=True)
class Page:
    """A part of what is asked for, so that nothing else has to wait for long.

    Args:
        entries: In any order.
        last: The number after which the next part begins; ``None`` if there is none.
    """

    entries: tuple[CalendarEntry, ...]
    last: int | None = None


def uid_of(short_id: str, domain: str) -> str:
    """Return the uid of a thing in all calendars."""
    return f"{short_id}@{domain}"


CalendarWriter: TypeAlias = "Callable[[Calendar], str]"
"""Makes the text of a file of RFC 5545."""
CalendarReader: TypeAlias = "Callable[[str, str], ReadCalendar]"
"""Reads the text of such a file; the second value is the zone in which times are meant that say none."""
