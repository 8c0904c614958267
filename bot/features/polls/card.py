"""How a search for a time is shown: the card with its slots, and who can when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.reply import Ask, Button, Choices, HowTo, Joint, Reply, Said, Tally
from bot.features.polls.model import Mark, State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.core.moment import Moment
    from bot.core.person import City
    from bot.core.phrase import Arg
    from bot.features.polls.model import Fit, Poll

MOST_TAPPED = 5
"""So many slots have a sign of their own; more are chosen from a list, or typed."""
_WITH_NONE = 4
"""Up to so many slots there is room for a sign that none of them suits."""
_KEYCAP = "\ufe0f\u20e3"
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Shown:
    """A search with what is known of it.

    Args:
        poll: The search.
        fits: How each slot suits.
        answered: So many people have answered.
        cities: Whose times are shown, in order.
        marks: What speaks against a slot in a city, by slot and city.
        home: The city of the room; ``None`` where it belongs to several.
        event: What the event is called that has come of it.
    """

    poll: Poll
    fits: Sequence[Fit]
    answered: int
    cities: Sequence[City]
    marks: Mapping[tuple[int, str], Sequence[Phrase]]
    home: City | None = None
    event: str = ""


def card(shown: Shown) -> Reply:
    """Return the card that everyone in a room can answer, or what is left of it once the search has ended."""
    poll = shown.poll
    facts = (_title(shown), *(slot_line(shown, fit.slot, fit) for fit in shown.fits))
    if poll.state is not State.OPEN:
        return Reply(facts, to_room=True, lasting=True)
    count = len(shown.fits)
    how = HowTo(Phrase("poll-how" if count <= MOST_TAPPED else "poll-how-many"), Phrase("poll-how-tap"))
    return Reply(
        (*facts, _until(shown), how),
        buttons=tuple(_buttons(poll, count)),
        choices=_choices(poll, count),
        to_room=True,
        lasting=True,
        ask=answering(poll),
    )


def answering(poll: Poll) -> Ask:
    """Return what a reply in words to a message about a search means."""
    return Ask(f"poll answer {poll.id}", "answer", label="poll-by-text")


def slot_line(shown: Shown, slot: int, fit: Fit | None = None) -> Joint:
    """Return a slot on one line: its number, each city's time in its own language with what speaks against it, the counts."""
    starts = shown.poll.wish.slots[slot - 1]
    form = Form.DAY_TIME if starts.day.year == shown.poll.created_at.year else Form.FULL
    times = [_time(shown, slot, city, starts, form) for city in shown.cities]
    if fit is None:
        return Joint(tuple(times))
    first = Phrase("poll-slot", {"slot": str(slot), "time": times[0]}, times[0].locale)
    counts = (("answer-yes", fit.yes), ("answer-if-need-be", fit.maybe), ("answer-no", fit.no))
    return Joint((first, *times[1:], Tally(counts)))


def listing(shown: Shown, names: Mapping[tuple[int, Mark], Sequence[str]], waiting: Sequence[str], zone: str) -> Reply:
    """Return who can when, for whoever asks.

    Args:
        shown: The search.
        names: Of those who said something of a slot, by slot and what they said.
        waiting: Names of those who are asked and have not answered.
        zone: In which the asker reads times.
    """
    lines = [_who(shown.poll, fit.slot, names, zone) for fit in shown.fits]
    left: tuple[Phrase, ...] = ()
    if waiting and shown.poll.state is State.OPEN:
        left = (Phrase("poll-waiting", {"names": Listed(tuple(waiting))}),)
    return Reply((_title(shown), *lines, *left))


def _who(poll: Poll, slot: int, names: Mapping[tuple[int, Mark], Sequence[str]], zone: str) -> Joint:
    when = When(poll.wish.slots[slot - 1].seen_from(zone), Form.DAY_TIME)
    parts = [Phrase("poll-slot-own", {"slot": str(slot), "when": when})]
    for mark, phrase_id in ((Mark.YES, "poll-who-yes"), (Mark.MAYBE, "poll-who-maybe"), (Mark.NO, "poll-who-no")):
        if said := names.get((slot, mark)):
            parts.append(Phrase(phrase_id, {"names": Listed(tuple(said))}))
    return Joint(tuple(parts))


def _title(shown: Shown) -> Joint:
    poll = shown.poll
    parts: list[Phrase | Said] = [Said(f"{poll.id} {poll.wish.title}", strong=True)]
    parts.append(Phrase("poll-lasts", {"minutes": poll.wish.lasts // _MINUTE}))
    if poll.state is State.CLOSED:
        parts.append(Phrase("poll-closed-mark"))
    if poll.state is State.PICKED:
        parts.append(Phrase("poll-picked-mark", {"event": shown.event}))
    return Joint(tuple(parts))


def _time(shown: Shown, slot: int, city: City, starts: Moment, form: Form) -> Phrase:
    facts: dict[str, Arg] = {"city": city.name, "when": When(starts.seen_from(city.zone), form)}
    marks = shown.marks.get((slot, city.id), ())
    if not marks:
        return Phrase("poll-time", facts, city.language)
    return Phrase("poll-time-marked", {**facts, "marks": Listed(tuple(marks))}, city.language)


def _until(shown: Shown) -> Joint:
    closes = shown.poll.wish.closes
    when = When(closes.seen_from(shown.home.zone) if shown.home else closes, Form.DAY_TIME)
    zone = next((city.name for city in shown.cities if city.zone == closes.zone), "")
    named = shown.home is None and zone
    until = Phrase("poll-until-in", {"until": when, "city": zone}) if named else Phrase("poll-until", {"until": when})
    return Joint((until, Phrase("poll-answered", {"count": shown.answered})))


def _buttons(poll: Poll, count: int) -> Iterator[Button]:
    if count > MOST_TAPPED:
        return
    for slot in range(1, count + 1):
        # Taking a reaction away takes back that yes alone: whoever has said something else since keeps it.
        undo = f"poll answer --was yes {poll.id} {slot} open"
        yield Button(f"{slot}{_KEYCAP}", f"poll answer --turn on {poll.id} {slot}", undo)
    if count <= _WITH_NONE:
        yield Button("👎", f"poll answer {poll.id} no", word="answer-no")


def _choices(poll: Poll, count: int) -> Choices | None:
    if count <= MOST_TAPPED:
        return None
    return Choices(f"poll answer {poll.id} {{}}", tuple(str(slot) for slot in range(1, count + 1)), several=True)
