"""What comes from chat networks, made fit to be stored and read.

PostgreSQL takes no NUL sign, ids and names have their lengths, and a letter has as many marks as anybody can read. SQLite
would take it all, and whoever moved to PostgreSQL would be surprised; so it is the same with both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.core.folding import UNSTORABLE, storable
from bot.core.message import Author
from bot.core.ref import MessageRef, PersonRef, RoomRef

if TYPE_CHECKING:
    from bot.core.message import Incoming

LONGEST_KEY = 255
"""Matrix (Appendices, 4.2) and Discord have no longer ids."""
LONGEST_NAME = 200


class _NoKey(Exception):
    """An id that is none."""


def fitting(incoming: Incoming) -> Incoming | None:
    """Return what came without the signs that no database stores, names cut to their length.

    Args:
        incoming: As its adapter has decoded it.

    Returns:
        The same if all is well, as nearly always; ``None`` if an id in it can be no id of anything.
    """
    try:
        return _fitting(incoming)  # type: ignore[no-any-return]
    except _NoKey:
        return None


def storable_key(key: str) -> bool:
    """Tell whether an id can be stored."""
    return len(key) <= LONGEST_KEY and UNSTORABLE.search(key) is None


def _fitting(value: Any) -> Any:  # noqa: ANN401 - a message or a part of one
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, MessageRef | PersonRef | RoomRef):
        if not storable_key(value.key):
            raise _NoKey
        return _out_of_thread(value) if isinstance(value, MessageRef) else value
    if isinstance(value, Mapping):
        fit = {name: _fitting(text) for name, text in value.items()}
        return value if fit == value else fit
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes: dict[str, Any] = {}
    for field in fields(value):
        before = getattr(value, field.name)
        after = _reply_to(before) if field.name == "reply_to" else _fitting(before)
        if after is not before:
            changes[field.name] = after
    if isinstance(value, Author) and len(value.name) > LONGEST_NAME:
        changes["name"] = changes.get("name", value.name)[:LONGEST_NAME]
    return replace(value, **changes) if changes else value


def _out_of_thread(message: MessageRef) -> MessageRef:
    """Return a message; one in the thread of something that can be no message is in none."""
    return message if message.thread is None or storable_key(message.thread) else replace(message, thread=None)


def _reply_to(message: MessageRef | None) -> MessageRef | None:
    """Return the message that is answered; a message that answers none is one all the same."""
    return message if message is not None and storable_key(message.key) else None
