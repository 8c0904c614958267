"""What everybody has at hand who works on people's messages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.core.clock import Clock
    from bot.core.outbox import Outbox
    from bot.features.translation.port import Rooms
    from bot.features.translation.service import Kept


@dataclass(frozen=True, slots=True)
class Workplace:
    """What is at hand.

    Args:
        rooms: Looks things up.
        kept: What was passed on, shown, put right and agreed.
        outbox: Carries what is said.
        clock: For when that was.
    """

    rooms: Rooms
    kept: Kept
    outbox: Outbox
    clock: Clock
