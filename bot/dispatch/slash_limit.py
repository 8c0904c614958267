"""Discord's limits for commands: if one is broken, it refuses the whole list, so they are checked before anything is sent.

The source of all numbers is https://discord.com/developers/docs/interactions/application-commands.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from bot.dispatch.slash_form import LONGEST_NAME, MESSAGE_MENU, Type, is_allowed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bot.dispatch.slash_form import SlashCommand

MOST_COMMANDS = 100
MOST_ENTRIES = 5
"""In the menu of a message."""
MOST_OPTIONS = 25
"""Of a command; as many commands may stand below a group, and values below an option."""
LONGEST_DESCRIPTION = 100
LONGEST_CHOICE = 100
MOST_CHARACTERS = 8_000
"""Of names, descriptions and values of a command with all below it; of each, the longest language counts."""
LARGEST_NUMBER = 2**53 - 1
_DEEPEST = 2
"""Levels of commands below one of the uppermost level."""

_LEVELS = frozenset({Type.SUB_COMMAND, Type.SUB_COMMAND_GROUP})


def faults(commands: Sequence[SlashCommand]) -> list[str]:
    """Return everything for which Discord, or our own rule of one audience a group, would refuse the commands.

    Returns:
        One line each, beginning with the command; none if all is well.
    """
    mixed = (
        f"{command.name.default}: for {' and '.join(command.audiences)}" for command in commands if len(command.audiences) > 1
    )
    return [*mixed, *payload_faults([command.payload() for command in commands])]


def payload_faults(payload: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the faults of a list as it would be sent; arguments and result otherwise as in `faults`."""
    entries = [entry for entry in payload if entry.get("type") == MESSAGE_MENU]
    commands = [command for command in payload if command not in entries]
    found = [f"{len(commands)} commands, {MOST_COMMANDS} are allowed"] if len(commands) > MOST_COMMANDS else []
    found += _twice("the list", [str(command.get("name")) for command in commands])
    found += _menu(entries)
    for command in commands:
        path = str(command.get("name"))
        found += [*_words(path, command), *_inside(path, command, 0)]
        size = _characters(command)
        found += [f"{path}: {size} characters, {MOST_CHARACTERS} are allowed"] if size > MOST_CHARACTERS else []
    return found


def _menu(entries: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    if len(entries) > MOST_ENTRIES:
        yield f"{len(entries)} entries of the menu, {MOST_ENTRIES} are allowed"
    yield from _twice("the menu", [str(entry.get("name")) for entry in entries])
    for entry in entries:
        path = f"menu {entry.get('name')}"
        for where, name in _versions(entry, "name"):
            if not 1 <= len(name) <= LONGEST_NAME:
                yield f"{path}: name {name!r} ({where})"
        if entry.get("description") or entry.get("options"):
            yield f"{path}: has a name only"


def _inside(path: str, holder: Mapping[str, Any], depth: int) -> Iterator[str]:
    options: Sequence[Mapping[str, Any]] = holder.get("options", ())
    if len(options) > MOST_OPTIONS:
        yield f"{path}: {len(options)} options, {MOST_OPTIONS} are allowed"
    for locale in sorted({locale for option in options for locale in option.get("name_localizations", {})} | {""}):
        names = (str(option.get("name_localizations", {}).get(locale, option.get("name"))) for option in options)
        yield from _twice(f"{path} {locale}".strip(), names)
    yield from _order(path, options)
    for option in options:
        here = f"{path} {option.get('name')}"
        yield from _words(here, option)
        if "default_member_permissions" in option:
            yield f"{here}: permissions stand on the uppermost level only"
        if option["type"] in _LEVELS:
            yield from _below(here, option, depth + 1)
        else:
            yield from _values(here, option)


def _below(path: str, option: Mapping[str, Any], depth: int) -> Iterator[str]:
    options = option.get("options", ())
    if depth > _DEEPEST or (depth == _DEEPEST and option["type"] == Type.SUB_COMMAND_GROUP):
        yield f"{path}: too deep"
    if option["type"] == Type.SUB_COMMAND_GROUP and not options:
        yield f"{path}: a group without commands"
    if option["type"] == Type.SUB_COMMAND and any(inner["type"] in _LEVELS for inner in options):
        yield f"{path}: a command below a group has no commands below it"
    yield from _inside(path, option, depth)


def _order(path: str, options: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    levels = [option["type"] in _LEVELS for option in options]
    if any(levels) and not all(levels):
        yield f"{path}: has commands below it, so no options of its own"
    required = [bool(option.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        yield f"{path}: required options come first"


def _values(path: str, option: Mapping[str, Any]) -> Iterator[str]:
    choices: Sequence[Mapping[str, Any]] = option.get("choices", ())
    if len(choices) > MOST_OPTIONS:
        yield f"{path}: {len(choices)} choices, {MOST_OPTIONS} are allowed"
    if choices and option.get("autocomplete"):
        yield f"{path}: choices and proposals exclude each other"
    for choice in choices:
        for where, text in (*_versions(choice, "name"), ("value", str(choice["value"]))):
            if not 1 <= len(text) <= LONGEST_CHOICE:
                yield f"{path}: choice {text[:LONGEST_NAME]!r} ({where}): {len(text)} characters"
    yield from _twice(f"{path}: choices", (str(choice["value"]) for choice in choices))
    if any(abs(option.get(limit, 0)) > LARGEST_NUMBER for limit in ("min_value", "max_value")):
        yield f"{path}: a limit beyond {LARGEST_NUMBER}"


def _words(path: str, item: Mapping[str, Any]) -> Iterator[str]:
    for where, name in _versions(item, "name"):
        if not 1 <= len(name) <= LONGEST_NAME or name != name.lower() or not all(map(is_allowed, name)):
            yield f"{path}: name {name!r} ({where})"
    for where, text in _versions(item, "description"):
        if not 1 <= len(text) <= LONGEST_DESCRIPTION:
            yield f"{path}: description ({where}): {len(text)} characters"


def _versions(item: Mapping[str, Any], field: str) -> Iterator[tuple[str, str]]:
    yield "default", str(item.get(field, ""))
    yield from item.get(f"{field}_localizations", {}).items()


def _twice(path: str, names: Iterable[str]) -> Iterator[str]:
    yield from (f"{path}: {name!r} twice" for name, count in Counter(names).items() if count > 1)


def _characters(item: Mapping[str, Any]) -> int:
    """Return the length that counts: of each field the longest language, with everything below."""
    fields = (max(len(text) for _, text in _versions(item, field)) for field in ("name", "description"))
    below = (*item.get("options", ()), *item.get("choices", ()))
    return sum(fields) + len(str(item.get("value", ""))) + sum(map(_characters, below))
