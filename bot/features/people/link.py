"""Connecting rooms: a code and a yes on both sides; whoever leaves is missed out loud."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from bot.core.errors import Conflict, NotFound, NotPermitted
from bot.core.outbox import Kind, Lane, Post
from bot.core.permission import Action, may
from bot.core.person import Role
from bot.core.phrase import Language, Listed, Phrase
from bot.core.ref import RoomRef
from bot.core.reply import Announcement, Button, Reply, Silence
from bot.core.undo import FINAL
from bot.features.people.model import CODE_DIGITS, CODE_LIFE, partners_named

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.ids import Ids
    from bot.core.person import Person, Room
    from bot.core.phrase import Arg
    from bot.core.prompt import Cards
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.features.people.directory import Directory
    from bot.features.people.store import Stores


class Links:
    """Connects rooms and parts them.

    Args:
        directory: Looks things up.
        stores: Rooms and links.
        cards: Asks the other side and tells both.
        ids: For codes.
    """

    def __init__(self, directory: Directory, stores: Stores, cards: Cards, ids: Ids) -> None:
        """Take what it needs."""
        self._directory = directory
        self._stores = stores
        self._cards = cards
        self._ids = ids

    def offer(self, tx: Transaction, room: Room, asker: Person, now: datetime) -> Reply:
        """Return a code that the other room types within half an hour: this side's yes.

        Raises:
            Conflict: The room has no city and is not shared.
            NotPermitted: The asker is no coordinator of the room's city.
        """
        self._require(tx, asker, room)
        person = self._directory.ensure(tx, asker, room, now)
        code = self._ids.digits(CODE_DIGITS)
        while self._stores.links.code(tx, code, now) is not None:
            code = self._ids.digits(CODE_DIGITS)
        self._stores.links.put_code(tx, code, room.id, person.id, now + CODE_LIFE)
        offered = Phrase("people-link-code", {"code": code, "prefix": room.prefix})
        elsewhere = self._directory.network.prefix_elsewhere(room)
        if elsewhere == room.prefix:
            return Reply((offered,))
        given = self._directory.network.given_elsewhere(room, "room", code)
        there = Phrase("people-link-code-elsewhere", {"code": given, "prefix": elsewhere})
        kept = () if self._directory.has_servers(room.ref.platform) else (Phrase("people-link-if-discord"),)
        return Reply((offered, there, *kept))

    def request(self, tx: Transaction, room: Room, asker: Person, typed: str, now: datetime) -> Answer:
        """Connect this room with the one that a code or a room id names, or ask whoever has not said yes.

        Raises:
            NotFound: There is no such code or room.
            Conflict: The rooms cannot be connected.
            NotPermitted: The asker is no coordinator of this room's city.
        """
        self._require(tx, asker, room)
        typed = unicodedata.normalize("NFKC", typed)
        found = self._stores.links.code(tx, typed, now)
        if found is not None:
            return self._use_code(tx, room, asker, typed, now)
        other = self._named_room(tx, room, typed)
        self._check(room, other)
        if asker.admin or self._may(tx, asker, other):
            self._join(tx, room, other, now)
            return Silence(undo=FINAL)
        self._stores.links.put_wish(tx, other.id, room.id, now + CODE_LIFE)
        question = Announcement(self._question(other, room))
        self._cards.show(
            tx, Post(other.ref, question, self._directory.locales(other), Lane.REPLY, Kind.ANNOUNCEMENT), None, CODE_LIFE
        )
        return Reply((Phrase("people-link-waits", {"city": self._name(other)}),))

    def _use_code(self, tx: Transaction, room: Room, asker: Person, code: str, now: datetime) -> Answer:
        number, person = self._stores.links.code(tx, code, now) or (room.id, 0)
        other = self._stores.rooms.get(tx, number)
        self._check(room, other)
        if asker.id == person:  # a coordinator of both has said yes on both sides already
            self._stores.links.drop_code(tx, code)
            self._join(tx, room, other, now)
            return Silence(undo=FINAL)
        self._stores.links.drop_code(tx, code)
        self._stores.links.put_wish(tx, room.id, other.id, now + CODE_LIFE)
        return self._question(room, other)

    def _question(self, room: Room, other: Room) -> Reply:
        asked = Phrase("people-link-question", {**self._whose(other), "prefix": room.prefix})
        here, there = (self._directory.has_servers(one.ref.platform) for one in (room, other))
        kept = (Phrase("people-link-discord"),) if there and not here else ()
        yes = Button("👍", "room link accept", word="answer-yes")
        no = Button("👎", "room link decline", word="answer-no")
        return Reply((*kept, asked), buttons=(yes, no))

    def accept(self, tx: Transaction, room: Room, asker: Person, now: datetime) -> Answer:
        """Say this room's yes.

        Raises:
            NotFound: Nobody has asked, or it was too long ago.
            NotPermitted: The asker is no coordinator of this room's city.
        """
        self._require(tx, asker, room)
        other = self._wished(tx, room, now)
        self._check(room, other)
        self._stores.links.drop_wish(tx, room.id)
        self._join(tx, room, other, now)
        return Silence(undo=FINAL)

    def decline(self, tx: Transaction, room: Room, asker: Person, now: datetime) -> Reply:
        """Say this room's no; the other side is told.

        Raises:
            NotFound: Nobody has asked, or it was too long ago.
            NotPermitted: The asker is no coordinator of this room's city.
        """
        self._require(tx, asker, room)
        other = self._wished(tx, room, now)
        self._stores.links.drop_wish(tx, room.id)
        self._tell(tx, other, Phrase("people-link-declined", {"city": self._name(room)}))
        return Reply((Phrase("people-link-not-made"),), to_room=True, undo=FINAL)

    def unlink(self, tx: Transaction, room: Room, asker: Person) -> Reply:
        """Take a room out of its link and tell the others.

        Raises:
            Conflict: It is connected with none.
            NotPermitted: The asker is no coordinator of this room's city.
        """
        self._require(tx, asker, room)
        if room.link is None:
            raise Conflict(Phrase("people-link-none", {"prefix": room.prefix}))
        self.part(tx, room)
        return Reply((Phrase("people-link-ended-here"),), to_room=True, undo=FINAL)

    def part(self, tx: Transaction, room: Room) -> list[Room]:
        """Take a room out of its link; return the rooms it was connected with, which have been told."""
        others = self._directory.companions(tx, room)
        self._stores.rooms.change(tx, room.id, {"link_id": None})
        for other in others:
            self._tell(tx, other, self._ended(tx, room))
        if len(others) == 1:
            self._stores.rooms.change(tx, others[0].id, {"link_id": None})
        return others

    def _ended(self, tx: Transaction, room: Room) -> Phrase:
        people = self._directory.duty(tx, Role.COORDINATOR, room.city or "").people
        if not people:
            return Phrase("people-link-ended", {"city": self._name(room)})
        return Phrase("people-link-ended-ask", {"city": self._name(room), "person": people[0].name})

    def _join(self, tx: Transaction, room: Room, other: Room, now: datetime) -> None:
        link = other.link or room.link or self._stores.links.create(tx, now)
        for joining in (room, other):
            self._stores.rooms.change(tx, joining.id, {"link_id": link})
        everyone = self._stores.rooms.linked(tx, link)
        for member in everyone:
            partners = [known for known in everyone if known.id != member.id]
            names = Listed(partners_named(partners, self._directory.network.cities) or (self._name(other),))
            self._tell(tx, member, Phrase("people-linked", {"cities": names, "prefix": member.prefix}))

    def _tell(self, tx: Transaction, room: Room, phrase: Phrase) -> None:
        self._cards.show(tx, Post(room.ref, Reply((phrase,), to_room=True), self._directory.locales(room), Lane.REPLY))

    def _wished(self, tx: Transaction, room: Room, now: datetime) -> Room:
        number = self._stores.links.wish(tx, room.id, now)
        if number is None:
            raise NotFound(Phrase("people-link-no-wish", {"prefix": room.prefix}))
        return self._stores.rooms.get(tx, number)

    def _named_room(self, tx: Transaction, room: Room, typed: str) -> Room:
        platform, parted, key = typed.partition(":")
        refs = [RoomRef(room.ref.platform, typed)] + ([RoomRef(platform, key)] if parted else [])
        for ref in refs:
            found = self._directory.room_of(tx, ref)
            if found is not None and found.active:
                return found
        raise NotFound(Phrase("people-link-unknown", {"text": typed, "prefix": room.prefix}))

    def _check(self, room: Room, other: Room) -> None:
        if room.id == other.id:
            raise Conflict(Phrase("people-link-same", {"prefix": room.prefix}))
        if room.direct or other.direct:
            raise Conflict(Phrase("people-link-direct"))
        if room.link is not None and room.link == other.link:
            raise Conflict(Phrase("people-link-already", {"city": self._name(other)}))
        if room.link is not None and other.link is not None:
            raise Conflict(Phrase("people-link-two", {"prefix": room.prefix}))

    def _require(self, tx: Transaction, asker: Person, room: Room) -> None:
        if room.city is None and not room.shared:
            raise Conflict(Phrase("people-room-no-city", {"prefix": room.prefix, "example": self._directory.cities()[0].id}))
        if not self._may(tx, asker, room):
            raise NotPermitted(self._who_can(tx, room))

    def _may(self, tx: Transaction, asker: Person, room: Room) -> bool:
        del tx
        cities: Sequence[str] = [room.city] if room.city else list(self._directory.network.cities)
        return any(may(asker, Action.CONNECT, city) for city in cities)

    def _who_can(self, tx: Transaction, room: Room) -> Phrase:
        city = self._directory.city(room.city)
        cities = [city] if city else self._directory.cities()
        named = Listed(tuple(known.name for known in cities))
        people = [person.name for known in cities for person in self._directory.duty(tx, Role.COORDINATOR, known.id).people]
        if not people:
            return Phrase("people-link-up-to-nobody", {"city": named, "prefix": room.prefix})
        return Phrase("people-link-up-to", {"city": named, "people": Listed(tuple(dict.fromkeys(people)))})

    def _name(self, room: Room) -> Arg:
        city = self._directory.city(room.city)
        return city.name if city else Phrase("people-shared-room")

    def _whose(self, room: Room) -> dict[str, Arg]:
        languages = Listed(tuple(Language(code) for code in self._directory.locales(room)))
        return {"city": self._name(room), "languages": languages}
