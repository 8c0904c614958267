"""YAML and environment become frozen typed settings, or one ``ConfigError`` that lists every fault.

What operators read on the command line is English; what each key means stands in ``config/example.yaml``. The YAML is a subset
in which a short file cannot grow, run code or hide a value: aliases, anchors, merge keys, tags, repeated keys and second
documents are refused. Plain scalars follow the core schema of YAML 1.2 (§10.3.2), so ``no`` and ``1:30`` are text, as is every
key. All JSON is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, SecretStr, ValidationError

from bot.core.errors import ConfigError
from bot.core.person import Capacity, Role
from bot.core.ref import PersonRef  # noqa: TC001 - pydantic reads the annotations
from bot.settings.document import MAX_BYTES, KeyPath, Loader, decoded
from bot.settings.section import Section
from bot.settings.translation import Translation
from bot.settings.value import (
    COUNTRIES,
    EXAMPLES,
    MATRIX_ID,
    ConsoleId,
    Day,
    File,
    Id,
    Language,
    Text,
    Zone,
    account,
    address,
    among,
    database_place,
    hint,
    page_address,
    shape,
    shown,
    spoken,
    this_machine,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from pydantic_core import ErrorDetails

_Fault: TypeAlias = "tuple[KeyPath, str]"  # where, and what is wrong; a value that may be a secret never stands in it


_Host: TypeAlias = Annotated[str, shape(r"[A-Za-z0-9.:-]+", "host or address", "127.0.0.1")]
_Port: TypeAlias = Annotated[int, Field(strict=True, ge=1, le=65535)]


class Web(Section):
    """Where pages and probes for operators are served."""

    host: _Host = "127.0.0.1"
    port: _Port = 8080


class Feeds(Section):
    """Where calendar programs find the feeds they subscribe to, and how people's programs reach that place from outside."""

    host: _Host = "127.0.0.1"
    port: _Port = 8081
    base_url: Annotated[str, AfterValidator(page_address)]


class Partner(Section):
    """A city of the network."""

    id: Id
    name: Text
    language: Language
    zone: Zone
    country: Annotated[str, among(COUNTRIES.split(), "ISO 3166 country code", EXAMPLES["country"])]


class Matrix(Section):
    """The bot's account; the three secrets come from the environment or from files, never from YAML."""

    homeserver: Annotated[str, AfterValidator(address)]
    user_id: Annotated[str, shape(MATRIX_ID, "Matrix account", EXAMPLES["user_id"])]
    device_id: Text | None = None
    invites: tuple[Annotated[str, shape(MATRIX_ID, "pattern of Matrix accounts", '"@*:example.org"')], ...] = ()
    access_token: SecretStr | None = None
    access_token_file: File | None = None
    password: SecretStr | None = None
    password_file: File | None = None
    pickle_key: SecretStr | None = None
    pickle_key_file: File | None = None


class Discord(Section):
    """The bot's application and the servers it serves; the token comes from the environment or a file, never from YAML."""

    guilds: Annotated[tuple[Annotated[int, Field(strict=True)], ...], Field(min_length=1)]
    relay: Annotated[bool, Field(strict=True)] = False
    ages: dict[
        Annotated[str, among(COUNTRIES.split(), "ISO 3166 country code", EXAMPLES["country"])],
        Annotated[int, Field(strict=True, ge=0, le=99)],
    ] = Field(default_factory=dict)
    token: SecretStr | None = None
    token_file: File | None = None
    api: Annotated[str, AfterValidator(address), AfterValidator(this_machine)] | None = None


class ConsoleRoom(Section):
    """A room of the console; its city may be ``both``, for shared, or ``None``, for not chosen yet."""

    id: ConsoleId
    city: str | None = None
    language: Annotated[tuple[Language, ...], BeforeValidator(lambda one: [one] if isinstance(one, str) else one)] = ()


class ConsoleTerm(Section):
    """A role of somebody on the console: a name alone, or with days; without a city it is held in the person's own."""

    role: Annotated[Role, among(tuple(Role), "role", "coordinator")]
    city: str | None = None
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    as_: Annotated[Capacity, among(tuple(Capacity), "capacity", "substitute")] = Field(default=Capacity.HOLDER, alias="as")


class ConsolePerson(Section):
    """Somebody who talks on the console."""

    id: ConsoleId
    name: Text
    city: str | None = None
    language: Language | None = None
    zone: Zone | None = None
    roles: tuple[Annotated[ConsoleTerm, BeforeValidator(lambda one: one if isinstance(one, dict) else {"role": one})], ...] = ()


class Console(Section):
    """A chat network without a network."""

    rooms: tuple[ConsoleRoom, ...] = ()
    people: tuple[ConsolePerson, ...] = ()


class Platforms(Section):
    """The chat networks in use."""

    matrix: Matrix | None = None
    discord: Discord | None = None
    console: Console | None = None


class Settings(Section):
    """The whole configuration; relative paths have become absolute, seen from the file's folder."""

    data_dir: File
    templates_dir: File | None = None
    database: Annotated[str, AfterValidator(database_place)] = "sqlite"
    web: Web | None = None
    feeds: Feeds | None = None
    default_language: Annotated[str, AfterValidator(spoken)] = "en"
    partners: Annotated[tuple[Partner, ...], Field(min_length=1)]
    admins: tuple[Annotated[PersonRef, BeforeValidator(account)], ...] = ()
    operator: Text | None = None
    platforms: Platforms
    translation: Translation = Translation()


_MATRIX, _DEEPL = ("platforms", "matrix"), ("translation", "deepl")
_ROOMS, _PEOPLE = ("platforms", "console", "rooms"), ("platforms", "console", "people")
_SECRETS: Mapping[tuple[str, str], Mapping[str, str]] = {
    _MATRIX: {
        "access_token": "JUMELAGE_MATRIX_ACCESS_TOKEN",
        "password": "JUMELAGE_MATRIX_PASSWORD",
        "pickle_key": "JUMELAGE_PICKLE_KEY",
    },
    ("platforms", "discord"): {"token": "JUMELAGE_DISCORD_TOKEN"},
    ("translation", "libretranslate"): {"key": "JUMELAGE_LIBRETRANSLATE_KEY"},
    _DEEPL: {"key": "JUMELAGE_DEEPL_KEY"},
}
_TOLD: Mapping[str, str] = {
    "string_type": "no text; put it in quotes",
    "int_type": "no whole number; write digits without quotes",
    "float_type": "no number; write digits without quotes",
    "greater_than": "too small; more than {gt:g}",
    "greater_than_equal": "too small; at least {ge}",
    "less_than_equal": "too large; at most {le}",
    "bool_type": "neither true nor false",
    "tuple_type": "no list; write [one, two] or lines that begin with a dash",
    "model_type": "no group of keys; write `key: value` on lines below it",
    "path_type": "no path; write a text",
    "too_short": "nobody; name at least one",
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
    _imply(tree)
    faults = [*_secrets(tree, environ, folder), *_repeated(tree), *_strangers(tree)]
    try:
        settings = Settings.model_validate(tree, context={"folder": folder, "locales": locales})
    except ValidationError as error:
        faults += [(fault["loc"], _told(fault)) for fault in _own(error.errors(include_url=False))]
    if faults:
        raise ConfigError([words for _, words in sorted(_placed(fault, loader.lines) for fault in faults)])
    return settings


def _imply(tree: object) -> None:
    """Give DeepL a section where it is only named, or has an empty one: its key, all it needs, may be in the environment."""
    section, name = _at(tree, *_DEEPL[:-1]), _DEEPL[-1]
    if isinstance(section, dict) and isinstance(named := section.get("engines"), list) and name in named:
        section[name] = {} if section.get(name) is None else section[name]


def secrets_of(section: BaseModel) -> list[str]:
    """Return every secret in some settings; none of them may ever be shown."""
    values = [value for _, value in section]
    own = [value.get_secret_value() for value in values if isinstance(value, SecretStr)]
    return own + [secret for value in values if isinstance(value, BaseModel) for secret in secrets_of(value)]


def _own(found: Sequence[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Leave out lists that are too short only because what stands in them has faults."""
    above = {fault["loc"][:at] for fault in found for at in range(len(fault["loc"]))}
    yield from (fault for fault in found if fault["type"] != "too_short" or fault["loc"] not in above)


def _told(fault: ErrorDetails) -> str:
    kind, path = fault["type"], fault["loc"]
    if kind == "value_error":
        return str(fault["ctx"]["error"])
    if kind == "missing":
        return f"missing; for instance {EXAMPLES[str(path[-1])]}"
    if kind == "extra_forbidden":
        known = _keys(path[:-1])
        return "unknown key; " + hint(path[-1], known, "known here: " + ", ".join(known))
    if fault["input"] is None:
        return "empty; write a value or leave the key out"
    return _TOLD[kind].format(**fault.get("ctx", {})) if kind in _TOLD else fault["msg"]


def _keys(path: KeyPath) -> list[str]:
    model: type[BaseModel] = Settings
    for step in (step for step in path if isinstance(step, str)):
        model = next(_sections(model.model_fields[step].annotation), model)
    secrets = {key for known in _SECRETS.values() for key in known}
    return [key for key in model.model_fields if key not in secrets]


def _sections(kind: object) -> Iterator[type[BaseModel]]:
    """Yield the groups of keys in an annotation, however deep they stand in it."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    for inner in get_args(kind):
        yield from _sections(inner)


def _placed(fault: _Fault, lines: Mapping[KeyPath, int]) -> tuple[int, str]:
    path, words = fault
    if path and isinstance(path[-1], int) and path not in lines:  # a single language is read as a list of one
        path = path[:-1]
    steps = [str(step) if re.fullmatch(r"[\w-]{1,40}", str(step)) else shown(step) for step in path]
    line = next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), 0)
    return line, f"line {line}: " * bool(line) + f"{'.'.join(steps) or 'the file'}: {words}"


def _secrets(tree: object, environ: Mapping[str, str], folder: Path) -> Iterator[_Fault]:
    """Put the secrets where the settings have them; one that stands in the file itself is a fault."""
    for path, known in _SECRETS.items():
        section = _at(tree, *path)
        if not isinstance(section, dict):
            continue
        for key, variable in known.items():
            if key in section:
                yield (*path, key), f"a secret may not stand here; put it into {variable}, or into a file named by {key}_file"
            try:
                section[key] = environ.get(variable, "").strip() or _secret_of(folder, section.get(f"{key}_file"))
            except (OSError, ValueError) as error:  # the path is not shown: some put the secret itself here
                reason = getattr(error, "strerror", None) or "no text in it"
                yield (*path, f"{key}_file"), f"cannot be read ({reason}); a path seen from the folder of this file"


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
                yield (*at, key), f"{shown(name)} stands twice; each {key} once"
            seen.add(str(name).casefold())


def _strangers(tree: object) -> Iterator[_Fault]:
    cities = list(dict.fromkeys(str(row.get("id")) for _, row in _rows(tree, "partners")))
    for at, row in (*_rows(tree, *_ROOMS), *_rows(tree, *_PEOPLE)):
        known = [*cities, "both"] if "rooms" in at else cities
        if isinstance(city := row.get("city"), str) and city not in known:
            yield (*at, "city"), f"{shown(city)} is no partner; {hint(city, known, 'one of ' + ', '.join(known))}"
        roles = row.get("roles")
        for place, role in enumerate(roles if isinstance(roles, list) else ()):
            held_in = role.get("city", city) if isinstance(role, dict) else city
            if not held_in:
                yield (*at, "roles"), "a role is held in a city; name it under city"
            elif held_in != city and held_in not in cities:
                yield (*at, "roles", place, "city"), f"{shown(held_in)} is no partner; one of {', '.join(cities)}"
    if isinstance(platforms := _at(tree, "platforms"), dict) and all(one is None for one in platforms.values()):
        yield ("platforms",), f"none named; for instance {EXAMPLES['platforms']}"
