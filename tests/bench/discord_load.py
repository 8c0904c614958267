"""Measures a crowd on Discord: acknowledgements of a hundred commands at once, two hundred taps on one card, and memory.

    python tests/bench/discord_load.py

prints JSON. The service is our stand-in on this machine, in the process that measures, with the limits of Discord; so what is
seen includes its own time, and that of sending a hundred commands, and is more than the bot's. How long that process computed
until all was acknowledged is told beside it. Memory is what a process holds after its second start.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from bot.demo.homeserver import Homeserver  # noqa: E402 - the path comes first
from bot.demo.synapse_env import synapse_python  # noqa: E402 - as above
from tests.fakes.discord import DiscordServer, Guild, Interaction, Permission, Person  # noqa: E402 - as above
from tests.fakes.process import BotProcess, MatrixBot, discord_settings  # noqa: E402 - as above

if TYPE_CHECKING:
    from collections.abc import Sequence

GUILDS = 20
CHANNELS = 15
AT_ONCE = 100
TAPS = 200
ROUNDS = 5
PATIENCE_SECONDS = 60.0
SETTLE_SECONDS = 5.0


def servers(fake: DiscordServer) -> list[Guild]:
    """Make servers with channels."""
    made = [fake.add_guild(f"Server {number}") for number in range(GUILDS)]
    for guild in made:
        for number in range(CHANNELS):
            guild.add_channel(f"channel-{number}")
    return made


def crowd(fake: DiscordServer, guild: Guild) -> list[Person]:
    """Add people to a server; the first may do everything."""
    role, channel = guild.add_role("team", Permission.ADMINISTRATOR), next(iter(guild.channels.values()))
    people = [fake.add_user(f"person-{number}", locale="en-GB") for number in range(TAPS)]
    return [guild.add_member(user, [role]).at(channel) for user in people]


def waits(interactions: Sequence[Interaction]) -> dict[str, float]:
    """Return how long acknowledgements took, in milliseconds."""
    took = sorted((one.acked_at or 0.0) - one.created_at for one in interactions)
    return {"p50_ms": round(statistics.median(took) * 1000), "p99_ms": round(took[int(len(took) * 0.99) - 1] * 1000)}


async def load(folder: Path) -> dict[str, Any]:
    """Have many people ask and tap at once."""
    async with DiscordServer() as fake:
        fake.limit_as_usual()
        guilds = servers(fake)
        people = crowd(fake, guilds[0])
        settings = discord_settings(fake.url, *(guild.id for guild in guilds))
        admins = [f"discord:{people[0].user.id}"]
        bot = BotProcess(folder, settings, {"JUMELAGE_DISCORD_TOKEN": fake.token}, admins)
        await bot.start()
        await fake.until(lambda: fake.command_syncs, PATIENCE_SECONDS)
        rounds = [await ask(fake, people[:AT_ONCE]) for _ in range(ROUNDS)]
        taps = await tap(fake, people)
        await bot.stop()
    return {"acknowledged": rounds, "taps": taps}


async def ask(fake: DiscordServer, people: Sequence[Person]) -> dict[str, float]:
    """Have everybody use a command at once; return how long that took, and for how much of it this process computed."""
    before = time.process_time()
    asked = [person.run("ping", text="now") for person in people]
    await fake.until(lambda: all(one.acked_at for one in asked), PATIENCE_SECONDS)
    computed = time.process_time() - before
    await asyncio.gather(*(one.answered(PATIENCE_SECONDS) for one in asked))
    return {**waits(asked), "measuring_ms": round(computed * 1000)}


async def tap(fake: DiscordServer, people: Sequence[Person]) -> dict[str, Any]:
    """Have everybody tap one card at once."""
    await people[0].run("setup", city="porto").answered(PATIENCE_SECONDS)
    await people[0].run("event add", title="Festa", starts="2027-06-19T14:00").answered(PATIENCE_SECONDS)
    channel = people[0].channel
    await fake.until(lambda: any(message.embeds for message in channel.messages.values()), PATIENCE_SECONDS)
    card = next(message for message in channel.messages.values() if message.embeds)
    before = len(fake.calls)
    tapped = [person.tap(card, next(iter(card.buttons))) for person in people]
    await asyncio.gather(*(one.answered(PATIENCE_SECONDS) for one in tapped))
    await fake.until(lambda: f"sim {TAPS}, " in card.text or f"yes {TAPS}, " in card.text, PATIENCE_SECONDS)
    path = f"/channels/{channel.id}/messages/{card.id}"
    edits = [call for call in fake.calls[before:] if call.method == "PATCH" and call.path.endswith(path)]
    return {"taps": TAPS, "edits": len(edits), "limited": fake.times_limited, **waits(tapped)}


async def memory(folder: Path) -> dict[str, float]:
    """Return what a bot holds on Matrix alone, and on both networks with many servers, in MiB."""
    held: dict[str, float] = {}
    with Homeserver(folder / "synapse", synapse_python()) as homeserver:
        async with DiscordServer() as fake:
            ids = [guild.id for guild in servers(fake)]
            discord = (discord_settings(fake.url, *ids), {"JUMELAGE_DISCORD_TOKEN": fake.token})
            for name, others in (("matrix", []), ("both", [discord])):
                bot = MatrixBot(folder / name, homeserver.url, homeserver.register(name), others=others)
                for _ in range(2):
                    await bot.stop()
                    await bot.start()
                    await asyncio.sleep(SETTLE_SECONDS)
                held[f"{name}_mib"] = resident_mib(bot)
                await bot.stop()
    return held


def resident_mib(bot: BotProcess) -> float:
    """Return the memory that a bot holds."""
    status = Path(f"/proc/{bot.pid}/status").read_text(encoding="utf-8")
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS")]
    return round(int(line.split()[1]) / 1024, 1)


async def measure(folder: Path) -> dict[str, Any]:
    """Measure everything."""
    return {**await load(folder / "load"), "memory": {"servers": GUILDS, **await memory(folder)}}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        print(json.dumps(asyncio.run(measure(Path(name)))))  # noqa: T201 - this is what it is for
