"""The only SQL that touches the tables of searches for a time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import RowMapping, bindparam, delete, exists, insert, select, update

from bot.core.moment import Moment
from bot.core.person import Role
from bot.features.polls.model import Answer, Card, Mark, Poll, State, Wish
from bot.features.polls.table import poll_answer_table, poll_asked_table, poll_card_table, poll_slot_table, poll_table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from bot.core.person import Room
    from bot.core.transaction import Transaction

_SEEN = exists().where(
    poll_card_table.c.poll_number == poll_table.c.number, poll_card_table.c.room_id.in_(bindparam("rooms", expanding=True))
)
_MINUTE = timedelta(minutes=1)


class PollStore:
    """Searches for a time, their slots, cards and answers."""

    def add(self, tx: Transaction, wish: Wish, room: Room, city: str | None, author: int, at: datetime) -> Poll:  # noqa: PLR0913, PLR0917 - one value for each thing it is made of
        """Enter a search; its number has never been used before."""
        values: dict[str, object] = {"title": wish.title, "lasts_minutes": wish.lasts // _MINUTE, "roles": ",".join(wish.roles)}
        values |= _columns("closes", wish.closes) | {"room_id": room.id, "city_id": city, "author_id": author}
        values |= {"created_at": at, "state": State.OPEN.value}
        added = insert(poll_table).values(values).returning(poll_table.c.number)
        number = int(connection(tx).execute(added).scalar_one())
        for slot, starts in enumerate(wish.slots, start=1):
            row = {"poll_number": number, "slot": slot} | _columns("starts", starts)
            connection(tx).execute(insert(poll_slot_table).values(row))
        for person in wish.people:
            connection(tx).execute(insert(poll_asked_table).values(poll_number=number, person_id=person))
        return Poll(number, wish, room.id, city, author, at)

    def get(self, tx: Transaction, number: int) -> Poll | None:
        """Return a search by number, wherever it is shown."""
        row = connection(tx).execute(select(poll_table).where(poll_table.c.number == number)).mappings().first()
        return None if row is None else self._poll(tx, row)

    def find(self, tx: Transaction, number: int, rooms: Collection[int]) -> Poll | None:
        """Return a search that has a card in one of the rooms."""
        found = select(poll_table).where(poll_table.c.number == number, _SEEN)
        row = connection(tx).execute(found, {"rooms": list(rooms)}).mappings().first()
        return None if row is None else self._poll(tx, row)

    def open_in(self, tx: Transaction, rooms: Collection[int]) -> list[Poll]:
        """Return the open searches that have a card in one of the rooms, by number."""
        found = select(poll_table).where(poll_table.c.state == State.OPEN.value, _SEEN).order_by(poll_table.c.number)
        rows = connection(tx).execute(found, {"rooms": list(rooms)}).mappings().all()
        return [self._poll(tx, row) for row in rows]

    def open(self, tx: Transaction) -> list[Poll]:
        """Return all open searches, by number."""
        found = select(poll_table).where(poll_table.c.state == State.OPEN.value).order_by(poll_table.c.number)
        return [self._poll(tx, row) for row in connection(tx).execute(found).mappings().all()]

    def hold(self, tx: Transaction, number: int) -> Poll:
        """Return a search as it is now; until this transaction ends nobody else can end it."""
        found = select(poll_table).where(poll_table.c.number == number).with_for_update()
        return self._poll(tx, connection(tx).execute(found).mappings().one())

    def put_state(self, tx: Transaction, poll: Poll, state: State, event: int | None, at: datetime | None) -> None:
        """Enter where a search is in its life, the event that has come of it, and when it ended."""
        values = {"state": state.value, "event_number": event, "ended_at": at}
        connection(tx).execute(update(poll_table).where(poll_table.c.number == poll.number).values(values))

    def add_card(self, tx: Transaction, number: int, card: Card) -> None:
        """Remember a message that shows a search."""
        values = {"poll_number": number, "room_id": card.room, "outbox_row": card.row}
        connection(tx).execute(insert(poll_card_table).values(values))

    def cards(self, tx: Transaction, number: int) -> list[Card]:
        """Return the messages that show a search."""
        found = select(poll_card_table).where(poll_card_table.c.poll_number == number).order_by(poll_card_table.c.room_id)
        return [Card(row.room_id, row.outbox_row) for row in connection(tx).execute(found)]

    def answers(self, tx: Transaction, number: int) -> list[Answer]:
        """Return what everybody says, in the order in which they said it."""
        order = (poll_answer_table.c.said_at, poll_answer_table.c.person_id, poll_answer_table.c.slot)
        found = select(poll_answer_table).where(poll_answer_table.c.poll_number == number).order_by(*order)
        rows = connection(tx).execute(found)
        return [Answer(row.person_id, row.room_id, row.slot, Mark(row.mark)) for row in rows]

    def put_answers(  # noqa: PLR0913, PLR0917 - one value for each thing that is kept
        self, tx: Transaction, number: int, person: int, room: int, marks: Mapping[int, Mark], at: datetime
    ) -> None:
        """Put what somebody says now in the place of all they said before."""
        self.drop_answers(tx, number, person)
        for slot, mark in marks.items():
            values = {"poll_number": number, "person_id": person, "slot": slot, "mark": mark.value}
            connection(tx).execute(insert(poll_answer_table).values({**values, "room_id": room, "said_at": at}))

    def drop_answers(self, tx: Transaction, number: int, person: int) -> None:
        """Forget what somebody said."""
        at = (poll_answer_table.c.poll_number == number) & (poll_answer_table.c.person_id == person)
        connection(tx).execute(delete(poll_answer_table).where(at))

    def answered_by(self, tx: Transaction, person: int) -> list[int]:
        """Return the numbers of the searches of which somebody has said something."""
        found = select(poll_answer_table.c.poll_number).where(poll_answer_table.c.person_id == person).distinct()
        return sorted(connection(tx).execute(found).scalars())

    def forget(self, tx: Transaction, person: int) -> None:
        """Forget all that names somebody; a search of theirs stays, as nobody's."""
        for table in (poll_answer_table, poll_asked_table):
            connection(tx).execute(delete(table).where(table.c.person_id == person))
        connection(tx).execute(update(poll_table).where(poll_table.c.author_id == person).values(author_id=None))

    def erase_before(self, tx: Transaction, before: datetime) -> int:
        """Remove the searches that ended before a moment, with all that was said; return how many."""
        return connection(tx).execute(delete(poll_table).where(poll_table.c.ended_at < before)).rowcount

    def _poll(self, tx: Transaction, row: RowMapping) -> Poll:
        number = row["number"]
        slots = select(poll_slot_table).where(poll_slot_table.c.poll_number == number).order_by(poll_slot_table.c.slot)
        asked = select(poll_asked_table.c.person_id).where(poll_asked_table.c.poll_number == number)
        wish = Wish(
            row["title"],
            tuple(_moment("starts", one) for one in connection(tx).execute(slots).mappings()),
            row["lasts_minutes"] * _MINUTE,
            _moment("closes", row),
            tuple(Role(role) for role in row["roles"].split(",") if role),
            tuple(sorted(connection(tx).execute(asked).scalars())),
        )
        state, event = State(row["state"]), row["event_number"]
        return Poll(number, wish, row["room_id"], row["city_id"], row["author_id"], row["created_at"], state, event)


def _columns(name: str, moment: Moment) -> dict[str, object]:
    return {f"{name}_wall": moment.wall, f"{name}_zone": moment.zone, f"{name}_fold": moment.fold}


def _moment(name: str, row: RowMapping) -> Moment:
    return Moment(row[f"{name}_wall"], row[f"{name}_zone"], row[f"{name}_fold"])
