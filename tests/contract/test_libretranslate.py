"""LibreTranslate behind our port: what only it needs, beside what `test_service_engines` shows of all services."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.engine import OUTSIDE_COST, Grade, Place
from bot.core.errors import EngineError
from bot.engines.libretranslate import LibreTranslateEngine
from tests.fakes.engine_server import EngineServer, engine_server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

SECRET = "key-4711"  # nobody's


@pytest.fixture
async def server() -> AsyncIterator[EngineServer]:
    """Return a server that listens."""
    async with engine_server() as made:
        yield made


async def test_what_is_sent(server: EngineServer) -> None:
    """Lines and key stand in the body, which the server reads them from; nothing of either in the address or a header"""
    engine = LibreTranslateEngine(server.url, ("de", "en"), SECRET)
    await engine.translate(["guten Morgen", "XQZA kommt"], "de", "en", {})
    (seen,) = server.seen
    assert seen.address == "/translate"
    lines = ["guten Morgen", "XQZA kommt"]
    assert seen.body == {"q": lines, "source": "de", "target": "en", "format": "text", "api_key": SECRET}
    assert SECRET not in str(seen.headers)
    await engine.close()


async def test_without_a_key(server: EngineServer) -> None:
    """A server that wants no key is given none"""
    engine = LibreTranslateEngine(server.url, ("de", "en"))
    await engine.translate(["guten Morgen"], "de", "en", {})
    assert "api_key" not in server.seen[0].body
    await engine.close()


async def test_not_too_much_in_one_request(server: EngineServer) -> None:
    """No request holds more than ten lines or two thousand characters, unless a single line is longer"""
    engine = LibreTranslateEngine(server.url, ("de", "en"))
    lines = ["Wort"] * 25 + ["x" * 1500] * 3 + ["y" * 5000, "Ende"]
    assert await engine.translate(lines, "de", "en", {}) == [line.upper() for line in lines]
    assert [len(seen.body["q"]) for seen in server.seen] == [10, 10, 6, 1, 1, 1, 1]
    assert max(sum(map(len, seen.body["q"])) for seen in server.seen if len(seen.body["q"]) > 1) <= 2000
    await engine.close()


@pytest.mark.parametrize("languages", [(), ("de",), ("fr", "es")])
async def test_a_server_without_the_languages(server: EngineServer, languages: tuple[str, ...]) -> None:
    """A server that has fewer than two of the wanted languages is not well"""
    engine = LibreTranslateEngine(server.url, ("de", "en"))
    await engine.health()
    server.languages = languages
    with pytest.raises(EngineError, match="languages"):
        await engine.health()
    await engine.close()


async def test_an_unknown_pair(server: EngineServer) -> None:
    """A pair it does not have is refused before anything is sent"""
    engine = LibreTranslateEngine(server.url, ("de", "en"))
    with pytest.raises(EngineError):
        await engine.translate(["Geheim"], "de", "fr", {})
    assert server.seen == []
    await engine.close()


def test_where_words_go() -> None:
    """A server of the operator is no outside company; one of a company is named with its country and asked only in need"""
    own, company = (LibreTranslateEngine("http://127.0.0.1:1", ("de", "en", "ja"), None, country) for country in (None, "FR"))
    assert (own.name, own.place, own.country, own.metered) == ("libretranslate", Place.OWN_SERVER, None, False)
    assert (company.name, company.place, company.country, company.metered) == (
        "libretranslate",
        Place.THIRD_PARTY,
        "FR",
        True,
    )
    assert own.cost("de", "en") < own.cost("de", "ja") < OUTSIDE_COST < company.cost("de", "en")
    assert (own.grade("de", "en"), own.grade("de", "ja")) == (Grade.GOOD, Grade.FAIR)
