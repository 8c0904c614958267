"""Reading a message again that somebody wants translated: its words are not kept, so the network is asked for it."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.core.errors import BotError
from bot.core.reply import Reply, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.core.message import Quoted
    from bot.core.person import Person, Room
    from bot.core.phrase import Phrase
    from bot.core.ref import MessageRef
    from bot.core.wire import Messages

_log = logging.getLogger(__name__)


class Reading:
    """Reads messages.

    Args:
        networks: What reads them, by network.
        refuses: Returns why words in a room must not be handed on for somebody, if that is so; may take long.
    """

    def __init__(self, networks: Mapping[str, Messages], refuses: Callable[[str, Room, Person], Phrase | None]) -> None:
        """Take both."""
        self._networks = networks
        self._refuses = refuses

    async def read(self, room: Room, message: MessageRef, person: Person) -> Quoted | Reply:
        """Return what a message says, or why that is not to be had.

        Args:
            room: Where it was written.
            message: Which one.
            person: Who wants to know.
        """
        network = self._networks.get(message.platform)
        try:
            found = await network.read(room.ref, message) if network is not None else None
        except BotError as fault:
            _log.warning("a message could not be read", extra={"fault": type(fault).__name__})
            return say("translation-asked-not-read")
        if found is None:
            return say("translation-asked-gone")
        refusal = await asyncio.to_thread(self._refuses, found.text, room, person)
        return found if refusal is None else Reply((refusal,))
