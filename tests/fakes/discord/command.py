"""The commands the bot has registered, for all guilds or for one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

from tests.fakes.discord.command_rules import CHAT_INPUT, check_commands
from tests.fakes.discord.refusal import Refusal, unknown

if TYPE_CHECKING:
    from datetime import datetime

    from tests.fakes.discord.channel import Channel
    from tests.fakes.discord.wire import Json
    from tests.fakes.discord.world import World

CREATES_A_DAY: Final = 200
_IN_GUILD: Final = 0
_IN_PRIVATE: Final = 1

Scope: TypeAlias = int | None
"""The id of a guild, or ``None`` for everywhere."""


class Commands:
    """What is registered.

    Args:
        world: Makes the ids and tells the time.

    Attributes:
        syncs: How often the whole list was put.
        created: When a command was created that had not been there, by scope.
    """

    def __init__(self, world: World) -> None:
        """Begin with no commands."""
        self._world = world
        self._commands: dict[Scope, list[Json]] = {}
        self.syncs = 0
        self.created: dict[Scope, list[datetime]] = {}

    def of(self, scope: Scope) -> list[Json]:
        """Return what is registered for all guilds, or for one."""
        return self._commands.get(scope, [])

    def usable(self, channel: Channel) -> list[Json]:
        """Return what can be used in a channel, were it not for permissions."""
        place = _IN_GUILD if channel.guild else _IN_PRIVATE
        own = self.of(channel.guild.id) if channel.guild else []
        return [command for command in [*own, *self.of(None)] if _works_in(command, place)]

    def replace(self, scope: Scope, bodies: list[Json]) -> list[Json]:
        """Let exactly these be registered; those that were there keep their ids.

        Raises:
            Refusal: 50035 for what cannot be a command, 30034 for too many new ones in a day.
        """
        check_commands(bodies)
        self.syncs += 1
        self._count(scope, [body for body in bodies if self._same(scope, body) is None])
        self._commands[scope] = [self._registered(scope, body) for body in bodies]
        return self.of(scope)

    def add(self, scope: Scope, body: Json) -> Json:
        """Register one, in the place of one with its name.

        Raises:
            Refusal: 50035 for what cannot be a command, 30034 for too many new ones in a day.
        """
        check_commands([body], whole=False)
        old = self._same(scope, body)
        self._count(scope, [] if old else [body])
        new = self._registered(scope, body)
        self._commands[scope] = [*(one for one in self.of(scope) if one is not old), new]
        return new

    def change(self, scope: Scope, which: str, body: Json) -> Json:
        """Change one.

        Raises:
            Refusal: 10063 when it is not there, 50035 for what cannot be a command.
        """
        command = self.find(scope, which)
        check_commands([{**command, **body}], whole=False)
        command.update(body, version=str(self._world.ids()))
        return command

    def remove(self, scope: Scope, which: str) -> None:
        """Let one no longer be registered.

        Raises:
            Refusal: 10063 when it is not there.
        """
        self.of(scope).remove(self.find(scope, which))

    def find(self, scope: Scope, which: str) -> Json:
        """Return the one with an id.

        Raises:
            Refusal: 10063 when it is not there.
        """
        for command in self.of(scope):
            if command["id"] == which:
                return command
        raise unknown("command")

    def _same(self, scope: Scope, body: Json) -> Json | None:
        key = (body.get("type") or CHAT_INPUT, body["name"])
        return next((one for one in self.of(scope) if (one["type"], one["name"]) == key), None)

    def _count(self, scope: Scope, new: list[Json]) -> None:
        now = self._world.clock.now()
        made = [moment for moment in self.created.get(scope, []) if now - moment < timedelta(days=1)]
        if len(made) + len(new) > CREATES_A_DAY:
            message = f"Max number of daily application command creates has been reached ({CREATES_A_DAY})"
            raise Refusal(400, 30034, message)
        self.created[scope] = [*made, *(now for _ in new)]

    def _registered(self, scope: Scope, body: Json) -> Json:
        old = self._same(scope, body)
        plain = {**_DEFAULTS, **body, "type": body.get("type") or CHAT_INPUT}
        unchanged = old is not None and all(old.get(name) == value for name, value in plain.items())
        return {
            **plain,
            "id": old["id"] if old else str(self._world.ids()),
            "application_id": str(self._world.application_id),
            "version": old["version"] if old and unchanged else str(self._world.ids()),
            **({"guild_id": str(scope)} if scope else {}),
        }


_DEFAULTS: Final[Json] = {
    "description": "",
    "name_localizations": None,
    "description_localizations": None,
    "default_member_permissions": None,
    "dm_permission": True,
    "contexts": None,
    "integration_types": [0],
    "nsfw": False,
    "options": [],
}


def _works_in(command: Json, place: int) -> bool:
    if command.get("guild_id"):
        return place == _IN_GUILD
    contexts: list[int] | None = command.get("contexts")
    if contexts is not None:
        return place in contexts
    return place == _IN_GUILD or command.get("dm_permission") is not False
