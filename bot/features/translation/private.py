"""A language by private message: who gets what others write in a room, and when that ends.

The bot begins no private talk: whoever wants this has written to it in private before and has said that this is the place.
What somebody gets of a room ends when they leave it, when the private talk is one no longer, when the room is encrypted and
the talk is not, and when the room does not allow it or is not translated any more; that is looked at before each message.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import Conflict
from bot.core.outbox import Lane, Post
from bot.core.phrase import Language, Phrase
from bot.core.reply import Reply
from bot.features.translation.agreement import Agreements
from bot.features.translation.consent import up_to
from bot.features.translation.private_store import PrivateReader
from bot.features.translation.trouble import no_route, unnamed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.outbox import Outbox
    from bot.core.person import Person, Room
    from bot.core.ref import PersonRef
    from bot.core.transaction import Transaction
    from bot.features.translation.agreement import Consented
    from bot.features.translation.port import Rooms
    from bot.features.translation.service import Kept, Languages

MOST_READERS = 50
"""So many may have what is written in one room in private; each message is sent to each of them."""


class PrivateReaders:
    """Looks who gets what.

    Args:
        rooms: Looks things up, and knows who is in a room.
        kept: What was agreed, chosen and asked for.
        outbox: Says that something has ended.
    """

    def __init__(self, rooms: Rooms, kept: Kept, outbox: Outbox) -> None:
        """Take the three."""
        self._rooms = rooms
        self._kept = kept
        self._outbox = outbox
        self._agreements = Agreements(rooms, kept)

    def now(self, tx: Transaction, room: Room, writer: PersonRef) -> list[PrivateReader]:
        """Return who gets at this moment what somebody else writes in a room; what does not hold any more ends."""
        holding = self._holding(tx, room)
        self.end(tx, [reader for reader, holds in holding.items() if holds is False])
        return [reader for reader, holds in holding.items() if holds and reader.account != writer]

    def reaches(self, tx: Transaction, origin: Room, room: Room) -> bool:
        """Tell whether what is written in one room may be read in another at this moment."""
        if room.id == origin.id or any(other.id == room.id for other in self._rooms.companions(tx, origin)):
            return True
        return room.direct and any(holds and one.talk == room.id for one, holds in self._holding(tx, origin).items())

    def unknown(self, tx: Transaction, room: Room) -> set[int]:
        """Return the talks of those of whom nobody can tell at this moment whether they are still in a room."""
        return {reader.talk for reader, holds in self._holding(tx, room).items() if holds is None}

    def _holding(self, tx: Transaction, room: Room) -> dict[PrivateReader, bool | None]:
        """Return whether what everybody has asked for still holds, see `_holds`."""
        readers = self._kept.private.of_room(tx, room.id)
        allowed = bool(readers) and self.allowed(tx, room)
        return {reader: allowed and self._holds(tx, room, reader) for reader in readers}

    def allowed(self, tx: Transaction, room: Room) -> bool:
        """Tell whether a room allows it at this moment, and is translated."""
        return self.consented(tx, room).on and self._kept.settings.of(tx, room.id).private

    def consented(self, tx: Transaction, room: Room) -> Consented:
        """Return what may be done with a room's words at this moment."""
        return self._agreements.of(tx, room.id)

    def _holds(self, tx: Transaction, room: Room, reader: PrivateReader) -> bool | None:
        """Tell whether somebody is still in a room and alone with the bot in the other; ``None`` if that is not known now."""
        talk = self._rooms.room(tx, reader.talk)
        if not (talk.direct and talk.active) or (room.encrypted and not talk.encrypted):
            return False
        here, there = self._rooms.present(room), self._rooms.present(talk, invited=True)
        if here is None or there is None:
            return None
        return reader.account in here and set(there) == {reader.account}

    def end_all(self, tx: Transaction, room: int) -> None:
        """End what everybody gets of a room."""
        self.end(tx, self._kept.private.of_room(tx, room))

    def end(self, tx: Transaction, readers: Sequence[PrivateReader]) -> None:
        """End what people get, and tell those of it who can be told in private."""
        for reader in readers:
            self._kept.private.drop(tx, reader)
            talk = self._rooms.room(tx, reader.talk)
            if talk.direct and talk.active and self._rooms.present(talk, invited=True) == {reader.account}:
                place = place_of(self._rooms, self._rooms.room(tx, reader.room))
                said = Reply((Phrase("translation-private-ended", {"room": place}),))
                self._outbox.post(tx, Post(talk.ref, said, (reader.language,), Lane.RELAY))


class PrivateWishes:
    """Notes what people wish.

    Args:
        rooms: Looks things up, and knows who is in a room.
        kept: Remembers.
        readers: Knows what holds.
        languages: Which engines there are.
    """

    def __init__(self, rooms: Rooms, kept: Kept, readers: PrivateReaders, languages: Languages) -> None:
        """Take what it needs."""
        self._rooms = rooms
        self._kept = kept
        self._readers = readers
        self._languages = languages

    def ask(self, tx: Transaction, room: Room, asker: Person, language: str, now: datetime) -> Reply:
        """Have what others write in a room come to somebody in private, in a language.

        Raises:
            Conflict: The room does not allow it, nobody can tell who is in it, or there is no private talk yet.
        """
        if room.direct:
            raise Conflict(Phrase("translation-me-where"))
        if not self._readers.allowed(tx, room):
            raise Conflict(Phrase("translation-private-not-here", {"who": up_to(tx, self._rooms, room)}))
        present = self._rooms.present(room)
        if present is None or asker.ref not in present:
            raise Conflict(Phrase("translation-private-unknown"))
        self._require_route(tx, room, language)
        talk = self._talk(tx, asker)
        if talk is None:
            raise Conflict(Phrase("translation-private-first", {"prefix": room.prefix}))
        if room.encrypted and not self._rooms.room(tx, talk).encrypted:
            raise Conflict(Phrase("translation-private-unencrypted", {"prefix": room.prefix}))
        before = self._kept.private.get(tx, room.id, asker.ref)
        if before is None and len(self._kept.private.of_room(tx, room.id)) >= MOST_READERS:
            raise Conflict(Phrase("translation-private-full", {"most": MOST_READERS}))
        self._kept.private.put(tx, PrivateReader(room.id, asker.ref, language, talk), now)
        said = Phrase("translation-private-on", {"language": Language(language), "prefix": room.prefix})
        return Reply((said,), undo=f"translate me {before.language}" if before else "translate me stop")

    def _require_route(self, tx: Transaction, room: Room, language: str) -> None:
        """See that something translates into a language to which the room's words may go."""
        sources = [source for source in room.languages if source != language]
        ways = [(source, way) for source in sources for way in self._languages.routes.ways(source, language)]
        if sources and not ways:
            raise Conflict(no_route(sources[0], language, self._languages.operator))
        consented = self._readers.consented(tx, room)
        if ways and not any(consented.usable(way) for _, way in ways):
            source, way = ways[0]
            facts = {"source": Language(source), "target": Language(language), **unnamed(way, consented)}
            name = "translation-asked-outside" if way.outside else "translation-asked-server"
            why = {"why": Phrase(name, facts), "who": up_to(tx, self._rooms, room)}
            raise Conflict(Phrase("translation-private-not-agreed", why))

    def _talk(self, tx: Transaction, asker: Person) -> int | None:
        """Return somebody's private room with the bot, if it still is one."""
        talk = self._kept.private.talk(tx, asker.ref)
        found = self._rooms.room(tx, talk) if talk is not None else None
        if found is None or not (found.direct and found.active):
            return None
        return talk if self._rooms.present(found, invited=True) == {asker.ref} else None

    def here(self, tx: Transaction, room: Room, asker: Person, now: datetime) -> Reply:
        """Note that this is where somebody wants to read in private.

        Raises:
            Conflict: Others may read here, or nobody can tell.
        """
        if not room.direct or self._rooms.present(room, invited=True) != {asker.ref}:
            raise Conflict(Phrase("translation-private-here"))
        self._kept.private.note_talk(tx, asker.ref, room.id, now)
        return Reply((Phrase("translation-private-noted", {"prefix": room.prefix}),))

    def stop(self, tx: Transaction, room: Room, asker: Person) -> Reply:
        """End what somebody gets of a room; asked in private, of every room."""
        mine = self._kept.private.of_account(tx, asker.ref)
        ended = [reader for reader in mine if room.direct or reader.room == room.id]
        for reader in ended:
            self._kept.private.drop(tx, reader)
        if not ended:
            return Reply((Phrase("translation-private-none"),))
        # Rooms are named by their cities; of several of one city it is said once.
        rooms = {room.city: room for room in (self._rooms.room(tx, reader.room) for reader in ended)}
        said = tuple(Phrase("translation-private-ended", {"room": place_of(self._rooms, one)}) for one in rooms.values())
        return Reply(said, undo=None if room.direct else f"translate me {ended[0].language}")


def place_of(rooms: Rooms, room: Room) -> Phrase:
    """Return a room as it is named to somebody who reads of it elsewhere."""
    city = rooms.city(room.city)
    return Phrase("translation-private-room", {"city": city.name}) if city else Phrase("translation-private-shared")
