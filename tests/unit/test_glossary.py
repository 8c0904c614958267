"""The glossary: what is about the same thing, what translation is told, what is taken back, what a file would change."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import BadOption, Conflict, NotFound
from bot.core.ids import Prefix, ShortId
from bot.core.ref import PersonRef
from bot.features.translation.exchange import LINES
from bot.features.translation.glossary.importing import Imports
from bot.features.translation.glossary.model import MOST_CONCEPTS, Asking, Concept, Entry, Shelf, plain
from bot.features.translation.glossary.service import Glossary
from bot.features.translation.glossary.store import GlossaryStore
from bot.features.translation.glossary.wording import imported, listed, shown
from bot.features.translation.waiting_store import WaitingStore
from bot.i18n import KNOWN_LOCALES
from bot.i18n.languages import TypedNames
from tests.fakes.database import sqlite_database
from tests.fakes.people_world import words

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from pathlib import Path

    from bot.core.transaction import Database, Transaction
    from bot.features.translation.glossary.importing import GlossaryPlan, GlossaryShown
    from bot.features.translation.glossary.service import Done

NOW = datetime(2027, 3, 1, 10, tzinfo=UTC)
ANA = Asking(PersonRef("console", "ana"), 1, NOW, "!")
TOM = replace(ANA, account=PersonRef("console", "tom"))
TOWN = Entry({"de": "Partnerstadt", "ja": "姉妹都市"})
HOST = Entry({"de": "Gastfamilie", "ja": "ホストファミリー", "en": "host family"})
BAND = Entry({}, "Kapelle Lindenklang")


class CountingStore(GlossaryStore):
    """A store that counts how often everything is read."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.read = 0

    def all(self, tx: Transaction) -> list[Concept]:
        """Count, and read."""
        self.read += 1
        return super().all(tx)


@dataclass
class World:
    """A glossary over a real database.

    Args:
        database: Empty.
    """

    database: Database
    store: CountingStore = field(default_factory=CountingStore)
    glossary: Glossary = field(init=False)
    imports: Imports = field(init=False)

    def __post_init__(self) -> None:
        """Build it."""
        self.glossary = Glossary(self.store, WaitingStore())
        self.imports = Imports(self.glossary, self.store, WaitingStore(), TypedNames(KNOWN_LOCALES))

    async def put(self, *entries: Entry, asking: Asking = ANA) -> list[Done]:
        """Enter some."""
        return [await self.database.write(self.glossary.put, asking, entry) for entry in entries]

    async def entries(self) -> dict[int, Entry]:
        """Return what stands in it, by number."""
        return {one.number: one.entry for one in await self.database.read(self.store.all)}

    async def become(self, target: str) -> Mapping[str, dict[str, str]]:
        """Return what translation into a language is told."""
        told = await self.database.read(self.glossary.become, target)
        return {source: dict(terms) for source, terms in told.items()}

    async def names(self) -> frozenset[str]:
        """Return the names that stay."""
        return await self.database.read(self.glossary.names)

    async def look(self, text: str, asking: Asking = ANA) -> GlossaryShown:
        """Hand a file in."""
        return await self.database.write(self.imports.look, asking, text)

    async def agree(self, number: int | None, asking: Asking = ANA) -> tuple[GlossaryPlan, int | None]:
        """Say yes to it."""
        assert number is not None
        return await self.database.write(self.imports.carry_out, asking, number)

    async def back(self, number: int | None, asking: Asking = ANA) -> int:
        """Take a change back."""
        assert number is not None
        return len(await self.database.write(self.glossary.take_back, asking, number))


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[World]:
    """Open an empty world."""
    async with sqlite_database(folder) as database:
        yield World(database)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Open an empty world."""
    async with opened(tmp_path) as found:
        yield found


# What is about the same thing


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        (Entry({"de": "Partnerstadt", "es": "ciudad hermana"}), 1),
        (Entry({"de": "partnerstadt", "ja": "友好都市"}), 1),
        (Entry({"de": "ＰＡＲＴＮＥＲＳＴＡＤＴ", "fr": "ville"}), 1),
        (Entry({"de": "Stadt", "ja": "都市"}), None),
        (Entry({"en": "Partnerstadt", "fr": "姉妹都市"}), None),
        (Entry({"de": "Gastfamilie", "ja": "ホームステイ先", "en": "homestay"}), None),
        (Entry({"de": "Gastfamilie", "ja": "ホームステイ先", "en": "host family"}), 2),
        (Entry({"de": "Partnerstadt", "ja": "ホストファミリー", "en": "host family"}), 2),
        (Entry({}, "kapelle lindenklang"), 3),
        (Entry({}, "Kapelle"), None),
        (Entry({"de": "Kapelle Lindenklang", "en": "band"}), None),
    ],
)
def test_what_an_entry_is_about(entry: Entry, found: int | None) -> None:
    """One word of the same language is enough, in any case and width, unless more words speak against it"""
    shelf = Shelf([Concept(1, TOWN), Concept(2, HOST), Concept(3, BAND)])
    there = shelf.like(entry)
    assert (there[1].number if there else None) == found


def test_a_shelf_forgets_words_that_are_replaced() -> None:
    """A concept is found by its words of now, and by those of before no more"""
    shelf = Shelf([Concept(1, TOWN)])
    shelf.put(Concept(1, Entry({"de": "Stadt", "ja": "姉妹都市"})), 0)
    assert shelf.like(Entry({"de": "Partnerstadt", "en": "town"})) is None
    assert shelf.like(Entry({"de": "Stadt", "en": "town"})) == (0, Concept(1, Entry({"de": "Stadt", "ja": "姉妹都市"})))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  two\n\twords ", "two words"),
        ("bi\u202edi\u200b \x07x", "bidi x"),
        ("e\u0301te\u0301", "été"),
        ("a\u00a0b\u3000c", "a b c"),
        ("\ud800\ue000\u00ad", ""),
    ],
)
def test_words_are_plain(text: str, line: str) -> None:
    """A word is one line in one spelling, without signs that nobody sees"""
    assert plain(text) == line


# Entering and taking out


def test_words_carry_no_more_marks_than_anybody_can_read() -> None:
    """Thousands of accents on one letter, as a file can hold them, would take seconds to be put in order"""
    assert plain("Pa" + "\u0323" * 30_000 + "rtnerstadt") == plain("Pa" + "\u0323" * 30 + "rtnerstadt")


def test_entries_call_nobody() -> None:
    """What somebody has entered rings nobody when the glossary is shown"""
    entries = [Entry({}, "@room"), Entry({"de": "@room", "en": "@everyone"}), Entry({"de": "Tag", "en": "day"}, note="@here")]
    for number, entry in enumerate(entries, 1):
        (said,) = words(listed([Concept(number, entry)], 1, "en", "").blocks)
        assert not {"@room", "@everyone", "@here"} & set(said.replace(",", " ").replace(")", " ").replace("=", " ").split())
        assert "\u200b" in said


async def test_words_are_entered_added_and_replaced(world: World) -> None:
    """New words make a concept; more words for it are added; other words take the place of those so far"""
    (done,) = await world.put(TOWN)
    assert (done.concept, done.before) == (Concept(1, TOWN), None)
    (done,) = await world.put(Entry({"de": "Partnerstadt", "es": "ciudad hermana"}, "", "signed"))
    more = Entry({"de": "Partnerstadt", "ja": "姉妹都市", "es": "ciudad hermana"}, "", "signed")
    assert (done.concept, done.before) == (Concept(1, more), TOWN)
    (done,) = await world.put(Entry({"de": "Partnergemeinde", "ja": "姉妹都市"}))
    assert done.before is not None
    assert done.before.replaced_by(done.concept.entry) == {"de": "Partnerstadt"}
    assert await world.entries() == {1: replace(more, words={**more.words, "de": "Partnergemeinde"})}


async def test_what_is_there_already_changes_nothing(world: World) -> None:
    """The same words, some of them, or the same name again: nothing to take back, nothing read anew"""
    await world.put(HOST, BAND)
    revision = await world.database.read(world.glossary.revision)
    again = await world.put(HOST, Entry({"de": "Gastfamilie", "en": "host family"}), BAND)
    assert [(one.concept.number, one.undo) for one in again] == [(1, None), (1, None), (2, None)]
    assert await world.database.read(world.glossary.revision) == revision


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        (Entry({"de": "x" * 101, "en": "y"}), "glossary-fault-long"),
        (Entry({"de": "Stadt", "en": "…"}), "glossary-fault-no-word"),
        (Entry({"de": "Stadt", "en": "town"}, "", "n" * 301), "glossary-fault-long"),
        (Entry({"de": "Stadt"}), "glossary-fault-one"),
        (Entry({}, "森"), "glossary-fault-no-word"),
        (Entry({}, "x" * 101), "glossary-fault-long"),
        (Entry(), "glossary-fault-one"),
    ],
)
async def test_what_is_no_entry(world: World, entry: Entry, fault: str) -> None:
    """Words have a length, a letter and a counterpart, and a name is more than one sign; nothing else is entered"""
    with pytest.raises(BadOption) as raised:
        await world.put(entry)
    assert raised.value.phrase.id == fault
    assert await world.entries() == {}


async def test_a_change_is_taken_back_once(world: World) -> None:
    """Entered, changed or taken out: it is as before, under the same number, and then there is nothing more to take back"""
    (added,) = await world.put(TOWN)
    (changed,) = await world.put(Entry({"de": "Partnerstadt", "ja": "友好都市"}, "", "looser"))
    gone = await world.database.write(world.glossary.remove, ANA, ShortId(Prefix.GLOSSARY, 1))
    assert await world.entries() == {}
    assert await world.back(gone.undo) == 1
    assert await world.entries() == {1: changed.concept.entry}
    assert await world.back(changed.undo) == 1
    assert await world.entries() == {1: TOWN}
    assert await world.back(added.undo) == 1
    assert await world.entries() == {}
    with pytest.raises(NotFound):
        await world.back(added.undo)


async def test_a_change_is_taken_back_by_whoever_made_it(world: World) -> None:
    """Nobody else's command, and none in another room, takes it back"""
    (done,) = await world.put(TOWN)
    for other in (TOM, replace(ANA, room=2)):
        with pytest.raises(NotFound):
            await world.back(done.undo, other)
    assert await world.entries() == {1: TOWN}


async def test_what_was_changed_since_is_not_taken_back(world: World) -> None:
    """What somebody else has made of it meanwhile stays, and the change can be taken back no later either way"""
    (done,) = await world.put(TOWN)
    await world.put(Entry({"de": "Partnerstadt", "es": "ciudad hermana"}), asking=TOM)
    with pytest.raises(Conflict) as raised:
        await world.back(done.undo)
    assert raised.value.phrase.args == {"id": "G1"}
    assert (await world.entries())[1].words["es"] == "ciudad hermana"


@pytest.mark.parametrize("wanted", [ShortId(Prefix.GLOSSARY, 7), ShortId(Prefix.EVENT, 1)])
async def test_only_what_is_there_is_taken_out(world: World, wanted: ShortId) -> None:
    """Another number, or the id of something else, takes nothing out"""
    await world.put(TOWN)
    with pytest.raises(NotFound):
        await world.database.write(world.glossary.remove, ANA, wanted)
    assert await world.entries() == {1: TOWN}


async def test_a_full_glossary(world: World) -> None:
    """Beyond 2,000 concepts nothing is entered, typed or from a file; what is there can still be changed"""
    many = [Entry({"de": f"Wort {number}", "en": f"word {number}"}) for number in range(MOST_CONCEPTS)]
    await world.database.write(world.store.add, many, ANA.account, NOW)
    with pytest.raises(Conflict):
        await world.put(TOWN)
    with pytest.raises(Conflict):
        await world.look("de,ja\nPartnerstadt,姉妹都市")
    await world.put(Entry({"de": "Wort 7", "en": "seven"}))
    assert (await world.look("de,en\nWort 8,eight")).number is not None


async def test_looking_something_up(world: World) -> None:
    """By a part of any word, of the note or of the id, in any case; no word at all is everything"""
    await world.put(TOWN, HOST, BAND, Entry({"de": "Chor", "en": "choir"}, "", "sings in the Chapel"))
    found = {
        text: [one.id for one in await world.database.read(world.glossary.found, text)]
        for text in ("STADT", "都市", "lindenklang", "chapel", " g2 ", "nothing", "")
    }
    assert found == {
        "STADT": ["G1"],
        "都市": ["G1"],
        "lindenklang": ["G3"],
        "chapel": ["G4"],
        " g2 ": ["G2"],
        "nothing": [],
        "": ["G1", "G2", "G3", "G4"],
    }


# What translation is told


async def test_translation_is_told_terms_by_their_language(world: World) -> None:
    """Each pair has the concepts that hold both languages, in both directions; names are the same everywhere"""
    await world.put(TOWN, HOST, BAND)
    assert await world.become("ja") == {
        "de": {"Partnerstadt": "姉妹都市", "Gastfamilie": "ホストファミリー"},
        "en": {"host family": "ホストファミリー"},
    }
    assert await world.become("en") == {"de": {"Gastfamilie": "host family"}, "ja": {"ホストファミリー": "host family"}}
    assert await world.become("fr") == {}
    assert await world.names() == {"Kapelle Lindenklang"}


async def test_a_word_for_two_things_is_left_to_the_engine(world: World) -> None:
    """Where one word would become two, neither is put in; in the other direction both become it"""
    await world.put(
        Entry({"en": "owner", "de": "Verantwortlicher", "es": "responsable"}),
        Entry({"en": "person in charge", "de": "Leiter", "es": "responsable"}),
    )
    assert len(await world.entries()) == 2
    assert await world.become("en") == {"de": {"Verantwortlicher": "owner", "Leiter": "person in charge"}}
    assert (await world.become("es"))["de"] == {"Verantwortlicher": "responsable", "Leiter": "responsable"}


async def test_the_glossary_is_read_once_for_each_change(world: World) -> None:
    """However many messages ask, for however many languages, it is read after a change and not before the next"""
    await world.put(TOWN, BAND)
    world.store.read = 0
    first = await world.database.read(world.glossary.become, "ja")
    for _ in range(3):
        assert await world.database.read(world.glossary.become, "ja") is first
        await world.names()
        await world.become("de")
    assert world.store.read == 1
    await world.put(HOST)
    world.store.read = 0
    assert set(await world.become("en")) == {"de", "ja"}
    assert world.store.read == 1


async def test_every_change_is_seen_at_once(world: World) -> None:
    """Translation follows what is entered, replaced, taken out, taken back, and forgotten with somebody"""

    async def told() -> tuple[object, object]:
        return (await world.become("ja")).get("de"), await world.names()

    (done,) = await world.put(TOWN)
    assert await told() == ({"Partnerstadt": "姉妹都市"}, frozenset())
    await world.put(Entry({"de": "Partnerstadt", "ja": "友好都市"}))
    assert await told() == ({"Partnerstadt": "友好都市"}, frozenset())
    gone = await world.database.write(world.glossary.remove, ANA, ShortId(Prefix.GLOSSARY, 1))
    assert await told() == (None, frozenset())
    await world.back(gone.undo)
    assert await told() == ({"Partnerstadt": "友好都市"}, frozenset())
    (done,) = await world.put(Entry({}, "Ana Sousa"))
    assert await told() == ({"Partnerstadt": "友好都市"}, {"Ana Sousa"})

    def forget(tx: Transaction) -> None:
        world.glossary.forget(tx)
        world.store.remove(tx, done.concept.number)

    await world.database.write(forget)
    assert await told() == ({"Partnerstadt": "友好都市"}, frozenset())


async def test_what_another_process_changes_is_seen(world: World) -> None:
    """The number in the database tells, so that several processes say the same"""
    await world.put(TOWN)
    assert await world.names() == frozenset()
    other = Glossary(GlossaryStore(), WaitingStore())
    await world.database.write(other.put, TOM, BAND)
    assert await world.names() == {"Kapelle Lindenklang"}


# Files

FILE = "de,ja,en,stays\nPartnerstadt,姉妹都市,sister city,\nGastfamilie,受入れ家庭,,\n,,,Kapelle Lindenklang\nChor,合唱団,,\n"


async def test_a_file_is_shown_first_and_then_entered_whole(world: World) -> None:
    """What is new, what would change and what is there already is told; nothing of it is entered before the yes"""
    await world.put(TOWN, HOST, BAND)
    before = await world.entries()
    found = await world.look(FILE)
    assert [one.id for one, _ in found.plan.changed] == ["G1", "G2"]
    assert (found.plan.new, found.plan.same) == ((Entry({"de": "Chor", "ja": "合唱団"}),), 1)
    assert await world.entries() == before
    plan, undo = await world.agree(found.number)
    assert plan == found.plan
    assert await world.entries() == {
        1: Entry({**TOWN.words, "en": "sister city"}),
        2: Entry({**HOST.words, "ja": "受入れ家庭"}),
        3: BAND,
        4: Entry({"de": "Chor", "ja": "合唱団"}),
    }
    assert (await world.become("en"))["de"]["Partnerstadt"] == "sister city"
    assert await world.back(undo) == 3
    assert await world.entries() == before


async def test_a_no_enters_nothing(world: World) -> None:
    """After a no, nothing is entered, and the file waits no more"""
    found = await world.look(FILE)
    assert found.number is not None
    await world.database.write(world.imports.drop, ANA, found.number)
    with pytest.raises(NotFound):
        await world.agree(found.number)
    assert await world.entries() == {}


async def test_a_yes_counts_once_and_from_whoever_was_asked(world: World) -> None:
    """Neither another person's yes nor a second one enters anything"""
    found = await world.look(FILE)
    with pytest.raises(NotFound):
        await world.agree(found.number, TOM)
    await world.agree(found.number)
    with pytest.raises(NotFound):
        await world.agree(found.number)
    assert len(await world.entries()) == 4


async def test_what_was_entered_meanwhile_counts(world: World) -> None:
    """The yes is to the words, not to numbers: what somebody has entered since is changed and not entered twice"""
    found = await world.look(FILE)
    await world.put(TOWN, BAND, asking=TOM)
    plan, _ = await world.agree(found.number)
    assert (len(plan.new), len(plan.changed), plan.same) == (2, 1, 1)
    again = await world.look(FILE)
    assert (again.plan.changes, again.plan.same, again.number) == (False, 4, None)


async def test_what_was_changed_since_the_question_stays(world: World) -> None:
    """No word and no note goes that was not shown; where there are others by now, these stay, and it is said how many"""
    await world.put(TOWN, HOST)
    found = await world.look("de,ja,note\nPartnerstadt,姉妹都市,\nGastfamilie,受入れ家庭,\nChor,合唱団,sings\nStadt,都市,\n")
    assert (len(found.plan.new), len(found.plan.changed), found.plan.same) == (2, 1, 1)
    since = [
        Entry({"de": "Partnerstadt", "ja": "友好都市"}),
        Entry({"de": "Gastfamilie", "ja": "ホスト"}),
        Entry({"de": "Chor", "ja": "合唱団"}, note="of our school"),
    ]
    await world.put(*since, asking=TOM)
    before = await world.entries()
    plan, _ = await world.agree(found.number)
    assert words((imported(plan, "!"),)) == [
        "glossary-imported(changed=0, new=1, prefix=!, same=0)",
        "translation-file-left(count=3)",
    ]
    assert await world.entries() == before | {4: Entry({"de": "Stadt", "ja": "都市"})}


async def test_a_file_that_is_all_there_by_now(world: World) -> None:
    """Between the question and the yes somebody else has entered the same: there is nothing left to enter or take back"""
    found, others = await world.look(FILE), await world.look(FILE, TOM)
    await world.agree(others.number, TOM)
    plan, undo = await world.agree(found.number)
    assert (plan.changes, plan.same, undo) == (False, 4, None)


async def test_rows_about_the_same_thing(world: World) -> None:
    """Later rows of a file add to what earlier ones have entered, and win over them"""
    found = await world.look("de,ja,en\nStadt,都市,\nStadt,,town\nStadt,市,\n")
    assert found.plan.new == (Entry({"de": "Stadt", "ja": "市", "en": "town"}),)
    await world.put(TOWN)
    back = await world.look("de,ja\nPartnerstadt,友好都市\nPartnerstadt,姉妹都市\n")
    assert (back.plan.changes, back.number) == (False, None)


async def test_a_large_file(world: World) -> None:
    """As many concepts as there may be at all are taken in at once, and taken back"""
    text = "de,en,ja\n" + "".join(f"Wort {number},word {number},語{number}\n" for number in range(MOST_CONCEPTS))
    found = await world.look(text)
    plan, undo = await world.agree(found.number)
    assert len(plan.new) == len(await world.entries()) == MOST_CONCEPTS
    assert await world.back(undo) == MOST_CONCEPTS
    assert await world.entries() == {}


# What people read


def lines(found: GlossaryShown) -> list[str]:
    """Return what somebody is shown of a file."""
    reply = shown(found, "de")
    said = words(reply.blocks)
    assert len(said) <= LINES
    return said


async def test_what_is_left_out_is_shown(world: World) -> None:
    """Beside what would be entered stand the columns and lines that cannot be read; the yes is to the rest"""
    found = await world.look("de,ja,it\nStadt,都市,città\nnur,,\nauch nur,,\n,nur,\n")
    assert lines(found) == [
        "glossary-import-found(changed=0, new=1, same=0)",
        "glossary-import-ignored(columns=it)",
        "glossary-left-out(fault=glossary-fault-one, where=glossary-at-line(line=3))",
        "glossary-left-out-more(count=2)",
        "glossary-import-new(words=de: Stadt, ja: 都市)",
        "glossary-import-sure",
    ]
    assert [button.call for button in shown(found, "de").buttons] == [
        f"glossary import --draft {found.number}",
        f"glossary import --draft {found.number} --sure no",
    ]


async def test_what_is_not_known_calls_nobody(world: World) -> None:
    """What a file calls a column that the bot does not know is repeated in short, and rings nobody"""
    found = await world.look(f"de,ja,@room,{'x' * 99}\nStadt,都市,a,b\n")
    assert lines(found)[1] == f"glossary-import-ignored(columns=@\u200broom, {'x' * 40}…)"


async def test_changes_stand_before_what_is_new(world: World) -> None:
    """What would be replaced is shown with what it says so far; of more lines than fit it is said how many"""
    await world.put(HOST, TOWN)
    rows = "".join(f"Wort {number},語{number},\n" for number in range(9))
    found = await world.look(f"de,ja,stays\n{rows}Gastfamilie,受入れ家庭,\n,,Chor\n")
    entry = "glossary-entry(id=G1, words=de: Gastfamilie, en: host family, ja: 受入れ家庭)"
    assert lines(found) == [
        "glossary-import-found(changed=1, new=10, same=0)",
        f"glossary-import-changed(before=ja: ホストファミリー, entry={entry})",
        "glossary-import-new(words=de: Wort 0, ja: 語0)",
        "glossary-import-new(words=de: Wort 1, ja: 語1)",
        "translation-file-more(count=8)",
        "glossary-import-sure",
    ]
    assert lines(await world.look("stays,de\nChor,\n"))[1] == "glossary-import-stays(name=Chor)"
    entry = "glossary-entry(id=G2, words=de: Partnerstadt, en: sister city, ja: 姉妹都市)"
    assert lines(await world.look("de,en\nPartnerstadt,sister city\n"))[1] == f"glossary-import-extended(entry={entry})"


async def test_a_file_with_nothing_to_enter_asks_nothing(world: World) -> None:
    """What is all there, or cannot be read at all, is told without a question"""
    await world.put(TOWN)
    there = await world.look("de,ja\nPartnerstadt,姉妹都市\nnur,\n")
    assert lines(there) == [
        "glossary-import-found(changed=0, new=0, same=1)",
        "glossary-left-out(fault=glossary-fault-one, where=glossary-at-line(line=3))",
    ]
    unread = await world.look("de,ja\n" + "nur,\n" * 9)
    assert len(lines(unread)) == LINES
    assert lines(unread)[0] == "translation-file-none"
    assert lines(unread)[-1] == "glossary-left-out-more(count=5)"
    assert lines(await world.look("<tbx")) == ["translation-file-xml(line=1)"]
    assert lines(await world.look("hello")) == ["glossary-fault-head"]
    assert not any(shown(one, "de").buttons for one in (there, unread))


@pytest.mark.parametrize(("page", "first", "shown_lines"), [(1, "G1", 6), (2, "G6", 5), (9, "G6", 5)])
def test_a_long_list_has_pages(page: int, first: str, shown_lines: int) -> None:
    """Six lines at most, the last of them with the command that shows the next ones"""
    found = [Concept(number, Entry({"de": f"Wort {number}", "ja": "語"})) for number in range(1, 11)]
    said = words(listed(found, page, "ja", "!glossary list --page {} {x}").blocks)
    assert said[0].startswith(f"glossary-entry(id={first}, words=ja: 語, de: ")
    assert len(said) == shown_lines
    more = "glossary-more(count=5, line=!glossary list --page 2 {x})"
    assert (said[-1] == more) is (page == 1)


def test_a_single_entry_has_its_note() -> None:
    """Whoever finds one thing reads what it is; a list has words only"""
    noted = [Concept(1, replace(TOWN, note="signed"))]
    assert words(listed(noted, 1, "de", "").blocks) == [
        "glossary-entry-note(entry=glossary-entry(id=G1, words=de: Partnerstadt, ja: 姉妹都市), note=signed)"
    ]
    assert words(listed([*noted, Concept(2, BAND)], 1, "de", "").blocks) == [
        "glossary-entry(id=G1, words=de: Partnerstadt, ja: 姉妹都市)",
        "glossary-entry-stays(id=G2, name=Kapelle Lindenklang)",
    ]
