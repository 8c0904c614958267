"""The hour that a message names, in both cities: read from when and where its author wrote it, and there to stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.message import Author, Edited
from bot.core.ref import MessageRef
from bot.features.translation.memory_store import Correction
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import posted
from tests.fakes.translation_world import TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.message import Text
    from bot.core.person import City, Person, Room

SAID = "quinta-feira às 9h"
FOURTH = "2027-03-04T09:00:00"
LATER = timedelta(days=6)


def line(wall: str, there: str = "10:00") -> str:
    """Return the line that says a moment of Porto in Lindenau too."""
    first = f"translation-hour-first(city=Porto, when={wall} Europe/Lisbon)"
    return f"{first} = translation-hour(city=Lindenau, when={there})"


class Scene:
    """Porto writes, Lindenau reads; it is Monday, 1 March 2027."""

    def __init__(self, world: TranslationWorld, porto: Room, lindenau: Room) -> None:
        """Keep where."""
        self.world, self.porto, self.lindenau = world, porto, lindenau

    async def author(self, city: City | None = PORTO) -> Person:
        """Return Ana, who belongs to a city or to none."""
        return await self.world.people.add_person("Ana", city)

    async def last_line(self, text: Text, author: Person) -> str:
        """Let something be said; return the last line that Lindenau reads."""
        (post,) = await self.world.said(text, author)
        return posted(post)[-1]

    async def edited(self, text: Text, author: Person, words: str, written_at: datetime | None = None) -> str:
        """Let it be said otherwise; return the last line that Lindenau reads then."""
        before = len(self.world.people.outbox.edits)
        edit = Edited(text.room, text.message, Author(author.ref, author.name), words, written_at=written_at)
        database, talk = self.world.people.database, self.world.talk
        await self.world.done(await database.write(talk.edited, edit, self.porto, author))
        ((_, post),) = self.world.people.outbox.edits[before:]
        return posted(post)[-1]


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Connect the two rooms."""
    async with translation_world(tmp_path, (PORTO, BRISTOL, LINDENAU)) as world:
        porto, lindenau = await world.people.linked_rooms(PORTO, LINDENAU)
        assert world.people.clock.now().date().isoformat() == "2027-03-01"
        yield Scene(world, porto, lindenau)


async def test_both_cities(scene: Scene) -> None:
    """The mirror ends with the hour of the author's city and of the reader's"""
    ana = await scene.author()
    assert await scene.last_line(scene.world.text(scene.porto, ana, SAID), ana) == line(FOURTH)


async def test_somebody_unknown_counts_as_of_the_rooms_city(scene: Scene) -> None:
    """Who has told the bot nothing is taken for one of those whose room it is"""
    ana = await scene.world.people.who("Ana")
    assert await scene.last_line(scene.world.text(scene.porto, ana, SAID), ana) == line(FOURTH)


async def test_a_guest_may_mean_the_clocks_at_home(scene: Scene) -> None:
    """Of somebody from another city than the room's no hour is said"""
    anke = await scene.author(LINDENAU)
    assert await scene.last_line(scene.world.text(scene.porto, anke, SAID), anke) == SAID


async def test_read_from_the_day_it_was_written(scene: Scene) -> None:
    """What arrives a week late names the Thursday after it was written, not the next one"""
    ana = await scene.author()
    text = scene.world.text(scene.porto, ana, SAID)
    scene.world.people.clock.advance(LATER)
    assert await scene.last_line(text, ana) == line(FOURTH)


async def test_nothing_is_written_later_than_now(scene: Scene) -> None:
    """A network's clock that is ahead moves no weekday on"""
    ana = await scene.author()
    text = scene.world.text(scene.porto, ana, SAID)
    ahead = replace(text, written_at=scene.world.people.clock.now() + LATER)
    assert await scene.last_line(ahead, ana) == line(FOURTH)


async def test_where_it_is_not_known_when_it_was_written(scene: Scene) -> None:
    """A weekday alone is not read; a date is, since it does not depend on the day"""
    ana = await scene.author()
    for said, last in ((SAID, SAID), ("4 de março às 9h", line(FOURTH)), ("quinta-feira, 4 de março, às 9h", line(FOURTH))):
        text = replace(scene.world.text(scene.porto, ana, said), written_at=None)
        assert await scene.last_line(text, ana) == last


async def test_an_edit_is_read_from_the_day_of_the_original(scene: Scene) -> None:
    """Whoever corrects a letter six days later does not move the meeting by a week, nor does a second time"""
    ana = await scene.author()
    text = scene.world.text(scene.porto, ana, SAID)
    await scene.world.said(text, ana)
    scene.world.people.clock.advance(LATER)
    assert await scene.edited(text, ana, f"{SAID}!") == line(FOURTH)
    assert await scene.edited(text, ana, "quinta-feira às 10h") == line("2027-03-04T10:00:00", "11:00")


async def test_an_edit_that_says_when_the_original_was_written(scene: Scene) -> None:
    """Where the network tells it, that counts, even if it was not known before"""
    ana = await scene.author()
    text = scene.world.text(scene.porto, ana, SAID)
    assert await scene.last_line(replace(text, written_at=None), ana) == SAID
    assert await scene.edited(text, ana, f"{SAID}!") == f"{SAID}!"
    assert await scene.edited(text, ana, SAID, text.written_at) == line(FOURTH)


async def test_the_line_stays_when_words_are_put_right(scene: Scene) -> None:
    """A correction and an approval change the words above the line, not the line, on whichever day they come"""
    ana = await scene.author()
    await scene.world.said(scene.world.text(scene.porto, ana, SAID), ana)
    scene.world.people.clock.advance(LATER)
    assert await _improved(scene, ana) == line(FOURTH)


async def test_no_line_comes_where_the_room_wants_none(scene: Scene) -> None:
    """A room that has switched the hours off gets none with a correction either"""
    ana = await scene.author()
    await scene.world.said(scene.world.text(scene.porto, ana, SAID), ana)
    kept = scene.world.kept.settings
    database = scene.world.people.database
    await database.write(lambda tx: kept.set_times(tx, scene.lindenau.id, shown=False))
    assert await _improved(scene, ana) == f"> {SAID}"


async def _improved(scene: Scene, person: Person) -> str:
    """Return the last line that Lindenau reads once somebody has put the words right."""
    improving, outbox = scene.world.improving, scene.world.people.outbox
    ((row, _),) = outbox.posts.items()
    message = MessageRef("console", "mirror")
    outbox.sent[message] = row
    database = scene.world.people.database
    passed = await database.read(improving.passed, message, scene.lindenau)
    assert passed is not None
    await database.write(improving.correct, scene.lindenau, passed, Correction("Donnerstag um 9 Uhr", "Ute", person.ref))
    _, post = outbox.edits[-1]
    assert posted(post)[1] == "Donnerstag um 9 Uhr"
    return posted(post)[-1]


@pytest.mark.parametrize("place", ["lindenau", "tokyo", "buenos aires", "são paulo"])
async def test_places_in_small_letters(scene: Scene, place: str) -> None:
    """Where a partner, or a city that a zone has its name from, is named without a capital, its clocks may be meant"""
    ana = await scene.author()
    assert await scene.last_line(scene.world.text(scene.porto, ana, f"{SAID} {place}"), ana) != line(FOURTH)


async def test_words_that_are_also_names_of_zones(scene: Scene) -> None:
    """What people say every day is no place, though a zone is called so"""
    ana = await scene.author()
    assert await scene.last_line(scene.world.text(scene.porto, ana, f"{SAID}, exame oral"), ana) == line(FOURTH)
