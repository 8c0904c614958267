"""People and rooms over a real database, everything around them faked."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import TYPE_CHECKING, TypeVar

from bot.core.bus import Bus
from bot.core.ids import RandomIds
from bot.core.message import Author
from bot.core.person import Capacity
from bot.core.ref import PersonRef, RoomRef
from bot.core.reply import Announcement, Reply
from bot.dispatch.composing import Composer
from bot.features.people.account import Accounts
from bot.features.people.attention import Attention
from bot.features.people.calendar import ClosedDays
from bot.features.people.directory import Directory, Network
from bot.features.people.holidays import Holidays
from bot.features.people.join_store import JoinStore
from bot.features.people.joining import Joining
from bot.features.people.link import Links
from bot.features.people.office import Offices
from bot.features.people.own_data import OwnData
from bot.features.people.person import Persons
from bot.features.people.person_store import PersonStore
from bot.features.people.room import RoomSettings
from bot.features.people.store import CityStore, LinkStore, RoomStore, Stores
from bot.features.people.term import Entry
from bot.features.people.term_store import TermStore
from bot.features.people.welcome import Desk, Welcome
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings
from commands.person import PersonCommands
from tests.fakes.cards import FakeCards
from tests.fakes.clock import FakeClock
from tests.fakes.database import sqlite_database
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.holidays import FakeHolidays
from tests.fakes.outbox import FakeOutbox
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from bot.core.errors import UserError
    from bot.core.outbox import Post
    from bot.core.person import City, Person, Role, Room
    from bot.core.reply import Answer, Block
    from bot.core.transaction import Database, Transaction
    from bot.core.wire import Premises
    from bot.storage.personal import Whose

F = TypeVar("F")

KIM = PersonRef("console", "kim")
"""Runs the bot."""


@cache
def people_strings() -> FluentStrings:
    """Return the real catalogues of people and translation."""
    return FluentStrings(load_catalogue(["bot.features.people", "bot.features.translation"], ["en", "pt"]))


def words(blocks: Sequence[Block], *locales: str) -> list[str]:
    """Return lines of phrase names with their facts, so that tests do not depend on wording."""
    return Composer(FakeStrings()).compose(blocks, locales or ("en",)).text.split("\n")


def answered(answer: Answer, *locales: str) -> list[str]:
    """Return the lines of an answer, as in `words`."""
    assert isinstance(answer, Reply)
    return words(answer.blocks, *locales)


def posted(post: Post) -> list[str]:
    """Return the lines of a message as its room reads it, as in `words`."""
    says = post.says.reply if isinstance(post.says, Announcement) else post.says
    return words(says.blocks, *post.locales)


def refused(fault: UserError) -> str:
    """Return a refusal, as in `words`."""
    return words((fault.phrase,))[0]


@dataclass
class FakeMembers:
    """The `Members` port over a dictionary.

    Args:
        there: Who is in a room.
        invited: Who is asked to come in.
    """

    there: dict[RoomRef, set[PersonRef]] = field(default_factory=dict)
    invited: dict[RoomRef, set[PersonRef]] = field(default_factory=dict)

    def of(self, room: RoomRef, *, invited: bool) -> Collection[PersonRef] | None:
        """Return whom it was told; nobody knows of other rooms."""
        there = self.there.get(room)
        return there if there is None or not invited else there | self.invited.get(room, set())


@dataclass
class PeopleWorld:
    """Porto and Bristol on 1 March 2027, 10:00, without rooms and people yet; Kim is admin.

    Args:
        database: With all tables.
        network: The partnership.
    """

    database: Database
    network: Network
    stores: Stores = field(default_factory=lambda: Stores(CityStore(), RoomStore(), LinkStore(), PersonStore(), TermStore()))
    joins: JoinStore = field(default_factory=JoinStore)
    cards: FakeCards = field(default_factory=FakeCards)
    outbox: FakeOutbox = field(default_factory=FakeOutbox)
    clock: FakeClock = field(default_factory=FakeClock)
    bus: Bus = field(default_factory=Bus)
    erased: list[Whose] = field(default_factory=list)
    premises: Mapping[str, Premises] = field(default_factory=dict)
    members: FakeMembers = field(default_factory=FakeMembers)
    public_holidays: FakeHolidays = field(default_factory=FakeHolidays)
    ids: RandomIds = field(default_factory=lambda: RandomIds(Random(7)))  # noqa: S311 - the same codes at every run

    @property
    def directory(self) -> Directory:
        """Looks things up."""
        return Directory(self.network, self.stores, self.clock, self.premises, {"console": self.members})

    @property
    def settings(self) -> RoomSettings:
        """Changes rooms."""
        return RoomSettings(self.directory, self.stores.rooms, people_strings())

    @property
    def links(self) -> Links:
        """Connects rooms."""
        return Links(self.directory, self.stores, self.cards, self.ids)

    @property
    def persons(self) -> Persons:
        """Changes persons."""
        return Persons(self.directory, self.stores.persons)

    @property
    def accounts(self) -> Accounts:
        """Joins and parts accounts."""
        return Accounts(self.stores, self.bus)

    @property
    def joining(self) -> Joining:
        """Finds out whether accounts are one person's."""
        return Joining(self.directory, self.joins, self.accounts, self.cards, self.ids)

    @property
    def person_commands(self) -> PersonCommands:
        """How one asks."""
        return PersonCommands(self.directory, self.persons, self.joining, self.accounts)

    @property
    def own_data(self) -> OwnData:
        """Shows and erases what is kept; who was erased is noted in ``erased``."""
        return OwnData(self.directory, self.stores, self.bus, self.outbox, self.erased.append)

    @property
    def offices(self) -> Offices:
        """Changes terms."""
        return Offices(self.directory, self.stores, self.bus)

    @property
    def closed_days(self) -> ClosedDays:
        """Changes closed days."""
        return ClosedDays(self.stores.cities, self.bus)

    @property
    def holidays(self) -> Holidays:
        """Proposes public holidays."""
        return Holidays(self.stores.cities, self.public_holidays, self.bus)

    @property
    def attention(self) -> Attention:
        """Calls people."""
        return Attention(self.directory, self.stores.persons, self.outbox)

    def welcome(self, *invites: str) -> Welcome:
        """Return what comes and goes, with the patterns of who may invite."""
        desk = Desk(self.outbox, self.cards, people_strings(), self.bus, self.clock)
        return Welcome(self.directory, self.stores, self.links, desk, invites)

    def hear(self, fact: type[F]) -> list[F]:
        """Return a list that gets every fact of a kind from now on."""
        heard: list[F] = []
        self.bus.subscribe(fact, lambda _, told: heard.append(told))
        return heard

    async def add_room(self, key: str, city: City | None = None, *, platform: str = "console", **columns: object) -> Room:
        """Enter a room that has been greeted; a city's room speaks its language."""

        def act(tx: Transaction) -> Room:
            number = self.stores.rooms.add(tx, RoomRef(platform, key), "!", direct=False).id
            values = {"city_id": city.id if city else None, "languages": city.language if city else ""}
            self.stores.rooms.change(tx, number, {**values, "greeted_at": self.clock.now(), **columns})
            return self.stores.rooms.get(tx, number)

        return await self.database.write(act)

    async def linked_rooms(self, *cities: City) -> list[Room]:
        """Enter rooms, one for each city named, all connected."""
        link = await self.database.write(self.stores.links.create, self.clock.now())
        return [await self.add_room(f"r{number}", city, link_id=link) for number, city in enumerate(cities, start=1)]

    async def add_person(
        self, name: str, city: City | None = None, *roles: Role, platform: str = "console", key: str = ""
    ) -> Person:
        """Enter somebody with roles in their city; the account's key is the first word of the name in lower case, or given."""
        account = key or name.partition(" ")[0].lower()

        def act(tx: Transaction) -> None:
            ref = PersonRef(platform, account)
            number = self.stores.persons.add(tx, ref, name, self.clock.now())
            self.stores.persons.change(tx, number, {"city_id": city.id if city else None})
            for role in roles if city else ():
                self.stores.terms.add(tx, Entry(0, number, role, city.id if city else ""), self.clock.now())

        await self.database.write(act)
        return await self.who(name, platform, key)

    async def add_term(  # noqa: PLR0913  each is one column of a term, given by name
        self,
        person: Person,
        role: Role,
        city: City,
        capacity: Capacity = Capacity.HOLDER,
        *,
        starts_on: date | None = None,
        ends_on: date | None = None,
    ) -> int:
        """Enter a term; return its number."""
        entry = Entry(0, person.id, role, city.id, capacity, starts_on, ends_on)
        return await self.database.write(self.stores.terms.add, entry, self.clock.now())

    async def who(self, name: str, platform: str = "console", key: str = "") -> Person:
        """Return somebody as they are now, entered or not."""
        author = Author(PersonRef(platform, key or name.partition(" ")[0].lower()), name)
        return await self.database.write(self.directory.person, author)

    async def again(self, room: Room) -> Room:
        """Return a room as it is now."""
        return await self.database.read(self.stores.rooms.get, room.id)

    def told(self, room: Room) -> list[str]:
        """Return the lines of everything shown in a room."""
        return [line for post in self.cards.shown_in(room.ref) for line in posted(post)]


@asynccontextmanager
async def people_world(
    folder: Path, cities: Sequence[City] = (PORTO, BRISTOL), default_language: str = "en"
) -> AsyncIterator[PeopleWorld]:
    """Open an empty world."""
    async with sqlite_database(folder) as database:
        world = PeopleWorld(database, Network(cities, frozenset({KIM}), default_language))
        await database.write(world.stores.cities.sync, list(cities))
        yield world
