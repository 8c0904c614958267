"""Which data of the Unicode locale repository speaks for each of our languages."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from babel import Locale

# Plain "en" and "pt" mean the United States and Brazil there: other list commas, other number groups, other words.
_REGION: Final[Mapping[str, str]] = MappingProxyType({"en": "en_GB", "pt": "pt_PT"})


@cache
def cldr_locale(locale: str) -> Locale:
    """Return the data for one of our languages.

    Args:
        locale: A language tag such as ``pt`` or ``de-AT``.

    Raises:
        LookupError: The repository does not know this language.
    """
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(_REGION.get(locale, locale).replace("-", "_"))
    except (UnknownLocaleError, ValueError) as fault:
        raise LookupError(f"no locale data for {locale!r}") from fault
