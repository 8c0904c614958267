"""What follows an event that was held: a fact for the other parts, how many came, and the figures of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import Conflict
from bot.core.outbox import Kind, Lane, Post
from bot.core.phrase import Phrase
from bot.features.events.held_store import Whose
from bot.features.events.model import EventHeld
from bot.features.events.news import count_question

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.person import City, Person, Room
    from bot.core.transaction import Transaction
    from bot.features.events.access import Access
    from bot.features.events.board import Board
    from bot.features.events.held_store import Figures, HeldStore
    from bot.features.events.model import Event
    from bot.features.events.port import Ports


class Held:
    """Looks after events that are over.

    Args:
        store: Numbers.
        ports: What events need.
        board: What is shown of an event in a room.
        access: Who may say how many came.
    """

    def __init__(self, store: HeldStore, ports: Ports, board: Board, access: Access) -> None:
        """Take the parts."""
        self._store = store
        self._ports = ports
        self._board = board
        self._access = access

    def close(self, tx: Transaction, event: Event) -> None:
        """Say to the other parts of the program that an event was held."""
        room = self._ports.directory.room(tx, event.room)
        cities = tuple(city.id for city in self._board.cities(tx, room))
        at = event.draft.span.over_at
        self._ports.bus.publish(tx, EventHeld(event.number, event.draft.title, event.city, cities, event.draft.kind, at))

    def ask(self, tx: Transaction, event: Event) -> None:
        """Ask the event's city how many came, unless somebody has said so already."""
        directory = self._ports.directory
        added = directory.room(tx, event.room)
        own = directory.rooms_of(tx, event.city) if event.city else []
        room = added if added in own or not own else own[0]
        if event.visitors is None and room.active and not room.direct:
            asked = count_question(self._board.titled(tx, event))
            self._ports.cards.show(tx, Post(room.ref, asked, directory.locales(room), Lane.CHATTER, Kind.ANNOUNCEMENT))

    def count(self, tx: Transaction, event: Event, visitors: int | None, asker: Person) -> None:
        """Enter how many came; a number alone, no names.

        Args:
            tx: Transaction.
            event: The event.
            visitors: How many; ``None`` takes back what was said.
            asker: Who says so.

        Raises:
            NotPermitted: The asker plans nothing for the event's city.
            Conflict: It was cancelled, or is not over.
        """
        event = self._access.to_change(tx, event, asker)
        if event.cancelled:
            raise Conflict(Phrase("event-cancelled", {"id": event.id, "title": event.named}))
        if event.postponed or event.draft.span.begins_at > self._ports.clock.now():
            raise Conflict(Phrase("event-count-early", {"id": event.id, "title": event.named}))
        self._store.put_visitors(tx, event.number, visitors)

    def figures(self, tx: Transaction, year: int, room: Room) -> tuple[Figures, dict[str, City]]:
        """Return the figures of a year for the cities of a room and of those linked with it, and the cities by their ids.

        A room of no one city is told the figures of all.
        """
        cities = {each.city for each in (room, *self._ports.directory.companions(tx, room))}
        theirs = None if None in cities else {city for city in cities if city}
        whose = Whose(theirs, [seen.id for seen in self._board.within_sight(tx, room)])
        found = self._store.figures(tx, year, self._ports.clock.now(), whose)
        return found, {city.id: city for city in self._ports.directory.cities()}

    def forget_codes(self, tx: Transaction, before: datetime) -> int:
        """Forget participants' codes, see `HeldStore.forget_codes`."""
        return self._store.forget_codes(tx, before)
