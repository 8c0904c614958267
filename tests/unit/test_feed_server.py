"""What calendar programs meet on the network: one calendar for one secret, and nothing for anybody else."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import aiohttp
import pytest
from aiohttp import web
from yarl import URL

from bot.core.errors import StorageError
from bot.features.feeds.page import Fetched
from bot.web.feed import Door, FeedServer, Pace

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

TOKEN = "0agd5vkc00pk8br5sj7cbc27lhkhlmjlf3rdmko2vkiqes355tjeg"
GONE = "1" * 53
TEXT = "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Räume\r\nEND:VCALENDAR\r\n"


class OneFeed:
    """The ``Feeds`` port with one calendar, and one that was withdrawn."""

    def __init__(self) -> None:
        """Begin with nobody having asked."""
        self.asked: list[tuple[str, str | None]] = []
        self.most_at_once = self._now = 0
        self.broken = False
        self.fault: Exception | None = None

    async def fetch(self, token: str, language: str | None) -> Fetched:
        """Return the calendar, slowly enough that others ask meanwhile."""
        self.asked.append((token, language))
        self._now += 1
        self.most_at_once = max(self.most_at_once, self._now)
        await asyncio.sleep(0)
        self._now -= 1
        if self.broken:
            raise StorageError("away")
        if self.fault is not None:
            raise self.fault
        return Fetched(TEXT, "abc123") if token == TOKEN else Fetched(gone=token == GONE)


@asynccontextmanager
async def served() -> AsyncIterator[tuple[aiohttp.ClientSession, OneFeed]]:
    """Serve it on a free port of this machine."""
    feed = OneFeed()
    server = FeedServer("127.0.0.1", 0, feed)
    await server.start()
    try:
        async with aiohttp.ClientSession(f"http://127.0.0.1:{server.port}") as session:
            yield session, feed
    finally:
        await server.close()


async def test_a_program_gets_the_calendar() -> None:
    """As a calendar of UTF-8, kept by nobody in between, found by no search engine, told to no other site"""
    async with served() as (session, feed), session.get(f"/calendar/{TOKEN}.ics?lang=de") as answer:
        assert (answer.status, await answer.text()) == (200, TEXT)
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert answer.headers["Cache-Control"] == "private, max-age=900"
        assert "noindex" in answer.headers["X-Robots-Tag"]
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert feed.asked == [(TOKEN, "de")]


async def test_the_head_alone_can_be_asked_for() -> None:
    """The same answer without the text"""
    async with served() as (session, _), session.head(f"/calendar/{TOKEN}.ics") as answer:
        assert (answer.status, await answer.read(), answer.headers["ETag"]) == (200, b"", '"abc123"')


@pytest.mark.parametrize("known", ['"abc123"', 'W/"abc123"', '"x", "abc123"', "*"])
async def test_what_is_known_is_not_sent_again(known: str) -> None:
    """A program that has the calendar as it is gets 304 and no text"""
    async with served() as (session, _):
        async with session.get(f"/calendar/{TOKEN}.ics", headers={"If-None-Match": known}) as answer:
            assert (answer.status, await answer.read()) == (304, b"")
            assert answer.headers["ETag"] == '"abc123"'
        async with session.get(f"/calendar/{TOKEN}.ics", headers={"If-None-Match": '"other"'}) as answer:
            assert answer.status == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"/calendar/{GONE}.ics", 410),
        (f"/calendar/{'2' * 53}.ics", 404),
        (f"/calendar/{TOKEN[:-1]}.ics", 404),
        (f"/calendar/{TOKEN.upper()}.ics", 404),
        ("/calendar/..%2f..%2fetc%2fpasswd.ics", 404),
        (f"/calendar/{'a' * 4000}.ics", 404),
        (f"/calendar/{TOKEN}", 404),
        ("/", 404),
        ("/metrics", 404),
    ],
)
async def test_nobody_else_gets_anything(path: str, status: int) -> None:
    """Withdrawn is gone, unknown was never there, and an answer repeats nothing of what was asked"""
    async with served() as (session, _), session.get(URL(path, encoded=True)) as answer:
        assert answer.status == status
        assert "calendar" not in (await answer.text()).replace("404: Not Found", "")


async def test_nothing_can_be_written() -> None:
    """There is nothing to be sent here"""
    async with served() as (session, feed):
        for method in ("POST", "PUT", "DELETE", "PROPFIND"):
            async with session.request(method, f"/calendar/{TOKEN}.ics", data=b"x" * 5000) as answer:
                assert answer.status == 405
        assert not feed.asked


async def test_an_unknown_address_takes_the_same_way() -> None:
    """What can be no address is looked up like one, so that no answer comes sooner than another"""
    async with served() as (session, feed):
        for token in ("x", "2" * 53):
            async with session.get(f"/calendar/{token}.ics"):
                pass
        assert len(feed.asked) == 2


async def test_no_secret_stands_in_a_log(caplog: pytest.LogCaptureFixture) -> None:
    """Neither of what went well nor of what failed"""
    with caplog.at_level(logging.DEBUG):
        async with served() as (session, feed):
            for broken in (False, True):
                feed.broken = broken
                async with session.get(f"/calendar/{TOKEN}.ics") as answer:
                    assert answer.status == (503 if broken else 200)
    ours = [record for record in caplog.records if not record.name.startswith("asyncio")]
    assert any("could not be made" in record.getMessage() for record in ours)
    assert all(TOKEN not in f"{record.getMessage()} {record.__dict__}" for record in ours)


async def test_what_is_no_request_fills_no_log(caplog: pytest.LogCaptureFixture) -> None:
    """Anybody may send anything at all, a secret in a line too long included"""
    async with served() as (session, _):
        port = session._base_url.port if session._base_url else None
        for line in (b"\x16\x03\x01\r\n\r\n", f"GET /calendar/{TOKEN}.ics?{'x' * 9000} HTTP/1.1\r\n\r\n".encode()):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(line)
            assert (await reader.read()).startswith(b"HTTP/1.0 400")
            writer.close()
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_a_defect_is_told_without_the_secret(caplog: pytest.LogCaptureFixture) -> None:
    """The program may come again, and whoever runs the bot finds the place in the log"""
    async with served() as (session, feed):
        feed.fault = LookupError(TOKEN)
        async with session.get(f"/calendar/{TOKEN}.ics") as answer:
            assert (answer.status, await answer.text()) == (503, "")
    assert [record.getMessage() for record in caplog.records] == ["a calendar could not be made"]


async def test_whoever_holds_connections_takes_no_place_for_ever() -> None:
    """Beyond a number nobody is let in; who never ends a request has to leave, and then there is a place again"""

    async def answered(request: web.BaseRequest) -> web.Response:
        return web.Response(text=request.path)

    server = web.Server(answered)
    door = Door(server, most=2, longest_seconds=0.05)
    port = await door.open("127.0.0.1", 0)
    slow = [await asyncio.open_connection("127.0.0.1", port) for _ in range(3)]
    for _, writer in slow:
        writer.write(b"GET /")
    assert [await reader.read() for reader, _ in slow] == [b"", b"", b""]
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/in") as answer:
        assert await answer.text() == "/in"
    for _, writer in slow:
        writer.close()
    door.close()
    await server.shutdown(1)


async def test_few_calendars_are_made_at_once() -> None:
    """Many programs that ask in the same second wait for one another, and all get an answer"""
    async with served() as (session, feed):

        async def ask() -> int:
            async with session.get(f"/calendar/{TOKEN}.ics") as answer:
                return answer.status

        assert await asyncio.gather(*(ask() for _ in range(20))) == [200] * 20
        assert feed.most_at_once <= 2


async def test_whoever_asks_without_end_is_asked_to_wait() -> None:
    """Sixty times a minute from one address; others behind the same server in front get their answers"""
    async with served() as (session, feed):
        refusals = []
        for _ in range(130):  # more than two minutes allow: one may end in between
            async with session.get(f"/calendar/{'2' * 53}.ics") as answer:
                refusals += [answer.headers.get("Retry-After")] if answer.status == 429 else []
        assert refusals
        assert set(refusals) == {"60"}
        assert len(feed.asked) <= 120
        async with session.get(f"/calendar/{TOKEN}.ics", headers={"X-Forwarded-For": "6.6.6.6, 198.51.100.7"}) as answer:
            assert answer.status == 200


async def test_programs_behind_one_server_are_counted_by_their_feeds() -> None:
    """A server in front on another machine, from which all requests come, is no reason to refuse a feed that was found before

    Whoever asks for one feed without end is asked to wait all the same.
    """
    async with served() as (session, feed):

        async def ask(token: str) -> int:
            async with session.get(f"/calendar/{token}.ics") as answer:
                return answer.status

        assert await ask(TOKEN) == 200
        guesses = [await ask(f"{number:053d}") for number in range(130)]
        assert set(guesses) == {404, 429}
        assert await ask(TOKEN) == 200
        assert {await ask(TOKEN) for _ in range(130)} == {200, 429}
        assert len(feed.asked) <= 1 + 120 + 1 + 120


def test_each_minute_is_counted_by_itself() -> None:
    """One address does not use up what others may ask, and the next minute begins at nothing"""
    pace = Pace()
    assert [pace.allows("a", 100.0) for _ in range(61)] == [True] * 60 + [False]
    assert pace.allows("b", 100.0)
    assert pace.allows("a", 130.0)


def test_counting_does_not_grow() -> None:
    """Of ever new addresses the longest silent are forgotten"""
    pace = Pace()
    for number in range(20_000):
        assert pace.allows(str(number), 0.0)
        pace.found(str(number))
    assert len(pace._asked) <= 10_000
    assert len(pace._found) <= 10_000
