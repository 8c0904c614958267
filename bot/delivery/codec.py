"""Outgoing messages as JSON text in an outbox row, and back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from bot.core.attachment import Attachment, Illustration
from bot.core.document import Document, Line, Span
from bot.core.drawing import packed, unpacked
from bot.core.message import File, FileKind
from bot.core.occasion import Occasion
from bot.core.outbox import Kind, Translation
from bot.core.ref import MessageRef
from bot.core.wire import Act, Control, ControlKind, Outgoing

if TYPE_CHECKING:
    from bot.core.ref import RoomRef

_DRAWN = "drawn"
"""Stands in the place of a media type, which has a stroke in it."""


def encode(outgoing: Outgoing) -> str:
    """Return what of a message has to be kept until it is sent; row columns are left out, and so is what says nothing."""
    body: dict[str, object] = {
        "lines": outgoing.document and [_line(line) for line in outgoing.document.lines],
        "mentions": outgoing.mentions or None,
        "reply_to": outgoing.reply_to and outgoing.reply_to.key,
        "emoji": outgoing.emoji,
        "kind": outgoing.kind and outgoing.kind.value,
        "translation": outgoing.translation and _translation(outgoing.translation),
        "buttons": outgoing.buttons or None,
        "file": outgoing.file and [outgoing.file.kind.value, outgoing.file.name, outgoing.file.handle],
        "private": outgoing.private or None,
        "picture": outgoing.picture,
        "controls": [_control(control) for control in outgoing.controls] or None,
        "several": outgoing.several or None,
        "occasion": outgoing.occasion and _occasion(outgoing.occasion),
        "attachments": [_attachment(one) for one in outgoing.attachments] or None,
        "keeps_files": outgoing.keeps_files or None,
        "thread": outgoing.thread and outgoing.thread.key,
        "thread_title": outgoing.thread_title or None,
        "quiet": outgoing.quiet,
    }
    kept = {name: value for name, value in body.items() if value is not None}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


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
        private=kept.get("private", False),
        picture=kept.get("picture"),
        controls=tuple(_read_control(control) for control in kept.get("controls", ())),
        several=kept.get("several", False),
        occasion=_read_occasion(kept["occasion"]) if "occasion" in kept else None,
        attachments=tuple(_read_attachment(one) for one in kept.get("attachments", ())),
        keeps_files=kept.get("keeps_files", False),
        thread=MessageRef(room.platform, kept["thread"]) if "thread" in kept else None,
        thread_title=kept.get("thread_title", ""),
    )


def _attachment(one: Attachment | Illustration) -> list[object]:
    if isinstance(one, Attachment):
        return [one.name, one.media_type, one.text]
    return [one.name, _DRAWN, one.alt, packed(one.drawing)]


def _read_attachment(kept: list[Any]) -> Attachment | Illustration:
    name, kind, text, *drawing = kept
    return Illustration(name, text, unpacked(drawing[0])) if kind == _DRAWN else Attachment(name, kind, text)


def _control(control: Control) -> list[object]:
    kept: list[object] = [control.sign, control.label, control.kind.value]
    if control.options or control.chosen:
        return [*kept, control.options, control.chosen]
    return [*kept, control.text] if control.text else kept


def _read_control(kept: list[Any]) -> Control:
    sign, label, kind, *more = kept
    if kind == ControlKind.WORDS:
        return Control(sign, label, ControlKind(kind), text=next(iter(more), ""))
    options, chosen = more or ((), None)
    return Control(sign, label, ControlKind(kind), tuple((value, words) for value, words in options), chosen)


def _translation(spoken: Translation) -> list[str]:
    return [spoken.source, spoken.target, spoken.text, spoken.engine]


def _line(line: Line) -> list[object]:
    kept: list[object] = [line.quoted, [_span(span) for span in line.spans]]
    if line.unfolds or line.fallback:
        return [*kept, line.instants, line.unfolds, line.fallback]
    return [*kept, line.instants] if line.instants else kept


def _span(span: Span) -> object:
    """Return plain text as it is, and anything dressed as a list."""
    if span.speaker:
        return [span.text, span.strong, span.mention, True]
    return [span.text, span.strong, span.mention] if span.strong or span.mention else span.text


def _occasion(occasion: Occasion) -> list[str]:
    days = [day.isoformat() for day in occasion.days or ()]
    return [occasion.title, occasion.starts.isoformat(), occasion.ends.isoformat(), occasion.place, *days]


def _read_occasion(kept: list[str]) -> Occasion:
    title, starts, ends, place, *days = kept
    whole = (date.fromisoformat(days[0]), date.fromisoformat(days[1])) if days else None
    return Occasion(title, datetime.fromisoformat(starts), datetime.fromisoformat(ends), place, whole)


def _read_file(kept: list[str]) -> File:
    kind, name, handle = kept
    return File(FileKind(kind), name, handle)


def _read_line(kept: list[Any]) -> Line:
    quoted, spans, *more = kept
    read = tuple(Span(span) if isinstance(span, str) else Span(*span) for span in spans)
    line = Line(read, quoted, tuple(more[0]) if more else ())
    return replace(line, unfolds=tuple(more[1]), fallback=more[2]) if more[1:] else line
