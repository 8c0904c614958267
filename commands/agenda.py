"""`event agenda`: a month or a week at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.dispatch.definition import command
from bot.dispatch.option import Period
from bot.dispatch.period import month_of
from bot.features.events.agenda import Stretch, told

if TYPE_CHECKING:
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.events.agenda import Agendas


class AgendaCommands:
    """`event agenda`.

    Args:
        agendas: What it does.
    """

    def __init__(self, agendas: Agendas) -> None:
        """Take the service."""
        self._agendas = agendas

    @command("event agenda", example="!event agenda 2027-06", slash="events agenda", hints=("period",))
    def agenda(self, tx: Transaction, call: Call, *, period: Period | None = None) -> Answer:
        """Show what a month or a week brings, in words and as a picture."""
        wanted = period or month_of(moment_of(call.at, call.zone).day)
        stretch = Stretch(wanted.first, wanted.last, wanted.is_week)
        return told(self._agendas.of(tx, call.room, call.asker, stretch, call.at))
