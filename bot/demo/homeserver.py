"""A throw-away homeserver: a real Synapse with SQLite, listening on loopback only.

Option names and meanings are those of Synapse's configuration manual; registration follows its admin API
("Shared-Secret Registration").
"""

from __future__ import annotations

import base64
import hmac
import http.client
import json
import secrets
import socket
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias

from bot.core.errors import PlatformError
from bot.demo.account import Credentials, Refusal

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

Limits: TypeAlias = Literal["off", "default"]

_HOST = "127.0.0.1"
_POLL_SECONDS = 0.05
_START_SECONDS = 90.0
_STOP_SECONDS = 20.0

_ENDLESS = {"per_second": 100_000, "burst_count": 100_000}
_LIMITS_OFF = {
    "rc_message": _ENDLESS,
    "rc_registration": _ENDLESS,
    "rc_login": {"address": _ENDLESS, "account": _ENDLESS, "failed_attempts": _ENDLESS},
    "rc_joins": {"local": _ENDLESS, "remote": _ENDLESS},
    "rc_joins_per_room": _ENDLESS,
    "rc_invites": {"per_room": _ENDLESS, "per_user": _ENDLESS, "per_issuer": _ENDLESS},
    "rc_room_creation": _ENDLESS,
    "rc_profile": _ENDLESS,
    "rc_key_requests": _ENDLESS,
    "rc_media_create": _ENDLESS,
    "rc_admin_redaction": _ENDLESS,
}


class Homeserver:
    """A Synapse whose data stand in one folder and outlive a restart.

    Use as ``with Homeserver(folder, python) as homeserver``, or call :meth:`start` and :meth:`stop`.

    Args:
        folder: Its work folder; made when missing, never removed.
        python: An interpreter that has Synapse, see :mod:`bot.demo.synapse_env`.
        limits: ``off``, or ``default`` for the rate limits Synapse comes with (0.2 messages a second and sender).
        server_name: What stands after the colon of every user id.
    """

    def __init__(self, folder: Path, python: Path, *, limits: Limits = "off", server_name: str = "example.org") -> None:
        """Choose a free port, which is kept for good."""
        self.server_name = server_name
        self._folder = folder.absolute()
        self._python = python
        self._limits = limits
        self._secret = secrets.token_hex(16)
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it listens, without a final slash."""
        return f"http://{_HOST}:{self._port}"

    def __enter__(self) -> Self:
        """Start and wait until it answers."""
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Stop."""
        self.stop()

    def start(self) -> None:
        """Start and wait until it answers.

        Raises:
            PlatformError: It ended by itself, or did not answer within 90 seconds; ``synapse.log`` tells why.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        config = self._write_config()
        with (self._folder / "synapse.log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - the interpreter is the caller's own choice
                [self._python, "-m", "synapse.app.homeserver", "--config-path", config],
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C in a terminal is for the demo, which then stops us in order
            )
        try:
            self._wait_until_ready(self._process)
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stop in order; after 20 seconds by force. Does nothing when it is not running."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_STOP_SECONDS)
        process.kill()  # no effect when it has ended
        process.wait()

    def restart(self) -> None:
        """Stop and start again, at the same address and with the same data."""
        self.stop()
        self.start()

    def register(self, name: str, *, admin: bool = False) -> Credentials:
        """Create an account.

        Args:
            name: The part of the user id between ``@`` and the colon.
            admin: Whether it may use Synapse's admin API.

        Raises:
            Refusal: The name is taken or not allowed.
        """
        path = "/_synapse/admin/v1/register"
        nonce = self._request("GET", path)["nonce"]
        password = secrets.token_urlsafe(12)
        signed = "\0".join((nonce, name, password, "admin" if admin else "notadmin"))
        mac = hmac.new(self._secret.encode(), signed.encode(), "sha1").hexdigest()
        wish = {"nonce": nonce, "username": name, "password": password, "admin": admin, "mac": mac}
        answer = self._request("POST", path, wish)
        return Credentials(answer["user_id"], answer["device_id"], answer["access_token"], password)

    def _wait_until_ready(self, process: subprocess.Popen[bytes]) -> None:
        for _ in range(int(_START_SECONDS / _POLL_SECONDS)):
            if self._answers():
                return
            with suppress(subprocess.TimeoutExpired):
                raise PlatformError(f"synapse-ended-{process.wait(_POLL_SECONDS)}")
        raise PlatformError("synapse-silent")

    def _answers(self) -> bool:
        try:
            self._request("GET", "/_matrix/client/versions")
        except (OSError, http.client.HTTPException, Refusal):
            return False
        return True

    def _request(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        connection = http.client.HTTPConnection(_HOST, self._port, timeout=10)
        try:
            connection.request(method, path, json.dumps(body) if body else None, {"Content-Type": "application/json"})
            response = connection.getresponse()
            answer: dict[str, Any] = json.loads(response.read())
        finally:
            connection.close()
        if response.status != http.HTTPStatus.OK:
            raise Refusal(response.status, answer.get("errcode", "M_UNKNOWN"))
        return answer

    def _write_config(self) -> Path:
        key = self._folder / "signing.key"
        if not key.exists():
            seed = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
            _write_secret(key, f"ed25519 a_1 {seed}\n")
        logging = self._folder / "log.yaml"
        logging.write_text(json.dumps({"version": 1, "disable_existing_loggers": False, "root": {"level": "WARNING"}}))
        path = self._folder / "homeserver.yaml"
        _write_secret(path, json.dumps(self._config()))  # JSON is YAML too
        return path

    def _config(self) -> dict[str, Any]:
        listener = {
            "port": self._port,
            "type": "http",
            "bind_addresses": [_HOST],
            "resources": [{"names": ["client"], "compress": False}],
        }
        return {
            "server_name": self.server_name,
            "public_baseurl": f"{self.url}/",
            "listeners": [listener],
            "database": {"name": "sqlite3", "args": {"database": str(self._folder / "synapse.db")}},
            "media_store_path": str(self._folder / "media"),
            "signing_key_path": str(self._folder / "signing.key"),
            "log_config": str(self._folder / "log.yaml"),
            "pid_file": str(self._folder / "synapse.pid"),
            "registration_shared_secret": self._secret,
            "report_stats": False,
            # Nobody else is asked anything, and nobody else answers.
            "federation_domain_whitelist": [],
            "trusted_key_servers": [],
            "presence": {"enabled": False},
            # Passwords here protect nothing, so hashing them may be quick.
            "bcrypt_rounds": 4,
            # A client that comes back without its position must not be served an answer of two minutes ago.
            "caches": {"sync_response_cache_duration": "0s"},
            **(_LIMITS_OFF if self._limits == "off" else {}),
        }


def _free_port() -> int:
    with socket.create_server((_HOST, 0)) as server:
        port: int = server.getsockname()[1]
        return port


def _write_secret(path: Path, text: str) -> None:
    path.touch(mode=0o600)
    path.write_text(text)
