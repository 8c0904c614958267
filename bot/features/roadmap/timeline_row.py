"""Something on a timeline: whose it is, when it is due and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.phrase import Form, Listed, Phrase, When

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from bot.core.moment import Moment
    from bot.core.phrase import Arg
    from bot.features.roadmap.entry import Entry, Part

STATES = ("planned", "due-soon", "due", "late", "one-side", "promised", "done", "waived", "frozen")
"""How something can stand, in the order of the legend."""
_SETTLED = ("done", "waived")
_URGENT = ("late", "due", "due-soon", "promised", "planned")
_SOON = timedelta(days=14)


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
    state: str
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
        if self.state == "one-side":
            return Phrase("roadmap-timeline-waits", {"cities": Listed(self.open_cities)})
        if self.state == "late" and len(self.open_cities) < len(self.cities):
            return Phrase("roadmap-timeline-late", {"cities": Listed(self.open_cities)})
        return Phrase("roadmap-timeline-state", {"state": self.state})


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
    gate, state = milestone.wish.gate, _state(entry, now)
    return Lasting(entry.words(), cities, until, until.day, state, open_cities, milestone.wish.days, gate)


def _state(entry: Entry, now: datetime) -> str:
    waiting = entry.open_parts
    if not waiting:
        return "waived" if all(part.side.waiver for part in entry.parts) else "done"
    states = [_part_state(entry, part, now) for part in waiting]
    first = min(states, key=_URGENT.index)
    return "one-side" if len(waiting) < len(entry.parts) and first != "late" else first


def _part_state(entry: Entry, part: Part, now: datetime) -> str:
    until = entry.milestone.until(part.side)
    if until.at <= now:
        return "late"
    if until.seen_from(part.city.zone).day == moment_of(now, part.city.zone).day:
        return "due"
    if part.side.promise is not None:
        return "promised"
    return "due-soon" if until.at - now <= _SOON else "planned"
