"""What goes over the wire: JSON, moments and ids as Discord writes them."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.fakes.clock import FakeClock

Json: TypeAlias = dict[str, Any]
"""An object of a request or an answer; what is in it is for the other side to say."""

EPOCH_MILLISECONDS: Final = 1_420_070_400_000
"""The first moment of 2015, from which Discord counts."""

_SERIAL_BITS: Final = 22


def stamp(moment: datetime | None) -> str | None:
    """Return a moment in the form of ISO 8601 that Discord uses."""
    return moment.isoformat(timespec="microseconds") if moment else None


def written_at(snowflake: int) -> datetime:
    """Return the moment an id was made."""
    return datetime.fromtimestamp(((snowflake >> _SERIAL_BITS) + EPOCH_MILLISECONDS) / 1000, UTC)


def given(values: Mapping[str, object]) -> Json:
    """Return what has a value: a field without one is left out of many payloads."""
    return {name: value for name, value in values.items() if value is not None}


class Ids:
    """Makes snowflakes that grow with a clock, and within a moment of it with each call.

    Args:
        clock: Tells the moment an id is made.
    """

    def __init__(self, clock: FakeClock) -> None:
        """Begin with the first id."""
        self._clock = clock
        self._serial = count(1)

    def __call__(self) -> int:
        """Make the next id."""
        milliseconds = int(self._clock.now().timestamp() * 1000) - EPOCH_MILLISECONDS
        return (milliseconds << _SERIAL_BITS) | next(self._serial)
