"""What one can do with events that recur: add them, and change single dates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict, NotFound
from bot.core.moment import moment_of
from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.recurrence import MOST_TIMES, anchored, longest_until
from bot.features.events.model import told_of
from bot.features.events.occurrence import dates_of, first_wall
from bot.features.events.rule import check_move, see_open
from bot.features.events.span import Timed, at_home

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from bot.core.clock import Clock
    from bot.core.expansion import Recurrence
    from bot.core.person import Person, Room
    from bot.core.phrase import Arg
    from bot.core.recurrence import Rule
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.events.board import Board
    from bot.features.events.calendar import Calendar
    from bot.features.events.model import Draft, Event
    from bot.features.events.occurrence import Occurrence
    from bot.features.events.rolling import Rolling
    from bot.features.events.series_store import SeriesStore
    from bot.features.events.service import Events
    from bot.features.events.span import Span
    from bot.features.events.store import EventStore

_NAMED = 3
"""So many of the next dates are named to whoever has named one that there is not."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What all that changes series needs.

    Args:
        events: Who may change what, and the event itself.
        store: Events.
        dates: Dates of series.
        board: Cards and news.
        calendar: Entries in the calendars of servers.
        rolling: Shows the next date.
        recurrence: Finds the dates of rules.
    """

    events: Events
    store: EventStore
    dates: SeriesStore
    board: Board
    calendar: Calendar
    rolling: Rolling
    recurrence: Recurrence


class Series:
    """Events that recur. Who signs up, does so for all dates; the event's row always holds the next one.

    Args:
        parts: What it needs.
        clock: Tells the present moment.
    """

    def __init__(self, parts: Parts, clock: Clock) -> None:
        """Take the parts."""
        self._parts = parts
        self._events, self._dates, self._board = parts.events, parts.dates, parts.board
        self._clock = clock

    def add(self, tx: Transaction, draft: Draft, room: Room, author: Person, asked: MessageRef | None = None) -> Event:
        """Enter a series and show its card; arguments and faults as in `Events.add`, and of `planned`.

        Args:
            tx: Transaction.
            draft: With a rule. The span is that of the first date, or the rule's first date after it counts.
            room: Where it was asked for.
            author: Of whose city it is, where the room has none.
            asked: The message that the card answers.
        """
        draft, dates = planned(draft, self._parts.recurrence)
        event = self._events.add(tx, draft, room, author, asked)
        return self.begin(tx, event, dates)

    def take_in(
        self, tx: Transaction, draft: Draft, room: Room, author: Person, amend: Callable[[Occurrence], Occurrence]
    ) -> Event:
        """Enter a series that stood in another calendar, without a card of its own.

        Args:
            tx: Transaction.
            draft: With a rule, see `add`.
            room: Where it was handed in.
            author: Of whose city it is, where the room has none.
            amend: Gives what became of a date there.
        """
        draft, dates = planned(draft, self._parts.recurrence)
        event = self._events.add(tx, draft, room, author, quietly=True)
        amended = [replace(kept := amend(one), span=at_home(kept.span, one.span.zone)) for one in dates]
        return self.begin(tx, event, amended)

    def dates(self, draft: Draft) -> Sequence[Occurrence]:
        """Return all dates that a series would have, see `planned`."""
        return planned(draft, self._parts.recurrence)[1]

    def begin(self, tx: Transaction, event: Event, dates: Sequence[Occurrence]) -> Event:
        """Make an event that was just entered a series."""
        self._dates.begin(tx, event.number, dates)
        return self._parts.rolling.settle(tx, replace(event, original=dates[0].original), self._clock.now())

    def displaced(self, tx: Transaction, event: Event) -> Phrase | None:
        """Return what to say of the first date whose hour clocks skip, if there is one."""
        spans = [one.span for one in self._dates.dates(tx, event.number) if one.displaced]
        starts = next((span.starts for span in spans if isinstance(span, Timed)), None)
        return None if starts is None else Phrase("event-series-displaced", {"id": event.id, "when": When(starts)})

    def on(self, tx: Transaction, event: Event, day: date | None) -> Occurrence:
        """Return a date of a series that is not over.

        Args:
            tx: Transaction.
            event: The series.
            day: On the calendar of its home: the one that belongs there by the rule, else one that was moved there; ``None``
                for the next one.

        Raises:
            BadOption: The event does not recur.
            NotFound: It has no such date, or not any more.
        """
        if event.draft.rule is None:
            raise BadOption(Phrase("event-series-none", {"id": event.id, "title": event.named}))
        now = self._clock.now()
        upcoming = self._dates.upcoming(tx, event.number, now, _NAMED)
        found = self._dates.on(tx, event.number, day) if day is not None else next(iter(upcoming), None)
        if found is not None and found.span.over_at > now:
            return found
        days = Listed(tuple(When(one.span.days(event.draft.span.zone)[0], Form.DAY_TIME) for one in upcoming))
        wanted = day or self.today(event)
        phrase_id = "event-series-no-date" if upcoming else "event-series-no-more"
        raise NotFound(Phrase(phrase_id, {"id": event.id, "day": When(wanted, Form.DAY_TIME), "days": days}))

    def today(self, event: Event) -> date:
        """Return the day on the calendar of an event's home."""
        return moment_of(self._clock.now(), event.draft.span.zone).day

    def move(self, tx: Transaction, event: Event, one: Occurrence, span: Span, asker: Person, prefix: str) -> bool:  # noqa: PLR0913, PLR0917 - as `Events.move`, and which date
        """Have one date take place at another time; whoever signed up hears of it, see `Events.move`.

        Raises:
            Conflict: As there, or the date is left out.
        """
        if one.skipped:
            said: dict[str, Arg] = {"id": event.id, "day": When(one.original.date(), Form.DAY_TIME), "prefix": prefix}
            raise Conflict(Phrase("event-series-left-out", {**said, "example": one.original.date().isoformat()}))
        span = at_home(span, one.span.zone)  # by whose clock the rule counts
        if one.original == event.original:
            changed = self._events.move(tx, event, span, asker, prefix)
            event = self._events.to_change(tx, event, asker)
        else:
            event = self._events.to_change(tx, event, asker, "event-move-up-to")
            changed = self._move_another(tx, event, one, span, prefix)
        if changed:
            self._dates.put(tx, event.number, replace(one, span=span), self._clock.now())
            self._parts.rolling.settle(tx, event, self._clock.now())
        return changed

    def skip(self, tx: Transaction, event: Event, one: Occurrence, asker: Person, *, prefix: str) -> bool:
        """Leave one date out; whoever signed up hears of it.

        Returns:
            Whether anything has changed.

        Raises:
            NotPermitted: As in `Events.cancel`.
            Conflict: It is cancelled or over, or no other date would be left.
        """
        event, now = self._events.to_change(tx, event, asker), self._clock.now()
        see_open(event, now)
        if one.skipped:
            return False
        if all(other.original == one.original for other in self._dates.upcoming(tx, event.number, now, 2)):
            raise Conflict(Phrase("event-series-last", {"id": event.id, "prefix": prefix}))
        self._put(tx, event, replace(one, skipped=True))
        return True

    def keep(self, tx: Transaction, event: Event, one: Occurrence, asker: Person) -> bool:
        """Have a date take place after all that was left out; whoever signed up hears of it. Faults as in `skip`."""
        event = self._events.to_change(tx, event, asker)
        see_open(event, self._clock.now())
        if not one.skipped:
            return False
        self._put(tx, event, replace(one, skipped=False))
        return True

    def restore(self, tx: Transaction, event: Event, asker: Person) -> None:
        """Have a series take place after all that was called off: from its next date on, see `Events.restore`."""
        now = self._clock.now()
        following = next(iter(self._dates.upcoming(tx, event.number, now, 1)), None)
        shown = event if following is None else self._parts.rolling.show(tx, event, following)
        self._events.restore(tx, shown, asker)
        self._parts.rolling.settle(tx, replace(shown, cancelled=False), now)

    def _put(self, tx: Transaction, event: Event, one: Occurrence) -> None:
        self._dates.put(tx, event.number, one, self._clock.now())
        self._parts.rolling.settle(tx, event, self._clock.now())
        self._events.dates_changed(tx, as_event(event, one), told_of(as_event(event, replace(one, skipped=not one.skipped))))

    def _move_another(self, tx: Transaction, event: Event, one: Occurrence, span: Span, prefix: str) -> bool:
        now = self._clock.now()
        see_open(event, now)
        if span == one.span:
            return False
        check_move(event, span, now, prefix)
        self._events.dates_changed(tx, as_event(event, replace(one, span=span)), told_of(as_event(event, one)))
        return True


def as_event(event: Event, one: Occurrence) -> Event:
    """Return a date as an event of its own; cancelled if it is left out."""
    draft = replace(event.draft, span=one.span)
    return replace(event, draft=draft, original=one.original, cancelled=event.cancelled or one.skipped)


def planned(draft: Draft, recurrence: Recurrence) -> tuple[Draft, tuple[Occurrence, ...]]:
    """Return a series as it will be entered, with all its dates.

    Args:
        draft: With a rule, anchored or not.
        recurrence: Finds the dates.

    Raises:
        BadOption: It would have no date, more than are allowed, or last longer than is allowed.
    """
    if draft.rule is None:
        raise ValueError("no rule")
    rule = anchored(draft.rule, first_wall(draft.span).date())
    dates = dates_until(rule, draft.span, recurrence)
    return replace(draft, span=dates[0].span, rule=rule), dates


def dates_until(rule: Rule, span: Span, recurrence: Recurrence) -> tuple[Occurrence, ...]:
    """Return the dates of a rule; arguments as in `dates_of`.

    Raises:
        BadOption: Its last day is before the first date, or later than is allowed.
    """
    dates = dates_of(replace(rule, until=None), span, recurrence)
    if rule.until is None:
        return dates
    first = dates[0].original.date()
    latest = dates[-1].original.date() if len(dates) == MOST_TIMES else longest_until(first)
    if not first <= rule.until <= latest:
        said: dict[str, Arg] = {"first": When(first), "latest": When(latest), "example": latest.isoformat()}
        raise BadOption(Phrase("event-series-until", said))
    return tuple(one for one in dates if one.original.date() <= rule.until)


def with_end(every: Rule | None, until: date | None, count: int | None) -> Rule | None:
    """Return how often something takes place and when that ends.

    Args:
        every: How often; ``None`` for once.
        until: The last day.
        count: How often in all.

    Raises:
        BadOption: There is an end of nothing, or there are two.
    """
    if until is not None and count is not None:
        raise BadOption(Phrase("event-series-two-ends"))
    if every is None:
        if until is not None or count is not None:
            raise BadOption(Phrase("event-series-end-alone"))
        return None
    return every if until is None and count is None else replace(every, until=until, count=count)
