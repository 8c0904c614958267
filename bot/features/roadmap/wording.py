"""How things of the roadmap are said: cards, lines of a list, reminders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.phrase import Form, Listed, Mention, Phrase, When
from bot.core.reply import Button, Joint, Said

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.ref import PersonRef
    from bot.core.reply import Block
    from bot.features.roadmap.model import Milestone, Side

_BELL = "⏰ "
_LATE_FROM = timedelta(seconds=60)
_MISSED_FROM = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Part:
    """A city's part of something, with whoever answers for it at this moment.

    Args:
        city: The city.
        side: What is stored of it.
        people: Empty while nobody is named.
    """

    city: City
    side: Side
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something on the roadmap with all its parts.

    Args:
        milestone: As stored.
        parts: In the order of its sides.
    """

    milestone: Milestone
    parts: tuple[Part, ...]

    def part(self, city: str | None) -> Part | None:
        """Return the part of a city."""
        return next((part for part in self.parts if part.city.id == city), None)

    def when(self, zone: str, form: Form = Form.FULL) -> When:
        """Return the due moment as the clocks of a zone show it."""
        return When(self.milestone.wish.due.seen_from(zone), form)

    def words(self, zone: str) -> dict[str, Arg]:
        """Return what every sentence about it needs."""
        return {"id": self.milestone.id, "title": self.milestone.wish.title, "when": self.when(zone)}


@dataclass(frozen=True, slots=True)
class Reminded:
    """Something a city is reminded of.

    Args:
        entry: All of it.
        part: The part of the city.
        room: Where it is said.
        meant_at: When it was to be said.
        now: When it is said.
    """

    entry: Entry
    part: Part
    room: Room
    meant_at: datetime
    now: datetime


def card(entry: Entry, *, own_languages: bool) -> tuple[Block, ...]:
    """Return something with a line for each city.

    Args:
        entry: What is shown.
        own_languages: Each city's line is said in that city's language; else all in the reader's.
    """
    title = Joint((Said(entry.milestone.id), Said(entry.milestone.wish.title, strong=True)), " ")
    lines = tuple(_city_line(entry, part, part.city.language if own_languages else None) for part in entry.parts)
    given_up = (Phrase("roadmap-given-up"),) if entry.milestone.cancelled_at else ()
    return (title, *lines, *given_up)


def _city_line(entry: Entry, part: Part, locale: str | None) -> Phrase:
    people: Arg = Listed(tuple(person.name for person in part.people)) if part.people else Phrase("roadmap-nobody")
    said: dict[str, Arg] = {"city": part.city.name, "when": entry.when(part.city.zone), "people": people}
    if part.side.done_at is None:
        return Phrase("roadmap-card", said, locale)
    return Phrase("roadmap-card-done", {**said, "done": _done_on(part.side.done_at, part.city.zone)}, locale)


def _done_on(done_at: datetime, zone: str) -> When:
    """Return the day on which a part was called done, without the year."""
    return When(moment_of(done_at, zone).day, Form.DAY_TIME)


def line(entry: Entry, city: str | None, zone: str, now: datetime) -> Phrase:
    """Return a line of the list.

    Args:
        entry: Something that is not done everywhere.
        city: Whose list it is; ``None`` where it is nobody's.
        zone: Of the reader.
        now: Aware.
    """
    own = entry.part(city)
    if own is None or own.side.done_at is not None:
        waiting = tuple(part.city.name for part in entry.parts if part.side.done_at is None)
        return Phrase("roadmap-line-waiting", {**entry.words(zone), "cities": Listed(waiting)})
    people: Arg = Listed(tuple(person.name for person in own.people)) if own.people else Phrase("roadmap-nobody")
    past = entry.milestone.wish.due.at <= now
    return Phrase("roadmap-line-past" if past else "roadmap-line", {**entry.words(zone), "people": people})


def done_button(milestone: Milestone, city: str, room: Room) -> Button:
    """Return the button that calls a city's part done; elsewhere than in the city's own room it names the city."""
    rest = milestone.id if room.city == city else f"{milestone.id} --side {city}"
    return Button("✅", f"roadmap done {rest}", f"roadmap reopen {rest}", "answer-done")


def reminder(reminded: Sequence[Reminded]) -> tuple[Block, ...]:
    """Return one message that reminds of one or several things, all in one room and for one city."""
    first, *others = reminded
    if not others:
        return Joint((_headline(first, _BELL),)), Joint(_state(first)), Phrase("roadmap-answer")
    lines = [Joint((_headline(one, _BELL if one is first else ""), *_state(one))) for one in reminded]
    how = {"id": first.entry.milestone.id, "prefix": first.room.prefix}
    return (*lines, Phrase("roadmap-answer-several", how))


def rings_for(reminded: Sequence[Reminded]) -> tuple[PersonRef, ...]:
    """Return the accounts whose phones should ring: of those who answer for the parts, where they are on the room's network."""
    people = (person.ref for one in reminded for person in one.part.people)
    return tuple(dict.fromkeys(ref for ref in people if ref.platform == reminded[0].room.ref.platform))


def _headline(one: Reminded, bell: str) -> Phrase:
    zone, due = one.part.city.zone, one.entry.milestone.wish.due
    said = {**one.entry.words(zone), "bell": bell, "there": _there(one), "late": _late(one)}
    if due.at <= one.now:
        return Phrase("roadmap-reminder-past", said)
    days = (due.seen_from(zone).day - moment_of(one.now, zone).day).days
    return Phrase("roadmap-reminder", {**said, "day": Phrase("roadmap-in-days", {"days": days})})


def _there(one: Reminded) -> Arg:
    """Return the due moment on the clocks of the other cities that take part; the day too where it is another one."""
    here = one.entry.milestone.wish.due.seen_from(one.part.city.zone)
    places: list[Arg] = []
    for part in one.entry.parts:
        if part is not one.part:
            there = here.seen_from(part.city.zone)
            form = Form.TIME if there.day == here.day else Form.DAY_TIME
            places.append(Phrase("roadmap-place", {"city": part.city.name, "when": When(there, form)}))
    return Phrase("roadmap-there", {"places": Listed(tuple(places))}) if places else ""


def _late(one: Reminded) -> Arg:
    late = one.now - one.meant_at
    if late < _LATE_FROM:
        return ""
    if late >= _MISSED_FROM:
        meant = moment_of(one.meant_at, one.part.city.zone).day
        return Phrase("roadmap-missed", {"meant": When(meant, Form.DAY_TIME)})
    hours, minutes = divmod(late // _MINUTE, 60)
    which = "roadmap-minutes" if not hours else "roadmap-hours-and-minutes" if minutes else "roadmap-hours"
    return Phrase("roadmap-late", {"lateness": Phrase(which, {"hours": hours, "minutes": minutes})})


def _state(one: Reminded) -> tuple[Phrase, ...]:
    """Return who answers for the part, by name, and how far each city is."""
    people = tuple(Phrase("roadmap-person", {"person": _named(person, one.room)}) for person in one.part.people)
    states = tuple(_part_state(part, one.part.city.zone) for part in one.entry.parts)
    return (*(people or (Phrase("roadmap-unnamed"),)), *states)


def _named(person: Person, room: Room) -> Arg:
    return Mention(person.ref, person.name) if person.ref.platform == room.ref.platform else person.name


def _part_state(part: Part, zone: str) -> Phrase:
    if part.side.done_at is None:
        return Phrase("roadmap-state-open", {"city": part.city.name})
    return Phrase("roadmap-state-done", {"city": part.city.name, "done": _done_on(part.side.done_at, zone)})
