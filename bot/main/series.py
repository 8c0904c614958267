"""Builds what has to do with events that recur."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.features.events.board import Board
from bot.features.events.calendar import Calendar
from bot.features.events.clock_notice import ClockNotices
from bot.features.events.rolling import KIND, Rolling, SeriesJob
from bot.features.events.series import Parts, Series
from bot.features.events.series_end import SeriesEnds
from bot.features.events.series_store import SeriesStore
from bot.features.events.store import EventStore

if TYPE_CHECKING:
    from bot.core.clock import Clock
    from bot.core.due import Agenda
    from bot.core.expansion import Recurrence
    from bot.features.events.port import Cards, Directory, Titles
    from bot.features.events.service import Events

__all__ = ["KIND", "Recurring", "Surroundings", "recurring"]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The ports that series need.

    Args:
        cards: Where messages are put up.
        directory: Cities, rooms and people.
        titles: What events are called in other languages.
        agenda: Wakes the job.
        clock: Tells the present moment.
        recurrence: Finds the dates of rules.
    """

    cards: Cards
    directory: Directory
    titles: Titles
    agenda: Agenda
    clock: Clock
    recurrence: Recurrence


@dataclass(frozen=True, slots=True)
class Recurring:
    """What there is for events that recur.

    Args:
        series: What one can do with them.
        ends: Ends them, and goes on with others.
        job: Shows each next date, and tells of clock changes.
    """

    series: Series
    ends: SeriesEnds
    job: SeriesJob


def recurring(events: Events, around: Surroundings) -> Recurring:
    """Return all of it.

    Args:
        events: What one can do with single events.
        around: Ports.
    """
    store, dates = EventStore(), SeriesStore()
    board = Board(store, around.cards, around.directory, around.titles)
    calendar = Calendar(store, around.cards, around.directory, board)
    notices = ClockNotices(store, dates, board, around.cards, around.directory)
    rolling = Rolling(dates, board, calendar, around.agenda, notices, events.replan)
    parts = Parts(events, store, dates, board, calendar, rolling, around.recurrence)
    series = Series(parts, around.clock)
    return Recurring(series, SeriesEnds(parts, series, around.directory, around.clock), SeriesJob(store, rolling, notices))
