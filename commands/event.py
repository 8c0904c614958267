"""`event …`: events of this room and of the rooms linked with it, and signing up for them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

from bot.core.errors import BadOption
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.phrase import Phrase
from bot.core.reply import Acknowledgement, Silence
from bot.dispatch.dates import is_moment, read_moment
from bot.dispatch.definition import Audience, command
from bot.dispatch.option import Between, Doubtful, Misread, Zone
from bot.dispatch.permission import Action
from bot.dispatch.reading import Reading
from bot.features.events.card import listing, view
from bot.features.events.model import Coming, Draft, example_end

if TYPE_CHECKING:
    from datetime import date

    from bot.core.phrase import Strings
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.events.service import Events

_DAY = timedelta(days=1)


class EventCommands:
    """`event …`.

    Args:
        events: What they do.
        strings: For reading dates.
    """

    def __init__(self, events: Events, strings: Strings) -> None:
        """Take the service."""
        self._events = events
        self._strings = strings

    @command(
        "event add",
        audience=Audience.COORDINATORS,
        action=Action.CHANGE_EVENT,
        example="!event add Sommerfest 19.6. 14:00 --place Marktplatz",
        offers=("place", "limit"),
        task=True,
    )
    def add(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        title: str,
        starts: Moment,
        end: str | None = None,
        place: str | None = None,
        limit: Annotated[int, Between(1, 10_000)] | None = None,
        zone: Zone | None = None,
    ) -> Answer:
        """Add an event; its card is the answer."""
        del zone  # the start has been read in it
        ends = None if end is None else self._end(call, starts, end)
        draft = Draft(_line(title), starts, ends, None if place is None else _line(place), limit)
        self._events.add(tx, draft, call.room, call.asker, call.message)
        return Silence()

    @command("event list", aliases=("events",), example="!event list", task=True)
    def list(self, tx: Transaction, call: Call, *, page: Annotated[int, Between(1, 999)] = 1) -> Answer:
        """Show what is coming up, a few lines at a time."""
        return listing(self._events.coming(tx, call.room), page, call.zone, call.room.prefix)

    @command("event show", example="!event show E12")
    def show(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT]) -> Answer:
        """Show one event to whoever asks."""
        found = self._events.find(tx, event.number, call.room)
        return view(self._events.shown(tx, found, call.room), call.room.prefix)

    # Who may call an event off depends on the event's city, not on the room's: the service asks.
    @command("event cancel", audience=Audience.COORDINATORS, example="!event cancel E12")
    def cancel(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT]) -> Answer:
        """Call an event off."""
        self._events.cancel(tx, self._events.find(tx, event.number, call.room), call.asker)
        return Acknowledgement()

    @command("event rsvp", aliases=("event answer", "rsvp"), action=Action.SIGN_UP, example="!event rsvp E12 yes")
    def rsvp(
        self,
        tx: Transaction,
        call: Call,
        *,
        event: Annotated[ShortId, Prefix.EVENT],
        answer: Coming,
        was: Coming | None = None,
    ) -> Answer:
        """Say whether one comes; with ``was``, withdraw only that answer."""
        found = self._events.find(tx, event.number, call.room)
        if answer is Coming.NONE:
            self._events.withdraw(tx, found, call.asker, was)
        else:
            self._events.sign_up(tx, found, call.room, call.asker, answer)
        return Acknowledgement()

    def _end(self, call: Call, starts: Moment, text: str) -> Moment:
        """Return the end: a date with a time, or a time alone, which is the first such time after the start.

        Raises:
            BadOption: It is neither.
            Doubtful: It means several moments, or none since clocks change.
        """
        reading = Reading(starts.zone, call.at, call.locale, self._events.cities(), self._strings)
        try:
            if not is_moment(_on(starts.day, text)):
                return read_moment(text, reading)
            ends = read_moment(_on(starts.day, text), reading)
            return ends if ends.at > starts.at else read_moment(_on(starts.day + _DAY, text), reading)
        except Doubtful as doubtful:
            raise Doubtful("end", doubtful.candidates, doubtful.why) from doubtful
        except Misread as misread:
            raise BadOption(Phrase("event-end-unread", {"why": misread.phrase, "example": example_end(starts)})) from misread


def _on(day: date, text: str) -> str:
    return f"{day.isoformat()} {text}"


def _line(text: str) -> str:
    return " ".join(text.split())
