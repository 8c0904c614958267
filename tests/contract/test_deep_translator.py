"""The package deep-translator behind our port: what only it needs, beside what `test_service_engines` shows of all services."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from inspect import signature
from typing import TYPE_CHECKING, Any

import pytest
import requests

from bot.core.engine import OUTSIDE_COST, Grade, Place
from bot.core.errors import EngineBusy
from bot.engines.deep_translator import DeepTranslatorEngine, Service, google
from tests.fakes.engine import line_of
from tests.fakes.engine_server import EngineServer, engine_server, google_at

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

LANGUAGES = ("en", "de", "ja", "pt")


@pytest.fixture
async def server() -> AsyncIterator[EngineServer]:
    """Return a server that listens."""
    async with engine_server() as made:
        yield made


@dataclass
class Noting:
    """Notes what an object of the package was given.

    Args:
        real: The object.
    """

    real: Service
    lines: list[str] = field(default_factory=list)

    def translate(self, text: str) -> str | None:
        """Have it translated."""
        self.lines.append(text)
        return self.real.translate(text)


async def test_eight_threads(server: EngineServer) -> None:
    """Of four hundred messages in eight threads each gets its own words back, never another's: each has an object of its own"""
    engine = DeepTranslatorEngine(google_at(server), LANGUAGES, timeout_seconds=60.0, threads=8)
    messages = [f"Nachricht von Raum {number // 20} um {number}" for number in range(400)]
    made = await asyncio.gather(*(line_of(engine, message, "de", "en") for message in messages))
    assert [one for one, message in zip(made, messages, strict=True) if one != message.upper()] == []
    await engine.close()


async def test_an_object_for_each_call(server: EngineServer) -> None:
    """Each line, at the same time as others or after them, is given to an object that no other line was given to"""
    backend = google_at(server)
    made: list[Noting] = []

    def noting(source: str, target: str) -> Service:
        made.append(Noting(backend.make(source, target)))
        return made[-1]

    engine = DeepTranslatorEngine(replace(backend, make=noting), LANGUAGES, timeout_seconds=10.0)
    await asyncio.gather(*(line_of(engine, f"Zeile {sign}", "de", "en") for sign in "ABCD"))
    await line_of(engine, "Zeile E", "de", "en")
    assert sorted(line for noted in made for line in noted.lines) == [f"Zeile {sign}" for sign in "ABCDE"]
    assert [len(noted.lines) for noted in made] == [1] * 5
    assert len({id(noted.real) for noted in made}) == 5
    await engine.close()


async def test_a_connection_that_hangs_is_given_up(server: EngineServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The thread itself gives up a server that takes a line and never answers, and is free for the next line"""
    engine = DeepTranslatorEngine(google_at(server), LANGUAGES, timeout_seconds=10.0, threads=1)
    with monkeypatch.context() as hasty:
        hasty.setattr("bot.engines.deep_translator._CONNECTION_SECONDS", 0.2)
        hasty.setattr("deep_translator.google.requests", requests)  # as the package comes, whatever ran before
        with pytest.raises(EngineBusy, match="failed with ReadTimeout"):
            await line_of(engine, "hang", "de", "en")
    assert not server.release.is_set()
    assert await line_of(engine, "weiter", "de", "en") == "WEITER"
    await engine.close()


async def test_every_request_has_a_time_out(server: EngineServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The HTTP library is told how long it may wait, and that is less than the engine waits if nothing else is said"""
    handed: list[float | None] = []
    really_send = requests.Session.send

    def send(
        by: requests.Session,
        sent: requests.PreparedRequest,
        **options: Any,  # noqa: ANN401 - whatever else it is told
    ) -> requests.Response:
        handed.append(options["timeout"])
        return really_send(by, sent, **options)

    monkeypatch.setattr(requests.Session, "send", send)
    engine = DeepTranslatorEngine(google_at(server), LANGUAGES)
    await line_of(engine, "Hallo", "de", "en")
    usual = signature(DeepTranslatorEngine).parameters["timeout_seconds"].default
    assert [seconds is not None and 0 < seconds < usual for seconds in handed] == [True]
    await engine.close()


@pytest.mark.parametrize("threads", [1, 3])
async def test_no_more_on_their_way_than_threads(server: EngineServer, threads: int) -> None:
    """As many lines as there are threads are on their way at once; one more waits until one of them is back"""
    engine = DeepTranslatorEngine(google_at(server), LANGUAGES, timeout_seconds=60.0, threads=threads)
    other = DeepTranslatorEngine(google_at(server), LANGUAGES)
    lines = [f"turn {number}" for number in range(threads + 1)]
    waiting = [asyncio.ensure_future(line_of(engine, line, "de", "en")) for line in lines]
    async with asyncio.timeout(10):
        assert {await server.queueing.get() for _ in range(threads)} == set(lines[:threads])
        for _ in range(10):
            await line_of(other, "the same way, begun after", "de", "en")
        assert server.queueing.empty()
        server.turns.release()
        assert await server.queueing.get() == lines[-1]
        for _ in range(threads):
            server.turns.release()
        assert await asyncio.gather(*waiting) == [line.upper() for line in lines]
    await engine.close()
    await other.close()


def test_where_words_go() -> None:
    """Consent lines name Google and its country; words go there only where nothing in the house has a way"""
    engine = DeepTranslatorEngine(google(), LANGUAGES)
    assert (engine.name, engine.place, engine.country) == ("google-translate", Place.THIRD_PARTY, "US")
    assert engine.metered
    assert engine.grade("de", "ja") is Grade.GOOD
    assert engine.cost("de", "en") > OUTSIDE_COST
