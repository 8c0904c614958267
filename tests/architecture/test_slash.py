"""The real commands keep Discord's limits in six languages, and an interaction means what the line means."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.ids import Prefix
from bot.core.person import City
from bot.dispatch.definition import Audience
from bot.dispatch.eventkind import MomentOrDayKind, PartyKind
from bot.dispatch.every import EveryKind
from bot.dispatch.grammar import Found, Grammar
from bot.dispatch.kind import (
    ChoiceKind,
    CityKind,
    DayKind,
    ListKind,
    LocaleKind,
    MomentKind,
    NumberKind,
    PersonKind,
    RestKind,
    ShortIdKind,
    SwitchKind,
    TextKind,
    ZoneKind,
)
from bot.dispatch.pairs import PairsKind
from bot.dispatch.period import PeriodKind
from bot.dispatch.reading import Reading
from bot.dispatch.slash import LOCALES, Slash
from bot.dispatch.slash_form import MESSAGE_MENU, Type
from bot.dispatch.slash_limit import faults, payload_faults
from bot.dispatch.slotkind import MarksKind, MomentsKind
from bot.dispatch.switchkind import SwitchOrLocaleKind
from bot.i18n import COMPLETE_LOCALES
from bot.i18n.languages import TypedNames
from bot.main.wiring import catalogue
from docs.generate import every_command

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.dispatch.definition import Command
    from bot.dispatch.kind import Kind

COMMANDS: Final = every_command()
STRINGS: Final = catalogue()
GRAMMAR: Final = Grammar(COMMANDS, STRINGS)
SLASH: Final = Slash(COMMANDS, STRINGS)
READING: Final = Reading(
    zone="Europe/Lisbon",
    now=datetime(2027, 3, 10, 9, tzinfo=UTC),
    locale="en",
    cities=(
        City("porto", "Porto", "pt", "Europe/Lisbon", "PT"),
        City("bristol", "Bristol", "en", "Europe/London", "GB"),
    ),
    strings=STRINGS,
    languages=TypedNames(COMPLETE_LOCALES),
)
each_command = pytest.mark.parametrize("command", list(COMMANDS), ids=lambda command: str(command.name))


def test_all_limits_are_kept() -> None:
    """Discord would take the whole list: names, lengths, numbers and audiences, in every language."""
    assert set(COMPLETE_LOCALES) <= set(LOCALES)
    assert faults(SLASH.commands) == payload_faults(SLASH.payload()) == []


def test_every_command_is_published_once() -> None:
    """Each definition has one place in the list, and each place leads back to its definition."""
    places = list(_places((), SLASH.payload()))
    assert len(places) == len(COMMANDS) == len({path for path, _ in places})
    assert {SLASH.read(_data(path, []))[0].name for path, _ in places} == {command.name for command in COMMANDS}


def test_audiences_part_as_the_architecture_says() -> None:
    """``event rsvp`` is ``/rsvp`` and ``event list`` stands in ``/events``, for everyone; ``/event`` is for coordinators."""
    seen = {command.name.default: command.payload()["default_member_permissions"] for command in SLASH.commands}
    assert seen["rsvp"] is seen["events"] is seen["language"] is None
    assert seen["event"] == seen["roadmap"] == str(1 << 33)
    paths = {command.name: command.published for command in COMMANDS}
    assert paths["event rsvp"] == ("rsvp",)
    assert paths["event list"] == ("events", "list")
    assert Audience.COORDINATORS in {command.audience for command in COMMANDS}


def test_only_groups_are_english_everywhere() -> None:
    """What has something below it keeps its name, whatever the language; everything else has one in each."""
    every = {code for codes in LOCALES.values() for code in codes}
    for item in _items(SLASH.payload()):
        holds = any(option["type"] in {Type.SUB_COMMAND, Type.SUB_COMMAND_GROUP} for option in item.get("options", ()))
        assert set(item.get("name_localizations", {})) == (set() if holds else every), item["name"]
        described = set(item.get("description_localizations", {}))
        assert described == (set() if item["type"] == MESSAGE_MENU and "description" not in item else every), item["name"]


@each_command
def test_the_published_form_can_be_typed(command: Command) -> None:
    """Text accepts the name a command has on Discord, with the same options behind it."""
    name = next(name for name in (command.name, *command.aliases) if f"{command.example} ".startswith(f"!{name} "))
    line = f"!{' '.join(command.published)}{command.example.removeprefix(f'!{name}')}"
    assert GRAMMAR.read(line, "!", "en") == GRAMMAR.read(command.example, "!", "en")


@each_command
def test_the_example_means_the_same_as_an_interaction(command: Command) -> None:
    """The example of each command, typed or filled in on Discord, comes to equal values."""
    found = GRAMMAR.read(command.example, "!", "en")
    assert isinstance(found, Found)
    assert found.command is command
    values = GRAMMAR.decode(command, found.given, READING)
    read, texts = SLASH.read(_interaction(command, found.given, values))
    assert read is command
    assert GRAMMAR.decode(read, texts, READING) == values


@each_command
@settings(max_examples=25)
@given(st.data())
def test_any_line_means_the_same_as_its_interaction(command: Command, data: st.DataObject) -> None:
    """Whatever is given to a command, a text line and an interaction decode to equal values."""
    given_ = {
        option.name: data.draw(_texts(option.kind), label=option.name)
        for option in command.open_options
        if option.required or data.draw(st.booleans())
    }
    found = GRAMMAR.read(GRAMMAR.line(command, given_), "!", "en")
    assert isinstance(found, Found)
    values = GRAMMAR.decode(command, found.given, READING)
    read, texts = SLASH.read(_interaction(command, given_, values))
    assert (read.name, GRAMMAR.decode(read, texts, READING)) == (found.command.name, values)


def _texts(kind: Kind) -> st.SearchStrategy[str]:  # noqa: C901, PLR0911 - one for each type of option
    """Return texts that an option reads without doubt; a new type of option needs its line here."""
    words = st.text("abcdefghijklmnopqrstuvwxyzäéñ", min_size=3, max_size=9)
    match kind:
        case ListKind():
            return st.lists(_texts(kind.item), min_size=1, max_size=3).map(",".join)
        case NumberKind():
            return st.integers(kind.limits.least, kind.limits.most).map(str)
        case ChoiceKind():
            return st.sampled_from([choice.value for choice in kind.choices])
        case ShortIdKind():
            return st.integers(1, 999).map(lambda number: f"{next(iter(kind.prefixes), Prefix.EVENT).value}{number}")
        case MarksKind():
            marks = st.tuples(st.integers(1, 10), st.sampled_from(["yes", "maybe", "no"]))
            return st.lists(marks.map(lambda mark: f"{mark[0]} {mark[1]}"), min_size=1, max_size=4).map(", ".join)
        case MomentsKind():
            return st.lists(_texts(MomentKind()), min_size=1, max_size=3).map(", ".join)
        case PairsKind():
            return st.lists(words, min_size=1, max_size=3).map(lambda found: "; ".join(f"{one}={one}" for one in found))
        case RestKind():
            return st.lists(words, min_size=1, max_size=4).map(" ".join)
        case MomentKind() | MomentOrDayKind():
            moments = st.datetimes(datetime(2027, 3, 29), datetime(2027, 10, 30))  # noqa: DTZ001 - wall times of one offset
            return moments.map(lambda moment: f"{moment:%Y-%m-%dT%H:%M}")
        case DayKind():
            return st.dates(READING.now.date(), date(2099, 12, 31)).map(str)
    fixed: Mapping[type[Kind], st.SearchStrategy[str]] = {
        TextKind: st.lists(words, min_size=1, max_size=2).map(" ".join),
        PersonKind: words,
        SwitchKind: st.sampled_from(["on", "off"]),
        SwitchOrLocaleKind: st.sampled_from(["on", "off", *COMPLETE_LOCALES]),
        PeriodKind: st.sampled_from(["2027-06", "2027-W24", "2027-06-19"]),
        PartyKind: st.integers(1, 99).map(str),
        CityKind: st.sampled_from(["porto", "Bristol"]),
        LocaleKind: st.sampled_from(COMPLETE_LOCALES),
        EveryKind: st.sampled_from(["week", "2 weeks", "2nd thursday", "weekday"]),
        ZoneKind: st.sampled_from(["Europe/Lisbon", "Asia/Tokyo", "porto"]),
    }
    return fixed[type(kind)]


def _interaction(command: Command, given: Mapping[str, str], values: Mapping[str, object]) -> dict[str, Any]:
    """Return what Discord would send: booleans and numbers as such, everything else as text."""
    leaf = dict(_places((), SLASH.payload()))[command.published]
    types = {option["name"]: option["type"] for option in leaf.get("options", ())}
    sent = []
    for name, text in given.items():
        option = command.option(name)
        assert option is not None
        native = types[name] in {Type.INTEGER, Type.BOOLEAN}
        sent.append({"name": name, "type": types[name], "value": values[option.argument] if native else text})
    return _data(command.published, sent)


def _data(path: tuple[str, ...], options: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the options below their command, and that below its groups."""
    for depth in range(len(path) - 1, 0, -1):
        kind = Type.SUB_COMMAND if depth == len(path) - 1 else Type.SUB_COMMAND_GROUP
        options = [{"name": path[depth], "type": int(kind), "options": options}]
    return {"name": path[0], "type": 1, "options": options}


def _places(path: tuple[str, ...], items: list[dict[str, Any]]) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    """Yield every command that can be run, with the names that lead to it."""
    for item in items:
        if not path and item["type"] == MESSAGE_MENU:
            continue
        here = (*path, item["name"])
        below = [option for option in item.get("options", ()) if option["type"] in {Type.SUB_COMMAND, Type.SUB_COMMAND_GROUP}]
        if below:
            yield from _places(here, below)
        else:
            yield here, item


def _items(items: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for item in items:
        yield item
        yield from _items(item.get("options", []))
