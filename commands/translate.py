"""`room translate …`: who may read this room's words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.undo import FINAL
from bot.dispatch.definition import Audience, command

if TYPE_CHECKING:
    from bot.core.reply import Answer, Reply
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.translation.consent import Consent


class TranslateCommands:
    """`room translate …`.

    Args:
        consent: Switches translation on and off.
    """

    def __init__(self, consent: Consent) -> None:
        """Take the service."""
        self._consent = consent

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
