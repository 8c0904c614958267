"""Our fake of Discord holds for the library that the bot uses, unchanged, over real sockets."""

from __future__ import annotations

import asyncio
import io
import sys
import warnings
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

import aiohttp
import pytest
import yarl

from tests.fakes.discord import DiscordServer, Permission

with warnings.catch_warnings():
    # The library imports audioop for the sake of voice, which nobody here uses.
    warnings.simplefilter("ignore", DeprecationWarning)
    import discord
    from discord import app_commands

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable

    from tests.fakes.discord import Channel, Guild, Person

MESSAGE_CONTENT: Final = 1 << 15


def intents(extra: int = 0) -> discord.Intents:
    """What a bot asks for that does not read along, and more."""
    quiet = discord.Intents(guilds=True, guild_messages=True, guild_reactions=True, dm_messages=True)
    quiet.guild_scheduled_events = True
    return discord.Intents(quiet.value | extra)


class Library(discord.Client):
    """The real library, which keeps every event it hands out.

    Args:
        extra: Intents beside those of a bot that does not read along.
    """

    def __init__(self, extra: int = 0) -> None:
        """Keep as little in memory as a bot of ours does."""
        super().__init__(intents=intents(extra), max_messages=None, chunk_guilds_at_startup=False, guild_ready_timeout=0.05)
        self.tree = app_commands.CommandTree(self)
        self._heard: dict[str, list[Any]] = {}
        self._news = asyncio.Event()

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as the library has it
        """Keep an event before it is handed out."""
        self._heard.setdefault(event, []).append(args[-1] if args else None)
        self._news.set()
        super().dispatch(event, *args, **kwargs)

    async def heard(self, event: str, count: int = 1) -> list[Any]:
        """Wait until an event came so often, and return what came with each: the last thing, where it was several."""
        async with asyncio.timeout(5):
            while len(self._heard.get(event, [])) < count:
                self._news.clear()
                await self._news.wait()
        return self._heard[event]

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Come in anew without the five seconds that Discord wants in between."""

    def place(self, channel: Channel) -> discord.TextChannel:
        """Return a channel as the library knows it."""
        found = self.get_channel(channel.id)
        assert isinstance(found, discord.TextChannel)
        return found


@pytest.fixture
async def fake(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordServer]:
    """A fake that the library takes for Discord, and that nobody asked for anything unknown."""
    async with DiscordServer() as server:
        monkeypatch.setattr(discord.http.Route, "BASE", server.rest_url)
        monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(server.gateway_url))
        yield server
        assert server.unknown_routes == []


@pytest.fixture
def guild(fake: DiscordServer) -> Guild:
    """A German guild."""
    return fake.add_guild("Bremen", locale="de")


@pytest.fixture
def channel(guild: Guild) -> Channel:
    """Its first channel."""
    return guild.add_channel("allgemein")


@pytest.fixture
def ana(fake: DiscordServer, guild: Guild, channel: Channel) -> Person:
    """Somebody in that channel whose app is Japanese."""
    return guild.add_member(fake.add_user("ana", locale="ja"), nick="Ana").at(channel)


@pytest.fixture
async def library(fake: DiscordServer, channel: Channel) -> AsyncIterator[Library]:
    """The library, ready."""
    async with running(fake, Library()) as client:
        assert client.place(channel).guild.id in fake.guilds
        yield client


@asynccontextmanager
async def running(fake: DiscordServer, client: Library) -> AsyncIterator[Library]:
    """Let the library run until it is ready, and close it in the end."""
    async with client:
        task = asyncio.create_task(client.start(fake.token))
        await client.heard("ready")
        yield client
    await asyncio.gather(task, return_exceptions=True)


async def refusal(what: Awaitable[object]) -> discord.HTTPException:
    """Return the refusal of a call that must be refused."""
    with pytest.raises(discord.HTTPException) as caught:
        await what
    return caught.value


# Coming in


async def test_the_library_knows_the_guild_once_it_is_ready(library: Library, guild: Guild, channel: Channel) -> None:
    """A bot logs in, gets READY and then each guild with its language, channels, roles and itself as a member."""
    known = library.guilds[0]
    assert (known.id, known.name, str(known.preferred_locale)) == (guild.id, "Bremen", "de")
    assert [one.id for one in known.text_channels] == [channel.id]
    assert known.system_channel is not None
    assert known.default_role.id == guild.id
    assert known.me.guild_permissions.manage_webhooks
    assert not known.me.guild_permissions.administrator


@pytest.mark.usefixtures("fake")
async def test_a_wrong_token_is_refused() -> None:
    """A token that is not the bot's is a LoginFailure."""
    async with Library() as client:
        with pytest.raises(discord.LoginFailure):
            await client.start("someone.elses.token")


async def test_an_intent_that_is_not_ticked_is_refused(fake: DiscordServer) -> None:
    """Who asks for message content without being allowed to is closed with 4014."""
    async with Library(MESSAGE_CONTENT) as client:
        with pytest.raises(discord.PrivilegedIntentsRequired):
            await client.start(fake.token)


async def test_a_revoked_token_ends_everything(fake: DiscordServer, library: Library) -> None:
    """After a revocation the gateway is closed with 4004 and every call is 401."""
    fake.revoke()
    await library.heard("disconnect")
    await fake.until(lambda: not fake.connected)
    async with aiohttp.ClientSession() as session:
        headers = {"Authorization": f"Bot {fake.token}"}
        async with session.get(f"{fake.rest_url}/users/@me", headers=headers) as answer:
            assert answer.status == 401


async def test_guilds_and_channels_come_and_go(fake: DiscordServer, library: Library, guild: Guild) -> None:
    """The bot hears of a guild it is invited to or removed from, and of channels made, renamed and deleted."""
    porto = fake.add_guild("Porto", locale="pt-BR")
    assert [one.id for one in await library.heard("guild_join")] == [porto.id]
    fake.remove_guild(porto)
    assert [one.id for one in await library.heard("guild_remove")] == [porto.id]
    plans = guild.add_channel("pläne")
    assert [one.id for one in await library.heard("guild_channel_create")] == [plans.id]
    plans.rename("planung")
    assert [one.name for one in await library.heard("guild_channel_update")] == ["planung"]
    plans.delete()
    assert [one.id for one in await library.heard("guild_channel_delete")] == [plans.id]


async def test_guilds_change_and_fail(fake: DiscordServer, library: Library, guild: Guild) -> None:
    """The bot hears of another name, of roles made and deleted, of an outage, and of its return after it was taken out."""
    guild.change(name="Bremerhaven", locale="en-GB")
    assert [str(one.preferred_locale) for one in await library.heard("guild_update")] == ["en-GB"]
    host = guild.add_role("host")
    host.delete()
    assert [one.id for one in await library.heard("guild_role_delete")] == [host.id]
    fake.black_out(guild)
    await library.heard("guild_unavailable")
    fake.recover(guild)
    await library.heard("guild_available", 2)
    fake.remove_guild(guild)
    guild.add_channel("unseen")
    await library.heard("guild_remove")
    assert (await refusal(library.fetch_guild(guild.id))).code == 10004
    fake.return_to(guild)
    assert [len(one.text_channels) for one in await library.heard("guild_join")] == [2]


async def test_a_stranger_at_the_gateway_is_sent_away(fake: DiscordServer) -> None:
    """Plain text is spoken with who wants no compression; who does not identify, or not in JSON, is closed."""
    async with aiohttp.ClientSession() as session:
        for said, code in (('{"op": 8, "d": {}}', 4003), ("nonsense", 4002)):
            async with session.ws_connect(f"{fake.gateway_url}?v=10&encoding=json") as socket:
                assert (await socket.receive_json())["op"] == 10
                await socket.send_json({"op": 1, "d": None})
                assert (await socket.receive_json())["op"] == 11
                await socket.send_str(said)
                assert (await socket.receive()).data == code


async def test_a_call_nothing_answers_is_kept(fake: DiscordServer) -> None:
    """A route the fake does not have is 404 and stands in a list that a test can look at."""
    async with aiohttp.ClientSession() as session, session.get(f"{fake.rest_url}/stickers/1") as answer:
        assert answer.status == 404
        assert answer.headers["Content-Type"] == "application/json"
    assert fake.unknown_routes == ["GET /stickers/1"]
    fake.unknown_routes.clear()


# Messages


async def test_content_is_hidden_without_the_intent(fake: DiscordServer, library: Library, ana: Person) -> None:
    """Without the intent only what is said to the bot, by it or in private has content."""
    own = await library.place(ana.channel).send("from the bot")
    mine = ana.channel.last
    ana.type("secret")
    ana.type(f"hello {fake.bot.mention}")
    ana.type("this one", reply_to=mine)
    ana.user.in_private().type("in private")
    ana.ask("Who has the secret?", "Ben", "Eve")
    heard = await library.heard("message", 6)
    seen = [message.content for message in heard]
    assert seen == ["from the bot", "", f"hello {fake.bot.mention}", "this one", "in private", ""]
    fetched = [message async for message in own.channel.history(oldest_first=True)]
    assert [message.content for message in fetched] == [*seen[:4], ""]
    assert (heard[-1].poll, fetched[-1].poll) == (None, None)


async def test_content_is_there_with_the_intent(fake: DiscordServer, ana: Person) -> None:
    """With the intent, ticked and asked for, everything can be read."""
    fake.allow_message_content = True
    async with running(fake, Library(MESSAGE_CONTENT)) as client:
        ana.type("secret", files={"plan.txt": b"a plan"})
        (message,) = await client.heard("message")
        assert (message.content, message.author.display_name) == ("secret", "Ana")
        assert await message.attachments[0].read() == b"a plan"
        ana.ask("Who has the secret?", "Ben", "Eve")
        poll = (await client.heard("message", 2))[-1].poll
        assert poll is not None
        assert [answer.text for answer in poll.answers] == ["Ben", "Eve"]


async def test_people_change_their_messages(library: Library, ana: Person) -> None:
    """Edits, deletions one by one and all at once, and reactions reach the bot."""
    first, second = ana.type("one"), ana.type("two")
    ana.edit(first, "uno")
    ana.react(first, "👍")
    ana.unreact(first, "👍")
    ana.delete(first)
    ana.channel.clear([second])
    assert (await library.heard("raw_message_edit"))[0].message_id == first.id
    assert (await library.heard("raw_reaction_add"))[0].emoji.name == "👍"
    assert (await library.heard("raw_reaction_remove"))[0].user_id == ana.user.id
    assert (await library.heard("raw_message_delete"))[0].message_id == first.id
    assert (await library.heard("raw_bulk_message_delete"))[0].message_ids == {second.id}
    assert ana.channel.texts == []
    assert first.history == ["one"]


async def test_the_bot_changes_its_messages(library: Library, ana: Person) -> None:
    """The bot sends, edits, reacts and deletes; it cannot edit what others said."""
    message = await library.place(ana.channel).send("one", embed=discord.Embed(title="Title"))
    await message.edit(content="two")
    assert ana.channel.last.text == "two\nTitle"
    await message.add_reaction("👍")
    assert list(ana.channel.last.reactions) == ["👍"]
    await message.delete()
    theirs = ana.type("mine")
    assert (await refusal(library.place(ana.channel).get_partial_message(theirs.id).edit(content="x"))).code == 50005
    assert (await refusal(message.edit(content="x"))).code == 10008


async def test_files_are_kept_and_served(library: Library, channel: Channel) -> None:
    """What the bot uploads can be fetched again, and removed by an edit."""
    file = discord.File(io.BytesIO(b"BEGIN:VCALENDAR"), "events.ics", description="a calendar")
    message = await library.place(channel).send("look", file=file)
    assert message.attachments[0].description == "a calendar"
    assert await message.attachments[0].read() == b"BEGIN:VCALENDAR"
    await message.edit(attachments=[])
    assert channel.last.attachments == []


async def test_a_nonce_is_used_once(fake: DiscordServer, library: Library, channel: Channel) -> None:
    """Two sends with one nonce are one message, unless minutes lie between them."""
    place = library.place(channel)
    first = await place.send("hello", nonce="R3-1")
    again = await place.send("hello", nonce="R3-1")
    assert first.id == again.id
    fake.clock.advance(timedelta(minutes=6))
    later = await place.send("hello", nonce="R3-1")
    assert later.id > first.id
    assert channel.texts == ["hello", "hello"]


@pytest.mark.parametrize(
    ("content", "embed", "code"),
    [
        ("x" * 2001, None, 50035),
        (None, discord.Embed(title="x" * 257), 50035),
        (None, discord.Embed(description="x" * 4097), 50035),
        (None, discord.Embed().add_field(name="n", value="x" * 1025), 50035),
        (None, discord.Embed(description="x" * 4096).set_footer(text="x" * 1905), 50035),
        ("   ", None, 50006),
    ],
)
async def test_what_is_too_long_is_refused(
    library: Library, channel: Channel, content: str | None, embed: discord.Embed | None, code: int
) -> None:
    """Messages and embeds longer than Discord takes are 50035, one that says nothing is 50006."""
    error = await refusal(library.place(channel).send(content, embeds=[embed] if embed else []))
    assert (error.status, error.code) == (400, code)
    assert channel.texts == []


async def test_permissions_are_respected(library: Library, guild: Guild, channel: Channel) -> None:
    """A channel the bot does not see is 50001, one it may not write in, or not that, is 50013."""
    place = library.place(channel)
    channel.deny(Permission.EMBED_LINKS)
    assert (await refusal(place.send(embed=discord.Embed(title="x")))).code == 50013
    channel.deny(Permission.SEND_MESSAGES)
    error = await refusal(place.send("x"))
    assert (error.status, error.code) == (403, 50013)
    channel.deny(Permission.VIEW_CHANNEL)
    assert (await refusal(place.send("x"))).code == 50001
    assert (await refusal(library.fetch_channel(1))).code == 10003
    channel.deny(Permission.NOTHING)
    guild.allow(Permission.NOTHING)
    assert (await refusal(place.create_webhook(name="Jumelage"))).code == 50013
    await library.heard("guild_role_update")


async def test_only_who_may_be_is_pinged(library: Library, ana: Person, guild: Guild) -> None:
    """Names in a text ping by default, except everyone without the permission; ``allowed_mentions`` narrows it."""
    host = guild.add_role("host", mentionable=True)
    text = f"{ana.user.mention} {host.mention} @everyone"
    place = library.place(ana.channel)
    await place.send(text)
    assert ana.channel.last.pinged.users == (ana.user,)
    assert ana.channel.last.pinged.roles == (host,)
    assert not ana.channel.last.pinged.everyone
    await place.send(text, allowed_mentions=discord.AllowedMentions.none())
    assert not ana.channel.last.pinged
    guild.allow(Permission.MENTION_EVERYONE)
    await place.send(text, allowed_mentions=discord.AllowedMentions(everyone=True, users=False, roles=False))
    assert ana.channel.last.pinged.everyone
    assert ana.channel.last.pinged.users == ()


async def test_threads_hang_on_messages(library: Library, ana: Person) -> None:
    """The bot begins a thread on a message and talks in it."""
    message = ana.type("Who brings cake?")
    thread = await library.place(ana.channel).get_partial_message(message.id).create_thread(name="Cake")
    await thread.send("I do")
    assert message.thread is not None
    assert message.thread.texts == ["I do"]
    assert [one.id for one in await library.heard("thread_create")] == [message.id]


async def test_private_messages_can_be_closed(fake: DiscordServer, library: Library) -> None:
    """The bot writes to somebody in private, unless they do not take it."""
    ben = fake.add_user("ben")
    await (await library.fetch_user(ben.id)).send("psst")
    assert fake.private_channel(ben).texts == ["psst"]
    eve = fake.add_user("eve", takes_private=False)
    assert (await refusal((await library.fetch_user(eve.id)).send("psst"))).code == 50007


async def test_history_is_paged(library: Library, channel: Channel) -> None:
    """Messages are found after, before and around another one."""
    place = library.place(channel)
    sent = [await place.send(str(number)) for number in range(5)]
    assert [one.content async for one in place.history(after=sent[2])] == ["3", "4"]
    assert [one.content async for one in place.history(before=sent[2])] == ["1", "0"]
    assert [one.content async for one in place.history(around=sent[2], limit=3)] == ["3", "2", "1"]
    assert (await place.fetch_message(sent[0].id)).content == "0"


# Webhooks


async def test_webhooks_speak_under_other_names(library: Library, channel: Channel) -> None:
    """Through a webhook the bot sends under a name, edits and deletes; nobody but users is pinged by default."""
    webhook = await library.place(channel).create_webhook(name="Jumelage")
    assert [one.id for one in await library.place(channel).webhooks()] == [webhook.id]
    message = await webhook.send("Olá @everyone", username="Rui (Porto)", wait=True)
    told = (await library.heard("message"))[0]
    assert (told.webhook_id, told.author.name, told.author.bot) == (webhook.id, "Rui (Porto)", True)
    assert not channel.last.pinged
    await message.edit(content="Olá!")
    assert channel.texts == ["Olá!"]
    await message.delete()
    assert channel.texts == []
    await webhook.delete()
    assert (await refusal(webhook.send("x"))).code == 10015


@pytest.mark.parametrize("name", ["Discord friends", "clyde", "x" * 81])
async def test_webhooks_do_not_pretend(library: Library, channel: Channel, name: str) -> None:
    """A webhook, or a message through one, cannot be called as Discord itself or too long."""
    place = library.place(channel)
    assert (await refusal(place.create_webhook(name=name))).code == 50035
    webhook = await place.create_webhook(name="Jumelage")
    assert (await refusal(webhook.send("x", username=name))).code == 50035


async def test_webhooks_of_people_are_told_apart(library: Library, ana: Person) -> None:
    """A webhook somebody else made does not carry the bot's application, and a wrong token does not open it."""
    made = ana.channel.add_webhook("News", ana.user)
    (found,) = await library.place(ana.channel).webhooks()
    assert (found.id, found.user and found.user.id) == (made.id, ana.user.id)
    assert made.application_id is None
    async with aiohttp.ClientSession() as session:
        stranger = discord.Webhook.partial(made.id, "wrong", session=session)
        assert (await refusal(stranger.send("x"))).code == 50027


# Commands


def offer(client: Library) -> None:
    """Give the library commands of every kind that we use."""
    everything = app_commands.Group(name="event", description="Events", default_permissions=discord.Permissions(1 << 33))

    @client.tree.command(name="ping", description="Answer")
    async def ping(interaction: discord.Interaction, word: str, times: app_commands.Range[int, 1, 3] = 1) -> None:
        await interaction.response.defer(ephemeral=True)
        said = f"{word * times} {interaction.locale} {interaction.guild_locale}"
        await interaction.edit_original_response(content=said)

    @everything.command(name="add", description="Add one")
    async def add(interaction: discord.Interaction, title: str) -> None:
        answer = await interaction.response.send_message(f"added {title}")
        assert answer.message_id

    @client.tree.command(name="show", description="Show one")
    async def show(interaction: discord.Interaction, which: str) -> None:
        await interaction.response.send_message(which, ephemeral=True)

    @show.autocomplete("which")
    async def suggest(_interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"{typed}-festival", value="E12")]

    @client.tree.context_menu(name="Translate")
    async def translate(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"{message.author.name}: {message.content}", ephemeral=True)

    @client.tree.context_menu(name="Greet")
    async def greet(interaction: discord.Interaction, member: discord.Member) -> None:
        await interaction.response.send_message(f"Hello {member.display_name}")

    client.tree.add_command(everything)


async def test_commands_are_registered_once(fake: DiscordServer, library: Library) -> None:
    """A sync puts the whole list; what was there keeps its id and is not counted as created again."""
    offer(library)
    first = {command.name: command.id for command in await library.tree.sync()}
    second = {command.name: command.id for command in await library.tree.sync()}
    assert first == second
    assert fake.command_syncs == 2
    assert len(fake.commands.created[None]) == 5
    assert {command.name for command in await library.tree.fetch_commands()} == set(first)


async def test_too_many_new_commands_in_a_day_are_refused(fake: DiscordServer, library: Library) -> None:
    """The two hundred and first command created within a day is 30034; a day later it is not."""
    library.tree.add_command(_plain("one"))
    await library.tree.sync()
    fake.commands.created[None] *= 200
    library.tree.add_command(_plain("two"))
    assert (await refusal(library.tree.sync())).code == 30034
    fake.clock.advance(timedelta(days=1))
    await library.tree.sync()


def _plain(name: str) -> app_commands.Command[Any, ..., Any]:
    async def nothing(_interaction: discord.Interaction) -> None:
        """Do nothing."""

    return app_commands.Command(name=name, description="Nothing", callback=nothing)


@pytest.mark.parametrize(
    "body",
    [
        {"name": "Upper", "description": "x"},
        {"name": "two words", "description": "x"},
        {"name": "fine", "description": "x" * 101},
        {"name": "fine", "description": ""},
        {"name": "fine", "name_localizations": {"de": "Groß"}, "description": "x"},
        {"name": "fine", "name_localizations": {"xx": "gut"}, "description": "x"},
        {"name": "fine", "description": "x", "options": [{"name": f"o{n}", "description": "x", "type": 3} for n in range(26)]},
        {
            "name": "fine",
            "description": "x",
            "options": [
                {"name": "a", "description": "x", "type": 3},
                {"name": "b", "description": "x", "type": 3, "required": True},
            ],
        },
        {
            "name": "fine",
            "description": "x",
            "options": [
                {
                    "name": "a",
                    "description": "x",
                    "type": 3,
                    "choices": [{"name": f"{n}" * 90, "value": f"{n}" * 90} for n in "abcdefghijklmnopqrstuvwxy"],
                },
                {
                    "name": "b",
                    "description": "x",
                    "type": 3,
                    "choices": [{"name": f"{n}" * 90, "value": f"{n}" * 90} for n in "abcdefghijklmnopqrstuvwxy"],
                },
            ],
        },
    ],
)
async def test_commands_that_cannot_be_are_refused(library: Library, body: dict[str, Any]) -> None:
    """Names, descriptions, options and the whole size of a command are held to Discord's rules."""
    error = await refusal(library.http.bulk_upsert_global_commands(library.application_id or 0, payload=[body]))
    assert error.code == 50035
    assert error.text


async def test_names_in_every_script_are_taken(library: Library, ana: Person) -> None:
    """A translated name is shown to who uses that language."""
    body = {"name": "event", "name_localizations": {"ja": "イベント", "hi": "कार्यक्रम"}, "description": "x"}
    await library.http.bulk_upsert_global_commands(library.application_id or 0, payload=[body])
    assert ana.offered() == {"event": "イベント"}


async def test_people_run_only_what_they_are_offered(library: Library, guild: Guild, ana: Person) -> None:
    """A person cannot run what is not registered, not theirs, or not filled in as declared."""
    offer(library)
    with pytest.raises(AssertionError, match="not offered /ping"):
        ana.run("ping", word="x")
    await library.tree.sync()
    assert ana.may_see("ping")
    assert not ana.may_see("event add")
    for wrong in ({}, {"word": 3}, {"word": "x", "times": 4}, {"word": "x", "colour": "red"}):
        with pytest.raises(AssertionError):
            ana.run("ping", **wrong)
    with pytest.raises(AssertionError, match="not offered /event"):
        ana.run("event add", title="x")
    guild.members[ana.user.id].roles.append(guild.add_role("coordinator", Permission.MANAGE_EVENTS))
    assert ana.may_see("event add")
    with pytest.raises(AssertionError, match="must follow"):
        ana.run("event")
    assert (await ana.run("event add", title="Party").answered()).content == "added Party"


# Interactions


async def test_a_deferred_answer_is_only_for_who_asked(library: Library, ana: Person) -> None:
    """A slash command is deferred ephemerally and then answered; nobody else sees it and no channel holds it."""
    offer(library)
    await library.tree.sync()
    interaction = ana.run("ping", word="ha", times=2)
    await interaction.acknowledged()
    message = await interaction.answered()
    assert (message.content, interaction.ack_type) == ("haha ja de", 5)
    assert ana.ephemeral == [message]
    assert ana.channel.texts == []
    assert (await refusal(library.place(ana.channel).fetch_message(message.id))).code == 10008


async def test_the_first_follow_up_after_a_defer_is_the_answer(library: Library, ana: Person) -> None:
    """What is said first after a defer takes its place; what is said next is another message."""

    @library.tree.command(name="slow", description="x")
    async def slow(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        await interaction.followup.send("first")
        second = await interaction.followup.send("second @everyone", ephemeral=True, wait=True)
        await second.edit(content="second")
        await (await interaction.original_response()).edit(content="edited")
        await interaction.followup.send("gone", wait=True)
        await interaction.delete_original_response()

    await library.tree.sync()
    interaction = ana.run("slow")
    await library.heard("app_command_completion")
    assert [one.content for one in interaction.responses] == ["edited", "second", "gone"]
    assert interaction.responses[0].history == ["first"]
    assert [one.content for one in ana.ephemeral] == ["second"]
    assert ana.channel.texts == ["gone"]


async def test_who_is_too_slow_has_failed(fake: DiscordServer, library: Library, ana: Person) -> None:
    """An interaction not acknowledged in time has failed, and its token opens nothing any more."""
    fake.acknowledge_seconds = 0.05
    library.tree.add_command(_plain("late"))
    await library.tree.sync()
    interaction = ana.run("late")
    with pytest.raises(AssertionError, match="not acknowledged"):
        await interaction.answered()
    assert interaction.failed
    (heard,) = await library.heard("interaction")
    assert (await refusal(heard.response.send_message("x"))).code == 10062
    assert (await refusal(heard.followup.send("x"))).code == 10015


async def test_an_interaction_is_acknowledged_once(fake: DiscordServer, library: Library, ana: Person) -> None:
    """A second acknowledgement is 40060, and after a quarter of an hour an answer is 50027."""
    offer(library)
    await library.tree.sync()
    interaction = ana.run("ping", word="x")
    await interaction.answered()
    (heard,) = await library.heard("interaction")
    url = f"{fake.rest_url}/interactions/{interaction.id}/{interaction.token}/callback"
    async with aiohttp.ClientSession() as session, session.post(url, json={"type": 4, "data": {"content": "x"}}) as answer:
        assert (answer.status, (await answer.json())["code"]) == (400, 40060)
    fake.clock.advance(timedelta(minutes=14))
    await heard.followup.send("in time", ephemeral=True)
    fake.clock.advance(timedelta(minutes=2))
    assert (await refusal(heard.followup.send("too late"))).code == 50027


async def test_suggestions_come_while_typing(library: Library, ana: Person) -> None:
    """An option with autocompletion is asked while somebody types; what is chosen is sent."""
    offer(library)
    await library.tree.sync()
    suggested = await ana.complete("show", "which", "Frühlings").suggested()
    assert suggested == [{"name": "Frühlings-festival", "value": "E12"}]
    assert (await ana.run("show", which="E12").answered()).content == "E12"


async def test_context_menus_carry_the_whole_message(library: Library, ana: Person) -> None:
    """A message's menu brings its content without any intent; a member's menu brings the member."""
    offer(library)
    await library.tree.sync()
    message = ana.type("こんにちは")
    assert (await ana.use_message_menu("Translate", message).answered()).content == "ana: こんにちは"
    assert (await ana.use_user_menu("Greet", ana.user).answered()).content == "Hello Ana"
    assert ana.channel.texts == ["こんにちは", "Hello Ana"]


class Card(discord.ui.View):
    """A card with buttons, a menu and a form behind one of the buttons."""

    @discord.ui.button(label="Count", custom_id="count")
    async def count(self, interaction: discord.Interaction, button: discord.ui.Button[Card]) -> None:
        """Change the card."""
        button.disabled = True
        await interaction.response.edit_message(content="1 comes", view=self)

    @discord.ui.button(label="Ask", custom_id="ask")
    async def ask(self, interaction: discord.Interaction, button: discord.ui.Button[Card]) -> None:
        """Open the form."""
        await interaction.response.send_modal(Form())

    @discord.ui.button(label="Later", custom_id="later")
    async def later(self, interaction: discord.Interaction, button: discord.ui.Button[Card]) -> None:
        """Change the card later."""
        await interaction.response.defer()
        await interaction.edit_original_response(content="later")

    @discord.ui.select(
        custom_id="city", placeholder="City", options=[discord.SelectOption(label="Porto"), discord.SelectOption(label="Kobe")]
    )
    async def city(self, interaction: discord.Interaction, select: discord.ui.Select[Card]) -> None:
        """Answer with the choice."""
        await interaction.response.send_message(select.values[0], ephemeral=True)

    @discord.ui.select(cls=discord.ui.UserSelect, custom_id="who")
    async def who(self, interaction: discord.Interaction, select: discord.ui.UserSelect[Card]) -> None:
        """Answer with the name."""
        await interaction.response.send_message(select.values[0].display_name, ephemeral=True)


class Form(discord.ui.Modal, title="Your name"):
    """A form with one line."""

    name: discord.ui.TextInput[Form] = discord.ui.TextInput(label="Name", custom_id="name", max_length=10)

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Answer with the name."""
        await interaction.response.send_message(f"Hello {self.name.value}", ephemeral=True)


async def test_buttons_change_their_message(library: Library, ana: Person) -> None:
    """A tap on a button edits the message, at once or later; a disabled button cannot be tapped."""
    await library.place(ana.channel).send("0 come", view=Card(timeout=None))
    card = ana.channel.last
    assert list(card.buttons) == ["Count", "Ask", "Later"]
    assert await ana.tap(card, "Count").answered() is card
    assert card.content == "1 comes"
    with pytest.raises(AssertionError, match="disabled"):
        ana.tap(card, "count")
    with pytest.raises(AssertionError, match="0 components"):
        ana.tap(card, "nothing")
    assert (await ana.tap(card, "later").answered()).content == "later"


async def test_menus_take_what_they_offer(library: Library, ana: Person, guild: Guild) -> None:
    """One chooses among the options of a menu, or among people; nothing else."""
    await library.place(ana.channel).send("Where?", view=Card(timeout=None))
    card = ana.channel.last
    assert (await ana.choose(card, "city", "Kobe").answered()).content == "Kobe"
    assert (await ana.choose(card, "who", guild.members[ana.user.id]).answered()).content == "Ana"
    with pytest.raises(AssertionError, match="Paris"):
        ana.choose(card, "city", "Paris")
    with pytest.raises(AssertionError, match="1 to 1"):
        ana.choose(card, "city", "Porto", "Kobe")


class Layout(discord.ui.LayoutView):
    """A card of the newer kind."""

    def __init__(self) -> None:
        """Put a text beside a button."""
        super().__init__(timeout=None)
        button: discord.ui.Button[Layout] = discord.ui.Button(label="Choose", custom_id="choose")
        button.callback = self._ask  # type: ignore[method-assign]
        self.add_item(discord.ui.Section(discord.ui.TextDisplay("Where next year?"), accessory=button))

    async def _ask(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Choice())


class Choice(discord.ui.Modal, title="Where?"):
    """A form of the newer kind."""

    city: discord.ui.Label[Choice] = discord.ui.Label(
        text="City",
        component=discord.ui.Select(custom_id="city", options=[discord.SelectOption(label="Kobe", value="kobe")]),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Change the card."""
        assert isinstance(self.city.component, discord.ui.Select)
        chosen = discord.ui.LayoutView(timeout=None)
        chosen.add_item(discord.ui.TextDisplay(f"Next year: {self.city.component.values[0]}"))
        await interaction.response.edit_message(view=chosen)


async def test_newer_layouts_work_as_well(library: Library, ana: Person) -> None:
    """Components V2 are shown, opened from and changed, and take no content beside them."""
    await library.place(ana.channel).send(view=Layout())
    card = await ana.channel.said("Where next year?")
    opener = ana.tap(card, "Choose")
    await opener.opened()
    assert await ana.submit(opener, {"City": "Kobe"}).answered() is card
    assert card.text == "Next year: kobe"
    body: dict[str, Any] = {"content": "x", "flags": 1 << 15, "components": [{"type": 10, "content": "x"}]}
    params = discord.http.MultipartParameters(body, None, None)
    assert (await refusal(library.http.send_message(ana.channel.id, params=params))).code == 50035


async def test_options_carry_people_and_places(library: Library, ana: Person, guild: Guild) -> None:
    """Users, roles, channels and files are named by a command and arrive whole; one guild's commands are its own."""

    @library.tree.command(name="invite", description="x", guild=discord.Object(guild.id))
    async def invite(
        interaction: discord.Interaction,
        who: discord.Member,
        role: discord.Role,
        place: discord.TextChannel,
        plan: discord.Attachment,
    ) -> None:
        text = (await plan.read()).decode()
        await interaction.response.send_message(f"{who.display_name} {role} {place} {text}", ephemeral=True)

    await library.tree.sync(guild=discord.Object(guild.id))
    host = guild.add_role("host")
    await library.heard("guild_role_create")
    with pytest.raises(AssertionError, match="who takes"):
        ana.run("invite", who="Ana", role=host, place=ana.channel, plan=("plan.txt", b"soon"))
    ana.run("invite", who=ana.user, role=host, place=ana.channel, plan=("plan.txt", b"soon"))
    assert (await ana.told("soon")).content == "Ana host allgemein soon"
    assert not ana.user.in_private().may_see("invite")


async def test_commands_work_in_private(library: Library, ana: Person) -> None:
    """In private there is no guild, and the answer stands in the conversation."""

    @library.tree.command(name="where", description="x")
    async def where(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"{interaction.guild} {interaction.user.name} {interaction.context.dm_channel}")

    await library.tree.sync()
    message = await ana.user.in_private().run("where").answered()
    assert message.content == "None ana True"
    assert not message.is_ephemeral


async def test_forms_are_filled_in_once(fake: DiscordServer, library: Library, ana: Person) -> None:
    """A modal is submitted by whom it was opened for, with what its fields take."""
    await library.place(ana.channel).send("0 come", view=Card(timeout=None))
    opener = ana.tap(ana.channel.last, "Ask")
    modal = await opener.opened()
    assert modal["title"] == "Your name"
    for wrong in ({}, {"name": "x" * 11}, {"name": "Ana", "age": "7"}):
        with pytest.raises(AssertionError):
            ana.submit(opener, wrong)
    with pytest.raises(AssertionError, match="no modal"):
        fake.add_user("ben").at(ana.channel).submit(opener, {"name": "Ben"})
    assert (await ana.submit(opener, {"Name": "Ana"}).answered()).content == "Hello Ana"
    with pytest.raises(AssertionError, match="no modal"):
        ana.submit(opener, {"name": "Ana"})


async def test_components_that_are_too_much_are_refused(library: Library, channel: Channel) -> None:
    """Labels, ids and rows of components are held to Discord's limits."""
    row = {"type": 1, "components": [{"type": 2, "style": 1, "label": "x", "custom_id": "x"}]}
    wrong = [
        [{"type": 1, "components": [{"type": 2, "style": 1, "label": "x" * 81, "custom_id": "x"}]}],
        [{"type": 1, "components": [{"type": 2, "style": 1, "label": "x", "custom_id": "x" * 101}]}],
        [{"type": 1, "components": [{"type": 2, "style": 1, "label": "x"}]}],
        [row, row],
        [{"type": 1, "components": [{"type": 3, "custom_id": "x", "options": []}]}],
        [{"type": 1, "components": [{"type": 2, "style": 5, "label": str(n), "url": "https://e.org"} for n in range(6)]}],
    ]
    for components in wrong:
        params = discord.http.MultipartParameters({"content": "x", "components": components}, None, None)
        assert (await refusal(library.http.send_message(channel.id, params=params))).code == 50035


# Scheduled events


async def test_scheduled_events_and_who_is_interested(fake: DiscordServer, library: Library, ana: Person) -> None:
    """The bot makes an event and moves it, hears who presses Interested, and can ask for all of them."""
    guild = library.guilds[0]
    start = fake.clock.now() + timedelta(days=3)
    event = await guild.create_scheduled_event(
        name="Hanami",
        start_time=start,
        end_time=start + timedelta(hours=2),
        entity_type=discord.EntityType.external,
        privacy_level=discord.PrivacyLevel.guild_only,
        location="Kobe",
    )
    await event.edit(name="Hanami 2027", start_time=start + timedelta(minutes=30))
    assert (await library.heard("scheduled_event_create"))[0].id == event.id
    assert (await library.heard("scheduled_event_update"))[0].name == "Hanami 2027"
    ours = fake.guilds[guild.id].events[event.id]
    ana.press_interested(ours)
    assert [user.id async for user in event.users()] == [ana.user.id]
    ana.release_interested(ours)
    assert [user async for user in event.users()] == []
    assert (await guild.fetch_scheduled_event(event.id)).user_count == 0
    await event.cancel()
    assert (await refusal(event.edit(name="x"))).code == 180000
    await event.delete()
    await library.heard("scheduled_event_delete")


async def test_scheduled_events_that_cannot_be_are_refused(fake: DiscordServer, library: Library, guild: Guild) -> None:
    """An event in the past is 50035, one without the permission 50013."""
    known = library.guilds[0]
    past = fake.clock.now() - timedelta(hours=1)
    said: dict[str, Any] = {"name": "x", "entity_type": discord.EntityType.external, "location": "Kobe"}
    said |= {"privacy_level": discord.PrivacyLevel.guild_only, "end_time": fake.clock.now() + timedelta(days=1)}
    assert (await refusal(known.create_scheduled_event(start_time=past, **said))).code == 50035
    guild.allow(Permission.NOTHING)
    soon = fake.clock.now() + timedelta(hours=1)
    assert (await refusal(known.create_scheduled_event(start_time=soon, **said))).code == 50013


# Faults


async def test_a_message_lost_on_the_way_back_is_not_sent_twice(fake: DiscordServer, library: Library, ana: Person) -> None:
    """A send that had its effect and was answered 502 is tried again by the library, and stands once."""
    fake.fail_next("POST", r"/messages$", 502, applied=True)
    await library.place(ana.channel).send("once")
    assert ana.channel.texts == ["once"]
    assert len(fake.made("POST", r"/messages$")) == 2


async def test_a_connection_is_reset(fake: DiscordServer, library: Library, channel: Channel) -> None:
    """A call whose connection is reset fails in the library, with or without its effect."""
    place = library.place(channel)
    for applied in (True, False):
        fake.reset_next("POST", r"/messages$", applied=applied)
        with pytest.raises(aiohttp.ClientError):
            await place.send(f"applied {applied}")
    assert channel.texts == ["applied True"]


async def test_an_answer_is_held_back(fake: DiscordServer, library: Library, guild: Guild, channel: Channel) -> None:
    """Between the effect of a call and its answer a test can do what it wants; other calls go through."""
    other = guild.add_channel("other")
    held = fake.hold("POST", r"/messages$")
    sending = asyncio.create_task(library.place(channel).send("held"))
    await held.arrived.wait()
    assert channel.texts == ["held"]
    await library.heard("guild_channel_create")
    await library.place(other).send("other")
    assert not sending.done()
    held.set()
    assert (await sending).content == "held"


PROCESS: Final = """
import sys, discord, yarl
discord.http.Route.BASE, gateway, token, where = sys.argv[1:]
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
client = discord.Client(intents=discord.Intents(guilds=True), guild_ready_timeout=0.05)
@client.event
async def on_ready():
    await client.get_channel(int(where)).send("reminder", nonce="R3-1")
    await client.get_channel(int(where)).send("recorded", nonce="R3-2")
client.run(token, log_handler=None)
"""
"""A bot of its own: it sends something, and then something else."""


async def test_a_process_is_killed_between_sent_and_recorded(fake: DiscordServer, channel: Channel) -> None:
    """A bot in a process of its own is killed once its message stands; started again, it does not send it twice."""
    place = (fake.rest_url, fake.gateway_url, fake.token, str(channel.id))
    held = fake.hold("POST", r"/messages$")
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", PROCESS, *place)
    try:
        await asyncio.wait_for(held.arrived.wait(), 20)
    finally:
        process.kill()
        await process.wait()
    await fake.until(lambda: not fake.connected)
    assert channel.texts == ["reminder"]
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", PROCESS, *place)
    try:
        await channel.said("recorded", 20)
    finally:
        process.kill()
        await process.wait()
    assert channel.texts == ["reminder", "recorded"]


async def test_failures_are_counted_and_chosen(fake: DiscordServer, library: Library, channel: Channel) -> None:
    """A failure comes at the call it is meant for, with the status and code a test wants."""
    place = library.place(channel)
    fake.fail_next("POST", r"/messages$", 403, after=1, code=50013)
    fake.delay("POST", r"/messages$", 0.01)
    await place.send("one")
    assert (await refusal(place.send("two"))).code == 50013
    await place.send("three")
    assert channel.texts == ["one", "three"]


async def test_limits_make_the_library_wait(fake: DiscordServer, library: Library, channel: Channel) -> None:
    """A call too many is 429 and tried again after the time it names; one from Cloudflare is an error."""
    fake.limit("POST /channels/{channel}/messages", 1, 0.2, announced=False)
    place = library.place(channel)
    await place.send("one")
    await place.send("two")
    assert fake.times_limited == 1
    assert channel.texts == ["one", "two"]
    fake.fail_next("GET", r"/messages", 429, retry_after=0.01)
    assert len([one async for one in place.history()]) == 2
    fake.fail_next("GET", r"/messages", 429, via=False)
    assert (await refusal(place.fetch_message(channel.last.id))).status == 429


async def test_an_announced_limit_is_never_met(fake: DiscordServer, library: Library, channel: Channel) -> None:
    """Where answers say how much is left the library waits by itself."""
    fake.limit("POST /channels/{c}/messages", 2, 0.2)
    for number in range(4):
        await library.place(channel).send(str(number))
    assert fake.times_limited == 0
    assert channel.texts == ["0", "1", "2", "3"]


async def test_what_happened_meanwhile_is_heard_after_a_cut(fake: DiscordServer, library: Library, ana: Person) -> None:
    """A bot whose socket was cut resumes and hears what it missed, once."""
    await fake.cut_gateway()
    missed = ana.type("missed")
    assert [message.id for message in await library.heard("message")] == [missed.id]
    await library.heard("resumed")
    assert (fake.gateway.identified, fake.gateway.resumed) == (1, 1)
    await fake.ask_reconnect()
    again = ana.type("again")
    assert [message.id for message in await library.heard("message", 2)] == [missed.id, again.id]
    assert fake.gateway.resumed == 2


async def test_a_session_is_invalidated(fake: DiscordServer, library: Library, ana: Person) -> None:
    """After op 9 a bot resumes if it may, and else comes in anew, without what it missed."""
    await fake.invalidate_session(resumable=True)
    await library.heard("resumed")
    await fake.invalidate_session(resumable=False)
    ana.type("never heard")
    await library.heard("ready", 2)
    heard = ana.type("heard")
    assert [message.id for message in await library.heard("message")] == [heard.id]
    assert (fake.gateway.identified, fake.gateway.resumed) == (2, 1)


async def test_the_server_goes_away_and_comes_back(
    fake: DiscordServer, library: Library, ana: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the fake is away nothing answers; on the same port everything goes on."""
    monkeypatch.setattr(discord.backoff.ExponentialBackoff, "delay", lambda _self: 0.01)
    await fake.go_away()
    with pytest.raises(aiohttp.ClientError):
        await library.place(ana.channel).send("nobody there")
    missed = ana.type("missed")
    await fake.come_back()
    assert [message.id for message in await library.heard("message")] == [missed.id]
    await library.place(ana.channel).send("back")
    assert ana.channel.texts == ["missed", "back"]


async def test_events_get_lost_doubled_and_out_of_order(fake: DiscordServer, library: Library, ana: Person) -> None:
    """Events are dropped, sent twice and swapped as a test wants."""
    fake.drop_events(lambda event, _data: event == "MESSAGE_CREATE")
    ana.type("lost")
    fake.duplicate_events(lambda event, _data: event == "MESSAGE_CREATE")
    twice = ana.type("twice")
    fake.reorder_events(lambda event, _data: event == "MESSAGE_CREATE")
    late, early = ana.type("late"), ana.type("early")
    heard = [message.id for message in await library.heard("message", 4)]
    assert heard == [twice.id, twice.id, early.id, late.id]
