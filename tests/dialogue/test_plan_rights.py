"""Who may do what with plans and what stands in them: guests, members, teachers, both coordinators, another city's, anywhere.

Plans are made by a coordinator of one of their cities, or by who leads such plans; a city's side and part are its own.
"""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING

import pytest

from tests.dialogue.stage import play
from tests.dialogue.transcript import read

if TYPE_CHECKING:
    from bot.platforms.console.world import Line

HEAD = """\
cities: lindenau, minasaki, san-jacinto
without: shared

at 2026-12-01 08:00
kim@lindenau > !room link minasaki
anke@lindenau > !plan new committee-annual-review session=17.2.2027 --sides "a=lindenau, b=minasaki"
"""
MAKE = [
    *(("no", who, "!plan make PL1") for who in ("eva@lindenau", "jonas@lindenau", "lucia@lindenau", "daichi@minasaki")),
    ("no", "lucia@san-jacinto", "!plan make PL1"),
    ("yes", "anke@lindenau", "!plan make PL1"),
]
STRANGERS = ("lucia@san-jacinto", "lucia@private:lucia", "keiko@san-jacinto")
"""Where the plan is not seen: another city's room, and a talk of somebody whom it does not concern."""
WITHOUT_RIGHTS = ("eva@lindenau", "jonas@lindenau", "lucia@lindenau", "eva@minasaki", "daichi@minasaki", "tanaka@minasaki")
WHOLE = (
    "!plan end PL1",
    "!plan resume PL1",
    "!plan role PL1 treasurer Jonas --side lindenau",
    "!plan roll PL1 session=17.2.2028",
    '!plan add PL1 "Bus" 2027-02-01T12:00',
    "!plan export PL1",
)
PARTS = (
    '!roadmap waive M5 "no" --side lindenau',
    "!roadmap move M5 2027-01-19 --side lindenau",
    "!roadmap assign M5 teacher --side lindenau",
    "!roadmap promise M5 2027-01-25T12:00 --side lindenau",
    "!roadmap take M5 --side lindenau",
    "!roadmap done M5 --side lindenau",
    "!roadmap check M12 1 --side lindenau",
)
TRIED = [
    *MAKE,
    *(("no", who, line) for who in STRANGERS for line in WHOLE if "roll" not in line),
    *(("no", who, line) for who in WITHOUT_RIGHTS for line in WHOLE),
    *(("no", who, line) for who in (*WITHOUT_RIGHTS, "keiko@minasaki", "keiko@lindenau") for line in PARTS),
    *(("no", who, "!roadmap cancel M5") for who in WITHOUT_RIGHTS),
    ("no", "anke@lindenau", '!plan role PL1 treasurer "Jonas Weber" --side minasaki'),
    ("no", "keiko@minasaki", '!plan role PL1 treasurer "Keiko Mori" --side lindenau'),
    ("no", "keiko@minasaki", '!plan add PL1 "Bus" 2027-02-01T12:00 --side lindenau'),
    ("no", "jonas@lindenau", "!plan new committee-annual-review session=17.3.2027"),
    ("no", "lucia@san-jacinto", '!plan new committee-annual-review session=17.3.2027 --sides "a=lindenau, b=minasaki"'),
    ("yes", "jonas@lindenau", '!plan new school-exchange "departure=9.10.2027, return=21.10.2027"'),
    ("yes", "anke@lindenau", '!plan role PL1 treasurer "Jonas Weber" --side lindenau'),
    ("yes", "keiko@minasaki", '!plan role PL1 treasurer "Keiko Mori" --side minasaki'),
    *(("yes", who, "!plan export PL1 csv") for who in ("anke@lindenau", "keiko@minasaki", "keiko@private:keiko")),
    *(("no", who, "!plan rehearse PL1") for who in ("eva@lindenau", "lucia@lindenau", "daichi@minasaki", *STRANGERS)),
    ("yes", "tanaka@minasaki", "!plan rehearse PL1"),
    ("yes", "eva@lindenau", "!plan show PL1"),
    *(("yes", "anke@lindenau", line) for line in PARTS[-1:]),
    ("yes", "keiko@minasaki", "!roadmap cancel M5"),
    ("yes", "keiko@minasaki", "!plan end PL1"),
    ("yes", "anke@lindenau", "!plan resume PL1"),
]
REFUSED = re.compile(
    r"^(Wer .* kann|Dafür ist .* zuständig|.* kann für .* abgeschlossen werden"
    r"|Quién puede|Esto le corresponde a|Aquí (ya )?no hay"
    r"|.*(変更できます|入力できます|操作は .*ができます|完了にできます|はここにありません|ここには.*ありません))"
)
"""Who can is said, or that there is no such thing where the plan is not seen."""


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> list[list[Line]]:
    """Return what came of each line."""
    script = HEAD + "".join(f"{who} > {line}\n" for _, who, line in TRIED)
    return asyncio.run(play(read(script), tmp_path_factory.mktemp("rights")))[-len(TRIED) :]


def last_said(heard: list[Line], room: str) -> str:
    """Return what somebody heard last in their room; nothing where a reaction was the answer."""
    texts = [line.outgoing.document.text for line in heard if line.room == room and line.outgoing.document]
    return texts[-1] if texts else ""


@pytest.mark.parametrize("number", range(len(TRIED)), ids=lambda number: " ".join(TRIED[number]))
def test_rights(answers: list[list[Line]], number: int) -> None:
    """Each is done, or refused with who can; where the plan is not seen there is none"""
    expected, who, _ = TRIED[number]
    said = last_said(answers[number], who.partition("@")[2])
    assert bool(REFUSED.search(said)) is (expected == "no"), said
