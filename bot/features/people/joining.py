"""Joining two accounts of one person: a code from the one, used from the other, and a yes."""

from __future__ import annotations

import math
import unicodedata
from typing import TYPE_CHECKING

from bot.core.errors import Conflict, NotFound
from bot.core.outbox import Kind, Lane, Post
from bot.core.phrase import Mention, Phrase
from bot.core.reply import Announcement, Button, Reply
from bot.core.undo import FINAL
from bot.features.people.account import said
from bot.features.people.model import CODE_LIFE, JOIN_DIGITS, MOST_GUESSES, JoinRequest

if TYPE_CHECKING:
    from bot.core.ids import Ids
    from bot.core.person import Person, Room
    from bot.core.phrase import Arg
    from bot.core.prompt import Cards
    from bot.core.transaction import Transaction
    from bot.features.people.account import Accounts
    from bot.features.people.directory import Directory
    from bot.features.people.join_store import JoinStore
    from bot.features.people.port import Asking

_MINUTE_SECONDS = 60


class Joining:
    """Finds out whether two accounts are one person's.

    Whoever has used the code is shown whose it is, and says yes or no: nobody is joined because they were made to type six
    digits. Where others could read the code, the account that asked for it is shown in turn who has used it: nobody gets
    somebody's rights because they were quicker.

    Args:
        directory: Looks things up.
        joins: Codes and questions.
        accounts: Does it.
        cards: Asks and tells the other side.
        ids: For codes.
    """

    def __init__(self, directory: Directory, joins: JoinStore, accounts: Accounts, cards: Cards, ids: Ids) -> None:
        """Take what it needs."""
        self._directory = directory
        self._joins = joins
        self._accounts = accounts
        self._cards = cards
        self._ids = ids

    def offer(self, tx: Transaction, asking: Asking) -> Reply:
        """Return a code that the asker's other account writes within half an hour."""
        asker = self._directory.ensure(tx, asking.asker, asking.room, asking.at)
        code = self._ids.digits(JOIN_DIGITS)
        while self._joins.is_taken(tx, code, asking.at):
            code = self._ids.digits(JOIN_DIGITS)
        self._joins.put(tx, JoinRequest(code, asker.ref, asking.room.id, asking.apart), asking.at + CODE_LIFE)
        return Reply((Phrase("people-join-code", self._typed_elsewhere(asking.room, code)),))

    def request(self, tx: Transaction, asking: Asking, typed: str) -> Reply:
        """Use a code: ask whether the account that asked for it is the asker's as well.

        A code that is none is remembered, so nothing is raised: after some of them the asker has to wait, whatever they type.
        """
        asker, prefix = asking.asker, asking.room.prefix
        minutes = self._minutes_to_wait(tx, asking)
        if minutes:
            return Reply((Phrase("people-join-wait", {"count": minutes}),))
        found = self._joins.find(tx, unicodedata.normalize("NFKC", typed).strip(), asking.at)
        first = None if found is None else self._accounts.find(tx, found.account)
        if found is None or first is None:
            self._joins.put_guess(tx, asker.ref, asking.at)
            facts: dict[str, Arg] = {"text": typed, "prefix": prefix, "there": self._elsewhere(asking.room)}
            return Reply((Phrase("people-join-unknown", facts),))
        if found.account == asker.ref:
            return Reply((Phrase("people-join-own", self._typed_elsewhere(asking.room, found.code)),))
        if first.id == asker.id:
            return Reply((Phrase("people-join-already", {"prefix": prefix}),))
        self._joins.use(tx, found.code, asking, asking.at + CODE_LIFE)
        whose: dict[str, Arg] = {"name": first.name, "account": said(first.ref), "prefix": prefix}
        return Reply((Phrase("people-join-question", whose),), buttons=_YES_OR_NO)

    def _elsewhere(self, room: Room) -> str:
        return self._directory.network.prefix_elsewhere(room)

    def _typed_elsewhere(self, room: Room, code: str) -> dict[str, Arg]:
        """Return what makes the line in which a code is given back from the other account."""
        return {"code": self._directory.network.given_elsewhere(room, "code", code), "prefix": self._elsewhere(room)}

    def _minutes_to_wait(self, tx: Transaction, asking: Asking) -> int:
        tried = self._joins.guesses(tx, asking.asker.ref, asking.at - CODE_LIFE)
        if len(tried) < MOST_GUESSES:
            return 0
        until = tried[MOST_GUESSES - 1] + CODE_LIFE
        return math.ceil((until - asking.at).total_seconds() / _MINUTE_SECONDS)

    def accept(self, tx: Transaction, asking: Asking) -> Reply:
        """Say yes to whatever the asker's account was asked.

        Raises:
            NotFound: It was asked nothing, or too long ago.
            Conflict: Both have become one meanwhile.
        """
        found = self._asked(tx, asking)
        self._directory.ensure(tx, asking.asker, asking.room, asking.at)
        first, second = self._both(tx, asking.room, found)
        if first.id == second.id:
            raise Conflict(Phrase("people-join-already", {"prefix": asking.room.prefix}))
        where = self._directory.room(tx, found.room)
        if found.agreed or found.apart or where.direct:
            return self._join(tx, asking, found, (first, second))
        self._joins.agree(tx, found.code, asking.at + CODE_LIFE)
        self._ask_first(tx, where, first, second)
        return Reply((Phrase("people-join-waits", {"account": said(first.ref)}),))

    def decline(self, tx: Transaction, asking: Asking) -> Reply:
        """Say no to whatever the asker's account was asked.

        Raises:
            NotFound: It was asked nothing, or too long ago.
        """
        self._joins.drop(tx, self._asked(tx, asking).code)
        return Reply((Phrase("people-join-not-made"),), undo=FINAL)

    def _asked(self, tx: Transaction, asking: Asking) -> JoinRequest:
        found = self._joins.question_to(tx, asking.asker.ref, asking.at)
        if found is None or not self._directory.room(tx, found.room).active:
            raise NotFound(Phrase("people-join-no-question", {"prefix": asking.room.prefix}))
        return found

    def _both(self, tx: Transaction, room: Room, found: JoinRequest) -> tuple[Person, Person]:
        """Return who asked for a code and who has used it, each by the account."""
        first = self._accounts.find(tx, found.account)
        second = None if found.other is None else self._accounts.find(tx, found.other)
        if first is None or second is None:
            raise NotFound(Phrase("people-join-no-question", {"prefix": room.prefix}))
        return first, second

    def _ask_first(self, tx: Transaction, room: Room, first: Person, second: Person) -> None:
        facts: dict[str, Arg] = {"name": second.name, "account": said(second.ref), "prefix": room.prefix}
        facts["person"] = Mention(first.ref, first.name)
        says = Announcement(Reply((Phrase("people-join-used", facts),), buttons=_YES_OR_NO), (first.ref,))
        post = Post(room.ref, says, (self._directory.locale(first, room),), Lane.REPLY, Kind.ANNOUNCEMENT)
        self._cards.show(tx, post, first.ref, CODE_LIFE)

    def _join(self, tx: Transaction, asking: Asking, found: JoinRequest, both: tuple[Person, Person]) -> Reply:
        first, second = both
        self._joins.drop(tx, found.code)
        self._accounts.join(tx, first.id, second.id)
        if asking.asker.ref == second.ref:
            self._tell(tx, found.room, first, first, apart=found.apart)
        elif found.other_room is not None:
            self._tell(tx, found.other_room, second, first, apart=found.other_apart)
        return Reply((self._joined(tx, first, asking.room.prefix),), undo=FINAL)

    def _tell(self, tx: Transaction, number: int, person: Person, kept: Person, *, apart: bool) -> None:
        """Tell the other side; what was asked where nobody else saw it is not told to a whole room."""
        room = self._directory.room(tx, number)
        if room.active and (room.direct or not apart):
            says, locale = Reply((self._joined(tx, kept, room.prefix),)), self._directory.locale(person, room)
            self._cards.show(tx, Post(room.ref, says, (locale,), Lane.REPLY))

    def _joined(self, tx: Transaction, person: Person, prefix: str) -> Phrase:
        return Phrase("people-joined", {"accounts": self._accounts.of(tx, person), "prefix": prefix})


_YES_OR_NO = (
    Button("👍", "person join accept", word="answer-yes"),
    Button("👎", "person join decline", word="answer-no"),
)
