"""Who may do what: every cell of the domain's table, and of the bot's own lines."""

from __future__ import annotations

from itertools import product

import pytest

from bot.core.permission import (
    OPEN_TO_ALL,
    OPEN_WHILE_VACANT,
    TABLE,
    WHOLE,
    Action,
    Scope,
    items_of,
    may,
    might,
    scopes,
)
from bot.core.person import Person, Role
from bot.core.ref import PersonRef

COLUMNS = (
    Role.GUEST,
    Role.MEMBER,
    Role.TEACHER,
    Role.COORDINATOR,
    Role.CHAIR,
    Role.MAYOR,
    Role.CRISIS_OFFICER,
    Role.MEDIATOR,
    Role.OPERATOR,
)
DOMAIN = """
see-plan    | events of own room | yes            | yes             | yes                         | yes             | yes        | yes          | –        | –
sign-up     | yes                | yes            | yes + for group | yes                         | yes             | yes        | yes          | –        | –
tick        | –                  | own            | own group       | yes                         | –               | –          | safety items | –        | –
change-plan | –                  | –              | own plan        | own side; joint needs both  | committee items | –          | drills       | –        | –
vote        | –                  | proposals only | –               | if member                   | if member       | own city   | –            | –        | –
set-status  | –                  | –              | –               | –                           | –               | own city   | –            | –        | –
alert       | –                  | –              | –               | –                           | –               | –          | yes          | –        | –
roll-call   | –                  | –              | own group       | yes                         | –               | –          | yes          | –        | –
open-case   | –                  | via coordinator | yes            | yes                         | yes             | yes        | –            | –        | –
see-case    | –                  | –              | party only      | party only                  | stage only      | stage only | –            | own case | –
publish     | –                  | –              | draft           | draft                       | approve         | approve    | –            | –        | –
export      | own data           | own data       | own group       | own city                    | committee items | own city   | drills       | –        | on written order
"""  # noqa: E501 - a table is read by lines
"""Domain §5, written a second time on purpose: who changes the table has to mean it."""

OWN_LINES = {
    Action.SELF: set(Role),
    Action.SEE: set(Role),
    Action.SPEAK: set(Role),
    Action.REMIND: set(Role),
    Action.CHANGE_EVENT: {Role.TEACHER, Role.COORDINATOR, Role.CHAIR},
    Action.SET_UP_ROOM: {Role.COORDINATOR},
    Action.CONNECT: {Role.COORDINATOR},
    Action.TRANSLATE: {Role.COORDINATOR},
    Action.CORRECT: {Role.MEMBER, Role.TEACHER, Role.COORDINATOR, Role.CHAIR, Role.MAYOR},
    Action.REVIEW: {Role.TEACHER, Role.COORDINATOR, Role.CHAIR, Role.MAYOR},
    Action.ANNOUNCE: {Role.TEACHER, Role.COORDINATOR, Role.CHAIR, Role.MAYOR, Role.CRISIS_OFFICER},
    Action.RELEASE: {Role.COORDINATOR, Role.CHAIR, Role.MAYOR},
    Action.HURRY: {Role.COORDINATOR, Role.CRISIS_OFFICER},
    Action.CLOSE_DAYS: {Role.COORDINATOR},
    Action.HAND_OVER: {Role.COORDINATOR},
    Action.GRANT: set(),
}
"""What the domain's table does not have: the roles that may do it."""

OPEN = {Action.SELF, Action.SEE, Action.SPEAK, Action.SIGN_UP, Action.REMIND}
CELLS = [
    (Action(action.strip()), role, cell.strip())
    for action, *cells in (line.split("|") for line in DOMAIN.strip().split("\n"))
    for role, cell in zip(COLUMNS, cells, strict=True)
]


def person(*roles: tuple[Role, str], admin: bool = False) -> Person:
    """Return somebody who holds some roles."""
    return Person(1, PersonRef("console", "ana"), "Ana", roles=frozenset(roles), admin=admin)


@pytest.mark.parametrize(("action", "role", "cell"), CELLS, ids=str)
def test_every_cell_of_the_domain(action: Action, role: Role, cell: str) -> None:
    """A role reaches as far as its cell says, beside what every guest may: at once, where its limit holds, or not at all"""
    holder, guest = person((role, "porto")), TABLE[action][Role.GUEST]
    scope = Scope(cell)
    assert TABLE[action][role] is scope
    assert scopes(holder, action, "porto") == {scope, guest} - {Scope.NONE}
    assert may(holder, action, "porto") == (bool({scope, guest} & WHOLE))
    assert may(holder, action, "porto", within={scope}) == (scope is not Scope.NONE or guest in WHOLE)
    assert might(holder, action, "porto") == (scope is not Scope.NONE or guest is not Scope.NONE)


@pytest.mark.parametrize(("action", "role"), list(product(OWN_LINES, Role)), ids=str)
def test_every_cell_of_our_own(action: Action, role: Role) -> None:
    """What the domain does not name is a yes or nothing, in the city where the role is held"""
    assert may(person((role, "porto")), action, "porto") == (role in OWN_LINES[action])
    assert might(person((role, "porto")), action, "porto") == (role in OWN_LINES[action])


def test_the_table_is_complete() -> None:
    """Every action has nine cells, and stands either in the domain's table, twelve lines, or among our own"""
    assert {action for action, _, _ in CELLS} | set(OWN_LINES) == set(TABLE) == set(Action)
    assert len(CELLS) == 12 * 9
    assert all(set(row) == set(Role) for row in TABLE.values())
    assert set(OPEN_TO_ALL) == OPEN
    assert OPEN_WHILE_VACANT.isdisjoint({Action.CONNECT, Action.TRANSLATE, Action.HAND_OVER, Action.GRANT})


@pytest.mark.parametrize(("action", "role"), list(product(Action, Role)), ids=str)
def test_a_role_counts_nowhere_else(action: Action, role: Role) -> None:
    """In another city, and in a room without one, nobody may more than everybody, whatever limits hold"""
    holder, nobody = person((role, "bristol")), person()
    for city in ("porto", None):
        assert scopes(holder, action, city) == scopes(nobody, action, city)
        assert may(holder, action, city) == (action in OPEN)
        assert might(holder, action, city) == (action in OPEN | {Action.SEE_PLAN, Action.EXPORT})


def test_a_limit_counts_only_where_it_holds() -> None:
    """The teacher's own plan is the teacher's, the committee's items are not; another limit opens nothing"""
    teacher = person((Role.TEACHER, "porto"))
    assert may(teacher, Action.CHANGE_PLAN, "porto", within=items_of(Role.TEACHER))
    for owner in set(Role) - {Role.TEACHER}:
        assert not may(teacher, Action.CHANGE_PLAN, "porto", within=items_of(owner))
    assert may(person((Role.CHAIR, "porto")), Action.CHANGE_PLAN, "porto", within=items_of(Role.CHAIR))
    assert may(person((Role.CRISIS_OFFICER, "porto")), Action.CHANGE_PLAN, "porto", within=items_of(Role.CRISIS_OFFICER))


@pytest.mark.parametrize(("action", "city"), list(product(Action, ["porto", None])), ids=str)
def test_an_admin_may_everything(action: Action, city: str | None) -> None:
    """Whom the configuration names as admin may do everything everywhere, without any role"""
    assert may(person(admin=True), action, city)


def test_nobody_but_an_admin_grants() -> None:
    """Roles are given by admins alone, whatever one holds and however vacant the city is"""
    everything = person(*product(Role, ["porto"]))
    assert not might(everything, Action.GRANT, "porto", vacant=True)


@pytest.mark.parametrize(("action", "city"), list(product(Action, ["porto", None])), ids=str)
def test_as_long_as_a_city_has_no_coordinator(action: Action, city: str | None) -> None:
    """A city without a coordinator can set its rooms up and plan, but its words leave a room only by a coordinator's yes"""
    begin = {Action.SET_UP_ROOM, Action.CHANGE_EVENT, Action.SEE_PLAN, Action.CHANGE_PLAN}
    assert may(person(), action, city, vacant=True) == (action in OPEN | begin)


def test_one_of_several_roles_is_enough() -> None:
    """Who holds several roles may what any of them may, each in its own city"""
    both = person((Role.GUEST, "porto"), (Role.COORDINATOR, "bristol"), (Role.TEACHER, "porto"))
    assert may(both, Action.CHANGE_EVENT, "porto")
    assert not may(both, Action.CHANGE_PLAN, "porto")
    assert may(both, Action.CHANGE_PLAN, "bristol")
