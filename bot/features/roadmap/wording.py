"""How things of the roadmap are said: cards and lines of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.phrase import Form, Listed, Phrase, Titled, When
from bot.core.reply import Ask, Button, Joint, Said
from bot.features.roadmap.gate import count_words, counts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.core.moment import Moment
    from bot.core.person import Room
    from bot.core.phrase import Arg
    from bot.core.reply import Block
    from bot.features.roadmap.entry import Entry, Part


def card(entry: Entry, *, own_languages: bool, locales: Sequence[str] = (), now: datetime | None = None) -> tuple[Block, ...]:
    """Return something with a line for each city.

    Args:
        entry: What is shown.
        own_languages: Each city's line is said in that city's language; else all in the reader's.
        locales: Of the readers: the title stands there in these too, marked as a machine's (conversation 16).
        now: Aware, where it is shown only once: it says how things stand at this moment as well.
    """
    lines = tuple(_city_line(entry, part, part.city.language if own_languages else None, now) for part in entry.parts)
    if entry.milestone.cancelled_at:
        return (_title(entry, locales), *lines, Phrase("roadmap-given-up"))
    waiting = entry.open_parts
    last = (Phrase("roadmap-waiting", {"cities": cities_of(waiting)}),) if 0 < len(waiting) < len(entry.parts) else ()
    return (_title(entry, locales), *lines, *_proposed(entry), *last)


def _title(entry: Entry, locales: Sequence[str]) -> Joint:
    """Return the title in the readers' languages: as its author wrote it, then as it was translated, which is marked."""
    wish = entry.milestone.wish
    written = dict.fromkeys(wish.details.titles[code] for code in locales if code in wish.details.titles)
    first = Said(f"{entry.milestone.id} {' / '.join(written or (wish.title,))}", strong=True)
    known = [(code, entry.titles[code]) for code in locales if code in entry.titles and code not in wish.details.titles]
    return Joint((first, *(rendition.in_language(code) for code, rendition in known)), " / ")


def _proposed(entry: Entry) -> tuple[Phrase, ...]:
    """Return which date is proposed, as the clocks of all its cities show it, and who has not agreed yet."""
    proposal = entry.milestone.proposal
    own = next((part for part in entry.parts if proposal is not None and part.city.id == proposal.city), None)
    if proposal is None or own is None:
        return ()
    due = proposal.due.seen_from(own.city.zone)
    said: dict[str, Arg] = {
        "city": own.city.name,
        "when": When(due, Form.DAY_TIME),
        "there": _elsewhere(entry, own, due),
        "cities": cities_of(entry.unanswered),
    }
    return (Phrase("roadmap-card-proposed", said),)


def cities_of(parts: tuple[Part, ...]) -> Listed:
    """Return the names of the cities of some parts as one list."""
    return Listed(tuple(part.city.name for part in parts))


def _city_line(entry: Entry, part: Part, locale: str | None, now: datetime | None) -> Phrase:
    said: dict[str, Arg] = {"city": part.city.name, "when": entry.when(part, part.city.zone), "people": part.named}
    if part.side.done_at is not None:
        done = {**said, "done": done_on(part.side.done_at, part.city.zone), "who": doer(part)}
        return Phrase("roadmap-card-done", done, locale)
    if part.side.waiver is not None:
        return Phrase("roadmap-card-waived", {**said, "reason": part.side.waiver.reason}, locale)
    said |= {"tally": _tally(entry, part, locale), "status": status(entry, part, now) if now else ""}
    if part.frozen:
        return Phrase("roadmap-card-frozen", said, locale)
    if part.side.promise is not None:
        set_for_all = When(entry.milestone.wish.due.seen_from(part.city.zone), Form.DAY_TIME)
        return Phrase("roadmap-card-promised", {**said, "status": "", "first": set_for_all}, locale)
    return Phrase("roadmap-card", said, locale)


def _tally(entry: Entry, part: Part, locale: str | None) -> Arg:
    """Return how many codes and how many lines are ticked, with a space before; nothing where there are none."""
    details, counted = entry.milestone.wish.details, counts(entry.milestone)
    words: list[Arg] = [Phrase("roadmap-count", count_words(entry.milestone, part.side), locale)] if counted else []
    if details.checklist:
        of: dict[str, Arg] = {"checked": str(len(part.side.checked)), "all": str(len(details.checklist))}
        words.append(Phrase("roadmap-lines", of, locale))
    return Phrase("roadmap-tally", {"counts": Listed(tuple(words))}, locale) if words else ""


def checklist(entry: Entry, part: Part) -> tuple[Phrase, ...]:
    """Return the lines of a checklist, numbered, in the reader's language, with what is ticked."""
    return tuple(
        Phrase(
            "roadmap-check-done" if number in part.side.checked else "roadmap-check-open",
            {"number": str(number), "line": _by_language(text)},
        )
        for number, text in enumerate(entry.milestone.wish.details.checklist, start=1)
    )


def never_typed(entry: Entry) -> tuple[Phrase, ...]:
    """Return what nobody should type about something, in the reader's language; nothing where its template names nothing."""
    several = entry.milestone.wish.details.never_store
    return (Phrase("roadmap-never-typed", {"what": Listed(tuple(map(_by_language, several)))}),) if several else ()


def _by_language(text: Mapping[str, str]) -> Titled:
    return Titled(text.get("en", next(iter(text.values()), "")), {}, text)


def status(entry: Entry, part: Part, now: datetime) -> Arg:
    """Return the word for how a part stands, with what stands before it; nothing for what is simply planned."""
    found = STATUSES.get(entry.state(part, now).value)
    return Phrase("roadmap-status", {"word": Phrase(found)}) if found else ""


STATUSES = {
    "due-soon": "roadmap-status-due-soon",
    "due": "roadmap-status-due",
    "stale": "roadmap-status-stale",
    "promised": "roadmap-status-promised",
    "frozen": "roadmap-status-frozen",
}
"""What is said of each state that the rest of a line does not tell anyway."""


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
        there: dict[str, Arg] = {**entry.words(), "when": entry.when(first, zone), "cities": cities_of(waiting)}
        return Phrase("roadmap-line-waiting", {**there, "status": status(entry, first, now)})
    past = entry.milestone.is_late(own.side, now) and not own.frozen
    said: dict[str, Arg] = {**entry.words(), "when": entry.when(own, zone), "people": own.named}
    said |= {"tally": _tally(entry, own, None), "status": status(entry, own, now)}
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
    return _elsewhere(entry, part, entry.milestone.until(part.side).seen_from(part.city.zone))


def _elsewhere(entry: Entry, part: Part, here: Moment) -> Arg:
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
