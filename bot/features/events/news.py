"""What a room is told of a change, in a message that rings for those who signed up there (conversation 11 and 12)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.person import mentioned
from bot.core.phrase import Form, Phrase, When
from bot.core.reply import Ask, Button, HowTo, Joint, Reply, Said
from bot.features.events.card import answer_buttons, said_span
from bot.features.events.model import Coming
from bot.features.events.span import AllDay, Timed, typed_start

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.reply import Block
    from bot.features.events.model import Event
    from bot.features.events.span import Span


LATE_FROM = timedelta(minutes=1)
"""What comes so much after its moment says so."""


@dataclass(frozen=True, slots=True)
class Called:
    """Those who are reminded of an event in a room.

    Args:
        event: The event.
        room: Where they signed up.
        people: For whom it rings.
        late: How late it comes.
    """

    event: Event
    room: Room
    people: tuple[Person, ...]
    late: timedelta


@dataclass(frozen=True, slots=True)
class Move:
    """An event that has been moved.

    Args:
        event: As it is now.
        old: When it took place so far.
    """

    event: Event
    old: Span

    def change(self, zone: str) -> str:
        """Return what has become of it for people in a zone: ``day``, ``later``, ``earlier`` or ``time``."""
        old, new = self.old, self.event.draft.span
        if old.days(zone)[0] != new.days(zone)[0]:
            return "day"
        if isinstance(old, AllDay) or isinstance(new, AllDay) or old.starts.at == new.starts.at:
            return "time"
        return "later" if new.starts.at > old.starts.at else "earlier"

    def times(self, zone: str) -> dict[str, Arg]:
        """Return the new and the old time for people in a zone: on the same day the old one shortly, else both in full."""
        old, new = self.old, self.event.draft.span
        same_day = old.days(zone)[0] == new.days(zone)[0] and isinstance(old, Timed) and isinstance(new, Timed)
        forms = (Form.DAY_TIME, Form.TIME) if same_day else (Form.FULL, Form.FULL)
        if isinstance(old, Timed) and isinstance(new, Timed) and _lasts_alike(old, new):
            new_start, old_start = new.starts.seen_from(zone), old.starts.seen_from(zone)
            return {"new": When(new_start, forms[0]), "old": When(old_start, forms[1])}
        return {"new": said_span(new, zone, forms[0]), "old": said_span(old, zone, forms[1])}


def _lasts_alike(old: Timed, new: Timed) -> bool:
    if old.ends is None or new.ends is None:
        return old.ends is new.ends
    before, after = (span.last.seen_from(span.zone).wall - span.starts.wall for span in (old, new))
    return before == after


def moved_news(move: Move, cities: Sequence[City], people: Sequence[Person], room: Room, *also: Phrase) -> Reply:
    """Return what a room is told when an event takes place at another time.

    Args:
        move: What has changed.
        also: What else has.
        cities: The room's own city, or all that are shown where it belongs to several.
        people: Those who said yes or maybe in this room; all are named.
        room: The room.
    """
    event = move.event
    said: dict[str, Arg] = {"id": event.id, "title": event.named}
    if len(cities) == 1:
        zone = cities[0].zone
        blocks: tuple[Block, ...] = (
            _by_no("event-moved", "event-moved-tap", {**said, "change": move.change(zone), **move.times(zone)}),
        )
    else:
        head = _by_no("event-moved-cities", "event-moved-cities-tap", {**said, "change": move.change(event.draft.span.zone)})
        blocks = (head, *(Phrase("event-moved-city", {"city": c.name, **move.times(c.zone)}, c.language) for c in cities))
    return Reply((*blocks, *also, _names(people, room)), buttons=(_cannot(event),), to_room=True, lasting=True)


def place_change(event: Event, old: str | None) -> Phrase:
    """Return where an event takes place now, and where it was to be so far."""
    said: dict[str, Arg] = {"id": event.id, "title": event.named, "new": event.draft.place or "", "old": old or ""}
    if event.draft.place is None:
        return Phrase("event-place-gone", said)
    return Phrase("event-place-changed" if old else "event-place-known", said)


def place_news(event: Event, old: str | None, people: Sequence[Person], room: Room) -> Reply:
    """Return what a room is told when an event takes place elsewhere; arguments as in `put_off_news`."""
    return Reply((place_change(event, old), _names(people, room)), to_room=True)


def put_off_news(event: Event, times: Sequence[Phrase], people: Sequence[Person], room: Room) -> Reply:
    """Return what a room is told when an event is put off.

    Args:
        event: The event.
        times: When it was to be, for each city.
        people: Those who said yes or maybe in this room; all are named.
        room: The room.
    """
    fact = Phrase("event-put-off-news", {"id": event.id, "title": event.named})
    return Reply((fact, *times, _names(people, room)), to_room=True)


def asked_again_news(event: Event, times: Sequence[Phrase], people: Sequence[Person], room: Room) -> Reply:
    """Return what those are asked who had signed up for an event that was put off and has a time now; arguments as above."""
    said: dict[str, Arg] = {"id": event.id, "title": event.named}
    fact = _by_no("event-asked-again", "event-asked-again-tap", said)
    return Reply((fact, *times, _names(people, room)), buttons=tuple(answer_buttons(event)), to_room=True, lasting=True)


def reminder(called: Called, cities: Sequence[City]) -> Reply:
    """Return the reminder of an event, for those who come or may come.

    Args:
        called: Who is reminded of what.
        cities: In whose times; one for a city's own room.
    """
    event = called.event
    head, *each = _when(event, cities)
    late = (Phrase("event-reminder-late", {"how": _how_late(called.late)}),) if called.late >= LATE_FROM else ()
    where = tuple(Said(text) for text in (event.draft.place, event.draft.link) if text)
    blocks: list[Block] = [Joint((head, *late), " ") if late else head, *each, *((Joint(where),) if where else ())]
    blocks += [HowTo(Phrase("event-reminder-no"), Phrase("event-reminder-no-tap")), _names(called.people, called.room)]
    return Reply(tuple(blocks), buttons=(_cannot(event),), to_room=True, lasting=True, seeded=False)


def missed(several: Sequence[Called], cities: Sequence[City]) -> Reply:
    """Return reminders of one room that all come late, in one message; arguments as above."""
    room, people = several[0].room, dict.fromkeys(person for called in several for person in called.people)
    head = Phrase("event-reminders-missed", {"how": _how_late(max(called.late for called in several))})
    lines = [line for called in several for line in _when(called.event, cities)]
    how = Phrase("event-reminders-no", {"prefix": room.prefix, "id": several[0].event.id})
    return Reply((head, *lines, how, _names(tuple(people), room)), to_room=True)


def _when(event: Event, cities: Sequence[City]) -> list[Phrase]:
    span, said = event.draft.span, {"id": event.id, "title": event.named}
    if len(cities) == 1:
        return [Phrase("event-reminder", {**said, "span": said_span(span, cities[0].zone)})]
    each = (Phrase("event-time", {"city": c.name, "span": said_span(span, c.zone)}, c.language) for c in cities)
    return [Phrase("event-reminder-cities", said), *each]


def _how_late(late: timedelta) -> Phrase:
    hours, minutes = divmod(late // timedelta(minutes=1), 60)
    return Phrase("event-reminder-hours", {"hours": hours}) if hours else Phrase("event-reminder-minutes", {"minutes": minutes})


def count_question(event: Event) -> Reply:
    """Return what the event's city is asked when it is over."""
    asked = Phrase("event-count-asked", {"id": event.id, "title": event.named})
    return Reply(
        (asked,), to_room=True, lasting=True, ask=Ask(f"event attendance {event.id}", "visitors", label="event-count-label")
    )


def moved_by_hand(move: Move, zone: str) -> Reply:
    """Return what a room is asked when somebody has moved the entry of an event in its server's calendar.

    Args:
        move: As the entry has it, and as the event is.
        zone: IANA zone by whose clock the room reads.
    """
    event, old = move.event, move.old
    asked = Phrase("event-occasion-moved", {"id": event.id, "title": event.named, **move.times(zone)})
    take = Button("👍", f"event move {event.id} {typed_start(event.draft.span)} --zone {old.zone}", word="answer-yes")
    leave = Button("👎", f"event move {event.id} {typed_start(old)} --zone {old.zone}", word="answer-no")
    return Reply((asked,), buttons=(take, leave), to_room=True)


def cancelled_news(event: Event, times: Sequence[Phrase], people: Sequence[Person], room: Room) -> Reply:
    """Return what a room is told when an event will not take place, or will after all.

    Args:
        event: Whether it is cancelled decides.
        times: The cities' times.
        people: Those who said yes or maybe in this room; all are named.
        room: The room; accounts of other networks are no mentions there.
    """
    phrase_id = "event-cancelled-news" if event.cancelled else "event-restored-news"
    fact = Phrase(phrase_id, {"id": event.id, "title": event.named})
    return Reply((fact, *times, _names(people, room)), to_room=True)


def date_news(date: Event, times: Sequence[Phrase], people: Sequence[Person], room: Room) -> Reply:
    """Return what a room is told when one date of a series is left out, which is then cancelled, or takes place after all.

    Arguments as in `cancelled_news`.
    """
    phrase_id = "event-series-skipped" if date.cancelled else "event-series-kept"
    fact = Phrase(phrase_id, {"id": date.id, "title": date.named})
    return Reply((fact, *times, _names(people, room)), to_room=True)


def moved_up_news(event: Event, people: Sequence[Person], room: Room) -> Reply:
    """Return what those are told who have come in from the waiting list.

    Args:
        event: The event.
        people: One, who is spoken to, or several, who are named.
        room: Where they signed up.
    """
    said: dict[str, Arg] = {"id": event.id, "title": event.named}
    buttons = (_cannot(event),)
    if len(people) == 1:
        blocks: tuple[Block, ...] = (
            _by_no("event-moved-up", "event-moved-up-tap", {**said, "person": mentioned(people[0], room)}),
        )
        return Reply(blocks, buttons=buttons, lasting=True, seeded=False)
    blocks = (_by_no("event-moved-up-several", "event-moved-up-several-tap", said), _names(people, room))
    return Reply(blocks, buttons=buttons, to_room=True, lasting=True, seeded=False)


def _by_no(phrase_id: str, tapped_id: str, said: Mapping[str, Arg]) -> HowTo:
    """Return a sentence that ends with how one says no: by a word, or where there are buttons by those."""
    return HowTo(Phrase(phrase_id, said), Phrase(tapped_id, said))


def _cannot(event: Event) -> Button:
    undo = f"event rsvp {event.id} {Coming.NONE} --was {Coming.NO}"
    return Button("👎", f"event rsvp {event.id} {Coming.NO}", undo, word="answer-no")


def _names(people: Sequence[Person], room: Room) -> Joint:
    return Joint(tuple(Phrase("event-person", {"person": mentioned(person, room)}) for person in people), ", ")
