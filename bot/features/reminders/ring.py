"""A reminder at the moment at which it is said: for whom, in whose words, and how it can be answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.phrase import Form, Mention, Phrase, When
from bot.core.ref import MessageRef
from bot.core.reply import Ask, Button, HowTo, Reply
from bot.features.reminders.model import Lateness, Whom, hours_and_minutes, lateness

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.moment import Moment
    from bot.core.person import Person, Room
    from bot.core.phrase import Arg
    from bot.core.ref import PersonRef
    from bot.core.reply import Block
    from bot.features.reminders.model import Reminder


@dataclass(frozen=True, slots=True)
class Ring:
    """A reminder that is said.

    Args:
        reminder: With its text.
        room: Where.
        author: For whom it rings.
        locale: The author's language there.
        zone: In which the author's dates are said.
        due_at: When it was due.
        at: When it is said.
        next: When it comes again, if it recurs or insists.
        room_locales: The languages in which the room is spoken to.
    """

    reminder: Reminder
    room: Room
    author: Person
    locale: str
    zone: str
    due_at: datetime
    at: datetime
    next: Moment | None = None
    room_locales: tuple[str, ...] = ()

    @property
    def accounts(self) -> tuple[PersonRef, ...]:
        """The author's accounts on the room's network, which can ring there.

        In a talk of two there is nobody to call, and what is for everybody calls nobody by name.
        """
        nobody = self.room.direct or self.for_all
        return () if nobody else self.author.accounts_on(self.room.ref.platform)

    @property
    def for_all(self) -> bool:
        """It is for everybody in the room."""
        return self.reminder.whom is Whom.ROOM

    @property
    def locales(self) -> tuple[str, ...]:
        """The languages in which it is said: those of the room if it is for everybody, else the author's."""
        return self.room_locales if self.for_all and self.room_locales else (self.locale,)

    @property
    def about(self) -> MessageRef | None:
        """The message it is about, which it answers."""
        key = self.reminder.about
        return None if key is None else MessageRef(self.room.ref.platform, key)

    @property
    def words(self) -> Arg:
        """What it says: its text, or that it is about the message it answers."""
        text = " ".join((self.reminder.text or "").splitlines())
        return text or (Phrase("reminder-message-above") if self.reminder.about else "")

    @property
    def person(self) -> Arg:
        """How the author is named in a sentence."""
        account = self.author.on(self.room.ref.platform)
        return Mention(account, self.author.name) if account else self.author.name

    @property
    def late(self) -> Lateness:
        """How it is said, by how late it is."""
        return lateness(self.due_at, self.at)

    def alone(self, *ending: Block) -> tuple[Block, ...]:
        """Return it as a message of its own: for whom it is, unless there is one person only, then what it ends in."""
        whose: tuple[Phrase, ...] = (Phrase("reminder-for", {"person": self.person}),)
        if self.room.direct or self.for_all:
            whose = () if self.room.direct else (Phrase("reminder-for-all"),)
        last = (Phrase("reminder-last"),) if self._recurs and self.next is None else ()
        return (self._head(), *whose, *last, *ending)

    def offering(self) -> Reply:
        """Return it as a message of its own that can be answered."""
        # One write for a reminder: its reactions count, but the bot does not put them there itself.
        blocks = self.alone(*self._insisting(), HowTo(Phrase("reminder-how")))
        return Reply(blocks, buttons=self.buttons, lasting=True, ask=self.ask, seeded=False)

    @property
    def _recurs(self) -> bool:
        return self.reminder.repeat is not None or self.reminder.insists

    def _insisting(self) -> tuple[Phrase, ...]:
        """Return when it comes again if nobody says that it is done."""
        if not self.reminder.insists or self.next is None:
            return ()
        return (Phrase("reminder-insists", {"when": When(self.next.seen_from(self.zone), Form.DAY_TIME)}),)

    @property
    def ask(self) -> Ask:
        """What an answer in other words means."""
        return Ask(f"remind snooze {self.reminder.id}", "until", label="reminder-other-day")

    @property
    def buttons(self) -> tuple[Button, ...]:
        """What can be tapped."""
        undo = f"remind reopen {self.reminder.id}"
        done = Button("✅", f"remind done {self.reminder.id}", undo, word="answer-done")
        return done, Button("💤", f"remind snooze {self.reminder.id}", undo, word="answer-again")

    def line(self) -> Phrase:
        """Return it on a line of a list, in its author's language; a line has no line breaks."""
        said: dict[str, Arg] = {
            "id": self.reminder.id,
            "text": self.words,
            "person": self.person,
            "when": self._when(Form.FULL),
        }
        if self.late is Lateness.MUCH:
            return Phrase("reminder-line", said, self.locale)
        return Phrase("reminder-line-late", {**said, "lateness": self._how_late()}, self.locale)

    def _head(self) -> Phrase:
        said: dict[str, Arg] = {"id": self.reminder.id, "text": self.reminder.text or self.words}
        if self.late is Lateness.NONE:
            return Phrase("reminder-due", said)
        late: dict[str, Arg] = {"when": self._when(Form.DAY_TIME), "lateness": self._how_late()}
        return Phrase("reminder-due-late", {**said, **late})

    def _when(self, form: Form) -> When:
        """Return the moment it was due, as the author's clocks show it."""
        return When(moment_of(self.due_at, self.zone), form)

    def _how_late(self) -> Phrase:
        hours, minutes = hours_and_minutes(self.at - self.due_at)
        said: dict[str, Arg] = {"hours": hours, "minutes": minutes}
        if not hours:
            return Phrase("reminder-minutes", said)
        return Phrase("reminder-hours-and-minutes" if minutes else "reminder-hours", said)
