"""Which command a line names: in English, by a shorthand, or in the words of any catalogue."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.dispatch.nearmiss import distance, fold, is_near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.phrase import Strings
    from bot.dispatch.definition import Command, Commands

_LONGEST_REPEATED = 100
_FIRST_WORDS = re.compile(r"\s*(\S+)(?:\s+(\S+))?(?:\s+(\S+))?")
_WORDS_IN_NAME = 3
_WITHOUT_SPACES = re.compile(r"(?:[\u3040-\u30ff\u4e00-\u9fff]|\s)+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A command and what follows its name.

    Args:
        command: The command.
        rest: As typed, without space around it.
        words: How many words its name has there.
    """

    command: Command
    rest: str
    words: int = 1


@dataclass(frozen=True, slots=True)
class Near:
    """Almost a command.

    Args:
        typed: The words that are not known.
        suggestion: What was probably meant, in the language it was typed in, with what followed unless that is long.
    """

    typed: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class _Known:
    folded: str
    shown: str
    words: int


class Names:
    """Every name of every command, ready to be looked up.

    Args:
        commands: The commands.
        strings: The catalogues, with the localised names.

    Raises:
        ValueError: One name means two commands.
        LookupError: A catalogue has no names for a command.
    """

    def __init__(self, commands: Commands, strings: Strings) -> None:
        """Make the tables."""
        self._exact: dict[str, Command] = {}
        self._groups: dict[str, str] = {}
        self._known: dict[str, tuple[_Known, ...]] = {}
        for command in commands:
            for name in (command.name, *command.aliases):
                self._enter(name, command)
        english = tuple(self._spelled(name for command in commands for name in (command.name, *command.aliases)))
        for locale in strings.locales:
            names = [(name, command) for command in commands for name in strings.words(f"{command.phrase_id}.name", locale)]
            for name, command in names:
                self._enter(name, command)
                if _WITHOUT_SPACES.fullmatch(name):
                    self._enter("".join(name.split()), command)
            self._known[locale] = (*english, *self._spelled(name for name, _ in names))

    def exact(self, line: str, most_words: int = _WORDS_IN_NAME) -> Hit | None:
        """Return the command whose name begins a line, the longest name if there are several.

        A name in Japanese letters is found without the spaces in it as well, since Japanese writes none.

        Args:
            line: Without the prefix.
            most_words: Longer names are none.
        """
        match = _FIRST_WORDS.match(line)
        if match is None:
            return None
        words = [fold(word) for word in match.groups() if word]
        for count in range(min(len(words), most_words), 0, -1):
            command = self._exact.get(" ".join(words[:count]))
            if command is not None:
                return Hit(command, line[match.end(count) :].strip(), count)
        return None

    def group(self, line: str) -> str | None:
        """Return the English first word that the first word of a line stands for."""
        return self._groups.get(fold(next(iter(line.split(maxsplit=1)), "")))

    def near(self, line: str, locale: str, prefix: str) -> Near | None:
        """Return the name a line almost begins with.

        Args:
            line: Without the prefix.
            locale: Of the person who typed; names of other languages are not suggested.
            prefix: What commands begin with, for the right line.
        """
        typed = line.split(maxsplit=_WORDS_IN_NAME)[:_WORDS_IN_NAME]
        hits = list(self._hits([fold(word) for word in typed], locale))
        if not hits:
            return None
        _, count, known = min(hits, key=lambda hit: hit[0])
        shown = typed[: count if self.group(line) else 1]
        parts = line.split(maxsplit=count)
        rest = parts[count:] if len(parts[-1]) <= _LONGEST_REPEATED else []
        return Near(prefix + " ".join(shown), prefix + " ".join((known.shown, *rest)))

    def _hits(self, words: list[str], locale: str) -> Iterator[tuple[tuple[int, int], int, _Known]]:
        """Yield near names with their rank and how many typed words they stand for; the nearest of the longest ranks first."""
        right = bool(words) and words[0] in self._groups
        for known in self._known.get(locale) or next(iter(self._known.values())):
            if right and (known.words == 1 or known.folded.split()[0] != words[0]):
                continue
            typed, folded = _without_same_beginning(" ".join(words[: known.words]), known.folded)
            if typed and len(words) >= known.words and is_near(typed, folded):
                yield (-known.words, distance(typed, folded)), known.words, known
            joined = known.folded.replace(" ", "")
            if known.words > 1 and words and not right and is_near(words[0], joined):
                yield (-1, distance(words[0], joined)), 1, known

    def _enter(self, name: str, command: Command) -> None:
        folded = " ".join(fold(word) for word in name.split())
        if self._exact.setdefault(folded, command) is not command:
            raise ValueError(f"{name!r} means {self._exact[folded].name!r} and {command.name!r}")
        first, _, more = folded.partition(" ")
        if more and command.name != command.group:
            self._groups.setdefault(first, command.group)

    def _spelled(self, names: Iterator[str]) -> Iterator[_Known]:
        """Yield names and their first words, each once."""
        for name in dict.fromkeys(part for whole in names for part in (whole, whole.partition(" ")[0])):
            folded = " ".join(fold(word) for word in name.split())
            if folded in self._exact or folded in self._groups:
                yield _Known(folded, name, len(name.split()))


def _without_same_beginning(one: str, other: str) -> tuple[str, str]:
    """Return what is left of two names without the first words they share: only the rest can be nearly right."""
    left, right = one.split(), other.split()
    while left and right and left[0] == right[0]:
        left, right = left[1:], right[1:]
    return " ".join(left), " ".join(right)
