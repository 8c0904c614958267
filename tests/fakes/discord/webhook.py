"""A webhook: a way to speak in a channel under any name."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.fakes.discord.wire import Json, given

if TYPE_CHECKING:
    from tests.fakes.discord.channel import Channel
    from tests.fakes.discord.people import User


@dataclass(eq=False)
class Webhook:
    """A webhook of a channel.

    Args:
        id: Its snowflake.
        channel: Where it speaks.
        name: How it is called where a message gives no name.
        token: Lets whoever knows it speak.
        creator: Who made it.
        application_id: The bot's application, if the bot made it.
    """

    id: int
    channel: Channel
    name: str
    token: str
    creator: User
    application_id: int | None = None

    def delete(self) -> None:
        """Take the webhook away, as a moderator may, and tell the bot."""
        self.channel.world.webhooks.pop(self.id, None)
        self.announce_change()

    def announce_change(self) -> None:
        """Tell the bot that the webhooks of the channel are not what they were."""
        told = {"channel_id": str(self.channel.id), **self.channel.where()}
        self.channel.world.publish("WEBHOOKS_UPDATE", told, self.channel)

    def payload(self, *, with_creator: bool = True) -> Json:
        """Return what Discord says of a webhook; not who made it to somebody who only has the token."""
        return {
            "id": str(self.id),
            "type": 1,
            "channel_id": str(self.channel.id),
            **self.channel.where(),
            "name": self.name,
            "avatar": None,
            "token": self.token,
            "application_id": str(self.application_id) if self.application_id else None,
            **given({"user": self.creator.payload() if with_creator else None}),
        }


def add_webhook(channel: Channel, name: str, creator: User) -> Webhook:
    """Make a webhook of a person's or the bot's, and tell the bot."""
    world = channel.world
    which = world.ids()
    token = hashlib.sha256(f"webhook {which}".encode()).hexdigest() + "-"
    webhook = Webhook(which, channel, name, token, creator, world.application_id if creator is world.bot else None)
    world.webhooks[which] = webhook
    webhook.announce_change()
    return webhook
