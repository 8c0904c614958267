"""Who answers for the roles of a plan; a role for which nobody was named belongs to the house (`Assignments`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.person import Capacity, Duty, Person

if TYPE_CHECKING:
    from bot.core.transaction import Transaction
    from bot.features.roadmap.plan.store import PlanRoleStore
    from bot.features.roadmap.port import Directory


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named for a role of a plan.

    Args:
        role_key: As the template calls the role.
        city: Id of the city.
        duty: Who answers for it there, and who steps in.
    """

    role_key: str
    city: str
    duty: Duty


class PlanRoles:
    """The `Assignments` port.

    Args:
        store: Of who was named.
        directory: People.
    """

    def __init__(self, store: PlanRoleStore, directory: Directory) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory

    def of(self, tx: Transaction, plan: int, role_key: str, city: str) -> Duty | None:
        """Return who answers for a role of a plan in a city, and who steps in; ``None`` if nobody was named."""
        found = {
            capacity: person
            for capacity, number in self._store.named(tx, plan, role_key, city).items()
            if (person := self._directory.person_numbered(tx, number)) is not None
        }
        if not found:
            return None
        return Duty(*(tuple(found[one] for one in (capacity,) if one in found) for capacity in _CAPACITIES))

    def all(self, tx: Transaction, plan: int) -> list[Named]:
        """Return everybody named for a plan, by role and city."""
        places = dict.fromkeys((role, city) for role, city, _, _ in self._store.all(tx, plan))
        found = ((role, city, self.of(tx, plan, role, city)) for role, city in places)
        return [Named(role, city, duty) for role, city, duty in found if duty is not None]

    def name(  # noqa: PLR0913, PLR0917 - who does what for whom
        self, tx: Transaction, plan: int, role_key: str, city: str, person: Person | None, substitute: Person | None
    ) -> None:
        """Name who answers for a role of a plan in a city, and who steps in; whoever did so before does no longer."""
        named = {Capacity.HOLDER: person, Capacity.SUBSTITUTE: substitute}
        self._store.put(tx, plan, role_key, city, {capacity: one.id for capacity, one in named.items() if one is not None})


_CAPACITIES = (Capacity.HOLDER, Capacity.SUBSTITUTE)
