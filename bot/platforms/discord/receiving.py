"""What Discord tells becomes inbox rows; whoever waits for an answer is told at once that it comes."""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

import discord
from discord import InteractionType

from bot.core.errors import BotError
from bot.core.message import Author
from bot.core.ref import PersonRef, RoomRef
from bot.dispatch.completing import Typing
from bot.dispatch.slash_form import MESSAGE_MENU
from bot.platforms.discord.control import CHOOSE, MENU, WORDS, sign_of
from bot.platforms.discord.decoder import locale_of
from bot.platforms.discord.event import (
    edit_row,
    file_given,
    groups_of,
    interaction_row,
    joined_row,
    key_of,
    left_row,
    message_row,
    passed_over_row,
    reaction_row,
    removal_row,
    space_of,
)
from bot.platforms.discord.fault import faults
from bot.platforms.discord.form import command_form, filled, form_under
from bot.platforms.discord.key import Serial
from bot.platforms.discord.membership import PATIENCE_SECONDS, Membership
from bot.platforms.discord.option import PLATFORM
from bot.platforms.discord.order import until_done
from bot.platforms.discord.payload import EPHEMERAL
from bot.platforms.discord.picked import picked
from bot.platforms.discord.thread import Place, Threads

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from bot.core.wire import RawEvent
    from bot.dispatch.front import Front
    from bot.platforms.discord.catching_up import HeldPosition
    from bot.platforms.discord.option import DiscordOptions
    from bot.platforms.discord.rest import Rest

_log = logging.getLogger(__name__)

_DEFER, _DEFER_UPDATE, _PROPOSE, _WINDOW = 5, 6, 8, 9
_ANSWER = "/webhooks/{webhook_id}/{webhook_token}/messages/@original"


class Receiving:
    """Puts what comes into the inbox.

    Args:
        options: Which servers are served.
        rest: For acknowledging.
        inbox: Stores what comes.
        front: Commands, proposals and forms.
        known_rooms: Returns the keys of the rooms the bot is known to be in, with their servers.
    """

    def __init__(
        self,
        options: DiscordOptions,
        rest: Rest,
        inbox: HeldPosition,
        front: Front,
        known_rooms: Callable[[], Awaitable[Mapping[str, str | None]]],
    ) -> None:
        """Take what it needs."""
        self._options = options
        self._rest = rest
        self._inbox = inbox
        self._front = front
        self._known_rooms = known_rooms
        self._membership = Membership(rest, options.guilds)
        self._threads = Threads(rest, known_rooms)
        self._turns: WeakValueDictionary[tuple[int, int | None], asyncio.Lock] = WeakValueDictionary()
        self._taking: set[asyncio.Task[None]] = set()
        self.user = 0
        self._serial = Serial()

    # Commands, buttons, forms

    async def interaction(self, interaction: discord.Interaction) -> None:
        """Take a command, a tap, a form, or the question what fits an option."""
        data: Mapping[str, Any] = interaction.data or {}
        if interaction.guild_id is not None and interaction.guild_id not in self._options.guilds:
            return
        match interaction.type:
            case InteractionType.autocomplete:
                await self._propose(interaction, data)
            case InteractionType.application_command:
                await self._command(interaction, data)
            case InteractionType.component:
                await self._tap(interaction, data)
            case InteractionType.modal_submit:
                what = filled(data)
                if what is not None:
                    await self._take(interaction, what)
            case _:
                return

    async def _command(self, interaction: discord.Interaction, data: Mapping[str, Any]) -> None:
        try:
            command, given = self._front.read(data)
        except LookupError:
            # Published by an earlier version and still shown by somebody's client: the answer names what there is.
            await self._take(interaction, {"what": "asked", "command": str(data.get("name")), "given": {}})
            return
        if command.menu is not None and data.get("type") == MESSAGE_MENU:
            what = picked(interaction, command.menu, self.user)
            await self._take(interaction, {"what": "asked", "command": command.name, **what})
            return
        form = self._front.form(command, given, locale_of(interaction.locale.value))
        window = command_form(form) if form is not None else None
        if window is not None:
            await self._callback(interaction, _WINDOW, window)
        else:
            asked = {"what": "asked", "command": command.name, "given": given, "file": file_given(data)}
            await self._take(interaction, asked)

    async def _tap(self, interaction: discord.Interaction, data: Mapping[str, Any]) -> None:
        custom_id, message = str(data["custom_id"]), interaction.message
        if message is None:
            return
        if custom_id == WORDS:
            locale = locale_of(interaction.locale.value)
            target = key_of(message, await self._place(interaction))
            window = await form_under(self._front, target, interaction.user.id, locale)
            await self._callback(interaction, _WINDOW, window)
            return
        sign = _sign(custom_id, [str(value) for value in data.get("values", ())])
        if sign:
            await self._take(interaction, {"what": "tapped", "sign": sign})

    async def _place(self, interaction: discord.Interaction) -> Place:
        channel = interaction.channel_id or 0
        return Place(channel) if interaction.guild_id is None else await self._threads.place(channel)

    async def _propose(self, interaction: discord.Interaction, data: Mapping[str, Any]) -> None:
        proposals = await self._proposals(interaction, data)
        choices = [{"name": proposal.label, "value": proposal.value} for proposal in proposals]
        await self._callback(interaction, _PROPOSE, {"choices": choices})

    async def _proposals(self, interaction: discord.Interaction, data: Mapping[str, Any]) -> Sequence[Any]:
        try:
            command, _ = self._front.read(data)
        except LookupError:
            return ()
        focused = _focused(data.get("options", ()))
        option = command.option(str(focused.get("name"))) if focused else None
        if focused is None or option is None:
            return ()
        user = interaction.user
        groups = groups_of(user) if interaction.guild_id is not None else await self._membership.soon(user.id)
        if groups is None:
            return ()
        author = Author(PersonRef(PLATFORM, str(user.id)), user.display_name, groups=frozenset(groups))
        room = RoomRef(PLATFORM, str(self._threads.held(interaction.channel_id or 0).channel))
        return await self._front.propose(Typing(option, str(focused.get("value", "")), room, space_of(interaction), author))

    async def _take(self, interaction: discord.Interaction, what: Mapping[str, object]) -> None:
        """Acknowledge at once, and put it into the inbox once Discord has taken that.

        The answer comes as an edit of what is shown until then, to whoever asked alone. What Discord has called off in the
        meantime is not done: whoever asked has been told so, and asks again. What one person does keeps its order.
        """
        acknowledged = asyncio.create_task(self._acknowledged(interaction))
        async with self._turns.setdefault((interaction.user.id, interaction.guild_id), asyncio.Lock()):
            if await acknowledged:
                await until_done(partial(self._store, interaction, what))

    async def _acknowledged(self, interaction: discord.Interaction) -> bool:
        # What only the asker sees turns into the answer; what everyone sees stays, and the answer comes below it.
        source = interaction.message
        alone = source is not None and source.flags.ephemeral
        return await self._callback(interaction, _DEFER_UPDATE if alone else _DEFER, {} if alone else {"flags": EPHEMERAL})

    async def _store(self, interaction: discord.Interaction, what: Mapping[str, object]) -> None:
        """Put it into the inbox; a stranger in a private talk hears that one has to be on one of our servers."""
        groups: Sequence[str] | None = None
        if interaction.guild_id is None:
            groups = await self._membership.groups(interaction.user.id)
            if groups is None:
                words = self._front.say("dispatch-members-only", locale_of(interaction.locale.value))
                body, application = {"content": words}, str(interaction.application_id)
                await self._rest.call_by_token("PATCH", _ANSWER, body, id=application, token=interaction.token)
                return
        await self._receive([interaction_row(interaction, await self._place(interaction), what, groups)])

    async def _callback(self, interaction: discord.Interaction, kind: int, data: Mapping[str, object]) -> bool:
        """Answer for the first time; return whether Discord has taken it."""
        body = {"type": kind, "data": data}
        try:
            await self._rest.acknowledge(body, id=str(interaction.id), token=interaction.token)
        except BotError as fault:
            _log.warning("an interaction could not be acknowledged", extra={"fault": str(fault)})
            return False
        return True

    # What people write

    async def message(self, message: discord.Message) -> None:
        """Take a message. Who speaks in private is looked up, and while that takes long, others are heard."""
        if message.guild is not None:
            named = any(user.id == self.user for user in message.mentions)
            if not self._serves(message.guild):
                return
            place = await self._threads.place(message.channel.id)
            if named or place.known:
                await self._keep(message, place, None)
            else:
                # Without a word of it, so that it is not passed on should the channel be linked and read up later.
                await self._receive([passed_over_row(message)], str(message.id))
            return
        taking = asyncio.create_task(self._message_in_private(message))
        self._taking.add(taking)
        taking.add_done_callback(self._taking.discard)
        await asyncio.wait({taking}, timeout=PATIENCE_SECONDS)

    async def _message_in_private(self, message: discord.Message) -> None:
        # Until it is safe, the next start begins to read before it.
        self._inbox.unsafe.add(message.id)
        async with self._turns.setdefault((message.author.id, None), asyncio.Lock()):
            await until_done(partial(self._keep_of_member, message))
        self._inbox.unsafe.discard(message.id)

    async def _keep_of_member(self, message: discord.Message) -> None:
        groups = await self._membership.groups(message.author.id)
        if groups is not None:
            await self._keep(message, Place(message.channel.id), groups)

    async def _keep(self, message: discord.Message, place: Place, groups: Sequence[str] | None) -> None:
        row = message_row(message, place, self.user, groups)
        if row is not None:
            await self._receive([row], str(message.id))

    async def edited(self, message: discord.Message) -> None:
        """Take other words for a message."""
        place = await self._threads.place(message.channel.id)
        if self._serves(message.guild) and place.known:
            await self._receive([edit_row(message, place, self.user)])

    async def deleted(self, message: int, channel: int) -> None:
        """Take the removal of a message."""
        place = await self._threads.place(channel)
        if place.known:
            await self._receive([removal_row(message, place)])
            self._threads.lost(message)

    async def reaction(self, payload: discord.RawReactionActionEvent) -> None:
        """Take a reaction or its removal."""
        place = await self._threads.place(payload.channel_id)
        row = reaction_row(payload, place, self._serial.next())
        if row is not None and place.known:
            await self._receive([row])

    # Servers

    async def arrived(self, guild: discord.Guild) -> None:
        """Introduce ourselves on a server; leave one that is not to be served."""
        if not self._serves(guild):
            _log.warning("this server is not among those configured; leaving it", extra={"guild": guild.id})
            with faults():
                await guild.leave()
            return
        known = await self._known_rooms()
        if str(guild.id) not in known.values():
            channel = first_channel(guild)
            if channel is not None:
                await self._receive([joined_row(guild, channel, self._serial.next())])

    async def departed(self, guild: int) -> None:
        """Leave every channel of a server behind."""
        known = await self._known_rooms()
        for channel in [channel for channel, space in known.items() if space == str(guild)]:
            # One by one, so that each is done with before we may be back.
            await self._receive([left_row(channel, self._serial.next())])

    async def channel_gone(self, channel: int) -> None:
        """Leave a channel behind."""
        if str(channel) in await self._known_rooms():
            await self._receive([left_row(str(channel), self._serial.next())])

    def _serves(self, guild: discord.Guild | None) -> bool:
        return guild is None or guild.id in self._options.guilds

    async def _receive(self, rows: Sequence[RawEvent], position: str | None = None) -> None:
        if rows:
            await self._inbox.receive(PLATFORM, str(self.user), rows, position)


def _sign(custom_id: str, values: Sequence[str]) -> str | None:
    """Return what a tap or a choice stands for, see `bot.core.wire.Control`; ``None`` for what is none of ours."""
    if custom_id == CHOOSE:
        return " ".join(values) or None
    if custom_id.startswith(MENU):
        return f"{custom_id} {values[0]}" if values else None
    return sign_of(custom_id)


def first_channel(guild: discord.Guild) -> int | None:
    """Return where the bot introduces itself: the server's own channel for such things, else the first it may write in."""
    candidates = [guild.system_channel, *guild.text_channels]
    for channel in candidates:
        if channel is not None and channel.permissions_for(guild.me).send_messages:
            return channel.id
    return next((channel.id for channel in candidates if channel is not None), None)


def _focused(options: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return the option that is being typed, however deep it stands."""
    for option in options:
        found = option if option.get("focused") else _focused(option.get("options", ()))
        if found is not None:
            return found
    return None
