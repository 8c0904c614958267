"""Changing what is said of an event: every part of it, its card, its words in other languages, and the way back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.core.errors import BadOption, Conflict, NotPermitted
from bot.core.ids import Prefix, ShortId
from bot.core.person import Role
from bot.core.rendition import Rendition
from bot.core.reply import Acknowledgement, Announcement, Later
from bot.dispatch.call import Call
from bot.dispatch.definition import Commands
from bot.dispatch.grammar import Grammar
from bot.dispatch.reading import Reading
from bot.features.events.model import Coming, Draft, EventKind, EventPart, EventTrack, Organiser
from commands.event import EventCommands
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.event_world import WISH, EventWorld, card_text, event_strings, event_world, lines, said

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person
    from bot.core.reply import Answer

E1 = ShortId(Prefix.EVENT, 1)
FULL = replace(
    WISH,
    kind=EventKind.FESTIVAL,
    link="https://example.org/vindima",
    about="Uvas, música e mesa posta.",
    organiser=Organiser.COORDINATOR,
    track=EventTrack.PEOPLE,
)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[EventWorld]:
    """Open a world with linked rooms of Porto and Bristol, and Ana, who coordinates."""
    async with event_world(tmp_path) as opened:
        opened.directory.add_room(PORTO, link=1)
        opened.directory.add_room(BRISTOL, link=1)
        opened.directory.add_person("Ana Lima", PORTO, Role.COORDINATOR)
        yield opened


async def ask(world: EventWorld, line: str) -> Answer:
    """Have Ana type a line in the room of Porto."""
    commands = Commands([EventCommands(world.events, world.series.series, event_strings())])
    reading = Reading(PORTO.zone, world.clock.now(), "en", (PORTO, BRISTOL), event_strings())
    grammar = Grammar(commands, event_strings())
    found = grammar.call(line)
    assert found is not None
    command, given = found
    values: dict[str, Any] = dict(grammar.decode(command, given, reading))
    call = Call(world.directory.rooms[1], world.directory.people[1], "en", PORTO.zone, world.clock.now())
    answer = await world.database.write(command.run, call, **values)
    assert not isinstance(answer, Later)
    return answer


async def draft(world: EventWorld) -> Draft:
    """Return how the event is now."""
    return (await world.database.read(world.events.find, 1, world.directory.rooms[1])).draft


async def add(world: EventWorld, wish: Draft = FULL) -> None:
    """Have Ana add an event."""
    await world.add(wish, world.directory.rooms[1], world.directory.people[1])


def rung(world: EventWorld) -> list[list[str]]:
    """Return the messages that ring."""
    return [card_text(post) for post in world.cards.shown.values() if isinstance(post.says, Announcement)]


async def test_the_card_shows_all_of_it_shortly(world: EventWorld) -> None:
    """The description on a line of its own, all else on one; the link as it is, the organiser by role, city and name"""
    await add(world)
    assert card_text(world.cards.shown["card2"])[3:5] == [
        "Uvas, música e mesa posta.",
        (
            "festival · people to people · Praça da Ribeira · https://example.org/vindima · "
            "Organised by: coordinator, Porto (Ana Lima) · 40 places · yes 0, no 0, maybe 0"
        ),
    ]


async def test_a_long_description_is_shortened_on_the_card(world: EventWorld) -> None:
    """Its beginning stands there, with the command that shows all of it; in another language marked as made by a machine"""
    words = "Lorem ipsum dolor sit amet " * 20
    await add(world, replace(FULL, about=words.strip()))
    world.titles.known["E1/about"] = {"en": Rendition("Grapes " * 60)}
    await world.database.write(world.events.retitled, "E1/about")
    here = card_text(world.cards.now("card1"))[3]
    assert here.startswith("Lorem ipsum")
    assert here.endswith("… · Completo: !event text E1")
    there = card_text(world.cards.now("card2"))[3]
    assert "… · Grapes Grapes" in there
    assert "Grapes… (machine translation) · In full: !event text E1" in there


async def test_the_original_is_shown_on_request(world: EventWorld) -> None:
    """In the reader's language if it is known, marked, then the author's own words; link and organiser in any case"""
    await add(world, replace(FULL, organiser=None))
    world.titles.known["E1/about"] = {"en": Rendition("Grapes, music and a laid table.")}
    event = await world.database.read(world.events.find, 1, world.directory.rooms[2])
    for locale, text in (
        ("en", ["Grapes, music and a laid table. (machine translation)", "> Uvas, música e mesa posta."]),
        ("pt", ["Uvas, música e mesa posta."]),
    ):
        shown = lines((await world.database.read(world.events.text, event, world.directory.rooms[2], locale)).blocks, locale)
        assert shown[1:-2] == text
        assert shown[-2] == "https://example.org/vindima"
        assert shown[-1].endswith("Porto (Ana Lima)")


@pytest.mark.parametrize(
    ("typed", "changed"),
    [
        ('--place "Câmara Municipal"', {"place": "Câmara Municipal"}),
        ('--title "Grande ""Vindima"""', {"title": 'Grande "Vindima"'}),
        ("--link https://example.org/x?a=1", {"link": "https://example.org/x?a=1"}),
        ('--about "Outra coisa — com --place dentro"', {"about": "Outra coisa — com --place dentro"}),
        ("--limit 60 --kind visit", {"limit": 60, "kind": EventKind.VISIT}),
        ("--organiser mayor --track official", {"organiser": Organiser.MAYOR, "track": EventTrack.OFFICIAL}),
        ("--remind 2d,30m", {"leads": (2880, 30)}),
        ("--without link,about,kind", {"link": None, "about": None, "kind": None}),
        ("--without place,limit,organiser,track", {"place": None, "limit": None, "organiser": None, "track": None}),
    ],
)
async def test_everything_can_be_changed_and_changed_back(world: EventWorld, typed: str, changed: dict[str, Any]) -> None:
    """Each part alone or together; what takes it back restores it, what was open before is open again"""
    await add(world)
    answer = await ask(world, f"event edit E1 {typed}")
    assert await draft(world) == replace(FULL, **changed)
    assert isinstance(answer, Acknowledgement)
    assert answer.undo is not None
    again = await ask(world, answer.undo)
    assert await draft(world) in {FULL, replace(FULL, leads=(1440, 60))}
    assert isinstance(again, Acknowledgement)
    assert again.undo is not None
    await ask(world, again.undo)
    assert await draft(world) == replace(FULL, **changed)


async def test_the_same_again_changes_nothing(world: EventWorld) -> None:
    """It is ticked, and there is nothing to take back; without any option it is said what would work"""
    await add(world)
    edits = len(world.cards.refreshed)
    assert await ask(world, 'event edit E1 --place "Praça da Ribeira"') == Acknowledgement()
    assert len(world.cards.refreshed) == edits
    with pytest.raises(BadOption) as refused:
        await ask(world, "event edit E1")
    assert said(refused.value)[0] == ('What shall be different? This would work: !event edit E1 --place "Town hall"')


async def test_only_another_place_is_told(world: EventWorld) -> None:
    """Whoever signed up hears of the place in one message, of nothing else; everybody reads it on the card"""
    await add(world)
    event = await world.database.read(world.events.find, 1, world.directory.rooms[1])
    await world.says(event, world.directory.rooms[2], world.directory.add_person("Tom", BRISTOL), Coming.YES)
    await ask(world, 'event edit E1 --title Vinho --about "Outra coisa" --link https://example.org/2 --limit 60')
    assert rung(world) == []
    await ask(world, "event edit E1 --place Rua")
    await ask(world, "event edit E1 --without place")
    await ask(world, "event edit E1 --place Ribeira")
    assert rung(world) == [
        ["E1 Vinho takes place elsewhere. New: Rua (so far Praça da Ribeira)", "Tom"],
        ["The place of E1 Vinho is undecided again (so far Rua).", "Tom"],
        ["E1 Vinho takes place here: Ribeira", "Tom"],
    ]
    assert card_text(world.cards.now("card2"))[0] == "E1 Vinho"
    assert [occasion.place for _, occasion in world.cards.scheduled.get("occasion1", [])] == []


async def test_new_words_are_translated_anew(world: EventWorld) -> None:
    """What was made of the old title and description is forgotten; what did not change is left alone"""
    await add(world)
    assert [(subject, text) for subject, text, _ in world.titles.asked] == [
        ("E1", "Vindima"),
        ("E1/about", "Uvas, música e mesa posta."),
    ]
    await ask(world, 'event edit E1 --about "Outra coisa"')
    assert (world.titles.forgotten, world.titles.asked[2:]) == ([], [("E1/about", "Outra coisa", 1)])
    await ask(world, "event edit E1 --title Vinho --without about")
    assert (world.titles.forgotten, world.titles.asked[3:]) == (["E1/about"], [("E1", "Vinho", 1)])
    assert set(world.titles.stay) == {("Praça da Ribeira",)}


async def test_another_time_or_place_outdates_what_was_approved(world: EventWorld) -> None:
    """What people have approved in other languages may not fit any more, of title and description alike; else it stays"""
    await add(world)
    await ask(world, "event edit E1 --limit 60")
    await ask(world, "event edit E1 --title Vinho")
    assert world.titles.outdated == []
    await ask(world, "event edit E1 --place Rua")
    await ask(world, "event move E1 21.6. 15:00")
    assert world.titles.outdated == [("E1", "E1/about"), ("E1", "E1/about")]


@pytest.mark.parametrize(
    ("typed", "english"),
    [
        ("--link http://example.org", "A link begins with https:// and has at most 500 characters."),
        ("--link https://", "A link begins with https:// and has at most 500 characters."),
        ('--link "https://example.org/a b"', "A link begins with https:// and has at most 500 characters."),
        (f"--about {'x' * 2001}", "A description has at most 2000 characters."),
    ],
)
async def test_what_does_not_fit_changes_nothing(world: EventWorld, typed: str, english: str) -> None:
    """One line says what was wrong"""
    await add(world)
    with pytest.raises(BadOption) as refused:
        await ask(world, f"event edit E1 {typed}")
    assert said(refused.value)[0].replace(",", "").startswith(english)
    assert await draft(world) == FULL


async def test_changing_is_up_to_those_who_plan(world: EventWorld) -> None:
    """Nobody else changes anything, and nothing of what was cancelled changes"""
    await add(world)
    event = await world.database.read(world.events.find, 1, world.directory.rooms[1])
    tom: Person = world.directory.add_person("Tom", BRISTOL, Role.TEACHER)
    with pytest.raises(NotPermitted):
        await world.edit(event, replace(FULL, title="x"), tom)
    await world.cancel(event, world.directory.people[1])
    with pytest.raises(Conflict):
        await world.edit(event, replace(FULL, title="x"), world.directory.people[1])


def test_every_part_that_can_be_open_is_a_field() -> None:
    """What `--without` takes are parts of an event that can be left open"""
    nothing = Draft(FULL.title, FULL.span)
    assert [getattr(nothing, part.value) for part in EventPart] == [None] * len(EventPart)
