"""An event on a real Synapse: created, moved and cancelled, with all who signed up told."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from tests.fakes.rooms import bodies, by, linked_rooms, ringing

if TYPE_CHECKING:
    from bot.demo.account import Account, Event
    from tests.conftest import Accounts, Bots

LISBON = ZoneInfo("Europe/Lisbon")


def typed(moment: datetime) -> str:
    """Return a moment of Lisbon as it is typed."""
    return moment.strftime("%Y-%m-%dT%H:%M")


def clock(moment: datetime) -> str:
    """Return the time of a moment as it is said."""
    return f"{moment.hour}:{moment.minute:02}"


async def rings(account: Account, room: str, bot: str, *parts: str) -> Event:
    """Wait for a message that rings for somebody and holds all parts; edits do not ring."""

    def fits(event: Event) -> bool:
        told = by(bot, *parts)(event) and event["content"].get("msgtype") == "m.text"
        return told and "m.relates_to" not in event["content"]

    return await account.wait_for(room, fits)


async def test_whoever_signed_up_is_told_of_a_move_and_of_the_end(account: Accounts, bots: Bots) -> None:
    """Created in one city and answered in the other: old and new time, then the end, ring there for who signed up, and once"""
    ana, grace = await account("ana"), await account("grace")
    jumelage = bots(ana)
    await jumelage.start()
    porto, bristol = await linked_rooms(ana, jumelage, grace)
    # It begins within a day, so that it is told at night as well, whenever this test runs.
    starts = datetime.now(LISBON) + timedelta(hours=20)
    moved = starts + timedelta(hours=1)
    await ana.send(porto, f"!event add Vindima {typed(starts)} --place Ribeira --zone Europe/Lisbon")
    card = await grace.wait_for(bristol, by(jumelage.user_id, "E1 Vindima", "Ribeira", clock(starts)))
    await grace.react(bristol, card["event_id"], "👍")
    await grace.wait_for(bristol, by(jumelage.user_id, "E1 Vindima", "yes 1"))

    await ana.send(porto, f"!event move E1 {typed(moved)} --zone Europe/Lisbon")
    told = await rings(grace, bristol, jumelage.user_id, "E1 Vindima", clock(moved), clock(starts))
    assert told["content"]["m.mentions"] == {"user_ids": [grace.user_id]}
    await grace.wait_for(bristol, by(jumelage.user_id, "E1 Vindima", "yes 1", clock(moved)))

    await ana.send(porto, "!event cancel E1")
    told = await rings(grace, bristol, jumelage.user_id, "E1 Vindima will not take place.")
    assert told["content"]["m.mentions"] == {"user_ids": [grace.user_id]}
    await grace.wait_for(bristol, by(jumelage.user_id, "E1 Vindima · cancelled"))
    assert len([event for event in ringing(grace.events(bristol), jumelage.user_id) if "m.mentions" in event["content"]]) == 2
    assert not any("will not take place" in body for body in bodies(ana.events(porto), jumelage.user_id))
    assert await jumelage.stop() == 0


async def test_what_is_put_off_asks_again(account: Accounts, bots: Bots) -> None:
    """Put off and given a new time: who had signed up is asked with it, answers with a tap, and is counted anew"""
    ana, grace = await account("ana"), await account("grace")
    jumelage = bots(ana)
    await jumelage.start()
    porto, bristol = await linked_rooms(ana, jumelage, grace)
    starts = datetime.now(LISBON) + timedelta(hours=20)
    await ana.send(porto, f"!event add Vindima {typed(starts)} --zone Europe/Lisbon")
    card = await grace.wait_for(bristol, by(jumelage.user_id, "E1 Vindima", clock(starts)))
    await grace.react(bristol, card["event_id"], "👍")
    await grace.wait_for(bristol, by(jumelage.user_id, "E1 Vindima", "yes 1"))
    await ana.send(porto, "!event postpone E1")
    await rings(grace, bristol, jumelage.user_id, "E1 Vindima is put off")
    await ana.send(porto, f"!event move E1 {typed(starts + timedelta(hours=1))} --zone Europe/Lisbon")
    asked = await rings(grace, bristol, jumelage.user_id, "E1 Vindima has a new date. Will you come?")
    await grace.wait_for(
        bristol, by(jumelage.user_id, "E1 Vindima", "yes 0, no 0, maybe 0", clock(starts + timedelta(hours=1)))
    )
    await grace.react(bristol, asked["event_id"], "👍")
    await grace.wait_for(bristol, by(jumelage.user_id, "yes 1", clock(starts + timedelta(hours=1))))
    assert await jumelage.stop() == 0
