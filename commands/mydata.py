"""`mydata …`: what is kept about whoever asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.permission import Action
from bot.dispatch.definition import command

if TYPE_CHECKING:
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.people.own_data import OwnData


class MyDataCommands:
    """`mydata …`.

    Args:
        own_data: Shows, hands out and erases.
    """

    def __init__(self, own_data: OwnData) -> None:
        """Take the service."""
        self._own_data = own_data

    @command("mydata show", action=Action.SELF, example="!mydata show")
    def show(self, tx: Transaction, call: Call) -> Answer:
        """Show what is kept."""
        return self._own_data.show(tx, call.asker, call.room)

    @command("mydata export", action=Action.SELF, example="!mydata export")
    def export(self, tx: Transaction, call: Call) -> Answer:
        """Hand out what is kept, as JSON and only in private."""
        return self._own_data.export(tx, call.asker, call.room, call.locale, call.at)

    @command("mydata erase", action=Action.SELF, example="!mydata erase")
    def erase(self, tx: Transaction, call: Call, *, sure: bool | None = None) -> Answer:
        """Ask whether to erase what is kept, or do it for somebody who is sure."""
        if sure is None:
            return self._own_data.ask_erase(tx, call.asker, call.room)
        return self._own_data.erase(tx, call.asker, call.room) if sure else self._own_data.keep()
