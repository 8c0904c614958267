"""Doing what was understood: run it, remember how it can be taken back, answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.errors import NotPermitted
from bot.core.permission import Action
from bot.core.phrase import Phrase
from bot.core.reply import Announcement, Later, Reply
from bot.dispatch.definition import Audience

if TYPE_CHECKING:
    from bot.core.message import Author
    from bot.core.transaction import Transaction
    from bot.core.wire import Work
    from bot.dispatch.answering import Answering
    from bot.dispatch.call import Call
    from bot.dispatch.running import Directory, Runner
    from bot.dispatch.understanding import Wish

_ALWAYS_OPEN = "setup"
"""Where the group itself is chosen: a wrong one can be put right."""


class Executor:
    """Runs commands and answers.

    Args:
        directory: Who and where.
        runner: Runs them.
        answering: Says what came of it.
    """

    def __init__(self, directory: Directory, runner: Runner, answering: Answering) -> None:
        """Take what it needs."""
        self._directory = directory
        self.runner = runner
        self.answering = answering

    def run(self, tx: Transaction, wish: Wish, call: Call, author: Author, *, undoable: bool = True) -> Work | None:
        """Run a command and answer.

        Args:
            tx: The transaction.
            wish: What is meant.
            call: Under which circumstances.
            author: Who asked, as the network knows them.
            undoable: It can be taken back by a word.

        Returns:
            ``None`` when it is done and answered; else what remains to be done, which answers by itself.

        Raises:
            UserError: It cannot be done as it was asked.
        """
        if wish.command.action is Action.SPEAK and not call.asker.admin:
            self.require_voice(author, call)
        self._require_sight(wish, call, author)
        self._require_group(tx, wish, call, author)
        answer = self.runner.grant(tx, wish, call)
        if isinstance(answer, Later):
            return answer.work
        if call.elsewhere and wish.command.action is Action.SPEAK and isinstance(answer, Reply):
            there = Phrase("dispatch-appears-in", {"room": self._directory.name_of(call.room)})
            answer = replace(answer, blocks=(*answer.blocks, there))
        if undoable:
            self.answering.note_undo(tx, answer, call)
        # Whoever was nobody before and is somebody now has just been entered.
        speaks = isinstance(answer, Reply | Announcement)
        note = self._directory.newcomer_note(tx, author, call.room) if speaks and call.asker.id == 0 else None
        self.answering.answer(tx, answer, call, note=note)
        return None

    def require_voice(self, author: Author, call: Call) -> None:
        """See that somebody may write in the room where something is to be said on their behalf.

        Raises:
            NotPermitted: They can only read it.
        """
        if self._directory.is_mute(author, call.room):
            raise NotPermitted(Phrase("dispatch-mute", {"room": self._directory.name_of(call.room)}))

    def _require_sight(self, wish: Wish, call: Call, author: Author) -> None:
        """What another room knows is told to those who can read it; about oneself one asks everywhere."""
        command = wish.command
        if not call.elsewhere or command.action is Action.SELF or command.name == _ALWAYS_OPEN:
            return
        if not call.room.active:
            raise NotPermitted(Phrase("dispatch-room-gone", {"prefix": call.room.prefix}))
        if self._directory.is_outside(call.asker, author, call.room):
            raise NotPermitted(Phrase("dispatch-out-of-sight", {"prefix": call.room.prefix}))

    def _require_group(self, tx: Transaction, wish: Wish, call: Call, author: Author) -> None:
        """On a server that has chosen a group for its coordinators, what is for them needs it as well, however it is asked.

        In a private talk there is no telling which server is meant, so it is done there for admins alone.
        """
        room, command = call.room, wish.command
        if call.asker.admin or command.audience is Audience.EVERYONE:
            return
        if room.direct and self._directory.has_servers(room.ref.platform):
            raise NotPermitted(Phrase("dispatch-on-a-server"))
        if room.space is None or command.name == _ALWAYS_OPEN:
            return
        gate = self._directory.gate(tx, room.ref.platform, room.space)
        if gate is not None and gate not in author.groups:
            raise NotPermitted(Phrase("dispatch-up-to-group", {"prefix": room.prefix}))
