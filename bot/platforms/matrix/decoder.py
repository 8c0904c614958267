"""Raw Matrix events as our vocabulary. Everything is type-checked: an event is what somebody else's server says."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from bot.core.message import Author, Deleted, Edited, Invited, Joined, Left, Reacted, Text, Undecipherable, Upload
from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.platforms.matrix import attachment
from bot.platforms.matrix.option import PLATFORM

if TYPE_CHECKING:
    from bot.core.message import Incoming
    from bot.core.wire import RawEvent

MOST_CHARACTERS = 16_000
"""Longer bodies are cut; no person types them."""

_LATEST_STAMP = 4_102_444_800_000
"""The year 2100, in milliseconds; a server can claim anything."""
_TEXTS = ("m.text", "m.emote")
_THREAD = "m.thread"
_VARIATION = str.maketrans("", "", "\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
"""Variation selectors and skin tones: a thumb up is a thumb up."""


def wrap(event: object, name: str | None, *, direct: bool, zone: str | None) -> str:
    """Return the body of an inbox row: an event with what only the sync loop knows about its sender and room."""
    return _storable({"event": event, "name": name, "direct": direct, "zone": zone})


def wrap_room(what: str, *, sender: str = "", name: str | None = None, direct: bool = False, encrypted: bool = False) -> str:
    """Return the body of an inbox row about our own membership: ``invited``, ``joined`` or ``left``."""
    return _storable({"room": what, "sender": sender, "name": name, "direct": direct, "encrypted": encrypted})


def _storable(kept: object) -> str:
    """Return JSON that any database takes: half a surrogate pair, which JSON allows, becomes a question mark."""
    return json.dumps(kept, ensure_ascii=False).encode(errors="replace").decode()


class MatrixDecoder:
    """The `Decoder` port for Matrix.

    Args:
        user_id: Our own id.
        invites: Patterns of the ids that may invite us.
    """

    def __init__(self, user_id: str, invites: tuple[str, ...]) -> None:
        """Take the configuration."""
        self._user_id = user_id
        self._invites = invites

    def decode(self, event: RawEvent) -> Incoming | None:
        """Return the event in our vocabulary, or ``None`` for what does not concern us."""
        kept = json.loads(event.body)
        room = RoomRef(PLATFORM, event.room)
        if "room" in kept:
            return self._membership(room, kept)
        raw = _dictionary(kept["event"])
        content = raw.get("content")
        sender = raw.get("sender")
        if not isinstance(content, dict) or not isinstance(sender, str) or sender == self._user_id:
            return None
        author = Author(PersonRef(PLATFORM, sender), kept.get("name") or _localpart(sender))
        return self._timeline(room, author, raw, kept)

    def _membership(self, room: RoomRef, kept: dict[str, Any]) -> Incoming:
        match kept["room"]:
            case "joined":
                return Joined(room, direct=kept["direct"], encrypted=kept.get("encrypted", False))
            case "left":
                return Left(room)
            case _:
                sender = kept["sender"]
                allowed = any(fnmatchcase(sender, pattern) for pattern in self._invites)
                return Invited(room, Author(PersonRef(PLATFORM, sender), kept.get("name") or _localpart(sender)), allowed)

    def _timeline(self, room: RoomRef, author: Author, raw: dict[str, Any], kept: dict[str, Any]) -> Incoming | None:
        content = raw["content"]
        message = MessageRef(PLATFORM, str(raw.get("event_id")), _root(content))
        match raw.get("type"):
            case "m.room.message":
                return self._message(room, author, message, kept)
            case attachment.STICKER | attachment.POLL:
                file = attachment.named(raw["type"], content)
                answered, direct = _answered(content), bool(kept.get("direct"))
                return Upload(room, message, author, file, reply_to=answered, direct=direct, written_at=_written_at(raw))
            case "m.room.encrypted":
                return Undecipherable(room, message, author)
            case "m.reaction":
                relation = _relation(content)
                target, emoji = relation.get("event_id"), relation.get("key")
                if relation.get("rel_type") == "m.annotation" and isinstance(target, str) and isinstance(emoji, str):
                    return Reacted(room, message, author, MessageRef(PLATFORM, target), emoji.translate(_VARIATION))
            case "m.room.redaction":
                target = content.get("redacts") or raw.get("redacts")
                if isinstance(target, str):
                    return Deleted(room, MessageRef(PLATFORM, target), author)
            case _:
                pass
        return None

    def _message(self, room: RoomRef, author: Author, message: MessageRef, kept: dict[str, Any]) -> Incoming | None:
        content = kept["event"]["content"]
        body = content.get("body")
        shared = attachment.is_file(content)
        if not isinstance(body, str) or not (shared or content.get("msgtype") in _TEXTS):
            return None
        relation = _relation(content)
        if relation.get("rel_type") == "m.replace":
            return self._edit(room, author, message, content)
        if shared:
            caption = attachment.caption_of(content)[:MOST_CHARACTERS]
            file, answered = attachment.file_of(content), _answered(content)
            direct, written_at = bool(kept.get("direct")), _written_at(kept["event"])
            return Upload(room, message, author, file, caption, answered, direct=direct, written_at=written_at)
        replies = isinstance(_dictionary(relation.get("m.in_reply_to")).get("event_id"), str)
        return Text(
            room=room,
            message=message,
            author=author,
            text=_without_fallback(body, replies=replies)[:MOST_CHARACTERS],
            reply_to=_answered(content),
            addressed=self._mentions_us(content),
            direct=bool(kept.get("direct")),
            zone=kept.get("zone"),
            written_at=_written_at(kept["event"]),
        )

    def _edit(self, room: RoomRef, author: Author, edit: MessageRef, content: dict[str, Any]) -> Incoming | None:
        target = _relation(content).get("event_id")
        fresh = _dictionary(content.get("m.new_content"))
        body = attachment.caption_of(fresh) if attachment.is_file(fresh) else fresh.get("body")
        if not isinstance(target, str) or not isinstance(body, str):
            return None
        return Edited(room, MessageRef(PLATFORM, target), author, body[:MOST_CHARACTERS], edit)

    def _mentions_us(self, content: dict[str, Any]) -> bool:
        named = _dictionary(content.get("m.mentions")).get("user_ids")
        return isinstance(named, list) and self._user_id in named


def _relation(content: dict[str, Any]) -> dict[str, Any]:
    return _dictionary(content.get("m.relates_to"))


def _root(content: dict[str, Any]) -> str | None:
    """Return the event at the root of the thread that something stands in (client-server API, Threading)."""
    relation = _relation(content)
    root = relation.get("event_id")
    return root if relation.get("rel_type") == _THREAD and isinstance(root, str) else None


def _answered(content: dict[str, Any]) -> MessageRef | None:
    """Return the message that is answered; inside a thread the relation to the last one is only there for old clients."""
    relation = _relation(content)
    target = _dictionary(relation.get("m.in_reply_to")).get("event_id")
    falls_back = relation.get("rel_type") == _THREAD and relation.get("is_falling_back") is True
    return MessageRef(PLATFORM, target) if isinstance(target, str) and not falls_back else None


def _dictionary(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _written_at(event: dict[str, Any]) -> datetime | None:
    """Return when an event was sent, as its author's server says; ``None`` where that can be no time."""
    stamp = event.get("origin_server_ts")
    if isinstance(stamp, bool) or not isinstance(stamp, int) or not 0 < stamp < _LATEST_STAMP:
        return None
    return datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=stamp)


def _localpart(user_id: str) -> str:
    return user_id.removeprefix("@").partition(":")[0]


def _without_fallback(body: str, *, replies: bool) -> str:
    """Take off the quotation that old clients put in front of a reply."""
    if not replies or not body.startswith("> "):
        return body
    quoted, blank, rest = body.partition("\n\n")
    return rest if blank and all(line.startswith(">") for line in quoted.splitlines()) else body
