"""Finds what answers a request of the REST interface, and what it was asked."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from aiohttp import BodyPartReader

from tests.fakes.discord.form import invalid
from tests.fakes.discord.refusal import Refusal, missing_access, not_found, unknown
from tests.fakes.discord.wire import Json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from aiohttp import web

    from tests.fakes.discord.channel import Channel
    from tests.fakes.discord.draft import Files
    from tests.fakes.discord.guild import Guild
    from tests.fakes.discord.message import Message
    from tests.fakes.discord.world import World

Answer: TypeAlias = Json | list[Json] | None
"""The body of an answer; none is 204."""

_PREFIX: Final = re.compile(r"^/api(?:/v\d+)?")
_FILE: Final = re.compile(r"files\[(\d+)\]")


class Call(NamedTuple):
    """A request as tests look at it.

    Args:
        method: Of HTTP.
        path: Below ``/api/v10``, without the query.
        json: Its body.
    """

    method: str
    path: str
    json: Any


@dataclass
class Asked:
    """A request as it is worked on.

    Args:
        world: What it is about.
        method: Of HTTP.
        path: Below ``/api/v10``, without the query.
        query: By name.
        body: An object, or a list of them.
        files: What was uploaded.
        token: The bot's, as far as it gave one.
        place: The parts of the path that vary, by name.
    """

    world: World
    method: str
    path: str
    query: Mapping[str, str]
    body: Any
    files: Files
    token: str
    place: Mapping[str, str] = field(default_factory=dict)

    @property
    def json(self) -> Json:
        """The body as an object.

        Raises:
            Refusal: 50035 when it is none.
        """
        if not isinstance(self.body, dict):
            raise invalid("_", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
        return self.body

    def number(self, name: str) -> int:
        """Return an id of the path.

        Raises:
            Refusal: 50035 when it is none.
        """
        if not self.place[name].isdigit():
            raise invalid(name, "NUMBER_TYPE_COERCE", f'Value "{self.place[name]}" is not snowflake.')
        return int(self.place[name])

    def yes(self, name: str) -> bool:
        """Return whether the query asks for something."""
        return self.query.get(name, "").lower() in ("1", "true")

    def channel(self) -> Channel:
        """Return the channel of the path.

        Raises:
            Refusal: 10003 when there is none, 50001 when the bot does not see it.
        """
        channel = self.world.channels.get(self.number("channel"))
        if channel is None:
            raise unknown("channel")
        channel.require()
        return channel

    def guild(self) -> Guild:
        """Return the guild of the path.

        Raises:
            Refusal: 10004 when the bot is not in it.
        """
        guild = self.world.guilds.get(self.number("guild"))
        if guild is None:
            raise unknown("guild")
        return guild

    def message(self) -> Message:
        """Return the message of the path.

        Raises:
            Refusal: 10003 or 10008 when there is none, 50001 when the bot does not see the channel.
        """
        message = self.channel().messages.get(self.number("message"))
        if message is None:
            raise unknown("message")
        return message

    def own_application(self) -> None:
        """Let only the bot's own application through.

        Raises:
            Refusal: 50001.
        """
        if self.number("application") != self.world.application_id:
            raise missing_access()


Handler: TypeAlias = "Callable[[Asked], Answer]"
Route: TypeAlias = tuple[str, str, Handler]
"""A method, a path whose varying parts stand in braces, and what answers."""


class Router:
    """Finds what answers a request; of several routes that fit the first one counts.

    Args:
        routes: In that order.
    """

    def __init__(self, routes: Iterable[Route]) -> None:
        """Read the paths."""
        self._routes = [(method, path, _pattern(path), handler) for method, path, handler in routes]

    def find(self, method: str, path: str) -> tuple[str, Mapping[str, str], Handler]:
        """Return the path with its braces, the parts that vary, and what answers.

        Raises:
            Refusal: 404, there is no such route.
        """
        for one, template, pattern, handler in self._routes:
            if one == method and (found := pattern.fullmatch(path)):
                return template, found.groupdict(), handler
        raise not_found()


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path))


async def read(request: web.Request, world: World) -> Asked:
    """Read a request, whether it is JSON or a form with files.

    Raises:
        Refusal: 50109 for a body that is no JSON.
    """
    path = _PREFIX.sub("", request.path)
    token = request.headers.get("Authorization", "").removeprefix("Bot ")
    body, files = await _body(request)
    return Asked(world, request.method, path, request.query, body, files, token)


async def _body(request: web.Request) -> tuple[Any, Files]:
    try:
        if request.content_type.startswith("multipart/"):
            return await _form(request)
        text = await request.text()
        return (json.loads(text) if text else {}), {}
    except ValueError:
        raise Refusal(400, 50109, "The request body contains invalid JSON.") from None


async def _form(request: web.Request) -> tuple[Any, Files]:
    body: Any = {}
    files: Files = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        name = part.name or ""
        if name == "payload_json":
            body = json.loads(await part.text())
        elif number := _FILE.fullmatch(name):
            files[int(number[1])] = (part.filename or "file", bytes(await part.read(decode=False)))
    return body, files
