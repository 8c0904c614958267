"""Corrections go out as TMX and come back equal; files of other programs are read, and what does not fit is counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.attachment import MOST_BYTES
from bot.core.rendition import Standing
from bot.features.translation.exchange import in_files
from bot.features.translation.memory.model import LONGEST_TEXT, Pair, worded
from bot.features.translation.memory.tmx import Leaves, read_tmx, tmx_of
from bot.features.translation.memory_store import digest_of
from bot.i18n import KNOWN_LOCALES
from bot.i18n.languages import TypedNames

LANGUAGES = TypedNames(KNOWN_LOCALES)
AT = datetime(2027, 3, 1, 10, 0, 7, tzinfo=UTC)
HELLO = Pair("pt", "en", "Olá a todos.", "Hello everybody.")
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_WORDS = st.text(max_size=60).map(worded).filter(bool)
_STANDING = st.sampled_from([Standing.CORRECTED, Standing.REVIEWED])
_TWO = st.sampled_from(list(permutations(KNOWN_LOCALES, 2)))
PAIRS = st.builds(
    lambda two, original, text, standing: Pair(two[0], two[1], original, text, standing), _TWO, _WORDS, _WORDS, _STANDING
)


def read(text: str) -> Leaves:
    """Return what a file is read as."""
    return read_tmx(text, LANGUAGES)


def tmx(inside: str, source: str = "pt") -> str:
    """Return a file with some units."""
    return f'<tmx version="1.4"><header srclang="{source}"/><body>{inside}</body></tmx>'


def unit(**texts: str) -> str:
    """Return a unit with a text in each of some languages."""
    said = (f'<tuv xml:lang="{code.replace("_", "-")}"><seg>{text}</seg></tuv>' for code, text in texts.items())
    return f"<tu>{''.join(said)}</tu>"


# There and back


@given(st.lists(PAIRS, min_size=1, max_size=6, unique_by=lambda pair: pair.place))
def test_what_goes_out_comes_back(pairs: list[Pair]) -> None:
    """Whatever was put right, its file is read as the same pairs of texts with the same standing"""
    found = read(tmx_of([replace(pair, at=AT) for pair in pairs]))
    assert (list(found.pairs), found.fault, found.unknown, found.long, found.single) == (pairs, None, {}, 0, 0)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff")))
def test_a_text_is_known_again(text: str) -> None:
    """What a file holds of a text is known as the same text, whatever spaces and ends of lines there are in it"""
    seen = "".join(sign for sign in text if (sign >= " " and not "\x7f" <= sign <= "\x9f") or sign in "\t\n\r\x0b\x0c\x85")
    assert digest_of(worded(seen)) == digest_of(seen)
    assert worded(worded(text)) == worded(text)


def test_the_file_has_the_form_of_the_standard() -> None:
    """A header with all that TMX 1.4b asks for, and a unit for each pair; nobody's name, account or message"""
    text = tmx_of([replace(HELLO, at=AT, standing=Standing.REVIEWED), Pair("pt_BR", "ja", "a\nb", "<&>")])
    root = ET.fromstring(text)  # noqa: S314 - our own
    assert (root.tag, root.get("version"), [child.tag for child in root]) == ("tmx", "1.4", ["header", "body"])
    header = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"}
    assert set(root[0].attrib) == header
    first, second = root.findall("body/tu")
    assert first.attrib == {"srclang": "pt", "creationdate": "20270301T100007Z"}
    assert [(one.tag, one.get("type"), one.text) for one in first.findall("prop")] == [("prop", "x-state", "reviewed")]
    assert [(one.get(XML_LANG), one.findtext("seg")) for one in first.findall("tuv")] == [
        ("pt", "Olá a todos."),
        ("en", "Hello everybody."),
    ]
    assert [(one.get(XML_LANG), one.findtext("seg")) for one in second.findall("tuv")] == [("pt-BR", "a\nb"), ("ja", "<&>")]
    assert {one.tag for one in root.iter()} == {"tmx", "header", "body", "tu", "prop", "tuv", "seg"}


def test_many_are_several_files() -> None:
    """None is longer than what may be handed in, and together they hold everything"""
    pairs = [Pair("pt", "en", f"{number} {'&' * 300}", "語" * 300) for number in range(300)]
    files = in_files(pairs, "corrections.tmx", "application/x-tmx", tmx_of)
    assert [file.name for file in files][:2] == ["corrections-1.tmx", "corrections-2.tmx"]
    assert max(len(file.text.encode()) for file in files) <= MOST_BYTES
    assert [pair for file in files for pair in read(file.text).pairs] == pairs


def test_the_longest_pair_is_a_file() -> None:
    """Nothing that goes out is too long to come in, whatever its signs are written as"""
    for sign in ("&", "\U0001f642"):
        (file,) = in_files([Pair("pt", "en", sign * LONGEST_TEXT, sign * LONGEST_TEXT)], "c.tmx", "application/x-tmx", tmx_of)
        assert len(read(file.text).pairs) == 1


# Files of other programs

OTHERS = """\ufeff<?xml version="1.0" encoding="UTF-16"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.1"><header creationtool="x" srclang="PT-BR"><prop type="x">y</prop></header>
<body>
  <tu tuid="1" creationid="ANA"><note>Ana</note>
    <tuv lang="EN-US" creationid="ANA"><prop type="z">z</prop><seg>
      Hello <bpt i="1">&lt;b&gt;<sub>never</sub></bpt><hi type="b">every<hi>body</hi></hi><ept
      i="1">&lt;/b&gt;</ept><ph/>.</seg></tuv>
    <tuv lang="pt_BR"><seg>Olá <it pos="begin">&lt;i&gt;</it>a todos<ut>{x}</ut>.</seg></tuv>
  </tu>
</body></tmx>"""


def test_files_of_other_programs() -> None:
    """Older editions, varieties of languages, a definition elsewhere; words in bold type stay, marks of layout go"""
    assert read(OTHERS) == Leaves((HELLO,))


@pytest.mark.parametrize(
    "code",
    [
        "<ph>&lt;br/&gt;</ph>",
        '<ph x="1"> &lt;BR&gt; </ph>',
        "<it pos='begin'>&lt;br /&gt;</it>",
        "<ut>\n</ut>",
        '<ph type="lb"/>',
        '<ph type="lb">{1}</ph>',
    ],
)
def test_ends_of_lines_that_are_layout(code: str) -> None:
    """Where another program has an end of line as a piece of layout, the words on both sides of it stay two words"""
    (pair,) = read(tmx(unit(pt=f"Olá{code}a todos.", en=f"Hello{code}everybody."))).pairs
    assert (pair.original, pair.text) == ("Olá\na todos.", "Hello\neverybody.")
    assert pair.place == HELLO.place


@pytest.mark.parametrize("code", ["<ph>&lt;b&gt;</ph>", "<ph> </ph>", "<ph>&lt;br/&gt;x</ph>", '<bpt type="lb" i="1"/>'])
def test_other_layout_is_no_end_of_line(code: str) -> None:
    """A mark in the middle of a word does not part it"""
    assert read(tmx(unit(pt="a", en=f"every{code}body"))).pairs == (Pair("pt", "en", "a", "everybody"),)


def test_words_that_look_like_a_document_type() -> None:
    """Only what stands before the root is one; in a text it is words, and they stay"""
    said = "Write <!DOCTYPE html> first, <!ENTITY a 'b'> then"
    for head in ("", '<?xml version="1.0"?>\n<!-- <!DOCTYPE x> -->\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<?x <tmx?>\n'):
        (pair,) = read(head + tmx(unit(pt=f"<![CDATA[{said}]]>", en="b"))).pairs
        assert pair.original == said


class AskedFor(dict[str, str]):
    """Names of languages that remember the longest name they were asked for."""

    longest = 0

    def get(self, name: str, other: str = "") -> str:  # type: ignore[override]
        """Look it up."""
        self.longest = max(self.longest, len(name))
        return super().get(name, other)


def test_tags_are_cut() -> None:
    """Wherever a file names a language, no more is looked at than a tag can have"""
    long = "x" * 5000
    both = unit(pt="a", en="b")
    for text in (
        tmx(both, long),
        tmx(both.replace("<tu>", f'<tu srclang="{long}">')),
        tmx(both.replace('"en"', f'"{long}"')),
    ):
        languages = AskedFor(pt="pt", en="en")
        read_tmx(text, languages)
        assert languages.longest == 40


def test_languages_of_a_unit() -> None:
    """The original makes a pair with each other language; of two varieties of one the language itself counts"""
    found = read(tmx(unit(en_GB="bus", pt_BR="ônibus", pt="autocarro", de="Bus", en_US="coach")))
    assert found.pairs == (Pair("pt", "en", "autocarro", "bus"), Pair("pt", "de", "autocarro", "Bus"))


def test_which_text_is_the_original() -> None:
    """What the unit says, else the header; where it may be any, the first one"""
    both = unit(en="bus", de="Bus")
    assert [(one.source, one.target) for one in read(tmx(both, "*all*")).pairs] == [("en", "de")]
    assert [(one.source, one.target) for one in read(tmx(both, "de-AT")).pairs] == [("de", "en")]
    own = both.replace("<tu>", '<tu srclang="de">')
    assert [(one.source, one.target) for one in read(tmx(own, "en")).pairs] == [("de", "en")]
    assert read(tmx(both)) == Leaves(single=1)


def test_the_later_of_two_counts() -> None:
    """The same text twice is one pair, whatever its spaces"""
    found = read(tmx(unit(pt="Olá  a todos.", en="Hello") + unit(pt="Olá a todos.", en="Hello everybody.")))
    assert found.pairs == (HELLO,)


@pytest.mark.parametrize(
    ("state", "standing"),
    [
        ("reviewed", Standing.REVIEWED),
        (" reviewed ", Standing.REVIEWED),
        ("machine", Standing.CORRECTED),
        ("", Standing.CORRECTED),
    ],
)
def test_the_state(state: str, standing: Standing) -> None:
    """Only what says that it is reviewed is so"""
    (pair,) = read(tmx(unit(pt="a", en="b").replace("<tu>", f'<tu><prop type="x-state">{state}</prop>'))).pairs
    assert pair.standing is standing


def test_what_is_left_out_is_counted() -> None:
    """Languages that nobody knows here by name, texts that are too long, and entries without a translation"""
    long = "x" * (LONGEST_TEXT + 1)
    units = [
        unit(pt="a", en="b", it="c", nl="d"),
        unit(pt="e", it="f"),
        unit(pt="g", en=long),
        unit(pt="h"),
        unit(pt="i", en=" <ph/> "),
        unit(pt="j", pt_BR="k"),
        "<tu/>",
        "<tu><tuv><seg>l</seg></tuv></tu>",
    ]
    assert read(tmx("".join(units))) == Leaves((Pair("pt", "en", "a", "b"),), {"it": 2, "nl": 1, "?": 1}, 1, 4)


# Files that mean harm, and those that are none


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("hello", "memory-fault-tmx"),
        ("", "memory-fault-tmx"),
        ("<tmx", "translation-file-xml"),
        ("<html/>", "memory-fault-tmx"),
        ('<tmx><header srclang="pt"/></tmx>', "memory-fault-tmx"),
        ('<tmx version="2.0"><header srclang="pt"/></tmx>', "memory-fault-tmx"),
        ('<tmx version="1.4"><header/></tmx>', "memory-fault-tmx"),
        ('<tmx version="1.4"><body/></tmx>', "memory-fault-tmx"),
        (tmx(""), "memory-fault-empty"),
        ('<tbx><text><body><conceptEntry id="c1"/></body></text></tbx>', "memory-fault-tmx"),
    ],
)
def test_what_is_no_tmx(text: str, fault: str) -> None:
    """What has no header, is of another edition, or something else altogether is told of as a whole"""
    found = read(text)
    assert (found.pairs, found.fault.id if found.fault else None) == ((), fault)


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE tmx SYSTEM "a.dtd" [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]>',
        '<!DOCTYPE a><!DOCTYPE tmx [<!ENTITY a "b">]>',
        '<!DOCTYPE tmx [<!ATTLIST tmx a CDATA "b">]>',
        '<?xml version="1.0"?><!-- --> <?x?><!DOCTYPE tmx [<!ENTITY b "c"><!ENTITY x "y">]>',
        '<!DOCTYPE a>\ufeff<!DOCTYPE tmx [<!ENTITY b "c"><!ENTITY x "y">]>',
        '<!doctype tmx [<!ENTITY b "c"><!ENTITY x "y">]>',
        '<!-- > <!DOCTYPE tmx [<!ENTITY b "c"><!ENTITY x "y">]>',
        '<? > <!DOCTYPE tmx [<!ENTITY b "c"><!ENTITY x "y">]>',
        '<!DOCTYPE a><!-- --><!DOCTYPE tmx [<!ENTITY b "c"><!ENTITY x "y">]>',
    ],
)
def test_entities_are_refused(doctype: str) -> None:
    """No file may define what is put in elsewhere: neither does it grow, nor is anything fetched"""
    found = read(doctype + tmx(unit(pt="&b;", en="&x;")))
    assert (found.pairs, found.fault.id if found.fault else None) == ((), "translation-file-entities")


def test_an_entity_of_a_definition_elsewhere_is_nothing() -> None:
    """A definition that is only named is not fetched, and what it would define makes the file one that cannot be read"""
    found = read('<!DOCTYPE tmx SYSTEM "tmx14.dtd">' + tmx(unit(pt="&b;", en="x")))
    assert (found.pairs, found.fault.id if found.fault else None) == ((), "translation-file-xml")


@pytest.mark.parametrize(
    "text",
    [
        tmx('<!DOCTYPE tmx [<!ENTITY b "c">]>' + unit(pt="&b;", en="x")),
        tmx('<!ENTITY b "c">' + unit(pt="&b;", en="x")),
        tmx(unit(pt="&b;", en="x")) + '<!DOCTYPE tmx [<!ENTITY b "c">]>',
    ],
)
def test_a_declaration_out_of_its_place_is_nothing(text: str) -> None:
    """Inside or behind the root it declares nothing; the file cannot be read"""
    found = read(text)
    assert (found.pairs, found.fault.id if found.fault else None) == ((), "translation-file-xml")


def test_deep_tmx() -> None:
    """A file made to be deep is read as quickly as any other"""
    assert read(tmx("<tu>" * 15_000 + "</tu>" * 15_000)) == Leaves(single=1)
    deep = f"{'<hi>' * 15_000}b{'</hi>' * 15_000}"
    assert read(tmx(unit(pt="a", en=deep))).pairs == (Pair("pt", "en", "a", "b"),)


@given(st.text(st.sampled_from("<>/ tmxuvseghadr!DOCTYPE[]\"'&;=?-")))
def test_any_text_is_tmx_or_refused(text: str) -> None:
    """Nothing that is handed in raises"""
    assert read(text).pairs == ()
    assert read(tmx(text)).pairs == ()
