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
    from collections.abc import Awaitable, Callable, Sequence
    from pathlib import Path

    from bot.demo.account import Credentials

PORTO = {"id": "porto", "name": "Porto", "language": "pt", "zone": "Europe/Lisbon", "country": "PT"}
BRISTOL = {"id": "bristol", "name": "Bristol", "language": "en", "zone": "Europe/London", "country": "GB"}
_HOST = "127.0.0.1"
_END_SECONDS = 20.0
_LOOK_AGAIN_SECONDS = 0.05


class BotProcess(process.BotProcess):
    """The same bot with a data folder of its own, and all that a test asks it.

    Args:
        folder: Holds configuration, data and log; made if missing.
        url: The homeserver, or what stands before it.
        credentials: The bot's account.
        admins: User ids of those who may do everything.
        by_password: The bot is given the account's password instead of a token.
    """

    def __init__(
        self, folder: Path, url: str, credentials: Credentials, admins: Sequence[str] = (), *, by_password: bool = False
    ) -> None:
        """Write the configuration."""
        folder.mkdir(parents=True, exist_ok=True)
        self.credentials = credentials
        self.user_id = credentials.user_id
        self.data = folder / "data"
        self._port = _free_port()
        self._password = credentials.password if by_password else None
        super().__init__(folder, self._settings(url, admins), credentials.access_token)

    def _settings(self, url: str, admins: Sequence[str]) -> dict[str, Any]:
        matrix = {"homeserver": url, "user_id": self.user_id, "invites": ["@*:example.org"]}
        return {
            "data_dir": str(self.data),
            "web": {"host": _HOST, "port": self._port},
            "partners": [PORTO, BRISTOL],
            "admins": [f"matrix:{name}" for name in admins],
            "platforms": {"matrix": matrix},
        }

    def _secret(self) -> dict[str, str]:
        return super()._secret() if self._password is None else {"JUMELAGE_MATRIX_PASSWORD": self._password}

    def give_token(self, token: str) -> None:
        """Give it another token from its next start on."""
        self._token, self._password = token, None

    def give_database(self, place: str) -> None:
        """Have it keep its data elsewhere from its next start on.

        Args:
            place: What a configuration says under ``database``.
        """
        settings = json.loads(self._config.read_text(encoding="utf-8"))
        self._config.write_text(json.dumps(settings | {"database": place}), encoding="utf-8")

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
