"""Calendars as other programs read them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
from dateutil.tz import tzical
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendars.ics import written
from bot.calendars.ics_reader import read_calendar
from bot.calendars.zone import zone_table
from bot.core.calendar import Calendar, CalendarEntry
from bot.core.moment import Moment, Readings, moment_of
from bot.core.recurrence import Frequency, Rule, anchored, to_rrule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.core.calendar import Day

BERLIN = "Europe/Berlin"
CHANGED = datetime(2027, 3, 1, 10, tzinfo=UTC)


def wall(text: str, zone: str = BERLIN) -> Moment:
    """Return a wall time somewhere."""
    return Moment(datetime.fromisoformat(text), zone)


CALL = CalendarEntry(
    "E9@x", "E9 Videokonferenz", wall("2027-03-18T09:00"), wall("2027-03-18T10:00"), sequence=2, changed_at=CHANGED
)


def calendar(*entries: CalendarEntry, **more: Any) -> str:  # noqa: ANN401 - whatever a calendar has
    """Return the text of a calendar of Lindenau."""
    return written(Calendar("Lindenau", entries, BERLIN, **more))


def components(text: str, name: str) -> list[Any]:
    """Return what a program reads of a kind."""
    return list(icalendar.Calendar.from_ical(text).walk(name))


def expanded(text: str, first: date, last: date) -> list[datetime]:
    """Return the starts that a calendar program shows between two days."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(first, last)
    return sorted(moment(event["DTSTART"]) for event in found)


def moment(value: Any) -> datetime:  # noqa: ANN401 - the library's form
    """Return a moment that the library has read."""
    assert isinstance(value.dt, datetime)
    return value.dt


def test_an_entry_says_what_it_is() -> None:
    """Uid, sequence, moment of the change, wall times with their zone, state and alarms stand in the file"""
    (event,) = components(calendar(replace(CALL, place="Rathaus, Saal 1", description="Zeile\nzwei")), "VEVENT")
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == ("E9@x", 2, "CONFIRMED")
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == CHANGED
    assert event["DTSTART"].params["TZID"] == BERLIN
    assert event["DTSTART"].dt.replace(tzinfo=None) == datetime(2027, 3, 18, 9)  # noqa: DTZ001 - wall time
    assert (event["LOCATION"], event["DESCRIPTION"]) == ("Rathaus, Saal 1", "Zeile\nzwei")
    triggers = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
    assert triggers == [-timedelta(days=1), -timedelta(hours=1)]


def test_the_calendar_bears_its_name_and_when_to_look_again() -> None:
    """Both ways of naming a calendar and of saying how often to look are there, for programs know one or the other"""
    found: Any = icalendar.Calendar.from_ical(written(Calendar("交流 予定", (CALL,), "Asia/Tokyo")))
    assert found["X-WR-CALNAME"] == found["NAME"] == "交流 予定"
    assert found["REFRESH-INTERVAL"].dt == timedelta(hours=1)
    assert found["X-PUBLISHED-TTL"] == "PT1H"
    assert found["X-WR-TIMEZONE"] == "Asia/Tokyo"


def test_whole_days_are_dates_and_wake_nobody_at_night() -> None:
    """The end is the day after the last; of the alarms only those of a day or more stay"""
    (event,) = components(calendar(CalendarEntry("E1@x", "Besuch", date(2027, 5, 14), date(2027, 5, 16))), "VEVENT")
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2027, 5, 14), date(2027, 5, 17))
    assert [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")] == [-timedelta(days=1)]


def test_a_deadline_takes_no_time() -> None:
    """It has no end and leaves whoever has it free"""
    (event,) = components(calendar(CalendarEntry("M7@x", "M7", wall("2027-03-31T12:00"), busy=False)), "VEVENT")
    assert "DTEND" not in event
    assert event["TRANSP"] == "TRANSPARENT"


def test_what_is_cancelled_stays_and_rings_no_more() -> None:
    """A cancelled entry is still there, says so, and has no alarm"""
    (event,) = components(calendar(replace(CALL, cancelled=True)), "VEVENT")
    assert event["STATUS"] == "CANCELLED"
    assert not event.walk("VALARM")


def test_the_same_calendar_gives_the_same_text() -> None:
    """In whatever order the entries come and whenever it is made, not one sign is different"""
    other = replace(CALL, uid="E10@x", summary="夏祭り")
    assert calendar(CALL, other) == calendar(other, CALL)


def test_lines_are_folded_and_end_as_they_should() -> None:
    """No line is longer than 75 octets, none ends otherwise than in CR LF"""
    text = calendar(replace(CALL, summary="夏祭り🎆" * 30, description="ä" * 500))
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert not re.search(r"(?<!\r)\n|\r(?!\n)", text)


@pytest.mark.parametrize("sign", ["\r", "\n", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\x00", "\u202e", "\ud800"])
def test_no_title_can_add_a_line(sign: str) -> None:
    """Whatever stands in a title, the file has the lines it has without it"""
    attack = f"Fest{sign}END:VEVENT{sign}ATTENDEE:mailto:a@example.org"
    names = [line.split(":")[0] for line in calendar(replace(CALL, summary=attack)).split("\r\n") if line[:1] != " "]
    plain = [line.split(":")[0] for line in calendar(replace(CALL, summary="Fest END")).split("\r\n") if line[:1] != " "]
    assert names == plain
    (event,) = components(calendar(replace(CALL, place=attack, uid=attack)), "VEVENT")
    assert "ATTENDEE" not in event


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", "data:text/html,x", "https://"])
def test_only_addresses_of_pages_are_links(link: str) -> None:
    """Anything else is left out"""
    (event,) = components(calendar(replace(CALL, link=link)), "VEVENT")
    assert "URL" not in event


def test_what_is_put_off_says_so_and_blocks_nobody() -> None:
    """It stands at its old time until there is a new one, without an alarm, and leaves whoever has it free"""
    (event,) = components(calendar(replace(CALL, tentative=True)), "VEVENT")
    assert (event["STATUS"], event["TRANSP"]) == ("TENTATIVE", "TRANSPARENT")
    assert not event.walk("VALARM")


def test_dates_left_out_keep_each_its_own_form() -> None:
    """One in the second of an hour that happens twice is given in UTC, the others on the clock of their zone"""
    _, second = Readings.of(datetime(2027, 10, 31, 2, 30), BERLIN)  # noqa: DTZ001 - wall time
    text = calendar(replace(CALL, rule="FREQ=DAILY;COUNT=400", exceptions=(wall("2027-10-30T02:30"), second)))
    assert "EXDATE;TZID=Europe/Berlin:20271030T023000\r\nEXDATE:20271031T013000Z\r\n" in text


@pytest.mark.parametrize("reader", [BERLIN, "Asia/Tokyo", "America/Mexico_City"])
def test_a_weekly_call_is_shown_at_the_same_instants_everywhere(reader: str) -> None:
    """Over both clock changes of 2027 a calendar program expands the occurrences as the home clock has them

    A program sees them with the eyes of its own zone; nine in Berlin is 17:00 in Tokyo in winter and 16:00 in summer.
    """
    text = calendar(
        replace(
            CALL,
            rule="FREQ=WEEKLY;UNTIL=20271230T080000Z",
            exceptions=(wall("2027-04-01T09:00"),),
        ),
        replace(
            CALL, starts=wall("2027-10-29T11:00"), ends=wall("2027-10-29T12:00"), replaces=wall("2027-10-28T09:00"), sequence=3
        ),
    )
    home = [datetime(2027, 3, 18, 9) + timedelta(weeks=week) for week in range(42)]  # noqa: DTZ001 - wall times
    home.remove(datetime(2027, 4, 1, 9))  # noqa: DTZ001 - wall time
    home[home.index(datetime(2027, 10, 28, 9))] = datetime(2027, 10, 29, 11)  # noqa: DTZ001 - wall times
    expected = [one.replace(tzinfo=ZoneInfo(BERLIN)).astimezone(ZoneInfo(reader)) for one in home]
    assert [one.astimezone(ZoneInfo(reader)) for one in expanded(text, date(2027, 3, 1), date(2028, 1, 1))] == expected


def test_tokyo_sees_the_hour_change_on_the_right_day() -> None:
    """Before 28 March and after 31 October it is 17:00 in Minasaki, between them 16:00; in San Jacinto 2:00 and 1:00"""
    text = calendar(replace(CALL, rule="FREQ=WEEKLY;COUNT=40"))
    found = expanded(text, date(2027, 3, 1), date(2027, 12, 31))
    for zone, winter, summer in (("Asia/Tokyo", 17, 16), ("America/Mexico_City", 2, 1)):
        seen = {one.date(): one.astimezone(ZoneInfo(zone)).hour for one in found}
        assert seen[date(2027, 3, 25)] == winter
        assert seen[date(2027, 4, 1)] == summer
        assert seen[date(2027, 10, 28)] == summer
        assert seen[date(2027, 11, 4)] == winter


@pytest.mark.parametrize(
    "zone",
    [
        BERLIN,
        "Asia/Tokyo",
        "America/Mexico_City",
        "Europe/Dublin",
        "Africa/Casablanca",
        "Australia/Lord_Howe",
        "America/Halifax",
    ],
)
def test_the_table_of_a_zone_is_that_of_the_iana(zone: str) -> None:
    """Another reader of such tables gives every half hour of 2027 the offset that the IANA data give it"""
    from io import StringIO

    made = icalendar.Calendar()
    made.add_component(zone_table(zone, date(2026, 12, 1), date(2028, 2, 1)))
    table = tzical(StringIO(made.to_ical().decode().replace("\r\n", "\n"))).get(zone)
    assert table is not None
    info, first = ZoneInfo(zone), datetime(2027, 1, 1)  # noqa: DTZ001 - wall time
    walls = [first + timedelta(minutes=30 * step) for step in range(2 * 24 * 365)]
    certain = [one for one in walls if len(Readings.of(one, zone)) == 1]
    wrong = [one for one in certain if table.utcoffset(one) != info.utcoffset(one)]
    assert not wrong


def test_the_onset_of_summer_time_is_given_on_the_clock_that_it_ends() -> None:
    """28 March 2027, 2:00, and 31 October 2027, 3:00, as RFC 5545 (3.8.2.4) has it"""
    table = zone_table(BERLIN, date(2027, 1, 1), date(2027, 12, 31)).to_ical().decode()
    assert "BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000" in table
    assert "BEGIN:STANDARD\r\nDTSTART:20271031T030000" in table


def test_every_zone_that_is_named_has_its_table() -> None:
    """An event that begins in Berlin and ends in Tokyo brings both tables; one in UTC brings none"""
    text = calendar(replace(CALL, ends=wall("2027-03-19T09:00", "Asia/Tokyo")))
    assert [str(table["TZID"]) for table in components(text, "VTIMEZONE")] == ["Asia/Tokyo", BERLIN]
    assert not components(calendar(replace(CALL, starts=wall("2027-03-18T09:00", "Etc/UTC"), ends=None)), "VTIMEZONE")


def test_the_second_of_an_hour_that_happens_twice_stays_the_second() -> None:
    """31 October 2027, 2:30 in winter time, is 1:30 UTC"""
    _, second = Readings.of(datetime(2027, 10, 31, 2, 30), BERLIN)  # noqa: DTZ001 - wall time
    (event,) = components(calendar(replace(CALL, starts=second, ends=None)), "VEVENT")
    assert event["DTSTART"].dt == datetime(2027, 10, 31, 1, 30, tzinfo=UTC)


_WORDS = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Zl", "Zp"), exclude_characters="<&"), max_size=40)
_LINES = _WORDS.map(lambda text: " ".join(text.split()))
_DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))
_LASTING = st.one_of(st.none(), st.timedeltas(timedelta(minutes=1), timedelta(days=20)))


@st.composite
def _moments(draw: st.DrawFn, zones: Iterable[str] = (BERLIN, "Asia/Tokyo", "America/Mexico_City")) -> Moment:
    at = draw(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - as it asks
    moment = moment_of(at.replace(microsecond=0), draw(st.sampled_from(list(zones))))
    # What can only be given in UTC comes back in the zone of the reader.
    return moment if not moment.fold else moment_of(moment.at, BERLIN)


_RULES = (
    None,
    Rule(Frequency.DAILY, interval=3, count=10),
    Rule(Frequency.WEEKLY, weekdays=(2, 4), until=date(2041, 1, 1)),
    Rule(Frequency.MONTHLY, weekdays=(4,), nth=2, count=5),
    Rule(Frequency.YEARLY),
)


def _written_rule(rule: Rule | None, starts: Day) -> str | None:
    """Return a rule as events keep it."""
    if rule is None:
        return None
    first, zone = (starts.day, starts.zone) if isinstance(starts, Moment) else (starts, None)
    return to_rrule(anchored(rule, first), zone)


@st.composite
def _entries(draw: st.DrawFn) -> CalendarEntry:
    starts: Day = draw(st.one_of(_moments(), _DAYS))
    if isinstance(starts, Moment):
        lasts = draw(_LASTING)
        ends: Day | None = None
        if lasts is not None:
            later = moment_of((starts.at + lasts).replace(microsecond=0), starts.zone)
            ends = later if not later.fold else moment_of(later.at, starts.zone if starts.zone == BERLIN else "Asia/Tokyo")
    else:
        ends = starts + timedelta(days=draw(st.integers(0, 10)))
    others: st.SearchStrategy[Day] = _moments((starts.zone,)) if isinstance(starts, Moment) else _DAYS
    exceptions = tuple(draw(st.lists(others, max_size=3)))
    rule = _written_rule(draw(st.sampled_from(_RULES)), starts)
    return CalendarEntry(
        uid=draw(_LINES.filter(bool)),
        summary=draw(_LINES.filter(bool)),
        starts=starts,
        ends=ends,
        sequence=draw(st.integers(0, 99)),
        changed_at=CHANGED,
        rule=rule,
        exceptions=exceptions if rule else (),
        place=draw(_LINES.map(lambda text: text or None)),
        link=draw(st.sampled_from([None, "https://meet.example/ab?c=d,e;f#g"])),
        description=draw(st.lists(_LINES, max_size=3).map(lambda lines: "\n".join(lines).strip() or None)),
        cancelled=draw(st.booleans()),
    )


def _unfolded(text: str) -> list[str]:
    return sorted(text.replace("\r\n ", "").splitlines())


@settings(deadline=None)
@given(_entries())
def test_the_library_would_write_the_same_lines(entry: CalendarEntry) -> None:
    """Escaping, folding and the forms of dates are those of icalendar: it reads our lines and writes them as they are"""
    text = calendar(entry)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    (event,) = components(text, "VEVENT")
    ours = text[text.index("BEGIN:VEVENT") : text.index("END:VCALENDAR")]
    ours = re.sub("RRULE:[^\r]*\r\n", "", ours)  # the same rule in another order
    event.pop("RRULE", None)
    assert _unfolded(event.to_ical().decode()) == _unfolded(ours)


@settings(deadline=None)
@given(st.lists(_entries(), max_size=4, unique_by=lambda entry: entry.uid))
def test_what_is_written_is_read_again(entries: list[CalendarEntry]) -> None:
    """Export and import change nothing: every entry comes back as it was"""
    found = read_calendar(written(Calendar("x", tuple(entries), BERLIN)), BERLIN)
    if entries:
        assert found.faults == ()
    assert {entry.uid: entry for entry in found.entries} == {entry.uid: entry for entry in entries}
