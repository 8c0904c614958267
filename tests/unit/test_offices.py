"""Roles are given for a time, changed, taken away, handed over and shown."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import BadOption, Conflict, NotFound, NotPermitted
from bot.core.person import Capacity, Role
from bot.core.reply import Reply
from bot.core.undo import FINAL
from bot.dispatch.call import Call
from bot.dispatch.definition import Commands
from bot.dispatch.grammar import Grammar
from bot.dispatch.option import CityId, PersonName
from bot.dispatch.reading import Reading
from bot.features.people.model import TermsChanged
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings
from commands.role import RoleCommands
from tests.fakes.directory import BRISTOL, LINDENAU, MINASAKI, PORTO
from tests.fakes.people_world import PeopleWorld, answered, people_world, refused

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from bot.core.person import City, Person, Room
    from bot.core.reply import Answer, Later

LAST, FIRST = date(2027, 3, 31), date(2027, 4, 1)
COORDINATOR = "people-role-coordinator"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[PeopleWorld]:
    """Open Porto, Bristol, Lindenau and Minasaki, with nobody but Kim, who runs the bot."""
    async with people_world(tmp_path, (PORTO, BRISTOL, LINDENAU, MINASAKI)) as opened:
        yield opened


@cache
def all_strings() -> FluentStrings:
    """Return the catalogues that are needed to read a line."""
    return FluentStrings(load_catalogue(["bot.dispatch", "bot.features.people"], ["en", "pt"]))


class Talk:
    """One person's use of the commands in one room.

    Args:
        world: Around them.
        room: Where they type.
        name: Who types.
    """

    def __init__(self, world: PeopleWorld, room: Room, name: str = "Kim") -> None:
        """Remember who and where."""
        self.world, self.room, self.name = world, room, name
        self.commands = RoleCommands(world.directory, world.persons, world.offices)

    async def __call__(self, command: Callable[..., Answer | Later], **options: object) -> Reply:
        """Use a command; names are typed."""
        asker = await self.world.who(self.name)
        call = Call(self.room, asker, "en", "Europe/Lisbon", self.world.clock.now())
        answer = await self.world.database.write(lambda tx: command(tx, call, **options))
        assert isinstance(answer, Reply)
        return answer

    async def typed(self, line: str) -> Reply:
        """Use a command as it is typed, without the prefix."""
        found = Grammar(Commands([self.commands]), all_strings()).call(line)
        assert found is not None
        command, given = found
        cities = self.world.directory.cities()
        reading = Reading("Europe/Lisbon", self.world.clock.now(), "en", cities, all_strings(), {}, "!")
        values = Grammar(Commands([self.commands]), all_strings()).decode(command, given, reading)
        return await self(command.run, **values)


async def kim_in(world: PeopleWorld, city: City) -> Talk:
    """Return Kim in a city's room."""
    return Talk(world, await world.add_room(city.id, city))


async def roles(world: PeopleWorld, name: str) -> frozenset[tuple[Role, str]]:
    """Return what somebody holds now."""
    return (await world.who(name)).roles


async def test_a_role_gives_a_home(world: PeopleWorld) -> None:
    """Whoever has no city belongs to the one of the first role; a second role elsewhere moves nobody"""
    kim = await kim_in(world, PORTO)
    await world.add_person("Ana")
    given = await kim(kim.commands.grant, person=PersonName("ana"), role=Role.COORDINATOR)
    assert answered(given) == [f"people-role-granted(city=Porto, person=Ana, role={COORDINATOR})"]
    await kim(kim.commands.grant, person=PersonName("ana"), role=Role.TEACHER, city=CityId("bristol"))
    ana = await world.who("Ana")
    assert ana.city == "porto"
    assert ana.roles == {(Role.COORDINATOR, "porto"), (Role.TEACHER, "bristol")}
    held = await kim(kim.commands.grant, person=PersonName("ana"), role=Role.TEACHER, city=CityId("bristol"))
    assert answered(held) == ["people-role-held(city=Bristol, person=Ana, role=people-role-teacher)"]


async def test_a_role_without_a_city_is_asked_for_one(world: PeopleWorld) -> None:
    """In a room of no city the city has to be named"""
    kim = Talk(world, await world.add_room("s", shared=True))
    await world.add_person("Ana", PORTO)
    with pytest.raises(BadOption) as fault:
        await kim(kim.commands.grant, person=PersonName("ana"), role=Role.TEACHER)
    assert refused(fault.value) == "people-role-which-city(example=porto, person=ana, prefix=!, role=teacher)"
    assert await roles(world, "Ana") == frozenset()


async def test_a_role_is_taken_away(world: PeopleWorld) -> None:
    """A revoked role holds no more, and one that is not held is refused"""
    kim = await kim_in(world, PORTO)
    await world.add_person("Ana", PORTO, Role.COORDINATOR)
    gone = await kim(kim.commands.revoke, person=PersonName("ana"), role=Role.COORDINATOR)
    assert answered(gone) == [f"people-role-revoked(city=Porto, person=Ana, role={COORDINATOR})"]
    assert await roles(world, "Ana") == frozenset()
    with pytest.raises(Conflict) as fault:
        await kim(kim.commands.revoke, person=PersonName("ana"), role=Role.COORDINATOR)
    assert refused(fault.value) == f"people-role-not-held(city=Porto, person=Ana, prefix=!, role={COORDINATOR})"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ({"until": LAST}, "people-role-granted-until(city=Porto, person=Ana, role={}, until=2027-03-31)"),
        ({"from_": FIRST}, "people-role-granted-from(city=Porto, from=2027-04-01, person=Ana, role={})"),
        (
            {"from_": date(2026, 4, 1), "until": LAST},
            "people-role-granted-span(city=Porto, from=2026-04-01, person=Ana, role={}, until=2027-03-31)",
        ),
    ],
)
async def test_a_role_is_given_for_a_time(world: PeopleWorld, days: dict[str, date], said: str) -> None:
    """It is read back with its days, and holds on those days alone"""
    kim = await kim_in(world, PORTO)
    await world.add_person("Ana", PORTO)
    given = await kim(kim.commands.grant, person=PersonName("ana"), role=Role.COORDINATOR, **days)
    assert answered(given) == [said.format(COORDINATOR)]
    for day in (date(2027, 3, 1), LAST, FIRST):
        world.clock.set(datetime(day.year, day.month, day.day, 12, 0, tzinfo=UTC))
        runs = days.get("from_", date.min) <= day <= days.get("until", date.max)
        assert await roles(world, "Ana") == ({(Role.COORDINATOR, "porto")} if runs else frozenset())


async def test_days_that_do_not_fit(world: PeopleWorld) -> None:
    """A last day that is past, or before the first, is refused with what fits; nothing is kept"""
    kim = await kim_in(world, PORTO)
    await world.add_person("Ana", PORTO)
    with pytest.raises(BadOption) as past:
        await kim(kim.commands.grant, person=PersonName("ana"), role=Role.CHAIR, until=date(2027, 2, 28))
    assert refused(past.value) == "people-term-past(day=2027-02-28, today=2027-03-01)"
    with pytest.raises(BadOption) as order:
        await kim(kim.commands.grant, person=PersonName("ana"), role=Role.CHAIR, from_=FIRST, until=LAST)
    assert refused(order.value) == "people-term-order(from=2027-04-01, until=2027-03-31)"
    assert await world.database.read(world.stores.terms.of_city, "porto") == []


async def test_a_second_term_may_follow_but_not_meet(world: PeopleWorld) -> None:
    """One after the other is fine; days that are taken already are answered with how to change them"""
    kim = await kim_in(world, PORTO)
    await world.add_person("Ana", PORTO)
    await kim(kim.commands.grant, person=PersonName("ana"), role=Role.CHAIR, until=LAST)
    await kim(kim.commands.grant, person=PersonName("ana"), role=Role.CHAIR, from_=FIRST)
    for days in ({"from_": LAST}, {"until": date(2028, 3, 31)}):
        with pytest.raises(Conflict) as fault:
            await kim(kim.commands.grant, person=PersonName("ana"), role=Role.CHAIR, **days)
        assert refused(fault.value).startswith("people-role-held-days(city=Porto, end=202")
        assert "typed=ana chair porto" in refused(fault.value)
    assert len(await world.database.read(world.stores.terms.of_city, "porto")) == 2
    again = await kim(kim.commands.grant, person=PersonName("ana"), role=Role.CHAIR)
    assert answered(again) == ["people-role-held(city=Porto, person=Ana, role=people-role-chair)"]
    assert again.undo is None


async def test_every_change_is_told(world: PeopleWorld) -> None:
    """Other features learn of a grant, a change, a successor and a revocation, not of what changed nothing"""
    kim = await kim_in(world, PORTO)
    await world.add_person("Ana", PORTO)
    await world.add_person("Rui", PORTO)
    told = world.hear(TermsChanged)
    await kim(kim.commands.grant, person=PersonName("ana"), role=Role.COORDINATOR)
    await kim(kim.commands.grant, person=PersonName("ana"), role=Role.COORDINATOR)
    await kim(kim.commands.term, person=PersonName("ana"), role=Role.COORDINATOR, until=LAST)
    await kim(kim.commands.substitute, person=PersonName("rui"), role=Role.COORDINATOR)
    await kim(kim.commands.successor, person=PersonName("rui"))
    await kim(kim.commands.revoke, person=PersonName("ana"), role=Role.COORDINATOR)
    assert told == [TermsChanged("porto")] * 5


async def test_what_was_done_can_be_taken_back(world: PeopleWorld) -> None:
    """The line that undoes each step brings back what was entered before, exactly"""
    kim = await kim_in(world, PORTO)
    await world.add_person("Ana", PORTO)

    async def entered() -> set[tuple[object, ...]]:
        terms = await world.database.read(world.directory.terms, "porto")
        return {(term.person.name, term.role, term.capacity, term.starts_on, term.ends_on) for term in terms}

    for line in (
        "role grant ana coordinator",
        "role grant ana chair porto --from 2027-04-01 --until 2028-03-31 --as alternate",
        "role substitute ana mayor --until 2027-06-30",
        "role term ana mayor --until 2027-05-31",
        "role term ana mayor --open yes",
        "role term ana chair --from 2027-05-01",
        "role revoke ana chair",
        "role revoke ana coordinator",
    ):
        before = await entered()
        done = await kim.typed(line)
        after = await entered()
        assert after != before
        assert done.undo is not None
        await kim.typed(done.undo)
        assert await entered() == before, line
        await kim.typed(line)
        assert await entered() == after


async def test_somebody_of_another_network_is_taken_back_by_full_id(world: PeopleWorld) -> None:
    """What undoes a step names the account with its network where it is not the room's"""
    kim = await kim_in(world, PORTO)
    await world.add_person("Eva Cruz", PORTO, platform="matrix")
    given = await kim(kim.commands.grant, person=PersonName("Eva Cruz"), role=Role.TEACHER)
    assert given.undo == "role revoke matrix:eva teacher porto --as holder"
    await kim.typed(given.undo)
    assert await world.database.read(world.stores.terms.of_city, "porto") == []


async def test_the_running_term_is_changed(world: PeopleWorld) -> None:
    """Not the one to come; without a day there is a question, and nobody who holds nothing is changed"""
    kim = await kim_in(world, PORTO)
    ana = await world.add_person("Ana", PORTO)
    await world.add_term(ana, Role.CHAIR, PORTO, starts_on=date(2027, 7, 1))
    await world.add_term(ana, Role.CHAIR, PORTO, ends_on=LAST)
    changed = await kim(kim.commands.term, person=PersonName("ana"), role=Role.CHAIR, until=date(2027, 5, 31))
    assert answered(changed) == ["people-role-granted-until(city=Porto, person=Ana, role=people-role-chair, until=2027-05-31)"]
    with pytest.raises(Conflict) as met:
        await kim(kim.commands.term, person=PersonName("ana"), role=Role.CHAIR, until=date(2027, 7, 1))
    assert refused(met.value).startswith("people-role-held-days")
    with pytest.raises(BadOption) as nothing:
        await kim(kim.commands.term, person=PersonName("ana"), role=Role.CHAIR)
    assert refused(nothing.value) == "people-term-which-day(end=2028-02-29, prefix=!, typed=ana chair porto)"
    with pytest.raises(Conflict) as stranger:
        await kim(kim.commands.term, person=PersonName("ana"), role=Role.MAYOR, until=LAST)
    assert refused(stranger.value).startswith("people-role-not-held")


async def test_a_term_to_come_is_called_off(world: PeopleWorld) -> None:
    """It is said that somebody does not become what they were to be; one of several is named by its first day"""
    kim = await kim_in(world, PORTO)
    ana = await world.add_person("Ana", PORTO, Role.CHAIR)
    await world.add_term(ana, Role.MAYOR, PORTO, starts_on=FIRST)
    gone = await kim(kim.commands.revoke, person=PersonName("ana"), role=Role.MAYOR, from_=FIRST)
    assert answered(gone) == ["people-role-revoked-from(city=Porto, from=2027-04-01, person=Ana, role=people-role-mayor)"]
    with pytest.raises(Conflict):
        await kim(kim.commands.revoke, person=PersonName("ana"), role=Role.CHAIR, from_=FIRST)
    assert await roles(world, "Ana") == {(Role.CHAIR, "porto")}


async def test_all_terms_of_a_role_go_at_once(world: PeopleWorld) -> None:
    """Revoked without a day, the running one and those to come; several cannot be taken back at once; the substitute stays"""
    kim = await kim_in(world, PORTO)
    ana = await world.add_person("Ana", PORTO)
    await world.add_term(ana, Role.CHAIR, PORTO, ends_on=LAST)
    await world.add_term(ana, Role.CHAIR, PORTO, starts_on=FIRST)
    await world.add_term(ana, Role.CHAIR, PORTO, Capacity.SUBSTITUTE)
    gone = await kim(kim.commands.revoke, person=PersonName("ana"), role=Role.CHAIR)
    assert gone.undo == FINAL
    (left,) = await world.database.read(world.stores.terms.of_city, "porto")
    assert left.capacity is Capacity.SUBSTITUTE
    last = await kim(kim.commands.revoke, person=PersonName("ana"), role=Role.CHAIR)
    assert answered(last)[0].startswith(
        "people-role-revoked(city=Porto, person=Ana, role=people-role-as-substitute(role=people-role-chair"
    )


async def test_coordinators_hand_over_their_own_city(world: PeopleWorld) -> None:
    """They and their substitutes name who steps in and change terms there, not elsewhere; others are told who can"""
    porto, bristol = await world.add_room("p", PORTO), await world.add_room("b", BRISTOL)
    await world.add_person("Ana", PORTO, Role.COORDINATOR)
    await world.add_person("Rui", PORTO, Role.TEACHER)
    ana, rui = Talk(world, porto, "Ana"), Talk(world, porto, "Rui")
    with pytest.raises(NotPermitted) as fault:
        await rui(rui.commands.substitute, person=PersonName("rui"), role=Role.COORDINATOR)
    assert refused(fault.value) == "people-room-up-to(city=Porto, people=[Ana])"
    named = await ana(ana.commands.substitute, person=PersonName("rui"), role=Role.COORDINATOR)
    assert answered(named) == [
        f"people-role-granted(city=Porto, person=Rui, role=people-role-as-substitute(role={COORDINATOR}))"
    ]
    await rui(rui.commands.term, person=PersonName("ana"), role=Role.COORDINATOR, until=LAST)
    away = Talk(world, bristol, "Ana")
    with pytest.raises(NotPermitted) as elsewhere:
        await away(away.commands.term, person=PersonName("ana"), role=Role.COORDINATOR, until=LAST)
    assert refused(elsewhere.value) == "people-up-to-nobody(city=Bristol, prefix=!)"


async def test_what_one_may_name_one_may_take_back(world: PeopleWorld) -> None:
    """A coordinator their substitute and the successor, a holder the successor; a role that runs only an admin takes away"""
    porto = await world.add_room("p", PORTO)
    ana, rui = await world.add_person("Ana", PORTO), await world.add_person("Rui", PORTO, Role.MAYOR)
    await world.add_term(ana, Role.COORDINATOR, PORTO, ends_on=LAST)
    await world.add_term(rui, Role.CHAIR, PORTO, ends_on=LAST)
    for name, lines in {
        "Ana": ["role substitute rui coordinator", "role successor rui coordinator", "role successor ana chair"],
        "Rui": ["role successor ana chair"],
    }.items():
        talk, before = Talk(world, porto, name), await world.database.read(world.stores.terms.of_city, "porto")
        for line in lines:
            done = await talk.typed(line)
            assert done.undo is not None
            await talk.typed(done.undo)
            assert await world.database.read(world.stores.terms.of_city, "porto") == before
    for name, line in [("Ana", "role revoke rui mayor"), ("Rui", "role revoke rui mayor"), ("Eva", "role revoke rui mayor")]:
        with pytest.raises(NotPermitted) as fault:
            await Talk(world, porto, name).typed(line)
        assert refused(fault.value) == "people-role-up-to-admins"
    await Talk(world, porto).typed("role revoke rui mayor")


async def test_nobody_is_entered_by_somebody_who_may_not(world: PeopleWorld) -> None:
    """Who may not name anybody leaves no trace of the name"""
    room = await world.add_room("!p", PORTO, platform="matrix")
    tom = Talk(world, room, "Tom")
    for command in (tom.commands.substitute, tom.commands.term, tom.commands.revoke):
        with pytest.raises(NotPermitted):
            await tom(command, person=PersonName("@eve:example.org"), role=Role.COORDINATOR)
    assert await world.database.read(world.stores.persons.names) == []


async def keiko_leaves(world: PeopleWorld) -> Talk:
    """Return Keiko in Minasaki's room, whose term ends on 31 March."""
    room = await world.add_room("m", MINASAKI)
    keiko = await world.add_person("Keiko Mori", MINASAKI)
    await world.add_term(keiko, Role.COORDINATOR, MINASAKI, ends_on=LAST)
    await world.add_person("Daichi Sato")
    return Talk(world, room, "Keiko Mori")


async def test_a_successor_begins_the_day_after(world: PeopleWorld) -> None:
    """Conversation 20: the name alone is enough; role, city and day are those of the term that ends"""
    keiko = await keiko_leaves(world)
    said = await keiko(keiko.commands.successor, person=PersonName("Daichi Sato"))
    assert answered(said) == [
        f"people-role-granted-from(city=Minasaki, from=2027-04-01, person=Daichi Sato, role={COORDINATOR})"
    ]
    assert said.undo == "role revoke daichi coordinator minasaki --from 2027-04-01 --as holder"
    (term,) = await world.database.read(world.directory.terms_starting, "minasaki", FIRST)
    assert (term.person.name, term.person.city, term.ends_on) == ("Daichi Sato", "minasaki", None)
    again = await keiko(keiko.commands.successor, person=PersonName("sato"))
    assert answered(again) == [f"people-role-held(city=Minasaki, person=Daichi Sato, role={COORDINATOR})"]


async def test_a_successor_nobody_knows(world: PeopleWorld) -> None:
    """One right line says how; nothing is entered"""
    keiko = await keiko_leaves(world)
    with pytest.raises(NotFound) as fault:
        await keiko(keiko.commands.successor, person=PersonName("Hanako"))
    assert refused(fault.value) == "people-successor-unknown(name=Hanako, prefix=!)"
    assert len(await world.database.read(world.stores.terms.of_city, "minasaki")) == 1


async def test_a_successor_is_named_by_whose_term_it_is(world: PeopleWorld) -> None:
    """By the holder, a coordinator of the city or an admin; others are told who can"""
    keiko = await keiko_leaves(world)
    daichi = Talk(world, keiko.room, "Daichi Sato")
    with pytest.raises(NotPermitted) as fault:
        await daichi(daichi.commands.successor, person=PersonName("Daichi Sato"))
    assert refused(fault.value) == "people-room-up-to(city=Minasaki, people=[Keiko Mori])"
    yumi = await world.add_person("Yumi Okada", MINASAKI)
    await world.add_term(yumi, Role.COORDINATOR, MINASAKI, Capacity.SUBSTITUTE)
    for name in ("Yumi Okada", "Kim"):
        talk = Talk(world, keiko.room, name)
        done = await talk(talk.commands.successor, person=PersonName("Daichi Sato"))
        assert done.undo is not None
        await Talk(world, keiko.room).typed(done.undo)


async def test_a_holder_without_further_rights_names_the_successor(world: PeopleWorld) -> None:
    """The mayor's office hands over its own seat, and no other"""
    room = await world.add_room("m", MINASAKI)
    mayor = await world.add_person("Hiroshi Abe", MINASAKI)
    await world.add_term(mayor, Role.MAYOR, MINASAKI, ends_on=LAST)
    keiko = await world.add_person("Keiko Mori", MINASAKI)
    await world.add_term(keiko, Role.COORDINATOR, MINASAKI, ends_on=LAST)
    hiroshi = Talk(world, room, "Hiroshi Abe")
    said = await hiroshi(hiroshi.commands.successor, person=PersonName("Keiko Mori"))
    assert answered(said)[0].endswith("role=people-role-mayor)")
    with pytest.raises(NotPermitted):
        await hiroshi(hiroshi.commands.successor, person=PersonName("Hiroshi Abe"), role=Role.COORDINATOR)


async def test_which_term_is_meant(world: PeopleWorld) -> None:
    """No last day is entered: first enter one; several end: name the role; named, it is done"""
    kim = await kim_in(world, PORTO)
    ana = await world.add_person("Ana", PORTO, Role.COORDINATOR)
    await world.add_person("Rui", PORTO)
    with pytest.raises(Conflict) as none:
        await kim(kim.commands.successor, person=PersonName("Rui"))
    assert refused(none.value) == "people-successor-no-end(end=2028-02-29, prefix=!)"
    await world.add_term(ana, Role.CHAIR, PORTO, ends_on=LAST)
    await world.add_term(ana, Role.MAYOR, PORTO, ends_on=date(2027, 6, 30))
    with pytest.raises(BadOption) as several:
        await kim(kim.commands.successor, person=PersonName("Rui"))
    assert refused(several.value) == "people-successor-which(city=porto, prefix=!, role=chair)"
    done = await kim(kim.commands.successor, person=PersonName("Rui"), role=Role.MAYOR, city=CityId("porto"))
    assert answered(done)[0].startswith("people-role-granted-from(city=Porto, from=2027-07-01")


def in_english(reply: Reply) -> list[str]:
    """Return the lines of a list of roles as they are read."""
    (items, *more) = reply.blocks
    entries = getattr(items, "entries", (items,))
    return [all_strings().say(phrase, "en") for phrase in (*entries, *more)]


async def test_the_list_shows_who_until_when_and_who_steps_in(world: PeopleWorld) -> None:
    """Per city and role: holders with their last day, who comes then, substitutes, alternates; also where nobody is named"""
    kim = await kim_in(world, PORTO)
    assert answered(await kim(kim.commands.list)) == ["people-role-none(prefix=!)"]
    keiko, daichi = await world.add_person("Keiko Mori"), await world.add_person("Daichi Sato")
    anke, jonas = await world.add_person("Anke Brandt", LINDENAU, Role.COORDINATOR), await world.add_person("Jonas Weber")
    await world.add_term(keiko, Role.COORDINATOR, MINASAKI, ends_on=LAST)
    await world.add_term(daichi, Role.COORDINATOR, MINASAKI, starts_on=FIRST)
    await world.add_term(daichi, Role.MAYOR, MINASAKI, starts_on=FIRST, ends_on=date(2031, 3, 31))
    await world.add_term(jonas, Role.COORDINATOR, LINDENAU, Capacity.SUBSTITUTE)
    await world.add_term(anke, Role.CHAIR, LINDENAU, Capacity.SUBSTITUTE)
    await world.add_term(jonas, Role.CHAIR, LINDENAU, Capacity.ALTERNATE)
    assert in_english(await kim(kim.commands.list)) == [
        "Lindenau, coordinator: Anke Brandt; substitute: Jonas Weber",
        "Lindenau, chair: nobody named; until then: Anke Brandt (substitute); alternate: Jonas Weber",
        "Minasaki, coordinator: Keiko Mori until Wednesday, 31 March 2027; from Thursday, 1 April 2027: Daichi Sato",
        "Minasaki, mayor's office: nobody named; from Thursday, 1 April 2027 until Monday, 31 March 2031: Daichi Sato",
    ]
    assert len(in_english(await kim(kim.commands.list, city=CityId("lindenau")))) == 2
    world.clock.set(datetime(2027, 4, 1, 12, 0, tzinfo=UTC))
    assert in_english(await kim(kim.commands.list, city=CityId("minasaki"))) == [
        "Minasaki, coordinator: Daichi Sato",
        "Minasaki, mayor's office: Daichi Sato until Monday, 31 March 2031",
    ]


async def test_a_long_list_is_cut(world: PeopleWorld) -> None:
    """Twelve lines at once; then how many more there are and how to see them"""
    kim = await kim_in(world, PORTO)
    people: list[Person] = [await world.add_person("Ana", PORTO, *Role), await world.add_person("Tom", BRISTOL, *Role)]
    assert len(people) == 2
    lines = in_english(await kim(kim.commands.list))
    assert len(lines) == 13
    assert lines[-1] == "6 more: !role list minasaki"
