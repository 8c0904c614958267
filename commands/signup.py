"""`event rsvp` and `event codes`: saying whether one comes, and for whom a leader has signed up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from bot.core.ids import Prefix, ShortId
from bot.core.permission import Action
from bot.core.phrase import Mention, Phrase
from bot.core.reply import Acknowledgement, Items, Reply
from bot.dispatch.definition import command
from bot.dispatch.option import Party
from bot.features.events.code import read_codes, said_codes
from bot.features.events.model import Coming
from bot.features.events.occasion import occasion_of
from bot.features.events.signup import Wish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.events.model import Event
    from bot.features.events.service import Events
    from bot.features.events.signup import Answered


class SignUpCommands:
    """Signing up for events.

    Args:
        events: What they do.
    """

    def __init__(self, events: Events) -> None:
        """Take the service."""
        self._events = events

    @command(
        "event rsvp",
        aliases=("event answer",),
        action=Action.SIGN_UP,
        example="!event rsvp E12 yes",
        slash="rsvp",
        hints=("places",),
        internal=("was",),
    )
    def rsvp(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        event: Annotated[ShortId, Prefix.EVENT],
        answer: Coming,
        places: Party | None = None,
        codes: str | None = None,
        was: Coming | None = None,
    ) -> Answer:
        """Say whether one comes, and how many; with ``was``, withdraw only that answer.

        Leaders sign participants up by ``codes``, beside those who are already; with a no these are taken out again.
        """
        found = self._events.find(tx, event.number, call.room)
        named = () if codes is None else read_codes(codes)
        if named and answer is not Coming.YES:
            answered = self._events.sign_ups.take_out(tx, found, call.asker, named)
        elif answer is Coming.NONE:
            answered = self._events.withdraw(tx, found, call.asker, was)
        else:
            answered = self._events.sign_up(tx, found, call.room, call.asker, Wish(answer, places, named))
        undo = _undo(found, answered, answer, named)
        if answered.position is None:
            coming = occasion_of(self._events.shown(tx, found, call.room)) if answer is Coming.YES else None
            return Acknowledgement(undo=undo, says=self._said(tx, found, answer, call), occasion=coming)
        return Reply(_waiting(call, found, answered.position), undo=undo)

    @command("event codes", example="!event codes E12", slash="events codes")
    def codes(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT]) -> Answer:
        """Show leaders and coordinators by which codes participants are signed up, where nobody else reads along."""
        if not (call.room.direct or call.apart):
            return Reply((Phrase("event-codes-privately", {"id": str(event), "prefix": call.room.prefix}),))
        found = self._events.codes(tx, event.number, call.asker)
        each = (Phrase("event-codes-of", {"person": name, "codes": said_codes(codes)}) for name, codes in found)
        return Reply((Items(tuple(each)) if found else Phrase("event-codes-none", {"id": str(event)}),))

    def _said(self, tx: Transaction, event: Event, answer: Coming, call: Call) -> Phrase:
        """Return what somebody hears whose answer counts now."""
        counts, limit = self._events.shown(tx, event, call.room).counts, event.draft.limit
        if answer is Coming.YES and limit is not None:
            return Phrase("event-said-yes-of", {"id": event.id, "place": counts.yes, "limit": limit})
        return Phrase(f"event-said-{answer.value}", {"id": event.id})


def _waiting(call: Call, event: Event, position: int) -> tuple[Phrase, ...]:
    """Return what somebody hears who waits; a tap is no message that could be answered, so they are named."""
    fact = Phrase("event-waiting", {"id": event.id, "position": position})
    if call.message is not None or call.room.direct:
        return (fact,)
    return (fact, Phrase("event-for", {"person": Mention(call.asker.ref, call.asker.name)}))


def _undo(event: Event, answered: Answered, answer: Coming, named: Sequence[str]) -> str | None:
    """Return what gives somebody the answer back that they had given before."""
    if not answered.changed:
        return None
    before = answered.before
    if before is not None and before.codes and (answer is not Coming.YES or not named):
        return f"event rsvp {event.id} yes --codes {said_codes(before.codes)}"
    if before is not None and before.codes:
        return f"event rsvp {event.id} no --codes {said_codes(set(named) - set(before.codes))}"
    if answered.before is None:
        return f"event rsvp {event.id} {Coming.NONE} --was {answer}"
    places = f" {answered.before.places}" if answered.before.coming is Coming.YES else ""
    return f"event rsvp {event.id} {answered.before.coming}{places}"
