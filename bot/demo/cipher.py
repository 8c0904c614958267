"""A person's account in encrypted rooms.

The cryptography is matrix-nio's, with its own way of sharing keys: that of the bot is another, so both are seen to fit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from nio import AsyncClient, AsyncClientConfig, Event, MegolmEvent, RoomSendResponse, SyncResponse
from nio.exceptions import EncryptionError
from nio.store import SqliteMemoryStore

from bot.core.errors import PlatformError
from bot.demo.account import Account

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType

    from bot.demo.account import Credentials

_REACTION = "m.reaction"


class EncryptingAccount(Account):
    """An `Account` whose rooms are encrypted; its keys live as long as it does.

    Args:
        url: Where the homeserver listens, without a final slash.
        credentials: Whose account it is.
        page: As in `Account`.
    """

    def __init__(self, url: str, credentials: Credentials, *, page: int = 100) -> None:
        """Prepare; nothing is sent before ``async with``."""
        super().__init__(url, credentials, page=page)
        config = AsyncClientConfig(store=SqliteMemoryStore, encryption_enabled=True)
        self.client = AsyncClient(url, credentials.user_id, config=config)

    async def __aenter__(self) -> Self:
        """Publish keys, and begin to follow the rooms."""
        who = self.credentials
        self.client.restore_login(who.user_id, who.device_id, who.access_token)
        await self.client.keys_upload()
        return await super().__aenter__()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop following and disconnect."""
        await super().__aexit__(kind, error, trace)
        await self.client.close()
        self.client.store.database.close()

    async def create_room(self, name: str, invite: Sequence[str] = (), *, direct: bool = False, encrypted: bool = True) -> str:
        """Create a private room, encrypted unless told otherwise; what is said at once is encrypted too."""
        room_id = await super().create_room(name, invite, direct=direct, encrypted=encrypted)
        await self.wait_for(
            room_id, lambda _: room_id in self.client.rooms and self.client.rooms[room_id].encrypted == encrypted
        )
        return room_id

    async def join(self, room_id: str) -> None:
        """Accept an invitation, and learn who is there."""
        await super().join(room_id)
        await self.wait_for(room_id, lambda _: room_id in self.client.rooms)

    async def send_event(self, room_id: str, kind: str, content: Mapping[str, Any]) -> str:
        """Send an event of any kind, encrypted where the room is; returns its id."""
        room = self.client.rooms.get(room_id)
        if kind == _REACTION or room is None or not room.encrypted:
            return await super().send_event(room_id, kind, content)
        if self.client.should_query_keys:
            await self.client.keys_query()
        answer = await self.client.room_send(room_id, kind, dict(content), ignore_unverified_devices=True)
        if not isinstance(answer, RoomSendResponse):
            raise PlatformError(str(answer))
        return str(answer.event_id)

    async def _take(self, answer: dict[str, Any]) -> None:
        """Take keys and what is said of devices."""
        response = SyncResponse.from_dict(answer)
        if not isinstance(response, SyncResponse):
            raise PlatformError(str(response))
        await self.client.receive_response(response)
        if self.client.should_upload_keys:
            await self.client.keys_upload()
        if self.client.should_query_keys:
            await self.client.keys_query()
        if self.client.should_claim_keys:
            await self.client.keys_claim(self.client.get_users_for_key_claiming())
        await self.client.send_to_device_messages()

    def _opened(self, room_id: str, event: dict[str, Any]) -> dict[str, Any]:
        """Return an event decrypted; as it came if its key is missing."""
        sealed = Event.parse_event(event)
        if not isinstance(sealed, MegolmEvent):
            return event
        sealed.room_id = room_id
        try:
            inside = self.client.decrypt_event(sealed).source
        except EncryptionError:
            return event
        return {**event, "type": inside["type"], "content": inside["content"]}
