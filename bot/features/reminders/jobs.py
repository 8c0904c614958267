"""Says reminders when they come up: in time one by one, after an outage those of a room together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.ids import parse_short_id
from bot.core.phrase import Phrase
from bot.core.reply import Items, Joint, Reply
from bot.features.reminders.model import Lateness, State
from bot.features.reminders.ring import Ring
from bot.features.reminders.service import plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from bot.core.due import Agenda, Due
    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction
    from bot.features.reminders.message import Messages
    from bot.features.reminders.model import Reminder
    from bot.features.reminders.port import Directory
    from bot.features.reminders.store import ReminderStore

MOST_TOGETHER = 20
"""So many reminders one message holds at most; the rest goes into another."""


class ReminderJob:
    """The `Job` of reminders.

    Args:
        store: Of reminders.
        directory: Rooms and persons.
        messages: Says them.
        agenda: Where the next one of those that recur is put.
    """

    def __init__(self, store: ReminderStore, directory: Directory, messages: Messages, agenda: Agenda) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory
        self._messages = messages
        self._agenda = agenda

    def __call__(self, tx: Transaction, due: Sequence[Due], now: datetime) -> None:
        """Say all reminders of ``due`` that are still wanted; those that recur come again, once however many were missed."""
        groups: dict[tuple[int, Lateness], list[Ring]] = {}
        for ring in self._rings(tx, due, now):
            groups.setdefault((ring.room.id, ring.late), []).append(ring)
        for (_, late), group in groups.items():
            said = self._say(tx, late, group)
            self._store.deliver(tx, [one.reminder for one in said if one.next is None], now)
            self._go_on(tx, said, now)

    def _say(self, tx: Transaction, late: Lateness, group: Sequence[Ring]) -> Sequence[Ring]:
        """Say reminders of one room that are as late as one another; return each with its own message, if any."""
        if late is Lateness.NONE or (late is Lateness.SOME and len(group) == 1):
            return [replace(ring, reminder=replace(ring.reminder, rung=self._messages.say(tx, ring))) for ring in group]
        for start in range(0, len(group), MOST_TOGETHER):
            part = group[start : start + MOST_TOGETHER]
            # Each line is in its author's language, the head in all of these.
            head = Joint((Phrase("reminder-several", {"count": len(part)}),))
            self._messages.post(tx, part, Reply((head, Items(tuple(ring.line() for ring in part))), lasting=True))
        return group

    def _go_on(self, tx: Transaction, group: Sequence[Ring], now: datetime) -> None:
        for ring in group:
            if ring.next is not None:
                said = replace(ring.reminder, due=ring.next, said=ring.reminder.said + 1)
                self._store.put(tx, said, now)
                plan(self._agenda, tx, said)

    def _rings(self, tx: Transaction, due: Sequence[Due], now: datetime) -> Iterator[Ring]:
        rooms: dict[int, Room] = {}
        people: dict[int, Person | None] = {}
        for one in due:
            reminder = self._reminder(tx, one)
            if reminder is None:
                continue
            if reminder.author not in people:
                people[reminder.author] = self._directory.person_numbered(tx, reminder.author)
            if reminder.room not in rooms:
                rooms[reminder.room] = self._directory.room(tx, reminder.room)
            author, room = people[reminder.author], rooms[reminder.room]
            if author is not None:
                due_at = reminder.due.at
                locale, zone = self._directory.locale(author, room), self._directory.zone(author, room)
                ahead, locales = self._messages.following(tx, reminder, due_at, now), self._directory.locales(room)
                yield Ring(reminder, room, author, locale, zone, due_at, now, ahead, locales)

    def _reminder(self, tx: Transaction, due: Due) -> Reminder | None:
        wanted = parse_short_id(due.subject)
        found = None if wanted is None else self._store.get(tx, wanted.number)
        return found if found is not None and found.state is State.OPEN else None
