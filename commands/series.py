"""`event …` for events that recur: leaving a date out, ending them, changing one date and all that follow."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

from bot.core.errors import BadOption
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.phrase import Phrase
from bot.core.recurrence import MOST_TIMES, Rule, to_rrule
from bot.core.reply import Acknowledgement, Silence
from bot.dispatch.dates import read_day
from bot.dispatch.definition import Audience, command
from bot.dispatch.option import Between, Doubtful, Misread, UpTo
from bot.dispatch.reading import Reading
from bot.dispatch.timeofday import read_time_on
from bot.features.events.model import LONGEST
from bot.features.events.series import with_end
from bot.features.events.series_end import Change
from bot.features.events.span import AllDay, moved_to

if TYPE_CHECKING:
    from bot.core.phrase import Strings
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.events.occurrence import Occurrence
    from bot.features.events.series import Series
    from bot.features.events.series_end import SeriesEnds
    from bot.features.events.service import Events
    from bot.features.events.span import Span


class SeriesCommands:
    """`event …` for events that recur.

    Args:
        events: Events.
        series: Their dates.
        ends: Their end, and what follows.
        strings: For reading dates.
    """

    def __init__(self, events: Events, series: Series, ends: SeriesEnds, strings: Strings) -> None:
        """Take the services."""
        self._events = events
        self._series = series
        self._ends = ends
        self._strings = strings

    # Who may change an event depends on the event's city, not on the room's: the services ask.
    @command("event skip", audience=Audience.COORDINATORS, example="!event skip E12 18.3.")
    def skip(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT], day: date | None = None) -> Answer:
        """Leave one date of a series out: the next one, or that of a day."""
        found = self._events.find(tx, event.number, call.room)
        one = self._series.on(tx, found, day)
        changed = self._series.skip(tx, found, one, call.asker, prefix=call.room.prefix)
        return Acknowledgement(undo=f"event keep {found.id} {_day(one)}" if changed else None)

    @command("event keep", audience=Audience.COORDINATORS, example="!event keep E12 18.3.")
    def keep(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT], day: date) -> Answer:
        """Have a date of a series take place after all that was left out."""
        found = self._events.find(tx, event.number, call.room)
        one = self._series.on(tx, found, day)
        changed = self._series.keep(tx, found, one, call.asker)
        return Acknowledgement(undo=f"event skip {found.id} {_day(one)}" if changed else None)

    @command(
        "event end",
        audience=Audience.COORDINATORS,
        example="!event end E12 --from 1.5.",
        internal=("rule", "instead"),
    )
    def end(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        event: Annotated[ShortId, Prefix.EVENT],
        from_: date | None = None,
        rule: Rule | None = None,
        instead: Annotated[ShortId, Prefix.EVENT] | None = None,
    ) -> Answer:
        """Have no date of a series take place from a day on; a later day than before makes it longer."""
        found = self._events.find(tx, event.number, call.room)
        if rule is not None and instead is not None:
            other = self._events.find(tx, instead.number, call.room)
            self._ends.rejoin(tx, found, other, rule, call.asker)
            return Acknowledgement()
        if rule is not None:
            before = self._ends.end(tx, found, rule, call.asker)
        else:
            before = self._ends.end_before(tx, found, from_ or self._series.today(found), call.asker)
        return Acknowledgement(undo=f"event end {found.id} --rule {to_rrule(before)}")

    @command("event change", audience=Audience.COORDINATORS, example="!event change E12 --from 8.4. --starts 10:00")
    def change(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        event: Annotated[ShortId, Prefix.EVENT],
        from_: date,
        starts: str | None = None,
        end: str | None = None,
        title: Annotated[str, UpTo(LONGEST)] | None = None,
        place: Annotated[str, UpTo(LONGEST)] | None = None,
        limit: Annotated[int, Between(0, 10_000)] | None = None,
        every: Rule | None = None,
        until: date | None = None,
        count: Annotated[int, Between(1, MOST_TIMES)] | None = None,
    ) -> Answer:
        """Change one date of a series and all that follow; the card of the new series is the answer."""
        found = self._events.find(tx, event.number, call.room)
        one = self._series.on(tx, found, from_)
        changed = Change(
            title=title,
            place=place,
            limit=limit,
            span=self._span(call, one, starts, end),
            rule=with_end(every, until, count),
        )
        before = found.draft.rule
        asked = call.message if call.room.id == found.room else None
        added = self._ends.change(tx, found, one, changed, call.asker, asked)
        undo = f"event end {found.id} --rule {to_rrule(before)} --instead {added.id}" if before else None
        return Silence(undo=undo)

    def _span(self, call: Call, one: Occurrence, starts: str | None, end: str | None) -> Span | None:
        """Return when a date takes place from now on; ``None`` for as before."""
        if starts is None and end is None:
            return None
        old = one.span
        begins = old.first if isinstance(old, AllDay) else old.starts
        if starts is not None:
            begins = self._time(call, old, "starts", starts, begins)
        return moved_to(old, begins, None if end is None else self._time(call, old, "end", end, begins), old.zone)

    def _time(self, call: Call, old: Span, option: str, text: str, near: Moment | date) -> Moment | date:
        """Return the beginning or the end of what has hours or whole days, as before.

        Raises:
            BadOption: The text is no time or date.
            Doubtful: It means several moments, or none since clocks change.
        """
        reading = Reading(old.zone, call.at, call.locale, self._events.cities(), self._strings)
        try:
            if isinstance(near, Moment):
                return read_time_on(near.day, text, reading)
            return read_day(text, reading)
        except Doubtful as doubtful:
            raise Doubtful(option, doubtful.candidates, doubtful.why) from doubtful
        except Misread as misread:
            raise BadOption(Phrase("event-series-time", {"why": misread.phrase, "option": option})) from misread


def _day(one: Occurrence) -> str:
    return one.original.date().isoformat()
