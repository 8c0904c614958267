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
_QUOTED = re.compile(r'"((?:[^"]|"")*)"')


class Naming:
    """Tells whether a text names somebody.

    An account is recognised in any case. So is a whole name, and any word of it, where a mistake costs little; where it costs
    somebody what is theirs, only the whole name as it is written: "Will" may be a name, "will" and "Will power" are none.

    Args:
        name: As shown; may be empty.
        accounts: All of them.
        also: Other names they go by.
    """

    def __init__(self, name: str, accounts: Sequence[PersonRef], also: Sequence[str] = ()) -> None:
        """Make the patterns."""
        names = [words for words in (one.split() for one in (name, *also)) if words]
        parts = [word for words in names for word in words if _is_long(word)]
        known = list(_accounts(accounts))
        self._loose = _any([*known, *map(_whole, names), *map(_bounded, parts)], re.IGNORECASE)
        self._known = _any(known, re.IGNORECASE)
        self._whole = _any([_whole(words) for words in names if len(words) > 1 or _is_long(words[0])])
        self._typed = {form for account in accounts for form in (account.key, f"{account.platform}:{account.key}")}

    def names(self, text: str, *, strictly: bool = False) -> bool:
        """Tell whether the person is named.

        Args:
            text: May be JSON.
            strictly: A mistake would cost somebody else what is kept of theirs.
        """
        if not strictly:
            return self._loose.search(text) is not None
        return self._known.search(text) is not None or self._whole.search(text) is not None

    def concerns(self, call: str) -> bool:
        """Tell whether a command made by the bot is about the person.

        Args:
            call: As typed. One of its words is an account, or what stands in quotes names somebody; all other words are ours.
        """
        quoted = _QUOTED.findall(call)
        return not self._typed.isdisjoint(call.split()) or any(self.names(text, strictly=True) for text in quoted)


def _is_long(word: str) -> bool:
    """Tell whether a word is long enough to be known as a name when it stands alone."""
    return len(word) >= (_LEAST_SIGNS if word[0] >= _FIRST_CJK else _LEAST_LETTERS)


def _accounts(accounts: Sequence[PersonRef]) -> Iterator[str]:
    for account in accounts:
        yield _bounded(account.key)
        if account.key.startswith("@"):
            yield re.escape(account.key.partition(":")[0]) + _ENDS


def _whole(words: Sequence[str]) -> str:
    return _bounded(" ".join(words))


def _bounded(words: str) -> str:
    pattern = r"\s+".join(map(re.escape, words.split(" ")))
    begins = "" if words[0] >= _FIRST_CJK else _BEGINS
    return begins + pattern + ("" if words[-1] >= _FIRST_CJK else _ENDS)


def _any(patterns: Sequence[str], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    return re.compile("|".join(patterns) if patterns else r"(?!)", flags)
