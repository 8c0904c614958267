"""A message that somebody has picked out in its menu: it comes along in full, whatever else the bot may read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.platforms.discord.event import by_name
from bot.platforms.discord.markup import plain
from bot.platforms.discord.quoting import unquoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import discord

_SMALL = "-# "


def picked(interaction: discord.Interaction, option: str, bot: int) -> dict[str, object]:
    """Return what a choice in a message's menu says, as part of an inbox row.

    Args:
        interaction: Of a command of type ``MESSAGE``.
        option: Takes what the message says.
        bot: Our id.
    """
    data: Mapping[str, Any] = interaction.data or {}
    which = str(data.get("target_id"))
    message: Mapping[str, Any] = data.get("resolved", {}).get("messages", {}).get(which, {})
    text = _words(message, interaction, bot).strip()
    writer = str(message.get("author", {}).get("id", ""))
    return {"given": {option: text} if text else {}, "about": {"message": which, "writer": writer}}


def _words(message: Mapping[str, Any], interaction: discord.Interaction, bot: int) -> str:
    """Return what a message says: as its author wrote it, of our own messages without their markup."""
    ours = str(interaction.application_id) == str(message.get("application_id"))
    if ours or str(message.get("author", {}).get("id")) == str(bot):
        return _own(str(message.get("content", ""))) or "\n".join(_own(text) for text in _framed(message))
    handed_on = [snapshot.get("message", {}) for snapshot in message.get("message_snapshots", ())]
    said = next((str(one["content"]) for one in (message, *handed_on) if one.get("content")), "")
    return by_name(said or "\n".join(_framed(message)), bot, _names(message, interaction.guild))


def _own(content: str) -> str:
    """Return what we said, or had somebody of another room say: neither what that answers nor what stands in small print."""
    return "\n".join(plain(line) for line in unquoted(content).splitlines() if not line.startswith(_SMALL))


def _framed(message: Mapping[str, Any]) -> Iterator[str]:
    for embed in message.get("embeds", ()):
        yield from (str(embed[part]) for part in ("title", "description") if embed.get(part))


def _names(message: Mapping[str, Any], guild: discord.Guild | None) -> dict[str, str]:
    """Return the people, channels and roles that a message names, by their marks."""
    users = message.get("mentions", ())
    names = {f"<@{user['id']}>": f"@{user.get('global_name') or user['username']}" for user in users}
    if guild is not None:
        names |= {f"<#{channel.id}>": f"#{channel.name}" for channel in guild.channels}
        names |= {f"<@&{role.id}>": f"@{role.name}" for role in guild.roles}
    return names
