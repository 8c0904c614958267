"""`translation …`: better words for a translation, who stands for it, and all that was put right in a room as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.permission import Action
from bot.core.phrase import Phrase
from bot.core.reply import Acknowledgement, Reply
from bot.core.undo import FINAL
from bot.dispatch.definition import Audience, command
from bot.dispatch.option import Rest
from bot.features.translation.memory.wording import handed_out, imported, shown
from bot.features.translation.memory_store import Correction

if TYPE_CHECKING:
    from bot.core.reply import Answer, Later
    from bot.core.transaction import Transaction
    from bot.dispatch.attached import Attached
    from bot.dispatch.call import Call
    from bot.features.translation.improving import Improving
    from bot.features.translation.memory.service import Exchange


class TranslationCommands:
    """`translation …`.

    Args:
        improving: Puts translations right.
        exchange: Hands out and takes in what was put right.
        attached: Reads files.
    """

    def __init__(self, improving: Improving, exchange: Exchange, attached: Attached) -> None:
        """Take the services."""
        self._improving = improving
        self._exchange = exchange
        self._attached = attached

    @command("translation better", example="!translation better Hello everybody")
    def better(self, tx: Transaction, call: Call, *, words: Rest) -> Answer:
        """Give better words for the translation that this answers."""
        correction = Correction(words.strip(), call.asker.name, call.asker.ref, given_in=call.message)
        self._improving.better(tx, call.room, call.answers, correction)
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

    @command(
        "translation import",
        audience=Audience.COORDINATORS,
        action=Action.TRANSLATE,
        example="!translation import",
        takes_file=True,
        internal=("draft", "sure", "back"),
        slash="corrections import",
    )
    def import_(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        text: Rest | None = None,
        draft: int | None = None,
        sure: bool = True,
        back: int | None = None,
    ) -> Answer | Later:
        """Show what a TMX that is handed in would have kept; or keep what was shown; or take that back."""
        room, asker, exchange = call.room, call.asker, self._exchange
        if back is not None:
            return Reply((Phrase("memory-back", {"count": exchange.take_back(tx, room, asker, back)}),))
        if draft is None:
            return self._attached.text(
                tx, call, text, lambda later, given: shown(exchange.look(later, room, asker, given, call.at))
            )
        if not sure:
            exchange.drop(tx, room, asker, draft)
            return Reply((Phrase("translation-file-dropped"),))
        plan, undo = exchange.carry_out(tx, room, asker, draft, call.at)
        return Reply((imported(plan),), undo=None if undo is None else f"translation import --back {undo}")

    @command("translation export", example="!translation export")
    def export(self, tx: Transaction, call: Call) -> Answer:
        """Hand out what was put right in this room as a file."""
        return handed_out(self._exchange.hand_out(tx, call.room))
