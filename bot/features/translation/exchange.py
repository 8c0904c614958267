"""What goes out and comes in as files.

What goes out is short enough to come in again. Of what comes in it is shown first what would be kept; then all of that is, or
nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from bot.core.attachment import MOST_BYTES, Attachment
from bot.core.phrase import Phrase
from bot.core.reply import Button, Items, Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.core.phrase import Arg

LINES: Final = 6
"""No message has more (form of the conversation, point 1)."""

T = TypeVar("T")
New = TypeVar("New")
Changed = TypeVar("Changed")
Read = TypeVar("Read")
Planned = TypeVar("Planned")


def in_files(things: Sequence[T], name: str, media_type: str, written: Callable[[Sequence[T]], str]) -> tuple[Attachment, ...]:
    """Return things as a file, or as several where one would be too long.

    Args:
        things: In their order; none alone makes a file that is too long.
        name: Of the file, with its extension; where there are several, they are numbered.
        media_type: Of each.
        written: Returns the file of some of them.
    """
    texts = list(_parts(things, written))
    stem, _, extension = name.rpartition(".")
    names = [name] if len(texts) == 1 else [f"{stem}-{number}.{extension}" for number in range(1, len(texts) + 1)]
    return tuple(Attachment(one, media_type, text) for one, text in zip(names, texts, strict=True))


@dataclass(frozen=True, slots=True)
class Plan(Generic[New, Changed]):
    """What becomes of what is handed in.

    Args:
        new: What is about nothing there is.
        changed: What would take the place of something or add to it, each with what is there now.
        same: So much is there already.
        left: So much is another here than when it was shown, and stays as it is.
    """

    new: tuple[New, ...]
    changed: tuple[Changed, ...]
    same: int
    left: int = 0

    @property
    def changes(self) -> bool:
        """Anything would be kept."""
        return bool(self.new or self.changed)

    @property
    def counts(self) -> dict[str, Arg]:
        """How much it is of each, as phrases have it."""
        return {"new": len(self.new), "changed": len(self.changed), "same": self.same}


@dataclass(frozen=True, slots=True)
class Shown(Generic[Read, Planned]):
    """What somebody is shown before they say yes.

    Args:
        read: What could be read of the file.
        plan: What would become of it.
        number: Under which it waits for a yes; ``None`` if there is nothing to keep.
    """

    read: Read
    plan: Planned
    number: int | None


def question(facts: Sequence[Phrase], lines: Sequence[Phrase], sure: Phrase, yes: str) -> Reply:
    """Return what a file would change, and ask whether it shall.

    Args:
        facts: What is to be known of it in any case.
        lines: What would be kept; as many as there is room for.
        sure: The question.
        yes: The command that keeps it.
    """
    told = fitting(lines, LINES - 1 - len(facts), "translation-file-more")
    buttons = (Button("👍", yes, word="answer-yes"), Button("👎", f"{yes} --sure no", word="answer-no"))
    return Reply((Items((*facts, *told)), sure), buttons=buttons)


def outcome(plan: Plan[New, Changed], done: Phrase, nothing: Phrase) -> Items:
    """Return what became of a file after the yes.

    Args:
        plan: What it was.
        done: What says what was kept.
        nothing: What says that all of it was there already.
    """
    lines = [done] if plan.changes else [] if plan.left else [nothing]
    if plan.left:
        lines.append(Phrase("translation-file-left", {"count": plan.left}))
    return Items(tuple(lines))


def fitting(lines: Sequence[Phrase], most: int, more: str) -> list[Phrase]:
    """Return so many lines at most, the last of them perhaps a phrase that tells how many more there are."""
    if len(lines) <= most:
        return list(lines)
    return [*lines[: most - 1], Phrase(more, {"count": len(lines) - most + 1})]


def _parts(things: Sequence[T], written: Callable[[Sequence[T]], str]) -> Iterator[str]:
    text, half = written(things), len(things) // 2
    if len(text.encode()) <= MOST_BYTES or not half:
        yield text
    else:
        yield from _parts(things[:half], written)
        yield from _parts(things[half:], written)
