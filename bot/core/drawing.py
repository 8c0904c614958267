"""What a picture shows: a calendar sheet or a timeline, as plain values that can be kept and drawn later.

A feature fills the words in as `Arg` (`Phrase`, `When`, people's own words as ``str``); `worded` says them in one language when
the message is posted, and from then on every leaf is plain text, a number or a flag, which `packed` makes JSON of. Days and
times are ISO text (``2027-06-19``, ``2027-06-19T14:00``), always on the calendar of the sheet.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeAlias, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.core.phrase import Arg


@dataclass(frozen=True, slots=True)
class Part:
    """Anything of which a drawing consists."""

    parts: ClassVar[Mapping[str, type[Part]]] = {}
    """The fields that hold tuples of parts."""


@dataclass(frozen=True, slots=True)
class ClosedDay(Part):
    """A day on which a city is closed.

    Args:
        day: ISO.
        city: Place of the city in the drawing's ``cities``.
        label: Why.
    """

    day: str
    city: int
    label: Arg


@dataclass(frozen=True, slots=True)
class SheetEntry(Part):
    """An event on a calendar sheet.

    Args:
        title: What it is called.
        starts: ISO day, or day and time.
        ends: The like; where no end is known, the same as the start. The hours are written as 14:00 in every language.
        called_off: It does not take place; shown struck through.
    """

    title: Arg
    starts: str
    ends: str
    called_off: bool = False


@dataclass(frozen=True, slots=True)
class Scale(Part):
    """The hours of a city beside a week.

    Args:
        city: Its name.
        offset_minutes: How much later it is there than on the sheet, at the beginning of the week.
    """

    city: Arg
    offset_minutes: int = 0


@dataclass(frozen=True, slots=True)
class CalendarSheet(Part):
    """A month or a week with its events.

    Args:
        title: Stands above it.
        language: Of the words (``ja``): some characters look different in other languages.
        first: A Monday, ISO.
        last: A Sunday, ISO. One week is drawn with its hours.
        weekdays: A word for each column from Monday on; in a week with the day.
        week_word: Stands before a week's number.
        month: The month that is meant (``2027-06``); days outside of it are pale. Empty for a week.
        today: ISO.
        cities: Whose closed days are shown; each has a hatch of its own.
        closed: Their closed days.
        closed_word: Stands behind the cities in the legend.
        entries: The events, the earliest first.
        scales: The hours of up to two cities beside a week; the first is the sheet's own.
        foot: Lines under it.
        all_day: Stands before what has no hours, in a week.
    """

    title: Arg
    language: str
    first: str
    last: str
    weekdays: tuple[Arg, ...]
    week_word: Arg
    month: str = ""
    today: str = ""
    cities: tuple[Arg, ...] = ()
    closed: tuple[ClosedDay, ...] = ()
    closed_word: Arg = ""
    entries: tuple[SheetEntry, ...] = ()
    scales: tuple[Scale, ...] = ()
    foot: tuple[Arg, ...] = ()
    all_day: Arg = ""

    parts: ClassVar[Mapping[str, type[Part]]] = {"closed": ClosedDay, "entries": SheetEntry, "scales": Scale}


@dataclass(frozen=True, slots=True)
class Month(Part):
    """A month on the time axis.

    Args:
        first: Its first day, ISO.
        name: Its name.
    """

    first: str
    name: Arg


@dataclass(frozen=True, slots=True)
class TimelineRow(Part):
    """Something with a due moment.

    Args:
        title: What it is called, its id before it.
        city: Whose it is: the heading under which it stands.
        due: ISO day on which it is due.
        state: ``planned``, ``due-soon``, ``due``, ``late``, ``stale`` (a new day is wanted), ``one-side`` (done by one city),
            ``done``, ``waived``, ``promised`` or ``frozen``; another is drawn like ``planned``.
        label: The state in words, with the day.
        starts: ISO day from which it is worked on; empty for none.
        marks: ISO days on which people are reminded.
        gate: Something waits for it.
    """

    title: Arg
    city: Arg
    due: str
    state: str
    label: Arg
    starts: str = ""
    marks: tuple[str, ...] = ()
    gate: bool = False


@dataclass(frozen=True, slots=True)
class StateWord(Part):
    """What a state is called in the legend."""

    state: str
    word: Arg


@dataclass(frozen=True, slots=True)
class Timeline(Part):
    """What is due on the roadmap, along a time axis.

    Args:
        title: Stands above it.
        language: Of the words.
        first: First day shown, ISO.
        last: Last day shown, ISO.
        months: Those that begin between the two, with the one that has begun before.
        today: ISO; a line, where it lies between the two.
        today_word: Stands at the line.
        cities: Whose closed days are shown; each has a hatch of its own.
        closed: Their closed days.
        rows: At most `MOST_ROWS`, those of one city together.
        legend: The states that occur.
        closed_word: Stands behind the cities in the legend.
        gate_word: Stands beside the diamond in the legend; empty where there is no gate.
        foot: Lines under it.
    """

    title: Arg
    language: str
    first: str
    last: str
    months: tuple[Month, ...]
    today: str = ""
    today_word: Arg = ""
    cities: tuple[Arg, ...] = ()
    closed: tuple[ClosedDay, ...] = ()
    rows: tuple[TimelineRow, ...] = ()
    legend: tuple[StateWord, ...] = ()
    closed_word: Arg = ""
    gate_word: Arg = ""
    foot: tuple[Arg, ...] = ()

    parts: ClassVar[Mapping[str, type[Part]]] = {
        "months": Month,
        "closed": ClosedDay,
        "rows": TimelineRow,
        "legend": StateWord,
    }


MOST_ROWS = 60
"""So many rows of a timeline can be read."""

Drawing: TypeAlias = CalendarSheet | Timeline
"""Something that can be drawn."""

_Some = TypeVar("_Some", bound=Part)
_KINDS: Mapping[str, type[Part]] = {"calendar-sheet": CalendarSheet, "timeline": Timeline}


class Draughtsman(Protocol):
    """Draws pictures."""

    async def draw(self, drawing: Drawing) -> bytes:
        """Return a picture as PNG; the event loop goes on meanwhile.

        Args:
            drawing: In words already (`worded`).

        Raises:
            NotDrawn: It cannot be drawn, so the words have to stand alone.
        """
        ...


def worded(part: _Some, say: Callable[[Arg], str]) -> _Some:
    """Return a drawing in words.

    Args:
        part: The drawing.
        say: Says a value in the reader's language; it is not asked for what is plain text or a number already.
    """
    return replace(part, **{field.name: _said(getattr(part, field.name), say) for field in fields(part)})


def packed(drawing: Drawing) -> dict[str, Any]:
    """Return a drawing that is in words already as what JSON holds."""
    kind = next(name for name, known in _KINDS.items() if isinstance(drawing, known))
    return {"kind": kind, **_plain(drawing)}


def unpacked(value: Mapping[str, Any]) -> Drawing:
    """Return the drawing that was `packed`.

    Raises:
        LookupError: It is none.
        TypeError: It holds what a drawing does not.
    """
    rest = dict(value)
    # Which class it is, the row says: all of `_KINDS` are drawings.
    return cast("Drawing", _restored(_KINDS[rest.pop("kind")], rest))


def _said(value: Any, say: Callable[[Arg], str]) -> Any:  # noqa: ANN401 - whatever a field holds
    if isinstance(value, tuple):
        return tuple(_said(one, say) for one in value)
    if isinstance(value, Part):
        return worded(value, say)
    return value if isinstance(value, str | int) else say(value)


def _plain(value: Any) -> Any:  # noqa: ANN401 - the same
    if isinstance(value, Part):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _restored(kind: type[Part], value: Mapping[str, Any]) -> Part:
    parts = {name: tuple(_restored(kind.parts[name], one) for one in value[name]) for name in kind.parts if name in value}
    plain = {name: tuple(one) if isinstance(one, list) else one for name, one in value.items() if name not in parts}
    return kind(**plain, **parts)
