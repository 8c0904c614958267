"""Who changed what on the roadmap, and when: written once, never changed, read by the rooms that see the thing itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import (
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    bindparam,
    func,
    insert,
    select,
    update,
)

from bot.core.moment import Moment
from bot.storage.schema import METADATA, Erase, Instant, Kept, of_person
from bot.storage.unit import connection

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import RowMapping

    from bot.core.transaction import Transaction

history_table = Table(
    "milestone_history",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("milestone_id", Integer, ForeignKey("milestone.id", ondelete="CASCADE"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("person_id", Integer, info=of_person(Kept.ROADMAP, Erase.CLEAR)),
    Column("for_id", Integer, info=of_person(Kept.ROADMAP, Erase.CLEAR)),
    Column("city_id", String(40), nullable=False),
    Column("what", String(20), nullable=False),
    Column("until_wall", DateTime),
    Column("until_zone", String(60)),
    Column("until_fold", Integer),
    Index("ix_milestone_history_milestone_id", "milestone_id"),
    sqlite_autoincrement=True,
)

_OF = history_table.c.milestone_id == bindparam("number")
_PAGE = select(history_table).where(_OF).order_by(history_table.c.id.desc()).limit(bindparam("most")).offset(bindparam("skip"))
_COUNT = select(func.count()).select_from(history_table).where(_OF)


class Deed(StrEnum):
    """What somebody did."""

    ADDED = "added"
    DONE = "done"
    REOPENED = "reopened"
    CANCELLED = "cancelled"
    RESUMED = "resumed"
    TAKEN = "taken"
    RELEASED = "released"
    PROMISED = "promised"
    UNPROMISED = "unpromised"


@dataclass(frozen=True, slots=True)
class Entry:
    """One change.

    Args:
        at: When it happened.
        person: Number of the person; ``None`` once they have been forgotten.
        acting_for: Number of the holder for whom they acted.
        city: Id of the city whose part it was; empty for the whole.
        what: What they did.
        until: The moment they promised.
    """

    at: datetime
    person: int | None
    acting_for: int | None
    city: str
    what: Deed
    until: Moment | None = None


class History:
    """The changes of all that stands on the roadmap."""

    def note(self, tx: Transaction, number: int, entry: Entry) -> None:
        """Write down a change of a milestone."""
        until = entry.until
        values = {
            "milestone_id": number,
            "at": entry.at,
            "person_id": entry.person,
            "for_id": entry.acting_for,
            "city_id": entry.city,
            "what": entry.what.value,
            "until_wall": until.wall if until else None,
            "until_zone": until.zone if until else None,
            "until_fold": until.fold if until else None,
        }
        connection(tx).execute(insert(history_table), values)

    def page(self, tx: Transaction, number: int, most: int, skip: int = 0) -> list[Entry]:
        """Return changes of a milestone, the newest first.

        Args:
            tx: Open.
            number: Of the milestone.
            most: So many.
            skip: Without the so many newest.
        """
        found = connection(tx).execute(_PAGE, {"number": number, "most": most, "skip": skip}).mappings()
        return [_entry(row) for row in found]

    def count(self, tx: Transaction, number: int) -> int:
        """Return how often a milestone was changed."""
        return int(connection(tx).execute(_COUNT, {"number": number}).scalar_one())

    def forget(self, tx: Transaction, person: int) -> None:
        """Leave what somebody did and forget that it was they."""
        for column in (history_table.c.person_id, history_table.c.for_id):
            connection(tx).execute(update(history_table).where(column == person).values({column.name: None}))


def _entry(row: RowMapping) -> Entry:
    wall = row["until_wall"]
    until = None if wall is None else Moment(wall, row["until_zone"], row["until_fold"])
    return Entry(row["at"], row["person_id"], row["for_id"], row["city_id"], Deed(row["what"]), until)
