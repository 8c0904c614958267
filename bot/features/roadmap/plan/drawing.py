"""Drawing up a plan: what a template comes to with its days, its cities and their closed days; nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.roadmap.detail import Details, Per, house_role
from bot.features.roadmap.model import Wish
from bot.features.roadmap.plan.dates import FARTHEST, applies, cities_of, counted, due_of
from bot.features.roadmap.plan.model import Drawn, Head, Sketch
from bot.features.roadmap.plan.template import ENGLISH, Fixed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from bot.features.roadmap.plan.template import Blueprint, Template

    Closed = Mapping[str, frozenset[date]]


def stretch(days: Iterable[date]) -> tuple[date, date] | None:
    """Return from when to when closed days matter for some days; ``None`` for no days."""
    found = sorted(days)
    return (found[0] - FARTHEST, found[-1] + FARTHEST) if found else None


def days_of(template: Template, head: Head) -> list[date]:
    """Return every day that a template counts to, before closed days move anything."""
    return [counted(one, head.anchors[one.anchor]) for one in _lines(template, head)]


def draw(template: Template, head: Head, zones: Mapping[str, str], closed: Closed) -> Sketch:
    """Return what a template comes to.

    Args:
        template: The template.
        head: What the plan is; anchors that have no day leave out what is counted from them.
        zones: IANA names by city id.
        closed: Each city's closed days, besides Saturdays and Sundays, in the `stretch` of its days.
    """
    found = (drawn for one in _lines(template, head) for drawn in _drawn(one, template, head, zones, closed))
    return Sketch(head, tuple(sorted(found, key=lambda one: one.wish.due.at)))


def _lines(template: Template, head: Head) -> Iterator[Blueprint]:
    for one in template.milestones:
        if one.anchor in head.anchors and applies(one, head.tags):
            yield one


def _drawn(one: Blueprint, template: Template, head: Head, zones: Mapping[str, str], closed: Closed) -> Iterator[Drawn]:
    anchor = head.anchors[one.anchor]
    for cities in cities_of(one.side, head.sides):
        due = due_of(one, template.due_time, anchor, zones[cities[0]], [closed.get(city, frozenset()) for city in cities])
        wish = Wish(
            title=one.title.english,
            due=due,
            role=house_role(one.owner),
            days=one.remind_days,
            key=one.key,
            role_key=one.owner,
            level=one.level,
            track=one.track,
            gate=one.gate,
            per=one.per,
            expected=_expected(one.per, head),
            details=_details(one, template),
        )
        yield Drawn(wish, cities, None if isinstance(one.rule, Fixed) else counted(one, anchor))


def _expected(per: Per, head: Head) -> int | None:
    return {Per.PARTICIPANT: head.participants, Per.HOST: head.hosts}.get(per)


def _details(one: Blueprint, template: Template) -> Details:
    return Details(
        titles=dict(one.title.by_language) if set(one.title.by_language) != {ENGLISH} else {},
        blocks=one.blocks,
        checklist=tuple(dict(words.by_language) for words in one.checklist),
        never_store=tuple(dict(words.by_language) for words in one.never_store),
        escalate_to=one.escalate_to,
        late=template.late,
        working_day=one.working_day,
        fixed=isinstance(one.rule, Fixed),
        anchor=one.anchor,
        offset=None if isinstance(one.rule, Fixed) else one.rule,
    )
