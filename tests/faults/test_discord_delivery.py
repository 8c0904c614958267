"""Discord fails in every way it can while the bot writes: each message stands there once, and the rest goes on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.fakes.discord import INVITED, Permission
from tests.fakes.discord.webhook import add_webhook
from tests.fakes.discord_markdown import read
from tests.fakes.discord_network import identify_at_once
from tests.fakes.discord_office import discord_office, post, relay

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    from bot.core.outbox import Post
    from bot.core.ref import MessageRef
    from tests.fakes.discord_office import DiscordOffice

MESSAGES = r"^/channels/\d+/messages$"
WEBHOOK = r"^/webhooks/\d+/[^/]+$"
WAYS = [pytest.param("say", MESSAGES, id="own"), pytest.param("pass_on", WEBHOOK, id="relayed")]
NO_PERMISSION, NO_ACCESS, GONE, LOST_WEBHOOK, TOO_LATE = "50013", "50001", "10003", "10015", "50027"
LONG_AGO = timedelta(minutes=20)


@pytest.fixture
async def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordOffice]:
    """An outbox with two channels behind it."""
    identify_at_once(monkeypatch)
    async with discord_office(tmp_path) as opened:
        yield opened


# Not known whether it has arrived


@pytest.mark.parametrize("applied", [True, False], ids=["after", "before"])
@pytest.mark.parametrize(("way", "route"), WAYS)
async def test_a_server_fault_gives_one_message(office: DiscordOffice, way: str, route: str, applied: bool) -> None:
    """Discord answers with 502, whether it has taken the message or not: it stands there once, what follows behind it."""
    office.fake.fail_next("POST", route, 502, applied=applied)
    await getattr(office, way)("one", "two")
    await office.arrived(2)
    assert await office.fates() == ["sent", "sent"]
    assert office.channel.texts == ["one", "two"]


@pytest.mark.parametrize("applied", [True, False], ids=["after", "before"])
@pytest.mark.parametrize(("way", "route"), WAYS)
async def test_a_reset_gives_one_message(office: DiscordOffice, way: str, route: str, applied: bool) -> None:
    """The connection is reset, whether the message has been taken or not: it stands there once, what follows behind it."""
    office.fake.reset_next("POST", route, applied=applied)
    await getattr(office, way)("one", "two")
    await office.arrived(2)
    assert await office.fates() == ["sent", "sent"]
    assert office.channel.texts == ["one", "two"]


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("applied", [True, False], ids=["after", "before"])
async def test_equal_texts_in_a_row_are_told_apart(office: DiscordOffice, applied: bool, which: int) -> None:
    """Of two equal texts passed on in a row, one of unknown outcome: both stand there, and each row knows its own."""
    office.fake.reset_next("POST", WEBHOOK, applied=applied, after=which)
    await office.pass_on("ok", "ok")
    messages = await office.arrived(2)
    assert await office.fates() == ["sent", "sent"]
    assert [row["remote"] for row in await office.rows()] == [str(message.id) for message in messages]
    assert office.channel.texts == ["ok", "ok"]


@pytest.mark.parametrize("applied", [True, False], ids=["taken", "not taken"])
@pytest.mark.parametrize(("way", "route"), WAYS)
async def test_a_crash_gives_one_message_long_after(office: DiscordOffice, way: str, route: str, applied: bool) -> None:
    """The process ends while it waits for the answer, and the next one starts when Discord has forgotten every nonce."""
    await getattr(office, way)("before")
    await office.arrived(1)
    await office.settled()
    held = office.fake.hold("POST", route, applied=applied)
    await getattr(office, way)("one", "one", "two")
    await held.arrived.wait()
    await office.crash()
    office.fake.heal()
    office.clock.advance(LONG_AGO)
    await office.start()
    await office.arrived(4)
    assert await office.fates() == ["sent"] * 4
    assert office.channel.texts == ["before", "one", "one", "two"]


async def test_what_was_written_since_hides_nothing(office: DiscordOffice) -> None:
    """More than a page of other messages was written since the crash: what has arrived is found all the same."""
    held = office.fake.hold("POST", WEBHOOK)
    for number in range(150):
        office.network.ana.type(f"before {number}")
    await office.pass_on("one")
    await held.arrived.wait()
    await office.crash()
    office.fake.heal()
    for number in range(150):
        office.network.ana.type(f"since {number}")
    office.clock.advance(LONG_AGO)
    await office.start()
    assert await office.fates() == ["sent"]
    assert office.channel.texts.count("one") == 1


async def test_the_same_words_of_somebody_else_are_not_it(office: DiscordOffice) -> None:
    """Words that stand there under another name, or that a person wrote, are not taken for a message that has not arrived."""
    await office.put(relay("ok", office.room, "Tom"))
    await office.arrived(1)
    office.network.ana.type("ok")
    office.fake.reset_next("POST", WEBHOOK)
    await office.pass_on("ok")
    await office.arrived(3)
    assert await office.fates() == ["sent", "sent"]
    names = [message.author.name for message in office.channel.messages.values()]
    assert names == ["Tom (Porto)", "ana", "Ana (Porto)"]


async def test_an_answer_is_found_though_what_it_answers_is_gone(office: DiscordOffice) -> None:
    """An answer passed on quotes what it answers; it is found also when that was removed before it was looked for."""
    asked = office.network.ana.type("Friday?")
    held = office.fake.hold("POST", WEBHOOK)
    target = office.network.ref(asked)
    await office.put(relay("Yes", office.room, reply_to=target))
    await held.arrived.wait()
    await office.crash()
    office.fake.heal()
    asked.delete()
    office.clock.advance(LONG_AGO)
    await office.start()
    assert await office.fates() == ["sent"]
    (answer,) = office.channel.messages.values()
    assert answer.content.splitlines()[1:] == ["Yes"]


# Limits


async def test_a_limited_channel_waits_alone(office: DiscordOffice) -> None:
    """One channel is limited: its messages wait as long as Discord says and leave in order, the other's go on meanwhile."""
    office.fake.fail_next("POST", f"^/channels/{office.channel.id}/messages$", 429, retry_after=1.0)
    await office.say("one", "two")
    await office.put(post("elsewhere", office.other_room))
    await office.arrived(1, office.other)
    assert office.channel.texts == []
    await office.arrived(2)
    assert office.channel.texts == ["one", "two"]
    assert await office.fates() == ["sent"] * 3


async def test_a_long_limit_is_no_failure(office: DiscordOffice) -> None:
    """A channel limited for longer than a request is kept open holds up itself alone, and no more requests are made for it."""
    office.fake.fail_next("POST", f"^/channels/{office.channel.id}/messages$", 429, times=None, retry_after=600.0)
    await office.say("one")
    await office.until(lambda: office.dispatcher.tally.retried)
    await office.put(post("elsewhere", office.other_room))
    await office.arrived(1, office.other)
    assert len(office.fake.made("POST", f"^/channels/{office.channel.id}/messages$")) == 1
    assert office.dispatcher.gates["discord"].limited_count == 0


@pytest.mark.parametrize(("way", "route"), WAYS)
async def test_a_ban_pauses_the_account(office: DiscordOffice, monkeypatch: pytest.MonkeyPatch, way: str, route: str) -> None:
    """A limit that is not Discord's own stands for the whole machine: nothing at all is asked until it is over."""
    monkeypatch.setattr("bot.platforms.discord.fault._BANNED_WAIT_SECONDS", 1.0)
    office.fake.fail_next("POST", route, 429, via=False)
    await getattr(office, way)("one")
    assert await office.is_silent_once_limited()
    await office.arrived(2, office.other)
    await office.arrived(1)
    assert await office.fates() == ["sent"] * 3


# What is refused


async def test_a_channel_without_permission_is_left_alone(office: DiscordOffice) -> None:
    """A message that may not be written fails alone; nothing more is asked of its channel until permissions change."""
    office.channel.deny(Permission.SEND_MESSAGES)
    await office.say("one")
    assert await office.fates() == [NO_PERMISSION]
    asked = len(office.fake.calls)
    await office.say("two", "three")
    assert await office.fates() == [NO_PERMISSION] * 3
    assert len(office.fake.calls) == asked
    await office.put(post("elsewhere", office.other_room))
    await office.arrived(1, office.other)
    assert office.channel.texts == []


async def _give_in_the_channel(office: DiscordOffice) -> None:
    office.channel.deny(Permission.NOTHING)
    await office.network.hear("told of it")


async def _give_by_a_role(office: DiscordOffice) -> None:
    office.network.guild.allow(INVITED | Permission.ADMINISTRATOR)
    await office.network.hear("told of it")


async def _give_while_we_are_away(office: DiscordOffice) -> None:
    office.fake.drop_events(lambda event, _: event == "CHANNEL_UPDATE")
    office.channel.deny(Permission.NOTHING)
    await office.fake.invalidate_session()
    await office.fake.until(lambda: office.fake.gateway.identified == 2)
    await office.network.hear("told of it")


@pytest.mark.parametrize("give", [_give_in_the_channel, _give_by_a_role, _give_while_we_are_away])
async def test_changed_permissions_open_it_again(
    office: DiscordOffice, give: Callable[[DiscordOffice], Awaitable[None]]
) -> None:
    """As soon as permissions are given, in the channel or to a role, seen or not, the channel is written in again."""
    office.channel.deny(Permission.SEND_MESSAGES)
    await office.say("one")
    assert await office.fates() == [NO_PERMISSION]
    await give(office)
    await office.say("two")
    await office.arrived(2)
    assert office.channel.texts == ["told of it", "two"]


async def test_a_channel_that_we_do_not_see_is_left_alone(office: DiscordOffice) -> None:
    """Of a channel hidden from the bot nothing is asked in any way: neither to write nor to change what stands there."""
    (row,) = await office.say("one")
    await office.arrived(1)
    office.channel.deny(Permission.VIEW_CHANNEL)
    await office.say("two")
    assert await office.fates() == ["sent", NO_ACCESS]
    asked = len(office.fake.calls)
    await office.edit(row, post("one!", office.room))
    await office.pass_on("three")
    await office.remove(row)
    assert await office.fates() == ["sent", *[NO_ACCESS] * 4]
    assert len(office.fake.calls) == asked


async def test_a_channel_that_is_gone_is_left_alone(office: DiscordOffice) -> None:
    """Nothing more is asked of a channel that was deleted."""
    office.channel.delete()
    await office.say("one", "two")
    assert await office.fates() == [GONE, GONE]
    assert len(office.fake.made("POST", MESSAGES)) == 1


async def test_webhooks_need_a_permission_of_their_own(office: DiscordOffice) -> None:
    """Where the bot may have no webhook, nothing is passed on and nothing more is asked for that; it still speaks itself."""
    office.channel.deny(Permission.MANAGE_WEBHOOKS)
    await office.pass_on("one", "two")
    assert await office.fates() == [NO_PERMISSION] * 2
    assert len(office.fake.made("GET", "/webhooks$")) == 1
    await office.say("three")
    await office.arrived(1)
    assert office.channel.texts == ["three"]


async def test_others_messages_are_not_ours_to_remove(office: DiscordOffice) -> None:
    """Where the bot may not remove others' messages it asks once; its own it writes and removes all the same."""
    for text in ("one", "two"):
        await office.remove_others(office.network.ana.type(text))
        assert (await office.fates())[-1] == NO_PERMISSION
    assert len(office.fake.made("DELETE", "/messages/")) == 1
    (row,) = await office.say("three")
    await office.arrived(3)
    await office.remove(row)
    assert await office.fates() == [NO_PERMISSION, NO_PERMISSION, "sent", "sent"]
    assert office.channel.texts == ["one", "two"]


# Webhooks


async def test_a_webhook_that_was_removed_is_made_again(office: DiscordOffice) -> None:
    """Somebody removes our webhook: another is made, once, and what was to be passed on is said once."""
    await office.pass_on("one")
    await office.arrived(1)
    (hook,) = office.fake.webhooks.values()
    hook.delete()
    await office.pass_on("two", "three")
    await office.arrived(3)
    assert office.channel.texts == ["one", "two", "three"]
    assert len(office.fake.webhooks) == 1
    assert len(office.fake.made("POST", "/webhooks$")) == 2


async def test_what_was_said_through_a_lost_webhook_stays(office: DiscordOffice) -> None:
    """A change of what was said through a webhook that is gone fails alone, and makes no webhook; what follows is said."""
    (row,) = await office.pass_on("one")
    await office.arrived(1)
    (hook,) = office.fake.webhooks.values()
    hook.delete()
    await office.edit(row, relay("one!", office.room))
    assert await office.fates() == ["sent", LOST_WEBHOOK]
    assert not office.fake.webhooks
    await office.pass_on("two")
    await office.arrived(2)
    assert office.channel.texts == ["one", "two"]


async def test_only_our_own_webhooks_are_used(office: DiscordOffice) -> None:
    """A webhook that somebody else has made is not ours to speak through."""
    theirs = add_webhook(office.channel, "News", office.network.ana.user)
    await office.pass_on("one")
    (message,) = await office.arrived(1)
    assert message.webhook is not theirs


async def test_the_next_process_uses_the_same_webhook(office: DiscordOffice) -> None:
    """Started again, the bot speaks through the webhook it has, and can change and remove what was said before."""
    first, second = await office.pass_on("one", "two")
    await office.arrived(2)
    await office.settled()
    await office.crash()
    office.network.platform.sender._webhooks._known.clear()
    await office.start()
    await office.edit(first, relay("one!", office.room))
    await office.remove(second)
    await office.fates()
    assert office.channel.texts == ["one!"]
    assert len(office.fake.webhooks) == 1


async def test_an_edit_keeps_what_is_answered(office: DiscordOffice) -> None:
    """An answer whose words are changed still shows what it answers."""
    asked = office.network.ana.type("Friday? *or* Saturday")
    (row,) = await office.put(relay("Yes", office.room, reply_to=office.network.ref(asked)))
    (_, answer) = await office.arrived(2)
    before = answer.content.splitlines()[0]
    assert read(before).text == "> Friday? *or* Saturday ↗"
    await office.edit(row, relay("No", office.room))
    await office.fates()
    assert answer.content == f"{before}\nNo"


async def test_a_longer_message_loses_its_file_when_it_becomes_short(office: DiscordOffice) -> None:
    """A message that had to go along as a file has none any more once its words fit."""
    (own,), (passed,) = await office.say("word " * 900), await office.pass_on("word " * 900)
    messages = await office.arrived(2)
    assert [len(message.attachments) for message in messages] == [1, 1]
    await office.edit(own, post("short", office.room))
    await office.edit(passed, relay("short", office.room))
    await office.fates()
    assert [(message.content, message.attachments) for message in messages] == [("short", [])] * 2


# The account


async def test_a_refused_token_stops_everything(office: DiscordOffice) -> None:
    """The token is no longer accepted: the account counts as refused, once, and what waits stays for a new token."""
    office.fake.fail_next("POST", MESSAGES, 401, times=None)
    await office.say("one", "two")
    await office.put(post("elsewhere", office.other_room))
    await office.until(lambda: office.refusals)
    assert (office.refusals, [row["state"] for row in await office.rows()]) == (1, ["open"] * 3)


async def test_an_answer_that_comes_too_late_fails_alone(office: DiscordOffice) -> None:
    """Whoever asked has waited for more than a quarter of an hour: their answer fails, and the account is as good as before."""
    waiting = await office.network.ask()
    office.clock.advance(LONG_AGO)
    await office.put(answer(office, "late", waiting))
    assert await office.fates() == [TOO_LATE]
    await office.say("one")
    await office.arrived(1)
    assert office.refusals == 0


# Answers that one person alone sees


def answer(office: DiscordOffice, text: str, waiting: MessageRef) -> Post:
    """Return an answer to whoever used a command."""
    return post(text, office.room, private=True, reply_to=waiting, alone=True)


@pytest.mark.parametrize("applied", [True, False], ids=["after", "before"])
@pytest.mark.parametrize("how", ["reset_next", "fail_next"])
async def test_an_acknowledgement_is_tried_again(office: DiscordOffice, how: str, applied: bool) -> None:
    """Discord does not hear the acknowledgement, or its answer is lost: it is told again, and whoever asked is answered."""
    getattr(office.fake, how)("POST", "^/interactions/", applied=applied)
    waiting = await office.network.ask()
    await office.put(answer(office, "pong", waiting))
    assert (await office.network.asked.answered()).content == "pong"


@pytest.mark.parametrize("applied", [True, False], ids=["after", "before"])
async def test_an_answer_is_given_once(office: DiscordOffice, applied: bool) -> None:
    """The connection is reset while somebody is answered: they read the answer once."""
    waiting = await office.network.ask()
    office.fake.reset_next("PATCH", "/messages/@original$", applied=applied)
    await office.put(answer(office, "one", waiting))
    assert await office.fates() == ["sent"]
    assert [message.content for message in office.network.ana.ephemeral] == ["one"]
    assert office.channel.texts == []


@pytest.mark.parametrize("how", ["reset_next", "fail_next"])
async def test_a_second_answer_takes_the_place_of_the_first(office: DiscordOffice, how: str) -> None:
    """Should somebody be answered twice, they read the second, once, also if it is not known whether it has arrived."""
    waiting = await office.network.ask()
    await office.put(answer(office, "one", waiting))
    assert await office.fates() == ["sent"]
    for route in ("PATCH", "POST"):
        getattr(office.fake, how)(route, "^/webhooks/", applied=True)
    await office.put(answer(office, "two", waiting))
    assert await office.fates() == ["sent", "sent"]
    assert [message.content for message in office.network.ana.ephemeral] == ["two"]


async def test_an_answer_is_given_by_the_next_process(office: DiscordOffice) -> None:
    """The process ends while somebody waits: the next one answers them, once."""
    waiting = await office.network.ask()
    held = office.fake.hold("PATCH", "/messages/@original$")
    await office.put(answer(office, "one", waiting))
    await held.arrived.wait()
    await office.crash()
    office.fake.heal()
    await office.start()
    assert await office.fates() == ["sent"]
    assert [message.content for message in office.network.ana.ephemeral] == ["one"]
