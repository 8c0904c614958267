"""Has the row and the cards of a series always show its next date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.due import Due
from bot.core.ids import parse_short_id
from bot.features.events.clock_notice import STEP as CLOCKS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from bot.core.due import Agenda
    from bot.core.transaction import Transaction
    from bot.features.events.board import Board
    from bot.features.events.calendar import Calendar
    from bot.features.events.clock_notice import ClockNotices
    from bot.features.events.model import Event
    from bot.features.events.occurrence import Occurrence
    from bot.features.events.series_store import SeriesStore
    from bot.features.events.store import EventStore

KIND = "series"
"""The kind of due work."""

_NEXT = "next"


class Rolling:
    """Goes on from date to date.

    Args:
        dates: Dates of series.
        board: Cards.
        calendar: Entries in the calendars of servers.
        agenda: Wakes the job.
        notices: Tells of clock changes.
        replan: Plans the reminders of the date that is shown.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what a date that is shown goes through
        self,
        dates: SeriesStore,
        board: Board,
        calendar: Calendar,
        agenda: Agenda,
        notices: ClockNotices,
        replan: Callable[[Transaction, Event], None],
    ) -> None:
        """Take the ports."""
        self._replan = replan
        self._dates = dates
        self._board = board
        self._calendar = calendar
        self._agenda = agenda
        self._notices = notices

    def settle(self, tx: Transaction, event: Event, now: datetime) -> Event:
        """Show the next date of a series, and plan when it is looked at again.

        Args:
            tx: Transaction.
            event: As it is stored, held.
            now: Aware.

        Returns:
            The event as it is now. After its last date it stays as it was.
        """
        following = next(iter(self._dates.upcoming(tx, event.number, now, 1)), None)
        if following is None or event.cancelled:
            self._agenda.plan(tx, KIND, event.id, ())
            return event
        shown = self.show(tx, event, following)
        if (shown.original, shown.draft.span) != (event.original, event.draft.span):
            self._board.refresh(tx, shown)
            self._calendar.follow(tx, shown, event.draft.span, now)
            self._replan(tx, shown)
        self._plan(tx, shown, now)
        return shown

    def show(self, tx: Transaction, event: Event, one: Occurrence) -> Event:
        """Put a date into the row of its event."""
        self._dates.show(tx, event.number, one)
        return replace(event, draft=replace(event.draft, span=one.span), original=one.original)

    def _plan(self, tx: Transaction, event: Event, now: datetime) -> None:
        at = event.draft.span.over_at
        steps = [Due(KIND, event.id, f"{_NEXT}:{at.isoformat()}", at), *self._notices.steps(tx, KIND, event, now)]
        self._agenda.plan(tx, KIND, event.id, steps)


class SeriesJob:
    """The `Job` of series: the next date is shown once one is over, and cities are told when clocks change.

    Args:
        store: Events.
        rolling: Shows the next date.
        notices: Tells the cities.
    """

    def __init__(self, store: EventStore, rolling: Rolling, notices: ClockNotices) -> None:
        """Take the parts."""
        self._store = store
        self._rolling = rolling
        self._notices = notices

    def __call__(self, tx: Transaction, due: Sequence[Due], now: datetime) -> None:
        """Do what came up; however many dates were missed, the cards are edited once."""
        events = {subject: self._event(tx, subject) for subject in dict.fromkeys(one.subject for one in due)}
        clocks = [one for one in due if one.step.startswith(f"{CLOCKS}:")]
        self._notices.tell(tx, [(event, one) for one in clocks if (event := events[one.subject])], now)
        for event in events.values():
            if event is not None:
                self._rolling.settle(tx, event, now)

    def _event(self, tx: Transaction, subject: str) -> Event | None:
        """Return a series that still takes place."""
        wanted = parse_short_id(subject)
        found = None if wanted is None else self._store.get(tx, wanted.number)
        if found is None or found.cancelled or found.draft.rule is None:
            return None
        return self._store.hold(tx, found.number)
