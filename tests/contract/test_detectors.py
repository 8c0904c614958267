"""What every language detector promises, and how well the real one does."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.engine import Detection, Detector
from bot.engines.eldc_detector import EldcDetector, NoDetector, best_detector

_ROOM = ("en", "pt")
_NOTHING = Detection(None, reliable=False)
_detectors = pytest.mark.parametrize("detector", [EldcDetector(), NoDetector()], ids=lambda made: type(made).__name__)


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


def test_the_best_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real detector is taken where its package is installed, else the one that never guesses."""
    assert isinstance(best_detector(), EldcDetector)
    monkeypatch.setitem(sys.modules, "eldc", None)
    assert isinstance(best_detector(), NoDetector)
