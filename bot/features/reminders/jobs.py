"""Says reminders when they come up: in time one by one, after an outage those of a room together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.ids import parse_short_id
from bot.core.outbox import Kind, Lane, Post
from bot.core.phrase import Form, Mention, Phrase, When
from bot.core.reply import Announcement, Items, Joint, Reply
from bot.features.reminders.model import Lateness, State, hours_and_minutes, lateness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from bot.core.due import Due
    from bot.core.outbox import Outbox
    from bot.core.person import Person, Room
    from bot.core.phrase import Arg
    from bot.core.reply import Block
    from bot.core.transaction import Transaction
    from bot.features.reminders.model import Reminder
    from bot.features.reminders.service import Directory
    from bot.features.reminders.store import ReminderStore

MOST_TOGETHER = 20
"""So many reminders one message holds at most; the rest goes into another."""


@dataclass(frozen=True, slots=True)
class Ring:
    """A reminder that is to be said now.

    Args:
        reminder: With its text.
        room: Where.
        author: For whom it rings.
        locale: The author's language there.
        zone: In which the author's dates are said.
    """

    reminder: Reminder
    room: Room
    author: Person
    locale: str
    zone: str

    @property
    def here(self) -> bool:
        """The author's account is one of the room's network, so that its name can ring."""
        return self.author.ref.platform == self.room.ref.platform

    @property
    def person(self) -> Arg:
        """How the author is named in a sentence."""
        return Mention(self.author.ref, self.author.name) if self.here else self.author.name

    def words(self) -> dict[str, Arg]:
        """Return what every sentence about it needs."""
        return {"id": self.reminder.id, "text": self.reminder.text or ""}

    def line(self) -> dict[str, Arg]:
        """Return what a line in a list needs; a line has no line breaks."""
        text = " ".join((self.reminder.text or "").splitlines())
        return {"id": self.reminder.id, "text": text, "person": self.person, "when": self.when(Form.FULL)}

    def when(self, form: Form) -> When:
        """Return the moment it was due, as the author's clocks show it."""
        return When(self.reminder.due.seen_from(self.zone), form)


class ReminderJob:
    """The `Job` of reminders.

    Args:
        store: Of reminders.
        directory: Rooms and persons.
        outbox: Where messages go.
    """

    def __init__(self, store: ReminderStore, directory: Directory, outbox: Outbox) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory
        self._outbox = outbox

    def __call__(self, tx: Transaction, due: Sequence[Due], now: datetime) -> None:
        """Say all reminders of ``due`` that are still wanted, and erase their words: the outbox holds them from now on."""
        groups: dict[tuple[int, Lateness], list[Ring]] = {}
        for ring in self._rings(tx, due):
            late = lateness(ring.reminder.due.at, now)
            groups.setdefault((ring.room.id, late), []).append(ring)
        for (_, late), group in groups.items():
            for blocks, rings in _messages(late, group, now):
                self._post(tx, blocks, rings)
            self._store.change(tx, [ring.reminder.number for ring in group], State.DELIVERED, now)

    def _rings(self, tx: Transaction, due: Sequence[Due]) -> Iterator[Ring]:
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
                yield Ring(reminder, room, author, self._directory.locale(author, room), self._directory.zone(author, room))

    def _reminder(self, tx: Transaction, due: Due) -> Reminder | None:
        wanted = parse_short_id(due.subject)
        found = None if wanted is None else self._store.get(tx, wanted.number)
        return found if found is not None and found.state is State.OPEN else None

    def _post(self, tx: Transaction, blocks: tuple[Block, ...], rings: Sequence[Ring]) -> None:
        mentions = tuple(dict.fromkeys(ring.author.ref for ring in rings if ring.here))
        locales = tuple(dict.fromkeys(ring.locale for ring in rings))
        says = Announcement(Reply(blocks), mentions)
        self._outbox.post(tx, Post(rings[0].room.ref, says, locales, Lane.REMINDER, Kind.ANNOUNCEMENT))


def _messages(late: Lateness, group: Sequence[Ring], now: datetime) -> Iterator[tuple[tuple[Block, ...], Sequence[Ring]]]:
    """Yield the messages that say the reminders of one room, with those each of them rings for."""
    if late is Lateness.NONE:
        yield from (((Phrase("reminder-due", ring.words()), *_whose(ring)), [ring]) for ring in group)
    elif late is Lateness.SOME and len(group) == 1:
        yield (_alone(group[0], now), *_whose(group[0])), group
    else:
        parts = [group[start : start + MOST_TOGETHER] for start in range(0, len(group), MOST_TOGETHER)]
        yield from ((_together(late, part, now), part) for part in parts)


def _whose(ring: Ring) -> tuple[Block, ...]:
    """Return the line that names the author; in a talk with one person there is nobody else."""
    return () if ring.room.direct else (Phrase("reminder-for", {"person": ring.person}),)


def _alone(ring: Ring, now: datetime) -> Phrase:
    late: dict[str, Arg] = {"when": ring.when(Form.DAY_TIME), "lateness": _how_late(ring, now)}
    return Phrase("reminder-due-late", {**ring.words(), **late})


def _together(late: Lateness, rings: Sequence[Ring], now: datetime) -> tuple[Block, ...]:
    """Return one message of several reminders: each line in its author's language, the head in all of these."""
    head = Joint((Phrase("reminder-several", {"count": len(rings)}),))
    if late is Lateness.MUCH:
        return head, Items(tuple(Phrase("reminder-line", ring.line(), ring.locale) for ring in rings))
    lines = (Phrase("reminder-line-late", {**ring.line(), "lateness": _how_late(ring, now)}, ring.locale) for ring in rings)
    return head, Items(tuple(lines))


def _how_late(ring: Ring, now: datetime) -> Phrase:
    hours, minutes = hours_and_minutes(now - ring.reminder.due.at)
    said: dict[str, Arg] = {"hours": hours, "minutes": minutes}
    if not hours:
        return Phrase("reminder-minutes", said)
    return Phrase("reminder-hours-and-minutes" if minutes else "reminder-hours", said)
