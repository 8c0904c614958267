"""Logging in once and staying the same device for ever: a new device would let the server forget our transaction ids."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import nio.events.misc
import nio.responses
import nio.schemas
from nio import AsyncClientConfig, LoginResponse, WhoamiResponse

from bot.core.errors import AccountRefused
from bot.platforms.matrix.client import WaryClient
from bot.platforms.matrix.fault import checked, network_faults

if TYPE_CHECKING:
    from pathlib import Path

    from nio import AsyncClient

    from bot.platforms.matrix.option import MatrixOptions

_REQUEST_SECONDS = 20.0


def make_client(options: MatrixOptions) -> WaryClient:
    """Return a client that is not logged in yet.

    It neither waits nor retries by itself: the outbox does both, and in order.
    """
    build_validators_once()
    config = AsyncClientConfig(
        encryption_enabled=False,
        store_sync_tokens=False,
        max_limit_exceeded=0,
        max_timeouts=0,
        request_timeout=_REQUEST_SECONDS,
    )
    return WaryClient(options.homeserver, options.user_id, device_id=options.device_id or "", config=config)


async def log_in(client: AsyncClient, options: MatrixOptions) -> None:
    """Take up the kept session, else the given token, else log in by password and keep what the server answers.

    Raises:
        AccountRefused: Token or password are not accepted, or none is given.
        TransientError: The homeserver cannot be reached.
    """
    kept = _kept(options)
    with network_faults():
        if kept is None and options.access_token is None and options.password is not None:
            name = "Jumelage"
            response = checked(await client.login(options.password, device_name=name), LoginResponse)
            kept = {"user": response.user_id, "device": response.device_id, "token": response.access_token}
            _keep(options.session_file, kept)
        elif options.access_token is not None and (kept is None or kept["token"] != options.access_token):
            kept = await _identify(client, options, options.access_token)
            _keep(options.session_file, kept)
    if kept is None:
        raise AccountRefused("neither a token nor a password is given")
    client.restore_login(kept["user"], kept["device"], kept["token"])


async def _identify(client: AsyncClient, options: MatrixOptions, token: str) -> dict[str, str]:
    client.access_token = token
    client.user_id = options.user_id
    known = checked(await client.whoami(), WhoamiResponse)
    if known.user_id != options.user_id:
        raise AccountRefused("the token belongs to another account")
    return {"user": known.user_id, "device": known.device_id or options.device_id or "", "token": token}


def _kept(options: MatrixOptions) -> dict[str, str] | None:
    try:
        kept: dict[str, str] = json.loads(options.session_file.read_text())
    except FileNotFoundError:
        return None
    return kept if kept.get("user") == options.user_id else None


def _keep(path: Path, session: dict[str, str]) -> None:
    """Write the file so that nobody else can ever read it and no half of it can stay behind."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as handle:
        json.dump(session, handle)
    fresh.replace(path)


def build_validators_once() -> None:
    """Have matrix-nio build each JSON validator once instead of at every event: a third of its share of a reply's time."""
    built: dict[int, Any] = {}

    def validate(instance: object, schema: object) -> None:
        validator = built.get(id(schema))
        if validator is None:
            validator = built[id(schema)] = nio.schemas.Validator(schema, format_checker=nio.schemas.Checker)
        validator.validate(instance)

    for module in (nio.schemas, nio.responses, nio.events.misc):
        module.validate_json = validate
