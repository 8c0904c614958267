"""One event as a file for somebody's own calendar."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.core.attachment import Attachment
from bot.core.calendar import Calendar, Extract, Sight

if TYPE_CHECKING:
    from bot.core.calendar import CalendarEntry, CalendarWriter
    from bot.core.ids import ShortId
    from bot.core.person import Room
    from bot.core.transaction import Transaction
    from bot.features.feeds.port import Happenings
    from bot.features.feeds.service import Feeds

MEDIA_TYPE = "text/calendar"
_EVER = datetime(2000, 1, 1, tzinfo=UTC)


class CalendarFiles:
    """Makes files of single events; taken again, a file takes the place of the earlier one, and of the entry in a feed.

    Args:
        feeds: Knows what stands behind every uid.
        happenings: Events.
        write: The form of the file.
    """

    def __init__(self, feeds: Feeds, happenings: Happenings, write: CalendarWriter) -> None:
        """Take the ports."""
        self._feeds = feeds
        self._happenings = happenings
        self._write = write

    def of_event(self, tx: Transaction, event: ShortId, room: Room, locale: str, zone: str) -> tuple[CalendarEntry, Attachment]:
        """Return an event that can be seen in a room, and its file.

        Args:
            tx: A writing transaction.
            event: Which.
            room: Where it was asked.
            locale: The asker's language.
            zone: The asker's zone.

        Raises:
            NotFound: There is none, or only elsewhere.
        """
        extract = Extract(Sight(), locale, _EVER, self._feeds.domain(tx))
        entry = self._happenings.one(tx, event.number, room, extract)
        text = self._write(Calendar(entry.summary, (entry,), zone))
        return entry, Attachment(f"{event}.ics", MEDIA_TYPE, text)
