"""Words by which people greet and thank one another, and by which short messages are told where detectors only guess.

Nobody sets an accent in haste: "Buenos dias" looks like Portuguese to both detectors.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MOST_WORDS = 4
_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "de": frozenset({"danke", "grüezi", "guten", "hallo", "tschüss"}),
        "en": frozenset({"cheers", "goodbye", "hello", "thanks"}),
        "es": frozenset({"adios", "adiós", "buenas", "buenos", "gracias", "hola"}),
        "fr": frozenset({"bonjour", "bonsoir", "merci"}),
        "ja": frozenset(),
        "pt": frozenset({"bom", "obrigada", "obrigado", "olá"}),
    }
)


def greeted_in(text: str, among: Sequence[str]) -> str | None:
    """Return the one language in which a short text greets or thanks.

    Args:
        text: The words.
        among: Locale codes.

    Returns:
        One of the codes; ``None`` if there is no such word, there are those of two languages, the text is long, or one of the
        codes is of a language whose greetings are not known here.
    """
    codes = {code.partition("-")[0].lower(): code for code in reversed(among)}
    words = text.casefold().split()
    if len(words) > _MOST_WORDS or not codes.keys() <= _WORDS.keys():
        return None
    found = [code for language, code in codes.items() if not _WORDS[language].isdisjoint(words)]
    return found[0] if len(found) == 1 else None
