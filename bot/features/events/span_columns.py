"""When something takes place, as the columns of a table; of whole days, the midnights that begin the first and the last one."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from bot.core.moment import Moment
from bot.features.events.span import AllDay, Span, Timed

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Row


def span_of(row: Row[tuple[object, ...]]) -> Span:
    """Return when something takes place."""
    found = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row's columns
    if found["all_day"]:
        return AllDay(found["starts_wall"].date(), found["ends_wall"].date(), found["starts_zone"])
    starts = Moment(found["starts_wall"], found["starts_zone"], found["starts_fold"])
    ends = None if found["ends_wall"] is None else Moment(found["ends_wall"], found["ends_zone"], found["ends_fold"])
    return Timed(starts, ends)


def span_values(span: Span) -> dict[str, object]:
    """Return the columns of a span."""
    starts, ends = (_midnight(span, span.first), _midnight(span, span.last)) if isinstance(span, AllDay) else _hours(span)
    return {
        "starts_wall": starts.wall,
        "starts_zone": starts.zone,
        "starts_fold": starts.fold,
        "ends_wall": ends.wall if ends else None,
        "ends_zone": ends.zone if ends else None,
        "ends_fold": ends.fold if ends else None,
        "starts_utc": span.begins_at,
        "over_utc": span.over_at,
        "all_day": isinstance(span, AllDay),
    }


def _midnight(span: AllDay, day: date) -> Moment:
    return Moment(datetime.combine(day, time()), span.zone)


def _hours(span: Timed) -> tuple[Moment, Moment | None]:
    return span.starts, span.ends
