"""Our messages as Discord's: plain text for answers, an embed for what has a title, buttons and lists under them.

The fields and their limits are those of https://discord.com/developers/docs/resources/message.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bot.core.document import Document, Line, Span
from bot.core.outbox import Kind
from bot.core.wire import ControlKind
from bot.platforms.discord.markup import Piece, escaped, line_of, shortened, units, username

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.wire import Control, Outgoing

LONGEST_CONTENT = 2000
LONGEST_TITLE = 256
LONGEST_DESCRIPTION = 4096
MOST_BUTTONS = 5
"""Below one another; more become a list to choose from."""
_MOST_SMALL = 700
"""Of the room a message has, for what stands in small print under it."""
LONGEST_CHOICE = 100
MOST_CHOICES = 25
WORDS = "words"
CHOOSE = "choose"
MENU = "menu"
"""Begins what stands for a list to choose from, as in `bot.core.reply.menu_sign`."""
_TAP = "tap"
_ACTION_ROW, _BUTTON, _SELECT = 1, 2, 3
_LISTS: Mapping[ControlKind, int] = MappingProxyType({ControlKind.MENU: 3, ControlKind.GROUPS: 6, ControlKind.ROOMS: 8})
_PRIMARY, _SECONDARY = 1, 2
SILENT = 1 << 12
"""Nobody's phone rings."""
EPHEMERAL = 1 << 6
"""Seen by whoever is answered alone."""
_NOBODY: Mapping[str, Any] = MappingProxyType({"parse": [], "replied_user": False})


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message.

    Args:
        name: With its extension.
        content_type: Such as ``text/plain``.
        content: Its bytes.
    """

    name: str
    content_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Payload:
    """A message as Discord takes it.

    Args:
        body: JSON values.
        files: Sent along.
    """

    body: Mapping[str, Any]
    files: tuple[Attachment, ...] = ()


def tap_id(number: int, sign: str) -> str:
    """Return the id of a button; the number keeps two of one message apart."""
    return f"{_TAP}:{number}:{sign}"


def sign_of(custom_id: str) -> str | None:
    """Return what a button stands for, or ``None`` if it is none of ours."""
    kind, _, rest = custom_id.partition(":")
    number, _, sign = rest.partition(":")
    return sign if kind == _TAP and number.isdigit() and sign else None


def message_of(outgoing: Outgoing) -> Payload:
    """Return a message or an edit, as the bot says it.

    Args:
        outgoing: What to say.
    """
    document = outgoing.document or Document(())
    body: dict[str, Any] = {"allowed_mentions": _allowed(outgoing.mentions), "components": _components(outgoing)}
    if _is_card(outgoing):
        return _card(body, document, outgoing.mentions)
    named = {span.mention for line in document.lines for span in line.spans}
    pings = _pings([key for key in outgoing.mentions if key not in named])
    said = "\n".join(filter(None, (pings, _lines(document.lines, outgoing.mentions))))
    content = shortened(said, LONGEST_CONTENT)
    return _with_whole(Payload(body | {"content": content, "embeds": []}), document, cut=content != said)


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
    spoken = "\n".join(filter(None, (_lines([line for line in lines if not line.quoted], ()), file)))
    small = _small(head, [escaped(line.text) for line in lines if line.quoted])
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
        text = f"{text}: " + " – ".join(f"<t:{instant}:F>" for instant in line.instants)
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
    whole = Attachment("message.txt", "text/plain; charset=utf-8", document.text.encode(errors="replace"))
    return Payload({**payload.body, "attachments": [{"id": 0, "filename": whole.name}]}, (whole,))


def _components(outgoing: Outgoing) -> list[dict[str, Any]]:
    taps = [control for control in outgoing.controls if control.kind is ControlKind.TAP]
    others = [control for control in outgoing.controls if control.kind is ControlKind.WORDS]
    listed = len(taps) > MOST_BUTTONS or outgoing.several
    rows = [_row([_select(taps, several=outgoing.several)])] if listed else []
    buttons = [] if listed else [_button(number, control) for number, control in enumerate(taps)]
    buttons += [{"type": _BUTTON, "style": _SECONDARY, "label": control.label, "custom_id": WORDS} for control in others[:1]]
    rows += [_row([_menu(control)]) for control in outgoing.controls if control.kind in _LISTS]
    rows += [_row(buttons[start : start + MOST_BUTTONS]) for start in range(0, len(buttons), MOST_BUTTONS)]
    return rows


def _row(components: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": _ACTION_ROW, "components": components}


def _button(number: int, control: Control) -> dict[str, Any]:
    style = _PRIMARY if number == 0 else _SECONDARY
    button = {"type": _BUTTON, "style": style, "label": control.label, "custom_id": tap_id(number, control.sign)}
    # The sentences above name the reactions that stand for the answers elsewhere.
    return button if control.sign.isdigit() or control.sign == control.label else {**button, "emoji": {"name": control.sign}}


def _menu(control: Control) -> dict[str, Any]:
    """Return a list of values, or of what the server has, with what holds now in it."""
    kind, many = _LISTS[control.kind], control.options[:MOST_CHOICES]
    menu: dict[str, Any] = {
        "type": kind,
        "custom_id": control.sign,
        "placeholder": control.label,
        "min_values": 1,
        "max_values": 1,
    }
    if control.kind is ControlKind.MENU:
        options = [{"label": words, "value": value, "default": value == control.chosen} for value, words in many]
        return menu | {"options": options}
    if control.chosen is not None:
        menu["default_values"] = [{"id": control.chosen, "type": "role" if control.kind is ControlKind.GROUPS else "channel"}]
    return menu | ({"channel_types": [0]} if control.kind is ControlKind.ROOMS else {})


def _select(controls: Sequence[Control], *, several: bool) -> dict[str, Any]:
    options = [
        {"label": control.label[:LONGEST_CHOICE], "value": control.sign[:LONGEST_CHOICE]} for control in controls[:MOST_CHOICES]
    ]
    most = len(options) if several else 1
    return {"type": _SELECT, "custom_id": CHOOSE, "options": options, "min_values": 1, "max_values": most}
