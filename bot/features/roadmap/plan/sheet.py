"""A plan as a table for spreadsheets: a row for each item and city."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.features.roadmap.plan.model import Drawn, Sketch

HEADINGS: Final = ("key", "title", "city", "due", "weekday", "zone", "local_due", "owner", "level", "track", "gate", "done")
"""What the columns are called; the same in every language, so that programs find them."""
_FORMULA: Final = re.compile(r"(^|;|\t|\r|\n)(?=[ \u3000]*[=+\-@\t\r\n＝＋－＠])")
"""Before a formula, at the beginning or where spreadsheets of many countries see the next cell (CSV injection, OWASP)."""


def csv_of(sketch: Sketch, zones: Mapping[str, str], locale: str) -> str:
    """Return the table, as RFC 4180 has it.

    Args:
        sketch: The plan.
        zones: IANA names by city id.
        locale: The language of the titles, where they are known in it.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    for item in sketch.items:
        for row in _rows(item, zones, locale):
            writer.writerow([guarded(cell) for cell in row])
    return out.getvalue()


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return _FORMULA.sub(r"\1'", cell)


def _rows(item: Drawn, zones: Mapping[str, str], locale: str) -> Iterator[tuple[str, ...]]:
    wish = item.wish
    for city in item.cities:
        until = item.promised.get(city, wish.due)
        local = until.seen_from(zones.get(city, until.zone))
        done = item.done.get(city)
        yield (
            wish.key,
            wish.details.titles.get(locale, wish.title),
            city,
            f"{until.wall:%Y-%m-%d %H:%M}",
            str(until.wall.isoweekday()),
            until.zone,
            f"{local.wall:%Y-%m-%d %H:%M}",
            wish.role_key or wish.role.value,
            wish.level.value,
            wish.track.value if wish.track else "",
            "yes" if wish.gate else "",
            done.isoformat(timespec="minutes") if done else "",
        )
