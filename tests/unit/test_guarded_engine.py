"""The guard before every engine: nobody waits for one that is down, none is given more than it takes, no call is endless."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import BadTranslation, EngineBusy, EngineError, EngineNotAsked
from bot.engines.breaker import FIRST_PAUSE, LONGEST_PAUSE, MOST_FAILURES
from bot.engines.guarded import Bounds, GuardedEngine
from tests.fakes.clock import FakeClock
from tests.fakes.engine import FakeEngine, line_of
from tests.fakes.loop import simulated

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SECRET = "Geheimnis"
DOWN = EngineError("down")
BUSY = EngineBusy("busy")


class ScriptedEngine(FakeEngine):
    """A `FakeEngine` that does what it is told, call by call, and then works.

    Args:
        *turns: What each call does first: raise a fault, or take so many seconds.

    Attributes:
        asked: The lines of each call.
        looks: How often its health was asked for.
        ill: What its health is, if it is not well.
        surplus: So many lines more than it was given come back.
    """

    def __init__(self, *turns: EngineError | float) -> None:
        """Keep what it is to do."""
        super().__init__()
        self.turns = list(turns)
        self.asked: list[list[str]] = []
        self.looks = 0
        self.ill: EngineError | float | None = None
        self.surplus = 0

    async def health(self) -> None:
        """Be as told."""
        self.looks += 1
        await self._do(self.ill)

    async def translate(self, texts: Sequence[str], source: str, target: str, terms: Mapping[str, str], /) -> list[str]:
        """Do what is next."""
        del source, target, terms
        self.asked.append(list(texts))
        await self._do(self.turns.pop(0) if self.turns else None)
        return [f"{text}!" for text in (*texts, "more")[: len(texts) + self.surplus]]

    @staticmethod
    async def _do(turn: EngineError | float | None) -> None:
        if isinstance(turn, EngineError):
            raise turn
        await asyncio.sleep(turn or 0)


class World:
    """An engine behind its guard.

    Args:
        *turns: What the engine does, call by call.
        bounds: What it is given at most.
    """

    def __init__(self, *turns: EngineError | float, bounds: Bounds = Bounds()) -> None:  # noqa: B008 - frozen
        """Put the guard before it."""
        self.clock = FakeClock()
        self.engine = ScriptedEngine(*turns)
        self.guarded = GuardedEngine(self.engine, self.clock, bounds)

    async def say(self, *lines: str) -> list[str]:
        """Have lines translated."""
        return await self.guarded.translate(lines or (SECRET,), "en", "pt", {})

    async def fail(self, times: int = 1) -> None:
        """Have lines translated in vain."""
        for _ in range(times):
            with pytest.raises(EngineError):
                await self.say()

    def rest(self, pause: timedelta) -> None:
        """Let time pass on the clock."""
        self.clock.advance(pause)


def test_it_is_the_engine_to_others() -> None:
    """Routes, consent lines and budgets see the engine itself."""
    engine = FakeEngine()
    guarded = GuardedEngine(engine, FakeClock())
    assert (guarded.name, guarded.place, guarded.country) == (engine.name, engine.place, engine.country)
    assert (guarded.metered, guarded.takes_terms, guarded.pairs()) == (engine.metered, engine.takes_terms, engine.pairs())
    assert guarded.grade("en", "pt") is engine.grade("en", "pt")
    assert (guarded.cost("en", "pt"), guarded.variety("pt")) == (engine.cost("en", "pt"), engine.variety("pt"))


@simulated
async def test_lines_go_through() -> None:
    """All lines of a message go to the engine at once, with their terms, and closing closes it."""
    world = World()
    assert await world.say("one", "two") == ["one!", "two!"]
    assert world.engine.asked == [["one", "two"]]
    assert await world.say() == [f"{SECRET}!"]
    await world.guarded.close()
    assert world.engine.closed


@simulated
async def test_three_failures_in_a_row() -> None:
    """After three failures in a row the engine is not asked for half a minute; whoever comes is told at once."""
    world = World(*[DOWN] * MOST_FAILURES)
    await world.fail(MOST_FAILURES)
    assert world.guarded.resting
    world.rest(FIRST_PAUSE - timedelta(milliseconds=1))
    with pytest.raises(EngineNotAsked):
        await world.say()
    assert len(world.engine.asked) == MOST_FAILURES


@simulated
async def test_a_success_between_failures() -> None:
    """Two failures, a success and two more failures are no three in a row."""
    world = World(DOWN, DOWN, 0, DOWN, DOWN)
    await world.fail(2)
    await world.say()
    await world.fail(2)
    assert await world.say() == [f"{SECRET}!"]


@simulated
async def test_a_trial_after_the_pause() -> None:
    """After the pause the engine is first asked how it is, then given one line, then the rest."""
    world = World(*[DOWN] * MOST_FAILURES)
    await world.fail(MOST_FAILURES)
    world.rest(FIRST_PAUSE)
    assert await world.say("one", "two", "three") == ["one!", "two!", "three!"]
    assert (world.engine.looks, world.engine.asked[MOST_FAILURES:]) == (1, [["one"], ["two", "three"]])
    assert not world.guarded.resting
    world.engine.turns = [DOWN, DOWN]
    await world.fail(2)
    assert not world.guarded.resting


@simulated
async def test_ill_after_the_pause() -> None:
    """As long as the engine says itself that it is not well, nobody's words go to it."""
    world = World(*[DOWN] * MOST_FAILURES)
    await world.fail(MOST_FAILURES)
    world.engine.ill = DOWN
    world.rest(FIRST_PAUSE)
    await world.fail()
    assert (world.engine.looks, len(world.engine.asked)) == (1, MOST_FAILURES)


@simulated
async def test_pauses_grow() -> None:
    """Each trial in vain doubles the pause, up to ten minutes; once it works, everything begins anew."""
    world = World(*[DOWN] * MOST_FAILURES)
    await world.fail(MOST_FAILURES)
    world.engine.ill = DOWN
    pause, pauses = FIRST_PAUSE, []
    for look in range(1, 8):
        world.rest(pause - timedelta(seconds=1))
        await world.fail()
        assert world.engine.looks == look - 1
        world.rest(timedelta(seconds=1))
        await world.fail()
        assert world.engine.looks == look
        pauses.append(pause)
        pause = min(2 * pause, LONGEST_PAUSE)
    assert pauses[-1] == LONGEST_PAUSE
    world.engine.ill = None
    world.rest(LONGEST_PAUSE)
    await world.say()
    world.engine.turns = [DOWN] * MOST_FAILURES
    await world.fail(MOST_FAILURES)
    world.rest(FIRST_PAUSE)
    await world.say()


@simulated
async def test_one_trial_at_a_time() -> None:
    """While one call tries the engine, all others are told at once that it rests."""
    world = World(*[DOWN] * MOST_FAILURES, 5.0)
    await world.fail(MOST_FAILURES)
    world.rest(FIRST_PAUSE)
    trial = asyncio.ensure_future(world.say())
    await asyncio.sleep(1)
    with pytest.raises(EngineNotAsked):
        await world.say()
    assert await trial == [f"{SECRET}!"]
    await world.say()


@simulated
async def test_a_trial_that_is_given_up() -> None:
    """Whoever tried the engine and went away does not keep the others from trying."""
    world = World(*[DOWN] * MOST_FAILURES, 5.0)
    await world.fail(MOST_FAILURES)
    world.rest(FIRST_PAUSE)
    trial = asyncio.ensure_future(world.say())
    await asyncio.sleep(1)
    trial.cancel()
    await asyncio.gather(trial, return_exceptions=True)
    assert await world.say() == [f"{SECRET}!"]


@simulated
async def test_late_news_do_not_count() -> None:
    """What was under way when the engine was found to be down neither ends its pause nor prolongs it."""
    world = World(5.0, 5.0, *[DOWN] * MOST_FAILURES)
    early = [asyncio.ensure_future(world.say()) for _ in range(2)]
    await asyncio.sleep(1)
    await world.fail(MOST_FAILURES)
    await asyncio.gather(*early)
    assert world.guarded.resting


@simulated
async def test_a_clock_put_back() -> None:
    """When the machine's clock is put back by a day, the engine does not rest for that day."""
    world = World(*[DOWN] * MOST_FAILURES)
    await world.fail(MOST_FAILURES)
    world.rest(-timedelta(days=1))
    await world.say()


@simulated
async def test_odd_texts_are_no_failure() -> None:
    """An engine that answers, but has no translation of some texts, is not taken for one that is down."""
    world = World(*[BadTranslation("nothing came of it")] * 5)
    await world.fail(5)
    assert not world.guarded.resting
    world.engine.turns = [DOWN, DOWN, BadTranslation("nothing came of it"), DOWN, DOWN]
    await world.fail(5)
    assert not world.guarded.resting


@simulated
async def test_a_passing_fault_is_tried_once_more() -> None:
    """What fails for the moment is tried once more after a second, any other fault is not."""
    world = World(BUSY, 0, BUSY, BUSY, 0, DOWN)
    loop = asyncio.get_running_loop()
    began = loop.time()
    assert await world.say() == [f"{SECRET}!"]
    assert loop.time() - began == pytest.approx(1)
    await world.fail()
    assert await world.say() == [f"{SECRET}!"]
    await world.fail()
    assert len(world.engine.asked) == 6


@simulated
async def test_it_waits_as_long_as_it_is_asked_to() -> None:
    """An engine that says how long it wants to be left alone is tried again no earlier."""
    world = World(EngineBusy("busy", 7.5))
    loop = asyncio.get_running_loop()
    began = loop.time()
    assert await world.say() == [f"{SECRET}!"]
    assert loop.time() - began == pytest.approx(7.5)


@simulated
async def test_it_does_not_wait_in_vain() -> None:
    """Where that is longer than a call may take, it fails at once, and the engine is left alone for that long, not for ever."""
    for asked, pause in ((120.0, timedelta(minutes=2)), (1e9, LONGEST_PAUSE)):
        world = World(EngineBusy("busy", asked), bounds=Bounds(timeout_seconds=60))
        loop = asyncio.get_running_loop()
        began = loop.time()
        with pytest.raises(EngineBusy):
            await world.say()
        assert loop.time() == pytest.approx(began)
        world.rest(pause - timedelta(seconds=1))
        with pytest.raises(EngineNotAsked):
            await world.say()
        world.rest(timedelta(seconds=1))
        await world.say()


@simulated
async def test_no_call_lasts_for_ever() -> None:
    """A call that takes too long fails in our own words, without the text, and counts as a failure; so does looking."""
    world = World(*[1000.0] * MOST_FAILURES, bounds=Bounds(timeout_seconds=20))
    loop = asyncio.get_running_loop()
    began = loop.time()
    with pytest.raises(EngineError, match="fake took too long") as told:
        await world.say()
    assert SECRET not in repr(told.value)
    assert loop.time() - began == pytest.approx(20)
    await world.fail(2)
    assert world.guarded.resting
    world.engine.ill = 1000.0
    with pytest.raises(EngineError, match="took too long"):
        await world.guarded.health()


@simulated
async def test_two_tries_are_one_call() -> None:
    """The end of a call holds for both tries together."""
    world = World(EngineBusy("busy", 15.0), 1000.0, bounds=Bounds(timeout_seconds=20))
    loop = asyncio.get_running_loop()
    began = loop.time()
    await world.fail()
    assert loop.time() - began == pytest.approx(20)


@simulated
async def test_too_much_at_once() -> None:
    """More lines than may wait are refused at once; a long message alone is not, and once there is room all goes on."""
    world = World(5.0, bounds=Bounds(most_waiting=3))
    long = asyncio.ensure_future(world.say("a", "b", "c", "d", "e"))
    await asyncio.sleep(1)
    with pytest.raises(EngineNotAsked, match="too much"):
        await world.say()
    assert len(await long) == 5
    assert await world.say("a", "b", "c") == ["a!", "b!", "c!"]
    assert not world.guarded.resting


@simulated
async def test_no_more_than_the_rate() -> None:
    """Lines go to the engine as fast as it bears, in order, and a message longer than a second's worth goes in parts."""
    world = World(bounds=Bounds(rate_per_second=4))
    loop = asyncio.get_running_loop()
    began = loop.time()
    long, short = await asyncio.gather(world.say(*"abcdefgh"), world.say(*"ijkl"))
    assert long + short == [f"{sign}!" for sign in "abcdefghijkl"]
    assert sorted(map(len, world.engine.asked)) == [4, 4, 4]
    assert loop.time() - began == pytest.approx(2, abs=0.01)
    assert not world.guarded.resting


@simulated
async def test_a_slow_rate() -> None:
    """A rate below one line a second is kept as well; a second try counts like any other."""
    world = World(0, BUSY, bounds=Bounds(rate_per_second=0.25))
    loop = asyncio.get_running_loop()
    began = loop.time()
    assert await world.say("a", "b") == ["a!", "b!"]
    assert loop.time() - began == pytest.approx(8, abs=0.01)


@simulated
async def test_waiting_for_a_turn_has_an_end() -> None:
    """Whoever waits too long for a turn is told, and the engine is not blamed for it."""
    world = World(bounds=Bounds(rate_per_second=0.1, timeout_seconds=25))
    for _ in range(MOST_FAILURES):
        with pytest.raises(EngineNotAsked, match="too much"):
            await world.say("a", "b", "c", "d")
    assert not world.guarded.resting


@simulated
async def test_lines_that_got_lost() -> None:
    """An engine that gives back fewer or more lines than it was given has translated nothing."""
    for lost in (-1, 1):
        world = World()
        world.engine.surplus = lost
        with pytest.raises(EngineError, match="nonsense"):
            await world.say("one", "two")


@simulated
async def test_it_counts() -> None:
    """For the metrics page it counts calls by what became of them, the seconds they took and their characters."""
    world = World(2.0, *[DOWN] * MOST_FAILURES)
    await world.say("four", "five")
    await world.fail(MOST_FAILURES + 2)
    tally = world.guarded.tally
    assert tally.calls == {"done": 1, "failed": MOST_FAILURES, "refused": 2}
    assert tally.seconds == pytest.approx(2)
    assert tally.characters == len("fourfive") + MOST_FAILURES * len(SECRET)


@simulated
async def test_what_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """Logs name the engine, the kind of fault and the pause, when it begins to rest and when it works again; never a text."""
    caplog.set_level(logging.DEBUG, "bot")
    world = World(*[EngineError(SECRET)] * MOST_FAILURES)
    await world.fail(MOST_FAILURES)
    world.rest(FIRST_PAUSE)
    await world.say()
    assert [(record.message, record.__dict__["engine"]) for record in caplog.records] == [
        ("engine rests", "fake"),
        ("engine works again", "fake"),
    ]
    assert (caplog.records[0].__dict__["fault"], caplog.records[0].__dict__["seconds"]) == ("EngineError", 30.0)
    assert not any(SECRET in str(record.__dict__) for record in caplog.records)


async def test_a_guard_is_an_engine() -> None:
    """What speaks to an engine speaks to a guarded one just so."""
    guarded = GuardedEngine(FakeEngine({"hello": "olá"}), FakeClock())
    assert await line_of(guarded, "Hello XQZA", "en", "pt") == "olá XQZA"
