"""Events in a server's own calendar (https://discord.com/developers/docs/resources/guild-scheduled-event)."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bot.core.errors import PlatformError
from bot.core.wire import Act
from bot.platforms.discord.fault import UNKNOWN_EVENT
from bot.platforms.discord.key import OccasionKey, occasion_key_of
from bot.platforms.discord.markup import escaped, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.occasion import Occasion
    from bot.core.wire import Outgoing
    from bot.platforms.discord.rest import Rest

LONGEST_NAME = 100
LONGEST_PLACE = 100
LONGEST_DESCRIPTION = 1000
_EVENTS = "/guilds/{guild_id}/scheduled-events"
_EVENT = "/guilds/{guild_id}/scheduled-events/{event_id}"
_CHANNEL = "/channels/{channel_id}"
_REMEMBERED = 1_000
_ECHO_SECONDS = 60.0
"""So long it may take until Discord tells us of a change of our own."""
_EXTERNAL = 3
_OF_THE_SERVER = 2
_SCHEDULED, _ACTIVE, _COMPLETED, _CANCELED = 1, 2, 3, 4
_END: Mapping[int, int] = MappingProxyType({_SCHEDULED: _CANCELED, _ACTIVE: _COMPLETED})


class Occasions:
    """Makes, changes and calls off what stands in a server's calendar.

    Making one knows no nonce: a server's fault is not tried again by the library, and what may have arrived is looked for. A
    change puts everything right, whoever changed what by hand before; calling off a second time changes nothing. What the bot
    may not do here it may still do in the channel, and the other way about.

    Args:
        rest: Requests.
    """

    def __init__(self, rest: Rest) -> None:
        """Know of no server yet."""
        self._rest = rest
        self._servers: dict[str, str] = {}
        self._moved: OrderedDict[tuple[str, datetime], float] = OrderedDict()

    def has_moved(self, event: int, starts: datetime) -> bool:
        """Tell whether it was us who lately let an event begin at a moment."""
        told = self._moved.pop((str(event), starts), None)
        return told is not None and asyncio.get_running_loop().time() - told < _ECHO_SECONDS

    async def do(self, outgoing: Outgoing) -> str:
        """Do one write that `concerns_calendar`; see `Sender.send`."""
        match outgoing.act:
            case Act.SCHEDULE:
                return await self._schedule(outgoing)
            case Act.EDIT:
                return await self._change(outgoing)
            case _:
                return await self._call_off(outgoing)

    async def _schedule(self, outgoing: Outgoing) -> str:
        server = await self._server(outgoing.room.key)
        made = await self._rest.call_once("POST", _EVENTS, body_of(outgoing), guild_id=server)
        return str(OccasionKey(server, str(made["id"])))

    async def _change(self, outgoing: Outgoing) -> str:
        if outgoing.occasion is not None:
            self._moved[_key(outgoing).id, outgoing.occasion.starts] = asyncio.get_running_loop().time()
            if len(self._moved) > _REMEMBERED:
                self._moved.popitem(last=False)
        await self._at("PATCH", _key(outgoing), body_of(outgoing))
        return ""  # what was made first keeps its row

    async def _call_off(self, outgoing: Outgoing) -> str:
        """End it in the way in which it can be ended; one that has ended, or is gone, stays so."""
        key = _key(outgoing)
        try:
            end = _END.get((await self._at("GET", key))["status"])
            if end is not None:
                await self._at("PATCH", key, {"status": end})
        except PlatformError as fault:
            if str(fault) != UNKNOWN_EVENT:
                raise
        return ""

    async def _at(self, method: str, key: OccasionKey, body: object = None) -> Any:  # noqa: ANN401 - JSON
        return await self._rest.call(method, _EVENT, body, guild_id=key.server, event_id=key.id)

    async def find(self, outgoing: Outgoing, user: str) -> Sequence[str]:
        """Look for what may have been made already; see `Sender.find`.

        Args:
            outgoing: The write.
            user: Our id.
        """
        if outgoing.act is not Act.SCHEDULE:
            return []
        server, wanted = await self._server(outgoing.room.key), _says(body_of(outgoing))
        found = await self._rest.call("GET", _EVENTS, guild_id=server)
        alike = [one for one in found if _is_open(one) and one.get("creator_id") == user and _says(one) == wanted]
        return [str(OccasionKey(server, str(one["id"]))) for one in sorted(alike, key=lambda one: int(one["id"]))]

    async def _server(self, channel: str) -> str:
        """Return the server of a channel, which it never leaves.

        Raises:
            PlatformError: It is a private talk, or there is no such channel.
        """
        if channel not in self._servers:
            found = await self._rest.call("GET", _CHANNEL, channel_id=channel)
            if not found.get("guild_id"):
                raise PlatformError("a talk of two has no calendar")
            self._servers[channel] = str(found["guild_id"])
        return self._servers[channel]


def concerns_calendar(outgoing: Outgoing) -> bool:
    """Tell whether a write is about what stands in a server's calendar, not about a message."""
    target = outgoing.target.key if outgoing.target else None
    return outgoing.occasion is not None or occasion_key_of(target) is not None


def body_of(outgoing: Outgoing) -> dict[str, Any]:
    """Return all of an event as Discord takes it: of the kind that takes place outside of Discord, which must have an end.

    Args:
        outgoing: With its occasion, and what is said of it as its document.

    Raises:
        PlatformError: There is no occasion in it.
    """
    occasion = outgoing.occasion
    if occasion is None:
        raise PlatformError("no occasion")
    lines = outgoing.document.lines if outgoing.document else ()
    return {
        "name": shortened(occasion.title, LONGEST_NAME),
        "description": shortened("\n".join(escaped(line.text) for line in lines), LONGEST_DESCRIPTION),
        "entity_type": _EXTERNAL,
        "privacy_level": _OF_THE_SERVER,
        "entity_metadata": {"location": shortened(occasion.place, LONGEST_PLACE)},
        **_times(occasion),
    }


def _times(occasion: Occasion) -> dict[str, str]:
    return {"scheduled_start_time": occasion.starts.isoformat(), "scheduled_end_time": occasion.ends.isoformat()}


def _key(outgoing: Outgoing) -> OccasionKey:
    key = occasion_key_of(outgoing.target.key if outgoing.target else None)
    if key is None:
        raise PlatformError("no target")
    return key


def _is_open(event: Mapping[str, Any]) -> bool:
    return event.get("status") in _END


def _says(event: Mapping[str, Any]) -> tuple[str, datetime]:
    return str(event["name"]).strip(), datetime.fromisoformat(event["scheduled_start_time"])
