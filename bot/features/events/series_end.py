"""Ending a series earlier or later, and changing one date and all that follow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict
from bot.core.moment import Moment
from bot.core.phrase import Phrase
from bot.core.recurrence import MOST_TIMES, anchored_anew
from bot.features.events.model import told_of
from bot.features.events.occurrence import first_wall
from bot.features.events.rule import check, check_move, see_open
from bot.features.events.series import as_event, dates_until, planned
from bot.features.events.span import AllDay, moved_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from bot.core.clock import Clock
    from bot.core.person import Person
    from bot.core.recurrence import Rule
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.events.model import Draft, Event
    from bot.features.events.occurrence import Occurrence
    from bot.features.events.port import Directory
    from bot.features.events.series import Parts, Series
    from bot.features.events.span import Span

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Change:
    """What is different from one date on.

    Args:
        title: ``None`` for as before; so with all others.
        place: Where.
        limit: How many may come; 0 for any number.
        span: When the first of these dates takes place.
        rule: How it recurs from then on.
    """

    title: str | None = None
    place: str | None = None
    limit: int | None = None
    span: Span | None = None
    rule: Rule | None = None

    def of(self, draft: Draft, one: Occurrence, left: int | None) -> Draft:
        """Return what is wished from a date on.

        Args:
            draft: What was wished so far.
            one: The date.
            left: How many dates are left of a rule that counts them.
        """
        span = self.span or _by_rule(one.span, one.original)
        rule = self.rule
        if rule is None and draft.rule is not None:
            day = first_wall(span).date()
            rule = replace(draft.rule if day == one.original.date() else anchored_anew(draft.rule, day), count=left)
        limit = draft.limit if self.limit is None else self.limit or None
        return replace(
            draft, title=self.title or draft.title, place=self.place or draft.place, limit=limit, span=span, rule=rule
        )


class SeriesEnds:
    """Ends series and goes on with others.

    Args:
        parts: What all that changes series needs.
        series: Enters the one that goes on.
        directory: Rooms.
        clock: Tells the present moment.
    """

    def __init__(self, parts: Parts, series: Series, directory: Directory, clock: Clock) -> None:
        """Take the parts."""
        self._parts, self._series, self._directory, self._clock = parts, series, directory, clock

    def end_before(self, tx: Transaction, event: Event, day: date, asker: Person) -> Rule:
        """Have no date take place on a day or later; arguments and faults as in `end`."""
        known, rule = self._parts.dates.dates(tx, event.number), replace(_rule(event), until=day - _DAY, count=None)
        if day <= known[0].original.date():
            raise self._nothing_left(tx, event)
        last = dates_until(rule, _regular_span(known), self._parts.recurrence)[-1]
        return self.end(tx, event, replace(rule, until=last.original.date()), asker)

    def end(self, tx: Transaction, event: Event, rule: Rule, asker: Person) -> Rule:
        """Give a series another end, earlier or later; the cards say so.

        Args:
            tx: Transaction.
            event: The series.
            rule: Its rule with the new end.
            asker: Who wishes it.

        Returns:
            The rule until now.

        Raises:
            NotPermitted: As in `Events.cancel`.
            Conflict: It is cancelled or over, or no date would be left.
            BadOption: It does not recur, or would be too long.
        """
        event, now = self._parts.events.to_change(tx, event, asker), self._clock.now()
        see_open(event, now)
        before = _rule(event)
        self._put_end(tx, event, rule, now)
        return before

    def change(  # noqa: PLR0913, PLR0917 - as `Events.add`, and which date
        self, tx: Transaction, event: Event, one: Occurrence, change: Change, asker: Person, asked: MessageRef | None = None
    ) -> Event:
        """Change one date and all that follow: they are a series of their own from then on, with the same sign-ups.

        Args:
            tx: Transaction.
            event: The series; it ends before the date.
            one: The first date that is different.
            change: What is different.
            asker: Who wishes it.
            asked: The message that the new card answers.

        Returns:
            The new series.

        Raises:
            NotPermitted: As in `Events.cancel`.
            Conflict: It is cancelled or over, or the new time has passed.
            BadOption: It does not recur, nothing would be different, or it would be too long.
        """
        event, now = self._parts.events.to_change(tx, event, asker), self._clock.now()
        see_open(event, now)
        if change == Change():
            raise BadOption(Phrase("event-series-same", {"id": event.id}))
        room = self._directory.room(tx, event.room)
        known = self._parts.dates.dates(tx, event.number)
        earlier = [date for date in known if date.original < one.original]
        left = None if (count := _rule(event).count) is None else count - len(earlier)
        draft = change.of(event.draft, one, left)
        check_move(event, draft.span, now, room.prefix)
        check(draft, now, room.prefix)
        draft, dates = planned(draft, self._parts.recurrence)
        dates = tuple(_carried(dates, known, change))
        self._cut(tx, event, earlier, one, now)
        author = replace(asker, city=event.city or asker.city)
        added = self._parts.events.add(tx, replace(draft, limit=event.draft.limit), room, author, asked)
        added = self._series.begin(tx, added, dates)
        self._parts.dates.carry_sign_ups(tx, event.number, added.number)
        self._parts.events.edit(tx, added, replace(added.draft, limit=draft.limit), asker)
        added = self._parts.store.hold(tx, added.number)
        self._parts.board.refresh(tx, added)
        if added.draft.span != one.span:
            self._parts.events.dates_changed(tx, added, told_of(as_event(added, one)))
        return added

    def rejoin(self, tx: Transaction, event: Event, other: Event, rule: Rule, asker: Person) -> None:
        """Take a change back: the series goes on as before, and the one that had taken its place is off.

        What people have said about that one in between counts for the series.

        Args:
            tx: Transaction.
            event: The series.
            other: What had taken the place of its later dates.
            rule: The rule of the series before.
            asker: Who wishes it.

        Raises:
            NotPermitted: As in `Events.cancel`.
        """
        event, now = self._parts.events.to_change(tx, event, asker), self._clock.now()
        other = self._parts.events.to_change(tx, other, asker)
        self._parts.store.put_cancelled(tx, event.number, None)
        self._parts.dates.carry_back(tx, other.number, event.number)
        self._parts.events.sign_ups.move_up(tx, replace(event, cancelled=False), now)
        event = self._put_end(tx, replace(event, cancelled=False), rule, now)
        self._parts.store.put_cancelled(tx, other.number, now)
        off = replace(other, cancelled=True)
        self._parts.board.refresh(tx, off)
        self._parts.calendar.call_off(tx, off)
        later = self._parts.dates.upcoming(tx, event.number, now, MOST_TIMES)
        back = next((one for one in later if other.original is not None and one.original.date() >= other.original.date()), None)
        if back is not None and back.span != other.draft.span:
            self._parts.events.dates_changed(tx, as_event(event, back), replace(told_of(event), span=other.draft.span), other)

    def _put_end(self, tx: Transaction, event: Event, rule: Rule, now: datetime) -> Event:
        known = self._parts.dates.dates(tx, event.number)
        dates = dates_until(rule, _regular_span(known), self._parts.recurrence)
        originals = {one.original for one in known}
        self._parts.dates.add(tx, event.number, [one for one in dates if one.original not in originals])
        self._parts.dates.put_rule(tx, event.number, rule, dates[-1].original, now)
        if not self._parts.dates.upcoming(tx, event.number, now, 1):
            raise self._nothing_left(tx, event)
        return self._shown(tx, replace(event, draft=replace(event.draft, rule=rule)), now)

    def _nothing_left(self, tx: Transaction, event: Event) -> Conflict:
        prefix = self._directory.room(tx, event.room).prefix
        return Conflict(Phrase("event-series-last", {"id": event.id, "prefix": prefix}))

    def _cut(self, tx: Transaction, event: Event, earlier: Sequence[Occurrence], one: Occurrence, now: datetime) -> None:
        """End a series before a date; if none is left that is still to come, it is over, and if there was none it is off."""
        until = earlier[-1].original.date() if earlier else one.original.date() - _DAY
        rule = replace(_rule(event), until=until, count=None)
        event = replace(event, draft=replace(event.draft, rule=rule))
        held = [date for date in earlier if not date.skipped]
        if not held:
            self._parts.dates.put_rule(tx, event.number, rule, one.original - _DAY, now)
            self._parts.store.put_cancelled(tx, event.number, now)
            off = replace(event, cancelled=True)
            self._parts.calendar.call_off(tx, off)
            self._shown(tx, off, now)
            return
        self._parts.dates.put_rule(tx, event.number, rule, earlier[-1].original, now)
        if not self._parts.dates.upcoming(tx, event.number, now, 1):
            event = self._parts.rolling.show(tx, event, held[-1])
            self._parts.calendar.call_off(tx, event)
        self._shown(tx, event, now)

    def _shown(self, tx: Transaction, event: Event, now: datetime) -> Event:
        """Have the cards say how it recurs now, and show its next date."""
        settled = self._parts.rolling.settle(tx, event, now)
        if settled.draft.span == event.draft.span:
            self._parts.board.refresh(tx, settled)
        return settled


def _rule(event: Event) -> Rule:
    if event.draft.rule is None:
        raise BadOption(Phrase("event-series-none", {"id": event.id, "title": event.named}))
    return event.draft.rule


def _carried(dates: Sequence[Occurrence], known: Sequence[Occurrence], change: Change) -> Iterator[Occurrence]:
    """Yield the dates of the new series: left out, and as long as it recurs as before moved, as those of the old one were."""
    before = {one.original.date(): one for one in known if not one.regular or one.skipped}
    alike = change.span is None and change.rule is None
    for one in dates:
        old = before.get(one.original.date())
        yield one if old is None else replace(one, skipped=old.skipped, span=old.span if alike else one.span)


def _regular_span(known: Sequence[Occurrence]) -> Span:
    """Return when the first date of a series takes place by its rule, whatever has been moved."""
    return _by_rule(next((one.span for one in known if one.regular), known[0].span), known[0].original)


def _by_rule(like: Span, original: datetime) -> Span:
    """Return when a date takes place by its rule, as long as another one."""
    return moved_to(like, original.date() if isinstance(like, AllDay) else Moment(original, like.zone), None, like.zone)
