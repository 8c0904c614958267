"""How events are shown: the card, its cancelled form, one event for one person, and the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.phrase import Form, Mention, Phrase, When
from bot.core.reply import Button, Items, Joint, Reply, Said
from bot.features.events.model import Coming, at_night, last_moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.reply import Block
    from bot.features.events.model import Counts, Draft, Event

_LINES = 6
"""No message has more (form of the conversation, point 1)."""
_EMOJI = ((Coming.YES, "👍"), (Coming.NO, "👎"), (Coming.MAYBE, "🤔"))


@dataclass(frozen=True, slots=True)
class Shown:
    """An event with what is known of it.

    Args:
        event: The event.
        counts: How many said what.
        cities: Whose times are shown, in order.
    """

    event: Event
    counts: Counts
    cities: Sequence[City]


def card(shown: Shown) -> Reply:
    """Return the card that everyone in a room can tap, or what is left of it once the event is cancelled."""
    if shown.event.cancelled:
        title = Joint((_title(shown.event), Phrase("event-cancelled-mark")))
        return Reply((title, *_times(shown)), to_room=True, lasting=True)
    blocks = (*_facts(shown), Phrase("event-how"))
    return Reply(blocks, buttons=tuple(_buttons(shown.event)), to_room=True, lasting=True)


def view(shown: Shown, prefix: str) -> Reply:
    """Return an event for one person; it does not change later, as a card does.

    Args:
        shown: The event.
        prefix: What commands begin with in the room.
    """
    if shown.event.cancelled:
        return Reply(card(shown).blocks)
    return Reply((*_facts(shown), Phrase("event-how-typed", {"id": shown.event.id, "prefix": prefix})))


def cancelled_news(shown: Shown, people: Sequence[Person], room: Room) -> Reply:
    """Return what a room is told when an event will not take place.

    Args:
        shown: The event.
        people: Those who said yes or maybe in this room; all are named.
        room: The room; accounts of other networks are no mentions there.
    """
    fact = Phrase("event-cancelled-news", {"id": shown.event.id, "title": shown.event.draft.title})
    names = Joint(tuple(Phrase("event-person", {"person": _name(person, room)}) for person in people), ", ")
    return Reply((fact, *_times(shown), names), to_room=True)


def listing(events: Sequence[Event], page: int, zone: str, prefix: str) -> Reply:
    """Return a page of events for one person.

    Args:
        events: In order.
        page: From 1; the last one if there are not so many.
        zone: In whose times; IANA name.
        prefix: What commands begin with in the room.
    """
    if not events:
        return Reply((Phrase("event-list-none", {"prefix": prefix}),))
    step = _LINES - 1
    page = max(1, min(page, -(-(len(events) - 1) // step)))
    rest = events[(page - 1) * step :]
    here = rest if len(rest) <= _LINES else rest[:step]
    blocks: list[Block] = [Items(tuple(_entry(event, zone) for event in here))]
    if len(here) < len(rest):
        more: dict[str, Arg] = {"count": len(rest) - len(here), "prefix": prefix, "page": str(page + 1)}
        blocks.append(Phrase("event-list-more", more))
    return Reply(tuple(blocks))


def _entry(event: Event, zone: str) -> Phrase:
    starts = When(event.draft.starts.seen_from(zone))
    return Phrase("event-entry", {"id": event.id, "title": event.draft.title, "starts": starts})


def _title(event: Event) -> Said:
    return Said(f"{event.id} {event.draft.title}", strong=True)


def _facts(shown: Shown) -> Iterator[Block]:
    yield _title(shown.event)
    yield from _times(shown)
    draft, counts = shown.event.draft, shown.counts
    parts: list[Phrase | Said] = [Said(draft.place)] if draft.place else []
    if draft.limit is not None:
        parts.append(Phrase("event-places", {"limit": draft.limit}))
    parts.append(Phrase("event-counts", {"yes": counts.yes, "no": counts.no, "maybe": counts.maybe}))
    yield Joint(tuple(parts))


def _times(shown: Shown) -> Iterator[Phrase]:
    return (_time_line(shown.event.draft, city) for city in shown.cities)


def _time_line(draft: Draft, city: City) -> Phrase:
    """Return a city's times, in its own language whoever reads."""
    phrase_id = "event-time-night" if at_night(draft, city.zone) else "event-time"
    return Phrase(phrase_id, {"city": city.name, "span": _span(draft, city.zone)}, locale=city.language)


def _span(draft: Draft, zone: str) -> Arg:
    starts, ends = draft.starts.seen_from(zone), last_moment(draft).seen_from(zone)
    if draft.ends is None:
        return When(starts)
    if starts.day == ends.day:
        return Phrase("event-span", {"starts": When(starts), "ends": When(ends, Form.TIME)})
    form = Form.DAY_TIME if starts.day.year == ends.day.year else Form.FULL
    return Phrase("event-span-days", {"starts": When(starts), "ends": When(ends, form)})


def _buttons(event: Event) -> Iterator[Button]:
    for coming, emoji in _EMOJI:
        # Taking a reaction away withdraws that answer alone: whoever has tapped another one since keeps the other.
        undo = f"event rsvp {event.id} {Coming.NONE} {coming}"
        yield Button(emoji, f"event rsvp {event.id} {coming}", undo, word=f"answer-{coming}")


def _name(person: Person, room: Room) -> Arg:
    same_network = person.ref.platform == room.ref.platform
    return Mention(person.ref, person.name) if same_network else person.name
