"""Logging in once and staying the same device for ever: a new device would let the server forget our transaction ids.

Only where a device's keys are lost, or are an older copy, a new device is begun; see `bot.platforms.matrix.key_store`.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import nio.events.misc
import nio.responses
import nio.schemas
from nio import AsyncClientConfig, LoginResponse, WhoamiResponse

from bot.core.errors import AccountRefused, PlatformError, TransientError
from bot.platforms.matrix.client import WaryClient
from bot.platforms.matrix.fault import ask, checked, network_faults
from bot.platforms.matrix.key_store import KeyFolder, KeyStoreLost

if TYPE_CHECKING:
    from pathlib import Path

    from bot.platforms.matrix.option import MatrixOptions

    Session = dict[str, str]

_log = logging.getLogger(__name__)

_REQUEST_SECONDS = 20.0
_NAME = "Jumelage"
_WITNESS = "org.jumelage.key_store"
"""Type of the account data in which the homeserver keeps the key store's number; nobody but the account sees it."""


def make_client(options: MatrixOptions) -> WaryClient:
    """Return a client that is not logged in yet.

    It neither waits nor retries by itself: the outbox does both, and in order.
    """
    build_validators_once()
    config = AsyncClientConfig(
        encryption_enabled=True,
        store_sync_tokens=False,
        max_limit_exceeded=0,
        max_timeouts=0,
        request_timeout=_REQUEST_SECONDS,
    )
    return WaryClient(options.homeserver, options.user_id, device_id=options.device_id or "", config=config)


async def log_in(client: WaryClient, options: MatrixOptions) -> None:
    """Become the account and its device, with the keys of that device.

    Takes up the kept session, else the given token, else logs in by password and keeps what the server answers. Where the keys
    are lost, a password makes a new device.

    Raises:
        AccountRefused: Token or password are not accepted, or none is given; or the keys are lost and there is no password; or
            they are sealed with another key.
        TransientError: The homeserver cannot be reached.
    """
    session = await _session(client, options)
    try:
        await _take_up(client, options, session)
    except KeyStoreLost as loss:
        await _begin_anew(client, options, session, loss)


async def mark_keys(client: WaryClient, options: MatrixOptions) -> None:
    """Put the key store's number up, here first: what the homeserver knows is never newer, but for an old copy here.

    Raises:
        TransientError: The homeserver cannot be reached.
    """
    witnessed = await _witnessed(client)
    number = _folder(client, options).raise_generation(witnessed or 0)
    await ask(client, "PUT", _witness_path(client), {"device_id": client.device_id, "generation": number})


def condemn_keys(client: WaryClient, options: MatrixOptions) -> None:
    """See that the present keys are never used again."""
    _folder(client, options).condemn()


async def _session(client: WaryClient, options: MatrixOptions) -> Session:
    kept = _kept(options)
    given = options.access_token
    if given is not None and (kept is None or (given != kept["token"] and _digest(given) != kept.get("replaced"))):
        kept = await _identify(client, options, given)
        _keep(options.session_file, kept)
    elif kept is None and options.password is not None:
        kept = await _by_password(client, options, options.password, options.device_id)
    if kept is None:
        raise AccountRefused("neither a token nor a password is given")
    return kept


async def _identify(client: WaryClient, options: MatrixOptions, token: str) -> Session:
    client.access_token = token
    client.user_id = options.user_id
    with network_faults():
        known = checked(await client.whoami(), WhoamiResponse)
    if known.user_id != options.user_id:
        raise AccountRefused("the token belongs to another account")
    return {"user": known.user_id, "device": known.device_id or options.device_id or "", "token": token}


async def _by_password(client: WaryClient, options: MatrixOptions, password: str, device: str | None) -> Session:
    """Log in and keep what comes of it; a token that is given beside the password is not tried any more from then on."""
    client.access_token = ""
    client.device_id = device or ""
    with network_faults():
        response = checked(await client.login(password, device_name=_NAME), LoginResponse)
    session = {"user": response.user_id, "device": response.device_id, "token": response.access_token}
    if options.access_token is not None:
        session["replaced"] = _digest(options.access_token)
    _keep(options.session_file, session)
    return session


async def _begin_anew(client: WaryClient, options: MatrixOptions, old: Session, loss: KeyStoreLost) -> None:
    """Leave a device whose keys are lost, and become a new one."""
    _log.error("the key store %s", loss, extra={"device": old["device"]})
    if options.password is None:
        wanted = "give a new access token, of a log-in for the bot alone, or the password; see docs/how-to/encryption.md"
        raise AccountRefused(f"the key store of device {old['device']} {loss}: {wanted}")
    session = await _by_password(client, options, options.password, None)
    await _take_up(client, options, session)
    _log.warning("the bot is a new device from now on", extra={"device": session["device"], "left": old["device"]})
    await _log_out(client, old)


async def _log_out(client: WaryClient, old: Session) -> None:
    """Have the homeserver forget a device, so that nobody encrypts for it any more; if it cannot be done, it stays."""
    fresh, client.access_token = client.access_token, old["token"]
    try:
        await ask(client, "POST", "logout", {})
    except (TransientError, PlatformError):
        _log.warning("the old device could not be logged out", extra={"device": old["device"]})
    finally:
        client.access_token = fresh


async def _take_up(client: WaryClient, options: MatrixOptions, session: Session) -> None:
    """Go on as a device, with its keys.

    Raises:
        KeyStoreLost: They are not all there.
    """
    client.restore_login(session["user"], session["device"], session["token"])
    client.drop_store()
    folder = _folder(client, options)
    witnessed = await _witnessed(client)
    if folder.generation is None:
        if witnessed is not None or await _has_published(client):
            raise KeyStoreLost("is gone, or belongs to another program")
        folder.begin(options.pickle_key)
    elif folder.generation < (witnessed or 0):
        raise KeyStoreLost("is an old copy")
    client.use(folder.open(options.pickle_key))
    await mark_keys(client, options)


async def _witnessed(client: WaryClient) -> int | None:
    """Return the number the homeserver keeps for this device, if it keeps one."""
    found = await ask(client, "GET", _witness_path(client)) or {}
    number = found.get("generation")
    return number if found.get("device_id") == client.device_id and isinstance(number, int) else None


async def _has_published(client: WaryClient) -> bool:
    """Tell whether the homeserver has keys of this device, whoever has published them."""
    answer = await ask(client, "POST", "keys/query", {"device_keys": {client.user_id: [client.device_id]}}) or {}
    return client.device_id in answer.get("device_keys", {}).get(client.user_id, {})


def _witness_path(client: WaryClient) -> str:
    return f"user/{quote(client.user_id, safe='')}/account_data/{_WITNESS}"


def _folder(client: WaryClient, options: MatrixOptions) -> KeyFolder:
    return KeyFolder(options.key_folder, client.user_id, client.device_id)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _kept(options: MatrixOptions) -> Session | None:
    try:
        kept: Session = json.loads(options.session_file.read_text())
    except FileNotFoundError:
        return None
    return kept if kept.get("user") == options.user_id else None


def _keep(path: Path, session: Session) -> None:
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
