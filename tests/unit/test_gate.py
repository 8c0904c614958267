"""The way out of an account is as wide as its server lets it be."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.delivery.gate import DEFAULT_WAIT_SECONDS, LONGEST_WAIT_SECONDS, SHORTEST_WAIT_SECONDS, WIDEST, Gate
from tests.fakes.loop import pass_seconds, simulated

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class Crowd:
    """Writes that want to pass a gate, each taking a second, and when each went in."""

    def __init__(self, gate: Gate) -> None:
        """Begin with nobody."""
        self.gate = gate
        self.inside = 0
        self.most = 0
        self.went: list[tuple[str, float]] = []
        self.tasks: list[asyncio.Task[None]] = []

    def come(self, name: str, lane: int, sequence: int) -> asyncio.Task[None]:
        """Have somebody want to pass."""
        self.tasks.append(asyncio.create_task(self._pass(name, lane, sequence)))
        return self.tasks[-1]

    async def _pass(self, name: str, lane: int, sequence: int) -> None:
        async with self.gate.passing(lane, sequence):
            self.inside += 1
            self.most = max(self.most, self.inside)
            self.went.append((name, asyncio.get_running_loop().time()))
            try:
                await pass_seconds(1)
                self.gate.succeeded()
            finally:
                self.inside -= 1

    @property
    def order(self) -> list[str]:
        """Who went in, in order."""
        return [name for name, _ in self.went]

    @property
    def moments(self) -> list[float]:
        """When somebody went in."""
        return [at for _, at in self.went]


@asynccontextmanager
async def crowd() -> AsyncIterator[Crowd]:
    """Gather at a gate, and send everybody home afterwards."""
    gathered = Crowd(Gate())
    yield gathered
    for task in gathered.tasks:
        task.cancel()
    await asyncio.gather(*gathered.tasks, return_exceptions=True)


@simulated
async def test_it_begins_wide_open() -> None:
    """Nothing about a server's limits is assumed: many writes go at once, though not any number"""
    async with crowd() as people:
        for number in range(WIDEST + 5):
            people.come(str(number), 2, number)
        await pass_seconds(0.5)
        assert len(people.went) == people.most == WIDEST
        await pass_seconds(2)
        assert len(people.went) == WIDEST + 5


@simulated
async def test_it_opens_when_the_server_said() -> None:
    """Nobody goes in before the time the server asked for is over"""
    async with crowd() as people:
        people.gate.limited(30)
        people.come("one", 2, 1)
        await pass_seconds(29.9)
        assert people.went == []
        await pass_seconds(1)
        assert people.moments == [30]


@simulated
async def test_a_server_that_does_not_say_is_given_a_while() -> None:
    """Where the server names no time, a short one is taken; where it names an absurd one, it is asked again sooner"""
    async with crowd() as people:
        people.gate.limited(None)
        people.come("one", 2, 1)
        await pass_seconds(LONGEST_WAIT_SECONDS)
        people.gate.limited(86400)
        people.come("two", 2, 2)
        await pass_seconds(2 * LONGEST_WAIT_SECONDS)
        assert people.moments == [DEFAULT_WAIT_SECONDS, 2 * LONGEST_WAIT_SECONDS]


@simulated
async def test_a_later_wish_to_wait_longer_counts() -> None:
    """If the server asks again while it is waited for, the later end holds; a shorter wish does not shorten it"""
    async with crowd() as people:
        people.gate.limited(10)
        people.come("one", 2, 1)
        people.gate.limited(20)
        people.gate.limited(5)
        await pass_seconds(60)
        assert people.moments == [20]
        assert people.gate.limited_count == 3


@simulated
async def test_it_widens_with_each_success() -> None:
    """After a limit one goes alone, and each success lets twice as many in at once"""
    async with crowd() as people:
        people.gate.limited(10)
        for number in range(15):
            people.come(str(number), 2, number)
        await pass_seconds(60)
        assert people.moments == [10] + [11] * 2 + [12] * 8 + [13] * 4


@simulated
async def test_the_urgent_go_first() -> None:
    """Whoever waits is let in by lane and, in a lane, by age, whenever they came"""
    async with crowd() as people:
        people.gate.limited(10)
        for name, lane, sequence in (("chat", 4, 1), ("reply 2", 2, 5), ("reply 1", 2, 3), ("reminder", 1, 9)):
            people.come(name, lane, sequence)
        await pass_seconds(60)
        assert people.order == ["reminder", "reply 1", "reply 2", "chat"]


@simulated
async def test_nobody_overtakes_those_who_wait() -> None:
    """Somebody who comes when the gate is just opening stands in line too"""
    async with crowd() as people:
        people.gate.limited(10)
        for number in range(5):
            people.come(f"early {number}", 2, number)
        await pass_seconds(10.5)
        people.come("late", 2, 9)
        await pass_seconds(60)
        assert people.order[-1] == "late"


@simulated
async def test_giving_up_frees_the_place() -> None:
    """Who gives up while waiting, or in the moment of being let in, keeps nobody out"""
    async with crowd() as people:
        people.gate.limited(10)
        gives_up, goes = people.come("gives up", 1, 1), people.come("goes", 2, 2)
        await pass_seconds(5)
        gives_up.cancel()
        await pass_seconds(0)
        last = people.come("is let in and gives up", 0, 3)
        await pass_seconds(0)
        asyncio.get_running_loop().call_later(5, last.cancel)
        await pass_seconds(60)
        assert "goes" in people.order
        assert goes.done()
        assert people.gate._inside == 0


@simulated
async def test_a_limit_without_a_wait_is_still_a_limit() -> None:
    """A server that limits and asks for no wait, or for less than none, is not asked again at once"""
    async with crowd() as people:
        for seconds in (0.0, -5.0):
            people.gate.limited(seconds)
            people.come("next", 0, 1)
            await pass_seconds(SHORTEST_WAIT_SECONDS / 2)
            before = len(people.went)
            await pass_seconds(SHORTEST_WAIT_SECONDS)
            assert len(people.went) == before + 1
            await pass_seconds(2)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.floats(0, 20), st.booleans()), max_size=12))
@example([(0, 0.0, True), (0, 1.0, True)])
def test_everybody_gets_through(arrivals: list[tuple[int, float, bool]]) -> None:
    """Whoever comes when and whatever the server asks, all get through, and none while the server wants peace"""

    @simulated
    async def play() -> None:
        async with crowd() as people:
            closed_until = 0.0
            for number, (lane, pause, limits) in enumerate(arrivals):
                people.come(str(number), lane, number)
                await pass_seconds(pause)
                if limits:
                    people.gate.limited(7)
                    closed_until = asyncio.get_running_loop().time() + 7
                    await pass_seconds(0.001)  # whoever was let in at this very moment is through by then
                    before = len(people.went)
                    await pass_seconds(6)
                    assert len(people.went) == before
            await pass_seconds(closed_until + 100)
            assert sorted(people.order, key=int) == [str(number) for number in range(len(arrivals))]
            assert people.most <= WIDEST

    play()
