"""What every language detector promises, and how well the real one does."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.engine import Detection, Detector
from bot.engines.capitals import may_be_name
from bot.engines.detection import AgreeingDetector, NoDetector, best_detector
from bot.engines.eldc_detector import EldcDetector
from bot.engines.greetings import greeted_in
from bot.engines.langid_detector import LangidDetector
from bot.features.translation.text import words_for_detection
from tests.fakes.translation_world import FakeDetector

_ROOM = ("en", "pt")
_Guess = tuple[str | None, bool]
_CORPUS = Path(__file__).parent / "detection"
_NOTHING = Detection(None, reliable=False)
_REAL = (EldcDetector(), LangidDetector(), AgreeingDetector(EldcDetector(), LangidDetector()))
_by_name = {type(made).__name__: made for made in (*_REAL, NoDetector())}
_detectors = pytest.mark.parametrize("detector", _by_name.values(), ids=_by_name)


@_detectors
@given(text=st.text(st.characters()), among=st.lists(st.sampled_from(["en", "pt", "pt-BR", "de", "ja", "tlh", ""])))
def test_any_text_and_any_languages(detector: Detector, text: str, among: list[str]) -> None:
    """It never raises or warns, answers with one of the codes given or none, and is never sure of none."""
    guess = detector.detect(text, among)
    assert guess.language is None or guess.language in among
    assert guess.language is not None or not guess.reliable


@_detectors
@pytest.mark.parametrize(("text", "among"), [("", _ROOM), (" ", _ROOM), ("Good morning", ()), ("Good morning", ("tlh", "qya"))])
def test_nothing_to_guess(detector: Detector, text: str, among: tuple[str, ...]) -> None:
    """Without words or known languages nothing is guessed."""
    assert detector.detect(text, among) == _NOTHING


def test_no_detector_never_guesses() -> None:
    """The stand-in leaves everything to what people have set."""
    assert NoDetector().detect("Good morning everyone", _ROOM) == _NOTHING


@pytest.mark.parametrize(
    ("text", "among", "language"),
    [
        ("Can we call on Thursday at nine", _ROOM, "en"),
        ("Podemos telefonar na quinta-feira", _ROOM, "pt"),
        ("Podemos telefonar na quinta-feira", ("en", "pt-BR"), "pt-BR"),
        ("Können wir am Donnerstag telefonieren", ("de", "ja"), "de"),
        ("おはようございます", ("de", "ja"), "ja"),
        ("Good morning everyone", ("en", "de", "es", "fr", "pt", "ja"), "en"),
    ],
)
def test_sure_guesses(text: str, among: tuple[str, ...], language: str) -> None:
    """Short sentences in one of the room's languages are told for sure."""
    assert EldcDetector().detect(text, among) == Detection(language, reliable=True)


@pytest.mark.parametrize("text", ["ok", "Anna", "Können wir am Donnerstag telefonieren"])
def test_unsure_guesses(text: str) -> None:
    """A word of many languages, a name, or a language the room does not have, overrides nobody's settings."""
    assert not EldcDetector().detect(text, _ROOM).reliable


def test_one_language_leaves_no_choice() -> None:
    """With one language to choose from, agreement would mean nothing."""
    assert EldcDetector().detect("Podemos telefonar na quinta-feira", ("en",)) == _NOTHING


def test_rooms_do_not_disturb_one_another() -> None:
    """Asking for one set of languages changes nothing for another, nor for a second detector."""
    detector, other = EldcDetector(), EldcDetector()
    german = "Können wir am Donnerstag telefonieren"
    assert detector.detect(german, ("de", "ja")).language == "de"
    assert detector.detect(german, _ROOM).language != "de"
    assert other.detect(german, ("en", "de")).language == "de"
    assert detector.detect(german, ("de", "ja")).language == "de"


@pytest.mark.parametrize(
    ("missing", "best"),
    [
        ((), AgreeingDetector),
        (("py3langid",), EldcDetector),
        (("eldc",), LangidDetector),
        (("eldc", "py3langid"), NoDetector),
    ],
)
def test_the_best_there_is(monkeypatch: pytest.MonkeyPatch, missing: tuple[str, ...], best: type[Detector]) -> None:
    """Two opinions where both packages are installed, one where one is missing, and none at all where both are"""
    for package in missing:
        monkeypatch.setitem(sys.modules, package, None)
    assert type(best_detector()) is best


def test_a_second_opinion_may_be_left_out() -> None:
    """Where nothing is translated it is worth neither the time to load it nor its memory"""
    assert type(best_detector(second=False)) is EldcDetector


@pytest.mark.parametrize(
    ("first", "second", "guess"),
    [
        (("pt", True), ("en", True), ("pt", True)),
        (("pt", False), ("pt", False), ("pt", True)),
        (("pt", False), ("en", True), ("pt", False)),
        (("pt", False), (None, False), ("pt", False)),
        ((None, False), ("pt", True), (None, False)),
    ],
)
def test_two_opinions(first: _Guess, second: _Guess, guess: _Guess) -> None:
    """What the first is sure of counts; else what both say; where they differ it is the first's, and overrides nobody"""
    agreeing = AgreeingDetector(*(_says(language, reliable=sure) for language, sure in (first, second)))
    assert agreeing.detect("mais uma vez", _ROOM) == Detection(guess[0], reliable=guess[1])


def test_two_opinions_on_a_name() -> None:
    """Names look alike to both, so that agreement on what may be one means nothing"""
    agreeing = AgreeingDetector(_says("pt", reliable=False), _says("pt", reliable=False))
    assert agreeing.detect("Ana Sousa", _ROOM) == Detection("pt", reliable=False)


def _says(language: str | None, *, reliable: bool) -> FakeDetector:
    said = {"mais uma vez", "Ana Sousa"}
    return FakeDetector(dict.fromkeys(said, language) if language else {}, set() if reliable else said)


@pytest.mark.parametrize("text", ["Jonas Weber", "Lindenau", "São Bento", "Lucía"])
def test_what_may_be_a_name(text: str) -> None:
    """Words with capitals alone"""
    assert may_be_name(text)


@pytest.mark.parametrize(
    "text", ["Guten Morgen", "Vielen Dank", "Happy Birthday", "Feliz Natal", "BOM DIA", "Olá a todos", "おはよう"]
)
def test_what_is_no_name(text: str) -> None:
    """Greetings with capitals, all in capitals, a word in lower case, and scripts without capitals"""
    assert not may_be_name(text)


def _lines(name: str) -> list[str]:
    return [line for line in (_CORPUS / name).read_text("utf-8").splitlines() if not line.startswith("# ")]


@pytest.mark.parametrize(
    ("detector", "among", "right", "abstained"),
    [
        ("EldcDetector", "en de", 84, 6),
        ("EldcDetector", "es pt", 84, 6),
        ("EldcDetector", "en es pt ca", 168, 12),
        ("EldcDetector", "en de es fr pt ja ca", 296, 19),
        ("LangidDetector", "en de", 86, 4),
        ("LangidDetector", "es pt", 74, 16),
        ("LangidDetector", "en es pt ca", 135, 45),
        ("LangidDetector", "en de es fr pt ja ca", 250, 65),
        ("AgreeingDetector", "en de", 90, 0),
        ("AgreeingDetector", "en es", 90, 0),
        ("AgreeingDetector", "en pt", 90, 0),
        ("AgreeingDetector", "es pt", 90, 0),
        ("AgreeingDetector", "es ca", 90, 0),
        ("AgreeingDetector", "de fr", 90, 0),
        ("AgreeingDetector", "de ja", 90, 0),
        ("AgreeingDetector", "en es pt ca", 180, 0),
        ("AgreeingDetector", "en de es fr pt ja ca", 314, 1),
    ],
)
def test_short_messages(detector: str, among: str, right: int, abstained: int) -> None:
    """Of 45 short messages in each language so many are told for sure, and none wrongly; the rest is left to settings"""
    codes = among.split()
    told = Counter[str]()
    for code, text in (line.split("\t") for line in _lines("messages.txt")):
        if code in codes:
            guess = _by_name[detector].detect(words_for_detection(text), codes)
            told[("right" if guess.language == code else "wrong") if guess.reliable else "abstained"] += 1
    assert told == Counter(right=right, abstained=abstained)


@pytest.mark.parametrize("among", ["en de", "en es", "es pt", "es ca", "de fr", "en es pt ca", "en de es fr pt ja ca"])
@pytest.mark.parametrize("detector", ["EldcDetector", "LangidDetector", "AgreeingDetector"])
def test_what_is_of_no_language(detector: str, among: str) -> None:
    """Words of everywhere, names, places, numbers and signs, 71 of them, override nobody's settings"""
    sure = [
        text
        for text in _lines("undecidable.txt")
        if _by_name[detector].detect(words_for_detection(text), among.split()).reliable
    ]
    assert sure == []


@pytest.mark.parametrize(
    ("text", "among", "language"),
    [
        ("Buenos dias", ("es", "pt"), "es"),
        ("buenos dias a todos", ("pt", "es-MX"), "es-MX"),
        ("Obrigada", ("es", "pt"), "pt"),
        ("adios", ("pt", "es"), "es"),
        ("danke", ("de", "en"), "de"),
    ],
)
def test_greetings_without_accents(text: str, among: tuple[str, ...], language: str) -> None:
    """A greeting is told by its words where it looks like another language without its accents"""
    assert best_detector().detect(text, among) == Detection(language, reliable=True)


def test_greetings_among_unknown_ones() -> None:
    """Beside a language whose greetings nobody has listed, or in two languages at once, a greeting proves nothing"""
    assert greeted_in("hola", ("es", "ca")) is None
    assert greeted_in("hola e obrigada", ("es", "pt")) is None
    assert greeted_in("hola", ("es", "pt")) == "es"
