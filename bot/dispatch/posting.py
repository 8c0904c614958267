"""Saying something that can be answered: the words go to the outbox, the buttons and numbers are remembered."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from bot.core.prompt import Prompt
from bot.core.reply import Announcement

if TYPE_CHECKING:
    from bot.core.clock import Clock
    from bot.core.occasion import Occasion
    from bot.core.outbox import Outbox, Post
    from bot.core.person import Room
    from bot.core.prompt import Prompts
    from bot.core.ref import PersonRef, RoomRef
    from bot.core.reply import Reply
    from bot.core.transaction import Transaction

QUESTION_LIFE = timedelta(minutes=30)
"""After that a question lapses silently."""
OFFER_LIFE = timedelta(days=7)
"""For so long an answer can be changed by a reply to it, see `is_offer`."""
BARE_LIFE = timedelta(minutes=2)
"""For so long the asked person's next message counts without being a reply."""


class Rooms(Protocol):
    """Finds rooms."""

    def room_of(self, tx: Transaction, ref: RoomRef) -> Room | None:
        """Return a room by its name on the network."""
        ...


class Posting:
    """Posts messages and keeps what can be answered.

    Args:
        outbox: Takes the words.
        prompts: Keeps the questions.
        rooms: For a room's number.
        clock: For how long a question stands.
    """

    def __init__(self, outbox: Outbox, prompts: Prompts, rooms: Rooms, clock: Clock) -> None:
        """Take what it needs."""
        self._outbox = outbox
        self._prompts = prompts
        self._rooms = rooms
        self._clock = clock

    def show(self, tx: Transaction, post: Post, asked: PersonRef | None = None, patience: timedelta | None = None) -> str:
        """Post a message and remember its buttons and numbers.

        Args:
            tx: The transaction.
            post: What to say.
            asked: The only account whose answer counts; ``None`` for everyone's.
            patience: How long an answer counts; half an hour for a question, for ever for a card.

        Returns:
            The outbox row.
        """
        row = self._outbox.post(tx, post)
        reply = _reply_of(post)
        if is_answerable(reply):
            self._remember(tx, row, post, asked, patience)
        return row

    def refresh(self, tx: Transaction, row: str, post: Post) -> None:
        """Give an earlier message new words and, in the place of its buttons, those of the post."""
        reply = _reply_of(post)
        self._prompts.set_buttons(tx, row, reply.answers, reply.ask)
        if reply.lasting and is_answerable(reply) and self._prompts.of_row(tx, row, self._clock.now()) is None:
            # What had no buttons for a while, since there was nothing to do, can be tapped again.
            self._prompts.close(tx, row)
            self._remember(tx, row, post, None, None)
        self._outbox.edit(tx, row, post)

    def schedule(self, tx: Transaction, post: Post, occasion: Occasion) -> str:
        """Enter an occasion in the calendar of the room's server; see `Outbox.schedule`."""
        return self._outbox.schedule(tx, post, occasion)

    def reschedule(self, tx: Transaction, row: str, post: Post, occasion: Occasion) -> str:
        """Put an occasion right; see `Outbox.reschedule`."""
        return self._outbox.reschedule(tx, row, post, occasion)

    def call_off(self, tx: Transaction, row: str) -> None:
        """Call an occasion off."""
        self._outbox.redact(tx, row)

    def _remember(self, tx: Transaction, row: str, post: Post, asked: PersonRef | None, patience: timedelta | None) -> None:
        room = self._rooms.room_of(tx, post.room)
        if room is None:
            return
        reply, now = _reply_of(post), self._clock.now()
        # A yes or no may be meant for somebody else; a number hardly, in a room in which nothing else has been asked.
        bare = patience if patience and reply.choices else BARE_LIFE
        prompt = Prompt(
            row=row,
            room=room.id,
            asked=asked,
            buttons=reply.answers,
            choices=reply.choices,
            lapses_at=None if reply.lasting else now + (patience or QUESTION_LIFE),
            bare_until=None if reply.lasting else now + bare,
            ask=reply.ask,
        )
        self._prompts.put(tx, prompt)


def is_answerable(reply: Reply) -> bool:
    """Tell whether a message means something to be answered with."""
    return bool(reply.answers or reply.choices or reply.ask)


def is_offer(reply: Reply) -> bool:
    """Tell whether a message asks nothing, and can only be changed by a reply in words."""
    if reply.ask is None or reply.ask.expected:
        return False
    return not (reply.answers or reply.choices or reply.lasting)


def _reply_of(post: Post) -> Reply:
    return post.says.reply if isinstance(post.says, Announcement) else post.says
