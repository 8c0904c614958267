"""A message is translated line by line, and everything but its words is kept."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.errors import EngineError
from bot.features.translation.text import Terms, Translated, translate_text, words_for_detection
from tests.fakes.engine import FakeEngine, way_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_WORDS = {"good": "bom", "morning": "dia", "everyone": "todos", "and": "e", "see": "veja", "now": "agora", "friends": "amigos"}
_MORNING = "Good morning"


async def _translate(text: str, engine: FakeEngine | None = None, terms: Mapping[str, str] | None = None) -> Translated:
    return await translate_text(way_of(engine or FakeEngine(_WORDS), "en", "pt"), text, Terms(become={"en": terms or {}}))


def _without(token: str) -> Callable[[str], str]:
    return lambda line: re.sub(rf"{token}\s*", "", line)


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("good morning everyone", "bom dia todos"),
        ("good morning\n\neveryone", "bom dia\n\ntodos"),
        ("good morning\r\neveryone\n", "bom dia\r\ntodos\n"),
        ("> good morning\n> everyone", "> bom dia\n> todos"),
        ("- good morning\n1. everyone", "- bom dia\n1. todos"),
        ("@anna, good morning 😀", "@anna, bom dia 😀"),
        ("good @anna and E12 now", "bom @anna e E12 agora"),
        ("**good morning**", "**bom dia**"),
        ("> _good morning_", "> _bom dia_"),
        ("“good morning”", "“bom dia”"),
        ("good **morning** everyone", "bom dia todos"),
        ("good ***morning*** ~~everyone~~ now", "bom dia todos agora"),
        ("**good** and **morning**", "bom e dia"),
        ("see snake_case_a1 now", "veja snake_case_a1 agora"),
        ("good\n```\ngood morning\n```\nmorning", "bom\n```\ngood morning\n```\ndia"),
        ("good ```py\nmorning\n``` now", "bom ```py\nmorning\n``` agora"),
        ("good\n```\nmorning", "bom\n```\nmorning"),
        ("good\n~~~\nmorning\n~~~\nnow", "bom\n~~~\nmorning\n~~~\nagora"),
        ("see ```morning``` now", "veja ```morning``` agora"),
        ("see:\n!good morning E1\nnow", "veja:\n!good morning E1\nagora"),
        ("see:\n> - ！good morning\n/see now", "veja:\n> - ！good morning\n/see now"),
        ("good !morning now", "bom !morning agora"),
        ("see “!good morning” now", "veja “!good morning” agora"),
    ],
)
async def test_messages(text: str, output: str) -> None:
    """Lists, quotations, code, mentions and the shape of a message stay; words are translated."""
    assert await _translate(text) == Translated(output, changed=True, whole=True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "😀",
        "https://example.org/good",
        "@anna",
        "10:30",
        "```\ngood morning\n```",
        "`good`",
        "!good morning",
        "！good morning",
        "/good morning",
        "- !good morning",
        "**!good morning**",
        "> 12/05/2026 😀",
        "---",
        "9h",
    ],
)
async def test_nothing_to_translate(text: str) -> None:
    """Lines of links, emoji, mentions, numbers, code or commands alone pass through and no engine sees them."""
    engine = FakeEngine(_WORDS)
    assert await _translate(text, engine) == Translated(text, changed=False, whole=True)
    assert engine.lines == []


async def test_words_that_are_the_same() -> None:
    """What the engine gives back unchanged is not called a translation, and keeps its markup."""
    engine = FakeEngine({"taxi": "taxi"})
    assert await _translate("*taxi* 😀", engine) == Translated("*taxi* 😀", changed=False, whole=True)


async def test_one_call_for_each_line() -> None:
    """The engine gets whole lines, without prefix, line break, edges and markup."""
    engine = FakeEngine(_WORDS)
    await _translate("> good @anna. See *now* 😀\n😀\n- everyone", engine)
    assert engine.lines == ["good XQZA. See now", "everyone"]


async def test_numbers_are_shown_first() -> None:
    """An engine sees numbers, so that the words around them fit."""
    engine = FakeEngine(_WORDS)
    assert (await _translate("see 3 friends", engine)).text == "veja 3 amigos"
    assert engine.lines == ["see 3 friends"]


async def test_a_spoiled_number_is_masked() -> None:
    """An engine that changes a number does not see it in the second try."""
    engine = FakeEngine(_WORDS, spoil=lambda line: line.replace("3", "30"))
    assert await _translate("see 3 friends", engine) == Translated("veja 3 amigos", changed=True, whole=True)
    assert engine.lines == ["see 3 friends", "see XQZA friends"]


async def test_a_lost_token_splits_the_line() -> None:
    """If a token is lost, the words between are translated one piece after the other."""
    engine = FakeEngine(_WORDS, spoil=_without("XQZA"))
    assert await _translate("see @anna, friends!", engine) == Translated("veja @anna, amigos!", changed=True, whole=True)
    assert engine.lines == ["see XQZA, friends!", "see", "friends"]


async def test_a_line_that_cannot_be_saved_is_left() -> None:
    """If pieces lose something too, that line stays in the author's words and the rest is translated."""
    engine = FakeEngine(_WORDS, spoil=lambda line: line + " 7" if "veja" in line else line)
    translated = await _translate("see @anna now\ngood morning", engine)
    assert translated == Translated("see @anna now\nbom dia", changed=True, whole=False)


@pytest.mark.parametrize("nonsense", ["", " ", "x" * 1000])
async def test_nonsense_is_not_a_translation(nonsense: str) -> None:
    """An empty answer, or one far longer than the question, is not passed on."""
    engine = FakeEngine(_WORDS, spoil=lambda _: nonsense)
    assert await _translate(_MORNING, engine) == Translated(_MORNING, changed=False, whole=False)


async def test_an_engine_failure_is_told() -> None:
    """When the engine fails, nothing is half translated."""
    engine = FakeEngine(_WORDS)
    engine.broken = True
    with pytest.raises(EngineError):
        await _translate("good morning", engine)


async def test_terms() -> None:
    """Terms of the glossary are the coordinators' words, even alone in a line, and the engine does not see them."""
    engine = FakeEngine(_WORDS)
    terms = {"host family": "família de acolhimento"}
    assert (
        await _translate("good host family\nHost family", engine, terms)
    ).text == "bom família de acolhimento\nFamília de acolhimento"
    assert engine.lines == ["good XQZA"]


@pytest.mark.parametrize("text", ["“_good morning_”", "**_good morning_**", "||**“good morning”**||"])
async def test_marks_in_marks(text: str) -> None:
    """Markup and quotation marks around the whole line stay where they are, however many there are"""
    assert (await _translate(text, FakeEngine(_WORDS))).text == text.replace("good morning", "bom dia")


async def test_capitals() -> None:
    """A line in capitals is translated as a sentence and given back in capitals."""
    engine = FakeEngine(_WORDS)
    assert (await _translate("GOOD MORNING @anna AND FRIENDS! 😀", engine)).text == "BOM DIA @anna E AMIGOS! 😀"
    assert engine.lines == ["Good morning XQZA and friends!"]


_parts = st.sampled_from(
    [
        "good ",
        "morning",
        "@anna",
        " 😀",
        "https://example.org/x_y",
        "10:30",
        " 12/05/2026",
        "E12",
        "`a b`",
        "\n",
        "> ",
        "**",
        "_",
        "XQZ",
        ". ",
    ],
)


@given(st.one_of(st.text(st.characters()), st.lists(_parts, max_size=12).map("".join)))
async def test_facts_survive_any_message(text: str) -> None:
    """Whatever is written, links, mentions and digits of the outcome are those of the message, each as often."""
    output = (await _translate(text)).text
    for fact in (r"https://example\.org/x_y", r"(?<!\w)@anna(?!\w)", r"\d"):
        assert Counter(re.findall(fact, output)) == Counter(re.findall(fact, text))


@example("morningmorningmorninghttps://example.org/x_y")
@given(st.lists(_parts, max_size=12).map("".join))
async def test_an_engine_that_loses_every_token_loses_nothing(text: str) -> None:
    """Facts survive an engine that drops all tokens and all digits."""
    output = (await _translate(text, FakeEngine(_WORDS, spoil=lambda line: re.sub(r"XQZ\w+|\d", "", line)))).text
    for fact in (r"https://example\.org/x_y", r"(?<!\w)@anna(?!\w)", r"\d", r"`a b`"):
        assert Counter(re.findall(fact, output)) == Counter(re.findall(fact, text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Guten Morgen", "Guten Morgen"),
        ("Obrigado!", "Obrigado"),
        ("@anna vê isto https://example.org às 10:30 😀", "vê isto às"),
        ("the hotel is full", "the is full"),
        ("> good morning everyone\nsim senhor", "sim senhor"),
        ("don't worry", "don't worry"),
        ("はい", "はい"),
        ("sim", ""),
        ("Anna", ""),
        ("ok ok 😀", ""),
        ("pizza taxi", ""),
        ("ok sim", ""),
        ("`good morning everyone`", ""),
        ("```\ngood morning everyone\n```", ""),
        ("", ""),
    ],
)
def test_words_for_detection(text: str, words: str) -> None:
    """A language is guessed from the author's own words only, and from nothing when they are too few."""
    assert words_for_detection(text) == words


@given(st.text(st.characters()))
def test_detection_takes_any_text(text: str) -> None:
    """No message can break the choice of words, and they are the message's."""
    assert all(word in text for word in words_for_detection(text).split(" "))
