"""Two accounts of one person are joined by a code and a yes, guarded against others, and parted by a word."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict, NotFound
from bot.core.message import Author
from bot.core.moment import moment_of
from bot.core.outbox import Kind
from bot.core.permission import Action, may
from bot.core.person import Capacity, Role
from bot.core.ref import PersonRef
from bot.core.reply import Announcement, Reply
from bot.core.undo import FINAL
from bot.dispatch.call import Call
from bot.features.people.directory import Network
from bot.features.people.model import CODE_LIFE, MOST_GUESSES, PersonsJoined, TermsChanged
from bot.features.people.office import address
from bot.features.people.term import Entry
from bot.features.reminders.model import Reminder
from bot.features.reminders.store import ReminderStore
from bot.storage.personal import Whose
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import KIM, PeopleWorld, answered, people_world, posted, refused

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction

ANA = PersonRef("console", "ana")
THERE = PersonRef("discord", "ana")
QUESTION = "people-join-question(account=people-account(address=ana, network=console), name=Ana Sousa, prefix=!)"
BOTH = "[people-account(address=ana, network=console), people-account(address=ana, network=discord)]"
JOINED = f"people-joined(accounts={BOTH}, prefix=!)"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[PeopleWorld]:
    """Open Porto, Bristol and Lindenau; Ana coordinates Porto."""
    async with people_world(tmp_path, (PORTO, BRISTOL, LINDENAU)) as opened:
        await opened.add_person("Ana Sousa", PORTO, Role.COORDINATOR)
        yield opened


@pytest.fixture(name="here")
async def _here(world: PeopleWorld) -> Room:
    """Return Ana's private talk on the console."""
    return await world.add_room("private:ana", direct=True)


@pytest.fixture(name="there")
async def _there(world: PeopleWorld) -> Room:
    """Return the private talk of another account on Discord."""
    return await world.add_room("dm1", platform="discord", direct=True)


async def ana(world: PeopleWorld) -> Person:
    """Return Ana as she speaks on the console."""
    return await world.who("Ana Sousa")


async def second(world: PeopleWorld) -> Person:
    """Return who speaks from the other account, by the name it has there."""
    return await world.database.write(world.directory.person, Author(THERE, "ana_s"))


def call(world: PeopleWorld, room: Room, asker: Person, *, apart: bool = False) -> Call:
    """Return one use of a command, whose answer others may not see."""
    return Call(room, asker, "en", "Europe/Lisbon", world.clock.now(), apart=apart)


async def join(world: PeopleWorld, room: Room, asker: Person, code: str | None = None, *, apart: bool = False) -> Reply:
    """Ask for a code, or use one."""
    reply = await world.database.write(world.person_commands.join, call(world, room, asker, apart=apart), code=code)
    assert isinstance(reply, Reply)
    return reply


async def code_of(world: PeopleWorld, room: Room, asker: Person, *, apart: bool = False) -> str:
    """Return a fresh code."""
    return answered(await join(world, room, asker, apart=apart))[0].removeprefix("people-join-code(code=").partition(",")[0]


async def accept(world: PeopleWorld, room: Room, asker: Person) -> Reply:
    """Say yes."""
    reply = await world.database.write(world.person_commands.accept, call(world, room, asker))
    assert isinstance(reply, Reply)
    return reply


async def decline(world: PeopleWorld, room: Room, asker: Person) -> Reply:
    """Say no."""
    reply = await world.database.write(world.person_commands.decline, call(world, room, asker))
    assert isinstance(reply, Reply)
    return reply


async def part(world: PeopleWorld, room: Room, asker: Person) -> Reply:
    """Have an account stand for itself again."""
    reply = await world.database.write(world.person_commands.part, call(world, room, asker))
    assert isinstance(reply, Reply)
    return reply


async def joined(world: PeopleWorld, here: Room, there: Room) -> Person:
    """Join Ana's two accounts; return her, looked up by number."""
    code = await code_of(world, here, await ana(world))
    await join(world, there, await second(world), code)
    await accept(world, there, await second(world))
    found = await world.database.read(world.directory.person_numbered, (await ana(world)).id)
    assert found is not None
    return found


async def is_joined(world: PeopleWorld) -> bool:
    """Tell whether both accounts are one person's."""
    return 0 != (await ana(world)).id == (await second(world)).id


def unknown(text: str) -> str:
    """Return the line about a code that is none."""
    return f"people-join-unknown(prefix=!, text={text}, there=!)"


async def test_a_code_and_a_yes_join_two_accounts(world: PeopleWorld, here: Room, there: Room) -> None:
    """Six digits, used from the other account, show whose they are and ask; after a yes both are one, and both sides hear it"""
    code = await code_of(world, here, await ana(world))
    assert code.isdecimal()
    assert len(code) == 6
    question = await join(world, there, await second(world), code)
    assert answered(question) == [QUESTION]
    assert [(button.emoji, button.call, button.word) for button in question.buttons] == [
        ("👍", "person join accept", "answer-yes"),
        ("👎", "person join decline", "answer-no"),
    ]
    assert not await is_joined(world)
    assert answered(await accept(world, there, await second(world))) == [JOINED]
    assert await is_joined(world)
    assert (world.told(here), world.told(there)) == ([JOINED], [])
    with pytest.raises(NotFound):
        await accept(world, there, await second(world))


async def test_the_right_line_stands_in_the_answer(world: PeopleWorld, here: Room) -> None:
    """Whoever asks for a code reads what to write on the other account, with the prefix of the room; anybody may ask"""
    eva = await world.who("Eva")
    reply = await join(world, here, eva)
    assert answered(reply)[0].endswith(", prefix=!)")
    assert reply.undo is None
    assert (await world.who("Eva")).id > 0


async def test_the_line_is_that_of_the_other_network(world: PeopleWorld, here: Room) -> None:
    """Where commands begin otherwise on the one other network, the code is shown as it is given there"""
    prefixes = {"console": "!", "discord": "/"}
    world.network = Network((PORTO, BRISTOL), frozenset(), "en", prefixes)
    (offered,) = answered(await join(world, here, await ana(world)))
    assert re.fullmatch(r"people-join-code\(code=code:[0-9]{6}, prefix=/\)", offered)
    assert answered(await join(world, here, await ana(world), "1")) == ["people-join-unknown(prefix=!, text=1, there=/)"]
    world.network = Network((PORTO, BRISTOL), frozenset(), "en", {**prefixes, "matrix": "?"})
    assert answered(await join(world, here, await ana(world)))[0].endswith(", prefix=!)")


async def test_a_code_typed_on_a_phone(world: PeopleWorld, here: Room, there: Room) -> None:
    """Full-width digits are digits"""
    code = await code_of(world, here, await ana(world))
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in code)
    assert answered(await join(world, there, await second(world), wide)) == [QUESTION]


async def test_two_accounts_of_one_network(world: PeopleWorld, here: Room) -> None:
    """Somebody who has changed their account joins the new one with the old one"""
    new, room = await world.who("Ana2 Sousa"), await world.add_room("private:ana2", direct=True)
    await join(world, room, new, await code_of(world, here, await ana(world)))
    await accept(world, room, new)
    assert (await world.who("Ana2 Sousa")).id == (await ana(world)).id
    assert (await world.who("Ana2 Sousa")).has(Role.COORDINATOR, "porto")


async def test_a_no_joins_nothing(world: PeopleWorld, here: Room, there: Room) -> None:
    """After a no nothing has changed, the code is spent, and a yes comes too late"""
    code = await code_of(world, here, await ana(world))
    await join(world, there, await second(world), code)
    said = await decline(world, there, await second(world))
    assert answered(said) == ["people-join-not-made"]
    assert answered(await join(world, there, await second(world), code)) == [
        f"people-join-unknown(prefix=!, text={code}, there=!)"
    ]
    for answer in (accept, decline):
        with pytest.raises(NotFound) as fault:
            await answer(world, there, await second(world))
        assert refused(fault.value) == "people-join-no-question(prefix=!)"
    assert not await is_joined(world)
    assert world.told(here) == []


async def test_nobody_else_can_say_yes(world: PeopleWorld, here: Room, there: Room) -> None:
    """Only the account that has used the code is asked; in a private talk not even the one that asked for it"""
    await join(world, there, await second(world), await code_of(world, here, await ana(world)))
    for other in (await ana(world), await world.who("Eva")):
        with pytest.raises(NotFound):
            await accept(world, here, other)
    assert not await is_joined(world)


@pytest.mark.parametrize(("minutes", "known"), [(29, True), (30, False)])
async def test_a_code_lapses(world: PeopleWorld, here: Room, there: Room, minutes: int, *, known: bool) -> None:
    """It is good for half an hour; so is the question that follows"""
    code = await code_of(world, here, await ana(world))
    world.clock.advance(timedelta(minutes=minutes))
    reply = await join(world, there, await second(world), code)
    assert (answered(reply) == [QUESTION]) is known
    if known:
        world.clock.advance(timedelta(minutes=30))
        with pytest.raises(NotFound):
            await accept(world, there, await second(world))
    assert not await is_joined(world)


async def test_a_fresh_code_puts_the_older_one_out_of_use(world: PeopleWorld, here: Room, there: Room) -> None:
    """Only the newest code of an account counts, and whoever asks for one of their own has not used the other's any more"""
    old, code = await code_of(world, here, await ana(world)), await code_of(world, here, await ana(world))
    assert old != code
    assert answered(await join(world, there, await second(world), old))[0].startswith("people-join-unknown")
    assert answered(await join(world, there, await second(world), code)) == [QUESTION]
    await code_of(world, there, await second(world))
    with pytest.raises(NotFound):
        await accept(world, there, await second(world))


async def test_a_code_is_good_for_one_account(world: PeopleWorld, here: Room, there: Room) -> None:
    """Once used it is unknown to everybody else, whether the question has been answered or not"""
    code = await code_of(world, here, await ana(world))
    await join(world, there, await second(world), code)
    assert answered(await join(world, there, await world.who("Eva"), code))[0].startswith("people-join-unknown")
    assert answered(await join(world, here, await ana(world), code))[0].startswith("people-join-unknown")


async def test_ones_own_code(world: PeopleWorld, here: Room, there: Room) -> None:
    """On the account that got it one line says where it belongs; it stays good, and it is no guess"""
    code = await code_of(world, here, await ana(world))
    for _ in range(MOST_GUESSES + 1):
        reply = await join(world, here, await ana(world), code)
        assert answered(reply) == [f"people-join-own(code={code}, prefix=!)"]
    assert answered(await join(world, there, await second(world), code)) == [QUESTION]


async def test_who_is_joined_already_hears_so(world: PeopleWorld, here: Room, there: Room) -> None:
    """A code between two accounts of one person changes nothing and is no guess"""
    await joined(world, here, there)
    for _ in range(MOST_GUESSES + 1):
        reply = await join(world, there, await second(world), await code_of(world, here, await ana(world)))
        assert answered(reply) == ["people-join-already(prefix=!)"]


async def test_who_has_been_joined_meanwhile_hears_so(world: PeopleWorld, here: Room, there: Room) -> None:
    """A yes to a question that is settled changes nothing"""
    one, two = await ana(world), await second(world)
    two = await world.database.write(world.directory.ensure, two, there, world.clock.now())
    await join(world, there, two, await code_of(world, here, one))
    await world.database.write(world.accounts.join, one.id, two.id)
    with pytest.raises(Conflict) as fault:
        await accept(world, there, await second(world))
    assert refused(fault.value) == "people-join-already(prefix=!)"


async def test_guessing_is_limited(world: PeopleWorld, here: Room, there: Room) -> None:
    """After five codes that are none an account waits, even with a right one, until the first of them is half an hour old"""
    code = await code_of(world, here, await ana(world))
    guesser = await second(world)
    for number in range(5):
        assert answered(await join(world, there, guesser, str(number))) == [
            f"people-join-unknown(prefix=!, text={number}, there=!)"
        ]
        world.clock.advance(timedelta(minutes=1))
    for typed in ("6", code):
        assert answered(await join(world, there, guesser, typed)) == ["people-join-wait(count=25)"]
    assert answered(await join(world, there, await world.who("Eva", "discord"), code)) == [QUESTION]
    world.clock.advance(timedelta(minutes=24, seconds=59))
    assert answered(await join(world, there, guesser, "7")) == ["people-join-wait(count=1)"]
    world.clock.advance(timedelta(seconds=1))
    assert answered(await join(world, there, guesser, "8")) == [unknown("8")]
    assert answered(await join(world, there, guesser, "9")) == ["people-join-wait(count=1)"]


async def test_nothing_tells_whether_a_code_exists(world: PeopleWorld, here: Room, there: Room) -> None:
    """One that never was, one that has lapsed, one that is spent, and one of a room the bot has left read the same"""
    gone = await world.add_room("gone", PORTO)
    codes = [await code_of(world, here, await ana(world)), await code_of(world, gone, await world.add_person("Rui"))]
    await world.database.write(world.stores.rooms.change, gone.id, {"active": False})
    await join(world, there, await world.who("Eva", "discord"), codes[0])
    for typed in ("123456", "nothing like a code", *codes):
        assert answered(await join(world, there, await second(world), typed)) == [
            f"people-join-unknown(prefix=!, text={typed}, there=!)"
        ]


async def test_where_others_read_the_code_both_are_asked(world: PeopleWorld, there: Room) -> None:
    """Asked for in a room, a code could be anybody's: the account that got it is asked there as well, by name, and only then"""
    room = await world.add_room("p", PORTO)
    await join(world, there, await second(world), await code_of(world, room, await ana(world)))
    waits = await accept(world, there, await second(world))
    assert answered(waits) == ["people-join-waits(account=people-account(address=ana, network=console))"]
    assert waits.undo is None
    assert not await is_joined(world)
    ((row, post),) = world.cards.shown.items()
    facts = "account=people-account(address=ana, network=discord), name=ana_s, person=Ana Sousa, prefix=!"
    assert posted(post) == [f"people-join-used({facts})"]
    assert isinstance(post.says, Announcement)
    assert (post.room, post.kind, post.says.mentions, post.locales) == (room.ref, Kind.ANNOUNCEMENT, (ANA,), ("pt",))
    assert [button.call for button in post.says.reply.buttons] == ["person join accept", "person join decline"]
    assert (world.cards.asked[row], world.cards.patience[row]) == (ANA, CODE_LIFE)
    with pytest.raises(NotFound):
        await accept(world, there, await second(world))
    assert answered(await accept(world, room, await ana(world))) == [JOINED]
    assert await is_joined(world)
    assert world.told(there) == [JOINED]


async def test_a_code_that_nobody_else_sees_needs_one_yes(world: PeopleWorld, here: Room) -> None:
    """Where a network shows the code to the asker alone, a room is as good as a private talk, and is told nothing"""
    channel = await world.add_room("c1", PORTO, platform="discord")
    code = await code_of(world, channel, await second(world), apart=True)
    await join(world, here, await ana(world), code)
    await accept(world, here, await ana(world))
    assert await is_joined(world)
    assert world.told(channel) == []


@pytest.mark.parametrize("apart", [True, False])
async def test_a_room_is_told_what_it_saw(world: PeopleWorld, *, apart: bool) -> None:
    """Whoever used the code out of sight of a room is not named in it; where all have seen it they see the end as well"""
    room, channel = await world.add_room("p", PORTO), await world.add_room("c1", PORTO, platform="discord")
    code = await code_of(world, room, await ana(world))
    await join(world, channel, await second(world), code, apart=apart)
    await accept(world, channel, await second(world))
    assert answered(await accept(world, room, await ana(world))) == [JOINED]
    assert world.told(channel) == ([] if apart else [JOINED])


async def test_who_was_quicker_gets_nothing(world: PeopleWorld) -> None:
    """Somebody who reads a code in a room and uses it has no right more after their yes; a no of its owner ends it"""
    room = await world.add_room("p", PORTO)
    code = await code_of(world, room, await ana(world))
    eva = await world.who("Eva")
    await join(world, room, eva, code)
    await accept(world, room, eva)
    eva = await world.who("Eva")
    assert (eva.roles, eva.id == (await ana(world)).id) == (frozenset(), False)
    assert answered(await decline(world, room, await ana(world))) == ["people-join-not-made"]
    for asked in (await ana(world), eva):
        with pytest.raises(NotFound):
            await accept(world, room, asked)


async def test_the_last_yes_lapses_too(world: PeopleWorld, there: Room) -> None:
    """Half an hour after the first account was asked nobody joins anything; nor if the bot has left that room"""
    room = await world.add_room("p", PORTO)
    for lapse in (True, False):
        await join(world, there, await second(world), await code_of(world, room, await ana(world)))
        await accept(world, there, await second(world))
        if lapse:
            world.clock.advance(CODE_LIFE)
        else:
            await world.database.write(world.stores.rooms.change, room.id, {"active": False})
        with pytest.raises(NotFound):
            await accept(world, room, await ana(world))
    assert not await is_joined(world)


async def test_the_first_keeps_their_settings(world: PeopleWorld, here: Room, there: Room) -> None:
    """Language, zone and city of the account that asked for the code stay; what it lacks is taken from the other"""
    other = await world.add_person("Ana There", BRISTOL, platform="discord")
    await world.database.write(
        world.stores.persons.change, other.id, {"language": "de", "zone": "Asia/Tokyo", "city_id": "bristol"}
    )
    await world.database.write(world.stores.persons.change, (await ana(world)).id, {"language": "pt"})
    found = await joined(world, here, there)
    assert (found.name, found.language, found.zone, found.city) == ("Ana Sousa", "pt", "Asia/Tokyo", "porto")
    assert found.accounts == (ANA, THERE)


async def test_roles_are_united(world: PeopleWorld, here: Room, there: Room) -> None:
    """Both have what either had, and no more; of what both had there is one entry, with the days of both"""
    one = await ana(world)
    other = await world.add_person("ana", BRISTOL, Role.TEACHER, platform="discord")
    await world.add_term(one, Role.CHAIR, BRISTOL, starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30))
    await world.add_term(other, Role.CHAIR, BRISTOL, starts_on=date(2027, 6, 1), ends_on=date(2027, 12, 31))
    await world.add_term(other, Role.CHAIR, BRISTOL, starts_on=date(2029, 1, 1))
    await world.add_term(other, Role.CHAIR, BRISTOL, Capacity.ALTERNATE)
    await world.add_term(other, Role.COORDINATOR, PORTO, starts_on=date(2027, 2, 1), ends_on=date(2027, 4, 1))
    told = world.hear(TermsChanged)
    found = await joined(world, here, there)
    entries = await world.database.read(world.stores.terms.of_person, found.id)
    shown = [(one.city, one.role.value, one.capacity.value, str(one.starts_on), str(one.ends_on)) for one in entries]
    assert sorted(shown) == [
        ("bristol", "chair", "alternate", "None", "None"),
        ("bristol", "chair", "holder", "2027-01-01", "2027-12-31"),
        ("bristol", "chair", "holder", "2029-01-01", "None"),
        ("bristol", "teacher", "holder", "None", "None"),
        ("porto", "coordinator", "holder", "None", "None"),
    ]
    wanted = {(Role.COORDINATOR, "porto"), (Role.CHAIR, "bristol"), (Role.TEACHER, "bristol")}
    assert (await ana(world)).roles == (await second(world)).roles == wanted
    assert told == [TermsChanged("bristol"), TermsChanged("porto")]


@pytest.mark.parametrize("admin_first", [True, False])
async def test_an_admin_is_one_by_the_account_in_use(world: PeopleWorld, there: Room, *, admin_first: bool) -> None:
    """Joined in either order, the account of the configuration may do everything, and the other only what roles allow"""
    private = await world.add_room("private:kim", direct=True)
    rooms, people = [private, there], [await world.who("Kim"), await second(world)]
    if not admin_first:
        rooms.reverse()
        people.reverse()
    await join(world, rooms[1], people[1], await code_of(world, rooms[0], people[0]))
    await accept(world, rooms[1], people[1])
    kim, other = await world.who("Kim"), await second(world)
    assert kim.id == other.id != 0
    assert (kim.ref, kim.admin, may(kim, Action.GRANT, "porto")) == (KIM, True, True)
    assert (other.admin, may(other, Action.GRANT, "porto")) == (False, False)
    numbered = await world.database.read(world.directory.person_numbered, kim.id)
    assert numbered is not None
    assert numbered.admin, "of somebody who is not speaking it tells that one of their accounts is"
    changed = await world.database.write(world.persons.set_own, other, there, {"language": "en"}, world.clock.now())
    assert (changed.ref, changed.admin) == (THERE, False)


async def test_everything_of_both_is_one_persons(world: PeopleWorld, here: Room, there: Room) -> None:
    """Reminders of either account are the person's then; features hear of it before; a third person keeps what is theirs"""
    one, rui = await ana(world), await world.add_person("Rui", PORTO)
    other = await world.add_person("ana", BRISTOL, platform="discord")
    store, due = ReminderStore(), moment_of(world.clock.now(), "Europe/Lisbon")
    for person in (one, other, rui):
        await world.database.write(store.add, Reminder(0, here.id, person.id, due, "Bus"))
    heard: list[tuple[int, int, list[int]]] = []

    def hear(tx: Transaction, fact: PersonsJoined) -> None:
        heard.append((fact.kept.id, fact.gone.id, [reminder.author for reminder in store.of_room(tx, here.id)]))

    world.bus.subscribe(PersonsJoined, hear)
    await joined(world, here, there)
    assert heard == [(one.id, other.id, [one.id, other.id, rui.id])]
    reminders = await world.database.read(store.of_room, here.id)
    assert [reminder.author for reminder in reminders] == [one.id, one.id, rui.id]
    assert await world.database.read(world.directory.person_numbered, other.id) is None
    assert await world.database.read(world.directory.person_numbered, rui.id) == rui


async def test_nobody_can_be_joined_with_nobody(world: PeopleWorld) -> None:
    """Both have to be entered; else nothing happens"""
    with pytest.raises(LookupError):
        await world.database.write(world.accounts.join, (await ana(world)).id, 99)


async def test_a_name_does_not_change_with_the_account(world: PeopleWorld, here: Room, there: Room) -> None:
    """Called otherwise on each network, the person is named in lists as before, whoever of both speaks; found by either name"""
    found = await joined(world, here, there)
    for _ in range(2):
        assert ((await ana(world)).name, (await second(world)).name) == ("Ana Sousa", "ana_s")
        numbered = await world.database.read(world.directory.person_numbered, found.id)
        assert numbered is not None
        assert numbered.name == "Ana Sousa"
    for name in ("ana_s", "ana sousa"):
        assert [one.id for one in await world.database.read(world.stores.persons.named, name)] == [found.id]
    assert {"ana_s", "Ana Sousa"} <= set(await world.database.read(world.stores.persons.names))
    renamed = await world.database.write(world.directory.person, Author(THERE, "Ana Martins"))
    assert (renamed.name, (await ana(world)).name) == ("Ana Martins", "Ana Sousa")
    numbered = await world.database.read(world.directory.person_numbered, found.id)
    assert numbered is not None
    assert numbered.name == "Ana Martins"


async def test_joining_cannot_be_taken_back_by_a_word(world: PeopleWorld, here: Room, there: Room) -> None:
    """`undo` finds no way back from a yes, a no, or from parting; asking and guessing have done nothing to take back"""
    code = await code_of(world, here, await ana(world))
    assert (await join(world, there, await second(world), "1")).undo is None
    assert (await join(world, there, await second(world), code)).undo is None
    assert (await decline(world, there, await second(world))).undo == FINAL
    await join(world, there, await second(world), await code_of(world, here, await ana(world)))
    assert (await accept(world, there, await second(world))).undo == FINAL
    assert (await part(world, there, await second(world))).undo == FINAL


async def test_an_account_stands_for_itself_again(world: PeopleWorld, here: Room, there: Room) -> None:
    """The one spoken from keeps language, zone and city and has no role; what both had stays with the others; no question"""
    values = {"language": "de", "zone": "Asia/Tokyo"}
    await world.database.write(world.stores.persons.change, (await ana(world)).id, values)
    found = await joined(world, here, there)
    reply = await part(world, there, await second(world))
    assert answered(reply) == ["people-parted(accounts=[people-account(address=ana, network=console)])"]
    assert reply.buttons == ()
    parted, left = await second(world), await ana(world)
    assert (parted.id == left.id, parted.id > 0, left.id == found.id) == (False, True, True)
    assert (parted.name, parted.language, parted.zone, parted.city) == ("ana_s", "de", "Asia/Tokyo", "porto")
    assert (len(parted.roles), left.has(Role.COORDINATOR, "porto")) == (0, True)
    assert (await joined(world, here, there)).id == found.id, "joined once more"


async def test_whoever_is_left_goes_by_a_name_of_theirs(world: PeopleWorld, here: Room, there: Room) -> None:
    """After the account has gone by whose name the person was last called, they are called as on one that is left"""
    found = await joined(world, here, there)
    await world.database.write(world.directory.person, Author(THERE, "Ana Martins"))
    await part(world, there, await world.database.write(world.directory.person, Author(THERE, "Ana Martins")))
    left = await world.database.read(world.directory.person_numbered, found.id)
    assert left is not None
    assert (left.name, left.accounts) == ("Ana Sousa", (ANA,))


async def test_a_single_account_cannot_be_parted(world: PeopleWorld, here: Room) -> None:
    """Whoever has one account hears so, known or not"""
    for asker in (await ana(world), await world.who("Eva")):
        with pytest.raises(Conflict) as fault:
            await part(world, here, asker)
        assert refused(fault.value) == "people-part-alone(prefix=!)"


async def test_all_accounts_are_told(world: PeopleWorld, here: Room, there: Room) -> None:
    """`person show` names the accounts if these are several, `mydata show` always, with network and address"""
    shown = await world.database.write(world.person_commands.show, call(world, here, await ana(world)))
    assert not any(line.startswith("people-person-accounts") for line in answered(shown))
    await joined(world, here, there)
    shown = await world.database.write(world.person_commands.show, call(world, there, await second(world)))
    assert answered(shown)[1] == f"people-person-accounts(accounts={BOTH}, prefix=!)"
    data = await world.database.read(world.own_data.show, await second(world), there)
    assert answered(data)[0].startswith(f"people-data(accounts={BOTH}, city=Porto, count=2, ")


async def test_erasing_forgets_every_account_and_name(world: PeopleWorld, here: Room, there: Room) -> None:
    """Asked for from one account, all are strangers' afterwards, and words are searched for each name"""
    found = await joined(world, here, there)
    for entry in await world.database.read(world.stores.terms.of_person, found.id):
        await world.database.write(world.stores.terms.remove, entry.id)
    await world.database.write(world.own_data.erase, await second(world), there)
    assert world.erased == [Whose(found.id, "ana_s", (THERE, ANA), ("Ana Sousa",))]
    assert ((await ana(world)).id, (await second(world)).id) == (0, 0)


async def test_a_call_rings_for_the_account_over_there(world: PeopleWorld, here: Room, there: Room) -> None:
    """Called in a room of Discord, somebody is named by their account there, whichever of their names is used"""
    await joined(world, here, there)
    link = await world.database.write(world.stores.links.create, world.clock.now())
    bristol = await world.add_room("b", BRISTOL, link_id=link)
    porto = await world.add_room("p", PORTO, platform="discord", link_id=link)
    grace = await world.add_person("Grace", BRISTOL)
    for name in ("Sousa", "ana_s"):
        await world.database.write(world.attention.call, bristol, grace, name, world.clock.now())
        world.clock.advance(timedelta(hours=1))
    for post in world.outbox.posts.values():
        assert isinstance(post.says, Announcement)
        assert (post.room, post.says.mentions) == (porto.ref, (THERE,))


async def test_an_address_is_typed_as_the_room_knows_it(world: PeopleWorld, here: Room, there: Room) -> None:
    """What undoes a step names the account of the room's network, if there is one"""
    found = await joined(world, here, there)
    rooms = [await world.add_room("r", PORTO, platform=platform) for platform in ("console", "discord", "matrix")]
    assert [address(found, room) for room in rooms] == ["ana", "ana", "console:ana"]


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ((None, 5), (3, None), (None, None)),
        ((1, 5), (5, 9), (1, 9)),
        ((1, 9), (2, 3), (1, 9)),
        ((1, 2), (3, 4), None),
    ],
)
def test_days_of_two_terms(
    first: tuple[int | None, int | None], second: tuple[int | None, int | None], both: tuple[int | None, int | None] | None
) -> None:
    """Terms with a day in common make one from the earlier first day to the later last day; no day is open on either side"""

    def entry(days: tuple[int | None, int | None]) -> Entry:
        return Entry(1, 1, Role.CHAIR, "porto", Capacity.HOLDER, *(date(2027, 3, day) if day else None for day in days))

    one, two = entry(first), entry(second)
    assert one.meets(two) is (both is not None)
    if both is not None:
        assert one.with_days_of(two) == two.with_days_of(one) == entry(both)
