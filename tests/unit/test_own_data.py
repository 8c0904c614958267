"""What is kept about somebody is shown, handed out and erased, always of whoever asks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict
from bot.core.moment import moment_of
from bot.core.person import Role
from bot.core.ref import PersonRef, RoomRef
from bot.core.reply import Reply
from bot.dispatch.call import Call
from bot.features.people.model import PersonErased, TermsChanged
from bot.features.people.own_data import LONGEST_PART_BYTES
from bot.features.reminders.model import Reminder
from bot.features.reminders.store import ReminderStore
from bot.storage.personal import Whose
from commands.mydata import MyDataCommands
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.people_world import PeopleWorld, answered, people_world, posted, refused

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import date
    from pathlib import Path

    from bot.core.person import Person, Room


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[PeopleWorld]:
    """Open an empty world."""
    async with people_world(tmp_path) as opened:
        yield opened


def call(world: PeopleWorld, room: Room, asker: Person) -> Call:
    """Return one use of a command."""
    return Call(room, asker, "en", "Europe/Lisbon", world.clock.now())


async def shown(world: PeopleWorld, room: Room, asker: Person) -> list[str]:
    """Return the lines of `mydata show`."""
    return answered(await world.database.read(MyDataCommands(world.own_data).show, call(world, room, asker)))


async def erase(world: PeopleWorld, room: Room, asker: Person, *, sure: bool | None = None) -> Reply:
    """Return the answer to `mydata erase`."""
    reply = await world.database.write(MyDataCommands(world.own_data).erase, call(world, room, asker), sure=sure)
    assert isinstance(reply, Reply)
    return reply


async def export(world: PeopleWorld, room: Room, asker: Person) -> list[str]:
    """Return the lines of the answer to `mydata export`."""
    return answered(await world.database.write(MyDataCommands(world.own_data).export, call(world, room, asker)))


async def remind(world: PeopleWorld, room: Room, person: Person, text: str) -> None:
    """Set a reminder."""
    due = moment_of(world.clock.now(), "Europe/Lisbon")
    await world.database.write(ReminderStore().add, Reminder(0, room.id, person.id, due, text))


async def test_the_profile_is_told(world: PeopleWorld) -> None:
    """Name, account, city, language and roles, and how to have all of it or have it erased; a stranger hears of nothing"""
    room = await world.add_room("p", PORTO)
    ana = await world.add_person("Ana Sousa", PORTO)
    account = "people-account(address=ana, network=console)"
    facts = f"accounts=[{account}], city=Porto, count=1, language=people-not-set, name=Ana Sousa, roles=people-data-no-roles"
    assert await shown(world, room, ana) == [
        f"people-data({facts})",
        "people-data-no-more",
        "people-data-erase(prefix=!)",
    ]
    assert await shown(world, room, await world.who("Eva")) == ["people-data-none"]


async def test_everything_else_is_counted(world: PeopleWorld) -> None:
    """How many roles, reminders and so on, one's own alone; what one has none of is not mentioned"""
    room = await world.add_room("p", PORTO)
    ana = await world.add_person("Ana Sousa", PORTO, Role.TEACHER)
    rui = await world.add_person("Rui Lopes", PORTO)
    for person, text in ((ana, "Bus"), (ana, "Train"), (rui, "Boat")):
        await remind(world, room, person, text)
    held = "people-role-in(city=Porto, role=people-role-teacher)"
    lines = await shown(world, room, ana)
    assert f"roles=[{held}]" in lines[0]
    assert lines[1] == "people-data-more(things=[people-kept-term(count=1), people-kept-reminder(count=2)])"
    assert (await shown(world, room, rui))[1] == "people-data-more(things=[people-kept-reminder(count=1)])"


async def test_all_of_it_is_handed_out_in_private(world: PeopleWorld) -> None:
    """One JSON document with every row about the asker and none about anybody else"""
    room = await world.add_room("private:ana", direct=True)
    ana = await world.add_person("Ana Sousa", PORTO)
    rui = await world.add_person("Rui Lopes", PORTO)
    await remind(world, room, ana, "Autocarro às 9\u2028\x85“já”")
    await remind(world, room, rui, "Boat")
    assert await export(world, room, ana) == ["people-data-exported(count=1)"]
    (post,) = world.outbox.posts.values()
    assert post.room == room.ref
    found = json.loads("\n".join(posted(post)))
    assert found.pop("made_at") == "2027-03-01T10:00:00+00:00"
    assert set(found) == {"account", "person", "reminder"}
    assert found["account"] == [{"platform": "console", "key": "ana", "person_id": ana.id}]
    (person,), (reminder,) = found["person"], found["reminder"]
    assert (person["name"], person["city_id"], person["created_at"]) == ("Ana Sousa", "porto", "2027-03-01T10:00:00+00:00")
    assert (reminder["text"], reminder["due_wall"]) == ("Autocarro às 9\u2028\x85“já”", "2027-03-01T10:00:00")


async def test_nothing_is_handed_out_where_others_read(world: PeopleWorld) -> None:
    """In any other room the asker learns where to ask"""
    room = await world.add_room("p", PORTO)
    assert await export(world, room, await world.add_person("Ana", PORTO)) == ["people-data-privately(prefix=!)"]
    assert world.outbox.posts == {}


async def test_there_may_be_nothing_to_hand_out(world: PeopleWorld) -> None:
    """A stranger hears that nothing is kept"""
    room = await world.add_room("private:eva", direct=True)
    assert await export(world, room, await world.who("Eva")) == ["people-data-none"]


@pytest.mark.parametrize("text", ["word " * 100, "木" * 9000, '\\"\n🙂' * 20_000])
async def test_much_is_handed_out_in_parts(world: PeopleWorld, text: str) -> None:
    """Each message fits into an event of any network, and put together without a break they are the document"""
    room = await world.add_room("private:ana", direct=True)
    ana = await world.add_person("Ana Sousa", PORTO)
    for _ in range(60 if len(text) < 1000 else 2):
        await remind(world, room, ana, text)
    (said,) = await export(world, room, ana)
    parts = ["\n".join(posted(post)) for post in world.outbox.posts.values()]
    assert said == f"people-data-exported(count={len(parts)})"
    assert len(parts) > 2
    assert max(len(part.encode()) for part in parts) <= LONGEST_PART_BYTES
    assert {row["text"] for row in json.loads("".join(parts))["reminder"]} == {text}


async def test_erasing_is_asked_about_first(world: PeopleWorld) -> None:
    """It cannot be taken back: nothing happens before a yes, and a no says so; each can be typed"""
    room = await world.add_room("p", PORTO)
    ana = await world.add_person("Ana Sousa", PORTO)
    asked = await erase(world, room, ana)
    assert answered(asked) == ["people-data-erase-sure(prefix=!)"]
    assert [(button.emoji, button.call, button.word) for button in asked.buttons] == [
        ("👍", "mydata erase yes", "answer-yes"),
        ("👎", "mydata erase no", "answer-no"),
    ]
    assert answered(await erase(world, room, ana, sure=False)) == ["people-data-stays"]
    assert (world.erased, await world.who("Ana Sousa")) == ([], ana)


@pytest.mark.parametrize("sure", [None, True])
async def test_nobody_is_erased_while_holding_a_role(world: PeopleWorld, *, sure: bool | None) -> None:
    """Whoever holds a role is asked to hand it over first; nothing is told and nothing forgotten"""
    room = await world.add_room("p", PORTO)
    ana = await world.add_person("Ana", PORTO, Role.COORDINATOR)
    told = world.hear(PersonErased)
    with pytest.raises(Conflict) as fault:
        await erase(world, room, ana, sure=sure)
    assert refused(fault.value) == "people-data-roles-first(prefix=!)"
    assert (told, world.erased, await world.who("Ana")) == ([], [], ana)


async def test_erasing_is_told_and_forgets(world: PeopleWorld) -> None:
    """Every feature learns who is to be forgotten; afterwards the account is a stranger's, with no name left behind"""
    room = await world.add_room("p", PORTO)
    ana = await world.add_person("Ana Sousa", PORTO)
    await world.database.write(world.stores.links.put_code, "4711", room.id, ana.id, world.clock.now())
    told = world.hear(PersonErased)
    assert answered(await erase(world, room, ana, sure=True)) == ["people-data-erased"]
    assert [fact.person for fact in told] == [ana]
    assert world.erased == [Whose(ana.id, "Ana Sousa", (PersonRef("console", "ana"),))]
    assert (await world.who("Ana Sousa")).id == 0
    assert await world.database.read(world.stores.persons.names) == []
    for sure in (None, True):
        assert answered(await erase(world, room, await world.who("Ana Sousa"), sure=sure)) == ["people-data-none"]
    assert len(told) == 1


async def test_what_no_feature_has_forgotten_is_erased_too(world: PeopleWorld) -> None:
    """Whatever is left of somebody goes in the same transaction; what others have stays"""
    room = await world.add_room("p", PORTO)
    ana = await world.add_person("Ana Sousa", PORTO)
    rui = await world.add_person("Rui Lopes", PORTO)
    for person in (ana, rui):
        await remind(world, room, person, f"Reminder of {person.id}")
    await erase(world, room, ana, sure=True)
    left = await world.database.read(ReminderStore().of_room, room.id)
    assert [reminder.author for reminder in left] == [rui.id]


async def test_a_room_named_after_somebody_is_nobodys_afterwards(world: PeopleWorld) -> None:
    """The talk of two is not found any more under the account; that of somebody whose account ends alike is left alone"""
    room = await world.add_room("private:ana", direct=True)
    other = await world.add_room("private:joana", direct=True)
    await erase(world, room, await world.add_person("Ana", PORTO), sure=True)
    assert await world.database.read(world.stores.rooms.find, RoomRef("console", "private:ana")) is None
    assert (await world.again(room)).ref == RoomRef("console", f"erased:{room.id}")
    assert (await world.again(other)).ref == other.ref


async def test_a_term_to_come_goes_as_well(world: PeopleWorld) -> None:
    """Somebody named for later does not hold a role yet; their city is told that they will not"""
    room = await world.add_room("p", PORTO)
    ana = await world.add_person("Ana", PORTO)
    starts_on: date = world.clock.now().date().replace(month=9)
    await world.add_term(ana, Role.COORDINATOR, BRISTOL, starts_on=starts_on)
    changed = world.hear(TermsChanged)
    await erase(world, room, ana, sure=True)
    assert changed == [TermsChanged("bristol")]
    assert await world.database.read(world.stores.terms.of_city, "bristol") == []


async def test_a_feature_that_cannot_forget_keeps_all(world: PeopleWorld) -> None:
    """Forgetting is all or nothing: a fault in one feature leaves the person as stored"""
    room = await world.add_room("p", PORTO)
    ana = await world.add_person("Ana", BRISTOL)

    def fail(_tx: object, _fact: PersonErased) -> None:
        raise RuntimeError("told to fail")

    world.bus.subscribe(PersonErased, fail)
    with pytest.raises(RuntimeError, match="told to fail"):
        await erase(world, room, ana, sure=True)
    assert (await world.who("Ana"), world.erased) == (ana, [])
