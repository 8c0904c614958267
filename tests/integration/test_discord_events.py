"""Events in the calendars of Discord's servers: the real bot as its own process, and our fake of Discord on the wire."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

import pytest

from tests.fakes.discord import INVITED, Permission
from tests.fakes.discord.event import CANCELED, SCHEDULED
from tests.fakes.discord_town import PATIENCE_SECONDS, DiscordTown, discord_town
from tests.fakes.weekend import SATURDAY, SUNDAY

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.fakes.discord import ScheduledEvent

STARTS: Final = datetime.combine(SATURDAY, time(13), UTC)
MOVED: Final = datetime.combine(SUNDAY, time(14), UTC)
EVENTS: Final = "/scheduled-events"
NOTED_SECONDS: Final = 0.5
"""So long after Discord has taken something the bot has noted that it did."""


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[DiscordTown]:
    """A server of Porto with the bot in it."""
    async with discord_town(tmp_path / "bot") as opened:
        yield opened


BY_HAND = {"scheduled_start_time": f"{SUNDAY}T14:00:00+00:00", "scheduled_end_time": f"{SUNDAY}T22:00:00+00:00"}


async def add(town: DiscordTown) -> ScheduledEvent:
    """Add an event; return what stands in the calendar of it."""
    known = len(town.entries)
    await town.does("event add", title="Vindima", starts=f"{SATURDAY}T14:00", end="22:00", place="Praça")
    await town.sees(lambda: len(town.entries) > known, "nothing was entered in the calendar")
    return town.entries[-1]


async def move(town: DiscordTown) -> None:
    """Have the first event take place on Sunday."""
    assert await town.does("event move", event="E1", starts=f"{SUNDAY}T15:00") == "Done."


async def test_an_event_stands_in_the_calendar(town: DiscordTown) -> None:
    """Title with its id, both moments, the place, each city's time in its language, and how to sign up"""
    entry = await add(town)
    assert (entry.name, entry.start, entry.end) == ("E1 Vindima", STARTS, STARTS + timedelta(hours=8))
    assert entry.said["entity_metadata"] == {"location": "Praça"}
    assert entry.said["description"].splitlines() == [
        f"Porto: sábado, {SATURDAY.day} de junho de {SATURDAY.year}, 14:00 até às 22:00",
        f"Bristol: Saturday, {SATURDAY.day} June {SATURDAY.year}, 14:00 to 22:00",
        "A inscrição faz-se no cartão de E1, no canal. O interesse mostrado aqui conta como talvez.",
    ]


async def test_the_calendar_follows(town: DiscordTown) -> None:
    """Moved, called off, and taking place after all: what was called off stays so, another one begins"""
    entry = await add(town)
    await move(town)
    await town.sees(lambda: entry.start == MOVED, "the entry was not moved")
    await town.does("event cancel", event="E1")
    await town.sees(lambda: entry.status == CANCELED, "the entry was not called off")
    await town.does("event restore", event="E1")
    await town.sees(lambda: len(town.entries) > 1, "there is no other entry")
    assert [(one.status, one.start) for one in town.entries] == [(CANCELED, MOVED), (SCHEDULED, MOVED)]


async def test_what_is_going_on_ends(town: DiscordTown) -> None:
    """An event that somebody has started by hand on Discord cannot be cancelled there any more: it is ended"""
    entry = await add(town)
    entry.change({"status": 2})
    await town.does("event cancel", event="E1")
    await town.sees(lambda: entry.status == 3, "the entry was not ended")


async def test_two_channels_of_one_server_have_one_entry(town: DiscordTown) -> None:
    """The event has a card in both channels, and stands once in the calendar of their server"""
    there = await town.linked_channel("bristol", "bristol")
    await add(town)
    await town.sees(lambda: there.channel.last.embeds, "no card in the other channel")
    await move(town)
    await town.sees(lambda: town.entries[0].start == MOVED, "the entry was not moved")
    assert len(town.fake.made("POST", EVENTS)) == 1


@pytest.mark.parametrize("applied", [True, False])
async def test_a_fault_of_discord_makes_no_second_entry(town: DiscordTown, applied: bool) -> None:
    """Discord answers 502, and has or has not entered the event: in the end it stands there once, and follows a move"""
    town.fake.fail_next("POST", EVENTS, applied=applied)
    entry = await add(town)
    await town.sees(lambda: town.fake.made("GET", EVENTS), "it was not looked for")
    await move(town)
    await town.sees(lambda: entry.start == MOVED, "the entry was not moved")
    assert len(town.entries) == 1
    assert len(town.fake.made("POST", EVENTS)) == (1 if applied else 2)


async def test_a_lost_connection_makes_no_second_entry(town: DiscordTown) -> None:
    """The connection is reset after the event was entered: it stands there once"""
    town.fake.reset_next("POST", EVENTS, applied=True)
    entry = await add(town)
    await move(town)
    await town.sees(lambda: entry.start == MOVED, "the entry was not moved")
    assert len(town.entries) == 1


@pytest.mark.parametrize("applied", [True, False])
async def test_a_kill_makes_no_second_entry(town: DiscordTown, applied: bool) -> None:
    """Killed between entering an event and noting that it did, or just before, the bot enters it once, and knows it again"""
    held = town.fake.hold("POST", EVENTS, applied=applied)
    await town.does("event add", title="Vindima", starts=f"{SATURDAY}T14:00")
    await held.arrived.wait()
    await town.bot.kill()
    town.fake.heal()
    await town.bot.start()
    await town.sees(lambda: town.entries, "nothing was entered in the calendar")
    await move(town)
    await town.sees(lambda: town.entries[0].start == MOVED, "the entry was not moved")
    assert len(town.entries) == 1


async def test_without_the_permission_only_the_entry_is_missing(town: DiscordTown) -> None:
    """The card stands, counts and is edited, nobody is told anything; once the bot may, a move enters the event"""
    town.guild.allow(INVITED & ~Permission.CREATE_EVENTS)
    await town.does("event add", title="Vindima", starts=f"{SATURDAY}T14:00")
    await town.sees(lambda: town.fake.made("POST", EVENTS), "it was not tried")
    said = len(town.channel.messages)
    assert "signed up" in (await town.ana.tap(town.card, "Sim").answered(PATIENCE_SECONDS)).content
    await town.shows("sim 1")
    assert len(town.channel.messages) == said
    assert len(town.fake.made("POST", EVENTS)) == 1
    town.guild.allow(INVITED)
    await move(town)
    await town.sees(lambda: town.entries, "nothing was entered in the calendar")
    assert [entry.start for entry in town.entries] == [MOVED]


async def test_what_was_moved_by_hand_is_asked_about(town: DiscordTown) -> None:
    """Somebody moves the entry on Discord: the channel is asked, in its language, and a yes of who may moves the event there"""
    entry = await add(town)
    entry.change(BY_HAND)
    await town.sees(lambda: any("No calendário deste servidor" in text for text in town.channel.texts), "nobody was asked")
    assert f"{SATURDAY.day} June {SATURDAY.year}" in await town.does("events show", event="E1")
    asked = next(message for message in town.channel.messages.values() if "No calendário" in message.content)
    await town.ana.tap(asked, "Sim").answered(PATIENCE_SECONDS)
    assert f"{SUNDAY.day} June {SUNDAY.year}" in await town.does("events show", event="E1")
    assert entry.start == MOVED


async def test_what_was_moved_by_hand_is_put_right(town: DiscordTown) -> None:
    """A no leaves the event where it is, and puts time and name of the entry right; our own moves are not asked about"""
    entry = await add(town)
    before = entry.start
    entry.change({"name": "Party", **BY_HAND})
    await town.sees(lambda: any("No calendário deste servidor" in text for text in town.channel.texts), "nobody was asked")
    asked = next(message for message in town.channel.messages.values() if "No calendário" in message.content)
    await town.ana.tap(asked, "Não").answered(PATIENCE_SECONDS)
    await town.sees(lambda: (entry.start, entry.name) == (before, "E1 Vindima"), "the entry was not put right")
    await move(town)
    await town.sees(lambda: entry.start == MOVED, "the entry was not moved")
    assert "pong" in await town.does("ping")
    assert len([text for text in town.channel.texts if "No calendário" in text]) == 1


@pytest.mark.parametrize("removed", [True, False])
async def test_what_was_removed_by_hand_stays_away_until_a_move(town: DiscordTown, removed: bool) -> None:
    """Removed or called off on Discord: nothing comes back by itself; a move enters the event anew"""
    entry = await add(town)
    if removed:
        entry.delete()
    else:
        entry.change({"status": CANCELED})
    await town.ana.tap(town.card, "Sim").answered(PATIENCE_SECONDS)
    await town.does("event limit", event="E1", limit=50)
    await town.shows("sim 1")
    assert len(town.fake.made("POST", EVENTS)) == 1
    await move(town)
    await town.sees(lambda: [one for one in town.entries if one.status == SCHEDULED and one.start == MOVED], "no new entry")
    assert len(town.fake.made("POST", EVENTS)) == 2


async def test_interest_counts_as_maybe(town: DiscordTown) -> None:
    """Pressed twice by one and once by another, taken back by the second: maybe 1 on the card, nobody is answered"""
    entry = await add(town)
    tom, ida = town.somebody("tom"), town.somebody("ida")
    said = len(town.channel.messages)
    tom.press_interested(entry)
    tom.press_interested(entry)
    await town.shows("talvez 1")
    ida.press_interested(entry)
    await town.shows("talvez 2")
    ida.release_interested(entry)
    await town.shows("talvez 1")
    assert (tom.ephemeral, ida.ephemeral, len(town.channel.messages)) == ([], [], said)


async def test_an_answer_stays_whatever_interest_says(town: DiscordTown) -> None:
    """A yes on the card stays when its author shows interest, and when they take that back"""
    entry, tom = await add(town), town.somebody("tom")
    await tom.tap(town.card, "Sim").answered(PATIENCE_SECONDS)
    await town.shows("sim 1")
    tom.press_interested(entry)
    tom.release_interested(entry)
    town.somebody("ida").press_interested(entry)
    await town.shows("sim 1, não 0, talvez 1")


async def test_interest_shown_and_taken_back_at_once_leaves_nothing(town: DiscordTown) -> None:
    """However long Discord takes to say who somebody is, the end of an interest is never read before it"""
    entry, tom = await add(town), town.somebody("tom")
    held = town.fake.hold("GET", f"/members/{tom.user.id}")
    tom.press_interested(entry)
    tom.release_interested(entry)
    await held.arrived.wait()
    held.set()
    town.somebody("ida").press_interested(entry)
    await town.shows("talvez 1")
    assert "maybe" not in await town.does("events who", event="E1")


async def test_what_happened_while_the_bot_was_away_is_found_out(town: DiscordTown) -> None:
    """Interest shown meanwhile counts, of however many; an event removed meanwhile is forgotten, and comes back with a move"""
    kept = await add(town)
    gone = await add(town)
    await asyncio.sleep(NOTED_SECONDS)
    await town.bot.kill()
    for number in range(101):  # Discord names them a hundred at a time
        town.somebody(f"guest{number}").press_interested(kept)
    town.somebody("tom").press_interested(gone)
    gone.delete()
    await town.bot.start()
    await town.sees(lambda: "talvez 101" in town.cards[0].embeds[0]["description"], "the interest was not found out")
    assert "talvez 0" in town.card.embeds[0]["description"]
    await town.does("event move", event="E2", starts=f"{SUNDAY}T15:00")
    await town.sees(lambda: town.entries[-1].start == MOVED, "it was not entered anew")
    assert [entry.name for entry in town.entries] == ["E1 Vindima", "E2 Vindima"]
