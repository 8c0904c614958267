"""How one asks for events: what the options mean, and what is answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bot.core.errors import BadOption, NotPermitted
from bot.core.ids import Prefix, ShortId
from bot.core.permission import Action
from bot.core.person import Role
from bot.core.phrase import Phrase
from bot.core.ref import MessageRef
from bot.core.reply import Acknowledgement, Later, Reply, Silence
from bot.dispatch.call import Call
from bot.dispatch.definition import Audience, Commands
from bot.dispatch.grammar import Grammar
from bot.dispatch.option import Doubtful, Party, Zone
from bot.dispatch.reading import Reading
from bot.features.events.card import Shown, card
from bot.features.events.model import Coming, Counts, Draft, Event, EventKind
from bot.features.events.span import AllDay, Timed
from commands.attendance import AttendanceCommands
from commands.event import EventCommands
from commands.signup import SignUpCommands
from tests.fakes.clock import FakeClock
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.event_world import WISH, EventWorld, card_text, event_strings, event_world, hours, lines, moment

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person
    from bot.core.reply import Answer
    from bot.features.events.span import Span

GROUPS = (EventCommands, SignUpCommands, AttendanceCommands)
ASKED = MessageRef("console", "m1")
E1 = ShortId(Prefix.EVENT, 1)
STARTS = moment("2027-06-19T14:00")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[EventWorld]:
    """Open a world with a room of Porto."""
    async with event_world(tmp_path) as opened:
        opened.directory.add_room(PORTO)
        yield opened


async def ask(world: EventWorld, name: str, asker: Person | None = None, **options: Any) -> Answer:  # noqa: ANN401 - of any type
    """Run a command in the room of Porto."""
    call = Call(world.directory.rooms[1], asker or world.directory.stranger("Ana"), "pt", PORTO.zone, world.clock.now(), ASKED)
    events = world.events
    groups = [EventCommands(events, world.series.series, event_strings()), SignUpCommands(events), AttendanceCommands(events)]
    found = Commands(groups).get(name)
    assert found is not None
    answer = await world.database.write(found.run, call, **options)
    assert not isinstance(answer, Later)
    return answer


async def drafts(world: EventWorld) -> list[Draft]:
    """Return what has been entered."""
    return [event.draft for event in await world.database.read(world.events.coming, world.directory.rooms[1]) if event.going]


def test_who_may_ask_for_what() -> None:
    """Events are added by those who plan, seen by everyone and answered by everyone; each has its short form"""
    found = {command.name: command for command in Commands([group.__new__(group) for group in GROUPS])}
    assert [(name, command.action, command.audience) for name, command in found.items()] == [
        ("event add", Action.CHANGE_EVENT, Audience.COORDINATORS),
        ("event list", Action.SEE, Audience.EVERYONE),
        ("event show", Action.SEE, Audience.EVERYONE),
        ("event text", Action.SEE, Audience.EVERYONE),
        ("event who", Action.SEE, Audience.EVERYONE),
        ("event move", Action.SEE, Audience.COORDINATORS),
        ("event limit", Action.SEE, Audience.COORDINATORS),
        ("event edit", Action.SEE, Audience.COORDINATORS),
        ("event postpone", Action.SEE, Audience.COORDINATORS),
        ("event cancel", Action.SEE, Audience.COORDINATORS),
        ("event restore", Action.SEE, Audience.COORDINATORS),
        ("event check", Action.SEE, Audience.EVERYONE),
        ("event rsvp", Action.SIGN_UP, Audience.EVERYONE),
        ("event codes", Action.SEE, Audience.EVERYONE),
        ("event attendance", Action.SEE, Audience.COORDINATORS),
        ("event figures", Action.SEE, Audience.EVERYONE),
    ]
    assert found["event list"].aliases[:1] == ("events",)
    assert found["event rsvp"].aliases == ("event answer", "rsvp")
    assert [option.name for option in found["event add"].options if option.required] == ["title", "starts"]
    assert found["event add"].offers == ("place", "limit")


def decoded(line: str) -> tuple[str, dict[str, Any]]:
    """Return the command and the values that a line without its prefix means in Porto."""
    commands = Commands([group.__new__(group) for group in GROUPS])
    grammar = Grammar(commands, event_strings())
    found = grammar.call(line)
    assert found is not None
    reading = Reading(PORTO.zone, FakeClock().now(), "en", (PORTO, BRISTOL), event_strings())
    command, given = found
    return command.name, grammar.decode(command, given, reading)


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ('event add "Vindima" 2027-06-19T14:00 --zone Europe/Lisbon', {"title": "Vindima", "zone": "Europe/Lisbon"}),
        (
            'event add "Vindima" 2027-06-19T14:00 --end 22:00 --place "Praça da Ribeira" --limit 40',
            {"title": "Vindima", "end": "22:00", "place": "Praça da Ribeira", "limit": 40},
        ),
        ("evento novo «Vindima no Porto» 19.6. 14:00 --onde Ribeira", {"title": "Vindima no Porto", "place": "Ribeira"}),
    ],
)
def test_lines_that_add_an_event(line: str, values: dict[str, object]) -> None:
    """The line of the contract, the one with everything, and the one of a phone all begin on 19 June, 14:00"""
    name, found = decoded(line)
    assert name == "event add"
    assert {option: value for option, value in found.items() if value is not None} == {**values, "starts": STARTS}


def test_buttons_and_typed_answers_are_read_alike() -> None:
    """Every button of a card, what taking it back runs, and the words of both languages come to the same values"""
    for button, coming, typed in zip(
        card(Shown(Event(1, WISH, 1), Counts(), ())).buttons,
        (Coming.YES, Coming.NO, Coming.MAYBE),
        ("inscrição e1 sim", "rsvp E1 não", "event answer E1 perhaps"),
        strict=True,
    ):
        said = ("event rsvp", {"event": E1, "answer": coming, "places": None, "codes": None, "was": None})
        assert decoded(button.call) == decoded(typed) == said
        assert button.undo is not None
        taken_back = {"event": E1, "answer": Coming.NONE, "places": None, "codes": None, "was": coming}
        assert decoded(button.undo) == ("event rsvp", taken_back)


@pytest.mark.parametrize(("line", "page"), [("events", 1), ("eventos 2", 2), ("event list 3", 3)])
def test_lines_that_list_events(line: str, page: int) -> None:
    """The list has a short form in both languages, and pages"""
    assert decoded(line) == ("event list", {"page": page})


def test_examples_can_be_typed() -> None:
    """Each command's example is read without anything left open"""
    for command in Commands([group.__new__(group) for group in GROUPS]):
        assert decoded(command.example.removeprefix("!"))[0] == command.name


async def test_adding_answers_with_the_card_alone(world: EventWorld) -> None:
    """The card is the answer to the message; title and place stand on one line each"""
    answer = await ask(
        world,
        "event add",
        title=" Vin\tdima ",
        starts=STARTS,
        end="22:00",
        place="Praça  da Ribeira",
        limit=40,
        zone=Zone("X"),
    )
    assert answer == Silence(undo="event cancel E1")
    assert await drafts(world) == [Draft("Vin dima", WISH.span, "Praça da Ribeira", 40)]
    assert world.cards.shown["card1"].reply_to == ASKED
    assert card_text(world.cards.shown["card1"])[0] == "E1 Vin dima"


async def test_adding_needs_a_title_and_a_start_only(world: EventWorld) -> None:
    """Nothing else has to be said"""
    await ask(world, "event add", title="Vindima", starts=STARTS)
    assert await drafts(world) == [Draft("Vindima", Timed(STARTS))]


@pytest.mark.parametrize(
    ("typed", "ends"),
    [
        ("22:00", "2027-06-19T22:00"),
        ("22h", "2027-06-19T22:00"),
        ("10 pm", "2027-06-19T22:00"),
        ("22.30", "2027-06-19T22:30"),
        ("2:00", "2027-06-20T02:00"),
        ("14:00", "2027-06-20T14:00"),
        ("2027-06-20T05:00", "2027-06-20T05:00"),
        ("20.6. 5:00", "2027-06-20T05:00"),
    ],
)
async def test_an_end_is_a_time_or_a_date_with_a_time(world: EventWorld, typed: str, ends: str) -> None:
    """A time alone is the first such time after the start, in the zone of the start"""
    await ask(world, "event add", title="Vindima", starts=STARTS, end=typed)
    assert [draft.span for draft in await drafts(world)] == [Timed(STARTS, moment(ends))]


@pytest.mark.parametrize("typed", ["later", "25:00", "31.6. 22:00", "20.6."])
async def test_an_end_that_cannot_be_read_is_answered_with_one_that_fits(world: EventWorld, typed: str) -> None:
    """What was read is said first, then an end two hours after the start; nothing is entered"""
    with pytest.raises(BadOption) as refused:
        await ask(world, "event add", title="Vindima", starts=STARTS, end=typed)
    phrase = refused.value.phrase
    assert (phrase.id, phrase.args["example"]) == ("event-end-unread", "2027-06-19T16:00")
    assert isinstance(phrase.args["why"], Phrase)
    assert await drafts(world) == []


@pytest.mark.parametrize(
    ("starts", "end", "choices"),
    [
        ("2027-03-27T22:00", "2027-03-28T01:30", ["2027-03-28T00:30:00", "2027-03-28T02:30:00"]),
        ("2027-03-27T22:00", "1:30", ["2027-03-28T00:30:00", "2027-03-28T02:30:00"]),
        ("2027-10-30T22:00", "1:30", ["2027-10-31T01:30:00+01:00", "2027-10-31T01:30:00+00:00"]),
    ],
)
async def test_an_end_in_the_night_of_a_clock_change_is_asked_about(
    world: EventWorld, starts: str, end: str, choices: list[str]
) -> None:
    """An end that never happens, or twice, is not guessed (house rule H6); each choice can then be read as the end"""
    with pytest.raises(Doubtful) as doubtful:
        await ask(world, "event add", title="Vindima", starts=moment(starts), end=end)
    assert doubtful.value.option == "end"
    assert doubtful.value.why is not None
    assert [candidate.text for candidate in doubtful.value.candidates] == choices
    for choice in choices:
        await ask(world, "event add", title="Vindima", starts=moment(starts), end=choice)
    ends = [draft.span.last for draft in await drafts(world) if isinstance(draft.span, Timed)]
    assert [end.seen_from("Etc/UTC").wall.minute for end in ends] == [30, 30]
    assert len({end.at for end in ends}) == 2


async def test_signing_up_and_withdrawing(world: EventWorld) -> None:
    """Each answer counts at once; none takes it back if it still stands; undone, it is what it was; one hears what counts"""
    rui = world.directory.add_person("Rui", PORTO)
    event = await world.add(WISH, world.directory.rooms[1])
    seen, said = [], []
    for answer, was, undo in (
        (Coming.YES, None, "event rsvp E1 none --was yes"),
        (Coming.MAYBE, None, "event rsvp E1 yes 1"),
        (Coming.NONE, Coming.YES, None),
        (Coming.NONE, Coming.MAYBE, "event rsvp E1 maybe"),
        (Coming.NO, None, "event rsvp E1 none --was no"),
        (Coming.NONE, None, "event rsvp E1 no"),
    ):
        answered = await ask(world, "event rsvp", rui, event=E1, answer=answer, was=was)
        assert isinstance(answered, Acknowledgement)
        assert answered.undo == undo
        said.append(answered.says and answered.says.id.removeprefix("event-said-"))
        seen.append(await world.counts(event, world.directory.rooms[1]))
    assert seen == [Counts(yes=1), Counts(maybe=1), Counts(maybe=1), Counts(), Counts(no=1), Counts()]
    assert said == ["yes-of", "maybe", "none", "none", "no", "none"]


async def test_list_and_show_answer_the_asker(world: EventWorld) -> None:
    """What is coming up, in the asker's time, and one event with its facts"""
    await world.add(WISH, world.directory.rooms[1])
    listed = await ask(world, "events")
    assert isinstance(listed, Reply)
    assert lines(listed.blocks, "pt") == ["E1 Vindima: sábado, 19 de junho de 2027, 14:00"]
    shown = await ask(world, "event show", event=E1)
    assert isinstance(shown, Reply)
    assert lines(shown.blocks, "pt")[0] == "E1 Vindima"


async def test_calling_off_is_ticked_or_refused(world: EventWorld) -> None:
    """Whoever plans for the event's city has it done at once; for others nothing changes"""
    lead = world.directory.add_person("Ana Lima", PORTO, Role.COORDINATOR)
    await world.add(WISH, world.directory.rooms[1], lead)
    with pytest.raises(NotPermitted):
        await ask(world, "event cancel", world.directory.stranger("Rui"), event=E1)
    assert len(await drafts(world)) == 1
    assert await ask(world, "event cancel", lead, event=E1) == Acknowledgement(undo="event restore E1")
    assert await drafts(world) == []
    assert await ask(world, "event restore", lead, event=E1) == Acknowledgement(undo="event cancel E1")
    assert len(await drafts(world)) == 1


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ({"starts": moment("2027-06-20T15:00")}, hours("2027-06-20T15:00", "2027-06-20T23:00")),
        ({"starts": moment("2027-06-20T15:00"), "end": "18:00"}, hours("2027-06-20T15:00", "2027-06-20T18:00")),
        ({"starts": date(2027, 6, 20)}, hours("2027-06-20T14:00", "2027-06-20T22:00")),
        ({"starts": date(2027, 6, 20), "end": "18:00"}, hours("2027-06-20T14:00", "2027-06-20T18:00")),
        ({"starts": date(2027, 6, 20), "end": "2027-06-21"}, AllDay(date(2027, 6, 20), date(2027, 6, 21), PORTO.zone)),
        ({"starts": moment("2027-06-20T15:00"), "end": "2027-06-20T15:00"}, hours("2027-06-20T15:00")),
    ],
)
async def test_moving_and_moving_back(world: EventWorld, typed: dict[str, Any], span: Span) -> None:
    """A moment keeps how long it takes, a day alone keeps the hours; what can be undone brings back exactly what was"""
    await world.add(WISH, world.directory.rooms[1])
    moved = await ask(world, "event move", event=E1, **typed)
    assert [draft.span for draft in await drafts(world)] == [span]
    assert isinstance(moved, Acknowledgement)
    assert moved.undo is not None
    name, options = decoded(moved.undo)
    assert (name, options["starts"]) == ("event move", STARTS)
    back = await ask(world, name, **options)
    assert [draft.span for draft in await drafts(world)] == [WISH.span]
    assert isinstance(back, Acknowledgement)
    assert back.undo is not None
    await ask(world, "event move", **decoded(back.undo)[1])
    assert [draft.span for draft in await drafts(world)] == [span]


async def test_moving_nowhere_can_not_be_undone(world: EventWorld) -> None:
    """The same time again is ticked, and there is nothing to take back"""
    await world.add(WISH, world.directory.rooms[1])
    assert await ask(world, "event move", event=E1, starts=STARTS) == Acknowledgement()


async def test_an_hour_that_the_other_day_does_not_have_is_asked_about(world: EventWorld) -> None:
    """A day alone keeps the hour; where clocks skip it the choices are moments, whoever's clock reads them (house rule H6)"""
    await world.add(replace(WISH, span=hours("2027-06-19T01:30")), world.directory.rooms[1])
    with pytest.raises(Doubtful) as doubtful:
        await ask(world, "event move", event=E1, starts=date(2027, 3, 28))
    assert doubtful.value.option == "starts"
    assert [candidate.text for candidate in doubtful.value.candidates] == [
        "2027-03-28T00:30:00+00:00",
        "2027-03-28T02:30:00+01:00",
    ]


async def test_whole_days_are_entered_without_a_time(world: EventWorld) -> None:
    """A date alone is a whole day of the asker's calendar; its end is a date too"""
    await ask(world, "event add", title="Feira", starts=date(2027, 6, 19), end="20.6.", kind=EventKind.FESTIVAL)
    await ask(world, "event add", title="Dia aberto", starts=date(2027, 6, 21), zone=Zone("Asia/Tokyo"))
    assert await drafts(world) == [
        Draft("Feira", AllDay(date(2027, 6, 19), date(2027, 6, 20), PORTO.zone), kind=EventKind.FESTIVAL),
        Draft("Dia aberto", AllDay(date(2027, 6, 21), date(2027, 6, 21), "Asia/Tokyo")),
    ]
    with pytest.raises(BadOption) as refused:
        await ask(world, "event add", title="Feira", starts=date(2027, 6, 19), end="22:00")
    assert (refused.value.phrase.id, refused.value.phrase.args["example"]) == ("event-end-unread", "2027-06-20")


async def test_places_can_be_changed_and_changed_back(world: EventWorld) -> None:
    """0 is any number; what can be undone is the number before"""
    await world.add(WISH, world.directory.rooms[1])
    assert await ask(world, "event limit", event=E1, limit=60) == Acknowledgement(undo="event limit E1 40")
    assert await ask(world, "event limit", event=E1, limit=0) == Acknowledgement(undo="event limit E1 60")
    assert [draft.limit for draft in await drafts(world)] == [None]
    assert await ask(world, "event limit", event=E1, limit=5) == Acknowledgement(undo="event limit E1 0")


async def test_who_has_to_wait_is_told_so(world: EventWorld) -> None:
    """The answer to a message says which they are; the one to a tap says for whom it is as well; a talk of two needs no name"""
    room = world.directory.rooms[1]
    await world.add(replace(WISH, limit=1), room)
    rui, eva = world.directory.add_person("Rui", PORTO), world.directory.add_person("Eva", PORTO)
    await ask(world, "event rsvp", rui, event=E1, answer=Coming.YES, places=Party(1))
    waits = await ask(world, "event rsvp", eva, event=E1, answer=Coming.YES)
    assert isinstance(waits, Reply)
    assert lines(waits.blocks, "ja") == ["E1 満席です。キャンセル待ち1番目です。空きが出ましたらお知らせします。"]
    assert waits.undo == "event rsvp E1 none --was yes"
    for direct, count in ((False, 2), (True, 1)):
        call = Call(replace(room, direct=direct), eva, "pt", PORTO.zone, world.clock.now())
        commands = SignUpCommands(world.events)
        tapped = await world.database.write(commands.rsvp, call, event=E1, answer=Coming.YES)
        assert isinstance(tapped, Reply)
        assert len(tapped.blocks) == count
        assert tapped.undo is None


async def test_who_comes_is_answered_to_the_asker(world: EventWorld) -> None:
    """One line for the event, one for each city"""
    await world.add(WISH, world.directory.rooms[1])
    await ask(world, "event rsvp", event=E1, answer=Coming.YES, places=Party(3))
    answer = await ask(world, "event who", world.directory.add_person("Tom", BRISTOL), event=E1)
    assert isinstance(answer, Reply)
    assert lines(answer.blocks, "de") == ["E1 Vindima: ja 3", "Porto (3): Ana"]
