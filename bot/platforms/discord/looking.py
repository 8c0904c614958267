"""Looks whether a message has arrived of which it is not known: webhooks take no key, and a nonce is known for minutes only."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeAlias

from bot.core.errors import PlatformError
from bot.platforms.discord.fault import NO_ACCESS, UNKNOWN_CHANNEL
from bot.platforms.discord.key import MessageKey, snowflake_at
from bot.platforms.discord.payload import message_of, relayed
from bot.platforms.discord.quoting import unquoted
from bot.platforms.discord.thread_sending import thread_of
from bot.platforms.discord.webhook import in_thread

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from datetime import datetime

    from bot.core.wire import Outgoing
    from bot.platforms.discord.rest import Rest
    from bot.platforms.discord.webhook import Webhooks

_Message: TypeAlias = "Mapping[str, Any]"

_CLOCKS_DIFFER = timedelta(seconds=30)
_PAGE, _PAGES = 100, 10
_HISTORY = f"/channels/{{channel_id}}/messages?limit={_PAGE}&after={{after}}"
_OF_WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}/messages"


class Looking:
    """Looks through the history of channels.

    Args:
        rest: Requests.
        webhooks: Through which others speak.
    """

    def __init__(self, rest: Rest, webhooks: Webhooks) -> None:
        """Take both."""
        self._rest = rest
        self._webhooks = webhooks

    async def for_own(self, outgoing: Outgoing, since: datetime, user: str) -> list[str]:
        """Return the ids of all that may be a message of the bot itself, oldest first.

        Args:
            outgoing: The message.
            since: When it was tried first.
            user: Our id.
        """
        said = _says(message_of(outgoing).body)
        found = self._said(outgoing, since)
        return [str(key) async for key, one in found if _author(one) == user and _says(one) == said]

    async def for_relay(self, outgoing: Outgoing, since: datetime) -> list[str]:
        """Return the ids of all that may be what somebody said elsewhere, oldest first; see `for_own`."""
        body = relayed(outgoing, None).body
        found: list[str] = []
        async for key, one in self._said(outgoing, since):
            if self._is_by_webhook(one) and one["author"]["username"] == body["username"]:
                whole = await self._whole(outgoing.room.key, key, one)
                if _says(whole) == _says(body):
                    found.append(str(key))
        return found

    def _is_by_webhook(self, message: _Message) -> bool:
        ours = self._webhooks.application
        return str(message.get("application_id")) == ours and message.get("webhook_id") not in {None, ours}

    async def _whole(self, channel: str, key: MessageKey, message: _Message) -> _Message:
        """Return a message with its words, which Discord keeps from us where Message Content is not ticked."""
        if message.get("content") or message.get("attachments"):
            return message
        hook = await self._webhooks.existing(channel)
        if hook.id != message["webhook_id"]:
            return message
        path, place = f"{_OF_WEBHOOK}/{key.message}", in_thread(key.thread)
        whole: _Message = await self._rest.call_by_token("GET", path, params=place, id=hook.id, token=hook.token)
        return whole

    async def _said(self, outgoing: Outgoing, since: datetime) -> AsyncIterator[tuple[MessageKey, _Message]]:
        """Yield what was said where a message may stand: in its thread, if there is one, and in the channel."""
        thread = thread_of(outgoing)
        if thread is not None:
            try:
                async for message in self._history(thread, since):
                    yield MessageKey(str(message["id"]), thread), message
            except PlatformError as fault:
                if str(fault) not in {UNKNOWN_CHANNEL, NO_ACCESS}:
                    raise
        async for message in self._history(outgoing.room.key, since):
            yield MessageKey(str(message["id"])), message

    async def _history(self, channel: str, since: datetime) -> AsyncIterator[_Message]:
        """Yield what was said in a channel, oldest first."""
        after = str(snowflake_at(since - _CLOCKS_DIFFER))
        for _ in range(_PAGES):
            page = await self._rest.call("GET", _HISTORY, channel_id=channel, after=after)
            for message in sorted(page, key=lambda one: int(one["id"])):
                after = str(message["id"])
                yield message
            if len(page) < _PAGE:
                return


def _author(message: _Message) -> str:
    return str(message.get("webhook_id") or message["author"]["id"])


def _says(message: _Message) -> tuple[object, ...]:
    """Return what people read of a message; servers take off white space around it."""
    embeds = [(embed.get("title"), str(embed.get("description", "")).strip()) for embed in message.get("embeds", ())]
    return unquoted(str(message.get("content", ""))).strip(), tuple(embeds)
