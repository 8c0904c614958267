"""What stands on the roadmap, as entries of calendars outside of the chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bot.core.calendar import CalendarEntry, Page
from bot.core.moment import moment_of
from bot.core.phrase import Form, Phrase, When
from bot.features.roadmap.feed_store import PAGE, RoadmapFeedStore

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from bot.core.calendar import Extract, Sight
    from bot.core.moment import Moment
    from bot.core.person import City
    from bot.core.phrase import Strings
    from bot.core.rendition import Rendition
    from bot.core.transaction import Transaction
    from bot.features.roadmap.model import Milestone, Side
    from bot.features.roadmap.store import RoadmapStore


class TitleBook(Protocol):
    """What things are called in other languages."""

    def several(self, tx: Transaction, subjects: Collection[str]) -> Mapping[str, Mapping[str, Rendition]]:
        """Return what several things are called, by thing and language."""
        ...


class Cities(Protocol):
    """Knows the partners."""

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
        ...


class RoadmapFeed:
    """Hands milestones out: a deadline is a moment that takes no time and leaves people free, with each city's part below it.

    Who answers for it is not said: a calendar goes round, and people change.

    Args:
        store: Tables.
        cities: Names and zones.
        titles: What milestones are called in other languages.
        strings: Words of the entries.
    """

    def __init__(self, store: RoadmapStore, cities: Cities, titles: TitleBook, strings: Strings) -> None:
        """Take the ports."""
        self._store = store
        self._cities = cities
        self._titles = titles
        self._strings = strings
        self._found = RoadmapFeedStore()

    def page(self, tx: Transaction, extract: Extract, after: int) -> Page:
        """Return the next entries.

        Args:
            tx: Open.
            extract: What is asked for.
            after: The last number of the page before; 0 at first.
        """
        numbers = self._found.numbers(tx, extract.sight, extract.since, after)
        entries = self._entries(tx, self._store.several(tx, numbers), extract)
        return Page(entries, numbers[-1] if len(numbers) == PAGE else None)

    def of_plan(self, tx: Transaction, plan: int, extract: Extract) -> tuple[CalendarEntry, ...]:
        """Return everything that belongs to a plan.

        Args:
            tx: Open.
            plan: Its number.
            extract: The language and the site.
        """
        return self._entries(tx, self._store.of_plan(tx, plan), extract)

    def _entries(self, tx: Transaction, found: Sequence[Milestone], extract: Extract) -> tuple[CalendarEntry, ...]:
        changes = self._found.changes(tx, [one.number for one in found])
        titles = self._titles.several(tx, [one.id for one in found])
        return tuple(self._entry(one, extract, titles.get(one.id, {}), changes.get(one.number)) for one in found)

    def _entry(
        self, milestone: Milestone, extract: Extract, titles: Mapping[str, Rendition], changed: tuple[int, datetime] | None
    ) -> CalendarEntry:
        times, at = changed or (0, None)
        lines = [self._strings.say(self._part(side), extract.locale) for side in milestone.sides]
        return CalendarEntry(
            uid=extract.uid(milestone.id),
            summary=f"{milestone.id} {self._title(milestone, titles, extract.locale)}",
            starts=_due(milestone, extract.sight),
            sequence=times,
            changed_at=at,
            description="\n".join(lines),
            cancelled=milestone.cancelled_at is not None,
            busy=False,
            quiet=not milestone.open_cities,
        )

    def _title(self, milestone: Milestone, titles: Mapping[str, Rendition], locale: str) -> str:
        written = milestone.wish.details.titles.get(locale)
        made = titles.get(locale)
        if written is not None or made is None:
            return written or milestone.wish.title
        return self._strings.say(made.marked, locale)

    def _part(self, side: Side) -> Phrase:
        city = self._cities.city(side.city)
        name, zone = (city.name, city.zone) if city else (side.city, None)
        if side.done_at is not None:
            return Phrase("roadmap-state-done", {"city": name, "done": _day(side.done_at, zone)})
        if side.promise is not None:
            return Phrase("roadmap-state-promised", {"city": name, "when": When(side.promise.until)})
        return Phrase("roadmap-state-open", {"city": name})


def _day(at: datetime, zone: str | None) -> When:
    return When(moment_of(at, zone or "Etc/UTC").day, Form.DAY)


def _due(milestone: Milestone, sight: Sight) -> Moment:
    """Return by when it is to be done in the eyes of whoever looks: as promised for the parts that concern them alone."""
    parts: Sequence[Side] = ()
    if sight.person is not None:
        held = {city for role, city in sight.held if role == milestone.wish.role.value}
        parts = [side for side in milestone.sides if side.person == sight.person or side.city in held]
    elif len(sight.plans) == 1:
        parts = [side for side in milestone.sides if side.city in sight.plans]
    open_parts = [side for side in parts if side.city in milestone.open_cities]
    return min((milestone.until(side) for side in open_parts or parts), key=lambda until: until.at, default=milestone.wish.due)
