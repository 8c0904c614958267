"""DeepL behind our port: what only it needs, beside what `test_service_engines` shows of all services."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.core.engine import OUTSIDE_COST, Grade, Place
from bot.core.errors import EngineError
from bot.engines.deepl import DeepLEngine
from bot.engines.deepl_glossary import MOST_GLOSSARIES, WITHOUT
from bot.engines.guarded import GuardedEngine
from bot.features.translation.text import Terms, translate_text
from tests.fakes.clock import FakeClock
from tests.fakes.engine import line_of, way_of
from tests.fakes.engine_server import EngineServer, engine_server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

LANGUAGES = ("en", "de", "ja", "pt")
SECRET = "key-4711"  # nobody's
TERMS = {"Gastfamilie": "host family"}


class World:
    """An account with DeepL.

    Args:
        server: Stands for it.
    """

    def __init__(self, server: EngineServer) -> None:
        """Open it."""
        self.server, self.clock = server, FakeClock()
        self.engine = DeepLEngine(SECRET, LANGUAGES, self.clock, server.url)

    async def say(self, line: str, terms: dict[str, str] | None = None, pair: tuple[str, str] = ("de", "en")) -> str:
        """Have a line translated."""
        (made,) = await self.engine.translate([line], *pair, terms or {})
        return made

    def asked(self) -> list[str]:
        """Return what was asked of the glossaries, and forget it."""
        found = [f"{seen.method} {seen.address}" for seen in self.server.seen if seen.address.startswith("/v3")]
        self.server.seen.clear()
        return found

    def body(self) -> dict[str, Any]:
        """Return what was sent last to be translated."""
        found: dict[str, Any] = [seen.body for seen in self.server.seen if seen.address == "/v2/translate"][-1]
        return found


@pytest.fixture
async def world() -> AsyncIterator[World]:
    """Open an account."""
    async with engine_server() as server:
        made = World(server)
        yield made
        await made.engine.close()


async def test_what_is_sent(world: World) -> None:
    """The key stands in a header and nowhere else; the language is named, the tone polite, and nothing is put right unasked"""
    await world.say("guten Morgen")
    (seen,) = world.server.seen
    assert seen.address == "/v2/translate"
    assert seen.headers["Authorization"] == f"DeepL-Auth-Key {SECRET}"
    assert SECRET not in str(seen.body)
    assert seen.body == {
        "text": ["guten Morgen"],
        "source_lang": "DE",
        "target_lang": "EN-GB",
        "formality": "prefer_more",
        "preserve_formatting": True,
        "split_sentences": "nonewlines",
        "tag_handling": "xml",
        "tag_handling_version": "v2",
        "ignore_tags": ["x"],
    }


async def test_the_variety_that_is_meant(world: World) -> None:
    """Portuguese is that of Portugal and English that of Britain, so no message needs to say so; Japanese has one"""
    for target, sent in (("pt", "PT-PT"), ("en", "EN-GB"), ("ja", "JA")):
        await world.say("guten Morgen", pair=("de", target))
        assert world.body()["target_lang"] == sent
        assert world.engine.variety(target) == target
    await world.say("bom dia", pair=("pt", "en"))
    assert world.body()["source_lang"] == "PT"


def test_the_server_of_a_plan() -> None:
    """The ending of a key tells which plan it is of, and so which server knows it"""
    paid, free = (DeepLEngine(key, LANGUAGES, FakeClock())._service._url for key in (SECRET, f"{SECRET}:fx"))
    assert (paid, free) == ("https://api.deepl.com", "https://api-free.deepl.com")


async def test_what_must_not_change(world: World) -> None:
    """Tokens stand in elements that DeepL does not touch, and signs of XML in a line are no XML"""
    assert (
        await world.say("bitte XQZA & <x>XQZB</x> fragen; a < b > c &amp; d")
        == "BITTE XQZA & <X>XQZB</X> FRAGEN; A < B > C &AMP; D"
    )
    (text,) = world.body()["text"]
    assert text.startswith("bitte <x>XQZA</x> &amp; &lt;x&gt;<x>XQZB</x>&lt;/x&gt; fragen")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Fragen Sie<x>XQZA</x> bitte", "Fragen Sie XQZA bitte"),
        ("私は<x>XQZA</x>が<x>XQZB</x>です", "私は XQZA が XQZB です"),
        ("<x>XQZA</x>s Plan", "XQZAs Plan"),
        ("(<x>XQZA</x>), <x>XQZB</x>!", "(XQZA), XQZB!"),
        ("&quot;<x>XQZA</x>&quot; &amp;amp; &lt;b&gt; &apos;", '"XQZA" &amp; <b> \''),
    ],
)
async def test_space_around_what_must_not_change(world: World, monkeypatch: pytest.MonkeyPatch, text: str, line: str) -> None:
    """The space that DeepL loses before an element is put back, and letters without capitals do not run into a token"""

    async def ask(*_: object) -> object:
        return {"translations": [{"text": text}]}

    monkeypatch.setattr(world.engine._service, "ask", ask)
    assert await world.say("bitte XQZA und XQZB fragen, und zwar bald") == line


async def test_a_message_comes_through(world: World) -> None:
    """Links, mentions, code and signs of a message come through DeepL equal, and terms have become what they should"""
    terms = Terms(become={"de": TERMS})
    text = "> @anna, die Gastfamilie fragt: a < b & `x` https://example.org/a?b=1&c=2 :-)"
    made = await translate_text(way_of(world.engine, "de", "en"), text, terms)
    assert made.whole
    for part in ("> @anna", "host family", "a < b &".upper(), "`x`", "https://example.org/a?b=1&c=2"):
        assert part in made.text


async def test_health_is_the_key_and_what_is_left(world: World) -> None:
    """An account whose characters are used up is not well, and that is asked without words"""
    await world.engine.health()
    assert [seen.address for seen in world.server.seen] == ["/v2/usage"]
    world.server.used = 500_000
    with pytest.raises(EngineError, match="no characters left"):
        await world.engine.health()


async def test_terms_are_kept_there(world: World) -> None:
    """Terms go into a dictionary that DeepL keeps; it is made once and used for every message until the terms change"""
    assert await world.say("die Gastfamilie", TERMS) == "DIE host family"
    assert world.body()["glossary_id"] in world.server.glossaries
    assert world.asked() == ["GET /v3/glossaries", "POST /v3/glossaries"]
    assert await world.say("die Gastfamilie kommt", TERMS) == "DIE host family KOMMT"
    assert world.asked() == []
    assert await world.say("die Gastfamilie", {"Gastfamilie": "hosts"}) == "DIE hosts"
    assert world.asked() == ["POST /v3/glossaries"]
    assert len(world.server.names) == 2
    assert await world.say("ohne") == "OHNE"


async def test_one_glossary_for_all_directions(world: World) -> None:
    """Dictionaries of other directions go into the same glossary, since the free plan has room for one"""
    world.server.most_glossaries = 1
    await world.say("Gastfamilie", TERMS)
    await world.say("host family", {"host family": "Gastfamilie"}, ("en", "de"))
    await world.say("Gastfamilie", {"Gastfamilie": "ホストファミリー"}, ("de", "ja"))
    assert [one.split()[0] for one in world.asked()] == ["GET", "POST", "PUT", "PUT"]
    assert await world.say("die Gastfamilie", TERMS) == "DIE host family"
    assert len(world.server.names) == 1


async def test_other_terms_where_there_is_room_for_one(world: World) -> None:
    """Where there is no room for another glossary, new terms take the place of the old ones, and no message has wrong terms"""
    world.server.most_glossaries = 1
    for becomes in ("host family", "hosts", "host family"):
        assert await world.say("Gastfamilie", {"Gastfamilie": becomes}) == becomes


async def test_not_too_many_glossaries(world: World) -> None:
    """However often terms change there are at most five glossaries; what was needed last is kept"""
    for number in range(MOST_GLOSSARIES + 3):
        assert await world.say("Gastfamilie", {"Gastfamilie": f"family {number}"}) == f"family {number}"
        await world.say("Gastfamilie", TERMS)
    assert len(world.server.names) == MOST_GLOSSARIES
    world.asked()
    await world.say("Gastfamilie", TERMS)
    assert world.asked() == []


async def test_messages_at_the_same_time_make_one_glossary(world: World) -> None:
    """Messages that need the same terms together wait for one glossary"""
    assert await asyncio.gather(*(world.say("Gastfamilie", TERMS) for _ in range(8))) == ["host family"] * 8
    assert len(world.server.names) == 1


async def test_what_an_earlier_process_left(world: World) -> None:
    """Glossaries with our name that are left over are deleted once, others of the account never"""
    world.server.names = {"old-1": "jumelage-1", "old-2": "jumelage-2", "theirs": "Our company", "../v2": "jumelage-3"}
    await world.say("Gastfamilie", TERMS)
    assert world.asked()[:3] == ["GET /v3/glossaries", "DELETE /v3/glossaries/old-1", "DELETE /v3/glossaries/old-2"]
    assert {"theirs", "../v2"} < set(world.server.names)


async def test_a_glossary_that_was_deleted(world: World) -> None:
    """A glossary that somebody has deleted is made again, and the message translated at the second try"""
    guarded = GuardedEngine(world.engine, world.clock)
    await world.say("Gastfamilie", TERMS)
    for source, target in (("de", "en"), ("de", "ja")):
        world.server.names.clear()
        world.server.glossaries.clear()
        assert await guarded.translate(["Gastfamilie"], source, target, TERMS) == ["host family"]
    assert world.engine.takes_terms


async def test_terms_that_are_refused(world: World) -> None:
    """Where DeepL keeps no terms the message is not translated without them; for an hour they are masked as for any engine"""
    world.server.most_glossaries = 0
    way = way_of(world.engine, "de", "en")
    with pytest.raises(EngineError):
        await translate_text(way, "die Gastfamilie fragt", Terms(become={"de": TERMS}))
    assert world.server.lines == []
    assert not world.engine.takes_terms
    made = await translate_text(way, "die Gastfamilie fragt", Terms(become={"de": TERMS}))
    assert made.text == "DIE host family FRAGT"
    assert "Gastfamilie" not in str(world.server.lines)
    world.clock.advance(WITHOUT - timedelta(seconds=1))
    assert not world.engine.takes_terms
    world.clock.advance(timedelta(seconds=1))
    assert world.engine.takes_terms


async def test_terms_of_any_form(world: World) -> None:
    """Breaks and tabs in terms do not break the list, empty ones and those far too long are left out, and none is sent twice"""
    odd = {"a\tb": "c\nd", "a b": "x", "": "y", "z": " ", "long" * 300: "l", "Gastfamilie\r\n": "host\x00family"}
    await world.say("Gastfamilie", odd)
    body = next(seen.body for seen in world.server.seen if seen.method == "POST" and seen.address == "/v3/glossaries")
    rows = [row.split("\t") for row in body["dictionaries"][0]["entries"].split("\n")]
    assert sorted(rows) == [["Gastfamilie", "host family"], ["a b", "x"]]
    assert body["name"].startswith("jumelage-")
    world.server.seen.clear()
    await world.say("Gastfamilie", {"": "y"})
    assert "glossary_id" not in world.body()


async def test_a_key_that_is_refused(world: World) -> None:
    """A refused key is a failure that does not pass, and the key is not told"""
    with pytest.raises(EngineError, match="refused with 403") as told:
        await line_of(world.engine, "Geheimnis 403", "de", "en")
    assert SECRET not in repr(told.value)


def test_where_words_go() -> None:
    """Consent lines name the company and its country; it is paid, good, and asked only where nothing in the house has a way"""
    engine = DeepLEngine(SECRET, LANGUAGES, FakeClock())
    assert (engine.name, engine.place, engine.country, engine.metered) == ("deepl", Place.THIRD_PARTY, "DE", True)
    assert engine.grade("de", "ja") is Grade.GOOD
    assert engine.cost("de", "ja") > OUTSIDE_COST
