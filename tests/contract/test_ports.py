"""Fakes answer as the real parts do, so that what is tested with a fake holds with the real one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

import pytest
from sqlalchemy import select

from bot.core.clock import SystemClock
from bot.core.due import Due
from bot.core.message import Author
from bot.core.moment import moment_of
from bot.core.occasion import Occasion
from bot.core.outbox import Lane, Post
from bot.core.person import Capacity, Person, Role, Room
from bot.core.phrase import Form, Language, Listed, Mention, Phrase, When
from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.core.reply import Announcement, Button, Reply, Said
from bot.delivery.due import StoredAgenda
from bot.delivery.table import due_table, outbox_table
from bot.dispatch.posting import Posting
from bot.features.dialogue.store import PromptStore
from bot.features.people.directory import Directory, Network
from bot.features.people.person_store import PersonStore
from bot.features.people.store import CityStore, LinkStore, RoomStore, Stores
from bot.features.people.term import Entry
from bot.features.people.term_store import TermStore
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings
from bot.platforms.console.clock import NoAlarm, SimulatedClock
from bot.storage.unit import connection
from tests.fakes.agenda import FakeAgenda
from tests.fakes.cards import FakeCards
from tests.fakes.clock import FakeClock
from tests.fakes.database import FailingDatabase, database_in
from tests.fakes.directory import BRISTOL, PORTO, FakeDirectory
from tests.fakes.outbox import FakeOutbox
from tests.fakes.post_office import NETWORK, PostOffice, post
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from bot.core.clock import Clock
    from bot.core.due import Agenda
    from bot.core.outbox import Outbox
    from bot.core.phrase import Strings
    from bot.core.prompt import Cards
    from bot.core.transaction import Database, Transaction
    from bot.features.events.port import Cards as EventCards

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
LAST_DAY = date(2027, 3, 31)
HOME = RoomRef(NETWORK, "porto")


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open an empty database of each kind."""
    async with database_in(data_dir) as opened:
        yield opened


# Outbox


class OutboxUnderTest(Protocol):
    """An outbox and what it has taken."""

    @property
    def port(self) -> Outbox:
        """The outbox."""
        ...

    async def taken(self, database: Database) -> list[str]:
        """Return what has been said, in order."""
        ...


class TheFakeOutbox:
    """The outbox in memory."""

    def __init__(self, database: Database) -> None:
        """Begin empty."""
        del database
        self.port = FakeOutbox()

    async def taken(self, database: Database) -> list[str]:
        """Return how many posts there are."""
        del database
        return list(self.port.posts)


class TheRealOutbox:
    """The outbox over its table, whose dispatcher never starts."""

    def __init__(self, database: Database) -> None:
        """Begin empty."""
        office = PostOffice(FailingDatabase(database))
        office.dispatcher.abandon()
        self.port = office.outbox

    async def taken(self, database: Database) -> list[str]:
        """Return the rows of messages."""
        found = select(outbox_table.c.id).where(outbox_table.c.act == "send").order_by(outbox_table.c.sequence)
        return await database.read(lambda tx: list(connection(tx).execute(found).scalars()))


OUTBOXES: list[Callable[[Database], OutboxUnderTest]] = [TheFakeOutbox, TheRealOutbox]


@pytest.mark.parametrize("make", OUTBOXES)
async def test_an_outbox_takes_everything_in_one_transaction(
    database: Database, make: Callable[[Database], OutboxUnderTest]
) -> None:
    """Each message has a row of its own, by which all that concerns it can be said in the same transaction"""
    outbox = make(database)

    def act(tx: Transaction) -> list[str]:
        rows = [outbox.port.post(tx, post(text)) for text in ("one", "two")]
        outbox.port.edit(tx, rows[0], post("more"))
        outbox.port.redact(tx, rows[1])
        outbox.port.react(tx, HOME, MessageRef(NETWORK, "$1"), "✅")
        outbox.port.join(tx, HOME)
        outbox.port.leave(tx, HOME, Phrase("bye"), ("en",))
        outbox.port.drop_room(tx, HOME)
        return rows

    rows = await database.write(act)
    assert len(set(rows)) == 2
    assert await outbox.taken(database) == rows


@pytest.mark.parametrize("make", OUTBOXES)
async def test_an_outbox_knows_no_strange_message(database: Database, make: Callable[[Database], OutboxUnderTest]) -> None:
    """A message of somebody else is no row"""
    outbox = make(database)
    assert await database.read(outbox.port.row_of, MessageRef(NETWORK, "$9")) is None


# Agenda


async def planned_in_fake(agenda: Agenda, database: Database) -> list[str]:
    """Return the steps of R1 in the fake."""
    del database
    assert isinstance(agenda, FakeAgenda)
    return [due.step for due in agenda.planned["reminder", "R1"]]


async def planned_in_table(agenda: Agenda, database: Database) -> list[str]:
    """Return the steps of R1 in the table."""
    del agenda
    found = select(due_table.c.step).where(due_table.c.subject == "R1").order_by(due_table.c.id)
    return await database.read(lambda tx: list(connection(tx).execute(found).scalars()))


@pytest.mark.parametrize(
    ("agenda", "planned"), [(FakeAgenda(), planned_in_fake), (StoredAgenda(NoAlarm()), planned_in_table)], ids=["fake", "real"]
)
async def test_an_agenda_replaces_a_subjects_steps(
    database: Database, agenda: Agenda, planned: Callable[[Agenda, Database], object]
) -> None:
    """What is planned last for a subject is what is planned, and other subjects keep theirs"""

    def steps(subject: str, *names: str) -> list[Due]:
        return [Due("reminder", subject, name, NOW) for name in names]

    await database.write(agenda.plan, "reminder", "R1", steps("R1", "a", "b"))
    await database.write(agenda.plan, "reminder", "R2", steps("R2", "x"))
    await database.write(agenda.plan, "reminder", "R1", steps("R1", "b", "c"))
    assert await planned(agenda, database) == ["b", "c"]  # type: ignore[misc]
    await database.write(agenda.plan, "reminder", "R1", [])
    assert await planned(agenda, database) == []  # type: ignore[misc]


# Clock


@pytest.mark.parametrize("clock", [FakeClock(), SimulatedClock(), SystemClock()], ids=lambda clock: type(clock).__name__)
def test_a_clock_tells_aware_moments_that_never_go_back(clock: Clock) -> None:
    """Now is an aware moment in UTC, and not before the one before"""
    first, second = clock.now(), clock.now()
    assert first.utcoffset() == timedelta(0)
    assert first <= second


@pytest.mark.parametrize("kind", ["fake", "simulated"])
def test_a_clock_that_is_set_stands_still(kind: str) -> None:
    """A clock that tests or scripts set shows the moment it was set to"""
    fake, simulated = FakeClock(), SimulatedClock(NOW)
    later = NOW + timedelta(days=1)
    fake.set(later)
    simulated.move_to(later)
    clock: Clock = fake if kind == "fake" else simulated
    assert clock.now() == clock.now() == later


# Calendars

LATER = Occasion("E1 Vindima", NOW + timedelta(days=9), NOW + timedelta(days=9, hours=1), "Porto")


@pytest.mark.parametrize("make", OUTBOXES)
async def test_an_occasion_keeps_its_row(database: Database, make: Callable[[Database], OutboxUnderTest]) -> None:
    """What is entered in a calendar has a row, which stays when it is put right and by which it is called off"""
    outbox = make(database)

    def act(tx: Transaction) -> list[str]:
        row = outbox.port.schedule(tx, post("said of it", Lane.CALENDAR), LATER)
        moved = outbox.port.reschedule(tx, row, post("said of it", Lane.CALENDAR), LATER)
        outbox.port.redact(tx, row)
        return [row, moved]

    row, moved = await database.write(act)
    assert row == moved != ""
    assert await outbox.taken(database) == []


# Cards


def fake_cards(clock: FakeClock) -> Cards:
    """Return the fake."""
    del clock
    return FakeCards()


def real_cards(clock: FakeClock) -> Cards:
    """Return the real ones, over a fake outbox."""
    return Posting(FakeOutbox(), PromptStore(), FakeDirectory(), clock)


@pytest.mark.parametrize("make", [fake_cards, real_cards])
async def test_cards_have_rows_of_their_own(database: Database, make: Callable[[FakeClock], Cards]) -> None:
    """Whatever is shown has a row, by which it gets other words and buttons later"""
    cards = make(FakeClock())
    card = Reply((Said("card"),), buttons=(Button("👍", "event rsvp E1 yes"),), lasting=True)
    shown = Post(HOME, card, ("en",), Lane.REPLY)

    def act(tx: Transaction) -> list[str]:
        rows = [
            cards.show(tx, shown),
            cards.show(tx, Post(HOME, Announcement(card), ("en",), Lane.REPLY), PersonRef(NETWORK, "ana"), timedelta(days=1)),
        ]
        cards.refresh(tx, rows[0], replace(shown, says=Reply((Said("off"),))))
        return rows

    assert len(set(await database.write(act))) == 2


@pytest.mark.parametrize("make", [fake_cards, real_cards])
async def test_events_in_calendars_have_rows_too(database: Database, make: Callable[[FakeClock], EventCards]) -> None:
    """Each is another one, and keeps its row when it is put right"""
    cards = make(FakeClock())
    said = post("said of it", Lane.CALENDAR)

    def act(tx: Transaction) -> list[str]:
        rows = [cards.schedule(tx, said, LATER), cards.schedule(tx, said, LATER)]
        moved = cards.reschedule(tx, rows[0], said, LATER)
        cards.call_off(tx, rows[1])
        return [*rows, moved]

    first, second, moved = await database.write(act)
    assert first == moved != second


# Directory


@dataclass(frozen=True)
class World:
    """The same world in the fake and in the real directory."""

    directory: FakeDirectory | Directory
    porto: Room
    bristol: Room
    nowhere: Room
    ana: Person
    tom: Person


def fake_world(tx: Transaction) -> World:
    """Return two linked rooms, a coordinator with a substitute and a chair for a time, in the fake."""
    fake = FakeDirectory(closed_days={"porto": {date(2027, 3, 29): "Páscoa"}})
    porto, bristol = fake.add_room(PORTO, link=1), fake.add_room(BRISTOL, link=1)
    nowhere = fake.add_room()
    ana = fake.add_person("ana", PORTO, Role.COORDINATOR)
    tom = fake.add_person("tom", BRISTOL, language="pt")
    fake.add_term(ana, Role.CHAIR, PORTO, ends_on=LAST_DAY)
    fake.add_term(tom, Role.CHAIR, PORTO, starts_on=LAST_DAY + timedelta(days=1))
    fake.add_term(tom, Role.COORDINATOR, PORTO, Capacity.SUBSTITUTE)
    found = [fake.person_numbered(tx, person.id) for person in (ana, tom)]
    return World(fake, porto, bristol, nowhere, found[0] or ana, found[1] or tom)


def real_world(tx: Transaction) -> World:
    """Return the same in the real one."""
    stores = Stores(CityStore(), RoomStore(), LinkStore(), PersonStore(), TermStore())
    cities, rooms, links, persons = stores.cities, stores.rooms, stores.links, stores.persons
    cities.sync(tx, [PORTO, BRISTOL])
    cities.close(tx, "porto", date(2027, 3, 29), "Páscoa")
    link = links.create(tx, NOW)
    added = [rooms.add(tx, RoomRef(NETWORK, key), "!", direct=False).id for key in ("porto", "bristol", "room3")]
    for number, city in zip(added, (PORTO, BRISTOL), strict=False):
        rooms.change(tx, number, {"city_id": city.id, "languages": city.language, "link_id": link})
    ana, tom = (persons.add(tx, PersonRef(NETWORK, name), name, NOW) for name in ("ana", "tom"))
    persons.change(tx, ana, {"city_id": "porto"})
    persons.change(tx, tom, {"city_id": "bristol", "language": "pt"})
    for entry in (
        Entry(0, ana, Role.COORDINATOR, "porto"),
        Entry(0, ana, Role.CHAIR, "porto", ends_on=LAST_DAY),
        Entry(0, tom, Role.CHAIR, "porto", starts_on=LAST_DAY + timedelta(days=1)),
        Entry(0, tom, Role.COORDINATOR, "porto", Capacity.SUBSTITUTE),
    ):
        stores.terms.add(tx, entry, NOW)
    directory = Directory(Network([PORTO, BRISTOL], frozenset(), "en"), stores, FakeClock(NOW))
    porto, bristol, nowhere = (rooms.get(tx, number) for number in added)
    found = [directory.person_numbered(tx, number) for number in (ana, tom)]
    assert found[0] is not None
    assert found[1] is not None
    return World(directory, porto, bristol, nowhere, found[0], found[1])


def answers(tx: Transaction, world: World) -> dict[str, object]:
    """Ask a directory everything that parts of the bot ask."""
    ask, porto, bristol, nowhere = world.directory, world.porto, world.bristol, world.nowhere
    stranger = ask.person(tx, Author(PersonRef(NETWORK, "eve"), "Eve"))
    year = (date(2027, 1, 1), date(2027, 12, 31))
    return {
        "cities": tuple(ask.cities()),
        "city": [ask.city("porto"), ask.city("atlantis"), ask.city(None)],
        "closed": [ask.closed(tx, city, *year) for city in ("porto", "bristol")],
        "closed at the edges": ask.closed(tx, "porto", date(2027, 3, 29), date(2027, 3, 29)),
        "room": [ask.room(tx, porto.id), ask.room_of(tx, bristol.ref), ask.room_of(tx, RoomRef("matrix", "porto"))],
        "companions": [ask.companions(tx, room) for room in (porto, bristol, nowhere)],
        "rooms of a city": [ask.rooms_of(tx, city) for city in ("porto", "atlantis")],
        "person": [ask.person(tx, Author(world.ana.ref, "another name")), stranger],
        "person by number": [ask.person_numbered(tx, world.tom.id), ask.person_numbered(tx, 99)],
        "holders": [ask.holders(tx, Role.COORDINATOR, city) for city in ("porto", "bristol")],
        "duty": [ask.duty(tx, role, "porto") for role in (Role.COORDINATOR, Role.CHAIR, Role.MAYOR)],
        "today": [ask.today(city) for city in ("porto", "bristol")],
        "terms": [ask.terms(tx, city) for city in ("porto", "bristol")],
        "terms that begin": [ask.terms_starting(tx, "porto", LAST_DAY + timedelta(days=days)) for days in (0, 1)],
        "terms that end": [ask.terms_ending(tx, "porto", LAST_DAY + timedelta(days=days)) for days in (0, 1)],
        "acting for": [ask.acting_for(tx, person, Role.COORDINATOR, "porto") for person in (world.ana, world.tom)],
        "vacant": [ask.vacant(tx, city) for city in ("porto", "bristol", None)],
        "locale": [
            ask.locale(person, room) for person in (world.ana, world.tom, stranger) for room in (porto, bristol, nowhere)
        ],
        "locales": [ask.locales(room) for room in (porto, bristol, nowhere)],
        "zone": [ask.zone(person, room) for person in (world.tom, stranger) for room in (porto, nowhere)],
        "entered": replace(ask.ensure(tx, stranger, porto, NOW), id=0),
        "entered before": ask.ensure(tx, world.ana, bristol, NOW),
        "known afterwards": ask.person(tx, Author(stranger.ref, "Eve")).id > 0,
    }


async def test_both_directories_say_the_same(database: Database) -> None:
    """Whoever asks the fake directory is answered as by the real one, in the same world"""
    fake = await database.write(lambda tx: answers(tx, fake_world(tx)))
    real = await database.write(lambda tx: answers(tx, real_world(tx)))
    for question, answer in real.items():
        assert fake[question] == answer, question


# Strings


@pytest.mark.parametrize(
    "strings", [FakeStrings(), FluentStrings(load_catalogue(["bot.features.people"], ["en", "pt"]))], ids=["fake", "real"]
)
def test_strings_say_what_they_are_given(strings: Strings) -> None:
    """Every kind of variable comes out in the words, in the phrase's own language if it has one"""
    assert list(strings.locales) == ["en", "pt"]
    mention = Mention(PersonRef(NETWORK, "ana"), "Ana Sousa")
    for city in ("Porto", Phrase("people-both"), Listed(("Porto", "Bristol"))):
        said = strings.say(Phrase("people-call", {"person": mention, "asker": "Tom", "city": city}), "en")
        assert "Ana Sousa" in said
        assert "Tom" in said
    listed = Listed((Language("pt"), Language("en")))
    own, other = (strings.say(Phrase("people-show-languages", {"languages": listed}, locale), "en") for locale in (None, "en"))
    assert own == other
    assert strings.autonym("pt") != strings.autonym("en")


@pytest.mark.parametrize(
    "strings", [FakeStrings(), FluentStrings(load_catalogue(["bot.features.people"], ["en", "pt"]))], ids=["fake", "real"]
)
def test_strings_say_moments(strings: Strings) -> None:
    """A moment is said with its day and hour, a day without an hour, an hour without a day"""
    moment = moment_of(NOW, "Europe/Lisbon")
    full, day, hour = (
        strings.say_when(When(value, form), "en")
        for value, form in ((moment, Form.FULL), (moment.day, Form.DAY), (moment, Form.TIME))
    )
    assert "2027" in full
    assert "10:00" in full
    assert "2027" in day
    assert "10:00" not in day
    assert hour == "10:00"
