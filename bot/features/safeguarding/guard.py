"""Stands before everything else that handles what comes in, and keeps out what must not be in a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

from bot.core.message import Asked, Edited, Filled, Text, Upload
from bot.core.outbox import Lane, Post
from bot.core.reply import Reply
from bot.features.safeguarding.reason import reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.core.message import Author, Incoming
    from bot.core.outbox import Outbox
    from bot.core.person import City, Person, Room
    from bot.core.phrase import Phrase
    from bot.core.ref import RoomRef
    from bot.core.transaction import Transaction
    from bot.core.wire import Handler, Work
    from bot.features.safeguarding.watch import Concern, Watch

Spoken: TypeAlias = Text | Edited | Upload | Asked | Filled
"""What can hold people's words."""


class Directory(Protocol):
    """Who and where."""

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
        ...

    def room_of(self, tx: Transaction, ref: RoomRef) -> Room | None:
        """Return a room by its name on the network."""
        ...

    def enter_room(self, tx: Transaction, ref: RoomRef, *, direct: bool) -> Room:
        """Return a room, entering it if it is not known yet."""
        ...

    def place(self, tx: Transaction, ref: RoomRef, space: str | None, *, direct: bool, itself: bool) -> Room:
        """Return the room that somebody speaks in where rooms come in servers; see `bot.dispatch.running.Directory`."""
        ...

    def person(self, tx: Transaction, author: Author) -> Person:
        """Return who an account is."""
        ...

    def locale(self, person: Person, room: Room) -> str:
        """Return the language in which somebody is answered in a room."""
        ...


class Guard:
    """A `Handler` before another one.

    What is kept out is not handed on: no command runs, nothing is passed on or translated, no engine sees it, be it a message,
    the options of a command or a form. A message is removed where the bot may; its writer, or whoever has picked it out, is
    told where such things belong, without a word of it.

    Args:
        handler: Takes everything else.
        watch: Recognises what must not be there.
        directory: Who and where.
        outbox: Answers and removes.
        scrub: Has the last traces removed from the database's files once the transaction is saved.
    """

    def __init__(self, handler: Handler, watch: Watch, directory: Directory, outbox: Outbox, scrub: Callable[[], None]) -> None:
        """Take what it needs."""
        self._handler = handler
        self._watch = watch
        self._directory = directory
        self._outbox = outbox
        self._scrub = scrub

    def handle(self, tx: Transaction, incoming: Incoming) -> Work | None:
        """Hand an event on, or answer it safely; see `Handler.handle`."""
        if not isinstance(incoming, Spoken):
            return self._handler.handle(tx, incoming)
        concern = next(filter(None, map(self._watch.look, _texts(incoming))), None)
        if concern is None or self._is_elsewhere(tx, incoming):
            return self._handler.handle(tx, incoming)
        if isinstance(incoming, Asked | Filled):
            self._answer_apart(tx, incoming, concern)
        else:
            self._answer(tx, incoming, concern)
        tx.after_commit(self._scrub)
        return None

    def _is_elsewhere(self, tx: Transaction, incoming: Incoming) -> bool:
        """Tell whether something is said in a channel of a server that the bot has nothing to do with: nothing comes of it."""
        if not isinstance(incoming, Text | Upload | Edited) or self._directory.room_of(tx, incoming.room) is not None:
            return False
        if isinstance(incoming, Edited):
            return True
        return incoming.space is not None and not incoming.addressed

    def fail(self, tx: Transaction, incoming: Incoming, fault: Exception) -> None:
        """Tell whoever asked that it did not work."""
        self._handler.fail(tx, incoming, fault)

    def _answer(self, tx: Transaction, incoming: Text | Edited | Upload, concern: Concern) -> None:
        room = self._room(tx, incoming)
        author = self._directory.person(tx, incoming.author)
        # An edit alone goes, not the message it names: that may be another person's, and has been looked at before.
        message = (incoming.edit if isinstance(incoming, Edited) else None) or incoming.message
        if not room.direct:
            self._outbox.remove(tx, incoming.room, message)
        reply = Reply((self._phrase(concern, room, author),))
        locale = self._directory.locale(author, room)
        self._outbox.post(tx, Post(incoming.room, reply, (locale,), Lane.REPLY, reply_to=message, alone=True))

    def _room(self, tx: Transaction, incoming: Text | Edited | Upload) -> Room:
        """Return where something was said, or what stands for that on a server: no channel becomes a room by such words."""
        known = self._directory.room_of(tx, incoming.room)
        if isinstance(incoming, Edited):
            return known or self._directory.enter_room(tx, incoming.room, direct=False)
        if incoming.space is not None:
            return known or self._directory.place(tx, incoming.room, incoming.space, direct=False, itself=False)
        return self._directory.enter_room(tx, incoming.room, direct=incoming.direct)

    def _answer_apart(self, tx: Transaction, incoming: Asked | Filled, concern: Concern) -> None:
        """Tell whoever waits for an answer, in their own language; nobody else has seen it, or it is another one's message."""
        room = self._directory.place(tx, incoming.room, incoming.space, direct=incoming.direct, itself=False)
        author = self._directory.person(tx, incoming.author)
        own = (each for each in (author.language, incoming.author.language) if each in self._watch.locales)
        locale = next(own, None) or self._directory.locale(author, room)
        reply = Reply((self._phrase(concern, room, author),))
        post = Post(room.ref, reply, (locale,), Lane.REPLY, reply_to=incoming.message, alone=True, private=True)
        self._outbox.post(tx, post)

    def _phrase(self, concern: Concern, room: Room, author: Person) -> Phrase:
        return reason(concern, self._directory.city(room.city or author.city))


def _texts(incoming: Spoken) -> Iterator[str]:
    """Yield what is to be looked at: options together, as in a line, and one by one."""
    match incoming:
        case Asked():
            yield "\n".join(incoming.given.values())
            yield from incoming.given.values()
        case Upload():
            # A file's name, and a poll's question, is handed on like a caption.
            yield f"{incoming.file.name}\n{incoming.caption}"
        case _:
            yield incoming.text
