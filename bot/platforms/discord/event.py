"""What comes from Discord as inbox rows: of each event what the decoder needs, and nothing else that is told of people."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from discord import MessageReferenceType, MessageType

from bot.core.wire import RawEvent
from bot.platforms.discord.key import InteractionKey, OccasionKey, reaction_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    import discord

    from bot.platforms.discord.thread import Place

_KINDS = ("image", "video", "audio")
_MOST_ADDRESSES = 1200
"""Characters; a message on Discord has 2,000 of them."""
_SAID = frozenset({MessageType.default, MessageType.reply})
_EMOJI = re.compile(r"<a?(:\w+:)[0-9]+>")


def is_said(message: discord.Message) -> bool:
    """Tell whether a person said it: no other program, no webhook, and not Discord itself."""
    return not message.author.bot and message.webhook_id is None and message.type in _SAID


@dataclass(frozen=True, slots=True)
class Press:
    """Somebody used the button under an event in a server's calendar.

    Args:
        guild: The server.
        event: The event.
        user: Who.
        on: They are interested; else no longer.
    """

    guild: int
    event: int
    user: int
    on: bool


def message_row(message: discord.Message, place: Place, bot: int, groups: Sequence[str] | None = None) -> RawEvent | None:
    """Return the row of a message that a person wrote, or ``None`` if there is nothing to read in it.

    Args:
        message: As received; webhooks and other programs have been sorted out.
        place: Where it was written.
        bot: Our id.
        groups: Roles of its author, if they are known.
    """
    text, addressed = text_of(message, bot), any(user.id == bot for user in message.mentions)
    file = _file(message)
    if not text and file is None:
        return None
    kept = {"what": "text", "message": place.key(message.id), "text": text, "addressed": addressed, "file": file}
    kept |= {
        "author": _author(message.author) | {"groups": groups_of(message.author) if groups is None else groups},
        "space": None if message.guild is None else str(message.guild.id),
        "reply_to": _answered(message, place),
    }
    return _row(str(message.id), place.channel, kept)


def passed_over_row(message: discord.Message) -> RawEvent:
    """Return the row of a message that is nothing to us, so that it is known again."""
    return _row(str(message.id), message.channel.id, {})


def edit_row(message: discord.Message, place: Place, bot: int) -> RawEvent:
    """Return the row of other words for a message."""
    kept = {"what": "edit", "message": place.key(message.id), "text": text_of(message, bot), "author": _author(message.author)}
    stamp = message.edited_at.timestamp() if message.edited_at else 0
    return _row(f"edit:{message.id}:{stamp}", place.channel, kept)


def removal_row(message: int, place: Place) -> RawEvent:
    """Return the row of a message that is gone."""
    return _row(f"delete:{message}", place.channel, {"what": "delete", "message": place.key(message)})


def reaction_row(payload: discord.RawReactionActionEvent, place: Place, serial: int) -> RawEvent | None:
    """Return the row of a reaction or of its removal; ``None`` for an emoji that is a picture of one server.

    Args:
        payload: As received.
        place: Where the message stands.
        serial: Tells this one from an earlier one by the same person: Discord gives reactions no ids.
    """
    if payload.emoji.id is not None or not payload.emoji.name:
        return None
    key = reaction_key(payload.message_id, payload.user_id, payload.emoji.name)
    kept: dict[str, Any] = {"what": "unreact", "reaction": key, "by": str(payload.user_id)}
    if payload.event_type == "REACTION_ADD":
        name = payload.member.display_name if payload.member else ""
        kept = {"what": "react", "reaction": key, "target": place.key(payload.message_id), "emoji": payload.emoji.name}
        kept["author"] = {"id": str(payload.user_id), "name": name}
    return _row(f"{kept['what']}:{serial}:{key}"[:255], place.channel, kept)


def interaction_row(
    interaction: discord.Interaction, place: Place, what: Mapping[str, object], groups: Sequence[str] | None = None
) -> RawEvent:
    """Return the row of a command, a tap or a form.

    Args:
        interaction: As received.
        place: Where it was used.
        what: Which of the three, and what it says.
        groups: Roles of whoever does it, in a talk in private; on a server they are told along.
    """
    answer = InteractionKey(str(interaction.id), interaction.token)
    author = _author(interaction.user) | {
        "locale": interaction.locale.value,
        "groups": groups_of(interaction.user) if groups is None else groups,
    }
    thread = None if place.thread is None else str(place.thread)
    kept = {**what, "answer": str(answer), "author": author, "space": space_of(interaction), "thread": thread}
    if what["what"] == "tapped" and interaction.message is not None:
        kept["target"] = key_of(interaction.message, place)
    about = what.get("about")
    if isinstance(about, dict):
        kept["about"] = {**about, "message": place.key(int(about["message"]))}
    return _row(str(interaction.id), place.channel, kept)


def key_of(message: discord.Message, place: Place) -> str:
    """Return the key of a message of ours that is used somewhere; what one person alone sees stands in no thread."""
    return str(message.id) if message.flags.ephemeral else place.key(message.id)


def joined_row(guild: discord.Guild, channel: int, serial: int) -> RawEvent:
    """Return the row of our arrival on a server, the same however often it is told.

    Args:
        guild: The server.
        channel: In which to introduce ourselves.
        serial: Tells this arrival from an earlier one, where Discord does not say since when we are there.
    """
    kept = {"what": "joined", "space": str(guild.id), "locale": guild.preferred_locale.value}
    since = guild.me.joined_at.isoformat() if guild.me.joined_at is not None else serial
    return _row(f"joined:{guild.id}:{channel}:{since}", channel, kept)


def left_row(channel: str, serial: int) -> RawEvent:
    """Return the row of a channel that we are no longer in."""
    return _row(f"left:{channel}:{serial}", int(channel), {"what": "left"})


def interest_row(press: Press, name: str, channel: str, serial: int) -> RawEvent:
    """Return the row of an interest in an event, or of its end.

    Args:
        press: As received.
        name: What they are called on the server; empty where nobody needs to know.
        channel: One of the server's.
        serial: Tells this one from an earlier one by the same person.
    """
    what = "interested" if press.on else "uninterested"
    key = OccasionKey(str(press.guild), str(press.event))
    kept = {"what": what, "occasion": str(key), "author": {"id": str(press.user), "name": name}}
    return _row(f"{what}:{serial}:{press.event}:{press.user}", int(channel), kept)


def unscheduled_row(guild: int, event: int, channel: str) -> RawEvent:
    """Return the row of an event that stands in a server's calendar no more."""
    kept = {"what": "unscheduled", "occasion": str(OccasionKey(str(guild), str(event)))}
    return _row(f"unscheduled:{event}", int(channel), kept)


def rescheduled_row(key: OccasionKey, starts: datetime, channel: str, serial: int) -> RawEvent:
    """Return the row of an event that begins at another time now, whoever moved it.

    Args:
        key: The event.
        starts: Aware.
        channel: Of its server.
        serial: A number that no earlier one has.
    """
    kept = {"what": "rescheduled", "occasion": str(key), "starts": starts.isoformat()}
    return _row(f"rescheduled:{key.id}:{serial}", int(channel), kept)


def text_of(message: discord.Message, bot: int) -> str:
    """Return what somebody wrote or forwarded, people and channels by their names, without our own mention at the beginning."""
    names = {f"<@{user.id}>": f"@{user.display_name}" for user in message.mentions}
    names |= {f"<#{channel.id}>": f"#{channel.name}" for channel in message.channel_mentions}
    names |= {f"<@&{role.id}>": f"@{role.name}" for role in message.role_mentions}
    content = next((one.content for one in _parts(message) if one.content), "")
    return by_name(content, bot, names)


def by_name(content: str, bot: int, names: Mapping[str, str]) -> str:
    """Return what somebody wrote with names in place of marks.

    Args:
        content: As Discord has it.
        bot: Our id, whose mention at the beginning is left out.
        names: What stands for whom: ``<@7>``, ``<#7>``, ``<@&7>``.
    """
    text = re.sub(rf"^\s*<@!?{bot}>[\s,:]*", "", content).replace("<@!", "<@")
    for mark, name in names.items():
        text = text.replace(mark, name)
    return _EMOJI.sub(r"\1", text)


def _row(key: str, channel: int, kept: Mapping[str, object]) -> RawEvent:
    said = {name: value for name, value in kept.items() if value is not None}
    body = json.dumps(said, ensure_ascii=False).encode(errors="replace").decode()
    return RawEvent(key, str(channel), body)


def _author(user: discord.abc.User) -> dict[str, Any]:
    picture = str(user.display_avatar.url) if user.display_avatar is not None else None
    return {"id": str(user.id), "name": user.display_name, "picture": picture}


def groups_of(user: discord.User | discord.Member) -> list[str]:
    """Return the roles of a member, which nobody else has; also where the library knows nothing of the server yet."""
    return [str(role) for role in getattr(user, "_roles", ())]


def space_of(interaction: discord.Interaction) -> str | None:
    """Return a server, whether or not the library knows it at the moment; ``None`` in a private talk."""
    return None if interaction.guild_id is None else str(interaction.guild_id)


def _parts(message: discord.Message) -> list[discord.Message | discord.MessageSnapshot]:
    """Return a message and what it forwards."""
    return [message, *message.message_snapshots]


def _answered(message: discord.Message, place: Place) -> str | None:
    reference = message.reference
    if reference is None or reference.message_id is None or reference.type is MessageReferenceType.forward:
        return None
    here = reference.channel_id == message.channel.id
    return place.key(reference.message_id) if here else str(reference.message_id)


def _file(message: discord.Message) -> dict[str, str] | None:
    """Return what was shared with a message, or forwarded; several files are one with all their names."""
    if message.poll is not None:
        return {"kind": "poll", "name": message.poll.question, "url": ""}
    for one in _parts(message):
        if one.stickers:
            return {"kind": "sticker", "name": one.stickers[0].name, "url": ""}
        shared = [_attached(attachment.to_dict()) for attachment in one.attachments]
        if shared:
            return _together(shared)
    return None


def _together(files: Sequence[dict[str, str]]) -> dict[str, str]:
    """Return several files as one: all are named, and shown as far as there is room for their addresses."""
    kinds, lengths = {one["kind"] for one in files}, accumulate(len(one["url"]) + 1 for one in files)
    shown = [one["url"] for one, length in zip(files, lengths, strict=True) if length <= _MOST_ADDRESSES or one is files[0]]
    kind = kinds.pop() if len(kinds) == 1 else "file"
    return {"kind": kind, "name": ", ".join(one["name"] for one in files), "url": "\n".join(shown)}


def file_in(attachments: Iterable[Mapping[str, Any]]) -> dict[str, str] | None:
    """Return the first of several files, as a row holds it.

    Args:
        attachments: As Discord tells of them.
    """
    return next(map(_attached, attachments), None)


def _attached(attachment: Mapping[str, Any]) -> dict[str, str]:
    """Return a file as a row holds it."""
    kind = str(attachment.get("content_type") or "").partition("/")[0]
    return {
        "kind": kind if kind in _KINDS else "file",
        "name": str(attachment["filename"]),
        "url": str(attachment["url"]),
    }


def file_given(data: Mapping[str, Any]) -> dict[str, str] | None:
    """Return the file that was given with a command, from what Discord says of it."""
    return file_in(data.get("resolved", {}).get("attachments", {}).values())
