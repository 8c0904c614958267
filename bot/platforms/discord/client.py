"""discord.py's client, kept small: it holds servers and channels, no messages and no members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import discord

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.platforms.discord.option import DiscordOptions

_READY_SECONDS = 0.5
"""How long the library waits for another server before it calls itself ready."""


class Progress(Protocol):
    """Takes note of signs of life."""

    def __call__(self, *, connected: bool) -> None:
        """Discord is connected, or not."""
        ...


class Ears(Protocol):
    """Takes what comes."""

    async def interaction(self, interaction: discord.Interaction) -> None:
        """Somebody used a command, a button or a form."""
        ...

    async def message(self, message: discord.Message) -> None:
        """Somebody wrote."""
        ...

    async def edited(self, message: discord.Message) -> None:
        """Somebody changed what they wrote."""
        ...

    async def deleted(self, message: int, channel: int) -> None:
        """A message is gone."""
        ...

    async def reaction(self, payload: discord.RawReactionActionEvent) -> None:
        """Somebody put an emoji to a message or took it away."""
        ...

    async def arrived(self, guild: discord.Guild) -> None:
        """We are on a server."""
        ...

    async def departed(self, guild: int) -> None:
        """We are on a server no more."""
        ...

    async def channel_gone(self, channel: int) -> None:
        """A channel is there no more."""
        ...


class DiscordClient(discord.Client):
    """Reads one bot account.

    Args:
        options: What to listen for.
        on_progress: Told whether Discord is connected.
    """

    def __init__(self, options: DiscordOptions, on_progress: Progress) -> None:
        """Prepare without touching the network."""
        super().__init__(
            intents=intents_of(relay=options.relay),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            guild_ready_timeout=_READY_SECONDS,
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=30.0,
            enable_debug_events=False,
        )
        self._on_progress = on_progress
        self._ears: Ears
        self._on_listed: Callable[[], Awaitable[None]]
        self._on_rights: Callable[[], None]

    def listen_with(self, ears: Ears, on_listed: Callable[[], Awaitable[None]], on_rights: Callable[[], None]) -> None:
        """Hand on what comes; called before the connection is opened.

        Args:
            ears: Take what comes.
            on_listed: Called when Discord has told of all servers, at every new session.
            on_rights: Called when the bot may do more or less somewhere than before.
        """
        self._ears, self._on_listed, self._on_rights = ears, on_listed, on_rights

    async def on_ready(self) -> None:
        """Take up what has changed."""
        self._on_progress(connected=True)
        await self._on_listed()

    async def on_connect(self) -> None:
        """Note a sign of life."""
        self._on_progress(connected=True)

    async def on_resumed(self) -> None:
        """Note a sign of life."""
        self._on_progress(connected=True)

    async def on_disconnect(self) -> None:
        """Note that there is none any more."""
        self._on_progress(connected=False)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Hand on; see `Ears`."""
        await self._ears.interaction(interaction)

    async def on_message(self, message: discord.Message) -> None:
        """Hand on what people say; what programs and webhooks say is nothing for us, our own relays least of all."""
        if not message.author.bot and message.webhook_id is None and message.type in _SAID:
            await self._ears.message(message)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Hand on; a preview that Discord adds to a message is no edit."""
        message = payload.message
        if message.edited_at is not None and not message.author.bot and message.webhook_id is None:
            await self._ears.edited(message)

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Hand on; see `Ears`."""
        await self._ears.deleted(payload.message_id, payload.channel_id)

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Hand on one by one; see `Ears`."""
        for message in sorted(payload.message_ids):
            await self._ears.deleted(message, payload.channel_id)

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        """Hand on what people do; see `Ears`."""
        if self.user is None or payload.user_id != self.user.id:
            await self._ears.reaction(payload)

    async def on_raw_reaction_remove(self, payload: discord.RawReactionActionEvent) -> None:
        """Hand on; see `Ears`."""
        if self.user is None or payload.user_id != self.user.id:
            await self._ears.reaction(payload)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Hand on; see `Ears`."""
        await self._ears.arrived(guild)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Hand on; see `Ears`."""
        await self._ears.departed(guild.id)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Hand on; see `Ears`."""
        await self._ears.channel_gone(channel.id)

    async def on_guild_channel_update(self, before: Any, after: Any) -> None:  # noqa: ANN401 - any kind of channel
        """Hand on; see `Ears`."""
        if before.overwrites != after.overwrites:
            self._on_rights()

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        """Hand on; see `Ears`."""
        if before.permissions != after.permissions:
            self._on_rights()


_SAID = frozenset({discord.MessageType.default, discord.MessageType.reply})


def intents_of(*, relay: bool) -> discord.Intents:
    """Return what Discord is asked to send: what people write only where channels are linked.

    Args:
        relay: Channels may be linked; that needs the privileged intent Message Content.
    """
    intents = discord.Intents.none()
    intents.guilds = True
    intents.guild_scheduled_events = True
    if relay:
        intents.guild_messages = intents.dm_messages = intents.guild_reactions = intents.message_content = True
    return intents
