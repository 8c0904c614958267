"""`roadmap timeline`: a plan or a year of the roadmap at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from bot.core.ids import Prefix, ShortId
from bot.core.moment import EARLIEST_YEAR, LATEST_YEAR
from bot.dispatch.definition import command
from bot.dispatch.option import Between
from bot.features.roadmap.timeline import told

if TYPE_CHECKING:
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.roadmap.assembly import Roadmap


class TimelineCommands:
    """`roadmap timeline`.

    Args:
        roadmap: What it does.
    """

    def __init__(self, roadmap: Roadmap) -> None:
        """Take the feature."""
        self._timelines = roadmap.timelines

    @command("roadmap timeline", example="!roadmap timeline --year 2027", slash="dates timeline")
    def timeline(
        self,
        tx: Transaction,
        call: Call,
        *,
        plan: Annotated[ShortId, Prefix.PLAN] | None = None,
        year: Annotated[int, Between(EARLIEST_YEAR, LATEST_YEAR)] | None = None,
    ) -> Answer:
        """Show what is due in a plan or a year, in words and as a picture."""
        if plan is not None:
            return told(self._timelines.of_plan(tx, call, plan.number, str(plan)))
        return told(self._timelines.of_year(tx, call, year))
