"""What stands under something people were reminded of, once one of them has answered it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.phrase import Form, Phrase, When

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.moment import Moment


def put_off(until: Moment, by: str, back: Phrase, now: datetime) -> Phrase:
    """Return until when they will hear no more of it, who wished so, and how that is taken back.

    Args:
        until: In the zone in which it is said; the year is said if it is another one than now.
        by: A name; empty if nobody knows it any more.
        back: See `take_back`.
        now: Aware.
    """
    form = Form.DAY_TIME if until.day.year == moment_of(now, until.zone).day.year else Form.FULL
    who = Phrase("dispatch-again-by", {"person": by}) if by else ""
    return Phrase("dispatch-again", {"when": When(until, form), "who": who, "back": back})


def take_back(line: str, *, tapped: bool) -> Phrase:
    """Return how something is taken back.

    Args:
        line: What can be typed for it.
        tapped: It was a reaction, so that removing it is enough.
    """
    return Phrase("dispatch-back-tap") if tapped else Phrase("dispatch-back", {"line": line})
