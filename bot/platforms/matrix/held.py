"""Encrypted messages whose key has not come yet: between homeservers it may come a moment after them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nio import Event, MegolmEvent
from nio.exceptions import EncryptionError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.platforms.matrix.key_exchange import KeyExchange

Source = dict[str, Any]  # an event as the server sends it

PATIENCE_SECONDS = 5.0
"""After so long a message counts as one that cannot be read."""
MOST_HELD = 500
ENCRYPTED = "m.room.encrypted"


@dataclass(frozen=True, slots=True)
class _Held:
    room: str
    source: Source
    event: MegolmEvent | None
    until: float


class HeldMessages:
    """Keeps what cannot be read for a moment, and asks for its keys.

    Args:
        keys: For the requests.
    """

    def __init__(self, keys: KeyExchange) -> None:
        """Begin with none."""
        self._keys = keys
        self._held: dict[str, _Held] = {}
        self._leaving: list[str] = []

    def __bool__(self) -> bool:
        """Tell whether something is kept that is not about to leave."""
        return len(self._held) > len(self._leaving)

    def keep(self, room: str, source: Source, now: float) -> None:
        """Keep a message, as it came.

        Args:
            room: Where it was written.
            source: The encrypted event.
            now: Monotonic seconds.
        """
        event = Event.parse_event(source)
        known = event if isinstance(event, MegolmEvent) else None
        if known is not None:
            known.room_id = room
            self._keys.request(known)
        self._held.setdefault(str(source.get("event_id")), _Held(room, source, known, now + PATIENCE_SECONDS))

    def due(self, now: float) -> Iterable[tuple[str, Source]]:
        """Return what can be read by now, and, still encrypted, what nobody waits for any more.

        Args:
            now: Monotonic seconds.

        Returns:
            Pairs of room and event; they are kept until `forget`.
        """
        self._leaving = []
        crowd = len(self._held) - MOST_HELD
        for number, (key, one) in enumerate(self._held.items()):
            found = self._read(one)
            if found is not None or now >= one.until or number < crowd:
                self._leaving.append(key)
                yield one.room, one.source if found is None else found

    def forget(self) -> None:
        """Let go what was due: it is stored."""
        for key in self._leaving:
            self._held.pop(key, None)
        self._leaving = []

    def _read(self, one: _Held) -> Source | None:
        if one.event is None:
            return None
        try:
            found: Source = self._keys.client.decrypt_event(one.event).source
        except EncryptionError:
            return None
        return found
