"""Translating on demand: what is read, by whom it was made, whose yes it needs, and what is said where it cannot be done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.engine import Grade, Place
from bot.core.message import Written
from bot.core.outbox import Lane, Post
from bot.core.person import Role
from bot.core.ref import MessageRef, PersonRef
from bot.core.reply import Reply, Wording
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import answered, posted
from tests.fakes.translation_world import PlacedEngine, TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room

HOW = "translation-asked-how"
GOOD_MORNING = ["translation-asked(source=pt)", "good morning", HOW]
OUTSIDE = "translation-asked-outside(count=1, engine=[fake], source=pt, target=en)"
PICKED = Written(MessageRef("console", "m70"), PersonRef("console", "ana"))
SHOWN = MessageRef("console", "shown")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[TranslationWorld]:
    """Open a world of Porto and Bristol in which "Bom dia" is known to be Portuguese."""
    async with translation_world(tmp_path) as opened:
        opened.detector.known |= {"Bom dia": "pt", "bom dia": "pt", "Good morning": "en"}
        yield opened


@pytest.fixture
async def bristol(world: TranslationWorld) -> Room:
    """Return the room of Bristol, which is connected with none."""
    return await world.people.add_room("bristol", BRISTOL)


@pytest.fixture
async def tom(world: TranslationWorld) -> Person:
    """Return a guest in Bristol."""
    return await world.people.add_person("Tom Reed", BRISTOL)


def read(answer: Post | Reply) -> list[str]:
    """Return the lines of an answer, at once or later."""
    return posted(answer) if isinstance(answer, Post) else answered(answer)


def says(answer: Post | Reply) -> Reply:
    """Return what an answer says."""
    found = answer.says if isinstance(answer, Post) else answer
    assert isinstance(found, Reply)
    return found


async def test_a_message_is_read_by_whoever_asks(world: TranslationWorld, bristol: Room, tom: Person) -> None:
    """A room in which nothing is switched on: the answer is the asker's alone, names the machine and the original's language"""
    reader = world.reader(bristol, tom)
    post = await world.asked("Bom dia", "en", reader, PICKED)
    assert read(post) == GOOD_MORNING
    assert isinstance(post, Post)
    assert (post.private, post.alone, post.lane, post.reply_to) == (True, True, Lane.REPLY, reader.message)
    assert (post.room, post.locales) == (bristol.ref, ("en",))
    assert says(post).wording == Wording("good morning", "translation-improve")


async def test_it_is_said_in_the_askers_language(world: TranslationWorld, bristol: Room, tom: Person) -> None:
    """The words are in the language wanted, all around them in that of the asker"""
    post = await world.asked("Bom dia", "en", world.reader(bristol, tom, "de"))
    assert isinstance(post, Post)
    assert (post.locales, read(post)[1]) == (("de",), "good morning")


async def test_a_typed_line_is_answered_for_the_room(world: TranslationWorld, bristol: Room, tom: Person) -> None:
    """Typed where everybody reads along, it is answered to the line"""
    reader = world.reader(bristol, tom, apart=False)
    post = await world.asked("Bom dia", "en", reader)
    assert isinstance(post, Post)
    assert (post.private, post.reply_to, read(post)) == (False, reader.message, GOOD_MORNING)


@pytest.mark.parametrize(
    ("engine", "head"),
    [
        (PlacedEngine(), "translation-asked(source=pt)"),
        (PlacedEngine(grade=Grade.GIST), "translation-asked-gist(source=pt)"),
        (
            PlacedEngine(varieties={"en": "pt-BR"}),
            "translation-asked-variety(source=pt, variety=translation-variety-pt-br)",
        ),
        (
            PlacedEngine(grade=Grade.GIST, varieties={"en": "pt-BR"}),
            "translation-asked-gist-variety(source=pt, variety=translation-variety-pt-br)",
        ),
    ],
)
async def test_how_good_it_is_is_said(
    world: TranslationWorld, bristol: Room, tom: Person, engine: PlacedEngine, head: str
) -> None:
    """What gives the gist only, or writes another variety, is named so, as in what is passed on"""
    world.engine = engine
    assert read(await world.asked("Bom dia", "en", world.reader(bristol, tom)))[0] == head


async def test_what_is_in_ones_own_language(world: TranslationWorld, bristol: Room, tom: Person) -> None:
    """One friendly line, and how to have it in another language"""
    answer = await world.asked("Good morning", "en", world.reader(bristol, tom))
    assert read(answer) == ["translation-asked-same(source=en)", "translation-asked-to(other=pt, prefix=!)"]
    assert (world.engine.lines, says(answer).wording) == ([], None)


async def test_a_form_is_declined(world: TranslationWorld, bristol: Room, tom: Person) -> None:
    """Whoever asks is pointed to the reviewed paper form; no engine sees it"""
    assert read(await world.asked(f"{world.form} o dia", "en", world.reader(bristol, tom), PICKED)) == [
        "translation-asked-form"
    ]
    assert world.engine.lines == []


async def test_a_language_that_nobody_here_speaks(tmp_path: Path) -> None:
    """Words in a language of no city are not taken for one's own, as are those that look like it among all languages"""
    async with translation_world(tmp_path, (LINDENAU, PORTO)) as world:
        world.detector.known |= {"Good morning": "en", "Danke sehr": "de"}
        world.detector.unsure.add("Danke sehr")
        room = await world.people.add_room("lindenau", LINDENAU)
        reader = world.reader(room, await world.people.add_person("Max", LINDENAU))
        assert "source=en" in read(await world.asked("Good morning", "de", reader))[0]
        assert read(await world.asked("Danke sehr", "de", reader))[0] == "translation-asked-same(source=de)"


async def test_what_holds_no_words(world: TranslationWorld, bristol: Room, tom: Person) -> None:
    """Addresses and numbers need no engine: one friendly line"""
    answer = await world.asked("https://example.org/a 12", "pt", world.reader(bristol, tom))
    assert (read(answer), says(answer).wording) == (["translation-asked-nothing"], None)


async def test_what_no_language_can_be_told_of(tmp_path: Path) -> None:
    """Among several languages it is not guessed"""
    async with translation_world(tmp_path, (PORTO, BRISTOL, LINDENAU)) as world:
        room = await world.people.add_room("bristol", BRISTOL)
        tom = await world.people.add_person("Tom Reed", BRISTOL)
        assert read(await world.asked("Ora", "en", world.reader(room, tom))) == ["translation-asked-unknown"]
        # Somebody who reads another language than the room speaks means the room's.
        assert read(await world.asked("Ora", "pt", world.reader(room, tom)))[0] == "translation-asked(source=en)"


async def test_between_two_languages_there_is_no_doubt(world: TranslationWorld, bristol: Room, tom: Person) -> None:
    """Where two languages are spoken, what one does not read is in the other, however short it is"""
    assert read(await world.asked("Ora", "en", world.reader(bristol, tom)))[0] == "translation-asked(source=pt)"


async def test_a_failing_engine(world: TranslationWorld, bristol: Room, tom: Person) -> None:
    """One line, to whoever asked; the room hears nothing"""
    world.engine.broken = True
    answer = await world.asked("Bom dia", "en", world.reader(bristol, tom))
    assert (read(answer), says(answer).wording) == (["translation-asked-not-now"], None)
    assert len(world.people.outbox.posts) == 1


async def test_a_pair_nothing_translates(world: TranslationWorld, bristol: Room, tom: Person) -> None:
    """The phrase that the room would hear, with whom to ask"""
    world.operator = "Kim"
    answer = await world.asked("Bom dia", "de", world.reader(bristol, tom))
    assert read(answer) == ["translation-asked-no-route(source=pt, target=de)", "translation-asked-who(operator=Kim)"]


async def test_words_go_outside_only_with_the_rooms_yes(world: TranslationWorld, bristol: Room, tom: Person) -> None:
    """Without it no word leaves; what would be needed is said, and who can: the coordinator hears how"""
    engine = world.engine = PlacedEngine(Place.THIRD_PARTY)
    grace = await world.people.add_person("Grace Hill", BRISTOL, Role.COORDINATOR)
    who = "translation-up-to(city=[Bristol], people=[Grace Hill], prefix=!)"
    assert read(await world.asked("Bom dia", "en", world.reader(bristol, tom))) == [OUTSIDE, who]
    assert read(await world.asked("Bom dia", "en", world.reader(bristol, grace))) == [
        OUTSIDE,
        "translation-asked-agree(prefix=!)",
    ]
    assert engine.lines == []
    await world.people.add_room("porto", PORTO)
    await world.switch_on(bristol, grace, confirmed=True)
    assert read(await world.asked("Bom dia", "en", world.reader(bristol, tom), PICKED)) == GOOD_MORNING
    await world.switch_off(bristol, grace)
    assert read(await world.asked("Bom dia", "en", world.reader(bristol, tom)))[0] == OUTSIDE
    assert len(engine.lines) == 1


async def test_one_rooms_yes_is_no_other_rooms(world: TranslationWorld, bristol: Room, tom: Person) -> None:
    """In a channel of which nothing is known the server's room stands, but its yes does not: they are other people's words"""
    engine = world.engine = PlacedEngine(Place.THIRD_PARTY)
    grace = await world.people.add_person("Grace Hill", BRISTOL, Role.COORDINATOR)
    await world.people.add_room("porto", PORTO)
    await world.switch_on(bristol, grace, confirmed=True)
    assert read(await world.asked("Bom dia", "en", world.reader(bristol, tom, elsewhere=True)))[0] == OUTSIDE
    assert engine.lines == []


async def test_calls_to_everybody_are_none(world: TranslationWorld, bristol: Room, tom: Person) -> None:
    """Whatever a message holds, the translation of it calls nobody"""
    post = await world.asked("Bom dia @everyone @room", "en", world.reader(bristol, tom))
    assert "@everyone" not in read(post)[1]
    assert "@room" not in read(post)[1]


async def test_what_is_in_the_form_is_what_was_read(world: TranslationWorld, bristol: Room, tom: Person) -> None:
    """The form holds the words without anything put between"""
    post = await world.asked("Bom @everyone\ndia", "en", world.reader(bristol, tom), PICKED)
    assert says(post).wording == Wording("good @everyone\nmorning", "translation-improve")


async def test_better_words_are_asked_for_what_others_can_read(world: TranslationWorld, bristol: Room, tom: Person) -> None:
    """Typed for oneself alone, or from another room: nobody could put under others' names what they never saw"""
    alone = await world.asked("Bom dia", "en", world.reader(bristol, tom))
    away = await world.asked("Bom dia", "en", replace(world.reader(bristol, tom), elsewhere=True), PICKED)
    for post in (alone, away):
        assert read(post) == GOOD_MORNING[:-1]
        assert says(post).wording is None
    for row in ("row1", "row2"):
        assert await world.people.database.read(world.kept.shown.get, row) is None


@pytest.fixture
async def relayed(world: TranslationWorld) -> tuple[Room, Room]:
    """Pass "Bom dia" on from Porto to Bristol, where it is the message `SHOWN`."""
    porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    await world.say(porto, await world.people.add_person("Ana Sousa", PORTO), "Bom dia")
    world.people.outbox.sent[SHOWN] = "row1"
    return porto, bristol


async def test_a_message_passed_on(world: TranslationWorld, relayed: tuple[Room, Room], tom: Person) -> None:
    """The original is translated, not what became of it; whoever reads the original's language gets that"""
    _, bristol = relayed
    copy = Written(SHOWN, PersonRef("console", "hook"))
    assert read(await world.asked("good morning\n-# machine", "en", world.reader(bristol, tom), copy)) == GOOD_MORNING
    answer = await world.asked("good morning\n-# machine", "pt", world.reader(bristol, tom, "pt"), copy)
    assert read(answer) == ["translation-original-of(author=Ana Sousa)", "> Bom dia"]


async def test_a_message_passed_on_is_its_own_rooms(world: TranslationWorld, relayed: tuple[Room, Room], tom: Person) -> None:
    """Whether its words may go outside is up to the room in which they were written"""
    porto, bristol = relayed
    world.engine = PlacedEngine(Place.THIRD_PARTY)
    grace = await world.people.add_person("Grace Hill", BRISTOL, Role.COORDINATOR)
    ana = await world.people.add_person("Ana Lima", PORTO, Role.COORDINATOR, platform="other")
    copy = Written(SHOWN, PersonRef("console", "hook"))
    await world.switch_on(bristol, grace, confirmed=True)
    who = "translation-up-to(city=[Porto], people=[Ana Lima], prefix=!)"
    assert read(await world.asked("good morning", "en", world.reader(bristol, grace), copy)) == [OUTSIDE, who]
    await world.switch_on(porto, ana, confirmed=True)
    assert read(await world.asked("good morning", "en", world.reader(bristol, tom), copy)) == GOOD_MORNING


async def test_a_message_of_another_room_is_not_shown(world: TranslationWorld, relayed: tuple[Room, Room], tom: Person) -> None:
    """Whoever names a message of another room does not get to see its original"""
    del relayed
    elsewhere = await world.people.add_room("elsewhere", BRISTOL)
    copy = Written(SHOWN, PersonRef("console", "hook"))
    world.detector.known["other words"] = "en"
    answer = await world.asked("other words", "pt", world.reader(elsewhere, tom, "pt"), copy)
    assert read(answer)[:2] == ["translation-asked(source=en)", "rehto sdrow"]


async def test_the_original_of_something_passed_on(world: TranslationWorld, relayed: tuple[Room, Room], tom: Person) -> None:
    """Its language is known from then, whatever its words look like"""
    porto, _ = relayed
    world.detector.known.clear()
    said = Written(MessageRef("console", "m1"), PersonRef("console", "ana"))
    assert read(await world.asked("Bom dia", "en", world.reader(porto, tom), said)) == GOOD_MORNING


async def test_an_engine_sees_no_names(world: TranslationWorld, bristol: Room, tom: Person) -> None:
    """Names of people and cities stay, as in what is passed on"""
    await world.people.add_person("Bom Dia", BRISTOL)
    assert read(await world.asked("Bom vem a Porto", "en", world.reader(bristol, tom)))[1] == "Bom mev a Porto"
