"""What was expected of the day, and how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.demo.printing import Page
    from bot.demo.stage import Expectation, Stage

DONE, MISSED = 0, 1
"""Exit codes."""


def sum_up(stage: Stage, page: Page, seconds: float) -> int:
    """Print what was expected and how it went.

    Args:
        stage: After the day.
        page: Where to print.
        seconds: How long the day took.

    Returns:
        ``DONE`` if all is as it should be, else ``MISSED``.
    """
    expected = stage.expectations
    faulty = [expectation for expectation in expected if expectation.fault]
    stage.heading("What was expected", f"The day took {seconds:.0f} seconds.")
    page.lines(_judged(expectation) for expectation in expected)
    if not faulty:
        page.tell(f"All {len(expected)} expectations were met: every message arrived, and each exactly once.")
        return DONE
    page.tell(f"{len(faulty)} of {len(expected)} expectations were not met:")
    page.lines(_judged(expectation) for expectation in faulty)
    page.tell("The last lines of the bot's log:")
    page.lines(stage.process.log_tail())
    return MISSED


def _judged(expectation: Expectation) -> str:
    return f"MISSING  {expectation.name}: {expectation.fault}" if expectation.fault else f"ok  {expectation.name}"
