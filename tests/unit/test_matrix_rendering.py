"""Documents as Matrix content: only a few tags, never too large, and nobody rings who should not."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.document import Document, Line, Span
from bot.core.ref import MessageRef, RoomRef
from bot.core.wire import Act, Outgoing
from bot.platforms.matrix.rendering import content_of

ANA, TOM = "@ana:example.org", "@tom:example.org"
ROOM = RoomRef("matrix", "!room")
MOST_BYTES = 65_536 - 4_096
"""Of an event with all that a server adds."""

texts = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\x00"), max_size=30) | st.sampled_from(
    ["<b>x</b>", "</blockquote>", "&amp;", '"><script>', "<a href='http://127.0.0.1'>", "@room"]
)
spans = st.builds(Span, texts, st.booleans(), st.sampled_from([None, ANA, TOM]))
lines = st.builds(Line, st.lists(spans, max_size=4).map(tuple), st.booleans())
folded = st.builds(Line, st.lists(spans, max_size=1).map(tuple), st.just(True), unfolds=st.lists(texts, max_size=4).map(tuple))  # noqa: FBT003
hints = st.builds(Line, st.lists(spans, max_size=2).map(tuple), fallback=st.just(True))  # noqa: FBT003
documents = st.builds(Document, st.lists(lines | folded | hints, max_size=5).map(tuple))


def words(text: str, *, strong: bool = False) -> Document:
    return Document((Line((Span(text, strong=strong),)),))


def content(document: Document, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of Outgoing
    return cast("dict[str, Any]", content_of(Outgoing("row", ROOM, Act.SEND, document, **more)))


def edited(document: Document, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of Outgoing
    target = MessageRef("matrix", "$0")
    return cast("dict[str, Any]", content_of(Outgoing("row", ROOM, Act.EDIT, document, target=target, **more)))


class Parsed(HTMLParser):
    """HTML as a client reads it."""

    def __init__(self, html: str) -> None:
        """Parse it."""
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.links: list[str | None] = []
        self.other_attributes: list[str] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag and its attributes."""
        self.tags.append(tag)
        self.open += [tag] if tag != "br" else []
        self.links += [value for name, value in attrs if (tag, name) == ("a", "href")]
        self.other_attributes += [name for name, _ in attrs if (tag, name) != ("a", "href")]

    def handle_endtag(self, tag: str) -> None:
        """Close a tag."""
        if tag != "br":
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.text += data


@given(documents, st.sets(st.sampled_from([ANA, TOM])))
def test_words_never_become_markup(document: Document, mentions: set[str]) -> None:
    """The formatted body holds a few tags of ours, well nested, and every word of the document as it was written."""
    made = content(document, mentions=tuple(mentions))
    parsed = Parsed(made.get("formatted_body", ""))
    assert made["body"] == document.text
    assert set(parsed.tags) <= {"strong", "br", "blockquote", "a", "details", "summary"}
    assert parsed.other_attributes == parsed.open == []
    assert set(parsed.links) <= {f"https://matrix.to/#/{who}" for who in mentions}
    if "formatted_body" in made:
        assert parsed.text == "".join("".join((line.text, *line.unfolds)) for line in document.lines if not line.fallback)


@given(documents, st.sets(st.sampled_from([ANA, TOM])))
def test_only_who_is_asked_for_is_mentioned(document: Document, mentions: set[str]) -> None:
    """A message always says whom it mentions, so that clients look for no names in its words; never the whole room."""
    made = content(document, mentions=tuple(mentions))
    assert made["m.mentions"] == ({"user_ids": list(mentions)} if mentions else {})


@pytest.mark.parametrize(("quiet", "kind"), [(True, "m.notice"), (False, "m.text")])
def test_what_must_not_ring_is_a_notice(quiet: bool, kind: str) -> None:
    """Quiet words are a notice, also when they replace others; what may ring is a text."""
    assert content(words("x"), quiet=quiet)["msgtype"] == edited(words("x"), quiet=quiet)["msgtype"] == kind


def test_plain_words_have_no_formatted_body() -> None:
    """Where nothing is dressed there is only the plain body."""
    assert "formatted_body" not in content(words("1 < 2"))
    assert content(words("1 < 2", strong=True))["formatted_body"] == "<strong>1 &lt; 2</strong>"


def test_lines_and_quotations_have_their_form() -> None:
    """Lines part, and quoted lines stand together in one quotation."""
    lines = [Line((Span("one", strong=True),)), Line((Span("two"),), quoted=True), Line((Span("three"),), quoted=True)]
    made = content(Document((*lines, Line((Span("four"),)), Line((Span("five"),)))))
    assert made["body"] == "one\n> two\n> three\nfour\nfive"
    assert made["formatted_body"] == "<strong>one</strong><blockquote>two<br/>three</blockquote>four<br/>five"


def test_long_words_can_be_unfolded() -> None:
    """Of long words the beginning is shown and the rest unfolds; clients without that are told how else to get at it."""
    beginning = Line((Span("one <b>"),), quoted=True, unfolds=("one <b>", "</blockquote></details>two"))
    hint = Line((Span("answer: original"),), fallback=True)
    made = content(Document((Line((Span("um"),)), beginning, hint, Line((Span("9:00"),)))))
    assert made["body"] == "um\n> one <b>\nanswer: original\n9:00"
    whole = "<blockquote>one &lt;b&gt;<br/>&lt;/blockquote&gt;&lt;/details&gt;two</blockquote>"
    assert made["formatted_body"] == f"um<br/><details><summary>one &lt;b&gt;</summary>{whole}</details>9:00"


@pytest.mark.parametrize(("text", "shown"), [("word " * 40, "word " * 15 + "word …"), ("x" * 300, "x" * 80 + " …")])
def test_the_beginning_is_one_line(text: str, shown: str) -> None:
    """Apps that cannot fold show it and all of it: the less of it, the less is read twice"""
    made = content(Document((Line((Span("um"),)), Line((Span(text),), quoted=True, unfolds=(text,)))))
    assert f"<br/><details><summary>{shown}</summary><blockquote>{text}</blockquote></details>" in made["formatted_body"]


@given(documents)
def test_an_edit_rings_for_nobody(document: Document) -> None:
    """An edit mentions nobody at its top, where it would ring again; its new content keeps the mentions of the message."""
    made = edited(document, mentions=(ANA,), quiet=False)
    assert made["m.mentions"] == {}
    assert made["m.new_content"] == content(document, mentions=(ANA,), quiet=False)
    assert made["m.relates_to"] == {"rel_type": "m.replace", "event_id": "$0"}
    assert made["body"] == f"* {document.text}"


def test_a_reply_names_its_message() -> None:
    """A reply has the relation of one and no quotation in front of it."""
    made = content(words("pong"), reply_to=MessageRef("matrix", "$0"))
    assert made["m.relates_to"] == {"m.in_reply_to": {"event_id": "$0"}}
    assert made["body"] == "pong"


def test_a_message_in_a_thread_is_shown_by_every_client() -> None:
    """In a thread a message names the root, for clients without threads as a reply to it; a reply there is a true one."""
    root = MessageRef("matrix", "$root")
    thread = {"rel_type": "m.thread", "event_id": "$root"}
    fallback = {**thread, "is_falling_back": True, "m.in_reply_to": {"event_id": "$root"}}
    assert content(words("pong"), thread=root)["m.relates_to"] == fallback
    reply = {**thread, "is_falling_back": False, "m.in_reply_to": {"event_id": "$0"}}
    assert content(words("pong"), thread=root, reply_to=MessageRef("matrix", "$0"))["m.relates_to"] == reply


def test_an_edit_leaves_its_message_in_the_thread() -> None:
    """An edit relates to its message alone, which stays where it is (client-server API, Event replacements)."""
    made = edited(words("x"), thread=MessageRef("matrix", "$root"))
    assert made["m.relates_to"] == {"rel_type": "m.replace", "event_id": "$0"}
    assert "m.relates_to" not in made["m.new_content"]


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(["x", "é", "日", "🎉", '"', "<", "&", "\\", "\u202e"]), st.integers(5_000, 120_000), st.booleans())
def test_nothing_is_too_large_for_a_server(sign: str, count: int, strong: bool) -> None:
    """However long a message or an edit, the server takes it: what does not fit is left out, and a sign says so."""
    document = words(sign * count, strong=strong)
    for made in (content(document), edited(document)):
        shown = made.get("m.new_content", made)["body"]
        assert len(json.dumps(made, ensure_ascii=False).encode()) <= MOST_BYTES
        assert shown == document.text or shown.endswith("…")
        assert len(shown) > 4_000


def test_a_message_that_mentions_too_many_ends() -> None:
    """Where the mentions alone are too much, the words are left out at once; the server refuses the rest."""
    made = content(words("all of you"), mentions=tuple(f"@person-{number}:example.org" for number in range(4_000)))
    assert made["body"] == "…"
