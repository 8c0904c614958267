"""What may be given to engines that cost something: reserved before they are asked, settled after they have answered.

A budget holds for a day of UTC: for each person, for each room, and for all, in characters; and for all in money. What was
reserved and never settled, since the program was stopped meanwhile, counts for that day, until the same words set out again.
Several works may be about the same words at once: what one of them has reserved is no other's to release.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from bot.core.clock import Clock
    from bot.core.ref import PersonRef
    from bot.core.transaction import Database, Transaction
    from bot.features.translation.budget_store import BudgetStore


@dataclass(frozen=True, slots=True)
class Limits:
    """What a day has.

    Args:
        person_characters: For the words of one person; ``None`` is no limit.
        room_characters: For those of one room.
        day_characters: For all words.
        day_money: For all, in the operator's own currency.
        prices: What a million characters cost with an engine, in that currency.
    """

    person_characters: int | None = None
    room_characters: int | None = None
    day_characters: int | None = None
    day_money: float | None = None
    prices: Mapping[str, float] = field(default_factory=dict)

    def micros(self, engine: str, characters: int) -> int:
        """Return what characters cost with an engine, in millionths of the currency."""
        return round(characters * self.prices.get(engine, 0.0))


@dataclass(frozen=True, slots=True)
class Payer:
    """On whose account words are translated.

    Args:
        room: Number of the room they are from.
        subject: What they are from: the key of a message, or the short id of a thing.
        account: Who wrote them, or who asked.
    """

    room: int
    subject: str
    account: PersonRef | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """What one piece of work takes of the budget, from its first reservation until it is settled.

    Args:
        payer: On whose account.
        target: Locale code of the language wanted.
        work: Number of the work; no two have the same at the same time.
    """

    payer: Payer
    target: str
    work: int

    @property
    def thing(self) -> tuple[str, str]:
        """What it is for: work that is done again after a crash is known by that, though its number is another one."""
        return (self.payer.subject, self.target)


@dataclass(frozen=True, slots=True)
class Entry:
    """What one engine is given of something.

    Args:
        day: Of UTC.
        share: Of which work.
        engine: Its name.
        characters: How many.
        micros: What they cost, in millionths of the currency.
        settled: They were given; else they are only set aside.
    """

    day: date
    share: Share
    engine: str
    characters: int
    micros: int
    settled: bool


@dataclass(frozen=True, slots=True)
class Used:
    """What a day has taken so far.

    Args:
        person: Characters of one person's words.
        room: Characters of one room's.
        total: Characters of all.
        micros: Money for all, in millionths.
    """

    person: int = 0
    room: int = 0
    total: int = 0
    micros: int = 0


class _Over(Exception):
    """The day has not so much left."""


class Budget:
    """Says how much may still be given away today.

    Args:
        database: Remembers.
        store: Where.
        limits: What a day has.
        clock: For the day.
    """

    def __init__(self, database: Database, store: BudgetStore, limits: Limits, clock: Clock) -> None:
        """Take what it needs."""
        self._database = database
        self._store = store
        self.limits = limits
        self._clock = clock
        self._numbers = count(1)
        self._under_way: set[Share] = set()

    @property
    def limited(self) -> bool:
        """There is a limit at all."""
        limits = self.limits
        amounts = (limits.person_characters, limits.room_characters, limits.day_characters, limits.day_money)
        return any(amount is not None for amount in amounts)

    def today(self) -> date:
        """Return the day of UTC."""
        return self._clock.now().date()

    def share(self, payer: Payer, target: str) -> Share:
        """Begin a piece of work, which is to be settled whatever becomes of it.

        Args:
            payer: On whose account.
            target: Locale code of the language wanted.
        """
        share = Share(payer, target, next(self._numbers))
        self._under_way.add(share)
        return share

    async def reserve(self, share: Share, engines: Sequence[str], characters: int) -> bool:
        """Set characters aside for engines that cost something, if the day still has them.

        Args:
            share: Of which work; what it has reserved before is replaced.
            engines: Each of which is given them.
            characters: How many.

        Returns:
            Whether they may be asked; if not, what the work has reserved before stays.
        """
        try:
            await self._database.write(self._reserve, share, engines, characters)
        except _Over:
            return False
        return True

    async def settle(self, share: Share, given: Mapping[str, int]) -> None:
        """Put what was really given in the place of what was set aside.

        Args:
            share: Of which work; it is over with that.
            given: Characters by engine; what was reserved for any other engine is free again.
        """
        try:
            await self._database.write(self._settle, share, given)
        finally:
            self._under_way.discard(share)

    def used(self, tx: Transaction, room: int, account: PersonRef | None = None) -> Used:
        """Return what today has taken."""
        return self._store.used(tx, self.today(), room, account)

    def until(self) -> datetime:
        """Return when the next day begins."""
        return datetime.combine(self.today() + timedelta(days=1), time(), UTC)

    def tell_once(self, tx: Transaction, room: int) -> bool:
        """Tell whether a room has yet to hear that today's budget is used up, and remember that it has now."""
        return self._store.tell_once(tx, room, self.today())

    def _reserve(self, tx: Transaction, share: Share, engines: Sequence[str], characters: int) -> None:
        self._release(tx, share)
        entries = [self._entry(share, engine, characters) for engine in engines]
        if not self._fits(self.used(tx, share.payer.room, share.payer.account), entries):
            raise _Over
        for entry in entries:
            self._store.put(tx, entry)

    def _settle(self, tx: Transaction, share: Share, given: Mapping[str, int]) -> None:
        self._release(tx, share)
        for engine, characters in given.items():
            if characters:
                self._store.put(tx, replace(self._entry(share, engine, characters), settled=True))

    def _release(self, tx: Transaction, share: Share) -> None:
        """Release what a work has reserved, and what is left for the same thing of works that were broken off."""
        others = self._under_way.copy() - {share}
        self._store.release(tx, *share.thing, [other.work for other in others if other.thing == share.thing])

    def _entry(self, share: Share, engine: str, characters: int) -> Entry:
        return Entry(self.today(), share, engine, characters, self.limits.micros(engine, characters), settled=False)

    def _fits(self, used: Used, entries: Sequence[Entry]) -> bool:
        limits, money = self.limits, self.limits.day_money
        characters, micros = sum(entry.characters for entry in entries), sum(entry.micros for entry in entries)
        so_far = (
            (limits.person_characters, used.person),
            (limits.room_characters, used.room),
            (limits.day_characters, used.total),
        )
        within = all(limit is None or taken + characters <= limit for limit, taken in so_far)
        return within and (money is None or used.micros + micros <= money * 1_000_000)
