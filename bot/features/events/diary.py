"""Entering events that come from another calendar."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.calendar import CalendarEntry
from bot.core.errors import NotFound
from bot.core.moment import Moment
from bot.core.recurrence import parse_rrule, to_rrule
from bot.features.events.model import LONGEST_ABOUT, Draft
from bot.features.events.rule import is_link
from bot.features.events.span import AllDay, Timed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from bot.core.calendar import Day
    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction
    from bot.features.events.occurrence import Occurrence
    from bot.features.events.series import Series
    from bot.features.events.service import Events
    from bot.features.events.span import Span


class EventDiary:
    """Enters events as somebody's file has them; each is its own event from then on, like any other.

    Args:
        events: What one can do with events.
        series: What one can do with those that recur.
    """

    def __init__(self, events: Events, series: Series) -> None:
        """Take the services."""
        self._events = events
        self._series = series

    def find(self, tx: Transaction, number: int, room: Room) -> CalendarEntry | None:
        """Return an event that can be seen in a room as it stands now; its uid is its short id."""
        try:
            event = self._events.find(tx, number, room)
        except NotFound:
            return None
        starts, ends = _bounds(event.draft.span)
        rule = None if event.draft.rule is None else to_rrule(event.draft.rule)
        return CalendarEntry(
            event.id, event.draft.title, starts, ends, rule=rule, place=event.draft.place, cancelled=event.cancelled
        )

    def enter(self, tx: Transaction, entry: CalendarEntry, moved: Sequence[CalendarEntry], room: Room, author: Person) -> int:
        """Enter an event without a card of its own; return its number.

        Args:
            tx: Open.
            entry: What is entered.
            moved: Single dates of it that take place at another time, or not at all.
            room: Where it was handed in.
            author: Who handed it in.

        Raises:
            BadOption: The title or the place is too long.
            Conflict: The start has passed, or the end does not come after the start.
        """
        draft = self._draft(entry, room)
        if draft.rule is not None:
            return self._series.take_in(tx, draft, room, author, self._amending(entry, moved, room)).number
        return self._events.add(tx, draft, room, author, quietly=True).number

    def ahead(self, entry: CalendarEntry, room: Room, now: datetime) -> CalendarEntry | None:
        """Return what recurs from its next date on; ``None`` if it has none to come. Faults as in `enter`."""
        draft = self._draft(entry, room)
        dates = () if draft.rule is None else self._series.dates(draft)
        gone = sum(one.span.begins_at <= now for one in dates)
        if draft.rule is None or gone == len(dates):
            return None
        rule = draft.rule if draft.rule.count is None else replace(draft.rule, count=draft.rule.count - gone)
        starts, ends = _bounds(dates[gone].span)
        return replace(entry, starts=starts, ends=ends, rule=to_rrule(rule))

    def dateless(self, entry: CalendarEntry, moved: Sequence[CalendarEntry], room: Room) -> list[CalendarEntry]:
        """Return what would take the place of dates that a series does not have; arguments and faults as in `enter`."""
        if entry.rule is None:
            return []
        names = {name for one in self._series.dates(self._draft(entry, room)) for name in _names(one)}
        return [one for one in moved if one.replaces is not None and not one.cancelled and _instant(one.replaces) not in names]

    def change(self, tx: Transaction, number: int, entry: CalendarEntry, room: Room, asker: Person) -> None:
        """Have an event be called and take place as an entry says; whoever signed up is told as after any other change.

        An entry without a place says nothing of the place.

        Raises:
            UserError: They may not, or it does not fit.
        """
        event = self._events.find(tx, number, room)
        if entry.cancelled:
            self._events.cancel(tx, event, asker)
            return
        draft = replace(event.draft, title=entry.summary, place=entry.place or event.draft.place)
        if entry.rule is None and event.draft.rule is None:
            self._events.revise(tx, event, replace(draft, span=self._span(entry, room)), asker, room.prefix)
            return
        if event.cancelled:
            (self._events if event.draft.rule is None else self._series).restore(tx, event, asker)
            event = replace(event, cancelled=False)
        self._events.edit(tx, event, draft, asker)

    def _amending(self, entry: CalendarEntry, moved: Sequence[CalendarEntry], room: Room) -> Callable[[Occurrence], Occurrence]:
        """Return what gives to each date what became of it."""
        out = {_instant(day) for day in entry.exceptions}
        out |= {_instant(one.replaces) for one in moved if one.replaces is not None and one.cancelled}
        spans = {_instant(one.replaces): self._span(one, room) for one in moved if one.replaces is not None}

        def amend(one: Occurrence) -> Occurrence:
            named = _names(one)
            span = next((spans[name] for name in named if name in spans), one.span)
            return replace(one, skipped=any(name in out for name in named), span=span)

        return amend

    def _draft(self, entry: CalendarEntry, room: Room) -> Draft:
        about = None if entry.description is None else entry.description[:LONGEST_ABOUT].strip() or None
        link = entry.link if entry.link is not None and is_link(entry.link) else None
        rule = None if entry.rule is None else parse_rrule(entry.rule, entry.starts)
        return Draft(entry.summary, self._span(entry, room), entry.place, link=link, about=about, rule=rule)

    def _span(self, entry: CalendarEntry, room: Room) -> Span:
        if isinstance(entry.starts, Moment):
            return Timed(entry.starts, entry.ends if isinstance(entry.ends, Moment) else None)
        last: date = entry.starts if entry.ends is None or isinstance(entry.ends, Moment) else entry.ends
        cities = self._events.cities()
        home = next((city.zone for city in cities if city.id == room.city), cities[0].zone)
        return AllDay(entry.starts, last, home)


def _bounds(span: Span) -> tuple[Day, Day | None]:
    return (span.first, span.last) if isinstance(span, AllDay) else (span.starts, span.ends)


def _names(one: Occurrence) -> tuple[datetime | date, ...]:
    """Return how calendars name a date: by its start, or some programs, even where that is an hour, by its day alone."""
    day = one.original.date()
    return (day,) if isinstance(one.span, AllDay) else (Moment(one.original, one.span.zone).at, day)


def _instant(day: Day) -> datetime | date:
    return day.at if isinstance(day, Moment) else day
