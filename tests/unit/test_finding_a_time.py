"""Finding a time: the card, what people say, who is asked again, how it ends, and what is forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import BadOption, Conflict, NotFound, NotPermitted
from bot.core.ids import Prefix, ShortId
from bot.core.person import Role
from bot.core.reply import Acknowledgement, Announcement, Reply, Silence
from bot.dispatch.option import Marks
from bot.features.polls.model import Answer, Fit, Mark, Poll, State, best, fits
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.poll_world import SLOTS, WISH, PollWorld, lines, moment, poll_strings, poll_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room

T1 = ShortId(Prefix.TIME, 1)
FIRST = Marks(((1, "yes"),), "no")
DAY = timedelta(days=1)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[PollWorld]:
    """Open a world with linked rooms of Porto and Bristol."""
    async with poll_world(tmp_path) as opened:
        opened.directory.add_room(PORTO, link=1)
        opened.directory.add_room(BRISTOL, link=1)
        yield opened


@pytest.fixture
def porto(world: PollWorld) -> Room:
    """Return the room of Porto."""
    return world.directory.rooms[1]


@pytest.fixture
def bristol(world: PollWorld) -> Room:
    """Return the room of Bristol."""
    return world.directory.rooms[2]


@pytest.fixture
def ana(world: PollWorld) -> Person:
    """Return the coordinator of Porto, who begins most searches."""
    return world.person("Ana Sousa", PORTO, Role.COORDINATOR)


# The card


async def test_a_card_stands_in_each_room(world: PollWorld, ana: Person, porto: Room) -> None:
    """One in each room of the link, in its language; each slot on a line with each city's time, marks and counts"""
    await world.add(WISH, porto, ana)
    assert world.card("card2") == [
        "T1 Session · 90 minutes",
        "1 Porto: quarta-feira, 17 de março, 9:00 · Bristol: Wednesday, 17 March, 9:00 · yes 0, if need be 0, no 0",
        (
            "2 Porto: quinta-feira, 18 de março, 16:30 (late) · Bristol: Thursday, 18 March, 16:30 (late)"
            " · yes 0, if need be 0, no 0"
        ),
        "3 Porto: quarta-feira, 24 de março, 8:30 · Bristol: Wednesday, 24 March, 8:30 · yes 0, if need be 0, no 0",
        "Answers until Thursday, 11 March, 23:59 · 0 answered",
        "The number says yes, 👎 none of them. Or answer: 1 yes, 2 if need be, 3 no",
    ]
    assert [post.room.key for post in world.cards.shown.values()] == ["porto", "bristol"]
    assert not any(isinstance(post.says, Announcement) for post in world.cards.shown.values())


@pytest.mark.parametrize(
    ("count", "signs", "several"), [(2, 3, False), (4, 5, False), (5, 5, False), (6, 0, True), (10, 0, True)]
)
async def test_every_slot_can_be_tapped(  # noqa: PLR0913, PLR0917 - the world and a case
    world: PollWorld, ana: Person, porto: Room, count: int, signs: int, several: bool
) -> None:
    """Up to five slots have a sign each, and up to four one for none; more are chosen from a list; words always count"""
    slots = tuple(moment(f"2027-03-{12 + number}T09:00") for number in range(count))
    await world.add(replace(WISH, slots=slots), porto, ana)
    says = world.cards.shown["card1"].says
    assert isinstance(says, Reply)
    assert len(says.buttons) == signs
    assert (says.choices is not None and says.choices.several) is several
    assert says.ask is not None
    assert [button.call for button in says.buttons[:count]] == [
        f"poll answer --turn on T1 {slot}" for slot in range(1, count + 1) if signs
    ]


# Answers


async def test_numbers_are_yes_and_the_rest_no(world: PollWorld, ana: Person, porto: Room, bristol: Room) -> None:
    """What is said is counted on every card, nothing is posted; said again nothing changes; it can be taken back as it was"""
    await world.add(WISH, porto, ana)
    tom, shown = world.person("Tom", BRISTOL), len(world.cards.shown)
    answer = await world.ask("poll answer", bristol, tom, poll=T1, answer=Marks(((1, "yes"), (3, "yes")), "no"))
    assert isinstance(answer, Acknowledgement)
    assert answer.undo == "poll answer T1 1 open 2 open 3 open"
    assert answer.says is not None
    assert lines((answer.says,)) == ["T1: yes 1 and 3; if need be –; no 2."]
    assert len(world.cards.shown) == shown
    assert world.card()[1].endswith("sim 1, se for preciso 0, não 0")
    assert world.card("card2")[2].endswith("yes 0, if need be 0, no 1")
    again = await world.ask("poll answer", bristol, tom, poll=T1, answer=Marks(((1, "yes"),)))
    assert again.undo is None
    other = await world.ask("poll answer", bristol, tom, poll=T1, answer=Marks(((2, "maybe"), (3, "open"))))
    assert other.undo == "poll answer T1 2 no 3 yes"
    gone = await world.ask("poll withdraw", bristol, tom, poll=T1)
    assert gone.undo == "poll answer T1 1 yes 2 maybe"
    assert world.card("card2")[4] == "Answers until Thursday, 11 March, 23:59 · 0 answered"


async def test_a_tap_is_yes_and_turns_where_it_can_be_repeated(
    world: PollWorld, ana: Person, porto: Room, bristol: Room
) -> None:
    """A button turns from yes to if need be and no; a reaction says yes, and taking it away takes back that yes alone"""
    await world.add(WISH, porto, ana)
    tom = world.person("Tom", BRISTOL)
    for turned in ("yes 1", "if need be 1", "no 1", "yes 1"):
        answer = await world.ask("poll answer", bristol, tom, apart=True, poll=T1, answer=FIRST, turn=True)
        assert turned in lines((answer.says,))[0]
    await world.ask("poll answer", bristol, tom, poll=T1, answer=Marks(((2, "yes"),), "no"), turn=True)
    assert [line.partition("yes ")[2][:1] for line in world.card("card2")[1:4]] == ["1", "1", "0"]
    await world.ask("poll answer", bristol, tom, poll=T1, answer=Marks(((1, "no"),)))
    await world.ask("poll answer", bristol, tom, poll=T1, answer=Marks(((1, "open"),)), was="yes")
    assert world.card("card2")[1].endswith("no 1")
    await world.ask("poll answer", bristol, tom, poll=T1, answer=Marks(((2, "open"),)), was="yes")
    assert world.card("card2")[2].endswith("yes 0, if need be 0, no 0")


async def test_what_does_not_fit_is_said(world: PollWorld, ana: Person, porto: Room, bristol: Room) -> None:
    """A slot there is none of, a search of other rooms, one that has ended; nothing is half saved"""
    poll = await world.add(WISH, porto, ana)
    tom, elsewhere = world.person("Tom", BRISTOL), world.directory.add_room(BRISTOL)
    with pytest.raises(BadOption) as fault:
        await world.ask("poll answer", bristol, tom, poll=T1, answer=Marks(((1, "yes"), (4, "yes")), "no"))
    assert lines((fault.value.phrase,)) == ["T1 has the numbers 1 to 3."]
    with pytest.raises(NotFound):
        await world.ask("poll answer", elsewhere, tom, poll=T1, answer=FIRST)
    assert await world.database.read(world.searches.polls.said, poll, tom) == {}
    await world.ask("poll close", porto, ana, poll=T1)
    with pytest.raises(Conflict) as ended:
        await world.ask("poll answer", bristol, tom, poll=T1, answer=FIRST)
    assert lines((ended.value.phrase,)) == ["T1 Session: answering is over."]


async def test_who_can_when_is_told(world: PollWorld, ana: Person, porto: Room, bristol: Room) -> None:
    """By slot with names, at the asker's times, and who has been asked and is silent"""
    await world.add(replace(WISH, roles=(Role.COORDINATOR,)), porto, ana)
    tom = world.person("Tom", BRISTOL)
    await world.ask("poll answer", bristol, tom, poll=T1, answer=Marks(((1, "yes"), (2, "maybe"), (3, "no"))))
    shown = await world.ask("poll show", bristol, tom, poll=T1)
    assert lines(shown.blocks) == [
        "T1 Session · 90 minutes",
        "1 Wednesday, 17 March, 9:00 · yes: Tom",
        "2 Thursday, 18 March, 16:30 · if need be: Tom",
        "3 Wednesday, 24 March, 8:30 · no: Tom",
        "Not yet answered: Ana Sousa",
    ]
    listed = await world.ask("poll list", bristol, tom)
    assert lines(listed.blocks) == ["T1 Session: answers until Thursday, 11 March, 23:59"]


# The wish


@pytest.mark.parametrize(
    ("wish", "english"),
    [
        (replace(WISH, title=""), "A search for a time needs a title of at most 200 characters."),
        (
            replace(WISH, slots=SLOTS[:1]),
            "Please give 2 to 10 different times. This would work: 17.6. 9:00, 18.6. 16:30",
        ),
        (replace(WISH, slots=(moment("2027-02-28T09:00"), *SLOTS)), "Sunday, 28 February 2027, 9:00 has passed."),
        (
            replace(WISH, closes=moment("2027-02-28T09:00")),
            (
                "Sunday, 28 February 2027, 9:00 has passed; people cannot be asked until then. "
                "This would work: --until 2027-03-17"
            ),
        ),
        (
            replace(WISH, closes=moment("2027-03-17T09:01")),
            (
                "Wednesday, 17 March 2027, 9:01 is after the first time, Wednesday, 17 March 2027, 9:00. "
                "Please let the answers end before it."
            ),
        ),
    ],
)
async def test_what_cannot_be_asked(world: PollWorld, ana: Person, porto: Room, wish: object, english: str) -> None:
    """No title, one time, a time or an end that has passed or comes too late: one line, nothing saved, nothing shown"""
    with pytest.raises((BadOption, Conflict)) as fault:
        await world.add(wish, porto, ana)  # type: ignore[arg-type] # one of the cases
    assert lines((fault.value.phrase,)) == [english]
    assert world.cards.shown == {}
    assert world.agenda.planned == {}


async def test_how_it_is_asked_for(world: PollWorld, ana: Person, porto: Room) -> None:
    """Slots come in order and once; a day ends at its last minute; roles by any word, people by name; taken back by closing"""
    rui = world.person("Rui Lopes", PORTO)
    options: dict[str, Any] = {"title": " Two  words ", "slots": (SLOTS[1], SLOTS[0], SLOTS[1]), "lasts": 30}
    answer = await world.ask("poll add", porto, ana, **options, until=date(2027, 3, 9), ask="Koordination, teacher、Rui")
    assert answer == Silence(undo="poll close T1")
    (poll,) = await world.database.read(world.searches.polls.open, porto)
    assert poll.wish.title == "Two words"
    assert poll.wish.slots == SLOTS[:2]
    assert poll.wish.lasts == timedelta(minutes=30)
    assert poll.wish.closes == moment("2027-03-09T23:59")
    assert (poll.wish.roles, poll.wish.people) == ((Role.COORDINATOR, Role.TEACHER), (rui.id,))
    with pytest.raises(NotFound) as fault:
        await world.ask("poll add", porto, ana, **options, ask="Nobody")
    assert lines((fault.value.phrase,))[0].startswith("Nobody is neither a role nor anybody")


@pytest.mark.parametrize(
    ("first", "closes"),
    [
        ("2027-03-17T09:00", "2027-03-08T23:59"),
        ("2027-03-05T09:00", "2027-03-04T23:59"),
        ("2027-03-01T16:00", "2027-03-01T13:00"),
    ],
)
async def test_people_are_usually_asked_for_a_week(world: PollWorld, ana: Person, porto: Room, first: str, closes: str) -> None:
    """A week, at most to the day before the first slot; on the very day until half of the time is over"""
    await world.ask("poll add", porto, ana, title="T", slots=(moment(first), SLOTS[2]))
    (poll,) = await world.database.read(world.searches.polls.open, porto)
    assert poll.wish.closes.seen_from(PORTO.zone) == moment(closes)


# Asking again


async def test_those_who_are_silent_are_asked_once(world: PollWorld, ana: Person, porto: Room, bristol: Room) -> None:
    """At nine after half of the time, in their city's room and language, with a ring; never those who have answered"""
    grace, tom = world.person("Grace", BRISTOL, Role.COORDINATOR), world.person("Tom", BRISTOL)
    eva = world.person("Eva", BRISTOL)
    await world.add(replace(WISH, roles=(Role.COORDINATOR,), people=(tom.id, eva.id)), porto, ana)
    await world.ask("poll answer", bristol, eva, poll=T1, answer=FIRST)
    world.clock.advance(timedelta(days=5))
    await world.come_up()
    assert (world.told(porto), world.told(bristol)) == ([], [])
    world.clock.advance(timedelta(days=1))
    await world.come_up()
    asked = (
        "T1 Session: which times suit you? Answers until Thursday, 11 March 2027, 23:59; a reply with the numbers is enough."
    )
    assert world.told(bristol) == [[asked, "Grace, Tom"]]
    assert [told[-1] for told in world.told(porto)] == ["Ana Sousa"]
    (rung,) = [post.says.mentions for post in world.cards.shown_in(bristol.ref) if isinstance(post.says, Announcement)]
    assert set(rung) == {grace.ref, tom.ref}
    await world.database.write(world.searches.polls.replan, "bristol")
    assert world.steps("T1").count("close") == 1


async def test_nobody_is_asked_again_who_was_not_asked(world: PollWorld, ana: Person, porto: Room) -> None:
    """Without roles and names nothing but the end is planned; nor where the city's next open morning comes after it"""
    await world.add(WISH, porto, ana)
    assert world.steps("T1") == ["close"]
    await world.add(replace(WISH, roles=(Role.COORDINATOR,), closes=moment("2027-03-01T20:00")), porto, ana)
    assert world.steps("T2") == ["close"]


async def test_only_cities_that_see_it_are_asked(world: PollWorld, ana: Person) -> None:
    """A search in a room that is connected with no other concerns its own city; in a shared room all"""
    world.person("Grace", BRISTOL, Role.COORDINATOR)
    alone, shared = world.directory.add_room(PORTO), world.directory.add_room()
    await world.add(replace(WISH, roles=(Role.COORDINATOR,)), alone, ana)
    assert world.steps("T1") == ["nudge:porto", "close"]
    await world.add(replace(WISH, roles=(Role.COORDINATOR,)), shared, ana)
    assert world.steps("T2") == ["nudge:porto", "nudge:bristol", "close"]


# The end


async def test_the_time_lapses(world: PollWorld, ana: Person, porto: Room, bristol: Room) -> None:
    """The card says so; in the morning the organiser alone hears once, in their language, what fits best, and how late it is"""
    poll = await world.add(WISH, porto, ana)
    for name, said in (("Tom", "yes"), ("Eva", "maybe"), ("Sam", "no")):
        marks = Marks(((1, "no"), (2, said), (3, "yes" if said == "yes" else "no")))
        await world.ask("poll answer", bristol, world.person(name, BRISTOL), poll=T1, answer=marks)
    world.clock.advance(timedelta(days=10, hours=22, minutes=14))
    await world.come_up()
    assert (await world.now(poll)).state is State.CLOSED
    assert world.card("card2")[0] == "T1 Session · 90 minutes · answers closed"
    assert world.told(bristol) == []
    ((first, times, how, late),) = world.told(porto)
    assert first == "T1 Session: já não se aceitam respostas. O número 2 serve a 2 de 3:"
    assert times.startswith("Porto: quinta-feira, 18 de março, 16:30 (late) · Bristol:")
    assert how == "Fazer dele um evento? 👍 sim, ou outro: !poll pick T1 1"
    assert late == "(Esta mensagem chega com 8 h 15 min de atraso: estive indisponível.)"
    says = next(post.says for post in world.cards.shown.values() if isinstance(post.says, Announcement))
    assert says.mentions == (ana.ref,)
    assert [button.call for button in says.reply.buttons] == ["poll pick T1 2"]


async def test_nobody_is_woken_by_the_end(world: PollWorld, ana: Person, porto: Room) -> None:
    """What lapses at night is closed at once, and the organiser hears of it at seven in the morning"""
    poll = await world.add(WISH, porto, ana)
    world.clock.set(poll.wish.closes.at)
    await world.come_up()
    assert (await world.now(poll)).state is State.CLOSED
    assert world.told(porto) == []
    world.clock.advance(timedelta(hours=7, minutes=1))
    await world.come_up()
    assert world.told(porto) == [["T1 Session: já não se aceitam respostas. Ninguém respondeu."]]


async def test_several_that_end_together_are_one_message(world: PollWorld, ana: Person, porto: Room) -> None:
    """What closed one night, or while the bot was away, is told in a room once, to all who had asked, each by their name"""
    rui = world.person("Rui", PORTO)
    for title, author in (("Session", ana), ("Choir", rui), ("Call", ana)):
        await world.add(replace(WISH, title=title), porto, author)
    await world.ask("poll answer", porto, world.person("Eva", PORTO), poll=ShortId(Prefix.TIME, 2), answer=Marks(others="yes"))
    world.clock.set(WISH.closes.at)
    await world.come_up()
    assert world.told(porto) == []
    world.clock.advance(timedelta(hours=7, minutes=1))
    await world.come_up()
    (told,) = world.told(porto)
    assert told[0] == "T1 Session: já não se aceitam respostas. Ninguém respondeu."
    assert told[1] == "T2 Choir: já não se aceitam respostas. O número 1 serve a 1 de 1:"
    assert told[2].startswith("Porto: quarta-feira")
    assert told[4:] == ["Para fazer de uma um evento, por exemplo: !poll pick T2 1", "Ana Sousa, Rui"]
    says = next(post.says for post in world.cards.shown.values() if isinstance(post.says, Announcement))
    assert says.mentions == (ana.ref, rui.ref)


@pytest.mark.parametrize(
    ("answers", "english"),
    [({}, "T1 Session: answering is over. Nobody has answered."), ({"Tom": "no"}, "None of the times suits anybody.")],
)
async def test_nothing_may_fit(world: PollWorld, ana: Person, porto: Room, answers: dict[str, str], english: str) -> None:
    """Without answers, or with nothing but no, nothing is proposed"""
    await world.add(WISH, porto, ana)
    for name, said in answers.items():
        await world.ask("poll answer", porto, world.person(name, PORTO), poll=T1, answer=Marks(others=said))
    closed = await world.ask("poll close", porto, ana, poll=T1)
    assert lines(closed.blocks)[0].endswith(english)
    assert closed.buttons == ()


async def test_a_pick_at_night_is_told_in_the_morning(world: PollWorld, ana: Person, porto: Room) -> None:
    """Where it is night nobody's phone rings; taken back by then it is never told, and within a day of the time at once"""
    poll = await world.add(replace(WISH, roles=(Role.COORDINATOR,)), porto, ana)
    world.clock.set(moment("2027-03-08T22:30").at)
    await world.ask("poll pick", porto, ana, poll=T1, slot=3)
    await world.ask("poll reopen", porto, ana, poll=T1)
    await world.ask("poll pick", porto, ana, poll=T1, slot=2)
    assert world.told(porto) == []
    world.clock.set(moment("2027-03-09T07:00").at)
    await world.come_up()
    ((_, when, who),) = world.told(porto)
    assert (when.partition(" ·")[0], who) == ("Porto: quinta-feira, 18 de março, 16:30 (late)", "Ana Sousa")
    assert (await world.now(poll)).state is State.PICKED


async def test_a_pick_within_a_day_is_told_at_night(world: PollWorld, ana: Person, porto: Room) -> None:
    """In the morning it might be too late"""
    await world.add(replace(WISH, roles=(Role.COORDINATOR,)), porto, ana)
    world.clock.set(moment("2027-03-16T22:30").at)
    await world.ask("poll pick", porto, ana, poll=T1, slot=1)
    assert len(world.told(porto)) == 1


async def test_a_pick_becomes_an_event(world: PollWorld, ana: Person, porto: Room, bristol: Room) -> None:
    """With title, start and end, in the room where it began; everyone asked or answered is told once, where they are at home"""
    world.person("Grace", BRISTOL, Role.COORDINATOR)
    tom = world.person("Tom", BRISTOL)
    poll = await world.add(replace(WISH, roles=(Role.COORDINATOR,)), porto, ana)
    await world.ask("poll answer", porto, tom, poll=T1, answer=FIRST)
    picked = await world.ask("poll pick", bristol, ana, poll=T1, slot=3)
    assert picked == Acknowledgement(undo="poll reopen T1")
    assert world.events.added == [("Session", SLOTS[2], moment("2027-03-24T10:00"), porto.id, None)]
    after = await world.now(poll)
    assert (after.state, after.event) == (State.PICKED, 1)
    assert world.card("card2")[0] == "T1 Session · 90 minutes · now E1"
    assert world.told(bristol) == [
        [
            "T1 Session has its time. It is E1 now; please sign up on its card.",
            "Porto: quarta-feira, 24 de março, 8:30 · Bristol: Wednesday, 24 March, 8:30",
            "Grace",
        ]
    ]
    assert [told[-1] for told in world.told(porto)] == ["Tom, Ana Sousa"]
    assert world.steps("T1") == []
    with pytest.raises(Conflict) as fault:
        await world.ask("poll pick", porto, ana, poll=T1, slot=1)
    assert lines((fault.value.phrase,)) == ["T1 has become E1 already. To choose anew: !poll reopen T1"]


async def test_only_the_organiser_ends_it(world: PollWorld, porto: Room) -> None:
    """Its author or a coordinator of its city; anybody else hears who can"""
    rui, tom = world.person("Rui", PORTO, Role.TEACHER), world.person("Tom", BRISTOL, Role.COORDINATOR)
    world.person("Ana", PORTO, Role.COORDINATOR)
    await world.add(WISH, porto, rui)
    wanted: list[tuple[str, dict[str, Any]]] = [("poll pick", {"slot": 1}), ("poll close", {}), ("poll reopen", {})]
    for name, options in wanted:
        with pytest.raises(NotPermitted) as fault:
            await world.ask(name, porto, tom, poll=T1, **options)
        assert lines((fault.value.phrase,)) == ["Ending T1 is up to Rui or Ana."]
    await world.ask("poll close", porto, rui, poll=T1)


async def test_it_can_be_opened_again(world: PollWorld, ana: Person, porto: Room) -> None:
    """What was picked or closed is open again with its due work; its event is called off and who was told is told so"""
    poll = await world.add(WISH, porto, ana)
    await world.ask("poll answer", porto, world.person("Tom", PORTO), poll=T1, answer=FIRST)
    with pytest.raises(Conflict):
        await world.ask("poll reopen", porto, ana, poll=T1)
    await world.ask("poll pick", porto, ana, poll=T1, slot=1)
    await world.ask("poll reopen", porto, ana, poll=T1)
    assert world.events.cancelled == [1]
    assert world.told(porto)[-1] == ["T1 Session: a hora está de novo em aberto, E1 não se realiza.", "Tom"]
    assert ((await world.now(poll)).state, (await world.now(poll)).event) == (State.OPEN, None)
    assert world.steps("T1") == ["close"]
    await world.ask("poll close", porto, ana, poll=T1)
    await world.ask("poll reopen", porto, ana, poll=T1)
    await world.ask("poll close", porto, ana, poll=T1)
    world.clock.advance(11 * DAY)
    await world.ask("poll pick", porto, ana, poll=T1, slot=1)
    await world.ask("poll reopen", porto, ana, poll=T1)
    assert (await world.now(poll)).state is State.CLOSED
    with pytest.raises(Conflict) as over:
        await world.ask("poll reopen", porto, ana, poll=T1)
    assert lines((over.value.phrase,)) == ["The time to answer T1 Session was over on Thursday, 11 March 2027, 23:59."]
    world.clock.advance(30 * DAY)
    with pytest.raises(Conflict) as past:
        await world.ask("poll pick", porto, ana, poll=T1, slot=1)
    assert lines((past.value.phrase,)) == ["Wednesday, 17 March 2027, 9:00 has passed."]


# What is forgotten


async def test_the_forgotten_count_no_more(world: PollWorld, ana: Person, porto: Room) -> None:
    """Answers and questions to a person go with them, the cards count without them; a search of theirs stays nobody's"""
    tom = world.person("Tom", PORTO)
    poll = await world.add(replace(WISH, people=(tom.id, ana.id)), porto, ana)
    await world.ask("poll answer", porto, tom, poll=T1, answer=FIRST)
    await world.database.write(world.searches.polls.forget, tom.id)
    assert world.card("card2")[1].endswith("yes 0, if need be 0, no 0")
    await world.database.write(world.searches.polls.forget, ana.id)
    kept = await world.now(poll)
    assert (kept.author, kept.wish.people) == (None, ())
    world.clock.advance(11 * DAY)
    await world.come_up()
    assert world.told(porto) == []
    assert (await world.now(poll)).state is State.CLOSED


async def test_one_person_has_one_answer(world: PollWorld, ana: Person, porto: Room) -> None:
    """Of two by persons who turn out to be one, that of whoever is kept stays"""
    one, two = world.person("Tom", PORTO), world.person("Thomas", BRISTOL)
    await world.add(WISH, porto, ana)
    await world.ask("poll answer", porto, one, poll=T1, answer=FIRST)
    await world.ask("poll answer", porto, two, poll=T1, answer=Marks(others="yes"))
    await world.database.write(world.searches.polls.join, one.id, two.id)
    assert [line.partition("yes ")[2][:1] for line in world.card("card2")[1:4]] == ["1", "0", "0"]


async def test_what_ended_long_ago_goes(world: PollWorld, ana: Person, porto: Room) -> None:
    """Sixty days after its end, with all that was said; what is open stays"""
    poll = await world.add(WISH, porto, ana)
    await world.ask("poll answer", porto, world.person("Tom", PORTO), poll=T1, answer=FIRST)
    assert await world.database.write(world.searches.polls.tidy, world.clock.now() + 99 * DAY) == 0
    await world.ask("poll close", porto, ana, poll=T1)
    assert await world.database.write(world.searches.polls.tidy, world.clock.now()) == 0
    assert await world.database.write(world.searches.polls.tidy, world.clock.now() + DAY) == 1
    with pytest.raises(NotFound):
        await world.now(poll)


# What fits best


@given(
    st.lists(st.tuples(st.integers(1, 6), st.integers(1, 3), st.sampled_from(Mark)), max_size=18, unique_by=lambda one: one[:2])
)
def test_the_best_slot_is_one_for_which_nobody_would_choose_another(said: list[tuple[int, int, Mark]]) -> None:
    """No slot has more who could come, nor as many with more who say yes; and there is one as soon as somebody can"""
    poll = Poll(1, WISH, 1, None, 1, WISH.closes.at)
    found = fits(poll, [Answer(person, 1, slot, mark) for person, slot, mark in said])
    assert sum(fit.yes + fit.maybe + fit.no for fit in found) == len(said)
    chosen = best(found)
    assert (chosen is None) == all(mark is Mark.NO for _, _, mark in said)
    assert chosen is None or all((fit.can, fit.yes) <= (chosen.can, chosen.yes) for fit in found)


def test_of_equal_slots_the_first_is_the_best() -> None:
    """Nobody waits longer than needed"""
    assert best([Fit(1, 1, 2), Fit(2, 2, 1), Fit(3, 2, 1)]) == Fit(2, 2, 1)


def test_every_language_says_it() -> None:
    """The card and the words of a tap exist in all six languages"""
    assert len(poll_strings().locales) == 6
    assert LINDENAU.language in poll_strings().locales
