"""The bot as its own process, to be started, killed and started again over the same data."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
from typing import TYPE_CHECKING, Any

import aiohttp

from bot.core.errors import PlatformError
from bot.demo import process

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence
    from pathlib import Path

    from bot.demo.account import Credentials

PORTO = {"id": "porto", "name": "Porto", "language": "pt", "zone": "Europe/Lisbon", "country": "PT"}
BRISTOL = {"id": "bristol", "name": "Bristol", "language": "en", "zone": "Europe/London", "country": "GB"}
_HOST = "127.0.0.1"
_END_SECONDS = 20.0
_LOOK_AGAIN_SECONDS = 0.05


TOKEN, PASSWORD = "JUMELAGE_MATRIX_ACCESS_TOKEN", "JUMELAGE_MATRIX_PASSWORD"


class BotProcess(process.BotProcess):
    """The same bot with a data folder of its own, and all that a test asks it.

    Args:
        folder: Holds configuration, data and log; made if missing.
        platforms: The networks, as the configuration has them.
        secrets: By environment variable.
        admins: Accounts of those who may do everything, with their networks.
        partners: The cities.
    """

    def __init__(
        self,
        folder: Path,
        platforms: Mapping[str, Any],
        secrets: Mapping[str, str],
        admins: Sequence[str] = (),
        partners: Sequence[Mapping[str, str]] = (PORTO, BRISTOL),
    ) -> None:
        """Write the configuration."""
        folder.mkdir(parents=True, exist_ok=True)
        self.data = folder / "data"
        self._port = _free_port()
        settings = {
            "data_dir": str(self.data),
            "web": {"host": _HOST, "port": self._port},
            "partners": list(partners),
            "admins": list(admins),
            "platforms": dict(platforms),
        }
        super().__init__(folder, settings, secrets)

    def give_database(self, place: str) -> None:
        """Have it keep its data elsewhere from its next start on.

        Args:
            place: What a configuration says under ``database``.
        """
        self.give({"database": place})

    def give(self, changes: Mapping[str, Any]) -> None:
        """Have it read another configuration from its next start on.

        Args:
            changes: Keys of the uppermost level with their values.
        """
        settings = json.loads(self._config.read_text(encoding="utf-8"))
        self._config.write_text(json.dumps(settings | dict(changes)), encoding="utf-8")

    def signal(self, number: signal.Signals = signal.SIGTERM) -> None:
        """Send a signal."""
        self._running().send_signal(number)

    async def ended(self, seconds: float = _END_SECONDS) -> int:
        """Wait until it has ended; return the exit code, negative for a signal.

        Args:
            seconds: How long to wait at most.
        """
        running = self._running()
        async with asyncio.timeout(seconds):
            if running.stdout is not None:
                await running.stdout.read()
            return await running.wait()

    async def readiness(self) -> int:
        """Return the status of ``/readyz``: 200 or 503; 0 if nothing listens."""
        return (await self._page("readyz"))[0]

    async def metric(self, name: str) -> float:
        """Return a figure of ``/metrics``, without the prefix of its name; 0 where it is not shown."""
        _, page = await self._page("metrics")
        shown = (line.rpartition(" ") for line in page.splitlines())
        return next((float(value) for key, _, value in shown if key == f"jumelage_{name}"), 0.0)

    async def _page(self, name: str) -> tuple[int, str]:
        async with aiohttp.ClientSession() as session:
            try:
                async with session.get(f"http://{_HOST}:{self._port}/{name}") as answer:
                    return answer.status, await answer.text()
            except aiohttp.ClientConnectionError:
                return 0, ""

    def logs(self) -> list[dict[str, Any]]:
        """Return all that it has logged since it was first started; each line must be JSON."""
        return [json.loads(line) for line in self._log.read_text().splitlines()]

    def _running(self) -> asyncio.subprocess.Process:
        if self._process is None:
            raise PlatformError("not started")
        return self._process


class MatrixBot(BotProcess):
    """A bot on a homeserver.

    Args:
        folder: As in `BotProcess`.
        url: The homeserver, or what stands before it.
        credentials: The bot's account.
        admins: User ids of those who may do everything.
        by_password: The bot is given the account's password instead of a token.
        others: More networks, as the configuration has them, with their secrets.
    """

    def __init__(  # noqa: PLR0913 - each is one part of a configuration
        self,
        folder: Path,
        url: str,
        credentials: Credentials,
        admins: Sequence[str] = (),
        *,
        by_password: bool = False,
        others: Sequence[tuple[Mapping[str, Any], Mapping[str, str]]] = (),
    ) -> None:
        """Write the configuration."""
        self.credentials = credentials
        self.user_id = credentials.user_id
        platforms: dict[str, Any] = {"matrix": matrix_settings(url, credentials)}
        secrets = {PASSWORD: credentials.password} if by_password else {TOKEN: credentials.access_token}
        for network, its_secrets in others:
            platforms |= network
            secrets |= its_secrets
        super().__init__(folder, platforms, secrets, [f"matrix:{name}" for name in admins])

    def give_token(self, token: str) -> None:
        """Give it another token from its next start on."""
        self._secrets.pop(PASSWORD, None)
        self._secrets[TOKEN] = token


def matrix_settings(url: str, credentials: Credentials) -> dict[str, Any]:
    """Return an account on Matrix as the configuration has it."""
    return {"homeserver": url, "user_id": credentials.user_id, "invites": ["@*:example.org"]}


def discord_settings(api: str, *guilds: int, relay: bool = False) -> dict[str, Any]:
    """Return servers of Discord as the configuration has them.

    Args:
        api: The stand-in's address.
        guilds: Ids of the servers.
        relay: Channels may be linked.
    """
    return {"discord": {"guilds": list(guilds), "relay": relay, "api": api}}


async def eventually(what: Callable[[], Awaitable[bool]], seconds: float = 20.0) -> None:
    """Wait until something outside this process holds, looking again and again.

    Args:
        what: Looks.
        seconds: How long at most.
    """
    async with asyncio.timeout(seconds):
        while not await what():  # noqa: ASYNC110 - another process cannot set an event of ours
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)


def _free_port() -> int:
    with socket.create_server((_HOST, 0)) as server:
        port: int = server.getsockname()[1]
        return port
