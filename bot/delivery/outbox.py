"""The outbox port: words become rows of the caller's transaction, handed on once it is saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from bot.core.attachment import Illustration
from bot.core.document import Document, Line, Span
from bot.core.outbox import Lane, Post
from bot.core.ref import MessageRef
from bot.core.reply import Announcement, Reply
from bot.core.wire import Act, Capabilities, ControlKind, Outgoing
from bot.delivery import outbox_store as store
from bot.delivery.outbox_store import Item

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.attachment import Attachment
    from bot.core.clock import Clock
    from bot.core.ids import Ids
    from bot.core.occasion import Occasion
    from bot.core.phrase import Phrase
    from bot.core.ref import RoomRef
    from bot.core.transaction import Transaction
    from bot.core.wire import Control
    from bot.dispatch.composing import Composer


class Carrier(Protocol):
    """Sends rows that this process holds."""

    @property
    def owner(self) -> str:
        """Name under which this process holds rows."""
        ...

    def take(self, item: Item) -> None:
        """Send a row when its turn comes; called on the event loop after the commit."""
        ...

    def forget_room(self, room: RoomRef) -> None:
        """Drop what waits for a room."""
        ...

    def remote_of(self, row: str) -> str | None:
        """Return the network's id of a row sent a moment ago."""
        ...

    def row_of(self, message: MessageRef) -> str | None:
        """Return the row that became a message a moment ago."""
        ...

    def gave_up(self, row: str) -> bool:
        """Tell whether a row was given up a moment ago."""
        ...


@dataclass(frozen=True, slots=True)
class _Place:
    room: RoomRef
    lane: Lane
    target_row: str | None = None


class StoredOutbox:
    """The `Outbox` port over the outbox table.

    Args:
        composer: Turns blocks into words.
        carrier: Sends what was saved.
        clock: For row ids and times.
        ids: For row ids.
        capabilities: What each network can show.
    """

    def __init__(
        self, composer: Composer, carrier: Carrier, clock: Clock, ids: Ids, capabilities: Mapping[str, Capabilities]
    ) -> None:
        """Take what it needs."""
        self._composer = composer
        self._carrier = carrier
        self._clock = clock
        self._ids = ids
        self._capabilities = capabilities

    def post(self, tx: Transaction, post: Post) -> str:
        """Say something new, and put the bot's own reactions under it."""
        outgoing = self._message(Act.SEND, post)
        item = Item(outgoing, post.lane, 0, alone=post.alone, target_row=post.reply_to_row, not_after=post.not_after)
        item.thread_row = post.thread_row if self._can(post.room).threads else None
        if post.reply_to_row is not None:
            self._aim(tx, item, post.reply_to_row)
        if item.thread_row is not None:
            item.outgoing = with_thread(item.outgoing, self._remote_of(tx, item.thread_row))
        self._put(tx, item)
        reply = _reply(post)
        if reply.attachments and self._can(post.room).apart:
            self._enclose(tx, item, self._composer.attachments(post, reply))
        for button in reply.buttons if reply.seeded and self._can(post.room).taps else ():
            self._react_in(tx, post.room, outgoing.id, button.emoji)
        return outgoing.id

    def _enclose(self, tx: Transaction, item: Item, files: tuple[Attachment | Illustration, ...]) -> None:
        """Let files follow their message, each as a write of its own."""
        message = item.outgoing
        for one in files:
            facts = _facts(one.alt) if isinstance(one, Illustration) else None
            outgoing = Outgoing(self._row_id(), message.room, Act.ENCLOSE, facts, message.quiet, attachments=(one,))
            outgoing = replace(outgoing, thread=message.thread)
            file = Item(outgoing, item.lane, 0, target_row=message.id, not_after=item.not_after, thread_row=item.thread_row)
            self._put(tx, file)

    def edit(self, tx: Transaction, row: str, post: Post) -> None:
        """Give an earlier message new words."""
        self._put_about(tx, _Place(post.room, post.lane, row), self._message(Act.EDIT, post))

    def schedule(self, tx: Transaction, post: Post, occasion: Occasion) -> str:
        """Enter an occasion in the calendar of the room's server; see `Outbox.schedule`."""
        if not self._can(post.room).events:
            return ""
        outgoing = replace(self._message(Act.SCHEDULE, post), occasion=occasion)
        self._put(tx, Item(outgoing, post.lane, 0, not_after=post.not_after))
        return outgoing.id

    def reschedule(self, tx: Transaction, row: str, post: Post, occasion: Occasion) -> str:
        """Put an occasion right in all its parts; see `Outbox.reschedule`."""
        if self._carrier.gave_up(row) or store.is_given_up(tx, row):
            return self.schedule(tx, post, occasion)
        outgoing = replace(self._message(Act.EDIT, post), occasion=occasion)
        self._put_about(tx, _Place(post.room, post.lane, row), outgoing)
        return row

    def redact(self, tx: Transaction, row: str) -> None:
        """Remove an earlier message, or call an occasion off."""
        room = store.room_of(tx, row)
        if room is not None:
            for one in (row, *store.files_of(tx, row)):
                self._put_about(tx, _Place(room, store.lane_after(tx, row), one), self._bare(Act.REDACT, room))

    def remove(self, tx: Transaction, room: RoomRef, target: MessageRef) -> None:
        """Remove somebody's message, where the network lets the bot do that."""
        self._put(tx, Item(Outgoing(self._row_id(), room, Act.REDACT, target=target), Lane.ALERT, 0, alone=True))

    def react(self, tx: Transaction, room: RoomRef, target: MessageRef, emoji: str) -> str:
        """Put an emoji to somebody's message; return the row of the reaction."""
        outgoing = Outgoing(self._row_id(), room, Act.REACT, target=target, emoji=emoji)
        self._put(tx, Item(outgoing, Lane.REPLY, 0, alone=True))
        return outgoing.id

    def react_to(self, tx: Transaction, row: str, emoji: str) -> str:
        """Put an emoji to a message of ours, sent yet or not; return the row of the reaction."""
        room = store.room_of(tx, row)
        return "" if room is None else self._react_in(tx, room, row, emoji)

    def join(self, tx: Transaction, room: RoomRef) -> None:
        """Accept an invitation."""
        self._put(tx, Item(self._bare(Act.JOIN, room), Lane.REPLY, 0))

    def leave(self, tx: Transaction, room: RoomRef, reason: Phrase, locales: tuple[str, ...]) -> None:
        """Decline an invitation or leave, with a reason."""
        document = self._composer.compose((reason,), locales)
        self._put(tx, Item(Outgoing(self._row_id(), room, Act.LEAVE, document), Lane.REPLY, 0))

    def drop_room(self, tx: Transaction, room: RoomRef) -> None:
        """Cancel all that still waits for a room."""
        store.cancel_room(tx, room, self._clock.now())
        tx.after_commit(lambda: self._carrier.forget_room(room))

    def row_of(self, tx: Transaction, message: MessageRef) -> str | None:
        """Return the row that became this message, if it is one of ours."""
        return self._carrier.row_of(message) or store.row_of(tx, message)

    def thread_of(self, tx: Transaction, row: str) -> MessageRef | None:
        """Return the root of the thread in which a message of ours stands; unknown once its words were erased."""
        said = store.message_of(tx, row)
        return said.thread if said is not None else None

    def form_of(self, tx: Transaction, message: MessageRef) -> Control | None:
        """Return what opens a form under a message of ours, with the words that stand in it; ``None`` once they were erased."""
        row = self.row_of(tx, message)
        said = store.message_of(tx, row) if row is not None else None
        return next((control for control in said.controls if control.kind is ControlKind.WORDS), None) if said else None

    def _message(self, act: Act, post: Post) -> Outgoing:
        reply, can = _reply(post), self._can(post.room)
        rings, within = isinstance(post.says, Announcement), can.files and not can.apart
        return Outgoing(
            id=self._row_id(),
            room=post.room,
            act=act,
            document=self._composer.compose(reply.blocks, post.locales, can),
            quiet=not rings,
            mentions=tuple(person.key for person in post.says.mentions) if isinstance(post.says, Announcement) else (),
            reply_to=post.reply_to,
            thread=self._thread(post) if act is Act.SEND else None,
            thread_title=self._thread_title(post) if act is Act.SEND else "",
            kind=post.kind,
            translation=post.translation,
            buttons=tuple(button.call for button in reply.buttons) if reply.offers else (),
            file=post.file,
            private=post.private,
            picture=post.picture,
            attachments=self._files(post, reply) if within and act is Act.SEND else (),
            keeps_files=within and act is Act.EDIT and bool(reply.attachments),
            controls=self._composer.controls(post, reply) if can.controls and reply.offers else (),
            several=reply.choices is not None and reply.choices.several,
        )

    def _thread(self, post: Post) -> MessageRef | None:
        """Return the message at the root of the thread a message goes into: what answers something in a thread goes there."""
        answered = post.reply_to.root if post.reply_to is not None else None
        return (post.thread or answered) if self._can(post.room).threads else None

    def _thread_title(self, post: Post) -> str:
        titled = post.thread_row is not None or self._thread(post) is not None
        return self._composer.thread_title(post) if titled and self._can(post.room).threads else ""

    def _files(self, post: Post, reply: Reply) -> tuple[Attachment | Illustration, ...]:
        return (*self._composer.attachments(post, reply), *self._composer.occasion(reply))

    def _can(self, room: RoomRef) -> Capabilities:
        return self._capabilities.get(room.platform, Capabilities())

    def _bare(self, act: Act, room: RoomRef, emoji: str | None = None) -> Outgoing:
        return Outgoing(self._row_id(), room, act, emoji=emoji)

    def _row_id(self) -> str:
        return self._ids.row(int(self._clock.now().timestamp() * 1000))

    def _react_in(self, tx: Transaction, room: RoomRef, row: str, emoji: str) -> str:
        outgoing = self._bare(Act.REACT, room, emoji)
        self._put_about(tx, _Place(room, Lane.CHATTER, row), outgoing)
        return outgoing.id

    def _put_about(self, tx: Transaction, place: _Place, outgoing: Outgoing) -> None:
        """Put a row that concerns an earlier one, sent yet or not."""
        item = Item(outgoing, place.lane, 0, target_row=place.target_row)
        self._aim(tx, item, place.target_row or "")
        self._put(tx, item)

    def _aim(self, tx: Transaction, item: Item, row: str) -> None:
        """Let a row know the message it concerns, if that has been sent."""
        remote = self._remote_of(tx, row)
        if remote is not None:
            item.outgoing = with_target(item.outgoing, remote)

    def _remote_of(self, tx: Transaction, row: str) -> str | None:
        return self._carrier.remote_of(row) or store.remote_of(tx, row)

    def _put(self, tx: Transaction, item: Item) -> None:
        store.put(tx, item, self._carrier.owner, self._clock.now())
        tx.after_commit(lambda: self._carrier.take(item))


def with_target(outgoing: Outgoing, remote: str) -> Outgoing:
    """Return the same write with the message it concerns known; a new message answers it."""
    message = MessageRef(outgoing.room.platform, remote)
    return replace(outgoing, reply_to=message) if outgoing.act is Act.SEND else replace(outgoing, target=message)


def with_thread(outgoing: Outgoing, remote: str | None) -> Outgoing:
    """Return the same write with the root of its thread, if that is known."""
    return outgoing if remote is None else replace(outgoing, thread=MessageRef(outgoing.room.platform, remote))


def _reply(post: Post) -> Reply:
    return post.says.reply if isinstance(post.says, Announcement) else post.says


def _facts(alt: str) -> Document:
    return Document(tuple(Line((Span(text),)) for text in alt.splitlines()))
