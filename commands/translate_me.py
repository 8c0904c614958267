"""`translate me …`: how whoever asks is translated in a room, and in which language they read it in private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import Conflict
from bot.core.permission import Action
from bot.core.phrase import Phrase
from bot.dispatch.definition import command
from bot.dispatch.option import LocaleCode

if TYPE_CHECKING:
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.translation.own_choice import OwnChoices
    from bot.features.translation.private import PrivateWishes


class TranslateMeCommands:
    """`translate me …`.

    Args:
        choices: Notes who is left out.
        wishes: Notes who wants to read in private.
    """

    def __init__(self, choices: OwnChoices, wishes: PrivateWishes) -> None:
        """Take the services."""
        self._choices = choices
        self._wishes = wishes

    @command("translate me", action=Action.SELF, example="!translate me off", slash="translate-me")
    def me(self, tx: Transaction, call: Call, *, wish: bool | LocaleCode) -> Answer:
        """Choose whether what one writes here may be translated, or in which language one gets what others write, in private.

        Raises:
            Conflict: Nothing is known of the place in which it is asked.
        """
        if call.elsewhere:
            raise Conflict(Phrase("translation-me-where"))
        if not isinstance(wish, bool):
            return self._wishes.ask(tx, call.room, call.asker, wish, call.at)
        if wish:
            return self._choices.take_in(tx, call.room, call.asker)
        return self._choices.leave_out(tx, call.room, call.asker, call.at)

    @command("translate me here", action=Action.SELF, example="!translate me here", slash="translate-me-here")
    def here(self, tx: Transaction, call: Call) -> Answer:
        """Say, in a private talk, that this is where one wants to read in private."""
        return self._wishes.here(tx, call.room, call.asker, call.at)

    @command("translate me stop", action=Action.SELF, example="!translate me stop", slash="translate-me-stop")
    def stop(self, tx: Transaction, call: Call) -> Answer:
        """Get nothing in private any more."""
        return self._wishes.stop(tx, call.room, call.asker)
