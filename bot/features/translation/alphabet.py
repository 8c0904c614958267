"""Which words belong to a language by how they are written; the others are names or foreign, and go through it untouched.

Engines drop letters that are not in their vocabulary, without a word: "Straße" becomes "Strae".
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Mapping

_MORE_LETTERS: Mapping[str, str] = MappingProxyType(
    {
        "en": "",
        "pt": "áâãàçéêíóôõúüªº",
        "de": "äöüß",
        "es": "áéíñóúüªº",
        "fr": "àâæçèéêëîïôœùûüÿ",
        "ca": "àçèéíïòóúü",
        "it": "àèéìíîòóùú",
        "gl": "áéíïñóúü",
        "oc": "àáâçèéëíïñòóôúü",
        "nl": "áäèéëïóöúü",
        "sv": "åäöé",
        "da": "æøåé",
        "nb": "æøåéòô",
        "nn": "æøåéòô",
        "ro": "âășțîşţ",
        "pl": "ąćęłńóśźż",
        "cs": "áčďéěíňóřšťúůýž",
        "sk": "áäčďéíĺľňóôŕšťúýž",
        "sl": "čšž",
        "hr": "čćđšž",
        "bs": "čćđšž",
        "hu": "áéíóöőúüű",
        "fi": "åäöšž",
        "et": "äöõüšž",
        "lt": "ąčęėįšųūž",
        "lv": "āčēģīķļņšūž",
        "tr": "çğıöşüâîû\u0307",
        "is": "áðéíóúýþæö",
        "sq": "çë",
        "eu": "ñç",
    }
)
"""Letters beside a to z."""
_BEYOND_LATIN = "\u0000-\u024f\u0300-\u036f\u1e00-\u1eff"
_FOREIGN: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {code: re.compile(f"[^a-z{letters}]") for code, letters in _MORE_LETTERS.items()}
)
_NOT_LATIN = re.compile(f"[^{_BEYOND_LATIN}]")
_WITHOUT_LATIN = "ar bg bn el fa he hi hy ja ka ko mk ru sr ta th uk ur zh"
_OTHER_SCRIPTS = frozenset(_WITHOUT_LATIN.split())
_ACCENTED = re.compile("[\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff]")
"""Latin letters beyond a to z, of which a model for another script has seen few."""

_PORTUGUESE_CAPITALS = """
    senhor senhora sr sra dr dra dona menina professor professora prof presidente câmara municipal escola
    natal páscoa carnaval ano novo verão deus internet
    janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
    segunda terça quarta quinta sexta feira sábado domingo
    portugal inglaterra alemanha frança espanha itália japão brasil europa escócia irlanda gales reino unido
    estados unidos países baixos londres lisboa
"""
_COMMON_CAPITALS: Mapping[str, frozenset[str]] = MappingProxyType({"pt": frozenset(_PORTUGUESE_CAPITALS.split())})
"""Languages in which a capital inside a sentence means a name, with the words so written that are translated all the same."""


def is_foreign(word: str, language: str) -> bool:
    """Tell whether a word has letters that its language does not have; nothing is foreign where that is not known.

    Args:
        word: Letters, also composed ones.
        language: Locale code. Where its letters are not listed, every Latin letter is taken for one of them; where it is
            written in another script, those from a to z are.
    """
    pattern = _ACCENTED if language in _OTHER_SCRIPTS else _FOREIGN.get(language, _NOT_LATIN)
    return pattern.search(normalize("NFC", word).lower()) is not None


def is_name(word: str, language: str) -> bool:
    """Tell whether a word inside a sentence is a name since it begins with a capital; in most languages that tells nothing."""
    common = _COMMON_CAPITALS.get(language)
    if common is None or len(word) < len("Zé"):
        return False
    return word[0].isupper() and not word.isupper() and word.lower() not in common
