"""The table of dates as people type them, with what each means; one file for each language beside the unit tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.dispatch.dates import is_day, read_day, read_moment
from bot.dispatch.reading import Doubtful, Misread, Reading
from bot.dispatch.stretch import stretch
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.moment import Moment

FOLDER = Path(__file__).parents[1] / "unit" / "date_phrases"
REFUSED = "!"


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """One line of the table.

    Args:
        locale: Of whoever types.
        zone: IANA zone of whoever types.
        now: When they do, UTC.
        typed: What they type.
        means: One text for each meaning, a day or a wall time in ISO form; ``/2`` behind it for the second of two such hours;
            ``("!",)`` for what has to be refused.
    """

    locale: str
    zone: str
    now: datetime
    typed: str
    means: tuple[str, ...]


def date_phrases() -> Iterator[DatePhrase]:
    """Yield the whole table."""
    for file in sorted(FOLDER.glob("*.txt")):
        lines = file.read_text(encoding="utf-8").splitlines()
        head = dict(line.removeprefix("# ").split(" ", 1) for line in lines[1:3])
        now = datetime.fromisoformat(head["now"])
        for line in lines[3:]:
            yield DatePhrase(file.stem, head["zone"], now, *_parted(line))


def _parted(line: str) -> tuple[str, tuple[str, ...]]:
    if line.endswith(f" {REFUSED}"):
        return line.removesuffix(f" {REFUSED}"), (REFUSED,)
    mark = " = " if " = " in line else " ? "
    typed, _, means = line.rpartition(mark)
    return typed, tuple(means.split())


def understood(phrase: DatePhrase) -> tuple[str, ...]:
    """Return what the reader makes of a line, in the form of the table."""
    reading = Reading(phrase.zone, phrase.now, phrase.locale, (), FakeStrings())
    found = stretch(phrase.typed)
    text = found.starts if found else phrase.typed
    try:
        if is_day(text):
            return (read_day(text, reading).isoformat(),)
        return (_shown(read_moment(text, reading)),)
    except Doubtful as doubt:
        return tuple(_meant(candidate.text, reading) for candidate in doubt.candidates)
    except Misread:
        return (REFUSED,)


def _meant(text: str, reading: Reading) -> str:
    return text if is_day(text) else _shown(read_moment(text, reading))


def _shown(moment: Moment) -> str:
    return moment.wall.isoformat(timespec="minutes") + ("/2" if moment.fold else "")
