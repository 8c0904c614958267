"""An outbox that keeps what it was given."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.core.occasion import Occasion
    from bot.core.outbox import Post
    from bot.core.phrase import Phrase
    from bot.core.ref import MessageRef, RoomRef
    from bot.core.transaction import Transaction


@dataclass
class FakeOutbox:
    """The `Outbox` port in memory; rows are named ``row1``, ``row2`` …"""

    posts: dict[str, Post] = field(default_factory=dict)
    edits: list[tuple[str, Post]] = field(default_factory=list)
    redacted: list[str] = field(default_factory=list)
    removed: list[tuple[RoomRef, MessageRef]] = field(default_factory=list)
    reactions: list[tuple[RoomRef, MessageRef, str]] = field(default_factory=list)
    taps: dict[str, tuple[str, str]] = field(default_factory=dict)
    joined: list[RoomRef] = field(default_factory=list)
    left: list[tuple[RoomRef, Phrase]] = field(default_factory=list)
    dropped: list[RoomRef] = field(default_factory=list)
    sent: dict[MessageRef, str] = field(default_factory=dict)
    scheduled: dict[str, list[tuple[Post, Occasion]]] = field(default_factory=dict)

    def post(self, tx: Transaction, post: Post) -> str:
        """Keep a post."""
        row = f"row{len(self.posts) + 1}"
        self.posts[row] = post
        return row

    def edit(self, tx: Transaction, row: str, post: Post) -> None:
        """Keep an edit."""
        self.edits.append((row, post))

    def schedule(self, tx: Transaction, post: Post, occasion: Occasion) -> str:
        """Keep an occasion; they are named ``occasion1``, ``occasion2`` …"""
        row = f"occasion{len(self.scheduled) + 1}"
        self.scheduled[row] = [(post, occasion)]
        return row

    def reschedule(self, tx: Transaction, row: str, post: Post, occasion: Occasion) -> str:
        """Keep how an occasion is now."""
        self.scheduled[row].append((post, occasion))
        return row

    def redact(self, tx: Transaction, row: str) -> None:
        """Keep a removal."""
        self.redacted.append(row)

    def remove(self, tx: Transaction, room: RoomRef, target: MessageRef) -> None:
        """Keep which message was to go."""
        self.removed.append((room, target))

    def react(self, tx: Transaction, room: RoomRef, target: MessageRef, emoji: str) -> str:
        """Keep a reaction; they are named ``reaction1``, ``reaction2`` …"""
        self.reactions.append((room, target, emoji))
        return f"reaction{len(self.reactions)}"

    def react_to(self, tx: Transaction, row: str, emoji: str) -> str:
        """Keep a reaction to a row; reactions are named ``tap1``, ``tap2`` …"""
        tap = f"tap{len(self.taps) + 1}"
        self.taps[tap] = (row, emoji)
        return tap

    def join(self, tx: Transaction, room: RoomRef) -> None:
        """Keep an acceptance."""
        self.joined.append(room)

    def leave(self, tx: Transaction, room: RoomRef, reason: Phrase, locales: tuple[str, ...]) -> None:
        """Keep a refusal."""
        self.left.append((room, reason))

    def drop_room(self, tx: Transaction, room: RoomRef) -> None:
        """Keep which room's rows were cancelled."""
        self.dropped.append(room)

    def row_of(self, tx: Transaction, message: MessageRef) -> str | None:
        """Return what the test said became this message."""
        return self.sent.get(message)

    def thread_of(self, tx: Transaction, row: str) -> MessageRef | None:
        """Return the root of the thread a post was meant for."""
        post = self.posts.get(row)
        if post is None:
            return None
        return post.thread or (post.reply_to.root if post.reply_to is not None else None)
