"""Measures what pictures cost: the time of each, the longest pause of the event loop, memory; and the agenda with many rows.

    python tests/bench/pictures.py

prints JSON. To be reached: a picture in at most 2 s with no pause over 100 ms, an agenda in at most 50 ms of processing with
100,000 events and as many dates stored.
"""

from __future__ import annotations

import asyncio
import json
import resource
import statistics
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from sqlalchemy import insert  # noqa: E402 - the path comes first

from bot.core.drawing import CalendarSheet, ClosedDay, Month, Scale, SheetEntry, Timeline, TimelineRow  # noqa: E402 - as above
from bot.core.moment import Moment  # noqa: E402 - as above
from bot.core.phrase import Form, When  # noqa: E402 - as above
from bot.drawing.process import ProcessDraughtsman  # noqa: E402 - as above
from bot.features.events.agenda import Agendas, Stretch, told  # noqa: E402 - as above
from bot.features.events.table import event_card_table, event_table  # noqa: E402 - as above
from bot.features.roadmap.model import Wish  # noqa: E402 - as above
from bot.features.roadmap.store import RoadmapStore  # noqa: E402 - as above
from bot.features.roadmap.timeline import told as timeline_told  # noqa: E402 - as above
from bot.i18n.moments import say_when  # noqa: E402 - as above
from bot.storage.unit import connection  # noqa: E402 - as above
from tests.fakes.directory import BRISTOL, PORTO  # noqa: E402 - as above
from tests.fakes.event_world import EventWorld, event_world  # noqa: E402 - as above
from tests.fakes.roadmap import roadmap_world  # noqa: E402 - as above

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.core.drawing import Drawing
    from bot.core.transaction import Transaction

TRIES = 20
ROWS = 100_000
BATCH = 5_000
STATES = ("planned", "due-soon", "due", "late", "one-side", "done", "waived", "promised", "frozen")
NOW = datetime(2027, 3, 15, 9, tzinfo=UTC)


def sheet(first: date, days: int) -> CalendarSheet:
    """Return forty events over some days, with the closed days of two cities."""
    entries = [
        SheetEntry(
            f"E{n} 夏祭り Sommerfest 🎉",
            f"{first + timedelta(n % days)}T{8 + n % 12:02}:00",
            f"{first + timedelta(n % days)}T21:30",
        )
        for n in range(40)
    ]
    closed = tuple(ClosedDay((first + timedelta(n)).isoformat(), n % 2, "Feiertag") for n in range(0, days, 3))
    columns = tuple(say_when(When(first + timedelta(n), Form.COLUMN), "de") for n in range(7))
    return CalendarSheet(
        "Juni 2027 · Lindenau",
        "de",
        first.isoformat(),
        (first + timedelta(days - 1)).isoformat(),
        columns,
        "KW",
        cities=("Lindenau", "Minasaki"),
        closed=closed,
        entries=tuple(entries),
        scales=(Scale("Lindenau"), Scale("Minasaki", 420)),
        foot=("Alle Zeiten: Lindenau",),
    )


def timeline(rows: int) -> Timeline:
    """Return a year with that many dates, in all states."""
    due = [date(2027, 1, 15) + timedelta(n * 330 // rows) for n in range(rows)]
    return Timeline(
        "Termine 2027",
        "de",
        "2027-01-01",
        "2027-12-31",
        tuple(Month(f"2027-{n:02}-01", f"{n}月") for n in range(1, 13)),
        today="2027-03-15",
        cities=("Lindenau", "Minasaki"),
        closed=tuple(ClosedDay((date(2027, 7, 1) + timedelta(n)).isoformat(), 0, "Ferien") for n in range(40)),
        rows=tuple(
            TimelineRow(
                f"M{n} 受け入れ家庭の最終名簿", "Lindenau", str(day), STATES[n % 9], "noch offen", str(day - timedelta(14))
            )
            for n, day in enumerate(due)
        ),
    )


DRAWINGS: dict[str, Drawing] = {
    "month": sheet(date(2027, 5, 31), 35),
    "week": sheet(date(2027, 6, 14), 7),
    "timeline of 12": timeline(12),
    "timeline of 60": timeline(60),
}


class Pauses:
    """Watches how long the event loop is kept from everything else."""

    def __init__(self) -> None:
        """Watch from now on."""
        self.longest_ms = 0.0
        self._task = asyncio.get_running_loop().create_task(self._watch())

    async def _watch(self) -> None:
        while True:
            asleep = time.perf_counter()
            await asyncio.sleep(0.001)
            self.longest_ms = max(self.longest_ms, (time.perf_counter() - asleep) * 1000 - 1)

    def stop(self) -> None:
        """Watch no more."""
        self._task.cancel()


async def draw() -> dict[str, Any]:
    """Draw each picture, the first in a cold process."""
    draughtsman, pauses = ProcessDraughtsman(), Pauses()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.perf_counter()
    await draughtsman.draw(DRAWINGS["month"])
    cold = time.perf_counter() - begun
    found: dict[str, Any] = {"first_ms": round(cold * 1000), "pictures": []}
    for name, drawing in DRAWINGS.items():
        times = []
        for _ in range(TRIES):
            begun = time.perf_counter()
            picture = await draughtsman.draw(drawing)
            times.append((time.perf_counter() - begun) * 1000)
        row = {"picture": name, "median_ms": round(statistics.median(times)), "most_ms": round(max(times))}
        found["pictures"].append({**row, "kib": len(picture) // 1024})
    pauses.stop()
    found["longest_pause_ms"] = round(pauses.longest_ms, 1)
    found["bot_grew_mib"] = round((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, 1)
    await draughtsman.close()
    found["process_mib"] = round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
    return found


def fill_events(tx: Transaction, first: int) -> None:
    """Enter a batch of events, a few of each hundred in the room that will be asked."""
    numbers = range(first, first + BATCH)
    starts = [Moment(datetime(2027, 1, 1, 9) + timedelta(hours=n % 20_000), "Europe/Lisbon") for n in numbers]  # noqa: DTZ001 - wall
    fixed = {"starts_zone": "Europe/Lisbon", "starts_fold": 0, "all_day": False, "room_id": 2, "created_at": NOW}
    rows = [
        {"number": n, "title": f"T{n}", "starts_wall": at.wall, "starts_utc": at.at, "over_utc": at.at, **fixed}
        for n, at in zip(numbers, starts, strict=True)
    ]
    connection(tx).execute(insert(event_table), rows)
    cards = [{"event_number": n, "room_id": 1 if n % 50 == 0 else 2, "outbox_row": f"row{n}"} for n in numbers]
    connection(tx).execute(insert(event_card_table), cards)


def fill_dates(tx: Transaction, first: int) -> None:
    """Put a batch of dates on the roadmap of two cities."""
    for n in range(first, first + BATCH):
        due = Moment(datetime(2027, 1, 1, 12) + timedelta(hours=n % 20_000), "Europe/Lisbon")  # noqa: DTZ001 - wall time
        RoadmapStore().add(tx, Wish(f"T{n}", due), (PORTO.id,) if n % 50 == 0 else (BRISTOL.id,), 1)


def median_ms(act: Callable[[], object]) -> float:
    """Return how long something takes."""
    times = []
    for _ in range(TRIES):
        begun = time.perf_counter()
        act()
        times.append((time.perf_counter() - begun) * 1000)
    return round(statistics.median(times), 1)


async def agenda(folder: Path) -> dict[str, float]:
    """Ask for a month among many events, and for a year among many dates."""
    async with event_world(folder / "events") as world:
        room = world.directory.add_room(PORTO)
        world.directory.add_room(BRISTOL)
        for first in range(1, ROWS, BATCH):
            await world.database.write(fill_events, first)
        month = await world.database.read(lambda tx: median_ms(lambda: told(_asked(world, tx, room))))
    async with roadmap_world(folder / "roadmap") as roadmap:
        roadmap.clock.set(NOW)
        room = roadmap.directory.add_room(PORTO)
        call = roadmap.call(room, roadmap.directory.stranger("Ana"))
        for first in range(0, ROWS, BATCH):
            await roadmap.database.write(fill_dates, first)
        year = await roadmap.database.read(
            lambda tx: median_ms(lambda: timeline_told(roadmap.roadmap.timelines.of_year(tx, call, None)))
        )
    return {"agenda_ms": month, "timeline_ms": year}


def _asked(world: EventWorld, tx: Transaction, room: Any) -> Any:  # noqa: ANN401 - passed on
    stretch = Stretch(date(2027, 6, 1), date(2027, 6, 30))
    return Agendas(world.events, world.directory).of(tx, room, world.directory.stranger("Ana"), stretch, NOW)


async def main() -> None:
    """Print all results."""
    found = await draw()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("events", "roadmap"):
            (Path(folder) / name).mkdir()
        found |= {"rows": ROWS, **await agenda(Path(folder))}
    print(json.dumps(found, indent=2))  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    asyncio.run(main())
