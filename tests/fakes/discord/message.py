"""A message: what stands in it, how it changes, and what the bot is told of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tests.fakes.discord import component
from tests.fakes.discord.mention import Pinged
from tests.fakes.discord.wire import Json, given, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from tests.fakes.discord.channel import Channel
    from tests.fakes.discord.people import User
    from tests.fakes.discord.webhook import Webhook

HAS_THREAD: Final = 1 << 5
SUPPRESS_EMBEDS: Final = 1 << 2
EPHEMERAL: Final = 1 << 6
LOADING: Final = 1 << 7
COMPONENTS_V2: Final = 1 << 15

PLAIN: Final = 0
REPLY: Final = 19
COMMAND: Final = 20
STARTER: Final = 21
MENU_COMMAND: Final = 23

_HIDDEN: Final[Json] = {"content": "", "embeds": [], "attachments": [], "components": []}
"""What of other people's messages a bot without the message content intent gets instead; of a poll it gets nothing."""


@dataclass(eq=False, repr=False)
class Message:
    """A message in a channel, or one that only one user sees.

    Args:
        id: Its snowflake.
        channel: Where.
        author: Who; a user of its own where a webhook gave a name.
        created_at: When.
        content: The text.
        embeds: As the API takes them.
        components: Numbered.
        poll: As the API tells of it.
        attachments: What Discord says of its files.
        flags: Discord's bits.
        kind: Discord's number of its type.
        nonce: What the bot called it.
        reference: The message it answers.
        webhook: What it came through.
        interaction: What is said of the interaction it answers.
        edited_at: When it was changed last.
        pinged: Whom it notified.
        reactions: Who reacted with what.
        history: The texts it had before.
        deleted: Whether it is gone.
        thread: The thread that hangs on it.
        rest: What else Discord says of it.
    """

    id: int
    channel: Channel
    author: User
    created_at: datetime
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    poll: Json | None = None
    attachments: list[Json] = field(default_factory=list)
    flags: int = 0
    kind: int = PLAIN
    nonce: str | int | None = None
    reference: Message | None = None
    webhook: Webhook | None = None
    interaction: Json | None = None
    edited_at: datetime | None = None
    pinged: Pinged = field(default_factory=Pinged)
    reactions: dict[str, list[User]] = field(default_factory=dict)
    history: list[str] = field(default_factory=list)
    deleted: bool = False
    thread: Channel | None = None
    rest: Json = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<Message {self.id} of {self.author.name}: {self.content!r}>"

    @property
    def is_ephemeral(self) -> bool:
        """Whether only one user sees it."""
        return bool(self.flags & EPHEMERAL)

    @property
    def is_loading(self) -> bool:
        """Whether it still says that the bot is thinking."""
        return bool(self.flags & LOADING)

    @property
    def text(self) -> str:
        """Everything that can be read in it: content, embeds and texts among the components, line by line."""
        parts = [self.content, *(line for embed in self.embeds for line in _lines(embed)), *component.texts(self.components)]
        return "\n".join(part for part in parts if part)

    @property
    def buttons(self) -> dict[str, Json]:
        """Its usable buttons by label, or else by custom id."""
        found = [one for one in component.interactive(self.components) if one["type"] == component.BUTTON]
        return {str(one.get("label") or one["custom_id"]): one for one in found if not one.get("disabled")}

    @property
    def selects(self) -> dict[str, Json]:
        """Its menus by custom id."""
        found = component.interactive(self.components)
        return {one["custom_id"]: one for one in found if one["type"] in component.SELECTS}

    @property
    def is_starter(self) -> bool:
        """Whether it only stands for the message on which its thread hangs."""
        return self.kind == STARTER

    def begin(self, thread: Channel) -> None:
        """Let a thread hang on the message, and stand for it there; tell the bot of both."""
        self.thread = thread
        self.flags |= HAS_THREAD
        self.announce_change()
        world = thread.world
        world.post(Message(world.ids(), thread, self.author, world.clock.now(), kind=STARTER, reference=self))

    def announce(self) -> None:
        """Tell the bot that the message is there."""
        self.channel.world.publish("MESSAGE_CREATE", self.event(), self.channel)

    def announce_change(self) -> None:
        """Tell the bot how the message is now; nothing of one that only one user sees."""
        if not self.is_ephemeral:
            self.channel.world.publish("MESSAGE_UPDATE", self.event(), self.channel)

    def delete(self) -> None:
        """Take the message away, and tell the bot."""
        self.deleted = True
        if self.is_ephemeral:
            self.channel.world.forget_ephemeral(self)
            return
        self.channel.messages.pop(self.id, None)
        gone = {"id": str(self.id), "channel_id": str(self.channel.id), **self.channel.where()}
        self.channel.world.publish("MESSAGE_DELETE", gone, self.channel)

    def react(self, user: User, emoji: str) -> None:
        """Let somebody react, once with the same emoji, and tell the bot."""
        who = self.reactions.setdefault(emoji, [])
        if user not in who:
            who.append(user)
            self._announce_reaction("MESSAGE_REACTION_ADD", user, emoji)

    def unreact(self, user: User, emoji: str) -> None:
        """Let somebody take a reaction back, and tell the bot."""
        if user in self.reactions.get(emoji, ()):
            self.reactions[emoji].remove(user)
            self.reactions = {one: who for one, who in self.reactions.items() if who}
            self._announce_reaction("MESSAGE_REACTION_REMOVE", user, emoji)

    def event(self) -> Json:
        """Return what the gateway says of the message."""
        member = self.channel.guild.members.get(self.author.id) if self.channel.guild else None
        with_member = {"member": member.payload(with_user=False)} if member and not self.webhook else {}
        return {**self.payload(), **self.channel.where(), **with_member}

    def payload(self, *, with_reference: bool = True) -> Json:
        """Return what Discord says of a message."""
        return {
            "id": str(self.id),
            "channel_id": str(self.channel.id),
            "type": self.kind,
            "author": self._author(),
            "content": self.content,
            "timestamp": stamp(self.created_at),
            "edited_timestamp": stamp(self.edited_at),
            "tts": False,
            "pinned": False,
            "flags": self.flags,
            "attachments": self.attachments,
            "embeds": self.embeds,
            "components": self.components,
            **self._mentions(),
            **self._origin(),
            **(self._reference() if self.reference and with_reference else {}),
            **({"reactions": [self._reaction(emoji) for emoji in self.reactions]} if self.reactions else {}),
            **given({"nonce": self.nonce, "poll": self.poll, "thread": self.thread.payload() if self.thread else None}),
            **self.rest,
        }

    def _author(self) -> Json:
        if not self.webhook or self.author is self.channel.world.bot:
            return self.author.payload()
        return {**self.author.payload(), "discriminator": "0000"}

    def _mentions(self) -> Json:
        return {
            "mentions": [user.payload() for user in self.pinged.users],
            "mention_roles": [str(role.id) for role in self.pinged.roles],
            "mention_everyone": self.pinged.everyone,
        }

    def _origin(self) -> Json:
        application = str(self.channel.world.application_id)
        if self.interaction:
            return {"application_id": application, "webhook_id": application, "interaction_metadata": self.interaction}
        if self.webhook:
            owner = self.webhook.application_id
            return {"webhook_id": str(self.webhook.id), **given({"application_id": str(owner) if owner else None})}
        return {}

    def _reference(self) -> Json:
        answered = self.reference
        if answered is None:
            return {}
        where = {"message_id": str(answered.id), "channel_id": str(answered.channel.id), **answered.channel.where()}
        shown = None if answered.deleted else answered.payload(with_reference=False)
        return {"message_reference": {"type": 0, **where}, "referenced_message": shown}

    def _reaction(self, emoji: str) -> Json:
        who = self.reactions[emoji]
        details = {"burst": 0, "normal": len(who)}
        mine = self.channel.world.bot in who
        base = {"emoji": emoji_payload(emoji), "count": len(who), "count_details": details}
        return {**base, "me": mine, "me_burst": False, "burst_colors": []}

    def _announce_reaction(self, event: str, user: User, emoji: str) -> None:
        member = self.channel.guild.members.get(user.id) if self.channel.guild else None
        told = {
            "user_id": str(user.id),
            "channel_id": str(self.channel.id),
            "message_id": str(self.id),
            "message_author_id": str(self.author.id),
            "emoji": emoji_payload(emoji),
            "burst": False,
            "type": 0,
            **self.channel.where(),
        }
        if event == "MESSAGE_REACTION_ADD" and member:
            told["member"] = member.payload()
        self.channel.world.publish(event, told, self.channel)


def without_content(payload: Json) -> Json:
    """Return what Discord says of a message where the bot may not know what stands in it."""
    return {name: value for name, value in payload.items() if name != "poll"} | _HIDDEN


def emoji_payload(emoji: str) -> Json:
    """Return what Discord says of an emoji: a character, or ``name:id`` for a guild's own."""
    name, _, number = emoji.partition(":")
    return {"id": number or None, "name": name}


def _lines(embed: Json) -> list[str]:
    fields = [part for one in embed.get("fields") or () for part in (one["name"], one["value"])]
    footer = (embed.get("footer") or {}).get("text", "")
    author = (embed.get("author") or {}).get("name", "")
    return [author, embed.get("title") or "", embed.get("description") or "", *fields, footer]
