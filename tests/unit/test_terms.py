"""Who holds a role follows from the moment: terms on the city's calendar, whatever the day is elsewhere (H1, ST1)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.person import Capacity, Duty, Role, Term
from bot.features.people.term import Entry, longest_first
from tests.fakes.directory import LINDENAU, MINASAKI
from tests.fakes.people_world import PeopleWorld, people_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import City, Person

LAST, FIRST = date(2027, 3, 31), date(2027, 4, 1)
TOKYO = ZoneInfo("Asia/Tokyo")
DAYS = st.none() | st.dates(date(2026, 1, 1), date(2028, 12, 31))
TERMS = st.builds(Entry, st.just(1), st.just(1), st.just(Role.CHAIR), st.just("porto"), starts_on=DAYS, ends_on=DAYS).filter(
    lambda entry: not (entry.starts_on and entry.ends_on) or entry.starts_on <= entry.ends_on
)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[PeopleWorld]:
    """Open Lindenau and Minasaki, with Keiko until the end of March and Daichi from April."""
    async with people_world(tmp_path, (LINDENAU, MINASAKI)) as opened:
        keiko, daichi = await opened.add_person("Keiko Mori", MINASAKI), await opened.add_person("Daichi Sato", MINASAKI)
        await opened.add_term(daichi, Role.COORDINATOR, MINASAKI, starts_on=FIRST)
        await opened.add_term(keiko, Role.COORDINATOR, MINASAKI, ends_on=LAST)
        await opened.add_person("Anke Brandt", LINDENAU, Role.COORDINATOR)
        await opened.add_person("Jonas Weber", LINDENAU)
        yield opened


async def duty(world: PeopleWorld, city: City) -> Duty:
    """Return who answers for a city's coordination now."""
    return await world.database.read(world.directory.duty, Role.COORDINATOR, city.id)


async def holders(world: PeopleWorld, city: City) -> list[str]:
    """Return who holds the coordinator's role of a city now."""
    return [person.name for person in await world.database.read(world.directory.holders, Role.COORDINATOR, city.id)]


async def acting_for(world: PeopleWorld, person: Person) -> Person | None:
    """Return for whom somebody acts as a coordinator of Lindenau."""
    return await world.database.read(world.directory.acting_for, person, Role.COORDINATOR, "lindenau")


async def test_the_first_of_april_comes_at_midnight_in_minasaki(world: PeopleWorld) -> None:
    """At 23:59 of 31 March in Minasaki it is Keiko, at 0:00 Daichi, while it is still 31 March, 17:00, in Lindenau"""
    world.clock.set(datetime(2027, 3, 31, 23, 59, tzinfo=TOKYO))
    assert await holders(world, MINASAKI) == ["Keiko Mori"]
    assert (await world.who("Keiko Mori")).has(Role.COORDINATOR, "minasaki")
    assert not (await world.who("Daichi Sato")).has(Role.COORDINATOR, "minasaki")
    world.clock.advance(timedelta(minutes=1))
    assert world.clock.now().astimezone(ZoneInfo("Europe/Berlin")).replace(tzinfo=None) == datetime(2027, 3, 31, 17, 0)  # noqa: DTZ001 - the wall's time is what is meant
    assert (world.directory.today("minasaki"), world.directory.today("lindenau")) == (FIRST, LAST)
    assert await holders(world, MINASAKI) == ["Daichi Sato"]
    assert not (await world.who("Keiko Mori")).has(Role.COORDINATOR, "minasaki")
    assert (await world.who("Daichi Sato")).has(Role.COORDINATOR, "minasaki")


async def test_a_term_of_lindenau_ends_by_its_own_calendar(world: PeopleWorld) -> None:
    """Seven hours after Minasaki, and again by wall time although the clocks have changed"""
    await world.add_term(await world.who("Jonas Weber"), Role.CHAIR, LINDENAU, ends_on=LAST)
    world.clock.set(datetime(2027, 3, 31, 21, 59, tzinfo=UTC))
    assert (await world.who("Jonas Weber")).has(Role.CHAIR, "lindenau")
    world.clock.advance(timedelta(minutes=1))
    assert not (await world.who("Jonas Weber")).has(Role.CHAIR, "lindenau")


async def test_terms_that_run_or_are_to_come(world: PeopleWorld) -> None:
    """By first day, the past ones left out; and those that begin or end on a certain day"""
    keiko, daichi = await world.who("Keiko Mori"), await world.who("Daichi Sato")
    old, new = (
        Term(keiko, Role.COORDINATOR, "minasaki", ends_on=LAST),
        Term(daichi, Role.COORDINATOR, "minasaki", starts_on=FIRST),
    )
    assert await world.database.read(world.directory.terms, "minasaki") == [old, new]
    assert await world.database.read(world.directory.terms_ending, "minasaki", LAST) == [old]
    assert await world.database.read(world.directory.terms_starting, "minasaki", FIRST) == [new]
    assert await world.database.read(world.directory.terms_ending, "minasaki", FIRST) == []
    assert await world.database.read(world.directory.terms_starting, "lindenau", FIRST) == []
    world.clock.set(datetime(2027, 4, 1, 0, 0, tzinfo=TOKYO))
    assert [term.person.name for term in await world.database.read(world.directory.terms, "minasaki")] == ["Daichi Sato"]


async def test_a_substitute_may_act(world: PeopleWorld) -> None:
    """A substitute has the rights of the role from the first day on, is seen to act for the holder, and stands behind them"""
    jonas, anke = await world.who("Jonas Weber"), await world.who("Anke Brandt")
    await world.add_term(jonas, Role.COORDINATOR, LINDENAU, Capacity.SUBSTITUTE, starts_on=date(2027, 3, 2))
    assert not (await world.who("Jonas Weber")).has(Role.COORDINATOR, "lindenau")
    assert await acting_for(world, jonas) is None
    world.clock.advance(timedelta(days=1))
    jonas = await world.who("Jonas Weber")
    assert jonas.has(Role.COORDINATOR, "lindenau")
    assert await duty(world, LINDENAU) == Duty((anke,), (jonas,))
    assert await acting_for(world, jonas) == anke
    assert await acting_for(world, anke) is None
    assert await acting_for(world, await world.who("Keiko Mori")) is None
    assert await holders(world, LINDENAU) == ["Anke Brandt"]


async def test_a_vacant_role_falls_to_the_substitutes(world: PeopleWorld) -> None:
    """In the order in which they were entered; the city does not count as one without a coordinator, and nobody is acted for"""
    jonas, anke = await world.who("Jonas Weber"), await world.who("Anke Brandt")
    for person in (jonas, anke):
        await world.add_term(person, Role.MAYOR, LINDENAU, Capacity.SUBSTITUTE)
        await world.add_term(person, Role.COORDINATOR, MINASAKI, Capacity.SUBSTITUTE)
    mayors = await world.database.read(world.directory.duty, Role.MAYOR, "lindenau")
    assert mayors.vacant
    assert [person.name for person in mayors.people] == ["Jonas Weber", "Anke Brandt"]
    world.clock.set(datetime(2027, 3, 31, 12, 0, tzinfo=UTC))
    for number in [entry.id for entry in await world.database.read(world.stores.terms.of_city, "minasaki")][:1]:
        await world.database.write(world.stores.terms.remove, number)
    world.clock.set(datetime(2027, 4, 2, 12, 0, tzinfo=UTC))
    vacant = await duty(world, MINASAKI)
    assert (vacant.vacant, [person.name for person in vacant.people]) == (True, ["Jonas Weber", "Anke Brandt"])
    assert not await world.database.read(world.directory.vacant, "minasaki")
    found = await world.database.read(world.directory.acting_for, jonas, Role.COORDINATOR, "minasaki")
    assert found is None


async def test_an_alternate_only_votes(world: PeopleWorld) -> None:
    """An alternate has no rights of the role and is not turned to"""
    jonas = await world.who("Jonas Weber")
    await world.add_term(jonas, Role.CHAIR, LINDENAU, Capacity.ALTERNATE)
    assert (await world.who("Jonas Weber")).roles == frozenset()
    assert await world.database.read(world.directory.duty, Role.CHAIR, "lindenau") == Duty()
    (term,) = [one for one in await world.database.read(world.directory.terms, "lindenau") if one.role is Role.CHAIR]
    assert (term.person, term.capacity) == (jonas, Capacity.ALTERNATE)


async def test_holders_are_named_longest_first_and_once(world: PeopleWorld) -> None:
    """By the first day, those since ever first; somebody entered in two terms that meet is one person"""
    jonas, anke = await world.who("Jonas Weber"), await world.who("Anke Brandt")
    await world.add_term(jonas, Role.CHAIR, LINDENAU, starts_on=date(2026, 4, 1))
    await world.add_term(anke, Role.CHAIR, LINDENAU, starts_on=date(2025, 4, 1))
    await world.add_term(anke, Role.CHAIR, LINDENAU, starts_on=date(2027, 1, 1))
    keiko = await world.who("Keiko Mori")
    await world.add_term(keiko, Role.CHAIR, LINDENAU)
    found = await world.database.read(world.directory.holders, Role.CHAIR, "lindenau")
    assert [person.name for person in found] == ["Keiko Mori", "Anke Brandt", "Jonas Weber"]


@given(TERMS, st.dates(date(2025, 6, 1), date(2029, 6, 1)))
def test_a_day_is_before_within_or_after_a_term(entry: Entry, day: date) -> None:
    """A term runs from its first day to its last, both included; before that it is to come, after that it is over"""
    states = [not entry.begun(day), entry.runs_on(day), entry.over(day)]
    assert sum(states) == 1
    for edge in (entry.starts_on, entry.ends_on):
        assert edge is None or entry.runs_on(edge)


@given(TERMS, TERMS)
def test_two_terms_meet_on_a_day_of_both(one: Entry, two: Entry) -> None:
    """Terms meet if there is a day that belongs to both, and so it is from the other side"""
    edges = [edge for entry in (one, two) for edge in (entry.starts_on, entry.ends_on) if edge is not None]
    shared = any(one.runs_on(day) and two.runs_on(day) for day in [*edges, date(2027, 1, 1)])
    assert one.meets(two) == two.meets(one) == shared


@given(st.lists(TERMS))
def test_the_longest_first(entries: list[Entry]) -> None:
    """Nobody who began later stands before somebody who began earlier"""
    days = [entry.starts_on or date.min for entry in longest_first(entries)]
    assert days == sorted(days)
