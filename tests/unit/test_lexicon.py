"""Names and terms are found in lines of any script, and come back where an engine has put them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.translation.lexicon import Lexicon, is_border
from bot.features.translation.masking import mask, unmask

WORDS = ("Stadt", "Partnerstadt", "都市", "姉妹都市", "リスト", "ブラックリスト", "Kapelle Lindenklang", "é", "x", "_")


def found(line: str, *terms: str) -> list[str]:
    """Return which terms are found in a line, in order."""
    return [line[start:end] for start, end, _ in Lexicon({term: term for term in terms}).spans(line)]


@pytest.mark.parametrize(
    ("line", "term"),
    [
        ("私たちの姉妹都市です", "姉妹都市"),
        ("姉妹都市", "姉妹都市"),
        ("「姉妹都市」の件", "姉妹都市"),
        ("次のリストを見てください", "リスト"),
        ("明日はホストファミリーの日です", "ホストファミリー"),
        ("受入れ家庭の名簿", "受入れ家庭"),
        ("来月Partnerstadtに行きます", "Partnerstadt"),
        ("田中さんへ", "田中"),
        ("我们的友好城市很大", "友好城市"),
        ("unsere Partnerstadt.", "Partnerstadt"),
        ("Partnerstadt-Treffen", "Partnerstadt"),
        ("„Kapelle Lindenklang“ spielt", "Kapelle Lindenklang"),
        ("_Partnerstadt_ und mehr", "Partnerstadt"),
        ("_unsere Partnerstadt_", "Partnerstadt"),
    ],
)
def test_a_term_in_a_sentence(line: str, term: str) -> None:
    """A term is found where its script sets no spaces as well as between spaces and signs."""
    assert found(line, term) == [term]


@pytest.mark.parametrize(
    ("line", "term"),
    [
        ("Partnerstadtvertrag", "Partnerstadt"),
        ("Weltpartnerstadt", "partnerstadt"),
        ("Stadt2", "Stadt"),
        ("Stadt_Land", "Stadt"),
        ("ブラックリストの件", "リスト"),
        ("リストラの話", "リスト"),
        ("津波のお知らせ", "津"),
        ("a b c", "a"),
        ("die partnerstadt", "Partnerstadt"),
    ],
)
def test_no_part_of_another_word(line: str, term: str) -> None:
    """What goes on with letters of the same kind is another word, and a single sign is a part of too many."""
    assert found(line, term) == []


def test_the_longest_counts() -> None:
    """Of two terms that begin together the longer is found, and nothing inside of it; a term may follow another at once."""
    assert found("姉妹都市都市", "都市", "姉妹", "姉妹都市") == ["姉妹都市", "都市"]
    assert found("host family and family", "family", "host family") == ["host family", "family"]


def test_a_capital_in_front() -> None:
    """A term in lower case is found with a capital too, and becomes a word with a capital; what is given apart goes before."""
    lexicon = Lexicon({"host family": "família de acolhimento", "Host": "Anfitrião"})
    assert [filling for _, _, filling in lexicon.spans("Host family, host family, Host")] == [
        "Família de acolhimento",
        "família de acolhimento",
        "Anfitrião",
    ]


@given(st.lists(st.sampled_from(WORDS)).map("".join), st.lists(st.sampled_from(WORDS), max_size=4))
def test_what_is_found_is_a_term_with_its_borders(line: str, terms: list[str]) -> None:
    """Whatever is found is one of the terms, stands between borders, and lies behind what was found before."""
    lexicon, before = Lexicon({term: term for term in terms}), 0
    for start, end, filling in lexicon.spans(line):
        assert start >= before
        assert line[start:end] == filling
        assert filling in terms
        assert is_border(line, start)
        assert is_border(line, end)
        before = end


def test_a_lexicon_is_what_it_was_made_of() -> None:
    """An engine that puts terms in by itself gets them as they were given."""
    assert dict(Lexicon({"Stadt": "都市", "x": "y"})) == {"Stadt": "都市", "x": "y"}
    assert len(Lexicon({})) == 0


@pytest.mark.parametrize(
    ("line", "source", "terms", "core", "made", "output"),
    [
        (
            "これは私たちの姉妹都市です",
            "ja",
            {"姉妹都市": "Partnerstadt"},
            "これは私たちの XQZA です",
            "Das ist unsere XQZA jetzt",
            "Das ist unsere Partnerstadt jetzt",
        ),
        (
            "Das ist unsere Partnerstadt heute",
            "de",
            {"Partnerstadt": "姉妹都市"},
            "Das ist unsere XQZA heute",
            "これは今日の XQZA です",
            "これは今日の姉妹都市です",
        ),
        (
            "Kommt die Kapelle heute?",
            "de",
            {"Kapelle": "Kapelle"},
            "Kommt die XQZA heute?",
            "今日 XQZA は来ますか。",
            "今日 Kapelle は来ますか。",
        ),
        ("来週、田中さんが来ます", "ja", {"田中": "田中"}, "来週、XQZA さんが来ます", "XQZA kommt", "田中 kommt"),
        ("来週、田中さんが来ます", "ja", {"田中": "田中"}, "来週、XQZA さんが来ます", "他の XQZA さん", "他の田中さん"),
        ("Die Partnerstadt", "de", {"Partnerstadt": "姉妹都市"}, "Die XQZA", "「 XQZA 」", "「姉妹都市」"),
    ],
)
def test_spaces_beside_a_term(line: str, source: str, terms: dict[str, str], core: str, made: str, output: str) -> None:  # noqa: PLR0913, PLR0917 - one case
    """The engine sees a term apart; in what comes of it there are spaces beside it where that script has them."""
    masked = mask(line, source, [Lexicon(terms)])
    assert masked.core == core
    assert unmask(masked, made) == output


def test_names_and_terms_together() -> None:
    """Of a name and a term that begin together the longer counts, whichever lexicon it is in."""
    terms, names = Lexicon({"Kapelle": "楽団"}), Lexicon({"Kapelle Lindenklang": "Kapelle Lindenklang"})
    masked = mask("Die Kapelle Lindenklang ist eine Kapelle hier", "de", [terms, names])
    assert [made.filling for made in masked.masks] == ["Kapelle Lindenklang", "楽団"]
