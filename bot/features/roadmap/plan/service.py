"""What one can do with plans: agree to one, look at it, end it, take it up again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core.errors import NotFound
from bot.core.outbox import Kind, Lane, Post
from bot.core.phrase import Phrase
from bot.core.reply import Reply
from bot.features.roadmap.history import Deed, Entry
from bot.features.roadmap.model import Promise, Side, Waiver
from bot.features.roadmap.plan.closure import Closures
from bot.features.roadmap.plan.gathering import GatheringAgenda
from bot.features.roadmap.plan.wording import PAGE, made, named
from bot.features.roadmap.schedule import Schedule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.ids import ShortId
    from bot.core.reply import Block
    from bot.core.transaction import Transaction
    from bot.features.roadmap.entry import Entry as RoadmapEntry
    from bot.features.roadmap.model import Milestone
    from bot.features.roadmap.plan.kit import Shelf
    from bot.features.roadmap.plan.model import Drawn, Plan
    from bot.features.roadmap.port import Asking


@dataclass(frozen=True, slots=True)
class Standing:
    """A plan with what belongs to it.

    Args:
        plan: What it is.
        milestones: All that was not given up, the next first.
    """

    plan: Plan
    milestones: tuple[Milestone, ...]

    @property
    def done(self) -> tuple[Milestone, ...]:
        """What is done, or not needed, everywhere."""
        return tuple(one for one in self.milestones if not one.open_cities)

    @property
    def open(self) -> tuple[Milestone, ...]:
        """What is still to be done somewhere."""
        return tuple(one for one in self.milestones if one.open_cities)


class Plans:
    """Makes plans of proposals, shows and ends them.

    Args:
        shelf: Plans and templates.
    """

    def __init__(self, shelf: Shelf) -> None:
        """Take the plans."""
        self._shelf = shelf

    def make(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Standing:
        """Make a plan of a proposal, just as it was shown; whoever agrees twice has agreed once.

        Raises:
            NotFound: There is no such proposal.
            NotPermitted: The asker plans for none of the cities.
            Conflict: The plan has ended since.
        """
        shelf = self._shelf
        plan = shelf.plans.get(tx, wanted.number)
        if plan is None or not shelf.is_seen(tx, asking, plan):
            raise NotFound(Phrase("plan-proposal-gone", {"id": str(wanted), "prefix": asking.room.prefix}))
        shelf.check_may_change(tx, asking, plan.head)
        if plan.made_at is not None:
            return self.standing(tx, shelf.find_running(tx, asking, wanted))
        sketch = shelf.drawn(shelf.plans.take_proposal(tx, plan.number, asking.at) or "null")
        if sketch is None:
            raise NotFound(Phrase("plan-proposal-gone", {"id": str(wanted), "prefix": asking.room.prefix}))
        self._enter(tx, asking, plan, sketch.items)
        return self.standing(tx, replace(plan, made_at=asking.at))

    def standing(self, tx: Transaction, plan: Plan) -> Standing:
        """Return a plan with what belongs to it."""
        found = self._shelf.kit.store.of_plan(tx, plan.number)
        return Standing(plan, tuple(one for one in found if one.cancelled_at is None))

    def entries(self, tx: Transaction, standing: Standing, page: int) -> list[RoadmapEntry]:
        """Return the next open dates of a plan with who answers for them.

        Args:
            tx: Open.
            standing: The plan.
            page: Number of the page, from 1.
        """
        found = standing.open[(page - 1) * PAGE : page * PAGE]
        return [self._shelf.kit.entries.entry(tx, one) for one in found]

    def announce(self, tx: Transaction, asking: Asking, standing: Standing) -> tuple[Block, ...]:
        """Say in the linked rooms, once, that a plan of several cities stands; return the same for this room."""
        kit = self._shelf.kit
        names = {city.id: city.name for city in kit.directory.cities()}
        blocks = made(standing, names) if standing.milestones else (named(standing.plan),)
        if len(standing.plan.head.cities) > 1 and standing.plan.made_at == asking.at:
            for room in kit.directory.companions(tx, asking.room):
                locales = kit.directory.locales(room)
                says = Reply(_how(blocks, standing, room.prefix), to_room=True)
                kit.cards.show(tx, Post(room.ref, says, locales, Lane.CHATTER, Kind.ANNOUNCEMENT))
        return _how(blocks, standing, asking.room.prefix)

    def seen(self, tx: Transaction, asking: Asking) -> list[Standing]:
        """Return the plans that run and that somebody may see in a room."""
        return [self.standing(tx, plan) for plan in self._shelf.plans.running(tx) if self._shelf.is_seen(tx, asking, plan)]

    def end(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Standing:
        """End a plan: what is still open in it is given up.

        Raises:
            NotFound: There is none of this number that concerns the room.
            NotPermitted: The asker plans for none of the cities.
        """
        plan = self._changing(tx, asking, wanted)
        standing = self.standing(tx, plan)
        if plan.ended_at is None:
            self._shelf.plans.put(tx, replace(plan, ended_at=asking.at))
            for one in standing.open:
                self._shelf.kit.store.set_cancelled(tx, one.number, asking.at)
                self._note(tx, asking, one, Deed.CANCELLED)
                self._shelf.kit.ledger.show(tx, replace(one, cancelled_at=asking.at))
        return standing

    def resume(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Standing:
        """Take up again what was ended: all that was given up with it is open again.

        Raises:
            NotFound: There is none of this number that concerns the room.
            NotPermitted: The asker plans for none of the cities.
        """
        plan = self._changing(tx, asking, wanted)
        if plan.ended_at is not None:
            self._shelf.plans.put(tx, replace(plan, ended_at=None))
            for one in self._shelf.kit.store.of_plan(tx, plan.number):
                if one.cancelled_at == plan.ended_at:
                    self._shelf.kit.store.set_cancelled(tx, one.number, None)
                    self._note(tx, asking, one, Deed.RESUMED)
                    self._shelf.kit.ledger.show(tx, replace(one, cancelled_at=None))
        return self.standing(tx, replace(plan, ended_at=None))

    def _changing(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Plan:
        plan = self._shelf.find(tx, asking, wanted)
        self._shelf.check_may_change(tx, asking, plan.head)
        return plan

    def _enter(self, tx: Transaction, asking: Asking, plan: Plan, items: Sequence[Drawn]) -> None:
        """Enter all of a plan: closed days are looked up once for each city."""
        kit = self._shelf.kit
        if not items:
            return
        wishes = [(replace(one.wish, plan=plan.number), one.cities) for one in items]
        made = kit.store.add_many(tx, wishes, plan.room)
        gathered = GatheringAgenda()
        schedule = Schedule(kit.store, Closures(kit.directory), gathered, kit.clock)
        for milestone, item in zip(made, items, strict=True):
            schedule.plan(tx, self._as_told(tx, asking, milestone, item))
        kit.agenda.add(tx, gathered.all())
        added = Entry(asking.at, asking.asker.id or None, None, "", Deed.ADDED)
        kit.history.note_all(tx, [milestone.number for milestone in made], added)

    def _as_told(self, tx: Transaction, asking: Asking, milestone: Milestone, item: Drawn) -> Milestone:
        """Bring a new item to what its paper says of its parts."""
        sides = tuple(_told(side, item, asking) for side in milestone.sides)
        for before, now in zip(milestone.sides, sides, strict=True):
            if before != now:
                self._shelf.kit.store.put_side(tx, milestone.number, now)
        return replace(milestone, sides=sides)

    def _note(self, tx: Transaction, asking: Asking, milestone: Milestone, what: Deed) -> None:
        entry = Entry(asking.at, asking.asker.id or None, None, "", what)
        self._shelf.kit.history.note(tx, milestone.number, entry)


def _how(blocks: tuple[Block, ...], standing: Standing, prefix: str) -> tuple[Block, ...]:
    return (*blocks, Phrase("plan-made-how", {"line": f"{prefix}plan show {standing.plan.id}"}))


def _told(side: Side, item: Drawn, asking: Asking) -> Side:
    until = item.promised.get(side.city)
    promise = None if until is None else Promise(until, asking.at)
    waived = item.waived.get(side.city)
    return replace(
        side,
        done_at=item.done.get(side.city),
        promise=promise,
        waiver=None if waived is None else Waiver(*waived),
        checked=item.checked.get(side.city, ()),
    )
