"""What people write on Discord while the bot does not hear them is read up: in order, once, and holding up nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.platforms.discord.key import snowflake_at
from bot.platforms.discord.missed import MOST
from bot.platforms.discord.option import PLATFORM
from tests.fakes.discord import Permission
from tests.fakes.discord_place import Place, impatient_place

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A channel without a bot yet."""
    return impatient_place(tmp_path, monkeypatch)


async def test_what_comes_at_once_waits_for_what_was_missed(place: Place) -> None:
    """What is written the moment the new session begins comes after what was missed, however long reading that takes."""
    async with place.fake, place.reading():
        place.write("one")
        await place.heard(1)
        slow = place.fake.hold("GET", "/messages", applied=False)
        await place.fake.invalidate_session()
        place.write("two")
        await place.fake.ready()
        place.write("three")
        await slow.arrived.wait()
        place.write("four")
        slow.set()
        assert await place.heard(4) == ["one", "two", "three", "four"]


@pytest.mark.parametrize("status", [502, 429])
async def test_reading_up_is_patient(place: Place, status: int) -> None:
    """What was missed cannot be read at first: the bot tries until it can, and nothing comes before it."""
    async with place.fake, place.reading():
        place.write("one")
        await place.heard(1)
        place.fake.reset_next("GET", "/messages")
        place.fake.fail_next("GET", "/messages", status)
        await place.fake.invalidate_session()
        place.write("two")
        await place.fake.ready()
        place.write("three")
        assert await place.heard(3) == ["one", "two", "three"]


async def test_the_next_process_reads_up_what_was_missed(place: Place) -> None:
    """What people write while no bot runs is read when one starts, in order; what an earlier one has had comes once."""
    async with place.fake:
        async with place.reading():
            place.write("one")
            await place.heard(1)
        place.write("two", "three")
        async with place.reading():
            assert await place.heard(3) == ["one", "two", "three"]
        async with place.reading():
            place.write("four")
            assert await place.heard(4) == ["one", "two", "three", "four"]


async def test_the_first_start_counts(place: Place) -> None:
    """What is written after the bot's first start is read up by the second, even if nobody had written before."""
    async with place.fake:
        async with place.reading():
            pass
        place.write("one")
        async with place.reading():
            assert await place.heard(1) == ["one"]


async def test_old_talk_is_left_alone(place: Place) -> None:
    """After a long absence what is older than a week is passed on no more."""
    async with place.fake:
        long_ago, of_late = timedelta(days=10), timedelta(days=2)
        since = datetime.now(UTC) - timedelta(days=20)
        await place.inbox.receive(PLATFORM, str(place.fake.bot.id), [], str(snowflake_at(since)))
        for age, text in ((long_ago, "long ago"), (of_late, "of late")):
            place.fake.clock.advance(-age)
            place.write(text)
            place.fake.clock.advance(age)
        async with place.reading():
            assert await place.heard(1) == ["of late"]


async def test_of_very_much_the_newest_is_read(place: Place) -> None:
    """Of more than is ever read up from one channel the oldest is left out, not the newest."""
    async with place.fake:
        async with place.reading():
            place.write("one")
            await place.heard(1)
        place.write(*(str(number) for number in range(MOST + 50)))
        async with place.reading():
            heard = await place.heard(MOST + 1)
        assert heard == ["one", *(str(number) for number in range(50, MOST + 50))]


async def test_only_people_are_read_up(place: Place) -> None:
    """Of what was missed only what people wrote is passed on: nothing of programs, webhooks or Discord itself."""
    async with place.fake:
        async with place.reading():
            pass
        program = place.network.guild.add_member(place.fake.add_user("program", bot=True)).at(place.network.channel)
        program.type("beep")
        place.network.ana.type("Ana pinned a message").kind = 6
        place.write("one")
        async with place.reading():
            assert await place.heard(1) == ["one"]


async def test_a_channel_that_cannot_be_read_holds_up_nothing(place: Place) -> None:
    """A channel whose history is closed to the bot keeps nobody waiting after a restart."""
    async with place.fake:
        async with place.reading():
            place.write("one")
            await place.heard(1)
        place.network.channel.deny(Permission.VIEW_CHANNEL)
        async with place.reading():
            place.network.channel.deny(Permission.NOTHING)
            place.write("two")
            assert await place.heard(2) == ["one", "two"]


async def test_nothing_missed_is_lost_to_a_failing_database(place: Place) -> None:
    """The database fails while what was missed is read up: it is read up again, before all that comes after it."""
    async with place.fake, place.reading():
        place.write("one")
        await place.heard(1)
        place.inbox.failures = 2
        await place.fake.invalidate_session()
        place.write("two")
        await place.fake.ready()
        place.write("three")
        assert await place.heard(3) == ["one", "two", "three"]
