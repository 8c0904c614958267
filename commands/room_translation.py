"""`room translate …`: who may read this room's words, and how it is translated."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.undo import FINAL
from bot.dispatch.definition import Audience, command
from bot.features.translation.setting_store import TranslationMode

if TYPE_CHECKING:
    from bot.core.reply import Answer, Reply
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.translation.choice import Choices
    from bot.features.translation.consent import Consent
    from bot.features.translation.status import Status


class RoomTranslationCommands:
    """`room translate …`.

    Args:
        consent: Switches translation on and off.
        choices: Sets how a room is translated.
        status: Tells what holds.
    """

    def __init__(self, consent: Consent, choices: Choices, status: Status) -> None:
        """Take the services."""
        self._consent = consent
        self._choices = choices
        self._status = status

    @command("room translate", audience=Audience.COORDINATORS, example="!room translate on")
    def switch(self, tx: Transaction, call: Call, *, on: bool) -> Answer:
        """Switch translation of the room's words on or off."""
        if not on:
            return _done(self._consent.switch_off(tx, call.room, call.asker, call.at))
        return _done(self._consent.switch_on(tx, call.room, call.asker, call.at, confirmed=False))

    @command("room translate confirm", audience=Audience.COORDINATORS, example="!room translate confirm", slash="room agree")
    def confirm(self, tx: Transaction, call: Call) -> Answer:
        """Say yes to an outside company, or to words leaving an encrypted room's encryption."""
        return _done(self._consent.switch_on(tx, call.room, call.asker, call.at, confirmed=True))

    @command("room translate status", example="!room translate status", slash="translation-status")
    def status(self, tx: Transaction, call: Call) -> Answer:
        """Show how the room's words are translated at this moment."""
        return self._status.show(tx, call.room, call.asker, call.zone)

    @command(
        "room translate never",
        audience=Audience.COORDINATORS,
        example="!room translate never",
        slash="room never-translate",
    )
    def never(self, tx: Transaction, call: Call) -> Answer:
        """Have nothing of the room translated by a machine."""
        return replace(self._consent.seal(tx, call.room, call.asker, call.at), undo="room translate allow")

    @command(
        "room translate allow",
        audience=Audience.COORDINATORS,
        example="!room translate allow",
        slash="room may-translate",
    )
    def allow(self, tx: Transaction, call: Call) -> Answer:
        """Let the room's words be translated again."""
        return replace(self._consent.unseal(tx, call.room, call.asker, call.at), undo="room translate never")

    @command(
        "room translate mode",
        audience=Audience.COORDINATORS,
        example="!room translate mode asked",
        slash="room translate-mode",
    )
    def mode(self, tx: Transaction, call: Call, *, mode: TranslationMode) -> Answer:
        """Choose how a room of several languages reads itself."""
        return self._choices.set_mode(tx, call.room, call.asker, mode)

    @command(
        "room translate times",
        audience=Audience.COORDINATORS,
        example="!room translate times off",
        slash="room translate-times",
    )
    def times(self, tx: Transaction, call: Call, *, on: bool) -> Answer:
        """Choose whether the hours of both cities are added to messages."""
        return self._choices.set_times(tx, call.room, call.asker, shown=on)

    @command(
        "room translate private",
        audience=Audience.COORDINATORS,
        example="!room translate private on",
        slash="room translate-private",
    )
    def private(self, tx: Transaction, call: Call, *, on: bool) -> Answer:
        """Choose whether people may have what others write translated in private."""
        return self._choices.set_private(tx, call.room, call.asker, allowed=on)


def _done(answer: Reply) -> Reply:
    """Return what was switched, which only the other command takes back; a question switches nothing."""
    return replace(answer, undo=FINAL) if answer.to_room else answer
