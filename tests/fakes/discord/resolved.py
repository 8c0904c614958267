"""What an interaction says beside its ids of the users, roles, channels, messages and files they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fakes.discord.channel import Channel
from tests.fakes.discord.draft import stored
from tests.fakes.discord.message import Message
from tests.fakes.discord.people import Member, Role, User

if TYPE_CHECKING:
    from tests.fakes.discord.wire import Json


class Resolved:
    """Collects the things an interaction names.

    Args:
        channel: Where it happens.

    Attributes:
        payload: As it goes over the wire.
    """

    def __init__(self, channel: Channel) -> None:
        """Begin with nothing named."""
        self._channel = channel
        self.payload: Json = {}

    def add(self, thing: object) -> str:
        """Add a thing and return the id that stands for it."""
        if isinstance(thing, User | Member):
            return self._user(thing if isinstance(thing, User) else thing.user)
        if isinstance(thing, tuple):
            return self._file(*thing)
        if isinstance(thing, Role):
            return self._put("roles", thing.id, thing.payload())
        if isinstance(thing, Message):
            return self._put("messages", thing.id, thing.payload())
        if isinstance(thing, Channel):
            bits = thing.permissions(self._channel.world.bot)
            return self._put("channels", thing.id, {**thing.payload(), "permissions": str(int(bits))})
        raise AssertionError(f"{thing!r} is nothing an interaction can name")

    def _user(self, user: User) -> str:
        guild = self._channel.guild
        if guild and user.id in guild.members:
            member = guild.members[user.id]
            bits = str(int(member.permissions(self._channel)))
            self._put("members", user.id, {**member.payload(with_user=False), "permissions": bits})
        return self._put("users", user.id, user.payload())

    def _file(self, name: str, content: bytes) -> str:
        said = stored(self._channel, name, content)
        return self._put("attachments", int(said["id"]), {**said, "ephemeral": True})

    def _put(self, kind: str, which: int, said: Json) -> str:
        self.payload.setdefault(kind, {})[str(which)] = said
        return str(which)
