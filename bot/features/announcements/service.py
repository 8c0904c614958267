"""What one can do with an announcement but let it go out: draft it, see it, take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.due import Due
from bot.core.errors import BadOption, Conflict, NotFound
from bot.core.ids import Prefix, ShortId, parse_short_id
from bot.core.moment import moment_of
from bot.core.phrase import Phrase
from bot.core.reply import Reply
from bot.features.announcements.card import entry, view
from bot.features.announcements.model import LONGEST_TIME, USUAL_TIME, Announcement, State, checked

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from bot.core.person import Person, Room
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.announcements.access import Access
    from bot.features.announcements.board import Board
    from bot.features.announcements.port import Ports
    from bot.features.announcements.reach import Reach
    from bot.features.announcements.store import AnnouncementStore

KIND = "announcement"
"""The kind of due work."""
LAPSE = "lapse"
_MOST_LISTED = 8


class Announcements:
    """Announcements.

    Args:
        store: Tables.
        access: Who sees and may do what.
        board: Messages.
        reach: Whom an announcement concerns.
        ports: What else is needed.
    """

    def __init__(self, store: AnnouncementStore, access: Access, board: Board, reach: Reach, ports: Ports) -> None:
        """Take the parts."""
        self._store = store
        self._access = access
        self._board = board
        self._reach = reach
        self._ports = ports

    def draft(  # noqa: PLR0913, PLR0917 - what, until when, about what, by whom, where and in answer to what
        self,
        tx: Transaction,
        text: str,
        until: datetime | None,
        event: int | None,
        author: Person,
        room: Room,
        asked: MessageRef | None,
    ) -> Announcement:
        """Enter a draft, have it translated, and ask each city for its yes.

        Args:
            tx: Open.
            text: In the author's words.
            until: Until when a yes counts, UTC; ``None`` for what is usual.
            event: Number of the event it is about.
            author: Who drafts it; may do so in the room.
            room: Where.
            asked: The message that the question in this room answers.

        Raises:
            BadOption: There are no words, too many, or the time is too short or too long.
            Conflict: It belongs to no city.
            NotFound: The event cannot be seen here.
        """
        ports = self._ports
        now = ports.clock.now()
        words, city = checked(text), self._access.home(author, room)
        home = ports.directory.city(city)
        zone = home.zone if home else "Etc/UTC"
        closes_at = until or now + USUAL_TIME
        if not now < closes_at <= now + LONGEST_TIME:
            example = moment_of(now + USUAL_TIME, zone).wall.strftime("%Y-%m-%dT%H:%M")
            raise BadOption(Phrase("announce-until-wrong", {"days": LONGEST_TIME.days, "example": example}))
        self._see_event(tx, event, room)
        language = ports.texts.written(tx, words, room) if room.languages else (home.language if home else "en")
        known = ports.directory.ensure(tx, author, room, now)
        keys = self._reach.keys(tx, room)
        found = self._store.add(tx, Announcement(0, words, language, room.id, city, known.id, closes_at, keys, event=event))
        ports.texts.want(tx, found.id, words, room, language, self._board.languages(tx, found))
        self._plan(tx, found)
        self._board.put_up(tx, found, asked)
        return found

    def find(self, tx: Transaction, number: int, room: Room) -> Announcement:
        """Return an announcement that concerns a room, see `Access.find`."""
        return self._access.find(tx, number, room)

    def open(self, tx: Transaction, room: Room) -> list[Announcement]:
        """Return the drafts that concern a room, the newest first."""
        return [one for one in self._access.recent(tx, room, self._ports.clock.now()) if one.state is State.DRAFT]

    def show(self, tx: Transaction, found: Announcement, room: Room) -> Reply:
        """Return all that is known of an announcement, for one person."""
        return view(self._board.shown(tx, found, room))

    def list(self, tx: Transaction, room: Room, since: timedelta) -> Reply:
        """Return the drafts, and what was closed within a while, a line for each.

        Args:
            tx: Open.
            room: Where it is asked.
            since: For how long what was closed is listed.
        """
        found = self._access.recent(tx, room, self._ports.clock.now() - since)
        if not found:
            return Reply((Phrase("announce-list-none", {"prefix": room.prefix}),))
        lines = tuple(entry(self._board.shown(tx, one, room)) for one in found[:_MOST_LISTED])
        more = len(found) - len(lines)
        return Reply((*lines, *((Phrase("announce-list-more", {"count": more}),) if more else ())))

    def withdraw(self, tx: Transaction, found: Announcement, asker: Person, room: Room) -> None:
        """Take a draft back: nothing goes out, and the questions say so.

        Raises:
            NotPermitted: The asker is neither its author nor gives the yes of its city.
            Conflict: It is a draft no more.
        """
        self._access.owned(tx, found, asker)
        draft = self._access.draft(tx, found, room)
        self._store.put_state(tx, draft.number, State.WITHDRAWN, self._ports.clock.now())
        self._ports.agenda.plan(tx, KIND, draft.id, ())
        self._again(tx, draft.number)

    def reopen(self, tx: Transaction, found: Announcement, asker: Person, room: Room) -> None:
        """Have a draft wait for each city's yes again that was withdrawn, or whose time was over; that is begun anew then.

        Raises:
            NotPermitted: As in `withdraw`.
            Conflict: It waits already, or went out.
        """
        self._access.owned(tx, found, asker)
        held, now = self._store.hold(tx, found.number), self._ports.clock.now()
        if held.state in {State.DRAFT, State.SENT}:
            raise Conflict(Phrase(f"announce-is-{held.state.value}", {"id": held.id, "prefix": room.prefix}))
        over = held.closes_at <= now
        self._store.put_state(tx, held.number, State.DRAFT, None, now + USUAL_TIME if over else None)
        if over:
            # What somebody said long ago is asked once more.
            self._store.void(tx, held.number, [key.city for key in held.keys])
        again = self._store.hold(tx, held.number)
        self._plan(tx, again)
        self._board.ask_again(tx, again, [key.city for key in again.missing])

    def settled(self, tx: Transaction, subject: str) -> None:
        """Words in a language are there, or will never be; anything that is no announcement does not concern us."""
        wanted = parse_short_id(subject)
        found = self._store.get(tx, wanted.number) if wanted and wanted.prefix is Prefix.ANNOUNCEMENT else None
        if found is not None and found.state is State.DRAFT:
            self._board.refresh(tx, found)
            self._board.ask(tx, found)

    def tidy(self, tx: Transaction, before: datetime) -> int:
        """Remove the announcements that were closed before a moment, with all their words; return how many."""
        numbers = self._store.closed_before(tx, before)
        for number in numbers:
            self._ports.texts.forget(tx, str(ShortId(Prefix.ANNOUNCEMENT, number)))
        self._store.erase(tx, numbers)
        return len(numbers)

    def _see_event(self, tx: Transaction, event: int | None, room: Room) -> None:
        if event is None:
            return
        if self._ports.events.line(tx, event, room, self._ports.directory.cities()[0]) is None:
            facts = {"id": str(ShortId(Prefix.EVENT, event)), "prefix": room.prefix}
            raise NotFound(Phrase("announce-no-event", facts))

    def _plan(self, tx: Transaction, found: Announcement) -> None:
        self._ports.agenda.plan(tx, KIND, found.id, [Due(KIND, found.id, _lapse(found), found.closes_at)])

    def _again(self, tx: Transaction, number: int) -> None:
        found = self._store.get(tx, number)
        if found is not None:
            self._board.refresh(tx, found)


def _lapse(found: Announcement) -> str:
    """Return the step of its end; another time is another step, since one that was done is never done again."""
    return f"{LAPSE}:{found.closes_at.isoformat()}"
