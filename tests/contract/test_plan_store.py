"""What every database must do for plans."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.person import Capacity
from bot.features.roadmap.plan.model import Head, Plan
from bot.features.roadmap.plan.store import PlanRoleStore, PlanStore
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
PLANS, ROLES = PlanStore(), PlanRoleStore()
HEAD = Head(
    name="Klasse 9b «学校»",
    template="school-exchange",
    titles={"en": "Exchange", "ja": "交流"},
    sides={"sending": "lindenau", "hosting": "minasaki"},
    anchors={"departure": date(2027, 10, 9), "return": date(2027, 10, 21)},
    tags=("fgyo", "grant"),
    participants=24,
)


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open an empty database of each kind."""
    async with database_in(data_dir) as opened:
        yield opened


async def test_a_proposal_comes_back_as_it_was(database: Database) -> None:
    """Name, template, titles, sides in their order, days, tags and numbers survive; it does not run yet"""
    plan = await database.write(PLANS.propose, HEAD, "all of it", 3, NOW)
    assert plan == Plan(1, HEAD, 3)
    assert await database.read(PLANS.get, 1) == plan
    assert list(plan.head.sides) == ["sending", "hosting"]
    assert await database.read(PLANS.running) == []
    assert await database.read(PLANS.proposal, 1) == "all of it"


async def test_a_proposal_is_taken_once(database: Database) -> None:
    """Whoever takes it first gets all of it; nobody else gets anything, and it runs from then on"""
    await database.write(PLANS.propose, HEAD, "all of it", 3, NOW)
    taken = [await database.write(PLANS.take_proposal, 1, NOW + timedelta(hours=n)) for n in range(2)]
    assert taken == ["all of it", None]
    assert await database.read(PLANS.running) == [Plan(1, HEAD, 3, NOW)]
    assert await database.write(PLANS.take_proposal, 9, NOW) is None


async def test_ended_plans_run_no_more(database: Database) -> None:
    """A plan that has ended is found by number alone"""
    await database.write(PLANS.propose, HEAD, "all", 3, NOW)
    await database.write(PLANS.take_proposal, 1, NOW)
    ended = Plan(1, HEAD, 3, NOW, NOW + timedelta(days=1))
    await database.write(PLANS.put, ended)
    assert await database.read(PLANS.running) == []
    assert await database.read(PLANS.get, 1) == ended


async def test_old_proposals_are_forgotten(database: Database) -> None:
    """Only what nobody agreed to in time goes, and its number is not used again"""
    for hours in (0, 1, 2):
        await database.write(PLANS.propose, HEAD, "all", 3, NOW + timedelta(hours=hours))
    await database.write(PLANS.take_proposal, 1, NOW)
    assert await database.write(PLANS.forget_proposals, NOW + timedelta(hours=3)) == 2
    assert [await database.read(PLANS.get, number) is None for number in (1, 2, 3)] == [False, True, True]
    assert (await database.write(PLANS.propose, HEAD, "all", 3, NOW)).number == 4


async def test_people_are_named_for_roles(database: Database) -> None:
    """A role of a plan in a city has at most one of each capacity; naming others takes the place of all before"""
    for _ in range(2):
        await database.write(PLANS.propose, HEAD, "all", 3, NOW)
    await database.write(ROLES.put, 1, "treasurer", "lindenau", {Capacity.HOLDER: 5, Capacity.SUBSTITUTE: 6})
    await database.write(ROLES.put, 2, "treasurer", "lindenau", {Capacity.HOLDER: 7})
    await database.write(ROLES.put, 1, "treasurer", "minasaki", {Capacity.HOLDER: 8})
    assert await database.read(ROLES.named, 1, "treasurer", "lindenau") == {Capacity.HOLDER: 5, Capacity.SUBSTITUTE: 6}
    await database.write(ROLES.put, 1, "treasurer", "lindenau", {Capacity.SUBSTITUTE: 9})
    assert await database.read(ROLES.named, 1, "treasurer", "lindenau") == {Capacity.SUBSTITUTE: 9}
    await database.write(ROLES.put, 1, "treasurer", "lindenau", {})
    assert await database.read(ROLES.all, 1) == [("treasurer", "minasaki", Capacity.HOLDER, 8)]
