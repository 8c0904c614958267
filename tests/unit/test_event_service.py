"""Where events are shown and seen, what is refused, and what happens when one is called off."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, cast

import pytest

from bot.core.errors import BadOption, Conflict, NotFound, NotPermitted
from bot.core.outbox import Kind, Lane
from bot.core.person import Role
from bot.core.ref import MessageRef
from bot.core.reply import Announcement, Reply
from bot.features.events.model import Coming, Draft
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.event_world import WISH, EventWorld, card_text, document, event_world, hours, said

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[EventWorld]:
    """Open an empty world: Porto and Bristol, 1 March 2027."""
    async with event_world(tmp_path) as opened:
        yield opened


async def test_a_linked_room_shows_the_linked_cities_only(world: EventWorld) -> None:
    """In a link the cities of its rooms are shown, in the network's order; all of them once a room of no one city is in it"""
    world.directory.partners = (LINDENAU, PORTO, BRISTOL)
    bristol, _ = world.directory.add_room(BRISTOL, link=1), world.directory.add_room(PORTO, link=1)
    event = await world.add(WISH, bristol)
    shown = await world.database.read(world.events.shown, event, bristol)
    assert shown.cities == (PORTO, BRISTOL)
    world.directory.add_room(link=1)
    shown = await world.database.read(world.events.shown, event, bristol)
    assert shown.cities == (LINDENAU, PORTO, BRISTOL)


async def test_the_card_answers_the_asker_and_is_passed_on_to_linked_rooms(world: EventWorld) -> None:
    """One card in each room of the link, in its languages: the first as the answer to the command, quiet everywhere"""
    porto, bristol = world.directory.add_room(PORTO, link=1), world.directory.add_room(BRISTOL, link=1)
    world.directory.add_room(BRISTOL)
    asked = MessageRef("console", "m1")
    await world.database.write(world.events.add, WISH, porto, world.directory.stranger("Ana"), asked)
    here, there = world.cards.shown.values()
    assert (here.room, here.lane, here.kind, here.reply_to, here.locales) == (porto.ref, Lane.REPLY, Kind.REPLY, asked, ("pt",))
    assert here.alone
    assert (there.room, there.lane, there.kind, there.reply_to) == (bristol.ref, Lane.RELAY, Kind.ANNOUNCEMENT, None)
    assert there.locales == ("en",)
    assert all(isinstance(post.says, Reply) and post.says.to_room and post.says.lasting for post in (here, there))


@pytest.mark.parametrize(
    ("draft", "english", "portuguese"),
    [
        (
            replace(WISH, span=hours("2026-06-19T14:00")),
            'Friday, 19 June 2026, 14:00 has passed. This would work: !event add "Vindima" 2027-03-08T14:00',
            (
                "O momento indicado, sexta-feira, 19 de junho de 2026, 14:00, já passou. "
                'Assim funciona: !event add "Vindima" 2027-03-08T14:00'
            ),
        ),
        (
            replace(WISH, span=hours("2027-06-19T14:00", "2027-06-19T13:00")),
            (
                "Saturday, 19 June 2027, 13:00 does not come after Saturday, 19 June 2027, 14:00. "
                "This would work: --end 2027-06-19T16:00"
            ),
            (
                "O fim (sábado, 19 de junho de 2027, 13:00) tem de vir depois do início (sábado, 19 de junho de 2027, 14:00). "
                "Assim funciona: --end 2027-06-19T16:00"
            ),
        ),
        (
            replace(WISH, title=""),
            "An event needs a title of at most 200 characters.",
            "Um evento precisa de um título com 200 caracteres, no máximo.",
        ),
        (
            replace(WISH, place="x" * 201),
            "A place has at most 200 characters.",
            "Um local tem 200 caracteres, no máximo.",
        ),
    ],
)
async def test_what_cannot_take_place_is_not_entered(world: EventWorld, draft: Draft, english: str, portuguese: str) -> None:
    """A refusal says what was read and what would work, and leaves nothing behind"""
    room = world.directory.add_room(PORTO)
    with pytest.raises((Conflict, BadOption)) as refused:
        await world.add(draft, room)
    assert said(refused.value) == (english, portuguese)
    assert not world.cards.shown
    assert await world.database.read(world.events.coming, room) == []


async def test_an_unknown_event_is_answered_with_where_to_look(world: EventWorld) -> None:
    """A number that no event has is answered with the list, with the room's own prefix"""
    room = world.directory.add_room(BRISTOL, prefix="%")
    with pytest.raises(NotFound) as refused:
        await world.database.read(world.events.find, 99, room)
    assert said(refused.value) == (
        "There is no E99. All events: %event list",
        "Não há E99. Todos os eventos: %event list",
    )


async def test_events_are_seen_in_their_rooms_and_linked_ones_only(world: EventWorld) -> None:
    """An event is known in its room, in rooms linked with it now or later, and nowhere else"""
    porto, bristol, other = (
        world.directory.add_room(PORTO),
        world.directory.add_room(BRISTOL),
        world.directory.add_room(BRISTOL),
    )
    event = await world.add(WISH, porto)
    for room in (bristol, other):
        with pytest.raises(NotFound):
            await world.find(event, room)
        assert await world.database.read(world.events.coming, room) == []
    world.directory.change_room(replace(porto, link=1))
    bristol = world.directory.change_room(replace(bristol, link=1))
    assert await world.find(event, bristol) == event
    assert await world.database.read(world.events.coming, bristol) == [event]
    with pytest.raises(NotFound):
        await world.find(event, other)


async def test_a_city_sees_what_is_on_in_shared_rooms(world: EventWorld) -> None:
    """A shared room's event is known in each city's own rooms, and stands in the city's digest; theirs stay their own"""
    shared = world.directory.change_room(replace(world.directory.add_room(), shared=True))
    porto, talk = world.directory.add_room(PORTO), world.directory.add_room(PORTO, direct=True)
    event, own = await world.add(WISH, shared), await world.add(WISH, porto)
    assert await world.find(event, porto) == event
    assert await world.database.read(world.events.coming, porto) == [event, own]
    assert len(await world.database.read(world.events.agenda_days, PORTO, date(2027, 3, 1))) == 2
    assert await world.database.read(world.events.coming, shared) == [event]
    assert await world.database.read(world.events.coming, talk) == []
    world.directory.change_room(replace(shared, active=False))
    with pytest.raises(NotFound):
        await world.find(event, porto)


async def test_calling_off_tells_those_who_may_come_where_they_signed_up(world: EventWorld) -> None:
    """One message that rings in each room with a yes or maybe, naming them all; the cards only say so"""
    porto, bristol = world.directory.add_room(PORTO, link=1), world.directory.add_room(BRISTOL, link=1)
    silent = world.directory.add_room(BRISTOL, link=1)
    event = await world.add(WISH, porto)
    rui, eva, tom, zoe = (
        world.directory.add_person("Rui Sá", PORTO),
        world.directory.add_person("Eva", PORTO),
        world.directory.add_person("Tom", BRISTOL),
        world.directory.add_person("Zoe", BRISTOL),
    )
    for room, person, coming in (
        (bristol, tom, Coming.YES),
        (porto, rui, Coming.YES),
        (bristol, zoe, Coming.NO),
        (porto, eva, Coming.MAYBE),
    ):
        world.clock.advance(timedelta(minutes=1))
        await world.says(event, room, person, coming)
    await world.cancel(event)
    news = list(world.cards.shown.values())[3:]
    by_room = {post.room: post for post in news}
    assert len(news) == 2
    assert silent.ref not in by_room
    assert card_text(by_room[porto.ref]) == [
        "E1 Vindima não se vai realizar.",
        "Porto: sábado, 19 de junho de 2027, 14:00 até às 22:00",
        "Bristol: Saturday, 19 June 2027, 14:00 to 22:00",
        "Rui Sá, Eva",
    ]
    assert card_text(by_room[bristol.ref])[0] == "E1 Vindima will not take place."
    assert card_text(by_room[bristol.ref])[-1] == "Tom"
    assert [cast("Announcement", by_room[room.ref].says).mentions for room in (porto, bristol)] == [
        (rui.ref, eva.ref),
        (tom.ref,),
    ]
    assert {(post.lane, post.kind) for post in news} == {(Lane.REMINDER, Kind.ANNOUNCEMENT)}


async def test_names_in_news_of_a_cancellation_are_mentions(world: EventWorld) -> None:
    """Who is named can be tapped, unless their account is on another network"""
    room = world.directory.add_room(BRISTOL)
    event = await world.add(WISH, room)
    tom, far = world.directory.add_person("Tom", BRISTOL), world.directory.add_person("Zoe", BRISTOL, platform="discord")
    for person in (tom, far):
        await world.says(event, room, person, Coming.YES)
    await world.cancel(event)
    says = world.cards.shown["card2"].says
    assert isinstance(says, Announcement)
    assert says.mentions == (tom.ref,)
    last = document(says.reply.blocks, "en").lines[-1]
    assert [(span.text, span.mention) for span in last.spans] == [("Tom", "tom"), (", ", None), ("Zoe", None)]


async def test_calling_off_edits_the_card_and_posts_nothing_where_nobody_signed_up(world: EventWorld) -> None:
    """The card says in its first line that the event is off; a room in which nobody waits for it hears no more"""
    room = world.directory.add_room(languages=("en", "pt"))
    await world.cancel(await world.add(WISH, room))
    assert card_text(world.cards.now("card1"))[0] == "E1 Vindima · cancelled / cancelado"
    assert list(world.cards.shown) == ["card1"]


async def test_what_is_cancelled_stays_cancelled(world: EventWorld) -> None:
    """A cancelled event takes no answers, is not cancelled again, and stays in the list until its day is over"""
    room = world.directory.add_room(BRISTOL)
    await world.cancel(await world.add(WISH, room))
    event = await world.database.read(world.events.find, 1, room)
    tom = world.directory.add_person("Tom", BRISTOL)
    with pytest.raises(Conflict) as refused:
        await world.says(event, room, tom, Coming.YES)
    assert said(refused.value) == ("E1 Vindima was cancelled.", "E1 Vindima foi cancelado.")
    with pytest.raises(Conflict):
        await world.cancel(event)
    for now, listed in ((datetime(2027, 6, 19, 22, tzinfo=UTC), [1]), (datetime(2027, 6, 19, 23, tzinfo=UTC), [])):
        world.clock.set(now)
        assert [one.number for one in await world.database.read(world.events.coming, room)] == listed
    assert event.cancelled


async def test_rooms_the_bot_has_left_get_nothing(world: EventWorld) -> None:
    """Neither an edit nor news goes to a room the bot is no longer in"""
    porto, bristol = world.directory.add_room(PORTO, link=1), world.directory.add_room(BRISTOL, link=1)
    event = await world.add(WISH, porto)
    await world.says(event, bristol, world.directory.add_person("Tom", BRISTOL), Coming.YES)
    world.directory.change_room(replace(bristol, active=False))
    edits, posts = len(world.cards.refreshed), len(world.cards.shown)
    await world.cancel(event)
    assert [row for row, _ in world.cards.refreshed[edits:]] == ["card1"]
    assert len(world.cards.shown) == posts


async def test_calling_off_is_up_to_the_planners_of_the_events_city(world: EventWorld) -> None:
    """Coordinators and teachers of the event's city may, from any room that sees it; all others are told by name who can"""
    lead = world.directory.add_person("Ana Lima", PORTO, Role.COORDINATOR)
    teacher = world.directory.add_person("Rui", PORTO, Role.TEACHER)
    other = world.directory.add_person("Tom", BRISTOL, Role.COORDINATOR)
    porto = world.directory.add_room(PORTO)
    event = await world.add(WISH, porto, lead)
    for asker in (other, world.directory.stranger("Eva")):
        with pytest.raises(NotPermitted) as refused:
            await world.cancel(event, asker)
        assert said(refused.value) == (
            "Changing E1 is up to Porto: Ana Lima.",
            "Quem pode alterar E1 (Porto): Ana Lima.",
        )
    assert not (await world.find(event, porto)).cancelled
    await world.cancel(event, teacher)
    assert (await world.find(event, porto)).cancelled


async def test_an_event_belongs_to_its_rooms_city_or_else_to_its_authors(world: EventWorld) -> None:
    """In a shared room the author's city decides; one of which no city can be told is up to organisers of any"""
    ana = world.directory.add_person("Ana", PORTO, Role.COORDINATOR)
    tom = world.directory.add_person("Tom", BRISTOL)
    shared, porto = world.directory.add_room(languages=("en", "pt")), world.directory.add_room(PORTO)
    assert (await world.add(WISH, porto, tom)).city == "porto"
    assert (await world.add(WISH, shared, ana)).city == "porto"
    event = await world.add(WISH, shared)
    assert event.city is None
    with pytest.raises(NotPermitted):
        await world.cancel(event, tom)
    await world.cancel(event, ana)
    assert (await world.find(event, shared)).cancelled


async def test_while_a_city_has_no_coordinator_anyone_there_may_call_off(world: EventWorld) -> None:
    """A deployment can begin before roles are entered"""
    porto = world.directory.add_room(PORTO)
    event = await world.add(WISH, porto)
    await world.cancel(event, world.directory.stranger("Rui"))
    assert (await world.find(event, porto)).cancelled
