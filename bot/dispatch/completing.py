"""Values that are proposed while somebody types an option: by name, so that nobody needs to know an id."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Protocol, TypeAlias

from bot.dispatch.every import EveryKind
from bot.dispatch.kind import CityKind, PersonKind, ShortIdKind, ZoneKind, zone_names
from bot.dispatch.nearmiss import fold
from bot.dispatch.rhythmwords import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from bot.core.ids import Prefix
    from bot.core.message import Author
    from bot.core.person import City, Person, Room
    from bot.core.ref import RoomRef
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.dispatch.definition import Option
    from bot.dispatch.running import Runner

MOST = 25
"""So many Discord shows."""
LONGEST = 100

Source: TypeAlias = "Callable[[Transaction, Call], Iterable[Proposal]]"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value for an option.

    Args:
        value: As it would be typed: ``E12``.
        words: What people know it by.
    """

    value: str
    words: str

    @property
    def label(self) -> str:
        """Both, as long as there is room."""
        said = self.words if self.words == self.value else f"{self.value} {self.words}"
        return said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"


class Directory(Protocol):
    """Who and where."""

    def seen(self, tx: Transaction, ref: RoomRef, space: str | None) -> Room | None:
        """Return the room that somebody speaks in, if anything is known of it; see `Directory.place` of running."""
        ...

    def known(self, tx: Transaction, author: Author) -> Person:
        """Return who an account is, without noting anything."""
        ...

    def cities(self) -> Sequence[City]:
        """Return all partners in order."""
        ...

    def is_outside(self, asker: Person, author: Author, room: Room) -> bool:
        """Tell whether somebody cannot read the room that stands for the place where they speak."""
        ...

    def people_around(self, tx: Transaction, room: Room) -> Sequence[str]:
        """Return the names of whoever has to do with a room's cities."""
        ...


@dataclass(frozen=True, slots=True)
class Typing:
    """Somebody who fills in an option.

    Args:
        option: Which.
        text: What stands there so far.
        room: Where.
        space: The server of the room.
        author: Who.
    """

    option: Option
    text: str
    room: RoomRef
    space: str | None
    author: Author


class Completer:
    """Proposes values.

    Args:
        directory: People, cities, rooms.
        runner: For what somebody may see in a room.
        sources: By prefix of their ids, the things that options name.
    """

    def __init__(self, directory: Directory, runner: Runner, sources: Mapping[Prefix, Source]) -> None:
        """Take what it needs."""
        self._directory = directory
        self._runner = runner
        self._sources = sources

    def propose(self, tx: Transaction, typing: Typing) -> list[Proposal]:
        """Return at most `MOST` values that fit what has been typed, in the order in which they come to mind.

        Args:
            tx: For reading only.
            typing: What is being filled in.
        """
        found = self._all(tx, typing, self._directory.seen(tx, typing.room, typing.space))
        wanted = fold(typing.text.strip())
        fit = (one for one in found if wanted in fold(one.label) and len(one.value) <= LONGEST)
        return list(islice(fit, MOST))

    def _all(self, tx: Transaction, typing: Typing, room: Room | None) -> Iterator[Proposal]:
        asker = self._directory.known(tx, typing.author)
        match typing.option.kind:
            case CityKind():
                yield from (Proposal(city.id, city.name) for city in self._directory.cities())
            case ZoneKind():
                zones = dict.fromkeys(city.zone for city in self._directory.cities())
                yield from (Proposal(zone, zone) for zone in (*zones, *(zone for zone in zone_names() if zone not in zones)))
            case EveryKind():
                locale = "en" if room is None else self._runner.call(room, asker, None).locale
                yield from (Proposal(word, word) for word in WORDS.get(locale, WORDS["en"]).proposed)
            case _ if room is None or (room.ref != typing.room and self._directory.is_outside(asker, typing.author, room)):
                return
            case PersonKind():
                yield from (Proposal(name, name) for name in self._directory.people_around(tx, room))
            case ShortIdKind(prefixes=prefixes):
                for source in (self._sources[prefix] for prefix in prefixes if prefix in self._sources):
                    yield from source(tx, self._runner.call(room, asker, None))
            case _:
                return
