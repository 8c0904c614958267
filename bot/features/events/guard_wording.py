"""How the clash guard says what it has found."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.reply import Reply
from bot.features.events.card import said_span
from bot.features.events.guard import Closed, Double, Night, Weekend

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.core.phrase import Arg
    from bot.features.events.guard import Clash, Clocks
    from bot.features.events.span import Span

MOST = 4
"""So many warnings are said; the others are counted."""
_MOST_DAYS = 4
_MINUTE = timedelta(minutes=1)


def warning(event: str, found: Sequence[Clash], zone: str) -> Reply:
    """Return what an author hears whose event clashes with something.

    Args:
        event: What people call it: ``E12``.
        found: At least one.
        zone: In which they read times.
    """
    first, *others = _lines(found, zone)
    head = Phrase("event-guard-first", {"id": event, "clash": first})
    return Reply((head, *others, Phrase("event-guard-meant")))


def checked(span: Span, found: Sequence[Clash], zone: str) -> Reply:
    """Return what somebody hears who asks before planning anything."""
    when = said_span(span, zone)
    if not found:
        return Reply((Phrase("event-guard-free", {"span": when}),))
    return Reply((Phrase("event-guard-head", {"span": when}), *_lines(found, zone)))


def _lines(found: Sequence[Clash], zone: str) -> tuple[Phrase, ...]:
    lines = tuple(_line(clash, zone) for clash in found[:MOST])
    more = len(found) - MOST
    return (*lines, Phrase("event-guard-more", {"count": more})) if more > 0 else lines


def _line(clash: Clash, zone: str) -> Phrase:
    match clash:
        case Closed(city, days):
            named = tuple(_day(day, label) for day, label in days[:_MOST_DAYS])
            return Phrase("event-guard-closed", {"city": city.name, "days": _listed(named, len(days))})
        case Weekend(cities, weekend):
            said = tuple(When(day, Form.DAY_TIME) for day in weekend[:_MOST_DAYS])
            names = Listed(tuple(city.name for city in cities))
            return Phrase("event-guard-weekend", {"cities": names, "days": _listed(said, len(weekend))})
        case Night(city, span):
            return Phrase("event-guard-night", {"city": city.name, "span": said_span(span, city.zone, Form.DAY_TIME)})
        case Double(event, shared):
            facts = {"id": event.id, "title": event.named, "span": said_span(event.draft.span, zone, Form.DAY_TIME)}
            return Phrase("event-guard-shared", {**facts, "count": shared}) if shared else Phrase("event-guard-double", facts)
        case _:
            return _clocks(clash)


def _clocks(clash: Clocks) -> Phrase:
    ahead = (clash.then or clash.before) > timedelta(0)
    then, before = (_hours(one if ahead else -one) for one in (clash.then, clash.before))
    facts = {"city": clash.city.name, "home": clash.home, "then": then, "before": before}
    which = "event-guard-clocks-ahead" if ahead else "event-guard-clocks-behind"
    return Phrase(which, {**facts, "day": When(clash.day, Form.DAY_TIME)})


def _day(day: date, label: str) -> Arg:
    when = When(day, Form.DAY_TIME)
    return Phrase("event-guard-day", {"day": when, "label": label}) if label else when


def _listed(days: tuple[Arg, ...], count: int) -> Listed:
    return Listed((*days, "…") if count > len(days) else days)


def _hours(gap: timedelta) -> str:
    hours, minutes = divmod(abs(gap) // _MINUTE, 60)
    return ("-" if gap < timedelta(0) else "") + (f"{hours}:{minutes:02}" if minutes else str(hours))
