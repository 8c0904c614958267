"""Something on a timeline: whose it is, when it is due and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.phrase import Form, Listed, Phrase, When
from bot.features.roadmap.standing import State, state

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from bot.core.moment import Moment
    from bot.core.phrase import Arg
    from bot.features.roadmap.entry import Entry

STATES = (
    *(State.PLANNED, State.DUE_SOON, State.DUE, State.LATE, State.STALE, State.ONE_SIDE),
    *(State.PROMISED, State.DONE, State.WAIVED, State.FROZEN),
)
"""How something can stand, in the order of the legend; what was given up stands on no timeline."""
_SETTLED = (State.DONE, State.WAIVED)


@dataclass(frozen=True, slots=True)
class Lasting:
    """Something on a timeline.

    Args:
        words: Its id and its title, for a phrase.
        cities: The names of the cities that have a part in it.
        when: By when it is to be done, on the reader's calendar.
        due: The same as a day.
        state: One of `STATES`.
        open_cities: The names of those whose part is still to be done.
        days: So many days before, people are reminded.
        gate: Something waits for it.
    """

    words: Mapping[str, Arg]
    cities: tuple[str, ...]
    when: Moment
    due: date
    state: State
    open_cities: tuple[str, ...]
    days: tuple[int, ...]
    gate: bool = False

    @property
    def settled(self) -> bool:
        """Nothing is to be done any more."""
        return self.state in _SETTLED

    def title(self) -> Phrase:
        """Return what it is called."""
        return Phrase("roadmap-timeline-entry", self.words)

    def heading(self) -> Arg:
        """Return under which heading it stands."""
        return self.cities[0] if len(self.cities) == 1 else Phrase("roadmap-timeline-joint")

    def label(self) -> Phrase:
        """Return how it stands, with the day."""
        return Phrase("roadmap-timeline-label", {"state": self._state(), "day": When(self.due, Form.SHORT_DAY)})

    def line(self) -> Phrase:
        """Return it as a line of a list."""
        said: dict[str, Arg] = {**self.words, "state": self._state(), "cities": Listed(self.cities)}
        return Phrase("roadmap-timeline-line", {**said, "when": When(self.when, Form.DAY_TIME)})

    def _state(self) -> Phrase:
        if self.state is State.ONE_SIDE:
            return Phrase("roadmap-timeline-waits", {"cities": Listed(self.open_cities)})
        if self.state is State.LATE and len(self.open_cities) < len(self.cities):
            return Phrase("roadmap-timeline-late", {"cities": Listed(self.open_cities)})
        return Phrase("roadmap-timeline-state", {"state": self.state.value})


def lasting(entry: Entry, zone: str, now: datetime) -> Lasting:
    """Return something of the roadmap as it stands on a timeline.

    Args:
        entry: The thing.
        zone: Of the city on whose calendar it is told.
        now: Aware.
    """
    milestone, waiting = entry.milestone, entry.open_parts
    moments = [milestone.until(part.side) for part in waiting] or [milestone.wish.due]
    until = max(moments, key=lambda moment: moment.at).seen_from(zone)
    cities, open_cities = (tuple(part.city.name for part in parts) for parts in (entry.parts, waiting))
    days, gate = milestone.wish.days, milestone.wish.gate
    return Lasting(entry.words(), cities, until, until.day, _state(entry, now), open_cities, days, gate)


def _state(entry: Entry, now: datetime) -> State:
    states = tuple(entry.state(part, now) for part in entry.parts)
    whole = state(states)
    return State.LATE if whole is State.ONE_SIDE and State.LATE in states else whole
