"""Which searches for a time are seen in a room, and who may end one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import NotFound, NotPermitted
from bot.core.person import Role
from bot.core.phrase import Listed, Phrase
from bot.features.polls.model import poll_id

if TYPE_CHECKING:
    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction
    from bot.features.polls.model import Poll
    from bot.features.polls.port import Directory
    from bot.features.polls.store import PollStore


class Access:
    """Finds searches.

    Args:
        store: Tables.
        directory: Rooms and roles.
    """

    def __init__(self, store: PollStore, directory: Directory) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory

    def find(self, tx: Transaction, number: int, room: Room) -> Poll:
        """Return a search that has a card in a room or in one linked with it.

        Raises:
            NotFound: There is none, or only elsewhere.
        """
        poll = self._store.find(tx, number, self._rooms(tx, room))
        if poll is None:
            raise NotFound(Phrase("poll-unknown", {"id": poll_id(number), "prefix": room.prefix}))
        return poll

    def open(self, tx: Transaction, room: Room) -> list[Poll]:
        """Return the open searches that can be answered in a room."""
        return self._store.open_in(tx, self._rooms(tx, room))

    def organised(self, tx: Transaction, poll: Poll, asker: Person) -> Poll:
        """Return a search as it is now, for somebody who may end it: its author or a coordinator of its city.

        Raises:
            NotPermitted: The asker is neither.
        """
        coordinates = any(role is Role.COORDINATOR and city == (poll.city or city) for role, city in asker.roles)
        if not (asker.admin or coordinates or (asker.id and asker.id == poll.author)):
            raise NotPermitted(self._up_to(tx, poll))
        return self._store.hold(tx, poll.number)

    def _rooms(self, tx: Transaction, room: Room) -> list[int]:
        return [one.id for one in (room, *self._directory.companions(tx, room))]

    def _up_to(self, tx: Transaction, poll: Poll) -> Phrase:
        author = self._directory.person_numbered(tx, poll.author) if poll.author is not None else None
        holders = self._directory.holders(tx, Role.COORDINATOR, poll.city) if poll.city else []
        people = [author, *holders] if author is not None else holders
        names = tuple(dict.fromkeys(person.name for person in people))
        return Phrase("poll-up-to", {"id": poll.id, "people": Listed(names, either=True)})
