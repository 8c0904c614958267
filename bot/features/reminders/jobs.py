"""Says reminders when they come up: in time one by one, after an outage those of a room together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from bot.core.ids import parse_short_id
from bot.core.outbox import Kind, Lane, Post
from bot.core.phrase import Form, Mention, Phrase, When
from bot.core.prompt import Prompt
from bot.core.reply import Announcement, Ask, Button, HowTo, Items, Joint, Reply
from bot.features.reminders.model import Lateness, State, hours_and_minutes, lateness
from bot.features.reminders.recurrence import next_moment
from bot.features.reminders.service import plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from bot.core.due import Agenda, Due
    from bot.core.moment import Moment
    from bot.core.outbox import Outbox
    from bot.core.person import Person, Room
    from bot.core.phrase import Arg
    from bot.core.ref import PersonRef
    from bot.core.reply import Block
    from bot.core.transaction import Transaction
    from bot.features.reminders.model import Reminder
    from bot.features.reminders.port import Directory
    from bot.features.reminders.store import ReminderStore

MOST_TOGETHER = 20
"""So many reminders one message holds at most; the rest goes into another."""
HOW = HowTo(Phrase("reminder-how"))
"""Stands under every reminder that can be answered, and under no list."""
ANSWERED_FOR = timedelta(days=7)
"""For so long a reminder that was said can be answered; its words are kept no longer."""


class Prompts(Protocol):
    """Keeps how messages can be answered."""

    def put(self, tx: Transaction, prompt: Prompt) -> None:
        """Keep it."""
        ...


@dataclass(frozen=True, slots=True)
class Ring:
    """A reminder that is to be said now.

    Args:
        reminder: With its text.
        room: Where.
        author: For whom it rings.
        locale: The author's language there.
        zone: In which the author's dates are said.
        next: When it comes again, if it recurs.
    """

    reminder: Reminder
    room: Room
    author: Person
    locale: str
    zone: str
    next: Moment | None = None

    @property
    def accounts(self) -> tuple[PersonRef, ...]:
        """The author's accounts on the room's network, which can ring there; in a talk of two there is nobody to call."""
        return () if self.room.direct else self.author.accounts_on(self.room.ref.platform)

    @property
    def person(self) -> Arg:
        """How the author is named in a sentence."""
        account = self.author.on(self.room.ref.platform)
        return Mention(account, self.author.name) if account else self.author.name

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
        prompts: Keeps how each can be answered.
        agenda: Where the next one of those that recur is put.
    """

    def __init__(self, store: ReminderStore, directory: Directory, outbox: Outbox, prompts: Prompts, agenda: Agenda) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory
        self._outbox = outbox
        self._prompts = prompts
        self._agenda = agenda

    def __call__(self, tx: Transaction, due: Sequence[Due], now: datetime) -> None:
        """Say all reminders of ``due`` that are still wanted; those that recur come again, once however many were missed."""
        groups: dict[tuple[int, Lateness], list[Ring]] = {}
        for ring in self._rings(tx, due, now):
            late = lateness(ring.reminder.due.at, now)
            groups.setdefault((ring.room.id, late), []).append(ring)
        for (_, late), group in groups.items():
            for blocks, rings in _messages(late, group, now):
                row = self._post(tx, blocks, rings)
                if HOW in blocks:
                    self._prompts.put(tx, _prompt(row, rings[0], now))
            self._store.deliver(tx, [ring.reminder.number for ring in group if ring.next is None], now)
            self._go_on(tx, group, now)

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
                locale, zone = self._directory.locale(author, room), self._directory.zone(author, room)
                yield Ring(reminder, room, author, locale, zone, _next(reminder, now))

    def _reminder(self, tx: Transaction, due: Due) -> Reminder | None:
        wanted = parse_short_id(due.subject)
        found = None if wanted is None else self._store.get(tx, wanted.number)
        return found if found is not None and found.state is State.OPEN else None

    def _post(self, tx: Transaction, blocks: tuple[Block, ...], rings: Sequence[Ring]) -> str:
        mentions = tuple(dict.fromkeys(account for ring in rings for account in ring.accounts))
        locales = tuple(dict.fromkeys(ring.locale for ring in rings))
        buttons = _buttons(rings[0].reminder) if HOW in blocks else ()
        # One write for a reminder: its reactions count, but the bot does not put them there itself.
        ask = _ask(rings[0].reminder) if buttons else None
        says = Announcement(Reply(blocks, buttons=buttons, lasting=True, ask=ask, seeded=False), mentions)
        return self._outbox.post(tx, Post(rings[0].room.ref, says, locales, Lane.REMINDER, Kind.ANNOUNCEMENT))


def _prompt(row: str, ring: Ring, now: datetime) -> Prompt:
    """Return how a reminder can be answered: by everyone, for a week, as often as they like."""
    ask, buttons = _ask(ring.reminder), _buttons(ring.reminder)
    return Prompt(row, ring.room.id, None, buttons=buttons, lapses_at=now + ANSWERED_FOR, ask=ask, stays=True)


def _next(reminder: Reminder, now: datetime) -> Moment | None:
    """Return when a reminder comes again that is said now; what was missed in between does not come."""
    if reminder.repeat is None:
        return None
    return next_moment(reminder.repeat, reminder.due.zone, max(now, reminder.due.at))


def _ask(reminder: Reminder) -> Ask:
    return Ask(f"remind snooze {reminder.id}", "until", label="reminder-other-day")


def _buttons(reminder: Reminder) -> tuple[Button, ...]:
    undo = f"remind reopen {reminder.id}"
    done = Button("✅", f"remind done {reminder.id}", undo, word="answer-done")
    return done, Button("💤", f"remind snooze {reminder.id}", undo, word="answer-again")


def _messages(late: Lateness, group: Sequence[Ring], now: datetime) -> Iterator[tuple[tuple[Block, ...], Sequence[Ring]]]:
    """Yield the messages that say the reminders of one room, with those each of them rings for."""
    if late is Lateness.NONE:
        yield from (((Phrase("reminder-due", ring.words()), *_below(ring)), [ring]) for ring in group)
    elif late is Lateness.SOME and len(group) == 1:
        yield (_alone(group[0], now), *_below(group[0])), group
    else:
        parts = [group[start : start + MOST_TOGETHER] for start in range(0, len(group), MOST_TOGETHER)]
        yield from ((_together(late, part, now), part) for part in parts)


def _below(ring: Ring) -> tuple[Block, ...]:
    """Return what stands under a reminder: for whom it is, unless there is one person only, and what can be answered."""
    whose = () if ring.room.direct else (Phrase("reminder-for", {"person": ring.person}),)
    last = (Phrase("reminder-last"),) if ring.reminder.repeat is not None and ring.next is None else ()
    return (*whose, *last, HOW)


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
