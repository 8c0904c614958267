"""Searches for a time over a real database, everything around them faked."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from bot.core.errors import NotFound
from bot.core.moment import Moment, moment_of
from bot.core.phrase import Phrase
from bot.core.reply import Announcement
from bot.dispatch.call import Call
from bot.dispatch.composing import Composer
from bot.dispatch.definition import Commands
from bot.features.polls.assembly import Ports, Searches
from bot.features.polls.model import Wish
from bot.features.polls.schedule import KIND
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings
from commands.poll import PollCommands
from tests.fakes.agenda import FakeAgenda
from tests.fakes.cards import FakeCards
from tests.fakes.clock import FakeClock
from tests.fakes.database import database_in
from tests.fakes.directory import FakeDirectory

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from bot.core.outbox import Post
    from bot.core.person import City, Person, Role, Room
    from bot.core.ref import MessageRef
    from bot.core.reply import Block
    from bot.core.transaction import Database, Transaction
    from bot.features.polls.model import Poll

LISBON = "Europe/Lisbon"


def moment(text: str, zone: str = LISBON) -> Moment:
    """Return a wall time somewhere."""
    return Moment(datetime.fromisoformat(text), zone)


SLOTS = (moment("2027-03-17T09:00"), moment("2027-03-18T16:30"), moment("2027-03-24T08:30"))
WISH = Wish("Session", SLOTS, timedelta(minutes=90), moment("2027-03-11T23:59"))
"""What is searched for in most tests, from 1 March 2027, 10:00, on."""


@cache
def poll_strings() -> FluentStrings:
    """Return the real catalogues."""
    parts = ["bot.dispatch", "bot.features.polls", "bot.features.people"]
    return FluentStrings(load_catalogue(parts, ["en", "de", "es", "fr", "pt", "ja"]))


def lines(blocks: Sequence[Block], *locales: str) -> list[str]:
    """Return the lines people read."""
    return Composer(poll_strings()).compose(blocks, locales or ("en",)).text.split("\n")


def read(post: Post) -> list[str]:
    """Return the lines of a message as its room reads it."""
    says = post.says.reply if isinstance(post.says, Announcement) else post.says
    return lines(says.blocks, *post.locales)


@dataclass
class FakeGuard:
    """The ``Guard`` port: what starts after 16:00 somewhere is late there."""

    def marks(self, tx: Transaction, starts: Moment, ends: Moment, city: City) -> Sequence[Phrase]:
        """Return that it is late."""
        late = starts.seen_from(city.zone).wall.hour >= 16
        return [Phrase("poll-person", {"person": "late"}, city.language)] if late else []


@dataclass
class FakeEvents:
    """The ``Events`` port: what was added and what was called off."""

    added: list[tuple[str, Moment, Moment, int, MessageRef | None]] = field(default_factory=list)
    cancelled: list[int] = field(default_factory=list)

    def add(  # noqa: PLR0913, PLR0917 - see the port
        self, tx: Transaction, title: str, starts: Moment, ends: Moment, room: Room, author: Person, asked: MessageRef | None
    ) -> int:
        """Keep it."""
        self.added.append((title, starts, ends, room.id, asked))
        return len(self.added)

    def cancel(self, tx: Transaction, number: int, room: Room, asker: Person) -> None:
        """Keep it."""
        self.cancelled.append(number)


@dataclass
class FakeMornings:
    """The ``Mornings`` port: every day is open."""

    directory: FakeDirectory

    def next(self, tx: Transaction, city: str, at: datetime) -> Moment:
        """Return the next nine o'clock."""
        found = self.directory.city(city)
        zone = found.zone if found else LISBON
        day = moment_of(at, zone).day
        while (morning := Moment(datetime(day.year, day.month, day.day, 9), zone)).at < at:  # noqa: DTZ001 - wall time
            day += timedelta(days=1)
        return morning


@dataclass
class FakePeople:
    """The ``People`` port: finds those of the directory by their first name."""

    directory: FakeDirectory

    def known(self, tx: Transaction, room: Room, typed: str, now: datetime) -> Person:
        """Return the person."""
        for person in self.directory.people.values():
            if typed in {person.name, person.name.partition(" ")[0]}:
                return person
        raise NotFound(Phrase("people-person-unknown", {"name": typed}))


@dataclass
class PollWorld:
    """Porto and Bristol on 1 March 2027, 10:00, without rooms and people yet.

    Args:
        database: With all tables.
    """

    database: Database
    clock: FakeClock = field(default_factory=FakeClock)
    directory: FakeDirectory = field(default_factory=FakeDirectory)
    cards: FakeCards = field(default_factory=FakeCards)
    agenda: FakeAgenda = field(default_factory=FakeAgenda)
    events: FakeEvents = field(default_factory=FakeEvents)

    @property
    def searches(self) -> Searches:
        """The feature; it keeps nothing, so any is as good as any other."""
        mornings = FakeMornings(self.directory)
        ports = Ports(self.directory, self.cards, self.agenda, self.clock, FakeGuard(), self.events, mornings)
        return Searches(ports)

    def person(self, name: str, city: City, *roles: Role) -> Person:
        """Enter somebody."""
        return self.directory.add_person(name, city, *roles)

    async def add(self, wish: Wish, room: Room, author: Person) -> Poll:
        """Begin a search."""
        return await self.database.write(self.searches.polls.add, wish, room, author)

    async def now(self, poll: Poll) -> Poll:
        """Return a search as it is now."""
        return await self.database.read(self.searches.polls.find, poll.number, self.directory.rooms[poll.room])

    async def ask(self, name: str, room: Room, asker: Person, *, apart: bool = False, **options: Any) -> Any:  # noqa: ANN401 - of any type
        """Run a command."""
        zone = self.directory.zone(asker, room)
        call = Call(room, asker, "en", zone, self.clock.now(), None, apart=apart)
        found = Commands([PollCommands(self.searches, FakePeople(self.directory), poll_strings())]).get(name)
        assert found is not None
        return await self.database.write(found.run, call, **options)

    async def come_up(self) -> None:
        """Have everything done that is due by now."""
        now = self.clock.now()
        due = [step for steps in self.agenda.planned.values() for step in steps if step.at <= now]
        for (kind, subject), steps in self.agenda.planned.items():
            self.agenda.planned[kind, subject] = [step for step in steps if step.at > now]
        if due:
            await self.database.write(self.searches.job, due, now)

    def steps(self, poll: str) -> list[str]:
        """Return the steps that wait, in order."""
        return [step.step for step in sorted(self.agenda.planned[KIND, poll], key=lambda step: step.at)]

    def told(self, room: Room) -> list[list[str]]:
        """Return what rang in a room, message by message."""
        return [read(post) for post in self.cards.shown_in(room.ref) if isinstance(post.says, Announcement)]

    def card(self, row: str = "card1") -> list[str]:
        """Return a card as it is now."""
        return read(self.cards.now(row))


@asynccontextmanager
async def poll_world(folder: Path) -> AsyncIterator[PollWorld]:
    """Open an empty world."""
    async with database_in(folder) as database:
        yield PollWorld(database)
