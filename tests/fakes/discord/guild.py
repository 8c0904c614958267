"""What people call a server, with everything that is in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tests.fakes.discord.channel import TEXT_CHANNEL, Channel
from tests.fakes.discord.people import Member, Role
from tests.fakes.discord.permission import Permission
from tests.fakes.discord.refusal import missing_permissions
from tests.fakes.discord.wire import Json, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from tests.fakes.discord.event import ScheduledEvent
    from tests.fakes.discord.people import User
    from tests.fakes.discord.world import World


@dataclass(eq=False, repr=False)
class Guild:
    """What people call a server.

    Args:
        world: Where it is known.
        id: Its snowflake.
        name: Its name.
        owner: Who may do everything in it.
        locale: Its preferred language.
        joined_at: Since when the bot is in it.
        roles: ``@everyone`` first.
        members: By the id of the user.
        channels: By id, without threads.
        events: Scheduled events by id.
        system_channel: Where Discord itself says who joined.
        unavailable: Whether Discord has trouble with it.
    """

    world: World
    id: int
    name: str
    owner: User
    locale: str
    joined_at: datetime
    roles: list[Role] = field(default_factory=list)
    members: dict[int, Member] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    events: dict[int, ScheduledEvent] = field(default_factory=dict)
    system_channel: Channel | None = None
    unavailable: bool = False

    def __repr__(self) -> str:
        return f"<Guild {self.name} {self.id}>"

    @property
    def everyone(self) -> Role:
        """The role everybody has."""
        return self.roles[0]

    @property
    def bot(self) -> Member:
        """The bot in this guild."""
        return self.members[self.world.bot.id]

    @property
    def threads(self) -> list[Channel]:
        """Threads that are not over."""
        return [one for one in self.world.channels.values() if one.guild is self and one.is_thread and not one.archived]

    def allow(self, permissions: Permission) -> None:
        """Let the bot do exactly this, beside what everybody may, and tell it."""
        self.bot.roles[0].allow(permissions)

    def require(self, *needed: Permission) -> None:
        """Let the bot through only if it may do one of the things here.

        Raises:
            Refusal: 50013.
        """
        if not any(one in self.bot.permissions() for one in needed):
            raise missing_permissions()

    def change(self, *, name: str | None = None, locale: str | None = None) -> None:
        """Give the guild another name or preferred language, and tell the bot."""
        self.name, self.locale = name or self.name, locale or self.locale
        self.world.publish("GUILD_UPDATE", self.payload())

    def add_role(
        self, name: str, permissions: Permission = Permission.NOTHING, *, mentionable: bool = False, bot_id: int | None = None
    ) -> Role:
        """Make a role that nobody has yet, and tell the bot."""
        role = Role(self, self.world.ids(), name, permissions, mentionable, bot_id)
        self.roles.append(role)
        self.world.publish("GUILD_ROLE_CREATE", {"guild_id": str(self.id), "role": role.payload()})
        return role

    def add_member(self, user: User, roles: Iterable[Role] = (), nick: str | None = None) -> Member:
        """Let somebody join, and tell a bot that asked for members."""
        member = self.members[user.id] = Member(self, user, self.world.clock.now(), list(roles), nick)
        self.world.publish("GUILD_MEMBER_ADD", {"guild_id": str(self.id), **member.payload()})
        return member

    def remove_member(self, user: User) -> None:
        """Let somebody leave, and tell a bot that asked for members."""
        del self.members[user.id]
        self.world.publish("GUILD_MEMBER_REMOVE", {"guild_id": str(self.id), "user": user.payload()})

    def add_channel(
        self, name: str, denied: Permission = Permission.NOTHING, *, kind: int = TEXT_CHANNEL, system: bool = False
    ) -> Channel:
        """Make a channel, and tell the bot.

        Args:
            name: Its name.
            denied: What the bot may not do in it.
            kind: Discord's number of its type.
            system: Whether Discord itself says here who joined; the first channel is that anyway.
        """
        overwrites = {self.world.bot.id: (Permission.NOTHING, denied)} if denied else {}
        channel = Channel(self.world, self.world.ids(), name, self, kind, overwrites=overwrites)
        self.channels[channel.id] = self.world.channels[channel.id] = channel
        if system or (self.system_channel is None and kind == TEXT_CHANNEL):
            self.system_channel = channel
        self.world.publish("CHANNEL_CREATE", channel.payload())
        return channel

    def payload(self) -> Json:
        """Return what Discord says of a guild when it is asked for it."""
        return {
            **GUILD_DEFAULTS,
            "id": str(self.id),
            "name": self.name,
            "owner_id": str(self.owner.id),
            "preferred_locale": self.locale,
            "system_channel_id": str(self.system_channel.id) if self.system_channel else None,
            "roles": [role.payload() for role in self.roles],
        }

    def creation(self, *, all_members: bool = False) -> Json:
        """Return what Discord tells a bot that comes in: the bot is the only member unless it asked for all."""
        members = self.members.values() if all_members else [self.bot]
        return {
            **self.payload(),
            "joined_at": stamp(self.joined_at),
            "large": False,
            "member_count": len(self.members),
            "members": [member.payload() for member in members],
            "channels": [channel.payload() for channel in self.channels.values()],
            "threads": [thread.payload() for thread in self.threads],
            "guild_scheduled_events": [event.payload() for event in self.events.values()],
            **{name: [] for name in ("presences", "voice_states", "stage_instances", "soundboard_sounds")},
        }


GUILD_DEFAULTS: Final[Mapping[str, object]] = {
    **{name: [] for name in ("emojis", "stickers", "features")},
    **dict.fromkeys(("icon", "splash", "discovery_splash", "banner", "description", "vanity_url_code")),
    **dict.fromkeys(("application_id", "afk_channel_id", "rules_channel_id", "public_updates_channel_id")),
    "safety_alerts_channel_id": None,
    "afk_timeout": 300,
    "default_message_notifications": 0,
    "explicit_content_filter": 0,
    "mfa_level": 0,
    "nsfw_level": 0,
    "premium_progress_bar_enabled": False,
    "premium_subscription_count": 0,
    "premium_tier": 0,
    "system_channel_flags": 0,
    "verification_level": 0,
}
