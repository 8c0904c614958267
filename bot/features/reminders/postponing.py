"""Afterwards and in between: a reminder is done, comes again later, or comes at another time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.core.errors import Conflict
from bot.core.moment import Moment, moment_of
from bot.core.phrase import Phrase, When
from bot.core.recurrence import anchored_anew
from bot.features.reminders.model import Repeat, State

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.core.expansion import Recurrence
    from bot.core.ids import ShortId
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.reminders.access import Access
    from bot.features.reminders.message import Messages
    from bot.features.reminders.model import Reminder
    from bot.features.reminders.port import Asking
    from bot.features.reminders.store import ReminderStore

MORNING = time(9)
"""When a reminder comes again that is put off to a day."""

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)
_CHANGEABLE = frozenset({State.OPEN, State.DELIVERED, State.DONE})


class Postponing:
    """Changes reminders after they were set.

    Args:
        store: Of reminders.
        access: Who may change what.
        messages: Tell the room where it was said.
        recurrence: Finds the dates of those that recur.
        plan: Has a reminder said when it comes next.
    """

    def __init__(
        self,
        store: ReminderStore,
        access: Access,
        messages: Messages,
        recurrence: Recurrence,
        plan: Callable[[Transaction, Reminder], None],
    ) -> None:
        """Take the ports."""
        self._store = store
        self._access = access
        self._messages = messages
        self._recurrence = recurrence
        self._plan = plan

    def move(self, tx: Transaction, asking: Asking, wanted: ShortId, due: Moment) -> tuple[Reminder, Reminder]:
        """Have a reminder come at another moment; one that recurs goes on from there.

        Returns:
            The reminder before and now.

        Raises:
            NotFound: This room has no such reminder.
            NotPermitted: The asker neither set it nor coordinates the room's city.
            Conflict: The moment has passed.
        """
        before = self._access.find(tx, asking, wanted, _CHANGEABLE)
        _check_ahead(asking, before, due, "move")
        if before.repeat is None:
            moved = replace(before, due=due, state=State.OPEN)
            return before, self._put(tx, asking, self._messages.put_off(tx, asking, moved))
        home = due.seen_from(before.due.zone)
        repeat = Repeat(anchored_anew(before.repeat.rule, home.day), home.wall)
        first = self._recurrence.next(repeat.rule, home.wall, home.zone, home.at - _SECOND) or home
        return before, self._put(tx, asking, replace(before, due=first, repeat=repeat, state=State.OPEN))

    def snooze(self, tx: Transaction, asking: Asking, wanted: ShortId, until: Moment | date | None) -> Reminder:
        """Have a reminder come again later.

        Args:
            tx: Transaction.
            asking: Who asks where.
            wanted: Which.
            until: When; of a day at nine, without anything tomorrow at nine, both by the clock of whoever set it.

        Returns:
            The reminder as it is now.

        Raises:
            NotFound: This room has no such reminder.
            NotPermitted: The asker neither set it nor coordinates the room's city.
            Conflict: The moment has passed.
        """
        before = self._access.find(tx, asking, wanted, _CHANGEABLE)
        due = until if isinstance(until, Moment) else self._morning(tx, asking, before, until)
        _check_ahead(asking, before, due, "snooze")
        if before.repeat is not None:
            due = due.seen_from(before.due.zone)
        again = replace(before, due=due, state=State.OPEN)
        return self._put(tx, asking, self._messages.put_off(tx, asking, again))

    def skip(self, tx: Transaction, asking: Asking, wanted: ShortId) -> tuple[Reminder, Reminder]:
        """Leave out the next time of a reminder that recurs.

        Returns:
            The reminder before and now.

        Raises:
            NotFound: This room has no such reminder.
            NotPermitted: The asker neither set it nor coordinates the room's city.
            Conflict: It does not recur, or the next time is the last.
        """
        before = self._access.find(tx, asking, wanted, {State.OPEN})
        after = self._as_planned(before, max(asking.at, before.due.at))
        if after is None:
            phrase_id = "reminder-skip-last" if before.repeat else "reminder-skip-once"
            raise Conflict(Phrase(phrase_id, {"id": before.id, "prefix": asking.room.prefix}))
        return before, self._put(tx, asking, after)

    def finish(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Reminder:
        """Note that what a reminder was for is done: it does not come again, or if it recurs, by its rule.

        Raises:
            NotFound: This room has no such reminder.
            NotPermitted: The asker neither set it nor coordinates the room's city.
        """
        before = self._access.find(tx, asking, wanted, _CHANGEABLE)
        done = self._as_planned(before, asking.at) or replace(before, state=State.DONE)
        return self._put(tx, asking, self._messages.done(tx, asking, done))

    def reopen(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Reminder:
        """Take back that a reminder is done or comes again: it is as it was when it was said, or has yet to come.

        Raises:
            NotFound: This room has no such reminder.
            NotPermitted: The asker neither set it nor coordinates the room's city.
        """
        before = self._access.find(tx, asking, wanted, _CHANGEABLE)
        state = State.DELIVERED if before.said or before.due.at <= asking.at else State.OPEN
        reopened = self._as_planned(before, asking.at) or replace(before, state=state)
        return self._put(tx, asking, self._messages.restore(tx, asking, reopened))

    def _morning(self, tx: Transaction, asking: Asking, reminder: Reminder, day: date | None) -> Moment:
        zone = self._access.author_zone(tx, reminder)
        wanted = day or moment_of(asking.at, zone).day + _DAY
        # Through UTC, so that a nine that a clock change skips is the hour that clocks show then.
        return moment_of(Moment(datetime.combine(wanted, MORNING), zone).at, zone)

    def _put(self, tx: Transaction, asking: Asking, reminder: Reminder) -> Reminder:
        self._store.put(tx, reminder, asking.at)
        self._plan(tx, reminder)
        return reminder

    def _as_planned(self, reminder: Reminder, now: datetime) -> Reminder | None:
        """Return a recurring reminder as it comes next by its rule; ``None`` if it does not recur, or not any more."""
        if reminder.repeat is None:
            return None
        due = self._recurrence.next(reminder.repeat.rule, reminder.repeat.first, reminder.due.zone, now)
        return None if due is None else replace(reminder, due=due, state=State.OPEN)


def _check_ahead(asking: Asking, reminder: Reminder, due: Moment, verb: str) -> None:
    if due.at > asking.at:
        return
    seen = due.seen_from(asking.zone)
    shown = datetime.combine(moment_of(asking.at, asking.zone).day + _DAY, seen.wall.time())
    said: dict[str, Arg] = {"when": When(seen), "id": reminder.id, "verb": verb, "prefix": asking.room.prefix}
    raise Conflict(Phrase("reminder-past-again", {**said, "example": shown.strftime("%Y-%m-%dT%H:%M")}))
