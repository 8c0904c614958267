"""How a room's words are translated at this moment, for anybody who asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.person import Role
from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.reply import Reply
from bot.features.translation.agreement import Agreements, Consented
from bot.features.translation.consent import cities_of, decides, pairs, up_to
from bot.features.translation.notice import by_whom, named_pairs, spare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.engine import Engine
    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.reply import Block
    from bot.core.transaction import Transaction
    from bot.features.translation.consent_store import Yes
    from bot.features.translation.notice import Ways
    from bot.features.translation.port import Rooms
    from bot.features.translation.route import Way
    from bot.features.translation.service import Kept, Languages
    from bot.features.translation.setting_store import Setting


@dataclass(frozen=True, slots=True)
class _Standing:
    """What holds in a room.

    Args:
        room: The room.
        setting: What it has chosen.
        said: Every yes to its translation.
        ways: How its pairs are translated, or would be.
        others: What else may see its words.
        zone: IANA zone in which whoever asks is told moments.
    """

    room: Room
    setting: Setting
    said: Sequence[Yes]
    ways: Ways
    others: Sequence[Engine]
    zone: str


class Status:
    """Tells what holds.

    Args:
        rooms: Looks things up.
        kept: What was agreed and chosen.
        languages: Which engines there are.
    """

    def __init__(self, rooms: Rooms, kept: Kept, languages: Languages) -> None:
        """Take what it needs."""
        self._rooms = rooms
        self._kept = kept
        self._languages = languages
        self._agreements = Agreements(rooms, kept)

    def show(self, tx: Transaction, room: Room, asker: Person, zone: str) -> Reply:
        """Return all that is to be known of a room's translation.

        Args:
            tx: Open.
            room: The room.
            asker: Who asks: everybody may.
            zone: IANA zone in which whoever asks is told moments.
        """
        setting = self._kept.settings.of(tx, room.id)
        said = self._kept.consents.agreed(tx, room.id, shared=room.shared)
        wanted = pairs(tx, self._rooms, room)
        ways = {pair: way for pair in wanted if (way := self._way(tx, room, pair)) is not None}
        agreed = Consented(on=True, engines=self._kept.consents.allowed(tx, room.id), encrypted=room.encrypted)
        others = [engine for engine in spare(self._languages.routes, ways) if agreed.admits(engine)]
        standing = _Standing(room, setting, said, ways, others, zone)
        change = Phrase("translation-status-change", {"prefix": room.prefix})
        how = change if decides(self._rooms, room, asker) else up_to(tx, self._rooms, room)
        return Reply(
            (
                self._state(tx, standing),
                *self._done_by(standing, [pair for pair in wanted if pair not in ways]),
                *self._chosen(standing),
                *self._left_out(tx, standing),
                *self._today(tx, standing),
                how,
            )
        )

    def _way(self, tx: Transaction, room: Room, pair: tuple[str, str]) -> Way | None:
        """Return how a pair is translated, or how it would be if that were switched on."""
        found = self._languages.routes.ways(*pair)
        agreed = self._agreements.of(tx, room.id)
        return next((way for way in found if agreed.usable(way)), next(iter(found), None))

    def _state(self, tx: Transaction, standing: _Standing) -> Phrase:
        room, setting = standing.room, standing.setting
        name = "sealed" if setting.sealed else "on" if room.translates else "off"
        if name == "off" and standing.said:
            return self._waiting(tx, standing)
        if setting.switched_at is None:
            return Phrase(f"translation-status-{name}")
        people = (
            Listed(tuple(self._who(standing.room, yes) for yes in standing.said))
            if name == "on" and standing.said
            else setting.by
        )
        facts: dict[str, Arg] = {"when": When(moment_of(setting.switched_at, standing.zone), Form.FULL)}
        if not people:
            return Phrase(f"translation-status-{name}-since", facts)
        return Phrase(f"translation-status-{name}-by", {**facts, "people": people})

    def _waiting(self, tx: Transaction, standing: _Standing) -> Phrase:
        said = {yes.city for yes in standing.said}
        missing = [city for city in cities_of(self._rooms, standing.room) if city.id not in said]
        facts: dict[str, Arg] = {
            "people": Listed(tuple(self._who(standing.room, yes) for yes in standing.said)),
            "cities": Listed(tuple(self._asked(tx, city) for city in missing)),
        }
        return Phrase("translation-status-waits", facts)

    def _who(self, room: Room, yes: Yes) -> Arg:
        city = self._rooms.city(yes.city)
        name = city.name if city else yes.city
        if not yes.by:
            return name
        return Phrase("translation-who", {"author": yes.by, "city": name}) if room.shared else yes.by

    def _asked(self, tx: Transaction, city: City) -> Arg:
        people = self._rooms.holders(tx, Role.COORDINATOR, city.id)
        names = Listed(tuple(person.name for person in people))
        return Phrase("translation-status-asked", {"city": city.name, "people": names}) if people else city.name

    def _done_by(self, standing: _Standing, without: Sequence[tuple[str, str]]) -> Iterator[Block]:
        """Yield where words go, or would go."""
        if standing.setting.sealed:
            return
        if not standing.room.translates:
            yield Phrase("translation-status-would")
        yield from by_whom(standing.ways, standing.others)
        if without:
            yield Phrase("translation-status-no-route", {"pairs": named_pairs(without)})
        if standing.room.encrypted and standing.room.translates:
            yield Phrase("translation-on-encrypted")

    def _chosen(self, standing: _Standing) -> Iterator[Block]:
        room, setting = standing.room, standing.setting
        if len(room.languages) > 1:
            yield Phrase(f"translation-status-mode-{setting.mode.value}")
        if not setting.times:
            yield Phrase("translation-status-no-times")
        if setting.private:
            yield Phrase("translation-status-private")

    def _left_out(self, tx: Transaction, standing: _Standing) -> Iterator[Block]:
        """Yield how many wish not to be translated; who they are is told to nobody."""
        count = self._kept.left_out.count(tx, standing.room.id)
        if count and not standing.setting.sealed:
            yield Phrase("translation-status-left-out", {"count": count})

    def _today(self, tx: Transaction, standing: _Standing) -> Iterator[Block]:
        """Yield what is out of order, and what engines that cost something may still be given."""
        resting = self._languages.resting()
        failing = {engine.name for way in standing.ways.values() for engine in way.engines if engine.name in resting}
        if failing:
            yield Phrase("translation-status-resting", {"engine": Listed(tuple(sorted(failing)))})
        budget = self._languages.translator.budget
        metered = any(engine.metered for way in standing.ways.values() for engine in way.engines)
        if metered and budget.limits.room_characters is not None:
            used = budget.used(tx, standing.room.id).room
            most = budget.limits.room_characters
            yield Phrase("translation-status-budget", {"used": str(used), "most": str(most)})
