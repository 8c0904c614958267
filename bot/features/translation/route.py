"""Which engines translate a pair, alone or together by way of a third language, the best way first.

Rule-based pairs lose so much that a detour is often better: English to Spanish by way of Portuguese gains 5 chrF over the
straight way. So each step has a cost, and the ways of at most three steps are put in the order of what they lose. The next one
is taken where an engine of the first fails.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count, permutations
from typing import TYPE_CHECKING

from bot.core.engine import Grade, Place
from bot.core.errors import EngineNotAsked
from bot.features.translation.masking import mask_foreign, unmask

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from bot.core.engine import Engine

MOST_STEPS = 3
MOST_WAYS = 4
"""So many ways are kept for a pair."""
_PREFERENCE = 0.01
"""An engine named later is taken only where it is better by more than this."""
_FARTHEST = (Place.HERE, Place.OWN_SERVER, Place.THIRD_PARTY)
_GRADES = (Grade.GOOD, Grade.FAIR, Grade.GIST)


@dataclass(frozen=True, slots=True)
class Step:
    """One engine for one pair.

    Args:
        engine: Which.
        source: Locale code.
        target: Locale code.
        cost: What it loses; see `bot.core.engine.Engine.cost`.
    """

    engine: Engine
    source: str
    target: str
    cost: float


@dataclass(frozen=True, slots=True)
class Way:
    """One engine, or several one after the other, that make one language of another.

    Args:
        steps: At least one.
    """

    steps: tuple[Step, ...]

    @property
    def name(self) -> str:
        """The names of the engines, each once."""
        return " + ".join(dict.fromkeys(step.engine.name for step in self.steps))

    @property
    def source(self) -> str:
        """Locale code of the first language."""
        return self.steps[0].source

    @property
    def target(self) -> str:
        """Locale code of the last language."""
        return self.steps[-1].target

    @property
    def cost(self) -> float:
        """What all steps lose together."""
        return sum(step.cost for step in self.steps)

    @property
    def place(self) -> Place:
        """The farthest place that words get to."""
        return max((step.engine.place for step in self.steps), key=_FARTHEST.index)

    @property
    def engines(self) -> Sequence[Engine]:
        """The engines, each once."""
        return tuple({step.engine.name: step.engine for step in self.steps}.values())

    @property
    def outside(self) -> Sequence[Engine]:
        """The engines with outside companies."""
        return tuple(engine for engine in self.engines if engine.place is Place.THIRD_PARTY)

    @property
    def grade(self) -> Grade:
        """How far its output can be trusted: no further than the worst step, and each step more costs a grade."""
        worst = max(_GRADES.index(step.engine.grade(step.source, step.target)) for step in self.steps)
        return _GRADES[max(worst, min(len(self.steps), len(_GRADES)) - 1)]

    @property
    def variety(self) -> str:
        """The variety that the last engine writes."""
        return self.steps[-1].engine.variety(self.target)

    @property
    def takes_terms(self) -> bool:
        """Whether terms of a glossary are put in by the engine; see `bot.core.engine.Engine.takes_terms`."""
        return len(self.steps) == 1 and self.steps[0].engine.takes_terms

    async def translate(self, texts: Sequence[str], terms: Mapping[str, str], given: Counter[str] | None = None) -> list[str]:
        """Translate single lines step by step; tokens go through all steps.

        Args:
            texts: The lines.
            terms: For an engine that took terms when the lines were masked; it may have changed its mind meanwhile.
            given: Here the characters are added that each engine is given which costs something, whatever comes of them.

        Returns:
            As many lines; one that has lost something on the way is empty.

        Raises:
            EngineError: One of the engines failed.
        """
        first, *onward = self.steps
        lines = await _ask(first, texts, {} if onward else terms, given)
        for step in onward:
            lines = await _onward(step, lines, given)
        return lines


async def _onward(step: Step, lines: Sequence[str], given: Counter[str] | None) -> list[str]:
    """Translate what another engine has made; in it are words that are foreign to the language in between.

    A Spanish name comes into Portuguese with its tilde, which an engine for Portuguese does not know. A line in which such a
    word is lost comes back empty.
    """
    masked = [mask_foreign(line, step.source) for line in lines]
    made = await _ask(step, [one.core for one in masked], {}, given)
    return [unmask(one, core) or "" for one, core in zip(masked, made, strict=True)]


async def _ask(step: Step, texts: Sequence[str], terms: Mapping[str, str], given: Counter[str] | None) -> list[str]:
    """Have an engine translate lines, and count what it is given."""
    engine, characters = step.engine, sum(map(len, texts))
    try:
        return await engine.translate(texts, step.source, step.target, terms)
    except EngineNotAsked as refused:
        characters = refused.given
        raise
    finally:
        if given is not None and engine.metered and characters:
            given[engine.name] += characters


class Routes:
    """The table of ways between languages.

    Args:
        engines: In order of preference.
        costs: What the operator knows better than the engines: the cost of an engine's step by ``(name, source, target)``;
            a step that costs infinitely much is never taken.
    """

    def __init__(self, engines: Sequence[Engine], costs: Mapping[tuple[str, str, str], float] | None = None) -> None:
        """Work the table out once."""
        self.engines = tuple(engines)
        self._steps: dict[str, list[Step]] = {}
        for step in _steps(engines, costs or {}):
            self._steps.setdefault(step.source, []).append(step)
        languages = dict.fromkeys([*self._steps, *(step.target for steps in self._steps.values() for step in steps)])
        found = {pair: tuple(self._best(*pair)) for pair in permutations(languages, 2)}
        self._ways = {pair: ways for pair, ways in found.items() if ways}

    def ways(self, source: str, target: str) -> Sequence[Way]:
        """Return what translates a pair, the best way first; empty if nothing does."""
        return self._ways.get((source, target), ())

    def best(self, source: str, target: str) -> Way | None:
        """Return the best way, or ``None`` if nothing translates the pair."""
        return next(iter(self.ways(source, target)), None)

    def pairs(self) -> Collection[tuple[str, str]]:
        """Return all pairs that something translates."""
        return self._ways.keys()

    def _best(self, source: str, target: str) -> Iterator[Way]:
        order, found = count(), 0
        heap: list[tuple[float, int, str, tuple[Step, ...]]] = [(0.0, next(order), source, ())]
        while heap and found < MOST_WAYS:
            cost, _, here, steps = heappop(heap)
            if here == target:
                found += 1
                yield Way(steps)
            elif len(steps) < MOST_STEPS:
                seen = {step.source for step in steps}
                for step in self._steps.get(here, ()):
                    if step.target not in seen:
                        heappush(heap, (cost + step.cost, next(order), step.target, (*steps, step)))


def _steps(engines: Sequence[Engine], costs: Mapping[tuple[str, str, str], float]) -> Iterator[Step]:
    for rank, engine in enumerate(engines):
        for source, target in engine.pairs():
            cost = costs.get((engine.name, source, target), engine.cost(source, target))
            if cost != float("inf"):
                yield Step(engine, source, target, cost + rank * _PREFERENCE)
