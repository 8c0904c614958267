"""The only SQL that touches the tables of events."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, delete, exists, false, func, insert, or_, select, update

from bot.core.recurrence import parse_rrule, to_rrule
from bot.features.events.model import Card, Coming, Counts, Draft, Entry, Event, EventKind, EventTrack, Organiser, SignUp
from bot.features.events.series_table import occurrence_table
from bot.features.events.span_columns import span_of, span_values
from bot.features.events.table import event_card_table, event_entry_table, event_table, sign_up_table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from bot.core.person import Room
    from bot.core.transaction import Transaction
    from bot.features.events.span import Span

_SHOWN_IN = exists().where(
    event_card_table.c.event_number == event_table.c.number,
    event_card_table.c.room_id.in_(bindparam("rooms", expanding=True)),
)
_FIND = select(event_table).where(event_table.c.number == bindparam("number"), _SHOWN_IN)
_HOLD = select(event_table).where(event_table.c.number == bindparam("number")).with_for_update()
_CANCELLED, _PUT_OFF = event_table.c.cancelled_at.is_not(None), event_table.c.postponed_at.is_not(None)
_LISTED = or_(
    event_table.c.over_utc > bindparam("now"),
    _CANCELLED & (event_table.c.over_utc > bindparam("day_before")),
    ~_CANCELLED & _PUT_OFF,
)
_COMING = select(event_table).where(_SHOWN_IN, _LISTED).order_by(event_table.c.starts_utc, event_table.c.number)
_DAY = timedelta(days=1)
_UNPLANNED = (
    select(event_table)
    .where(event_table.c.planned == false(), event_table.c.over_utc > bindparam("now"))
    .order_by(event_table.c.number)
)
_HERE = select(event_card_table.c.event_number).where(event_card_table.c.room_id.in_(bindparam("rooms", expanding=True)))
# Driven by the rooms' own cards: what stands elsewhere costs nothing, however much it is.
_ONCE_BETWEEN = (
    select(event_table)
    .where(
        event_table.c.number.in_(_HERE),
        event_table.c.rule.is_(None),
        event_table.c.starts_utc < bindparam("last"),
        event_table.c.over_utc >= bindparam("first"),
    )
    .limit(bindparam("most"))
)
# A row of an event that has the span of one date of its series.
_DATE_COLUMNS = [
    *(one for one in event_table.c if one.name not in occurrence_table.c and one.name != "shown_wall"),
    *(one for one in occurrence_table.c if one.name != "original_wall"),
    occurrence_table.c.original_wall.label("shown_wall"),
]


def dates_select(*columns: ColumnElement[Any]) -> Select[tuple[Any, ...]]:
    """Return a query for the dates of series as rows of events, see `date_of`.

    Args:
        columns: What else is asked.
    """
    return select(*_DATE_COLUMNS, *columns).join(occurrence_table, occurrence_table.c.event_number == event_table.c.number)


_DATES_BETWEEN = (
    dates_select()
    .where(
        occurrence_table.c.event_number.in_(_HERE),
        occurrence_table.c.ended.is_(False),
        occurrence_table.c.starts_utc < bindparam("last"),
        occurrence_table.c.over_utc >= bindparam("first"),
    )
    .limit(bindparam("most"))
)
_CARDS = (
    select(event_card_table).where(event_card_table.c.event_number == bindparam("number")).order_by(event_card_table.c.room_id)
)
_ENTRIES = (
    select(event_entry_table)
    .where(event_entry_table.c.event_number == bindparam("number"))
    .order_by(event_entry_table.c.room_id)
)
_ENTRIES_TO_COME = (
    select(event_entry_table.c.outbox_row)
    .join(event_table, event_entry_table.c.event_number == event_table.c.number)
    .where(event_table.c.over_utc > bindparam("now"))
    .order_by(event_table.c.starts_utc, event_table.c.number, event_entry_table.c.room_id)
)
_ENTERED = (
    select(event_table, event_entry_table.c.room_id.label("entry_room"))
    .join(event_entry_table, event_entry_table.c.event_number == event_table.c.number)
    .where(event_entry_table.c.outbox_row == bindparam("row"))
)
_WAITS, _HOLDS = sign_up_table.c.queued.is_not(None), sign_up_table.c.lapsed_at.is_(None)
_COUNTS = (
    select(sign_up_table.c.coming, _WAITS.label("waits"), func.sum(sign_up_table.c.places).label("people"))
    .where(sign_up_table.c.event_number == bindparam("number"), _HOLDS)
    .group_by(sign_up_table.c.coming, _WAITS)
)
_OF_EVENT = select(sign_up_table).where(sign_up_table.c.event_number == bindparam("number"))
_SIGN_UPS = _OF_EVENT.order_by(sign_up_table.c.said_at, sign_up_table.c.person_id)
_WAITING = _OF_EVENT.where(_WAITS, _HOLDS).order_by(sign_up_table.c.queued)
_LAST_QUEUED = select(func.max(sign_up_table.c.queued)).where(sign_up_table.c.event_number == bindparam("number"))


def event_of(row: Row[tuple[object, ...]]) -> Event:
    """Return the event of a row."""
    found = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row's columns
    draft = Draft(
        found["title"],
        span_of(row),
        found["place"],
        found["places"],
        None if found["kind"] is None else EventKind(found["kind"]),
        found["link"],
        found["about"],
        None if found["organiser"] is None else Organiser(found["organiser"]),
        None if found["track"] is None else EventTrack(found["track"]),
        None if found["leads"] is None else tuple(int(minutes) for minutes in found["leads"].split(",") if minutes),
        None if found["rule"] is None else parse_rrule(found["rule"]),
    )
    cancelled, postponed = found["cancelled_at"] is not None, found["postponed_at"] is not None
    return Event(
        found["number"],
        draft,
        found["room_id"],
        found["city_id"],
        cancelled=cancelled,
        postponed=postponed,
        visitors=found["visitors"],
        original=found["shown_wall"],
        sequence=found["sequence"],
        changed_at=found["changed_at"] or found["created_at"],
    )


def date_of(row: Row[Any]) -> Event:
    """Return the event of a row, or one date of a series as an event; cancelled if it is left out."""
    event = event_of(row)
    return replace(event, cancelled=event.cancelled or bool(row._mapping.get("skipped")))  # noqa: SLF001 - see above


def newer(now: datetime | None) -> dict[str, object]:
    """Return what tells calendar programs that something has changed."""
    return {"sequence": event_table.c.sequence + 1} | ({"changed_at": now} if now else {})


def _values(draft: Draft) -> dict[str, object]:
    return {
        "title": draft.title,
        "place": draft.place,
        "places": draft.limit,
        "kind": draft.kind.value if draft.kind else None,
        "link": draft.link,
        "about": draft.about,
        "organiser": draft.organiser.value if draft.organiser else None,
        "track": draft.track.value if draft.track else None,
        "leads": None if draft.leads is None else ",".join(map(str, draft.leads)),
        "rule": to_rrule(draft.rule) if draft.rule else None,
        **span_values(draft.span),
    }


def _sign_up(row: Row[tuple[object, ...]]) -> SignUp:
    found = row._mapping  # noqa: SLF001 - see above
    codes = tuple((found["codes"] or "").split(",")) if found["codes"] else ()
    lapsed = found["lapsed_at"] is not None
    return SignUp(
        found["person_id"], found["room_id"], Coming(found["coming"]), found["places"], found["queued"], codes, lapsed=lapsed
    )


class EventStore:
    """Events, their cards and who signed up."""

    def add(self, tx: Transaction, draft: Draft, room: Room, city: str | None, at: datetime) -> Event:
        """Enter an event; its number has never been used before."""
        values = _values(draft) | {"room_id": room.id, "city_id": city, "created_at": at, "planned": True}
        added = insert(event_table).values(values).returning(event_table.c.number)
        return Event(int(connection(tx).execute(added).scalar_one()), draft, room.id, city)

    def find(self, tx: Transaction, number: int, rooms: Collection[int]) -> Event | None:
        """Return an event that has a card in one of the rooms."""
        row = connection(tx).execute(_FIND, {"number": number, "rooms": list(rooms)}).first()
        return None if row is None else event_of(row)

    def get(self, tx: Transaction, number: int) -> Event | None:
        """Return an event by number, wherever it is shown."""
        row = connection(tx).execute(select(event_table).where(event_table.c.number == number)).first()
        return None if row is None else event_of(row)

    def numbered(self, tx: Transaction, numbers: Collection[int]) -> list[Event]:
        """Return events by their numbers, wherever they are shown, in the order of these."""
        found = select(event_table).where(event_table.c.number.in_(numbers)).order_by(event_table.c.number)
        return [event_of(row) for row in connection(tx).execute(found)]

    def hold(self, tx: Transaction, number: int) -> Event:
        """Return an event as it is now; until this transaction ends nobody else can change it or sign up for it.

        Where several processes write at once, two people may want the last place in the same instant.
        """
        return event_of(connection(tx).execute(_HOLD, {"number": number}).one())

    def coming(self, tx: Transaction, rooms: Collection[int], now: datetime) -> list[Event]:
        """Return the events with a card in one of the rooms that are not over, by their start.

        What is put off is among them, and what was cancelled until a day after its end.
        """
        given = {"rooms": list(rooms), "now": now, "day_before": now - _DAY}
        return [event_of(row) for row in connection(tx).execute(_COMING, given)]

    def unplanned(self, tx: Transaction, now: datetime) -> list[Event]:
        """Return the events to come of which nothing stands on the agenda yet; from now on it does."""
        found = [event_of(row) for row in connection(tx).execute(_UNPLANNED, {"now": now})]
        if found:
            connection(tx).execute(update(event_table).where(event_table.c.planned == false()).values(planned=True))
        return found

    def occurrences_between(
        self, tx: Transaction, rooms: Collection[int], first: datetime, last: datetime, most: int
    ) -> list[Event] | None:
        """Return what is on between two instants, by its start: events with a card in one of the rooms, each date of a series.

        Args:
            tx: The transaction.
            rooms: Numbers.
            first: What is over before this instant is left out; aware.
            last: What begins at this instant or later is left out; aware.
            most: So much is returned at most.

        Returns:
            What is cancelled or left out once is among them, marked as cancelled; ``None`` if there is more.
        """
        within = {"rooms": list(rooms), "first": first, "last": last, "most": most + 1}
        once = [event_of(row) for row in connection(tx).execute(_ONCE_BETWEEN, within)]
        dates = [date_of(row) for row in connection(tx).execute(_DATES_BETWEEN, within)]
        if len(once) + len(dates) > most:
            return None
        return sorted([*once, *dates], key=lambda event: (event.draft.span.begins_at, event.number))

    def date(self, tx: Transaction, number: int, original: datetime) -> Event | None:
        """Return one date of a series as an event; ``None`` if the series ends before it."""
        of_series = (occurrence_table.c.event_number == number) & occurrence_table.c.ended.is_(False)
        found = dates_select().where(of_series, occurrence_table.c.original_wall == original)
        row = connection(tx).execute(found).first()
        return None if row is None else date_of(row)

    def put_cancelled(self, tx: Transaction, number: int, at: datetime | None, now: datetime | None = None) -> None:
        """Enter that an event will not take place, or with ``None`` that it will after all; `now` is when that was said."""
        values = {"cancelled_at": at} | newer(at or now)
        connection(tx).execute(update(event_table).where(event_table.c.number == number).values(values))

    def put_span(self, tx: Transaction, number: int, span: Span, now: datetime | None = None) -> None:
        """Enter another time; `now` is when that was said."""
        values = span_values(span) | newer(now)
        connection(tx).execute(update(event_table).where(event_table.c.number == number).values(values))

    def put_draft(self, tx: Transaction, number: int, draft: Draft, now: datetime | None = None) -> None:
        """Enter everything about an event anew; `now` is when that was said, where calendar programs show what is new."""
        values = _values(draft) | (newer(now) if now else {})
        connection(tx).execute(update(event_table).where(event_table.c.number == number).values(values))

    def put_off(self, tx: Transaction, number: int, at: datetime) -> None:
        """Enter that an event is put off; what people have said so far counts no more."""
        values = {"postponed_at": at} | newer(at)
        connection(tx).execute(update(event_table).where(event_table.c.number == number).values(values))
        of_event = (sign_up_table.c.event_number == number) & _HOLDS
        connection(tx).execute(update(sign_up_table).where(of_event).values(lapsed_at=at))

    def take_up(self, tx: Transaction, number: int, now: datetime, *, as_before: bool) -> None:
        """Enter that an event is put off no more.

        Args:
            tx: Transaction.
            number: Of the event.
            now: When that was said.
            as_before: What people had said until it was put off counts again.
        """
        event = connection(tx).execute(select(event_table.c.postponed_at).where(event_table.c.number == number)).scalar_one()
        if as_before:
            then = (sign_up_table.c.event_number == number) & (sign_up_table.c.lapsed_at == event)
            connection(tx).execute(update(sign_up_table).where(then).values(lapsed_at=None))
        values = {"postponed_at": None} | newer(now)
        connection(tx).execute(update(event_table).where(event_table.c.number == number).values(values))

    def add_card(self, tx: Transaction, number: int, card: Card) -> None:
        """Remember a message that shows an event."""
        values = {"event_number": number, "room_id": card.room, "outbox_row": card.row}
        connection(tx).execute(insert(event_card_table).values(values))

    def cards(self, tx: Transaction, number: int) -> list[Card]:
        """Return the messages that show an event."""
        return [Card(row.room_id, row.outbox_row) for row in connection(tx).execute(_CARDS, {"number": number})]

    def add_entry(self, tx: Transaction, number: int, entry: Entry) -> None:
        """Remember that an event stands in the calendar of a server."""
        values = {"event_number": number, "room_id": entry.room, "outbox_row": entry.row}
        connection(tx).execute(insert(event_entry_table).values(values))

    def entries(self, tx: Transaction, number: int) -> list[Entry]:
        """Return where an event stands in the calendar of a server."""
        return [Entry(row.room_id, row.outbox_row) for row in connection(tx).execute(_ENTRIES, {"number": number})]

    def entries_to_come(self, tx: Transaction, now: datetime) -> list[str]:
        """Return the rows of all entries of events that are not over, by their start."""
        return list(connection(tx).execute(_ENTRIES_TO_COME, {"now": now}).scalars())

    def entered(self, tx: Transaction, row: str) -> tuple[Event, int] | None:
        """Return the event of an entry, and the number of the room for whose server it was made."""
        found = connection(tx).execute(_ENTERED, {"row": row}).first()
        return None if found is None else (event_of(found), found.entry_room)

    def drop_entry(self, tx: Transaction, row: str) -> None:
        """Forget that an event stands in the calendar of a server."""
        connection(tx).execute(delete(event_entry_table).where(event_entry_table.c.outbox_row == row))

    def sign_up(self, tx: Transaction, number: int, person: int) -> SignUp | None:
        """Return what somebody said last."""
        row = connection(tx).execute(_OF_EVENT.where(sign_up_table.c.person_id == person), {"number": number}).first()
        return None if row is None else _sign_up(row)

    def put_sign_up(self, tx: Transaction, number: int, said: SignUp, at: datetime) -> None:
        """Put what somebody says now in the place of what they said before."""
        self.drop_sign_up(tx, number, said.person)
        values = {"event_number": number, "person_id": said.person, "room_id": said.room, "said_at": at}
        values |= {"coming": said.coming.value, "places": said.places, "queued": said.queued}
        values |= {"codes": ",".join(said.codes) or None}
        connection(tx).execute(insert(sign_up_table).values(values))

    def tell_later(self, tx: Transaction, number: int, person: int, at: datetime | None) -> None:
        """Remember when somebody is told that they have come in from the waiting list; ``None`` once they are."""
        theirs = (sign_up_table.c.event_number == number) & (sign_up_table.c.person_id == person)
        connection(tx).execute(update(sign_up_table).where(theirs).values(tell_at=at))

    def told_later(self, tx: Transaction, number: int) -> list[tuple[SignUp, datetime]]:
        """Return who has still to be told that they have come in, and when."""
        found = _SIGN_UPS.where(sign_up_table.c.tell_at.is_not(None))
        return [(_sign_up(row), row.tell_at) for row in connection(tx).execute(found, {"number": number})]

    def give_place(self, tx: Transaction, number: int, person: int) -> None:
        """Take somebody from the waiting list: they have their places now."""
        at = (sign_up_table.c.event_number == number) & (sign_up_table.c.person_id == person)
        connection(tx).execute(update(sign_up_table).where(at).values(queued=None))

    def drop_sign_up(self, tx: Transaction, number: int, person: int) -> None:
        """Forget what somebody said about an event."""
        at = (sign_up_table.c.event_number == number) & (sign_up_table.c.person_id == person)
        connection(tx).execute(delete(sign_up_table).where(at))

    def sign_ups(self, tx: Transaction, number: int) -> list[SignUp]:
        """Return what everyone said, in the order in which they said it."""
        return [_sign_up(row) for row in connection(tx).execute(_SIGN_UPS, {"number": number})]

    def waiting(self, tx: Transaction, number: int) -> list[SignUp]:
        """Return the waiting list, the first one first."""
        return [_sign_up(row) for row in connection(tx).execute(_WAITING, {"number": number})]

    def next_queued(self, tx: Transaction, number: int) -> int:
        """Return the number at the end of the waiting list."""
        return int(connection(tx).execute(_LAST_QUEUED, {"number": number}).scalar() or 0) + 1

    def counts(self, tx: Transaction, number: int) -> Counts:
        """Return how many said what."""
        rows = connection(tx).execute(_COUNTS, {"number": number})
        found = {(row.coming, bool(row.waits)): int(row.people) for row in rows}
        yes, no, maybe = (found.get((coming.value, False), 0) for coming in (Coming.YES, Coming.NO, Coming.MAYBE))
        return Counts(yes, no, maybe, found.get((Coming.YES.value, True), 0))

    def hold_of(self, tx: Transaction, person: int) -> list[Event]:
        """Return the events about which somebody has said something, each as `hold` does."""
        theirs = select(sign_up_table.c.event_number).where(sign_up_table.c.person_id == person)
        found = select(event_table).where(event_table.c.number.in_(theirs)).order_by(event_table.c.number).with_for_update()
        return [event_of(row) for row in connection(tx).execute(found)]

    def forget(self, tx: Transaction, person: int) -> list[Event]:
        """Forget all that somebody said; return the events concerned."""
        events = self.hold_of(tx, person)
        connection(tx).execute(delete(sign_up_table).where(sign_up_table.c.person_id == person))
        return events
