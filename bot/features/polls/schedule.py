"""When something comes up by itself: a word to those who have not answered, and the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.due import Due

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.core.due import Agenda
    from bot.core.transaction import Transaction
    from bot.features.polls.asked import Asked
    from bot.features.polls.model import Poll
    from bot.features.polls.port import Directory, Mornings

KIND = "poll"
"""The kind of due work."""
CLOSE = "close"
NUDGE = "nudge"
TELL = "tell"
"""News that wait for the morning; after colons follow the slot, 0 for none, and the room."""


class Schedule:
    """Plans the due work of searches.

    Args:
        agenda: Where it is planned.
        mornings: When a city works.
        asked: Whose people are asked.
        directory: Rooms.
    """

    def __init__(self, agenda: Agenda, mornings: Mornings, asked: Asked, directory: Directory) -> None:
        """Take the ports."""
        self._agenda = agenda
        self._mornings = mornings
        self._asked = asked
        self._directory = directory

    def plan(self, tx: Transaction, poll: Poll) -> None:
        """Have it closed in the end, and once before that ask those who are silent: on the open morning after half the time."""
        closes = poll.wish.closes.at
        steps = [Due(KIND, poll.id, CLOSE, closes)]
        cities = self._asked.reached(tx, self._directory.room(tx, poll.room)) if poll.wish.roles or poll.wish.people else ()
        for city in cities:
            morning = self._mornings.next(tx, city.id, poll.halfway)
            if morning.at < closes:
                steps.append(Due(KIND, poll.id, f"{NUDGE}:{city.id}", morning.at))
        self._agenda.plan(tx, KIND, poll.id, steps)

    def later(self, tx: Transaction, poll: Poll, news: Iterable[tuple[int, int, datetime]]) -> None:
        """Have news of a search that has ended told later: which slot, 0 for none, in which room, and when."""
        self._agenda.plan(
            tx, KIND, poll.id, [Due(KIND, poll.id, f"{TELL}:{slot}:{room}:{at.isoformat()}", at) for slot, room, at in news]
        )

    def untold(self, tx: Transaction, poll: Poll) -> set[int]:
        """Return the numbers of the rooms that have still to hear that a slot was picked."""
        told = (step.step.split(":") for step in self._agenda.waiting(tx, KIND, poll.id) if step.step.startswith(TELL))
        return {int(room) for _, slot, room, *_ in told if int(slot)}

    def drop(self, tx: Transaction, poll: Poll) -> None:
        """Nothing comes up any more."""
        self._agenda.plan(tx, KIND, poll.id, ())
