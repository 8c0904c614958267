"""Measures what encryption costs an answer: `!ping` in an encrypted room and in a plain one, in turn, on a real homeserver.

    python tests/bench/encrypted_rooms.py

prints JSON. From question to answer is the difference of the homeserver's own time stamps, so that what the asking client does
for its part does not count. To be reached: within a tenth of a plain room.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from bot.demo.cipher import EncryptingAccount  # noqa: E402 - the path comes first
from bot.demo.homeserver import Homeserver  # noqa: E402 - as above
from bot.demo.synapse_env import synapse_python  # noqa: E402 - as above
from tests.fakes.process import MatrixBot  # noqa: E402 - as above
from tests.fakes.rooms import by  # noqa: E402 - as above

if TYPE_CHECKING:
    from bot.demo.account import Account

ROUNDS = 100
WARM_UP = 10
TICKS = os.sysconf("SC_CLK_TCK")


async def ask(who: Account, bot: MatrixBot, room: str, word: str) -> tuple[int, float]:
    """Ask once; return how long it took, in milliseconds, and the processor time of the bot, in seconds."""
    before = busy_seconds(bot)
    asked = await who.send(room, f"!ping {word}")
    answer = await who.wait_for(room, by(bot.user_id, f"pong {word}"))
    question = await who.wait_for(room, lambda event: event["event_id"] == asked)
    await asyncio.sleep(0.2)  # the outcome is written a moment later; here time is what is measured
    return answer["origin_server_ts"] - question["origin_server_ts"], busy_seconds(bot) - before


def busy_seconds(bot: MatrixBot) -> float:
    """Return the processor time a bot has used."""
    fields = Path(f"/proc/{bot.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


async def measure(folder: Path) -> dict[str, object]:
    """Run a homeserver, a bot and somebody who asks."""
    with Homeserver(folder / "synapse", synapse_python()) as server:
        bot = MatrixBot(folder / "bot", server.url, server.register("bot"))
        async with EncryptingAccount(server.url, server.register("ana")) as ana:
            await bot.start()
            rooms = {
                kind: await ana.create_room(kind, [bot.user_id], encrypted=kind == "encrypted")
                for kind in ("plain", "encrypted")
            }
            for room in rooms.values():
                await ana.wait_for(room, by(bot.user_id))
            took: dict[str, list[tuple[int, float]]] = {kind: [] for kind in rooms}
            for turn in range(WARM_UP + ROUNDS):
                for kind, room in list(rooms.items())[:: 1 if turn % 2 else -1]:
                    one = await ask(ana, bot, room, f"{kind[0]}{turn:04}")
                    if turn >= WARM_UP:
                        took[kind].append(one)
            await bot.stop()
    milliseconds = {kind: [one[0] for one in found] for kind, found in took.items()}
    pairs = zip(milliseconds["encrypted"], milliseconds["plain"], strict=True)
    return {
        "rounds": ROUNDS,
        "paired_median": round(statistics.median(sealed / plain for sealed, plain in pairs), 2),
        "p50_ms": {kind: statistics.median(found) for kind, found in milliseconds.items()},
        "cpu_ms": {kind: round(sum(one[1] for one in found) / ROUNDS * 1000, 1) for kind, found in took.items()},
    }


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        print(json.dumps(asyncio.run(measure(Path(name)))))  # noqa: T201 - this is what it is for
