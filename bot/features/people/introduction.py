"""What a room hears at the first contact: which city it belongs to is asked; then, what it is now and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.phrase import Language, Listed, Phrase, When
from bot.core.reply import Choices, Items, Reply, Said

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.person import City, Room

SHARED = "both"
"""What one types for a room of all cities, beside the words of the catalogues."""
_TWO = 2


def which_city(cities: Sequence[City]) -> Reply:
    """Return the question which city a room belongs to; a number answers it.

    Args:
        cities: All partners in order.
    """
    names: list[Phrase | Said] = [Said(city.name) for city in cities]
    return Reply(
        (Phrase("people-which-city"), Items((*names, every_city(cities)), numbered=True)),
        choices=Choices("room city {}", (*(city.id for city in cities), SHARED)),
        to_room=True,
    )


def every_city(cities: Sequence[City]) -> Phrase:
    """Return the word for all cities together: "both" where there are two."""
    return Phrase("people-both" if len(cities) == _TWO else "people-all")


def settled(room: Room, cities: Sequence[City], now: datetime, *, warns: bool = False) -> Reply:
    """Return what a room hears once it is known whose it is: what it is, and what one can do next.

    Args:
        room: As it is now.
        cities: All partners in order.
        now: The present moment, said as the city's clock shows it.
        warns: It is the first time: an encrypted room also hears of the sign beside the bot's name.
    """
    city = next((known for known in cities if known.id == room.city), None)
    facts = {"languages": languages_named(room.languages)}
    if city is not None:
        first = Phrase("people-room-of-city", {**facts, "city": city.name, "now": When(moment_of(now, city.zone))})
    else:
        first = Phrase("people-room-shared", {**facts, "cities": Listed(tuple(known.name for known in cities))})
    following = Phrase("people-room-next", {"prefix": room.prefix})
    return Reply((first, following, *(uncertified(room) if warns else ())), to_room=True)


def uncertified(room: Room) -> tuple[Phrase, ...]:
    """Return what an encrypted room has to know: clients put a warning beside a device without cross-signing (pitfall 21)."""
    return (Phrase("people-uncertified"),) if room.encrypted else ()


def languages_named(codes: Sequence[str]) -> Listed:
    """Return languages as one list, each named in the reader's language."""
    return Listed(tuple(Language(code) for code in codes))
