"""ST2, steps 1, 2 and 8, on the console in German and Japanese: every date on both clocks, and the same after crashes.

Jonas Weber leads the group in the place of Miriam Roth; Anke Brandt and Keiko Mori coordinate, she finds the hosts as well.
"""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.wire import Act
from tests.dialogue.stage import play
from tests.dialogue.transcript import read

if TYPE_CHECKING:
    from bot.platforms.console.world import Line

SHOWN = ("M7", "M12", "M14", "M15", "M21", "M29", "M30")
"""Papers seen, hosts matched, papers for leaving, consents, both say go, and all erased in each city."""
CLOSED = {
    "anke@lindenau": ("2027-03-26", "2027-03-29", "2027-11-01"),
    "keiko@minasaki": ("2027-07-19", "2027-08-11", "2027-09-20", "2027-09-23", "2027-11-23"),
}
_CLOSED = [f"{who} > !city closed add {day}" for who, days in CLOSED.items() for day in days]
_SHOWN = [
    *(f"jonas@lindenau > !roadmap show {item}" for item in SHOWN),
    "at 2027-01-11 08:05",
    "jonas@lindenau > !plan show PL1 3",
    *(f"keiko@minasaki > !roadmap show {item}" for item in ("M12", "M21", "M29")),
]
SCRIPT = "\n".join(
    (
        """\
cities: lindenau, minasaki
without: shared, tanaka

at 2027-01-11 08:00
kim@lindenau > !room link minasaki
""".rstrip(),
        *_CLOSED,
        """\
jonas@lindenau > !plan new school-exchange "departure=9.10.2027, return=21.10.2027" --participants 24 --hosts 20
jonas@lindenau > ja
""".rstrip(),
        *_SHOWN,
        """\
at 2027-04-08 08:00
jonas@lindenau > !roadmap tick M7 alle außer P07 und P19
at 2027-04-08 08:05
eva@lindenau > !roadmap missing M7
jonas@lindenau > !roadmap missing M7
jonas@private:jonas > !roadmap missing M7
anke@private:anke > !roadmap missing M7
keiko@minasaki > !roadmap tick M12 all
jonas@lindenau > !roadmap tick M7 alle
jonas@lindenau > !roadmap tick M15 alle
jonas@lindenau > !roadmap tick M14 alle außer P19
at 2027-10-01 08:00
jonas@lindenau > !roadmap done M21
at 2027-10-01 08:05
jonas@lindenau > !roadmap tick M14 P19
at 2027-10-01 08:10
jonas@lindenau > !roadmap done M21
at 2027-10-01 08:15
anke@lindenau > !roadmap done M21
anke@lindenau > !roadmap show M21
at 2027-10-01 08:20
keiko@minasaki > !roadmap done M21
keiko@minasaki > !roadmap show M21
""",
    )
)
"""Days and hours are those of Lisbon."""


def utc(text: str) -> datetime:
    """Return an instant of 2027."""
    return datetime.fromisoformat(f"2027-{text}").replace(tzinfo=UTC)


@pytest.fixture(scope="module", params=["undisturbed", "with crashes"])
def story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    """Return all that left the bot; the second time it is stopped dead and started anew before each moment."""
    head, begun, rest = SCRIPT.partition("\nat ")
    text = SCRIPT if request.param == "undisturbed" else head + begun + rest.replace("\nat ", "\ndo stop\ndo start\nat ")
    heard = asyncio.run(play(read(text), tmp_path_factory.mktemp("story")))
    return [line for done in heard for line in done]


def said(story: list[Line], room: str, at: str) -> str:
    """Return what was said in a room at an instant; edits are left out."""
    found = [line.outgoing for line in story if (line.room, line.at) == (room, utc(at)) and line.outgoing.act is Act.SEND]
    return "\n".join(out.document.text for out in found if out.document)


@pytest.mark.parametrize(
    ("item", "lindenau"),
    [
        ("M7 Reisedokumente", "Lindenau: Montag, 12. April 2027, 17:00"),
        ("M12 Jedes Kind", "Minasaki: Dienstag, 10. August 2027, 17:00"),
        ("M14 Ausreisepapiere", "Lindenau: Mittwoch, 25. August 2027, 17:00"),
        ("M15 Alle Einverständniserklärungen", "Lindenau: Donnerstag, 9. September 2027, 17:00"),
        ("M21 Beide Seiten sagen ja", "Lindenau: Freitag, 1. Oktober 2027, 17:00"),
        ("M29 Reisedaten", "Minasaki: Montag, 22. November 2027, 17:00"),
        ("M30 Reisedaten", "Lindenau: Montag, 22. November 2027, 17:00"),
    ],
)
def test_1_the_dates_of_the_plan(story: list[Line], item: str, lindenau: str) -> None:
    """12 April, 10 August in Minasaki, 25 August, 9 September, 1 October, and 22 November on both sides, each at 17:00 there"""
    _, found, rest = said(story, "lindenau", "01-11 08:00").partition(f"{item}")
    assert found
    assert rest.split("\n")[1].startswith(f"{lindenau}.")


def test_1_the_clocks_of_the_other_city(story: list[Line]) -> None:
    """In Minasaki the plan stands in Japanese; what both decide at 17:00 in Lindenau is at midnight there"""
    there = said(story, "minasaki", "01-11 08:05")
    assert "Minasaki: 2027年8月10日(火) 17:00" in there
    assert "Lindenau: 2027年10月1日(金) 17:00" in there
    assert "Minasaki: 2027年10月2日(土) 0:00" in there
    assert "Minasaki: 2027年11月22日(月) 17:00" in there


def test_1_matching_is_at_ten_in_lindenau(story: list[Line]) -> None:
    """The plan in Lindenau's room shows what is due in Minasaki at 17:00 as Lindenau's clocks do: at 10:00"""
    assert re.search(r"M12 .*: Dienstag, 10\. August 2027, 10:00", said(story, "lindenau", "01-11 08:05"))


def test_2_the_room_sees_how_many(story: list[Line]) -> None:
    """All but P07 and P19: the class room sees 22 of 24, and no code is ever said in a room"""
    assert said(story, "lindenau", "04-08 07:00").endswith("22 von 24")
    in_rooms = [line.outgoing.document.text for line in story if "private" not in line.room and line.outgoing.document]
    assert not [text for text in in_rooms if re.search(r"\b(P|HF)\d\d\b", text)]


def test_2_only_leader_and_coordinators_can_ask(story: list[Line]) -> None:
    """Whoever leads and whoever coordinates hear the codes, alone with the bot; others hear whom to ask"""
    for person in ("jonas", "anke"):
        assert said(story, f"private:{person}", "04-08 07:05").endswith("P07 und P19")
    others, leader = said(story, "lindenau", "04-08 07:05").split("\n")[:2]
    assert "Jonas Weber" in others
    assert "!roadmap missing M7" in leader


def test_8_the_open_gate_is_named(story: list[Line]) -> None:
    """While the papers of one are open, "both sides say go" is refused with the open gate named"""
    refused = said(story, "lindenau", "10-01 07:00").split("\n")[-1]
    assert refused == "M21 kommt erst nach M14 „Ausreisepapiere Minderjähriger im Original gesehen“ (bisher 23 von 24)."


def test_8_each_city_says_yes(story: list[Line]) -> None:
    """After the tick it is up to the coordinators: one yes leaves it open, the second closes it"""
    assert "24 von 24" in said(story, "lindenau", "10-01 07:05")
    assert "Anke Brandt" in said(story, "lindenau", "10-01 07:10")
    assert "Keiko Mori" not in said(story, "lindenau", "10-01 07:10")
    assert "Wartet auf Minasaki." in said(story, "lindenau", "10-01 07:15")
    assert said(story, "minasaki", "10-01 07:20").count("完了：10月1日(金)") == len(("lindenau", "minasaki"))


def test_nobody_hears_anything_twice(story: list[Line]) -> None:
    """Whatever the crashes, each ringing message of a room stands there once"""
    rung = [
        (line.room, line.at, line.outgoing.document.text) for line in story if line.outgoing.mentions and line.outgoing.document
    ]
    assert len(rung) == len(set(rung))
