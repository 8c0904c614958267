"""Finds what is open in the order of its dates, so much of it as is wanted: nothing else is read, however much there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, exists, false, func, or_, select, true, union

from bot.core.person import Capacity
from bot.features.roadmap.plan.store import plan_role_table
from bot.features.roadmap.table import milestone_table, post_table, side_table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement, Select

    from bot.core.moment import Moment
    from bot.core.person import Role
    from bot.core.track import Track
    from bot.core.transaction import Transaction

_OPEN = side_table.c.open_due_at.is_not(None)
_UNSETTLED = side_table.c.done_at.is_(None) & side_table.c.waived_at.is_(None)

_NAMED = select(plan_role_table.c.person_id).where(
    plan_role_table.c.plan_id == milestone_table.c.plan_id,
    plan_role_table.c.role_key == milestone_table.c.role_key,
    plan_role_table.c.city_id == side_table.c.city_id,
)
"""Who was named, in its plan, for the role that something belongs to."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which of it is wanted.

    Args:
        plan: Number of a plan.
        track: Of one track.
        late_at: The cities' own parts are open, and their moment, or the one they have promised, had passed then; by city,
            as its clocks show it.
        own: Id of a city; ``None`` for none. With ``late_at`` nothing of it is wanted that only waits for others, with
            ``waiting`` also what others have to do alone.
        paused: With ``late_at``: tracks that are paused, with the city.
        waiting: The cities' own parts are settled, or they have none, and another's is not.
        held: The cities' own parts are open, and belong to one of these roles of a city, since nobody else was named or has
            taken them over.
        person: With ``held``: or this person has taken them over, or was named for their role in the plan, by number.
        gone: With ``held``: who has taken something over but has no role any more there, by number, with the city.
    """

    plan: int | None = None
    track: Track | None = None
    late_at: Mapping[str, Moment] | None = None
    own: str | None = None
    paused: Collection[tuple[str, Track]] = ()
    waiting: bool = False
    held: Collection[tuple[Role, str]] | None = None
    person: int = 0
    gone: Collection[tuple[int, str]] = ()


ANYTHING = Filter()


@dataclass(frozen=True, slots=True)
class View:
    """What somebody may see in a room.

    Args:
        cities: Ids of the cities whose plan they see there.
        concerned: Ids of the cities that the room is about.
        joint: Of these only what several cities share.
        room: Number of the room: what was added or shown there is seen by all.
        person: Number of the asker, who sees what they have taken over.
    """

    cities: Collection[str]
    concerned: Collection[str]
    joint: bool
    room: int
    person: int


class ListStore:
    """Lists of open milestones, by number."""

    def open(self, tx: Transaction, view: View, wanted: Filter, most: int) -> list[int]:
        """Return the numbers of what is open and wanted, the next first.

        Args:
            tx: Open.
            view: What is seen.
            wanted: Which of it.
            most: So many at most.
        """
        several = [(seen, one) for seen in _seen(view) for one in _alternatives(wanted)]
        branches = [_branch(seen & one, wanted).limit(most).subquery().select() for seen, one in several]
        found = union(*branches).subquery()
        query = select(found.c.number).order_by(found.c.due_at, found.c.number).limit(most)
        return list(connection(tx).execute(query).scalars())

    def takers(self, tx: Transaction) -> list[tuple[int, str]]:
        """Return who has taken over something that is open, by number, with the city whose part it is."""
        who = select(side_table.c.person_id, side_table.c.city_id).where(side_table.c.person_id.is_not(None), _OPEN, _UNSETTLED)
        return [(row.person_id, row.city_id) for row in connection(tx).execute(who.distinct())]

    def partners(self, tx: Transaction, city: str) -> set[str]:
        """Return the cities that share something open with a city."""
        other = side_table.alias()
        query = (
            select(other.c.city_id)
            .join(side_table, side_table.c.milestone_id == other.c.milestone_id)
            .where(side_table.c.city_id == city, _OPEN, other.c.city_id != city)
            .distinct()
        )
        return set(connection(tx).execute(query).scalars())

    def due_within(self, tx: Transaction, city: str, spans: Collection[tuple[datetime, datetime]], most: int) -> list[int]:
        """Return the numbers of what is still open with a city and due from one instant on, before another, the next first.

        Args:
            tx: Open.
            city: Id of the city.
            spans: Pairs of instants.
            most: So many at most.
        """
        due = side_table.c.open_due_at
        within = or_(*(and_(due >= first, due < last) for first, last in spans))
        query = select(side_table.c.milestone_id).where(side_table.c.city_id == city, _UNSETTLED, within)
        found = connection(tx).execute(query.order_by(due, side_table.c.milestone_id).limit(most))
        return list(found.scalars())

    def count(self, tx: Transaction, city: str) -> int:
        """Return how much is open that concerns a city."""
        query = select(func.count()).select_from(side_table).where(side_table.c.city_id == city, _OPEN)
        return int(connection(tx).execute(query).scalar_one())


def _seen(view: View) -> list[ColumnElement[bool]]:
    """Return the conditions of which one must hold; for each an index gives what holds in the order of its dates."""
    city, hidden = side_table.c.city_id, [one for one in view.concerned if one not in view.cities]
    found = [(city == one) & _is_joint() if view.joint else city == one for one in view.cities]
    found.append(side_table.c.room_id == view.room)
    found += [(city == one) & _is_shown(view.room) for one in hidden]
    if view.person:
        left = view.concerned if view.joint else hidden
        found += [(side_table.c.person_id == view.person) & (city == one) for one in left]
    return found


def _is_shown(room: int) -> ColumnElement[bool]:
    return exists().where(post_table.c.milestone_id == side_table.c.milestone_id, post_table.c.room_id == room)


def _is_joint() -> ColumnElement[bool]:
    other = side_table.alias()
    return (
        select(other.c.city_id)
        .where(other.c.milestone_id == side_table.c.milestone_id, other.c.city_id != side_table.c.city_id)
        .exists()
    )


def _branch(condition: ColumnElement[bool], wanted: Filter) -> Select[tuple[int, datetime]]:
    query = (
        select(side_table.c.milestone_id.label("number"), side_table.c.open_due_at.label("due_at"))
        .join(milestone_table, milestone_table.c.id == side_table.c.milestone_id)
        .where(condition, _OPEN, *_conditions(wanted))
    )
    return query.order_by(side_table.c.open_due_at, side_table.c.milestone_id)


def _alternatives(wanted: Filter) -> list[ColumnElement[bool]]:
    """Return the conditions of which one must hold for what is late: for each an index gives what holds."""
    if not wanted.late_at:
        return [true()]
    side, other = side_table.c, side_table.alias().c
    at = max(moment.at for moment in wanted.late_at.values())
    last = max(moment.wall for moment in wanted.late_at.values())
    passed = or_(*(and_(side.city_id == city, side.promised_wall <= now.wall) for city, now in wanted.late_at.items()))
    promised = side.milestone_id.in_(select(other.milestone_id).where(other.promised_wall <= last))
    stale = func.coalesce(side.thawed_at >= side.open_due_at, false())  # its moment passed in a pause (H15)
    own = _is_own(wanted.own) if wanted.own else true()
    return [
        and_(_UNSETTLED, side.promised_at.is_(None), side.open_due_at <= at, ~stale, own),
        and_(_UNSETTLED, promised, passed, own),
    ]


def _is_own(city: str) -> ColumnElement[bool]:
    """Return that a part is the city's own, or that it has none."""
    own = side_table.alias()
    has_one = exists().where(own.c.milestone_id == side_table.c.milestone_id, own.c.city_id == city)
    return or_(side_table.c.city_id == city, ~has_one)


def _conditions(wanted: Filter) -> list[ColumnElement[bool]]:
    table, side = milestone_table.c, side_table.c
    found: list[ColumnElement[bool]] = []
    if wanted.plan is not None:
        found.append(table.plan_id == wanted.plan)
    if wanted.track is not None:
        found.append(table.track == wanted.track.value)
    if wanted.waiting:
        others = and_(side.city_id != wanted.own, _is_own(wanted.own)) if wanted.own else false()
        found.append(or_(~_UNSETTLED, others))
    if wanted.late_at is not None:
        found += [or_(side.city_id != city, func.coalesce(table.track, "") != track.value) for city, track in wanted.paused]
    if wanted.held is not None:
        roles = (and_(side.city_id == city, table.role == role.value) for role, city in wanted.held)
        gone = or_(false(), *(and_(side.person_id == person, side.city_id == city) for person, city in wanted.gone))
        named, held = plan_role_table.c, _NAMED.where(plan_role_table.c.capacity == Capacity.HOLDER.value)
        by_name = _NAMED.where(named.person_id == wanted.person, (named.capacity == Capacity.HOLDER.value) | ~held.exists())
        of_mine = table.plan_id.in_(select(named.plan_id).where(named.person_id == wanted.person))  # asked first: it is cheap
        own = or_(false(), *roles) & ~_NAMED.exists() | of_mine & by_name.exists()
        taken = (side.person_id == wanted.person) & ~gone
        found.append(_UNSETTLED & or_(own & (side.person_id.is_(None) | gone), taken))
    return found
