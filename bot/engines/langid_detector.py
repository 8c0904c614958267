"""Language detection with the package ``py3langid``: one table for 140 languages, which takes about a second to load.

It is no match for ``eldc`` on short messages, but it makes other mistakes; so what both say is almost always right. And it runs
where ``eldc`` has no wheel.
"""

from __future__ import annotations

import math
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from bot.core.engine import Detection
from bot.engines.capitals import may_be_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

_PACKAGE = "py3langid"
_UNKNOWN = Detection(None, reliable=False)
_FEWEST_LANGUAGES = 2
_SURE = 0.9
"""The least share of the likelihood, among the languages asked about, at which it may decide alone."""


def available() -> bool:
    """Tell whether the package is installed, without loading it."""
    return find_spec(_PACKAGE) is not None


class LangidDetector:
    """Guesses with ``py3langid``; whatever the languages asked about, there is one table, which all detectors share."""

    def __init__(self) -> None:
        """Load the table; the first time in a process that is a second of work."""
        self._identifier = _identifier()
        self._labels = frozenset(self._identifier.labels)

    def detect(self, text: str, among: Sequence[str]) -> Detection:
        """Guess among the given locale codes; varieties such as ``pt-BR`` count as their language.

        Returns:
            One of the given codes; nothing and not reliable when the text has no letters of any, or when fewer than two of
            the codes are known.
        """
        codes = {code.partition("-")[0].lower(): code for code in reversed(among)}
        known = codes.keys() & self._labels
        if len(known) < _FEWEST_LANGUAGES or not any(sign.isalpha() for sign in text):
            return _UNKNOWN
        shares = [(codes[label], score) for label, score in self._identifier.rank(text) if label in known]
        best, most = shares[0]
        # As the package itself weighs scores: the longer a text, the more they differ.
        root = math.sqrt(len(text.encode(errors="replace")))
        share = 1 / sum(math.exp((score - most) / root) for _, score in shares)
        return Detection(best, reliable=share >= _SURE and not may_be_name(text))


@cache
def _identifier() -> Any:  # noqa: ANN401 - the package has no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)
