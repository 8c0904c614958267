"""Public holidays of countries and their regions, from the library `holidays`: computed, nothing is asked of any server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from holidays import HolidayBase

_ENGLISH: Final = ("en_US", "en_GB", "en")


class LibraryHolidays:
    """The `PublicHolidays` port over the library, which is imported when it is first asked."""

    def of(self, country: str, region: str | None, year: int, language: str) -> Mapping[date, str]:
        """Return the public holidays of a year with their names, by day."""
        known = _of(country)
        if known is None:
            return {}
        from holidays import country_holidays

        # Without a language the library would take that of the machine.
        found = country_holidays(country, subdiv=region, years=year, language=_language(known, language))
        return {day: found[day] for day in sorted(found)}

    def regions(self, country: str) -> Sequence[str]:
        """Return the codes of the regions of a country."""
        known = _of(country)
        return () if known is None else tuple(known.subdivisions)

    def region(self, country: str, typed: str) -> str | None:
        """Return the code of the region of this code or name."""
        known = _of(country)
        if known is None:
            return None
        names = {code.casefold(): code for code in known.subdivisions}
        names |= {name.casefold(): code for name, code in known.subdivisions_aliases.items()}
        return names.get(typed.strip().casefold())


def _of(country: str) -> HolidayBase | None:
    """Return what the library knows of a country, or ``None``."""
    from holidays import country_holidays

    try:
        return country_holidays(country)
    except NotImplementedError:
        return None


def _language(known: HolidayBase, wanted: str) -> str | None:
    """Return the library's code for a language, for English if it has no such names, or for its only one."""
    offered = known.supported_languages
    fitting = (code for code in offered if code == wanted or code.partition("_")[0] == wanted)
    return next(fitting, None) or next((code for code in _ENGLISH if code in offered), known.default_language)
