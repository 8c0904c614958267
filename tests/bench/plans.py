"""Measures what it costs to draw a plan of sixty milestones up and to make it, with all its reminders.

    python tests/bench/plans.py

prints JSON, for SQLite that saves through to the disk: the median of twenty plans, with nothing stored and with 100,000
milestones on the roadmap. To be reached: a plan of sixty milestones in at most 200 ms.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from bot.core.ids import Prefix, ShortId  # noqa: E402 - the path comes first
from bot.core.moment import Moment  # noqa: E402 - as above
from bot.delivery.due import StoredAgenda  # noqa: E402 - as above
from bot.features.roadmap.model import Wish  # noqa: E402 - as above
from bot.features.roadmap.plan.proposal import Wanted  # noqa: E402 - as above
from bot.platforms.console.clock import NoAlarm  # noqa: E402 - as above
from tests.fakes.plan import plan_world, shipped  # noqa: E402 - as above
from tests.fakes.roadmap import STORE  # noqa: E402 - as above

if TYPE_CHECKING:
    from bot.core.transaction import Transaction
    from bot.features.roadmap.plan.template import Template
    from tests.fakes.plan import PlanWorld

MILESTONES = 60
STORED = 100_000
BATCH = 5_000
TRIES = 20
DAY = date(2029, 6, 13)


def sixty() -> Template:
    """Return a template of sixty milestones, two thirds of them for both cities, each with three reminders."""
    known = shipped()["committee-annual-review"]
    joint = [one for one in known.milestones if one.side == "joint"]
    rows = [(joint[n % len(joint)], "joint" if n % 3 else "a") for n in range(MILESTONES)]
    made = (
        replace(one, key=f"key-{n}", rule=-200 + 5 * n, side=side, remind_days=(14, 7, 1)) for n, (one, side) in enumerate(rows)
    )
    return replace(known, milestones=tuple(made))


def fill(tx: Transaction, first: int) -> None:
    """Put a batch of milestones on the roadmap."""
    start = datetime(2027, 6, 1, 12)  # noqa: DTZ001 - wall time
    wishes = [
        (Wish(f"Item {n}", Moment(start + timedelta(hours=n % 30_000), "Europe/Berlin")), ("lindenau",)) for n in range(BATCH)
    ]
    del first
    STORE.add_many(tx, wishes, 1)


async def measure(world: PlanWorld) -> dict[str, float]:
    """Draw plans up and make them."""
    call, desk, template = world.around.call(world.lindenau, world.anke), world.desk, sixty()
    proposing, making = [], []
    for _ in range(TRIES):
        begun = time.perf_counter()
        found = await world.around.database.write(
            lambda tx: desk.proposals.new(tx, call, template, Wanted(anchors={"session": DAY}))
        )
        proposing.append((time.perf_counter() - begun) * 1000)
        wanted = ShortId(Prefix.PLAN, found.plan.number)
        begun = time.perf_counter()
        standing = await world.around.database.write(desk.plans.make, call, wanted)
        making.append((time.perf_counter() - begun) * 1000)
        assert len(standing.milestones) == MILESTONES
    medians = {"propose_ms": statistics.median(proposing), "make_ms": statistics.median(making), "make_worst_ms": max(making)}
    return {name: round(value, 1) for name, value in medians.items()}


async def run(folder: Path, stored: int) -> dict[str, float]:
    """Measure with so many milestones stored."""
    async with plan_world(folder) as world:
        world.around.agenda = StoredAgenda(NoAlarm())  # type: ignore[assignment]
        world.around.clock.set(datetime(2027, 1, 11, 10, tzinfo=UTC))
        for first in range(0, stored, BATCH):
            await world.around.database.write(fill, first)
        return await measure(world)


def main() -> None:
    """Print the results."""
    found = {}
    for stored in (0, STORED):
        with tempfile.TemporaryDirectory() as folder:
            found[f"{stored} stored"] = asyncio.run(run(Path(folder), stored))
    print(json.dumps(found, indent=2))  # noqa: T201 - what it is for


if __name__ == "__main__":
    main()
