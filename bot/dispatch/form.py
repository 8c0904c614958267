"""The form: options that are missing are asked for in one message and answered in one, a line for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import BadOption
from bot.core.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.dispatch.definition import Command

_LEFT_OUT = frozenset({"", "-", "–", "—"})


def form_lines(command: Command, names: Sequence[str], answer: str) -> Mapping[str, str]:
    """Return the texts that an answer gives to the options asked for.

    Args:
        command: The command.
        names: The options in the order in which they were asked.
        answer: A line for each; an empty line or a dash leaves an option out. A text that takes the rest takes all lines left.

    Raises:
        BadOption: There are more lines than options.
    """
    if len(names) == 1:
        return {names[0]: answer.strip()}
    lines = [line.strip() for line in answer.strip().splitlines()]
    last = command.option(names[-1])
    if last is not None and last.rest:
        lines[len(names) - 1 :] = ["\n".join(lines[len(names) - 1 :])]
    if len(lines) > len(names):
        # Somebody parts the lines by empty ones.
        lines = [line for line in lines if line]
    if len(lines) > len(names):
        raise BadOption(Phrase("dispatch-form-too-many", {"asked": str(len(names)), "lines": str(len(lines))}))
    return {name: line for name, line in zip(names, lines, strict=False) if line not in _LEFT_OUT}
