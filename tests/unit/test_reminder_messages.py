"""The message that said a reminder tells its room who answered what and when, and offers no more (conversation 29)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.outbox import Kind, Lane
from bot.core.person import Role
from bot.core.recurrence import Frequency, Rule
from bot.core.reply import Announcement
from tests.fakes.directory import BRISTOL
from tests.fakes.reminder_world import R1, moment, post_text, typed_reminders

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.outbox import Post
    from tests.fakes.reminder_world import TypedReminders

HOW = "✅ done · 💤 again tomorrow at 9, or answer: done / tomorrow / a date"

WEEKLY = Rule(Frequency.WEEKLY)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[TypedReminders]:
    """Open a world with a room of Bristol and Tom in it, on Wednesday, 10 March 2027."""
    async with typed_reminders(tmp_path) as opened:
        yield opened


@pytest.fixture
async def rung(world: TypedReminders) -> TypedReminders:
    """Let a reminder come in it, on Friday, 12 March, 15:00."""
    await world.add()
    await world.come()
    return world


def now(world: TypedReminders, row: str = "row1") -> list[str]:
    """Return how a message looks after all edits."""
    edits = [post for edited, post in world.outbox.edits if edited == row]
    return post_text(edits[-1] if edits else world.outbox.posts[row]).split("\n")


def offers(post: Post) -> bool:
    """Tell whether a message shows what it can be answered with; it rings for nobody."""
    assert isinstance(post.says, Announcement)
    assert post.says.mentions == ()
    return bool(post.says.reply.buttons or post.says.reply.ask)


async def test_done_says_who_and_when(rung: TypedReminders) -> None:
    """The last line takes the place of how to answer, and there is nothing to answer; an edit, quiet, behind what waits"""
    grace = rung.directory.add_person("Grace Hill", BRISTOL, Role.COORDINATOR)
    rung.now += timedelta(minutes=12)
    await rung.ask("remind done", grace, reminder=R1)
    assert now(rung) == [
        "⏰ R1 Order the bus",
        "For Tom",
        "Done by Grace Hill, Friday, 12 March, 15:12. Take back: !remind reopen R1",
    ]
    ((row, post),) = rung.outbox.edits
    assert (row, offers(post), post.lane, post.kind) == ("row1", False, Lane.CHATTER, Kind.ANNOUNCEMENT)
    assert rung.prompts.kept == {}


async def test_put_off_says_until_when_and_by_whom(rung: TypedReminders) -> None:
    """Nothing is offered any more, and who knows of it can still answer; a tap is taken back by removing the reaction"""
    before = dict(rung.prompts.kept)
    await rung.ask("remind snooze", tapped=True, reminder=R1)
    assert now(rung)[2:] == ["Again on Saturday, 13 March, 9:00 (Tom). Take back: remove the reaction"]
    await rung.ask("remind snooze", reminder=R1, until=date(2028, 1, 3))
    assert now(rung)[2:] == ["Again on Monday, 3 January 2028, 9:00 (Tom). Take back: !remind reopen R1"]
    await rung.ask("remind move", reminder=R1, until=moment("2027-03-14T15:00"))
    assert now(rung)[2:] == ["Again on Sunday, 14 March, 15:00 (Tom). Take back: !remind reopen R1"]
    assert not any(offers(post) for _, post in rung.outbox.edits)
    assert rung.prompts.kept == before


@pytest.mark.parametrize("answer", ["remind done", "remind snooze"])
async def test_taken_back_it_is_as_it_was(world: TypedReminders, answer: str) -> None:
    """Words, lateness, buttons and what else counts, for another week; nothing changes where nothing was answered"""
    await world.add()
    (said,) = await world.come(late=timedelta(minutes=40))
    assert "40 minutes late" in said
    before = dict(world.prompts.kept)
    await world.ask("remind reopen", reminder=R1)
    assert world.outbox.edits == []
    world.now += timedelta(hours=1)
    await world.ask(answer, reminder=R1)
    assert "40 minutes late" in now(world)[0]
    await world.ask("remind reopen", reminder=R1)
    assert now(world) == said.split("\n")
    assert offers(world.outbox.edits[-1][1])
    (prompt,) = world.prompts.kept.values()
    assert prompt == replace(before["row1"], lapses_at=world.now + timedelta(days=7))


async def test_it_comes_again_in_a_message_of_its_own(rung: TypedReminders) -> None:
    """What was put off keeps its line; answers change the new message, which has buttons of its own"""
    await rung.ask("remind snooze", reminder=R1)
    await rung.come()
    assert [row for row, _ in rung.outbox.edits] == ["row1"]
    assert now(rung, "row2") == ["⏰ R1 Order the bus", "For Tom", HOW]
    await rung.ask("remind done", reminder=R1)
    assert now(rung, "row2")[2].startswith("Done by Tom, Saturday, 13 March, 9:00.")
    assert now(rung)[2].startswith("Again on Saturday, 13 March, 9:00 (Tom).")


async def test_only_the_newest_offers_an_answer(world: TypedReminders) -> None:
    """What recurs and was not answered leaves the buttons to the next one; what was done stays done"""
    await world.add(every=WEEKLY)
    await world.come()
    await world.come()
    assert now(world, "row1") == ["⏰ R1 Order the bus", "For Tom"]
    assert not offers(world.outbox.edits[-1][1])
    await world.ask("remind done", reminder=R1)
    await world.come()
    assert now(world, "row2")[2].startswith("Done by Tom, Friday, 19 March, 15:00.")
    assert now(world, "row3")[2] == HOW


async def test_the_last_time_put_off_is_not_the_last(world: TypedReminders) -> None:
    """It comes once more, so it is not said any longer that it does not; taken back, it is"""
    await world.add(every=WEEKLY, until=date(2027, 3, 12))
    await world.come()
    await world.ask("remind snooze", reminder=R1)
    assert now(world)[2:] == ["Again on Saturday, 13 March, 9:00 (Tom). Take back: !remind reopen R1"]
    await world.ask("remind reopen", reminder=R1)
    assert now(world)[2:] == ["This was the last time.", HOW]


async def test_moving_the_rule_is_no_answer(world: TypedReminders) -> None:
    """What recurs is still to be done after it was said, whenever it comes next"""
    await world.add(every=WEEKLY)
    await world.come()
    await world.ask("remind move", reminder=R1, until=moment("2027-03-18T09:00"))
    assert world.outbox.edits == []


async def test_the_rooms_clock_counts(world: TypedReminders) -> None:
    """All in the room read when it was done and when it comes again by its city's clock, wherever its author lives"""
    world.directory.people[1] = replace(world.tom, zone="Asia/Tokyo")
    await world.add()
    await world.come()
    await world.ask("remind snooze", reminder=R1)
    assert now(world)[2].startswith("Again on Sunday, 14 March, 0:00 (Tom).")
    await world.ask("remind done", reminder=R1)
    assert now(world)[2].startswith("Done by Tom, Friday, 12 March, 15:00.")


async def test_a_talk_of_two_has_its_authors_clock(world: TypedReminders) -> None:
    """Where no city is, the author's own clock counts"""
    world.directory.change_room(replace(world.room, city=None, direct=True))
    world.directory.people[1] = replace(world.tom, zone="Asia/Tokyo")
    await world.add()
    await world.come()
    await world.ask("remind done", reminder=R1)
    assert now(world) == ["⏰ R1 Order the bus", "Done by Tom, Saturday, 13 March, 0:00. Take back: !remind reopen R1"]


async def test_a_cancelled_one_promises_nothing(world: TypedReminders) -> None:
    """Neither buttons nor a moment stay under it; what was done before stays done"""
    await world.add(every=WEEKLY)
    await world.come()
    await world.ask("remind snooze", reminder=R1)
    await world.ask("remind cancel", reminder=R1)
    assert now(world) == ["⏰ R1 Order the bus", "For Tom"]
    assert world.prompts.kept == {}


async def test_what_was_done_outlives_its_rule(world: TypedReminders) -> None:
    """Who did it and when still stands there once a recurring reminder is cancelled"""
    await world.add(every=WEEKLY)
    await world.come()
    await world.ask("remind done", reminder=R1)
    await world.ask("remind cancel", reminder=R1)
    assert now(world)[2].startswith("Done by Tom, ")


async def test_a_list_stays_as_it_is(world: TypedReminders) -> None:
    """What was said among others, or has not been said yet, has no message that could change"""
    await world.add()
    await world.ask("remind done", reminder=R1)
    await world.ask("remind reopen", reminder=R1)
    await world.come(late=timedelta(days=2))
    await world.ask("remind done", reminder=R1)
    assert world.outbox.edits == []


@pytest.mark.parametrize(
    ("locale", "done", "again"),
    [
        ("de", "Erledigt von Tom, Freitag, 12. März, 15:00.", "Wieder am Samstag, 13. März, 9:00 (Tom)."),
        ("es", "Hecho por Tom, viernes, 12 de marzo, 15:00.", "Otra vez el sábado, 13 de marzo, 9:00 (Tom)."),
        ("fr", "Fait par Tom, vendredi 12 mars, 15:00.", "De nouveau le samedi 13 mars, 9:00 (Tom)."),
        ("pt", "Concluído por Tom, sexta-feira, 12 de março, 15:00.", "Outra vez: sábado, 13 de março, 9:00 (Tom)."),
        ("ja", "Tom さんが完了にしました。3月12日(金) 15:00", "3月13日(土) 9:00 にもう一度お知らせします（Tom さん）。"),
    ],
)
async def test_in_every_language(world: TypedReminders, locale: str, done: str, again: str) -> None:
    """The edit is in the language of the message, that of its author"""
    world.directory.people[1] = replace(world.tom, language=locale)
    await world.add()
    await world.come()
    await world.ask("remind done", reminder=R1)
    assert now(world)[2].startswith(done)
    await world.ask("remind snooze", reminder=R1)
    assert now(world)[2].startswith(again)
