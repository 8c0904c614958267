"""Passing messages on: each room reads the others in its own language, the original beside it.

A message is passed on in two steps with the engine between them, so that no transaction is open while it works. What is passed
on never pings by name and never runs: it carries no mention, and the bot does not listen to itself.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.engine import Place
from bot.core.errors import EngineError
from bot.core.moment import Readings, moment_of
from bot.core.outbox import Kind, Lane, Post, Translation
from bot.core.phrase import Language, Phrase
from bot.core.reply import Reply
from bot.features.translation.dress import Byline, plain, translated, with_hours
from bot.features.translation.occasion import read_occasion
from bot.features.translation.store import PassedOn
from bot.features.translation.text import translate_text, words_for_detection

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.core.clock import Clock
    from bot.core.engine import Detector, Engine
    from bot.core.message import Text
    from bot.core.moment import Moment
    from bot.core.outbox import Outbox
    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction
    from bot.features.translation.port import Rooms
    from bot.features.translation.route import Routes
    from bot.features.translation.store import TranslationStore

_log = logging.getLogger(__name__)

FAULT_TOLD_EVERY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Languages:
    """How languages are told and turned.

    Args:
        routes: Which engine translates a pair.
        detector: Guesses what a message is written in.
        operator: Name of the human who can set engines up; empty if not given.
    """

    routes: Routes
    detector: Detector
    operator: str = ""


class PassingOn:
    """Passes messages on to connected rooms, and translates within rooms of several languages.

    Args:
        rooms: Looks things up.
        store: Remembers what was passed on.
        outbox: Carries it.
        languages: How languages are told and turned.
        clock: For today's date and the hourly note.
    """

    def __init__(self, rooms: Rooms, store: TranslationStore, outbox: Outbox, languages: Languages, clock: Clock) -> None:
        """Take what it needs."""
        self.rooms = rooms
        self.store = store
        self.outbox = outbox
        self.languages = languages
        self.clock = clock
        self._fault_told: dict[int, datetime] = {}

    def listen(self, tx: Transaction, text: Text, room: Room, author: Person) -> PassOn | None:
        """Take a message in which nobody spoke to the bot.

        Returns:
            The work of passing it on, or ``None`` if nobody else reads it.
        """
        if room.direct or not room.languages or not text.text.strip():
            return None
        others = self.rooms.companions(tx, room)
        within = room.translates and len(room.languages) > 1
        if not others and not within:
            return None
        source = self._source(text.text, room, author)
        targets = [(other, _target(other, source)) for other in others]
        if within:
            targets += [(room, code) for code in room.languages if code != source]
        home = self.rooms.city(author.city or room.city) or self.rooms.city(room.city)
        byline = Byline(author.name if author.id else text.author.name, home.name if home else "")
        names = {name: name for name in (*self.rooms.names(tx), *text.author.name.split())}
        allowed = self.store.allowed(tx, room.id) if room.translates else frozenset()
        return PassOn(self, text, room, source, targets, byline, names, allowed)

    def _source(self, text: str, room: Room, author: Person) -> str:
        """Return what a message is written in: the room's one language, or what can be told among several."""
        if len(room.languages) == 1:
            return room.languages[0]
        prior = author.language if author.language in room.languages else None
        guess = self.languages.detector.detect(words_for_detection(text), room.languages)
        if guess.language is not None and (guess.reliable or prior is None):
            return guess.language
        return prior or room.languages[0]

    def fault_is_news(self, room: int) -> bool:
        """Tell whether a room is to hear now that an engine does not work: once an hour."""
        now = self.clock.now()
        told_at = self._fault_told.get(room)
        if told_at is not None and now - told_at < FAULT_TOLD_EVERY:
            return False
        self._fault_told[room] = now
        return True

    def fault_is_over(self, room: int) -> bool:
        """Tell whether a room is to hear that translation works again."""
        return self._fault_told.pop(room, None) is not None


@dataclass(slots=True)
class PassOn:
    """The work of passing one message on; the `Work` port.

    Args:
        service: Whose work it is.
        text: The message.
        room: Where it was written.
        source: Its language.
        targets: Rooms with the language they are to read it in.
        byline: Who wrote it.
        names: What is never translated, each to itself.
        allowed: The outside engines that the room has said yes to.
    """

    service: PassingOn
    text: Text
    room: Room
    source: str
    targets: list[tuple[Room, str]]
    byline: Byline
    names: Mapping[str, str]
    allowed: frozenset[str]
    words: dict[str, str] = field(default_factory=dict)
    failed: set[str] = field(default_factory=set)

    async def prepare(self) -> None:
        """Translate once for each language; a failing engine leaves the original."""
        for target in dict.fromkeys(code for _, code in self.targets):
            engine = self._engine(target)
            if engine is None:
                continue
            try:
                done = await translate_text(engine, self.text.text, self.source, target, self.names)
            except EngineError as fault:
                _log.warning("translation failed", extra={"engine": engine.name, "fault": type(fault).__name__})
                self.failed.add(target)
            else:
                if done.changed:
                    self.words[target] = done.text

    def _engine(self, target: str) -> Engine | None:
        """Return the engine for a language, if this room's words may be translated, and by that engine."""
        if target == self.source or not self.room.translates:
            return None
        engine = self.service.languages.routes.engine(self.source, target)
        return None if engine is None or self._needs_yes(engine) else engine

    def _needs_yes(self, engine: Engine) -> bool:
        """Tell whether words would go to an outside company nobody here has said yes to, as when a room joins later."""
        return engine.place is Place.THIRD_PARTY and engine.name not in self.allowed

    def finish(self, tx: Transaction) -> None:
        """Post the message to every room that is still connected, and say once what could not be done."""
        still = {other.id for other in self.service.rooms.companions(tx, self.service.rooms.room(tx, self.room.id))}
        for target_room, code in self.targets:
            if target_room.id == self.room.id or target_room.id in still:
                self._post(tx, target_room, code)
        self._note_missing(tx)
        self._note_fault(tx)

    def _post(self, tx: Transaction, target_room: Room, code: str) -> None:
        within = target_room.id == self.room.id
        words = self.words.get(code)
        engine = self._engine(code)
        original = self.text.text
        if words is None or engine is None:
            if within:
                return  # it stands there already
            says, bare, shown = plain(self.byline, original, code), None, self.source
        else:
            shown_original = None if within else original
            says = translated(self.byline, words, shown_original, engine, (self.source, code))
            bare, shown = Translation(self.source, code, words, engine.name), code
        hours = self._hours(target_room)
        if hours:
            says = with_hours(says, hours, code)
        reply_to = self.text.message if within else None
        row = self.service.outbox.post(
            tx, Post(target_room.ref, says, (code,), Lane.RELAY, Kind.RELAY, reply_to=reply_to, translation=bare)
        )
        passed = PassedOn(row, target_room.id, self.byline.author, self.byline.city, self.source, shown, original)
        self.service.store.put(tx, passed, self.service.clock.now())

    def _hours(self, target_room: Room) -> list[tuple[str, Moment]]:
        """Return the one day and hour of the message as each city's clocks show it, if there is exactly one."""
        here = self.service.rooms.city(self.room.city)
        there = self.service.rooms.city(target_room.city)
        if here is None or there is None or here.zone == there.zone:
            return []
        wall = read_occasion(self.text.text, self.source, moment_of(self.service.clock.now(), here.zone).day)
        readings = () if wall is None else Readings.of(wall, here.zone)
        if len(readings) != 1:
            return []
        seen = readings[0].seen_from(there.zone)
        # Where both clocks show the same there is nothing to say.
        return [(here.name, readings[0]), (there.name, seen)] if seen.wall != readings[0].wall else []

    def _note_missing(self, tx: Transaction) -> None:
        """Say once in the room that a language cannot be translated."""
        if not self.room.translates:
            return
        for code in dict.fromkeys(code for _, code in self.targets if code != self.source):
            if self._engine(code) is None and self.service.store.tell_once(tx, self.room.id, self.source, code):
                self._say(tx, self._why_not(code))

    def _why_not(self, code: str) -> Phrase:
        engine = self.service.languages.routes.engine(self.source, code)
        if engine is None:
            return no_route(self.source, code, self.service.languages.operator)
        facts = {"source": Language(self.source), "target": Language(code)}
        return Phrase("translation-not-agreed", {**facts, "engine": engine.name, "prefix": self.room.prefix})

    def _note_fault(self, tx: Transaction) -> None:
        if self.failed and self.service.fault_is_news(self.room.id):
            self._say(tx, Phrase("translation-not-now"))
        elif self.words and not self.failed and self.service.fault_is_over(self.room.id):
            self._say(tx, Phrase("translation-again"))

    def _say(self, tx: Transaction, phrase: Phrase) -> None:
        locales = self.service.rooms.locales(self.room)
        self.service.outbox.post(tx, Post(self.room.ref, Reply((phrase,), to_room=True), locales, Lane.CHATTER))


def _target(room: Room, source: str) -> str:
    """Return the language in which a room reads a message: its own words stay as they are where they are understood."""
    if not room.languages or source in room.languages:
        return source
    return room.languages[0]


def no_route(source: str, target: str, operator: str) -> Phrase:
    """Return the words for a pair that nothing translates."""
    facts = {"source": Language(source), "target": Language(target)}
    if operator:
        return Phrase("translation-no-route-ask", {**facts, "operator": operator})
    return Phrase("translation-no-route", facts)
