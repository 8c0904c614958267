"""A plan on paper: as plain values and as text that is YAML, and back without loss.

People are left out, and so is who changed what: a paper goes from hand to hand.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from bot.features.roadmap.plan.model import Drawn, Head, Sketch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bot.core.moment import Moment
    from bot.features.roadmap.model import Milestone

SCHEMA: Final = "plan/1"
"""Stands at the top of every plan on paper."""
WALL: Final = "%Y-%m-%dT%H:%M:%S"
_PLAIN_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")


def sketch_of(head: Head, milestones: Iterable[Milestone]) -> Sketch:
    """Return a plan as it stands now.

    Args:
        head: What it is.
        milestones: What belongs to it, without what was given up.
    """
    return Sketch(head, tuple(_drawn(one) for one in milestones))


def paper_of(sketch: Sketch) -> dict[str, Any]:
    """Return a plan as plain values: dicts with text keys, lists, texts, numbers and booleans."""
    head = sketch.head
    values = {
        "schema": SCHEMA,
        "name": head.name or None,
        "template": head.template or None,
        "title": dict(head.titles),
        "sides": dict(head.sides),
        "anchors": {key: day.isoformat() for key, day in head.anchors.items()},
        "tags": list(head.tags),
        "participants": head.participants,
        "hosts": head.hosts,
    }
    return {**_filled(values), "milestones": [_item(one) for one in sketch.items]}


def text_of(value: Mapping[str, Any]) -> str:
    """Return plain values as a document of YAML that is read back as the same: every text stands in quotes."""
    return "".join(f"{line}\n" for line in _lines(value, ""))


def _drawn(one: Milestone) -> Drawn:
    done = {side.city: side.done_at for side in one.sides if side.done_at is not None}
    promised = {side.city: side.promise.until for side in one.sides if side.promise is not None}
    waived = {side.city: (side.waiver.at, side.waiver.reason) for side in one.sides if side.waiver is not None}
    checked = {side.city: side.checked for side in one.sides if side.checked}
    return Drawn(one.wish, tuple(side.city for side in one.sides), None, done, promised, waived, checked)


def _item(one: Drawn) -> dict[str, Any]:
    wish, details = one.wish, one.wish.details
    values = {
        "key": wish.key or None,
        "title": wish.title,
        "titles": dict(details.titles),
        "cities": list(one.cities),
        **_moment(wish.due),
        "role": wish.role.value,
        "owner": wish.role_key or None,
        "remind_days": list(wish.days),
        "level": wish.level.value,
        "track": wish.track.value if wish.track else None,
        "gate": wish.gate or None,
        "blocks": list(details.blocks),
        "per": wish.per.value,
        "expected": wish.expected,
        "checklist": [dict(line) for line in details.checklist],
        "never_store": [dict(line) for line in details.never_store],
        "escalate_to": details.escalate_to or None,
        "late": {"owner": details.late.owner, "substitute": details.late.substitute, "other_side": details.late.other_side},
        "working_day": details.working_day.value,
        "fixed": details.fixed or None,
        "anchor": details.anchor or None,
        "offset_days": details.offset,
        "counted_to": one.meant.isoformat() if one.meant else None,
        "done": {city: at.isoformat() for city, at in one.done.items()},
        "promised": {city: _moment(until) for city, until in one.promised.items()},
        "waived": {city: {"at": at.isoformat(), "reason": reason} for city, (at, reason) in one.waived.items()},
        "checked": {city: list(lines) for city, lines in one.checked.items()},
    }
    return {**_filled(values), "remind_days": list(wish.days)}


def _moment(moment: Moment) -> dict[str, Any]:
    fold = {"fold": moment.fold} if moment.fold else {}
    return {"due": moment.wall.strftime(WALL), "zone": moment.zone, **fold}


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None and value not in ({}, [])}


def _lines(value: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, one in value.items():
        name = key if _PLAIN_KEY.fullmatch(key) else _quoted(key)
        if isinstance(one, dict) and one:
            yield f"{indent}{name}:"
            yield from _lines(one, f"{indent}  ")
        elif isinstance(one, list) and any(isinstance(row, dict) for row in one):
            yield f"{indent}{name}:"
            yield from _rows(one, indent)
        else:
            yield f"{indent}{name}: {_quoted(one)}"


def _rows(rows: list[dict[str, Any]], indent: str) -> Iterator[str]:
    for row in rows:
        first, *others = _lines(row, f"{indent}    ")
        yield f"{indent}  - {first.strip()}"
        yield from others


def _quoted(value: object) -> str:
    """Return a value as JSON, which is YAML as well."""
    return json.dumps(value, ensure_ascii=False)
