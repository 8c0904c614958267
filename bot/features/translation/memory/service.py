"""Handing out what was put right in a room, and taking such a file in: shown first, then all of it is kept, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias

from bot.core.errors import Conflict, NotFound
from bot.core.permission import Action, may
from bot.core.phrase import Phrase
from bot.core.rendition import Standing
from bot.features.translation.consent import cities_of
from bot.features.translation.exchange import Plan, Shown, in_files
from bot.features.translation.memory.model import MOST_PAIRS, pair_of, value_of
from bot.features.translation.memory.store import Giver
from bot.features.translation.memory.tmx import read_tmx, tmx_of
from bot.features.translation.waiting_store import Waiting

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.core.attachment import Attachment
    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction
    from bot.features.translation.memory.model import Pair, Place
    from bot.features.translation.memory.store import PairStore
    from bot.features.translation.memory.tmx import Leaves
    from bot.features.translation.port import Rooms
    from bot.features.translation.waiting_store import WaitingStore

    PairPlan: TypeAlias = Plan[Pair, tuple[Pair, str]]
    """Pairs that would take the place of something, each with the words there now; and those of texts not kept so far."""
    PairsShown: TypeAlias = Shown[Leaves, PairPlan]


@dataclass(frozen=True, slots=True)
class HandedOut:
    """What is handed out of a room.

    Args:
        files: None if there is nothing.
        count: So many pairs stand in them.
        left_out: So many corrections do not: their original is not kept, or they are too long.
    """

    files: tuple[Attachment, ...]
    count: int
    left_out: int


class Exchange:
    """Hands out what was put right, and takes it in.

    Args:
        rooms: Looks things up.
        store: The corrections.
        waiting: Keeps files until the yes, and how they are taken back.
        languages: Codes by all the names that people type.
    """

    def __init__(self, rooms: Rooms, store: PairStore, waiting: WaitingStore, languages: Mapping[str, str]) -> None:
        """Take what it needs."""
        self._rooms = rooms
        self._store = store
        self._waiting = waiting
        self._languages = languages

    def hand_out(self, tx: Transaction, room: Room) -> HandedOut:
        """Return what was put right in a room, and in connected rooms of what was written in this one."""
        kept = self._store.handed_out(tx, room.id, self._near(tx, room))
        pairs = [pair for pair in kept if pair.fits]
        files = in_files(pairs, "corrections.tmx", "application/x-tmx", tmx_of) if pairs else ()
        return HandedOut(files, len(pairs), len(kept) - len(pairs))

    def look(self, tx: Transaction, room: Room, giver: Person, text: str, at: datetime) -> PairsShown:
        """Return what a file would change in a room; what can be read of it waits for a yes.

        Args:
            tx: Open.
            room: Where it is handed in.
            giver: Who does.
            text: TMX.
            at: Now.

        Raises:
            Conflict: The room would keep too much, or is none that reads translations.
        """
        if room.direct:
            raise Conflict(Phrase("memory-import-where"))
        leaves = read_tmx(text, self._languages)
        known = self._store.known(tx, room.id, self._near(tx, room))
        plan = _planned(self._given(room, giver, leaves.pairs), known)
        self._check(tx, room, plan)
        if not plan.changes:
            return Shown(leaves, plan, None)
        value = [[value_of(pair), _seen(known.get(pair.place))] for pair in _kept(plan)]
        return Shown(leaves, plan, self._waiting.wait(tx, Waiting.PAIRS, (giver.ref, room.id), value, at))

    def carry_out(self, tx: Transaction, room: Room, giver: Person, number: int, at: datetime) -> tuple[PairPlan, int | None]:
        """Keep what somebody has said yes to; return what it was, and under which number that can be taken back.

        Where other words stand by now than they were shown, these stay.

        Raises:
            NotFound: It waits no more.
            Conflict: The room would keep too much by now; none of this is kept.
        """
        value = self._waiting.take(tx, Waiting.PAIRS, (giver.ref, room.id), number)
        if value is None:
            raise NotFound(Phrase("translation-file-gone"))
        near = self._near(tx, room)
        seen = {pair_of(one): words for one, words in value}
        given = self._given(room, giver, seen)
        plan = _planned(given, self._store.known(tx, room.id, near), {pair.place: words for pair, words in seen.items()})
        if not plan.changes:
            return plan, None
        self._check(tx, room, plan)
        steps = self._store.take_in(tx, room.id, _kept(plan), Giver(giver.name, giver.ref, at), near)
        back = [at.isoformat(), steps]
        return plan, self._waiting.wait(tx, Waiting.PAIRS_UNDO, (giver.ref, room.id), back, at)

    def drop(self, tx: Transaction, room: Room, giver: Person, number: int) -> None:
        """Forget what somebody has said no to."""
        self._waiting.take(tx, Waiting.PAIRS, (giver.ref, room.id), number)

    def take_back(self, tx: Transaction, room: Room, giver: Person, number: int) -> int:
        """Undo what somebody has taken in, but for what was put right since; return of how many texts.

        Raises:
            NotFound: It can be taken back no more.
        """
        value = self._waiting.take(tx, Waiting.PAIRS_UNDO, (giver.ref, room.id), number)
        if value is None:
            raise NotFound(Phrase("translation-file-back-gone"))
        at, steps = value
        return self._store.take_back(tx, room.id, steps, (giver.ref, datetime.fromisoformat(at)))

    def _near(self, tx: Transaction, room: Room) -> list[int]:
        return [other.id for other in self._rooms.companions(tx, room)]

    def _given(self, room: Room, giver: Person, pairs: Iterable[Pair]) -> list[Pair]:
        """Return pairs as they count from somebody: reviewed only if they may review."""
        if any(may(giver, Action.REVIEW, city.id) for city in cities_of(self._rooms, room)):
            return list(pairs)
        return [replace(pair, standing=Standing.CORRECTED) for pair in pairs]

    def _check(self, tx: Transaction, room: Room, plan: PairPlan) -> None:
        """See that there is room for what the room itself does not keep so far."""
        there = self._store.known(tx, room.id)
        more = sum(pair.place not in there for pair in _kept(plan))
        if more and len(there) + more > MOST_PAIRS:
            raise Conflict(Phrase("memory-full", {"most": str(MOST_PAIRS)}))


def _planned(pairs: Sequence[Pair], known: Mapping[Place, Pair], seen: Mapping[Place, str] | None = None) -> PairPlan:
    """Return what becomes of pairs.

    Args:
        pairs: They.
        known: What counts in the room so far.
        seen: After the question: what stood in each place when it was asked, see `_seen`. What is another by now stays.
    """
    new: list[Pair] = []
    changed: list[tuple[Pair, str]] = []
    left = 0
    for pair in pairs:
        there = known.get(pair.place)
        if there is not None and there.text == pair.text and not _raises(pair, there):
            continue
        if seen is not None and seen[pair.place] != _seen(there):
            left += 1
        elif there is None:
            new.append(pair)
        else:
            changed.append((pair, there.text))
    return Plan(tuple(new), tuple(changed), len(pairs) - len(new) - len(changed) - left, left)


def _seen(there: Pair | None) -> str:
    """Return by what it is known whether the words in a place are still the same; the words themselves need not wait."""
    return "" if there is None else sha256(f"{there.standing.value} {there.text}".encode()).hexdigest()


def _kept(plan: PairPlan) -> list[Pair]:
    """Return all that would be kept."""
    return [*(pair for pair, _ in plan.changed), *plan.new]


def _raises(pair: Pair, there: Pair) -> bool:
    """Tell whether the same words are approved now that were not."""
    return pair.standing is Standing.REVIEWED and there.standing is not Standing.REVIEWED
