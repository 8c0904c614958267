"""`translate me`: how whoever asks is translated in a room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import Conflict
from bot.core.permission import Action
from bot.core.phrase import Phrase
from bot.dispatch.definition import command

if TYPE_CHECKING:
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.translation.own_choice import OwnChoices


class TranslateMeCommands:
    """`translate me`.

    Args:
        choices: Notes what people choose for themselves.
    """

    def __init__(self, choices: OwnChoices) -> None:
        """Take the service."""
        self._choices = choices

    @command("translate me", action=Action.SELF, example="!translate me off", slash="translate-me")
    def me(self, tx: Transaction, call: Call, *, on: bool) -> Answer:
        """Choose whether what one writes in this room may be translated.

        Raises:
            Conflict: Nothing is known of the place in which it is asked.
        """
        if call.elsewhere:
            raise Conflict(Phrase("translation-me-where"))
        if on:
            return self._choices.take_in(tx, call.room, call.asker)
        return self._choices.leave_out(tx, call.room, call.asker, call.at)
