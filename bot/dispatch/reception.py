"""What comes in, sorted: to whoever takes what people say, what they do, comings and goings, and calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bot.core.message import (
    Asked,
    Deleted,
    Edited,
    Filled,
    Interested,
    Invited,
    Joined,
    Left,
    Reacted,
    Rescheduled,
    Tapped,
    Text,
    Undecipherable,
    Unscheduled,
    Upload,
)

if TYPE_CHECKING:
    from bot.core.message import Incoming
    from bot.core.transaction import Transaction
    from bot.core.wire import Work
    from bot.dispatch.conversation import Conversation
    from bot.dispatch.interaction import Interactions


class Door(Protocol):
    """Invitations, arrivals and departures."""

    def invited(self, tx: Transaction, invitation: Invited) -> None:
        """Accept or decline."""
        ...

    def joined(self, tx: Transaction, arrival: Joined) -> None:
        """Introduce the bot."""
        ...

    def left(self, tx: Transaction, departure: Left) -> None:
        """Stop everything there."""
        ...

    def undecipherable(self, tx: Transaction, message: Undecipherable) -> None:
        """Tell the room, once, that something could not be read."""
        ...


class Calendar(Protocol):
    """What people do with events in the calendars of servers."""

    def interested(self, tx: Transaction, interest: Interested) -> None:
        """Take it that somebody may come, or takes that back."""
        ...

    def unscheduled(self, tx: Transaction, removal: Unscheduled) -> None:
        """Take it that an event stands there no more."""
        ...

    def rescheduled(self, tx: Transaction, change: Rescheduled) -> None:
        """Take it that somebody has moved an event there."""
        ...


class Reception:
    """Sorts what comes in; the `Handler` port.

    Args:
        conversation: Takes what people say.
        interactions: Takes what they do by the network's own means.
        door: Takes comings and goings.
        calendar: Takes what they do in the calendars of servers.
    """

    def __init__(self, conversation: Conversation, interactions: Interactions, door: Door, calendar: Calendar) -> None:
        """Take the four."""
        self._conversation = conversation
        self._interactions = interactions
        self._door = door
        self._calendar = calendar

    def handle(self, tx: Transaction, incoming: Incoming) -> Work | None:  # noqa: PLR0911 - one for each kind
        """Do all that follows from an event; see `Handler.handle`."""
        match incoming:
            case Text():
                return self._conversation.text(tx, incoming)
            case Asked() | Tapped() | Filled():
                return self._interactions.handle(tx, incoming)
            case Reacted():
                return self._conversation.reacted(tx, incoming)
            case Deleted():
                return self._conversation.deleted(tx, incoming)
            case Edited():
                return self._conversation.edited(tx, incoming)
            case Upload():
                return self._conversation.shared(tx, incoming)
            case Interested():
                self._calendar.interested(tx, incoming)
            case Unscheduled():
                self._calendar.unscheduled(tx, incoming)
            case Rescheduled():
                self._calendar.rescheduled(tx, incoming)
            case _:
                self._at_the_door(tx, incoming)
        return None

    def _at_the_door(self, tx: Transaction, incoming: Invited | Joined | Left | Undecipherable) -> None:
        match incoming:
            case Invited():
                self._door.invited(tx, incoming)
            case Joined():
                self._door.joined(tx, incoming)
            case Left():
                self._door.left(tx, incoming)
            case Undecipherable():
                self._door.undecipherable(tx, incoming)

    def fail(self, tx: Transaction, incoming: Incoming, fault: Exception) -> None:
        """Tell whoever asked; comings and goings concern nobody in particular."""
        if isinstance(incoming, Asked | Tapped | Filled):
            self._interactions.fail(tx, incoming, fault)
        elif isinstance(incoming, Text | Upload | Reacted | Deleted):
            self._conversation.fail(tx, incoming, fault)
