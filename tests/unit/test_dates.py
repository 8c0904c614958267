"""Reading dates and times: what has one meaning is read, what has several is asked about, nothing is guessed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.moment import LATEST_YEAR, Moment, Readings
from bot.core.person import City
from bot.core.phrase import Form, Phrase, When
from bot.dispatch.dateforms import LONGEST
from bot.dispatch.dates import is_day, is_moment, read_day, read_moment
from bot.dispatch.datewords import MONTHS, WEEKDAYS, WORDS
from bot.dispatch.reading import Doubtful, Misread, Reading
from tests.fakes.strings import FakeStrings

BERLIN = "Europe/Berlin"
LINDENAU = City("lindenau", "Lindenau", "de", BERLIN, "DE")
NOW = datetime(2027, 3, 10, 9, tzinfo=UTC)
ZONES = ("Europe/Berlin", "Europe/Lisbon", "Asia/Tokyo", "Australia/Lord_Howe", "America/St_Johns", "Etc/UTC")


def reading(zone: str = BERLIN, now: datetime = NOW) -> Reading:
    return Reading(zone, now, "en", (LINDENAU,), FakeStrings())


def moment(wall: str, zone: str = BERLIN) -> Moment:
    return Moment(datetime.fromisoformat(wall), zone)


def outcome(text: str, zone: str = BERLIN) -> Moment | Doubtful | Misread:
    try:
        return read_moment(text, reading(zone))
    except (Doubtful, Misread) as caught:
        return caught


def misread(text: str, zone: str = BERLIN) -> Misread:
    with pytest.raises(Misread) as caught:
        read_moment(text, reading(zone))
    return caught.value


def doubt(text: str, zone: str = BERLIN) -> Doubtful:
    with pytest.raises(Doubtful) as caught:
        read_moment(text, reading(zone))
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        "2027-06-19T14:00",
        "2027-06-19 14:00",
        "2027-06-19T14:00:00",
        "2027-06-19T14:00+02:00",
        "2027-06-19T12:00+0000",
        "2027-06-19 2pm",
        "2027/6/19 14:00",
        "19.6.2027 14:00",
        "19.06.2027, 14:00",
        "19. 6. 2027 14:00",
        "19.6. 2027 14.00",
        "19.6.27 14:00 Uhr",
        "19/6/2027 14h",
        "19/06/27 às 14h",
        "19-06-2027 14h00",
        "6/19/2027 2:00 pm",
        "19.6. 14:00",
        "19.6 14:00",
        "19/06 14h00",
        "１９．６．　１４：００",
        "19 June 2027 14:00",
        "19th of June 2027 at 14:00",
        "on the 19th of June, 2 p.m.",
        "June 19, 2027 2pm",
        "Jun 19 2:00 pm",
        "19 de junho de 2027 às 14h",
        "dia 19 de junho às 14h00",
        "19 JUN. 2027, 14:00h",
        "Saturday, 19 June 2027, 14:00",
        "sábado, 19 de junho de 2027, 14:00",
        "Sat 19.6. 14:00",
        "  19\n June\t2027   14:00 ",
    ],
)
def test_forms_people_use(text: str) -> None:
    """ISO, the numeric forms and the names of months of both languages mean the same moment, also as phones type them."""
    assert read_moment(text, reading()) == moment("2027-06-19T14:00")


@pytest.mark.parametrize(
    ("text", "wall"),
    [
        ("31/03/2027 às 12h", "2027-03-31T12:00"),
        ("1º de maio às 9h30", "2027-05-01T09:30"),
        ("2027-03-12T09:00:05", "2027-03-12T09:00:05"),
        ("12.3. 12am", "2027-03-12T00:00"),
        ("12.3. 12:15 pm", "2027-03-12T12:15"),
        ("12/12/2027 9am", "2027-12-12T09:00"),
        ("Sun 06/06/2027 9am", "2027-06-06T09:00"),
    ],
)
def test_more_forms(text: str, wall: str) -> None:
    """Noon, midnight, seconds and half hours are read as written."""
    assert read_moment(text, reading()) == moment(wall)


def test_z_is_utc() -> None:
    """A time with Z is an instant and stays in UTC, to the second."""
    assert read_moment("2027-03-01T09:00:05Z", reading()) == moment("2027-03-01T09:00:05", "Etc/UTC")


def test_an_offset_is_an_instant_in_the_zone_of_the_reader() -> None:
    """A time with an offset is shown by the clocks of the zone in which dates are meant."""
    assert read_moment("2027-06-19T14:00+09:00", reading()) == moment("2027-06-19T07:00")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("10.3. 8:00", date(2027, 3, 10)),
        ("9.3. 8:00", date(2028, 3, 9)),
        ("29.2. 8:00", date(2028, 2, 29)),
        ("1 January 8:00", date(2028, 1, 1)),
    ],
)
def test_a_missing_year_is_the_next_such_day(text: str, day: date) -> None:
    """Without a year the next such day that is not past is meant, in the zone of the reader."""
    assert read_moment(text, reading()).day == day


def test_today_is_a_matter_of_zone() -> None:
    """What is still today in one place is past in another."""
    midnight_in_tokyo = datetime(2027, 3, 10, 15, tzinfo=UTC)
    assert read_moment("10.3. 23:00", reading(BERLIN, midnight_in_tokyo)).day == date(2027, 3, 10)
    assert read_moment("10.3. 23:00", reading("Asia/Tokyo", midnight_in_tokyo)).day == date(2028, 3, 10)


@pytest.mark.parametrize(
    ("text", "phrase", "right"),
    [
        ("31.6.", Phrase("option-no-such-day", {"day": "31", "month": Phrase("option-month-6")}), "30.6. 15:00"),
        (
            "31 June 2027 9am",
            Phrase("option-no-such-day", {"day": "31", "month": Phrase("option-month-6")}),
            "2027-06-30 09:00",
        ),
        ("0.6. 14:00", Phrase("option-no-such-day", {"day": "0", "month": Phrase("option-month-6")}), "1.6. 14:00"),
        ("31.2. 9:00", Phrase("option-no-such-day", {"day": "31", "month": Phrase("option-month-2")}), "29.2. 09:00"),
        (
            "29.2.2027 9:00",
            Phrase("option-no-such-day-that-year", {"day": "29", "month": Phrase("option-month-2"), "year": "2027"}),
            "28.2.2027 09:00",
        ),
        ("19.6.", Phrase("option-time-missing", {"text": "19.6."}), "19.6. 15:00"),
        ("2027-06-19", Phrase("option-time-missing", {"text": "2027-06-19"}), "2027-06-19 15:00"),
        ("19.6. 25:00", Phrase("option-no-such-time", {"text": "19.6. 25:00"}), "19.6. 15:00"),
        ("19.6. 12:60", Phrase("option-no-such-time", {"text": "19.6. 12:60"}), "19.6. 15:00"),
        ("19.6. 14pm", Phrase("option-no-such-time", {"text": "19.6. 14pm"}), "19.6. 15:00"),
        (
            "2027-06-19T14:00+99:00",
            Phrase("option-no-such-time", {"text": "2027-06-19T14:00+99:00"}),
            "2027-06-19 14:00",
        ),
        (
            "Friday 19 June 2027 14:00",
            Phrase("option-other-weekday", {"text": "Friday 19 June 2027 14:00", "when": When(date(2027, 6, 19), Form.DAY)}),
            "2027-06-19 14:00",
        ),
    ],
)
def test_what_cannot_be(text: str, phrase: Phrase, right: str) -> None:
    """What does not exist or is not complete is named, and the nearest right form is shown in the style it was typed in."""
    caught = misread(text)
    assert (caught.phrase, caught.right) == (phrase, right)


@pytest.mark.parametrize(
    "text",
    [
        *("nächsten Freitag 15 Uhr", "tomorrow", "Friday", "14:00", "", " ", "19", "E12", "2027-13-01 10:00", "1.13. 9:00"),
        *("19.6. 14", "19.6. 14:00 at", "19.6. 14:00 15:00", "19.6.. 14:00", "19 foo 2027 14:00", "1" * 5000, "at", "on on"),
        *("2027-06-19T14:00T", "19.6.2027.5 14:00", "9999999999.1.1 1:00", "19..6 14:00", "May 14:00", "12.3. 9h 30"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Days told by their distance, and anything that is no date, are answered with one right form, a week from now."""
    caught = misread(text)
    assert caught.phrase.id == "option-no-date"
    assert caught.right == "2027-03-17 15:00"
    assert not is_moment(text)


@pytest.mark.parametrize("year", ["1999", "2101", "0000", "9999"])
def test_years_are_limited_before_anything_is_computed(year: str) -> None:
    """Only the years 2000 to 2100 are read, so that no arithmetic with zones can overflow."""
    caught = misread(f"{year}-12-31 23:59")
    assert caught.phrase.args["earliest"] == "2000"
    assert read_moment(caught.right, reading()).wall.year in {2000, LATEST_YEAR}


def test_strokes_leave_the_order_open() -> None:
    """Where day and month can be read both ways, both are offered, and each text offered is read as what it says."""
    caught = doubt("06/07/2027 14:00")
    assert caught.why == Phrase("option-two-dates", {"text": "06/07/2027 14:00"})
    july, june = (moment("2027-07-06T14:00"), moment("2027-06-07T14:00"))
    assert [candidate.words.args["when"] for candidate in caught.candidates] == [When(july), When(june)]
    assert [read_moment(candidate.text, reading()) for candidate in caught.candidates] == [july, june]


@pytest.mark.parametrize("text", ["6.7.2027 14:00", "2027-07-06 14:00", "Tue 06/07/2027 14:00"])
def test_dots_iso_and_weekdays_fix_the_order(text: str) -> None:
    """Dots are always day and month, ISO is fixed, and a weekday decides."""
    assert read_moment(text, reading()).day == date(2027, 7, 6)


def test_a_skipped_hour_is_asked_about() -> None:
    """A time that clocks skip is not guessed: an hour earlier and an hour later are offered, with the reason."""
    caught = doubt("28.3. 2:30")

    def clock(hour: int, minute: int = 0) -> When:
        return When(moment(f"2027-03-28T{hour:02}:{minute:02}", "Etc/UTC"), Form.TIME)

    assert caught.why == Phrase(
        "option-clocks-skip",
        {
            "day": When(date(2027, 3, 28), Form.DAY),
            "place": "Lindenau",
            "time": clock(2, 30),
            "before": clock(2),
            "after": clock(3),
        },
    )
    assert [candidate.text for candidate in caught.candidates] == ["2027-03-28T01:30:00", "2027-03-28T03:30:00"]
    assert [candidate.words.args["when"] for candidate in caught.candidates] == [
        When(moment(f"2027-03-28T0{hour}:30"), Form.TIME) for hour in (1, 3)
    ]


def test_a_repeated_hour_is_asked_about() -> None:
    """Of an hour that happens twice both are offered, and the texts say which."""
    caught = doubt("31.10. 2:30")
    assert [(candidate.words.id, candidate.text) for candidate in caught.candidates] == [
        ("option-candidate-before", "2027-10-31T02:30:00+02:00"),
        ("option-candidate-after", "2027-10-31T02:30:00+01:00"),
    ]
    assert caught.why is not None
    assert caught.why.id == "option-clocks-repeat"
    assert [read_moment(candidate.text, reading()).fold for candidate in caught.candidates] == [0, 1]


def test_a_skipped_day_is_asked_about() -> None:
    """Where clocks skip a whole day, the same time of the day before and after is offered, said with its date."""
    caught = doubt("2011-12-30 12:00", "Pacific/Apia")
    assert [candidate.text for candidate in caught.candidates] == ["2011-12-29T12:00:00", "2011-12-31T12:00:00"]
    assert caught.candidates[0].words.args["when"] == When(moment("2011-12-29T12:00", "Pacific/Apia"), Form.FULL)


def test_a_place_without_a_city_is_named_by_its_zone() -> None:
    """The reason names a partner city where there is one, else the city of the zone."""
    why = doubt("2027-03-14 2:30", "America/New_York").why
    assert why is not None
    assert why.args["place"] == "New York"


def test_an_open_order_in_a_night_of_change_is_one_question() -> None:
    """Where the order is open and one of the days has no such time, everything it can mean is offered at once."""
    night = datetime(2026, 1, 1, tzinfo=UTC)
    with pytest.raises(Doubtful) as caught:
        read_moment("10/3/2024 2:30", reading("America/New_York", night))
    assert [candidate.text for candidate in caught.value.candidates] == [
        *("2024-03-10T01:30:00", "2024-03-10T03:30:00"),
        "2024-10-03T02:30:00",
    ]


def test_a_day_alone() -> None:
    """Where a day is wanted, a day is enough, and a time is one thing too many."""
    assert read_day("19.6.2027", reading()) == date(2027, 6, 19)
    assert read_day("19 de junho", reading()) == date(2027, 6, 19)
    with pytest.raises(Misread) as caught:
        read_day("19.6. 14:00", reading())
    assert (caught.value.phrase.id, caught.value.right) == ("option-day-only", "2027-06-19")
    with pytest.raises(Misread) as impossible:
        read_day("31.6.", reading())
    assert impossible.value.right == "30.6."


def test_a_day_with_open_order() -> None:
    """A day that can be read both ways is asked about like a moment."""
    with pytest.raises(Doubtful) as caught:
        read_day("6/7/2027", reading())
    assert [candidate.text for candidate in caught.value.candidates] == ["2027-07-06", "2027-06-07"]
    assert [read_day(candidate.text, reading()) for candidate in caught.value.candidates] == [
        date(2027, 7, 6),
        date(2027, 6, 7),
    ]


def test_what_has_the_form_of_a_date() -> None:
    """The grammar can ask whether some words are a date without reading them."""
    assert is_moment("31.6. 25:00")
    assert is_moment("19.6.")
    assert is_day("19.6.")
    assert not is_day("19.6. 14:00")
    assert not is_moment("19.6. " + " " * LONGEST + "14:00")


def test_names_that_mean_two_things_are_not_cut() -> None:
    """Names of months and weekdays may be cut to three letters, as long as one thing is meant in all languages."""
    assert (MONTHS["set"], MONTHS["sept"], MONTHS["marco"], MONTHS["mar"]) == (9, 9, 3, 3)
    assert (WEEKDAYS["sex"], WEEKDAYS["sexta-feira"], WEEKDAYS["fri"]) == (5, 5, 5)
    assert "ma" not in MONTHS


walls = st.datetimes(min_value=datetime.fromisoformat("2000-01-02"), max_value=datetime.fromisoformat("2100-12-30")).map(
    lambda wall: wall.replace(microsecond=0)
)


@given(walls, st.sampled_from(ZONES))
def test_iso_is_read_or_asked_about(wall: datetime, zone: str) -> None:
    """Every wall time in ISO form is read as itself where it happens once; else all it can mean is offered, readable."""
    known = Readings.of(wall, zone)
    found = outcome(wall.isoformat(), zone)
    if len(known) == 1:
        assert found == known[0]
        return
    assert isinstance(found, Doubtful)
    first, second = (read_moment(candidate.text, reading(zone)) for candidate in found.candidates)
    assert first.at < second.at
    assert known in {(), (first, second)}
    assert known or first.wall < wall < second.wall


@given(walls, st.sampled_from(ZONES), st.integers(-14 * 60, 14 * 60))
def test_an_offset_names_an_instant(wall: datetime, zone: str, minutes: int) -> None:
    """What was written with an offset is that very instant, wherever it is read."""
    sign = "-" if minutes < 0 else "+"
    offset = f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    found = read_moment(f"{wall.isoformat()}{offset}", reading(zone))
    assert found.at == (wall - timedelta(minutes=minutes)).replace(tzinfo=UTC)
    assert found.zone == zone


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_forms_with_dots_and_names_agree_with_iso(day: date) -> None:
    """Whichever unambiguous form a day is written in, it is the same day."""
    month = WORDS["en"].months[day.month - 1]
    for text in (f"{day.day}.{day.month}.{day.year}", f"{day:%d.%m.%Y}", f"{day.day} {month} {day.year}", day.isoformat()):
        assert read_day(text, reading()) == day


@given(
    st.text(max_size=100)
    | st.text("0123456789.:/-hpamTZ+ ,", max_size=30)
    | st.from_regex(r"\A[0-9]{1,2}[./-][0-9]{1,2}([./-][0-9]{2,4})? [0-9]{1,2}(:[0-9]{2}|h|pm)\Z")
    | st.from_regex(r"\A(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?\Z")
)
def test_any_text_is_read_refused_or_asked_about(text: str) -> None:
    """Whatever is typed, nothing breaks; and the right form that is shown in an answer is right."""
    found = outcome(text)
    assert not isinstance(found, Doubtful) or len(found.candidates) > 1
    # A right form may fall into a night of change, which is asked about as ever.
    assert not isinstance(found, Misread) or not isinstance(outcome(found.right), Misread)
