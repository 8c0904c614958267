"""Outbox rows as Discord's requests."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.core.errors import PlatformError, TransientError
from bot.core.outbox import Kind
from bot.core.wire import Act
from bot.platforms.discord.closed import Closed
from bot.platforms.discord.fault import NO_PERMISSION, TOO_LARGE, UNKNOWN_MESSAGE
from bot.platforms.discord.key import interaction_of, is_message_key, message_key_of
from bot.platforms.discord.looking import Looking
from bot.platforms.discord.occasion import Occasions, concerns_calendar
from bot.platforms.discord.payload import SILENT, WHOLE, message_of, relayed, unsigned
from bot.platforms.discord.quoting import quote_in, quote_of
from bot.platforms.discord.thread_sending import ThreadSending
from bot.platforms.discord.webhook import in_thread, is_gone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from bot.core.message import File
    from bot.core.wire import Outgoing
    from bot.platforms.discord.key import MessageKey
    from bot.platforms.discord.payload import Payload
    from bot.platforms.discord.rest import Rest
    from bot.platforms.discord.webhook import Webhook, Webhooks

NONCE_KEPT = timedelta(minutes=1)
"""Discord knows a nonce for "the past few minutes" (Create Message); a later try has to be looked for.

One minute, since the library may wait for the route and try again for most of another before a message leaves.
"""
_NO_FILES = frozenset({NO_PERMISSION, TOO_LARGE})
_MESSAGES = "/channels/{channel_id}/messages"
_MESSAGE = "/channels/{channel_id}/messages/{message_id}"
_REACTION = "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me"
_BY_TOKEN = "/webhooks/{webhook_id}/{webhook_token}"  # noqa: S105 - a path


class DiscordSender:
    """The `Sender` port for Discord.

    The row id is the nonce of a message. A webhook takes none, so a message of which it is not known whether it arrived is
    looked for in the channel's history before it is sent again. Answers to interactions, edits and removals do the same however
    often they are asked for.

    Args:
        rest: Requests.
        webhooks: Through which others speak.
        spell: Gives what the bot itself says the names that commands have here.
    """

    edit_seconds = 2.0

    def __init__(self, rest: Rest, webhooks: Webhooks, spell: Callable[[Outgoing], Outgoing]) -> None:
        """Know of nothing yet."""
        self._rest = rest
        self._webhooks = webhooks
        self._looking = Looking(rest, webhooks)
        self._occasions = Occasions(rest)
        self._closed = Closed()
        self._threads = ThreadSending(rest, self._closed)
        self._spell = spell
        self.user = ""

    def has_moved(self, event: int, starts: datetime) -> bool:
        """Tell whether it was us who lately let an event of a server begin at a moment."""
        return self._occasions.has_moved(event, starts)

    def reopen(self) -> None:
        """Permissions have changed: try again what was refused."""
        self._closed.clear()

    async def deposit(self, outgoing: Outgoing) -> File | None:
        """Do nothing: files travel with their message; see `Sender.deposit`."""
        del outgoing
        return None

    async def send(self, outgoing: Outgoing) -> str:
        """Do one write; see `Sender.send`. A channel that refuses us is left alone for a while, see `Closed`."""
        outgoing = self._spelled(outgoing)
        if outgoing.private and outgoing.act is Act.SEND:
            return await self._answer(outgoing)
        if concerns_calendar(outgoing):
            return await self._occasions.do(outgoing)
        if outgoing.act is Act.SEND:
            return await self._say(outgoing)
        with self._closed.guarding(_standing(outgoing).thread or outgoing.room.key, _way(outgoing)):
            return await self._do(outgoing)

    def _spelled(self, outgoing: Outgoing) -> Outgoing:
        """Return what the bot itself says with the names that commands have here; people's words stay as they are."""
        return outgoing if outgoing.kind is Kind.RELAY else self._spell(outgoing)

    async def _do(self, outgoing: Outgoing) -> str:
        match outgoing.act:
            case Act.EDIT:
                return await self._edit(outgoing)
            case Act.REDACT:
                return await self._remove(outgoing)
            case Act.REACT:
                return await self._react(outgoing)
            case _:
                return ""  # whoever may add the bot to a server has done so; it leaves only those it does not serve

    async def _say(self, outgoing: Outgoing) -> str:
        """Say something; what cannot be said in its thread is said in the channel."""
        way, write = _way(outgoing), self._relay if outgoing.kind is Kind.RELAY else self._speak
        said = await self._threads.say(outgoing, way, partial(write, outgoing))
        if said is not None:
            return said
        with self._closed.guarding(outgoing.room.key, way):
            return await write(outgoing, None)

    async def _speak(self, outgoing: Outgoing, thread: str | None) -> str:
        payload = message_of(outgoing)
        body: dict[str, Any] = {**payload.body, "nonce": outgoing.id, "enforce_nonce": True}
        if outgoing.quiet:
            body["flags"] = SILENT
        answered = _answered(outgoing)
        if answered is not None and answered.thread == thread:  # what stands elsewhere cannot be replied to
            body["message_reference"] = {"message_id": answered.message, "fail_if_not_exists": False}
        said = await self._put("POST", _MESSAGES, replace(payload, body=body), channel_id=thread or outgoing.room.key)
        return str(said["id"])

    async def _put(self, method: str, path: str, payload: Payload, **where: str) -> Any:  # noqa: ANN401 - JSON
        """Write a message; without its files where these are refused, since the words matter more."""
        try:
            return await self._rest.call(method, path, payload.body, payload.files, **where)
        except PlatformError as fault:
            if not payload.files or str(fault) not in _NO_FILES:
                raise
        # Files that are there already go by Discord's ids, new ones by numbers of ours.
        stay = [one for one in payload.body["attachments"] if isinstance(one["id"], str)]
        return await self._rest.call(method, path, {**payload.body, "attachments": stay}, (), **where)

    async def _answer(self, outgoing: Outgoing) -> str:
        """Answer an interaction, seen by whoever waits for it alone; what is answered later takes the place of it.

        Raises:
            PlatformError: Nobody waits for it, or no longer.
        """
        waiting = interaction_of(outgoing.reply_to.key if outgoing.reply_to else None)
        if waiting is None:
            raise PlatformError("nobody waits for this")
        if not self._webhooks.application:
            raise TransientError("not logged in yet")
        payload = message_of(outgoing)
        # What stood there before may have been longer, with a file.
        payload = replace(payload, body={"attachments": [], **payload.body})
        path = f"{_BY_TOKEN}/messages/@original"
        said = await self._by_token("PATCH", path, payload, self._webhooks.application, waiting.token)
        return str(said["id"])

    async def _by_token(  # noqa: PLR0913, PLR0917 - one request
        self, method: str, path: str, payload: Payload, owner: str, token: str, params: Mapping[str, str] | None = None
    ) -> Any:  # noqa: ANN401 - JSON
        return await self._rest.call_by_token(method, path, payload.body, payload.files, params, id=owner, token=token)

    async def _relay(self, outgoing: Outgoing, thread: str | None) -> str:
        """Have somebody of another room speak; another webhook is made where ours was removed."""
        payload = relayed(outgoing, await self._quote(outgoing))
        channel = outgoing.room.key
        try:
            return await self._execute(channel, payload, thread)
        except PlatformError as fault:
            if not is_gone(fault):
                raise
        self._webhooks.forget(channel)
        return await self._execute(channel, payload, thread)

    async def _execute(self, channel: str, payload: Payload, thread: str | None) -> str:
        hook = await self._webhooks.of(channel)
        said = await self._by_token("POST", _BY_TOKEN, payload, hook.id, hook.token, {"wait": "true"} | in_thread(thread))
        return str(said["id"])

    async def _quote(self, outgoing: Outgoing) -> str | None:
        """Return one line of what is answered, with a link to it; nothing if that is gone."""
        channel, answered = outgoing.room.key, _answered(outgoing)
        if answered is None:
            return None
        try:
            return quote_of(await self._message(channel, answered), self._rest.link(channel, answered))
        except PlatformError:
            return None

    async def _edit(self, outgoing: Outgoing) -> str:
        """Give a message other words; an edit has no id of its own."""
        target = self._target(outgoing)
        if outgoing.kind is Kind.RELAY:
            return await self._edit_relayed(outgoing, target)
        payload = message_of(outgoing)
        # An edit rings for nobody, and names nobody anew; a file that was sent with longer words goes.
        files = [*await self._kept_files(outgoing, target), *payload.body.get("attachments", ())]
        payload = replace(payload, body={**payload.body, "attachments": files, "allowed_mentions": {"parse": []}})
        place = {"channel_id": target.thread or outgoing.room.key, "message_id": target.message}
        await self._threads.opened(target.thread, partial(self._put, "PATCH", _MESSAGE, payload, **place))
        return ""

    async def _kept_files(self, outgoing: Outgoing, target: MessageKey) -> list[dict[str, object]]:
        """Return which files of a message stay when it gets other words."""
        if not outgoing.keeps_files:
            return []
        found = await self._message(outgoing.room.key, target)
        return [{"id": one["id"]} for one in found.get("attachments", ()) if one["filename"] != WHOLE]

    async def _edit_relayed(self, outgoing: Outgoing, target: MessageKey) -> str:
        """Change what somebody of another room said; what it answers still stands above it."""
        hook, path = await self._webhooks.existing(outgoing.room.key), f"{_BY_TOKEN}/messages/{target.message}"
        place = in_thread(target.thread)
        try:
            now = await self._rest.call_by_token("GET", path, params=place, id=hook.id, token=hook.token)
            payload = unsigned(relayed(outgoing, quote_in(str(now.get("content", "")))))
            fit = replace(payload, body={"attachments": [], **payload.body})
            change = partial(self._by_token, "PATCH", path, fit, hook.id, hook.token, place)
            await self._threads.opened(target.thread, change)
        except PlatformError as fault:
            if is_gone(fault):
                self._webhooks.forget(outgoing.room.key)
            raise
        return ""

    async def _remove(self, outgoing: Outgoing) -> str:
        """Remove a message; one that is gone already is gone."""
        target, channel = self._target(outgoing), outgoing.room.key
        if " " in target.message:
            return await self._take_back(channel, target)
        try:
            found = await self._message(channel, target)
            with self._rest.removing(target.message):
                await self._threads.opened(target.thread, partial(self._remove_found, channel, target, found))
        except PlatformError as fault:
            if str(fault) != UNKNOWN_MESSAGE:
                raise
        return ""

    async def _remove_found(self, channel: str, target: MessageKey, found: Mapping[str, Any]) -> None:
        hook = await self._webhook_of(channel, found)
        if hook is not None:
            path, place = f"{_BY_TOKEN}/messages/{target.message}", in_thread(target.thread)
            await self._rest.call_by_token("DELETE", path, params=place, id=hook.id, token=hook.token)
            return
        channel = target.thread or channel
        with self._closed.guarding(channel, "" if found["author"]["id"] == self.user else "others"):
            await self._rest.call("DELETE", _MESSAGE, channel_id=channel, message_id=target.message)

    async def _webhook_of(self, channel: str, found: Mapping[str, Any]) -> Webhook | None:
        """Return the webhook of ours through which a message came, if it did and is still there."""
        if not found.get("webhook_id"):
            return None
        try:
            hook = await self._webhooks.existing(channel)
        except PlatformError:
            return None
        return hook if found["webhook_id"] == hook.id else None

    async def _take_back(self, channel: str, target: MessageKey) -> str:
        """Remove a reaction of ours, whose key names its message and its emoji."""
        message, emoji = target.message.split(" ", 1)
        await self._mark("DELETE", channel, replace(target, message=message), emoji)
        return ""

    async def _react(self, outgoing: Outgoing) -> str:
        target, emoji = self._target(outgoing), outgoing.emoji or ""
        await self._mark("PUT", outgoing.room.key, target, emoji)
        return f"{target} {emoji}"

    async def _mark(self, method: str, channel: str, target: MessageKey, emoji: str) -> None:
        where, message = target.thread or channel, target.message
        mark = partial(self._rest.call, method, _REACTION, channel_id=where, message_id=message, emoji=emoji)
        await self._threads.opened(target.thread, mark)

    def _target(self, outgoing: Outgoing) -> MessageKey:
        if outgoing.target is None:
            raise PlatformError("no target")
        if interaction_of(outgoing.target.key) is not None:
            raise PlatformError("an interaction is no message")
        return _standing(outgoing)

    async def _message(self, channel: str, key: MessageKey) -> Any:  # noqa: ANN401 - JSON
        return await self._rest.call("GET", _MESSAGE, channel_id=key.thread or channel, message_id=key.message)

    def remembers(self, outgoing: Outgoing) -> timedelta:
        """Return for how long a nonce is known; see `Sender.remembers`."""
        if outgoing.act is Act.SCHEDULE or (outgoing.act is Act.SEND and outgoing.kind is Kind.RELAY):
            return timedelta.min  # it takes none, so not even by a clock that was set back meanwhile
        return NONCE_KEPT if outgoing.act is Act.SEND and not outgoing.private else timedelta.max

    async def find(self, outgoing: Outgoing, since: datetime) -> Sequence[str]:
        """Look in the channel's history, or the server's calendar, for what says the same; see `Sender.find`."""
        if concerns_calendar(outgoing):
            return await self._occasions.find(outgoing, self.user)
        if outgoing.act is not Act.SEND or outgoing.private:
            return []
        outgoing = self._spelled(outgoing)
        with self._closed.guarding(outgoing.room.key, _way(outgoing)):
            if outgoing.kind is Kind.RELAY:
                return await self._looking.for_relay(outgoing, since)
            return await self._looking.for_own(outgoing, since, self.user)


def _standing(outgoing: Outgoing) -> MessageKey:
    """Return which message is edited, removed or reacted to."""
    return message_key_of(outgoing.target.key if outgoing.target is not None else "")


def _answered(outgoing: Outgoing) -> MessageKey | None:
    """Return which message is replied to; an interaction is none."""
    key = outgoing.reply_to.key if outgoing.reply_to is not None else ""
    return message_key_of(key) if is_message_key(key) else None


def _way(outgoing: Outgoing) -> str:
    """Return what a write needs a permission of its own for; a removal asks for whose message it is first."""
    if outgoing.act is Act.REDACT:
        return ""
    return "relay" if outgoing.kind is Kind.RELAY else outgoing.act.value
