"""The bot is killed at every piece of due work, inside its transaction or right behind it; what people read stays the same."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.core.wire import Act
from bot.features.events.jobs import EventJob
from bot.features.events.rolling import SeriesJob
from bot.features.polls.jobs import PollJob
from bot.features.reminders.jobs import ReminderJob
from bot.platforms.console.script import ScriptPlayer
from tests.dialogue import stage
from tests.dialogue.transcript import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.platforms.console.script import Running
    from bot.platforms.console.world import Line

FOLDER = Path(__file__).parent / "transcripts"
TALE = """# Searches, reminders, an event with a waiting list, and a series, in one house.
cities: bristol
without: shared

at 2027-03-01 12:00
grace@bristol > !poll add Session "2027-03-20T14:00, 2027-03-21T16:00" --until 2027-03-05T20:00 --ask teacher
grace@bristol > !poll add Choir "2027-03-22T14:00, 2027-03-23T16:00" --until 2027-03-04T23:30
grace@bristol > !poll add Call "2027-03-22T15:00, 2027-03-23T17:00" --until 2027-03-04T23:40
tom@bristol > !poll answer T2 1 yes
grace@bristol > !remind add 2027-03-02T15:00 Book the bus
grace@bristol > !remind add 2027-03-03T09:00 --every daily Water the plants
grace@bristol > !event add "Harvest fair" 2027-03-10T10:00 --limit 1 --kind festival --place Quay
tom@bristol > !event rsvp E1 yes
grace@bristol > !event rsvp E1 yes
grace@bristol > !event add Lesson 2027-03-08T18:00 --every weekly --count 3
tom@bristol > !event rsvp E2 yes
at 2027-03-08 02:00
tom@bristol > !event rsvp E1 no
at 2027-03-12 12:00
"""
TALES = {"all": TALE, "event": (FOLDER / "60-event-full.en.txt").read_text(encoding="utf-8")}


class KilledError(BaseException):
    """What kill -9 does to a transaction: it never comes to its end."""


class Deaths:
    """Counts, and kills inside a transaction where that is wanted."""

    def __init__(self) -> None:
        """Begin with none."""
        self.count = 0
        self.armed = False

    def after(self, job: Callable[..., None]) -> Callable[..., None]:
        """Return a job that does all it does, and dies before that is saved."""

        def run(*args: Any) -> None:  # noqa: ANN401 - of any job
            job(*args)
            if self.armed:
                self.armed = False
                self.count += 1
                raise KilledError

        return run


def mortal(deaths: Deaths, *, inside: bool) -> type[ScriptPlayer]:
    """Return a player whose bot is killed at every piece of due work, and started again.

    Args:
        deaths: Counts them.
        inside: In the transaction; else when it is saved and nothing may have been sent.
    """

    class MortalPlayer(ScriptPlayer):
        async def _do_due(self, bot: Running) -> None:
            deaths.armed = inside
            try:
                await bot.do_due()
                killed = not inside
            except KilledError:
                killed = True
            deaths.armed = False
            if killed:
                deaths.count += not inside
                await bot.abandon()
                self._bot = await self._start()
                await self._bot.do_due()

    return MortalPlayer


def said(lines: list[list[Line]]) -> Counter[tuple[datetime, str, str]]:
    """Return the messages, each with its moment and room, and how often it came."""
    return Counter(
        (line.at, line.room, line.outgoing.document.text if line.outgoing.document else "")
        for step in lines
        for line in step
        if line.outgoing.act is Act.SEND
    )


@pytest.mark.parametrize("inside", [True, False], ids=["inside", "behind"])
@pytest.mark.parametrize("tale", TALES)
async def test_a_kill_at_due_work_loses_and_repeats_nothing(
    tale: str, inside: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every message comes once, in its room and at its moment, whether the transaction was saved before the end or not"""
    folders = [tmp_path / name for name in ("alive", "killed")]
    for folder in folders:
        folder.mkdir()
    alive = said(await stage.play(read(TALES[tale]), folders[0]))
    deaths = Deaths()
    for job in (EventJob, SeriesJob, PollJob, ReminderJob):
        monkeypatch.setattr(job, "__call__", deaths.after(job.__call__))
    monkeypatch.setattr(stage, "ScriptPlayer", mortal(deaths, inside=inside))
    assert said(await stage.play(read(TALES[tale]), folders[1])) == alive
    assert deaths.count > 0
