"""Puts cards up in rooms and keeps them true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.outbox import Kind, Lane, Post
from bot.core.reply import Reply
from bot.features.roadmap.model import Posted
from bot.features.roadmap.wording import card

if TYPE_CHECKING:
    from bot.core.person import Room
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.roadmap.entry import Entries, Entry
    from bot.features.roadmap.model import Milestone
    from bot.features.roadmap.port import Cards, Directory
    from bot.features.roadmap.store import RoadmapStore


class Display:
    """Cards of the roadmap.

    Args:
        store: Remembers which message shows what.
        entries: Who answers for what.
        directory: Rooms.
        cards: Where messages are put up.
    """

    def __init__(self, store: RoadmapStore, entries: Entries, directory: Directory, cards: Cards) -> None:
        """Take the ports."""
        self._store = store
        self._entries = entries
        self._directory = directory
        self._cards = cards

    def show(self, tx: Transaction, milestone: Milestone, room: Room, asked: MessageRef | None) -> None:
        """Put the card up in a room, and in those linked with it if the milestone concerns several cities.

        Args:
            tx: Open.
            milestone: New.
            room: Where it was added.
            asked: The message that the card in this room answers.
        """
        says = _card(self._entries.entry(tx, milestone))
        answer = Post(room.ref, says, self._directory.locales(room), Lane.REPLY, reply_to=asked, alone=True)
        self._store.put_post(tx, milestone.number, Posted(room.id, self._cards.show(tx, answer)))
        others = self._directory.companions(tx, room) if len(milestone.sides) > 1 else ()
        for other in others:
            post = Post(other.ref, says, self._directory.locales(other), Lane.CHATTER, Kind.ANNOUNCEMENT)
            self._store.put_post(tx, milestone.number, Posted(other.id, self._cards.show(tx, post)))

    def refresh(self, tx: Transaction, milestone: Milestone) -> None:
        """Bring the cards to the present state."""
        says = _card(self._entries.entry(tx, milestone))
        for posted in self._store.posts(tx, milestone.number):
            room = self._directory.room(tx, posted.room)
            if room.active:
                post = Post(room.ref, says, self._directory.locales(room), Lane.CHATTER, Kind.ANNOUNCEMENT)
                self._cards.refresh(tx, posted.row, post)


def _card(entry: Entry) -> Reply:
    return Reply(card(entry, own_languages=True), to_room=True, lasting=True)
