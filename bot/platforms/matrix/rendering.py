"""Our documents as Matrix message content. The plain body carries every fact; HTML is made from escaped leaves only."""

from __future__ import annotations

import json
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote

from bot.core.document import Document, Line, Span
from bot.core.wire import Act
from bot.platforms.matrix.attachment import content_of_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.core.wire import Outgoing

Content = dict[str, object]

MOST_BYTES = 60_000
"""Servers refuse events over 64 KiB; some room is left for what they add."""
MOST_SEALED_BYTES = 44_000
"""Encryption makes four bytes of three."""
_BLOCK, _BLOCK_ENDS = "<blockquote>", ("</blockquote>", "</details>")
_SUMMARY_LENGTH = 80
"""Characters of the beginning that is shown of long words."""


def content_of(outgoing: Outgoing, *, sealed: bool = False) -> Content:
    """Return the content of a message or of an edit. What does not fit loses its dress, then its end.

    Args:
        outgoing: What to say.
        sealed: It will be encrypted.
    """
    if outgoing.act is Act.ENCLOSE:
        return _enclosed(outgoing, sealed=sealed)
    if outgoing.document is None:
        return {"msgtype": "m.notice", "body": ""}
    content = _message(outgoing, outgoing.document, sealed=sealed)
    if outgoing.act is Act.EDIT and outgoing.target is not None:
        # Mentions at the top level of an edit would ring again, so they stand in the new content only.
        return {
            **content,
            "body": f"* {content['body']}",
            "m.mentions": {},
            "m.new_content": content,
            "m.relates_to": {"rel_type": "m.replace", "event_id": outgoing.target.key},
        }
    return content | _relation(outgoing)


def _relation(outgoing: Outgoing) -> Content:
    """Return what a message answers, and the thread it stands in; clients without threads show it as a reply to the root."""
    answered = {"m.in_reply_to": {"event_id": outgoing.reply_to.key}} if outgoing.reply_to is not None else {}
    if outgoing.thread is None:
        return {"m.relates_to": answered} if answered else {}
    root = outgoing.thread.key
    fallback = answered or {"m.in_reply_to": {"event_id": root}}
    return {"m.relates_to": {"rel_type": "m.thread", "event_id": root, "is_falling_back": not answered, **fallback}}


def _enclosed(outgoing: Outgoing, *, sealed: bool) -> Content:
    """Return a file that follows its message: a picture with its facts beside it (client-server API 1.10, §11.2.1.6)."""
    shown = content_of_file(outgoing.file, sealed=sealed) if outgoing.file else None
    if shown is None:
        return {"msgtype": "m.notice", "body": outgoing.file.name if outgoing.file else ""}
    words = outgoing.document.text if outgoing.document else shown["filename"]
    content: Content = {**shown, "body": words, "m.mentions": {}}
    return _fitting(content, MOST_SEALED_BYTES if sealed else MOST_BYTES) | _relation(outgoing)


def _message(outgoing: Outgoing, document: Document, *, sealed: bool) -> Content:
    shown = content_of_file(outgoing.file, sealed=sealed) if outgoing.file and outgoing.file.handle else None
    if shown is None and outgoing.file is not None and outgoing.file.name:
        document = Document((*document.lines, Line((Span(outgoing.file.name),))))
    content: Content = {
        "msgtype": "m.notice" if outgoing.quiet else "m.text",
        "body": document.text,
        "m.mentions": {"user_ids": list(outgoing.mentions)} if outgoing.mentions else {},
    }
    if _is_dressed(document):
        content["format"] = "org.matrix.custom.html"
        content["formatted_body"] = _html(document, frozenset(outgoing.mentions))
    content |= shown or {}
    most = MOST_SEALED_BYTES if sealed else MOST_BYTES
    # An edit holds its content twice.
    return _fitting(content, most // 2 if outgoing.act is Act.EDIT else most)


def _fitting(content: Content, most: int) -> Content:
    if _size(content) <= most:
        return content
    content.pop("format", None)
    content.pop("formatted_body", None)
    body = str(content["body"])
    while body and _size(content) > most:
        body = body[: len(body) * 9 // 10]
        content["body"] = body + "…"
    return content


def _size(content: Content) -> int:
    return len(json.dumps(content, ensure_ascii=False).encode(errors="replace"))


def _is_dressed(document: Document) -> bool:
    return any(line.quoted or any(span.strong or span.mention for span in line.spans) for line in document.lines)


def _html(document: Document, mentions: frozenset[str]) -> str:
    parts: list[str] = []
    shown = [line for line in document.lines if not line.fallback]
    for (quoted, unfolds), lines in groupby(shown, key=lambda line: (line.quoted, bool(line.unfolds))):
        if unfolds:
            parts += map(_folded, lines)
        else:
            text = [_line(line, mentions) for line in lines]
            parts.append(_quotation(text) if quoted else "<br/>".join(text))
    return "".join(_joined(parts))


def _folded(line: Line) -> str:
    """Return words that unfold; apps that leave these tags out show the beginning and all of it, each on lines of its own."""
    beginning = "".join(span.text for span in line.spans)
    if len(beginning) > _SUMMARY_LENGTH:
        beginning = f"{beginning[:_SUMMARY_LENGTH].rpartition(' ')[0] or beginning[:_SUMMARY_LENGTH]} …"
    return f"<details><summary>{_escaped(beginning)}</summary>{_quotation(map(_escaped, line.unfolds))}</details>"


def _quotation(lines: Iterable[str]) -> str:
    return f"<blockquote>{'<br/>'.join(lines)}</blockquote>"


def _joined(parts: list[str]) -> Iterator[str]:
    """Put a break between two runs unless a quotation parts them anyway."""
    for number, part in enumerate(parts):
        if number and not part.startswith(_BLOCK) and not parts[number - 1].endswith(_BLOCK_ENDS):
            yield "<br/>"
        yield part


def _line(line: Line, mentions: frozenset[str]) -> str:
    return "".join(_span(span, mentions) for span in line.spans)


def _span(span: Span, mentions: frozenset[str]) -> str:
    text = _escaped(span.text)
    if span.mention in mentions:
        text = f'<a href="https://matrix.to/#/{quote(span.mention or "", safe="@:")}">{text}</a>'
    return f"<strong>{text}</strong>" if span.strong else text


def _escaped(text: str) -> str:
    return escape(text, quote=True)
