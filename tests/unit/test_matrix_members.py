"""Who is in a room on Matrix: everybody the homeserver has told of, and nothing where it has not told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nio import MatrixRoom

from bot.core.ref import PersonRef, RoomRef
from bot.platforms.matrix.members import MatrixMembers
from bot.platforms.matrix.option import PLATFORM, MatrixOptions
from bot.platforms.matrix.session import make_client

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

US, ANA, RUI, EVA = "@jumelage:example.org", "@ana:example.org", "@rui:example.org", "@eva:example.org"
ROOM = RoomRef(PLATFORM, "!room")


def known(*users: str) -> frozenset[PersonRef]:
    """Return accounts."""
    return frozenset(PersonRef(PLATFORM, user) for user in users)


async def test_who_is_in_a_room(tmp_path: Path) -> None:
    """Those who have joined, and where that counts those invited; never the bot; nothing of a room that is not known yet"""
    client = make_client(MatrixOptions("http://127.0.0.1:9", US, tmp_path / "session.json", pickle_key="a key"))
    client.user_id = US
    members = MatrixMembers(client)

    def there(*, invited: bool = False) -> Collection[PersonRef] | None:
        return members.of(ROOM, invited=invited)

    assert there() is None
    client.rooms[ROOM.key] = room = MatrixRoom(ROOM.key, US)
    room.add_member(ANA, "Ana", None)
    assert there() is None
    room.add_member(US, None, None)
    room.add_member(RUI, "Rui", None)
    room.add_member(EVA, "Eva", None, invited=True)
    assert there() == known(ANA, RUI)
    assert there(invited=True) == known(ANA, RUI, EVA)
    room.remove_member(RUI)
    assert there() == known(ANA)
    await client.close()
