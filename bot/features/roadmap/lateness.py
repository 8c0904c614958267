"""What people hear when a part is still open after its moment (house rule H3, conversation 19); told beforehand, no blame."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.person import mentioned
from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.reply import Button, Joint
from bot.features.roadmap.entry import names_of
from bot.features.roadmap.point import Point, addressed
from bot.features.roadmap.wording import cities_of, done_button, done_on, new_date_of, typed

if TYPE_CHECKING:
    from bot.core.moment import Moment
    from bot.core.person import Person
    from bot.core.phrase import Arg
    from bot.features.roadmap.entry import Part
    from bot.features.roadmap.reminder import Reminded


def still_open(one: Reminded, others_at: Moment | None) -> Point:
    """Return what those responsible hear the open day after: that it is open with them, and what will follow when.

    Args:
        one: What is open, in the room of its city.
        others_at: When the substitute is asked and the other side is told; ``None`` if that is past.
    """
    entry, part = one.entry, one.part
    said: dict[str, Arg] = {"when": entry.when(part, one.zone, Form.DAY_TIME)}
    head = addressed(part.people, one.room, Phrase("roadmap-open-here", {**entry.words(), **said}))
    which = typed(entry, part.city.id, one.room)
    lines: dict[str, Arg] = {verb: f"{one.room.prefix}roadmap {verb} {which}" for verb in ("done", "promise")}
    return Point(
        (head, _follows(one, Phrase("roadmap-else-nothing"), others_at)),
        # Beside others it is answered with its number: a bare word would not say which of them is meant.
        Joint((*head.parts, _follows(one, Phrase("roadmap-else-typed", lines), others_at)), " "),
        part.people,
        buttons=(done_button(entry, part.city.id, one.room),),
        ask=new_date_of(one.entry, one.part.city.id, one.room),
        typed=entry.milestone.id,
        tells=True,
    )


def _follows(one: Reminded, answer: Phrase, others_at: Moment | None) -> Phrase:
    """Return what can be answered, and whom the bot turns to otherwise."""
    if others_at is None:
        return answer
    others = one.entry.others(one.part)
    said: dict[str, Arg] = {
        "answer": answer,
        "when": When(others_at, Form.DAY_TIME),
        "people": names_of(one.part.substitutes),
        "cities": cities_of(others),
    }
    match bool(one.part.substitutes), bool(others):
        case True, True:
            then = Phrase("roadmap-else-ask-and-tell", said)
        case True, False:
            then = Phrase("roadmap-else-ask", said)
        case False, True:
            then = Phrase("roadmap-else-tell", said)
        case _:
            then = Phrase("roadmap-else-again", said)
    return Phrase("roadmap-else-also", {"then": then, "people": names_of(one.part.also)}) if one.part.also else then


def take_over(one: Reminded) -> Point:
    """Return what the substitutes are asked three open days after; where there are none, those responsible are asked again."""
    entry, part = one.entry, one.part
    if not part.substitutes:
        return _also_told(still_open(one, None), one)
    which = typed(entry, part.city.id, one.room)
    asked = part.substitutes
    head = addressed(asked, one.room, Phrase("roadmap-take-over", entry.words()))
    line: dict[str, Arg] = {"line": f"{one.room.prefix}roadmap take {which}"}
    how, how_typed = Phrase("roadmap-take-how", line), Phrase("roadmap-take-typed", line)
    yes = Button("👍", f"roadmap take {which}", f"roadmap release {which}", "answer-yes")
    brief = Joint((*head.parts, how_typed), " ")
    return _also_told(Point((head, how), brief, asked, buttons=(yes,), typed=entry.milestone.id, tells=True), one)


def _also_told(point: Point, one: Reminded) -> Point:
    """Return what is said with whoever else is to hear of it, as announced beforehand."""
    if not one.part.also:
        return point
    names = Listed(tuple(mentioned(person, one.room) for person in one.part.also))
    line = Phrase("roadmap-also-told", {"people": names})
    brief = Joint((point.brief, line), " ") if isinstance(point.brief, Phrase) else point.brief
    return replace(point, blocks=(*point.blocks, line), brief=brief, people=(*point.people, *one.part.also))


def new_date_wanted(one: Reminded) -> Point:
    """Return what those responsible are asked when a pause is over in which a date has passed (house rule H15)."""
    entry, part = one.entry, one.part
    said: dict[str, Arg] = {**entry.words(), "when": entry.when(part, one.zone, Form.DAY_TIME)}
    head = addressed(part.people, one.room, Phrase("roadmap-thawed", said))
    return Point((head,), head, part.people, ask=new_date_of(entry, part.city.id, one.room), typed=entry.milestone.id)


def taken(one: Reminded) -> Point:
    """Return what stands there once somebody has taken it over."""
    head = Phrase("roadmap-taken-now", {**one.entry.words(), "people": names_of(one.part.people)})
    button = done_button(one.entry, one.part.city.id, one.room)
    return Point(
        (head,), head, buttons=(button,), ask=new_date_of(one.entry, one.part.city.id, one.room), typed=one.entry.milestone.id
    )


def told(one: Reminded, other: Part, coordinators: tuple[Person, ...]) -> Point:
    """Return what the coordinators of the other side hear: how things stand, and whether there is anything for them to do.

    Args:
        one: What is open over there, in the room of the city that hears of it.
        other: The part that is open.
        coordinators: Of the city that hears of it, as they are now.
    """
    entry, own = one.entry, one.part
    said: dict[str, Arg] = {**entry.words(), "own": own.city.name, "other": other.city.name}
    said["when"] = entry.when(other, one.zone, Form.DAY_TIME)
    if own.side.done_at is not None:
        state = Phrase("roadmap-told-done", {**said, "done": done_on(own.side.done_at, one.zone)})
    elif own.side.waiver is not None:
        state = Phrase("roadmap-told-waived", said)
    else:
        state = Phrase("roadmap-told-open", said)
    # Where their own part is open too they have been spoken to by name already.
    head = addressed(coordinators if own.side.settled else (), one.room, state)
    people: dict[str, Arg] = {"other": other.city.name, "people": other.named, "substitutes": names_of(other.substitutes)}
    who = Phrase("roadmap-told-who-both" if other.substitutes else "roadmap-told-who", people)
    nothing = (Phrase("roadmap-told-nothing"),) if own.side.settled else ()
    last = Joint((*nothing, who), " ")
    return Point((head, last), Joint((*head.parts, *last.parts), " "), coordinators)


def done_there(one: Reminded, others: tuple[Part, ...]) -> Point:
    """Return what a city hears once, quietly, when others have just done their parts and its own is open."""
    done = max(part.side.done_at for part in others if part.side.done_at is not None)
    said: dict[str, Arg] = {**one.entry.words(), "cities": cities_of(others), "done": done_on(done, one.zone)}
    line = Phrase("roadmap-done-there", {**said, "open": cities_of(one.entry.open_parts)})
    return Point((line,), line, rings=False)
