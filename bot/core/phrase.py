"""The bot's own words, in no language yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from bot.core.moment import Moment
    from bot.core.ref import PersonRef
    from bot.core.rendition import Rendition


class Form(StrEnum):
    """How much of a moment is said."""

    FULL = "full"
    """Weekday, date, year and time."""
    DAY_TIME = "day-time"
    """Weekday, date and time, no year."""
    DAY = "day"
    """Weekday and date, with the year."""
    TIME = "time"
    """The time alone."""
    MONTH = "month"
    """The month with its year."""
    SHORT_MONTH = "short-month"
    """The month alone, cut short: over a column."""
    WEEKDAY = "weekday"
    """The weekday alone, cut short: over a column."""
    COLUMN = "column"
    """Weekday and number of the day, cut short: over a column."""
    SHORT_DAY = "short-day"
    """Number of the day and month, cut short."""


@dataclass(frozen=True, slots=True)
class When:
    """A moment to be said in the reader's language.

    Args:
        moment: In the zone in which it is to be said, or a whole day.
        form: How much of it.
    """

    moment: Moment | date
    form: Form = Form.FULL


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named in a sentence; it pings only where the announcement says so."""

    person: PersonRef
    name: str


@dataclass(frozen=True, slots=True)
class Language:
    """A language to be named in the reader's language, by its code (``pt``)."""

    code: str


@dataclass(frozen=True, slots=True)
class Territory:
    """A country to be named in the reader's language, by its ISO 3166 code (``DE``)."""

    code: str


@dataclass(frozen=True, slots=True)
class Titled:
    """Somebody's own words for something, with what they are in other languages.

    Args:
        text: As its author typed it.
        known: What has been made of it, by language; it stands in for the author's words, marked.
        written: What its author has written for it in other languages; it comes before all others, unmarked.
    """

    text: str
    known: Mapping[str, Rendition] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Listed:
    """Several values said as one list: "a, b and c".

    Args:
        items: The values.
        either: One of them is enough: "a, b or c".
    """

    items: tuple[Arg, ...]
    either: bool = False


Arg: TypeAlias = "str | int | When | Mention | Language | Territory | Titled | Listed | Phrase"
"""What a phrase can hold. People's own words are ``str``; ids, years and codes are ``str`` as well."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence of the catalogues.

    Args:
        id: The Fluent message, or ``message.attribute``.
        args: Its variables.
        locale: The language to say it in whoever reads; by default the reader's.
    """

    id: str
    args: Mapping[str, Arg] = field(default_factory=dict)
    locale: str | None = None


class Strings(Protocol):
    """The catalogues: phrases become words of one language."""

    @property
    def locales(self) -> Sequence[str]:
        """The languages that are complete, English first."""
        ...

    def say(self, phrase: Phrase, locale: str) -> str:
        """Return the phrase in a language.

        Args:
            phrase: Its own ``locale``, if set, wins.
            locale: Of the reader.

        Raises:
            LookupError: The phrase or one of its variables is unknown: a defect, found by tests.
        """
        ...

    def say_when(self, when: When, locale: str) -> str:
        """Return a moment in words, for instance ``Friday, 12 March 2027, 15:00``."""
        ...

    def words(self, phrase_id: str, locale: str) -> Sequence[str]:
        """Return the alternatives of a message that lists words people may type, lower-case.

        In the catalogue they stand in one message, parted by commas: ``answer-yes = yes, y, ok``.
        """
        ...

    def autonym(self, locale: str) -> str:
        """Return a language's name in that language: ``Deutsch``, ``日本語``."""
        ...
