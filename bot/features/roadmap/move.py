"""Moving something: what one city does alone moves at once; what is joint moves when every other city has agreed (H8)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.errors import Conflict
from bot.core.moment import Moment, moment_of
from bot.core.phrase import Phrase, When
from bot.features.roadmap.history import Change, Deed
from bot.features.roadmap.model import Proposal

if TYPE_CHECKING:
    from datetime import date

    from bot.core.ids import ShortId
    from bot.core.transaction import Transaction
    from bot.features.roadmap.access import Access
    from bot.features.roadmap.asking import Proposals
    from bot.features.roadmap.entry import Entry
    from bot.features.roadmap.model import Milestone
    from bot.features.roadmap.port import Asking
    from bot.features.roadmap.schedule import Schedule
    from bot.features.roadmap.service import Boards
    from bot.features.roadmap.store import RoadmapStore


class Outcome(StrEnum):
    """What has become of a wish for a new date."""

    MOVED = "moved"
    PROPOSED = "proposed"
    """It waits for the other cities."""
    DOUBTED = "doubted"
    """Nothing yet: an outside body has set the day."""
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Moved:
    """What was done.

    Args:
        entry: As it is now.
        outcome: What has become of the date.
        city: Id of the city that wished or answered.
        due: The date in question.
        before: The date that held before.
        told: A message in the room where it was answered says it already.
    """

    entry: Entry
    outcome: Outcome
    city: str
    due: Moment
    before: Moment
    told: bool = False


class Moves:
    """Moves things.

    Args:
        store: Of the roadmap.
        access: Who may.
        schedule: Plans what comes up.
        boards: Shows it.
        proposals: Asks the other cities.
    """

    def __init__(self, store: RoadmapStore, access: Access, schedule: Schedule, boards: Boards, proposals: Proposals) -> None:
        """Take the parts."""
        self._store = store
        self._access = access
        self._schedule = schedule
        self._boards = boards
        self._proposals = proposals

    def move(  # noqa: PLR0913 - what, when, whose, and whether it was asked about
        self, tx: Transaction, asking: Asking, wanted: ShortId, due: Moment | date, side: str | None, *, sure: bool
    ) -> Moved:
        """Move something, or ask the other cities whether it may be moved.

        Args:
            tx: Open.
            asking: Who asks where.
            wanted: Which thing.
            due: The new moment; of a day, the hour of the one before.
            side: Whose wish it is; ``None`` for the room's city, else the asker's, else the only one.
            sure: They have been asked whether a day that an outside body has set has really changed.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: It was given up, is that moment's already, the moment has passed, or no city can be told.
            NotPermitted: The asker does not plan for that city.
        """
        milestone = self._access.find_going(tx, asking, wanted)
        city = self._access.part_of(asking, milestone, side)
        self._access.check_may_plan(tx, asking.asker, (city,), milestone.wish.role)
        before, until = milestone.wish.due, _moment(due, milestone.wish.due)
        if until.at <= asking.at:
            raise Conflict(Phrase("roadmap-moment-passed", {"when": When(moment_of(until.at, until.zone))}))
        if milestone.wish.details.fixed and not sure:
            return self._moved(tx, milestone, Outcome.DOUBTED, city, (until, before))
        if all(side.waiver is not None for side in milestone.sides if side.city != city):  # alone, or nobody else needs it
            self._proposals.close(tx, milestone)
            now = self._set(tx, asking, milestone, city, until)
            return self._moved(tx, now, Outcome.MOVED, city, (until, before))
        return self._moved(tx, self._propose(tx, asking, milestone, city, until), Outcome.PROPOSED, city, (until, before))

    def agree(self, tx: Transaction, asking: Asking, wanted: ShortId, side: str | None) -> Moved:
        """Agree to a date that another city proposes; with the last city it holds.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: No date is proposed, it is the own one, or it cannot be told which city is meant.
            NotPermitted: The asker does not plan for that city.
        """
        milestone, proposal, city = self._proposed(tx, asking, wanted, side)
        if city == proposal.city:
            said = {"id": milestone.id, "prefix": asking.room.prefix}
            raise Conflict(Phrase("roadmap-own-proposal", said))
        part = milestone.side(city)
        if part is None or proposal.due.at <= asking.at:
            raise Conflict(Phrase("roadmap-moment-passed", {"when": When(proposal.due)}))
        change = Change(milestone.wish.due, proposal.due)
        agreed = replace(part, agreed_at=asking.at)
        now = self._boards.ledger.put_side(tx, asking, milestone, agreed, Deed.AGREED, change)
        if now.unanswered:
            return self._moved(tx, now, Outcome.PROPOSED, city, (proposal.due, milestone.wish.due))
        moved = self._set(tx, asking, now, proposal.city, proposal.due)
        return self._answered(tx, asking, moved, Outcome.MOVED, city, (proposal, milestone.wish.due))

    def settle(self, tx: Transaction, asking: Asking, milestone: Milestone) -> Moved | None:
        """Move something if nobody else has to agree any more: the last city that was asked has just waived its part.

        Returns:
            ``None`` if it stays where it is.
        """
        proposal = milestone.proposal
        if proposal is None or milestone.unanswered or not milestone.open_cities or proposal.due.at <= asking.at:
            return None
        now = self._set(tx, asking, milestone, proposal.city, proposal.due)
        return self._answered(tx, asking, now, Outcome.MOVED, proposal.city, (proposal, milestone.wish.due))

    def decline(self, tx: Transaction, asking: Asking, wanted: ShortId, side: str | None) -> Moved:
        """Keep the old date; whoever proposed the new one withdraws it in this way. Errors as in `agree`."""
        milestone, proposal, city = self._proposed(tx, asking, wanted, side)
        outcome = Outcome.WITHDRAWN if city == proposal.city else Outcome.DECLINED
        deed = Deed.WITHDRAWN if outcome is Outcome.WITHDRAWN else Deed.DECLINED
        self._store.set_proposal(tx, milestone.number, None)
        sides = tuple(replace(one, agreed_at=None) for one in milestone.sides)
        now = replace(milestone, proposal=None, sides=sides)
        self._boards.ledger.note(tx, asking, now, deed, city, Change(milestone.wish.due, proposal.due))
        self._boards.ledger.show(tx, now)
        return self._answered(tx, asking, now, outcome, city, (proposal, milestone.wish.due))

    def _propose(self, tx: Transaction, asking: Asking, milestone: Milestone, city: str, until: Moment) -> Milestone:
        known = self._access.known(tx, asking)
        proposal = Proposal(until, city, asking.at, known.id)
        self._proposals.close(tx, milestone)
        self._store.set_proposal(tx, milestone.number, proposal)
        sides = tuple(replace(one, agreed_at=asking.at if one.city == city else None) for one in milestone.sides)
        now = replace(milestone, proposal=proposal, sides=sides)
        part = now.side(city)
        if part is not None:
            self._boards.ledger.put_side(tx, asking, now, part, Deed.PROPOSED, Change(milestone.wish.due, until))
        self._proposals.ask(tx, now, proposal)
        return now

    def _set(self, tx: Transaction, asking: Asking, milestone: Milestone, city: str, due: Moment) -> Milestone:
        self._store.set_due(tx, milestone.number, due)
        self._store.set_proposal(tx, milestone.number, None)
        sides = []
        for side in milestone.sides:
            kept = side.promise if side.promise is not None and side.promise.until.at > due.at else None
            sides.append(replace(side, promise=kept, agreed_at=None))
            self._store.put_side(tx, milestone.number, sides[-1])
        wish = replace(milestone.wish, due=due)
        now = replace(milestone, wish=wish, proposal=None, sides=tuple(sides))
        self._boards.ledger.note(tx, asking, now, Deed.MOVED, city, Change(milestone.wish.due, due))
        self._schedule.plan(tx, now)
        return self._boards.ledger.show(tx, now)

    def _proposed(self, tx: Transaction, asking: Asking, wanted: ShortId, side: str | None) -> tuple[Milestone, Proposal, str]:
        milestone = self._access.find_going(tx, asking, wanted)
        city = self._access.part_of(asking, milestone, side)
        self._access.check_may_plan(tx, asking.asker, (city,), milestone.wish.role)
        if milestone.proposal is None:
            raise Conflict(Phrase("roadmap-no-proposal", {"id": milestone.id, "prefix": asking.room.prefix}))
        return milestone, milestone.proposal, city

    def _answered(  # noqa: PLR0913, PLR0917 - who answered what to which date
        self,
        tx: Transaction,
        asking: Asking,
        milestone: Milestone,
        outcome: Outcome,
        city: str,
        of: tuple[Proposal, Moment],
    ) -> Moved:
        proposal, before = of
        moved = self._moved(tx, milestone, outcome, city, (proposal.due, before))
        told = self._proposals.close(tx, milestone, moved)
        if outcome is not Outcome.WITHDRAWN:
            self._proposals.tell(tx, proposal.city, moved, asking.room)
        return replace(moved, told=asking.room.id in told)

    def _moved(self, tx: Transaction, milestone: Milestone, outcome: Outcome, city: str, dates: tuple[Moment, Moment]) -> Moved:
        due, before = dates
        return Moved(self._boards.entries.entry(tx, milestone), outcome, city, due, before)


def _moment(due: Moment | date, before: Moment) -> Moment:
    return due if isinstance(due, Moment) else Moment(datetime.combine(due, before.wall.time()), before.zone)
