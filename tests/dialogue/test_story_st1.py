"""ST1 whole, in German and Japanese on the console: every date of the story in UTC, and the same after crashes in between.

What is said stands word for word in the transcript, which `test_transcripts.py` compares.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.core.wire import Act
from tests.dialogue.stage import play
from tests.dialogue.transcript import read

if TYPE_CHECKING:
    from bot.platforms.console.world import Line

SCRIPT = Path(__file__).parent / "transcripts" / "50-st1.de.txt"
TITLE = "Endgültige Gastfamilienliste"


def utc(text: str) -> datetime:
    """Return an instant of 2027."""
    return datetime.fromisoformat(f"2027-{text}").replace(tzinfo=UTC)


@pytest.fixture(scope="module", params=["undisturbed", "with crashes"])
def story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    """Return all that left the bot; the second time it is stopped dead and started anew after every line."""
    text = _script()
    if request.param == "with crashes":
        head, begun, rest = text.partition("\nat ")
        text = head + begun + rest.replace("\nat ", "\ndo stop\ndo start\nat ")
    heard = asyncio.run(play(read(text), tmp_path_factory.mktemp("story")))
    return [line for done in heard for line in done]


def _script() -> str:
    return SCRIPT.read_text(encoding="utf-8")


def rung(story: list[Line], person: str) -> list[datetime]:
    """Return when somebody's phone rang."""
    return [line.at for line in story if person in line.outgoing.mentions]


def said(story: list[Line], room: str, at: str) -> str:
    """Return what was said in a room at an instant; edits are left out."""
    found = [line.outgoing for line in story if (line.room, line.at) == (room, utc(at)) and line.outgoing.act is Act.SEND]
    return "\n".join(out.document.text for out in found if out.document)


def test_1_each_reader_sees_their_own_clock(story: list[Line]) -> None:
    """Keiko sees 2027年3月31日(水) 19:00 in Japanese and Anke Mittwoch, 31. März 2027, 12:00 in German"""
    assert "Lindenau: Mittwoch, 31. März 2027, 12:00." in said(story, "lindenau", "03-08 09:00")
    assert "Minasaki: 2027年3月31日(水) 19:00" in said(story, "minasaki", "03-08 09:00")


def test_2_anke_is_reminded(story: list[Line]) -> None:
    """On Wed 17, Wed 24 and, for Easter, Thu 25 March at 08:00 UTC; on Tue 30 March, with the clocks changed, at 07:00 UTC"""
    reminders = [at for at in rung(story, "anke") if at < utc("03-31 10:00")]
    assert reminders == [utc("03-17 08:00"), utc("03-24 08:00"), utc("03-25 08:00"), utc("03-30 07:00")]
    assert said(story, "lindenau", "03-30 07:00").startswith(f"⏰ M1 {TITLE}: morgen, Mittwoch, 31. März 2027, 12:00")


def test_3_keiko_is_reminded(story: list[Line]) -> None:
    """On Wed 17, Wed 24, Mon 29 and Tue 30 March, all at 00:00 UTC"""
    assert rung(story, "keiko") == [utc(f"03-{day} 00:00") for day in (17, 24, 29, 30)]
    assert "明日 2027年3月31日(水) 19:00（Lindenau 12:00）" in said(story, "minasaki", "03-30 00:00")


def test_4_done_by_one_side(story: list[Line]) -> None:
    """Done in Minasaki on 30 March at 15:00: Anke is told once, Keiko gets nothing more, and it waits for Lindenau"""
    sent = [line for line in story if line.outgoing.act is Act.SEND and line.outgoing.document and line.room == "lindenau"]
    after = [line for line in sent if utc("03-30 06:00") <= line.at < utc("03-31 10:00")]
    telling = [line.at for line in after if line.outgoing.document and "Minasaki: erledigt" in line.outgoing.document.text]
    assert telling == [utc("03-30 07:00")]
    assert rung(story, "keiko")[-1] < utc("03-30 06:00")
    edits = [line.outgoing for line in story if line.outgoing.act is Act.EDIT and line.at == utc("03-30 06:00")]
    assert any(out.document and "Wartet auf Lindenau." in out.document.text for out in edits)
    assert any(out.document and "Lindenau 待ちです。" in out.document.text for out in edits)


def test_5_after_the_moment(story: list[Line]) -> None:
    """Late at 12:00; Anke hears on Thu 1 April 09:00; on Mon 5 April 09:00 of their own zones Jonas and Daichi, not Keiko"""
    assert "noch offen" not in said(story, "lindenau", "03-31 09:59")
    assert "noch offen" in said(story, "lindenau", "03-31 10:00")
    assert rung(story, "anke")[-1] == utc("04-01 07:00")
    assert "Sonst frage ich am Montag, 5. April, 9:00 Jonas Weber" in said(story, "lindenau", "04-01 07:00")
    assert rung(story, "jonas") == [utc("04-05 07:00")]
    # On 1 April he was welcomed, in the city's room at nine.
    assert rung(story, "daichi") == [utc("04-01 00:00"), utc("04-05 00:00")]
    assert "いましていただくことはありません" in said(story, "minasaki", "04-05 00:00")


def test_6_taken_over_and_promised(story: list[Line]) -> None:
    """Jonas takes it over and promises 7 April 12:00: nothing is sent before it, and the history shows who changed what when"""
    promised = utc("04-05 07:10")
    unasked = [line for line in story if line.outgoing.act is Act.SEND and line.outgoing.reply_to is None]
    assert [line.at for line in unasked if promised < line.at <= utc("04-07 10:00")] == []
    history = said(story, "lindenau", "04-07 10:00").split("\n")
    assert [line.partition(" hat ")[0] for line in history] == [
        "Montag, 5. April, 9:10: Jonas Weber",
        "Montag, 5. April, 9:10: Jonas Weber für Anke Brandt",
        "Dienstag, 30. März, 8:00: Keiko Mori",
        "Montag, 8. März, 10:00: Anke Brandt",
    ]
    assert "Mittwoch, 7. April, 12:00" in history[0]


def test_7_never(story: list[Line]) -> None:
    """No reminder on Good Friday or Easter Monday, no step twice, and never 11:00 or 13:00 in Lindenau"""
    assert not {(at.month, at.day) for at in rung(story, "anke")} & {(3, 26), (3, 29)}
    for person in ("anke", "keiko", "jonas", "daichi"):
        assert len(rung(story, person)) == len(set(rung(story, person)))
    words = "\n".join(line.outgoing.document.text for line in story if line.outgoing.document)
    assert "11:00" not in words
    assert "13:00" not in words
    rooms = {(line.room, line.at.date()) for line in story if _is_unasked(line)}
    assert len(rooms) == sum(_is_unasked(line) for line in story)


def _is_unasked(line: Line) -> bool:
    """Tell whether a message is new and answers nobody, on a day on which nobody has asked for something else."""
    return line.outgoing.act is Act.SEND and line.outgoing.reply_to is None and line.at > utc("03-09 00:00")
