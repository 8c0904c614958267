"""The digest of a week, in a city's own room on its first open morning (conversation 17, domain 6.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.phrase import Form, Phrase, When
from bot.features.roadmap.clocks import change
from bot.features.roadmap.openday import DAY
from bot.features.roadmap.reminder import said_late
from bot.features.roadmap.standing import State
from bot.features.roadmap.wording import cities_of, status

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date, datetime

    from bot.core.person import City, Room
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.roadmap.entry import Entries, Entry, Part
    from bot.features.roadmap.port import Happenings
    from bot.features.roadmap.store import RoadmapStore

SOON = timedelta(days=21)
"""What is due within so long stands in the digest; the rest is in the list."""

_LEAST = 2
_WEEK = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a morning message.

    Args:
        city: Their city.
        room: Its room.
        now: When it is said.
        meant_at: When it was to be said.
    """

    city: City
    room: Room
    now: datetime
    meant_at: datetime

    @property
    def today(self) -> date:
        """The day on the city's calendar."""
        return moment_of(self.now, self.city.zone).day


class Digest:
    """Makes the digest.

    Args:
        store: Of the roadmap.
        entries: Who answers for what.
        happenings: The week's events.
    """

    def __init__(self, store: RoadmapStore, entries: Entries, happenings: Happenings) -> None:
        """Take the ports."""
        self._store = store
        self._entries = entries
        self._happenings = happenings

    def lines(self, tx: Transaction, reader: Reader, named: Collection[int], lines: int) -> list[Phrase]:
        """Return the digest.

        Args:
            tx: Open.
            reader: For whom.
            named: Numbers of what the message speaks of already.
            lines: So many lines it may have.

        Returns:
            Nothing if there is nothing to say, or no room for it.
        """
        own, waiting = self._open(tx, reader, named)
        sections = [_ours(own, reader), _waiting(waiting, reader), self._events(tx, reader)]
        if lines < _LEAST or not any(sections):
            return []
        late = said_late(reader.meant_at, reader.now, reader.city.zone)
        head = Phrase("roadmap-digest", {"day": When(reader.today, Form.DAY_TIME), "late": late})
        return [head, *_fitting(sections, _clocks([*own, *waiting], reader), lines - 1, reader.room.prefix)]

    def _open(self, tx: Transaction, reader: Reader, named: Collection[int]) -> tuple[list[Entry], list[Entry]]:
        """Return what is open with a city, and what it waits for, soon or late."""
        own: list[Entry] = []
        waiting: list[Entry] = []
        for milestone in self._store.soon(tx, reader.city.id, reader.now + SOON):
            entry = self._entries.entry(tx, milestone)
            part = entry.part(reader.city.id)
            if part is None or milestone.number in named:
                continue
            if part in entry.open_parts:
                own += [entry] if _soon(entry, (part,), reader) else []
            else:
                waiting += [entry] if _soon(entry, entry.open_parts, reader) else []
        return own, waiting

    def _events(self, tx: Transaction, reader: Reader) -> list[Phrase]:
        """Return the events from today to Sunday."""
        sunday = reader.today + _WEEK - reader.today.weekday() * DAY
        found = self._happenings.agenda_lines(tx, reader.city, reader.today, sunday)
        return [
            Phrase("roadmap-digest-event", {"label": "" if place else Phrase("roadmap-digest-events"), "event": event})
            for place, event in enumerate(found)
        ]


def _soon(entry: Entry, parts: Sequence[Part], reader: Reader) -> bool:
    return any(entry.milestone.until(part.side).at <= reader.now + SOON for part in parts)


def _ours(entries: Sequence[Entry], reader: Reader) -> list[Phrase]:
    lines: list[Phrase] = []
    for entry in entries:
        part = entry.part(reader.city.id)
        if part is not None:
            said: dict[str, Arg] = {**entry.words(), "people": part.named}
            said["when"] = entry.when(part, reader.city.zone, Form.DAY_TIME)
            said["label"] = "" if lines else Phrase("roadmap-digest-ours")
            late = entry.milestone.is_late(part.side, reader.now) and not part.frozen
            said["status"] = "" if late else _status(entry, part, reader)
            lines.append(Phrase("roadmap-digest-late" if late else "roadmap-digest-own", said))
    return lines


def _status(entry: Entry, part: Part, reader: Reader) -> Arg:
    """Return the word for how a part stands; that it is due soon goes without saying here."""
    return "" if entry.state(part, reader.now) is State.DUE_SOON else status(entry, part, reader.now)


def _waiting(entries: Sequence[Entry], reader: Reader) -> list[Phrase]:
    lines: list[Phrase] = []
    named: tuple[Part, ...] = ()
    for entry in entries:
        parts = entry.open_parts
        same = [part.city for part in parts] == [part.city for part in named]
        label: Arg = "" if same else Phrase("roadmap-digest-theirs", {"cities": cities_of(parts)})
        lines.append(_waiting_line(entry, parts, label, reader))
        named = parts
    return lines


def _waiting_line(entry: Entry, parts: tuple[Part, ...], label: Arg, reader: Reader) -> Phrase:
    first = min(parts, key=lambda part: entry.milestone.until(part.side).at)
    here = entry.when(first, reader.city.zone, Form.DAY_TIME)
    said: dict[str, Arg] = {**entry.words(), "label": label, "when": here}
    until = entry.milestone.until(first.side)
    seen_here, seen_there = until.seen_from(reader.city.zone), until.seen_from(first.city.zone)
    if seen_here.wall == seen_there.wall:
        return Phrase("roadmap-digest-waiting", said)
    form = Form.TIME if seen_here.day == seen_there.day else Form.DAY_TIME
    return Phrase("roadmap-digest-waiting-there", {**said, "there": When(seen_there, form)})


def _clocks(entries: Sequence[Entry], reader: Reader) -> Phrase | None:
    """Return when the hours to a city change that something is shared with."""
    others = {part.city.id: part.city for entry in entries for part in entry.parts if part.city.id != reader.city.id}
    return next((found for city in others.values() if (found := change(reader.city, city, reader.today))), None)


def _fitting(sections: Sequence[Sequence[Phrase]], clocks: Phrase | None, room: int, prefix: str) -> list[Phrase]:
    """Return so many lines as there is room for, something of each section first, and how many are left out."""
    total = sum(map(len, sections))
    last = [] if clocks is None else [clocks]
    if total <= room < total + len(last):
        last = []  # what is open comes before what the clocks do
    if total + len(last) <= room:
        more = [Phrase("roadmap-digest-clocks", {"change": clock, "prefix": prefix}) for clock in last]
        return [*(line for section in sections for line in section), *more]
    if room <= _LEAST:
        last = []
    left = room - 1 - len(last)
    shown = [0] * len(sections)
    for most in (1, total):
        for place, section in enumerate(sections):
            taken = min(len(section), most) - shown[place]
            shown[place] += max(0, min(taken, left - sum(shown)))
    lines = [line for section, count in zip(sections, shown, strict=True) for line in section[:count]]
    return [*lines, *last, Phrase("roadmap-more-open", {"count": total - sum(shown), "prefix": prefix})]
