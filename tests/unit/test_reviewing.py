"""Who may correct and approve words in which language, and what cannot be done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import BadOption, Conflict, NotFound, NotPermitted
from bot.core.ids import Prefix, ShortId
from bot.core.person import Role
from bot.core.phrase import Phrase
from bot.core.rendition import Rendition, Standing
from bot.features.translation.reviewing import Asking, Original, Originals, Reviewing, TextPart
from bot.features.translation.title import Titles, TitleTranslated
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.people_world import refused, words
from tests.fakes.translation_world import translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from bot.core.errors import UserError
    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction
    from tests.fakes.translation_world import TranslationWorld

E1 = ShortId(Prefix.EVENT, 1)


@dataclass
class FakeOriginals:
    """The `Originals` port: one event, if any."""

    room: Room
    parts: dict[TextPart, str] = field(default_factory=lambda: {TextPart.TITLE: "Vindima"})

    def find(self, tx: Transaction, number: int, room: Room, asker: Person) -> Original:
        """Return it."""
        if number != 1:
            raise NotFound(Phrase("event-unknown", {"id": f"E{number}", "prefix": room.prefix}))
        return Original("E1", self.parts, self.room, {TextPart.TITLE: 20, TextPart.ABOUT: 30})


@dataclass
class Scene:
    """Porto and Bristol, connected, with an event of Porto's.

    Args:
        world: The rooms and people.
        porto: Where the event was added.
        bristol: Where it is read.
        originals: What is read.
    """

    world: TranslationWorld
    porto: Room
    bristol: Room
    originals: FakeOriginals
    people: dict[str, Person] = field(default_factory=dict)

    @property
    def titles(self) -> Titles:
        """What things are called."""
        people = self.world.people
        world = self.world
        return Titles(world.kept, people.directory, world.agreements, world.languages, people.bus)

    def asking(self, name: str) -> Asking:
        """Return somebody who asks in Bristol's room."""
        return Asking(self.bristol, self.people[name], self.world.people.clock.now())

    async def do(self, act: Callable[[Reviewing, Transaction], object]) -> object:
        """Do something in a transaction."""
        kinds: dict[Prefix, Originals] = {Prefix.EVENT: self.originals}
        reviewing = Reviewing(self.world.people.directory, self.titles, kinds)
        return await self.world.people.database.write(lambda tx: act(reviewing, tx))

    async def refused(self, fault: type[UserError], act: Callable[[Reviewing, Transaction], object]) -> str:
        """Return why something cannot be done."""
        with pytest.raises(fault) as caught:
            await self.do(act)
        return refused(caught.value)

    async def known(self, subject: str = "E1") -> dict[str, Rendition]:
        """Return what something is called."""
        return dict(await self.world.people.database.read(self.titles.of, subject))


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Open the scene: Ana coordinates Porto, Grace Bristol; Tom teaches and Eve is a member there, Sam is nobody."""
    async with translation_world(tmp_path) as world:
        porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
        found = Scene(world, porto, bristol, FakeOriginals(porto))
        for name, city, roles in (
            ("Ana", PORTO, [Role.COORDINATOR]),
            ("Grace", BRISTOL, [Role.COORDINATOR]),
            ("Tom", BRISTOL, [Role.TEACHER]),
            ("Eve", BRISTOL, [Role.MEMBER]),
            ("Sam", BRISTOL, []),
        ):
            found.people[name] = await world.people.add_person(name, city, *roles)
        found.people["Kim"] = await world.people.who("Kim")
        yield found


def edit(better: str, asking: Asking) -> Callable[[Reviewing, Transaction], object]:
    """Return the act of giving an English title."""
    return lambda one, tx: one.edit(tx, E1, "en", TextPart.TITLE, better, asking)


async def test_whoever_belongs_to_the_city_corrects(scene: Scene) -> None:
    """A member of the city that speaks the language does; a guest, and whoever holds a role elsewhere, hears who can"""
    before = await scene.do(lambda one, tx: one.edit(tx, E1, "en", TextPart.TITLE, " Grape\n harvest ", scene.asking("Eve")))
    assert before is None
    assert await scene.known() == {"en": Rendition("Grape harvest", Standing.CORRECTED, "Eve")}
    for name in ("Sam", "Ana"):
        why = await scene.refused(NotPermitted, edit("Wine", scene.asking(name)))
        assert why == "text-up-to(city=[Bristol], language=en, people=[Grace])"


async def test_whoever_may_approve_approves(scene: Scene) -> None:
    """Teachers, coordinators, chairs and mayor's offices of the city, and admins; a member corrects only. Twice is as once"""
    await scene.do(lambda one, tx: one.edit(tx, E1, "en", TextPart.TITLE, "Harvest", scene.asking("Eve")))
    why = await scene.refused(NotPermitted, lambda one, tx: one.approve(tx, E1, "en", None, scene.asking("Eve")))
    assert why == "text-up-to(city=[Bristol], language=en, people=[Grace])"
    heard = scene.world.people.hear(TitleTranslated)
    changed = await scene.do(lambda one, tx: one.approve(tx, E1, "en", None, scene.asking("Tom")))
    assert changed == {TextPart.TITLE: Standing.CORRECTED}
    assert heard == [TitleTranslated("E1")]
    assert await scene.do(lambda one, tx: one.approve(tx, E1, "en", None, scene.asking("Kim"))) == {}
    assert await scene.known() == {"en": Rendition("Harvest", Standing.REVIEWED, "Tom")}
    await scene.do(lambda one, tx: one.reopen(tx, E1, "en", None, scene.asking("Grace")))
    assert await scene.known() == {"en": Rendition("Harvest", Standing.CORRECTED, "Eve")}
    why = await scene.refused(Conflict, lambda one, tx: one.reopen(tx, E1, "en", None, scene.asking("Grace")))
    assert why == "text-not-approved(id=E1, language=en)"


async def test_a_language_of_no_city_is_up_to_any(scene: Scene) -> None:
    """Where no city speaks it, whoever may in any city may; an admin who was nobody before is known by name then"""
    await scene.do(lambda one, tx: one.edit(tx, E1, "fr", TextPart.TITLE, "Vendanges", scene.asking("Ana")))
    await scene.do(lambda one, tx: one.approve(tx, E1, "fr", TextPart.TITLE, scene.asking("Kim")))
    assert await scene.known() == {"fr": Rendition("Vendanges", Standing.REVIEWED, "Kim")}
    why = await scene.refused(NotPermitted, lambda one, tx: one.approve(tx, E1, "fr", None, scene.asking("Sam")))
    assert why.startswith("text-up-to(city=[Porto, Bristol], language=fr, people=[Ana, Grace]")


async def test_what_does_not_fit_is_told(scene: Scene) -> None:
    """No words yet, no such part, the original itself, too long or nothing at all, and nothing of that number"""
    tom = scene.asking("Tom")
    assert await scene.refused(Conflict, lambda one, tx: one.approve(tx, E1, "en", None, tom)) == (
        "text-none(code=en, id=E1, language=en, prefix=!)"
    )
    about = TextPart.ABOUT
    assert await scene.refused(Conflict, lambda one, tx: one.edit(tx, E1, "en", about, "x", tom)) == (
        "text-no-part(id=E1, prefix=!)"
    )
    kim = scene.asking("Kim")
    assert await scene.refused(Conflict, lambda one, tx: one.edit(tx, E1, "pt", TextPart.TITLE, "x", kim)) == (
        "text-original(id=E1, language=pt)"
    )
    for bad in ("x" * 21, "  "):
        why = await scene.refused(BadOption, edit(bad, tom))
        assert why == "text-length(most=20)"
    elsewhere = ShortId(Prefix.EVENT, 2)
    assert await scene.refused(NotFound, lambda one, tx: one.show(tx, elsewhere, tom)) == "event-unknown(id=E2, prefix=!)"


async def test_title_and_description_are_apart(scene: Scene) -> None:
    """A description keeps its lines; one part is approved by itself, left to the machine by itself, and shown with its mark"""
    scene.originals.parts[TextPart.ABOUT] = "Uvas\ne música"
    grace = scene.asking("Grace")
    await scene.do(lambda one, tx: one.edit(tx, E1, "en", TextPart.TITLE, "Harvest", grace))
    await scene.do(lambda one, tx: one.edit(tx, E1, "en", TextPart.ABOUT, "Grapes\nand music\n", grace))
    await scene.do(lambda one, tx: one.approve(tx, E1, "en", TextPart.ABOUT, grace))
    shown = await scene.do(lambda one, tx: one.show(tx, E1, grace))
    assert words(shown.blocks) == [  # type: ignore[attr-defined] # a reply
        "E1 Vindima",
        "text-line(language=en, text=text-corrected-by(by=Grace, words=Harvest))",
        "Uvas",
        "e música",
        "text-line(language=en, text=text-reviewed-by(by=Grace, words=Grapes",
        "and music))",
        "text-how(id=E1, language=en, prefix=!)",
    ]
    await scene.do(lambda one, tx: one.leave(tx, E1, "en", TextPart.ABOUT, grace))
    assert (await scene.known("E1/about"), set(await scene.known())) == ({}, {"en"})
