"""Puts the parts of the roadmap together, for whoever wires the house."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.ids import Prefix, parse_short_id
from bot.features.roadmap.access import Access
from bot.features.roadmap.asking import Proposals
from bot.features.roadmap.change import Changes
from bot.features.roadmap.closing import Closing
from bot.features.roadmap.commitment import Commitments
from bot.features.roadmap.daily import Daily
from bot.features.roadmap.digest import Digest
from bot.features.roadmap.display import Display
from bot.features.roadmap.entry import Entries
from bot.features.roadmap.gate import Gates
from bot.features.roadmap.handover import Handover
from bot.features.roadmap.history import History
from bot.features.roadmap.item import Items
from bot.features.roadmap.jobs import RoadmapJob
from bot.features.roadmap.ledger import Ledger
from bot.features.roadmap.list_store import ListStore
from bot.features.roadmap.listing import Lists
from bot.features.roadmap.morning import Mornings
from bot.features.roadmap.morning_store import MorningStore
from bot.features.roadmap.move import Moves
from bot.features.roadmap.news import News
from bot.features.roadmap.plain import NoAssignments, NoPauses
from bot.features.roadmap.plan.kit import Kit
from bot.features.roadmap.record import Records
from bot.features.roadmap.schedule import Schedule
from bot.features.roadmap.secrecy import Secrecy
from bot.features.roadmap.service import Boards, RoadmapService
from bot.features.roadmap.store import RoadmapStore
from bot.features.roadmap.tick import Ticks
from bot.features.roadmap.tick_store import TickStore
from bot.features.roadmap.timeline import Timelines
from bot.features.roadmap.timeline_store import TimelineStore

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from bot.core.clock import Clock
    from bot.core.due import Agenda
    from bot.core.prompt import Cards
    from bot.core.track import Track
    from bot.core.transaction import Transaction
    from bot.features.roadmap.port import Assignments, Directory, Happenings, Titles, Tracks

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
        assignments: Who answers for the roles of a plan.
        tracks: What is paused.
    """

    directory: Directory
    cards: Cards
    agenda: Agenda
    clock: Clock
    happenings: Happenings
    titles: Titles
    assignments: Assignments = field(default_factory=NoAssignments)
    tracks: Tracks = field(default_factory=NoPauses)


class Roadmap:
    """The whole feature.

    Args:
        ports: What it needs.

    Attributes:
        service: Add, list, call done, give up.
        commitments: Promise, take over, be reminded later.
        changes: Waive, give to others.
        moves: Move, agree, decline.
        closing: What is due on days that are closed.
        lists: What is open.
        ticks: Tick codes and lines.
        records: Who changed what.
        timelines: A plan or a year at a glance.
        job: Does its due work.
        kit: What plans share with it.
    """

    def __init__(self, ports: Ports) -> None:
        """Build the parts."""
        directory = self._directory = ports.directory
        self._store, self._history, self._morning_store = RoadmapStore(), History(), MorningStore()
        list_store = ListStore()
        entries = Entries(directory, ports.titles, ports.assignments, ports.tracks)
        self._schedule = Schedule(self._store, directory, ports.agenda, ports.clock)
        self._daily, self._clock = Daily(directory, ports.agenda, self._schedule), ports.clock
        items = Items(self._store, entries, directory, self._schedule)
        handover = Handover(self._store, entries, directory, ports.happenings, list_store)
        news = News(self._store, entries, self._schedule, handover, Digest(self._store, entries, ports.happenings))
        mornings = Mornings(self._morning_store, directory, ports.cards, items, news)
        access = Access(self._store, directory, entries)
        display = Display(self._store, entries, directory, ports.cards)
        self._ledger = Ledger(self._store, self._history, access, display, mornings)
        boards = Boards(entries, display, self._ledger)
        secrecy, tick_store = Secrecy(entries), TickStore()
        gates = Gates(self._store, tick_store, secrecy)
        self.service = RoadmapService(self._store, access, self._schedule, boards, gates)
        self.closing = Closing(self._store, list_store, directory)
        self.lists = Lists(self._store, list_store, access, entries)
        self.ticks = Ticks(tick_store, access, self._ledger, gates, secrecy)
        self.changes = Changes(self._store, access, directory, boards)
        proposals = Proposals(self._store, directory, ports.cards, entries)
        self.moves = Moves(self._store, access, self._schedule, boards, proposals)
        self.commitments = Commitments(access, directory, self._schedule, boards)
        self.timelines = Timelines(self._store, TimelineStore(), access, entries, directory)
        self.records = Records(self._history, access, directory)
        self.job = RoadmapJob(directory, items, mornings, self._daily)
        shared = (self._ledger, self._history, directory, entries)
        self.kit = Kit(self._store, access, *shared, ports.cards, ports.agenda, ports.clock)

    def ensure(self, tx: Transaction) -> None:
        """See that every city's next morning is planned; called at every start."""
        self._daily.ensure(tx, self._clock.now())

    def retitled(self, tx: Transaction, subject: str) -> None:
        """Show a title in the language it is now known in; anything that is no milestone does not concern the roadmap."""
        wanted = parse_short_id(subject)
        found = self._store.get(tx, wanted.number) if wanted and wanted.prefix is Prefix.MILESTONE else None
        if found is not None:
            self._ledger.show(tx, found)

    def replan(self, tx: Transaction, city: str, days: Collection[date]) -> None:
        """Plan anew what some days of a city move, which have been closed or opened."""
        self._schedule.replan(tx, city, days)
        self._daily.replan(tx, city, self._clock.now())

    def people_changed(self, tx: Transaction, city: str) -> None:
        """Name in every message whoever answers for what now; somebody else holds a role of a city."""
        for milestone in self._store.shown(tx, city):
            self._ledger.show(tx, milestone)

    def thawed(self, tx: Transaction, city: str, track: Track) -> None:
        """Ask a city for a new date wherever one has passed while a track was paused; to be called when the pause ends."""
        known, now = self._directory.city(city), self._clock.now()
        for milestone in self._store.on_track(tx, city, track, now):
            part = milestone.side(city)
            if known is not None and part is not None and milestone.is_late(part, now):
                stale = self._ledger.put_quietly(tx, milestone, replace(part, thawed_at=now))
                self._schedule.thaw(tx, stale, known)

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
