"""`event …`: events of this room and of the rooms linked with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

from bot.core.errors import BadOption
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.permission import Action
from bot.core.phrase import Phrase
from bot.core.recurrence import MOST_TIMES, Rule
from bot.core.reply import Acknowledgement, Reply, Silence
from bot.dispatch.dates import is_day, is_moment, read_day, read_moment
from bot.dispatch.definition import Audience, command
from bot.dispatch.option import Between, Candidate, Doubtful, Misread, UpTo, Zone
from bot.dispatch.reading import Reading
from bot.features.events.card import view
from bot.features.events.guard import Plan
from bot.features.events.guard_wording import checked, warning
from bot.features.events.lead import read_leads, typed_leads
from bot.features.events.listing import attendance, listing
from bot.features.events.model import LONGEST, LONGEST_ABOUT, LONGEST_LINK, Draft, EventKind, EventPart, EventTrack, Organiser
from bot.features.events.occasion import occasion_of
from bot.features.events.series import with_end
from bot.features.events.span import AllDay, Timed, example_end, moved_to, typed_end, typed_start

if TYPE_CHECKING:
    from bot.core.phrase import Strings
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.events.model import Event
    from bot.features.events.series import Series
    from bot.features.events.service import Events
    from bot.features.events.span import Span

_DAY = timedelta(days=1)


class EventCommands:
    """`event …`.

    Args:
        events: What they do.
        series: What they do with events that recur.
        strings: For reading dates.
    """

    def __init__(self, events: Events, series: Series, strings: Strings) -> None:
        """Take the services."""
        self._events = events
        self._series = series
        self._strings = strings

    @command(
        "event add",
        audience=Audience.COORDINATORS,
        action=Action.CHANGE_EVENT,
        example="!event add Sommerfest 19.6. 14:00 --place Marktplatz",
        offers=("place", "limit"),
        task=True,
        hints=("title", "starts", "place", "limit"),
    )
    def add(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        title: Annotated[str, UpTo(LONGEST)],
        starts: Moment | date,
        end: str | None = None,
        place: Annotated[str, UpTo(LONGEST)] | None = None,
        limit: Annotated[int, Between(1, 10_000)] | None = None,
        kind: EventKind | None = None,
        link: Annotated[str, UpTo(LONGEST_LINK)] | None = None,
        about: Annotated[str, UpTo(LONGEST_ABOUT)] | None = None,
        organiser: Organiser | None = None,
        track: EventTrack | None = None,
        remind: str | None = None,
        zone: Zone | None = None,
        every: Rule | None = None,
        until: date | None = None,
        count: Annotated[int, Between(1, MOST_TIMES)] | None = None,
    ) -> Answer:
        """Add an event, or one that recurs; its card is the answer."""
        ends = None if end is None else self._end(call, starts, end)
        span = _span(starts, ends, zone or call.zone)
        where, leads = None if place is None else _line(place), None if remind is None else read_leads(remind, self._strings)
        rule = with_end(every, until, count)
        draft = Draft(_line(title), span, where, limit, kind, link, about, organiser, track, leads, rule)
        if rule is not None:
            return self._add_series(tx, call, draft)
        event = self._events.add(tx, draft, call.room, call.asker, call.message)
        undo = f"event cancel {event.id}"
        return self._warning(tx, call, event, undo) or Silence(undo=undo)

    @command("event list", aliases=("events",), example="!event list", task=True, slash="events list")
    def list(self, tx: Transaction, call: Call, *, page: Annotated[int, Between(1, 999)] = 1) -> Answer:
        """Show what is coming up, a few lines at a time."""
        return listing(self._events.coming(tx, call.room), page, call.zone, call.room.prefix)

    @command("event show", example="!event show E12", slash="events show")
    def show(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT]) -> Answer:
        """Show one event to whoever asks."""
        found = self._events.find(tx, event.number, call.room)
        shown = self._events.shown(tx, found, call.room)
        return replace(view(shown), occasion=occasion_of(shown) if found.going else None)

    @command("event text", example="!event text E12", slash="events text")
    def text(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT]) -> Answer:
        """Show all that the author of an event wrote of it, with the original."""
        found = self._events.find(tx, event.number, call.room)
        return self._events.text(tx, found, call.room, call.locale)

    @command("event who", example="!event who E12", slash="events who")
    def who(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT]) -> Answer:
        """Show who comes."""
        found = self._events.find(tx, event.number, call.room)
        return attendance(self._events.attendance(tx, found, call.room, call.asker))

    # Who may change an event depends on the event's city, not on the room's: the service asks.
    @command("event move", audience=Audience.COORDINATORS, example="!event move E12 20.6. 15:00")
    def move(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        event: Annotated[ShortId, Prefix.EVENT],
        starts: Moment | date,
        end: str | None = None,
        zone: Zone | None = None,
        only: date | None = None,
    ) -> Answer:
        """Have an event take place at another time; a day alone keeps its hours. Of a series it is one date."""
        found = self._events.find(tx, event.number, call.room)
        recurs = found.draft.rule is not None or only is not None
        one = self._series.on(tx, found, only) if recurs else None
        old = found.draft.span if one is None else one.span
        if isinstance(starts, date) and isinstance(old, Timed) and not (end and is_day(end)):
            starts = self._same_hour(call, old, starts)
        ends = None if end is None else self._end(call, starts, end)
        span = moved_to(old, starts, ends, zone or call.zone)
        back = f"event move {found.id} {typed_start(old)} --end {typed_end(old)} --zone {old.zone}"
        if one is not None:
            changed = self._series.move(tx, found, one, span, call.asker, call.room.prefix)
            return Acknowledgement(undo=f"{back} --only {one.original.date().isoformat()}" if changed else None)
        if not self._events.move(tx, found, span, call.asker, call.room.prefix):
            return Acknowledgement()
        moved = replace(found, draft=replace(found.draft, span=span))
        undo = f"event postpone {found.id}" if found.postponed else back
        return self._warning(tx, call, moved, undo) or Acknowledgement(undo=undo)

    @command("event limit", audience=Audience.COORDINATORS, example="!event limit E12 60")
    def limit(
        self,
        tx: Transaction,
        call: Call,
        *,
        event: Annotated[ShortId, Prefix.EVENT],
        limit: Annotated[int, Between(0, 10_000)],
    ) -> Answer:
        """Change how many may come; 0 is any number."""
        found = self._events.find(tx, event.number, call.room)
        self._events.edit(tx, found, replace(found.draft, limit=limit or None), call.asker)
        return Acknowledgement(undo=f"event limit {found.id} {found.draft.limit or 0}")

    @command("event edit", audience=Audience.COORDINATORS, example="!event edit E12 --place Rathaus --link https://example.org")
    def edit(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        event: Annotated[ShortId, Prefix.EVENT],
        title: Annotated[str, UpTo(LONGEST)] | None = None,
        place: Annotated[str, UpTo(LONGEST)] | None = None,
        limit: Annotated[int, Between(1, 10_000)] | None = None,
        kind: EventKind | None = None,
        link: Annotated[str, UpTo(LONGEST_LINK)] | None = None,
        about: Annotated[str, UpTo(LONGEST_ABOUT)] | None = None,
        organiser: Organiser | None = None,
        track: EventTrack | None = None,
        remind: str | None = None,
        without: tuple[EventPart, ...] = (),
    ) -> Answer:
        """Change what is said of an event; its time is changed by ``event move``."""
        found = self._events.find(tx, event.number, call.room)
        old = found.draft
        given: dict[str, Any] = {"title": title, "place": place, "limit": limit, "kind": kind, "link": link, "about": about}
        given |= {"organiser": organiser, "track": track}
        if remind is None and not without and all(value is None for value in given.values()):
            raise BadOption(Phrase("event-edit-what", {"id": found.id, "prefix": call.room.prefix}))
        changed: dict[str, Any] = {name: getattr(old, name) if value is None else _tidy(value) for name, value in given.items()}
        changed |= dict.fromkeys((part.value for part in without), None)
        leads = old.leads if remind is None else read_leads(remind, self._strings)
        new = replace(old, leads=leads, **changed)
        if not self._events.edit(tx, found, new, call.asker):
            return Acknowledgement()
        return Acknowledgement(undo=_undo_edit(found.id, old, new))

    @command("event postpone", audience=Audience.COORDINATORS, example="!event postpone E12")
    def postpone(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT]) -> Answer:
        """Put an event off; when it takes place instead is not known yet."""
        found = self._events.find(tx, event.number, call.room)
        self._events.postpone(tx, found, call.asker)
        return Acknowledgement(undo=f"event restore {found.id}")

    @command("event cancel", audience=Audience.COORDINATORS, example="!event cancel E12")
    def cancel(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT]) -> Answer:
        """Call an event off."""
        found = self._events.find(tx, event.number, call.room)
        self._events.cancel(tx, found, call.asker)
        return Acknowledgement(undo=f"event restore {found.id}")

    @command("event restore", audience=Audience.COORDINATORS, example="!event restore E12")
    def restore(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT]) -> Answer:
        """Have an event take place after all that was called off."""
        found = self._events.find(tx, event.number, call.room)
        if found.draft.rule is None:
            self._events.restore(tx, found, call.asker)
        else:
            self._series.restore(tx, found, call.asker)
        return Acknowledgement(undo=f"event {'cancel' if found.cancelled else 'postpone'} {found.id}")

    def _add_series(self, tx: Transaction, call: Call, draft: Draft) -> Answer:
        event = self._series.add(tx, draft, call.room, call.asker, call.message)
        undo, displaced = f"event cancel {event.id}", self._series.displaced(tx, event)
        warned = self._warning(tx, call, event, undo)
        if displaced is None:
            return warned or Silence(undo=undo)
        return Reply((displaced, *(warned.blocks if warned else ())), undo=undo)

    @command("event check", example="!event check 2027-11-23T09:00 --kind meeting", slash="events check")
    def check(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        starts: Moment | date,
        end: str | None = None,
        kind: EventKind | None = None,
        zone: Zone | None = None,
    ) -> Answer:
        """Say what speaks against a time, before anything is planned."""
        ends = None if end is None else self._end(call, starts, end)
        span = _span(starts, ends, zone or call.zone)
        return checked(span, self._events.guard.of_plan(tx, Plan(span, kind), call.room), call.zone)

    def _warning(self, tx: Transaction, call: Call, event: Event, undo: str) -> Reply | None:
        """Return what the clash guard says about an event that has been entered or moved all the same."""
        found = self._events.guard.of_event(tx, event, call.room)
        return replace(warning(event.id, found, call.zone), undo=undo) if found else None

    def _end(self, call: Call, starts: Moment | date, text: str) -> Moment | date:
        """Return the end: of whole days a date; else a date with a time, or a time alone, the first such one after the start.

        Raises:
            BadOption: It is neither.
            Doubtful: It means several moments, or none since clocks change.
        """
        zone = starts.zone if isinstance(starts, Moment) else call.zone
        reading = self._reading(call, zone)
        try:
            if isinstance(starts, date):
                return read_day(text, reading)
            if not is_moment(_on(starts.day, text)):
                return read_moment(text, reading)
            ends = read_moment(_on(starts.day, text), reading)
            return ends if ends.at > starts.at else read_moment(_on(starts.day + _DAY, text), reading)
        except Doubtful as doubtful:
            raise Doubtful("end", doubtful.candidates, doubtful.why) from doubtful
        except Misread as misread:
            raise BadOption(Phrase("event-end-unread", {"why": misread.phrase, "example": example_end(starts)})) from misread

    def _same_hour(self, call: Call, old: Timed, day: date) -> Moment:
        """Return the hour of an event on another day, where it takes place.

        Raises:
            Doubtful: Clocks skip or repeat that hour; each candidate says its offset, whatever the asker's zone.
        """
        try:
            return read_moment(_on(day, old.starts.wall.time().isoformat()), self._reading(call, old.zone))
        except Doubtful as doubtful:
            candidates = tuple(Candidate(one.words, _with_offset(one.text, old.zone)) for one in doubtful.candidates)
            raise Doubtful("starts", candidates, doubtful.why) from doubtful

    def _reading(self, call: Call, zone: str) -> Reading:
        return Reading(zone, call.at, call.locale, self._events.cities(), self._strings)


def _with_offset(text: str, zone: str) -> str:
    """Return a wall time in the exact form with its offset; one that has it already stays."""
    found = datetime.fromisoformat(text)
    return found.isoformat() if found.tzinfo else found.replace(tzinfo=ZoneInfo(zone)).isoformat()


def _span(starts: Moment | date, ends: Moment | date | None, home: str) -> Span:
    return Timed(starts, _moment(ends)) if isinstance(starts, Moment) else AllDay(starts, _day(ends) or starts, home)


def _moment(ends: Moment | date | None) -> Moment | None:
    return ends if isinstance(ends, Moment) else None


def _day(ends: Moment | date | None) -> date | None:
    return ends if isinstance(ends, date) else None


def _on(day: date, text: str) -> str:
    return f"{day.isoformat()} {text}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _tidy(value: str | int) -> str | int:
    # Choices are texts too, and stay what they are.
    return _line(value) if type(value) is str else value


def _undo_edit(event: str, old: Draft, new: Draft) -> str:
    """Return the command that gives an event back what has been changed."""
    parts = [name for name in ("title", *EventPart) if getattr(old, name) != getattr(new, name)]
    given = [f"--{name} {_quoted(getattr(old, name))}" for name in parts if getattr(old, name) is not None]
    gone = ",".join(name for name in parts if getattr(old, name) is None)
    leads = f"--remind {typed_leads(old)}" if old.leads != new.leads else ""
    return " ".join(filter(None, (f"event edit {event}", *given, leads, f"--without {gone}" if gone else "")))


def _quoted(value: str | int) -> str:
    text = str(value).replace('"', '""')
    return f'"{text}"'
