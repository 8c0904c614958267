"""Discord's form of every command, made from the same definitions as the text grammar.

`Slash.payload` is what an application registers in one request, `Slash.read` what an interaction comes to: a command and the
texts of its options, as `Grammar.read` gives them for a line; `Grammar.decode` turns both into equal values. The rules are
those of https://discord.com/developers/docs/interactions/application-commands; `bot.dispatch.slash_limit` checks them.

Names of groups stay as they are in every language: clients have mistaken localised names of commands that have others below
them (discord/discord-api-docs#5105). Everything else is localised.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bot.core.phrase import Phrase
from bot.dispatch.every import EveryKind
from bot.dispatch.kind import (
    ChoiceKind,
    CityKind,
    LocaleKind,
    NumberKind,
    PersonKind,
    ShortIdKind,
    SwitchKind,
    ZoneKind,
)
from bot.dispatch.slash_form import MESSAGE_MENU, Label, MenuEntry, SlashChoice, SlashCommand, SlashOption, Type, as_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bot.core.phrase import Strings
    from bot.dispatch.definition import Command, Commands, Option
    from bot.dispatch.kind import Kind

LOCALES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"en": ("en-GB", "en-US"), "de": ("de",), "es": ("es-ES",), "fr": ("fr",), "pt": ("pt-BR",), "ja": ("ja",)}
)
"""Discord's locales by ours. It has no European Portuguese; its other Spanish falls back to es-ES. English is registered under
its own locales too, or people who use Discord in English would read another language where one is nearer."""

_COMPLETED = (ShortIdKind, CityKind, ZoneKind, PersonKind, EveryKind)


class Slash:
    """The commands as Discord has them.

    Args:
        commands: The commands.
        strings: The catalogues, with their names and summaries.
    """

    def __init__(self, commands: Commands, strings: Strings) -> None:
        """Make all of them, once."""
        self._routes = {command.published: command for command in commands}
        self.commands = published(commands, strings)
        entries = {command: _said(f"{command.phrase_id}.menu", strings) for command in commands if command.menu is not None}
        self._on_message = {name.default: command for command, name in entries.items()}
        self.entries = tuple(MenuEntry(name, command.audience) for command, name in entries.items())

    def payload(self) -> list[dict[str, Any]]:
        """Return the whole list, as one request sets it."""
        return [*(command.payload() for command in self.commands), *(entry.payload() for entry in self.entries)]

    def read(self, data: Mapping[str, Any]) -> tuple[Command, dict[str, str]]:
        """Return what an interaction asks for.

        Args:
            data: The field ``data`` of an interaction of type ``APPLICATION_COMMAND``.

        Returns:
            The command, and the texts of its options by name, not read yet; none where it was used on a message. A file is no
            text and stands beside them.

        Raises:
            LookupError: There is no such command any more.
        """
        if data.get("type") == MESSAGE_MENU:
            return self._on_message[str(data["name"])], {}
        path, options = [str(data["name"])], data.get("options", ())
        while options and options[0]["type"] in {Type.SUB_COMMAND, Type.SUB_COMMAND_GROUP}:
            path.append(str(options[0]["name"]))
            options = options[0].get("options", ())
        texts = {str(option["name"]): _text(option["value"]) for option in options if option.get("type") != Type.ATTACHMENT}
        return self._routes[tuple(path)], texts


def published(commands: Commands, strings: Strings) -> tuple[SlashCommand, ...]:
    """Return every command of the uppermost level, by name."""
    singles = [command for command in commands if len(command.published) == 1]
    groups: dict[str, list[Command]] = {}
    for command in commands:
        if len(command.published) > 1:
            groups.setdefault(command.published[0], []).append(command)
    made = (*(_single(command, strings) for command in singles), *(_group(*group, strings) for group in groups.items()))
    return tuple(sorted(made, key=lambda command: command.name.default))


def _single(command: Command, strings: Strings) -> SlashCommand:
    name = _label(command.published[0], strings, lambda locale: _own_name(command, strings, locale))
    return SlashCommand(name, _summary(command, strings), (command.audience,), _options(command, strings))


def _group(name: str, members: Sequence[Command], strings: Strings) -> SlashCommand:
    audiences = tuple(dict.fromkeys(command.audience for command in members))
    return SlashCommand(Label(name, {}), _summary(members[0], strings), audiences, tuple(_below(members, strings)))


def _below(members: Sequence[Command], strings: Strings) -> Iterator[SlashOption]:
    """Yield the commands of a group, then those of its inner groups."""
    inner: dict[str, list[Command]] = {}
    for command in members:
        inner.setdefault(" ".join(command.published[1:-1]), []).append(command)
    yield from (_leaf(command, strings) for command in inner.pop("", ()))
    for name, found in inner.items():
        leaves = tuple(_leaf(command, strings) for command in found)
        yield SlashOption(Type.SUB_COMMAND_GROUP, Label(name, {}), _summary(found[0], strings), options=leaves)


def _leaf(command: Command, strings: Strings) -> SlashOption:
    name = _label(command.published[-1], strings, lambda locale: _last_name(command, strings, locale))
    return SlashOption(Type.SUB_COMMAND, name, _summary(command, strings), options=_options(command, strings))


def _options(command: Command, strings: Strings) -> tuple[SlashOption, ...]:
    made = [_option(command, option, strings) for option in command.open_options]
    if command.takes_file:
        made.append(_file(strings))
    return tuple(sorted(made, key=lambda option: not option.required))  # Discord's order; the sort keeps ours within


def _option(command: Command, option: Option, strings: Strings) -> SlashOption:
    phrase_id = command.option_phrase_id(option)
    return SlashOption(
        _type(option.kind),
        _label(option.name, strings, lambda locale: _fitting(strings.words(phrase_id, locale))),
        _said(phrase_id, strings),
        option.required and not command.offers,  # what has a form can be filled in there
        tuple(_choices(option.kind, strings)),
        option.kind.limits if isinstance(option.kind, NumberKind) else None,
        isinstance(option.kind, _COMPLETED),
    )


def _file(strings: Strings) -> SlashOption:
    """Return the option that a file is given in, which cannot be typed."""
    phrase_id = "dispatch-file-option"
    name = _label("file", strings, lambda locale: _fitting(strings.words(phrase_id, locale)))
    return SlashOption(Type.ATTACHMENT, name, _said(phrase_id, strings))


def _type(kind: Kind) -> Type:
    if isinstance(kind, SwitchKind):
        return Type.BOOLEAN
    return Type.INTEGER if isinstance(kind, NumberKind) else Type.STRING


def _choices(kind: Kind, strings: Strings) -> Iterator[SlashChoice]:
    if isinstance(kind, LocaleKind):
        yield from (SlashChoice(Label(strings.autonym(locale), {}), locale) for locale in strings.locales)
    elif isinstance(kind, ChoiceKind):
        for choice in kind.choices:
            words = {
                locale: next(iter(strings.words(kind.phrase_id(choice), locale)), choice.value) for locale in strings.locales
            }
            default = words.get("en", choice.value)
            yield SlashChoice(_label(default, strings, words.__getitem__), choice.value)


def _summary(command: Command, strings: Strings) -> Label:
    return _said(command.phrase_id, strings)


def _said(phrase_id: str, strings: Strings) -> Label:
    said = {locale: strings.say(Phrase(phrase_id), locale) for locale in strings.locales}
    return _label(said["en"], strings, said.__getitem__)


def _label(default: str, strings: Strings, words: Callable[[str], str | None]) -> Label:
    """Return words with those of other languages; a language without any is left out, and English is what is registered."""
    spoken = [
        (code, default if locale == "en" else words(locale)) for locale in strings.locales for code in LOCALES.get(locale, ())
    ]
    return Label(default, {code: said for code, said in spoken if said})


def _own_name(command: Command, strings: Strings, locale: str) -> str | None:
    """Return the name of a command that stands alone: one word if people have one, else what follows the group's."""
    names = strings.words(f"{command.phrase_id}.name", locale)
    return _fitting([name for name in names if " " not in name] or [name.partition(" ")[2] for name in names])


def _last_name(command: Command, strings: Strings, locale: str) -> str | None:
    """Return the name of a command below a group: what follows as many words as stand before it in English."""
    depth = len(command.published) - 1
    names = [name.split() for name in strings.words(f"{command.phrase_id}.name", locale)]
    longer = [words[depth:] for words in names if len(words) > depth] or [words[-1:] for words in names]
    return _fitting([" ".join(words) for words in longer])


def _fitting(alternatives: Sequence[str]) -> str | None:
    """Return the first alternative that is a name as it stands, else the first made into one."""
    made = [as_name(text) for text in alternatives]
    return next((name for name, text in zip(made, alternatives, strict=True) if name == text), None) or next(
        filter(None, made), None
    )


def _text(value: object) -> str:
    """Return a value as people would type it."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value)
