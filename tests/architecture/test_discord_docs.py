"""What the pages on Discord say of permissions and ages is what the adapter asks for and knows."""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from typing import Final

import pytest

from bot.core.phrase import Phrase
from bot.main.wiring import catalogue
from bot.platforms.discord import age, premises
from tests.architecture.test_reference_docs import page

ASKED_FOR: Final = {
    "every channel it speaks in": premises.NEEDED,
    "linked channels": premises.NEEDED_FOR_LINKS,
    "the server": premises.NEEDED_ON_SERVER,
}
"""What the bot asks Discord for, by the words of the page."""


def sum_of(*places: str) -> int:
    """Return the number by which a bot is invited that is to have what is asked for in these places."""
    return reduce(or_, (permission.value for place in places for permission in ASKED_FOR[place].values()))


def test_every_permission_is_told_of() -> None:
    """The table has each permission, as people read it in Discord, with its bit and where it is asked for, and no other."""
    strings = catalogue()
    rows = [line.strip("| ").split(" | ")[:3] for line in page("reference/discord.md").splitlines()]
    told = {tuple(row) for row in rows if len(row) == 3 and row[2] in ASKED_FOR}
    assert told == {
        (strings.say(Phrase(f"people-right-{name}"), "en"), str(permission.value.bit_length() - 1), place)
        for place, needed in ASKED_FOR.items()
        for name, permission in needed.items()
    }


@pytest.mark.parametrize("name", ["how-to/discord.md", "reference/discord.md"])
def test_the_invitation_asks_for_what_is_needed(name: str) -> None:
    """The numbers in the addresses are those of the permissions, without and with linked channels; there are no others."""
    plain, linked = sum_of("every channel it speaks in", "the server"), sum_of(*ASKED_FOR)
    assert re.findall(r"\b17\d{12}\b", page(name)) == [str(plain), str(linked)]
    assert f"permissions={plain}\n" in page("how-to/discord.md")
    assert f"permissions={linked}\n" in page("how-to/discord.md")


def test_every_age_is_told_of() -> None:
    """The list of ages is the one that the bot knows."""
    told = re.findall(r"^\| `([A-Z]{2})` \| [^|]+ \| (\d+) \|$", page("reference/discord.md"), re.MULTILINE)
    assert {country: int(least) for country, least in told} == age.LEAST
