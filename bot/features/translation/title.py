"""Titles of events and dates in the readers' languages, beside the original and marked as made by a machine.

A card is shown at once with the title as it was typed. What an engine makes of it comes later, since no engine may be waited
for inside a transaction; then the cards are edited. Wishes are rows, so a crash in between loses none.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.errors import StorageError
from bot.features.translation.agreement import Consented
from bot.features.translation.budget import Payer
from bot.features.translation.text import Terms
from bot.features.translation.title_store import TitleStore, Wish
from bot.features.translation.translator import Wanted

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from bot.core.bus import Bus
    from bot.core.person import Room
    from bot.core.transaction import Database, Transaction
    from bot.features.translation.port import Rooms
    from bot.features.translation.service import Languages
    from bot.features.translation.store import TranslationStore

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TitleTranslated:
    """Fact: something has a name in one more language.

    Args:
        subject: Its short id.
    """

    subject: str


class Titles:
    """Says what things are called, and has titles translated.

    Args:
        database: For the work between transactions.
        rooms: Looks things up.
        allowed: Which outside engines a room has said yes to.
        languages: How languages are told and turned.
        bus: Tells whose title is ready.
    """

    def __init__(self, database: Database, rooms: Rooms, allowed: TranslationStore, languages: Languages, bus: Bus) -> None:
        """Begin with nothing under way."""
        self._database = database
        self._rooms = rooms
        self._allowed = allowed
        self._languages = languages
        self._bus = bus
        self._store = TitleStore()
        self._task: asyncio.Task[None] | None = None
        self._asked = False
        self._closed = False

    def of(self, tx: Transaction, subject: str) -> Mapping[str, str]:
        """Return what something is called in other languages than its author's."""
        return self._store.of(tx, subject)

    def several(self, tx: Transaction, subjects: Collection[str]) -> Mapping[str, Mapping[str, str]]:
        """Return what several things are called, by thing and language."""
        return self._store.several(tx, subjects)

    def forget(self, tx: Transaction, subject: str) -> None:
        """Forget what something was called in other languages: its author calls it otherwise now."""
        self._store.forget(tx, subject)

    def ask(self, tx: Transaction, subject: str, text: str, room: Room) -> None:
        """Have a title translated for the readers of a room and of those connected with it, if its words may be."""
        if not room.translates or not room.languages:
            return
        around = self._rooms.companions(tx, room)
        source = self._languages.telling.written(text, room, around)
        readers = (room, *around)
        targets = dict.fromkeys(code for reader in readers for code in reader.languages if code != source)
        self._store.wish(tx, [Wish(subject, room.id, source, target, text) for target in targets])
        if targets:
            tx.after_commit(self.wake)

    def wake(self) -> None:
        """Work off what waits; called on the event loop, also once at the start."""
        self._asked = True
        if not self._closed and (self._task is None or self._task.done()):
            self._task = asyncio.get_running_loop().create_task(self._work())

    async def settle(self) -> None:
        """Wait until nothing is under way."""
        if self._task is not None:
            await asyncio.wait([self._task])

    async def close(self, seconds: float) -> None:
        """Let the title under way come to its end; the rest is taken up at the next start.

        Args:
            seconds: How long to wait at most.
        """
        self._closed = True
        if self._task is not None:
            await asyncio.wait([self._task], timeout=seconds)
        self.abandon()

    def abandon(self) -> None:
        """Stop at once, like a crash."""
        self._closed = True
        if self._task is not None:
            self._task.cancel()

    async def _work(self) -> None:
        while self._asked:
            # Whoever asks while the last look finds nothing is looked for once more.
            self._asked = False
            try:
                await self._work_off()
            except StorageError:
                # What waits is taken up when the next title comes, or at the next start.
                _log.exception("titles could not be translated")

    async def _work_off(self) -> None:
        while not self._closed and (found := await self._database.read(self._next)) is not None:
            number, wish, wanted = found
            made = await self._languages.translator.translate(wanted)
            await self._database.write(self._settle, number, wish, made.text if made.way else None)

    def _next(self, tx: Transaction) -> tuple[int, Wish, Wanted] | None:
        found = self._store.next(tx)
        return None if found is None else (*found, self._wanted(tx, found[1]))

    def _wanted(self, tx: Transaction, wish: Wish) -> Wanted:
        room = self._rooms.room(tx, wish.room)
        agreed = Consented(room.translates, self._allowed.allowed(tx, room.id))
        names = self._rooms.names(tx, (room, *self._rooms.companions(tx, room)))
        return Wanted(
            wish.text, wish.source, wish.target, (), Terms(frozenset(names)), agreed.usable, payer=Payer(room.id, wish.subject)
        )

    def _settle(self, tx: Transaction, number: int, wish: Wish, words: str | None) -> None:
        if self._store.settle(tx, number, wish, words) and words is not None:
            self._bus.publish(tx, TitleTranslated(wish.subject))
