"""The catalogues and the port that says phrases from them."""

from __future__ import annotations

import time
from datetime import date, datetime
from importlib.resources import files
from typing import TYPE_CHECKING, Protocol

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.moment import Moment
from bot.core.phrase import Form, Language, Listed, Mention, Phrase, Strings, When
from bot.core.ref import PersonRef
from bot.i18n import COMPLETE_LOCALES
from bot.i18n.catalogue import CatalogueFault, load_catalogue
from bot.i18n.strings import FluentStrings
from bot.i18n.wordlist import plain_texts
from bot.main.wiring import CATALOGUES

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = """
fair-opened = The fair is open.
fair-title = { $title } is on.
fair-when = It begins on { $when }.
fair-places = { $n ->
    [one] One place is left.
   *[other] { $n } places are left.
}
fair-with = With { $people }.
fair-in = Written in { $language }.
fair-because = { $reason } So we wait.
fair-quoted = { fair-title } Indeed.
fair-chosen = { $n ->
    [one] { $title }!
   *[other] { $title }?
}
fair-answer = Yes, y,  OK,
fair-only =
    .hint = Just come.
"""
PORTUGUESE = """
fair-opened = A feira está aberta.
fair-title = { $title } já começou.
fair-when = Começa: { $when }.
fair-places = { $n ->
    [one] Resta um lugar.
   *[other] Restam { $n } lugares.
}
fair-with = Com { $people }.
fair-in = Escrito em { $language }.
fair-because = { $reason } Por isso esperamos.
fair-quoted = { fair-title } De facto.
fair-chosen = { $title }
fair-answer = sim, s
fair-only =
    .hint = Basta vir.
"""
NOON = Moment(datetime(2027, 3, 31, 12, 0), "Europe/Berlin")  # noqa: DTZ001 a wall time is naive
TOM = PersonRef("console", "tom")


class MakePackage(Protocol):
    """Writes a package with a ``strings`` folder and returns its name."""

    def __call__(self, **texts: str) -> str:
        """Take the Fluent text of each locale by name."""
        ...


@pytest.fixture
def make_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MakePackage:
    monkeypatch.syspath_prepend(str(tmp_path))
    made: list[str] = []

    def make(**texts: str) -> str:
        # Python remembers imported packages, so that no name may come back in a later test.
        name = f"{tmp_path.name.replace('-', '_')}_{tmp_path.parent.name.replace('-', '_')}_{len(made)}"
        made.append(name)
        folder = tmp_path / name / "strings"
        folder.mkdir(parents=True)
        (folder.parent / "__init__.py").write_text("")
        for locale, text in texts.items():
            (folder / f"{locale}.ftl").write_text(text, encoding="utf-8")
        return name

    return make


@pytest.fixture
def strings(make_package: MakePackage) -> Strings:
    return FluentStrings(load_catalogue([make_package(en=ENGLISH, pt=PORTUGUESE)], ["en", "pt"]))


def test_each_reader_reads_one_language(strings: Strings) -> None:
    """A phrase is said in the reader's language, and in that one only."""
    phrase = Phrase("fair-opened")
    assert strings.say(phrase, "en") == "The fair is open."
    assert strings.say(phrase, "pt") == "A feira está aberta."


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("pt-BR", "A feira está aberta."),
        ("PT_pt", "A feira está aberta."),
        ("en-US", "The fair is open."),
        ("ko", "The fair is open."),
    ],
)
def test_a_language_that_is_not_spoken_falls_back(strings: Strings, locale: str, said: str) -> None:
    """A variety is answered in its language, and a language without catalogue in English."""
    assert strings.say(Phrase("fair-opened"), locale) == said


def test_a_gap_in_a_spoken_language_is_a_defect(make_package: MakePackage) -> None:
    """A phrase missing in a complete language is never covered up with English."""
    strings = FluentStrings(load_catalogue([make_package(en="fair-a = a", pt="fair-b = b")], ["pt"]))
    with pytest.raises(LookupError, match="fair-a in pt"):
        strings.say(Phrase("fair-a"), "pt")


def test_a_phrase_may_bring_its_own_language(strings: Strings) -> None:
    """In a room of several languages a sentence is said in its own, alone and inside another."""
    own = Phrase("fair-opened", locale="pt")
    assert strings.say(own, "en") == "A feira está aberta."
    assert strings.say(Phrase("fair-because", {"reason": own}), "en") == "A feira está aberta. So we wait."


def test_a_phrase_inside_another_follows_its_language(strings: Strings) -> None:
    """A sentence made of two is said in one language."""
    phrase = Phrase("fair-because", {"reason": Phrase("fair-opened")}, locale="pt")
    assert strings.say(phrase, "en") == "A feira está aberta. Por isso esperamos."


def test_an_attribute_is_a_phrase(strings: Strings) -> None:
    """An attribute is said by ``message.attribute``."""
    assert strings.say(Phrase("fair-only.hint"), "pt") == "Basta vir."


@pytest.mark.parametrize("phrase_id", ["fair-none", "fair-only", "fair-only.none", "fair-title.none"])
def test_an_unknown_phrase_is_a_defect(strings: Strings, phrase_id: str) -> None:
    """A phrase, attribute or value that does not exist raises and names phrase and language."""
    with pytest.raises(LookupError, match=f"{phrase_id} in pt"):
        strings.say(Phrase(phrase_id), "pt")


def test_an_unknown_variable_is_a_defect(strings: Strings) -> None:
    """A variable that was not given raises and is named, instead of showing as a gap to people."""
    with pytest.raises(LookupError, match=r"fair-title in en: .*title"):
        strings.say(Phrase("fair-title"), "en")


@pytest.mark.parametrize(
    ("count", "english", "portuguese"),
    [
        (1, "One place is left.", "Resta um lugar."),
        (0, "0 places are left.", "Restam 0 lugares."),
        (12345, "12,345 places are left.", "Restam 12 345 lugares."),
    ],
)
def test_numbers_follow_the_language(strings: Strings, count: int, english: str, portuguese: str) -> None:
    """Numbers choose the plural and are grouped as the reader's country does."""
    phrase = Phrase("fair-places", {"n": count})
    assert strings.say(phrase, "en") == english
    assert strings.say(phrase, "pt").replace("\N{NO-BREAK SPACE}", " ") == portuguese


def test_years_and_ids_stay_as_they_are(strings: Strings) -> None:
    """What is given as text is not read as a number."""
    assert strings.say(Phrase("fair-title", {"title": "2027"}), "en") == "2027 is on."


def test_moments_are_said(strings: Strings) -> None:
    """A moment inside a phrase, and alone, is said in the reader's language."""
    assert strings.say(Phrase("fair-when", {"when": When(NOON)}), "pt") == "Começa: quarta-feira, 31 de março de 2027, 12:00."
    assert (
        strings.say(Phrase("fair-when", {"when": When(date(2027, 3, 31), Form.DAY)}), "en")
        == "It begins on Wednesday, 31 March 2027."
    )
    assert strings.say_when(When(NOON), "pt-BR") == "quarta-feira, 31 de março de 2027, 12:00"
    assert strings.say_when(When(NOON, Form.TIME), "ko") == "12:00"


def test_languages_are_named_inside_a_sentence(strings: Strings) -> None:
    """A language is named in the reader's language, with that language's own use of capitals."""
    phrase = Phrase("fair-in", {"language": Language("pt")})
    assert strings.say(phrase, "en") == "Written in Portuguese."
    assert strings.say(phrase, "pt") == "Escrito em português."


def test_people_are_named(strings: Strings) -> None:
    """A mention is said as the person's name."""
    assert strings.say(Phrase("fair-with", {"people": Mention(TOM, "Tom Ash")}), "en") == "With Tom Ash."


@pytest.mark.parametrize(
    ("items", "english", "portuguese"),
    [
        ((), "With .", "Com ."),
        (("a",), "With a.", "Com a."),
        (("a", Mention(TOM, "Tom")), "With a and Tom.", "Com a e Tom."),
        (("a", "{0} {x}", 3), "With a, {0} {x} and 3.", "Com a, {0} {x} e 3."),
        (
            (Language("en"), Language("pt"), Listed(("b", "c"))),
            "With English, Portuguese and b and c.",
            "Com inglês, português e b e c.",
        ),
    ],
)
def test_lists_follow_the_language(strings: Strings, items: tuple[str, ...], english: str, portuguese: str) -> None:
    """Several values become one list with the reader's word for "and", whatever the values hold."""
    phrase = Phrase("fair-with", {"people": Listed(items)})
    assert strings.say(phrase, "en") == english
    assert strings.say(phrase, "pt") == portuguese


def test_only_words_from_right_to_left_are_isolated(strings: Strings) -> None:
    """People's words in Hebrew or Arabic cannot turn the sentence around; all others stay free of invisible characters."""
    assert strings.say(Phrase("fair-title", {"title": "Café 夏祭り 🎉"}), "en") == "Café 夏祭り 🎉 is on."
    for words in ("חג", "عيد", "a\u202eb"):
        isolated = f"\u2068{words}\u2069"
        assert strings.say(Phrase("fair-title", {"title": words}), "en") == f"{isolated} is on."
        assert strings.say(Phrase("fair-with", {"people": Mention(TOM, words)}), "en") == f"With {isolated}."
        assert strings.say(Phrase("fair-with", {"people": Listed(("a", words))}), "en") == f"With a and {isolated}."


# One catalogue serves all examples: saying a phrase changes nothing in it.
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(exclude_categories=["Cs"], max_codepoint=0x58F)), n=st.integers(0, 3))
def test_peoples_words_pass_unchanged(strings: Strings, words: str, n: int) -> None:
    """Whatever people write, braces and signs of the catalogue included, arrives letter by letter."""
    assert strings.say(Phrase("fair-title", {"title": words}), "en") == f"{words} is on."
    assert strings.say(Phrase("fair-chosen", {"title": words, "n": n}), "en") == words + ("!" if n == 1 else "?")


@pytest.mark.parametrize("length", [249, 250, 251, 2499, 2501, 60000])
def test_long_words_pass_unchanged(strings: Strings, length: int) -> None:
    """The longest message a network lets people write fits into every kind of phrase."""
    words = "x" * length
    assert strings.say(Phrase("fair-title", {"title": words}), "en") == f"{words} is on."
    assert strings.say(Phrase("fair-quoted", {"title": words}), "en") == f"{words} is on. Indeed."
    assert strings.say(Phrase("fair-chosen", {"title": words, "n": 1}), "en") == f"{words}!"
    assert (
        strings.say(Phrase("fair-because", {"reason": Phrase("fair-title", {"title": words})}), "en")
        == f"{words} is on. So we wait."
    )


def test_words_people_may_type(strings: Strings) -> None:
    """Alternatives come in lower case, trimmed, in the order of the catalogue, without empty ones."""
    assert list(strings.words("fair-answer", "en")) == ["yes", "y", "ok"]
    assert list(strings.words("fair-answer", "pt-BR")) == ["sim", "s"]
    assert list(strings.words("fair-only.hint", "pt")) == ["basta vir."]


@pytest.mark.parametrize("phrase_id", ["fair-none", "fair-title"])
def test_words_that_are_no_list_are_a_defect(strings: Strings, phrase_id: str) -> None:
    """A list of words must exist and cannot have variables."""
    with pytest.raises(LookupError, match=phrase_id):
        strings.words(phrase_id, "en")


def test_languages_are_listed_english_first(make_package: MakePackage) -> None:
    """English is always spoken and always first, each language once."""
    package = make_package(en="", pt="")
    assert list(FluentStrings(load_catalogue([package], ["pt", "pt"])).locales) == ["en", "pt"]
    assert list(FluentStrings(load_catalogue([package], ["pt", "en"])).locales) == ["en", "pt"]


def test_autonyms(strings: Strings) -> None:
    """A language introduces itself in its own words, also one that has no catalogue."""
    assert [strings.autonym(code) for code in ("en", "pt", "ja")] == ["English", "Português", "日本語"]


def test_several_packages_make_one_catalogue(make_package: MakePackage) -> None:
    """Each package brings its own phrases; one may quote another's."""
    packages = [make_package(en="fair-a = A\n-place = square\n"), make_package(en="tour-b = { fair-a } in the { -place }\n")]
    assert FluentStrings(load_catalogue(packages, ["en"])).say(Phrase("tour-b"), "en") == "A in the square"


@pytest.mark.parametrize(
    ("first", "second", "named"),
    [
        ("fair-a = A", "fair-a = B", "fair-a"),
        ("fair-a = A\nfair-a = B", "", "fair-a"),
        ("-place = A", "-place = B", "-place"),
        ("fair-a = A\n    .x = 1\n    .x = 2", "", "fair-a.x"),
    ],
)
def test_a_name_given_twice_is_a_defect(make_package: MakePackage, first: str, second: str, named: str) -> None:
    """Two phrases, terms or attributes of one name are found when the language is read, with both files."""
    with pytest.raises(CatalogueFault, match=rf"/strings/en\.ftl: {named} stands in .*/strings/en\.ftl already"):
        load_catalogue([make_package(en=first), make_package(en=second)], ["en"])


def test_every_line_that_is_not_fluent_is_reported(make_package: MakePackage) -> None:
    """Faults of one language are told at once, each with its file and its line's beginning."""
    with pytest.raises(CatalogueFault) as caught:
        load_catalogue([make_package(en="fair a = A\nfair-b = { $x\nfair-c = C\n"), make_package(en="= D\n")], ["en"])
    assert len(caught.value.faults) == 3
    assert "fair a = A" in caught.value.faults[0]
    assert "fair-b = { $x" in caught.value.faults[1]
    assert "= D" in caught.value.faults[2]


def test_a_missing_file_is_found_at_the_start(make_package: MakePackage) -> None:
    """A package without a file for a language that is to be spoken stops the start, though that language is read later."""
    with pytest.raises(CatalogueFault, match=r"/strings/pt\.ftl: no such file"):
        load_catalogue([make_package(en="fair-a = A", pt="fair-a = A"), make_package(en="fair-b = B")], ["en", "pt"])


def test_a_fault_in_another_language_shows_when_it_is_read(make_package: MakePackage) -> None:
    """English is read at the start and each other language when it is first spoken."""
    catalogue = load_catalogue([make_package(en="fair-a = A", pt="fair a")], ["en", "pt"])
    with pytest.raises(CatalogueFault, match="fair a"):
        FluentStrings(catalogue).say(Phrase("fair-a"), "pt")


def test_a_sentence_said_often_is_cheap(strings: Strings) -> None:
    """A phrase with one variable costs less than 60 microseconds of processor time, ten times that on a busy machine."""
    phrase = Phrase("fair-title", {"title": "Sommerfest"})
    strings.say(phrase, "pt")
    began = time.process_time()
    for _ in range(1000):
        strings.say(phrase, "pt")
    assert (time.process_time() - began) / 1000 < 0.0006


@pytest.mark.parametrize("locale", COMPLETE_LOCALES)
def test_lists_of_words_are_read_as_fluent_reads_them(locale: str) -> None:
    """The words people may type are the same whether the rest of their language was read or not, for every phrase there is"""
    catalogue = load_catalogue(CATALOGUES, COMPLETE_LOCALES)
    said, whole = FluentStrings(catalogue), FluentStrings(load_catalogue(CATALOGUES, COMPLETE_LOCALES))
    plain = [name for package in CATALOGUES for name in plain_texts(read_file(package, locale))]
    assert len(plain) > 300
    for name in plain:
        told = whole._format(name, {}, locale)
        wanted = tuple(part for part in (part.strip().lower() for part in " ".join(told.split("\n")).split(",")) if part)
        assert said.words(name, locale) == wanted, name


def read_file(package: str, locale: str) -> str:
    """Return a catalogue file."""
    return (files(package) / "strings" / f"{locale}.ftl").read_text("utf-8")
