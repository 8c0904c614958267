"""discord.py's client, kept small: it holds servers and channels, no messages and no members."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

import discord

from bot.platforms.discord.calendar import ENDED
from bot.platforms.discord.event import Press, is_said
from bot.platforms.discord.gateway import Reader
from bot.platforms.discord.order import InOrder

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from datetime import datetime

    from bot.platforms.discord.option import DiscordOptions
    from bot.platforms.discord.servers import Servers

_log = logging.getLogger(__name__)

_READY_SECONDS = 3.0
"""How long the library waits for another server before it calls itself ready."""
_READY_STAND_IN_SECONDS = 0.2
"""A stand-in tells of all its servers at once."""
_REMEMBERED = 2000


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


class CalendarEars(Protocol):
    """Takes what comes of servers' calendars."""

    async def interest(self, press: Press) -> None:
        """Somebody is interested in an event, or no longer."""
        ...

    async def unscheduled(self, guild: int, event: int) -> None:
        """An event stands in a server's calendar no more."""
        ...

    async def rescheduled(self, guild: int, event: int, starts: datetime) -> None:
        """An event in a server's calendar begins at another time now."""
        ...


class DiscordClient(discord.Client):
    """Reads one bot account.

    Args:
        options: What to listen for.
        on_progress: Told whether Discord is connected.
    """

    def __init__(self, options: DiscordOptions, on_progress: Progress) -> None:
        """Prepare without touching the network."""
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # nobody is missing what we never use
        super().__init__(
            intents=intents_of(relay=options.relay),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            guild_ready_timeout=_READY_SECONDS if options.api is None else _READY_STAND_IN_SECONDS,
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=30.0,
            enable_debug_events=False,
        )
        self.options = options
        self.heard = InOrder()
        self._on_progress = on_progress
        parsers = self._connection.parsers
        parsers.update({event: partial(_read, event, parse) for event, parse in parsers.items()})
        # The library tells of these only for members it keeps in memory, and it keeps none.
        for way, on in (("ADD", True), ("REMOVE", False)):
            event = f"GUILD_SCHEDULED_EVENT_USER_{way}"
            parsers[event] = partial(_read, event, partial(self._hear_press, on=on))
        self._reader: Reader
        self._ears: Ears
        self._calendar_ears: CalendarEars
        self._servers: Servers
        self._on_listed: Callable[[], None]
        self._on_rights: Callable[[], None]
        self._heard_of_calendars = InOrder()
        self._at_close: list[Callable[[], object]] = []
        self._reactions: OrderedDict[tuple[int, int, str], str] = OrderedDict()
        self._removed: OrderedDict[int, None] = OrderedDict()

    def listen_with(self, ears: Ears, servers: Servers, on_listed: Callable[[], None], on_rights: Callable[[], None]) -> None:
        """Hand on what comes; called before the connection is opened.

        Args:
            ears: Take what comes.
            servers: Are taken up when Discord has told of them.
            on_listed: Called after that, at every new session.
            on_rights: Called when the bot may do more or less somewhere than before.
        """
        self._ears, self._servers, self._on_listed, self._on_rights = ears, servers, on_listed, on_rights
        self._at_close += (asyncio.get_running_loop().create_task(self.heard.run()).cancel, servers.stop)

    def listen_to_calendars_with(self, ears: CalendarEars) -> None:
        """Hand on what comes of calendars; called before the connection is opened.

        It comes in an order of its own: who somebody is has to be asked for one by one, and what people write waits for no such
        thing.
        """
        self._calendar_ears = ears
        self._heard_of_calendars.release(self._heard_of_calendars.hold())
        self._at_close.append(asyncio.get_running_loop().create_task(self._heard_of_calendars.run()).cancel)

    def look_up_calendars(self, look_up: Callable[[], Awaitable[None]]) -> None:
        """Have something found out about calendars before anything that happens there from now on is taken."""
        self._heard_of_calendars.put(look_up)

    async def connect(self, *, reconnect: bool = True) -> None:
        """Connect and read until closed, see `Reader`.

        Args:
            reconnect: Of the library; it is always done.
        """
        del reconnect
        self._reader = Reader(self)
        await self._reader.run()

    async def close(self) -> None:
        """Close the connection; what was heard and not taken is looked up at the next start."""
        for leave_off in self._at_close:
            leave_off()
        # Whoever waits may be cancelled, as reading is when an account is refused; closing goes on for the next who waits.
        await asyncio.shield(super().close())

    def archived(self, data: Any, channel: int, server: int | None) -> discord.Message:  # noqa: ANN401 - JSON
        """Return a message as the archive of a channel has it, whether or not the library holds the channel."""
        place = self.get_partial_messageable(channel, guild_id=server)
        return self._connection.create_message(channel=place, data=data)

    def member(self, data: Any, guild: discord.Guild) -> discord.Member:  # noqa: ANN401 - JSON
        """Return somebody as a server's list of members has them."""
        return discord.Member(data=data, guild=guild, state=self._connection)

    def ignore_removal(self, message: int) -> None:
        """Hear nothing of a message's removal: it is our own doing."""
        self._removed[message] = None
        if len(self._removed) > _REMEMBERED:
            self._removed.popitem(last=False)

    def heed_removal(self, message: int) -> None:
        """Hear of a message's removal after all: it will not be our doing."""
        self._removed.pop(message, None)

    async def on_connect(self) -> None:
        """Note a sign of life. A session begins: what was said before it comes first, and is looked up."""
        self._on_progress(connected=True)
        self._reader.welcome(anew=True)
        self._servers.begin()
        self._reactions.clear()

    async def on_ready(self) -> None:
        """Take up what has changed."""
        self._on_progress(connected=True)
        self._on_rights()
        await self._servers.listed()
        self._on_listed()

    async def on_resumed(self) -> None:
        """Note a sign of life."""
        self._on_progress(connected=True)
        self._reader.welcome(anew=False)

    async def on_disconnect(self) -> None:
        """Note that there is none any more."""
        self._on_progress(connected=False)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Hand on; see `Ears`. Whoever asks waits for nobody else."""
        await self._ears.interaction(interaction)

    async def on_message(self, message: discord.Message) -> None:
        """Hand on what people say; what programs and webhooks say is nothing for us, our own relays least of all."""
        if is_said(message):
            self.heard.put(partial(self._ears.message, message), self._channel(message.channel.id))

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Hand on; a preview that Discord adds to a message is no edit."""
        if payload.message.edited_at is not None and is_said(payload.message):
            self.heard.put(partial(self._ears.edited, payload.message), self._channel(payload.channel_id))

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Hand on what others remove; see `Ears`."""
        self._hear_removal(payload.message_id, payload.channel_id)

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Hand on one by one; see `Ears`."""
        for message in sorted(payload.message_ids):
            self._hear_removal(message, payload.channel_id)

    def _hear_removal(self, message: int, channel: int) -> None:
        if message not in self._removed:
            self.heard.put(partial(self._ears.deleted, message, channel), self._channel(channel))

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        """Hand on what people do; see `Ears`."""
        if payload.member is None or not payload.member.bot:
            self._hear_reaction(payload)

    async def on_raw_reaction_remove(self, payload: discord.RawReactionActionEvent) -> None:
        """Hand on; see `Ears`."""
        self._hear_reaction(payload)

    def _hear_reaction(self, payload: discord.RawReactionActionEvent) -> None:
        """Hear a reaction unless it is ours, or is told a second time: Discord gives reactions no ids."""
        which = (payload.message_id, payload.user_id, str(payload.emoji))
        known = self._reactions.pop(which, "")
        self._reactions[which] = payload.event_type
        if len(self._reactions) > _REMEMBERED:
            self._reactions.popitem(last=False)
        if payload.event_type != known and (self.user is None or payload.user_id != self.user.id):
            self.heard.put(partial(self._ears.reaction, payload), self._channel(payload.channel_id))

    def _channel(self, channel: int) -> int:
        """Return a channel, which is that of a thread as well: what comes in both keeps its order."""
        place = self.get_channel(channel)
        return place.parent_id if isinstance(place, discord.Thread) else channel

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Hand on; see `Servers`."""
        self._servers.arrived(guild)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Hand on; see `Servers`."""
        self._servers.departed(guild.id)

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Hand on; see `Servers`."""
        self._servers.available(guild)

    async def on_guild_unavailable(self, guild: discord.Guild) -> None:
        """Hand on; see `Servers`."""
        self._servers.unavailable(guild)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Hand on; see `Ears`."""
        self.heard.put(partial(self._ears.channel_gone, channel.id), channel.id)

    def _hear_press(self, data: Mapping[str, Any], *, on: bool) -> None:
        """Read what Discord says of the button under an event (Gateway Events, Guild Scheduled Event User Add)."""
        press = Press(int(data["guild_id"]), int(data["guild_scheduled_event_id"]), int(data["user_id"]), on)
        if self.user is None or press.user != self.user.id:
            self._heard_of_calendars.put(partial(self._calendar_ears.interest, press))

    async def on_scheduled_event_delete(self, event: discord.ScheduledEvent) -> None:
        """Hand on; see `CalendarEars`."""
        self._heard_of_calendars.put(partial(self._calendar_ears.unscheduled, event.guild_id, event.id))

    async def on_scheduled_event_update(self, before: discord.ScheduledEvent, after: discord.ScheduledEvent) -> None:
        """Hand on that one was called off, ended or moved; other changes are left alone (`bot.features.events.calendar`)."""
        if before.status != after.status and after.status in ENDED:
            self._heard_of_calendars.put(partial(self._calendar_ears.unscheduled, after.guild_id, after.id))
        elif before.start_time != after.start_time:
            self._heard_of_calendars.put(partial(self._calendar_ears.rescheduled, after.guild_id, after.id, after.start_time))

    async def on_guild_channel_update(self, before: Any, after: Any) -> None:  # noqa: ANN401 - any kind of channel
        """What we may do has perhaps changed."""
        if before.overwrites != after.overwrites:
            self._on_rights()

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        """What we may do has perhaps changed."""
        if before.permissions != after.permissions:
            self._on_rights()

    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        """Hand on; of members Discord tells us of ourselves alone."""
        if before.roles != after.roles:
            self._on_rights()


def _read(event: str, parse: Callable[[Any], object], data: object) -> None:
    """Have the library understand what Discord tells; the connection, and with it the program, would end of what it cannot."""
    try:
        parse(data)
    except Exception as fault:  # noqa: BLE001 - anything may be missing in what comes
        # What people wrote may stand in the fault's words.
        _log.error("what Discord tells cannot be read and is left out", extra={"told": event, "fault": type(fault).__name__})


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
