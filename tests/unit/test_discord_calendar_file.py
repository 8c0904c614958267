"""The file with which somebody puts an event into their own calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar

from bot.core.document import Document, Line, Span
from bot.core.ids import RandomIds, made_at
from bot.core.occasion import Occasion
from bot.core.ref import MessageRef, RoomRef
from bot.core.wire import Act, Outgoing
from bot.platforms.discord.calendar_file import calendar_file
from bot.platforms.discord.payload import message_of

STARTS = datetime(2027, 6, 19, 12, tzinfo=UTC)
NOW = datetime(2027, 3, 1, 10, tzinfo=UTC)
FEST = Occasion("E12 夏祭り; Fest, \\n ok", STARTS, STARTS + timedelta(hours=8), "Marktplatz, Lindenau")


def read(content: bytes) -> dict[str, object]:
    (event,) = Calendar.from_ical(content.decode()).walk("VEVENT")
    return {name: getattr(event[name], "dt", str(event[name])) for name in ("SUMMARY", "LOCATION", "DTSTART", "DTEND", "UID")}


def test_a_calendar_reads_what_the_card_says() -> None:
    """Title, place, beginning and end come out as they are, whatever signs people use; lines keep to the standard's length"""
    content = calendar_file(FEST, "E12.1@jumelage", NOW)
    assert read(content) == {
        "SUMMARY": FEST.title,
        "LOCATION": FEST.place,
        "DTSTART": FEST.starts,
        "DTEND": FEST.ends,
        "UID": "E12.1@jumelage",
    }
    assert b"VERSION:2.0" in content
    assert max(map(len, content.split(b"\r\n"))) <= 75


def test_whole_days_are_dates() -> None:
    """Whole days have no hour in any zone, and end before the day after the last"""
    days = Occasion("E1 Week", STARTS, STARTS + timedelta(days=3), "Porto", (date(2027, 6, 19), date(2027, 6, 21)))
    found = read(calendar_file(days, "E1.1@jumelage", NOW))
    assert (found["DTSTART"], found["DTEND"]) == (date(2027, 6, 19), date(2027, 6, 22))


def test_it_goes_with_an_answer_and_with_no_edit() -> None:
    """The answer carries one file named after the event, the same for the same row; an edit sends none"""
    row = RandomIds().row(int(NOW.timestamp() * 1000))
    document = Document((Line((Span("E12: you are signed up."),)),))
    answer = Outgoing(row, RoomRef("discord", "7"), Act.SEND, document, private=True, occasion=FEST)
    payload = message_of(answer)
    assert [file.name for file in payload.files] == ["E12.ics"]
    assert payload.body["attachments"] == [{"id": 0, "filename": "E12.ics"}]
    assert made_at(row) == NOW
    assert message_of(answer) == payload
    edit = Outgoing(row, answer.room, Act.EDIT, document, target=MessageRef("discord", "8"), occasion=FEST)
    assert message_of(edit).files == ()
