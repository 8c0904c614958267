"""What a wall time means in the night in which clocks change: nothing, or two moments (house rule H6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.core.moment import Moment, Readings
from bot.core.phrase import Form, Phrase, When
from bot.dispatch.reading import Candidate

if TYPE_CHECKING:
    from bot.dispatch.reading import Reading

_HOUR = timedelta(hours=1)
_SECOND = timedelta(seconds=1)
_NOWHERE = "Etc/UTC"


@dataclass(frozen=True, slots=True)
class Meaning:
    """One moment that somebody may have meant.

    Args:
        moment: The moment.
        typed: The wall time as typed.
        twice: The wall time happens twice.
    """

    moment: Moment
    typed: datetime
    twice: bool = False

    def candidate(self, *, alone: bool) -> Candidate:
        """Return what to offer.

        Args:
            alone: There is no other date to choose, so that the time is enough where the day is as typed.
        """
        form = Form.TIME if alone and self.moment.wall.date() == self.typed.date() else Form.FULL
        args = {"when": When(self.moment, form)}
        if not self.twice:
            return Candidate(Phrase("option-candidate", args), self.moment.wall.isoformat())
        part = "after" if self.moment.fold else "before"
        local = self.moment.wall.replace(tzinfo=ZoneInfo(self.moment.zone), fold=self.moment.fold)
        return Candidate(Phrase(f"option-candidate-{part}", args), local.isoformat())


def meanings(wall: datetime, zone: str) -> tuple[Meaning, ...]:
    """Return the moments that a wall time may mean: one as a rule.

    Args:
        wall: Naive, in the years 2000 to 2100.
        zone: IANA name.

    Returns:
        For a time that clocks skip, the moments as much earlier and later as they skip, at least an hour.
    """
    moments = Readings.of(wall, zone)
    if not moments:
        shift = max(_HOUR, _skipped(wall, zone))
        moments = (Moment(wall - shift, zone), Moment(wall + shift, zone))
        return tuple(Meaning(moment, wall) for moment in moments)
    return tuple(Meaning(moment, wall, len(moments) > 1) for moment in moments)


def why(wall: datetime, reading: Reading) -> Phrase:
    """Return the sentence that says why this wall time has no or two meanings."""
    before, after = _change(wall, reading.zone)
    kind = "option-clocks-skip" if after > before else "option-clocks-repeat"
    args = {"time": _shown(wall), "before": _shown(before), "after": _shown(after)}
    return Phrase(kind, {"day": When(wall.date(), Form.DAY), "place": _place(reading), **args})


def _shown(wall: datetime) -> When:
    # Told in a zone without clock changes, since the wall time may not exist in its own.
    return When(Moment(wall, _NOWHERE), Form.TIME)


def _place(reading: Reading) -> str:
    names = (city.name for city in reading.cities if city.zone == reading.zone)
    return next(names, reading.zone.rsplit("/", 1)[-1].replace("_", " "))


def _offsets(wall: datetime, zone: str) -> tuple[timedelta, timedelta]:
    """Return the offset before and after the change that this wall time is about."""
    first, second = (wall.replace(tzinfo=ZoneInfo(zone), fold=fold).utcoffset() for fold in (0, 1))
    return first or timedelta(), second or timedelta()


def _skipped(wall: datetime, zone: str) -> timedelta:
    before, after = _offsets(wall, zone)
    return after - before


def _change(wall: datetime, zone: str) -> tuple[datetime, datetime]:
    """Return the wall time at which clocks are changed and the one they are changed to."""
    before, after = _offsets(wall, zone)
    instants = sorted((wall - offset).replace(tzinfo=UTC) for offset in (before, after))
    earliest, latest = instants[0] - _SECOND, instants[1]
    while latest - earliest > _SECOND:
        middle = earliest + (latest - earliest) // 2
        middle = middle.replace(microsecond=0)
        if middle.astimezone(ZoneInfo(zone)).utcoffset() == before:
            earliest = middle
        else:
            latest = middle
    instant = latest.replace(tzinfo=None)
    return instant + before, instant + after
