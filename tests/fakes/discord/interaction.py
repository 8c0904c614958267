"""What somebody does with the bot's commands, buttons, menus and modals, and what comes of it."""

from __future__ import annotations

import asyncio
import hashlib
import time
from base64 import b64encode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tests.fakes.discord.message import COMMAND, EPHEMERAL, LOADING, MENU_COMMAND, REPLY, Message
from tests.fakes.discord.refusal import Refusal, invalid_token, unknown
from tests.fakes.discord.wire import Json, given

if TYPE_CHECKING:
    from datetime import datetime

    from tests.fakes.discord.channel import Channel
    from tests.fakes.discord.people import User
    from tests.fakes.discord.world import World

RUN: Final = 2
USE: Final = 3
COMPLETE: Final = 4
SUBMIT: Final = 5

MESSAGE_ANSWER: Final = 4
DEFERRED: Final = 5
DEFERRED_UPDATE: Final = 6
UPDATE: Final = 7
CHOICES: Final = 8
MODAL: Final = 9

_TOKEN_BYTES: Final = 162
_ATTACHMENT_BYTES: Final = 10 * 1024 * 1024


@dataclass(eq=False, repr=False)
class Interaction:
    """One thing somebody did.

    Args:
        world: Where.
        id: Its snowflake.
        kind: Discord's number of its type.
        user: Who.
        channel: In which channel.
        data: What exactly.
        began_at: By the clock.
        source: The message the used component stands on.
        created_at: In seconds of `time.monotonic`.
        acked_at: The same, once it is acknowledged.
        ack_type: Discord's number of the first answer's type.
        original: The first answer, once there is one; what was updated counts as one.
        responses: Every message that answers it, in order.
        modal: What was opened, until it is submitted.
        choices: What was suggested.
        failed: Whether the app said that the bot does not answer.
    """

    world: World
    id: int
    kind: int
    user: User
    channel: Channel
    data: Json
    began_at: datetime
    source: Message | None = None
    created_at: float = field(default_factory=time.monotonic)
    acked_at: float | None = None
    ack_type: int | None = None
    original: Message | None = None
    responses: list[Message] = field(default_factory=list)
    modal: Json | None = None
    choices: list[Json] | None = None
    failed: bool = False
    updated: bool = False

    def __repr__(self) -> str:
        return f"<Interaction {self.kind} {self.data} of {self.user.name}>"

    @property
    def token(self) -> str:
        """What lets the bot answer; as long as a real one."""
        text = f"interaction:{self.id}:".encode()
        while len(text) < _TOKEN_BYTES:
            text += hashlib.sha256(text).hexdigest().encode()
        return b64encode(text[:_TOKEN_BYTES]).decode().replace("+", "-").replace("/", "_")

    @property
    def is_answered(self) -> bool:
        """Whether there is something final to read for who did it."""
        if self.ack_type in (DEFERRED_UPDATE, UPDATE):
            return self.updated or bool(self.responses)
        return self.original is not None and not self.original.is_loading

    def begin(self) -> None:
        """Tell the bot, and give up when it does not acknowledge in time."""
        self.world.interactions.append(self)
        asyncio.get_running_loop().call_later(self.world.acknowledge_seconds, self._give_up)
        self.world.tell("INTERACTION_CREATE", self.payload())
        self.world.touch()

    def check_open(self) -> None:
        """Let a first answer through only when there is none yet and it is not too late.

        Raises:
            Refusal: 10062 when it is too late, 40060 when there is one.
        """
        if self.failed:
            raise unknown("interaction")
        if self.acked_at is not None:
            raise Refusal(400, 40060, "Interaction has already been acknowledged.")

    def acknowledge(self, answer: int) -> None:
        """Note the first answer."""
        self.acked_at = time.monotonic()
        self.ack_type = answer
        self.world.touch()

    def check_token(self) -> None:
        """Let a later answer through only after a first one, and only for so long.

        Raises:
            Refusal: 10015 when it was not acknowledged, 50027 when the token is too old.
        """
        if self.acked_at is None:
            raise unknown("webhook")
        if (self.world.clock.now() - self.began_at).total_seconds() > self.world.token_seconds:
            raise invalid_token()

    def add(self, message: Message) -> None:
        """Let a message answer: everybody sees it, or only who did this."""
        message.interaction = self.metadata()
        if self.original is None:
            self.original = message
            message.kind = self._answer_kind()
        else:
            message.kind, message.reference = REPLY, self.original
        self.responses.append(message)
        if message.flags & EPHEMERAL:
            self.world.show(message, self.user)
        else:
            self.world.post(message)

    def thinking(self, *, ephemeral: bool) -> None:
        """Let a message say that the bot is thinking."""
        flags = LOADING | (EPHEMERAL if ephemeral else 0)
        now = self.world.clock.now()
        self.add(Message(self.world.ids(), self.channel, self.world.bot, now, flags=flags))

    async def acknowledged(self, timeout: float = 4.0) -> None:  # noqa: ASYNC109 - of a test
        """Wait for the first answer.

        Raises:
            AssertionError: There is none in time.
        """
        await self.world.until(lambda: self.acked_at or self.failed, timeout, f"{self} was not acknowledged")
        if self.failed:
            raise AssertionError(f"{self} failed: not acknowledged within {self.world.acknowledge_seconds} s")

    async def answered(self, timeout: float = 5.0) -> Message:  # noqa: ASYNC109 - of a test
        """Wait for what who did this can read in the end, and return it.

        Raises:
            AssertionError: There is nothing in time, or the first answer came too late.
        """
        await self.world.until(lambda: self.is_answered or self.failed, timeout, f"{self} was not answered")
        if self.failed or self.original is None:
            raise AssertionError(f"{self} failed: not acknowledged within {self.world.acknowledge_seconds} s")
        return self.original

    async def opened(self, timeout: float = 4.0) -> Json:  # noqa: ASYNC109 - of a test
        """Wait for the modal that was opened, and return it.

        Raises:
            AssertionError: None was opened in time.
        """
        await self.acknowledged(timeout)
        if self.modal is None:
            raise AssertionError(f"{self} opened no modal; the answer was of type {self.ack_type}")
        return self.modal

    async def suggested(self, timeout: float = 4.0) -> list[Json]:  # noqa: ASYNC109 - of a test
        """Wait for what was suggested while somebody typed, and return it.

        Raises:
            AssertionError: Nothing was suggested in time.
        """
        await self.acknowledged(timeout)
        if self.choices is None:
            raise AssertionError(f"{self} got no suggestions; the answer was of type {self.ack_type}")
        return self.choices

    def payload(self) -> Json:
        """Return what the gateway says of it."""
        bits = self.channel.permissions
        place = {**self.channel.payload(), "permissions": str(int(bits(self.user)))}
        return {
            "id": str(self.id),
            "application_id": str(self.world.application_id),
            "type": self.kind,
            "data": self.data,
            "channel_id": str(self.channel.id),
            "channel": place,
            "token": self.token,
            "version": 1,
            "app_permissions": str(int(bits(self.world.bot))),
            "locale": self.user.locale,
            "entitlements": [],
            "attachment_size_limit": _ATTACHMENT_BYTES,
            **given({"message": self.source.payload() if self.source else None}),
            **(self._in_guild() or self._in_private()),
        }

    def metadata(self) -> Json:
        """Return what a message says of the interaction it answers."""
        owners = {"0": str(self.channel.guild.id) if self.channel.guild else "0"}
        base: Json = {"id": str(self.id), "type": self.kind, "user": self.user.payload()}
        target = {"interacted_message_id": str(self.source.id) if self.source and self.kind == USE else None}
        return {**base, "authorizing_integration_owners": owners, **given(target)}

    def _in_guild(self) -> Json:
        guild = self.channel.guild
        if guild is None:
            return {}
        member = guild.members[self.user.id]
        return {
            "guild_id": str(guild.id),
            "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
            "guild_locale": guild.locale,
            "member": {**member.payload(), "permissions": str(int(member.permissions(self.channel)))},
            "authorizing_integration_owners": {"0": str(guild.id)},
            "context": 0,
        }

    def _in_private(self) -> Json:
        return {"user": self.user.payload(), "authorizing_integration_owners": {"0": "0"}, "context": 1}

    def _answer_kind(self) -> int:
        if self.kind == RUN:
            return COMMAND if self.data.get("type", 1) == 1 else MENU_COMMAND
        return REPLY if self.source else COMMAND

    def _give_up(self) -> None:
        if self.acked_at is None:
            self.failed = True
            self.world.touch()
