"""What of the roadmap stands in a calendar outside of the chat, a page at a time, and when it was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, false, func, or_, select

from bot.features.roadmap.history import history_table
from bot.features.roadmap.table import milestone_table, post_table, side_table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from bot.core.calendar import Sight
    from bot.core.transaction import Transaction

PAGE = 100
"""So many are read at once: what is done with them keeps everything else waiting for milliseconds only."""
_SEVERAL = 2


class RoadmapFeedStore:
    """Finds what of the roadmap stands in a calendar."""

    def numbers(self, tx: Transaction, sight: Sight, since: datetime, after: int) -> list[int]:
        """Return the numbers of the next milestones that are seen and were due after an instant, in any state."""
        wanted = milestone_table.c.id
        seen = or_(false(), *_seen(sight))
        found = select(wanted).where(wanted > after, milestone_table.c.due_at > since, seen).order_by(wanted).limit(PAGE)
        return list(connection(tx).execute(found).scalars())

    def changes(self, tx: Transaction, numbers: Collection[int]) -> dict[int, tuple[int, datetime]]:
        """Return how often each was changed and when that was last; both follow from the history, where nothing is removed."""
        number, at = history_table.c.milestone_id, history_table.c.at
        found = select(number, func.count().label("times"), func.max(at, type_=at.type).label("last"))
        rows = connection(tx).execute(found.where(number.in_(numbers)).group_by(number))
        return {row.milestone_id: (row.times - 1, row.last) for row in rows}


def _seen(sight: Sight) -> Iterator[ColumnElement[bool]]:
    number = milestone_table.c.id
    if sight.person is not None:
        yield number.in_(select(side_table.c.milestone_id).where(side_table.c.person_id == sight.person))
        for role, city in sorted(sight.held):
            theirs = select(side_table.c.milestone_id).where(side_table.c.city_id == city)
            yield and_(milestone_table.c.role == role, number.in_(theirs))
        return
    if sight.room is not None:
        yield milestone_table.c.room_id == sight.room
        yield number.in_(select(post_table.c.milestone_id).where(post_table.c.room_id == sight.room))
    if sight.plans:
        of_plans = number.in_(select(side_table.c.milestone_id).where(side_table.c.city_id.in_(sight.plans)))
        counted = select(side_table.c.milestone_id).group_by(side_table.c.milestone_id).having(func.count() >= _SEVERAL)
        yield and_(of_plans, number.in_(counted)) if sight.joint else of_plans
