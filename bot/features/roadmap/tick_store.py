"""The codes that are ticked: nothing but codes, and nothing of them once they are not needed any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, delete, exists, insert, or_, select

from bot.features.roadmap.code import codes
from bot.features.roadmap.plan.store import plan_table
from bot.features.roadmap.table import milestone_table, tick_table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from bot.core.transaction import Transaction
    from bot.features.roadmap.model import Milestone


class TickStore:
    """Ticks of milestones, by city."""

    def of(self, tx: Transaction, number: int, city: str) -> set[str]:
        """Return the codes that are ticked in a city's part."""
        return set(connection(tx).execute(select(tick_table.c.code).where(_at(number, city))).scalars())

    def missing(self, tx: Transaction, milestone: Milestone, city: str) -> list[str]:
        """Return the codes that are not ticked yet, in order."""
        ticked = self.of(tx, milestone.number, city)
        return [code for code in codes(milestone.wish) if code not in ticked]

    def put(self, tx: Transaction, number: int, city: str, ticked: Collection[str]) -> None:
        """Keep which codes are ticked in a city's part, instead of those before."""
        connection(tx).execute(delete(tick_table).where(_at(number, city)))
        rows = [{"milestone_id": number, "city_id": city, "code": code} for code in sorted(ticked)]
        if rows:
            connection(tx).execute(insert(tick_table), rows)

    def erase_before(self, tx: Transaction, instant: datetime) -> int:
        """Forget the codes of all that was over before an instant; the counts stay. Return how many.

        It was over when its plan was ended, or when the last tick list, of the plan or its own, was due or given up.
        """
        mine, other = milestone_table.c, milestone_table.alias().c
        same_plan = and_(other.plan_id == mine.plan_id, other.expected.is_not(None))
        going = or_(other.cancelled_at.is_(None), other.cancelled_at >= instant)
        to_come = exists().where(or_(other.id == mine.id, same_plan), other.due_at >= instant, going)
        plan_over = exists().where(plan_table.c.id == mine.plan_id, plan_table.c.ended_at < instant)
        over = select(mine.id).where(mine.id.in_(select(tick_table.c.milestone_id)), or_(~to_come, plan_over))
        return connection(tx).execute(delete(tick_table).where(tick_table.c.milestone_id.in_(over))).rowcount


def _at(number: int, city: str) -> ColumnElement[bool]:
    return (tick_table.c.milestone_id == number) & (tick_table.c.city_id == city)
