"""`translate`: words for whoever asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.permission import Action
from bot.dispatch.definition import command
from bot.dispatch.option import LocaleCode, Rest
from bot.dispatch.reading import Missing
from bot.features.translation.asking import Reader

if TYPE_CHECKING:
    from bot.core.reply import Answer, Later
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.translation.correction import Corrections
    from bot.features.translation.on_demand import OnDemand


class TranslateCommands:
    """`translate`.

    Args:
        on_demand: Translates for whoever asks.
        corrections: Takes better words.
    """

    def __init__(self, on_demand: OnDemand, corrections: Corrections) -> None:
        """Take the services."""
        self._on_demand = on_demand
        self._corrections = corrections

    @command("translate", action=Action.SELF, example="!translate --to en Bom dia a todos", menu="text")
    def text(self, tx: Transaction, call: Call, *, text: Rest | None = None, to: LocaleCode | None = None) -> Answer | Later:
        """Translate words, or the message that this one answers, for whoever asks, into their language or another.

        Raises:
            Missing: There are neither words nor a message.
        """
        reader = Reader(call.room, call.asker, call.locale, call.message, call.apart, call.elsewhere)
        if text is not None and call.answers is not None:
            meant = self._corrections.command(tx, reader, call.answers, text)
            if meant is not None:
                return meant
        if text is not None:
            return self._on_demand.ask(tx, text, to or call.locale, reader, call.about)
        if call.answers is None:
            raise Missing(("text",))
        return self._on_demand.pick(tx, call.answers, to or call.locale, reader)
