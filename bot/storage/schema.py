"""The one metadata object all stores declare their tables on, with names for every constraint."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import DateTime, MetaData, TypeDecorator

from bot.storage.naming import Naming

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.engine import Dialect

Seeks: TypeAlias = "Callable[[Naming, str], bool]"
"""Tells whether somebody is named in what a column holds."""

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


# What a column holds of people is said where it is declared, so that nothing has to be remembered elsewhere when somebody asks
# what is kept of them or wants to be forgotten (`bot.storage.personal`).


class Erase(StrEnum):
    """What becomes of a row when whoever it is about is forgotten."""

    DELETE = "delete"
    """It goes."""
    CLEAR = "clear"
    """It stays, as something that was done, and nobody stands in it any more."""


class Kept(StrEnum):
    """What a row is, in the eyes of somebody who asks what is kept of them."""

    PROFILE = "profile"
    TERM = "term"
    SIGN_UP = "sign-up"
    REMINDER = "reminder"
    ROADMAP = "roadmap"
    PASSED_ON = "passed-on"
    CORRECTION = "correction"
    TRANSLATED = "translated"
    AGREED = "agreed"
    QUESTION = "question"
    FEED = "feed"
    POLL = "poll"
    ANNOUNCEMENT = "announcement"
    STEP = "step"
    GLOSSARY = "glossary"


def of_person(kept: Kept, erase: Erase = Erase.DELETE) -> dict[str, Any]:
    """Return the ``info`` of a column with the number of a person.

    Args:
        kept: What the row is in their eyes.
        erase: What becomes of the row; a column that is cleared can be empty.
    """
    return {"whose": "person", "kept": kept, "erase": erase}


def of_account(platform: str, kept: Kept, erase: Erase = Erase.DELETE) -> dict[str, Any]:
    """Return the ``info`` of a column with the key of an account.

    Args:
        platform: The column beside it that says on which network.
        kept: What the row is in its owner's eyes.
        erase: What becomes of the row; a column that is cleared can be empty.
    """
    return {"whose": "account", "platform": platform, "kept": kept, "erase": erase}


def name_of(column: str) -> dict[str, Any]:
    """Return the ``info`` of a column with somebody's name.

    Args:
        column: The column beside it that says whose: of a person or of an account.
    """
    return {"whose": "name", "of": column}


def words(
    erase: Erase = Erase.DELETE, *, once: str | None = None, lasting: bool = False, seeks: Seeks | None = None
) -> dict[str, Any]:
    """Return the ``info`` of a column with words in which anybody may be named.

    Args:
        erase: What becomes of the row if somebody is named in it who is forgotten.
        once: The column beside it that is empty for as long as the words are needed; until then they stay.
        lasting: They are kept for good, so that nothing may be taken for a name that is none.
        seeks: Tells whether they name somebody, where not all of them are people's own.
    """
    seeks = seeks or partial(Naming.names, strictly=lasting)
    return {"whose": "anybody", "erase": erase, "once": once, "seeks": seeks}


def place(platform: str, *, once: str | None = None) -> dict[str, Any]:
    """Return the ``info`` of a column with the key of a room; of a talk of two, it may be made of the other's account.

    Args:
        platform: The column beside it that says on which network.
        once: The column beside it that is empty for as long as the key is needed; until then it stays.
    """
    return {"whose": "place", "platform": platform, "once": once}


class Instant(TypeDecorator[datetime]):
    """An aware UTC `datetime`, in whole or broken seconds, as text that sorts by time on SQLite."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:  # noqa: ANN401 - driver's form
        """Turn an aware datetime into what the dialect stores."""
        if value is None:
            return None
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ANN401, ARG002
        """Give back an aware UTC datetime."""
        if value is None:
            return None
        found: datetime = value
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
