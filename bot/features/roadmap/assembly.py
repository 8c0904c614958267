"""Puts the parts of the roadmap together, for whoever wires the house."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.ids import Prefix, parse_short_id
from bot.features.roadmap.access import Access
from bot.features.roadmap.commitment import Commitments
from bot.features.roadmap.daily import Daily
from bot.features.roadmap.digest import Digest
from bot.features.roadmap.display import Display
from bot.features.roadmap.entry import Entries
from bot.features.roadmap.handover import Handover
from bot.features.roadmap.history import History
from bot.features.roadmap.item import Items
from bot.features.roadmap.jobs import RoadmapJob
from bot.features.roadmap.ledger import Ledger
from bot.features.roadmap.morning import Mornings
from bot.features.roadmap.morning_store import MorningStore
from bot.features.roadmap.news import News
from bot.features.roadmap.record import Records
from bot.features.roadmap.schedule import Schedule
from bot.features.roadmap.service import Boards, RoadmapService
from bot.features.roadmap.store import RoadmapStore
from bot.features.roadmap.timeline import Timelines
from bot.features.roadmap.timeline_store import TimelineStore

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.clock import Clock
    from bot.core.due import Agenda
    from bot.core.prompt import Cards
    from bot.core.transaction import Transaction
    from bot.features.roadmap.port import Directory, Happenings, Titles

MORNINGS_KEPT = timedelta(days=60)
"""So long a morning message is kept true."""


@dataclass(frozen=True, slots=True)
class Ports:
    """What the roadmap needs from the house.

    Args:
        directory: Cities, rooms and people.
        cards: Where messages are put up.
        agenda: Where due work is planned.
        clock: The present moment.
        happenings: The week's events.
        titles: What things are called in other languages.
    """

    directory: Directory
    cards: Cards
    agenda: Agenda
    clock: Clock
    happenings: Happenings
    titles: Titles


class Roadmap:
    """The whole feature.

    Args:
        ports: What it needs.

    Attributes:
        service: Add, list, call done, give up.
        commitments: Promise, take over, be reminded later.
        records: Who changed what.
        timelines: A plan or a year at a glance.
        job: Does its due work.
    """

    def __init__(self, ports: Ports) -> None:
        """Build the parts."""
        directory = ports.directory
        self._store, self._history, self._morning_store = RoadmapStore(), History(), MorningStore()
        entries = Entries(directory, ports.titles)
        self._schedule = Schedule(self._store, directory, ports.agenda, ports.clock)
        self._daily, self._clock = Daily(directory, ports.agenda, self._schedule), ports.clock
        items = Items(self._store, entries, directory, self._schedule)
        handover = Handover(self._store, entries, directory, ports.happenings)
        news = News(self._store, entries, self._schedule, handover, Digest(self._store, entries, ports.happenings))
        mornings = Mornings(self._morning_store, directory, ports.cards, items, news)
        access = Access(self._store, directory)
        display = Display(self._store, entries, directory, ports.cards)
        self._ledger = Ledger(self._store, self._history, access, display, mornings)
        boards = Boards(entries, display, self._ledger)
        self.service = RoadmapService(self._store, access, self._schedule, boards)
        self.commitments = Commitments(access, directory, self._schedule, boards)
        self.timelines = Timelines(self._store, TimelineStore(), access, entries, directory)
        self.records = Records(self._history, access, directory)
        self.job = RoadmapJob(directory, items, mornings, self._daily)

    def ensure(self, tx: Transaction) -> None:
        """See that every city's next morning is planned; called at every start."""
        self._daily.ensure(tx, self._clock.now())

    def retitled(self, tx: Transaction, subject: str) -> None:
        """Show a title in the language it is now known in; anything that is no milestone does not concern the roadmap."""
        wanted = parse_short_id(subject)
        found = self._store.get(tx, wanted.number) if wanted and wanted.prefix is Prefix.MILESTONE else None
        if found is not None:
            self._ledger.show(tx, found)

    def replan(self, tx: Transaction, city: str) -> None:
        """Plan everything anew that concerns a city; its closed days have changed."""
        self._schedule.replan(tx, city)
        self._daily.replan(tx, city, self._clock.now())

    def people_changed(self, tx: Transaction, city: str) -> None:
        """Name in every message whoever answers for what now; somebody else holds a role of a city."""
        for milestone in self._store.open(tx, (city,)):
            self._ledger.show(tx, milestone)

    def forget(self, tx: Transaction, person: int) -> None:
        """Forget that somebody did or took something; what was done stays done, and cards no longer name them."""
        self._history.forget(tx, person)
        for number in self._store.forget(tx, person):
            found = self._store.get(tx, number)
            if found is not None:
                self._ledger.show(tx, found)

    def join(self, tx: Transaction, kept: int, gone: int) -> None:
        """Show whoever is kept where the other did or took something, now that both are one."""
        for number in self._store.hand_over(tx, gone, kept):
            found = self._store.get(tx, number)
            if found is not None:
                self._ledger.show(tx, found)

    def tidy(self, tx: Transaction, before: datetime) -> int:
        """Leave morning messages of before an instant as they are from now on, and see that mornings go on; return how many."""
        self.ensure(tx)  # a morning that failed has planned no other
        return self._morning_store.forget(tx, before)
