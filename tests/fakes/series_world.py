"""A call every Thursday at nine in Lindenau, read in Minasaki, over a real database."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.person import Role
from bot.core.recurrence import Frequency, Rule
from bot.core.reply import Announcement
from bot.features.events.model import Coming, Draft
from bot.features.events.series_store import SeriesStore
from bot.features.events.store import EventStore
from tests.fakes.database import database_in
from tests.fakes.directory import LINDENAU, MINASAKI
from tests.fakes.event_world import EventWorld, card_text, hours

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.due import Due
    from bot.core.person import Person, Room
    from bot.features.events.model import Event
    from bot.features.events.occurrence import Occurrence
    from bot.features.events.series import Series
    from bot.features.events.series_end import SeriesEnds

BERLIN = "Europe/Berlin"
UNTIL_JUNE = Rule(Frequency.WEEKLY, until=date(2027, 6, 30))
CALL = Draft("Videokonferenz", hours("2027-03-18T09:00", "2027-03-18T10:00", BERLIN), rule=UNTIL_JUNE)


@dataclass
class SeriesWorld(EventWorld):
    """Linked rooms of Lindenau and Minasaki, Anke who plans and Mr Tanaka who comes, on 1 March 2027."""

    done: list[Due] = field(default_factory=list)

    @property
    def recurring(self) -> Series:
        """What one can do with events that recur."""
        return self.series.series

    @property
    def ends(self) -> SeriesEnds:
        """What ends them."""
        return self.series.ends

    @property
    def lindenau(self) -> Room:
        """Lindenau's room."""
        return self.directory.rooms[1]

    @property
    def minasaki(self) -> Room:
        """Minasaki's room."""
        return self.directory.rooms[2]

    @property
    def anke(self) -> Person:
        """Who plans."""
        return self.directory.people[1]

    @property
    def tanaka(self) -> Person:
        """Who comes."""
        return self.directory.people[2]

    async def call(self, draft: Draft = CALL) -> Event:
        """Add the call, for which Mr Tanaka signs up."""
        event = await self.database.write(self.recurring.add, draft, self.lindenau, self.anke)
        await self.says(event, self.minasaki, self.tanaka, Coming.YES)
        return await self.stored(event.number)

    async def stored(self, number: int) -> Event:
        """Return an event as it is now."""
        found = await self.database.read(EventStore().get, number)
        assert found is not None
        return found

    async def on(self, event: Event, day: str) -> Occurrence:
        """Return the date of a day."""
        return await self.database.read(self.recurring.on, event, date.fromisoformat(day))

    async def dates(self, event: Event, count: int = 20) -> list[str]:
        """Return the next dates, by the clock at home."""
        found = await self.database.read(SeriesStore().upcoming, event.number, self.clock.now(), count)
        return [moment_of(one.span.begins_at, BERLIN).wall.strftime("%m-%d %H:%M") for one in found]

    async def skip(self, event: Event, day: str) -> bool:
        """Leave a date out."""
        one = await self.on(event, day)
        return await self.database.write(lambda tx: self.recurring.skip(tx, event, one, self.anke, prefix="!"))

    async def shift(self, event: Event, day: str, starts: str, ends: str) -> bool:
        """Move a date."""
        one = await self.on(event, day)
        return await self.database.write(self.recurring.move, event, one, hours(starts, ends, BERLIN), self.anke, "!")

    def due(self) -> list[Due]:
        """Return what is planned, the next first."""
        done = {(due.subject, due.step) for due in self.done}
        planned = (due for steps in self.agenda.planned.values() for due in steps)
        return sorted((due for due in planned if (due.subject, due.step) not in done), key=lambda due: due.at)

    async def come(self, until: datetime) -> None:
        """Let everything come up that is due until then, each at its moment."""
        while (ahead := self.due()) and ahead[0].at <= until:
            self.clock.set(ahead[0].at)
            self.done.append(ahead[0])
            await self.database.write(self.series.job, [ahead[0]], self.clock.now())
        self.clock.set(until)

    def told(self) -> list[list[str]]:
        """Return what has rung so far, each as its lines."""
        return [card_text(post) for post in self.cards.shown.values() if isinstance(post.says, Announcement)]

    def clocks(self) -> list[tuple[str, str]]:
        """Return what was said of clocks so far, by room."""
        said = [(post.room.key, card_text(post)[0]) for post in self.cards.shown.values()]
        return [(room, line) for room, line in said if "Zeitumstellung" in line or "時計の切り替え" in line]


@asynccontextmanager
async def series_world(folder: Path) -> AsyncIterator[SeriesWorld]:
    """Open the world; over which database, the folder says."""
    async with database_in(folder) as database:
        opened = SeriesWorld(database)
        opened.directory.partners = (LINDENAU, MINASAKI)
        opened.directory.add_room(LINDENAU, link=1)
        opened.directory.add_room(MINASAKI, link=1)
        opened.directory.add_person("Anke Brandt", LINDENAU, Role.COORDINATOR)
        opened.directory.add_person("田中", MINASAKI)
        yield opened
