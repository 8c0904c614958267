"""Tables for spreadsheets: cells that no program takes for a formula, and what parts them."""

from __future__ import annotations

import re
from typing import Final

_FORMULA: Final = re.compile(r"(^|;|\t|\r|\n)(?=[ \u3000]*'*[=+\-@\t\r\n＝＋－＠])")
"""Before a formula, at the beginning or where spreadsheets of many countries see the next cell (CSV injection, OWASP)."""
_GUARD: Final = re.compile(_FORMULA.pattern.replace("(?=", "'(?=", 1))


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return _FORMULA.sub(r"\1'", cell)


def bare(cell: str) -> str:
    """Return a cell without the space around it and without what `guarded` has put before formulas."""
    return _GUARD.sub(r"\1", cell).strip()


def delimiter(line: str) -> str:
    """Return the sign that parts the cells of a table: comma, semicolon or tab, whichever its first line has most often."""
    return max(",;\t", key=line.count)
