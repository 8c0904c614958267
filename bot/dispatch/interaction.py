"""What people do by the means of a network that has commands, buttons and forms of its own.

Whoever uses one waits for an answer, which they alone see: there is always one. Who they are decides what they may, never what
the button or form says.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeAlias

from bot.core.errors import NotPermitted, UserError, fault_code
from bot.core.message import Asked, Filled, Tapped
from bot.core.permission import Action
from bot.core.phrase import Phrase
from bot.core.reply import Reply, say
from bot.dispatch.running import Question
from bot.dispatch.understanding import Wish

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.person import Person, Room
    from bot.core.prompt import Prompt
    from bot.core.transaction import Transaction
    from bot.core.wire import Work
    from bot.dispatch.call import Call
    from bot.dispatch.definition import Command
    from bot.dispatch.executing import Executor
    from bot.dispatch.interpreting import Interpreter
    from bot.dispatch.running import Directory

Interaction: TypeAlias = Asked | Tapped | Filled

_OF_THIS_ROOM = frozenset({Action.SET_UP_ROOM, Action.CONNECT, Action.TRANSLATE})
"""What commands of these actions change is the very room in which they are used."""


class FormReader(Protocol):
    """Takes what is said among people."""

    def filled(self, tx: Transaction, filled: Filled, room: Room, author: Person, locale: str) -> bool:
        """Take what somebody has put into a form under something that is no question, and answer.

        Args:
            tx: The transaction.
            filled: The words.
            room: Where.
            author: Who.
            locale: The language in which they are answered.

        Returns:
            Whether it had a meaning.
        """
        ...


class Interactions:
    """Handles commands, taps and forms.

    Args:
        directory: Who and where.
        interpreter: What is meant.
        executor: Does it.
        reader: Takes words for what is no question.
    """

    def __init__(self, directory: Directory, interpreter: Interpreter, executor: Executor, reader: FormReader) -> None:
        """Take what it needs."""
        self._reader = reader
        self._directory = directory
        self._interpreter = interpreter
        self._executor = executor

    def handle(self, tx: Transaction, said: Interaction) -> Work | None:
        """Do what somebody asks for, and answer.

        Returns:
            What remains to be done before there is an answer.

        Raises:
            UserError: It cannot be done as it was asked.
        """
        call = self._call(tx, said)
        if said.direct and self._directory.is_kept_public(tx, said.author):
            self._say(tx, "dispatch-not-in-private", call)
            return None
        return self._asked(tx, said, call) if isinstance(said, Asked) else self._answered(tx, said, call)

    def _answered(self, tx: Transaction, said: Tapped | Filled, call: Call) -> Work | None:
        """Do what somebody means by a tap or a form under a message of ours; say so where it means nothing any more."""
        prompt = self._interpreter.prompt_at(tx, said.target, call.at)
        if prompt is not None and (prompt.asked not in {None, call.asker.ref} or not self._is_there(tx, prompt, said)):
            prompt = None
        if prompt is None:
            if isinstance(said, Filled):
                self._executor.require_voice(said.author, call)
            if not (isinstance(said, Filled) and self._reader.filled(tx, said, call.room, call.asker, call.locale)):
                self._say(tx, "dispatch-lapsed", call)
            return None
        call = self._call_in(self._directory.room(tx, prompt.room), call.asker, said)
        if isinstance(said, Tapped):
            meant = self._interpreter.meant_by_sign(prompt, said.sign)
        else:
            meant = self._meant(prompt, said.text, call)
        return self._take_up(tx, prompt, meant, call, said)

    def _is_there(self, tx: Transaction, prompt: Prompt, said: Interaction) -> bool:
        """Tell whether a message stands where it was tapped, or elsewhere on the same server: there it was asked for."""
        room = self._directory.room(tx, prompt.room)
        return room.ref == said.room or (said.space is not None and room.space == said.space)

    def _asked(self, tx: Transaction, asked: Asked, call: Call) -> Work | None:
        command = self._interpreter.grammar.commands.get(asked.command)
        if command is None:
            self._say(tx, "dispatch-unknown", call)
            return None
        if asked.about is not None and not asked.given:
            self._say(tx, "dispatch-empty-message", call)
            return None
        self._interpreter.close_answered(tx, command, call)
        given = self._interpreter.grammar.lenient(command).spread(asked.given) or asked.given
        return self._executor.run(tx, Wish(command, given), call, asked.author)

    def _meant(self, prompt: Prompt, text: str, call: Call) -> tuple[Command, Mapping[str, str]] | None:
        """Return what words mean; those that fit nothing are taken all the same, so that their writer hears why."""
        meant = self._interpreter.meant(prompt, text)
        if meant is not None:
            return meant
        others = list(self._interpreter.in_other_words(prompt, text, in_form=True))
        for command, option, given in others:
            if self._executor.runner.reads(command, option, given[option], call):
                return command, given
        return (others[-1][0], others[-1][2]) if others else None

    def _call(self, tx: Transaction, said: Interaction) -> Call:
        room = self._directory.place(tx, said.room, said.space, direct=said.direct, itself=self._concerns_room(said))
        asker = self._directory.person(tx, said.author)
        call = self._call_in(room, asker, said)
        return replace(call, about=said.about, attached=said.file) if isinstance(said, Asked) else call

    def _call_in(self, room: Room, asker: Person, said: Interaction) -> Call:
        call = self._executor.runner.call_apart(room, asker, said.message, said.author.language)
        return call if room.ref == said.room else call.from_elsewhere()

    def _concerns_room(self, said: Interaction) -> bool:
        command = self._interpreter.grammar.commands.get(said.command) if isinstance(said, Asked) else None
        return command is not None and (command.action in _OF_THIS_ROOM or command.group == "room")

    def _take_up(
        self,
        tx: Transaction,
        prompt: Prompt,
        meant: tuple[Command, Mapping[str, str]] | None,
        call: Call,
        said: Interaction,
    ) -> Work | None:
        """Do what an answer to a message of ours means; say so where it means nothing."""
        if meant is None:
            self._say(tx, "dispatch-lapsed", call)
            return None
        if prompt.lapses_at is not None and not prompt.stays:
            self._interpreter.prompts.close(tx, prompt.row)
        return self._executor.run(tx, Wish(*meant), call, said.author)

    def _say(self, tx: Transaction, phrase_id: str, call: Call) -> None:
        self._executor.answering.answer(tx, say(phrase_id, prefix=call.room.prefix), call)

    def fail(self, tx: Transaction, said: Interaction, fault: Exception) -> None:
        """Tell whoever asked that it did not work, and what would."""
        phrase = Phrase("dispatch-my-fault", {"code": fault_code(said.message.key)})
        if isinstance(fault, UserError):
            phrase = fault.phrase
        reply = Reply((phrase,))
        may = isinstance(fault, UserError) and not isinstance(fault, NotPermitted)
        answer = self._again(reply, said) if may and isinstance(said, Asked) else reply
        self._executor.answering.answer(tx, answer, self._call(tx, said))

    def _again(self, reply: Reply, asked: Asked) -> Reply | Question:
        """Return what did not fit, with the form in which it can be put right if the command has one."""
        command = self._interpreter.grammar.commands.get(asked.command)
        if command is None or not command.form:
            return reply
        return Question(reply, command.name, asked.given, tuple(option.name for option in command.form), again=True)
