"""A translated room, and somebody in it who has a private room with the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.person import Role
from tests.fakes.directory import BRISTOL, PORTO

if TYPE_CHECKING:
    from bot.core.person import Person, Room
    from tests.fakes.translation_world import TranslationWorld


async def private_talk(world: TranslationWorld) -> tuple[tuple[Room, Room], tuple[Person, Person]]:
    """Enter Porto's room, which allows reading in private, and Tom's private room, of which he has said that it is the place.

    Returns:
        Both rooms; Ana, who coordinates Porto, and Tom. Both are in the first room.
    """
    world.detector.known |= {"Bom dia": "pt", "Good morning": "en"}
    porto = await world.people.add_room("porto", PORTO, translates=True)
    talk = await world.people.add_room("private:tom", direct=True)
    ana = await world.people.add_person("Ana Sousa", PORTO, Role.COORDINATOR)
    tom = await world.people.add_person("Tom Reed", BRISTOL)
    world.people.members.there = {porto.ref: {ana.ref, tom.ref}, talk.ref: {tom.ref}}
    await world.people.database.write(lambda tx: world.choices.set_private(tx, porto, ana, allowed=True))
    await world.people.database.write(world.wishes.here, talk, tom, world.people.clock.now())
    return (porto, talk), (ana, tom)
