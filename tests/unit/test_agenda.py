"""A month or a week of a room: what is said of it and what its sheet shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.attachment import Illustration, Picture
from bot.core.drawing import CalendarSheet, packed, unpacked
from bot.core.outbox import Kind, Lane, Post
from bot.core.reply import Reply
from bot.dispatch.call import Call
from bot.dispatch.composing import Composer
from bot.dispatch.period import month_of, week_of
from bot.features.events.agenda import Agendas
from bot.features.events.model import Draft
from bot.features.events.span import AllDay
from commands.agenda import AgendaCommands
from tests.fakes.directory import BRISTOL, LINDENAU, MINASAKI, PORTO, FakeDirectory
from tests.fakes.event_world import WISH, EventWorld, event_strings, event_world, hours, lines

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room
    from bot.dispatch.option import Period

ZONE = "Europe/Lisbon"
JUNE = month_of(date(2027, 6, 1))
NOW = datetime(2027, 6, 10, 9, tzinfo=UTC)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[EventWorld]:
    """Open a world with a room of Porto."""
    async with event_world(tmp_path) as opened:
        opened.directory.add_room(PORTO)
        yield opened


async def _ask(world: EventWorld, period: Period | None, room: Room | None = None, person: Person | None = None) -> Reply:
    room = room or world.directory.rooms[1]
    call = Call(room, person or world.directory.stranger("Ana"), "pt", ZONE, NOW)
    commands = AgendaCommands(Agendas(world.events, world.directory))
    answer = await world.database.read(lambda tx: commands.agenda(tx, call, period=period))
    assert isinstance(answer, Reply)
    return answer


def _sheet(world: EventWorld, answer: Reply, locale: str) -> CalendarSheet:
    """Return what the picture of an answer shows, in a language, as it is stored."""
    room = world.directory.rooms[1]
    (picture,) = Composer(event_strings()).attachments(Post(room.ref, answer, (locale,), Lane.REPLY, Kind.REPLY), answer)
    assert isinstance(picture, Illustration)
    sheet = unpacked(packed(picture.drawing))
    assert isinstance(sheet, CalendarSheet)
    return sheet


async def test_a_month_in_words_and_as_a_sheet(world: EventWorld) -> None:
    """The lines hold what the sheet shows: events, those that are off, closed days; the alt text is the same words."""
    room = world.directory.rooms[1]
    off = await world.add(Draft("Ensaio", hours("2027-06-05T20:00")), room)
    await world.add(WISH, room)
    await world.add(Draft("Feira", AllDay(date(2027, 6, 28), date(2027, 7, 2), ZONE)), room)
    await world.add(Draft("Julho", hours("2027-07-03T20:00")), room)
    await world.add(Draft("Agosto", hours("2027-08-03T20:00")), room)
    await world.cancel(off)
    world.directory.closed_days["porto"] = {
        date(2027, 6, 23): "Ponte",
        date(2027, 6, 24): "São João",
        date(2027, 6, 25): "São João",
    }
    answer = await _ask(world, None)
    assert lines(answer.blocks, "en") == [
        "June 2027, Porto: 2 events",
        "E1 Ensaio: Saturday, 5 June, 20:00, cancelled",
        "E2 Vindima: Saturday, 19 June, 14:00 to 22:00",
        "E3 Feira: Monday, 28 June to Friday, 2 July",
        "Porto is closed: 23 Jun (Ponte) and 24 Jun to 25 Jun (São João)",
    ]
    (picture,) = answer.attachments
    assert isinstance(picture, Picture)
    assert (picture.name, picture.alt, answer.to_room) == ("agenda-2027-06.png", answer.blocks, True)
    sheet = _sheet(world, answer, "de")
    assert (sheet.title, sheet.first, sheet.last, sheet.month) == ("Juni 2027 · Porto", "2027-05-31", "2027-07-04", "2027-06")
    assert sheet.weekdays == ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
    assert [(entry.title, entry.starts, entry.ends, entry.called_off) for entry in sheet.entries] == [
        ("abgesagt: E1 Ensaio", "2027-06-05T20:00", "2027-06-05T20:00", True),
        ("E2 Vindima", "2027-06-19T14:00", "2027-06-19T22:00", False),
        ("E3 Feira", "2027-06-28", "2027-07-02", False),
        ("E4 Julho", "2027-07-03T20:00", "2027-07-03T20:00", False),
    ]
    assert [(one.day, one.city, one.label) for one in sheet.closed][:1] == [("2027-06-23", 0, "Ponte")]
    assert (sheet.today, sheet.foot) == ("2027-06-10", ("Alle Zeiten: Porto",))


async def test_a_week_has_the_hours_of_two_cities(tmp_path: Path) -> None:
    """Beside the week stand the hours of the other city; in the week in which clocks change it is said until when they hold."""
    async with event_world(tmp_path) as world:
        world.directory = FakeDirectory((LINDENAU, MINASAKI))
        room = world.directory.add_room(LINDENAU)
        world.directory.add_room(MINASAKI)
        await world.add(Draft("Anruf", hours("2027-03-28T10:00", zone="Europe/Berlin")), room)
        answer = await _ask(world, week_of(date(2027, 3, 28)), room)
        sheet = _sheet(world, answer, "en")
        assert [(scale.city, scale.offset_minutes) for scale in sheet.scales] == [("Lindenau", 0), ("Minasaki", 480)]
        assert sheet.foot == ("Clocks: from 28 Mar noon in Lindenau is 19:00 in Minasaki", "All times: Lindenau")
        assert sheet.weekdays[0] == "Mon 22"
        assert lines(answer.blocks, "en")[1] == "E1 Anruf: Sunday, 28 March, 10:00 (Minasaki 17:00)"
        assert sheet.title == "Week 12, 22 Mar to 28 Mar 2027 · Lindenau"


async def test_an_hour_late_in_one_city_is_on_the_next_day_of_another(tmp_path: Path) -> None:
    """The sheet of a room is on its own city's calendar."""
    async with event_world(tmp_path) as world:
        world.directory = FakeDirectory((LINDENAU, MINASAKI))
        room, far = world.directory.add_room(LINDENAU, link=1), world.directory.add_room(MINASAKI, link=1)
        await world.add(Draft("Nacht", hours("2027-06-30T20:00", zone="Europe/Berlin")), room)
        assert len(lines((await _ask(world, JUNE, room)).blocks, "en")) == 2
        assert lines((await _ask(world, JUNE, far)).blocks, "en") == ["June 2027, Minasaki: no events"]
        (july,) = (await _ask(world, month_of(date(2027, 7, 1)), far)).attachments
        assert isinstance(july, Picture)
        assert isinstance(july.drawing, CalendarSheet)
        assert [entry.starts for entry in july.drawing.entries] == ["2027-07-01T03:00"]


async def test_a_room_of_several_cities_has_the_days_of_whoever_asks(tmp_path: Path) -> None:
    """What begins on Sunday evening in the first city and on Monday morning in the asker's stands in the asker's new week."""
    async with event_world(tmp_path) as world:
        world.directory = FakeDirectory((LINDENAU, MINASAKI))
        room = world.directory.add_room()
        daichi = replace(world.directory.stranger("Daichi"), city=MINASAKI.id)
        await world.add(Draft("Anruf", hours("2027-06-20T22:00", zone="Europe/Berlin")), room)
        assert lines((await _ask(world, week_of(date(2027, 6, 21)), room, daichi)).blocks, "en") == [
            "Week 25 (21 Jun to 27 Jun 2027), Minasaki: 1 event",
            "E1 Anruf: Monday, 21 June, 5:00 (Lindenau Sunday, 20 June, 22:00)",
        ]


async def test_never_more_than_twelve_lines(world: EventWorld) -> None:
    """What does not fit is counted, with the line that shows the week where it begins; the sheet has all of it."""
    room = world.directory.rooms[1]
    for number in range(40):
        await world.add(Draft(f"T{number}", hours(f"2027-06-{number % 20 + 11}T{number % 12 + 8:02}:00")), room)
    for city in (PORTO, BRISTOL):
        world.directory.closed_days[city.id] = {date(2027, 6, 24): ""}
    answer = await _ask(world, JUNE)
    said = lines(answer.blocks, "pt")
    assert len(said) == 12
    assert said[-1] == "Mais 32: !event agenda week 2027-06-15"
    assert len(_sheet(world, answer, "pt").entries) == 40
    week = lines((await _ask(world, week_of(date(2027, 6, 15)))).blocks, "en")
    assert week[-1] == "6 more: !event list"


async def test_more_than_a_sheet_shows(world: EventWorld) -> None:
    """A room with more events than anybody could read gets one line that says what to look at instead, and no picture."""
    room = world.directory.rooms[1]
    for _ in range(301):
        await world.add(WISH, room)
    month = await _ask(world, JUNE)
    assert lines(month.blocks, "en") == [
        "June 2027, Porto: more events than one agenda shows. A week of it: !event agenda week 2027-06-01"
    ]
    assert month.attachments == ()
    week = await _ask(world, week_of(date(2027, 6, 19)))
    assert lines(week.blocks, "en") == [
        "Week 24 (14 Jun to 20 Jun 2027), Porto: more events than one agenda shows. The next ones: !event list"
    ]


async def test_an_empty_month_needs_no_picture(world: EventWorld) -> None:
    """One line says it."""
    answer = await _ask(world, JUNE)
    assert lines(answer.blocks, "en") == ["June 2027, Porto: no events"]
    assert answer.attachments == ()


async def test_what_other_rooms_plan_is_not_seen(world: EventWorld) -> None:
    """An event without a card in sight is in nobody's agenda."""
    elsewhere = world.directory.add_room(BRISTOL)
    await world.add(WISH, elsewhere)
    assert (await _ask(world, JUNE)).attachments == ()
