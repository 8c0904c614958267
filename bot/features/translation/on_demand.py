"""One message translated for whoever asks: words they have typed, or a message they have picked out.

It is done in two steps with the engine between them, like passing on. An engine in the house needs nobody's yes for that, since
no word leaves it; to an outside company words go only if the room in which they were written has said yes to it. Of a message
that everybody can see there is one answer in each language, which follows it when it is changed or removed.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot.core.harmless import harmless
from bot.core.outbox import Lane, Post
from bot.core.person import Person
from bot.core.phrase import Language, Phrase
from bot.core.reply import HowTo, Later, Quote, Reply, say
from bot.features.translation.agreement import Agreements
from bot.features.translation.asking import Fetching, Reader, Translating, Words
from bot.features.translation.consent import decides, up_to
from bot.features.translation.memory_store import Rendered, digest_of
from bot.features.translation.private import PrivateReaders
from bot.features.translation.shown_store import Shown
from bot.features.translation.store import Origin
from bot.features.translation.trouble import Outcome, Troubles, unnamed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.message import Edited, Reacted, Written
    from bot.core.person import Room
    from bot.core.phrase import Arg
    from bot.core.ref import MessageRef
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.core.wire import Work
    from bot.features.translation.agreement import Consented
    from bot.features.translation.improving import Improving
    from bot.features.translation.memory_store import Correction
    from bot.features.translation.reading import Reading
    from bot.features.translation.service import Languages
    from bot.features.translation.store import PassedOn
    from bot.features.translation.workplace import Workplace

SIGN = "\U0001f310"
"""🌐, put to a message by whoever wants to read it."""

_KEPT_FROM_MACHINES = {
    "sealed": "translation-asked-sealed",
    "left-out": "translation-asked-left-out",
    "form": "translation-asked-form",
}


class OnDemand:
    """Translates what somebody wants to read.

    Args:
        place: What is at hand.
        languages: How languages are told and turned.
        reading: Reads messages again.
        improving: Knows what was put right.
    """

    def __init__(self, place: Workplace, languages: Languages, reading: Reading, improving: Improving) -> None:
        """Take what it needs."""
        self._rooms, self.kept, self._outbox, self._clock = place.rooms, place.kept, place.outbox, place.clock
        self.languages = languages
        self.reading = reading
        self._improving = improving
        self._agreements = Agreements(place.rooms, place.kept)
        self._readers = PrivateReaders(place.rooms, place.kept, place.outbox)
        self._troubles = Troubles(place.rooms, place.kept.troubles, place.outbox, languages, place.clock)

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
        begun = self.begin(tx, self._words(tx, text, reader, about), target, reader)
        return Later(begun) if isinstance(begun, Translating) else begun or say("translation-asked-nothing")

    def pick(self, tx: Transaction, message: MessageRef, target: str, reader: Reader) -> Answer | Later:
        """Have a message translated that somebody has answered; see `ask`.

        Args:
            tx: Open.
            message: One of the room.
            target: Locale code of the language wanted.
            reader: Who asks.
        """
        begun = self._picked(tx, message, target, replace(reader, picked=message))
        return begun if isinstance(begun, Reply) else Later(begun) if begun else say("translation-asked-nothing")

    def tap(self, tx: Transaction, reaction: Reacted, room: Room, person: Person, locale: str) -> Work | None:
        """Have a message translated that somebody has put the sign for it to."""
        if room.direct:
            return None
        reader = Reader(room, person, locale, picked=reaction.target, tapped=True)
        begun = self._picked(tx, reaction.target, locale, self._in_thread(tx, reaction.target, reader))
        if isinstance(begun, Reply):
            self.refuse(tx, reader, begun)
            return None
        return begun

    def changed(self, tx: Transaction, edit: Edited, room: Room) -> Iterator[Work]:
        """Yield the work of putting right what was shown of a message whose author gives it other words."""
        for shown in self.kept.shown.of(tx, edit.message):
            origin = shown.what.origin
            if (origin.writer, origin.room) != (edit.author.person, room.id) or shown.private:
                continue
            there = self._rooms.room(tx, shown.what.room)
            if not self._readers.reaches(tx, room, there):
                self.kept.shown.drop(tx, shown.row)  # whoever reads there is to read no more of this room
                continue
            reader = Reader(there, Person(0, origin.writer, ""), shown.locale, picked=edit.message)
            words = Words(edit.text, None, origin, room=room)
            begun = self.begin(tx, words, shown.what.target, reader, row=shown.row)
            if isinstance(begun, Translating):
                tx.after_commit(partial(self._count, begun))
                yield begun
            else:
                self._outdate(tx, shown.row, reader)

    def _in_thread(self, tx: Transaction, message: MessageRef, reader: Reader) -> Reader:
        """Return a reader who is answered in the thread of a message, if it is known in which that stands."""
        row = self._outbox.row_of(tx, message)
        if row is not None:
            return reader.near(self._outbox.thread_of(tx, row))
        roots = (one.origin.message.root for one in self.kept.passed.of(tx, message) if one.origin is not None)
        return reader.near(next(roots, None))

    def _picked(
        self, tx: Transaction, message: MessageRef, target: str, reader: Reader
    ) -> Translating | Fetching | Reply | None:
        """Return the work of translating a message of the room whose words may have to be read first."""
        row = self._outbox.row_of(tx, message)
        if row is not None:
            copy = self.kept.passed.get(tx, row)
            if copy is None or copy.origin is None or copy.room != reader.room.id:
                return None  # what the bot has said by itself it says in everybody's language
            if not copy.original:
                origin = self._rooms.room(tx, copy.origin.room)
                if not self._readers.reaches(tx, origin, reader.room):
                    return say("translation-asked-gone")
                return Fetching(self, origin, copy.origin.message, target, reader, copy.source)
            return self.begin(tx, self._of_copy(tx, "", copy), target, reader)
        written = (one for one in self.kept.passed.of(tx, message) if one.origin and one.origin.room == reader.room.id)
        known = next((one for one in written if one.original), None)
        if known is None:
            return self._unread(tx, message, target, reader)
        return self.begin(tx, Words(known.original, known.source, known.origin, room=reader.room), target, reader)

    def _unread(self, tx: Transaction, message: MessageRef, target: str, reader: Reader) -> Fetching | Reply | None:
        """Return the work of reading and translating a message, unless its translation stands there already."""
        if not self._is_shown(tx, message, target, reader):
            return Fetching(self, reader.room, message, target, reader)
        return None if reader.tapped else say("translation-asked-stands")

    def begin(
        self, tx: Transaction, words: Words, target: str, reader: Reader, row: str | None = None
    ) -> Translating | Reply | None:
        """Return the work of translating words, or why there is nothing to be done; ``None`` if nothing need be said."""
        kept_from = self._kept_from_machines(tx, words)
        if kept_from is not None:
            return say(kept_from)
        source = words.source or self._source(words.text, target, words.room or reader.room)
        if source is None:
            return None if reader.tapped else say("translation-asked-unknown")
        among = self._among(words.room or reader.room, target)
        mixed = self.languages.telling.is_mixed(words.text, source, among)
        if source == target and reader.tapped and not mixed:
            # Whoever reads that language can only mean another one.
            target = next((code for code in reader.room.languages if code != source), source)
        if source == target and not mixed:
            return None if reader.tapped else self._already(words, source, reader)
        if row is None and self._stands(tx, words, target, reader):
            return None if reader.tapped else say("translation-asked-stands")
        known = self._known(tx, words, (source, target), reader)
        agreed = self.agreed(tx, words)
        ways = (way for code in dict.fromkeys((source, *among)) for way in self.languages.routes.ways(code, target))
        blocked = known is None and not any(map(agreed.usable, ways if mixed else self.languages.routes.ways(source, target)))
        if blocked and not reader.tapped:
            return self._why_not(tx, words, (source, target), reader)
        names = self._rooms.names(tx, (reader.room, *self._rooms.companions(tx, reader.room)), words.author)
        terms = self.kept.terms(tx, names, [target])[target]
        proposal = () if known is not None else self._improving.proposal(tx, reader.room, words.text, (source, target))
        edits = self._edits(words)
        return Translating(self, words, (source, target), reader, terms, known, row, proposal, among, edits)

    def _known(self, tx: Transaction, words: Words, pair: tuple[str, str], reader: Reader) -> Correction | None:
        """Return what people around have made of the same words before."""
        rooms = {reader.room.id, *(other.id for other in self._rooms.companions(tx, reader.room))}
        return self.kept.memory.get(tx, rooms, words.text, *pair)

    def _edits(self, words: Words) -> int:
        """Return how often a message was changed of late."""
        origin = words.origin
        return self.kept.lines.edits(origin.message, origin.writer) if origin is not None else 0

    def _count(self, begun: Translating) -> None:
        """Count the edit that work follows from, once it is saved: that one does not overtake it."""
        begun.edits = self._edits(begun.words)

    def _kept_from_machines(self, tx: Transaction, words: Words) -> str | None:
        """Return the phrase that says why no machine may translate words, or ``None`` if one may."""
        if words.room is not None and self._agreements.is_sealed(tx, words.room):
            return _KEPT_FROM_MACHINES["sealed"]
        if words.room is not None and self._agreements.is_left_out(tx, words.room, words.writer):
            return _KEPT_FROM_MACHINES["left-out"]
        return _KEPT_FROM_MACHINES["form"] if self.languages.declines(words.text) else None

    def _stands(self, tx: Transaction, words: Words, target: str, reader: Reader) -> bool:
        """Tell whether everybody in the room can read a message in a language already."""
        if reader.picked is None or words.origin is None:
            return False
        message, room = words.origin.message, reader.room.id
        if self._is_shown(tx, message, target, reader):
            return True
        return any(one.room == room and one.target == target != one.source for one in self.kept.passed.of(tx, message))

    def _is_shown(self, tx: Transaction, message: MessageRef, target: str, reader: Reader) -> bool:
        """Tell whether somebody was shown a message in a language where everybody in the room can read it."""
        shown = (one for one in self.kept.shown.of(tx, message) if not one.private)
        return any((one.what.room, one.what.target) == (reader.room.id, target) for one in shown)

    def _words(self, tx: Transaction, text: str, reader: Reader, about: Written | None) -> Words:
        """Return the words as they were first written: of a message passed on, the original rather than what became of it."""
        here = None if reader.elsewhere else reader.room
        if about is None:
            alone = reader.apart or reader.message is None
            origin = None if alone or reader.message is None else Origin(reader.message, reader.room.id, reader.person.ref)
            return Words(text, None, origin, room=here, typed=True)
        row = self._outbox.row_of(tx, about.message)
        copy = self.kept.passed.get(tx, row) if row is not None else None
        if copy is not None and copy.room == reader.room.id:
            return self._of_copy(tx, text, copy)
        passed = self.kept.passed.of(tx, about.message)
        origin = Origin(about.message, reader.room.id, about.writer)
        return Words(text, passed[0].source if passed else None, origin, room=here)

    def _of_copy(self, tx: Transaction, text: str, copy: PassedOn) -> Words:
        room = self._rooms.room(tx, copy.origin.room) if copy.origin else None
        if copy.original:
            return Words(copy.original, copy.source, copy.origin, copy.author, room)
        return Words(text, copy.target, copy.origin, room=room)

    def _among(self, room: Room, target: str) -> tuple[str, ...]:
        """Return the languages that parts of what is said around here may be in."""
        return tuple(dict.fromkeys((*room.languages, *(city.language for city in self._rooms.cities()), target)))

    def _source(self, text: str, target: str, room: Room) -> str | None:
        likely = [city.language for city in self._rooms.cities()]
        every = [*likely, *(source for source, _ in self.languages.routes.pairs()), *self.languages.known]
        return self.languages.telling.asked(text, target, room, likely, every)

    def _already(self, words: Words, source: str, reader: Reader) -> Reply:
        """Return what to say to whoever reads the language it was written in."""
        if words.author:
            return Reply((Phrase("translation-original-of", {"author": harmless(words.author)}), Quote(harmless(words.text))))
        said = Phrase("translation-asked-same", {"source": Language(source)})
        other = next((city.language for city in self._rooms.cities() if city.language != source), None)
        if other is None:
            return Reply((said,))
        return Reply((said, HowTo(Phrase("translation-asked-to", {"prefix": reader.room.prefix, "other": other}))))

    def agreed(self, tx: Transaction, words: Words) -> Consented:
        """Return which engines may see words at this moment: an outside one only if their room has said yes to it."""
        return self._agreements.on_asking(tx, words.room, words.writer)

    def _why_not(self, tx: Transaction, words: Words, pair: tuple[str, str], reader: Reader) -> Reply:
        way = self.languages.routes.best(*pair)
        facts: dict[str, Arg] = {"source": Language(pair[0]), "target": Language(pair[1])}
        if way is None:
            who = Phrase("translation-asked-who", {"operator": self.languages.operator})
            return Reply((Phrase("translation-asked-no-route", facts), *((who,) if self.languages.operator else ())))
        facts |= unnamed(way, self.agreed(tx, words))
        whose = words.room or reader.room
        may = whose.id == reader.room.id and decides(self._rooms, whose, reader.person)
        agree = Phrase("translation-asked-agree", {"prefix": reader.room.prefix}) if may else up_to(tx, self._rooms, whose)
        return Reply((Phrase("translation-asked-outside" if way.outside else "translation-asked-server", facts), agree))

    def show(self, tx: Transaction, done: Translating) -> None:
        """Answer with what has come of it, unless the message was removed meanwhile or somebody else was faster."""
        reader, words = done.reader, done.words
        why = self._withheld(tx, done)
        if why is not None:
            self._withhold(tx, done, why)
            return
        if done.known is not None:  # better words may have been taken back meanwhile
            done.known = self._known(tx, words, done.pair, reader)
        if done.made is not None and done.made.way and not self.agreed(tx, words).usable(done.made.way):
            done.made = replace(done.made, way=None)  # what was agreed was taken back while the engine worked
        if done.row is not None:
            self._renew(tx, done, done.row)
        elif self._stands(tx, words, done.pair[1], reader):
            self.refuse(tx, reader, say("translation-asked-stands"))
        elif done.done or not reader.tapped:
            self._put(tx, done)
        if reader.tapped and done.made is not None:
            agreed, made = done.agreed, {done.pair[1]: done.made}
            self._troubles.tell(tx, Outcome(reader.room, done.pair[0], [done.pair[1]], agreed, made))

    def _put(self, tx: Transaction, done: Translating) -> None:
        reader, reply = done.reader, done.reply()
        below = reader.picked if done.done and reader.picked else reader.message
        post = replace(_post(reader, reply), reply_to=below)
        # Whoever has typed is answered where they have; an answer to what was tapped on stands where that does.
        row = self._outbox.post(tx, replace(post, thread=reader.message.root if reader.message is not None else None))
        if reply.wording is not None and done.message is not None:
            what = Rendered(reader.room.id, *done.pair, digest_of(done.words.text), done.message)
            given = done.known.given_in if done.known is not None else None
            self.kept.shown.put(tx, Shown(row, what, reader.locale, reader.apart, given), self._clock.now())

    def _renew(self, tx: Transaction, done: Translating, row: str) -> None:
        """Give an answer the words of a message that was changed, unless it was removed, or the message changed again."""
        if self.kept.shown.get(tx, row) is None or done.edits != self._edits(done.words):
            return
        if not done.done or done.message is None:
            self._outdate(tx, row, done.reader)
            return
        self._outbox.edit(tx, row, _post(done.reader, done.reply()))
        what = Rendered(done.reader.room.id, *done.pair, digest_of(done.words.text), done.message)
        self.kept.shown.change(tx, row, what, done.known.given_in if done.known is not None else None)

    def _withheld(self, tx: Transaction, done: Translating) -> str | None:
        """Return the phrase that says why nothing may be shown: that was decided while the engine worked."""
        words = done.words
        gone = words.origin is not None and self.kept.lines.is_gone(words.origin.message)
        if gone or (words.room is not None and not self._readers.reaches(tx, words.room, done.reader.room)):
            return "translation-asked-gone"
        if done.row is None and done.edits != self._edits(words):
            return "translation-asked-outdated"
        return self._kept_from_machines(tx, words)

    def _withhold(self, tx: Transaction, done: Translating, why: str) -> None:
        if done.row is None:
            self.refuse(tx, done.reader, say(why))
        elif why == "translation-asked-gone":
            self.kept.shown.drop(tx, done.row)
        else:
            self._outdate(tx, done.row, done.reader)

    def _outdate(self, tx: Transaction, row: str, reader: Reader) -> None:
        """Let an answer say that the message is another one now."""
        self._outbox.edit(tx, row, _post(reader, say("translation-asked-outdated")))
        self.kept.shown.drop(tx, row)

    def refuse(self, tx: Transaction, reader: Reader, reply: Reply) -> None:
        """Say why there is nothing to be done; where somebody has only tapped, that no machine may is said once in the room."""
        if not reader.tapped:
            self._outbox.post(tx, _post(reader, reply))
            return
        why = next((why for why, name in _KEPT_FROM_MACHINES.items() if reply == say(name)), None)
        if why is not None and self.kept.troubles.tell_once(tx, reader.room.id, "", why):
            self._outbox.post(tx, replace(_post(reader, reply), locales=self._rooms.locales(reader.room)))


def _post(reader: Reader, reply: Reply) -> Post:
    place, locales = reader.room.ref, (reader.locale,)
    return Post(place, reply, locales, Lane.REPLY, reply_to=reader.message, alone=True, private=reader.apart)
