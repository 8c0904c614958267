"""The bot on the console: from a script, or for a person at a terminal."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from bot.core.clock import SystemClock
from bot.core.errors import ConfigError
from bot.core.ids import RandomIds
from bot.core.ref import PersonRef, RoomRef
from bot.core.wire import RawEvent
from bot.delivery.acknowledging import Pace
from bot.drawing.process import ProcessDraughtsman
from bot.features.people.declared import DeclaredPerson, DeclaredRoom, DeclaredTerm, declare
from bot.main.engine import engines_of
from bot.main.surroundings import Surroundings
from bot.main.wiring import assemble, catalogue
from bot.platforms.console.clock import NoAlarm, SimulatedClock
from bot.platforms.console.script import ACCOUNT, ScriptPlayer, read_script
from bot.platforms.console.terminal import Terminal
from bot.platforms.console.world import CAPABILITIES, PLATFORM, ConsoleWorld
from bot.scheduling.alarm import SchedulerAlarm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from bot.core.clock import Clock
    from bot.core.drawing import Draughtsman
    from bot.core.engine import Engine
    from bot.core.ids import Ids
    from bot.core.phrase import Strings
    from bot.core.wire import Inbox
    from bot.delivery.due import Alarm
    from bot.main.house import House
    from bot.platforms.console.script import ScriptLine
    from bot.platforms.console.world import Line
    from bot.settings import Console, ConsolePerson, Settings

SHARED = "both"
_JOINED = '{"do": "join"}'


@dataclass(frozen=True, slots=True)
class Means:
    """What differs between a script and a terminal.

    Args:
        clock: The present moment.
        ids: Randomness.
        alarm: Wakes due work up.
        strings: The catalogues, loaded once for all starts of a script.
        engines: Which translate; each start has its own.
        draughtsman: Draws pictures, if anything does; whoever made it closes it.
    """

    clock: Clock
    ids: Ids
    alarm: Alarm
    strings: Strings
    engines: Sequence[Engine]
    draughtsman: Draughtsman | None = None


class ConsoleHouse:
    """A bot that is up on the console.

    Args:
        house: Started.
    """

    def __init__(self, house: House) -> None:
        """Take the house."""
        self._house = house

    @property
    def inbox(self) -> Inbox:
        """Takes what people say."""
        return self._house.delivery.inbox

    async def settle(self) -> None:
        """Wait until nothing is in hand any more, work that is due now included."""
        await self._house.settle()

    async def next_due(self) -> datetime | None:
        """Return the moment of the next due work."""
        return await self._house.delivery.next_due()

    async def do_due(self) -> None:
        """Do all that is due now."""
        await self._house.delivery.do_due()

    async def abandon(self) -> None:
        """Stop at once, like a crash."""
        await self._house.abandon()

    async def close(self) -> None:
        """Stop in order."""
        await self._house.close(1.0)


def _declared_rooms(console: Console) -> list[DeclaredRoom]:
    return [
        DeclaredRoom(
            RoomRef(PLATFORM, room.id), None if room.city == SHARED else room.city, room.city == SHARED, tuple(room.language)
        )
        for room in console.rooms
    ]


def _declared_people(console: Console) -> list[DeclaredPerson]:
    return [
        DeclaredPerson(
            PersonRef(PLATFORM, person.id), person.name, person.city, person.language, person.zone, _declared_terms(person)
        )
        for person in console.people
    ]


def _declared_terms(person: ConsolePerson) -> tuple[DeclaredTerm, ...]:
    return tuple(DeclaredTerm(term.role, term.city, term.as_, term.from_, term.until) for term in person.roles)


def _world(settings: Settings, clock: Clock, emit: Callable[[Line], None], mark: str = "") -> ConsoleWorld:
    console = _console(settings)
    return ConsoleWorld(clock, {person.id: person.name for person in console.people}, emit, mark=mark)


def _console(settings: Settings) -> Console:
    if settings.platforms.console is None:
        raise ConfigError(["platforms.console: needed here, see config/two-cities-console.yaml"])
    return settings.platforms.console


async def start_console(settings: Settings, world: ConsoleWorld, means: Means) -> ConsoleHouse:
    """Build a bot on what is stored, put it into a world and start it; it introduces itself in rooms that are new to it.

    Raises:
        ConfigError: The settings declare no console.
        StorageError: The database cannot be opened.
    """
    milliseconds = int(means.clock.now().timestamp() * 1000)
    around = Surroundings(
        means.clock,
        means.ids,
        means.alarm,
        {PLATFORM: world},
        {PLATFORM: world},
        {PLATFORM: CAPABILITIES},
        Pace(means.ids.row(milliseconds), acknowledge_seconds=0),
        lambda: None,
        means.engines,
        {},
        {PLATFORM: world},
        {PLATFORM: world},
        means.draughtsman,
        {PLATFORM: world},
    )
    house = await assemble(settings, around, means.strings)
    console = _console(settings)
    rooms, people = _declared_rooms(console), _declared_people(console)
    strange = await house.database.write(declare, house.stores, rooms, people, means.clock.now())
    await house.start()
    for room in strange:
        await house.delivery.inbox.receive(PLATFORM, ACCOUNT, [RawEvent(f"joined {room.key}", room.key, _JOINED)], None)
    return ConsoleHouse(house)


class ScriptProgram:
    """The bot on the console, played from a script against a simulated clock.

    Args:
        settings: From the configuration.
        script: JSON lines in.
        out: JSON lines out.
    """

    def __init__(self, settings: Settings, script: Path, out: Path) -> None:
        """Remember the files."""
        self._settings = settings
        self._script = script
        self._out = out

    def run(self) -> int:
        """Play the script; return the exit code.

        Raises:
            ConfigError: The script has faults.
        """
        lines = read_script(self._script.read_text(encoding="utf-8"))
        with self._out.open("w", encoding="utf-8") as out:
            asyncio.run(self._play(lines, lambda line: print(line.as_json(), file=out, flush=True)))
        return 0

    async def _play(self, lines: Sequence[ScriptLine], emit: Callable[[Line], None]) -> None:
        clock = SimulatedClock()
        world = _world(self._settings, clock, emit)
        strings, draughtsman = catalogue(), ProcessDraughtsman()
        starts = 0

        async def start() -> ConsoleHouse:
            nonlocal starts
            starts += 1
            ids = RandomIds(Random(f"jumelage {starts}"))  # noqa: S311 - the same ids at every run of the same script
            means = Means(clock, ids, NoAlarm(), strings, engines_of(self._settings, clock), draughtsman)
            return await start_console(self._settings, world, means)

        try:
            await ScriptPlayer(world, clock, start).play(lines)
        finally:
            await draughtsman.close()


class TerminalProgram:
    """The bot on the console, for a person at a terminal.

    Args:
        settings: From the configuration.
    """

    def __init__(self, settings: Settings) -> None:
        """Remember what to build."""
        self._settings = settings

    def run(self) -> int:
        """Talk until the end of input; return the exit code."""
        return asyncio.run(self._run())

    async def _run(self) -> int:
        console = _console(self._settings)
        clock = SystemClock()
        alarm = SchedulerAlarm(clock)
        people, rooms = [(person.id, person.name) for person in console.people], [room.id for room in console.rooms]
        mark = f".{int(clock.now().timestamp()):x}"  # what was said before this start has other ids
        terminal = Terminal(people, rooms, mark)
        world = _world(self._settings, clock, terminal.show, mark)
        draughtsman = ProcessDraughtsman()
        means = Means(clock, RandomIds(), alarm, catalogue(), engines_of(self._settings, clock), draughtsman)
        bot = await start_console(self._settings, world, means)
        await alarm.start(bot.do_due, bot.next_due)
        try:
            await terminal.talk(bot.inbox, world)
        finally:
            alarm.close()
            await bot.settle()
            await bot.close()
            await draughtsman.close()
        return 0
