"""Cards that are only kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import timedelta

    from bot.core.occasion import Occasion
    from bot.core.outbox import Post
    from bot.core.ref import PersonRef, RoomRef
    from bot.core.transaction import Transaction


@dataclass
class FakeCards:
    """The ``Cards`` port in memory; rows are named ``card1``, ``card2`` …

    Attributes:
        calendars: Every network has one; else none has.
        failed: Rows of occasions that could not be entered.
    """

    shown: dict[str, Post] = field(default_factory=dict)
    refreshed: list[tuple[str, Post]] = field(default_factory=list)
    patience: dict[str, timedelta | None] = field(default_factory=dict)
    asked: dict[str, PersonRef | None] = field(default_factory=dict)
    calendars: bool = True
    scheduled: dict[str, list[tuple[Post, Occasion]]] = field(default_factory=dict)
    called_off: list[str] = field(default_factory=list)
    failed: set[str] = field(default_factory=set)

    def show(self, tx: Transaction, post: Post, asked: PersonRef | None = None, patience: timedelta | None = None) -> str:
        """Keep a post, by whom it can be answered, and how long."""
        row = f"card{len(self.shown) + 1}"
        self.shown[row] = post
        self.patience[row] = patience
        self.asked[row] = asked
        return row

    def refresh(self, tx: Transaction, row: str, post: Post) -> None:
        """Keep an edit of something shown."""
        if row not in self.shown:
            raise AssertionError(row)
        self.refreshed.append((row, post))

    def schedule(self, tx: Transaction, post: Post, occasion: Occasion) -> str:
        """Keep an occasion; rows are named ``occasion1``, ``occasion2`` …"""
        if not self.calendars:
            return ""
        row = f"occasion{len(self.scheduled) + 1}"
        self.scheduled[row] = [(post, occasion)]
        return row

    def reschedule(self, tx: Transaction, row: str, post: Post, occasion: Occasion) -> str:
        """Keep how an occasion is now; one that could not be entered is entered anew."""
        if row in self.failed:
            return self.schedule(tx, post, occasion)
        self.scheduled[row].append((post, occasion))
        return row

    def call_off(self, tx: Transaction, row: str) -> None:
        """Keep that an occasion was called off."""
        if row not in self.scheduled:
            raise AssertionError(row)
        self.called_off.append(row)

    def now(self, row: str) -> Post:
        """Return how a message looks after all edits."""
        return next((post for edited, post in reversed(self.refreshed) if edited == row), self.shown[row])

    def shown_in(self, room: RoomRef) -> list[Post]:
        """Return what was put up in a room, without edits."""
        return [post for post in self.shown.values() if post.room == room]
