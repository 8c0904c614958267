"""What an answer means: a button, a number, the lines of a form, or other words that a message has a use for."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Protocol

from bot.dispatch.answerwords import folded, known, without_thanks
from bot.dispatch.stray import hint, looks_like_answer
from bot.dispatch.tokens import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from bot.core.phrase import Phrase, Strings
    from bot.core.prompt import Prompt, Prompts
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.dispatch.definition import Command
    from bot.dispatch.grammar import Grammar

_KEYCAP = "\u20e3"
_NUMBER = r"([0-9]{1,2})(?:\s?[-–~〜]\s?([0-9]{1,2}))?"
"""One number, or from one to another: 3-5."""
_COLONS = (":", "：")
_AFTER_WORD = " \u3000\u00a0\u202f:,：、"
_NUMBERS = re.compile(rf"{_NUMBER}(?:[\s,;、]+{_NUMBER})*")


class Outbox(Protocol):
    """Which of our messages is meant."""

    def row_of(self, tx: Transaction, message: MessageRef) -> str | None:
        """Return the row that became a message."""
        ...

    def thread_of(self, tx: Transaction, row: str) -> MessageRef | None:
        """Return the message at the root of the thread in which a message of ours stands, as far as that is known."""
        ...


class Interpreter:
    """Understands lines and answers.

    Args:
        grammar: Reads lines.
        prompts: What can be answered.
        outbox: Which message is meant by a reply or a reaction.
        strings: Words that answer.
    """

    def __init__(self, grammar: Grammar, prompts: Prompts, outbox: Outbox, strings: Strings) -> None:
        """Take what it needs."""
        self.grammar = grammar
        self.prompts = prompts
        self._outbox = outbox
        self._strings = strings

    def prompt_of(self, tx: Transaction, message: MessageRef, call: Call) -> Prompt | None:
        """Return the prompt that a reply or reaction is about, if this person's answer counts.

        Whoever names a message of another room answers nothing: networks do not check what a reply or a reaction names.
        """
        prompt = self.prompt_at(tx, message, call.at)
        if prompt is None or prompt.room != call.room.id:
            return None
        return prompt if prompt.asked in {None, call.asker.ref} else None

    def prompt_at(self, tx: Transaction, message: MessageRef, now: datetime) -> Prompt | None:
        """Return the prompt of a message of ours, whoever is asked; for networks that show what they say was tapped."""
        row = self._outbox.row_of(tx, message)
        return self.prompts.of_row(tx, row, now) if row is not None else None

    def thread_of(self, tx: Transaction, prompt: Prompt) -> MessageRef | None:
        """Return the message at the root of the thread in which something was asked."""
        return self._outbox.thread_of(tx, prompt.row)

    def is_stray(self, tx: Transaction, text: str, answered: MessageRef) -> bool:
        """Tell whether a reply to a message of ours looks like an answer; it has been found to be none."""
        return self._outbox.row_of(tx, answered) is not None and looks_like_answer(text, self._strings) is not None

    def stray_hint(self, tx: Transaction, text: str, answered: MessageRef, call: Call) -> Phrase | None:
        """Return what to say to such a reply, if there is anything to say."""
        return hint(text, self.prompt_of(tx, answered, call), self._strings, call.locale, call.room.prefix)

    def meant(self, prompt: Prompt, text: str) -> tuple[Command, Mapping[str, str]] | None:
        """Return the command, with its options' texts, that an answer to a prompt means; ``None`` if it is no answer."""
        typed = unicodedata.normalize("NFKC", text).strip().rstrip(".!。").casefold()
        said = folded(text)
        for answer in dict.fromkeys((said, without_thanks(said, self._strings))):
            for button in prompt.buttons:
                if button.word and answer in known(button.word, self._strings):
                    return self.grammar.call(button.call)
        if prompt.choices is not None:
            return self._chosen(prompt, typed.replace(_KEYCAP, ""))
        command = self.grammar.commands.get(prompt.command or "")
        if command is None:
            return None
        return command, {**prompt.given, **self.grammar.form_lines(command, prompt.missing, text)}

    def meant_by_sign(self, prompt: Prompt, sign: str) -> tuple[Command, Mapping[str, str]] | None:
        """Return the command that a tap means: on a button by its emoji, on numbers by themselves (``2 3``)."""
        wanted, _, value = sign.partition(" ")
        button = next((button for button in prompt.buttons if button.emoji in {sign, wanted}), None)
        if button is None:
            return self._chosen(prompt, sign)
        return self.grammar.call(button.call.replace("{}", quote(value)) if value else button.call)

    def close_answered(self, tx: Transaction, command: Command, call: Call) -> None:
        """Close the questions whose answers run a command that somebody has just given."""
        for prompt in self.prompts.waiting(tx, call.room.id, call.at):
            asks_for = prompt.is_form and prompt.command == command.name
            if prompt.asked in {None, call.asker.ref} and (asks_for or self.leads_to(prompt, command)):
                self.prompts.close(tx, prompt.row)

    def in_other_words(
        self, prompt: Prompt, text: str, *, in_form: bool = False
    ) -> Iterator[tuple[Command, str, Mapping[str, str]]]:
        """Yield what words may mean which are none of a prompt's own: the command, the option and the options' texts.

        Args:
            prompt: What is answered.
            text: The words.
            in_form: They were filled into a form that was opened for them.
        """
        ask = prompt.ask
        while ask is not None:
            words = text.strip() if ask.word is None else self._after(ask.word, text, colon=ask.colon)
            if not words and in_form and prompt.ask is ask and ask.otherwise is None:
                words = text.strip()
            meant = self.grammar.call(ask.call) if words else None
            if meant is not None:
                yield meant[0], ask.option, {**meant[1], ask.option: words}
            ask = ask.otherwise

    def _after(self, phrase_id: str, text: str, *, colon: bool) -> str:
        """Return what follows a word of the catalogues at the beginning of a text, as it is; nothing if it begins otherwise."""
        typed = text.strip()
        words = {word for locale in self._strings.locales for word in self._strings.words(phrase_id, locale)}
        for end in range(min(len(typed), max(map(len, words))), 0, -1):
            begun, rest = unicodedata.normalize("NFKC", typed[:end]).casefold(), typed[end:]
            if begun in words and not (begun[-1].isascii() and rest[:1].isalnum()):
                return rest.lstrip().lstrip(_AFTER_WORD) if rest.lstrip().startswith(_COLONS) or not colon else ""
        return ""

    def leads_to(self, prompt: Prompt, command: Command) -> bool:
        """Tell whether a button or number of a prompt runs a command."""
        calls = [button.call for button in prompt.buttons]
        calls += [prompt.choices.call] if prompt.choices is not None and prompt.command is None else []
        calls += [prompt.ask.call] if prompt.ask is not None else []
        return any(meant is not None and meant[0] is command for meant in map(self.grammar.call, calls))

    def _chosen(self, prompt: Prompt, typed: str) -> tuple[Command, Mapping[str, str]] | None:
        choices = prompt.choices
        if choices is None or _NUMBERS.fullmatch(typed) is None:
            return None
        spans = re.findall(_NUMBER, typed)
        numbers = list(dict.fromkeys(one for first, last in spans for one in range(int(first), int(last or first) + 1)))
        if len(numbers) > 1 and not choices.several:
            return None
        if not numbers or not all(1 <= number <= len(choices.values) for number in numbers):
            return None
        chosen = ",".join(choices.values[number - 1] for number in numbers)
        command = self.grammar.commands.get(prompt.command or "")
        if command is not None:
            return command, {**prompt.given, prompt.missing[0]: chosen}
        return self.grammar.call(choices.call.format(chosen))
