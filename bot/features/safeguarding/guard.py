"""Stands before everything else that handles what comes in, and keeps out what must not be in a chat."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from bot.core.message import Edited, Text, Upload
from bot.core.outbox import Lane, Post
from bot.core.phrase import Phrase
from bot.core.reply import Reply
from bot.features.safeguarding.watch import Concern

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.core.message import Author, Incoming
    from bot.core.outbox import Outbox
    from bot.core.person import City, Person, Room
    from bot.core.ref import RoomRef
    from bot.core.transaction import Transaction
    from bot.core.wire import Handler, Work
    from bot.features.safeguarding.watch import Watch

_EMERGENCY: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("US", "CA", "MX"), "911"),
        **dict.fromkeys(("GB",), "999"),
        **dict.fromkeys(("JP",), "110, 119"),
        **dict.fromkeys(("BR",), "190, 192"),
        **dict.fromkeys(("AU",), "000"),
        **dict.fromkeys(("NZ",), "111"),
    }
)
_EUROPE = "112"
"""In the European Union and far beyond; phones lead it on elsewhere."""


class Directory(Protocol):
    """Who and where."""

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
        ...

    def enter_room(self, tx: Transaction, ref: RoomRef, *, direct: bool) -> Room:
        """Return a room, entering it if it is not known yet."""
        ...

    def person(self, tx: Transaction, author: Author) -> Person:
        """Return who an account is."""
        ...

    def locale(self, person: Person, room: Room) -> str:
        """Return the language in which somebody is answered in a room."""
        ...


class Guard:
    """A `Handler` before another one.

    What is kept out is not handed on: no command runs, nothing is passed on or translated, no engine sees it. The message is
    removed where the bot may; its writer is told where such things belong, without a word of it.

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
        if not isinstance(incoming, Text | Edited | Upload):
            return self._handler.handle(tx, incoming)
        # A file's name, and a poll's question, is handed on like a caption.
        text = f"{incoming.file.name}\n{incoming.caption}" if isinstance(incoming, Upload) else incoming.text
        concern = self._watch.look(text)
        if concern is None:
            return self._handler.handle(tx, incoming)
        self._answer(tx, incoming, concern)
        tx.after_commit(self._scrub)
        return None

    def fail(self, tx: Transaction, incoming: Incoming, fault: Exception) -> None:
        """Tell whoever asked that it did not work."""
        self._handler.fail(tx, incoming, fault)

    def _answer(self, tx: Transaction, incoming: Text | Edited | Upload, concern: Concern) -> None:
        direct = isinstance(incoming, Text) and incoming.direct
        room = self._directory.enter_room(tx, incoming.room, direct=direct)
        author = self._directory.person(tx, incoming.author)
        # An edit alone goes, not the message it names: that may be another person's, and has been looked at before.
        message = (incoming.edit if isinstance(incoming, Edited) else None) or incoming.message
        if not room.direct:
            self._outbox.remove(tx, room.ref, message)
        reply = Reply((self._phrase(concern, room, author),))
        locale = self._directory.locale(author, room)
        self._outbox.post(tx, Post(room.ref, reply, (locale,), Lane.REPLY, reply_to=message, alone=True))

    def _phrase(self, concern: Concern, room: Room, author: Person) -> Phrase:
        if concern is not Concern.DISCLOSURE:
            return Phrase(f"safeguarding-{concern.value}")
        city = self._directory.city(room.city or author.city)
        return Phrase("safeguarding-disclosure", {"number": _EMERGENCY.get(city.country, _EUROPE) if city else _EUROPE})
