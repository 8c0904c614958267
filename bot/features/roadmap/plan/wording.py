"""How plans are said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.core.phrase import Form, Listed, Phrase, Titled, When
from bot.core.reply import Button, HowTo, Items, Joint, Reply, Said
from bot.features.roadmap.plan.template import ENGLISH, Template, Words
from bot.features.roadmap.wording import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from bot.core.phrase import Arg
    from bot.core.reply import Answer, Block
    from bot.features.roadmap.entry import Entry
    from bot.features.roadmap.plan.model import Drawn, Plan, Sketch
    from bot.features.roadmap.plan.node import Fault
    from bot.features.roadmap.plan.proposal import Proposed
    from bot.features.roadmap.plan.rehearsal import Sent
    from bot.features.roadmap.plan.role import Named
    from bot.features.roadmap.plan.service import Standing
    from bot.features.roadmap.port import Asking

MOST_NAMED: Final = 4
"""So many items are named in a line of findings; the rest is a number."""
MOST_FAULTS: Final = 8
PAGE: Final = 5
"""So many dates of a plan are shown at once."""
REHEARSED: Final = 8
"""So many messages of a rehearsal, and findings, are shown at once."""


def words_of(words: Words) -> Arg:
    """Return a text in the reader's language, else in English."""
    return Titled(words.english, {}, words.by_language)


def named(plan: Plan) -> Phrase:
    """Return a plan by number and name."""
    head = plan.head
    if not head.titles:
        return Phrase("plan-named", {"id": plan.id, "title": head.name})
    title = Titled(head.titles.get(ENGLISH, head.template), {}, head.titles)
    if not head.name:
        return Phrase("plan-named", {"id": plan.id, "title": title})
    return Phrase("plan-named-as", {"id": plan.id, "title": title, "name": head.name})


def proposed(found: Proposed, prefix: str, cities: Mapping[str, str]) -> Reply:
    """Return what would be made, what is worth a look before, and the question.

    Args:
        found: What was drawn up.
        prefix: What commands begin with.
        cities: Names by id.
    """
    plan, sketch = found.plan, found.sketch
    head: list[Block] = [Phrase("plan-proposed", {"plan": named(plan)}), _span(sketch, cities)]
    make = f"plan make {plan.id}"
    how = HowTo(Phrase("plan-make-how", {"line": f"{prefix}{make}"}), Phrase("plan-make-question"))
    return Reply((*head, *_counted(found, prefix), how), (Button("👍", make, word="answer-yes"),))


def made(standing: Standing, cities: Mapping[str, str]) -> tuple[Block, ...]:
    """Return that a plan stands, for the rooms of all its cities."""
    plan, milestones = standing.plan, standing.milestones
    said: dict[str, Arg] = {
        "plan": named(plan),
        "count": len(milestones),
        "cities": Listed(tuple(cities.get(city, city) for city in plan.head.cities)),
        "first": When(milestones[0].wish.due.day, Form.DAY),
        "last": When(milestones[-1].wish.due.day, Form.DAY),
    }
    return (Phrase("plan-made", said),)


def shown(standing: Standing, entries: Sequence[Entry], asking: Asking, zone: str, page: int) -> Answer:
    """Return a plan with its next dates.

    Args:
        standing: The plan.
        entries: Its open dates on this page, the next first.
        asking: Who asks where.
        zone: In which the reader is told dates.
        page: Number of this page, from 1.
    """
    plan = standing.plan
    late = sum(any(one.is_late(side, asking.at) for side in one.sides) for one in standing.open)
    counts = {"count": len(standing.milestones), "done": len(standing.done), "late": late, "open": len(standing.open) - late}
    lines: list[Phrase | Said] = [line(entry, asking.room.city or asking.asker.city, zone, asking.at) for entry in entries]
    more = len(standing.open) - page * PAGE
    if more > 0:
        rest = f"{asking.room.prefix}plan show {plan.id} {page + 1}"
        lines.append(Phrase("plan-more", {"count": more, "line": rest}))
    state = Phrase("plan-ended", {"day": When(plan.ended_at.date(), Form.DAY)}) if plan.ended_at else None
    blocks: tuple[Block, ...] = (named(plan), Phrase("plan-counts", dict(counts)), *((state,) if state else ()))
    return Reply((*blocks, Items(tuple(lines))) if lines else blocks)


def listed(standings: Sequence[Standing], prefix: str) -> Answer:
    """Return the plans that run, a line for each."""
    if not standings:
        return Reply((Phrase("plan-none", {"prefix": prefix}),))
    return Reply((Items(tuple(_line(one) for one in standings)),))


def templates(found: Iterable[Template], *, numbered: bool = False) -> Items:
    """Return the templates, a line for each."""
    lines = (
        Phrase("plan-template", {"id": one.id, "title": words_of(one.title), "count": len(one.milestones)}) for one in found
    )
    return Items(tuple(lines), numbered=numbered)


def role_word(key: str) -> Phrase:
    """Return a role of a plan in the reader's words, with what is typed for it; one that only an operator knows as it is."""
    return Phrase("plan-role-word", {"key": key})


def people(plan: Plan, found: Sequence[Named], cities: Mapping[str, str], template: Template | None) -> Reply:
    """Return who was named for which role of a plan, and which roles there are."""
    lines = [
        Phrase(
            "plan-role-substitute" if one.duty.substitutes else "plan-role",
            {
                "role": role_word(one.role_key),
                "city": cities.get(one.city, one.city),
                "people": Listed(tuple(person.name for person in one.duty.people)),
                "substitutes": Listed(tuple(person.name for person in one.duty.substitutes)),
            },
        )
        for one in found
    ]
    free = [key for key in (template.roles if template else ()) if key not in {one.role_key for one in found}]
    rest = (Phrase("plan-roles-free", {"roles": Listed(tuple(map(role_word, free)))}),) if free else ()
    return Reply((named(plan), *((Items(tuple(lines)),) if lines else ()), *rest))


def rehearsed(plan: Plan, sent: Sequence[Sent], page: int) -> Answer:
    """Return what would be sent, a line for each message."""
    if not sent:
        return Reply((Phrase("plan-rehearsed-nothing", {"plan": named(plan)}),))
    start = (page - 1) * REHEARSED
    lines: list[Phrase] = [
        Phrase(
            "plan-rehearsed-line" if one.people else "plan-rehearsed-quiet",
            {"when": When(one.when, Form.DAY_TIME), "city": one.city, "items": _few(one.items), "people": Listed(one.people)},
        )
        for one in sent[start : start + REHEARSED]
    ]
    rest = len(sent) - start - REHEARSED
    head = Phrase("plan-rehearsed", {"plan": named(plan), "count": len(sent)})
    tail = (Phrase("plan-rehearsed-more", {"count": rest, "page": str(page + 1)}),) if rest > 0 else ()
    return Reply((head, Items((*lines, *tail))))


def faulty(faults: Sequence[Fault]) -> Reply:
    """Return what is wrong with a paper, a line for each fault."""
    lines = [fault.phrase() for fault in faults[:MOST_FAULTS]]
    if len(faults) > MOST_FAULTS:
        lines.append(Phrase("plan-faults-more", {"count": len(faults) - MOST_FAULTS}))
    return Reply((Phrase("plan-faults", {"count": len(faults)}), Items(tuple(lines))))


def _line(one: Standing) -> Phrase:
    said: dict[str, Arg] = {"plan": named(one.plan), "open": len(one.open), "done": len(one.done)}
    if not one.open:
        return Phrase("plan-line-done", said)
    return Phrase("plan-line", {**said, "when": When(one.open[0].wish.due.day, Form.DAY)})


def _span(sketch: Sketch, cities: Mapping[str, str]) -> Phrase:
    said: dict[str, Arg] = {
        "count": len(sketch.items),
        "first": When(sketch.items[0].wish.due.day, Form.DAY),
        "last": When(sketch.items[-1].wish.due.day, Form.DAY),
        "cities": Listed(tuple(cities.get(city, city) for city in sketch.head.cities)),
    }
    return Phrase("plan-span", said)


def checked(found: Proposed, prefix: str, page: int) -> Reply:
    """Return everything that is worth a look in a proposal, a line for each."""
    lines = [line for kind in _findings(found) for line in kind]
    start = (page - 1) * REHEARSED
    shown_now = lines[start : start + REHEARSED]
    rest = len(lines) - start - REHEARSED
    if rest > 0:
        shown_now.append(Phrase("plan-more", {"count": rest, "line": f"{prefix}plan check {found.plan.id} {page + 1}"}))
    if not lines:
        return Reply((named(found.plan), Phrase("plan-found-nothing")))
    return Reply((named(found.plan), Items(tuple(shown_now))))


def _counted(found: Proposed, prefix: str) -> tuple[Block, ...]:
    """Return what is worth a look in a proposal, in as few lines as possible."""
    findings = found.findings
    counts: list[Phrase] = []
    if findings.moved:
        counts.append(Phrase("plan-found-moved", {"count": len(findings.moved)}))
    if findings.past:
        counts.append(Phrase("plan-found-past", {"count": len(findings.past)}))
    if findings.fixed:
        counts.append(Phrase("plan-found-fixed", {"count": len(findings.fixed)}))
    lines: list[Block] = []
    if counts:
        all_of_them = Phrase("plan-found-all", {"line": f"{prefix}plan check {found.plan.id}"})
        lines.append(Joint((*counts, all_of_them), " "))
    if findings.left_out:
        lines.append(
            Phrase("plan-found-left-out", {"anchors": Listed(tuple(words_of(one.label) for one in findings.left_out))})
        )
    if findings.overlapping:
        lines.append(Phrase("plan-found-overlapping", {"plans": Listed(tuple(named(one) for one in findings.overlapping))}))
    return tuple(lines)


def _findings(found: Proposed) -> Iterator[list[Phrase | Said]]:
    """Yield the lines of each kind; what each city does for itself is said once."""
    findings = found.findings
    yield _once(Phrase("plan-check-fixed", _dated(one)) for one in findings.fixed)
    yield _once(Phrase("plan-check-past", _dated(one)) for one in findings.past)
    yield _once(Phrase("plan-check-moved", {**_dated(one), "before": _day(one.meant)}) for one in findings.moved)
    yield [Phrase("plan-found-left-out", {"anchors": words_of(one.label)}) for one in findings.left_out]
    yield [Phrase("plan-found-overlapping", {"plans": named(one)}) for one in findings.overlapping]


def _once(lines: Iterable[Phrase]) -> list[Phrase | Said]:
    found: list[Phrase | Said] = []
    for one in lines:
        if one not in found:
            found.append(one)
    return found


def _dated(one: Drawn) -> dict[str, Arg]:
    titles = one.wish.details.titles
    title = Titled(one.wish.title, {}, titles) if titles else one.wish.title
    return {"title": title, "when": _day(one.wish.due.day)}


def _day(day: date | None) -> Arg:
    return When(day, Form.DAY) if day else ""


def _few(items: Sequence[Arg]) -> Listed:
    """Return a list that names no more than a few, and how many there are besides."""
    if len(items) <= MOST_NAMED + 1:
        return Listed(tuple(items))
    return Listed((*items[:MOST_NAMED], Phrase("plan-and-more", {"count": len(items) - MOST_NAMED})))
