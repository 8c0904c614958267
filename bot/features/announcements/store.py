"""The only SQL that touches the tables of announcements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, or_, select, update

from bot.features.announcements.model import Announcement, Card, Hurry, Key, State
from bot.features.announcements.table import announcement_card_table, announcement_key_table, announcement_table
from bot.storage.unit import connection
from bot.storage.upsert import put

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import ColumnElement, RowMapping, Select

    from bot.core.rendition import By
    from bot.core.transaction import Transaction

_NOBODY = {"approved_at": None, "approved_by_id": None, "approved_by": None}


class AnnouncementStore:
    """Announcements, each city's yes, and the messages in which it is asked for."""

    def add(self, tx: Transaction, draft: Announcement) -> Announcement:
        """Enter a draft; its number has never been used before, whatever it says."""
        values = {
            "text": draft.text,
            "language": draft.language,
            "room_id": draft.room,
            "city_id": draft.city,
            "author_id": draft.author,
            "closes_at": draft.closes_at,
            "state": State.DRAFT.value,
            "event_number": draft.event,
        }
        added = insert(announcement_table).values(values).returning(announcement_table.c.number)
        number = int(connection(tx).execute(added).scalar_one())
        rows = [
            {"announcement_number": number, "city_id": key.city, "place": place, "room_id": key.room}
            for place, key in enumerate(draft.keys)
        ]
        if rows:
            connection(tx).execute(insert(announcement_key_table), rows)
        return self._all(tx, _numbered(number))[0]

    def get(self, tx: Transaction, number: int) -> Announcement | None:
        """Return an announcement by number."""
        return next(iter(self._all(tx, _numbered(number))), None)

    def hold(self, tx: Transaction, number: int) -> Announcement:
        """Return an announcement as it is now; until this transaction ends nobody else can change it."""
        return self._all(tx, _numbered(number).with_for_update())[0]

    def recent(self, tx: Transaction, since: datetime) -> list[Announcement]:
        """Return the drafts, and what was closed since a moment; the newest first."""
        recent = or_(announcement_table.c.state == State.DRAFT.value, announcement_table.c.closed_at >= since)
        return self._all(tx, select(announcement_table).where(recent).order_by(announcement_table.c.number.desc()))

    def put_text(self, tx: Transaction, number: int, text: str) -> None:
        """Give an announcement other words."""
        connection(tx).execute(update(announcement_table).where(announcement_table.c.number == number).values(text=text))

    def put_state(
        self, tx: Transaction, number: int, state: State, closed_at: datetime | None, closes_at: datetime | None = None
    ) -> None:
        """Enter where an announcement is in its life, since when, and perhaps until when a yes counts from now on."""
        values: dict[str, object] = {"state": state.value, "closed_at": closed_at}
        values |= {"closes_at": closes_at} if closes_at is not None else {}
        connection(tx).execute(update(announcement_table).where(announcement_table.c.number == number).values(values))

    def put_hurry(self, tx: Transaction, number: int, hurry: Hurry) -> None:
        """Enter that an announcement went out without every city's yes."""
        values = {
            "hurried_at": hurry.at,
            "hurried_by_id": hurry.by,
            "hurried_by": hurry.name,
            "reason": hurry.reason,
            "without": ",".join(hurry.without),
        }
        connection(tx).execute(update(announcement_table).where(announcement_table.c.number == number).values(values))

    def approve(self, tx: Transaction, number: int, city: str, by: By) -> None:
        """Enter a city's yes."""
        values = {"approved_at": by.at, "approved_by_id": by.person, "approved_by": by.name}
        connection(tx).execute(update(announcement_key_table).where(_of_city(number, [city])).values(values))

    def void(self, tx: Transaction, number: int, cities: Collection[str]) -> None:
        """Take the yes of some cities away."""
        connection(tx).execute(update(announcement_key_table).where(_of_city(number, cities)).values(_NOBODY))

    def put_card(self, tx: Transaction, number: int, card: Card) -> None:
        """Remember the message in which a room is asked, in the place of an older one."""
        values = {"announcement_number": number, "room_id": card.room, "outbox_row": card.row}
        put(connection(tx), announcement_card_table, ("announcement_number", "room_id"), values)

    def drop_card(self, tx: Transaction, number: int, room: int) -> None:
        """Forget the message in which a room was asked."""
        at = (announcement_card_table.c.announcement_number == number) & (announcement_card_table.c.room_id == room)
        connection(tx).execute(delete(announcement_card_table).where(at))

    def cards(self, tx: Transaction, number: int) -> list[Card]:
        """Return the messages in which rooms are asked."""
        found = select(announcement_card_table).where(announcement_card_table.c.announcement_number == number)
        rows = connection(tx).execute(found.order_by(announcement_card_table.c.room_id))
        return [Card(row.room_id, row.outbox_row) for row in rows]

    def closed_before(self, tx: Transaction, before: datetime) -> list[int]:
        """Return the numbers of the announcements that were closed before a moment."""
        found = select(announcement_table.c.number).where(announcement_table.c.closed_at < before)
        return sorted(connection(tx).execute(found).scalars())

    def erase(self, tx: Transaction, numbers: Collection[int]) -> None:
        """Remove announcements with all that belongs to them."""
        connection(tx).execute(delete(announcement_table).where(announcement_table.c.number.in_(numbers)))

    def _all(self, tx: Transaction, found: Select[tuple[object, ...]]) -> list[Announcement]:
        rows = connection(tx).execute(found).mappings().all()
        keys: dict[int, list[Key]] = {row["number"]: [] for row in rows}
        theirs = select(announcement_key_table).where(announcement_key_table.c.announcement_number.in_(keys))
        for row in connection(tx).execute(theirs.order_by(announcement_key_table.c.place)).mappings():
            keys[row["announcement_number"]].append(_key(row))
        return [_announcement(row, tuple(keys[row["number"]])) for row in rows]


def _numbered(number: int) -> Select[tuple[object, ...]]:
    return select(announcement_table).where(announcement_table.c.number == number)


def _of_city(number: int, cities: Collection[str]) -> ColumnElement[bool]:
    return (announcement_key_table.c.announcement_number == number) & announcement_key_table.c.city_id.in_(cities)


def _key(row: RowMapping) -> Key:
    return Key(row["city_id"], row["room_id"], row["approved_at"], row["approved_by_id"], row["approved_by"] or "")


def _announcement(row: RowMapping, keys: tuple[Key, ...]) -> Announcement:
    hurry = None
    if row["hurried_at"] is not None:
        without = tuple((row["without"] or "").split(","))
        hurry = Hurry(row["hurried_at"], row["reason"] or "", row["hurried_by_id"], row["hurried_by"] or "", without)
    return Announcement(
        number=row["number"],
        text=row["text"],
        language=row["language"],
        room=row["room_id"],
        city=row["city_id"],
        author=row["author_id"],
        closes_at=row["closes_at"],
        keys=keys,
        state=State(row["state"]),
        closed_at=row["closed_at"],
        event=row["event_number"],
        hurry=hurry,
    )
