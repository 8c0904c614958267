"""From a message to the same message in another language: part by part, each by the best way that works.

People mix languages. So a message is cut into runs of one language each; what is in the reader's language already stays, the
rest goes the best way there is from its own language, and the next one where an engine fails. No transaction is open meanwhile.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from bot.core.engine import Grade
from bot.core.errors import BadTranslation, EngineError
from bot.features.translation.part import bounded, language_of, sentences
from bot.features.translation.text import NO_TERMS, Breath, Fate, blocks, translate_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bot.core.engine import Detector
    from bot.core.ref import MessageRef, PersonRef
    from bot.features.translation.budget import Budget, Payer
    from bot.features.translation.cache import LineCache
    from bot.features.translation.route import Routes, Way
    from bot.features.translation.text import Terms

_log = logging.getLogger(__name__)

_LONGEST_RUN = 1500
_ROUGHNESS = tuple(Grade)
"""The best first."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be translated.

    Args:
        text: As its author wrote it, any number of lines.
        source: Locale code of the language it is in as a whole.
        target: Locale code of the wanted one.
        among: Languages that parts of it may be in as well.
        terms: Names and terms of a glossary.
        usable: Tells which ways may be taken at this moment.
        origin: The message it is from; what is remembered of it goes with that.
        payer: On whose account engines are asked that cost something; ``None``: on nobody's.
        room: Whose words they are, by the number of the room; what is under way of them can be called off.
        writer: Who wrote them, if that person's wish to be left out counts for them, whoever pays.
    """

    text: str
    source: str
    target: str
    among: tuple[str, ...] = ()
    terms: Terms = NO_TERMS
    usable: Callable[[Way], bool] = field(default=lambda _: True)
    origin: MessageRef | None = None
    payer: Payer | None = None
    room: int | None = None
    writer: PersonRef | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What became of it.

    Args:
        text: In the wanted language as far as that was possible; the rest as it was written.
        way: What made most of it, or the roughest part; ``None`` if nothing was translated.
        failed: A part of it could have been translated, but every engine that may be asked failed.
        over: A part of it could have been translated, but the day's budget for that is used up.
        characters: What metered engines were given, by name.
    """

    text: str
    way: Way | None
    failed: bool = False
    over: bool = False
    characters: Mapping[str, int] = field(default_factory=dict)


class _Outcome(Enum):
    """What became of the parts that are in one language."""

    DONE = "done"
    NO_WAY = "no way"
    FAILED = "failed"
    OVER = "over"


@dataclass(slots=True)
class _Run:
    """A part of a line in one language; ``None`` is what is never translated."""

    words: str
    source: str | None
    fate: Fate = Fate.NOTHING_TO_DO


class Translator:
    """Translates messages.

    Args:
        routes: Which engines translate a pair.
        detector: Guesses what a part of a message is written in.
        cache: Remembers lines for a while.
        budget: What may be given to engines that cost something.
    """

    def __init__(self, routes: Routes, detector: Detector, cache: LineCache, budget: Budget) -> None:
        """Take what it needs."""
        self.routes = routes
        self._detector = detector
        self.cache = cache
        self.budget = budget
        self._under_way: dict[int, dict[asyncio.Task[Made], PersonRef | None]] = {}

    async def translate(self, wanted: Wanted) -> Made:
        """Translate a message; a failing engine leaves what it should have translated as it was written."""
        if wanted.room is None:
            return await self._translated(wanted)
        task = asyncio.get_running_loop().create_task(self._translated(wanted))
        of_room = self._under_way.setdefault(wanted.room, {})
        of_room[task] = wanted.writer
        try:
            return await task
        except asyncio.CancelledError:
            us = asyncio.current_task()
            if us is not None and us.cancelling():
                raise
            return Made(wanted.text, None)
        finally:
            of_room.pop(task, None)
            if not of_room:
                self._under_way.pop(wanted.room, None)

    def call_off(self, room: int, writer: PersonRef | None = None) -> None:
        """Give no engine any more of a room's words, also of those that are under way: they stay as they were written.

        Args:
            room: Number of the room.
            writer: Whose words, whoever has asked for them; everybody's if it is not given.
        """
        for task, whose in self._under_way.get(room, {}).items():
            if writer is None or whose == writer:
                task.cancel()

    async def _translated(self, wanted: Wanted) -> Made:
        runs = await self._runs(wanted)
        by_source: dict[str, Way] = {}
        outcomes: set[_Outcome] = set()
        spent = Counter[str]()
        for source in dict.fromkeys(run.source for run in runs):
            if source is None or source == wanted.target:
                continue
            theirs = [run for run in runs if run.source == source]
            way, outcome = await self._by_the_first_that_works(theirs, source, wanted, spent)
            outcomes.add(outcome)
            if way is not None and any(run.fate is Fate.DONE for run in theirs):
                by_source[source] = way
        # The roughest of several ways says how far the whole can be trusted; of equal ones that of most of it.
        ways = sorted(by_source.values(), key=lambda way: way is not by_source.get(wanted.source))
        way = max(ways, key=lambda way: _ROUGHNESS.index(way.grade), default=None)
        text = "".join(run.words for run in runs)
        return Made(text, way, _Outcome.FAILED in outcomes, _Outcome.OVER in outcomes, spent)

    async def _by_the_first_that_works(
        self, runs: Sequence[_Run], source: str, wanted: Wanted, spent: Counter[str]
    ) -> tuple[Way | None, _Outcome]:
        outcome = _Outcome.NO_WAY
        for way in self.routes.ways(source, wanted.target):
            if not wanted.usable(way):
                continue
            account = _Account(self.budget, way, wanted)
            try:
                if not await account.allows(sum(len(run.words) for run in runs)):
                    outcome = outcome if outcome is _Outcome.FAILED else _Outcome.OVER
                    continue
                counted = _Counted(way, self.cache, account, wanted.origin)
                done = await translate_lines(counted, [run.words for run in runs], wanted.terms)
            except EngineError as fault:
                _log.warning("translation failed", extra={"engine": way.name, "fault": type(fault).__name__})
                outcome = _Outcome.FAILED
                continue
            finally:
                spent.update(account.given)
                await account.settle()
            for run, (words, fate) in zip(runs, done, strict=True):
                run.words, run.fate = words, fate
            return way, _Outcome.DONE
        return None, outcome

    async def _runs(self, wanted: Wanted) -> list[_Run]:
        runs, breath = list[_Run](), Breath()
        for block in blocks(wanted.text):
            if block.prose:
                runs += [*await self._runs_of_line(block.words, wanted, breath), _Run(block.ending, None)]
            else:
                runs.append(_Run(block.words + block.ending, None))
        return runs

    async def _runs_of_line(self, line: str, wanted: Wanted, breath: Breath) -> list[_Run]:
        """Cut a line where its language changes; the space between two runs belongs to neither."""
        runs, begin, position, language = list[_Run](), 0, 0, None
        for end, after in sentences(line):
            told = self._language(line[position:end], wanted)
            await breath.after(end - position)
            if told is not None and language is not None and told != language:
                runs += _parted(line[begin:position], language)
                begin, language = position, told
            language = language or told
            position = after
        return [*runs, *_parted(line[begin:], language or wanted.source)]

    def _language(self, sentence: str, wanted: Wanted) -> str | None:
        """Return the language of a part, see `language_of`."""
        return language_of(self._detector, sentence, (wanted.source, wanted.target, *wanted.among))


class _Account:
    """What one way is given of a message, where somebody pays for that."""

    def __init__(self, budget: Budget, way: Way, wanted: Wanted) -> None:
        self._budget = budget
        self._metered = [engine.name for engine in way.engines if engine.metered]
        payer = wanted.payer if self._metered and budget.limited else None
        self._share = budget.share(payer, wanted.target) if payer is not None else None
        self.given = Counter[str]()

    async def allows(self, characters: int) -> bool:
        """Tell whether the day's budget has so many more, and set them aside beside what was given; most ways cost nothing."""
        if self._share is None:
            return True
        so_far = max(self.given.values(), default=0)
        return await self._budget.reserve(self._share, self._metered, so_far + characters)

    async def settle(self) -> None:
        """Put what was given in the place of what was set aside."""
        if self._share is not None:
            await self._budget.settle(self._share, self.given)


class _Counted:
    """A way whose lines are remembered, and counted where somebody pays for them."""

    def __init__(self, way: Way, cache: LineCache, account: _Account, origin: MessageRef | None) -> None:
        self._way, self._cache, self._account, self._origin = way, cache, account, origin
        self._asked = False

    @property
    def source(self) -> str:
        return self._way.source

    @property
    def takes_terms(self) -> bool:
        return self._way.takes_terms

    async def translate(self, texts: Sequence[str], terms: Mapping[str, str]) -> list[str]:
        keys = [self._cache.key(self._way, text, terms) for text in texts]
        known = {key: line for key in keys if (line := self._cache.get(key)) is not None}
        missing = [place for place, key in enumerate(keys) if key not in known]
        if missing:
            asked = [texts[place] for place in missing]
            for place, line in zip(missing, await self._paid(asked, terms), strict=True):
                known[keys[place]] = line
                if line:
                    self._cache.put(keys[place], line, self._origin)
        return [known[key] for key in keys]

    async def _paid(self, asked: Sequence[str], terms: Mapping[str, str]) -> list[str]:
        """Have lines translated; one that is tried again, or alone, is paid for once more, and is empty if that cannot be."""
        again, self._asked = self._asked, True
        if again and not await self._account.allows(sum(map(len, asked))):
            return [""] * len(asked)
        try:
            return await self._way.translate(asked, terms, self._account.given)
        except BadTranslation:
            if len(asked) == 1:
                raise
        singly = [await self._alone(text, terms) for text in asked]
        if not any(singly):
            raise BadTranslation("no line has a translation")
        return singly

    async def _alone(self, text: str, terms: Mapping[str, str]) -> str:
        try:
            return next(iter(await self._paid([text], terms)))
        except BadTranslation:
            return ""


def _parted(words: str, language: str) -> Iterator[_Run]:
    """Yield a run and the space behind it, or several, so that none is too long to be worked on in one go."""
    for part, prose in bounded(words, _LONGEST_RUN):
        bare = part.rstrip()
        yield _Run(bare, language if prose else None)
        yield _Run(part[len(bare) :], None)
