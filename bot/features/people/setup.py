"""Setting up a server step by step: each choice is made in a list and holds at once; what the bot lacks there is named."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core.errors import Conflict
from bot.core.phrase import Listed, Phrase
from bot.core.ref import RoomRef
from bot.core.reply import Button, Menu, MenuKind, Reply, Said
from bot.features.people.introduction import SHARED, every_city, languages_named
from bot.features.people.room import check_apart

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.core.person import Person, Room
    from bot.core.phrase import Strings
    from bot.core.reply import Block
    from bot.core.transaction import Transaction
    from bot.core.wire import Lack, Premises
    from bot.features.people.directory import Directory
    from bot.features.people.link import Links
    from bot.features.people.person import Persons
    from bot.features.people.room import RoomSettings
    from bot.features.people.store import RoomStore

LAST_STEP = 3
"""Two steps of choices, then what came of them."""
_NUMBER = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody has chosen; ``None`` for what they left as it is.

    Args:
        city: Id or name, or the word for all.
        language: Locale code.
        zone: IANA name, for the asker's own dates.
        channel: Of the server: where the bot speaks; its key or a mention.
        group: Of the server: who may use what is for coordinators.
        pupils: Of the server: the group of those with whom the bot never talks in private.
        link: Of the server: a channel to be connected with another room.
        step: What is shown next, from 1 to `LAST_STEP`.
    """

    city: str | None = None
    language: str | None = None
    zone: str | None = None
    channel: str | None = None
    group: str | None = None
    pupils: str | None = None
    link: str | None = None
    step: int = 1


@dataclass(frozen=True, slots=True)
class Parts:
    """What setting up is made of.

    Args:
        settings: City and languages of rooms.
        persons: The asker's own zone.
        links: Connects rooms.
        rooms: Stores rooms.
        strings: Names of languages.
    """

    settings: RoomSettings
    persons: Persons
    links: Links
    rooms: RoomStore
    strings: Strings


class Setup:
    """Sets servers up.

    Args:
        directory: Looks things up.
        parts: What does it.
        premises: What each network knows by itself of its servers.
    """

    def __init__(self, directory: Directory, parts: Parts, premises: Mapping[str, Premises]) -> None:
        """Take what it needs."""
        self._directory = directory
        self._parts = parts
        self._premises = premises

    def choose(self, tx: Transaction, room: Room, asker: Person, choice: Choice, now: datetime) -> Reply:
        """Take choices over and show what can be chosen next.

        Raises:
            BadOption: There is no such city.
            Conflict: It is no channel or group of this server, or the room is no channel of a server at all.
            NotPermitted: The city has a coordinator, and the asker is none.
        """
        said: list[Block] = []
        room = self._home(tx, room, asker, choice)
        if choice.city is not None:
            self._parts.settings.set_city(tx, room, asker, choice.city, now)
        if choice.language is not None:
            self._parts.rooms.change(tx, room.id, {"languages": choice.language})
        if choice.zone is not None:
            asker = self._parts.persons.set_own(tx, asker, room, {"zone": choice.zone}, now)
        room = self._parts.rooms.get(tx, room.id)
        if choice.channel is not None:
            room = self._move(tx, room, asker, choice.channel)
        if choice.group is not None:
            self._parts.rooms.change(tx, room.id, {"gate": self._group(choice.group, room)})
        if choice.pupils is not None:
            self._parts.rooms.change(tx, room.id, {"pupils": self._group(choice.pupils, room)})
        if choice.link is not None:
            said += self._link(tx, room, asker, choice.link, now)
        return self._shown(tx, self._parts.rooms.get(tx, room.id), asker, said, choice.step)

    def _home(self, tx: Transaction, room: Room, asker: Person, choice: Choice) -> Room:
        """Return the room that stands for the server; what is chosen there is up to the city whose it is."""
        if room.space is None and replace(choice, step=1) == Choice():
            raise Conflict(Phrase("people-setup-no-server", {"prefix": room.prefix}))
        if room.space is not None:
            room = self._parts.rooms.home_of(tx, room.ref.platform, room.space) or room
        if replace(choice, zone=None, step=1) != Choice():
            self._parts.settings.require(tx, room, asker)
        return room

    def _move(self, tx: Transaction, room: Room, asker: Person, channel: str) -> Room:
        """Have another channel of the server stand for it, with the same settings."""
        space, other = self._space(room), self._channel(tx, room, channel)
        if (other.city, other.shared) != (room.city, room.shared):
            self._parts.settings.require(tx, other, asker)
            check_apart(other)
            self._parts.rooms.change(tx, other.id, {"translates": False})
        values = {"city_id": room.city, "shared": room.shared, "languages": ",".join(room.languages)}
        values |= {"gate": room.gate, "pupils": room.pupils}
        self._parts.rooms.change(tx, other.id, values)
        self._parts.rooms.move_home(tx, room.ref.platform, space, other.id)
        if other.id != room.id and room.link is None:
            # It is one of the server's many channels again, not one more of the city's own.
            self._parts.rooms.change(tx, room.id, {"city_id": None, "shared": False})
        return self._parts.rooms.get(tx, other.id)

    def _link(self, tx: Transaction, room: Room, asker: Person, channel: str, now: datetime) -> Sequence[Block]:
        """Return the code with which a channel of the server is connected."""
        other = self._channel(tx, room, channel)
        return self._parts.links.offer(tx, other, asker, now).blocks

    def _space(self, room: Room) -> str:
        if room.space is None:
            raise Conflict(Phrase("people-setup-no-server", {"prefix": room.prefix}))
        return room.space

    def _channel(self, tx: Transaction, room: Room, typed: str) -> Room:
        """Return the channel that was typed or chosen; one of another server is not for anybody here to speak of."""
        space, premises = self._space(room), self._premises.get(room.ref.platform)
        ref = RoomRef(room.ref.platform, _key(typed))
        if not ref.key or premises is None or not premises.has(space, ref):
            raise Conflict(Phrase("people-setup-unread", {"text": typed, "prefix": room.prefix}))
        return self._directory.place(tx, ref, space, direct=False, itself=True)

    def _group(self, typed: str, room: Room) -> str:
        """Return the key of the group that was typed or chosen."""
        space, premises, key = self._space(room), self._premises.get(room.ref.platform), _key(typed)
        if not key or premises is None or not premises.group_name(space, key):
            raise Conflict(Phrase("people-setup-unread", {"text": typed, "prefix": room.prefix}))
        return key

    # What is shown

    def _shown(self, tx: Transaction, room: Room, asker: Person, said: Sequence[Block], step: int) -> Reply:
        if room.space is None:
            return Reply((*said, *self._facts(room)))
        lacks = self._lacks(tx, room)
        if step >= LAST_STEP:
            rest = lacks or (Phrase("people-setup-complete", {"prefix": room.prefix}),)
            return Reply((*said, *rest, *self._ages(room)))
        menus = self._first_menus(room, asker) if step == 1 else self._second_menus(room)
        head = Phrase("people-setup-head", {"step": str(step), "steps": str(LAST_STEP - 1)})
        go_on = Button("➡️", f"setup --step {step + 1}", word="people-setup-next" if step == 1 else "people-setup-check")
        return Reply((head, *said, *self._facts(room), *lacks), (go_on,), lasting=True, menus=menus)

    def _facts(self, room: Room) -> Sequence[Phrase]:
        unset = Phrase("people-not-set")
        city, premises = self._directory.city(room.city), self._premises.get(room.ref.platform)
        shared = every_city(self._directory.cities())
        facts = [
            Phrase("people-show-city", {"city": city.name if city else shared if room.shared else unset}),
            Phrase("people-show-languages", {"languages": languages_named(room.languages) if room.languages else unset}),
        ]
        if premises is None or room.space is None:
            return facts
        group = premises.group_name(room.space, room.gate) if room.gate else ""
        facts.append(Phrase("people-setup-channel", {"channel": premises.name(room.ref) or unset}))
        pupils = premises.group_name(room.space, room.pupils) if room.pupils else ""
        facts.append(Phrase("people-setup-group", {"group": group or Phrase("people-setup-group-any")}))
        return [*facts, Phrase("people-setup-pupils", {"group": pupils})] if pupils else facts

    def _ages(self, room: Room) -> tuple[Phrase, ...]:
        """Return from which age on people of each city may use the network, as the operator has it."""
        premises = self._premises.get(room.ref.platform)
        if premises is None:
            return ()
        cities = self._directory.cities()
        aged = (Phrase("people-setup-age", {"city": city.name, "age": premises.least_age(city.country)}) for city in cities)
        return (Phrase("people-setup-ages", {"ages": Listed(tuple(aged))}),)

    def _first_menus(self, room: Room, asker: Person) -> tuple[Menu, ...]:
        cities = self._directory.cities()
        named = tuple((city.id, Said(city.name)) for city in cities)
        spoken = tuple((code, Said(self._parts.strings.autonym(code))) for code in self._parts.strings.locales)
        zones = {city.zone: f"{city.zone} ({city.name})" for city in reversed(cities)}
        zone = self._directory.known_zone(asker, room, None)
        return (
            Menu(
                Phrase("people-setup-pick-city"),
                "setup --city {}",
                (*named, (SHARED, every_city(cities))),
                SHARED if room.shared else room.city,
            ),
            Menu(Phrase("people-setup-pick-language"), "setup --language {}", spoken, next(iter(room.languages), None)),
            Menu(
                Phrase("people-setup-pick-zone"),
                "setup --zone {}",
                tuple((name, Said(words)) for name, words in reversed(zones.items())),
                zone,
            ),
            Menu(Phrase("people-setup-pick-channel"), "setup --channel {}", chosen=room.ref.key, kind=MenuKind.ROOMS),
        )

    def _second_menus(self, room: Room) -> tuple[Menu, ...]:
        return (
            Menu(Phrase("people-setup-pick-group"), "setup --group {} --step 2", chosen=room.gate, kind=MenuKind.GROUPS),
            Menu(Phrase("people-setup-pick-pupils"), "setup --pupils {} --step 2", chosen=room.pupils, kind=MenuKind.GROUPS),
            Menu(Phrase("people-setup-pick-link"), "setup --link {} --step 2", kind=MenuKind.ROOMS),
        )

    def _lacks(self, tx: Transaction, room: Room) -> tuple[Phrase, ...]:
        """Return what the bot lacks on the server, one line for each channel."""
        premises = self._premises.get(room.ref.platform)
        if premises is None or room.space is None:
            return ()
        rooms = {one.ref: one.link is not None for one in self._parts.rooms.of_space(tx, room.ref.platform, room.space)}
        places: dict[tuple[str, bool], list[Lack]] = {}
        for lack in premises.lacks(room.space, rooms):
            places.setdefault((lack.place, lack.by_operator), []).append(lack)
        return tuple(map(_lacking, places.values()))


def _key(typed: str) -> str:
    """Return the key in what was typed or chosen: ``<#12>`` and ``12`` name the same channel; empty if there is none."""
    found = _NUMBER.search(typed)
    return found[0] if found else ""


def _lacking(lacks: Sequence[Lack]) -> Phrase:
    """Return a line for what is missing at one place and mended by the same person."""
    named, place = Listed(tuple(Phrase(f"people-right-{lack.what}") for lack in lacks)), lacks[0].place
    if lacks[0].by_operator:
        return Phrase("people-setup-lacks-operator", {"rights": named})
    if not place:
        return Phrase("people-setup-lacks", {"rights": named})
    return Phrase("people-setup-lacks-in", {"rights": named, "place": place})
