"""What may be done with a room's words at a moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.core.engine import Place

if TYPE_CHECKING:
    from bot.core.engine import Engine
    from bot.core.person import Room
    from bot.core.ref import PersonRef
    from bot.core.transaction import Transaction
    from bot.features.translation.port import Rooms
    from bot.features.translation.route import Way
    from bot.features.translation.service import Kept


@dataclass(frozen=True, slots=True)
class Consented:
    """What may be done with a room's words.

    Args:
        on: They may be translated.
        engines: The engines that were named in a yes.
        encrypted: They are encrypted where they are written.
        left_out: Whoever wrote them wishes that no machine translates them.
    """

    on: bool
    engines: frozenset[str] = frozenset()
    encrypted: bool = False
    left_out: bool = False

    def usable(self, way: Way) -> bool:
        """Tell whether words may go a way: what needs a yes must have been named in one."""
        return self.on and all(map(self.admits, way.engines))

    def admits(self, engine: Engine) -> bool:
        """Tell whether an engine needs no yes, or was named in one."""
        return engine.name in self.engines or not needs_yes(engine, encrypted=self.encrypted)


NOTHING_CONSENTED: Final = Consented(on=False)
LEFT_OUT: Final = Consented(on=False, left_out=True)


def needs_yes(engine: Engine, *, encrypted: bool) -> bool:
    """Tell whether words may go to an engine only after a yes that names it.

    Nobody has to say that yes to what stays on the machine that reads the words anyway. An outside company is named always, a
    server of the operator's if the words were encrypted on their way so far.
    """
    return engine.place is Place.THIRD_PARTY or (encrypted and engine.place is Place.OWN_SERVER)


class Agreements:
    """Says what may be done.

    Args:
        rooms: Looks rooms up.
        kept: What they have agreed to.
    """

    def __init__(self, rooms: Rooms, kept: Kept) -> None:
        """Take both."""
        self._rooms = rooms
        self._kept = kept

    def of(self, tx: Transaction, number: int, writer: PersonRef | None = None) -> Consented:
        """Return what may be done with what is written in a room, by somebody or by whomever."""
        room = self._rooms.room(tx, number)
        if not room.translates or self.is_sealed(tx, room):
            return NOTHING_CONSENTED
        if self.is_left_out(tx, room, writer):
            return LEFT_OUT
        return Consented(on=True, engines=self._kept.consents.allowed(tx, room.id), encrypted=room.encrypted)

    def on_asking(self, tx: Transaction, room: Room | None, writer: PersonRef | None = None) -> Consented:
        """Return what may be done with single words of a room that somebody wants to read; ``None`` for words of no known one.

        An engine in the house shows no word to anybody, so it needs nobody's yes for that; a no of whoever wrote them counts.
        """
        if room is None:
            return Consented(on=True)
        if self.is_sealed(tx, room):
            return NOTHING_CONSENTED
        if self.is_left_out(tx, room, writer):
            return LEFT_OUT
        engines = self._kept.consents.allowed(tx, room.id) if room.translates else frozenset[str]()
        return Consented(on=True, engines=engines, encrypted=room.encrypted)

    def is_sealed(self, tx: Transaction, room: Room) -> bool:
        """Tell whether a room's words are never translated by a machine (house rule H13)."""
        return self._kept.settings.of(tx, room.id).sealed

    def is_left_out(self, tx: Transaction, room: Room, writer: PersonRef | None) -> bool:
        """Tell whether somebody wishes that no machine translates what they write in a room."""
        return writer is not None and self._kept.left_out.has(tx, room.id, writer)
