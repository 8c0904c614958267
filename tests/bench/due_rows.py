"""Measures what a million future reminders cost: the start of a bot, its memory, and the work of each moment.

    python tests/bench/due_rows.py

prints JSON, for SQLite and PostgreSQL, without rows and with a million of them. To be reached: a start at most 1 s longer, and
at most 30 MiB of memory more. Each start is a process of its own; PostgreSQL saves through to the disk here, as in earnest.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from sqlalchemy import insert  # noqa: E402 - the path comes first

from bot.core.due import Due  # noqa: E402 - as above
from bot.delivery.due import StoredAgenda  # noqa: E402 - as above
from bot.delivery.housekeeping import Housekeeping  # noqa: E402 - as above
from bot.delivery.table import due_table  # noqa: E402 - as above
from bot.platforms.console.clock import NoAlarm, SimulatedClock  # noqa: E402 - as above
from bot.storage.unit import connection  # noqa: E402 - as above

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.core.transaction import Database, Transaction
    from bot.main.console import ConsoleHouse

ROWS = 1_000_000
BATCH = 10_000
TRIES = 200
FUTURE = datetime(2030, 1, 1, tzinfo=UTC)


def fill(tx: Transaction, first: int) -> None:
    """Plan a batch of reminders, one a second from 2030 on."""
    numbers = range(first, first + BATCH)
    rows = [{"kind": "reminder", "subject": f"R{n}", "step": "ring", "at": FUTURE + timedelta(seconds=n)} for n in numbers]
    connection(tx).execute(insert(due_table), rows)


def configure(folder: Path, place: str) -> Path:
    """Write a configuration; return its file."""
    text = (ROOT / "config" / "two-cities-console.yaml").read_text(encoding="utf-8")
    file = folder / "config.yaml"
    file.write_text(f"database: {place}\n{text.replace('../data/two-cities-console', 'data')}", encoding="utf-8")
    return file


async def start(config: Path) -> tuple[ConsoleHouse, Database]:
    """Start a bot on the console as a script does."""
    from random import Random

    from bot.core.ids import RandomIds
    from bot.i18n import COMPLETE_LOCALES
    from bot.main.console import Means, start_console
    from bot.main.wiring import catalogue
    from bot.platforms.console.world import ConsoleWorld
    from bot.settings import load

    clock = SimulatedClock()
    world = ConsoleWorld(clock, {}, lambda _: None)
    means = Means(clock, RandomIds(Random(1)), NoAlarm(), catalogue(), ())  # noqa: S311 - the same at every run
    house = await start_console(load(config, {}, COMPLETE_LOCALES), world, means)
    return house, house._house.database


async def median_ms(act: Callable[[int], Awaitable[object]]) -> float:
    """Return how long something takes."""
    taken = []
    for number in range(TRIES):
        begun = time.perf_counter()
        await act(number)
        taken.append((time.perf_counter() - begun) * 1000)
    return round(statistics.median(taken), 3)


async def measure(config: Path) -> dict[str, float]:
    """Start a bot, and do by hand what it does while it runs."""
    begun = time.perf_counter()
    house, database = await start(config)
    await house.next_due()
    await house.do_due()
    seconds = time.perf_counter() - begun
    memory = _memory_mib()
    agenda = StoredAgenda(NoAlarm())

    def plan(tx: Transaction, number: int) -> None:
        agenda.plan(tx, "reminder", f"N{number}", [Due("reminder", f"N{number}", "ring", FUTURE + timedelta(days=number))])

    def write(tx: Transaction, number: int) -> None:
        values = {"kind": "small", "subject": str(number), "step": "write", "at": FUTURE}
        connection(tx).execute(insert(due_table), values)

    found = {
        "start_seconds": round(seconds, 3),
        "memory_mib": memory,
        "next_due_ms": await median_ms(lambda _: house.next_due()),
        "nothing_due_ms": await median_ms(lambda _: house.do_due()),
        "plan_ms": await median_ms(lambda number: database.write(plan, number)),
        "small_write_ms": await median_ms(lambda number: database.write(write, number)),
    }
    begun = time.perf_counter()
    await Housekeeping(database, SimulatedClock(), ()).run()
    found["housekeeping_seconds"] = round(time.perf_counter() - begun, 3)
    await house.close()
    return found


def _memory_mib() -> float:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return round(int(status.partition("VmHWM:")[2].split()[0]) / 1024, 1)


async def prepare(config: Path, rows: int) -> None:
    """Make the database and fill it."""
    house, database = await start(config)
    for first in range(0, rows, BATCH):
        await database.write(fill, first)
    await house.close()


def measured(folder: Path, place: str, rows: int) -> dict[str, Any]:
    """Measure one kind of database in a process of its own."""
    folder.mkdir()
    config = configure(folder, place)
    asyncio.run(prepare(config, rows))
    done = subprocess.run([sys.executable, __file__, str(config)], check=True, capture_output=True, text=True)  # noqa: S603 - ourselves
    found: dict[str, Any] = json.loads(done.stdout)
    return {"rows": rows, **found}


def main() -> None:
    """Measure both, without rows and with all of them."""
    from tests.fakes.postgres import PostgresServer

    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as name, PostgresServer(durable=True) as server:
        folder = Path(name)
        found["sqlite"] = [measured(folder / f"sqlite{rows}", "sqlite", rows) for rows in (0, ROWS)]
        found["postgresql"] = [measured(folder / f"postgresql{rows}", server.new_database(), rows) for rows in (0, ROWS)]
    print(json.dumps(found, indent=2))  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(asyncio.run(measure(Path(sys.argv[1])))))  # noqa: T201 - as above
    else:
        main()
