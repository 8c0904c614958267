"""How things stand, in one word."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.moment import Moment
from bot.features.roadmap.model import Milestone, Promise, Side, Waiver, Wish
from bot.features.roadmap.standing import State, state, state_of

DUE = Moment(datetime(2027, 3, 31, 12), "Europe/Berlin")  # noqa: DTZ001 - wall time
AT = DUE.at
WEEK = timedelta(days=7)
OPEN = Side("lindenau")
LATER = Promise(Moment(datetime(2027, 4, 20, 12), "Europe/Berlin"), AT)  # noqa: DTZ001 - wall time


def stands(side: Side, now: datetime, *, frozen: bool = False, cancelled: bool = False) -> State:
    """Return how a part stands."""
    milestone = Milestone(1, Wish("a", DUE), 1, (side,), AT if cancelled else None)
    return state_of(milestone, side, now, "Europe/Berlin", frozen=frozen)


@pytest.mark.parametrize(
    ("side", "now", "expected"),
    [
        (OPEN, AT - 3 * WEEK, State.PLANNED),
        (OPEN, AT - 2 * WEEK, State.DUE_SOON),
        (OPEN, AT - timedelta(hours=11), State.DUE),
        (OPEN, AT, State.LATE),
        (replace(OPEN, promise=LATER), AT + timedelta(minutes=1), State.PROMISED),
        (replace(OPEN, promise=LATER), LATER.until.at, State.LATE),
        (replace(OPEN, done_at=AT), AT + WEEK, State.DONE),
        (replace(OPEN, waiver=Waiver(AT, "not this year")), AT + WEEK, State.WAIVED),
        (replace(OPEN, thawed_at=AT + WEEK), AT + WEEK, State.STALE),
        (replace(OPEN, thawed_at=AT - WEEK), AT, State.LATE),
    ],
)
def test_a_part(side: Side, now: datetime, expected: State) -> None:
    """Planned, soon, today, still open, promised, done, waived; what passed in a pause wants a new date and is not late"""
    assert stands(side, now) is expected


def test_the_day_is_the_citys() -> None:
    """Today is a day of its calendar: what is due at noon in Lindenau is due tomorrow for Tokyo at one at night there"""
    early = datetime(2027, 3, 30, 22, 30, tzinfo=UTC)
    assert stands(OPEN, early) is State.DUE
    assert stands(OPEN, early - timedelta(hours=1)) is State.DUE_SOON


@given(st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - bounds have none
def test_what_is_frozen_is_never_late(now: datetime) -> None:
    """H15: whatever the day, a frozen part is shown as frozen; what is done stays done"""
    assert stands(OPEN, now, frozen=True) is State.FROZEN
    assert stands(replace(OPEN, done_at=AT), now, frozen=True) is State.DONE
    assert stands(OPEN, now, frozen=True, cancelled=True) is State.GIVEN_UP


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((State.DONE, State.DONE), State.DONE),
        ((State.WAIVED, State.WAIVED), State.WAIVED),
        ((State.WAIVED, State.DONE), State.DONE),
        ((State.DONE, State.LATE), State.ONE_SIDE),
        ((State.WAIVED, State.PLANNED), State.ONE_SIDE),
        ((State.PROMISED, State.LATE), State.LATE),
        ((State.PLANNED, State.DUE_SOON), State.DUE_SOON),
        ((State.FROZEN, State.PLANNED), State.PLANNED),
    ],
)
def test_the_whole(parts: tuple[State, ...], expected: State) -> None:
    """Waived only if every side waives it; done by one side while another is open; else the most pressing"""
    assert state(parts) is expected


PARTS = [one for one in State if one not in {State.ONE_SIDE, State.GIVEN_UP}]
"""How a part can stand while the whole goes on."""


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=5))
def test_every_mixture_has_a_word(parts: list[State]) -> None:
    """Whatever the parts are, the whole has one state, and it does not depend on their order"""
    assert state(tuple(parts)) is state(tuple(reversed(parts)))
