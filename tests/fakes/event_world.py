"""Events over a real database, everything around them faked, and the words people read of them."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from bot.calendars.recurrence import DateutilExpansion
from bot.core.bus import Bus
from bot.core.expansion import Recurrence
from bot.core.moment import Moment
from bot.core.reply import Announcement
from bot.dispatch.composing import Composer
from bot.features.events.model import Counts, Draft
from bot.features.events.port import Ports
from bot.features.events.service import Events
from bot.features.events.signup import Wish
from bot.features.events.span import Timed
from bot.features.events.store import EventStore
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings
from bot.main.series import Surroundings, recurring
from tests.fakes.agenda import FakeAgenda
from tests.fakes.cards import FakeCards
from tests.fakes.clock import FakeClock
from tests.fakes.database import database_in
from tests.fakes.directory import BRISTOL, FakeDirectory
from tests.fakes.titles import FakeTitles

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from bot.core.document import Document
    from bot.core.errors import UserError
    from bot.core.outbox import Post
    from bot.core.person import Person, Room
    from bot.core.reply import Block
    from bot.core.transaction import Database
    from bot.features.events.model import Coming, Event
    from bot.features.events.signup import Answered
    from bot.features.events.span import Span
    from bot.main.series import Recurring


def moment(text: str, zone: str = "Europe/Lisbon") -> Moment:
    """Return a wall time somewhere."""
    return Moment(datetime.fromisoformat(text), zone)


def hours(starts: str, ends: str | None = None, zone: str = "Europe/Lisbon") -> Timed:
    """Return a span of wall times somewhere."""
    return Timed(moment(starts, zone), moment(ends, zone) if ends else None)


RECURRENCE = Recurrence(DateutilExpansion())
WISH = Draft("Vindima", hours("2027-06-19T14:00", "2027-06-19T22:00"), "Praça da Ribeira", 40)
"""The event of most tests: an afternoon in Porto."""


@cache
def event_strings() -> FluentStrings:
    """Return the real catalogues of events."""
    return FluentStrings(
        load_catalogue(
            ["bot.dispatch", "bot.features.events", "bot.features.translation"], ["en", "de", "es", "fr", "pt", "ja"]
        )
    )


def document(blocks: Sequence[Block], *locales: str) -> Document:
    """Return what people read."""
    return Composer(event_strings()).compose(blocks, locales)


def lines(blocks: Sequence[Block], *locales: str) -> list[str]:
    """Return the lines people read."""
    return document(blocks, *locales).text.split("\n")


def card_text(post: Post) -> list[str]:
    """Return the lines of a message as its room reads it."""
    says = post.says.reply if isinstance(post.says, Announcement) else post.says
    return lines(says.blocks, *post.locales)


def said(refused: UserError) -> tuple[str, str]:
    """Return a refusal in English and in Portuguese."""
    return document((refused.phrase,), "en").text, document((refused.phrase,), "pt").text


@dataclass
class EventWorld:
    """Porto and Bristol on 1 March 2027, without rooms and people yet.

    Args:
        database: With all tables.
    """

    database: Database
    directory: FakeDirectory = field(default_factory=FakeDirectory)
    cards: FakeCards = field(default_factory=FakeCards)
    clock: FakeClock = field(default_factory=FakeClock)
    titles: FakeTitles = field(default_factory=FakeTitles)
    agenda: FakeAgenda = field(default_factory=FakeAgenda)
    bus: Bus = field(default_factory=Bus)

    @property
    def events(self) -> Events:
        """The service; it keeps nothing, so any is as good as any other."""
        return Events(EventStore(), Ports(self.cards, self.directory, self.clock, self.titles, self.agenda, self.bus))

    @property
    def series(self) -> Recurring:
        """What there is for events that recur."""
        around = Surroundings(self.cards, self.directory, self.titles, self.agenda, self.clock, RECURRENCE)
        return recurring(self.events, around)

    async def add(self, draft: Draft, room: Room, author: Person | None = None) -> Event:
        """Add an event."""
        return await self.database.write(self.events.add, draft, room, author or self.directory.stranger("Ana"))

    async def says(self, event: Event, room: Room, person: Person, coming: Coming, places: int | None = None) -> Answered:
        """Have somebody say whether they come, and how many."""
        return await self.database.write(self.events.sign_up, event, room, person, Wish(coming, places))

    async def withdraws(self, event: Event, person: Person, was: Coming | None = None) -> Answered:
        """Have somebody take back what they said."""
        return await self.database.write(self.events.withdraw, event, person, was)

    async def move(self, event: Event, span: Span, asker: Person | None = None) -> bool:
        """Have an event take place at another time."""
        return await self.database.write(self.events.move, event, span, asker or self.directory.stranger("Ana"), "!")

    async def limit(self, event: Event, limit: int | None, asker: Person | None = None) -> None:
        """Change how many may come."""
        wish = replace(event.draft, limit=limit)
        await self.database.write(self.events.edit, event, wish, asker or self.directory.stranger("Ana"))

    async def edit(self, event: Event, draft: Draft, asker: Person | None = None) -> bool:
        """Change what is said of an event."""
        return await self.database.write(self.events.edit, event, draft, asker or self.directory.stranger("Ana"))

    async def postpone(self, event: Event, asker: Person | None = None) -> None:
        """Put an event off."""
        await self.database.write(self.events.postpone, event, asker or self.directory.stranger("Ana"))

    async def restore(self, event: Event, asker: Person | None = None) -> None:
        """Have an event take place after all."""
        await self.database.write(self.events.restore, event, asker or self.directory.stranger("Ana"))

    async def do_due(self) -> None:
        """Do what has come up on the agenda by now, once and together."""
        now = self.clock.now()
        due = [step for steps in self.agenda.planned.values() for step in steps if step.at <= now]
        for key, steps in list(self.agenda.planned.items()):
            self.agenda.planned[key] = [step for step in steps if step.at > now]
        if due:
            await self.database.write(self.events.job, due, now)

    async def cancel(self, event: Event, asker: Person | None = None) -> None:
        """Call an event off."""
        await self.database.write(self.events.cancel, event, asker or self.directory.stranger("Ana"))

    async def find(self, event: Event, room: Room) -> Event:
        """Look an event up from a room."""
        return await self.database.read(self.events.find, event.number, room)

    async def counts(self, event: Event, room: Room) -> Counts:
        """Return the counts that a room is shown."""
        return (await self.database.read(self.events.shown, event, room)).counts

    def people(self, count: int) -> list[Person]:
        """Enter some people of Bristol."""
        return [self.directory.add_person(f"guest{number}", BRISTOL) for number in range(count)]


@asynccontextmanager
async def event_world(folder: Path) -> AsyncIterator[EventWorld]:
    """Open an empty world; over which database, the folder says, see `tests.fakes.database.database_in`."""
    async with database_in(folder) as database:
        yield EventWorld(database)
