"""`announce …`: announcements that go out in every city's language once each city has said yes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Annotated

from bot.core.errors import Conflict
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.permission import Action
from bot.core.phrase import Phrase
from bot.core.reply import Acknowledgement, Silence
from bot.core.undo import FINAL
from bot.dispatch.definition import Audience, command
from bot.dispatch.option import LocaleCode, Rest, Zone

if TYPE_CHECKING:
    from bot.core.phrase import Arg
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.announcements.assembly import Announcing

Which = Annotated[ShortId, Prefix.ANNOUNCEMENT]
_END_OF_DAY = time(23, 59)
_LISTED = timedelta(days=14)
"""So long after its end an announcement is listed."""


class AnnounceCommands:
    """`announce …`. Who may depends on the cities that are asked: the service asks.

    Args:
        announcing: What they do.
    """

    def __init__(self, announcing: Announcing) -> None:
        """Take the services."""
        self._announcements, self._releasing = announcing.announcements, announcing.releasing

    @command(
        "announce draft",
        audience=Audience.COORDINATORS,
        action=Action.ANNOUNCE,
        example="!announce draft The bus leaves at 9 from the station.",
        hints=("text",),
    )
    def draft(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        text: Rest,
        event: Annotated[ShortId, Prefix.EVENT] | None = None,
        until: Moment | date | None = None,
        zone: Zone | None = None,
    ) -> Answer:
        """Ask each city for its yes to an announcement; the question is the answer."""
        number = None if event is None else event.number
        ends = _ends(until, zone or call.zone)
        found = self._announcements.draft(tx, text, ends, number, call.asker, call.room, call.message)
        return Silence(undo=f"announce withdraw {found.id}")

    @command("announce list", aliases=("announcements",), example="!announce list", slash="announcements list")
    def list(self, tx: Transaction, call: Call) -> Answer:
        """Show what waits for a yes, and what has become of the others lately."""
        return self._announcements.list(tx, call.room, _LISTED)

    @command("announce show", example="!announce show A1", slash="announcements show")
    def show(self, tx: Transaction, call: Call, *, announcement: Which) -> Answer:
        """Show an announcement in all languages, with whose yes is there."""
        return self._announcements.show(tx, self._announcements.find(tx, announcement.number, call.room), call.room)

    @command("announce approve", audience=Audience.COORDINATORS, example="!announce approve A1")
    def approve(self, tx: Transaction, call: Call, *, announcement: Which) -> Answer:
        """Say the city's yes to its words."""
        found = self._announcements.find(tx, announcement.number, call.room)
        sent = self._releasing.approve(tx, found, call.asker, call.room)
        return _done(found.id, f"announce hold {found.id}", sent=sent)

    @command("announce hold", audience=Audience.COORDINATORS, example="!announce hold A1", internal=("own",))
    def hold(self, tx: Transaction, call: Call, *, announcement: Which, own: bool = False) -> Answer:
        """Take the city's yes back; ``own`` is a tap that was removed: it takes back nobody else's."""
        found = self._announcements.find(tx, announcement.number, call.room)
        if not self._releasing.hold(tx, found, call.asker, call.room, own=own):
            if own:
                return Silence()
            raise Conflict(Phrase("announce-no-yes", {"id": found.id}))
        return Acknowledgement(undo=f"announce approve {found.id}", says=Phrase("announce-held", {"id": found.id}))

    @command("announce edit", audience=Audience.COORDINATORS, example="!announce edit A1 The bus leaves at half past nine.")
    def edit(self, tx: Transaction, call: Call, *, announcement: Which, text: Rest, to: LocaleCode | None = None) -> Answer:
        """Give better words in one's language; for whoever says the city's yes that is one."""
        found = self._announcements.find(tx, announcement.number, call.room)
        language, before, sent = self._releasing.edit(tx, found, text, to, call.asker, call.room)
        back = f"announce edit {found.id} --to {language} {before}" if before else FINAL
        return _done(found.id, back, sent=sent)

    @command("announce withdraw", audience=Audience.COORDINATORS, example="!announce withdraw A1")
    def withdraw(self, tx: Transaction, call: Call, *, announcement: Which) -> Answer:
        """Take a draft back."""
        found = self._announcements.find(tx, announcement.number, call.room)
        self._announcements.withdraw(tx, found, call.asker, call.room)
        return Acknowledgement(undo=f"announce reopen {found.id}", says=Phrase("announce-is-withdrawn", _facts(found.id, call)))

    @command("announce reopen", audience=Audience.COORDINATORS, example="!announce reopen A1")
    def reopen(self, tx: Transaction, call: Call, *, announcement: Which) -> Answer:
        """Have a draft wait again that was withdrawn, or whose time was over."""
        found = self._announcements.find(tx, announcement.number, call.room)
        self._announcements.reopen(tx, found, call.asker, call.room)
        return Acknowledgement(undo=f"announce withdraw {found.id}", says=Phrase("announce-is-draft", _facts(found.id, call)))

    @command("announce now", audience=Audience.COORDINATORS, example="!announce now A1 The square is flooded.")
    def now(self, tx: Transaction, call: Call, *, announcement: Which, reason: Rest) -> Answer:
        """Send an announcement out without every city's yes; the reason is kept and shown."""
        found = self._announcements.find(tx, announcement.number, call.room)
        self._releasing.hurry(tx, found, reason, call.asker, call.room)
        return _done(found.id, FINAL, sent=True)


def _ends(until: Moment | date | None, zone: str) -> datetime | None:
    """Return until when a yes counts: a day ends at its last minute."""
    if until is None:
        return None
    return until.at if isinstance(until, Moment) else Moment(datetime.combine(until, _END_OF_DAY), zone).at


def _done(announcement: str, back: str, *, sent: bool) -> Acknowledgement:
    """Return that it is done; what has gone out is not taken back."""
    says = Phrase("announce-sent" if sent else "announce-noted", {"id": announcement})
    return Acknowledgement(undo=FINAL if sent else back, says=says)


def _facts(announcement: str, call: Call) -> dict[str, Arg]:
    return {"id": announcement, "prefix": call.room.prefix}
