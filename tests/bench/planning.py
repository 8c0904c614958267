"""Measures what a full calendar and a full roadmap cost: start, memory, the list of events, agendas and the roadmap's list.

    python tests/bench/planning.py

prints JSON, for SQLite and PostgreSQL, empty and with 100,000 milestones and 1,000,000 future occurrences, each planned as the
program plans them. To be reached: a start at most 1 s longer, at most 30 MiB of memory more, at most 50 ms of work for an
agenda and for the roadmap's list. Each start is a process of its own; PostgreSQL saves through to the disk here, as in earnest.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))


from bot.core.ids import RandomIds  # noqa: E402 - as above
from bot.platforms.console.clock import NoAlarm, SimulatedClock  # noqa: E402 - as above

if TYPE_CHECKING:
    from bot.core.transaction import Database
    from bot.main.console import ConsoleHouse

MILESTONES, SERIES, DATES = 100_000, 2_000, 500
BATCH = 5_000
TRIES = 30
START = datetime(2027, 4, 1, 9)  # noqa: DTZ001 - wall time
NOW = datetime(2027, 3, 1, 10, tzinfo=UTC)
ASKED = ("event list", "event agenda month", "event agenda 2028-06", "roadmap list", "roadmap late", "roadmap mine")
CITIES = ("lindenau", "minasaki")


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
    clock.set(NOW)
    world = ConsoleWorld(clock, {}, lambda _: None)
    means = Means(clock, RandomIds(Random(1)), NoAlarm(), catalogue(), ())  # noqa: S311 - the same at every run
    house = await start_console(load(config, {}, COMPLETE_LOCALES), world, means)
    return house, house._house.database


if __name__ == "__main__":
    pass
