"""A form opens in time, whatever the database does."""

from __future__ import annotations

import asyncio

from bot.dispatch.front import Front, Words
from bot.platforms.discord.form import form_under
from tests.fakes.loop import simulated

_DISCORD_WAITS_SECONDS = 3


class Stubborn(Front):
    """Finds what stands in a form only after a long time, and cannot be broken off before."""

    def __init__(self) -> None:
        """Need nothing."""

    def words(self, locale: str | None) -> Words:
        """Return an empty form."""
        return Words("In words")

    async def form_at(self, *_: object) -> Words:
        """Return a form with something in it, much later."""
        searching = asyncio.create_task(asyncio.sleep(60))
        while not searching.done():
            try:
                await asyncio.shield(searching)
            except asyncio.CancelledError:
                continue
        return Words("In words", "found")


@simulated
async def test_a_form_waits_for_nothing_that_takes_long() -> None:
    """What stands in it is not found in time, and cannot be broken off: it opens empty, within what Discord waits"""
    began = asyncio.get_running_loop().time()
    window = await form_under(Stubborn(), "7", 8, None)
    assert asyncio.get_running_loop().time() - began < _DISCORD_WAITS_SECONDS
    assert "value" not in window["components"][0]["components"][0]
