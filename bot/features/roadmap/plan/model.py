"""A plan, and a plan that nobody has agreed to yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from bot.core.ids import Prefix, ShortId

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from bot.core.moment import Moment
    from bot.features.roadmap.model import Wish

LONGEST_NAME: Final = 80
"""So many characters a plan's name, a tag and a group may have."""
MOST_PEOPLE: Final = 999
"""So many participants and hosts a plan may count."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a plan is, apart from its dates.

    Args:
        name: What people call it, in the words of whoever made it; empty for its template's title.
        template: Id of its template; empty for one that was made by hand.
        titles: The template's title by language.
        sides: City ids by side, in the order of the template.
        anchors: The days everything is counted from, by key.
        tags: What applies to it: ``fgyo``.
        participants: How many travel; ``None`` where nobody does.
        hosts: How many receive.
    """

    name: str
    template: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    sides: Mapping[str, str] = field(default_factory=dict)
    anchors: Mapping[str, date] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    participants: int | None = None
    hosts: int | None = None

    @property
    def cities(self) -> tuple[str, ...]:
        """Ids of the cities that take part, each once."""
        return tuple(dict.fromkeys(self.sides.values()))


@dataclass(frozen=True, slots=True)
class Drawn:
    """An item of a sketch.

    Args:
        wish: As it will stand on the roadmap; its plan has no number yet.
        cities: Ids of the cities that have a part in it.
        meant: The day it was counted to, before closed days moved it; ``None`` where nothing was counted.
        done: When cities called their parts done, by id.
        promised: The moments that cities have promised, by id.
        waived: Why cities do not need their parts, in somebody's words, and since when, by id.
        checked: The lines of the checklist that cities have ticked, by id.
    """

    wish: Wish
    cities: tuple[str, ...]
    meant: date | None = None
    done: Mapping[str, datetime] = field(default_factory=dict)
    promised: Mapping[str, Moment] = field(default_factory=dict)
    waived: Mapping[str, tuple[datetime, str]] = field(default_factory=dict)
    checked: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def moved(self) -> bool:
        """A closed day has moved it."""
        return self.meant is not None and self.meant != self.wish.due.day


@dataclass(frozen=True, slots=True)
class Sketch:
    """A plan that nobody has agreed to yet.

    Args:
        head: What it is.
        items: What will be done, the next first.
    """

    head: Head
    items: tuple[Drawn, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan.

    Args:
        number: Never used twice.
        head: What it is.
        room: Number of the room where it was made.
        made_at: When somebody agreed to it; ``None`` while it is proposed.
        ended_at: When it was ended.
    """

    number: int
    head: Head
    room: int
    made_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def id(self) -> str:
        """What people call it: ``PL1``."""
        return str(ShortId(Prefix.PLAN, self.number))
