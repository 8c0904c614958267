"""The port through which everything leaves: rows of the caller's transaction, sent after it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.message import File
    from bot.core.occasion import Occasion
    from bot.core.phrase import Phrase
    from bot.core.ref import MessageRef, RoomRef
    from bot.core.reply import Announcement, Reply
    from bot.core.transaction import Transaction


class Lane(IntEnum):
    """What goes first when a server makes us wait. Order holds within a room's lane."""

    ALERT = 0
    REMINDER = 1
    REPLY = 2
    RELAY = 3
    CHATTER = 4
    CALENDAR = 5


class Kind(StrEnum):
    """What a message is, for people who look from outside (`docs/reference/console.md`)."""

    REPLY = "reply"
    ANNOUNCEMENT = "announcement"
    RELAY = "relay"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Translation:
    """The bare translated text of a relay, beside its dressed form.

    Args:
        source: Locale code of the original.
        target: Locale code of the text.
        text: The translated words alone.
        engine: Name of the engine.
    """

    source: str
    target: str
    text: str
    engine: str


@dataclass(frozen=True, slots=True)
class Post:
    """Something to be said in a room.

    Args:
        room: Where.
        says: Quiet or ringing.
        locales: The languages to say it in, the first one first.
        lane: Its place in the queue.
        kind: What it is.
        reply_to: The message it answers.
        not_after: After this instant it is not worth sending any more.
        translation: The bare text of a relay.
        alone: Waits for nothing else in its lane: the answer to one question.
        reply_to_row: The message of ours it answers, by its outbox row, sent yet or not.
        file: Something shared that goes with the words or in their place.
        private: Whoever is answered sees it alone, where the network can do that.
        picture: Address of the picture of whoever speaks, for what is passed on.
        words_label: The message in the catalogues that is written on the control with which something is put in words or into a
            form, where the reply itself does not say that this is waited for.
        thread: The message at the root of the thread it goes into, on networks that have threads; elsewhere it is said in the
            room. What answers somebody in a thread goes into that anyway.
        thread_row: The same, if it is a message of ours: by its outbox row, sent yet or not.
        thread_title: What a thread that begins with it is called, where threads have names.
    """

    room: RoomRef
    says: Reply | Announcement
    locales: tuple[str, ...]
    lane: Lane
    kind: Kind = Kind.REPLY
    reply_to: MessageRef | None = None
    not_after: datetime | None = None
    translation: Translation | None = None
    alone: bool = False
    reply_to_row: str | None = None
    file: File | None = None
    private: bool = False
    picture: str | None = None
    words_label: str | None = None
    thread: MessageRef | None = None
    thread_row: str | None = None
    thread_title: Phrase | None = None


class Outbox(Protocol):
    """Takes what must arrive. Each call adds rows to the transaction; sending begins when it has been committed."""

    def post(self, tx: Transaction, post: Post) -> str:
        """Say something new.

        Returns:
            The row id, by which the message can be edited, redacted or reacted to, sent yet or not.
        """
        ...

    def edit(self, tx: Transaction, row: str, post: Post) -> None:
        """Give an earlier message new words; several edits that wait become one."""
        ...

    def schedule(self, tx: Transaction, post: Post, occasion: Occasion) -> str:
        """Enter an occasion in the calendar of the room's server.

        Args:
            tx: The transaction.
            post: Where, and what is said of it there, in which languages.
            occasion: When and where it takes place.

        Returns:
            The row id, by which it can be moved and called off, entered yet or not; empty where the network has no calendar.
        """
        ...

    def reschedule(self, tx: Transaction, row: str, post: Post, occasion: Occasion) -> str:
        """Put an occasion right in all its parts; several of these that wait become one.

        Returns:
            The row by which it is known from now on: another one if it could not be entered at all so far.
        """
        ...

    def redact(self, tx: Transaction, row: str) -> None:
        """Remove an earlier message, or call an occasion off."""
        ...

    def remove(self, tx: Transaction, room: RoomRef, target: MessageRef) -> None:
        """Remove somebody's message, where the network lets the bot do that."""
        ...

    def react(self, tx: Transaction, room: RoomRef, target: MessageRef, emoji: str) -> str:
        """Put an emoji to somebody's message.

        Returns:
            The row of the reaction, by which it can be redacted.
        """
        ...

    def react_to(self, tx: Transaction, row: str, emoji: str) -> str:
        """Put an emoji to a message of ours.

        Returns:
            The row of the reaction, by which it can be redacted.
        """
        ...

    def join(self, tx: Transaction, room: RoomRef) -> None:
        """Accept an invitation."""
        ...

    def leave(self, tx: Transaction, room: RoomRef, reason: Phrase, locales: tuple[str, ...]) -> None:
        """Decline an invitation or leave, with a reason."""
        ...

    def drop_room(self, tx: Transaction, room: RoomRef) -> None:
        """Cancel all that still waits for a room the bot is no longer in."""
        ...

    def thread_of(self, tx: Transaction, row: str) -> MessageRef | None:
        """Return the root of the thread in which a message of ours stands; unknown once its words were erased."""
        ...

    def row_of(self, tx: Transaction, message: MessageRef) -> str | None:
        """Return the row that became this message, if it is one of ours."""
        ...
