"""The demo: a day of two cities, as ``make demo`` plays it, and that its verdict can be trusted."""

from __future__ import annotations

import asyncio
import re
import signal
import subprocess
import sys
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.demo.printing import Page
from bot.demo.process import BotProcess
from bot.demo.sealed import look_at_server
from bot.demo.stage import BrokenOff, Stage
from bot.demo.summary import DONE, MISSED, sum_up
from bot.demo.transcript import Place, Transcript

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.demo.account import Event
    from tests.conftest import Accounts

ROOT = Path(__file__).parents[2]
DEMO_SECONDS = 180.0
KEY_LINES = (
    "(declines) English: I only join when invited from",
    "Português: responda 2",
    "coordinator of Bristol from now on",
    "Connected with Porto",
    "Ligação feita com Bristol",
    "Rui Lopes (Porto) · machine translation",
    "Tom Reed (Bristol) · tradução automática (português do Brasil)",
    "40 lugares · sim 2, não 0, talvez 1",
    "40 places · yes 2, no 0, maybe 1",
    "M1 Lista de famílias de acolhimento",
    "⏰ R1 Ligar à empresa de autocarros",
    "(rings Ana Sousa)",
    "kill -9",
    "⏰ R2 Order the birthday cake",
    "The homeserver can read none of them.",
    "ok Porto: the bot's words and people's are encrypted",
    "ok Bristol: the bot's words and people's are encrypted",
    "every message arrived, and each exactly once",
)


@contextmanager
def demo() -> Iterator[subprocess.Popen[str]]:
    """Run the demo, and see that it ends and takes its own processes with it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--once"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield process
        finally:
            process.terminate()


def says(body: str, event: Event) -> bool:
    return bool(event["content"].get("body") == body)


async def stage_in(account: Accounts, folder: Path, *, encrypts: bool = False) -> tuple[Stage, Place]:
    ana = await account("ana", encrypts=encrypts)
    place = Place("Porto", await ana.create_room("Porto"), ana)
    page = Page("Europe/Lisbon")
    return Stage({}, page, Transcript(page), BotProcess(folder, {}, {}), patience_seconds=0.1), place


@pytest.mark.xdist_group("synapse")
def test_the_day_is_played_and_every_message_arrives() -> None:
    """The whole day runs as a process of its own, ends with 0, and shows each thing that the demo promises."""
    with demo() as process:
        printed, _ = process.communicate(timeout=DEMO_SECONDS)
    missing = [line for line in KEY_LINES if line not in " ".join(printed.split())]
    assert process.returncode == DONE, printed
    assert not missing, printed


@pytest.mark.xdist_group("synapse")
def test_stopped_in_the_middle_it_leaves_nothing_behind() -> None:
    """On SIGTERM the demo ends within seconds, not with 0, and its homeserver and bot end with it."""
    with demo() as process:
        assert process.stdout is not None
        address = next(found[0] for line in process.stdout if (found := re.search(r"http://[\d.]+:\d+", line)))
        next(line for line in process.stdout if line.startswith("2. "))
        process.send_signal(signal.SIGTERM)
        printed, _ = process.communicate(timeout=30)
    assert process.returncode == MISSED
    assert "Stopped before the day was over." in printed
    port = int(address.rpartition(":")[2])
    with pytest.raises(ConnectionRefusedError):
        asyncio.run(connect(port))


async def connect(port: int) -> None:
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.close()


async def test_what_does_not_come_is_named_and_fails_the_day(
    account: Accounts, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An expected message that does not come is said at once and in the summary, and the exit code is 1."""
    stage, place = await stage_in(account, tmp_path)
    assert await stage.expect("Porto hears nothing", place, partial(says, "never")) is None
    with pytest.raises(BrokenOff, match="the day builds on it"):
        await stage.need("the day builds on it", place, partial(says, "never"))
    code = sum_up(stage, Page("Europe/Lisbon"), 1.0)
    printed = capsys.readouterr().out
    assert code == MISSED
    assert "MISSING: Porto hears nothing" in printed
    assert "MISSING  Porto hears nothing: did not come within 0.1 seconds" in printed
    assert "2 of 2 expectations were not met" in printed


async def test_what_comes_twice_fails_the_day(account: Accounts, tmp_path: Path) -> None:
    """A message that arrives a second time, however late, is a fault; one that arrives once is none."""
    stage, place = await stage_in(account, tmp_path)
    for body in ("once", "twice", "twice"):
        await place.eyes.send(place.room, body)
    await stage.see_all(place)
    for name in ("once", "twice"):
        await stage.expect(name, place, partial(says, name))
    stage.recount()
    assert [(expectation.name, expectation.fault) for expectation in stage.expectations] == [
        ("once", ""),
        ("twice", "came 2 times"),
    ]
    assert sum_up(stage, Page("Europe/Lisbon"), 1.0) == MISSED


@pytest.mark.parametrize(("encrypts", "fault"), [(False, "1 of 1 in plain words"), (True, "the bot said nothing")])
async def test_words_that_the_homeserver_can_read_fail_the_day(
    account: Accounts, tmp_path: Path, encrypts: bool, fault: str
) -> None:
    """A message in plain words is a fault; so is a room in which nothing of the bot is there to be encrypted."""
    stage, place = await stage_in(account, tmp_path, encrypts=encrypts)
    await place.eyes.send(place.room, "hello")
    await place.eyes.wait_for(place.room, partial(says, "hello"))
    await look_at_server(stage, place)
    assert [expectation.fault for expectation in stage.expectations] == [fault]
    assert sum_up(stage, Page("Europe/Lisbon"), 1.0) == MISSED
