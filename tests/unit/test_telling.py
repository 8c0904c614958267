"""Which language something is written in: what is surely told counts before what people and rooms have set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.person import Room
from bot.core.ref import RoomRef
from bot.engines.detection import NoDetector
from bot.engines.eldc_detector import EldcDetector
from bot.features.translation.telling import Telling
from tests.fakes.translation_world import FakeDetector

if TYPE_CHECKING:
    from bot.core.engine import Detector

_CALL = "Können wir am Donnerstag telefonieren"


def room(*languages: str) -> Room:
    """Return a room of some languages."""
    return Room(1, RoomRef("console", "r"), languages=languages)


def telling(known: dict[str, str] | None = None, unsure: set[str] | None = None) -> Telling:
    """Return one that knows some words."""
    return Telling(FakeDetector(known or {}, unsure or set()))


@pytest.mark.parametrize(
    ("languages", "around", "declared", "language"),
    [
        (("de",), (), None, "de"),
        (("de",), ("en", "ja"), None, "en"),
        (("de",), ("ja",), None, "de"),
        (("de",), ("ja",), "en", "en"),
        (("de", "en"), (), None, "en"),
        (("de", "en"), (), "de", "en"),
    ],
)
def test_what_is_sure_counts(languages: tuple[str, ...], around: tuple[str, ...], declared: str | None, language: str) -> None:
    """A language that is surely told among those of the room, the rooms around and the author counts; no other comes up."""
    others = [room(code) for code in around]
    assert telling({"good morning": "en"}).written("good morning", room(*languages), others, declared) == language


@pytest.mark.parametrize(
    ("languages", "declared", "language"),
    [
        (("de",), None, "de"),
        (("de",), "en", "de"),
        (("de", "en"), "de", "de"),
        (("en", "de"), "fr", "de"),
        (("de", "fr"), None, "de"),
    ],
)
def test_what_is_not_sure(languages: tuple[str, ...], declared: str | None, language: str) -> None:
    """Else it is the author's own if the room speaks it; among several a guess is better than none; else the first."""
    guessing = telling({"guten tag": "de"}, {"guten tag"})
    assert guessing.written("guten tag", room(*languages), [room("en")], declared) == language


@pytest.mark.parametrize("detector", [EldcDetector(), NoDetector()])
def test_too_little_to_tell(detector: Detector) -> None:
    """A greeting of everywhere, a name, a number or nothing at all is in the room's language"""
    for text in ("ok", "Anna", "10:30", "", "https://example.org/good/morning", "> good morning everybody"):
        assert Telling(detector).written(text, room("de"), [room("en"), room("pt")]) == "de"


def test_a_language_with_another_variety() -> None:
    """A room's own code for a language counts before that of another room"""
    made = Telling(EldcDetector())
    assert made.written("Podemos telefonar na quinta-feira", room("en", "pt"), [room("pt-BR")]) == "pt"
    assert made.written(_CALL, room("en"), [room("de"), room("ja")]) == "de"


def test_the_detector_is_asked_for_words_alone() -> None:
    """What belongs to no language is taken out before: a link says nothing of what surrounds it"""
    known = telling({"so ein Tag": "de"})
    assert known.written("so https://example.org/a ein Tag 🎉", room("en", "de"), []) == "de"
