"""Events that recur: the next date on the card, single dates that are left out or moved, and whom that concerns."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import BadOption, Conflict, NotFound, NotPermitted
from bot.core.moment import Moment
from bot.core.recurrence import MOST_TIMES, Frequency, Rule
from bot.features.events import card as event_card
from bot.features.events.model import Coming, Draft
from bot.features.events.rolling import KIND
from bot.features.events.series import with_end
from bot.features.events.span import AllDay, Timed
from tests.fakes.event_world import card_text, document, event_strings, hours, lines, said
from tests.fakes.series_world import BERLIN, CALL, SeriesWorld, series_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.features.events.model import Event

WEEKLY = Rule(Frequency.WEEKLY)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[SeriesWorld]:
    """Open the world."""
    async with series_world(tmp_path) as opened:
        yield opened


def utc(text: str) -> datetime:
    """Return an instant of 2027."""
    return datetime.fromisoformat(f"2027-{text}").replace(tzinfo=UTC)


async def card(world: SeriesWorld, event: Event, locale: str = "de") -> list[str]:
    """Return the card as Lindenau's room reads it, or its facts in another language."""
    stored = await world.stored(event.number)
    shown = await world.database.read(world.events.shown, stored, world.lindenau)
    return lines(event_card.card(shown).blocks, locale)


async def test_the_card_tells_the_rhythm_and_the_next_date(world: SeriesWorld) -> None:
    """In each language; that one answer is for all dates stands beside it in a few words, and the card has six lines"""
    event = await world.call()
    assert await card(world, event) == [
        "E1 Videokonferenz",
        "Lindenau: Donnerstag, 18. März 2027, 9:00 bis 10:00",
        "Minasaki: 2027年3月18日(木) 17:00 から 18:00 まで",
        "jeden Donnerstag bis Mittwoch, 30. Juni 2027, eine Antwort für alle Termine · ja 1, nein 0, vielleicht 0",
        "👍 ja · 👎 nein · 🤔 vielleicht, oder antworten: ja",
    ]
    rhythms = [(await card(world, event, locale))[3].partition(" · ")[0] for locale in event_strings().locales]
    assert rhythms == [
        "every Thursday until Wednesday, 30 June 2027, one answer for all dates",
        "jeden Donnerstag bis Mittwoch, 30. Juni 2027, eine Antwort für alle Termine",
        "cada jueves hasta el miércoles, 30 de junio de 2027, una respuesta para todas las fechas",
        "chaque jeudi jusqu’au mercredi 30 juin 2027, une réponse pour toutes les dates",
        "às quintas-feiras, até quarta-feira, 30 de junho de 2027, uma resposta para todas as datas",
        "毎週木曜日、2027年6月30日(水)まで、回答は全日程共通",
    ]


async def test_where_it_is_another_day_the_city_is_named(world: SeriesWorld) -> None:
    """Thursday evening in Lindenau is Friday in Minasaki: the card says whose Thursdays are meant"""
    event = await world.call(replace(CALL, span=hours("2027-03-18T18:00", "2027-03-18T19:00", BERLIN)))
    assert "jeden Donnerstag bis Mittwoch, 30. Juni 2027 (Lindenau), eine Antwort" in (await card(world, event))[3]


async def test_when_a_date_is_over_the_next_one_is_shown(world: SeriesWorld) -> None:
    """The cards are edited, nobody is told anything, and the sign-ups stay; after the last date it is over"""
    event = await world.call(replace(CALL, rule=Rule(Frequency.WEEKLY, count=3)))
    before = len(world.cards.shown)
    for day, edits in (("03-25", 2), ("04-01", 2)):
        known = len(world.cards.refreshed)
        await world.come(utc(f"{day}T00:00"))
        assert len(world.cards.refreshed) == known + edits
        stored = await world.stored(event.number)
        assert stored.draft.span.days(BERLIN)[0] == date.fromisoformat(f"2027-{day}")
        assert await world.counts(event, world.lindenau) == await world.counts(stored, world.lindenau)
    assert len(world.cards.shown) == before + len(world.clocks())
    await world.come(utc("04-20T00:00"))
    assert (await world.stored(event.number)).over(world.clock.now())
    assert world.agenda.planned[KIND, "E1"] == []
    assert await world.database.read(world.events.coming, world.lindenau) == []


async def test_after_an_outage_it_goes_on_from_now(world: SeriesWorld) -> None:
    """Five dates missed are one edit of each card, and nothing else"""
    event = await world.call()
    world.clock.set(utc("04-20T12:00"))
    known = len(world.cards.refreshed)
    await world.database.write(world.series.job, world.due()[:1], world.clock.now())
    assert len(world.cards.refreshed) == known + 2
    assert (await world.dates(event, 1)) == ["04-22 09:00"]
    assert (await world.stored(event.number)).draft.span.begins_at == utc("04-22T07:00")


async def test_what_has_no_end_is_shown_an_hour_longer(world: SeriesWorld) -> None:
    """Whoever looks for a call that has just begun finds it"""
    await world.call(replace(CALL, span=hours("2027-03-18T09:00", None, BERLIN)))
    assert [due.at for due in world.due() if due.step.startswith("next")] == [utc("03-18T09:00")]


async def test_entries_in_calendars_go_on_as_well(world: SeriesWorld) -> None:
    """The next date is entered anew; the entry of the last one has ended by itself"""
    world.directory.change_room(replace(world.lindenau, space="server"))
    await world.call()
    assert [occasion.starts for kept in world.cards.scheduled.values() for _, occasion in kept] == [utc("03-18T08:00")]
    await world.come(utc("03-19T00:00"))
    assert [occasion.starts for kept in world.cards.scheduled.values() for _, occasion in kept][-1] == utc("03-25T08:00")
    assert world.cards.called_off == []


async def test_a_date_left_out_is_told_once(world: SeriesWorld) -> None:
    """Whoever signed up reads when it is not, in each city's time; twice left out is once"""
    event = await world.call()
    assert await world.skip(event, "2027-03-25")
    assert world.told() == [
        [
            "E1 Videokonferenz は次の日を休みます：",
            "Lindenau: Donnerstag, 25. März 2027, 9:00 bis 10:00",
            "Minasaki: 2027年3月25日(木) 17:00 から 18:00 まで",
            "田中さん",
        ]
    ]
    assert await world.dates(event, 2) == ["03-18 09:00", "04-01 09:00"]
    assert not await world.skip(event, "2027-03-25")
    assert len(world.told()) == 1


async def test_the_next_date_left_out_gives_way_to_the_one_after(world: SeriesWorld) -> None:
    """The card shows that one, and it is the one that is moved or left out next"""
    event = await world.call()
    one = await world.database.read(world.recurring.on, event, None)
    await world.database.write(lambda tx: world.recurring.skip(tx, event, one, world.anke, prefix="!"))
    stored = await world.stored(event.number)
    assert stored.draft.span.begins_at == utc("03-25T08:00")
    assert stored.original == datetime(2027, 3, 25, 9)  # noqa: DTZ001 - wall time
    following = await world.database.read(world.recurring.on, stored, None)
    assert following.original == stored.original


async def test_a_date_takes_place_after_all(world: SeriesWorld) -> None:
    """What was left out is there again, and those who signed up hear of that as well"""
    event = await world.call()
    await world.skip(event, "2027-03-18")
    one = await world.on(event, "2027-03-18")
    assert await world.database.write(world.recurring.keep, await world.stored(1), one, world.anke)
    assert world.told()[-1][0] == "E1 Videokonferenz は次の日も予定どおり行います："
    assert (await world.stored(event.number)).draft.span == CALL.span
    one = await world.on(event, "2027-03-18")
    assert not await world.database.write(world.recurring.keep, await world.stored(1), one, world.anke)


async def test_the_last_date_is_not_left_out(world: SeriesWorld) -> None:
    """A series without any date is called off instead; the answer says how"""
    event = await world.call(replace(CALL, rule=Rule(Frequency.WEEKLY, count=2)))
    await world.skip(event, "2027-03-18")
    with pytest.raises(Conflict) as refused:
        await world.skip(event, "2027-03-25")
    assert said(refused.value)[0] == "No date of E1 would be left. To call it off: !event cancel E1"


async def test_one_date_moves_and_the_others_stay(world: SeriesWorld) -> None:
    """Those who signed up get old and new time; the next week it is at the usual hour"""
    event = await world.call()
    assert await world.shift(event, "2027-03-18", "2027-03-19T10:00", "2027-03-19T11:00")
    assert world.told()[-1][0].startswith("E1 Videokonferenz の日程が変わりました。新：2027年3月19日(金) 18:00")
    assert await world.dates(event, 3) == ["03-19 10:00", "03-25 09:00", "04-01 09:00"]
    later = await world.stored(event.number)
    assert await world.shift(later, "2027-04-01", "2027-04-01T11:00", "2027-04-01T12:00")
    assert await world.dates(event, 3) == ["03-19 10:00", "03-25 09:00", "04-01 11:00"]
    assert (await world.stored(event.number)).draft.span == hours("2027-03-19T10:00", "2027-03-19T11:00", BERLIN)
    assert len(world.told()) == 2
    assert not await world.shift(later, "2027-04-01", "2027-04-01T11:00", "2027-04-01T12:00")


async def test_moved_behind_the_next_one_it_is_shown_after_that(world: SeriesWorld) -> None:
    """The card shows what comes next, whichever date that is, and each comes once"""
    event = await world.call()
    await world.shift(event, "2027-03-18", "2027-03-26T09:00", "2027-03-26T10:00")
    assert await world.dates(event, 3) == ["03-25 09:00", "03-26 09:00", "04-01 09:00"]
    assert (await world.stored(event.number)).draft.span.begins_at == utc("03-25T08:00")
    await world.come(utc("03-25T12:00"))
    assert (await world.stored(event.number)).draft.span.begins_at == utc("03-26T08:00")
    await world.come(utc("03-26T12:00"))
    assert (await world.stored(event.number)).draft.span.begins_at == utc("04-01T07:00")


async def test_what_is_left_out_is_not_moved(world: SeriesWorld) -> None:
    """The answer says how it takes place after all"""
    event = await world.call()
    await world.skip(event, "2027-03-25")
    with pytest.raises(Conflict) as refused:
        await world.shift(event, "2027-03-25", "2027-03-26T09:00", "2027-03-26T10:00")
    assert said(refused.value)[0].endswith("To have it then after all: !event keep E1 2027-03-25")


@pytest.mark.parametrize("day", ["2027-03-17", "2027-07-01", "2027-02-25"])
async def test_a_day_without_a_date_is_answered_with_the_next_ones(world: SeriesWorld, day: str) -> None:
    """What is before the first date, between two or after the last names no date"""
    event = await world.call()
    with pytest.raises(NotFound) as refused:
        await world.on(event, day)
    assert said(refused.value)[0].endswith("The next ones: Thursday, 18 March, Thursday, 25 March and Thursday, 1 April")


async def test_an_event_of_one_date_has_none_to_choose_from(world: SeriesWorld) -> None:
    """Said in one line"""
    event = await world.add(Draft("Sommerfest", CALL.span), world.lindenau, world.anke)
    with pytest.raises(BadOption):
        await world.on(event, "2027-03-18")


async def test_only_planners_change_dates(world: SeriesWorld) -> None:
    """As with all events of a city"""
    event = await world.call()
    one = await world.on(event, "2027-03-18")
    with pytest.raises(NotPermitted):
        await world.database.write(lambda tx: world.recurring.skip(tx, event, one, world.tanaka, prefix="!"))
    with pytest.raises(NotPermitted):
        await world.database.write(world.ends.end_before, event, date(2027, 5, 1), world.tanaka)


async def test_called_off_and_on_again(world: SeriesWorld) -> None:
    """All dates are off; while it is off nothing goes on, and taken back it goes on from the next date"""
    event = await world.call()
    await world.cancel(event, world.anke)
    await world.come(utc("04-05T00:00"))
    off = await world.stored(event.number)
    assert off.cancelled
    assert off.draft.span == CALL.span
    await world.database.write(world.recurring.restore, off, world.anke)
    on = await world.stored(event.number)
    assert not on.cancelled
    assert on.draft.span.begins_at == utc("04-08T07:00")
    assert [due.at for due in world.due() if due.kind == KIND] == [utc("04-08T08:00")]


async def test_an_hour_that_clocks_skip_is_told_at_once(world: SeriesWorld) -> None:
    """Once, when it is entered, with the hour at which it will be; other series have nothing to tell"""
    nightly = Draft("Wartung", hours("2027-03-26T02:30", None, BERLIN), rule=Rule(Frequency.DAILY, count=5))
    event = await world.database.write(world.recurring.add, nightly, world.lindenau, world.anke)
    told = await world.database.read(world.recurring.displaced, event)
    assert told is not None
    assert document((told,), "en").text == (
        "Clocks change in between: E1 is once at another hour, on Sunday, 28 March 2027, 3:30."
    )
    assert await world.dates(event, 3) == ["03-26 02:30", "03-27 02:30", "03-28 03:30"]
    assert await world.database.read(world.recurring.displaced, await world.call()) is None


async def test_the_first_date_is_the_first_that_the_rule_has(world: SeriesWorld) -> None:
    """Entered on a Thursday as every 2nd Thursday of the month, it begins on the next one; it takes as long as was said"""
    nth = Rule(Frequency.MONTHLY, weekdays=(4,), nth=2)
    event = await world.call(replace(CALL, rule=nth))
    assert event.draft.span == hours("2027-04-08T09:00", "2027-04-08T10:00", BERLIN)


async def test_whole_days_recur(world: SeriesWorld) -> None:
    """Days have no hours that could change; the last one is the last day of the rule"""
    days = AllDay(date(2027, 6, 19), date(2027, 6, 20), BERLIN)
    event = await world.call(Draft("Sommerfest", days, rule=Rule(Frequency.YEARLY, count=2)))
    await world.come(utc("06-25T00:00"))
    assert (await world.stored(event.number)).draft.span == AllDay(date(2028, 6, 19), date(2028, 6, 20), BERLIN)


@pytest.mark.parametrize(
    ("rule", "latest"),
    [
        (Rule(Frequency.WEEKLY, until=date(2027, 3, 17)), "Thursday, 18 March 2032"),
        (Rule(Frequency.WEEKLY, until=date(2032, 3, 19)), "Thursday, 18 March 2032"),
        (Rule(Frequency.DAILY, until=date(2028, 7, 30)), "Saturday, 29 July 2028"),
    ],
)
async def test_an_end_that_does_not_fit_is_refused(world: SeriesWorld, rule: Rule, latest: str) -> None:
    """Before the first date, after five years, or after 500 dates; the answer names the last day that fits"""
    with pytest.raises(BadOption) as refused:
        await world.call(replace(CALL, rule=rule))
    assert f"from Thursday, 18 March 2027 to {latest}" in said(refused.value)[0]
    assert await world.database.read(world.events.coming, world.lindenau) == []


async def test_without_an_end_it_lasts_as_long_as_is_allowed(world: SeriesWorld) -> None:
    """Five years, or 500 dates; the card names no end that nobody has said"""
    weekly = await world.call(replace(CALL, rule=WEEKLY))
    daily = await world.call(replace(CALL, rule=Rule(Frequency.DAILY)))
    assert (await world.dates(weekly, 9999))[-1] == "03-18 09:00"
    assert len(await world.dates(weekly, 9999)) == 262
    assert len(await world.dates(daily, 9999)) == MOST_TIMES
    assert (await card(world, weekly))[3].startswith("jeden Donnerstag, eine Antwort")


def test_an_end_is_one_and_of_something() -> None:
    """A last day or how often, and only of what recurs"""
    assert with_end(WEEKLY, date(2027, 6, 30), None) == Rule(Frequency.WEEKLY, until=date(2027, 6, 30))
    assert with_end(WEEKLY, None, 3) == Rule(Frequency.WEEKLY, count=3)
    assert with_end(None, None, None) is None
    for every, until, count in ((WEEKLY, date(2027, 6, 30), 3), (None, date(2027, 6, 30), None), (None, None, 3)):
        with pytest.raises(BadOption):
            with_end(every, until, count)


async def test_between_two_days(world: SeriesWorld) -> None:
    """Each date of a series with its own hours, other events, and what is off, marked so; days are those of the room's city"""
    event = await world.call(replace(CALL, span=hours("2027-03-18T18:00", "2027-03-18T19:00", BERLIN)))
    await world.skip(event, "2027-03-25")
    fest = await world.add(Draft("Sommerfest", AllDay(date(2027, 3, 26), date(2027, 3, 27), BERLIN)), world.lindenau)
    here = await world.database.read(world.events.between, world.lindenau, date(2027, 3, 18), date(2027, 3, 26), BERLIN)
    assert here is not None
    assert [(one.id, one.cancelled) for one in here] == [("E1", False), ("E1", True), (fest.id, False)]
    assert here[0].draft.span == Timed(
        Moment(datetime(2027, 3, 18, 18), BERLIN),  # noqa: DTZ001 - wall time
        Moment(datetime(2027, 3, 18, 19), BERLIN),  # noqa: DTZ001 - wall time
    )
    there = await world.database.read(world.events.between, world.minasaki, date(2027, 3, 18), date(2027, 3, 18), "Asia/Tokyo")
    assert there == []
    there = await world.database.read(world.events.between, world.minasaki, date(2027, 3, 19), date(2027, 3, 19), "Asia/Tokyo")
    assert there is not None
    assert [one.id for one in there] == ["E1"]
    assert await world.database.read(world.events.between, world.lindenau, date(2027, 7, 1), date(2027, 8, 1), BERLIN) == []


async def test_who_signed_up_for_one_has_for_all(world: SeriesWorld) -> None:
    """A yes before the first date counts on the second; a no withdraws from all"""
    event = await world.call()
    await world.come(utc("03-19T00:00"))
    later = await world.stored(event.number)
    assert (await world.counts(later, world.minasaki)).yes == 1
    await world.says(later, world.minasaki, world.tanaka, Coming.NO)
    await world.come(utc("03-26T00:00"))
    assert (await world.counts(later, world.minasaki)).yes == 0
    assert card_text(world.cards.refreshed[-1][1])[3].endswith("はい 0、いいえ 1、未定 0")
    assert world.clock.now() - utc("03-26T00:00") == timedelta()


async def test_a_series_is_not_put_off_as_a_whole(world: SeriesWorld) -> None:
    """A rhythm has no open date to wait for: one line says that a date can be left out, or all of it called off"""
    event = await world.call()
    with pytest.raises(Conflict) as refused:
        await world.postpone(event, world.anke)
    assert said(refused.value)[0] == (
        "E1 recurs: one date can be left out, or all of it called off. This would work: !event skip E1, or !event cancel E1"
    )
    assert (await world.stored(event.number)).going


async def test_while_a_date_without_an_end_takes_place_one_still_signs_up(world: SeriesWorld) -> None:
    """For an hour it stands on the card; who says yes then comes to all that follow"""
    event = await world.call(replace(CALL, span=hours("2027-03-18T09:00", None, BERLIN)))
    await world.come(utc("03-18T08:30"))
    await world.says(event, world.lindenau, world.anke, Coming.YES)
    assert await world.skip(event, "2027-04-01")
    assert (await world.stored(event.number)).draft.span.begins_at == utc("03-18T08:00")
    await world.come(utc("03-18T09:00"))
    assert (await world.stored(event.number)).draft.span.begins_at == utc("03-25T08:00")
    assert (await world.counts(event, world.lindenau)).yes == 2


async def test_a_date_that_changes_at_night_is_told_in_the_morning(world: SeriesWorld) -> None:
    """At 1:00 in Minasaki one date is moved, one left out: told at 7:00; what was taken back by then is not told at all"""
    event = await world.call()
    await world.come(utc("03-01T16:00"))
    await world.shift(event, "2027-03-18", "2027-03-18T11:00", "2027-03-18T12:00")
    assert await world.skip(event, "2027-03-25")
    assert await world.skip(event, "2027-04-01")
    one = await world.on(event, "2027-04-01")
    await world.database.write(world.recurring.keep, event, one, world.anke)
    assert world.told() == []
    await world.come(utc("03-01T22:00"))
    await world.do_due()
    moved, left_out = world.told()
    assert moved[0].startswith("E1 Videokonferenz の開始時刻が変わりました。新：3月18日(木) 19:00（旧 17:00）。")
    assert left_out[2] == "Minasaki: 2027年3月25日(木) 17:00 から 18:00 まで"
    await world.do_due()
    assert len(world.told()) == 2


async def test_a_date_that_begins_within_a_day_is_told_at_night(world: SeriesWorld) -> None:
    """It would be too late in the morning"""
    event = await world.call()
    await world.come(utc("03-17T16:00"))
    before = len(world.told())
    assert await world.skip(event, "2027-03-18")
    assert len(world.told()) == before + 1
