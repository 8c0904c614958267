"""The roadmap over a real database, with everything around it faked, and ways to read what it says."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.person import Role
from bot.core.ref import MessageRef
from bot.core.reply import Announcement, Answer, Reply
from bot.dispatch.call import Call
from bot.dispatch.composing import Composer
from bot.dispatch.option import CityId
from bot.features.roadmap.assembly import Ports, Roadmap
from bot.features.roadmap.schedule import Schedule
from bot.features.roadmap.step import Step, What
from bot.features.roadmap.store import RoadmapStore
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings
from commands.milestone import MilestoneCommands
from commands.roadmap import RoadmapCommands
from commands.tick import TickCommands
from tests.fakes.agenda import FakeAgenda
from tests.fakes.cards import FakeCards
from tests.fakes.clock import FakeClock
from tests.fakes.database import sqlite_database
from tests.fakes.directory import BRISTOL, PORTO, FakeDirectory
from tests.fakes.titles import FakeTitles

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import date
    from pathlib import Path

    import pytest

    from bot.core.due import Due
    from bot.core.errors import UserError
    from bot.core.outbox import Post
    from bot.core.person import City, Duty, Person, Room
    from bot.core.phrase import Phrase
    from bot.core.track import Track
    from bot.core.transaction import Database, Transaction
    from bot.features.roadmap.model import Milestone, Side, Wish
    from bot.features.roadmap.service import RoadmapService

STRINGS = FluentStrings(
    load_catalogue(["bot.features.roadmap", "bot.features.translation", "bot.dispatch"], ["en", "pt", "de", "ja"])
)
COMPOSER = Composer(STRINGS)
STORE = RoadmapStore()
ASKED = MessageRef("console", "m1")
DUE = Moment(datetime(2027, 3, 31, 12), "Europe/Lisbon")  # noqa: DTZ001 - wall time


def text_of(answer: Answer, locale: str = "en") -> str:
    """Return an answer in words."""
    assert isinstance(answer, Reply)
    return COMPOSER.compose(answer.blocks, [locale]).text


def post_text(post: Post, *locales: str) -> list[str]:
    """Return the lines of a message as its room reads it, or somebody else."""
    says = post.says.reply if isinstance(post.says, Announcement) else post.says
    return COMPOSER.compose(says.blocks, locales or post.locales).text.split("\n")


def said(refused: pytest.ExceptionInfo[UserError], locale: str = "en") -> str:
    """Return a refusal in words."""
    return COMPOSER.compose((refused.value.phrase,), [locale]).text


def post_rings(post: Post) -> list[str]:
    """Return for whom a message rings."""
    return [person.key for person in post.says.mentions] if isinstance(post.says, Announcement) else []


@dataclass
class FakeHappenings:
    """The ``Happenings`` port in memory: each city's lines, whatever the week."""

    lines: dict[str, tuple[Phrase, ...]] = field(default_factory=dict)

    def agenda_lines(self, tx: Transaction, city: City, first: date, last: date) -> tuple[Phrase, ...]:
        """Return a city's lines."""
        if first > last:
            raise AssertionError((first, last))
        return self.lines.get(city.id, ())

    def agenda_days(self, tx: Transaction, city: City, first: date) -> tuple[Phrase, ...]:
        """Return the same lines."""
        return self.lines.get(city.id, ())


@dataclass
class FakeAssignments:
    """The ``Assignments`` port in memory: by plan, role and city."""

    duties: dict[tuple[int, str, str], Duty] = field(default_factory=dict)

    def of(self, tx: Transaction, plan: int, role_key: str, city: str) -> Duty | None:
        """Return who was assigned."""
        return self.duties.get((plan, role_key, city))


@dataclass
class FakeTracks:
    """The ``Tracks`` port in memory."""

    frozen_now: set[tuple[str, Track]] = field(default_factory=set)

    def frozen(self, tx: Transaction, city: str, track: Track) -> bool:
        """Tell whether a track is paused in a city."""
        return (city, track) in self.frozen_now


@dataclass
class RoadmapWorld:
    """The roadmap over a real database, with everything around it faked."""

    database: Database
    directory: FakeDirectory = field(default_factory=FakeDirectory)
    agenda: FakeAgenda = field(default_factory=FakeAgenda)
    cards: FakeCards = field(default_factory=FakeCards)
    clock: FakeClock = field(default_factory=FakeClock)
    titles: FakeTitles = field(default_factory=FakeTitles)
    happenings: FakeHappenings = field(default_factory=FakeHappenings)
    assigned: FakeAssignments = field(default_factory=FakeAssignments)
    paused: FakeTracks = field(default_factory=FakeTracks)

    @property
    def roadmap(self) -> Roadmap:
        """The feature; it keeps nothing, so any is as good as any other."""
        seen = (self.directory, self.cards, self.agenda, self.clock, self.happenings, self.titles)
        return Roadmap(Ports(*seen, self.assigned, self.paused))

    @property
    def service(self) -> RoadmapService:
        """Adding, listing, calling done."""
        return self.roadmap.service

    @property
    def commands(self) -> RoadmapCommands:
        """How people ask."""
        return RoadmapCommands(self.roadmap, STRINGS)

    def call(self, room: Room, asker: Person) -> Call:
        """Return a call as the dispatcher makes it."""
        zone, locale = self.directory.zone(asker, room), self.directory.locale(asker, room)
        return Call(room, asker, locale, zone, self.clock.now(), ASKED)

    async def add(self, room: Room, asker: Person, title: str = "Lista", **options: object) -> Answer:
        """Put something on the roadmap."""
        call, given = self.call(room, asker), {"due": DUE, **options}
        return await self.database.write(lambda tx: self.commands.add(tx, call, title=title, **given))  # type: ignore[arg-type]

    async def plan_all(self) -> None:
        """Plan all there is, as if it had just been added."""

        def run(tx: Transaction) -> None:
            for milestone in STORE.several(tx, range(1, 999)):
                Schedule(STORE, self.directory, self.agenda, self.clock).plan(tx, milestone)

        await self.database.write(run)

    async def close(self, city: str, *days: date) -> None:
        """Close days of a city, and plan anew what they move."""
        closed = self.directory.closed_days.get(city, {})
        self.directory.closed_days[city] = closed | dict.fromkeys(days, "Feriado")
        await self.database.write(self.roadmap.replan, city, days)

    async def listed(self, room: Room, asker: Person, page: int = 1) -> Answer:
        """See a page of the list."""
        call = self.call(room, asker)
        return await self.database.read(lambda tx: self.commands.list(tx, call, page=page))

    async def show(self, room: Room, asker: Person, number: int = 1) -> Answer:
        """See one thing."""
        call, wanted = self.call(room, asker), ShortId(Prefix.MILESTONE, number)
        return await self.database.read(lambda tx: self.commands.show(tx, call, date=wanted))

    async def done(self, room: Room, asker: Person, side: str | None = None, number: int = 1) -> Answer:
        """Call a part done."""
        call, wanted = self.call(room, asker), ShortId(Prefix.MILESTONE, number)
        city = CityId(side) if side else None
        return await self.database.write(lambda tx: self.commands.done(tx, call, date=wanted, side=city))

    async def reopen(self, room: Room, asker: Person, side: str | None = None) -> Answer:
        """Take it back."""
        call, wanted = self.call(room, asker), ShortId(Prefix.MILESTONE, 1)
        city = CityId(side) if side else None
        return await self.database.write(lambda tx: self.commands.reopen(tx, call, date=wanted, side=city))

    async def cancel(self, room: Room, asker: Person, number: int = 1) -> Answer:
        """Give something up."""
        call, wanted = self.call(room, asker), ShortId(Prefix.MILESTONE, number)
        return await self.database.write(lambda tx: self.commands.cancel(tx, call, date=wanted))

    async def do(self, name: str, room: Room, asker: Person, **options: object) -> Answer:
        """Run another command about M1, or about the ``number`` given."""
        call, wanted = self.call(room, asker), ShortId(Prefix.MILESTONE, int(str(options.pop("number", 1))))
        call = replace(call, apart=bool(options.pop("apart", False)))
        groups = (self.commands, MilestoneCommands(self.roadmap, self, STRINGS), TickCommands(self.roadmap, STRINGS))
        run = next(getattr(group, name) for group in groups if hasattr(group, name))
        return await self.database.write(lambda tx: run(tx, call, date=wanted, **options))

    def find(self, tx: Transaction, room: Room, typed: str, now: datetime) -> Person:
        """Return the person of a name."""
        return next(person for person in self.directory.people.values() if person.name == typed)

    async def lists(self, name: str, room: Room, asker: Person, page: int = 1) -> str:
        """Return another list, in English."""
        call, run = self.call(room, asker), getattr(self.commands, name)
        return text_of(await self.database.read(lambda tx: run(tx, call, page=page)))

    async def milestone(self, number: int = 1) -> Milestone:
        """Return something as it is stored."""
        found = await self.database.read(STORE.get, number)
        assert found is not None
        return found

    async def done_at(self, number: int = 1) -> dict[str, datetime | None]:
        """Return which parts are done, and when."""
        found = await self.database.read(STORE.get, number)
        return {side.city: side.done_at for side in found.sides} if found else {}

    def planned(self, subject: str = "M1") -> list[str]:
        """Return the steps that are planned for something."""
        return [due.step for due in self.agenda.planned["roadmap", subject]]

    def reminders(self, subject: str = "M1") -> list[str]:
        """Return the reminders among the steps that are planned for something."""
        return [step for step in self.planned(subject) if Step.read(step).what is What.REMIND]

    async def enter(self, wish: Wish, room: Room, *cities: City) -> Milestone:
        """Enter something without a card."""
        return await self.database.write(STORE.add, wish, [city.id for city in cities], room.id)

    async def side(self, city: str, number: int = 1) -> Side:
        """Return a city's part."""
        found = await self.database.read(STORE.get, number)
        side = found.side(city) if found else None
        assert side is not None
        return side

    async def run(self, now: datetime, *due: Due) -> list[Post]:
        """Let work come up; return the messages this leads to."""
        before = len(self.cards.shown)
        self.clock.set(now)
        for one in due:
            steps = self.agenda.planned.get((one.kind, one.subject), [])
            self.agenda.planned[one.kind, one.subject] = [step for step in steps if step.step != one.step]
        await self.database.write(self.roadmap.job, due, now)
        return list(self.cards.shown.values())[before:]

    async def until(self, end: datetime) -> list[tuple[datetime, Post]]:
        """Let all that is planned come up at its moment, up to another; return what was said when."""
        said: list[tuple[datetime, Post]] = []
        while True:
            waiting = sorted((one for steps in self.agenda.planned.values() for one in steps), key=lambda one: one.at)
            if not waiting or waiting[0].at > end:
                self.clock.set(max(end, self.clock.now()))
                return said
            at = waiting[0].at
            said += [(at, post) for post in await self.run(at, *(one for one in waiting if one.at == at))]


@asynccontextmanager
async def roadmap_world(folder: Path, *cities: City) -> AsyncIterator[RoadmapWorld]:
    """Open an empty world of some cities, else of Porto and Bristol; 1 March 2027, 10:00."""
    async with sqlite_database(folder) as database:
        clock = FakeClock()
        yield RoadmapWorld(database, FakeDirectory(cities or (PORTO, BRISTOL), clock=clock), clock=clock)


@dataclass
class TwoRooms:
    """Two linked city rooms, each with its coordinator."""

    world: RoadmapWorld
    porto: Room
    bristol: Room
    ana: Person
    tom: Person


def two_rooms(world: RoadmapWorld) -> TwoRooms:
    """Link a room of Porto and one of Bristol."""
    people = world.directory
    return TwoRooms(
        world,
        people.add_room(PORTO, link=1),
        people.add_room(BRISTOL, link=1, prefix="?"),
        people.add_person("Ana Reis", PORTO, Role.COORDINATOR),
        people.add_person("Tom Hill", BRISTOL, Role.COORDINATOR),
    )
