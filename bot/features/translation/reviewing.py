"""Who stands for what titles and texts are in other languages: anybody of a city corrects, whoever may approves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from bot.core.errors import BadOption, Conflict, NotPermitted
from bot.core.permission import Action, may
from bot.core.person import Role
from bot.core.phrase import Language, Listed, Phrase
from bot.core.rendition import By, Standing
from bot.core.reply import Reply, Said

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import datetime

    from bot.core.ids import Prefix, ShortId
    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.rendition import Rendition
    from bot.core.reply import Block
    from bot.core.transaction import Transaction
    from bot.features.translation.port import Rooms
    from bot.features.translation.title import Titles


class TextPart(StrEnum):
    """What of something is read in several languages."""

    TITLE = "title"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Original:
    """What somebody has written of something.

    Args:
        id: Its short id.
        parts: Their words.
        room: Where they wrote them.
        longest: So many characters each part may have.
        stay: Names in the words that are the same in every language.
    """

    id: str
    parts: Mapping[TextPart, str]
    room: Room
    longest: Mapping[TextPart, int]
    stay: tuple[str, ...] = ()

    def subject(self, part: TextPart) -> str:
        """Return under which name a part is translated."""
        return self.id if part is TextPart.TITLE else f"{self.id}/{part.value}"


class Originals(Protocol):
    """Finds things of one kind."""

    def find(self, tx: Transaction, number: int, room: Room, asker: Person) -> Original:
        """Return what was written of something.

        Raises:
            NotFound: There is nothing of this number that the asker may see in the room.
        """
        ...


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody who wants to do something with words.

    Args:
        room: Where they ask.
        person: Who.
        at: When, UTC.
    """

    room: Room
    person: Person
    at: datetime


class Reviewing:
    """Shows, corrects and approves words in other languages.

    Args:
        rooms: Cities, and who holds which role.
        titles: What things are called.
        originals: Finds things, by the first letters of their ids.
    """

    def __init__(self, rooms: Rooms, titles: Titles, originals: Mapping[Prefix, Originals]) -> None:
        """Take what it needs."""
        self._rooms = rooms
        self._titles = titles
        self._originals = originals

    def show(self, tx: Transaction, wanted: ShortId, asking: Asking) -> Reply:
        """Return all words of something in all languages, with who stands for them.

        Raises:
            NotFound: There is no such thing.
        """
        original = self._find(tx, wanted, asking)
        lines: list[Block] = []
        for part, words in original.parts.items():
            lead = f"{original.id} " if part is TextPart.TITLE else ""
            lines.append(Said(f"{lead}{words}", strong=part is TextPart.TITLE))
            lines += _by_language(self._titles.of(tx, original.subject(part)))
        how = Phrase("text-how", {"id": original.id, "prefix": asking.room.prefix, "language": self._example(tx, original)})
        return Reply((*lines, how))

    def approve(
        self, tx: Transaction, wanted: ShortId, language: str, part: TextPart | None, asking: Asking
    ) -> dict[TextPart, Standing]:
        """Stand for words as they are now.

        Args:
            tx: Open.
            wanted: Of what.
            language: In which language.
            part: Which of its words; ``None`` for all.
            asking: Who.

        Returns:
            How the parts that have changed stood before.

        Raises:
            NotFound: There is no such thing.
            NotPermitted: It is up to others.
            Conflict: There are no such words in the language.
        """
        original = self._find(tx, wanted, asking)
        self._require(tx, Action.REVIEW, language, asking)
        known = self._known(tx, original, language, part, asking)
        changed: dict[TextPart, Standing] = {
            one: before.standing for one, before in known.items() if before.standing is not Standing.REVIEWED
        }
        for one in changed:
            self._titles.review(tx, original.subject(one), language, self._by(tx, asking))
        return changed

    def reopen(  # noqa: PLR0913, PLR0917 - which words, who, and how they stood before
        self,
        tx: Transaction,
        wanted: ShortId,
        language: str,
        part: TextPart | None,
        asking: Asking,
        outdated: Collection[TextPart] = (),
    ) -> None:
        """Have nobody stand for words any more; arguments and faults as in `approve`.

        Raises:
            NotFound: There is no such thing.
            NotPermitted: It is up to others.
            Conflict: Nobody has approved such words.
        """
        original = self._find(tx, wanted, asking)
        self._require(tx, Action.REVIEW, language, asking)
        known = self._known(tx, original, language, part, asking)
        approved = [one for one, rendition in known.items() if rendition.standing is Standing.REVIEWED]
        if not approved:
            raise Conflict(Phrase("text-not-approved", {"id": original.id, "language": Language(language)}))
        for one in approved:
            self._titles.reopen(tx, original.subject(one), language, outdated=one in outdated)

    def edit(  # noqa: PLR0913, PLR0917 - which words, what they shall be, and who
        self, tx: Transaction, wanted: ShortId, language: str, part: TextPart, words: str, asking: Asking
    ) -> Rendition | None:
        """Put somebody's words in the place of what there is in a language.

        Returns:
            What there was.

        Raises:
            NotFound: There is no such thing.
            NotPermitted: It is up to others.
            BadOption: The words are too long.
            Conflict: It has no such words, or these are the original.
        """
        original = self._find(tx, wanted, asking)
        self._require(tx, Action.CORRECT, language, asking)
        source = original.parts.get(part)
        if source is None:
            raise Conflict(Phrase("text-no-part", {"id": original.id, "prefix": asking.room.prefix}))
        if original.room.languages and self._titles.written(tx, source, original.room) == language:
            raise Conflict(Phrase("text-original", {"id": original.id, "language": Language(language)}))
        better = " ".join(words.split()) if part is TextPart.TITLE else words.strip()
        longest = original.longest[part]
        if not better or len(better) > longest:
            raise BadOption(Phrase("text-length", {"most": str(longest)}))
        before = self._titles.of(tx, original.subject(part)).get(language)
        self._titles.correct(tx, original.subject(part), language, better, self._by(tx, asking))
        return before

    def leave(self, tx: Transaction, wanted: ShortId, language: str, part: TextPart, asking: Asking) -> None:
        """Leave words to a machine again; faults as in `edit`.

        Raises:
            NotFound: There is no such thing.
            NotPermitted: It is up to others.
            Conflict: There are no such words in the language.
        """
        original = self._find(tx, wanted, asking)
        self._require(tx, Action.CORRECT, language, asking)
        self._known(tx, original, language, part, asking)
        words = original.parts[part]
        self._titles.leave(tx, original.subject(part), language, words, original.room, original.stay)

    def _by(self, tx: Transaction, asking: Asking) -> By:
        known = self._rooms.ensure(tx, asking.person, asking.room, asking.at)
        return By(known.id, known.name, asking.at)

    def _find(self, tx: Transaction, wanted: ShortId, asking: Asking) -> Original:
        return self._originals[wanted.prefix].find(tx, wanted.number, asking.room, asking.person)

    def _known(
        self, tx: Transaction, original: Original, language: str, part: TextPart | None, asking: Asking
    ) -> dict[TextPart, Rendition]:
        """Return the words that there are in a language."""
        wanted = [one for one in original.parts if part in {None, one}]
        found = {one: self._titles.of(tx, original.subject(one)).get(language) for one in wanted}
        known = {one: rendition for one, rendition in found.items() if rendition is not None}
        if not known:
            facts: dict[str, Arg] = {
                "id": original.id,
                "language": Language(language),
                "code": language,
                "prefix": asking.room.prefix,
            }
            raise Conflict(Phrase("text-none", facts))
        return known

    def _require(self, tx: Transaction, action: Action, language: str, asking: Asking) -> None:
        """See that somebody may, in a city that speaks the language; where none does, in any."""
        cities = self._cities(language)
        if not any(may(asking.person, action, city.id) for city in cities):
            raise NotPermitted(self._up_to(tx, cities, language))

    def _cities(self, language: str) -> list[City]:
        every = list(self._rooms.cities())
        return [city for city in every if city.language == language] or every

    def _up_to(self, tx: Transaction, cities: Collection[City], language: str) -> Phrase:
        people = [person.name for city in cities for person in self._rooms.holders(tx, Role.COORDINATOR, city.id)]
        names = Listed(tuple(city.name for city in cities), either=True)
        if not people:
            return Phrase("text-up-to-city", {"language": Language(language), "city": names})
        return Phrase(
            "text-up-to",
            {"language": Language(language), "city": names, "people": Listed(tuple(dict.fromkeys(people)), either=True)},
        )

    def _example(self, tx: Transaction, original: Original) -> str:
        """Return a language that the original is not in, to be named in an example."""
        known = self._titles.of(tx, original.id)
        source = self._titles.written(tx, original.parts[TextPart.TITLE], original.room) if original.room.languages else ""
        spoken = [city.language for city in self._rooms.cities() if city.language != source]
        return next((code for code in spoken if code in known), next(iter([*known, *spoken]), "en"))


def _by_language(known: Mapping[str, Rendition]) -> Iterator[Phrase]:
    for code, rendition in known.items():
        yield Phrase("text-line", {"language": Language(code), "text": rendition.marked})
