"""What a room is told of a change, in a message that rings for those who signed up there (conversation 11 and 12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.phrase import Form, Mention, Phrase, When
from bot.core.reply import Button, HowTo, Joint, Reply
from bot.features.events.card import said_span
from bot.features.events.model import Coming
from bot.features.events.span import AllDay, Timed, typed_start

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.reply import Block
    from bot.features.events.model import Event
    from bot.features.events.span import Span


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


def moved_news(move: Move, cities: Sequence[City], people: Sequence[Person], room: Room) -> Reply:
    """Return what a room is told when an event takes place at another time.

    Args:
        move: What has changed.
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
    return Reply((*blocks, _names(people, room)), buttons=(_cannot(event),), to_room=True, lasting=True)


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
            _by_no("event-moved-up", "event-moved-up-tap", {**said, "person": _name(people[0], room)}),
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
    return Joint(tuple(Phrase("event-person", {"person": _name(person, room)}) for person in people), ", ")


def _name(person: Person, room: Room) -> Arg:
    account = person.on(room.ref.platform)
    return Mention(account, person.name) if account else person.name
