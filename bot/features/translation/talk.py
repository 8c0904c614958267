"""Talk among people: first whether a reply concerns a passed-on message, else it is passed on itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.core.message import Deleted, Edited, Filled, Reacted, Text, Upload
    from bot.core.person import Person, Room
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.core.wire import Work
    from bot.features.translation.correction import Corrections
    from bot.features.translation.following import Following
    from bot.features.translation.service import PassingOn


class Talk:
    """Listens to what people say and do among themselves.

    Args:
        corrections: Takes what is meant for the bot after all.
        passing_on: Takes the rest.
        following: Lets what was passed on follow its original.
    """

    def __init__(self, corrections: Corrections, passing_on: PassingOn, following: Following) -> None:
        """Take the three."""
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
        return self._passing_on.change(tx, edit, room, author)

    def deleted(self, tx: Transaction, deletion: Deleted) -> None:
        """Take the removal of a message or reaction."""
        self._following.deleted(tx, deletion)

    def reacted(self, tx: Transaction, reaction: Reacted, room: Room) -> None:
        """Take an emoji that is no answer to the bot."""
        self._following.reacted(tx, reaction, room)

    def is_copy(self, tx: Transaction, message: MessageRef) -> bool:
        """Tell whether a message of ours is what somebody wrote in another room."""
        return self._passing_on.is_copy(tx, message)
