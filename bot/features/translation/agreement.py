"""What may be done with a room's words at a moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bot.features.translation.route import Way


@dataclass(frozen=True, slots=True)
class Consented:
    """What may be done with a room's words.

    Args:
        on: They may be translated.
        companies: The outside engines that they may go to.
    """

    on: bool
    companies: frozenset[str] = frozenset()

    def usable(self, way: Way) -> bool:
        """Tell whether words may go a way: nobody has to say yes to what stays with the operator."""
        return self.on and all(engine.name in self.companies for engine in way.outside)


NOTHING_CONSENTED: Final = Consented(on=False)
