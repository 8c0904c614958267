"""Lines on their way to a service over the network, and what of its answers is believed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.errors import BadTranslation, EngineError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Sequence

_MOST_LONGER = 4
_ALLOWANCE_CHARACTERS = 40
_ERROR_PAGE = re.compile(r"Error [45]\d\d \([^)]*\)!!1|<!doctype|<html", re.IGNORECASE)
"""Some services give the page that says what is wrong with them as if it were the translation."""
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Signs without a place in JSON or XML; breaks of lines are none in a line."""


@dataclass(frozen=True, slots=True)
class Batch:
    """How much goes to a service in one request.

    Args:
        lines: So many at most.
        characters: So many at most, unless a single line is longer.
        longest: No line longer than this is sent.
    """

    lines: int
    characters: int
    longest: int


async def in_batches(
    name: str, lines: Sequence[str], batch: Batch, ask: Callable[[Sequence[str]], Awaitable[object]]
) -> list[str]:
    """Have lines translated, several in one request; what has no letters never leaves the house.

    Args:
        name: Of the engine.
        lines: Of any length.
        batch: How much goes in one request.
        ask: Sends some lines; returns whatever the service says they become.

    Raises:
        BadTranslation: A line is too long, or what came back for one is no translation of it.
        EngineError: The service failed or answered nonsense.
    """
    places = [place for place, line in enumerate(lines) if any(sign.isalpha() for sign in line)]
    wanted = [_UNSAFE.sub(" ", lines[place]) for place in places]
    if any(len(line) > batch.longest for line in wanted):
        raise BadTranslation(f"{name} takes no line that long")
    done: list[str] = []
    for part in _batches(wanted, batch):
        done += checked(name, part, await ask(part))
    made = list(lines)
    for place, line in zip(places, done, strict=True):
        made[place] = line
    return made


def checked(name: str, asked: Sequence[str], answered: object) -> list[str]:
    """Return what lines became if it can be that.

    Args:
        name: Of the engine.
        asked: The lines.
        answered: What the service says they became.

    Raises:
        BadTranslation: Nothing came back for one of them, or far too much.
        EngineError: Not as many texts came back as lines were sent, or a page that says what is wrong.
    """
    if not isinstance(answered, list) or len(answered) != len(asked):
        raise EngineError(f"{name} answered nonsense")
    return [_checked(name, line, output) for line, output in zip(asked, answered, strict=True)]


def _checked(name: str, line: str, output: object) -> str:
    if not isinstance(output, str) or (_ERROR_PAGE.search(output) and not _ERROR_PAGE.search(line)):
        raise EngineError(f"{name} answered nonsense")
    output = output.strip()
    if not output or len(output) > _MOST_LONGER * len(line) + _ALLOWANCE_CHARACTERS:
        raise BadTranslation(f"{name} has no translation")
    return output


def _batches(lines: Sequence[str], batch: Batch) -> Iterator[Sequence[str]]:
    begin = characters = 0
    for place, line in enumerate(lines):
        if place > begin and (place - begin == batch.lines or characters + len(line) > batch.characters):
            yield lines[begin:place]
            begin, characters = place, 0
        characters += len(line)
    if lines:
        yield lines[begin:]
