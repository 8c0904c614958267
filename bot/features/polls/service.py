"""What everybody can do with a search for a time: begin one, answer, see who can when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import Conflict
from bot.core.phrase import Phrase
from bot.features.polls.card import listing
from bot.features.polls.model import Mark, State, check, marked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.core.clock import Clock
    from bot.core.person import Person, Room
    from bot.core.ref import MessageRef
    from bot.core.reply import Reply
    from bot.core.transaction import Transaction
    from bot.features.polls.assembly import Parts
    from bot.features.polls.model import Poll, Wish
    from bot.features.polls.port import Directory


class Polls:
    """Searches for a time.

    Args:
        parts: Tables, cards, due work, and who sees what.
        directory: People.
        clock: Tells the present moment.
    """

    def __init__(self, parts: Parts, directory: Directory, clock: Clock) -> None:
        """Take the parts."""
        self._store, self._board, self._schedule = parts.store, parts.board, parts.schedule
        self._access, self._asked = parts.access, parts.asked
        self._directory = directory
        self._clock = clock

    def add(self, tx: Transaction, wish: Wish, room: Room, author: Person, asked: MessageRef | None = None) -> Poll:
        """Begin a search and show its card in the room and in those linked with it.

        Args:
            tx: Open.
            wish: With slots in order.
            room: Where it was asked for.
            author: The search belongs to the room's city, or else to theirs.
            asked: The message that the card in this room answers.

        Raises:
            BadOption: The title is empty or too long, or there are too few or too many slots.
            Conflict: A slot has passed, or people would be asked until it is too late.
        """
        now = self._clock.now()
        check(wish, now)
        known = self._directory.ensure(tx, author, room, now)
        poll = self._store.add(tx, wish, room, room.city or known.city, known.id, now)
        self._board.put_up(tx, poll, room, asked)
        self._schedule.plan(tx, poll)
        return poll

    def find(self, tx: Transaction, number: int, room: Room) -> Poll:
        """Return a search that can be seen in a room, see `Access.find`."""
        return self._access.find(tx, number, room)

    def open(self, tx: Transaction, room: Room) -> list[Poll]:
        """Return the searches that can be answered in a room."""
        return self._access.open(tx, room)

    def answer(
        self, tx: Transaction, poll: Poll, room: Room, person: Person, said: Mapping[int, Mark | None]
    ) -> tuple[dict[int, Mark], dict[int, Mark]]:
        """Enter what somebody says; the cards count it.

        Args:
            tx: Open.
            poll: The search.
            room: Where they say it; they will be told there what comes of it.
            person: Entered in the directory if nothing is stored of them yet.
            said: By slot; ``None`` takes back what was said of it.

        Returns:
            What they had said of each slot before, and what they say now.

        Raises:
            BadOption: There is no such slot.
            Conflict: The search has ended.
        """
        if poll.state is not State.OPEN:
            raise Conflict(Phrase("poll-ended", {"id": poll.id, "title": poll.wish.title}))
        before = self.said(tx, poll, person)
        after = marked(poll, said, before)
        if after != before:
            now = self._clock.now()
            known = self._directory.ensure(tx, person, room, now)
            self._store.put_answers(tx, poll.number, known.id, room.id, after, now)
            self._board.refresh(tx, poll)
        return before, after

    def said(self, tx: Transaction, poll: Poll, person: Person) -> dict[int, Mark]:
        """Return what somebody says of each slot."""
        answers = self._store.answers(tx, poll.number) if person.id else []
        return {answer.slot: answer.mark for answer in answers if answer.person == person.id}

    def show(self, tx: Transaction, poll: Poll, room: Room, zone: str) -> Reply:
        """Return who can when; times as they are in a zone."""
        names: dict[tuple[int, Mark], list[str]] = {}
        for answer in self._store.answers(tx, poll.number):
            person = self._directory.person_numbered(tx, answer.person)
            if person is not None:
                names.setdefault((answer.slot, answer.mark), []).append(person.name)
        waiting = [person.name for person in self._asked.silent(tx, poll)]
        return listing(self._board.shown(tx, poll, room), names, waiting, zone)

    def replan(self, tx: Transaction, city: str) -> None:
        """A city works on other days than before."""
        for poll in self._store.open(tx):
            if any(known.id == city for known in self._asked.reached(tx, self._directory.room(tx, poll.room))):
                self._schedule.plan(tx, poll)

    def forget(self, tx: Transaction, person: int) -> None:
        """Forget all that names a person; the cards count without them."""
        numbers = self._store.answered_by(tx, person)
        self._store.forget(tx, person)
        self._refresh(tx, numbers)

    def join(self, tx: Transaction, kept: int, gone: int) -> None:
        """Keep one answer of two by persons who are one: that of whoever is kept."""
        twice = set(self._store.answered_by(tx, kept)).intersection(self._store.answered_by(tx, gone))
        for number in sorted(twice):
            self._store.drop_answers(tx, number, gone)
        self._refresh(tx, sorted(twice))

    def tidy(self, tx: Transaction, before: datetime) -> int:
        """Remove the searches that ended before a moment; return how many."""
        return self._store.erase_before(tx, before)

    def _refresh(self, tx: Transaction, numbers: Sequence[int]) -> None:
        for number in numbers:
            poll = self._store.get(tx, number)
            if poll is not None:
                self._board.refresh(tx, poll)
