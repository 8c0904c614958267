"""Requests to Discord, with the library's care for limits and our errors."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any

from aiohttp import ClientError, ClientSession, ClientTimeout
from discord import Thread
from discord.http import Route
from discord.webhook.async_ import AsyncWebhookAdapter

from bot.core.errors import Limited, PlatformError, TransientError
from bot.platforms.discord.fault import ACKNOWLEDGED, TOO_MANY, UNKNOWN_MESSAGE, check, faults, limit_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence

    from aiohttp import ClientResponse

    from bot.core.attachment import Enclosure
    from bot.platforms.discord.client import DiscordClient
    from bot.platforms.discord.key import MessageKey

_TIMEOUT_SECONDS = 30.0
_ACKNOWLEDGE_WAITS_SECONDS = 2.0
"""At a limit; after three seconds Discord takes no acknowledgement any more."""
_SERVER_FAULT = 500
_CALLBACK = "/interactions/{webhook_id}/{webhook_token}/callback"


class _Careful:
    """A session that keeps from the library what it would try again by itself: that might be done twice, or take long.

    Whoever waits inside a request for the end of a limit keeps the next ones from being made, also those elsewhere.

    Args:
        session: Makes requests.
        once: A request may have had its effect though Discord answers with a fault.
    """

    def __init__(self, session: ClientSession, *, once: bool) -> None:
        self._session = session
        self._once = once

    @asynccontextmanager
    async def request(self, method: str, url: str, **rest: Any) -> AsyncIterator[ClientResponse]:  # noqa: ANN401 - passed on
        try:
            async with self._session.request(method, url, **rest) as response:
                if self._once and response.status >= _SERVER_FAULT:
                    raise TransientError(f"Discord answered {response.status}")
                if response.status == TOO_MANY:
                    raise await limit_in(response)
                yield response
        except (ClientError, TimeoutError, OSError) as fault:
            raise TransientError("Discord is not reachable") from fault


class Rest:
    """Discord's HTTP interface, in two ways: as the bot, and with a token that stands for one webhook or interaction."""

    def __init__(self) -> None:
        """Open nothing yet."""
        self._client: DiscordClient | None = None
        self._by_token = AsyncWebhookAdapter()  # type: ignore[no-untyped-call] # the library leaves it untyped
        self._session: ClientSession | None = None

    def use(self, client: DiscordClient) -> None:
        """Ask through a client that is logged in from now on."""
        self._client = client

    @contextmanager
    def removing(self, message: str) -> Iterator[None]:
        """Remove a message, of which nobody is to hear; where that is refused, it may yet be removed by somebody else."""
        client = self._client
        if client is not None:
            client.ignore_removal(int(message))
        try:
            yield
        except PlatformError as fault:
            # One that is gone already may have been removed by an earlier try.
            if client is not None and str(fault) != UNKNOWN_MESSAGE:
                client.heed_removal(int(message))
            raise

    def is_on(self, guild: int) -> bool:
        """Tell whether the bot is on a server, as far as the library knows."""
        return self._client is not None and self._client.get_guild(guild) is not None

    def parent_of(self, thread: int) -> int | None:
        """Return the channel to which an open thread belongs; ``None`` for a private one, and for what is no thread."""
        place = self._client.get_channel(thread) if self._client is not None else None
        return place.parent_id if isinstance(place, Thread) and not place.is_private() else None

    def link(self, channel: str, message: MessageKey) -> str:
        """Return the address of a message of a channel or of one of its threads, as apps open it."""
        place = self._client.get_channel(int(channel)) if self._client is not None else None
        guild = getattr(place, "guild", None)
        server = guild.id if guild is not None else "@me"
        return f"https://discord.com/channels/{server}/{message.thread or channel}/{message.message}"

    async def call(self, method: str, path: str, body: object = None, files: Sequence[Enclosure] = (), **where: str) -> Any:  # noqa: ANN401 - JSON
        """Make a request as the bot.

        Args:
            method: HTTP's.
            path: With names in braces.
            body: JSON values.
            files: Sent along.
            where: The values of the names; those of channels, servers and webhooks part the limits, and so does what stands in
                the path itself.

        Raises:
            Limited: We have to wait.
            AccountRefused: The token is no longer good.
            TransientError: Discord cannot be reached, is not well, or we are not logged in yet.
            PlatformError: Discord refuses for good.
        """
        asked: dict[str, Any] = {} if body is None else {"json": body}
        if files:
            asked = {"form": _form(body, files)}
        return await self._asked(Route(method, path, **where), check, **asked)

    async def call_once(self, method: str, path: str, body: object, **where: str) -> Any:  # noqa: ANN401 - JSON
        """Make a request that makes something anew each time it is made; see `call`.

        The library would by itself repeat what ended in a fault of Discord's, which may have had its effect all the same. Here
        such a fault is raised at once, so that what was made can be looked for first.
        """
        return await self._asked(Route(method, path, **where), _give_up, json=body)

    async def _asked(self, route: Route, look: Callable[[ClientResponse], Awaitable[None]], **asked: Any) -> Any:  # noqa: ANN401 - JSON
        """Make a request as the bot, and look at each answer before the library does."""
        client = self._client
        if client is None or client.is_closed():
            raise TransientError("not logged in yet")
        with faults(), _closing(client.is_closed):
            return _from_discord(await client.http.request(route, raise_for_status=look, **asked))

    async def call_by_token(  # noqa: PLR0913 - one request
        self,
        method: str,
        path: str,
        body: Mapping[str, object] | None = None,
        files: Sequence[Enclosure] = (),
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
        route = Route(method, path, webhook_id=id, webhook_token=token)
        return await self._asked_by_token(route, body, files, params)

    async def _asked_by_token(
        self,
        route: Route,
        body: Mapping[str, object] | None,
        files: Sequence[Enclosure] = (),
        params: Mapping[str, str] | None = None,
    ) -> Any:  # noqa: ANN401 - JSON
        with faults():
            answer = await self._by_token.request(
                route,
                self._opened(once=route.method == "POST"),
                payload=dict(body) if body is not None and not files else None,
                multipart=_form(body, files) if files else None,
                params=dict(params or {}),
            )
        return _from_discord(answer)

    async def acknowledge(self, body: Mapping[str, object], *, id: str, token: str) -> None:  # noqa: A002 - it is called so everywhere
        """Answer an interaction for the first time, for which Discord waits three seconds.

        Args:
            body: JSON values.
            id: Of the interaction.
            token: Of the interaction.

        Raises:
            TransientError: Discord cannot be reached or is not well, also when asked again at once.
            PlatformError: Discord waits no longer.
        """
        route = Route("POST", _CALLBACK, webhook_id=id, webhook_token=token)
        try:
            await self._asked_by_token(route, body)
        except Limited as limit:
            seconds = limit.retry_after_seconds or 0.0
            if limit.whole_account or seconds > _ACKNOWLEDGE_WAITS_SECONDS:
                raise
            await asyncio.sleep(seconds)
            await self._asked_by_token(route, body)
        except TransientError:
            await self._acknowledged_again(route, body)

    async def _acknowledged_again(self, route: Route, body: Mapping[str, object]) -> None:
        try:
            await self._asked_by_token(route, body)
        except PlatformError as fault:
            if str(fault) != ACKNOWLEDGED:
                raise

    def _opened(self, *, once: bool) -> Any:  # noqa: ANN401 - as much of a session as the library uses
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=_TIMEOUT_SECONDS))
        return _Careful(self._session, once=once)

    async def close(self) -> None:
        """Close the connections that are ours."""
        if self._session is not None:
            await self._session.close()


@contextmanager
def _closing(is_closed: Callable[[], bool]) -> Iterator[None]:
    """Say of a request that ended because its session was closed that it may work with another one.

    Raises:
        TransientError: The session was closed.
    """
    try:
        yield
    except RuntimeError as fault:
        if not is_closed():
            raise
        raise TransientError("not logged in any more") from fault


async def _give_up(response: ClientResponse) -> None:
    """Leave the library no answer with which it would try again."""
    if response.status >= _SERVER_FAULT:
        response.release()
        raise TransientError(f"Discord answered {response.status}")
    await check(response)


def _from_discord(answer: Any) -> Any:  # noqa: ANN401 - JSON
    """Return an answer; what is neither JSON nor nothing comes from something on the way, and what was done is not known."""
    if isinstance(answer, str) and answer:
        raise TransientError("Discord's answer was replaced")
    return answer


def _form(body: object, files: Sequence[Enclosure]) -> list[dict[str, Any]]:
    """Return the parts of a request with files (Discord, Reference, Uploading Files)."""
    form: list[dict[str, Any]] = [{"name": "payload_json", "value": json.dumps(body)}]
    for number, file in enumerate(files):
        form.append({"name": f"files[{number}]", "value": file.content, "filename": file.name, "content_type": file.media_type})
    return form
