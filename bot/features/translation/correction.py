"""Replies to a translation that concern the bot: better words, or the wish to see the whole original."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.harmless import harmless
from bot.core.outbox import Kind, Lane, Post, Translation
from bot.core.phrase import Phrase
from bot.core.reply import Quote, Reply
from bot.features.translation.dress import BY_HAND, Byline, corrected, corrected_on_demand
from bot.features.translation.memory_store import Correction
from bot.features.translation.shown_store import Shown

if TYPE_CHECKING:
    from bot.core.clock import Clock
    from bot.core.message import Filled, Text
    from bot.core.outbox import Outbox
    from bot.core.person import Person, Room
    from bot.core.phrase import Strings
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.translation.port import Rooms
    from bot.features.translation.service import Kept
    from bot.features.translation.store import PassedOn

_COLONS = (":", "：")


class Corrections:
    """Takes corrections, by a reply or in a form.

    Args:
        rooms: Which rooms are connected.
        kept: What was passed on, shown and put right.
        outbox: Edits the message.
        strings: The words that begin a correction, in each language.
        clock: For when it was put right.
    """

    def __init__(self, rooms: Rooms, kept: Kept, outbox: Outbox, strings: Strings, clock: Clock) -> None:
        """Take what it needs."""
        self._rooms = rooms
        self._store, self._memory, self._shown = kept.passed, kept.memory, kept.shown
        self._outbox = outbox
        self._strings = strings
        self._clock = clock

    def take(self, tx: Transaction, text: Text, room: Room, author: Person) -> bool:
        """Take a reply to a passed-on message, or to a translation that somebody has asked for.

        Returns:
            Whether it was meant for the bot; if not, it is a message like any other.
        """
        if text.reply_to is None:
            return False
        better, whole = self._correction(text.text), self._asks_original(text.text)
        if better is None and not whole:
            return False
        row = self._outbox.row_of(tx, text.reply_to)
        passed = self._store.get(tx, row) if row is not None else None
        if passed is None:
            return better is not None and self._take_of_shown(tx, text, room, author, better)
        if passed.room != room.id or not passed.original:
            return False  # whoever names a message of another room neither changes it nor sees its original
        passed = _read_in(passed, room)
        if whole:
            self._show_original(tx, text, room, passed)
        elif better:
            correction = Correction(better, text.author.name, author.ref)
            self._correct(tx, room, passed, correction)
            self._memory.put(tx, passed, correction, self._clock.now())
        else:
            self._ask_for_words(tx, text, room, passed.target)
        return True

    def fill(self, tx: Transaction, filled: Filled, room: Room, author: Person, locale: str) -> bool:
        """Take better words that somebody has put into the form under a translation they were shown; they alone are answered.

        Returns:
            Whether there was such a translation, and not too long ago.
        """
        better, shown = filled.text.strip(), self._shown_as(tx, filled.target, room)
        if shown is None or not better:
            return False
        correction = Correction(better, filled.author.name, author.ref)
        self._improve(tx, shown, room, correction)
        says = corrected_on_demand(better, shown.what.source, correction.by, Phrase("translation-improved"))
        post = Post(room.ref, says, (locale,), Lane.REPLY, reply_to=filled.message, alone=True, private=True)
        row = self._outbox.post(tx, post)
        self._shown.put(tx, Shown(row, shown.what, locale, private=True), self._clock.now())
        return True

    def _take_of_shown(self, tx: Transaction, text: Text, room: Room, author: Person, better: str) -> bool:
        shown = self._shown_as(tx, text.reply_to, room)
        if shown is None:
            return False
        if better:
            self._improve(tx, shown, room, Correction(better, text.author.name, author.ref))
        else:
            self._ask_for_words(tx, text, room, shown.locale)
        return True

    def _shown_as(self, tx: Transaction, message: MessageRef | None, room: Room) -> Shown | None:
        """Return the translation that a message of ours in a room shows."""
        row = self._outbox.row_of(tx, message) if message is not None else None
        shown = self._shown.get(tx, row) if row is not None else None
        return shown if shown is not None and shown.what.room == room.id else None

    def _improve(self, tx: Transaction, shown: Shown, room: Room, correction: Correction) -> None:
        """Keep better words, and put right all that says the worse ones: the answer, and what the message was passed on as."""
        what = shown.what
        self._memory.keep(tx, what, correction, self._clock.now())
        if not shown.private:
            says = corrected_on_demand(correction.text, what.source, correction.by)
            self._outbox.edit(tx, shown.row, Post(room.ref, says, (shown.locale,), Lane.REPLY))
        near = {other.id: other for other in (room, *self._rooms.companions(tx, room))}
        for copy in self._store.of(tx, what.origin.message):
            if copy.room in near and copy.original:
                read = _read_in(copy, near[copy.room])
                if (read.source, read.target) == (what.source, what.target):
                    self._correct(tx, near[copy.room], read, correction)

    def _correction(self, text: str) -> str | None:
        """Return the better wording, without the word in front of it."""
        folded = " ".join(text.casefold().split())  # French phones put a no-break space before the colon
        for locale in self._strings.locales:
            for word in self._strings.words("translation-correction-words", locale):
                for colon in _COLONS:
                    lead = f"{word}{colon}"
                    if folded.replace(f" {colon}", colon).startswith(lead):
                        return text[text.index(colon) + 1 :].strip()
        return None

    def _asks_original(self, text: str) -> bool:
        typed = text.strip().rstrip(".!?…。！？").casefold()
        return any(typed in self._strings.words("translation-original-words", locale) for locale in self._strings.locales)

    def _correct(self, tx: Transaction, room: Room, passed: PassedOn, correction: Correction) -> None:
        byline = Byline(passed.author, passed.city)
        says = corrected(byline, correction.text, passed.original, passed.target, correction.by)
        bare = Translation(passed.source, passed.target, correction.text, BY_HAND)
        within = passed.origin is not None and passed.origin.room == passed.room
        heard = says.reply if within else says
        post = Post(room.ref, heard, (passed.target,), Lane.RELAY, Kind.RELAY, translation=bare, file=passed.file)
        self._outbox.edit(tx, passed.row, post)

    def _ask_for_words(self, tx: Transaction, text: Text, room: Room, locale: str) -> None:
        reply = Reply((Phrase("translation-correction-empty"),))
        post = Post(room.ref, reply, (locale,), Lane.REPLY, reply_to=text.message, alone=True)
        self._outbox.post(tx, post)

    def _show_original(self, tx: Transaction, text: Text, room: Room, passed: PassedOn) -> None:
        reply = Reply(
            (Phrase("translation-original-of", {"author": harmless(passed.author)}), Quote(harmless(passed.original)))
        )
        post = Post(room.ref, reply, (passed.target,), Lane.REPLY, reply_to=text.message, alone=True)
        self._outbox.post(tx, post)


def _read_in(passed: PassedOn, room: Room) -> PassedOn:
    """Return what was passed on with the language in which it is to be read there.

    What nothing has translated stands there as it was written; what somebody makes of it is in the room's own language.
    """
    if passed.target == passed.source and room.languages and passed.source not in room.languages:
        return replace(passed, target=room.languages[0])
    return passed
