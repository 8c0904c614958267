"""Answering: in whose language, as a reply to what, and how it can be answered in turn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.outbox import Kind, Lane, Post
from bot.core.phrase import Phrase
from bot.core.prompt import Prompt
from bot.core.reply import Acknowledgement, Announcement, Reply, Silence
from bot.core.undo import Undo
from bot.dispatch.posting import BARE_LIFE, OFFER_LIFE, QUESTION_LIFE, is_answerable, is_offer
from bot.dispatch.running import Question

if TYPE_CHECKING:
    from bot.core.outbox import Outbox
    from bot.core.prompt import Prompts
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.core.undo import Undos
    from bot.dispatch.call import Call
    from bot.dispatch.running import Directory


class Answering:
    """Posts what handlers return.

    Args:
        outbox: Carries answers.
        prompts: Keeps what can be answered in turn.
        undos: Keeps what can be taken back.
        directory: For the room's languages.
    """

    def __init__(self, outbox: Outbox, prompts: Prompts, undos: Undos, directory: Directory) -> None:
        """Take what it needs."""
        self._outbox = outbox
        self._prompts = prompts
        self._undos = undos
        self._directory = directory

    def answer(self, tx: Transaction, answer: Answer | Question, call: Call, *, note: Phrase | None = None) -> None:
        """Post an answer.

        Args:
            tx: The transaction.
            answer: From a handler, or a question.
            call: What was asked.
            note: A sentence to add, for the asker.
        """
        if isinstance(answer, Silence | Acknowledgement):
            self._done(tx, answer, call)
            return
        says = answer.reply if isinstance(answer, Question) else answer
        if note is not None and isinstance(says, Reply):
            # The note concerns the asker alone, so it is said in one language even where the answer is for the room.
            says = replace(says, blocks=(*says.blocks, Phrase(note.id, note.args, call.locale)))
        row = self._post(tx, says, call, _words_label(answer))
        self._remember(tx, row, answer, call)

    def note_undo(self, tx: Transaction, answer: Answer | Question, call: Call) -> None:
        """Remember how the asker can take back what was just done, if they can."""
        if isinstance(answer, Question):
            return
        undo = (answer.reply if isinstance(answer, Announcement) else answer).undo
        if undo is not None:
            self._undos.put(tx, Undo(call.asker.ref, call.room.id, undo, call.at))

    def _post(self, tx: Transaction, says: Reply | Announcement, call: Call, words_label: str | None) -> str:
        reply = says.reply if isinstance(says, Announcement) else says
        # The command may just have changed what is spoken here.
        locales = self._directory.locales(self._directory.room(tx, call.room.id)) if reply.to_room else (call.locale,)
        kind = Kind.ANNOUNCEMENT if isinstance(says, Announcement) else Kind.REPLY
        post = Post(call.room.ref, says, locales, Lane.REPLY, kind, call.message, alone=True, words_label=words_label)
        post = replace(post, thread=call.thread)
        if call.apart and reply.to_room:
            # What is for everyone stands by itself; whoever asked hears that it is done.
            self._done(tx, Silence(), call)
            return self._outbox.post(tx, replace(post, reply_to=None))
        return self._outbox.post(tx, replace(post, private=call.apart))

    def _done(self, tx: Transaction, answer: Silence | Acknowledgement, call: Call) -> None:
        """Let the asker see that it was done: by a reaction, or in words where nobody else sees them."""
        if call.apart:
            words = answer.says if isinstance(answer, Acknowledgement) else None
            occasion = answer.occasion if isinstance(answer, Acknowledgement) else None
            there = self._directory.name_of(call.room) if call.elsewhere else ""
            done = Phrase("dispatch-done-there", {"room": there}) if there else Phrase("dispatch-done")
            said = Reply((words or done,), occasion=occasion)
            post = Post(call.room.ref, said, (call.locale,), Lane.REPLY, reply_to=call.message, alone=True, private=True)
            self._outbox.post(tx, post)
        elif isinstance(answer, Acknowledgement) and call.message is not None:
            self._outbox.react(tx, call.room.ref, call.message, answer.emoji)

    def _remember(self, tx: Transaction, row: str, answer: Reply | Announcement | Question, call: Call) -> None:
        reply = answer if isinstance(answer, Reply) else answer.reply
        form = answer if isinstance(answer, Question) else None
        if not (is_answerable(reply) or form):
            return
        if is_offer(reply):
            # Nobody is asked anything: what comes next is no answer unless it is a reply that can be read.
            self._prompts.put(tx, Prompt(row, call.room.id, None, lapses_at=call.at + OFFER_LIFE, ask=reply.ask, stays=True))
            return
        prompt = Prompt(
            row=row,
            room=call.room.id,
            asked=None if reply.lasting else call.asker.ref,
            buttons=reply.answers,
            choices=reply.choices,
            command=form.command if form else None,
            given=form.given if form else {},
            missing=form.missing if form else (),
            lapses_at=None if reply.lasting else call.at + QUESTION_LIFE,
            # In a talk of two there is nobody else the next message could be for. A form that is offered again asks nothing.
            bare_until=None
            if reply.lasting or (form and form.again)
            else call.at + (QUESTION_LIFE if call.room.direct else BARE_LIFE),
            ask=reply.ask,
        )
        self._prompts.put(tx, prompt)


def _words_label(answer: Answer | Question) -> str | None:
    """Return what is written on the control that opens a form, if a question is answered in words."""
    if not isinstance(answer, Question) or answer.reply.choices is not None:
        return None
    return "dispatch-fill-in-again" if answer.again else "dispatch-by-text"
