"""Plans on paper: YAML that comes back as it went, tables that no spreadsheet takes for formulas, faults with their place."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.calendar import Calendar, CalendarEntry
from bot.core.moment import Moment, Readings
from bot.core.person import Role
from bot.core.table import guarded
from bot.core.track import Track
from bot.features.roadmap.detail import Details, Late, Level, Per, WorkingDay
from bot.features.roadmap.model import DEFAULT_DAYS, Owner, Wish
from bot.features.roadmap.plan.model import Drawn, Head, Sketch
from bot.features.roadmap.plan.paper import paper_of, text_of
from bot.features.roadmap.plan.paper_reading import read_paper
from bot.features.roadmap.plan.proposal import Faulty
from bot.features.roadmap.plan.reading import LANGUAGES
from bot.features.roadmap.plan.sheet import HEADINGS, csv_of
from bot.features.roadmap.plan.taking import Forms, values_of
from bot.main.feeds import read_calendar, written
from bot.settings.document import read_yaml
from tests.fakes.plan import ZONES
from tests.fakes.roadmap import STRINGS

if TYPE_CHECKING:
    from collections.abc import Callable

CITIES = ("lindenau", "minasaki")
FORMS = Forms(read_yaml, read_calendar)
UNSEEN = st.characters(exclude_categories=("C", "Z"))
TEXT = st.text(UNSEEN | st.just(" "), min_size=1, max_size=40).map(lambda text: " ".join(text.split())).filter(bool)
KEY = st.from_regex(r"[a-z][a-z0-9_-]{0,15}", fullmatch=True)
WALLS = st.datetimes(datetime(2001, 1, 1), datetime(2099, 1, 1)).map(lambda at: at.replace(microsecond=0))  # noqa: DTZ001 - wall time
MOMENTS = (
    st.tuples(WALLS, st.sampled_from(["Europe/Berlin", "Asia/Tokyo", "America/Mexico_City", "UTC"]))
    .map(lambda both: Readings.of(*both))
    .filter(bool)
    .flatmap(st.sampled_from)
)
INSTANTS = st.datetimes(datetime(2001, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - aware by its zone
BY_LANGUAGE = st.dictionaries(st.sampled_from(LANGUAGES), TEXT, max_size=3)
DAYS = st.dates(date(2001, 1, 1), date(2099, 1, 1))


@st.composite
def items(draw: Callable[[Any], Any], anchors: list[str]) -> Drawn:
    """Return any item that could stand in a plan."""
    counted = draw(st.booleans()) and bool(anchors)
    cities = draw(st.sampled_from([("lindenau",), ("minasaki",), CITIES]))
    details = Details(
        titles=draw(BY_LANGUAGE),
        blocks=tuple(draw(st.lists(KEY, max_size=2))),
        checklist=tuple({"en": draw(TEXT), **draw(BY_LANGUAGE)} for _ in range(draw(st.integers(0, 2)))),
        never_store=tuple({"en": draw(TEXT), **draw(BY_LANGUAGE)} for _ in range(draw(st.integers(0, 2)))),
        escalate_to=draw(st.just("") | KEY),
        late=Late(*(draw(st.integers(1, 60)) for _ in range(3))),
        working_day=draw(st.sampled_from(WorkingDay)),
        fixed=draw(st.booleans()),
        anchor=draw(st.sampled_from(anchors)) if counted else "",
        offset=draw(st.integers(-1000, 1000)) if counted else None,
    )
    wish = Wish(
        title=draw(TEXT),
        due=draw(MOMENTS),
        role=draw(st.sampled_from(Owner)).role,
        days=tuple(draw(st.lists(st.integers(0, 365), max_size=3))),
        key=draw(st.just("") | KEY),
        role_key=draw(st.just("") | KEY),
        level=draw(st.sampled_from(Level)),
        track=draw(st.none() | st.sampled_from(Track)),
        gate=draw(st.booleans()),
        per=draw(st.sampled_from(Per)),
        expected=draw(st.none() | st.integers(0, 999)),
        details=details,
    )
    told = {city: draw(INSTANTS) for city in cities if draw(st.booleans())}
    promised = {city: draw(MOMENTS) for city in cities if draw(st.booleans())}
    waived = {city: (draw(INSTANTS), draw(TEXT)) for city in cities if draw(st.booleans())}
    lines = st.lists(st.integers(1, len(details.checklist)), min_size=1, max_size=2).map(tuple) if details.checklist else None
    checked = {city: draw(lines) for city in cities if lines is not None and draw(st.booleans())}
    return Drawn(wish, cities, draw(st.none() | DAYS), told, promised, waived, checked)


@st.composite
def sketches(draw: Callable[[Any], Any]) -> Sketch:
    """Return any plan."""
    anchors = draw(st.dictionaries(KEY, DAYS, max_size=3))
    head = Head(
        name=draw(st.just("") | TEXT),
        template=draw(st.just("") | KEY),
        titles=draw(BY_LANGUAGE),
        sides=draw(st.dictionaries(KEY, st.sampled_from(CITIES), min_size=1, max_size=2)),
        anchors=anchors,
        tags=tuple(draw(st.lists(TEXT, max_size=2))),
        participants=draw(st.none() | st.integers(0, 999)),
        hosts=draw(st.none() | st.integers(0, 999)),
    )
    return Sketch(head, tuple(draw(st.lists(items(list(anchors)), min_size=1, max_size=3))))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(sketches())
def test_what_is_exported_is_imported_as_it_was(sketch: Sketch) -> None:
    """Import of an export is the plan itself through the YAML in people's hands: done, waived, promised, lines ticked"""
    text = text_of(paper_of(sketch))
    assert read_paper(read_yaml(text.encode()), CITIES) == (sketch, ())


def test_texts_that_look_like_something_else() -> None:
    """A title that is a number, a yes, a date or a command of YAML stays a text"""
    for title in ("no", "12", "1e5", "0o17", "2027-10-09", "~", "- a", "a: b", "*x", "&x", "!tag", "#9", "''", '"', "<<"):
        sketch = Sketch(Head(title, sides={"a": "lindenau"}), (Drawn(Wish(title, due()), ("lindenau",)),))
        assert read_paper(read_yaml(text_of(paper_of(sketch)).encode()), CITIES) == (sketch, ())


def due() -> Moment:
    """Return a moment."""
    return Moment(datetime(2027, 10, 9, 17), "Europe/Berlin")  # noqa: DTZ001 - wall time


def paper(**changes: object) -> dict[str, Any]:
    """Return a small plan on paper with changes to its only item."""
    found = paper_of(Sketch(Head("Ours", sides={"a": "lindenau"}), (Drawn(Wish("One", due()), ("lindenau",)),)))
    found["milestones"][0] |= changes
    return found


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"cities": ["rome"]}, "milestones.0.cities.0: rome does not fit here; one of lindenau or minasaki"),
        ({"cities": []}, "milestones.0.cities: missing"),
        ({"due": "9 October"}, 'milestones.0.due: no moment such as "2027-10-09T17:00:00"'),
        ({"due": "2027-03-28T02:30:00"}, "milestones.0.due: this hour does not exist in Europe/Berlin"),
        ({"zone": "Mars"}, "milestones.0.zone: Mars is no time zone"),
        ({"anchor": "day"}, "milestones.0.anchor: day does not fit here; one of "),
        ({"done": {"minasaki": "2027-01-01T10:00:00+00:00"}}, "milestones.0.done.minasaki: takes no part in this"),
        ({"title": "x" * 201}, "milestones.0.title: a text has 1 to 200 characters"),
        ({"expected": 1000}, "milestones.0.expected: no whole number from 0 to 999"),
        ({"surprise": 1}, "milestones.0.surprise: unknown key; known here: "),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_place(changes: dict[str, object], expected: str) -> None:
    """Nothing is read of a paper with faults; each is told with its path"""
    found, wrong = read_paper(paper(**changes), CITIES)
    assert found is None
    assert STRINGS.say(wrong[0].phrase(), "en").startswith(expected)


def test_a_table_has_a_row_for_each_city() -> None:
    """Each city's row has its own clock; a title of another language where it is known"""
    wish = Wish("One", due(), details=Details(titles={"ja": "一つ目"}))
    sketch = Sketch(Head("Ours", sides={"a": "lindenau", "b": "minasaki"}), (Drawn(wish, CITIES),))
    heads, *rows = csv.reader(io.StringIO(csv_of(sketch, ZONES, "ja")))
    assert tuple(heads) == HEADINGS
    told = [(row[1], row[2], row[3], row[6]) for row in rows]
    assert told == [
        ("一つ目", "lindenau", "2027-10-09 17:00", "2027-10-09 17:00"),
        ("一つ目", "minasaki", "2027-10-09 17:00", "2027-10-10 00:00"),
    ]


@given(TEXT | st.text("=+-@＝＋－＠;\t\r\n 　a1", min_size=1, max_size=12))
def test_no_cell_is_a_formula(text: str) -> None:
    """A cell that a spreadsheet would calculate is a text, however it parts cells; nothing else of it is changed"""
    found = guarded(text)
    parts = re.split(r"[;\t\r\n]", found)
    assert not [part for part in parts if part.lstrip(" 　")[:1] in set("=+-@＝＋－＠")]
    assert found[0] not in "\t\r\n"
    assert found.replace("'", "") == text.replace("'", "")
    if not re.search("[=+@＝＋－＠;\t\r\n-]", text):
        assert found == text


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("＝HYPERLINK(1)", "'＝HYPERLINK(1)"),
        ("Bus;=HYPERLINK(1)", "Bus;'=HYPERLINK(1)"),
        ("Bus - Bahn; Schiff = Fähre", "Bus - Bahn; Schiff = Fähre"),
        ("a+b@c.example", "a+b@c.example"),
    ],
)
def test_only_what_begins_like_a_formula_is_marked(title: str, cell: str) -> None:
    """A mark stands where a formula would begin, and nowhere else"""
    assert guarded(title) == cell


ROWS = st.builds(
    Wish,
    title=TEXT | TEXT.map("'=".__add__),
    due=MOMENTS.filter(lambda due: not due.fold).map(lambda due: replace(due, wall=due.wall.replace(second=0))),
    role=st.sampled_from([owner.role for owner in Owner]),
    role_key=st.just("") | KEY.filter(lambda key: key not in {str(owner) for owner in Owner}),
    level=st.sampled_from(Level),
    track=st.none() | st.sampled_from(Track),
    gate=st.booleans(),
)


@given(
    st.lists(
        st.tuples(ROWS, st.sampled_from([("lindenau",), ("minasaki",), CITIES])),
        min_size=1,
        max_size=4,
        unique_by=lambda row: row[0].title,
    )
)
def test_a_table_that_is_handed_in_again(rows: list[tuple[Wish, tuple[str, ...]]]) -> None:
    """What a table tells comes back as it was: titles, cities, moments, roles, levels, tracks and gates, formulas guarded"""
    sides = {"a": "lindenau", "b": "minasaki"}
    sketch = Sketch(Head("Ours", sides=sides), tuple(Drawn(wish, cities) for wish, cities in rows))
    again, wrong = read_paper(values_of(csv_of(sketch, ZONES, "en"), "Ours", "lindenau", ZONES, FORMS), CITIES)
    assert wrong == ()
    assert again is not None
    told = [replace(wish, role=Role.COORDINATOR) if wish.role_key else wish for wish, _ in rows]
    assert [one.wish for one in again.items] == told
    assert [one.cities for one in again.items] == [cities for _, cities in rows]


def test_a_calendar_that_is_handed_in_again() -> None:
    """Of a calendar, our own ids stand in no title, a whole day is due at the close of business, what is off is left out"""
    entries = (
        CalendarEntry("M7@here.example", "M7 Final list", due()),
        CalendarEntry("x@there.example", "M8 motorway closed", date(2027, 10, 10)),
        CalendarEntry("y@there.example", "Off", date(2027, 10, 11), cancelled=True),
    )
    text = written(Calendar("Ours", entries, "Europe/Berlin"))
    found, wrong = read_paper(values_of(text, "", "minasaki", ZONES, FORMS), CITIES)
    assert wrong == ()
    assert found is not None
    assert found.head.name == "2027-10-09 – 2027-10-10"
    assert [(one.wish.title, one.cities, one.wish.due.seen_from("Europe/Berlin").wall.hour) for one in found.items] == [
        ("Final list", ("minasaki",), 17),
        ("M8 motorway closed", ("minasaki",), 10),
    ]


def test_another_moment_of_one_city_is_a_promise() -> None:
    """Rows of one key are one item; whoever has to do it at another moment than the first one has promised that"""
    table = "Key;Title;City;Due\none;One;lindenau;2027-10-09 17:00\none;One;minasaki;2027-10-12 12:00\n\n"
    found, wrong = read_paper(values_of(table, "", "lindenau", ZONES, FORMS), CITIES)
    assert wrong == ()
    assert found is not None
    (item,) = found.items
    assert (item.wish.due, item.cities, item.wish.days) == (due(), CITIES, DEFAULT_DAYS)
    assert item.promised == {"minasaki": Moment(datetime(2027, 10, 12, 12), "Asia/Tokyo")}  # noqa: DTZ001 - wall time


@pytest.mark.parametrize(
    ("text", "path", "phrase_id"),
    [
        ("title,city,due\n" + "x" * 140_000 + ",lindenau,2027-10-09 17:00", "", "plan-fault-length"),
        ("title,place\nOne,Hall", "", "plan-fault-columns"),
        (
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART:never\nEND:VEVENT\nEND:VCALENDAR",
            "2",
            "feeds-fault-unread",
        ),
    ],
)
def test_what_cannot_be_taken_in(text: str, path: str, phrase_id: str) -> None:
    """What is wrong with it is said, and where"""
    with pytest.raises(Faulty) as refused:
        values_of(text, "", "lindenau", ZONES, FORMS)
    assert [(fault.path, fault.words.id) for fault in refused.value.faults] == [(path, phrase_id)]
