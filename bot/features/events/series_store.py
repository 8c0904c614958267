"""The only SQL that touches the dates of series; when an event takes place they give to its row."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import Row, and_, bindparam, delete, exists, insert, select, update

from bot.core.recurrence import to_rrule
from bot.features.events.occurrence import Occurrence
from bot.features.events.series_table import occurrence_table
from bot.features.events.span_columns import span_of, span_values
from bot.features.events.store import newer
from bot.features.events.table import event_table, sign_up_table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from bot.core.recurrence import Rule
    from bot.core.transaction import Transaction

_BEFORE = 10
"""So many of the last dates are looked at: one of them was neither moved nor left out."""
_OF_SERIES = occurrence_table.c.event_number == bindparam("series")
_ALL = select(occurrence_table).where(_OF_SERIES).order_by(occurrence_table.c.original_wall)
_HELD = and_(_OF_SERIES, occurrence_table.c.ended.is_(False))
_UPCOMING = (
    select(occurrence_table)
    .where(_HELD, occurrence_table.c.skipped.is_(False), occurrence_table.c.over_utc > bindparam("now"))
    .order_by(occurrence_table.c.starts_utc, occurrence_table.c.original_wall)
    .limit(bindparam("most"))
)
_LAST = (
    select(occurrence_table)
    .where(_HELD, occurrence_table.c.starts_utc <= bindparam("now"))
    .order_by(occurrence_table.c.starts_utc.desc())
    .limit(_BEFORE)
)
_DAY = timedelta(days=1)


def _occurrence(row: Row[tuple[object, ...]]) -> Occurrence:
    found = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row's columns
    return Occurrence(found["original_wall"], span_of(row), bool(found["skipped"]), bool(found["ended"]))


class SeriesStore:
    """The dates of events that recur."""

    def begin(self, tx: Transaction, number: int, dates: Sequence[Occurrence]) -> None:
        """Make an event a series.

        Args:
            tx: The transaction.
            number: Of the event.
            dates: All of them. From the first one the rule counts, and it stands in the event's row.
        """
        self._put_event(tx, number, {"shown_wall": dates[0].original})
        self.add(tx, number, dates)

    def add(self, tx: Transaction, number: int, dates: Sequence[Occurrence]) -> None:
        """Enter dates that are not there yet."""
        rows = [{"event_number": number, "original_wall": one.original, **_values(one)} for one in dates]
        if rows:
            connection(tx).execute(insert(occurrence_table), rows)

    def dates(self, tx: Transaction, number: int) -> list[Occurrence]:
        """Return every date of a series, what was left out or comes after its end included, in the order of the rule."""
        return [_occurrence(row) for row in connection(tx).execute(_ALL, {"series": number})]

    def upcoming(self, tx: Transaction, number: int, now: datetime, most: int) -> list[Occurrence]:
        """Return the next dates that take place and are not over, by their start."""
        rows = connection(tx).execute(_UPCOMING, {"series": number, "now": now, "most": most})
        return [_occurrence(row) for row in rows]

    def around(self, tx: Transaction, number: int, now: datetime, most: int) -> list[Occurrence]:
        """Return the last few dates that have begun, and the next ones, in order."""
        last = [_occurrence(row) for row in connection(tx).execute(_LAST, {"series": number, "now": now})]
        return [*reversed(last), *(one for one in self.upcoming(tx, number, now, most) if one not in last)]

    def on(self, tx: Transaction, number: int, day: date) -> Occurrence | None:
        """Return the date that belongs to a day by the rule, else the first that was moved there."""
        for column in (occurrence_table.c.original_wall, occurrence_table.c.starts_wall):
            within = and_(column >= datetime.combine(day, time()), column < datetime.combine(day + _DAY, time()))
            row = (
                connection(tx)
                .execute(select(occurrence_table).where(_HELD, within).order_by(column), {"series": number})
                .first()
            )
            if row is not None:
                return _occurrence(row)
        return None

    def put(self, tx: Transaction, number: int, one: Occurrence, now: datetime) -> None:
        """Enter what has become of a date; `now` is when that was said."""
        at = and_(occurrence_table.c.event_number == number, occurrence_table.c.original_wall == one.original)
        connection(tx).execute(update(occurrence_table).where(at).values(_values(one)))
        self._put_event(tx, number, newer(now))

    def show(self, tx: Transaction, number: int, one: Occurrence) -> None:
        """Put a date into the event's row: from now on it is the next one."""
        self._put_event(tx, number, {"shown_wall": one.original, **span_values(one.span)})

    def put_rule(self, tx: Transaction, number: int, rule: Rule, last: datetime, now: datetime) -> None:
        """Enter another end.

        Args:
            tx: The transaction.
            number: Of the event.
            rule: With the new end.
            last: The original wall time of the last date that it has; later ones come after its end.
            now: When that was said.
        """
        self._put_event(tx, number, {"rule": to_rrule(rule), **newer(now)})
        ended = update(occurrence_table).where(occurrence_table.c.event_number == number)
        connection(tx).execute(ended.values(ended=occurrence_table.c.original_wall > last))

    def carry_sign_ups(self, tx: Transaction, number: int, to: int, people: Collection[int] | None = None) -> None:
        """Enter what everyone, or only some people, said about one event for another as well."""
        kept = [column for column in sign_up_table.c if column.name not in {"event_number", "tell_at"}]
        said = select(bindparam("to", to).label("event_number"), *kept).where(sign_up_table.c.event_number == number)
        if people is not None:
            said = said.where(sign_up_table.c.person_id.in_(people))
        names = ["event_number", *(column.name for column in kept)]
        connection(tx).execute(insert(sign_up_table).from_select(names, said))

    def carry_back(self, tx: Transaction, number: int, to: int) -> None:
        """Enter for an event what people have said about another one since, or only about that."""
        theirs, newer = sign_up_table.alias(), sign_up_table.alias()
        since = select(newer.c.person_id).where(
            newer.c.event_number == number,
            ~exists().where(
                theirs.c.event_number == to, theirs.c.person_id == newer.c.person_id, theirs.c.said_at >= newer.c.said_at
            ),
        )
        people = list(connection(tx).execute(since).scalars())
        connection(tx).execute(
            delete(sign_up_table).where(sign_up_table.c.event_number == to, sign_up_table.c.person_id.in_(people))
        )
        self.carry_sign_ups(tx, number, to, people)

    def _put_event(self, tx: Transaction, number: int, values: Mapping[str, object]) -> None:
        connection(tx).execute(update(event_table).where(event_table.c.number == number).values(values))


def _values(one: Occurrence) -> dict[str, object]:
    return {"skipped": one.skipped, "ended": one.ended, **span_values(one.span)}
