"""Where the day is played: people act, and what the bot is expected to do about it is waited for and noted."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from bot.core.errors import PlatformError
from bot.demo.cast import BOT_ID
from bot.demo.transcript import Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.demo.account import Account, Event
    from bot.demo.cast import Figure
    from bot.demo.printing import Page
    from bot.demo.process import BotProcess
    from bot.demo.sight import Sight
    from bot.demo.transcript import Transcript

_MARK = "org.example.mark"
"""Type of an event that says nothing and that nobody shows."""


class BrokenOff(PlatformError):
    """What the rest of the day builds on did not happen."""


@dataclass(slots=True)
class Expectation:
    """Something the bot is to do.

    Args:
        name: For the summary.
        fault: What is wrong with it; empty if it came as it should.
    """

    name: str
    fault: str = ""


class Stage:
    """People, rooms and the bot.

    Args:
        accounts: Everybody's, connected.
        page: For the narrator.
        transcript: Prints what happens in the rooms.
        process: The bot.
        patience_seconds: How long something expected may take.
    """

    def __init__(
        self,
        accounts: Mapping[Figure, Account],
        page: Page,
        transcript: Transcript,
        process: BotProcess,
        patience_seconds: float = 20.0,
    ) -> None:
        """Begin with nothing expected."""
        self.process = process
        self.expectations: list[Expectation] = []
        self._accounts = accounts
        self._page = page
        self._transcript = transcript
        self._patience_seconds = patience_seconds
        self._arrived: list[tuple[Expectation, Place, Sight]] = []

    # The narrator

    def heading(self, title: str, words: str) -> None:
        """Begin a part of the day."""
        self._transcript.catch_up()
        self._page.heading(title, words)

    def tell(self, words: str) -> None:
        """Say something to whoever watches."""
        self._transcript.catch_up()
        self._page.tell(words)

    # People

    async def open_room(self, host: Figure, name: str, tag: str, guests: Sequence[Figure] = ()) -> Place:
        """Have somebody make a room, invite people and the bot, and the people come in.

        Args:
            host: Who.
            name: Of the room.
            tag: Short name of it, for the reader.
            guests: Who comes at once.
        """
        account = self._accounts[host]
        room = await account.create_room(name, [guest.id for guest in guests])
        for guest in guests:
            await self._accounts[guest].join(room)
        place = Place(tag, room, account)
        self._transcript.watch(place)
        await account.invite(room, BOT_ID)
        return place

    async def say(
        self, who: Figure, place: Place, text: str, *, reply_to: str | None = None, mentions: Sequence[Figure] = ()
    ) -> str:
        """Have somebody write; returns the event's id."""
        named = [figure.id for figure in mentions]
        return await self._accounts[who].send(place.room, text, reply_to=reply_to, mentions=named)

    async def tap(self, who: Figure, place: Place, message: str, emoji: str) -> None:
        """Have somebody tap a reaction under a message."""
        await self._accounts[who].react(place.room, message, emoji)

    async def until(self, moment: datetime) -> None:
        """Wait for a moment that was set as something's own."""
        await asyncio.sleep(max(0.0, (moment - datetime.now(UTC)).total_seconds()))

    async def see_all(self, *places: Place) -> None:
        """Wait until everything that is in the rooms at this moment has been seen."""
        for place in places:
            mark = await place.eyes.send_event(place.room, _MARK, {})
            await place.eyes.wait_for(place.room, partial(_is, mark))

    # The bot

    async def expect(self, name: str, place: Place, sight: Sight) -> Event | None:
        """Wait for something, and note whether it came.

        Args:
            name: For the summary.
            place: In which room.
            sight: Tells it from all else that ever happens there.

        Returns:
            It, or ``None`` if it did not come in time.
        """
        expectation = Expectation(name)
        self.expectations.append(expectation)
        try:
            event = await place.eyes.wait_for(place.room, sight, seconds=self._patience_seconds)
        except TimeoutError:
            expectation.fault = f"did not come within {self._patience_seconds:g} seconds"
            self.tell(f"MISSING: {name}")
            return None
        self._arrived.append((expectation, place, sight))
        return event

    async def need(self, name: str, place: Place, sight: Sight) -> Event:
        """Wait for something that the rest of the day builds on.

        Raises:
            BrokenOff: It did not come.
        """
        event = await self.expect(name, place, sight)
        if event is None:
            raise BrokenOff(name)
        return event

    def check(self, name: str, fault: str) -> None:
        """Note a property of what came.

        Args:
            name: For the summary.
            fault: Empty if it is as it should be.
        """
        self.expectations.append(Expectation(name, fault))
        if fault:
            self.tell(f"WRONG: {name}: {fault}")

    def count(self, place: Place, sight: Sight) -> int:
        """Return how often something has come."""
        return sum(map(sight, place.eyes.events(place.room)))

    def recount(self) -> None:
        """See that nothing of all that came has come twice."""
        for expectation, place, sight in self._arrived:
            times = self.count(place, sight)
            if times != 1:
                expectation.fault = f"came {times} times"


def _is(event_id: str, event: Event) -> bool:
    return bool(event["event_id"] == event_id)
