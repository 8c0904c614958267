"""How the day looks in a terminal: plain text, wrapped, one column each for the time, the room and who wrote."""

from __future__ import annotations

import shutil
import textwrap
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterable

PERSON, QUIET, RINGING = "›", "◦", "●"
"""Marks in front of what is written: by a person; by the bot, as a notice; by the bot, so that phones may ring."""

_WIDEST, _NARROWEST = 100, 60
_INDENT = 2
_QUOTED = "> "
_PLACE_WIDTH, _WHO_WIDTH = 9, 10


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened in a room.

    Args:
        at: When, aware.
        place: Name of the room.
        who: Who did it.
        mark: ``PERSON``, ``QUIET`` or ``RINGING``.
        text: What was written or done; may have line breaks.
    """

    at: datetime
    place: str
    who: str
    mark: str
    text: str


class Page:
    """Prints to standard output.

    Args:
        zone: IANA name; times are shown in it.
    """

    def __init__(self, zone: str) -> None:
        """Be as wide as the terminal, within reason."""
        self._zone = ZoneInfo(zone)
        self._width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns))
        self._headings = 0
        self._empty = True

    def heading(self, title: str, words: str) -> None:
        """Begin a numbered part of the day.

        Args:
            title: Short.
            words: What happens in it, for somebody who does not know the bot.
        """
        self._headings += 1
        self._gap()
        self._print(f"{self._headings}. {title}")
        self.tell(words)

    def tell(self, words: str) -> None:
        """Print what the narrator says, a paragraph for each line, apart from what is above and below."""
        self._gap()
        for paragraph in words.splitlines():
            self._wrapped(paragraph, " " * _INDENT, " " * _INDENT)
        self._gap()

    def lines(self, lines: Iterable[str]) -> None:
        """Print lines as they are, indented."""
        for line in lines:
            self._print(" " * _INDENT + line)

    def happened(self, line: Line) -> None:
        """Print something that happened."""
        at = line.at.astimezone(self._zone)
        head = f"{at:%H:%M:%S} {line.place:<{_PLACE_WIDTH}} {line.who:<{_WHO_WIDTH}} {line.mark} "
        for number, text in enumerate(line.text.splitlines() or [""]):
            quoted = _QUOTED if text.startswith(_QUOTED) else ""
            self._wrapped(text, " " * len(head) if number else head, " " * len(head) + quoted)

    def _wrapped(self, text: str, first: str, rest: str) -> None:
        wrapped = textwrap.wrap(
            text,
            self._width,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for line in wrapped or [first.rstrip()]:
            self._print(line)

    def _gap(self) -> None:
        """Leave one line empty."""
        if not self._empty:
            self._print("")

    def _print(self, line: str) -> None:
        self._empty = not line
        print(line, flush=True)


def moment_of_server(milliseconds: int) -> datetime:
    """Return the moment of a homeserver's time stamp, aware."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
