"""What stands before every engine: nobody waits for one that is down, and none is given more than it takes.

A call first finds out whether the engine may be asked at all (`bot.engines.breaker`), then waits for its turn if the engine has
a limit, and is tried once more where the engine failed for the moment. All of that together has an end.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aiolimiter import AsyncLimiter

from bot.core.errors import EngineBusy, EngineError, EngineNotAsked
from bot.engines.breaker import Breaker

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Mapping, Sequence

    from bot.core.clock import Clock
    from bot.core.engine import Engine, Grade, Place

_PAUSE_SECONDS = 1.0
"""Between two tries, where the engine does not say how long it wants to be left alone."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What an engine is given at most.

    Args:
        rate_per_second: So many lines a second, as a mean; ``None`` for any number.
        timeout_seconds: So long a call takes, waiting and a second try included.
        most_waiting: So many lines are in hand; what comes on top is refused, unless nothing else is in hand.
    """

    rate_per_second: float | None = None
    timeout_seconds: float = 60.0
    most_waiting: int = 200


@dataclass(slots=True)
class Tally:
    """What an engine has done, for the metrics page.

    Attributes:
        calls: By what became of them: ``done``, ``failed``, or ``refused`` without asking the engine.
        seconds: How long those took that reached the engine.
        characters: How many they held.
    """

    calls: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    characters: int = 0


class GuardedEngine:
    """An engine with a guard before it.

    Args:
        engine: Which.
        clock: For how long it has rested.
        bounds: What it is given at most.
    """

    def __init__(self, engine: Engine, clock: Clock, bounds: Bounds = Bounds()) -> None:
        """Ask nothing yet."""
        self._engine = engine
        self.bounds = bounds
        self._breaker = Breaker(engine.name, clock)
        self._most_at_once = _burst(bounds.rate_per_second)
        rate = bounds.rate_per_second
        self._turns = AsyncLimiter(self._most_at_once, self._most_at_once / rate) if rate and self._most_at_once else None
        self._in_hand = 0
        self.tally = Tally()

    @property
    def name(self) -> str:
        """That of the engine."""
        return self._engine.name

    @property
    def place(self) -> Place:
        """Where the engine reads words."""
        return self._engine.place

    @property
    def country(self) -> str | None:
        """That of the engine's company."""
        return self._engine.country

    @property
    def metered(self) -> bool:
        """Whether the engine costs something."""
        return self._engine.metered

    @property
    def takes_terms(self) -> bool:
        """Whether the engine puts terms in by itself."""
        return self._engine.takes_terms

    @property
    def resting(self) -> bool:
        """It has failed too often, and nothing has shown yet that it works again."""
        return self._breaker.is_open

    def pairs(self) -> Collection[tuple[str, str]]:
        """Return the engine's pairs."""
        return self._engine.pairs()

    def grade(self, source: str, target: str) -> Grade:
        """Return how good the engine is at a pair."""
        return self._engine.grade(source, target)

    def cost(self, source: str, target: str) -> float:
        """Return what a step by the engine loses."""
        return self._engine.cost(source, target)

    def variety(self, target: str) -> str:
        """Return the variety that the engine writes."""
        return self._engine.variety(target)

    async def health(self) -> None:
        """Look whether the engine would translate now, in less time than a call may take.

        Raises:
            EngineError: It would not.
        """
        async with self._until(self._deadline()):
            await self._engine.health()

    async def translate(self, texts: Sequence[str], source: str, target: str, terms: Mapping[str, str], /) -> list[str]:
        """Have the engine translate lines, as many at a time as its limit allows.

        Raises:
            EngineNotAsked: It rests after failures, or too much waits for it.
            EngineError: It failed, or time is up.
        """
        began = asyncio.get_running_loop().time()
        outcome = "failed"
        try:
            made = await self._in_turn(texts, _Pair(source, target, terms))
            outcome = "done"
        except EngineNotAsked:
            outcome = "refused"
            raise
        finally:
            self.tally.calls[outcome] += 1
            if outcome != "refused":
                self.tally.seconds += asyncio.get_running_loop().time() - began
                self.tally.characters += sum(map(len, texts))
        return made

    async def close(self) -> None:
        """Close the engine."""
        await self._engine.close()

    async def _in_turn(self, texts: Sequence[str], pair: _Pair) -> list[str]:
        self._breaker.require()
        if self._in_hand and self._in_hand + len(texts) > self.bounds.most_waiting:
            raise EngineNotAsked(f"{self.name} has too much to do")
        self._in_hand += len(texts)
        try:
            return await self._in_parts(texts, pair, self._deadline())
        finally:
            self._in_hand -= len(texts)

    async def _in_parts(self, texts: Sequence[str], pair: _Pair, deadline: float) -> list[str]:
        made: list[str] = []
        while len(made) < len(texts):
            part = texts[len(made) :][: self._most_at_once]
            try:
                made += await self._part(part, pair, deadline)
            except EngineNotAsked as refused:
                refused.given = sum(map(len, texts[: len(made)]))
                raise
        return made

    async def _part(self, part: Sequence[str], pair: _Pair, deadline: float) -> list[str]:
        await self._turn(part, deadline)
        with self._breaker.watching() as trial:
            async with self._until(deadline):
                if trial:
                    # First without anybody's words, then with one line: whether it works is not tried on a whole message.
                    await self._engine.health()
                    part = part[:1]
                return await self._tried(part, pair, deadline)

    async def _tried(self, part: Sequence[str], pair: _Pair, deadline: float) -> list[str]:
        try:
            return await self._asked(part, pair)
        except EngineBusy as busy:
            pause = _PAUSE_SECONDS if busy.retry_after_seconds is None else busy.retry_after_seconds
            if asyncio.get_running_loop().time() + pause >= deadline:
                raise
        await asyncio.sleep(pause)
        await self._turn(part, deadline)
        return await self._asked(part, pair)

    async def _asked(self, part: Sequence[str], pair: _Pair) -> list[str]:
        made = await self._engine.translate(part, pair.source, pair.target, pair.terms)
        if len(made) != len(part):
            raise EngineError(f"{self.name} answered nonsense")
        return made

    async def _turn(self, part: Sequence[str], deadline: float) -> None:
        """Wait until the engine's limit allows some lines; that it is slow to come is no fault of the engine."""
        if self._turns is None:
            return
        try:
            async with asyncio.timeout_at(deadline):
                await self._turns.acquire(len(part))
        except TimeoutError:
            raise EngineNotAsked(f"{self.name} has too much to do") from None

    def _deadline(self) -> float:
        return asyncio.get_running_loop().time() + self.bounds.timeout_seconds

    @asynccontextmanager
    async def _until(self, deadline: float) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout_at(deadline):
                yield
        except TimeoutError:
            raise EngineError(f"{self.name} took too long") from None


@dataclass(frozen=True, slots=True)
class _Pair:
    source: str
    target: str
    terms: Mapping[str, str]


def _burst(rate: float | None) -> int | None:
    """Return how many lines go to an engine at once: what a second brings, and at least one."""
    return None if rate is None else max(1, int(rate))
