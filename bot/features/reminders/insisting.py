"""When a reminder comes again that insists: in an hour, then each morning, and at some point no more."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.core.moment import Moment, moment_of

if TYPE_CHECKING:
    from bot.features.reminders.model import Reminder

MOST_TIMES = 7
"""So often it comes in all."""
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_MORNING = time(9)
_EVENING = time(20)


def again(reminder: Reminder, zone: str, at: datetime) -> Moment | None:
    """Return when a reminder that insists comes again after it was said.

    The second time it comes an hour later, as long as that is between nine and eight in the evening; then at nine each morning.

    Args:
        reminder: As it was before.
        zone: IANA name of whoever set it.
        at: When it is said.

    Returns:
        ``None`` if it was the last time.
    """
    if not reminder.insists or reminder.said + 1 >= MOST_TIMES:
        return None
    later = moment_of((at + _HOUR).replace(second=0, microsecond=0), zone)
    if reminder.said == 0 and _MORNING <= later.wall.time() <= _EVENING:
        return later
    here = moment_of(at, zone)
    day = here.day if here.wall.time() < _MORNING else here.day + _DAY
    # Through UTC, so that a nine that a clock change skips is the hour that clocks show then.
    return moment_of(Moment(datetime.combine(day, _MORNING), zone).at, zone)
