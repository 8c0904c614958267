"""The glossary as files, each short enough to be taken in again."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from bot.features.translation.exchange import in_files
from bot.features.translation.glossary.sheet import csv_of
from bot.features.translation.glossary.tbx import tbx_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.attachment import Attachment
    from bot.features.translation.glossary.model import Concept


class GlossaryForm(StrEnum):
    """As what the glossary is handed out."""

    CSV = "csv"
    TBX = "tbx"


_MEDIA: Final[Mapping[GlossaryForm, str]] = MappingProxyType(
    {GlossaryForm.CSV: "text/csv", GlossaryForm.TBX: "application/x-tbx"}
)


def files_of(concepts: Sequence[Concept], form: GlossaryForm, locales: Sequence[str], locale: str) -> tuple[Attachment, ...]:
    """Return the glossary as a file, or as several where one would be too long.

    Args:
        concepts: What stands in it.
        form: As what.
        locales: The languages in the order of their columns.
        locale: Of whoever asked.
    """

    def written(some: Sequence[Concept]) -> str:
        return csv_of(some, locales) if form is GlossaryForm.CSV else tbx_of(some, locale)

    return in_files(concepts, f"glossary.{form.value}", _MEDIA[form], written)
