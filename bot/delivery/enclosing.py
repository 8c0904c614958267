"""Files as they leave: texts become bytes, pictures are drawn, right before their message is sent.

A picture that cannot be drawn is left out: its facts are in the words.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.attachment import Attachment, Enclosure
from bot.core.errors import NotDrawn

if TYPE_CHECKING:
    from bot.core.attachment import Illustration
    from bot.core.drawing import Draughtsman
    from bot.core.wire import Outgoing

_log = logging.getLogger(__name__)

LONGEST_DRAWING_SECONDS = 60.0
"""Whoever draws has a limit of its own; this one keeps a room from waiting for ever."""
_PICTURE = "image/png"


class Enclosing:
    """Makes the files of messages.

    Args:
        draughtsman: Draws pictures; ``None`` where nothing can.
    """

    def __init__(self, draughtsman: Draughtsman | None) -> None:
        """Take whoever draws."""
        self._draughtsman = draughtsman
        self._told = False

    async def made(self, outgoing: Outgoing) -> Outgoing:
        """Return a write with its files as they leave; what nothing could be made of is taken out of it."""
        if not outgoing.attachments:
            return outgoing
        found = [(one, await self._enclosure(one)) for one in outgoing.attachments]
        made = [(one, enclosure) for one, enclosure in found if enclosure is not None]
        return replace(
            outgoing, attachments=tuple(one for one, _ in made), enclosures=tuple(enclosure for _, enclosure in made)
        )

    async def _enclosure(self, one: Attachment | Illustration) -> Enclosure | None:
        if isinstance(one, Attachment):
            return Enclosure(one.name, one.media_type, one.text.encode(errors="replace"))
        content = await self._drawn(one)
        return None if content is None else Enclosure(one.name, _PICTURE, content, one.alt)

    async def _drawn(self, picture: Illustration) -> bytes | None:
        if self._draughtsman is None:
            return None
        try:
            async with asyncio.timeout(LONGEST_DRAWING_SECONDS):
                return await self._draughtsman.draw(picture.drawing)
        except (NotDrawn, TimeoutError) as fault:
            self._tell(fault)
        except Exception:  # noqa: BLE001 - whatever it was, the words go out
            _log.exception("a picture could not be drawn")
        return None

    def _tell(self, fault: Exception) -> None:
        """Log once what keeps pictures from being drawn."""
        if not self._told:
            self._told = True
            _log.warning(
                "pictures cannot be drawn; messages go without them", extra={"fault": str(fault) or type(fault).__name__}
            )
