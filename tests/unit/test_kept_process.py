"""A process of its own: started late, replaced when it fails, ended when idle, and never in the way of the bot."""

from __future__ import annotations

import asyncio
import io
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.process.kept import LENGTH, KeptOptions, KeptProcess, NoAnswer, Refused
from bot.process.serving import answer_all

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

_SERVES = """
import os, sys, time
from bot.process.serving import serve

def answer(question):
    print("what a library prints")
    if question == b"hang": time.sleep(600)
    if question == b"die": os._exit(3)
    if question == b"fail": raise ValueError("of what was asked nothing is told")
    if question == b"panic": raise KeyboardInterrupt
    if question == b"where": return os.environ["HOME"].encode()
    if question == b"secret": return os.environ.get("JUMELAGE_DISCORD_TOKEN", "none").encode()
    return question.upper() + b" " + str(os.getpid()).encode()

serve(answer)
"""
_PROGRAM = ("-c", _SERVES)


@pytest.fixture
async def kept() -> AsyncIterator[KeptProcess]:
    """A process that answers in capitals with its number."""
    made = KeptProcess(_PROGRAM, KeptOptions(timeout_seconds=20, idle_seconds=600))
    yield made
    await made.close()


def _pid(kept: KeptProcess) -> int:
    assert kept.process is not None
    return kept.process.pid


def _is_there(folder: str) -> bool:
    return Path(folder).is_dir()


async def test_it_is_started_with_the_first_question(kept: KeptProcess) -> None:
    """Nothing runs before it is needed; then one process answers one question after the other"""
    assert kept.process is None
    answers = await asyncio.gather(*(kept.ask(f"word {number}".encode()) for number in range(5)))
    assert answers == [f"WORD {number} {_pid(kept)}".encode() for number in range(5)]


async def test_a_fault_costs_one_answer(kept: KeptProcess) -> None:
    """The name of a fault is told, nothing of what was asked, and the same process goes on"""
    first = await kept.ask(b"a")
    with pytest.raises(Refused, match=r"^ValueError$"):
        await kept.ask(b"fail")
    assert await kept.ask(b"a") == first


async def test_after_a_panic_another_process_goes_on(kept: KeptProcess) -> None:
    """What is no `Exception`, as a native library's panic, ends the process; the next question is answered by a fresh one"""
    first = await kept.ask(b"a")
    with pytest.raises(Refused, match=r"^KeyboardInterrupt$"):
        await kept.ask(b"panic")
    assert await kept.ask(b"a") != first


async def test_a_process_that_died_is_replaced(kept: KeptProcess) -> None:
    """One that was killed costs no answer"""
    first = await kept.ask(b"a")
    assert kept.process is not None
    kept.process.kill()
    assert await kept.ask(b"a") != first


@pytest.mark.parametrize("question", ["hang", "die"])
async def test_what_hangs_or_dies_is_tried_twice(question: str) -> None:
    """Then whoever asked hears so, no process is left, and the next question is answered"""
    kept = KeptProcess(_PROGRAM, KeptOptions(timeout_seconds=1.5, idle_seconds=600))
    with pytest.raises(NoAnswer):
        await kept.ask(question.encode())
    assert kept.process is None
    assert (await kept.ask(b"a")).startswith(b"A ")
    await kept.close()


@pytest.mark.parametrize("program", ["print('x' * 4000)", "import nothing_of_this_name", "raise SystemExit(3)"])
async def test_what_babbles_or_ends(program: str) -> None:
    """A program that is none of ours is not listened to"""
    kept = KeptProcess(("-c", program), KeptOptions(timeout_seconds=20, idle_seconds=600))
    with pytest.raises(NoAnswer):
        await kept.ask(b"a")
    assert kept.process is None


async def test_an_idle_process_goes_and_comes_back() -> None:
    """After some time without questions it ends and gives its memory back; the next question starts another"""
    kept = KeptProcess(_PROGRAM, KeptOptions(timeout_seconds=20, idle_seconds=0))
    first = await kept.ask(b"a")
    assert kept.process is not None
    await kept.process.wait()
    assert await kept.ask(b"a") != first
    await kept.close()


async def test_who_stops_waiting_leaves_no_half_answer(kept: KeptProcess) -> None:
    """An answer that nobody waits for any more is not taken for the next one's"""
    await kept.ask(b"a")
    asked = asyncio.create_task(kept.ask(b"hang"))
    await asyncio.sleep(0)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    assert (await kept.ask(b"b")).startswith(b"B ")


async def test_closing_ends_everything(kept: KeptProcess) -> None:
    """Also in the middle of an answer; then nothing is started any more, and its folder is gone"""
    folder = (await kept.ask(b"where")).decode()
    process = kept.process
    assert process is not None
    assert _is_there(folder)
    asked = asyncio.create_task(kept.ask(b"hang"))
    await asyncio.sleep(0)
    await kept.close()
    with pytest.raises(NoAnswer):
        await asked
    assert process.returncode is not None
    assert not _is_there(folder)
    with pytest.raises(NoAnswer):
        await kept.ask(b"a")


async def test_it_knows_nothing_of_the_user(kept: KeptProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    """Secrets of the bot's environment are not handed on, and libraries find no settings of the user"""
    monkeypatch.setenv("JUMELAGE_DISCORD_TOKEN", "invented")
    assert await kept.ask(b"secret") == b"none"
    assert (await kept.ask(b"where")).decode() != os.environ.get("HOME")


def test_the_other_end_stops_with_its_input() -> None:
    """A process whose bot has died ends: half a question is no question"""
    sink = io.BytesIO()
    answer_all(bytes.upper, io.BytesIO(LENGTH.pack(1) + b"a" + b"\0\0"), sink)
    assert sink.getvalue() == LENGTH.pack(2) + b"+A"
