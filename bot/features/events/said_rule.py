"""How a series is told on its card: the rhythm, and that a sign-up is for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.phrase import Phrase
from bot.core.rhythm import rhythm_and_end
from bot.features.events.span import Timed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.person import City
    from bot.features.events.model import Draft


def said_rule(draft: Draft, cities: Sequence[City]) -> Iterator[Phrase]:
    """Yield the rhythm of what recurs; where it falls on another day somewhere, with the name of the city whose days are meant.

    Args:
        draft: What may recur.
        cities: Whose times are shown.
    """
    if draft.rule is None:
        return
    said, span = rhythm_and_end(draft.rule), draft.span
    elsewhere = isinstance(span, Timed) and any(span.starts.seen_from(city.zone).day != span.starts.day for city in cities)
    home = next((city.name for city in cities if city.zone == span.zone), None)
    if elsewhere and home is not None:
        yield Phrase("event-series-home", {"rhythm": said, "city": home})
    else:
        yield Phrase("event-series", {"rhythm": said})
