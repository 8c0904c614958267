"""Types of options that events need: a moment or a day, and how many people."""

from __future__ import annotations

from datetime import date

import pytest

from bot.core.moment import Moment
from bot.dispatch.eventkind import MomentOrDayKind, PartyKind
from bot.dispatch.option import Doubtful, Misread, Party, kind_of
from bot.dispatch.reading import Reading
from tests.fakes.clock import FakeClock
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.event_world import event_strings, moment

READING = Reading(PORTO.zone, FakeClock().now(), "en", (PORTO, BRISTOL), event_strings())


def test_annotations_name_the_types() -> None:
    """A union of moment and day, in either order, and a number of people are types of options"""
    assert kind_of(Moment | date) == kind_of(date | Moment) == MomentOrDayKind()
    assert kind_of(Party) == kind_of(Party | None) == PartyKind()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2027-06-19", date(2027, 6, 19)),
        ("19.6.", date(2027, 6, 19)),
        ("2027-06-19T14:00", moment("2027-06-19T14:00")),
        ("19.6. 14:00", moment("2027-06-19T14:00")),
    ],
)
def test_a_date_with_a_time_or_without(text: str, value: Moment | date) -> None:
    """A date alone is a whole day, with a time it is a moment in the zone of the reading"""
    assert MomentOrDayKind().read(text, READING) == value
    assert MomentOrDayKind().spans(text)


@pytest.mark.parametrize(("text", "fault"), [("soon", Misread), ("31.6.", Misread), ("5/6", Doubtful), ("5/6 15:00", Doubtful)])
def test_a_date_that_is_none_or_two(text: str, fault: type[Exception]) -> None:
    """What cannot be read is refused, what can be read in two ways is asked about, with a time or without"""
    with pytest.raises(fault):
        MomentOrDayKind().read(text, READING)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("3", 3),
        ("３", 3),
        ("yes 3", 3),
        ("Ja, 3", 3),
        ("ja, 3 Personen", 3),
        ("はい、3名", 3),
        ("はい、３名です。", 3),
        ("sim, 2 pessoas!", 2),
        ("oui : 4 personnes", 4),
        ("sí, 12 plazas", 12),
        ("99 people", 99),
    ],
)
def test_how_many_people(text: str, people: int) -> None:
    """A number, perhaps with a yes before it and people after it, in any of the languages"""
    assert PartyKind().read(text, READING) == people


@pytest.mark.parametrize("text", ["yes", "", "no, 3", "3 buses", "see you at 3", "0", "100", "3 or 4", "-1", "3.5"])
def test_what_is_no_number_of_people(text: str) -> None:
    """Talk with a number in it is no answer"""
    with pytest.raises(Misread):
        PartyKind().read(text, READING)
