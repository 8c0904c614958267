"""The form: options that are missing are asked for in one message and answered in one, a line for each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.errors import BadOption
from bot.core.phrase import Phrase
from bot.dispatch.nearmiss import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.dispatch.definition import Command

_LEFT_OUT = frozenset({"", "-", "–", "—"})
_LABELLED = re.compile(r"\s*(?P<label>[^\s:：=][^:：=\n]{0,40}?)\s*[:：=](?P<text>.*)", re.DOTALL)


def form_lines(
    command: Command, names: Sequence[str], answer: str, labels: Mapping[str, str] | None = None
) -> Mapping[str, str]:
    """Return the texts that an answer gives to the options asked for.

    Args:
        command: The command.
        names: The options in the order in which they were asked.
        answer: A line for each; an empty line or a dash leaves an option out. A text that takes the rest takes all lines left.
            A line may also say itself what it is about: ``Wann: 19.6. 14:00``.
        labels: What options are called, folded, to their names.

    Raises:
        BadOption: There are more lines than options.
    """
    told, unlabelled = _told(answer.strip().splitlines(), labels or {})
    if told:
        open_names = [name for name in names if name not in told]
        plain = [line.strip() for line in unlabelled if line.strip()]
        return {**_in_order(command, open_names, plain), **told} if plain else told
    if len(names) == 1:
        return {names[0]: answer.strip()}
    return _in_order(command, names, [line.strip() for line in answer.strip().splitlines()])


def _told(lines: Sequence[str], labels: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """Return the texts of lines that name their option, and the other lines."""
    told: dict[str, str] = {}
    others: list[str] = []
    for line in lines:
        match = _LABELLED.fullmatch(line)
        name = labels.get(fold(match["label"])) if match else None
        if match is None or name is None or name in told:
            others.append(line)
        else:
            told[name] = match["text"].strip()
    return {name: text for name, text in told.items() if text not in _LEFT_OUT}, others


def _in_order(command: Command, names: Sequence[str], lines: list[str]) -> dict[str, str]:
    if not names and lines:
        raise _too_many(names, lines)
    last = command.option(names[-1]) if names else None
    if last is not None and last.rest:
        lines[len(names) - 1 :] = ["\n".join(lines[len(names) - 1 :])]
    if len(lines) > len(names):
        # Somebody parts the lines by empty ones.
        lines = [line for line in lines if line]
    if len(lines) > len(names):
        raise _too_many(names, lines)
    return {name: line for name, line in zip(names, lines, strict=False) if line not in _LEFT_OUT}


def _too_many(names: Sequence[str], lines: Sequence[str]) -> BadOption:
    return BadOption(Phrase("dispatch-form-too-many", {"asked": str(len(names)), "lines": str(len(lines))}))
