"""Talk among people: first whether a reply concerns a passed-on message, else it is passed on itself."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.features.translation.on_demand import SIGN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.message import Deleted, Edited, Filled, Reacted, Text, Upload
    from bot.core.person import Person, Room
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.core.wire import Work
    from bot.features.translation.correction import Corrections
    from bot.features.translation.following import Following
    from bot.features.translation.on_demand import OnDemand
    from bot.features.translation.service import PassingOn


class Talk:
    """Listens to what people say and do among themselves.

    Args:
        corrections: Takes what is meant for the bot after all.
        passing_on: Takes the rest.
        following: Lets what was passed on follow its original.
        on_demand: Translates for whoever asks.
    """

    def __init__(self, corrections: Corrections, passing_on: PassingOn, following: Following, on_demand: OnDemand) -> None:
        """Take the four."""
        self._on_demand = on_demand
        self._corrections = corrections
        self._passing_on = passing_on
        self._following = following

    def listen(self, tx: Transaction, text: Text, room: Room, author: Person) -> Work | None:
        """Take a message in which nobody spoke to the bot; return what remains to be done."""
        if self._corrections.take(tx, text, room, author):
            return None
        return self._passing_on.listen(tx, text, room, author)

    def filled(self, tx: Transaction, filled: Filled, room: Room, author: Person, locale: str) -> bool:
        """Take what somebody has put into a form under something that is no question; tell whether it was for us."""
        return self._corrections.fill(tx, filled, room, author, locale)

    def shared(self, tx: Transaction, upload: Upload, room: Room, author: Person) -> Work | None:
        """Take a picture or another file; return what remains to be done."""
        return self._passing_on.share(tx, upload, room, author)

    def edited(self, tx: Transaction, edit: Edited, room: Room, author: Person) -> Work | None:
        """Take other words for an earlier message; return what remains to be done."""
        self._corrections.edited(tx, edit, room, author)
        passed_on = self._passing_on.change(tx, edit, room, author)
        asked = list(self._on_demand.changed(tx, edit, room))
        return Several(passed_on, asked) if asked else passed_on

    def deleted(self, tx: Transaction, deletion: Deleted) -> None:
        """Take the removal of a message or reaction."""
        self._corrections.deleted(tx, deletion.message)
        self._following.deleted(tx, deletion)

    def reacted(self, tx: Transaction, reaction: Reacted, room: Room, author: Person, locale: str) -> Work | None:
        """Take an emoji that is no answer to the bot; return what remains to be done."""
        if reaction.emoji == SIGN:
            return self._on_demand.tap(tx, reaction, room, author, locale)
        return self._following.reacted(tx, reaction, room)

    def is_copy(self, tx: Transaction, message: MessageRef) -> bool:
        """Tell whether a message of ours is what somebody wrote in another room."""
        return self._passing_on.is_copy(tx, message)


@dataclass(slots=True)
class Several:
    """The work that follows from one edit, done together; the `Work` port.

    Args:
        passed_on: Of what the message has become elsewhere.
        asked: Of what somebody was shown of it.
    """

    passed_on: Work | None
    asked: Sequence[Work]

    @property
    def aside(self) -> bool:
        """Messages arrive in the order in which they were written."""
        return self.passed_on is None

    async def prepare(self) -> None:
        """Do all that takes long."""
        await asyncio.gather(*(work.prepare() for work in (self.passed_on, *self.asked) if work is not None))

    def finish(self, tx: Transaction) -> Work | None:
        """Write every outcome."""
        for work in self.asked:
            work.finish(tx)
        return self.passed_on.finish(tx) if self.passed_on is not None else None
