"""Where Discord refuses the bot it is left alone, since too many refusals lock a machine out; but not for ever."""

from __future__ import annotations

from bot.core.errors import PlatformError
from bot.platforms.discord.closed import CLOSED_SECONDS, Closed
from bot.platforms.discord.fault import NO_ACCESS, NO_PERMISSION
from tests.fakes.loop import pass_seconds, simulated


class Channel:
    """A channel that may refuse whoever writes there.

    Args:
        code: Discord's number for the reason; empty where one may write.
    """

    def __init__(self, code: str) -> None:
        """Nobody has asked yet."""
        self.code = code
        self.asked = 0
        self.closed = Closed()

    def write(self, way: str = "send") -> str:
        """Return what comes of it: nothing, or the number."""
        try:
            with self.closed.guarding("1", way):
                self._answer()
        except PlatformError as fault:
            return str(fault)
        return ""

    def _answer(self) -> None:
        self.asked += 1
        if self.code:
            raise PlatformError(self.code)


@simulated
async def test_a_refused_channel_is_tried_once_an_hour() -> None:
    """A day of writing every ten minutes where the bot may not: Discord is asked once an hour."""
    for code in (NO_PERMISSION, NO_ACCESS):
        channel = Channel(code)
        for _ in range(24 * 6):
            assert channel.write() == code
            await pass_seconds(600)
        assert channel.asked == 24


@simulated
async def test_a_time_out_ends_unseen() -> None:
    """Somebody gives the bot a time-out, of whose end Discord does not tell: within an hour after it the channel is open."""
    channel = Channel(NO_PERMISSION)
    assert channel.write() == NO_PERMISSION
    channel.code = ""
    assert channel.write() == NO_PERMISSION
    await pass_seconds(CLOSED_SECONDS)
    assert [channel.write() for _ in range(3)] == ["", "", ""]
    assert channel.asked == 4


@simulated
async def test_changed_permissions_open_at_once() -> None:
    """As soon as permissions change nobody waits for the hour to be over."""
    channel = Channel(NO_ACCESS)
    channel.write()
    channel.code = ""
    channel.closed.clear()
    assert channel.write() == ""
