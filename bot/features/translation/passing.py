"""The work of passing one message on.

It is done in two steps with the engine between them, so that no transaction is open while it works. What is passed on never
pings by name and never runs: it carries no mention, and the bot does not listen to itself.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from bot.core.errors import StorageError
from bot.core.outbox import Kind, Lane, Post, Translation
from bot.core.rendition import Standing
from bot.features.translation.agreement import NOTHING_CONSENTED
from bot.features.translation.budget import Payer
from bot.features.translation.day_thread import into_thread, is_kept
from bot.features.translation.dress import (
    BY_HAND,
    corrected,
    left_out,
    named,
    outdated,
    plain,
    sealed,
    translated,
    waiting,
    with_file,
    with_hours,
)
from bot.features.translation.hour import hours, moment_named
from bot.features.translation.overdue import Overdue, abandon, in_time
from bot.features.translation.private import place_of
from bot.features.translation.said import Answered, Copy
from bot.features.translation.store import Origin, PassedOn
from bot.features.translation.translator import Made, Wanted
from bot.features.translation.trouble import Outcome

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from bot.core.message import File
    from bot.core.moment import Moment
    from bot.core.outbox import Outbox
    from bot.core.person import Room
    from bot.core.ref import MessageRef
    from bot.core.reply import Announcement
    from bot.core.transaction import Transaction
    from bot.features.translation.agreement import Consented
    from bot.features.translation.dress import Byline
    from bot.features.translation.memory_store import Correction
    from bot.features.translation.port import Rooms
    from bot.features.translation.said import Words
    from bot.features.translation.service import Kept, Languages
    from bot.features.translation.text import Terms
    from bot.features.translation.trouble import Troubles

_log = logging.getLogger(__name__)


class Desk(Protocol):
    """Who passes on; see `bot.features.translation.service.PassingOn`."""

    rooms: Rooms
    kept: Kept
    outbox: Outbox
    languages: Languages
    troubles: Troubles

    def now(self) -> datetime:
        """Return the present moment, UTC."""
        ...

    def changed(self, tx: Transaction, words: Words, *, pending: bool) -> tuple[list[Copy], File | None]:
        """Return what a message has become that is given other words, and the file with it."""
        ...

    def known(self, tx: Transaction, words: Words, copies: Collection[Copy]) -> Mapping[str, Correction]:
        """Return what people have made of the same words before, by language."""
        ...

    def talks(self, tx: Transaction, words: Words) -> Mapping[int, str]:
        """Return the private talks in which a message may be read at this moment, with the language of each."""
        ...

    def unknown(self, tx: Transaction, words: Words) -> Collection[int]:
        """Return the private talks of which nobody can tell at this moment whether a message may be read there."""
        ...

    def consent(self, tx: Transaction, words: Words) -> Consented:
        """Return what may be done with a message at this moment."""
        ...

    def elsewhere(self, tx: Transaction, message: MessageRef | None, room: Room) -> Mapping[int, Answered]:
        """Return a message of a room as it stands in each room."""
        ...


@dataclass(slots=True)
class PassOn:
    """The work of passing one message on, new or changed; the `Work` port.

    Where an engine is slow, the original goes out and the translation takes its place later, so that nobody waits for it.

    Args:
        desk: Whose work it is.
        words: What is passed on.
        copies: Rooms with the language they are to read it in.
        terms: Names and terms of the glossary, by the language that is translated into.
        known: What people have made of the same words before, by language.
        changed: It has set out before, with other words.
        pending: With those it has not arrived yet, perhaps.
        reply_to: What it answers, in its own room.
        thread: The message in whose thread it was written there.
        consented: What may be done with these words; known once the work has begun.
        made: What became of them, by language.
        slow: What is still being made of them when they go out.
        moment: The one that it names, if it does; known once the work has begun.
        promised: The languages of which a room was told that they follow.
    """

    desk: Desk
    words: Words
    copies: list[Copy]
    terms: Mapping[str, Terms]
    known: Mapping[str, Correction]
    changed: bool = False
    pending: bool = False
    reply_to: MessageRef | None = None
    thread: MessageRef | None = None
    consented: Consented = NOTHING_CONSENTED
    made: Mapping[str, Made] = field(default_factory=dict)
    slow: asyncio.Task[Mapping[str, Made]] | None = None
    promised: set[str] = field(default_factory=set)
    moment: Moment | None = None

    @property
    def aside(self) -> bool:
        """Messages arrive in the order in which they were written."""
        return False

    async def prepare(self) -> None:
        """Translate once for each language; a failing engine leaves the original, and a slow one is not waited for.

        What was switched off since the message came goes to no engine any more.
        """
        rooms = self.desk.rooms
        self.moment = moment_named(self.words.saying, rooms.city(self.words.room.city), self.desk.now(), rooms.cities())
        self.consented = await self.desk.kept.database.read(self.desk.consent, self.words)
        if not self.consented.on or not self.words.text.strip():
            return
        translating = asyncio.get_running_loop().create_task(self._translate())
        if await in_time(translating, self.desk.languages.patience_seconds):
            self.made = self._outcome(translating)
        else:
            self.slow = translating

    def _outcome(self, translating: asyncio.Task[Mapping[str, Made]]) -> Mapping[str, Made]:
        """Return what was made; the message arrives whatever goes wrong with its translation.

        Raises:
            StorageError: The database is away; all of it is to be done again.
        """
        fault = translating.exception()
        if fault is None:
            return translating.result()
        if isinstance(fault, StorageError):
            raise fault
        _log.error("a translation failed", exc_info=fault)
        return {copy.code: Made(self.words.text, None, failed=True) for copy in self.copies if copy.code not in self.known}

    async def _translate(self) -> Mapping[str, Made]:
        codes = [code for code in dict.fromkeys(copy.code for copy in self.copies) if code not in self.known]
        done = await asyncio.gather(*(self._translated(code) for code in codes))
        return dict(zip(codes, done, strict=True))

    async def _translated(self, target: str) -> Made:
        words, among = self.words, tuple(dict.fromkeys((*self.words.among, *(copy.code for copy in self.copies))))
        usable = self.consented.usable
        payer = Payer(words.room.id, words.message.key, words.writer)
        text, terms, room, writer = words.text, self.terms[target], words.room.id, words.writer
        wanted = Wanted(text, words.source, target, among, terms, usable, words.message, payer, room, writer)
        return await self.desk.languages.translator.translate(wanted)

    def finish(self, tx: Transaction) -> Overdue | None:
        """Post the message to every room that is still connected, and say once what could not be done.

        What was taken back while the engine worked is posted nowhere, and changed only where it stands.

        Returns:
            What is left where an engine is slow.
        """
        self._look_again(tx)
        under_way, wording = self.desk.kept.under_way, self.words.wording
        wanted = self.slow is not None and under_way.is_wanted(tx, wording)
        if not (wanted or under_way.arrive(tx, wording)):
            self._stop(tx)
            return None
        standing = self._standing(tx)
        if self.known:
            self.known = self.desk.known(tx, self.words, standing)  # it may have been taken back while the engine worked
        for copy in standing:
            self._put(tx, copy)
        if self.slow is not None:
            return Overdue(self, self.slow)
        self._tell(tx)
        return None

    def complete(self, tx: Transaction, made: Mapping[str, Made]) -> None:
        """Put what a slow engine has made in the place of the original, unless that was changed or removed since."""
        self.slow, self.made = None, made
        under_way, wording = self.desk.kept.under_way, self.words.wording
        latest = under_way.is_wanted(tx, wording)
        under_way.arrive(tx, wording)
        if not latest:
            return
        self._look_again(tx)
        standing = self._standing(tx)
        self.known = self.desk.known(tx, self.words, standing)  # somebody may have been faster than the engine
        for copy in standing:
            new = self.made.get(copy.code)
            if copy.code in self.promised or (new is not None and new.way is not None):
                self._put(tx, copy)
        self._tell(tx)

    def _look_again(self, tx: Transaction) -> None:
        """Take nothing of an engine if translation was switched off while it worked, or the author wishes none any more."""
        consented = self.desk.consent(tx, self.words)
        if not consented.on:
            self.consented, self.made = consented, {}
            self._stop(tx)

    def _stop(self, tx: Transaction) -> None:
        """Wait no longer for a slow engine."""
        slow, self.slow = self.slow, None
        if slow is not None:
            tx.after_commit(lambda: abandon(slow))

    def _standing(self, tx: Transaction) -> list[Copy]:
        """Return the rooms that are to read it now, with what it has become there already.

        Of one room, one thing is passed on after the other; so what was changed is given its words where it stands. What sets
        out again after a crash leaves alone what stands with newer words.
        """
        words = self.words
        if self.changed:
            copies, file = self.desk.changed(tx, words, pending=self.pending)
            self.words = replace(words, file=file)
            self._withdraw(tx, copies)
            return self._still_there(tx, copies) if file is not None or words.text.strip() else []
        passed = self.desk.kept.passed.of(tx, words.message)
        if any(one.original != words.text for one in passed):
            return []
        rows = {words.place(one.room, one.target, below=one.below): one.row for one in passed}
        place = words.place
        found = [replace(copy, row=rows.get(place(copy.room.id, copy.code, below=copy.below))) for copy in self.copies]
        return self._still_there(tx, found)

    def _withdraw(self, tx: Transaction, copies: Collection[Copy]) -> None:
        """Take the former words back from those of whom nobody can tell now whether they may read the new ones."""
        private = {copy.room.id: copy.row for copy in copies if copy.room.direct and copy.row is not None}
        for talk in private.keys() & self.desk.unknown(tx, self.words) if private else ():
            self.desk.outbox.redact(tx, private[talk])
            self.desk.kept.passed.drop(tx, private[talk])

    def _still_there(self, tx: Transaction, copies: Collection[Copy]) -> list[Copy]:
        """Return the copies whose rooms are still connected, or whose readers may still have them in private."""
        here = self.words.room.id
        rooms = {here, *(other.id for other in self.desk.rooms.companions(tx, self.desk.rooms.room(tx, here)))}
        rooms |= self.desk.talks(tx, self.words).keys()
        return [copy for copy in copies if copy.room.id in rooms]

    def _put(self, tx: Transaction, copy: Copy) -> None:
        words, within = self.words, copy.below or copy.room.id == self.words.room.id
        apart = within and is_kept(tx, self.desk.kept.settings, copy.room, words.message)
        says, bare = self._says(copy, None if within and not apart else words.text)
        if says is None:
            return  # it stands there already
        says = self._with_hours(tx, says, copy)
        file = shown = self._file(copy)
        if words.file is not None and shown is None and not within:
            file = replace(words.file, handle="")
            says = with_file(says, file, copy.code) if words.text.strip() else says
        standing = self._trusted(tx, copy, bare)
        if standing is Standing.OUTDATED:
            says = outdated(says, copy.code)
        heard = says.reply if within or copy.room.direct else says  # whoever is in the room has been rung by the original
        lane = Lane.CHATTER if copy.room.direct else Lane.RELAY  # rooms wait for nobody's private talk
        post = Post(copy.room.ref, heard, (copy.code,), lane, Kind.RELAY, translation=bare, file=shown)
        post = replace(post, picture=words.byline.picture)
        row = self._sent(tx, copy, post, apart=apart)
        target = bare.target if bare else words.source
        origin = Origin(words.message, words.room.id, words.writer)
        author, city = words.byline.author, words.byline.city
        text = bare.text if bare else ""
        passed = PassedOn(row, copy.room.id, author, city, words.source, target, words.text, origin, file, text, standing)
        given = self.known[copy.code].given_in if bare is not None and bare.engine == BY_HAND else None
        passed = replace(passed, written_at=words.written_at, below=copy.below, given_in=given)
        self.desk.kept.passed.put(tx, passed, self.desk.now())

    def _trusted(self, tx: Transaction, copy: Copy, bare: Translation | None) -> Standing | None:
        """Return how far the words that a room reads can be trusted; what was put right there may be outdated by them."""
        if bare is not None and bare.engine == BY_HAND:
            return self.known[copy.code].standing
        before = self.desk.kept.passed.get(tx, copy.row) if copy.row is not None else None
        if before is not None and before.standing in {Standing.CORRECTED, Standing.REVIEWED, Standing.OUTDATED}:
            return Standing.OUTDATED
        return Standing.MACHINE if bare is not None else None

    def _sent(self, tx: Transaction, copy: Copy, post: Post, *, apart: bool) -> str:
        if copy.row is not None:
            self.desk.outbox.edit(tx, copy.row, post)
            return copy.row
        if apart:
            desk = (self.desk.rooms, self.desk.kept.settings, self.desk.outbox)
            return self.desk.outbox.post(tx, into_thread(tx, post, copy.room, desk, self.desk.now()))
        if copy.room.id == self.words.room.id:
            return self.desk.outbox.post(tx, replace(post, reply_to=self.words.message))
        # Looked up only now: what it answers was perhaps still on its way when this was written.
        near = (self.desk.elsewhere(tx, message, self.words.room) for message in (self.reply_to, self.thread))
        answered, root = (found.get(copy.room.id, Answered()) for found in near)
        if copy.below:
            stands = (one for one in self.desk.kept.passed.of(tx, self.words.message) if not one.below)
            answered = Answered(row=next((one.row for one in stands if one.room == copy.room.id), None))
        post = replace(post, reply_to=answered.message, reply_to_row=answered.row)
        return self.desk.outbox.post(tx, replace(post, thread=root.message, thread_row=root.row))

    def _says(self, copy: Copy, original: str | None) -> tuple[Announcement | None, Translation | None]:
        """Return how a room reads it, and the bare translation if it is one.

        Args:
            copy: Which reader.
            original: As it was written; ``None`` where it stands right above.
        """
        words, code, byline = self.words, copy.code, self._byline(copy)
        correction, made = self.known.get(code), self.made.get(code)
        if correction is not None and self.consented.on:
            bare = Translation(words.source, code, correction.text, BY_HAND)
            return corrected(byline, correction, original, code), bare
        if made is not None and made.way is not None:
            says = translated(byline, made.text, original, made.way)
            return says, Translation(words.source, code, made.text, made.way.name)
        if copy.row is None and (copy.below or copy.room.direct or copy.room.id == words.room.id):
            return None, None  # they can read it where it was written, or right above
        if self.slow is not None and self._is_promised(code):
            return waiting(byline, words.text, code), None
        if words.file is not None and not words.text.strip():
            return named(byline, words.file, code, shown=self._file(copy) is not None), None
        return self._as_written(byline, code), None

    def _byline(self, copy: Copy) -> Byline:
        """Return who wrote it and, for whoever reads it in private, where."""
        byline = self.words.byline
        return replace(byline, room=place_of(self.desk.rooms, self.words.room)) if copy.room.direct else byline

    def _as_written(self, byline: Byline, code: str) -> Announcement:
        """Return the original, with why it is not translated where that is nobody's fault."""
        words = self.words
        if code != words.source and self.consented.left_out:
            return left_out(byline, words.text, code)
        declined = code != words.source and words.room.translates and self.desk.languages.declines(words.text)
        return (sealed if declined else plain)(byline, words.text, code)

    def _file(self, copy: Copy) -> File | None:
        """Return what is shown again in a room: files stay on their network, and what has no handle is only named."""
        file = self.words.file
        same = copy.room.ref.platform == self.words.message.platform
        elsewhere = copy.room.id != self.words.room.id and not (copy.below or copy.room.direct)
        return file if file is not None and file.handle and same and elsewhere else None

    def _is_promised(self, code: str) -> bool:
        """Tell whether words are on their way in a language, and remember that somebody was told so."""
        source = self.words.source
        if code != source and any(map(self.consented.usable, self.desk.languages.routes.ways(source, code))):
            self.promised.add(code)
        return code in self.promised

    def _with_hours(self, tx: Transaction, says: Announcement, copy: Copy) -> Announcement:
        here, there = (self.desk.rooms.city(room.city) for room in (self.words.room, copy.room))
        shown = not copy.below and self.desk.kept.settings.of(tx, copy.room.id).times
        return with_hours(says, hours(self.moment, here, there) if shown else (), copy.code)

    def _tell(self, tx: Transaction) -> None:
        """Say in the room what could not be translated."""
        if self.consented.on and self.words.text.strip():
            wanted = dict.fromkeys(copy.code for copy in self.copies if not copy.room.direct)
            # What fails for somebody in private alone is no fault of the room, unless nobody else reads it.
            made = {code: one for code, one in self.made.items() if code in wanted or not wanted}
            outcome = Outcome(self.words.room, self.words.source, wanted, self.consented, made)
            self.desk.troubles.tell(tx, outcome)
