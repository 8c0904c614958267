"""The opaque keys of this adapter: interactions, reactions and events, which are no messages to Discord."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_INTERACTION = "i"
"""Short: with a token the key is nearly as long as a key may be."""
_IN = "/"
"""Stands between a thread and a message in it."""
_MESSAGE = re.compile(rf"[0-9]+(?:{_IN}[0-9]+)?")
_REACTION = "reaction"
_OCCASION = "event"
_EPOCH_MILLISECONDS = 1_420_070_400_000
_TIMESTAMP_SHIFT = 22


@dataclass(frozen=True, slots=True)
class InteractionKey:
    """What an answer to an interaction needs.

    Args:
        id: The interaction.
        token: Good for fifteen minutes, for answers to this interaction alone.
    """

    id: str
    token: str

    def __str__(self) -> str:
        """Return the key of a message that stands for the interaction."""
        return f"{_INTERACTION}:{self.id}:{self.token}"


def interaction_of(key: str | None) -> InteractionKey | None:
    """Return the interaction that a key stands for, if it does."""
    kind, _, rest = (key or "").partition(":")
    number, _, token = rest.partition(":")
    return InteractionKey(number, token) if kind == _INTERACTION and token else None


@dataclass(frozen=True, slots=True)
class MessageKey:
    """Which message, and in which thread it stands.

    Args:
        message: Its id.
        thread: Id of the thread, which is that of the message at its root; ``None`` in the channel itself.
    """

    message: str
    thread: str | None = None

    def __str__(self) -> str:
        """Return the key of the message; the root stands in the channel, wherever it is looked at."""
        return f"{self.thread}{_IN}{self.message}" if self.thread not in {None, self.message} else self.message


def message_key_of(key: str) -> MessageKey:
    """Return which message a key stands for."""
    thread, _, message = key.rpartition(_IN)
    return MessageKey(message, thread or None)


def is_message_key(key: str) -> bool:
    """Tell whether something can be the key of a message."""
    return _MESSAGE.fullmatch(key) is not None


@dataclass(frozen=True, slots=True)
class OccasionKey:
    """What stands in a server's calendar.

    Args:
        server: Whose calendar.
        id: The event.
    """

    server: str
    id: str

    def __str__(self) -> str:
        """Return the key of a message that stands for the event."""
        return f"{_OCCASION}:{self.server}:{self.id}"


def occasion_key_of(key: str | None) -> OccasionKey | None:
    """Return the event in a calendar that a key stands for, if it does."""
    kind, _, rest = (key or "").partition(":")
    server, _, number = rest.partition(":")
    return OccasionKey(server, number) if kind == _OCCASION and number else None


def reaction_key(message: int, user: int, emoji: str) -> str:
    """Return the key of somebody's reaction to a message."""
    return f"{_REACTION}:{message}:{user}:{emoji}"


def snowflake_at(at: datetime) -> int:
    """Return the id that something made at a moment would have (Discord, Reference, Snowflakes)."""
    return max(0, int(at.timestamp() * 1000) - _EPOCH_MILLISECONDS) << _TIMESTAMP_SHIFT


def snowflake_made_at(snowflake: int) -> datetime:
    """Return when something with an id was made."""
    milliseconds = (snowflake >> _TIMESTAMP_SHIFT) + _EPOCH_MILLISECONDS
    return datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=milliseconds)


class Serial:
    """Numbers for what Discord gives none: each greater than all before, this start's or another's."""

    def __init__(self) -> None:
        """Have given none yet."""
        self._last = 0

    def next(self) -> int:
        """Return the next number."""
        self._last = max(self._last + 1, snowflake_at(datetime.now(UTC)))
        return self._last
