"""One message translated for whoever asks: words they have typed, or a message they have picked out.

It is done in two steps with the engine between them, like passing on. An engine in the house needs nobody's yes for that, since
no word leaves it; to an outside company words go only if the room in which they were written has said yes to it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core.harmless import harmless
from bot.core.outbox import Lane, Post
from bot.core.phrase import Language, Phrase
from bot.core.reply import HowTo, Later, Quote, Reply, say
from bot.features.translation.agreement import NOTHING_CONSENTED, Agreements
from bot.features.translation.budget import Payer
from bot.features.translation.consent import decides, up_to
from bot.features.translation.dress import corrected_on_demand, translated_on_demand
from bot.features.translation.memory_store import Rendered, digest_of
from bot.features.translation.shown_store import Shown
from bot.features.translation.store import Origin
from bot.features.translation.translator import Wanted
from bot.features.translation.trouble import unnamed

if TYPE_CHECKING:
    from bot.core.clock import Clock
    from bot.core.message import Written
    from bot.core.outbox import Outbox
    from bot.core.person import Person, Room
    from bot.core.phrase import Arg
    from bot.core.ref import MessageRef
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.features.translation.agreement import Consented
    from bot.features.translation.memory_store import Correction
    from bot.features.translation.port import Rooms
    from bot.features.translation.service import Kept, Languages
    from bot.features.translation.store import PassedOn
    from bot.features.translation.text import Terms
    from bot.features.translation.translator import Made


@dataclass(frozen=True, slots=True)
class Reader:
    """Who asks, and where.

    Args:
        room: Where; what is known of it.
        person: Who.
        locale: The language in which they are answered.
        message: What the answer goes to.
        apart: Nobody else sees the answer.
        elsewhere: The room only stands for the place, of which nothing is known.
    """

    room: Room
    person: Person
    locale: str
    message: MessageRef | None = None
    apart: bool = False
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    """What is to be translated.

    Args:
        text: As it was written.
        source: Its language, if that is known already.
        origin: The message that says it; ``None`` for words that stand in no message.
        author: Who wrote it, where that is shown.
        room: In which room it was written, if that is a known one.
    """

    text: str
    source: str | None
    origin: Origin | None
    author: str = ""
    room: Room | None = None


class OnDemand:
    """Translates what somebody wants to read.

    Args:
        rooms: Looks things up.
        kept: What was passed on, shown and put right.
        outbox: Answers.
        languages: How languages are told and turned.
        clock: For when something was shown.
    """

    def __init__(self, rooms: Rooms, kept: Kept, outbox: Outbox, languages: Languages, clock: Clock) -> None:
        """Take what it needs."""
        self._rooms = rooms
        self._kept = kept
        self._outbox = outbox
        self.languages = languages
        self._clock = clock
        self._agreements = Agreements(rooms, kept)

    def ask(self, tx: Transaction, text: str, target: str, reader: Reader, about: Written | None = None) -> Answer | Later:
        """Have words translated.

        Args:
            tx: Open.
            text: The words.
            target: Locale code of the language wanted.
            reader: Who asks.
            about: The message that says the words.

        Returns:
            The work of it, or why there is nothing to be done.
        """
        words = self._words(tx, text, reader, about)
        if words.room is not None and self._agreements.is_sealed(tx, words.room):
            return say("translation-asked-sealed")
        source = words.source or self._source(words.text, target, reader.room)
        if source is None:
            return say("translation-asked-unknown")
        if source == target:
            return self._already(words, source, reader)
        rooms = {reader.room.id, *(other.id for other in self._rooms.companions(tx, reader.room))}
        known = self._kept.memory.get(tx, rooms, words.text, source, target)
        agreed = self._agreed(tx, words)
        if known is None and not any(map(agreed.usable, self.languages.routes.ways(source, target))):
            return self._why_not(tx, words, (source, target), reader)
        names = self._rooms.names(tx, (reader.room, *self._rooms.companions(tx, reader.room)), words.author)
        terms = self._kept.terms(tx, names, [target])[target]
        return Later(Translating(self, words, (source, target), reader, terms, agreed, known))

    def _words(self, tx: Transaction, text: str, reader: Reader, about: Written | None) -> _Words:
        """Return the words as they were first written: of a message passed on, the original rather than what became of it."""
        here = None if reader.elsewhere else reader.room
        if about is None:
            alone = reader.apart or reader.message is None
            origin = None if alone or reader.message is None else Origin(reader.message, reader.room.id, reader.person.ref)
            return _Words(text, None, origin, room=here)
        row = self._outbox.row_of(tx, about.message)
        copy = self._kept.passed.get(tx, row) if row is not None else None
        if copy is not None and copy.room == reader.room.id:
            return self._of_copy(tx, text, copy)
        passed = self._kept.passed.of(tx, about.message)
        origin = Origin(about.message, reader.room.id, about.writer)
        return _Words(text, passed[0].source if passed else None, origin, room=here)

    def _of_copy(self, tx: Transaction, text: str, copy: PassedOn) -> _Words:
        room = self._rooms.room(tx, copy.origin.room) if copy.origin else None
        if copy.original:
            return _Words(copy.original, copy.source, copy.origin, copy.author, room)
        return _Words(text, copy.target, copy.origin, room=room)

    def _source(self, text: str, target: str, room: Room) -> str | None:
        likely = [city.language for city in self._rooms.cities()]
        every = [*likely, *(source for source, _ in self.languages.routes.pairs()), *self.languages.known]
        return self.languages.telling.asked(text, target, room, likely, every)

    def _already(self, words: _Words, source: str, reader: Reader) -> Reply:
        """Return what to say to whoever reads the language it was written in."""
        if words.author:
            return Reply((Phrase("translation-original-of", {"author": harmless(words.author)}), Quote(harmless(words.text))))
        said = Phrase("translation-asked-same", {"source": Language(source)})
        other = next((city.language for city in self._rooms.cities() if city.language != source), None)
        if other is None:
            return Reply((said,))
        return Reply((said, HowTo(Phrase("translation-asked-to", {"prefix": reader.room.prefix, "other": other}))))

    def _agreed(self, tx: Transaction, words: _Words) -> Consented:
        """Return which engines may see these words: an outside one only if their room has said yes to it."""
        return self._agreements.on_asking(tx, words.room)

    def _why_not(self, tx: Transaction, words: _Words, pair: tuple[str, str], reader: Reader) -> Reply:
        way = self.languages.routes.best(*pair)
        facts: dict[str, Arg] = {"source": Language(pair[0]), "target": Language(pair[1])}
        if way is None:
            who = Phrase("translation-asked-who", {"operator": self.languages.operator})
            return Reply((Phrase("translation-asked-no-route", facts), *((who,) if self.languages.operator else ())))
        agreed = self._agreements.on_asking(tx, words.room)
        facts |= {"engine": unnamed(way, agreed)}
        whose = words.room or reader.room
        may = whose.id == reader.room.id and decides(self._rooms, whose, reader.person)
        agree = Phrase("translation-asked-agree", {"prefix": reader.room.prefix}) if may else up_to(tx, self._rooms, whose)
        return Reply((Phrase("translation-asked-outside" if way.outside else "translation-asked-server", facts), agree))

    def show(self, tx: Transaction, done: Translating) -> None:
        """Answer with what has come of it."""
        reader, reply, origin = done.reader, done.reply(), done.message
        row = self._outbox.post(tx, _post(reader, reply))
        if reply.wording is None:
            return
        if origin is None:
            return
        what = Rendered(reader.room.id, *done.pair, digest_of(done.words.text), origin)
        self._kept.shown.put(tx, Shown(row, what, reader.locale, reader.apart), self._clock.now())


@dataclass(slots=True)
class Translating:
    """The work of one translation; the `Work` port.

    Args:
        desk: Whose work it is.
        words: What is translated.
        pair: Source and target language.
        reader: For whom.
        terms: Names and terms of a glossary.
        agreed: Which engines may see it.
        known: What somebody has made of the same words before; it needs no engine.
    """

    desk: OnDemand
    words: _Words
    pair: tuple[str, str]
    reader: Reader
    terms: Terms
    agreed: Consented = NOTHING_CONSENTED
    known: Correction | None = None
    made: Made | None = None

    @property
    def message(self) -> Origin | None:
        """The message that says the words, if those who read the room can see it.

        Better words for what nobody there has seen are not asked for: they would come up later under somebody else's name.
        """
        return None if self.reader.elsewhere else self.words.origin

    @property
    def aside(self) -> bool:
        """Nobody else waits for it."""
        return True

    async def prepare(self) -> None:
        """Translate; a failing engine is told of."""
        if self.known is None:
            origin = self.words.origin.message if self.words.origin else None
            reader = self.reader
            subject = reader.message.key if reader.message else f"asked by {reader.person.ref.key}"
            payer = Payer(reader.room.id, subject[:255], reader.person.ref)
            wanted = Wanted(self.words.text, *self.pair, (), self.terms, self.agreed.usable, origin, payer)
            self.made = await self.desk.languages.translator.translate(wanted)

    def finish(self, tx: Transaction) -> None:
        """Answer."""
        self.desk.show(tx, self)

    def reply(self) -> Reply:
        """Return what whoever asked reads."""
        says = self._says()
        if self.message is not None:
            return says
        return replace(says, blocks=tuple(block for block in says.blocks if not isinstance(block, HowTo)), wording=None)

    def _says(self) -> Reply:
        if self.known is not None:
            return corrected_on_demand(self.known.text, self.pair[0], self.known.by)
        if self.made is not None and self.made.way is not None:
            return translated_on_demand(self.made.text, self.made.way)
        if self.made is not None and self.made.over:
            return say("translation-asked-over")
        return say("translation-asked-not-now" if self.made and self.made.failed else "translation-asked-nothing")


def _post(reader: Reader, reply: Reply) -> Post:
    place, locales = reader.room.ref, (reader.locale,)
    return Post(place, reply, locales, Lane.REPLY, reply_to=reader.message, alone=True, private=reader.apart)
