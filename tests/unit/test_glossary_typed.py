"""A line with words of several languages is read as people write it, or one line says what would work."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import BadOption
from bot.core.phrase import Language
from bot.features.translation.glossary.model import Entry, plain
from bot.features.translation.glossary.typed import entry_typed
from bot.i18n import KNOWN_LOCALES
from bot.i18n.languages import TypedNames

LANGUAGES = TypedNames(KNOWN_LOCALES)
NOTES = frozenset({"note", "notiz", "メモ"})


def typed(text: str) -> Entry:
    """Return what a text is read as."""
    return entry_typed(text, LANGUAGES, NOTES, "!")


def fault(text: str) -> tuple[str, object]:
    """Return why a text is refused: the phrase, and what it repeats."""
    with pytest.raises(BadOption) as raised:
        typed(text)
    phrase = raised.value.phrase
    return phrase.id, phrase.args.get("text") or phrase.args.get("language")


@pytest.mark.parametrize(
    "text",
    [
        "de: Partnerstadt, ja: 姉妹都市, es: ciudad hermana",
        "de:Partnerstadt,ja:姉妹都市,es:ciudad hermana",
        "DE = Partnerstadt; JA = 姉妹都市; ES = ciudad hermana",
        "de：Partnerstadt、ja：姉妹都市、es：ciudad hermana",
        "de＝Partnerstadt；ja＝姉妹都市；es＝ciudad hermana",
        "Deutsch: Partnerstadt\n日本語：姉妹都市\nespañol: ciudad hermana",
        "alemán: Partnerstadt, japonais : 姉妹都市, スペイン語：ciudad hermana",
        "es: ciudad hermana ja: 姉妹都市 de: Partnerstadt",
        "de Partnerstadt, ja 姉妹都市, es ciudad hermana",
        "de Partnerstadt, ja 姉妹都市, es: ciudad hermana",
        'de: "Partnerstadt", ja: 「姉妹都市」, es: «ciudad hermana»',
        "  de:  Partnerstadt ,, ja: 姉妹都市\n\n es: ciudad   hermana , ",
        "de-AT: Partnerstadt, ja_JP: 姉妹都市, es-MX: ciudad hermana",
    ],
)
def test_words_of_several_languages(text: str) -> None:
    """Codes and names of languages in any language, colons and equals signs, commas and lines, of any width"""
    assert typed(text) == Entry({"de": "Partnerstadt", "ja": "姉妹都市", "es": "ciudad hermana"})


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("de: Müller, Schmidt & Co, en: Müller, Schmidt & Co.", {"de": "Müller, Schmidt & Co", "en": "Müller, Schmidt & Co."}),
        ("de: Verein: Freunde, en: friends", {"de": "Verein: Freunde", "en": "friends"}),
        ("de: en passant, fr: en passant", {"de": "en passant", "fr": "en passant"}),
        ("de: 1:0, en: one nil", {"de": "1:0", "en": "one nil"}),
    ],
)
def test_signs_inside_a_word(text: str, entry: dict[str, str]) -> None:
    """A comma or colon belongs to the word, as long as no other language seems to follow"""
    assert typed(text) == Entry(entry)


@pytest.mark.parametrize(
    "text",
    [
        "de: Chor, en: choir, note: sings on Sundays, since: 1990",
        "Notiz: sings on Sundays, since: 1990; de: Chor; en: choir",
        "de Chor, en choir, メモ：sings on Sundays, since: 1990",
    ],
)
def test_a_note(text: str) -> None:
    """A note is called so in any language, stands anywhere, and may hold any signs"""
    assert typed(text) == Entry({"de": "Chor", "en": "choir"}, "", "sings on Sundays, since: 1990")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Partnerstadt", ("glossary-no-language", "Partnerstadt")),
        ("Partnerstadt = 姉妹都市", ("glossary-no-language", "Partnerstadt")),
        ("Partnerstadt de: Stadt, ja: 都市", ("glossary-no-language", "Partnerstadt")),
        ("de: Stadt, tlh: veng", ("glossary-no-language", "tlh")),
        ("Klingon: veng, de: Stadt", ("glossary-no-language", "Klingon")),
        ("x" * 50 + ": veng", ("glossary-no-language", "x" * 40 + "…")),
        ("de", ("glossary-no-language", "de")),
        ("de: Stadt", ("glossary-too-few", None)),
        ("de: Stadt, ja:", ("glossary-too-few", None)),
        ("de: Stadt, note: nice", ("glossary-too-few", None)),
        (":", ("glossary-too-few", None)),
        (",", ("glossary-too-few", None)),
        ("de: Stadt, Deutsch: Ort", ("glossary-twice", Language("de"))),
    ],
)
def test_what_cannot_be_read(text: str, why: tuple[str, object]) -> None:
    """One line names what was not understood"""
    assert fault(text) == why


@given(st.text(st.sampled_from(":=：＝,、;；\n dejaenote\u202e\u200bXx都 ")))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever somebody types comes to an entry of two words at least, on one line each, or to a fault that is told"""
    try:
        entry = typed(text)
    except BadOption:
        return
    assert len(entry.words) > 1
    assert all(word and word == plain(word) for word in entry.words.values())


_WORDS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20)


@given(st.dictionaries(st.sampled_from(KNOWN_LOCALES), _WORDS.map(plain).filter(bool), min_size=2))
def test_what_is_listed_can_be_typed(words: dict[str, str]) -> None:
    """The form in which the glossary is shown is one in which it can be entered"""
    text = ", ".join(f"{code}: {word}" for code, word in words.items())
    assert typed(text) == Entry(words)
