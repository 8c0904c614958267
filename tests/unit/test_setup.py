"""A server is set up step by step; what the bot lacks there is named; channels without settings of their own follow it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict, NotPermitted
from bot.core.message import Author
from bot.core.person import Role
from bot.core.ref import PersonRef, RoomRef
from bot.core.wire import Lack
from bot.features.people.setup import LAST_STEP, Choice, Parts, Setup
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.people_world import PeopleWorld, answered, people_strings, people_world
from tests.fakes.premises import EVENTS, EXCHANGE, GENERAL, SPACE, FakePremises

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room
    from bot.core.reply import Reply

NOTHING = Choice()


class Town:
    """A server that the bot has joined.

    Args:
        world: People and rooms.
    """

    def __init__(self, world: PeopleWorld) -> None:
        """Put the parts together."""
        self.world, self.server = world, FakePremises()
        parts = Parts(world.settings, world.persons, world.links, world.stores.rooms, people_strings())
        self._setup = Setup(world.directory, parts, {"discord": self.server})

    async def place(self, ref: RoomRef, *, itself: bool = False) -> Room:
        """Return the room that somebody speaks in."""
        return await self.world.database.write(self.world.directory.place, ref, SPACE, direct=False, itself=itself)

    async def choose(self, choice: Choice = NOTHING, name: str = "Ana") -> Reply:
        """Have somebody choose in the server's home."""
        who = await self.world.who(name, "discord")
        room = await self.place(GENERAL)
        return await self.world.database.write(self._setup.choose, room, who, choice, self.world.clock.now())

    async def in_room(self, ref: RoomRef, who: Person, choice: Choice) -> Reply:
        """Have somebody choose in a channel."""
        room = await self.place(ref)
        return await self.world.database.write(self._setup.choose, room, who, choice, self.world.clock.now())


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A server of which nothing is known but its first channel."""
    async with people_world(tmp_path) as world:
        made = Town(world)
        await made.place(GENERAL, itself=True)
        yield made


async def test_each_step_offers_what_can_be_chosen(town: Town) -> None:
    """First city, language, zone and channel, then roles and a channel to connect; each list shows what holds now"""
    first, second = await town.choose(), await town.choose(Choice(step=2))
    assert [menu.call for menu in first.menus] == [f"setup --{name} {{}}" for name in ("city", "language", "zone", "channel")]
    assert [value for value, _ in first.menus[0].options] == ["porto", "bristol", "both"]
    assert [menu.chosen for menu in first.menus] == [None, None, None, "11"]
    assert [menu.call for menu in second.menus] == [f"setup --{name} {{}} --step 2" for name in ("group", "pupils", "link")]
    assert [button.call for button in (*first.buttons, *second.buttons)] == ["setup --step 2", f"setup --step {LAST_STEP}"]


async def test_a_choice_holds_at_once(town: Town) -> None:
    """City, language and the asker's zone are taken over, and the same step is shown with them"""
    reply = await town.choose(Choice(city="porto", language="en", zone="Europe/London"))
    room = await town.place(GENERAL)
    assert (room.city, room.languages, room.home) == ("porto", ("en",), True)
    assert (await town.world.who("Ana", "discord")).zone == "Europe/London"
    assert [menu.chosen for menu in reply.menus] == ["porto", "en", "Europe/London", "11"]
    assert "people-show-city(city=Porto)" in answered(reply)


async def test_another_channel_becomes_the_home_with_the_same_settings(town: Town) -> None:
    """What is asked anywhere on the server is meant there from now on; the channel before it is one of many again"""
    await town.choose(Choice(city="bristol", group="5"))
    await town.choose(Choice(channel="<#12>"))
    for ref in (GENERAL, EVENTS, EXCHANGE):
        room = await town.place(ref)
        assert (room.ref, room.city, room.gate, room.home) == (EVENTS, "bristol", "5", True)


async def test_a_channel_of_its_own_stays_itself(town: Town) -> None:
    """A channel of another city, language or link is not spoken of as the home; it begins with the home's settings"""
    await town.choose(Choice(city="bristol"))
    other = await town.place(EXCHANGE, itself=True)
    assert (other.city, other.languages, other.home) == ("bristol", ("en",), False)
    assert (await town.place(EXCHANGE)).ref == GENERAL
    await town.world.database.write(town.world.stores.rooms.change, other.id, {"city_id": "porto"})
    assert (await town.place(EXCHANGE)).ref == EXCHANGE


async def test_a_channel_to_connect_gets_its_code(town: Town) -> None:
    """The code for another channel is shown to whoever sets up, and connects that channel, not the home"""
    await town.world.add_person("Ana", PORTO, Role.COORDINATOR, platform="discord")
    await town.choose(Choice(city="porto"))
    reply = await town.choose(Choice(link="13", step=2))
    (line,) = [line for line in answered(reply) if line.startswith("people-link-code")]
    code = line.partition("code=")[2].partition(",")[0].rstrip(")")
    found = await town.world.database.read(town.world.stores.links.code, code, town.world.clock.now())
    assert found is not None
    assert (await town.world.database.read(town.world.stores.rooms.get, found[0])).ref == EXCHANGE


async def test_what_is_lacking_is_named_by_channel(town: Town) -> None:
    """Each channel has one line with all it lacks, the server its own; with nothing lacking it says so, and the ages"""
    town.server.missing = [Lack("create-events"), Lack("send-messages", "#c11"), Lack("embed-links", "#c11")]
    said = answered(await town.choose(Choice(step=LAST_STEP)))
    assert said[0] == "people-setup-lacks(rights=[people-right-create-events])"
    assert said[1] == "people-setup-lacks-in(place=#c11, rights=[people-right-send-messages, people-right-embed-links])"
    assert town.server.asked == {GENERAL: False}
    town.server.missing = []
    done = answered(await town.choose(Choice(step=LAST_STEP)))
    assert done[0].startswith("people-setup-complete")
    assert "Porto" in done[1]
    assert "16" in done[1]


async def test_what_cannot_be_chosen_is_said(town: Town) -> None:
    """A word that is no channel, and a room that is on no server, get one line; nothing is half-saved"""
    with pytest.raises(Conflict) as unread:
        await town.choose(Choice(city="porto", channel="somewhere"))
    assert unread.value.phrase.id == "people-setup-unread"
    assert (await town.place(GENERAL)).city is None
    plain, ana = await town.world.add_room("plain", PORTO), await town.world.who("Ana")
    with pytest.raises(Conflict) as alone:
        await town.world.database.write(town._setup.choose, plain, ana, Choice(channel="12"), town.world.clock.now())
    assert alone.value.phrase.id == "people-setup-no-server"


async def test_a_room_of_no_server_is_told_what_holds_there(town: Town) -> None:
    """Where rooms come alone, a choice is taken and what holds is shown; asked for nothing, it says what can be asked for"""
    plain, ana = await town.world.add_room("plain"), await town.world.who("Ana")
    write, choose = town.world.database.write, town._setup.choose
    reply = await write(choose, plain, ana, Choice(city="porto"), town.world.clock.now())
    assert [line.partition("(")[0] for line in answered(reply)] == ["people-show-city", "people-show-languages"]
    assert not reply.menus
    for step in (1, LAST_STEP):
        with pytest.raises(Conflict) as alone:
            await write(choose, plain, ana, Choice(step=step), town.world.clock.now())
        assert alone.value.phrase.id == "people-setup-no-server"


async def test_what_only_the_operator_can_change_is_said_apart(town: Town) -> None:
    """What nobody can switch on in the server's own settings is not looked for there"""
    town.server.missing = [Lack("message-content", by_operator=True), Lack("create-events")]
    said = answered(await town.choose(Choice(step=LAST_STEP)))
    assert said[:2] == [
        "people-setup-lacks-operator(rights=[people-right-message-content])",
        "people-setup-lacks(rights=[people-right-create-events])",
    ]


@pytest.mark.parametrize("choice", [Choice(channel="99"), Choice(link="99"), Choice(group="99"), Choice(pupils="99")])
async def test_what_belongs_to_another_server_is_not_touched(town: Town, choice: Choice) -> None:
    """Whoever may set one server up names no channel or role of another, known to the bot or not; nothing is half-saved"""
    theirs = RoomRef("discord", "99")
    await town.world.database.write(town.world.directory.place, theirs, "8", direct=False, itself=True)
    before = await town.world.database.read(town.world.directory.room_of, theirs)
    with pytest.raises(Conflict) as refused:
        await town.choose(replace(choice, city="porto"))
    assert refused.value.phrase.id == "people-setup-unread"
    assert await town.world.database.read(town.world.directory.room_of, theirs) == before
    home = await town.place(GENERAL)
    assert (home.city, home.gate, home.pupils, home.home) == (None, None, None, True)


async def test_a_city_with_a_coordinator_is_not_taken(town: Town) -> None:
    """Whoever may use the list may not claim a city that somebody else coordinates"""
    await town.world.add_person("Tom", BRISTOL, Role.COORDINATOR)
    with pytest.raises(NotPermitted):
        await town.choose(Choice(city="bristol"))


async def test_a_pupil_is_known_by_their_role_on_any_server(town: Town) -> None:
    """Whoever has a role that a server has named for pupils is kept out of private talks; nobody else is"""
    await town.choose(Choice(pupils="9"))
    directory = town.world.directory

    async def is_kept_public(*groups: str, platform: str = "discord") -> bool:
        author = Author(PersonRef(platform, "1"), "Kai", groups=frozenset(groups))
        return await town.world.database.read(directory.is_kept_public, author)

    assert await is_kept_public("3", "9")
    assert not await is_kept_public("3")
    assert not await is_kept_public()
    assert not await is_kept_public("9", platform="console")


async def test_what_stands_for_a_place_is_told_to_those_who_can_read_it(town: Town) -> None:
    """Elsewhere on the server the home stands for the place only for those who see it, or have a role in its city"""
    directory = replace(town.world, premises={"discord": town.server}).directory
    await town.choose(Choice(city="porto", channel="12"))
    tom, rita = await town.world.add_person("Tom", PORTO), await town.world.add_person("Rita", PORTO, Role.MEMBER)
    boss = replace(tom, admin=True)

    def is_outside(asker: Person, room: Room, *groups: str) -> bool:
        author = Author(PersonRef("discord", "1"), asker.name, groups=frozenset(groups))
        return directory.is_outside(asker, author, room)

    home = await town.place(EXCHANGE)
    assert home.ref == EVENTS
    assert [is_outside(tom, home), is_outside(tom, home, "5"), is_outside(rita, home), is_outside(boss, home)] == [
        True,
        False,
        False,
        False,
    ]
    await town.place(EXCHANGE, itself=True)
    assert (await town.place(EXCHANGE)).ref == EVENTS


async def coordinated(town: Town) -> tuple[Person, Person]:
    """Make the server Porto's, with a channel of Bristol's on it; return the coordinators of both."""
    await town.choose(Choice(city="porto"))
    ana = await town.world.add_person("Ana", PORTO, Role.COORDINATOR)
    tom = await town.world.add_person("Tom", BRISTOL, Role.COORDINATOR)
    exchange = await town.place(EXCHANGE, itself=True)
    await town.world.database.write(town.world.stores.rooms.change, exchange.id, {"city_id": "bristol"})
    return ana, tom


@pytest.mark.parametrize(
    "choice",
    [
        Choice(city="bristol"),
        Choice(language="de"),
        Choice(channel="13"),
        Choice(group="5"),
        Choice(pupils="5"),
        Choice(link="11"),
    ],
)
async def test_a_server_is_up_to_the_city_whose_it_is(town: Town, choice: Choice) -> None:
    """Whoever coordinates another city, with a channel of their own on the server, changes nothing that holds for all of it"""
    _, tom = await coordinated(town)
    before = await town.place(GENERAL)
    with pytest.raises(NotPermitted):
        await town.in_room(EXCHANGE, tom, choice)
    assert await town.place(GENERAL) == before


async def test_a_channel_that_was_home_opens_nothing(town: Town) -> None:
    """Where the server once had its home, nobody has more say than elsewhere; it follows the server again"""
    ana, _ = await coordinated(town)
    await town.in_room(GENERAL, ana, Choice(channel="12"))
    await town.world.database.write(town.world.directory.place, GENERAL, SPACE, direct=False, itself=True)
    stranger = await town.world.who("Eva", "discord")
    for choice in (Choice(group="5"), Choice(pupils="5"), Choice(language="de")):
        with pytest.raises(NotPermitted):
            await town.in_room(GENERAL, stranger, choice)
    assert (await town.place(GENERAL, itself=True)).city == "porto"


async def test_another_citys_channel_is_not_taken_over(town: Town) -> None:
    """A channel that is another city's becomes the home only by that city's own coordinator, and never while it is connected"""
    ana, tom = await coordinated(town)
    with pytest.raises(NotPermitted):
        await town.in_room(GENERAL, ana, Choice(channel="13"))
    exchange = await town.place(EXCHANGE)
    assert exchange.city == "bristol"
    both = replace(ana, roles=ana.roles | tom.roles)
    write, stores = town.world.database.write, town.world.stores
    link = await write(stores.links.create, town.world.clock.now())
    await write(stores.rooms.change, exchange.id, {"link_id": link})
    with pytest.raises(Conflict) as linked:
        await town.in_room(GENERAL, both, Choice(channel="13"))
    assert linked.value.phrase.id == "people-linked-stays"
    await write(stores.rooms.change, exchange.id, {"link_id": None, "translates": True})
    await town.in_room(GENERAL, both, Choice(channel="13"))
    moved = await town.place(EXCHANGE)
    assert (moved.city, moved.home, moved.translates) == ("porto", True, False)


async def test_a_thread_is_no_room_of_its_own(town: Town) -> None:
    """What is about the very room is about the home where somebody types in something that is no channel"""
    directory = replace(town.world, premises={"discord": town.server}).directory
    thread = RoomRef("discord", "77")
    assert (await town.world.database.write(directory.place, thread, SPACE, direct=False, itself=True)).ref == GENERAL
    assert (await town.world.database.write(directory.place, EXCHANGE, SPACE, direct=False, itself=True)).ref == EXCHANGE
