"""Titles and texts of events and dates in the readers' languages, beside the original and marked by who stands for them.

A card is shown at once with the title as it was typed. What an engine makes of it comes later, since no engine may be waited
for inside a transaction; then the cards are edited. Wishes are rows, so a crash in between loses none. What people have
corrected or approved is never lost to a machine: when the original changes, it stays and is marked as outdated.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core.errors import StorageError
from bot.core.rendition import Rendition
from bot.features.translation.budget import Payer
from bot.features.translation.title_store import TitleStore, Wish
from bot.features.translation.translator import Wanted

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from bot.core.bus import Bus
    from bot.core.person import Room
    from bot.core.rendition import By
    from bot.core.transaction import Transaction
    from bot.features.translation.agreement import Agreements, Consented
    from bot.features.translation.port import Rooms
    from bot.features.translation.service import Kept, Languages
    from bot.features.translation.translator import Made

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TitleTranslated:
    """Fact: something is called otherwise in another language, or somebody else stands for that.

    Args:
        subject: Its short id, for its description with ``/about`` behind it.
    """

    subject: str


@dataclass(frozen=True, slots=True)
class TitleUntranslated:
    """Fact: nothing could translate words that were to be translated.

    Args:
        subject: As in `TitleTranslated`.
    """

    subject: str


class Titles:
    """Says what things are called, and has titles translated.

    Args:
        kept: The database, and the words that have been agreed on.
        rooms: Looks things up.
        agreements: What may be done with a room's words.
        languages: How languages are told and turned.
        bus: Tells whose title is ready.
    """

    def __init__(self, kept: Kept, rooms: Rooms, agreements: Agreements, languages: Languages, bus: Bus) -> None:
        """Begin with nothing under way."""
        self._kept = kept
        self._database = kept.database
        self._rooms = rooms
        self._agreements = agreements
        self._languages = languages
        self._bus = bus
        self._store = TitleStore()
        self._task: asyncio.Task[None] | None = None
        self._asked = False
        self._closed = False

    def of(self, tx: Transaction, subject: str) -> Mapping[str, Rendition]:
        """Return what something is called in other languages than its author's."""
        return self._store.of(tx, subject)

    def several(self, tx: Transaction, subjects: Collection[str]) -> Mapping[str, Mapping[str, Rendition]]:
        """Return what several things are called, by thing and language."""
        return self._store.several(tx, subjects)

    def awaited(self, tx: Transaction, subject: str) -> Collection[str]:
        """Return the languages into which something is still to be translated."""
        return self._store.wished(tx, subject)

    def written(self, tx: Transaction, text: str, room: Room) -> str:
        """Return the language in which something is written in a room that has a language."""
        return self._languages.telling.written(text, room, self._rooms.companions(tx, room))

    def ask(self, tx: Transaction, subject: str, text: str, room: Room, stay: Collection[str] = ()) -> None:
        """Have words read in the languages of a room and of those connected with it from now on.

        They are translated if the room's words may be. What a machine has made of the words before is forgotten; what people
        have corrected or approved stays and is outdated.

        Args:
            tx: Open.
            subject: What the words belong to.
            text: The words.
            room: Where they were written.
            stay: Names in them that are the same in every language.
        """
        self._renew(tx, subject)
        self._wish_for_readers(tx, subject, text, room, stay)

    def want(  # noqa: PLR0913, PLR0917 - the words as in `ask`, and from which into which languages
        self, tx: Transaction, subject: str, text: str, room: Room, source: str, targets: Collection[str]
    ) -> None:
        """Have words translated into some languages since somebody has asked for just that; otherwise like `ask`.

        Args:
            tx: Open.
            subject: What the words belong to.
            text: The words.
            room: Where they were written.
            source: Locale code of their language.
            targets: Locale codes.
        """
        self._renew(tx, subject)
        wish = Wish(subject, room.id, source, "", text, expressly=True)
        self._wish(tx, wish, [code for code in targets if code != source])

    def _renew(self, tx: Transaction, subject: str) -> None:
        self._store.forget_machine(tx, subject)
        self._store.outdate(tx, [subject])

    def _wish_for_readers(self, tx: Transaction, subject: str, text: str, room: Room, stay: Collection[str]) -> None:
        if room.translates and room.languages:
            source = self.written(tx, text, room)
            readers = (room, *self._rooms.companions(tx, room))
            targets = dict.fromkeys(code for reader in readers for code in reader.languages if code != source)
            self._wish(tx, Wish(subject, room.id, source, "", text, tuple(stay)), targets)

    def _wish(self, tx: Transaction, wish: Wish, targets: Collection[str]) -> None:
        there = {*self._store.of(tx, wish.subject), *self._store.wished(tx, wish.subject)}
        declined = self._languages.declines(wish.text)
        wishes = [replace(wish, target=target) for target in targets if not declined and target not in there]
        self._store.wish(tx, wishes)
        if wishes:
            tx.after_commit(self.wake)

    def outdate(self, tx: Transaction, subjects: Collection[str]) -> None:
        """When or where something takes place has changed: what people have corrected or approved may not fit any more."""
        self._store.outdate(tx, subjects)

    def forget(self, tx: Transaction, subject: str) -> None:
        """Forget what something was called in other languages: it is called nothing any more."""
        self._store.forget(tx, subject)

    def correct(self, tx: Transaction, subject: str, language: str, words: str, by: By) -> None:
        """Put somebody's words in the place of what there was in a language."""
        self._store.correct(tx, subject, language, words, by)
        self._bus.publish(tx, TitleTranslated(subject))

    def review(self, tx: Transaction, subject: str, language: str, by: By) -> None:
        """Have somebody stand for the words there are in a language."""
        self._store.review(tx, subject, language, by)
        self._bus.publish(tx, TitleTranslated(subject))

    def reopen(self, tx: Transaction, subject: str, language: str, *, outdated: bool = False) -> None:
        """Have nobody stand for the words in a language any more."""
        self._store.reopen(tx, subject, language, outdated=outdated)
        self._bus.publish(tx, TitleTranslated(subject))

    def leave(  # noqa: PLR0913, PLR0917 - which words, and the original as in `ask`
        self, tx: Transaction, subject: str, language: str, text: str, room: Room, stay: Collection[str] = ()
    ) -> None:
        """Drop the words there are in one language, and have them translated anew."""
        self._store.drop(tx, subject, language)
        self._wish_for_readers(tx, subject, text, room, stay)
        self._bus.publish(tx, TitleTranslated(subject))

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
            made = await self._made(wanted)
            await self._database.write(self._settle, number, wish, made)

    async def _made(self, wanted: Wanted) -> Made | None:
        """Return what was made of a title; what breaks in a way nobody has thought of must not keep the others waiting.

        Raises:
            StorageError: The database is away.
        """
        try:
            return await self._languages.translator.translate(wanted)
        except StorageError:
            raise
        except Exception:  # noqa: BLE001 - see above
            _log.exception("a title could not be translated")
            return None

    def _next(self, tx: Transaction) -> tuple[int, Wish, Wanted] | None:
        found = self._store.next(tx)
        return None if found is None else (*found, self._wanted(tx, found[1]))

    def _wanted(self, tx: Transaction, wish: Wish) -> Wanted:
        room = self._rooms.room(tx, wish.room)
        agreed = self._agreed(tx, wish)
        names = self._rooms.names(tx, (room, *self._rooms.companions(tx, room)))
        terms = self._kept.terms(tx, {*names, *wish.stay}, [wish.target])[wish.target]
        payer = Payer(room.id, wish.subject)
        return Wanted(wish.text, wish.source, wish.target, (), terms, agreed.usable, payer=payer, room=room.id)

    def _agreed(self, tx: Transaction, wish: Wish) -> Consented:
        """Return which engines may see a title: one that somebody has asked for is given to them as on asking."""
        room = self._rooms.room(tx, wish.room)
        return self._agreements.on_asking(tx, room) if wish.expressly else self._agreements.of(tx, room.id)

    def _settle(self, tx: Transaction, number: int, wish: Wish, made: Made | None) -> None:
        # What was agreed may have been taken back while the engine worked.
        rendition = None
        if made is not None and made.way is not None and self._agreed(tx, wish).usable(made.way):
            rendition = Rendition(made.text, grade=made.way.grade)
        if self._store.settle(tx, number, wish, rendition):
            fact = TitleUntranslated if rendition is None else TitleTranslated
            self._bus.publish(tx, fact(wish.subject))
