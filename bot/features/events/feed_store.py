"""Which events stand in a calendar outside of the chat: a page at a time, by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, exists, select

from bot.features.events.model import Coming
from bot.features.events.table import event_card_table, event_table, sign_up_table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.calendar import Sight
    from bot.core.transaction import Transaction

PAGE = 100
"""So many events are read at once: what is done with them keeps everything else waiting for milliseconds only."""

_SHOWN = exists().where(
    event_card_table.c.event_number == event_table.c.number,
    event_card_table.c.room_id.in_(bindparam("rooms", expanding=True)),
)
_SIGNED_UP = exists().where(
    sign_up_table.c.event_number == event_table.c.number,
    sign_up_table.c.person_id == bindparam("person"),
    sign_up_table.c.coming != Coming.NO.value,
)
_NEXT = (
    select(event_table.c.number)
    .where(event_table.c.number > bindparam("after"), event_table.c.over_utc > bindparam("since"))
    .order_by(event_table.c.number)
    .limit(PAGE)
)
_OF_ROOMS, _OF_PERSON = _NEXT.where(_SHOWN), _NEXT.where(_SIGNED_UP)


class EventFeedStore:
    """Finds the events of a calendar."""

    def numbers(self, tx: Transaction, sight: Sight, since: datetime, after: int) -> list[int]:
        """Return the numbers of the next events, cancelled ones too, that are seen and were not over at an instant."""
        values: dict[str, object] = {"after": after, "since": since}
        if sight.person is not None:
            return list(connection(tx).execute(_OF_PERSON, values | {"person": sight.person}).scalars())
        return list(connection(tx).execute(_OF_ROOMS, values | {"rooms": list(sight.rooms)}).scalars())
