"""Types of options: what each reads, and the right form it shows for what it cannot read."""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Optional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.person import City
from bot.core.phrase import Listed, Phrase
from bot.dispatch.nearmiss import distance, fold, nearest
from bot.dispatch.option import (
    Between,
    CityId,
    LocaleCode,
    Misread,
    PersonName,
    Reading,
    Rest,
    Zone,
    kind_of,
)
from bot.dispatch.tokens import clean
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from bot.dispatch.kind import Kind


class PlaceKind(StrEnum):
    """Where something takes place."""

    IN_DOORS = "in-doors"
    GARDEN = "garden"


WORDS = {
    ("choice-place-kind-in-doors", "en"): ("indoors", "inside"),
    ("choice-place-kind-in-doors", "pt"): ("dentro",),
    ("choice-place-kind-garden", "pt"): ("jardim",),
    ("option-on-words", "en"): ("on", "yes"),
    ("option-off-words", "en"): ("off", "no"),
    ("option-on-words", "pt"): ("ligar", "sim"),
    ("option-off-words", "pt"): ("desligar", "não"),
}
CITIES = (
    City("porto", "Porto", "pt", "Europe/Lisbon", "PT"),
    City("sao-joao", "São João", "pt", "America/Sao_Paulo", "BR"),
)
LANGUAGES = {"pt": "pt", "portugues": "pt", "português": "pt", "portuguese": "pt", "en": "en", "english": "en", "日本語": "ja"}
READING = Reading("Europe/Lisbon", datetime(2027, 3, 10, 9, tzinfo=UTC), "pt", CITIES, FakeStrings(WORDS), languages=LANGUAGES)


def read(annotation: object, text: str) -> object:
    return kind_of(annotation).read(text, READING)


@pytest.mark.parametrize(
    ("annotation", "text", "value"),
    [
        (str, "Verão no Porto", "Verão no Porto"),
        (str, "two\nlines", "two lines"),
        (Rest, "two\nlines ", "two\nlines"),
        (PersonName, "@anna:example.org", "@anna:example.org"),
        (int, "40", 40),
        (int, "４０", 40),
        (int, "-3", -3),
        (Annotated[int, Between(1, 500)], "500", 500),
        (bool, "On", True),
        (bool, "nao", False),
        (ShortId, "r3", ShortId(Prefix.REMINDER, 3)),
        (Annotated[ShortId, Prefix.EVENT], "Ｅ１２", ShortId(Prefix.EVENT, 12)),
        (Annotated[ShortId, Prefix.EVENT, Prefix.MILESTONE], "m7", ShortId(Prefix.MILESTONE, 7)),
        (Moment, "2027-06-19T14:00", Moment(datetime.fromisoformat("2027-06-19T14:00"), "Europe/Lisbon")),
        (date, "19.6.2027", date(2027, 6, 19)),
        (CityId, "PORTO", "porto"),
        (CityId, "Sao Joao", "sao-joao"),
        (LocaleCode, "PT", "pt"),
        (LocaleCode, "Português", "pt"),
        (LocaleCode, "日本語", "ja"),
        (Zone, "europe/lisbon", "Europe/Lisbon"),
        (Zone, "America/New York", "America/New_York"),
        (Zone, "São João", "America/Sao_Paulo"),
        (Zone, "utc", "UTC"),
        (tuple[LocaleCode, ...], "pt, english", ("pt", "en")),
        (tuple[LocaleCode, ...], "pt、日本語", ("pt", "ja")),
        (tuple[int, ...], "14,7,2,1", (14, 7, 2, 1)),
        (tuple[int, ...], "7 7 ７", (7,)),
        (PlaceKind, "In-Doors", PlaceKind.IN_DOORS),
        (PlaceKind, "dentro", PlaceKind.IN_DOORS),
        (PlaceKind, "Inside", PlaceKind.IN_DOORS),
        (PlaceKind, "jardim", PlaceKind.GARDEN),
        (Zone | None, "porto", "Europe/Lisbon"),
        (Optional[int], "1", 1),  # noqa: UP045  the older form is the same to us
    ],
)
def test_what_is_read(annotation: object, text: str, value: object) -> None:
    """Each type reads its texts in any case and width, with or without accents, and by the words of every language."""
    assert read(annotation, text) == value


@pytest.mark.parametrize(
    ("annotation", "text", "phrase", "right"),
    [
        (int, "four", Phrase("option-no-number", {"text": "four"}), "10"),
        (int, "1" * 10, Phrase("option-no-number", {"text": "1" * 10}), "10"),
        (
            Annotated[int, Between(1, 500)],
            "501",
            Phrase("option-number-outside", {"text": "501", "least": "1", "most": "500"}),
            "500",
        ),
        (Annotated[int, Between(20, 30)], "x", Phrase("option-no-number", {"text": "x"}), "20"),
        (bool, "maybe", Phrase("option-no-switch", {"text": "maybe"}), "on"),
        (Annotated[ShortId, Prefix.EVENT], "12", Phrase("option-no-id", {"text": "12", "example": "E12"}), "E12"),
        (Annotated[ShortId, Prefix.EVENT], "R12", Phrase("option-no-id", {"text": "R12", "example": "E12"}), "E12"),
        (
            Annotated[ShortId, Prefix.EVENT, Prefix.MILESTONE],
            "R1",
            Phrase("option-no-id", {"text": "R1", "example": "E12"}),
            "E12",
        ),
        (Annotated[ShortId, Prefix.MILESTONE], "M", Phrase("option-no-id", {"text": "M", "example": "M12"}), "M12"),
        (CityId, "Prto", Phrase("option-no-city", {"text": "Prto", "cities": Listed(("Porto", "São João"))}), "Porto"),
        (CityId, "Oslo", Phrase("option-no-city", {"text": "Oslo", "cities": Listed(("Porto", "São João"))}), "Porto"),
        (
            LocaleCode,
            "portugese",
            Phrase("option-no-language", {"text": "portugese", "languages": Listed(("pt", "en", "ja"))}),
            "pt",
        ),
        (Zone, "Lisbon", Phrase("option-no-zone", {"text": "Lisbon"}), "Europe/Lisbon"),
        (Zone, "Erope/Berlin", Phrase("option-no-zone", {"text": "Erope/Berlin"}), "Europe/Berlin"),
        (Zone, "right here", Phrase("option-no-zone", {"text": "right here"}), "Europe/Lisbon"),
        (
            PlaceKind,
            "jardin",
            Phrase("option-no-choice", {"text": "jardin", "choices": Listed(("dentro", "jardim"))}),
            "jardim",
        ),
        (PlaceKind, "roof", Phrase("option-no-choice", {"text": "roof", "choices": Listed(("dentro", "jardim"))}), "dentro"),
        (tuple[int, ...], "14,seven,2", Phrase("option-no-number", {"text": "seven"}), "14,10,2"),
        (tuple[int, ...], " , ", Phrase("option-no-list", {"text": " , "}), "1"),
    ],
)
def test_what_cannot_be_read(annotation: object, text: str, phrase: Phrase, right: str) -> None:
    """What cannot be read is named with what fits, and the right form shown in its place is read."""
    with pytest.raises(Misread) as caught:
        read(annotation, text)
    assert (caught.value.phrase, caught.value.right) == (phrase, right)
    read(annotation, right)


@pytest.mark.parametrize(
    "annotation",
    [
        *(float, object, list[int], dict[str, str], tuple[int, str], tuple[Rest, ...], None, Annotated[int, 5]),
        *(
            Annotated[str, Between(1, 2)],
            Annotated[ShortId, Between(1, 2)],
            Annotated[ShortId, Prefix.EVENT, 7],
            int | str,
            int | str | None,
            "int",
            [],
            3,
        ),
    ],
)
def test_unknown_types_are_refused(annotation: object) -> None:
    """A type of option that nobody can read is found at start, not when somebody types it."""
    with pytest.raises(TypeError, match="no type of option"):
        kind_of(annotation)


@pytest.mark.parametrize(
    ("annotation", "text", "spans"),
    [
        (Moment, "19.6. 14:00", True),
        (Moment, "19.6. Marktplatz", False),
        (date, "19 June", True),
        (date, "19 June 14:00", False),
        (tuple[int, ...], "14, 7,2 , 1", True),
        (tuple[int, ...], "14 7 2", True),
        (tuple[LocaleCode, ...], "pt en", True),
        (tuple[LocaleCode, ...], "pt english", False),
        (str, "a b", False),
    ],
)
def test_what_stays_together_without_quotes(annotation: object, text: str, spans: bool) -> None:
    """Words are one value without quotes only where nothing else can be meant."""
    assert kind_of(annotation).spans(text) is spans


ALL_KINDS: tuple[Kind, ...] = tuple(
    map(
        kind_of, (str, Rest, PersonName, int, bool, ShortId, Moment, date, CityId, LocaleCode, Zone, PlaceKind, tuple[int, ...])
    )
)


@given(st.sampled_from(ALL_KINDS), st.text(min_size=1))
def test_the_right_form_is_right(kind: Kind, text: str) -> None:
    """Whatever is typed, a type reads it, asks about it, or shows a form that it can read."""
    try:
        kind.read(text, READING)
    except Misread as misread:
        kind.read(misread.right, READING)


def test_words_of_ones_own_language_come_first() -> None:
    """A word that means one thing in my language and another in a foreign one means what it means in mine."""
    words = {("choice-place-kind-garden", "pt"): ("fora",), ("choice-place-kind-in-doors", "en"): ("fora",)}
    reading = Reading("Europe/Lisbon", READING.now, "pt", (), FakeStrings(words))
    assert kind_of(PlaceKind).read("fora", reading) is PlaceKind.GARDEN


@pytest.mark.parametrize(
    ("typed", "clean_text"),
    [
        ("plain", "plain"),
        ("a\tb\r\nc\rd\u2028e", "a b\nc\nd\ne"),
        ("nul\x00 bell\x07 c1\x9b del\x7f", "nul bell c1 del"),
        ("\u202eevil\u202c \u2066x\u2069", "evil x"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("mark \ue000 of ours", "mark  of ours"),
        ("\ufeff!ping\u200b", "!ping"),
        ("Sa\u0303o", "São"),
        ("👩\u200d🌾 stays", "👩\u200d🌾 stays"),
    ],
)
def test_cleaning(typed: str, clean_text: str) -> None:
    """Signs that nobody sees and that can do harm are taken out; people's words are kept, composed."""
    assert clean(typed) == clean_text


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """What is clean stays as it is."""
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [("", "", 0), ("evnet", "event", 1), ("novvo", "novo", 1), ("roll", "room", 2), ("abc", "", 3), ("kitten", "sitting", 3)],
)
def test_distance(one: str, other: str, edits: int) -> None:
    """Two letters that changed places are one slip."""
    assert distance(one, other) == distance(other, one) == edits


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Evnet", "event"),
        ("roll", None),
        ("role", "role"),
        ("rool", None),
        ("hepl", "help"),
        ("hlp", "help"),
        ("x" * 5000, None),
    ],
)
def test_near_misses(typed: str, found: str | None) -> None:
    """A slip of the thumb is recognised; a short word with another letter is another word."""
    assert nearest(typed, ("event", "room", "role", "help")) == found


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is folded stays as it is, so that tables can hold folded words."""
    assert fold(fold(text)) == fold(text)
