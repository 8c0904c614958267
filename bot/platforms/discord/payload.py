"""Our messages as Discord's: plain text for answers, an embed for what has a title.

The fields and their limits are those of https://discord.com/developers/docs/resources/message.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bot.core.attachment import Enclosure
from bot.core.document import Document, Line, Span
from bot.core.outbox import Kind
from bot.platforms.discord.control import components_of
from bot.platforms.discord.markup import Piece, escaped, line_of, shortened, units, username

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.wire import Outgoing

LONGEST_CONTENT = 2000
LONGEST_TITLE = 256
LONGEST_DESCRIPTION = 4096
_MOST_SMALL = 700
"""Of the room a message has, for what stands in small print under it."""
WHOLE = "message.txt"
"""Holds the words of a message that is too long."""
_LONGEST_ALT = 1024
SILENT = 1 << 12
"""Nobody's phone rings."""
EPHEMERAL = 1 << 6
"""Seen by whoever is answered alone."""
_NOBODY: Mapping[str, Any] = MappingProxyType({"parse": [], "replied_user": False})


@dataclass(frozen=True, slots=True)
class Payload:
    """A message as Discord takes it.

    Args:
        body: JSON values.
        files: Sent along.
    """

    body: Mapping[str, Any]
    files: tuple[Enclosure, ...] = ()


def message_of(outgoing: Outgoing) -> Payload:
    """Return a message or an edit, as the bot says it.

    Args:
        outgoing: What to say.
    """
    document = outgoing.document or Document(())
    body: dict[str, Any] = {"allowed_mentions": _allowed(outgoing.mentions), "components": components_of(outgoing)}
    if _is_card(outgoing):
        return _with_files(_card(body, document, outgoing.mentions), outgoing.enclosures)
    return _with_files(_worded(body, document, outgoing), outgoing.enclosures)


def _worded(body: Mapping[str, Any], document: Document, outgoing: Outgoing) -> Payload:
    """Return a message of lines, in front of them whoever is called and not named in them."""
    named = {span.mention for line in document.lines for span in line.spans}
    pings = _pings([key for key in outgoing.mentions if key not in named])
    said = "\n".join(filter(None, (pings, _lines(document.lines, outgoing.mentions))))
    content = shortened(said, LONGEST_CONTENT)
    return _with_whole(Payload({**body, "content": content, "embeds": []}), document, cut=content != said)


def _card(body: Mapping[str, Any], document: Document, mentions: Sequence[str]) -> Payload:
    """Return a message with a title in a frame, and above it whom it calls: in a frame nobody's phone rings."""
    title, description = line_of(Piece(span.text) for span in document.lines[0].spans), _lines(document.lines[1:], ())
    embed = {"title": shortened(title, LONGEST_TITLE), "description": shortened(description, LONGEST_DESCRIPTION)}
    cut = (embed["title"], embed["description"]) != (title, description)
    return _with_whole(Payload({**body, "content": _pings(mentions), "embeds": [embed]}), document, cut=cut)


def relayed(outgoing: Outgoing, quote: str | None) -> Payload:
    """Return what somebody said elsewhere, under their own name; it pings nobody.

    Args:
        outgoing: What to say; the speaker's name stands in its first line.
        quote: A line that shows what is answered.
    """
    document = outgoing.document or Document(())
    head, lines = _byline(document)
    file = outgoing.file.handle if outgoing.file else ""
    original = [line for line in lines if line.quoted or line.fallback]
    spoken = "\n".join(filter(None, (_lines([line for line in lines if line not in original], ()), file)))
    small = _small(head, [escaped(line.text) for line in original])
    room = LONGEST_CONTENT - units("\n".join((quote or "", *small))) - 1
    said = shortened(spoken, room)
    name = next((span.text for span in head if span.speaker), "")
    body: dict[str, Any] = {"content": "\n".join(filter(None, (quote, said, *small))), "allowed_mentions": dict(_NOBODY)}
    body |= {"username": username(name)} | ({"avatar_url": outgoing.picture} if outgoing.picture else {})
    return _with_whole(Payload(body), document, cut=said != spoken)


def _small(head: Sequence[Span], original: Sequence[str]) -> list[str]:
    """Return what was done to the words, and the words as they were, in small print."""
    mark = escaped("".join(span.text for span in head if not span.speaker).strip(" ·・"))
    lines = [" · ".join(filter(None, (mark, *original[:1]))), *original[1:]]
    return shortened("\n".join(f"-# {line}" for line in lines if line.strip()), _MOST_SMALL).splitlines()


def unsigned(payload: Payload) -> Payload:
    """Return what a webhook says as an edit of it, in which a name cannot be given."""
    said = {name: value for name, value in payload.body.items() if name not in {"username", "avatar_url"}}
    return replace(payload, body=said)


def _is_card(outgoing: Outgoing) -> bool:
    """Tell whether a message has a title and is for everyone."""
    lines = outgoing.document.lines if outgoing.document else ()
    titled = bool(lines and lines[0].spans and lines[0].spans[0].strong)
    return titled and not outgoing.private and outgoing.kind is not Kind.RELAY


def _byline(document: Document) -> tuple[tuple[Span, ...], Sequence[Line]]:
    """Return the spans of the line that names who speaks, and the rest."""
    if document.lines and any(span.speaker for span in document.lines[0].spans):
        return document.lines[0].spans, document.lines[1:]
    return (), document.lines


def _lines(lines: Sequence[Line], pings: Sequence[str]) -> str:
    return "\n".join(_shown(line, pings) for line in lines)


def _shown(line: Line, pings: Sequence[str]) -> str:
    """Return a line in markup."""
    text = line_of(_piece(span, pings) for span in line.spans)
    if line.instants:
        text += " – ".join(f"<t:{instant}:F>" for instant in line.instants)
    return f"> {text}" if line.quoted else text


def _piece(span: Span, pings: Sequence[str]) -> Piece:
    called = span.mention is not None and span.mention in pings
    return Piece(span.text, span.strong, _pings([span.mention or ""]) if called else "")


def _pings(mentions: Sequence[str]) -> str:
    return " ".join(f"<@{key}>" for key in mentions)


def _allowed(mentions: Sequence[str]) -> dict[str, Any]:
    return dict(_NOBODY) | ({"users": list(mentions)} if mentions else {})


def _with_whole(payload: Payload, document: Document, *, cut: bool) -> Payload:
    """Return a message, and the whole of it in a file if only a part of it can be read in it."""
    if not cut:
        return payload
    return _with_files(payload, (Enclosure(WHOLE, "text/plain; charset=utf-8", document.text.encode(errors="replace")),))


def _with_files(payload: Payload, files: Sequence[Enclosure]) -> Payload:
    """Return a message with more files; what a picture shows is said to whoever does not see it."""
    if not files:
        return payload
    together = (*payload.files, *files)
    named = [{"id": number, "filename": file.name, **_described(file)} for number, file in enumerate(together)]
    return Payload({**payload.body, "attachments": named}, together)


def _described(file: Enclosure) -> dict[str, str]:
    return {"description": shortened(file.alt, _LONGEST_ALT)} if file.alt else {}
