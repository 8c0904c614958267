"""One message a city's room and morning: put together, said, and kept true when something in it changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.outbox import Kind, Lane, Post
from bot.core.reply import Announcement, Reply
from bot.features.roadmap.digest import Reader
from bot.features.roadmap.point import LINES, message
from bot.features.roadmap.step import What

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.core.person import Room
    from bot.core.prompt import Cards
    from bot.core.transaction import Transaction
    from bot.features.roadmap.item import Item, Items
    from bot.features.roadmap.model import Milestone
    from bot.features.roadmap.morning_store import Line, Morning, MorningStore
    from bot.features.roadmap.news import News
    from bot.features.roadmap.port import Directory


class Mornings:
    """Says mornings.

    Args:
        store: Remembers which message said what.
        directory: Cities and rooms.
        cards: Where messages are put up.
        items: Words things of the roadmap.
        news: Words the rest.
    """

    def __init__(self, store: MorningStore, directory: Directory, cards: Cards, items: Items, news: News) -> None:
        """Take the parts."""
        self._store = store
        self._directory = directory
        self._cards = cards
        self._items = items
        self._news = news

    def say(self, tx: Transaction, morning: Morning) -> None:
        """Say all that came up for a city in one message; an empty morning is silent."""
        room = self._directory.room(tx, morning.room)
        found = self._found(tx, morning, room, live=True)
        says = self._message(tx, morning, room, found)
        if says is None:
            return
        lane = Lane.REMINDER if isinstance(says, Announcement) else Lane.CHATTER
        row = self._cards.show(tx, Post(room.ref, says, self._directory.locales(room), lane, Kind.ANNOUNCEMENT))
        spoken = tuple(line for line in morning.lines if line in found or line.step.what is What.DAY)
        self._store.put(tx, row, replace(morning, lines=spoken))

    def refresh(self, tx: Transaction, milestone: Milestone, cities: Collection[str] | None = None) -> None:
        """Bring the newest messages that spoke of something to its present state; they ring for nobody.

        Args:
            tx: Open.
            milestone: As it is now.
            cities: Only messages to these.
        """
        for row, morning in self._store.about(tx, milestone.id):
            room = self._directory.room(tx, morning.room)
            if not room.active or (cities is not None and morning.city not in cities):
                continue
            says = self._message(tx, morning, room, self._found(tx, morning, room, live=False))
            if says is not None:
                quiet = Announcement(says.reply) if isinstance(says, Announcement) else says
                post = Post(room.ref, quiet, self._directory.locales(room), Lane.CHATTER, Kind.ANNOUNCEMENT)
                self._cards.refresh(tx, row, post)

    def _found(self, tx: Transaction, morning: Morning, room: Room, *, live: bool) -> dict[Line, Item]:
        reader = self._reader(morning, room)
        if reader is None:
            return {}
        items = (
            (line, self._items.item(tx, line, reader, live=live)) for line in morning.lines if line.step.what is not What.DAY
        )
        return {line: item for line, item in items if item is not None}

    def _message(self, tx: Transaction, morning: Morning, room: Room, found: dict[Line, Item]) -> Reply | Announcement | None:
        reader = self._reader(morning, room)
        if reader is None:
            return None
        points = [item.point for item in sorted(found.values(), key=lambda item: (item.due_at, item.number, item.told))]
        named = {item.number for item in found.values()}
        day = next((line for line in morning.lines if line.step.what is What.DAY), None)
        if day is not None:
            points += self._news.points(tx, reader, day, named)
        says = message(points, room) if points else None
        if day is None:
            return says
        used = 0 if says is None else len(_reply(says).blocks)
        week = self._news.week(tx, reader, named, LINES - used)
        if says is None:
            return Reply(tuple(week)) if week else None
        reply = replace(_reply(says), blocks=(*_reply(says).blocks, *week))
        return replace(says, reply=reply) if isinstance(says, Announcement) else reply

    def _reader(self, morning: Morning, room: Room) -> Reader | None:
        city = self._directory.city(morning.city)
        if city is None:
            return None
        meant = min((line.meant_at for line in morning.lines if line.step.what is What.DAY), default=morning.said_at)
        return Reader(city, room, morning.said_at, meant)


def _reply(says: Reply | Announcement) -> Reply:
    return says.reply if isinstance(says, Announcement) else says
