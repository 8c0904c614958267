"""Measures what a full calendar and a full roadmap cost: start, memory, the list of events, agendas and the roadmap's list.

    python tests/bench/planning.py

prints JSON, for SQLite and PostgreSQL, empty and with 100,000 milestones and 1,000,000 future occurrences, each planned as the
program plans them. To be reached: a start at most 1 s longer, at most 30 MiB of memory more, at most 50 ms of work for an
agenda and for the roadmap's list. Each start is a process of its own; PostgreSQL saves through to the disk here, as in earnest.
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

from bot.core.ids import RandomIds  # noqa: E402 - as above
from bot.core.moment import Moment  # noqa: E402 - as above
from bot.core.wire import RawEvent  # noqa: E402 - as above
from bot.delivery.table import due_table  # noqa: E402 - as above
from bot.features.events.series_table import occurrence_table  # noqa: E402 - as above
from bot.features.events.table import event_card_table, event_table  # noqa: E402 - as above
from bot.features.roadmap.model import Wish  # noqa: E402 - as above
from bot.features.roadmap.store import RoadmapStore  # noqa: E402 - as above
from bot.platforms.console.clock import NoAlarm, SimulatedClock  # noqa: E402 - as above
from bot.storage.unit import connection  # noqa: E402 - as above

if TYPE_CHECKING:
    from bot.core.transaction import Database, Transaction
    from bot.main.console import ConsoleHouse

MILESTONES, SERIES, DATES = 100_000, 2_000, 500
EVERY_DAYS = 3
SEEN_HERE = 100
"""One series of so many, and one milestone of so many, concerns the first city; the rest is elsewhere."""
BATCH = 5_000
STEPS = 6
"""So much due work a milestone has: three reminders, and what follows while it stays open."""
TRIES = 30
START = datetime(2027, 4, 1, 9)  # noqa: DTZ001 - wall time
NOW = datetime(2027, 3, 1, 10, tzinfo=UTC)
ZONE = "Europe/Lisbon"
ASKED = ("event list", "event agenda month", "event agenda 2028-06", "roadmap list", "roadmap late", "roadmap mine")
HERE, ELSEWHERE = 1, 2
SAID: list[object] = []


def fill_milestones(tx: Transaction, first: int) -> None:
    """Put a batch of milestones on the roadmap, with their due work."""
    wishes = []
    for number in range(first, first + BATCH):
        due = Moment(START + timedelta(hours=number % 20_000), ZONE)
        wishes.append((Wish(f"Milestone {number}", due), ("porto",) if number % SEEN_HERE == 0 else ("bristol",)))
    made = RoadmapStore().add_many(tx, wishes, ELSEWHERE)
    steps = [
        {"kind": "roadmap", "subject": one.id, "step": f"remind:{n}", "at": one.wish.due.at - timedelta(days=n)}
        for one in made
        for n in range(STEPS)
    ]
    connection(tx).execute(insert(due_table), steps)


def fill_series(tx: Transaction, first: int) -> None:
    """Enter a batch of series with all their dates, each with a card in one room."""
    for number in range(first, first + BATCH // DATES):
        begins = [START + timedelta(days=EVERY_DAYS * n, minutes=number % 600) for n in range(DATES)]
        room = HERE if number % SEEN_HERE == 0 else ELSEWHERE
        event = {"number": number, "title": f"Series {number}", "room_id": room, "created_at": NOW, "planned": True}
        event |= {"rule": f"FREQ=DAILY;INTERVAL={EVERY_DAYS};COUNT={DATES}", "shown_wall": begins[0], **_span(begins[0])}
        connection(tx).execute(insert(event_table).values(event))
        card = {"event_number": number, "room_id": room, "outbox_row": f"row{number}"}
        connection(tx).execute(insert(event_card_table).values(card))
        dates = [{"event_number": number, "original_wall": wall, **_span(wall)} for wall in begins]
        connection(tx).execute(insert(occurrence_table), dates)
        step = {"kind": "series", "subject": f"E{number}", "step": "next", "at": Moment(begins[0], ZONE).at}
        connection(tx).execute(insert(due_table).values(step))


def _span(starts: datetime) -> dict[str, object]:
    ends = starts + timedelta(hours=1)
    found: dict[str, object] = {"starts_wall": starts, "starts_zone": ZONE, "starts_fold": 0, "all_day": False}
    found |= {"ends_wall": ends, "ends_zone": ZONE, "ends_fold": 0}
    return found | {"starts_utc": Moment(starts, ZONE).at, "over_utc": Moment(ends, ZONE).at}


def configure(folder: Path, place: str) -> Path:
    """Write a configuration; return its file."""
    text = (ROOT / "config" / "two-cities-console.yaml").read_text(encoding="utf-8")
    file = folder / "config.yaml"
    file.write_text(f"database: {place}\n{text.replace('../data/two-cities-console', 'data')}", encoding="utf-8")
    return file


async def start(config: Path) -> tuple[ConsoleHouse, Database]:
    """Start a bot on the console as a script does."""
    from random import Random

    from bot.i18n import COMPLETE_LOCALES
    from bot.main.console import Means, start_console
    from bot.main.wiring import catalogue
    from bot.platforms.console.world import ConsoleWorld
    from bot.settings import load

    clock = SimulatedClock()
    clock.move_to(NOW)
    world = ConsoleWorld(clock, {}, SAID.append)
    means = Means(clock, RandomIds(Random(1)), NoAlarm(), catalogue(), ())  # noqa: S311 - the same at every run
    house = await start_console(load(config, {}, COMPLETE_LOCALES), world, means)
    return house, house._house.database


async def work_ms(house: ConsoleHouse, line: str, room: str, person: str) -> float:
    """Return how much work a command is from its arrival until its answer has left, the median of some tries."""
    taken = []
    for number in range(TRIES):
        said = len(SAID)
        event = RawEvent(f"{room} {line} {number}", room, json.dumps({"from": person, "room": room, "text": f"!{line}"}))
        begun = time.perf_counter()
        await house.inbox.receive("console", "console", [event], None)
        await house.settle()
        taken.append((time.perf_counter() - begun) * 1000)
        if len(SAID) == said:
            raise RuntimeError(f"no answer to {line}")
    return round(statistics.median(taken), 1)


async def measure(config: Path) -> dict[str, Any]:
    """Start a bot and ask it what is on and what is open, in a quiet room and in a full one."""
    begun = time.perf_counter()
    house, _ = await start(config)
    await house.next_due()
    await house.do_due()
    found: dict[str, Any] = {"start_seconds": round(time.perf_counter() - begun, 3), "memory_mib": _memory_mib()}
    await house.settle()
    for room, person in (("porto", "ana"), ("bristol", "grace")):
        found[room] = {line: await work_ms(house, line, room, person) for line in ASKED}
    await house.close()
    return found


def _memory_mib() -> float:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return round(int(status.partition("VmHWM:")[2].split()[0]) / 1024, 1)


async def prepare(config: Path, *, full: bool) -> None:
    """Make the database and fill it."""
    house, database = await start(config)
    if full:
        for first in range(1, MILESTONES, BATCH):
            await database.write(fill_milestones, first)
        for first in range(1, SERIES, BATCH // DATES):
            await database.write(fill_series, first)
    await house.close()


def measured(folder: Path, place: str, *, full: bool) -> dict[str, Any]:
    """Measure one kind of database in a process of its own."""
    folder.mkdir()
    config = configure(folder, place)
    asyncio.run(prepare(config, full=full))
    done = subprocess.run([sys.executable, __file__, str(config)], check=True, capture_output=True, text=True)  # noqa: S603 - ourselves
    found: dict[str, Any] = json.loads(done.stdout)
    return {"milestones": MILESTONES * full, "occurrences": SERIES * DATES * full, **found}


def main() -> None:
    """Measure both, empty and full."""
    from tests.fakes.postgres import PostgresServer

    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as name, PostgresServer(durable=True) as server:
        folder = Path(name)
        found["sqlite"] = [measured(folder / f"sqlite{full}", "sqlite", full=full) for full in (False, True)]
        found["postgresql"] = [measured(folder / f"pg{full}", server.new_database(), full=full) for full in (False, True)]
    print(json.dumps(found, indent=2))  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(asyncio.run(measure(Path(sys.argv[1])))))  # noqa: T201 - as above
    else:
        main()
