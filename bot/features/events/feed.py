"""Events as they stand in calendars outside of the chat."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from bot.core.calendar import CalendarEntry, Page
from bot.core.moment import Moment
from bot.core.phrase import Phrase
from bot.core.recurrence import to_rrule
from bot.features.events.feed_store import PAGE, EventFeedStore
from bot.features.events.model import about_subject
from bot.features.events.series_store import SeriesStore
from bot.features.events.span import AllDay, Timed, moved_to

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from bot.core.calendar import Day, Extract
    from bot.core.person import Room
    from bot.core.phrase import Strings
    from bot.core.rendition import Rendition
    from bot.core.transaction import Transaction
    from bot.features.events.model import Event
    from bot.features.events.occurrence import Occurrence
    from bot.features.events.service import Events
    from bot.features.events.span import Span
    from bot.features.events.store import EventStore


_MOST_DATES = 400
"""After so many dates of series a page ends, for the same reason as `PAGE`."""


class TitleBook(Protocol):
    """What things are called in other languages."""

    def several(self, tx: Transaction, subjects: Collection[str]) -> Mapping[str, Mapping[str, Rendition]]:
        """Return what several things are called, by thing and language."""
        ...


class EventFeed:
    """Hands events out as entries of a calendar: never who comes.

    Args:
        events: Finds what is seen in a room.
        store: Tables.
        titles: What events are called in other languages.
        strings: Says who stands for words in other languages.
    """

    def __init__(self, events: Events, store: EventStore, titles: TitleBook, strings: Strings) -> None:
        """Take the ports."""
        self._events = events
        self._store = store
        self._titles = titles
        self._strings = strings
        self._found, self._series = EventFeedStore(), SeriesStore()

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
        abouts = self._titles.several(tx, [about_subject(event.number) for event in events if event.draft.about])
        entries: list[CalendarEntry] = []
        looked_at = 0
        for event in events:
            dates = self._dates(tx, event)
            entries += self._entries(_worded(event, titles, abouts), dates, extract)
            looked_at += len(dates)
            if looked_at >= _MOST_DATES:
                return Page(tuple(entries), event.number)
        return Page(tuple(entries), numbers[-1] if len(numbers) == PAGE else None)

    def one(self, tx: Transaction, number: int, room: Room, extract: Extract) -> tuple[CalendarEntry, ...]:
        """Return an event that can be seen in a room, with all its dates if it recurs.

        Raises:
            NotFound: There is none, or only elsewhere.
        """
        event = self._events.find(tx, number, room)
        titles = self._titles.several(tx, [event.id, about_subject(number)])
        return tuple(self._entries(_worded(event, titles, titles), self._dates(tx, event), extract))

    def _dates(self, tx: Transaction, event: Event) -> list[Occurrence]:
        return [] if event.draft.rule is None else self._series.dates(tx, event.number)

    def _entries(self, event: Event, dates: Sequence[Occurrence], extract: Extract) -> Iterator[CalendarEntry]:
        """Yield an event, or a series with its rule and then each date that was moved."""
        held = [one for one in dates if not one.ended]
        if event.draft.rule is None or not held:
            yield self._entry(event, event.draft.span, extract)
            return
        like = next((one for one in held if one.regular), held[0]).span
        first = held[0].span if held[0].regular else moved_to(like, _named(held[0], like), None, like.zone)
        until = replace(event.draft.rule, count=None, until=held[-1].original.date())
        rule = to_rrule(until, like.zone if isinstance(like, Timed) else None)
        left_out = tuple(_named(one, like) for one in held if one.skipped)
        yield replace(self._entry(event, first, extract), rule=rule, exceptions=left_out)
        for one in held:
            if not (one.skipped or one.regular):
                yield replace(self._entry(event, one.span, extract), replaces=_named(one, like))

    def _entry(self, event: Event, span: Span, extract: Extract) -> CalendarEntry:
        starts, ends = _days(span)
        return CalendarEntry(
            uid=extract.uid(event.id),
            summary=self._summary(event, extract.locale),
            starts=starts,
            ends=ends,
            sequence=event.sequence,
            changed_at=event.changed_at,
            place=event.draft.place,
            link=event.draft.link,
            description=self._about(event, extract.locale),
            cancelled=event.cancelled,
            tentative=event.postponed,
        )

    def _summary(self, event: Event, locale: str) -> str:
        """Return an event's title; most programs do not show that it is put off, so the words do."""
        made = event.titles.get(locale)
        title = event.draft.title if made is None else self._strings.say(made.marked, locale)
        if event.cancelled or not event.postponed:
            return f"{event.id} {title}"
        return self._strings.say(Phrase("event-entry-put-off", {"id": event.id, "title": title}), locale)

    def _about(self, event: Event, locale: str) -> str | None:
        made = event.abouts.get(locale)
        if event.draft.about is None or made is None:
            return event.draft.about
        return self._strings.say(made.marked, locale)


def _worded(
    event: Event, titles: Mapping[str, Mapping[str, Rendition]], abouts: Mapping[str, Mapping[str, Rendition]]
) -> Event:
    """Return an event with what it is called and how it is described in other languages."""
    return replace(event, titles=titles.get(event.id, {}), abouts=abouts.get(about_subject(event.number), {}))


def _named(one: Occurrence, like: Span) -> Day:
    """Return the start that the rule gives to a date, wherever it has been moved; `like` is when another one takes place."""
    return one.original.date() if isinstance(like, AllDay) else Moment(one.original, like.zone)


def _days(span: Span) -> tuple[Day, Day | None]:
    return (span.first, span.last) if isinstance(span, AllDay) else (span.starts, span.ends)
