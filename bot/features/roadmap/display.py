"""Puts cards up in rooms and keeps them true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.outbox import Kind, Lane, Post
from bot.core.reply import Reply
from bot.features.roadmap.model import Posted
from bot.features.roadmap.wording import card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.person import Room
    from bot.core.prompt import Cards
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.roadmap.entry import Entries, Entry
    from bot.features.roadmap.model import Milestone
    from bot.features.roadmap.port import Directory
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
        entry, locales = self._entries.entry(tx, milestone), self._directory.locales(room)
        answer = Post(room.ref, _card(entry, locales), locales, Lane.REPLY, reply_to=asked, alone=True)
        self._store.put_post(tx, milestone.number, Posted(room.id, self._cards.show(tx, answer)))
        if len(milestone.sides) > 1:
            for other in self._directory.companions(tx, room):
                self._pass_on(tx, entry, other)

    def open(self, tx: Transaction, milestone: Milestone, rooms: Sequence[Room]) -> None:
        """Put the card up in rooms, in answer to nobody."""
        entry = self._entries.entry(tx, milestone)
        for room in rooms:
            self._pass_on(tx, entry, room)

    def repeat(self, tx: Transaction, milestone: Milestone, room: Room) -> None:
        """Put the card of what several cities share up anew in the other rooms where it stands: nobody sees an old one change.

        Args:
            tx: Open.
            milestone: As it is now.
            room: Where they know.
        """
        if len(milestone.sides) > 1:
            entry = self._entries.entry(tx, milestone)
            for posted in self._store.posts(tx, milestone.number):
                other = self._directory.room(tx, posted.room)
                if other.active and other.id != room.id:
                    self._pass_on(tx, entry, other)

    def _pass_on(self, tx: Transaction, entry: Entry, room: Room) -> None:
        locales = self._directory.locales(room)
        post = Post(room.ref, _card(entry, locales), locales, Lane.CHATTER, Kind.ANNOUNCEMENT)
        self._store.put_post(tx, entry.milestone.number, Posted(room.id, self._cards.show(tx, post)))

    def refresh(self, tx: Transaction, milestone: Milestone) -> None:
        """Bring the cards to the present state."""
        entry = self._entries.entry(tx, milestone)
        for posted in self._store.posts(tx, milestone.number):
            room = self._directory.room(tx, posted.room)
            if room.active:
                locales = self._directory.locales(room)
                post = Post(room.ref, _card(entry, locales), locales, Lane.CHATTER, Kind.ANNOUNCEMENT)
                self._cards.refresh(tx, posted.row, post)


def _card(entry: Entry, locales: Sequence[str]) -> Reply:
    return Reply(card(entry, own_languages=True, locales=locales), to_room=True, lasting=True)
