"""Which engine translates a pair, alone or with others by way of a third language.

Rule-based pairs lose so much that a detour is often better: English to Spanish by way of Portuguese gains 5 chrF over the
straight way. So each step has a cost, and the cheapest way of at most three steps is taken.
"""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import count, permutations
from typing import TYPE_CHECKING

from bot.core.engine import Grade, Place

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.core.engine import Engine

MOST_STEPS = 3
_PREFERENCE = 0.01
"""An engine named later is taken only where it is better by more than this."""
_FARTHEST = (Place.HERE, Place.OWN_SERVER, Place.THIRD_PARTY)


class Chain:
    """Several engines one after the other; the `Engine` port for one pair.

    Args:
        steps: Each engine with its source and target.
    """

    def __init__(self, steps: Sequence[tuple[Engine, str, str]]) -> None:
        """Keep the steps."""
        self._steps = tuple(steps)

    @property
    def name(self) -> str:
        """The names of the engines, each once."""
        return " + ".join(dict.fromkeys(engine.name for engine, _, _ in self._steps))

    @property
    def place(self) -> Place:
        """The farthest place that words get to."""
        return max((engine.place for engine, _, _ in self._steps), key=_FARTHEST.index)

    @property
    def country(self) -> str | None:
        """Where the outside company is."""
        return next((engine.country for engine, _, _ in self._steps if engine.country), None)

    def pairs(self) -> Collection[tuple[str, str]]:
        """Return the one pair."""
        return ((self._steps[0][1], self._steps[-1][2]),)

    def grade(self, source: str, target: str) -> Grade:  # noqa: ARG002 - it has one pair
        """Return that several steps give the gist."""
        return Grade.GIST

    def cost(self, source: str, target: str) -> float:  # noqa: ARG002 - it has one pair
        """Return what all steps lose together."""
        return sum(engine.cost(*pair) for engine, *pair in self._steps)

    def variety(self, target: str) -> str:
        """Return the variety that the last engine writes."""
        return self._steps[-1][0].variety(target)

    async def translate(self, line: str, source: str, target: str) -> str:  # noqa: ARG002 - it has one pair
        """Translate step by step; tokens go through all of them.

        Raises:
            EngineError: One of the engines failed.
        """
        for engine, begin, end in self._steps:
            line = await engine.translate(line, begin, end)
        return line

    async def close(self) -> None:
        """Do nothing: the engines are not its own."""


class Routes:
    """The table of ways between languages.

    Args:
        engines: In order of preference.
    """

    def __init__(self, engines: Sequence[Engine]) -> None:
        """Work the table out once."""
        self._steps: dict[str, list[tuple[float, Engine, str]]] = {}
        for rank, engine in enumerate(engines):
            for source, target in engine.pairs():
                cost = engine.cost(source, target) + rank * _PREFERENCE
                self._steps.setdefault(source, []).append((cost, engine, target))
        languages = dict.fromkeys([*self._steps, *(step[2] for steps in self._steps.values() for step in steps)])
        found = {pair: self._cheapest(*pair) for pair in permutations(languages, 2)}
        self._engine = {pair: engine for pair, engine in found.items() if engine is not None}

    def engine(self, source: str, target: str) -> Engine | None:
        """Return what translates a pair, or ``None`` if nothing does."""
        return self._engine.get((source, target))

    def pairs(self) -> Collection[tuple[str, str]]:
        """Return all pairs that something translates."""
        return self._engine.keys()

    def _cheapest(self, source: str, target: str) -> Engine | None:
        order = count()
        heap: list[tuple[float, int, str, tuple[tuple[Engine, str, str], ...]]] = [(0.0, next(order), source, ())]
        while heap:
            cost, _, here, steps = heappop(heap)
            if here == target:
                return steps[0][0] if len(steps) == 1 else Chain(steps)
            if len(steps) < MOST_STEPS:
                seen = {begin for _, begin, _ in steps}
                for more, engine, there in self._steps.get(here, ()):
                    if there not in seen:
                        heappush(heap, (cost + more, next(order), there, (*steps, (engine, here, there))))
        return None
