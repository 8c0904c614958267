"""Names of languages, and choosing one."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import COMPLETE_LOCALES, KNOWN_LOCALES
from bot.i18n.languages import TypedNames, autonym, best, language_name


def test_autonyms_of_the_six() -> None:
    """Each language introduces itself in its own words, with a capital letter."""
    said = [autonym(code) for code in KNOWN_LOCALES]
    assert said == ["English", "Deutsch", "Español", "Français", "Português", "日本語"]


def test_autonyms_of_others() -> None:
    """Any other language is asked of the locale data; an unknown code stands for itself."""
    assert autonym("it") == "Italiano"
    assert autonym("pt-BR") == "Português (Brasil)"
    assert autonym("xx") == "xx"


def test_the_complete_languages_are_known() -> None:
    """A language is complete only if its dates and names can be written, and English comes first."""
    assert COMPLETE_LOCALES[0] == "en"
    assert set(COMPLETE_LOCALES) <= set(KNOWN_LOCALES)


@pytest.mark.parametrize(
    ("locale", "names"),
    [
        ("en", ["English", "German", "Portuguese", "Brazilian Portuguese"]),
        ("de", ["Englisch", "Deutsch", "Portugiesisch", "Portugiesisch (Brasilien)"]),
        ("es", ["inglés", "alemán", "portugués", "portugués de Brasil"]),
        ("fr", ["anglais", "allemand", "portugais", "portugais brésilien"]),
        ("pt", ["inglês", "alemão", "português", "português do Brasil"]),
        ("ja", ["英語", "ドイツ語", "ポルトガル語", "ポルトガル語 (ブラジル)"]),
    ],
)
def test_languages_are_named_in_the_readers_language(locale: str, names: list[str]) -> None:
    """Names follow the reader's language and its capitals; a variety is named as one."""
    assert [language_name(code, locale) for code in ("en", "de", "pt", "pt-BR")] == names


def test_an_unknown_language_is_named_by_its_code() -> None:
    """A code nobody knows is shown as it is, rather than failing the sentence."""
    assert language_name("xx", "en") == "xx"


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        ("pt", "pt"),
        ("PT", "pt"),
        ("pt-BR", "pt"),
        ("pt_BR", "pt"),
        ("zh-Hant-TW", "zh-Hant"),
        ("zh", "en"),
        ("ptx", "en"),
        ("ko", "en"),
        ("-", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_the_nearest_language_is_chosen(wanted: str | None, chosen: str) -> None:
    """The wish itself, else its parent, else the default; never another language with the same beginning."""
    assert best(wanted, ["en", "pt", "zh-Hant"], "en") == chosen


@given(wanted=st.none() | st.text(), available=st.lists(st.sampled_from(["en", "pt", "de-AT"])))
def test_choosing_never_invents(wanted: str | None, available: list[str]) -> None:
    """Whatever is wished, the answer is one of the languages there are, or the default."""
    assert best(wanted, available, "ja") in {*available, "ja"}


def test_a_wish_of_any_length_is_answered_at_once() -> None:
    """What somebody has typed or sent as a language is not taken apart piece by piece, however many pieces it has"""

    def steps(wanted: str) -> int:
        seen: list[str] = []
        sys.setprofile(lambda _frame, event, _what: seen.append(event))
        try:
            best(wanted, ["en", "zh-Hant"], "en")
        finally:
            sys.setprofile(None)
        return len(seen)

    assert steps("x" + "-" * 5000) == steps("x" + "-" * 50)
    assert best("zh-Hant-" + "x-" * 5000, ["en", "zh-Hant"], "en") == "zh-Hant"
    assert TypedNames(KNOWN_LOCALES).get("pt-" + "x" * 5000) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("pt", "pt"),
        (" PT ", "pt"),
        ("pt-PT", "pt"),
        ("português", "pt"),
        ("portugues", "pt"),
        ("Portuguese", "pt"),
        ("PORTUGIESISCH", "pt"),
        ("portugués", "pt"),
        ("portugais", "pt"),
        ("ポルトガル語", "pt"),
        ("português do Brasil", "pt"),
        ("alemão", "de"),
        ("alemao", "de"),
        ("Alemán", "de"),
        ("Deutsch", "de"),
        ("ドイツ語", "de"),
        ("inglês", "en"),
        ("english.", "en"),
        ("American English", "en"),
        ("Français", "fr"),
        ("japonais", "ja"),
        ("日本語", "ja"),
        ("にほんご", None),
        ("Klingon", None),
        ("korean", None),
        ("", None),
        ("?", None),
    ],
)
def test_people_name_a_language_as_they_like(text: str, code: str | None) -> None:
    """A code or a name in any of the six languages is read, without accents too; anything else is not guessed."""
    assert TypedNames(KNOWN_LOCALES).get(text) == code


def test_only_languages_on_offer_are_read() -> None:
    """A language that is not among the choices is not read, though its name is known."""
    assert TypedNames(["en", "pt"]).get("alemão") is None


def test_a_variety_on_offer_is_told_from_its_language() -> None:
    """Where both are on offer, the name of the variety means the variety."""
    assert TypedNames(["pt", "pt-BR"]).get("português do Brasil") == "pt-BR"
    assert TypedNames(["pt", "pt-BR"]).get("português") == "pt"


@pytest.mark.parametrize("locale", KNOWN_LOCALES)
def test_what_the_bot_says_it_also_reads(locale: str) -> None:
    """Every name the bot gives a language is one that people may type."""
    for code in KNOWN_LOCALES:
        assert TypedNames(KNOWN_LOCALES).get(language_name(code, locale)) == code
        assert TypedNames(KNOWN_LOCALES).get(autonym(code)) == code
