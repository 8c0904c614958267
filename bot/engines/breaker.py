"""Leaves an engine alone that fails again and again, so that nobody waits for what will not come."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.errors import BadTranslation, EngineBusy, EngineError, EngineNotAsked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bot.core.clock import Clock

_log = logging.getLogger(__name__)

MOST_FAILURES = 3
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(minutes=10)


class Breaker:
    """Counts failures. After three in a row the engine rests, then one call may try whether it works again.

    Each pause after a trial in vain is twice as long as the one before, up to ten minutes. An engine that says itself how long
    it wants to be left alone rests at once.

    Args:
        name: Of the engine.
        clock: For how long it has rested.
    """

    def __init__(self, name: str, clock: Clock) -> None:
        """Begin with an engine that is thought to work."""
        self._name = name
        self._clock = clock
        self._failures = 0
        self._rest = self._next_rest = FIRST_PAUSE
        self._open_since: datetime | None = None
        self._trying = False

    @property
    def is_open(self) -> bool:
        """It has failed too often, and nothing has shown yet that it works again."""
        return self._open_since is not None

    def require(self) -> None:
        """Look whether the engine may be asked now.

        Raises:
            EngineNotAsked: It rests, or another call is trying it.
        """
        if self._open_since is None:
            return
        rested = self._clock.now() - self._open_since
        # Less than nothing: the machine's clock was put back. Nobody is to wait until it has caught up.
        if self._trying or timedelta() <= rested < self._rest:
            raise EngineNotAsked(f"{self._name} rests after failures")

    @contextmanager
    def watching(self) -> Iterator[bool]:
        """Watch a call: each `EngineError` is a failure, but for `BadTranslation`, a sign of life, and `EngineNotAsked`.

        Yields:
            Whether this is the call that tries the engine after a pause; all others are refused meanwhile.

        Raises:
            EngineNotAsked: It rests, or another call is trying it.
        """
        self.require()
        trial = self._trying = self.is_open
        try:
            yield trial
        except EngineNotAsked:
            raise
        except BadTranslation:
            self._worked(trial=trial)
            raise
        except EngineError as fault:
            self._failed(fault, trial=trial)
            raise
        else:
            self._worked(trial=trial)
        finally:
            if trial:
                self._trying = False

    def _worked(self, *, trial: bool) -> None:
        """Count from the beginning; while it rests, only the trial has a say: other calls began before."""
        if self.is_open and not trial:
            return
        if trial:
            _log.info("engine works again", extra={"engine": self._name})
        self._failures, self._next_rest, self._open_since = 0, FIRST_PAUSE, None

    def _failed(self, fault: EngineError, *, trial: bool) -> None:
        if self.is_open and not trial:
            return
        self._failures += 1
        wanted = _wanted(fault)
        if trial or self._failures >= MOST_FAILURES:
            self._rest, self._next_rest = max(self._next_rest, wanted), min(2 * self._next_rest, LONGEST_PAUSE)
        elif wanted:
            self._rest = wanted
        else:
            return
        self._open_since = self._clock.now()
        facts = {"engine": self._name, "fault": type(fault).__name__, "seconds": self._rest.total_seconds()}
        _log.warning("engine rests", extra=facts)


def _wanted(fault: EngineError) -> timedelta:
    """Return how long an engine wants to be left alone; nothing if it did not say."""
    seconds = fault.retry_after_seconds if isinstance(fault, EngineBusy) else None
    return timedelta(seconds=min(seconds or 0.0, LONGEST_PAUSE.total_seconds()))
