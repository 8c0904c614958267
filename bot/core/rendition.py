"""People's words in a language they were not written in, and who stands for them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.engine import Grade
from bot.core.phrase import Phrase

if TYPE_CHECKING:
    from datetime import datetime


class Standing(StrEnum):
    """How far words in another language can be trusted; always said beside them."""

    MACHINE = "machine"
    """A machine has made them, and nobody has looked at them."""
    CORRECTED = "corrected"
    """Somebody has written them or put them right."""
    REVIEWED = "reviewed"
    """Somebody who may has approved them."""
    OUTDATED = "outdated"
    """They were corrected or reviewed, but the original, or when and where it takes place, has changed since."""


@dataclass(frozen=True, slots=True)
class By:
    """Whose doing it is that words are as they are.

    Args:
        person: Number of the person.
        name: As shown then.
        at: When, UTC.
    """

    person: int
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Rendition:
    """Words in another language than their author's.

    Args:
        words: As they are to be read.
        standing: How far they can be trusted.
        by: Name of whoever corrected or reviewed them; empty for a machine, and for somebody who has been forgotten.
        grade: How far a machine's words can be trusted; said beside them where it is not far.
    """

    words: str
    standing: Standing = Standing.MACHINE
    by: str = ""
    grade: Grade = Grade.GOOD

    @property
    def marked(self) -> Phrase:
        """The words with their mark, on any number of lines."""
        if self.by and self.standing in {Standing.CORRECTED, Standing.REVIEWED}:
            return Phrase(f"text-{self.standing.value}-by", {"words": self.words, "by": self.by})
        graded = self.standing is Standing.MACHINE and self.grade is not Grade.GOOD
        rough = f"-{self.grade.value}" if graded else ""
        return Phrase(f"text-{self.standing.value}{rough}", {"words": self.words})

    def in_language(self, locale: str) -> Phrase:
        """Return the words with their mark in the words' own language, whoever reads it."""
        return replace(self.marked, locale=locale)
