"""Plan dates (house rules H1 and H4): every date of stories 2 and 4, and the laws behind them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.roadmap.detail import WorkingDay
from bot.features.roadmap.openday import is_open
from bot.features.roadmap.plan.dates import anchor_days, applies, cities_of, open_day
from bot.features.roadmap.plan.drawing import draw
from bot.features.roadmap.plan.model import Head
from tests.fakes.plan import CLOSED, ST2, ZONES, shipped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.features.roadmap.plan.model import Sketch

SIDES = {"school-exchange": {"sending": "lindenau", "hosting": "minasaki"}}
AB = {"a": "lindenau", "b": "minasaki"}


def drawn(template: str, anchors: Mapping[str, date], *tags: str, participants: int | None = None) -> Sketch:
    """Return what a template of the program comes to in Lindenau and Minasaki."""
    known = shipped()[template]
    head = Head("", template, {}, SIDES.get(template, AB), anchor_days(known, anchors), tags, participants)
    return draw(known, head, ZONES, CLOSED)


def due(sketch: Sketch, key: str) -> dict[tuple[str, ...], str]:
    """Return when the items of one line of a template are due, by their cities."""
    found = (one for one in sketch.items if one.wish.key == key)
    return {one.cities: f"{one.wish.due.wall:%a %Y-%m-%d %H:%M} {one.wish.due.zone}" for one in found}


@pytest.mark.parametrize(
    ("key", "cities", "expected"),
    [
        ("passports-checked", ("lindenau",), "Mon 2027-04-12 17:00 Europe/Berlin"),
        ("matching-confirmed", ("minasaki",), "Tue 2027-08-10 17:00 Asia/Tokyo"),
        ("exit-papers", ("lindenau",), "Wed 2027-08-25 17:00 Europe/Berlin"),
        ("consent-pack-back", ("lindenau",), "Thu 2027-09-09 17:00 Europe/Berlin"),
        ("go-no-go", ("lindenau", "minasaki"), "Fri 2027-10-01 17:00 Europe/Berlin"),
        ("erase-trip-data", ("lindenau",), "Mon 2027-11-22 17:00 Europe/Berlin"),
        ("erase-trip-data", ("minasaki",), "Mon 2027-11-22 17:00 Asia/Tokyo"),
    ],
)
def test_the_dates_of_story_2(key: str, cities: tuple[str, ...], expected: str) -> None:
    """ST2.1: every date of the exchange of 9 to 21 October 2027"""
    assert due(drawn("school-exchange", ST2), key)[cities] == expected


def test_matching_is_at_ten_in_lindenau() -> None:
    """ST2.1: 17:00 in Minasaki is 10:00 in Lindenau"""
    (found,) = (one for one in drawn("school-exchange", ST2).items if one.wish.key == "matching-confirmed")
    assert f"{found.wish.due.seen_from('Europe/Berlin').wall:%H:%M}" == "10:00"


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("call-sent", "Wed 2027-01-20"),
        ("papers-out", "Wed 2027-02-03"),
        ("session-held", "Wed 2027-02-17"),
        ("minutes-draft", "Wed 2027-02-24"),
        ("minutes-objections", "Wed 2027-03-10"),
    ],
)
def test_the_dates_of_story_4(key: str, expected: str) -> None:
    """ST4.1: call, papers, minutes and objections around the session of 17 February 2027, one item for both cities"""
    found = due(drawn("committee-annual-review", {"session": date(2027, 2, 17)}), key)
    assert found == {("lindenau", "minasaki"): f"{expected} 17:00 Europe/Berlin"}


def test_the_improvement_actions_of_story_5() -> None:
    """ST5.6: sixty days after the drill of 1 September is a Sunday; the actions are due on Friday 29 October"""
    found = drawn("crisis-drill", {"drill": date(2027, 9, 1)})
    assert due(found, "actions-agreed") == {("lindenau", "minasaki"): "Fri 2027-10-29 17:00 Europe/Berlin"}
    assert due(found, "hot-wash") == {("lindenau", "minasaki"): "Fri 2027-09-03 17:00 Europe/Berlin"}
    assert due(found, "draft-report") == {("lindenau", "minasaki"): "Fri 2027-10-01 17:00 Europe/Berlin"}
    assert due(found, "actions-checked") == {("lindenau", "minasaki"): "Mon 2028-02-28 17:00 Europe/Berlin"}


def test_a_joint_item_goes_back_to_a_day_open_in_both_cities() -> None:
    """A joint item on a day that is closed in one city alone goes to the open day before"""
    found = drawn("committee-annual-review", {"session": date(2027, 12, 23)})
    assert due(found, "minutes-draft") == {("lindenau", "minasaki"): "Thu 2027-12-30 17:00 Europe/Berlin"}
    ahead = drawn("committee-annual-review", {"session": date(2027, 3, 22)})
    assert due(ahead, "money-checked") == {("lindenau", "minasaki"): "Mon 2027-02-22 17:00 Europe/Berlin"}
    moved = drawn("committee-annual-review", {"session": date(2027, 3, 23)})
    assert due(moved, "money-checked") == {("lindenau", "minasaki"): "Mon 2027-02-22 17:00 Europe/Berlin"}


def test_what_an_outside_body_sets_never_moves() -> None:
    """The Franco-German call closes on 31 October of the year before, a Saturday, at 23:59 in Berlin, whoever sends"""
    assert due(drawn("school-exchange", ST2, "fgyo"), "grant-fgyo") == {("lindenau",): "Sat 2026-10-31 23:59 Europe/Berlin"}


def test_only_what_applies_is_in_a_plan() -> None:
    """Without its tag an item is left out; without tags of its own it is always there"""
    assert due(drawn("school-exchange", ST2), "grant-fgyo") == {}
    fgyo = shipped()["school-exchange"].milestones[1]
    assert [applies(fgyo, tags) for tags in ((), ("erasmus",), ("fgyo", "grant"))] == [False, False, True]


def test_what_is_counted_from_an_unknown_day_is_left_out() -> None:
    """Without the day of the return visit nothing is counted from it; a day with a default has one"""
    assert due(drawn("school-exchange", ST2), "return-visit-ready") == {}
    assert len(due(drawn("school-exchange", {**ST2, "return_visit": date(2028, 6, 1)}), "return-visit-ready")) == 1
    festival = shipped()["cultural-festival"]
    assert anchor_days(festival, {"festival": date(2027, 6, 19)})["last_day"] == date(2027, 6, 19)
    assert anchor_days(festival, {"festival": date(2027, 6, 19), "last_day": date(2027, 6, 20)})["last_day"] == date(
        2027, 6, 20
    )


def test_sides_become_items() -> None:
    """Joint is one item of all cities, each is one item a city, a side is one item of its city"""
    assert cities_of("joint", AB) == [("lindenau", "minasaki")]
    assert cities_of("each", AB) == [("lindenau",), ("minasaki",)]
    assert cities_of("b", AB) == [("minasaki",)]


def test_so_many_are_ticked() -> None:
    """What is ticked for each participant expects as many as travel"""
    found = {one.wish.key: one.wish.expected for one in drawn("school-exchange", ST2, participants=24).items}
    assert (found["passports-checked"], found["go-no-go"]) == (24, None)


DAYS = st.dates(date(2020, 1, 1), date(2090, 1, 1))
CLOSURES = st.lists(st.frozensets(st.integers(-40, 40), max_size=30), min_size=1, max_size=3)


@given(DAYS, st.sampled_from([WorkingDay.BEFORE, WorkingDay.AFTER]), CLOSURES)
def test_a_counted_day_is_open_everywhere_and_as_near_as_can_be(
    day: date, rule: WorkingDay, shifts: list[frozenset[int]]
) -> None:
    """H4: the day it goes to is open in every city it concerns, on the right side, and no nearer one is"""
    closed = [frozenset(day + timedelta(days=shift) for shift in one) for one in shifts]
    found = open_day(day, rule, closed)
    assert all(is_open(found, one) for one in closed)
    assert found <= day if rule is WorkingDay.BEFORE else found >= day
    step = timedelta(days=1 if found < day else -1)
    between = [found + step * n for n in range(1, abs((day - found).days) + 1)]
    assert not any(all(is_open(one, days) for days in closed) for one in between)


@given(DAYS, CLOSURES)
def test_as_it_is_stays(day: date, shifts: list[frozenset[int]]) -> None:
    """A day that is to stay stays, closed or not"""
    assert open_day(day, WorkingDay.AS_IS, [frozenset(day + timedelta(days=n) for n in one) for one in shifts]) == day
