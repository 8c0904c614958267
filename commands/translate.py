"""`translate`: words for whoever asks. `room translate …`: who may read this room's words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.permission import Action
from bot.core.undo import FINAL
from bot.dispatch.definition import Audience, command
from bot.dispatch.option import LocaleCode, Rest
from bot.features.translation.on_demand import Reader

if TYPE_CHECKING:
    from bot.core.reply import Answer, Later, Reply
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.translation.consent import Consent
    from bot.features.translation.on_demand import OnDemand


class TranslateCommands:
    """`translate` and `room translate …`.

    Args:
        consent: Switches translation on and off.
        on_demand: Translates for whoever asks.
    """

    def __init__(self, consent: Consent, on_demand: OnDemand) -> None:
        """Take the services."""
        self._consent = consent
        self._on_demand = on_demand

    @command("translate", action=Action.SELF, example="!translate --to en Bom dia a todos", menu="text")
    def text(self, tx: Transaction, call: Call, *, text: Rest, to: LocaleCode | None = None) -> Answer | Later:
        """Translate words for whoever asks, into their language or another."""
        reader = Reader(call.room, call.asker, call.locale, call.message, call.apart, call.elsewhere)
        return self._on_demand.ask(tx, text, to or call.locale, reader, call.about)

    @command("room translate", audience=Audience.COORDINATORS, example="!room translate on")
    def translate(self, tx: Transaction, call: Call, *, on: bool) -> Answer:
        """Switch translation of the room's words on or off."""
        if not on:
            return _done(self._consent.switch_off(tx, call.room, call.asker))
        return _done(self._consent.switch_on(tx, call.room, call.asker, call.at, confirmed=False))

    @command("room translate confirm", audience=Audience.COORDINATORS, example="!room translate confirm", slash="room agree")
    def confirm(self, tx: Transaction, call: Call) -> Answer:
        """Say yes to an outside company."""
        return _done(self._consent.switch_on(tx, call.room, call.asker, call.at, confirmed=True))


def _done(answer: Reply) -> Reply:
    """Return what was switched, which only the other command takes back; a question switches nothing."""
    return replace(answer, undo=FINAL) if answer.to_room else answer
