"""Who may read a room's words: nobody else before its coordinator has said so, and nobody after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.engine import Place
from bot.core.errors import Conflict, NotPermitted
from bot.core.person import Role
from bot.features.translation.route import Routes
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import answered, posted, refused
from tests.fakes.translation_world import PlacedEngine, TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room

PAIR = "pairs=[translation-pair(source=pt, target=en)]"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[TranslationWorld]:
    """Open a world of Porto and Bristol, each with a coordinator."""
    async with translation_world(tmp_path) as opened:
        await opened.people.add_person("Ana Sousa", PORTO, Role.COORDINATOR)
        await opened.people.add_person("Grace Hill", BRISTOL, Role.COORDINATOR)
        yield opened


def moved(world: TranslationWorld, place: Place) -> PlacedEngine:
    """Put another engine in the place of the world's."""
    world.engine = PlacedEngine(place)
    world.__post_init__()
    return world.engine


async def off(world: TranslationWorld, room: Room, asker: Person) -> list[str]:
    """Switch a room's translation off."""
    return answered(await world.switch_off(room, asker))


async def test_no_word_is_seen_before_consent_and_none_after(world: TranslationWorld) -> None:
    """The engine sees what is said between the switching on and the switching off, and nothing else"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    ana = await world.people.who("Ana Sousa")
    (before,) = await world.say(porto, ana, "antes")
    assert (world.engine.lines, posted(before)[1]) == ([], "antes")
    assert answered(await world.switch_on(porto, ana)) == [f"translation-on-here(count=1, engine=[fake], {PAIR}, prefix=!)"]
    await world.say(porto, ana, "durante")
    assert world.engine.lines == ["durante"]
    assert await off(world, porto, ana) == ["translation-off(prefix=!)"]
    (after,) = await world.say(porto, ana, "depois")
    assert (world.engine.lines, posted(after)[1]) == (["durante"], "depois")


async def test_each_room_decides_on_its_own_words(world: TranslationWorld) -> None:
    """One room's yes does not open the other's words"""
    porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.switch_on(porto, await world.people.who("Ana Sousa"))
    (post,) = await world.say(bristol, await world.people.who("Grace Hill"), "Good morning")
    assert (world.engine.lines, posted(post)[1]) == ([], "Good morning")


async def test_a_company_sees_words_only_after_the_yes(world: TranslationWorld) -> None:
    """The question names the company; until the yes nothing is switched on and nothing goes out"""
    engine = moved(world, Place.THIRD_PARTY)
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    ana = await world.people.who("Ana Sousa")
    question = await world.switch_on(porto, ana)
    assert answered(question) == [f"translation-question(count=1, engine=[fake], {PAIR})"]
    assert [button.call for button in question.buttons] == ["room translate confirm", "room translate off"]
    await world.say(porto, ana, "Bom dia")
    assert (engine.lines, (await world.people.again(porto)).translates) == ([], False)
    reply = await world.switch_on(porto, ana, confirmed=True)
    assert answered(reply) == [f"translation-on-third-party(count=1, engine=[fake], {PAIR}, prefix=!)"]
    assert reply.to_room
    await world.say(porto, ana, "Bom dia")
    assert len(engine.lines) == 1


async def test_a_company_that_comes_later_is_asked_about_anew(world: TranslationWorld) -> None:
    """A yes holds for the engines it named: if another company would be sent the words, it gets none until a yes of its own"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    ana = await world.people.who("Ana Sousa")
    await world.switch_on(porto, ana)
    engine = moved(world, Place.THIRD_PARTY)
    passed, told = await world.say(porto, ana, "Bom dia")
    assert (engine.lines, posted(passed)[1]) == ([], "Bom dia")
    assert posted(told)[0].startswith("translation-not-agreed(count=1, engine=[fake]")
    assert len(await world.say(porto, ana, "Bom dia")) == 1
    assert answered(await world.switch_on(porto, ana))[0].startswith("translation-question")
    await world.switch_on(porto, ana, confirmed=True)
    await world.say(porto, ana, "Bom dia")
    assert len(engine.lines) == 1


async def test_switching_off_takes_the_yes_to_a_company_back(world: TranslationWorld) -> None:
    """Whoever switches on again after switching off is asked again"""
    moved(world, Place.THIRD_PARTY)
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    ana = await world.people.who("Ana Sousa")
    await world.switch_on(porto, ana, confirmed=True)
    await off(world, porto, ana)
    await world.translate(porto)
    await world.say(porto, ana, "Bom dia")
    assert world.engine.lines == []


async def test_the_no_keeps_words_here(world: TranslationWorld) -> None:
    """What the button for no runs leaves the room as it was"""
    engine = moved(world, Place.THIRD_PARTY)
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    ana = await world.people.who("Ana Sousa")
    await world.switch_on(porto, ana)
    await off(world, porto, ana)
    await world.say(porto, ana, "Bom dia")
    assert engine.lines == []


async def test_words_on_the_operators_server_need_no_question(world: TranslationWorld) -> None:
    """What stays with the operator is switched on at once, and where it is done is said"""
    moved(world, Place.OWN_SERVER)
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    reply = await world.switch_on(porto, await world.people.who("Ana Sousa"))
    assert answered(reply) == [f"translation-on-own-server(count=1, engine=[fake], {PAIR}, prefix=!)"]
    assert (await world.people.again(porto)).translates


async def test_every_server_that_may_see_words_is_named(tmp_path: Path) -> None:
    """Also the operator's that comes in only where the best engine fails; in an encrypted room a yes to it is asked for"""
    async with translation_world(tmp_path) as world:
        near, far = PlacedEngine(), PlacedEngine(Place.OWN_SERVER)
        near.called, far.called = "near", "far"
        world.engines = [near, far]
        world.__post_init__()
        ana = await world.people.add_person("Ana Sousa", PORTO, Role.COORDINATOR)
        porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
        lines = [f"translation-by-here(count=1, engine=[near], {PAIR})", "translation-by-others(count=1, engine=[far])"]
        assert answered(await world.switch_on(porto, ana)) == ["translation-on", *lines, "translation-stop(prefix=!)"]
        shown = await world.people.database.read(world.status.show, await world.people.again(porto), ana, "Europe/Lisbon")
        assert answered(shown)[1:3] == lines
        await world.people.database.write(world.people.stores.rooms.change, porto.id, {"encrypted": True, "translates": False})
        assert answered(await world.switch_on(porto, ana))[1:3] == lines
        await world.switch_on(porto, ana, confirmed=True)
        near.broken = True
        assert posted((await world.say(await world.people.again(porto), ana, "Bom dia"))[0])[1] == "good morning"


async def test_a_shared_room_needs_one_of_each_city(world: TranslationWorld) -> None:
    """The first yes is noted and says who is missing; the same city twice is not enough; off forgets every yes"""
    room = await world.people.add_room("s", shared=True, languages="pt,en")
    ana, grace = await world.people.who("Ana Sousa"), await world.people.who("Grace Hill")
    for _ in range(2):
        for _ in range(2):
            assert answered(await world.switch_on(room, ana)) == ["translation-waits(cities=[Bristol])"]
            assert await world.say(room, ana, "Bom dia") == []
        assert answered(await world.switch_on(room, grace))[0].startswith("translation-on-here")
        assert (await world.people.again(room)).translates
        await off(world, room, grace)
        assert not (await world.people.again(room)).translates
    assert world.engine.lines == []


async def test_a_shared_room_confirms_a_company_city_by_city(world: TranslationWorld) -> None:
    """Each city is asked by itself; a question that nobody confirmed counts as no yes"""
    moved(world, Place.THIRD_PARTY)
    room = await world.people.add_room("s", shared=True, languages="pt,en")
    ana, grace = await world.people.who("Ana Sousa"), await world.people.who("Grace Hill")
    await world.switch_on(room, ana)
    assert answered(await world.switch_on(room, grace, confirmed=True)) == ["translation-waits(cities=[Porto])"]
    assert answered(await world.switch_on(room, ana, confirmed=True))[0].startswith("translation-on-third-party")


async def test_who_speaks_for_both_cities(world: TranslationWorld) -> None:
    """A coordinator of both, and an admin, is enough for a shared room"""
    maria = await world.people.add_person("Maria", PORTO, Role.COORDINATOR)
    await world.people.add_term(maria, Role.COORDINATOR, BRISTOL)
    for key, name in (("s1", "Maria"), ("s2", "Kim")):
        room = await world.people.add_room(key, shared=True, languages="pt,en")
        await world.switch_on(room, await world.people.who(name))
        assert (await world.people.again(room)).translates


async def test_others_are_told_who_can(world: TranslationWorld) -> None:
    """The other city's coordinator, a teacher and a stranger may neither switch on nor off, in any kind of room"""
    porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    shared = await world.people.add_room("s", shared=True, languages="pt,en")
    rui = await world.people.add_person("Rui", PORTO, Role.TEACHER)
    refusals = (
        (porto, await world.people.who("Grace Hill"), "translation-up-to(city=[Porto], people=[Ana Sousa], prefix=!)"),
        (bristol, rui, "translation-up-to(city=[Bristol], people=[Grace Hill], prefix=!)"),
        (
            shared,
            await world.people.who("Eva"),
            "translation-up-to(city=[Porto, Bristol], people=[Ana Sousa, Grace Hill], prefix=!)",
        ),
    )
    for room, asker, words in refusals:
        with pytest.raises(NotPermitted) as fault:
            await world.switch_on(room, asker, confirmed=True)
        assert refused(fault.value) == words
        with pytest.raises(NotPermitted):
            await off(world, room, asker)
    assert [(await world.people.again(room)).translates for room in (porto, bristol, shared)] == [True, False, False]


async def test_a_city_without_a_coordinator_opens_nothing(tmp_path: Path) -> None:
    """Where nobody is entered, nobody but an admin may, and whom to ask is said"""
    async with translation_world(tmp_path) as world:
        porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
        with pytest.raises(NotPermitted) as fault:
            await world.switch_on(porto, await world.people.who("Eva"))
        assert refused(fault.value) == "translation-up-to-nobody(city=[Porto], prefix=!)"
        await world.switch_on(porto, await world.people.who("Kim"))
        assert (await world.people.again(porto)).translates


async def test_a_room_without_a_language_is_asked_for_it(world: TranslationWorld) -> None:
    """Nothing can be switched on before the room's language is known"""
    room = await world.people.add_room("r", city_id="porto")
    with pytest.raises(Conflict) as fault:
        await world.switch_on(room, await world.people.who("Ana Sousa"))
    assert refused(fault.value) == "translation-no-language(prefix=!)"


async def test_where_all_read_one_language_there_is_nothing_to_switch_on(tmp_path: Path) -> None:
    """Rooms of one language alone are told so, not that something is missing"""
    async with translation_world(tmp_path, (PORTO,)) as world:
        porto = await world.people.add_room("p", PORTO)
        ana = await world.people.add_person("Ana", PORTO, Role.COORDINATOR)
        with pytest.raises(Conflict) as fault:
            await world.switch_on(porto, ana)
        assert refused(fault.value) == "translation-one-language(language=pt)"


async def test_what_nothing_translates_is_not_switched_on(tmp_path: Path) -> None:
    """The pair is named, with the operator where one is given, and the room stays off"""
    async with translation_world(tmp_path, (PORTO, LINDENAU)) as world:
        porto, _ = await world.people.linked_rooms(PORTO, LINDENAU)
        ana = await world.people.add_person("Ana", PORTO, Role.COORDINATOR)
        with pytest.raises(Conflict) as fault:
            await world.switch_on(porto, ana)
        assert refused(fault.value) == "translation-no-route(source=pt, target=de)"
        world.operator = "Kim"
        with pytest.raises(Conflict) as fault:
            await world.switch_on(porto, ana)
        assert refused(fault.value) == "translation-no-route-ask(operator=Kim, source=pt, target=de)"
        assert not (await world.people.again(porto)).translates


async def test_a_room_alone_names_the_languages_of_all_cities(world: TranslationWorld) -> None:
    """Before it is connected, a room can agree to the languages of the partners"""
    porto = await world.people.add_room("p", PORTO)
    reply = await world.switch_on(porto, await world.people.who("Ana Sousa"))
    assert answered(reply) == [f"translation-on-here(count=1, engine=[fake], {PAIR}, prefix=!)"]


def test_the_first_engine_that_knows_a_pair_translates_it() -> None:
    """Engines are asked in the order of the configuration; a pair nobody knows has none"""
    here, company = PlacedEngine(pairs=[("pt", "en")]), PlacedEngine(Place.THIRD_PARTY)
    routes = Routes([here, company])
    assert [way.engines for way in routes.ways("pt", "en")] == [(here,), (company,)]
    assert [way.engines for way in routes.ways("en", "pt")] == [(company,)]
    assert not routes.ways("pt", "de")
    assert set(routes.pairs()) == {("pt", "en"), ("en", "pt")}
