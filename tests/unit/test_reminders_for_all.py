"""Reminders for everybody, about a message, until they are done, and one time left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import BadOption, Conflict
from bot.core.moment import Moment, moment_of
from bot.core.recurrence import Frequency, Rule
from bot.core.ref import MessageRef
from bot.core.reply import Announcement
from bot.dispatch.call import Call
from bot.dispatch.option import Rest
from bot.features.reminders.insisting import MOST_TIMES, again
from bot.features.reminders.model import Reminder, State, Whom
from commands.remind import RemindCommands
from tests.fakes.reminder_world import NOW, R1, moment, said, text_of, typed_reminders

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.reply import Answer
    from tests.fakes.reminder_world import TypedReminders

FIRST = "2027-03-12T15:00"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[TypedReminders]:
    """Open a room of Bristol with Tom in it."""
    async with typed_reminders(tmp_path) as opened:
        yield opened


async def this(world: TypedReminders, answers: MessageRef | None, due: str = FIRST) -> Answer:
    """Ask to be reminded of a message."""
    call = Call(world.room, world.tom, "en", "Europe/London", world.now, MessageRef("console", "m2"), answers=answers)
    return await world.database.write(lambda tx: RemindCommands(world.service).this(tx, call, due=moment(due)))


async def test_one_for_everybody_calls_nobody_by_name(world: TypedReminders) -> None:
    """It may ring as any message does, and says that it is for all; it is in the room's languages."""
    world.directory.rooms[1] = replace(world.room, languages=("en", "pt"))
    answer = await world.ask("remind everyone", due=moment(FIRST), text=Rest("Order the bus"))
    assert "R1 I will remind you on Friday, 12 March 2027, 15:00: Order the bus\nFor everybody here" in text_of(answer)
    (text,) = await world.come()
    assert text.startswith("⏰ R1 Order the bus")
    assert "For everybody here" in text
    assert "Para toda a sala" in text
    (post,) = world.outbox.posts.values()
    assert isinstance(post.says, Announcement)
    assert post.says.mentions == ()
    assert (await world.stored()).whom is Whom.ROOM


async def test_one_about_a_message_answers_that_message(world: TypedReminders) -> None:
    """Nothing of the words of the message is kept: the reminder answers it, and the network shows it."""
    answer = await this(world, MessageRef("console", "m1"))
    assert text_of(answer).startswith("R1 I will remind you of this message on Friday, 12 March 2027, 15:00.")
    kept = await world.stored()
    assert (kept.text, kept.about) == ("", "m1")
    (text,) = await world.come()
    assert text.startswith("⏰ R1 this message\nFor ")
    (post,) = world.outbox.posts.values()
    assert post.reply_to == MessageRef("console", "m1")
    assert "R1 Friday, 12 March 2027, 15:00: this message" not in text_of(await world.ask("remind list"))


async def test_the_list_names_one_about_a_message(world: TypedReminders) -> None:
    """In the list it stands as being about a message."""
    await this(world, MessageRef("console", "m1"))
    assert "R1 Friday, 12 March 2027, 15:00: this message" in text_of(await world.ask("remind list"))


async def test_of_which_message_has_to_be_said(world: TypedReminders) -> None:
    """Typed without answering anything, one line says how it is done, and nothing is kept."""
    with pytest.raises(Conflict) as refused:
        await this(world, None)
    assert said(refused) == "Answer the message you want to be reminded of with: !remind this 2027-03-11T15:00"
    with pytest.raises(Conflict) as past:
        await this(world, MessageRef("console", "m1"), "2027-03-01T15:00")
    assert "as an answer to the message: !remind this 2027-03-11T15:00" in said(past)
    assert world.planned() == []


async def test_one_that_insists_comes_until_it_is_done(world: TypedReminders) -> None:
    """After an hour, then each morning at nine, and says each time when it comes again; done ends it."""
    answer = await world.add(insist=True)
    assert "Until it is done it comes again: after an hour, then each morning at nine, 7 times at most." in text_of(answer)
    texts = [(await world.come())[0] for _ in range(3)]
    assert "Again on Friday, 12 March, 16:00, unless it is done by then." in texts[0]
    assert "Again on Saturday, 13 March, 9:00, unless it is done by then." in texts[1]
    assert "Again on Sunday, 14 March, 9:00, unless it is done by then." in texts[2]
    await world.ask("remind done", reminder=R1)
    assert world.planned() == []
    assert (await world.stored()).state is State.DONE


async def test_one_that_insists_gives_up(world: TypedReminders) -> None:
    """The seventh message says that it was the last; nothing comes after it."""
    await world.add(insist=True)
    texts = [(await world.come())[0] for _ in range(MOST_TIMES)]
    assert ["This was the last time." in text for text in texts] == [False] * 6 + [True]
    assert world.planned() == []


async def test_one_cannot_recur_and_insist(world: TypedReminders) -> None:
    """It is one or the other; one line says so and nothing is kept."""
    with pytest.raises(BadOption) as refused:
        await world.add(insist=True, every=Rule(Frequency.WEEKLY))
    assert "--insist yes" in said(refused)
    assert world.planned() == []


@pytest.mark.parametrize(
    ("times", "at", "expected"),
    [
        (0, "2027-03-12T15:00", "2027-03-12T16:00"),
        (0, "2027-03-12T19:30", "2027-03-13T09:00"),
        (0, "2027-03-12T06:00", "2027-03-12T09:00"),
        (1, "2027-03-12T08:00", "2027-03-12T09:00"),
        (1, "2027-03-27T16:00", "2027-03-28T09:00"),
        (6, "2027-03-12T09:00", None),
    ],
)
def test_when_one_that_insists_comes_again(times: int, at: str, expected: str | None) -> None:
    """An hour later by day, else in the morning, also over a clock change; not after the seventh time."""
    due = Moment(datetime.fromisoformat(at), "Europe/Berlin")
    found = again(Reminder(1, 1, 1, due, "x", said=times, insists=True), "Europe/Berlin", due.at)
    assert (found and found.wall.isoformat(timespec="minutes")) == expected
    assert again(Reminder(1, 1, 1, due, "x", said=times), "Europe/Berlin", due.at) is None


async def test_one_time_is_left_out(world: TypedReminders) -> None:
    """What recurs goes on after it; it can be taken back."""
    await world.add(every=Rule(Frequency.WEEKLY))
    answer = await world.ask("remind skip", reminder=R1)
    assert text_of(answer) == "R1 does not come on Friday, 12 March, 15:00. Next: Friday, 19 March 2027, 15:00."
    (due,) = world.planned()
    assert due.at == datetime(2027, 3, 19, 15, tzinfo=UTC)
    await world.ask("remind reopen", reminder=R1)
    (due,) = world.planned()
    assert moment_of(due.at, "Europe/London") == moment(FIRST)


async def test_what_comes_once_cannot_be_left_out(world: TypedReminders) -> None:
    """One line says how it is deleted."""
    await world.add()
    with pytest.raises(Conflict) as refused:
        await world.ask("remind skip", reminder=R1)
    assert said(refused) == "R1 comes only once. To delete it: !remind cancel R1"
    assert (await world.stored()).due.at > NOW
