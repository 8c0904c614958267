"""Builds what an app sends when somebody uses a command, a component or a modal, and lets nobody do what no app lets them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.fakes.discord import component
from tests.fakes.discord.channel import Channel
from tests.fakes.discord.command_rules import (
    ATTACHMENT,
    BOOLEAN,
    CHANNEL,
    CHAT_INPUT,
    GROUP,
    INTEGER,
    MENTIONABLE,
    NUMBER,
    ROLE,
    STRING,
    SUBCOMMAND,
    USER,
)
from tests.fakes.discord.people import Member, Role, User
from tests.fakes.discord.permission import Permission
from tests.fakes.discord.resolved import Resolved

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tests.fakes.discord.person import Person
    from tests.fakes.discord.wire import Json

_PLAIN: Final[Mapping[int, tuple[type, ...]]] = {STRING: (str,), INTEGER: (int,), BOOLEAN: (bool,), NUMBER: (int, float)}
_THINGS: Final[Mapping[int, tuple[type, ...]]] = {
    USER: (User, Member),
    CHANNEL: (Channel,),
    ROLE: (Role,),
    MENTIONABLE: (User, Member, Role),
    ATTACHMENT: (tuple,),
}
_CHOOSABLE: Final[Mapping[int, tuple[type, ...]]] = {
    component.USER_SELECT: (User, Member),
    component.ROLE_SELECT: (Role,),
    component.MENTIONABLE_SELECT: (User, Member, Role),
    component.CHANNEL_SELECT: (Channel,),
}


def visible(person: Person, kind: int = CHAT_INPUT) -> list[Json]:
    """Return the commands somebody is offered where they are."""
    bits = person.channel.permissions(person.user)
    if Permission.USE_APPLICATION_COMMANDS not in bits:
        return []
    usable = [one for one in person.channel.world.commands.usable(person.channel) if one["type"] == kind]
    return [one for one in usable if person.channel.guild is None or _may(one, bits)]


def command_data(person: Person, name: str, options: Mapping[str, object], typing: str | None = None) -> Json:
    """Return what a slash command sends.

    Args:
        person: Who types it.
        name: Its name, with those of the group and the subcommand.
        options: Values by name.
        typing: The option that is still being typed, if one is.

    Raises:
        AssertionError: No app would let them send it.
    """
    top, chain, leaf = _find(person, name)
    resolved = Resolved(person.channel)
    values = _values(name, leaf, options, typing, resolved)
    for step in reversed(chain):
        values = [{"name": step["name"], "type": step["type"], "options": values}]
    return _data(top, resolved, {"options": values})


def menu_data(person: Person, name: str, kind: int, target: object) -> Json:
    """Return what a context menu sends.

    Raises:
        AssertionError: Nobody is offered it there.
    """
    found = [one for one in visible(person, kind) if one["name"] == name]
    if not found:
        raise AssertionError(f"{person} is not offered {name!r}, only {[one['name'] for one in visible(person, kind)]}")
    resolved = Resolved(person.channel)
    return _data(found[0], resolved, {"target_id": resolved.add(target)})


def choice_data(person: Person, menu: Json, chosen: Sequence[object]) -> Json:
    """Return what a select menu sends.

    Raises:
        AssertionError: This cannot be chosen in it.
    """
    resolved = Resolved(person.channel)
    values = _chosen(menu, chosen, resolved)
    data = {"custom_id": menu["custom_id"], "component_type": menu["type"], "id": menu["id"], "values": values}
    return {**data, **({"resolved": resolved.payload} if resolved.payload else {})}


def modal_data(person: Person, modal: Json, answers: Mapping[str, object]) -> Json:
    """Return what a modal sends.

    Args:
        person: Who filled it in.
        modal: As it was opened.
        answers: By custom id, or by label.

    Raises:
        AssertionError: The app would not send it.
    """
    resolved = Resolved(person.channel)
    left = dict(answers)
    parts = [_filled(part, left, resolved, part.get("label", "")) for part in modal["components"]]
    if left:
        raise AssertionError(f"the modal asks for no {sorted(left)}")
    data = {"custom_id": modal["custom_id"], "components": parts}
    return {**data, **({"resolved": resolved.payload} if resolved.payload else {})}


def _may(command: Json, bits: Permission) -> bool:
    needed = command.get("default_member_permissions")
    if needed is None or Permission.ADMINISTRATOR in bits:
        return True
    return int(needed) != 0 and bits & int(needed) == int(needed)


def _data(command: Json, resolved: Resolved, more: Json) -> Json:
    base = {"id": command["id"], "name": command["name"], "type": command["type"]}
    where = {"guild_id": command["guild_id"]} if command.get("guild_id") else {}
    return {**base, **where, **more, **({"resolved": resolved.payload} if resolved.payload else {})}


def _find(person: Person, name: str) -> tuple[Json, list[Json], Json]:
    """Return a command, the groups and the subcommand below it, and the last of them."""
    first, *rest = name.split()
    offered = visible(person)
    top = leaf = _named(offered, first, f"{person} is not offered /{first}, only")
    chain: list[Json] = []
    for word in rest:
        leaf = _named(leaf["options"], word, f"/{name} is not registered; there are")
        chain.append(leaf)
    if any(option["type"] in (SUBCOMMAND, GROUP) for option in leaf.get("options") or ()):
        raise AssertionError(f"/{name} cannot be run: one of {_names(leaf['options'])} must follow")
    return top, chain, leaf


def _named(there: Iterable[Json], name: str, otherwise: str) -> Json:
    for one in there:
        if one["name"] == name:
            return one
    raise AssertionError(f"{otherwise} {_names(there)}")


def _names(there: Iterable[Json]) -> list[str]:
    return sorted(one["name"] for one in there)


def _values(name: str, leaf: Json, given: Mapping[str, object], typing: str | None, resolved: Resolved) -> list[Json]:
    declared = {option["name"]: option for option in leaf.get("options") or ()}
    if unknown := sorted(set(given) - set(declared)):
        raise AssertionError(f"/{name} has no option {unknown}, only {sorted(declared)}")
    missing = [one for one, option in declared.items() if option.get("required") and one not in given]
    if missing and typing is None:
        raise AssertionError(f"/{name} cannot be sent without {missing}")
    values = []
    for one, value in given.items():
        option = declared[one]
        if one == typing:
            values.append(_typed(option, value))
        else:
            values.append({"name": one, "type": option["type"], "value": _value(option, value, resolved)})
    return values


def _typed(option: Json, value: object) -> Json:
    if not option.get("autocomplete"):
        raise AssertionError(f"{option['name']} suggests nothing")
    return {"name": option["name"], "type": option["type"], "value": value, "focused": True}


def _value(option: Json, value: object, resolved: Resolved) -> object:
    name, kind = option["name"], option["type"]
    fitting = _PLAIN.get(kind) or _THINGS[kind]
    if not isinstance(value, fitting) or (isinstance(value, bool) and kind != BOOLEAN):
        raise AssertionError(f"{name} takes {fitting}, not {value!r}")
    if kind in _THINGS:
        return resolved.add(value)
    choices = [choice["value"] for choice in option.get("choices") or ()]
    if choices and value not in choices:
        raise AssertionError(f"{name} is one of {choices}, not {value!r}")
    _check_range(name, option, value)
    return value


def _check_range(name: str, limits: Json, value: object) -> None:
    size = len(value) if isinstance(value, str) else value
    if not isinstance(size, int | float):
        return
    low, high = (limits.get(f"{end}_{'length' if isinstance(value, str) else 'value'}") for end in ("min", "max"))
    if (low is not None and size < low) or (high is not None and size > high):
        raise AssertionError(f"{name} goes from {low} to {high}, not {value!r}")


def _chosen(menu: Json, chosen: Sequence[object], resolved: Resolved) -> list[str]:
    least, most = menu.get("min_values", 1), menu.get("max_values", 1)
    if not least <= len(chosen) <= most:
        raise AssertionError(f"{menu['custom_id']} takes {least} to {most} values, not {len(chosen)}")
    if menu["type"] == component.STRING_SELECT:
        return [_option(menu, str(value)) for value in chosen]
    fitting = _CHOOSABLE[menu["type"]]
    if not all(isinstance(value, fitting) for value in chosen):
        raise AssertionError(f"{menu['custom_id']} takes {fitting}, not {chosen}")
    return [resolved.add(value) for value in chosen]


def _option(menu: Json, name: str) -> str:
    for option in menu["options"]:
        if name in (option["value"], option["label"]):
            return str(option["value"])
    raise AssertionError(f"{menu['custom_id']} has no {name!r}, only {[one['label'] for one in menu['options']]}")


def _filled(part: Json, answers: dict[str, object], resolved: Resolved, label: str) -> Json:
    """Return a part of a modal as it is submitted, taking the answers it uses."""
    if part["type"] == component.ROW:
        inside = [_filled(one, answers, resolved, one.get("label", "")) for one in part["components"]]
        return {"type": component.ROW, "id": part["id"], "components": inside}
    if part["type"] == component.LABEL:
        inner = _filled(part["component"], answers, resolved, label)
        return {"type": component.LABEL, "id": part["id"], "component": inner}
    if part["type"] == component.TEXT:
        return {"type": component.TEXT, "id": part["id"]}
    base = {"type": part["type"], "id": part["id"], "custom_id": part["custom_id"]}
    answer = answers.pop(part["custom_id"], answers.pop(label, None))
    if part["type"] == component.TEXT_INPUT:
        return {**base, "value": _written(part, part.get("value") or "" if answer is None else str(answer))}
    values = [] if answer is None else answer if isinstance(answer, list | tuple) else [answer]
    return {**base, "values": _chosen(part, values, resolved)}


def _written(entry: Json, text: str) -> str:
    if not text and entry.get("required", True):
        raise AssertionError(f"{entry['custom_id']} must be filled in")
    if text:
        _check_range(entry["custom_id"], {"max_length": 4000, **entry}, text)
    return text
