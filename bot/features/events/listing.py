"""Several events, or several people of one event, for one person; and the events of a week for a city's digest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.reply import IfMay, Items, Reply
from bot.features.events.card import said_span
from bot.features.events.span import AllDay

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.person import City
    from bot.core.phrase import Arg
    from bot.core.reply import Block
    from bot.features.events.held_store import Figures
    from bot.features.events.model import Counts, Event
    from bot.features.events.span import Timed

_LINES = 6
"""No message has more (form of the conversation, point 1)."""
_TWO = 2


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who comes to an event.

    Args:
        event: The event.
        counts: How many said what.
        cities: For each name of a city, or nothing for people of no city: how many come from there, and their names where the
            asker may see them.
        waiting: Names of those on the waiting list, in order, where the asker may see them.
    """

    event: Event
    counts: Counts
    cities: Mapping[str, tuple[int, tuple[str, ...]]]
    waiting: tuple[str, ...] = ()


def listing(events: Sequence[Event], page: int, zone: str, prefix: str) -> Reply:
    """Return a page of events for one person.

    Args:
        events: In order.
        page: From 1; the last one if there are not so many.
        zone: In whose times; IANA name.
        prefix: What commands begin with in the room.
    """
    if not events:
        return Reply((IfMay("event add", Phrase("event-list-none", {"prefix": prefix}), Phrase("event-list-empty")),))
    step = _LINES - 1
    page = max(1, min(page, -(-(len(events) - 1) // step)))
    rest = events[(page - 1) * step :]
    here = rest if len(rest) <= _LINES else rest[:step]
    blocks: list[Block] = [Items(tuple(_entry(event, zone) for event in here))]
    if len(here) < len(rest):
        more: dict[str, Arg] = {"count": len(rest) - len(here), "prefix": prefix, "page": str(page + 1)}
        blocks.append(Phrase("event-list-more", more))
    return Reply(tuple(blocks))


def _entry(event: Event, zone: str) -> Phrase:
    span = event.draft.span
    starts: Arg = said_span(span, zone) if isinstance(span, AllDay) else When(span.starts.seen_from(zone))
    said: dict[str, Arg] = {"id": event.id, "title": event.named, "starts": starts}
    if event.cancelled:
        return Phrase("event-entry-cancelled", said)
    if event.postponed:
        return Phrase("event-entry-put-off", said)
    if event.draft.kind is None:
        return Phrase("event-entry", said)
    return Phrase("event-entry-kind", {**said, "kind": Phrase("event-kind", {"kind": event.draft.kind.value})})


def attendance(found: Attendance) -> Reply:
    """Return who comes, for one person: a line for each city."""
    head: dict[str, Arg] = {"id": found.event.id, "title": found.event.named, "yes": found.counts.yes}
    lines = [Phrase("event-who", head), *(_who(city, *there) for city, there in found.cities.items())]
    if found.counts.waiting:
        said: dict[str, Arg] = {"waiting": found.counts.waiting, "names": Listed(found.waiting)}
        lines.append(Phrase("event-who-waiting" if found.waiting else "event-count-waiting", said))
    return Reply((Items(tuple(lines)),))


def _who(city: str, count: int, names: tuple[str, ...]) -> Phrase:
    where: Arg = city or Phrase("event-who-elsewhere")
    said: dict[str, Arg] = {"city": where, "count": count, "names": Listed(names)}
    return Phrase("event-who-city" if names else "event-who-count", said)


def agenda_line(event: Event, here: City, cities: Sequence[City]) -> Phrase:
    """Return an event as a line of a city's digest (conversation 17): its hour here and, where it differs, there.

    Args:
        event: The event.
        here: Whose digest it is.
        cities: The cities that take part.
    """
    span = event.draft.span
    said: dict[str, Arg] = {"id": event.id, "title": event.named}
    if isinstance(span, AllDay):
        return Phrase("event-agenda", {**said, "here": said_span(span, here.zone, Form.DAY_TIME)})
    seen = span.starts.seen_from(here.zone)
    others = [city for city in cities if span.starts.seen_from(city.zone).wall != seen.wall]
    said["here"] = When(seen, Form.DAY_TIME)
    if not others:
        return Phrase("event-agenda", said)
    if len(cities) == _TWO:
        return Phrase("event-agenda-there", {**said, "there": _there(span, here, others[0])})
    each = (Phrase("event-agenda-city", {"city": city.name, "there": _there(span, here, city)}) for city in others)
    return Phrase("event-agenda-cities", {**said, "cities": Listed(tuple(each))})


def agenda_day(event: Event, here: City) -> Phrase:
    """Return an event as a part of a sentence: what it is called and when it begins on a city's clocks (conversation 20)."""
    span = event.draft.span
    starts = (
        said_span(span, here.zone, Form.DAY_TIME)
        if isinstance(span, AllDay)
        else When(span.starts.seen_from(here.zone).day, Form.DAY_TIME)
    )
    return Phrase("event-agenda-day", {"id": event.id, "here": starts})


def _there(span: Timed, here: City, there: City) -> When:
    seen = span.starts.seen_from(there.zone)
    return When(seen, Form.TIME if seen.day == span.starts.seen_from(here.zone).day else Form.DAY_TIME)


def figures(year: int, found: Figures, cities: Mapping[str, City]) -> Reply:
    """Return the numbers of a year, for one person.

    Args:
        year: Which.
        found: The numbers.
        cities: The partners, by id.
    """
    if not found.events:
        return Reply((Phrase("event-figures-none", {"year": str(year)}),))
    said: dict[str, Arg] = {"year": str(year), "events": found.events}
    said |= {"visitors": found.visitors, "counted": found.counted, "people": found.signed_up}
    kinds = (
        Phrase("event-figures-kind", {"kind": Phrase("event-kind", {"kind": kind.value}), "count": count})
        for kind, count in found.kinds.items()
        if kind is not None
    )
    others = (Phrase("event-figures-other", {"count": found.kinds[None]}),) if None in found.kinds else ()
    where = (
        Phrase("event-figures-city", {"city": cities[city].name, "count": count})
        for city, count in found.cities.items()
        if city is not None and city in cities
    )
    lines = [Phrase("event-figures", said), Phrase("event-figures-line", {"each": Listed((*kinds, *others))})]
    if places := tuple(where):
        lines.append(Phrase("event-figures-line", {"each": Listed(places)}))
    return Reply((Items(tuple(lines)),))
