"""What people do to have the bot in their rooms, and how to look at what it has said there."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.demo.account import Account, Event
    from tests.fakes.process import MatrixBot


def by(sender: str, *parts: str, kind: str = "m.room.message") -> Callable[[Event], bool]:
    """Return what tells a message of somebody that holds all parts."""

    def fits(event: Event) -> bool:
        body = str(event["content"].get("body", ""))
        return event["sender"] == sender and event["type"] == kind and all(part in body for part in parts)

    return fits


def bodies(events: Iterable[Event], sender: str) -> list[str]:
    """Return the words of somebody's messages, in order."""
    return [event["content"]["body"] for event in events if by(sender)(event) and "body" in event["content"]]


def ringing(events: Iterable[Event], sender: str) -> list[Event]:
    """Return the messages of somebody that may ring."""
    return [event for event in events if by(sender)(event) and event["content"].get("msgtype") == "m.text"]


async def until(account: Account, done: Callable[[], bool], seconds: float = 30.0) -> None:
    """Wait until something holds that is looked up in what an account has seen.

    Args:
        account: Who sees.
        done: Looks; asked again after every sync.
        seconds: How long at most.
    """
    async with asyncio.timeout(seconds), account._changed:
        await account._changed.wait_for(done)


async def new_room(host: Account, bot: MatrixBot, city: str, *guests: Account) -> str:
    """Make a room of a city with the bot in it; return its id once the bot knows the city."""
    room = await host.create_room(city.title(), [bot.user_id, *(guest.user_id for guest in guests)])
    for guest in guests:
        await guest.join(room)
    await host.wait_for(room, by(bot.user_id))
    known = len(bodies(host.events(room), bot.user_id))
    await host.send(room, f"!room city {city}")
    await host.wait_for(room, lambda event: by(bot.user_id)(event) and len(bodies(host.events(room), bot.user_id)) > known)
    return room


async def linked_rooms(host: Account, bot: MatrixBot, *guests: Account) -> tuple[str, str]:
    """Make a room of Porto and one of Bristol and connect them; the host must be an admin."""
    porto, bristol = await new_room(host, bot, "porto", *guests), await new_room(host, bot, "bristol", *guests)
    seen = len(host.events(bristol))
    await host.send(porto, f"!room link {bristol}")
    await host.wait_for(bristol, by(bot.user_id), start=seen)
    return porto, bristol
