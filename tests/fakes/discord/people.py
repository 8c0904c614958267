"""Who there is: users, their roles and their membership in a guild."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.fakes.discord.permission import ALL, Permission, effective
from tests.fakes.discord.wire import Json, given, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from tests.fakes.discord.channel import Channel
    from tests.fakes.discord.guild import Guild
    from tests.fakes.discord.message import Message
    from tests.fakes.discord.person import Person
    from tests.fakes.discord.world import World


@dataclass(eq=False, repr=False)
class User:
    """An account.

    Args:
        world: Where it is known.
        id: Its snowflake.
        name: Its user name.
        locale: The language of its app.
        global_name: What is shown, unless a guild has a nickname.
        bot: Whether a program uses it.
        takes_private: Whether it accepts private messages.
        avatar_url: The picture a webhook's sender was given.
        ephemeral: Messages only this user sees, in order.
    """

    world: World
    id: int
    name: str
    locale: str = "en-US"
    global_name: str | None = None
    bot: bool = False
    takes_private: bool = True
    avatar_url: str | None = None
    ephemeral: list[Message] = field(default_factory=list)

    def __repr__(self) -> str:
        return f"<User {self.name} {self.id}>"

    @property
    def mention(self) -> str:
        """How a text names this user."""
        return f"<@{self.id}>"

    def at(self, channel: Channel) -> Person:
        """Return this user in a channel, ready to do things there."""
        from tests.fakes.discord.person import Person

        return Person(self, channel)

    def in_private(self) -> Person:
        """Return this user in the conversation with the bot."""
        return self.at(self.world.private_channel(self))

    def payload(self) -> Json:
        """Return what Discord says of a user."""
        return {
            "id": str(self.id),
            "username": self.name,
            "discriminator": "0",
            "global_name": self.global_name,
            "avatar": None,
            "bot": self.bot,
            "public_flags": 0,
        }


@dataclass(eq=False, repr=False)
class Role:
    """A role of a guild.

    Args:
        guild: Whose it is.
        id: Its snowflake; the guild's own for ``@everyone``.
        name: Its name.
        permissions: What who has it may do.
        mentionable: Whether everybody may ping it.
        bot_id: The bot whose own role it is.
    """

    guild: Guild
    id: int
    name: str
    permissions: Permission = Permission.NOTHING
    mentionable: bool = False
    bot_id: int | None = None

    @property
    def mention(self) -> str:
        """How a text names this role."""
        return f"<@&{self.id}>"

    def allow(self, permissions: Permission) -> None:
        """Let who has the role do exactly this, and tell the bot."""
        self.permissions = permissions
        self.guild.world.publish("GUILD_ROLE_UPDATE", {"guild_id": str(self.guild.id), "role": self.payload()})

    def delete(self) -> None:
        """Take the role away, also from who has it, and tell the bot."""
        self.guild.roles.remove(self)
        for member in self.guild.members.values():
            member.roles = [role for role in member.roles if role is not self]
        self.guild.world.publish("GUILD_ROLE_DELETE", {"guild_id": str(self.guild.id), "role_id": str(self.id)})

    def payload(self) -> Json:
        """Return what Discord says of a role."""
        return {
            "id": str(self.id),
            "name": self.name,
            "permissions": str(int(self.permissions)),
            "position": self.guild.roles.index(self),
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "icon": None,
            "unicode_emoji": None,
            "managed": self.bot_id is not None,
            "mentionable": self.mentionable,
            "flags": 0,
            **({"tags": {"bot_id": str(self.bot_id)}} if self.bot_id else {}),
        }


@dataclass(eq=False, repr=False)
class Member:
    """A user in a guild.

    Args:
        guild: The guild.
        user: The account.
        joined_at: Since when.
        roles: Besides ``@everyone``.
        nick: The name used here.
    """

    guild: Guild
    user: User
    joined_at: datetime
    roles: list[Role] = field(default_factory=list)
    nick: str | None = None

    def at(self, channel: Channel) -> Person:
        """Return this member in a channel, ready to do things there."""
        return self.user.at(channel)

    def permissions(self, channel: Channel | None = None) -> Permission:
        """Return what this member may do in the guild, or in one of its channels."""
        if self.user is self.guild.owner:
            return ALL
        bits = self.guild.everyone.permissions
        for role in self.roles:
            bits |= role.permissions
        if channel is None or Permission.ADMINISTRATOR in bits:
            return ALL if Permission.ADMINISTRATOR in bits else bits
        return effective(self._overwritten(bits, channel), in_thread=channel.is_thread)

    def _overwritten(self, bits: Permission, channel: Channel) -> Permission:
        place = channel.parent if channel.is_thread and channel.parent else channel
        for who in (self.guild.id, *(role.id for role in self.roles), self.user.id):
            allowed, denied = place.overwrites.get(who, (Permission.NOTHING, Permission.NOTHING))
            bits = (bits & ~denied) | allowed
        return bits

    def payload(self, *, with_user: bool = True) -> Json:
        """Return what Discord says of a member; messages carry it without the user."""
        return {
            **({"user": self.user.payload()} if with_user else {}),
            **given({"nick": self.nick}),
            "avatar": None,
            "roles": [str(role.id) for role in self.roles],
            "joined_at": stamp(self.joined_at),
            "premium_since": None,
            "deaf": False,
            "mute": False,
            "pending": False,
            "communication_disabled_until": None,
            "flags": 0,
        }
