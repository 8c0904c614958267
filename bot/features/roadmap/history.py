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
from bot.storage.schema import METADATA, Erase, Instant, Kept, of_person, words
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Sequence
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
    Column("before_wall", DateTime),
    Column("before_zone", String(60)),
    Column("before_fold", Integer),
    Column("from_id", Integer, info=of_person(Kept.ROADMAP, Erase.CLEAR)),
    Column("to_id", Integer, info=of_person(Kept.ROADMAP, Erase.CLEAR)),
    Column("from_words", String(200), info=words(Erase.CLEAR)),
    Column("to_words", String(200), info=words(Erase.CLEAR)),
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
    WAIVED = "waived"
    UNWAIVED = "unwaived"
    ASSIGNED = "assigned"
    GIVEN_ROLE = "given-role"
    MOVED = "moved"
    PROPOSED = "proposed"
    AGREED = "agreed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    CHECKED = "checked"
    UNCHECKED = "unchecked"
    TICKED = "ticked"


@dataclass(frozen=True, slots=True)
class Change:
    """From what to what something was changed; whatever does not apply is left out.

    Args:
        before: The moment it had.
        until: The moment it has now.
        giver: Number of the person who had it.
        taker: Number of the person who has it now.
        old: What stood there: a role, a count.
        new: What stands there now: a role, a count, a reason in somebody's words.
    """

    before: Moment | None = None
    until: Moment | None = None
    giver: int | None = None
    taker: int | None = None
    old: str = ""
    new: str = ""


NOTHING = Change()
"""Nothing but the deed itself."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change.

    Args:
        at: When it happened.
        person: Number of the person; ``None`` once they have been forgotten.
        acting_for: Number of the holder for whom they acted.
        city: Id of the city whose part it was; empty for the whole.
        what: What they did.
        change: From what to what.
    """

    at: datetime
    person: int | None
    acting_for: int | None
    city: str
    what: Deed
    change: Change = NOTHING


class History:
    """The changes of all that stands on the roadmap."""

    def note(self, tx: Transaction, number: int, entry: Entry) -> None:
        """Write down a change of a milestone."""
        self.note_all(tx, [number], entry)

    def note_all(self, tx: Transaction, numbers: Sequence[int], entry: Entry) -> None:
        """Write down one change of several milestones."""
        change = entry.change
        before, until = change.before, change.until
        values = {
            "at": entry.at,
            "person_id": entry.person,
            "for_id": entry.acting_for,
            "city_id": entry.city,
            "what": entry.what.value,
            "until_wall": until.wall if until else None,
            "until_zone": until.zone if until else None,
            "until_fold": until.fold if until else None,
            "before_wall": before.wall if before else None,
            "before_zone": before.zone if before else None,
            "before_fold": before.fold if before else None,
            "from_id": change.giver,
            "to_id": change.taker,
            "from_words": change.old or None,
            "to_words": change.new or None,
        }
        connection(tx).execute(insert(history_table), [{"milestone_id": number, **values} for number in numbers])

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
        table = history_table.c
        for column in (table.person_id, table.for_id, table.from_id, table.to_id):
            connection(tx).execute(update(history_table).where(column == person).values({column.name: None}))


def _entry(row: RowMapping) -> Entry:
    change = Change(
        before=_moment(row, "before"),
        until=_moment(row, "until"),
        giver=row["from_id"],
        taker=row["to_id"],
        old=row["from_words"] or "",
        new=row["to_words"] or "",
    )
    return Entry(row["at"], row["person_id"], row["for_id"], row["city_id"], Deed(row["what"]), change)


def _moment(row: RowMapping, which: str) -> Moment | None:
    wall = row[f"{which}_wall"]
    return None if wall is None else Moment(wall, row[f"{which}_zone"], row[f"{which}_fold"])
