"""Several named values in one text: ``departure=9.10.2027, return=21.10.2027``, or a line for each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.errors import BadOption
from bot.core.phrase import Listed, Phrase
from bot.dispatch.dates import read_day
from bot.dispatch.kind import Kind
from bot.dispatch.nearmiss import fold
from bot.dispatch.reading import Candidate, Doubtful, Misread

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bot.dispatch.reading import Reading

_LINES = re.compile(r"\s*[\n;；]\s*")
_COMMAS = re.compile(r"\s*[,，、]\s*")
_NAMED = re.compile(r"(?P<name>[^=＝:：]{1,60}?)\s*[=＝:：]\s*(?P<value>.+)", re.DOTALL)


class Pairs(str):
    """Several named values, parted by semicolons or commas."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class PairsKind(Kind):
    """Several named values, on one line or on a line each."""

    def read(self, text: str, reading: Reading) -> Pairs:
        """Return the text on one line, with one space where several were; never fails."""
        del reading
        return Pairs("; ".join(" ".join(line.split()) for line in text.splitlines() if line.strip()))


def pairs_of(text: str, names: Mapping[str, str]) -> dict[str, str]:
    """Return the values by key; those without a name take the keys that are left, in order.

    Args:
        text: Parted by line breaks or semicolons; where there are none, by commas or in front of a name.
        names: Keys by the names they may be given, in order; several names may mean one key.

    Raises:
        BadOption: A name is not known, or there are more values than keys.
    """
    known = {fold(name).strip(): key for name, key in names.items()}
    parts = [part for part in _LINES.split(text.strip()) if part]
    if len(parts) == 1:
        between = re.compile(rf"{_COMMAS.pattern}|\s+(?=(?:{'|'.join(map(re.escape, names))})[\s=＝:：])", re.IGNORECASE)
        parts = [part for part in between.split(parts[0]) if part]
    found: dict[str, str] = {}
    plain: list[str] = []
    for part in parts:
        key, value = _parted(part, known)
        if key:
            found[key] = value
        else:
            plain.append(part)
    left = [key for key in dict.fromkeys(names.values()) if key not in found]
    if len(plain) > len(left):
        keys = Listed(tuple(dict.fromkeys(names.values())))
        raise BadOption(Phrase("option-no-pair", {"text": plain[-1], "names": keys}))
    return found | dict(zip(left, plain, strict=False))


def _parted(part: str, known: Mapping[str, str]) -> tuple[str, str]:
    """Return the key and the value of a part; an empty key where it has no name."""
    match = _NAMED.fullmatch(part)
    if match and (key := known.get(fold(match["name"]).strip())):
        return key, match["value"].strip()
    for name in sorted(known, key=len, reverse=True):
        if fold(part).startswith(f"{name} ") and len(fold(part)) == len(part):
            return known[name], part[len(name) :].strip()
    return "", part


def days_of(text: str, names: Mapping[str, str], reading: Reading, option: str) -> dict[str, date]:
    """Return the days by key; arguments as in `pairs_of`.

    Args:
        text: As typed.
        names: Keys by the names they may be given.
        reading: For dates.
        option: Where the text was given.

    Raises:
        BadOption: A name is not known, there are too many days, or one of them is no day.
        Doubtful: A day has several meanings; each candidate is the whole text with one of them.
    """
    pairs = pairs_of(text, names)
    found: dict[str, date] = {}
    for key, value in pairs.items():
        try:
            found[key] = read_day(value, reading)
        except Doubtful as doubtful:
            candidates = tuple(Candidate(one.words, _joined({**pairs, key: one.text})) for one in doubtful.candidates)
            raise Doubtful(option, candidates, doubtful.why) from doubtful
        except Misread as misread:
            raise BadOption(
                Phrase("option-pair-unread", {"why": misread.phrase, "example": f"{key}={misread.right}"})
            ) from misread
    return found


def _joined(pairs: Mapping[str, str]) -> str:
    return "; ".join(f"{key}={value}" for key, value in pairs.items())
