"""Which detectors there are, and how two of them make one: the second is asked where the first is not sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.engine import Detection, Detector
from bot.engines import eldc_detector, langid_detector
from bot.engines.capitals import may_be_name
from bot.engines.greetings import greeted_in

if TYPE_CHECKING:
    from collections.abc import Sequence


class NoDetector:
    """Never guesses, so that what people have set counts alone."""

    def detect(self, text: str, among: Sequence[str]) -> Detection:  # noqa: ARG002 - the port gives both
        """Return that the language is unknown."""
        return Detection(None, reliable=False)


class AgreeingDetector:
    """Two detectors as one: what the first is not sure of is reliable if the second says the same.

    Names look like some language to both of them, so that what may be a name is left to what the first is sure of. A greeting
    both are unsure of is told by its words.

    Args:
        first: The better one.
        second: Makes other mistakes.
    """

    def __init__(self, first: Detector, second: Detector) -> None:
        """Take both."""
        self._first = first
        self._second = second

    def detect(self, text: str, among: Sequence[str]) -> Detection:
        """Guess among the given locale codes."""
        guess = self._first.detect(text, among)
        if guess.reliable or guess.language is None or may_be_name(text):
            return guess
        greeted = greeted_in(text, among)
        if greeted is not None:
            return Detection(greeted, reliable=True)
        other = self._second.detect(text, among)
        return Detection(guess.language, reliable=other.language == guess.language)


def best_detector(*, second: bool = True) -> Detector:
    """Return the best detector there is with the packages that are installed; one that never guesses where there is none.

    Args:
        second: A second opinion is worth a second at the start and 80 MB.
    """
    eldc = eldc_detector.EldcDetector() if eldc_detector.available() else None
    if not second or not langid_detector.available():
        return eldc or NoDetector()
    langid = langid_detector.LangidDetector()
    return AgreeingDetector(eldc, langid) if eldc else langid
