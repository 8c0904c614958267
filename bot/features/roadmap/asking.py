"""Asks the other cities whether a joint date may be moved, and says what has become of it. Silence is never a yes (H8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.outbox import Kind, Lane, Post
from bot.core.person import Role
from bot.core.phrase import Form, Phrase, When
from bot.core.reply import Announcement, Button, Reply
from bot.features.roadmap.model import Posted
from bot.features.roadmap.point import addressed

if TYPE_CHECKING:
    from bot.core.moment import Moment
    from bot.core.person import City, Room
    from bot.core.phrase import Arg
    from bot.core.prompt import Cards
    from bot.core.transaction import Transaction
    from bot.features.roadmap.entry import Entries, Entry
    from bot.features.roadmap.model import Milestone, Proposal
    from bot.features.roadmap.move import Moved
    from bot.features.roadmap.port import Directory
    from bot.features.roadmap.store import RoadmapStore


class Proposals:
    """Questions about new dates.

    Args:
        store: Remembers which message asks.
        directory: Cities and rooms.
        cards: Where messages are put up.
        entries: Who answers for what.
    """

    def __init__(self, store: RoadmapStore, directory: Directory, cards: Cards, entries: Entries) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory
        self._cards = cards
        self._entries = entries

    def ask(self, tx: Transaction, milestone: Milestone, proposal: Proposal) -> None:
        """Ask whoever coordinates each other city, in its own room; of a city without one, where the milestone was added.

        A city that has waived its part is not asked.
        """
        entry = self._entries.entry(tx, milestone)
        for part in entry.unanswered:
            room = self._room(tx, milestone, part.city.id)
            row = self._cards.show(tx, self._post(room, self._question(tx, entry, part.city, room, proposal)))
            self._store.put_question(tx, milestone.number, part.city.id, Posted(room.id, row))

    def close(self, tx: Transaction, milestone: Milestone, moved: Moved | None = None) -> set[int]:
        """End the questions about a date: they say what has become of it, and nothing can be answered any more.

        Returns:
            The numbers of the rooms where one stood.
        """
        told: set[int] = set()
        for city, posted in self._store.take_questions(tx, milestone.number):
            room, reader = self._directory.room(tx, posted.room), self._directory.city(city)
            if room.active and reader is not None:
                line = Phrase("roadmap-title", {**self._entries.entry(tx, milestone).words()})
                says = outcome_line(moved, reader.zone) if moved else line
                self._cards.refresh(tx, posted.row, self._post(room, Reply((says,))))
                told.add(room.id)
        return told

    def tell(self, tx: Transaction, city: str, moved: Moved, room: Room) -> None:
        """Tell the city that proposed a date what has become of it, unless it was decided in its own room."""
        reader, own = self._directory.city(city), self._room(tx, moved.entry.milestone, city)
        if reader is not None and own.id != room.id and own.active:
            self._cards.show(tx, self._post(own, Reply((outcome_line(moved, reader.zone),))))

    def _question(self, tx: Transaction, entry: Entry, city: City, room: Room, proposal: Proposal) -> Announcement:
        people = self._directory.duty(tx, Role.COORDINATOR, city.id).people
        proposer = self._directory.city(proposal.city)
        said: dict[str, Arg] = {**entry.words(), "city": proposer.name if proposer else proposal.city}
        said |= dates(proposal.due, entry.milestone.wish.due, city.zone)
        which = entry.milestone.id if room.city == city.id else f"{entry.milestone.id} --side {city.id}"
        agree, decline = f"roadmap agree {which}", f"roadmap decline {which}"
        lines: dict[str, Arg] = {"agree": f"{room.prefix}{agree}", "decline": f"{room.prefix}{decline}"}
        head = addressed(people, room, Phrase("roadmap-date-proposed", said))
        buttons = (Button("👍", agree, None, "answer-yes"), Button("👎", decline, None, "answer-no"))
        reply = Reply((head, Phrase("roadmap-date-answer", lines)), buttons, lasting=True)
        return Announcement(reply, tuple(account for one in people for account in one.accounts_on(room.ref.platform)))

    def _room(self, tx: Transaction, milestone: Milestone, city: str) -> Room:
        own = self._directory.rooms_of(tx, city)
        return own[0] if own else self._directory.room(tx, milestone.room)

    def _post(self, room: Room, says: Reply | Announcement) -> Post:
        lane = Lane.REMINDER if isinstance(says, Announcement) else Lane.CHATTER
        return Post(room.ref, says, self._directory.locales(room), lane, Kind.ANNOUNCEMENT)


def dates(due: Moment, before: Moment, zone: str) -> dict[str, Arg]:
    """Return a new date and the one before, as a zone shows them."""
    return {"when": When(due.seen_from(zone)), "before": When(before.seen_from(zone), Form.DAY_TIME)}


def outcome_line(moved: Moved, zone: str) -> Phrase:
    """Return what has become of a date, as a zone shows it."""
    names = {part.city.id: part.city.name for part in moved.entry.parts}
    said: dict[str, Arg] = {**moved.entry.words(), **dates(moved.due, moved.before, zone)}
    said["city"] = names.get(moved.city, moved.city)
    return Phrase(OUTCOMES[moved.outcome.value], said)


OUTCOMES = {
    "moved": "roadmap-date-moved",
    "declined": "roadmap-date-declined",
    "withdrawn": "roadmap-date-withdrawn",
}
"""What is said of each end."""
