"""Reading calendars that somebody hands in: all of it or nothing, and every fault is said."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendars.ics_reader import MAX_BYTES, MAX_ENTRIES, read_calendar
from bot.core.moment import Moment

BERLIN = "Europe/Berlin"
WHEN = ("DTSTART;TZID=Europe/Berlin:20270618T140000", "DTEND;TZID=Europe/Berlin:20270618T150000")


def event(*lines: str, uid: str = "1@there", title: str = "Fest") -> str:
    """Return an event with these lines."""
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}", *lines, "END:VEVENT"])


def file(*events: str) -> str:
    """Return a file with these events."""
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *events, "END:VCALENDAR", ""])


def faults(text: str) -> list[tuple[int, str]]:
    """Return the lines and ids of what does not fit."""
    found = read_calendar(text, BERLIN)
    assert not (found.faults and found.entries)
    return [(fault.line, fault.phrase.id) for fault in found.faults]


def test_an_event_of_another_program_is_read() -> None:
    """What Google, Outlook and Apple write is understood: zones of their own names, folded lines, alarms, attendees"""
    text = file(
        "BEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\n"
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE",
        event(
            "DTSTART;TZID=W. Europe Standard Time:20270618T140000",
            "DURATION:PT90M",
            "LOCATION:Rathaus\\, Saal",
            "  1",
            "DESCRIPTION:<p>Gr&uuml;&szlig;e<br>bis bald</p>",
            "ATTENDEE;CN=Leon:mailto:leon@example.org",
            "ATTACH:http://127.0.0.1:1/secret",
            "BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT5M\r\nEND:VALARM",
            "X-APPLE-STRUCTURED-LOCATION:geo:1,2",
        ),
    )
    (found,) = read_calendar(text, "Asia/Tokyo").entries
    assert found.starts == Moment(datetime(2027, 6, 18, 14), BERLIN)  # noqa: DTZ001 - wall time
    assert found.ends == Moment(datetime(2027, 6, 18, 15, 30), BERLIN)  # noqa: DTZ001 - wall time
    assert found.place == "Rathaus, Saal 1"
    assert found.description == "Grüße bis bald"


def test_times_without_a_zone_are_those_of_the_room_and_counted() -> None:
    """A time that says no zone is meant by the room's clock, and whoever hands it in can be told"""
    found = read_calendar(file(event("DTSTART:20270618T140000"), event(*WHEN, uid="2")), "Asia/Tokyo")
    assert found.entries[0].starts == Moment(datetime(2027, 6, 18, 14), "Asia/Tokyo")  # noqa: DTZ001 - wall time
    assert found.floating == 1


def test_whole_days_end_on_their_last_day() -> None:
    """The end of the format is the day after; without one it is the same day"""
    text = file(
        event("DTSTART;VALUE=DATE:20270514", "DTEND;VALUE=DATE:20270517"), event("DTSTART;VALUE=DATE:20270601", uid="2")
    )
    found = read_calendar(text, BERLIN)
    assert [(one.starts, one.ends) for one in found.entries] == [
        (date(2027, 5, 14), date(2027, 5, 16)),
        (date(2027, 6, 1), date(2027, 6, 1)),
    ]


def test_all_faults_are_said_at_once_with_their_lines() -> None:
    """One bad event does not hide the next, and none of the good ones is taken"""
    text = file(
        event(*WHEN),
        event("DTSTART;TZID=Atlantis/Harbour:20270618T140000", uid="2"),
        event(uid="3"),
        event("DTSTART:20270328T023000", uid="4"),
        event("DTSTART:18500101T120000", uid="5"),
        event(*WHEN, "RRULE:FREQ=SECONDLY", uid="6"),
        event("DTSTART:20270618T140000", "DTEND:20270618T130000", uid="7"),
        event(*WHEN, uid="8", title="x" * 201),
    )
    assert faults(text) == [
        (9, "feeds-fault-zone"),
        (14, "feeds-fault-once"),
        (18, "feeds-fault-gap"),
        (23, "feeds-fault-year"),
        (28, "feeds-fault-rule"),
        (35, "feeds-fault-end"),
        (41, "feeds-fault-length"),
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "feeds-fault-none"),
        ("hello", "feeds-fault-none"),
        (file(), "feeds-fault-none"),
        (file("BEGIN:VTODO\r\nUID:1\r\nEND:VTODO"), "feeds-fault-kind"),
        (event(*WHEN), "feeds-fault-kind"),
        ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1", "feeds-fault-pairs"),
        ("BEGIN:VCALENDAR\r\nEND:VEVENT", "feeds-fault-pairs"),
        ("BEGIN:VCALENDAR\r\n" * 5, "feeds-fault-kind"),
        (file(event(*WHEN, title="a\x07b")), "feeds-fault-control"),
        (file(event(*WHEN, title="a\u2028b")), "feeds-fault-control"),
        (file(event(*WHEN, title="x" * 9_000 + "\r\n " + "y" * 9_000)), "feeds-fault-line"),
        (file(event("DTSTART:tomorrow")), "feeds-fault-unread"),
        (file(event(*WHEN, WHEN[0])), "feeds-fault-once"),
        (file(event(*WHEN, "RDATE:20270701T120000")), "feeds-fault-rule"),
        (file(event("DTSTART:20270618T140000", "DURATION:P9999999D")), "feeds-fault-end"),
        ("x" * (MAX_BYTES + 1), "feeds-fault-size"),
        (file(*(event(*WHEN, uid=str(number)) for number in range(MAX_ENTRIES + 1))), "feeds-fault-entries"),
    ],
    ids=range(17),
)
def test_what_does_not_fit_is_named(text: str, fault: str) -> None:
    """A calendar that is none, too large, too deep or hostile is refused, with a line that says why"""
    assert faults(text)[0][1] == fault


def test_as_much_as_allowed_is_read() -> None:
    """So many entries as stand in the limit are taken"""
    text = file(*(event(*WHEN, uid=str(number)) for number in range(MAX_ENTRIES)))
    assert len(read_calendar(text, BERLIN).entries) == MAX_ENTRIES


def test_the_files_own_zones_are_never_expanded() -> None:
    """A zone that changes its clocks every second costs nothing: it does not reach the library"""
    bomb = (
        "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nBEGIN:STANDARD\r\nDTSTART:19000101T000000\r\nRRULE:FREQ=SECONDLY\r\n"
        "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE"
    )
    (found,) = read_calendar(file(bomb, event(*WHEN)), "Asia/Tokyo").entries
    assert found.starts == Moment(datetime(2027, 6, 18, 14), BERLIN)  # noqa: DTZ001 - wall time


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        ("FREQ=WEEKLY;COUNT=10", "FREQ=WEEKLY;BYDAY=FR;COUNT=10"),
        ("FREQ=WEEKLY;WKST=MO;UNTIL=20270630;INTERVAL=2;BYDAY=TU,TH", None),
        ("FREQ=WEEKLY;UNTIL=20270702T120000Z", "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270702T215959Z"),
        ("FREQ=MONTHLY;BYDAY=3FR;COUNT=12", "FREQ=MONTHLY;BYDAY=3FR;COUNT=12"),
        ("FREQ=WEEKLY;COUNT=501", None),
        ("FREQ=HOURLY;COUNT=5", None),
        ("FREQ=DAILY;COUNT=5;BYHOUR=9", None),
        ("FREQ=DAILY;INTERVAL=100;COUNT=5", None),
        ("FREQ=DAILY;COUNT=5;UNTIL=20270701", None),
    ],
)
def test_only_rules_that_events_can_have_are_taken(rule: str, kept: str | None) -> None:
    """Days to years, at most 500 times; they come out in the one form in which we write them; the rest is a fault"""
    found = read_calendar(file(event(*WHEN, f"RRULE:{rule}")), BERLIN)
    if kept is None and not found.faults:
        assert "TU" in str(found.entries[0].rule)  # what the first date does not fit is for whoever enters it to see to
    else:
        assert [entry.rule for entry in found.entries] == ([kept] if kept else [])


@settings(deadline=None)
@given(st.text(max_size=400))
def test_nothing_that_is_handed_in_breaks_the_reader(text: str) -> None:
    """Any text at all gives entries or faults, alone or inside an event"""
    for tried in (text, file(event(*WHEN, text)), file(event(*WHEN, title=text)), file(event(f"DTSTART:{text}"))):
        found = read_calendar(tried, BERLIN)
        assert found.entries or found.faults


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "BEGIN:VEVENT",
                "END:VEVENT",
                "BEGIN:VALARM",
                "END:VALARM",
                "DTSTART:20270101T100000",
                "DTSTART;TZID=:20270101",
                "EXDATE:20270101,20270102T000000Z",
                "RRULE:",
                "RRULE:FREQ=DAILY;COUNT=2",
                "RECURRENCE-ID;VALUE=DATE:20270101",
                "SEQUENCE:x",
                "URL:https://a",
                "UID:1",
                "SUMMARY:x",
                "DURATION:-P1D",
                "DTEND;VALUE=PERIOD:20270101T100000/PT1H",
            ]
        ),
        max_size=12,
    )
)
def test_no_order_of_lines_breaks_the_reader(lines: list[str]) -> None:
    """Known lines in any order give entries or faults"""
    found = read_calendar(file(*lines), BERLIN)
    assert found.entries or found.faults


@pytest.mark.parametrize("zone", ["A" * 7_000, "../../etc/passwd", "Europe", "localtime", "Factory"])
def test_a_name_that_is_no_zone_is_a_fault(zone: str) -> None:
    """Whatever stands there, no file of the machine is taken for a zone, and nothing breaks"""
    assert faults(file(event(f"DTSTART;TZID={zone}:20270618T140000")))[0][1] in {"feeds-fault-zone", "feeds-fault-unread"}


def test_of_what_stands_there_twice_the_newest_is_taken() -> None:
    """Files put together, or with earlier versions, give one event for each uid"""
    text = file(event(*WHEN, title="b"), event(*WHEN, "SEQUENCE:2", title="c"), event(*WHEN, "SEQUENCE:1", title="d"))
    assert [entry.summary for entry in read_calendar(text, BERLIN).entries] == ["c"]


def test_an_entry_for_a_date_and_all_that_follow_is_refused() -> None:
    """It is no single date, and would be entered wrongly as one"""
    text = event(*WHEN, "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20270618T140000")
    assert [phrase for _, phrase in faults(file(event(*WHEN, "RRULE:FREQ=WEEKLY"), text))] == ["feeds-fault-rule"]
