"""The messages of announcements: the questions to the cities, what goes out, and what rooms are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.outbox import Kind, Lane, Post
from bot.core.reply import Announcement as Ringing
from bot.core.reply import Reply
from bot.features.announcements.card import Shown, card, checked, lapsed, sent, superseded
from bot.features.announcements.model import Card

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.core.person import City, Room
    from bot.core.phrase import Phrase
    from bot.core.prompt import Cards
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.announcements.model import Announcement
    from bot.features.announcements.port import Directory, Events, Ports, Texts
    from bot.features.announcements.reach import Reach
    from bot.features.announcements.store import AnnouncementStore


class Board:
    """Puts questions up, keeps them right, and sends announcements out.

    Args:
        store: Tables.
        reach: Where an announcement goes.
        ports: Rooms, words and messages.
    """

    def __init__(self, store: AnnouncementStore, reach: Reach, ports: Ports) -> None:
        """Take the ports."""
        self._store = store
        self._reach = reach
        self._cards: Cards = ports.cards
        self._directory: Directory = ports.directory
        self._texts: Texts = ports.texts
        self._events: Events = ports.events

    def put_up(self, tx: Transaction, announcement: Announcement, asked: MessageRef | None) -> None:
        """Show a draft where it was typed, as the answer to a message, and ask every other room that is ready."""
        home = self._directory.room(tx, announcement.room)
        locales = self._directory.locales(home)
        says = card(self.shown(tx, announcement, home))
        answer = Post(home.ref, says, locales, Lane.REPLY, Kind.REPLY, reply_to=asked, alone=True)
        self._store.put_card(tx, announcement.number, Card(home.id, self._cards.show(tx, answer)))
        self.ask(tx, announcement)

    def ask(self, tx: Transaction, announcement: Announcement) -> None:
        """Ask every room that has not been asked yet and whose words are there, or will never be."""
        there = {shown.room for shown in self._store.cards(tx, announcement.number)}
        for room in self._asked(tx, announcement):
            shown = self.shown(tx, announcement, room)
            if room.id not in there and not any(code in shown.awaited for code in shown.languages):
                row = self._cards.show(tx, self._post(room, card(shown), Lane.RELAY))
                self._store.put_card(tx, announcement.number, Card(room.id, row))

    def ask_again(self, tx: Transaction, announcement: Announcement, cities: Collection[str]) -> None:
        """Ask some cities anew, since an edit of an old question wakes nobody; the old one says that it holds no more."""
        rooms = {key.room for key in announcement.keys if key.city in cities}
        for shown in self._store.cards(tx, announcement.number):
            room = self._directory.room(tx, shown.room)
            if shown.room in rooms:
                self._store.drop_card(tx, announcement.number, shown.room)
                if room.active:
                    says = superseded(self.shown(tx, announcement, room))
                    self._cards.refresh(tx, shown.row, self._post(room, says, Lane.CHATTER))
        self.refresh(tx, announcement)
        self.ask(tx, announcement)

    def refresh(self, tx: Transaction, announcement: Announcement) -> None:
        """Edit all questions; nobody is rung for."""
        for shown in self._store.cards(tx, announcement.number):
            room = self._directory.room(tx, shown.room)
            if room.active:
                post = self._post(room, card(self.shown(tx, announcement, room)), Lane.CHATTER)
                self._cards.refresh(tx, shown.row, post)

    def send(self, tx: Transaction, announcement: Announcement) -> None:
        """Let an announcement go out in every room at once, and put the questions right; in haste with people's words alone."""
        lane = Lane.ALERT if announcement.hurry else Lane.RELAY
        for room in self._reach.rooms(tx, announcement):
            shown = self.shown(tx, announcement, room)
            if announcement.hurry is not None:
                shown = checked(shown, self._directory.default_language)
            says = Ringing(sent(shown), urgent=announcement.hurry is not None)
            locales = self._directory.locales(room)
            self._cards.show(tx, Post(room.ref, says, locales, lane, Kind.ANNOUNCEMENT))
        self.refresh(tx, announcement)

    def tell_lapsed(self, tx: Transaction, announcement: Announcement) -> None:
        """Tell every room that was asked, once, that the time for a yes is over; in its own room its author is rung for."""
        author = None if announcement.author is None else self._directory.person_numbered(tx, announcement.author)
        for asked in self._store.cards(tx, announcement.number):
            room = self._directory.room(tx, asked.room)
            if not room.active:
                continue
            says = Reply((lapsed(self.shown(tx, announcement, room)),), to_room=True)
            rung = author.accounts_on(room.ref.platform) if author and room.id == announcement.room else ()
            told = Ringing(says, rung) if rung else says
            locales = self._directory.locales(room)
            self._cards.show(tx, Post(room.ref, told, locales, Lane.REMINDER, Kind.ANNOUNCEMENT, reply_to_row=asked.row))
        self.refresh(tx, announcement)

    def shown(self, tx: Transaction, announcement: Announcement, room: Room) -> Shown:
        """Return an announcement with all that is shown of it in a room."""
        author = None if announcement.author is None else self._directory.person_numbered(tx, announcement.author)
        cities = [city for city in self._directory.cities() if announcement.key(city.id) or city.id == announcement.city]
        asked = [city for city in cities if (key := announcement.key(city.id)) and key.room == room.id]
        here = self._directory.city(room.city) or self._directory.city(announcement.city)
        return Shown(
            announcement,
            author.name if author else "",
            cities,
            self._languages(room, asked),
            self._texts.of(tx, announcement.id),
            self._texts.awaited(tx, announcement.id),
            here.zone if here else "Etc/UTC",
            room.prefix,
            tuple(self._lines(tx, announcement, room, asked)),
        )

    def languages(self, tx: Transaction, announcement: Announcement) -> list[str]:
        """Return all languages in which an announcement is read anywhere."""
        spoken = [city.language for city in self._directory.cities() if announcement.key(city.id)]
        spoken += [code for room in self._reach.rooms(tx, announcement) for code in room.languages]
        return list(dict.fromkeys(spoken))

    def _languages(self, room: Room, asked: Sequence[City]) -> list[str]:
        """Return in which languages an announcement is read in a room: those it speaks, and those of whom it asks there."""
        return list(dict.fromkeys([*room.languages, *(city.language for city in asked)]))

    def _lines(self, tx: Transaction, announcement: Announcement, room: Room, asked: Sequence[City]) -> Iterator[Phrase]:
        """Yield what is said of the event that an announcement is about, for each city of a room."""
        if announcement.event is None:
            return
        home = self._directory.room(tx, announcement.room)
        own = self._directory.city(room.city)
        for city in [own] if own else asked or self._directory.cities():
            line = self._events.line(tx, announcement.event, home, city)
            if line is not None:
                yield line

    def _asked(self, tx: Transaction, announcement: Announcement) -> list[Room]:
        """Return the rooms in which a city is asked, each once."""
        numbers = dict.fromkeys([announcement.room, *(key.room for key in announcement.keys)])
        rooms = (self._directory.room(tx, number) for number in numbers)
        return [room for room in rooms if room.active]

    def _post(self, room: Room, says: Reply, lane: Lane) -> Post:
        return Post(room.ref, says, self._directory.locales(room), lane, Kind.ANNOUNCEMENT)
