"""The bot as an operator runs it: a process of its own, which can be started, killed and stopped."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.core.errors import PlatformError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

_READY = b"ready"
_START_SECONDS = 60.0
_STOP_SECONDS = 15.0
_TAIL_LINES = 20


class BotProcess:
    """``python -m bot run`` with a configuration file in a folder of its own.

    Args:
        folder: Holds the configuration and the log; must be there.
        settings: The configuration as JSON values.
        secrets: Handed over by environment: names of variables and their values.
    """

    def __init__(self, folder: Path, settings: Mapping[str, Any], secrets: Mapping[str, str]) -> None:
        """Write the configuration; nothing runs yet."""
        self._config = folder / "jumelage.yaml"
        self._config.write_text(json.dumps(settings, indent=2, ensure_ascii=False), encoding="utf-8")  # JSON is YAML too
        self._log = folder / "bot.log"
        self._secrets = dict(secrets)
        self._process: asyncio.subprocess.Process | None = None

    @property
    def pid(self) -> int | None:
        """The process id while one is known."""
        return self._process.pid if self._process else None

    async def start(self) -> None:
        """Start, and wait until the bot says that it listens, see `ready`."""
        await self.spawn()
        await self.ready()

    async def spawn(self) -> None:
        """Start without waiting."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run", "--config", str(self._config)),
                env=self._environment(),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                start_new_session=True,  # Ctrl-C in a terminal is for the demo, which then stops us in order
            )

    async def ready(self) -> None:
        """Wait until the bot says that it listens.

        Raises:
            PlatformError: It ended by itself, or was not ready within 60 seconds; the log tells why.
        """
        process = self._process
        if process is None or process.stdout is None:
            raise PlatformError("bot-not-started")
        try:
            async with asyncio.timeout(_START_SECONDS):
                while line := await process.stdout.readline():
                    if line.strip() == _READY:
                        return
        except TimeoutError as silence:
            raise PlatformError("bot-silent") from silence
        raise PlatformError(f"bot-ended-{await process.wait()}")

    async def kill(self) -> None:
        """End it as a power cut would: no warning, nothing tidied up."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()
            self._process = None

    async def stop(self) -> int | None:
        """Stop in order, after 15 seconds by force; return the exit code, negative for a signal; ``None`` if nothing runs."""
        process = self._process
        if process is None:
            return None
        with suppress(ProcessLookupError):
            process.terminate()
        with suppress(TimeoutError):
            async with asyncio.timeout(_STOP_SECONDS):
                await process.wait()
        await self.kill()
        return process.returncode

    def log_tail(self) -> list[str]:
        """Return the last lines the bot has logged."""
        return self._log.read_text(encoding="utf-8", errors="replace").splitlines()[-_TAIL_LINES:] if self._log.exists() else []

    def _environment(self) -> dict[str, str]:
        # Nothing that belongs to another bot of this machine may reach this one.
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("JUMELAGE_")}
        return {**inherited, **self._secrets}
