"""Dates that leave the chat of a real Synapse: fetched by a calendar program, handed out as a file, shown as a picture."""

from __future__ import annotations

import socket
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import aiohttp
import icalendar
import recurring_ical_events
from dateutil.relativedelta import TH, relativedelta

from tests.fakes.handed import opened
from tests.fakes.rooms import by, new_room
from tests.fakes.weekend import SATURDAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.demo.account import Event
    from tests.conftest import Accounts, Bots

LISBON, TOKYO = ZoneInfo("Europe/Lisbon"), ZoneInfo("Asia/Tokyo")
WEEKS = 37
FIRST = (datetime.now(UTC) + relativedelta(years=1, month=3, day=1, weekday=TH(3))).date()
"""The third Thursday of March of next year: the clocks of Europe change afterwards, and once more within so many weeks."""


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


def in_week(number: int) -> date:
    """Return the Thursday so many weeks after the first."""
    return FIRST + timedelta(weeks=number)


def starts(text: str) -> list[datetime]:
    """Return when a calendar program shows something in that year."""
    year = date(FIRST.year, 1, 1), date(FIRST.year + 1, 1, 1)
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(*year)
    return sorted(event["DTSTART"].dt for event in found)


async def test_a_program_fetches_what_was_said_until_the_address_is_withdrawn(account: Accounts, bots: Bots) -> None:
    """A weekly call stands in the feed as the home clock has it over both clock changes of a year, with what became of it

    Unchanged, it is not sent again; withdrawn, it is gone; its secret stands in no log.
    """
    ana = await account("ana")
    jumelage, port = bots(ana), free_port()
    jumelage.give({"feeds": {"host": "127.0.0.1", "port": port, "base_url": f"http://127.0.0.1:{port}"}})
    await jumelage.start()
    porto = await new_room(ana, jumelage, "porto")
    series = f"{FIRST}T09:00 --end 10:00 --zone Europe/Lisbon --every week --until {in_week(WEEKS - 1)}"
    await ana.send(porto, f"!event add Call {series}")
    await ana.wait_for(porto, by(jumelage.user_id, "E1 Call"))
    await ana.send(porto, "!calendar feed")
    made = await ana.wait_for(porto, by(jumelage.user_id, f"http://127.0.0.1:{port}/calendar/"))
    address = next(word for word in made["content"]["body"].split() if word.endswith(".ics"))
    status, text, tag = await asked(address)
    walls = [datetime.combine(in_week(number), time(9), LISBON) for number in range(WEEKS)]
    assert (status, starts(text)) == (200, walls)
    assert {one.astimezone(TOKYO).hour for one in starts(text)} == {17, 18}
    assert (await asked(address, tag))[0] == 304

    await ana.send(porto, f"!event skip E1 {in_week(1)}")
    await ana.send(porto, f"!event move E1 {in_week(33)}T11:00 --only {in_week(33)}")
    await ana.send(porto, "!ping done")
    await ana.wait_for(porto, by(jumelage.user_id, "done"))
    walls[33] = walls[33].replace(hour=11)
    status, text, _ = await asked(address, tag)
    assert (status, starts(text)) == (200, walls[:1] + walls[2:])

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
    await ana.send(porto, f"!event add Vindima {SATURDAY}T15:00 --place Ribeira --zone Europe/Lisbon")
    await ana.wait_for(porto, by(jumelage.user_id, "E1 Vindima"))
    await ana.send(porto, "!event ics E1")
    file = await opened(ana, await ana.wait_for(porto, of_kind("m.file")))
    event: Any
    (event,) = icalendar.Calendar.from_ical(file.content.decode()).walk("VEVENT")
    assert (file.name, file.media_type) == ("E1.ics", "text/calendar")
    assert (event["SUMMARY"], event["LOCATION"]) == ("E1 Vindima", "Ribeira")
    assert event["DTSTART"].dt == datetime.combine(SATURDAY, time(15), LISBON)
    await ana.send(porto, f"!event agenda {SATURDAY:%Y-%m}")
    picture = await opened(ana, await ana.wait_for(porto, of_kind("m.image"), seconds=60))
    assert picture.content.startswith(b"\x89PNG")
    assert "E1 Vindima" in picture.alt
    assert await jumelage.stop() == 0


def of_kind(kind: str) -> Callable[[Event], bool]:
    """Return what tells a message of a kind."""

    def fits(event: Event) -> bool:
        return str(event["content"].get("msgtype")) == kind

    return fits
