"""A glossary as a table for spreadsheets: a row for each thing, a column for each language, the note, names that stay."""

from __future__ import annotations

import csv
import io
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from bot.core.phrase import Phrase
from bot.core.table import bare, delimiter, guarded
from bot.features.translation.glossary.model import folded, plain
from bot.features.translation.glossary.paper import Fault, Paper, at_line, checked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.features.translation.glossary.model import Concept, Entry

NOTE: Final = "note"
STAYS: Final = "stays"
_TERM: Final = "term"
_OTHER_NAMES: Final[Mapping[str, str]] = MappingProxyType({"definition": NOTE})
_ENGLISH: Final = "en"
_NO: Final = frozenset({"no", "nein", "non", "não", "nao", "いいえ", "false", "0", "-"})
"""What people write into a column when it does not apply."""
_MARK: Final = "\ufeff"
"""By it spreadsheets know that a table is in UTF-8."""
_SEPARATOR: Final = "sep="
"""A first line by which Excel is told what parts the cells."""


def csv_of(concepts: Sequence[Concept], locales: Sequence[str]) -> str:
    """Return the table, as RFC 4180 has it and Excel opens it.

    Args:
        concepts: Its rows.
        locales: Its languages in order; those in which there is no word at all are left out.
    """
    spoken = [code for code in locales if any(code in concept.entry.words for concept in concepts)] or list(locales)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*spoken, NOTE, STAYS])
    for entry in (concept.entry for concept in concepts):
        cells = [*(entry.words.get(code, "") for code in spoken), entry.note, entry.stays]
        writer.writerow([guarded(cell) for cell in cells])
    return _MARK + out.getvalue()


def read_csv(text: str, languages: Mapping[str, str]) -> Paper:
    """Return what stands in a table.

    Args:
        text: Parted by commas, semicolons or tabs. Its first row names languages, by code or by name; the column ``note`` is
            for people, and what stands in ``stays`` is the same in all languages. ``term`` and ``definition`` are English words
            and notes, as in many word lists.
        languages: Codes by all the names that people type.
    """
    entries: list[Entry] = []
    faults: list[Fault] = []
    rows = _rows(text)
    head = next(rows, (1, []))[1] or []
    columns = _columns(head, languages)
    if not {*columns} - {"", NOTE} or any(columns.count(column) > 1 for column in columns if column):
        return Paper(faults=(Fault(Phrase("glossary-fault-head")),))
    for line, cells in rows:
        found = Phrase("glossary-fault-cells") if cells is None or any(cells[len(columns) :]) else _entry(cells, columns)
        if isinstance(found, Phrase):
            faults.append(at_line(line, found))
        else:
            entries.append(found)
    return Paper(
        tuple(entries), tuple(faults), tuple(cell for cell, known in zip(head, columns, strict=True) if cell and not known)
    )


def _rows(text: str) -> Iterator[tuple[int, list[str] | None]]:
    """Yield rows that are not empty, each with the line it begins in; ``None`` for one after which nothing can be read."""
    text = text.removeprefix(_MARK)
    first = next(filter(str.strip, text.splitlines()), "")
    told = folded(first).startswith(_SEPARATOR)
    sign = first[len(_SEPARATOR) :][:1] if told else delimiter(first)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign or ",")
    line = 1
    try:
        for row in reader:
            cells = [plain(bare(cell)) for cell in row]
            if any(cells) and not (told and folded("".join(cells)).startswith(_SEPARATOR)):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error:
        yield line, None


def _columns(head: Sequence[str], languages: Mapping[str, str]) -> list[str]:
    """Return for each column its language, `NOTE` or `STAYS`; empty for one that is not known."""
    names = [folded(cell) for cell in head]
    columns = [name if name in {NOTE, STAYS} else _OTHER_NAMES.get(name) or languages.get(name, "") for name in names]
    if _ENGLISH in columns:
        return columns
    return [_ENGLISH if name == _TERM else column for name, column in zip(names, columns, strict=True)]


def _entry(cells: Sequence[str], columns: Sequence[str]) -> Entry | Phrase:
    values = {column: cell for column, cell in zip(columns, cells, strict=False) if column and cell}
    note, stays = values.pop(NOTE, ""), values.pop(STAYS, "")
    return checked(values, "" if folded(stays) in _NO else stays, note)
