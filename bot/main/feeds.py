"""Calendars outside of the chat: what makes them, put together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.calendar import Calendar, Extract, Sight
from bot.core.ids import RandomIds
from bot.delivery.housekeeping import Sweep
from bot.features.events.diary import EventDiary
from bot.features.events.feed import EventFeed
from bot.features.events.store import EventStore
from bot.features.feeds.file import CalendarFiles, file_of, one_file
from bot.features.feeds.importing import Forms, Imports
from bot.features.feeds.model import Site, new_domain
from bot.features.feeds.page import Making, Pages
from bot.features.feeds.service import REVOKED_KEPT, Feeds
from bot.features.feeds.store import FeedStore, IdentityStore, ImportStore
from bot.features.roadmap.feed import RoadmapFeed
from bot.features.roadmap.store import RoadmapStore

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.core.attachment import Attachment
    from bot.core.calendar import ReadCalendar
    from bot.core.clock import Clock
    from bot.core.ids import Ids
    from bot.core.occasion import Occasion
    from bot.core.phrase import Strings
    from bot.core.transaction import Database, Transaction
    from bot.features.events.series import Series
    from bot.features.events.service import Events
    from bot.features.people.directory import Directory
    from bot.features.translation.title import Titles
    from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Base:
    """What calendars are built on.

    Args:
        directory: Cities, rooms and people.
        titles: What things are called in other languages.
        strings: The catalogues.
        ids: Randomness.
        clock: The present moment.
    """

    directory: Directory
    titles: Titles
    strings: Strings
    ids: Ids
    clock: Clock


def site_of(tx: Transaction, settings: Settings) -> Site:
    """Return where feeds are served, and by what their things are known for good.

    That is drawn from a source of its own, so that a script has the same codes at every run.
    """
    domain = IdentityStore().settle(tx, new_domain(RandomIds()))
    return Site(settings.feeds.base_url if settings.feeds else None, settings.operator, domain)


def occasion_file(site: Site) -> Callable[[Occasion], Attachment]:
    """Return what makes the file of an occasion that is handed along."""
    return lambda occasion: file_of(occasion, site.domain, written)


def written(calendar: Calendar) -> str:
    """Return the text of a calendar; the library is loaded with the first one."""
    from bot.calendars.ics import written as text_of

    return text_of(calendar)


def read_calendar(text: str, zone: str) -> ReadCalendar:
    """Return what stands in a calendar that is handed in; the library is loaded with the first one."""
    from bot.calendars.ics_reader import read_calendar as read

    return read(text, zone)


class Calendars:
    """Feeds, files and imports.

    Args:
        base: What they are built on.
        planning: What one can do with events, and with those that recur.
        site: Where feeds are served.

    Attributes:
        feeds: Makes feeds and withdraws them.
        files: Makes files of single events.
        imports: Takes calendars in.
    """

    def __init__(self, base: Base, planning: tuple[Events, Series], site: Site) -> None:
        """Build the parts."""
        self._base, self._domain = base, site.domain
        events, series = planning
        self.feeds = Feeds(FeedStore(), base.directory, base.ids, site)
        self._events = EventFeed(events, EventStore(), base.titles, base.strings)
        self._roadmap = RoadmapFeed(RoadmapStore(), base.directory, base.titles, base.strings)
        self.files = CalendarFiles(site.domain, self._events, written)
        self.imports = Imports(ImportStore(), self.feeds, EventDiary(events, series), Forms(read_calendar, written))

    def sweeps(self) -> Sequence[Sweep]:
        """Return what is forgotten after a while."""
        return (
            Sweep("withdrawn feeds", REVOKED_KEPT, self.feeds.tidy),
            Sweep("calendars nobody has said yes to", timedelta(hours=1), self.imports.tidy),
        )

    def plan_file(self, tx: Transaction, plan: int, name: str, locale: str, zone: str) -> str:
        """Return the dates of a plan as a calendar.

        Args:
            tx: Open.
            plan: Its number.
            name: Of the calendar.
            locale: The language of its words.
            zone: IANA zone of whoever takes it.
        """
        extract = Extract(Sight(), locale, self._base.clock.now(), self._domain)
        return one_file(Calendar(name, self._roadmap.of_plan(tx, plan, extract), zone), written)

    def pages(self, database: Database) -> Pages:
        """Return what answers calendar programs."""
        making = Making(self._base.strings, written, (self._events, self._roadmap))
        return Pages(database, self.feeds, making, self._base.clock)
