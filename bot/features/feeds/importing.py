"""Calendars that somebody hands in: first it is shown what would be entered, then all of it is, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from bot.core.calendar import Calendar, uid_of
from bot.core.errors import BadOption, NotFound
from bot.core.ids import Prefix, ShortId, parse_short_id
from bot.core.moment import Moment, moment_of
from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.reply import Button, Items, Joint, Reply
from bot.core.undo import FINAL
from bot.features.feeds.model import digest_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.core.calendar import CalendarEntry, CalendarReader, CalendarWriter, Fault, ReadCalendar
    from bot.core.person import Room
    from bot.core.phrase import Arg
    from bot.core.reply import Block
    from bot.core.transaction import Transaction
    from bot.features.feeds.port import Diary
    from bot.features.feeds.service import Asking, Feeds
    from bot.features.feeds.store import ImportStore

LINES = 6
"""No message has more (form of the conversation, point 1)."""
_NAMED = 3
"""So many dates are named that are left out."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of a calendar that is handed in.

    Args:
        new: Entries to be entered.
        changed: Entries that say something else of an event than it is; with the event's number.
        same: Ids of events that are entered already as the calendar has them.
        over: So many entries are over.
        moved: Single dates of those that recur, which take place at another time.
        dateless: Single dates in whose place the rule has none.
    """

    new: tuple[CalendarEntry, ...] = ()
    changed: tuple[tuple[int, CalendarEntry], ...] = ()
    same: tuple[str, ...] = ()
    over: int = 0
    moved: tuple[CalendarEntry, ...] = ()
    dateless: tuple[CalendarEntry, ...] = ()

    @property
    def kept(self) -> tuple[CalendarEntry, ...]:
        """All that would be entered."""
        new = {entry.uid for entry in self.new}
        moved = (entry for entry in self.moved if entry.uid in new)
        return (*self.new, *(entry for _, entry in self.changed), *moved)


@dataclass(frozen=True, slots=True)
class Forms:
    """How calendars are read and written.

    Args:
        read: Makes entries of a text.
        write: Makes the text that is kept until somebody has said yes: nothing of it but what would be entered.
    """

    read: CalendarReader
    write: CalendarWriter


class Imports:
    """Takes calendars in.

    Args:
        store: What waits for a yes, and which event came from which entry.
        feeds: Knows what stands behind our own uids.
        diary: Enters events.
        forms: Reads and writes.
    """

    def __init__(self, store: ImportStore, feeds: Feeds, diary: Diary, forms: Forms) -> None:
        """Take the ports."""
        self._store = store
        self._feeds = feeds
        self._diary = diary
        self._forms = forms

    def look(self, tx: Transaction, asking: Asking, zone: str, text: str) -> Reply:
        """Return what would be entered, as a question; or everything that does not fit.

        Args:
            tx: Open.
            asking: Who hands it in, and where.
            zone: IANA zone in which times are meant that say none.
            text: The calendar.

        Raises:
            BadOption: Something recurs too often, or for too long.
        """
        found = self._forms.read(text, zone)
        if found.faults:
            return _faulty(found.faults)
        if stray := _stray(found.entries):
            return Reply((Phrase("feeds-import-stray", {"title": stray.summary}),))
        plan = self._plan(tx, asking, found.entries)
        facts = _facts(plan, found, zone)
        if not (plan.new or plan.changed):
            return Reply(tuple(facts))
        kept = self._forms.write(Calendar("", plan.kept, zone, ()))
        # Without an account of their own there is nobody yet to whom it belongs.
        person = self._feeds.known(tx, asking)
        number = self._store.put_draft(tx, person.id, asking.room.id, kept, asking.at)
        yes = Button("👍", f"event import --draft {number}", word="answer-yes")
        no = Button("👎", f"event import --draft {number} --sure no", word="answer-no")
        ask = Phrase("feeds-import-sure", {"prefix": asking.room.prefix})
        return Reply((*facts, _list(plan, zone, LINES - 1 - len(facts)), ask), buttons=(yes, no))

    def carry_out(self, tx: Transaction, asking: Asking, zone: str, number: int) -> Reply:
        """Enter what somebody has said yes to; return what was entered.

        Raises:
            NotFound: It waits no more.
            UserError: One of the entries does not fit; none of them is entered then.
        """
        text = self._store.take_draft(tx, number, asking.asker.id, asking.room.id)
        if text is None:
            raise NotFound(Phrase("feeds-import-gone"))
        plan = self._plan(tx, asking, self._forms.read(text, zone).entries)
        for event, entry in plan.changed:
            self._diary.change(tx, event, entry, asking.room, asking.asker)
        entered = [self._enter(tx, asking, entry, plan.moved) for entry in plan.new]
        ids = [*(str(ShortId(Prefix.EVENT, event)) for event in entered), *(_id(event) for event, _ in plan.changed)]
        if not ids:
            return Reply((Phrase("feeds-import-nothing"),))
        said: dict[str, Arg] = {"new": len(entered), "changed": len(plan.changed), "prefix": asking.room.prefix}
        return Reply((Phrase("feeds-imported", {**said, "ids": Listed(tuple(ids))}),), undo=FINAL)

    def drop(self, tx: Transaction, asking: Asking, number: int) -> Reply:
        """Forget what somebody has said no to."""
        self._store.take_draft(tx, number, asking.asker.id, asking.room.id)
        return Reply((Phrase("feeds-import-dropped"),))

    def tidy(self, tx: Transaction, before: datetime) -> int:
        """Forget what nobody has answered; return how many."""
        return self._store.forget_drafts(tx, before)

    def _enter(self, tx: Transaction, asking: Asking, entry: CalendarEntry, moved: Sequence[CalendarEntry]) -> int:
        number = self._diary.enter(tx, entry, _of(entry, moved), asking.room, asking.asker)
        self._store.put_event(tx, digest_of(entry.uid), asking.room.id, number)
        return number

    def _plan(self, tx: Transaction, asking: Asking, entries: Sequence[CalendarEntry]) -> Plan:
        new: list[CalendarEntry] = []
        changed: list[tuple[int, CalendarEntry]] = []
        same: list[str] = []
        over = 0
        for entry in (one for one in entries if one.replaces is None):
            known = self._known(tx, entry.uid, asking.room)
            if known is not None:
                number, stands = known
                if self._own(entry.uid) is not None:
                    # Our own files have the title in the reader's language, with its id.
                    entry = replace(entry, summary=stands.summary)  # noqa: PLW2901 - from here on
                if _differ(entry, stands) and _starts(entry, asking.at):
                    changed.append((number, entry))
                else:
                    same.append(_id(number))
            elif (ahead := self._ahead(entry, asking)) is not None:
                new.append(ahead)
            else:
                over += 1
        moved = [one for one in entries if one.replaces is not None]
        lost = [one for entry in new for one in self._dateless(entry, moved, asking.room) if _starts(one, asking.at)]
        kept = tuple(one for one in moved if one not in lost)
        return Plan(tuple(new), tuple(changed), tuple(same), over, kept, tuple(lost))

    def _ahead(self, entry: CalendarEntry, asking: Asking) -> CalendarEntry | None:
        """Return an entry, from its next date on if it has begun to recur; ``None`` if nothing of it is to come."""
        if entry.cancelled or _starts(entry, asking.at):
            return None if entry.cancelled else entry
        try:
            return self._diary.ahead(entry, asking.room, asking.at)
        except BadOption as fault:
            raise _unfit(entry) from fault

    def _dateless(self, entry: CalendarEntry, moved: Sequence[CalendarEntry], room: Room) -> Sequence[CalendarEntry]:
        try:
            return self._diary.dateless(entry, _of(entry, moved), room)
        except BadOption as fault:
            raise _unfit(entry) from fault

    def _known(self, tx: Transaction, uid: str, room: Room) -> tuple[int, CalendarEntry] | None:
        """Return the event that an entry stands for: our own, or one that came from the same entry before."""
        own = self._own(uid)
        number = self._store.event_of(tx, digest_of(uid), room.id) if own is None else own
        stands = None if number is None else self._diary.find(tx, number, room)
        return None if number is None or stands is None else (number, stands)

    def _own(self, uid: str) -> int | None:
        """Return the number of the event of which we made an entry, if we did."""
        own = parse_short_id(uid.partition("@")[0])
        ours = own is not None and own.prefix is Prefix.EVENT and uid == uid_of(str(own), self._feeds.domain)
        return own.number if own is not None and ours else None


def _of(entry: CalendarEntry, moved: Sequence[CalendarEntry]) -> list[CalendarEntry]:
    """Return what belongs to an entry."""
    return [one for one in moved if one.uid == entry.uid]


def _unfit(entry: CalendarEntry) -> BadOption:
    said: dict[str, Arg] = {"title": entry.summary, "fault": Phrase("feeds-fault-rule")}
    return BadOption(Phrase("feeds-import-unfit", said))


def _facts(plan: Plan, found: ReadCalendar, zone: str) -> list[Block]:
    """Return what a calendar holds, in at most three lines."""
    counts: dict[str, Arg] = {"new": len(plan.new), "changed": len(plan.changed), "same": len(plan.same)}
    aside = []
    if plan.same:
        aside.append(Phrase("feeds-import-same", {"ids": Listed(plan.same[:LINES])}))
    if plan.over:
        aside.append(Phrase("feeds-import-over", {"count": plan.over}))
    if plan.dateless:
        days = Listed(tuple(_when(one, zone) for one in plan.dateless[:_NAMED]))
        aside.append(Phrase("feeds-import-dateless", {"count": len(plan.dateless), "days": days}))
    if unseen := _unseen(plan):
        aside.append(unseen)
    facts: list[Block] = [Phrase("feeds-import-found", counts)]
    if aside:
        facts.append(Joint(tuple(aside)))
    if found.floating:
        facts.append(Phrase("feeds-import-floating", {"zone": zone, "count": found.floating}))
    return facts


def _unseen(plan: Plan) -> Phrase | None:
    """Return what is entered beside the titles and times that are shown, so that nobody says yes without knowing of it."""
    entered = (*plan.new, *(entry for _, entry in plan.changed))
    texts = sum(entry.description is not None for entry in plan.new)
    links = sum(entry.link is not None for entry in plan.new)
    places = sum(entry.place is not None for entry in entered)
    counts: dict[str, Arg] = {"texts": texts, "links": links, "places": places}
    return Phrase("feeds-import-unseen", counts) if texts or links or places else None


def _list(plan: Plan, zone: str, most: int) -> Items:
    lines = [Phrase("feeds-import-new", _said(entry, zone)) for entry in sorted(plan.new, key=_begin)]
    lines += [_change(event, entry, zone) for event, entry in plan.changed]
    if len(lines) > most:
        lines = [*lines[: most - 1], Phrase("feeds-import-more", {"count": len(lines) - most + 1})]
    return Items(tuple(lines))


def _change(event: int, entry: CalendarEntry, zone: str) -> Phrase:
    said = {**_said(entry, zone), "id": _id(event)}
    return Phrase("feeds-import-called-off", said) if entry.cancelled else Phrase("feeds-import-changed", said)


def _stray(entries: Sequence[CalendarEntry]) -> CalendarEntry | None:
    """Return a single date of something that recurs and does not stand in the calendar itself."""
    recurring = {entry.uid for entry in entries if entry.rule is not None}
    return next((entry for entry in entries if entry.replaces is not None and entry.uid not in recurring), None)


def _said(entry: CalendarEntry, zone: str) -> dict[str, Arg]:
    return {"title": entry.summary, "when": _when(entry, zone)}


def _when(entry: CalendarEntry, zone: str) -> When:
    starts = entry.starts
    return When(starts.seen_from(zone)) if isinstance(starts, Moment) else When(starts, Form.DAY)


def _begin(entry: CalendarEntry) -> datetime:
    """Return when something begins, to put days and moments in one order."""
    starts = entry.starts
    return starts.at if isinstance(starts, Moment) else datetime.combine(starts, time(), UTC)


def _id(number: int) -> str:
    return str(ShortId(Prefix.EVENT, number))


def _differ(entry: CalendarEntry, stands: CalendarEntry) -> bool:
    """Tell whether an entry says something else than holds: of the state, else of the words and, of what is once, the time."""
    if entry.cancelled or stands.cancelled:
        return entry.cancelled != stands.cancelled
    if entry.summary != stands.summary or (entry.place or stands.place) != stands.place:
        return True
    if entry.rule is not None or stands.rule is not None:
        return False
    return any(_instant(new) != _instant(old) for new, old in ((entry.starts, stands.starts), (entry.ends, stands.ends)))


def _instant(day: Moment | date | None) -> datetime | date | None:
    return day.at if isinstance(day, Moment) else day


def _starts(entry: CalendarEntry, now: datetime) -> bool:
    """Tell whether something is still to begin."""
    if isinstance(entry.starts, Moment):
        return entry.starts.at > now
    return entry.starts >= moment_of(now, "Etc/UTC").day


def _faulty(faults: Sequence[Fault]) -> Reply:
    """Return what does not fit: as many lines as a message has, and how many more there are."""
    lines = [Phrase("feeds-fault", {"place": str(fault.line), "fault": fault.phrase}) for fault in faults]
    room = LINES - 2
    if len(lines) > room + 1:
        lines = [*lines[:room], Phrase("feeds-fault-more", {"count": len(lines) - room})]
    return Reply((Phrase("feeds-faults", {"count": len(faults)}), Items(tuple(lines))))
