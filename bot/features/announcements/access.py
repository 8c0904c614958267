"""Which announcements are seen in a room, and who may do what with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import Conflict, NotFound, NotPermitted
from bot.core.permission import TABLE, Action, Scope
from bot.core.phrase import Language, Listed, Phrase
from bot.features.announcements.model import Announcement, State, announcement_id, speakers

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.core.person import Person, Room
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.announcements.port import Directory
    from bot.features.announcements.store import AnnouncementStore


class Access:
    """Finds announcements and judges rights.

    Args:
        store: Tables.
        directory: Rooms, people and roles.
    """

    def __init__(self, store: AnnouncementStore, directory: Directory) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory

    def find(self, tx: Transaction, number: int, room: Room) -> Announcement:
        """Return an announcement that concerns a room: drafted there, or asked about in its city.

        Raises:
            NotFound: There is none, or only elsewhere.
        """
        found = self._store.get(tx, number)
        if found is None or not _concerns(found, room):
            raise NotFound(Phrase("announce-unknown", {"id": announcement_id(number), "prefix": room.prefix}))
        return found

    def recent(self, tx: Transaction, room: Room, since: datetime) -> list[Announcement]:
        """Return the drafts that concern a room, and what was closed since a moment; the newest first."""
        return [found for found in self._store.recent(tx, since) if _concerns(found, room)]

    def draft(self, tx: Transaction, found: Announcement, room: Room) -> Announcement:
        """Return a draft as it is now; until this transaction ends nobody else can change it.

        Raises:
            Conflict: It is a draft no more.
        """
        held = self._store.hold(tx, found.number)
        if held.state is not State.DRAFT:
            raise Conflict(Phrase(f"announce-is-{held.state.value}", {"id": held.id, "prefix": room.prefix}))
        return held

    def home(self, asker: Person, room: Room) -> str:
        """Return the city for which somebody drafts in a room.

        Raises:
            Conflict: They draft for none there.
        """
        own = (city.id for city in self._directory.cities() if holds(asker, Action.ANNOUNCE, city.id))
        city = room.city or next(own, None)
        if city is None:
            raise Conflict(Phrase("announce-no-city"))
        return city

    def speaks_for(self, tx: Transaction, found: Announcement, asker: Person, room: Room) -> str:
        """Return the city whose yes somebody gives in a room: the room's, else one of theirs, best one that is still open.

        Whoever runs the bot gives it only for the city in whose own room they are: two of its keys in one hand would be none.

        Raises:
            NotPermitted: They give it for none.
        """
        theirs = [key for key in found.keys if holds(asker, Action.RELEASE, key.city)]
        if asker.admin and found.key(room.city) is not None:
            return room.city or ""
        for key in theirs:
            if key.city == room.city:
                return key.city
        best = next((key for key in theirs if not key.given), next(iter(theirs), None))
        if best is None:
            here = [key.city for key in found.keys if room.city in {None, key.city}]
            raise NotPermitted(self._up_to(tx, "announce-yes-up-to", found, Action.RELEASE, here))
        return best.city

    def language(self, tx: Transaction, found: Announcement, asker: Person, room: Room, wanted: str | None) -> str:
        """Return the language in which somebody gives an announcement other words.

        Args:
            tx: Open.
            found: Which.
            asker: Its author, or somebody who may draft in one of the cities.
            room: Where they do.
            wanted: As they say; ``None`` for the author's own words, for others those that their city reads.

        Raises:
            NotPermitted: The words in that language are up to others.
        """
        author = asker.id != 0 and asker.id == found.author
        theirs = [key.city for key in found.keys if asker.admin or holds(asker, Action.ANNOUNCE, key.city)]
        theirs.sort(key=lambda city: city != room.city)
        spoken = [city.language for code in theirs if (city := self._directory.city(code))]
        if wanted is None:
            wanted = found.language if author else next(iter(spoken), found.language)
        original = wanted == found.language and (author or found.city in theirs)
        if not (original or asker.admin or wanted in spoken):
            cities = [city.id for city in speakers(found, self._directory.cities(), wanted)]
            cities = cities or ([found.city] if wanted == found.language else [key.city for key in found.keys])
            raise NotPermitted(self._up_to(tx, "announce-words-up-to", found, Action.ANNOUNCE, cities, wanted))
        return wanted

    def owned(self, tx: Transaction, found: Announcement, asker: Person) -> None:
        """See that somebody may take an announcement back: its author, or whoever says yes for its city.

        Raises:
            NotPermitted: They may not.
        """
        author = asker.id != 0 and asker.id == found.author
        if not (author or asker.admin or holds(asker, Action.RELEASE, found.city)):
            raise NotPermitted(self._up_to(tx, "announce-back-up-to", found, Action.RELEASE, [found.city]))

    def hurried(self, tx: Transaction, found: Announcement, asker: Person) -> None:
        """See that somebody may send an announcement out without every city's yes.

        Raises:
            NotPermitted: They may not.
        """
        cities = [key.city for key in found.keys]
        if not (asker.admin or any(holds(asker, Action.HURRY, city) for city in cities)):
            raise NotPermitted(self._up_to(tx, "announce-hurry-up-to", found, Action.HURRY, cities))

    def _up_to(  # noqa: PLR0913, PLR0917 - what is up to whom, and where
        self, tx: Transaction, phrase_id: str, found: Announcement, action: Action, cities: Iterable[str], language: str = ""
    ) -> Phrase:
        """Return whom something is up to: by name, and where nobody is entered, by city."""
        said: list[Arg] = []
        for code in cities:
            city = self._directory.city(code)
            roles = [role for role, scope in TABLE[action].items() if scope is Scope.YES]
            people = [person.name for role in roles for person in self._directory.holders(tx, role, code)]
            if city is not None:
                names: dict[str, Arg] = {"city": city.name, "people": Listed(tuple(dict.fromkeys(people)), either=True)}
                said.append(Phrase("announce-up-to" if people else "announce-up-to-nobody", names))
        facts: dict[str, Arg] = {"id": found.id, "people": Listed(tuple(said), either=True)}
        return Phrase(phrase_id, facts | ({"language": Language(language)} if language else {}))


def holds(person: Person, action: Action, city: str) -> bool:
    """Tell whether somebody may do something for a city by a role that they hold there, not by running the bot."""
    return any(held_in == city and TABLE[action][role] is Scope.YES for role, held_in in person.roles)


def _concerns(found: Announcement, room: Room) -> bool:
    return room.id == found.room or room.shared or found.key(room.city) is not None
