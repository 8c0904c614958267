"""What every database must do for translation: who agreed, who was told, what can be corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.core.rendition import Standing
from bot.features.people.store import CityStore, RoomStore
from bot.features.translation.consent_store import ConsentStore, Yes
from bot.features.translation.left_out_store import LeftOutStore
from bot.features.translation.memory_store import Correction, MemoryStore, Rendered, digest_of
from bot.features.translation.private_store import PrivateReader, PrivateStore
from bot.features.translation.setting_store import DayThread, Setting, SettingStore, Switch, TranslationMode
from bot.features.translation.shown_store import Shown, ShownStore
from bot.features.translation.store import Origin, PassedOn, TranslationStore
from bot.features.translation.trouble_store import Fault, TroubleStore
from bot.features.translation.under_way_store import UnderWayStore, Wording
from tests.fakes.database import database_in
from tests.fakes.directory import BRISTOL, PORTO

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
STORE = TranslationStore()
SHOWN_STORE = ShownStore()
UNDER_WAY = UnderWayStore()
TROUBLES = TroubleStore()
HERE, THERE = 1, 2
ANA, GRACE = PersonRef("console", "ana"), PersonRef("console", "grace")
M1 = MessageRef("console", "m1")
CONSENTS = ConsentStore()
SETTINGS = SettingStore()
LEFT_OUT = LeftOutStore()
PRIVATE = PrivateStore()
PORTOS = Yes("porto", NOW, "Ana", ANA)
BRISTOLS = Yes("bristol", NOW + timedelta(seconds=1), "Grace", GRACE)
WORDING = Wording(M1, ANA, digest_of("Bom dia"))
PASSED = PassedOn("row1", HERE, "Ana «Água»", "", "pt", "en", "Bom dia\n夏祭り")


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open a database of each kind with two cities and two rooms, numbers 1 and 2."""
    async with database_in(data_dir) as opened:
        await opened.write(CityStore().sync, [PORTO, BRISTOL])
        for key in ("here", "there"):
            await opened.write(lambda tx, key: RoomStore().add(tx, RoomRef("console", key), "!", direct=False), key)
        yield opened


async def agreed(database: Database, room: int, *, shared: bool = True) -> list[tuple[str, str]]:
    """Return the cities that have said yes in a room, with who said it."""
    return [(yes.city, yes.by) for yes in await database.read(lambda tx: CONSENTS.agreed(tx, room, shared=shared))]


async def agree(database: Database, room: int, *said: Yes, shared: bool = True) -> None:
    """Have cities say yes in a room."""
    for yes in said:
        await database.write(lambda tx, yes: CONSENTS.agree(tx, room, yes, shared=shared), yes)


async def test_each_citys_yes_is_kept(database: Database) -> None:
    """All that have said yes in this room come back with who did and when; a second yes of the same city changes nothing"""
    await agree(database, HERE, PORTOS, replace(PORTOS, by="Rui"), BRISTOLS)
    await agree(database, THERE, BRISTOLS)
    assert await database.read(lambda tx: CONSENTS.agreed(tx, HERE, shared=True)) == [PORTOS, BRISTOLS]
    assert await agreed(database, THERE) == [("bristol", "Grace")]


async def test_a_yes_for_a_citys_own_room_is_none_for_a_shared_one(database: Database) -> None:
    """Nor the other way round: the room has become another one since"""
    await agree(database, HERE, PORTOS, shared=False)
    assert await agreed(database, HERE) == []
    await agree(database, HERE, replace(PORTOS, by="Rui"))
    assert await agreed(database, HERE) == [("porto", "Rui")]
    assert await agreed(database, HERE, shared=False) == []


async def test_a_no_forgets_every_yes_of_the_room(database: Database) -> None:
    """All cities have to say it again; other rooms keep theirs"""
    for room in (HERE, THERE):
        await agree(database, room, PORTOS)
    await database.write(CONSENTS.disagree, HERE)
    assert [await agreed(database, room) for room in (HERE, THERE)] == [[], [("porto", "Ana")]]


async def test_a_room_that_has_chosen_nothing_is_as_all_begin(database: Database) -> None:
    """Each choice is kept by itself, for each room"""
    assert await database.read(SETTINGS.of, HERE) == Setting()
    await database.write(SETTINGS.set_mode, HERE, TranslationMode.ASKED)
    await database.write(lambda tx: SETTINGS.set_times(tx, HERE, shown=False))
    await database.write(lambda tx: SETTINGS.set_private(tx, HERE, allowed=True))
    await database.write(lambda tx: SETTINGS.seal(tx, HERE, sealed=True))
    await database.write(SETTINGS.note, HERE, Switch(NOW, "Ana", ANA))
    chosen = Setting(TranslationMode.ASKED, times=False, sealed=True, switched_at=NOW, by="Ana", private=True)
    assert await database.read(SETTINGS.of, HERE) == chosen
    await database.write(lambda tx: SETTINGS.seal(tx, HERE, sealed=False))
    assert await database.read(SETTINGS.of, HERE) == replace(chosen, sealed=False)
    assert await database.read(SETTINGS.of, THERE) == Setting()


async def test_the_thread_of_a_day_is_kept(database: Database) -> None:
    """The latest one of each room, beside what else it has chosen"""
    await database.write(SETTINGS.set_mode, HERE, TranslationMode.THREAD)
    assert await database.read(SETTINGS.thread, HERE) is None
    for day, row in ((NOW.date(), "row1"), (NOW.date() + timedelta(1), "row2")):
        await database.write(SETTINGS.set_thread, HERE, DayThread(day, row))
    assert await database.read(SETTINGS.thread, HERE) == DayThread(NOW.date() + timedelta(1), "row2")
    assert await database.read(SETTINGS.of, HERE) == Setting(TranslationMode.THREAD)
    assert await database.read(SETTINGS.thread, THERE) is None


async def test_who_is_left_out_is_kept_for_each_room(database: Database) -> None:
    """By network and account; a second time changes nothing, and whoever is taken in again is left out no longer"""
    elsewhere = PersonRef("matrix", "ana")
    assert [await database.write(LEFT_OUT.add, HERE, one, NOW) for one in (ANA, ANA, GRACE)] == [True, False, True]
    assert await database.write(LEFT_OUT.add, THERE, elsewhere, NOW)
    assert [await database.read(LEFT_OUT.count, room) for room in (HERE, THERE)] == [2, 1]
    assert [await database.read(LEFT_OUT.has, HERE, one) for one in (ANA, GRACE, elsewhere)] == [True, True, False]
    assert [await database.write(LEFT_OUT.remove, HERE, one) for one in (ANA, ANA)] == [True, False]
    assert await database.read(LEFT_OUT.count, HERE) == 1
    assert not await database.read(LEFT_OUT.has, HERE, ANA)


async def test_who_reads_in_private_is_kept(database: Database) -> None:
    """One language for each account in each room, with the private room; a later one gives way, and each is dropped alone"""
    first = PrivateReader(HERE, ANA, "en", THERE)
    others = [PrivateReader(THERE, ANA, "ja", THERE), PrivateReader(HERE, GRACE, "pt", THERE)]
    for seconds, reader in enumerate((first, *others, replace(first, language="de"))):
        await database.write(PRIVATE.put, reader, NOW + timedelta(seconds=seconds))
    newer = replace(first, language="de")
    assert await database.read(PRIVATE.of_room, HERE) == [others[1], newer]
    assert await database.read(PRIVATE.of_account, ANA) == [others[0], newer]
    assert await database.read(PRIVATE.get, HERE, ANA) == newer
    await database.write(PRIVATE.drop, newer)
    assert await database.read(PRIVATE.get, HERE, ANA) is None
    assert await database.read(PRIVATE.of_account, ANA) == [others[0]]


async def test_private_rooms_are_kept(database: Database) -> None:
    """The latest of each account"""
    for talk in (HERE, THERE):
        await database.write(PRIVATE.note_talk, ANA, talk, NOW)
    assert [await database.read(PRIVATE.talk, who) for who in (ANA, GRACE)] == [THERE, None]


async def test_a_new_private_room_takes_over_what_somebody_gets(database: Database) -> None:
    """All that an account gets comes there from now on, and nobody else's"""
    for account in (ANA, GRACE):
        await database.write(PRIVATE.put, PrivateReader(HERE, account, "en", HERE), NOW)
    await database.write(PRIVATE.note_talk, ANA, THERE, NOW)
    found = await database.read(PRIVATE.of_room, HERE)
    assert {one.account: one.talk for one in found} == {ANA: THERE, GRACE: HERE}


async def test_a_yes_to_an_outside_engine_is_kept(database: Database) -> None:
    """Each room says yes to each engine once; its no takes them all back, and other rooms keep theirs"""
    for room, engine in ((HERE, "deepl"), (HERE, "deepl"), (HERE, "google"), (THERE, "deepl")):
        await database.write(CONSENTS.allow, room, engine)
    assert await database.read(CONSENTS.allowed, HERE) == {"deepl", "google"}
    await database.write(CONSENTS.disagree, HERE)
    assert await database.read(CONSENTS.allowed, HERE) == set()
    assert await database.read(CONSENTS.allowed, THERE) == {"deepl"}


async def test_a_pair_is_told_once(database: Database) -> None:
    """In each room, for each pair and direction"""
    asked = [(HERE, "pt", "en"), (HERE, "pt", "en"), (HERE, "en", "pt"), (HERE, "pt", "de"), (THERE, "pt", "en")]
    assert [await database.write(TROUBLES.tell_once, *each) for each in asked] == [True, False, True, True, True]


async def test_what_was_passed_on_comes_back(database: Database) -> None:
    """Author, languages and the original, by the row it became"""
    other = replace(PASSED, row="row2", room=THERE, city="Porto")
    await database.write(STORE.put, PASSED, NOW)
    await database.write(STORE.put, other, NOW)
    assert await database.read(STORE.get, "row1") == PASSED
    assert await database.read(STORE.get, "row2") == other
    assert await database.read(STORE.get, "row3") is None


async def test_when_the_original_was_written_stays(database: Database) -> None:
    """Other words for a message do not always say when it was written; what is known is kept"""
    store, message = TranslationStore(), MessageRef("console", "m1")
    origin = Origin(message, HERE, PersonRef("console", "ana"))
    assert await database.read(store.written_at, message) is None
    await database.write(store.put, replace(PASSED, origin=origin, written_at=NOW), NOW)
    await database.write(store.put, replace(PASSED, origin=origin, original="Boa tarde"), NOW + timedelta(days=6))
    found = await database.read(store.get, "row1")
    assert found is not None
    assert (found.original, found.written_at) == ("Boa tarde", NOW)
    assert await database.read(store.written_at, message) == NOW


async def test_what_was_passed_on_is_forgotten(database: Database) -> None:
    """All that is older than a moment goes, and is counted; what is of that moment stays"""
    for number in range(3):
        await database.write(STORE.put, replace(PASSED, row=f"row{number}"), NOW + timedelta(seconds=number))
    assert await database.write(STORE.forget, NOW) == 0
    assert await database.write(STORE.forget, NOW + timedelta(seconds=2)) == 2
    assert [await database.read(STORE.get, f"row{number}") is None for number in range(3)] == [True, True, False]


async def test_what_is_under_way_is_known(database: Database) -> None:
    """From setting out to arriving, by network, key and writer; it may set out again after a crash, and arrives once"""
    assert not await database.read(UNDER_WAY.has, M1, ANA)
    assert [await database.write(UNDER_WAY.set_out, WORDING, NOW) for _ in range(2)] == [True, True]
    others = (M1, GRACE), (MessageRef("matrix", "m1"), ANA)
    assert [await database.read(UNDER_WAY.has, *each) for each in ((M1, ANA), *others)] == [True, False, False]
    assert await database.write(UNDER_WAY.arrive, WORDING)
    assert not await database.read(UNDER_WAY.has, M1, ANA)


async def test_what_is_taken_back_under_way_does_not_arrive(database: Database) -> None:
    """Nor does it set out again; what is not under way is not remembered as taken back"""
    other = replace(WORDING, message=MessageRef("console", "m2"))
    for each in (WORDING, other):
        await database.write(UNDER_WAY.take_back, each.message)
    for each in (WORDING, other):
        assert await database.write(UNDER_WAY.set_out, each, NOW)
    await database.write(UNDER_WAY.take_back, M1)
    assert not await database.write(UNDER_WAY.set_out, WORDING, NOW)
    await database.write(UNDER_WAY.change, WORDING, NOW)
    assert not await database.read(UNDER_WAY.has, M1, ANA)
    assert [await database.read(UNDER_WAY.is_wanted, each) for each in (WORDING, other)] == [False, True]
    assert [await database.write(UNDER_WAY.arrive, each) for each in (WORDING, other)] == [False, True]


async def test_newer_words_overtake_older_ones(database: Database) -> None:
    """The older ones are wanted no more, and their arrival leaves the newer ones under way, also when they set out again"""
    newer = replace(WORDING, digest=digest_of("Boa tarde"))
    await database.write(UNDER_WAY.set_out, WORDING, NOW)
    await database.write(UNDER_WAY.change, newer, NOW)
    assert await database.write(UNDER_WAY.set_out, WORDING, NOW)
    assert [await database.read(UNDER_WAY.is_wanted, each) for each in (WORDING, newer)] == [False, True]
    assert await database.write(UNDER_WAY.arrive, WORDING)
    assert await database.read(UNDER_WAY.is_wanted, newer)
    assert await database.write(UNDER_WAY.arrive, newer)
    assert not await database.read(UNDER_WAY.has, M1, ANA)


async def test_what_never_arrives_is_forgotten(database: Database) -> None:
    """Whatever set out before a moment goes"""
    await database.write(UNDER_WAY.set_out, WORDING, NOW)
    assert await database.write(UNDER_WAY.forget, NOW) == 0
    assert await database.read(UNDER_WAY.has, M1, ANA)
    assert await database.write(UNDER_WAY.forget, NOW + timedelta(seconds=1)) == 1
    assert not await database.read(UNDER_WAY.has, M1, ANA)


async def test_a_pair_is_told_anew_once_it_was_over(database: Database) -> None:
    """That it is over is told only where it was told before, for each pair and direction"""
    await database.write(TROUBLES.tell_once, HERE, "pt", "en")
    over = [(HERE, "en", "pt"), (THERE, "pt", "en"), (HERE, "pt", "en"), (HERE, "pt", "en")]
    assert [await database.write(TROUBLES.untell, *each) for each in over] == [False, False, True, False]
    assert await database.write(TROUBLES.tell_once, HERE, "pt", "en")


async def test_a_fault_is_remembered(database: Database) -> None:
    """When a room heard of it last, of which pair, and whether it is over; other rooms hear for themselves"""
    assert await database.read(TROUBLES.fault, HERE) is None
    for fault in (Fault(NOW, ("pt", "en")), Fault(NOW + timedelta(hours=1), ("pt", "de"), over=True)):
        await database.write(TROUBLES.put_fault, HERE, fault)
        assert await database.read(TROUBLES.fault, HERE) == fault
    assert await database.read(TROUBLES.fault, THERE) is None


async def test_better_words_go_with_whoever_gave_them(database: Database) -> None:
    """Nothing of them stays beside the messages that say them; what others have made of a message does"""
    await database.write(STORE.put, replace(PASSED, text="Hello", standing=Standing.CORRECTED), NOW)
    other = replace(PASSED, row="other", text="Good day", standing=Standing.CORRECTED)
    await database.write(STORE.put, other, NOW)
    memory = MemoryStore()
    await database.write(memory.put, replace(PASSED, origin=Origin(M1, HERE, GRACE)), Correction("Hello", "Ana", ANA), NOW)
    texts = await database.read(memory.texts_by, ANA)
    await database.write(STORE.forget_texts, texts)
    found = [await database.read(STORE.get, row) for row in (PASSED.row, "other")]
    assert [one and one.text for one in found] == ["", "Good day"]


async def test_better_words_are_remembered(database: Database) -> None:
    """What a message says by now, in which language and how far that can be trusted; after a day the words go"""
    made = replace(PASSED, text="Good morning", standing=Standing.MACHINE)
    await database.write(STORE.put, made, NOW)
    assert await database.read(STORE.get, "row1") == made
    better = MessageRef("console", "better")
    await database.write(STORE.improve, "row1", "de", Correction("Moin", "Grace", GRACE, given_in=better))
    assert [one.row for one in await database.read(STORE.given, better)] == ["row1"]
    await database.write(STORE.improve, "row1", "de", Correction("Guten Morgen", "Grace", GRACE, Standing.REVIEWED))
    assert await database.read(STORE.given, better) == []
    assert await database.read(STORE.get, "row1") == replace(made, target="de", text="Guten Morgen", standing=Standing.REVIEWED)
    await database.write(STORE.erase_words, NOW + timedelta(seconds=1))
    erased = await database.read(STORE.get, "row1")
    assert erased is not None
    assert (erased.text, erased.original, erased.standing) == ("", "", Standing.REVIEWED)


async def test_originals_of_corrections(database: Database) -> None:
    """They come back newest first, of one room and pair, where they may be kept; on asking nothing but a digest is known"""
    memory = MemoryStore()
    passed = replace(PASSED, origin=Origin(M1, HERE, ANA))
    for number, words in enumerate(("Bom", "Boa", "Olá")):
        better = Correction(f"better {words}", "Grace", GRACE, Standing.REVIEWED)
        now = NOW + timedelta(seconds=number)
        await database.write(
            lambda tx, w, b, at: memory.put(tx, replace(passed, original=w), b, at, whole=w != "Boa"), words, better, now
        )
    what = Rendered(HERE, "pt", "en", digest_of("Adeus"), Origin(M1, HERE, ANA))
    await database.write(memory.keep, what, Correction("Bye", "Grace", GRACE), NOW)
    found = await database.read(memory.several, HERE, ("pt", "en"), 10)
    assert [(one.original, one.text, one.standing) for one in found] == [
        ("Olá", "better Olá", Standing.REVIEWED),
        ("Bom", "better Bom", Standing.REVIEWED),
    ]
    assert len(await database.read(memory.several, HERE, ("pt", "en"), 1)) == 1
    assert await database.read(memory.several, THERE, ("pt", "en"), 10) == []
    await database.write(memory.put, replace(passed, original="Bom " * 200), Correction("Good", "Grace", GRACE), NOW)
    assert len(await database.read(memory.several, HERE, ("pt", "en"), 10)) == 2
    known = await database.read(memory.get, [HERE], "Boa", "pt", "en")
    assert known is not None
    assert (known.text, known.original) == ("better Boa", "")


async def test_corrections_are_kept_by_room(database: Database) -> None:
    """Each counts in its room; of several the newest; the same words corrected anew there replace the older ones"""
    memory, account = MemoryStore(), PersonRef("console", "grace")
    passed = replace(PASSED, origin=Origin(MessageRef("console", "m1"), HERE, PersonRef("console", "ana")))
    for room, text in ((HERE, "Morning"), (THERE, "Hello"), (HERE, "Good day")):
        await database.write(memory.put, replace(passed, room=room), Correction(text, "Grace", account), NOW)
    for rooms, words in (({HERE}, "Good day"), ({THERE}, "Hello"), ({HERE, THERE}, "Good day"), ({3}, ""), (set[int](), "")):
        found = await database.read(memory.get, rooms, passed.original, "pt", "en")
        assert (found.text if found else "") == words
    await database.write(memory.forget_origin, MessageRef("console", "m1"))
    assert await database.read(memory.get, {HERE, THERE}, passed.original, "pt", "en") is None


ORIGIN = Origin(MessageRef("console", "m1"), HERE, PersonRef("console", "ana"))
SHOWN = Shown("row7", Rendered(HERE, "pt", "en", digest_of("Bom dia"), ORIGIN), "de", private=True)


async def test_what_was_shown_comes_back(database: Database) -> None:
    """Everything but the words, by the row of the answer; another row is nothing"""
    await database.write(SHOWN_STORE.put, SHOWN, NOW)
    assert await database.read(SHOWN_STORE.get, "row7") == SHOWN
    assert await database.read(SHOWN_STORE.get, "row8") is None


async def test_in_which_message_words_were_given_that_are_shown(database: Database) -> None:
    """An answer is found by it; other words for the message were given in another one, or by a machine"""
    better = MessageRef("console", "better")
    await database.write(SHOWN_STORE.put, replace(SHOWN, given_in=better), NOW)
    await database.write(SHOWN_STORE.put, replace(SHOWN, row="row8"), NOW)
    assert await database.read(SHOWN_STORE.given, better) == [replace(SHOWN, given_in=better)]
    await database.write(SHOWN_STORE.change, "row7", SHOWN.what, None)
    await database.write(SHOWN_STORE.change, "row8", SHOWN.what, better)
    assert [one.row for one in await database.read(SHOWN_STORE.given, better)] == ["row8"]


async def test_what_was_shown_of_a_message_is_taken(database: Database) -> None:
    """All of it is forgotten; the rows of the answers that everybody sees come back"""
    other = replace(SHOWN.what, origin=replace(ORIGIN, message=MessageRef("console", "m2")))
    shown = (SHOWN, replace(SHOWN, row="row8", private=False), replace(SHOWN, row="row9", what=other, private=False))
    for one in shown:
        await database.write(SHOWN_STORE.put, one, NOW)
    assert await database.write(SHOWN_STORE.take, ORIGIN.message) == ["row8"]
    assert [await database.read(SHOWN_STORE.get, one.row) is None for one in shown] == [True, True, False]


async def test_what_was_shown_is_forgotten(database: Database) -> None:
    """By its age, or with whoever wrote it; on another network the same account is somebody else"""
    await database.write(SHOWN_STORE.put, SHOWN, NOW)
    await database.write(SHOWN_STORE.put, replace(SHOWN, row="row8"), NOW + timedelta(hours=1))
    assert await database.write(SHOWN_STORE.forget, NOW + timedelta(minutes=1)) == 1
    await database.write(SHOWN_STORE.forget_writer, PersonRef("matrix", "ana"))
    assert await database.read(SHOWN_STORE.get, "row8") is not None
    await database.write(SHOWN_STORE.forget_writer, PersonRef("console", "ana"))
    assert await database.read(SHOWN_STORE.get, "row8") is None


async def test_better_words_for_what_was_shown(database: Database) -> None:
    """They are known again by the original alone, and the newer ones stand"""
    memory = MemoryStore()
    for text in ("Hello", "Good day"):
        await database.write(memory.keep, SHOWN.what, Correction(text, "Grace", PersonRef("console", "grace")), NOW)
    found = await database.read(memory.get, [HERE], "Bom  dia ", "pt", "en")
    assert found is not None
    assert found.text == "Good day"
    assert await database.read(memory.get, [THERE], "Bom dia", "pt", "en") is None
