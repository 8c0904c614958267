"""Does what comes up on the roadmap: one message for all that comes up for a city together, at nine in the morning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.roadmap.morning_store import Line, Morning
from bot.features.roadmap.step import OWN, Step, What

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.due import Due
    from bot.core.person import Room
    from bot.core.transaction import Transaction
    from bot.features.roadmap.daily import Daily
    from bot.features.roadmap.item import Items
    from bot.features.roadmap.morning import Mornings
    from bot.features.roadmap.port import Directory


class RoadmapJob:
    """The `Job` of the roadmap.

    Args:
        directory: Rooms.
        items: What subjects name.
        mornings: Says what came up.
        daily: Plans each city's next morning.
    """

    def __init__(self, directory: Directory, items: Items, mornings: Mornings, daily: Daily) -> None:
        """Take the parts."""
        self._directory = directory
        self._items = items
        self._mornings = mornings
        self._daily = daily

    def __call__(self, tx: Transaction, due: Sequence[Due], now: datetime) -> None:
        """Say what is still so, a city's things in one message; who answers for them is looked up only now."""
        groups: dict[tuple[str, int], dict[tuple[str, str, str], Line]] = {}
        steps = [(one, Step.read(one.step)) for one in sorted(due, key=lambda one: one.at)]
        for one, step in steps:
            room = self._room(tx, one.subject, step)
            if room is not None:
                # After an outage several mornings of one part can come up together: the last one stands for all.
                kind = "own" if step.what in OWN else step.what.value
                groups.setdefault((step.city, room.id), {})[one.subject, kind, step.about] = Line(one.subject, step, one.at)
        for (city, number), lines in groups.items():
            self._mornings.say(tx, Morning(number, city, now, tuple(lines.values())))
        for city in dict.fromkeys(step.city for _, step in steps if step.what is What.DAY):
            known = self._directory.city(city)
            if known is not None:
                self._daily.follow(tx, known, now)

    def _room(self, tx: Transaction, subject: str, step: Step) -> Room | None:
        """Return the city's own room, else the one where the milestone was added; never a talk of one person and the bot."""
        own = self._directory.rooms_of(tx, step.city)
        if own or step.what is What.DAY:
            return own[0] if own else None
        milestone = self._items.milestone(tx, subject)
        room = None if milestone is None else self._directory.room(tx, milestone.room)
        return None if room is None or room.direct or not room.active else room
