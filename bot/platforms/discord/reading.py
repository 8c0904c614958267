"""Messages read again, one at a time, when somebody asks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from discord import MessageType

from bot.core.errors import AccountRefused, PlatformError, TransientError
from bot.core.message import Author, Quoted
from bot.core.ref import PersonRef
from bot.platforms.discord.event import by_name
from bot.platforms.discord.key import message_key_of
from bot.platforms.discord.option import PLATFORM

if TYPE_CHECKING:
    from bot.core.ref import MessageRef, RoomRef
    from bot.platforms.discord.rest import Rest

MESSAGE = "/channels/{channel_id}/messages/{message_id}"
_SAID = frozenset({MessageType.default.value, MessageType.reply.value})
_NOBODY = 0


class DiscordMessages:
    """The `Messages` port for Discord. Without the right to read along, messages come without their words.

    Args:
        rest: Asks for them.
    """

    def __init__(self, rest: Rest) -> None:
        """Take it."""
        self._rest = rest

    async def read(self, room: RoomRef, message: MessageRef) -> Quoted | None:
        """Return what a message says; see `Messages.read`."""
        found = await stored(self._rest, room, message)
        try:
            return None if found is None else _quoted(found)
        except (AttributeError, LookupError, TypeError):
            return None


async def stored(rest: Rest, room: RoomRef, message: MessageRef) -> dict[str, Any] | None:
    """Return a message as Discord keeps it; ``None`` if it is not in the channel, or we may not see it.

    Raises:
        TransientError: Discord cannot be asked.
    """
    try:
        key = message_key_of(message.key)
        found: dict[str, Any] = await rest.call("GET", MESSAGE, channel_id=key.thread or room.key, message_id=key.message)
    except AccountRefused as fault:
        raise TransientError("not logged in any more") from fault
    except PlatformError:
        return None
    return found


def _quoted(found: dict[str, Any]) -> Quoted | None:
    """Return what a message says, if it is a person's."""
    author = found["author"]
    if found["type"] not in _SAID or author.get("bot") or found.get("webhook_id") is not None:
        return None
    text = by_name(_content(found), _NOBODY, {f"<@{one['id']}>": f"@{_name(one)}" for one in found.get("mentions", ())})
    return Quoted(Author(PersonRef(PLATFORM, str(author["id"])), _name(author)), text) if text.strip() else None


def _content(found: dict[str, Any]) -> str:
    """Return what somebody wrote, or has forwarded."""
    forwarded = (one.get("message", {}).get("content") for one in found.get("message_snapshots", ()))
    return str(found.get("content") or next(filter(None, forwarded), ""))


def _name(user: dict[str, Any]) -> str:
    return str(user.get("global_name") or user.get("username") or "")
