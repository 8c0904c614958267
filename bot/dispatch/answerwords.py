"""Words that answer, as they come from phones: "Si.", "Nao" and "はい、お願いします。" are as good as their right spelling."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.dispatch.nearmiss import fold

if TYPE_CHECKING:
    from bot.core.phrase import Strings

_PAUSES = re.compile(r"[\s,、]+")
_THANKS = "answer-thanks"


def folded(text: str) -> str:
    """Return an answer as it is compared: without case, accents, pauses and the stop at its end."""
    return _PAUSES.sub(" ", fold(text).replace("’", "'")).strip(" .!¡。…")


def known(phrase_id: str, strings: Strings) -> frozenset[str]:
    """Return what people may answer with, in all languages, as `folded` leaves it.

    Args:
        phrase_id: Of the message that lists the words.
        strings: The catalogues.
    """
    return frozenset(folded(word) for locale in strings.locales for word in strings.words(phrase_id, locale))


def without_thanks(said: str, strings: Strings) -> str:
    """Return a folded answer without the thanks at its end: "erledigt, danke" says that something is done."""
    thanks = sorted(known(_THANKS, strings), key=len, reverse=True)
    end = next((f" {word}" for word in thanks if said.endswith(f" {word}")), "")
    return said.removesuffix(end)
