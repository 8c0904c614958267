"""The noise budget of a normal week, over the same conversations that `test_transcripts.py` compares word for word."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from bot.core.outbox import Kind
from bot.core.wire import Act
from bot.platforms.console.script import ScriptLine
from tests.dialogue.stage import CITIES, play
from tests.dialogue.transcript import Step, read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.platforms.console.world import Line
    from tests.dialogue.transcript import Transcript

FOLDER = Path(__file__).parent / "transcripts"
WEEKS = {"40-normal-week.en": ("porto", "bristol"), "41-normal-week.de": ("lindenau", "minasaki")}
"""The conversations, each with its two cities."""
BEGINS, ENDS = datetime(2027, 3, 14, 15, tzinfo=UTC), datetime(2027, 3, 21, 23, tzinfo=UTC)
"""From Monday in the city farthest east to Sunday in the city farthest west."""
MOST = 6
MORNING = time(9)
ADDING = ("!event add", "!evento novo", "!termin neu", "！行事　追加")
ANSWERS = ("👍", "👎", "🤔", "ja", "vielleicht", "sim", "はい")
REMINDED = re.compile(r"⏰ E\d+\b")
DATE = re.compile(r"\bM\d+\b")
LATE = re.compile(r"still open|noch offen|ainda (está |estão )?em aberto|まだ完了していません[。（]期限")
"""How a line, of the list or of a reminder, says that a date has passed."""


@dataclass(frozen=True)
class Week:
    """A week that was played.

    Args:
        said: What people did.
        unasked: What the bot said of itself, by room; what people say to one another is not counted.
        reminded: In which room, and when, those who signed up for an event were reminded of it.
        late: Ids of what was said to be still open.
    """

    said: list[dict[str, str]]
    unasked: dict[str, list[Line]]
    reminded: list[tuple[str, datetime]]
    late: set[str]

    def counted(self) -> str:
        """Return the unasked messages of each room, for a failure."""
        texts = (f"{room} {line.at:%a %H:%M} {_text(line)}" for room, lines in self.unasked.items() for line in lines)
        return "\n".join([str({room: len(lines) for room, lines in self.unasked.items()}), *texts])


@pytest.fixture(params=WEEKS)
async def week(request: pytest.FixtureRequest, tmp_path: Path) -> Week:
    """Play one of the weeks."""
    transcript = read(_written(request.param))
    lines = [line for done in await play(transcript, tmp_path) for line in done if BEGINS <= line.at < ENDS]
    unasked: dict[str, list[Line]] = {}
    for line in filter(_is_unasked, lines):
        unasked.setdefault(line.room, []).append(line)
    reminded = [(line.room, line.at) for line in lines if line.outgoing.act is Act.SEND and _is_reminder(line)]
    return Week(_said(transcript), unasked, reminded, _dates(text for text in _texts(lines) if LATE.search(text)))


def test_the_week_holds_what_is_counted(week: Week) -> None:
    """Three events are added, twelve sign-ups counted, and one of the open dates is late"""
    added = [record for record in week.said if record.get("text", "").startswith(ADDING)]
    signed_up = [record for record in week.said if _answer(record).startswith(ANSWERS)]
    assert (len(added), len(signed_up)) == (3, 12)
    assert week.late == {"M1"}


@pytest.mark.parametrize("name", WEEKS)
async def test_the_week_begins_with_six_open_dates(name: str, tmp_path: Path) -> None:
    """On the first day the lists of the two cities hold six open dates, of which exactly one is late"""
    transcript = read(_written(name))
    asked = [
        Step([], ScriptLine(BEGINS + timedelta(days=1), {"room": room, "from": "kim", "id": room, "text": "!roadmap list"}))
        for room in WEEKS[name]
    ]
    transcript.steps = [step for step in transcript.steps if step.script.at < BEGINS] + asked
    heard = await play(transcript, tmp_path)
    listed = _texts(line for done in heard for line in done if line.outgoing.reply_to and line.outgoing.reply_to.key in CITIES)
    assert len(_dates(listed)) == 6
    assert len(_dates(text for text in listed if LATE.search(text))) == 1


def test_no_room_hears_more_than_six_messages_it_has_not_asked_for(week: Week) -> None:
    """In a normal week, with translation, a shared room, a snooze and a term that ends, each room hears at most six"""
    assert {"porto", "bristol"} <= set(week.unasked) or {"lindenau", "minasaki"} <= set(week.unasked)
    assert max(len(lines) for lines in week.unasked.values()) <= MOST, week.counted()


def test_who_signed_up_is_reminded_once_at_a_time(week: Week) -> None:
    """A day and an hour before, with one message in a room however many signed up there; nobody else's room hears of it"""
    assert len(set(week.reminded)) == len(week.reminded)
    assert all(count == 2 for count in Counter(room for room, _ in week.reminded).values())


def test_a_city_hears_one_message_a_morning(week: Week) -> None:
    """What is due, what is late, the week and news of people come in one message at nine; a shared room hears none of it"""
    mornings = Counter(
        (room, moment.date())
        for room, lines in week.unasked.items()
        for moment in (_local(line, room) for line in lines)
        if moment.time() == MORNING
    )
    assert set(mornings.values()) == {1}, week.counted()
    assert "shared" not in {room for room, _ in mornings}


def _said(transcript: Transcript) -> list[dict[str, str]]:
    return [step.script.record for step in transcript.steps if step.script.at >= BEGINS]


def _answer(record: dict[str, str]) -> str:
    """Return what somebody answers to a card or another message, tapped or typed; nothing if it is talk."""
    return record.get("react") or (record["text"] if "reply" in record else "")


def _is_unasked(line: Line) -> bool:
    """Tell whether a message is new, answers nobody, is not what people say to one another, and nobody signed up for it."""
    out = line.outgoing
    return out.act is Act.SEND and out.reply_to is None and out.kind is not Kind.RELAY and not _is_reminder(line)


def _is_reminder(line: Line) -> bool:
    """Tell whether a message reminds those of an event who signed up for it: that is what they asked for."""
    return REMINDED.match(_text(line)) is not None


def _local(line: Line, room: str) -> datetime:
    return line.at.astimezone(ZoneInfo(CITIES[room]["zone"]) if room in CITIES else UTC)


def _text(line: Line) -> str:
    return line.outgoing.document.text if line.outgoing.document else ""


def _texts(lines: Iterable[Line]) -> list[str]:
    """Return all that was said, one line of a text each."""
    return [text for line in lines for text in _text(line).splitlines()]


def _dates(texts: Iterable[str]) -> set[str]:
    """Return the numbers of the dates that are named first in each."""
    return {found[0] for text in texts if (found := DATE.search(text))}


def _written(name: str) -> str:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
