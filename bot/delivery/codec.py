"""Outgoing messages as JSON text in an outbox row, and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.core.document import Document, Line, Span
from bot.core.message import File, FileKind
from bot.core.outbox import Kind, Translation
from bot.core.ref import MessageRef
from bot.core.wire import Act, Outgoing

if TYPE_CHECKING:
    from bot.core.ref import RoomRef


def encode(outgoing: Outgoing) -> str:
    """Return what of a message has to be kept until it is sent; row columns are left out."""
    body: dict[str, object] = {}
    if outgoing.document is not None:
        body["lines"] = [_line(line) for line in outgoing.document.lines]
    if outgoing.mentions:
        body["mentions"] = outgoing.mentions
    if outgoing.reply_to is not None:
        body["reply_to"] = outgoing.reply_to.key
    if outgoing.emoji is not None:
        body["emoji"] = outgoing.emoji
    if outgoing.kind is not None:
        body["kind"] = outgoing.kind.value
    if outgoing.translation is not None:
        spoken = outgoing.translation
        body["translation"] = [spoken.source, spoken.target, spoken.text, spoken.engine]
    if outgoing.buttons:
        body["buttons"] = outgoing.buttons
    if outgoing.file is not None:
        body["file"] = [outgoing.file.kind.value, outgoing.file.name, outgoing.file.handle]
    body["quiet"] = outgoing.quiet
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def decode(row_id: str, room: RoomRef, act: Act, target: str | None, body: str | None) -> Outgoing:
    """Return the message of a row.

    Args:
        row_id: Of the row.
        room: From the row.
        act: From the row.
        target: Key of the message it concerns, once that is known.
        body: What `encode` returned; ``None`` after it was erased.
    """
    kept: dict[str, Any] = json.loads(body) if body else {}
    return Outgoing(
        id=row_id,
        room=room,
        act=act,
        document=Document(tuple(_read_line(line) for line in kept["lines"])) if "lines" in kept else None,
        quiet=kept.get("quiet", True),
        mentions=tuple(kept.get("mentions", ())),
        reply_to=MessageRef(room.platform, kept["reply_to"]) if "reply_to" in kept else None,
        target=MessageRef(room.platform, target) if target is not None else None,
        emoji=kept.get("emoji"),
        kind=Kind(kept["kind"]) if "kind" in kept else None,
        translation=Translation(*kept["translation"]) if "translation" in kept else None,
        buttons=tuple(kept.get("buttons", ())),
        file=_read_file(kept["file"]) if "file" in kept else None,
    )


def _line(line: Line) -> list[object]:
    return [line.quoted, [_span(span) for span in line.spans]]


def _span(span: Span) -> object:
    """Return plain text as it is, and anything dressed as a list."""
    return [span.text, span.strong, span.mention] if span.strong or span.mention else span.text


def _read_file(kept: list[str]) -> File:
    kind, name, handle = kept
    return File(FileKind(kind), name, handle)


def _read_line(kept: list[Any]) -> Line:
    quoted, spans = kept
    return Line(tuple(Span(span) if isinstance(span, str) else Span(*span) for span in spans), quoted)
