"""What chat networks and delivery hand each other, so that neither knows the other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime, timedelta

    from bot.core.attachment import Attachment, Enclosure, Illustration
    from bot.core.document import Document
    from bot.core.message import Author, File, Incoming, Quoted
    from bot.core.occasion import Occasion
    from bot.core.outbox import Kind, Translation
    from bot.core.ref import MessageRef, PersonRef, RoomRef
    from bot.core.transaction import Transaction


@dataclass(frozen=True, slots=True)
class RawEvent:
    """One event as it came, before anybody has understood it.

    Args:
        key: Its id on the network; the same event never counts twice.
        room: Key of its room.
        body: What `Decoder.decode` of the same adapter needs.
    """

    key: str
    room: str
    body: str


class Inbox(Protocol):
    """Takes what comes in; once it returns, nothing of it can be lost."""

    async def receive(self, platform: str, account: str, events: Sequence[RawEvent], position: str | None) -> None:
        """Store a batch and the position after it in one transaction, then have it handled.

        Args:
            platform: Name of the network.
            account: The bot's account that read the events.
            events: In order.
            position: Where to go on reading; ``None`` leaves the stored one.
        """
        ...

    async def position(self, platform: str, account: str) -> str | None:
        """Return where an account goes on reading."""
        ...


@dataclass(frozen=True, slots=True)
class Lack:
    """Something the bot would need on a server and may not do.

    Args:
        what: A short name: ``send-messages``.
        place: The channel as people write it; empty for the whole server.
        by_operator: Nobody on the server can change it, only whoever runs the bot.
    """

    what: str
    place: str = ""
    by_operator: bool = False


class Premises(Protocol):
    """What an adapter knows by itself of the servers that the bot is on."""

    def name(self, room: RoomRef) -> str:
        """Return a channel as people write it; empty if it is not known."""
        ...

    def has(self, space: str, room: RoomRef) -> bool:
        """Tell whether a channel is one of a server's."""
        ...

    def sees(self, space: str, room: RoomRef, author: Author) -> bool:
        """Tell whether somebody can read a channel of a server, by the groups they are known to belong to."""
        ...

    def writes(self, space: str, room: RoomRef, author: Author) -> bool:
        """Tell whether somebody may write in a channel of a server; see `sees`."""
        ...

    def knows(self, space: str) -> bool:
        """Tell whether the server has told of itself yet."""
        ...

    def group_name(self, space: str, group: str) -> str:
        """Return a group of people as they write it; empty if there is none on the server."""
        ...

    def least_age(self, country: str) -> int:
        """Return how old somebody of a country has to be to use the network.

        Args:
            country: ISO 3166 code.
        """
        ...

    def lacks(self, space: str, rooms: Mapping[RoomRef, bool]) -> Sequence[Lack]:
        """Return what the bot may not do and would need.

        Args:
            space: The server.
            rooms: Its channels that the bot speaks in, and whether people of other rooms speak there through it.
        """
        ...


class Members(Protocol):
    """Knows who is in the rooms of one network."""

    def of(self, room: RoomRef, *, invited: bool) -> Collection[PersonRef] | None:
        """Return everybody in a room but the bot; ``None`` while that is not certain.

        Args:
            room: Which.
            invited: Those count as well who are asked to come in.
        """
        ...


class Decoder(Protocol):
    """Understands the raw events of one network."""

    def decode(self, event: RawEvent) -> Incoming | None:
        """Return the event in our vocabulary, or ``None`` for what does not concern us. Never raises for odd input."""
        ...


class Messages(Protocol):
    """Reads again what people have written on one network. Nothing of it is kept."""

    async def read(self, room: RoomRef, message: MessageRef) -> Quoted | None:
        """Return what a message of somebody's says as it stands now.

        Args:
            room: Where whoever asks can read it.
            message: One of this room.

        Returns:
            ``None`` if it is gone or cannot be read, holds no words, or is no person's.

        Raises:
            TransientError: The network cannot be asked.
        """
        ...


class Act(StrEnum):
    """What one server write does."""

    SEND = "send"
    EDIT = "edit"
    REDACT = "redact"
    REACT = "react"
    JOIN = "join"
    LEAVE = "leave"
    ENCLOSE = "enclose"
    """Sends the file of a message after it, on networks where each is a message of its own."""
    SCHEDULE = "schedule"
    """Enters an occasion in the calendar of the room's server; edits and removals of it follow like those of a message."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a chat network can show, so that the rest is said in another way.

    Args:
        taps: Reactions that the bot puts under its messages stand for their buttons.
        controls: Messages have buttons, lists to choose from and forms of their own.
        clocks: A moment can be shown by each reader's own clock.
        events: Servers have a calendar of their own in which events stand.
        files: Messages take files that the bot makes.
        threads: A message can be the root of a thread of others.
        apart: Each of these is a message of its own, which follows.
        prefix: What commands begin with in a new room.
    """

    taps: bool = False
    controls: bool = False
    clocks: bool = False
    events: bool = False
    files: bool = False
    threads: bool = False
    apart: bool = False
    prefix: str = "!"


class ControlKind(StrEnum):
    """What a control does when it is used."""

    TAP = "tap"
    """It is the answer."""
    WORDS = "words"
    """It opens a form for an answer in words."""
    MENU = "menu"
    """One of its options is chosen."""
    ROOMS = "rooms"
    """One of the server's channels is chosen."""
    GROUPS = "groups"
    """One of the server's groups of people is chosen."""


@dataclass(frozen=True, slots=True)
class Control:
    """Something under a message that can be used, on networks that show such things.

    Args:
        sign: What stands for the answer: an emoji, or a number; empty if it opens a form.
        label: What is written on it.
        kind: What it does.
        options: Of a menu: values with what is written on them.
        chosen: Of a menu: the value that holds now.
        text: Stands in the form already.
    """

    sign: str
    label: str
    kind: ControlKind = ControlKind.TAP
    options: tuple[tuple[str, str], ...] = ()
    chosen: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One server write, ready to be carried out.

    Args:
        id: Idempotency key: the server does it once however often it is asked.
        room: Where.
        act: What.
        document: The words of a message or edit, the description of an occasion, or the reason of a leave.
        quiet: Must not ring.
        mentions: Keys of the accounts whose phones should ring.
        reply_to: Message this one answers.
        target: Message edited, redacted or reacted to.
        emoji: Of a reaction.
        kind: What the message is.
        translation: Bare text of a relay.
        buttons: The typed equivalents of its buttons, without prefix.
        file: Shown again with the words or in their place.
        private: Whoever is answered sees it alone, where the network can do that.
        picture: Address of the picture of whoever speaks.
        controls: What can be tapped, for networks that have more than reactions.
        several: More than one of the numbers among them may be chosen.
        occasion: What stands in the server's calendar.
        attachments: Files and pictures that go with it, as they are kept.
        enclosures: The same as they leave, made right before that; never kept.
        keeps_files: An edit of a message that has files, which stay.
        thread: The message at the root of the thread into which it goes.
        thread_title: What the thread is called if it begins with this.
    """

    id: str
    room: RoomRef
    act: Act
    document: Document | None = None
    quiet: bool = True
    mentions: tuple[str, ...] = ()
    reply_to: MessageRef | None = None
    target: MessageRef | None = None
    emoji: str | None = None
    kind: Kind | None = None
    translation: Translation | None = None
    buttons: tuple[str, ...] = ()
    file: File | None = None
    private: bool = False
    picture: str | None = None
    controls: tuple[Control, ...] = ()
    several: bool = False
    occasion: Occasion | None = None
    attachments: tuple[Attachment | Illustration, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    keeps_files: bool = False
    thread: MessageRef | None = None
    thread_title: str = ""


class Sender(Protocol):
    """Carries out server writes on one network.

    Attributes:
        edit_seconds: So long after an edit another one of the same message waits, so that many become one; 0 for not at all.
    """

    edit_seconds: float

    async def deposit(self, outgoing: Outgoing) -> File | None:
        """Put the file of a write where the network keeps files, so that it is put there once however often the write is tried.

        Returns:
            What `send` needs instead of its enclosure; ``None`` on networks where files travel with their message.

        Raises:
            Limited: The server asks us to wait.
            TransientError: It may work later.
            AccountRefused: Our account is no longer accepted.
            PlatformError: It will never work.
        """
        ...

    async def send(self, outgoing: Outgoing) -> str:
        """Do one write.

        Returns:
            The network's id of what came of it; empty where there is none.

        Raises:
            Limited: The server asks us to wait.
            TransientError: It may work later.
            AccountRefused: Our account is no longer accepted.
            PlatformError: It will never work.
        """
        ...

    def remembers(self, outgoing: Outgoing) -> timedelta:
        """Return for how long the network takes a write that is tried again for the same one."""
        ...

    async def find(self, outgoing: Outgoing, since: datetime) -> Sequence[str]:
        """Look whether a write whose outcome is unknown has arrived.

        Args:
            outgoing: The write.
            since: When it was tried first.

        Returns:
            The network's ids of all that may be it, oldest first. One that is known to be another write is none.
        """
        ...


class Work(Protocol):
    """The rest of handling an event that needs a slow engine between two transactions."""

    @property
    def aside(self) -> bool:
        """It concerns whoever asked alone: what is passed on in its room does not wait for it."""
        ...

    async def prepare(self) -> None:
        """Do what takes long; no transaction is open. Never raises for a failing engine."""
        ...

    def finish(self, tx: Transaction) -> Work | None:
        """Write the outcome.

        Returns:
            ``None`` when it is done; else the rest, for which nothing waits, and after which the event counts as handled.

        Raises:
            UserError: Nothing is saved; whoever asked is told, if it concerns them alone.
        """
        ...


class Handler(Protocol):
    """Handles one event, inside one transaction."""

    def handle(self, tx: Transaction, incoming: Incoming) -> Work | None:
        """Do all that follows from an event.

        Returns:
            ``None`` when it is done; else the rest, after which the event counts as handled.

        Raises:
            UserError: Nothing is saved; `fail` is called in a new transaction.
        """
        ...

    def fail(self, tx: Transaction, incoming: Incoming, fault: Exception) -> None:
        """Tell whoever asked that it did not work, and what would."""
        ...
