"""What can go wrong with events on their way to the bot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from tests.fakes.discord.wire import Json

Event: TypeAlias = tuple[str, Json]
Meant: TypeAlias = Callable[[str, Json], bool]
"""Says of an event's name and data whether it is meant."""


@dataclass
class EventFaults:
    """What tests have asked for; without that every event goes through once and in order."""

    _drops: list[list[Meant]] = field(default_factory=list)
    _repeats: list[list[Meant]] = field(default_factory=list)
    _swaps: list[list[Meant]] = field(default_factory=list)
    _late: list[Event] = field(default_factory=list)

    def drop(self, meant: Meant, times: int = 1) -> None:
        """Let the next events that are meant get lost for good."""
        self._drops.append([meant] * times)

    def duplicate(self, meant: Meant, times: int = 1) -> None:
        """Let the next events that are meant come twice."""
        self._repeats.append([meant] * times)

    def reorder(self, meant: Meant, times: int = 1) -> None:
        """Let the next events that are meant come after the event that follows them."""
        self._swaps.append([meant] * times)

    def passed(self, event: str, data: Json) -> list[Event]:
        """Return what is to be sent now that an event is there."""
        if _strikes(self._drops, event, data):
            return []
        if _strikes(self._swaps, event, data):
            self._late.append((event, data))
            return []
        times = 2 if _strikes(self._repeats, event, data) else 1
        late, self._late = self._late, []
        return [(event, data)] * times + late


def _strikes(rules: list[list[Meant]], event: str, data: Json) -> bool:
    """Return whether a rule means an event, and count that it did."""
    for rule in rules:
        if rule and rule[0](event, data):
            rule.pop()
            return True
    return False
