"""What a device does so that others can write to it and read it: publish keys, learn those of others, share those of rooms.

matrix-nio's own sharing counts a room's key as shared when the sharing failed, and waits for ever after a cut connection; so
only its parts are used here. No message leaves before every device of the room's members has its key (matrix pitfall 22).
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import uuid4

from nio import (
    KeysClaimResponse,
    KeysQueryResponse,
    KeysUploadError,
    KeysUploadResponse,
    ToDeviceResponse,
)

from bot.core.errors import AccountRefused, PlatformError, TransientError
from bot.platforms.matrix.fault import ask, checked, network_faults

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from nio import MegolmEvent
    from nio.rooms import MatrixRoom

    from bot.platforms.matrix.client import WaryClient

_log = logging.getLogger(__name__)

ROUNDS = 10
"""A room's key is shared again when people came or went meanwhile, this often at most."""
ASK_AGAIN_SECONDS = 60.0
"""People whose homeserver did not answer are asked for again after so long: nobody waits for it at every message."""


class KeyExchange:
    """The keys of one device.

    Args:
        client: Has its keys once it is logged in.
        on_published: Called after the homeserver has taken new keys of ours.
        on_conflict: Called when the homeserver holds other keys of this device than we do.
    """

    def __init__(
        self, client: WaryClient, on_published: Callable[[], Awaitable[None]], on_conflict: Callable[[], None]
    ) -> None:
        """Begin without having published anything."""
        self.client = client
        self.ready = False
        self._on_published = on_published
        self._on_conflict = on_conflict
        self._asking = asyncio.Lock()
        self._sharing: dict[str, asyncio.Lock] = {}
        self._silent: dict[str, float] = {}
        self._upkeep: asyncio.Task[None] | None = None

    # Beside the reading

    async def begin(self) -> None:
        """Publish our keys; from now on others can write to us, and what we write may leave.

        Raises:
            AccountRefused: The homeserver holds other keys of this device.
            TransientError: It could not be done now.
        """
        await self._publish()
        self.ready = True

    @property
    def busy(self) -> bool:
        """Whether something is done in the background, of which the reading should hear soon."""
        return self._upkeep is not None

    def look_after(self) -> None:
        """Do in the background what a sync may have made necessary.

        Raises:
            AccountRefused: The last time has shown that this device must not go on.
        """
        if self._upkeep is not None:
            if not self._upkeep.done():
                return
            self._upkeep.result()
            self._upkeep = None
        client = self.client
        todo = client.should_upload_keys or client.should_claim_keys or client.outgoing_to_device_messages
        if todo or client.should_query_keys or self._silent:
            self._upkeep = asyncio.create_task(self._keep_up())

    async def close(self) -> None:
        """Stop what is done in the background."""
        if self._upkeep is not None:
            self._upkeep.cancel()
            with suppress(asyncio.CancelledError, AccountRefused):
                await self._upkeep

    async def _keep_up(self) -> None:
        try:
            await self._publish()
            await self._learn()
            if self.client.should_claim_keys:
                await self._claim(self.client.get_users_for_key_claiming())
            await self._pass_on()
        except AccountRefused:
            raise
        except (TransientError, PlatformError) as fault:
            _log.warning("keys could not be exchanged; trying again", extra={"fault": str(fault)})
        except Exception:  # noqa: BLE001 - a homeserver's odd answer must not end the reading
            _log.exception("keys could not be exchanged")

    async def _publish(self) -> None:
        if not self.client.should_upload_keys:
            return
        with network_faults():
            response = await self.client.keys_upload()
        if isinstance(response, KeysUploadError) and "already exists" in str(response.message):
            _log.error("the homeserver holds other keys of this device: the key store is an old copy or belongs to another")
            self._on_conflict()
            raise AccountRefused("the key store is an old copy; see docs/how-to/encryption.md")
        try:
            checked(response, KeysUploadResponse)
        except AccountRefused:
            raise
        except PlatformError as fault:
            _log.error("keys of ours could not be published, nobody new can write to us", extra={"fault": str(fault)})
            raise
        await self._on_published()

    async def _learn(self) -> None:
        """Ask for the devices of people whom we do not know well enough."""
        async with self._asking:
            now = asyncio.get_running_loop().time()
            again = {user for user, at in self._silent.items() if now - at > ASK_AGAIN_SECONDS}
            wanted = self.client.users_for_key_query
            wanted |= again
            asked = set(wanted)
            if not asked:
                return
            with network_faults():
                checked(await self.client.keys_query(), KeysQueryResponse)
            unanswered = wanted & asked  # matrix-nio has taken out whoever was answered for
            self._silent = {user: at for user, at in self._silent.items() if user not in asked}
            self._silent |= dict.fromkeys(unanswered, now)
            wanted -= unanswered

    async def _claim(self, devices: dict[str, list[str]]) -> None:
        with network_faults():
            checked(await self.client.keys_claim(devices), KeysClaimResponse)

    async def _pass_on(self) -> None:
        with network_faults():
            for message in tuple(self.client.outgoing_to_device_messages):
                checked(await self.client.to_device(message), ToDeviceResponse)

    def request(self, event: MegolmEvent) -> None:
        """Have the sender's device asked for the key of a message, once."""
        client = self.client
        queued = client.outgoing_to_device_messages
        if event.session_id in client.outgoing_key_requests or any(
            getattr(message, "request_id", None) == event.session_id for message in queued
        ):
            return
        queued.append(event.as_key_request(event.sender, client.device_id, event.session_id, event.device_id))

    # Before a message

    async def share(self, room: MatrixRoom) -> None:
        """See that the devices of all members have the key of what we write next in a room.

        Raises:
            TransientError: It could not be done now.
            PlatformError: It will never be.
        """
        # Our sync leaves no member out, so what matrix-nio would ask for again is known.
        room.members_synced = True
        machine = self.client.olm
        if not self._is_due(room):
            return
        async with self._sharing.setdefault(room.room_id, asyncio.Lock()):
            for _ in range(ROUNDS):
                if self.client.users_for_key_query & room.users.keys():
                    await self._learn()
                if not machine.should_share_group_session(room.room_id):
                    return
                await self._share(room)
        if self._is_due(room):
            raise TransientError("people come and go too fast to give them a room's key")

    def _is_due(self, room: MatrixRoom) -> bool:
        unknown = self.client.users_for_key_query & room.users.keys()
        return bool(unknown) or self.client.olm.should_share_group_session(room.room_id)

    async def _share(self, room: MatrixRoom) -> None:
        client, machine, key = self.client, self.client.olm, room.room_id
        missing = client.get_missing_sessions(key)
        if missing:
            await self._claim(missing)
        with network_faults(), client.store.database.atomic():
            batches = tuple(machine.share_group_session_parallel(key, list(room.users), ignore_unverified_devices=True))
        for devices, content in batches:
            # matrix-nio would take a refusal of this request for the end of the log-in.
            await ask(client, "PUT", f"sendToDevice/m.room.encrypted/{uuid4()}", content)
            client.note_room_key(key, devices)
        session = machine.outbound_group_sessions.get(key)
        if session is None:
            return
        if {user for user, _ in session.users_shared_with} - room.users.keys():
            del machine.outbound_group_sessions[key]  # somebody who has it is gone: what follows is not for them
        elif not batches:
            session.shared = True
