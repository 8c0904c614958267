"""Blocks become words: facts once, sentences once in each of the room's languages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.document import Line, Span
from bot.core.phrase import Listed, Mention, Phrase
from bot.core.ref import PersonRef
from bot.core.reply import IfMay, Items, Joint, Quote, Said, Usage
from bot.core.wire import Capabilities
from bot.dispatch.composing import Composer
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from bot.core.phrase import Arg
    from bot.core.reply import Block

ANA = Mention(PersonRef("matrix", "@ana:x"), "Ana")
TOM = Mention(PersonRef("matrix", "@tom:x"), "Tom Reed")


@dataclass
class TwoTongues(FakeStrings):
    """Strings that differ by language: a few sentences, and for the rest the id alone."""

    sentences: dict[tuple[str, str], str] = field(
        default_factory=lambda: {
            ("moved", "en"): "It begins later.",
            ("moved", "pt"): "Começa mais tarde.",
            ("yes", "en"): "yes",
            ("yes", "pt"): "sim",
            ("call", "en"): "{who}, {asker} waits.",
            ("call", "pt"): "{asker} espera por {who}.",
            ("both", "en"): "{one} and {other} and {one}",
            ("both", "pt"): "{one} e {other} e {one}",
            ("steps", "en"): "First.\nThen {who}.",
            ("steps", "pt"): "Primeiro.\nDepois {who}.",
        }
    )

    def say(self, phrase: Phrase, locale: str) -> str:
        """Return a sentence with its variables filled in."""
        spoken = phrase.locale or locale
        template = self.sentences.get((phrase.id, spoken), phrase.id)
        return template.format(**{name: self._value(arg, spoken) for name, arg in phrase.args.items()})


COMPOSER = Composer(TwoTongues())


def text(*blocks: Block, locales: tuple[str, ...] = ("en", "pt")) -> list[str]:
    """Return the lines of blocks in a room of two languages, or others."""
    return COMPOSER.compose(blocks, locales).text.split("\n")


# Sentences and facts


def test_a_sentence_is_said_in_each_language() -> None:
    """In a room of two languages a sentence comes twice, each under its language's name, in the room's order"""
    assert text(Phrase("moved")) == ["EN: It begins later.", "PT: Começa mais tarde."]
    assert text(Phrase("moved"), locales=("pt", "en")) == ["PT: Começa mais tarde.", "EN: It begins later."]


def test_in_one_language_it_needs_no_name() -> None:
    """Where one language is spoken, or to one person, the sentence stands alone"""
    assert text(Phrase("moved"), locales=("pt",)) == ["Começa mais tarde."]


def test_a_phrase_with_a_language_is_said_in_it() -> None:
    """What is meant for readers of one language is said once, in that one, whoever else is there"""
    assert text(Phrase("moved", locale="pt"), Joint((Phrase("yes", locale="pt"), Phrase("yes")))) == [
        "Começa mais tarde.",
        "sim · yes / sim",
    ]


def test_facts_are_said_once() -> None:
    """A title and the line of a list come once; a word that differs by language comes with both forms, an equal one once"""
    assert text(
        Said("E1 Vindima"), Items((Said("Praça"), Phrase("yes"), Phrase("2027"))), Joint((Phrase("yes"), Said("0")))
    ) == ["E1 Vindima", "Praça", "yes / sim", "2027", "yes / sim · 0"]


def test_numbered_lists_count_from_one() -> None:
    """The number somebody answers with stands before each entry"""
    assert text(Items((Said("Porto"), Phrase("yes")), numbered=True)) == ["1 Porto", "2 yes / sim"]


def test_a_sentence_of_several_lines_has_its_language_once() -> None:
    """Only the first line of a longer text carries the language's name"""
    assert text(Phrase("steps", {"who": "Ana"})) == ["EN: First.", "Then Ana.", "PT: Primeiro.", "Depois Ana."]


# People's words


def test_peoples_words_are_never_markup() -> None:
    """What somebody wrote comes as plain spans, line by line, with the weight asked for and no mention"""
    document = COMPOSER.compose((Said("**a** @room\n<b>", strong=True), Quote("> {who}\n\nc")), ("en",))
    assert document.lines == (
        Line((Span("**a** @room", strong=True),)),
        Line((Span("<b>", strong=True),)),
        Line((Span("> {who}"),), quoted=True),
        Line((Span(""),), quoted=True),
        Line((Span("c"),), quoted=True),
    )


def test_an_entry_stays_on_its_line() -> None:
    """Line breaks and runs of space in a title or a phrase cannot make a list look longer than it is"""
    assert text(Items((Said("a\n2  b"), Phrase("steps", {"who": "x"}, "en"))), Joint((Said("c\td"), Said(" e ")))) == [
        "a 2 b",
        "First. Then x.",
        "c d · e",
    ]


def test_nothing_said_is_an_empty_line() -> None:
    """Empty words keep their place; an empty quotation has none"""
    assert COMPOSER.compose((Said(""), Quote("")), ("en",)).lines == (Line((Span(""),)),)


# Mentions


def test_a_mention_is_a_span_of_its_own() -> None:
    """Who is mentioned stands in the sentence where the language wants it, as a span that names the account"""
    document = COMPOSER.compose((Phrase("call", {"who": ANA, "asker": "Tom"}),), ("en", "pt"))
    pill = Span("Ana", mention="@ana:x")
    assert document.lines == (
        Line((Span("EN: "), pill, Span(", Tom waits."))),
        Line((Span("PT: "), Span("Tom espera por "), pill, Span("."))),
    )


@pytest.mark.parametrize(("name", "said"), [("田中", "田中さん、どうぞ。"), ("Anke Brandt", "Anke Brandt さん、どうぞ。")])
def test_a_name_in_japanese_letters_needs_no_space(name: str, said: str) -> None:
    """Behind a mentioned name さん stands as Japanese sets it: apart from Latin letters only."""
    strings = TwoTongues(sentences={("call", "ja"): "{who} さん、どうぞ。"})
    mention = Mention(PersonRef("matrix", "@tanaka:x"), name)
    assert Composer(strings).compose([Phrase("call", {"who": mention})], ["ja"]).text == said


@pytest.mark.parametrize(
    ("names", "locales", "said"),
    [
        (("Anke Brandt", "田中", "Jonas Weber"), ("ja",), "Anke Brandt さん、田中さん、Jonas Weber さん"),
        (("Anke Brandt", "田中", "Jonas Weber"), ("de", "ja"), "Anke Brandt さん、田中さん、Jonas Weber さん"),
        (("Anke Brandt", "田中", "森"), ("de",), "Anke Brandt, 田中, 森"),
    ],
)
def test_a_list_of_names_is_parted_in_one_way(names: tuple[str, ...], locales: tuple[str, ...], said: str) -> None:
    """A line of names has one sign between all of them: the Japanese one where each has its さん, else a comma."""
    strings = TwoTongues(sentences={("person", "ja"): "{who} さん", ("person", "de"): "{who}"})
    people = tuple(Phrase("person", {"who": Mention(PersonRef("matrix", name), name)}) for name in names)
    assert Composer(strings).compose([Joint(people, ", ")], locales).text == said


def test_several_mentions_keep_apart() -> None:
    """Each of several people is named by their own account, as often as the sentence names them"""
    spans = COMPOSER.spans(Phrase("both", {"one": ANA, "other": TOM}), "en")
    assert [(span.text, span.mention) for span in spans] == [
        ("Ana", "@ana:x"),
        (" and ", None),
        ("Tom Reed", "@tom:x"),
        (" and ", None),
        ("Ana", "@ana:x"),
    ]


def test_a_mention_in_a_later_line() -> None:
    """A mention survives the line breaks of its sentence"""
    document = COMPOSER.compose((Phrase("steps", {"who": ANA}),), ("en",))
    assert document.lines == (
        Line((Span("First."),)),
        Line((Span("Then "), Span("Ana", mention="@ana:x"), Span("."))),
    )


@pytest.mark.parametrize("name", ["\ue0001\ue000", "\ue000", "\ue0000", "a\ue0000\ue000b", "\ue0009\ue000"])
def test_nobody_can_forge_a_mention(name: str) -> None:
    """A name that holds the signs used inside makes nobody else a mention and breaks nothing"""
    args: dict[str, Arg] = {"who": ANA, "asker": name}
    nested: dict[str, Arg] = {"who": ANA, "asker": Listed((name, Phrase("both", {"one": name, "other": name})))}
    for given_args in (args, nested):
        spans = COMPOSER.spans(Phrase("call", given_args), "en")
        assert [span.text for span in spans if span.mention] == ["Ana"]
        assert spans[0].mention == "@ana:x"


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_name_can_be_said(author: str, mentioned: str) -> None:
    """Whatever people call themselves, the sentence says it and mentions exactly who is meant"""
    who = Mention(ANA.person, mentioned)
    lines = COMPOSER.compose((Phrase("call", {"who": who, "asker": author}),), ("en",)).lines
    named = [span.text for line in lines for span in line.spans if span.mention]
    assert "\n".join(named) == mentioned
    assert "\n".join(line.text for line in lines).endswith(f", {author} waits.".replace("\ue000", ""))


def test_how_a_command_is_used() -> None:
    """It is said as a line, and where the network has commands of its own, as it is filled in there"""
    usage = Usage(Joint((Said("!add"), Said("When")), " "), Joint((Said("/add"), Said("starts:When")), " "))
    assert text(usage, locales=("en",)) == ["!add When"]
    assert COMPOSER.compose((usage,), ("en",), Capabilities(controls=True)).text == "/add starts:When"


def test_nothing_is_proposed_to_whoever_is_not_known() -> None:
    """Where nobody has asked what the reader may do, the sentence without the proposal is said, in each language."""
    assert text(IfMay("event move", Phrase("yes"), Phrase("moved"))) == ["EN: It begins later.", "PT: Começa mais tarde."]
