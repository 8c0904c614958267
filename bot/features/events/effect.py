"""What follows from a change of an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.features.events.board import Board
    from bot.features.events.calendar import Calendar
    from bot.features.events.schedule import Schedule
    from bot.features.events.signup import SignUps
    from bot.features.events.telling import Telling


@dataclass(frozen=True, slots=True)
class Effects:
    """The parts that a change goes through.

    Args:
        board: Cards.
        calendar: Entries in the calendars of servers.
        telling: News for those who signed up.
        schedule: What comes up.
        sign_ups: Whoever waits may move up.
    """

    board: Board
    calendar: Calendar
    telling: Telling
    schedule: Schedule
    sign_ups: SignUps
