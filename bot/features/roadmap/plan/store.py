"""Plans and who was named for their roles: tables and the only SQL that touches them."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    delete,
    insert,
    select,
    update,
)

from bot.core.person import Capacity
from bot.features.roadmap.plan.model import Head, Plan
from bot.storage.schema import METADATA, Instant, Kept, of_person
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement, RowMapping

    from bot.core.transaction import Transaction

plan_table = Table(
    "plan",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("title", String(80), nullable=False),
    Column("template", String(80), nullable=False),
    Column("details", Text, nullable=False),
    Column("room_id", Integer, nullable=False),
    Column("proposed_at", Instant, nullable=False),
    Column("proposal", Text),
    Column("made_at", Instant),
    Column("ended_at", Instant),
    sqlite_autoincrement=True,
)
plan_role_table = Table(
    "plan_role",
    METADATA,
    Column("plan_id", Integer, ForeignKey("plan.id", ondelete="CASCADE"), nullable=False),
    Column("role_key", String(40), nullable=False),
    Column("city_id", String(40), nullable=False),
    Column("capacity", String(20), nullable=False),
    Column("person_id", Integer, nullable=False, info=of_person(Kept.ROADMAP)),
    PrimaryKeyConstraint("plan_id", "role_key", "city_id", "capacity"),
)

_plan, _role = plan_table.c, plan_role_table.c


class PlanStore:
    """Plans, and those that are only proposed."""

    def propose(self, tx: Transaction, head: Head, paper: str, room: int, at: datetime) -> Plan:
        """Enter a plan that nobody has agreed to yet; return it with its number.

        Args:
            tx: Open.
            head: What it is.
            paper: All of it, see `bot.features.roadmap.plan.paper`.
            room: Number of the room where it is proposed.
            at: The present moment.
        """
        values = {"room_id": room, "proposed_at": at, "proposal": paper, **_values(head)}
        number = connection(tx).execute(insert(plan_table).returning(_plan.id), values).scalar_one()
        return Plan(int(number), head, room)

    def get(self, tx: Transaction, number: int) -> Plan | None:
        """Return a plan by number, proposed ones as well."""
        return next(iter(self._load(tx, _plan.id == number)), None)

    def running(self, tx: Transaction) -> list[Plan]:
        """Return the plans that have not ended, as they were made."""
        return self._load(tx, _plan.made_at.is_not(None) & _plan.ended_at.is_(None))

    def proposal(self, tx: Transaction, number: int) -> str | None:
        """Return all of a plan that is only proposed; ``None`` if it was made, or there is none."""
        return connection(tx).execute(select(_plan.proposal).where(_plan.id == number)).scalar()

    def take_proposal(self, tx: Transaction, number: int, at: datetime) -> str | None:
        """Make a plan of a proposal; return all of it, or ``None`` if there is no such proposal."""
        paper = self.proposal(tx, number)
        mine = (_plan.id == number) & _plan.made_at.is_(None)
        connection(tx).execute(update(plan_table).where(mine).values(made_at=at, proposal=None))
        return paper

    def put(self, tx: Transaction, plan: Plan) -> None:
        """Keep a plan as it is now."""
        values = {**_values(plan.head), "ended_at": plan.ended_at}
        connection(tx).execute(update(plan_table).where(_plan.id == plan.number).values(values))

    def forget_proposals(self, tx: Transaction, before: datetime) -> int:
        """Delete what was proposed before an instant and nobody agreed to; return how many."""
        found = connection(tx).execute(delete(plan_table).where(_plan.made_at.is_(None), _plan.proposed_at < before))
        return found.rowcount

    def _load(self, tx: Transaction, wanted: ColumnElement[bool]) -> list[Plan]:
        found = select(plan_table).where(wanted).order_by(_plan.id)
        return [_of(row) for row in connection(tx).execute(found).mappings()]


class PlanRoleStore:
    """Who was named for the roles of plans."""

    def named(self, tx: Transaction, plan: int, role_key: str, city: str) -> Mapping[Capacity, int]:
        """Return the numbers of those named for a role of a plan in a city."""
        mine = (_role.plan_id == plan) & (_role.role_key == role_key) & (_role.city_id == city)
        found = connection(tx).execute(select(_role.capacity, _role.person_id).where(mine))
        return {Capacity(row.capacity): row.person_id for row in found}

    def all(self, tx: Transaction, plan: int) -> list[tuple[str, str, Capacity, int]]:
        """Return role, city, capacity and number of everybody named for a plan."""
        found = select(plan_role_table).where(_role.plan_id == plan).order_by(_role.role_key, _role.city_id, _role.capacity)
        return [(row.role_key, row.city_id, Capacity(row.capacity), row.person_id) for row in connection(tx).execute(found)]

    def put(self, tx: Transaction, plan: int, role_key: str, city: str, named: Mapping[Capacity, int]) -> None:
        """Name people for a role of a plan in a city, in the place of all who were."""
        mine = (_role.plan_id == plan) & (_role.role_key == role_key) & (_role.city_id == city)
        connection(tx).execute(delete(plan_role_table).where(mine))
        rows = [
            {"plan_id": plan, "role_key": role_key, "city_id": city, "capacity": capacity.value, "person_id": person}
            for capacity, person in named.items()
        ]
        if rows:
            connection(tx).execute(insert(plan_role_table), rows)


def _values(head: Head) -> dict[str, object]:
    plain = replace(head, titles=dict(head.titles), sides=dict(head.sides), anchors=dict(head.anchors))
    details = {key: value for key, value in asdict(plain).items() if key not in {"name", "template"}}
    details["anchors"] = {key: day.isoformat() for key, day in head.anchors.items()}
    return {"title": head.name, "template": head.template, "details": json.dumps(details, ensure_ascii=False)}


def _of(row: RowMapping) -> Plan:
    details = json.loads(row["details"])
    anchors = {key: date.fromisoformat(day) for key, day in details.pop("anchors").items()}
    tags = tuple(details.pop("tags"))
    head = Head(name=row["title"], template=row["template"], anchors=anchors, tags=tags, **details)
    return Plan(row["id"], head, row["room_id"], row["made_at"], row["ended_at"])
