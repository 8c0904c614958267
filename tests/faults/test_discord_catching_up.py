"""What people write on Discord while the bot does not hear them is read up: in order, once, and holding up nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.message import Asked, Joined, Text, Unscheduled
from bot.platforms.discord.key import OccasionKey, snowflake_at
from bot.platforms.discord.missed import MOST
from bot.platforms.discord.option import PLATFORM
from tests.fakes.discord import Permission
from tests.fakes.discord.event import schedule
from tests.fakes.discord_network import reading_discord
from tests.fakes.discord_place import ENDLESS_POLL, Place, impatient_place

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
        await place.start_once()
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
        await place.start_once()
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


# One channel and another


@pytest.mark.parametrize(("status", "seconds"), [(502, 0.05), (429, 40.0)])
async def test_a_channel_that_cannot_be_read_now_holds_up_no_other(place: Place, status: int, seconds: float) -> None:
    """What was missed in one channel cannot be read yet: what is said in another is heard, and Discord is not pressed."""
    async with place.fake:
        there = place.elsewhere()
        await place.start_once()
        place.write("missed")
        trouble = place.fake.fail_next("GET", place.network.room.key, status, None, retry_after=seconds)
        async with place.reading():
            there.type("there")
            assert await place.heard(1) == ["there"]
            await place.fake.until(lambda: place.asked(place.network.channel))
            if status == 429:
                assert place.asked(place.network.channel) == 1
                return
            place.write("here")
            trouble.times = 0
            assert await place.heard(3) == ["there", "missed", "here"]


async def test_what_could_not_be_read_is_read_by_the_next_process(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot ends before it could read what was missed in a channel, and has heard others meanwhile: the next one reads it."""
    monkeypatch.setattr("bot.platforms.discord.catching_up._OVERLAP", timedelta(0))
    async with place.fake:
        there = place.elsewhere()
        await place.start_once()
        place.write("missed")
        place.fake.fail_next("GET", place.network.room.key, 502, None)
        async with place.reading():
            there.type("there")
            await place.heard(1)
        place.fake.heal()
        async with place.reading():
            assert await place.heard(2) == ["there", "missed"]


async def test_a_channel_is_not_silent_for_ever(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was missed in a channel cannot be read for long: what is said there is heard all the same."""
    monkeypatch.setattr("bot.platforms.discord.catching_up.SILENT_SECONDS", 0.0)
    async with place.fake:
        await place.start_once()
        place.write("missed")
        trouble = place.fake.fail_next("GET", place.network.room.key, 502, None)
        async with place.reading():
            place.write("here")
            assert await place.heard(1) == ["here"]
            trouble.times = 0
            await place.fake.invalidate_session()
            assert await place.heard(2) == ["here", "missed"]


async def test_one_odd_message_keeps_back_no_other(place: Place) -> None:
    """Among what was missed is a message that the library cannot read: all others are heard, in that channel and elsewhere."""
    async with place.fake:
        there = place.elsewhere()
        await place.start_once()
        place.write("one")
        place.network.ana.type("When?", poll=ENDLESS_POLL)
        place.write("two")
        there.type("there")
        async with place.reading():
            assert set(await place.heard(3)) == {"one", "two", "there"}


async def test_a_server_that_cannot_be_left_keeps_back_nothing(place: Place) -> None:
    """The bot is on a server that it is not to serve, and may not leave it: what was missed on the others is read."""
    async with place.fake:
        await place.start_once()
        place.fake.add_guild("Elsewhere")
        place.fake.fail_next("DELETE", "/users/@me/guilds", 403, None)
        place.write("one")
        async with place.reading():
            assert await place.heard(1) == ["one"]


async def test_one_event_keeps_back_no_other(place: Place) -> None:
    """What became of one event of ours cannot be found out: that of the others is."""
    guild = place.network.guild
    starts, ends = ((datetime.now(UTC) + timedelta(days=days)).isoformat() for days in (1, 2))
    where = {"entity_type": 3, "entity_metadata": {"location": "Porto"}, "scheduled_end_time": ends}
    kept = schedule(guild, place.fake.bot, {"name": "Vindima", "privacy_level": 2, "scheduled_start_time": starts, **where})
    gone = snowflake_at(datetime.now(UTC) - timedelta(days=1))
    place.network.entries = tuple(str(OccasionKey(str(guild.id), str(which))) for which in (kept.id, gone))
    async with place.fake:
        place.fake.fail_next("GET", f"/scheduled-events/{kept.id}/users", 403, None)
        async with place.reading():
            (found,) = await place.inbox.wait_for(Unscheduled)
            assert found.occasion.key == place.network.entries[1]


async def test_without_links_nothing_is_read_up(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no channels may be linked, nothing is read up, nor what was written then once they may be."""
    monkeypatch.setattr("bot.platforms.discord.catching_up._OVERLAP", timedelta(0))
    async with place.fake:
        async with reading_discord(place.network, place.network.options(place.folder, relay=False)):
            await place.fake.until(lambda: place.fake.command_syncs)
        place.write("one")
        await place.start_once()
        place.write("two")
        async with place.reading():
            assert await place.heard(1) == ["two"]


# Servers that are late, or not well


async def test_a_late_server_loses_nothing(place: Place) -> None:
    """Discord tells of a server long after the others: what was missed there is read then, before what is said there."""
    async with place.fake:
        await place.start_once()
        place.fake.black_out(place.network.guild)
        place.write("one")
        async with place.reading():
            place.fake.recover(place.network.guild)
            place.write("two")
            assert await place.heard(2) == ["one", "two"]


async def test_a_server_that_does_not_come_is_read_by_the_next_process(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server is not well for as long as the bot runs, and others are heard: the next process reads what was missed there."""
    monkeypatch.setattr("bot.platforms.discord.catching_up._OVERLAP", timedelta(0))
    async with place.fake:
        place.fake.return_to(place.network.other)
        there = place.elsewhere(place.network.other)
        await place.start_once()
        place.fake.black_out(place.network.guild)
        place.write("one")
        async with place.reading():
            there.type("there")
            await place.heard(1)
        place.fake.recover(place.network.guild)
        async with place.reading():
            assert await place.heard(2) == ["there", "one"]


async def test_a_server_that_was_not_well_loses_nothing(place: Place) -> None:
    """A server is not well for a while: what was written meanwhile is read then, others are heard all along."""
    async with place.fake:
        place.fake.return_to(place.network.other)
        there = place.elsewhere(place.network.other)
        async with place.reading():
            place.fake.black_out(place.network.guild)
            place.write("one")
            there.type("there")
            assert await place.heard(1) == ["there"]
            place.fake.recover(place.network.guild)
            place.write("two")
            assert await place.heard(3) == ["there", "one", "two"]


async def test_a_late_server_is_greeted(place: Place) -> None:
    """The bot was added to a server of which Discord tells late: it introduces itself there."""
    async with place.fake:
        place.fake.return_to(place.network.other)
        place.fake.black_out(place.network.other)
        async with place.reading():
            place.fake.recover(place.network.other)
            (joined,) = await place.inbox.wait_for(Joined)
            assert joined.space == str(place.network.other.id)


async def test_events_of_a_late_server_are_looked_up(place: Place) -> None:
    """Discord tells late of a server from whose calendar an event of ours is gone: that is found out then."""
    gone = OccasionKey(str(place.network.guild.id), str(snowflake_at(datetime.now(UTC) - timedelta(days=1))))
    place.network.entries = (str(gone),)
    async with place.fake:
        place.fake.black_out(place.network.guild)
        async with place.reading():
            place.fake.recover(place.network.guild)
            (found,) = await place.inbox.wait_for(Unscheduled)
            assert found.occasion.key == str(gone)


async def test_on_a_late_server_roles_are_known(place: Place) -> None:
    """Somebody uses a command on a server of which Discord has not told yet: their roles are known."""
    role = place.network.guild.add_role("coordination")
    place.network.guild.members[place.network.ana.user.id].roles.append(role)
    async with place.fake:
        async with place.reading():
            await place.fake.until(lambda: place.fake.command_syncs)
        place.fake.black_out(place.network.guild)
        async with place.reading():
            await place.network.ask()
            assert place.inbox.of(Asked)[0].author.groups == {str(role.id)}


# Who said it


async def test_who_wrote_it_has_their_roles_and_name(place: Place) -> None:
    """Whoever wrote what was missed has the roles and the name they have on the server; whoever has left has none."""
    guild, ana = place.network.guild, place.network.ana
    role = guild.add_role("coordination")
    guild.members[ana.user.id].roles.append(role)
    guild.members[ana.user.id].nick = "Ana of Porto"
    bea = guild.add_member(place.fake.add_user("bea")).at(ana.channel)
    async with place.fake:
        await place.start_once()
        place.write("one", "two")
        bea.type("three")
        guild.remove_member(bea.user)
        async with place.reading():
            await place.heard(3)
        said = [(text.author.name, set(text.author.groups)) for text in place.inbox.of(Text)]
        assert said == [("Ana of Porto", {str(role.id)})] * 2 + [("bea", set())]
        assert len(place.fake.made("GET", f"/members/{ana.user.id}")) == 1


async def test_private_talks_are_read_up(place: Place) -> None:
    """What somebody writes to the bot in private while it is away is read; after a start Discord tells of no private talk."""
    private = place.network.ana.user.in_private()
    place.network.rooms[str(private.channel.id)] = None
    async with place.fake:
        await place.start_once()
        private.type("psst")
        async with place.reading():
            assert await place.heard(1) == ["psst"]
            assert place.inbox.of(Text)[0].space is None
