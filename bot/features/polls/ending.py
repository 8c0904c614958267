"""How a search for a time ends: its organiser picks a slot, closes it, or the time lapses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict
from bot.core.ids import Prefix, ShortId
from bot.core.phrase import Phrase, When
from bot.core.quiet import SOON, waking
from bot.core.reply import Button, HowTo, Reply
from bot.features.polls.asked import Group
from bot.features.polls.card import answering, slot_line
from bot.features.polls.model import State, best, fits

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.clock import Clock
    from bot.core.person import Person, Room
    from bot.core.phrase import Arg
    from bot.core.ref import MessageRef
    from bot.core.reply import Block
    from bot.core.transaction import Transaction
    from bot.features.polls.assembly import Parts
    from bot.features.polls.model import Poll
    from bot.features.polls.port import Directory, Events

_LATE_FROM = timedelta(minutes=5)
_MINUTE = timedelta(minutes=1)
_PATIENCE = timedelta(days=14)
"""For so long the organiser can take the slot that fits best with one tap."""


MOST_TOGETHER = 20
"""What came of so many searches one message holds at most."""


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A search whose organiser is to be told that the time to answer is over.

    Args:
        poll: Closed.
        room: Where.
        due: When they were to be told, UTC.
    """

    poll: Poll
    room: Room
    due: datetime


class Ending:
    """Picks, closes, opens again, and says what came of it.

    Args:
        parts: Tables, cards, due work, and who sees what.
        directory: People.
        events: Makes an event of a slot.
        clock: Tells the present moment.
    """

    def __init__(self, parts: Parts, directory: Directory, events: Events, clock: Clock) -> None:
        """Take the parts."""
        self._store, self._board, self._schedule = parts.store, parts.board, parts.schedule
        self._access, self._asked = parts.access, parts.asked
        self._directory = directory
        self._events = events
        self._clock = clock

    def pick(self, tx: Transaction, poll: Poll, slot: int, asker: Person, asked: MessageRef | None = None) -> None:
        """Make an event of a slot; everyone asked and everyone who answered is told once, and nobody is signed up for it.

        Args:
            tx: Open.
            poll: Open or closed.
            slot: From 1.
            asker: Who picks.
            asked: The message that the event's card answers, if it was written where the search was begun.

        Raises:
            NotPermitted: The asker is neither its author nor a coordinator of its city.
            BadOption: There is no such slot.
            Conflict: Another one was picked before, or the slot has passed.
        """
        poll, now = self._access.organised(tx, poll, asker), self._clock.now()
        if poll.state is State.PICKED:
            raise Conflict(
                Phrase(
                    "poll-picked-already",
                    {"id": poll.id, "event": _event(poll), "prefix": self._directory.room(tx, poll.room).prefix},
                )
            )
        if not 1 <= slot <= len(poll.wish.slots):
            raise BadOption(Phrase("poll-no-slot", {"id": poll.id, "last": str(len(poll.wish.slots))}))
        starts, room = poll.wish.slots[slot - 1], self._directory.room(tx, poll.room)
        if starts.at <= now:
            raise Conflict(Phrase("poll-slot-past", {"when": When(starts)}))
        event = self._events.add(tx, poll.wish.title, starts, poll.ends(slot), room, asker, asked)
        picked = self._end(tx, poll, State.PICKED, event, now)
        later: list[tuple[int, int, datetime]] = []
        for group in self._asked.told(tx, picked):
            until = self._morning(picked, group.room, now)
            if until is None:
                self._tell(tx, picked, group, slot, "poll-picked")
            else:
                later.append((slot, group.room.id, until))
        self._schedule.later(tx, picked, later)

    def close(self, tx: Transaction, poll: Poll, asker: Person) -> Reply:
        """Take no more answers; return what fits best.

        Raises:
            NotPermitted: As in `pick`.
            Conflict: It has ended already.
        """
        poll = self._access.organised(tx, poll, asker)
        if poll.state is not State.OPEN:
            raise Conflict(Phrase("poll-ended", {"id": poll.id, "title": poll.wish.title}))
        closed = self._end(tx, poll, State.CLOSED, None, self._clock.now())
        return self._outcome(tx, closed, self._directory.room(tx, poll.room))

    def reopen(self, tx: Transaction, poll: Poll, asker: Person) -> None:
        """Take answers again; an event that has come of it is called off, and whoever was told is told so.

        Raises:
            NotPermitted: As in `pick`.
            Conflict: It is open, or the time to answer is over.
        """
        poll, now = self._access.organised(tx, poll, asker), self._clock.now()
        over = poll.wish.closes.at <= now
        if poll.state is State.OPEN or (poll.state is State.CLOSED and over):
            facts: dict[str, Arg] = {"id": poll.id, "title": poll.wish.title, "until": When(poll.wish.closes)}
            raise Conflict(Phrase("poll-over", facts) if over else Phrase("poll-open-already", facts))
        if poll.event is not None:
            self._events.cancel(tx, poll.event, self._directory.room(tx, poll.room), asker)
            untold = self._schedule.untold(tx, poll)
            for group in self._asked.told(tx, poll):
                if group.room.id not in untold:
                    self._tell(tx, poll, group, None, "poll-reopened")
        if over:
            self._end(tx, poll, State.CLOSED, None, now)
            return
        opened = replace(poll, state=State.OPEN, event=None)
        self._store.put_state(tx, poll, State.OPEN, None, None)
        self._schedule.plan(tx, opened)
        self._board.refresh(tx, opened)

    def nudge(self, tx: Transaction, number: int, city: str) -> None:
        """Name those of a city who are asked and have not answered; nobody else."""
        poll = self._store.get(tx, number)
        if poll is None or poll.state is not State.OPEN or poll.wish.closes.at <= self._clock.now():
            return
        room, silent = self._asked.room(tx, poll, city), tuple(self._asked.silent(tx, poll, city))
        if not silent or not room.active:
            return
        home = self._directory.city(city)
        closes = poll.wish.closes.seen_from(home.zone) if home else poll.wish.closes
        facts: dict[str, Arg] = {"id": poll.id, "title": poll.wish.title, "until": When(closes)}
        self._board.tell(
            tx,
            poll,
            Group(room, silent),
            Reply((Phrase("poll-nudge", facts),), ask=answering(poll)),
            home.language if home else None,
        )

    def lapse(self, tx: Transaction, number: int, due: datetime) -> Lapsed | None:
        """The time to answer is over: the card says so, and the organiser is told once what fits best, at night in the morning.

        Args:
            tx: Open.
            number: Of the search.
            due: When it was over, UTC.

        Returns:
            What is to be told now, see `tell_lapsed`.
        """
        poll, now = self._store.get(tx, number), self._clock.now()
        if poll is None or poll.state is not State.OPEN:
            return None
        closed = self._end(tx, poll, State.CLOSED, None, now)
        room = self._directory.room(tx, poll.room)
        until = self._morning(closed, room, now)
        if until is None:
            return Lapsed(closed, room, due)
        self._schedule.later(tx, closed, [(0, room.id, until)])
        return None

    def tell_later(self, tx: Transaction, number: int, slot: int, room: int, due: datetime) -> Lapsed | None:
        """Tell in the morning what came of a search at night, if that still holds.

        Args:
            tx: Open.
            number: Of the search.
            slot: That was picked; 0 if the time to answer was over.
            room: Number of the room.
            due: When it was to be told, UTC.

        Returns:
            As `lapse` does.
        """
        poll = self._store.get(tx, number)
        if poll is None:
            return None
        if slot and poll.state is State.PICKED:
            for group in self._asked.told(tx, poll):
                if group.room.id == room:
                    self._tell(tx, poll, group, slot, "poll-picked")
        return None if slot or poll.state is not State.CLOSED else Lapsed(poll, self._directory.room(tx, room), due)

    def tell_lapsed(self, tx: Transaction, lapsed: Sequence[Lapsed]) -> None:
        """Tell the organisers what fits best: of a search by itself, of several in a room in one message for all of them."""
        rooms: dict[int, list[tuple[Lapsed, Person]]] = {}
        for one in lapsed:
            author = None if one.poll.author is None else self._directory.person_numbered(tx, one.poll.author)
            if author is not None and one.room.active:
                rooms.setdefault(one.room.id, []).append((one, author))
        for several in rooms.values():
            if len(several) == 1:
                self._tell_outcome(tx, *several[0])
            for start in range(0, len(several) if len(several) > 1 else 0, MOST_TOGETHER):
                self._tell_outcomes(tx, several[start : start + MOST_TOGETHER])

    def _morning(self, poll: Poll, room: Room, now: datetime) -> datetime | None:
        """Return when a room is told what came up at night; ``None`` for at once, as of what begins within a day."""
        city = self._directory.city(room.city)
        first = min((slot.at for slot in poll.wish.slots if slot.at > now), default=now)
        return None if first - now < SOON else waking(now, city.zone if city else poll.wish.closes.zone)

    def _tell_outcome(self, tx: Transaction, lapsed: Lapsed, author: Person) -> None:
        outcome = self._outcome(tx, lapsed.poll, lapsed.room)
        told = replace(outcome, blocks=(*outcome.blocks, *_late(self._clock.now() - lapsed.due)))
        self._board.ask(tx, lapsed.poll, Group(lapsed.room, (author,)), told, _PATIENCE)

    def _tell_outcomes(self, tx: Transaction, several: Sequence[tuple[Lapsed, Person]]) -> None:
        room, example = several[0][0].room, ""
        lines: list[Block] = []
        for lapsed, _ in several:
            outcome = self._outcome(tx, lapsed.poll, room)
            lines += [block for block in outcome.blocks if not isinstance(block, HowTo)]
            example = example or next((button.call for button in outcome.buttons), "")
        how = (Phrase("poll-pick-how", {"line": room.prefix + example}),) if example else ()
        late = _late(self._clock.now() - min(lapsed.due for lapsed, _ in several))
        people = tuple(dict.fromkeys(author for _, author in several))
        self._board.announce(tx, Group(room, people), Reply((*lines, *how, *late)))

    def _end(self, tx: Transaction, poll: Poll, state: State, event: int | None, now: datetime) -> Poll:
        ended = replace(poll, state=state, event=event)
        self._store.put_state(tx, poll, state, event, now)
        self._schedule.drop(tx, poll)
        self._board.refresh(tx, ended)
        return ended

    def _tell(self, tx: Transaction, poll: Poll, group: Group, slot: int | None, phrase_id: str) -> None:
        facts: dict[str, Arg] = {"id": poll.id, "title": poll.wish.title, "event": _event(poll)}
        times = (slot_line(self._board.shown(tx, poll, group.room), slot),) if slot else ()
        self._board.tell(tx, poll, group, Reply((Phrase(phrase_id, facts), *times)))

    def _outcome(self, tx: Transaction, poll: Poll, room: Room) -> Reply:
        answers = self._store.answers(tx, poll.number)
        found = best(fits(poll, answers))
        facts: dict[str, Arg] = {"id": poll.id, "title": poll.wish.title, "prefix": room.prefix}
        if found is None:
            return Reply((Phrase("poll-nobody" if not answers else "poll-none-fits", facts),))
        count = len({answer.person for answer in answers})
        other = "2" if found.slot == 1 else "1"
        said: dict[str, Arg] = {**facts, "slot": str(found.slot), "other": other, "can": found.can, "count": count}
        how = HowTo(Phrase("poll-best-how", said), Phrase("poll-best-tap", said))
        blocks: tuple[Block, ...] = (Phrase("poll-best", said), slot_line(self._board.shown(tx, poll, room), found.slot), how)
        return Reply(blocks, buttons=(Button("👍", f"poll pick {poll.id} {found.slot}", word="answer-yes"),))


def _event(poll: Poll) -> str:
    return str(ShortId(Prefix.EVENT, poll.event)) if poll.event is not None else ""


def _late(late: timedelta) -> tuple[Phrase, ...]:
    """Return how late something is said, if it is."""
    if late < _LATE_FROM:
        return ()
    hours, minutes = divmod(late // _MINUTE, 60)
    return (Phrase("poll-late", {"hours": str(hours), "minutes": str(minutes)}),)
