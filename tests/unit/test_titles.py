"""Titles in the readers' languages: asked for in the card's transaction, translated after it, kept over crashes."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

import pytest

from bot.core.engine import Grade, Place
from bot.core.rendition import By, Rendition, Standing
from bot.features.translation.title import Titles, TitleTranslated, TitleUntranslated
from bot.features.translation.title_store import TitleStore, Wish
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.translation_world import PlacedEngine, TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    from bot.core.person import Room
    from bot.core.transaction import Database, Transaction

P = ParamSpec("P")
T = TypeVar("T")
YUKI = By(7, "Yuki", datetime(2027, 3, 1, 10, 0, tzinfo=UTC))


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[TranslationWorld]:
    """Open a world of three cities."""
    async with translation_world(tmp_path, (PORTO, BRISTOL, LINDENAU)) as opened:
        yield opened


def titles_of(world: TranslationWorld) -> Titles:
    """Return a fresh service, as after a start."""
    people = world.people
    return Titles(world.kept, people.directory, world.agreements, world.languages, people.bus)


async def ask(world: TranslationWorld, titles: Titles, room: Room, text: str = "Bom dia") -> None:
    """Ask for a title and wait until all is done."""
    fresh = await world.people.again(room)
    await world.people.database.write(titles.ask, "E1", text, fresh)
    await asyncio.sleep(0)
    await titles.settle()


async def known(world: TranslationWorld, titles: Titles) -> dict[str, str]:
    """Return what the event is called."""
    return {code: one.words for code, one in (await world.people.database.read(titles.of, "E1")).items()}


async def standing(world: TranslationWorld, titles: Titles) -> tuple[str, Standing]:
    """Return what the event is called in English, and who stands for that."""
    found = (await world.people.database.read(titles.of, "E1"))["en"]
    return found.words, found.standing


async def test_a_title_is_known_in_the_readers_languages(world: TranslationWorld) -> None:
    """The languages of the room and of those connected with it, but the author's; whoever shows it is told"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    heard, titles = world.people.hear(TitleTranslated), titles_of(world)
    await ask(world, titles, porto)
    assert await known(world, titles) == {"en": "good morning"}
    assert heard == [TitleTranslated("E1")]


async def test_a_title_in_another_language_than_the_rooms(world: TranslationWorld) -> None:
    """An English title in the Portuguese room is translated from English, and for the room itself"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    world.detector.known["Good morning"] = "en"
    titles = titles_of(world)
    await ask(world, titles, porto, "Good morning")
    assert await known(world, titles) == {"pt": "bom dia"}


async def test_a_title_keeps_the_names_around(world: TranslationWorld) -> None:
    """Single words of the names of whoever belongs to the rooms stay in it, those of others do not"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    for name, city in (("Rui", PORTO), ("Tom", BRISTOL), ("Anke", LINDENAU)):
        await world.people.add_person(name, city)
    await world.translate(porto)
    titles = titles_of(world)
    await ask(world, titles, porto, "Rui: bom. Tom: bom. Anke: bom.")
    assert await known(world, titles) == {"en": "Rui: good. Tom: good. eknA: good."}


async def test_no_word_leaves_a_room_that_did_not_agree(world: TranslationWorld) -> None:
    """Without translation in the room, or without a yes to an outside company, no engine sees a title"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    titles = titles_of(world)
    await ask(world, titles, porto)
    await world.translate(porto)
    world.engine = PlacedEngine(Place.THIRD_PARTY)
    await ask(world, titles_of(world), porto)
    assert await known(world, titles) == {}
    assert world.engine.lines == []


async def test_what_nothing_translates_stays(world: TranslationWorld) -> None:
    """A pair without an engine, one that fails, and a title without words leave the title as it was typed"""
    porto, _, _ = await world.people.linked_rooms(PORTO, BRISTOL, LINDENAU)
    await world.translate(porto)
    titles = titles_of(world)
    world.engine.broken = True
    await ask(world, titles, porto)
    world.engine.broken = False
    await ask(world, titles, porto, "2027")
    assert await known(world, titles) == {}


async def test_a_crash_loses_no_title(world: TranslationWorld) -> None:
    """What was asked for and not translated before a stop is translated after the next start, once"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    stopped = titles_of(world)
    stopped.abandon()
    await ask(world, stopped, porto)
    assert await known(world, stopped) == {}
    started = titles_of(world)
    for _ in range(2):
        started.wake()
        await started.settle()
    assert await known(world, started) == {"en": "good morning"}
    assert len(world.engine.lines) == 1


class LateDatabase:
    """Takes one more act at the moment when a reader has found nothing left and has not been told yet.

    Args:
        database: Does the work.
    """

    def __init__(self, database: Database) -> None:
        """Begin without an act."""
        self._database = database
        self.late: Callable[[], Awaitable[object]] | None = None

    async def write(self, act: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Write."""
        return await self._database.write(act, *args, **kwargs)

    async def read(self, act: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Read, then let the act happen if nothing was found."""
        found = await self._database.read(act, *args, **kwargs)
        if found is None and self.late is not None:
            late, self.late = self.late, None
            await late()
        return found


async def test_an_odd_fault_keeps_nobody_else_waiting(world: TranslationWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    """A title at which an engine breaks in a way that nobody has thought of stays as it is; the next one is translated"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    titles, line = titles_of(world), world.engine.line

    def odd(text: str, source: str, target: str) -> str:
        if text == "Boa noite":
            raise ZeroDivisionError
        return line(text, source, target)

    monkeypatch.setattr(world.engine, "line", odd)
    await ask(world, titles, porto, "Boa noite")
    assert await known(world, titles) == {}
    await ask(world, titles, porto, "Bom dia")
    assert await known(world, titles) == {"en": "good morning"}


async def test_what_was_agreed_is_looked_at_again(world: TranslationWorld) -> None:
    """What an engine has made is dropped if the room was switched off meanwhile"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    titles, gate = titles_of(world), asyncio.Event()
    world.engine.gate = gate
    fresh = await world.people.again(porto)
    await world.people.database.write(titles.ask, "E1", "Bom dia", fresh)
    await asyncio.sleep(0)
    await world.people.database.write(world.people.stores.rooms.change, porto.id, {"translates": False})
    gate.set()
    await titles.settle()
    assert await known(world, titles) == {}


async def test_a_title_asked_for_at_the_last_moment(world: TranslationWorld) -> None:
    """What is asked for while the last look finds nothing is translated at once, not with the next title"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    people, fresh = world.people, await world.people.again(porto)
    database = LateDatabase(people.database)
    kept = replace(world.kept, database=database)
    titles = Titles(kept, people.directory, world.agreements, world.languages, people.bus)
    database.late = lambda: people.database.write(titles.ask, "E1", "Bom dia", fresh)
    titles.wake()
    await titles.settle()
    assert await known(world, titles) == {"en": "good morning"}


async def test_what_people_stand_for_outlives_other_words(world: TranslationWorld) -> None:
    """What was corrected or approved stays when the original changes, and is outdated; no machine touches it"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    titles, write = titles_of(world), world.people.database.write
    await ask(world, titles, porto)
    await write(titles.review, "E1", "en", YUKI)
    await ask(world, titles, porto, "Bom dia bom")
    assert await standing(world, titles) == ("good morning", Standing.OUTDATED)
    await write(titles.review, "E1", "en", YUKI)
    assert await standing(world, titles) == ("good morning", Standing.REVIEWED)
    await write(titles.correct, "E1", "en", "a good morning", YUKI)
    await write(titles.outdate, ["E1"])
    assert await standing(world, titles) == ("a good morning", Standing.OUTDATED)
    assert len(world.engine.lines) == 1


async def test_words_are_left_to_the_machine_again(world: TranslationWorld) -> None:
    """Somebody's words in one language go and are made anew; those in other languages stay as they are"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    titles, write, fresh = titles_of(world), world.people.database.write, await world.people.again(porto)
    await write(titles.correct, "E1", "en", "a good morning", YUKI)
    await write(titles.correct, "E1", "de", "guten Morgen", YUKI)
    await write(titles.leave, "E1", "en", "Bom dia", fresh)
    await asyncio.sleep(0)
    await titles.settle()
    known_now = await world.people.database.read(titles.of, "E1")
    assert known_now == {"de": Rendition("guten Morgen", Standing.CORRECTED, "Yuki"), "en": Rendition("good morning")}


async def test_what_is_asked_for_expressly(world: TranslationWorld) -> None:
    """It needs no room's yes as long as no word leaves the house; what nothing can translate is told as well"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    titles, heard = titles_of(world), world.people.hear(TitleUntranslated)
    await world.people.database.write(titles.want, "A1", "Bom dia", porto, "pt", ["en", "de", "pt"])
    assert await world.people.database.read(titles.awaited, "A1") == {"en", "de"}
    await asyncio.sleep(0)
    await titles.settle()
    assert await world.people.database.read(titles.of, "A1") == {"en": Rendition("good morning")}
    assert await world.people.database.read(titles.awaited, "A1") == set()
    assert heard == [TitleUntranslated("A1")]


async def test_how_rough_a_title_is(world: TranslationWorld) -> None:
    """The grade of the way that made it goes with the words"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    world.engine = PlacedEngine(grade=Grade.GIST)
    titles = titles_of(world)
    await ask(world, titles, porto)
    assert await world.people.database.read(titles.of, "E1") == {"en": Rendition("good morning", grade=Grade.GIST)}


async def test_an_outside_engine_needs_the_rooms_yes_all_the_same(tmp_path: Path) -> None:
    """Words that somebody expressly wants to be translated do not go to a company to which the room has not said yes"""
    async with translation_world(tmp_path) as world:
        world.engine = PlacedEngine(Place.THIRD_PARTY)
        porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
        titles = titles_of(world)
        await world.people.database.write(titles.want, "A1", "Bom dia", porto, "pt", ["en"])
        await asyncio.sleep(0)
        await titles.settle()
        assert await world.people.database.read(titles.of, "A1") == {}
        assert world.engine.lines == []


async def test_a_form_is_no_title_to_be_translated(world: TranslationWorld) -> None:
    """What no machine may translate is not even wished for, expressly or not"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    titles, write, fresh = titles_of(world), world.people.database.write, await world.people.again(porto)
    await write(titles.ask, "E1/about", world.form, fresh)
    await write(titles.want, "A1", world.form, fresh, "pt", ["en"])
    assert await world.people.database.read(titles.awaited, "E1/about") == set()
    assert await world.people.database.read(titles.awaited, "A1") == set()


async def test_names_in_words_stay(world: TranslationWorld) -> None:
    """What is named as staying comes through as it is written"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    fresh, titles = await world.people.again(porto), titles_of(world)
    await world.people.database.write(titles.ask, "E1", "Dia bom dia", fresh, ["Dia bom"])
    await asyncio.sleep(0)
    await titles.settle()
    assert await known(world, titles) == {"en": "Dia bom morning"}


async def test_it_stops_when_told(world: TranslationWorld) -> None:
    """After closing nothing more is begun"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    titles = titles_of(world)
    await titles.close(1)
    await ask(world, titles, porto)
    assert world.engine.lines == []


async def test_other_words_are_translated_anew(world: TranslationWorld) -> None:
    """What was made of words that hold no more is forgotten, whether it was known already or is just being made"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    fresh = await world.people.again(porto)
    titles = titles_of(world)
    await ask(world, titles, porto)
    assert await known(world, titles) == {"en": "good morning"}
    await ask(world, titles, porto, "Dia bom")
    assert await known(world, titles) == {"en": "morning good"}
    await world.people.database.write(titles.forget, "E1")
    assert await known(world, titles) == {}
    store = TitleStore()
    wish = Wish("E1", fresh.id, "pt", "en", "Bom dia")
    await world.people.database.write(store.wish, [wish])
    found = await world.people.database.read(store.next)
    assert found is not None
    await world.people.database.write(titles.forget, "E1")
    assert not await world.people.database.write(store.settle, found[0], wish, Rendition("good morning"))
    assert await known(world, titles) == {}
