"""Announcements over a real database, everything around them faked."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from bot.core.phrase import Phrase
from bot.core.rendition import Rendition, Standing
from bot.core.reply import Announcement as Ringing
from bot.core.reply import Later
from bot.dispatch.call import Call
from bot.dispatch.composing import Composer
from bot.dispatch.definition import Commands
from bot.dispatch.grammar import Grammar
from bot.dispatch.reading import Reading
from bot.features.announcements.assembly import Announcing
from bot.features.announcements.port import Ports
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings
from commands.announce import AnnounceCommands
from tests.fakes.agenda import FakeAgenda
from tests.fakes.cards import FakeCards
from tests.fakes.clock import FakeClock
from tests.fakes.database import sqlite_database
from tests.fakes.directory import FakeDirectory

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Mapping
    from pathlib import Path

    from bot.core.outbox import Post
    from bot.core.person import City, Person, Room
    from bot.core.rendition import By
    from bot.core.reply import Answer, Reply
    from bot.core.transaction import Database, Transaction
    from bot.features.announcements.model import Announcement


@cache
def announcement_strings() -> FluentStrings:
    """Return the real catalogues."""
    parts = ["bot.dispatch", "bot.features.announcements", "bot.features.translation"]
    return FluentStrings(load_catalogue(parts, ["en", "de", "es", "fr", "pt", "ja"]))


@dataclass
class FakeTexts:
    """The ``Texts`` port in memory, by subject and language; nothing is translated until a test says so."""

    known: dict[str, dict[str, Rendition]] = field(default_factory=dict)
    waiting: dict[str, set[str]] = field(default_factory=dict)
    wanted: list[tuple[str, str, str]] = field(default_factory=list)
    correctors: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def of(self, tx: Transaction, subject: str) -> Mapping[str, Rendition]:
        """Return the words there are."""
        return dict(self.known.get(subject, {}))

    def awaited(self, tx: Transaction, subject: str) -> Collection[str]:
        """Return what a test has not settled yet."""
        return self.waiting.get(subject, set())

    def written(self, tx: Transaction, text: str, room: Room) -> str:
        """Return the room's first language."""
        return room.languages[0]

    def want(  # noqa: PLR0913, PLR0917 - see the port
        self, tx: Transaction, subject: str, text: str, room: Room, source: str, targets: Collection[str]
    ) -> None:
        """Note what is wanted; what people have written is outdated, all else goes."""
        self.wanted.append((subject, text, source))
        kept = {
            code: replace(one, standing=Standing.OUTDATED, by="")
            for code, one in self.known.get(subject, {}).items()
            if one.standing is not Standing.MACHINE
        }
        self.known[subject] = kept
        self.waiting[subject] = {code for code in targets if code != source} - kept.keys()

    def correct(self, tx: Transaction, subject: str, language: str, words: str, by: By) -> None:
        """Keep somebody's words."""
        self.correctors[subject, language, words] = by.name
        self.known.setdefault(subject, {})[language] = Rendition(words, Standing.CORRECTED, by.name)

    def review(self, tx: Transaction, subject: str, language: str, by: By) -> None:
        """Keep who stands for words."""
        self.known[subject][language] = Rendition(self.known[subject][language].words, Standing.REVIEWED, by.name)

    def reopen(self, tx: Transaction, subject: str, language: str) -> None:
        """Keep that nobody does any more but whoever has written them, if they are not a machine's."""
        words = self.known[subject][language].words
        name = self.correctors.get((subject, language, words))
        self.known[subject][language] = Rendition(words, Standing.CORRECTED, name) if name else Rendition(words)

    def forget(self, tx: Transaction, subject: str) -> None:
        """Forget all words."""
        self.known.pop(subject, None)


@dataclass
class FakeEvents:
    """The ``Events`` port: there is E1."""

    def line(self, tx: Transaction, number: int, room: Room, city: City) -> Phrase | None:
        """Return it."""
        return Phrase("announce-held", {"id": f"E{number} in {city.name}"}, city.language) if number == 1 else None


@dataclass
class AnnouncementWorld:
    """Cities on 1 March 2027, 10:00, without rooms and people yet.

    Args:
        database: With all tables.
    """

    database: Database
    clock: FakeClock = field(default_factory=FakeClock)
    directory: FakeDirectory = field(default_factory=FakeDirectory)
    cards: FakeCards = field(default_factory=FakeCards)
    agenda: FakeAgenda = field(default_factory=FakeAgenda)
    texts: FakeTexts = field(default_factory=FakeTexts)

    @property
    def announcing(self) -> Announcing:
        """The feature; it keeps nothing, so any is as good as any other."""
        return Announcing(Ports(self.directory, self.texts, self.cards, self.agenda, FakeEvents(), self.clock))

    async def says(self, person: Person, room: Room, line: str) -> Answer:
        """Have somebody give a command in a room, whatever rights are asked for before it runs."""
        strings = announcement_strings()
        cities = tuple(self.directory.partners)
        city = self.directory.city(room.city)
        zone = city.zone if city else "Etc/UTC"
        grammar = Grammar(Commands([AnnounceCommands(self.announcing)]), strings)
        found = grammar.call(line)
        assert found is not None
        command, given = found
        reading = Reading(zone, self.clock.now(), "en", cities, strings, {"en": "en", "ja": "ja", "pt": "pt", "de": "de"})
        values: dict[str, Any] = dict(grammar.decode(command, given, reading))
        answer = await self.database.write(command.run, Call(room, person, "en", zone, self.clock.now()), **values)
        assert not isinstance(answer, Later)
        return answer

    async def translated(self, number: int, **words: str | None) -> None:
        """Have an engine make something of an announcement, by language; ``None`` where nothing can."""
        subject = f"A{number}"
        for code, made in words.items():
            self.texts.waiting[subject].discard(code)
            if made is not None:
                self.texts.known.setdefault(subject, {}).setdefault(code, Rendition(made))
            await self.database.write(self.announcing.announcements.settled, subject)

    async def come(self, number: int) -> None:
        """Let the time for a yes be over, and do what is due."""
        steps = self.agenda.planned["announcement", f"A{number}"]
        for step in steps:
            self.clock.set(max(self.clock.now(), step.at))
            await self.database.write(self.announcing.job, [step], self.clock.now())

    async def found(self, number: int, room: Room) -> Announcement:
        """Return an announcement as it is now."""
        return await self.database.read(self.announcing.announcements.find, number, room)

    def read(self, post: Post) -> list[str]:
        """Return the lines of a message as its room reads it."""
        says = post.says.reply if isinstance(post.says, Ringing) else post.says
        return self.lines(says, *post.locales)

    def lines(self, says: Reply, *locales: str) -> list[str]:
        """Return the lines of a reply."""
        return Composer(announcement_strings()).compose(says.blocks, locales or ("en",)).text.split("\n")

    def sent(self, room: Room) -> list[list[str]]:
        """Return what went out in a room, each as its lines."""
        return [self.read(post) for post in self.cards.shown_in(room.ref) if isinstance(post.says, Ringing)]


@asynccontextmanager
async def announcement_world(folder: Path) -> AsyncIterator[AnnouncementWorld]:
    """Open an empty world."""
    async with sqlite_database(folder) as database:
        yield AnnouncementWorld(database)
