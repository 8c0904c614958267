"""A chat network that can be told how to behave."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.errors import Limited, TransientError
from bot.core.message import File, FileKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.attachment import Enclosure
    from bot.core.wire import Outgoing

KEYS_KEPT = timedelta(hours=23)


def words(outgoing: Outgoing) -> str:
    """Return what a write says: its text, else the emoji, else what it does."""
    said = outgoing.document.text if outgoing.document else outgoing.emoji
    return said or (outgoing.file.name if outgoing.file else outgoing.act.value)


class FakeSender:
    """The `Sender` port. Like a server it does a write once, however often it is asked with the same id.

    Attributes:
        arrived: Every write that was done, in the order in which it was.
        tries: The words of every write that was asked for, done or not.
        ids: The ids of the same.
        knows_for: For how long it takes a write with the same id for the same.
        faults: What to raise at the next tries of some words; emptied from the front.
        takes_seconds: How long each write takes.
        every_seconds: The server takes one write in so many seconds and asks to wait for the next; 0 for no limit.
        most_at_once: How many writes were under way at the same time, at most.
        looked_for: What `find` was asked for, with the moment since when.
        forgets: The server has forgotten all ids it has seen.
        has_depot: Files are kept in a place of their own.
        deposited: The files that were put there.
        deposit_faults: What to raise instead, one after the other.
    """

    def __init__(self) -> None:
        """Begin as a network that does all it is asked."""
        self.arrived: list[Outgoing] = []
        self.tries: list[str] = []
        self.ids: list[str] = []
        self.faults: defaultdict[str, list[Exception]] = defaultdict(list)
        self.takes_seconds = 0.0
        self.every_seconds = 0.0
        self.most_at_once = 0
        self.looked_for: list[tuple[str, datetime]] = []
        self.forgets = False
        self.knows_for = KEYS_KEPT
        self.edit_seconds = 0.0
        self.has_depot = False
        self.deposited: list[Enclosure] = []
        self.deposit_faults: list[Exception] = []
        self._holds: dict[str, asyncio.Event] = {}
        self._lost: set[str] = set()
        self._remote: dict[str, str] = {}
        self._under_way = 0
        self._free_at = 0.0

    @property
    def said(self) -> list[str]:
        """The words of every write that was done, in order."""
        return [words(outgoing) for outgoing in self.arrived]

    def hold(self, *texts: str) -> None:
        """Let writes of some words hang until they are released."""
        self._holds.update({text: asyncio.Event() for text in texts})

    def release(self, *texts: str) -> None:
        """Let them go on."""
        for text in texts:
            self._holds.pop(text).set()

    def lose_answer(self, text: str) -> None:
        """Do the next write of some words, and fail before saying so."""
        self._lost.add(text)

    async def deposit(self, outgoing: Outgoing) -> File | None:
        """Keep a file in a place of its own, where there is one."""
        if not self.has_depot:
            return None
        if self.deposit_faults:
            raise self.deposit_faults.pop(0)
        self.deposited.append(outgoing.enclosures[0])
        return File(FileKind.FILE, outgoing.enclosures[0].name, f"place {len(self.deposited)}")

    async def send(self, outgoing: Outgoing) -> str:
        """Do one write, as told."""
        text = words(outgoing)
        self.tries.append(text)
        self.ids.append(outgoing.id)
        self._under_way += 1
        self.most_at_once = max(self.most_at_once, self._under_way)
        try:
            await self._behave(text)
            return self._done(outgoing, text)
        finally:
            self._under_way -= 1

    async def _behave(self, text: str) -> None:
        await asyncio.sleep(self.takes_seconds)
        if text in self._holds:
            await self._holds[text].wait()
        now = asyncio.get_running_loop().time()
        if now < self._free_at:
            raise Limited(self._free_at - now)
        if self.faults[text]:
            raise self.faults[text].pop(0)
        self._free_at = now + self.every_seconds

    def _done(self, outgoing: Outgoing, text: str) -> str:
        known = None if self.forgets else self._remote.get(outgoing.id)
        if known is None:
            self.arrived.append(outgoing)
            known = self._remote[outgoing.id] = f"${len(self.arrived)}"
        if text in self._lost:
            self._lost.remove(text)
            raise TransientError("the answer is lost")
        return known

    def remembers(self, outgoing: Outgoing) -> timedelta:
        """Return for how long a write is known."""
        return self.knows_for

    async def find(self, outgoing: Outgoing, since: datetime) -> Sequence[str]:
        """Look for a write among those that were done."""
        self.looked_for.append((words(outgoing), since))
        return [self._remote[outgoing.id]] if outgoing.id in self._remote else []
