"""Whoever wishes it is translated by no machine in a room, for nobody and at once."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Literal

import pytest

from bot.core.errors import Conflict
from bot.core.message import Author, Quoted, Written
from bot.core.ref import MessageRef
from bot.core.reply import Later, Reply
from bot.features.translation.on_demand import SIGN
from bot.features.translation.own_choice import OwnChoices
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.people_world import answered, posted, refused
from tests.fakes.translation_world import TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.outbox import Post
    from bot.core.person import Person, Room

ANA = "translation-who(author=Ana Sousa, city=Porto)"
LEFT_OUT = [f"translation-head-left-out(who={ANA})", "Bom dia"]
TRANSLATED = [f"translation-head(who={ANA})", "good morning", "> Bom dia"]
REFUSED = ["translation-asked-left-out"]
ZONE = "Europe/Lisbon"


class Gate(asyncio.Event):
    """Tells when two wait before it.

    Attributes:
        two: Set when they do.
    """

    def __init__(self) -> None:
        """Begin with nobody."""
        super().__init__()
        self.two = asyncio.Event()
        self._waiting = 0

    async def wait(self) -> Literal[True]:
        """Count, and wait."""
        self._waiting += 1
        if self._waiting > 1:
            self.two.set()
        return await super().wait()


class Scene:
    """Porto and Bristol are connected, and Porto's words are translated; Ana and Rui write there, Grace in Bristol."""

    def __init__(self, world: TranslationWorld, rooms: tuple[Room, Room], people: tuple[Person, Person, Person]) -> None:
        """Keep who and where."""
        self.world, self.outbox = world, world.people.outbox
        self.porto, self.bristol = rooms
        self.ana, self.rui, self.grace = people

    async def chooses(self, person: Person, room: Room, *, on: bool = False) -> Reply:
        """Let somebody choose how they are translated in a room."""
        choices, now = (
            OwnChoices(self.world.kept.left_out, self.world.passing_on.languages.translator.call_off),
            self.world.people.clock.now(),
        )
        if on:
            return await self.world.people.database.write(choices.take_in, room, person)
        return await self.world.people.database.write(choices.leave_out, room, person, now)

    async def says(self, person: Person, room: Room | None = None) -> list[Post]:
        """Let somebody say good morning; return what the bot posted then."""
        return await self.world.say(room or self.porto, person, "Bom dia")

    async def asks(self, text: str, person: Person, about: Written | None = None) -> list[str]:
        """Have somebody ask for a translation in Porto's room; return the lines of the answer."""
        answer = await self.world.asked(text, "en", self.world.reader(self.porto, person, apart=False), about)
        return answered(answer) if isinstance(answer, Reply) else posted(answer)

    async def status(self) -> list[str]:
        """Return what Grace is told of the translation of Porto's room."""
        fresh = await self.world.people.again(self.porto)
        return answered(await self.world.people.database.read(self.world.status.show, fresh, self.grace, ZONE))


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Connect the rooms."""
    async with translation_world(tmp_path) as world:
        world.detector.known |= {"Bom dia": "pt", "bom dia": "pt", "Good morning": "en"}
        porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
        await world.translate(porto)
        people = [await world.people.add_person(*each) for each in (("Ana Sousa", PORTO), ("Rui Lopes", PORTO))]
        grace = await world.people.add_person("Grace Hill", BRISTOL)
        yield Scene(world, (await world.people.again(porto), bristol), (people[0], people[1], grace))


async def test_their_words_go_to_no_engine(scene: Scene) -> None:
    """They are passed on in the original alone, and the head says that the author wishes it; taken back, they are translated"""
    answer = await scene.chooses(scene.ana, scene.porto)
    assert answered(answer) == ["translation-me-off(prefix=!)"]
    (copy,) = await scene.says(scene.ana)
    assert (posted(copy), copy.translation) == (LEFT_OUT, None)
    assert scene.world.engine.lines == []
    assert answered(await scene.chooses(scene.ana, scene.porto, on=True)) == ["translation-me-on"]
    (copy,) = await scene.says(scene.ana)
    assert posted(copy) == TRANSLATED


async def test_it_is_one_persons_choice_in_one_room(scene: Scene) -> None:
    """Others are translated there as before, and so is the same person in another room"""
    await scene.chooses(scene.ana, scene.bristol)
    await scene.chooses(scene.rui, scene.porto)
    (copy,) = await scene.says(scene.ana)
    assert posted(copy) == TRANSLATED


async def test_a_room_without_translation_says_nothing_of_it(scene: Scene) -> None:
    """Where nothing is translated anyway, and where the words are in the reader's language, the head is that of everybody"""
    await scene.chooses(scene.grace, scene.bristol)
    (copy,) = await scene.world.say(scene.bristol, scene.grace, "Good morning")
    assert posted(copy)[0] == "translation-head-plain(who=translation-who(author=Grace Hill, city=Bristol))"
    await scene.chooses(scene.ana, scene.porto)
    (copy,) = await scene.world.say(scene.porto, scene.ana, "Good morning")
    assert posted(copy)[0] == f"translation-head-plain(who={ANA})"


async def test_in_a_room_of_several_languages_no_reply_comes(scene: Scene) -> None:
    """Nothing stands under their messages there"""
    school = await scene.world.people.add_room("school", PORTO, languages="pt,en", translates=True)
    (reply,) = await scene.says(scene.ana, school)
    assert posted(reply)[1] == "good morning"
    await scene.chooses(scene.ana, school)
    assert await scene.says(scene.ana, school) == []


async def test_what_waits_for_an_engine_is_not_shown(scene: Scene) -> None:
    """Chosen while a slow engine works, the original stays and says why"""
    scene.world.engine.gate = asyncio.Event()
    scene.world.patience_seconds = 0.0
    scene.world.__post_init__()
    work = await scene.world.heard(scene.world.text(scene.porto, scene.ana, "Bom dia"), scene.ana)
    assert work is not None
    rest = await scene.world.begun(work)
    await scene.chooses(scene.ana, scene.porto)
    scene.world.engine.gate.set()
    await scene.world.done(rest)
    assert posted(dict(scene.outbox.edits)["row1"]) == LEFT_OUT


async def test_what_has_not_reached_an_engine_does_not(scene: Scene) -> None:
    """Chosen between writing and translating, the engine never sees the words"""
    work = await scene.world.heard(scene.world.text(scene.porto, scene.ana, "Bom dia"), scene.ana)
    await scene.chooses(scene.ana, scene.porto)
    await scene.world.done(work)
    assert scene.world.engine.lines == []
    assert posted(scene.outbox.posts["row1"]) == LEFT_OUT


async def test_what_an_engine_still_has_is_called_off(scene: Scene) -> None:
    """Chosen while the engine works, nobody waits for it any more; others' words stay with it"""
    scene.world.engine.gate = gate = Gate()
    works = [await scene.world.heard(scene.world.text(scene.porto, who, "Bom dia"), who) for who in (scene.ana, scene.rui)]
    preparing = [asyncio.ensure_future(work.prepare()) for work in works if work is not None]
    await gate.two.wait()
    await scene.chooses(scene.ana, scene.porto)
    await preparing[0]
    assert not preparing[1].done()
    gate.set()
    await preparing[1]
    assert scene.world.engine.lines == ["Bom dia"]


async def test_what_an_engine_has_for_somebody_else_is_called_off(scene: Scene) -> None:
    """Chosen while the engine works for another who has tapped, the words are taken back from it; theirs alone"""
    people, on_demand = scene.world.people, scene.world.on_demand
    scene.world.engine.gate = gate = Gate()
    works = []
    for key, author in (("m70", scene.ana), ("m71", scene.grace)):
        about = Written(MessageRef("console", key), author.ref)
        reader = scene.world.reader(scene.porto, scene.rui)
        answer = await people.database.write(on_demand.ask, "Bom dia", "en", reader, about)
        assert isinstance(answer, Later)
        works.append(asyncio.ensure_future(answer.work.prepare()))
    await gate.two.wait()
    choices = OwnChoices(scene.world.kept.left_out, on_demand.languages.translator.call_off)
    await people.database.write(choices.leave_out, scene.porto, scene.ana, people.clock.now())
    gate.set()
    await asyncio.gather(*works)
    assert scene.world.engine.lines == ["Bom dia"]


async def test_an_edit_is_not_translated_either(scene: Scene) -> None:
    """A copy that was translated before holds the other words as they are written"""
    text = scene.world.text(scene.porto, scene.ana, "Bom")
    await scene.world.said(text, scene.ana)
    await scene.chooses(scene.ana, scene.porto)
    ((_, edited),) = await scene.world.edit(text, scene.ana, "Bom dia")
    assert posted(edited) == LEFT_OUT
    assert scene.world.engine.lines == ["Bom"]


async def test_nobody_has_it_translated_on_asking(scene: Scene) -> None:
    """Whoever types hears why, in the room and where it was passed on; whoever taps an emoji, once in the room"""
    await scene.chooses(scene.ana, scene.porto)
    text = scene.world.text(scene.porto, scene.ana, "Bom dia")
    await scene.world.said(text, scene.ana)
    scene.outbox.sent[MessageRef("console", "b1")] = "row1"
    assert await scene.asks("Bom dia", scene.grace, Written(text.message, scene.ana.ref)) == REFUSED
    reader = scene.world.reader(await scene.world.people.again(scene.bristol), scene.grace, apart=False)
    pick = scene.world.on_demand.pick
    answer = await scene.world.people.database.write(pick, MessageRef("console", "b1"), "en", reader)
    assert not isinstance(answer, Later)
    assert answered(answer) == REFUSED
    before = len(scene.outbox.posts)
    for person in (scene.grace, scene.rui):
        scene.world.messages.written[scene.porto.ref, "old"] = Quoted(Author(scene.ana.ref, scene.ana.name), "Bom dia")
        await scene.world.react(scene.porto, MessageRef("console", "old"), person, SIGN)
    assert [posted(post)[0] for post in list(scene.outbox.posts.values())[before:]] == REFUSED
    assert scene.world.engine.lines == []


async def test_an_answer_that_was_under_way_is_not_given(scene: Scene) -> None:
    """Chosen while the engine works for whoever asked, they hear why there is none"""
    asking = scene.world.reader(scene.porto, scene.grace)
    about = Written(MessageRef("console", "m70"), scene.ana.ref)
    work = await scene.world.people.database.write(scene.world.on_demand.ask, "Bom dia", "en", asking, about)
    assert isinstance(work, Later)
    await work.work.prepare()
    await scene.chooses(scene.ana, scene.porto)
    await scene.world.people.database.write(work.work.finish)
    assert [posted(post) for post in scene.outbox.posts.values()] == [REFUSED]


async def test_words_typed_to_be_translated_are(scene: Scene) -> None:
    """Whoever is left out may still have words of their own translated, since they ask for just that"""
    await scene.chooses(scene.ana, scene.porto)
    assert (await scene.asks("Bom dia", scene.ana))[1] == "good morning"


async def test_the_room_learns_how_many_and_not_who(scene: Scene) -> None:
    """The state of a room's translation says a number"""
    assert not any("left-out" in line for line in await scene.status())
    for person in (scene.ana, scene.rui, scene.rui):
        await scene.chooses(person, scene.porto)
    assert "translation-status-left-out(count=2)" in await scene.status()


async def test_it_is_taken_back_by_its_contrary(scene: Scene) -> None:
    """What changed something is undone; what changed nothing is not"""
    undone = [(await scene.chooses(scene.ana, scene.porto, on=on)).undo for on in (False, False, True, True)]
    assert undone == ["translate me on", None, "translate me off", None]


async def test_in_a_talk_of_two_there_is_nothing_to_choose(scene: Scene) -> None:
    """It says where to write it"""
    private = await scene.world.people.add_room("private:ana", direct=True)
    for on in (False, True):
        with pytest.raises(Conflict) as fault:
            await scene.chooses(scene.ana, private, on=on)
        assert refused(fault.value) == "translation-me-where"


async def test_what_they_wrote_is_not_kept_to_be_proposed(scene: Scene) -> None:
    """Somebody's better words for it are kept, and the original beside them is not"""
    await scene.chooses(scene.ana, scene.porto)
    await scene.says(scene.ana)
    scene.outbox.sent[MessageRef("console", "b1")] = "row1"
    better = scene.world.text(scene.bristol, scene.grace, "better: Hello", MessageRef("console", "b1"))
    await scene.world.said(better, scene.grace)
    known = await scene.world.people.database.read(scene.world.memory.several, scene.bristol.id, ("pt", "en"), 5)
    assert [one.original for one in known] == []
