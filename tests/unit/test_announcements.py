"""Announcements: who drafts, whose yes counts, when something goes out and where, and what comes of all else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import BadOption, Conflict, NotFound, NotPermitted
from bot.core.outbox import Lane
from bot.core.person import City, Role
from bot.core.rendition import Rendition, Standing
from bot.core.reply import Acknowledgement, Reply, Silence
from bot.core.undo import FINAL
from bot.features.announcements.model import KEPT, State
from tests.fakes.announcement_world import AnnouncementWorld, announcement_strings, announcement_world
from tests.fakes.directory import BRISTOL, MINASAKI, PORTO

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.errors import UserError
    from bot.core.person import Person, Room

HALIFAX = City("halifax", "Halifax", "en", "America/Halifax", "CA")


class Scene:
    """Porto, Bristol, and Halifax, which speaks English too, with a room each, all connected.

    Args:
        world: Everything else.
    """

    def __init__(self, world: AnnouncementWorld) -> None:
        """Enter rooms and people."""
        world.directory.partners = (PORTO, BRISTOL, HALIFAX)
        self.world, people = world, world.directory
        self.porto, self.bristol, self.halifax = (people.add_room(city, link=1) for city in people.partners)
        self.ana = people.add_person("Ana Lima", PORTO, Role.COORDINATOR)
        self.rui = people.add_person("Rui Lopes", PORTO, Role.TEACHER)
        self.grace = people.add_person("Grace Hill", BRISTOL, Role.CHAIR)
        self.tom = people.add_person("Tom Reed", BRISTOL, Role.TEACHER)
        self.mary = people.add_person("Mary Boyd", HALIFAX, Role.MAYOR)
        self.zoe = people.add_person("Zoe Ford", HALIFAX, Role.CRISIS_OFFICER)
        self.sam = people.add_person("Sam Cole", BRISTOL)

    async def draft(self, text: str = "A festa é às 9.", **words: str | None) -> None:
        """Have Rui draft the next announcement, and an engine make something of it."""
        await self.world.says(self.rui, self.porto, f"announce draft {text}")
        await self.world.translated(1, **(words or {"en": "The feast is at 9."}))

    async def refused(self, fault: type[UserError], person: Person, room: Room, line: str) -> str:
        """Return why something cannot be done."""
        with pytest.raises(fault) as caught:
            await self.world.says(person, room, line)
        return announcement_strings().say(caught.value.phrase, "en")

    async def state(self) -> State:
        """Return where the first announcement is in its life."""
        return (await self.world.found(1, self.porto)).state


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Open the scene."""
    async with announcement_world(tmp_path) as world:
        yield Scene(world)


async def test_each_city_is_asked_for_its_yes(scene: Scene) -> None:
    """At once where it was typed; elsewhere with the words in the room's language, once these are there, and the original"""
    world = scene.world
    answer = await world.says(scene.rui, scene.porto, "announce draft A festa é às 9.")
    assert answer == Silence(undo="announce withdraw A1")
    assert [post.room for post in world.cards.shown.values()] == [scene.porto.ref]
    assert world.texts.wanted == [("A1", "A festa é às 9.", "pt")]
    await world.translated(1, en="The feast is at 9.")
    assert [world.read(world.cards.now(row))[:4] for row in ("card2", "card3")] == [
        [
            "A1 · draft of an announcement · Rui Lopes (Porto)",
            "The feast is at 9. (machine translation)",
            "> A festa é às 9.",
            f"Porto: still open · Bristol: still open · Halifax: still open · until Thursday, 4 March, {hour}",
        ]
        for hour in ("10:00", "6:00")
    ]


async def test_it_goes_out_with_the_last_yes(scene: Scene) -> None:
    """Everywhere at once, once, in each room's language, marked by who stands for it; no machine's words to any city"""
    world = scene.world
    await scene.draft()
    for person, room in ((scene.ana, scene.porto), (scene.grace, scene.bristol)):
        answer = await world.says(person, room, "announce approve A1")
        assert isinstance(answer, Acknowledgement)
        assert answer.undo == "announce hold A1"
        assert world.sent(room) == []
    answer = await world.says(scene.mary, scene.halifax, "announce approve A1")
    assert isinstance(answer, Acknowledgement)
    assert answer.undo == FINAL
    assert world.sent(scene.porto) == [["A1 · anúncio · Rui Lopes (Porto)", "A festa é às 9."]]
    english = ["A1 · announcement · Rui Lopes (Porto)", "The feast is at 9. (reviewed: Grace Hill)", "> A festa é às 9."]
    assert world.sent(scene.bristol) == world.sent(scene.halifax) == [english]
    assert world.agenda.waiting(None, "announcement", "A1") == []  # type: ignore[arg-type] # no transaction
    why = await scene.refused(Conflict, scene.mary, scene.halifax, "announce approve A1")
    assert why == "A1 was sent out. See it: !announce show A1"


async def test_whose_yes_counts(scene: Scene) -> None:
    """Coordinators, chairs and mayor's offices, for their city alone; others hear whose it is, and nothing changes"""
    await scene.draft()
    told = {
        (scene.rui, scene.porto): "A yes to A1 is up to Ana Lima (Porto).",
        (scene.tom, scene.bristol): "A yes to A1 is up to Grace Hill (Bristol).",
        (scene.zoe, scene.halifax): "A yes to A1 is up to Mary Boyd (Halifax).",
    }
    for (person, room), why in told.items():
        assert await scene.refused(NotPermitted, person, room, "announce approve A1") == why
    # Wherever one is, it is one's own city's yes.
    await scene.world.says(scene.grace, scene.porto, "announce approve A1")
    found = await scene.world.found(1, scene.porto)
    assert [key.city for key in found.keys if key.given] == ["bristol"]
    await scene.world.says(scene.grace, scene.bristol, "announce approve A1")
    assert await scene.world.found(1, scene.porto) == found


async def test_nobody_is_the_yes_of_two_cities(scene: Scene) -> None:
    """Not by two roles, not by other words, and not by running the bot, which counts in a city's own room alone"""
    world = scene.world
    both = world.directory.add_person("Bea", BRISTOL, Role.COORDINATOR)
    both = world.directory.people[both.id] = replace(both, roles=both.roles | {(Role.COORDINATOR, "porto")})
    kim = replace(world.directory.add_person("Kim"), admin=True)
    await scene.draft()
    await world.says(both, scene.bristol, "announce approve A1")
    why = await scene.refused(Conflict, both, scene.porto, "announce approve A1")
    assert why == "Your yes counts for Bristol already. For Porto somebody else has to say it."
    await world.says(kim, scene.halifax, "announce approve A1")
    assert (await scene.refused(Conflict, kim, scene.porto, "announce approve A1")).startswith("Your yes counts for Halifax")
    found = await world.found(1, scene.porto)
    assert [key.city for key in found.missing] == ["porto"]


async def test_a_yes_can_be_taken_back(scene: Scene) -> None:
    """Until it has gone out; a removed tap takes back one's own alone; nobody stands for the words then, unless others do"""
    world = scene.world
    await scene.draft()
    await world.says(scene.grace, scene.bristol, "announce approve A1")
    second = world.directory.add_person("Kay", BRISTOL, Role.COORDINATOR)
    assert await world.says(second, scene.bristol, "announce hold A1 --own on") == Silence()
    await world.says(scene.mary, scene.halifax, "announce approve A1")
    await world.says(second, scene.bristol, "announce hold A1")
    assert world.texts.known["A1"]["en"].standing is Standing.REVIEWED
    answer = await world.says(scene.mary, scene.halifax, "announce hold A1")
    assert isinstance(answer, Acknowledgement)
    assert answer.undo == "announce approve A1"
    assert world.texts.known["A1"]["en"] == Rendition("The feast is at 9.")
    why = await scene.refused(Conflict, scene.mary, scene.halifax, "announce hold A1")
    assert why == "There is no yes of your city to A1 that could be taken back."


async def test_better_words_are_a_yes(scene: Scene) -> None:
    """Of whoever may give it; another city that reads the same language is asked anew, in a new message, the old one says so"""
    world = scene.world
    await scene.draft()
    await world.says(scene.mary, scene.halifax, "announce approve A1")
    answer = await world.says(scene.grace, scene.bristol, "announce edit A1 It starts at 9.")
    assert isinstance(answer, Acknowledgement)
    assert answer.undo == "announce edit A1 --to en The feast is at 9."
    found = await world.found(1, scene.porto)
    assert [key.city for key in found.keys if key.given] == ["bristol"]
    assert world.texts.known["A1"]["en"] == Rendition("It starts at 9.", Standing.REVIEWED, "Grace Hill")
    assert world.read(world.cards.now("card3")) == ["A1: the question stands anew further down."]
    assert world.cards.shown["card4"].room == scene.halifax.ref
    assert world.read(world.cards.now("card4"))[1] == "It starts at 9. (reviewed: Grace Hill)"


async def test_whoever_drafts_only_puts_right(scene: Scene) -> None:
    """A teacher's words are corrected, not approved; a guest's are not taken, nor those of another language's city"""
    world = scene.world
    await scene.draft()
    await world.says(scene.tom, scene.bristol, "announce edit A1 It starts at 9.\nBring water.")
    assert world.texts.known["A1"]["en"] == Rendition("It starts at 9.\nBring water.", Standing.CORRECTED, "Tom Reed")
    assert len((await world.found(1, scene.porto)).missing) == 3
    why = await scene.refused(NotPermitted, scene.sam, scene.bristol, "announce edit A1 --to en x")
    assert why == "The words of A1 in English are up to Tom Reed or Grace Hill (Bristol) or Mary Boyd or Zoe Ford (Halifax)."
    why = await scene.refused(NotPermitted, scene.tom, scene.bristol, "announce edit A1 --to pt x")
    assert why == "The words of A1 in Portuguese are up to Rui Lopes or Ana Lima (Porto)."


async def test_other_words_of_the_authors_void_every_yes(scene: Scene) -> None:
    """A machine's words are made anew; people's own stay, outdated, and need a yes again; the same words change nothing"""
    world = scene.world
    await scene.draft()
    await world.says(scene.grace, scene.bristol, "announce approve A1")
    await world.says(scene.rui, scene.porto, "announce edit A1 A festa é às 9.")
    assert len((await world.found(1, scene.porto)).missing) == 2
    await world.says(scene.rui, scene.porto, "announce edit A1 A festa é às 10.")
    assert (len((await world.found(1, scene.porto)).missing), world.texts.awaited(None, "A1")) == (3, {"en"})  # type: ignore[arg-type] # no transaction
    assert world.read(world.cards.now("card2")) == ["A1: the question stands anew further down."]
    await world.translated(1, en="The feast is at 10.")
    assert world.read(world.cards.now("card4"))[1:3] == ["The feast is at 10. (machine translation)", "> A festa é às 10."]
    await world.says(scene.grace, scene.bristol, "announce edit A1 At 10!")
    await world.says(scene.rui, scene.porto, "announce edit A1 A festa é às 11.")
    assert world.texts.known["A1"]["en"].words == "At 10!"
    assert (await world.found(1, scene.porto)).text == "A festa é às 11."


async def test_without_words_there_is_no_yes(scene: Scene) -> None:
    """Where nothing translates, the city is asked to write; before it has, a yes to nothing is not taken"""
    world = scene.world
    await scene.draft(en=None)
    assert world.read(world.cards.now("card2"))[1:3] == [
        "A festa é às 9.",
        "English: I cannot translate this. Please write it: !announce edit A1 --to en …",
    ]
    why = await scene.refused(Conflict, scene.grace, scene.bristol, "announce approve A1")
    assert why == "A1 has no words in English yet. Write them: !announce edit A1 --to en …"
    await world.says(scene.grace, scene.bristol, "announce edit A1 The feast is at 9.")
    assert [key.city for key in (await world.found(1, scene.porto)).keys if key.given] == ["bristol"]


async def test_whoever_cannot_wait_says_why(scene: Scene) -> None:
    """A coordinator or crisis officer; reason, name and moment are kept and told everywhere; it goes before all else"""
    world = scene.world
    await scene.draft()
    why = await scene.refused(NotPermitted, scene.tom, scene.bristol, "announce now A1 Flood.")
    assert why.endswith("is up to Ana Lima (Porto), Bristol (nobody is entered there) or Zoe Ford (Halifax).")
    long = await scene.refused(BadOption, scene.zoe, scene.halifax, f"announce now A1 {'x' * 301}")
    assert long == "Please say in 1 to 300 characters why it cannot wait."
    await world.says(scene.grace, scene.bristol, "announce approve A1")
    answer = await world.says(scene.zoe, scene.halifax, "announce now A1 The square\nis flooded, @room.")
    assert answer == Acknowledgement(undo=FINAL, says=answer.says)  # type: ignore[union-attr] # an acknowledgement
    flooded = "The square is flooded, @\u200broom."
    told = f"Sent out without waiting for the yes of Porto or Halifax. Reason (Zoe Ford): {flooded}"
    assert world.sent(scene.halifax)[0][-1] == told
    assert [post.lane for post in world.cards.shown.values()][-3:] == [Lane.ALERT] * 3
    hurry = (await world.found(1, scene.porto)).hurry
    assert hurry is not None
    assert (hurry.name, hurry.at, hurry.without) == ("Zoe Ford", world.clock.now(), ("porto", "halifax"))
    shown = await world.says(scene.sam, scene.bristol, "announce show A1")
    assert isinstance(shown, Reply)
    assert world.lines(shown)[-1] == (
        f"On Monday, 1 March, 10:00 Zoe Ford did not wait for the yes of Porto or Halifax. Reason: {flooded}"
    )


async def test_silence_is_no_yes(scene: Scene) -> None:
    """When the time is over nothing goes out; every room that was asked hears so once, and whoever drafted it is rung for"""
    world = scene.world
    await scene.draft()
    await world.says(scene.grace, scene.bristol, "announce approve A1")
    before = len(world.cards.shown)
    for _ in range(2):
        await world.come(1)
    told = list(world.cards.shown.values())[before:]
    assert [post.room for post in told] == [scene.porto.ref, scene.bristol.ref, scene.halifax.ref]
    assert world.sent(scene.porto) == [world.read(told[0])]
    over = "A1: the time for a yes is over, and nothing was sent out. Still open: Porto and Halifax."
    assert world.read(told[1]) == [f"{over} Ask again: !announce reopen A1"]
    assert await scene.state() is State.LAPSED
    await world.says(scene.ana, scene.porto, "announce reopen A1")
    assert (await scene.state(), len((await world.found(1, scene.porto)).missing)) == (State.DRAFT, 3)


async def test_it_can_be_taken_back_until_then(scene: Scene) -> None:
    """By its author or whoever gives its city's yes; what was said meanwhile still holds when it waits again"""
    world = scene.world
    await scene.draft()
    await world.says(scene.grace, scene.bristol, "announce approve A1")
    why = await scene.refused(NotPermitted, scene.grace, scene.bristol, "announce withdraw A1")
    assert why == "Taking A1 back is up to Ana Lima (Porto)."
    await world.says(scene.rui, scene.porto, "announce withdraw A1")
    assert world.read(world.cards.now("card2"))[-1] == "withdrawn on Monday, 1 March, 10:00"
    assert (await scene.refused(Conflict, scene.mary, scene.halifax, "announce approve A1")).startswith("A1 is withdrawn.")
    await world.says(scene.ana, scene.porto, "announce reopen A1")
    assert len((await world.found(1, scene.porto)).missing) == 2
    assert (await scene.refused(Conflict, scene.ana, scene.porto, "announce reopen A1")) == "A1 waits for each city’s yes."


@pytest.mark.parametrize(
    ("line", "fault", "why"),
    [
        (f"announce draft {'x' * 2001}", BadOption, "An announcement needs 1 to 2000 characters."),
        ("announce draft --event E9 Olá", NotFound, "There is no E9 here. All events: !event list"),
        (
            "announce draft --until 2027-03-01T09:00 Olá",
            BadOption,
            "A yes can be waited for from now on, for 60 days at most. This would work: --until 2027-03-04T10:00",
        ),
        (
            "announce draft --until 2027-06-01 Olá",
            BadOption,
            "A yes can be waited for from now on, for 60 days at most. This would work: --until 2027-03-04T10:00",
        ),
        ("announce show A7", NotFound, "There is no A7 here. All announcements: !announce list"),
    ],
)
async def test_what_does_not_fit_is_told(scene: Scene, line: str, fault: type[UserError], why: str) -> None:
    """Too long, about nothing, too short or too long a time, not there: one line, and nothing is entered"""
    assert await scene.refused(fault, scene.rui, scene.porto, line) == why
    assert await scene.world.says(scene.rui, scene.porto, "announce list") == await scene.world.says(
        scene.tom, scene.bristol, "announce list"
    )


async def test_it_concerns_those_who_are_asked(tmp_path: Path) -> None:
    """Where rooms are not connected each city's own first room; a city without any room is not asked, and reads nothing"""
    async with announcement_world(tmp_path) as world:
        world.directory.partners = (PORTO, BRISTOL, MINASAKI)
        porto, bristol, second = (world.directory.add_room(city) for city in (PORTO, BRISTOL, BRISTOL))
        ana = world.directory.add_person("Ana Lima", PORTO, Role.COORDINATOR)
        grace = world.directory.add_person("Grace Hill", BRISTOL, Role.COORDINATOR)
        await world.says(ana, porto, "announce draft --event E1 Olá")
        await world.translated(1, en="Hello")
        assert [key.city for key in (await world.found(1, second)).keys] == ["porto", "bristol"]
        assert world.read(world.cards.now("card2"))[3] == "E1 in Bristol: the yes is taken back."
        await world.says(ana, porto, "announce approve A1")
        # A city whose room is connected meanwhile has not been asked, so that it reads nothing.
        late = world.directory.add_room(MINASAKI, link=3)
        world.directory.change_room(replace(porto, link=3))
        await world.says(grace, second, "announce approve A1")
        assert [len(world.sent(room)) for room in (porto, bristol, second, late)] == [1, 1, 0, 0]


async def test_a_shared_room_is_asked_once_for_all(tmp_path: Path) -> None:
    """One message with the words in every language and each city in its own; what went out stands there once"""
    async with announcement_world(tmp_path) as world:
        shared = world.directory.change_room(replace(world.directory.add_room(languages=("pt", "en", "fr")), shared=True))
        ana = world.directory.add_person("Ana Lima", PORTO, Role.COORDINATOR)
        grace = world.directory.add_person("Grace Hill", BRISTOL, Role.COORDINATOR)
        await world.says(ana, shared, "announce draft Olá")
        await world.translated(1, en="Hello", fr=None)
        assert len(world.cards.shown) == 1
        for person in (ana, grace):
            await world.says(person, shared, "announce approve A1")
        assert world.read(world.cards.now("card1"))[1] == "Porto: sim (Ana Lima) · Bristol: yes (Grace Hill)"
        assert world.sent(shared)[0][1:] == ["Olá", "English: Hello (reviewed: Grace Hill)"]


async def test_long_texts_and_calls_to_everybody(scene: Scene) -> None:
    """Of a long original the first line stands below; nothing in the words calls anybody"""
    text = "Primeira linha, @everyone\n" + "x" * 400
    await scene.draft(text, en="First line, @room")
    lines = scene.world.read(scene.world.cards.now("card2"))
    assert lines[1:4] == [
        "First line, @\u200broom (machine translation)",
        "> Primeira linha, @\u200beveryone …",
        "The whole original: !announce show A1",
    ]


async def test_it_is_listed_while_it_matters(scene: Scene) -> None:
    """Drafts, and for two weeks what has become of the others; nobody's rooms elsewhere; a year later all of it is gone"""
    world = scene.world
    shown = await world.says(scene.tom, scene.bristol, "announce list")
    assert isinstance(shown, Reply)
    assert world.lines(shown) == ["No announcement waits here. Draft one: !announce draft …"]
    await scene.draft("x " * 50)
    await world.says(scene.rui, scene.porto, "announce withdraw A1")
    shown = await world.says(scene.tom, scene.bristol, "announce list")
    assert isinstance(shown, Reply)
    assert world.lines(shown) == [f"A1 {'x ' * 29}x… · withdrawn on Monday, 1 March, 10:00"]
    world.clock.advance(timedelta(days=15))
    shown = await world.says(scene.tom, scene.bristol, "announce list")
    assert isinstance(shown, Reply)
    assert world.lines(shown)[0].startswith("No announcement")
    tidy = world.announcing.announcements.tidy
    assert await world.database.write(tidy, world.clock.now() + timedelta(days=400) - KEPT) == 1
    assert world.texts.known == {}
    await scene.refused(NotFound, scene.rui, scene.porto, "announce show A1")


async def test_haste_sends_no_machines_words(scene: Scene) -> None:
    """Where nobody has checked a translation the original goes out, and the head says in the room's language why"""
    world = scene.world
    await scene.draft()
    await world.says(scene.ana, scene.porto, "announce now A1 A praça está inundada.")
    assert world.sent(scene.porto)[0][:2] == ["A1 · anúncio · Rui Lopes (Porto)", "A festa é às 9."]
    assert world.sent(scene.bristol)[0][:3] == [
        "A1 · announcement · Rui Lopes (Porto) · not translated: nobody has checked a version in English yet",
        "A festa é às 9.",
        "Sent out without waiting for the yes of Bristol or Halifax. Reason (Ana Lima): A praça está inundada.",
    ]
    shown = await world.says(scene.sam, scene.bristol, "announce show A1")
    assert isinstance(shown, Reply)
    assert "feast" not in "\n".join(world.lines(shown))


async def test_haste_sends_what_people_have_written(scene: Scene) -> None:
    """Written, put right or approved by somebody, whether or not their city has said yes"""
    world = scene.world
    await scene.draft()
    await world.says(scene.tom, scene.bristol, "announce edit A1 The feast starts at 9.")
    await world.says(scene.ana, scene.porto, "announce now A1 A praça está inundada.")
    for room in (scene.bristol, scene.halifax):
        assert world.sent(room)[0][:3] == [
            "A1 · announcement · Rui Lopes (Porto)",
            "The feast starts at 9. (corrected: Tom Reed)",
            "> A festa é às 9.",
        ]


async def test_haste_approves_no_machines_words(scene: Scene) -> None:
    """Whoever cannot wait has not read them as one who says yes: their city's yes is missing like the others'"""
    world = scene.world
    ben = world.directory.add_person("Ben Cox", BRISTOL, Role.COORDINATOR)
    await scene.draft()
    await world.says(ben, scene.bristol, "announce now A1 Flood.")
    assert world.sent(scene.bristol)[0][1] == "A festa é às 9."
    hurry = (await world.found(1, scene.porto)).hurry
    assert hurry is not None
    assert hurry.without == ("porto", "bristol", "halifax")


async def test_haste_sends_nothing_outdated(scene: Scene) -> None:
    """What people wrote for an earlier original may say the wrong place: the original goes out as it is now"""
    world = scene.world
    await scene.draft()
    await world.says(scene.grace, scene.bristol, "announce edit A1 The feast starts at 9.")
    await world.says(scene.rui, scene.porto, "announce edit A1 A festa é às 10.")
    await world.says(scene.ana, scene.porto, "announce now A1 A praça está inundada.")
    assert world.sent(scene.bristol)[0][1] == "A festa é às 10."


async def test_haste_falls_back_on_the_deployments_language(scene: Scene) -> None:
    """A room whose language nobody has checked words in reads those in the deployment's, where there are any"""
    world = scene.world
    world.directory.partners = (PORTO, BRISTOL, MINASAKI)
    kobe = world.directory.add_room(MINASAKI, link=1)
    await scene.draft(en="The feast is at 9.", ja="祭りは9時です。")
    await world.says(scene.grace, scene.bristol, "announce approve A1")
    await world.says(scene.ana, scene.porto, "announce now A1 A praça está inundada.")
    assert world.sent(kobe)[0][:3] == [
        "A1 · お知らせ · Rui Lopes (Porto) · 未翻訳（日本語の訳はまだ確認されていません）",
        "The feast is at 9. (reviewed: Grace Hill)",
        "> A festa é às 9.",
    ]
