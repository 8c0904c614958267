"""Terms that DeepL puts in by itself: dictionaries of ours that it keeps, one for each direction, in as few glossaries as go.

The free plan has room for one glossary, which may hold a dictionary for each direction; so a new dictionary goes into a
glossary that has none for that direction yet. Which there are is known in memory only; what an earlier process left is deleted.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from bot.core.errors import EngineBusy, EngineError
from bot.engines.json_service import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.core.clock import Clock
    from bot.engines.json_service import JsonService

PREFIX: Final = "jumelage-"
"""How the names of our glossaries begin; nobody else's is touched."""
MOST_GLOSSARIES: Final = 5
WITHOUT: Final = timedelta(hours=1)
"""So long terms are left to whoever asks, after DeepL has refused to keep them."""
LOST: Final = 404
"""What DeepL says of a glossary that somebody has deleted."""
_PATH = "/v3/glossaries"
_MOST_BYTES = 1024
_ID = re.compile(r"[A-Za-z0-9-]{1,64}")
_BREAKS = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


@dataclass(slots=True)
class _Glossary:
    """One that DeepL keeps.

    Args:
        key: Its id there.
        digests: What is in its dictionary for a direction.
    """

    key: str
    digests: dict[tuple[str, str], bytes] = field(default_factory=dict)


class Glossaries:
    """Has DeepL keep terms, and knows where they are.

    Args:
        service: DeepL.
        clock: For how long ago it refused.
    """

    def __init__(self, service: JsonService, clock: Clock) -> None:
        """Know of none."""
        self._service = service
        self._clock = clock
        self._kept: list[_Glossary] = []  # that which was needed last comes last
        self._tidied = False
        self._changing = asyncio.Lock()
        self._refused_at: datetime | None = None

    @property
    def welcome(self) -> bool:
        """Terms can be kept there, as far as is known."""
        return self._refused_at is None or self._clock.now() - self._refused_at >= WITHOUT

    async def holding(self, source: str, target: str, terms: Mapping[str, str]) -> str | None:
        """Return the id of a glossary that has some terms for a direction; it is made or changed if there is none.

        Returns:
            The id; ``None`` where no term is left that DeepL could take.

        Raises:
            EngineError: DeepL will not keep them, or fails.
        """
        entries = _entries(terms)
        if not entries:
            return None
        digest = sha256(entries.encode()).digest()
        async with self._changing:
            found = next((one for one in self._kept if one.digests.get((source, target)) == digest), None)
            if found is None:
                found = await self._tried(_dictionary(source, target, entries))
                found.digests[source, target] = digest
            self._kept.remove(found)
            self._kept.append(found)
            return found.key

    def forget(self) -> None:
        """Begin anew: what is known of them is wrong."""
        self._kept.clear()
        self._tidied = False

    async def _tried(self, dictionary: Mapping[str, str]) -> _Glossary:
        try:
            return await self._placed(dictionary)
        except Refused as refusal:
            self.forget()
            if refusal.status == LOST:
                raise EngineBusy("deepl has lost a glossary", 0.0) from None
            self._refused_at = self._clock.now()
            raise

    async def _placed(self, dictionary: Mapping[str, str]) -> _Glossary:
        """Put a dictionary where its direction has none, into a new glossary, or in place of the one unused longest."""
        await self._tidy()
        direction = (dictionary["source_lang"], dictionary["target_lang"])
        free = next((one for one in self._kept if direction not in one.digests), None)
        if free is None and len(self._kept) < MOST_GLOSSARIES:
            try:
                return await self._made(dictionary)
            except Refused:
                if not self._kept:
                    raise
        chosen = free or self._kept[0]
        chosen.digests.pop(direction, None)
        await self._service.ask("PUT", f"{_PATH}/{chosen.key}/dictionaries", dictionary)
        return chosen

    async def _made(self, dictionary: Mapping[str, str]) -> _Glossary:
        body = {"name": f"{PREFIX}{len(self._kept) + 1}", "dictionaries": [dictionary]}
        answer = await self._service.ask("POST", _PATH, body)
        key = answer.get("glossary_id") if isinstance(answer, dict) else None
        if not isinstance(key, str) or not _ID.fullmatch(key):
            raise EngineError("deepl answered nonsense")
        self._kept.append(_Glossary(key))
        return self._kept[-1]

    async def _tidy(self) -> None:
        """Delete once what an earlier process left; that it cannot be deleted is no reason to translate nothing."""
        if self._tidied:
            return
        self._tidied = True
        try:
            answer = await self._service.ask("GET", _PATH)
            rows = answer.get("glossaries") if isinstance(answer, dict) else None
            for row in rows if isinstance(rows, list) else ():
                key, name = (row.get("glossary_id"), row.get("name")) if isinstance(row, dict) else (None, None)
                if isinstance(name, str) and name.startswith(PREFIX) and isinstance(key, str) and _ID.fullmatch(key):
                    await self._service.ask("DELETE", f"{_PATH}/{key}")
        except EngineError:
            return


def _dictionary(source: str, target: str, entries: str) -> dict[str, str]:
    return {"source_lang": source, "target_lang": target, "entries": entries, "entries_format": "tsv"}


def _entries(terms: Mapping[str, str]) -> str:
    """Return terms as DeepL reads them: one a line, tabs between, none twice, none too long."""
    clean = {_BREAKS.sub(" ", term).strip(): _BREAKS.sub(" ", becomes).strip() for term, becomes in sorted(terms.items())}
    fitting = [(term, becomes) for term, becomes in clean.items() if _fits(term) and _fits(becomes)]
    return "\n".join(f"{term}\t{becomes}" for term, becomes in fitting)


def _fits(words: str) -> bool:
    return 0 < len(words.encode()) <= _MOST_BYTES
