"""The first contact, declined invitations, going and coming back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.message import Author, Invited, Joined, Left
from bot.core.person import Role
from bot.core.phrase import Phrase
from bot.core.ref import PersonRef, RoomRef
from bot.core.reply import Choices, Reply
from bot.features.people.model import RoomLeft, RoomReturned
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import PeopleWorld, people_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Room

NEW = RoomRef("matrix", "!new")
STRANGER = Author(PersonRef("matrix", "@eva:elsewhere.net"), "Eva")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[PeopleWorld]:
    """Open an empty world."""
    async with people_world(tmp_path) as opened:
        yield opened


async def join(world: PeopleWorld, ref: RoomRef, *, direct: bool = False, encrypted: bool = False) -> None:
    """Let the bot arrive in a room."""
    await world.database.write(world.welcome().joined, Joined(ref, direct, encrypted))


async def kick(world: PeopleWorld, room: Room) -> None:
    """Let the bot be removed from a room."""
    await world.database.write(world.welcome().left, Left(room.ref))


async def entered(world: PeopleWorld, ref: RoomRef = NEW) -> Room:
    """Return a room that has to be known."""
    room = await world.database.read(world.directory.room_of, ref)
    assert room is not None
    return room


async def test_an_invitation_is_accepted(world: PeopleWorld) -> None:
    """Whoever the configuration lets may invite; nothing is said before the bot is in the room"""
    await world.database.write(world.welcome("@*:example.org").invited, Invited(NEW, STRANGER, allowed=True))
    assert (world.outbox.joined, world.outbox.left, world.cards.shown) == ([NEW], [], {})


async def test_an_invitation_is_declined_with_the_reason(world: PeopleWorld) -> None:
    """Others are told from where one may invite; if nobody may, that no rooms are joined; no room is entered"""
    invitation = Invited(NEW, STRANGER, allowed=False)
    await world.database.write(world.welcome("@*:example.org", "@kim:example.net").invited, invitation)
    await world.database.write(world.welcome().invited, invitation)
    assert world.outbox.left == [
        (NEW, Phrase("people-invite-declined", {"servers": "example.org, @kim:example.net"})),
        (NEW, Phrase("people-invite-closed")),
    ]
    assert world.outbox.joined == []
    assert await world.database.read(world.directory.room_of, NEW) is None


async def test_the_first_contact_asks_for_the_language(world: PeopleWorld) -> None:
    """Each language introduces the bot to those who read it and says its number; several numbers are one answer"""
    await join(world, NEW)
    (post,) = world.cards.shown_in(NEW)
    assert isinstance(post.says, Reply)
    assert post.locales == ("en", "pt")
    *hellos, ways = world.told(await entered(world))
    assert hellos == ["people-hello", "people-hello"]
    assert ways.split(" · ") == [
        "people-hello-answer(language=English, number=1)",
        "people-hello-answer(language=Português, number=2)",
        "people-hello-several(numbers=1 2)",
    ]
    assert post.says.choices == Choices("room language {}", ("en", "pt"), several=True)
    assert list(world.cards.patience.values()) == [timedelta(days=30)]


async def test_a_room_is_greeted_once_ever(world: PeopleWorld) -> None:
    """A second arrival, as after a restart or a lost answer, and a return after a removal bring no second greeting"""
    await join(world, NEW)
    await join(world, NEW)
    assert len(world.cards.shown) == 1
    await kick(world, await entered(world))
    await join(world, NEW)
    assert world.told(await entered(world))[3:] == ["people-back"]


async def test_a_talk_of_two_is_greeted_without_a_question(world: PeopleWorld) -> None:
    """In private the bot says what it is and how to get help, and asks for no language and no city"""
    await join(world, NEW, direct=True)
    room = await entered(world)
    assert room.direct
    assert world.told(room)[:2] == ["people-hello", "people-hello"]
    assert world.told(room)[-1].endswith("people-hello-help(prefix=!)")
    (post,) = world.cards.shown_in(NEW)
    assert isinstance(post.says, Reply)
    assert post.says.choices is None


async def test_one_language_is_not_asked_for(tmp_path: Path) -> None:
    """Where all cities speak one language the city alone is asked for; where there is one city, nothing is"""
    halifax = type(BRISTOL)("halifax", "Halifax", "en", "America/Halifax", "CA")
    (tmp_path / "two").mkdir()
    async with people_world(tmp_path / "two", (BRISTOL, halifax)) as world:
        await join(world, NEW)
        room = await entered(world)
        assert room.languages == ("en",)
        assert room.city is None
        assert world.told(room) == ["people-hello", "people-which-city", "1 Bristol", "2 Halifax", "3 people-both"]
    (tmp_path / "one").mkdir()
    async with people_world(tmp_path / "one", (LINDENAU,), "de") as world:
        await join(world, NEW)
        room = await entered(world)
        assert (room.languages, room.city) == (("de",), "lindenau")
        assert world.told(room) == [
            "people-hello",
            "people-room-of-city(city=Lindenau, languages=[de], now=2027-03-01T11:00:00 Europe/Berlin)",
            "people-room-next(prefix=!)",
        ]


async def test_a_removed_bot_is_silent_there_and_missed_elsewhere(world: PeopleWorld) -> None:
    """What waits for the room is dropped, the others are told once whom to ask, a fact tells every feature"""
    await world.add_person("Ana Sousa", PORTO, Role.COORDINATOR)
    porto, bristol = await world.linked_rooms(PORTO, BRISTOL)
    left = world.hear(RoomLeft)
    await kick(world, porto)
    await kick(world, porto)
    assert world.outbox.dropped == [porto.ref]
    assert world.told(bristol) == ["people-link-ended-ask(city=Porto, person=Ana Sousa)"]
    assert world.told(porto) == []
    assert [fact.room for fact in left] == [porto]
    assert not (await world.again(porto)).active
    assert await world.database.read(world.directory.companions, bristol) == []


async def test_a_room_nobody_knows_is_left_without_a_word(world: PeopleWorld) -> None:
    """Being removed from a room that was never joined does nothing"""
    left = world.hear(RoomLeft)
    await world.database.write(world.welcome().left, Left(NEW))
    assert (left, world.outbox.dropped, world.cards.shown) == ([], [], {})


async def test_back_within_thirty_days_asks_before_it_connects(world: PeopleWorld) -> None:
    """Settings are still there; the connection comes back after a yes only, and a fact tells every feature"""
    ana = await world.add_person("Ana Sousa", PORTO, Role.COORDINATOR)
    porto, bristol = await world.linked_rooms(PORTO, BRISTOL)
    await world.database.write(world.stores.rooms.change, porto.id, {"prefix": "?"})
    returned = world.hear(RoomReturned)
    await kick(world, porto)
    world.clock.advance(timedelta(days=29, hours=23))
    await join(world, porto.ref)
    back = await world.again(porto)
    assert (back.active, back.city, back.prefix, back.link) == (True, "porto", "?", None)
    assert [fact.room for fact in returned] == [back]
    (post,) = world.cards.shown_in(porto.ref)
    assert world.told(porto) == ["people-back-link(city=Bristol)"]
    assert isinstance(post.says, Reply)
    assert [button.call for button in post.says.buttons] == ["room link accept", "room link decline"]
    await world.database.write(world.links.accept, back, ana, world.clock.now())
    assert await world.database.read(world.directory.companions, await world.again(bristol)) == [await world.again(porto)]


async def test_back_after_thirty_days_connects_nothing(world: PeopleWorld) -> None:
    """After thirty days the bot is back without a question, and a yes meets nobody"""
    porto, _ = await world.linked_rooms(PORTO, BRISTOL)
    await kick(world, porto)
    world.clock.advance(timedelta(days=30))
    await join(world, porto.ref)
    assert world.told(porto) == ["people-back"]
    assert await world.database.read(world.stores.links.wish, porto.id, world.clock.now()) is None


async def test_back_in_a_room_that_was_alone(world: PeopleWorld) -> None:
    """A room that was connected with none is not asked about a connection"""
    porto = await world.add_room("p", PORTO)
    await kick(world, porto)
    await join(world, porto.ref)
    assert world.told(porto) == ["people-back"]


async def test_both_rooms_removed_the_bot(world: PeopleWorld) -> None:
    """A room whose partner the bot has left as well is not asked: there is nobody to connect it with"""
    porto, bristol = await world.linked_rooms(PORTO, BRISTOL)
    await kick(world, porto)
    await kick(world, bristol)
    await join(world, porto.ref)
    assert world.told(porto) == ["people-back"]
