"""Looks through the components of a message or a modal, however they are nested."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.fakes.discord.wire import Json

ROW: Final = 1
BUTTON: Final = 2
STRING_SELECT: Final = 3
TEXT_INPUT: Final = 4
USER_SELECT: Final = 5
ROLE_SELECT: Final = 6
MENTIONABLE_SELECT: Final = 7
CHANNEL_SELECT: Final = 8
TEXT: Final = 10
LABEL: Final = 18

SELECTS: Final = (STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT)
LINK: Final = 5
"""The style of a button that opens a page and tells the bot nothing."""


def walk(components: Iterable[Json]) -> Iterator[Json]:
    """Yield each component, then those inside it."""
    for component in components:
        yield component
        yield from walk(component.get("components") or ())
        yield from walk(component[part] for part in ("accessory", "component") if component.get(part))


def numbered(components: list[Json]) -> list[Json]:
    """Give each component a number, as Discord does with those that have none."""
    taken = {component["id"] for component in walk(components) if component.get("id")}
    free = (number for number in count(1) if number not in taken)
    for component in walk(components):
        component["id"] = component.get("id") or next(free)
    return components


def interactive(components: Iterable[Json]) -> list[Json]:
    """Return the components that somebody can use."""
    return [component for component in walk(components) if component.get("custom_id")]


def texts(components: Iterable[Json]) -> list[str]:
    """Return the texts that stand among the components."""
    return [component["content"] for component in walk(components) if component["type"] == TEXT]


def named(components: Iterable[Json], name: str) -> Json:
    """Return the component with a custom id or else a label.

    Raises:
        AssertionError: No usable component has it, or several have the label.
    """
    usable = interactive(components)
    found = [one for one in usable if one["custom_id"] == name] or [one for one in usable if one.get("label") == name]
    there = [f"{one['custom_id']} ({one.get('label') or one.get('placeholder')})" for one in usable]
    if len(found) != 1:
        raise AssertionError(f"{len(found)} components are called {name!r}; there are {there}")
    return found[0]
