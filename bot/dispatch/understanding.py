"""What somebody means by a command and some texts: read exactly where that works, else leniently, with doubt asked about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.core.errors import BadOption
from bot.core.moment import Moment
from bot.core.phrase import Form, Phrase, When
from bot.core.reply import Choices, Items, Reply
from bot.dispatch.reading import Doubtful, Missing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.dispatch.definition import Command
    from bot.dispatch.grammar import Grammar
    from bot.dispatch.lenient import Lenient
    from bot.dispatch.reading import Reading

MOST_READINGS = 5
"""With more, nothing is proposed: the line is too far from anything."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody typed or answered.

    Args:
        command: The command.
        given: Texts by option name.
        rest: What followed the command's name; empty if the texts do not come from one line.
        fault: Why the line could not be taken apart exactly.
        sentence: It was asked for in a sentence, so that the answer shows how it was read.
    """

    command: Command
    given: Mapping[str, str]
    rest: str = ""
    fault: BadOption | None = None
    sentence: bool = False


@dataclass(frozen=True, slots=True)
class Meant:
    """One reading.

    Args:
        given: Texts by option name.
        values: For the handler; ``None`` if something is missing or doubtful, about which is to be asked.
        lenient: It is not what the exact grammar reads.
    """

    given: Mapping[str, str]
    values: Mapping[str, object] | None
    lenient: bool = False


class Understanding:
    """Finds out what is meant.

    Args:
        grammar: Reads options, and lines leniently.
    """

    def __init__(self, grammar: Grammar) -> None:
        """Take the grammar."""
        self._grammar = grammar

    def settle(self, wish: Wish, reading: Reading) -> Meant | Reply:
        """Return the one reading, or a question which of several is meant.

        Args:
            wish: What was typed.
            reading: The circumstances.

        Raises:
            BadOption: It cannot be read; the phrase says what does not fit.
        """
        fault = wish.fault
        exact = None
        if fault is None:
            try:
                exact = self._meant(wish.command, wish.given, reading)
            except BadOption as misread:
                fault = misread
        lenient = self._grammar.lenient(wish.command)
        if exact is not None and (exact.values is None or not lenient.is_astray(exact.given)):
            return exact
        found = self._leniently(lenient, wish, reading)
        if found is not None:
            return found
        if exact is None and fault is not None:
            raise fault
        return exact or Meant(wish.given, None)

    def _leniently(self, lenient: Lenient, wish: Wish, reading: Reading) -> Meant | Reply | None:
        """Return a reading that differs from the exact one, or a question; ``None`` if there is nothing of both.

        Raises:
            BadOption: There is one such reading, and it says more clearly what does not fit.
        """
        spread = lenient.spread(wish.given)
        texts = lenient.readings(wish.rest) or ([spread] if spread else [])
        fresh = [one for one in texts if wish.fault is not None or one != wish.given][:MOST_READINGS]
        found: list[Meant] = []
        faults: list[BadOption] = []
        for one in fresh:
            try:
                found.append(self._meant(wish.command, one, reading, lenient=True))
            except BadOption as misread:
                faults.append(misread)
        if len(found) > 1:
            return self._which(lenient, found, reading)
        clearer = wish.fault is not None or (lenient.date is not None and any(lenient.date.name in one for one in texts))
        if not found and len(faults) == len(texts) == 1 and clearer:
            raise faults[0]
        return found[0] if found else None

    def _meant(self, command: Command, given: Mapping[str, str], reading: Reading, *, lenient: bool = False) -> Meant:
        try:
            return Meant(given, self._grammar.decode(command, given, reading), lenient)
        except (Missing, Doubtful):
            return Meant(given, None, lenient)

    def _which(self, lenient: Lenient, found: Sequence[Meant], reading: Reading) -> Reply:
        """Ask which reading is meant; the answer runs the exact line."""
        lines = tuple(self._grammar.line(lenient.command, one.given, "") for one in found)
        words = tuple(self._words(lenient, one, reading.prefix) for one in found)
        return Reply((Phrase("dispatch-which"), Items(words, numbered=True)), choices=Choices("{}", lines))

    def _words(self, lenient: Lenient, meant: Meant, prefix: str) -> Phrase:
        when = None if meant.values is None or lenient.date is None else meant.values.get(lenient.date.argument)
        text = "" if lenient.text is None else meant.given.get(lenient.text.name, "")
        if isinstance(when, Moment):
            return Phrase("dispatch-reading", {"when": When(when), "text": text})
        if isinstance(when, date):
            return Phrase("dispatch-reading", {"when": When(when, Form.DAY), "text": text})
        return Phrase("dispatch-reading-line", {"line": self._grammar.line(lenient.command, meant.given, prefix)})
