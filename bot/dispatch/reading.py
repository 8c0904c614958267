"""What is known while options are read, and what can come of it beside a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, BotError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.core.person import City
    from bot.core.phrase import Phrase, Strings


@dataclass(frozen=True, slots=True)
class Reading:
    """The circumstances in which somebody's words are read.

    Args:
        zone: IANA zone in which wall times are meant.
        now: The present moment, UTC.
        locale: Language of the person who typed.
        cities: The partners of the network.
        strings: The catalogues, for words that people may type.
        languages: Names and codes of languages as people type them, folded by `bot.dispatch.nearmiss.fold`, to locale codes.
        prefix: What commands begin with in this room; used in the right lines that errors show.
    """

    zone: str
    now: datetime
    locale: str
    cities: Sequence[City]
    strings: Strings
    languages: Mapping[str, str] = field(default_factory=dict)
    prefix: str = "!"


class Misread(BadOption):
    """A text that an option type cannot read.

    Args:
        phrase: What is wrong with it.
        right: A text in its place that could be read.
    """

    def __init__(self, phrase: Phrase, right: str) -> None:
        """Keep both; the grammar makes a whole right line of them."""
        super().__init__(phrase)
        self.right = right


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of several things a text can mean.

    Args:
        words: For the person who chooses.
        text: The exact form which the same option reads as this and nothing else.
    """

    words: Phrase
    text: str


class Doubtful(BotError):
    """A text with several meanings: the person is asked, nothing is guessed.

    Args:
        option: Name of the option; empty until the grammar has put it in.
        candidates: Two or more.
        why: Why it is doubtful, said before the candidates.
    """

    def __init__(self, option: str, candidates: tuple[Candidate, ...], why: Phrase | None = None) -> None:
        """Keep the choices."""
        super().__init__(option)
        self.option = option
        self.candidates = candidates
        self.why = why


class Missing(BotError):
    """Required options were not given.

    Args:
        options: Their names in declared order.
    """

    def __init__(self, options: tuple[str, ...]) -> None:
        """Keep the names."""
        super().__init__(", ".join(options))
        self.options = options
