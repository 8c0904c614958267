"""Where one talks: channels of a guild, their threads and private conversations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tests.fakes.discord.permission import ALL, Permission
from tests.fakes.discord.refusal import Refusal, missing_access, missing_permissions
from tests.fakes.discord.wire import Json, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.fakes.discord.guild import Guild
    from tests.fakes.discord.message import Message
    from tests.fakes.discord.people import Role, User
    from tests.fakes.discord.webhook import Webhook
    from tests.fakes.discord.world import World

TEXT_CHANNEL: Final = 0
PRIVATE: Final = 1
VOICE: Final = 2
PUBLIC_THREAD: Final = 11
PRIVATE_THREAD: Final = 12


@dataclass(eq=False, repr=False)
class Channel:
    """A channel of a guild, one of its threads, or a private conversation with the bot.

    Args:
        world: Where it is known.
        id: Its snowflake.
        name: Its name; empty in private.
        guild: Whose it is.
        kind: Discord's number of its type.
        parent: The channel a thread belongs to.
        recipient: With whom the bot talks in private.
        owner: Who made a thread.
        overwrites: What is allowed and denied here, by the id of a role or a user.
        messages: What stands here, by id, in order.
        archived: Whether a thread is over.
        locked: Whether only moderators go on in a thread.
    """

    world: World
    id: int
    name: str
    guild: Guild | None = None
    kind: int = TEXT_CHANNEL
    parent: Channel | None = None
    recipient: User | None = None
    owner: User | None = None
    overwrites: dict[int, tuple[Permission, Permission]] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    archived: bool = False
    locked: bool = False

    def __repr__(self) -> str:
        return f"<Channel {self.name} {self.id}>"

    @property
    def is_thread(self) -> bool:
        """Whether it hangs on another channel."""
        return self.kind in (PUBLIC_THREAD, PRIVATE_THREAD)

    @property
    def texts(self) -> list[str]:
        """The contents of what stands here, in order."""
        return [message.content for message in self.messages.values() if not message.is_starter]

    @property
    def last(self) -> Message:
        """What was said last and still stands."""
        return next(reversed(self.messages.values()))

    async def said(self, text: str, timeout: float = 5.0) -> Message:  # noqa: ASYNC109 - of a test
        """Wait until a message here holds a text, and return the last that does.

        Raises:
            AssertionError: None does in time.
        """
        await self.world.until(lambda: self._holding(text), timeout, f"nobody said {text!r} here")
        return self._holding(text)[-1]

    def _holding(self, text: str) -> list[Message]:
        return [message for message in self.messages.values() if text in message.text]

    def permissions(self, user: User) -> Permission:
        """Return what somebody may do here."""
        if self.guild is None:
            return ALL & ~Permission.ADMINISTRATOR
        member = self.guild.members.get(user.id)
        return member.permissions(self) if member else Permission.NOTHING

    def require(self, *needed: Permission) -> None:
        """Let the bot through only if it sees the channel and may do what is needed.

        Raises:
            Refusal: 50001 when it does not see it, 50013 when it may not do it.
        """
        allowed = self.permissions(self.world.bot)
        if Permission.VIEW_CHANNEL not in allowed:
            raise missing_access()
        if any(one not in allowed for one in needed):
            raise missing_permissions()

    def open_to_speech(self) -> None:
        """Let something be said here: a thread that is over goes on, unless it is locked.

        Raises:
            Refusal: 160005.
        """
        if not self.is_thread:
            return
        if self.locked:
            raise Refusal(403, 160005, "Thread is locked")
        if self.archived:
            self.archived = False
            self.update()

    def require_open(self) -> None:
        """Let something that stands here be changed, removed or reacted to: in a thread that is over nothing is.

        Raises:
            Refusal: 50083.
        """
        if self.archived:
            raise Refusal(400, 50083, "Thread is archived")

    def archive(self, *, locked: bool = False) -> None:
        """End a thread, as Discord does by itself after a while, and tell the bot.

        Args:
            locked: A moderator does it, and nobody else shall go on.
        """
        self.archived, self.locked = True, locked
        self.update()

    def begin_thread(self, name: str, owner: User, message: Message | None = None, kind: int = PUBLIC_THREAD) -> Channel:
        """Let a thread begin, on a message here or by itself, and tell the bot."""
        thread = Channel(self.world, message.id if message else self.world.ids(), name, self.guild, kind, self, owner=owner)
        self.world.channels[thread.id] = thread
        self.world.publish("THREAD_CREATE", {**thread.payload(), "newly_created": True}, self)
        if message:
            message.begin(thread)
        return thread

    def deny(self, denied: Permission, allowed: Permission = Permission.NOTHING, *, to: User | Role | None = None) -> None:
        """Deny somebody, by default the bot, exactly this here, and tell the bot."""
        self.overwrites[(to or self.world.bot).id] = (allowed, denied)
        self.update()

    def rename(self, name: str) -> None:
        """Give the channel another name, and tell the bot."""
        self.name = name
        self.update()

    def update(self) -> None:
        """Tell the bot how the channel is now."""
        self.world.publish("THREAD_UPDATE" if self.is_thread else "CHANNEL_UPDATE", self.payload())

    def add_webhook(self, name: str, creator: User) -> Webhook:
        """Let somebody make a webhook here, and tell the bot."""
        from tests.fakes.discord.webhook import add_webhook

        return add_webhook(self, name, creator)

    def delete(self) -> None:
        """Take the channel away, with its threads, its webhooks and what stands in it, and tell the bot."""
        self.world.channels.pop(self.id, None)
        for thread in [one for one in self.world.channels.values() if one.parent is self]:
            del self.world.channels[thread.id]
        for webhook in [one for one in self.world.webhooks.values() if one.channel is self]:
            del self.world.webhooks[webhook.id]
        if self.guild:
            self.guild.channels.pop(self.id, None)
        self.world.publish("THREAD_DELETE" if self.is_thread else "CHANNEL_DELETE", self.payload())

    def clear(self, messages: Iterable[Message]) -> None:
        """Take several messages away at once, as a moderator does."""
        gone = [self.messages.pop(message.id) for message in list(messages) if message.id in self.messages]
        for message in gone:
            message.deleted = True
        ids = [str(message.id) for message in gone]
        self.world.publish("MESSAGE_DELETE_BULK", {"ids": ids, "channel_id": str(self.id), **self.where()}, self)

    def where(self) -> Json:
        """Return the field that names the guild; there is none in private."""
        return {"guild_id": str(self.guild.id)} if self.guild else {}

    def payload(self) -> Json:
        """Return what Discord says of a channel."""
        last = str(self.last.id) if self.messages else None
        base: Json = {"id": str(self.id), "type": self.kind, "last_message_id": last, "flags": 0}
        if self.recipient:
            return {**base, "recipients": [self.recipient.payload()]}
        return {**base, **self.where(), "name": self.name, **(self._thread() if self.is_thread else self._text())}

    def _text(self) -> Json:
        return {
            "position": list(self.guild.channels).index(self.id) if self.guild and self.id in self.guild.channels else 0,
            "parent_id": str(self.parent.id) if self.parent else None,
            "topic": None,
            "nsfw": False,
            "rate_limit_per_user": 0,
            "permission_overwrites": [self._overwrite(who) for who in self.overwrites],
            **({"bitrate": 64000, "user_limit": 0, "rtc_region": None} if self.kind == VOICE else {}),
        }

    def _overwrite(self, who: int) -> Json:
        allowed, denied = self.overwrites[who]
        is_role = self.guild is not None and any(role.id == who for role in self.guild.roles)
        return {"id": str(who), "type": 0 if is_role else 1, "allow": str(int(allowed)), "deny": str(int(denied))}

    def _thread(self) -> Json:
        began = stamp(self.world.clock.now())
        return {
            "parent_id": str(self.parent.id) if self.parent else None,
            "owner_id": str(self.owner.id) if self.owner else None,
            "rate_limit_per_user": 0,
            "message_count": len(self.messages),
            "total_message_sent": len(self.messages),
            "member_count": 1,
            "thread_metadata": {
                "archived": self.archived,
                "auto_archive_duration": 1440,
                "archive_timestamp": began,
                "create_timestamp": began,
                "locked": self.locked,
            },
        }
