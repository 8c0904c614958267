"""How far a translation that was passed on can be trusted: made, corrected, reviewed, outdated; and what is like it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict, NotPermitted
from bot.core.person import Role
from bot.core.ref import MessageRef
from bot.core.rendition import Standing
from bot.core.reply import Acknowledgement, Reply
from bot.engines.likeness import NoLikeness, RapidfuzzLikeness
from bot.features.translation.memory_store import Correction
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.people_world import answered, posted, refused
from tests.fakes.translation_world import TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.message import Text
    from bot.core.person import Person, Room
    from bot.core.reply import Answer

ANA = "translation-who(author=Ana Sousa, city=Porto)"
COPY = MessageRef("console", "copy")


class Scene:
    """Ana has written in Porto, and Bristol reads a translation: Tom, who teaches there, and Sam, who does not."""

    def __init__(self, world: TranslationWorld, porto: Room, bristol: Room, people: tuple[Person, Person, Person]) -> None:
        """Keep who and where."""
        self.world, self.porto, self.bristol = world, porto, bristol
        self.ana, self.tom, self.sam = people
        self.outbox = world.people.outbox

    async def passes_on(self, words: str = "Bom dia a todos") -> Text:
        """Let Ana write; what it has become in Bristol is the message `COPY` from now on."""
        text = self.world.text(self.porto, self.ana, words)
        await self.world.said(text, self.ana)
        self.outbox.sent[COPY] = list(self.outbox.posts)[-1]
        return text

    async def types(self, words: str, person: Person | None = None, message: MessageRef | None = COPY) -> Answer | None:
        """Have somebody answer it with the command for translation and some words."""
        corrections, who = self.world.corrections, person or self.tom
        where = message or MessageRef("console", "none")
        reader = self.world.reader(self.bristol, who, apart=False)
        return await self.world.people.database.write(corrections.command, reader, where, words)

    async def approves(self, person: Person, message: MessageRef | None = COPY) -> None:
        """Have somebody approve it."""
        await self.world.people.database.write(self.world.improving.approve, self.bristol, person, message)

    def stands(self) -> list[str]:
        """Return what Bristol reads in the end."""
        row = self.outbox.sent[COPY]
        return posted(dict(self.outbox.edits).get(row, self.outbox.posts[row]))


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Connect Porto and Bristol."""
    async with translation_world(tmp_path) as world:
        porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
        await world.translate(porto)
        ana = await world.people.add_person("Ana Sousa", PORTO, Role.TEACHER)
        tom = await world.people.add_person("Tom Reed", BRISTOL, Role.TEACHER)
        sam = await world.people.add_person("Sam Cole", BRISTOL)
        again = world.people.again
        yield Scene(world, await again(porto), await again(bristol), (ana, tom, sam))


@pytest.mark.parametrize("words", ["better:", "better :  "])
async def test_nothing_is_no_better_words(scene: Scene, words: str) -> None:
    """The word for a correction with nothing behind it changes nothing, and says what is missing"""
    await scene.passes_on()
    before = scene.stands()
    with pytest.raises(Conflict) as fault:
        await scene.types(words)
    assert (refused(fault.value), scene.stands()) == ("translation-correction-empty", before)


async def test_better_words_are_typed_with_the_command_too(scene: Scene) -> None:
    """With or without a colon, in any of the languages; the receipt is a reaction, and nothing new is posted"""
    for words in ("better Hello everybody", "Better: Hello everybody", "melhor Hello everybody"):
        await scene.passes_on()
        assert isinstance(await scene.types(words, scene.sam), Acknowledgement)
        assert scene.stands()[:2] == [f"translation-head-corrected(by=Sam Cole, who={ANA})", "Hello everybody"]


async def test_words_that_are_only_to_be_translated(scene: Scene) -> None:
    """What does not begin with such a word, or answers no translation, is taken for words to be translated"""
    await scene.passes_on()
    assert await scene.types("good morning") is None
    assert await scene.types("betterment of the world") is None
    assert await scene.types("better days", message=None) is None


async def test_who_may_approves(scene: Scene) -> None:
    """The head says by whom it is reviewed; the same words are read so from then on"""
    await scene.passes_on()
    assert isinstance(await scene.types("approve"), Acknowledgement)
    reviewed = [f"translation-head-reviewed(by=Tom Reed, who={ANA})", "good morning a sodot"]
    assert scene.stands()[:2] == reviewed
    lines = len(scene.world.engine.lines)
    await scene.passes_on()
    assert (scene.stands()[:2], len(scene.world.engine.lines)) == (reviewed, lines)


async def test_corrected_words_are_approved_as_they_are(scene: Scene) -> None:
    """And put right again they are corrected, no longer reviewed"""
    await scene.passes_on()
    await scene.types("better Hello everybody", scene.sam)
    await scene.approves(scene.tom)
    assert scene.stands()[:2] == [f"translation-head-reviewed(by=Tom Reed, who={ANA})", "Hello everybody"]
    await scene.types("better Hello, all", scene.sam)
    assert scene.stands()[0] == f"translation-head-corrected(by=Sam Cole, who={ANA})"


async def test_others_are_told_who_may(scene: Scene) -> None:
    """Whoever has no role in the city that reads it, and a teacher of the other one, may not stand for it"""
    await scene.passes_on()
    for person in (scene.sam, scene.ana):
        with pytest.raises(NotPermitted) as fault:
            await scene.approves(person)
        assert refused(fault.value) == "translation-approve-up-to(city=[Bristol], people=[Bristol])"
    await scene.world.people.add_person("Grace Hill", BRISTOL, Role.COORDINATOR)
    with pytest.raises(NotPermitted) as fault:
        await scene.approves(scene.sam)
    assert refused(fault.value) == "translation-approve-up-to(city=[Bristol], people=[Grace Hill])"


async def test_what_is_no_translation_cannot_be_approved_or_put_right(scene: Scene) -> None:
    """Nothing, a message of another room, one that was not translated, and one of days ago; it is said what can be"""
    database, improving = scene.world.people.database, scene.world.improving
    text = await scene.passes_on()
    hello = Correction("Hello", "Tom", scene.tom.ref)
    for message in (None, text.message):
        with pytest.raises(Conflict) as fault:
            await scene.approves(scene.tom, message)
        assert refused(fault.value) == "translation-approve-what(prefix=!)"
        with pytest.raises(Conflict) as fault:
            await database.write(improving.better, scene.bristol, message, hello)
        assert refused(fault.value) == "translation-better-what(prefix=!)"
        with pytest.raises(Conflict) as fault:
            await database.write(improving.propose, scene.bristol, message)
        assert refused(fault.value) == "translation-propose-what(prefix=!)"
    scene.world.engine.broken = True
    await scene.passes_on("Boa tarde")
    with pytest.raises(Conflict):
        await scene.approves(scene.tom)
    scene.world.engine.broken = False
    await scene.passes_on()
    await database.write(scene.world.store.erase_words, scene.world.people.clock.now() + timedelta(seconds=1))
    with pytest.raises(Conflict):
        await scene.approves(scene.tom)


@pytest.mark.parametrize("approved", [True, False])
async def test_a_changed_original_outdates_it(scene: Scene, approved: bool) -> None:
    """What was put right is a machine's again and says so, for as long as it is; what is kept is for the old words alone"""
    text = await scene.passes_on()
    await (scene.approves(scene.tom) if approved else scene.types("better Hello everybody"))
    by_hand = scene.stands()
    for words, made in (("Bom", "good"), ("dia", "morning")):
        await scene.world.edit(text, scene.ana, words)
        assert scene.stands() == [f"translation-head(who={ANA})", made, f"> {words}", "translation-outdated"]
    await scene.world.edit(text, scene.ana, "Bom dia a todos")
    assert scene.stands() == by_hand


async def test_an_original_that_cannot_be_translated_anew(scene: Scene) -> None:
    """It stands as it is, and still says that the correction is none of these words"""
    text = await scene.passes_on()
    await scene.types("better Hello everybody")
    scene.world.engine.broken = True
    await scene.world.edit(text, scene.ana, "Bom")
    assert scene.stands() == [f"translation-head-plain(who={ANA})", "Bom", "translation-outdated"]


# What is like it


async def test_something_very_like_is_proposed(scene: Scene) -> None:
    """To whoever asks what the message was like, with the words it was for; it is never put in by itself"""
    await scene.passes_on("Bom dia a todos os alunos")
    await scene.types("better Hello, dear pupils", scene.sam)
    await scene.passes_on("Bom dia a todos os alunos!")
    assert scene.stands()[0] == f"translation-head(who={ANA})"
    proposal = ["translation-proposal(by=Sam Cole)", "Hello, dear pupils", "> Bom dia a todos os alunos"]
    answer = await scene.types("suggestion")
    assert isinstance(answer, Reply)
    assert answered(answer) == proposal
    await scene.world.said(scene.world.text(scene.bristol, scene.sam, "suggest", COPY), scene.sam)
    assert posted(list(scene.outbox.posts.values())[-1]) == proposal
    assert scene.stands()[0] == f"translation-head(who={ANA})"


async def test_it_is_proposed_on_asking(scene: Scene) -> None:
    """Below the machine's words, in the room where it was put right and in no other"""
    await scene.passes_on("Bom dia a todos os alunos")
    await scene.types("better Hello, dear pupils", scene.sam)
    for room, count in ((scene.bristol, 1), (scene.porto, 0)):
        post = await scene.world.asked("Bom dia a todos os alunos!", "en", scene.world.reader(room, scene.tom, apart=False))
        assert sum(line.startswith("translation-proposal") for line in posted(post)) == count  # type: ignore[arg-type]
    post = await scene.world.asked("Bom dia a todos os alunos", "en", scene.world.reader(scene.bristol, scene.tom))
    assert posted(post)[0].startswith("translation-asked-corrected")  # type: ignore[arg-type]


async def test_nothing_like_it(scene: Scene) -> None:
    """What is less like is not proposed, and neither is anything of a room whose words no machine may see"""
    await scene.passes_on("Bom dia a todos os alunos")
    await scene.types("better Hello, dear pupils", scene.sam)
    await scene.passes_on("Boa noite a quem vier")
    answer = await scene.types("suggestion")
    assert isinstance(answer, Reply)
    assert answered(answer) == ["translation-proposal-none"]


async def test_nothing_is_kept_of_a_sealed_room(scene: Scene) -> None:
    """What people translate there themselves is shown, but the original is not kept for anything like it"""
    kept = scene.world.kept
    await scene.world.people.database.write(lambda tx: kept.settings.seal(tx, scene.porto.id, sealed=True))
    await scene.passes_on("Bom dia a todos os alunos")
    await scene.types("better Hello, dear pupils", scene.sam)
    assert scene.stands()[1] == "Hello, dear pupils"
    found = await scene.world.people.database.read(kept.memory.several, scene.bristol.id, ("pt", "en"), 10)
    assert found == []


async def test_nothing_is_kept_of_a_form(scene: Scene) -> None:
    """What people make of a text that no machine may translate is shown, but the original is not kept either"""
    await scene.passes_on(f"{scene.world.form} que o meu filho viaje")
    await scene.types("better I allow it", scene.sam)
    assert scene.stands()[1] == "I allow it"
    found = await scene.world.people.database.read(scene.world.kept.memory.several, scene.bristol.id, ("pt", "en"), 10)
    assert found == []


async def test_what_was_kept_goes_with_its_message(scene: Scene) -> None:
    """The author's removal takes the correction and the original that was kept for it"""
    text = await scene.passes_on("Bom dia a todos os alunos")
    await scene.types("better Hello, dear pupils", scene.sam)
    several = scene.world.kept.memory.several
    (found,) = await scene.world.people.database.read(several, scene.bristol.id, ("pt", "en"), 10)
    assert (found.original, found.standing) == ("Bom dia a todos os alunos", Standing.CORRECTED)
    await scene.world.delete(scene.porto, text.message, scene.ana)
    assert await scene.world.people.database.read(several, scene.bristol.id, ("pt", "en"), 10) == []


def test_likeness() -> None:
    """The most like of several, if it is like enough; without the library nothing is like anything"""
    known = ["Boa noite a todos", "Bom dia a todos!", "Bom dia"]
    assert RapidfuzzLikeness().nearest("Bom dia a todos", known, 85.0) == 1
    assert RapidfuzzLikeness().nearest("Até amanhã", known, 85.0) is None
    assert RapidfuzzLikeness().nearest("x", [], 85.0) is None
    assert NoLikeness().nearest("Bom dia a todos", known, 0.0) is None
