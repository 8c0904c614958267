"""One message a morning: what is open after its moment, what others have done, the week, the clocks, new people."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.moment import Moment, gap
from bot.core.person import Capacity, City, Role
from bot.core.phrase import Phrase
from bot.core.reply import Announcement, Ask, Reply
from bot.features.roadmap.clocks import change
from bot.features.roadmap.model import Hand, Promise, Side, Wish
from tests.fakes.directory import BRISTOL, LINDENAU, MINASAKI, PORTO
from tests.fakes.roadmap import COMPOSER, STORE, STRINGS, post_rings, post_text, roadmap_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.outbox import Post
    from bot.core.person import Room
    from tests.fakes.roadmap import RoadmapWorld

MONDAY = datetime(2027, 3, 1, 9, tzinfo=UTC)
LAGOS = City("lagos", "Lagos", "en", "Africa/Lagos", "NG")
HALIFAX = City("halifax", "Halifax", "en", "America/Halifax", "CA")
KATHMANDU = City("kathmandu", "Kathmandu", "en", "Asia/Kathmandu", "NP")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[RoadmapWorld]:
    """Open a world of Porto and Bristol with a room and a coordinator each, on Sunday, 28 February 2027."""
    async with roadmap_world(tmp_path) as opened:
        opened.clock.set(MONDAY - timedelta(days=1))
        opened.directory.add_room(PORTO, link=1)
        opened.directory.add_room(BRISTOL, link=1)
        await opened.database.write(opened.roadmap.ensure)
        yield opened


def lisbon(text: str) -> Moment:
    """Return a wall time in Lisbon, of 2027."""
    return Moment(datetime.fromisoformat(f"2027-{text}"), "Europe/Lisbon")


def room_of(world: RoadmapWorld, city: City) -> Room:
    """Return a city's room."""
    return world.directory.rooms_of_city(city.id)[0]


async def enter(world: RoadmapWorld, title: str, due: str, *cities: City, role: Role = Role.COORDINATOR) -> int:
    """Put something on the roadmap with no reminders beforehand; return its number."""
    found = await world.enter(Wish(title, lisbon(due), role, ()), room_of(world, PORTO), *(cities or (PORTO, BRISTOL)))
    await world.plan_all()
    return found.number


async def change_side(world: RoadmapWorld, side: Side, number: int = 1) -> None:
    """Keep a part as it is to be."""
    await world.database.write(STORE.put_side, number, side)


async def heard(world: RoadmapWorld, city: City, end: datetime) -> list[tuple[datetime, Post]]:
    """Return what a city's room hears up to a moment."""
    return [(at, post) for at, post in await world.until(end) if post.room == room_of(world, city).ref]


def lines(post: Post, locale: str = "en") -> list[str]:
    """Return a message in words."""
    return post_text(post, locale)


def people(world: RoadmapWorld) -> None:
    """Enter Ana and Tom, who coordinate, and Rui, who stands in for Ana."""
    world.directory.add_person("Ana Reis", PORTO, Role.COORDINATOR)
    world.directory.add_person("Tom Hill", BRISTOL, Role.COORDINATOR)
    world.directory.add_term(world.directory.add_person("Rui Alves", PORTO), Role.COORDINATOR, PORTO, Capacity.SUBSTITUTE)


async def test_an_empty_morning_is_silent(world: RoadmapWorld) -> None:
    """With nothing to say nothing is said, for weeks, and each city's next open morning is planned"""
    assert await world.until(MONDAY + timedelta(days=30)) == []
    assert [due.at for due in world.agenda.planned["roadmap", "porto"]] == [datetime(2027, 4, 1, 8, tzinfo=UTC)]


async def test_what_happens_when_nobody_answers(world: RoadmapWorld) -> None:
    """Conversation 19: those responsible hear what will follow; then the substitute is asked and the other side told"""
    people(world)
    await enter(world, "Lista", "03-02T12:00")
    await change_side(world, Side("bristol", datetime(2027, 3, 1, 12, tzinfo=UTC), Hand(2)))
    said = [(at, post) for at, post in await world.until(datetime(2027, 3, 6, tzinfo=UTC)) if post_rings(post)]
    assert [(at.day, post.room.key, post_rings(post)) for at, post in said] == [
        (3, "porto", ["ana"]),
        (5, "porto", ["rui"]),
        (5, "bristol", ["tom"]),
    ]
    late, ask, told = (post for _, post in said)
    assert lines(late) == [
        "Ana Reis M1 Lista is still open with us (it was due Tuesday, 2 March, 12:00).",
        "Answer: done, or a new date. Otherwise on Friday, 5 March, 9:00 I ask Rui Alves and let Bristol's coordinator know.",
    ]
    assert isinstance(late.says, Announcement)
    assert [button.call for button in late.says.reply.buttons] == ["roadmap done M1"]
    assert late.says.reply.ask == Ask("roadmap promise M1", "until", "answer-promised", Ask("roadmap promise M1", "until"))
    assert lines(ask) == [
        "Rui Alves M1 Lista is still open, without an answer so far. Take it over?",
        "👍 yes, or: !roadmap take M1",
    ]
    assert isinstance(ask.says, Announcement)
    assert [(button.emoji, button.call, button.undo) for button in ask.says.reply.buttons] == [
        ("👍", "roadmap take M1", "roadmap release M1")
    ]
    assert lines(told) == [
        (
            "Tom Hill M1 Lista: Bristol's part was done on Monday, 1 March; Porto's is still open (it was due "
            "Tuesday, 2 March, 12:00)."
        ),
        "There is nothing for you to do now. Responsible in Porto: Ana Reis, substitute: Rui Alves.",
    ]
    assert lines(late, "de")[1] == (
        "Antworten: erledigt, oder ein neues Datum. "
        "Sonst frage ich am Freitag, 5. März, 9:00 Rui Alves und sage in Bristol Bescheid."
    )
    assert lines(told, "ja") == [
        (
            "Tom Hill さん、M1 Lista は、Bristol 側は 3月1日(月) に完了、"
            "Porto 側はまだ完了していません（期限 3月2日(火) 12:00）。"
        ),
        "いましていただくことはありません。Porto の担当：Ana Reis さん、代理：Rui Alves さん。",
    ]


async def test_how_to_answer_is_said_once(world: RoadmapWorld) -> None:
    """Beside others a late step tells how it is answered; the last line then is about what does not, or is not there"""
    people(world)
    await enter(world, "Lista", "03-02T12:00", PORTO)
    await enter(world, "Voos", "03-02T12:00", PORTO)
    (_, late) = (await heard(world, PORTO, datetime(2027, 3, 4, tzinfo=UTC)))[-1]
    assert [line.rpartition(" Type: ")[2].partition(".")[0] for line in lines(late)] == [
        "!roadmap done M1, or !roadmap promise M1 and a new date",
        "!roadmap done M2, or !roadmap promise M2 and a new date",
    ]
    await world.enter(Wish("Mapa", lisbon("03-12T12:00"), days=(7,)), room_of(world, PORTO), PORTO)
    await world.plan_all()
    (_, ask) = (await heard(world, PORTO, datetime(2027, 3, 6, tzinfo=UTC)))[-1]
    assert [line.rpartition("ype")[2] for line in lines(ask)] == [
        ": !roadmap take M1",
        ": !roadmap take M2",
        "⏰ M3 Mapa: in 7 days, Friday, 12 March 2027, 12:00 · Ana Reis · Porto: open",
        " for instance: !roadmap done M3",
    ]


async def test_who_is_told_is_whoever_coordinates_now(world: RoadmapWorld) -> None:
    """H3: somebody else than those who answer for the other side's part, if it belongs to another role"""
    people(world)
    world.directory.add_person("Eva Cruz", BRISTOL, Role.TEACHER)
    await enter(world, "Lista", "03-02T12:00", role=Role.TEACHER)
    await change_side(world, Side("bristol", datetime(2027, 3, 1, 8, tzinfo=UTC)))
    (_, told) = [post for _, post in await heard(world, BRISTOL, datetime(2027, 3, 6, tzinfo=UTC))][-2:]
    assert post_rings(told) == ["tom"]


@pytest.mark.parametrize(
    ("cities", "with_substitute", "follows"),
    [
        ((PORTO,), True, "Otherwise I ask Rui Alves on Friday, 5 March, 9:00."),
        ((PORTO,), False, "Otherwise I ask again on Friday, 5 March, 9:00."),
        ((PORTO, BRISTOL), False, "Otherwise on Friday, 5 March, 9:00 I ask again and let Bristol's coordinator know."),
    ],
)
async def test_what_follows_is_what_was_said(
    world: RoadmapWorld, cities: tuple[City, ...], with_substitute: bool, follows: str
) -> None:
    """Told beforehand, exactly: without a substitute those responsible are asked again, without another city nobody is told"""
    people(world)
    if not with_substitute:
        world.directory.entries.clear()
    await enter(world, "Lista", "03-02T12:00", *cities)
    ringing = [post for _, post in await heard(world, PORTO, datetime(2027, 3, 6, tzinfo=UTC)) if post_rings(post)]
    assert lines(ringing[0])[-1] == f"Answer: done, or a new date. {follows}"
    assert post_rings(ringing[1])[0] == ("rui" if with_substitute else "ana")
    second = " ".join(lines(ringing[1]))
    assert ("Take it over?" in second) is with_substitute
    assert ("still open with us" in second) is not with_substitute
    assert "Otherwise" not in second


async def test_messages_follow_what_happens(world: RoadmapWorld) -> None:
    """Taken over, promised or done, the question changes in its place, and what the other side was told too"""
    people(world)
    room, rui = room_of(world, PORTO), world.directory.people[3]
    await enter(world, "Lista", "03-02T12:00")
    await change_side(world, Side("bristol", datetime(2027, 3, 1, 8, tzinfo=UTC)))
    await world.until(datetime(2027, 3, 5, 10, tzinfo=UTC))
    ask = next(row for row, post in world.cards.shown.items() if "👍" in "".join(post_text(post, "en")))
    told = next(row for row, post in world.cards.shown.items() if "nothing for you" in "".join(post_text(post, "en")))
    asker = replace(rui, roles=frozenset({(Role.COORDINATOR, "porto")}))
    await world.do("take", room, asker)
    assert lines(world.cards.now(ask)) == ["M1 Lista is with Rui Alves now."]
    await world.do("promise", room, asker, until=lisbon("03-10T12:00"))
    assert lines(world.cards.now(ask))[0] == "M1 Lista, new date: Wednesday, 10 March 2027, 12:00 (Bristol 12:00)"
    assert lines(world.cards.now(told)) == [
        "M1 Lista · Porto: new date Wednesday, 10 March, 12:00 · Bristol: done on Monday, 1 March"
    ]
    await world.done(room, asker)
    assert lines(world.cards.now(ask))[0].startswith("M1 done by Porto, Friday, 5 March, 10:00.")
    assert lines(world.cards.now(told)) == ["M1 Lista · Porto: done on Friday, 5 March · Bristol: done on Monday, 1 March"]


async def test_the_other_side_is_told_once(world: RoadmapWorld) -> None:
    """ST1 4: quietly on the next open morning, to cities that have still something to do; nothing if it was taken back"""
    people(world)
    await enter(world, "Lista", "03-31T12:00")
    await enter(world, "Voos", "03-31T12:00")
    friday = datetime(2027, 3, 5, 15, tzinfo=UTC)
    for number in (1, 2):
        await change_side(world, Side("bristol", friday), number)
    await change_side(world, Side("porto", friday), 2)
    said = await heard(world, PORTO, datetime(2027, 3, 9, 12, tzinfo=UTC))
    assert [(at, lines(post)) for at, post in said] == [
        (datetime(2027, 3, 8, 9, tzinfo=UTC), ["M1 Lista: done by Bristol on Friday, 5 March. Open: Porto."]),
    ]
    assert isinstance(said[0][1].says, Reply)


async def test_what_is_named_is_not_named_again(world: RoadmapWorld) -> None:
    """A reminder of the same morning says already what the other side has done and what is open"""
    people(world)
    wish = Wish("Lista", lisbon("03-09T12:00"), days=(1,))
    await world.enter(wish, room_of(world, PORTO), PORTO, BRISTOL)
    await world.plan_all()
    await change_side(world, Side("bristol", datetime(2027, 3, 8, 8, tzinfo=UTC)))
    at, post = (await heard(world, PORTO, datetime(2027, 3, 8, 12, tzinfo=UTC)))[-1]
    assert at == datetime(2027, 3, 8, 9, tzinfo=UTC)
    assert lines(post)[1] == "Ana Reis · Porto: open · Bristol: done on Monday, 8 March"
    assert len(lines(post)) == 3


async def test_the_week(world: RoadmapWorld) -> None:
    """Conversation 17: open with us, whom we wait for, events; quiet, on the first open morning of the week"""
    people(world)
    world.directory.closed_days = {"porto": {date(2027, 3, 15): "Feriado"}}
    world.happenings.lines["porto"] = (Phrase("roadmap-place", {"city": "E1", "when": "x"}),)
    await enter(world, "Lista", "04-01T12:00")
    await enter(world, "Voos", "03-19T10:00")
    await enter(world, "Longe", "06-01T12:00")
    await change_side(world, Side("porto", MONDAY), 2)
    said = await heard(world, PORTO, datetime(2027, 3, 16, 12, tzinfo=UTC))
    assert [at.day for at, _ in said] == [1, 8, 16]
    assert isinstance(said[2][1].says, Reply)
    assert lines(said[2][1]) == [
        "Week from Tuesday, 16 March",
        "Open with us: M1 Lista, by Thursday, 1 April, 12:00 (Ana Reis)",
        "We wait for Bristol: M2 Voos, by Friday, 19 March, 10:00",
        "Events: E1 x",
    ]
    assert lines(said[2][1], "de")[1] == "Offen bei uns: M1 Lista, bis Donnerstag, 1. April, 12:00 (Ana Reis)"


async def test_a_full_week_stays_short(world: RoadmapWorld) -> None:
    """Six lines: something of everything, what is open after its moment first, and how many more there are"""
    people(world)
    for title in "ABCDE":
        await enter(world, title, "03-16T12:00", PORTO)
    for number in range(6, 9):
        await enter(world, "W", "03-17T12:00")
        await change_side(world, Side("porto", MONDAY), number)
    world.happenings.lines["porto"] = tuple(Phrase("roadmap-place", {"city": "E", "when": str(n)}) for n in range(3))
    (_, post) = (await heard(world, PORTO, datetime(2027, 3, 8, 12, tzinfo=UTC)))[-1]
    assert lines(post) == [
        "Week from Monday, 8 March",
        "Open with us: M1 A, by Tuesday, 16 March, 12:00 (Ana Reis)",
        "M2 B, by Tuesday, 16 March, 12:00 (Ana Reis)",
        "We wait for Bristol: M6 W, by Wednesday, 17 March, 12:00",
        "Events: E 0",
        "7 more: !roadmap list",
    ]


async def test_the_week_says_what_is_late_and_promised(world: RoadmapWorld) -> None:
    """What is open after its moment says so; what was promised anew counts by the promise"""
    people(world)
    await enter(world, "Lista", "03-03T12:00", PORTO)
    await enter(world, "Voos", "03-03T12:00", PORTO)
    await change_side(world, Side("porto", promise=Promise(lisbon("03-19T12:00"), MONDAY)), 2)
    (_, post) = (await heard(world, PORTO, datetime(2027, 3, 15, 12, tzinfo=UTC)))[-1]
    assert lines(post)[1:] == [
        "Open with us: M1 Lista, still open, it was due Wednesday, 3 March, 12:00 (Ana Reis)",
        "M2 Voos, by Friday, 19 March, 12:00 (Ana Reis) · new date",
    ]


async def test_after_an_outage_there_is_one_message(world: RoadmapWorld) -> None:
    """H5: several mornings that were missed are said once, with the day they were meant for, and mornings go on"""
    people(world)
    await enter(world, "Lista", "03-20T12:00")
    due = world.agenda.planned["roadmap", "porto"]
    (post,) = await world.run(datetime(2027, 3, 4, 11, tzinfo=UTC), *due)
    assert lines(post)[0] == "Week from Thursday, 4 March (this was for Monday, 1 March, when I was out of reach)"
    assert [one.at for one in world.agenda.planned["roadmap", "porto"]] == [datetime(2027, 3, 5, 9, tzinfo=UTC)]


async def test_after_weeks_the_digest_is_late_by_its_own_week(world: RoadmapWorld) -> None:
    """What the weeks before would have said is over: the day it names is the first open one of the week it is about"""
    people(world)
    world.directory.closed_days = {"porto": {date(2027, 3, 15): "Feriado"}}
    await enter(world, "Lista", "03-20T12:00")
    (post,) = await world.run(datetime(2027, 3, 18, 11, tzinfo=UTC), *world.agenda.planned["roadmap", "porto"])
    assert lines(post)[0] == "Week from Thursday, 18 March (this was for Tuesday, 16 March, when I was out of reach)"


async def test_a_reminder_on_a_day_that_is_closed_late_is_sent_at_once(world: RoadmapWorld) -> None:
    """Domain §6: if the open day before has passed by then, now; once, and only where no other reminder is still to come"""
    people(world)
    friday = datetime(2027, 3, 5, 15, tzinfo=UTC)
    for title, days in (("Lista", (1,)), ("Voos", (4, 1)), ("Mapa", (1, 0))):
        await world.enter(Wish(title, lisbon("03-09T12:00"), days=days), room_of(world, PORTO), PORTO)
    await world.plan_all()
    await world.until(friday)
    for _ in range(2):
        await world.close("porto", date(2027, 3, 8))
    said = [(at, lines(post)) for at, post in await heard(world, PORTO, datetime(2027, 3, 5, 16, tzinfo=UTC))]
    assert [at for at, _ in said] == [friday]
    assert [line.partition(":")[0] for line in said[0][1][:2]] == ["⏰ M1 Lista", "⏰ M2 Voos"]
    await world.close("porto", date(2027, 3, 8))
    later = await heard(world, PORTO, datetime(2027, 3, 8, 12, tzinfo=UTC))
    assert not any("M1" in line for _, post in later for line in lines(post))


async def test_dates_on_a_closed_day_are_named(world: RoadmapWorld) -> None:
    """H4 holds when a plan is drawn up; what is due on a day that is closed later stays, and whoever closes it hears so"""
    for number in range(5):
        await enter(world, f"Lista {number}", "03-16T12:00")
    await world.close("porto", date(2027, 3, 15), date(2027, 3, 16))
    closed = (date(2027, 3, 15), date(2027, 3, 16))
    line = await world.database.read(world.roadmap.closing.falling, PORTO, closed, "!")
    assert line is not None
    assert COMPOSER.compose((line,), ["en"]).text == (
        "Due on a day that is closed now: M1, M2, M3 and 2 more. Dates stay until somebody moves them: "
        "!roadmap move M1 2027-03-12"
    )
    assert await world.database.read(world.roadmap.closing.falling, PORTO, (date(2027, 3, 17),), "!") is None


async def test_closed_days_move_the_next_morning(world: RoadmapWorld) -> None:
    """What would be said on a day that is closed now is said on the next open one"""
    await world.close("porto", date(2027, 3, 1), date(2027, 3, 2))
    assert [one.at.day for one in world.agenda.planned["roadmap", "porto"]] == [3]
    await world.database.write(world.roadmap.ensure)
    assert [one.at.day for one in world.agenda.planned["roadmap", "porto"]] == [3]


@pytest.mark.parametrize(
    ("here", "there", "day", "said"),
    [
        (LINDENAU, MINASAKI, "03-14", None),
        (
            LINDENAU,
            MINASAKI,
            "03-15",
            "Clocks: from Sunday, 28 March Minasaki is 7 hours ahead of us instead of 8.",
        ),
        (MINASAKI, LINDENAU, "03-22", "Clocks: from Sunday, 28 March Lindenau is 7 hours behind us instead of 8."),
        (LINDENAU, MINASAKI, "03-29", None),
        (MINASAKI, LINDENAU, "10-25", "Clocks: from Sunday, 31 October Lindenau is 8 hours behind us instead of 7."),
        (BRISTOL, PORTO, "03-22", None),
        # America changes before Europe does: twice within a month.
        (HALIFAX, BRISTOL, "03-08", "Clocks: from Sunday, 14 March Bristol is 3 hours ahead of us instead of 4."),
        (HALIFAX, BRISTOL, "03-15", "Clocks: from Sunday, 28 March Bristol is 4 hours ahead of us instead of 3."),
        (BRISTOL, LAGOS, "03-22", "Clocks: from Sunday, 28 March it is the same time in Lagos as here."),
        (BRISTOL, LAGOS, "10-25", "Clocks: from Sunday, 31 October Lagos is one hour ahead of us."),
        (LAGOS, BRISTOL, "10-25", "Clocks: from Sunday, 31 October Bristol is one hour behind us."),
        (
            BRISTOL,
            KATHMANDU,
            "03-22",
            "Clocks: from Sunday, 28 March Kathmandu is 4 hours and 45 minutes ahead of us instead of 5:45.",
        ),
    ],
)
def test_when_the_hours_between_two_cities_change(here: City, there: City, day: str, said: str | None) -> None:
    """Named in the digest of the week of the change and in the one before, in hours; not where both change alike"""
    found = change(here, there, date.fromisoformat(f"2027-{day}"))
    assert (None if found is None else STRINGS.say(found, "en")) == said


def test_the_gap_is_that_of_the_day() -> None:
    """By noon, so that a change in the night counts from that day on"""
    assert gap("Europe/Berlin", "Asia/Tokyo", date(2027, 3, 27)) == timedelta(hours=8)
    assert gap("Europe/Berlin", "Asia/Tokyo", date(2027, 3, 28)) == timedelta(hours=7)
    assert gap("Asia/Tokyo", "Europe/Berlin", date(2027, 3, 28)) == timedelta(hours=-7)


def hand_over(world: RoadmapWorld, *, successor: bool, substitute: bool = True) -> None:
    """End Ana's term on 31 March; Eva's may begin on the day after."""
    ana = world.directory.add_person("Ana Reis", PORTO)
    world.directory.add_term(ana, Role.COORDINATOR, PORTO, ends_on=date(2027, 3, 31))
    if successor:
        eva = world.directory.add_person("Eva Cruz", PORTO)
        world.directory.add_term(eva, Role.COORDINATOR, PORTO, starts_on=date(2027, 4, 1))
    if substitute:
        rui = world.directory.add_person("Rui Alves", PORTO)
        world.directory.add_term(rui, Role.COORDINATOR, PORTO, Capacity.SUBSTITUTE)


async def test_new_people(world: RoadmapWorld) -> None:
    """Conversation 20: on the first day, at nine, the new one rings and sees what is open; the other city hears who it is"""
    hand_over(world, successor=True)
    world.directory.add_person("Tom Hill", BRISTOL, Role.COORDINATOR)
    await enter(world, "Lista", "05-14T12:00")
    await enter(world, "Voos", "06-14T12:00")
    await change_side(world, Side("porto", datetime(2027, 3, 1, 8, tzinfo=UTC)), 2)
    await world.until(datetime(2027, 3, 30, tzinfo=UTC))
    said = await world.until(datetime(2027, 4, 1, 12, tzinfo=UTC))
    assert [(at, post.room.key, post_rings(post)) for at, post in said] == [
        (datetime(2027, 4, 1, 8, tzinfo=UTC), "porto", ["eva"]),
        (datetime(2027, 4, 1, 8, tzinfo=UTC), "bristol", []),
    ]
    assert lines(said[0][1]) == [
        "Eva Cruz, from Thursday, 1 April I work with you as the coordinator of Porto.",
        "Handed over: 2 dates: M1 Friday, 14 May, 12:00 and M2 done, waiting for Bristol. All: !roadmap list",
    ]
    assert lines(said[1][1]) == ["New in Porto: Eva Cruz, so far Ana Reis. Nothing to change for you."]


@pytest.mark.parametrize(("closed", "day"), [((), 18), ((18,), 17), ((17, 18), 16)])
async def test_a_term_that_ends_is_said_two_weeks_before(world: RoadmapWorld, closed: tuple[int, ...], day: int) -> None:
    """14 days before the first day without them, on the open day before if that is closed; quiet, answered with a name"""
    world.directory.closed_days = {"porto": {date(2027, 3, one): "Feriado" for one in closed}}
    hand_over(world, successor=False)
    announced, (at, post) = await heard(world, PORTO, datetime(2027, 3, 31, 12, tzinfo=UTC))
    assert (announced[0], lines(announced[1])) == (
        datetime(2027, 3, 1, 9, tzinfo=UTC),
        ["This term is entered until Wednesday, 31 March 2027: Ana Reis"],
    )
    assert at == datetime(2027, 3, day, 9, tzinfo=UTC)
    assert lines(post) == [
        (
            "Ana Reis's term is entered until Wednesday, 31 March. Once the successor is known, answer with the name. "
            "Not known yet: nothing to do."
        )
    ]
    assert isinstance(post.says, Reply)
    assert post.says.ask == Ask("role successor", "person")
    assert post.says.lasting


async def test_a_known_successor_is_named(world: RoadmapWorld) -> None:
    """Then nothing is asked"""
    hand_over(world, successor=True)
    _, (_, post) = await heard(world, PORTO, datetime(2027, 3, 31, 12, tzinfo=UTC))
    assert lines(post) == ["Ana Reis's term is entered until Wednesday, 31 March. From Thursday, 1 April: Eva Cruz."]
    assert isinstance(post.says, Reply)
    assert post.says.ask is None


@pytest.mark.parametrize(
    ("substitute", "own", "other"),
    [
        (
            True,
            (
                "Rui Alves Ana Reis's term ended on Wednesday, 31 March, and no successor is named yet. Until then "
                "I turn to Rui Alves."
            ),
            "Porto: successor not named yet; until then: Rui Alves.",
        ),
        (
            False,
            "Ana Reis's term ended on Wednesday, 31 March, and no successor is named yet.",
            "Porto: successor not named yet.",
        ),
    ],
)
async def test_nobody_was_named(world: RoadmapWorld, substitute: bool, own: str, other: str) -> None:
    """Whoever stands in rings in the city's room, and the other city hears who it is until then"""
    hand_over(world, successor=False, substitute=substitute)
    await world.until(datetime(2027, 3, 31, 12, tzinfo=UTC))
    said = {post.room.key: post for _, post in await world.until(datetime(2027, 4, 2, tzinfo=UTC))}
    assert lines(said["porto"])[0] == own
    assert post_rings(said["porto"]) == (["rui"] if substitute else [])
    assert lines(said["bristol"]) == [other]


async def test_a_first_day_that_is_closed(world: RoadmapWorld) -> None:
    """Never on a closed day: the welcome comes on the next open morning and names the day"""
    eva = world.directory.add_person("Eva Cruz", PORTO)
    world.directory.add_term(eva, Role.COORDINATOR, PORTO, starts_on=date(2027, 3, 6))
    ((at, post),) = await heard(world, PORTO, datetime(2027, 3, 9, tzinfo=UTC))
    assert at == datetime(2027, 3, 8, 9, tzinfo=UTC)
    assert lines(post) == [
        "Eva Cruz, from Saturday, 6 March I work with you as the coordinator of Porto.",
        "Nothing is open.",
    ]
