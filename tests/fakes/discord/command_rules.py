"""What Discord takes as a command, and what it refuses with 50035."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from tests.fakes.discord.form import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.fakes.discord.wire import Json

CHAT_INPUT: Final = 1
USER_MENU: Final = 2
MESSAGE_MENU: Final = 3

SUBCOMMAND: Final = 1
GROUP: Final = 2
STRING: Final = 3
INTEGER: Final = 4
BOOLEAN: Final = 5
USER: Final = 6
CHANNEL: Final = 7
ROLE: Final = 8
MENTIONABLE: Final = 9
NUMBER: Final = 10
ATTACHMENT: Final = 11

MOST: Final = 25
CHARACTERS: Final = 8000
PER_SCOPE: Final = {CHAT_INPUT: 100, USER_MENU: 15, MESSAGE_MENU: 15}

_LOCALES: Final = (
    "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko"
)
LOCALES: Final = frozenset(re.findall(r"\S+", _LOCALES))
_SCRIPTS: Final = ("DEVANAGARI", "THAI")


def check_commands(commands: list[Json], *, whole: bool = True) -> None:
    """Refuse commands that Discord would not register.

    Args:
        commands: As in the request.
        whole: Whether they are all there will be, and not one that joins others.

    Raises:
        Refusal: 50035.
    """
    form = Form()
    for index, command in enumerate(commands):
        _check_command(command, form.inside(index) if whole else form)
    names = [(command.get("type") or CHAT_INPUT, command.get("name")) for command in commands]
    for index, name in enumerate(names):
        if name in names[:index]:
            form.inside(index).refuse("name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique")
    for kind, most in PER_SCOPE.items():
        if sum(one == kind for one, _ in names) > most:
            form.refuse("commands", "APPLICATION_COMMAND_TOO_MANY", f"At most {most} of type {kind}")
    form.check()


def _check_command(command: Json, form: Form) -> None:
    kind = command.get("type") or CHAT_INPUT
    form.one_of({"type": kind}, "type", tuple(PER_SCOPE))
    form.required(command, "name")
    if kind == CHAT_INPUT:
        _check_names(command, form)
        _check_descriptions(command, form)
        _check_options(command.get("options") or [], form)
        if _weight(command) > CHARACTERS:
            form.refuse("name", "APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size ({CHARACTERS})")
        return
    form.length(command, "name", 32, 1)
    if command.get("description"):
        form.refuse("description", "BASE_TYPE_BAD_LENGTH", "Context menu commands cannot have description")


def _check_names(body: Json, form: Form) -> None:
    for field, name in _worded(body, "name", form):
        if not _is_name(name):
            message = "Command name is invalid" if name == name.lower() else "Command name must be lower case"
            form.refuse(field, "APPLICATION_COMMAND_INVALID_NAME", f"{message}: {name!r}")


def _check_descriptions(body: Json, form: Form) -> None:
    form.required(body, "description")
    for field, text in _worded(body, "description", form):
        form.length({field: text}, field, 100, 1)


def _worded(body: Json, field: str, form: Form) -> Iterator[tuple[str, str]]:
    """Yield the text of a field and of each of its translations, with the field to blame."""
    if body.get(field) is not None:
        yield field, body[field]
    for locale, text in (body.get(f"{field}_localizations") or {}).items():
        if locale not in LOCALES:
            form.refuse(f"{field}_localizations", "INVALID_LOCALE", f"Unknown locale {locale}")
        yield f"{field}_localizations", text


def _is_name(name: str) -> bool:
    return 1 <= len(name) <= 32 and name == name.lower() and all(map(_fits, name))


def _fits(character: str) -> bool:
    in_script = unicodedata.name(character, "").startswith(_SCRIPTS)
    return character in "-_'" or unicodedata.category(character)[0] in "LN" or in_script


def _check_options(options: list[Json], form: Form) -> None:
    form.length({"options": options}, "options", MOST)
    names = [option.get("name") for option in options]
    optional = False
    for index, option in enumerate(options):
        inside = form.inside("options", index)
        _check_option(option, inside)
        if names[index] in names[:index]:
            inside.refuse("name", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique")
        if option.get("required") and optional:
            inside.refuse("required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options come first")
        optional = optional or not option.get("required")


def _check_option(option: Json, form: Form) -> None:
    form.required(option, "name", "type")
    form.one_of(option, "type", tuple(range(SUBCOMMAND, ATTACHMENT + 1)))
    _check_names(option, form)
    _check_descriptions(option, form)
    if option.get("type") in (SUBCOMMAND, GROUP):
        _check_options(option.get("options") or [], form)
    choices = option.get("choices") or []
    if choices and option.get("autocomplete"):
        form.refuse("autocomplete", "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", "Not together with choices")
    form.length({"choices": choices}, "choices", MOST)
    for index, choice in enumerate(choices):
        _check_choice(choice, form.inside("choices", index))


def _check_choice(choice: Json, form: Form) -> None:
    form.required(choice, "name", "value")
    for field, text in _worded(choice, "name", form):
        form.length({field: text}, field, 100, 1)
    if isinstance(choice.get("value"), str):
        form.length(choice, "value", 100, 1)


def _weight(body: Json) -> int:
    """Return how many characters count against the limit: of each text the longest of its translations."""
    own = sum(_longest(body, field) for field in ("name", "description"))
    value = body.get("value")
    inside = [*(body.get("options") or ()), *(body.get("choices") or ())]
    return own + (len(str(value)) if value is not None else 0) + sum(map(_weight, inside))


def _longest(body: Json, field: str) -> int:
    texts = [body.get(field) or "", *(body.get(f"{field}_localizations") or {}).values()]
    return max(map(len, texts))
