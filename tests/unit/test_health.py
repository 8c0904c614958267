"""What operators' tools ask: is it alive, can it work, how much does it do."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.web.health import HealthServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping


class FixedFigures:
    """Figures that a test sets."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.sent = 0.0

    def counters(self) -> Mapping[str, float]:
        """Return one counter."""
        return {"messages_sent": self.sent}

    def gauges(self) -> Mapping[str, float]:
        """Return one gauge."""
        return {"events_waiting": 3}

    def labelled(self) -> Mapping[tuple[str, ...], Mapping[tuple[str, ...], float]]:
        """Return a counter with two labels."""
        return {("engine_calls", "engine", "outcome"): {("deepl", "done"): self.sent, ("deepl", "failed"): 2}}


async def well() -> list[str]:
    """Miss nothing."""
    return []


@asynccontextmanager
async def served(
    ready: Callable[[], Awaitable[list[str]]] = well, figures: FixedFigures | None = None
) -> AsyncIterator[tuple[aiohttp.ClientSession, HealthServer]]:
    """Serve the pages on a free port of this machine."""
    server = HealthServer("127.0.0.1", 0, ready, figures or FixedFigures())
    await server.start()
    try:
        async with aiohttp.ClientSession(f"http://127.0.0.1:{server.port}") as session:
            yield session, server
    finally:
        await server.close()


async def get(session: aiohttp.ClientSession, path: str) -> tuple[int, str]:
    """Return a page's status and text."""
    async with session.get(path) as response:
        assert response.content_type == "text/plain"
        return response.status, await response.text()


async def test_it_is_alive_even_when_it_cannot_work() -> None:
    """Being alive asks nothing of networks or database, so that nobody restarts what only waits for them"""

    async def broken() -> list[str]:
        raise ZeroDivisionError

    async with served(broken) as (session, _):
        assert await get(session, "/livez") == (200, "alive\n")


async def test_it_is_ready_when_nothing_is_missing() -> None:
    """With recent answers of every network and a writable database it is ready"""
    async with served() as (session, _):
        assert await get(session, "/readyz") == (200, "ready\n")


async def test_it_says_what_is_missing() -> None:
    """What is not ready is named, with a status that load balancers understand, and asked for anew each time"""
    missing = ["matrix", "database"]

    async def ready() -> list[str]:
        return missing

    async with served(ready) as (session, _):
        assert await get(session, "/readyz") == (503, "not ready: matrix, database\n")
        missing.clear()
        assert await get(session, "/readyz") == (200, "ready\n")


async def test_figures_are_those_of_the_moment() -> None:
    """The metrics page is what Prometheus reads, with names that say the program and values of the moment it asks"""
    figures = FixedFigures()
    async with served(figures=figures) as (session, _):
        for sent in (0, 41.0):
            figures.sent = sent
            status, text = await get(session, "/metrics")
            assert status == 200
            families = {family.name: family for family in text_string_to_metric_families(text)}
            assert (families["jumelage_messages_sent"].type, families["jumelage_events_waiting"].type) == ("counter", "gauge")
            samples = [sample for family in families.values() for sample in family.samples]
            assert {sample.name: sample.value for sample in samples if not sample.labels} == {
                "jumelage_messages_sent_total": sent,
                "jumelage_events_waiting": 3,
            }
            assert [(sample.name, sample.labels, sample.value) for sample in samples if sample.labels] == [
                ("jumelage_engine_calls_total", {"engine": "deepl", "outcome": "done"}, sent),
                ("jumelage_engine_calls_total", {"engine": "deepl", "outcome": "failed"}, 2),
            ]


async def test_there_is_nothing_else() -> None:
    """No other page is served, and no page takes anything in"""
    async with served() as (session, _):
        for path in ("/", "/livez/..%2f..%2fetc", "/debug"):
            async with session.get(path) as response:
                assert response.status == 404
        async with session.post("/livez", data=b"x") as response:
            assert response.status == 405


async def test_a_taken_address_is_told() -> None:
    """Two programs cannot listen on one address: the second ends with the reason, and the first goes on"""
    async with served() as (session, server):
        second = HealthServer("127.0.0.1", server.port, well, FixedFigures())
        with pytest.raises(OSError, match="in use"):
            await second.start()
        await second.close()
        assert await get(session, "/livez") == (200, "alive\n")


async def test_after_the_end_nobody_listens() -> None:
    """Closing frees the address at once"""
    async with served() as (session, server):
        port = server.port
        assert port > 0
        await server.close()
        with pytest.raises(aiohttp.ClientConnectorError):
            await get(session, "/livez")
        again = HealthServer("127.0.0.1", port, well, FixedFigures())
        await again.start()
        await again.close()
