"""What every database must do for open questions, cards and taps."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.prompt import Prompt, Tap
from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.core.reply import Ask, Button, Choices
from bot.features.dialogue.store import PromptStore
from bot.features.people.store import RoomStore
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=30)
SOON = NOW + timedelta(minutes=2)
STORE = PromptStore()
ANA, TOM = PersonRef("console", "ana"), PersonRef("console", "tom")
YES = Button("👍", "room link accept", word="answer-yes")
PROMISE = Ask("roadmap promise M7", "until")
DONE = Button("✅", "remind done R1", undo="remind undo R1")
HERE, THERE = 1, 2


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open a database of each kind with two rooms, numbers 1 and 2."""
    async with database_in(data_dir) as opened:
        for key in ("here", "there"):
            await opened.write(lambda tx, key: RoomStore().add(tx, RoomRef("console", key), "!", direct=False), key)
        yield opened


def question(row: str, asked: PersonRef | None = ANA, room: int = HERE) -> Prompt:
    """Return a question that stands for half an hour."""
    return Prompt(row, room, asked, buttons=(YES,), lapses_at=LATER, bare_until=SOON)


def card(row: str, room: int = HERE) -> Prompt:
    """Return a card for everyone."""
    return Prompt(row, room, None, buttons=(DONE,))


async def put(database: Database, *prompts: Prompt) -> None:
    """Keep prompts."""
    for prompt in prompts:
        await database.write(STORE.put, prompt)


@pytest.mark.parametrize(
    "prompt",
    [
        question("row1"),
        card("row1"),
        Prompt("row1", HERE, None, buttons=(DONE,), lapses_at=LATER, ask=PROMISE, stays=True),
        Prompt("row1", HERE, None, choices=Choices("room language {}", ("en", "pt"), several=True), lapses_at=LATER),
        Prompt(
            "row1",
            HERE,
            ANA,
            command="event add",
            given={"title": "夏祭り «Água»", "place": ""},
            missing=("when", "limit"),
            lapses_at=LATER,
            bare_until=SOON,
        ),
        replace(card("row1"), buttons=(DONE, YES), refused=True),
        replace(card("row1"), buttons=(), ask=PROMISE),
        replace(card("row1"), ask=Ask("name", "who", "answer-promised", PROMISE)),
        replace(card("row1"), ask=Ask("name", "who", "translation-correction-words", colon=True)),
        replace(question("row1"), ask=PROMISE),
    ],
)
async def test_a_prompt_comes_back_as_it_was_kept(database: Database, prompt: Prompt) -> None:
    """Buttons, choices, the state of a form, times and to whom survive"""
    await put(database, prompt)
    assert await database.read(STORE.of_row, "row1", NOW) == prompt


async def test_a_question_lapses_and_a_card_does_not(database: Database) -> None:
    """A question counts up to its last moment, a card at any time, another message never"""
    await put(database, question("row1"), card("row2"))
    assert await database.read(STORE.of_row, "row1", LATER - timedelta(microseconds=1)) == question("row1")
    assert await database.read(STORE.of_row, "row1", LATER) is None
    assert await database.read(STORE.of_row, "row2", NOW + timedelta(days=400)) == card("row2")
    assert await database.read(STORE.of_row, "row3", NOW) is None


async def test_questions_that_wait(database: Database) -> None:
    """Of this room, the newest first, whoever is asked, still standing; no cards"""
    everyone = question("row2", None)
    await put(database, question("row1"), everyone, question("row3", TOM), question("row4", room=THERE), card("row5"))
    assert await database.read(STORE.waiting, HERE, NOW) == [question("row3", TOM), everyone, question("row1")]
    assert await database.read(STORE.waiting, HERE, LATER) == []


async def test_a_question_closes_the_askers_older_ones(database: Database) -> None:
    """Of the same person in the same room; not other people's, not everyone's, not another room's, no card"""
    others = (question("row2", TOM), question("row3", None), question("row4", room=THERE), card("row5"))
    await put(database, question("row1"), *others, question("row6"))
    assert await database.read(STORE.of_row, "row1", NOW) is None
    for prompt in (*others, question("row6")):
        assert await database.read(STORE.of_row, prompt.row, NOW) == prompt
    await put(database, question("row7", None), card("row8"))
    assert await database.read(STORE.of_row, "row6", NOW) == question("row6")


async def test_from_now_on_only_a_reply_counts(database: Database) -> None:
    """Asked for it, one question counts by reply only; it still stands"""
    await put(database, question("row1"), question("row2", TOM))
    await database.write(STORE.require_reply, "row1")
    assert await database.read(STORE.of_row, "row1", NOW) == replace(question("row1"), bare_until=None)
    assert await database.read(STORE.of_row, "row2", NOW) == question("row2", TOM)


async def test_an_answered_question_is_gone(database: Database) -> None:
    """Closed, it counts no more; the others stay; closing it twice harms nothing"""
    await put(database, question("row1"), question("row2", TOM))
    for _ in range(2):
        await database.write(STORE.close, "row1")
    assert await database.read(STORE.waiting, HERE, NOW) == [question("row2", TOM)]


async def test_a_card_gets_other_buttons(database: Database) -> None:
    """New ones take the place of the old ones, all else stays; without any it ends, unless its words mean something"""
    await put(database, replace(card("row1"), refused=True))
    await database.write(STORE.set_buttons, "row1", (YES, DONE))
    changed = replace(card("row1"), buttons=(YES, DONE), refused=True)
    assert await database.read(STORE.of_row, "row1", NOW) == changed
    await database.write(STORE.set_buttons, "row1", ())
    assert await database.read(STORE.of_row, "row1", NOW) is None
    await put(database, card("row2"))
    await database.write(STORE.set_buttons, "row2", (), PROMISE)
    assert await database.read(STORE.of_row, "row2", NOW) == replace(card("row2"), buttons=(), ask=PROMISE)
    await database.write(STORE.set_buttons, "row2", (DONE,))
    assert await database.read(STORE.of_row, "row2", NOW) == card("row2")
    await database.write(STORE.set_buttons, "row9", (YES,))
    assert await database.read(STORE.of_row, "row9", NOW) is None


async def test_who_may_not_tap_is_told_once(database: Database) -> None:
    """That somebody was told is remembered with the message; what is not there is left alone"""
    await put(database, card("row1"), card("row2"))
    await database.write(STORE.note_refusal, "row1")
    await database.write(STORE.note_refusal, "row9")
    assert await database.read(STORE.of_row, "row1", NOW) == replace(card("row1"), refused=True)
    assert await database.read(STORE.of_row, "row2", NOW) == card("row2")


async def test_a_tap_is_taken_back_once(database: Database) -> None:
    """What removing a reaction runs is handed out once; a reaction of another network is another one"""
    tap, reaction = Tap(ANA, HERE, "remind undo R1"), MessageRef("console", "m1")
    assert await database.write(STORE.take_tap, reaction) is None
    await database.write(STORE.put_tap, reaction, tap)
    assert await database.write(STORE.take_tap, MessageRef("matrix", "m1")) is None
    assert await database.write(STORE.take_tap, reaction) == tap
    assert await database.write(STORE.take_tap, reaction) is None


async def test_lapsed_questions_are_swept_out(database: Database) -> None:
    """Only those whose time is over go, and are counted; cards stay"""
    standing = replace(question("row3", TOM), lapses_at=LATER + timedelta(seconds=1))
    await put(database, question("row1"), question("row2", None), standing, card("row4"))
    assert await database.write(STORE.forget_lapsed, LATER) == 2
    assert await database.write(STORE.forget_lapsed, LATER) == 0
    assert await database.read(STORE.of_row, "row1", NOW) is None
    assert await database.read(STORE.waiting, HERE, NOW) == [standing]
    assert await database.read(STORE.of_row, "row4", NOW) == card("row4")


async def test_a_person_is_forgotten(database: Database) -> None:
    """Questions to them and their taps go, in every room; other people's and everyone's stay"""
    await put(database, question("row1"), question("row2", room=THERE), question("row3", TOM), question("row4", None))
    mine, other = MessageRef("console", "m1"), MessageRef("console", "m2")
    await database.write(STORE.put_tap, mine, Tap(ANA, HERE, "x"))
    await database.write(STORE.put_tap, other, Tap(TOM, HERE, "y"))
    await database.write(STORE.forget_person, ANA)
    assert await database.read(STORE.waiting, HERE, NOW) == [question("row4", None), question("row3", TOM)]
    assert await database.read(STORE.waiting, THERE, NOW) == []
    assert await database.write(STORE.take_tap, mine) is None
    assert await database.write(STORE.take_tap, other) == Tap(TOM, HERE, "y")
