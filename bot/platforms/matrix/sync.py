"""Our own sync loop: what came in and the position after it are stored together, before anything is done about it."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeGuard

from nio import MessageDirection, RoomMessagesResponse, SyncResponse, UploadFilterResponse

from bot.core.errors import AccountRefused, Limited, PlatformError, StorageError, TransientError
from bot.core.wire import RawEvent
from bot.platforms.matrix.attachment import POLL, STICKER
from bot.platforms.matrix.decoder import wrap, wrap_room
from bot.platforms.matrix.fault import checked, network_faults
from bot.platforms.matrix.held import ENCRYPTED, PATIENCE_SECONDS, HeldMessages
from bot.platforms.matrix.option import PLATFORM

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence

    from nio.responses import RoomInfo

    from bot.core.wire import Inbox
    from bot.platforms.matrix.held import Source
    from bot.platforms.matrix.key_exchange import KeyExchange

_log = logging.getLogger(__name__)

TIMELINE = 100
LONG_POLL_MS = 30_000
SHORT_POLL_MS = 1_000
GAP_PAGES = 20
LONGEST_ID = 255
KEEP_POSITION_SECONDS = 300.0
_TYPES = ("m.room.message", "m.reaction", "m.room.redaction", STICKER, POLL, ENCRYPTED)
_SWITCH = "m.room.encryption"
_FIRST_PAUSE_SECONDS = 1.0
_LONGEST_PAUSE_SECONDS = 60.0


class Profiles(Protocol):
    """Looks people up on the homeserver."""

    async def zones(self, user_ids: Iterable[str]) -> Mapping[str, str | None]:
        """Return by user id the IANA zones in people's profiles, or ``None``; soon, whoever does not answer."""
        ...


@dataclass(frozen=True, slots=True)
class _Said:
    """Something that somebody has said or done, and how it came: with a sender and an event id."""

    room: str
    source: Source


class SyncLoop:
    """Reads one account for as long as it is accepted.

    Args:
        keys: Of the client, which is logged in.
        inbox: Stores what comes.
        known_rooms: Returns the rooms the bot is known to be in.
        profiles: For the zone of whoever writes for the first time.
        on_ready: Called once the server has answered for the first time.
    """

    def __init__(
        self,
        keys: KeyExchange,
        inbox: Inbox,
        known_rooms: Callable[[], Awaitable[set[str]]],
        profiles: Profiles,
        on_ready: Callable[[], None],
    ) -> None:
        """Begin without having read anything."""
        self._keys = keys
        self._client = keys.client
        self._held = HeldMessages(keys)
        self._inbox = inbox
        self._known_rooms = known_rooms
        self._profiles = profiles
        self._rooms: set[str] = set()
        self._stored_at = 0.0
        self._filter_id: str | None = None
        self.progressed_at: float | None = None
        self._on_ready = on_ready

    async def run(self) -> None:
        """Read until cancelled.

        Raises:
            AccountRefused: The account or token is no longer accepted.
        """
        self._rooms = await self._known_rooms()
        since = await self._inbox.position(PLATFORM, self._client.user_id)
        first = True
        pause = _FIRST_PAUSE_SECONDS
        while True:
            try:
                since = await self._step(since, first=first)
            except AccountRefused:
                raise
            except (TransientError, PlatformError, StorageError) as fault:
                wait = fault.retry_after_seconds if isinstance(fault, Limited) and fault.retry_after_seconds else pause
                _log.warning("sync failed; trying again", extra={"fault": str(fault), "pause_seconds": wait})
                self._client.next_batch = since or ""
                await asyncio.sleep(wait)
                pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)
            else:
                first = False
                pause = _FIRST_PAUSE_SECONDS

    async def _step(self, since: str | None, *, first: bool) -> str:
        with network_faults():
            if self._filter_id is None:
                self._filter_id = await self._upload_filter()
            response = await self._client.sync(
                timeout=0 if first else SHORT_POLL_MS if self._held or self._keys.busy else LONG_POLL_MS,
                sync_filter=self._filter_id or self._filter(),
                since=since,
                full_state=first and since is not None,
            )
        answer = checked(response, SyncResponse)
        now = asyncio.get_running_loop().time()
        events = await self._events(answer, since, now)
        if events or since is None or now - self._stored_at > KEEP_POSITION_SECONDS:
            await self._inbox.receive(PLATFORM, self._client.user_id, events, self._position(answer, now))
        # Only now: a batch that could not be stored comes again, and its arrivals and departures with it.
        self._held.forget()
        self._rooms = (self._rooms - answer.rooms.leave.keys()) | answer.rooms.join.keys()
        if self.progressed_at is None:
            await self._keys.begin()
            self._on_ready()
        self._keys.look_after()
        self.progressed_at = now
        return str(answer.next_batch)

    def _position(self, answer: SyncResponse, now: float) -> str | None:
        """Return where a restart goes on: not behind what is still held, but the hindmost is held for a moment only."""
        if self._held and now - self._stored_at < 2 * PATIENCE_SECONDS:
            return None
        self._stored_at = now
        return str(answer.next_batch)

    async def _upload_filter(self) -> str:
        """Store the filter on the server, so that it is not sent and parsed at every sync; empty if it will not have it."""
        parts = self._filter()
        response = await self._client.upload_filter(
            presence=parts["presence"], account_data=parts["account_data"], room=parts["room"]
        )
        return response.filter_id if isinstance(response, UploadFilterResponse) else ""

    def _filter(self) -> dict[str, Any]:
        return {
            "presence": {"types": []},
            "account_data": {"types": []},
            "room": {
                "ephemeral": {"types": []},
                "account_data": {"types": []},
                "timeline": {
                    "limit": TIMELINE,
                    "not_senders": [self._client.user_id],
                    "types": [*_TYPES, "m.room.member", "m.room.name", _SWITCH],
                },
                "state": {"types": ["m.room.member", "m.room.name", "m.room.create", "m.room.canonical_alias", _SWITCH]},
            },
        }

    async def _events(self, answer: SyncResponse, since: str | None, now: float) -> list[RawEvent]:
        """Return what concerns us; the messages of a first sync are old and are left alone."""
        mark = since or "start"
        found: list[RawEvent | _Said] = [*self._invitations(answer, mark), *self._departures(answer, mark)]
        for room, info in answer.rooms.join.items():
            arriving = room not in self._rooms
            if arriving:
                found.append(RawEvent(f"joined {room} {mark}", room, self._arrival(room)))
            if since is not None:
                # What a room said before we came is not for us, and a server sends it along with the first sight of a room.
                fresh = await (self._back(room, answer.next_batch) if arriving else self._news(room, info, since))
                found.extend(self._said(room, fresh, now))
        for room, source in tuple(self._held.due(now)):
            found.extend(self._row(room, source))
        return await self._dated(found)

    async def _dated(self, found: Sequence[RawEvent | _Said]) -> list[RawEvent]:
        """Return all as inbox rows, in order, once it is known by whose clock their authors write; all are asked at once."""
        zones = await self._profiles.zones(one.source["sender"] for one in found if isinstance(one, _Said))
        return [one if isinstance(one, RawEvent) else self._wrapped(one, zones.get(one.source["sender"])) for one in found]

    def _wrapped(self, said: _Said, zone: str | None) -> RawEvent:
        room, source = said.room, said.source
        body = wrap(source, self._name(room, source["sender"]), direct=self._is_direct(room), zone=zone)
        return RawEvent(source["event_id"], room, body)

    def _arrival(self, room: str) -> str:
        known = self._client.rooms.get(room)
        return wrap_room("joined", direct=self._is_direct(room), encrypted=known is not None and known.encrypted)

    def _invitations(self, answer: SyncResponse, mark: str) -> Iterable[RawEvent]:
        for room, info in answer.rooms.invite.items():
            for event in info.invite_state:
                ours = getattr(event, "state_key", None) == self._client.user_id
                if ours and getattr(event, "membership", None) == "invite":
                    yield RawEvent(f"invited {room} {mark}", room, wrap_room("invited", sender=event.sender))

    def _departures(self, answer: SyncResponse, mark: str) -> Iterable[RawEvent]:
        for room in answer.rooms.leave:
            if room in self._rooms:
                yield RawEvent(f"left {room} {mark}", room, wrap_room("left"))

    async def _news(self, room: str, info: RoomInfo, since: str) -> list[Source]:
        """Return a room's timeline, and before it what a limited one left out."""
        sources = [event.source for event in info.timeline.events]
        if info.timeline.limited and info.timeline.prev_batch:
            return [*await self._back(room, info.timeline.prev_batch, since), *sources]
        return sources

    def _said(self, room: str, sources: Iterable[Source], now: float) -> Iterator[RawEvent | _Said]:
        """Yield what people, and not bots, have said or done; hold what cannot be read yet."""
        for source in sources:
            if source.get("sender") == self._client.user_id:
                continue
            if source.get("type") == ENCRYPTED:
                self._held.keep(room, source, now)
            else:
                yield from self._row(room, source)

    def _row(self, room: str, source: Source) -> Iterator[RawEvent | _Said]:
        """Yield what becomes the inbox row of an event, in the clear; nothing if it does not concern us."""
        sender, key, kind = source.get("sender"), source.get("event_id"), source.get("type")
        if not _is_id(sender) or not _is_id(key):
            return
        if kind == _SWITCH:
            yield RawEvent(key, room, self._arrival(room))
        elif kind in _TYPES and _is_by_a_person(source):
            yield _Said(room, source)

    async def _back(self, room: str, start: str, end: str | None = None) -> list[Source]:
        """Return what was said before a position: back to another one, and never further than our own arrival.

        Args:
            room: Where.
            start: Go back from here.
            end: Back to here.
        """
        missed: list[Source] = []
        for _ in range(GAP_PAGES):
            page = await self._page(room, start, end)
            for event in page.chunk:
                if self._is_our_arrival(event.source):
                    return missed[::-1]
                missed.append(event.source)
            if not page.end or not page.chunk:
                return missed[::-1]
            start = page.end
        _log.warning("too much was said in a room meanwhile; the oldest is left out", extra={"taken": len(missed)})
        return missed[::-1]

    async def _page(self, room: str, start: str, end: str | None) -> RoomMessagesResponse:
        with network_faults():
            response = await self._client.room_messages(
                room,
                start,
                end=end,
                direction=MessageDirection.back,
                limit=TIMELINE,
                message_filter={"types": [*_TYPES, "m.room.member"]},
            )
        return checked(response, RoomMessagesResponse)

    def _is_our_arrival(self, source: Source) -> bool:
        if source.get("type") != "m.room.member" or source.get("state_key") != self._client.user_id:
            return False
        # A new display name is a join after a join.
        before = _dictionary(_dictionary(source.get("unsigned")).get("prev_content"))
        return _dictionary(source.get("content")).get("membership") == "join" != before.get("membership")

    def _name(self, room: str, sender: str) -> str | None:
        known = self._client.rooms.get(room)
        member = known.users.get(sender) if known is not None else None
        return None if member is None else member.display_name

    def _is_direct(self, room: str) -> bool:
        known = self._client.rooms.get(room)
        return known is not None and not known.is_named and known.member_count == 2  # noqa: PLR2004 - one person and us


def _is_id(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and value.isprintable() and 0 < len(value) <= LONGEST_ID


def _is_by_a_person(source: Source) -> bool:
    """Leave out notices: other bots speak in them and must never be answered."""
    content = source.get("content")
    return isinstance(content, dict) and content.get("msgtype") != "m.notice"


def _dictionary(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
