"""How something stands, as one of a few words that are the same wherever it is shown."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.moment import moment_of

if TYPE_CHECKING:
    from datetime import datetime

    from bot.features.roadmap.model import Milestone, Side

SOON = timedelta(days=14)
"""What is due within so long is due soon."""


class State(StrEnum):
    """How a city's part, or the whole of something, stands."""

    PLANNED = "planned"
    DUE_SOON = "due-soon"
    DUE = "due"
    """Today is the day."""
    LATE = "late"
    """Still open after its moment."""
    STALE = "stale"
    """Its moment passed while it was frozen; a new one is wanted."""
    PROMISED = "promised"
    """Whoever answers for it has given a new date."""
    ONE_SIDE = "one-side"
    """Done by one city, open with another."""
    DONE = "done"
    WAIVED = "waived"
    FROZEN = "frozen"
    """Its track is paused."""
    GIVEN_UP = "given-up"


_URGENT = (State.LATE, State.STALE, State.DUE, State.DUE_SOON, State.PROMISED, State.PLANNED, State.FROZEN)


def state_of(milestone: Milestone, side: Side, now: datetime, zone: str, *, frozen: bool = False) -> State:
    """Return how a city's part stands.

    Args:
        milestone: What it is a part of.
        side: The part.
        now: Aware.
        zone: Of the city: today is a day of its calendar.
        frozen: The track is paused there.
    """
    until = milestone.until(side)
    applies = {
        State.GIVEN_UP: milestone.cancelled_at is not None,
        State.DONE: side.done_at is not None,
        State.WAIVED: side.waiver is not None,
        State.FROZEN: frozen,
        State.STALE: milestone.is_stale(side),
        State.LATE: until.at <= now,
        State.DUE: until.seen_from(zone).day == moment_of(now, zone).day,
        State.PROMISED: side.promise is not None,
        State.DUE_SOON: until.at - now <= SOON,
        State.PLANNED: True,
    }
    return next(state for state, so in applies.items() if so)


def state(parts: tuple[State, ...]) -> State:
    """Return how the whole of something stands, by how its parts do.

    Args:
        parts: At least one.
    """
    if len(set(parts)) == 1:
        return parts[0]
    if set(parts) <= {State.DONE, State.WAIVED}:
        return State.DONE
    if State.DONE in parts or State.WAIVED in parts:
        return State.ONE_SIDE
    return next(one for one in _URGENT if one in parts)
