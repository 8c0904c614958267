"""Replies to a passed-on message that concern the bot: a better wording, or the wish to see the whole original."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.outbox import Kind, Lane, Post, Translation
from bot.core.phrase import Phrase
from bot.core.reply import Quote, Reply
from bot.features.translation.dress import BY_HAND, Byline, corrected, harmless
from bot.features.translation.memory_store import Correction

if TYPE_CHECKING:
    from bot.core.clock import Clock
    from bot.core.message import Text
    from bot.core.outbox import Outbox
    from bot.core.person import Person, Room
    from bot.core.phrase import Strings
    from bot.core.transaction import Transaction
    from bot.features.translation.memory_store import MemoryStore
    from bot.features.translation.store import PassedOn, TranslationStore

_COLONS = (":", "：")


class Corrections:
    """Takes corrections by reply.

    Args:
        store: What was passed on.
        memory: Keeps corrections.
        outbox: Edits the message.
        strings: The words that begin a correction, in each language.
        clock: For when it was put right.
    """

    def __init__(self, store: TranslationStore, memory: MemoryStore, outbox: Outbox, strings: Strings, clock: Clock) -> None:
        """Take what it needs."""
        self._store = store
        self._memory = memory
        self._outbox = outbox
        self._strings = strings
        self._clock = clock

    def take(self, tx: Transaction, text: Text, room: Room, author: Person) -> bool:
        """Take a reply to a passed-on message.

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
        if passed is None or passed.room != room.id or not passed.original:
            return False  # whoever names a message of another room neither changes it nor sees its original
        if passed.target == passed.source and room.languages and passed.source not in room.languages:
            # Nothing translated it; what somebody makes of it is in the room's own language.
            passed = replace(passed, target=room.languages[0])
        if whole:
            self._show_original(tx, text, room, passed)
        elif better:
            self._correct(tx, text, room, passed, better)
            self._memory.put(tx, passed, Correction(better, text.author.name, author.ref), self._clock.now())
        else:
            self._ask_for_words(tx, text, room, passed)
        return True

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

    def _correct(self, tx: Transaction, text: Text, room: Room, passed: PassedOn, better: str) -> None:
        byline = Byline(passed.author, passed.city)
        says = corrected(byline, better, passed.original, passed.target, text.author.name)
        bare = Translation(passed.source, passed.target, better, BY_HAND)
        post = Post(room.ref, says, (passed.target,), Lane.RELAY, Kind.RELAY, translation=bare, file=passed.file)
        self._outbox.edit(tx, passed.row, post)

    def _ask_for_words(self, tx: Transaction, text: Text, room: Room, passed: PassedOn) -> None:
        reply = Reply((Phrase("translation-correction-empty"),))
        post = Post(room.ref, reply, (passed.target,), Lane.REPLY, reply_to=text.message, alone=True)
        self._outbox.post(tx, post)

    def _show_original(self, tx: Transaction, text: Text, room: Room, passed: PassedOn) -> None:
        reply = Reply(
            (Phrase("translation-original-of", {"author": harmless(passed.author)}), Quote(harmless(passed.original)))
        )
        post = Post(room.ref, reply, (passed.target,), Lane.REPLY, reply_to=text.message, alone=True)
        self._outbox.post(tx, post)
