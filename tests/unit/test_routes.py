"""The table of ways between languages: straight on, or by way of a third language where less is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.engine import Grade, Place
from bot.core.errors import EngineError
from bot.engines.apertium import ApertiumEngine
from bot.features.translation.route import Routes
from bot.features.translation.text import Terms, translate_text
from tests.fakes.engine import FakeEngine, way_of
from tests.fakes.translation_world import PlacedEngine

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


class CostlyEngine(FakeEngine):
    """A `FakeEngine` with costs, which shows the way a line took.

    Args:
        name: Its name.
        costs: What each pair loses.
        place: Where words go.
    """

    def __init__(self, name: str, costs: dict[tuple[str, str], float], place: Place = Place.HERE) -> None:
        """Keep what it is to say."""
        super().__init__(pairs=costs)
        self._name, self._costs, self._place = name, costs, place

    @property
    def name(self) -> str:
        """As given."""
        return self._name

    @property
    def place(self) -> Place:
        """As given."""
        return self._place

    @property
    def country(self) -> str | None:
        """Japan, if it is an outside company."""
        return "JP" if self._place is Place.THIRD_PARTY else None

    def cost(self, source: str, target: str) -> float:
        """Return what was given."""
        return self._costs[source, target]

    def line(self, text: str, source: str, target: str) -> str:
        """Put the step behind the line."""
        return f"{text} {source}-{target}"


NEURAL = {("en", "pt"): 1.0, ("pt", "en"): 1.0}
RULES = {("en", "es"): 4.0, ("es", "pt"): 1.5, ("pt", "es"): 1.5, ("fr", "es"): 3.2, ("fr", "ca"): 1.8, ("ca", "es"): 1.0}


async def test_a_detour_is_taken_where_less_is_lost() -> None:
    """English becomes Spanish by way of Portuguese, French by way of Catalan, since the straight ways lose more"""
    routes = Routes([CostlyEngine("neural", NEURAL), CostlyEngine("rules", RULES)])
    english, french = routes.best("en", "es"), routes.best("fr", "es")
    assert english is not None
    assert french is not None
    assert await english.translate(["x"], {}) == ["x en-pt pt-es"]
    assert await french.translate(["x"], {}) == ["x fr-ca ca-es"]
    assert (english.name, french.name) == ("neural + rules", "rules")


async def test_a_way_has_three_steps_at_most() -> None:
    """What would take four steps is not translated at all: nothing of the meaning would be left"""
    steps = {("a", "b"): 1.0, ("b", "c"): 1.0, ("c", "d"): 1.0, ("d", "e"): 1.0}
    routes = Routes([CostlyEngine("rules", steps)])
    longest = routes.best("a", "d")
    assert longest is not None
    assert await longest.translate(["x"], {}) == ["x a-b b-c c-d"]
    assert routes.best("a", "e") is None


def test_words_stay_in_the_house_if_they_can() -> None:
    """An outside company is asked only for what nothing on the operator's machines can do, not even by a detour"""
    away = {(s, t): 4.0 for s in ("en", "es", "de") for t in ("en", "es", "de") if s != t}
    company = CostlyEngine("company", away, Place.THIRD_PARTY)
    routes = Routes([company, CostlyEngine("neural", NEURAL), CostlyEngine("rules", RULES)])
    here, there = routes.best("en", "es"), routes.best("de", "en")
    assert here is not None
    assert here.place is Place.HERE
    assert there is not None
    assert there.engines == (company,)


def test_a_chain_says_where_words_go() -> None:
    """Several steps name every engine, the farthest place with its country, and promise no more than the gist"""
    company = CostlyEngine("company", {("pt", "de"): 4.0}, Place.THIRD_PARTY)
    chain = Routes([CostlyEngine("neural", NEURAL), company]).best("en", "de")
    assert chain is not None
    assert (chain.name, chain.place) == ("neural + company", Place.THIRD_PARTY)
    assert chain.outside == (company,)
    assert chain.grade is Grade.FAIR
    assert chain.cost == pytest.approx(5.01)
    assert (chain.source, chain.target) == ("en", "de")


def test_the_last_engine_tells_the_variety() -> None:
    """Portuguese at the end of a chain is the one its last engine writes"""
    last = PlacedEngine(varieties={"pt": "pt-BR"}, pairs=[("en", "pt")])
    chain = Routes([CostlyEngine("rules", {("fr", "en"): 1.0}), last]).best("fr", "pt")
    assert chain is not None
    assert chain.variety == "pt-BR"


def test_preference_decides_between_equals() -> None:
    """Of two engines that are equally good the one named first is taken"""
    first, second = CostlyEngine("first", NEURAL), CostlyEngine("second", NEURAL)
    for engines in ([first, second], [second, first]):
        way = Routes(engines).best("en", "pt")
        assert way is not None
        assert way.engines == (engines[0],)


async def test_a_step_that_fails() -> None:
    """When one step fails the whole translation does, so that no half-translated line is shown"""
    neural, rules = CostlyEngine("neural", NEURAL), CostlyEngine("rules", RULES)
    chain = Routes([neural, rules]).best("en", "es")
    assert chain is not None
    rules.broken = True
    with pytest.raises(EngineError):
        await chain.translate(["x"], {})


async def test_masks_go_through_a_chain() -> None:
    """Mentions and links come out of several steps as they went in"""
    chain = Routes([FakeEngine(pairs=[("en", "pt")]), FakeEngine(pairs=[("pt", "es")])]).best("en", "es")
    assert chain is not None
    done = await translate_text(chain, "see https://example.org/a with @ana:example.org now")
    assert done.whole
    assert done.text.count("https://example.org/a") == done.text.count("@ana:example.org") == 1


class Wavering(FakeEngine):
    """A `FakeEngine` that takes terms until it was asked, as one that has just been refused.

    Attributes:
        given: The terms of each call.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.given: list[Mapping[str, str]] = []

    @property
    def takes_terms(self) -> bool:
        """Until it was asked."""
        return not self.given

    async def translate(self, texts: Sequence[str], source: str, target: str, terms: Mapping[str, str], /) -> list[str]:
        """Note the terms; lose the first try."""
        self.given.append(terms)
        made = await super().translate(texts, source, target, {})
        return made if len(self.given) > 1 else [""] * len(made)


async def test_an_engine_that_changes_its_mind_about_terms() -> None:
    """Terms that were left to an engine when a message was masked are given to it at every try, whatever it says meanwhile"""
    engine, terms = Wavering(), {"host family": "família"}
    await translate_text(way_of(engine, "en", "pt"), "the 2 host families", Terms(become={"en": terms}))
    assert engine.given == [terms, terms]


async def test_letters_that_are_foreign_in_between() -> None:
    """A name of the first language that the second cannot write goes by as it is; only the engine that knows it sees it"""
    rules, neural = FakeEngine(pairs=[("es", "pt")]), FakeEngine(pairs=[("pt", "en")])
    (way,) = Routes([rules, neural]).ways("es", "en")
    assert await way.translate(["vemos Zuñi"], {}) == ["vemos iñuZ"]
    assert (rules.lines, neural.lines) == (["vemos Zuñi"], ["somev XQZA"])


async def test_a_foreign_word_that_is_lost_in_between() -> None:
    """Nothing is made up: the line comes back empty, and is tried in parts"""
    rules, neural = (
        FakeEngine({"zuñi": "Zuñi"}, pairs=[("es", "pt")]),
        FakeEngine(spoil=_without_second_word, pairs=[("pt", "en")]),
    )
    (way,) = Routes([rules, neural]).ways("es", "en")
    assert await way.translate(["vemos Zuñi", "vemos"], {}) == ["", "vemos"]
    made = await translate_text(way, "vemos Zuñi hoy")
    assert (made.text, made.whole) == ("vemos Zuñi hoy", False)


def _without_second_word(line: str) -> str:
    first, *rest = line.split()
    return " ".join([first, *rest[1:]])


async def test_apertium_without_pairs(tmp_path: Path) -> None:
    """Where no pair is installed the engine offers none"""
    engine = ApertiumEngine(tmp_path)
    assert not engine.pairs()
    with pytest.raises(EngineError):
        await engine.translate(["hola"], "es", "pt", {})
    await engine.close()
