"""Passing messages on: each room reads the others in its own language, the original beside it.

What somebody writes, changes or shares among people becomes work for `bot.features.translation.passing`; who reads it, in which
language and in answer to what is settled here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.features.translation.agreement import NOTHING_CONSENTED, Agreements
from bot.features.translation.consent_store import ConsentStore
from bot.features.translation.dress import Byline
from bot.features.translation.left_out_store import LeftOutStore
from bot.features.translation.passing import PassOn
from bot.features.translation.private import PrivateReaders
from bot.features.translation.private_store import PrivateStore
from bot.features.translation.said import Answered, Copy, Words
from bot.features.translation.setting_store import SettingStore, TranslationMode
from bot.features.translation.telling import Telling
from bot.features.translation.text import Terms
from bot.features.translation.trouble import Troubles
from bot.features.translation.trouble_store import TroubleStore
from bot.features.translation.under_way_store import UnderWayStore

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import datetime

    from bot.core.clock import Clock
    from bot.core.engine import Detector
    from bot.core.message import Author, Edited, File, Text, Upload
    from bot.core.outbox import Outbox
    from bot.core.person import Person, Room
    from bot.core.ref import MessageRef
    from bot.core.transaction import Database, Transaction
    from bot.features.translation.agreement import Consented
    from bot.features.translation.cache import LineCache
    from bot.features.translation.glossary.service import Glossary
    from bot.features.translation.memory_store import Correction, MemoryStore
    from bot.features.translation.port import Rooms
    from bot.features.translation.route import Routes
    from bot.features.translation.shown_store import ShownStore
    from bot.features.translation.store import PassedOn, TranslationStore
    from bot.features.translation.translator import Translator

PATIENCE_SECONDS = 8.0
"""A translation that takes longer follows its original."""


def _no_text(text: str) -> bool:
    """Return that nothing is declined."""
    del text
    return False


@dataclass(frozen=True, slots=True)
class Languages:
    """How languages are told and turned.

    Args:
        translator: Turns them.
        detector: Guesses what a message is written in.
        operator: Name of the human who can set engines up; empty if not given.
        known: Languages that people may write in though no city speaks them and nothing translates them.
        patience_seconds: So long a message waits for its translation at most.
        resting: Returns the names of engines that do not work at the moment.
        declines: Tells whether a text must not be translated by a machine, see `bot.features.translation.sealed`.
    """

    translator: Translator
    detector: Detector
    operator: str = ""
    known: Sequence[str] = ()
    patience_seconds: float = PATIENCE_SECONDS
    resting: Callable[[], Collection[str]] = tuple
    declines: Callable[[str], bool] = _no_text

    @property
    def telling(self) -> Telling:
        """Tells what something is written in."""
        return Telling(self.detector)

    @property
    def routes(self) -> Routes:
        """Which engines translate a pair."""
        return self.translator.routes


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of what was passed on, and of how it is to be translated.

    Args:
        database: To look at what holds between two transactions.
        passed: Which message became which.
        memory: What people have put right.
        shown: What was translated on asking.
        lines: What was translated a short while ago, in memory alone.
        glossary: The words that have been agreed on.
        under_way: What is just being passed on.
        troubles: Which rooms have heard of what does not work.
        consents: Who has agreed to what.
        settings: How rooms are translated.
        left_out: Who wishes that no machine translates what they write.
        private: Who gets what is written in a room in private.
    """

    database: Database
    passed: TranslationStore
    memory: MemoryStore
    shown: ShownStore
    lines: LineCache
    glossary: Glossary
    under_way: UnderWayStore = field(default_factory=UnderWayStore)
    troubles: TroubleStore = field(default_factory=TroubleStore)
    consents: ConsentStore = field(default_factory=ConsentStore)
    settings: SettingStore = field(default_factory=SettingStore)
    left_out: LeftOutStore = field(default_factory=LeftOutStore)
    private: PrivateStore = field(default_factory=PrivateStore)

    def terms(self, tx: Transaction, names: Collection[str], targets: Collection[str]) -> Mapping[str, Terms]:
        """Return what is not left to engines, by the language they translate into: some names, and what the glossary says."""
        glossary = self.glossary.now(tx)
        stay = glossary.names.union(names)
        return {target: Terms(stay, glossary.become(target)) for target in targets}


class PassingOn:
    """Passes messages on to connected rooms, and translates within rooms of several languages.

    Args:
        rooms: Looks things up.
        kept: What was passed on and put right.
        outbox: Carries it.
        languages: How languages are told and turned.
        clock: For today's date and the hourly note.
    """

    def __init__(self, rooms: Rooms, kept: Kept, outbox: Outbox, languages: Languages, clock: Clock) -> None:
        """Take what it needs."""
        self.rooms = rooms
        self.kept = kept
        self.outbox = outbox
        self.languages = languages
        self.troubles = Troubles(rooms, kept.troubles, outbox, languages, clock)
        self._agreements = Agreements(rooms, kept)
        self._private = PrivateReaders(rooms, kept, outbox)
        self._clock = clock

    def now(self) -> datetime:
        """Return the present moment, UTC."""
        return self._clock.now()

    def listen(self, tx: Transaction, text: Text, room: Room, author: Person) -> PassOn | None:
        """Take a message in which nobody spoke to the bot.

        Returns:
            The work of passing it on, or ``None`` if nobody else reads it.
        """
        if not text.text.strip():
            return None
        words = self._written(self._words(tx, room, author, text.author, text.message, text.text), text.written_at)
        return self._set_out(tx, words, text)

    def share(self, tx: Transaction, upload: Upload, room: Room, author: Person) -> PassOn | None:
        """Take a picture or another file, with the words beside it; see `listen`."""
        words = self._words(tx, room, author, upload.author, upload.message, upload.caption)
        words = self._written(replace(words, file=upload.file), upload.written_at)
        return self._set_out(tx, words, upload)

    def is_copy(self, tx: Transaction, message: MessageRef) -> bool:
        """Tell whether a message of ours is what somebody wrote in another room, or here in another language."""
        row = self.outbox.row_of(tx, message)
        return row is not None and self.kept.passed.get(tx, row) is not None

    def change(self, tx: Transaction, edit: Edited, room: Room, author: Person) -> PassOn | None:
        """Take other words for a message that was passed on: what it has become follows. Others' edits count for nothing."""
        words = self._words(tx, room, author, edit.author, edit.message, edit.text)
        words = self._written(words, edit.written_at or self.kept.passed.written_at(tx, edit.message))
        tx.after_commit(lambda: self.kept.lines.forget(edit.message, edit.author.person))
        pending = self.kept.under_way.has(tx, edit.message, words.writer)
        copies = self.changed(tx, words, pending=pending)[0]
        work = self._work(tx, words, copies)
        if work is None:
            return None
        self.kept.under_way.change(tx, words.wording, self.now())
        return replace(work, changed=True, pending=pending)

    def changed(self, tx: Transaction, words: Words, *, pending: bool) -> tuple[list[Copy], File | None]:
        """Return what a message has become at this moment that is given other words by its author, and the file with it.

        Args:
            tx: Open.
            words: The other words.
            pending: The message has not arrived everywhere yet, so all its readers count.
        """
        passed = [
            one
            for one in self.kept.passed.of(tx, words.message)
            if one.origin and (one.origin.writer, one.origin.room) == (words.writer, words.room.id)
        ]
        talks = self.talks(tx, words)
        rooms = {one.room: self.rooms.room(tx, one.room) for one in passed}
        copies = [Copy(rooms[one.room], _code(one, words, rooms[one.room], talks), one.row, one.below) for one in passed]
        stand = {words.place(one.room, one.target, below=one.below) for one in passed}
        more = self._readers(tx, words) if pending else ()
        copies += [copy for copy in more if words.place(copy.room.id, copy.code, below=copy.below) not in stand]
        files = [one.file for one in passed if one.file]
        return copies, next((file for file in files if file.handle), files[0] if files else None)

    def _words(  # noqa: PLR0913, PLR0917 - each is one part of what was said
        self, tx: Transaction, room: Room, author: Person, written_by: Author, message: MessageRef, text: str
    ) -> Words:
        own = self.rooms.city(author.city)
        home = own or self.rooms.city(room.city)
        name = author.name if author.id else written_by.name
        byline = Byline(name, home.name if home else "", written_by.picture)
        around, telling = self.rooms.companions(tx, room), self.languages.telling
        declared = author.language or (own.language if own is not None and own.language in room.languages else None)
        source = telling.written(text, room, around, declared) if room.languages else ""
        return Words(message, room, text, source, byline, written_by.person, among=telling.among(room, around, declared))

    def _written(self, words: Words, written_at: datetime | None) -> Words:
        """Return words with the time at which they were written; nothing is written later than now, whatever a network says."""
        return words if written_at is None else replace(words, written_at=min(written_at, self.now()))

    def _readers(self, tx: Transaction, words: Words) -> list[Copy]:
        """Return the rooms that read a message, each with the language it reads it in."""
        room = words.room
        if room.direct or not room.languages:
            return []
        copies = [copy for other in self.rooms.companions(tx, room) for copy in self._read_there(tx, words, other)]
        several = room.translates and len(room.languages) > 1 and words.text.strip()
        inside = several and self.kept.settings.of(tx, room.id).mode is not TranslationMode.ASKED
        private = self._private.now(tx, room, words.writer) if words.text.strip() else ()
        # What is in somebody's language already stands where they read; of what is mixed, they need the rest.
        mixed = (inside or private) and self.languages.telling.is_mixed(words.text, words.source, words.among)
        stands = None if mixed else words.source
        copies += [Copy(room, code) for code in room.languages if code != stands] if inside else []
        return copies + [Copy(self.rooms.room(tx, one.talk), one.language) for one in private if one.language != stands]

    def _read_there(self, tx: Transaction, words: Words, there: Room) -> list[Copy]:
        """Return who reads it in a connected room: further languages stand below the first, unless it wants them on asking."""
        first = _target(there, words.source)
        others = [code for code in there.languages if code != first] if words.room.translates and words.text.strip() else []
        if others and self.kept.settings.of(tx, there.id).mode is TranslationMode.ASKED:
            others = []
        return [Copy(there, first), *(Copy(there, code, below=True) for code in others)]

    def talks(self, tx: Transaction, words: Words) -> Mapping[int, str]:
        """Return the private talks in which a message may be read at this moment, with the language of each."""
        return {one.talk: one.language for one in self._private.now(tx, words.room, words.writer)}

    def unknown(self, tx: Transaction, words: Words) -> Collection[int]:
        """Return the private talks of which nobody can tell at this moment whether a message may be read there."""
        return self._private.unknown(tx, words.room)

    def _set_out(self, tx: Transaction, words: Words, said: Text | Upload) -> PassOn | None:
        work = self._work(tx, words, self._readers(tx, words))
        if work is None or not self.kept.under_way.set_out(tx, words.wording, self.now()):
            return None
        return replace(work, reply_to=said.reply_to, thread=said.thread)

    def _work(self, tx: Transaction, words: Words, copies: list[Copy]) -> PassOn | None:
        if not copies:
            return None
        read_in = (words.room, *(copy.room for copy in copies))
        names = self.rooms.names(tx, read_in, words.byline.author)
        terms = self.kept.terms(tx, names, {copy.code for copy in copies})
        return PassOn(self, words, copies, terms, self.known(tx, words, copies))

    def consent(self, tx: Transaction, words: Words) -> Consented:
        """Return what may be done with a message at this moment."""
        if self.languages.declines(words.text):
            return NOTHING_CONSENTED
        return self._agreements.of(tx, words.room.id, words.writer)

    def known(self, tx: Transaction, words: Words, copies: Collection[Copy]) -> Mapping[str, Correction]:
        """Return what people in the rooms that read a message have made of the same words before, by language.

        What was put right in a private talk counts in no room: nobody there could see it being done.
        """
        codes = {copy.code for copy in copies} - {words.source} if words.text.strip() else ()
        rooms = {words.room.id, *(copy.room.id for copy in copies if not copy.room.direct)}
        found = {code: self.kept.memory.get(tx, rooms, words.text, words.source, code) for code in codes}
        return {code: correction for code, correction in found.items() if correction is not None}

    def elsewhere(self, tx: Transaction, message: MessageRef | None, room: Room) -> dict[int, Answered]:
        """Return a message of a room as it stands in each room: what was written there, or what the bot passed on."""
        if message is None:
            return {}
        row = self.outbox.row_of(tx, message)
        copy = self.kept.passed.get(tx, row) if row is not None else None
        if copy is not None and (copy.origin is None or copy.room != room.id):
            return {}
        origin = copy.origin.message if copy and copy.origin else message
        copies = [one for one in self.kept.passed.of(tx, origin) if copy or (one.origin and one.origin.room == room.id)]
        found = {one.room: Answered(row=one.row) for one in copies if not one.below}
        if copy and copy.origin:
            found[copy.origin.room] = Answered(message=copy.origin.message)
        return found


def _target(room: Room, source: str) -> str:
    """Return the language in which a room reads a message: its own words stay as they are where they are understood."""
    if not room.languages or source in room.languages:
        return source
    return room.languages[0]


def _code(passed: PassedOn, words: Words, room: Room, talks: Mapping[int, str]) -> str:
    """Return the language in which a reader of a message reads other words for it."""
    if room.direct:
        return talks.get(room.id, passed.target)
    if passed.below and passed.target in {words.source, _target(room, words.source)}:
        return next((code for code in room.languages if code not in {words.source, passed.target}), passed.target)
    return passed.target if passed.below or room.id == words.room.id else _target(room, words.source)
