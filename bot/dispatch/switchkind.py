"""The type of an option that is switched on or off, or given a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.phrase import Listed, Phrase
from bot.dispatch.kind import Kind, LocaleCode, LocaleKind, SwitchKind
from bot.dispatch.reading import Misread

if TYPE_CHECKING:
    from bot.dispatch.reading import Reading


@dataclass(frozen=True, slots=True)
class SwitchOrLocaleKind(Kind):
    """On, off, or a language the bot speaks."""

    def read(self, text: str, reading: Reading) -> bool | LocaleCode:
        """Return whether a word says yes, else the code of the language it names."""
        try:
            return SwitchKind().read(text, reading)
        except Misread:
            pass
        try:
            return LocaleKind().read(text, reading)
        except Misread:
            languages = Listed(tuple(dict.fromkeys(reading.languages.values())))
            raise Misread(Phrase("option-no-switch-or-language", {"text": text, "languages": languages}), "off") from None
