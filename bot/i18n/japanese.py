"""What Japanese sentences need beyond their words: no space beside Japanese letters, and さん behind every name of a list.

The catalogue writes ``{ $people } さん``. Behind "Anke Brandt" the space stays, behind 田中 it goes; a list gives its さん to
each name; and what is no name at all, a phrase of ours such as 未定, gets none. Private-use signs carry this through Fluent.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMA: Final = "、"
_HONORIFIC: Final = "さん"

_VALUE, _OURS = "\uf8e2", "\uf8e3"
"""Stand beside a value's Japanese letters; behind words of ours."""
_BEGIN, _NEXT, _END = "\uf8e4", "\uf8e5", "\uf8e6"
"""Stand around and between the values of a list."""

_JAPANESE: Final = "\u3001-\u301f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60"
"""Kana, kanji, and the wide signs that stand among them."""
_BEGINS: Final = re.compile(f"[{_JAPANESE}]")
_ENDS: Final = re.compile(f"[{_JAPANESE}]$")
_LIST: Final = re.compile(f"{_BEGIN}([^{_BEGIN}{_END}]*){_END}(?: ?({_HONORIFIC}))?")
_NO_NAME: Final = re.compile(f"{_OURS} ?{_HONORIFIC}")
_SPACE: Final = re.compile(f"(?<=[{_JAPANESE}])(?:[{_VALUE}{_OURS}] {_VALUE}?| {_VALUE})(?=[{_JAPANESE}])")
"""A space between two Japanese letters, one of a value."""
_SIGNS: Final = re.compile(f"[{_VALUE}{_OURS}]")


def marked(words: str, *, ours: bool = False) -> str:
    """Return a value to be put into a sentence; what ends in no Japanese letter and may be a name stays as it is.

    Args:
        words: The value, said already.
        ours: It is a phrase of the catalogue, so no name.
    """
    before = _VALUE if _BEGINS.match(words) else ""
    behind = _VALUE if _ENDS.search(words) else ""
    return f"{before}{words}{_OURS if ours else behind}"


def marked_list(values: Sequence[str]) -> str:
    """Return a list, to be put into a sentence; its values are marked already."""
    return _BEGIN + _NEXT.join(values) + _END


def finished(said: str) -> str:
    """Return a sentence without signs: values and the words behind them set as Japanese sets them."""
    parted = _NO_NAME.sub("", _LIST.sub(_with_honorifics, said))
    return _SIGNS.sub("", _SPACE.sub("", parted))


def _with_honorifics(match: re.Match[str]) -> str:
    names = match[1].split(_NEXT)
    return _COMMA.join(_with_honorific(name) if match[2] else name for name in names)


def _with_honorific(name: str) -> str:
    bare = _SIGNS.sub("", name)
    if name.endswith(_OURS):
        return bare
    return f"{bare}{_HONORIFIC}" if _ENDS.search(bare) else f"{bare} {_HONORIFIC}"
