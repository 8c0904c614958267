"""APScheduler holds one thing: the wake-up for the next due moment. SQL is the truth; nothing is lost with the scheduler.

Its job store is memory only, since a stored one loses what falls due in a crash. The wall clock is read again at least every 30
seconds, never slept through, so that a clock that is put right is noticed.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from bot.core.clock import Clock

_log = logging.getLogger(__name__)

LOOK_AHEAD = timedelta(seconds=30)
_WAKE_UP = "due-work"


class SchedulerAlarm:
    """Wakes due work at its moment and runs housekeeping.

    Args:
        clock: The present moment.
    """

    def __init__(self, clock: Clock) -> None:
        """Make a scheduler that is not running yet."""
        self._clock = clock
        self._scheduler = AsyncIOScheduler(
            timezone="UTC",
            # Two, since the next wake-up is set from inside the present one and may be due at once.
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 2},
        )
        self._run: Callable[[], Awaitable[None]] | None = None
        self._next_at: Callable[[], Awaitable[datetime | None]] | None = None
        self._set_for: datetime | None = None
        self._working = False
        self._meanwhile: datetime | None = None

    async def start(self, run: Callable[[], Awaitable[None]], next_at: Callable[[], Awaitable[datetime | None]]) -> None:
        """Begin to wake up.

        Args:
            run: Does all that is due now.
            next_at: Returns the next due moment.
        """
        logging.getLogger("apscheduler").setLevel(logging.WARNING)
        self._run, self._next_at = run, next_at
        self._scheduler.start()
        await self._wake()

    def every(self, interval: timedelta, act: Callable[[], Awaitable[None]], name: str) -> None:
        """Run housekeeping again and again."""
        self._scheduler.add_job(act, IntervalTrigger(seconds=int(interval.total_seconds()), timezone="UTC"), id=name)

    def ring_by(self, moment: datetime) -> None:
        """Make sure to wake up at a moment, or before."""
        if self._run is None:
            return
        if self._working:
            # The wake-up under way may have looked for the next moment already.
            self._meanwhile = moment if self._meanwhile is None else min(moment, self._meanwhile)
        elif self._set_for is None or moment < self._set_for:
            self._set(moment)

    def close(self) -> None:
        """Stop waking up."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        self._run = None

    async def _wake(self) -> None:
        if self._run is None or self._next_at is None or self._working:
            return
        self._working, self._meanwhile = True, None
        following = None
        try:
            await self._run()
            following = await self._next_at()
        except Exception:  # noqa: BLE001 - whatever failed, the next wake-up must be set
            _log.exception("due work failed; trying again soon")
        finally:
            self._working = False
        if self._run is not None:
            self._set(min(filter(None, (following, self._meanwhile, self._clock.now() + LOOK_AHEAD))))

    def _set(self, moment: datetime) -> None:
        self._set_for = moment
        self._scheduler.add_job(self._wake, DateTrigger(run_date=moment, timezone="UTC"), id=_WAKE_UP, replace_existing=True)
