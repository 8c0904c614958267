"""How a room is translated, who may switch what, and what everybody may know of it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from bot.core.engine import Place
from bot.core.errors import Conflict, NotPermitted
from bot.core.message import Joined, Written
from bot.core.outbox import Post
from bot.core.person import Role
from bot.core.ref import MessageRef
from bot.core.reply import Announcement, Reply
from bot.features.translation.budget import Limits
from bot.features.translation.setting_store import TranslationMode
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import answered, posted, refused
from tests.fakes.translation_world import PlacedEngine, TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from bot.core.person import Person, Room

PAIR = "pairs=[translation-pair(source=pt, target=en)]"
ZONE = "Europe/Lisbon"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[TranslationWorld]:
    """Open a world of Porto and Bristol, each with a coordinator."""
    async with translation_world(tmp_path) as opened:
        await opened.people.add_person("Ana Sousa", PORTO, Role.COORDINATOR)
        await opened.people.add_person("Grace Hill", BRISTOL, Role.COORDINATOR)
        yield opened


async def ana(world: TranslationWorld) -> Person:
    """Return Porto's coordinator."""
    return await world.people.who("Ana Sousa")


async def seal(world: TranslationWorld, room: Room, asker: Person) -> Reply:
    """Have nothing of a room translated any more."""
    fresh, now = await world.people.again(room), world.people.clock.now()
    return await world.people.database.write(world.consent.seal, fresh, asker, now)


async def unseal(world: TranslationWorld, room: Room, asker: Person) -> Reply:
    """Let a room be translated again."""
    fresh, now = await world.people.again(room), world.people.clock.now()
    return await world.people.database.write(world.consent.unseal, fresh, asker, now)


async def status(world: TranslationWorld, room: Room, asker: Person) -> list[str]:
    """Return what somebody is told of a room's translation."""
    fresh = await world.people.again(room)
    return answered(await world.people.database.read(world.status.show, fresh, asker, ZONE))


async def in_mode(world: TranslationWorld, mode: TranslationMode) -> Room:
    """Return a room of two languages that reads itself in a way."""
    room = await world.people.add_room("school", PORTO, languages="pt,en", translates=True)
    await world.people.database.write(world.choices.set_mode, room, await ana(world), mode)
    return room


# Rooms whose words are never translated


async def test_a_sealed_room_is_seen_by_no_machine(world: TranslationWorld) -> None:
    """Its words are passed on as they are, also where translation was on, and nobody can have them translated on asking"""
    porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
    grace = await world.people.who("Grace Hill")
    await world.switch_on(porto, await ana(world))
    assert answered(await seal(world, porto, await ana(world))) == ["translation-sealed(prefix=!)"]
    text = world.text(porto, await ana(world), "Bom dia")
    (copy,) = await world.said(text, await ana(world))
    assert posted(copy)[1] == "Bom dia"
    world.people.outbox.sent[MessageRef("console", "b1")] = "row1"
    for room, about in ((porto, text.message), (bristol, MessageRef("console", "b1"))):
        answer = await world.asked("Bom dia", "en", world.reader(room, grace), Written(about, grace.ref))
        assert isinstance(answer, Reply)
        assert answered(answer) == ["translation-asked-sealed"]
    answer = await world.asked("Bom dia", "en", world.reader(porto, grace, apart=False))
    assert not isinstance(answer, Post)
    assert world.engine.lines == []


async def test_a_sealed_room_cannot_be_switched_on(world: TranslationWorld) -> None:
    """It says how that is changed; allowed again it is still off, until somebody says yes anew"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.switch_on(porto, await ana(world))
    await seal(world, porto, await ana(world))
    for confirmed in (False, True):
        with pytest.raises(Conflict) as fault:
            await world.switch_on(porto, await ana(world), confirmed=confirmed)
        assert refused(fault.value) == "translation-is-sealed(prefix=!)"
    assert answered(await unseal(world, porto, await ana(world))) == ["translation-unsealed(prefix=!)"]
    assert not (await world.people.again(porto)).translates
    assert answered(await world.switch_on(porto, await ana(world)))[0].startswith("translation-on-here")


async def test_words_of_others_are_read_in_a_sealed_room(world: TranslationWorld) -> None:
    """What is written elsewhere is still translated for those who sit in it: that is the other room's decision"""
    porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
    await seal(world, porto, await ana(world))
    grace = await world.people.who("Grace Hill")
    await world.switch_on(bristol, grace)
    (copy,) = await world.say(bristol, grace, "Good morning")
    assert posted(copy)[1] == "bom dia"


async def test_only_who_has_a_say_changes_it(world: TranslationWorld) -> None:
    """A stranger and the other city's coordinator are told who can, whatever they want to change"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    now = world.people.clock.now()
    for name in ("Grace Hill", "Eva"):
        asker = await world.people.who(name)
        wishes: tuple[Callable[..., Reply], ...] = (
            partial(world.consent.seal, room=porto, asker=asker, now=now),
            partial(world.consent.unseal, room=porto, asker=asker, now=now),
            partial(world.choices.set_mode, room=porto, asker=asker, mode=TranslationMode.ASKED),
            partial(world.choices.set_times, room=porto, asker=asker, shown=False),
        )
        for wish in wishes:
            with pytest.raises(NotPermitted) as fault:
                await world.people.database.write(wish)
            assert refused(fault.value) == "translation-up-to(city=[Porto], people=[Ana Sousa], prefix=!)"


# How it reads itself


async def test_a_room_reads_itself_quietly(world: TranslationWorld) -> None:
    """Who is in the room has been rung by the original; the reply with its translation rings nobody, corrected or not"""
    room = await in_mode(world, TranslationMode.REPLY)
    text = world.text(room, await ana(world), "Bom dia")
    (reply,) = await world.said(text, await ana(world))
    assert isinstance(reply.says, Reply)
    world.people.outbox.sent[MessageRef("console", "b1")] = "row1"
    await world.said(world.text(room, await ana(world), "better: Hello", MessageRef("console", "b1")), await ana(world))
    (_, better) = world.people.outbox.edits[-1]
    assert isinstance(better.says, Reply)


async def test_a_room_that_reads_itself_on_asking_is_left_alone(world: TranslationWorld) -> None:
    """Nothing is posted within it, and no engine sees a word; connected rooms are read on as before"""
    room = await in_mode(world, TranslationMode.ASKED)
    assert await world.say(room, await ana(world), "Bom dia") == []
    assert world.engine.lines == []
    link = await world.people.database.write(world.people.stores.links.create, world.people.clock.now())
    await world.people.database.write(world.people.stores.rooms.change, room.id, {"link_id": link})
    bristol = await world.people.add_room("bristol", BRISTOL, link_id=link)
    (copy,) = await world.say(room, await ana(world), "Bom dia")
    assert (copy.room, posted(copy)[1]) == (bristol.ref, "good morning")
    assert isinstance(copy.says, Announcement)


async def test_a_day_has_one_thread(world: TranslationWorld) -> None:
    """Its first line is quiet and there once, however many write; each translation shows who wrote and the original"""
    room = await in_mode(world, TranslationMode.THREAD)
    root, first = await world.said(world.text(room, await ana(world), "Bom dia"), await ana(world))
    (second,) = await world.say(room, await ana(world), "Bom dia")
    assert posted(root) == ["translation-day-thread(day=2027-03-01)"]
    assert isinstance(root.says, Reply)
    assert [(post.thread_row, post.reply_to) for post in (first, second)] == [("row1", None)] * 2
    assert posted(first)[1:] == ["good morning", "> Bom dia"]
    assert isinstance(first.says, Reply)


async def test_a_thread_ends_with_its_day(world: TranslationWorld) -> None:
    """The days are those of the room's city"""
    room = await in_mode(world, TranslationMode.THREAD)
    world.people.clock.set(datetime(2027, 3, 1, 23, 59, tzinfo=UTC))
    await world.say(room, await ana(world), "Bom dia")
    world.people.clock.set(datetime(2027, 3, 2, 0, 1, tzinfo=UTC))
    root, post = await world.say(room, await ana(world), "Bom dia")
    assert posted(root) == ["translation-day-thread(day=2027-03-02)"]
    assert post.thread_row == "row3"


async def test_what_is_said_in_a_thread_is_read_there(world: TranslationWorld) -> None:
    """As a reply, without the original, which stands above it"""
    room = await in_mode(world, TranslationMode.THREAD)
    text = world.text(room, await ana(world), "Bom dia", thread=MessageRef("console", "root"))
    (post,) = await world.said(text, await ana(world))
    assert (post.thread_row, post.reply_to) == (None, text.message)
    assert posted(post)[1:] == ["good morning"]


async def test_better_words_in_a_thread_keep_the_original(world: TranslationWorld) -> None:
    """A correction looks like what stood there before"""
    room = await in_mode(world, TranslationMode.THREAD)
    await world.say(room, await ana(world), "Bom dia")
    world.people.outbox.sent[MessageRef("console", "b2")] = "row2"
    await world.said(world.text(room, await ana(world), "better: Hello", MessageRef("console", "b2")), await ana(world))
    (row, better) = world.people.outbox.edits[-1]
    assert (row, posted(better)[1:]) == ("row2", ["Hello", "> Bom dia"])


async def test_a_choice_can_be_taken_back(world: TranslationWorld) -> None:
    """The answer is for the room, and what takes it back is what held before"""
    room = await in_mode(world, TranslationMode.ASKED)
    reply = await world.people.database.write(world.choices.set_mode, room, await ana(world), TranslationMode.REPLY)
    assert (answered(reply), reply.to_room) == (["translation-mode-reply(prefix=!)"], True)
    assert reply.undo == "room translate mode asked"
    for shown, back in ((False, "on"), (True, "off")):
        person = await ana(world)
        reply = await world.people.database.write(lambda tx, s, p: world.choices.set_times(tx, room, p, shown=s), shown, person)
        assert reply.undo == f"room translate times {back}"


@pytest.mark.parametrize(
    ("languages", "words"), [("", "translation-no-language(prefix=!)"), ("pt", "translation-one-language(language=pt)")]
)
async def test_a_room_of_one_language_has_nothing_to_choose(world: TranslationWorld, languages: str, words: str) -> None:
    """Whoever chooses hears why"""
    room = await world.people.add_room("p", PORTO, languages=languages)
    with pytest.raises(Conflict) as fault:
        await world.people.database.write(world.choices.set_mode, room, await ana(world), TranslationMode.REPLY)
    assert refused(fault.value) == words


async def test_hours_are_shown_where_they_are_wanted(tmp_path: Path) -> None:
    """A room that does not want them reads no hour; the others of the link do"""
    async with translation_world(tmp_path, (PORTO, LINDENAU, BRISTOL)) as world:
        porto, lindenau = await world.people.linked_rooms(PORTO, LINDENAU)
        person = await world.people.add_person("Ana Sousa", PORTO, Role.COORDINATOR)
        admin = await world.people.who("Kim")
        words = "A reunião é na quinta-feira às 9h30."
        assert any("translation-hour" in line for line in posted((await world.say(porto, person, words))[0]))
        await world.people.database.write(lambda tx: world.choices.set_times(tx, lindenau, admin, shown=False))
        assert not any("translation-hour" in line for line in posted((await world.say(porto, person, words))[0]))
        await world.people.database.write(lambda tx: world.choices.set_times(tx, lindenau, admin, shown=True))
        await world.people.database.write(lambda tx: world.choices.set_times(tx, porto, admin, shown=False))
        assert any("translation-hour" in line for line in posted((await world.say(porto, person, words))[0]))


# Encrypted rooms


async def sealed_pair(world: TranslationWorld, place: Place = Place.HERE) -> tuple[Room, Room]:
    """Connect an encrypted room of Porto with one of Bristol, before an engine somewhere."""
    world.engine = PlacedEngine(place)
    world.__post_init__()
    porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.people.database.write(world.people.stores.rooms.change, porto.id, {"encrypted": True})
    return await world.people.again(porto), bristol


@pytest.mark.parametrize("place", Place)
async def test_an_encrypted_room_is_asked_once_more(world: TranslationWorld, place: Place) -> None:
    """Wherever the engine is: the question says that words leave the encryption, and to whom; before the yes none does"""
    porto, _ = await sealed_pair(world, place)
    question = await world.switch_on(porto, await ana(world))
    by = f"translation-by-{place.value}(count=1, engine=[fake], {PAIR})"
    assert answered(question) == ["translation-question-encrypted", by, "translation-question-sure"]
    assert [button.call for button in question.buttons] == ["room translate confirm", "room translate off"]
    await world.say(porto, await ana(world), "Bom dia")
    assert world.engine.lines == []
    notice = answered(await world.switch_on(porto, await ana(world), confirmed=True))
    assert notice == [f"translation-on-{place.value}(count=1, engine=[fake], {PAIR}, prefix=!)", "translation-on-encrypted"]
    await world.say(porto, await ana(world), "Bom dia")
    assert world.engine.lines == ["Bom dia"]


async def test_an_encrypted_rooms_words_go_to_no_server_that_was_not_named(world: TranslationWorld) -> None:
    """A server of the operator's that comes later needs a yes of its own there; in other rooms it does not"""
    porto, bristol = await sealed_pair(world)
    await world.switch_on(porto, await ana(world), confirmed=True)
    await world.translate(bristol)
    world.engine = PlacedEngine(Place.OWN_SERVER)
    world.__post_init__()
    _, told = await world.say(porto, await ana(world), "Bom dia")
    assert posted(told)[0].startswith("translation-not-agreed-server(count=1, engine=[fake]")
    assert world.engine.lines == []
    await world.say(bristol, await world.people.who("Grace Hill"), "Good morning")
    assert world.engine.lines == ["Good morning"]


async def test_on_asking_nothing_leaves_an_encrypted_room(world: TranslationWorld) -> None:
    """Without its yes an engine in the house may see single words that somebody wants to read, a server may not"""
    porto, _ = await sealed_pair(world, Place.OWN_SERVER)
    answer = await world.asked("Bom dia", "en", world.reader(porto, await ana(world)))
    assert isinstance(answer, Reply)
    assert answered(answer)[0] == "translation-asked-server(count=1, engine=[fake], source=pt, target=en)"
    world.engine = PlacedEngine()
    assert isinstance(await world.asked("Bom dia", "en", world.reader(porto, await ana(world))), Post)


async def test_a_room_that_becomes_encrypted_begins_anew(world: TranslationWorld) -> None:
    """What was agreed to was agreed to for words in the clear: translation stops, and the room hears so"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    await world.people.database.write(world.people.welcome().joined, Joined(porto.ref, encrypted=True))
    assert not (await world.people.again(porto)).translates
    assert world.people.told(porto) == ["people-uncertified", "people-untranslated(prefix=!)"]


# Switching off


async def test_off_holds_for_what_waits(world: TranslationWorld) -> None:
    """What was written before and waits for its turn goes to no engine any more, and is passed on as it is"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.switch_on(porto, await ana(world))
    waiting = await world.heard(world.text(porto, await ana(world), "Bom dia"), await ana(world))
    await world.switch_off(porto, await ana(world))
    await world.done(waiting)
    (copy,) = world.people.outbox.posts.values()
    assert (posted(copy)[1], world.engine.lines) == ("Bom dia", [])


async def test_a_link_that_grows_widens_no_yes(world: TranslationWorld) -> None:
    """A room of another language joins: words go to the company that translates it only after a yes that names it"""
    house, company = PlacedEngine(), PlacedEngine(Place.THIRD_PARTY, pairs=[("pt", "de")])
    company.called = "company"
    world.engines = [house, company]
    world.__post_init__()
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.switch_on(porto, await ana(world))
    lindenau = await world.people.add_room("lindenau", languages="de", link_id=porto.link)
    english, german, told = await world.say(porto, await ana(world), "Bom dia")
    assert (posted(english)[1], german.room, posted(german)[1]) == ("good morning", lindenau.ref, "Bom dia")
    assert posted(told)[0].startswith("translation-not-agreed(count=1, engine=[company]")
    assert company.lines == []


# What everybody may know


async def test_a_room_that_was_never_asked(world: TranslationWorld) -> None:
    """It is off; where words would go is said, and who decides, or how, to whoever does"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    by = f"translation-by-here(count=1, engine=[fake], {PAIR})"
    up_to = "translation-up-to(city=[Porto], people=[Ana Sousa], prefix=!)"
    would = "translation-status-would"
    assert await status(world, porto, await world.people.who("Eva")) == ["translation-status-off", would, by, up_to]
    assert (await status(world, porto, await ana(world)))[-1] == "translation-status-change(prefix=!)"


async def test_who_said_yes_and_when(world: TranslationWorld) -> None:
    """On: since when, by whose yes; off again: since when, and who did it"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.switch_on(porto, await ana(world))
    (state, *_) = await status(world, porto, await ana(world))
    assert state == "translation-status-on-by(people=[Ana Sousa], when=2027-03-01T10:00:00 Europe/Lisbon)"
    await world.switch_off(porto, await ana(world))
    (state, *_) = await status(world, porto, await ana(world))
    assert state == "translation-status-off-by(people=Ana Sousa, when=2027-03-01T10:00:00 Europe/Lisbon)"
    await seal(world, porto, await ana(world))
    (state, *_) = await status(world, porto, await ana(world))
    assert state.startswith("translation-status-sealed-by(people=Ana Sousa")
    assert len(await status(world, porto, await ana(world))) == 2


async def test_who_is_still_asked(world: TranslationWorld) -> None:
    """In a shared room: the cities that have said yes, and those that have not, with whom to ask there"""
    room = await world.people.add_room("s", shared=True, languages="pt,en")
    await world.switch_on(room, await ana(world))
    (state, *_) = await status(world, room, await ana(world))
    asked = "translation-status-asked(city=Bristol, people=[Grace Hill])"
    who = "[translation-who(author=Ana Sousa, city=Porto)]"
    assert state == f"translation-status-waits(cities=[{asked}], people={who})"


async def test_all_that_differs_is_told(world: TranslationWorld) -> None:
    """How the room reads itself, that it shows no hours, that it is encrypted, what fails, and what the day still has"""
    world.limits = Limits(room_characters=1000)
    world.engine = PlacedEngine(Place.THIRD_PARTY)
    world.resting = ["fake"]
    world.__post_init__()
    room = await world.people.add_room("s", PORTO, languages="pt,en", encrypted=True)
    await world.switch_on(room, await ana(world), confirmed=True)
    await world.people.database.write(world.choices.set_mode, room, await ana(world), TranslationMode.ASKED)
    person = await ana(world)
    await world.people.database.write(lambda tx: world.choices.set_times(tx, room, person, shown=False))
    pairs = "translation-pair(source=pt, target=en), translation-pair(source=en, target=pt)"
    assert (await status(world, room, person))[1:-1] == [
        f"translation-by-third-party(count=1, engine=[fake], pairs=[{pairs}])",
        "translation-on-encrypted",
        "translation-status-mode-asked",
        "translation-status-no-times",
        "translation-status-resting(engine=[fake])",
        "translation-status-budget(most=1000, used=0)",
    ]


async def test_what_nothing_translates_is_told(tmp_path: Path) -> None:
    """Pairs without an engine are named"""
    async with translation_world(tmp_path, (PORTO, LINDENAU)) as world:
        porto, _ = await world.people.linked_rooms(PORTO, LINDENAU)
        lines = await status(world, porto, await world.people.who("Eva"))
        assert lines[2] == "translation-status-no-route(pairs=[translation-pair(source=pt, target=de)])"


async def test_the_notice_names_each_kind_of_place(world: TranslationWorld) -> None:
    """Where words go to several kinds of places, the room's notice has a line for each, and one way to stop it"""
    house, company = PlacedEngine(pairs=[("pt", "en")]), PlacedEngine(Place.THIRD_PARTY, pairs=[("pt", "de")])
    company.called = "company"
    world.engines = [house, company]
    world.__post_init__()
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.people.add_room("lindenau", languages="de", link_id=porto.link)
    german = "pairs=[translation-pair(source=pt, target=de)]"
    named = "count=1, engine=[company]"
    assert answered(await world.switch_on(porto, await ana(world))) == [f"translation-question({named}, {german})"]
    assert answered(await world.switch_on(porto, await ana(world), confirmed=True)) == [
        "translation-on",
        f"translation-by-here(count=1, engine=[fake], {PAIR})",
        f"translation-by-third-party({named}, {german})",
        "translation-stop(prefix=!)",
    ]
