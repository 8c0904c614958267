"""Getting somebody's attention in the connected room: the bot's own words may ring, once an hour."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.core.errors import Conflict, NotFound
from bot.core.outbox import Kind, Lane, Post
from bot.core.phrase import Mention, Phrase
from bot.core.reply import Acknowledgement, Announcement, Reply
from bot.core.undo import FINAL

if TYPE_CHECKING:
    from bot.core.outbox import Outbox
    from bot.core.person import Person, Room
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.features.people.directory import Directory
    from bot.features.people.person_store import PersonStore

AGAIN_AFTER = timedelta(hours=1)


class Attention:
    """Calls people.

    Args:
        directory: Looks things up.
        persons: Finds people by name and remembers when they were called.
        outbox: Carries the call.
    """

    def __init__(self, directory: Directory, persons: PersonStore, outbox: Outbox) -> None:
        """Take what it needs."""
        self._directory = directory
        self._persons = persons
        self._outbox = outbox

    def call(self, tx: Transaction, room: Room, asker: Person, name: str, now: datetime) -> Answer:
        """Ring for somebody in a connected room, in their language.

        Raises:
            Conflict: The room is connected with none, or the person was called less than an hour ago.
            NotFound: Nobody of that name is known over there.
        """
        others = self._directory.companions(tx, room)
        if not others:
            raise Conflict(Phrase("people-call-no-link", {"prefix": room.prefix}))
        found = self._find(tx, others, name)
        if found is None:
            raise NotFound(Phrase("people-call-nobody", {"name": name, "prefix": room.prefix}))
        person, there = found
        called_at = self._persons.called_at(tx, person.id)
        if called_at is not None and now - called_at < AGAIN_AFTER:
            raise Conflict(Phrase("people-call-again", {"person": person.name}))
        self._persons.change(tx, person.id, {"called_at": now})
        self._ring(tx, person, there, self._caller(asker, room))
        return Acknowledgement(undo=FINAL)

    def _caller(self, asker: Person, room: Room) -> dict[str, str]:
        city = self._directory.city(room.city) or self._directory.city(asker.city)
        return {"asker": asker.name, "city": city.name if city else ""}

    def _ring(self, tx: Transaction, person: Person, room: Room, caller: dict[str, str]) -> None:
        accounts = person.accounts_on(room.ref.platform)
        said = Phrase("people-call", {"person": Mention(accounts[0], person.name), **caller})
        announcement = Announcement(Reply((said,)), mentions=accounts)
        locale = self._directory.locale(person, room)
        self._outbox.post(tx, Post(room.ref, announcement, (locale,), Lane.REPLY, Kind.ANNOUNCEMENT))

    def _find(self, tx: Transaction, rooms: list[Room], name: str) -> tuple[Person, Room] | None:
        """Return somebody of that name, whole or in part, whose city has one of the rooms."""
        for person in self._persons.called(tx, name.removeprefix("@")):
            for room in rooms:
                if person.on(room.ref.platform) and (room.shared or person.city == room.city):
                    return person, room
        return None
