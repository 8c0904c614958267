"""What stands of an event in the calendar of a server."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.features.events.card import Shown
from bot.features.events.model import Counts, Draft, Event
from bot.features.events.occasion import description, occasion_of
from bot.features.events.span import AllDay, Span
from tests.fakes.directory import BRISTOL, LINDENAU, MINASAKI, PORTO
from tests.fakes.event_world import hours, lines

BERLIN = "Europe/Berlin"


def shown(span: Span, place: str | None = "Praça da Ribeira", city: str | None = "porto", title: str = "Vindima") -> Shown:
    """Return an event as Porto and Bristol are shown it."""
    return Shown(Event(12, Draft(title, span, place), 7, city), Counts(), (PORTO, BRISTOL), ("pt",))


def utc(day: int, hour: int, month: int = 6) -> datetime:
    """Return a moment of 2027."""
    return datetime(2027, month, day, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("span", "starts", "ends"),
    [
        (hours("2027-06-19T14:00", "2027-06-19T22:00"), utc(19, 13), utc(19, 21)),
        (hours("2027-06-19T14:00", "2027-06-21T12:00", BERLIN), utc(19, 12), utc(21, 10)),
        (hours("2027-06-19T14:00"), utc(19, 13), utc(19, 14)),
        (AllDay(date(2027, 6, 19), date(2027, 6, 19), "Asia/Tokyo"), utc(18, 15), utc(19, 15)),
        (AllDay(date(2027, 6, 19), date(2027, 6, 21), BERLIN), utc(18, 22), utc(21, 22)),
        # The clocks are put forward that night: the day has 23 hours.
        (AllDay(date(2027, 3, 28), date(2027, 3, 28), BERLIN), utc(27, 23, 3), utc(28, 22, 3)),
    ],
    ids=["hours", "over days", "without end", "a day", "days", "a short day"],
)
def test_when_an_event_takes_place(span: Span, starts: datetime, ends: datetime) -> None:
    """Hours as they are; an hour where no end is known; whole days from the first midnight to the last one at home"""
    occasion = occasion_of(shown(span))
    assert (occasion.starts, occasion.ends) == (starts, ends)
    assert occasion.starts.utcoffset() == occasion.ends.utcoffset() == timedelta(0)


def test_what_an_event_is_called() -> None:
    """The id people type, and the title as its author typed it, in full: how much of it fits is for the network to know"""
    assert occasion_of(shown(hours("2027-06-19T14:00"))).title == "E12 Vindima"
    assert occasion_of(shown(hours("2027-06-19T14:00"), title="祭" * 200)).title == "E12 " + "祭" * 200


@pytest.mark.parametrize(
    ("place", "city", "said"), [("Praça", "porto", "Praça"), (None, "bristol", "Bristol"), (None, None, "Porto, Bristol")]
)
def test_where_an_event_takes_place(place: str | None, city: str | None, said: str) -> None:
    """At its place; else in its city; an event of no one city is in all that are shown"""
    assert occasion_of(shown(hours("2027-06-19T14:00"), place, city)).place == said


def test_each_city_reads_its_own_time() -> None:
    """Below the event stand each city's times in its own language, and how to sign up in the room's"""
    event = Event(12, Draft("Sommerfest", hours("2027-06-19T14:00", "2027-06-19T22:00", BERLIN)), 7, "lindenau")
    found = lines(description(Shown(event, Counts(), (LINDENAU, MINASAKI))).blocks, "de")
    assert found == [
        "Lindenau: Samstag, 19. Juni 2027, 14:00 bis 22:00",
        "Minasaki: 2027年6月19日(土) 21:00 から 6月20日(日) 5:00 まで（夜間）",
        "Anmelden können Sie sich auf der Karte von E12 im Kanal. Interesse hier zählt als vielleicht.",
    ]


@pytest.mark.parametrize("locale", ["en", "de", "es", "fr", "pt", "ja"])
def test_how_to_sign_up_is_said_in_every_language(locale: str) -> None:
    """The last line names the event's card"""
    assert "E12" in lines(description(shown(hours("2027-06-19T14:00"))).blocks, locale)[-1]
