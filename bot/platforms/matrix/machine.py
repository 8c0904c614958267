"""matrix-nio's cryptography behind a sieve: nothing that somebody else encrypts can stop the reading."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from nio.crypto import Olm, OutboundGroupSession
from nio.events import UnknownEvent
from nio.exceptions import EncryptionError
from peewee import PeeweeException  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from nio.events import Event, MegolmEvent, ToDeviceEvent

_log = logging.getLogger(__name__)

_MESSAGE = "m.room.message"


class WaryMachine(Olm):  # type: ignore[misc] # matrix-nio is not typed
    """An `Olm` that takes nothing for granted of what was inside an envelope."""

    def decrypt_megolm_event(self, event: MegolmEvent, room_id: str | None = None) -> Event:
        """Return what an encrypted event holds.

        Raises:
            EncryptionError: Its key is missing, or what is inside is no event.
        """
        if event.sender == self.user_id:
            raise EncryptionError("we do not keep the keys of what we write ourselves")
        try:
            return _tamed(super().decrypt_megolm_event(event, room_id))
        except EncryptionError:
            raise
        except Exception as fault:
            raise EncryptionError(f"odd inside: {type(fault).__name__}") from fault

    def handle_to_device_event(self, event: ToDeviceEvent) -> ToDeviceEvent | None:
        """Take a message from one device to ours.

        Raises:
            PeeweeException: What it brought could not be saved.
        """
        try:
            return super().handle_to_device_event(event)
        except PeeweeException:
            raise
        except Exception as fault:  # noqa: BLE001 - whatever somebody else's device sends, the rest must be read
            _log.warning("an odd message from another device is passed over", extra={"fault": type(fault).__name__})
            return None

    def create_outbound_group_session(self, room_id: str) -> None:
        """Make a key for what we write in a room, without keeping a second one to read it with."""
        self.outbound_group_sessions[room_id] = OutboundGroupSession()


def _tamed(event: Event) -> Event:
    """Return what was inside, unless it claims to be what a server alone may say, as a removal or a membership."""
    source: dict[str, Any] = event.source
    kind = source.get("type")
    if kind == _MESSAGE or not str(kind).startswith("m.room."):
        return event
    return UnknownEvent({**source, "type": "", "content": {}}, "")
