"""The configurations that come with the program are right and complete."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias, get_args

import pytest
from pydantic import BaseModel, SecretStr

from bot.core.errors import ConfigError
from bot.i18n import COMPLETE_LOCALES
from bot.settings import _SECRETS, Settings, load
from bot.settings.document import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

Keys: TypeAlias = "tuple[str, ...]"

CONFIG: Final = Path(__file__).parents[2] / "config"
EXAMPLE: Final = CONFIG / "example.yaml"
SWITCHED_OFF: Final = re.compile(r"^( *)#(?=[^ \n#])", re.MULTILINE)
"""A key that is commented out: ``#`` with no space after it."""


def section_of(annotation: object) -> type[BaseModel] | None:
    """Return the group of keys in an annotation such as ``Web | None`` or ``tuple[Partner, ...]``."""
    found = (one for one in (*get_args(annotation), annotation) if isinstance(one, type) and issubclass(one, BaseModel))
    return next(found, None)


def keys_of(model: type[BaseModel], above: Keys = ()) -> Iterator[tuple[Keys, bool]]:
    """Yield the path of every key the settings have, and whether it must be there; secrets are no keys of a file."""
    for name, field in model.model_fields.items():
        if SecretStr in get_args(field.annotation):
            continue
        yield (*above, name), field.is_required()
        if section := section_of(field.annotation):
            yield from keys_of(section, (*above, name))


FREE: Final = {("platforms", "discord", "ages")}
"""Whose keys are the operator's own."""
ALL_KEYS: Final = dict(keys_of(Settings))


def keys_in(tree: object, above: Keys = ()) -> Iterator[Keys]:
    """Yield the path of every key of a file, without the places in lists."""
    if isinstance(tree, list):
        for row in tree:
            yield from keys_in(row, above)
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield (*above, name)
            if (*above, name) not in FREE:
                yield from keys_in(value, (*above, name))


def switched_on() -> str:
    """Return the example with every key that is commented out."""
    return SWITCHED_OFF.sub(r"\1", EXAMPLE.read_text(encoding="utf-8"))


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    """Return a folder with the secret files that the example names."""
    (tmp_path / "secrets").mkdir()
    for name in ("matrix-access-token", "matrix-password", "pickle-key", "discord-token", "libretranslate-key", "deepl-key"):
        (tmp_path / "secrets" / name).write_text("an invented secret\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("path", [*sorted(CONFIG.glob("*console.yaml")), EXAMPLE], ids=lambda path: path.name)
def test_a_configuration_that_comes_with_the_program_loads(path: Path) -> None:
    """Whoever begins with one of our configurations begins without a fault."""
    assert len(load(path, {}, COMPLETE_LOCALES).partners) == 2


def test_the_example_loads_with_every_key_switched_on(folder: Path) -> None:
    """Taking a ``#`` away is all it needs to use a key that is commented out."""
    path = folder / "jumelage.yaml"
    path.write_text(switched_on(), encoding="utf-8")
    settings = load(path, {}, COMPLETE_LOCALES)
    assert settings.platforms.discord is not None
    assert settings.platforms.console is not None
    assert settings.platforms.matrix is not None
    assert settings.platforms.matrix.pickle_key is not None


def test_the_example_shows_every_key() -> None:
    """An operator finds each key there is in one file, and none that is not."""
    assert set(keys_in(read_yaml(switched_on().encode()))) == set(ALL_KEYS)


def test_the_example_explains_every_key() -> None:
    """Each key has a comment above it or stands in the comment of its group."""
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    comments = "\n".join(line for line in lines if re.match(r" *# ", line))
    for path in ALL_KEYS:
        first = next(
            at for at, line in enumerate(lines) if re.search(rf"(^|[ #{{]){path[-1]}:", line) and not re.match(r" *# ", line)
        )
        assert re.match(r" *# ", lines[first - 1]) or re.search(rf"\b{path[-1]}\b", comments), path


def test_the_example_names_every_secret() -> None:
    """Each environment variable that is read is told of in the example."""
    text = EXAMPLE.read_text(encoding="utf-8")
    assert [name for known in _SECRETS.values() for name in known.values() if name not in text] == []


def without(tree: Any, path: Keys) -> object:  # noqa: ANN401 - a tree of YAML
    """Return the tree without one key; of a list, without that key in its first row."""
    pruned = section = copy.deepcopy(tree)
    for step in path[:-1]:
        section = section[step][0] if isinstance(section[step], list) else section[step]
    del section[path[-1]]
    return pruned


@pytest.mark.parametrize("path", [path for path, required in ALL_KEYS.items() if required], ids=".".join)
def test_a_key_that_must_be_there_is_told_with_an_example(folder: Path, path: Keys) -> None:
    """Whoever leaves a key out reads what to write."""
    file = folder / "jumelage.yaml"
    file.write_text(json.dumps(without(read_yaml(switched_on().encode()), path)), encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(file, {}, COMPLETE_LOCALES)
    place = re.sub(r"(partners|rooms|people|prices|costs)\.", r"\1.0.", ".".join(path))
    assert any(
        re.fullmatch(rf"(line \d+: )?{re.escape(place)}: missing; for instance .+", fault) for fault in caught.value.faults
    )


def test_the_console_cities_have_what_a_first_talk_needs() -> None:
    """Two cities with a room each and one they share, and in each a coordinator and a teacher who speak its language."""
    settings = load(CONFIG / "two-cities-console.yaml", {}, COMPLETE_LOCALES)
    console = settings.platforms.console
    assert console is not None
    assert {(room.id, room.city) for room in console.rooms} == {("porto", "porto"), ("bristol", "bristol"), ("shared", "both")}
    held = {(one.city, one.language, term.role) for one in console.people for term in one.roles}
    assert held == {
        (city, language, role) for city, language in (("porto", "pt"), ("bristol", "en")) for role in ("coordinator", "teacher")
    }


def test_config_holds_no_python() -> None:
    """Configuration is data."""
    assert not list(CONFIG.rglob("*.py"))
