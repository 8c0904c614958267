"""What must not change goes through a translation as tokens and comes back exactly."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.translation.lexicon import Lexicon
from bot.features.translation.literal import HINT, LITERAL, is_command, without_literals
from bot.features.translation.masking import (
    Masked,
    mask,
    mask_foreign,
    peel_prefix,
    same_facts,
    unmask,
)

_FRAGMENTS = (
    "@anna",
    "@user:example.org",
    "<@123>",
    "https://example.org/a_(b)?c=1",
    "a.b@example.org",
    "`code x`",
    "!event",
    "!room:example.org",
    "C:\\plan\\x",
    "~/plan.txt",
    "😀",
    ":smile:",
    "<:x:1>",
    "10:30",
    "12/05/2026",
    "E12",
    "#general",
    "{name}",
    "C#",
    "Straße",
    "João",
    "XQZA",
    "xqz",
    "Olá",
    "vem",
    ".",
    ", ",
    " ",
    "  ",
    "(",
    ")",
    "**",
)
_lines = st.one_of(st.text(st.characters()), st.lists(st.sampled_from(_FRAGMENTS)).map("".join))
_sources = st.sampled_from(["en", "pt", "de", "ja", "tlh"])


def _restored(masked: Masked) -> str | None:
    return unmask(masked, masked.core)


@given(_lines, _sources, st.booleans())
def test_unmasking_undoes_masking(line: str, source: str, numbers: bool) -> None:
    """Whatever somebody writes, a line that is masked and unmasked is the same line; nothing raises."""
    assert _restored(mask(line, source, numbers=numbers)) == line


@given(_lines)
def test_a_quick_look_overlooks_nothing(line: str) -> None:
    """Where a quick look finds no sign of anything that must not change, there is nothing of it"""
    assert HINT.search(line) or not LITERAL.search(line)


@given(_lines, _sources)
def test_tokens_are_unique_in_the_line(line: str, source: str) -> None:
    """No token is part of the author's words or of another token's neighbour: each is in the core exactly once."""
    masked = mask(line, source, numbers=True)
    for made in masked.masks:
        assert made.token not in line.upper()
        assert len(re.findall(rf"(?<!\w){made.token}(?!\w)", masked.core)) == 1


@given(_lines, _sources)
def test_pieces_are_the_core(line: str, source: str) -> None:
    """The pieces between the tokens and the tokens are the core, in turn."""
    masked = mask(line, source)
    pieces = masked.pieces()
    assert "".join(pieces) == masked.core
    assert pieces[1::2] == [made.token for made in masked.masks]


def test_many_tokens_do_not_run_into_one_another() -> None:
    """More things than letters in the alphabet are still told apart."""
    line = "e ".join(f"@a{number} " for number in range(60)) + "fim"
    masked = mask("Olá " + line, "pt")
    assert len({made.token for made in masked.masks}) == 60
    assert _restored(masked) == "Olá " + line


@pytest.mark.parametrize(
    "fragment",
    [
        "@anna",
        "@anna-b.c",
        "@user:example.org",
        "<@123>",
        "<@!123>",
        "<#99>",
        "<t:1813406400:F>",
        "https://example.org/a_b?c=d",
        "https://pt.example.org/wiki/Porto_(cidade)",
        "[o plano](https://example.org/x)",
        "www.example.org",
        "example.org/a",
        "plano.pdf",
        "mailto:a@example.org",
        "anna.b@escola.example.pt",
        "!abc123:example.org",
        "!AbC:matrix.example.org:8448",
        "C:\\Users\\anna\\file.txt",
        "D:\\Our plans\\May\\",
        "C:/data/anna/plan",
        "\\\\server\\share\\plan.txt",
        "~/docs/plan.txt",
        "~/plan",
        "/srv/anna/plan.txt",
        "!event",
        "！event",
        "!host-family",
        "!ajuda",
        "!イベント",
        "`git log`",
        "``a ` b``",
        "😀",
        "👩‍👧",
        "🇵🇹",
        "1️⃣",
        "→",
        ":smile:",
        "<:x:1>",
        ":-)",
        "<3",
        "E12",
        "R3",
        "P-07",
        "3D",
        "#general",
        "#sala-geral",
        "{name}",
        "%1$s",
        "<b>",
        "C#",
        "C++",
        "€12.50",
        "12,50 €",
        "+351 912 345 678",
        "Straße",
        "niño",
        "田中さん",
    ],
)
@pytest.mark.parametrize("numbers", [False, True])
def test_what_no_engine_may_touch(fragment: str, numbers: bool) -> None:
    """Mentions, links, paths, commands, code, emoji, ids, sums and words with foreign letters are never shown to it."""
    line = f"antes de {fragment} depois de"
    masked = mask(line, "pt", numbers=numbers)
    assert masked.core == "antes de XQZA depois de"
    assert _restored(masked) == line


@pytest.mark.parametrize(
    ("line", "core"),
    [
        ("and then !event list to see it", "and then XQZA list to see it"),
        ("and then “!event list E1” to see it", "and then “XQZA” to see it"),
        ("type (!event list) or “/event list”, please", "type (XQZA) or “XQZB”, please"),
        ("please type **！event list** now", "please type **XQZA** now"),
        ("type !help, or !event.", "type XQZA, or XQZB."),
        ("type \u200e!help or \u2067!event\u2069 now", "type XQZA or XQZB now"),
        ("find it in C:\\plan\\may.txt.", "find it in XQZA."),
        ("look at /srv/anna/plan.txt.", "look at XQZA."),
    ],
)
def test_commands_and_paths_inside_a_sentence(line: str, core: str) -> None:
    """A command is its first word, in quotation marks all of it; a full stop behind belongs to the sentence"""
    masked = mask(line, "en")
    assert masked.core == core
    assert _restored(masked) == line


@pytest.mark.parametrize(
    "line", ["Great!Thanks a lot", "Olá!Tudo bem", "Super !Merci", "wow !!!really", "he and/or she", "so ! yes"]
)
def test_an_exclamation_is_no_command(line: str) -> None:
    """People leave out spaces, or set them before the sign"""
    assert all("!" not in made.filling for made in mask(line, "en").masks)
    assert not is_command(line)


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("!event list", True),
        ("！event list", True),
        ("!Event cancel E1", True),
        ("!イベント 一覧", True),
        ("/event list", True),
        ("/help", True),
        ("! event list", False),
        ("!!! now", False),
        ("!!now", False),
        ("!abc123:example.org is our room", False),
        ("/srv/anna/plan.txt is new", False),
        ("/ or a dot", False),
        ("/2 of it", False),
        ("now !event list", False),
        ("\u200e!event list", True),
        ("\u200eevent list", False),
        ("", False),
    ],
)
def test_lines_that_are_commands(line: str, command: bool) -> None:
    """A prefix with a word right behind; the id of a room and a path are none"""
    assert is_command(line) is command


@pytest.mark.parametrize(
    "fragment",
    ["@lucía", "@tom.reed:example.org:8448", "plan.pdf", "example.org", ":wave:", ":)", "<3", "E12", "B-17", "#general"],
)
def test_what_stands_in_italics(fragment: str) -> None:
    """An underscore that makes italics is no letter: what begins or ends there is found all the same"""
    assert fragment not in mask(f"_{fragment} is here_", "en").core + mask(f"_here is {fragment}_", "en").core


@pytest.mark.parametrize(("fragment", "masked"), [(":+1:", True), (":-1:", True), (":100:", True), ("9:15:30", False)])
def test_emoji_that_are_named_by_numbers(fragment: str, masked: bool) -> None:
    """A number between colons is an emoji, but not where it belongs to a time"""
    assert (mask(f"so {fragment} so", "en").core == "so XQZA so") is masked


@pytest.mark.parametrize("number", ["10:30", "12/05/2026", "9", "9h30", "1.500,00", "3rd", "9 pm", "9 p.m."])
def test_numbers_are_masked_on_demand(number: str) -> None:
    """Numbers, times and dates are left to the engine at first, and masked in the second try."""
    line = f"before {number} after"
    assert mask(line, "en").core == line
    assert mask(line, "en", numbers=True).core == "before XQZA after"


@pytest.mark.parametrize(
    ("line", "language", "core"),
    [
        ("we visit São again", "en", "we visit XQZA again"),
        ("não sei", "pt", "não sei"),
        ("na\u0303o sei", "pt", "na\u0303o sei"),
        ("l'Anna és a Łódź", "ca", "l'Anna és a XQZA"),
        ("più vicino a Łódź", "it", "più vicino a XQZA"),
        ("jedziemy do Łodzi, 夏祭り", "pl", "jedziemy do Łodzi, XQZA"),
        ("we visit São again", "tlh", "we visit São again"),
        ("едем в Киев на Sommerfest", "ru", "едем в Киев на Sommerfest"),
        ("ждём на Hauptstraße", "ru", "ждём на XQZA"),
        ("駅前のCafé Müllerで会いましょう", "ja", "駅前の XQZA で会いましょう"),
        ("Café の前で Anna と会います", "ja", "XQZA の前で Anna と会います"),
        ("idę na Straße w Łodzi", "pl", "idę na XQZA w Łodzi"),
    ],
)
def test_letters_are_judged_by_the_language(line: str, language: str, core: str) -> None:
    """A word with ã is Portuguese in Portuguese and a name in English; where letters are not known, all Latin ones are taken"""
    assert mask(line, language).core == core


def test_foreign_words_between_two_engines() -> None:
    """Of a line with tokens only foreign words are masked, each with the tokens beside it, since two in a row get lost"""
    masked = mask_foreign("vai o Muñoz XQZB com XQZA", "pt")
    assert masked.core == "vai o XQZQA com XQZA"
    assert unmask(masked, "goes XQZQA with XQZA") == "goes Muñoz XQZB with XQZA"
    assert mask_foreign("vai com XQZA e João", "pt").masks == ()


@pytest.mark.parametrize(
    ("line", "core"),
    [
        ("A Maria e o João Silva chegam", "A XQZA e o XQZB chegam"),
        ("Olá! Podes vir com a Maria?", "Olá! Podes vir com a XQZA?"),
        ("@anna Podes vir", "Podes vir"),
        ("Vamos a Londres no Natal", "Vamos a Londres no Natal"),
        ("Isto é URGENTE e Eu sei", "Isto é URGENTE e XQZA sei"),
    ],
)
def test_names_inside_a_portuguese_sentence(line: str, core: str) -> None:
    """In Portuguese a capital inside a sentence is a name and stays, but for countries, feasts and titles; English has none."""
    assert mask(line, "pt").core == core
    assert mask("We ask Maria at Town Hall", "en").core == "We ask Maria at Town Hall"


def test_neighbours_are_one_token() -> None:
    """What stands together is masked together, since engines lose one token less often than two."""
    masked = mask("ask @anna @bob or somebody", "en")
    assert masked.core == "ask XQZA or somebody"
    assert masked.masks[0].filling == "@anna @bob"


def test_a_token_gets_room() -> None:
    """An emoji glued to words gets spaces for the engine, which do not come back."""
    masked = mask("hello😀friend", "en")
    assert masked.core == "hello XQZA friend"
    assert unmask(masked, "olá XQZA amigo") == "olá😀amigo"


def test_another_stem_when_the_author_uses_ours() -> None:
    """Somebody who writes XQZA gets it back, and tokens are named otherwise."""
    masked = mask("the xqza of @anna is here", "en")
    assert masked.core == "the xqza of XQZQA is here"
    assert unmask(masked, "a xqza de xqzqa está aqui") == "a xqza de @anna está aqui"


@pytest.mark.parametrize(
    ("line", "before", "core", "after"),
    [
        ("@anna, can you come?", "@anna, ", "can you come?", ""),
        ("@anna @bob: read this", "@anna @bob: ", "read this", ""),
        ("See you tomorrow 😀 https://example.org", "", "See you tomorrow", " 😀 https://example.org"),
        ("See the plans (https://example.org).", "", "See the plans", " (https://example.org)."),
        ("Read more at https://example.org", "", "Read more at XQZA", ""),
        ("I love you 😀", "", "I love you", " 😀"),
        ("Can you come? 😀", "", "Can you come?", " 😀"),
        ("E12 is full", "", "XQZA is full", ""),
        ("  words  ", "  ", "words", "  "),
        ("😀 https://example.org", "😀 https://example.org", "", ""),
    ],
)
def test_edges(line: str, before: str, core: str, after: str) -> None:
    """Links, mentions and emoji at an edge are taken off, unless a short word leans on them."""
    masked = mask(line, "en")
    assert (masked.before, masked.core, masked.after) == (before, core, after)


@pytest.mark.parametrize(
    "spoiled",
    ["Veja agora", "Veja XQZA XQZA agora", "Veja XQZA XQZB XQZC agora", "Veja XQZAs XQZB agora", "Veja XQZA XQZB XQZ agora"],
)
def test_a_lost_or_doubled_token_is_noticed(spoiled: str) -> None:
    """Unless each token is there exactly once, nothing is put back."""
    masked = mask("See @anna and E12 now", "en")
    assert len(masked.masks) == 2
    assert unmask(masked, spoiled) is None
    assert unmask(masked, "Veja xqzb e XqzA agora") == "Veja E12 e @anna agora"


def test_terms_are_filled_in() -> None:
    """Terms of the glossary become their counterparts: the longest first, whole words, a capital at the start kept."""
    terms = {"host family": "família de acolhimento", "family": "família", "Porto": "Porto"}
    assert _restored(mask("Host family and family", "en", [Lexicon(terms)])) == "Família de acolhimento and família"
    assert mask("The familyname is Porto", "en", [Lexicon(terms)]).core == "The familyname is XQZA"


def test_a_name_is_found_only_as_written() -> None:
    """The glossary's city of Porto is not every harbour, and is not looked for in links and mentions."""
    terms = [Lexicon({"Porto": "Oporto"})]
    assert mask("o porto fica longe", "pt", terms).core == "o porto fica longe"
    line = "veja https://example.org/Porto/a ou @Porto agora mesmo"
    assert _restored(mask(line, "pt", terms)) == line


@pytest.mark.parametrize(
    ("prefix", "rest"),
    [
        ("> ", "words"),
        ("> > ", "words"),
        (">", "words"),
        ("- ", "words"),
        ("  * ", "words"),
        ("1. ", "words"),
        ("12) ", "words"),
        ("## ", "words"),
        ("/me ", "waves"),
        ("> - ", "words"),
        ("", "-5 degrees"),
        ("", "#general is open"),
        ("", "2027. It was"),
        ("", "**bold** word"),
    ],
)
def test_prefixes(prefix: str, rest: str) -> None:
    """Quotes, bullets, numbering, headings and /me are peeled; what only looks alike is not."""
    assert peel_prefix(prefix + rest) == (prefix, rest)


@given(_lines)
def test_a_prefix_and_its_rest_are_the_line(line: str) -> None:
    """Nothing is lost at the border of the prefix."""
    assert "".join(peel_prefix(line)) == line


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("at 9 pm", "às 21:00"),
        ("at 9 pm", "às 21h"),
        ("às 9 da noite", "at 9 p.m."),
        ("at 12 am", "às 0h"),
        ("às 9h30", "at 9:30 a.m."),
        ("at 09:00", "às 9h"),
        ("1,500 people", "1.500 pessoas"),
        ("the 3rd group", "o 3o grupo"),
        ("@anna and `x`", "@anna e `x`"),
    ],
)
def test_same_facts(source: str, output: str) -> None:
    """Numbers and hours may be spelt as the other language does."""
    assert same_facts(source, output)


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("at 9 pm", "às 9 horas"),
        ("às 9 da noite", "at 9 am"),
        ("12/05/2026", "05/12/2026"),
        ("3 buses", "30 autocarros"),
        ("3 buses", "autocarros"),
        ("3 and 3", "3"),
        ("https://example.org/a", "https://example.org/um"),
        ("@anna", "@ana"),
        ("`code`", "`código`"),
        ("E12", "E13"),
        ("{name}", "{nome}"),
        ("words", "words 5"),
    ],
)
def test_other_facts(source: str, output: str) -> None:
    """A changed, lost, doubled or invented number, link, mention or piece of code is noticed."""
    assert not same_facts(source, output)


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("am Donnerstag um 9 Uhr", "木曜日の9時にお電話できますか。"),
        ("um 14:30 Uhr im Rathaus", "市役所に14時30分に集合します"),
        ("at 2 pm, room 7", "午後2時、7号室"),
        ("Bitte 3 Kopien (A4)!", "コピーを3部お願いします（A4）。"),
        ("Kosten: 1200 €", "費用：1200 €"),
    ],
)
def test_facts_between_japanese_letters(source: str, output: str) -> None:
    """A figure among kana and kanji is a figure, an hour an hour, and their wide signs are no emoji (conversation 6)."""
    assert same_facts(source, output)
    assert same_facts(output, source)


@pytest.mark.parametrize(("source", "output"), [("um 9 Uhr", "10時に"), ("at 2 pm", "午前2時"), ("3 Kopien", "コピーを部")])
def test_other_facts_between_japanese_letters(source: str, output: str) -> None:
    """What an engine changed is noticed in Japanese too."""
    assert not same_facts(source, output)


def test_a_japanese_line_goes_to_the_engine_whole() -> None:
    """Its full stop, commas and brackets are part of the sentence, and only what is no word is taken out."""
    masked = mask("田中さん、E12（夏祭り）の件です。", "ja")
    assert (masked.before, masked.core, masked.after) == ("", "田中さん、XQZA（夏祭り）の件です。", "")
    assert unmask(masked, masked.core) == "田中さん、E12（夏祭り）の件です。"


def test_numbers_literally() -> None:
    """Where numbers were masked they are compared as written: what stands beside them was the engine's to say."""
    assert same_facts("às 9h da noite", "at 9h at night", literally=True)
    assert not same_facts("às 9h", "at 9h30", literally=True)


@given(_lines)
def test_a_text_has_its_own_facts(text: str) -> None:
    """Comparing never raises, and a text agrees with itself."""
    assert same_facts(text, text)
    assert same_facts(text, text, literally=True)


def test_without_literals() -> None:
    """What belongs to no language is left out, words stay."""
    text = "@anna vê https://example.org/a às 10:30 😀 `x y`"
    assert without_literals(text).split() == ["vê", "às"]


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "!a",
        '"!a',
        "/a",
        "~/a.",
        "C:\\",
        "C:\\a b",
        "`",
        "[a",
        "<a",
        "@a.",
        "a.",
        "a@",
        ":a",
        "https://(",
        "1.",
        "A-1",
        "é ",
        "> ",
        " ",
    ],
)
def test_hostile_lines(unit: str) -> None:
    """A line of 40,000 characters made to be slow is masked and restored like any other."""
    line = (unit * 40_000)[:40_000]
    assert _restored(mask(line, "pt", [Lexicon({"abc": "d"})], numbers=True)) == line
    assert "".join(peel_prefix(line)) == line
