"""The command that is meant by the first word of several and what follows it: `event E12`, `remind 15:00 tea`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.ids import parse_short_id
from bot.dispatch.kind import ShortIdKind
from bot.dispatch.naming import Hit

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.dispatch.definition import Command, Commands
    from bot.dispatch.lenient import Lenient

_ADD, _SHOW = "add", "show"


def implied(group: str, line: str, commands: Commands, lenient: Callable[[Command], Lenient]) -> Hit | None:
    """Return the command of a group that shows what has the id that follows, or that adds what all is there for.

    Args:
        group: The English first word.
        line: As typed, the first word in any language.
        commands: All.
        lenient: Reads what follows.
    """
    rest = line.partition(" ")[2].strip()
    shown = parse_short_id(rest)
    command = commands.get(f"{group} {_ADD if shown is None else _SHOW}")
    needed = [option for option in command.options if option.required] if command else []
    if command is None or not needed:
        return None
    if shown is not None:
        kind = needed[0].kind
        fits = len(needed) == 1 and isinstance(kind, ShortIdKind) and kind.names(shown)
    else:
        names = {option.name for option in needed}
        # An option that is not known is told of, like everything that does not fit.
        lines = dict.fromkeys((rest, rest.partition(" --")[0]))
        readings = (texts for part in lines for texts in lenient(command).readings(part))
        fits = len(names) > 1 and any(names <= texts.keys() for texts in readings)
    return Hit(command, rest) if fits else None
