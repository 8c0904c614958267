"""The work of one translation that somebody has asked for; the messages that it is of are read again if need be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from bot.core.folding import storable
from bot.core.reply import HowTo, Reply, say
from bot.features.translation.agreement import NOTHING_CONSENTED
from bot.features.translation.budget import Payer
from bot.features.translation.dress import corrected_on_demand, translated_on_demand
from bot.features.translation.store import Origin
from bot.features.translation.translator import Wanted

if TYPE_CHECKING:
    from bot.core.person import Person, Room
    from bot.core.ref import MessageRef, PersonRef
    from bot.core.reply import Block
    from bot.core.transaction import Transaction
    from bot.features.translation.agreement import Consented
    from bot.features.translation.memory_store import Correction
    from bot.features.translation.reading import Reading
    from bot.features.translation.service import Kept, Languages
    from bot.features.translation.text import Terms
    from bot.features.translation.translator import Made


@dataclass(frozen=True, slots=True)
class Reader:
    """Who asks, and where.

    Args:
        room: Where; what is known of it.
        person: Who.
        locale: The language in which they are answered.
        message: What they have written to ask, if they have.
        apart: Nobody else sees the answer.
        elsewhere: The room only stands for the place, of which nothing is known.
        picked: The message that they have picked out, where everybody sees the answer to it.
        tapped: They have only put an emoji to it, and wait for no words but the translation.
    """

    room: Room
    person: Person
    locale: str
    message: MessageRef | None = None
    apart: bool = False
    elsewhere: bool = False
    picked: MessageRef | None = None
    tapped: bool = False

    def near(self, root: MessageRef | None) -> Reader:
        """Return the same reader, who has tapped on a message in the thread of another."""
        if root is None or self.picked is None or not self.tapped or self.picked.thread is not None:
            return self
        return replace(self, picked=replace(self.picked, thread=root.key))


@dataclass(frozen=True, slots=True)
class Words:
    """What is to be translated.

    Args:
        text: As it was written.
        source: Its language, if that is known already.
        origin: The message that says it; ``None`` for words that stand in no message.
        author: Who wrote it, where that is shown.
        room: In which room it was written, if that is a known one.
        typed: Somebody has typed it to have it translated, and so wishes it.
    """

    text: str
    source: str | None
    origin: Origin | None
    author: str = ""
    room: Room | None = None
    typed: bool = False

    @property
    def writer(self) -> PersonRef | None:
        """Whose wish to be left out counts."""
        return None if self.typed or self.origin is None else self.origin.writer


class Desk(Protocol):
    """Who translates for whoever asks; see `bot.features.translation.on_demand.OnDemand`."""

    kept: Kept
    languages: Languages
    reading: Reading

    def begin(self, tx: Transaction, words: Words, target: str, reader: Reader) -> Translating | Reply | None:
        """Return the work of translating words, or why there is nothing to be done; ``None`` if nothing need be said."""
        ...

    def agreed(self, tx: Transaction, words: Words) -> Consented:
        """Return which engines may see words at this moment."""
        ...

    def show(self, tx: Transaction, done: Translating) -> None:
        """Answer with what has come of it."""
        ...

    def refuse(self, tx: Transaction, reader: Reader, reply: Reply) -> None:
        """Say why there is nothing to be done."""
        ...


@dataclass(slots=True)
class Translating:
    """The work of one translation; the `Work` port.

    Args:
        desk: Whose work it is.
        words: What is translated.
        pair: Source and target language.
        reader: For whom.
        terms: Names and terms of a glossary.
        known: What somebody has made of the same words before; it needs no engine.
        row: The answer that is to say something else now, since the words have changed.
        proposal: What somebody has made of words very like these.
        among: Languages that parts of them may be in.
        edits: How often the message had been changed of late when the work began.
        agreed: Which engines may see it.
        made: What became of it.
    """

    desk: Desk
    words: Words
    pair: tuple[str, str]
    reader: Reader
    terms: Terms
    known: Correction | None = None
    row: str | None = None
    proposal: tuple[Block, ...] = ()
    among: tuple[str, ...] = ()
    edits: int = 0
    agreed: Consented = NOTHING_CONSENTED
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
        """Translate; a failing engine is told of. What may be done with the words is asked at this moment."""
        if self.known is not None:
            return
        words = self.words
        self.agreed = await self.desk.kept.database.read(self.desk.agreed, words)
        origin = words.origin.message if words.origin else None
        room = words.room.id if words.room is not None else None
        usable, payer = self.agreed.usable, self._payer()
        wanted = Wanted(words.text, *self.pair, self.among, self.terms, usable, origin, payer, room, words.writer)
        self.made = await self.desk.languages.translator.translate(wanted)

    def _payer(self) -> Payer:
        reader = self.reader
        message = reader.message or reader.picked
        subject = message.key if message else f"asked by {reader.person.ref.key}"
        return Payer(reader.room.id, subject[:255], reader.person.ref)

    def finish(self, tx: Transaction) -> None:
        """Answer."""
        self.desk.show(tx, self)

    @property
    def done(self) -> bool:
        """There is a translation."""
        return self.known is not None or (self.made is not None and self.made.way is not None)

    def reply(self) -> Reply:
        """Return what whoever asked reads."""
        says = self._says()
        if self.message is not None:
            return says
        return replace(says, blocks=tuple(block for block in says.blocks if not isinstance(block, HowTo)), wording=None)

    def _says(self) -> Reply:
        if self.known is not None:
            return corrected_on_demand(self.known, self.pair[0])
        if self.made is not None and self.made.way is not None:
            return translated_on_demand(self.made.text, self.made.way, *self.proposal)
        if self.made is not None and self.made.over:
            return say("translation-asked-over")
        return say("translation-asked-not-now" if self.made and self.made.failed else "translation-asked-nothing")


@dataclass(slots=True)
class Fetching:
    """The work of a translation whose words have to be read first; the `Work` port.

    Args:
        desk: Whose work it is.
        room: Where the message was written.
        message: Which one.
        target: Locale code of the language wanted.
        reader: For whom.
        source: Its language, if that is known already.
        outcome: The translation, or why there is none.
    """

    desk: Desk
    room: Room
    message: MessageRef
    target: str
    reader: Reader
    source: str | None = None
    outcome: Translating | Reply | None = None

    @property
    def aside(self) -> bool:
        """Nobody else waits for it."""
        return True

    async def prepare(self) -> None:
        """Read the message and translate it."""
        found = await self.desk.reading.read(self.room, self.message, self.reader.person)
        if isinstance(found, Reply):
            self.outcome = found
            return
        author = found.author.name if self.room.id != self.reader.room.id else ""
        origin = Origin(self.message, self.room.id, found.author.person)
        words = Words(storable(found.text), self.source, origin, author, self.room)
        reader = self.reader.near(found.thread) if self.room.id == self.reader.room.id else self.reader
        self.outcome = await self.desk.kept.database.read(self.desk.begin, words, self.target, reader)
        if isinstance(self.outcome, Translating):
            await self.outcome.prepare()

    def finish(self, tx: Transaction) -> None:
        """Answer."""
        if isinstance(self.outcome, Translating):
            self.outcome.finish(tx)
        elif self.outcome is not None:
            self.desk.refuse(tx, self.reader, self.outcome)
