"""Signing up for events: who has a place, who waits for one, and who moves up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core.errors import Conflict, NotPermitted
from bot.core.person import Role
from bot.core.phrase import Listed, Phrase
from bot.features.events.code import ordered
from bot.features.events.model import Coming, SignUp
from bot.features.events.rule import see_going

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from bot.core.person import Person, Room
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.events.board import Board
    from bot.features.events.model import Event
    from bot.features.events.port import Ports
    from bot.features.events.schedule import Schedule
    from bot.features.events.store import EventStore
    from bot.features.events.telling import Telling

_LEADERS = frozenset({Role.TEACHER, Role.COORDINATOR})
"""Who may sign participants up by their codes."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What has come of somebody's answer.

    Args:
        before: What they had said until then.
        position: Which they are on the waiting list, from 1; ``None`` if they do not wait.
        changed: Whether anything is different now.
    """

    before: SignUp | None
    position: int | None = None
    changed: bool = True


@dataclass(frozen=True, slots=True)
class Wish:
    """An answer as somebody gives it.

    Args:
        coming: ``NONE`` goes through `SignUps.withdraw`.
        places: For how many a yes is meant; ``None`` for one, or for as many as before.
        codes: Of participants whom a leader signs up, beside those who are already; then these are the places.
    """

    coming: Coming
    places: int | None = None
    codes: tuple[str, ...] = ()


class SignUps:
    """Who comes.

    Nobody passes anybody on the waiting list: while somebody waits, a free place is theirs. A group waits until all of it fits.

    Args:
        store: Tables.
        board: Cards and news.
        ports: People, and the present moment.
        telling: News for those who come in.
        schedule: Plans those that wait for the morning.
    """

    def __init__(self, store: EventStore, board: Board, ports: Ports, telling: Telling, schedule: Schedule) -> None:
        """Take the ports."""
        self._telling = telling
        self._schedule = schedule
        self._store = store
        self._board = board
        self._directory = ports.directory
        self._clock = ports.clock

    def sign_up(self, tx: Transaction, event: Event, room: Room, person: Person, wish: Wish) -> Answered:
        """Enter what somebody says about coming; the same words twice change nothing.

        Args:
            tx: Transaction.
            event: The event.
            room: Where they say it; they will hear of changes there.
            person: Entered in the directory if nothing is stored of them yet.
            wish: What they say.

        Raises:
            NotPermitted: They sign participants up by codes, and lead no group.
            Conflict: The event is cancelled, put off or over, has not so many places, or has none left for those they add.
        """
        now = self._clock.now()
        event = self._store.hold(tx, event.number)
        see_going(event, now)
        if wish.codes:
            self._see_leads(tx, event, person, room)
        last = self._store.sign_up(tx, event.number, person.id)
        before = None if last is None or last.lapsed else last
        if before is not None and _says_the_same(before, wish):
            return Answered(before, self._position(tx, event, person.id), changed=False)
        wish, codes = _with_codes(last, wish)
        places, queued = self._places(tx, event, before, wish)
        known = self._directory.ensure(tx, person, room, now)
        self._store.put_sign_up(tx, event.number, SignUp(known.id, room.id, wish.coming, places, queued, codes), now)
        self.move_up(tx, event, now)
        self._board.refresh(tx, event)
        return Answered(before, self._position(tx, event, known.id))

    def take_out(self, tx: Transaction, event: Event, person: Person, codes: Iterable[str]) -> Answered:
        """Take participants out of those whom somebody has signed up by codes; their places are free at once.

        Args:
            tx: Transaction.
            event: The event.
            person: Who signed them up.
            codes: Of whom; others are left alone, and once nobody is left the whole sign-up is withdrawn.
        """
        event = self._store.hold(tx, event.number)
        before = self._store.sign_up(tx, event.number, person.id)
        left = () if before is None else tuple(code for code in before.codes if code not in set(codes))
        if before is None or before.lapsed or left == before.codes:
            return Answered(before, changed=False)
        if not left:
            return self.withdraw(tx, event, person)
        now = self._clock.now()
        self._store.put_sign_up(tx, event.number, replace(before, places=len(left), codes=left), now)
        self.move_up(tx, event, now)
        self._board.refresh(tx, event)
        return Answered(before, self._position(tx, event, person.id))

    def codes(self, tx: Transaction, event: Event, asker: Person) -> list[tuple[str, tuple[str, ...]]]:
        """Return the codes that somebody may see, each with the name of who signed them up.

        Everybody sees their own; whoever coordinates the event's city, or that of the leader, sees those too.
        """
        found: list[tuple[str, tuple[str, ...]]] = []
        for said in self._store.sign_ups(tx, event.number):
            leader = self._directory.person_numbered(tx, said.person) if said.codes else None
            if leader is not None:
                coordinates = any(city and asker.has(Role.COORDINATOR, city) for city in (event.city, leader.city))
                if asker.admin or coordinates or (asker.id and asker.id == leader.id):
                    found.append((leader.name, said.codes))
        return found

    def interest(self, tx: Transaction, event: Event, room: Room, person: Person) -> None:
        """Take an interest that was shown elsewhere as a maybe; whatever somebody has said already stays.

        Args:
            tx: The transaction.
            event: If it is cancelled, put off or over, nothing happens.
            room: Where they will hear of changes.
            person: As in `sign_up`.
        """
        event = self._store.hold(tx, event.number)
        if event.going and not event.over(self._clock.now()) and self._store.sign_up(tx, event.number, person.id) is None:
            self.sign_up(tx, event, room, person, Wish(Coming.MAYBE))

    def withdraw(self, tx: Transaction, event: Event, person: Person, was: Coming | None = None) -> Answered:
        """Take back what somebody said; possible at any time, and the second time nothing happens.

        Args:
            tx: Transaction.
            event: The event.
            person: Who said it.
            was: Take back only this; whoever has said something else since keeps that.
        """
        event = self._store.hold(tx, event.number)
        before = self._store.sign_up(tx, event.number, person.id)
        if before is None or was not in {None, before.coming}:
            return Answered(before, changed=False)
        before = None if before.lapsed else before
        self._store.drop_sign_up(tx, event.number, person.id)
        self.move_up(tx, event, self._clock.now())
        self._board.refresh(tx, event)
        return Answered(before, changed=before is not None)

    def forget(self, tx: Transaction, person: int) -> None:
        """Forget all sign-ups of a person who asked to be forgotten; the cards count without them.

        Args:
            tx: Transaction.
            person: Number of the person.
        """
        for event in self._store.forget(tx, person):
            self.move_up(tx, event, self._clock.now())
            self._board.refresh(tx, event)

    def join(self, tx: Transaction, kept: int, gone: int) -> None:
        """Drop one of two sign-ups for the same event by persons who are one; whoever waits may get the place.

        What the one who is kept has said counts. If both come, it is the better standing: a place before the waiting list, and
        there the earlier number. Nobody loses a place by being joined.

        Args:
            tx: Transaction.
            kept: Number of the person to whom everything will belong.
            gone: Number of the other.
        """
        for event in self._store.hold_of(tx, gone):
            own, other = self._store.sign_up(tx, event.number, kept), self._store.sign_up(tx, event.number, gone)
            if own is not None and other is not None:
                self._store.drop_sign_up(tx, event.number, kept if _stands_better(other, own) else gone)
                self.move_up(tx, event, self._clock.now())
                self._board.refresh(tx, event)

    def move_up(self, tx: Transaction, event: Event, now: datetime) -> None:
        """Give free places to those who have waited longest, and tell them."""
        if not event.going or event.over(now):
            return
        moved = list(self._fitting(tx, event))
        for said in moved:
            self._store.give_place(tx, event.number, said.person)
        if moved:
            self._telling.moved_up(tx, event, moved, now)
            self._schedule.plan(tx, event)

    def _fitting(self, tx: Transaction, event: Event) -> Iterator[SignUp]:
        limit = event.draft.limit
        free = None if limit is None else limit - self._store.counts(tx, event.number).yes
        for said in self._store.waiting(tx, event.number):
            if limit is not None and free is not None:
                if said.places > limit:
                    # They asked when there were more places: with so few they can never come in, and hold up nobody.
                    continue
                if said.places > free:
                    return
                free -= said.places
            yield said

    def _places(self, tx: Transaction, event: Event, before: SignUp | None, wish: Wish) -> tuple[int, int | None]:
        """Return for how many an answer is, and its place on the waiting list if there is none free."""
        if wish.coming is not Coming.YES:
            return 1, None
        earlier = before if before is not None and before.coming is Coming.YES else None
        places = wish.places or (earlier.places if earlier else 1)
        return places, self._queued(tx, event, earlier, places)

    def _queued(self, tx: Transaction, event: Event, earlier: SignUp | None, places: int) -> int | None:
        limit = event.draft.limit
        if earlier is not None and places <= earlier.places:
            return earlier.queued
        if limit is None:
            return None
        if places > limit:
            raise Conflict(Phrase("event-places-too-many", {"id": event.id, "limit": limit}))
        held = earlier.places if earlier is not None and not earlier.waits else 0
        free = limit - self._store.counts(tx, event.number).yes
        others_first = any(said.places <= limit for said in self._store.waiting(tx, event.number))
        fits = places - held <= free and not others_first
        if held and not fits:
            # Whoever has a place does not lose it by asking for more.
            said: dict[str, Arg] = {"id": event.id, "free": max(0, free), "places": held}
            raise Conflict(Phrase("event-places-no-more", said))
        return None if fits else self._store.next_queued(tx, event.number)

    def _see_leads(self, tx: Transaction, event: Event, person: Person, room: Room) -> None:
        """See that somebody may sign participants up by their codes.

        Raises:
            NotPermitted: They may not.
        """
        if person.admin or any(role in _LEADERS for role, _ in person.roles):
            return
        city = self._directory.city(room.city or event.city)
        holders = self._directory.holders(tx, Role.COORDINATOR, city.id) if city else []
        said: dict[str, Arg] = {"city": city.name if city else "", "people": Listed(tuple(one.name for one in holders))}
        raise NotPermitted(Phrase("event-codes-up-to" if holders else "event-codes-leaders", said))

    def _position(self, tx: Transaction, event: Event, person: int) -> int | None:
        line = [said.person for said in self._store.waiting(tx, event.number)] if event.draft.limit is not None else []
        return line.index(person) + 1 if person in line else None


def _stands_better(said: SignUp, other: SignUp) -> bool:
    """Tell whether of two who both come one is nearer to a place than the other; what lapsed counts for nothing."""
    if said.lapsed != other.lapsed:
        return other.lapsed
    if said.coming is not Coming.YES or other.coming is not Coming.YES:
        return False
    return (said.waits, said.queued or 0) < (other.waits, other.queued or 0)


def _says_the_same(before: SignUp, wish: Wish) -> bool:
    if before.coming is not wish.coming or not set(wish.codes) <= set(before.codes):
        return False
    return wish.places in {None, before.places}


def _with_codes(last: SignUp | None, wish: Wish) -> tuple[Wish, tuple[str, ...]]:
    """Return an answer with its number of places, and the codes it is for.

    What was said before the event was put off still tells for whom, if it is said again.
    """
    earlier = last if last is not None and last.coming is Coming.YES and wish.coming is Coming.YES else None
    codes = ordered((*(earlier.codes if earlier else ()), *wish.codes)) if wish.coming is Coming.YES else ()
    if wish.codes:
        return replace(wish, places=len(codes)), codes
    places = wish.places or (earlier.places if earlier else None)
    return replace(wish, places=places), codes if places == len(codes) else ()
