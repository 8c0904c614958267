"""What plans need of the roadmap and of the house."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict, NotFound
from bot.core.permission import Action, may
from bot.core.person import Role
from bot.core.phrase import Listed, Phrase
from bot.features.roadmap.detail import HOUSE_ROLES, house_role
from bot.features.roadmap.model import JOINT, Wish
from bot.features.roadmap.plan.drawing import stretch
from bot.features.roadmap.plan.paper_reading import read_paper
from bot.features.roadmap.plan.template import ENGLISH, Anchor, Words
from bot.features.roadmap.plan.wording import role_word

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from bot.core.clock import Clock
    from bot.core.due import Agenda
    from bot.core.ids import ShortId
    from bot.core.moment import Moment
    from bot.core.prompt import Cards
    from bot.core.transaction import Transaction
    from bot.features.roadmap.access import Access
    from bot.features.roadmap.entry import Entries
    from bot.features.roadmap.history import History
    from bot.features.roadmap.ledger import Ledger
    from bot.features.roadmap.model import Milestone
    from bot.features.roadmap.plan.model import Head, Plan, Sketch
    from bot.features.roadmap.plan.store import PlanStore
    from bot.features.roadmap.plan.template import Template
    from bot.features.roadmap.port import Asking, Directory
    from bot.features.roadmap.store import RoadmapStore


@dataclass(frozen=True, slots=True)
class Kit:
    """Parts of the roadmap that plans share.

    Args:
        store: Of the roadmap.
        access: Who may.
        ledger: Brings changes to messages.
        history: Who changed what.
        directory: Cities, rooms and people.
        entries: Who answers for what.
        cards: Where messages are put up.
        agenda: Where due work is planned.
        clock: The present moment.
    """

    store: RoadmapStore
    access: Access
    ledger: Ledger
    history: History
    directory: Directory
    entries: Entries
    cards: Cards
    agenda: Agenda
    clock: Clock


class Shelf:
    """Plans and templates, and who may do what with them.

    Args:
        kit: Parts of the roadmap.
        plans: Stores plans.
        templates: By id, in order.
    """

    def __init__(self, kit: Kit, plans: PlanStore, templates: Mapping[str, Template]) -> None:
        """Take the parts."""
        self.kit = kit
        self.plans = plans
        self.templates = templates

    def find(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Plan:
        """Return a plan that was agreed to.

        Raises:
            NotFound: There is none of this number that somebody may see in this room.
        """
        found = self.plans.get(tx, wanted.number)
        if found is None or found.made_at is None or not self.is_seen(tx, asking, found):
            raise NotFound(Phrase("plan-unknown", {"id": str(wanted), "prefix": asking.room.prefix}))
        return found

    def find_running(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Plan:
        """Return a plan that runs and that somebody may change.

        Raises:
            NotFound: There is none of this number that somebody may see in this room.
            NotPermitted: They may not change it; it is said who can.
            Conflict: It has ended.
        """
        found = self.find(tx, asking, wanted)
        self.check_may_change(tx, asking, found.head)
        if found.ended_at is not None:
            raise Conflict(Phrase("plan-has-ended", {"id": found.id, "prefix": asking.room.prefix}))
        return found

    def kept(self, tx: Transaction, plan: Plan) -> list[Milestone]:
        """Return what belongs to a plan, without what was given up before it ended."""
        return [one for one in self.kit.store.of_plan(tx, plan.number) if one.cancelled_at in {None, plan.ended_at}]

    def is_seen(self, tx: Transaction, asking: Asking, plan: Plan) -> bool:
        """Tell whether somebody may see a plan in a room: where it was made everybody there; more, who may see plans."""
        if plan.room == asking.room.id:
            return True
        cities = self.kit.access.open_to(tx, asking)
        shared = asking.room.shared and len(plan.head.cities) == 1
        return not shared and not set(cities).isdisjoint(plan.head.cities)

    def check_may_change(self, tx: Transaction, asking: Asking, head: Head, city: str | None = None) -> None:
        """See that somebody may make and change a plan: who coordinates one of its cities, and who leads such plans.

        Args:
            tx: Open.
            asking: Who asks where.
            head: What the plan is.
            city: Id of the one city whose side it concerns; ``None`` for the whole.

        Raises:
            NotPermitted: They may not; it is said who can.
        """
        leaders, cities = self._leaders(head.template), (city,) if city else head.cities
        held = (role for role in leaders if any(asking.asker.has(role, one) for one in cities))
        self.kit.access.check_may_plan(tx, asking.asker, cities, next(held, Role.COORDINATOR))

    def check_may_hand_out(self, tx: Transaction, asking: Asking, head: Head) -> None:
        """See that somebody may take a plan away as a file: who may change it, and whoever may export what is of a city.

        Raises:
            NotPermitted: They may not; it is said who can.
        """
        if not any(may(asking.asker, Action.EXPORT, city) for city in head.cities):
            self.check_may_change(tx, asking, head)

    def closed(self, tx: Transaction, cities: Collection[str], days: Collection[date]) -> dict[str, frozenset[date]]:
        """Return the closed days of cities around some days."""
        span = stretch(days)
        if span is None:
            return {}
        return {city: frozenset(self.kit.directory.closed(tx, city, *span)) for city in cities}

    def drawn(self, paper: str) -> Sketch | None:
        """Return what a proposal holds; ``None`` if it names a city that is no longer a partner."""
        return read_paper(json.loads(paper), list(self.zones()))[0]

    def zones(self) -> dict[str, str]:
        """Return the zone of each city."""
        return {city.id: city.zone for city in self.kit.directory.cities()}

    def anchors(self, plan: Plan) -> tuple[Anchor, ...]:
        """Return the days a plan is counted from: as its template says, else those it has."""
        known = self.templates.get(plan.head.template)
        if known is not None:
            return known.anchors
        return tuple(Anchor(key, Words({ENGLISH: key}), required=True) for key in plan.head.anchors)

    def role_key(self, tx: Transaction, plan: Plan, typed: str) -> str:
        """Return the role of a plan that somebody means.

        Raises:
            BadOption: The plan has no such role.
        """
        template = self.templates.get(plan.head.template)
        used = (one.wish.role_key for one in self.kit.store.of_plan(tx, plan.number))
        known = dict.fromkeys([*(template.roles if template else ()), *filter(None, used), *HOUSE_ROLES])
        wanted = typed.strip().casefold().replace("-", "_").replace(" ", "_")
        if wanted not in known:
            raise BadOption(Phrase("plan-no-role", {"text": typed, "roles": Listed(tuple(map(role_word, known)))}))
        return wanted

    def city(self, plan: Plan, named: str | None, asking: Asking) -> str:
        """Return the city of a plan that is meant: the one named, else the room's or the asker's, else the only one.

        Raises:
            BadOption: It cannot be told, or the city takes no part.
        """
        cities = plan.head.cities
        guesses = (named,) if named else (asking.room.city, asking.asker.city, cities[0] if len(cities) == 1 else None)
        meant = next((city for city in guesses if city in cities), None)
        if meant is None:
            raise BadOption(
                Phrase("plan-which-city", {"id": plan.id, "cities": Listed(cities, either=True), "city": cities[0]})
            )
        return meant

    def side(self, plan: Plan, typed: str | None) -> str | None:
        """Return the city of a side of a plan, or `JOINT`; ``None`` where nothing was said.

        Raises:
            BadOption: There is no such side.
        """
        if typed is None or typed == JOINT:
            return typed
        city = plan.head.sides.get(typed, typed)
        if city not in plan.head.cities:
            sides = Listed((*plan.head.sides, *plan.head.cities, JOINT))
            raise BadOption(Phrase("plan-no-side", {"text": typed, "sides": sides}))
        return city

    def _leaders(self, template: str) -> list[Role]:
        """Return which roles make a template's plans beside coordinators: the first it names, and a teacher."""
        known = self.templates.get(template)
        keys = list(known.roles) if known else []
        leading = [*keys[:1], *(key for key in keys if key == "teacher")]
        return [HOUSE_ROLES[key] for key in leading if key in HOUSE_ROLES]


def typed_wish(plan: Plan, title: str, due: Moment, role_key: str, days: tuple[int, ...]) -> Wish:
    """Return an item that somebody adds to a plan by hand."""
    return Wish(" ".join(title.split()), due, house_role(role_key), days, plan=plan.number, role_key=role_key)
