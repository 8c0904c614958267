"""Ids: short ones for people, long ones for rows that must arrive exactly once.

Short ids have one registry of prefixes, here. Numbers are never used twice. ``P``, ``HF`` and ``L`` belong to
participant and host codes of exchanges and are therefore no prefixes of ours.
"""

from __future__ import annotations

import base64
import re
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import random

_ROW_RANDOM_BITS = 72
_ROW_BYTES = 15
_SHORT_ID = re.compile(r"([A-Z]{1,2})([1-9][0-9]{0,8})")


class Prefix(StrEnum):
    """The first letter of a short id, one for each kind of thing."""

    EVENT = "E"
    REMINDER = "R"
    MILESTONE = "M"
    PLAN = "PL"
    TIME = "T"
    GLOSSARY = "G"
    ANNOUNCEMENT = "A"


@dataclass(frozen=True, slots=True)
class ShortId:
    """A thing's name in a conversation, such as ``E12``.

    Args:
        prefix: The kind of thing.
        number: Counted from 1 for each kind.
    """

    prefix: Prefix
    number: int

    def __str__(self) -> str:
        """Return the form people type and read, ``E12``."""
        return f"{self.prefix.value}{self.number}"


def parse_short_id(text: str) -> ShortId | None:
    """Read a short id as phones type it: any case, full-width forms too.

    Args:
        text: What somebody typed.

    Returns:
        The id, or ``None`` if the text is not exactly one id with a known prefix.
    """
    match = _SHORT_ID.fullmatch(unicodedata.normalize("NFKC", text).strip().upper())
    if match is None or match[1] not in set(Prefix):
        return None
    return ShortId(Prefix(match[1]), int(match[2]))


class Ids(Protocol):
    """Where randomness comes from; tests and the console script seed it."""

    def row(self, milliseconds: int) -> str:
        """Return a new row id.

        Args:
            milliseconds: Unix time, put in front so that ids sort by age.

        Returns:
            24 characters of lower-case base32: 48 bits of time and 72 random bits. It is the Matrix
            transaction id and the Discord nonce of the row.
        """
        ...

    def digits(self, count: int) -> str:
        """Return ``count`` random decimal digits, for codes that people read aloud."""
        ...


def made_at(row: str) -> datetime:
    """Return when a row was made, UTC.

    Args:
        row: Its id.
    """
    milliseconds = int.from_bytes(base64.b32hexdecode(row.upper()), "big") >> _ROW_RANDOM_BITS
    return datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=milliseconds)


class RandomIds:
    """Ids from a random source.

    Args:
        source: Cryptographic by default; a seeded ``random.Random`` gives the same ids at every run.
    """

    def __init__(self, source: random.Random | None = None) -> None:
        """Take the source."""
        self._source = source or secrets.SystemRandom()

    def row(self, milliseconds: int) -> str:
        """Return a new row id, see `Ids.row`."""
        raw = (milliseconds << _ROW_RANDOM_BITS) | self._source.getrandbits(_ROW_RANDOM_BITS)
        return base64.b32hexencode(raw.to_bytes(_ROW_BYTES, "big")).decode().lower()

    def digits(self, count: int) -> str:
        """Return ``count`` random digits, the first never zero."""
        return str(self._source.randrange(10 ** (count - 1), 10**count))
