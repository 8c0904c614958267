"""LibreTranslate: a server of the operator's own, or of a company, with open models behind it.

It reads its key from the body of a request and from nowhere else, so that is where the key goes; a body does not end up in logs
as an address would. It takes several lines in one request and counts each of them as one.
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Final

from bot.core.engine import OUTSIDE_COST, Grade, Place
from bot.core.errors import EngineError
from bot.engines.json_service import JsonService
from bot.engines.lines import Batch, in_batches

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

NAME: Final = "libretranslate"
_SERVED = """
    ar bg bn ca cs da de el en eo es et eu fa fi fr ga gl he hi hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sq sv th tl tr
    uk ur vi zh
"""
LANGUAGES: Final = frozenset(_SERVED.split())
"""For these there are models; which of them a server has is for its operator to say."""
_BATCH = Batch(lines=10, characters=2000, longest=10_000)
_HUB = "en"
"""Pairs without English go by way of it inside the server."""
_COST, _COST_BY_THE_HUB = 1.2, 2.0


class LibreTranslateEngine:
    """Translates with one server.

    Args:
        url: Of the server, without the last stroke.
        languages: Locale codes of what it has; every pair of two is offered.
        key: If it wants one.
        country: ISO 3166 code of the country of the company that runs it; ``None`` for the operator's own.
        request_seconds: How long one request may take.
    """

    def __init__(
        self,
        url: str,
        languages: Collection[str],
        key: str | None = None,
        country: str | None = None,
        request_seconds: float = 20.0,
    ) -> None:
        """Ask nothing yet."""
        self._service = JsonService(NAME, url, request_seconds=request_seconds)
        self._pairs = frozenset(permutations(languages, 2))
        self._languages = frozenset(languages)
        self._key = {"api_key": key} if key else {}
        self._country = country

    @property
    def name(self) -> str:
        """As in the configuration."""
        return NAME

    @property
    def place(self) -> Place:
        """Words go to the operator's own server, or to a company's."""
        return Place.OWN_SERVER if self._country is None else Place.THIRD_PARTY

    @property
    def country(self) -> str | None:
        """Where the company is."""
        return self._country

    @property
    def metered(self) -> bool:
        """A company wants money or patience; the operator's own server does not."""
        return self.place is Place.THIRD_PARTY

    @property
    def takes_terms(self) -> bool:
        """It knows of no glossaries."""
        return False

    def pairs(self) -> Collection[tuple[str, str]]:
        """Return every pair of the languages."""
        return self._pairs

    def grade(self, source: str, target: str) -> Grade:
        """Return that a pair with English can be trusted, and others less: they are translated twice."""
        return Grade.GOOD if _HUB in {source, target} else Grade.FAIR

    def cost(self, source: str, target: str) -> float:
        """Return what is lost, and what it means if words go to a company."""
        lost = _COST if _HUB in {source, target} else _COST_BY_THE_HUB
        return lost + OUTSIDE_COST if self.place is Place.THIRD_PARTY else lost

    def variety(self, target: str) -> str:
        """Return the language itself: its models do not say."""
        return target

    async def health(self) -> None:
        """Look whether it answers and has at least two of the languages.

        Raises:
            EngineError: It does not.
        """
        answer = await self._service.ask("GET", "/languages")
        rows = answer if isinstance(answer, list) else []
        found = [row["code"] for row in rows if isinstance(row, dict) and isinstance(row.get("code"), str)]
        if len(self._languages & set(found)) < 2:  # noqa: PLR2004 - a pair
            raise EngineError(f"{NAME} does not have the languages")

    async def translate(self, texts: Sequence[str], source: str, target: str, _terms: Mapping[str, str], /) -> list[str]:
        """Translate lines.

        Raises:
            BadTranslation: A line is too long, or what came back for one is no translation of it.
            EngineError: The pair is unknown, the server failed or answered nonsense, or this is closed.
        """
        if (source, target) not in self._pairs:
            raise EngineError(f"{NAME} has no pair {source} to {target}")

        async def ask(lines: Sequence[str]) -> object:
            body = {"q": list(lines), "source": source, "target": target, "format": "text", **self._key}
            answer = await self._service.ask("POST", "/translate", body)
            return answer.get("translatedText") if isinstance(answer, dict) else None

        return await in_batches(NAME, texts, _BATCH, ask)

    async def close(self) -> None:
        """Break what is under way off."""
        await self._service.close()
