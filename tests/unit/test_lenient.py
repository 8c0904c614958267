"""Reading leniently: only where the exact grammar fails; one reading is taken, several are asked about."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import BadOption
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.person import City
from bot.core.phrase import Phrase
from bot.core.reply import Items, Reply, Silence
from bot.dispatch.datewords import WORDS as DATE_WORDS
from bot.dispatch.definition import Commands, command
from bot.dispatch.grammar import Found, Grammar, Unfit
from bot.dispatch.lenient import LONGEST, Lenient
from bot.dispatch.option import Between, Reading, Rest, Zone
from bot.dispatch.tokens import quote
from bot.dispatch.understanding import Meant, Understanding, Wish
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.dispatch.definition import Command


class Sample:
    """Commands with dates, as the program has them."""

    @command("event add", example="!event add Sommerfest 19.6. 14:00 --place Marktplatz", offers=("place", "limit"))
    def event(  # noqa: PLR0913  each is one option
        self,
        tx: Transaction,
        call: Call,
        *,
        title: str,
        starts: Moment | date,
        end: str | None = None,
        place: str | None = None,
        limit: Annotated[int, Between(1, 500)] | None = None,
        zone: Zone | None = None,
    ) -> Answer:
        """Take a title and a date."""
        return Silence()

    @command("remind add", example="!remind add 2027-03-12T15:00 Bus bestellen")
    def remind(self, tx: Transaction, call: Call, *, due: Moment, text: Rest, zone: Zone | None = None) -> Answer:
        """Take a date and a text."""
        return Silence()

    @command("roadmap add", example='!roadmap add "Final list" 2027-03-31T12:00 --remind 14,7')
    def roadmap(  # noqa: PLR0913  each is one option
        self, tx: Transaction, call: Call, *, title: str, due: Moment, owner: str = "", remind: tuple[int, ...] = (7,)
    ) -> Answer:
        """Take a title and a date, and no place."""
        return Silence()

    @command("event move", example="!event move E12 20.6. 15:00")
    def move(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT], starts: Moment) -> Answer:
        """Take an id and a date."""
        return Silence()

    @command("closed add", example='!closed add 2027-03-26 "Good Friday"')
    def closed(self, tx: Transaction, call: Call, *, day: date, label: str = "") -> Answer:
        """Take a day and a text that may be missing."""
        return Silence()

    @command("person zone", example="!person zone Europe/Lisbon")
    def zone(self, tx: Transaction, call: Call, *, zone: Zone) -> Answer:
        """Take one word."""
        return Silence()

    @command("event list", example="!event list")
    def list(self, tx: Transaction, call: Call, *, page: Annotated[int, Between(1, 99)] = 1) -> Answer:
        """Take next to nothing."""
        return Silence()


LABELS = {
    ("cmd-event-add.opt-title", "de"): ("titel",),
    ("cmd-event-add.opt-starts", "de"): ("wann",),
    ("cmd-event-add.opt-place", "de"): ("wo",),
    ("cmd-event-add.opt-limit", "pt"): ("número de lugares",),
    ("cmd-event-add.opt-place", "ja"): ("場所",),
    ("cmd-event-add.opt-starts", "ja"): ("日時",),
    ("cmd-event-add.opt-title", "ja"): ("行事名",),
}
STRINGS = FakeStrings(LABELS, ("en", "de", "pt", "ja"))
COMMANDS = Commands([Sample()])
GRAMMAR = Grammar(COMMANDS, STRINGS)
CITIES = (City("lindenau", "Lindenau", "de", "Europe/Berlin", "DE"), City("bristol", "Bristol", "en", "Europe/London", "GB"))
READING = Reading("Europe/Berlin", datetime(2027, 3, 10, 9, tzinfo=UTC), "de", CITIES, STRINGS)


def wish(text: str, grammar: Grammar = GRAMMAR) -> Wish:
    try:
        found = grammar.read(text, "!", "de")
    except Unfit as unfit:
        return Wish(unfit.command, {}, unfit.rest, unfit)
    assert isinstance(found, Found)
    return Wish(found.command, found.given, found.rest)


def settle(text: str) -> Meant:
    meant = Understanding(GRAMMAR).settle(wish(text), READING)
    assert isinstance(meant, Meant)
    return meant


def texts(text: str) -> dict[str, str]:
    meant = settle(text)
    assert meant.lenient
    return dict(meant.given)


def fault(text: str) -> Phrase:
    with pytest.raises(BadOption) as caught:
        Understanding(GRAMMAR).settle(wish(text), READING)
    return caught.value.phrase


# Exact lines


class Untouched(Lenient):
    """Must not be asked."""

    def readings(self, rest: str) -> list[dict[str, str]]:
        """Fail."""
        raise AssertionError(rest)

    def spread(self, given: object) -> None:
        """Fail."""
        raise AssertionError(given)


class Exact(Grammar):
    """Reads leniently nothing."""

    def lenient(self, command: Command) -> Lenient:
        """Return what must not be asked."""
        return Untouched(command, self._layouts[command.name], {})


EXACT = Exact(COMMANDS, STRINGS)


@pytest.mark.parametrize("example", [found.example for found in COMMANDS])
def test_examples_are_exact(example: str) -> None:
    """No example needs a lenient look, nor changes by it."""
    asked = wish(example, EXACT)
    assert Understanding(EXACT).settle(asked, READING) == Meant(
        asked.given, GRAMMAR.decode(asked.command, asked.given, READING)
    )


SPANS = timedelta(days=300)
MOMENTS = st.datetimes(datetime(2027, 4, 1), datetime(2028, 12, 31)).map(lambda wall: wall.replace(second=0, microsecond=0))  # noqa: DTZ001 - wall times
TITLES = st.text(min_size=1, max_size=40).filter(lambda text: text.strip() and "\n" not in text)


@given(TITLES, MOMENTS, st.none() | st.times(), st.none() | TITLES, st.none() | st.integers(1, 500))
def test_exact_lines_mean_what_they_say(title: str, wall: datetime, end: object, place: str | None, limit: int | None) -> None:
    """Titles in quotes, ISO dates and named options are never looked at leniently, whatever stands in the quotes."""
    more = "" if end is None else f" --end {str(end)[:5]}"
    more += "" if place is None else f" --place {quote(place, always=True)}"
    more += "" if limit is None else f" --limit {limit}"
    line = f"!event add {quote(title, always=True)} {wall.isoformat()[:16]}{more}"
    asked = wish(line, EXACT)
    assert asked.fault is None
    try:
        meant = Understanding(EXACT).settle(asked, READING)
    except BadOption:
        return  # signs that are taken out of a text may leave nothing of it
    assert isinstance(meant, Meant)
    assert meant.given == asked.given


def test_a_reminder_takes_its_text_as_it_stands() -> None:
    """A date and then any text is exact, even if there is another date in the text."""
    line = "!remind add 2027-03-12T15:00 Bus für 19.3. 8:00 bestellen"
    asked = wish(line, EXACT)
    assert isinstance(Understanding(EXACT).settle(asked, READING), Meant)
    assert asked.given == {"due": "2027-03-12T15:00", "text": "Bus für 19.3. 8:00 bestellen"}


# One line


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("!event add Sommerfest 19.6. 14-22 Uhr", {"title": "Sommerfest", "starts": "19.6. 14:00", "end": "22:00"}),
        ("!event add Großes Sommerfest 19.6. 14:00", {"title": "Großes Sommerfest", "starts": "19.6. 14:00"}),
        ("!event add 19.6. 14:00 Großes Sommerfest", {"title": "Großes Sommerfest", "starts": "19.6. 14:00"}),
        (
            "!event add Großes Sommerfest am 19.6. um 14:00 Marktplatz --limit 40",
            {"title": "Großes Sommerfest", "starts": "am 19.6. um 14:00", "place": "Marktplatz", "limit": "40"},
        ),
        ('!event add "Großes Fest" am 19.6. Marktplatz', {"title": "Großes Fest", "starts": "am 19.6.", "place": "Marktplatz"}),
        (
            "!event add Großes Fest am Samstag, 19. Juni ab 14 Uhr",
            {"title": "Großes Fest", "starts": "am Samstag, 19. Juni ab 14 Uhr"},
        ),
        ("!event add Grande fête 19 juin à partir de 14h", {"title": "Grande fête", "starts": "19 juin à partir de 14h"}),
        ("!event add Gran fiesta 19 de junio desde las 14h", {"title": "Gran fiesta", "starts": "19 de junio desde las 14h"}),
        ("!event add 花見 会場 4月3日 午後2時から", {"title": "花見 会場", "starts": "4月3日 午後2時から"}),
        ("!event add Sunday Brunch 20.6. 11:00", {"title": "Sunday Brunch", "starts": "20.6. 11:00"}),
        ("!event add Fest für alle Samstag 19.6. 14:00", {"title": "Fest für alle", "starts": "Samstag 19.6. 14:00"}),
        ("!event add 夏祭り 会場案内 6月19日 14時", {"title": "夏祭り 会場案内", "starts": "6月19日 14時"}),
        ("!event add 夏祭り 6月19日 14時から22時", {"title": "夏祭り", "starts": "6月19日 14:00", "end": "22:00"}),
        ("!event add Festa de verão 19 de junho às 14h", {"title": "Festa de verão", "starts": "19 de junho às 14h"}),
        ("!remind add Bus bestellen 12.3. 15 Uhr", {"text": "Bus bestellen", "due": "12.3. 15 Uhr"}),
        ("!remind add Bus am 12.3. um 15 Uhr bestellen", {"text": "Bus bestellen", "due": "am 12.3. um 15 Uhr"}),
        ("!roadmap add Endgültige Liste 31.3. 12 Uhr", {"title": "Endgültige Liste", "due": "31.3. 12 Uhr"}),
        (
            "!roadmap add 31.3. 12 Uhr Endgültige Liste --remind 3",
            {"title": "Endgültige Liste", "due": "31.3. 12 Uhr", "remind": "3"},
        ),
        ("!event move um 15 Uhr am 20.6. E12", {"event": "E12", "starts": "am 20.6. 15:00"}),
        ("!closed add Karfreitag 26.3.2027", {"day": "26.3.2027", "label": "Karfreitag"}),
        ("!closed add 26.3.2027 Good Friday", {"day": "26.3.2027", "label": "Good Friday"}),
        ("!event add Treffen 12.4. 15:00 bis 13.4. 16:00", {"title": "Treffen", "starts": "12.4. 15:00", "end": "13.4. 16:00"}),
    ],
)
def test_titles_and_dates_without_quotes(line: str, given: dict[str, str]) -> None:
    """A title and a date in any order, hours up to hours, and options by name have one reading (conversation, Form 5)."""
    assert texts(line) == given


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("!event add Konzert im Park", {"title": "Konzert im Park"}),
        ("!remind add Bus bestellen", {"text": "Bus bestellen"}),
        ("!event add 19.6. 14:00", {"starts": "19.6. 14:00"}),
    ],
)
def test_what_is_missing_is_asked_for(line: str, given: dict[str, str]) -> None:
    """A title without a date, or a date without a title, is half of it; the other half is asked for."""
    meant = settle(line)
    assert (dict(meant.given), meant.values) == (given, None)


@pytest.mark.parametrize(
    ("line", "options"),
    [
        ("!event add Treffen 12.4. 15:00 oder 19.4. 15:00", ["Treffen", "Treffen"]),
        ("!event add Treffen 12.4. oder 19.4. 15 Uhr", ["Treffen", "Treffen"]),
        ("!event add Offene Tür am 12.6. und Konzert am 13.6. 19-22 Uhr", ["Offene Tür", "Offene Tür"]),
        (
            "!remind add Bus für 19.4. 8:00 bestellen 12.4. 15:00",
            ["Bus für bestellen 12.4. 15:00", "Bus für 19.4. 8:00 bestellen"],
        ),
    ],
)
def test_of_two_dates_one_is_asked(line: str, options: list[str]) -> None:
    """Two dates are two readings: the answer is a number, and each number is an exact line."""
    asked = Understanding(GRAMMAR).settle(wish(line), READING)
    assert isinstance(asked, Reply)
    assert asked.choices is not None
    head, listed = asked.blocks
    assert head == Phrase("dispatch-which")
    assert isinstance(listed, Items)
    shown = [entry.args["text"] for entry in listed.entries if isinstance(entry, Phrase)]
    assert shown == options
    for value in asked.choices.values:
        meant = Understanding(EXACT).settle(wish(f"!{value}", EXACT), READING)
        assert isinstance(meant, Meant)
        assert meant.values is not None


@pytest.mark.parametrize(
    ("line", "phrase_id"),
    [
        ("!event add Picnic 19.6. 14:00 --plaec Park", "dispatch-near-option"),
        ('!event add "Picnic 19.6. 14:00', "dispatch-quote-open"),
        ("!event add Picnic 19.6. 14:00 --limit many", "dispatch-misread"),
        ("!event list now please", "dispatch-leftover"),
        ("!roadmap add Liste 31.3. 12 Uhr abgeben und prüfen", "dispatch-leftover"),
        ("!event add Treffen jeden ersten Montag im April 9 Uhr", "dispatch-leftover"),
    ],
)
def test_what_fits_nowhere_is_told_as_before(line: str, phrase_id: str) -> None:
    """Where no reading takes every word in, the exact grammar's answer stands."""
    assert fault(line).id == phrase_id


def test_the_better_of_two_answers() -> None:
    """If the one lenient reading has a date that is none, that is what is said, with the whole title in the right line."""
    phrase = fault("!event add Großes Fest 31.6. 14:00")
    assert phrase.args["line"] == '!event add "Großes Fest" 30.6. 14:00'
    assert fault("!person zone new york").args["line"] == "!person zone America/New_York"


def test_a_long_line_is_not_worked_over() -> None:
    """A line is worked over up to a length."""
    lenient = GRAMMAR.lenient(COMMANDS.get("event add") or next(iter(COMMANDS)))
    assert lenient.readings("Fest " * (LONGEST // 5 - 10) + "19.6. 14:00")
    assert not lenient.readings("Fest " * (LONGEST // 5) + "19.6. 14:00")


# Lines


@pytest.mark.parametrize(
    "lines",
    [
        "Großes Sommerfest\n19.6. 14-22 Uhr\nMarktplatz\n40",
        "\nGroßes Sommerfest\n\n19.6. 14-22 Uhr\n\nMarktplatz\n\n40",
        "Titel: Großes Sommerfest\nWann: 19.6. 14-22 Uhr\nWo: Marktplatz\nLimit: 40",
        "Wo: Marktplatz\nGroßes Sommerfest\n19.6. 14-22 Uhr\nNúmero de lugares: 40",
        "行事名：Großes Sommerfest\n場所：Marktplatz\n日時：19.6. 14-22 Uhr\nlimit：40",
    ],
)
def test_a_line_for_each_option(lines: str) -> None:
    """The form can be filled in at once, in order or with the labels of any language."""
    expected = {"title": "Großes Sommerfest", "starts": "19.6. 14:00", "end": "22:00", "place": "Marktplatz", "limit": "40"}
    assert texts(f"!event add\n{lines}") == expected


def test_labels_in_the_answer_to_the_form() -> None:
    """An answer to the form may name its lines; a colon in a title is no label."""
    event = COMMANDS.get("event add")
    assert event is not None
    names = ("title", "starts", "place", "limit")
    assert GRAMMAR.form_lines(event, names, "Wann: 19.6.\nKino: Film 2") == {"starts": "19.6.", "title": "Kino: Film 2"}
    assert GRAMMAR.form_lines(event, names, "Kino: Film 2\n19.6. 14:00") == {"title": "Kino: Film 2", "starts": "19.6. 14:00"}
    with pytest.raises(BadOption):
        GRAMMAR.form_lines(event, ("starts",), "Wann: 19.6.\nEins\nZwei")


def test_hours_up_to_hours_in_the_answer_to_the_form() -> None:
    """The form's line for when may say until when."""
    event = COMMANDS.get("event add")
    assert event is not None
    meant = Understanding(GRAMMAR).settle(Wish(event, {"title": "Fest", "starts": "19.6. 14-22 Uhr"}), READING)
    assert isinstance(meant, Meant)
    assert meant.given == {"title": "Fest", "starts": "19.6. 14:00", "end": "22:00"}


# Laws

WORDS = st.sampled_from(
    [
        *("Sommerfest", "Gastfamilien", "Endgültige", "Liste", "Bus", "bestellen", "Klasse", "Chor"),
        *("International", "picnic", "host", "families", "Festa", "verão", "famílias", "acolhimento"),
        *("Fête", "école", "chorale", "Fiesta", "pueblo", "夏祭り", "受け入れ", "名簿", "A-cappella", "&", "(neu)"),
    ]
)
FORMS = (
    "{d}.{m}.{y} {H}:{M}",
    "{d}.{m}.{y}, {H}:{M} Uhr",
    "{d}. {de} {y} um {H}:{M}",
    "{d} {en} {y} {H}:{M}",
    "on {en} {d} {y} at {H}:{M}",
    "{d} de {es} de {y} a las {H}:{M}",
    "le {d} {fr} {y} à {H} h {M}",
    "{d} de {pt} de {y} às {H}h{M}",
    "{y}年{m}月{d}日 {H}時{M}分",
    "{y}-{m:02}-{d:02}T{H}:{M}",
)
LANGUAGES = ("de", "en", "es", "fr", "pt")


def said(wall: datetime, form: str) -> str:
    """Return a moment as somebody might write it."""
    names = {language: DATE_WORDS[language].months[wall.month - 1] for language in LANGUAGES}
    return form.format(d=wall.day, m=wall.month, y=wall.year, H=f"{wall.hour:02}", M=f"{wall.minute:02}", **names)


@given(st.lists(WORDS, min_size=2, max_size=6), MOMENTS, st.sampled_from(FORMS), st.booleans())
def test_a_title_and_a_date_in_any_language(words: list[str], wall: datetime, form: str, first: bool) -> None:
    """Whatever the language of either, and whichever comes first, both are found again whole."""
    title, when = " ".join(words), said(wall, form)
    meant = settle(f"!roadmap add {when} {title}" if first else f"!roadmap add {title} {when}")
    assert meant.lenient
    assert meant.given["title"] == title
    if meant.values is not None:  # clocks skip or repeat some hours
        due = meant.values["due"]
        assert isinstance(due, Moment)
        assert due.wall == wall


@given(st.sampled_from([found.name for found in COMMANDS]), st.text(max_size=80))
def test_no_line_is_too_odd(name: str, rest: str) -> None:
    """Any line has a reading, a question or an answer that says what does not fit."""
    found = COMMANDS.get(name)
    assert found is not None
    for given_texts in GRAMMAR.lenient(found).readings(rest):
        assert set(given_texts) <= {option.name for option in found.options}
        assert all(given_texts.values())
