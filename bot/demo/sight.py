"""What to look for in a room: tests of events as the server sends them.

Every test here is of the bot's own doing, and asks for facts rather than whole sentences.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from bot.demo.account import Event
from bot.demo.cast import BOT_ID

Sight: TypeAlias = Callable[[Event], bool]


def says(*parts: str) -> Sight:
    """Look for a new message of the bot that holds all parts."""
    return lambda event: _is_new_message(event) and _holds(event["content"], parts)


def answers(message: str, *parts: str) -> Sight:
    """Look for a message of the bot that is a reply to another and holds all parts.

    Args:
        message: Event id of what it replies to.
        parts: Texts.
    """
    said = says(*parts)
    return lambda event: said(event) and _relation(event).get("m.in_reply_to", {}).get("event_id") == message


def passes_on(original: str, *parts: str) -> Sight:
    """Look for a message passed on by the bot, the original quoted in it.

    Args:
        original: What somebody wrote in the other room, one line.
        parts: Further texts.
    """
    return says(f"> {original}", *parts)


def edits(message: str, *parts: str) -> Sight:
    """Look for an edit of one of the bot's messages whose new words hold all parts."""

    def fits(event: Event) -> bool:
        relation = _relation(event)
        replaces = relation.get("rel_type") == "m.replace" and relation.get("event_id") == message
        return event["sender"] == BOT_ID and replaces and _holds(event["content"].get("m.new_content", {}), parts)

    return fits


def ticks(message: str) -> Sight:
    """Look for the bot's ✅ under a message."""
    return lambda event: (
        event["sender"] == BOT_ID
        and event["type"] == "m.reaction"
        and _relation(event).get("event_id") == message
        and _relation(event).get("key") == "✅"
    )


def joins() -> Sight:
    """Look for the bot coming in."""
    return lambda event: _membership(event) == "join"


def declines() -> Sight:
    """Look for the bot declining an invitation with a reason."""
    return lambda event: _membership(event) == "leave" and bool(event["content"].get("reason"))


def mentioned(event: Event) -> list[str]:
    """Return the full ids of those for whom a message rings by name."""
    return list(event["content"].get("m.mentions", {}).get("user_ids", ()))


def _membership(event: Event) -> str | None:
    ours = event["type"] == "m.room.member" and event.get("state_key") == BOT_ID and event["sender"] == BOT_ID
    return event["content"].get("membership") if ours else None


def _is_new_message(event: Event) -> bool:
    return event["sender"] == BOT_ID and event["type"] == "m.room.message" and "rel_type" not in _relation(event)


def _holds(content: Event, parts: tuple[str, ...]) -> bool:
    body = str(content.get("body", ""))
    return all(part in body for part in parts)


def _relation(event: Event) -> Event:
    relation: Event = event["content"].get("m.relates_to") or {}
    return relation
