"""What is due between two instants, for a timeline: in any state but given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from bot.features.roadmap.table import milestone_table, side_table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from bot.core.transaction import Transaction

_CONCERNED = select(side_table.c.milestone_id).where(
    side_table.c.milestone_id == milestone_table.c.id, side_table.c.city_id.in_(bindparam("cities", expanding=True))
)
_NEXT = milestone_table.c.due_at, milestone_table.c.id
_BETWEEN = (
    select(milestone_table.c.id)
    .where(
        milestone_table.c.due_at >= bindparam("after"),
        milestone_table.c.due_at < bindparam("before"),
        milestone_table.c.cancelled_at.is_(None),
        _CONCERNED.exists(),
    )
    .order_by(*_NEXT)
    .limit(bindparam("most"))
)
_OF_PLAN = (
    select(milestone_table.c.id)
    .where(milestone_table.c.plan_id == bindparam("plan"), milestone_table.c.cancelled_at.is_(None))
    .order_by(*_NEXT)
    .limit(bindparam("most"))
)


class TimelineStore:
    """Finds what stands on a timeline."""

    def between(self, tx: Transaction, cities: Collection[str], after: datetime, before: datetime, most: int) -> list[int]:
        """Return the numbers of what concerns one of the cities and is due from an instant on, before another, in order."""
        wanted = {"cities": list(cities), "after": after, "before": before, "most": most}
        return list(connection(tx).execute(_BETWEEN, wanted).scalars())

    def of_plan(self, tx: Transaction, plan: int, most: int) -> list[int]:
        """Return the numbers of a plan, the next first."""
        return list(connection(tx).execute(_OF_PLAN, {"plan": plan, "most": most}).scalars())
