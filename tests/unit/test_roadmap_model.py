"""On which mornings people are reminded: house rules H1 and H2, and the dates of the first story."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import BadOption, Conflict
from bot.core.moment import Moment
from bot.core.person import Role
from bot.features.roadmap.model import LONGEST, Milestone, Owner, Side, Wish, check
from bot.features.roadmap.openday import is_open, mornings

BERLIN, TOKYO, MEXICO = "Europe/Berlin", "Asia/Tokyo", "America/Mexico_City"
LINDENAU_CLOSED = {date(2027, 3, 26), date(2027, 3, 29), date(2027, 5, 6), date(2027, 5, 17), date(2027, 5, 27)}
MINASAKI_CLOSED = {
    date(2027, 2, 11),
    date(2027, 2, 23),
    date(2027, 3, 22),
    date(2027, 4, 29),
    *(date(2027, 5, d) for d in (3, 4, 5)),
}
HOSTS_DUE = Moment(datetime(2027, 3, 31, 12), BERLIN)  # noqa: DTZ001 - wall time
NOW = datetime(2027, 3, 1, 10, tzinfo=UTC)

days_before = st.lists(st.integers(0, 60), min_size=1, max_size=6)
closed_days = st.sets(st.dates(date(2026, 12, 1), date(2028, 1, 31)), max_size=120)
dues = st.builds(
    Moment,
    st.datetimes(datetime(2027, 1, 1), datetime(2027, 12, 31)),  # noqa: DTZ001 - wall times
    st.sampled_from([BERLIN, TOKYO, MEXICO, "America/Tijuana", "Pacific/Kiritimati", "Europe/Lisbon"]),
)
zones = st.sampled_from([BERLIN, TOKYO, MEXICO, "Europe/Lisbon", "Pacific/Kiritimati", "Pacific/Pago_Pago"])


def wall(text: str, zone: str = BERLIN) -> Moment:
    """Return a wall time somewhere."""
    return Moment(datetime.fromisoformat(text), zone)


def days(found: tuple[Moment, ...]) -> list[str]:
    """Return the days of mornings, month and day."""
    return [f"{moment.wall:%m-%d}" for moment in found]


def test_the_owner_in_lindenau() -> None:
    """ST1 2: Anke is reminded on Wed 17, Wed 24, Thu 25 (not Easter Monday) and Tue 30 March at 09:00, in UTC 8, 8, 8 and 7"""
    found = mornings(HOSTS_DUE, BERLIN, (14, 7, 2, 1), LINDENAU_CLOSED)
    assert found == tuple(wall(f"2027-03-{day}T09:00") for day in (17, 24, 25, 30))
    assert [moment.at for moment in found] == [
        datetime(2027, 3, 17, 8, tzinfo=UTC),
        datetime(2027, 3, 24, 8, tzinfo=UTC),
        datetime(2027, 3, 25, 8, tzinfo=UTC),
        datetime(2027, 3, 30, 7, tzinfo=UTC),
    ]


def test_the_owner_in_minasaki() -> None:
    """ST1 3: Keiko is reminded on Wed 17, Wed 24, Mon 29 and Tue 30 March at 09:00 in Minasaki, always 00:00 UTC"""
    found = mornings(HOSTS_DUE, TOKYO, (14, 7, 2, 1), MINASAKI_CLOSED)
    assert found == tuple(wall(f"2027-03-{day}T09:00", TOKYO) for day in (17, 24, 29, 30))
    assert [moment.at for moment in found] == [datetime(2027, 3, day, tzinfo=UTC) for day in (17, 24, 29, 30)]


def test_each_city_keeps_its_own_closed_days() -> None:
    """22 March is closed in Minasaki only: nine days before falls on the Friday before there, and stays in Lindenau"""
    assert days(mornings(HOSTS_DUE, TOKYO, [9], MINASAKI_CLOSED)) == ["03-19"]
    assert days(mornings(HOSTS_DUE, BERLIN, [9], LINDENAU_CLOSED)) == ["03-22"]


def test_a_due_moment_does_not_move_with_the_clocks() -> None:
    """ST1 7: noon in Lindenau is 11:00 UTC before 28 March 2027 and 10:00 after, and again 11:00 after 31 October"""
    assert [wall(f"2027-{day}T12:00").at.hour for day in ("03-27", "03-28", "10-30", "10-31")] == [11, 10, 10, 11]
    assert HOSTS_DUE.seen_from(TOKYO).wall == datetime(2027, 3, 31, 19)  # noqa: DTZ001 - wall time


def test_days_are_counted_on_the_owners_calendar() -> None:
    """What is due at 23:00 in Lindenau is due a day later in Minasaki and the same day in Mexico"""
    due = wall("2027-06-15T23:00")
    assert days(mornings(due, BERLIN, [1], ())) == ["06-14"]
    assert days(mornings(due, TOKYO, [1], ())) == ["06-15"]
    assert days(mornings(due, MEXICO, [1], ())) == ["06-14"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ([0], ["03-31"]),
        ([3, 4], ["03-25"]),
        ([2, 4, 6], ["03-25"]),
        ([1, 1, 1], ["03-30"]),
        ([5, 0], ["03-25", "03-31"]),
        ([365], ["03-31"]),
        ([], []),
    ],
)
def test_the_same_morning_counts_once(wanted: list[int], found: list[str]) -> None:
    """A closed day gives way to the last open day before; two that fall on one morning become one; 0 is the due day"""
    assert days(mornings(HOSTS_DUE, BERLIN, wanted, LINDENAU_CLOSED)) == found


def test_a_due_moment_at_the_weekend() -> None:
    """What is due on a Sunday is remembered on Friday, on the day itself too"""
    assert days(mornings(wall("2027-06-20T18:00"), BERLIN, [0, 1, 2], ())) == ["06-18"]


@pytest.mark.parametrize(("due", "found"), [("09:01", "06-16"), ("09:00", "06-15"), ("07:30", "06-15")])
def test_no_reminder_after_the_moment_itself(due: str, found: str) -> None:
    """On the due day one is reminded only if nine o'clock is before the moment; else on the open day before"""
    assert days(mornings(wall(f"2027-06-16T{due}"), BERLIN, [0], ())) == [found]


def test_far_from_the_zone_of_the_moment() -> None:
    """A moment in another zone can pass before nine o'clock of the owner's due day"""
    assert days(mornings(wall("2027-06-16T09:00", TOKYO), MEXICO, [0, 1], ())) == ["06-14", "06-15"]


@given(due=dues, zone=zones, wanted=days_before, closed=closed_days)
def test_laws_of_mornings(due: Moment, zone: str, wanted: list[int], closed: set[date]) -> None:
    """Never on a closed day, never with or after the moment, at nine, one a day, and each as late as it may be"""
    found = mornings(due, zone, wanted, closed)
    last = due.seen_from(zone).day
    assert all(is_open(moment.day, closed) for moment in found)
    assert all(moment.at < due.at and moment.day <= last for moment in found)
    assert all(moment.wall.time() == time(9) and moment.zone == zone for moment in found)
    assert len({moment.day for moment in found}) == len(found) <= len(set(wanted))
    assert [moment.at for moment in found] == sorted(moment.at for moment in found)
    chosen = {moment.day for moment in found}
    for n in wanted:
        # No open day that would still have come in time lies between the day wanted and the one that was taken.
        day = last - timedelta(days=n)
        while day not in chosen:
            passed = Moment(datetime.combine(day, time(9)), zone).at >= due.at
            assert passed or not is_open(day, closed)
            day -= timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "is_working"),
    [((2027, 3, 25), True), ((2027, 3, 26), False), ((2027, 3, 27), False), ((2027, 3, 28), False), ((2027, 3, 30), True)],
)
def test_open_days(day: tuple[int, int, int], is_working: bool) -> None:
    """Saturdays, Sundays and the city's own closed days are closed"""
    assert is_open(date(*day), LINDENAU_CLOSED) is is_working


def test_a_wish_has_a_title_and_a_future() -> None:
    """A title of 1 to 200 characters and a moment after now are accepted, anything else is refused"""
    check(Wish(LONGEST * "a", HOSTS_DUE), NOW, "!")
    for title in ("", (LONGEST + 1) * "a"):
        with pytest.raises(BadOption):
            check(Wish(title, HOSTS_DUE), NOW, "!")
    with pytest.raises(Conflict):
        check(Wish("a", HOSTS_DUE), HOSTS_DUE.at, "!")


def test_open_cities() -> None:
    """Parts that are done are not open; of what was given up, none is"""
    sides = (Side("lindenau"), Side("minasaki", NOW))
    assert Milestone(7, Wish("a", HOSTS_DUE), 1, sides).open_cities == ("lindenau",)
    assert Milestone(7, Wish("a", HOSTS_DUE), 1, sides, NOW).open_cities == ()


@pytest.mark.parametrize("owner", Owner)
def test_every_owner_is_a_role(owner: Owner) -> None:
    """Whoever can answer for something holds a role that can be granted"""
    assert owner.role in Role
