"""Reading a template from plain values, with every fault in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, Final

from bot.core.phrase import Phrase
from bot.core.track import Track
from bot.features.roadmap.detail import Late, Level, Per, WorkingDay
from bot.features.roadmap.plan.node import MISSING, Fault, Node
from bot.features.roadmap.plan.template import (
    EACH,
    ENGLISH,
    JOINT,
    SCHEMA,
    Anchor,
    Blueprint,
    Fixed,
    Template,
    Words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LANGUAGES: Final = ("en", "de", "es", "fr", "pt", "ja")
"""The languages a text can be there in."""
MOST_DAYS: Final = 3 * 366
"""So far from its anchor something can be."""
LONGEST_KEY: Final = 60
LONGEST_ROLE: Final = 40
FARTHEST_REMINDER: Final = 365
MOST_WORKING_DAYS: Final = 60
_LONGEST_SUMMARY: Final = 600
_YEARS: Final = {"before_anchor_year": -1, "anchor_year": 0}
_KEYS = ("schema", "id", "version", "title", "summary", "anchors", "sides", "roles", "defaults", "milestones")
_MILESTONE_KEYS = (
    *("key", "title", "anchor", "offset_days", "fixed", "working_day", "owner", "side", "remind_days", "escalate_to"),
    *("level", "applies_if", "gate", "blocks", "per", "checklist", "never_store", "track", "facts"),
)
_ANY_YEAR: Final = 2001


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the milestones of a template refer to."""

    anchors: tuple[str, ...]
    sides: tuple[str, ...]
    roles: tuple[str, ...]
    remind_days: tuple[int, ...]


def read_template(value: object) -> tuple[Template | None, tuple[Fault, ...]]:
    """Return a template, or every fault in it.

    Args:
        value: Plain values: dicts with text keys, lists, texts, numbers, booleans, ``None``.
    """
    root = Node(value)
    if not root.knows(*_KEYS):
        return None, tuple(root.faults)
    root.at("schema").among([SCHEMA])
    anchors = _anchors(root.at("anchors"))
    sides = root.at("sides").texts()
    if not sides:
        root.at("sides").fault(Phrase("plan-fault-missing"))
    roles = {key: words(node) for key, node in root.at("roles").pairs().items()}
    for key in roles:
        Node(key, f"roles.{key}", root.faults).text(LONGEST_ROLE)
    defaults = root.at("defaults")
    if defaults.value is not MISSING:
        defaults.knows("due_time", "reminder_time", "remind_days", "late")
    frame = _Frame(tuple(one.key for one in anchors), sides, tuple(roles), remind_days(defaults.at("remind_days"), ()))
    milestones = tuple(_blueprint(node, frame) for node in root.at("milestones").rows())
    _check_keys(root.at("milestones"), milestones)
    found = Template(
        id=root.at("id").text(LONGEST_KEY),
        version=root.at("version").whole(1, 9999),
        title=words(root.at("title")),
        summary=words(root.at("summary"), _LONGEST_SUMMARY),
        anchors=anchors,
        sides=sides,
        roles=roles,
        due_time=defaults.at("due_time").clock() if defaults.has("due_time") else time(17),
        late=late(defaults.at("late")),
        milestones=milestones,
    )
    return (None if root.faults else found), tuple(root.faults)


def words(node: Node, longest: int = 200) -> Words:
    """Read a text that stands alone, in English, or by language."""
    if not isinstance(node.value, dict):
        return Words({ENGLISH: node.text(longest)})
    if not node.knows(*LANGUAGES):
        return Words({ENGLISH: ""})
    found = {language: one.text(longest) for language, one in node.pairs().items()}
    if ENGLISH not in found:
        node.at(ENGLISH).fault(Phrase("plan-fault-missing"))
    return Words({ENGLISH: "", **found})


def remind_days(node: Node, otherwise: tuple[int, ...]) -> tuple[int, ...]:
    """Read on how many days before people are reminded: positive, falling."""
    if node.value is MISSING:
        return otherwise
    found = tuple(row.whole(1, FARTHEST_REMINDER) for row in node.rows())
    if list(found) != sorted(set(found), reverse=True):
        node.fault(Phrase("plan-fault-falling"))
    return found


def late(node: Node) -> Late:
    """Read on which open days people hear that something is still open."""
    if node.value is MISSING or not node.knows("owner", "substitute", "other_side"):
        return Late()
    given = {key: one.whole(1, MOST_WORKING_DAYS) for key, one in node.pairs().items() if hasattr(Late(), key)}
    return Late(**given)


def fixed(node: Node) -> Fixed:
    """Read a day that an outside body sets."""
    node.knows("month", "day", "time", "zone", "year")
    month, day = node.at("month").whole(1, 12), node.at("day").whole(1, 31)
    try:
        date(_ANY_YEAR, month, day)
    except ValueError:
        node.at("day").fault(Phrase("plan-fault-no-such-day"))
    return Fixed(month, day, node.at("time").clock(), node.at("zone").zone(), _YEARS.get(node.at("year").among(_YEARS), 0))


def _anchors(node: Node) -> tuple[Anchor, ...]:
    found: list[Anchor] = []
    if not node.rows():
        node.fault(Phrase("plan-fault-missing"))
    for row in node.rows():
        row.knows("key", "label", "required", "default_from")
        before, source = row.at("default_from"), None
        if before.value is not MISSING and before.knows("anchor", "days"):
            known = [one.key for one in found]
            source = (before.at("anchor").among(known), before.at("days").whole(-MOST_DAYS, MOST_DAYS))
        found.append(Anchor(row.at("key").text(LONGEST_KEY), words(row.at("label")), row.at("required").switch(), source))
    for place in _repeated(one.key for one in found):
        node.rows()[place].at("key").fault(Phrase("plan-fault-twice"))
    return tuple(found)


def _blueprint(node: Node, frame: _Frame) -> Blueprint:
    node.knows(*_MILESTONE_KEYS)
    return Blueprint(
        key=node.at("key").text(LONGEST_KEY),
        title=words(node.at("title")),
        anchor=node.at("anchor").among(frame.anchors),
        rule=_rule(node),
        owner=node.at("owner").among(frame.roles),
        side=node.at("side").among((*frame.sides, EACH, JOINT)),
        level=Level(_choice(node.at("level"), Level, "")),
        track=Track(_choice(node.at("track"), Track, "")),
        working_day=WorkingDay(_choice(node.at("working_day"), WorkingDay, "before")),
        remind_days=remind_days(node.at("remind_days"), frame.remind_days),
        escalate_to=node.at("escalate_to").among(frame.roles) if node.has("escalate_to") else "",
        applies_if=node.at("applies_if").texts(),
        gate=node.at("gate").switch(),
        blocks=node.at("blocks").texts(),
        per=Per(_choice(node.at("per"), Per, "group")),
        checklist=tuple(words(row) for row in node.at("checklist").rows()),
        never_store=tuple(words(row) for row in node.at("never_store").rows()),
        facts=node.at("facts").texts(),
    )


def _rule(node: Node) -> int | Fixed:
    if node.has("fixed") == node.has("offset_days"):
        node.fault(Phrase("plan-fault-one-rule"))
        return 0
    return fixed(node.at("fixed")) if node.has("fixed") else node.at("offset_days").whole(-MOST_DAYS, MOST_DAYS)


def _choice(node: Node, known: type[Level | Track | WorkingDay | Per], otherwise: str) -> str:
    """Return one of the words of an enumeration; the first where something is wrong."""
    if node.value is MISSING and otherwise:
        return otherwise
    values = [one.value for one in known]
    found = node.among(values)
    return found if found in values else values[0]


def _check_keys(node: Node, milestones: Sequence[Blueprint]) -> None:
    rows = node.rows()
    if not rows:
        node.fault(Phrase("plan-fault-missing"))
    for place in _repeated(one.key for one in milestones):
        rows[place].at("key").fault(Phrase("plan-fault-twice"))
    keys = {one.key for one in milestones}
    for row, one in zip(rows, milestones, strict=True):
        for named in row.at("blocks").rows():
            if named.value not in keys or named.value == one.key:
                named.fault(Phrase("plan-fault-no-key", {"text": str(named.value)}))


def _repeated(keys: Iterable[str]) -> list[int]:
    """Return the places at which a key stands that has stood before."""
    seen: Counter[str] = Counter()
    places = []
    for place, key in enumerate(keys):
        seen[key] += 1
        if seen[key] > 1:
            places.append(place)
    return places
