"""One event as a file for somebody's own calendar."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.core.attachment import Attachment
from bot.core.calendar import Calendar, CalendarEntry, Extract, Sight, uid_of
from bot.core.moment import moment_of

if TYPE_CHECKING:
    from bot.core.calendar import CalendarWriter
    from bot.core.ids import ShortId
    from bot.core.occasion import Occasion
    from bot.core.person import Room
    from bot.core.transaction import Transaction
    from bot.features.feeds.port import Happenings

MEDIA_TYPE = "text/calendar"
_EVER = datetime(2000, 1, 1, tzinfo=UTC)
_UTC = "Etc/UTC"


class CalendarFiles:
    """Makes files of single events; taken again, a file takes the place of the earlier one, and of the entry in a feed.

    Args:
        domain: Stands behind the ids of this deployment in every uid.
        happenings: Events.
        write: The form of the file.
    """

    def __init__(self, domain: str, happenings: Happenings, write: CalendarWriter) -> None:
        """Take the ports."""
        self._domain = domain
        self._happenings = happenings
        self._write = write

    def of_event(self, tx: Transaction, event: ShortId, room: Room, locale: str, zone: str) -> tuple[CalendarEntry, Attachment]:
        """Return an event that can be seen in a room, and its file.

        Args:
            tx: Open.
            event: Which.
            room: Where it was asked.
            locale: The asker's language.
            zone: The asker's zone.

        Raises:
            NotFound: There is none, or only elsewhere.
        """
        extract = Extract(Sight(), locale, _EVER, self._domain)
        entries = self._happenings.one(tx, event.number, room, extract)
        text = self._write(Calendar(entries[0].summary, entries, zone))
        return entries[0], Attachment(f"{event}.ics", MEDIA_TYPE, text)


def file_of(occasion: Occasion, domain: str, write: CalendarWriter) -> Attachment:
    """Return the file that goes along with what is said of an event, where messages take files.

    Args:
        occasion: What takes place; whole days are dates, anything else is given in UTC, which every calendar reads.
        domain: Stands behind the ids of this deployment in every uid.
        write: The form of the file.
    """
    short_id = occasion.title.partition(" ")[0]
    starts, ends = occasion.days or (moment_of(occasion.starts, _UTC), moment_of(occasion.ends, _UTC))
    entry = CalendarEntry(
        uid_of(short_id, domain), occasion.title, starts, ends, sequence=occasion.sequence, place=occasion.place
    )
    return Attachment(f"{short_id}.ics", MEDIA_TYPE, write(Calendar(occasion.title, (entry,), _UTC)))
