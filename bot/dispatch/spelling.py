"""The bot's own lines as a network with commands of its own has them.

``/event list`` is ``/events list`` there, and each value has its option's name before it: ``/rsvp event:E1 answer:yes``. The
lines are read by the grammar that reads what people type, so no sentence has to be written twice.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from bot.core.document import Document
from bot.core.errors import BadOption
from bot.core.ids import parse_short_id
from bot.dispatch.eventkind import MomentOrDayKind
from bot.dispatch.kind import DayKind, MomentKind, NumberKind, ShortIdKind, SwitchKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.core.document import Line, Span
    from bot.core.wire import Outgoing
    from bot.dispatch.definition import Command, Option
    from bot.dispatch.grammar import Grammar

_BEGINS = re.compile(r"(?<![\w/])/(?=[a-z])")
_NAME = re.compile(r"[a-z]+(?: [a-z]+){0,2}(?![\w/])")
_PARTS = re.compile(
    r"""
    "(?:[^"]|"")*+"             # what is quoted belongs to the line,
    | (?<!\s)\([^\s()]*+\)      # so does a bracket within a word: 6月19日(土),
    | (?P<end>\s[·・(]|[（）)])   # and nothing does behind one of these
    """,
    re.VERBOSE,
)
_ENDS = re.compile(r"[.,;:!?、。]?$|[.,;](?=\s)|[、。]")
"""Where else in a sentence a line may end."""
_MOST_ENDS = 20
_LONGEST = 400
"""More signs behind a name are never looked at."""
_ALONE = re.compile(r"(?<![\w-])--(?P<name>[a-z]+)(?: (?=[^\s·-]))?")
_SWITCHES = {"on": "True", "off": "False"}


class Spelling:
    """Puts a command with named options in the place of a line that is typed elsewhere.

    Titles, which stand out, and quotations are people's words and stay as they are.

    Args:
        grammar: Reads lines.
    """

    def __init__(self, grammar: Grammar) -> None:
        """Keep every name of a command with the one it is published under."""
        self._grammar = grammar
        commands = list(grammar.commands)
        self._published = {
            name: " ".join(command.published) for command in commands for name in (command.name, *command.aliases)
        }
        self._options = frozenset(option.name for command in commands for option in command.options)

    def spelled(self, outgoing: Outgoing) -> Outgoing:
        """Return a message with lines that can be used, also on what can be tapped under it."""
        document, controls = outgoing.document, outgoing.controls
        return replace(
            outgoing,
            document=document and Document(tuple(self._line(line) for line in document.lines)),
            controls=tuple(replace(control, label=self._text(control.label)) for control in controls),
        )

    def _line(self, line: Line) -> Line:
        return line if line.quoted else replace(line, spans=tuple(self._span(span) for span in line.spans))

    def _span(self, span: Span) -> Span:
        return span if span.strong else replace(span, text=self._text(span.text))

    def _text(self, text: str) -> str:
        before, *lines = _BEGINS.split(text)
        return "/".join((self._alone(before), *map(self._command, lines)))

    def _command(self, text: str) -> str:
        """Return what follows a stroke, as a command if it begins like one."""
        match = _NAME.match(text)
        words = match[0].split(" ") if match else []
        names = (" ".join(words[:count]) for count in range(len(words), 0, -1))
        name = next((name for name in names if name in self._published), None)
        if name is None:
            return self._alone(text)
        rest = text[len(name) :]
        end, options = next(self._readings(name, rest[:_LONGEST]), (0, ""))
        return f"{self._published[name]}{options}{self._alone(rest[end:])}"

    def _readings(self, name: str, rest: str) -> Iterator[tuple[int, str]]:
        """Yield where the options behind a name may end, and what they are by name; the longest first."""
        most = next((part.start() for part in _PARTS.finditer(rest) if part["end"]), len(rest))
        ends = sorted({match.start() for match in _ENDS.finditer(rest[:most].rstrip())}, reverse=True)
        for end in islice(ends, _MOST_ENDS):
            found = self._read(f"{name}{rest[:end]}")
            if found is not None and _is_whole(*found):
                command, given = found
                yield end, "".join(f" {option}:{_value(command.option(option), text)}" for option, text in given.items())

    def _read(self, line: str) -> tuple[Command, Mapping[str, str]] | None:
        try:
            return self._grammar.call(line)
        except BadOption:
            return None

    def _alone(self, text: str) -> str:
        """Return a text in which options without their command have the form that they have here: ``end:22:00``."""
        return _ALONE.sub(lambda found: f"{found['name']}:" if found["name"] in self._options else found[0], text)


def _is_whole(command: Command, given: Mapping[str, str]) -> bool:
    """Tell whether texts are all that a command needs, each in its option's form; else they are words of the sentence."""
    wanted = (option for option in command.options if option.required or option.name in given)
    return bool(given) and all(option.name in given and _fits(option, given[option.name]) for option in wanted)


def _fits(option: Option, text: str) -> bool:
    match option.kind:
        case ShortIdKind():
            return parse_short_id(text) is not None
        case NumberKind():
            return text.isdecimal()
        case MomentKind() | MomentOrDayKind() | DayKind():
            return option.kind.spans(text)
        case _:
            return bool(text)


def _value(option: Option | None, text: str) -> str:
    return _SWITCHES.get(text, text) if option is not None and isinstance(option.kind, SwitchKind) else text
