"""Routes of the bot's commands, for all guilds and for one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.fakes.discord.form import invalid
from tests.fakes.discord.refusal import missing_access

if TYPE_CHECKING:
    from tests.fakes.discord.command import Scope
    from tests.fakes.discord.rest import Answer, Asked, Route
    from tests.fakes.discord.wire import Json

_TRANSLATIONS: Final = ("name_localizations", "description_localizations")


def list_commands(asked: Asked) -> Answer:
    """Answer what is registered, with translations only where they are asked for."""
    commands = asked.world.commands.of(_scope(asked))
    return commands if asked.yes("with_localizations") else [_plain(command) for command in commands]


def put_commands(asked: Asked) -> Answer:
    """Let exactly the commands of the body be registered."""
    if not isinstance(asked.body, list):
        raise invalid("_", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
    return asked.world.commands.replace(_scope(asked), asked.body)


def create_command(asked: Asked) -> Answer:
    """Register one more, in the place of one with its name."""
    return asked.world.commands.add(_scope(asked), asked.json)


def get_command(asked: Asked) -> Answer:
    """Answer one."""
    return asked.world.commands.find(_scope(asked), asked.place["command"])


def edit_command(asked: Asked) -> Answer:
    """Change one."""
    return asked.world.commands.change(_scope(asked), asked.place["command"], asked.json)


def delete_command(asked: Asked) -> Answer:
    """Let one no longer be registered."""
    asked.world.commands.remove(_scope(asked), asked.place["command"])
    return None


def _scope(asked: Asked) -> Scope:
    asked.own_application()
    if "guild" not in asked.place:
        return None
    if asked.number("guild") not in asked.world.guilds:
        raise missing_access()
    return asked.number("guild")


def _plain(command: Json) -> Json:
    return {name: value for name, value in command.items() if name not in _TRANSLATIONS}


_SCOPES: Final = ("/applications/{application}/commands", "/applications/{application}/guilds/{guild}/commands")

ROUTES: Final[tuple[Route, ...]] = tuple(
    route
    for commands in _SCOPES
    for route in (
        ("GET", commands, list_commands),
        ("PUT", commands, put_commands),
        ("POST", commands, create_command),
        ("GET", f"{commands}/{{command}}", get_command),
        ("PATCH", f"{commands}/{{command}}", edit_command),
        ("DELETE", f"{commands}/{{command}}", delete_command),
    )
)
