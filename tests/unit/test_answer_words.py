"""What people type in answer to a question or a card, in all six languages, as it comes from a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from bot.core.prompt import Prompt
from bot.core.reply import Button
from bot.dispatch.definition import Commands
from bot.dispatch.grammar import Grammar
from bot.dispatch.interpreting import Interpreter
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings
from bot.main.wiring import CATALOGUES
from commands.signup import SignUpCommands
from tests.fakes.outbox import FakeOutbox
from tests.fakes.prompts import FakePrompts

if TYPE_CHECKING:
    from bot.core.prompt import Prompts

STRINGS = FluentStrings(load_catalogue(CATALOGUES, ("en", "de", "es", "fr", "pt", "ja")))
COMMANDS = Commands([SignUpCommands.__new__(SignUpCommands)])
ANSWERS = ("yes", "no", "maybe")
CARD = Prompt("row", 1, None, tuple(Button("👍", f"event rsvp E1 {said}", word=f"answer-{said}") for said in ANSWERS))


def read(text: str) -> str | None:
    """Return which of the card's answers a reply is."""
    prompts = cast("Prompts", FakePrompts())  # never asked here
    meant = Interpreter(Grammar(COMMANDS, STRINGS), prompts, FakeOutbox(), STRINGS).meant(CARD, text)
    return None if meant is None else meant[1]["answer"]


@pytest.mark.parametrize(
    ("answer", "replies"),
    [
        ("yes", ["Yes!", "OK", "ok.", "Yes, please", "I’m coming"]),
        ("yes", ["Ja, gerne!", "klar", "Bin dabei", "Si", "¡Claro que sí!", "vale", "D’accord.", "d'accord", "Bien sur"]),
        ("yes", ["Sim", "claro", "Sim, por favor.", "はい。", "ＯＫ", "はい、お願いします。", "参加します"]),
        (
            "no",
            [
                "nope",
                "Nein, danke",
                "Leider nicht.",
                "No, gracias",
                "Non merci !",
                "Nao",
                "Não, obrigada",
                "欠席します。",
                "いいえ",
            ],
        ),
        ("maybe", ["perhaps", "vielleicht", "quiza", "peut-etre", "talvez", "未定です"]),
        (None, ["Yes and no", "okapi", "Ja, aber erst um 15 Uhr", "了解です", "大丈夫です", "?", ""]),
    ],
)
def test_an_answer_is_read(answer: str | None, replies: list[str]) -> None:
    """Accents, capitals, pauses and full stops do not matter; what may mean either, or more, is no answer"""
    assert {reply: read(reply) for reply in replies} == dict.fromkeys(replies, answer)
