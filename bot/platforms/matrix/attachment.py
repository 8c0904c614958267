"""Pictures and other files: what people share as our vocabulary, and the same shown again elsewhere.

Its content is handed on as it is: the address, or with it the key of an encrypted one, which is shown again only where messages
are encrypted too. It is fetched only for a command that reads it, see `bot.platforms.matrix.media`.
"""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bot.core.message import File, FileKind

if TYPE_CHECKING:
    from collections.abc import Mapping

STICKER, POLL = "m.sticker", "org.matrix.msc3381.poll.start"
"""Events that are only named. The type of polls is the unstable one, which is in use (MSC3381)."""

_KINDS: Mapping[str, FileKind] = MappingProxyType(
    {"m.image": FileKind.IMAGE, "m.video": FileKind.VIDEO, "m.audio": FileKind.AUDIO, "m.file": FileKind.FILE}
)
_FACTS = ("mimetype", "size", "w", "h", "duration")
_LONGEST_NAME = 100
_LONGEST_HANDLE = 8000


def is_file(content: Mapping[str, Any]) -> bool:
    """Tell whether a message is a file; places are none: where somebody is does not concern us."""
    kind = content.get("msgtype")
    return isinstance(kind, str) and kind in _KINDS


def file_of(content: Mapping[str, Any]) -> File:
    """Return the file of a message; without a handle if its content has not the form it should have."""
    name = content.get("filename", content.get("body"))
    return File(_KINDS[content["msgtype"]], _name(name), _handle(content))


def caption_of(content: Mapping[str, Any]) -> str:
    """Return the words beside a file: its body, unless that is only its name (client-server API 1.10, §11.2.1.6)."""
    body, name = content.get("body"), content.get("filename")
    return body if isinstance(body, str) and isinstance(name, str) and body != name else ""


def named(event: str, content: Mapping[str, Any]) -> File:
    """Return a sticker by its description, or a poll by its question.

    Args:
        event: `STICKER` or `POLL`.
        content: Of the event.
    """
    if event == STICKER:
        return File(FileKind.STICKER, _name(content.get("body")))
    question = _dictionary(_dictionary(content.get(POLL)).get("question"))
    return File(FileKind.POLL, _name(question.get("org.matrix.msc1767.text", question.get("body"))))


def content_of_file(file: File, *, sealed: bool) -> dict[str, object] | None:
    """Return the content that shows a file again, without words; ``None`` where that would give its key away.

    Args:
        file: With a handle of this network.
        sealed: Messages of the room are encrypted.
    """
    kept = json.loads(file.handle)
    if "file" in kept and not sealed:
        return None
    return {**kept, "filename": file.name or file.kind.value}


def _name(value: object) -> str:
    return " ".join(value.split())[:_LONGEST_NAME] if isinstance(value, str) else ""


def _handle(content: Mapping[str, Any]) -> str:
    kept: dict[str, object] = {"msgtype": content["msgtype"]}
    facts = _dictionary(content.get("info"))
    kept["info"] = {key: facts[key] for key in _FACTS if isinstance(facts.get(key), int | str)}
    sealed = _dictionary(content.get("file"))
    if _is_address(sealed.get("url")):
        handle = handle_of(kept, sealed)
    elif _is_address(content.get("url")):
        handle = handle_of(kept, content["url"])
    else:
        return ""
    return handle if len(handle) <= _LONGEST_HANDLE else ""


def handle_of(shown: Mapping[str, object], place: str | Mapping[str, object]) -> str:
    """Return the handle of a file.

    Args:
        shown: Type and facts, as in a message.
        place: Its address; of an encrypted one with its key.
    """
    return json.dumps({**shown, "url" if isinstance(place, str) else "file": place}, ensure_ascii=False)


def _is_address(value: object) -> bool:
    return isinstance(value, str) and value.startswith("mxc://")


def _dictionary(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
