"""Routes of channels, their messages, reactions and threads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.fakes.discord.channel import PRIVATE_THREAD, PUBLIC_THREAD, Channel
from tests.fakes.discord.draft import change, default_mentions, draft, ping
from tests.fakes.discord.form import Form, invalid
from tests.fakes.discord.mention import EVERYTHING
from tests.fakes.discord.message import REPLY, without_content
from tests.fakes.discord.permission import Permission
from tests.fakes.discord.refusal import Refusal, missing_permissions, unknown

if TYPE_CHECKING:
    from tests.fakes.discord.message import Message
    from tests.fakes.discord.rest import Answer, Asked, Route
    from tests.fakes.discord.wire import Json

_PAGE: Final = 100
_REACTIONS: Final = 20
_BULK: Final = 100


def seen(message: Message) -> Json:
    """Return a message as the bot may see it: without content where its intent does not reach."""
    payload = message.payload()
    world = message.channel.world
    return without_content(payload) if world.hides_content and hides(payload, message.channel, world.bot.id) else payload


def hides(payload: Json, channel: Channel | None, bot_id: int) -> bool:
    """Return whether a message is one whose content needs the privileged intent."""
    private = channel.guild is None if channel else "guild_id" not in payload
    own = payload["author"]["id"] == str(bot_id)
    addressed = any(user["id"] == str(bot_id) for user in payload["mentions"])
    return not (private or own or addressed)


def get_channel(asked: Asked) -> Answer:
    """Answer what a channel is."""
    return asked.channel().payload()


def list_messages(asked: Asked) -> Answer:
    """Answer a page of messages, the newest first."""
    channel = asked.channel()
    if Permission.READ_MESSAGE_HISTORY not in channel.permissions(asked.world.bot):
        return []
    limit = int(asked.query.get("limit", 50))
    if not 1 <= limit <= _PAGE:
        raise invalid("limit", "NUMBER_TYPE_MAX", f"int value should be less than or equal to {_PAGE}.")
    return [seen(message) for message in _page(list(channel.messages.values()), asked, limit)]


def _page(messages: list[Message], asked: Asked, limit: int) -> list[Message]:
    marks = {name: int(asked.query[name]) for name in ("before", "after", "around") if name in asked.query}
    if "around" in marks:
        nearest = sorted(messages, key=lambda message: abs(message.id - marks["around"]))[:limit]
        return sorted(nearest, key=lambda message: -message.id)
    if "after" in marks:
        return [message for message in messages if message.id > marks["after"]][:limit][::-1]
    before = marks.get("before")
    return [message for message in messages if before is None or message.id < before][::-1][:limit]


def get_message(asked: Asked) -> Answer:
    """Answer one message."""
    asked.channel().require(Permission.READ_MESSAGE_HISTORY)
    return seen(asked.message())


def create_message(asked: Asked) -> Answer:
    """Let the bot say something, once for each nonce it wants checked."""
    channel, body = asked.channel(), asked.json
    _require_speech(channel, asked)
    channel.open_to_speech()
    if body.get("enforce_nonce") and (sent := asked.world.with_nonce(body.get("nonce"))):
        return sent.payload()
    if channel.recipient and not channel.recipient.takes_private:
        raise Refusal(403, 50007, "Cannot send messages to this user")
    message = draft(channel, asked.world.bot, body, asked.files)
    if body.get("message_reference"):
        _refer(message, body["message_reference"])
    ping(message, body, EVERYTHING)
    asked.world.remember_nonce(message)
    asked.world.post(message)
    return message.payload()


def _require_speech(channel: Channel, asked: Asked) -> None:
    channel.require(Permission.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permission.SEND_MESSAGES)
    if asked.json.get("embeds"):
        channel.require(Permission.EMBED_LINKS)
    if asked.files:
        channel.require(Permission.ATTACH_FILES)


def _refer(message: Message, reference: Json) -> None:
    message.channel.require(Permission.READ_MESSAGE_HISTORY)
    found = message.channel.messages.get(int(reference["message_id"]))
    if found:
        message.kind, message.reference = REPLY, found
    elif reference.get("fail_if_not_exists", True):
        raise invalid("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message")


def edit_message(asked: Asked) -> Answer:
    """Let the bot change what it said."""
    message = asked.message()
    message.channel.require_open()
    if message.author is not asked.world.bot:
        raise Refusal(403, 50005, "Cannot edit a message authored by another user")
    change(message, asked.json, asked.files, default_mentions(message))
    return message.payload()


def delete_message(asked: Asked) -> Answer:
    """Let the bot take a message away: its own, or one of others where it may."""
    message = asked.message()
    message.channel.require_open()
    if message.author is not asked.world.bot:
        message.channel.require(Permission.MANAGE_MESSAGES)
    message.delete()
    return None


def delete_many(asked: Asked) -> Answer:
    """Let the bot take several messages away at once."""
    channel = asked.channel()
    channel.require(Permission.MANAGE_MESSAGES)
    form = Form()
    form.length(asked.json, "messages", _BULK, 2)
    form.check()
    channel.clear([channel.messages[int(one)] for one in asked.json["messages"] if int(one) in channel.messages])
    return None


def add_reaction(asked: Asked) -> Answer:
    """Let the bot react."""
    message, emoji = asked.message(), asked.place["emoji"]
    message.channel.require(Permission.READ_MESSAGE_HISTORY)
    message.channel.require_open()
    if emoji.isascii() and ":" not in emoji:
        raise Refusal(400, 10014, "Unknown Emoji")
    if emoji not in message.reactions:
        message.channel.require(Permission.ADD_REACTIONS)
        if len(message.reactions) >= _REACTIONS:
            raise Refusal(400, 30010, f"Maximum number of reactions reached ({_REACTIONS})")
    message.react(asked.world.bot, emoji)
    return None


def remove_reaction(asked: Asked) -> Answer:
    """Let the bot take a reaction back: its own, or one of others where it may."""
    message, who = asked.message(), asked.place["user"]
    message.channel.require_open()
    if who not in ("@me", str(asked.world.bot.id)):
        message.channel.require(Permission.MANAGE_MESSAGES)
    user = asked.world.bot if who == "@me" else asked.world.users.get(asked.number("user"))
    if user is None:
        raise unknown("user")
    message.unreact(user, asked.place["emoji"])
    return None


def list_reactions(asked: Asked) -> Answer:
    """Answer who reacted with an emoji."""
    return [user.payload() for user in asked.message().reactions.get(asked.place["emoji"], [])]


def show_typing(asked: Asked) -> Answer:
    """Take notice that the bot is typing."""
    channel = asked.channel()
    channel.require(Permission.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permission.SEND_MESSAGES)
    return None


def create_thread(asked: Asked) -> Answer:
    """Let the bot begin a thread, on a message or by itself."""
    parent = asked.channel()
    message = asked.message() if "message" in asked.place else None
    if message and message.thread:
        raise Refusal(400, 160004, "A thread has already been created for this message")
    kind = PUBLIC_THREAD if message else int(asked.json.get("type", PRIVATE_THREAD))
    public = kind == PUBLIC_THREAD
    parent.require(Permission.CREATE_PUBLIC_THREADS if public else Permission.CREATE_PRIVATE_THREADS)
    form = Form()
    form.required(asked.json, "name")
    form.length(asked.json, "name", 100, 1)
    form.check()
    return parent.begin_thread(asked.json["name"], asked.world.bot, message, kind).payload()


def edit_channel(asked: Asked) -> Answer:
    """Let the bot rename a channel, end a thread of its own, or go on with one that is not locked."""
    channel, body = asked.channel(), asked.json
    own = channel.is_thread and channel.owner is asked.world.bot
    if body == {"archived": False} and not channel.locked:
        channel.require(Permission.SEND_MESSAGES_IN_THREADS)
        own = True
    needed = Permission.MANAGE_THREADS if channel.is_thread else Permission.MANAGE_CHANNELS
    if not own and needed not in channel.permissions(asked.world.bot):
        raise missing_permissions()
    channel.name = body.get("name", channel.name)
    channel.archived = body.get("archived", channel.archived)
    channel.update()
    return channel.payload()


def open_private(asked: Asked) -> Answer:
    """Answer the conversation with somebody."""
    user = asked.world.users.get(int(asked.json["recipient_id"]))
    if user is None:
        raise invalid("recipient_id", "USER_UNKNOWN", "Unknown User")
    return asked.world.private_channel(user).payload()


_MESSAGE: Final = "/channels/{channel}/messages/{message}"

ROUTES: Final[tuple[Route, ...]] = (
    ("POST", "/users/@me/channels", open_private),
    ("GET", "/channels/{channel}", get_channel),
    ("PATCH", "/channels/{channel}", edit_channel),
    ("POST", "/channels/{channel}/typing", show_typing),
    ("GET", "/channels/{channel}/messages", list_messages),
    ("POST", "/channels/{channel}/messages", create_message),
    ("POST", "/channels/{channel}/messages/bulk-delete", delete_many),
    ("GET", _MESSAGE, get_message),
    ("PATCH", _MESSAGE, edit_message),
    ("DELETE", _MESSAGE, delete_message),
    ("PUT", f"{_MESSAGE}/reactions/{{emoji}}/@me", add_reaction),
    ("DELETE", f"{_MESSAGE}/reactions/{{emoji}}/{{user}}", remove_reaction),
    ("GET", f"{_MESSAGE}/reactions/{{emoji}}", list_reactions),
    ("POST", f"{_MESSAGE}/threads", create_thread),
    ("POST", "/channels/{channel}/threads", create_thread),
)
