"""Reminds cities of their parts: at nine in the morning, one message for all that comes up for a city together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.ids import parse_short_id
from bot.features.roadmap.schedule import city_of
from bot.features.roadmap.wording import Reminded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from bot.core.due import Due
    from bot.core.person import Room
    from bot.core.transaction import Transaction
    from bot.features.roadmap.display import Directory, Display
    from bot.features.roadmap.model import Milestone
    from bot.features.roadmap.store import RoadmapStore

MOST_TOGETHER = 20
"""So many things one message names at most; the rest goes into another."""


class RoadmapJob:
    """The `Job` of the roadmap.

    Args:
        store: Of the roadmap.
        directory: Rooms.
        display: Where messages are put up.
    """

    def __init__(self, store: RoadmapStore, directory: Directory, display: Display) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory
        self._display = display

    def __call__(self, tx: Transaction, due: Sequence[Due], now: datetime) -> None:
        """Remind of all that is still open, what is due first before the rest; who answers for it is looked up only now."""
        groups: dict[tuple[str, int], list[Reminded]] = {}
        for one in self._reminded(tx, due, now):
            groups.setdefault((one.part.city.id, one.room.id), []).append(one)
        for group in groups.values():
            group.sort(key=lambda one: (one.entry.milestone.wish.due.at, one.entry.milestone.number))
            for start in range(0, len(group), MOST_TOGETHER):
                self._display.remind(tx, group[start : start + MOST_TOGETHER])

    def _reminded(self, tx: Transaction, due: Sequence[Due], now: datetime) -> Iterator[Reminded]:
        # After an outage several mornings of one city's part can come up together: the last one stands for all.
        newest = {(one.subject, city_of(one)): one for one in sorted(due, key=lambda one: one.at)}
        for (subject, city), one in newest.items():
            milestone = self._milestone(tx, subject)
            if milestone is None or city not in milestone.open_cities:
                continue
            entry = self._display.entry(tx, milestone)
            part, room = entry.part(city), self._room(tx, milestone, city)
            if part is not None and room is not None:
                yield Reminded(entry, part, room, one.at, now)

    def _milestone(self, tx: Transaction, subject: str) -> Milestone | None:
        wanted = parse_short_id(subject)
        return None if wanted is None else self._store.get(tx, wanted.number)

    def _room(self, tx: Transaction, milestone: Milestone, city: str) -> Room | None:
        """Return the city's own room, else the one where the milestone was added; never a talk of one person and the bot."""
        own = self._directory.rooms_of(tx, city)
        room = own[0] if own else self._directory.room(tx, milestone.room)
        return None if room.direct or not room.active else room
