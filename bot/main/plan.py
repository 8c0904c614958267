"""Plans: templates from the configuration and the program's own, and what rehearses them."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from bot.core.errors import ConfigError
from bot.features.roadmap.plan.desk import Desk
from bot.features.roadmap.plan.kit import Shelf
from bot.features.roadmap.plan.reading import read_template
from bot.features.roadmap.plan.rehearsal import Rehearsal
from bot.features.roadmap.plan.store import PlanStore
from bot.settings.document import read_yaml
from bot.storage.unit import savepoint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from bot.core.clock import Clock
    from bot.core.due import Agenda
    from bot.core.phrase import Strings
    from bot.core.prompt import Cards
    from bot.features.roadmap.assembly import Roadmap
    from bot.features.roadmap.plan.role import PlanRoles
    from bot.features.roadmap.plan.template import Template

_LANGUAGE = "en"
"""What operators read on the command line."""


def templates(folder: Path | None, strings: Strings) -> dict[str, Template]:
    """Return the plan templates, the program's own first; one of the operator's with the same id takes its place.

    Args:
        folder: Of the operator's templates; ``None`` for none.
        strings: For the words of faults.

    Raises:
        ConfigError: A template cannot be read or has faults; all of them are listed.
    """
    found: dict[str, Template] = {}
    faults: list[str] = []
    for source in (files("config.templates"), *((folder,) if folder else ())):
        for name, template, wrong in _read(source, strings):
            faults += [f"{name}: {words}" for words in wrong]
            if template is not None:
                found[template.id] = template
    if faults:
        raise ConfigError(faults)
    return found


def desk(
    roadmap: Roadmap, roles: PlanRoles, known: dict[str, Template], build: Callable[[Clock, Cards, Agenda], Roadmap]
) -> Desk:
    """Return all that one can do with plans.

    Args:
        roadmap: The roadmap.
        roles: Who answers for what.
        known: Templates by id.
        build: Builds a roadmap for a rehearsal.
    """
    shelf = Shelf(roadmap.kit, PlanStore(), known)
    return Desk(shelf, roles, Rehearsal(build, savepoint), roadmap.service, read_yaml)


def _read(folder: Traversable, strings: Strings) -> Iterator[tuple[str, Template | None, list[str]]]:
    try:
        entries: Iterable[Traversable] = sorted(folder.iterdir(), key=lambda one: one.name)
    except OSError as error:
        raise ConfigError([f"templates_dir: {folder} cannot be read ({error.strerror})"]) from error
    for file in entries:
        if file.is_file() and file.name.endswith((".yaml", ".yml", ".json")):
            try:
                template, wrong = read_template(read_yaml(file.read_bytes()))
            except ConfigError as error:
                yield file.name, None, list(error.faults)
            else:
                yield file.name, template, [strings.say(fault.phrase(), _LANGUAGE) for fault in wrong]
