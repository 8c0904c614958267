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
from bot.dispatch.dates import is_ahead, is_day, is_moment, read_day, read_moment
from bot.dispatch.datewords import COMING, DISTANCES, FILLERS, FOLLOWING, HALVES, MONTHS, WEEKDAYS, WORDS
from bot.dispatch.reading import Doubtful, Misread, Reading
from tests.fakes.strings import FakeStrings

BERLIN = "Europe/Berlin"
LINDENAU = City("lindenau", "Lindenau", "de", BERLIN, "DE")
NOW = datetime(2027, 3, 10, 9, tzinfo=UTC)
ZONES = ("Europe/Berlin", "Europe/Lisbon", "Asia/Tokyo", "Australia/Lord_Howe", "America/St_Johns", "Etc/UTC")


EVERY_WORD = [
    *sorted({*MONTHS, *WEEKDAYS, *FILLERS, *FOLLOWING, *COMING, *HALVES, *(word for words in DISTANCES for word in words)}),
    *("9", "15:00", "15 Uhr", "3pm", "12.3.", "2027-03-12", "9時", "3月12日"),
]


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
    """ISO, the numeric forms and the names of months mean the same moment, also as phones type them."""
    assert read_moment(text, reading()) == moment("2027-06-19T14:00")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "19.6. 14 Uhr",
            "19. Juni 2027 14:00",
            "Samstag, den 19. Juni 2027, um 14.00 Uhr",
            "Sa 19.6. 14 Uhr",
            "am 19.6. um 14",
        ),
        *("19.6. um 2 Uhr nachmittags", "Samstag am 19.6. um 2 pm", "19. Juni 14 Uhr"),
        *("le 19 juin à 14h", "samedi 19 juin 2027 à 14 h 00", "le sam. 19/06/2027 à 14 heures", "19/6 à 2h de l'après-midi"),
        *(
            "19 de junio a las 14:00",
            "el sábado, 19 de junio de 2027, a las 14 horas",
            "19/06/2027 a las 2 de la tarde",
            "sáb 19/6 14h",
        ),
        *("sáb., 19 de jun. às 14h", "19/06 (sábado) às 2 da tarde", "do dia 19 de junho às 14"),
        *(
            "6月19日 14時",
            "6月19日14時",
            "6月19日(土) 14:00",
            "６月１９日（土）１４：００",
            "6月19日(土)午後2時",
            "6月19日土曜日の14時に",
        ),
        *("2027年6月19日14時00分", "2027年6月19日 午後2:00", "令和9年6月19日14時", "6/19(土) 14時", "2027/6/19 14時"),
    ],
)
def test_forms_of_six_languages(text: str) -> None:
    """What German, Spanish, French, Portuguese and Japanese writers type is read, whatever the language of the room."""
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
        ("12.3. 9 am", "2027-03-12T09:00"),
        ("le 1er mai à 14h30", "2027-05-01T14:30"),
        ("1.º de mayo a las 9:30", "2027-05-01T09:30"),
        ("mar 12 14:00", "2027-03-12T14:00"),
        ("mar 16.3. 14:00", "2027-03-16T14:00"),
        ("5月1日9時半", "2027-05-01T09:30"),
        ("5月1日 午前0時", "2027-05-01T00:00"),
        ("5月1日 午後0時15分", "2027-05-01T12:15"),
        ("令和9年9月8日 10時", "2027-09-08T10:00"),
        ("令和元年9月8日 10時", "2019-09-08T10:00"),
        ("平成31年4月30日 9時", "2019-04-30T09:00"),
        ("6月20日日曜14時", "2027-06-20T14:00"),
    ],
)
def test_more_forms(text: str, wall: str) -> None:
    """Noon, midnight, seconds, half hours and years of an era (domain 6.7) are read as written."""
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
        ("8.1. 8:00", date(2028, 1, 8)),
        ("Thursday 9.3. 8:00", date(2028, 3, 9)),
        ("29.2. 8:00", date(2028, 2, 29)),
        ("1 January 8:00", date(2028, 1, 1)),
    ],
)
def test_a_missing_year_is_the_next_such_day(text: str, day: date) -> None:
    """Without a year the next such day that is not past is meant, in the zone of the reader."""
    assert read_moment(text, reading()).day == day


@pytest.mark.parametrize(
    ("text", "now", "passed", "right"),
    [
        ("9.3. 8:00", NOW, date(2027, 3, 9), "9.3.2028 08:00"),
        ("1.3.", NOW, date(2027, 3, 1), "1.3.2028 15:00"),
        ("9 January 8:00", NOW, date(2027, 1, 9), "2028-01-09 08:00"),
        ("3月1日 14時", NOW, date(2027, 3, 1), "2028年3月1日 14:00"),
        ("Mon 1.3. 8:00", NOW, date(2027, 3, 1), "1.3.2028 08:00"),
        ("20.12. 18:00", datetime(2027, 1, 10, tzinfo=UTC), date(2026, 12, 20), "20.12.2027 18:00"),
        ("29.2. 8:00", datetime(2028, 3, 10, tzinfo=UTC), date(2028, 2, 29), "29.2.2032 08:00"),
    ],
)
def test_a_day_that_has_just_passed_wants_its_year(text: str, now: datetime, passed: date, right: str) -> None:
    """A day of the last sixty days without a year may be a slip or the past one: nothing is guessed (house rule H6)."""
    with pytest.raises(Misread) as caught:
        read_moment(text, reading(now=now))
    assert caught.value.phrase == Phrase("option-just-passed", {"when": When(passed, Form.DAY)})
    assert caught.value.right == right
    assert read_moment(right, reading(now=now)).day > now.date()


def test_a_whole_day_that_has_just_passed_wants_its_year() -> None:
    """Where a day alone is asked for, the right form is one as well."""
    with pytest.raises(Misread) as caught:
        read_day("1.3.", reading())
    assert caught.value.right == "1.3.2028"


def test_a_day_of_an_earlier_season_is_the_next_one() -> None:
    """19 June said in December is next June: nobody asks what is plain."""
    december = reading(now=datetime(2027, 12, 1, tzinfo=UTC))
    assert read_moment("19.6. 14:00", december).day == date(2028, 6, 19)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        *(("in 5 minutes", 5), ("in 5 min", 5), ("in an hour", 60), ("in 2 hours", 120), ("in 2h", 120)),
        *(("in 5 Minuten", 5), ("in einer Stunde", 60), ("in 2 Std", 120)),
        *(("en 5 minutos", 5), ("dentro de una hora", 60), ("dans 10 minutes", 10), ("dans une heure", 60)),
        *(("em 5 minutos", 5), ("daqui a 2 horas", 120), ("5分後", 5), ("５分後に", 5), ("2時間後", 120), ("in 999 min", 999)),
    ],
)
def test_so_far_ahead(text: str, minutes: int) -> None:
    """In how many minutes or hours is one moment, by every clock, and counts from now."""
    night_of_the_change = datetime(2027, 3, 28, 0, 30, 12, 345, tzinfo=UTC)
    for now in (NOW, night_of_the_change):
        assert read_moment(text, reading(now=now)).at == now.replace(microsecond=0) + timedelta(minutes=minutes)
    assert is_moment(text)
    assert is_ahead(text)
    assert not is_day(text)
    with pytest.raises(Misread):
        read_day(text, reading())


@pytest.mark.parametrize(
    "text", ["in 0 minutes", "in 1000 minutes", "in minutes", "5 minutes", "in 5 minutes 15:00", "in 3", "分後"]
)
def test_what_is_not_so_far_ahead(text: str) -> None:
    """Nothing, too much, and half of it are no moment."""
    assert not is_moment(text)


def test_a_date_is_not_so_far_ahead() -> None:
    """Only minutes and hours are counted from now."""
    assert not is_ahead("12.3. 15:00")


def test_today_is_a_matter_of_zone() -> None:
    """What is still today in one place is past in another."""
    midnight_in_tokyo = datetime(2027, 3, 10, 15, tzinfo=UTC)
    assert read_moment("10.3. 23:00", reading(BERLIN, midnight_in_tokyo)).day == date(2027, 3, 10)
    with pytest.raises(Misread):
        read_moment("10.3. 23:00", reading("Asia/Tokyo", midnight_in_tokyo))


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
        ("31.2. 9:00", Phrase("option-no-such-day", {"day": "31", "month": Phrase("option-month-2")}), "29.2.2028 09:00"),
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
        ("6月31日 14時", Phrase("option-no-such-day", {"day": "31", "month": Phrase("option-month-6")}), "6月30日 14:00"),
        ("2027年6月19日", Phrase("option-time-missing", {"text": "2027年6月19日"}), "2027年6月19日 15:00"),
        ("5月1日 午後12時", Phrase("option-no-such-time", {"text": "5月1日 午後12時"}), "5月1日 15:00"),
        ("tomorrow", Phrase("option-time-missing", {"text": "tomorrow"}), "2027-03-11 15:00"),
        ("Freitag", Phrase("option-time-missing", {"text": "Freitag"}), "2027-03-12 15:00"),
        (
            "明日(金) 10時",
            Phrase("option-other-weekday", {"text": "明日(金) 10時", "when": When(date(2027, 3, 11), Form.DAY)}),
            "2027-03-11 10:00",
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
        *(
            "next week 15:00",
            "tomorrow morning",
            "next 15:00",
            "午後2時",
            "14:00",
            "",
            " ",
            "19",
            "E12",
            "2027-13-01 10:00",
            "1.13. 9:00",
        ),
        *("19.6. 14", "19.6. 14:00 at", "19.6. 14:00 15:00", "19.6.. 14:00", "19 foo 2027 14:00", "1" * 5000, "at", "on on"),
        *("2027-06-19T14:00T", "19.6.2027.5 14:00", "9999999999.1.1 1:00", "19..6 14:00", "May 14:00", "12.3. 9h 30"),
        *("tomorrow 9:00 morning walk", "Friday 15:00 evening", "Friday 12 in the evening", "6月19日14時にバス", "来週15時"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Anything that is no date, or a date and more, is answered with one right form, a week from now."""
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


@pytest.mark.parametrize(
    ("text", "wall"),
    [
        *(("today 15:00", "2027-03-10T15:00"), ("heute Abend um 8", "2027-03-10T20:00"), ("hoje às 20h", "2027-03-10T20:00")),
        *(("hoy a las 8 de la noche", "2027-03-10T20:00"), ("aujourd’hui à 15h", "2027-03-10T15:00")),
        *(("今日15時", "2027-03-10T15:00"), ("本日 午後3時", "2027-03-10T15:00"), ("today 8:00", "2027-03-10T08:00")),
        *(("tomorrow at 9", "2027-03-11T09:00"), ("morgen früh 9 Uhr", "2027-03-11T09:00"), ("demain 9h", "2027-03-11T09:00")),
        *(("mañana a las 9", "2027-03-11T09:00"), ("mañana a las 9 de la mañana", "2027-03-11T09:00")),
        *(
            ("amanhã de manhã às 9h", "2027-03-11T09:00"),
            ("明日の午後2時", "2027-03-11T14:00"),
            ("あした 9:00", "2027-03-11T09:00"),
        ),
        *(("morgen, Donnerstag, 9 Uhr", "2027-03-11T09:00"), ("明日(木)9時", "2027-03-11T09:00")),
        *(("day after tomorrow 9am", "2027-03-12T09:00"), ("übermorgen 9 Uhr", "2027-03-12T09:00")),
        *(("pasado mañana a las 9", "2027-03-12T09:00"), ("après-demain à 9h", "2027-03-12T09:00")),
        *(("depois de amanhã às 9", "2027-03-12T09:00"), ("明後日9時", "2027-03-12T09:00")),
    ],
)
def test_days_told_by_their_distance(text: str, wall: str) -> None:
    """Today, tomorrow and the day after it are counted where the clocks of the reading stand, and need no question."""
    assert read_moment(text, reading()) == moment(wall)


def test_tomorrow_is_a_matter_of_zone() -> None:
    """Tomorrow in one place is already today in another."""
    assert read_moment("tomorrow 9:00", reading("Asia/Tokyo", datetime(2027, 3, 10, 15, tzinfo=UTC))).day == date(2027, 3, 12)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Friday 15:00",
            "this Friday at 3 pm",
            "Fr 15 Uhr",
            "am Freitag um 15 Uhr",
            "Freitag Nachmittag um 3",
            "kommenden Freitag 15 Uhr",
        ),
        *("el viernes a las 15:00", "vendredi à 15h", "sexta às 15h", "sexta-feira, 15:00", "sexta feira 15h"),
        *("金曜日15時", "金曜 15:00", "(金) 午後3時", "今週の金曜日15時", "nächsten Freitag, 12.3., 15 Uhr"),
    ],
)
def test_a_weekday_is_the_coming_one(text: str) -> None:
    """A weekday alone is the next such day after today."""
    assert read_moment(text, reading()) == moment("2027-03-12T15:00")


@given(st.integers(1, 7), st.integers(0, 6), st.sampled_from(list(WORDS)))
def test_every_weekday_comes_within_a_week(weekday: int, ahead: int, locale: str) -> None:
    """In every language a weekday is the one of the next six days, and today's is asked about."""
    now = NOW + timedelta(ahead)
    text = f"{WORDS[locale].weekdays[weekday - 1]} 15:00"
    if now.isoweekday() == weekday:
        with pytest.raises(Doubtful):
            read_moment(text, reading(now=now))
        return
    day = read_moment(text, reading(now=now)).day
    assert day.isoweekday() == weekday
    assert now.date() < day < now.date() + timedelta(7)


@pytest.mark.parametrize("text", ["Wednesday 15:00", "Mittwoch 15 Uhr", "miércoles 15h", "水曜日15時", "this Wednesday 15:00"])
def test_the_weekday_of_today_is_asked_about(text: str) -> None:
    """On a Wednesday, "Wednesday" may be today or in a week."""
    caught = doubt(text)
    assert caught.why == Phrase("option-which-weekday", {"weekday": 3})
    assert [candidate.text for candidate in caught.candidates] == ["2027-03-10T15:00:00", "2027-03-17T15:00:00"]


def test_an_hour_that_is_past_today_is_not_offered() -> None:
    """If the time is over today, only the day in a week is left, and that needs no question."""
    assert read_moment("Wednesday 9:00", reading()).day == date(2027, 3, 17)


@pytest.mark.parametrize(
    "text",
    [
        *("nächsten Freitag 15 Uhr", "next Friday 3pm", "próxima sexta às 15h", "sexta-feira que vem às 15h"),
        *("el próximo viernes a las 15h", "el viernes que viene a las 3 de la tarde", "vendredi prochain à 15h"),
        *("次の金曜日 午後3時", "今度の金曜15時"),
    ],
)
def test_next_is_asked_about(text: str) -> None:
    """Said on Wednesday 10 March, "next Friday" is the 12th to some and the 19th to others (conversation 13)."""
    caught = doubt(text)
    assert caught.why == Phrase("option-which-weekday", {"weekday": 5})
    assert [candidate.words.args["when"] for candidate in caught.candidates] == [
        When(moment("2027-03-12T15:00")),
        When(moment("2027-03-19T15:00")),
    ]
    assert [read_moment(candidate.text, reading()).day.day for candidate in caught.candidates] == [12, 19]


def test_next_is_never_today() -> None:
    """Said on a Wednesday, "next Wednesday" is in a week or in two."""
    assert [candidate.text[:10] for candidate in doubt("next Wednesday 15:00").candidates] == ["2027-03-17", "2027-03-24"]


def test_a_weekday_in_a_night_of_change() -> None:
    """The coming Sunday's skipped hour is asked about like any other."""
    with pytest.raises(Doubtful) as caught:
        read_moment("Sonntag 2:30", reading(now=datetime(2027, 3, 22, 9, tzinfo=UTC)))
    assert caught.value.why is not None
    assert caught.value.why.id == "option-clocks-skip"


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


def test_a_day_told_in_words() -> None:
    """Where a day is wanted, tomorrow and a coming weekday are days, and a doubtful one is asked about."""
    assert read_day("morgen", reading()) == date(2027, 3, 11)
    assert read_day("el viernes", reading()) == date(2027, 3, 12)
    assert read_day("令和9年9月8日", reading()) == date(2027, 9, 8)
    with pytest.raises(Doubtful) as caught:
        read_day("次の金曜日", reading())
    assert caught.value.why == Phrase("option-which-weekday", {"weekday": 5})
    assert [candidate.text for candidate in caught.value.candidates] == ["2027-03-12", "2027-03-19"]


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
    named = [f"{day.day} {words.months[day.month - 1]} {day.year}" for words in WORDS.values() if words.months]
    kanji = [
        f"{day.year}年{day.month}月{day.day}日",
        *([f"令和{day.year - 2018}年{day.month}月{day.day}日"] if day.year > 2019 else []),
    ]
    for text in (f"{day.day}.{day.month}.{day.year}", f"{day:%d.%m.%Y}", day.isoformat(), *named, *kanji):
        assert read_day(text, reading()) == day


@given(
    st.text(max_size=100)
    | st.text("0123456789.:/-hpamTZ+ ,", max_size=30)
    | st.text("0123456789年月日時分半午前後金土曜()の令和明 ", max_size=30)
    | st.lists(st.sampled_from(EVERY_WORD), max_size=8).map(" ".join)
    | st.from_regex(r"\A[0-9]{1,2}[./-][0-9]{1,2}([./-][0-9]{2,4})? [0-9]{1,2}(:[0-9]{2}|h|pm)\Z")
    | st.from_regex(r"\A(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?\Z")
)
def test_any_text_is_read_refused_or_asked_about(text: str) -> None:
    """Whatever is typed, nothing breaks; and the right form that is shown in an answer is right."""
    found = outcome(text)
    assert not isinstance(found, Doubtful) or len(found.candidates) > 1
    # A right form may fall into a night of change, which is asked about as ever.
    assert not isinstance(found, Misread) or not isinstance(outcome(found.right), Misread)


LATE_IN_2100 = datetime(2100, 12, 30, 12, tzinfo=UTC)
FAR = ("in 999 months 9:00", "999か月後の9時", "2100-12-31T23:30-12:00", "2000-01-01T00:00+14:00", "in 999 months")


@pytest.mark.parametrize("text", FAR)
def test_what_lies_outside_of_the_years_is_refused(text: str) -> None:
    """A distance or an offset leads to no year before 2000 or after 2100."""
    with pytest.raises(Misread):
        (read_day if is_day(text) else read_moment)(text, reading())


@pytest.mark.parametrize("text", ["Saturday 9:00", "next week Tuesday 15:00", "in 999 hours", "31.12. 24:00", "in 3 days 9:00"])
def test_no_year_after_the_last_is_begun_at_its_end(text: str) -> None:
    """Late in 2100 nothing of 2101 is read or offered."""
    with pytest.raises(Misread):
        read_moment(text, reading(now=LATE_IN_2100))


@given(
    st.lists(
        st.sampled_from(
            [*EVERY_WORD, "~week1", "~open", "~", "〜", "@", "\x00", "٣", "²", "999", "0", "3時", "半", "2月30日", "後"]
        ),
        max_size=7,
    ).map(" ".join),
    st.sampled_from([LATE_IN_2100, datetime(2027, 1, 31, 9, tzinfo=UTC), datetime(2028, 2, 29, 9, tzinfo=UTC)]),
)
def test_whatever_is_read_is_of_the_years(text: str, now: datetime) -> None:
    """Signs of ours, foreign digits and words in any order: whatever is read at any time lies between 2000 and 2100."""
    for read in (read_day, read_moment):
        try:
            found = read(text, reading(now=now))
        except (Doubtful, Misread):
            continue
        assert 2000 <= (found if isinstance(found, date) else found.wall).year <= 2100
