"""Who may do what: every cell of action × role × city."""

from __future__ import annotations

from itertools import product

import pytest

from bot.core.permission import OPEN_TO_ALL, OPEN_WHILE_VACANT, TABLE, Action, may
from bot.core.person import Person, Role
from bot.core.ref import PersonRef
from bot.dispatch import permission as as_dispatch_sees_it

EVERYBODY = set(Role)
PLANNERS = {Role.TEACHER, Role.COORDINATOR, Role.CHAIR}
EXPECTED = {
    Action.SEE: EVERYBODY,
    Action.SIGN_UP: EVERYBODY,
    Action.REMIND: EVERYBODY,
    Action.CHANGE_EVENT: PLANNERS,
    Action.CHANGE_PLAN: {Role.COORDINATOR, Role.CHAIR},
    Action.SET_UP_ROOM: {Role.COORDINATOR},
    Action.CONNECT: {Role.COORDINATOR},
    Action.TRANSLATE: {Role.COORDINATOR},
    Action.CLOSE_DAYS: {Role.COORDINATOR},
    Action.GRANT: set(),
}
"""Written a second time on purpose: who changes the table has to mean it."""

OPEN = {Action.SEE, Action.SIGN_UP, Action.REMIND}


def person(*roles: tuple[Role, str], admin: bool = False) -> Person:
    """Return somebody who holds some roles."""
    return Person(1, PersonRef("console", "ana"), "Ana", roles=frozenset(roles), admin=admin)


@pytest.mark.parametrize(("action", "role"), list(product(Action, Role)), ids=str)
def test_a_role_counts_in_its_city(action: Action, role: Role) -> None:
    """A role lets its holder do what the table says, in the city where it is held"""
    assert may(person((role, "porto")), action, "porto") == (role in EXPECTED[action])


@pytest.mark.parametrize(("action", "role"), list(product(Action, Role)), ids=str)
def test_a_role_counts_nowhere_else(action: Action, role: Role) -> None:
    """In another city, and in a room without one, nobody may more than everybody"""
    holder = person((role, "bristol"))
    assert may(holder, action, "porto") == (action in OPEN)
    assert may(holder, action, None) == (action in OPEN)


@pytest.mark.parametrize("action", Action)
def test_without_a_role(action: Action) -> None:
    """Who holds no role may see, sign up and set reminders, and nothing else"""
    assert may(person(), action, "porto") == (action in OPEN)


@pytest.mark.parametrize(("action", "city"), list(product(Action, ["porto", None])), ids=str)
def test_an_admin_may_everything(action: Action, city: str | None) -> None:
    """Whom the configuration names as admin may do everything everywhere, without any role"""
    assert may(person(admin=True), action, city)


@pytest.mark.parametrize("action", Action)
def test_nobody_but_an_admin_grants(action: Action) -> None:
    """Roles are given by admins alone, whatever one holds and however vacant the city is"""
    everything = person(*product(Role, ["porto"]))
    assert may(everything, action, "porto", vacant=True) == (action is not Action.GRANT)


@pytest.mark.parametrize(("action", "city"), list(product(Action, ["porto", None])), ids=str)
def test_as_long_as_a_city_has_no_coordinator(action: Action, city: str | None) -> None:
    """A city without a coordinator can set its rooms up and plan, but its words leave a room only by a coordinator's yes"""
    begin = {Action.SET_UP_ROOM, Action.CHANGE_EVENT, Action.CHANGE_PLAN}
    assert may(person(), action, city, vacant=True) == (action in OPEN | begin)


def test_one_of_several_roles_is_enough() -> None:
    """Who holds several roles may what any of them may, each in its own city"""
    both = person((Role.GUEST, "porto"), (Role.COORDINATOR, "bristol"), (Role.TEACHER, "porto"))
    assert may(both, Action.CHANGE_EVENT, "porto")
    assert not may(both, Action.CHANGE_PLAN, "porto")
    assert may(both, Action.CHANGE_PLAN, "bristol")


def test_the_table_is_complete() -> None:
    """Every action has a line, and what is open to all is what everybody's role allows"""
    assert set(TABLE) == set(Action)
    assert OPEN_TO_ALL == OPEN
    assert OPEN_WHILE_VACANT.isdisjoint({Action.CONNECT, Action.TRANSLATE, Action.GRANT})


def test_commands_name_the_same_actions() -> None:
    """What command modules import is the very same vocabulary"""
    assert as_dispatch_sees_it.Action is Action
