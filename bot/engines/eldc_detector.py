"""Language detection with the package ``eldc``: tables in a library of its own, and a hundredth of a millisecond a message."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from bot.core.engine import Detection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

_PACKAGE = "eldc"
_UNKNOWN = Detection(None, reliable=False)
_FEWEST_LANGUAGES = 2


def available() -> bool:
    """Tell whether the package is installed, without loading it."""
    return find_spec(_PACKAGE) is not None


class EldcDetector:
    """Guesses with ``eldc``, in an instance of its own for each set of languages: its module-wide setting is shared state."""

    def __init__(self) -> None:
        """Load the package; its tables are part of its library and cost nothing."""
        import eldc

        eldc.init()
        self._library: Any = eldc
        self._known = frozenset(eldc.LANGUAGES)
        self._by_languages: dict[frozenset[str], Any] = {}

    def detect(self, text: str, among: Sequence[str]) -> Detection:
        """Guess among the given locale codes; varieties such as ``pt-BR`` count as their language.

        Returns:
            One of the given codes; nothing and not reliable when the text has no letters of any, or when fewer than two of
            the codes are known: with one there is nothing to choose.
        """
        codes = {code.partition("-")[0].lower(): code for code in reversed(among)}
        known = frozenset(codes) & self._known
        if len(known) < _FEWEST_LANGUAGES:
            return _UNKNOWN
        result = self._instance(known).detect_details(text.encode(errors="replace").decode())
        language = codes.get(result.language)
        return Detection(language, reliable=language is not None and bool(result.reliable))

    def _instance(self, languages: frozenset[str]) -> Any:  # noqa: ANN401 - the package has no types
        if languages not in self._by_languages:
            made = self._library.instance()
            made.set_languages(sorted(languages))
            self._by_languages[languages] = made
        return self._by_languages[languages]
