"""An event and who comes, a deadline of both cities, and a reminder."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.core.moment import Moment
from bot.demo.cast import ANA, BRISTOL, GRACE, PORTO, RUI, TOM
from bot.demo.printing import moment_of_server
from bot.demo.sight import answers, edits, mentioned, says, ticks
from bot.features.roadmap.openday import mornings

if TYPE_CHECKING:
    from bot.demo.morning import Rooms
    from bot.demo.stage import Stage

_TITLE = "Videochamada Porto–Bristol"
_EVENT_IN = timedelta(days=21)
_DEADLINE_IN = timedelta(days=30)
_REMINDER_DAYS = (14, 7, 2, 1)
_REMINDER_IN = timedelta(seconds=4)
_PUNCTUAL_SECONDS = 2.0


async def plan_event(stage: Stage, rooms: Rooms) -> None:
    """A coordinator adds an event; people of both cities sign up in three ways."""
    stage.heading(
        "An event, and who comes",
        "Ana adds an event: the bot asks for it in one message and reads the answer from one. A card appears in both rooms. "
        "Tom signs up with a tap, Rui by a reply to it, Grace by typing a command: the cards are edited, not posted again.",
    )
    asked = await stage.say(ANA, rooms.porto, "!event add")
    form = await stage.need("Ana is asked for the event in one message", rooms.porto, answers(asked, "Título / Quando"))
    day = _day_in(_EVENT_IN)
    lines = (_TITLE, f"{day.day}.{day.month}.{day.year} 14:00", "Escola da Ribeira", "40")
    added = await stage.say(ANA, rooms.porto, "\n".join(lines), reply_to=form["event_id"])
    porto = await stage.need("the event's card appears in Porto", rooms.porto, answers(added, "E1", _TITLE, "sim 0"))
    bristol = await stage.need("the event's card appears in Bristol", rooms.bristol, says(f"E1 {_TITLE}", "yes 0"))
    await _sign_up(stage, rooms, porto["event_id"], bristol["event_id"])
    for place in (rooms.porto, rooms.bristol):
        times = stage.count(place, says(_TITLE, "14:00"))
        stage.check(f"{place.name} has one card, edited and not posted again", "" if times == 1 else f"{times} cards")


async def _sign_up(stage: Stage, rooms: Rooms, porto: str, bristol: str) -> None:
    await stage.tap(TOM, rooms.bristol, bristol, "👍")
    await _both_cards(stage, rooms, (porto, bristol), (1, 0))
    yes = await stage.say(RUI, rooms.porto, "sim", reply_to=porto)
    await stage.expect("Rui's yes gets its receipt", rooms.porto, ticks(yes))
    await _both_cards(stage, rooms, (porto, bristol), (2, 0))
    maybe = await stage.say(GRACE, rooms.bristol, "!event rsvp E1 maybe")
    await stage.expect("Grace's maybe gets its receipt", rooms.bristol, ticks(maybe))
    await _both_cards(stage, rooms, (porto, bristol), (2, 1))


async def _both_cards(stage: Stage, rooms: Rooms, cards: tuple[str, str], counts: tuple[int, int]) -> None:
    yes, maybe = counts
    said = f"yes {yes}, maybe {maybe}"
    await stage.expect(f"Porto's card counts {said}", rooms.porto, edits(cards[0], f"sim {yes}, não 0, talvez {maybe}"))
    await stage.expect(f"Bristol's card counts {said}", rooms.bristol, edits(cards[1], f"yes {yes}, no 0, maybe {maybe}"))


async def plan_deadline(stage: Stage, rooms: Rooms) -> None:
    """A joint deadline with each city's time, and when people will be reminded of it."""
    stage.heading(
        "A deadline of both cities",
        "Ana puts a deadline on the joint roadmap. Its card says each city's own time and who answers for it there.",
    )
    due = Moment(datetime.combine(_day_in(_DEADLINE_IN), time(12)), PORTO.zone)
    days = ",".join(map(str, _REMINDER_DAYS))
    line = f'!roadmap add "Lista de famílias de acolhimento" {due.wall:%Y-%m-%dT%H:%M} --side joint --remind {days}'
    asked = await stage.say(ANA, rooms.porto, line)
    card = ("M1", "Porto:", ANA.name, "Bristol:", GRACE.name)
    await stage.expect(
        "the deadline's card appears in Porto, with each city's time and who answers for it", rooms.porto, answers(asked, *card)
    )
    await stage.expect("the deadline's card appears in Bristol", rooms.bristol, says(*card))
    told = ["The bot reminds those responsible in the morning, never on a closed day. For M1 it will do so:"]
    for town in (PORTO, BRISTOL):
        days = ", ".join(f"{at.wall:%a} {at.day.day} {at.wall:%B}" for at in mornings(due, town.zone, _REMINDER_DAYS, ()))
        told.append(f"{town.name}, 09:00: {days}")
    stage.tell("\n".join(told))


async def remind(stage: Stage, rooms: Rooms) -> None:
    """A reminder arrives at its second and rings whoever set it."""
    stage.heading(
        "A reminder arrives at its second",
        "Nobody wants to wait for a morning here, so Ana sets a reminder of her own, a few seconds ahead. It rings her alone.",
    )
    due = soon(_REMINDER_IN)
    words = "Ligar à empresa de autocarros"
    asked = await stage.say(ANA, rooms.porto, remind_line(due, words))
    await stage.expect("Ana's reminder is confirmed", rooms.porto, answers(asked, "R1", words))
    await stage.until(due)
    rung = await stage.expect("Ana's reminder arrives", rooms.porto, says("⏰ R1", words))
    if rung is not None:
        late_seconds = (moment_of_server(rung["origin_server_ts"]) - due).total_seconds()
        stage.tell(f"It was due at {due:%H:%M:%S} UTC and arrived {late_seconds:.2f} seconds later.")
        punctual = 0 <= late_seconds < _PUNCTUAL_SECONDS
        stage.check("it is punctual", "" if punctual else f"{late_seconds:.2f} seconds late")
        stage.check("it rings Ana and nobody else", "" if mentioned(rung) == [ANA.id] else f"rings {mentioned(rung)}")


def remind_line(due: datetime, words: str) -> str:
    """Return the command that sets a reminder to the second.

    Args:
        due: UTC.
        words: What of.
    """
    return f"!remind add {due:%Y-%m-%dT%H:%M:%SZ} {words}"


def soon(ahead: timedelta) -> datetime:
    """Return the full second that is at least so far ahead, UTC."""
    return (datetime.now(UTC) + ahead + timedelta(seconds=1)).replace(microsecond=0)


def _day_in(ahead: timedelta) -> date:
    return (datetime.now(UTC) + ahead).date()
