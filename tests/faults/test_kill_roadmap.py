"""The bot is killed in the middle of what comes up on the roadmap; afterwards all of it has been said, and nothing twice.

A plan is made, its dates come up, are late, stand in the week; terms end. Each life of the bot is a process of its own. It dies
inside a transaction, before a message leaves, or after it has left and before that is written down.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
from collections import Counter
from datetime import UTC, datetime
from random import Random
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine, event

from bot.core.ids import RandomIds
from bot.core.wire import Act, RawEvent
from bot.main.console import Means, start_console
from bot.main.wiring import catalogue
from bot.platforms.console.clock import NoAlarm, SimulatedClock
from bot.platforms.console.world import PLATFORM, ConsoleWorld
from tests.dialogue.stage import NAMES, settings_of
from tests.dialogue.transcript import read

if TYPE_CHECKING:
    from pathlib import Path

    from bot.core.phrase import Strings
    from bot.core.wire import Outgoing
    from bot.main.console import ConsoleHouse

SETTING = """\
cities: lindenau, minasaki
without: shared
held: daichi member until 2027-03-31

at 2026-12-01 08:00
anke@lindenau > !ping
"""
BEFORE = [("2026-12-01T08:00", "kim", "lindenau", "!room link minasaki")]
MADE = [
    ("2026-12-01T08:01", "anke", "lindenau", "!plan new committee-annual-review session=17.2.2027"),
    ("2026-12-01T08:02", "anke", "lindenau", "!plan make PL1"),
    ("2026-12-18T18:00", "keiko", "minasaki", "!roadmap done M1"),
]
END = "2026-12-31T03:00"
LEAST, MOST = 150, 400
"""A life that ends inside a transaction lasts so many statements."""


class Network(ConsoleWorld):
    """The console's network, kept in a file: it outlives the process.

    Args:
        clock: When things happen.
        folder: Where the file is.
    """

    def __init__(self, clock: SimulatedClock, folder: Path) -> None:
        """Read what was sent before."""
        super().__init__(clock, NAMES, lambda _: None)
        self._file = folder / "network.jsonl"
        self._own_clock = clock
        for record in read_all(self._file):
            self._said += record["act"] == Act.SEND
            self._done[record["id"]] = record["key"]

    async def send(self, outgoing: Outgoing) -> str:
        """Do one write, and keep it before anybody knows of it."""
        known = outgoing.id in self._done
        spend("before a message leaves")
        key = await super().send(outgoing)
        if not known:
            text = outgoing.document.text if outgoing.document else ""
            record = {"id": outgoing.id, "key": key, "act": outgoing.act, "room": outgoing.room.key, "text": text}
            record["at"] = self._own_clock.now().isoformat()
            with self._file.open("a", encoding="utf-8") as out:
                out.write(json.dumps(record) + "\n")
        spend("after a message has left")
        return key


left: dict[str, int] = {}
"""How often each may still happen before the process dies; it is set in the child alone."""


def spend(what: str) -> None:
    """Die, as by ``kill -9``, if this has happened often enough."""
    if what in left:
        left[what] -= 1
        if left[what] < 0:
            os.kill(os.getpid(), signal.SIGKILL)


def read_all(file: Path) -> list[dict[str, str]]:
    """Return what stands in a file of the network."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.exists() else []


def utc(text: str) -> datetime:
    """Return an instant."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


async def live(folder: Path, strings: Strings, life: int, lines: list[tuple[str, str, str, str]], end: str) -> None:
    """Run the bot from where it died up to a moment; the network hands over again whatever people have said."""
    kept = folder / "now"
    clock = SimulatedClock(_kept(kept))
    ids = RandomIds(Random(f"life {life}"))  # noqa: S311 - other ids in every life
    settings = settings_of(read(SETTING), folder)
    house = await start_console(settings, Network(clock, folder), Means(clock, ids, NoAlarm(), strings, ()))
    await house.settle()
    for at, who, room, text in lines:
        await _pass_time(house, clock, kept, utc(at))
        body = json.dumps({"from": who, "room": room, "text": text})
        await house.inbox.receive(PLATFORM, "console", [RawEvent(f"{at} {text}", room, body)], None)
        await house.settle()
    await _pass_time(house, clock, kept, utc(end))
    await house.close()


async def _pass_time(house: ConsoleHouse, clock: SimulatedClock, kept: Path, until: datetime) -> None:
    while (moment := await house.next_due()) is not None and moment <= until:
        _move(clock, kept, moment)
        await house.do_due()
        await house.settle()
    _move(clock, kept, until)


def _kept(kept: Path) -> datetime:
    return utc(kept.read_text() if kept.exists() else "2026-12-01T07:00")


def _move(clock: SimulatedClock, kept: Path, moment: datetime) -> None:
    """Let the moment come, unless it has; the next life begins there."""
    if moment > clock.now():
        clock.move_to(moment)
        kept.write_text(moment.replace(tzinfo=None).isoformat())


def one_life(
    folder: Path, strings: Strings, life: int, script: tuple[list[tuple[str, str, str, str]], str], ends: dict[str, int]
) -> int:
    """Run the bot in a process of its own; return how it ended: 0 in order, else the signal."""
    child = os.fork()
    if child == 0:
        left.update(ends)
        event.listen(Engine, "before_cursor_execute", lambda *_: spend("inside a transaction"))
        code = 1
        try:
            asyncio.run(live(folder, strings, life, *script))
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def said(folder: Path) -> Counter[tuple[str, str, str]]:
    """Return what was said when in which room; edits and reactions are left out."""
    records = read_all(folder / "network.jsonl")
    return Counter((one["room"], one["at"], one["text"]) for one in records if one["act"] == Act.SEND)


@pytest.fixture(scope="module")
def strings() -> Strings:
    """Return the catalogues, loaded once for all lives."""
    return catalogue()


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory, strings: Strings) -> Path:
    """Return the folder of a bot in two linked rooms."""
    folder = tmp_path_factory.mktemp("begun")
    assert one_life(folder, strings, 0, (BEFORE, "2026-12-01T08:00"), {}) == 0
    return folder


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory, begun: Path, strings: Strings) -> Counter[tuple[str, str, str]]:
    """Return what is said if nothing happens to the bot."""
    folder = tmp_path_factory.mktemp("undisturbed") / "bot"
    shutil.copytree(begun, folder)
    assert one_life(folder, strings, 1, (MADE, END), {}) == 0
    found = said(folder)
    for part in ("17 Termine", "⏰ M3", "noch offen", "Woche ab", "2027年3月31日(水) までの任期"):
        assert any(part in text for _, _, text in found), part
    return found


@pytest.mark.parametrize("how", ["inside a transaction", "before a message leaves", "after a message has left"])
def test_killed_again_and_again(
    tmp_path: Path, begun: Path, undisturbed: Counter[tuple[str, str, str]], strings: Strings, how: str
) -> None:
    """Making a plan, reminders, what is late, the week and ending terms: each is said once, at its moment, in its room"""
    folder, random, lives = tmp_path / "bot", Random(how), 1  # noqa: S311 - the same moments at every run
    shutil.copytree(begun, folder)
    script = ([*MADE], END)
    while True:
        allowed = random.randint(LEAST, MOST) if how == "inside a transaction" else random.randint(1, 5)
        lives += 1
        ended = one_life(folder, strings, lives, script, {how: allowed})
        if ended == 0:
            break
        assert ended == -signal.SIGKILL
        assert lives < 200
    assert lives > 5
    assert said(folder) == undisturbed
