"""Discord's limits are noticed one by one, and names are made to keep them."""

from __future__ import annotations

from copy import deepcopy
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.ids import Prefix, ShortId
from bot.core.reply import Silence
from bot.dispatch.definition import Audience, Commands, command
from bot.dispatch.option import Between, CityId, LocaleCode, Rest
from bot.dispatch.slash import Slash
from bot.dispatch.slash_form import LONGEST_NAME, as_name, is_allowed
from bot.dispatch.slash_limit import faults, payload_faults
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call


class Shade(StrEnum):
    """A choice."""

    LIGHT = "light"
    DARK = "dark"


class Sample:
    """One command of every shape."""

    @command("ping", example="!ping hello")
    def ping(self, tx: Transaction, call: Call, *, text: Rest | None = None) -> Answer:
        """Stand alone."""
        return Silence()

    @command("lamp add", audience=Audience.COORDINATORS, example="!lamp add Table light")
    def add(  # noqa: PLR0913 - each is one option
        self,
        tx: Transaction,
        call: Call,
        *,
        name: str,
        shade: Shade,
        watts: Annotated[int, Between(1, 100)] = 40,
        on: bool = False,
        city: CityId | None = None,
        language: LocaleCode | None = None,
        text: Rest | None = None,
    ) -> Answer:
        """Take everything."""
        return Silence()

    @command("turn", example="!turn Table", menu="text")
    def turn(self, tx: Transaction, call: Call, *, text: Rest, language: LocaleCode | None = None) -> Answer:
        """Stand in the menu of a message."""
        return Silence()

    @command("lamp list", example="!lamp list", slash="lamps list")
    def show(self, tx: Transaction, call: Call) -> Answer:
        """Be published elsewhere."""
        return Silence()

    @command("lamp wall add", audience=Audience.COORDINATORS, example="!lamp wall add E12")
    def wall(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT]) -> Answer:
        """Stand in an inner group."""
        return Silence()


WORDS = FakeStrings(
    {
        ("cmd-ping.name", "pt"): ("ping", "toque"),
        ("cmd-lamp-add.name", "pt"): ("candeeiro novo",),
        ("cmd-lamp-list.name", "pt"): ("candeeiros", "candeeiro a lista"),
        ("cmd-lamp-wall-add.name", "pt"): ("candeeiro parede novo",),
        ("cmd-lamp-add.opt-name", "pt"): ("Nome do candeeiro", "nome"),
        ("cmd-lamp-add.opt-city", "pt"): ("cidade ou ambas",),
        ("choice-shade-light", "en"): ("light", "bright"),
        ("choice-shade-light", "pt"): ("claro",),
    }
)
ENTRY: dict[str, Any] = {
    "type": 3,
    "name": "cmd-turn.menu",
    "name_localizations": {"en-GB": "cmd-turn.menu", "en-US": "cmd-turn.menu", "pt-BR": "cmd-turn.menu"},
    "default_member_permissions": None,
}


def _payload() -> list[dict[str, Any]]:
    return Slash(Commands([Sample()]), WORDS).payload()


def _named(items: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return next(item for item in items if item["name"] == name)


def test_a_definition_becomes_discords_form() -> None:
    """Groups, types, choices, limits and proposals follow from the definition; the required ones come first."""
    lamp = _named(_payload(), "lamp")
    assert lamp["default_member_permissions"] == str(1 << 33)
    assert [(option["type"], option["name"]) for option in lamp["options"]] == [(1, "add"), (2, "wall")]
    assert [option["name"] for option in lamp["options"][1]["options"]] == ["add"]
    options = {option["name"]: option for option in lamp["options"][0]["options"]}
    types = {"name": 3, "shade": 3, "watts": 4, "on": 5, "city": 3, "language": 3, "text": 3}
    assert {name: option["type"] for name, option in options.items()} == types
    assert [name for name, option in options.items() if option["required"]] == ["name", "shade"]
    assert (options["watts"]["min_value"], options["watts"]["max_value"]) == (1, 100)
    assert options["city"]["autocomplete"] is True
    assert options["language"]["choices"] == [{"name": "EN", "value": "en"}, {"name": "PT", "value": "pt"}]
    assert options["shade"]["choices"][0] == {
        "name": "light",
        "name_localizations": {"en-GB": "light", "en-US": "light", "pt-BR": "claro"},
        "value": "light",
    }


def test_names_of_languages() -> None:
    """Leaves and options have names in each language, groups in none; English stands under its own locales too."""
    payload = _payload()
    lamp, lamps = _named(payload, "lamp"), _named(payload, "lamps")
    assert "name_localizations" not in lamp
    assert "name_localizations" not in lamp["options"][1]
    assert lamp["options"][0]["name_localizations"] == {"en-GB": "add", "en-US": "add", "pt-BR": "novo"}
    assert lamp["options"][1]["options"][0]["name_localizations"]["pt-BR"] == "novo"
    assert lamps["options"][0]["name_localizations"]["pt-BR"] == "a-lista"
    assert _named(payload, "ping")["name_localizations"]["pt-BR"] == "ping"
    options = lamp["options"][0]["options"]
    assert _named(options, "name")["name_localizations"]["pt-BR"] == "nome"
    assert _named(options, "city")["name_localizations"]["pt-BR"] == "cidade-ou-ambas"


def test_an_interaction_names_its_command() -> None:
    """What Discord sends comes to the command and to texts; what is no longer there is said to be so."""
    slash = Slash(Commands([Sample()]), WORDS)
    leaf = {"name": "add", "type": 1, "options": [{"name": "event", "type": 3, "value": "E12"}]}
    found, given = slash.read({"name": "lamp", "options": [{"name": "wall", "type": 2, "options": [leaf]}]})
    assert (found.name, given) == ("lamp wall add", {"event": "E12"})
    values = [{"name": "watts", "type": 4, "value": 40}, {"name": "on", "type": 5, "value": True}]
    found, given = slash.read({"name": "lamp", "options": [{"name": "add", "type": 1, "options": values}]})
    assert (found.name, given) == ("lamp add", {"watts": "40", "on": "on"})
    assert slash.read({"name": "ping"})[1] == {}
    with pytest.raises(LookupError):
        slash.read({"name": "lamp", "options": [{"name": "remove", "type": 1}]})


def test_an_entry_of_the_menu_of_a_message() -> None:
    """It has a name as people write it and nothing else; what is chosen there is the command, without its words."""
    slash = Slash(Commands([Sample()]), WORDS)
    assert [entry for entry in slash.payload() if entry.get("type") == 3] == [ENTRY]
    found, given = slash.read({"type": 3, "name": "cmd-turn.menu", "target_id": "7"})
    assert (found.name, found.menu, given) == ("turn", "text", {})
    with pytest.raises(LookupError):
        slash.read({"type": 3, "name": "turn", "target_id": "7"})


def test_only_the_words_of_a_message_can_be_needed() -> None:
    """A command that needs more than a message cannot stand in its menu."""

    class Greedy:
        @command("turn", example="!turn Table", menu="text")
        def turn(self, tx: Transaction, call: Call, *, lamp: str, text: Rest) -> Answer:
            return Silence()

    with pytest.raises(TypeError, match="nothing but its words"):
        Commands([Greedy()])


def test_no_fault_without_one() -> None:
    """The sample keeps all limits."""
    assert faults(Slash(Commands([Sample()]), WORDS).commands) == []


def test_two_audiences_in_a_group_are_a_fault() -> None:
    """A group is shown or hidden as a whole."""

    class Mixed:
        @command("lamp add", audience=Audience.COORDINATORS, example="!lamp add")
        def add(self, tx: Transaction, call: Call) -> Answer:
            return Silence()

        @command("lamp list", example="!lamp list")
        def show(self, tx: Transaction, call: Call) -> Answer:
            return Silence()

    assert faults(Slash(Commands([Mixed()]), WORDS).commands) == ["lamp: for coordinators and everyone"]


def test_a_command_with_commands_below_it_is_a_fault() -> None:
    """Discord cannot run what has something below it."""

    class Both:
        @command("lamp link", example="!lamp link")
        def link(self, tx: Transaction, call: Call) -> Answer:
            return Silence()

        @command("lamp link accept", example="!lamp link accept")
        def accept(self, tx: Transaction, call: Call) -> Answer:
            return Silence()

    assert "lamp: 'link' twice" in faults(Slash(Commands([Both()]), WORDS).commands)


def _option(payload: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return _named(_named(payload, "lamp")["options"][0]["options"], name)


def _text(name: str, **more: object) -> dict[str, Any]:
    return {"type": 3, "name": name, "description": "d", "required": False, **more}


_PLANTED: dict[str, tuple[Callable[[list[dict[str, Any]]], object], str]] = {
    "capital": (lambda list_: list_[0].update(name="Lamp"), "Lamp: name 'Lamp' (default)"),
    "space": (lambda list_: _option(list_, "on")["name_localizations"].update(fr="à la"), "lamp add on: name 'à la' (fr)"),
    "capital in a language": (
        lambda list_: _option(list_, "on")["name_localizations"].update(de="Ähre"),
        "lamp add on: name 'Ähre' (de)",
    ),
    "long name": (lambda list_: _option(list_, "on").update(name="o" * 33), "(default)"),
    "no name": (lambda list_: list_[0].update(name=""), ": name '' (default)"),
    "no description": (lambda list_: list_[0].update(description=""), "description (default): 0 characters"),
    "long description": (
        lambda list_: list_[0].update(description_localizations={"ja": "語" * 101}),
        "lamp: description (ja): 101 characters",
    ),
    "many options": (
        lambda list_: _named(list_, "ping").update(options=[_text(f"o{number}") for number in range(26)]),
        "ping: 26 options, 25 are allowed",
    ),
    "many below a group": (
        lambda list_: list_[0].update(options=[deepcopy(list_[0]["options"][1]) | {"name": f"o{n}"} for n in range(26)]),
        "lamp: 26 options, 25 are allowed",
    ),
    "many choices": (
        lambda list_: _option(list_, "shade").update(choices=[{"name": f"{n}", "value": f"{n}"} for n in range(26)]),
        "lamp add shade: 26 choices, 25 are allowed",
    ),
    "long choice": (
        lambda list_: _option(list_, "shade")["choices"][0].update(name_localizations={"de": "x" * 101}),
        "(de): 101 characters",
    ),
    "long value": (lambda list_: _option(list_, "shade")["choices"][0].update(value="x" * 101), "(value): 101 characters"),
    "value twice": (
        lambda list_: _option(list_, "shade")["choices"][0].update(value="dark"),
        "lamp add shade: choices: 'dark' twice",
    ),
    "proposals beside choices": (lambda list_: _option(list_, "shade").update(autocomplete=True), "exclude each other"),
    "limit": (lambda list_: _option(list_, "watts").update(max_value=2**53), "lamp add watts: a limit beyond"),
    "order": (lambda list_: _option(list_, "text").update(required=True), "lamp add: required options come first"),
    "name twice": (lambda list_: list_.append(deepcopy(list_[0])), "the list: 'lamp' twice"),
    "name twice in a language": (
        lambda list_: [_option(list_, name)["name_localizations"].update(fr="même") for name in ("on", "watts")],
        "lamp add fr: 'même' twice",
    ),
    "permission below": (
        lambda list_: list_[0]["options"][0].update(default_member_permissions="0"),
        "lamp add: permissions stand on the uppermost level only",
    ),
    "options beside commands": (lambda list_: list_[0]["options"].append(_text("more")), "lamp: has commands below it"),
    "too deep": (
        lambda list_: list_[0]["options"][1]["options"].append({"type": 2, "name": "deep", "description": "d"}),
        "lamp wall deep: too deep",
    ),
    "command below a command": (
        lambda list_: list_[0]["options"][0].update(options=[{"type": 1, "name": "deep", "description": "d"}]),
        "lamp add: a command below a group has no commands below it",
    ),
    "empty group": (lambda list_: list_[0]["options"][1].update(options=[]), "lamp wall: a group without commands"),
    "many commands": (
        lambda list_: list_.extend({"type": 1, "name": f"c{number}", "description": "d"} for number in range(98)),
        "102 commands, 100 are allowed",
    ),
    "many entries": (
        lambda list_: list_.extend(deepcopy(ENTRY) | {"name": f"Entry {number}"} for number in range(5)),
        "6 entries of the menu, 5 are allowed",
    ),
    "entry twice": (lambda list_: list_.append(deepcopy(ENTRY)), "the menu: 'cmd-turn.menu' twice"),
    "long entry": (lambda list_: _named(list_, ENTRY["name"]).update(name="E" * 33), "(default)"),
    "described entry": (lambda list_: _named(list_, ENTRY["name"]).update(description="d"), "has a name only"),
    "many characters": (
        lambda list_: (
            _option(list_, "shade").update(
                choices=[{"name": "x", "name_localizations": {"ja": "あ" * 100}, "value": f"{n:0100}"} for n in range(25)],
            )
            or _named(list_, "ping").update(options=[{**_option(list_, "shade"), "name": f"o{n}"} for n in range(2)])
        ),
        "ping: 10",
    ),
}


@pytest.mark.parametrize("plant", _PLANTED)
def test_a_planted_fault_is_found(plant: str) -> None:
    """Each limit of Discord's, once broken, is told with its place, and without it nothing is."""
    payload = _payload()
    assert payload_faults(payload) == []
    change, told = _PLANTED[plant]
    change(payload)
    assert [fault for fault in payload_faults(payload) if told in fault] != []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Time zone or city", "time-zone-or-city"),
        ("Plätze", "plätze"),
        ("l’heure", "l'heure"),
        ("  (a) b!  ", "a-b"),
        ("タイムゾーン", "タイムゾーン"),
        ("इवेंट", "इवेंट"),
        ("a" * 40, "a" * 32),
        ("abc " * 12, "abc-abc-abc-abc-abc-abc-abc-abc"),
        ("…", ""),
    ],
)
def test_as_name(text: str, name: str) -> None:
    """Words become a name: small letters, hyphens, no signs, cut between words."""
    assert as_name(text) == name


@given(st.text(st.characters(codec="utf-8")))
def test_as_name_always_fits(text: str) -> None:
    """Whatever stands in a catalogue, what is made of it can be published, or is nothing; made twice it is the same."""
    name = as_name(text)
    assert len(name) <= LONGEST_NAME
    assert name == name.lower() == as_name(name)
    assert all(map(is_allowed, name))
