"""Routes of webhooks; with an interaction's token they lead to the answers of that interaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.fakes.discord import routes_interaction
from tests.fakes.discord.draft import change, draft, ping
from tests.fakes.discord.form import Form
from tests.fakes.discord.limits import check_name
from tests.fakes.discord.mention import USERS_ONLY
from tests.fakes.discord.people import User
from tests.fakes.discord.permission import Permission
from tests.fakes.discord.refusal import Refusal, invalid_token, unknown
from tests.fakes.discord.webhook import Webhook, add_webhook

if TYPE_CHECKING:
    from tests.fakes.discord.channel import Channel
    from tests.fakes.discord.message import Message
    from tests.fakes.discord.rest import Answer, Asked, Route

_MOST: Final = 15


def create_webhook(asked: Asked) -> Answer:
    """Let the bot make a webhook."""
    channel = asked.channel()
    channel.require(Permission.MANAGE_WEBHOOKS)
    form = Form()
    form.required(asked.json, "name")
    check_name(asked.json, "name", form)
    form.check()
    if sum(one.channel is channel for one in asked.world.webhooks.values()) >= _MOST:
        raise Refusal(400, 30007, f"Maximum number of webhooks reached ({_MOST})")
    return add_webhook(channel, asked.json["name"], asked.world.bot).payload()


def list_webhooks(asked: Asked) -> Answer:
    """Answer the webhooks of a channel."""
    channel = asked.channel()
    channel.require(Permission.MANAGE_WEBHOOKS)
    return [one.payload() for one in asked.world.webhooks.values() if one.channel is channel]


def list_guild_webhooks(asked: Asked) -> Answer:
    """Answer the webhooks of a guild."""
    guild = asked.guild()
    guild.require(Permission.MANAGE_WEBHOOKS)
    return [one.payload() for one in asked.world.webhooks.values() if one.channel.guild is guild]


def get_webhook(asked: Asked) -> Answer:
    """Answer what a webhook is; who made it only to the bot itself."""
    return _webhook(asked).payload(with_creator="token" not in asked.place)


def edit_webhook(asked: Asked) -> Answer:
    """Let the bot rename a webhook."""
    webhook = _webhook(asked)
    form = Form()
    check_name(asked.json, "name", form)
    form.check()
    webhook.name = asked.json.get("name", webhook.name)
    webhook.announce_change()
    return webhook.payload(with_creator="token" not in asked.place)


def delete_webhook(asked: Asked) -> Answer:
    """Let the bot take a webhook away."""
    _webhook(asked).delete()
    return None


def execute(asked: Asked) -> Answer:
    """Say something through a webhook, or in answer to an interaction."""
    if interaction := routes_interaction.by_token(asked):
        return routes_interaction.follow_up(asked, interaction)
    webhook = _webhook(asked)
    channel = _channel(asked, webhook)
    channel.open_to_speech()
    message = draft(channel, _sender(webhook, asked), asked.json, asked.files)
    message.webhook = webhook
    ping(message, asked.json, USERS_ONLY)
    asked.world.post(message)
    return message.payload() if asked.yes("wait") else None


def get_message(asked: Asked) -> Answer:
    """Answer one message that came through a webhook, or answers an interaction."""
    return _message(asked).payload()


def edit_message(asked: Asked) -> Answer:
    """Change one message that came through a webhook, or answers an interaction."""
    message = _message(asked)
    message.channel.require_open()
    change(message, asked.json, asked.files, USERS_ONLY)
    if interaction := routes_interaction.by_token(asked):
        interaction.updated = True
        asked.world.touch()
    return message.payload()


def delete_message(asked: Asked) -> Answer:
    """Take away one message that came through a webhook, or answers an interaction."""
    message = _message(asked)
    message.channel.require_open()
    message.delete()
    return None


def _webhook(asked: Asked) -> Webhook:
    webhook = asked.world.webhooks.get(asked.number("webhook"))
    if webhook is None:
        raise unknown("webhook")
    if "token" not in asked.place:
        webhook.channel.require(Permission.MANAGE_WEBHOOKS)
    elif asked.place["token"] != webhook.token:
        raise invalid_token()
    return webhook


def _channel(asked: Asked, webhook: Webhook) -> Channel:
    if "thread_id" not in asked.query:
        return webhook.channel
    thread = asked.world.channels.get(int(asked.query["thread_id"]))
    if thread is None or thread.parent is not webhook.channel:
        raise unknown("channel")
    return thread


def _sender(webhook: Webhook, asked: Asked) -> User:
    name = asked.json.get("username") or webhook.name
    return User(asked.world, webhook.id, name, bot=True, avatar_url=asked.json.get("avatar_url"))


def _message(asked: Asked) -> Message:
    if interaction := routes_interaction.by_token(asked):
        return routes_interaction.answer(asked, interaction)
    webhook = _webhook(asked)
    message = _channel(asked, webhook).messages.get(asked.number("message"))
    if message is None or message.webhook is not webhook:
        raise unknown("message")
    return message


_WITH_TOKEN: Final = "/webhooks/{webhook}/{token}"
_MESSAGE: Final = f"{_WITH_TOKEN}/messages/{{message}}"

ROUTES: Final[tuple[Route, ...]] = (
    ("POST", "/channels/{channel}/webhooks", create_webhook),
    ("GET", "/channels/{channel}/webhooks", list_webhooks),
    ("GET", "/guilds/{guild}/webhooks", list_guild_webhooks),
    ("GET", "/webhooks/{webhook}", get_webhook),
    ("PATCH", "/webhooks/{webhook}", edit_webhook),
    ("DELETE", "/webhooks/{webhook}", delete_webhook),
    ("GET", _WITH_TOKEN, get_webhook),
    ("PATCH", _WITH_TOKEN, edit_webhook),
    ("DELETE", _WITH_TOKEN, delete_webhook),
    ("POST", _WITH_TOKEN, execute),
    ("GET", _MESSAGE, get_message),
    ("PATCH", _MESSAGE, edit_message),
    ("DELETE", _MESSAGE, delete_message),
)
