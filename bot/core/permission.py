"""Who may do what: action × role × city, one table.

From the permission table of the domain (who coordinates, who teaches, who merely takes part). A platform's power level is never
asked: it could only narrow what stands here. While nobody at all is entered as coordinator of a city, its rooms may set
themselves up and add events: a deployment must be able to begin. Connecting rooms and sending words to a translator are never
open in this way, since they concern what leaves the room.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.person import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.person import Person


class Action(StrEnum):
    """What a command does, as far as rights are concerned."""

    SEE = "see"
    SIGN_UP = "sign-up"
    REMIND = "remind"
    CHANGE_EVENT = "change-event"
    CHANGE_PLAN = "change-plan"
    SET_UP_ROOM = "set-up-room"
    CONNECT = "connect"
    TRANSLATE = "translate"
    CLOSE_DAYS = "close-days"
    GRANT = "grant"


_ANYONE = frozenset(Role)
_PLANNERS = frozenset({Role.TEACHER, Role.COORDINATOR, Role.CHAIR})
_COORDINATORS = frozenset({Role.COORDINATOR})

TABLE: Mapping[Action, frozenset[Role]] = {
    Action.SEE: _ANYONE,
    Action.SIGN_UP: _ANYONE,
    Action.REMIND: _ANYONE,
    Action.CHANGE_EVENT: _PLANNERS,
    Action.CHANGE_PLAN: _COORDINATORS | {Role.CHAIR},
    Action.SET_UP_ROOM: _COORDINATORS,
    Action.CONNECT: _COORDINATORS,
    Action.TRANSLATE: _COORDINATORS,
    Action.CLOSE_DAYS: _COORDINATORS,
    Action.GRANT: frozenset(),
}
"""The roles that may do an action in the city where they hold the role. Admins of the configuration may do everything."""

OPEN_TO_ALL = frozenset(action for action, roles in TABLE.items() if roles == _ANYONE)
"""What needs no role at all, so that nobody needs one to sign up."""

OPEN_WHILE_VACANT = frozenset({Action.SET_UP_ROOM, Action.CHANGE_EVENT, Action.CHANGE_PLAN})
"""What everyone in a city's rooms may do as long as the city has no coordinator."""


def may(asker: Person, action: Action, city: str | None, *, vacant: bool = False) -> bool:
    """Tell whether somebody may do something for a city.

    Args:
        asker: With the roles held at this moment.
        action: What they are about to do.
        city: City id; ``None`` for a room without a city.
        vacant: The city has no coordinator, or there is no city.
    """
    if asker.admin or action in OPEN_TO_ALL:
        return True
    if vacant and action in OPEN_WHILE_VACANT:
        return True
    return any(role in TABLE[action] and held_in == city for role, held_in in asker.roles)
