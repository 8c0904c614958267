"""The types that options can have in a command's signature, and what reading them may come to.

Each annotation becomes a `Kind`, once at start; unknown ones are refused.
"""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from enum import StrEnum
from functools import reduce
from operator import or_
from types import MappingProxyType, NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Union, get_args, get_origin

from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.recurrence import Rule
from bot.dispatch.eventkind import MomentOrDayKind, Party, PartyKind
from bot.dispatch.every import EveryKind
from bot.dispatch.kind import (
    Between,
    ChoiceKind,
    CityId,
    CityKind,
    DayKind,
    Kind,
    ListKind,
    LocaleCode,
    LocaleKind,
    MomentKind,
    NumberKind,
    PersonKind,
    PersonName,
    Rest,
    RestKind,
    ShortIdKind,
    SwitchKind,
    TextKind,
    UpTo,
    Zone,
    ZoneKind,
)
from bot.dispatch.pairs import Pairs, PairsKind
from bot.dispatch.period import Period, PeriodKind
from bot.dispatch.reading import Candidate, Doubtful, Misread, Missing, Reading
from bot.dispatch.slotkind import Marks, MarksKind, Moments, MomentsKind
from bot.dispatch.switchkind import SwitchOrLocaleKind

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "Between",
    "Candidate",
    "CityId",
    "Doubtful",
    "Kind",
    "LocaleCode",
    "Marks",
    "Misread",
    "Missing",
    "Moments",
    "Pairs",
    "Party",
    "Period",
    "PersonName",
    "Reading",
    "Rest",
    "UpTo",
    "Zone",
    "kind_of",
]

_PLAIN: Mapping[object, Kind] = MappingProxyType(
    {
        str: TextKind(),
        Rest: RestKind(),
        Pairs: PairsKind(),
        PersonName: PersonKind(),
        int: NumberKind(),
        bool: SwitchKind(),
        bool | LocaleCode: SwitchOrLocaleKind(),
        ShortId: ShortIdKind(),
        Moment: MomentKind(),
        date: DayKind(),
        Moment | date: MomentOrDayKind(),
        Moment | date | None: MomentOrDayKind(),
        Party: PartyKind(),
        Rule: EveryKind(),
        Period: PeriodKind(),
        Moments: MomentsKind(),
        Marks: MarksKind(),
        CityId: CityKind(),
        LocaleCode: LocaleKind(),
        Zone: ZoneKind(),
    }
)


def kind_of(annotation: object) -> Kind:
    """Return the type of option that an annotation names; ``X | None`` is the same as ``X``.

    Raises:
        TypeError: There is no such type of option.
    """
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return ChoiceKind(annotation)
    plain = _PLAIN.get(annotation) if isinstance(annotation, Hashable) else None
    return plain or _composed_kind(annotation)


def _composed_kind(annotation: object) -> Kind:
    match get_origin(annotation), get_args(annotation):
        case (origin, (inner, *notes)) if origin is Annotated:
            return _noted_kind(inner, notes)
        case (origin, (item, last)) if origin is tuple and last is Ellipsis and item is not Rest:
            return ListKind(kind_of(item))
        case (origin, members) if origin in {Union, UnionType} and NoneType in members:
            rest = [member for member in members if member is not NoneType]
            return kind_of(reduce(or_, rest))
        case _:
            pass
    raise TypeError(f"no type of option: {annotation!r}")


def _noted_kind(inner: object, notes: list[object]) -> Kind:
    match inner, notes:
        case (kind, [Between() as limits]) if kind is int:
            return NumberKind(limits)
        case (kind, [UpTo() as limit]) if kind is str:
            return TextKind(limit)
        case (kind, [Prefix(), *_]) if kind is ShortId and all(isinstance(note, Prefix) for note in notes):
            return ShortIdKind(tuple(note for note in notes if isinstance(note, Prefix)))
        case _:
            raise TypeError(f"no type of option: {inner!r} with {notes!r}")
