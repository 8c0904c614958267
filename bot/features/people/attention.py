"""Getting somebody's attention in the connected room: the bot's own words may ring, once an hour."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.core.errors import Conflict, NotFound
from bot.core.outbox import Kind, Lane, Post
from bot.core.phrase import Listed, Mention, Phrase
from bot.core.reply import Acknowledgement, Announcement, Reply
from bot.core.undo import FINAL

if TYPE_CHECKING:
    from bot.core.outbox import Outbox
    from bot.core.person import Person, Room
    from bot.core.phrase import Arg
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.features.people.directory import Directory
    from bot.features.people.person_store import PersonStore

AGAIN_AFTER = timedelta(hours=1)
_BETWEEN = re.compile(r"[\s()（）,、]+")
_BEFORE_NAMES = frozenset(
    [
        *("mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "señor", "señora", "sr", "sra", "srta", "don", "doña"),
        *("m", "mme", "mlle", "monsieur", "madame", "mademoiselle", "senhor", "senhora", "dom", "dona"),
    ]
)
_BEHIND_NAMES = re.compile(r"(?:さん|さま|様|先生|せんせい|くん|君|ちゃん|氏)$")
"""People are called politely; the name is what is left."""


class Attention:
    """Calls people.

    Args:
        directory: Looks things up.
        persons: Finds people by name and remembers when they were called.
        outbox: Carries the call.
    """

    def __init__(self, directory: Directory, persons: PersonStore, outbox: Outbox) -> None:
        """Take what it needs."""
        self._directory = directory
        self._persons = persons
        self._outbox = outbox

    def call(self, tx: Transaction, room: Room, asker: Person, name: str, now: datetime) -> Answer:
        """Ring for somebody in a connected room, in their language.

        Raises:
            Conflict: The room is connected with none, or several people may be meant, or the person was called within the hour.
            NotFound: Nobody of that name is known over there.
        """
        others = self._directory.companions(tx, room)
        if not others:
            raise Conflict(Phrase("people-call-no-link", {"prefix": room.prefix}))
        found = self._find(tx, others, name)
        if not found:
            raise NotFound(Phrase("people-call-nobody", {"name": name, "prefix": room.prefix}))
        if len(found) > 1:
            raise Conflict(self._which([person for person, _ in found], room))
        ((person, there),) = found
        called_at = self._persons.called_at(tx, person.id)
        if called_at is not None and now - called_at < AGAIN_AFTER:
            raise Conflict(Phrase("people-call-again", {"person": person.name}))
        self._persons.change(tx, person.id, {"called_at": now})
        self._ring(tx, person, there, self._caller(asker, room))
        return Acknowledgement(undo=FINAL)

    def _caller(self, asker: Person, room: Room) -> dict[str, str]:
        city = self._directory.city(room.city) or self._directory.city(asker.city)
        return {"asker": asker.name, "city": city.name if city else ""}

    def _ring(self, tx: Transaction, person: Person, room: Room, caller: dict[str, str]) -> None:
        accounts = person.accounts_on(room.ref.platform)
        said = Phrase("people-call", {"person": Mention(accounts[0], person.name), **caller})
        announcement = Announcement(Reply((said,)), mentions=accounts)
        locale = self._directory.locale(person, room)
        self._outbox.post(tx, Post(room.ref, announcement, (locale,), Lane.REPLY, Kind.ANNOUNCEMENT))

    def _find(self, tx: Transaction, rooms: list[Room], name: str) -> list[tuple[Person, Room]]:
        """Return everybody who may be meant and whose city has one of the rooms, each with the first such room.

        A name is meant whole or in part. With the city behind it, as it stands in the question who is meant, it is that name
        alone.
        """
        wanted = _parts(name)
        return self._of_name(tx, rooms, wanted) or self._of_name(tx, rooms, _without_titles(wanted))

    def _of_name(self, tx: Transaction, rooms: list[Room], wanted: list[str]) -> list[tuple[Person, Room]]:
        found = self._reached(self._persons.called(tx, " ".join(wanted)), rooms)
        if found or not wanted:
            return found
        namesakes = self._persons.called(tx, wanted[0])
        return self._reached([person for person in namesakes if _parts(self._label(person)) == wanted], rooms)

    def _reached(self, people: list[Person], rooms: list[Room]) -> list[tuple[Person, Room]]:
        """Return people with the first room in which each can be called."""
        first = ((person, next((room for room in rooms if _is_in(person, room)), None)) for person in people)
        return [(person, room) for person, room in first if room is not None]

    def _which(self, people: list[Person], room: Room) -> Phrase:
        """Return who may be meant, and how one of them is called where the city makes a difference."""
        labels = [self._label(person) for person in people]
        facts: dict[str, Arg] = {"people": Listed(tuple(labels))}
        example = next((label for label in labels if labels.count(label) == 1), None)
        if example is None:
            return Phrase("people-call-namesakes", facts)
        return Phrase("people-call-which", {**facts, "prefix": room.prefix, "example": example})

    def _label(self, person: Person) -> str:
        """Return a name with the city, so that namesakes can be told apart."""
        city = self._directory.city(person.city)
        return f"{person.name} ({city.name})" if city else person.name


def _is_in(person: Person, room: Room) -> bool:
    return person.on(room.ref.platform) is not None and (room.shared or person.city == room.city)


def _without_titles(name: list[str]) -> list[str]:
    """Return the words of a name without "Mr", "Frau" or さん."""
    begins = next((at for at, word in enumerate(name) if word.rstrip(".") not in _BEFORE_NAMES), 0)
    return [bare for word in name[begins:] if (bare := _BEHIND_NAMES.sub("", word))]


def _parts(name: str) -> list[str]:
    """Return the words of a name, however its city stands behind it."""
    return [part for part in _BETWEEN.split(name.removeprefix("@").casefold()) if part]
