"""What every database must do for the roadmap."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.moment import Moment, Readings
from bot.core.person import Role
from bot.core.track import Track
from bot.features.roadmap.detail import Details, Late, Level, Per, WorkingDay
from bot.features.roadmap.history import Change, Deed, Entry, History
from bot.features.roadmap.model import Again, Hand, Milestone, Posted, Promise, Proposal, Side, Waiver, Wish
from bot.features.roadmap.morning_store import Line, Morning, MorningStore
from bot.features.roadmap.step import Step, What
from bot.features.roadmap.store import RoadmapStore
from bot.features.roadmap.timeline_store import TimelineStore
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database, Transaction

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=3)
STORE = RoadmapStore()
HISTORY = History()
MORNINGS = MorningStore()
TIMELINES = TimelineStore()


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open an empty database of each kind."""
    async with database_in(data_dir) as opened:
        yield opened


def wish(day: int, zone: str = "Europe/Berlin") -> Wish:
    """Return something due at noon of a day of April 2027."""
    return Wish(f"by {day}", Moment(datetime(2027, 4, day, 12), zone))  # noqa: DTZ001 - wall time


def add(tx: Transaction, day: int, *cities: str, room: int = 1) -> Milestone:
    """Enter something for some cities."""
    return STORE.add(tx, wish(day), cities, room)


async def found(database: Database, *cities: str, room: int | None = None) -> list[int]:
    """Return the numbers of what is open for some cities or a room."""
    return [milestone.number for milestone in await database.read(STORE.open, cities, room)]


async def test_a_milestone_comes_back_as_it_was_entered(database: Database) -> None:
    """Title, moment with zone and fold, role, days, room and the order of the cities survive"""
    _, second = Readings.of(datetime(2027, 10, 31, 2, 30), "Europe/Berlin")  # noqa: DTZ001 - wall time
    wanted = Wish("名簿 «Água»", second, Role.CRISIS_OFFICER, (14, 0, 365))
    entered = await database.write(STORE.add, wanted, ("minasaki", "lindenau"), 3)
    assert entered == Milestone(1, wanted, 3, (Side("minasaki"), Side("lindenau")))
    assert await database.read(STORE.get, 1) == entered
    assert second.fold == 1


async def test_what_a_template_says_comes_back(database: Database) -> None:
    """Everything a plan brings survives: words in every language, what a gate blocks, the lists, the rules of its date"""
    details = Details(
        titles={"de": "Ausreisepapiere gesehen", "ja": "出国書類確認"},
        blocks=("go-no-go", "travel-authorisations"),
        checklist=({"en": "Translation", "de": "Übersetzung"}, {"en": "Copy"}),
        never_store=({"en": "scans", "de": "Scans"},),
        escalate_to="safeguarding",
        late=Late(2, 4, 5),
        working_day=WorkingDay.AS_IS,
        fixed=True,
        anchor="departure",
        offset=-45,
    )
    whole = Wish(
        "Exit papers",
        wish(1).due,
        days=(21, 1),
        plan=4,
        key="exit-papers",
        role_key="teacher",
        level=Level.COULD,
        track=Track.EDUCATION,
        gate=True,
        per=Per.PARTICIPANT,
        expected=24,
        details=details,
    )
    plain = wish(2)
    entered = await database.write(STORE.add_many, [(whole, ("lindenau",)), (plain, ("minasaki", "lindenau"))], 3)
    assert [one.wish for one in entered] == [whole, plain]
    assert [await database.read(STORE.get, one.number) for one in entered] == entered
    assert await database.read(STORE.open, ["lindenau"]) == entered


async def test_many_are_entered_in_their_order(database: Database) -> None:
    """However many are entered at once, each gets the next number"""
    wishes = [(wish(1 + place % 28), ("lindenau", "minasaki")) for place in range(60)]
    entered = await database.write(STORE.add_many, wishes, 1)
    assert [one.number for one in entered] == list(range(1, 61))
    assert [one.wish.due for one in entered] == [one.due for one, _ in wishes]


async def test_a_waived_part_is_not_open(database: Database) -> None:
    """Reason and person survive; what nobody has to do any more is not in the list"""
    await database.write(add, 1, "lindenau", "minasaki")
    waived = Side("lindenau", waiver=Waiver(NOW, "not this year", 2), checked=(1, 3), ticked=22)
    await database.write(STORE.put_side, 1, waived)
    kept = await database.read(STORE.get, 1)
    assert kept is not None
    assert kept.sides == (waived, Side("minasaki"))
    assert await found(database, "lindenau") == [1]
    await database.write(STORE.put_side, 1, Side("minasaki", NOW))
    assert await found(database, "lindenau") == []
    await database.write(STORE.put_side, 1, Side("lindenau"))
    assert await found(database, "lindenau") == [1]


async def test_a_proposed_date_waits_and_a_new_one_asks_anew(database: Database) -> None:
    """The date that holds stays; whoever agreed to an earlier proposal has not agreed to the next"""
    await database.write(add, 1, "lindenau", "minasaki")
    proposal = Proposal(wish(9, "Asia/Tokyo").due, "minasaki", NOW, 5)
    await database.write(STORE.set_proposal, 1, proposal)
    await database.write(STORE.put_side, 1, Side("lindenau", agreed_at=LATER))
    kept = await database.read(STORE.get, 1)
    assert kept is not None
    assert (kept.proposal, kept.wish, kept.sides[0].agreed_at) == (proposal, wish(1), LATER)
    await database.write(STORE.set_proposal, 1, None)
    kept = await database.read(STORE.get, 1)
    assert kept is not None
    assert (kept.proposal, kept.sides[0].agreed_at) == (None, None)


async def test_what_is_moved_takes_its_new_place(database: Database) -> None:
    """The list is in the order of the dates that hold now"""
    for day in (1, 2):
        await database.write(add, day, "lindenau")
    await database.write(STORE.set_due, 1, wish(3).due)
    assert await found(database, "lindenau") == [2, 1]
    kept = await database.read(STORE.get, 1)
    assert kept is not None
    assert kept.wish.due == wish(3).due


async def test_no_reminders_wished(database: Database) -> None:
    """An empty list of days stays empty"""
    await database.write(STORE.add, Wish("a", wish(1).due, days=()), ("lindenau",), 1)
    entered = await database.read(STORE.get, 1)
    assert entered is not None
    assert entered.wish.days == ()


async def test_an_unknown_number_is_nothing(database: Database) -> None:
    """A number nobody has been given finds nothing"""
    assert await database.read(STORE.get, 1) is None


async def test_a_part_is_done_and_open_again(database: Database) -> None:
    """Only the named city's part of the named milestone changes"""
    for _ in range(2):
        await database.write(add, 1, "lindenau", "minasaki")
    await database.write(STORE.put_side, 1, Side("minasaki", NOW))
    first, second = await database.read(STORE.get, 1), await database.read(STORE.get, 2)
    assert first is not None
    assert first.sides == (Side("lindenau"), Side("minasaki", NOW))
    assert second is not None
    assert second.sides == (Side("lindenau"), Side("minasaki"))
    await database.write(STORE.put_side, 1, Side("minasaki"))
    first = await database.read(STORE.get, 1)
    assert first is not None
    assert first.sides == second.sides


async def test_what_was_given_up_says_when(database: Database) -> None:
    """The moment survives, and can be taken back"""
    await database.write(add, 1, "lindenau")
    await database.write(STORE.set_cancelled, 1, NOW)
    given_up = await database.read(STORE.get, 1)
    assert given_up is not None
    assert given_up.cancelled_at == NOW
    await database.write(STORE.set_cancelled, 1, None)
    back = await database.read(STORE.get, 1)
    assert back is not None
    assert back.cancelled_at is None


async def test_what_is_open_comes_by_its_moment(database: Database) -> None:
    """Open is what some city still has to do; of the named cities or of the room; zones do not disturb the order"""
    for day, cities, room in [
        (20, ("lindenau",), 1),
        (10, ("lindenau", "minasaki"), 1),
        (15, ("minasaki",), 2),
        (5, ("lindenau",), 1),
        (4, ("lindenau",), 1),
    ]:
        await database.write(add, day, *cities, room=room)
    await database.write(STORE.add, wish(10, "Asia/Tokyo"), ("lindenau",), 1)
    await database.write(STORE.put_side, 2, Side("lindenau", NOW))
    await database.write(STORE.put_side, 4, Side("lindenau", NOW))
    await database.write(STORE.set_cancelled, 5, NOW)
    assert await found(database, "lindenau") == [6, 2, 1]
    assert await found(database, "minasaki") == [2, 3]
    assert await found(database, "lindenau", "minasaki") == [6, 2, 3, 1]
    assert await found(database) == []
    assert await found(database, room=2) == [3]
    assert await found(database, "lindenau", room=2) == [6, 2, 3, 1]


async def test_open_milestones_come_whole(database: Database) -> None:
    """What is found through one city has the parts of all, in their order"""
    entered = await database.write(add, 1, "minasaki", "lindenau")
    assert await database.read(STORE.open, ["lindenau"]) == [entered]


async def test_a_part_comes_back_as_it_was_kept(database: Database) -> None:
    """Who called it done for whom, who took it over, the promise with zone and fold, and a wish to be reminded later survive"""
    await database.write(add, 1, "lindenau", "minasaki")
    first, second = Readings.of(datetime(2027, 10, 31, 2, 30), "Europe/Berlin")  # noqa: DTZ001 - wall time
    side = Side("minasaki", NOW, Hand(3, 4, tapped=True), 5, Promise(second, NOW), Again(LATER, tapped=True, by=6))
    other = Side("lindenau", None, None, None, Promise(first, LATER), Again(NOW))
    for one in (side, other):
        await database.write(STORE.put_side, 1, one)
    kept = await database.read(STORE.get, 1)
    assert kept is not None
    assert kept.sides == (other, side)


async def test_what_others_have_done_lately(database: Database) -> None:
    """From one instant on and before another; only what the city itself has still to do and what was not given up"""
    for number, (done_at, own) in enumerate([(NOW, None), (LATER, None), (LATER, NOW), (LATER, None)], start=1):
        await database.write(add, 1, "lindenau", "minasaki")
        await database.write(STORE.put_side, number, Side("minasaki", done_at))
        await database.write(STORE.put_side, number, Side("lindenau", own))
    await database.write(STORE.set_cancelled, 4, NOW)
    second = timedelta(seconds=1)
    for since, until, numbers in [(NOW, LATER, [1]), (NOW + second, LATER + second, [2]), (NOW + second, LATER, [])]:
        assert [one.number for one in await database.read(STORE.done_between, "lindenau", since, until)] == numbers
    assert await database.read(STORE.done_between, "minasaki", NOW, LATER + second) == []


async def test_a_person_is_forgotten(database: Database) -> None:
    """What was done or put off stays so, and nobody can tell by whom; others stay"""
    for number in (1, 2, 3):
        await database.write(add, 1, "lindenau")
        await database.write(
            STORE.put_side, number, Side("lindenau", NOW, Hand(number), person=3, again=Again(LATER, by=number))
        )
    assert sorted(await database.write(STORE.forget, 1)) == [1]
    assert sorted(await database.write(STORE.forget, 3)) == [1, 2, 3]
    kept = [await database.read(STORE.get, number) for number in (1, 2, 3)]
    assert [one.sides for one in kept if one] == [
        (Side("lindenau", NOW, again=Again(LATER)),),
        (Side("lindenau", NOW, Hand(2), again=Again(LATER, by=2)),),
        (Side("lindenau", NOW, again=Again(LATER)),),
    ]


async def test_the_newest_card_is_kept(database: Database) -> None:
    """A room has one card of a milestone; a newer one takes the older one's place"""
    await database.write(add, 1, "lindenau")
    await database.write(add, 1, "lindenau")
    for number, posted in [(1, Posted(1, "old")), (1, Posted(2, "card2")), (2, Posted(1, "other")), (1, Posted(1, "new"))]:
        await database.write(STORE.put_post, number, posted)
    assert await database.read(STORE.posts, 1) == [Posted(1, "new"), Posted(2, "card2")]
    assert await database.read(STORE.posts, 2) == [Posted(1, "other")]


async def test_changes_are_written_down(database: Database) -> None:
    """The newest first, in pages, each milestone's own; a promised moment keeps its zone and fold"""
    for _ in range(2):
        await database.write(add, 1, "lindenau")
    _, second = Readings.of(datetime(2027, 10, 31, 2, 30), "Europe/Berlin")  # noqa: DTZ001 - wall time
    entries = [
        Entry(NOW, 1, None, "", Deed.ADDED),
        Entry(NOW, 2, 1, "lindenau", Deed.PROMISED, Change(before=wish(1).due, until=second)),
        Entry(LATER, 1, None, "lindenau", Deed.DONE),
    ]
    for entry in entries:
        await database.write(HISTORY.note, 1, entry)
    await database.write(HISTORY.note, 2, entries[0])
    assert await database.read(HISTORY.page, 1, 2) == [entries[2], entries[1]]
    assert await database.read(HISTORY.page, 1, 2, 2) == [entries[0]]
    assert await database.read(HISTORY.count, 1) == 3
    await database.write(HISTORY.forget, 1)
    assert [(one.person, one.acting_for) for one in await database.read(HISTORY.page, 1, 9)] == [
        (None, None),
        (2, None),
        (None, None),
    ]
    assert await database.read(HISTORY.count, 2) == 1


@pytest.mark.parametrize("deed", Deed)
async def test_every_change_can_be_kept(database: Database, deed: Deed) -> None:
    """Each kind of change fits its column"""
    await database.write(add, 1, "lindenau")
    await database.write(HISTORY.note, 1, Entry(NOW, None, None, "lindenau", deed))
    assert [one.what for one in await database.read(HISTORY.page, 1, 9)] == [deed]


def morning(said_at: datetime, *subjects: str, room: int = 1, city: str = "lindenau") -> Morning:
    """Return a morning that speaks of some things."""
    lines = tuple(Line(subject, Step(What.REMIND, city, "2027-03-30"), NOW) for subject in subjects)
    return Morning(room, city, said_at, lines)


async def test_the_newest_morning_of_each_room(database: Database) -> None:
    """What spoke last of something in each room, with all its lines in order"""
    told = Line("M1", Step(What.TELL, "minasaki", "20270405", "lindenau"), LATER)
    day = Line("minasaki", Step(What.DAY, "minasaki", "20270301T100000Z"), LATER)
    there = Morning(2, "minasaki", LATER, (day, told))
    newer = morning(LATER, "M2", "M1")
    for row, one in [("a", morning(NOW, "M1")), ("b", newer), ("c", there), ("d", morning(LATER, "M3", room=3))]:
        await database.write(MORNINGS.put, row, one)
    assert await database.read(MORNINGS.about, "M1") == [("b", newer), ("c", there)]
    assert [row for row, _ in await database.read(MORNINGS.about, "M3")] == ["d"]
    assert await database.read(MORNINGS.about, "M9") == []


async def test_old_mornings_are_left(database: Database) -> None:
    """Only those of before the instant, with their lines"""
    for row, one in [("a", morning(NOW, "M1")), ("b", morning(LATER, "M2"))]:
        await database.write(MORNINGS.put, row, one)
    assert await database.write(MORNINGS.forget, LATER) == 1
    assert await database.read(MORNINGS.about, "M1") == []
    assert [row for row, _ in await database.read(MORNINGS.about, "M2")] == ["b"]
    await database.write(MORNINGS.put, "a", morning(NOW, "M1"))
    assert [row for row, _ in await database.read(MORNINGS.about, "M1")] == ["a"]


async def test_what_stands_on_a_timeline(database: Database) -> None:
    """What is due between two instants for one of some cities, done or not, in order; a plan alike; nothing given up"""
    late, early, _, given_up, done = [
        await database.write(add, day, *cities)
        for day, cities in ((9, ("porto",)), (2, ("bristol", "porto")), (3, ("halifax",)), (4, ("porto",)), (5, ("porto",)))
    ]
    await database.write(STORE.set_cancelled, given_up.number, NOW)
    await database.write(STORE.put_side, done.number, Side("porto", NOW, Hand(5)))
    planned = replace(wish(20), plan=3)
    of_plan = await database.write(STORE.add, planned, ("porto",), 1)
    after, before = (datetime(2027, 4, day, tzinfo=UTC) for day in (2, 15))
    between = await database.read(TIMELINES.between, ["porto", "bristol"], after, before, 10)
    assert between == [early.number, done.number, late.number]
    assert await database.read(TIMELINES.between, ["porto"], after, before, 2) == [early.number, done.number]
    assert await database.read(TIMELINES.of_plan, 3, 10) == [of_plan.number]
