"""A translation engine that can be told what to say and how to fail."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.engine import Grade, Place
from bot.core.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

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

    async def translate(self, line: str, source: str, target: str) -> str:
        """Replace every word but tokens.

        Raises:
            EngineError: It was told to fail, is closed, or does not have the pair.
        """
        if self.broken or self.closed or (source, target) not in self._pairs:
            raise EngineError("told to fail")
        self.lines.append(line)
        return self._spoil(_WORD.sub(self._word, line))

    async def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True

    def _word(self, found: re.Match[str]) -> str:
        word = found[0]
        return word if word.startswith("XQZ") else self._words.get(word.lower(), word[::-1])
