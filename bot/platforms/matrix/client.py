"""matrix-nio's client behind a sieve: an event without a form, which it would stumble over, never reaches it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nio import AsyncClient, KeysClaimResponse, KeysUploadResponse, RoomSendResponse, ShareGroupSessionResponse, SyncResponse
from nio.api import Api
from peewee import PeeweeException  # type: ignore[import-untyped]

from bot.platforms.matrix.machine import WaryMachine

if TYPE_CHECKING:
    from aiohttp import ClientResponse
    from nio import Response

    from bot.platforms.matrix.key_store import KeyStore

Content = dict[str, object]
_LISTS = frozenset({"events", "chunk"})
"""Where a server's answers hold events."""


class WaryClient(AsyncClient):  # type: ignore[misc] # matrix-nio is not typed
    """An `AsyncClient` that passes over what is no event, and takes its keys from a store that was looked at first."""

    olm: WaryMachine
    store: KeyStore

    async def parse_body(self, transport_response: ClientResponse) -> dict[Any, Any]:
        """Return an answer as a dictionary; an empty one if it is no JSON."""
        try:
            body = await super().parse_body(transport_response)
        except (UnicodeDecodeError, RecursionError):
            return {}
        return _sifted(body) if isinstance(body, dict) else {}

    def load_store(self) -> None:
        """Do nothing: a log-in must not make a store where one was lost; see `use`."""

    def use(self, store: KeyStore) -> None:
        """Read and write with the keys of a store from now on."""
        self.olm = WaryMachine(self.user_id, self.device_id, store)
        self.encrypted_rooms = store.load_encrypted_rooms()
        self.store = store

    def drop_store(self) -> None:
        """Use no keys any more."""
        if self.store is not None:
            self.store.database.close()
        self.store = self.olm = None  # type: ignore[assignment] # as in the library until a store is in use

    async def close(self) -> None:
        """Close connections and store."""
        await super().close()
        self.drop_store()

    async def keys_upload(self) -> Response:
        """Publish keys of ours, after saving them: else a crash between the two would leave keys that nobody has."""
        keys = self.olm.share_keys()
        self.olm.save_account()
        return await self._send(KeysUploadResponse, *Api.keys_upload(self.access_token, keys))

    async def keys_claim(self, user_set: dict[str, list[str]]) -> Response:
        """Take a one-time key of each device; matrix-nio's own call stumbles over a refusal."""
        request = Api.keys_claim(self.access_token, user_set)
        return await self._send(KeysClaimResponse, *request, response_data=("",))

    async def put(self, room_id: str, kind: str, content: Content, tx_id: str, *, sealed: bool) -> Response:
        """Write an event.

        Args:
            room_id: Where.
            kind: Its type.
            content: What it says; relations are left readable for the server, as the specification wants it.
            tx_id: The server does it once for each.
            sealed: Encrypt it with the room's key, which the members must have.

        Raises:
            GroupEncryptionError: The members have no key of ours.
        """
        if sealed:
            kind, content = self.encrypt(room_id, kind, content)
        request = Api.room_send(self.access_token, room_id, kind, content, tx_id)
        return await self._send(RoomSendResponse, *request, (room_id,))

    def note_room_key(self, room_id: str, to: set[tuple[str, str]]) -> None:
        """Take note that devices have been sent a room's key."""
        self._handle_olm_response(ShareGroupSessionResponse(room_id, to))

    async def _handle_to_device(self, response: SyncResponse) -> None:
        """Take messages from device to device, all or none of them: a key half taken could not be read again."""
        if not response.to_device_events or self.store is None:
            return
        try:
            with self.store.database.atomic():
                await super()._handle_to_device(response)
        except PeeweeException:
            self.use(self.store)  # what is in memory must not be ahead of the store: the same messages come again
            raise

    def _handle_olm_response(self, response: Response) -> None:
        with self.store.database.atomic():  # else each device would cost a file system's sync or two
            super()._handle_olm_response(response)

    def _handle_olm_events(self, response: SyncResponse) -> None:
        super()._handle_olm_events(response)
        if response.device_key_count.signed_curve25519 == 0:
            self.olm.uploaded_key_count = 0  # matrix-nio takes none for not told, and would never publish new ones


def _sifted(answer: dict[Any, Any]) -> dict[Any, Any]:
    """Return an answer without odd events; events themselves are not looked into further."""
    return {key: _sifted_value(key, value) for key, value in answer.items()}


def _sifted_value(key: object, value: object) -> object:
    if isinstance(value, dict):
        return _sifted(value)
    if key in _LISTS and isinstance(value, list):
        return [event for event in value if _is_event(event)]
    return value


def _is_event(value: object) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("type"), str)
        and isinstance(value.get("content"), dict)
        and isinstance(value.get("unsigned", {}), dict)
    )
