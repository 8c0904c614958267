"""The Discord adapter as a whole."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from discord import ConnectionClosed, DiscordException, PrivilegedIntentsRequired

from bot.core.errors import AccountRefused, BotError, PlatformError, TransientError
from bot.core.wire import Capabilities
from bot.platforms.discord.address import use_address
from bot.platforms.discord.calendar import Calendars
from bot.platforms.discord.catching_up import CatchingUp, HeldPosition
from bot.platforms.discord.client import DiscordClient
from bot.platforms.discord.decoder import DiscordDecoder
from bot.platforms.discord.fault import faults
from bot.platforms.discord.media import DiscordMedia
from bot.platforms.discord.option import PLATFORM
from bot.platforms.discord.premises import DiscordPremises
from bot.platforms.discord.publishing import publish
from bot.platforms.discord.reading import DiscordMessages
from bot.platforms.discord.receiving import Receiving
from bot.platforms.discord.rest import Rest
from bot.platforms.discord.sender import DiscordSender
from bot.platforms.discord.servers import Servers
from bot.platforms.discord.webhook import Webhooks

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from bot.core.wire import Inbox, Outgoing
    from bot.dispatch.front import Front
    from bot.platforms.discord.option import DiscordOptions

_log = logging.getLogger(__name__)

AGAIN_SECONDS = 5.0
_BAD_TOKEN = 4004
NOT_TICKED = (
    "Message Content Intent is not switched on for this application, so channels cannot be linked: tick it in the Developer"
    " Portal under Bot, Privileged Gateway Intents, and start again. Everything else works"
)


class DiscordPlatform:
    """One Discord application: what it is told goes to the inbox, what the outbox holds goes out through `sender`.

    Args:
        options: Account and servers.
        front: Returns what commands, proposals and forms are asked of, once that is built.
        known_rooms: Returns the keys of the channels the bot is known to be in, with their servers.
        known_entries: Returns the keys of what stands of our events in servers' calendars and is still to come.
    """

    name = PLATFORM
    capabilities = Capabilities(controls=True, clocks=True, files=True, events=True, threads=True, prefix="/")

    def __init__(
        self,
        options: DiscordOptions,
        front: Callable[[], Front],
        known_rooms: Callable[[], Awaitable[Mapping[str, str | None]]],
        known_entries: Callable[[], Awaitable[Sequence[str]]],
    ) -> None:
        """Prepare without touching the network.

        Raises:
            ConfigError: The stand-in for tests is not on this machine.
        """
        use_address(options.api)
        self._options = options
        self._front = front
        self._known_rooms = known_rooms
        self._known_entries = known_entries
        self._rest = Rest()
        webhooks = Webhooks(self._rest)
        self._webhooks = webhooks
        self.sender = DiscordSender(self._rest, webhooks, self._spelled)
        self.attachments = DiscordMedia(self._rest, options.api)
        self.messages = DiscordMessages(self._rest)
        self.members = None  # the list of members is not asked for
        self.decoder = DiscordDecoder()
        self.premises = DiscordPremises(options.ages)
        self._client: DiscordClient | None = None
        self._publishing: asyncio.Task[None] | None = None
        self._silent_since: float | None = None

    def _spelled(self, outgoing: Outgoing) -> Outgoing:
        return self._front().spelled(outgoing)

    async def log_in(self) -> None:
        """Become the account.

        Raises:
            AccountRefused: The token is not accepted.
            TransientError: Discord cannot be reached or is not well.
        """
        client = DiscordClient(self._options, self._progress)
        try:
            with faults():
                await client.login(self._options.token)
        except BotError:
            await client.close()
            raise
        self._client = client
        self._rest.use(client)
        self._webhooks.application = str(client.application_id or "")
        self.sender.user = str(client.user.id) if client.user else ""

    async def run(self, inbox: Inbox, on_ready: Callable[[], None]) -> None:
        """Read until cancelled.

        Args:
            inbox: Takes what comes.
            on_ready: Called once Discord has told of the servers.

        Raises:
            AccountRefused: The token is no longer accepted.
            PlatformError: Discord does not let us in for another reason.
        """
        try:
            await self._read(inbox, on_ready)
        except PrivilegedIntentsRequired:
            _log.warning(NOT_TICKED)
            self._options = replace(self._options, relay=False)
            await self._close_client()
            await self._log_in_patiently()
            await self._read(inbox, on_ready)

    async def _log_in_patiently(self) -> None:
        while True:
            try:
                return await self.log_in()
            except TransientError as fault:
                _log.warning("Discord cannot be reached; trying again", extra={"fault": str(fault)})
                await asyncio.sleep(AGAIN_SECONDS)

    async def _read(self, inbox: Inbox, on_ready: Callable[[], None]) -> None:
        client = self._client
        if client is None:
            raise TransientError("not logged in yet")
        held_back = HeldPosition(inbox)
        receiving = Receiving(self._options, self._rest, held_back, self._front(), self._known_rooms)
        calendars = Calendars(self._rest, inbox, self._known_rooms, self.sender.has_moved)
        receiving.user = calendars.user = int(self.sender.user or 0)

        async def look_up(server: str | None) -> None:
            await calendars.look_up(client, await self._known_entries(), server)

        def listed() -> None:
            if self._publishing is None or self._publishing.done():
                self._publishing = asyncio.get_running_loop().create_task(self._publish())
            on_ready()

        catching_up = CatchingUp(client, held_back, receiving.message)
        servers = Servers(client, receiving, catching_up, self._known_rooms, look_up)
        self.premises.use(client, reads=self._options.relay)
        client.listen_with(receiving, servers, listed, self.sender.reopen)
        client.listen_to_calendars_with(calendars)
        try:
            with faults():
                await client.connect(reconnect=True)
        except ConnectionClosed as closed:
            if closed.code == _BAD_TOKEN:
                raise AccountRefused("token") from closed
            raise PlatformError(f"gateway closed with {closed.code}") from closed

    async def _publish(self) -> None:
        """Set the list of commands, patiently; a list that Discord refuses is a defect, which tests find."""
        while True:
            try:
                await publish(self._rest, self._webhooks.application, self._front().payload(), self._options.sync_file)
            except TransientError as fault:
                _log.warning("the commands could not be published; trying again", extra={"fault": str(fault)})
                await asyncio.sleep(AGAIN_SECONDS)
            except AccountRefused:
                return  # whoever reads finds that out as well
            except PlatformError as fault:
                _log.error("Discord refuses the commands", extra={"fault": str(fault)})
                return
            else:
                return

    def _progress(self, *, connected: bool) -> None:
        """Note that the connection is there, or that it is lost."""
        self._silent_since = None if connected else asyncio.get_running_loop().time()

    @property
    def progressed_at(self) -> float | None:
        """Monotonic time of the last sign of life of Discord, or ``None`` before the first."""
        if self._client is None or not self._client.is_ready():
            return self._silent_since
        return asyncio.get_running_loop().time() if self._silent_since is None else self._silent_since

    async def close(self) -> None:
        """Close all connections."""
        if self._publishing is not None:
            self._publishing.cancel()
        await self._rest.close()
        await self._close_client()

    async def _close_client(self) -> None:
        if self._client is not None:
            try:
                await self._client.close()
            except DiscordException:
                _log.warning("the connection could not be closed in order")
