"""Public holidays are proposed to a city, which confirms those it wants into its closed days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.calendars.public_holidays import LibraryHolidays
from bot.core.errors import BadOption, Conflict, NotPermitted
from bot.core.person import Role
from bot.core.reply import Reply
from bot.dispatch.call import Call
from bot.features.people.holidays import Asked
from bot.features.people.model import ClosedDaysChanged
from commands.city import CityCommands
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.people_world import PeopleWorld, answered, people_world, refused

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

TODAY = date(2027, 3, 1)
GOOD_FRIDAY, PORTUGAL, MADEIRA = date(2027, 3, 26), date(2027, 6, 10), date(2027, 7, 1)
IN_2027 = Asked(PORTO, 2027)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[PeopleWorld]:
    """Open an empty world."""
    async with people_world(tmp_path) as opened:
        yield opened


async def test_what_is_open_is_proposed_by_number(world: PeopleWorld) -> None:
    """Neither a Sunday nor what is entered is proposed; each number stands for its day, the button for all shown"""
    proposed = await world.database.read(world.holidays.propose, IN_2027, TODAY)
    assert answered(proposed)[:3] == [
        "people-holidays-head(city=Porto, prefix=!, year=2027)",
        "1 people-closed-line(day=2027-03-26, label=Sexta-feira Santa)",
        "2 people-closed-line(day=2027-06-10, label=Portugal)",
    ]
    assert proposed.choices is not None
    assert proposed.choices.values == ("2027-03-26", "2027-06-10")
    assert proposed.choices.several
    assert [button.call for button in proposed.buttons] == ["city closed confirm 2027-03-26,2027-06-10 --city porto"]
    await world.database.write(world.closed_days.add, PORTO, GOOD_FRIDAY, "", "!")
    again = await world.database.read(world.holidays.propose, IN_2027, TODAY)
    assert again.choices is not None
    assert again.choices.values == ("2027-06-10",)


async def test_what_is_past_is_not_proposed(world: PeopleWorld) -> None:
    """Days before today are no longer of use; once nothing is left, that is said and nothing is asked"""
    proposed = await world.database.read(world.holidays.propose, IN_2027, date(2027, 6, 11))
    assert answered(proposed)[0] == "people-holidays-none(city=Porto, prefix=!, year=2027)"
    assert (proposed.buttons, proposed.choices) == ((), None)


async def test_a_long_list_comes_in_pages(world: PeopleWorld) -> None:
    """Ten days at a time; a yes to all is a yes to those shown"""
    world.public_holidays.days["PT", None] = {date(2027, 9, number): f"n{number}" for number in range(1, 22)}
    first = await world.database.read(world.holidays.propose, IN_2027, TODAY)
    assert first.choices is not None
    assert len(first.choices.values) == 10
    assert "people-holidays-more(city=Porto, count=5, page=2, prefix=!, year=2027)" in answered(first)
    second = await world.database.read(world.holidays.propose, Asked(PORTO, 2027, page=2), TODAY)
    assert second.choices is not None
    assert len(second.choices.values) == 5


async def test_a_region_adds_its_days(world: PeopleWorld) -> None:
    """A region is named by code or name; a wrong one is answered with the right ones"""
    proposed = await world.database.read(world.holidays.propose, Asked(PORTO, 2027, "madeira"), TODAY)
    assert proposed.choices is not None
    assert proposed.choices.values[-1] == MADEIRA.isoformat()
    assert proposed.choices.call == "city closed confirm {} --city porto --region 30"
    with pytest.raises(BadOption) as fault:
        await world.database.read(world.holidays.propose, Asked(PORTO, 2027, "Minho"), TODAY)
    assert refused(fault.value).startswith("people-holidays-which-region(city=Porto, example=20, ")
    with pytest.raises(BadOption) as fault:
        await world.database.read(world.holidays.propose, Asked(BRISTOL, 2027, "Minho"), TODAY)
    assert refused(fault.value).startswith("people-holidays-no-regions(")


async def test_confirmed_days_are_entered_with_their_names(world: PeopleWorld) -> None:
    """Nothing is entered before; then each day with its name, told once; a second time is refused; all can be taken back"""
    changed = world.hear(ClosedDaysChanged)
    await world.database.read(world.holidays.propose, IN_2027, TODAY)
    assert await world.database.read(world.directory.closed, "porto", TODAY, MADEIRA) == {}
    asked, days = Asked(PORTO, 2027, "30"), [PORTUGAL, GOOD_FRIDAY, MADEIRA]
    said, entered = await world.database.write(world.holidays.confirm, asked, days)
    assert entered == [GOOD_FRIDAY, PORTUGAL, MADEIRA]
    assert answered(said)[0].startswith("people-holidays-entered(city=Porto, days=")
    kept = await world.database.read(world.directory.closed, "porto", TODAY, MADEIRA)
    assert list(kept.values()) == ["Sexta-feira Santa", "Portugal", "Madeira"]
    with pytest.raises(Conflict):
        await world.database.write(world.holidays.confirm, asked, days)
    assert changed == [ClosedDaysChanged("porto", tuple(entered))]
    await world.database.write(world.holidays.take_back, PORTO, entered)
    assert await world.database.read(world.directory.closed, "porto", TODAY, MADEIRA) == {}
    assert changed == [ClosedDaysChanged("porto", tuple(entered))] * 2


async def test_only_its_coordinator_confirms(world: PeopleWorld) -> None:
    """A teacher hears who can; what the coordinator enters is taken back with exactly the days that were new"""
    room = await world.add_room("p", PORTO)
    commands = CityCommands(world.directory, world.closed_days, world.holidays, lambda *_: None)
    ana, rui = await world.add_person("Ana", PORTO, Role.COORDINATOR), await world.add_person("Rui", PORTO, Role.TEACHER)
    calls = [Call(room, person, "en", "Europe/Lisbon", world.clock.now()) for person in (ana, rui)]
    with pytest.raises(NotPermitted):
        await world.database.write(commands.confirm, calls[1], days=(GOOD_FRIDAY,))
    await world.database.write(commands.add, calls[0], day=PORTUGAL)
    answer = await world.database.write(commands.confirm, calls[0], days=(GOOD_FRIDAY, PORTUGAL))
    assert isinstance(answer, Reply)
    assert answer.undo == "city closed confirm 2027-03-26 --city porto --back on"
    await world.database.write(commands.confirm, calls[0], days=(GOOD_FRIDAY,), back=True)
    assert await world.database.read(world.directory.closed, "porto", TODAY, MADEIRA) == {PORTUGAL: ""}


def test_the_library_knows_the_days_of_the_stories() -> None:
    """Lindenau's closed days of 2027 are Bavaria's public holidays that are no Saturdays or Sundays, in German"""
    found = LibraryHolidays().of("DE", "BY", 2027, "de")
    weekdays = {day: name for day, name in found.items() if day.weekday() < 5 and day > date(2027, 1, 6)}
    assert [day.strftime("%d.%m.") for day in weekdays] == ["26.03.", "29.03.", "06.05.", "17.05.", "27.05.", "01.11."]
    assert weekdays[GOOD_FRIDAY] == "Karfreitag"


@pytest.mark.parametrize(
    ("country", "language", "name"),
    [("JP", "ja", "勤労感謝の日"), ("JP", "de", "Labor Thanksgiving Day"), ("MX", "es", None)],
)
def test_names_are_in_the_citys_language(country: str, language: str, name: str | None) -> None:
    """Where the library has them; else in English, whatever the machine speaks"""
    assert LibraryHolidays().of(country, None, 2027, language).get(date(2027, 11, 23)) == name


def test_an_unknown_country_has_no_days() -> None:
    """What the library does not know is no fault: there is nothing to propose"""
    source = LibraryHolidays()
    assert source.of("XX", None, 2027, "en") == {}
    assert source.regions("XX") == ()
    assert source.region("XX", "BY") is None
    assert (source.region("DE", "bayern"), source.region("DE", "by"), source.region("DE", "XX")) == ("BY", "BY", None)
