"""The direction in which people's words run, which must end with them."""

from __future__ import annotations

from typing import Final

_EMBEDDINGS: Final = "\u202a\u202b\u202d\u202e"
_ISOLATES: Final = "\u2066\u2067\u2068"
_END_OF_EMBEDDING, _END_OF_ISOLATE = "\u202c", "\u2069"


def straight(line: str) -> str:
    """Return a line at whose end every mark that turns the direction is taken back, so that it cannot turn what follows.

    The marks are those of the Unicode Bidirectional Algorithm (https://unicode.org/reports/tr9/, 2.1 to 2.5); a line without
    them, or one that takes them back itself, stays as it is.
    """
    if line.isascii():
        return line
    open_ones: list[str] = []
    for sign in line:
        if sign in _EMBEDDINGS:
            open_ones.append(_END_OF_EMBEDDING)
        elif sign in _ISOLATES:
            open_ones.append(_END_OF_ISOLATE)
        elif sign == _END_OF_EMBEDDING and open_ones[-1:] == [_END_OF_EMBEDDING]:
            open_ones.pop()
        elif sign == _END_OF_ISOLATE and _END_OF_ISOLATE in open_ones:
            # It ends all embeddings within its isolate.
            del open_ones[len(open_ones) - 1 - open_ones[::-1].index(_END_OF_ISOLATE) :]
    return line + "".join(reversed(open_ones))
