"""What a network with commands of its own asks: the list of commands, values, forms, and how commands are called there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from bot.core.phrase import Phrase
from bot.dispatch.spelling import Spelling

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.clock import Clock
    from bot.core.phrase import Strings
    from bot.core.prompt import Prompt, Prompts
    from bot.core.ref import MessageRef, PersonRef
    from bot.core.transaction import Database, Transaction
    from bot.core.wire import Control, Outgoing
    from bot.dispatch.completing import Completer, Proposal, Typing
    from bot.dispatch.definition import Command, Option
    from bot.dispatch.grammar import Grammar
    from bot.dispatch.slash import Slash

MOST_FIELDS = 5
"""So many a form of Discord has."""


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form.

    Args:
        name: The option it is for.
        label: What stands above it.
        value: What stands in it already.
        required: It may not be left empty.
        hint: An example, shown while it is empty.
        longest: The characters that fit, where that is known.
    """

    name: str
    label: str
    value: str
    required: bool
    hint: str = ""
    longest: int | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A form for the options of a command that were left out.

    Args:
        command: Name of the command.
        title: What it is for.
        fields: At most `MOST_FIELDS`.
        given: What was filled in already and stands in no field, by option.
    """

    command: str
    title: str
    fields: tuple[Field, ...]
    given: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Words:
    """A form for an answer in words to a message of ours.

    Args:
        title: What is written on the control that opens it.
        text: What stands in it already.
        hint: An example, shown while it is empty.
    """

    title: str
    text: str = ""
    hint: str = ""


class Outbox(Protocol):
    """What we have said."""

    def row_of(self, tx: Transaction, message: MessageRef) -> str | None:
        """Return the row that became a message."""
        ...

    def form_of(self, tx: Transaction, message: MessageRef) -> Control | None:
        """Return what opens a form under a message of ours, with the words that stand in it; ``None`` if they are gone."""
        ...


@dataclass(frozen=True, slots=True)
class Records:
    """What can be looked up.

    Args:
        database: Is read.
        outbox: What we have said.
        prompts: What can be answered.
        clock: For how long.
    """

    database: Database
    outbox: Outbox
    prompts: Prompts
    clock: Clock


class Front:
    """Answers at once.

    Args:
        slash: Commands in the network's form.
        grammar: Reads the lines in the bot's sentences.
        completer: Proposes values.
        strings: For forms.
        records: For what is proposed, and what we have said.
    """

    def __init__(self, slash: Slash, grammar: Grammar, completer: Completer, strings: Strings, records: Records) -> None:
        """Take what it needs."""
        self._slash = slash
        self._grammar = grammar
        self._spelling = Spelling(grammar)
        self._completer = completer
        self._strings = strings
        self._records = records

    def payload(self) -> list[dict[str, Any]]:
        """Return the list of commands as it is published."""
        return self._slash.payload()

    def spelled(self, outgoing: Outgoing) -> Outgoing:
        """Return a message with the names that commands are published under; see `Spelling`."""
        return self._spelling.spelled(outgoing)

    def read(self, data: Mapping[str, Any]) -> tuple[Command, dict[str, str]]:
        """Return the command and the texts of its options; see `Slash.read`.

        Raises:
            LookupError: There is no such command any more.
        """
        return self._slash.read(data)

    async def propose(self, typing: Typing) -> list[Proposal]:
        """Return values for an option that is being filled in."""
        return await self._records.database.read(self._completer.propose, typing)

    async def form_at(self, message: MessageRef, person: PersonRef, locale: str | None) -> Form | Words:
        """Return the form under a message of ours: that of the command it asks for, with what was given, or one for words.

        Args:
            message: The message.
            person: Who fills it in; nobody else is shown what they have given.
            locale: Of whoever fills it in.
        """
        control, prompt = await self._records.database.read(self._said, message)
        command = self._grammar.commands.get(prompt.command or "") if prompt is not None and prompt.is_form else None
        if prompt is not None and command is not None and command.form and prompt.asked == person:
            return self._form(command, prompt.given, locale)
        if control is None:
            return self.words(locale)
        return Words(control.label, control.text, self._example(prompt, locale) if prompt is not None else "")

    def words(self, locale: str | None) -> Words:
        """Return the form for words to a message of which nothing is known any more."""
        return Words(self.say("dispatch-by-text", locale))

    def _said(self, tx: Transaction, message: MessageRef) -> tuple[Control | None, Prompt | None]:
        """Return what opens a form under a message, and what can be answered."""
        records, row = self._records, self._records.outbox.row_of(tx, message)
        prompt = None if row is None else records.prompts.of_row(tx, row, records.clock.now())
        return records.outbox.form_of(tx, message), prompt

    def _example(self, prompt: Prompt, locale: str | None) -> str:
        """Return an example of the words that a message waits for."""
        ask = prompt.ask
        while ask is not None and ask.otherwise is not None:
            ask = ask.otherwise
        meant = self._grammar.call(ask.call) if ask is not None else None
        if ask is not None and meant is not None:
            return self._hint(meant[0], ask.option, locale)
        command = self._grammar.commands.get(prompt.command or "")
        return self._hint(command, prompt.missing[0], locale) if command is not None and len(prompt.missing) == 1 else ""

    def _hint(self, command: Command, option: str, locale: str | None) -> str:
        hint = command.hint(option)
        return "" if hint is None else self._strings.say(hint, self._spoken(locale))

    def form(self, command: Command, given: Mapping[str, str], locale: str | None) -> Form | None:
        """Return the form for a command in which something necessary was left out; ``None`` if nothing was, or it has none.

        Args:
            command: The command.
            given: What was filled in.
            locale: Of whoever fills it in.
        """
        missing = any(option.required and option.name not in given for option in command.form)
        return self._form(command, given, locale) if missing else None

    def _form(self, command: Command, given: Mapping[str, str], locale: str | None) -> Form:
        spoken = self._spoken(locale)
        fields = tuple(self._field(command, option, given, spoken) for option in command.form[:MOST_FIELDS])
        rest = {name: text for name, text in given.items() if name not in {field.name for field in fields}}
        title = self._strings.say(Phrase(command.phrase_id), spoken)
        return Form(command.name, title, fields, rest)

    def _field(self, command: Command, option: Option, given: Mapping[str, str], locale: str) -> Field:
        label = self._strings.say(Phrase(command.option_phrase_id(option)), locale)
        hint, longest = self._hint(command, option.name, locale), option.kind.longest
        return Field(option.name, label, given.get(option.name, ""), option.required, hint, longest)

    def say(self, phrase_id: str, locale: str | None) -> str:
        """Return a sentence in somebody's language, or in English."""
        return self._strings.say(Phrase(phrase_id), self._spoken(locale))

    def _spoken(self, locale: str | None) -> str:
        return locale if locale is not None and locale in self._strings.locales else self._strings.locales[0]
