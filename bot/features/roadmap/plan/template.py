"""A plan template: what has to be true how long before or after which day, and whose matter it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from typing import TYPE_CHECKING, Final

from bot.features.roadmap.detail import Late, Level, Per, WorkingDay

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.track import Track

SCHEMA: Final = "plan-template/1"
"""Stands at the top of every template."""
ENGLISH: Final = "en"
"""The language in which every text of a template is there."""
EACH: Final = "each"
"""In the place of a side: one item for each side."""
JOINT: Final = "joint"
"""In the place of a side: one item that every side has to confirm."""


@dataclass(frozen=True, slots=True)
class Words:
    """One text in several languages.

    Args:
        by_language: English is always there.
    """

    by_language: Mapping[str, str]

    @property
    def english(self) -> str:
        """The text in English."""
        return self.by_language[ENGLISH]

    def said(self, locale: str) -> str:
        """Return the text in a language, else in English."""
        return self.by_language.get(locale, self.english)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day from which others are counted.

    Args:
        key: As typed: ``departure``.
        label: What it is.
        required: A plan cannot do without it.
        default_from: Another anchor and how many days after it this one is where it is not given.
    """

    key: str
    label: Words
    required: bool
    default_from: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Fixed:
    """A day that an outside body sets; it never moves.

    Args:
        month: From 1.
        day: From 1.
        at: By the clock of the zone.
        zone: IANA name.
        years: Counted from the year of the anchor: -1 or 0.
    """

    month: int
    day: int
    at: time
    zone: str
    years: int

    def on(self, anchor: date) -> date:
        """Return the day, seen from the anchor."""
        return date(anchor.year + self.years, self.month, self.day)


@dataclass(frozen=True, slots=True)
class Blueprint:
    """A milestone before it has a date.

    Args:
        key: Its name in the template.
        title: What has to be true.
        anchor: Key of the anchor it is counted from.
        rule: So many days after the anchor, or a day that an outside body sets.
        owner: Key of the role that answers for it.
        side: Of which side, `EACH` or `JOINT`.
        level: How much depends on it.
        track: Which part of the partnership it belongs to.
        working_day: Where to go if the day is closed.
        remind_days: So many days before, people are reminded.
        escalate_to: Key of the role that is told as well when it is late; empty for none.
        applies_if: It belongs to plans with one of these tags; empty: to all.
        gate: What it blocks may not be called done before it.
        blocks: Keys of what it blocks.
        per: For whom it is ticked.
        checklist: What to tick.
        never_store: What nobody should type for it.
        facts: Where the lead time comes from.
    """

    key: str
    title: Words
    anchor: str
    rule: int | Fixed
    owner: str
    side: str
    level: Level
    track: Track
    working_day: WorkingDay = WorkingDay.BEFORE
    remind_days: tuple[int, ...] = ()
    escalate_to: str = ""
    applies_if: tuple[str, ...] = ()
    gate: bool = False
    blocks: tuple[str, ...] = ()
    per: Per = Per.GROUP
    checklist: tuple[Words, ...] = ()
    never_store: tuple[Words, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """A reusable plan.

    Args:
        id: As typed: ``school-exchange``.
        version: Whole number.
        title: What it is for.
        summary: In a sentence or two.
        anchors: The days everything is counted from.
        sides: What the cities are called in it, in order.
        roles: Who answers for what, by key.
        due_time: By the owner's clock.
        late: When people hear that something is still open.
        milestones: In the order of the file.
    """

    id: str
    version: int
    title: Words
    summary: Words
    anchors: tuple[Anchor, ...]
    sides: tuple[str, ...]
    roles: Mapping[str, Words]
    due_time: time
    late: Late = field(default_factory=Late)
    milestones: tuple[Blueprint, ...] = ()
