"""Who may do what: action × role → how far, one table (domain §5).

Everybody counts as a guest everywhere; a role adds to that in the city where it is held, for holders and for substitutes alike.
Some cells reach only so far: "own group", "if member". Whether that is so, the feature knows and says (`may` with ``within``).
A platform's power level is never asked: it could only narrow what stands here. Which city somebody says to be of gives no
right either; to be in its rooms shows what stands there, and a role shows the rest.

While nobody at all is entered as coordinator of a city, its rooms may set themselves up, plan and add events: a deployment must
be able to begin. Connecting rooms and sending words to a translator are never open in this way, since they concern what leaves
the room.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from bot.core.person import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from bot.core.person import Person


class Action(StrEnum):
    """What a command does, as far as rights are concerned; the second half are the lines of domain §5."""

    SELF = "self"
    SEE = "see"
    SPEAK = "speak"
    REMIND = "remind"
    CHANGE_EVENT = "change-event"
    SET_UP_ROOM = "set-up-room"
    CONNECT = "connect"
    TRANSLATE = "translate"
    CORRECT = "correct"
    REVIEW = "review"
    ANNOUNCE = "announce"
    RELEASE = "release"
    HURRY = "hurry"
    CLOSE_DAYS = "close-days"
    HAND_OVER = "hand-over"
    GRANT = "grant"

    SEE_PLAN = "see-plan"
    SIGN_UP = "sign-up"
    TICK = "tick"
    CHANGE_PLAN = "change-plan"
    VOTE = "vote"
    SET_STATUS = "set-status"
    ALERT = "alert"
    ROLL_CALL = "roll-call"
    OPEN_CASE = "open-case"
    SEE_CASE = "see-case"
    PUBLISH = "publish"
    EXPORT = "export"


class Scope(StrEnum):
    """How far a role reaches for an action, in the words of domain §5."""

    NONE = "–"
    YES = "yes"
    AND_GROUP = "yes + for group"
    OWN_CITY = "own city"
    OWN_SIDE = "own side; joint needs both"
    OWN_ROOM = "events of own room"
    OWN = "own"
    OWN_DATA = "own data"
    OWN_GROUP = "own group"
    OWN_PLAN = "own plan"
    COMMITTEE = "committee items"
    SAFETY = "safety items"
    DRILLS = "drills"
    PROPOSALS = "proposals only"
    MEMBER = "if member"
    VIA_COORDINATOR = "via coordinator"
    PARTY = "party only"
    STAGE = "stage only"
    OWN_CASE = "own case"
    DRAFT = "draft"
    APPROVE = "approve"
    ORDER = "on written order"


WHOLE: Final = frozenset({Scope.YES, Scope.AND_GROUP, Scope.OWN_CITY, Scope.OWN_SIDE})
"""What reaches over everything in the city where the role is held; the other scopes depend on the thing in question."""


def _row(*scopes: Scope) -> Mapping[Role, Scope]:
    return dict(zip(Role, scopes, strict=True))


def _only(*roles: Role) -> Mapping[Role, Scope]:
    return {role: Scope.YES if role in roles else Scope.NONE for role in Role}


_NO, _YES, _CITY = Scope.NONE, Scope.YES, Scope.OWN_CITY

TABLE: Final[Mapping[Action, Mapping[Role, Scope]]] = {
    Action.SELF: _only(*Role),
    Action.SEE: _only(*Role),
    Action.SPEAK: _only(*Role),
    Action.REMIND: _only(*Role),
    Action.CHANGE_EVENT: _only(Role.TEACHER, Role.COORDINATOR, Role.CHAIR),
    Action.SET_UP_ROOM: _only(Role.COORDINATOR),
    Action.CONNECT: _only(Role.COORDINATOR),
    Action.TRANSLATE: _only(Role.COORDINATOR),
    Action.CORRECT: _only(Role.MEMBER, Role.TEACHER, Role.COORDINATOR, Role.CHAIR, Role.MAYOR),
    Action.REVIEW: _only(Role.TEACHER, Role.COORDINATOR, Role.CHAIR, Role.MAYOR),
    Action.ANNOUNCE: _only(Role.TEACHER, Role.COORDINATOR, Role.CHAIR, Role.MAYOR, Role.CRISIS_OFFICER),
    Action.RELEASE: _only(Role.COORDINATOR, Role.CHAIR, Role.MAYOR),
    Action.HURRY: _only(Role.COORDINATOR, Role.CRISIS_OFFICER),
    Action.CLOSE_DAYS: _only(Role.COORDINATOR),
    Action.HAND_OVER: _only(Role.COORDINATOR),
    Action.GRANT: _only(),
    # Columns as in the domain: guest, member, teacher, coordinator, chair, mayor's office, crisis officer, mediator, operator.
    Action.SEE_PLAN: _row(Scope.OWN_ROOM, _YES, _YES, _YES, _YES, _YES, _YES, _NO, _NO),
    Action.SIGN_UP: _row(_YES, _YES, Scope.AND_GROUP, _YES, _YES, _YES, _YES, _NO, _NO),
    Action.TICK: _row(_NO, Scope.OWN, Scope.OWN_GROUP, _YES, _NO, _NO, Scope.SAFETY, _NO, _NO),
    Action.CHANGE_PLAN: _row(_NO, _NO, Scope.OWN_PLAN, Scope.OWN_SIDE, Scope.COMMITTEE, _NO, Scope.DRILLS, _NO, _NO),
    Action.VOTE: _row(_NO, Scope.PROPOSALS, _NO, Scope.MEMBER, Scope.MEMBER, _CITY, _NO, _NO, _NO),
    Action.SET_STATUS: _row(_NO, _NO, _NO, _NO, _NO, _CITY, _NO, _NO, _NO),
    Action.ALERT: _row(_NO, _NO, _NO, _NO, _NO, _NO, _YES, _NO, _NO),
    Action.ROLL_CALL: _row(_NO, _NO, Scope.OWN_GROUP, _YES, _NO, _NO, _YES, _NO, _NO),
    Action.OPEN_CASE: _row(_NO, Scope.VIA_COORDINATOR, _YES, _YES, _YES, _YES, _NO, _NO, _NO),
    Action.SEE_CASE: _row(_NO, _NO, Scope.PARTY, Scope.PARTY, Scope.STAGE, Scope.STAGE, _NO, Scope.OWN_CASE, _NO),
    Action.PUBLISH: _row(_NO, _NO, Scope.DRAFT, Scope.DRAFT, Scope.APPROVE, Scope.APPROVE, _NO, _NO, _NO),
    Action.EXPORT: _row(
        Scope.OWN_DATA,
        Scope.OWN_DATA,
        Scope.OWN_GROUP,
        _CITY,
        Scope.COMMITTEE,
        _CITY,
        Scope.DRILLS,
        _NO,
        Scope.ORDER,
    ),
}
"""How far each role reaches, in the city where it is held. Admins of the configuration may do everything."""

OPEN_TO_ALL: Final = frozenset(action for action, row in TABLE.items() if row[Role.GUEST] in WHOLE)
"""What needs no role at all, so that nobody needs one to sign up."""

OPEN_WHILE_VACANT: Final = frozenset({Action.SET_UP_ROOM, Action.CHANGE_EVENT, Action.SEE_PLAN, Action.CHANGE_PLAN})
"""What everyone in a city's rooms may do as long as the city has no coordinator."""


_ITEMS: Final[Mapping[Role, Scope]] = {
    Role.TEACHER: Scope.OWN_PLAN,
    Role.CHAIR: Scope.COMMITTEE,
    Role.CRISIS_OFFICER: Scope.DRILLS,
}


def items_of(owner: Role) -> frozenset[Scope]:
    """Return the limited scopes that hold for an item of the roadmap which belongs to a role: it is that role's own."""
    return frozenset({_ITEMS[owner]}) if owner in _ITEMS else frozenset()


def scopes(asker: Person, action: Action, city: str | None) -> frozenset[Scope]:
    """Return how far somebody reaches for an action in a city, as the guest everybody is and by the roles held there.

    Args:
        asker: With the roles held at this moment.
        action: What they are about to do.
        city: City id; ``None`` for a room without a city.
    """
    held = {Role.GUEST} | {role for role, held_in in asker.roles if held_in == city}
    return frozenset(TABLE[action][role] for role in held) - {Scope.NONE}


def may(
    asker: Person, action: Action, city: str | None, *, vacant: bool = False, within: Collection[Scope] = frozenset()
) -> bool:
    """Tell whether somebody may do something for a city.

    Args:
        asker: With the roles held at this moment.
        action: What they are about to do.
        city: City id; ``None`` for a room without a city.
        vacant: The city has nobody who coordinates, or there is no city.
        within: The limited scopes that hold for the thing in question: it is of the asker's group, an item of the committee.
    """
    if asker.admin or (vacant and action in OPEN_WHILE_VACANT):
        return True
    return not WHOLE.union(within).isdisjoint(scopes(asker, action, city))


def might(asker: Person, action: Action, city: str | None, *, vacant: bool = False) -> bool:
    """Tell whether there may be things for which the answer of `may` is yes; asked before the thing in question is known."""
    return may(asker, action, city, vacant=vacant, within=frozenset(Scope))
