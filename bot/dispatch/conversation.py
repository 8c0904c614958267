"""From what people say and tap to what the bot does: an answer to a question, a command, or talk among people."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from bot.core.errors import NotPermitted, UserError, fault_code
from bot.core.message import (
    Deleted,
    Edited,
    Reacted,
    Text,
    Upload,
)
from bot.core.phrase import Phrase
from bot.core.prompt import Tap
from bot.core.reply import Reply, say
from bot.dispatch.grammar import Found, Near, Unfit, Unknown
from bot.dispatch.understanding import Wish

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.message import Author
    from bot.core.person import Person, Room
    from bot.core.prompt import Prompt
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.core.wire import Work
    from bot.dispatch.call import Call
    from bot.dispatch.definition import Command
    from bot.dispatch.executing import Executor
    from bot.dispatch.interpreting import Interpreter
    from bot.dispatch.running import Directory

_BEGINNING = 100
_SKIN_TONES = re.compile("[\U0001f3fb-\U0001f3ff]")


class Listener(Protocol):
    """Takes what is said among people."""

    def listen(self, tx: Transaction, text: Text, room: Room, author: Person) -> Work | None:
        """Take a message in which nobody spoke to the bot; return what remains to be done."""
        ...

    def shared(self, tx: Transaction, upload: Upload, room: Room, author: Person) -> Work | None:
        """Take a picture or another file; return what remains to be done."""
        ...

    def edited(self, tx: Transaction, edit: Edited, room: Room, author: Person) -> Work | None:
        """Take other words for an earlier message; return what remains to be done."""
        ...

    def deleted(self, tx: Transaction, deletion: Deleted) -> None:
        """Take the removal of a message or reaction."""
        ...

    def reacted(self, tx: Transaction, reaction: Reacted, room: Room, author: Person, locale: str) -> Work | None:
        """Take an emoji that is no answer to the bot; return what remains to be done.

        Args:
            tx: The transaction.
            reaction: The emoji.
            room: Where.
            author: Who.
            locale: The language in which they are answered.
        """
        ...

    def is_copy(self, tx: Transaction, message: MessageRef) -> bool:
        """Tell whether a message of ours is what somebody wrote in another room."""
        ...


class Conversation:
    """Handles texts, reactions and their removal.

    Args:
        directory: Who and where.
        interpreter: What is meant.
        executor: Does it and answers.
        listener: Takes talk among people.
    """

    def __init__(self, directory: Directory, interpreter: Interpreter, executor: Executor, listener: Listener) -> None:
        """Take what it needs."""
        self._directory = directory
        self._interpreter = interpreter
        self._executor = executor
        self._runner = executor.runner
        self._answering = executor.answering
        self._listener = listener

    def text(self, tx: Transaction, text: Text) -> Work | None:
        """Handle a fresh message."""
        room = self._room_of(tx, text)
        if room is None:
            return None
        asker = self._directory.person(tx, text.author)
        call = self._call(room, asker, text)
        if text.direct and self._directory.is_kept_public(tx, text.author):
            self._answering.answer(tx, say("dispatch-not-in-private"), call)
            return None
        found = self._read(tx, text, room, call)
        if isinstance(found, Wish):
            self._interpreter.close_answered(tx, found.command, call)
            return self._executor.run(tx, found, call, text.author)
        if not _begins_with(text.text, room.prefix):
            answer = self._answer(tx, text, call)
            if answer is not None:
                return self._executor.run(tx, answer, call, text.author)
            if self._is_stray(tx, text, call):
                return None
        return self._take_as_talk(tx, text, found, call)

    def _call(self, room: Room, asker: Person, text: Text) -> Call:
        """Return the circumstances of what somebody says; threads and messages of another place are none of the room's."""
        call = self._runner.call(room, asker, text.message, text.zone)
        return replace(call, answers=text.reply_to) if room.ref == text.room else call.from_elsewhere()

    def _take_as_talk(self, tx: Transaction, text: Text, found: Near | Unknown | None, call: Call) -> Work | None:
        """Take what is neither a command nor an answer; what looks like a command hears so."""
        if found is None and call.elsewhere:
            return None  # what is said in another channel is none of this room's talk
        if found is None:
            return self._listener.listen(tx, text, call.room, call.asker)
        self._answering.answer(tx, _not_known(found, call.room.prefix), call)
        return None

    def _read(self, tx: Transaction, text: Text, room: Room, call: Call) -> Wish | Near | Unknown | None:
        try:
            # Clients mention whom one replies to, and what was passed on is ours by name only, in private too.
            answered = text.reply_to
            in_private = room.direct and not (answered is not None and self._listener.is_copy(tx, answered))
            addressed = in_private or (text.addressed and answered is None)
            found = self._interpreter.grammar.read(text.text, room.prefix, call.locale, addressed=addressed)
        except Unfit as unfit:
            return Wish(unfit.command, {}, unfit.rest, unfit)
        return Wish(found.command, found.given, found.rest, sentence=found.sentence) if isinstance(found, Found) else found

    def _room_of(self, tx: Transaction, text: Text) -> Room | None:
        """Return where somebody writes; of a server's many channels only those that the bot has to do with count."""
        if text.space is None:
            return self._directory.enter_room(tx, text.room, direct=text.direct)
        if text.addressed:
            room = self._directory.place(tx, text.room, text.space, direct=False, itself=False)
            return room if room.ref == text.room or self._may_speak_in(tx, room, text.author) else None
        return self._directory.room_of(tx, text.room)

    def _may_speak_in(self, tx: Transaction, room: Room, author: Author) -> bool:
        """Tell whether somebody could have written in the room in which they are answered instead of in their own."""
        asker = self._directory.person(tx, author)
        return not self._directory.is_outside(asker, author, room) and not self._directory.is_mute(author, room)

    def _answer(self, tx: Transaction, text: Text, call: Call) -> Wish | None:
        """Return what a message asks for as the answer to a question, which is answered with it; ``None`` if it is none."""
        if text.reply_to is not None:
            prompt = self._interpreter.prompt_of(tx, text.reply_to, call)
            waiting = []
        else:
            waiting = [
                one
                for one in self._interpreter.prompts.waiting(tx, call.room.id, call.at)
                if one.bare_until is not None and one.bare_until > call.at
            ]
            prompt = next((one for one in waiting if one.asked in {None, call.asker.ref}), None)
        meant = self._meant(prompt, text, call) if prompt is not None else None
        if prompt is None or meant is None:
            self._talk_goes_on(tx, text, waiting, call)
            return None
        if prompt.lapses_at is not None and not prompt.stays:
            self._interpreter.prompts.close(tx, prompt.row)
        return Wish(*meant)

    def _meant(self, prompt: Prompt, text: Text, call: Call) -> tuple[Command, Mapping[str, str]] | None:
        """Return what an answer to a prompt means.

        Words that are none of the prompt's own are an answer if they can be read; a reply to a question is one in any case, and
        hears what does not fit. A line to the bot by name asks for something else, unless it is one of the prompt's own words.
        Anything else is talk.
        """
        called = None if text.reply_to else self._interpreter.grammar.after_name(text.text, addressed=text.addressed)
        if called is not None:
            return None if prompt.is_form else self._interpreter.meant(prompt, called)
        meant = self._interpreter.meant(prompt, text.text)
        if meant is not None:
            return meant
        others = list(self._interpreter.in_other_words(prompt, text.text))
        for command, option, given in others:
            if self._runner.reads(command, option, given[option], call):
                return command, given
        sure = text.reply_to is not None and prompt.asked is not None and prompt.lapses_at is not None
        return (others[-1][0], others[-1][2]) if others and sure else None

    def _is_stray(self, tx: Transaction, text: Text, call: Call) -> bool:
        """Tell somebody how to say what looks like an answer to a message of ours and is none; tell whether it does."""
        answered = text.reply_to
        if answered is None or not self._interpreter.is_stray(tx, text.text, answered) or self._listener.is_copy(tx, answered):
            return False
        hint = self._interpreter.stray_hint(tx, text.text, answered, call)
        if hint is not None:
            self._answering.answer(tx, Reply((hint,)), call)
        return True

    def _talk_goes_on(self, tx: Transaction, text: Text, waiting: Sequence[Prompt], call: Call) -> None:
        """Have questions answered by a reply from now on where a bare word may now be meant for somebody else."""
        for prompt in waiting:
            own = prompt.asked == call.asker.ref
            # What is asked of nobody by number stands in a room that is not set up; a form's answer is unmistakable.
            lenient = prompt.is_form or prompt.ask is not None or (prompt.asked is None and prompt.choices is not None)
            if own or (not lenient and self._interpreter.meant(prompt, text.text) is None):
                self._interpreter.prompts.require_reply(tx, prompt.row)

    def reacted(self, tx: Transaction, reaction: Reacted) -> Work | None:
        """Handle a reaction: a tap on a button, or none of our business."""
        room = self._directory.room_of(tx, reaction.room)
        if room is None:
            return None
        call = self._runner.call(room, self._directory.person(tx, reaction.author), None)
        prompt = self._interpreter.prompt_of(tx, reaction.target, call)
        tapped = _SKIN_TONES.sub("", reaction.emoji)
        button = next((button for button in prompt.buttons if button.emoji == tapped), None) if prompt else None
        meant = self._interpreter.grammar.call(button.call) if button else None
        if prompt is None or button is None or meant is None:
            return self._listener.reacted(tx, reaction, room, call.asker, call.locale)
        if prompt.lapses_at is not None and not prompt.stays:
            self._interpreter.prompts.close(tx, prompt.row)
        call = replace(call, thread=self._interpreter.thread_of(tx, prompt))
        if button.undo is not None:
            self._interpreter.prompts.put_tap(tx, reaction.reaction, Tap(reaction.author.person, room.id, button.undo))
        # A tap that removing takes back is not taken back a second time by a word.
        return self._executor.run(tx, Wish(*meant), call, reaction.author, undoable=button.undo is None)

    def shared(self, tx: Transaction, upload: Upload) -> Work | None:
        """Handle a picture or another file: its caption runs only if it is a command that takes one."""
        said = _caption(upload)
        room = self._room_of(tx, said)
        if room is None:
            return None
        asker = self._directory.person(tx, upload.author)
        call = replace(self._call(room, asker, said), attached=upload.file)
        found = self._read(tx, said, room, call)
        if isinstance(found, Wish) and found.command.takes_file:
            return self._run_caption(tx, found, call, upload)
        return None if call.elsewhere else self._listener.shared(tx, upload, room, asker)

    def _run_caption(self, tx: Transaction, wish: Wish, call: Call, upload: Upload) -> Work | None:
        if upload.direct and self._directory.is_kept_public(tx, upload.author):
            self._answering.answer(tx, say("dispatch-not-in-private"), call)
            return None
        return self._executor.run(tx, wish, call, upload.author)

    def edited(self, tx: Transaction, edit: Edited) -> Work | None:
        """Handle other words for an earlier message: they never run, what was passed on follows."""
        room = self._directory.room_of(tx, edit.room)
        return None if room is None else self._listener.edited(tx, edit, room, self._directory.person(tx, edit.author))

    def deleted(self, tx: Transaction, deletion: Deleted) -> Work | None:
        """Handle a removal: a tap is taken back, and what was passed on follows."""
        tap = self._interpreter.prompts.take_tap(tx, deletion.message)
        self._listener.deleted(tx, deletion)
        meant = self._interpreter.grammar.call(tap.undo) if tap and tap.person == deletion.author.person else None
        if tap is None or meant is None:
            return None
        room = self._directory.room(tx, tap.room)
        call = self._runner.call(room, self._directory.person(tx, deletion.author), None)
        return self._executor.run(tx, Wish(*meant), call, deletion.author, undoable=False)

    def fail(self, tx: Transaction, incoming: Text | Upload | Reacted | Deleted, fault: Exception) -> None:
        """Tell whoever asked that it did not work, and what would."""
        if isinstance(incoming, Upload):
            incoming = _caption(incoming)
        # Nothing of the failed try is left, so a room that was new is new again.
        room = self._room_of(tx, incoming) if isinstance(incoming, Text) else self._directory.room_of(tx, incoming.room)
        if room is None:
            return
        asker = self._directory.person(tx, incoming.author)
        call = self._call(room, asker, incoming) if isinstance(incoming, Text) else self._runner.call(room, asker, None)
        if isinstance(incoming, Reacted) and (prompt := self._interpreter.prompt_of(tx, incoming.target, call)) is not None:
            call = replace(call, thread=self._interpreter.thread_of(tx, prompt))
        if isinstance(fault, UserError):
            if not self._told_already(tx, incoming, fault, call):
                self._answering.answer(tx, Reply((fault.phrase,)), call)
            return
        key = incoming.reaction.key if isinstance(incoming, Reacted) else incoming.message.key
        self._answering.answer(tx, Reply((Phrase("dispatch-my-fault", {"code": fault_code(key)}),)), call)

    def _told_already(self, tx: Transaction, incoming: Text | Reacted | Deleted, fault: UserError, call: Call) -> bool:
        """Tell whether a room has heard who may tap a card; it hears that once, not at every tap."""
        if not isinstance(incoming, Reacted) or not isinstance(fault, NotPermitted):
            return False
        prompt = self._interpreter.prompt_of(tx, incoming.target, call)
        if prompt is None or prompt.refused:
            return prompt is not None
        self._interpreter.prompts.note_refusal(tx, prompt.row)
        return False


def _caption(upload: Upload) -> Text:
    """Return what is said beside a file as if it had been said alone."""
    where = (upload.room, upload.message, upload.author, upload.caption, upload.reply_to)
    return Text(*where, upload.addressed, upload.direct, space=upload.space)


def _not_known(found: Near | Unknown, prefix: str) -> Reply:
    if isinstance(found, Near):
        return say("dispatch-near", typed=found.typed, suggestion=found.suggestion)
    return say("dispatch-unknown", prefix=prefix)


def _begins_with(text: str, prefix: str) -> bool:
    """Tell whether a line is typed like a command: such a line answers no question, even if it is misspelt."""
    begins, wanted = (unicodedata.normalize("NFKC", one).lstrip() for one in (text[:_BEGINNING], prefix))
    return begins.startswith(wanted)
