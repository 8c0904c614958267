"""What stands on the roadmap, each city's part, and the cards that show it: the only SQL that touches them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import String, bindparam, cast, delete, exists, insert, literal, or_, select, union, update

from bot.features.roadmap.model import Milestone, Posted, Side
from bot.features.roadmap.morning_store import line_table
from bot.features.roadmap.row import due_values, milestone_of, proposal_values, side_of, side_values, wish_values
from bot.features.roadmap.table import milestone_table, post_table, side_table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from bot.core.moment import Moment
    from bot.core.track import Track
    from bot.core.transaction import Transaction
    from bot.features.roadmap.model import Proposal, Wish

_QUESTION = "?"
"""Begins, before the id of a city, what stands for a question to it about a date."""

_PEOPLE = (
    side_table.c.done_by_id,
    side_table.c.done_for_id,
    side_table.c.person_id,
    side_table.c.again_by_id,
    side_table.c.waived_by_id,
)
_ADD = insert(milestone_table).returning(milestone_table.c.id, sort_by_parameter_order=True)
_ALL = (
    select(milestone_table, *(column for column in side_table.c if column.name not in {"milestone_id", "position"}))
    .join(side_table, side_table.c.milestone_id == milestone_table.c.id)
    .order_by(milestone_table.c.due_at, milestone_table.c.id, side_table.c.position)
)
_PUT_SIDE = update(side_table).where(
    side_table.c.milestone_id == bindparam("number"), side_table.c.city_id == bindparam("city")
)
_CHANGE = update(milestone_table).where(milestone_table.c.id == bindparam("number"))
_ANY = side_table.alias()
_SETTLED = (_ANY.c.done_at.is_not(None)) | (_ANY.c.waived_at.is_not(None))
_OPEN_DUE_AT = (
    select(milestone_table.c.due_at)
    .where(
        milestone_table.c.id == side_table.c.milestone_id,
        milestone_table.c.cancelled_at.is_(None),
        exists().where(_ANY.c.milestone_id == milestone_table.c.id, ~_SETTLED),
    )
    .scalar_subquery()
)
_DISAGREE = update(side_table).where(side_table.c.milestone_id == bindparam("number")).values(agreed_at=None)
_MARK_OPEN = update(side_table).where(side_table.c.milestone_id == bindparam("number")).values(open_due_at=_OPEN_DUE_AT)
# Messages with a city in this column show reminders of earlier versions, which are left as they are.
_OF_CARDS = (post_table.c.milestone_id == bindparam("number")) & (post_table.c.about == "")
_OF_QUESTIONS = (post_table.c.milestone_id == bindparam("number")) & post_table.c.about.startswith(_QUESTION)
_QUESTIONS = select(post_table).where(_OF_QUESTIONS).order_by(post_table.c.about)
_DROP_QUESTIONS = delete(post_table).where(_OF_QUESTIONS)
_POSTS = select(post_table).where(_OF_CARDS).order_by(post_table.c.room_id)
_DROP_POST = delete(post_table).where(_OF_CARDS, post_table.c.room_id == bindparam("room"))


class RoadmapStore:
    """What stands on the roadmap, and the cards that show it."""

    def add(self, tx: Transaction, wish: Wish, cities: Sequence[str], room: int) -> Milestone:
        """Enter a wish with a part for each city; return it with its number."""
        return self.add_many(tx, [(wish, cities)], room)[0]

    def add_many(self, tx: Transaction, wishes: Sequence[tuple[Wish, Sequence[str]]], room: int) -> list[Milestone]:
        """Enter several wishes, each with the cities that have a part in it, in two statements.

        Args:
            tx: Open.
            wishes: What, and whose; at least one.
            room: Number of the room where all of them are added.

        Returns:
            Them with their numbers, in the same order.
        """
        values = [{**wish_values(wish), "room_id": room} for wish, _ in wishes]
        numbers = list(connection(tx).execute(_ADD, values).scalars())
        sides = [
            {"milestone_id": number, "city_id": city, "position": place, "open_due_at": wish.due.at, "room_id": room}
            for number, (wish, cities) in zip(numbers, wishes, strict=True)
            for place, city in enumerate(cities)
        ]
        connection(tx).execute(insert(side_table), sides)
        return [
            Milestone(number, wish, room, tuple(Side(city) for city in cities))
            for number, (wish, cities) in zip(numbers, wishes, strict=True)
        ]

    def get(self, tx: Transaction, number: int) -> Milestone | None:
        """Return a milestone by number."""
        return next(iter(self._load(tx, milestone_table.c.id == number)), None)

    def several(self, tx: Transaction, numbers: Collection[int]) -> list[Milestone]:
        """Return milestones by number, the next first; those there are not are left out."""
        return self._load(tx, milestone_table.c.id.in_(numbers))

    def soon(self, tx: Transaction, city: str, until: datetime) -> list[Milestone]:
        """Return what is open, concerns a city and is due by an instant, or for which somebody has promised another."""
        sides, promising = side_table.alias(), side_table.alias()
        near = select(sides.c.milestone_id).where(sides.c.city_id == city, sides.c.open_due_at <= until)
        promised = (
            select(sides.c.milestone_id)
            .join(promising, promising.c.milestone_id == sides.c.milestone_id)
            .where(sides.c.city_id == city, sides.c.open_due_at.is_not(None), promising.c.promised_at.is_not(None))
        )
        return self._load(tx, milestone_table.c.id.in_(union(near, promised)))

    def shown(self, tx: Transaction, city: str) -> list[Milestone]:
        """Return what is open, concerns a city and stands in a message that is kept true."""
        sides = side_table.alias()
        spoken = select(post_table.c.milestone_id).where(post_table.c.milestone_id == sides.c.milestone_id)
        subject = literal("M").concat(cast(sides.c.milestone_id, String))
        told = select(line_table.c.subject).where(line_table.c.subject == subject)
        wanted = select(sides.c.milestone_id).where(
            sides.c.city_id == city, sides.c.open_due_at.is_not(None), spoken.exists() | told.exists()
        )
        return self._load(tx, milestone_table.c.id.in_(wanted))

    def on_track(self, tx: Transaction, city: str, track: Track, before: datetime) -> list[Milestone]:
        """Return what is open, concerns a city, belongs to a track and was due before an instant."""
        sides = side_table.alias()
        wanted = select(sides.c.milestone_id).where(sides.c.city_id == city, sides.c.open_due_at <= before)
        return self._load(tx, (milestone_table.c.track == track.value) & milestone_table.c.id.in_(wanted))

    def open(self, tx: Transaction, cities: Collection[str], room: int | None = None) -> list[Milestone]:
        """Return what is still to be done by anyone and concerns one of the cities or was added in a room, the next first."""
        concerned = _of(cities) | (milestone_table.c.room_id == room)
        return self._load(tx, _undone() & concerned)

    def of_plan(self, tx: Transaction, plan: int) -> list[Milestone]:
        """Return all of a plan in any state, the next first."""
        return self._load(tx, milestone_table.c.plan_id == plan)

    def gates_before(self, tx: Transaction, milestone: Milestone) -> list[Milestone]:
        """Return the gates that hold something back and are still open: of its plan by its key, of any by its id."""
        plan, table = milestone.wish.plan, milestone_table.c
        near = table.plan_id.is_(None) if plan is None else or_(table.plan_id == plan, table.plan_id.is_(None))
        shut = self._load(tx, table.gate.is_(True) & near & _undone())
        held = {milestone.wish.key, milestone.id} - {""}
        return [gate for gate in shut if gate.number != milestone.number and held & {*gate.wish.details.blocks}]

    def done_between(self, tx: Transaction, city: str, since: datetime, until: datetime) -> list[Milestone]:
        """Return what a city has still to do while another called its part done from an instant on, before another."""
        sides, own, number = side_table.alias(), side_table.alias(), milestone_table.c.id
        lately = (sides.c.done_at >= since) & (sides.c.done_at < until) & (sides.c.city_id != city)
        theirs = select(sides.c.milestone_id).where(lately)
        open_here = select(own.c.milestone_id).where(own.c.city_id == city, own.c.done_at.is_(None), own.c.waived_at.is_(None))
        return self._load(tx, number.in_(theirs) & number.in_(open_here) & milestone_table.c.cancelled_at.is_(None))

    def put_side(self, tx: Transaction, number: int, side: Side) -> None:
        """Keep a city's part as it is now."""
        connection(tx).execute(_PUT_SIDE.values(side_values(side)), {"number": number, "city": side.city})
        connection(tx).execute(_MARK_OPEN, {"number": number})

    def set_cancelled(self, tx: Transaction, number: int, at: datetime | None) -> None:
        """Give a milestone up, or take it up again with ``None``."""
        self._change(tx, number, {"cancelled_at": at})

    def set_due(self, tx: Transaction, number: int, due: Moment) -> None:
        """Move a milestone for all."""
        self._change(tx, number, due_values(due))

    def set_wish(self, tx: Transaction, number: int, wish: Wish) -> None:
        """Keep a milestone as it is wished now."""
        self._change(tx, number, wish_values(wish))

    def set_proposal(self, tx: Transaction, number: int, proposal: Proposal | None) -> None:
        """Keep the date that is proposed, which nobody has agreed to yet, or none."""
        connection(tx).execute(_DISAGREE, {"number": number})
        self._change(tx, number, proposal_values(proposal))

    def put_post(self, tx: Transaction, number: int, posted: Posted) -> None:
        """Remember a card; an older one in the same room is left as it is from now on."""
        connection(tx).execute(_DROP_POST, {"number": number, "room": posted.room})
        values = {"milestone_id": number, "room_id": posted.room, "about": "", "row": posted.row}
        connection(tx).execute(insert(post_table), values)

    def posts(self, tx: Transaction, number: int) -> list[Posted]:
        """Return the cards that are kept up to date."""
        return [Posted(row.room_id, row.row) for row in connection(tx).execute(_POSTS, {"number": number})]

    def put_question(self, tx: Transaction, number: int, city: str, posted: Posted) -> None:
        """Remember the message that asks a city about a date."""
        values = {"milestone_id": number, "room_id": posted.room, "about": f"{_QUESTION}{city}"[:40], "row": posted.row}
        connection(tx).execute(insert(post_table), values)

    def take_questions(self, tx: Transaction, number: int) -> list[tuple[str, Posted]]:
        """Return and forget the messages that ask about a date, with the city that each asks."""
        rows = connection(tx).execute(_QUESTIONS, {"number": number}).all()
        connection(tx).execute(_DROP_QUESTIONS, {"number": number})
        return [(row.about.removeprefix(_QUESTION), Posted(row.room_id, row.row)) for row in rows]

    def forget(self, tx: Transaction, person: int) -> list[int]:
        """Forget who did what where it was this person; return the numbers of the milestones that showed it."""
        return self.hand_over(tx, person, None)

    def hand_over(self, tx: Transaction, person: int, to: int | None) -> list[int]:
        """Put somebody else, or nobody, in a person's place; return the numbers of the milestones that showed them."""
        theirs = or_(*(column == person for column in _PEOPLE))
        proposed = milestone_table.c.proposed_by_id
        numbers = [
            *connection(tx).execute(select(side_table.c.milestone_id).where(theirs)).scalars(),
            *connection(tx).execute(select(milestone_table.c.id).where(proposed == person)).scalars(),
        ]
        for column in (*_PEOPLE, proposed):
            connection(tx).execute(update(column.table).where(column == person).values({column.name: to}))
        return list(dict.fromkeys(numbers))

    def _change(self, tx: Transaction, number: int, values: Mapping[str, object]) -> None:
        connection(tx).execute(_CHANGE.values(values), {"number": number})
        connection(tx).execute(_MARK_OPEN, {"number": number})

    def _load(self, tx: Transaction, wanted: ColumnElement[bool]) -> list[Milestone]:
        found: dict[int, Milestone] = {}
        for row in connection(tx).execute(_ALL.where(wanted)).mappings():
            values = dict(row)
            known = found.get(values["id"])
            found[values["id"]] = milestone_of(values, (*(known.sides if known else ()), side_of(values)))
        return list(found.values())


def _of(cities: Collection[str]) -> ColumnElement[bool]:
    sides = side_table.alias()
    return milestone_table.c.id.in_(select(sides.c.milestone_id).where(sides.c.city_id.in_(cities)))


def _undone() -> ColumnElement[bool]:
    sides = side_table.alias()
    return milestone_table.c.id.in_(select(sides.c.milestone_id).where(sides.c.open_due_at.is_not(None)))
