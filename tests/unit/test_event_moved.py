"""An event at another time: who hears of it, in which words, and who may do it (conversation 12, story 3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict, NotPermitted
from bot.core.outbox import Kind, Lane
from bot.core.person import Role
from bot.core.reply import Announcement
from bot.features.events.model import Coming, Draft
from bot.features.events.span import AllDay
from tests.fakes.directory import LINDENAU, MINASAKI
from tests.fakes.event_world import EventWorld, card_text, document, event_world, hours, said

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.outbox import Post
    from bot.core.person import Person, Room
    from bot.features.events.model import Event
    from bot.features.events.span import Span

BERLIN = "Europe/Berlin"
AFTERNOON = hours("2027-06-19T14:00", "2027-06-19T22:00", BERLIN)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[EventWorld]:
    """Open a world with linked rooms of Lindenau and Minasaki."""
    async with event_world(tmp_path) as opened:
        opened.directory.partners = (LINDENAU, MINASAKI)
        opened.directory.add_room(LINDENAU, link=1)
        opened.directory.add_room(MINASAKI, link=1)
        yield opened


async def expected(world: EventWorld, span: Span = AFTERNOON) -> tuple[Event, Person, Person]:
    """Add an event for which Anke and Mr Tanaka have signed up."""
    lindenau, minasaki = world.directory.rooms.values()
    event = await world.add(Draft("Sommerfest", span), lindenau)
    anke, tanaka = world.directory.add_person("Anke Brandt", LINDENAU), world.directory.add_person("田中", MINASAKI)
    await world.says(event, lindenau, anke, Coming.YES)
    await world.says(event, minasaki, tanaka, Coming.MAYBE)
    return event, anke, tanaka


def news(world: EventWorld) -> list[Post]:
    """Return the messages that ring."""
    return [post for post in world.cards.shown.values() if isinstance(post.says, Announcement)]


async def test_each_city_reads_old_and_new_time_on_its_own_clock(world: EventWorld) -> None:
    """One message in each room with sign-ups, in its language: the new time with its day, the old one shortly; all are named"""
    event, anke, tanaka = await expected(world)
    assert await world.move(event, hours("2027-06-19T15:00", "2027-06-19T23:00", BERLIN))
    here, there = news(world)
    assert card_text(here) == [
        (
            "E1 Sommerfest beginnt später. Neu: Samstag, 19. Juni, 15:00 (bisher 14:00). "
            "Ihre Anmeldung gilt weiter; absagen: 👎 oder antworten: nein"
        ),
        "Anke Brandt",
    ]
    assert card_text(there) == [
        (
            "E1 Sommerfest の開始時刻が変わりました。新：6月19日(土) 22:00（旧 21:00）。"
            "お申し込みはそのまま有効です。欠席：👎 または「いいえ」と返信"
        ),
        "田中さん",
    ]
    assert [post.says.mentions for post in (here, there) if isinstance(post.says, Announcement)] == [(anke.ref,), (tanaka.ref,)]
    assert {(post.lane, post.kind) for post in (here, there)} == {(Lane.REMINDER, Kind.ANNOUNCEMENT)}
    assert card_text(world.cards.now("card1"))[1] == "Lindenau: Samstag, 19. Juni 2027, 15:00 bis 23:00"


@pytest.mark.parametrize(
    ("span", "english"),
    [
        (
            hours("2027-06-19T13:30", "2027-06-19T21:30", BERLIN),
            "starts earlier. New: Saturday, 19 June, 13:30 (so far 14:00).",
        ),
        (
            hours("2027-06-20T14:00", "2027-06-20T22:00", BERLIN),
            "is on another day. New: Sunday, 20 June 2027, 14:00 (so far Saturday, 19 June 2027, 14:00).",
        ),
        (
            hours("2027-06-19T14:00", "2027-06-19T23:00", BERLIN),
            "has another time. New: Saturday, 19 June, 14:00 to 23:00 (so far 14:00 to 22:00).",
        ),
        (
            hours("2027-06-19T15:00", "2027-06-20T01:00", BERLIN),
            "starts later. New: Saturday, 19 June, 15:00 to Sunday, 20 June, 1:00 (so far 14:00 to 22:00).",
        ),
        (hours("2027-06-19T15:00", zone=BERLIN), "starts later. New: Saturday, 19 June, 15:00 (so far 14:00 to 22:00)."),
        (
            AllDay(date(2027, 6, 19), date(2027, 6, 20), BERLIN),
            (
                "has another time. New: Saturday, 19 June 2027 to Sunday, 20 June "
                "(so far Saturday, 19 June 2027, 14:00 to 22:00)."
            ),
        ),
    ],
)
async def test_what_has_changed_is_said_first(world: EventWorld, span: Span, english: str) -> None:
    """Earlier, later, another day or another length; the same day is said shortly, another one fully"""
    world.directory.change_room(replace(world.directory.rooms[1], languages=("en",)))
    event, _, _ = await expected(world)
    await world.move(event, span)
    assert card_text(news(world)[0])[0] == f"E1 Sommerfest {english} Your sign-up still holds; to say no: 👎 or answer: no"


async def test_it_can_be_another_day_in_one_city_only(world: EventWorld) -> None:
    """What is later on the same day in Lindenau may begin on the next day in Minasaki, and is said so there"""
    event, _, _ = await expected(world, hours("2027-06-19T16:00", zone=BERLIN))
    await world.move(event, hours("2027-06-19T18:00", zone=BERLIN))
    here, there = news(world)
    assert card_text(here)[0].startswith("E1 Sommerfest beginnt später. Neu: Samstag, 19. Juni, 18:00 (bisher 16:00).")
    assert card_text(there)[0].startswith(
        "E1 Sommerfest の日程が変わりました。新：2027年6月20日(日) 1:00（旧 2027年6月19日(土) 23:00）。"
    )


async def test_moved_days_are_the_same_dates_everywhere(world: EventWorld) -> None:
    """An all-day event is moved to the same date for both cities"""
    event, _, _ = await expected(world, AllDay(date(2027, 6, 19), date(2027, 6, 19), BERLIN))
    await world.move(event, AllDay(date(2027, 6, 26), date(2027, 6, 26), BERLIN))
    here, there = news(world)
    assert "Neu: Samstag, 26. Juni 2027 (bisher Samstag, 19. Juni 2027)." in card_text(here)[0]
    assert "新：2027年6月26日(土)（旧 2027年6月19日(土)）" in card_text(there)[0]


async def test_a_shared_room_has_a_line_for_each_city(world: EventWorld) -> None:
    """Sentences stand once in each language, times once for each city in its own language"""
    shared = world.directory.add_room(languages=("de", "ja"))
    event = await world.add(Draft("Sommerfest", AFTERNOON), shared)
    await world.says(event, shared, world.directory.add_person("Anke", LINDENAU), Coming.YES)
    await world.move(event, hours("2027-06-19T15:00", "2027-06-19T23:00", BERLIN))
    (told,) = news(world)
    assert card_text(told) == [
        "Deutsch: E1 Sommerfest beginnt später. Ihre Anmeldung gilt weiter; absagen: 👎 oder antworten: nein",
        ("日本語：E1 Sommerfest の開始時刻が変わりました。お申し込みはそのまま有効です。欠席：👎 または「いいえ」と返信"),
        "Lindenau: Samstag, 19. Juni, 15:00 (bisher 14:00)",
        "Minasaki：新 6月19日(土) 22:00（旧 21:00）",
        "Anke さん",
    ]


async def test_the_news_can_be_answered_with_no(world: EventWorld) -> None:
    """One tap or word under the news takes the sign-up back; the bot puts the reaction there, for everybody"""
    event, _, _ = await expected(world)
    await world.move(event, hours("2027-06-19T15:00", zone=BERLIN))
    says = news(world)[0].says
    assert isinstance(says, Announcement)
    (button,) = says.reply.buttons
    assert (button.emoji, button.call, button.undo, button.word) == (
        "👎",
        "event rsvp E1 no",
        "event rsvp E1 none --was no",
        "answer-no",
    )
    assert (says.reply.lasting, says.reply.seeded, says.reply.to_room) == (True, True, True)


async def test_whoever_waits_hears_of_it_and_whoever_said_no_does_not(world: EventWorld) -> None:
    """The waiting list is moved along with the event; a no is a no"""
    lindenau = world.directory.rooms[1]
    event = await world.add(Draft("Sommerfest", AFTERNOON, limit=1), lindenau)
    first, second, third = (world.directory.add_person(name, LINDENAU) for name in ("Anke", "Jonas", "Mia"))
    for person, coming in ((first, Coming.YES), (second, Coming.YES), (third, Coming.NO)):
        await world.says(event, lindenau, person, coming)
    await world.move(event, hours("2027-06-19T15:00", zone=BERLIN))
    assert card_text(news(world)[0])[1] == "Anke, Jonas"


async def test_nothing_is_said_if_nothing_changes(world: EventWorld) -> None:
    """The same time again is no news, and no card is edited"""
    event, _, _ = await expected(world)
    edits = len(world.cards.refreshed)
    assert not await world.move(event, AFTERNOON)
    assert (news(world), len(world.cards.refreshed)) == ([], edits)


async def test_nobody_signed_up_means_no_message(world: EventWorld) -> None:
    """Where nobody waits for it, the edited card is enough"""
    lindenau: Room = world.directory.rooms[1]
    event = await world.add(Draft("Sommerfest", AFTERNOON), lindenau)
    await world.move(event, hours("2027-06-20T14:00", zone=BERLIN))
    assert news(world) == []
    assert {row for row, _ in world.cards.refreshed} == {"card1", "card2"}


async def test_an_event_is_not_moved_into_the_past(world: EventWorld) -> None:
    """What was read is said, with a line that works; everything stays as it was"""
    event, _, _ = await expected(world)
    with pytest.raises(Conflict) as refused:
        await world.move(event, hours("2027-02-19T15:00", zone=BERLIN))
    assert said(refused.value)[0] == (
        "Friday, 19 February 2027, 15:00 has passed. This would work: !event move E1 2027-03-08T15:00"
    )
    with pytest.raises(Conflict):
        await world.move(event, hours("2027-06-19T15:00", "2027-06-19T14:00", BERLIN))
    assert news(world) == []
    assert (await world.find(event, world.directory.rooms[1])).draft.span == AFTERNOON


async def test_what_is_over_or_off_is_not_moved(world: EventWorld) -> None:
    """A cancelled event has to take place again first, one that is over is over"""
    event, _, _ = await expected(world)
    later = hours("2027-06-26T14:00", zone=BERLIN)
    await world.cancel(event)
    with pytest.raises(Conflict) as refused:
        await world.move(event, later)
    assert said(refused.value)[0] == "E1 Sommerfest was cancelled."
    world.clock.set(datetime(2027, 6, 19, 20, 0, tzinfo=UTC))
    other = await world.add(Draft("Nachtrag", later), world.directory.rooms[1])
    world.clock.set(datetime(2027, 6, 26, 13, 0, tzinfo=UTC))
    with pytest.raises(Conflict) as refused:
        await world.move(other, hours("2027-07-26T14:00", zone=BERLIN))
    assert said(refused.value)[0] == "E2 Nachtrag is over."


async def test_who_may_not_move_is_told_who_may(world: EventWorld) -> None:
    """Changing the time is up to those who plan for the event's city; so are the places"""
    world.directory.add_person("Anke Brandt", LINDENAU, Role.COORDINATOR)
    event = await world.add(Draft("Sommerfest", AFTERNOON), world.directory.rooms[1])
    tanaka = world.directory.add_person("田中", MINASAKI, Role.TEACHER)
    with pytest.raises(NotPermitted) as refused:
        await world.move(event, hours("2027-06-20T14:00", zone=BERLIN), tanaka)
    assert said(refused.value)[0] == "Moving E1 is up to Lindenau: Anke Brandt."
    assert document((refused.value.phrase,), "ja").text == "E1 の変更は Lindenau の担当（Anke Brandt さん）ができます。"
    for refusal in (world.limit(event, 5, tanaka), world.database.write(world.events.restore, event, tanaka)):
        with pytest.raises(NotPermitted):
            await refusal


async def test_what_was_called_off_can_take_place_after_all(world: EventWorld) -> None:
    """Those who had signed up hear it, the cards can be tapped again; what was not cancelled cannot be taken back"""
    event, _, _ = await expected(world)
    anke = world.directory.stranger("Anke")
    with pytest.raises(Conflict) as refused:
        await world.database.write(world.events.restore, event, anke)
    assert said(refused.value)[0] == "E1 Sommerfest was not cancelled."
    await world.cancel(event)
    await world.database.write(world.events.restore, event, anke)
    back = [card_text(post) for post in news(world)][2:]
    assert [lines[0] for lines in back] == [
        "E1 Sommerfest findet doch statt.",
        "E1 Sommerfest は予定どおり行われることになりました。",
    ]
    assert back[0][-1] == "Anke Brandt"
    assert "abgesagt" not in card_text(world.cards.now("card1"))[0]
    assert not (await world.find(event, world.directory.rooms[1])).cancelled
