"""Invitations, the first contact, going and coming back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.outbox import Lane, Post
from bot.core.phrase import Phrase
from bot.core.reply import Button, Choices, Items, Joint, Reply, Said
from bot.features.people.introduction import settled, uncertified, which_city
from bot.features.people.model import RETURN_WITHIN, RoomLeft, RoomReturned

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.bus import Bus
    from bot.core.clock import Clock
    from bot.core.message import Invited, Joined, Left, Undecipherable
    from bot.core.outbox import Outbox
    from bot.core.person import Room
    from bot.core.phrase import Strings
    from bot.core.prompt import Cards
    from bot.core.reply import Block
    from bot.core.transaction import Transaction
    from bot.features.people.directory import Directory
    from bot.features.people.link import Links
    from bot.features.people.store import Stores

PATIENCE = timedelta(days=30)
"""How long the language question of the first contact can be answered by its number."""


class Desk:
    """How rooms are spoken to: the cards and outbox with the catalogues.

    Args:
        outbox: Joins and leaves.
        cards: Asks questions.
        strings: The languages' own names.
        bus: Tells other features who came and went.
        clock: The present moment.
    """

    def __init__(self, outbox: Outbox, cards: Cards, strings: Strings, bus: Bus, clock: Clock) -> None:
        """Keep the five."""
        self.outbox = outbox
        self.cards = cards
        self.strings = strings
        self.bus = bus
        self.clock = clock


class Welcome:
    """Comes and goes.

    Args:
        directory: Looks things up.
        stores: Rooms and links.
        links: Parts a room that is gone.
        desk: Speaks.
        invites: The patterns of who may invite the bot, for the reason given to others.
    """

    def __init__(self, directory: Directory, stores: Stores, links: Links, desk: Desk, invites: Sequence[str]) -> None:
        """Take what it needs."""
        self._directory = directory
        self._stores = stores
        self._links = links
        self._desk = desk
        self._invites = tuple(invites)

    def invited(self, tx: Transaction, invitation: Invited) -> None:
        """Accept an invitation, or decline it with the reason."""
        if invitation.allowed:
            self._desk.outbox.join(tx, invitation.room)
            return
        servers = ", ".join(pattern.removeprefix("@*:") for pattern in self._invites)
        reason = Phrase("people-invite-declined", {"servers": servers}) if servers else Phrase("people-invite-closed")
        self._desk.outbox.leave(tx, invitation.room, reason, self._directory.network.languages)

    def joined(self, tx: Transaction, arrival: Joined) -> None:
        """Introduce the bot, once in each room; be back in one that it was removed from."""
        now = self._desk.clock.now()
        gone = self._stores.rooms.gone_from(tx, arrival.room.platform, arrival.space) if arrival.space is not None else []
        for back in gone:
            self._return(tx, back, now)
        if any(back.home for back in gone):
            return
        room = self._directory.room_of(tx, arrival.room)
        if room is None:
            room = self._directory.place(tx, arrival.room, arrival.space, direct=arrival.direct, itself=True)
        if arrival.encrypted and not room.encrypted:
            room = self._encrypted(tx, room)
        if not room.active:
            self._return(tx, room, now)
        elif not self._stores.rooms.greeted(tx, room.id):
            self._stores.rooms.change(tx, room.id, {"greeted_at": now})
            if arrival.space is not None:
                self._greet_server(tx, room, arrival.language)
            else:
                self._greet(tx, room, now)

    def _encrypted(self, tx: Transaction, room: Room) -> Room:
        """Note that a room is encrypted from now on; one that was set up before hears what others hear at their beginning."""
        # What was agreed to was agreed to for words that anybody on the way could read.
        self._stores.rooms.change(tx, room.id, {"encrypted": True, "translates": False})
        fresh = self._stores.rooms.get(tx, room.id)
        if room.active and (room.city is not None or room.shared):
            stopped = (Phrase("people-untranslated", {"prefix": room.prefix}),) if room.translates else ()
            self._say(tx, fresh, Reply((*uncertified(fresh), *stopped), to_room=True), self._directory.locales(fresh))
        return fresh

    def undecipherable(self, tx: Transaction, message: Undecipherable) -> None:
        """Tell a room, once, that a message could not be read, and what helps."""
        room = self._directory.room_of(tx, message.room)
        if room is None or not room.active or self._stores.rooms.told_undecipherable(tx, room.id):
            return
        self._stores.rooms.change(tx, room.id, {"undecipherable_told_at": self._desk.clock.now()})
        reply = Reply((Phrase("people-undecipherable", {"name": message.author.name}),), to_room=True)
        self._say(tx, room, reply, self._directory.locales(room))

    def _greet_server(self, tx: Transaction, room: Room, language: str | None) -> None:
        """Name the one command with which a server is set up; until then its own language holds (conversation 23)."""
        languages = self._directory.network.languages
        if language in self._desk.strings.locales:
            self._stores.rooms.change(tx, room.id, {"languages": language})
            languages = tuple(dict.fromkeys([str(language), *languages]))
        ways = Items(tuple(Phrase("people-hello-setup", {"prefix": room.prefix}, code) for code in languages))
        self._say(tx, room, Reply((*_hellos(languages), ways), to_room=True), languages)

    def _greet(self, tx: Transaction, room: Room, now: datetime) -> None:
        network = self._directory.network
        languages = network.languages
        if room.direct:
            help_line = Phrase("people-hello-help", {"prefix": room.prefix})
            self._say(tx, room, Reply((*_hellos(languages), help_line, *uncertified(room)), to_room=True), languages)
        elif len(languages) > 1:
            self._say(tx, room, self._which_language(languages), languages)
        else:
            self._stores.rooms.change(tx, room.id, self._foregone(languages[0]))
            fresh, cities = self._stores.rooms.get(tx, room.id), self._directory.cities()
            rest = which_city(cities) if fresh.city is None else settled(fresh, cities, now, warns=True)
            self._say(tx, room, replace(rest, blocks=(Phrase("people-hello"), *rest.blocks)), languages)

    def _foregone(self, language: str) -> dict[str, object]:
        """Return what need not be asked where there is one language: that one, and the city if there is only one."""
        cities = self._directory.cities()
        return {"languages": language, "city_id": cities[0].id if len(cities) == 1 else None}

    def _which_language(self, languages: tuple[str, ...]) -> Reply:
        ways: list[Phrase | Said] = [
            Phrase("people-hello-answer", {"language": self._desk.strings.autonym(code), "number": str(number)}, code)
            for number, code in enumerate(languages, start=1)
        ]
        several = Phrase("people-hello-several", {"numbers": " ".join(str(number + 1) for number in range(len(languages)))})
        return Reply(
            (*_hellos(languages), Joint((*ways, several))),
            choices=Choices("room language {}", languages, several=True),
            to_room=True,
        )

    def _say(self, tx: Transaction, room: Room, reply: Reply, locales: Sequence[str]) -> None:
        self._desk.cards.show(tx, Post(room.ref, reply, tuple(locales), Lane.REPLY), None, PATIENCE)

    def _return(self, tx: Transaction, room: Room, now: datetime) -> None:
        self._stores.rooms.change(tx, room.id, {"active": True, "left_at": None})
        back = self._stores.rooms.get(tx, room.id)
        self._desk.bus.publish(tx, RoomReturned(back))
        wish = self._stores.links.wish(tx, room.id, now)
        locales = self._directory.locales(back)
        if wish is None:
            if room.space is None or room.home:
                self._say(tx, room, Reply((Phrase("people-back"),), to_room=True), locales)
            return
        partner = self._directory.city(self._stores.rooms.get(tx, wish).city)
        city = partner.name if partner else Phrase("people-shared-room")
        buttons = (
            Button("👍", "room link accept", word="answer-yes"),
            Button("👎", "room link decline", word="answer-no"),
        )
        reply = Reply((Phrase("people-back-link", {"city": city}),), buttons=buttons, to_room=True)
        self._say(tx, room, reply, locales)

    def left(self, tx: Transaction, departure: Left) -> None:
        """Stop everything in a room the bot was removed from, and tell the rooms it was connected with, once."""
        room = self._directory.room_of(tx, departure.room)
        if room is None or not room.active:
            return
        self._desk.outbox.drop_room(tx, room.ref)
        others = self._links.part(tx, room)
        self._stores.rooms.change(tx, room.id, {"active": False, "left_at": self._desk.clock.now()})
        if others:
            self._stores.links.put_wish(tx, room.id, others[0].id, self._desk.clock.now() + RETURN_WITHIN)
        self._desk.bus.publish(tx, RoomLeft(room))


def _hellos(languages: Sequence[str]) -> tuple[Block, ...]:
    """Return the bot's first sentence in each language, without their names: each is read by those who know it."""
    return (Items(tuple(Phrase("people-hello", locale=code) for code in languages)),)
