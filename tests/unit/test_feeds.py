"""Feeds: who gets an address, what is found at it, and what is not."""

from __future__ import annotations

import re
import threading
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any, ClassVar

import icalendar
import pytest
import recurring_ical_events

from bot.calendars.ics import written
from bot.calendars.recurrence import DateutilExpansion
from bot.core.attachment import MOST_BYTES
from bot.core.calendar import Calendar, CalendarEntry, Extract, Sight
from bot.core.errors import BadOption, Conflict, NotFound, NotPermitted, UserError
from bot.core.expansion import Recurrence
from bot.core.ids import RandomIds
from bot.core.person import Role
from bot.core.recurrence import Frequency, Rule
from bot.core.rendition import Rendition, Standing
from bot.features.events.feed import EventFeed
from bot.features.events.model import Coming, Draft
from bot.features.events.series import planned
from bot.features.events.series_store import SeriesStore
from bot.features.events.signup import Wish as SignUpWish
from bot.features.events.span import AllDay
from bot.features.events.store import EventStore
from bot.features.feeds.file import one_file
from bot.features.feeds.model import FeedScope, Site, Wish, digest_of, new_token
from bot.features.feeds.page import Making, Pages
from bot.features.feeds.service import MOST_FEEDS, Asking, Feeds
from bot.features.feeds.store import FeedStore
from bot.features.roadmap.feed import RoadmapFeed
from bot.features.roadmap.history import Deed, Entry, History
from bot.features.roadmap.model import Hand, Promise, Side
from bot.features.roadmap.model import Wish as Goal
from bot.features.roadmap.store import RoadmapStore
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.event_world import WISH, event_world, hours, moment

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.moment import Moment
    from bot.core.person import Person, Room
    from bot.core.phrase import Phrase
    from bot.core.transaction import Transaction
    from bot.features.feeds.page import Fetched
    from tests.fakes.event_world import EventWorld

NOW = datetime(2027, 3, 1, 10, tzinfo=UTC)
LOCALES = ["en", "de", "es", "fr", "pt", "ja"]
STRINGS = FluentStrings(
    load_catalogue(
        ["bot.dispatch", "bot.features.events", "bot.features.roadmap", "bot.features.feeds", "bot.features.translation"],
        LOCALES,
    )
)


@dataclass
class FeedWorld:
    """Porto and Bristol, each with a room and a coordinator, and a shared room.

    Args:
        world: Events.
        base_url: Where feeds are served.
    """

    world: EventWorld
    base_url: str | None = "https://calendar.example.org"

    def __post_init__(self) -> None:
        """Enter the rooms and people."""
        directory = self.world.directory
        self.porto, self.bristol = directory.add_room(PORTO), directory.add_room(BRISTOL)
        shared = directory.add_room(languages=("pt", "en"))
        self.shared = directory.rooms[shared.id] = replace(shared, shared=True)
        self.private = directory.add_room(direct=True)
        self.ana = directory.add_person("Ana", PORTO, Role.COORDINATOR)
        self.grace = directory.add_person("Grace", BRISTOL, Role.COORDINATOR)
        self.eva = directory.add_person("Eva", PORTO)
        self.ids = RandomIds(Random(1))  # noqa: S311 - the same addresses at every run

    @property
    def feeds(self) -> Feeds:
        """The service; it keeps nothing."""
        site = Site(self.base_url, "Kim", "0c4f.jumelage")
        return Feeds(FeedStore(), self.world.directory, self.ids, site)

    def pages(self) -> Pages:
        """Return what answers programs."""
        titles, store = self.world.titles, EventStore()
        events = EventFeed(self.world.events, store, titles, STRINGS)
        roadmap = RoadmapFeed(RoadmapStore(), self.world.directory, titles, STRINGS)
        return Pages(self.world.database, self.feeds, Making(STRINGS, written, (events, roadmap)), self.world.clock)

    async def make(self, asker: Person, room: Room, wish: Wish, *, alone: bool = False, locale: str = "pt") -> str:
        """Return the secret part of a new address."""
        asking = Asking(self.world.directory.people[asker.id], room, locale, self.world.clock.now(), alone)
        _, _, address = await self.world.database.write(self.feeds.make, asking, wish)
        assert self.base_url is not None
        return address.removeprefix(f"{self.base_url}/calendar/").removesuffix(".ics")

    async def fetch(self, token: str, language: str | None = None) -> Fetched:
        """Return what a program gets."""
        return await self.pages().fetch(token, language)

    async def summaries(self, token: str, language: str | None = None) -> list[str]:
        """Return what stands in a calendar."""
        found = await self.fetch(token, language)
        assert found.text is not None
        return [str(event["SUMMARY"]) for event in icalendar.Calendar.from_ical(found.text).walk("VEVENT")]

    async def events(self, token: str) -> dict[str, Any]:
        """Return the entries of a calendar by their uids without the identity."""
        found = await self.fetch(token)
        assert found.text is not None
        entries: list[Any] = icalendar.Calendar.from_ical(found.text).walk("VEVENT")
        return {str(event["UID"]).partition("@")[0]: event for event in entries}

    async def goal(self, title: str, due: Moment, *cities: str, room: int = 1, role: Role = Role.COORDINATOR) -> int:
        """Put something on the roadmap."""

        def add(tx: Transaction) -> int:
            number = RoadmapStore().add(tx, Goal(title, due, role), cities, room).number
            History().note(tx, number, Entry(NOW, None, None, "", Deed.ADDED))
            return number

        return await self.world.database.write(add)


@asynccontextmanager
async def feed_world(folder: Path, base_url: str | None = "https://calendar.example.org") -> AsyncIterator[FeedWorld]:
    """Open a world without dates."""
    async with event_world(folder) as world:
        yield FeedWorld(world, base_url)


def titled(title: str) -> Draft:
    """Return an event as of most tests, by another name."""
    return replace(WISH, title=title)


async def refused(world: FeedWorld, asker: Person, room: Room, wish: Wish, *, alone: bool = False) -> UserError:
    """Return why somebody gets no address."""
    with pytest.raises(UserError) as caught:
        await world.make(asker, room, wish, alone=alone)
    return caught.value


def test_an_address_cannot_be_guessed() -> None:
    """More than 256 random bits stand behind it, and two are never alike"""
    ids = RandomIds()
    tokens = {new_token(ids) for _ in range(100)}
    assert len(tokens) == 100
    assert all(re.fullmatch(r"[0-9a-v]{53}", token) for token in tokens)
    assert 10**78 - 10**77 > 2**256


async def test_a_room_sees_its_own_dates(tmp_path: Path) -> None:
    """What stands in the room and in the shared one; nothing of another city's"""
    async with feed_world(tmp_path) as world:
        token = await world.make(world.eva, world.porto, Wish(FeedScope.ROOM))
        for title, room in (("Vindima", world.porto), ("Fair", world.bristol), ("Encontro", world.shared)):
            await world.world.add(titled(title), room)
        await world.goal("Lista", moment("2027-04-01T12:00"), "porto", room=world.porto.id)
        await world.goal("Bus", moment("2027-04-01T12:00", "Europe/London"), "bristol", room=world.bristol.id)
        assert await world.summaries(token) == ["M1 Lista", "E1 Vindima", "E3 Encontro"]


async def test_a_room_without_the_bot_has_no_feed_any_more(tmp_path: Path) -> None:
    """Once the bot was removed, the calendar is empty; the address stays, since it may come back"""
    async with feed_world(tmp_path) as world:
        token = await world.make(world.eva, world.porto, Wish(FeedScope.ROOM))
        await world.world.add(WISH, world.porto)
        world.world.directory.rooms[world.porto.id] = replace(world.porto, active=False)
        assert await world.summaries(token) == []


async def test_a_citys_feed_needs_a_role_there_at_each_fetch(tmp_path: Path) -> None:
    """Whoever has no role in the city gets no address; whoever loses it finds nothing at theirs"""
    async with feed_world(tmp_path) as world:
        refusal = await refused(world, world.eva, world.porto, Wish(FeedScope.CITY, "porto"))
        assert isinstance(refusal, NotPermitted)
        assert STRINGS.say(refusal.phrase, "en").endswith("Who can give one: Ana.")
        token = await world.make(world.ana, world.porto, Wish(FeedScope.CITY, "porto"))
        await world.world.add(WISH, world.porto)
        await world.goal("Lista", moment("2027-04-01T12:00"), "porto", room=99)
        assert await world.summaries(token) == ["M1 Lista", "E1 Vindima"]
        world.world.directory.people[world.ana.id] = replace(world.ana, roles=frozenset())
        assert await world.summaries(token) == []


async def test_what_others_may_not_read_is_shown_in_private_only(tmp_path: Path) -> None:
    """One's own dates nowhere else; a city's in its own room too; in private, and in nobody's room, much is not told"""
    async with feed_world(tmp_path) as world:
        assert isinstance(await refused(world, world.eva, world.porto, Wish(FeedScope.MINE)), Conflict)
        assert isinstance(await refused(world, world.ana, world.shared, Wish(FeedScope.CITY, "porto")), Conflict)
        assert isinstance(await refused(world, world.ana, world.private, Wish(FeedScope.ROOM), alone=True), Conflict)
        assert isinstance(await refused(world, world.ana, world.private, Wish(FeedScope.CITY), alone=True), BadOption)
        assert isinstance(await refused(world, world.eva, world.private, Wish(FeedScope.ALL), alone=True), Conflict)
        nowhere = world.world.directory.add_room()
        assert isinstance(await refused(world, world.eva, nowhere, Wish(FeedScope.ALL)), Conflict)
        assert await world.make(world.ana, world.private, Wish(FeedScope.CITY, "porto"), alone=True)
        assert await world.make(world.ana, world.private, Wish(FeedScope.ALL), alone=True)
        assert await world.make(world.eva, world.private, Wish(FeedScope.MINE), alone=True)


async def test_without_an_address_it_is_said_who_can_switch_feeds_on(tmp_path: Path) -> None:
    """One line names the operator, and nothing is kept"""
    async with feed_world(tmp_path, None) as world:
        refusal = await refused(world, world.ana, world.porto, Wish(FeedScope.ROOM))
        said = STRINGS.say(refusal.phrase, "en")
        assert said == "Calendar addresses are not switched on here. Who can do that: Kim."
        assert await world.world.database.read(FeedStore().count, world.ana.id) == 0


async def test_ones_own_feed_has_what_one_signed_up_for_and_answers_for(tmp_path: Path) -> None:
    """Wherever that is; roles as they are at the fetch; never who else comes"""
    async with feed_world(tmp_path) as world:
        token = await world.make(world.ana, world.private, Wish(FeedScope.MINE), alone=True)
        first, second = [await world.world.add(titled(title), world.bristol) for title in ("Fair", "Walk")]
        await world.world.says(first, world.bristol, world.ana, Coming.MAYBE)
        await world.world.says(first, world.bristol, world.grace, Coming.YES)
        await world.world.says(second, world.bristol, world.ana, Coming.NO)
        await world.goal("Lista", moment("2027-04-01T12:00"), "porto", "bristol")
        await world.goal("Turma", moment("2027-04-02T12:00"), "porto", role=Role.TEACHER)
        assert await world.summaries(token) == ["M1 Lista", "E1 Fair"]
        found = await world.fetch(token)
        assert "Grace" not in str(found.text)
        world.world.directory.people[world.ana.id] = replace(world.ana, roles=frozenset({(Role.TEACHER, "porto")}))
        assert await world.summaries(token) == ["M2 Turma", "E1 Fair"]


async def test_what_the_cities_share(tmp_path: Path) -> None:
    """Shared and connected rooms, and what is joint on the roadmap for who may see the plan; nothing of one city alone"""
    async with feed_world(tmp_path) as world:
        token = await world.make(world.ana, world.porto, Wish(FeedScope.ALL))
        guests = await world.make(world.eva, world.porto, Wish(FeedScope.ALL))
        await world.world.add(titled("Vindima"), world.porto)
        await world.world.add(titled("Encontro"), world.shared)
        await world.goal("Lista", moment("2027-04-01T12:00"), "porto", "bristol")
        await world.goal("Sala", moment("2027-04-01T12:00"), "porto")
        assert await world.summaries(token) == ["M1 Lista", "E2 Encontro"]
        assert await world.summaries(guests) == ["E2 Encontro"]
        for room in (world.porto, world.bristol):
            world.world.directory.rooms[room.id] = replace(room, link=1)
        assert await world.summaries(token) == ["M1 Lista", "E1 Vindima", "E2 Encontro"]


async def test_changes_reach_the_calendar(tmp_path: Path) -> None:
    """Moved: another time and a higher sequence under the same uid. Called off: still there, and it says so"""
    async with feed_world(tmp_path) as world:
        token = await world.make(world.ana, world.porto, Wish(FeedScope.ROOM))
        event = await world.world.add(WISH, world.porto)
        before = (await world.events(token))["E1"]
        world.world.clock.advance(timedelta(hours=1))
        await world.world.move(event, hours("2027-06-20T15:00", "2027-06-20T20:00"), world.ana)
        moved = (await world.events(token))["E1"]
        await world.world.cancel(event, world.ana)
        off = (await world.events(token))["E1"]
        assert before["UID"] == moved["UID"] == off["UID"]
        assert [one["SEQUENCE"] for one in (before, moved, off)] == [0, 1, 2]
        assert moved["DTSTART"].dt.replace(tzinfo=None) == datetime(2027, 6, 20, 15)  # noqa: DTZ001 - wall time
        assert moved["LAST-MODIFIED"].dt == NOW + timedelta(hours=1)
        assert (before["STATUS"], off["STATUS"]) == ("CONFIRMED", "CANCELLED")


async def test_an_event_has_its_page_and_its_description(tmp_path: Path) -> None:
    """Where it is, what is to be read about it, and what its author wrote stand in the calendar"""
    async with feed_world(tmp_path) as world:
        token = await world.make(world.ana, world.porto, Wish(FeedScope.ROOM))
        told = replace(WISH, link="https://fest.example/a", about="Bring a cup,\nand a song.")
        await world.world.database.write(world.world.events.add, told, world.porto, world.ana)
        event = (await world.events(token))["E1"]
        assert (event["URL"], event["DESCRIPTION"]) == ("https://fest.example/a", "Bring a cup,\nand a song.")


async def test_what_is_put_off_says_so_in_the_calendar(tmp_path: Path) -> None:
    """Most programs show the title alone, so it stands there; the change is newer than what was before"""
    async with feed_world(tmp_path) as world:
        token = await world.make(world.ana, world.porto, Wish(FeedScope.ROOM))
        event = await world.world.database.write(world.world.events.add, WISH, world.porto, world.ana)
        world.world.clock.advance(timedelta(hours=1))
        await world.world.database.write(world.world.events.postpone, event, world.ana)
        found = (await world.events(token))["E1"]
        assert (found["STATUS"], found["SEQUENCE"]) == ("TENTATIVE", 1)
        assert found["SUMMARY"] == f"E1 {WISH.title}: adiado, ainda sem nova data"
        assert found["LAST-MODIFIED"].dt == world.world.clock.now()


async def test_many_series_are_read_a_few_at_a_time(tmp_path: Path) -> None:
    """A page ends after some hundred dates, so that nothing else waits for long; all of them come in the end"""
    async with feed_world(tmp_path) as world:
        token = await world.make(world.ana, world.porto, Wish(FeedScope.ROOM))
        rule = Rule(Frequency.DAILY, until=date(2028, 3, 1))

        def enter(tx: Transaction) -> None:
            wish = Draft("Call", hours("2027-03-18T09:00", "2027-03-18T10:00", "Europe/Berlin"), rule=rule)
            draft, dates = planned(wish, Recurrence(DateutilExpansion()))
            for _ in range(4):
                SeriesStore().begin(tx, world.world.events.add(tx, draft, world.porto, world.ana).number, dates)

        await world.world.database.write(enter)
        assert set(await world.events(token)) == {"E1", "E2", "E3", "E4"}
        events = EventFeed(world.world.events, EventStore(), world.world.titles, STRINGS)
        extract = Extract(Sight(rooms=(world.porto.id,)), "pt", NOW, "x")
        page = await world.world.database.read(events.page, extract, 0)
        assert (len(page.entries), page.last) == (2, 2)


async def test_nothing_waits_until_a_language_is_read(tmp_path: Path) -> None:
    """All words of a language are read when it is first spoken, which takes long: not where everything else is done"""

    class Watched(FluentStrings):
        spoken_in: ClassVar[list[int]] = []

        def say(self, phrase: Phrase, locale: str) -> str:
            self.spoken_in.append(threading.get_ident())
            return super().say(phrase, locale)

    async with feed_world(tmp_path) as world:
        token = await world.make(world.ana, world.porto, Wish(FeedScope.ROOM))
        await world.world.add(WISH, world.porto)
        strings = Watched(load_catalogue(["bot.features.feeds"], LOCALES))
        events = EventFeed(world.world.events, EventStore(), world.world.titles, strings)
        pages = Pages(world.world.database, world.feeds, Making(strings, written, (events,)), world.world.clock)
        assert (await pages.fetch(token, "ja")).text
        assert Watched.spoken_in
        assert Watched.spoken_in[0] != threading.get_ident()


async def test_a_uid_is_the_same_in_every_feed(tmp_path: Path) -> None:
    """The short id and what stands behind all ids of this deployment, whoever asks and whenever"""
    async with feed_world(tmp_path) as world:
        await world.world.add(WISH, world.porto)
        for room in (world.porto, world.porto):
            found = await world.fetch(await world.make(world.ana, room, Wish(FeedScope.ROOM)))
            assert "UID:E1@0c4f.jumelage" in str(found.text)


async def test_the_same_dates_have_the_same_tag(tmp_path: Path) -> None:
    """A program that asks again is spared the whole; when something changes, the tag does"""
    async with feed_world(tmp_path) as world:
        token = await world.make(world.ana, world.porto, Wish(FeedScope.ROOM))
        await world.world.add(WISH, world.porto)
        first = await world.fetch(token)
        world.world.clock.advance(timedelta(days=2))
        assert (await world.fetch(token)).tag == first.tag
        await world.world.add(WISH, world.porto)
        assert (await world.fetch(token)).tag != first.tag


async def test_names_and_titles_are_in_the_readers_language(tmp_path: Path) -> None:
    """That of its maker, or the one asked for; who stands for words in another language is said"""
    async with feed_world(tmp_path) as world:
        token = await world.make(world.ana, world.porto, Wish(FeedScope.CITY, "porto"))
        await world.world.add(WISH, world.porto)
        world.world.titles.known["E1"] = {"de": Rendition("Weinlese"), "ja": Rendition("収穫", Standing.REVIEWED, "Yuki")}
        assert await world.summaries(token) == ["E1 Vindima"]
        assert await world.summaries(token, "de") == ["E1 Weinlese (maschinelle Übersetzung)"]
        assert await world.summaries(token, "ja") == ["E1 収穫（確認済み：Yuki）"]
        assert await world.summaries(token, "tlh") == ["E1 Vindima"]
        found = await world.fetch(token, "de")
        assert "X-WR-CALNAME:Porto: Termine der Stadt" in str(found.text)


async def test_a_deadline_says_how_far_each_city_is(tmp_path: Path) -> None:
    """Each part below it, a promised date in the place of the first; nothing rings once all is done"""
    async with feed_world(tmp_path) as world:
        token = await world.make(world.ana, world.porto, Wish(FeedScope.CITY, "porto"), locale="en")
        number = await world.goal("List", moment("2027-04-01T12:00"), "porto", "bristol", room=99)
        promised = Side("porto", promise=Promise(moment("2027-04-08T12:00"), NOW))
        done = Side("bristol", done_at=NOW, hand=Hand(world.grace.id))
        await world.world.database.write(RoadmapStore().put_side, number, promised)
        await world.world.database.write(RoadmapStore().put_side, number, done)
        entry = (await world.events(token))["M1"]
        assert entry["DTSTART"].dt.date() == date(2027, 4, 8)
        assert "DTEND" not in entry
        assert str(entry["DESCRIPTION"]).split("\n") == [
            "Porto: new date Thursday, 8 April 2027, 12:00",
            "Bristol: done on Monday, 1 March 2027",
        ]
        assert entry.walk("VALARM")
        await world.world.database.write(RoadmapStore().put_side, number, replace(promised, done_at=NOW))
        assert not (await world.events(token))["M1"].walk("VALARM")


async def test_alarms_are_left_away_where_nobody_wants_them(tmp_path: Path) -> None:
    """A feed without alarms has none; one with them has a day and an hour"""
    async with feed_world(tmp_path) as world:
        await world.world.add(WISH, world.porto)
        counts = []
        for alarms in (True, False):
            token = await world.make(world.ana, world.porto, Wish(FeedScope.ROOM, alarms=alarms))
            counts.append(len((await world.events(token))["E1"].walk("VALARM")))
        assert counts == [2, 0]


async def test_what_is_over_for_a_year_is_left_out(tmp_path: Path) -> None:
    """A calendar keeps last year's dates, not those of ten years"""
    async with feed_world(tmp_path) as world:
        token = await world.make(world.ana, world.porto, Wish(FeedScope.ROOM))
        await world.world.add(Draft("Visita", AllDay(date(2027, 5, 14), date(2027, 5, 16), "Europe/Lisbon")), world.porto)
        world.world.clock.set(datetime(2028, 5, 1, tzinfo=UTC))
        assert await world.summaries(token) == ["E1 Visita"]
        world.world.clock.set(datetime(2028, 6, 1, tzinfo=UTC))
        assert await world.summaries(token) == []


async def test_a_withdrawn_address_is_gone_and_an_unknown_one_was_never_there(tmp_path: Path) -> None:
    """By its maker or by the city's coordinator, not by others; afterwards there is nothing at it"""
    async with feed_world(tmp_path) as world:
        token = await world.make(world.eva, world.porto, Wish(FeedScope.ROOM))
        number = 1

        async def revoke(asker: Person) -> None:
            asking = Asking(asker, world.private, "en", NOW, alone=True)
            await world.world.database.write(world.feeds.revoke, asking, number)

        with pytest.raises(NotFound):
            await revoke(world.grace)
        assert (await world.fetch(token)).text is not None
        await revoke(world.ana)
        gone, unknown = await world.fetch(token), await world.fetch("0" * 53)
        assert (gone.text, gone.gone, unknown.text, unknown.gone) == (None, True, None, False)
        with pytest.raises(NotFound):
            await revoke(world.eva)


async def test_feeds_of_a_forgotten_maker_are_empty_at_once(tmp_path: Path) -> None:
    """Even before their rows are gone nothing is shown with the rights of somebody who is no more"""
    async with feed_world(tmp_path) as world:
        token = await world.make(world.ana, world.porto, Wish(FeedScope.CITY, "porto"))
        await world.world.add(WISH, world.porto)
        world.world.directory.forget_person(world.ana.id)
        assert await world.summaries(token) == []


async def test_the_day_of_the_last_fetch_is_kept(tmp_path: Path) -> None:
    """The day alone, and it is written once a day, however often a program asks"""
    async with feed_world(tmp_path) as world:
        token = await world.make(world.ana, world.porto, Wish(FeedScope.ROOM))
        for day in (1, 1, 2):
            world.world.clock.set(datetime(2027, 3, day, 12, tzinfo=UTC))
            await world.fetch(token)
        found = await world.world.database.read(FeedStore().of_digest, digest_of(token))
        assert found is not None
        assert found.fetched_on == date(2027, 3, 2)


async def test_nobody_has_more_than_they_can_look_after(tmp_path: Path) -> None:
    """After so many addresses one has to be withdrawn first"""
    async with feed_world(tmp_path) as world:
        for _ in range(MOST_FEEDS):
            await world.make(world.ana, world.porto, Wish(FeedScope.ROOM))
        assert isinstance(await refused(world, world.ana, world.porto, Wish(FeedScope.ROOM)), Conflict)


async def test_an_event_without_a_card_is_seen_and_never_posted(tmp_path: Path) -> None:
    """What comes in with many others stands in the list and in feeds; nothing is put up, and nothing is edited later"""
    async with feed_world(tmp_path) as world:
        directory = world.world.directory
        for room in (world.porto, world.bristol):
            directory.rooms[room.id] = replace(room, link=1)
        porto = directory.rooms[world.porto.id]

        def enter(tx: Transaction) -> None:
            event = world.world.events.add(tx, WISH, porto, world.ana, quietly=True)
            world.world.events.sign_up(tx, event, porto, world.eva, SignUpWish(Coming.YES))

        await world.world.database.write(enter)
        assert (world.world.cards.shown, world.world.cards.refreshed) == ({}, [])
        for room in (porto, directory.rooms[world.bristol.id]):
            assert [one.id for one in await world.world.database.read(world.world.events.coming, room)] == ["E1"]


async def test_a_series_is_a_rule_with_what_differs_from_it(tmp_path: Path) -> None:
    """A calendar program expands the dates that people were told: one left out, one moved, none after the end

    Over both clock changes of 2027 each takes place at nine by the clocks of Berlin.
    """
    async with feed_world(tmp_path) as world:
        token = await world.make(world.ana, world.porto, Wish(FeedScope.ROOM))
        rule = Rule(Frequency.WEEKLY, until=date(2027, 12, 30))
        wish = Draft("Call", hours("2027-03-18T09:00", "2027-03-18T10:00", "Europe/Berlin"), rule=rule)

        def enter(tx: Transaction) -> None:
            draft, dates = planned(wish, Recurrence(DateutilExpansion()))
            event = world.world.events.add(tx, draft, world.porto, world.ana)
            kept = list(dates)
            kept[2] = replace(kept[2], skipped=True)
            kept[32] = replace(kept[32], span=hours("2027-10-29T11:00", "2027-10-29T12:00", "Europe/Berlin"))
            kept[40:] = [replace(one, ended=True) for one in kept[40:]]
            SeriesStore().begin(tx, event.number, kept)

        await world.world.database.write(enter)
        found = await world.fetch(token)
        shown = recurring_ical_events.of(icalendar.Calendar.from_ical(str(found.text))).between((2027, 1, 1), (2028, 12, 31))
        starts = sorted(event["DTSTART"].dt.replace(tzinfo=None) for event in shown)
        walls = [datetime(2027, 3, 18, 9) + timedelta(weeks=week) for week in range(40)]  # noqa: DTZ001 - wall times
        walls[32] = datetime(2027, 10, 29, 11)  # noqa: DTZ001 - wall time
        del walls[2]
        assert starts == walls
        assert str(found.text).count("BEGIN:VEVENT") == 2


def test_a_long_file_gives_up_what_can_be_read_elsewhere() -> None:
    """First the alarms, then the descriptions; what is too long even so is refused with a line, and never a defect"""
    entry = CalendarEntry("E1@x", "E1 Call", moment("2027-03-18T09:00"), description="ü" * 2000)
    for number, alarms, described in ((50, 2, 1), (58, 0, 1), (300, 0, 0)):
        text = one_file(Calendar("Call", (entry,) * number, "Europe/Berlin"), written)
        assert len(text.encode()) <= MOST_BYTES
        assert (text.count("BEGIN:VALARM") // number, text.count("DESCRIPTION:ü") // number) == (alarms, described)
    with pytest.raises(Conflict) as refused:
        one_file(Calendar("Call", (entry,) * 2000, "Europe/Berlin"), written)
    assert refused.value.phrase.id == "feeds-file-too-long"
