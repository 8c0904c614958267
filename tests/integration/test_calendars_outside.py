"""Dates that leave the chat of a real Synapse: fetched by a calendar program, handed out as a file, shown as a picture."""

from __future__ import annotations

import socket
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import aiohttp
import icalendar
import recurring_ical_events

from tests.fakes.handed import opened
from tests.fakes.rooms import by, new_room

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.demo.account import Event
    from tests.conftest import Accounts, Bots

LISBON, TOKYO = ZoneInfo("Europe/Lisbon"), ZoneInfo("Asia/Tokyo")


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def asked(address: str, tag: str = "") -> tuple[int, str, str]:
    """Ask like a calendar program; return status, text and tag."""
    headers = {"If-None-Match": tag} if tag else {}
    async with aiohttp.ClientSession() as session, session.get(address, headers=headers) as answer:
        return answer.status, await answer.text(), answer.headers.get("ETag", "")


def starts_in_2027(text: str) -> list[datetime]:
    """Return when a calendar program shows something."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(date(2027, 1, 1), date(2028, 1, 1))
    return sorted(event["DTSTART"].dt for event in found)


async def test_a_program_fetches_what_was_said_until_the_address_is_withdrawn(account: Accounts, bots: Bots) -> None:
    """A weekly call stands in the feed as the home clock has it over both clock changes of 2027, with what became of it

    Unchanged, it is not sent again; withdrawn, it is gone; its secret stands in no log.
    """
    ana = await account("ana")
    jumelage, port = bots(ana), free_port()
    jumelage.give({"feeds": {"host": "127.0.0.1", "port": port, "base_url": f"http://127.0.0.1:{port}"}})
    await jumelage.start()
    porto = await new_room(ana, jumelage, "porto")
    await ana.send(porto, "!event add Call 2027-03-18T09:00 --end 10:00 --zone Europe/Lisbon --every week --until 2027-11-25")
    await ana.wait_for(porto, by(jumelage.user_id, "E1 Call"))
    await ana.send(porto, "!calendar feed")
    made = await ana.wait_for(porto, by(jumelage.user_id, f"http://127.0.0.1:{port}/calendar/"))
    address = next(word for word in made["content"]["body"].split() if word.endswith(".ics"))
    status, text, tag = await asked(address)
    walls = [datetime(2027, 3, 18, 9, tzinfo=LISBON) + timedelta(weeks=week) for week in range(37)]
    assert (status, starts_in_2027(text)) == (200, walls)
    assert {one.astimezone(TOKYO).hour for one in starts_in_2027(text)} == {17, 18}
    assert (await asked(address, tag))[0] == 304

    await ana.send(porto, "!event skip E1 2027-03-25")
    await ana.send(porto, "!event move E1 2027-11-04T11:00 --only 2027-11-04")
    await ana.send(porto, "!ping done")
    await ana.wait_for(porto, by(jumelage.user_id, "done"))
    walls[33] = walls[33].replace(hour=11)
    status, text, _ = await asked(address, tag)
    assert (status, starts_in_2027(text)) == (200, walls[:1] + walls[2:])

    await ana.send(porto, "!calendar revoke 1")
    await ana.send(porto, "!ping again")
    await ana.wait_for(porto, by(jumelage.user_id, "again"))
    assert (await asked(address))[:2] == (410, "")
    assert (await asked(address[:-6] + "00.ics"))[0] == 404
    assert await jumelage.stop() == 0
    secret = address.rpartition("/")[2].removesuffix(".ics")
    assert not any(secret in str(line) for line in jumelage.logs())


async def test_an_event_is_handed_out_as_a_file_and_a_month_as_a_picture(account: Accounts, bots: Bots) -> None:
    """Both arrive in the room: the file with the event in it, the picture with its facts for whoever does not see it"""
    ana = await account("ana")
    jumelage = bots(ana)
    await jumelage.start()
    porto = await new_room(ana, jumelage, "porto")
    await ana.send(porto, "!event add Vindima 2027-09-18T15:00 --place Ribeira --zone Europe/Lisbon")
    await ana.wait_for(porto, by(jumelage.user_id, "E1 Vindima"))
    await ana.send(porto, "!event ics E1")
    file = await opened(ana, await ana.wait_for(porto, of_kind("m.file")))
    event: Any
    (event,) = icalendar.Calendar.from_ical(file.content.decode()).walk("VEVENT")
    assert (file.name, file.media_type) == ("E1.ics", "text/calendar")
    assert (event["SUMMARY"], event["LOCATION"]) == ("E1 Vindima", "Ribeira")
    assert event["DTSTART"].dt == datetime(2027, 9, 18, 15, tzinfo=LISBON)
    await ana.send(porto, "!event agenda 2027-09")
    picture = await opened(ana, await ana.wait_for(porto, of_kind("m.image"), seconds=60))
    assert picture.content.startswith(b"\x89PNG")
    assert "E1 Vindima" in picture.alt
    assert await jumelage.stop() == 0


def of_kind(kind: str) -> Callable[[Event], bool]:
    """Return what tells a message of a kind."""

    def fits(event: Event) -> bool:
        return str(event["content"].get("msgtype")) == kind

    return fits
