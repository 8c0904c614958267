"""Events as they stand in calendars outside of the chat."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from bot.core.calendar import CalendarEntry, Page
from bot.core.phrase import Phrase
from bot.features.events.feed_store import PAGE, EventFeedStore
from bot.features.events.span import AllDay

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from bot.core.calendar import Day, Extract
    from bot.core.person import Room
    from bot.core.phrase import Strings
    from bot.core.transaction import Transaction
    from bot.features.events.model import Event
    from bot.features.events.service import Events
    from bot.features.events.store import EventStore


class TitleBook(Protocol):
    """What things are called in other languages."""

    def several(self, tx: Transaction, subjects: Collection[str]) -> Mapping[str, Mapping[str, str]]:
        """Return what several things are called, by thing and language."""
        ...


class EventFeed:
    """Hands events out as entries of a calendar: never who comes.

    Args:
        events: Finds what is seen in a room.
        store: Tables.
        titles: What events are called in other languages.
        strings: Marks what a machine has made.
    """

    def __init__(self, events: Events, store: EventStore, titles: TitleBook, strings: Strings) -> None:
        """Take the ports."""
        self._events = events
        self._store = store
        self._titles = titles
        self._strings = strings
        self._found = EventFeedStore()

    def page(self, tx: Transaction, extract: Extract, after: int) -> Page:
        """Return the next entries.

        Args:
            tx: Open.
            extract: What is asked for.
            after: The last number of the page before; 0 at first.
        """
        numbers = self._found.numbers(tx, extract.sight, extract.since, after)
        events = self._store.numbered(tx, numbers)
        titles = self._titles.several(tx, [event.id for event in events])
        entries = (self._entry(replace(event, titles=titles.get(event.id, {})), extract) for event in events)
        return Page(tuple(entries), numbers[-1] if len(numbers) == PAGE else None)

    def one(self, tx: Transaction, number: int, room: Room, extract: Extract) -> CalendarEntry:
        """Return an event that can be seen in a room.

        Raises:
            NotFound: There is none, or only elsewhere.
        """
        event = self._events.find(tx, number, room)
        return self._entry(replace(event, titles=self._titles.several(tx, [event.id]).get(event.id, {})), extract)

    def _entry(self, event: Event, extract: Extract) -> CalendarEntry:
        starts, ends = _days(event)
        return CalendarEntry(
            uid=extract.uid(event.id),
            summary=f"{event.id} {self._title(event, extract.locale)}",
            starts=starts,
            ends=ends,
            sequence=event.sequence,
            changed_at=event.changed_at,
            place=event.draft.place,
            cancelled=event.cancelled,
        )

    def _title(self, event: Event, locale: str) -> str:
        made = event.titles.get(locale)
        if made is None:
            return event.draft.title
        return self._strings.say(Phrase("event-title-machine", {"title": made}), locale)


def _days(event: Event) -> tuple[Day, Day | None]:
    span = event.draft.span
    return (span.first, span.last) if isinstance(span, AllDay) else (span.starts, span.ends)
