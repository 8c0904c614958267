"""What else people change about a city's part: that it is not needed, and who answers for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict
from bot.core.phrase import Phrase
from bot.features.roadmap.history import Change, Deed
from bot.features.roadmap.model import LONGEST, Waiver

if TYPE_CHECKING:
    from bot.core.ids import ShortId
    from bot.core.person import City, Person, Role
    from bot.core.transaction import Transaction
    from bot.features.roadmap.access import Access
    from bot.features.roadmap.entry import Entry
    from bot.features.roadmap.model import Owner, Side
    from bot.features.roadmap.port import Asking, Directory
    from bot.features.roadmap.service import Boards
    from bot.features.roadmap.store import RoadmapStore


@dataclass(frozen=True, slots=True)
class Changed:
    """What was changed.

    Args:
        entry: As it is now.
        city: Whose part it is.
        before: The person who had taken it over.
    """

    entry: Entry
    city: City
    before: Person | None = None


class Changes:
    """Waives parts and gives them to others.

    Args:
        store: Of the roadmap.
        access: Who may.
        directory: Cities and people.
        boards: Shows it.
    """

    def __init__(self, store: RoadmapStore, access: Access, directory: Directory, boards: Boards) -> None:
        """Take the parts."""
        self._store = store
        self._access = access
        self._directory = directory
        self._boards = boards

    def waive(self, tx: Transaction, asking: Asking, wanted: ShortId, reason: str, side: str | None) -> Changed:
        """Say that a city's part is not needed: nothing more is sent about it; another city's part stays as it is.

        Args:
            tx: Open.
            asking: Who asks where.
            wanted: Which thing.
            reason: In their words.
            side: The city; ``None`` for the room's, else the asker's, else the only one.

        Raises:
            BadOption: There is no reason, or a long one.
            NotFound: There is none of this number that concerns the room.
            Conflict: It is not open, or it cannot be told which city is meant.
            NotPermitted: The asker does not answer for that part.
        """
        reason = " ".join(reason.split())
        if not 0 < len(reason) <= LONGEST:
            raise BadOption(
                Phrase("roadmap-reason-length", {"most": str(LONGEST), "id": str(wanted), "prefix": asking.room.prefix})
            )
        milestone, part, city = self._access.open_part(tx, asking, wanted, side)
        known = self._directory.ensure(tx, asking.asker, asking.room, asking.at)
        now = replace(part, waiver=Waiver(asking.at, reason, known.id), again=None)
        changed = self._boards.ledger.put_side(tx, asking, milestone, now, Deed.WAIVED, Change(new=reason))
        return Changed(self._boards.entries.entry(tx, changed), city)

    def assign(self, tx: Transaction, asking: Asking, wanted: ShortId, person: Person, side: str | None) -> Changed:
        """Have somebody answer for a city's part by name, in the place of whoever holds the role.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: It is not open, they have no role in the city, or it cannot be told which city is meant.
            NotPermitted: The asker does not answer for that part.
        """
        milestone, part, city = self._access.open_part(tx, asking, wanted, side)
        person = self._directory.person_numbered(tx, person.id) or person  # with the roles they hold now
        if not self._access.could_answer(tx, person, milestone, city.id):
            said = {"person": person.name, "city": city.name, "prefix": asking.room.prefix, "id": milestone.id}
            raise Conflict(Phrase("roadmap-assign-no-role", said))
        # With a role where nobody had it: someone who has had themselves forgotten leaves nothing at all.
        change = Change(giver=part.person, taker=person.id, old="" if part.person else milestone.wish.role.value)
        now = self._boards.ledger.put_side(tx, asking, milestone, replace(part, person=person.id), Deed.ASSIGNED, change)
        return Changed(self._boards.entries.entry(tx, now), city, self._person(tx, part))

    def give_to_role(self, tx: Transaction, asking: Asking, wanted: ShortId, owner: Owner, side: str | None) -> Changed:
        """Have the holders of another role answer for something; where it is joint, in every city.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: It is not open, or it cannot be told which city is meant.
            NotPermitted: The asker does not plan for one of its cities.
        """
        milestone, part, city = self._access.open_part(tx, asking, wanted, side)
        cities = [one.city for one in milestone.sides]
        self._access.check_may_plan(tx, asking.asker, cities, milestone.wish.role)
        wish = replace(milestone.wish, role=owner.role, role_key="")
        self._store.set_wish(tx, milestone.number, wish)
        change = Change(old=milestone.wish.role.value, new=owner.value)
        changed = replace(milestone, wish=wish)
        now = self._boards.ledger.put_side(tx, asking, changed, replace(part, person=None), Deed.GIVEN_ROLE, change)
        return Changed(self._boards.entries.entry(tx, now), city, self._person(tx, part))

    def role_of(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Role:
        """Return the role that something belongs to.

        Raises:
            NotFound: There is none of this number that concerns the room.
        """
        return self._access.find(tx, asking, wanted).wish.role

    def _person(self, tx: Transaction, part: Side) -> Person | None:
        return None if part.person is None else self._directory.person_numbered(tx, part.person)
