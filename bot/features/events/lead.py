"""How long before its start those who signed up are reminded of an event."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.core.errors import BadOption
from bot.core.moment import Moment, moment_of
from bot.core.phrase import Phrase
from bot.core.quiet import waking
from bot.features.events.span import AllDay

if TYPE_CHECKING:
    from bot.core.phrase import Strings
    from bot.features.events.model import Draft
    from bot.features.events.span import Span

DAY_MINUTES, HOUR_MINUTES = 24 * 60, 60
USUAL = (DAY_MINUTES, HOUR_MINUTES)
"""One day and one hour before."""
MOST = 5
"""So many reminders an event may have."""
EARLIEST_MINUTES = 60 * DAY_MINUTES
"""None comes earlier than that before the start."""

_MORNING, _EVENING = time(9), time(18)
_DAY = timedelta(days=1)
_LEAD = re.compile(r"([0-9]{1,5})\s*([^\d\s,;、]+)")


def leads_of(draft: Draft) -> tuple[int, ...]:
    """Return how many minutes before its start an event is reminded of."""
    return USUAL if draft.leads is None else draft.leads


def reminded_at(span: Span, minutes: int, zone: str) -> datetime:
    """Return when people are reminded of an event.

    Whole days are announced at nine in the morning of the day before, whatever was chosen. Days before count by the clock on
    the wall; such a reminder never comes at night.

    Args:
        span: When it takes place.
        minutes: So long before its start.
        zone: IANA zone in which those people live.
    """
    if isinstance(span, AllDay):
        return Moment(datetime.combine(span.first - _DAY, _MORNING), zone).at
    if minutes % DAY_MINUTES:
        return span.begins_at - timedelta(minutes=minutes)
    starts = span.starts
    at = Moment(starts.wall - timedelta(minutes=minutes), starts.zone, starts.fold).at
    return waking(at, zone) or at


def asked_at(span: Span, zone: str) -> datetime:
    """Return when it is asked how many came: at the end if that is by day, else at nine in the morning after.

    Args:
        span: When it took place.
        zone: IANA zone of its city.
    """
    local = moment_of(span.over_at, zone)
    if _MORNING <= local.wall.time() < _EVENING:
        return span.over_at
    day = local.day if local.wall.time() < _MORNING else local.day + _DAY
    return Moment(datetime.combine(day, _MORNING), zone).at


def read_leads(text: str, strings: Strings) -> tuple[int, ...]:
    """Read how long before its start people are reminded: ``1d,1h``, ``2 Tage, 3 Stunden``, ``none``.

    Args:
        text: What somebody typed.
        strings: Knows the words, of every language.

    Returns:
        Minutes, the longest first; nothing for never.

    Raises:
        BadOption: It cannot be read, or that is too often or too early.
    """
    typed = unicodedata.normalize("NFKC", text).casefold().strip()
    if typed in _words("event-leads-none", strings):
        return ()
    units = dict.fromkeys(_words("event-leads-days", strings), DAY_MINUTES)
    units |= dict.fromkeys(_words("event-leads-hours", strings), HOUR_MINUTES)
    units |= dict.fromkeys(_words("event-leads-minutes", strings), 1)
    parts = _LEAD.findall(typed)
    minutes = {int(number) * units.get(unit, 0) for number, unit in parts}
    rest = _LEAD.sub("", typed).strip(" ,;、")
    if rest or not 0 < len(parts) <= MOST or not all(0 < one <= EARLIEST_MINUTES for one in minutes):
        raise BadOption(Phrase("event-leads-unread", {"text": text}))
    return tuple(sorted(minutes, reverse=True))


def typed_leads(draft: Draft) -> str:
    """Return how long before its start people are reminded, as it is typed."""
    return ",".join(map(_typed, leads_of(draft))) or "none"


def _typed(minutes: int) -> str:
    for unit, letter in ((DAY_MINUTES, "d"), (HOUR_MINUTES, "h")):
        if minutes % unit == 0:
            return f"{minutes // unit}{letter}"
    return f"{minutes}m"


def _words(phrase_id: str, strings: Strings) -> set[str]:
    return {word.casefold() for locale in strings.locales for word in strings.words(phrase_id, locale)}
