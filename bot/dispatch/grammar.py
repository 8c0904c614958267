"""The text grammar: from what somebody typed to a command and the values of its options.

`Grammar.read` says which command a message names and takes what follows apart; `Grammar.decode` reads the texts. Whoever has
the texts by name already (a slash command, a stored question) begins with `decode`, so both come to equal values.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from bot.core.errors import BadOption
from bot.core.moment import Moment
from bot.core.phrase import Phrase
from bot.dispatch.eventkind import MomentOrDayKind
from bot.dispatch.form import form_lines
from bot.dispatch.implied import implied
from bot.dispatch.kind import MomentKind, Zone
from bot.dispatch.lenient import Lenient
from bot.dispatch.naming import Hit, Names, Near
from bot.dispatch.nearmiss import fold
from bot.dispatch.reading import Doubtful, Misread, Missing
from bot.dispatch.recurring import EVERY, first_time
from bot.dispatch.sentences import Sentences
from bot.dispatch.splitting import Layout
from bot.dispatch.tokens import LONGEST, clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.phrase import Strings
    from bot.dispatch.definition import Command, Commands, Option
    from bot.dispatch.reading import Reading

__all__ = ["Found", "Grammar", "Near", "Unfit", "Unknown"]

HELP = "help"
"""The command that explains the others; its first option is what about."""
_QUESTION = ("?", "\uff1f")

ZONE = "zone"
"""An option of this name is read first: the command's other moments are meant in that zone."""

_LONGEST_SHOWN = 200


class _Address(Enum):
    """How a line is known to be for the bot."""

    PREFIX = auto()
    NAME = auto()
    PERHAPS = auto()
    """It begins with the bot's name, as sentences about the bot do too."""


@dataclass(frozen=True, slots=True)
class Found:
    """A command.

    Args:
        command: Which.
        given: Texts by option name, not read yet.
        rest: What followed the command's name, as typed; empty if the texts do not come from one line.
        sentence: It was asked for in a sentence.
    """

    command: Command
    given: Mapping[str, str]
    rest: str = ""
    sentence: bool = False


class Unfit(BadOption):
    """A line names a command, but what follows cannot be taken apart exactly.

    Args:
        phrase: What does not fit.
        command: The command.
        rest: What follows its name, as typed.
    """

    def __init__(self, phrase: Phrase, command: Command, rest: str) -> None:
        """Keep the line, for a second and more lenient look."""
        super().__init__(phrase)
        self.command = command
        self.rest = rest


@dataclass(frozen=True, slots=True)
class Unknown:
    """Said to the bot by name, but no command."""


class Grammar:
    """Reads lines.

    Args:
        commands: The commands.
        strings: The catalogues, with the localised names.
        names: What the bot is called, without ``@``.
    """

    def __init__(self, commands: Commands, strings: Strings, names: Sequence[str] = ("jumelage",)) -> None:
        """Make all tables, so that reading a line costs microseconds."""
        self.commands = commands
        self._names = Names(commands, strings)
        words = {command.name: _option_words(command, strings) for command in commands}
        self._layouts = {command.name: Layout(command, _of_one_word(words[command.name])) for command in commands}
        self._labels = {name: _labels(by_option) for name, by_option in words.items()}
        self._sentences = Sentences(commands, strings)
        self._called = _called(names)

    def read(self, text: str, prefix: str, locale: str, *, addressed: bool = False) -> Found | Near | Unknown | None:
        """Return what a message asks for.

        Args:
            text: As it came, of any length.
            prefix: What commands begin with in the room.
            locale: Of the author, for suggestions.
            addressed: The network says that the bot is meant: a mention, or a talk of two.

        Returns:
            A command with the texts of its options; the first word of several commands alone is a call for help about them.
            ``None`` if the message is none of the bot's business.

        Raises:
            Unfit: It is a command, but its options cannot be taken apart.
            BadOption: It is too long to be read.
        """
        address, line = self._line(clean(text[:LONGEST]).strip(), prefix, addressed=addressed)
        if address is None:
            return None
        said, found = self._sentences.read(line), self._look(line, locale, prefix)
        # Behind the prefix the name of a command comes first.
        if said is not None and not (address is _Address.PREFIX and isinstance(found, Hit)):
            return Found(*said, sentence=True)
        if isinstance(found, str):
            found = implied(found, line, self.commands, self.lenient) or found
        if isinstance(found, Hit):
            if len(text) > LONGEST:
                raise _too_long()
            return self._found(found, prefix, address)
        if address is _Address.PERHAPS:
            return None
        meant = self._help(found) if isinstance(found, str) else found
        return meant or (Unknown() if address is _Address.NAME else None)

    def after_name(self, text: str, *, addressed: bool = False) -> str | None:
        """Return what follows the bot's name at the beginning of a message; ``None`` if it is not called so.

        Args:
            text: As it came, of any length.
            addressed: The network says that the bot is meant.
        """
        named = self._named(clean(text[:LONGEST]).strip(), addressed=addressed)
        return named[1] if named is not None and named[0] is _Address.NAME else None

    def call(self, line: str) -> tuple[Command, Mapping[str, str]] | None:
        """Return the command of a line without prefix, as buttons and choices hold it, and the texts of its options."""
        hit = self._names.exact(line)
        return (hit.command, self._layouts[hit.command.name].split(hit.rest, "")) if hit else None

    def topic(self, text: str) -> Command | str | None:
        """Return what help is wanted about: a command, the English first word of several, or ``None``."""
        group, hit = self._names.group(text.strip()), self._names.exact(text)
        if group is not None and len(text.split()) == 1 and (hit is None or hit.command.name != group):
            return group
        return hit.command if hit else group

    def line(self, command: Command, given: Mapping[str, str], prefix: str = "!") -> str:
        """Return the line that is read as this command with these texts."""
        return self._layouts[command.name].line(given, prefix)

    def decode(self, command: Command, given: Mapping[str, str], reading: Reading) -> dict[str, object]:
        """Return the values for the handler's arguments.

        Args:
            command: The command.
            given: Texts by option name; blank ones count as not given.
            reading: The circumstances.

        Raises:
            BadOption: A text cannot be read; the phrase shows a right line.
            Doubtful: A text has several meanings.
            Missing: All texts are right, but required ones are not there.
        """
        texts = self._cleaned(command, given, reading)
        values: dict[str, object] = {}
        if ZONE in texts:
            reading, values = self._with_zone(command, texts, reading)
        if EVERY in texts:
            texts = {name: self._first_time(command, name, text, reading) for name, text in texts.items()}
        for option in command.options:
            if option.name in texts and option.argument not in values:
                value = self._value(command, option, texts, reading)
                if isinstance(value, Moment) and ZONE in texts:
                    # What was given as UTC belongs into the zone that was asked for.
                    value = value.seen_from(reading.zone)
                values[option.argument] = value
        missing = tuple(option.name for option in command.options if option.required and option.name not in texts)
        if missing:
            raise Missing(missing)
        return {option.argument: option.default for option in command.options} | values

    def meant_by_text(self, command: Command, given: Mapping[str, str], reading: Reading) -> Phrase | None:
        """Return what to say of an option that stands at the end of a free text, which takes everything as it stands."""
        texts = self._layouts[command.name].in_text(given)
        if texts is None:
            return None
        try:
            self.decode(command, texts, reading)
        except (BadOption, Doubtful, Missing):
            return None
        option = ", ".join(f"--{name}" for name in texts if name not in given)
        line = self.line(command, texts, reading.prefix)
        return Phrase("dispatch-option-in-text", {"option": option, "prefix": reading.prefix, "line": line})

    def form_lines(self, command: Command, names: Sequence[str], answer: str) -> Mapping[str, str]:
        """Return the texts that an answer gives to the options asked for; see `bot.dispatch.form.form_lines`."""
        if len(answer) > LONGEST:
            raise _too_long()
        return form_lines(command, names, clean(answer), self._labels[command.name])

    def lenient(self, command: Command) -> Lenient:
        """Return what reads a line of a command that does not fit exactly."""
        return Lenient(command, self._layouts[command.name], self._labels[command.name])

    def _look(self, line: str, locale: str, prefix: str) -> Hit | Near | str | None:
        """Return a command, a suggestion, the first word of several commands, or nothing."""
        hit, group = self._exact(line), self._names.group(line)
        if group is not None and self._asks_for_help(line.split()[1:]):
            return group
        if hit and (hit.command.options or not hit.rest):
            return hit
        if group is not None and len(line.split()) == 1:
            return group
        return self._names.near(line, locale, prefix) or hit or group

    def _exact(self, line: str) -> Hit | None:
        """Return the command whose name begins a line: the longest, unless its words are those of a text behind a shorter one.

        ``translate me off`` is a command of its own, and ``translate me gusta el vino`` is a text to be translated.
        """
        hit = self._names.exact(line)
        shorter = self._names.exact(line, hit.words - 1) if hit is not None else None
        if hit is None or shorter is None or not any(option.rest for option in shorter.command.options):
            return hit
        return hit if self._layouts[hit.command.name].fits(hit.rest) else shorter

    def _asks_for_help(self, words: Sequence[str]) -> bool:
        """Tell whether what follows the first word of several commands is the word for help, of any language, or ``?``."""
        if len(words) != 1:
            return False
        hit = self._names.exact(words[0])
        return words[0] in _QUESTION or (hit is not None and hit.command.name == HELP)

    def _found(self, hit: Hit, prefix: str, address: _Address) -> Found | None:
        try:
            return Found(hit.command, self._layouts[hit.command.name].split(hit.rest, prefix), hit.rest)
        except BadOption as unfit:
            if address is _Address.PERHAPS:
                return None
            raise Unfit(unfit.phrase, hit.command, hit.rest) from unfit

    def _help(self, group: str) -> Found | None:
        command = self.commands.get(HELP)
        return Found(command, {option.name: group for option in command.options[:1]}) if command else None

    def _line(self, text: str, prefix: str, *, addressed: bool) -> tuple[_Address | None, str]:
        begun = _after_prefix(text, prefix)
        if begun is not None:
            # Exclamations are for people, not for us.
            return (None if not begun or _after_prefix(begun, prefix) is not None else _Address.PREFIX), begun
        address, rest = self._named(text, addressed=addressed) or (_Address.NAME if addressed else None, text)
        return address, _after_prefix(rest, prefix) or rest

    def _named(self, text: str, *, addressed: bool) -> tuple[_Address, str] | None:
        """Return how sure it is that a text calls the bot by the name at its beginning, and what follows the name."""
        match = self._called.match(text)
        if match is None:
            return None
        sure = addressed or match["at"] or match["mark"].strip()
        return (_Address.NAME if sure else _Address.PERHAPS), text[match.end() :].strip()

    def _cleaned(self, command: Command, given: Mapping[str, str], reading: Reading) -> dict[str, str]:
        unknown = next((name for name in given if command.option(name) is None), None)
        if unknown is not None:
            line = reading.prefix + command.example[1:]
            raise BadOption(Phrase("dispatch-unknown-option", {"option": f"--{unknown}", "line": line}))
        if any(len(text) > LONGEST for text in given.values()):
            raise _too_long()
        texts = {name: clean(text).strip() for name, text in given.items()}
        return {name: text for name, text in texts.items() if text}

    def _with_zone(self, command: Command, texts: Mapping[str, str], reading: Reading) -> tuple[Reading, dict[str, object]]:
        option = command.option(ZONE)
        zone = self._value(command, option, texts, reading) if option else None
        if option is None or not isinstance(zone, str):
            return reading, {}
        return replace(reading, zone=Zone(zone)), {option.argument: zone}

    def _first_time(self, command: Command, name: str, text: str, reading: Reading) -> str:
        option = command.option(name)
        return first_time(text, reading) if option and isinstance(option.kind, MomentKind | MomentOrDayKind) else text

    def _value(self, command: Command, option: Option, texts: Mapping[str, str], reading: Reading) -> object:
        try:
            return option.kind.read(texts[option.name], reading)
        except Doubtful as doubt:
            raise Doubtful(option.name, doubt.candidates, doubt.why) from doubt
        except Misread as misread:
            others = {name: text for name, text in texts.items() if _can_be_said(command, name, text, reading)}
            line = self.line(command, {**others, option.name: misread.right}, reading.prefix)
            if len(line) > _LONGEST_SHOWN or self._layouts[command.name].is_astray(option, texts):
                line = reading.prefix + command.example[1:]
            raise BadOption(Phrase("dispatch-misread", {"problem": misread.phrase, "line": line})) from misread


def _can_be_said(command: Command, name: str, text: str, reading: Reading) -> bool:
    """Tell whether an option can stand in a line that is proposed: it is needed, or can be read."""
    option = command.option(name)
    if option is None or option.required:
        return True
    try:
        option.kind.read(text, reading)
    except Misread:
        return False
    except Doubtful:
        return True
    return True


def _too_long() -> BadOption:
    return BadOption(Phrase("dispatch-too-long", {"most": str(LONGEST)}))


def _called(names: Sequence[str]) -> re.Pattern[str]:
    """Return a pattern for the bot's name; with @ it may go on with its server; a mark tells a call from a sentence."""
    called = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    server = r"(?::[\w.-]+(?::[0-9]+)?)?"
    return re.compile(rf"(?P<at>@)?(?:{called})(?(at){server})(?P<mark>\s*[,:、，：]|\s|$)", re.IGNORECASE)


def _option_words(command: Command, strings: Strings) -> dict[str, tuple[str, ...]]:
    """Return the localised words of each option."""
    return {
        option.name: tuple(
            word for locale in strings.locales for word in strings.words(command.option_phrase_id(option), locale)
        )
        for option in command.options
    }


def _of_one_word(words: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return the words that can stand after two dashes."""
    return {name: tuple(word for word in known if len(word.split()) == 1) for name, known in words.items()}


def _labels(words: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return what options are called, folded, to their names; what means two of them is no label."""
    meant: dict[str, set[str]] = {}
    for name, known in words.items():
        for word in (name, *known):
            meant.setdefault(fold(word), set()).add(name)
    return {word: next(iter(names)) for word, names in meant.items() if len(names) == 1}


def _after_prefix(text: str, prefix: str) -> str | None:
    """Return what follows the prefix in any width and case, or ``None`` if the text does not begin with it."""
    begins = text[: len(prefix)]
    if begins != prefix and _same_width(begins) != _same_width(prefix):
        return None
    return text[len(prefix) :].lstrip()


def _same_width(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
