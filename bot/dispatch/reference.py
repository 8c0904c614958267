"""The page `docs/reference/commands.md`, made from the definitions and the catalogues. Documents are in English."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.core.phrase import Phrase
from bot.dispatch import eventkind, every, kind, pairs, period, slotkind, switchkind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.core.phrase import Strings
    from bot.dispatch.definition import Command, Commands

_INTRODUCTION = """\
# Commands

Made from the definitions in `commands/`; changes belong there.

A command is typed as `!group verb` and its options. Case, spaces and width do not matter (`！Event　Add`), and the words of
every language the bot speaks stand beside the English ones. The bot's name works in front instead of the prefix:
`Jumelage, event list`. Whatever is missing is asked for.

- Each option is one word or quoted, in the order shown or as `--name value` or `--name=value`. A long dash (`—name`) counts as
  two short ones before the name of an option.
- Quotes: `" "`, `“ ”`, `„ “`, `« »`, `「 」`, and `' '` around a whole value. In plain double quotes a double quote is written
  twice.
- A text that takes *the rest of the line* is taken as it stands, line breaks included; options with names stand before it.
- Dates: `2027-06-19 14:00`, `2027-06-19T14:00`, `19.6.2027 14:00`, `19.6. 14:00` (the next such day), `19/6/2027 14h30`,
  `19 June 2027 2:30 pm`, `19 de junho de 2027 às 14h`, `in 2 hours`. `2027-06-19T14:00Z` and `+02:00` name an instant. What can
  be read in two ways is asked about, and so are hours that clocks skip or repeat.
- Where a line does not fit exactly, titles and dates are read without quotes too, in any order, hours up to hours as well:
  `!event add Big summer party 19.6. 14-22h`. So is a line for each option, in order or with its label (`When: 19.6. 14:00`),
  and a known sentence to the bot by name: `Jumelage, remind me on 12 March at 15:00 to order the bus`. One reading is done and
  shown, several are asked about.
- `!undo` takes back what one has just done in the room, for ten minutes; a second time the thing before it. A reaction is taken
  back by removing it.
"""

_VALUES: Mapping[type[kind.Kind], str] = MappingProxyType(
    {
        kind.TextKind: "text",
        kind.RestKind: "the rest of the line",
        pairs.PairsKind: "named values, such as departure=9.10.2027",
        kind.PersonKind: "name or account",
        kind.NumberKind: "number",
        kind.SwitchKind: "`on` or `off`",
        switchkind.SwitchOrLocaleKind: "`on`, `off` or a language",
        kind.ShortIdKind: "short id",
        kind.MomentKind: "date and time",
        eventkind.MomentOrDayKind: "date, with a time or without",
        eventkind.PartyKind: "number of people",
        every.EveryKind: "how often: `week`, `2 weeks`, `weekday`, `2nd thursday`, …",
        slotkind.MomentsKind: "dates with a time, parted by commas or semicolons",
        slotkind.MarksKind: "numbers with yes, if need be or no",
        kind.DayKind: "date",
        period.PeriodKind: "month or week: `2027-06`, `June`, `next`, `week 24`",
        kind.CityKind: "city",
        kind.LocaleKind: "language",
        kind.ZoneKind: "time zone or city",
    }
)


def reference(commands: Commands, strings: Strings) -> str:
    """Return the page in Markdown: every command with its options, its words in each language and one example."""
    sections = (f"## {group}\n\n" + "\n".join(_section(commands, group, strings)) for group in commands.groups)
    return "\n".join((_INTRODUCTION, *sections)).rstrip() + "\n"


def _section(commands: Commands, group: str, strings: Strings) -> Iterator[str]:
    for command in commands.group(group):
        yield f"### `!{command.name}`\n"
        yield f"{strings.say(Phrase(command.phrase_id), 'en')}. Example: `{command.example}`\n"
        yield from _options(command, strings)
        if command.takes_file:
            yield "Takes a file: one with this line as its caption, or the one in the message that is answered.\n"
        yield f"For {command.audience}. {_words(command, strings)}\n"


def _options(command: Command, strings: Strings) -> Iterator[str]:
    if command.open_options:
        yield "| Option | Meaning | Value | |\n|---|---|---|---|"
        for option in command.open_options:
            label = strings.say(Phrase(command.option_phrase_id(option)), "en")
            need = "required" if option.required else "optional"
            yield f"| `--{option.name}` | {label} | {_value(option.kind)} | {need} |"
        yield ""


def _value(of: kind.Kind) -> str:
    match of:
        case kind.ListKind():
            return f"{_value(of.item)}, several parted by commas"
        case kind.ChoiceKind():
            return ", ".join(f"`{choice.value}`" for choice in of.choices)
        case kind.NumberKind() if of != kind.NumberKind():
            return f"number from {of.limits.least} to {of.limits.most}"
        case kind.ShortIdKind(prefixes) if prefixes:
            return "short id, " + " or ".join(f"`{prefix.value}12`" for prefix in prefixes)
        case _:
            return _VALUES[type(of)]


def _words(command: Command, strings: Strings) -> str:
    rows = [("also", command.aliases)]
    rows += [(locale, tuple(strings.words(f"{command.phrase_id}.name", locale))) for locale in strings.locales]
    told = (f"{language}: " + ", ".join(f"`!{word}`" for word in words) for language, words in rows if words)
    return "Words: " + "; ".join(told) + "."
