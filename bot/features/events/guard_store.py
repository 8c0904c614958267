"""The only SQL of the clash guard: what else takes place at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Table, and_, bindparam, exists, func, or_, select

from bot.features.events.model import Coming, EventKind
from bot.features.events.series_table import occurrence_table
from bot.features.events.store import date_of, dates_select
from bot.features.events.table import event_card_table, event_table, sign_up_table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.core.transaction import Transaction
    from bot.features.events.model import Event
    from bot.features.events.span import Span

_COMES = (Coming.YES.value, Coming.MAYBE.value)
_own, _theirs = sign_up_table.alias(), sign_up_table.alias()
_SHARED = (
    select(func.count())
    .select_from(_own.join(_theirs, _own.c.person_id == _theirs.c.person_id))
    .where(
        _own.c.event_number == bindparam("number"),
        _theirs.c.event_number == event_table.c.number,
        _own.c.coming.in_(_COMES),
        _theirs.c.coming.in_(_COMES),
    )
    .scalar_subquery()
)
_SEEN = exists().where(
    event_card_table.c.event_number == event_table.c.number,
    event_card_table.c.room_id.in_(bindparam("rooms", expanding=True)),
)
_OTHERS = (
    event_table.c.number != bindparam("number"),
    event_table.c.cancelled_at.is_(None),
    event_table.c.postponed_at.is_(None),
    or_(event_table.c.kind.is_(None), event_table.c.kind != EventKind.EXHIBITION.value),
    or_(_SEEN, _SHARED > 0),
)


def _at_the_time(table: Table) -> ColumnElement[bool]:
    """Return the condition that what has its span in a table overlaps with another span."""
    return and_(table.c.starts_utc < bindparam("over"), table.c.over_utc > bindparam("begins"))


_ONCE = select(event_table, _SHARED.label("shared")).where(*_OTHERS, event_table.c.rule.is_(None), _at_the_time(event_table))
_DATES = dates_select(_SHARED.label("shared")).where(
    *_OTHERS, occurrence_table.c.ended.is_(False), occurrence_table.c.skipped.is_(False), _at_the_time(occurrence_table)
)


class GuardStore:
    """Looks for events at the same time."""

    def at_the_time(self, tx: Transaction, span: Span, number: int, rooms: Collection[int]) -> list[tuple[Event, int]]:
        """Return the events that overlap with a span and are shown in one of the rooms or share people; each date of a series.

        An exhibition is open for weeks and hinders nobody, nor does what is cancelled or put off.

        Args:
            tx: Open.
            span: When.
            number: The event that is planned, which does not clash with itself; 0 for none yet.
            rooms: Numbers of the rooms.

        Returns:
            They by their start, each with how many people come to both.
        """
        given = {"number": number, "rooms": list(rooms), "begins": span.begins_at, "over": span.over_at}
        rows = (row for found in (_ONCE, _DATES) for row in connection(tx).execute(found, given))
        return sorted(
            ((date_of(row), int(row.shared)) for row in rows), key=lambda one: (one[0].draft.span.begins_at, one[0].number)
        )
