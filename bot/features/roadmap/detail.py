"""What a template says of something on the roadmap beyond its title and date; the defaults fit what is typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from bot.core.person import Role

if TYPE_CHECKING:
    from collections.abc import Mapping


HOUSE_ROLES: Final[Mapping[str, Role]] = MappingProxyType(
    {
        "coordinator": Role.COORDINATOR,
        "teacher": Role.TEACHER,
        "chair": Role.CHAIR,
        "crisis": Role.CRISIS_OFFICER,
        "mayors_office": Role.MAYOR,
    }
)
"""Which roles of plans are roles of the house."""


class Level(StrEnum):
    """How much depends on it."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"


class Per(StrEnum):
    """What is ticked."""

    GROUP = "group"
    PARTICIPANT = "participant"
    HOST = "host"


class WorkingDay(StrEnum):
    """Where a date goes that falls on a closed day (house rule H4)."""

    BEFORE = "before"
    AFTER = "after"
    AS_IS = "as_is"


@dataclass(frozen=True, slots=True)
class Late:
    """So many open days after its moment people hear that something is still open (house rule H3).

    Args:
        owner: Whoever answers for it.
        substitute: Who steps in.
        other_side: Whoever coordinates the other cities.
    """

    owner: int = 1
    substitute: int = 3
    other_side: int = 3


@dataclass(frozen=True, slots=True)
class Details:
    """What is seldom asked for.

    Args:
        titles: The title in other languages, written by people.
        blocks: Keys of the same plan that may not be called done while this gate is open.
        checklist: Lines to tick, each by language.
        never_store: What nobody should type here, each by language.
        escalate_to: Key of the role that hears of it as well when it is late; empty for none.
        late: When people hear that it is still open.
        working_day: Where its date went if it fell on a closed day.
        fixed: An outside body has set the date.
        anchor: Key of the anchor that the date is counted from; empty where it was typed.
        offset: Days from the anchor; ``None`` where it was typed or fixed.
    """

    titles: Mapping[str, str] = field(default_factory=dict)
    blocks: tuple[str, ...] = ()
    checklist: tuple[Mapping[str, str], ...] = ()
    never_store: tuple[Mapping[str, str], ...] = ()
    escalate_to: str = ""
    late: Late = field(default_factory=Late)
    working_day: WorkingDay = WorkingDay.BEFORE
    fixed: bool = False
    anchor: str = ""
    offset: int | None = None


def house_role(role_key: str) -> Role:
    """Return the role of the house that stands for a role of a plan while nobody is assigned: mostly the coordinator."""
    return HOUSE_ROLES.get(role_key, Role.COORDINATOR)
