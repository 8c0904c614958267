"""Proposing a plan: what would be made is shown first, and made as it was shown once somebody agrees."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from bot.core.errors import BadOption, Conflict, NotFound
from bot.core.phrase import Listed, Phrase
from bot.features.roadmap.model import JOINT
from bot.features.roadmap.plan.dates import anchor_days
from bot.features.roadmap.plan.drawing import days_of, draw
from bot.features.roadmap.plan.finding import Findings, look_over
from bot.features.roadmap.plan.model import Head, Plan, Sketch
from bot.features.roadmap.plan.paper import paper_of, sketch_of
from bot.features.roadmap.plan.paper_reading import read_paper
from bot.features.roadmap.plan.rolling import meant_days, roll

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from bot.core.ids import ShortId
    from bot.core.transaction import Transaction
    from bot.features.roadmap.plan.kit import Shelf
    from bot.features.roadmap.plan.node import Fault
    from bot.features.roadmap.plan.template import Template
    from bot.features.roadmap.port import Asking

PROPOSAL_LIFE: Final = timedelta(days=1)
"""So long a proposal waits for somebody to agree."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants a plan to be.

    Args:
        name: What they call it; empty for the template's title.
        sides: City ids by side; empty where they follow from the room.
        anchors: Days by key.
        tags: What applies.
        participants: How many travel.
        hosts: How many receive.
    """

    name: str = ""
    sides: Mapping[str, str] | None = None
    anchors: Mapping[str, date] | None = None
    tags: tuple[str, ...] = ()
    participants: int | None = None
    hosts: int | None = None


@dataclass(frozen=True, slots=True)
class Proposed:
    """A plan that waits for somebody to agree.

    Args:
        plan: What it is.
        sketch: All of it.
        findings: What is worth a look before.
    """

    plan: Plan
    sketch: Sketch
    findings: Findings


class Faulty(Exception):
    """A paper has faults.

    Args:
        faults: All of them.
    """

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """Keep the faults."""
        super().__init__(len(faults))
        self.faults = faults


class Proposals:
    """Draws plans up and proposes them.

    Args:
        shelf: Plans and templates.
    """

    def __init__(self, shelf: Shelf) -> None:
        """Take the plans."""
        self._shelf = shelf

    def new(self, tx: Transaction, asking: Asking, template: Template, wanted: Wanted) -> Proposed:
        """Propose what a template comes to.

        Raises:
            BadOption: It cannot be told which city has which side.
            Conflict: Nothing applies.
            NotPermitted: The asker plans for none of the cities.
        """
        anchors = anchor_days(template, wanted.anchors or {})
        sides = self._sides(tx, asking, template, wanted.sides or {})
        head = Head(
            wanted.name,
            template.id,
            dict(template.title.by_language),
            sides,
            anchors,
            wanted.tags,
            wanted.participants,
            wanted.hosts,
        )
        closed = self._shelf.closed(tx, head.cities, days_of(template, head))
        return self._propose(tx, asking, draw(template, head, self._shelf.zones(), closed))

    def roll(self, tx: Transaction, asking: Asking, plan: Plan, wanted: Wanted) -> Proposed:
        """Propose a plan as it stands now on new days.

        Raises:
            Conflict: Nothing would be left of it.
            NotPermitted: The asker plans for none of the cities.
        """
        known = self._shelf.templates.get(plan.head.template)
        anchors = dict(wanted.anchors or {})
        head = replace(plan.head, name=wanted.name or plan.head.name, anchors=anchor_days(known, anchors) if known else anchors)
        milestones = self._shelf.kept(tx, plan)
        days = [one.wish.due.day for one in milestones]
        closed = self._shelf.closed(tx, head.cities, [*days, *meant_days(milestones, plan.head, head, {})])
        return self._propose(tx, asking, roll(milestones, plan.head, head, closed))

    def take_in(self, tx: Transaction, asking: Asking, value: object) -> Proposed:
        """Propose a plan that stands on paper.

        Args:
            tx: Open.
            asking: Who asks where.
            value: Plain values.

        Raises:
            Faulty: The paper has faults.
            NotPermitted: The asker plans for none of the cities.
        """
        sketch, faults = read_paper(value, list(self._shelf.zones()))
        if sketch is None:
            raise Faulty(faults)
        return self._propose(tx, asking, sketch)

    def paper(self, tx: Transaction, plan: Plan) -> Sketch:
        """Return a plan as it stands now."""
        return sketch_of(plan.head, self._shelf.kept(tx, plan))

    def again(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Proposed:
        """Return a proposal once more.

        Raises:
            NotFound: There is no such proposal.
        """
        shelf = self._shelf
        plan, paper = shelf.plans.get(tx, wanted.number), shelf.plans.proposal(tx, wanted.number)
        sketch = shelf.drawn(paper) if paper else None
        if plan is None or sketch is None or not shelf.is_seen(tx, asking, plan):
            raise NotFound(Phrase("plan-proposal-gone", {"id": str(wanted), "prefix": asking.room.prefix}))
        return Proposed(plan, sketch, self._findings(tx, sketch, asking.at))

    def _propose(self, tx: Transaction, asking: Asking, sketch: Sketch) -> Proposed:
        shelf, now = self._shelf, asking.at
        shelf.check_may_change(tx, asking, sketch.head)
        if not sketch.items:
            raise Conflict(Phrase("plan-empty"))
        shelf.plans.forget_proposals(tx, now - PROPOSAL_LIFE)
        plan = shelf.plans.propose(tx, sketch.head, json.dumps(paper_of(sketch), ensure_ascii=False), asking.room.id, now)
        return Proposed(plan, sketch, self._findings(tx, sketch, now))

    def _findings(self, tx: Transaction, sketch: Sketch, now: datetime) -> Findings:
        template = self._shelf.templates.get(sketch.head.template)
        return look_over(sketch, template, self._shelf.plans.running(tx), now)

    def _sides(self, tx: Transaction, asking: Asking, template: Template, given: Mapping[str, str]) -> dict[str, str]:
        """Return which city has which side: as given; else the own city has the first and the linked ones the others."""
        if all(side in given for side in template.sides):
            return {side: given[side] for side in template.sides}
        own = asking.room.city or asking.asker.city
        linked = self._shelf.kit.access.cities_of(tx, asking, JOINT)
        cities = [*(city for city in linked if city == own), *(city for city in linked if city != own)]
        left = [city for city in cities if city not in given.values()]
        open_sides = [side for side in template.sides if side not in given]
        if own is None or len(left) < len(open_sides) or (len(template.sides) > 1 and len(left) != len(open_sides)):
            example = ", ".join(f"{side}={city}" for side, city in zip(template.sides, cities, strict=False))
            raise BadOption(Phrase("plan-which-sides", {"sides": Listed(template.sides), "example": example}))
        return {side: given.get(side) or left.pop(0) for side in template.sides}
