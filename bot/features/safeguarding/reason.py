"""Why something must not be in a chat, as whoever wrote it is told; and a look at what is too long to be written there."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from bot.core.phrase import Phrase
from bot.features.safeguarding.watch import Concern, file_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.core.person import City, Person, Room
    from bot.features.safeguarding.watch import Watch

_EMERGENCY: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("US", "CA", "MX"), "911"),
        **dict.fromkeys(("GB",), "999"),
        **dict.fromkeys(("JP",), "110, 119"),
        **dict.fromkeys(("BR",), "190, 192"),
        **dict.fromkeys(("AU",), "000"),
        **dict.fromkeys(("NZ",), "111"),
    }
)
_EUROPE = "112"
"""In the European Union and far beyond; phones lead it on elsewhere."""
_PIECE = 8_000
"""Characters looked at together: no message is longer than two of these."""


class Cities(Protocol):
    """The partners."""

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
        ...


def reason(concern: Concern, city: City | None) -> Phrase:
    """Return what is said to whoever wrote something.

    Args:
        concern: What it is.
        city: Where they are.
    """
    if concern is not Concern.DISCLOSURE:
        return Phrase(f"safeguarding-{concern.value}")
    return Phrase("safeguarding-disclosure", {"number": _EMERGENCY.get(city.country, _EUROPE) if city else _EUROPE})


class FileWatch:
    """Looks at the texts of files, line by line and all together.

    Args:
        watch: Recognises what must not be there.
        cities: For the number to call.
    """

    def __init__(self, watch: Watch, cities: Cities) -> None:
        """Take both."""
        self._watch = watch
        self._cities = cities

    def refuses(self, text: str, room: Room, person: Person) -> Phrase | None:
        """Return why a text must not be taken in, or ``None`` if nothing in it is known to be a reason; takes some time.

        Args:
            text: Of any length.
            room: Where it is handed in.
            person: By whom.
        """
        concern = next(filter(None, map(self._watch.look, _pieces(file_words(text)))), None)
        return None if concern is None else reason(concern, self._cities.city(room.city or person.city))


def _pieces(text: str) -> Iterator[str]:
    """Yield a text in pieces that end with a line, and lines that are longer in pieces too."""
    piece = ""
    for line in text.splitlines(keepends=True):
        if piece and len(piece) + len(line) > _PIECE:
            yield piece
            piece = ""
        piece += line
        while len(piece) > _PIECE:
            yield piece[:_PIECE]
            piece = piece[_PIECE:]
    yield piece
