"""What the bot may do where, as Discord's permissions say; asked of what the library holds in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.core.wire import Lack
from bot.platforms.discord.age import least_age

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.core.message import Author
    from bot.core.ref import RoomRef

NEEDED = {
    "view-channel": discord.Permissions(view_channel=True),
    "send-messages": discord.Permissions(send_messages=True),
    "embed-links": discord.Permissions(embed_links=True),
    "read-message-history": discord.Permissions(read_message_history=True),
    "attach-files": discord.Permissions(attach_files=True),
}
"""In every channel in which the bot speaks."""
NEEDED_FOR_LINKS = {
    "manage-webhooks": discord.Permissions(manage_webhooks=True),
    "add-reactions": discord.Permissions(add_reactions=True),
    "manage-messages": discord.Permissions(manage_messages=True),
    "create-public-threads": discord.Permissions(create_public_threads=True),
    "send-messages-in-threads": discord.Permissions(send_messages_in_threads=True),
}
"""Where people of other rooms speak through it as well."""
NEEDED_ON_SERVER = {"create-events": discord.Permissions(create_events=True)}
MESSAGE_CONTENT = "message-content"


class DiscordPremises:
    """The `Premises` port for Discord.

    Args:
        ages: By country, where the operator has set others than the list has.
    """

    def __init__(self, ages: Mapping[str, int]) -> None:
        """Know of no server yet."""
        self._ages = ages
        self._client: discord.Client | None = None
        self._reads = True

    def use(self, client: discord.Client, *, reads: bool) -> None:
        """Ask a client from now on.

        Args:
            client: Connected.
            reads: It may read what people write, which linked channels need.
        """
        self._client, self._reads = client, reads

    def name(self, room: RoomRef) -> str:
        """Return a channel as people write it; see `Premises.name`."""
        channel = self._client.get_channel(int(room.key)) if self._client is not None else None
        return f"#{channel.name}" if isinstance(channel, discord.abc.GuildChannel) else ""

    def has(self, space: str, room: RoomRef) -> bool:
        """Tell whether a text channel is one of a server's; see `Premises.has`."""
        guild = self._guild(space)
        return guild is not None and isinstance(guild.get_channel(int(room.key)), discord.TextChannel)

    def sees(self, space: str, room: RoomRef, author: Author) -> bool:
        """Tell whether a member can read a channel; see `Premises.sees`.

        Before Discord has told of a server, what is left over from before is done: nobody is refused then.
        """
        return not self.knows(space) or self._held(space, room, author).view_channel

    def writes(self, space: str, room: RoomRef, author: Author) -> bool:
        """Tell whether a member may write in a channel; see `Premises.writes`."""
        return not self.knows(space) or self._held(space, room, author).send_messages

    def knows(self, space: str) -> bool:
        """Tell whether Discord has told of a server; see `Premises.knows`."""
        guild = self._guild(space)
        return guild is not None and not guild.unavailable

    def _held(self, space: str, room: RoomRef, author: Author) -> discord.Permissions:
        """Return what a member may do in a channel, reckoned as Discord's documentation has it."""
        guild = self._guild(space)
        channel = guild.get_channel(int(room.key)) if guild is not None else None
        if guild is None or channel is None:
            return discord.Permissions.none()
        user = int(author.person.key)
        roles = [role for role in map(guild.get_role, map(int, author.groups)) if role is not None]
        held = guild.default_role.permissions.value
        for role in roles:
            held |= role.permissions.value
        if user == guild.owner_id or discord.Permissions(held).administrator:
            return discord.Permissions.all()
        own = [channel.overwrites_for(role) for role in roles]
        for layer in ([channel.overwrites_for(guild.default_role)], own, [channel.overwrites_for(discord.Object(user))]):
            pairs = [one.pair() for one in layer]
            for _, denied in pairs:
                held &= ~denied.value
            for allowed, _ in pairs:
                held |= allowed.value
        return discord.Permissions(held)

    def group_name(self, space: str, group: str) -> str:
        """Return a role as people write it; see `Premises.group_name`."""
        guild = self._guild(space)
        role = guild.get_role(int(group)) if guild is not None else None
        return f"@{role.name}" if role is not None and not role.is_default() else ""

    def least_age(self, country: str) -> int:
        """Return how old somebody has to be; see `Premises.least_age`."""
        return least_age(country, self._ages)

    def lacks(self, space: str, rooms: Mapping[RoomRef, bool]) -> Sequence[Lack]:
        """Return what the bot may not do and would need; see `Premises.lacks`."""
        guild = self._guild(space)
        if guild is None:
            return ()
        found = list(_missing(NEEDED_ON_SERVER, guild.me.guild_permissions, ""))
        for room, linked in rooms.items():
            channel = guild.get_channel(int(room.key))
            if channel is not None:
                needed = NEEDED | (NEEDED_FOR_LINKS if linked else {})
                found += _missing(needed, channel.permissions_for(guild.me), f"#{channel.name}")
        if any(rooms.values()) and not self._reads:
            found.append(Lack(MESSAGE_CONTENT, by_operator=True))
        return found

    def _guild(self, space: str) -> discord.Guild | None:
        return self._client.get_guild(int(space)) if self._client is not None else None


def _missing(needed: Mapping[str, discord.Permissions], has: discord.Permissions, place: str) -> Iterator[Lack]:
    for name, wanted in needed.items():
        if not has.is_superset(wanted):
            yield Lack(name, place)
