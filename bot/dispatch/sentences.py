"""Sentences that are known: "erinnere mich am 12.3. um 15 Uhr an Bus bestellen", read in all languages.

They stand in the catalogues, in one message for each command that has any: ``sentence-remind-add-words`` lists alternatives,
in which ``<due>`` stands for the text of an option. They are compared sign by sign, not by a search pattern, since languages
such as Japanese put no spaces between words; the work is bounded by the length of the line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.dispatch.eventkind import MomentOrDayKind
from bot.dispatch.kind import DayKind, MomentKind, ShortIdKind
from bot.dispatch.nearmiss import fold
from bot.dispatch.recurring import EVERY, UNTIL, whole
from bot.dispatch.stretch import stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.core.phrase import Strings
    from bot.dispatch.definition import Command, Commands, Option

LONGEST = 400
"""A longer sentence is none that is known."""

_DATES = (MomentKind, MomentOrDayKind, DayKind)
_PLACEHOLDER = re.compile(r"<([a-z-]+)>")
_ENDING = " .!?。！？…"
_AROUND = " ,、，:：\"'„“”«»「」『』"


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One way of saying a command.

    Args:
        command: Which.
        parts: In turn what is said literally, folded, and the name of an option; literal first and last, perhaps empty.
    """

    command: Command
    parts: tuple[str, ...]

    @property
    def known(self) -> int:
        """How many signs of it are said literally."""
        return sum(len(part) for part in self.parts[::2])


class Sentences:
    """All sentences of all languages.

    Args:
        commands: The commands.
        strings: The catalogues.
    """

    def __init__(self, commands: Commands, strings: Strings) -> None:
        """Read the catalogues, once."""
        self._sentences = tuple(one for command in commands for one in _sentences(command, strings))

    def read(self, line: str) -> tuple[Command, Mapping[str, str]] | None:
        """Return the command that a sentence asks for and the texts of its options.

        Args:
            line: Without the bot's name, clean.
        """
        if len(line) > LONGEST:
            return None
        plain = line.strip().rstrip(_ENDING)
        folded, places = _folded(plain)
        found = [
            (
                one,
                _repeated(one.command, {name: plain[places[at] : places[end]].strip(_AROUND) for name, at, end in match}),
            )
            for one in self._sentences
            if folded.startswith(one.parts[0]) and folded.endswith(one.parts[-1])
            for match in _matches(one.parts, folded)
        ]
        right = [(one, given) for one, given in found if _is_right(one.command, given)]
        # The longest date leaves nothing of itself to the text beside it; words that are known are no text.
        best = max(right, key=lambda one: (_date_length(one[0].command, one[1]), one[0].known), default=None)
        return None if best is None else (best[0].command, best[1])


def _sentences(command: Command, strings: Strings) -> Iterator[_Sentence]:
    phrase_id = f"sentence-{command.name.replace(' ', '-')}-words"
    first, *others = strings.locales
    try:
        said = list(strings.words(phrase_id, first))
    except LookupError:
        return  # most commands have none, and what one catalogue does not have no other has
    for locale in others:
        said += strings.words(phrase_id, locale)
    for sentence in said:
        parts = _PLACEHOLDER.split(sentence)
        if all(command.option(name) is not None for name in parts[1::2]):
            parts[::2] = (_plain(part) for part in parts[::2])
            yield _Sentence(command, tuple(parts))


def _plain(text: str) -> str:
    return fold(text).replace("’", "'")


def _folded(text: str) -> tuple[str, list[int]]:
    """Return a text folded, and for each place in it, the end included, the place in the text."""
    folded: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        plain = _plain(sign)
        folded.append(plain)
        places.extend([place] * len(plain))
    return "".join(folded), [*places, len(text)]


def _matches(parts: Sequence[str], folded: str) -> Iterator[list[tuple[str, int, int]]]:
    """Yield every way in which a line fits: for each option where its text begins and ends."""
    if len(parts) == 1:
        if parts[0] == folded:
            yield []
        return
    yield from _rest_matches(parts[1:], folded, len(parts[0]))


def _rest_matches(parts: Sequence[str], folded: str, start: int) -> Iterator[list[tuple[str, int, int]]]:
    name, literal, *more = parts
    if not more:
        end = len(folded) - len(literal)
        if end > start:
            yield [(name, start, end)]
        return
    end = folded.find(literal, start + 1)
    while end >= 0:
        for rest in _rest_matches(more, folded, end + len(literal)):
            yield [(name, start, end), *rest]
        end = folded.find(literal, end + 1)


def _repeated(command: Command, given: Mapping[str, str]) -> Mapping[str, str]:
    """Return texts in which a date that comes back is parted into the first one, how often it comes and until when."""
    dates = (option.name for option in command.options if isinstance(option.kind, _DATES) and option.name in given)
    for name in dates if command.option(EVERY) is not None and EVERY not in given else ():
        found = whole(given[name])
        if found is not None and found.when.ends is None and (found.until is None or command.option(UNTIL) is not None):
            until = {} if found.until is None else {UNTIL: found.until}
            return {**given, name: found.when.starts, EVERY: found.every, **until}
    return given


def _is_right(command: Command, given: Mapping[str, str]) -> bool:
    return all(_fits(option, given[option.name]) for option in command.options if option.name in given)


def _fits(option: Option, text: str) -> bool:
    if isinstance(option.kind, _DATES):
        return stretch(text) is not None
    return bool(text) and (not isinstance(option.kind, ShortIdKind) or len(text.split()) == 1)


def _date_length(command: Command, given: Mapping[str, str]) -> int:
    dates = (option.name for option in command.options if isinstance(option.kind, _DATES))
    return sum(len(given.get(name, "")) for name in dates)
