"""The Matrix adapter as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.wire import Capabilities
from bot.platforms.matrix.decoder import MatrixDecoder
from bot.platforms.matrix.key_exchange import KeyExchange
from bot.platforms.matrix.media import MatrixMedia
from bot.platforms.matrix.members import MatrixMembers
from bot.platforms.matrix.option import PLATFORM
from bot.platforms.matrix.profile import MatrixProfiles
from bot.platforms.matrix.reading import MatrixMessages
from bot.platforms.matrix.sender import MatrixSender
from bot.platforms.matrix.session import condemn_keys, log_in, make_client, mark_keys
from bot.platforms.matrix.sync import SyncLoop

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.core.wire import Inbox
    from bot.platforms.matrix.option import MatrixOptions


class MatrixPlatform:
    """One Matrix account: what it reads goes to the inbox, what the outbox holds goes out through `sender`.

    Args:
        options: Account and homeserver.
        known_rooms: Returns the keys of the rooms the bot is known to be in.
    """

    name = PLATFORM
    capabilities = Capabilities(taps=True, files=True, threads=True, apart=True)
    premises = None

    def __init__(self, options: MatrixOptions, known_rooms: Callable[[], Awaitable[set[str]]]) -> None:
        """Prepare without touching the network."""
        self._options = options
        self._known_rooms = known_rooms
        self._client = make_client(options)
        self.decoder = MatrixDecoder(options.user_id, options.invites)
        self._keys = KeyExchange(
            self._client, lambda: mark_keys(self._client, options), lambda: condemn_keys(self._client, options)
        )
        self.sender = MatrixSender(self._keys)
        self.attachments = MatrixMedia(self._client)
        self.messages = MatrixMessages(self._client, self.decoder)
        self.members = MatrixMembers(self._client)
        self._loop: SyncLoop | None = None

    async def log_in(self) -> None:
        """Become the account; see `bot.platforms.matrix.session.log_in` for what it raises."""
        await log_in(self._client, self._options)

    async def run(self, inbox: Inbox, on_ready: Callable[[], None]) -> None:
        """Read until cancelled.

        Args:
            inbox: Takes what comes.
            on_ready: Called once the server has answered for the first time.

        Raises:
            AccountRefused: The account or token is no longer accepted.
        """
        self._loop = SyncLoop(self._keys, inbox, self._known_rooms, MatrixProfiles(self._client), on_ready)
        await self._loop.run()

    @property
    def progressed_at(self) -> float | None:
        """Monotonic time of the last answer to a sync, or ``None`` before the first."""
        return None if self._loop is None else self._loop.progressed_at

    async def close(self) -> None:
        """Close the connections and the key store."""
        await self._keys.close()
        await self._client.close()
