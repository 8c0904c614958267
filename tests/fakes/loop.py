"""Time that tests need not wait for: an event loop whose clock jumps to the next timer once nothing else is under way."""

from __future__ import annotations

import asyncio
import selectors
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator
    from concurrent.futures import Executor

P = ParamSpec("P")
T = TypeVar("T")

_PATIENCE_SECONDS = 0.002
"""So long other threads, of which the loop knows nothing, have to speak up before the clock jumps."""


class _Selector(selectors.DefaultSelector):
    """Waits for real only where something real can happen."""

    loop: SimulatedLoop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None or timeout <= 0:
            return super().select(timeout)
        ready = super().select(None if self.loop.busy_threads else _PATIENCE_SECONDS)
        if not ready:
            self.loop.jump(timeout)
        return ready


class SimulatedLoop(asyncio.SelectorEventLoop):
    """An event loop with a clock of its own. It stands still while an executor works, so that nothing times out meanwhile."""

    def __init__(self) -> None:
        """Begin at zero."""
        selector = _Selector()
        selector.loop = self
        self._seconds = 0.0
        self.busy_threads = 0
        super().__init__(selector)

    def time(self) -> float:
        """Return the simulated seconds since the loop was made."""
        return self._seconds

    def jump(self, seconds: float) -> None:
        """Let time pass."""
        self._seconds += seconds

    def run_in_executor(self, executor: Executor | None, func: Callable[..., T], *args: object) -> asyncio.Future[T]:
        """Do something in a thread; time stands still until it is done."""
        self.busy_threads += 1
        future: asyncio.Future[T] = super().run_in_executor(executor, func, *args)
        future.add_done_callback(self._rested)
        return future

    def _rested(self, _: object) -> None:
        self.busy_threads -= 1


@contextmanager
def standing_still() -> Iterator[None]:
    """Let no simulated time pass while something real is awaited, such as a server."""
    loop = asyncio.get_running_loop()
    if not isinstance(loop, SimulatedLoop):
        yield
        return
    loop.busy_threads += 1
    try:
        yield
    finally:
        loop.busy_threads -= 1


def simulated(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    """Run a test on a loop of its own in which any time passes at once."""

    @wraps(test)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        with asyncio.Runner(loop_factory=SimulatedLoop) as runner:
            runner.run(test(*args, **kwargs))

    return run


async def pass_seconds(seconds: float) -> None:
    """Let simulated time pass, and with it all that happens in it."""
    if not isinstance(asyncio.get_running_loop(), SimulatedLoop):
        raise TypeError("this test would really wait")
    await asyncio.sleep(seconds)
