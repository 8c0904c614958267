"""The program starts in order, runs until it is told to stop, and stops in order."""

from __future__ import annotations

import asyncio
import signal
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import AccountRefused, TransientError
from bot.delivery.life import EXIT_DONE, EXIT_REFUSED, Life
from tests.fakes.loop import pass_seconds, simulated

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.core.wire import Inbox


class NoInbox:
    """Stands for an inbox that nothing is put into."""


@dataclass
class Diary:
    """What happened, in order."""

    lines: list[str] = field(default_factory=list)

    def ready(self) -> None:
        """Note that the program is ready."""
        self.lines.append("ready")


@dataclass
class NotedPart:
    """A part that notes when it begins and ends.

    Args:
        name: For the notes.
        diary: Takes them.
        fault: What to raise at the start.
    """

    name: str
    diary: Diary
    fault: Exception | None = None

    async def start(self) -> None:
        """Begin."""
        self.diary.lines.append(f"{self.name} starts")
        if self.fault is not None:
            raise self.fault

    async def stop(self) -> None:
        """End."""
        self.diary.lines.append(f"{self.name} stops")


@dataclass
class NotedPlatform:
    """A network that answers after a second and is then quiet.

    Args:
        diary: Takes notes.
        name: Of the network.
        log_in_faults: What to raise at the first tries to log in.
        fault: What to raise when it is read.
    """

    diary: Diary
    name: str = "console"
    log_in_faults: list[Exception] = field(default_factory=list)
    fault: Exception | None = None

    async def log_in(self) -> None:
        """Become the account."""
        self.diary.lines.append(f"{self.name} logs in")
        if self.log_in_faults:
            raise self.log_in_faults.pop(0)

    async def run(self, inbox: Inbox, on_ready: Callable[[], None]) -> None:
        """Read."""
        await pass_seconds(1)
        if self.fault is not None:
            raise self.fault
        on_ready()
        try:
            await pass_seconds(1_000_000)
        finally:
            self.diary.lines.append(f"{self.name} is read no more")

    async def close(self) -> None:
        """Close."""
        self.diary.lines.append(f"{self.name} closes")


def life(diary: Diary, parts: list[NotedPart], platforms: list[NotedPlatform]) -> Life:
    """Return a life that has not begun."""
    return Life(parts, platforms, NoInbox(), diary.ready)  # type: ignore[arg-type]


def after(seconds: float, act: Callable[[], object]) -> None:
    """Do something while the program runs."""
    asyncio.get_running_loop().call_later(seconds, act)


async def run(begun: Life) -> tuple[int, float]:
    """Run to the end; return the exit code and how many seconds it took."""
    code = await begun.run()
    return code, asyncio.get_running_loop().time()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_when_told(number: signal.Signals) -> None:
    """At SIGTERM and SIGINT it stops reading, then the parts in the opposite order, then the networks; that is success"""

    @simulated
    async def play() -> None:
        diary = Diary()
        whole = life(diary, [NotedPart("house", diary), NotedPart("alarm", diary)], [NotedPlatform(diary)])
        after(60, lambda: signal.raise_signal(number))
        assert await run(whole) == (EXIT_DONE, 60)
        assert diary.lines == [
            "house starts",
            "alarm starts",
            "console logs in",
            "ready",
            "console is read no more",
            "alarm stops",
            "house stops",
            "console closes",
        ]

    play()


@simulated
async def test_it_is_ready_once_every_network_has_answered() -> None:
    """With several networks it is ready when the last has answered, and says so once"""
    diary = Diary()
    late = NotedPlatform(diary, "late", [TransientError("unreachable")])
    whole = life(diary, [], [NotedPlatform(diary, "early"), late])
    after(1.5, lambda: diary.lines.append("early has answered"))
    after(5, lambda: signal.raise_signal(signal.SIGTERM))
    await run(whole)
    ready = diary.lines.index("ready")
    assert diary.lines.index("early has answered") < ready
    assert diary.lines.count("ready") == 1


@simulated
async def test_without_a_network_it_is_ready_at_once() -> None:
    """Where there is nothing to read there is nothing to wait for"""
    diary = Diary()
    after(5, lambda: signal.raise_signal(signal.SIGTERM))
    assert await run(life(diary, [], [])) == (EXIT_DONE, 5)
    assert diary.lines == ["ready"]


@simulated
async def test_a_network_that_is_away_is_waited_for() -> None:
    """While the homeserver cannot be reached the bot tries again, less and less often, and can still be stopped"""
    diary = Diary()
    away = NotedPlatform(diary, log_in_faults=[TransientError("unreachable")] * 1000)
    after(3600, lambda: signal.raise_signal(signal.SIGTERM))
    assert await run(life(diary, [], [away])) == (EXIT_DONE, 3600)
    assert 60 < diary.lines.count("console logs in") < 70


@pytest.mark.parametrize("where", ["log in", "read"])
def test_a_refused_account_ends_it(where: str) -> None:
    """A revoked token, at the start or later, stops the bot in order with an exit code of its own"""

    @simulated
    async def play() -> None:
        diary = Diary()
        refusal = AccountRefused("M_UNKNOWN_TOKEN")
        platform = NotedPlatform(diary, log_in_faults=[refusal]) if where == "log in" else NotedPlatform(diary, fault=refusal)
        code, _ = await run(life(diary, [NotedPart("house", diary)], [platform]))
        assert code == EXIT_REFUSED
        assert diary.lines[-2:] == ["house stops", "console closes"]

    play()


@simulated
async def test_a_refusal_while_sending_ends_it() -> None:
    """Whoever else learns that the account is refused can end the program with the same code"""
    diary = Diary()
    whole = life(diary, [], [NotedPlatform(diary)])
    after(10, whole.refuse)
    assert await run(whole) == (EXIT_REFUSED, 10)


@simulated
async def test_a_broken_network_ends_it_with_its_fault() -> None:
    """What a network adapter cannot recover from reaches whoever started the program, after an orderly stop"""
    diary = Diary()
    with pytest.raises(ZeroDivisionError):
        await life(diary, [NotedPart("house", diary)], [NotedPlatform(diary, fault=ZeroDivisionError())]).run()
    assert diary.lines[-2:] == ["house stops", "console closes"]


@simulated
async def test_what_had_started_is_stopped_if_the_start_fails() -> None:
    """If a part cannot start, those before it are stopped, and nothing is read"""
    diary = Diary()
    whole = life(
        diary,
        [NotedPart("house", diary), NotedPart("web", diary, OSError("address in use")), NotedPart("last", diary)],
        [NotedPlatform(diary)],
    )
    with pytest.raises(OSError, match="in use"):
        await whole.run()
    assert diary.lines == ["house starts", "web starts", "house stops", "console closes"]
