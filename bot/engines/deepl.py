"""DeepL, a company in Germany: good for every pair it has, and paid by the character.

What must not change stands in an element of XML of which DeepL is told not to touch it. Terms of a glossary are kept there
(`bot.engines.deepl_glossary`), so that DeepL puts them in with the right ending.
"""

from __future__ import annotations

import re
from itertools import permutations
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, unescape

from bot.core.engine import OUTSIDE_COST, Grade, Place
from bot.core.errors import EngineBusy, EngineError
from bot.engines.deepl_glossary import LOST, Glossaries
from bot.engines.json_service import JsonService, Refused
from bot.engines.lines import Batch, in_batches

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from bot.core.clock import Clock

NAME: Final = "deepl"
_SERVED = "ar bg cs da de el en es et fi fr he hu id it ja ko lt lv nb nl pl pt ro ru sk sl sv th tr uk vi zh"
LANGUAGES: Final = frozenset(_SERVED.split())
"""What it translates and keeps terms for."""
_VARIETIES: Final[Mapping[str, str]] = MappingProxyType({"en": "EN-GB", "pt": "PT-PT"})
"""Of these it wants to know which; ours are the European ones."""
_PAID_URL, _FREE_URL, _FREE_KEY = "https://api.deepl.com", "https://api-free.deepl.com", ":fx"
_BATCH = Batch(lines=50, characters=20_000, longest=20_000)
"""It takes 50 texts and 128 KiB at once; a character can become five bytes."""
_TOKEN = re.compile(r"\bXQZ[A-Z]+\b")
_TAG, _BEFORE, _BEHIND = re.compile(r"</?x>"), re.compile(r"(?<=\w)<x>"), re.compile(r"</x>(?=(\w))")
_QUOTES: Final[Mapping[str, str]] = MappingProxyType({"&quot;": '"', "&apos;": "'", "&#39;": "'"})


class DeepLEngine:
    """Translates with DeepL.

    Args:
        key: Of an account; the ending tells the plan, and with it the server.
        languages: Locale codes out of `LANGUAGES`; every pair of two is offered.
        clock: For how long terms are not given after DeepL has refused them.
        url: Of a stand-in in tests.
        request_seconds: How long one request may take.
    """

    def __init__(
        self, key: str, languages: Collection[str], clock: Clock, url: str | None = None, request_seconds: float = 20.0
    ) -> None:
        """Ask nothing yet."""
        server = url or (_FREE_URL if key.endswith(_FREE_KEY) else _PAID_URL)
        headers = {"Authorization": f"DeepL-Auth-Key {key}"}
        self._service = JsonService(NAME, server, headers, request_seconds)
        self._glossaries = Glossaries(self._service, clock)
        self._pairs = frozenset(permutations(languages, 2))

    @property
    def name(self) -> str:
        """As in the configuration."""
        return NAME

    @property
    def place(self) -> Place:
        """Words go to a company."""
        return Place.THIRD_PARTY

    @property
    def country(self) -> str:
        """Where the company is."""
        return "DE"

    @property
    def metered(self) -> bool:
        """It is paid by the character, or gives so many a month."""
        return True

    @property
    def takes_terms(self) -> bool:
        """It puts terms in by itself, unless it has just refused to keep them: then they are masked as for any other."""
        return self._glossaries.welcome

    def pairs(self) -> Collection[tuple[str, str]]:
        """Return every pair of the languages."""
        return self._pairs

    def grade(self, source: str, target: str) -> Grade:  # noqa: ARG002 - all pairs are equally good
        """Return that its output can be trusted."""
        return Grade.GOOD

    def cost(self, source: str, target: str) -> float:  # noqa: ARG002 - all pairs are equally good
        """Return that it is for what nothing in the house can do; see `bot.core.engine.Engine.cost`."""
        return OUTSIDE_COST + 1.0

    def variety(self, target: str) -> str:
        """Return the language itself: it is told to write the variety that is meant here."""
        return target

    async def health(self) -> None:
        """Look whether it knows the key and has characters left.

        Raises:
            EngineError: It does not, or nothing is left.
        """
        answer = await self._service.ask("GET", "/v2/usage")
        told = answer if isinstance(answer, dict) else {}
        used, most = told.get("character_count"), told.get("character_limit")
        if not isinstance(used, int) or not isinstance(most, int):
            raise EngineError(f"{NAME} answered nonsense")
        if used >= most:
            raise EngineError(f"{NAME} has no characters left")

    async def translate(self, texts: Sequence[str], source: str, target: str, terms: Mapping[str, str], /) -> list[str]:
        """Translate lines, terms put in by DeepL.

        Raises:
            BadTranslation: A line is too long, or what came back for one is no translation of it.
            EngineError: The pair is unknown, DeepL failed, refused to keep the terms or answered nonsense, or this is closed.
        """
        if (source, target) not in self._pairs:
            raise EngineError(f"{NAME} has no pair {source} to {target}")
        glossary = await self._glossaries.holding(source, target, terms) if terms else None
        body = {
            "source_lang": source.upper(),
            "target_lang": _VARIETIES.get(target, target.upper()),
            "formality": "prefer_more",
            "preserve_formatting": True,
            "split_sentences": "nonewlines",
            "tag_handling": "xml",
            "tag_handling_version": "v2",
            "ignore_tags": ["x"],
            **({"glossary_id": glossary} if glossary else {}),
        }

        async def ask(lines: Sequence[str]) -> object:
            answer = await self._service.ask("POST", "/v2/translate", {"text": [_wrapped(line) for line in lines], **body})
            rows = answer.get("translations") if isinstance(answer, dict) else None
            if not isinstance(rows, list):
                return None
            return [_unwrapped(row.get("text")) if isinstance(row, dict) else None for row in rows]

        try:
            return await in_batches(NAME, texts, _BATCH, ask)
        except Refused as refusal:
            if glossary is None or refusal.status != LOST:
                raise
        # Once more, and it is there again.
        self._glossaries.forget()
        raise EngineBusy(f"{NAME} has lost a glossary", 0.0)

    async def close(self) -> None:
        """Break what is under way off."""
        await self._service.close()


def _wrapped(line: str) -> str:
    """Return a line as XML, with tokens in elements that are not touched."""
    return _TOKEN.sub(r"<x>\g<0></x>", escape(line))


def _unwrapped(output: object) -> object:
    """Return a line out of XML, with space around tokens where DeepL loses it or the script has none."""
    if not isinstance(output, str):
        return None
    spaced = _BEHIND.sub(_after, _BEFORE.sub(" <x>", output))
    return unescape(_TAG.sub("", spaced), dict(_QUOTES))


def _after(found: re.Match[str]) -> str:
    # An ending glued to a token, as of a genitive, is no space that got lost; a letter without capitals has one put before it.
    return "</x> " if found[1].lower() == found[1].upper() else "</x>"
