"""What was received from Discord, as our vocabulary."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.core.message import (
    Asked,
    Author,
    Deleted,
    Edited,
    File,
    FileKind,
    Filled,
    Interested,
    Joined,
    Left,
    Reacted,
    Rescheduled,
    Tapped,
    Text,
    Unscheduled,
    Upload,
    Written,
)
from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.platforms.discord.key import message_key_of, snowflake_made_at
from bot.platforms.discord.option import PLATFORM

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.core.message import Incoming
    from bot.core.wire import RawEvent

LOCALES: Mapping[str, str] = {"en-GB": "en", "en-US": "en", "es-ES": "es", "es-419": "es", "pt-BR": "pt"}
_VARIATION = str.maketrans("", "", "\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
_NOBODY = Author(PersonRef(PLATFORM, ""), "")
"""Who removed something: Discord does not say."""


def locale_of(name: str | None) -> str | None:
    """Return our code for Discord's name of a language."""
    return None if name is None else LOCALES.get(name, name.partition("-")[0])


class DiscordDecoder:
    """The `Decoder` port for Discord; see `bot.platforms.discord.event` for what rows hold."""

    def decode(self, event: RawEvent) -> Incoming | None:
        """Return the event in our vocabulary, or ``None`` for what does not concern us."""
        try:
            kept = json.loads(event.body)
            read = _READERS.get(kept.get("what"))
            return None if read is None else read(RoomRef(PLATFORM, event.room), kept)
        except (AttributeError, LookupError, TypeError, ValueError):
            return None


def _message(key: str) -> MessageRef:
    return MessageRef(PLATFORM, key, message_key_of(key).thread)


def _written_at(message: MessageRef) -> datetime:
    """Return when a message was written, which its id says (Discord, Reference, Snowflakes)."""
    return snowflake_made_at(int(message_key_of(message.key).message))


def _answer(kept: dict[str, Any]) -> MessageRef:
    """Return what an answer to an interaction goes to."""
    return MessageRef(PLATFORM, kept["answer"], kept.get("thread"))


def _author(kept: dict[str, Any]) -> Author:
    who = kept["author"]
    groups = frozenset(who.get("groups", ()))
    return Author(PersonRef(PLATFORM, who["id"]), who["name"], locale_of(who.get("locale")), who.get("picture"), groups)


def _answered(kept: dict[str, Any]) -> MessageRef | None:
    return _message(kept["reply_to"]) if kept.get("reply_to") else None


def _file(kept: dict[str, Any]) -> File | None:
    shared = kept.get("file")
    return None if shared is None else File(FileKind(shared["kind"]), shared["name"], shared["url"])


def _text(room: RoomRef, kept: dict[str, Any]) -> Incoming | None:
    author, message, space = _author(kept), _message(kept["message"]), kept.get("space")
    file, addressed = _file(kept), kept["addressed"]
    if file is not None:
        said = (kept["text"], _answered(kept), space, space is None, addressed)
        return Upload(room, message, author, file, *said, written_at=_written_at(message))
    said_to = (kept["text"], _answered(kept), addressed, space is None)
    return Text(room, message, author, *said_to, space=space, written_at=_written_at(message))


def _edit(room: RoomRef, kept: dict[str, Any]) -> Incoming:
    message = _message(kept["message"])
    return Edited(room, message, _author(kept), kept["text"], written_at=_written_at(message))


def _delete(room: RoomRef, kept: dict[str, Any]) -> Incoming:
    return Deleted(room, _message(kept["message"]), _NOBODY)


def _react(room: RoomRef, kept: dict[str, Any]) -> Incoming:
    emoji = kept["emoji"].translate(_VARIATION)
    return Reacted(room, _message(kept["reaction"]), _author(kept), _message(kept["target"]), emoji)


def _unreact(room: RoomRef, kept: dict[str, Any]) -> Incoming:
    return Deleted(room, _message(kept["reaction"]), Author(PersonRef(PLATFORM, kept["by"]), ""))


def _asked(room: RoomRef, kept: dict[str, Any]) -> Incoming:
    space = kept.get("space")
    author, message, file = _author(kept), _answer(kept), _file(kept)
    asked = Asked(room, message, author, kept["command"], kept["given"], space is None, space, file=file)
    about = kept.get("about")
    if about is None:
        return asked
    return replace(asked, about=Written(_message(about["message"]), PersonRef(PLATFORM, about["writer"])))


def _tapped(room: RoomRef, kept: dict[str, Any]) -> Incoming:
    space, target = kept.get("space"), _message(kept["target"])
    return Tapped(room, _answer(kept), _author(kept), target, kept["sign"], space is None, space)


def _filled(room: RoomRef, kept: dict[str, Any]) -> Incoming:
    space, target = kept.get("space"), _message(kept["target"])
    return Filled(room, _answer(kept), _author(kept), target, kept["text"], space is None, space)


def _joined(room: RoomRef, kept: dict[str, Any]) -> Incoming:
    return Joined(room, space=kept["space"], language=locale_of(kept.get("locale")))


def _left(room: RoomRef, kept: dict[str, Any]) -> Incoming:
    del kept
    return Left(room)


def _interested(room: RoomRef, kept: dict[str, Any]) -> Incoming:
    return Interested(room, _message(kept["occasion"]), _author(kept), on=kept["what"] == "interested")


def _unscheduled(room: RoomRef, kept: dict[str, Any]) -> Incoming:
    return Unscheduled(room, _message(kept["occasion"]))


def _rescheduled(room: RoomRef, kept: dict[str, Any]) -> Incoming:
    return Rescheduled(room, _message(kept["occasion"]), datetime.fromisoformat(kept["starts"]))


_READERS: Mapping[object, Callable[[RoomRef, dict[str, Any]], Incoming | None]] = {
    "text": _text,
    "edit": _edit,
    "delete": _delete,
    "react": _react,
    "unreact": _unreact,
    "asked": _asked,
    "tapped": _tapped,
    "filled": _filled,
    "joined": _joined,
    "left": _left,
    "interested": _interested,
    "uninterested": _interested,
    "unscheduled": _unscheduled,
    "rescheduled": _rescheduled,
}
