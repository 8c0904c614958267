"""Pictures, files, stickers and polls: understood without being fetched, and shown again without giving a key away."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.document import Document, Line, Span
from bot.core.message import Edited, File, FileKind, Upload
from bot.core.ref import MessageRef, RoomRef
from bot.core.wire import Act, Outgoing, RawEvent
from bot.platforms.matrix.attachment import content_of_file
from bot.platforms.matrix.decoder import MatrixDecoder, wrap
from bot.platforms.matrix.rendering import content_of

if TYPE_CHECKING:
    from bot.core.message import Incoming

ROOM = RoomRef("matrix", "!room")
ADDRESS = "mxc://example.org/abc"
PICTURE = {"msgtype": "m.image", "body": "beach.jpg", "url": ADDRESS, "info": {"w": 4, "h": 3, "mimetype": "image/jpeg"}}
KEY = {"url": ADDRESS, "key": {"k": "secret"}, "iv": "iv", "hashes": {"sha256": "x"}, "v": "v2"}
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def decode(content: object, kind: str = "m.room.message") -> Incoming | None:
    """Return what the decoder makes of an event."""
    raw = {"type": kind, "event_id": "$1", "sender": "@ana:example.org", "content": content}
    body = wrap(raw, "Ana", direct=False, zone=None)
    return MatrixDecoder("@jumelage:example.org", ()).decode(RawEvent("$1", "!room", body))


def upload(content: object, kind: str = "m.room.message") -> Upload:
    """Return what was shared."""
    heard = decode(content, kind)
    assert isinstance(heard, Upload)
    return heard


def words(text: str) -> Document:
    """Return one line."""
    return Document((Line((Span(text),)),))


def sent(file: File, *, sealed: bool, act: Act = Act.SEND) -> dict[str, Any]:
    """Return what is sent with a file."""
    target = MessageRef("matrix", "$copy") if act is Act.EDIT else None
    outgoing = Outgoing("row", ROOM, act, words("Ana (Porto)"), quiet=False, target=target, file=file)
    return dict(content_of(outgoing, sealed=sealed))


@pytest.mark.parametrize(
    ("kind", "meant"),
    [
        ("m.image", FileKind.IMAGE),
        ("m.video", FileKind.VIDEO),
        ("m.audio", FileKind.AUDIO),
        ("m.file", FileKind.FILE),
    ],
)
def test_a_file_is_shown_again(kind: str, meant: FileKind) -> None:
    """Kind, name, address and measures of a file come out as they went in, with the author's line as its words"""
    file = upload({**PICTURE, "msgtype": kind}).file
    assert (file.kind, file.name) == (meant, "beach.jpg")
    content = sent(file, sealed=False)
    assert (content["msgtype"], content["url"], content["filename"]) == (kind, ADDRESS, "beach.jpg")
    assert content["info"] == PICTURE["info"]
    assert content["body"] == "Ana (Porto)"
    assert content["m.mentions"] == {}


def test_a_caption_is_told_from_a_name() -> None:
    """The body of a file is its caption where the name stands by itself, and else its name"""
    assert upload(PICTURE).caption == ""
    captioned = upload({**PICTURE, "body": "At the beach", "filename": "beach.jpg"})
    assert (captioned.caption, captioned.file.name) == ("At the beach", "beach.jpg")
    assert upload({**PICTURE, "filename": "beach.jpg"}).caption == ""


def test_an_encrypted_file_stays_among_the_encrypted() -> None:
    """The key of an encrypted file is handed on only where messages are encrypted; elsewhere the file is named"""
    file = upload({"msgtype": "m.image", "body": "beach.jpg", "file": KEY}).file
    assert sent(file, sealed=True)["file"] == KEY
    plain = sent(file, sealed=False)
    assert (plain["msgtype"], plain["body"]) == ("m.text", "Ana (Porto)\nbeach.jpg")
    assert "secret" not in json.dumps(plain)
    assert content_of_file(file, sealed=False) is None


def test_an_edited_caption() -> None:
    """Other words for a caption are the caption alone, and the picture stays in what is edited"""
    relation = {"m.relates_to": {"rel_type": "m.replace", "event_id": "$0"}}
    fresh = {**PICTURE, "body": "At the lake", "filename": "beach.jpg"}
    heard = decode({**PICTURE, "m.new_content": fresh, **relation})
    assert isinstance(heard, Edited)
    assert heard.text == "At the lake"
    edited = sent(upload(PICTURE).file, sealed=False, act=Act.EDIT)
    assert (edited["m.new_content"]["msgtype"], edited["m.new_content"]["url"]) == ("m.image", ADDRESS)


def test_stickers_and_polls_are_named() -> None:
    """What cannot be shown again is known by its description or question"""
    sticker = upload({"body": "Olá!", "url": ADDRESS}, "m.sticker")
    assert sticker.file == File(FileKind.STICKER, "Olá!")
    poll = {"org.matrix.msc3381.poll.start": {"question": {"org.matrix.msc1767.text": "Which day?"}}}
    assert upload(poll, "org.matrix.msc3381.poll.start").file == File(FileKind.POLL, "Which day?")


def test_an_answer_with_a_file() -> None:
    """A file that answers a message keeps the relation"""
    replied = upload({**PICTURE, "m.relates_to": {"m.in_reply_to": {"event_id": "$0"}}})
    assert replied.reply_to == MessageRef("matrix", "$0")


@pytest.mark.parametrize("address", [None, 7, "https://example.org/a.jpg", "", "javascript:x"])
def test_no_other_address_is_handed_on(address: object) -> None:
    """Only media of Matrix servers are shown again; anything else is named"""
    assert upload({**PICTURE, "url": address}).file.handle == ""


@given(
    st.dictionaries(st.sampled_from(["body", "filename", "url", "file", "info"]), json_values),
    st.sampled_from(["m.room.message", "m.sticker", "org.matrix.msc3381.poll.start"]),
)
def test_whatever_is_shared_does_no_harm(content: dict[str, object], kind: str) -> None:
    """Any JSON at all in a file's content is understood or passed over, and what is understood can be shown again"""
    heard = decode({"msgtype": "m.image", **content}, kind)
    if isinstance(heard, Upload) and heard.file.handle:
        assert sent(heard.file, sealed=True)["msgtype"] == "m.image"
