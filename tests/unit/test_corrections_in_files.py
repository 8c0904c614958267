"""Handing out what was put right in a room, and taking a file in: what is shown, kept, refused and taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict, NotFound
from bot.core.person import Role
from bot.core.ref import MessageRef, PersonRef
from bot.core.rendition import Standing
from bot.features.translation.exchange import LINES
from bot.features.translation.memory.model import LONGEST_TEXT, MOST_PAIRS, Pair
from bot.features.translation.memory.service import Exchange
from bot.features.translation.memory.store import Giver, PairStore
from bot.features.translation.memory.tmx import read_tmx, tmx_of
from bot.features.translation.memory.wording import handed_out, imported, shown
from bot.features.translation.memory_store import Correction
from bot.features.translation.store import Origin, PassedOn
from bot.features.translation.waiting_store import WaitingStore
from bot.i18n import KNOWN_LOCALES
from bot.i18n.languages import TypedNames
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.people_world import words
from tests.fakes.translation_world import TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from bot.core.person import Person, Room
    from bot.core.reply import Reply
    from bot.features.translation.memory.service import HandedOut, PairPlan, PairsShown

LANGUAGES = TypedNames(KNOWN_LOCALES)
HELLO = Pair("pt", "en", "Olá a todos.", "Hello everybody.")
BYE = Pair("pt", "en", "Adeus.", "Goodbye.", Standing.REVIEWED)
ANA = PersonRef("console", "ana")


@dataclass
class Scene:
    """Bristol and Porto, connected; Grace coordinates Bristol."""

    world: TranslationWorld
    porto: Room
    bristol: Room
    grace: Person
    exchange: Exchange

    async def put_right(
        self, original: str, text: str, room: Room | None = None, standing: Standing = Standing.CORRECTED
    ) -> None:
        """Let somebody have put something right that was written in Porto."""
        origin = Origin(MessageRef("console", f"m {original}"[:9]), self.porto.id, ANA)
        passed = PassedOn("row", (room or self.bristol).id, "Ana", "Porto", "pt", "en", original, origin)
        correction = Correction(text, "Tom Reed", PersonRef("console", "tom"), standing)
        await self.world.people.database.write(self.world.memory.put, passed, correction, self.world.people.clock.now())

    async def out(self, room: Room | None = None) -> HandedOut:
        """Hand out what was put right."""
        return await self.world.people.database.read(self.exchange.hand_out, room or self.bristol)

    async def look(self, *pairs: Pair, giver: Person | None = None, room: Room | None = None) -> PairsShown:
        """Hand a file in."""
        now = self.world.people.clock.now()
        write = self.world.people.database.write
        return await write(self.exchange.look, room or self.bristol, giver or self.grace, tmx_of(pairs), now)

    async def agree(
        self, number: int | None, giver: Person | None = None, room: Room | None = None
    ) -> tuple[PairPlan, int | None]:
        """Say yes to it."""
        assert number is not None
        now = self.world.people.clock.now()
        write = self.world.people.database.write
        return await write(self.exchange.carry_out, room or self.bristol, giver or self.grace, number, now)

    async def back(self, number: int | None, giver: Person | None = None) -> int:
        """Take it back."""
        assert number is not None
        return await self.world.people.database.write(self.exchange.take_back, self.bristol, giver or self.grace, number)

    async def kept(self) -> list[Pair]:
        """Return what goes out of Bristol."""
        return [pair for file in (await self.out()).files for pair in read_tmx(file.text, LANGUAGES).pairs]


def lines(reply: Reply) -> list[str]:
    """Return its lines."""
    return words(reply.blocks)


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Connect the two rooms."""
    async with translation_world(tmp_path) as world:
        porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
        grace = await world.people.add_person("Grace Hill", BRISTOL, Role.COORDINATOR)
        yield Scene(world, porto, bristol, grace, Exchange(world.people.directory, PairStore(), WaitingStore(), LANGUAGES))


# Out


async def test_what_was_put_right_goes_out_on_both_sides(scene: Scene) -> None:
    """Where it is read, and where it was written for as long as the rooms are connected; as words and nothing else"""
    await scene.put_right("Olá a todos.", "Hello everybody.")
    for room in (scene.bristol, scene.porto):
        (file,) = (await scene.out(room)).files
        assert (file.name, file.media_type) == ("corrections.tmx", "application/x-tmx")
        assert read_tmx(file.text, LANGUAGES).pairs == (HELLO,)
        assert not [one for one in ("Tom", "Ana", "tom", "ana", "m Olá") if one in file.text]


async def test_what_cannot_go_out_is_counted(scene: Scene) -> None:
    """A correction whose original is not kept, and one that could not come in again"""
    assert lines(handed_out(await scene.out())) == ["memory-none"]
    await scene.put_right("Olá a todos.", "x" * (LONGEST_TEXT + 1))
    assert lines(handed_out(await scene.out())) == ["memory-left-out(count=1)"]
    await scene.put_right("Adeus.", "Goodbye.")
    assert lines(handed_out(await scene.out())) == ["memory-exported(count=1)", "memory-left-out(count=1)"]


# In


async def test_a_file_is_shown_first_and_then_kept_whole(scene: Scene) -> None:
    """What is new, what would change and what is there already is told; nothing of it is kept before the yes"""
    await scene.put_right("Olá a todos.", "Hello")
    await scene.put_right("Sim.", "Yes.")
    before = await scene.kept()
    found = await scene.look(HELLO, BYE, Pair("pt", "en", "Sim.", "Yes."))
    assert (found.plan.new, found.plan.changed, found.plan.same) == ((BYE,), ((HELLO, "Hello"),), 1)
    assert await scene.kept() == before
    plan, undo = await scene.agree(found.number)
    assert (plan.new, plan.changed) == (found.plan.new, found.plan.changed)
    assert sorted(one.text for one in await scene.kept()) == ["Goodbye.", "Hello everybody.", "Yes."]
    again = await scene.look(HELLO, BYE)
    assert (again.plan.changes, again.plan.same, again.number) == (False, 2, None)
    assert await scene.back(undo) == 2
    assert await scene.kept() == before
    with pytest.raises(NotFound):
        await scene.back(undo)


async def test_a_no_keeps_nothing(scene: Scene) -> None:
    """After a no, nothing is kept, and the file waits no more"""
    found = await scene.look(HELLO)
    assert found.number is not None
    await scene.world.people.database.write(scene.exchange.drop, scene.bristol, scene.grace, found.number)
    with pytest.raises(NotFound):
        await scene.agree(found.number)
    assert await scene.kept() == []


async def test_a_yes_counts_once_and_from_whoever_was_asked(scene: Scene) -> None:
    """Neither another person's yes, nor one in another room, nor a second one keeps anything"""
    found = await scene.look(HELLO)
    tom = await scene.world.people.add_person("Tom Reed", BRISTOL)
    for giver, room in ((tom, scene.bristol), (scene.grace, scene.porto)):
        with pytest.raises(NotFound):
            await scene.agree(found.number, giver, room)
    await scene.agree(found.number)
    with pytest.raises(NotFound):
        await scene.agree(found.number)


async def test_what_was_put_right_meanwhile_counts(scene: Scene) -> None:
    """Between the question and the yes the same was entered: there is nothing left to keep or take back"""
    found = await scene.look(HELLO)
    await scene.put_right("Olá a todos.", "Hello everybody.")
    plan, undo = await scene.agree(found.number)
    assert (plan.changes, plan.same, undo) == (False, 1, None)


async def test_what_was_put_right_since_the_question_stays(scene: Scene) -> None:
    """The yes is to what was shown: where other words stand by now, these stay, and it is said how many they are"""
    await scene.put_right("Adeus.", "Bye")
    await scene.put_right("Sim.", "Yes.")
    found = await scene.look(HELLO, BYE, Pair("pt", "en", "Sim.", "Yes!"))
    await scene.put_right("Olá a todos.", "Hi, dear all")
    await scene.put_right("Adeus.", "Bye-bye")
    plan, _ = await scene.agree(found.number)
    assert words((imported(plan),)) == ["memory-imported(changed=1, new=0, same=0)", "translation-file-left(count=2)"]
    assert sorted(one.text for one in await scene.kept()) == ["Bye-bye", "Hi, dear all", "Yes!"]


async def test_what_was_approved_since_the_question_stays(scene: Scene) -> None:
    """Words that somebody stands for by now are others than those that were shown, and so are words that are gone"""
    await scene.put_right("Adeus.", "Bye")
    found = await scene.look(BYE)
    await scene.put_right("Adeus.", "Bye", standing=Standing.REVIEWED)
    plan, undo = await scene.agree(found.number)
    assert (words((imported(plan),)), undo) == (["translation-file-left(count=1)"], None)
    found = await scene.look(BYE)
    await scene.world.people.database.write(scene.world.memory.forget_origin, MessageRef("console", "m Adeus."))
    await scene.agree(found.number)
    assert await scene.kept() == []


async def test_what_went_out_comes_in_as_nothing_new(scene: Scene) -> None:
    """What a connected room has put right of words written here is there already, and goes when their author removes them"""
    await scene.put_right("Olá a todos.", "Hello everybody.")
    again = await scene.look(HELLO, room=scene.porto)
    assert (again.plan.changes, again.plan.same, again.number) == (False, 1, None)
    better = await scene.look(replace(HELLO, text="Hello, all of you."), room=scene.porto)
    assert [before for _, before in better.plan.changed] == ["Hello everybody."]
    await scene.agree(better.number, room=scene.porto)
    assert [one.text for file in (await scene.out(scene.porto)).files for one in read_tmx(file.text, LANGUAGES).pairs] == [
        "Hello, all of you."
    ]
    await scene.world.people.database.write(scene.world.memory.forget_origin, MessageRef("console", "m Olá a todos."[:9]))
    assert (await scene.out(scene.porto)).count == 0


async def test_only_who_may_review_hands_in_what_is_reviewed(scene: Scene) -> None:
    """From anybody else it counts as corrected; and what is reviewed here is never made less by the same words in a file"""
    tom = await scene.world.people.add_person("Tom Reed", BRISTOL, Role.MEMBER)
    assert [one.standing for one in (await scene.look(BYE, giver=tom)).plan.new] == [Standing.CORRECTED]
    await scene.agree((await scene.look(BYE)).number)
    assert await scene.kept() == [BYE]
    assert (await scene.look(replace(BYE, standing=Standing.CORRECTED))).plan.same == 1
    await scene.put_right("Olá a todos.", "Hello everybody.")
    approved = await scene.look(replace(HELLO, standing=Standing.REVIEWED))
    assert lines(shown(approved))[1].startswith("memory-import-reviewed")


async def test_a_full_room(scene: Scene) -> None:
    """Beyond 2,000 nothing of a file is kept; what is there can still be changed by one"""
    many = [Pair("pt", "en", f"Frase {number}", f"Phrase {number}") for number in range(MOST_PAIRS)]
    by = Giver("Grace Hill", scene.grace.ref, scene.world.people.clock.now())
    waits = await scene.look(HELLO)
    await scene.world.people.database.write(PairStore().take_in, scene.bristol.id, many, by)
    for call in (scene.look(HELLO), scene.agree(waits.number)):
        with pytest.raises(Conflict):
            await call
    assert (await scene.look(replace(many[7], text="Seven"))).number is not None


async def test_not_in_a_private_talk(scene: Scene) -> None:
    """Nothing is passed on there, so nothing is taken in"""
    with pytest.raises(Conflict):
        await scene.look(HELLO, room=replace(scene.bristol, direct=True))


# What is said


def file_of(*units: tuple[str, str]) -> str:
    """Return a file with some texts in Portuguese and another language."""
    inside = "".join(
        f'<tu><tuv xml:lang="pt"><seg>{said}</seg></tuv><tuv xml:lang="{code}"><seg>@room {said}</seg></tuv></tu>'
        for code, said in units
    )
    return f'<tmx version="1.4"><header srclang="pt"/><body>{inside}</body></tmx>'


@pytest.mark.parametrize(
    ("units", "said"),
    [
        (
            [("en", "a")],
            [
                "memory-import-found(changed=0, new=1, same=0)",
                "memory-import-new(pair=pt: a → en: @\u200broom a)",
                "memory-import-sure",
            ],
        ),
        ([("@room", "a")], ["translation-file-none", "memory-import-unknown(count=1, languages=@\u200broom)"]),
        ([("it", "a")], ["translation-file-none", "memory-import-unknown(count=1, languages=it)"]),
        (
            [("en", str(number)) for number in range(9)] + [("it", "x"), ("nl", "x"), ("en", "y" * LONGEST_TEXT)],
            [
                "memory-import-found(changed=0, new=9, same=0)",
                "memory-import-unknown(count=2, languages=it, nl)",
                f"memory-import-long(count=1, most={LONGEST_TEXT})",
                "memory-import-new(pair=pt: 0 → en: @\u200broom 0)",
                "translation-file-more(count=8)",
                "memory-import-sure",
            ],
        ),
    ],
)
async def test_what_is_shown(scene: Scene, units: Sequence[tuple[str, str]], said: list[str]) -> None:
    """Six lines at most: what would be kept, what is left out and why, some of it word by word; nothing in it calls anybody"""
    now = scene.world.people.clock.now()
    found = await scene.world.people.database.write(scene.exchange.look, scene.bristol, scene.grace, file_of(*units), now)
    assert lines(shown(found)) == said
    assert len(said) <= LINES
