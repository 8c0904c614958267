"""Names of things on the other side: a platform and a key that only its adapter may parse."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RoomRef:
    """A room or channel, for instance ``matrix`` and ``!abc``."""

    platform: str
    key: str


@dataclass(frozen=True, slots=True)
class PersonRef:
    """One account of a person."""

    platform: str
    key: str


@dataclass(frozen=True, slots=True)
class MessageRef:
    """One message or reaction."""

    platform: str
    key: str
