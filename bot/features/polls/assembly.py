"""Puts the parts of searches for a time together, for whoever wires the house."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.features.polls.access import Access
from bot.features.polls.asked import Asked
from bot.features.polls.board import Board
from bot.features.polls.ending import Ending
from bot.features.polls.jobs import PollJob
from bot.features.polls.schedule import Schedule
from bot.features.polls.service import Polls
from bot.features.polls.store import PollStore

if TYPE_CHECKING:
    from bot.core.clock import Clock
    from bot.core.due import Agenda
    from bot.core.prompt import Cards
    from bot.features.polls.port import Directory, Events, Guard, Mornings


@dataclass(frozen=True, slots=True)
class Ports:
    """What searches for a time need from the house.

    Args:
        directory: Cities, rooms and people.
        cards: Where messages are put up.
        agenda: Where due work is planned.
        clock: The present moment.
        guard: What speaks against a slot.
        events: Makes an event of a slot.
        mornings: When a city works.
    """

    directory: Directory
    cards: Cards
    agenda: Agenda
    clock: Clock
    guard: Guard
    events: Events
    mornings: Mornings


@dataclass(frozen=True, slots=True)
class Parts:
    """What both services are made of.

    Args:
        store: Tables.
        asked: Who is asked.
        board: Cards and news.
        schedule: Due work.
        access: Who sees and ends what.
    """

    store: PollStore
    asked: Asked
    board: Board
    schedule: Schedule
    access: Access


class Searches:
    """The whole feature.

    Args:
        ports: What it needs.

    Attributes:
        polls: Begin, answer, see.
        ending: Pick, close, open again.
        job: Does its due work.
    """

    def __init__(self, ports: Ports) -> None:
        """Build the parts."""
        directory, store = ports.directory, PollStore()
        asked = Asked(store, directory)
        board = Board(store, ports.cards, directory, ports.guard, asked)
        schedule = Schedule(ports.agenda, ports.mornings, asked, directory)
        parts = Parts(store, asked, board, schedule, Access(store, directory))
        self.polls = Polls(parts, directory, ports.clock)
        self.ending = Ending(parts, directory, ports.events, ports.clock)
        self.job = PollJob(self.ending)
