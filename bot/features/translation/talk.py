"""Talk among people: first whether a reply concerns a passed-on message, else it is passed on itself."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
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
        if not asked:
            return passed_on
        answers = Answers(asked)
        return answers if passed_on is None else AnswersLast(passed_on, answers)

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


@dataclass(frozen=True, slots=True)
class Answers:
    """The work of putting right what somebody was shown of a message that was edited, all together; the `Work` port.

    Args:
        works: One for each answer.
    """

    works: Sequence[Work]

    @property
    def aside(self) -> bool:
        """Nobody else waits for them."""
        return True

    async def prepare(self) -> None:
        """Do all that takes long."""
        await asyncio.gather(*(work.prepare() for work in self.works))

    def finish(self, tx: Transaction) -> None:
        """Write every answer."""
        for work in self.works:
            work.finish(tx)


@dataclass(frozen=True, slots=True)
class AnswersLast:
    """The work that follows from one edit: it is passed on as if nobody had asked, then the answers follow; the `Work` port.

    Args:
        passed_on: Of what the message has become elsewhere.
        answers: Of what somebody was shown of it.
    """

    passed_on: Work
    answers: Answers

    @property
    def aside(self) -> bool:
        """Messages arrive in the order in which they were written."""
        return self.passed_on.aside

    async def prepare(self) -> None:
        """Pass on; an answer is not waited for."""
        await self.passed_on.prepare()

    def finish(self, tx: Transaction) -> Work:
        """Write what has become of it elsewhere; what is left of that still comes before the answers."""
        rest = self.passed_on.finish(tx)
        return self.answers if rest is None else replace(self, passed_on=rest)
