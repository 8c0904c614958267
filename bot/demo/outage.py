"""In the middle of it all the bot is killed, and started again."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from time import monotonic
from typing import TYPE_CHECKING

from bot.demo.cast import ANA, BRISTOL, GRACE, PORTO, RUI, TOM
from bot.demo.plans import remind_line, soon
from bot.demo.printing import moment_of_server
from bot.demo.sight import answers, mentioned, passes_on, says

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.demo.account import Event
    from bot.demo.cast import Figure
    from bot.demo.morning import Rooms
    from bot.demo.sight import Sight
    from bot.demo.stage import Stage
    from bot.demo.transcript import Place

_REMINDER_IN = timedelta(seconds=6)
_REMINDER = "Order the birthday cake"
_BEFORE = (
    (RUI, "As famílias já receberam a lista."),
    (TOM, "The students are looking forward to the trip."),
    (RUI, "Precisamos de mais duas famílias de acolhimento."),
    (TOM, "Two students come by the later train."),
)
_MEANWHILE = (
    (RUI, "O autocarro espera à porta da escola."),
    (TOM, "The parents are asking about the weather."),
)
_AFTERWARDS = ((RUI, "Muito obrigado pela ajuda."), (TOM, "Thank you for your help."))


async def kill_and_restart(stage: Stage, rooms: Rooms) -> None:
    """Kill the bot while it has work in hand; nothing may be lost or repeated."""
    stage.heading(
        "The bot is killed in the middle of its work",
        "Grace sets a reminder. Then both teachers write at once, Grace types a command, and while the bot is translating "
        "it is killed without warning (kill -9). The teachers go on writing, Ana types a command, the reminder's "
        "moment passes, and the bot is started again. Everything has to arrive, and each thing exactly once.",
    )
    due = await _set_reminder(stage, rooms)
    before = await _write_until_killed(stage, rooms)
    await _write(stage, rooms, _MEANWHILE)
    meanwhile = await stage.say(ANA, rooms.porto, "!roadmap list")
    await stage.until(due)
    await _restart(stage, due)
    await stage.expect("Grace's command is answered once", rooms.bristol, answers(before, "E1"))
    await stage.expect("Ana's command is answered once", rooms.porto, answers(meanwhile, "M1"))
    await _see_all(stage, rooms, (*_BEFORE, *_MEANWHILE))
    await _see_reminder(stage, rooms, due)
    await _see_nothing_more(stage, rooms)


async def _write_until_killed(stage: Stage, rooms: Rooms) -> str:
    """Kill the bot the moment the last of several messages is written; returns the event id of the command among them."""
    *_, asked = await asyncio.gather(
        _write(stage, rooms, [said for said in _BEFORE if said[0] is RUI]),
        _write(stage, rooms, [said for said in _BEFORE if said[0] is TOM]),
        stage.say(GRACE, rooms.bristol, "!event list"),
    )
    pid = stage.process.pid
    await stage.process.kill()
    await stage.see_all(rooms.porto, rooms.bristol)
    stage.tell(f"kill -9 {pid}: what stands above got out before.")
    return asked


async def _restart(stage: Stage, due: datetime) -> None:
    stage.tell(f"The reminder was due now ({due:%H:%M:%S} UTC), and there is no bot. It is started again.")
    began = monotonic()
    await stage.process.start()
    stage.tell(f"It listens again after {monotonic() - began:.1f} seconds and takes up what is waiting.")


async def _set_reminder(stage: Stage, rooms: Rooms) -> datetime:
    due = soon(_REMINDER_IN)
    asked = await stage.say(GRACE, rooms.bristol, remind_line(due, _REMINDER))
    await stage.expect("Grace's reminder is confirmed", rooms.bristol, answers(asked, "R2", _REMINDER))
    return due


async def _write(stage: Stage, rooms: Rooms, said: Sequence[tuple[Figure, str]]) -> None:
    for who, words in said:
        await stage.say(who, rooms.porto if who is RUI else rooms.bristol, words)


async def _see_all(stage: Stage, rooms: Rooms, said: Sequence[tuple[Figure, str]]) -> None:
    for who, words in said:
        await stage.expect(f"passed on once: “{words}”", rooms.bristol if who is RUI else rooms.porto, passes_on(words))


async def _see_reminder(stage: Stage, rooms: Rooms, due: datetime) -> None:
    rung = await stage.expect("the reminder of the outage arrives once", rooms.bristol, says("⏰ R2", _REMINDER))
    if rung is not None:
        late_seconds = (moment_of_server(rung["origin_server_ts"]) - due).total_seconds()
        stage.tell(f"The reminder came {late_seconds:.1f} seconds late: as soon as there was a bot again.")
        stage.check("it rings Grace and nobody else", "" if mentioned(rung) == [GRACE.id] else f"rings {mentioned(rung)}")


async def _see_nothing_more(stage: Stage, rooms: Rooms) -> None:
    """Write once more: what comes after these would be too late to be a repetition of the outage."""
    stage.tell("One more message each way and one more command: the day goes on.")
    await _write(stage, rooms, _AFTERWARDS)
    await _see_all(stage, rooms, _AFTERWARDS)
    asked = await stage.say(TOM, rooms.bristol, "!ping still there?")
    await stage.expect("the bot answers as before", rooms.bristol, answers(asked, "pong still there?"))
    await stage.see_all(rooms.porto, rooms.bristol)
    for place, who, other in ((rooms.bristol, RUI, PORTO), (rooms.porto, TOM, BRISTOL)):
        written = [words for figure, words in (*_BEFORE, *_MEANWHILE, *_AFTERWARDS) if figure is who]
        arrived = _in_order(place, [passes_on(words) for words in written])
        stage.check(f"{place.name} reads what {other.name} wrote in the order of writing", "" if arrived else "out of order")


def _in_order(place: Place, sights: list[Sight]) -> bool:
    """Tell whether the first of each came one after the other."""
    events = place.eyes.events(place.room)
    first = [_first(events, sight) for sight in sights]
    return first == sorted(first)


def _first(events: list[Event], sight: Sight) -> int:
    return next((number for number, event in enumerate(events) if sight(event)), len(events))
