"""Languages: their names, how people type them, and which of several fits a wish."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from bot.i18n import KNOWN_LOCALES
from bot.i18n.cldr import cldr_locale

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Written down although the locale data knows them: they are needed at first contact, before other languages are loaded.
_AUTONYMS: Final[Mapping[str, str]] = MappingProxyType(
    {"en": "English", "de": "Deutsch", "es": "Español", "fr": "Français", "pt": "Português", "ja": "日本語"}
)
_LONGEST_NAME: Final = 100
"""No language has a longer name or code; longer texts are not even looked at, since anybody may type or send them."""


def autonym(locale: str) -> str:
    """Return a language's name in that language with a capital letter, or its code where the name is unknown."""
    if locale in _AUTONYMS:
        return _AUTONYMS[locale]
    name = language_name(locale, locale)
    return name if name == locale else name[:1].upper() + name[1:]


def language_name(code: str, locale: str) -> str:
    """Return the name of a language as it stands inside a sentence of another.

    Args:
        code: Of the language named, for instance ``pt`` or ``pt-BR``.
        locale: Of the sentence.

    Returns:
        For instance "Portuguese" or "português do Brasil"; the code itself where the name is unknown.
    """
    try:
        named = cldr_locale(code)
        reader = cldr_locale(locale)
    except LookupError:
        return code
    return reader.languages.get(code.replace("-", "_")) or named.get_display_name(reader) or code


def territory_name(code: str, locale: str) -> str:
    """Return the name of a country in a language, or its code where the name is unknown.

    Args:
        code: ISO 3166, upper-case.
        locale: Of the reader.
    """
    return str(cldr_locale(locale).territories.get(code, code))


def best(wanted: str | None, available: Iterable[str], default: str) -> str:
    """Return the available language nearest to a wish.

    Args:
        wanted: A tag in any case, with ``-`` or ``_``: ``pt-BR``; ``None`` for no wish.
        available: The tags to choose from.
        default: For no wish, and for one that none fits.

    Returns:
        The tag itself as ``available`` spells it, else its nearest parent (``pt`` for ``pt-BR``), else the default.
    """
    known = {tag.lower(): tag for tag in available}
    # Cut behind what can be known, so that a wish of any length is answered at once.
    tag = (wanted or "").replace("_", "-").lower()[: max(map(len, known), default=0) + 1]
    while tag:
        if tag in known:
            return known[tag]
        tag = tag.rpartition("-")[0]
    return default


@lru_cache(maxsize=16)  # one entry for each set of languages a program chooses from: a handful
def _names(codes: tuple[str, ...]) -> Mapping[str, str]:
    """Return every name people may type, the languages' own before those of their varieties."""
    names: dict[str, str] = {}
    for code in codes:
        for name in (code, autonym(code), *(language_name(code, locale) for locale in KNOWN_LOCALES)):
            names.setdefault(_plain(name), code)
    for key, name in _varieties():
        code = best(key, codes, "")
        if code:
            names.setdefault(_plain(name), code)
    return MappingProxyType(names)


class TypedNames(Mapping[str, str]):
    """Every name people may type for a language, in lower case and without accents, to its code.

    Nothing is loaded before the first look-up, since the names stand in the data of all six languages.

    Args:
        codes: The languages to choose from.
    """

    def __init__(self, codes: Iterable[str]) -> None:
        """Remember the codes."""
        self._codes = tuple(codes)

    def __getitem__(self, name: str) -> str:
        if len(name) > _LONGEST_NAME:
            raise KeyError(name)
        # A code of more than is on offer means what is: pt-PT.
        found = _names(self._codes).get(_plain(name)) or best(name.strip(), self._codes, "")
        if not found:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(_names(self._codes))

    def __len__(self) -> int:
        return len(_names(self._codes))


def _varieties() -> Iterator[tuple[str, str]]:
    for locale in KNOWN_LOCALES:
        for key, name in cldr_locale(locale).languages.items():
            if "_" in key:
                yield key, name


def _plain(text: str) -> str:
    """Return what is left of a name without case, accents, spaces and punctuation."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text).casefold() if letter.isalnum())
