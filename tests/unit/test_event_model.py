"""Rules of events: when one may begin, when it is over, what is night where."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import BadOption, Conflict
from bot.core.moment import Moment, moment_of
from bot.core.phrase import When
from bot.features.events.model import LONGEST, Draft, Event
from bot.features.events.rule import check
from bot.features.events.span import Timed, at_night

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
BERLIN = "Europe/Berlin"
INSTANTS = st.datetimes(datetime(2001, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive
ZONES = st.sampled_from([BERLIN, "Asia/Tokyo", "America/Mexico_City", "Pacific/Chatham", "America/St_Johns"])


def moment(text: str, zone: str = BERLIN) -> Moment:
    """Return a wall time somewhere."""
    return Moment(datetime.fromisoformat(text), zone)


def draft(starts: str, ends: str | None = None, zone: str = BERLIN) -> Draft:
    """Return a wish with a start and perhaps an end."""
    return Draft("Sommerfest", Timed(moment(starts, zone), moment(ends, zone) if ends else None))


def test_an_event_is_known_by_its_short_id() -> None:
    """People call event number 12 E12"""
    assert Event(12, draft("2027-06-19T14:00"), room=1).id == "E12"


def test_an_event_with_an_end_is_over_when_it_ends() -> None:
    """Until the end of an event one can still sign up, from then on it is over"""
    event = Event(1, draft("2027-03-01T10:00", "2027-03-01T12:00"), room=1)
    assert not event.over(datetime(2027, 3, 1, 10, 59, 59, tzinfo=UTC))
    assert event.over(datetime(2027, 3, 1, 11, 0, tzinfo=UTC))


def test_an_event_without_an_end_is_over_an_hour_after_it_begins() -> None:
    """Where nobody said how long it takes, one hour is taken for it: so long it can be signed up for and is listed"""
    event = Event(1, draft("2027-03-01T10:00"), room=1)
    assert not event.over(datetime(2027, 3, 1, 9, 59, 59, tzinfo=UTC))
    assert event.over(datetime(2027, 3, 1, 10, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("starts", "ends", "zone", "night"),
    [
        ("2027-06-19T14:00", "2027-06-19T22:00", BERLIN, False),
        ("2027-06-19T14:00", "2027-06-19T22:00", "Asia/Tokyo", True),
        ("2027-06-19T14:00", "2027-06-19T17:00", "Asia/Tokyo", False),
        ("2027-06-19T14:00", "2027-06-19T17:01", "Asia/Tokyo", True),
        ("2027-06-19T00:00", None, BERLIN, True),
        ("2027-06-19T05:59", None, BERLIN, True),
        ("2027-06-19T06:00", None, BERLIN, False),
        ("2027-06-19T23:00", None, BERLIN, False),
        ("2027-06-19T23:00", "2027-06-20T07:00", BERLIN, True),
        ("2027-06-19T10:00", "2027-06-20T10:00", BERLIN, False),
        ("2027-06-19T10:00", "2027-06-23T18:00", BERLIN, False),
        ("2027-06-19T03:00", "2027-06-23T18:00", BERLIN, True),
    ],
)
def test_night_is_said_where_somebody_would_have_to_be_up(starts: str, ends: str | None, zone: str, *, night: bool) -> None:
    """A city's line says that it is night there, from midnight to six; an end at midnight is none, nor are days on end"""
    assert at_night(draft(starts, ends).span, zone) is night


@given(INSTANTS, ZONES, st.integers(1, 10_000))
def test_what_lies_ahead_may_begin(now: datetime, zone: str, minutes: int) -> None:
    """Every start after this moment is taken, in every zone, and so is every end after it"""
    starts = now + timedelta(minutes=minutes)
    wish = Draft("Sommerfest", Timed(moment_of(starts, zone), moment_of(starts + timedelta(minutes=1), "Etc/UTC")))
    check(wish, now, "!")
    assert wish.span.over_at == starts + timedelta(minutes=1)


@given(INSTANTS, ZONES, st.integers(0, 10_000))
def test_nothing_begins_in_the_past(now: datetime, zone: str, minutes: int) -> None:
    """A start that is not after this moment is refused, in every zone, and the refusal names it as it was written"""
    starts = moment_of(now - timedelta(minutes=minutes), zone)
    with pytest.raises(Conflict) as refused:
        check(Draft("Sommerfest", Timed(starts)), now, "!")
    assert refused.value.phrase.id == "event-past"
    assert refused.value.phrase.args["starts"] == When(starts)


def test_a_refused_start_comes_with_one_that_works() -> None:
    """The right line shown has the same time of day, a week from now"""
    with pytest.raises(Conflict) as refused:
        check(draft("2026-06-19T14:00"), NOW, "%")
    said = refused.value.phrase.args
    assert (said["title"], said["example"], said["prefix"]) == ("Sommerfest", "2027-03-08T14:00", "%")


@given(INSTANTS, ZONES, ZONES, st.integers(0, 10_000))
def test_an_end_comes_after_its_start(starts: datetime, one: str, other: str, minutes: int) -> None:
    """An end at or before the start is refused, even if the clocks of two zones make it look later"""
    wish = Draft("Sommerfest", Timed(moment_of(starts, one), moment_of(starts - timedelta(minutes=minutes), other)))
    with pytest.raises(Conflict) as refused:
        check(wish, starts - timedelta(days=1), "!")
    assert refused.value.phrase.id == "event-end-early"


def test_a_refused_end_comes_with_one_that_works() -> None:
    """The right form shown ends two hours after the start"""
    with pytest.raises(Conflict) as refused:
        check(draft("2027-06-19T23:00", "2027-06-19T22:00"), NOW, "!")
    assert refused.value.phrase.args["example"] == "2027-06-20T01:00"


@pytest.mark.parametrize(
    ("title", "place", "phrase_id"),
    [
        ("", None, "event-title-length"),
        ("x" * (LONGEST + 1), None, "event-title-length"),
        ("Sommerfest", "", "event-place-length"),
        ("Sommerfest", "x" * (LONGEST + 1), "event-place-length"),
    ],
)
def test_titles_and_places_have_a_length(title: str, place: str | None, phrase_id: str) -> None:
    """A title or place that is empty or longer than 200 characters is refused in words"""
    with pytest.raises(BadOption) as refused:
        check(Draft(title, Timed(moment("2027-06-19T14:00")), place=place), NOW, "!")
    assert refused.value.phrase.id == phrase_id
    check(Draft("x" * LONGEST, Timed(moment("2027-06-19T14:00")), place="x" * LONGEST), NOW, "!")
