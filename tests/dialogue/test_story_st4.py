"""ST4, steps 1 and 2, on the console in German and Japanese: every date, and the same after crashes in between.

The two members of Minasaki whose terms end are Daichi Sato and 田中.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.wire import Act
from tests.dialogue.stage import play
from tests.dialogue.transcript import read

if TYPE_CHECKING:
    from bot.platforms.console.world import Line

CLOSED = "2026-12-29,2026-12-30,2026-12-31,2027-01-01,2027-01-11,2027-02-11,2027-02-23"
SCRIPT = f"""\
cities: lindenau, minasaki
without: shared
held: daichi member until 2027-03-31
held: tanaka member until 2027-03-31

at 2026-12-01 08:00
kim@lindenau > !room link minasaki
keiko@minasaki > !city closed confirm {CLOSED}
anke@lindenau > !plan new committee-annual-review session=17.2.2027
anke@lindenau > ja
anke@lindenau > !roadmap move M12 17.2. 8:30
keiko@minasaki > !roadmap agree M12
at 2026-12-01 08:05
anke@lindenau > !plan show PL1 2
anke@lindenau > !plan show PL1 3
keiko@minasaki > !plan show PL1 3
at 2027-01-20 12:00
anke@lindenau > !roadmap done M5
at 2027-03-11 12:00
anke@lindenau > !plan show PL1
"""
"""Days and hours are those of Lisbon, which are UTC in winter."""
TERMS_END = "2027年3月31日(水) までの任期の登録："


def utc(text: str) -> datetime:
    """Return an instant."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.fixture(scope="module", params=["undisturbed", "with crashes"])
def story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    """Return all that left the bot; the second time it is stopped dead and started anew before each moment."""
    head, begun, rest = SCRIPT.partition("\nat ")
    text = SCRIPT if request.param == "undisturbed" else head + begun + rest.replace("\nat ", "\ndo stop\ndo start\nat ")
    heard = asyncio.run(play(read(text), tmp_path_factory.mktemp("story")))
    return [line for done in heard for line in done]


def sent(story: list[Line], room: str, part: str) -> list[tuple[datetime, str]]:
    """Return the messages of a room that hold something, and when they came; edits are left out."""
    return [
        (line.at, line.outgoing.document.text)
        for line in story
        if line.room == room and line.outgoing.act is Act.SEND and line.outgoing.document
        if part in line.outgoing.document.text
    ]


@pytest.mark.parametrize(
    ("item", "day"),
    [
        ("M5 Einladung zur Sitzung", "Mittwoch, 20. Januar 2027, 17:00"),
        ("M10 Unterlagen in beiden Sprachen verschickt", "Mittwoch, 3. Februar 2027, 17:00"),
        ("M12 Sitzung", "Mittwoch, 17. Februar 2027, 8:30"),
        ("M13 Protokollentwurf verschickt", "Mittwoch, 24. Februar 2027, 17:00"),
        ("M14 Frist für Einwände abgelaufen", "Mittwoch, 10. März 2027, 17:00"),
    ],
)
def test_1_the_dates_around_the_session(story: list[Line], item: str, day: str) -> None:
    """Call on 20 January, papers on 3 February, draft minutes on 24 February, objections until 10 March"""
    lines = [line for _, text in sent(story, "lindenau", "PL1") for line in text.split("\n") if line.startswith(item)]
    assert day in lines[0]


def test_1_the_clocks_of_minasaki(story: list[Line]) -> None:
    """The session at 16:30; what is due at 17:00 in Lindenau is due at 1:00 of the next day there"""
    ((_, text),) = sent(story, "minasaki", "PL1 合同委員会による年次評価\n")
    days = ("2027年2月17日(水) 16:30", "2027年2月25日(木) 1:00", "2027年3月11日(木) 1:00")
    assert all(day in text for day in days)


def test_2_the_end_of_terms_is_announced(story: list[Line]) -> None:
    """In Minasaki's room on Mon 28 December 2026, as T-90 is inside the year-end closing, and again on Mon 1 March 2027"""
    said = sent(story, "minasaki", TERMS_END)
    assert [at for at, _ in said] == [utc("2026-12-28 00:00"), utc("2027-03-01 00:00")]
    for _, text in said:
        assert "Daichi Sato" in text
        assert "田中" in text
    assert sent(story, "lindenau", "Daichi Sato") == []
