"""Kept pipes, with programs of our own in the place of Apertium's, so that they are tested wherever tests run."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.errors import EngineError
from bot.engines.apertium import ApertiumEngine, installed
from bot.engines.apertium_pipe import escape, pipeline, unescape
from tests.fakes.engine import line_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

_PROGRAM = """
import os, sys, time
assert sys.argv[1] == "-z", sys.argv
read = b""
with open(sys.argv[2], "a") as started:
    started.write(str(os.getpid()) + chr(10))
while sign := os.read(0, 1):
    if sign != bytes([0]):
        read += sign
        continue
    text, read = read.decode(), b""
    if "hang" in text:
        time.sleep(60)
    if "die" in text:
        sys.exit(1)
    while "wait" in text and not os.path.exists(sys.argv[2] + ".go"):
        time.sleep(0.01)
    os.write(1, text.upper().encode() + bytes([0]))
"""


class Programs:
    """A folder of directions whose programs write in capitals, hang at "hang", end at "die" and wait at "wait" to be told."""

    def __init__(self, folder: Path) -> None:
        """Write the program and three directions."""
        self._started = folder / "started"
        program = folder / "program.py"
        program.write_text(f"#!{sys.executable}\n{_PROGRAM}")
        program.chmod(0o700)
        for name in ("spa-por", "por-spa", "fra-spa", "spa-por_BR"):
            (folder / f"{name}.mode").write_text(
                f"# a direction\n{program} $2 {self._started} | {program} {self._started} $1\n"
            )
        self.modes = folder

    def go(self) -> None:
        """Let programs go on that wait at "wait"."""
        Path(f"{self._started}.go").touch()

    def pids(self) -> list[int]:
        """Return every program ever started."""
        return [int(line) for line in self._started.read_text().split()] if self._started.exists() else []

    async def ended(self, pids: Iterable[int]) -> bool:
        """Wait until programs that were killed are gone: the system needs a moment; those that live on run into the limit."""
        async with asyncio.timeout(20):
            while any(map(_runs, pids)):  # noqa: ASYNC110 - the system tells nobody
                await asyncio.sleep(0.01)
        return True


def _runs(pid: int) -> bool:
    """Tell whether a program runs; one that is dead and only waits to be taken note of does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.fixture
def programs(tmp_path: Path) -> Programs:
    """Return a fresh folder of directions."""
    return Programs(tmp_path)


@pytest.fixture
async def engine(programs: Programs) -> AsyncIterator[ApertiumEngine]:
    """Open an engine that keeps two directions."""
    made = ApertiumEngine(programs.modes, timeout_seconds=5.0, most_pipes=2)
    yield made
    await made.close()


def test_directions_are_found(engine: ApertiumEngine) -> None:
    """Pairs come from the installed files, three letters become the usual two, varieties are left out"""
    assert set(engine.pairs()) == {("es", "pt"), ("pt", "es"), ("fr", "es")}


async def test_a_pipe_is_kept(engine: ApertiumEngine, programs: Programs) -> None:
    """Nothing is started before it is needed, and one pipe serves line after line"""
    assert programs.pids() == []
    assert [await line_of(engine, line, "es", "pt") for line in ("uno", "dos")] == ["UNO", "DOS"]
    assert len(programs.pids()) == 2


async def test_the_longest_idle_pipe_makes_room(engine: ApertiumEngine, programs: Programs) -> None:
    """Only so many directions are kept; every program of the one that has been idle longest is ended"""
    await line_of(engine, "uno", "es", "pt")
    first = programs.pids()
    await line_of(engine, "um", "pt", "es")
    await line_of(engine, "un", "fr", "es")
    assert engine.running_count == 2
    assert await programs.ended(first)


@pytest.mark.parametrize("idle_seconds", [0.0, 600.0])
async def test_a_pipe_at_work_is_not_ended(programs: Programs, idle_seconds: float) -> None:
    """A direction that has to make room, or was idle a moment ago, first gives back what it is at"""
    engine = ApertiumEngine(programs.modes, timeout_seconds=20.0, most_pipes=1, idle_seconds=idle_seconds)
    asked = asyncio.create_task(line_of(engine, "please wait", "es", "pt"))
    while len(first := programs.pids()) < 2:  # noqa: ASYNC110 - programs tell nobody that they have begun
        await asyncio.sleep(0.01)
    assert await line_of(engine, "um", "pt", "es") == "UM"
    assert not asked.done()
    assert all(map(_runs, first))
    programs.go()
    assert await asked == "PLEASE WAIT"
    assert await programs.ended(first)
    await engine.close()


async def test_an_idle_pipe_is_ended(programs: Programs) -> None:
    """A direction nobody needs for a while gives its memory back, and is there again when asked for"""
    engine = ApertiumEngine(programs.modes, idle_seconds=0.0)
    assert await line_of(engine, "uno", "es", "pt") == "UNO"
    assert await programs.ended(programs.pids())
    assert await line_of(engine, "dos", "es", "pt") == "DOS"
    await engine.close()


@pytest.mark.parametrize("word", ["hang", "die"])
async def test_a_pipe_that_fails(programs: Programs, word: str) -> None:
    """A pipe that hangs or ends is killed as a whole, tried once more in a fresh one, and then given up; the next line works"""
    engine = ApertiumEngine(programs.modes, timeout_seconds=0.5)
    with pytest.raises(EngineError) as told:
        await line_of(engine, f"please {word}", "es", "pt")
    assert word not in str(told.value)
    assert len(programs.pids()) == 4
    assert await programs.ended(programs.pids())
    assert await line_of(engine, "uno", "es", "pt") == "UNO"
    await engine.close()


async def test_nobody_gets_what_another_has_not_waited_for(programs: Programs) -> None:
    """Where a line is given up while a pipe is at it, its answer is not taken for that of the next line"""
    engine = ApertiumEngine(programs.modes, timeout_seconds=20.0)
    asked = asyncio.create_task(line_of(engine, "please wait", "es", "pt"))
    while len(first := programs.pids()) < 2:  # noqa: ASYNC110 - programs tell nobody that they have begun
        await asyncio.sleep(0.01)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    programs.go()
    assert await programs.ended(first)
    assert await line_of(engine, "uno", "es", "pt") == "UNO"
    await engine.close()


async def test_closing_ends_everything(engine: ApertiumEngine, programs: Programs) -> None:
    """After closing no program is left, and nothing is translated any more"""
    await line_of(engine, "uno", "es", "pt")
    await engine.close()
    assert await programs.ended(programs.pids())
    with pytest.raises(EngineError):
        await line_of(engine, "dos", "es", "pt")


async def test_lines_at_the_same_time(engine: ApertiumEngine) -> None:
    """Lines that come together through one pipe do not mix"""
    lines = [f"linea {number}" for number in range(20)]
    assert await asyncio.gather(*(line_of(engine, line, "es", "pt") for line in lines)) == [line.upper() for line in lines]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_escaping_is_undone(text: str) -> None:
    """Whatever people write comes back from escaping as it was, NUL aside, and none of it is markup on the way"""
    assert unescape(escape(text)) == text.replace("\0", " ")


@given(
    st.lists(
        st.sampled_from(["XQZA", "XQZQB", "\\", "[", "]", "<", ">", "[<XQZA>]", " ", "a", ".", "^", "$", "/", "@", "*"])
    ).map("".join)
)
def test_escaping_is_undone_around_tokens(text: str) -> None:
    """Brackets, backslashes and tokens next to one another come back as they were; outside of tokens nothing is markup"""
    escaped = escape(text)
    assert unescape(escaped) == text
    outside = re.sub(r"\\.|\[<XQZ[A-Z]+>\]", "", escaped)
    assert not set(outside) & set(r"[]{}?^$@\/<>")


def test_a_mode_becomes_a_pipeline() -> None:
    """Each program waits for more after a message, unknown words are not marked, and names with spaces stay whole"""
    line = "lt-proc '/a b/x.bin' | apertium-tagger -g $2 y.prob|lt-proc $1 z.bin\n"
    assert pipeline(line) == "lt-proc -z '/a b/x.bin' | apertium-tagger -z -g y.prob | lt-proc -z -n z.bin"


_SIGNS = (
    *"[]{}?^$@\\/<>*#~+|&=;:,.!\"'`",
    *("\u202e", "\u2067", "\u200d", "\u0000", "\u0007", "\ufffd", "\ud800", "\u00a0", "👩‍👩‍👧", "🇩🇪", "漢", "é", " ", "  "),
    *("[]", ".[]", "[<x>]", "^a/b<n>$", "\\[", "uno", "house", "casa", "12:30", "XQZ"),
)


@pytest.mark.parametrize("pair", sorted(ApertiumEngine().pairs()) if installed() else [])
async def test_the_real_one_gives_tokens_back(pair: tuple[str, str]) -> None:
    """Whatever stands around them, brackets and signs of direction among it, each token comes back once and nothing hangs"""
    random = Random(f"hostile {pair}")  # noqa: S311 - the same at every run
    engine = ApertiumEngine()
    await line_of(engine, "uno", *pair)
    process = engine._pipes[pair]._process
    for _ in range(150):
        tokens = [f"XQZ{letter}" for letter in "ABC"[: random.randrange(4)]]
        parts = [random.choice(_SIGNS) for _ in range(random.randrange(1, 12))] + [f" {token} " for token in tokens]
        random.shuffle(parts)
        output = await line_of(engine, f"uno {''.join(parts)} dos", *pair)
        assert sorted(re.findall(r"XQZ[ABC]\b", output)) == tokens, parts
    assert engine._pipes[pair]._process is process
    await engine.close()


@pytest.mark.parametrize("pair", sorted(ApertiumEngine().pairs()) if installed() else [])
@pytest.mark.parametrize(
    "line", ["[", "]", "$", "<", "@", "\\", "{", "^a/b$", "[<x>]", "* # ~", "a\u202eb", "👩‍👩‍👧", "x" * 3000]
)
async def test_the_real_one_survives_signs(pair: tuple[str, str], line: str) -> None:
    """Signs that are markup to Apertium neither hang its pipe nor swallow a message"""
    engine = ApertiumEngine()
    try:
        assert await line_of(engine, f"uno {line} dos", *pair)
        assert await line_of(engine, "uno", *pair)
    finally:
        await engine.close()
