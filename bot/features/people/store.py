"""Tables of cities, rooms and links, and the only SQL that touches them; of people: `person_store` and `term_store`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    Row,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from bot.core.person import City, Room
from bot.core.ref import RoomRef
from bot.features.people.person_store import person_table
from bot.storage.schema import METADATA, Instant, Kept, of_person, place
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from bot.core.transaction import Transaction
    from bot.features.people.person_store import PersonStore
    from bot.features.people.term_store import TermStore

city_table = Table(
    "city",
    METADATA,
    Column("id", String(40), primary_key=True),
    Column("name", String(100), nullable=False),
    Column("language", String(10), nullable=False),
    Column("zone", String(60), nullable=False),
    Column("country", String(2), nullable=False),
    Column("position", Integer, nullable=False),
    Column("active", Boolean, nullable=False),
)
link_table = Table(
    "link",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("created_at", Instant, nullable=False),
)
room_table = Table(
    "room",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("platform", String(20), nullable=False),
    Column("key", String(255), nullable=False, info=place("platform")),
    Column("city_id", String(40), ForeignKey("city.id")),
    Column("shared", Boolean, nullable=False),
    Column("languages", String(60), nullable=False),
    Column("prefix", String(5), nullable=False),
    Column("translates", Boolean, nullable=False),
    Column("link_id", Integer, ForeignKey("link.id")),
    Column("direct", Boolean, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("greeted_at", Instant),
    Column("left_at", Instant),
    Column("encrypted", Boolean, nullable=False, server_default="0"),
    Column("undecipherable_told_at", Instant),
    Column("space", String(255)),
    Column("home", Boolean, nullable=False, server_default="0"),
    Column("gate", String(255)),
    Column("pupils", String(255)),
    UniqueConstraint("platform", "key"),
)
link_code_table = Table(
    "link_code",
    METADATA,
    Column("code", String(8), primary_key=True),
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("person_id", Integer, ForeignKey(person_table.c.id), nullable=False, info=of_person(Kept.QUESTION)),
    Column("expires_at", Instant, nullable=False),
)
link_wish_table = Table(
    "link_wish",
    METADATA,
    Column("room_id", Integer, ForeignKey("room.id"), primary_key=True),
    Column("from_room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("expires_at", Instant, nullable=False),
)
closed_day_table = Table(
    "closed_day",
    METADATA,
    Column("city_id", String(40), ForeignKey("city.id"), nullable=False),
    Column("day", Date, nullable=False),
    Column("label", String(200), nullable=False),
    PrimaryKeyConstraint("city_id", "day"),
)

_ROOM = select(room_table).where(room_table.c.platform == bindparam("platform"), room_table.c.key == bindparam("key"))


def _room(row: Row[tuple[object, ...]]) -> Room:
    found = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row's columns
    return Room(
        id=found["id"],
        ref=RoomRef(found["platform"], found["key"]),
        city=found["city_id"],
        shared=found["shared"],
        languages=tuple(code for code in found["languages"].split(",") if code),
        prefix=found["prefix"],
        translates=found["translates"],
        link=found["link_id"],
        direct=found["direct"],
        active=found["active"],
        encrypted=found["encrypted"],
        space=found["space"],
        home=found["home"],
        gate=found["gate"],
        pupils=found["pupils"],
    )


@dataclass(frozen=True, slots=True)
class Stores:
    """All stores of people, for services that need several.

    Args:
        cities: Cities and closed days.
        rooms: Rooms.
        links: Links between rooms.
        persons: Persons and accounts.
        terms: Who is entered for which role.
    """

    cities: CityStore
    rooms: RoomStore
    links: LinkStore
    persons: PersonStore
    terms: TermStore


class CityStore:
    """Cities and their closed days."""

    def sync(self, tx: Transaction, cities: Sequence[City]) -> None:
        """Make the rows equal to the configuration; a city no longer named becomes inactive."""
        known = set(connection(tx).execute(select(city_table.c.id)).scalars())
        connection(tx).execute(update(city_table).values(active=False))
        for position, city in enumerate(cities):
            values = {
                "name": city.name,
                "language": city.language,
                "zone": city.zone,
                "country": city.country,
                "position": position,
                "active": True,
            }
            if city.id in known:
                connection(tx).execute(update(city_table).where(city_table.c.id == city.id).values(values))
            else:
                connection(tx).execute(insert(city_table).values(id=city.id, **values))

    def all(self, tx: Transaction) -> list[City]:
        """Return the active cities in the order of the configuration."""
        rows = connection(tx).execute(select(city_table).where(city_table.c.active).order_by(city_table.c.position))
        return [City(row.id, row.name, row.language, row.zone, row.country) for row in rows]

    def close(self, tx: Transaction, city: str, day: date, label: str) -> bool:
        """Enter a closed day; ``False`` if it was entered before."""
        if day in self.closed(tx, city, day, day):
            return False
        connection(tx).execute(insert(closed_day_table).values(city_id=city, day=day, label=label))
        return True

    def reopen(self, tx: Transaction, city: str, day: date) -> bool:
        """Remove a closed day; ``False`` if there was none."""
        at = (closed_day_table.c.city_id == city) & (closed_day_table.c.day == day)
        return connection(tx).execute(delete(closed_day_table).where(at)).rowcount > 0

    def closed(self, tx: Transaction, city: str, first: date, last: date) -> dict[date, str]:
        """Return the closed days between two days, both included, with their labels."""
        day = closed_day_table.c.day
        found = select(day, closed_day_table.c.label).where(closed_day_table.c.city_id == city, day.between(first, last))
        return {row.day: row.label for row in connection(tx).execute(found.order_by(day))}


class RoomStore:
    """Rooms and their settings."""

    def find(self, tx: Transaction, ref: RoomRef) -> Room | None:
        """Return a room by its name on the network."""
        row = connection(tx).execute(_ROOM, {"platform": ref.platform, "key": ref.key}).first()
        return None if row is None else _room(row)

    def get(self, tx: Transaction, number: int) -> Room:
        """Return a room by its number."""
        return _room(connection(tx).execute(select(room_table).where(room_table.c.id == number)).one())

    def home_of(self, tx: Transaction, platform: str, space: str) -> Room | None:
        """Return the room that stands for a server."""
        at = (room_table.c.platform == platform) & (room_table.c.space == space) & room_table.c.home
        row = connection(tx).execute(select(room_table).where(at)).first()
        return None if row is None else _room(row)

    def pupils(self, tx: Transaction, platform: str) -> frozenset[str]:
        """Return the groups of pupils of all servers of a network."""
        at = (room_table.c.platform == platform) & room_table.c.pupils.is_not(None)
        return frozenset(connection(tx).execute(select(room_table.c.pupils).where(at)).scalars())

    def gone_from(self, tx: Transaction, platform: str, space: str) -> list[Room]:
        """Return the rooms of a server that the bot was in and is no longer, oldest first."""
        at = (room_table.c.platform == platform) & (room_table.c.space == space) & ~room_table.c.active
        return [_room(row) for row in connection(tx).execute(select(room_table).where(at).order_by(room_table.c.id))]

    def of_space(self, tx: Transaction, platform: str, space: str) -> list[Room]:
        """Return the rooms of a server that the bot is in, oldest first."""
        at = (room_table.c.platform == platform) & (room_table.c.space == space) & room_table.c.active
        return [_room(row) for row in connection(tx).execute(select(room_table).where(at).order_by(room_table.c.id))]

    def move_home(self, tx: Transaction, platform: str, space: str, number: int) -> None:
        """Have another room stand for its server."""
        at = (room_table.c.platform == platform) & (room_table.c.space == space)
        connection(tx).execute(update(room_table).where(at).values(home=room_table.c.id == number))

    def add(self, tx: Transaction, ref: RoomRef, prefix: str, *, direct: bool) -> Room:
        """Enter a new room."""
        values = {"platform": ref.platform, "key": ref.key, "prefix": prefix, "direct": direct, "shared": False}
        values |= {"languages": "", "translates": False, "active": True}
        connection(tx).execute(insert(room_table).values(values))
        found = self.find(tx, ref)
        if found is None:  # pragma: no cover - it was inserted a line above
            raise AssertionError
        return found

    def change(self, tx: Transaction, number: int, values: Mapping[str, object]) -> None:
        """Set columns of a room."""
        connection(tx).execute(update(room_table).where(room_table.c.id == number).values(dict(values)))

    def greeted(self, tx: Transaction, number: int) -> bool:
        """Tell whether the bot has introduced itself in the room."""
        found = connection(tx).execute(select(room_table.c.greeted_at).where(room_table.c.id == number)).scalar()
        return found is not None

    def told_undecipherable(self, tx: Transaction, number: int) -> bool:
        """Tell whether the room has heard that a message could not be read."""
        told = select(room_table.c.undecipherable_told_at).where(room_table.c.id == number)
        return connection(tx).execute(told).scalar() is not None

    def linked(self, tx: Transaction, link: int) -> list[Room]:
        """Return all rooms of a link."""
        found = select(room_table).where(room_table.c.link_id == link).order_by(room_table.c.id)
        return [_room(row) for row in connection(tx).execute(found)]

    def of_city(self, tx: Transaction, city: str) -> list[Room]:
        """Return a city's own rooms, the ones the bot is in, oldest first."""
        at = (room_table.c.city_id == city) & room_table.c.active & ~room_table.c.direct
        return [_room(row) for row in connection(tx).execute(select(room_table).where(at).order_by(room_table.c.id))]

    def shared(self, tx: Transaction) -> list[Room]:
        """Return the rooms of several cities that the bot is in, oldest first."""
        at = room_table.c.shared & room_table.c.active
        return [_room(row) for row in connection(tx).execute(select(room_table).where(at).order_by(room_table.c.id))]

    def active(self, tx: Transaction, platform: str) -> list[Room]:
        """Return the rooms of a network that the bot is in."""
        at = (room_table.c.platform == platform) & room_table.c.active
        return [_room(row) for row in connection(tx).execute(select(room_table).where(at).order_by(room_table.c.id))]


class LinkStore:
    """Links, the codes that start one and the wishes that wait for a yes."""

    def create(self, tx: Transaction, at: datetime) -> int:
        """Begin a link without rooms."""
        added = insert(link_table).values(created_at=at).returning(link_table.c.id)
        return int(connection(tx).execute(added).scalar_one())

    def put_code(self, tx: Transaction, code: str, room: int, person: int, expires_at: datetime) -> None:
        """Keep a code; an older one of the same room goes, and so does one with the same digits, which has lapsed."""
        gone = (link_code_table.c.room_id == room) | (link_code_table.c.code == code)
        connection(tx).execute(delete(link_code_table).where(gone))
        values = {"code": code, "room_id": room, "person_id": person, "expires_at": expires_at}
        connection(tx).execute(insert(link_code_table).values(values))

    def code(self, tx: Transaction, code: str, now: datetime) -> tuple[int, int] | None:
        """Return the room and person a code stands for, unless it has lapsed or the bot is no longer in that room."""
        found = select(link_code_table).join(room_table, room_table.c.id == link_code_table.c.room_id)
        found = found.where(link_code_table.c.code == code, link_code_table.c.expires_at > now, room_table.c.active)
        row = connection(tx).execute(found).first()
        return None if row is None else (row.room_id, row.person_id)

    def drop_code(self, tx: Transaction, code: str) -> None:
        """Forget a code."""
        connection(tx).execute(delete(link_code_table).where(link_code_table.c.code == code))

    def forget_codes(self, tx: Transaction, person: int) -> None:
        """Forget the codes that somebody asked for."""
        connection(tx).execute(delete(link_code_table).where(link_code_table.c.person_id == person))

    def put_wish(self, tx: Transaction, room: int, from_room: int, expires_at: datetime) -> None:
        """Remember that ``from_room`` would like to be linked and ``room`` has to agree."""
        self.drop_wish(tx, room)
        values = {"room_id": room, "from_room_id": from_room, "expires_at": expires_at}
        connection(tx).execute(insert(link_wish_table).values(values))

    def wish(self, tx: Transaction, room: int, now: datetime) -> int | None:
        """Return the room that waits for this room's yes, unless it was too long ago or the bot is no longer in that one."""
        found = select(link_wish_table.c.from_room_id).join(room_table, room_table.c.id == link_wish_table.c.from_room_id)
        found = found.where(link_wish_table.c.room_id == room, link_wish_table.c.expires_at > now, room_table.c.active)
        row = connection(tx).execute(found).first()
        return None if row is None else int(row.from_room_id)

    def drop_wish(self, tx: Transaction, room: int) -> None:
        """Forget a wish."""
        connection(tx).execute(delete(link_wish_table).where(link_wish_table.c.room_id == room))
