"""Engines over the network against servers of our own on this machine that can misbehave: what each of them promises."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import BadTranslation, EngineBusy, EngineError
from bot.engines.breaker import MOST_FAILURES
from bot.engines.deep_translator import DeepTranslatorEngine
from bot.engines.deepl import DeepLEngine
from bot.engines.guarded import Bounds, GuardedEngine
from bot.engines.libretranslate import LibreTranslateEngine
from tests.fakes.clock import FakeClock
from tests.fakes.engine import line_of
from tests.fakes.engine_server import FAULTS, JSON_FAULTS, WAIT_SECONDS, EngineServer, engine_server, google_at

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.core.engine import Engine

LANGUAGES = ("en", "de", "ja", "pt")
SECRET = "key-4711"  # nobody's


def google_engine(server: EngineServer, seconds: float = 10.0) -> Engine:
    """Return the engine for Google's page."""
    return DeepTranslatorEngine(google_at(server), LANGUAGES, timeout_seconds=seconds)


def libre_engine(server: EngineServer, seconds: float = 10.0) -> Engine:
    """Return the engine for LibreTranslate."""
    return LibreTranslateEngine(server.url, LANGUAGES, SECRET, request_seconds=seconds)


def deepl_engine(server: EngineServer, seconds: float = 10.0) -> Engine:
    """Return the engine for DeepL."""
    return DeepLEngine(SECRET, LANGUAGES, FakeClock(), server.url, request_seconds=seconds)


ENGINES = [google_engine, libre_engine, deepl_engine]
JSON_ENGINES = [libre_engine, deepl_engine]


@pytest.fixture
async def server() -> AsyncIterator[EngineServer]:
    """Return a server that listens."""
    async with engine_server() as made:
        yield made


@pytest.fixture(params=ENGINES)
async def engine(request: pytest.FixtureRequest, server: EngineServer) -> AsyncIterator[Engine]:
    """Open each engine."""
    make: Callable[[EngineServer], Engine] = request.param
    made = make(server)
    yield made
    await made.close()


@pytest.fixture(params=JSON_ENGINES)
async def json_engine(request: pytest.FixtureRequest, server: EngineServer) -> AsyncIterator[Engine]:
    """Open each engine that speaks JSON."""
    make: Callable[[EngineServer], Engine] = request.param
    made = make(server)
    yield made
    await made.close()


def said_by(fault: BaseException | None) -> str:
    """Return the words of an error and of all that a log would show as its causes."""
    words = ""
    while fault is not None:
        words += f"{fault!r} {fault.__notes__ if hasattr(fault, '__notes__') else ''}"
        fault = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
    return words


async def test_lines_are_translated(engine: Engine, server: EngineServer) -> None:
    """Lines go to the service and come back in order, in every pair of the languages; what has no letters stays here"""
    made = await engine.translate(["guten Morgen", "10:30 😀", "bis bald", ""], "de", "ja", {})
    assert made == ["GUTEN MORGEN", "10:30 😀", "BIS BALD", ""]
    assert sorted(server.lines) == ["bis bald", "guten Morgen"]
    assert len(engine.pairs()) == 12


async def test_long_messages(engine: Engine, server: EngineServer) -> None:
    """A message of many lines goes out in several requests, and nothing of it gets lost or changes places"""
    lines = [f"Zeile {number} {'Wort ' * (number % 50)}".strip() for number in range(120)]
    assert await engine.translate(lines, "de", "en", {}) == [line.upper() for line in lines]
    assert sorted(server.lines) == sorted(lines)
    assert len(server.seen) > 1


async def test_messages_at_the_same_time(engine: Engine) -> None:
    """Messages that are on their way together never get one another's words"""
    messages = [[f"Raum {room} Zeile {line}" for line in range(5)] for room in range(40)]
    made = await asyncio.gather(*(engine.translate(lines, "de", "en", {}) for lines in messages))
    assert made == [[line.upper() for line in lines] for lines in messages]


def kind_of(fault: EngineError) -> type[EngineError]:
    """Return as what a guard takes a fault."""
    return next((kind for kind in (EngineBusy, BadTranslation) if isinstance(fault, kind)), EngineError)


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_service_that_fails(engine: Engine, server: EngineServer, fault: str, caplog: pytest.LogCaptureFixture) -> None:
    """Refusals, error pages, nonsense and redirections are no translation; nothing of the line or the key is told or logged"""
    caplog.set_level(logging.INFO)
    with pytest.raises(EngineError) as told:
        await engine.translate(["weiter", f"Geheimnis {fault}"], "de", "en", {})
    assert kind_of(told.value) is FAULTS[fault]
    words = said_by(told.value) + "".join(str(record.__dict__) for record in caplog.records)
    assert "Geheimnis" not in words
    assert SECRET not in words
    assert server.url not in words
    assert not any(one.address == "/elsewhere" for one in server.seen)
    assert await line_of(engine, "weiter", "de", "en") == "WEITER"


@pytest.mark.parametrize("fault", JSON_FAULTS)
async def test_json_that_is_nonsense(json_engine: Engine, fault: str) -> None:
    """What is no JSON, or another JSON than was promised, or not as many texts as lines, is no translation"""
    with pytest.raises(EngineError) as told:
        await json_engine.translate(["weiter", f"Geheimnis {fault}"], "de", "en", {})
    assert kind_of(told.value) is JSON_FAULTS[fault]
    assert "Geheimnis" not in said_by(told.value)


async def test_nothing_of_people_in_addresses(json_engine: Engine, server: EngineServer) -> None:
    """Neither words nor a key stand in what servers write down of every request: its address"""
    await json_engine.translate(["Geheimnis XQZA"], "de", "en", {})
    await json_engine.health()
    assert server.lines == ["Geheimnis XQZA"]
    assert not any("Geheimnis" in seen.address or SECRET in seen.address for seen in server.seen)


async def test_a_service_that_says_when_to_come_back(engine: Engine) -> None:
    """How long a service wants to be left alone is passed on, and it is not asked before"""
    with pytest.raises(EngineBusy) as told:
        await line_of(engine, "later", "de", "en")
    assert told.value.retry_after_seconds == WAIT_SECONDS
    with pytest.raises(EngineBusy) as told:
        await line_of(engine, "Nummer 429", "de", "en")
    assert told.value.retry_after_seconds is None


@pytest.mark.parametrize("make", ENGINES)
async def test_a_service_that_hangs(server: EngineServer, make: Callable[[EngineServer, float], Engine]) -> None:
    """Whoever waits is told in time though the connection still hangs, and other lines are not held up by it"""
    engine = make(server, 0.3)
    with pytest.raises(EngineBusy):
        await line_of(engine, "hang", "de", "en")
    assert await line_of(engine, "weiter", "de", "en") == "WEITER"
    server.release.set()
    await engine.close()


@pytest.mark.parametrize("make", ENGINES)
async def test_a_service_that_is_not_there(server: EngineServer, make: Callable[[EngineServer], Engine]) -> None:
    """Where nobody listens, that is a fault that may pass"""
    gone = replace(server, url="http://127.0.0.1:1")
    engine = make(gone)
    with pytest.raises(EngineBusy) as told:
        await line_of(engine, "Geheimnis", "de", "en")
    assert "127.0.0.1" not in said_by(told.value)
    await engine.close()


@pytest.mark.parametrize("make", JSON_ENGINES)
async def test_health_without_words(server: EngineServer, make: Callable[[EngineServer], Engine]) -> None:
    """Whether a service is there is asked without anybody's words; one that is not there is not well"""
    engine = make(server)
    await engine.health()
    assert server.lines == []
    await engine.close()
    with pytest.raises(EngineError):
        await engine.health()
    gone = make(replace(server, url="http://127.0.0.1:1"))
    with pytest.raises(EngineError):
        await gone.health()
    await gone.close()


async def test_signs_that_belong_in_no_text(engine: Engine, server: EngineServer) -> None:
    """Control characters and halves of characters do not break a request; they arrive as spaces"""
    assert await line_of(engine, "a\x00b\ud800c\ufffed\te", "de", "en") == "A B C D E"
    assert server.lines == ["a b c d e"]


async def test_a_line_beyond_all_measure(engine: Engine, server: EngineServer) -> None:
    """A line too long for the service is not sent, and says nothing against the service"""
    with pytest.raises(BadTranslation):
        await line_of(engine, "wort " * 60_000, "de", "en")
    assert server.lines == []


async def test_talk_of_error_pages(engine: Engine) -> None:
    """Whoever writes of an error page in chat is translated"""
    line = "Da steht: Error 404 (Not Found)!!1 und <html>"
    assert await line_of(engine, line, "de", "en") == line.upper()


async def test_behind_the_guard(engine: Engine, server: EngineServer) -> None:
    """A service that fails again and again is not asked for a while; a line it has no translation of does not do that"""
    guarded = GuardedEngine(engine, FakeClock(), Bounds(timeout_seconds=0.5))
    for _ in range(MOST_FAILURES):
        with pytest.raises(BadTranslation):
            await line_of(guarded, "nothing", "de", "en")
    assert not guarded.resting
    for _ in range(MOST_FAILURES):
        with pytest.raises(EngineBusy):
            await line_of(guarded, "Nummer 503", "de", "en")
    asked = len(server.lines)
    with pytest.raises(EngineError, match="rests"):
        await line_of(guarded, "weiter", "de", "en")
    assert len(server.lines) == asked


async def test_closed(engine: Engine) -> None:
    """After closing it refuses, and closing again does no harm"""
    await line_of(engine, "Hallo", "de", "en")
    await engine.close()
    await engine.close()
    with pytest.raises(EngineError):
        await line_of(engine, "Hallo", "de", "en")
