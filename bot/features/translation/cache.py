"""Lines that were translated a short while ago, so that "Thank you!" is not translated ten times a day.

It is in memory alone, for an hour, and what it holds of a message goes with that message: it must not keep people's words after
they were erased. Lines are known by a digest of what an engine saw of them, with everything but words masked.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.core.clock import Clock
    from bot.core.ref import MessageRef, PersonRef
    from bot.features.translation.route import Way

LIFE = timedelta(hours=1)
MOST_LINES = 2000


@dataclass(frozen=True, slots=True)
class _Remembered:
    line: str
    origin: MessageRef | None
    until: datetime


class LineCache:
    """Remembers lines; the one that nobody has needed for longest makes room.

    Args:
        clock: For how long ago something was translated.
    """

    def __init__(self, clock: Clock) -> None:
        """Begin with nothing."""
        self._clock = clock
        self._lines: OrderedDict[bytes, _Remembered] = OrderedDict()
        self._gone: OrderedDict[MessageRef, datetime] = OrderedDict()
        self._edits: OrderedDict[tuple[MessageRef, PersonRef], int] = OrderedDict()

    @staticmethod
    def key(way: Way, text: str, terms: Mapping[str, str]) -> bytes:
        """Return by what a line is known again: its words, the way it goes, and the terms that an engine puts in."""
        steps = [(step.engine.name, step.source, step.target) for step in way.steps]
        return sha256(repr((steps, text, sorted(terms.items()))).encode(errors="backslashreplace")).digest()

    def get(self, key: bytes) -> str | None:
        """Return what a line became."""
        found = self._lines.get(key)
        if found is None or found.until < self._clock.now():
            return None
        self._lines.move_to_end(key)
        return found.line

    def put(self, key: bytes, line: str, origin: MessageRef | None) -> None:
        """Remember what a line of a message became, unless the message was removed meanwhile."""
        if origin is not None and self.is_gone(origin):
            return
        self._lines[key] = _Remembered(line, origin, self._clock.now() + LIFE)
        self._lines.move_to_end(key)
        while len(self._lines) > MOST_LINES:
            self._lines.popitem(last=False)

    def remove(self, origin: MessageRef) -> None:
        """Forget the lines of a message that was removed, and what may still come of it from an engine."""
        self._drop(origin)
        self._gone[origin] = self._clock.now() + LIFE
        while len(self._gone) > MOST_LINES:
            self._gone.popitem(last=False)

    def is_gone(self, origin: MessageRef) -> bool:
        """Tell whether a message was removed a short while ago."""
        until = self._gone.get(origin)
        return until is not None and until >= self._clock.now()

    def forget(self, origin: MessageRef, by: PersonRef) -> None:
        """Forget the lines of a message that somebody has changed, and count that."""
        self._edits[origin, by] = self._edits.pop((origin, by), 0) + 1
        while len(self._edits) > MOST_LINES:
            self._edits.popitem(last=False)
        self._drop(origin)

    def _drop(self, origin: MessageRef) -> None:
        for key in [key for key, one in self._lines.items() if one.origin == origin]:
            del self._lines[key]

    def edits(self, origin: MessageRef, writer: PersonRef) -> int:
        """Return how often its writer has changed a message of late, so that whoever works on it knows that it was."""
        return self._edits.get((origin, writer), 0)

    def clear(self) -> None:
        """Forget everything."""
        self._lines.clear()
