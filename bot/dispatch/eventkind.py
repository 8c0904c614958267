"""Types of options that events need: a moment or a whole day, and for how many people somebody answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NewType

from bot.core.phrase import Phrase
from bot.dispatch.dates import is_day, is_moment, read_day, read_moment
from bot.dispatch.kind import Between, Kind, NumberKind
from bot.dispatch.nearmiss import fold
from bot.dispatch.reading import Misread

if TYPE_CHECKING:
    from datetime import date

    from bot.core.moment import Moment
    from bot.dispatch.reading import Reading

Party = NewType("Party", int)
"""For how many people an answer is meant, whoever gives it included; typed as ``3``, ``3 people`` or ``yes, 3``."""

_LIMITS = Between(1, 99)
_PARTY = re.compile(r"(?:(?P<yes>[^\d]*?)[\s,:、，：]*)??(?P<number>[0-9]{1,9})\s*(?P<unit>[^\d]*)")


@dataclass(frozen=True, slots=True)
class MomentOrDayKind(Kind):
    """A date with a time, or a date alone."""

    def read(self, text: str, reading: Reading) -> Moment | date:
        """Return the day of a date alone, else the moment, see `bot.dispatch.dates`."""
        if is_day(text):
            try:
                return read_day(text, reading)
            except Misread:
                # Refused in the same words below, but with a right line that has a time.
                pass
        return read_moment(text, reading)

    def spans(self, text: str) -> bool:
        """Tell whether the words are one date with or without a time."""
        return is_moment(text)


@dataclass(frozen=True, slots=True)
class PartyKind(Kind):
    """How many people, as people say it: a number, perhaps with a yes before it and a word for people after it."""

    def read(self, text: str, reading: Reading) -> Party:
        """Return the number."""
        parts = _PARTY.fullmatch(fold(text).strip().rstrip(".!。！"))
        said = parts is not None and self._is_word("answer-yes", parts["yes"], reading)
        if parts is None or not said or not self._is_word("option-people-words", parts["unit"], reading):
            raise Misread(Phrase("option-no-number", {"text": text}), "3")
        return Party(NumberKind(_LIMITS).read(parts["number"], reading))

    def _is_word(self, phrase_id: str, typed: str | None, reading: Reading) -> bool:
        word = (typed or "").strip()
        known = (fold(each) for locale in reading.strings.locales for each in reading.strings.words(phrase_id, locale))
        return not word or word in known
