"""How old people have to be to use Discord, by country; its own minimum, which the law of a country may raise.

Source: Discord's help article 360040724612, as copied in part in 2026. Whoever runs the bot can set other ages
(``platforms.discord.ages``): the list changes, and it is theirs to know.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ELSEWHERE = 13
LEAST: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(("DE", "HU", "IE", "NL", "PL", "RO", "HR", "LU", "SK", "SI", "SM", "AW", "BQ", "CW", "SX", "BG"), 16),
        **dict.fromkeys(("CZ", "FR", "GR", "VN", "RS"), 15),
        **dict.fromkeys(("AT", "CY", "IT", "KR", "ES", "LT", "CL", "CO", "PE", "VE"), 14),
    }
)


def least_age(country: str, known: Mapping[str, int]) -> int:
    """Return how old somebody of a country has to be.

    Args:
        country: ISO 3166 code.
        known: What the operator has set, which goes before the list.
    """
    return known.get(country, LEAST.get(country, ELSEWHERE))
