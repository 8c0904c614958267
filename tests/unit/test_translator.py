"""A message is translated part by part, each by the best way that works."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.core.engine import Detection, Place
from bot.core.errors import BadTranslation
from bot.core.ref import MessageRef, PersonRef
from bot.engines.eldc_detector import EldcDetector
from bot.engines.guarded import Bounds, GuardedEngine
from bot.features.translation.budget import Budget, Limits, Payer
from bot.features.translation.budget_store import BudgetStore
from bot.features.translation.cache import LIFE, MOST_LINES, LineCache
from bot.features.translation.route import Routes
from bot.features.translation.text import Terms
from bot.features.translation.translator import Translator, Wanted
from bot.storage.sqlite import SqliteDatabase
from tests.fakes.clock import FakeClock
from tests.fakes.directory import PORTO
from tests.fakes.engine import FakeEngine, way_of
from tests.fakes.loop import simulated
from tests.fakes.translation_world import PlacedEngine, translation_world

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from bot.core.engine import Engine

MESSAGE = MessageRef("console", "m1")
WORDS = {"bom": "good", "dia": "morning", "a": "to", "todos": "everybody"}


@dataclass
class ByWords:
    """The `Detector` port: sure of a language by one word.

    Args:
        signs: Languages by a word that shows them.
    """

    signs: dict[str, str] = field(default_factory=lambda: {"the": "en", "der": "de", "os": "pt"})

    def detect(self, text: str, among: Sequence[str]) -> Detection:
        """Return the language of the first telling word."""
        found = next((self.signs[word] for word in text.lower().split() if word in self.signs), None)
        return Detection(found if found in among else None, reliable=found in among)


class Marking(FakeEngine):
    """A `FakeEngine` that shows what it translated.

    Args:
        name: Its name.
        pairs: What it translates.
    """

    def __init__(self, name: str, pairs: Collection[tuple[str, str]]) -> None:
        """Keep its name."""
        super().__init__(pairs=pairs)
        self._name = name

    @property
    def name(self) -> str:
        """As given."""
        return self._name

    def line(self, text: str, source: str, target: str) -> str:
        """Put the pair around the line."""
        return f"{source}>{target}({text})"


def translator(*engines: Engine, clock: FakeClock | None = None) -> Translator:
    """Return a translator with some engines."""
    return Translator(Routes(engines), ByWords(), LineCache(clock or FakeClock()), no_limit())


def no_limit() -> Budget:
    """Return a budget that asks nobody."""
    return Budget(SqliteDatabase(Path()), BudgetStore(), Limits(), FakeClock())


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("o gato e os dois", "pt>en(o gato e os dois)"),
        ("o gato e os dois. the cat is here", "pt>en(o gato e os dois.) the cat is here"),
        ("the cat is here! o gato e os dois", "the cat is here! pt>en(o gato e os dois)"),
        ("the cat is here\no gato e os dois\n", "the cat is here\npt>en(o gato e os dois)\n"),
        ("os dois do gato. der Hund ist da. os outros", "pt>en(os dois do gato.) de>en(der Hund ist da. os outros)"),
        ("os dois aqui. der Hund ist da. os amigos aqui", "pt>en(os dois aqui.) de>en(der Hund ist da.) pt>en(os amigos aqui)"),
        ("o gato e os dois. Sim! Pois é.", "pt>en(o gato e os dois. Sim! Pois é.)"),
        ("the cat is here. Ok?", "the cat is here. Ok?"),
        ("palavras sem sinal nenhum", "pt>en(palavras sem sinal nenhum)"),
        ("> o gato e os dois", "> pt>en(o gato e os dois)"),
        ("```\nthe cat is here\n```", "```\nthe cat is here\n```"),
        ("", ""),
    ],
)  # fmt: skip
async def test_mixed_messages(text: str, made: str) -> None:
    """Each part goes from its own language; what the reader reads anyway stays, and too few words go with their neighbours."""
    everything = translator(Marking("fake", [("pt", "en"), ("de", "en")]))
    assert (await everything.translate(Wanted(text, "pt", "en", ("de",)))).text == made


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("O gato dorme aqui. ", ("aqui.",)),
        ("o gato dorme aqui ", (" o", " gato", " dorme", " aqui")),
        ("ogatodormeaqui", ("",)),
    ],
)
async def test_a_long_line(sentence: str, ends: tuple[str, ...]) -> None:
    """It goes to an engine in parts that are not too long, where a sentence or at least a word ends, and comes back whole"""
    engine, line = FakeEngine({}, pairs=[("pt", "en")]), (sentence * 500)[:7000]
    made = await translator(engine).translate(Wanted(line, "pt", "en"))
    assert " ".join(engine.lines).replace(" ", "") == line.replace(" ", "")
    assert all(len(part) <= 1500 for part in engine.lines)
    assert all(part.endswith(ends) for part in engine.lines[:-1])
    assert len(made.text) == len(line)


async def test_a_long_message_lets_others_go_on() -> None:
    """Nothing else in the bot waits until all of it is masked and looked over"""
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    task = asyncio.create_task(others())
    await translator(FakeEngine()).translate(Wanted("o gato dorme aqui 3 vezes\n" * 400, "pt", "en"))
    task.cancel()
    assert turns > 20


async def test_real_sentences() -> None:
    """A German message with an English sentence in it keeps that sentence for those who read English."""
    real = Translator(Routes([Marking("fake", [("de", "en")])]), EldcDetector(), LineCache(FakeClock()), no_limit())
    text = "Wir kommen am Freitag mit dem Bus. Could you please pick us up at the station? Danke!"
    made = await real.translate(Wanted(text, "de", "en"))
    assert made.text == ("de>en(Wir kommen am Freitag mit dem Bus.) Could you please pick us up at the station? Danke!")


async def test_the_next_way_where_an_engine_fails() -> None:
    """When an engine fails the next way is taken, and the message names what really made it."""
    first, second = Marking("first", [("pt", "en")]), Marking("second", [("pt", "en")])
    both = translator(first, second)
    first.broken = True
    made = await both.translate(Wanted("bom dia", "pt", "en"))
    assert (made.text, made.way and made.way.name, made.failed) == ("pt>en(bom dia)", "second", False)
    second.broken = True
    made = await both.translate(Wanted("boa noite", "pt", "en"))
    assert (made.text, made.way, made.failed) == ("boa noite", None, True)


async def test_ways_that_may_not_be_taken() -> None:
    """Words go only where they may: what nobody has said yes to sees none, and that is no fault of an engine."""
    company = PlacedEngine(Place.THIRD_PARTY, pairs=[("pt", "en")])
    made = await translator(company).translate(Wanted("bom dia", "pt", "en", usable=lambda way: not way.outside))
    assert (made.text, made.way, made.failed, company.lines) == ("bom dia", None, False, [])


async def test_what_metered_engines_are_given_is_counted() -> None:
    """Characters are counted where somebody pays for them, once for each time they are given away, and nowhere else."""
    company, house = PlacedEngine(Place.THIRD_PARTY, pairs=[("pt", "en")]), PlacedEngine(pairs=[("pt", "en")])
    made = await translator(company).translate(Wanted("bom dia 😀\nbom", "pt", "en"))
    assert made.characters == {"fake": len("bom dia") + len("bom")}
    made = await translator(house).translate(Wanted("bom dia", "pt", "en"))
    assert made.characters == {}


async def test_a_line_is_translated_once() -> None:
    """The same words are remembered for an hour, so that nobody pays for them twice, and then made anew."""
    clock, engine = FakeClock(), FakeEngine(WORDS)
    remembering = translator(engine, clock=clock)
    for _ in range(2):
        assert (await remembering.translate(Wanted("@ana bom dia", "pt", "en", origin=MESSAGE))).text == "@ana good morning"
    assert engine.lines == ["bom dia"]
    clock.advance(LIFE + timedelta(seconds=1))
    await remembering.translate(Wanted("bom dia", "pt", "en", origin=MESSAGE))
    assert engine.lines == ["bom dia"] * 2


async def test_what_is_removed_is_not_remembered() -> None:
    """When a message is removed, nothing of its words stays in memory."""
    engine = FakeEngine(WORDS)
    remembering = translator(engine)
    await remembering.translate(Wanted("bom dia", "pt", "en", origin=MESSAGE))
    remembering.cache.forget(MESSAGE, PersonRef("console", "ana"))
    await remembering.translate(Wanted("bom dia", "pt", "en", origin=MESSAGE))
    assert engine.lines == ["bom dia"] * 2
    remembering.cache.clear()
    await remembering.translate(Wanted("bom dia", "pt", "en"))
    assert engine.lines == ["bom dia"] * 3


async def test_what_is_removed_while_it_is_translated_is_not_remembered() -> None:
    """What an engine still has of a message when that is removed is not remembered when it comes back."""
    engine = FakeEngine(WORDS)
    remembering = translator(engine)
    remembering.cache.remove(MESSAGE)
    for _ in range(2):
        assert (await remembering.translate(Wanted("bom dia", "pt", "en", origin=MESSAGE))).text == "good morning"
    assert engine.lines == ["bom dia"] * 2


async def test_an_engine_that_was_not_asked_costs_nothing() -> None:
    """What was never given to an engine, since it rests after failures, is not counted; what it failed at is"""
    engine = PlacedEngine(Place.THIRD_PARTY)
    engine.broken = True
    guarded = GuardedEngine(engine, FakeClock())
    counted = [(await translator(guarded).translate(Wanted("bom dia", "pt", "en"))).characters for _ in range(5)]
    assert counted == [{"fake": len("bom dia")}] * 3 + [{}] * 2


async def test_what_a_chain_was_given_is_counted() -> None:
    """Where the second engine of a way rests, what the first one was given is paid for all the same"""
    company, resting = PlacedEngine(Place.THIRD_PARTY, pairs=[("pt", "en")]), Marking("rests", [("en", "de")])
    resting.broken = True
    guarded = GuardedEngine(resting, FakeClock())
    chain = translator(company, guarded)
    counted = [(await chain.translate(Wanted(f"bom dia {number}", "pt", "de"))).characters for number in range(5)]
    assert guarded.resting
    assert counted == [{"fake": len("bom dia 0")}] * 5


@simulated
async def test_a_part_that_was_given_is_counted() -> None:
    """Where an engine takes a message in parts and refuses the second one, the first one is paid for"""
    company = PlacedEngine(Place.THIRD_PARTY)
    guarded = GuardedEngine(company, FakeClock(), Bounds(rate_per_second=1, timeout_seconds=0.5))
    made = await translator(guarded).translate(Wanted("bom dia\nboa noite", "pt", "en"))
    assert (company.lines, made.characters) == (["bom dia"], {"fake": len("bom dia")})


class Dropping(PlacedEngine):
    """A company that loses every token."""

    def line(self, text: str, source: str, target: str) -> str:
        """Return the line without its tokens."""
        return re.sub(r"XQZ\w+", "", super().line(text, source, target))


@pytest.mark.parametrize(("limit", "tries"), [(None, 3), (20, 1), (60, 2)])
async def test_a_budget_counts_every_try(tmp_path: Path, limit: int | None, tries: int) -> None:
    """A line that has lost something is tried again only while the day has enough for that; else it stays as it was written"""
    async with translation_world(tmp_path) as world:
        world.engine = company = Dropping(Place.THIRD_PARTY)
        world.limits = Limits(day_characters=limit, room_characters=10_000)
        world.__post_init__()
        ana, room = await world.people.add_person("Ana", PORTO), await world.people.add_room("porto", PORTO)
        wanted = Wanted("bom dia @ana todos", "pt", "en", payer=Payer(room.id, "m1", ana.ref))
        made = await world.languages.translator.translate(wanted)
        used = await world.people.database.read(world.budget.used, room.id, ana.ref)
        given = sum(map(len, company.lines))
        assert (used.total, made.characters) == (given, {"fake": given})
        assert len(company.lines) >= tries
        assert given <= (limit or given)


async def test_one_odd_line_does_not_spoil_the_others() -> None:
    """A line that an engine has no translation of stays as it was written, and that is no fault of the engine"""
    odd = Refusing("bom")
    made = await translator(odd).translate(Wanted("dia\nbom\ntodos", "pt", "en"))
    assert (made.text, made.failed) == ("morning\nbom\neverybody", False)
    made = await translator(odd).translate(Wanted("bom", "pt", "en"))
    assert (made.text, made.failed) == ("bom", True)


class Refusing(FakeEngine):
    """An engine that has no translation of one line."""

    def __init__(self, odd: str) -> None:
        """Keep which."""
        super().__init__(WORDS)
        self._odd = odd

    async def translate(self, texts: Sequence[str], source: str, target: str, terms: Mapping[str, str], /) -> list[str]:
        """Refuse all lines if that one is among them."""
        if self._odd in texts:
            raise BadTranslation("none")
        return await super().translate(texts, source, target, terms)


async def test_what_is_called_off() -> None:
    """What engines still have of a room's words is let go, and those of other rooms go on"""
    engine = FakeEngine(WORDS)
    engine.gate = asyncio.Event()
    both = translator(engine)
    works = [
        asyncio.create_task(both.translate(Wanted(text, "pt", "en", room=room))) for room, text in enumerate(("bom", "dia"))
    ]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    both.call_off(0)
    engine.gate.set()
    assert [(made.text, made.way is None, made.failed) for made in await asyncio.gather(*works)] == [
        ("bom", True, False),
        ("morning", False, False),
    ]
    assert engine.lines == ["dia"]


def test_memory_is_bounded() -> None:
    """No more than so many lines are kept; what nobody has needed for longest goes first."""
    cache, way = LineCache(FakeClock()), way_of(FakeEngine(), "pt", "en")
    keys = [cache.key(way, str(number), {}) for number in range(MOST_LINES + 1)]
    for key in keys[:-1]:
        cache.put(key, "x", None)
    cache.get(keys[0])
    cache.put(keys[-1], "x", None)
    assert [cache.get(key) for key in (keys[0], keys[1], keys[-1])] == ["x", None, "x"]


async def test_terms_belong_to_a_language() -> None:
    """A term of the glossary is put in where the part in whose language it is stands, names everywhere."""
    engine = Marking("fake", [("pt", "en"), ("de", "en")])
    terms = Terms(frozenset({"Kapelle Lindenklang"}), {"de": {"Stadt": "town"}, "pt": {"cidade": "city"}})
    made = await translator(engine).translate(
        Wanted("os amigos da cidade. der Weg zur Stadt. der Tag mit Kapelle Lindenklang", "pt", "en", ("de",), terms)
    )
    assert made.text == ("pt>en(os amigos da city.) de>en(der Weg zur town. der Tag mit Kapelle Lindenklang)")
    assert not any("Kapelle" in line or "Stadt" in line for line in engine.lines)
