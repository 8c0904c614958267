"""All that one can do with plans, put together for whoever wires the house."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.features.roadmap.plan.proposal import Proposals
from bot.features.roadmap.plan.service import Plans

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.core.transaction import Transaction
    from bot.features.roadmap.plan.kit import Shelf
    from bot.features.roadmap.plan.rehearsal import Rehearsal
    from bot.features.roadmap.plan.role import PlanRoles
    from bot.features.roadmap.plan.taking import Forms
    from bot.features.roadmap.service import RoadmapService


@dataclass(frozen=True, slots=True)
class Desk:
    """Plans.

    Args:
        shelf: Finds plans and templates.
        roles: Who answers for their roles.
        rehearsal: Plays their mornings.
        roadmap: Adds to the roadmap by hand.
        calendar: Returns a plan, given by number and name, as a calendar in a language and for a zone.
        forms: Reads what is handed in.
    """

    shelf: Shelf
    roles: PlanRoles
    rehearsal: Rehearsal
    roadmap: RoadmapService
    calendar: Callable[[Transaction, int, str, str, str], str]
    forms: Forms

    @property
    def names(self) -> dict[str, str]:
        """The names of the cities by id, in order."""
        return {city.id: city.name for city in self.roadmap.cities()}

    @property
    def proposals(self) -> Proposals:
        """Draws plans up and proposes them."""
        return Proposals(self.shelf)

    @property
    def plans(self) -> Plans:
        """Makes, shows and ends them."""
        return Plans(self.shelf)
