"""People's words in Discord's markup: what apps show is what was written, whatever it holds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.platforms.discord.markup import GAP, Piece, escaped, line_of, plain, shortened, units, username
from tests.fakes.discord_markdown import read

PIECES = [
    *"\\*_~`|>[]#<:@+-()!&/.,;\"'0123 aAé日👍\t\u3000",
    *("http://", "https://", "https://x.org/", "x.org", "steam://", "**", "||", "~~", "```"),
    *("@everyone", "<@1>", "<t:1:F>", ":tada:", "<:x:1>", "</a:1>", "<id:home>", "-# ", "# ", "1. ", "> ", "- "),
]
hostile = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
words = hostile | st.text(st.characters(codec="utf-8", exclude_characters=GAP), max_size=30)
_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_FORM = re.compile(r"<(?!br>)[^>]*>")


def one_line(text: str) -> str:
    return _BREAK.sub(" ", text)


@settings(max_examples=1000, deadline=None)
@given(words)
def test_apps_show_what_was_written(text: str) -> None:
    """Whatever somebody writes, apps show these words and nothing else: no form, mention, emoji, moment or hidden link."""
    shown = read(escaped(text))
    assert shown.text.replace(GAP, "") == one_line(text)
    assert _FORM.findall(shown.html) == []


@settings(max_examples=1000, deadline=None)
@given(st.lists(st.tuples(words, st.booleans()), max_size=4))
def test_pieces_of_a_line_mean_nothing_together_either(pieces: list[tuple[str, bool]]) -> None:
    """Pieces of one line, some with weight, are shown as they were written; weight is the only form there is."""
    shown = read(line_of(Piece(text, strong) for text, strong in pieces))
    assert shown.text.replace(GAP, "") == one_line("".join(text for text, _ in pieces))
    assert set(_FORM.findall(shown.html)) <= {"<strong>", "</strong>"}


@pytest.mark.parametrize(
    "address",
    ["https://x.org/a_b_c?d=*e*&f=~g~#h", "http://127.0.0.1/(a)", "https://x.org/:tada:/@everyone", "https://x.org/a|b||c`d`"],
)
@pytest.mark.parametrize("around", ["{}", "see {} now", "<{}>", "({}, _so_ {})", "**{}", "{}\n"])
def test_addresses_stay_intact(address: str, around: str) -> None:
    """An address among words can be tapped, and leads where it was meant to lead."""
    markup = escaped(around.format(address, address))
    assert address in markup
    assert {link.rstrip(",") for link in read(markup).links} <= {address, address.removesuffix(")")}
    assert read(markup).links


@pytest.mark.parametrize(
    "text",
    ["Bom dia, Bristol!", "14:30–15:00", "E12 · 3/4", "ana@example.org", "a - b # c > d + e", "3.5 km", "#1", "1.5", "¿Qué?"],
)
def test_ordinary_words_are_not_burdened(text: str) -> None:
    """What means nothing to any app is sent as it is, so that it can be read where markup is not shown either."""
    assert escaped(text).replace("\\#1", "#1") == text


def test_weight_is_shown() -> None:
    """Strong words are strong, also side by side and beside signs of their own."""
    shown = read(line_of([Piece("a*", strong=True), Piece("*b", strong=True), Piece("*c*")]))
    assert shown.html == "<strong>a**b</strong>*c*"


def test_a_mention_stands_as_it_is() -> None:
    """What is to call somebody does, behind an address as well, and the words around it still do not."""
    line = line_of([Piece("https://x.org/a"), Piece("Ana", markup="<@7>"), Piece("<@8>")])
    assert read(line).html.replace(GAP, "") == "https://x.org/a<mark>7</mark>&lt;@8&gt;"


@settings(deadline=None)
@given(hostile)
def test_our_own_markup_can_be_read_back(text: str) -> None:
    """The words of a line that we wrote come out of it again, to be quoted."""
    assert plain(escaped(text)) == text.replace("**", "") or "**" in text or "://" in text


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ana Sousa (Porto)", "Ana Sousa (Porto)"),
        ("  Ana \n Sousa  ", "Ana Sousa"),
        ("Discord Team", "Dis·cord Team"),
        ("mcCLYDEson", "mcCLY·DEson"),
        ("DISCORDdiscord", "DIS·CORDdis·cord"),
        ("dis\u200bcord", "dis·cord"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("\u200b\u2060\ufeff", "?"),
        ("", "?"),
        ("森", "森"),
    ],
)
def test_a_name_is_one_that_webhooks_may_have(name: str, shown: str) -> None:
    """A name is shown as nearly as Discord lets it be; nobody can hide, turn or empty it."""
    assert username(name) == shown


@settings(deadline=None)
@given(st.text(max_size=200) | st.lists(st.sampled_from(["dis", "cord", "clyde", "\u200b", " ", "a", "👍"])).map("".join))
def test_any_name_is_taken(name: str) -> None:
    """Whatever somebody calls themselves, Discord takes it."""
    taken = username(name)
    assert 1 <= units(taken) <= 80
    assert taken == taken.strip()
    assert not re.search("discord|clyde", taken.casefold())


@settings(deadline=None)
@given(st.text("ab\n👍\\*", max_size=60), st.integers(5, 40))
def test_what_is_cut_is_not_too_long(text: str, most: int) -> None:
    """A cut text keeps to its length, ends with an ellipsis and with neither half an emoji nor half an escape."""
    cut = shortened(text, most)
    assert units(cut) <= most
    assert cut == text if units(text) <= most else cut.endswith("…")
    assert "\ufffd" not in cut
    assert not cut.removesuffix("…").endswith("\\") or cut == text
