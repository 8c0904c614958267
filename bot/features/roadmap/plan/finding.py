"""What somebody should know before they agree to a plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.features.roadmap.plan.model import Drawn, Head, Plan, Sketch
    from bot.features.roadmap.plan.template import Anchor, Template


@dataclass(frozen=True, slots=True)
class Findings:
    """What is worth a look.

    Args:
        moved: A closed day has moved these.
        past: The dates of these have passed.
        fixed: An outside body sets these.
        left_out: These days are not known; what is counted from them is left out.
        overlapping: Plans of the same kind and cities that run at the same time.
    """

    moved: tuple[Drawn, ...] = ()
    past: tuple[Drawn, ...] = ()
    fixed: tuple[Drawn, ...] = ()
    left_out: tuple[Anchor, ...] = ()
    overlapping: tuple[Plan, ...] = ()


def look_over(sketch: Sketch, template: Template | None, others: Iterable[Plan], now: datetime) -> Findings:
    """Return what is worth a look in a sketch.

    Args:
        sketch: What was drawn up.
        template: What it was drawn from, where it is known.
        others: The plans that run.
        now: Aware.
    """
    anchors = template.anchors if template else ()
    return Findings(
        moved=tuple(one for one in sketch.items if one.moved),
        past=tuple(one for one in sketch.items if one.wish.due.at <= now),
        fixed=tuple(one for one in sketch.items if one.wish.details.fixed),
        left_out=tuple(one for one in anchors if one.key not in sketch.head.anchors),
        overlapping=tuple(one for one in others if _overlap(sketch.head, one.head)),
    )


def _overlap(head: Head, other: Head) -> bool:
    """Tell whether two plans of one kind and with a city in common run at the same time, from first to last anchor."""
    if head.template != other.template or set(head.cities).isdisjoint(other.cities):
        return False
    days, others = head.anchors.values(), other.anchors.values()
    return bool(days and others) and min(days) <= max(others) and min(others) <= max(days)
