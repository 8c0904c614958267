"""Who may hear codes of participants and hosts, and where: those who lead, and only where nobody reads along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.person import Role

if TYPE_CHECKING:
    from bot.core.person import Person
    from bot.core.transaction import Transaction
    from bot.features.roadmap.entry import Entries
    from bot.features.roadmap.model import Milestone
    from bot.features.roadmap.port import Asking

_LEADERS = (Role.TEACHER, Role.COORDINATOR)


class Secrecy:
    """Judges who may hear codes.

    Args:
        entries: Who answers for what.
    """

    def __init__(self, entries: Entries) -> None:
        """Take the parts."""
        self._entries = entries

    def may_know(self, tx: Transaction, asker: Person, milestone: Milestone, city: str) -> bool:
        """Tell whether somebody answers for the part, leads the group or coordinates a city that takes part.

        An admin of the configuration is none of these.
        """
        side, duty = milestone.side(city), self._entries.duty(tx, milestone, city)
        named = {person.id for person in (*duty.holders, *duty.substitutes)} | {side.person if side else None}
        if asker.id and asker.id in named:
            return True
        return any(asker.has(role, one.city) for role in _LEADERS for one in milestone.sides)

    def may_hear(self, tx: Transaction, asking: Asking, milestone: Milestone, city: str) -> bool:
        """Tell whether somebody may know codes and asks where nobody else reads the answer."""
        return is_private(asking) and self.may_know(tx, asking.asker, milestone, city)


def is_private(asking: Asking) -> bool:
    """Tell whether nobody but the asker reads the answer."""
    return asking.room.direct or asking.apart
