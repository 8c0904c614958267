"""What of translation is put together for the whole house."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from bot.core.ref import PersonRef
from bot.features.translation.translator import Wanted
from bot.main.translation import Ports, TranslationParts
from tests.fakes.people_world import people_strings
from tests.fakes.translation_world import TranslationWorld, translation_world

if TYPE_CHECKING:
    from pathlib import Path

    from bot.storage.opening import OpenDatabase


def parts_of(world: TranslationWorld) -> TranslationParts:
    """Return the parts over a world's stores."""
    people = world.people
    database = cast("OpenDatabase", people.database)
    ports = Ports(
        database,
        people.directory,
        people.stores.rooms,
        people.outbox,
        people_strings(),
        people.bus,
        people.clock,
        world.reading,
    )
    return TranslationParts(ports, world.languages)


async def test_nothing_of_somebody_forgotten_is_remembered(tmp_path: Path) -> None:
    """When somebody is erased, no line that may be theirs stays in memory: the same words go to the engine anew"""
    async with translation_world(tmp_path) as world:
        parts, translator = parts_of(world), world.languages.translator
        await translator.translate(Wanted("bom dia", "pt", "en"))
        await world.people.database.write(parts.forget, PersonRef("console", "ana"))
        await translator.translate(Wanted("bom dia", "pt", "en"))
        assert world.engine.lines == ["bom dia"] * 2
