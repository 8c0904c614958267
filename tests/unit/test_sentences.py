"""Sentences to the bot by name, in all six languages, from the real catalogues."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dispatch.definition import Commands
from bot.dispatch.grammar import Found, Grammar
from bot.dispatch.sentences import LONGEST, Sentences
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings
from bot.main.wiring import CATALOGUES
from commands.event import EventCommands
from commands.help import HelpCommands
from commands.remind import RemindCommands
from commands.roadmap import RoadmapCommands
from commands.signup import SignUpCommands
from commands.undo import UndoCommands

if TYPE_CHECKING:
    from bot.dispatch.definition import Command

STRINGS = FluentStrings(load_catalogue(CATALOGUES, ("en", "de", "es", "fr", "pt", "ja")))
GROUPS = (EventCommands, SignUpCommands, RemindCommands, RoadmapCommands, UndoCommands, HelpCommands)
COMMANDS = Commands([group.__new__(group) for group in GROUPS])
GRAMMAR = Grammar(COMMANDS, STRINGS)
SENTENCES = Sentences(COMMANDS, STRINGS)
WITH_SENTENCES = ("remind add", "remind list", "roadmap list", "roadmap done", "event list", "help", "undo")


def read(line: str) -> tuple[str, dict[str, str]] | None:
    found = GRAMMAR.read(line, "!", "en")
    return (found.command.name, dict(found.given)) if isinstance(found, Found) and found.sentence else None


@pytest.mark.parametrize(
    ("line", "due", "text"),
    [
        ("Jumelage, remind me on 12 March at 15:00 to order the bus", "on 12 March at 15:00", "order the bus"),
        ("@jumelage remind me to order the bus on 12 March at 3 pm.", "on 12 March at 3 pm", "order the bus"),
        ("Jumelage, erinnere mich am 12.3. um 15 Uhr an Bus bestellen", "am 12.3. um 15 Uhr", "Bus bestellen"),
        ("JUMELAGE: Erinnern Sie mich an Bus bestellen am 12.3. um 15 Uhr", "am 12.3. um 15 Uhr", "Bus bestellen"),
        ("Jumelage, recuérdame el 12 de marzo a las 15:00 pedir el bus", "el 12 de marzo a las 15:00", "pedir el bus"),
        ("Jumelage, recuerdame pedir el bus el 12 de marzo a las 15:00", "el 12 de marzo a las 15:00", "pedir el bus"),
        ("Jumelage, rappelle-moi le 12 mars à 15 h de réserver le car", "le 12 mars à 15 h", "réserver le car"),
        ("Jumelage, rappelez-moi d'appeler Porto le 12 mars à 15 h", "le 12 mars à 15 h", "appeler Porto"),
        (
            "Jumelage, lembra-me no dia 12 de março às 15h de tratar do autocarro",
            "no dia 12 de março às 15h",
            "tratar do autocarro",
        ),
        ("Jumelage、3月12日15時にバス予約をリマインドして", "3月12日15時", "バス予約"),
        ("Jumelage、バス予約を3月12日15時にリマインドしてください。", "3月12日15時", "バス予約"),
    ],
)
def test_reminding(line: str, due: str, text: str) -> None:
    """When and what are found in either order; the joining words belong to neither."""
    assert read(line) == ("remind add", {"due": due, "text": text})


@pytest.mark.parametrize(
    ("line", "due", "every", "text"),
    [
        ("Jumelage, remind me every Friday at 15:00 to order the bus", "today at 15:00", "every Friday", "order the bus"),
        ("Jumelage, erinnere mich jeden Freitag um 15 Uhr an den Bericht", "today um 15 Uhr", "jeden Freitag", "den Bericht"),
        (
            "Jumelage, recuérdame todos los viernes a las 15:00 pedir el bus",
            "today a las 15:00",
            "todos los viernes",
            "pedir el bus",
        ),
        (
            "Jumelage, rappelle-moi chaque vendredi à 15 h de réserver le car",
            "today à 15 h",
            "chaque vendredi",
            "réserver le car",
        ),
        (
            "Jumelage, lembra-me cada sexta-feira às 15h de tratar do autocarro",
            "today às 15h",
            "cada sexta-feira",
            "tratar do autocarro",
        ),
        ("Jumelage, rappelle-moi tous les lundis à 9h de sortir", "today à 9h", "tous les lundis", "sortir"),
        ("Jumelage、毎週金曜日15時に報告をリマインドしてください", "today 15時", "毎週金曜日", "報告"),
    ],
)
def test_reminding_every_week(line: str, due: str, every: str, text: str) -> None:
    """A weekday that comes back makes a reminder that does, in every language."""
    assert read(line) == ("remind add", {"due": due, "every": every, "text": text})


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Jumelage, what is open?", "roadmap list"),
        ("Jumelage, what’s open?", "roadmap list"),
        ("Jumelage, was ist offen?", "roadmap list"),
        ("Jumelage, ¿qué queda pendiente?", "roadmap list"),
        ("Jumelage, que reste-t-il à faire ?", "roadmap list"),
        ("Jumelage, o que está em aberto?", "roadmap list"),
        ("Jumelage、未完了のものは？", "roadmap list"),
        ("Jumelage, which events are there?", "event list"),
        ("Jumelage, welche Termine gibt es?", "event list"),
        ("Jumelage, ¿qué eventos hay?", "event list"),
        ("Jumelage, quels sont les prochains événements ?", "event list"),
        ("Jumelage, que eventos há?", "event list"),
        ("Jumelage、どんな行事がありますか。", "event list"),
        ("Jumelage was kannst du?", "help"),
        ("Jumelage, nimm das zurück!", "undo"),
    ],
)
def test_asking(line: str, name: str) -> None:
    """Questions that are a command; punctuation and accents do not matter."""
    assert read(line) == (name, {})


@pytest.mark.parametrize(
    "line",
    [
        "Jumelage, what about lunch?",
        "Jumelage is a nice word",
        "Jumelage, was ist offen geblieben?",
        "Jumelage, remind me",
        "Jumelage, remind me to smile",
        "remind me on 12 March at 15:00 to order the bus",
        "!!remind me on 12 March at 15:00 to order the bus",
        "Jumelage, remind me on 12 March at 15:00 to " + "x" * LONGEST,
    ],
)
def test_what_is_no_known_sentence(line: str) -> None:
    """Only whole sentences to the bot count, with a date where one belongs."""
    assert read(line) is None


@pytest.mark.parametrize(
    "line", ["!remind me on 12 March at 15:00 to order the bus", "!erinnere mich am 12.3. um 15 Uhr an Bus bestellen"]
)
def test_a_sentence_behind_the_prefix(line: str) -> None:
    """Whoever types one as they would a command means the bot as well; an exact command goes before it."""
    found = read(line)
    assert found is not None
    assert found[0] == "remind add"


def test_help_by_name_is_the_command() -> None:
    """An exact line after the name is read exactly."""
    found = GRAMMAR.read("Jumelage, help event add", "!", "en")
    assert isinstance(found, Found)
    assert (found.command.name, found.given, found.sentence) == ("help", {"topic": "event add"}, False)


@pytest.mark.parametrize("locale", STRINGS.locales)
@pytest.mark.parametrize("command", [found for found in COMMANDS if found.name in WITH_SENTENCES], ids=lambda found: found.name)
def test_every_sentence_is_right(command: Command, locale: str) -> None:
    """Each language has sentences for the same commands, and each names options that the command has, all required ones."""
    for said in STRINGS.words(f"sentence-{command.name.replace(' ', '-')}-words", locale):
        named = re.findall(r"<([a-z-]+)>", said)
        assert {option.name for option in command.options if option.required} <= set(named)
        assert all(command.option(name) is not None for name in named)


@given(st.text(max_size=120), st.sampled_from(["remind me ", "erinnere mich ", "recuérdame ", ""]))
def test_any_line_is_looked_at(rest: str, beginning: str) -> None:
    """Whatever is said: a command with texts of the line, or nothing."""
    found = SENTENCES.read(beginning + rest)
    if found is not None:
        assert all(text in beginning + rest for text in found[1].values())
