"""The messages of a search for a time: cards in every room that shows one, and what people are told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core.ids import Prefix, ShortId
from bot.core.outbox import Kind, Lane, Post
from bot.core.person import mentioned
from bot.core.phrase import Phrase
from bot.core.reply import Announcement, Joint, Reply
from bot.features.polls.card import Shown, card
from bot.features.polls.model import Card, fits

if TYPE_CHECKING:
    from datetime import timedelta

    from bot.core.person import Room
    from bot.core.prompt import Cards
    from bot.core.ref import MessageRef, PersonRef
    from bot.core.transaction import Transaction
    from bot.features.polls.asked import Asked, Group
    from bot.features.polls.model import Poll
    from bot.features.polls.port import Directory, Guard
    from bot.features.polls.store import PollStore


@dataclass(frozen=True, slots=True)
class Told:
    """Something that rings in a room.

    Args:
        says: What.
        rung: For whom.
        locales: In which languages.
        asked: The only account whose answer counts; ``None`` for everyone's.
        patience: How long an answer counts.
    """

    says: Reply
    rung: tuple[PersonRef, ...]
    locales: tuple[str, ...]
    asked: PersonRef | None = None
    patience: timedelta | None = None


class Board:
    """Puts cards up, keeps them right, and tells people.

    Args:
        store: Tables.
        cards: Where messages are put up.
        directory: Rooms and their languages.
        guard: What speaks against a slot.
        asked: Which cities see a room.
    """

    def __init__(self, store: PollStore, cards: Cards, directory: Directory, guard: Guard, asked: Asked) -> None:
        """Take the ports."""
        self._store = store
        self._cards = cards
        self._directory = directory
        self._guard = guard
        self._asked = asked

    def put_up(self, tx: Transaction, poll: Poll, room: Room, asked: MessageRef | None) -> None:
        """Show a card in a room, as the answer to a message, and in the rooms linked with it."""
        says = card(self.shown(tx, poll, room))
        answer = Post(room.ref, says, self._directory.locales(room), Lane.REPLY, Kind.REPLY, reply_to=asked, alone=True)
        self._store.add_card(tx, poll.number, Card(room.id, self._cards.show(tx, answer)))
        for other in self._directory.companions(tx, room):
            row = self._cards.show(tx, self._post(tx, poll, other, Lane.RELAY))
            self._store.add_card(tx, poll.number, Card(other.id, row))

    def refresh(self, tx: Transaction, poll: Poll) -> None:
        """Edit all cards of a search; nobody is rung for."""
        for shown in self._store.cards(tx, poll.number):
            room = self._directory.room(tx, shown.room)
            if room.active:
                self._cards.refresh(tx, shown.row, self._post(tx, poll, room, Lane.CHATTER))

    def shown(self, tx: Transaction, poll: Poll, room: Room) -> Shown:
        """Return a search with all that is shown of it in a room."""
        cities, answers = self._asked.cities(tx, room), self._store.answers(tx, poll.number)
        marks = {
            (slot, city.id): found
            for slot, starts in enumerate(poll.wish.slots, start=1)
            for city in cities
            if (found := self._guard.marks(tx, starts, poll.ends(slot), city))
        }
        people, home = len({answer.person for answer in answers}), self._directory.city(room.city)
        event = str(ShortId(Prefix.EVENT, poll.event)) if poll.event is not None else ""
        return Shown(poll, fits(poll, answers), people, cities, marks, home, event)

    def tell(self, tx: Transaction, poll: Poll, group: Group, says: Reply, language: str | None = None) -> None:
        """Tell people of a room something about a search, with their names, ringing for them; as a reply to its card.

        Args:
            tx: Open.
            poll: The search.
            group: Who and where.
            says: What.
            language: That of all of them, where it is one of the room's; else it is said in all of these.
        """
        full = Reply((*says.blocks, _names(group)), to_room=True, lasting=says.ask is not None, ask=says.ask)
        spoken = self._directory.locales(group.room)
        locales = (language,) if language is not None and language in spoken else spoken
        self._ring(tx, poll, group.room, Told(full, mentions(group), locales))

    def announce(self, tx: Transaction, group: Group, says: Reply) -> None:
        """Tell people of a room something about several searches: one alone in their language, with others by their names."""
        alone = group.people[0] if len(group.people) == 1 else None
        locales = (self._directory.locale(alone, group.room),) if alone else self._directory.locales(group.room)
        names = () if alone else (_names(group),)
        told = Announcement(replace(says, blocks=(*says.blocks, *names), to_room=alone is None), mentions(group))
        self._cards.show(tx, Post(group.room.ref, told, locales, Lane.REMINDER, Kind.ANNOUNCEMENT))

    def ask(self, tx: Transaction, poll: Poll, group: Group, says: Reply, patience: timedelta) -> None:
        """Tell one person something that they can answer, in their language."""
        locale, rung = self._directory.locale(group.people[0], group.room), mentions(group)
        told = Told(says, rung, (locale,), rung[0] if len(rung) == 1 else None, patience)
        self._ring(tx, poll, group.room, told)

    def _ring(self, tx: Transaction, poll: Poll, room: Room, told: Told) -> None:
        row = next((shown.row for shown in self._store.cards(tx, poll.number) if shown.room == room.id), None)
        says = Announcement(told.says, told.rung)
        post = Post(room.ref, says, told.locales, Lane.REMINDER, Kind.ANNOUNCEMENT, reply_to_row=row)
        self._cards.show(tx, post, told.asked, told.patience)

    def _post(self, tx: Transaction, poll: Poll, room: Room, lane: Lane) -> Post:
        locales = self._directory.locales(room)
        return Post(room.ref, card(self.shown(tx, poll, room)), locales, lane, Kind.ANNOUNCEMENT)


def mentions(group: Group) -> tuple[PersonRef, ...]:
    """Return the accounts of people that ring in their room."""
    return tuple(account for person in group.people for account in person.accounts_on(group.room.ref.platform))


def _names(group: Group) -> Joint:
    people = (mentioned(person, group.room) for person in group.people)
    return Joint(tuple(Phrase("poll-person", {"person": person}) for person in people), ", ")
