"""What is answered stands in one line above the answer: words alone, and where to find it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.document import Document, Line, Span
from bot.core.outbox import Kind
from bot.core.ref import RoomRef
from bot.core.wire import Act, Outgoing
from bot.platforms.discord.markup import GAP, escaped, shortened, units
from bot.platforms.discord.payload import message_of, relayed
from bot.platforms.discord.quoting import quote_in, quote_of, unquoted
from tests.fakes.discord_markdown import read

LINK = "https://discord.com/channels/1/2/3"
HEAD = Line((Span("Ana", speaker=True), Span(" · machine translation")))
PIECES = [
    *"\\*_~`|>[]()#<:@+-! aA日👍",
    *(
        "https://x.org/",
        "**",
        "||",
        "```",
        "@everyone",
        "<@1>",
        "<t:1:F>",
        ":tada:",
        "-# ",
        "# ",
        "1. ",
        "> ",
        "](http://y.org)",
    ),
]
hostile = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join)


def message(content: str, *, program: bool = False, **more: object) -> dict[str, Any]:
    return {"content": content, "author": {"bot": program}, "embeds": [], "mentions": [], **more}


@settings(deadline=None)
@given(hostile)
def test_a_quote_is_words_and_a_link(text: str) -> None:
    """Whatever somebody wrote, its quote is these words in one line, and its only link is the one to their message."""
    quote = quote_of(message(text), LINK)
    shown = read(quote)
    assert re.sub(r"</?(?:blockquote|a)[^>]*>", "", shown.html).count("<") == 0
    assert re.findall('href="([^"]*)"', shown.html) == [LINK]
    assert "\n" not in quote
    if text.strip() and not text.startswith(("> ", "-# ")):
        assert shown.text.replace(GAP, "") == f"> {shortened(text, 80)} ↗"


@settings(deadline=None)
@given(hostile)
def test_what_is_passed_on_is_words_too(text: str) -> None:
    """Words and original of what is passed on are shown as they were written; small print is the only form there is."""
    lines = (HEAD, Line((Span(text),)), Line((Span(text),), quoted=True))
    body = relayed(Outgoing("row", RoomRef("discord", "1"), Act.SEND, Document(lines), kind=Kind.RELAY), None).body
    shown = read(body["content"])
    assert set(re.findall(r"<[^>]*>", shown.html)) <= {"<small>", "</small>", "<br>"}
    assert shown.text.replace(GAP, "").startswith(text)


@settings(deadline=None)
@given(hostile, hostile)
def test_a_quote_is_told_from_the_answer(text: str, answer: str) -> None:
    """The line above an answer can be taken off and put on again; an answer without one is left as it is."""
    quote, said = quote_of(message(text), LINK), escaped(answer)
    assert (quote_in(f"{quote}\n{said}"), unquoted(f"{quote}\n{said}")) == (quote, said)
    assert (quote_in(said), unquoted(said)) == (None, said)


def test_a_long_message_is_quoted_in_part() -> None:
    """Of a long message the beginning of its first line is quoted, never half an escape."""
    quote = quote_of(message(f"{'*' * 500}\nsecond"), LINK)
    shown = read(quote).text
    assert shown.startswith("> ****")
    assert units(shown) < 100


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("> a [↗](https://discord.com/channels/1/2/3)\nYes\n-# machine translation · Sim", "Yes"),
        ("**E1** \\*now\\*", "E1 *now*"),
        ("<@17>\nCome now", "Come now"),
        ("<@17> please come", "@Ana please come"),
        ("", "…"),
    ],
)
def test_what_programs_said_is_quoted_as_people_read_it(content: str, shown: str) -> None:
    """Of what was passed on and of what the bot said its words are quoted, without what stands around them."""
    mentions = [{"id": "17", "username": "ana", "global_name": "Ana"}]
    quote = quote_of(message(content, program=True, mentions=mentions), LINK)
    assert read(quote).text == f"> {shown} ↗"


def test_a_card_is_quoted_by_its_title() -> None:
    """An answer to a card names it."""
    card = Outgoing("row", RoomRef("discord", "1"), Act.SEND, Document((Line((Span("E1 Festa_", strong=True),)),)))
    quote = quote_of(message("", program=True, embeds=message_of(card).body["embeds"]), LINK)
    assert read(quote).text == "> E1 Festa_ ↗"
