"""What a calendar program gets that asks at an address: made at that moment, and without making anybody wait."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.calendar import Calendar
from bot.features.feeds.service import Opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.calendar import CalendarEntry, CalendarWriter
    from bot.core.clock import Clock
    from bot.core.phrase import Strings
    from bot.core.transaction import Database
    from bot.features.feeds.port import Source
    from bot.features.feeds.service import Feeds


@dataclass(frozen=True, slots=True)
class Fetched:
    """What is found at an address.

    Args:
        text: Of the calendar; ``None`` where there is none.
        tag: Changes whenever the text does.
        gone: There has been one, and it was withdrawn.
    """

    text: str | None = None
    tag: str = ""
    gone: bool = False


class Making:
    """Makes the text of a calendar.

    Args:
        strings: Its name.
        write: Its form.
        sources: Where its entries come from.
    """

    def __init__(self, strings: Strings, write: CalendarWriter, sources: Sequence[Source]) -> None:
        """Take the ports."""
        self.strings = strings
        self._write = write
        self._sources = sources

    async def made(self, database: Database, opened: Opened) -> Fetched:
        """Return the calendar; entries are read a page at a time, and written in a thread of their own."""
        # Whatever is the first to speak a language reads all of its words, which takes a tenth of a second or two.
        name = await asyncio.to_thread(self.strings.say, opened.name, opened.extract.locale)
        entries: list[CalendarEntry] = []
        for source in self._sources:
            after: int | None = 0
            while after is not None:
                page = await database.read(source.page, opened.extract, after)
                entries += page.entries
                after = page.last
        return await asyncio.to_thread(self._fetched, Calendar(name, tuple(entries), opened.zone, opened.alarms))

    def _fetched(self, calendar: Calendar) -> Fetched:
        text = self._write(calendar)
        return Fetched(text, hashlib.sha256(text.encode()).hexdigest()[:32])


class Pages:
    """Answers calendar programs.

    Args:
        database: Where feeds are kept.
        feeds: Knows addresses.
        making: Makes texts.
        clock: The present moment.
    """

    def __init__(self, database: Database, feeds: Feeds, making: Making, clock: Clock) -> None:
        """Take the ports."""
        self._database = database
        self._feeds = feeds
        self._making = making
        self._clock = clock

    async def fetch(self, token: str, language: str | None) -> Fetched:
        """Return what is found at an address.

        Args:
            token: The secret part of the address, of any length and signs.
            language: The language that was asked for, if any; one that is not known is none.
        """
        now = self._clock.now()
        locale = language if language in self._making.strings.locales else None
        found = await self._database.read(self._feeds.open, token, locale, now)
        if not isinstance(found, Opened):
            return Fetched(gone=found)
        made = await self._making.made(self._database, found)
        if found.feed.fetched_on != now.date():
            await self._database.write(self._feeds.fetched, found.feed.number, now.date())
        return made
