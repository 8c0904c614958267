"""Due work is woken up at its moment.

The scheduler reads the machine's clock and the alarm ours. So that nobody waits, ours stands either far behind, where every
moment has passed for the scheduler and it rings at once, or far ahead, where it never rings and can be asked for its moment.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.scheduling.alarm import LOOK_AHEAD, SchedulerAlarm
from tests.fakes.clock import FakeClock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    import pytest

LONG_AGO = datetime(2020, 3, 1, 9, tzinfo=UTC)
FAR_AHEAD = datetime(2100, 3, 1, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@dataclass
class Sleeper:
    """Due work that counts how often it was woken.

    Args:
        clock: Ours.
        following: The moment of the next due work.
        act: What to do at a wake-up.
    """

    clock: FakeClock
    following: datetime | None = None
    act: Callable[[], Awaitable[None]] | None = None
    woken: list[datetime] = field(default_factory=list)
    slept_out: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        """Get an alarm."""
        self.alarm = SchedulerAlarm(self.clock)

    async def run(self) -> None:
        """Wake up."""
        self.woken.append(self.clock.now())
        if self.act is not None:
            await self.act()

    async def next_at(self) -> datetime | None:
        """Say when to be woken next."""
        return self.following

    def set_for(self) -> datetime | None:
        """Return the moment the alarm is set for."""
        job = self.alarm._scheduler.get_job("due-work")
        return None if job is None else job.next_run_time

    async def sleep_out(self) -> None:
        """Go to a time in which no alarm rings."""
        self.clock.set(FAR_AHEAD)
        self.following = None
        self.slept_out.set()


@asynccontextmanager
async def asleep(now: datetime = FAR_AHEAD, following: datetime | None = None) -> AsyncIterator[Sleeper]:
    """Go to sleep with an alarm that has been started."""
    sleeper = Sleeper(FakeClock(now), following)
    await sleeper.alarm.start(sleeper.run, sleeper.next_at)
    yield sleeper
    sleeper.alarm.close()
    await asyncio.sleep(0)


async def test_a_start_does_what_was_missed() -> None:
    """What came up while the bot was down is done at the start, before anything else"""
    async with asleep() as sleeper:
        assert len(sleeper.woken) == 1


async def test_it_is_set_for_the_next_moment() -> None:
    """After the work the alarm is set for the next due moment"""
    async with asleep(following=FAR_AHEAD + 7 * SECOND) as sleeper:
        assert sleeper.set_for() == FAR_AHEAD + 7 * SECOND


async def test_it_never_sleeps_long() -> None:
    """The clock is read again after half a minute at the latest, so that one that is put right is noticed"""
    for following in (None, FAR_AHEAD + timedelta(days=1)):
        async with asleep(following=following) as sleeper:
            assert sleeper.set_for() == FAR_AHEAD + LOOK_AHEAD


async def test_a_sooner_moment_wakes_sooner() -> None:
    """New work that is due before the next wake-up brings it forward, and work that is due after does not put it off"""
    async with asleep(following=FAR_AHEAD + 10 * SECOND) as sleeper:
        sleeper.alarm.ring_by(FAR_AHEAD + 20 * SECOND)
        assert sleeper.set_for() == FAR_AHEAD + 10 * SECOND
        sleeper.alarm.ring_by(FAR_AHEAD + 5 * SECOND)
        assert sleeper.set_for() == FAR_AHEAD + 5 * SECOND


async def test_a_moment_named_during_the_work_counts() -> None:
    """Work that is planned while the alarm is looking for the next moment is not slept through"""
    sleeper = Sleeper(FakeClock(FAR_AHEAD))

    async def looks_too_early() -> datetime | None:
        sleeper.alarm.ring_by(FAR_AHEAD + 3 * SECOND)
        sleeper.alarm.ring_by(FAR_AHEAD + 2 * SECOND)
        sleeper.alarm.ring_by(FAR_AHEAD + 4 * SECOND)
        return FAR_AHEAD + 9 * SECOND

    await sleeper.alarm.start(sleeper.run, looks_too_early)
    assert sleeper.set_for() == FAR_AHEAD + 2 * SECOND
    sleeper.alarm.close()


async def test_it_rings_by_itself() -> None:
    """When the moment has come the work is done, and again at the next one"""
    async with asleep(LONG_AGO, LONG_AGO + 5 * SECOND) as sleeper:

        async def third() -> None:
            if len(sleeper.woken) == 3:
                await sleeper.sleep_out()

        sleeper.act = third
        async with asyncio.timeout(5):
            await sleeper.slept_out.wait()
        await asyncio.sleep(0)
        assert len(sleeper.woken) == 3


async def test_it_rings_for_new_work() -> None:
    """Work planned for a moment that is over is done at once"""
    async with asleep() as sleeper:
        sleeper.act = sleeper.sleep_out
        sleeper.alarm.ring_by(LONG_AGO)
        async with asyncio.timeout(5):
            await sleeper.slept_out.wait()
        assert len(sleeper.woken) == 2


async def test_work_that_fails_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    """If the work fails the alarm is set again all the same"""
    sleeper = Sleeper(FakeClock(FAR_AHEAD), FAR_AHEAD + SECOND)

    async def fails() -> None:
        raise ZeroDivisionError

    sleeper.act = fails
    await sleeper.alarm.start(sleeper.run, sleeper.next_at)
    assert sleeper.set_for() == FAR_AHEAD + LOOK_AHEAD
    assert "trying again" in caplog.text
    sleeper.alarm.close()


async def test_it_works_once_at_a_time() -> None:
    """Two wake-ups that meet do the work once"""
    async with asleep() as sleeper:
        going_on = asyncio.Event()
        entered = asyncio.Event()

        async def takes_long() -> None:
            entered.set()
            await going_on.wait()

        sleeper.act = takes_long
        sleeper.alarm.ring_by(LONG_AGO)
        async with asyncio.timeout(5):
            await entered.wait()
        await sleeper.alarm._wake()
        assert len(sleeper.woken) == 2
        going_on.set()
        await asyncio.sleep(0)


async def test_housekeeping_is_done_again_and_again() -> None:
    """A chore is put on its interval"""
    async with asleep() as sleeper:

        async def sweep() -> None:
            """Sweep."""

        sleeper.alarm.every(timedelta(hours=1), sweep, "housekeeping")
        job = sleeper.alarm._scheduler.get_job("housekeeping")
        assert (job.func, job.trigger.interval) == (sweep, timedelta(hours=1))


async def test_a_closed_alarm_is_silent() -> None:
    """After the end nothing rings, whoever plans something still, also when the end comes during the work"""
    async with asleep() as sleeper:
        sleeper.alarm.close()
        sleeper.alarm.ring_by(LONG_AGO)
        await asyncio.sleep(0.01)
        assert len(sleeper.woken) == 1
    ends = Sleeper(FakeClock(LONG_AGO))

    async def end() -> None:
        ends.alarm.close()

    ends.act = end
    await ends.alarm.start(ends.run, ends.next_at)
    await asyncio.sleep(0.01)
    assert len(ends.woken) == 1
    assert ends.set_for() is None


async def test_before_the_start_nothing_rings() -> None:
    """Work planned while the bot is still being put together waits for the start"""
    sleeper = Sleeper(FakeClock(LONG_AGO))
    sleeper.alarm.ring_by(LONG_AGO)
    await asyncio.sleep(0)
    assert sleeper.woken == []
    sleeper.alarm.close()
