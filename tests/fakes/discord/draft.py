"""Puts what a request says into a message, whether it is new or changed."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

from tests.fakes.discord import component, limits
from tests.fakes.discord.form import invalid
from tests.fakes.discord.mention import EVERYTHING, USERS_ONLY, pings
from tests.fakes.discord.message import COMPONENTS_V2, LOADING, SUPPRESS_EMBEDS, Message
from tests.fakes.discord.refusal import Refusal, empty_message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.fakes.discord.channel import Channel
    from tests.fakes.discord.people import User
    from tests.fakes.discord.wire import Json

Files: TypeAlias = dict[int, tuple[str, bytes]]
"""Uploaded files: the number a request gives each, its name and its content."""

MOST_BYTES: Final = 10 * 1024 * 1024
_SETTABLE: Final = SUPPRESS_EMBEDS | COMPONENTS_V2 | 1 << 12


def draft(channel: Channel, author: User, body: Json, files: Files) -> Message:
    """Return a message of the bot or through a webhook that stands nowhere yet.

    Raises:
        Refusal: 50035 for what is too long, 50006 for what says nothing.
    """
    limits.check_message(body)
    world = channel.world
    message = Message(id=world.ids(), channel=channel, author=author, created_at=world.clock.now())
    message.nonce = body.get("nonce")
    fill(message, body, files)
    return message


def fill(message: Message, body: Json, files: Files) -> None:
    """Put what a checked body names into a message; what it does not name stays.

    Raises:
        Refusal: 50006 when nothing would be left.
    """
    new = replace(message)
    if "content" in body:
        new.content = (body["content"] or "").strip()
    if "embeds" in body:
        new.embeds = [{"type": "rich", **embed} for embed in deepcopy(body["embeds"] or [])]
    if "components" in body:
        new.components = component.numbered(deepcopy(body["components"] or []))
    new.flags = _flags(message, body)
    new.attachments = _attachments(message, body, files)
    if not (new.content or new.embeds or new.components or new.attachments or body.get("sticker_ids") or body.get("poll")):
        raise empty_message()
    if new.content != message.content and message.content:
        message.history.append(message.content)
    for name in ("content", "embeds", "components", "flags", "attachments"):
        setattr(message, name, getattr(new, name))


def change(message: Message, body: Json, files: Files, default: Json) -> None:
    """Change a message as a request says, and tell the bot.

    Raises:
        Refusal: 50035 for what is too long, 50006 for what would say nothing.
    """
    limits.check_message({**body, "flags": body.get("flags") or message.flags & COMPONENTS_V2}, reserved_names=False)
    was_loading = message.is_loading
    fill(message, body, files)
    message.flags &= ~LOADING
    ping(message, body, default)
    message.edited_at = None if was_loading else message.channel.world.clock.now()
    message.announce_change()


def ping(message: Message, body: Json, default: Json) -> None:
    """Find out whom a message notifies.

    Args:
        message: With its text.
        body: What was asked for, perhaps with ``allowed_mentions``.
        default: What counts without.
    """
    said = body.get("allowed_mentions")
    allowed = default if said is None else said
    author = None if message.webhook and not message.interaction else message.author
    text = "\n".join([message.content, *component.texts(message.components)])
    message.pinged = pings(text, message.channel, author, allowed)
    answered = message.reference.author if message.reference else None
    if answered and allowed.get("replied_user") and answered is not message.author and answered not in message.pinged.users:
        message.pinged = replace(message.pinged, users=(*message.pinged.users, answered))


def default_mentions(message: Message) -> Json:
    """Return what a message pings that does not say."""
    return USERS_ONLY if message.webhook or message.interaction else EVERYTHING


def stored(channel: Channel, name: str, content: bytes) -> Json:
    """Keep a file and return what Discord says of it.

    Raises:
        Refusal: 40005 for one that is too large.
    """
    if len(content) > MOST_BYTES:
        raise Refusal(413, 40005, "Request entity too large")
    world = channel.world
    which = world.ids()
    world.files[which] = content
    url = f"{world.url}/attachments/{channel.id}/{which}/{name}"
    base = {"id": str(which), "filename": name, "size": len(content), "url": url, "proxy_url": url}
    return {**base, "content_type": _content_type(name)}


def _content_type(name: str) -> str:
    kinds = {"txt": "text/plain; charset=utf-8", "png": "image/png", "pdf": "application/pdf", "ics": "text/calendar"}
    return kinds.get(name.rsplit(".", 1)[-1].lower(), "application/octet-stream")


def _flags(message: Message, body: Json) -> int:
    if body.get("flags") is None:
        return message.flags
    kept = message.flags & (~_SETTABLE | COMPONENTS_V2)
    return kept | (int(body["flags"]) & _SETTABLE)


def _attachments(message: Message, body: Json, files: Files) -> list[Json]:
    """Return the files after a request: those it names, or all there are, and the new ones."""
    said: list[Json] | None = body.get("attachments")
    new = {number: stored(message.channel, name, content) for number, (name, content) in files.items()}
    if said is None:
        return [*message.attachments, *new.values()]
    there = {one["id"]: one for one in message.attachments}
    return [_described(_found(one, there, new), one) for one in said]


def _found(said: Json, there: Mapping[str, Json], new: Mapping[int, Json]) -> Json:
    which = str(said.get("id"))
    found = there.get(which) or (new.get(int(which)) if which.isdigit() else None)
    if found is None:
        raise invalid("attachments", "ATTACHMENT_NOT_FOUND", f"Attachment data for id {which} not found.")
    return found


def _described(attachment: Json, said: Json) -> Json:
    return {**attachment, "description": said["description"]} if said.get("description") else attachment
