"""Plans: templates from the configuration and the program's own, and what rehearses them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from bot.core.errors import ConfigError
from bot.features.roadmap.assembly import Roadmap
from bot.features.roadmap.plan.desk import Desk
from bot.features.roadmap.plan.kit import Shelf
from bot.features.roadmap.plan.reading import read_template
from bot.features.roadmap.plan.rehearsal import Rehearsal
from bot.features.roadmap.plan.role import PlanRoles
from bot.features.roadmap.plan.store import PlanRoleStore, PlanStore
from bot.features.roadmap.plan.taking import Forms
from bot.main.feeds import read_calendar
from bot.settings.document import read_yaml
from bot.storage.unit import savepoint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from bot.core.clock import Clock
    from bot.core.due import Agenda
    from bot.core.phrase import Strings
    from bot.core.prompt import Cards
    from bot.features.people.directory import Directory
    from bot.features.roadmap.assembly import Ports
    from bot.features.roadmap.plan.node import Fault
    from bot.features.roadmap.plan.template import Template
    from bot.main.feeds import Calendars

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


class PlanParts:
    """What plans are made of.

    Args:
        known: Templates by id.
        directory: Cities, rooms and people.

    Attributes:
        roles: Who answers for the roles of plans.
    """

    def __init__(self, known: Mapping[str, Template], directory: Directory) -> None:
        """Take the parts."""
        self._known = known
        self._directory = directory
        self.roles = PlanRoles(PlanRoleStore(), directory)

    def desk(self, roadmap: Roadmap, ports: Ports, calendars: Calendars) -> Desk:
        """Return all that one can do with plans.

        Args:
            roadmap: The roadmap.
            ports: Of what it is built, and what is built anew of them for each rehearsal.
            calendars: For handing plans out.
        """

        def build(clock: Clock, cards: Cards, agenda: Agenda) -> Roadmap:
            return Roadmap(replace(ports, directory=self._directory.at(clock), cards=cards, agenda=agenda, clock=clock))

        shelf = Shelf(roadmap.kit, PlanStore(), self._known)
        return Desk(
            shelf,
            self.roles,
            Rehearsal(build, savepoint),
            roadmap.service,
            calendars.plan_file,
            Forms(read_yaml, read_calendar),
        )


def _read(folder: Traversable, strings: Strings) -> Iterator[tuple[str, Template | None, list[str]]]:
    try:
        entries: Iterable[Traversable] = sorted(folder.iterdir(), key=lambda one: one.name)
    except OSError as error:
        raise ConfigError([f"templates_dir: {folder} cannot be read ({error.strerror})"]) from error
    for file in entries:
        if file.is_file() and file.name.endswith((".yaml", ".yml", ".json")):
            try:
                template, wrong = _template(file.read_bytes())
            except ConfigError as error:
                yield file.name, None, list(error.faults)
            else:
                yield file.name, template, [strings.say(fault.phrase(), _LANGUAGE) for fault in wrong]


@lru_cache(maxsize=32)
def _template(content: bytes) -> tuple[Template | None, Sequence[Fault]]:
    """Read a template. Tests assemble the program hundreds of times, and this would be half of what they do."""
    return read_template(read_yaml(content))
