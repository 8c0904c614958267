"""What every database must do for calendars outside of the chat."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.calendar import Sight
from bot.core.moment import Moment
from bot.core.person import Role, Room
from bot.core.ref import RoomRef
from bot.features.events.feed_store import PAGE, EventFeedStore
from bot.features.events.model import Card, Coming, Draft, SignUp
from bot.features.events.span import Timed
from bot.features.events.store import EventStore
from bot.features.feeds.model import Feed, FeedScope, digest_of
from bot.features.feeds.store import FeedStore, IdentityStore, ImportStore
from bot.features.roadmap.feed_store import RoadmapFeedStore
from bot.features.roadmap.history import Deed, Entry, History
from bot.features.roadmap.model import Posted, Side, Wish
from bot.features.roadmap.store import RoadmapStore
from bot.storage.personal import Whose, erase_left
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database, Transaction

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=365)
ROOM = Room(7, RoomRef("console", "porto"), "porto")
STORE = FeedStore()
FEED = Feed(0, digest_of("secret"), 3, FeedScope.CITY, None, "porto", "pt", alarms=True, made_at=NOW)


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open an empty database of each kind."""
    async with database_in(data_dir) as opened:
        yield opened


def event(tx: Transaction, day: int, *rooms: int) -> int:
    """Enter an event of June 2027 with a card in each of the rooms."""
    starts = Moment(datetime(2027, 6, day, 14), "Europe/Lisbon")  # noqa: DTZ001 - wall time
    number = EventStore().add(tx, Draft(f"day {day}", Timed(starts)), ROOM, "porto", NOW).number
    for room in rooms:
        EventStore().add_card(tx, number, Card(room, ""))
    return number


def milestone(tx: Transaction, role: Role, *cities: str, room: int = 1) -> int:
    """Enter something that is due in April 2027."""
    due = Moment(datetime(2027, 4, 1, 12), "Europe/Lisbon")  # noqa: DTZ001 - wall time
    return RoadmapStore().add(tx, Wish("list", due, role), cities, room).number


async def test_a_feed_comes_back_as_it_was_kept(database: Database) -> None:
    """By number and by the digest of its address; of another address there is none"""
    number = await database.write(STORE.add, FEED)
    found = await database.read(STORE.get, number)
    assert found == await database.read(STORE.of_digest, FEED.digest)
    assert found is not None
    assert (found.scope, found.city, found.room, found.alarms, found.made_at) == (FeedScope.CITY, "porto", None, True, NOW)
    assert await database.read(STORE.of_digest, digest_of("other")) is None


async def test_only_a_digest_is_kept(database: Database) -> None:
    """No row holds the secret part of an address"""
    from sqlalchemy import select

    from bot.features.feeds.store import feed_table
    from bot.storage.unit import connection

    await database.write(STORE.add, FEED)
    (row,) = await database.read(lambda tx: [tuple(one) for one in connection(tx).execute(select(feed_table))])
    assert "secret" not in str(row)


async def test_withdrawn_feeds_are_known_and_not_listed(database: Database) -> None:
    """Programs can be told for a year that an address was withdrawn; nobody sees it in a list"""
    first = await database.write(STORE.add, FEED)
    second = await database.write(
        STORE.add, Feed(0, digest_of("b"), 4, FeedScope.MINE, None, None, "pt", alarms=True, made_at=NOW)
    )
    await database.write(STORE.revoke, first, NOW)
    assert [feed.number for feed in await database.read(STORE.alive, 3, ["porto"])] == []
    assert [feed.number for feed in await database.read(STORE.alive, 4)] == [second]
    assert await database.read(STORE.count, 3) == 0
    found = await database.read(STORE.of_digest, FEED.digest)
    assert found is not None
    assert found.revoked_at == NOW
    assert await database.write(STORE.forget_revoked, NOW + timedelta(seconds=1)) == 1
    assert await database.read(STORE.of_digest, FEED.digest) is None


async def test_feeds_of_a_city_are_found_by_it(database: Database) -> None:
    """Whoever coordinates a city sees the feeds about it, whoever made them"""
    number = await database.write(STORE.add, FEED)
    assert [feed.number for feed in await database.read(STORE.alive, 99, ["bristol", "porto"])] == [number]
    await database.write(STORE.fetched, number, date(2027, 3, 2))
    (found,) = await database.read(STORE.alive, 3)
    assert found.fetched_on == date(2027, 3, 2)


async def test_feeds_die_with_their_maker(database: Database) -> None:
    """Whoever is forgotten leaves no address behind, and no calendar that waited for a yes"""

    def forget(tx: Transaction) -> tuple[object, object]:
        STORE.add(tx, FEED)
        draft = ImportStore().put_draft(tx, 3, 7, "BEGIN:VCALENDAR", NOW)
        erase_left(tx, Whose(3, "Ana Sousa", ()))
        return STORE.of_digest(tx, FEED.digest), ImportStore().take_draft(tx, draft, 3, 7)

    assert await database.write(forget) == (None, None)


async def test_the_identity_stays(database: Database) -> None:
    """What stands behind every uid is the same for ever"""
    assert await database.write(IdentityStore().settle, "0c4f.jumelage") == "0c4f.jumelage"
    assert await database.write(IdentityStore().settle, "another") == "0c4f.jumelage"


async def test_a_calendar_waits_for_its_own_answer(database: Database) -> None:
    """Only whoever handed it in takes it up, once, where they did; a later one takes its place"""
    imports = ImportStore()
    first = await database.write(imports.put_draft, 3, 7, "one", NOW)
    second = await database.write(imports.put_draft, 3, 7, "two", NOW)
    assert await database.write(imports.take_draft, first, 3, 7) is None
    assert await database.write(imports.take_draft, second, 4, 7) is None
    assert await database.write(imports.take_draft, second, 3, 8) is None
    assert await database.write(imports.take_draft, second, 3, 7) == "two"
    assert await database.write(imports.take_draft, second, 3, 7) is None
    await database.write(imports.put_draft, 3, 7, "three", NOW)
    assert await database.write(imports.forget_drafts, NOW + timedelta(seconds=1)) == 1


async def test_what_came_from_an_entry_is_found_again(database: Database) -> None:
    """In the room where it was handed in, and put right when the event is another"""
    imports = ImportStore()
    await database.write(imports.put_event, "digest", 7, 12)
    await database.write(imports.put_event, "digest", 7, 13)
    assert await database.read(imports.event_of, "digest", 7) == 13
    assert await database.read(imports.event_of, "digest", 8) is None


async def test_events_come_a_page_at_a_time(database: Database) -> None:
    """Every event that is seen comes once; what was over before or stands elsewhere does not"""

    def enter(tx: Transaction) -> list[int]:
        numbers = [event(tx, 1 + number % 28, 7, 8) for number in range(PAGE + 3)]
        event(tx, 5, 9)
        EventStore().put_cancelled(tx, numbers[0], NOW)
        return numbers

    numbers = await database.write(enter)
    sight = Sight(rooms=(7, 8))
    first = await database.read(EventFeedStore().numbers, sight, LONG_AGO, 0)
    rest = await database.read(EventFeedStore().numbers, sight, LONG_AGO, first[-1])
    assert first + rest == numbers
    after = datetime(2027, 6, 28, tzinfo=UTC)
    late = await database.read(EventFeedStore().numbers, sight, after, 0)
    assert late == [number for place, number in enumerate(numbers) if place % 28 == 27]


async def test_ones_own_events_are_those_one_signed_up_for(database: Database) -> None:
    """Wherever they stand: a yes, a maybe, a place on the waiting list; not a no"""

    def enter(tx: Transaction) -> list[int]:
        numbers = [event(tx, day, 9) for day in (1, 2, 3, 4)]
        for number, coming in zip(numbers, (Coming.YES, Coming.MAYBE, Coming.NO), strict=False):
            EventStore().put_sign_up(tx, number, SignUp(3, 9, coming), NOW)
        EventStore().put_sign_up(tx, numbers[3], SignUp(4, 9, Coming.YES), NOW)
        return numbers

    numbers = await database.write(enter)
    assert await database.read(EventFeedStore().numbers, Sight(person=3), LONG_AGO, 0) == numbers[:2]


async def test_an_event_counts_its_changes(database: Database) -> None:
    """Each change of time or state makes the sequence grow; the moment is that of the last one"""
    store = EventStore()

    async def now(number: int) -> tuple[int, datetime | None]:
        (found,) = await database.read(store.numbered, [number])
        return found.sequence, found.changed_at

    hours = [NOW + timedelta(hours=hour) for hour in range(4)]
    number = await database.write(event, 19, 7)
    assert await now(number) == (0, hours[0])
    moved = Timed(Moment(datetime(2027, 6, 20, 15), "Europe/Lisbon"))  # noqa: DTZ001 - wall time
    await database.write(store.put_span, number, moved, hours[1])
    assert await now(number) == (1, hours[1])
    held = await database.read(store.get, number)
    assert held is not None
    await database.write(store.put_draft, number, replace(held.draft, limit=3))
    assert await now(number) == (1, hours[1])
    await database.write(store.put_cancelled, number, hours[2])
    assert await now(number) == (2, hours[2])
    await database.write(store.put_cancelled, number, None, hours[3])
    assert await now(number) == (3, hours[3])


async def test_the_roadmap_is_seen_as_far_as_it_may_be(database: Database) -> None:
    """By room, by city, by what is joint, and by what one answers for"""

    def enter(tx: Transaction) -> dict[str, int]:
        numbers = {
            "porto": milestone(tx, Role.COORDINATOR, "porto", room=1),
            "both": milestone(tx, Role.TEACHER, "porto", "bristol", room=2),
            "bristol": milestone(tx, Role.COORDINATOR, "bristol", room=3),
        }
        RoadmapStore().put_post(tx, numbers["bristol"], Posted(1, "row"))
        RoadmapStore().put_side(tx, numbers["bristol"], Side("bristol", person=3))
        return numbers

    named = {number: name for name, number in (await database.write(enter)).items()}

    async def seen(sight: Sight) -> list[str]:
        return [named[number] for number in await database.read(RoadmapFeedStore().numbers, sight, LONG_AGO, 0)]

    assert await seen(Sight()) == []
    assert await seen(Sight(room=1)) == ["porto", "bristol"]
    assert await seen(Sight(plans=("porto",))) == ["porto", "both"]
    assert await seen(Sight(plans=("porto", "bristol"), joint=True)) == ["both"]
    assert await seen(Sight(person=3)) == ["bristol"]
    assert await seen(Sight(person=4, held=frozenset({("teacher", "porto")}))) == ["both"]
    assert await seen(Sight(person=4, held=frozenset({("coordinator", "porto")}))) == ["porto"]


async def test_changes_of_the_roadmap_are_counted_by_its_history(database: Database) -> None:
    """Nothing has to be kept twice: every change is in the history, from which nothing is ever removed"""

    def enter(tx: Transaction) -> list[int]:
        first, second = milestone(tx, Role.COORDINATOR, "porto"), milestone(tx, Role.COORDINATOR, "porto")
        for hour, what in enumerate((Deed.ADDED, Deed.DONE, Deed.REOPENED)):
            History().note(tx, first, Entry(NOW + timedelta(hours=hour), None, None, "porto", what))
        History().note(tx, second, Entry(NOW, None, None, "porto", Deed.ADDED))
        return [first, second]

    first, second = await database.write(enter)
    found = await database.read(RoadmapFeedStore().changes, [first, second])
    assert found == {first: (2, NOW + timedelta(hours=2)), second: (0, NOW)}
