"""Puts cards and reminders up in rooms and keeps them true."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bot.core.outbox import Kind, Lane, Post
from bot.core.person import Role
from bot.core.phrase import Phrase
from bot.core.reply import Announcement, Reply
from bot.features.roadmap.model import Posted
from bot.features.roadmap.wording import Entry, Part, card, done_button, reminder, rings_for

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.core.person import City, Person, Room
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.roadmap.model import Milestone
    from bot.features.roadmap.store import RoadmapStore
    from bot.features.roadmap.wording import Reminded


class Cards(Protocol):
    """Puts up messages whose buttons work for as long as they stand."""

    def show(self, tx: Transaction, post: Post) -> str:
        """Say something new and remember its buttons, if it has any.

        Returns:
            The outbox row of the message.
        """
        ...

    def refresh(self, tx: Transaction, row: str, post: Post) -> None:
        """Give an earlier message new words and, in the place of its buttons, those of the post."""
        ...


class Directory(Protocol):
    """What the roadmap needs to know of cities, rooms and people."""

    def cities(self) -> Sequence[City]:
        """Return all partners in order."""
        ...

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
        ...

    def room(self, tx: Transaction, number: int) -> Room:
        """Return a room by number."""
        ...

    def companions(self, tx: Transaction, room: Room) -> list[Room]:
        """Return the other rooms of a room's link that the bot is in."""
        ...

    def rooms_of(self, tx: Transaction, city: str) -> list[Room]:
        """Return a city's own rooms, oldest first; never a talk of one person and the bot."""
        ...

    def locales(self, room: Room) -> tuple[str, ...]:
        """Return the languages in which a room is spoken to."""
        ...

    def holders(self, tx: Transaction, role: Role, city: str) -> list[Person]:
        """Return who holds a role in a city now, longest first."""
        ...

    def vacant(self, tx: Transaction, city: str | None) -> bool:
        """Tell whether a city has no coordinator."""
        ...


class Display:
    """Messages about the roadmap.

    Args:
        store: Remembers which message shows what.
        directory: Cities, rooms and people.
        cards: Where messages are put up.
    """

    def __init__(self, store: RoadmapStore, directory: Directory, cards: Cards) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory
        self._cards = cards

    def entry(self, tx: Transaction, milestone: Milestone) -> Entry:
        """Return something with its parts as they are now; a city that has left the network is left out."""
        known = ((self._directory.city(side.city), side) for side in milestone.sides)
        people = {side.city: self._responsible(tx, milestone, side.city) for side in milestone.sides}
        return Entry(milestone, tuple(Part(city, side, people[city.id]) for city, side in known if city is not None))

    def show(self, tx: Transaction, milestone: Milestone, room: Room, asked: MessageRef | None) -> None:
        """Put the card up in a room, and in those linked with it if the milestone concerns several cities.

        Args:
            tx: Open.
            milestone: New.
            room: Where it was added.
            asked: The message that the card in this room answers.
        """
        entry = self.entry(tx, milestone)
        says = self._card(entry)
        answer = Post(room.ref, says, self._directory.locales(room), Lane.REPLY, reply_to=asked, alone=True)
        self._keep(tx, milestone, room, self._cards.show(tx, answer))
        others = self._directory.companions(tx, room) if len(milestone.sides) > 1 else ()
        for other in others:
            post = Post(other.ref, says, self._directory.locales(other), Lane.CHATTER, Kind.ANNOUNCEMENT)
            self._keep(tx, milestone, other, self._cards.show(tx, post))

    def remind(self, tx: Transaction, reminded: Sequence[Reminded]) -> None:
        """Remind a city in a room of one or several things, in one message; about one thing it can be answered."""
        first, *others = reminded
        room, city = first.room, first.part.city.id
        buttons = () if others else (done_button(first.entry.milestone, city, room),)
        says = Announcement(Reply(reminder(reminded), buttons, lasting=True), rings_for(reminded))
        row = self._cards.show(tx, Post(room.ref, says, self._directory.locales(room), Lane.REMINDER, Kind.ANNOUNCEMENT))
        if not others:
            self._keep(tx, first.entry.milestone, room, row, city)

    def refresh(self, tx: Transaction, milestone: Milestone, cities: Collection[str]) -> None:
        """Bring the cards, and the newest reminders of some cities, to the present state.

        Args:
            tx: Open.
            milestone: As it is now.
            cities: Whose parts have changed.
        """
        entry = self.entry(tx, milestone)
        for posted in self._store.posts(tx, milestone.number):
            room = self._directory.room(tx, posted.room)
            if room.active and (not posted.about or posted.about in cities):
                says = self._reminder_now(entry, posted.about, room) if posted.about else self._card(entry)
                post = Post(room.ref, says, self._directory.locales(room), Lane.CHATTER, Kind.ANNOUNCEMENT)
                self._cards.refresh(tx, posted.row, post)

    def _card(self, entry: Entry) -> Reply:
        return Reply(card(entry, own_languages=True), to_room=True, lasting=True)

    def _reminder_now(self, entry: Entry, city: str, room: Room) -> Announcement:
        """Return what stands in the place of a reminder once something has changed; it rings for nobody."""
        blocks = card(entry, own_languages=True)
        if city not in entry.milestone.open_cities:
            return Announcement(Reply(blocks, lasting=True))
        button = done_button(entry.milestone, city, room)
        return Announcement(Reply((*blocks, Phrase("roadmap-answer")), (button,), lasting=True))

    def _responsible(self, tx: Transaction, milestone: Milestone, city: str) -> tuple[Person, ...]:
        """Return who holds the role in a city now, else its coordinators."""
        holders = self._directory.holders(tx, milestone.wish.role, city)
        return tuple(holders or self._directory.holders(tx, Role.COORDINATOR, city))

    def _keep(self, tx: Transaction, milestone: Milestone, room: Room, row: str, about: str = "") -> None:
        self._store.put_post(tx, milestone.number, Posted(room.id, about, row))
