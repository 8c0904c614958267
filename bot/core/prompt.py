"""Open questions and living cards: messages of ours that can be answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, timedelta

    from bot.core.outbox import Post
    from bot.core.ref import MessageRef, PersonRef
    from bot.core.reply import Ask, Button, Choices
    from bot.core.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Prompt:
    """A message of ours that waits for an answer, or a card that can be tapped at any time.

    Args:
        row: The outbox row of the message.
        room: Number of the room.
        asked: The only account whose answer counts; ``None`` for everyone's.
        buttons: Emoji and words, each with its command.
        choices: Numbers, each with its command.
        command: For a form: the command whose options are asked for.
        given: For a form: what has been said already, as text by option.
        missing: For a form: the options asked for, in order.
        lapses_at: From then on it counts no more; ``None`` for a card.
        bare_until: Until then the next message counts without being a reply; ``None`` if it has to be one.
        refused: Somebody who may not tap has been told who can; nobody else is told again.
        ask: What a reply in other words means.
        stays: Answering it does not close it: it only lapses.
    """

    row: str
    room: int
    asked: PersonRef | None
    buttons: tuple[Button, ...] = ()
    choices: Choices | None = None
    command: str | None = None
    given: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    lapses_at: datetime | None = None
    bare_until: datetime | None = None
    refused: bool = False
    ask: Ask | None = None
    stays: bool = False

    @property
    def is_form(self) -> bool:
        """It asks for texts, so that any words may be the answer."""
        return self.command is not None and self.choices is None


@dataclass(frozen=True, slots=True)
class Tap:
    """A reaction that ran a command and what its removal runs.

    Args:
        person: The account that tapped.
        room: Number of the room.
        undo: The command as typed, without the prefix.
    """

    person: PersonRef
    room: int
    undo: str


class Prompts(Protocol):
    """Keeps prompts and taps over restarts."""

    def put(self, tx: Transaction, prompt: Prompt) -> None:
        """Keep a prompt; a question to somebody closes their older ones in the room."""
        ...

    def of_row(self, tx: Transaction, row: str, now: datetime) -> Prompt | None:
        """Return the prompt of a message, unless it was answered or has lapsed."""
        ...

    def waiting(self, tx: Transaction, room: int, now: datetime) -> list[Prompt]:
        """Return the questions of a room that wait for an answer, the newest first."""
        ...

    def require_reply(self, tx: Transaction, row: str) -> None:
        """The person wrote something else: from now on only a reply counts."""
        ...

    def close(self, tx: Transaction, row: str) -> None:
        """The question is answered."""
        ...

    def note_refusal(self, tx: Transaction, row: str) -> None:
        """Somebody who may not tap has been told who can."""
        ...

    def set_buttons(self, tx: Transaction, row: str, buttons: tuple[Button, ...], ask: Ask | None = None) -> None:
        """Give a card other buttons and its words another meaning; neither of both ends it."""
        ...

    def put_tap(self, tx: Transaction, reaction: MessageRef, tap: Tap) -> None:
        """Remember what removing a reaction runs."""
        ...

    def take_tap(self, tx: Transaction, reaction: MessageRef) -> Tap | None:
        """Return and forget what removing a reaction runs."""
        ...


class Cards(Protocol):
    """Puts up messages that can be answered, by buttons, numbers or words."""

    def show(self, tx: Transaction, post: Post, asked: PersonRef | None = None, patience: timedelta | None = None) -> str:
        """Say something new and remember how it can be answered, if it can.

        Args:
            tx: The transaction.
            post: What to say.
            asked: The only account whose answer counts; ``None`` for everyone's.
            patience: How long an answer counts; by default half an hour for a question, for ever for a card.

        Returns:
            The outbox row of the message.
        """
        ...

    def refresh(self, tx: Transaction, row: str, post: Post) -> None:
        """Give an earlier message new words and, in the place of its buttons, those of the post."""
        ...
