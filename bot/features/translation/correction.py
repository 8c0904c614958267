"""Replies to a translation that concern the bot: better words, something like it, or the wish to see the whole original."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.harmless import harmless
from bot.core.outbox import Lane, Post
from bot.core.phrase import Phrase
from bot.core.reply import Acknowledgement, Quote, Reply
from bot.core.undo import FINAL
from bot.features.translation.dress import corrected_on_demand
from bot.features.translation.memory_store import Correction
from bot.features.translation.shown_store import Shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.message import Edited, Filled, Text
    from bot.core.person import Person, Room
    from bot.core.phrase import Strings
    from bot.core.ref import MessageRef
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.features.translation.asking import Reader
    from bot.features.translation.improving import Improving
    from bot.features.translation.store import PassedOn
    from bot.features.translation.workplace import Workplace

_COLONS = (":", "：")
_ENDS = ".!?…。！？"


class Corrections:
    """Takes corrections, by a reply or in a form.

    Args:
        place: What is at hand.
        improving: Puts translations right.
        strings: The words that begin a correction, in each language.
    """

    def __init__(self, place: Workplace, improving: Improving, strings: Strings) -> None:
        """Take what it needs."""
        self._shown, self._outbox, self._clock = place.kept.shown, place.outbox, place.clock
        self._improving = improving
        self._strings = strings

    def take(self, tx: Transaction, text: Text, room: Room, author: Person) -> bool:
        """Take a reply to a passed-on message, or to a translation that somebody has asked for.

        Returns:
            Whether it was meant for the bot; if not, it is a message like any other.
        """
        if text.reply_to is None:
            return False
        better, whole, like = self._correction(text.text), self._is(text.text, "original"), self._is(text.text, "proposal")
        if better is None and not (whole or like):
            return False
        passed = self._improving.passed(tx, text.reply_to, room)
        if passed is None:
            erased = self._improving.erased(tx, text.reply_to, room)
            if erased is not None:
                said = Phrase("translation-words-erased", {"prefix": room.prefix})
                self._answer(tx, text, room, erased.target, Reply((said,)))
                return True
            return better is not None and self._take_of_shown(tx, text, room, author, better)
        if like:
            self._answer(tx, text, room, passed.target, self._improving.propose(tx, room, text.reply_to))
        elif whole:
            self._answer(tx, text, room, passed.target, _original(passed))
        elif better:
            self._improving.correct(tx, room, passed, _said(better, text, author))
        else:
            self._ask_for_words(tx, text, room, passed.target)
        return True

    def edited(self, tx: Transaction, edit: Edited, room: Room, author: Person) -> None:
        """Take other words for a reply in which its author gave better ones: they stand wherever the first ones stood.

        Without the word in front nothing changes; whoever takes better words back removes the reply.
        """
        better = self._correction(edit.text)
        if better:
            correction = Correction(better, edit.author.name, author.ref, given_in=edit.message)
            self._improving.reword(tx, room, edit.message, correction)

    def deleted(self, tx: Transaction, message: MessageRef) -> None:
        """Take back the better words that were given in a message that is removed."""
        self._improving.unsay(tx, message)

    def command(self, tx: Transaction, reader: Reader, message: MessageRef, words: str) -> Answer | None:
        """Take what somebody has typed behind the command for translation, in a reply to a translation.

        Args:
            tx: Open.
            reader: Who, where, and in which message.
            message: What they reply to.
            words: What they have typed.

        Returns:
            What is answered; ``None`` if the words are only to be translated.
        """
        better = self._correction(words, colon=False)
        if better is None and not (self._is(words, "approval") or self._is(words, "proposal")):
            return None
        room, person = reader.room, reader.person
        if self._improving.passed(tx, message, room) is None and self._improving.shown(tx, message, room) is None:
            return None
        if better is not None:
            self._improving.better(tx, room, message, Correction(better, person.name, person.ref, given_in=reader.message))
        elif self._is(words, "approval"):
            self._improving.approve(tx, room, person, message)
        else:
            return self._improving.propose(tx, room, message)
        return Acknowledgement(undo=FINAL)

    def fill(self, tx: Transaction, filled: Filled, room: Room, author: Person, locale: str) -> bool:
        """Take better words that somebody has put into the form under a translation they were shown; they alone are answered.

        Returns:
            Whether there was such a translation, and not too long ago.
        """
        better, shown = filled.text.strip(), self._improving.shown(tx, filled.target, room)
        if shown is None or not better:
            return False
        correction = Correction(better, filled.author.name, author.ref)
        self._improving.improve(tx, shown, room, correction)
        says = corrected_on_demand(correction, shown.what.source, Phrase("translation-improved"))
        post = Post(room.ref, says, (locale,), Lane.REPLY, reply_to=filled.message, alone=True, private=True)
        row = self._outbox.post(tx, post)
        self._shown.put(tx, Shown(row, shown.what, locale, private=True), self._clock.now())
        return True

    def _take_of_shown(self, tx: Transaction, text: Text, room: Room, author: Person, better: str) -> bool:
        shown = self._improving.shown(tx, text.reply_to, room) if text.reply_to is not None else None
        if shown is None:
            return False
        if better:
            self._improving.improve(tx, shown, room, _said(better, text, author))
        else:
            self._ask_for_words(tx, text, room, shown.locale)
        return True

    def _correction(self, text: str, *, colon: bool = True) -> str | None:
        """Return the better wording, without the word in front of it and its colon."""
        folded = " ".join(text.casefold().split())  # French phones put a no-break space before the colon
        for word in self._words("correction"):
            for sign in _COLONS:
                if folded.replace(f" {sign}", sign).startswith(f"{word}{sign}"):
                    return text[text.index(sign) + 1 :].strip()
            if not colon and (found := re.match(rf"\s*{re.escape(word)}\s+(?=\S)", text, re.IGNORECASE)):
                return text[found.end() :].strip()
        return None

    def _is(self, text: str, what: str) -> bool:
        """Tell whether a text is one of the words for something, and nothing else."""
        return text.strip().rstrip(_ENDS).casefold() in self._words(what)

    def _words(self, what: str) -> Iterator[str]:
        for locale in self._strings.locales:
            yield from self._strings.words(f"translation-{what}-words", locale)

    def _ask_for_words(self, tx: Transaction, text: Text, room: Room, locale: str) -> None:
        self._answer(tx, text, room, locale, Reply((Phrase("translation-correction-empty"),)))

    def _answer(self, tx: Transaction, text: Text, room: Room, locale: str, reply: Reply) -> None:
        self._outbox.post(tx, Post(room.ref, reply, (locale,), Lane.REPLY, reply_to=text.message, alone=True))


def _said(better: str, text: Text, author: Person) -> Correction:
    return Correction(better, text.author.name, author.ref, given_in=text.message)


def _original(passed: PassedOn) -> Reply:
    who = Phrase("translation-original-of", {"author": harmless(passed.author)})
    return Reply((who, Quote(harmless(passed.original))))
