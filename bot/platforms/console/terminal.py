"""The console for a person: lines typed in a terminal, what the bot says printed as it comes."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import TYPE_CHECKING

from bot.core.wire import RawEvent
from bot.platforms.console.script import ACCOUNT
from bot.platforms.console.world import PLATFORM, private_room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.wire import Inbox
    from bot.platforms.console.world import ConsoleWorld, Line

_HELP = """\
Whatever you type is said in the room and by the person shown. Beside it:
  /as PERSON [ROOM]    go on as somebody, in a room; - for a private talk with the bot
  /react EMOJI ID      put an emoji to a message, whose id stands before it
  /reply ID TEXT       answer a message
  /who                 people and rooms
  /quit                end"""


class Terminal:
    """Talks with a person at a terminal.

    Args:
        people: Pairs of id and name.
        rooms: Ids.
        mark: Stands at the end of every message's id, so that ids of one run are not those of another.
    """

    def __init__(self, people: Sequence[tuple[str, str]], rooms: Sequence[str], mark: str) -> None:
        """Begin as the first person in the first room."""
        self._mark = mark
        self._people = dict(people)
        self._rooms = list(rooms)
        self._person = next(iter(self._people), "")
        self._room = next(iter(self._rooms), private_room(self._person))
        self._said = 0
        self._known_talks: set[str] = set()

    def show(self, line: Line) -> None:
        """Print one thing that left the bot."""
        document = line.outgoing.document
        text = document.text if document else line.outgoing.emoji or ""
        for file in line.outgoing.enclosures:
            text += f"\n[{file.name}, {file.media_type}, {len(file.content)} bytes]" + (f" {file.alt}" if file.alt else "")
        indented = text.replace("\n", "\n    ")
        self._write(f"{line.room} {line.id} {line.kind}\n    {indented}")

    async def talk(self, inbox: Inbox, world: ConsoleWorld) -> None:
        """Read lines until the input ends or /quit."""
        self._write(_HELP)
        while True:
            for room in world.joining:
                await self._say(inbox, room, {"do": "join"})
            world.joining.clear()
            typed = await asyncio.to_thread(self._ask)
            if typed is None or typed.strip() == "/quit":
                return
            await self._do(inbox, typed.strip())

    def _ask(self) -> str | None:
        try:
            return input(f"{self._person}@{self._room}> ")
        except EOFError:
            return None

    async def _do(self, inbox: Inbox, typed: str) -> None:
        verb, _, rest = typed.partition(" ")
        match verb:
            case "":
                return
            case "/as":
                await self._become(inbox, rest.split())
            case "/who":
                names = ", ".join(f"{person} ({name})" for person, name in self._people.items())
                self._write(f"people: {names}\nrooms: {', '.join(self._rooms)}")
            case "/react" if len(rest.split()) > 1:
                emoji, target = rest.split()[:2]
                await self._say(inbox, self._room, {"from": self._person, "react": emoji, "to": target})
            case "/reply" if " " in rest:
                target, _, text = rest.partition(" ")
                await self._say(inbox, self._room, {"from": self._person, "text": text, "reply": target})
            case _ if verb.startswith("/"):
                self._write(_HELP)
            case _:
                await self._say(inbox, self._room, {"from": self._person, "text": typed})

    async def _become(self, inbox: Inbox, words: list[str]) -> None:
        if not words or words[0] not in self._people or (len(words) > 1 and words[1] not in {*self._rooms, "-"}):
            self._write(f"/as PERSON [ROOM], for instance: /as {next(iter(self._people), '')} {next(iter(self._rooms), '-')}")
            return
        self._person = words[0]
        if len(words) > 1:
            self._room = private_room(self._person) if words[1] == "-" else words[1]
        if self._room == private_room(self._person) and self._room not in self._known_talks:
            self._known_talks.add(self._room)
            await self._say(inbox, self._room, {"do": "join"})

    async def _say(self, inbox: Inbox, room: str, record: dict[str, str]) -> None:
        self._said += 1
        key = f"m{self._said}{self._mark}"
        await inbox.receive(PLATFORM, ACCOUNT, [RawEvent(key, room, json.dumps(record, ensure_ascii=False))], None)

    def _write(self, text: str) -> None:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
