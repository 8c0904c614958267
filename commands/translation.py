"""`translation …`: better words for a translation, and who stands for it; each is a reply to the translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.phrase import Phrase
from bot.core.reply import Acknowledgement
from bot.core.undo import FINAL
from bot.dispatch.definition import command
from bot.dispatch.option import Rest

if TYPE_CHECKING:
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.translation.improving import Improving


class TranslationCommands:
    """`translation …`.

    Args:
        improving: Puts translations right.
    """

    def __init__(self, improving: Improving) -> None:
        """Take the service."""
        self._improving = improving

    @command("translation better", example="!translation better Hello everybody")
    def better(self, tx: Transaction, call: Call, *, words: Rest) -> Answer:
        """Give better words for the translation that this answers."""
        self._improving.better(tx, call.room, call.asker, call.answers, words)
        return Acknowledgement(undo=FINAL, says=Phrase("translation-improved"))

    @command("translation approve", example="!translation approve")
    def approve(self, tx: Transaction, call: Call) -> Answer:
        """Stand for the translation that this answers."""
        self._improving.approve(tx, call.room, call.asker, call.answers)
        return Acknowledgement(undo=FINAL)

    @command("translation proposal", example="!translation proposal")
    def proposal(self, tx: Transaction, call: Call) -> Answer:
        """Show what was made of something very like the message whose translation this answers."""
        return self._improving.propose(tx, call.room, call.answers)
