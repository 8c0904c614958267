"""What is heard waits for its turn, and the connection for Discord: never out of order, never for long."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from discord.gateway import ReconnectWebSocket

from bot.core.errors import BotError, PlatformError, StorageError, TransientError
from bot.platforms.discord.gateway import Reader
from bot.platforms.discord.order import InOrder
from tests.fakes.loop import pass_seconds, simulated

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine


class Heard:
    """Things that are heard, and how often each of them is to fail before it works.

    Args:
        faults: What to raise, by name, one after the other.
    """

    def __init__(self, **faults: list[Exception]) -> None:
        """Have taken nothing yet."""
        self.faults = faults
        self.taken: list[str] = []
        self.order = InOrder()

    def put(self, *names: str, room: int = 0) -> None:
        """Have things heard, in a room or in none."""
        for name in names:
            self.order.put(partial(self._take, name), room)

    async def _take(self, name: str) -> None:
        if self.faults.get(name):
            raise self.faults[name].pop(0)
        await asyncio.sleep(1)
        self.taken.append(name)


async def _running(order: InOrder) -> AsyncIterator[None]:
    task = asyncio.get_running_loop().create_task(order.run())
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def _within(heard: Heard, during: Coroutine[object, object, None]) -> list[str]:
    running = _running(heard.order)
    await anext(running)
    await during
    await anext(running, None)
    return heard.taken


@simulated
async def test_one_thing_after_the_other() -> None:
    """What came first is taken first, and the next begins when it is done."""
    heard = Heard()
    heard.put("one", "two", "three")
    heard.order.release(heard.order.hold())
    assert await _within(heard, pass_seconds(2.5)) == ["one", "two"]


@simulated
async def test_nothing_is_taken_before_it_may_be() -> None:
    """While it is held back nothing begins; the end of an earlier hold frees nothing that was held back anew since."""
    heard = Heard()
    first, second = heard.order.hold(), heard.order.hold()

    async def go_on() -> None:
        heard.put("one")
        heard.order.release(first)
        await pass_seconds(60)
        assert heard.taken == []
        heard.order.release(second)
        await pass_seconds(2)

    assert await _within(heard, go_on()) == ["one"]


@simulated
async def test_a_room_waits_alone() -> None:
    """While what was missed in a room is looked up, what comes there waits, and keeps its order; others do not wait."""
    heard = Heard()

    async def go_on() -> None:
        hold = heard.order.hold()
        heard.put("one", room=1)
        heard.put("there", room=2)
        heard.order.release(hold, [1])
        heard.put("two", room=1)
        await pass_seconds(5)
        assert heard.taken == ["there"]
        heard.order.go_on(1)
        heard.put("three", room=1)
        await pass_seconds(5)

    assert await _within(heard, go_on()) == ["there", "one", "two", "three"]


@simulated
async def test_a_room_that_waits_no_longer_goes_on() -> None:
    """When all is held back and let go anew, rooms that are not to wait any more go on, before what has come since."""
    heard = Heard()

    async def go_on() -> None:
        heard.order.release(heard.order.hold(), [1])
        heard.put("one", room=1)
        hold = heard.order.hold()
        heard.put("two", room=1)
        heard.order.release(hold)
        await pass_seconds(5)

    assert await _within(heard, go_on()) == ["one", "two"]


@simulated
@pytest.mark.parametrize("fault", [StorageError("busy"), TransientError("away")])
async def test_what_cannot_be_taken_now_is_tried_again(fault: BotError) -> None:
    """What fails for now is tried until it works, and nothing overtakes it."""
    heard = Heard(one=[fault] * 8)
    heard.put("one", "two")
    heard.order.release(heard.order.hold())
    assert await _within(heard, pass_seconds(120)) == ["one", "two"]


@simulated
@pytest.mark.parametrize("fault", [PlatformError("50013"), ValueError("odd")])
async def test_what_can_never_be_taken_stops_nothing(fault: Exception) -> None:
    """What fails for good is given up, and what comes after it is taken."""
    heard = Heard(one=[fault])
    heard.put("one", "two")
    heard.order.release(heard.order.hold())
    assert await _within(heard, pass_seconds(5)) == ["two"]


class Socket:
    """A connection that was lost.

    Args:
        session: Of what was told on it.
    """

    gateway = "where the session was"
    good_for_seconds = 0.0

    def __init__(self, session: str) -> None:
        """Remember where it ended."""
        self.session_id, self.sequence = session, 7

    async def poll_event(self) -> None:
        """Be ended by Discord."""
        await asyncio.sleep(self.good_for_seconds)
        raise ReconnectWebSocket(None)


class Away:
    """A client of a Discord that is not there; it notes when it was looked for, and how."""

    def __init__(self) -> None:
        """Have looked for nothing yet."""
        self.tries: list[tuple[float, dict[str, object]]] = []

    @property
    def pauses(self) -> list[float]:
        """How long it waited between the tries."""
        return [later - earlier for (earlier, _), (later, _) in pairwise(self.tries)]

    def is_closed(self) -> bool:
        """Return that it is open."""
        return False

    def dispatch(self, event: str) -> None:
        """Hear that there is no connection."""

    async def from_client(self, client: object, *, initial: bool, **how: object) -> None:
        """Fail."""
        self.tries.append((asyncio.get_running_loop().time(), how))
        raise ConnectionRefusedError


class Refusing(Away):
    """A client of a Discord that lets everybody in and sends everybody away.

    Args:
        good_for_seconds: How long each connection lasts.
    """

    def __init__(self, good_for_seconds: float = 0) -> None:
        """Have let in nobody yet."""
        super().__init__()
        self.reader = Reader(self)  # type: ignore[arg-type] # as much of a client as is used
        self._good_for_seconds = good_for_seconds

    async def from_client(self, client: object, *, initial: bool, **how: object) -> Socket:  # type: ignore[override]
        """Let in, for so long."""
        self.tries.append((asyncio.get_running_loop().time(), how))
        self.reader.welcome(anew=not how)
        socket = Socket("abc")
        socket.good_for_seconds = self._good_for_seconds
        return socket


@simulated
async def test_the_connection_never_pauses_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long Discord is away, it is looked for again within half a minute, seldom at first and never in a rush."""
    away = Away()
    monkeypatch.setattr("bot.platforms.discord.gateway.DiscordWebSocket", away)
    reading = asyncio.get_running_loop().create_task(Reader(away).run())  # type: ignore[arg-type] # as much of a client as is used
    await pass_seconds(12 * 3600)
    reading.cancel()
    assert away.pauses[:6] == [1, 2, 4, 8, 16, 30]
    assert max(away.pauses) == 30
    assert not reading.done()


@simulated
async def test_a_lost_session_is_looked_for_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """A session is resumed where it was; if nobody is there any more, where sessions begin."""
    away = Away()
    monkeypatch.setattr("bot.platforms.discord.gateway.DiscordWebSocket", away)
    reader = Reader(away)  # type: ignore[arg-type] # the same
    reader._socket = Socket("abc")  # type: ignore[assignment] # what is left of it
    reading = asyncio.get_running_loop().create_task(reader.run())
    await pass_seconds(20)
    reading.cancel()
    session = {"resume": True, "session": "abc", "sequence": 7}
    there = {**session, "gateway": Socket.gateway}
    assert [how for _, how in away.tries] == [there, there, there, session, session]


@simulated
async def test_who_is_sent_away_comes_back_ever_more_slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Discord lets the bot in and sends it away each time: it comes at once the first time, then seldom.

    Now and then it begins another session, and never so many in a day that Discord allows none any more.
    """
    refusing = Refusing()
    monkeypatch.setattr("bot.platforms.discord.gateway.DiscordWebSocket", refusing)
    reading = asyncio.get_running_loop().create_task(refusing.reader.run())
    await pass_seconds(24 * 3600)
    reading.cancel()
    assert refusing.pauses[:9] == [0, 1, 2, 4, 8, 16, 32, 64, 120]
    assert [bool(how) for _, how in refusing.tries[:9]] == [False, True, True, True, False, True, True, True, False]
    assert len(refusing.tries) < 1000


@simulated
async def test_who_is_sent_away_now_and_then_comes_back_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Discord asks the bot to connect anew every hour: it resumes at once each time, and in the same session."""
    refusing = Refusing(good_for_seconds=3600)
    monkeypatch.setattr("bot.platforms.discord.gateway.DiscordWebSocket", refusing)
    reading = asyncio.get_running_loop().create_task(refusing.reader.run())
    await pass_seconds(9.5 * 3600)
    reading.cancel()
    assert refusing.pauses == [3600] * 9
    assert all(how["resume"] for _, how in refusing.tries[1:])
