"""What could not be translated, and that it can be again: said once in the room, and again only when it is news."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.outbox import Lane, Post
from bot.core.phrase import Form, Language, Listed, Phrase, Territory, When
from bot.core.reply import Reply
from bot.features.translation.agreement import needs_yes
from bot.features.translation.trouble_store import Fault

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from bot.core.clock import Clock
    from bot.core.engine import Engine
    from bot.core.outbox import Outbox
    from bot.core.person import Room
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.translation.agreement import Consented
    from bot.features.translation.port import Rooms
    from bot.features.translation.route import Way
    from bot.features.translation.service import Languages
    from bot.features.translation.translator import Made
    from bot.features.translation.trouble_store import TroubleStore

FAULT_TOLD_EVERY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the translation of one message went.

    Args:
        room: Where it was written; it hears of what does not work.
        source: Its language.
        wanted: The languages in which it is to be read.
        consented: What may be done with it.
        made: What became of it, by language.
    """

    room: Room
    source: str
    wanted: Collection[str]
    consented: Consented
    made: Mapping[str, Made]


class Troubles:
    """Tells rooms.

    Args:
        rooms: Looks things up.
        store: Remembers who has heard what, over restarts too.
        outbox: Says it.
        languages: Which engines there are.
        clock: For the hourly note.
    """

    def __init__(self, rooms: Rooms, store: TroubleStore, outbox: Outbox, languages: Languages, clock: Clock) -> None:
        """Take what it needs."""
        self._rooms = rooms
        self._store = store
        self._outbox = outbox
        self._languages = languages
        self._clock = clock

    def tell(self, tx: Transaction, outcome: Outcome) -> None:
        """Say what is new."""
        self._tell_of_pairs(tx, outcome)
        self._tell_of_fault(tx, outcome)
        self._tell_of_budget(tx, outcome)

    def _tell_of_pairs(self, tx: Transaction, outcome: Outcome) -> None:
        """Say once that a language cannot be translated, and once that it can after all."""
        room, source = outcome.room, outcome.source
        for code in (code for code in outcome.wanted if code != source):
            if not self._ways(outcome, code):
                if self._store.tell_once(tx, room.id, source, code):
                    self._say(tx, room, self._why_not(outcome, code))
            elif (made := outcome.made.get(code)) is not None and made.way and self._store.untell(tx, room.id, source, code):
                self._say(tx, room, Phrase("translation-now", {"source": Language(source), "target": Language(code)}))

    def _ways(self, outcome: Outcome, code: str) -> Sequence[Way]:
        return [way for way in self._languages.routes.ways(outcome.source, code) if outcome.consented.usable(way)]

    def _why_not(self, outcome: Outcome, code: str) -> Phrase:
        way = self._languages.routes.best(outcome.source, code)
        if way is None:
            return no_route(outcome.source, code, self._languages.operator)
        facts: dict[str, Arg] = {"source": Language(outcome.source), "target": Language(code)}
        phrase = "translation-not-agreed" if way.outside else "translation-not-agreed-server"
        return Phrase(phrase, {**facts, **unnamed(way, outcome.consented), "prefix": outcome.room.prefix})

    def _tell_of_fault(self, tx: Transaction, outcome: Outcome) -> None:
        """Say once an hour that engines fail, and that what failed works again."""
        room, now, told = outcome.room, self._clock.now(), self._store.fault(tx, outcome.room.id)
        failed = next((code for code, made in outcome.made.items() if made.failed), None)
        if failed is not None:
            if told is None or now - told.told_at >= FAULT_TOLD_EVERY:
                self._store.put_fault(tx, room.id, Fault(now, (outcome.source, failed)))
                self._say(tx, room, Phrase("translation-not-now"))
        elif told is not None and not told.over:
            works = {(outcome.source, code) for code, made in outcome.made.items() if made.way}
            if told.pair in works:
                self._store.put_fault(tx, room.id, replace(told, over=True))
                self._say(tx, room, Phrase("translation-again"))

    def _tell_of_budget(self, tx: Transaction, outcome: Outcome) -> None:
        """Say once a day that no more may be given to engines that cost something."""
        room, budget = outcome.room, self._languages.translator.budget
        over = any(made.over and made.way is None for made in outcome.made.values())
        if over and budget.tell_once(tx, room.id):
            city = self._rooms.city(room.city) or self._rooms.cities()[0]
            until = When(moment_of(budget.until(), city.zone), Form.DAY_TIME)
            self._say(tx, room, Phrase("translation-over-budget", {"until": until}))

    def _say(self, tx: Transaction, room: Room, phrase: Phrase) -> None:
        reply = Reply((phrase,), to_room=True)
        self._outbox.post(tx, Post(room.ref, reply, self._rooms.locales(room), Lane.CHATTER))


def named_engine(engine: Engine) -> Arg:
    """Return an engine as people read it, an outside company with its country."""
    if engine.country is None:
        return engine.name
    return Phrase("translation-company", {"engine": engine.name, "country": Territory(engine.country)})


def by_name(engines: Collection[Engine]) -> dict[str, Arg]:
    """Return some engines as people read them, and how many they are."""
    return {"engine": Listed(tuple(map(named_engine, engines))), "count": len(engines)}


def unnamed(way: Way, consented: Consented) -> dict[str, Arg]:
    """Return the engines of a way that need a yes first, see `by_name`: outside companies before all."""
    return by_name(way.outside or [engine for engine in way.engines if needs_yes(engine, encrypted=consented.encrypted)])


def no_route(source: str, target: str, operator: str) -> Phrase:
    """Return the words for a pair that nothing translates."""
    facts = {"source": Language(source), "target": Language(target)}
    if operator:
        return Phrase("translation-no-route-ask", {**facts, "operator": operator})
    return Phrase("translation-no-route", facts)
