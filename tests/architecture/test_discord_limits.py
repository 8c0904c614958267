"""All that people see of commands on Discord keeps its limits, for every command in every language, by the fake's own count.

That is the published list, forms and proposals. What the bot says is any document with anything under it in
`tests/unit/test_discord_payload.py`, and in `tests/dialogue/test_transcripts.py` the words of every conversation in every
language, which are to be shown uncut.
"""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final, cast

import pytest

from bot.core.message import Author
from bot.core.person import City, Room
from bot.core.phrase import Phrase
from bot.core.ref import PersonRef, RoomRef
from bot.dispatch.completing import Completer, Proposal, Typing
from bot.dispatch.front import Front, Words
from bot.dispatch.grammar import Grammar
from bot.dispatch.reading import Reading
from bot.dispatch.slash import Slash
from bot.features.translation.dress import IMPROVE
from bot.main.wiring import catalogue
from bot.platforms.discord.form import command_form, filled, words_form
from bot.platforms.discord.markup import units
from docs.generate import every_command
from tests.fakes.discord.command_rules import check_commands
from tests.fakes.discord.limits import check_choices, check_modal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.core.ids import Prefix
    from bot.core.person import Person
    from bot.core.transaction import Transaction
    from bot.dispatch.completing import Directory, Source
    from bot.dispatch.definition import Command, Option
    from bot.dispatch.running import Runner

COMMANDS: Final = every_command()
STRINGS: Final = catalogue()
SLASH: Final = Slash(COMMANDS, STRINGS)
GRAMMAR: Final = Grammar(COMMANDS, STRINGS)
TARGET: Final = f"{2**63}/{2**63 + 1}"
FRONT: Final = Front(SLASH, GRAMMAR, cast("Any", None), STRINGS, cast("Any", None))
LONGEST_FIELD: Final = 45
LONGEST_HINT: Final = 100
LONG: Final = "Städtepartnerschaftskomitee " * 3
ROOM: Final = Room(1, RoomRef("discord", "1"), "porto", languages=("pt",))

each_command = pytest.mark.parametrize("command", list(COMMANDS), ids=lambda command: str(command.name))
each_locale = pytest.mark.parametrize("locale", STRINGS.locales)


def test_discord_takes_the_list() -> None:
    """Discord registers the whole list as it is published: names, descriptions, options, choices, in all languages."""
    check_commands(SLASH.payload())


@each_command
def test_a_form_has_room_for_its_words(command: Command) -> None:
    """A command's form keeps every limit of a window in every language; what stands above its lines is never cut."""
    for locale in STRINGS.locales:
        form = FRONT.form(command, {}, locale)
        window = command_form(form) if form is not None else None
        assert (window is None) == (form is None)
        for field in form.fields if form is not None else ():
            option = command.option(field.name)
            assert option is not None
            assert field.label == STRINGS.say(Phrase(command.option_phrase_id(option)), locale)
            assert units(field.label) <= LONGEST_FIELD
            assert 0 < units(field.hint) <= LONGEST_HINT
        if window is not None:
            check_modal(window)


@each_command
def test_an_example_can_be_filled_in(command: Command) -> None:
    """What is shown in an empty line is read as it stands, in every language, and fits into the line."""
    for locale in STRINGS.locales:
        reading = Reading("Europe/Lisbon", datetime(2027, 3, 10, 9, tzinfo=UTC), locale, (), STRINGS)
        for name in command.hints:
            hint, option = command.hint(name), command.option(name)
            assert hint is not None
            assert option is not None
            text = STRINGS.say(hint, locale)
            assert len(text) <= (option.kind.longest or len(text))
            for part, said in (GRAMMAR.lenient(command).spread({name: text}) or {name: text}).items():
                read = command.option(part)
                assert read is not None
                assert read.kind.read(said, reading)


def test_a_line_is_as_long_as_its_option() -> None:
    """In a form no more can be typed than is taken, where that is known; what stands there already can be shortened."""
    command = next(command for command in COMMANDS if command.name == "event add")
    for title, longest in (("", 200), ("x" * 300, 300)):
        form = FRONT.form(command, {"title": title} if title else {}, "en")
        window = command_form(form) if form is not None else None
        assert window is not None
        check_modal(window)
        entries = [row["components"][0] for row in window["components"]]
        assert [entry["max_length"] for entry in entries] == [longest, 2000, 200, 5]
        assert [entry["placeholder"] for entry in entries][1:] == ["19 June 14:00-22:00", "Market square", "40"]


@each_command
def test_a_form_means_its_command(command: Command) -> None:
    """A form that is sent off asks for the command it was opened for, with what was filled in before and in it."""
    given = {option.name: "x" for option in command.options if not option.required and option.name not in command.offers}
    form = FRONT.form(command, dict(list(given.items())[:1]), "en")
    window = command_form(form) if form is not None else None
    if window is None:
        return
    values = {name["components"][0]["custom_id"]: "words" for name in window["components"]}
    assert filled(_sent(window, values)) == {
        "what": "asked",
        "command": command.name,
        "given": dict(list(given.items())[:1]) | values,
    }


def test_a_form_without_room_is_none() -> None:
    """What was filled in already and does not fit into a form's id opens no form: the answer asks for the rest in words."""
    command = next(command for command in COMMANDS if command.offers)
    other = next(option.name for option in command.options if not option.required and option.name not in command.offers)
    form = FRONT.form(command, {other: "x" * 100}, "en")
    assert form is not None
    assert command_form(form) is None


@each_locale
def test_a_form_for_words_has_room_for_its_title(locale: str) -> None:
    """A form for an answer in words keeps every limit of a window, and says uncut what it is for."""
    words = FRONT.words(locale)
    assert words == Words(STRINGS.say(Phrase("dispatch-by-text"), locale))
    window = words_form(TARGET, words)
    check_modal(window)
    assert filled(_sent(window, {"text": " two words "})) == {"what": "filled", "target": TARGET, "text": "two words"}


@each_locale
def test_a_form_for_better_words_has_room_for_them(locale: str) -> None:
    """What stands in a form already is all there, or nothing of it, if it is longer than what people may send off"""
    title = STRINGS.say(Phrase(IMPROVE), locale)
    assert units(title) <= LONGEST_FIELD
    for text, there in (("x" * 3998 + "😀", True), ("x" * 3999 + "😀", False)):
        window = words_form(TARGET, Words(title, text))
        check_modal(window)
        entry = window["components"][0]["components"][0]
        assert (entry.get("value", "") == text, entry["max_length"], entry["label"]) == (there, 4000, title)


@pytest.mark.parametrize("custom_id", ["", "form", "form:ping:[1", "other:1", "words:x", "words:", "form:ping:3"])
def test_a_form_of_others_is_taken_with_care(custom_id: str) -> None:
    """A form's id is what somebody's app sends: what is none of ours, or was changed, is nothing or has nothing in it."""
    found = filled({"custom_id": custom_id, "components": []})
    assert found is None or (found["what"], found["given"]) == ("asked", {})


class Everybody:
    """The `Directory` port of a completer, with more people and cities than Discord shows, under long names."""

    def seen(self, tx: Transaction, ref: RoomRef, space: str | None) -> Room | None:
        """Return the room."""
        return ROOM

    def known(self, tx: Transaction, author: Author) -> Person:
        """Return nobody in particular."""
        return cast("Person", None)

    def cities(self) -> Sequence[City]:
        """Return many cities."""
        return [City(f"city{number}", f"{LONG}{number}", "de", "Europe/Berlin", "DE") for number in range(40)]

    def is_outside(self, asker: Person, author: Author, room: Room) -> bool:
        """Return that everybody sees everything."""
        return False

    def people_around(self, tx: Transaction, room: Room) -> Sequence[str]:
        """Return many people."""
        return [f"{LONG}{number}" for number in range(40)]


class Nobody:
    """Stands for the runner, which is asked for a call."""

    def call(self, *_: object) -> object:
        """Return one of which nothing is known but the language."""
        return SimpleNamespace(locale="en")


class Anything(dict[str, str]):
    """A source for every kind of id."""

    def __contains__(self, _: object) -> bool:
        return True

    def __getitem__(self, prefix: str) -> Source:  # type: ignore[override] # a source for every prefix
        return lambda _tx, _call: (Proposal(f"{prefix}{number}", LONG * 2) for number in range(40))


@each_command
def test_proposals_have_room(command: Command) -> None:
    """While an option is filled in, at most 25 values of at most 100 signs are proposed, each another one."""
    completer = Completer(cast("Directory", Everybody()), cast("Runner", Nobody()), cast("Mapping[Prefix, Source]", Anything()))
    for option in _completed(command):
        typing = Typing(option, "", ROOM.ref, None, Author(PersonRef("discord", "1"), "Ana"))
        proposals = completer.propose(cast("Transaction", None), typing)
        check_choices([{"name": proposal.label, "value": proposal.value} for proposal in proposals])
        assert len({proposal.value for proposal in proposals}) == len(proposals) > 0


def _completed(command: Command) -> Iterator[Option]:
    top = next(one for one in SLASH.payload() if one["name"] == command.published[0])
    for name in command.published[1:]:
        top = next(one for one in top["options"] if one["name"] == name)
    for published in top.get("options", ()):
        option = command.option(published["name"])
        if published.get("autocomplete") and option is not None:
            yield option


def _sent(window: dict[str, Any], values: dict[str, str]) -> dict[str, Any]:
    rows = [{"type": 1, "components": [{"type": 4, "custom_id": name, "value": value}]} for name, value in values.items()]
    return {"custom_id": window["custom_id"], "components": rows}
