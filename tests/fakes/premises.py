"""A server with three channels, of a network whose rooms come in servers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.ref import RoomRef

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.message import Author
    from bot.core.wire import Lack

GENERAL, EVENTS, EXCHANGE = (RoomRef("discord", key) for key in ("11", "12", "13"))
SPACE = "7"


class FakePremises:
    """The `Premises` port: one server with channels and roles.

    Attributes:
        missing: What the bot lacks.
        asked: The rooms it was asked about last.
    """

    def __init__(self) -> None:
        """Lack nothing."""
        self.missing: list[Lack] = []
        self.asked: Mapping[RoomRef, bool] = {}

    def name(self, room: RoomRef) -> str:
        """Return a channel's name."""
        return f"#c{room.key}"

    def has(self, space: str, room: RoomRef) -> bool:
        """Return whether it is one of the three channels."""
        return space == SPACE and room in {GENERAL, EVENTS, EXCHANGE}

    def sees(self, space: str, room: RoomRef, author: Author) -> bool:
        """Return whether somebody belongs to the group ``5``, but for the first channel, which all can read."""
        return room == GENERAL or "5" in author.groups

    def writes(self, space: str, room: RoomRef, author: Author) -> bool:
        """Return whether somebody can read it."""
        return self.sees(space, room, author)

    def knows(self, space: str) -> bool:
        """Return that it is known."""
        return True

    def group_name(self, space: str, group: str) -> str:
        """Return a role's name."""
        return f"@{space}-{group}" if len(group) == 1 else ""

    def least_age(self, country: str) -> int:
        """Return an age."""
        return 13 if country == "GB" else 16

    def lacks(self, space: str, rooms: Mapping[RoomRef, bool]) -> Sequence[Lack]:
        """Return what is missing."""
        assert space == SPACE
        self.asked = rooms
        return self.missing
