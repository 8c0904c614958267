"""Talk among people: first whether a reply concerns a passed-on message, else it is passed on itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.core.message import Text
    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction
    from bot.core.wire import Work
    from bot.features.translation.correction import Corrections
    from bot.features.translation.service import PassingOn


class Talk:
    """Listens to what is said among people.

    Args:
        corrections: Takes what is meant for the bot after all.
        passing_on: Takes the rest.
    """

    def __init__(self, corrections: Corrections, passing_on: PassingOn) -> None:
        """Take both."""
        self._corrections = corrections
        self._passing_on = passing_on

    def listen(self, tx: Transaction, text: Text, room: Room, author: Person) -> Work | None:
        """Take a message in which nobody spoke to the bot; return what remains to be done."""
        if self._corrections.take(tx, text, room):
            return None
        return self._passing_on.listen(tx, text, room, author)
