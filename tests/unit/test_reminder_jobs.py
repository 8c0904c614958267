"""How reminders are said when they come up: in time, late, very late, and never twice."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.due import Due
from bot.core.moment import Moment
from bot.core.outbox import Kind, Lane
from bot.core.reply import Announcement
from bot.features.reminders.model import Reminder, State
from tests.fakes.database import sqlite_database
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.reminder_world import COMPOSER, STORE, ReminderWorld, post_text

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room

DUE = datetime(2027, 3, 12, 15, 0, tzinfo=UTC)
HOW = "✅ done · 💤 again tomorrow at 9, or answer: done / tomorrow / a date"
HOW_PT = "✅ concluído · 💤 outra vez amanhã às 9, ou responda: concluído / amanhã / uma data"


@dataclass
class World(ReminderWorld):
    """Reminders that come up."""

    due: list[Due] = field(default_factory=list)

    async def add(self, room: Room, author: Person, text: str, later: timedelta = timedelta()) -> None:
        """Enter a reminder for 15:00 in Lisbon or later."""
        moment = Moment((DUE + later).replace(tzinfo=None), "Europe/Lisbon")
        reminder = await self.database.write(STORE.add, Reminder(0, room.id, author.id, moment, text))
        self.due.append(Due("reminder", reminder.id, "due", moment.at))

    async def run(self, late: timedelta = timedelta()) -> list[str]:
        """Let everything come up so much after the first was due; return what is said."""
        await self.database.write(self.job, self.due, DUE + late)
        return [post_text(post) for post in self.outbox.posts.values()]

    @property
    def mentions(self) -> list[list[str]]:
        """For whom each message rings."""
        says = [post.says for post in self.outbox.posts.values()]
        return [[person.key for person in one.mentions] for one in says if isinstance(one, Announcement)]


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Open an empty world: Porto and Bristol."""
    async with sqlite_database(tmp_path) as database:
        yield World(database)


async def test_in_time(world: World) -> None:
    """The message begins with the bell, names id, text and author in the author's language, and rings for that person alone"""
    room = world.directory.add_room(PORTO)
    await world.add(room, world.directory.add_person("Ana Reis", PORTO), "Reservar o autocarro @tom !event cancel E1")
    await world.add(room, world.directory.add_person("Tom Hill", BRISTOL, language="en"), "Book the bus")
    assert await world.run() == [
        f"⏰ R1 Reservar o autocarro @tom !event cancel E1\nPara Ana Reis\n{HOW_PT}",
        f"⏰ R2 Book the bus\nFor Tom Hill\n{HOW}",
    ]
    assert world.mentions == [["ana"], ["tom"]]
    assert {(post.room, post.lane, post.kind, post.not_after) for post in world.outbox.posts.values()} == {
        (room.ref, Lane.REMINDER, Kind.ANNOUNCEMENT, None)
    }


async def test_the_authors_name_is_a_mention_in_the_text(world: World) -> None:
    """Only the author's name is one; a name inside the text stays plain"""
    room = world.directory.add_room(PORTO)
    await world.add(room, world.directory.add_person("Ana Reis", PORTO), "Ana Reis\nTom")
    await world.run()
    (post,) = world.outbox.posts.values()
    assert isinstance(post.says, Announcement)
    lines = COMPOSER.compose(post.says.reply.blocks, post.locales).lines
    assert [line.text for line in lines] == ["⏰ R1 Ana Reis", "Tom", "Para Ana Reis", HOW_PT]
    assert [(span.text, span.mention) for line in lines for span in line.spans if span.mention] == [("Ana Reis", "ana")]


async def test_a_private_talk_needs_no_name(world: World) -> None:
    """Where there is one person only, the message is the reminder and nothing else: it may ring, and calls nobody by name"""
    room = world.directory.add_room(languages=("en",), direct=True)
    await world.add(room, world.directory.add_person("Tom Hill", BRISTOL), "Book the bus")
    assert await world.run() == [f"⏰ R1 Book the bus\n{HOW}"]
    assert world.mentions == [[]]


async def test_nobody_on_another_network_is_rung_for(world: World) -> None:
    """An author whose account is on another network is named, not mentioned"""
    room = world.directory.add_room(BRISTOL, platform="matrix")
    await world.add(room, world.directory.add_person("Tom Hill", BRISTOL), "Book the bus")
    assert await world.run() == [f"⏰ R1 Book the bus\nFor Tom Hill\n{HOW}"]
    assert world.mentions == [[]]


async def test_two_hundred_in_one_second_are_two_hundred_messages(world: World) -> None:
    """In time, each reminder is a message of its own, in order"""
    room, tom = world.directory.add_room(BRISTOL), world.directory.add_person("Tom", BRISTOL)
    for number in range(200):
        await world.add(room, tom, f"text {number}")
    said = await world.run(timedelta(seconds=59))
    assert said == [f"⏰ R{number + 1} text {number}\nFor Tom\n{HOW}" for number in range(200)]


@pytest.mark.parametrize(
    ("late", "english", "portuguese"),
    [
        (timedelta(seconds=60), "one minute", "um minuto"),
        (timedelta(minutes=40, seconds=59), "40 minutes", "40 minutos"),
        (timedelta(hours=1), "one hour", "uma hora"),
        (timedelta(hours=1, minutes=1), "one hour and one minute", "uma hora e um minuto"),
        (timedelta(days=1, seconds=-1), "23 hours and 59 minutes", "23 horas e 59 minutos"),
    ],
)
async def test_one_late_reminder_says_so(world: World, late: timedelta, english: str, portuguese: str) -> None:
    """From a minute to a day late: said once, with when it was due and how late it comes"""
    bristol, porto = world.directory.add_room(BRISTOL), world.directory.add_room(PORTO)
    await world.add(bristol, world.directory.add_person("Tom Hill", BRISTOL), "Book the bus")
    await world.add(porto, world.directory.add_person("Ana Reis", PORTO), "Reservar o autocarro")
    assert await world.run(late) == [
        f"⏰ R1 Book the bus (due Friday, 12 March, 15:00; I was out of reach, this comes {english} late)\nFor Tom Hill\n{HOW}",
        (
            f"⏰ R2 Reservar o autocarro (previsto para sexta-feira, 12 de março, 15:00; com {portuguese} de atraso: "
            f"estive indisponível)\nPara Ana Reis\n{HOW_PT}"
        ),
    ]


async def test_several_late_ones_of_a_room_are_one_message(world: World) -> None:
    """Each on a line in its author's language with how late it is; all authors are rung for, once each"""
    room = world.directory.add_room(BRISTOL)
    tom, ana = world.directory.add_person("Tom Hill", BRISTOL), world.directory.add_person("Ana", BRISTOL, language="pt")
    await world.add(room, tom, "Book\nthe bus")
    await world.add(room, ana, "Ligar", timedelta(minutes=30))
    await world.add(room, tom, "Call", timedelta(minutes=35))
    assert await world.run(timedelta(minutes=40)) == [
        (
            "⏰ These reminders came up while I was out of reach: / "
            "⏰ Estes lembretes eram para o tempo em que estive indisponível:\n"
            "R1 Book the bus (Tom Hill; due Friday, 12 March 2027, 15:00, 40 minutes late)\n"
            "R2 Ligar (Ana; previsto para sexta-feira, 12 de março de 2027, 15:30, com 10 minutos de atraso)\n"
            "R3 Call (Tom Hill; due Friday, 12 March 2027, 15:35, 5 minutes late)"
        )
    ]
    assert world.mentions == [["tom", "ana"]]


async def test_a_day_or_more_late_is_one_list(world: World) -> None:
    """However many came up more than a day ago, each room gets one list, apart from what is only a little late"""
    porto, bristol = world.directory.add_room(PORTO), world.directory.add_room(BRISTOL)
    tom, ana = world.directory.add_person("Tom Hill", BRISTOL), world.directory.add_person("Ana Reis", PORTO)
    await world.add(bristol, tom, "Book the bus")
    await world.add(porto, ana, "Reservar o autocarro")
    await world.add(bristol, tom, "Call", timedelta(hours=1))
    await world.add(bristol, tom, "Write", timedelta(days=2, minutes=-5))
    assert await world.run(timedelta(days=2)) == [
        (
            "⏰ These reminders came up while I was out of reach:\n"
            "R1 Book the bus (Tom Hill; due Friday, 12 March 2027, 15:00)\n"
            "R3 Call (Tom Hill; due Friday, 12 March 2027, 16:00)"
        ),
        (
            "⏰ Este lembrete era para o tempo em que estive indisponível:\n"
            "R2 Reservar o autocarro (Ana Reis; previsto para sexta-feira, 12 de março de 2027, 15:00)"
        ),
        f"⏰ R4 Write (due Sunday, 14 March, 14:55; I was out of reach, this comes 5 minutes late)\nFor Tom Hill\n{HOW}",
    ]
    assert world.mentions == [["tom"], ["ana"], ["tom"]]


async def test_long_lists_are_parted(world: World) -> None:
    """A message holds 20 reminders at most; none is left out, and each begins with the bell"""
    room, tom = world.directory.add_room(BRISTOL), world.directory.add_person("Tom", BRISTOL)
    for number in range(41):
        await world.add(room, tom, f"text {number}")
    said = await world.run(timedelta(hours=1))
    assert [text.count("\n") for text in said] == [20, 20, 1]
    assert all(text.startswith("⏰ ") for text in said)
    assert all(sum(f" text {number} " in text for text in said) == 1 for number in range(41))


async def test_in_time_and_late_do_not_mix(world: World) -> None:
    """What is in time is said by itself also beside late ones"""
    room, tom = world.directory.add_room(BRISTOL), world.directory.add_person("Tom", BRISTOL)
    await world.add(room, tom, "late")
    await world.add(room, tom, "now", timedelta(hours=1))
    said = await world.run(timedelta(hours=1))
    assert [text.partition("\n")[0][:7] for text in said] == ["⏰ R1 la", "⏰ R2 no"]
    assert "late)" in said[0]
    assert said[1] == f"⏰ R2 now\nFor Tom\n{HOW}"


async def test_the_moment_is_said_on_the_authors_clock(world: World) -> None:
    """Whoever moved to another zone reads when it was due there"""
    room, tom = world.directory.add_room(BRISTOL), world.directory.add_person("Tom", BRISTOL)
    world.directory.people[tom.id] = replace(tom, zone="Asia/Tokyo")
    await world.add(room, tom, "Call")
    (said,) = await world.run(timedelta(minutes=2))
    assert "(due Saturday, 13 March, 0:00;" in said


async def test_what_was_delivered_is_never_said_again(world: World) -> None:
    """The words stay, since it can be put off; the same due work a second time says nothing"""
    room, tom = world.directory.add_room(BRISTOL), world.directory.add_person("Tom", BRISTOL)
    await world.add(room, tom, "Call")
    await world.run()
    found = await world.database.read(STORE.get, 1)
    assert found is not None
    assert (found.state, found.text) == (State.DELIVERED, "Call")
    assert len(await world.run()) == 1


@pytest.mark.parametrize("state", [State.CANCELLED, State.SUSPENDED, State.DELIVERED])
async def test_only_open_reminders_are_said(world: World, state: State) -> None:
    """Whatever was cancelled, suspended or delivered between planning and its moment says nothing and stays as it is"""
    room, tom = world.directory.add_room(BRISTOL), world.directory.add_person("Tom", BRISTOL)
    await world.add(room, tom, "Call")
    await world.database.write(STORE.change, [1], state, DUE)
    assert await world.run() == []
    found = await world.database.read(STORE.get, 1)
    assert found is not None
    assert found.state is state


async def test_what_is_gone_is_passed_over(world: World) -> None:
    """Due work of a reminder or of an author that no longer exists disturbs nothing else"""
    room = world.directory.add_room(BRISTOL)
    tom, eva = world.directory.add_person("Tom", BRISTOL), world.directory.add_person("Eva", BRISTOL)
    await world.add(room, eva, "gone")
    await world.add(room, tom, "Call")
    world.directory.forget_person(eva.id)
    world.due.insert(0, Due("reminder", "R99", "due", DUE))
    assert await world.run() == [f"⏰ R2 Call\nFor Tom\n{HOW}"]
