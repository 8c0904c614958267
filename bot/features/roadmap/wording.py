"""How things of the roadmap are said: cards and lines of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.reply import Ask, Button, Joint, Said
from bot.features.roadmap.entry import TITLE_MARK

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.person import Room
    from bot.core.phrase import Arg
    from bot.core.reply import Block
    from bot.features.roadmap.entry import Entry, Part


def card(entry: Entry, *, own_languages: bool, locales: Sequence[str] = ()) -> tuple[Block, ...]:
    """Return something with a line for each city.

    Args:
        entry: What is shown.
        own_languages: Each city's line is said in that city's language; else all in the reader's.
        locales: Of the readers: the title stands there in these too, marked as a machine's (conversation 16).
    """
    typed = Said(f"{entry.milestone.id} {entry.milestone.wish.title}", strong=True)
    known = [(code, entry.titles[code]) for code in locales if code in entry.titles]
    title = Joint((typed, *(Phrase(TITLE_MARK, {"title": words}, code) for code, words in known)), " / ")
    lines = tuple(_city_line(entry, part, part.city.language if own_languages else None) for part in entry.parts)
    if entry.milestone.cancelled_at:
        return (title, *lines, Phrase("roadmap-given-up"))
    waiting = entry.open_parts
    if not waiting or len(waiting) == len(entry.parts):
        return (title, *lines)
    return (title, *lines, Phrase("roadmap-waiting", {"cities": cities_of(waiting)}))


def cities_of(parts: tuple[Part, ...]) -> Listed:
    """Return the names of the cities of some parts as one list."""
    return Listed(tuple(part.city.name for part in parts))


def _city_line(entry: Entry, part: Part, locale: str | None) -> Phrase:
    said: dict[str, Arg] = {"city": part.city.name, "when": entry.when(part, part.city.zone), "people": part.named}
    if part.side.done_at is not None:
        done = {**said, "done": done_on(part.side.done_at, part.city.zone), "who": doer(part)}
        return Phrase("roadmap-card-done", done, locale)
    if part.side.promise is not None:
        set_for_all = When(entry.milestone.wish.due.seen_from(part.city.zone), Form.DAY_TIME)
        return Phrase("roadmap-card-promised", {**said, "first": set_for_all}, locale)
    return Phrase("roadmap-card", said, locale)


def done_on(done_at: datetime, zone: str) -> When:
    """Return the day on which a part was called done, without the year."""
    return When(moment_of(done_at, zone).day, Form.DAY_TIME)


def doer(part: Part) -> Arg:
    """Return in brackets who called a part done for somebody else; nothing if those responsible did."""
    if part.done_by is None:
        return ""
    by, acting_for = part.done_by
    return Phrase("roadmap-by", {"person": by.name, "holder": acting_for.name})


def line(entry: Entry, city: str | None, zone: str, now: datetime) -> Phrase:
    """Return a line of the list.

    Args:
        entry: Something that is not done everywhere.
        city: Whose list it is; ``None`` where it is nobody's.
        zone: Of the reader.
        now: Aware.
    """
    own = entry.part(city)
    if own is None or own not in entry.open_parts:
        waiting = entry.open_parts
        first = min(waiting, key=lambda part: entry.milestone.until(part.side).at)
        when = entry.when(first, zone)
        return Phrase("roadmap-line-waiting", {**entry.words(), "when": when, "cities": cities_of(waiting)})
    past = entry.milestone.is_late(own.side, now)
    said = {**entry.words(), "when": entry.when(own, zone), "people": own.named}
    return Phrase("roadmap-line-past" if past else "roadmap-line", said)


def typed(entry: Entry, city: str, room: Room) -> str:
    """Return how one names a city's part in a command: ``M7``; elsewhere than in the city's own room with the city."""
    return entry.milestone.id if room.city == city else f"{entry.milestone.id} --side {city}"


def done_button(entry: Entry, city: str, room: Room) -> Button:
    """Return the button that calls a city's part done."""
    which = typed(entry, city, room)
    return Button("✅", f"roadmap done {which}", f"roadmap reopen {which}", "answer-done")


def there(entry: Entry, part: Part) -> Arg:
    """Return in brackets by when a part is to be done on the other cities' clocks; the day too where it is another one."""
    here = entry.milestone.until(part.side).seen_from(part.city.zone)
    places: list[Arg] = []
    for other in entry.others(part):
        seen = here.seen_from(other.city.zone)
        form = Form.TIME if seen.day == here.day else Form.DAY_TIME
        places.append(Phrase("roadmap-place", {"city": other.city.name, "when": When(seen, form)}))
    return Phrase("roadmap-there", {"places": Listed(tuple(places))}) if places else ""


def promised_blocks(entry: Entry, part: Part) -> tuple[Block, ...]:
    """Return a city's new moment, here and there, and who sees it."""
    said: dict[str, Arg] = {"id": entry.milestone.id, "when": entry.when(part, part.city.zone), "there": there(entry, part)}
    head = Phrase("roadmap-promised", said)
    others = entry.others(part)
    if not others:
        return (head,)
    seen: dict[str, Arg] = {"count": len(others), "cities": cities_of(others)}
    return (Joint((head, Phrase("roadmap-promised-seen", seen)), " "),)


def new_date_of(entry: Entry, city: str, room: Room) -> Ask:
    """Return that a reply with a date, or with "promised" and a date, promises it for a city's part."""
    call = f"roadmap promise {typed(entry, city, room)}"
    return Ask(call, "until", "answer-promised", Ask(call, "until"))
