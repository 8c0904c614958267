"""`setup`: setting a server up step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from bot.core.permission import Action
from bot.dispatch.definition import Audience, command
from bot.dispatch.option import Between, LocaleCode, Zone
from bot.features.people.setup import LAST_STEP, Choice

if TYPE_CHECKING:
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.people.setup import Setup


class SetupCommands:
    """`setup`.

    Args:
        setup: What it does.
    """

    def __init__(self, setup: Setup) -> None:
        """Take the service."""
        self._setup = setup

    @command("setup", audience=Audience.COORDINATORS, action=Action.SET_UP_ROOM, example="!setup --city porto --language pt")
    def setup(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        city: str | None = None,
        language: LocaleCode | None = None,
        zone: Zone | None = None,
        channel: str | None = None,
        group: str | None = None,
        pupils: str | None = None,
        link: str | None = None,
        step: Annotated[int, Between(1, LAST_STEP)] = 1,
    ) -> Answer:
        """Choose what holds on this server, and see what the bot lacks there."""
        choice = Choice(city, language, zone, channel, group, pupils, link, step)
        return self._setup.choose(tx, call.room, call.asker, choice, call.at)
