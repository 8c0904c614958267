"""One event as a file for somebody's own calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.core.attachment import MOST_BYTES, Attachment
from bot.core.calendar import Calendar, CalendarEntry, Extract, Sight, uid_of
from bot.core.errors import Conflict
from bot.core.moment import moment_of
from bot.core.phrase import Phrase

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


def one_file(calendar: Calendar, write: CalendarWriter) -> str:
    """Return the text of a calendar that goes into one file, if need be without alarms, and then without descriptions.

    Args:
        calendar: Such as a series with a hundred dates that were moved.
        write: The form of the file.

    Raises:
        Conflict: Even so it is too long.
    """
    bare = tuple(replace(entry, description=None) for entry in calendar.entries)
    for tried in (calendar, replace(calendar, alarms=()), replace(calendar, entries=bare, alarms=())):
        text = write(tried)
        if len(text.encode(errors="replace")) <= MOST_BYTES:
            return text
    raise Conflict(Phrase("feeds-file-too-long", {"most": str(MOST_BYTES // 1024)}))


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
            Conflict: It has too many dates for a file.
        """
        extract = Extract(Sight(), locale, _EVER, self._domain)
        entries = self._happenings.one(tx, event.number, room, extract)
        text = one_file(Calendar(entries[0].summary, entries, zone), self._write)
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
