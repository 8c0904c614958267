"""What is handed out as files, each short enough to be taken in again."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from bot.core.attachment import MOST_BYTES, Attachment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")


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


def _parts(things: Sequence[T], written: Callable[[Sequence[T]], str]) -> Iterator[str]:
    text, half = written(things), len(things) // 2
    if len(text.encode()) <= MOST_BYTES or not half:
        yield text
    else:
        yield from _parts(things[:half], written)
        yield from _parts(things[half:], written)
