"""Commands for reminders."""

from __future__ import annotations

from datetime import date
from textwrap import shorten
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

from bot.core.errors import Conflict
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.permission import Action
from bot.core.phrase import Form, Phrase, When
from bot.core.recurrence import Rule, shifted
from bot.core.reply import Acknowledgement, Ask, Items, Reply
from bot.core.rhythm import rhythm
from bot.core.undo import FINAL
from bot.dispatch.definition import command
from bot.dispatch.option import Between, Rest, Zone
from bot.features.reminders.insisting import MOST_TIMES
from bot.features.reminders.model import Whom
from bot.features.reminders.service import Wish, example

if TYPE_CHECKING:
    from bot.core.phrase import Arg
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.reminders.model import Reminder, Repeat
    from bot.features.reminders.service import ReminderService

_TEXT_SHOWN = 80
"""So many characters of each text stand in a list."""


class RemindCommands:
    """``!remind …``.

    Args:
        reminders: What they do.
    """

    def __init__(self, reminders: ReminderService) -> None:
        """Take the service."""
        self._reminders = reminders

    @command("remind add", action=Action.SPEAK, example="!remind add 2027-03-12T15:00 Bus bestellen", task=True)
    def add(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        due: Moment,
        text: Rest,
        zone: Zone | None = None,
        every: Rule | None = None,
        until: date | None = None,
        insist: bool = False,
    ) -> Answer:
        """Set a reminder for whoever asks, said in the room."""
        reminder = self._reminders.add(tx, call, Wish(due, text, every, until, insists=insist))
        return _added(reminder, call, zone, undo=f"remind cancel {reminder.id}")

    @command("remind everyone", action=Action.SPEAK, example="!remind everyone 2027-03-12T15:00 Bus bestellen")
    def everyone(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        due: Moment,
        text: Rest,
        zone: Zone | None = None,
        every: Rule | None = None,
        until: date | None = None,
    ) -> Answer:
        """Set a reminder that is for everybody in the room and calls nobody by name."""
        reminder = self._reminders.add(tx, call, Wish(due, text, every, until, whom=Whom.ROOM))
        return _added(reminder, call, zone, undo=f"remind cancel {reminder.id}")

    @command("remind this", action=Action.SPEAK, example="!remind this 2027-03-12T15:00")
    def this(self, tx: Transaction, call: Call, *, due: Moment, zone: Zone | None = None) -> Answer:
        """Be reminded of the message that this one answers; nothing of its words is kept.

        Raises:
            Conflict: It answers none.
        """
        if call.answers is None:
            raise Conflict(Phrase("reminder-this-what", example(call)))
        reminder = self._reminders.add(tx, call, Wish(due, "", about=call.answers))
        return _added(reminder, call, zone, undo=f"remind cancel {reminder.id}")

    @command("remind skip", action=Action.REMIND, example="!remind skip R5")
    def skip(self, tx: Transaction, call: Call, *, reminder: Annotated[ShortId, Prefix.REMINDER]) -> Answer:
        """Leave out the next time of a reminder that recurs."""
        before, after = self._reminders.postponing.skip(tx, call, reminder)
        said: dict[str, Arg] = {
            "id": after.id,
            "skipped": When(before.due.seen_from(call.zone), Form.DAY_TIME),
            "when": When(after.due.seen_from(call.zone)),
        }
        return Reply((Phrase("reminder-skipped", said), *_whose_clock(call)), undo=f"remind reopen {after.id}")

    @command("remind list", action=Action.REMIND, example="!remind list")
    def list(self, tx: Transaction, call: Call, *, page: Annotated[int, Between(1, 999)] = 1) -> Answer:
        """Show the room's reminders, a few at a time."""
        found = self._reminders.page(tx, call, page)
        if not found.entries:
            return Reply((Phrase("reminder-none", example(call)),))
        entries = [_entry(reminder, name, call) for reminder, name in found.entries]
        if found.more:
            said: dict[str, Arg] = {"count": found.more, "page": str(page + 1), "prefix": call.room.prefix}
            entries.append(Phrase("reminder-more", said))
        return Reply((Items(tuple(entries)), *_whose_clock(call)))

    @command("remind cancel", action=Action.REMIND, example="!remind cancel R5")
    def cancel(self, tx: Transaction, call: Call, *, reminder: Annotated[ShortId, Prefix.REMINDER]) -> Answer:
        """Cancel a reminder of the room."""
        self._reminders.cancel(tx, call, reminder)
        return Acknowledgement(undo=FINAL)

    @command("remind move", action=Action.REMIND, example="!remind move R5 2027-03-13T15:00", hints=("until",))
    def move(
        self,
        tx: Transaction,
        call: Call,
        *,
        reminder: Annotated[ShortId, Prefix.REMINDER],
        until: Moment,
        zone: Zone | None = None,
    ) -> Answer:
        """Have a reminder come at another moment."""
        before, moved = self._reminders.postponing.move(tx, call, reminder, until)
        return _added(moved, call, zone, undo=_back(before, call))

    @command("remind snooze", action=Action.REMIND, example="!remind snooze R5 2027-03-13T15:00", hints=("until",))
    def snooze(
        self,
        tx: Transaction,
        call: Call,
        *,
        reminder: Annotated[ShortId, Prefix.REMINDER],
        until: Moment | date | None = None,
        zone: Zone | None = None,
    ) -> Answer:
        """Have a reminder come again: tomorrow at nine, or when one says."""
        again = self._reminders.postponing.snooze(tx, call, reminder, until)
        undo = f"remind reopen {again.id}"
        if call.message is None:
            return Acknowledgement(undo=undo)
        said = Phrase("reminder-again", {"id": again.id, "when": When(again.due.seen_from(zone or call.zone))})
        return Reply((said, *_whose_clock(call, zone)), ask=Ask(f"remind snooze {again.id}", "until"), undo=undo)

    @command("remind done", action=Action.REMIND, example="!remind done R5")
    def done(self, tx: Transaction, call: Call, *, reminder: Annotated[ShortId, Prefix.REMINDER]) -> Answer:
        """Note that what a reminder was for is done."""
        found = self._reminders.postponing.finish(tx, call, reminder)
        return Acknowledgement(undo=f"remind reopen {found.id}")

    @command("remind reopen", action=Action.REMIND, example="!remind reopen R5")
    def reopen(self, tx: Transaction, call: Call, *, reminder: Annotated[ShortId, Prefix.REMINDER]) -> Answer:
        """Take back that a reminder is done or comes again."""
        self._reminders.postponing.reopen(tx, call, reminder)
        return Acknowledgement(undo=f"remind done {reminder}")


def _added(reminder: Reminder, call: Call, zone: Zone | None, undo: str | None) -> Reply:
    """Return the confirmation; a reply to it with a date changes it."""
    due = reminder.due.seen_from(zone or call.zone)
    said: dict[str, Arg] = {"id": reminder.id, "when": When(due), "text": reminder.text or _words(reminder)}
    change = Phrase("reminder-change", {"id": reminder.id, "prefix": call.room.prefix})
    facts: list[Phrase] = []
    if reminder.repeat is not None:
        facts.append(Phrase("reminder-added-every", {**said, "rhythm": _rhythm(reminder.repeat, reminder, due)}))
    else:
        facts.append(Phrase("reminder-added-this" if reminder.about else "reminder-added", said))
    if reminder.insists:
        facts.append(Phrase("reminder-insisting", {"most": MOST_TIMES}))
    if reminder.whom is Whom.ROOM:
        facts.append(Phrase("reminder-for-all"))
    return Reply((*facts, *_whose_clock(call, zone), change), ask=Ask(f"remind move {reminder.id}", "until"), undo=undo)


def _words(reminder: Reminder) -> Arg:
    """Return what a reminder says, or that it is about a message."""
    text = shorten(reminder.text or "", _TEXT_SHOWN, placeholder="…") if reminder.about is None else ""
    return text or Phrase("reminder-message-above")


def _entry(reminder: Reminder, name: str, call: Call) -> Phrase:
    due = reminder.due.seen_from(call.zone)
    said: dict[str, Arg] = {"id": reminder.id, "when": When(due), "text": _words(reminder)}
    own = reminder.author == call.asker.id
    if reminder.repeat is not None:
        said["rhythm"] = _rhythm(reminder.repeat, reminder, due)
        return Phrase("reminder-entry-every", said) if own else Phrase("reminder-entry-every-of", {**said, "person": name})
    return Phrase("reminder-entry", said) if own else Phrase("reminder-entry-of", {**said, "person": name})


def _rhythm(repeat: Repeat, reminder: Reminder, due: Moment) -> Phrase:
    """Return how often a reminder comes; the days of the week are those of whoever reads."""
    return rhythm(shifted(repeat.rule, (due.day - reminder.due.day).days))


def _whose_clock(call: Call, zone: Zone | None = None) -> tuple[Phrase, ...]:
    """Return what clock is meant where the asker's is not known: moments are then said in universal time."""
    if call.zone_known or zone is not None:
        return ()
    return (Phrase("reminder-universal", {"prefix": call.room.prefix}),)


def _back(before: Reminder, call: Call) -> str | None:
    """Return what brings a reminder back to where it was; one that has recurred already goes on from where it is now."""
    if before.due.at <= call.at:
        return f"remind reopen {before.id}"
    if before.repeat is not None and before.repeat.first != before.due.wall:
        return None
    local = before.due.wall.replace(tzinfo=ZoneInfo(before.due.zone), fold=before.due.fold)
    return f"remind move {before.id} {local.isoformat()} --zone {before.due.zone}"
