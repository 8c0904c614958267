"""Reading a plan from plain values, with every fault in it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from bot.core.moment import EARLIEST_YEAR, LATEST_YEAR, Moment, Readings
from bot.core.person import Role
from bot.core.phrase import Phrase
from bot.core.track import Track
from bot.features.roadmap.detail import Details, Level, Per, WorkingDay
from bot.features.roadmap.model import LONGEST, Owner, Wish
from bot.features.roadmap.plan.model import LONGEST_NAME, MOST_PEOPLE, Drawn, Head, Sketch
from bot.features.roadmap.plan.node import MISSING, Fault, Node
from bot.features.roadmap.plan.paper import SCHEMA, WALL
from bot.features.roadmap.plan.reading import FARTHEST_REMINDER, LANGUAGES, LONGEST_KEY, LONGEST_ROLE, MOST_DAYS, late, words

if TYPE_CHECKING:
    from collections.abc import Collection

MOST_ITEMS: Final = 300
"""So many items a plan may have."""
_KEYS: Final = ("schema", "name", "template", "title", "sides", "anchors", "tags", "participants", "hosts", "milestones")
_ITEM_KEYS: Final = (
    *("key", "title", "titles", "cities", "due", "zone", "fold", "role", "owner", "remind_days", "level", "track", "gate"),
    *("blocks", "per", "expected", "checklist", "never_store", "escalate_to", "late", "working_day", "fixed", "anchor"),
    *("offset_days", "counted_to", "done", "promised", "waived", "checked"),
)


def read_paper(value: object, cities: Collection[str]) -> tuple[Sketch | None, tuple[Fault, ...]]:
    """Return a plan, or every fault in it.

    Args:
        value: Plain values: dicts with text keys, lists, texts, numbers, booleans, ``None``.
        cities: Ids of the partners.
    """
    root = Node(value)
    if not root.knows(*_KEYS):
        return None, tuple(root.faults)
    root.at("schema").among([SCHEMA])
    head = Head(
        name=_text(root, "name", LONGEST_NAME),
        template=_text(root, "template", LONGEST_NAME),
        titles=_by_language(root.at("title")),
        sides={side: node.among(cities) for side, node in root.at("sides").pairs().items()},
        anchors={key: node.day() for key, node in root.at("anchors").pairs().items()},
        tags=root.at("tags").texts(),
        participants=_count(root, "participants"),
        hosts=_count(root, "hosts"),
    )
    rows = root.at("milestones").rows()
    if not 0 < len(rows) <= MOST_ITEMS:
        root.at("milestones").fault(Phrase("plan-fault-items", {"most": str(MOST_ITEMS)}))
    items = tuple(_item(row, head, cities) for row in rows[:MOST_ITEMS])
    if not head.sides:
        root.at("sides").fault(Phrase("plan-fault-missing"))
    return (None if root.faults else Sketch(head, items)), tuple(root.faults)


def _item(node: Node, head: Head, cities: Collection[str]) -> Drawn:
    node.knows(*_ITEM_KEYS)
    concerned = tuple(row.among(cities) for row in node.at("cities").rows())
    if not concerned or len(set(concerned)) != len(concerned):
        node.at("cities").fault(Phrase("plan-fault-missing"))
    wish = Wish(
        title=node.at("title").text(LONGEST),
        due=_moment(node),
        role=Role(_word(node.at("role"), tuple(Owner), Owner.COORDINATOR)),
        days=tuple(row.whole(0, FARTHEST_REMINDER) for row in node.at("remind_days").rows()),
        key=_text(node, "key", LONGEST_KEY),
        role_key=_text(node, "owner", LONGEST_ROLE),
        level=Level(_word(node.at("level"), tuple(Level), Level.MUST)),
        track=Track(_word(node.at("track"), tuple(Track), Track.OFFICIAL)) if node.has("track") else None,
        gate=node.at("gate").switch(),
        per=Per(_word(node.at("per"), tuple(Per), Per.GROUP)),
        expected=_count(node, "expected"),
        details=_details(node, head),
    )
    by_city = {key: _by_city(node.at(key), concerned) for key in ("done", "promised", "waived", "checked")}
    done = {city: _instant(one) for city, one in by_city["done"].items()}
    promised = {city: _moment(one) for city, one in by_city["promised"].items()}
    waived = {city: _waived(one) for city, one in by_city["waived"].items()}
    lines = len(wish.details.checklist)
    checked = {city: tuple(row.whole(1, lines) for row in one.rows()) for city, one in by_city["checked"].items()}
    meant = node.at("counted_to").day() if node.has("counted_to") else None
    return Drawn(wish, concerned, meant, done, promised, waived, checked)


def _details(node: Node, head: Head) -> Details:
    return Details(
        titles=_by_language(node.at("titles")),
        blocks=node.at("blocks").texts(),
        checklist=tuple(dict(words(row).by_language) for row in node.at("checklist").rows()),
        never_store=tuple(dict(words(row).by_language) for row in node.at("never_store").rows()),
        escalate_to=_text(node, "escalate_to"),
        late=late(node.at("late")),
        working_day=WorkingDay(_word(node.at("working_day"), tuple(WorkingDay), WorkingDay.BEFORE)),
        fixed=node.at("fixed").switch(),
        anchor=node.at("anchor").among(tuple(head.anchors)) if node.has("anchor") else "",
        offset=node.at("offset_days").whole(-MOST_DAYS, MOST_DAYS) if node.has("offset_days") else None,
    )


def _moment(node: Node) -> Moment:
    text, zone = node.at("due").text(), node.at("zone").zone() or "UTC"
    fold = node.at("fold").whole(0, 1) if node.has("fold") else 0
    try:
        wall = datetime.strptime(text, WALL)  # noqa: DTZ007 - wall time; its zone stands beside it
    except ValueError:
        if text:
            node.at("due").fault(Phrase("plan-fault-moment"))
        return Moment(datetime(EARLIEST_YEAR, 1, 1), "UTC")  # noqa: DTZ001 - wall time
    if not EARLIEST_YEAR <= wall.year < LATEST_YEAR:
        node.at("due").fault(Phrase("plan-fault-moment"))
        return Moment(wall.replace(year=EARLIEST_YEAR, day=1), "UTC")
    moment = Moment(wall, zone, fold)
    if not node.faults and moment not in Readings.of(wall, zone):
        node.at("due").fault(Phrase("plan-fault-no-such-hour", {"zone": zone}))
    return moment


def _instant(node: Node) -> datetime:
    try:
        at = datetime.fromisoformat(node.text())
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        node.fault(Phrase("plan-fault-moment"))
        return datetime(EARLIEST_YEAR, 1, 1, tzinfo=UTC)


def _waived(node: Node) -> tuple[datetime, str]:
    node.knows("at", "reason")
    return _instant(node.at("at")), node.at("reason").text(LONGEST)


def _by_city(node: Node, concerned: Collection[str]) -> dict[str, Node]:
    found = node.pairs()
    for city, one in found.items():
        if city not in concerned:
            one.fault(Phrase("plan-fault-not-here"))
    return found


def _by_language(node: Node) -> dict[str, str]:
    if node.value is MISSING:
        return {}
    node.knows(*LANGUAGES)
    return {language: one.text() for language, one in node.pairs().items()}


def _text(node: Node, key: str, longest: int = LONGEST) -> str:
    return node.at(key).text(longest) if node.has(key) else ""


def _count(node: Node, key: str) -> int | None:
    return node.at(key).whole(0, MOST_PEOPLE) if node.has(key) else None


def _word(node: Node, known: tuple[str, ...], otherwise: str) -> str:
    if node.value is MISSING:
        return otherwise
    found = node.among([str(one) for one in known])
    return found if found in known else otherwise
