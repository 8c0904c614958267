"""Names of things on the other side: a platform and a key that only its adapter may parse."""

from __future__ import annotations

from dataclasses import dataclass, field


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
    """One message or reaction.

    Args:
        platform: Where.
        key: Its name there.
        thread: Key of the message at the root of the thread it stands in, where that is known. Which message it is does not
            depend on it.
    """

    platform: str
    key: str
    thread: str | None = field(default=None, compare=False)

    @property
    def root(self) -> MessageRef | None:
        """The message at the root of the thread it stands in."""
        return None if self.thread is None else MessageRef(self.platform, self.thread)
