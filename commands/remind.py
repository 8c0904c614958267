"""Commands for reminders."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, Annotated

from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.phrase import Phrase, When
from bot.core.reply import Acknowledgement, Items, Reply
from bot.dispatch.definition import command
from bot.dispatch.option import Between, Rest, Zone
from bot.dispatch.permission import Action
from bot.features.reminders.service import example

if TYPE_CHECKING:
    from bot.core.phrase import Arg
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.reminders.model import Reminder
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

    @command("remind add", action=Action.REMIND, example="!remind add 2027-03-12T15:00 Bus bestellen", task=True)
    def add(self, tx: Transaction, call: Call, *, due: Moment, text: Rest, zone: Zone | None = None) -> Answer:
        """Set a reminder for the room."""
        reminder = self._reminders.add(tx, call, due, text)
        said: dict[str, Arg] = {"id": reminder.id, "when": When(due.seen_from(zone or call.zone)), "text": text}
        delete = Phrase("reminder-delete", {"id": reminder.id, "prefix": call.room.prefix})
        return Reply((Phrase("reminder-added", said), delete))

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
        return Reply((Items(tuple(entries)),))

    @command("remind cancel", action=Action.REMIND, example="!remind cancel R5")
    def cancel(self, tx: Transaction, call: Call, *, reminder: Annotated[ShortId, Prefix.REMINDER]) -> Answer:
        """Cancel a reminder of the room."""
        self._reminders.cancel(tx, call, reminder)
        return Acknowledgement()


def _entry(reminder: Reminder, name: str, call: Call) -> Phrase:
    text = shorten(reminder.text or "", _TEXT_SHOWN, placeholder="…")
    said: dict[str, Arg] = {"id": reminder.id, "when": When(reminder.due.seen_from(call.zone)), "text": text}
    if reminder.author == call.asker.id:
        return Phrase("reminder-entry", said)
    return Phrase("reminder-entry-of", {**said, "person": name})
