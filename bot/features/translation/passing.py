"""The work of passing one message on.

It is done in two steps with the engine between them, so that no transaction is open while it works. What is passed on never
pings by name and never runs: it carries no mention, and the bot does not listen to itself.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Protocol

from bot.core.moment import Readings, moment_of
from bot.core.outbox import Kind, Lane, Post, Translation
from bot.core.phrase import Form, Language, Listed, Phrase, Territory, When
from bot.core.reply import Reply
from bot.features.translation.budget import Payer
from bot.features.translation.dress import BY_HAND, Byline, corrected, named, plain, translated, with_hours
from bot.features.translation.occasion import read_occasion
from bot.features.translation.store import Origin, PassedOn
from bot.features.translation.translator import Wanted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.clock import Clock
    from bot.core.engine import Engine
    from bot.core.message import File
    from bot.core.moment import Moment
    from bot.core.outbox import Outbox
    from bot.core.person import Room
    from bot.core.phrase import Arg
    from bot.core.ref import MessageRef, PersonRef
    from bot.core.reply import Announcement
    from bot.core.transaction import Database, Transaction
    from bot.features.translation.memory_store import Correction
    from bot.features.translation.port import Rooms
    from bot.features.translation.route import Way
    from bot.features.translation.service import Languages
    from bot.features.translation.store import TranslationStore
    from bot.features.translation.text import Terms
    from bot.features.translation.translator import Made


@dataclass(frozen=True, slots=True)
class Words:
    """What is passed on.

    Args:
        message: As its author wrote it.
        room: Where it was written.
        text: What it says; empty for a file without words.
        source: Its language.
        byline: Who wrote it.
        writer: The account that wrote it.
        file: What was shared with it.
    """

    message: MessageRef
    room: Room
    text: str
    source: str
    byline: Byline
    writer: PersonRef
    file: File | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """One reader of it.

    Args:
        room: The room.
        code: The language it reads it in.
        row: What it has become there before; ``None`` if it is new.
    """

    room: Room
    code: str
    row: str | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """A message that is answered, as it stands in one room.

    Args:
        message: Somebody's own.
        row: Or the row of one of ours.
    """

    message: MessageRef | None = None
    row: str | None = None


@dataclass(frozen=True, slots=True)
class Consented:
    """What may be done with a room's words.

    Args:
        on: They may be translated.
        companies: The outside engines that they may go to.
    """

    on: bool
    companies: frozenset[str] = frozenset()

    def usable(self, way: Way) -> bool:
        """Tell whether words may go a way: nobody has to say yes to what stays with the operator."""
        return self.on and all(engine.name in self.companies for engine in way.outside)


NOTHING_CONSENTED: Final = Consented(on=False)


class Desk(Protocol):
    """Who passes on; see `bot.features.translation.service.PassingOn`."""

    rooms: Rooms
    database: Database
    store: TranslationStore
    outbox: Outbox
    languages: Languages
    clock: Clock

    def changed(self, tx: Transaction, words: Words) -> tuple[list[Copy], File | None]:
        """Return what a message has become that is given other words, and the file with it."""
        ...

    def consent(self, tx: Transaction, room_number: int) -> Consented:
        """Return what may be done with a room's words at this moment."""
        ...

    def fault_is_news(self, room: int) -> bool:
        """Tell whether a room is to hear now that an engine does not work."""
        ...

    def fault_is_over(self, room: int) -> bool:
        """Tell whether a room is to hear that translation works again."""
        ...


@dataclass(slots=True)
class PassOn:
    """The work of passing one message on, new or changed; the `Work` port.

    Args:
        desk: Whose work it is.
        words: What is passed on.
        copies: Rooms with the language they are to read it in.
        answered: What it answers, by room.
        terms: Names and terms of a glossary.
        known: What people have made of the same words before, by language.
        changed: It has set out before, with other words.
        consented: What may be done with these words; known once the work has begun.
        made: What became of them, by language.
    """

    desk: Desk
    words: Words
    copies: list[Copy]
    answered: Mapping[int, Answered]
    terms: Terms
    known: Mapping[str, Correction]
    changed: bool = False
    consented: Consented = NOTHING_CONSENTED
    made: dict[str, Made] = field(default_factory=dict)

    @property
    def aside(self) -> bool:
        """Messages arrive in the order in which they were written."""
        return False

    async def prepare(self) -> None:
        """Translate once for each language; a failing engine leaves the original.

        What was switched off since the message came goes to no engine any more.
        """
        words = self.words
        self.consented = await self.desk.database.read(self.desk.consent, words.room.id)
        if not self.consented.on or not words.text.strip():
            return
        codes = [code for code in dict.fromkeys(copy.code for copy in self.copies) if code not in self.known]
        done = await asyncio.gather(*(self._translated(code) for code in codes))
        self.made = dict(zip(codes, done, strict=True))

    async def _translated(self, target: str) -> Made:
        words, among = self.words, tuple(dict.fromkeys(copy.code for copy in self.copies))
        usable = self.consented.usable
        payer = Payer(words.room.id, words.message.key, words.writer)
        wanted = Wanted(words.text, words.source, target, among, self.terms, usable, words.message, payer)
        return await self.desk.languages.translator.translate(wanted)

    def finish(self, tx: Transaction) -> None:
        """Post the message to every room that is still connected, and say once what could not be done.

        What was taken back while the engine worked is posted nowhere, and changed only where it stands.
        """
        if self.changed:
            self._catch_up(tx)
        elif not self.desk.store.arrive(tx, self.words.message):
            self.copies = []
        if not self.copies:
            return
        here = self.words.room
        if not self.desk.consent(tx, here.id).on:
            # It was switched off while the engine worked.
            self.consented, self.made = NOTHING_CONSENTED, {}
        still = {other.id for other in self.desk.rooms.companions(tx, self.desk.rooms.room(tx, here.id))}
        for copy in self.copies:
            if copy.room.id == here.id or copy.room.id in still:
                self._put(tx, copy)
        self._note_missing(tx)
        self._note_fault(tx)
        self._note_over(tx)

    def _catch_up(self, tx: Transaction) -> None:
        """Take up what has become of the message meanwhile: of one room, one thing is passed on after the other."""
        copies, file = self.desk.changed(tx, self.words)
        self.words = replace(self.words, file=file)
        self.copies = copies if file is not None or self.words.text.strip() else []

    def _put(self, tx: Transaction, copy: Copy) -> None:
        within = copy.room.id == self.words.room.id
        says, bare = self._says(copy, within=within)
        if says is None:
            return  # it stands there already
        hours = self._hours(copy.room)
        if hours:
            says = with_hours(says, hours, copy.code)
        post = Post(copy.room.ref, says, (copy.code,), Lane.RELAY, Kind.RELAY, translation=bare, file=self._file(copy))
        post = replace(post, picture=self.words.byline.picture)
        row = self._sent(tx, copy, post)
        shown = bare.target if bare else self.words.source
        origin = Origin(self.words.message, self.words.room.id, self.words.writer)
        byline = self.words.byline
        passed = PassedOn(
            row, copy.room.id, byline.author, byline.city, self.words.source, shown, self.words.text, origin, post.file
        )
        self.desk.store.put(tx, passed, self.desk.clock.now())

    def _sent(self, tx: Transaction, copy: Copy, post: Post) -> str:
        if copy.row is not None:
            self.desk.outbox.edit(tx, copy.row, post)
            return copy.row
        if copy.room.id == self.words.room.id:
            return self.desk.outbox.post(tx, replace(post, reply_to=self.words.message))
        answered = self.answered.get(copy.room.id, Answered())
        return self.desk.outbox.post(tx, replace(post, reply_to=answered.message, reply_to_row=answered.row))

    def _says(self, copy: Copy, *, within: bool) -> tuple[Announcement | None, Translation | None]:
        """Return how a room reads it, and the bare translation if it is one."""
        words, code = self.words, copy.code
        original = None if within else words.text
        correction, made = self.known.get(code), self.made.get(code)
        if correction is not None and self.consented.on:
            bare = Translation(words.source, code, correction.text, BY_HAND)
            return corrected(words.byline, correction.text, original, code, correction.by), bare
        if made is not None and made.way is not None:
            says = translated(words.byline, made.text, original, made.way)
            return says, Translation(words.source, code, made.text, made.way.name)
        if within and copy.row is None:
            return None, None
        if words.file is not None and not words.text.strip():
            return named(words.byline, words.file, code, shown=self._file(copy) is not None), None
        return plain(words.byline, words.text, code), None

    def _file(self, copy: Copy) -> File | None:
        """Return what is shown again in a room: files stay on their network, and what has no handle is only named."""
        file = self.words.file
        same = copy.room.ref.platform == self.words.message.platform
        return file if file is not None and file.handle and same and copy.room.id != self.words.room.id else None

    def _hours(self, target_room: Room) -> list[tuple[str, Moment]]:
        """Return the one day and hour of the message as each city's clocks show it, if there is exactly one."""
        here = self.desk.rooms.city(self.words.room.city)
        there = self.desk.rooms.city(target_room.city)
        if here is None or there is None or here.zone == there.zone:
            return []
        wall = read_occasion(self.words.text, self.words.source, moment_of(self.desk.clock.now(), here.zone).day)
        readings = () if wall is None else Readings.of(wall, here.zone)
        if len(readings) != 1:
            return []
        seen = readings[0].seen_from(there.zone)
        # Where both clocks show the same there is nothing to say.
        return [(here.name, readings[0]), (there.name, seen)] if seen.wall != readings[0].wall else []

    def _note_missing(self, tx: Transaction) -> None:
        """Say once in the room that a language cannot be translated."""
        room, source = self.words.room, self.words.source
        if not self.consented.on or not self.words.text.strip():
            return
        for code in dict.fromkeys(copy.code for copy in self.copies if copy.code != source):
            if not self._ways(code) and self.desk.store.tell_once(tx, room.id, source, code):
                self._say(tx, self._why_not(code))

    def _ways(self, code: str) -> Sequence[Way]:
        return [way for way in self.desk.languages.routes.ways(self.words.source, code) if self.consented.usable(way)]

    def _why_not(self, code: str) -> Phrase:
        way = self.desk.languages.routes.best(self.words.source, code)
        if way is None:
            return no_route(self.words.source, code, self.desk.languages.operator)
        facts: dict[str, Arg] = {"source": Language(self.words.source), "target": Language(code)}
        return Phrase("translation-not-agreed", {**facts, "engine": companies(way), "prefix": self.words.room.prefix})

    def _note_fault(self, tx: Transaction) -> None:
        room = self.words.room.id
        failed = any(made.failed for made in self.made.values())
        if failed and self.desk.fault_is_news(room):
            self._say(tx, Phrase("translation-not-now"))
        elif not failed and any(made.way for made in self.made.values()) and self.desk.fault_is_over(room):
            self._say(tx, Phrase("translation-again"))

    def _note_over(self, tx: Transaction) -> None:
        """Say once a day in the room that no more may be given to engines that cost something."""
        room, budget = self.words.room, self.desk.languages.translator.budget
        over = any(made.over and made.way is None for made in self.made.values())
        if over and budget.tell_once(tx, room.id):
            city = self.desk.rooms.city(room.city) or self.desk.rooms.cities()[0]
            until = When(moment_of(budget.until(), city.zone), Form.DAY_TIME)
            self._say(tx, Phrase("translation-over-budget", {"until": until}))

    def _say(self, tx: Transaction, phrase: Phrase) -> None:
        room = self.words.room
        locales = self.desk.rooms.locales(room)
        self.desk.outbox.post(tx, Post(room.ref, Reply((phrase,), to_room=True), locales, Lane.CHATTER))


def named_engine(engine: Engine) -> Arg:
    """Return an engine as people read it, an outside company with its country."""
    if engine.country is None:
        return engine.name
    return Phrase("translation-company", {"engine": engine.name, "country": Territory(engine.country)})


def companies(way: Way) -> Listed:
    """Return the outside companies of a way as people read them."""
    return Listed(tuple(named_engine(engine) for engine in way.outside))


def no_route(source: str, target: str, operator: str) -> Phrase:
    """Return the words for a pair that nothing translates."""
    facts = {"source": Language(source), "target": Language(target)}
    if operator:
        return Phrase("translation-no-route-ask", {**facts, "operator": operator})
    return Phrase("translation-no-route", facts)
