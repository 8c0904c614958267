"""A conversation played against a simulated clock: lines of JSON in, lines of JSON out, the same at every run."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol

from bot.core.errors import ConfigError
from bot.core.message import FileKind
from bot.core.wire import RawEvent
from bot.platforms.console.world import PLATFORM, private_room

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from bot.core.wire import Inbox
    from bot.platforms.console.clock import SimulatedClock
    from bot.platforms.console.world import ConsoleWorld

ACCOUNT = "bot"
_DOINGS = ("advance", "stop", "start", "invite", "kick")
_NEEDS: Mapping[str, Sequence[str]] = MappingProxyType({"invite": ("room", "from"), "kick": ("room",)})


class Running(Protocol):
    """A bot that is up."""

    @property
    def inbox(self) -> Inbox:
        """Takes what people say."""
        ...

    async def settle(self) -> None:
        """Wait until nothing is in hand any more."""
        ...

    async def next_due(self) -> datetime | None:
        """Return the moment of the next due work."""
        ...

    async def do_due(self) -> None:
        """Do all that is due now."""
        ...

    async def abandon(self) -> None:
        """Stop at once, flushing nothing, like a crash."""
        ...


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """One line of a script.

    Args:
        at: When it happens.
        record: The line's other fields.
    """

    at: datetime
    record: dict[str, Any]


def read_script(text: str) -> list[ScriptLine]:
    """Read a script.

    Raises:
        ConfigError: Lines are no JSON, lack a field, or are out of order; all faults at once, with their numbers.
    """
    faults: list[str] = []
    lines: list[ScriptLine] = []
    for number, raw in enumerate(text.split("\n"), start=1):  # JSON's texts may hold the other line breaks
        if not raw.strip():
            continue
        try:
            lines.append(_read_line(raw))
        except (ValueError, KeyError, TypeError) as fault:
            faults.append(f"line {number}: {fault}")
            continue
        if len(lines) > 1 and lines[-1].at < lines[-2].at:
            faults.append(f"line {number}: earlier than the line before it")
    if faults:
        raise ConfigError(faults)
    return lines


def _read_line(raw: str) -> ScriptLine:
    record = json.loads(raw)
    if not isinstance(record, dict):
        raise TypeError("a line is one JSON object")
    at = datetime.fromisoformat(str(record.pop("at")))
    if at.tzinfo is None:
        raise ValueError('"at" needs a zone: 2027-03-17T08:00:00Z')
    if "do" in record:
        if record["do"] not in _DOINGS:
            raise ValueError(f'"do" is one of {", ".join(_DOINGS)}')
        missing = [f'"{field}"' for field in _NEEDS.get(record["do"], ()) if field not in record]
        if missing:
            raise ValueError(f'"{record["do"]}" needs {" and ".join(missing)}')
    elif "from" not in record or not {"text", "react", "delete", "file"} & record.keys():
        raise ValueError('a line has "do", or "from" with "text", "react", "delete" or "file"')
    elif "file" in record and record.get("kind", "file") not in set(FileKind):
        raise ValueError(f'"kind" of a file is one of {", ".join(FileKind)}')
    elif "react" in record and "to" not in record:
        raise ValueError('"react" needs "to"')
    return ScriptLine(at.astimezone(UTC), record)


class ScriptPlayer:
    """Plays a script.

    Args:
        world: The network, which outlives crashes.
        clock: Moved from line to line.
        start: Builds a bot from what is stored and starts it.
    """

    def __init__(self, world: ConsoleWorld, clock: SimulatedClock, start: Callable[[], Awaitable[Running]]) -> None:
        """Take the world."""
        self._world = world
        self._clock = clock
        self._start = start
        self._bot: Running | None = None
        self._said = 0
        self._named: frozenset[str] = frozenset()
        self._talks: set[str] = set()
        self._waiting: list[RawEvent] = []

    async def play(self, lines: Sequence[ScriptLine], after_line: Callable[[], None] | None = None) -> None:
        """Do each line at its moment, after all work due before it.

        Args:
            lines: In time order.
            after_line: Called when a line and all that follows from it is done.
        """
        self._named = frozenset(str(line.record["id"]) for line in lines if "id" in line.record)
        if lines:
            self._clock.move_to(lines[0].at)
        self._bot = await self._start()
        await self._bot.settle()
        try:
            for line in lines:
                await self._pass_time(line.at)
                await self._do(line.record)
                await self._settle()
                if after_line is not None:
                    after_line()
        finally:
            if self._bot is not None:
                await self._bot.abandon()

    async def _pass_time(self, until: datetime) -> None:
        """Do due work up to a moment, each piece at its own."""
        while self._bot is not None:
            moment = await self._bot.next_due()
            if moment is None or moment > until:
                break
            self._clock.move_to(moment)
            await self._do_due(self._bot)
            await self._settle()
        self._clock.move_to(until)

    async def _do_due(self, bot: Running) -> None:
        """Do what has come up."""
        await bot.do_due()

    async def _settle(self) -> None:
        while self._bot is not None:
            await self._bot.settle()
            if not self._world.joining:
                return
            room = self._world.joining.pop(0)
            await self._receive(room, {"do": "join"})

    async def _do(self, record: dict[str, Any]) -> None:
        match record.get("do"):
            case "advance":
                return
            case "stop":
                if self._bot is not None:
                    await self._bot.abandon()
                self._bot = None
            case "start":
                if self._bot is None:
                    self._bot = await self._start()
                    waiting, self._waiting = self._waiting, []
                    for event in waiting:
                        await self._bot.inbox.receive(PLATFORM, ACCOUNT, [event], None)
            case _:
                await self._say(record)

    async def _say(self, record: dict[str, Any]) -> None:
        room = record.get("room")
        if room is None:
            room = private_room(record["from"])
            if room not in self._talks:
                self._talks.add(room)
                await self._receive(room, {"do": "join"})
                await self._settle()
        await self._receive(room, record)

    async def _receive(self, room: str, record: dict[str, Any]) -> None:
        """Hand an event in; while the bot is down it is waiting on the network, as it would be on a real one."""
        self._said += 1
        key = str(record.get("id") or self._new_key())
        kept = {**record, "written": self._clock.now().isoformat()}
        event = RawEvent(key, room, json.dumps(kept, ensure_ascii=False))
        if self._bot is None:
            self._waiting.append(event)
        else:
            await self._bot.inbox.receive(PLATFORM, ACCOUNT, [event], None)

    def _new_key(self) -> str:
        """Return a key that no line of the script gives to something else."""
        while f"m{self._said}" in self._named:
            self._said += 1
        return f"m{self._said}"
