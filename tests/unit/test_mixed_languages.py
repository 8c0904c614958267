"""People mix languages: everybody reads each part in their own, whichever comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.engine import Grade
from bot.core.reply import Later
from bot.engines.detection import best_detector
from bot.features.translation.asking import Reader
from bot.features.translation.private_store import PrivateReader
from bot.features.translation.translator import Wanted
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import answered, posted
from tests.fakes.translation_world import PlacedEngine, TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction

THANKS, BUS = "Thank you so much for the wonderful weekend, dear friends!", "Leider fährt am Samstag kein Bus."
GERMAN, ENGLISH = f"en>de({THANKS}) {BUS}", f"{THANKS} de>en({BUS})"
CODES = ("de", "en", "pt")


class Marking(PlacedEngine):
    """Says which way a text went."""

    def line(self, text: str, source: str, target: str) -> str:
        """Return the text in a frame."""
        return f"{source}>{target}({text})"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[TranslationWorld]:
    """Tell languages as the program does."""
    async with translation_world(tmp_path, (LINDENAU, BRISTOL, PORTO)) as opened:
        opened.engine = Marking(pairs=[(one, other) for one in CODES for other in CODES if one != other])
        opened.detector = best_detector()  # type: ignore[assignment] # another one than the fake
        opened.__post_init__()
        yield opened


async def shared_room(world: TranslationWorld) -> tuple[Room, Person]:
    """Return a translated room of Germans and English, and one of the Germans."""
    room = await world.people.add_room("school", shared=True, languages="de,en")
    await world.translate(room)
    return await world.people.again(room), await world.people.add_person("Anke Brandt", LINDENAU)


@pytest.mark.parametrize("text", [f"{THANKS} {BUS}", f"{BUS} {THANKS}", f"{THANKS}\n{BUS}"])
async def test_in_connected_rooms(world: TranslationWorld, text: str) -> None:
    """What is in the reader's language stays, and the other part is translated, also where the message begins with theirs"""
    lindenau, bristol = await world.people.linked_rooms(LINDENAU, BRISTOL)
    await world.translate(lindenau, bristol)
    anke = await world.people.add_person("Anke Brandt", LINDENAU)
    (post,) = await world.say(lindenau, anke, text)
    assert "\n".join(posted(post)[1 : 1 + len(text.splitlines())]) == text.replace(BUS, f"de>en({BUS})")
    assert posted(post)[0].startswith("translation-head(")


async def test_in_a_third_language(world: TranslationWorld) -> None:
    """Each part goes from its own language, and none as if it were in that of another"""
    lindenau, _ = await world.people.linked_rooms(LINDENAU, BRISTOL)
    porto = await world.people.add_room("porto", PORTO, link_id=lindenau.link)
    await world.translate(lindenau)
    anke = await world.people.add_person("Anke Brandt", LINDENAU)
    posts = await world.say(lindenau, anke, f"{THANKS} {BUS}")
    (read,) = [posted(post)[1] for post in posts if post.room == porto.ref]
    assert read == f"en>pt({THANKS}) de>pt({BUS})"


async def test_within_a_room(world: TranslationWorld) -> None:
    """Those of each language get the part that they cannot read; what is in one language is answered for the others alone"""
    room, anke = await shared_room(world)
    assert [posted(post)[1] for post in await world.say(room, anke, f"{THANKS} {BUS}")] == [GERMAN, ENGLISH]
    assert [posted(post)[1] for post in await world.say(room, anke, BUS)] == [f"de>en({BUS})"]


async def test_in_private(world: TranslationWorld) -> None:
    """Whoever reads in private gets the part that is not in their language"""
    porto = await world.people.add_room("porto", PORTO, languages="en", translates=True)
    talk = await world.people.add_room("private:tom", direct=True)
    ana, tom = await world.people.add_person("Ana Sousa", PORTO), await world.people.add_person("Tom Reed", BRISTOL)
    world.people.members.there = {porto.ref: {ana.ref, tom.ref}, talk.ref: {tom.ref}}
    now = world.people.clock.now()

    def allow(tx: Transaction) -> None:
        world.kept.settings.set_private(tx, porto.id, allowed=True)
        world.kept.private.put(tx, PrivateReader(porto.id, tom.ref, "de", talk.id), now)

    await world.people.database.write(allow)
    (post,) = await world.say(porto, ana, f"{THANKS} {BUS}")
    assert posted(post)[1] == GERMAN
    assert await world.say(porto, ana, BUS) == []


async def test_on_asking(world: TranslationWorld) -> None:
    """Asked for in the language of its beginning, a message is translated as far as it is in another"""
    room, anke = await shared_room(world)
    reader = Reader(room, anke, "en", world.text(room, anke, "").message)
    answer = await world.people.database.write(world.on_demand.ask, f"{THANKS} {BUS}", "en", reader)
    assert isinstance(answer, Later)
    await world.done(answer.work)
    assert ENGLISH in posted(list(world.people.outbox.posts.values())[-1])
    answer = await world.people.database.write(world.on_demand.ask, THANKS, "en", reader)
    assert not isinstance(answer, Later)
    assert answered(answer)[0].startswith("translation-asked-same")


async def test_the_roughest_part_is_the_grade(world: TranslationWorld) -> None:
    """Where parts go different ways, the message says how rough the roughest is"""
    rough = Marking(grade=Grade.GIST, pairs=[("pt", "en")])
    good = Marking(pairs=[("de", "en")])
    rough.called, good.called = "rough", "good"
    world.engines = [good, rough]
    world.__post_init__()
    wanted = Wanted(f"{BUS} O autocarro parte da câmara municipal às nove horas.", "de", "en", ("pt",))
    made = await world.languages.translator.translate(wanted)
    assert made.way is not None
    assert made.way.grade is Grade.GIST


async def test_a_word_of_both_languages(world: TranslationWorld) -> None:
    """A word that may be either is in the language of its author's city, where they have chosen none"""
    room, anke = await shared_room(world)
    tom = await world.people.add_person("Tom Reed", BRISTOL)
    heard = [posted(post)[1] for person in (tom, anke) for post in await world.say(room, person, "Gift?")]
    assert heard == ["en>de(Gift?)", "de>en(Gift?)"]
