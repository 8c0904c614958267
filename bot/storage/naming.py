"""Recognises somebody's name or account in words that others wrote or the bot made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.ref import PersonRef

_FIRST_CJK = "\u2e80"
"""From there on scripts set no spaces, so that a name may stand right beside other words."""
_LETTER = r"[^\W\d_⺀-\U0010ffff]"
_BEGINS = rf"(?:(?<!{_LETTER})|(?<=\\[nrt]))"
"""No letter before it, except those by which JSON writes a line break."""
_ENDS = rf"(?!{_LETTER})"
_LEAST_LETTERS = 3
_LEAST_SIGNS = 2


class Naming:
    """Tells whether a text names somebody.

    A whole name and an account are recognised in any case. A single word of a name is too where a mistake costs little; where
    it costs more, only as the name is written or in capitals: "Will" is a name, "will" is not.

    Args:
        name: As shown; may be empty.
        accounts: All of them.
    """

    def __init__(self, name: str, accounts: Sequence[PersonRef]) -> None:
        """Make the patterns."""
        sure = [*_accounts(accounts), *([_bounded(" ".join(name.split()))] if name.strip() else [])]
        parts = [part for part in name.split() if len(part) >= (_LEAST_SIGNS if part[0] >= _FIRST_CJK else _LEAST_LETTERS)]
        self._sure = _any(sure, re.IGNORECASE)
        self._likely = _any([_bounded(part) for part in parts], re.IGNORECASE)
        self._exact = _any([_bounded(spelled) for part in parts for spelled in (part, part.upper())])

    def names(self, text: str, *, strictly: bool = False) -> bool:
        """Tell whether the person is named.

        Args:
            text: May be JSON.
            strictly: A mistake would cost somebody else what is kept of theirs.
        """
        parts = self._exact if strictly else self._likely
        return self._sure.search(text) is not None or parts.search(text) is not None


def _accounts(accounts: Sequence[PersonRef]) -> Iterator[str]:
    for account in accounts:
        yield _bounded(account.key)
        if account.key.startswith("@"):
            yield re.escape(account.key.partition(":")[0]) + _ENDS


def _bounded(words: str) -> str:
    pattern = r"\s+".join(map(re.escape, words.split(" ")))
    begins = "" if words[0] >= _FIRST_CJK else _BEGINS
    return begins + pattern + ("" if words[-1] >= _FIRST_CJK else _ENDS)


def _any(patterns: Sequence[str], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    return re.compile("|".join(patterns) if patterns else r"(?!)", flags)
