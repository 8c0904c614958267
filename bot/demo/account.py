"""A person's account on a real homeserver, as the demo and the integration tests need one.

Speaks the Matrix client-server API (v3) directly, so that what the bot says is seen by something that shares no code
with it. For encrypted rooms see `bot.demo.cipher`.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self, TypeAlias
from urllib.parse import quote

import aiohttp

from bot.core.errors import PlatformError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import TracebackType

Event: TypeAlias = dict[str, Any]  # as the server sends it

_LONG_POLL_SECONDS = 30
_RETRY_SECONDS = 0.2


class Refusal(PlatformError):
    """The homeserver refused a request.

    Args:
        status: The HTTP status.
        code: Matrix's own code, such as ``M_FORBIDDEN``.
    """

    def __init__(self, status: int, code: str) -> None:
        """Keep both, for whoever wants to tell refusals apart."""
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code


@dataclass(frozen=True, slots=True)
class Credentials:
    """What it takes to act as an account.

    Attributes:
        user_id: The full id, ``@anna:example.org``.
        device_id: The device the token belongs to.
        access_token: Opens every request.
        password: For clients that log in themselves.
    """

    user_id: str
    device_id: str
    access_token: str = field(repr=False)
    password: str = field(repr=False)


class Account:
    """One person in a chat client: speaks, and keeps every event of their rooms.

    Use as ``async with Account(url, credentials) as ana``; within, events are followed by long-polling ``/sync``, also
    through a restart of the server.

    Args:
        url: Where the homeserver listens, without a final slash.
        credentials: Whose account it is.
        page: Most events of a room taken from one ``/sync``; older ones of the same gap are fetched afterwards.
    """

    def __init__(self, url: str, credentials: Credentials, *, page: int = 100) -> None:
        """Prepare; nothing is sent before ``async with``."""
        self.credentials = credentials
        self._url = url
        self._page = page
        self._timelines: dict[str, list[Event]] = {}
        self._changed = asyncio.Condition()
        self._refusal: Refusal | None = None

    @property
    def user_id(self) -> str:
        """The full id of this account."""
        return self.credentials.user_id

    async def __aenter__(self) -> Self:
        """Connect and begin to follow the rooms."""
        self._session = aiohttp.ClientSession(headers={"Authorization": f"Bearer {self.credentials.access_token}"})
        self._following = asyncio.create_task(self._follow())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop following and disconnect."""
        self._following.cancel()
        with suppress(asyncio.CancelledError):
            await self._following
        await self._session.close()

    async def create_room(self, name: str, invite: Sequence[str] = (), *, direct: bool = False, encrypted: bool = False) -> str:
        """Create a private room.

        Args:
            name: What the room is called.
            invite: Full ids of those to invite.
            direct: Whether the invitations say that this is a private talk.
            encrypted: Whether what is said there is encrypted, from the first word on.

        Returns:
            The room's id.
        """
        body: Event = {"preset": "private_chat", "name": name, "invite": list(invite), "is_direct": direct}
        if encrypted:
            content = {"algorithm": "m.megolm.v1.aes-sha2"}
            body["initial_state"] = [{"type": "m.room.encryption", "state_key": "", "content": content}]
        return str((await self._call("POST", "createRoom", body=body))["room_id"])

    async def join(self, room_id: str) -> None:
        """Accept an invitation."""
        await self._call("POST", "rooms", room_id, "join", body={})

    async def leave(self, room_id: str) -> None:
        """Leave a room, or decline its invitation."""
        await self._call("POST", "rooms", room_id, "leave", body={})

    async def invite(self, room_id: str, user_id: str) -> None:
        """Invite somebody into a room."""
        await self._call("POST", "rooms", room_id, "invite", body={"user_id": user_id})

    async def kick(self, room_id: str, user_id: str) -> None:
        """Remove somebody from a room."""
        await self._call("POST", "rooms", room_id, "kick", body={"user_id": user_id})

    async def send(self, room_id: str, text: str, *, reply_to: str | None = None, mentions: Sequence[str] = ()) -> str:
        """Write a message.

        Args:
            room_id: Where.
            text: The plain words.
            reply_to: Event id of the message this answers.
            mentions: Full ids of those whose client shall ring.

        Returns:
            The event's id.
        """
        content: Event = {"msgtype": "m.text", "body": text, "m.mentions": {"user_ids": list(mentions)} if mentions else {}}
        if reply_to:
            content["m.relates_to"] = {"m.in_reply_to": {"event_id": reply_to}}
        return await self.send_event(room_id, "m.room.message", content)

    async def edit(self, room_id: str, event_id: str, text: str) -> str:
        """Replace the words of an own message; returns the id of the editing event."""
        new = {"msgtype": "m.text", "body": text, "m.mentions": {}}
        relation = {"rel_type": "m.replace", "event_id": event_id}
        return await self.send_event(
            room_id, "m.room.message", {**new, "body": f"* {text}", "m.new_content": new, "m.relates_to": relation}
        )

    async def react(self, room_id: str, event_id: str, key: str) -> str:
        """Put a reaction under a message; returns the reaction's event id, to take it back with :meth:`redact`."""
        relation = {"rel_type": "m.annotation", "event_id": event_id, "key": key}
        return await self.send_event(room_id, "m.reaction", {"m.relates_to": relation})

    async def redact(self, room_id: str, event_id: str) -> str:
        """Remove a message or take back a reaction; returns the id of the redacting event."""
        answer = await self._call("PUT", "rooms", room_id, "redact", event_id, secrets.token_hex(8), body={})
        return str(answer["event_id"])

    async def send_event(self, room_id: str, kind: str, content: Mapping[str, Any]) -> str:
        """Send an event of any kind; returns its id."""
        answer = await self._call("PUT", "rooms", room_id, "send", kind, secrets.token_hex(8), body=content)
        return str(answer["event_id"])

    async def set_profile(self, name: str, value: str) -> None:
        """Set a field of the profile: ``displayname``, or ``m.tz`` for the time zone."""
        await self._call("PUT", "profile", self.user_id, name, body={name: value})

    async def override_ratelimit(self, user_id: str) -> None:
        """Lift the limit on messages for somebody, as operators do for a bot; takes an administrator's account."""
        body = {"messages_per_second": 0, "burst_count": 0}
        path = f"/_synapse/admin/v1/users/{quote(user_id, safe='')}/override_ratelimit"
        await self._request("POST", path, body=body)

    def events(self, room_id: str) -> list[Event]:
        """Return the room's timeline events seen so far, oldest first."""
        return list(self._timelines.get(room_id, ()))

    async def stored(self, room_id: str) -> list[Event]:
        """Fetch all of a room's events as the homeserver holds them, oldest first; what is encrypted stays closed."""
        held: list[Event] = []
        query = {"dir": "b", "limit": str(self._page)}
        while True:
            answer = await self._call("GET", "rooms", room_id, "messages", query=query)
            held += answer["chunk"]
            if "end" not in answer:
                return held[::-1]
            query["from"] = answer["end"]

    async def wait_for(
        self, room_id: str, predicate: Callable[[Event], bool], *, seconds: float = 30.0, start: int = 0
    ) -> Event:
        """Wait until the room holds an event of a certain kind, and return the first.

        Args:
            room_id: Where to look.
            predicate: Tells whether an event is the one.
            seconds: How long to wait at most.
            start: How many of the room's first events do not count: ``len(events(room_id))`` for "from now on".

        Raises:
            TimeoutError: Nothing fitted in time; the message holds the last events of the room.
            Refusal: The server no longer lets this account read.
        """

        def found() -> list[Event]:
            if self._refusal:
                raise self._refusal
            return [event for event in self._timelines.get(room_id, [])[start:] if predicate(event)]

        try:
            async with asyncio.timeout(seconds), self._changed:
                return (await self._changed.wait_for(found))[0]
        except TimeoutError:
            seen = [(event["sender"], event["type"], event["content"]) for event in self.events(room_id)[start:][-5:]]
            raise TimeoutError(f"not seen by {self.user_id} within {seconds} s; last: {seen}") from None

    async def _follow(self) -> None:
        try:
            await self._poll_for_ever()
        except Refusal as refusal:
            self._refusal = refusal
            await self._tell()

    async def _poll_for_ever(self) -> None:
        since = ""
        query = {"timeout": str(_LONG_POLL_SECONDS * 1000), "filter": json.dumps({"room": {"timeline": {"limit": self._page}}})}
        while True:
            try:
                answer = await self._call("GET", "sync", query={**query, "since": since} if since else query)
                await self._take(answer)
                await self._keep(answer.get("rooms", {}), since)
            except aiohttp.ClientError:
                await asyncio.sleep(_RETRY_SECONDS)  # the server is down, or being restarted
                continue
            since = answer["next_batch"]

    async def _take(self, answer: Event) -> None:
        """Take what comes with the rooms' events; without encryption that is nothing."""

    def _opened(self, room_id: str, event: Event) -> Event:  # noqa: ARG002 - who can decrypt needs the room
        """Return an event as its reader sees it; without encryption that is as it came."""
        return event

    async def _keep(self, rooms: Mapping[str, Mapping[str, Any]], since: str) -> None:
        """Append what is new; a room left or lost tells of it in its own last events."""
        new: dict[str, list[Event]] = {}
        for room_id, room in {**rooms.get("join", {}), **rooms.get("leave", {})}.items():
            timeline = room["timeline"]
            missed = await self._fetch(room_id, timeline["prev_batch"], since) if self._has_gap(room_id, timeline) else []
            new[room_id] = [self._opened(room_id, event) for event in missed + timeline["events"]]
        for room_id, events in new.items():
            self._timelines.setdefault(room_id, []).extend(events)
        await self._tell()

    def _has_gap(self, room_id: str, timeline: Mapping[str, Any]) -> bool:
        # What was said before we came is no gap.
        return bool(timeline.get("limited")) and room_id in self._timelines

    async def _fetch(self, room_id: str, newest: str, oldest: str) -> list[Event]:
        """Return the events between two positions, oldest first."""
        missed: list[Event] = []
        position: str | None = newest
        while position:
            query = {"dir": "b", "from": position, "to": oldest, "limit": str(self._page)}
            answer = await self._call("GET", "rooms", room_id, "messages", query=query)
            missed += answer["chunk"]
            position = answer.get("end") if answer["chunk"] else None
        return missed[::-1]

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    async def _call(
        self, method: str, *parts: str, body: Mapping[str, Any] | None = None, query: Mapping[str, str] | None = None
    ) -> Event:
        path = "/".join(quote(part, safe="") for part in parts)
        return await self._request(method, f"/_matrix/client/v3/{path}", body=body, query=query)

    async def _request(
        self, method: str, path: str, *, body: Mapping[str, Any] | None = None, query: Mapping[str, str] | None = None
    ) -> Event:
        async with self._session.request(method, self._url + path, json=body, params=query) as response:
            answer: Event = await response.json(content_type=None)
            if not response.ok:
                raise Refusal(response.status, answer.get("errcode", "M_UNKNOWN"))
            return answer
