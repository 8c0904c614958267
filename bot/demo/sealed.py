"""What the homeserver holds of all that was said: nothing that it could read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.demo.cast import BOT_ID, BOT_NAME

if TYPE_CHECKING:
    from bot.demo.stage import Stage
    from bot.demo.transcript import Place


async def look_at_server(stage: Stage, *places: Place) -> None:
    """Fetch whole rooms as the homeserver keeps them, and compare them with what people have read there."""
    stage.heading(
        "What the homeserver has read",
        "Ana and Grace fetch their rooms once more, without opening anything: every message that they have read has to lie "
        "there encrypted. Reactions, the names of rooms and who is in them are never encrypted in Matrix.",
    )
    for place in places:
        await _look(stage, place)


async def _look(stage: Stage, place: Place) -> None:
    sealed = {event["event_id"] for event in await place.eyes.stored(place.room) if event["type"] == "m.room.encrypted"}
    read = {event["event_id"]: event["sender"] for event in place.eyes.events(place.room) if event["type"] == "m.room.message"}
    ours, bare = list(read.values()).count(BOT_ID), read.keys() - sealed
    open_to_it = len(bare) or "none"
    stage.tell(f"{place.name}: {len(read)} messages, {ours} by {BOT_NAME}. The homeserver can read {open_to_it} of them.")
    fault = f"{len(bare)} of {len(read)} in plain words" if bare else ""
    stage.check(f"{place.name}: the bot's words and people's are encrypted", fault or ("" if ours else "the bot said nothing"))
