"""`help …`: what this person may do here, and how."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.permission import Action, might
from bot.core.phrase import Phrase
from bot.dispatch import help as pages
from bot.dispatch.definition import command
from bot.dispatch.option import Rest

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.dispatch.definition import Commands
    from bot.dispatch.grammar import Grammar
    from bot.features.people.directory import Directory


class HelpCommands:
    """`help …`.

    Args:
        directory: For what somebody may do.
        operator: Name of the human to ask; empty if not given.
    """

    def __init__(self, directory: Directory, operator: str) -> None:
        """Take the directory; the commands come once all are known."""
        self._directory = directory
        self._operator = operator
        self._known: tuple[Commands, Grammar] | None = None

    def know(self, commands: Commands, grammar: Grammar) -> None:
        """Take all commands, this one among them."""
        self._known = (commands, grammar)

    @command("help", action=Action.SELF, example="!help event add")
    def help(self, tx: Transaction, call: Call, *, topic: Rest | None = None) -> Answer:
        """Show what can be done, or how one command is typed."""
        if self._known is None:
            raise RuntimeError("help is asked before the commands are known")
        commands, grammar = self._known
        allowed = self._allowed(tx, call)
        about, page = _paged(topic or "")
        found = grammar.topic(about) if about else None
        if isinstance(found, str):
            return pages.about_group(commands, found, call, allowed, page)
        if found is not None:
            # One that is called like its group hides it, and so names the others.
            others = [one for one in commands.group(found.name) if one is not found and allowed(one.action)]
            return pages.about_command(found, call.room.prefix, others)
        overview = pages.overview(commands, call, allowed)
        human = (Phrase("help-human", {"operator": self._operator}),) if self._operator else ()
        return replace(overview, blocks=(*overview.blocks, *human))

    def _allowed(self, tx: Transaction, call: Call) -> Callable[[Action], bool]:
        city = call.room.city
        cities = [known.id for known in self._directory.cities()] if call.room.shared else [city]
        vacant = not call.room.shared and self._directory.vacant(tx, city)
        return lambda action: any(might(call.asker, action, each, vacant=vacant) for each in cities)


def _paged(topic: str) -> tuple[str, int]:
    about, _, page = topic.rpartition(" ")
    return (about, int(page)) if about and page.isdecimal() else (topic, 1)
