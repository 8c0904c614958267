"""What a room is told of who reads its words: a line for each kind of place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from bot.core.engine import Place
from bot.core.phrase import Language, Listed, Phrase
from bot.features.translation.route import Routes, Way
from bot.features.translation.trouble import by_name

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.core.engine import Engine
    from bot.core.person import Room
    from bot.core.phrase import Arg

Ways: TypeAlias = Mapping[tuple[str, str], Way]
"""How each pair of languages is translated."""


def spare(routes: Routes, ways: Ways) -> Sequence[Engine]:
    """Return the operator's servers that get words only where the best way fails, or if they are in yet another language.

    They are named like the others, since nobody is asked again then. Outside companies are never taken in that way.
    """
    named = {engine.name for way in ways.values() for engine in way.engines}
    return [engine for engine in routes.engines if engine.place is Place.OWN_SERVER and engine.name not in named]


def switched_on(room: Room, ways: Ways, others: Sequence[Engine]) -> tuple[Phrase, ...]:
    """Return the room's notice: what is translated, by what, and where the words go.

    Args:
        room: Which.
        ways: The best ones.
        others: See `spare`.
    """
    places = [place for place in Place if any(way.place is place for way in ways.values())]
    encrypted = (Phrase("translation-on-encrypted"),) if room.encrypted else ()
    if len(places) == 1 and not others:
        facts = {**_facts(ways, places[0]), "prefix": room.prefix}
        return (Phrase(f"translation-on-{places[0].value}", facts), *encrypted)
    head, stop = Phrase("translation-on"), Phrase("translation-stop", {"prefix": room.prefix})
    return (head, *by_whom(ways, others), *encrypted, stop)


def by_whom(ways: Ways, others: Sequence[Engine]) -> tuple[Phrase, ...]:
    """Return a line for each kind of place that words go to: which pairs, and by which engines there."""
    places = [place for place in Place if any(way.place is place for way in ways.values())]
    lines = tuple(Phrase(f"translation-by-{place.value}", _facts(ways, place)) for place in places)
    if not others:
        return lines
    return (*lines, Phrase("translation-by-others", by_name(others)))


def named_pairs(wanted: Collection[tuple[str, str]]) -> Listed:
    """Return pairs of languages as people read them."""
    facts = ({"source": Language(source), "target": Language(target)} for source, target in wanted)
    return Listed(tuple(Phrase("translation-pair", one) for one in facts))


def _facts(ways: Ways, place: Place) -> dict[str, Arg]:
    theirs = {pair: way for pair, way in ways.items() if way.place is place}
    engines = {engine.name: engine for way in theirs.values() for engine in way.engines if engine.place is place}
    return {"pairs": named_pairs(theirs), **by_name(engines.values())}
