"""A bot that is built: what is started, waited for and stopped together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.core.engine import Engine
    from bot.core.transaction import Transaction
    from bot.delivery.delivery import Delivery
    from bot.delivery.housekeeping import Housekeeping
    from bot.dispatch.front import Front
    from bot.features.feeds.page import Pages
    from bot.features.people.store import Stores
    from bot.features.people.welcome import Welcome
    from bot.features.translation.title import Titles
    from bot.main.scrubbing import Scrubbing
    from bot.storage.opening import OpenDatabase


@dataclass(frozen=True, slots=True)
class Workers:
    """What works between transactions.

    Args:
        scrubbing: Removes the last traces of what was erased.
        titles: Has titles translated.
        engines: Translate; closed with the bot.
    """

    scrubbing: Scrubbing
    titles: Titles
    engines: Sequence[Engine]

    def start(self) -> None:
        """Take up what an earlier process left."""
        self.scrubbing.resume()
        self.titles.wake()

    async def close(self, seconds: float) -> None:
        """Finish what is under way."""
        await self.titles.close(seconds)
        await self.scrubbing.close(seconds)
        await self._close_engines()

    async def abandon(self) -> None:
        """Stop at once, like a crash."""
        self.titles.abandon()
        self.scrubbing.abandon()
        await self._close_engines()

    async def _close_engines(self) -> None:
        for engine in self.engines:
            await engine.close()


@dataclass(frozen=True, slots=True)
class House:
    """A bot that is built and not started.

    Args:
        database: Opened.
        delivery: Inbox, outbox and due work.
        housekeeping: Sweeps out.
        stores: People and rooms.
        welcome: Introduces the bot.
        workers: What works between transactions.
        ensure: Plans what must always be planned; called once, before it starts.
        front: Returns what networks with commands of their own ask before anything is said; made when first asked for.
        entries: Returns the networks' ids of what stands of events to come in the calendars of servers.
        pages: Answers calendar programs.
    """

    database: OpenDatabase
    delivery: Delivery
    housekeeping: Housekeeping
    stores: Stores
    welcome: Welcome
    workers: Workers
    ensure: Callable[[Transaction], None]
    front: Callable[[], Front]
    entries: Callable[[Transaction], list[str]]
    pages: Pages

    async def settle(self) -> None:
        """Wait until nothing is in hand: everything received is handled, every title translated, everything said is sent."""
        await self.delivery.settle()
        await self.workers.titles.settle()
        await self.delivery.settle()
        await self.workers.scrubbing.settle()

    async def start(self) -> None:
        """Take up what an earlier process left."""
        await self.delivery.start()
        self.workers.start()

    async def close(self, seconds: float) -> None:
        """Stop in order: nothing is lost, the rest is taken up at the next start."""
        await self.delivery.close(seconds)
        await self.workers.close(seconds)
        await self.database.close()

    async def abandon(self) -> None:
        """Stop at once, like a crash."""
        self.delivery.abandon()
        await self.workers.abandon()
        await self.database.close()
