"""The bot as its own process, to be started, killed and started again over the same data."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from typing import TYPE_CHECKING, Any

import aiohttp

from bot.core.errors import PlatformError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from pathlib import Path

    from bot.demo.account import Credentials

PORTO = {"id": "porto", "name": "Porto", "language": "pt", "zone": "Europe/Lisbon", "country": "PT"}
BRISTOL = {"id": "bristol", "name": "Bristol", "language": "en", "zone": "Europe/London", "country": "GB"}
_HOST = "127.0.0.1"
_READY_SECONDS = 60.0
_END_SECONDS = 20.0
_LOOK_AGAIN_SECONDS = 0.05


class BotProcess:
    """``python -m bot run`` with a configuration, a data folder and a log of its own.

    Args:
        folder: Holds all three; made if missing.
        url: The homeserver, or what stands before it.
        credentials: The bot's account.
        admins: User ids of those who may do everything.
        by_password: The bot is given the account's password instead of a token.
    """

    def __init__(
        self, folder: Path, url: str, credentials: Credentials, admins: Sequence[str] = (), *, by_password: bool = False
    ) -> None:
        """Write the configuration."""
        self.credentials = credentials
        self.user_id = credentials.user_id
        self.data = folder / "data"
        self._log = folder / "bot.log"
        self._config = folder / "jumelage.yaml"
        self._port = _free_port()
        token, password = credentials.access_token, credentials.password
        self._secret = {"JUMELAGE_MATRIX_PASSWORD": password} if by_password else {"JUMELAGE_MATRIX_ACCESS_TOKEN": token}
        self._process: asyncio.subprocess.Process | None = None
        folder.mkdir(parents=True, exist_ok=True)
        self._config.write_text(json.dumps(self._settings(url, admins)))  # JSON is YAML too

    def _settings(self, url: str, admins: Sequence[str]) -> dict[str, Any]:
        matrix = {"homeserver": url, "user_id": self.user_id, "invites": ["@*:example.org"]}
        return {
            "data_dir": str(self.data),
            "web": {"host": _HOST, "port": self._port},
            "partners": [PORTO, BRISTOL],
            "admins": [f"matrix:{name}" for name in admins],
            "platforms": {"matrix": matrix},
        }

    def give_token(self, token: str) -> None:
        """Give it another token from its next start on."""
        self._secret = {"JUMELAGE_MATRIX_ACCESS_TOKEN": token}

    async def start(self) -> None:
        """Start and wait until it says ``ready``."""
        await self.spawn()
        await self.ready()

    async def spawn(self) -> None:
        """Start without waiting."""
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("JUMELAGE_")}
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run", "--config", str(self._config)),
                env={**inherited, **self._secret},
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )

    async def ready(self) -> None:
        """Wait until it says ``ready``.

        Raises:
            PlatformError: It ended instead.
            TimeoutError: It did neither within a minute.
        """
        output = self._running().stdout
        async with asyncio.timeout(_READY_SECONDS):
            while output is not None and (line := await output.readline()):
                if line == b"ready\n":
                    return
        raise PlatformError(f"ended with {await self.ended()}: {self._log.read_text()[-2000:]}")

    async def kill(self) -> None:
        """``kill -9``; does nothing when it is not running."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self.ended()

    def signal(self, number: signal.Signals = signal.SIGTERM) -> None:
        """Send a signal."""
        self._running().send_signal(number)

    async def stop(self) -> int:
        """Send SIGTERM and wait for the end; return the exit code."""
        self.signal()
        return await self.ended()

    async def ended(self, seconds: float = _END_SECONDS) -> int:
        """Wait until it has ended; return the exit code, negative for a signal.

        Args:
            seconds: How long to wait at most.
        """
        process = self._running()
        async with asyncio.timeout(seconds):
            if process.stdout is not None:
                await process.stdout.read()
            return await process.wait()

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
