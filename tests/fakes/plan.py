"""Plans over a real database, with everything around them faked; and the closed days of the stories."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING

from bot.core.ids import Prefix, ShortId
from bot.core.person import Role
from bot.features.roadmap.assembly import Ports, Roadmap
from bot.features.roadmap.plan.desk import Desk
from bot.features.roadmap.plan.kit import Shelf
from bot.features.roadmap.plan.proposal import Wanted
from bot.features.roadmap.plan.rehearsal import Rehearsal
from bot.features.roadmap.plan.role import PlanRoles
from bot.features.roadmap.plan.store import PlanRoleStore, PlanStore
from bot.features.roadmap.plan.taking import Forms
from bot.main.feeds import read_calendar
from bot.main.plan import templates
from bot.settings.document import read_yaml
from bot.storage.unit import savepoint
from tests.fakes.directory import LINDENAU, MINASAKI
from tests.fakes.roadmap import STRINGS, roadmap_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.clock import Clock
    from bot.core.due import Agenda
    from bot.core.person import Person, Room
    from bot.core.prompt import Cards
    from bot.features.roadmap.plan.proposal import Proposed
    from bot.features.roadmap.plan.service import Standing
    from bot.features.roadmap.plan.template import Template
    from tests.fakes.roadmap import RoadmapWorld


def _days(*texts: str) -> frozenset[date]:
    return frozenset(map(date.fromisoformat, texts))


CLOSED = {
    "lindenau": _days("2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17", "2027-05-27", "2027-11-01"),
    "minasaki": _days(
        *("2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02", "2027-01-03", "2027-01-11", "2027-02-11"),
        *("2027-02-23", "2027-03-22", "2027-04-29", "2027-05-03", "2027-05-04", "2027-05-05", "2027-07-19", "2027-08-11"),
        *("2027-09-20", "2027-09-23", "2027-10-11", "2027-11-03", "2027-11-23"),
    ),
}
"""The closed days of the stories, besides Saturdays and Sundays."""
ZONES = {city.id: city.zone for city in (LINDENAU, MINASAKI)}
ST2 = {"departure": date(2027, 10, 9), "return": date(2027, 10, 21)}
"""The days from which the exchange of story 2 is counted."""


@cache
def shipped() -> dict[str, Template]:
    """Return the program's own templates."""
    return templates(None, STRINGS)


@dataclass
class PlanWorld:
    """Lindenau and Minasaki, each with a linked room, a coordinator and a teacher; 11 January 2027, 10:00 UTC."""

    around: RoadmapWorld
    lindenau: Room
    minasaki: Room
    anke: Person
    keiko: Person
    miriam: Person

    @property
    def desk(self) -> Desk:
        """All that one can do with plans."""
        around = self.around
        ports = Ports(around.directory, around.cards, around.agenda, around.clock, around.happenings, around.titles)

        def build(clock: Clock, cards: Cards, agenda: Agenda) -> Roadmap:
            return Roadmap(
                replace(ports, directory=replace(around.directory, clock=clock), cards=cards, agenda=agenda, clock=clock)
            )

        roadmap = Roadmap(ports)
        shelf = Shelf(roadmap.kit, PlanStore(), shipped())
        roles = PlanRoles(PlanRoleStore(), around.directory)
        return Desk(shelf, roles, Rehearsal(build, savepoint), roadmap.service, lambda *_: "", Forms(read_yaml, read_calendar))

    async def propose(self, template: str = "school-exchange", wanted: Wanted | None = None) -> Proposed:
        """Propose a plan in Lindenau's room."""
        call, desk = self.around.call(self.lindenau, self.anke), self.desk
        want = wanted or Wanted(anchors=ST2, participants=24)
        return await self.around.database.write(lambda tx: desk.proposals.new(tx, call, shipped()[template], want))

    async def make(self, number: int = 1) -> Standing:
        """Agree to a proposal."""
        call, desk = self.around.call(self.lindenau, self.anke), self.desk
        return await self.around.database.write(lambda tx: desk.plans.make(tx, call, ShortId(Prefix.PLAN, number)))


@asynccontextmanager
async def plan_world(folder: Path) -> AsyncIterator[PlanWorld]:
    """Open an empty world of the stories."""
    async with roadmap_world(folder, LINDENAU, MINASAKI) as around:
        people = around.directory
        people.closed_days.update({city: dict.fromkeys(days, "closed") for city, days in CLOSED.items()})
        around.clock.set(datetime(2027, 1, 11, 10, tzinfo=UTC))
        yield PlanWorld(
            around,
            people.add_room(LINDENAU, link=1),
            people.add_room(MINASAKI, link=1),
            people.add_person("Anke Brandt", LINDENAU, Role.COORDINATOR),
            people.add_person("Keiko Mori", MINASAKI, Role.COORDINATOR),
            people.add_person("Miriam Roth", LINDENAU, Role.TEACHER),
        )
