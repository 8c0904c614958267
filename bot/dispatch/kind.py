"""Types of options: how a text becomes a value. A new type is one more subclass of `Kind` and one more line in `kind_of`."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar, NewType
from zoneinfo import available_timezones

from bot.core.ids import Prefix, ShortId, parse_short_id
from bot.core.phrase import Listed, Phrase
from bot.dispatch.dates import is_day, is_moment, read_day, read_moment
from bot.dispatch.nearmiss import fold, nearest
from bot.dispatch.reading import Misread

if TYPE_CHECKING:
    from datetime import date
    from enum import StrEnum

    from bot.core.moment import Moment
    from bot.dispatch.reading import Reading

Rest = NewType("Rest", str)
"""A text that takes the rest of the line as it stands, line breaks included."""

CityId = NewType("CityId", str)
"""Id of a partner city; typed as id or name."""

LocaleCode = NewType("LocaleCode", str)
"""A language the bot speaks; typed as code or as its name in any language."""

Zone = NewType("Zone", str)
"""IANA zone; typed as such or as the name of a city."""

PersonName = NewType("PersonName", str)
"""Somebody's name or account, as typed; who that is, the feature finds out."""

_NUMBER = re.compile(r"[+-]?[0-9]{1,9}")
_SEPARATORS = re.compile(r"[\s,;、，；]+")
_SPREAD_LIST = re.compile(r"[^\s,]+(?:\s*,\s*[^\s,]+)+|[\w-]{1,3}(?: [\w-]{1,3})+")
_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Between:
    """Limits of a number, both allowed.

    Args:
        least: Lower limit.
        most: Upper limit.
    """

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class UpTo:
    """Limit of a text; whoever takes it says so if it is longer.

    Args:
        most: Characters.
    """

    most: int


class Kind(ABC):
    """Reads the texts of one type of option."""

    __slots__ = ()

    @abstractmethod
    def read(self, text: str, reading: Reading) -> object:
        """Return the value of a text.

        Args:
            text: Clean, not blank, see `bot.dispatch.tokens.clean`.
            reading: The circumstances.

        Raises:
            Misread: It cannot be read.
            Doubtful: It can be read in several ways.
        """

    most_words: ClassVar[int] = 10
    """So many unquoted words are one value at most, where several can be."""

    def spans(self, text: str) -> bool:
        """Tell whether a text of several unquoted words is without doubt one value of this type."""
        del text
        return False

    @property
    def longest(self) -> int | None:
        """The characters of its longest text, where that is known."""
        return None


@dataclass(frozen=True, slots=True)
class TextKind(Kind):
    """One line of text.

    Args:
        limit: How long it may be, where that is known.
    """

    limit: UpTo | None = None

    def read(self, text: str, reading: Reading) -> str:
        """Return the text on one line; never fails."""
        del reading
        return " ".join(text.splitlines()).strip()

    @property
    def longest(self) -> int | None:
        """The characters of its longest text."""
        return self.limit.most if self.limit is not None else None


@dataclass(frozen=True, slots=True)
class RestKind(Kind):
    """The rest of the line, verbatim."""

    def read(self, text: str, reading: Reading) -> object:
        """Return the text without space around it; never fails."""
        del reading
        return Rest(text.strip())


@dataclass(frozen=True, slots=True)
class PersonKind(Kind):
    """Somebody's name or account."""

    def read(self, text: str, reading: Reading) -> PersonName:
        """Return the name on one line; never fails."""
        return PersonName(TextKind().read(text, reading))


@dataclass(frozen=True, slots=True)
class NumberKind(Kind):
    """A whole number.

    Args:
        limits: What is allowed.
    """

    limits: Between = Between(-999_999_999, 999_999_999)

    def read(self, text: str, reading: Reading) -> int:
        """Return the number; full-width digits are digits."""
        del reading
        folded = fold(text).strip()
        if _NUMBER.fullmatch(folded) is None:
            raise Misread(Phrase("option-no-number", {"text": text}), str(max(self.limits.least, min(self.limits.most, 10))))
        number = int(folded)
        if not self.limits.least <= number <= self.limits.most:
            limits = {"text": text, "least": str(self.limits.least), "most": str(self.limits.most)}
            right = max(self.limits.least, min(self.limits.most, number))
            raise Misread(Phrase("option-number-outside", limits), str(right))
        return number

    @property
    def longest(self) -> int:
        """The digits of the largest number."""
        return max(len(str(limit)) for limit in (self.limits.least, self.limits.most))


@dataclass(frozen=True, slots=True)
class SwitchKind(Kind):
    """Yes or no, on or off."""

    def read(self, text: str, reading: Reading) -> bool:
        """Return whether a word of any language says yes."""
        typed = fold(text).strip()
        for phrase_id, value in (("option-on-words", True), ("option-off-words", False)):
            for locale in reading.strings.locales:
                if typed in map(fold, reading.strings.words(phrase_id, locale)):
                    return value
        raise Misread(Phrase("option-no-switch", {"text": text}), "on")


@dataclass(frozen=True, slots=True)
class ShortIdKind(Kind):
    """A short id such as ``E12``.

    Args:
        prefixes: The kinds of things it may name; none for any.
    """

    prefixes: tuple[Prefix, ...] = ()

    def names(self, found: ShortId) -> bool:
        """Tell whether an id is of one of these kinds."""
        return not self.prefixes or found.prefix in self.prefixes

    def read(self, text: str, reading: Reading) -> ShortId:
        """Return the id; whether such a thing exists is asked later."""
        del reading
        found = parse_short_id(text)
        if found is None or not self.names(found):
            right = str(ShortId(next(iter(self.prefixes), Prefix.EVENT), 12))
            raise Misread(Phrase("option-no-id", {"text": text, "example": right}), right)
        return found


@dataclass(frozen=True, slots=True)
class MomentKind(Kind):
    """A date with a time."""

    def read(self, text: str, reading: Reading) -> Moment:
        """Return the moment, see `bot.dispatch.dates.read_moment`."""
        return read_moment(text, reading)

    def spans(self, text: str) -> bool:
        """Tell whether the words are one date with or without a time."""
        return is_moment(text)


@dataclass(frozen=True, slots=True)
class DayKind(Kind):
    """A date without a time."""

    def read(self, text: str, reading: Reading) -> date:
        """Return the day, see `bot.dispatch.dates.read_day`."""
        return read_day(text, reading)

    def spans(self, text: str) -> bool:
        """Tell whether the words are one date."""
        return is_day(text)


@dataclass(frozen=True, slots=True)
class CityKind(Kind):
    """A partner city."""

    def read(self, text: str, reading: Reading) -> CityId:
        """Return the id of the city with this id or name."""
        typed = fold(text).strip()
        for city in reading.cities:
            if typed in {fold(city.id), fold(city.name)}:
                return CityId(city.id)
        names = tuple(city.name for city in reading.cities)
        right = nearest(text, names) or next(iter(names), "")
        raise Misread(Phrase("option-no-city", {"text": text, "cities": Listed(names)}), right)


@dataclass(frozen=True, slots=True)
class LocaleKind(Kind):
    """A language the bot speaks."""

    def read(self, text: str, reading: Reading) -> LocaleCode:
        """Return the code of the language with this code or name."""
        code = reading.languages.get(fold(text).strip()) or reading.languages.get(text.strip().casefold())
        if code is not None:
            return LocaleCode(code)
        near = nearest(text, reading.languages)
        names = tuple(dict.fromkeys(reading.languages.values()))
        right = reading.languages[near] if near else next(iter(names), reading.locale)
        raise Misread(Phrase("option-no-language", {"text": text, "languages": Listed(names)}), right)


@dataclass(frozen=True, slots=True)
class ZoneKind(Kind):
    """A time zone."""

    def read(self, text: str, reading: Reading) -> Zone:
        """Return the zone of this name, or of the city of this name."""
        typed = fold(text).strip()
        for city in reading.cities:
            if typed in {fold(city.id), fold(city.name)}:
                return Zone(city.zone)
        name = _zones().get(typed.replace(" ", "_"))
        if name is not None:
            return Zone(name)
        raise Misread(Phrase("option-no-zone", {"text": text}), _near_zone(text) or reading.zone)


@dataclass(frozen=True, slots=True)
class ChoiceKind(Kind):
    """One of a few words.

    Args:
        choices: Each value is the canonical word.
    """

    choices: type[StrEnum]

    def phrase_id(self, choice: StrEnum) -> str:
        """Return the message that lists the words for a choice, ``choice-role-crisis-officer``."""
        return f"choice-{_CAPITAL.sub('-', self.choices.__name__).lower()}-{choice.value}"

    def read(self, text: str, reading: Reading) -> StrEnum:
        """Return the choice with this canonical word, or else with this word in the person's language or another."""
        typed = fold(text).strip()
        for choice in self.choices:
            if typed == fold(choice.value):
                return choice
        for locale in dict.fromkeys((reading.locale, *reading.strings.locales)):
            for choice in self.choices:
                if typed in map(fold, reading.strings.words(self.phrase_id(choice), locale)):
                    return choice
        raise self._misread(text, reading)

    def _misread(self, text: str, reading: Reading) -> Misread:
        words = [
            next(iter(reading.strings.words(self.phrase_id(choice), reading.locale)), choice.value) for choice in self.choices
        ]
        return Misread(
            Phrase("option-no-choice", {"text": text, "choices": Listed(tuple(words))}), nearest(text, words) or words[0]
        )


@dataclass(frozen=True, slots=True)
class ListKind(Kind):
    """Several values, parted by commas or spaces; each counts once, in the order typed.

    Args:
        item: The type of each.
    """

    item: Kind

    def read(self, text: str, reading: Reading) -> tuple[object, ...]:
        """Return the values."""
        parts = [part for part in _SEPARATORS.split(text) if part]
        if not parts:
            raise Misread(Phrase("option-no-list", {"text": text}), "1")
        items = [self._item(part, reading) for part in parts]
        first = next((item for item in items if isinstance(item, Misread)), None)
        if first is not None:
            right = (item.right if isinstance(item, Misread) else part for item, part in zip(items, parts, strict=True))
            raise Misread(first.phrase, ",".join(right))
        return tuple(dict.fromkeys(items))

    def spans(self, text: str) -> bool:
        """Tell whether the words are parted by commas, or all so short that they are codes or numbers."""
        return _SPREAD_LIST.fullmatch(" ".join(text.split())) is not None

    def _item(self, part: str, reading: Reading) -> object:
        try:
            return self.item.read(part, reading)
        except Misread as misread:
            return misread


def zone_names() -> tuple[str, ...]:
    """Return the names of all zones, by alphabet."""
    return tuple(_zones().values())


@cache
def _zones() -> dict[str, str]:
    """Return all zone names by their folded form; found once, when first asked for, since that reads many files."""
    return {fold(name): name for name in sorted(available_timezones())}


def _near_zone(text: str) -> str | None:
    """Return the zone that was nearly typed, whole or only its last part."""
    by_city = {fold(name.rsplit("/", 1)[-1]): name for name in _zones().values()}
    near = nearest(text, _zones().values())
    return near or by_city.get(nearest(text.replace(" ", "_"), by_city) or "")
