"""Two teachers talk across languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.demo.cast import BRISTOL, RUI, TOM
from bot.demo.sight import passes_on

if TYPE_CHECKING:
    from bot.demo.account import Event
    from bot.demo.cast import Figure
    from bot.demo.morning import Rooms
    from bot.demo.stage import Stage
    from bot.demo.transcript import Place

_MARKED_EN = "machine translation"
_MARKED_PT = "tradução automática (português do Brasil)"
_LINK = "https://example.org/programme.pdf"


async def translate(stage: Stage, rooms: Rooms) -> None:
    """A teacher writes in Portuguese, Bristol reads English, and back."""
    stage.heading(
        "Two teachers talk, each in their own language",
        "Rui writes Portuguese, Bristol's room reads English; Tom answers in English, Porto's room reads Portuguese. Each "
        "message names its author and city, says that a machine translated it, and keeps the original.",
    )
    await _pass(
        stage, rooms.porto, RUI, rooms.bristol, "Bom dia! Os nossos alunos estão muito contentes com a visita em junho."
    )
    await _pass(stage, rooms.bristol, TOM, rooms.porto, "Good morning! We are bringing twenty-four pupils and three teachers.")
    stage.tell("A link and a name come through as they are. Nobody's phone rings by name because of a translation.")
    words = f"{RUI.id} the programme is at {_LINK}, please read it this week."
    passed = await _pass(stage, rooms.bristol, TOM, rooms.porto, words, RUI)
    translated = _unquoted(passed)
    missing = [part for part in (RUI.id, _LINK) if part not in translated]
    stage.check("the link and the mention survive translation", f"lost: {missing}" if missing else "")


async def _pass(stage: Stage, here: Place, who: Figure, there: Place, words: str, *mentions: Figure) -> Event:
    """Have somebody write, and see how the other room reads it."""
    await stage.say(who, here, words, mentions=mentions)
    marked = _MARKED_EN if there.name == BRISTOL.name else _MARKED_PT
    name = f"{there.name} reads {who.name}: “{' '.join(words.split()[:4])} …”"
    passed = await stage.need(name, there, passes_on(words, who.name, here.name, marked))
    content = passed["content"]
    faults = []
    if content.get("msgtype") != "m.text":
        faults.append("phones would not ring by their owners' own settings")
    if content.get("m.mentions") != {}:
        faults.append("somebody is rung by name")
    if words in _unquoted(passed):
        faults.append("it is not translated")
    stage.check(f"{there.name}: translated, rings nobody by name", "; ".join(faults))
    return passed


def _unquoted(event: Event) -> str:
    return "\n".join(line for line in event["content"]["body"].splitlines() if not line.startswith(">"))
