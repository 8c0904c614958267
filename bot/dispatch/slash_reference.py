"""The page `docs/reference/slash-commands.md`, made from the definitions as Discord gets them. Documents are in English."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.dispatch.definition import Audience
from bot.dispatch.slash import LOCALES, Slash
from bot.dispatch.slash_form import Type

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.core.phrase import Strings
    from bot.dispatch.definition import Command, Commands
    from bot.dispatch.slash_form import SlashCommand, SlashOption

_INTRODUCTION = """\
# Slash commands

Made from the definitions in `commands/`; changes belong there.

This is the form in which Discord is told of every command, checked against its limits in all languages. Each command can be
typed under this name in text, too (`!events list`). A name in the uppermost level holds commands for one audience; what
somebody may do is asked again when a command is run ([permissions](permissions.md)). Options marked with `*` are required; ids,
cities, time zones and people are proposed while somebody types. Names of groups are English for everyone
([why](../adr/0017-discord-form-of-commands.md)).
"""
_MENU = """\
## The menu of a message

Under *Apps* in the menu of each message. The whole message comes with it, so that it works without reading along.
"""
_AUDIENCES: Mapping[Audience, str] = MappingProxyType(
    {
        Audience.EVERYONE: "For everyone.",
        Audience.COORDINATORS: "For coordinators: shown to those who may manage events on the server.",
        Audience.ADMINS: "For admins: shown to those who may manage the server.",
    }
)
_TYPES: Mapping[Type, str] = MappingProxyType(
    {Type.STRING: "text", Type.INTEGER: "number", Type.BOOLEAN: "yes or no", Type.ATTACHMENT: "file"}
)


def slash_reference(commands: Commands, strings: Strings) -> str:
    """Return the page in Markdown: every command as Discord has it, with its form in text and its names in other languages."""
    named = {command.published: command for command in commands}
    locales = tuple(code for locale in strings.locales if locale != "en" for code in LOCALES.get(locale, ()))
    slash = Slash(commands, strings)
    sections = ("\n".join(_section(command, named, locales)) for command in slash.commands)
    return "\n".join((_INTRODUCTION, *sections, *_menu(slash, locales))).rstrip() + "\n"


def _menu(slash: Slash, locales: tuple[str, ...]) -> Iterator[str]:
    """Yield the section of what stands in the menu of a message, if anything does."""
    if not slash.entries:
        return
    head = ("Entry", *locales)
    yield _MENU
    yield from ("| " + " | ".join(cells) + " |" for cells in (head, ["---"] * len(head)))
    for entry in slash.entries:
        yield "| " + " | ".join((entry.name.default, *(entry.name.localized.get(locale, "") for locale in locales))) + " |"


def _section(command: SlashCommand, named: Mapping[tuple[str, ...], Command], locales: tuple[str, ...]) -> Iterator[str]:
    head = ("Command", "As text", "Options", *locales)
    yield f"## `/{command.name.default}`\n\n{' '.join(_AUDIENCES[audience] for audience in command.audiences)}\n"
    yield from ("| " + " | ".join(cells) + " |" for cells in (head, ["---"] * len(head)))
    for path, leaf in _leaves((command.name.default,), command):
        names = (f"`{leaf.name.localized[locale]}`" if locale in leaf.name.localized else "" for locale in locales)
        cells = (f"`/{' '.join(path)}`", f"`!{named[path].name}`", ", ".join(map(_option, leaf.options)), *names)
        yield "| " + " | ".join(cells) + " |"
    yield ""


def _leaves(
    path: tuple[str, ...], holder: SlashCommand | SlashOption
) -> Iterator[tuple[tuple[str, ...], SlashCommand | SlashOption]]:
    inner = [option for option in holder.options if option.kind in {Type.SUB_COMMAND, Type.SUB_COMMAND_GROUP}]
    if not inner:
        yield path, holder
    for option in inner:
        yield from _leaves((*path, option.name.default), option)


def _option(option: SlashOption) -> str:
    kind = "choice" if option.choices else _TYPES[option.kind]
    limits = f" {option.limits.least} to {option.limits.most}" if option.limits else ""
    return f"`{option.name.default}`{'*' if option.required else ''} {kind}{limits}"
