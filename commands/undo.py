"""`undo`: take back what one has just done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.errors import UserError
from bot.core.permission import Action
from bot.core.phrase import Phrase
from bot.core.reply import Acknowledgement, Announcement, Answer, Later, Reply, Silence, say
from bot.core.undo import FINAL, UNDO_LIFE
from bot.dispatch.definition import command
from bot.dispatch.running import Question

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from bot.core.transaction import Transaction
    from bot.core.undo import Undo, Undos
    from bot.dispatch.call import Call
    from bot.dispatch.grammar import Grammar
    from bot.dispatch.running import Runner

_SHOWN_WORDS = 3


class UndoCommands:
    """`undo`.

    Args:
        undos: What can be taken back.
        attempt: Undoes in the database what is done inside it if something is raised there.
    """

    def __init__(self, undos: Undos, attempt: Callable[[Transaction], AbstractContextManager[None]]) -> None:
        """Take the store; what runs commands comes once all of them are known."""
        self._undos = undos
        self._attempt = attempt
        self._known: tuple[Grammar, Runner] | None = None

    def know(self, grammar: Grammar, runner: Runner) -> None:
        """Take what reads and runs commands, this one among them."""
        self._known = (grammar, runner)

    @command("undo", action=Action.SELF, example="!undo")
    def undo(self, tx: Transaction, call: Call) -> Answer:
        """Take back the newest thing the asker did here in the last ten minutes; a second time, the one before."""
        entry = self._undos.take(tx, call.asker.ref, call.room.id, call.at - UNDO_LIFE)
        if entry is None:
            return say("dispatch-undo-nothing")
        if entry.call == FINAL:
            return say("dispatch-undo-final")
        try:
            with self._attempt(tx):
                return self._run(tx, entry, call)
        except UserError as refused:
            # It has gone its own way meanwhile; next time the thing before it is taken back.
            return Reply((Phrase("dispatch-undo-not", {"why": refused.phrase}),))

    def _run(self, tx: Transaction, entry: Undo, call: Call) -> Answer:
        if self._known is None:
            raise RuntimeError("undo is asked before the commands are known")
        grammar, runner = self._known
        meant = grammar.call(entry.call)
        if meant is None:
            raise RuntimeError(f"no command takes it back: {entry.call.split()[0]}")
        answer = runner.run(tx, *meant, call)
        if isinstance(answer, Later):
            raise RuntimeError(f"what takes long takes nothing back: {entry.call.split()[0]}")  # noqa: TRY004 - a defect of ours
        if isinstance(answer, Question):
            return answer.reply
        if isinstance(answer, Reply):
            return replace(answer, undo=None)
        if isinstance(answer, Announcement):
            return replace(answer, reply=replace(answer.reply, undo=None))
        # It may be longer ago than one thinks: what was taken back is said, where nothing else says it.
        return Acknowledgement() if isinstance(answer, Silence) else say("dispatch-undone", line=_shown(entry, call))


def _shown(entry: Undo, call: Call) -> str:
    """Return the command that took something back, and of what, without details."""
    return call.room.prefix + " ".join(entry.call.split()[:_SHOWN_WORDS])
