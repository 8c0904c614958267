"""Discord's commands, options and values as they are sent, and what a name may look like.

The fields are those of https://discord.com/developers/docs/interactions/application-commands.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bot.dispatch.definition import Audience

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.dispatch.kind import Between

LONGEST_NAME = 32

_ON_SERVERS = 0
_MANAGE_GUILD, _MANAGE_EVENTS = 1 << 5, 1 << 33
_PERMISSIONS: Mapping[Audience, int] = MappingProxyType(
    {Audience.COORDINATORS: _MANAGE_EVENTS, Audience.ADMINS: _MANAGE_GUILD},
)
_SCRIPTS_WITH_SIGNS = (("\u0900", "\u097f"), ("\ua8e0", "\ua8ff"), ("\u0e00", "\u0e7f"))
"""Devanagari and Thai, whose vowel signs are allowed in names though they are no letters."""


class Type(IntEnum):
    """Types of options, with Discord's numbers."""

    SUB_COMMAND = 1
    SUB_COMMAND_GROUP = 2
    STRING = 3
    INTEGER = 4
    BOOLEAN = 5
    ATTACHMENT = 11


@dataclass(frozen=True, slots=True)
class Label:
    """A name or a description.

    Args:
        default: In English.
        localized: By Discord's locale; may be empty.
    """

    default: str
    localized: Mapping[str, str]

    def payload(self, key: str) -> dict[str, Any]:
        """Return the fields of a name or a description, as ``key`` says."""
        return {key: self.default} | ({f"{key}_localizations": dict(self.localized)} if self.localized else {})


@dataclass(frozen=True, slots=True)
class SlashChoice:
    """One value of an option that has a few.

    Args:
        name: What people see.
        value: The text that is read.
    """

    name: Label
    value: str

    def payload(self) -> dict[str, Any]:
        """Return it as Discord takes it."""
        return self.name.payload("name") | {"value": self.value}


@dataclass(frozen=True, slots=True)
class SlashOption:
    """An option, or a command below a group, which Discord counts as one.

    Args:
        kind: Its type.
        name: Lower-case, without spaces.
        description: One line.
        required: It must be given.
        choices: The only values, where there are a few.
        limits: Of a number.
        completed: The bot proposes values while somebody types.
        options: Of a command below a group.
    """

    kind: Type
    name: Label
    description: Label
    required: bool = False
    choices: tuple[SlashChoice, ...] = ()
    limits: Between | None = None
    completed: bool = False
    options: tuple[SlashOption, ...] = ()

    def payload(self) -> dict[str, Any]:
        """Return it as Discord takes it; fields that say nothing are left out."""
        made: dict[str, Any] = {"type": int(self.kind), **self.name.payload("name"), **self.description.payload("description")}
        if self.kind not in {Type.SUB_COMMAND, Type.SUB_COMMAND_GROUP}:
            made["required"] = self.required
        if self.choices:
            made["choices"] = [choice.payload() for choice in self.choices]
        if self.limits is not None:
            made |= {"min_value": self.limits.least, "max_value": self.limits.most}
        if self.completed:
            made["autocomplete"] = True
        return made | ({"options": [option.payload() for option in self.options]} if self.options else {})


@dataclass(frozen=True, slots=True)
class SlashCommand:
    """One command of the uppermost level.

    Args:
        name: As typed behind ``/``.
        description: One line; Discord does not show that of a group.
        audiences: For whom the commands in it are; more than one is a fault.
        options: Options, or the commands of a group.
    """

    name: Label
    description: Label
    audiences: tuple[Audience, ...]
    options: tuple[SlashOption, ...] = ()

    def payload(self) -> dict[str, Any]:
        """Return it as Discord takes it. Only here can it be said who sees a command; what somebody may do is asked later."""
        made: dict[str, Any] = {"type": 1, **self.name.payload("name"), **self.description.payload("description")}
        made |= _for(self.audiences[0])
        return made | ({"options": [option.payload() for option in self.options]} if self.options else {})


MESSAGE_MENU = 3
"""The type of what stands in the menu of a message."""


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A command in the menu of each message.

    Args:
        name: As people read it: with capitals and spaces.
        audience: For whom it is.
    """

    name: Label
    audience: Audience

    def payload(self) -> dict[str, Any]:
        """Return it as Discord takes it: with no description."""
        return {"type": MESSAGE_MENU, **self.name.payload("name"), **_for(self.audience)}


def _for(audience: Audience) -> dict[str, Any]:
    """Return who is shown a command: in private talks permissions count for nothing, so what is not for all is not there."""
    permission = _PERMISSIONS.get(audience)
    if permission is None:
        return {"default_member_permissions": None}
    return {"default_member_permissions": str(permission), "contexts": [_ON_SERVERS]}


def as_name(text: str) -> str:
    """Return a text as a name may be written: small letters, hyphens between words, as many words as there is room for."""
    words = "-".join(unicodedata.normalize("NFC", text).replace("’", "'").lower().split())
    kept = "".join(sign for sign in words if is_allowed(sign)).strip("-")
    if len(kept) > LONGEST_NAME:
        kept = kept[: LONGEST_NAME + 1].rpartition("-")[0] or kept[:LONGEST_NAME]
    return kept


def is_allowed(sign: str) -> bool:
    """Tell whether a character may stand in a name: ``-_'``, letters, digits, and all of Devanagari and Thai."""
    scripts = any(first <= sign <= last for first, last in _SCRIPTS_WITH_SIGNS)
    return sign in "-_'" or scripts or unicodedata.category(sign)[0] in "LN"
