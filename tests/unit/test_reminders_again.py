"""Reminders that recur, are put off, done, or moved: what people type and read, and when they come."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.core.due import Due
from bot.core.errors import BadOption, Conflict, NotFound, NotPermitted
from bot.core.person import Role
from bot.core.recurrence import WORKING_DAYS, Frequency, Rule
from bot.core.reply import Acknowledgement, Announcement, Ask, Reply
from bot.dispatch.option import Rest
from bot.features.reminders.model import State
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.reminder_world import COMPOSER, R1, STORE, moment, said, text_of, typed_reminders

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.moment import Moment
    from tests.fakes.reminder_world import TypedReminders

WEEKLY = Rule(Frequency.WEEKLY)
WORKING = Rule(Frequency.WEEKLY, weekdays=WORKING_DAYS)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[TypedReminders]:
    """Open a world with a room of Bristol and Tom in it, on Wednesday, 10 March 2027."""
    async with typed_reminders(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("every", "english", "german", "japanese"),
    [
        (Rule(Frequency.DAILY), "every day", "jeden Tag", "毎日"),
        (WORKING, "from Monday to Friday", "von Montag bis Freitag", "平日毎日"),
        (WEEKLY, "every Friday", "jeden Freitag", "毎週金曜日"),
        (Rule(Frequency.MONTHLY), "every month", "jeden Monat", "毎月"),
        (Rule(Frequency.YEARLY), "every year", "jedes Jahr", "毎年"),
    ],
)
async def test_how_often_is_read_back(world: TypedReminders, every: Rule, english: str, german: str, japanese: str) -> None:
    """The confirmation and the list say how often and when next, in the reader's language"""
    answer = await world.add(every=every)
    when = "Friday, 12 March 2027, 15:00"
    assert text_of(answer).split("\n") == [
        f"R1 I will remind you {english}, next on {when}: Order the bus",
        "Change: answer with a date. Delete: !remind cancel R1",
    ]
    assert isinstance(answer, Reply)
    assert (answer.undo, answer.ask) == ("remind cancel R1", Ask("remind move R1", "until"))
    listed = await world.ask("remind list")
    assert text_of(listed) == f"R1 {english}, next {when}: Order the bus"
    assert text_of(listed, "de").startswith(f"R1 {german}, nächstes Mal Freitag, 12. März 2027, 15:00:")
    assert text_of(listed, "ja").startswith(f"R1 {japanese}、次回 2027年3月12日(金) 15:00：")


async def test_each_one_plans_the_next(world: TypedReminders) -> None:
    """A recurring reminder is one piece of due work at a time, named after its local date and time"""
    await world.add(every=WEEKLY)
    assert world.planned() == [Due("reminder", "R1", "2027-03-12T15:00:00", datetime(2027, 3, 12, 15, tzinfo=UTC))]
    assert (await world.come())[0].startswith("⏰ R1 Order the bus\nFor Tom\n✅ done")
    assert (await world.come())[0].startswith("⏰ R1 Order the bus\n")
    assert world.planned() == [Due("reminder", "R1", "2027-03-26T15:00:00", datetime(2027, 3, 26, 15, tzinfo=UTC))]
    await world.come()
    # Clocks have changed since: fifteen o'clock is an hour earlier.
    assert [due.at for due in world.planned()] == [datetime(2027, 4, 2, 14, tzinfo=UTC)]
    assert ((await world.stored()).state, (await world.stored()).said) == (State.OPEN, 3)


async def test_the_last_one_says_so(world: TypedReminders) -> None:
    """After the last day nothing is planned; the message says that it was the last time"""
    await world.add(every=WEEKLY, until=date(2027, 3, 19))
    assert "last time" not in (await world.come())[0]
    assert "\nThis was the last time.\n" in (await world.come())[0]
    assert world.planned() == []
    assert (await world.stored()).state is State.DELIVERED


async def test_missed_ones_come_once(world: TypedReminders) -> None:
    """After days away the reminder comes once, in the list of what was missed, and goes on with the next that lies ahead"""
    await world.add(every=Rule(Frequency.DAILY))
    assert await world.come(late=timedelta(days=3, hours=1)) == [
        "⏰ This reminder came up while I was out of reach:\nR1 Order the bus (Tom; due Friday, 12 March 2027, 15:00)"
    ]
    assert [due.at for due in world.planned()] == [datetime(2027, 3, 16, 15, tzinfo=UTC)]


async def test_an_instant_recurs_by_the_askers_clock(world: TypedReminders) -> None:
    """What is given as an instant keeps the hour that it has on the asker's wall"""
    await world.ask("remind add", due=moment("2027-03-26T15:00", "Etc/UTC"), text=Rest("x"), every=WEEKLY)
    await world.come()
    assert [due.at for due in world.planned()] == [datetime(2027, 4, 2, 14, tzinfo=UTC)]


@pytest.mark.parametrize("until", ["2027-03-11", "2032-03-13"])
async def test_a_last_day_fits(world: TypedReminders, until: str) -> None:
    """Not before the first one and not after five years; the refusal says so and what would work; nothing is kept"""
    with pytest.raises(BadOption) as refused:
        await world.add(every=WEEKLY, until=date.fromisoformat(until))
    assert said(refused) == (
        "A reminder that comes first on Friday, 12 March 2027 can come until Friday, 12 March 2032. "
        "This would work: --until 2032-03-12"
    )
    with pytest.raises(BadOption) as refused:
        await world.add(until=date(2027, 4, 1))
    assert said(refused) == (
        "A last day needs how often. This would work: !remind add 2027-03-11T15:00 --every week Book the bus"
    )
    assert world.planned() == []


async def test_a_reminder_can_be_answered_for_a_week(world: TypedReminders) -> None:
    """Two buttons with words that everybody can use, and any date; the bot puts no reaction there; answering closes nothing"""
    await world.add()
    await world.come()
    (prompt,) = world.prompts.kept.values()
    assert [(button.emoji, button.call, button.undo, button.word) for button in prompt.buttons] == [
        ("✅", "remind done R1", "remind reopen R1", "answer-done"),
        ("💤", "remind snooze R1", "remind reopen R1", "answer-again"),
    ]
    assert prompt.ask == Ask("remind snooze R1", "until", label="reminder-other-day")
    assert (prompt.asked, prompt.bare_until, prompt.stays) == (None, None, True)
    assert prompt.lapses_at == world.now + timedelta(days=7)
    (post,) = world.outbox.posts.values()
    assert isinstance(post.says, Announcement)
    assert (post.says.reply.seeded, post.says.reply.buttons) == (False, prompt.buttons)


@pytest.mark.parametrize(
    ("locale", "labels"),
    [
        ("en", ["Done", "Tomorrow at 9", "Another day"]),
        ("de", ["Erledigt", "Morgen um 9", "Anderer Tag"]),
        ("es", ["Hecho", "Mañana a las 9", "Otro día"]),
        ("fr", ["Fait", "Demain à 9 h", "Un autre jour"]),
        ("pt", ["Concluído", "Amanhã às 9", "Outro dia"]),
        ("ja", ["完了", "明日9時", "別の日"]),
    ],
)
async def test_buttons_say_when_it_comes_again(world: TypedReminders, locale: str, labels: list[str]) -> None:
    """Where there are buttons, the one that puts off names the hour as well (conversation 29)"""
    await world.add()
    await world.come()
    (post,) = world.outbox.posts.values()
    assert isinstance(post.says, Announcement)
    controls = COMPOSER.controls(replace(post, locales=(locale,)), post.says.reply)
    assert [control.label for control in controls] == labels


@pytest.mark.parametrize(
    ("until", "comes"),
    [
        (None, "2027-03-13T09:00"),
        (date(2027, 3, 15), "2027-03-15T09:00"),
        (moment("2027-03-12T18:00"), "2027-03-12T18:00"),
    ],
)
async def test_putting_off(world: TypedReminders, until: Moment | date | None, comes: str) -> None:
    """Tomorrow at nine, a day at nine, or a moment: it comes again then, with its words, and can be put off again"""
    await world.add()
    await world.come()
    answer = await world.ask("remind snooze", reminder=R1, until=until)
    assert [due.at for due in world.planned()] == [moment(comes).at]
    assert text_of(answer).startswith("R1 I will remind you again on ")
    assert isinstance(answer, Reply)
    assert (answer.undo, answer.ask) == ("remind reopen R1", Ask("remind snooze R1", "until"))
    assert (await world.come())[0].startswith("⏰ R1 Order the bus\n")
    await world.ask("remind snooze", reminder=R1)
    assert (await world.come())[0].startswith("⏰ R1 Order the bus\n")
    assert (await world.stored()).said == 3


async def test_tomorrow_is_the_authors(world: TypedReminders) -> None:
    """Nine o'clock is that of whoever set it, also when a coordinator elsewhere puts it off"""
    grace = replace(world.directory.add_person("Grace", BRISTOL, Role.COORDINATOR), zone="Asia/Tokyo")
    await world.add()
    await world.come()
    assert await world.ask("remind snooze", grace, tapped=True, reminder=R1) == Acknowledgement(undo="remind reopen R1")
    assert [due.at for due in world.planned()] == [datetime(2027, 3, 13, 9, tzinfo=UTC)]


async def test_done_is_done_and_can_be_taken_back(world: TypedReminders) -> None:
    """Done is only ticked, and nothing comes again; taken back, it is as it was when it was said"""
    await world.add()
    await world.come()
    await world.ask("remind snooze", reminder=R1)
    assert await world.ask("remind done", reminder=R1) == Acknowledgement(undo="remind reopen R1")
    assert (world.planned(), (await world.stored()).state) == ([], State.DONE)
    assert await world.ask("remind reopen", reminder=R1) == Acknowledgement(undo="remind done R1")
    assert (world.planned(), (await world.stored()).state) == ([], State.DELIVERED)
    await world.ask("remind snooze", reminder=R1)
    await world.ask("remind reopen", reminder=R1)
    assert (world.planned(), (await world.stored()).state) == ([], State.DELIVERED)


async def test_done_before_its_time_can_be_taken_back(world: TypedReminders) -> None:
    """What was done early comes after all if that is taken back in time"""
    await world.add()
    await world.ask("remind done", reminder=R1)
    assert world.planned() == []
    await world.ask("remind reopen", reminder=R1)
    assert [due.step for due in world.planned()] == ["due"]


async def test_putting_off_one_of_many(world: TypedReminders) -> None:
    """A recurring reminder comes again when it is put off to, then goes on by its rule; done, it goes on by its rule at once"""
    await world.add(every=WEEKLY)
    await world.come()
    await world.ask("remind snooze", reminder=R1, until=moment("2027-03-13T00:30", "Asia/Tokyo"))
    assert [due.step for due in world.planned()] == ["2027-03-12T15:30:00"]
    await world.come()
    assert [due.step for due in world.planned()] == ["2027-03-19T15:00:00"]
    await world.ask("remind snooze", reminder=R1)
    assert [due.step for due in world.planned()] == ["2027-03-13T09:00:00"]
    await world.ask("remind done", reminder=R1)
    assert [due.step for due in world.planned()] == ["2027-03-19T15:00:00"]
    await world.ask("remind snooze", reminder=R1)
    await world.ask("remind reopen", reminder=R1)
    assert [due.step for due in world.planned()] == ["2027-03-19T15:00:00"]


async def test_moving(world: TypedReminders) -> None:
    """A date in answer to the confirmation moves the reminder; what can be undone moves it back, offset and all"""
    await world.add()
    moved = await world.ask("remind move", reminder=R1, until=moment("2027-03-29T15:00"))
    assert text_of(moved).startswith("R1 I will remind you on Monday, 29 March 2027, 15:00: Order the bus\n")
    assert isinstance(moved, Reply)
    assert moved.undo == "remind move R1 2027-03-12T15:00:00+00:00 --zone Europe/London"
    assert [due.at for due in world.planned()] == [datetime(2027, 3, 29, 14, tzinfo=UTC)]
    back = await world.ask("remind move", reminder=R1, until=moment("2027-03-12T15:00"))
    assert isinstance(back, Reply)
    assert back.undo == "remind move R1 2027-03-29T15:00:00+01:00 --zone Europe/London"
    await world.come()
    again = await world.ask("remind move", reminder=R1, until=moment("2027-03-14T15:00"))
    assert isinstance(again, Reply)
    assert again.undo == "remind reopen R1"


async def test_moving_what_recurs(world: TypedReminders) -> None:
    """It goes on from the new moment by the clock of its home; once it has come by its old rule, moving is not undone"""
    await world.add(every=WORKING)
    moved = await world.ask("remind move", reminder=R1, until=moment("2027-03-14T01:00", "Asia/Tokyo"))
    assert isinstance(moved, Reply)
    assert moved.undo is not None
    assert [due.step for due in world.planned()] == ["2027-03-15T16:00:00"]
    await world.come()
    assert [due.step for due in world.planned()] == ["2027-03-16T16:00:00"]
    moved = await world.ask("remind move", reminder=R1, until=moment("2027-03-18T09:00"))
    assert isinstance(moved, Reply)
    assert moved.undo is None
    assert [due.step for due in world.planned()] == ["2027-03-18T09:00:00"]


@pytest.mark.parametrize(("name", "verb"), [("remind move", "move"), ("remind snooze", "snooze")])
async def test_not_into_the_past(world: TypedReminders, name: str, verb: str) -> None:
    """What was read is said, with the same hour of tomorrow as the right line; nothing changes"""
    await world.add()
    with pytest.raises(Conflict) as refused:
        await world.ask(name, reminder=R1, until=moment("2027-03-09T16:00"))
    assert said(refused) == (f"Tuesday, 9 March 2027, 16:00 has passed. This would work: !remind {verb} R1 2027-03-11T16:00")
    assert [due.at for due in world.planned()] == [datetime(2027, 3, 12, 15, tzinfo=UTC)]


async def test_only_those_who_may_change_it(world: TypedReminders) -> None:
    """The author, coordinators and admins; others are told who can; what is cancelled or of another room is not there"""
    world.directory.add_person("Grace Hill", BRISTOL, Role.COORDINATOR)
    ana = world.directory.add_person("Ana", PORTO)
    await world.add()
    changes: tuple[tuple[str, dict[str, Any]], ...] = (
        ("remind move", {"until": moment("2027-03-14T15:00")}),
        ("remind snooze", {}),
        ("remind done", {}),
        ("remind reopen", {}),
    )
    for name, options in changes:
        with pytest.raises(NotPermitted) as refused:
            await world.ask(name, ana, reminder=R1, **options)
        assert said(refused) == "Who can change R1: Tom and Grace Hill"
        assert isinstance(
            await world.ask(name, replace(ana, admin=True), tapped=True, reminder=R1, **options), Reply | Acknowledgement
        )
    await world.ask("remind cancel", reminder=R1)
    with pytest.raises(NotFound):
        await world.ask("remind snooze", reminder=R1)


async def test_words_go_after_a_week(world: TypedReminders) -> None:
    """A week after it was said or done a reminder has no words any more and cannot come again; after 30 days it is gone"""
    await world.add()
    await world.come()
    await world.database.write(world.service.tidy, world.now + timedelta(days=7))
    assert (await world.stored()).text == "Order the bus"
    await world.database.write(world.service.tidy, world.now + timedelta(days=7, seconds=1))
    assert (await world.stored()).text is None
    with pytest.raises(NotFound):
        await world.ask("remind snooze", reminder=R1)
    await world.database.write(world.service.tidy, world.now + timedelta(days=30, seconds=1))
    assert await world.database.read(STORE.get, 1) is None


async def test_what_still_comes_keeps_its_words(world: TypedReminders) -> None:
    """Neither a recurring reminder nor one that is put off loses its words while it waits"""
    await world.add(every=Rule(Frequency.YEARLY))
    await world.come()
    await world.database.write(world.service.tidy, world.now + timedelta(days=300))
    assert (await world.stored()).text == "Order the bus"


async def test_universal_time_is_named(world: TypedReminders) -> None:
    """Where it is not known by whose clock somebody goes, the answer says what clock it is; else it does not"""
    world.directory.change_room(replace(world.room, city=None))
    zoe = world.directory.stranger("Zoe")
    answer = await world.ask("remind add", zoe, due=moment("2027-06-12T15:00", "Etc/UTC"), text=Rest("x"))
    assert text_of(answer).split("\n")[1] == (
        "That is universal time, as I do not know your city's clock. Your own time: !person zone"
    )
    assert "universal" not in text_of(await world.add())
