"""The bot on its chat networks, with its scheduler and its pages for operators."""

from __future__ import annotations

import asyncio
import gc
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.clock import SystemClock
from bot.core.errors import StorageError
from bot.core.ids import RandomIds
from bot.delivery.acknowledging import Pace
from bot.delivery.life import STOP_SECONDS, Life
from bot.drawing.process import ProcessDraughtsman
from bot.main.engine import engines_of
from bot.main.figure import Figures
from bot.main.network import networks_of
from bot.main.surroundings import Surroundings
from bot.main.wiring import assemble, catalogue
from bot.scheduling.alarm import SchedulerAlarm
from bot.storage.unit import probe

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.delivery.life import Part
    from bot.main.house import House
    from bot.main.network import ChatNetwork
    from bot.settings import Settings
    from bot.web.feed import FeedServer
    from bot.web.health import HealthServer

SYNC_SILENCE_SECONDS = 50.0
"""After so long without an answer of the homeserver the bot is not ready: whoever is on duty can know within a minute (H5)."""


class Program:
    """The bot on its networks.

    Args:
        settings: From the configuration.
        on_ready: Called once it listens.
    """

    def __init__(self, settings: Settings, on_ready: Callable[[], None]) -> None:
        """Remember what to build."""
        self._settings = settings
        self._on_ready = on_ready

    def run(self) -> int:
        """Run until told to stop; return the exit code.

        Raises:
            StorageError: The database cannot be opened.
        """
        return asyncio.run(self._run())

    async def _run(self) -> int:
        clock, ids = SystemClock(), RandomIds()
        alarm = SchedulerAlarm(clock)
        platforms, draughtsman = networks_of(self._settings, lambda: house), ProcessDraughtsman()
        pace = Pace(owner=ids.row(int(clock.now().timestamp() * 1000)))
        engines = engines_of(self._settings, clock)
        around = Surroundings(
            clock,
            ids,
            alarm,
            {platform.name: platform.sender for platform in platforms},
            {platform.name: platform.decoder for platform in platforms},
            {platform.name: platform.capabilities for platform in platforms},
            pace,
            lambda: life.refuse(),  # noqa: PLW0108 - it is made below, from what is made here
            engines,
            {platform.name: platform.premises for platform in platforms if platform.premises is not None},
            {platform.name: platform.attachments for platform in platforms},
            {platform.name: platform.messages for platform in platforms},
            draughtsman,
            {platform.name: platform.members for platform in platforms if platform.members is not None},
        )
        house = await assemble(self._settings, around, catalogue())
        # What is here now stays: looking it all over again and again would stop everything for a tenth of a second each time.
        gc.freeze()
        parts: list[Part] = [
            _DrawingPart(draughtsman),
            _HousePart(house),
            _AlarmPart(alarm, house),
            *self._web(house, platforms, Figures(house.delivery, engines)),
            *self._feeds(house),
        ]
        life = Life(parts, platforms, house.delivery.inbox, self._on_ready)
        return await life.run()

    def _web(self, house: House, platforms: Sequence[ChatNetwork], figures: Figures) -> list[Part]:
        web = self._settings.web
        if web is None:
            return []
        from bot.web.health import HealthServer

        async def ready() -> list[str]:
            return await _not_ready(house, platforms)

        return [_WebPart(HealthServer(web.host, web.port, ready, figures))]

    def _feeds(self, house: House) -> list[Part]:
        feeds = self._settings.feeds
        if feeds is None:
            return []
        from bot.web.feed import FeedServer

        return [_WebPart(FeedServer(feeds.host, feeds.port, house.pages))]


async def _not_ready(house: House, platforms: Sequence[ChatNetwork]) -> list[str]:
    """Return what is not as it should be: a network that has been silent too long, a database that cannot be written."""
    now = asyncio.get_running_loop().time()
    missing = [
        platform.name
        for platform in platforms
        if platform.progressed_at is None or now - platform.progressed_at > SYNC_SILENCE_SECONDS
    ]
    try:
        await house.database.write(probe)
    except StorageError:
        missing.append("database")
    return missing


class _HousePart:
    def __init__(self, house: House) -> None:
        self._house = house

    async def start(self) -> None:
        await self._house.start()

    async def stop(self) -> None:
        await self._house.close(STOP_SECONDS)


class _DrawingPart:
    def __init__(self, draughtsman: ProcessDraughtsman) -> None:
        self._draughtsman = draughtsman

    async def start(self) -> None:
        """Start nothing: the first picture does."""

    async def stop(self) -> None:
        await self._draughtsman.close()


class _AlarmPart:
    def __init__(self, alarm: SchedulerAlarm, house: House) -> None:
        self._alarm = alarm
        self._house = house

    async def start(self) -> None:
        await self._alarm.start(self._house.delivery.do_due, self._house.delivery.next_due)
        self._alarm.every(timedelta(hours=1), self._house.housekeeping.run, "housekeeping")

    async def stop(self) -> None:
        self._alarm.close()


class _WebPart:
    def __init__(self, server: HealthServer | FeedServer) -> None:
        self._server = server

    async def start(self) -> None:
        await self._server.start()

    async def stop(self) -> None:
        await self._server.close()
