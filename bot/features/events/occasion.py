"""An event as it stands in the calendar of a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.occasion import Occasion
from bot.core.phrase import Phrase
from bot.core.reply import Reply
from bot.features.events.card import times
from bot.features.events.span import AllDay

if TYPE_CHECKING:
    from bot.features.events.card import Shown


def occasion_of(shown: Shown) -> Occasion:
    """Return when and where an event takes place; whole days last from midnight to midnight at home.

    Args:
        shown: The event; where it has no place, its city stands for one, or else the cities whose times are shown.
    """
    event, span = shown.event, shown.event.draft.span
    home = [city.name for city in shown.cities if city.id == event.city] or [city.name for city in shown.cities]
    days = (span.first, span.last) if isinstance(span, AllDay) else None
    place = event.draft.place or ", ".join(home)
    return Occasion(f"{event.id} {event.draft.title}", span.begins_at, span.over_at, place, days, event.sequence)


def description(shown: Shown) -> Reply:
    """Return what is said of an event in a calendar: each city's times, and how to sign up."""
    return Reply((*times(shown), Phrase("event-occasion-how", {"id": shown.event.id})), to_room=True)
