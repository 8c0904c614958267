"""Ticking: codes of participants and hosts, of which everybody sees only how many, and the lines of a checklist."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.errors import Conflict, NotPermitted
from bot.core.phrase import Phrase
from bot.features.roadmap.code import codes, read
from bot.features.roadmap.entry import names_of
from bot.features.roadmap.gate import counts
from bot.features.roadmap.history import Change, Deed
from bot.features.roadmap.secrecy import is_private

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from bot.core.ids import ShortId
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.roadmap.access import Access
    from bot.features.roadmap.gate import Gates
    from bot.features.roadmap.ledger import Ledger
    from bot.features.roadmap.model import Milestone, Side
    from bot.features.roadmap.port import Asking
    from bot.features.roadmap.secrecy import Secrecy
    from bot.features.roadmap.tick_store import TickStore


CODES_KEPT = timedelta(days=30)
"""So long after a plan was ended, or its last tick list was due, its codes are kept; the counts stay."""


@dataclass(frozen=True, slots=True)
class Words:
    """What people type for all codes, and for those they leave out, in any language; lower-case."""

    every: Collection[str]
    but: Collection[str]


@dataclass(frozen=True, slots=True)
class Ticked:
    """What ticking has changed.

    Args:
        milestone: As it is now.
        side: The part.
        changed: Codes, or lines of the checklist, that were not so before, in order.
        shown: A card in the room where it was asked shows it.
    """

    milestone: Milestone
    side: Side
    changed: tuple[str, ...]
    shown: bool = False


class Ticks:
    """Ticks and unticks.

    Args:
        store: Of the codes.
        access: Who may.
        ledger: Changes.
        gates: What comes too early.
        secrecy: Who may hear codes.
    """

    def __init__(self, store: TickStore, access: Access, ledger: Ledger, gates: Gates, secrecy: Secrecy) -> None:
        """Take the parts."""
        self._store = store
        self._access = access
        self._ledger = ledger
        self._gates = gates
        self._secrecy = secrecy

    def tick(self, tx: Transaction, asking: Asking, wanted: ShortId, typed: tuple[str, Words], side: str | None) -> Ticked:
        """Tick codes; with the last one the part is done.

        Args:
            tx: Open.
            asking: Who asks where.
            wanted: Which thing.
            typed: Which codes, in somebody's words.
            side: The city; ``None`` for the room's, else the asker's, else the only one.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: Nothing is ticked by code there, an open gate holds the last one back, or no city can be told.
            NotPermitted: The asker does not answer for that part.
            BadOption: No codes can be read.
        """
        milestone, part, before = self._listed(tx, asking, wanted, side)
        wished = self._read(milestone, typed)
        return self._put(tx, asking, (milestone, part), before, before | wished)

    def untick(self, tx: Transaction, asking: Asking, wanted: ShortId, typed: tuple[str, Words], side: str | None) -> Ticked:
        """Take ticks back, so that the part is open again; arguments and errors as in `tick`."""
        milestone, part, before = self._listed(tx, asking, wanted, side)
        wished = self._read(milestone, typed)
        return self._put(tx, asking, (milestone, part), before, before - wished)

    def missing(self, tx: Transaction, asking: Asking, wanted: ShortId, side: str | None) -> tuple[Milestone, Side, list[str]]:
        """Return the codes that are not ticked, to whoever may know them, where nobody reads along.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: Nothing is ticked by code there, no city can be told, or others read along.
            NotPermitted: The asker may not know them; it is said who may be asked.
        """
        milestone = self._access.find_going(tx, asking, wanted)
        part = self._counted(asking, milestone, self._access.part_of(asking, milestone, side))
        if not self._secrecy.may_know(tx, asking.asker, milestone, part.city):
            people = self._access.people_of(tx, milestone, part.city)
            said: dict[str, Arg] = {"id": milestone.id, "people": replace(names_of(people), either=True)}
            raise NotPermitted(Phrase("roadmap-codes-up-to", said))
        if not is_private(asking):
            raise Conflict(Phrase("roadmap-codes-privately", {"line": f"{asking.room.prefix}roadmap missing {milestone.id}"}))
        return milestone, part, self._store.missing(tx, milestone, part.city)

    def check(self, tx: Transaction, asking: Asking, wanted: ShortId, line: int, side: str | None) -> Ticked:
        """Tick a line of the checklist.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: It has no such line, or it cannot be told which city is meant.
            NotPermitted: The asker does not answer for that part.
        """
        milestone, part = self._checklist(tx, asking, wanted, line, side)
        return self._put_lines(tx, asking, milestone, part, {*part.checked, line})

    def uncheck(self, tx: Transaction, asking: Asking, wanted: ShortId, line: int, side: str | None) -> Ticked:
        """Take the tick of a line back; errors as in `check`."""
        milestone, part = self._checklist(tx, asking, wanted, line, side)
        return self._put_lines(tx, asking, milestone, part, {*part.checked} - {line})

    def tidy(self, tx: Transaction, before: datetime) -> int:
        """Forget the codes of everything that was over before an instant; return how many."""
        return self._store.erase_before(tx, before)

    def _read(self, milestone: Milestone, typed: tuple[str, Words]) -> set[str]:
        text, words = typed
        return read(text, milestone.wish, words.every, words.but)

    def _listed(self, tx: Transaction, asking: Asking, wanted: ShortId, side: str | None) -> tuple[Milestone, Side, set[str]]:
        milestone = self._access.find_going(tx, asking, wanted)
        part = self._counted(asking, milestone, self._access.own_part(tx, asking, milestone, side))
        return milestone, part, self._store.of(tx, milestone.number, part.city)

    def _counted(self, asking: Asking, milestone: Milestone, city: str) -> Side:
        part = milestone.side(city)
        if part is None or not counts(milestone):
            raise Conflict(Phrase("roadmap-nothing-ticked", {"id": milestone.id, "prefix": asking.room.prefix}))
        return part

    def _put(self, tx: Transaction, asking: Asking, of: tuple[Milestone, Side], before: set[str], after: set[str]) -> Ticked:
        milestone, part = of
        if after == before:
            return Ticked(milestone, part, ())
        complete = len(after) == len(codes(milestone.wish))
        if complete:
            self._gates.check(tx, asking, milestone)
        self._store.put(tx, milestone.number, part.city, after)
        done = replace(part, ticked=len(after), done_at=None, hand=None)
        if complete:
            done = replace(
                done, done_at=part.done_at or asking.at, hand=part.hand or self._access.hand(tx, asking, milestone, part.city)
            )
        change = Change(old=_count(len(before), milestone), new=_count(len(after), milestone))
        now = self._ledger.put_side(tx, asking, milestone, done, Deed.TICKED, change)
        return Ticked(now, done, tuple(sorted(before ^ after)), self._access.stands_in(tx, asking.room, now))

    def _checklist(
        self, tx: Transaction, asking: Asking, wanted: ShortId, line: int, side: str | None
    ) -> tuple[Milestone, Side]:
        milestone = self._access.find_going(tx, asking, wanted)
        lines = len(milestone.wish.details.checklist)
        part = milestone.side(self._access.own_part(tx, asking, milestone, side))
        if part is None or not 0 < line <= lines:
            said: dict[str, Arg] = {"id": milestone.id, "count": lines, "prefix": asking.room.prefix}
            raise Conflict(Phrase("roadmap-no-line", said))
        return milestone, part

    def _put_lines(self, tx: Transaction, asking: Asking, milestone: Milestone, part: Side, lines: set[int]) -> Ticked:
        changed = {*part.checked} ^ lines
        if not changed:
            return Ticked(milestone, part, ())
        now_part = replace(part, checked=tuple(sorted(lines)))
        deed = Deed.CHECKED if changed <= lines else Deed.UNCHECKED
        change = Change(new=str(min(changed)))
        now = self._ledger.put_side(tx, asking, milestone, now_part, deed, change)
        return Ticked(now, now_part, tuple(map(str, sorted(changed))))


def _count(ticked: int, milestone: Milestone) -> str:
    return f"{ticked}/{milestone.wish.expected}"
