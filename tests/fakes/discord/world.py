"""Everything there is on the fake: guilds, people, channels, messages, webhooks, and who is told of changes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from tests.fakes.discord.channel import PRIVATE, Channel
from tests.fakes.discord.command import Commands
from tests.fakes.discord.guild import Guild
from tests.fakes.discord.people import Member, Role, User
from tests.fakes.discord.permission import INVITED, ORDINARY, Permission
from tests.fakes.discord.refusal import unknown
from tests.fakes.discord.wire import Ids, Json

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from tests.fakes.clock import FakeClock
    from tests.fakes.discord.interaction import Interaction
    from tests.fakes.discord.message import Message
    from tests.fakes.discord.webhook import Webhook

NONCE_SECONDS: Final = 300
ACKNOWLEDGE_SECONDS: Final = 3.0
TOKEN_SECONDS: Final = 15 * 60


class World:
    """What Discord knows.

    Args:
        clock: Tells the time, and with it the ids.

    Attributes:
        bot: The bot's own user.
        application_id: Its application, which is not the same number as the user's.
        url: Where the fake listens, for the addresses of files.
        tell: Called with each event that the bot may be told of.
        nonce_seconds: For how long a nonce is remembered.
        acknowledge_seconds: How long an interaction waits to be acknowledged, in real time.
        token_seconds: How long an interaction can be answered, by the clock.
    """

    def __init__(self, clock: FakeClock) -> None:
        """Begin with nobody but the bot."""
        self.clock = clock
        self.ids = Ids(clock)
        self.url = ""
        self.tell: Callable[[str, Json], None] = lambda _event, _data: None
        self.nonce_seconds: float = NONCE_SECONDS
        self.acknowledge_seconds: float = ACKNOWLEDGE_SECONDS
        self.token_seconds: float = TOKEN_SECONDS
        self.application_id = self.ids()
        self.users: dict[int, User] = {}
        self.bot = self.add_user("jumelage", bot=True)
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.webhooks: dict[int, Webhook] = {}
        self.interactions: list[Interaction] = []
        self.commands = Commands(self)
        self.files: dict[int, bytes] = {}
        self.hides_content = True
        self._nonces: dict[str, tuple[datetime, Message]] = {}
        self._waiting: set[asyncio.Future[None]] = set()

    def add_user(
        self, name: str, locale: str = "en-US", global_name: str | None = None, *, bot: bool = False, takes_private: bool = True
    ) -> User:
        """Make an account."""
        user = User(self, self.ids(), name, locale, global_name, bot, takes_private)
        self.users[user.id] = user
        return user

    def add_guild(
        self,
        name: str,
        locale: str = "en-US",
        permissions: Permission = INVITED,
        everyone: Permission = ORDINARY,
        owner: User | None = None,
    ) -> Guild:
        """Make a guild that the bot is in, and tell the bot.

        Args:
            name: Its name.
            locale: Its preferred language.
            permissions: What the bot's own role may do; the bot may also do what everybody may.
            everyone: What everybody may do.
            owner: Who may do everything; somebody new when left out.
        """
        owner = owner or self.add_user(f"owner of {name}")
        guild = Guild(self, self.ids(), name, owner, locale, self.clock.now())
        guild.roles.append(Role(guild, guild.id, "@everyone", everyone))
        own = Role(guild, self.ids(), self.bot.name, permissions, bot_id=self.bot.id)
        guild.roles.append(own)
        guild.members = {who.id: Member(guild, who, self.clock.now()) for who in (self.bot, owner)}
        guild.bot.roles.append(own)
        self.guilds[guild.id] = guild
        self.publish("GUILD_CREATE", guild.creation())
        return guild

    def remove_guild(self, guild: Guild) -> None:
        """Take the bot out of a guild that goes on without it, and tell it."""
        del self.guilds[guild.id], guild.members[self.bot.id]
        self.publish("GUILD_DELETE", {"id": str(guild.id)})

    def return_to(self, guild: Guild) -> None:
        """Bring the bot back into a guild it was taken out of, and tell it."""
        own = next(role for role in guild.roles if role.bot_id == self.bot.id)
        guild.members[self.bot.id] = Member(guild, self.bot, self.clock.now(), [own])
        self.guilds[guild.id] = guild
        self.publish("GUILD_CREATE", guild.creation())

    def black_out(self, guild: Guild) -> None:
        """Have trouble with a guild, and tell the bot; it is told nothing of what happens there."""
        guild.unavailable = True
        self.publish("GUILD_DELETE", {"id": str(guild.id), "unavailable": True})

    def recover(self, guild: Guild) -> None:
        """Have no trouble with a guild any more, and tell the bot."""
        guild.unavailable = False
        self.publish("GUILD_CREATE", {**guild.creation(), "unavailable": False})

    def private_channel(self, user: User) -> Channel:
        """Return the conversation of somebody with the bot."""
        for channel in self.channels.values():
            if channel.recipient is user:
                return channel
        channel = Channel(self, self.ids(), "", kind=PRIVATE, recipient=user)
        self.channels[channel.id] = channel
        return channel

    def message(self, which: int) -> Message:
        """Return a message that stands in a channel.

        Raises:
            Refusal: 10008.
        """
        for channel in self.channels.values():
            if which in channel.messages:
                return channel.messages[which]
        raise unknown("message")

    def post(self, message: Message) -> None:
        """Let a message stand in its channel, and tell the bot."""
        message.channel.messages[message.id] = message
        message.announce()

    def show(self, message: Message, user: User) -> None:
        """Let only one user see a message."""
        user.ephemeral.append(message)
        self.touch()

    def forget_ephemeral(self, message: Message) -> None:
        """Take away a message that only one user sees."""
        for user in self.users.values():
            user.ephemeral = [one for one in user.ephemeral if one is not message]
        self.touch()

    def with_nonce(self, nonce: object) -> Message | None:
        """Return the message the bot sent with a nonce, if that was not too long ago."""
        sent_at, message = self._nonces.get(str(nonce), (None, None))
        if sent_at and (self.clock.now() - sent_at).total_seconds() <= self.nonce_seconds:
            return message
        return None

    def remember_nonce(self, message: Message) -> None:
        """Remember with which nonce the bot sent a message."""
        if message.nonce is not None:
            self._nonces[str(message.nonce)] = (self.clock.now(), message)

    def publish(self, event: str, data: Json, channel: Channel | None = None) -> None:
        """Tell the bot something, unless it happens where the bot sees nothing."""
        guild = self.guilds.get(int(data.get("guild_id", 0)))
        inside = "guild_id" not in data or (guild is not None and not guild.unavailable)
        if inside and (channel is None or Permission.VIEW_CHANNEL in channel.permissions(self.bot)):
            self.tell(event, data)
        self.touch()

    def touch(self) -> None:
        """Let everybody who waits for something look again."""
        for future in self._waiting:
            if not future.done():
                future.set_result(None)

    async def until(self, holds: Callable[[], object], timeout: float = 5.0, why: str = "") -> None:  # noqa: ASYNC109 - of a test
        """Wait until something holds; it is looked at again whenever anything happens on the fake.

        Args:
            holds: What is waited for.
            timeout: In real seconds.
            why: What to say when it never does.

        Raises:
            AssertionError: It did not hold in time.
        """
        try:
            async with asyncio.timeout(timeout):
                while not holds():
                    await self._change()
        except TimeoutError:
            raise AssertionError(why or f"not within {timeout} s") from None

    async def _change(self) -> None:
        future = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            await future
        finally:
            self._waiting.discard(future)
