"""The messages that say reminders, and how each tells its room what was answered (conversation 29)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from bot.core.answered import put_off, take_back
from bot.core.moment import moment_of
from bot.core.outbox import Kind, Lane, Post
from bot.core.phrase import Form, Phrase, When
from bot.core.prompt import Prompt
from bot.core.reply import Announcement, Reply
from bot.features.reminders.insisting import again
from bot.features.reminders.model import Answer, Rung
from bot.features.reminders.ring import Ring

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.expansion import Recurrence
    from bot.core.moment import Moment
    from bot.core.outbox import Outbox
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.reminders.model import Reminder
    from bot.features.reminders.port import Asking, Directory

ANSWERED_FOR = timedelta(days=7)
"""For so long a reminder that was said can be answered; its words are kept no longer."""


class Prompts(Protocol):
    """Keeps how messages can be answered."""

    def put(self, tx: Transaction, prompt: Prompt) -> None:
        """Keep it."""
        ...

    def close(self, tx: Transaction, row: str) -> None:
        """A message can be answered no more."""
        ...


class Messages:
    """Says reminders, and keeps what said the last of each true; an edit rings for nobody.

    Args:
        directory: Rooms and persons.
        outbox: Where messages go.
        prompts: Keeps how each can be answered.
        recurrence: Finds the dates of those that recur.
    """

    def __init__(self, directory: Directory, outbox: Outbox, prompts: Prompts, recurrence: Recurrence) -> None:
        """Take the ports."""
        self._directory = directory
        self._outbox = outbox
        self._prompts = prompts
        self._recurrence = recurrence

    def say(self, tx: Transaction, ring: Ring) -> Rung:
        """Say a reminder in a message of its own; an earlier one that nobody has answered offers nothing from then on."""
        earlier = ring.reminder.rung
        if earlier is not None and earlier.answer is None:
            then = replace(ring, due_at=earlier.due_at, at=earlier.at, next=ring.reminder.due)
            self._edit(tx, then, earlier, Reply(then.alone()))
        row = self.post(tx, [ring], ring.offering())
        self._prompts.put(tx, _prompt(row, ring, ring.at))
        return Rung(row, ring.due_at, ring.at)

    def post(self, tx: Transaction, rings: Sequence[Ring], reply: Reply) -> str:
        """Say something that rings for those who set some reminders of one room; return the outbox row."""
        mentions = tuple(dict.fromkeys(account for ring in rings for account in ring.accounts))
        locales = tuple(dict.fromkeys(locale for ring in rings for locale in ring.locales))
        about = rings[0].about if len(rings) == 1 else None
        says = Announcement(reply, mentions)
        post = Post(rings[0].room.ref, says, locales, Lane.REMINDER, Kind.ANNOUNCEMENT, reply_to=about)
        return self._outbox.post(tx, post)

    def done(self, tx: Transaction, asking: Asking, reminder: Reminder) -> Reminder:
        """Have a reminder's message say who did it when; it can be answered no more."""
        found = self._last(tx, asking, reminder)
        if found is None:
            return reminder
        ring, rung = found
        when = When(moment_of(asking.at, self._clock(ring)), Form.DAY_TIME)
        said: dict[str, Arg] = {"person": asking.asker.name, "when": when, "back": _back(asking, reminder)}
        self._edit(tx, ring, rung, Reply(ring.alone(Phrase("reminder-done-by", said))))
        self._prompts.close(tx, rung.row)
        return replace(reminder, rung=replace(rung, answer=Answer.DONE))

    def put_off(self, tx: Transaction, asking: Asking, reminder: Reminder) -> Reminder:
        """Have a reminder's message say when it comes again and who wished so; it offers nothing, but answers still count."""
        found = self._last(tx, asking, reminder)
        if found is None:
            return reminder
        ring, rung = found
        until = reminder.due.seen_from(self._clock(ring))
        line = put_off(until, asking.asker.name, _back(asking, reminder), asking.at)
        self._edit(tx, ring, rung, Reply(replace(ring, next=until).alone(line)))
        return replace(reminder, rung=replace(rung, answer=Answer.LATER))

    def following(self, tx: Transaction, reminder: Reminder, due_at: datetime, at: datetime) -> Moment | None:
        """Return when it comes again that was due then and is said now; what was missed in between does not come."""
        if reminder.repeat is None:
            return self._insisting(tx, reminder, at)
        return self._recurrence.next(reminder.repeat.rule, reminder.repeat.first, reminder.due.zone, max(at, due_at))

    def _insisting(self, tx: Transaction, reminder: Reminder, at: datetime) -> Moment | None:
        rung = reminder.rung
        if rung is not None and rung.at == at:
            # It has been said already: when it comes again is known.
            return reminder.due if reminder.insists and reminder.due.at > at else None
        author = self._directory.person_numbered(tx, reminder.author)
        zone = self._directory.zone(author, self._directory.room(tx, reminder.room)) if author else reminder.due.zone
        return again(reminder, zone, at)

    def restore(self, tx: Transaction, asking: Asking, reminder: Reminder) -> Reminder:
        """Have a reminder's message be as it was said, with all that it can be answered with."""
        found = self._last(tx, asking, reminder)
        if found is None or found[1].answer is None:
            return reminder
        ring, rung = found
        self._edit(tx, ring, rung, ring.offering())
        self._prompts.close(tx, rung.row)
        self._prompts.put(tx, _prompt(rung.row, ring, asking.at))
        return replace(reminder, rung=replace(rung, answer=None))

    def end(self, tx: Transaction, asking: Asking, reminder: Reminder) -> None:
        """Have the message of a reminder that was cancelled neither offer nor promise anything; what is done stays so."""
        found = self._last(tx, asking, reminder)
        if found is not None and found[1].answer is not Answer.DONE:
            ring, rung = found
            self._edit(tx, ring, rung, Reply(ring.alone()))
            self._prompts.close(tx, rung.row)

    def _last(self, tx: Transaction, asking: Asking, reminder: Reminder) -> tuple[Ring, Rung] | None:
        """Return how a reminder was said last, and the message that did."""
        author, room, rung = self._directory.person_numbered(tx, reminder.author), asking.room, reminder.rung
        if author is None or rung is None:
            return None
        locale, zone = self._directory.locale(author, room), self._directory.zone(author, room)
        ahead = self.following(tx, reminder, rung.due_at, rung.at)
        locales = self._directory.locales(room)
        return Ring(reminder, room, author, locale, zone, rung.due_at, rung.at, ahead, locales), rung

    def _clock(self, ring: Ring) -> str:
        """Return the zone in which a room hears what was answered: its city's, else the author's."""
        return next((city.zone for city in self._directory.cities() if city.id == ring.room.city), ring.zone)

    def _edit(self, tx: Transaction, ring: Ring, rung: Rung, reply: Reply) -> None:
        post = Post(ring.room.ref, Announcement(reply), ring.locales, Lane.CHATTER, Kind.ANNOUNCEMENT)
        self._outbox.edit(tx, rung.row, post)


def _back(asking: Asking, reminder: Reminder) -> Phrase:
    return take_back(f"{asking.room.prefix}remind reopen {reminder.id}", tapped=asking.message is None)


def _prompt(row: str, ring: Ring, now: datetime) -> Prompt:
    """Return how a reminder can be answered: by everyone, for a week, as often as they like."""
    lapses_at = now + ANSWERED_FOR
    return Prompt(row, ring.room.id, None, buttons=ring.buttons, lapses_at=lapses_at, ask=ring.ask, stays=True)
