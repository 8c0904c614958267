"""A glossary in a file: what could be read of it, and what could not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.phrase import Phrase
from bot.features.translation.glossary.model import Entry, fault_of

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that cannot be taken in.

    Args:
        what: What is wrong with it.
        where: The line it begins in, or the id of a concept; ``None`` for the file as a whole.
    """

    what: Phrase
    where: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands in a file.

    Args:
        entries: What can be taken in.
        faults: What cannot.
        ignored: Columns and languages that the bot does not know.
    """

    entries: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()
    ignored: tuple[str, ...] = ()


def at_line(line: int, what: Phrase) -> Fault:
    """Return a fault of a line, counted from 1."""
    return Fault(what, Phrase("glossary-at-line", {"line": str(line)}))


def checked(words: Mapping[str, str], stays: str, note: str) -> Entry | Phrase:
    """Return an entry as files have it, or what is wrong with it.

    Args:
        words: By language; all the same if it stays as it is.
        stays: Anything that says so; where there is no word, the name itself.
        note: For people.
    """
    if not stays:
        entry = Entry(words, "", note)
    elif len(set(words.values())) > 1:
        return Phrase("glossary-fault-stays", {"text": next(iter(words.values()))})
    else:
        entry = Entry({}, next(iter(words.values()), stays), note)
    return fault_of(entry) or entry
