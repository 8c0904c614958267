"""The process that draws; how such a process is kept is in `test_kept_process`."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from bot.core.drawing import CalendarSheet
from bot.core.errors import NotDrawn
from bot.drawing.process import OPTIONS, ProcessDraughtsman

SHEET = CalendarSheet("June", "en", "2027-05-31", "2027-07-04", ("M", "T", "W", "T", "F", "S", "S"), "W", month="2027-06")
ANSWERS = """
from bot.process.serving import serve
serve(lambda question: b'{missing}\\n' + b"a picture")
"""


def _program(missing: str = "[]") -> tuple[str, str]:
    return "-c", ANSWERS.replace("{missing}", missing)


async def test_a_picture_comes_from_a_process_that_ends_with_the_bot() -> None:
    """The process that drew is gone when the bot is closed, and nothing more is drawn."""
    draughtsman = ProcessDraughtsman()
    try:
        assert (await draughtsman.draw(SHEET)).startswith(b"\x89PNG")
        process = draughtsman._kept.process
        assert (await draughtsman.draw(SHEET)).startswith(b"\x89PNG")
        assert draughtsman._kept.process is process
        assert process is not None
    finally:
        await draughtsman.close()
    assert process.returncode is not None
    with pytest.raises(NotDrawn):
        await draughtsman.draw(SHEET)


async def test_nothing_is_started_before_the_first_picture() -> None:
    """A bot that never draws has no second process, and can be closed."""
    draughtsman = ProcessDraughtsman()
    assert draughtsman._kept.process is None
    await draughtsman.close()


@pytest.mark.parametrize(
    "program",
    ["import time; time.sleep(600)", "raise SystemExit(3)"],
    ids=["hangs", "ends"],
)
async def test_what_hangs_or_fails_is_an_error_of_its_own(program: str) -> None:
    """The caller learns that there is no picture, so that the words stand alone."""
    draughtsman = ProcessDraughtsman(replace(OPTIONS, timeout_seconds=0.5), ("-c", program))
    with pytest.raises(NotDrawn):
        await draughtsman.draw(SHEET)
    assert draughtsman._kept.process is None
    await draughtsman.close()


async def test_a_fault_in_one_drawing_spares_the_next() -> None:
    """What cannot be drawn is told without anybody's words, and the same process draws on."""
    draughtsman = ProcessDraughtsman()
    try:
        with pytest.raises(NotDrawn, match=r"^drawing failed: ValueError$"):
            await draughtsman.draw(CalendarSheet("secret", "en", "no day", "2027-07-04", SHEET.weekdays, "W"))
        process = draughtsman._kept.process
        await draughtsman.draw(SHEET)
        assert draughtsman._kept.process is process
    finally:
        await draughtsman.close()


async def test_missing_fonts_are_said_once(caplog: pytest.LogCaptureFixture) -> None:
    """The log names the packages, once for each."""
    draughtsman = ProcessDraughtsman(replace(OPTIONS, idle_seconds=0), _program('["fonts-symbola"]'))
    try:
        for _ in range(2):
            await draughtsman.draw(SHEET)
            assert draughtsman._kept.process is not None
            await draughtsman._kept.process.wait()
    finally:
        await draughtsman.close()
    said = [record.getMessage() for record in caplog.records]
    assert said == ["pictures show boxes in place of some characters: install fonts-symbola"]


async def test_without_the_library_there_are_words_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation without the extra refuses at once."""
    monkeypatch.setattr("bot.drawing.process._LIBRARY", "a_library_that_is_not_there")
    draughtsman = ProcessDraughtsman()
    with pytest.raises(NotDrawn, match="not installed"):
        await draughtsman.draw(SHEET)
    assert draughtsman._kept.process is None


def test_the_bot_itself_never_imports_what_draws() -> None:
    """matplotlib, with all it brings, is in the memory of the worker alone; calendars and holidays wait to be needed"""
    asks = (
        "import sys, bot.main.wiring, bot.main.program, bot.drawing.process;"
        "print({'matplotlib', 'numpy', 'PIL', 'icalendar', 'holidays'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)  # noqa: S603 - our own line
    assert done.stdout.strip() == "set()"
