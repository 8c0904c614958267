"""Reminders over a real database, with everything around them faked; each test adds what people do there."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.calendars.recurrence import DateutilExpansion
from bot.core.expansion import Recurrence
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.ref import MessageRef
from bot.core.reply import Announcement, Later, Reply
from bot.dispatch.call import Call
from bot.dispatch.composing import Composer
from bot.dispatch.definition import Commands
from bot.dispatch.option import Rest
from bot.features.reminders.jobs import ReminderJob
from bot.features.reminders.message import Messages
from bot.features.reminders.service import ReminderService
from bot.features.reminders.store import ReminderStore
from bot.i18n import COMPLETE_LOCALES
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings
from commands.remind import RemindCommands
from tests.fakes.agenda import FakeAgenda
from tests.fakes.database import database_in
from tests.fakes.directory import BRISTOL, FakeDirectory
from tests.fakes.outbox import FakeOutbox
from tests.fakes.prompts import FakePrompts

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    import pytest

    from bot.core.due import Due
    from bot.core.errors import UserError
    from bot.core.outbox import Post
    from bot.core.person import Person, Room
    from bot.core.reply import Answer
    from bot.core.transaction import Database
    from bot.features.reminders.model import Reminder

CATALOGUES = ("bot.dispatch", "bot.features.reminders", "bot.features.roadmap")
COMPOSER = Composer(FluentStrings(load_catalogue(CATALOGUES, COMPLETE_LOCALES)))
STORE = ReminderStore()
RECURRENCE = Recurrence(DateutilExpansion())
NOW = datetime(2027, 3, 10, 10, 0, tzinfo=UTC)
"""A Wednesday."""
R1 = ShortId(Prefix.REMINDER, 1)


def moment(text: str, zone: str = "Europe/London") -> Moment:
    """Return a wall time somewhere."""
    return Moment(datetime.fromisoformat(text), zone)


def text_of(answer: Answer, locale: str = "en") -> str:
    """Return an answer in words."""
    assert isinstance(answer, Reply)
    return COMPOSER.compose(answer.blocks, [locale]).text


def post_text(post: Post) -> str:
    """Return a message as it is read."""
    assert isinstance(post.says, Announcement)
    return COMPOSER.compose(post.says.reply.blocks, post.locales).text


def said(refused: pytest.ExceptionInfo[UserError], locale: str = "en") -> str:
    """Return a refusal in words."""
    return COMPOSER.compose((refused.value.phrase,), [locale]).text


@dataclass
class ReminderWorld:
    """What there is."""

    database: Database
    directory: FakeDirectory = field(default_factory=FakeDirectory)
    agenda: FakeAgenda = field(default_factory=FakeAgenda)
    outbox: FakeOutbox = field(default_factory=FakeOutbox)
    prompts: FakePrompts = field(default_factory=FakePrompts)

    @property
    def service(self) -> ReminderService:
        """The service; it keeps nothing, so any is as good as any other."""
        return ReminderService(STORE, self.directory, self.messages, self.agenda, RECURRENCE)

    @property
    def job(self) -> ReminderJob:
        """The job; it keeps nothing either."""
        return ReminderJob(STORE, self.directory, self.messages, self.agenda)

    @property
    def messages(self) -> Messages:
        """What says reminders."""
        return Messages(self.directory, self.outbox, self.prompts, RECURRENCE)


@dataclass
class TypedReminders(ReminderWorld):
    """Tom, who types commands in a room and reads what comes of it."""

    now: datetime = NOW

    @property
    def room(self) -> Room:
        """The first room."""
        return self.directory.rooms[1]

    @property
    def tom(self) -> Person:
        """The first person."""
        return self.directory.people[1]

    async def ask(self, name: str, asker: Person | None = None, *, tapped: bool = False, **options: Any) -> Answer:  # noqa: ANN401 - of any type
        """Run a command in the first room."""
        asker = asker or self.tom
        zone, locale = self.directory.zone(asker, self.room), self.directory.locale(asker, self.room)
        asked = None if tapped else MessageRef("console", "m1")
        call = Call(self.room, asker, locale, zone, self.now, asked, zone_known=zone != "Etc/UTC")
        found = Commands([RemindCommands(self.service)]).get(name)
        assert found is not None
        answer = await self.database.write(found.run, call, **options)
        assert not isinstance(answer, Later)
        return answer

    async def add(self, due: str = "2027-03-12T15:00", **options: Any) -> Answer:  # noqa: ANN401 - of any type
        """Set a reminder."""
        return await self.ask("remind add", due=moment(due), text=Rest("Order the bus"), **options)

    async def come(self, late: timedelta = timedelta()) -> list[str]:
        """Let what is planned come up, the clock standing then; return what is said."""
        (due,) = self.planned()
        self.agenda.planned.clear()
        self.now = due.at + late
        known = len(self.outbox.posts)
        await self.database.write(self.job, [due], self.now)
        return [post_text(post) for post in list(self.outbox.posts.values())[known:]]

    def planned(self) -> list[Due]:
        """Return what is planned."""
        return [due for steps in self.agenda.planned.values() for due in steps]

    async def stored(self, number: int = 1) -> Reminder:
        """Return a reminder."""
        found = await self.database.read(STORE.get, number)
        assert found is not None
        return found


@asynccontextmanager
async def typed_reminders(folder: Path) -> AsyncIterator[TypedReminders]:
    """Open a world with a room of Bristol and Tom in it, on Wednesday, 10 March 2027."""
    async with database_in(folder) as database:
        opened = TypedReminders(database)
        opened.directory.add_room(BRISTOL)
        opened.directory.add_person("Tom", BRISTOL)
        yield opened
