"""Each room reads the others in its own language; what cannot be translated arrives as it was written."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.outbox import Kind, Lane, Translation
from bot.core.ref import MessageRef
from bot.core.rendition import Standing
from bot.core.reply import Announcement
from bot.features.translation.glossary.model import Asking, Entry
from bot.features.translation.service import PassingOn
from bot.features.translation.store import Origin, PassedOn
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import posted
from tests.fakes.translation_world import PlacedEngine, TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from bot.core.outbox import Post

ANA = "translation-who(author=Ana Sousa, city=Porto)"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[TranslationWorld]:
    """Open an empty world of Porto and Bristol."""
    async with translation_world(tmp_path) as opened:
        yield opened


def chatter(posts: Sequence[Post]) -> list[list[str]]:
    """Return the bot's own notes among posts."""
    return [posted(post) for post in posts if post.lane is Lane.CHATTER]


async def test_a_message_is_read_in_the_rooms_language(world: TranslationWorld) -> None:
    """Who wrote it and where, that a machine translated it, the words and the original; the bare words stand beside"""
    porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
    ana = await world.people.add_person("Ana Sousa", PORTO)
    await world.translate(porto)
    (post,) = await world.say(porto, ana, "Bom dia")
    assert posted(post) == [f"translation-head(who={ANA})", "good morning", "> Bom dia"]
    assert post.translation == Translation("pt", "en", "good morning", "fake")
    assert (post.room, post.locales, post.lane, post.kind) == (bristol.ref, ("en",), Lane.RELAY, Kind.RELAY)
    assert post.reply_to is None


async def test_relays_may_ring_but_by_no_name(world: TranslationWorld) -> None:
    """Translated or not, what is passed on is an announcement without mentions, whoever is named in it"""
    porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
    ana = await world.people.add_person("Ana Sousa", PORTO)
    grace = await world.people.add_person("Grace Hill", BRISTOL)
    await world.translate(porto)
    posts = [*await world.say(porto, ana, "Bom dia @grace"), *await world.say(bristol, grace, "Good morning @ana")]
    assert [post.room for post in posts] == [bristol.ref, porto.ref]
    for post in posts:
        assert isinstance(post.says, Announcement)
        assert (post.says.mentions, post.says.urgent) == ((), False)


async def test_names_stay(world: TranslationWorld) -> None:
    """Names of people and cities are not translated, nor is the author's own, known to the bot or not"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.people.add_person("Bom Dia", BRISTOL)
    await world.translate(porto)
    said = "Bom vem\nPorto vem\nCastelo vem\nOutro vem"
    (post,) = await world.say(porto, await world.people.who("Eva Castelo"), said)
    assert posted(post)[1:5] == ["Bom mev", "Porto mev", "Castelo mev", "ortuO mev"]


async def test_each_language_has_its_own_words_of_the_glossary(tmp_path: Path) -> None:
    """What several rooms read at once has the agreed words of each one's language, and the names that stay"""
    async with translation_world(tmp_path, (PORTO, BRISTOL, LINDENAU)) as world:
        world.engine = PlacedEngine(pairs=(("pt", "en"), ("pt", "de")))
        around = world.people
        world.passing_on = PassingOn(around.directory, world.kept, around.outbox, world.languages, around.clock)
        porto, bristol, lindenau = await world.people.linked_rooms(PORTO, BRISTOL, LINDENAU)
        ana = await world.people.add_person("Ana Sousa", PORTO)
        await world.translate(porto)
        asking = Asking(ana.ref, porto.id, world.people.clock.now(), "!")
        for entry in (
            Entry({"pt": "cidade geminada", "en": "sister city", "de": "Partnerstadt"}),
            Entry({"pt": "coro", "en": "choir"}),
            Entry({}, "Casa do Rio"),
        ):
            await world.people.database.write(world.glossary.put, asking, entry)
        posts = await world.say(porto, ana, "a cidade geminada tem coro, Casa do Rio tem")
        assert {post.room: posted(post)[1] for post in posts} == {
            bristol.ref: "a sister city met choir, Casa do Rio met",
            lindenau.ref: "a Partnerstadt met oroc, Casa do Rio met",
        }


async def test_a_name_switches_nothing_off(tmp_path: Path) -> None:
    """Whatever somebody calls themselves, ordinary words are translated; others' rooms need not know their name at all"""
    async with translation_world(tmp_path, (PORTO, BRISTOL, LINDENAU)) as world:
        porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
        ana = await world.people.add_person("Ana Sousa", PORTO)
        names = (
            ("Bom dia de que o a e", PORTO),
            ("bom dia", PORTO),
            ("Fim dia", BRISTOL),
            ("Bom Fim", LINDENAU),
            ("Bom", LINDENAU),
        )
        for number, (name, city) in enumerate(names):
            await world.people.add_person(name, city, platform=f"network{number}")
        await world.translate(porto)
        for said, read in (("Bom dia", "good morning"), ("bom dia", "good morning"), ("Bom dia Ana", "good morning Ana")):
            (post,) = await world.say(porto, ana, said)
            assert posted(post)[1] == read


async def test_a_stranger_is_named_as_shown(world: TranslationWorld) -> None:
    """Somebody of whom nothing is stored is passed on by the name shown, with the room's city, and stays a stranger"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    (post,) = await world.say(porto, await world.people.who("Eva"), "Bom dia")
    assert posted(post) == ["translation-head-plain(who=translation-who(author=Eva, city=Porto))", "Bom dia"]
    assert (await world.people.who("Eva")).id == 0


async def test_somebody_of_another_city_is_named_with_it(world: TranslationWorld) -> None:
    """A guest in another city's room is said to be of their own"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    (post,) = await world.say(porto, await world.people.add_person("Tom", BRISTOL), "Bom dia")
    assert posted(post)[0] == "translation-head-plain(who=translation-who(author=Tom, city=Bristol))"


async def test_who_understands_reads_the_original(world: TranslationWorld) -> None:
    """A room that speaks the language gets the words as they are, and the engine never sees them"""
    porto, other = await world.people.linked_rooms(PORTO, PORTO)
    await world.translate(porto)
    (post,) = await world.say(porto, await world.people.add_person("Ana Sousa", PORTO), "Bom dia")
    assert (post.room, posted(post)[1], post.locales) == (other.ref, "Bom dia", ("pt",))
    assert world.engine.lines == []


async def test_one_translation_serves_all_rooms_of_a_language(world: TranslationWorld) -> None:
    """Two rooms of one language are served by one run of the engine"""
    porto, one, two = await world.people.linked_rooms(PORTO, BRISTOL, BRISTOL)
    await world.translate(porto)
    posts = await world.say(porto, await world.people.add_person("Ana Sousa", PORTO), "Bom dia")
    assert [(post.room, posted(post)[1]) for post in posts] == [(one.ref, "good morning"), (two.ref, "good morning")]
    assert len(world.engine.lines) == 1


@pytest.mark.parametrize(
    ("column", "value", "words"), [("direct", True, "Bom dia"), ("languages", "", "Bom dia"), ("link_id", None, "Bom dia")]
)
async def test_what_nobody_else_reads(world: TranslationWorld, column: str, value: object, words: str) -> None:
    """A talk of two, a room without languages, and one without connection pass nothing on"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    await world.people.database.write(world.people.stores.rooms.change, porto.id, {column: value})
    assert await world.say(porto, await world.people.who("Ana"), words) == []
    assert world.engine.lines == []


async def test_what_holds_no_words(world: TranslationWorld) -> None:
    """Blanks are not passed on; what holds no word to translate goes as it is, without a note that it failed"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    ana = await world.people.add_person("Ana Sousa", PORTO)
    assert await world.say(porto, ana, " \n ") == []
    (post,) = await world.say(porto, ana, "https://example.org/a 👍 12")
    assert posted(post) == [f"translation-head-plain(who={ANA})", "https://example.org/a 👍 12"]
    assert post.translation is None
    assert world.engine.lines == []


async def test_a_form_goes_as_it_is(world: TranslationWorld) -> None:
    """What no machine may translate reaches no engine; where it would have been translated, the head says so"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    ana = await world.people.add_person("Ana Sousa", PORTO)
    (post,) = await world.say(porto, ana, world.form)
    assert posted(post)[0] == f"translation-head-plain(who={ANA})"
    await world.translate(porto)
    (post,) = await world.say(porto, ana, f"{world.form} o dia")
    assert posted(post) == [f"translation-head-sealed(who={ANA})", f"{world.form} o dia"]
    assert (post.translation, world.engine.lines) == (None, [])


async def test_a_failing_engine_leaves_the_original(world: TranslationWorld) -> None:
    """Every message arrives; the room hears of the fault once an hour and once when it is over"""
    porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    ana = await world.people.add_person("Ana Sousa", PORTO)
    world.engine.broken = True
    notes = []
    for minutes in (0, 30, 29, 1):
        world.people.clock.advance(timedelta(minutes=minutes))
        relay, *rest = await world.say(porto, ana, "Bom dia")
        assert (relay.room, posted(relay), relay.translation) == (
            bristol.ref,
            [f"translation-head-plain(who={ANA})", "Bom dia"],
            None,
        )
        assert [post.room for post in rest] == [porto.ref] * len(rest)
        notes.append(chatter(rest))
    assert notes == [[["translation-not-now"]], [], [], [["translation-not-now"]]]
    world.engine.broken = False
    after = [await world.say(porto, ana, "Bom dia") for _ in range(2)]
    assert [chatter(posts) for posts in after] == [[["translation-again"]], []]
    assert [posted(posts[0])[1] for posts in after] == ["good morning"] * 2


async def test_a_fault_that_comes_and_goes_is_told_once_an_hour(world: TranslationWorld) -> None:
    """It is said once that it does not work and once that it does, however often that changes within the hour"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    ana = await world.people.add_person("Ana Sousa", PORTO)
    told = []
    for minutes, broken in ((0, True), (2, False), (2, True), (2, False), (60, True), (1, False)):
        world.people.clock.advance(timedelta(minutes=minutes))
        world.engine.broken = broken
        _, *rest = await world.say(porto, ana, f"Bom dia {minutes} {broken}")
        told += [line for lines in chatter(rest) for line in lines]
    assert told == ["translation-not-now", "translation-again"] * 2


async def test_a_pair_that_works_tells_nothing_of_another(tmp_path: Path) -> None:
    """That it works again is said when what has failed does, not when something else is translated"""
    async with translation_world(tmp_path, (PORTO, BRISTOL)) as world:
        failing, working = PlacedEngine(pairs=[("pt", "en")]), PlacedEngine(pairs=[("en", "pt")])
        failing.called, failing.broken = "failing", True
        world.engines = [failing, working]
        world.detector.known.update({"Bom dia": "pt", "Good morning": "en", "Bom": "pt"})
        world.__post_init__()
        room = await world.people.add_room("school", shared=True, languages="pt,en")
        await world.translate(room)
        ana = await world.people.add_person("Ana Sousa", PORTO)
        told = []
        for words in ("Bom dia", "Good morning", "Bom dia", "Good morning", "Bom"):
            failing.broken = words != "Bom"
            told += [line for lines in chatter(await world.say(room, ana, words)) for line in lines]
        assert told == ["translation-not-now", "translation-again"]


async def test_whatever_goes_wrong_the_message_arrives(world: TranslationWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where an engine breaks in a way that nobody has thought of"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto)
    monkeypatch.setattr(world.engine, "line", None)
    relay, told = await world.say(porto, await world.people.add_person("Ana Sousa", PORTO), "Bom dia")
    assert posted(relay) == [f"translation-head-plain(who={ANA})", "Bom dia"]
    assert chatter([told]) == [["translation-not-now"]]


async def test_each_room_hears_of_a_fault_for_itself(world: TranslationWorld) -> None:
    """The hour of one room does not silence another"""
    porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.translate(porto, bristol)
    world.engine.broken = True
    posts = [*await world.say(porto, await world.people.who("Ana"), "Bom dia")]
    posts += await world.say(bristol, await world.people.who("Grace"), "Good morning")
    assert [post.room for post in posts if post.lane is Lane.CHATTER] == [porto.ref, bristol.ref]


async def test_a_pair_nothing_translates_is_told_once(tmp_path: Path) -> None:
    """The original is passed on; that it cannot be translated is said once for each pair, with whom to ask"""
    async with translation_world(tmp_path, (PORTO, BRISTOL, LINDENAU)) as world:
        world.operator = "Kim"
        world.__post_init__()
        porto, _, lindenau = await world.people.linked_rooms(PORTO, BRISTOL, LINDENAU)
        await world.translate(porto)
        ana = await world.people.add_person("Ana Sousa", PORTO)
        first, second = await world.say(porto, ana, "Bom dia"), await world.say(porto, ana, "Bom dia")
        assert chatter(first) == [["translation-no-route-ask(operator=Kim, source=pt, target=de)"]]
        assert chatter(second) == []
        assert [posted(post)[1] for post in second if post.room == lindenau.ref] == ["Bom dia"]
        assert [posted(post)[1] for post in second if post.room != lindenau.ref] == ["good morning"]


async def test_a_room_that_does_not_translate_hears_of_no_pair(tmp_path: Path) -> None:
    """Where nobody asked for translation, its absence is no news"""
    async with translation_world(tmp_path, (PORTO, LINDENAU)) as world:
        porto, _ = await world.people.linked_rooms(PORTO, LINDENAU)
        posts = await world.say(porto, await world.people.who("Ana"), "Bom dia")
        assert chatter(posts) == []
        assert len(posts) == 1


async def test_a_room_of_two_languages_translates_within(world: TranslationWorld) -> None:
    """Into the other language only, as a reply, without the original that stands above; never the language itself"""
    both = await world.people.add_room("s", shared=True, languages="pt,en", translates=True)
    ana = await world.people.add_person("Ana Sousa", PORTO)
    world.detector.known.update({"Bom dia": "pt", "Good morning": "en"})
    (english,) = await world.say(both, ana, "Bom dia")
    assert posted(english) == [f"translation-head(who={ANA})", "good morning"]
    assert (english.room, english.locales, english.reply_to) == (both.ref, ("en",), MessageRef("console", "m1"))
    (portuguese,) = await world.say(both, ana, "Good morning")
    assert (posted(portuguese)[1], portuguese.locales) == ("bom dia", ("pt",))


async def test_a_room_of_two_languages_without_translation_is_left_alone(world: TranslationWorld) -> None:
    """Nothing is repeated in a room whose translation is off, and nothing but the note where the engine fails"""
    both = await world.people.add_room("s", shared=True, languages="pt,en")
    ana = await world.people.add_person("Ana", PORTO)
    assert await world.say(both, ana, "Bom dia") == []
    await world.translate(both)
    world.engine.broken = True
    (note,) = await world.say(both, ana, "Bom dia")
    assert (note.lane, note.locales) == (Lane.CHATTER, ("pt", "en"))


@pytest.mark.parametrize(("known", "own", "target"), [("en", "pt", "pt"), (None, "en", "pt"), (None, None, "en")])
async def test_what_a_message_is_written_in(world: TranslationWorld, known: str | None, own: str | None, target: str) -> None:
    """What can be told for sure; else the author's own language; else the room's first"""
    both = await world.people.add_room("s", shared=True, languages="pt,en", translates=True)
    ana = await world.people.add_person("Ana", PORTO)
    await world.people.database.write(world.people.stores.persons.change, ana.id, {"language": own})
    if known:
        world.detector.known["Castelo verde"] = known
    (post,) = await world.say(both, await world.people.who("Ana"), "Castelo verde")
    assert post.locales == (target,)


async def test_words_in_another_language_than_the_rooms(tmp_path: Path) -> None:
    """English in the German room is read as it is where English is spoken, and from English elsewhere"""
    async with translation_world(tmp_path, (LINDENAU, BRISTOL, PORTO)) as world:
        lindenau, bristol, porto = await world.people.linked_rooms(LINDENAU, BRISTOL, PORTO)
        await world.translate(lindenau)
        world.detector.known["Good morning"] = "en"
        posts = await world.say(lindenau, await world.people.add_person("Max Weber", LINDENAU), "Good morning")
        assert [(post.room, posted(post)[1]) for post in posts] == [(bristol.ref, "Good morning"), (porto.ref, "bom dia")]
        assert [post.translation for post in posts] == [None, Translation("en", "pt", "bom dia", "fake")]


async def test_a_room_parted_meanwhile_gets_nothing(world: TranslationWorld) -> None:
    """Between the engine and the message a room may be parted or left: nothing arrives there"""
    porto, bristol, other = await world.people.linked_rooms(PORTO, BRISTOL, BRISTOL)
    await world.translate(porto)
    ana = await world.people.add_person("Ana Sousa", PORTO)
    for column, value, left in (("link_id", None, [other.ref]), ("active", False, [])):
        gone = bristol if column == "link_id" else other
        work = await world.heard(world.text(porto, ana, "Bom dia"), ana)
        assert work is not None
        await work.prepare()
        await world.people.database.write(world.people.stores.rooms.change, gone.id, {column: value})
        world.people.outbox.posts.clear()
        await world.people.database.write(work.finish)
        assert [post.room for post in world.people.outbox.posts.values()] == left


async def test_what_was_passed_on_can_be_corrected(world: TranslationWorld) -> None:
    """Each relay is remembered with its row, room, author, languages, original and what was made of it, translated or not"""
    porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
    ana = await world.people.add_person("Ana Sousa", PORTO)
    await world.say(porto, ana, "Olá")
    await world.translate(porto)
    await world.say(porto, ana, "Bom dia")
    kept = [await world.people.database.read(world.store.get, row) for row in ("row1", "row2")]

    def origin(key: str) -> Origin:
        return Origin(MessageRef("console", key), porto.id, ana.ref)

    now = world.people.clock.now()
    assert kept == [
        PassedOn("row1", bristol.id, "Ana Sousa", "Porto", "pt", "pt", "Olá", origin("m1"), written_at=now),
        PassedOn(
            *("row2", bristol.id, "Ana Sousa", "Porto", "pt", "en", "Bom dia", origin("m2")),
            text="good morning",
            standing=Standing.MACHINE,
            written_at=now,
        ),
    ]


async def test_one_day_and_hour_is_said_in_both_cities(tmp_path: Path) -> None:
    """A message with exactly one day and hour ends in a line with both clocks, the author's first"""
    async with translation_world(tmp_path, (PORTO, LINDENAU)) as world:
        porto, _ = await world.people.linked_rooms(PORTO, LINDENAU)
        (post,) = await world.say(porto, await world.people.who("Ana"), "Podemos falar na quinta-feira às 9h?")
        first, second = posted(post)[-1].split(" = ")
        assert first == "translation-hour-first(city=Porto, when=2027-03-04T09:00:00 Europe/Lisbon)"
        assert second == "translation-hour(city=Lindenau, when=10:00)"
        (late,) = await world.say(porto, await world.people.who("Ana"), "Podemos falar na quinta-feira às 23h30?")
        assert posted(late)[-1].endswith("translation-hour(city=Lindenau, when=2027-03-05T00:30:00 Europe/Berlin)")


@pytest.mark.parametrize(
    "words",
    [
        "Podemos falar na quinta-feira?",
        "Podemos falar às 9h?",
        "Podemos falar na quinta-feira às 9h ou às 10h?",
        "Podemos falar na quinta ou na sexta-feira às 9h?",
        "Podemos falar amanhã às 9h?",
        "Podemos falar a 12/05 às 9h?",
        "Podemos falar no domingo, 28 de março, à 1h30?",
        "Bom dia",
    ],
)
async def test_no_hour_is_guessed(tmp_path: Path, words: str) -> None:
    """No line where day or hour is missing, doubled, said loosely, or does not exist that night"""
    async with translation_world(tmp_path, (PORTO, LINDENAU)) as world:
        porto, _ = await world.people.linked_rooms(PORTO, LINDENAU)
        (post,) = await world.say(porto, await world.people.who("Ana"), words)
        assert len(posted(post)) == 2


async def test_no_hour_line_where_clocks_agree(world: TranslationWorld) -> None:
    """Two zones that show the same need no line, nor does a room without a city"""
    porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
    await world.people.add_room("s", shared=True, languages="pt", link_id=porto.link)
    posts = await world.say(porto, await world.people.who("Ana"), "Podemos falar na quinta-feira às 9h?")
    assert [len(posted(post)) for post in posts] == [2, 2]
