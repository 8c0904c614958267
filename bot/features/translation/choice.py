"""What a room chooses for itself: how it reads its several languages, and whether the hours of both cities are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import Conflict
from bot.core.phrase import Language, Phrase
from bot.core.reply import Reply
from bot.features.translation.consent import require

if TYPE_CHECKING:
    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction
    from bot.features.translation.port import Rooms
    from bot.features.translation.private import PrivateReaders
    from bot.features.translation.setting_store import SettingStore, TranslationMode


class Choices:
    """Sets rooms.

    Args:
        rooms: Looks things up.
        settings: Remembers.
        readers: Ends what people get in private.
    """

    def __init__(self, rooms: Rooms, settings: SettingStore, readers: PrivateReaders) -> None:
        """Take the three."""
        self._rooms = rooms
        self._settings = settings
        self._readers = readers

    def set_mode(self, tx: Transaction, room: Room, asker: Person, mode: TranslationMode) -> Reply:
        """Choose how a room of several languages reads itself.

        Raises:
            Conflict: It has one language.
            NotPermitted: The asker is no coordinator of the room's city.
        """
        require(tx, self._rooms, room, asker)
        if not room.languages:
            raise Conflict(Phrase("translation-no-language", {"prefix": room.prefix}))
        if len(room.languages) == 1:
            raise Conflict(Phrase("translation-one-language", {"language": Language(room.languages[0])}))
        before = self._settings.of(tx, room.id).mode
        self._settings.set_mode(tx, room.id, mode)
        said = Phrase(f"translation-mode-{mode.value}", {"prefix": room.prefix})
        return Reply((said,), to_room=True, undo=f"room translate mode {before.value}")

    def set_times(self, tx: Transaction, room: Room, asker: Person, *, shown: bool) -> Reply:
        """Choose whether a message that names one day and hour ends with that moment in both cities.

        Raises:
            NotPermitted: The asker is no coordinator of the room's city.
        """
        require(tx, self._rooms, room, asker)
        before = self._settings.of(tx, room.id).times
        self._settings.set_times(tx, room.id, shown=shown)
        said = Phrase("translation-times-on" if shown else "translation-times-off", {"prefix": room.prefix})
        return Reply((said,), to_room=True, undo=f"room translate times {'on' if before else 'off'}")

    def set_private(self, tx: Transaction, room: Room, asker: Person, *, allowed: bool) -> Reply:
        """Choose whether whoever is in a room may have what others write there translated in private.

        Raises:
            NotPermitted: The asker is no coordinator of the room's city.
        """
        require(tx, self._rooms, room, asker)
        before = self._settings.of(tx, room.id).private
        self._settings.set_private(tx, room.id, allowed=allowed)
        if not allowed:
            self._readers.end_all(tx, room.id)
        said = Phrase("translation-private-allowed" if allowed else "translation-private-forbidden", {"prefix": room.prefix})
        return Reply((said,), to_room=True, undo=f"room translate private {'on' if before else 'off'}")
