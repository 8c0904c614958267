"""Firefox's models in a process of their own, with real models and with programs that fail."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.engine import Grade, Place
from bot.core.errors import EngineError
from bot.engines.fxtranslate import OPTIONS, FxtranslateEngine, available
from bot.features.translation.text import translate_text
from tests.fakes.engine import line_of, way_of
from tests.fakes.firefox_models import firefox_models

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

_COUNTS = """
import json
from bot.engines.fxtranslate_worker import Models

class Counted(Models):
    def answer(self, question):
        made = super().answer(json.dumps({**json.loads(question), "most": 1}).encode())
        return made + b" " + str(len(self._loaded)).encode()

from bot.process.serving import serve
serve(Counted().answer)
"""


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of two real models, an incomplete one, and what is none."""
    folder = firefox_models(tmp_path_factory.mktemp("models"))
    (folder / "en-de").mkdir()
    (folder / "en-de" / "model.ende.intgemm.alphas.bin").write_bytes(b"")
    (folder / "read-me").write_text("no model")
    return folder


@pytest.fixture
async def engine(models: Path) -> AsyncIterator[FxtranslateEngine]:
    """The engine over the real models."""
    made = FxtranslateEngine(models)
    yield made
    await made.close()


def test_what_it_is(engine: FxtranslateEngine) -> None:
    """It keeps words here, costs nothing, is good, and says that its Portuguese is Brazilian"""
    assert available()
    assert (engine.name, engine.place, engine.country, engine.metered) == ("fxtranslate", Place.HERE, None, False)
    assert engine.grade("en", "pt") is Grade.GOOD
    assert (engine.variety("pt"), engine.variety("en")) == ("pt-BR", "en")


def test_directions_come_from_the_folder(models: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A folder for each direction with all its files; what is not complete is passed over, and the log says so"""
    assert set(FxtranslateEngine(models).pairs()) == {("en", "pt"), ("pt", "en")}
    assert [record.getMessage() for record in caplog.records] == [
        f"the translation model {models / 'en-de'} is not complete and is passed over"
    ]


def test_a_folder_without_models(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """It is no fault, but the log says so: nothing would be translated"""
    assert not FxtranslateEngine(tmp_path / "nowhere").pairs()
    assert [record.getMessage() for record in caplog.records] == [f"there is no translation model in {tmp_path / 'nowhere'}"]


@pytest.mark.parametrize("vocabularies", [["vocab.enja.spm"], ["srcvocab.enja.spm", "trgvocab.enja.spm"]])
def test_two_vocabularies_or_one(tmp_path: Path, vocabularies: list[str]) -> None:
    """Pairs with Chinese, Japanese and Korean come with a vocabulary for each side, and a shortlist is not needed"""
    (tmp_path / "en-ja").mkdir()
    for name in ("model.enja.intgemm.alphas.bin", *vocabularies):
        (tmp_path / "en-ja" / name).write_bytes(b"")
    assert list(FxtranslateEngine(tmp_path).pairs()) == [("en", "ja")]


async def test_two_vocabularies_translate(models: Path, tmp_path: Path) -> None:
    """What is given as two files is read as two"""
    (tmp_path / "en-pt").mkdir()
    for file in (models / "en-pt").iterdir():
        names = ["srcvocab.enpt.spm", "trgvocab.enpt.spm"] if file.name.startswith("vocab") else [file.name]
        for name in names:
            (tmp_path / "en-pt" / name).symlink_to(file)
    engine = FxtranslateEngine(tmp_path)
    assert await line_of(engine, "Good morning", "en", "pt") == "Bom dia"
    await engine.close()


async def test_it_translates_in_another_process(engine: FxtranslateEngine) -> None:
    """Nothing runs before the first line; then one process serves both directions, and the bot never loads the package"""
    assert engine.process is None
    assert await line_of(engine, "Good morning. We meet at St. Mary's school at 9.", "en", "pt") == (
        "Bom dia. Nós nos encontramos na escola de St. Mary às 9."
    )
    process = engine.process
    assert await line_of(engine, "Bom dia", "pt", "en") == "Good morning"
    assert engine.process is process
    assert "fxtranslate" not in sys.modules


async def test_so_many_models_are_kept(models: Path) -> None:
    """The model that nobody has needed for longest makes room, and is there again when it is needed"""
    engine = FxtranslateEngine(models, program=("-c", _COUNTS))
    made = [
        await line_of(engine, line, *pair)
        for line, *pair in [("Hello", "en", "pt"), ("Olá", "pt", "en"), ("Hello", "en", "pt")]
    ]
    assert [line.split()[-1] for line in made] == ["1", "1", "1"]
    assert made[0] == made[2]
    await engine.close()


async def test_a_model_that_is_none(tmp_path: Path, models: Path) -> None:
    """A damaged file is a failure of the engine, told without the text; other directions go on"""
    for direction in ("en-pt", "pt-en"):
        (tmp_path / direction).mkdir()
        for file in (models / direction).iterdir():
            (tmp_path / direction / file.name).symlink_to(file)
    (tmp_path / "en-pt" / "model.enpt.intgemm.alphas.bin").unlink()
    (tmp_path / "en-pt" / "model.enpt.intgemm.alphas.bin").write_bytes(b"no model")
    engine = FxtranslateEngine(tmp_path)
    with pytest.raises(EngineError) as told:
        await line_of(engine, "This is a secret", "en", "pt")
    assert "secret" not in str(told.value)
    assert await line_of(engine, "Bom dia", "pt", "en") == "Good morning"
    await engine.close()


@pytest.mark.parametrize(
    "program",
    [
        "import time; time.sleep(600)",
        "raise SystemExit(3)",
        "print('x' * 4000)",
        "from bot.process.serving import serve; serve(lambda asked: b' ')",
    ],
    ids=["hangs", "ends", "babbles", "says nothing"],
)
async def test_a_process_that_fails(models: Path, program: str) -> None:
    """Whatever becomes of its process, the engine fails in our own words, without the text"""
    engine = FxtranslateEngine(models, replace(OPTIONS, timeout_seconds=0.5), ("-c", program))
    with pytest.raises(EngineError) as told:
        await line_of(engine, "This is a secret", "en", "pt")
    assert "secret" not in str(told.value)
    await engine.close()


async def test_a_killed_process_costs_no_line(engine: FxtranslateEngine) -> None:
    """A fresh one takes up where it was killed"""
    await line_of(engine, "Good morning", "en", "pt")
    assert engine.process is not None
    engine.process.kill()
    assert await line_of(engine, "Good morning", "en", "pt") == "Bom dia"


async def test_an_idle_process_gives_its_memory_back(models: Path) -> None:
    """It ends some time after the last line and is started again by the next"""
    engine = FxtranslateEngine(models, replace(OPTIONS, idle_seconds=0))
    await line_of(engine, "Good morning", "en", "pt")
    assert engine.process is not None
    await engine.process.wait()
    assert await line_of(engine, "Good morning", "en", "pt") == "Bom dia"
    await engine.close()


async def test_a_lost_model_is_told(tmp_path: Path, engine: FxtranslateEngine) -> None:
    """Whether the files are still there is looked after without anybody's words"""
    await engine.health()
    lost = FxtranslateEngine(firefox_models(tmp_path))
    next((tmp_path / "en-pt").glob("model.*")).unlink()
    with pytest.raises(EngineError, match="lost a model"):
        await lost.health()


async def test_messages_of_several_rooms(engine: FxtranslateEngine) -> None:
    """What is asked for at the same time comes back to whoever asked for it"""
    lines = [f"We have {number} dogs." for number in range(2, 10)]
    alone = [await line_of(engine, line, "en", "pt") for line in lines]
    assert await asyncio.gather(*(line_of(engine, line, "en", "pt") for line in lines)) == alone


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
        ("A Maria e o João não podem vir.", "pt", "en", "Maria and João cannot come."),
    ],
)
async def test_whole_messages(engine: FxtranslateEngine, text: str, source: str, target: str, output: str) -> None:
    """Messages as people write them arrive with their names, links, mentions, numbers and marks"""
    assert (await translate_text(way_of(engine, source, target), text)).text == output
