"""Threads on Discord: what the bot says in them, what it hears from them, and what becomes of both where that goes wrong."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.message import Asked, Deleted, Edited, Reacted, Text
from bot.core.phrase import Phrase
from bot.core.ref import MessageRef
from bot.platforms.discord.key import MessageKey
from bot.platforms.discord.option import PLATFORM
from tests.fakes.discord import Permission
from tests.fakes.discord.channel import PRIVATE_THREAD
from tests.fakes.discord_network import identify_at_once
from tests.fakes.discord_office import discord_office, post, relay
from tests.fakes.discord_place import Place, impatient_place

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.fakes.discord import Channel, Message
    from tests.fakes.discord_office import DiscordOffice

THREADS = r"/messages/\d+/threads$"
WAYS = pytest.mark.parametrize("way", [post, relay], ids=["own", "relayed"])
LONG_AGO = timedelta(minutes=20)


@pytest.fixture
async def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordOffice]:
    """An outbox with two channels behind it."""
    identify_at_once(monkeypatch)
    async with discord_office(tmp_path) as opened:
        yield opened


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A channel without a bot yet."""
    return impatient_place(tmp_path, monkeypatch)


def ref(message: Message) -> MessageRef:
    """Return a message of the channel as the bot knows it."""
    return MessageRef(PLATFORM, str(message.id))


def thread_on(message: Message) -> Channel:
    """Return the thread that hangs on a message."""
    assert message.thread is not None
    return message.thread


# What the bot says


@WAYS
async def test_a_thread_begins_with_its_first_message(office: DiscordOffice, way: type) -> None:
    """A thread is made of the message at its root, under the title given, once; what follows goes into it."""
    root = office.network.ana.type("Who brings cake?")
    title = Phrase("dispatch-thread-title")
    await office.put(*(way(text, office.room, thread=ref(root), thread_title=title) for text in ("one", "two")))
    assert await office.fates() == ["sent", "sent"]
    thread = thread_on(root)
    assert (thread.name, thread.texts, office.channel.texts) == ("Replies", ["one", "two"], ["Who brings cake?"])
    assert [row["remote"] for row in await office.rows()] == [
        str(MessageKey(str(message.id), str(root.id))) for message in thread.messages.values() if message.content
    ]
    assert len(office.fake.made("POST", THREADS)) == 1


@WAYS
async def test_a_thread_on_a_message_of_ours(office: DiscordOffice, way: type) -> None:
    """The root may be what somebody of another room said, not sent yet when somebody goes on in its thread."""
    (root,) = await office.put(relay("Who brings cake?", office.room))
    if way is post:
        assert await office.fates() == ["sent"]  # the bot's own answers go before what is passed on
    await office.put(way("I do", office.room, thread_row=root))
    assert await office.fates() == ["sent", "sent"]
    assert thread_on(office.channel.last).texts == ["I do"]


@WAYS
async def test_a_thread_that_is_there_already(office: DiscordOffice, way: type) -> None:
    """Into a thread that somebody has begun the bot goes without beginning one."""
    root = office.network.ana.type("Who brings cake?")
    office.network.ana.begin_thread(root, "Cake").type("Anybody?")
    await office.put(way("I do", office.room, thread=ref(root)))
    await office.settled()
    assert thread_on(root).texts == ["Anybody?", "I do"]
    assert office.fake.made("POST", THREADS) == []


@WAYS
async def test_a_title_has_its_length(office: DiscordOffice, way: type) -> None:
    """A title that is longer than Discord takes is cut."""
    root = office.network.ana.type("Who brings cake?")
    title = Phrase("dispatch-read", {"line": "🍰" * 200})
    await office.put(way("I do", office.room, thread=ref(root), thread_title=title))
    assert await office.fates() == ["sent"]
    assert thread_on(root).name.endswith("…")


@WAYS
async def test_an_old_thread_goes_on(office: DiscordOffice, way: type) -> None:
    """A thread that Discord has closed meanwhile is opened again, to say something in it and to change what stands there."""
    root = office.network.ana.type("Who brings cake?")
    (row,) = await office.put(way("I do", office.room, thread=ref(root)))
    await office.settled()
    thread = thread_on(root)
    thread.archive()
    await office.edit(row, way("I can", office.room))
    await office.settled()
    assert (thread.texts, thread.archived) == (["I can"], False)
    thread.archive()
    await office.database.write(office.outbox.react_to, row, "🍰")
    await office.settled()
    assert list(thread.last.reactions) == ["🍰"]
    thread.archive()
    await office.put(way("and tea", office.room, thread=ref(root)))
    await office.settled()
    thread.archive()
    await office.remove(row)
    await office.settled()
    assert thread.texts == ["and tea"]
    assert set(await office.fates()) == {"sent"}


async def test_a_reaction_is_taken_back_in_a_thread(office: DiscordOffice) -> None:
    """A reaction to what stands in a thread can be taken back."""
    root = office.network.ana.type("Who brings cake?")
    (row,) = await office.put(post("I do", office.room, thread=ref(root)))
    tap = await office.database.write(office.outbox.react_to, row, "🍰")
    await office.settled()
    await office.remove(tap)
    await office.settled()
    assert thread_on(root).last.reactions == {}


@pytest.mark.parametrize(
    ("way", "why"),
    [
        *((way, why) for way in (post, relay) for why in ("locked", "removed", "no root", "may not begin")),
        (post, "may not speak"),  # webhooks ask for no permission of the bot's
    ],
)
async def test_a_thread_that_cannot_be_had(office: DiscordOffice, way: type, why: str) -> None:
    """Locked, removed, without a root or not for us: what should go into it is said in the channel, and nothing else waits."""
    root = office.network.ana.type("Who brings cake?")
    if why in {"locked", "removed", "may not speak"}:
        thread = office.network.ana.begin_thread(root).channel
    match why:
        case "locked":
            thread.archive(locked=True)
        case "removed":
            thread.delete()
        case "no root":
            office.network.ana.delete(root)
        case "may not begin":
            office.channel.deny(Permission.CREATE_PUBLIC_THREADS)
        case _:
            office.channel.deny(Permission.SEND_MESSAGES_IN_THREADS)
    for text in ("one", "two"):
        await office.put(way(text, office.room, thread=ref(root)))
        await office.settled()
    assert await office.fates() == ["sent", "sent"]
    assert [text for text in office.channel.texts if "cake" not in text] == ["one", "two"]
    if why == "may not begin":
        assert len(office.fake.made("POST", THREADS)) == 1


async def test_a_reply_in_a_thread(office: DiscordOffice) -> None:
    """What answers a message in its thread replies to it there; what answers the root needs not, since all of it does."""
    ana = office.network.ana
    root = ana.type("Who brings cake?")
    within = ana.begin_thread(root)
    asked = within.type("With cream?")
    key = MessageRef(PLATFORM, str(MessageKey(str(asked.id), str(root.id))))
    await office.put(post("yes", office.room, thread=ref(root), reply_to=key))
    await office.settled()
    assert thread_on(root).last.reference is asked
    await office.put(post("I do", office.room, thread=ref(root), reply_to=ref(root)))
    await office.settled()
    assert thread_on(root).last.reference is None
    await office.put(relay("Oh yes", office.room, thread=ref(root), reply_to=key))
    assert set(await office.fates()) == {"sent"}
    said = f"> With cream? [↗](https://discord.com/channels/{office.network.guild.id}/{root.id}/{asked.id})\nOh yes"
    assert thread_on(root).last.content == said


@pytest.mark.parametrize("applied", [True, False], ids=["made", "not made"])
@pytest.mark.parametrize(
    ("way", "route"),
    [(post, THREADS), (relay, THREADS), (post, "/messages$"), (relay, r"^/webhooks/\d+/[^/]+$")],
    ids=["own, thread", "relayed, thread", "own", "relayed"],
)
async def test_a_crash_on_the_way_into_a_thread(office: DiscordOffice, way: type, route: str, applied: bool) -> None:
    """The process ends while a thread begins or its first message is on its way: both are there once in the end."""
    root = office.network.ana.type("Who brings cake?")
    held = office.fake.hold("POST", route, applied=applied, after=1 if route != THREADS else 0)
    await office.put(way("I do", office.room, thread=ref(root)))
    await held.arrived.wait()
    await office.crash()
    office.fake.heal()
    office.clock.advance(LONG_AGO)
    await office.start()
    assert await office.fates() == ["sent"]
    assert (thread_on(root).texts, office.channel.texts) == (["I do"], ["Who brings cake?"])


# What the bot hears


async def test_talk_in_a_thread_is_talk_in_its_channel(place: Place) -> None:
    """Words, edits, removals and reactions in a thread come as those of the channel; Discord is asked for the root once."""
    async with place.fake, place.reading():
        ana = place.network.ana
        root = ana.type("Who brings cake?")
        within = ana.begin_thread(root)
        said = within.type("I do")
        within.react(said, "🍰")
        within.edit(said, "I can")
        within.delete(said)
        await place.inbox.wait_for(Deleted)
        key = MessageRef(PLATFORM, f"{root.id}/{said.id}")
        _, text = place.inbox.of(Text)
        named = [place.inbox.of(Reacted)[0].target, place.inbox.of(Edited)[0].message, place.inbox.of(Deleted)[0].message]
        assert [text.message, *named] == [key] * 4
        assert {one.room for one in place.inbox.incoming} == {place.network.room}
        assert len(place.fake.made("GET", f"/messages/{root.id}$")) == 1


async def test_a_closed_thread_is_known_again(place: Place) -> None:
    """What happens in a thread that has been closed meanwhile still comes as what it is."""
    async with place.fake, place.reading():
        ana = place.network.ana
        within = ana.begin_thread(ana.type("Who brings cake?"))
        said = within.type("I do")
        await place.heard(2)
        within.channel.archive()
        ana.type("done")
        await place.heard(3)
        within.delete(said)
        (gone,) = await place.inbox.wait_for(Deleted)
        assert gone.message.key == f"{within.channel.id}/{said.id}"


@pytest.mark.parametrize("kind", ["private", "on nothing", "unlinked", "root gone"])
async def test_other_threads_are_no_part_of_the_channel(place: Place, kind: str) -> None:
    """Private threads, those on no message and those of other channels are not heard, nor is a word of them stored."""
    async with place.fake, place.reading():
        ana, channel = place.network.ana, place.network.channel
        if kind == "unlinked":
            channel = place.network.guild.add_channel("other")
            within = ana.user.at(channel).begin_thread(ana.user.at(channel).type("Who brings cake?"))
        elif kind == "root gone":
            root = ana.type("Who brings cake?")
            within = ana.begin_thread(root)
            ana.delete(root)
        elif kind == "private":
            within = ana.user.at(channel.begin_thread("secret", ana.user, ana.type("Who brings cake?"), PRIVATE_THREAD))
        else:
            within = ana.user.at(channel.begin_thread("Cake", ana.user))
        within.type("I do")
        within.react(within.channel.last, "🍰")
        ana.type("the end")
        in_channel = ["Who brings cake?"] if kind in {"private", "root gone"} else []
        assert await place.heard(len(in_channel) + 1) == [*in_channel, "the end"]
        assert "I do" not in "".join(event.body for event in place.inbox.rows)
        assert place.inbox.of(Reacted) == []


async def test_a_thread_loses_its_root(place: Place) -> None:
    """Once the root is removed, the thread hangs on nothing, also for the process that has known it."""
    async with place.fake, place.reading():
        ana = place.network.ana
        root = ana.type("Who brings cake?")
        within = ana.begin_thread(root)
        within.type("I do")
        await place.heard(2)
        ana.delete(root)
        within.type("Oh")
        ana.type("the end")
        assert await place.heard(3) == ["Who brings cake?", "I do", "the end"]


async def test_what_was_missed_in_threads(place: Place) -> None:
    """What people wrote while no bot ran is read up in the channel and its open threads, in one order."""
    async with place.fake:
        ana = place.network.ana
        async with place.reading():
            root = ana.type("one")
            await place.heard(1)
        within = ana.begin_thread(root)
        within.type("two")
        ana.type("three")
        within.type("four")
        lone = ana.user.at(place.network.channel.begin_thread("lone", ana.user))
        lone.type("not heard")
        async with place.reading():
            within.type("five")
            assert await place.heard(5) == ["one", "two", "three", "four", "five"]
            assert [text.thread for text in place.inbox.of(Text)] == [None, ref(root), None, ref(root), ref(root)]


async def test_a_command_in_a_thread(place: Place) -> None:
    """A command used in a thread is meant in its channel, and is answered with what belongs into the thread."""
    async with place.fake, place.reading():
        await place.fake.until(lambda: place.fake.command_syncs)
        root = place.network.ana.type("Who brings cake?")
        within = place.network.ana.begin_thread(root)
        within.run("ping")
        (asked,) = await place.inbox.wait_for(Asked)
        assert (asked.room, asked.message.root) == (place.network.room, ref(root))


async def test_a_patient_look_for_the_root(place: Place) -> None:
    """Discord cannot say at first whether a thread hangs on a message: nothing of it is lost, nor overtaken."""
    async with place.fake, place.reading():
        ana = place.network.ana
        root = ana.type("one")
        await place.heard(1)
        place.fake.reset_next("GET", f"/messages/{root.id}$")
        place.fake.fail_next("GET", f"/messages/{root.id}$", 429)
        ana.begin_thread(root).type("two")
        ana.type("three")
        assert await place.heard(3) == ["one", "two", "three"]
