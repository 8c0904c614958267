"""A plan as a table for spreadsheets, a row for each item and city; and such a table as a plan."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from bot.core.table import bare, delimiter, guarded
from bot.features.roadmap.model import Owner
from bot.features.roadmap.plan.paper import WALL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.features.roadmap.plan.model import Drawn, Sketch

HEADINGS: Final = ("key", "title", "city", "due", "weekday", "zone", "local_due", "owner", "level", "track", "gate", "done")
"""What the columns are called; the same in every language, so that programs find them."""
NEEDED: Final = ("title", "city", "due")
"""The columns that a table needs to be taken in."""
_NOWHERE: Final = "UTC"
"""The zone of a city that is not known, which is told already."""


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


def is_table(text: str) -> bool:
    """Tell whether a text is a table with the columns that are needed."""
    first = text.lstrip("\ufeff \r\n").partition("\n")[0]
    return {cell.strip().lower() for cell in next(csv.reader([first], delimiter=delimiter(first)), [])} >= {*NEEDED}


def items_of(text: str, zones: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the items of a table as values of a plan on paper; what does not fit stays as it is, for that to be told.

    Rows of one key, or without a key of one title, are one item of several cities. What a city has to do at another moment
    than the first one has promised that.

    Args:
        text: With the columns of `csv_of`, of which the title, the city and the date are needed; parted by commas,
            semicolons or tabs.
        zones: IANA names by city id; that of the city holds where the table says none.
    """
    lines = text.lstrip("\ufeff \r\n")
    table = csv.DictReader(io.StringIO(lines), delimiter=delimiter(lines.partition("\n")[0]))
    items: dict[str, dict[str, Any]] = {}
    for cells in table:
        row = {(key or "").strip().lower(): bare(cell) for key, cell in cells.items() if isinstance(cell, str)}
        if any(row.values()):
            _add(items, row, zones)
    return list(items.values())


def _add(items: dict[str, dict[str, Any]], row: Mapping[str, str], zones: Mapping[str, str]) -> None:
    city = row.get("city", "").lower()
    moment = {"due": _due(row.get("due", "")), "zone": row.get("zone") or zones.get(city, _NOWHERE)}
    name = row.get("key") or row.get("title", "")
    item = items.get(name)
    if item is None:
        item = items[name] = _item(row) | {"cities": []} | moment
    elif {name: item[name] for name in moment} != moment:
        item.setdefault("promised", {})[city] = moment
    item["cities"].append(city)
    if row.get("done"):
        item.setdefault("done", {})[city] = row["done"]


def _item(row: Mapping[str, str]) -> dict[str, Any]:
    values = {name: row[name] for name in ("key", "title", "level", "track") if row.get(name)}
    if owner := row.get("owner"):
        values["role" if owner in {str(one) for one in Owner} else "owner"] = owner
    return {**values, **({"gate": True} if row.get("gate") else {})}


def _due(cell: str) -> str:
    try:
        return datetime.fromisoformat(cell).strftime(WALL)
    except ValueError:
        return cell


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
