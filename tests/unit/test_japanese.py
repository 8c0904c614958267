"""Japanese sentences: spaces beside values, さん behind names, lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.phrase import Language, Listed, Phrase
from bot.i18n.catalogue import load_catalogue
from bot.i18n.japanese import finished, marked, marked_list
from bot.i18n.strings import FluentStrings

JAPANESE = "東京ひらカタ田中々ー"


@pytest.fixture(scope="module")
def strings() -> FluentStrings:
    """Return the words about lines in Japanese and German."""
    return FluentStrings(load_catalogue(["bot.dispatch"], ["ja", "de"]))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Anke Brandt", "再開は Anke Brandt さんに"),
        ("森恵子", "再開は森恵子さんに"),
        ("佐々木", "再開は佐々木さんに"),
        ("H2", "再開は H2 さんに"),
    ],
)
def test_a_space_stands_beside_latin_letters_only(name: str, said: str) -> None:
    """Japanese sets no space between its own letters, and one beside words in other letters (conversations 8 and 22)."""
    assert finished(f"再開は {marked(name)} さんに") == said


def test_spaces_of_values_stay() -> None:
    """What people wrote keeps its spaces, and so does a space between a value and anything but a Japanese letter."""
    assert finished(f"E12 {marked('夏 祭り')}：{marked('朝')} 9:00") == "E12 夏 祭り：朝 9:00"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Anke Brandt"], "担当：Anke Brandt さん。"),
        (["森恵子"], "担当：森恵子さん。"),
        (["Anke Brandt", "森恵子", "Jonas Weber"], "担当：Anke Brandt さん、森恵子さん、Jonas Weber さん。"),
    ],
)
def test_every_name_of_a_list_has_its_san(names: list[str], said: str) -> None:
    """Each person is named politely, not the last of a list alone."""
    assert finished(f"担当：{marked_list([marked(name) for name in names])} さん。") == said


def test_what_is_no_name_has_no_san() -> None:
    """Where a phrase stands in a name's place, such as "not named yet", it stands alone, in a list as well."""
    assert finished(f"担当：{marked('未定', ours=True)} さん") == "担当：未定"
    assert finished(f"担当：{marked_list([marked('未定', ours=True), marked('田中')])} さん") == "担当：未定、田中さん"


def test_a_list_without_names() -> None:
    """Any other list is parted by the Japanese comma, without "and"."""
    assert finished(f"{marked_list([marked('ドイツ語'), marked('日本語')])} を使えます。") == "ドイツ語、日本語を使えます。"
    assert finished(f"{marked_list(['Lindenau', 'Minasaki'])} の計画") == "Lindenau、Minasaki の計画"


def test_phrases_of_the_catalogue(strings: FluentStrings) -> None:
    """A refusal names who can, each with さん; German joins its last name with "und" (conversation 14)."""
    people = Listed(("Anke Brandt", "森恵子"))
    said = Phrase("dispatch-up-to", {"city": "Lindenau", "people": people})
    assert strings.say(said, "ja") == "この操作は Lindenau の担当（Anke Brandt さん、森恵子さん）ができます。"
    assert strings.say(said, "de") == "Dafür ist Lindenau zuständig: Anke Brandt und 森恵子."
    languages = Phrase(
        "option-no-language", {"text": "x", "languages": Listed((Language("de"), Language("ja"), Language("pt")))}
    )
    assert strings.say(languages, "ja") == "「x」は使えません。使える言語：ドイツ語、日本語、ポルトガル語。"
    assert strings.say(languages, "de") == "Ich spreche nicht x. Ich kenne Deutsch, Japanisch und Portugiesisch."


def test_long_words_and_words_about_words(strings: FluentStrings) -> None:
    """Neither long words, which take another way, nor a phrase within a phrase leave a sign behind."""
    long = Phrase("option-no-list", {"text": "長い" * 300})
    assert strings.say(long, "ja") == f"「{'長い' * 300}」には何もありません。"
    inner = Phrase("dispatch-misread", {"problem": Phrase("option-no-list", {"text": "あ"}), "line": "!help"})
    assert strings.say(inner, "ja") == "「あ」には何もありません。次のように入力してください：!help"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Co"])), max_size=4))
def test_no_word_is_lost_and_no_sign_left(words: list[str]) -> None:
    """Whatever people write comes out as it went in, one value behind the other."""
    said = finished("／".join(marked(word, ours=number % 2 == 1) for number, word in enumerate(words)))
    assert said == "／".join(words)
    assert finished(marked_list([marked(word) for word in words])) == "、".join(words)
