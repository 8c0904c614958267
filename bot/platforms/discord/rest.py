"""Requests to Discord, with the library's care for limits and our errors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from aiohttp import ClientSession, ClientTimeout
from discord.http import Route
from discord.webhook.async_ import AsyncWebhookAdapter

from bot.core.errors import TransientError
from bot.platforms.discord.fault import faults

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from discord import Client

    from bot.platforms.discord.payload import Attachment

_TIMEOUT_SECONDS = 30.0


class Rest:
    """Discord's HTTP interface, in two ways: as the bot, and with a token that stands for one webhook or interaction."""

    def __init__(self) -> None:
        """Open nothing yet."""
        self._client: Client | None = None
        self._by_token = AsyncWebhookAdapter()  # type: ignore[no-untyped-call] # the library leaves it untyped
        self._session: ClientSession | None = None

    def use(self, client: Client) -> None:
        """Ask through a client that is logged in from now on."""
        self._client = client

    async def call(self, method: str, path: str, body: object = None, files: Sequence[Attachment] = (), **where: str) -> Any:  # noqa: ANN401 - JSON
        """Make a request as the bot.

        Args:
            method: HTTP's.
            path: With names in braces.
            body: JSON values.
            files: Sent along.
            where: The values of the names; those of channels, servers and webhooks part the limits.

        Raises:
            Limited: We have to wait.
            AccountRefused: The token is no longer good.
            TransientError: Discord cannot be reached, is not well, or we are not logged in yet.
            PlatformError: Discord refuses for good.
        """
        client = self._client
        if client is None or client.is_closed():
            raise TransientError("not logged in yet")
        route = Route(method, path, **where)
        with faults():
            if files:
                return await client.http.request(route, form=_form(body, files))
            if body is None:
                return await client.http.request(route)
            return await client.http.request(route, json=body)

    async def call_by_token(  # noqa: PLR0913 - one request
        self,
        method: str,
        path: str,
        body: Mapping[str, object] | None = None,
        files: Sequence[Attachment] = (),
        params: Mapping[str, str] | None = None,
        *,
        id: str,  # noqa: A002 - it is called so everywhere
        token: str,
    ) -> Any:  # noqa: ANN401 - JSON
        """Make a request with the token of a webhook or an interaction; see `call`.

        Args:
            method: HTTP's.
            path: With ``{webhook_id}`` and ``{webhook_token}``.
            body: JSON values.
            files: Sent along.
            params: Behind the question mark.
            id: Of the webhook or application.
            token: Never logged.
        """
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=_TIMEOUT_SECONDS))
        route = Route(method, path, webhook_id=id, webhook_token=token)
        with faults():
            return await self._by_token.request(
                route,
                self._session,
                payload=dict(body) if body is not None and not files else None,
                multipart=_form(body, files) if files else None,
                params=dict(params or {}),
            )

    async def close(self) -> None:
        """Close the connections that are ours."""
        if self._session is not None:
            await self._session.close()


def _form(body: object, files: Sequence[Attachment]) -> list[dict[str, Any]]:
    """Return the parts of a request with files (Discord, Reference, Uploading Files)."""
    form: list[dict[str, Any]] = [{"name": "payload_json", "value": json.dumps(body)}]
    for number, file in enumerate(files):
        form.append(
            {"name": f"files[{number}]", "value": file.content, "filename": file.name, "content_type": file.content_type}
        )
    return form
