"""A plan or a year of the roadmap at a glance: what is said of it and what its picture shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.attachment import Illustration
from bot.core.drawing import Timeline, packed, unpacked
from bot.core.errors import NotFound
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.outbox import Kind, Lane, Post
from bot.core.reply import Reply
from bot.drawing.line import LOOKS
from bot.features.roadmap.model import Promise, Side, Waiver, Wish
from bot.features.roadmap.standing import State
from bot.features.roadmap.timeline_row import STATES
from commands.timeline import TimelineCommands
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.roadmap import COMPOSER, STORE, roadmap_world, text_of, two_rooms

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import City
    from tests.fakes.roadmap import RoadmapWorld, TwoRooms

NOW = datetime(2027, 3, 20, 10, tzinfo=UTC)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[RoadmapWorld]:
    """Open an empty world: Porto and Bristol, 20 March 2027, 10:00."""
    async with roadmap_world(tmp_path) as opened:
        opened.clock.set(NOW)
        yield opened


@pytest.fixture
def two(world: RoadmapWorld) -> TwoRooms:
    """Link a room of Porto and one of Bristol."""
    return two_rooms(world)


def _wish(title: str, day: date, days: tuple[int, ...] = (14, 1)) -> Wish:
    return Wish(title, Moment(datetime(day.year, day.month, day.day, 12), "Europe/Lisbon"), days=days)  # noqa: DTZ001 - wall


async def _enter(two: TwoRooms, wish: Wish, *cities: City, **side: object) -> None:
    """Enter something, the first city's part as given."""
    entered = await two.world.enter(wish, two.porto, *cities)
    if side:
        await two.world.database.write(STORE.put_side, entered.number, replace(Side(cities[0].id), **side))  # type: ignore[arg-type]


async def _ask(two: TwoRooms, plan: ShortId | None = None, year: int | None = None) -> Reply:
    call = two.world.call(two.porto, two.ana)
    commands = TimelineCommands(two.world.roadmap)
    answer = await two.world.database.read(lambda tx: commands.timeline(tx, call, plan=plan, year=year))
    assert isinstance(answer, Reply)
    return answer


def _picture(two: TwoRooms, answer: Reply, locale: str) -> tuple[Illustration, Timeline]:
    """Return the picture of an answer in a language, and what it shows as it is stored."""
    (picture,) = COMPOSER.attachments(Post(two.porto.ref, answer, (locale,), Lane.REPLY, Kind.REPLY), answer)
    assert isinstance(picture, Illustration)
    line = unpacked(packed(picture.drawing))
    assert isinstance(line, Timeline)
    return picture, line


async def test_a_year_in_words_and_as_a_picture(two: TwoRooms) -> None:
    """What is open comes first; each state has its word and its look; the alt text is the same words."""
    later = NOW + timedelta(hours=1)
    await _enter(two, _wish("Planned", date(2027, 9, 30)), PORTO)
    await _enter(two, _wish("Soon", date(2027, 3, 31)), PORTO)
    await _enter(two, _wish("Today", date(2027, 3, 20)), PORTO)
    await _enter(two, _wish("Late", date(2027, 3, 5)), PORTO, BRISTOL, done_at=NOW)
    await _enter(two, _wish("One side", date(2027, 5, 5)), PORTO, BRISTOL, done_at=NOW)
    await _enter(two, _wish("Done", date(2027, 2, 5)), PORTO, done_at=NOW)
    await _enter(two, _wish("Waived", date(2027, 2, 6)), PORTO, waiver=Waiver(NOW, "not this year"))
    until = Moment(datetime(2027, 4, 7, 12), "Europe/Lisbon")  # noqa: DTZ001 - wall time
    await _enter(two, _wish("Promised", date(2027, 3, 6)), PORTO, promise=Promise(until, later))
    await _enter(two, replace(_wish("Gate", date(2027, 6, 1), ()), gate=True), PORTO)
    await _enter(two, _wish("Elsewhere", date(2027, 6, 2)), BRISTOL)
    await _enter(two, _wish("Next year", date(2028, 1, 1)), PORTO)
    two.world.directory.closed_days["porto"] = {date(2027, 6, 24): "São João", date(2026, 6, 24): "São João"}
    answer = await _ask(two)
    assert text_of(answer).split("\n") == [
        "2027: 9 dates",
        "M4 Late (Porto and Bristol): Friday, 5 March, 12:00, still open in Bristol",
        "M3 Today (Porto): Saturday, 20 March, 12:00, due today",
        "M2 Soon (Porto): Wednesday, 31 March, 12:00, due soon",
        "M8 Promised (Porto): Wednesday, 7 April, 12:00, promised",
        "M5 One side (Porto and Bristol): Wednesday, 5 May, 12:00, open in Bristol",
        "M9 Gate (Porto): Tuesday, 1 June, 12:00, planned",
        "M1 Planned (Porto): Thursday, 30 September, 12:00, planned",
        "M6 Done (Porto): Friday, 5 February, 12:00, done",
        "M7 Waived (Porto): Saturday, 6 February, 12:00, not needed",
    ]
    picture, line = _picture(two, answer, "de")
    assert picture.name == "timeline-2027.png"
    assert picture.alt.startswith("2027: 9 Termine\nM4 Late (Porto und Bristol)")
    assert (line.title, line.first, line.last) == ("Termine 2027 · Porto", "2027-01-01", "2027-12-31")
    assert (line.today, line.today_word, len(line.months)) == ("2027-03-20", "heute, 20. März", 12)
    assert {row.title: row.state for row in line.rows}["M8 Promised"] == "promised"
    assert [word.word for word in line.legend] == [
        *("geplant", "bald fällig", "heute fällig", "noch offen", "auf einer Seite erledigt"),
        *("zugesagt", "erledigt", "nicht nötig"),
    ]
    (gate,) = [row for row in line.rows if row.gate]
    assert (gate.title, gate.starts, gate.marks, line.gate_word) == ("M9 Gate", "", (), "andere Termine warten darauf")
    (soon,) = [row for row in line.rows if row.state == "due-soon"]
    assert (soon.due, soon.starts, soon.marks) == ("2027-03-31", "2027-03-17", ("2027-03-17", "2027-03-30"))
    assert (soon.city, soon.label) == ("Porto", "31. März, bald fällig")
    assert [str(row.city) for row in line.rows][-2:] == ["Gemeinsam", "Gemeinsam"]
    assert [(one.day, one.city) for one in line.closed] == [("2027-06-24", 0)]


def test_every_state_has_a_look() -> None:
    """What the roadmap can say of something, the picture can show."""
    assert {state.value for state in STATES} <= set(LOOKS)
    assert set(State) == {*STATES, State.GIVEN_UP}


async def test_more_than_fit_are_counted(two: TwoRooms) -> None:
    """Sixty rows stand on a picture and ten in the words; the rest is counted in both."""
    for number in range(70):
        await _enter(two, _wish(f"T{number}", date(2027, 4, 1) + timedelta(number)), PORTO)
    answer = await _ask(two)
    said = text_of(answer).split("\n")
    assert (len(said), said[0], said[-1]) == (12, "2027: 70 dates", "60 more: !roadmap list")
    _, line = _picture(two, answer, "en")
    assert (len(line.rows), line.foot[-1]) == (60, "10 more dates are not shown.")


async def test_a_plan_has_the_months_that_it_lasts(two: TwoRooms) -> None:
    """The axis begins with the month of the first reminder and ends with the month of the last day."""
    for day in (date(2027, 10, 4), date(2028, 2, 15)):
        await _enter(two, replace(_wish("Visit", day, (30,)), plan=1), PORTO)
    await _enter(two, _wish("No plan", date(2027, 11, 1)), PORTO)
    answer = await _ask(two, ShortId(Prefix.PLAN, 1))
    assert text_of(answer).startswith("PL1 (2027–2028): 2 dates\nM1 Visit")
    picture, line = _picture(two, answer, "en")
    assert (picture.name, line.first, line.last) == ("timeline-PL1.png", "2027-09-01", "2028-02-29")
    assert [month.name for month in line.months] == ["Sept", "Oct", "Nov", "Dec", "Jan", "Feb"]


async def test_a_plan_that_is_not_there_is_refused(two: TwoRooms) -> None:
    """It is said what else there is."""
    with pytest.raises(NotFound) as refused:
        await _ask(two, ShortId(Prefix.PLAN, 7))
    assert refused.value.phrase.id == "roadmap-timeline-no-plan"


async def test_an_empty_year_needs_no_picture(two: TwoRooms) -> None:
    """One line says it."""
    answer = await _ask(two, year=2031)
    assert (text_of(answer), answer.attachments) == ("2031: no dates", ())
