"""`ping`: is anybody there?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.permission import Action
from bot.core.reply import Answer, say
from bot.dispatch.definition import command
from bot.dispatch.option import Rest

if TYPE_CHECKING:
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call


class PingCommands:
    """`ping …`."""

    @command("ping", action=Action.SELF, example="!ping hello")
    def ping(self, tx: Transaction, call: Call, *, text: Rest | None = None) -> Answer:
        """Answer at once, so that people and measurements see the bot is there."""
        del tx, call
        return say("dispatch-pong", text=text or "")
