"""When a day's budget for engines that cost something is used up."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.engine import Place
from bot.core.message import Quoted
from bot.core.person import Role
from bot.features.translation.budget import Limits
from bot.features.translation.on_demand import SIGN
from bot.features.translation.translator import Wanted
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.people_world import posted
from tests.fakes.translation_world import PlacedEngine, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
    from pathlib import Path

    from bot.core.person import Person, Room
    from tests.fakes.translation_world import TranslationWorld


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[TranslationWorld]:
    """Rooms, and a company that may be given fifteen characters a day."""
    async with translation_world(tmp_path) as made:
        await made.people.add_person("Ana Sousa", PORTO, Role.COORDINATOR)
        made.engine = PlacedEngine(Place.THIRD_PARTY)
        made.limits = Limits(day_characters=15)
        made.__post_init__()
        yield made


@pytest.fixture
async def porto(world: TranslationWorld) -> tuple[Room, Person]:
    """A room whose words may go to the company, and somebody in it."""
    room, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    ana = await world.people.who("Ana Sousa")
    await world.switch_on(room, ana, confirmed=True)
    return await world.people.again(room), ana


async def test_originals_until_midnight(world: TranslationWorld, porto: tuple[Room, Person]) -> None:
    """What is over arrives in the original, which the room hears once with when it ends; the next day is translated again"""
    assert posted((await world.say(*porto, "Bom dia"))[0])[1] == "good morning"
    passed, told = await world.say(*porto, "Bom dia, bom dia!")
    assert posted(passed)[1] == "Bom dia, bom dia!"
    assert posted(told)[0].startswith("translation-over-budget(until=")
    assert len(await world.say(*porto, "Bom dia, bom dia?")) == 1
    assert world.engine.lines == ["Bom dia"]
    world.people.clock.set(datetime(2027, 3, 2, 0, 0, 1, tzinfo=UTC) + timedelta(days=365))
    assert posted((await world.say(*porto, "Dia bom"))[0])[1] == "morning good"


class Busy(PlacedEngine):
    """A company that takes its time: something else happens when it is asked for the first time."""

    def __init__(self) -> None:
        """Begin with nothing to happen."""
        super().__init__(Place.THIRD_PARTY)
        self.meanwhile: list[Awaitable[object]] = []

    async def translate(self, texts: Sequence[str], source: str, target: str, terms: Mapping[str, str], /) -> list[str]:
        """Let it happen, then translate."""
        happens, self.meanwhile = self.meanwhile, []
        await asyncio.gather(*happens)
        return await super().translate(texts, source, target, terms)


async def test_the_same_words_at_once(world: TranslationWorld, porto: tuple[Room, Person]) -> None:
    """What is passed on and asked for by several people meanwhile is given only as often as the day has characters for it"""
    world.engine = busy = Busy()
    world.__post_init__()
    school = await world.people.add_room("school", PORTO, languages="pt,en")
    await world.switch_on(school, porto[1], confirmed=True)
    text = world.text(school, porto[1], "Bom dia, bom")
    world.detector.known[text.text] = "pt"
    world.messages.written[school.ref, text.message.key] = Quoted(text.author, text.text)
    readers = [await world.people.add_person(name, BRISTOL) for name in ("Tom Reed", "Grace Hill")]
    busy.meanwhile = [world.react(school, text.message, reader, SIGN) for reader in readers]
    await world.said(text, porto[1])
    used = await world.people.database.read(world.budget.used, school.id)
    assert (world.messages.asked, busy.lines, used.total) == ([text.message.key] * 2, [text.text], 12)


async def test_what_is_remembered_costs_nothing(world: TranslationWorld, porto: tuple[Room, Person]) -> None:
    """Words that were translated a short while ago are given to nobody again, and their share of the budget comes back"""
    for _ in range(2):
        assert posted((await world.say(*porto, "Bom dia"))[0])[1] == "good morning"
    used = await world.people.database.read(world.passing_on.languages.translator.budget.used, porto[0].id, porto[1].ref)
    assert (used.total, used.person, used.room) == (7, 7, 7)


async def test_a_way_that_costs_nothing_is_taken(world: TranslationWorld) -> None:
    """An engine in the house goes on when the company's share is used up"""
    world.limits = Limits(day_characters=0)
    world.engine = PlacedEngine()
    world.__post_init__()
    made = await world.languages.translator.translate(Wanted("bom dia", "pt", "en"))
    assert (made.text, made.over) == ("good morning", False)
