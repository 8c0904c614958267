"""How a city is reminded of its part at nine, and how that message changes with what is answered (conversation 18)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.answered import put_off, take_back
from bot.core.moment import moment_of
from bot.core.person import mentioned
from bot.core.phrase import Form, Phrase, When
from bot.core.reply import Ask, Button, Joint
from bot.features.roadmap.openday import DAY
from bot.features.roadmap.point import Point
from bot.features.roadmap.wording import doer, done_button, done_on, new_date_of, there, typed

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.moment import Moment
    from bot.core.person import Room
    from bot.core.phrase import Arg
    from bot.features.roadmap.entry import Entry, Part
    from bot.features.roadmap.model import Again

BELL = "⏰ "

_LATE_FROM = timedelta(seconds=60)
_MISSED_FROM = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_EXAMPLE_IN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Reminded:
    """Something a city hears of.

    Args:
        entry: All of it.
        part: The part of the city that hears of it.
        room: Where it is said.
        meant_at: When it was to be said.
        now: When it is said.
    """

    entry: Entry
    part: Part
    room: Room
    meant_at: datetime
    now: datetime

    @property
    def zone(self) -> str:
        """The city's zone."""
        return self.part.city.zone


def reminder(one: Reminded, next_morning: Moment) -> Point:
    """Return what a city hears before a moment, or again later, with all that can be answered.

    Args:
        one: What it hears of.
        next_morning: The next open morning after this one.
    """
    part, entry = one.part, one.entry
    head, state = headline(one), states(one)
    which = typed(entry, part.city.id, one.room)
    word = "answer-tomorrow" if is_tomorrow(one, next_morning) else "answer-next-open-day"
    later = Button("💤", f"roadmap snooze {which}", f"roadmap unsnooze {which}", word)
    last = again_line(one, next_morning)
    ask = Ask(
        f"roadmap promise {which}",
        "until",
        "answer-promised",
        Ask(f"roadmap snooze {which}", "until"),
        label="roadmap-other-day",
    )
    return Point(
        (Joint((head,)), Joint(state), last),
        Joint((head, *state)),
        part.people,
        buttons=(done_button(entry, part.city.id, one.room), later),
        ask=ask,
        typed=entry.milestone.id,
        offers=later_wish(one) is None,
    )


def later_wish(one: Reminded) -> Again | None:
    """Return the wish to be reminded again after this time, if there is one."""
    again = one.part.side.again
    return again if again is not None and again.at > one.now else None


def again_line(one: Reminded, next_morning: Moment) -> Phrase:
    """Return the last line: when they will be reminded again if somebody wished so, else how to answer."""
    again = later_wish(one)
    if again is not None:
        unsnooze = f"{one.room.prefix}roadmap unsnooze {typed(one.entry, one.part.city.id, one.room)}"
        back = take_back(unsnooze, tapped=again.tapped)
        return put_off(moment_of(again.at, one.zone), one.part.again_by, back, one.now)
    example = one.entry.milestone.until(one.part.side).seen_from(one.zone).wall + _EXAMPLE_IN
    said: dict[str, Arg] = {"number": str(example.day), "month": str(example.month), "time": f"{example.hour}:{example:%M}"}
    if is_tomorrow(one, next_morning):
        return Phrase("roadmap-answer-tomorrow", said)
    return Phrase("roadmap-answer-later", {**said, "day": When(next_morning.day, Form.DAY_TIME)})


def is_tomorrow(one: Reminded, next_morning: Moment) -> bool:
    """Tell whether the next open morning is that of the next day."""
    return moment_of(one.now, one.zone).day + DAY == next_morning.day


def headline(one: Reminded) -> Phrase:
    """Return what is to be done by when, here and there, and how late this is said."""
    until = one.entry.milestone.until(one.part.side)
    said = {
        **one.entry.words(),
        "when": one.entry.when(one.part, one.zone),
        "bell": BELL,
        "there": there(one.entry, one.part),
        "late": lateness(one),
    }
    if until.at <= one.now:
        return Phrase("roadmap-reminder-past", said)
    days = (until.seen_from(one.zone).day - moment_of(one.now, one.zone).day).days
    return Phrase("roadmap-reminder", {**said, "day": Phrase("roadmap-in-days", {"days": days})})


def lateness(one: Reminded) -> Arg:
    """Return in brackets how late this is said; nothing if it is in time (house rule H5)."""
    return said_late(one.meant_at, one.now, one.zone)


def said_late(meant_at: datetime, now: datetime, zone: str) -> Arg:
    """Return in brackets how late something is said in a zone; nothing if it is in time."""
    late = now - meant_at
    if late < _LATE_FROM:
        return ""
    if late >= _MISSED_FROM:
        return Phrase("roadmap-missed", {"meant": When(moment_of(meant_at, zone).day, Form.DAY_TIME)})
    hours, minutes = divmod(late // _MINUTE, 60)
    which = "roadmap-minutes" if not hours else "roadmap-hours-and-minutes" if minutes else "roadmap-hours"
    return Phrase("roadmap-late", {"lateness": Phrase(which, {"hours": hours, "minutes": minutes})})


def states(one: Reminded) -> tuple[Phrase, ...]:
    """Return who answers for the part, by name, and how far each city is."""
    people = tuple(Phrase("roadmap-person", {"person": mentioned(person, one.room)}) for person in one.part.people)
    if one.part.standing_in:
        people = (Phrase("roadmap-stand-in"), *people)
    return (*(people or (Phrase("roadmap-unnamed"),)), *states_of_all(one))


def states_of_all(one: Reminded) -> tuple[Phrase, ...]:
    """Return how far each city is."""
    return tuple(_state(one.entry, part, one.zone) for part in one.entry.parts)


def _state(entry: Entry, part: Part, zone: str) -> Phrase:
    if part.side.done_at is not None:
        return Phrase("roadmap-state-done", {"city": part.city.name, "done": done_on(part.side.done_at, zone)})
    if part.side.waiver is not None:
        return Phrase("roadmap-state-waived", {"city": part.city.name})
    if part.frozen:
        return Phrase("roadmap-state-frozen", {"city": part.city.name})
    if part.side.promise is not None:
        return Phrase("roadmap-state-promised", {"city": part.city.name, "when": entry.when(part, zone, Form.DAY_TIME)})
    return Phrase("roadmap-state-open", {"city": part.city.name})


def settled(one: Reminded) -> Point | None:
    """Return what stands in the place of a message once its part is done, given up or promised anew; else ``None``."""
    side, milestone = one.part.side, one.entry.milestone
    state = states(one)
    if milestone.cancelled_at is not None:
        head = Phrase("roadmap-given-up-now", one.entry.words())
    elif side.done_at is not None:
        head = done_line(one, side.done_at)
    elif side.waiver is not None:
        head = Phrase("roadmap-waived-now", {**one.entry.words(), "city": one.part.city.name, "reason": side.waiver.reason})
    elif side.promise is not None and side.promise.given_at >= one.now:
        head = promised_line(one)
        button = done_button(one.entry, one.part.city.id, one.room)
        ask = new_date_of(one.entry, one.part.city.id, one.room)
        return Point((Joint((head,)), Joint(state)), Joint((head, *state)), buttons=(button,), ask=ask, typed=milestone.id)
    else:
        return None
    return Point((Joint((head,)), Joint(state)), Joint((head,)))


def done_line(one: Reminded, done_at: datetime) -> Phrase:
    """Return which city called its part done, when, who for whom, and how to take it back."""
    hand = one.part.side.hand
    reopen = f"{one.room.prefix}roadmap reopen {typed(one.entry, one.part.city.id, one.room)}"
    back = take_back(reopen, tapped=hand is not None and hand.tapped)
    when = When(moment_of(done_at, one.zone), Form.DAY_TIME)
    said: dict[str, Arg] = {"city": one.part.city.name, "when": when, "who": doer(one.part), "back": back}
    return Phrase("roadmap-done-now", {**one.entry.words(), **said})


def promised_line(one: Reminded) -> Phrase:
    """Return the new moment of a part, here and there."""
    return Phrase(
        "roadmap-promised-now",
        {**one.entry.words(), "when": one.entry.when(one.part, one.zone), "there": there(one.entry, one.part)},
    )
