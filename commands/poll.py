"""`poll …`: finding a time that suits both cities."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Annotated, Final

from bot.core.errors import NotFound
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment, moment_of
from bot.core.permission import Action
from bot.core.person import Role
from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.reply import Acknowledgement, Items, Reply, Silence
from bot.dispatch.definition import Audience, command
from bot.dispatch.kind import ChoiceKind
from bot.dispatch.option import Between, Marks, Misread, Moments, Reading, UpTo, Zone
from bot.features.polls.model import LONGEST, MOST_SLOTS, USUAL_TIME, Mark, Wish

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.phrase import Arg, Strings
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.polls.assembly import Searches
    from bot.features.polls.model import Poll
    from bot.features.polls.port import People

_DAY = timedelta(days=1)
_END_OF_DAY = time(23, 59)
_USUAL_MINUTES = 60
_LONGEST_MINUTES = 14 * 24 * 60
_TURNS: Final[Mapping[Mark | None, Mark]] = {None: Mark.YES, Mark.NO: Mark.YES, Mark.YES: Mark.MAYBE, Mark.MAYBE: Mark.NO}
"""What a tap makes of what somebody has said of a slot."""


class PollCommands:
    """`poll …`.

    Args:
        searches: What they do.
        people: Finds those who are asked by name.
        strings: For reading roles.
    """

    def __init__(self, searches: Searches, people: People, strings: Strings) -> None:
        """Take the services."""
        self._polls, self._ending = searches.polls, searches.ending
        self._people = people
        self._strings = strings

    @command(
        "poll add",
        audience=Audience.COORDINATORS,
        action=Action.CHANGE_EVENT,
        example='!poll add Meeting "19.6. 14:00, 20.6. 16:00" --lasts 90',
        offers=("lasts", "until", "ask"),
        hints=("title", "slots", "lasts", "until", "ask"),
    )
    def add(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        title: Annotated[str, UpTo(LONGEST)],
        slots: Moments,
        lasts: Annotated[int, Between(5, _LONGEST_MINUTES)] = _USUAL_MINUTES,
        until: Moment | date | None = None,
        ask: str | None = None,
        zone: Zone | None = None,
    ) -> Answer:
        """Ask when people can; the card is the answer."""
        ordered = tuple(sorted(dict.fromkeys(slots), key=lambda slot: slot.at))
        closes = _closes(until, ordered[0], call, zone or call.zone)
        roles, people = self._asked(tx, call, ask)
        wish = Wish(" ".join(title.split()), ordered, timedelta(minutes=lasts), closes, roles, people)
        poll = self._polls.add(tx, wish, call.room, call.asker, call.message)
        return Silence(undo=f"poll close {poll.id}")

    @command("poll list", aliases=("polls",), example="!poll list", slash="polls list")
    def list(self, tx: Transaction, call: Call) -> Answer:
        """Show where people are being asked."""
        found = self._polls.open(tx, call.room)
        if not found:
            return Reply((Phrase("poll-list-none", {"prefix": call.room.prefix}),))
        return Reply((Items(tuple(_entry(poll, call) for poll in found)),))

    @command("poll show", example="!poll show T3", slash="polls show")
    def show(self, tx: Transaction, call: Call, *, poll: Annotated[ShortId, Prefix.TIME]) -> Answer:
        """Show who can when."""
        return self._polls.show(tx, self._polls.find(tx, poll.number, call.room), call.room, call.zone)

    @command(
        "poll answer",
        action=Action.SIGN_UP,
        example="!poll answer T3 1 yes 2 maybe 3 no",
        slash="polls answer",
        internal=("turn", "was"),
    )
    def answer(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        poll: Annotated[ShortId, Prefix.TIME],
        answer: Marks,
        turn: bool = False,
        was: str | None = None,
    ) -> Answer:
        """Say when one can; ``turn`` is a tap on slots, ``was`` takes back only what still stands."""
        found = self._polls.find(tx, poll.number, call.room)
        said = _said(answer, len(found.wish.slots))
        before = self._polls.said(tx, found, call.asker)
        if turn:
            said = {slot: _TURNS[before.get(slot)] if call.apart else Mark.YES for slot, _ in answer.said}
        if was is not None:
            said = {slot: mark for slot, mark in said.items() if before.get(slot) == was}
        return self._answered(tx, call, found, said)

    @command("poll withdraw", action=Action.SIGN_UP, example="!poll withdraw T3", slash="polls withdraw")
    def withdraw(self, tx: Transaction, call: Call, *, poll: Annotated[ShortId, Prefix.TIME]) -> Answer:
        """Take back all one has said."""
        found = self._polls.find(tx, poll.number, call.room)
        return self._answered(tx, call, found, dict.fromkeys(range(1, len(found.wish.slots) + 1)))

    # Who may end a search depends on who began it: the service asks.
    @command("poll pick", audience=Audience.COORDINATORS, example="!poll pick T3 2")
    def pick(
        self,
        tx: Transaction,
        call: Call,
        *,
        poll: Annotated[ShortId, Prefix.TIME],
        slot: Annotated[int, Between(1, MOST_SLOTS)],
    ) -> Answer:
        """Make an event of a slot."""
        found = self._polls.find(tx, poll.number, call.room)
        self._ending.pick(tx, found, slot, call.asker, call.message if call.room.id == found.room else None)
        return Acknowledgement(undo=f"poll reopen {found.id}")

    @command("poll close", audience=Audience.COORDINATORS, example="!poll close T3")
    def close(self, tx: Transaction, call: Call, *, poll: Annotated[ShortId, Prefix.TIME]) -> Answer:
        """Take no more answers."""
        found = self._polls.find(tx, poll.number, call.room)
        return replace(self._ending.close(tx, found, call.asker), undo=f"poll reopen {found.id}")

    @command("poll reopen", audience=Audience.COORDINATORS, example="!poll reopen T3")
    def reopen(self, tx: Transaction, call: Call, *, poll: Annotated[ShortId, Prefix.TIME]) -> Answer:
        """Take answers again; an event made of a slot is called off."""
        found = self._polls.find(tx, poll.number, call.room)
        self._ending.reopen(tx, found, call.asker)
        return Acknowledgement(undo=f"poll close {found.id}")

    def _answered(self, tx: Transaction, call: Call, poll: Poll, said: Mapping[int, Mark | None]) -> Answer:
        before, after = self._polls.answer(tx, poll, call.room, call.asker, said)
        changed = [slot for slot in sorted({*before, *after}) if before.get(slot) is not after.get(slot)]
        undo = " ".join(f"{slot} {before.get(slot, 'open')}" for slot in changed)
        facts: dict[str, Arg] = {"id": poll.id, **{mark.value: _slots(after, mark) for mark in Mark}}
        return Acknowledgement(undo=f"poll answer {poll.id} {undo}" if undo else None, says=Phrase("poll-said", facts))

    def _asked(self, tx: Transaction, call: Call, text: str | None) -> tuple[tuple[Role, ...], tuple[int, ...]]:
        """Return the roles and people that are named to be asked.

        Raises:
            NotFound: A word is neither a role nor anybody's name.
            Conflict: Several people have that name.
        """
        roles: dict[Role, None] = {}
        people: dict[int, None] = {}
        reading = Reading(call.zone, call.at, call.locale, (), self._strings)
        for name in filter(None, (part.strip() for part in (text or "").replace("、", ",").split(","))):
            try:
                roles[Role(str(ChoiceKind(Role).read(name, reading)))] = None
            except Misread:
                people[self._person(tx, call, name)] = None
        return tuple(roles), tuple(people)

    def _person(self, tx: Transaction, call: Call, name: str) -> int:
        try:
            return self._people.known(tx, call.room, name, call.at).id
        except NotFound as unknown:
            raise NotFound(Phrase("poll-ask-unknown", {"name": name})) from unknown


def _closes(until: Moment | date | None, first: Moment, call: Call, zone: str) -> Moment:
    """Return until when people are asked: a day ends at its last minute; by default in a week, at most to the day before."""
    if isinstance(until, Moment):
        return until
    if until is not None:
        return Moment(datetime.combine(until, _END_OF_DAY), zone)
    day = min(moment_of(call.at + USUAL_TIME, zone).day, first.seen_from(zone).day - _DAY)
    usual = Moment(datetime.combine(day, _END_OF_DAY), zone)
    return (
        usual if usual.at > call.at else moment_of((call.at + (first.at - call.at) / 2).replace(second=0, microsecond=0), zone)
    )


def _said(answer: Marks, count: int) -> dict[int, Mark | None]:
    """Return what is said of each slot; nothing is ``None``."""
    others = dict.fromkeys(range(1, count + 1), answer.others) if answer.others else {}
    said = {**others, **dict(answer.said)}
    return {slot: None if word == "open" else Mark(word) for slot, word in said.items()}


def _slots(said: Mapping[int, Mark], mark: Mark) -> Arg:
    return Listed(tuple(str(slot) for slot, one in said.items() if one is mark)) if mark in said.values() else "–"


def _entry(poll: Poll, call: Call) -> Phrase:
    until = When(poll.wish.closes.seen_from(call.zone), Form.DAY_TIME)
    return Phrase("poll-entry", {"id": poll.id, "title": poll.wish.title, "until": until})
