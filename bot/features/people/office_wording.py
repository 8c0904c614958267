"""How terms are said: one line for each role of a city, and one for what has just been entered."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from bot.core.person import Capacity, Role
from bot.core.phrase import Form, Listed, Phrase, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from bot.core.person import City, Person, Term
    from bot.core.phrase import Arg


def office_named(role: Role, capacity: Capacity = Capacity.HOLDER) -> Phrase:
    """Return a role in words, with the capacity if it is not the holder's."""
    named = Phrase(f"people-role-{role.value}")
    return named if capacity is Capacity.HOLDER else Phrase(f"people-role-as-{capacity.value}", {"role": named})


def office_facts(term: Term, city: City) -> dict[str, Arg]:
    """Return who, as what and where, for a phrase."""
    return {"person": term.person.name, "role": office_named(term.role, term.capacity), "city": city.name}


def entered(term: Term, city: City) -> Phrase:
    """Return a term as it has just been entered."""
    match term.starts_on, term.ends_on:
        case None, None:
            return Phrase("people-role-granted", office_facts(term, city))
        case first, None:
            return Phrase("people-role-granted-from", {**office_facts(term, city), **_days(first, None)})
        case None, last:
            return Phrase("people-role-granted-until", {**office_facts(term, city), **_days(None, last)})
        case first, last:
            return Phrase("people-role-granted-span", {**office_facts(term, city), **_days(first, last)})


def up_to(city: City, people: Sequence[Person], prefix: str) -> Phrase:
    """Return who can do something that is up to a city's coordinators.

    Args:
        city: The city.
        people: Its coordinators, or whoever steps in for them; may be empty.
        prefix: What commands begin with in the room.
    """
    if not people:
        return Phrase("people-up-to-nobody", {"city": city.name, "prefix": prefix})
    return Phrase("people-room-up-to", {"city": city.name, "people": Listed(tuple(person.name for person in people))})


def role_lines(city: City, terms: Sequence[Term], day: date) -> list[Phrase]:
    """Return one line for each role of a city in which somebody is entered, in the order of the roles.

    Args:
        city: The city.
        terms: Its terms, the past ones left out.
        day: Today on its calendar.
    """
    lines = []
    for role in Role:
        mine = [term for term in terms if term.role is role]
        if mine:
            facts: dict[str, Arg] = {"city": city.name, "role": office_named(role), "people": _people(mine, day)}
            lines.append(Phrase("people-role-line", facts))
    return lines


def _people(terms: Sequence[Term], day: date) -> Arg:
    by = {capacity: [term for term in terms if term.capacity is capacity] for capacity in Capacity}
    running = [term for term in by[Capacity.HOLDER] if _begun(term, day)]
    acting = [] if running else [term for term in by[Capacity.SUBSTITUTE] if _begun(term, day)]
    substitutes = [term for term in by[Capacity.SUBSTITUTE] if term not in acting]
    parts: list[Arg] = [_names(running, day) if running else _vacant(acting, day)]
    parts += [_one(term, day) for term in by[Capacity.HOLDER] if term not in running]
    parts += [Phrase("people-role-substitutes", {"people": _names(substitutes, day)})] if substitutes else []
    alternates = by[Capacity.ALTERNATE]
    parts += [Phrase("people-role-alternates", {"people": _names(alternates, day)})] if alternates else []
    return reduce(lambda first, following: Phrase("people-role-and", {"first": first, "next": following}), parts)


def _vacant(acting: Sequence[Term], day: date) -> Phrase:
    if not acting:
        return Phrase("people-role-vacant")
    return Phrase("people-role-vacant-acting", {"people": _names(acting, day)})


def _names(terms: Iterable[Term], day: date) -> Listed:
    return Listed(tuple(_one(term, day) for term in terms))


def _one(term: Term, day: date) -> Phrase:
    """Return somebody with the days that are still to come."""
    first = None if _begun(term, day) else term.starts_on
    match first, term.ends_on:
        case None, None:
            return Phrase("people-term-person", {"person": term.person.name})
        case None, last:
            return Phrase("people-term-until", {"person": term.person.name, **_days(None, last)})
        case _, None:
            return Phrase("people-term-from", {"person": term.person.name, **_days(first, None)})
        case _, last:
            return Phrase("people-term-span", {"person": term.person.name, **_days(first, last)})


def _begun(term: Term, day: date) -> bool:
    return term.starts_on is None or term.starts_on <= day


def _days(first: date | None, last: date | None) -> dict[str, Arg]:
    named = (("from", first), ("until", last))
    return {name: When(day, Form.DAY) for name, day in named if day is not None}
