"""A room in which people use commands, buttons and forms of the network itself, beside typing."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.core.message import Author
from bot.core.ref import MessageRef
from bot.dispatch.interaction import Interactions
from bot.features.people.store import RoomStore
from tests.fakes.database import database_in
from tests.fakes.talk_stage import TalkStage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.wire import Work
    from bot.dispatch.interaction import Interaction


class ApartStage:
    """A room in which Tom types and uses what the network has.

    Args:
        stage: The room.
    """

    def __init__(self, stage: TalkStage) -> None:
        """Put the other way of asking beside that of the stage."""
        self.stage = stage
        self.interactions = Interactions(stage.directory, stage.interpreter, stage.executor, stage.ear)
        self.tom = Author(stage.tom.ref, stage.tom.name)

    async def uses(self, said: Interaction) -> Work | None:
        """Have somebody use something; return what remains to be done."""
        return await self.stage.database.write(self.interactions.handle, said)

    def newest(self) -> MessageRef:
        """Let the newest thing that the bot said become a message, and return it."""
        row = list(self.stage.outbox.posts)[-1]
        message = MessageRef("console", row)
        self.stage.outbox.sent[message] = row
        return message


@asynccontextmanager
async def apart_stage(folder: Path) -> AsyncIterator[ApartStage]:
    """Open an empty room."""
    async with database_in(folder) as database:
        stage = TalkStage(database)
        await database.write(lambda tx: RoomStore().add(tx, stage.room.ref, "!", direct=False))
        yield ApartStage(stage)
