"""matrix-nio returns its errors; here each becomes one of ours, once."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from aiohttp import ClientError
from nio import ErrorResponse, LoginResponse
from nio.exceptions import EncryptionError, GroupEncryptionError, LocalProtocolError
from peewee import PeeweeException  # type: ignore[import-untyped]

from bot.core.errors import AccountRefused, Limited, PlatformError, TransientError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aiohttp import ClientResponse
    from nio import AsyncClient, Response

R = TypeVar("R", bound="Response")

_REFUSED = frozenset({"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_DEACTIVATED", "M_USER_LOCKED"})
_REFUSED_STATUS = 400
_ABSENT = 404
_SERVER_FAULT = 500
_TOO_MANY = 429


def checked(response: R | ErrorResponse, wanted: type[R]) -> R:
    """Return the response if it is the wanted one.

    Raises:
        Limited: The server asks us to wait.
        AccountRefused: The token is no longer good.
        TransientError: The server is not well.
        PlatformError: The server refuses; the message is its error code.
    """
    if isinstance(response, wanted):
        return response
    code = getattr(response, "status_code", None)
    status = getattr(getattr(response, "transport_response", None), "status", None)
    if code == "M_LIMIT_EXCEEDED" or status == _TOO_MANY:
        waited = getattr(response, "retry_after_ms", None)
        raise Limited(waited / 1000 if isinstance(waited, int | float) else None)
    if code in _REFUSED:
        raise AccountRefused(str(code))
    if status is None or status >= _SERVER_FAULT or not isinstance(code, str):
        raise TransientError(f"homeserver answered {status}")
    raise PlatformError(code)


async def ask(client: AsyncClient, method: str, path: str, body: object = None) -> dict[str, Any] | None:
    """Make a request that matrix-nio has no call for.

    Args:
        client: Logged in.
        method: HTTP's.
        path: Behind ``/_matrix/client/v3/``, quoted.
        body: JSON values.

    Returns:
        The answer; ``None`` if there is no such thing.

    Raises:
        AccountRefused: The token is no longer good.
        TransientError: The server cannot be reached or is not well.
        PlatformError: The server refuses; the message is its error code.
    """
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {client.access_token}"}
    with network_faults():
        transport = await client.send(method, f"/_matrix/client/v3/{path}", json.dumps(body), headers)
        if transport.status == _ABSENT:
            await client.parse_body(transport)
            return None
        return await answer_of(client, transport)


async def answer_of(client: AsyncClient, transport: ClientResponse) -> dict[str, Any]:
    """Return the answer to a request that was made without matrix-nio's own calls; raises as `ask`, also for what is absent."""
    answer: dict[str, Any] = await client.parse_body(transport)
    if transport.status >= _REFUSED_STATUS:
        _refuse(answer, transport)
    return answer


def _refuse(answer: dict[str, Any], transport: ClientResponse) -> None:
    refusal = ErrorResponse.from_dict(answer)
    refusal.transport_response = transport
    checked(refusal, LoginResponse)


@contextmanager
def network_faults() -> Iterator[None]:
    """Turn a lost connection, a time-out or a key store that cannot be written into a `TransientError`."""
    try:
        yield
    except (LocalProtocolError, EncryptionError, GroupEncryptionError) as fault:
        raise TransientError("not ready to send yet") from fault
    except PeeweeException as fault:
        raise TransientError("the key store cannot be read or written") from fault
    except (ClientError, TimeoutError, OSError) as fault:
        raise TransientError("homeserver not reachable") from fault
