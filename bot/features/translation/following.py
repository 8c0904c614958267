"""What follows a message that was passed on: it is taken back, or somebody puts an emoji to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.features.translation.emoji import is_emoji
from bot.features.translation.memory_store import digest_of
from bot.features.translation.under_way_store import Wording

if TYPE_CHECKING:
    from bot.core.clock import Clock
    from bot.core.message import Deleted, Reacted
    from bot.core.outbox import Outbox
    from bot.core.person import Room
    from bot.core.transaction import Transaction
    from bot.features.translation.cache import LineCache
    from bot.features.translation.memory_store import MemoryStore
    from bot.features.translation.port import Rooms
    from bot.features.translation.service import Kept
    from bot.features.translation.shown_store import ShownStore
    from bot.features.translation.store import Origin, TranslationStore
    from bot.features.translation.tap_store import TapStore
    from bot.features.translation.under_way_store import UnderWayStore


class Following:
    """Lets copies follow their originals, and shows each reaction once in every room.

    Args:
        rooms: Looks rooms up.
        kept: What was passed on and put right.
        taps: Which reactions were passed on.
        outbox: Carries what follows.
        clock: For when something was passed on.
    """

    def __init__(self, rooms: Rooms, kept: Kept, taps: TapStore, outbox: Outbox, clock: Clock) -> None:
        """Take what it needs."""
        self._rooms = rooms
        self._store: TranslationStore = kept.passed
        self._memory: MemoryStore = kept.memory
        self._shown: ShownStore = kept.shown
        self._lines: LineCache = kept.lines
        self._under_way: UnderWayStore = kept.under_way
        self._taps = taps
        self._outbox = outbox
        self._clock = clock

    def deleted(self, tx: Transaction, deletion: Deleted) -> None:
        """Take back what a message or a reaction has become elsewhere or is about to become, and forget it.

        Who may remove a message is up to its network: a moderator's removal counts like the author's own.
        """
        for row in self._taps.take(tx, deletion.message):
            self._outbox.redact(tx, row)
        self._under_way.take_back(tx, deletion.message)
        copies = self._store.of(tx, deletion.message)
        for copy in copies:
            self._outbox.redact(tx, copy.row)
            self._store.drop(tx, copy.row)
        for row in self._shown.take(tx, deletion.message):
            self._outbox.redact(tx, row)
        answer = self._outbox.row_of(tx, deletion.message)
        if answer is not None:
            self._shown.drop(tx, answer)  # whoever asks again finds nothing there
        self._memory.forget_origin(tx, deletion.message)
        tx.after_commit(lambda: self._lines.remove(deletion.message))

    def reacted(self, tx: Transaction, reaction: Reacted, room: Room) -> Tapping | None:
        """Show an emoji on the same message in the other rooms; several people's same emoji is one there.

        The bot shows it as its own, so that nobody's words may come in that way.

        Returns:
            The work of it, if the message is only on its way there.
        """
        if not is_emoji(reaction.emoji):
            return None
        if self._under_way.has(tx, reaction.target):
            set_out = self._under_way.set_out(tx, _wording(reaction), self._clock.now())
            return Tapping(self, reaction, room) if set_out else None
        self._tap_copies(tx, reaction, room)
        return None

    def arrived(self, tx: Transaction, reaction: Reacted, room: Room) -> None:
        """Show an emoji whose message was on its way when it was put, unless it was taken back meanwhile."""
        if self._under_way.arrive(tx, _wording(reaction)):
            self._tap_copies(tx, reaction, room)

    def _tap_copies(self, tx: Transaction, reaction: Reacted, room: Room) -> None:
        row = self._outbox.row_of(tx, reaction.target)
        copy = self._store.get(tx, row) if row is not None else None
        if copy is not None and (copy.origin is None or copy.room != room.id):
            return
        origin = copy.origin if copy else None
        connected = {other.id for other in self._rooms.companions(tx, room)}
        for other in self._store.of(tx, origin.message if origin else reaction.target):
            from_here = copy is not None or (other.origin is not None and other.origin.room == room.id)
            if other.room in connected and from_here and not other.below:
                tap = self._taps.row(tx, _name(other.row, reaction)) or self._outbox.react_to(tx, other.row, reaction.emoji)
                self._put(tx, reaction, other.row, tap)
        if origin is not None and origin.room in connected:
            tap = self._taps.row(tx, _name(origin.message.key, reaction)) or self._tap(tx, origin, reaction.emoji)
            self._put(tx, reaction, origin.message.key, tap)

    def _tap(self, tx: Transaction, origin: Origin, emoji: str) -> str:
        return self._outbox.react(tx, self._rooms.room(tx, origin.room).ref, origin.message, emoji)

    def _put(self, tx: Transaction, reaction: Reacted, target: str, tap: str) -> None:
        self._taps.put(tx, reaction.reaction, _name(target, reaction), tap, self._clock.now())


@dataclass(frozen=True, slots=True)
class Tapping:
    """The work of showing an emoji when its message has arrived, like all that is said in a room after it; the `Work` port.

    Args:
        following: Whose work it is.
        reaction: The emoji.
        room: Where it was put.
    """

    following: Following
    reaction: Reacted
    room: Room

    @property
    def aside(self) -> bool:
        """It comes in its turn."""
        return False

    async def prepare(self) -> None:
        """There is nothing to wait for."""

    def finish(self, tx: Transaction) -> None:
        """Show it, unless it was taken back meanwhile."""
        self.following.arrived(tx, self.reaction, self.room)


def _wording(reaction: Reacted) -> Wording:
    """Return by which an emoji is known while its message is on its way."""
    return Wording(reaction.reaction, reaction.author.person, digest_of(reaction.emoji))


def _name(target: str, reaction: Reacted) -> str:
    """Return the name of an emoji on a message."""
    return f"{target} {reaction.emoji}"
