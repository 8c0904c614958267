"""The file with which somebody puts an event into their own calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from icalendar import Calendar

from bot.calendars.ics import written
from bot.core.occasion import Occasion
from bot.core.outbox import Lane, Post
from bot.core.ref import RoomRef
from bot.core.reply import Reply, Said
from bot.core.wire import Capabilities
from bot.dispatch.composing import Composer
from bot.features.feeds.file import file_of
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from bot.core.attachment import Attachment

STARTS = datetime(2027, 6, 19, 12, tzinfo=UTC)
FEST = Occasion("E12 夏祭り; Fest, \\n ok", STARTS, STARTS + timedelta(hours=8), "Marktplatz, Lindenau", sequence=3)


def file(occasion: Occasion) -> Attachment:
    """Return the file of an occasion."""
    return file_of(occasion, "0c4f.jumelage", written)


def read(made: Attachment) -> dict[str, object]:
    """Return what a calendar program reads."""
    (event,) = Calendar.from_ical(made.text).walk("VEVENT")
    names = ("SUMMARY", "LOCATION", "DTSTART", "DTEND", "UID", "SEQUENCE")
    return {name: getattr(event[name], "dt", str(event[name])) for name in names}


def test_a_calendar_reads_what_the_card_says() -> None:
    """Title, place, beginning and end come out as they are, whatever signs people use; lines keep to the standard's length"""
    made = file(FEST)
    assert (made.name, made.media_type) == ("E12.ics", "text/calendar")
    assert read(made) == {
        "SUMMARY": FEST.title,
        "LOCATION": FEST.place,
        "DTSTART": FEST.starts,
        "DTEND": FEST.ends,
        "UID": "E12@0c4f.jumelage",
        "SEQUENCE": "3",
    }
    assert max(map(len, made.text.encode().split(b"\r\n"))) <= 75


def test_whole_days_are_dates() -> None:
    """Whole days have no hour in any zone, and end before the day after the last"""
    days = Occasion("E1 Week", STARTS, STARTS + timedelta(days=3), "Porto", (date(2027, 6, 19), date(2027, 6, 21)))
    found = read(file(days))
    assert (found["DTSTART"], found["DTEND"]) == (date(2027, 6, 19), date(2027, 6, 22))


def test_it_goes_with_what_is_said_of_the_event() -> None:
    """A message about an event carries one file named after it, the same every time; others carry none"""
    composer = Composer(FakeStrings(), file)
    said = Reply((Said("E12: you are signed up."),), occasion=FEST)
    assert [one.name for one in composer.occasion(said)] == ["E12.ics"]
    assert composer.occasion(said) == composer.occasion(said)
    assert composer.occasion(Reply(said.blocks)) == ()
    assert Composer(FakeStrings()).occasion(said) == ()
    post = Post(RoomRef("discord", "7"), said, ("en",), Lane.REPLY)
    assert composer.attachments(post, said) == ()
    assert composer.compose(said.blocks, ("en",), Capabilities()).text == "E12: you are signed up."
