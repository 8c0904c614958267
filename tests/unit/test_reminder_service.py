"""What people can do with reminders, and what they read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.due import Due
from bot.core.errors import BadOption, Conflict, NotFound, NotPermitted
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.person import Role
from bot.core.reply import Acknowledgement, Answer
from bot.core.undo import FINAL
from bot.dispatch.call import Call
from bot.dispatch.option import Rest
from bot.features.reminders.model import State
from commands.remind import RemindCommands
from tests.fakes.database import sqlite_database
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.reminder_world import STORE, ReminderWorld, said, text_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)


def moment(text: str, zone: str = "Europe/Lisbon") -> Moment:
    """Return a wall time somewhere."""
    return Moment(datetime.fromisoformat(text), zone)


@dataclass
class World(ReminderWorld):
    """People who set, see and cancel reminders."""

    now: datetime = NOW

    @property
    def commands(self) -> RemindCommands:
        """How people ask."""
        return RemindCommands(self.service)

    def call(self, room: Room, asker: Person) -> Call:
        """Return a call as the dispatcher makes it."""
        zone, locale = self.directory.zone(asker, room), self.directory.locale(asker, room)
        return Call(room, asker, locale, zone, self.now)

    async def add(self, room: Room, asker: Person, due: Moment, text: str = "Reservar o autocarro") -> Answer:
        """Set a reminder."""
        call = self.call(room, asker)
        return await self.database.write(lambda tx: self.commands.add(tx, call, due=due, text=Rest(text)))

    async def listed(self, room: Room, asker: Person, page: int = 1) -> Answer:
        """See a page of the list."""
        call = self.call(room, asker)
        return await self.database.read(lambda tx: self.commands.list(tx, call, page=page))

    async def cancel(self, room: Room, asker: Person, number: int = 1) -> Answer:
        """Cancel a reminder."""
        call = self.call(room, asker)
        wanted = ShortId(Prefix.REMINDER, number)
        return await self.database.write(lambda tx: self.commands.cancel(tx, call, reminder=wanted))

    def planned(self) -> dict[str, list[datetime]]:
        """Return when which reminder will wake the job."""
        return {subject: [due.at for due in steps] for (_, subject), steps in self.agenda.planned.items()}

    async def states(self) -> dict[int, tuple[State, str | None]]:
        """Return what is stored of the first reminders."""
        found = [await self.database.read(STORE.get, number) for number in range(1, 10)]
        return {reminder.number: (reminder.state, reminder.text) for reminder in found if reminder}


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Open an empty world: Porto and Bristol, 1 March 2027."""
    async with sqlite_database(tmp_path) as database:
        yield World(database)


async def test_a_confirmation_reads_back_moment_and_text(world: World) -> None:
    """Whoever sets a reminder reads its id, when it comes, the text and how to delete it, in their own language"""
    porto, bristol = world.directory.add_room(PORTO), world.directory.add_room(BRISTOL, prefix="?")
    rui, tom = world.directory.add_person("Rui Alves", PORTO), world.directory.add_person("Tom Hill", BRISTOL)
    answers = [
        await world.add(porto, rui, moment("2027-03-12T15:00")),
        await world.add(bristol, tom, moment("2027-03-12T15:00"), "Bus bestellen?"),
    ]
    assert text_of(answers[0], "pt") == (
        "R1 Fica o lembrete para sexta-feira, 12 de março de 2027, 15:00: Reservar o autocarro\n"
        "Mudar: responda com uma data. Apagar: !remind cancel R1"
    )
    assert text_of(answers[1], "en") == (
        "R2 I will remind you on Friday, 12 March 2027, 15:00: Bus bestellen?\n"
        "Change: answer with a date. Delete: ?remind cancel R2"
    )


async def test_the_job_is_woken_at_the_very_second(world: World) -> None:
    """A moment with Z is kept to the second, and said on the asker's own clock"""
    room = world.directory.add_room(PORTO)
    ana = replace(world.directory.add_person("Ana", PORTO), zone="Asia/Tokyo")
    answer = await world.add(room, ana, moment("2027-03-01T16:00:05", "Etc/UTC"))
    assert "terça-feira, 2 de março de 2027, 1:00:" in text_of(answer, "pt")
    at = datetime(2027, 3, 1, 16, 0, 5, tzinfo=UTC)
    assert world.agenda.planned == {("reminder", "R1"): [Due("reminder", "R1", "due", at)]}


async def test_anyone_in_a_room_can_set_one(world: World) -> None:
    """Somebody of whom nothing is stored yet is entered as its author"""
    room = world.directory.add_room(PORTO)
    await world.add(room, world.directory.stranger("Eva"), moment("2027-03-12T15:00"))
    (eva,) = world.directory.people.values()
    found = await world.database.read(STORE.get, 1)
    assert found is not None
    assert (found.author, found.room) == (eva.id, room.id)


@pytest.mark.parametrize("due", ["2027-03-01T10:00", "2027-02-28T15:00"])
async def test_the_past_is_not_accepted(world: World, due: str) -> None:
    """A moment that has passed is named, with the same hour of tomorrow as the right line; nothing is kept"""
    room, ana = world.directory.add_room(PORTO), world.directory.add_person("Ana", PORTO)
    with pytest.raises(Conflict) as refused:
        await world.add(room, ana, moment(due))
    assert (await world.states(), world.agenda.planned) == ({}, {})
    assert said(refused).endswith(f" This would work: !remind add 2027-03-02T{due[-5:]} Reservar o autocarro")


async def test_the_past_in_words(world: World) -> None:
    """The refusal says on the asker's clock what was read, in each language"""
    room, ana = world.directory.add_room(PORTO), world.directory.add_person("Ana", PORTO)
    with pytest.raises(Conflict) as refused:
        await world.add(room, ana, moment("2027-02-28T23:30", "Asia/Tokyo"), "Ligar\n" + 100 * "a")
    assert said(refused) == ("Sunday, 28 February 2027, 14:30 has passed. This would work: !remind add 2027-03-02T14:30 Ligar…")
    assert said(refused, "pt") == (
        "O momento indicado, domingo, 28 de fevereiro de 2027, 14:30, já passou. "
        "Assim funciona: !remind add 2027-03-02T14:30 Ligar…"
    )


async def test_a_text_has_an_end(world: World) -> None:
    """A thousand characters are enough; the refusal says so and shows a right line"""
    room, ana = world.directory.add_room(PORTO), world.directory.add_person("Ana", PORTO)
    await world.add(room, ana, moment("2027-03-12T15:00"), 1000 * "a")
    with pytest.raises(BadOption) as refused:
        await world.add(room, ana, moment("2027-03-12T15:00"), 1001 * "a")
    assert said(refused) == (
        "A reminder has at most 1000 characters. This would work: !remind add 2027-03-02T15:00 Book the bus"
    )
    assert said(refused, "pt") == (
        "Um lembrete tem, no máximo, 1000 caracteres. Assim funciona: !remind add 2027-03-02T15:00 Reservar o autocarro"
    )


async def test_the_list_is_of_this_room_and_names_others(world: World) -> None:
    """Next first, on the asker's clock; one's own without a name; other rooms' reminders are not seen"""
    porto, bristol = world.directory.add_room(PORTO), world.directory.add_room(BRISTOL)
    rui, ana = world.directory.add_person("Rui Alves", PORTO), world.directory.add_person("Ana Reis", PORTO)
    await world.add(porto, rui, moment("2027-03-20T09:00"), "Ligar\nao Tom")
    await world.add(porto, ana, moment("2027-03-12T15:00"), 20 * "abcde ")
    await world.add(bristol, ana, moment("2027-03-11T15:00"), "elsewhere")
    answer = await world.listed(porto, rui)
    assert text_of(answer, "pt") == (
        f"R2 sexta-feira, 12 de março de 2027, 15:00: {' '.join(13 * ['abcde'])}… (Ana Reis)\n"
        "R1 sábado, 20 de março de 2027, 9:00: Ligar ao Tom"
    )
    assert text_of(answer, "en").startswith("R2 Friday, 12 March 2027, 15:00: abcde ")


async def test_a_long_list_has_pages(world: World) -> None:
    """Six at a time, then how many more there are and how to see them"""
    room, ana = world.directory.add_room(BRISTOL), world.directory.add_person("Ana", BRISTOL)
    for day in range(10, 19):
        await world.add(room, ana, moment(f"2027-03-{day}T15:00"), "x")
    first = text_of(await world.listed(room, ana), "en").split("\n")
    assert (len(first), first[6]) == (7, "3 more: !remind list 2")
    assert text_of(await world.listed(room, ana), "pt").split("\n")[6] == "Mais 3: !remind list 2"
    second = text_of(await world.listed(room, ana, 2), "en").split("\n")
    assert [line.partition(" ")[0] for line in second] == ["R7", "R8", "R9"]


async def test_an_empty_list_says_how_to_begin(world: World) -> None:
    """Where there is nothing, one right line is shown"""
    answer = await world.listed(world.directory.add_room(BRISTOL), world.directory.add_person("Ana", BRISTOL))
    assert text_of(answer, "en") == "There are no reminders here. Set one: !remind add 2027-03-02T15:00 Book the bus"
    assert text_of(answer, "pt") == "Não há lembretes aqui. Criar um: !remind add 2027-03-02T15:00 Reservar o autocarro"


async def test_its_author_can_cancel(world: World) -> None:
    """The words are erased at once, nothing comes up any more, and the receipt is a reaction"""
    room, ana = world.directory.add_room(PORTO), world.directory.add_person("Ana", PORTO)
    await world.add(room, ana, moment("2027-03-12T15:00"))
    assert await world.cancel(room, ana) == Acknowledgement(undo=FINAL)
    assert await world.states() == {1: (State.CANCELLED, None)}
    assert world.planned() == {"R1": []}


async def test_only_those_who_may_cancel(world: World) -> None:
    """Besides the author, coordinators of the room's city and admins; anyone else is told who can, and nothing changes"""
    room = world.directory.add_room(PORTO)
    ana, rui = world.directory.add_person("Ana Reis", PORTO), world.directory.add_person("Rui Alves", PORTO)
    carla = world.directory.add_person("Carla Dias", PORTO, Role.COORDINATOR)
    tom = world.directory.add_person("Tom Hill", BRISTOL, Role.COORDINATOR)
    for _ in range(3):
        await world.add(room, ana, moment("2027-03-12T15:00"))
    for other in (rui, tom):
        with pytest.raises(NotPermitted) as refused:
            await world.cancel(room, other)
        assert said(refused) == "Who can delete R1: Ana Reis and Carla Dias"
        assert said(refused, "pt") == "Quem pode apagar R1: Ana Reis e Carla Dias"
    await world.cancel(room, carla, 2)
    await world.cancel(room, replace(rui, admin=True), 3)
    assert {number: state for number, (state, _) in (await world.states()).items()} == {
        1: State.OPEN,
        2: State.CANCELLED,
        3: State.CANCELLED,
    }


async def test_in_a_shared_room_every_coordinator_may_cancel(world: World) -> None:
    """A room of several cities has the coordinators of all of them"""
    room = world.directory.change_room(replace(world.directory.add_room(languages=("en",)), shared=True))
    tom = world.directory.add_person("Tom Hill", BRISTOL, Role.COORDINATOR)
    await world.add(room, world.directory.add_person("Ana", PORTO), moment("2027-03-12T15:00"))
    assert await world.cancel(room, tom) == Acknowledgement(undo=FINAL)


async def test_reminders_of_other_rooms_are_not_there(world: World) -> None:
    """Neither another room's number nor one that is gone can be told from one that never was, not even by an admin"""
    porto, bristol = world.directory.add_room(PORTO), world.directory.add_room(BRISTOL)
    ana = replace(world.directory.add_person("Ana", PORTO), admin=True)
    await world.add(porto, ana, moment("2027-03-12T15:00"))
    await world.add(bristol, ana, moment("2027-03-12T15:00"))
    await world.cancel(bristol, ana, 2)
    for number in (1, 2, 3):
        with pytest.raises(NotFound) as refused:
            await world.cancel(bristol, ana, number)
        assert said(refused) == f"There is no R{number} here. All reminders: !remind list"
        assert said(refused, "pt") == f"Não há R{number} aqui. Todos os lembretes: !remind list"


async def test_forgetting_somebody_removes_what_they_set(world: World) -> None:
    """Rows and planned work of that person are gone, everyone else's stay"""
    room, ana = world.directory.add_room(PORTO), world.directory.add_person("Ana", PORTO)
    rui = world.directory.add_person("Rui", PORTO)
    await world.add(room, ana, moment("2027-03-12T15:00"))
    await world.add(room, rui, moment("2027-03-12T15:00"))
    await world.database.write(world.service.forget, ana.id)
    assert list(await world.states()) == [2]
    assert [subject for subject, steps in world.planned().items() if steps] == ["R2"]


async def test_a_room_that_is_left_falls_silent_and_wakes_again(world: World) -> None:
    """While the bot is away nothing of that room comes up; back within 30 days, everything does, also what was missed"""
    porto, bristol = world.directory.add_room(PORTO), world.directory.add_room(BRISTOL)
    ana = world.directory.add_person("Ana", PORTO)
    await world.add(porto, ana, moment("2027-03-12T15:00"))
    await world.add(bristol, ana, moment("2027-03-12T15:00"))
    await world.database.write(world.service.suspend, porto, NOW)
    assert world.planned()["R1"] == []
    assert (await world.states())[1] == (State.SUSPENDED, "Reservar o autocarro")
    await world.database.write(world.service.resume, porto, NOW + timedelta(days=30))
    assert world.planned()["R1"] == world.planned()["R2"] == [datetime(2027, 3, 12, 15, tzinfo=UTC)]
    assert (await world.states())[1] == (State.OPEN, "Reservar o autocarro")


async def test_after_thirty_days_a_left_room_is_forgotten(world: World) -> None:
    """Coming back later finds nothing: neither words nor numbers of the time before are kept"""
    room, ana = world.directory.add_room(PORTO), world.directory.add_person("Ana", PORTO)
    await world.add(room, ana, moment("2027-12-24T15:00"))
    await world.database.write(world.service.suspend, room, NOW)
    await world.database.write(world.service.resume, room, NOW + timedelta(days=30, seconds=1))
    assert await world.states() == {}


async def test_tidying_keeps_what_is_open(world: World) -> None:
    """Whatever was delivered, cancelled or suspended 30 days ago is removed; open reminders stay for years"""
    room, ana = world.directory.add_room(PORTO), world.directory.add_person("Ana", PORTO)
    for _ in range(3):
        await world.add(room, ana, moment("2029-03-12T15:00"))
    await world.cancel(room, ana, 1)
    await world.database.write(STORE.change, [2], State.DELIVERED, NOW + timedelta(days=1))
    await world.database.write(world.service.tidy, NOW + timedelta(days=30, hours=1))
    assert list(await world.states()) == [2, 3]
