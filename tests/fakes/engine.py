"""A translation engine that can be told what to say and how to fail."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.engine import Grade, Place
from bot.core.errors import EngineError
from bot.features.translation.route import Step, Way

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Collection, Mapping, Sequence

    from bot.core.engine import Engine

_WORD = re.compile(r"[^\W\d_]+")


class FakeEngine:
    """Translates word by word from a dictionary; a word that is not in it is written backwards.

    Args:
        words: What becomes of a word, in lower case.
        spoil: What is done to a finished line: drop a token, for instance.
        pairs: What it says it translates.

    Attributes:
        lines: Every line it was given.
        broken: Set to let it fail.
        gate: Set to let it wait until the event is set.
        closed: It was closed.
    """

    def __init__(
        self,
        words: Mapping[str, str] | None = None,
        spoil: Callable[[str], str] = str,
        pairs: Collection[tuple[str, str]] = (("en", "pt"), ("pt", "en")),
    ) -> None:
        """Keep what it is to say."""
        self._words = words or {}
        self._spoil = spoil
        self._pairs = frozenset(pairs)
        self.lines: list[str] = []
        self.broken = False
        self.gate: asyncio.Event | None = None
        self.closed = False

    @property
    def name(self) -> str:
        """Its name in configurations of tests."""
        return "fake"

    @property
    def place(self) -> Place:
        """Words stay here."""
        return Place.HERE

    @property
    def country(self) -> str | None:
        """It is no outside company."""
        return None

    @property
    def metered(self) -> bool:
        """It costs something, if it is an outside company."""
        return self.place is Place.THIRD_PARTY

    @property
    def takes_terms(self) -> bool:
        """It knows of no glossary."""
        return False

    def pairs(self) -> Collection[tuple[str, str]]:
        """Return what it was told to translate."""
        return self._pairs

    def grade(self, source: str, target: str) -> Grade:
        """Return that it is good."""
        return Grade.GOOD

    def cost(self, source: str, target: str) -> float:
        """Return that little is lost."""
        return 1.0

    def variety(self, target: str) -> str:
        """Return that it writes no variety."""
        return target

    async def health(self) -> None:
        """Do nothing, or fail if told to.

        Raises:
            EngineError: It was told to fail, or is closed.
        """
        if self.broken or self.closed:
            raise EngineError("told to fail")

    async def translate(self, texts: Sequence[str], source: str, target: str, _terms: Mapping[str, str], /) -> list[str]:
        """Replace every word but tokens.

        Raises:
            EngineError: It was told to fail, is closed, or does not have the pair.
        """
        if self.gate is not None:
            await self.gate.wait()
        await self.health()
        if (source, target) not in self._pairs:
            raise EngineError("no such pair")
        self.lines += texts
        return [self.line(text, source, target) for text in texts]

    def line(self, text: str, source: str, target: str) -> str:
        """Return what becomes of a line."""
        del source, target
        return self._spoil(_WORD.sub(self._word, text))

    async def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True

    def _word(self, found: re.Match[str]) -> str:
        word = found[0]
        return word if word.startswith("XQZ") else self._words.get(word.lower(), word[::-1])


async def line_of(engine: Engine, line: str, source: str, target: str) -> str:
    """Return what an engine makes of one line."""
    (made,) = await engine.translate([line], source, target, {})
    return made


def way_of(engine: Engine, source: str, target: str) -> Way:
    """Return the way that is one step by an engine."""
    return Way((Step(engine, source, target, engine.cost(source, target)),))
