"""A glossary goes out as a table or as TBX and comes back equal; files of others are read, and what does not fit is told."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.attachment import MOST_BYTES
from bot.features.safeguarding.watch import Watch
from bot.features.translation.glossary.exporting import GlossaryForm, files_of
from bot.features.translation.glossary.model import LONGEST_NOTE, LONGEST_WORD, MOST_CONCEPTS, Concept, Entry, fault_of, plain
from bot.features.translation.glossary.sheet import csv_of, read_csv
from bot.features.translation.glossary.tbx import NAMESPACE, read_tbx, tbx_of
from bot.features.translation.markup import is_markup
from bot.i18n import KNOWN_LOCALES
from bot.i18n.languages import TypedNames
from bot.main.wiring import catalogue

if TYPE_CHECKING:
    from bot.features.translation.glossary.paper import Paper

LANGUAGES = TypedNames(KNOWN_LOCALES)
TOWN = Entry({"de": "Partnerstadt", "ja": "姉妹都市"}, "", "signed")
BAND = Entry({}, "Kapelle Lindenklang")
ROOT = Path(__file__).parents[2]

_TEXT = st.text(st.characters(exclude_categories=["C"]), max_size=30).map(plain)
_WORD = _TEXT.filter(lambda word: any(map(str.isalpha, word)))
_FORMULA = st.builds("{}{}".format, st.sampled_from(["=", "+", "-", "@", "'=", " =", "＝"]), _WORD).map(plain)
_WORDS = st.dictionaries(st.sampled_from(KNOWN_LOCALES), _WORD | _FORMULA, min_size=2)
_STAYS = (_WORD | _FORMULA).filter(lambda name: len(name) > 1)
ENTRIES = st.builds(Entry, _WORDS, st.just(""), _TEXT | _FORMULA) | st.builds(Entry, st.just({}), _STAYS, _TEXT)
NO_MARKS = {"no", "nein", "non", "não", "nao"}


def concepts_of(*entries: Entry) -> list[Concept]:
    """Return entries as they stand in the glossary."""
    return [Concept(number, entry) for number, entry in enumerate(entries, 1)]


def faults_of(paper: Paper) -> list[tuple[str, str | None]]:
    """Return what is wrong and where, by the ids of phrases and their places."""
    return [(one.what.id, next(map(str, one.where.args.values())) if one.where is not None else None) for one in paper.faults]


def table(text: str) -> Paper:
    """Return what a table is read as."""
    return read_csv(text, LANGUAGES)


# Tables


@given(st.lists(ENTRIES.filter(lambda entry: fault_of(entry) is None and entry.stays.casefold() not in NO_MARKS), max_size=6))
def test_a_table_comes_back(entries: list[Entry]) -> None:
    """Whatever stands in a glossary, its table is read as the same, and no cell of it begins like a formula"""
    text = csv_of(concepts_of(*entries), KNOWN_LOCALES)
    paper = table(text)
    assert (list(paper.entries), paper.faults, paper.ignored) == (entries, (), ())
    for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"))):
        assert not [cell for cell in row if cell.lstrip(" \u3000")[:1] in tuple("=+-@＝＋－＠")]


def test_a_table_is_one_that_spreadsheets_open() -> None:
    """A mark of its coding, a heading of languages that are spoken in it, the note and the names that stay"""
    text = csv_of(concepts_of(TOWN, BAND, Entry({"de": "=Stadt", "ja": "都市"})), KNOWN_LOCALES)
    assert text == "\ufeffde,ja,note,stays\r\nPartnerstadt,姉妹都市,signed,\r\n,,,Kapelle Lindenklang\r\n'=Stadt,都市,,\r\n"
    assert csv_of(concepts_of(BAND), ("de", "ja")).splitlines()[0] == "\ufeffde,ja,note,stays"


@pytest.mark.parametrize(
    "text",
    [
        "de,ja,note\nPartnerstadt,姉妹都市,signed\n",
        "\ufeffde;ja;note\r\nPartnerstadt;姉妹都市;signed\r\n",
        "de\tja\tnote\nPartnerstadt\t姉妹都市\tsigned",
        "sep=;\r\nde;ja;note\r\nPartnerstadt;姉妹都市;signed\r\n",
        "\n\n de , ja , note \rPartnerstadt , 姉妹都市 , signed \r",
        'Deutsch,japonés,Note\n"Partnerstadt","姉妹都市","signed"\n,,\n',
        "note,de-DE,stays,ja\nsigned,Partnerstadt,no,姉妹都市",
        "number,de,ja,note\n1,Partnerstadt,姉妹都市,signed",
        "de,ja,note\nPartnerstadt,姉妹都市,signed,,,\n",
    ],
)
def test_tables_of_other_programs(text: str) -> None:
    """Commas, semicolons and tabs, quoted or not, with empty rows and cells, languages by code or name in any order"""
    paper = table(text)
    assert (paper.entries, paper.faults) == ((TOWN,), ())


def test_a_list_of_english_terms() -> None:
    """The word lists of many authorities have a term and a definition, both in English"""
    paper = table('term,definition,ja\nsister city,"City, tied by a paper",姉妹都市\n')
    assert paper.entries == (Entry({"en": "sister city", "ja": "姉妹都市"}, "", "City, tied by a paper"),)
    assert table("term,en,ja\nx,city,都市").entries == (Entry({"en": "city", "ja": "都市"}),)


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (",,Kapelle", "Kapelle"),
        ("Kapelle,,x", "Kapelle"),
        ("Kapelle,Kapelle,yes", "Kapelle"),
        (",Kapelle,Chapel", "Kapelle"),
    ],
)
def test_names_that_stay(row: str, name: str) -> None:
    """The name stands in its own column, or anything there says that the one word is such a name"""
    assert table(f"de,ja,stays\n{row}").entries == (Entry({}, name),)


@pytest.mark.parametrize("mark", ["no", "Nein", "non", "não", "いいえ", "0", "-", ""])
def test_what_does_not_stay(mark: str) -> None:
    """A no in that column, in any language, is no name"""
    assert table(f"de,ja,stays\nStadt,都市,{mark}").entries == (Entry({"de": "Stadt", "ja": "都市"}),)


def test_faults_of_a_table_have_their_line() -> None:
    """What does not fit is told with the line it begins in, as a spreadsheet counts; the rest is read"""
    text = "\n".join(
        [
            "de,ja,it,note,stays",
            "Stadt,都市,città,,",
            "nur deutsch,,,,",
            f'"zwei\nZeilen",{"長" * 101},,,',
            "!?,都市,,,",
            "Stadt,都市,,,x",
            "a,b,c,d,e,f",
            f"Ort,場所,,{'n' * 301},",
            ",,,,j",
            ",,,only a note,",
            "Ende,終,,,",
        ]
    )
    paper = table(text)
    assert paper.entries == (Entry({"de": "Stadt", "ja": "都市"}), Entry({"de": "Ende", "ja": "終"}))
    assert paper.ignored == ("it",)
    assert faults_of(paper) == [
        ("glossary-fault-one", "3"),
        ("glossary-fault-long", "4"),
        ("glossary-fault-no-word", "6"),
        ("glossary-fault-stays", "7"),
        ("glossary-fault-cells", "8"),
        ("glossary-fault-long", "9"),
        ("glossary-fault-no-word", "10"),
        ("glossary-fault-one", "11"),
    ]


def test_the_line_counts_from_the_top_of_the_file() -> None:
    """A line that tells how cells are parted, and empty ones, count as well"""
    assert faults_of(table("sep=;\n\nde;ja\nnur deutsch;\n")) == [("glossary-fault-one", "4")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff\n\n",
        "Partnerstadt,姉妹都市",
        "note,stuff\na,b",
        "de,ja,Deutsch\na,b,c",
        "pt-BR,pt-PT\na,b",
        "sep=;",
        "x" * 200_000,
    ],
)
def test_a_table_without_languages(text: str) -> None:
    """A first row that names no language, or one of them twice, is told of, and nothing is read"""
    paper = table(text)
    assert paper.entries == ()
    assert faults_of(paper)[0][0] in {"glossary-fault-head", "glossary-fault-cells"}


def test_a_cell_without_end() -> None:
    """A table that cannot be parted any more is read up to there, and that is told"""
    paper = table('de,ja\nStadt,都市\nOrt,"' + "x" * 140_000)
    assert paper.entries == (Entry({"de": "Stadt", "ja": "都市"}),)
    assert faults_of(paper) == [("glossary-fault-cells", "3")]


@given(st.text(st.sampled_from("de,ja;\t\"\n\r='あxx")))
def test_any_text_is_a_table_or_refused(text: str) -> None:
    """Nothing that is handed in raises, and whatever is read can stand in a glossary"""
    assert [entry for entry in table(text).entries if fault_of(entry) is not None] == []


def test_the_glossary_that_comes_along() -> None:
    """The list in config/ is read whole: no row without a word in each of the six languages, and no two rows alike

    Nothing in it looks as if it must not be in a chat.
    """
    text, watch = (ROOT / "config" / "glossary.csv").read_text("utf-8"), Watch(catalogue())
    assert [line for line in text.splitlines() if watch.look(line) is not None] == []
    paper = table(text)
    assert (paper.faults, paper.ignored) == ((), ())
    assert {tuple(sorted(entry.words)) for entry in paper.entries} == {tuple(sorted(KNOWN_LOCALES))}
    for code in KNOWN_LOCALES:
        words = [entry.words[code].casefold() for entry in paper.entries]
        assert len(set(words)) == len(words) > 30


# TBX


@given(st.lists(ENTRIES.filter(lambda entry: fault_of(entry) is None), min_size=1, max_size=6))
def test_tbx_comes_back(entries: list[Entry]) -> None:
    """Whatever stands in a glossary, its TBX is read as the same"""
    text = tbx_of(concepts_of(*entries), "en")
    assert is_markup(text)
    paper = read_tbx(text, LANGUAGES)
    assert (list(paper.entries), paper.faults, paper.ignored) == (entries, (), ())


def test_tbx_has_the_form_of_the_standard() -> None:
    """Head and body as in TBX-Basic, with a concept for each thing, a section for each language and a term in it"""
    root = ET.fromstring(tbx_of(concepts_of(TOWN, BAND), "de"))  # noqa: S314 - our own
    space = {"t": NAMESPACE}
    assert (root.tag, root.get("type"), root.get("style")) == (f"{{{NAMESPACE}}}tbx", "TBX-Basic", "dca")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "de"
    assert [child.tag.rpartition("}")[2] for child in root] == ["tbxHeader", "text"]
    assert root.find("t:tbxHeader/t:fileDesc/t:sourceDesc/t:p", space) is not None
    assert [one.get("id") for one in root.findall("t:text/t:body/t:conceptEntry", space)] == ["G1", "G2"]
    terms = [one.text for one in root.findall("t:text/t:body/t:conceptEntry/t:langSec/t:termSec/t:term", space)]
    assert terms == ["Partnerstadt", "姉妹都市", "Kapelle Lindenklang"]


OLD = """<?xml version='1.0' encoding='ISO-8859-1'?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body>
  <termEntry id="c1">
    <descripGrp><descrip type="definition">signed</descrip></descripGrp>
    <langSet xml:lang="de-DE"><tig><term>Part<hi>ner</hi>stadt</term></tig></langSet>
    <langSet xml:lang="ja"><ntig><termGrp><term> 姉妹都市 </term></termGrp></ntig></langSet>
  </termEntry>
</body></text></martif>"""
NEW = """<tbx style="dct" type="TBX-Basic" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min">
<tbxHeader/><text><body>
  <conceptEntry id="c1">
    <min:definition>signed</min:definition><note>never read</note>
    <langSec xml:lang="de">
      <termSec><term>Schwesterstadt</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
      <termSec><term>Städtepartner</term></termSec>
      <termSec><term>Partnerstadt</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
    </langSec>
    <langSec xml:lang="ja"><termSec><term>姉妹都市</term></termSec><termSec><term>友好都市</term></termSec></langSec>
  </conceptEntry>
</body></text></tbx>"""


@pytest.mark.parametrize("text", [OLD, "\ufeff\n" + OLD, NEW])
def test_tbx_of_other_programs(text: str) -> None:
    """Both editions, both styles: the preferred term or else the first counts, one that is deprecated never does"""
    paper = read_tbx(text, LANGUAGES)
    assert (paper.entries, paper.faults, paper.ignored) == ((TOWN,), (), ())


def body(inside: str) -> str:
    """Return TBX with some concepts."""
    return f"<tbx><text><body>{inside}</body></text></tbx>"


def section(code: str, *terms: str) -> str:
    """Return a section of a language."""
    return f'<langSec xml:lang="{code}">{"".join(f"<termSec><term>{term}</term></termSec>" for term in terms)}</langSec>'


def test_languages_of_tbx() -> None:
    """Varieties count as their language, the language itself before them; what is not known is left out and told"""
    paper = read_tbx(
        body(
            f"<conceptEntry>{section('pt-BR', 'ônibus')}{section('pt', 'autocarro')}{section('en-GB', 'bus')}"
            f"{section('it', 'autobus')}{section('pt-PT', 'camioneta')}</conceptEntry>"
        ),
        LANGUAGES,
    )
    assert paper.entries == (Entry({"pt": "autocarro", "en": "bus"}),)
    assert paper.ignored == ("it",)


def test_faults_of_tbx_have_their_entry() -> None:
    """What does not fit is told with the id of its concept, or else with its place among them; the rest is read"""
    good = f"<conceptEntry>{section('de', 'Stadt')}{section('ja', '都市')}</conceptEntry>"
    paper = read_tbx(body(f'<conceptEntry id="c7">{section("de", "Ort")}</conceptEntry>{good}<conceptEntry/>'), LANGUAGES)
    assert paper.entries == (Entry({"de": "Stadt", "ja": "都市"}),)
    assert faults_of(paper) == [("glossary-fault-one", "c7"), ("glossary-fault-one", "3")]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("<tbx>\n<text>\n</tbx>", "translation-file-xml"),
        ("<tbx/>", "glossary-fault-no-concepts"),
        ("<html><body><conceptEntry/></body></html>", "glossary-fault-no-concepts"),
        ("<", "translation-file-xml"),
    ],
)
def test_what_is_no_tbx(text: str, fault: str) -> None:
    """A file that cannot be read says so as a whole, and one without entries says that"""
    assert is_markup(text)
    paper = read_tbx(text, LANGUAGES)
    assert (paper.entries, faults_of(paper)) == ((), [(fault, None)])
    assert paper.faults[0].what.args == ({"line": str(text.count("\n") + 1)} if fault == "translation-file-xml" else {})


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE tbx SYSTEM "a.dtd" [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]>',
        '<!DOCTYPE a><!DOCTYPE tbx [<!ENTITY a "b">]>',
        '<!DOCTYPE tbx [<!ATTLIST tbx a CDATA "b">]>',
    ],
)
def test_entities_are_refused(doctype: str) -> None:
    """No file may define what is put in elsewhere: neither does it grow, nor is anything fetched"""
    assert faults_of(read_tbx(f"{doctype}<tbx>&b;&x;</tbx>", LANGUAGES)) == [("translation-file-entities", None)]


def test_deep_tbx() -> None:
    """A file made to be deep is read as quickly as any other"""
    deep = "<conceptEntry>" * 15_000 + "</conceptEntry>" * 15_000
    assert len(read_tbx(body(deep), LANGUAGES).faults) == 1
    wide = "<langSec xml:lang='de'>" + "<termSec>" * 10_000 + "</termSec>" * 10_000 + "</langSec>"
    assert len(read_tbx(body(f"<conceptEntry>{wide}</conceptEntry>"), LANGUAGES).faults) == 1


@given(st.text(st.sampled_from("<>/ tbx!DOCTYPE[]\"'&;=?-")))
def test_any_text_is_tbx_or_refused(text: str) -> None:
    """Nothing that is handed in raises"""
    assert read_tbx(text, LANGUAGES).entries == ()


# Files


@pytest.mark.parametrize("form", list(GlossaryForm))
def test_a_large_glossary_is_several_files(form: GlossaryForm) -> None:
    """None is longer than what may be handed out or in, and together they hold everything"""
    entries = [
        Entry({code: f"{code}{number}{'語' * (LONGEST_WORD - 8)}" for code in KNOWN_LOCALES}, "", "n" * LONGEST_NOTE)
        for number in range(MOST_CONCEPTS // 10)
    ]
    files = files_of(concepts_of(*entries), form, KNOWN_LOCALES, "en")
    assert [file.name for file in files][:2] == [f"glossary-1.{form.value}", f"glossary-2.{form.value}"]
    assert max(len(file.text.encode()) for file in files) <= MOST_BYTES
    read = read_csv if form is GlossaryForm.CSV else read_tbx
    assert [entry for file in files for entry in read(file.text, LANGUAGES).entries] == entries


def test_a_small_glossary_is_one_file() -> None:
    """It is called after what it is, and is text of its form"""
    (file,) = files_of(concepts_of(TOWN), GlossaryForm.CSV, KNOWN_LOCALES, "en")
    assert (file.name, file.media_type) == ("glossary.csv", "text/csv")
    (file,) = files_of(concepts_of(TOWN), GlossaryForm.TBX, KNOWN_LOCALES, "en")
    assert (file.name, file.media_type) == ("glossary.tbx", "application/x-tbx")
