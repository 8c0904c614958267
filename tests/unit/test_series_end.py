"""Ending a series earlier or later, changing one date and all that follow, and taking both back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import BadOption, Conflict
from bot.core.recurrence import Frequency, Rule
from bot.features.events.model import Coming, Counts
from bot.features.events.series_end import Change
from tests.fakes.event_world import hours, said
from tests.fakes.series_world import BERLIN, CALL, SeriesWorld, series_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.features.events.model import Event

LATER = Change(span=hours("2027-04-08T10:00", "2027-04-08T11:00", BERLIN))


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[SeriesWorld]:
    """Open the world."""
    async with series_world(tmp_path) as opened:
        yield opened


async def end(world: SeriesWorld, event: Event, day: str) -> Rule:
    """End a series before a day."""
    return await world.database.write(world.ends.end_before, event, date.fromisoformat(day), world.anke)


async def change(world: SeriesWorld, event: Event, day: str, changed: Change) -> Event:
    """Change a date and all that follow."""
    one = await world.on(event, day)
    return await world.database.write(world.ends.change, event, one, changed, world.anke)


async def rejoin(world: SeriesWorld, event: Event, other: Event) -> None:
    """Take that back."""
    rule = event.draft.rule
    assert rule is not None
    await world.database.write(world.ends.rejoin, await world.stored(event.number), other, rule, world.anke)


async def test_a_series_ends_earlier(world: SeriesWorld) -> None:
    """No date from that day on; the cards name the last date, and nobody is told anything"""
    event = await world.call()
    before = await end(world, event, "2027-05-01")
    assert before == event.draft.rule
    assert (await world.dates(event))[-1] == "04-29 09:00"
    rule = (await world.stored(event.number)).draft.rule
    assert rule is not None
    assert rule.until == date(2027, 4, 29)
    assert len(world.cards.refreshed) == 4  # both cards, for the sign-up and for the end
    assert world.told() == []


async def test_the_end_is_taken_back(world: SeriesWorld) -> None:
    """With what had been left out or moved after it"""
    event = await world.call()
    await world.skip(event, "2027-05-06")
    await world.shift(event, "2027-05-13", "2027-05-14T11:00", "2027-05-14T12:00")
    whole = await world.dates(event)
    before = await end(world, event, "2027-05-01")
    await world.database.write(world.ends.end, await world.stored(1), before, world.anke)
    assert await world.dates(event) == whole
    assert (await world.stored(event.number)).draft.rule == event.draft.rule


async def test_a_series_ends_later(world: SeriesWorld) -> None:
    """A later day makes it longer, by the same rhythm and the same hours, even if single dates have been moved"""
    event = await world.call(replace(CALL, rule=Rule(Frequency.WEEKLY, until=date(2027, 3, 25))))
    await world.shift(event, "2027-03-18", "2027-03-18T12:00", "2027-03-18T14:00")
    await end(world, event, "2027-04-12")
    assert await world.dates(event) == ["03-18 12:00", "03-25 09:00", "04-01 09:00", "04-08 09:00"]
    found = await world.on(event, "2027-04-08")
    assert found.span == hours("2027-04-08T09:00", "2027-04-08T10:00", BERLIN)


@pytest.mark.parametrize("day", ["2027-03-18", "2027-01-01"])
async def test_an_end_before_all_that_is_to_come_is_none(world: SeriesWorld, day: str) -> None:
    """Calling it off is another thing; the answer says how, and nothing has changed"""
    event = await world.call()
    with pytest.raises(Conflict) as refused:
        await end(world, event, day)
    assert said(refused.value)[0] == "No date of E1 would be left. To call it off: !event cancel E1"
    await world.come(datetime(2027, 4, 6, tzinfo=UTC))
    with pytest.raises(Conflict):
        await end(world, await world.stored(1), "2027-04-02")
    assert len(await world.dates(event)) == 12


async def test_it_cannot_end_after_five_years(world: SeriesWorld) -> None:
    """The answer names the last day that fits"""
    event = await world.call()
    with pytest.raises(BadOption):
        await end(world, event, "2032-04-01")


async def test_one_date_and_all_that_follow(world: SeriesWorld) -> None:
    """They are a series of their own with the same rhythm, end and sign-ups; the first one ends before, and people hear once"""
    event = await world.call()
    added = await change(world, event, "2027-04-08", LATER)
    assert await world.dates(event) == ["03-18 09:00", "03-25 09:00", "04-01 09:00"]
    assert (await world.dates(added))[:2] == ["04-08 10:00", "04-15 10:00"]
    assert (await world.dates(added, 99))[-1] == "06-24 10:00"
    assert (await world.counts(added, world.minasaki)).yes == 1
    assert [line[0] for line in world.told()] == [
        (
            "E2 Videokonferenz の開始時刻が変わりました。新：4月8日(木) 17:00（旧 16:00）。"
            "お申し込みはそのまま有効です。欠席：👎 または「いいえ」と返信"
        )
    ]
    old, new = (await world.stored(1)).draft.rule, added.draft.rule
    assert old is not None
    assert new is not None
    assert (old.until, new.until) == (date(2027, 4, 1), date(2027, 6, 30))


async def test_what_was_said_of_single_dates_stays(world: SeriesWorld) -> None:
    """A date that was left out stays left out; one that was moved stays there as long as the hours are the same"""
    event = await world.call()
    await world.skip(event, "2027-04-15")
    await world.shift(event, "2027-04-22", "2027-04-23T09:00", "2027-04-23T10:00")
    added = await change(world, event, "2027-04-08", Change(title="Runde", place="Rathaus", limit=5))
    assert (await world.dates(added))[:3] == ["04-08 09:00", "04-23 09:00", "04-29 09:00"]
    assert (added.draft.title, added.draft.place, added.draft.limit) == ("Runde", "Rathaus", 5)
    assert len(world.told()) == 2  # for leaving out and moving; another title rings for nobody
    again = await change(world, added, "2027-04-23", Change(limit=0))
    assert (await world.dates(again))[:2] == ["04-23 09:00", "04-29 09:00"]
    assert again.draft.limit is None


async def test_on_another_weekday(world: SeriesWorld) -> None:
    """Moved to Friday, it is every Friday from then on"""
    event = await world.call()
    friday = Change(span=hours("2027-04-09T09:00", "2027-04-09T10:00", BERLIN))
    added = await change(world, event, "2027-04-08", friday)
    assert (await world.dates(added))[:2] == ["04-09 09:00", "04-16 09:00"]


async def test_another_rhythm(world: SeriesWorld) -> None:
    """Every two weeks from then on, as long as is said then"""
    event = await world.call()
    added = await change(world, event, "2027-04-08", Change(rule=Rule(Frequency.WEEKLY, 2, count=3)))
    assert await world.dates(added) == ["04-08 09:00", "04-22 09:00", "05-06 09:00"]


async def test_what_is_counted_is_counted_on(world: SeriesWorld) -> None:
    """Of ten dates with three before, seven are left"""
    event = await world.call(replace(CALL, rule=Rule(Frequency.WEEKLY, count=10)))
    added = await change(world, event, "2027-04-08", LATER)
    assert len(await world.dates(event)) == 3
    assert len(await world.dates(added)) == 7


async def test_more_places_let_those_who_wait_come_in(world: SeriesWorld) -> None:
    """Whoever waited has a place in the new series, and hears of it"""
    event = await world.call(replace(CALL, limit=1))
    await world.says(event, world.lindenau, world.anke, Coming.YES)
    assert (await world.counts(event, world.lindenau)).waiting == 1
    added = await change(world, event, "2027-04-08", Change(limit=2))
    counts = await world.counts(added, world.lindenau)
    assert (counts.yes, counts.waiting) == (2, 0)


async def test_from_the_very_first_date_the_old_series_is_off(world: SeriesWorld) -> None:
    """Nothing of it is left; taken back it goes on as before"""
    event = await world.call()
    added = await change(world, event, "2027-03-18", Change(span=hours("2027-03-18T11:00", "2027-03-18T12:00", BERLIN)))
    assert (await world.stored(event.number)).cancelled
    assert await world.dates(event) == []
    await rejoin(world, event, added)
    assert not (await world.stored(event.number)).cancelled
    assert (await world.dates(event))[:2] == ["03-18 09:00", "03-25 09:00"]


async def test_from_the_next_date_on_the_old_series_is_over(world: SeriesWorld) -> None:
    """It shows its last date and is in no list; the new one goes on"""
    event = await world.call()
    await world.come(datetime(2027, 4, 6, tzinfo=UTC))
    await change(world, await world.stored(1), "2027-04-08", LATER)
    old = await world.stored(event.number)
    assert old.over(world.clock.now())
    assert not old.cancelled
    assert [one.id for one in await world.database.read(world.events.coming, world.lindenau)] == ["E2"]


async def test_a_change_is_taken_back(world: SeriesWorld) -> None:
    """The series goes on as before, what had taken its place is off, and people hear the old time again"""
    event = await world.call()
    whole = await world.dates(event)
    added = await change(world, event, "2027-04-08", LATER)
    await rejoin(world, event, added)
    assert await world.dates(event) == whole
    assert (await world.stored(added.number)).cancelled
    assert world.told()[-1][0].startswith("E1 Videokonferenz の開始時刻が変わりました。新：4月8日(木) 16:00（旧 17:00）。")


async def test_a_change_changes_something(world: SeriesWorld) -> None:
    """Without anything that is different the answer asks for it; a time that has passed is refused"""
    event = await world.call()
    with pytest.raises(BadOption):
        await change(world, event, "2027-04-08", Change())
    with pytest.raises(Conflict):
        await change(world, event, "2027-04-08", Change(span=hours("2027-02-08T10:00", None, BERLIN)))
    assert len(await world.dates(event, 99)) == 15


async def test_what_was_said_in_between_is_kept_when_a_change_is_taken_back(world: SeriesWorld) -> None:
    """Whoever answered the new card has answered the series; what they had said of it before no longer counts"""
    event = await world.call()
    world.clock.set(datetime(2027, 3, 1, 10, 1, tzinfo=UTC))
    added = await change(world, event, "2027-04-08", Change(place="Rathaus"))
    world.clock.set(datetime(2027, 3, 1, 10, 2, tzinfo=UTC))
    await world.says(added, world.lindenau, world.anke, Coming.YES)
    await world.says(added, world.minasaki, world.tanaka, Coming.MAYBE)
    await rejoin(world, event, added)
    assert await world.counts(event, world.lindenau) == Counts(yes=1, maybe=1)


async def test_a_change_taken_back_at_night_is_never_told(world: SeriesWorld) -> None:
    """Neither the new time nor that the old one holds after all"""
    event = await world.call()
    world.clock.set(datetime(2027, 3, 1, 16, tzinfo=UTC))
    span = hours("2027-04-08T10:00", "2027-04-08T11:00", BERLIN)
    await rejoin(world, event, await change(world, event, "2027-04-08", Change(span=span)))
    world.clock.set(datetime(2027, 3, 1, 22, tzinfo=UTC))
    await world.do_due()
    assert world.told() == []
