"""One day and one hour are read out of a message, or nothing."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.translation.occasion import read_occasion

_MONDAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Can we call on Thursday at 9 o'clock?", "2027-03-04T09:00"),
        ("Thursday at 9", "2027-03-04T09:00"),
        ("Let's meet at 9 on Thursday!", "2027-03-04T09:00"),
        ("Thursday, at 9:30.", "2027-03-04T09:30"),
        ("thu 9am", "2027-03-04T09:00"),
        ("Wed 9 p.m.", "2027-03-03T21:00"),
        ("Thursday 12 pm", "2027-03-04T12:00"),
        ("Thursday 12am", "2027-03-04T00:00"),
        ("Thursday, 14:00", "2027-03-04T14:00"),
        ("12 March at 9", "2027-03-12T09:00"),
        ("March 12th, 2027 at 14:00", "2027-03-12T14:00"),
        ("Friday, 12 March, at 9:30 am", "2027-03-12T09:30"),
        ("2027-03-12T09:00", "2027-03-12T09:00"),
        ("2028-02-29, 9:00", "2028-02-29T09:00"),
        ("Thursday afternoon at 3", "2027-03-04T15:00"),
        ("Thursday at 7 in the evening", "2027-03-04T19:00"),
        ("Good afternoon! Thursday at 9", "2027-03-04T09:00"),
        ("We need 3 buses and 45 seats on Thursday at 9:00", "2027-03-04T09:00"),
        ("Thursday at 9:00 here: https://example.org/10:30", "2027-03-04T09:00"),
        ("> Friday at 10\nThursday at 9", "2027-03-04T09:00"),
        ("On Thursday. Yes, Thursday at 9:00, so 9 am", "2027-03-04T09:00"),
    ],
)
def test_english(text: str, read: str) -> None:
    """A weekday or date and an hour are read from English in their usual forms."""
    assert read_occasion(text, "en", _MONDAY) == datetime.fromisoformat(read)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Podemos telefonar na quinta-feira às 9 horas?", "2027-03-04T09:00"),
        ("quinta às 9", "2027-03-04T09:00"),
        ("Na quinta, às 9h30.", "2027-03-04T09:30"),
        ("Quinta feira 9h", "2027-03-04T09:00"),
        ("5.ª feira às 9h", "2027-03-04T09:00"),
        ("às 9h30 de quinta-feira", "2027-03-04T09:30"),
        ("terca-feira 14:00", "2027-03-02T14:00"),
        ("no sábado às 21h", "2027-03-06T21:00"),
        ("12 de março às 9h", "2027-03-12T09:00"),
        ("sexta-feira, dia 12 de março de 2027, às 9h30", "2027-03-12T09:30"),
        ("1.º de abril às 9h", "2027-04-01T09:00"),
        ("quinta-feira às 3 da tarde", "2027-03-04T15:00"),
        ("quinta-feira às 9 da noite", "2027-03-04T21:00"),
        ("Boa tarde! Quinta-feira às 9 horas, por favor", "2027-03-04T09:00"),
    ],
)
def test_portuguese(text: str, read: str) -> None:
    """The same from Portuguese."""
    assert read_occasion(text, "pt", _MONDAY) == datetime.fromisoformat(read)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Thursday",
        "at 9",
        "Monday at 9",
        "tomorrow at 9",
        "next Thursday at 9",
        "every Thursday at 9",
        "Thursday at 9 or 10",
        "Thursday 9-10",
        "Thursday from 9 to 10",
        "Thursday at 9 and Friday at 9",
        "Thursday at 9:00 and 10:00",
        "Thursday at nine, or at 9:30",
        "Thursday at 3",
        "Thursday at half 9",
        "Thursday at 9:00 or noon",
        "Thursday 12/05 at 9:00",
        "Thursday 5 March at 9",
        "on the 4th, Thursday at 9",
        "12 to 14 March at 9:00",
        "12, 13 March at 9:00",
        "31 June at 9:00",
        "1 March at 9:00",
        "12 February at 9:00",
        "12 February 2027 at 9:00",
        "We met on 12 March at 9",
        "I can't on Thursday at 9",
        "Not Thursday at 9",
        "last Thursday at 9",
        "Thursday at 9 Lisbon time",
        "Thursday at 9 your time",
        "Thursday, 9:00 UTC",
        "Thursday at 9:00 (Lisbon)",
        "Thursday at 9 in Lisbon, 10 in Berlin",
        "Thursday at 25:00",
        "Thursday at 9:75",
        "Thursday 13 pm",
        "Thursday at 9 Park Street",
        "Thursday 9.30",
    ],
)
def test_doubt_in_english(text: str) -> None:
    """Nothing is read when a day or hour is missing, double, past, denied, relative, elsewhere or impossible."""
    assert read_occasion(text, "en", _MONDAY) is None


@pytest.mark.parametrize(
    "text",
    [
        "quinta-feira",
        "segunda às 9h",
        "amanhã às 9h",
        "próxima quinta às 9h",
        "todas as quintas às 9h",
        "sábado às 9 e meia",
        "sábado às 9h e meia",
        "sábado das 9 às 10",
        "sábado das 9h às 10h",
        "sábado 9:00 ou 10",
        "no sábado ou no domingo às 9h",
        "a segunda reunião é na quinta-feira às 9h",
        "12 a 14 de março às 9h",
        "quinta-feira às 9h (hora de Lisboa)",
        "quinta-feira às 9 horas de Lisboa",
        "não posso quinta-feira às 9h",
        "foi na quinta-feira às 9h",
        "quinta-feira às 3",
        "quinta-feira às 9 pessoas",
    ],
)
def test_doubt_in_portuguese(text: str) -> None:
    """The same caution in Portuguese, where weekdays are also ordinals."""
    assert read_occasion(text, "pt", _MONDAY) is None


def test_a_date_without_a_year_is_the_coming_one() -> None:
    """In December a day of January is meant for the year to come; a day half a year off may be past and is not read."""
    assert read_occasion("12 January at 9:00", "en", date(2027, 12, 20)) == datetime.fromisoformat("2028-01-12T09:00")
    assert read_occasion("12 October at 9:00", "en", _MONDAY) is None


def test_other_languages_are_not_read() -> None:
    """A language without a table is never guessed at."""
    assert read_occasion("Thursday at 9", "it", _MONDAY) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Guten Morgen Herr Tanaka, können wir am Donnerstag um 9 Uhr telefonieren? https://meet.example/ab",
            "2027-03-04T09:00",
        ),
        ("Donnerstag um 9", "2027-03-04T09:00"),
        ("Am Donnerstag, den 4.3., um 9:30 Uhr.", "2027-03-04T09:30"),
        ("Donnerstag, 4. März 2027, 14.30 Uhr", "2027-03-04T14:30"),
        ("am 12.3.2027 um 9 Uhr 15", "2027-03-12T09:15"),
        ("am 12. März um 9 Uhr", "2027-03-12T09:00"),
        ("um 19h am Sonnabend", "2027-03-06T19:00"),
        ("Freitag um 3 Uhr nachmittags", "2027-03-05T15:00"),
        ("Mittwoch 8 Uhr abends bitte", "2027-03-03T20:00"),
        ("Guten Tag! Wir brauchen 3 Busse, Donnerstag um 9:00 Uhr", "2027-03-04T09:00"),
    ],
)
def test_german(text: str, read: str) -> None:
    """The same from German, conversation 6 first."""
    assert read_occasion(text, "de", _MONDAY) == datetime.fromisoformat(read)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("¿Podemos hablar por teléfono el jueves a las 9?", "2027-03-04T09:00"),
        ("Buenos días. El jueves a las 9:30 h, por favor", "2027-03-04T09:30"),
        ("jueves 4 de marzo de 2027, 14:00", "2027-03-04T14:00"),
        ("el 12 de marzo a las 9 de la mañana", "2027-03-12T09:00"),
        ("el viernes a las 3 de la tarde", "2027-03-05T15:00"),
        ("miercoles a las 8 p. m.", "2027-03-03T20:00"),
        ("sábado, 9:00 hrs", "2027-03-06T09:00"),
        ("a las 10 del jueves", "2027-03-04T10:00"),
        ("el jueves por la noche, a las 9", "2027-03-04T21:00"),
    ],
)
def test_spanish(text: str, read: str) -> None:
    """The same from Spanish, of Spain and of Mexico."""
    assert read_occasion(text, "es", _MONDAY) == datetime.fromisoformat(read)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Bonjour, pouvons-nous nous téléphoner jeudi à 9 h ?", "2027-03-04T09:00"),
        ("Pourrions-nous nous appeler jeudi à 9 h 30 ?", "2027-03-04T09:30"),
        ("jeudi 4 mars 2027, 14:00", "2027-03-04T14:00"),
        ("le jeudi 4 mars à 14h30", "2027-03-04T14:30"),
        ("le 12 mars à 9 heures", "2027-03-12T09:00"),
        ("le 1er avril à 9 heures 15.", "2027-04-01T09:15"),
        ("vendredi à 3 heures de l’après-midi", "2027-03-05T15:00"),
        ("samedi à 8 h du soir", "2027-03-06T20:00"),
        ("La réunion est prévue jeudi matin à 9h. Bonne journée !", "2027-03-04T09:00"),
        ("La réunion a lieu jeudi à 9 h", "2027-03-04T09:00"),
    ],
)
def test_french(text: str, read: str) -> None:
    """The same from French, with its no-break spaces and in both ways of writing an hour."""
    assert read_occasion(text, "fr", _MONDAY) == datetime.fromisoformat(read)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("田中さん、おはようございます。木曜日の9時にお電話できますか。", "2027-03-04T09:00"),
        ("3月4日9時", "2027-03-04T09:00"),
        ("３月４日（木）９：３０からお願いします", "2027-03-04T09:30"),
        ("2027年3月12日(金)午後3時", "2027-03-12T15:00"),
        ("木曜の午後3時半はいかがでしょうか", "2027-03-04T15:30"),
        ("3/4(木) 14:00 に集合", "2027-03-04T14:00"),
        ("土曜日の夜8時", "2027-03-06T20:00"),
        ("了解しました。木曜日の9時15分にお願いします。", "2027-03-04T09:15"),
        ("すみませんが、木曜日の9時にお電話いただけませんか。", "2027-03-04T09:00"),
        ("お時間のあるとき、木曜日の9時に3名で伺います", "2027-03-04T09:00"),
    ],
)
def test_japanese(text: str, read: str) -> None:
    """The same from Japanese, which parts no words and writes digits in two widths."""
    assert read_occasion(text, "ja", _MONDAY) == datetime.fromisoformat(read)


_SAYINGS = {
    "en": (
        "{} at {}:{:02}",
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        " and at {}:{:02}",
    ),
    "de": (
        "am {} um {}:{:02} Uhr",
        ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
        " und um {}:{:02} Uhr",
    ),
    "es": (
        "el {} a las {}:{:02}",
        ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        " y a las {}:{:02}",
    ),
    "fr": ("{} à {} h {:02}", ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"), " et à {} h {:02}"),
    "pt": (
        "{} às {}:{:02}",
        ("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"),
        " e às {}:{:02}",
    ),
    "ja": ("{}の{}時{}分", ("月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日"), "と{}時{}分"),
}
_languages = st.sampled_from(sorted(_SAYINGS))
_hours = st.integers(7, 23)
_minutes = st.integers(0, 59)


@given(_languages, st.integers(1, 6), _hours, _minutes)
def test_any_weekday_and_hour(language: str, days: int, hour: int, minute: int) -> None:
    """In each language, each coming weekday and each clock time from seven on is read back as it was said."""
    day = _MONDAY + timedelta(days=days)
    said, weekdays, _ = _SAYINGS[language]
    read = read_occasion(said.format(weekdays[day.weekday()], hour, minute), language, _MONDAY)
    assert read == datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001 - wall time


@given(_languages, st.integers(1, 6), st.lists(st.tuples(_hours, _minutes), min_size=2, max_size=2, unique=True))
def test_two_hours_are_none(language: str, days: int, times: list[tuple[int, int]]) -> None:
    """Of two different hours in one text, none is read, whatever the language."""
    said, weekdays, more = _SAYINGS[language]
    text = said.format(weekdays[days], *times[0]) + more.format(*times[1])
    assert read_occasion(text, language, _MONDAY) is None


_words = st.sampled_from(
    [
        "0",
        "9",
        "10",
        "12",
        "31",
        "99",
        "Thursday",
        "quinta-feira",
        "sábado",
        "at",
        "às",
        "9h",
        "9:30",
        "pm",
        "March",
        "de março",
        "or",
        ",",
        "2027",
        "\n",
        "Donnerstag",
        "um",
        "Uhr",
        "jueves",
        "a las",
        "jeudi",
        "à",
        "木曜日",
        "の",
        "時",
        "半",
        "3月",
        "4日",
        "午後",
    ],
)


@given(
    st.one_of(st.text(st.characters()), st.lists(_words).map(" ".join)),
    _languages,
    st.dates(date(2020, 1, 1), date(2100, 1, 1)),
)
def test_only_days_to_come(text: str, language: str, today: date) -> None:
    """Whatever is written, nothing raises, and what is read lies after today and has no zone."""
    read = read_occasion(text, language, today)
    assert read is None or (read.date() > today and read.tzinfo is None)
