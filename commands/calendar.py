"""`calendar …`, `event ics`, `event import`: calendars outside of the chat, as feeds and as files, and those handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from bot.core.errors import BadOption
from bot.core.ids import Prefix, ShortId
from bot.core.moment import moment_of
from bot.core.permission import Action
from bot.core.phrase import Form, Phrase, When
from bot.core.reply import Items, Reply, Said
from bot.core.undo import FINAL
from bot.dispatch.definition import Audience, command
from bot.dispatch.option import Between, CityId, Rest
from bot.features.feeds.model import FeedScope, Wish
from bot.features.feeds.service import Asking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.phrase import Arg
    from bot.core.reply import Answer, Later
    from bot.core.transaction import Transaction
    from bot.dispatch.attached import Attached
    from bot.dispatch.call import Call
    from bot.features.feeds.file import CalendarFiles
    from bot.features.feeds.importing import Imports
    from bot.features.feeds.model import Feed
    from bot.features.feeds.service import Feeds

_LINES = 6


class CalendarCommands:
    """`calendar …`, `event ics` and `event import`.

    Args:
        feeds: Addresses that programs subscribe to.
        files: Files of single events.
        imports: Takes calendars in.
        attached: Reads the file that comes with a command.
    """

    def __init__(self, feeds: Feeds, files: CalendarFiles, imports: Imports, attached: Attached) -> None:
        """Take the services."""
        self._feeds = feeds
        self._files = files
        self._imports = imports
        self._attached = attached

    @command("calendar feed", example="!calendar feed")
    def feed(
        self,
        tx: Transaction,
        call: Call,
        *,
        what: FeedScope | None = None,
        city: CityId | None = None,
        alarms: bool = True,
    ) -> Answer:
        """Make an address at which a calendar program finds the dates of this room, of a city, of all, or one's own."""
        asking = _asking(call)
        about = city or (call.room.city or call.asker.city if what is FeedScope.CITY else None)
        feed, name, address = self._feeds.make(tx, asking, Wish(_scope(what, about, call), about, alarms))
        said: dict[str, Arg] = {"number": str(feed.number), "prefix": call.room.prefix}
        blocks = (Phrase("feeds-made", {"name": name}), Said(address), Phrase("feeds-made-how", said))
        return Reply(blocks, undo=f"calendar revoke {feed.number}")

    @command("calendar feeds", example="!calendar feeds")
    def feeds(self, tx: Transaction, call: Call, *, page: Annotated[int, Between(1, 99)] = 1) -> Answer:
        """Show one's feeds, and those about a city that one coordinates."""
        found = self._feeds.listed(tx, _asking(call))
        if not found:
            return Reply((Phrase("feeds-none", {"prefix": call.room.prefix}),))
        return Reply((Items(tuple(_page(found, page, call))),))

    @command("calendar revoke", example="!calendar revoke 3")
    def revoke(self, tx: Transaction, call: Call, *, number: Annotated[int, Between(1, 999_999_999)]) -> Answer:
        """Withdraw a feed: whoever asks at its address gets nothing any more."""
        _, name = self._feeds.revoke(tx, _asking(call), number)
        return Reply((Phrase("feeds-revoked", {"name": name}),), undo=FINAL)

    @command("event ics", example="!event ics E12", slash="events ics")
    def file(self, tx: Transaction, call: Call, *, event: Annotated[ShortId, Prefix.EVENT]) -> Answer:
        """Hand out an event as a file for one's own calendar."""
        entry, file = self._files.of_event(tx, event, call.room, call.locale, call.zone)
        return Reply((Phrase("feeds-file", {"title": entry.summary}),), attachments=(file,))

    @command(
        "event import",
        audience=Audience.COORDINATORS,
        action=Action.CHANGE_EVENT,
        example="!event import",
        takes_file=True,
        internal=("draft", "sure"),
    )
    def import_(
        self,
        tx: Transaction,
        call: Call,
        *,
        text: Rest | None = None,
        draft: int | None = None,
        sure: bool = True,
    ) -> Answer | Later:
        """Show what a calendar that is handed in would enter; or enter what was shown."""
        asking = _asking(call)
        if draft is not None:
            return self._imports.carry_out(tx, asking, call.zone, draft) if sure else self._imports.drop(tx, asking, draft)
        if not call.zone_known:
            raise BadOption(Phrase("feeds-import-whose-clock", {"prefix": call.room.prefix}))
        return self._attached.text(tx, call, text, lambda later, given: self._imports.look(later, asking, call.zone, given))


def _asking(call: Call) -> Asking:
    return Asking(call.asker, call.room, call.locale, call.at, alone=call.room.direct or call.apart)


def _scope(what: FeedScope | None, city: str | None, call: Call) -> FeedScope:
    """Return what is meant: a city that is named, what is said, in a private talk one's own dates, else the room's."""
    if city is not None:
        return FeedScope.CITY
    return what or (FeedScope.MINE if call.room.direct else FeedScope.ROOM)


def _page(found: Sequence[tuple[Feed, Phrase, str | None]], page: int, call: Call) -> list[Phrase]:
    step = _LINES - 1
    page = max(1, min(page, -(-(len(found) - 1) // step)))
    rest = found[(page - 1) * step :]
    here = rest if len(rest) <= _LINES else rest[:step]
    lines = [_line(*one, call) for one in here]
    if len(here) < len(rest):
        more: dict[str, Arg] = {"count": len(rest) - len(here), "prefix": call.room.prefix, "page": str(page + 1)}
        lines.append(Phrase("feeds-more", more))
    return lines


def _line(feed: Feed, name: Phrase, maker: str | None, call: Call) -> Phrase:
    last = Phrase("feeds-never") if feed.fetched_on is None else Phrase("feeds-last", {"day": When(feed.fetched_on, Form.DAY)})
    made = When(moment_of(feed.made_at, call.zone).day, Form.DAY)
    said: dict[str, Arg] = {"number": str(feed.number), "name": name, "made": made, "last": last}
    return Phrase("feeds-entry", said) if maker is None else Phrase("feeds-entry-of", {**said, "person": maker})
