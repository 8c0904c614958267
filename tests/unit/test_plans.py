"""Plans in a world with two cities: proposed, made once, shown, rolled forward, rehearsed, ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.calendar import Extract, Sight
from bot.core.errors import BadOption, Conflict, NotFound, NotPermitted
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.person import Duty, Role
from bot.features.roadmap.feed import RoadmapFeed
from bot.features.roadmap.model import Side, Waiver
from bot.features.roadmap.plan.paper import paper_of
from bot.features.roadmap.plan.proposal import Faulty, Wanted
from bot.features.roadmap.plan.wording import checked, made, proposed
from tests.fakes.directory import LINDENAU
from tests.fakes.plan import ST2, plan_world, shipped
from tests.fakes.roadmap import COMPOSER, STORE, STRINGS, post_rings, said

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.reply import Reply
    from bot.features.roadmap.model import Milestone
    from bot.features.roadmap.plan.model import Plan
    from bot.features.roadmap.plan.proposal import Proposed
    from bot.features.roadmap.plan.rehearsal import Sent
    from tests.fakes.plan import PlanWorld

PL1, PL2 = (ShortId(Prefix.PLAN, number) for number in (1, 2))
NEXT = {"departure": date(2028, 10, 7), "return": date(2028, 10, 19)}
NAMES = {"lindenau": "Lindenau", "minasaki": "Minasaki"}


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[PlanWorld]:
    """Open an empty world: Lindenau and Minasaki, 11 January 2027."""
    async with plan_world(tmp_path) as opened:
        yield opened


def text(reply: Reply) -> str:
    """Return a reply in English."""
    return COMPOSER.compose(reply.blocks, ["en"]).text


async def stored(world: PlanWorld, plan: int = 1) -> list[Milestone]:
    """Return what stands on the roadmap of a plan."""
    return await world.around.database.read(STORE.of_plan, plan)


async def find(world: PlanWorld, plan: int = 1) -> Plan:
    """Return a plan."""
    call, desk = world.around.call(world.lindenau, world.anke), world.desk
    return await world.around.database.read(lambda tx: desk.shelf.find(tx, call, ShortId(Prefix.PLAN, plan)))


async def roll(world: PlanWorld, plan: Plan) -> Proposed:
    """Roll a plan to the next year."""
    call, desk = world.around.call(world.lindenau, world.anke), world.desk
    return await world.around.database.write(lambda tx: desk.proposals.roll(tx, call, plan, Wanted(anchors=NEXT)))


async def rehearse(world: PlanWorld, first: datetime, last: datetime) -> list[Sent]:
    """Rehearse the plan."""
    plan, desk = await find(world), world.desk
    return await world.around.database.write(lambda tx: desk.rehearsal.play(tx, plan, first, last))


async def test_a_proposal_stores_nothing_on_the_roadmap(world: PlanWorld) -> None:
    """Before somebody agrees nothing stands on the roadmap, nothing is planned, and the room is told what would be made"""
    found = await world.propose()
    assert text(proposed(found, "!", NAMES)).splitlines() == [
        "PL1 School exchange with return visit: not made yet, please look first",
        "32 dates, from Friday, 13 November 2026 to Wednesday, 19 January 2028 (Lindenau and Minasaki)",
        (
            "12 dates fell on weekends or closed days and were moved. One date has passed already; it will stand as open."
            " All of them: !plan check PL1"
        ),
        "Left out what is counted from a day not given: Day the partner class arrives",
        "Make it? 👍 yes, or: !plan make PL1",
    ]
    assert await stored(world) == []
    assert world.around.agenda.planned == {}
    with pytest.raises(NotFound):
        await find(world)


async def test_what_was_shown_is_made(world: PlanWorld) -> None:
    """All of it at once, each with the plan's number, its role, gate and tick list, and its reminders planned; no cards"""
    found = await world.propose()
    standing = await world.make()
    assert len(standing.milestones) == len(found.sketch.items) == 32
    wishes = [replace(one.wish, plan=1) for one in found.sketch.items]
    assert sorted((one.wish.due.at, one.wish.key) for one in standing.milestones) == sorted(
        (wish.due.at, wish.key) for wish in wishes
    )
    passports = next(one for one in standing.milestones if one.wish.key == "passports-checked")
    assert (passports.wish.expected, passports.wish.role_key, passports.wish.gate) == (24, "teacher", True)
    assert passports.wish.details.blocks == ("travel-authorisations", "go-no-go")
    assert world.around.reminders(passports.id) == [f"lindenau:2027-{day}" for day in ("03-12", "03-25", "04-05", "04-09")]
    assert world.around.cards.shown == {}


async def test_agreeing_twice_is_agreeing_once(world: PlanWorld) -> None:
    """Two people who tap at once make one plan"""
    await world.propose()
    assert len((await world.make()).milestones) == len((await world.make()).milestones) == 32


async def test_agreeing_again_tells_nobody_anew(world: PlanWorld) -> None:
    """Who agrees later is answered; the other city has heard of it; an ended plan says how it is taken up again"""
    await world.propose()
    call, desk = world.around.call(world.lindenau, world.anke), world.desk
    await world.make()
    world.around.clock.set(datetime(2027, 1, 11, 11, tzinfo=UTC))
    later, again = world.around.call(world.lindenau, world.anke), await world.make()
    await world.around.database.write(lambda tx: desk.plans.announce(tx, later, again))
    assert world.around.cards.shown == {}
    await world.around.database.write(lambda tx: desk.plans.end(tx, call, PL1))
    with pytest.raises(Conflict) as refused:
        await world.make()
    assert said(refused).startswith("PL1 has ended.")


async def test_one_message_tells_the_linked_room(world: PlanWorld) -> None:
    """The other city hears of a plan of both in one message, however many dates it has"""
    await world.propose()
    standing, call, desk = await world.make(), world.around.call(world.lindenau, world.anke), world.desk
    await world.around.database.write(lambda tx: desk.plans.announce(tx, call, standing))
    (post,) = world.around.cards.shown.values()
    assert post.room == world.minasaki.ref
    assert COMPOSER.compose(made(standing, NAMES), ["en"]).text == (
        "PL1 School exchange with return visit: 32 dates for Lindenau and Minasaki, "
        "from Friday, 13 November 2026 to Wednesday, 19 January 2028"
    )


async def test_a_proposal_waits_for_a_day(world: PlanWorld) -> None:
    """A day later another proposal takes the old one away, whose number is not used again"""
    await world.propose()
    world.around.clock.set(world.around.clock.now() + timedelta(days=1, minutes=1))
    assert (await world.propose()).plan.id == "PL2"
    with pytest.raises(NotFound) as refused:
        await world.make(1)
    assert said(refused) == "There is no proposal PL1 here any more. A new one: !plan new"


async def test_who_may_make_a_plan(world: PlanWorld) -> None:
    """Coordinators of the cities, and a teacher for an exchange; a chair for the committee; nobody else"""
    world.anke = world.miriam
    assert (await world.propose()).plan.id == "PL1"
    with pytest.raises(NotPermitted) as refused:
        await world.propose("committee-annual-review", Wanted(anchors={"session": date(2027, 2, 17)}))
    assert said(refused) == "Who can change the roadmap of Lindenau and Minasaki: Anke Brandt and Keiko Mori"
    world.anke = world.around.directory.add_person("Birgit Lang", LINDENAU, Role.CHAIR)
    assert (await world.propose("committee-annual-review", Wanted(anchors={"session": date(2027, 2, 17)}))).plan.id == "PL2"


async def test_sides_that_are_given(world: PlanWorld) -> None:
    """The own city has the first side, unless somebody says otherwise"""
    sides = (await world.propose()).sketch.head.sides
    assert dict(sides) == {"sending": "lindenau", "hosting": "minasaki"}
    turned = Wanted(anchors=ST2, sides={"sending": "minasaki"})
    assert dict((await world.propose(wanted=turned)).sketch.head.sides) == {"sending": "minasaki", "hosting": "lindenau"}


async def test_sides_that_cannot_be_told(world: PlanWorld) -> None:
    """Somebody of no city, in a room of none, is asked which city has which side"""
    world.lindenau = replace(world.lindenau, city=None)
    world.anke = replace(world.anke, city=None)
    with pytest.raises(BadOption) as refused:
        await world.propose()
    told = (
        'Which city has which side (sending and hosting)? Please add for instance: --sides "sending=lindenau, hosting=minasaki"'
    )
    assert said(refused) == told


async def test_nothing_is_left(world: PlanWorld) -> None:
    """A plan in which nothing would stand is not proposed"""
    with pytest.raises(Conflict) as refused:
        await world.propose(wanted=Wanted())
    assert said(refused) == "None of its dates would be left. Please look at the days and at what applies."


async def test_rolling_forward(world: PlanWorld) -> None:
    """Next year's plan has the same items on its own days: closed days are looked at anew, and who did what stays behind"""
    await world.propose(wanted=Wanted(anchors=ST2, tags=("fgyo",)))
    await world.make()
    rolled = await roll(world, await find(world))
    found = {one.wish.key: one for one in rolled.sketch.items}
    assert len(rolled.sketch.items) == 33
    assert f"{found['go-no-go'].wish.due.wall:%a %Y-%m-%d %H:%M}" == "Fri 2028-09-29 17:00"  # 30 September is a Saturday
    assert f"{found['grant-fgyo'].wish.due.wall:%a %Y-%m-%d %H:%M}" == "Sun 2027-10-31 23:59"
    assert found["go-no-go"].moved
    assert not found["grant-fgyo"].moved
    assert {one.wish.plan for one in rolled.sketch.items} == {None}


async def test_changes_by_hand_are_rolled_too(world: PlanWorld) -> None:
    """What was moved by hand keeps its distance, what was added is counted from the first day, what was given up stays away"""
    await world.propose()
    standing = await world.make()
    moved, gone = standing.milestones[5], standing.milestones[6]
    later = Moment(moved.wish.due.wall + timedelta(days=2), moved.wish.due.zone)
    plan = await find(world)
    call, desk, own = (
        world.around.call(world.lindenau, world.anke),
        world.desk,
        Moment(datetime(2027, 10, 6, 12), "Europe/Berlin"),  # noqa: DTZ001 - wall time
    )
    await world.around.database.write(STORE.set_due, moved.number, later)
    await world.around.database.write(STORE.set_cancelled, gone.number, world.around.clock.now())
    wish = replace(moved.wish, title="Bus", due=own, key="", details=type(moved.wish.details)())
    await world.around.database.write(lambda tx: desk.roadmap.add(tx, call, wish, "lindenau"))
    rolled = {one.wish.title: one.wish.due.wall for one in (await roll(world, plan)).sketch.items}
    assert len((await roll(world, plan)).sketch.items) == 32
    assert (later.day - ST2["departure"]).days == (rolled[moved.wish.title].date() - NEXT["departure"]).days
    assert f"{rolled['Bus']:%Y-%m-%d %H:%M}" == "2028-10-04 12:00"


async def test_a_plan_that_has_ended_can_be_rolled(world: PlanWorld) -> None:
    """Ending gives up what is open, with one message for each that was shown; taking up again brings just that back"""
    await world.propose()
    await world.make()
    call, desk = world.around.call(world.lindenau, world.anke), world.desk
    ended = await world.around.database.write(lambda tx: desk.plans.end(tx, call, PL1))
    assert len(ended.open) == 32
    assert all(one.cancelled_at for one in await stored(world))
    assert len((await roll(world, await find(world))).sketch.items) == 32
    again = await world.around.database.write(lambda tx: desk.plans.resume(tx, call, PL1))
    assert len(again.open) == 32
    assert not any(one.cancelled_at for one in await stored(world))


async def test_plans_that_overlap_are_named(world: PlanWorld) -> None:
    """A second exchange of the same cities at the same time is made known before it is made"""
    await world.propose()
    await world.make()
    found = await world.propose()
    assert "Runs at the same time: PL1 School exchange with return visit" in text(proposed(found, "!", NAMES)).splitlines()


async def test_everything_worth_a_look_can_be_read(world: PlanWorld) -> None:
    """Each moved, past and fixed date is listed, what each city does for itself once"""
    await world.propose(wanted=Wanted(anchors=ST2, tags=("fgyo",)))
    call, desk = world.around.call(world.lindenau, world.anke), world.desk
    again = await world.around.database.read(lambda tx: desk.proposals.again(tx, call, PL1))
    pages = [text(checked(again, "!", page)).splitlines() for page in (1, 2)]
    assert pages[0][1] == (
        "Set by others, please check: Franco-German grant application sent by the travelling school, Saturday, 31 October 2026"
    )
    assert "Moved from Saturday, 2 October 2027 to Friday, 1 October 2027: Both sides say go" in [*pages[0], *pages[1]]
    assert pages[0][-1].endswith(" more: !plan check PL1 2")


async def test_a_plan_on_paper_is_proposed_like_any_other(world: PlanWorld) -> None:
    """An exported plan can be taken in again; one with faults is refused whole"""
    await world.propose()
    await world.make()
    plan, desk, call = await find(world), world.desk, world.around.call(world.lindenau, world.anke)
    paper = paper_of(await world.around.database.read(lambda tx: desk.proposals.paper(tx, plan)))
    found = await world.around.database.write(lambda tx: desk.proposals.take_in(tx, call, paper))
    assert (found.plan.id, len(found.sketch.items)) == ("PL2", 32)
    await world.make(2)
    assert [one.wish.due for one in await stored(world, 2)] == [one.wish.due for one in await stored(world)]
    with pytest.raises(Faulty):
        await world.around.database.write(lambda tx: desk.proposals.take_in(tx, call, {**paper, "sides": {"a": "rome"}}))


async def test_roles_of_a_plan(world: PlanWorld) -> None:
    """Whoever was named answers for a role in one city; nobody else is affected, and a name can be taken away"""
    await world.propose()
    await world.make()
    desk, database = world.desk, world.around.database
    await database.write(lambda tx: desk.roles.name(tx, 1, "treasurer", "lindenau", world.miriam, world.anke))
    duty = await database.read(lambda tx: desk.roles.of(tx, 1, "treasurer", "lindenau"))
    assert duty == Duty((world.miriam,), (world.anke,))
    assert await database.read(lambda tx: desk.roles.of(tx, 1, "treasurer", "minasaki")) is None
    assert [(one.role_key, one.city) for one in await database.read(lambda tx: desk.roles.all(tx, 1))] == [
        ("treasurer", "lindenau")
    ]
    await database.write(lambda tx: desk.roles.name(tx, 1, "treasurer", "lindenau", None, None))
    assert await database.read(lambda tx: desk.roles.of(tx, 1, "treasurer", "lindenau")) is None


async def test_a_role_that_the_plan_has_not(world: PlanWorld) -> None:
    """A role is typed as the template has it, with dashes or spaces too; another one is refused with those there are"""
    await world.propose()
    await world.make()
    plan, desk = await find(world), world.desk
    assert await world.around.database.read(lambda tx: desk.shelf.role_key(tx, plan, "Host-Finder")) == "host_finder"
    with pytest.raises(BadOption) as refused:
        await world.around.database.read(lambda tx: desk.shelf.role_key(tx, plan, "king"))
    assert said(refused).startswith("This plan has no role king. These work: coordinator, teacher, deputy")


async def test_a_rehearsal_is_what_will_be_sent(world: PlanWorld) -> None:
    """What is rehearsed is what the very job sends later: the same moments and the same people, message by message"""
    await world.propose()
    await world.make()
    first, last = datetime(2027, 3, 1, tzinfo=UTC), datetime(2027, 5, 1, tzinfo=UTC)
    rehearsed = await rehearse(world, first, last)
    await world.around.until(first)
    sent = await world.around.until(last)
    assert [one.when.at for one in rehearsed] == [at for at, _ in sent]
    assert rehearsed
    names = {person.ref.key: person.name for person in (world.anke, world.keiko, world.miriam)}
    assert [list(one.people) for one in rehearsed] == [[names[key] for key in post_rings(post)] for _, post in sent]


async def test_a_rehearsal_leaves_no_trace(world: PlanWorld) -> None:
    """Nothing is said, planned or stored by rehearsing, however far it reaches"""
    await world.propose()
    await world.make()
    before, planned = await stored(world), dict(world.around.agenda.planned)
    assert await rehearse(world, datetime(2027, 1, 11, tzinfo=UTC), datetime(2028, 12, 31, tzinfo=UTC))
    assert (await stored(world), world.around.agenda.planned, world.around.cards.shown) == (before, planned, {})


async def test_a_rehearsal_asks_whoever_holds_the_role_then(world: PlanWorld) -> None:
    """After a handover in the time that is rehearsed, the new holder is the one who would be asked"""
    await world.propose("committee-annual-review", Wanted(anchors={"session": date(2027, 6, 30)}))
    await world.make()
    people = world.around.directory
    people.people[world.anke.id] = replace(world.anke, roles=frozenset())
    people.add_term(world.anke, Role.COORDINATOR, LINDENAU, ends_on=date(2027, 4, 30))
    jonas = people.add_person("Jonas Weber", LINDENAU)
    people.add_term(jonas, Role.COORDINATOR, LINDENAU, starts_on=date(2027, 5, 1))
    found = await rehearse(world, datetime(2027, 4, 20, tzinfo=UTC), datetime(2027, 5, 20, tzinfo=UTC))
    asked = {one.when.day.month: one.people for one in found if one.city == "Lindenau"}
    assert asked == {4: ("Anke Brandt",), 5: ("Jonas Weber",)}


async def test_a_plan_is_handed_out_as_a_calendar(world: PlanWorld) -> None:
    """Each date is an entry at its moment that takes no time, in the reader's language as people wrote it"""
    await world.propose()
    standing = await world.make()
    around = world.around
    feed = RoadmapFeed(STORE, around.directory, around.titles, STRINGS)
    extract = Extract(Sight(), "ja", around.clock.now(), "here.example")
    entries = {one.uid: one for one in await around.database.read(feed.of_plan, 1, extract)}
    assert len(entries) == 32
    go = next(one for one in standing.milestones if one.wish.key == "go-no-go")
    found = entries[f"{go.id}@here.example"]
    assert (found.summary, found.starts, found.ends, found.busy) == (f"{go.id} 双方が実施を承認", go.wish.due, None, False)


def test_templates_are_found_by_any_of_their_titles() -> None:
    """Their ids and their titles in every language are different from one another"""
    names = [name.casefold() for one in shipped().values() for name in (one.id, *set(one.title.by_language.values()))]
    assert len(names) == len(set(names))


async def test_a_plan_on_paper_keeps_its_states(world: PlanWorld) -> None:
    """What was waived and ticked stands in the paper, and in the plan that is made of it; no code of anybody does"""
    await world.propose()
    first = next(one for one in (await world.make()).milestones if one.wish.details.checklist)
    city = first.sides[0].city
    part = Side(city, waiver=Waiver(datetime(2027, 1, 11, 9, tzinfo=UTC), "not this year"), checked=(1,))
    await world.around.database.write(STORE.put_side, first.number, part)
    call, desk, plan = world.around.call(world.lindenau, world.anke), world.desk, await find(world)
    paper = paper_of(await world.around.database.read(lambda tx: desk.proposals.paper(tx, plan)))
    await world.around.database.write(lambda tx: desk.proposals.take_in(tx, call, paper))
    again = next(one for one in (await world.make(2)).milestones if one.wish.key == first.wish.key and one.side(city))
    assert again.side(city) == part
