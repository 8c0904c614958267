"""An event as Discord's calendar takes it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.document import Document, Line, Span
from bot.core.occasion import Occasion
from bot.core.ref import MessageRef, RoomRef
from bot.core.wire import Act, Outgoing
from bot.platforms.discord.key import InteractionKey, OccasionKey, interaction_of, occasion_key_of
from bot.platforms.discord.markup import units
from bot.platforms.discord.occasion import body_of, concerns_calendar

STARTS = datetime(2027, 6, 19, 13, tzinfo=UTC)


def outgoing(title: str = "E1 Vindima", place: str = "Praça", *lines: str) -> Outgoing:
    """Return an event on its way."""
    occasion = Occasion(title, STARTS, STARTS + timedelta(hours=8), place)
    document = Document(tuple(Line((Span(line),)) for line in lines))
    return Outgoing("row", RoomRef("discord", "7"), Act.SCHEDULE, document, occasion=occasion)


def test_all_that_discord_asks_for() -> None:
    """An event outside of Discord, for the server alone, with a start, an end and a place"""
    assert body_of(outgoing("E1 Vindima", "Praça", "Porto: 14:00", "*Bristol*: 14:00")) == {
        "name": "E1 Vindima",
        "description": "Porto: 14:00\n\\*Bristol\\*: 14:00",
        "entity_type": 3,
        "privacy_level": 2,
        "entity_metadata": {"location": "Praça"},
        "scheduled_start_time": "2027-06-19T13:00:00+00:00",
        "scheduled_end_time": "2027-06-19T21:00:00+00:00",
    }


@pytest.mark.parametrize("sign", ["a", "祭", "🍇", "\\", "*"])
def test_nothing_is_too_long(sign: str) -> None:
    """Title and place have at most 100 signs as Discord counts them, the description 1000; what is missing is seen"""
    body = body_of(outgoing("E1 " + sign * 200, sign * 200, *[sign * 80] * 20))
    texts = {"name": 100, "description": 1000}
    found = [(body[name], most) for name, most in texts.items()] + [(body["entity_metadata"]["location"], 100)]
    for text, most in found:
        assert most // 2 < units(text) <= most or sign == "\\"
        assert text.endswith("…")
        assert text.encode("utf-8", "strict")


def test_what_fits_is_not_touched() -> None:
    """Exactly 100 signs stay as they are"""
    assert body_of(outgoing("E" * 100, "P" * 100))["name"] == "E" * 100


def test_keys_of_entries_are_their_own() -> None:
    """An entry of a calendar is told from a message, an interaction and a reaction by its key alone"""
    key = OccasionKey("12", "34")
    assert occasion_key_of(str(key)) == key
    others = ["34", str(InteractionKey("12", "token")), "reaction:1:2:👍", "event:12", "event", "", None]
    assert [occasion_key_of(other) for other in others] == [None] * len(others)
    assert interaction_of(str(key)) is None


def test_removing_an_entry_is_known_by_its_target() -> None:
    """A removal says only what it is about"""
    removal = Outgoing("row", RoomRef("discord", "7"), Act.REDACT, target=MessageRef("discord", "event:12:34"))
    message = Outgoing("row", RoomRef("discord", "7"), Act.REDACT, target=MessageRef("discord", "34"))
    assert (concerns_calendar(removal), concerns_calendar(message), concerns_calendar(outgoing())) == (True, False, True)
