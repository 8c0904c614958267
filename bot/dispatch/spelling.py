"""Commands in the bot's sentences as a network with commands of its own has them: ``/event list`` is ``/events list`` there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.document import Document

if TYPE_CHECKING:
    from bot.core.document import Line, Span
    from bot.core.wire import Outgoing
    from bot.dispatch.definition import Commands

_NAMED = re.compile(r"(?<![\w/])/([a-z]+(?: [a-z]+){0,2})(?![\w/])")


class Spelling:
    """Puts the published name of a command in the place of the one that is typed elsewhere.

    Args:
        commands: All of them.
    """

    def __init__(self, commands: Commands) -> None:
        """Keep the names that differ, of a command and of its other names."""
        self._published = {
            name: " ".join(command.published)
            for command in commands
            for name in (command.name, *command.aliases)
            if name != " ".join(command.published)
        }

    def spelled(self, outgoing: Outgoing) -> Outgoing:
        """Return a message with the names that people find in their list of commands, also on what can be tapped under it."""
        document, controls = outgoing.document, outgoing.controls
        return replace(
            outgoing,
            document=document and Document(tuple(self._line(line) for line in document.lines)),
            controls=tuple(replace(control, label=self._text(control.label)) for control in controls),
        )

    def _line(self, line: Line) -> Line:
        return replace(line, spans=tuple(self._span(span) for span in line.spans))

    def _span(self, span: Span) -> Span:
        return replace(span, text=self._text(span.text))

    def _text(self, text: str) -> str:
        return _NAMED.sub(self._name, text) if "/" in text else text

    def _name(self, found: re.Match[str]) -> str:
        """Return the published name of the command whose name is the longest beginning of what stands there."""
        words = found[1].split(" ")
        for count in range(len(words), 0, -1):
            published = self._published.get(" ".join(words[:count]))
            if published is not None:
                return " ".join(["/" + published, *words[count:]])
        return found[0]
