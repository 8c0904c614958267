"""Translation among rooms over a real database, with an engine and a detector that do as they are told."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING

from bot.core.engine import Detection, Grade, Place
from bot.core.errors import TransientError
from bot.core.message import Author, Deleted, Edited, Filled, Quoted, Reacted, Text
from bot.core.phrase import Phrase
from bot.core.ref import MessageRef
from bot.core.reply import Later, Reply
from bot.engines.likeness import likeness
from bot.features.translation.agreement import Agreements
from bot.features.translation.asking import Reader
from bot.features.translation.budget import Budget, Limits
from bot.features.translation.budget_store import BudgetStore
from bot.features.translation.cache import LineCache
from bot.features.translation.choice import Choices
from bot.features.translation.consent import Consent
from bot.features.translation.correction import Corrections
from bot.features.translation.following import Following
from bot.features.translation.glossary.service import Glossary
from bot.features.translation.glossary.store import GlossaryStore
from bot.features.translation.improving import Improving
from bot.features.translation.memory_store import MemoryStore
from bot.features.translation.on_demand import OnDemand
from bot.features.translation.private import PrivateReaders, PrivateWishes
from bot.features.translation.reading import Reading
from bot.features.translation.route import Routes
from bot.features.translation.service import Kept, Languages, PassingOn
from bot.features.translation.shown_store import ShownStore
from bot.features.translation.status import Status
from bot.features.translation.store import TranslationStore
from bot.features.translation.talk import Talk
from bot.features.translation.tap_store import TapStore
from bot.features.translation.translator import Translator
from bot.features.translation.waiting_store import WaitingStore
from bot.features.translation.workplace import Workplace
from bot.i18n import KNOWN_LOCALES
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.engine import FakeEngine
from tests.fakes.people_world import PeopleWorld, people_strings, people_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from bot.core.message import Upload, Written
    from bot.core.outbox import Post
    from bot.core.person import City, Person, Room
    from bot.core.ref import RoomRef
    from bot.core.wire import Work

WORDS = {"bom": "good", "dia": "morning", "good": "bom", "morning": "dia"}


class PlacedEngine(FakeEngine):
    """A `FakeEngine` somewhere else, or of another quality.

    Args:
        place: Where words go.
        grade: How good it is.
        varieties: What it writes instead of a language.
        pairs: What it translates.

    Attributes:
        called: Its name.
    """

    def __init__(
        self,
        place: Place = Place.HERE,
        grade: Grade = Grade.GOOD,
        varieties: Mapping[str, str] | None = None,
        pairs: Collection[tuple[str, str]] = (("en", "pt"), ("pt", "en")),
    ) -> None:
        """Keep what it is to say."""
        super().__init__(WORDS, pairs=pairs)
        self._place, self._grade, self._varieties = place, grade, varieties or {}
        self.called = "fake"

    @property
    def name(self) -> str:
        """What it is called."""
        return self.called

    @property
    def place(self) -> Place:
        """Where it was told to be."""
        return self._place

    def grade(self, source: str, target: str) -> Grade:
        """Return what it was told to."""
        return self._grade

    def variety(self, target: str) -> str:
        """Return what it was told to."""
        return self._varieties.get(target, target)


@dataclass
class FakeDetector:
    """The `Detector` port over a dictionary.

    Args:
        known: Language by text; any other text is of no language it can tell.
        unsure: Texts of which it is not sure.
    """

    known: dict[str, str] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)

    def detect(self, text: str, among: Sequence[str]) -> Detection:
        """Return what it was told to."""
        found = self.known.get(text)
        return Detection(found, found in among and text not in self.unsure)


@dataclass
class FakeMessages:
    """The `Messages` port over a dictionary.

    Args:
        written: What messages say, by room and key.
        away: It cannot be asked.
        asked: The messages that it was asked for.
    """

    written: dict[tuple[RoomRef, str], Quoted] = field(default_factory=dict)
    away: bool = False
    asked: list[str] = field(default_factory=list)

    async def read(self, room: RoomRef, message: MessageRef) -> Quoted | None:
        """Return what it was told."""
        self.asked.append(message.key)
        if self.away:
            raise TransientError("away")
        return self.written.get((room, message.key))


@dataclass
class TranslationWorld:
    """Rooms whose words are translated.

    Args:
        people: The rooms and people.
        engine: The only one.
        engines: Several, where one is not enough.
        resting: The names of those that do not work at the moment.
    """

    people: PeopleWorld
    engine: PlacedEngine = field(default_factory=PlacedEngine)
    detector: FakeDetector = field(default_factory=FakeDetector)
    store: TranslationStore = field(default_factory=TranslationStore)
    operator: str = ""
    limits: Limits = field(default_factory=Limits)
    patience_seconds: float = 8.0
    engines: Sequence[PlacedEngine] = ()
    resting: Sequence[str] = ()
    messages: FakeMessages = field(default_factory=FakeMessages)
    serial: Iterator[int] = field(default_factory=lambda: count(1))
    memory: MemoryStore = field(default_factory=MemoryStore)
    shown: ShownStore = field(default_factory=ShownStore)
    lines: LineCache = field(init=False)
    glossary: Glossary = field(default_factory=lambda: Glossary(GlossaryStore(), WaitingStore()))
    form: str = "Por este meio autorizo"
    budget: Budget = field(init=False)
    passing_on: PassingOn = field(init=False)

    def __post_init__(self) -> None:
        """Keep one service, which remembers which faults were told, and one budget, which knows who works."""
        self.budget = Budget(self.people.database, BudgetStore(), self.limits, self.people.clock)
        self.lines = LineCache(self.people.clock)
        self.passing_on = PassingOn(self.people.directory, self.kept, self.people.outbox, self.languages, self.people.clock)

    @property
    def kept(self) -> Kept:
        """What was passed on and put right."""
        return Kept(self.people.database, self.store, self.memory, self.shown, self.lines, self.glossary)

    @property
    def talk(self) -> Talk:
        """Listens."""
        following = Following(self.people.directory, self.kept, TapStore(), self.people.outbox, self.people.clock)
        return Talk(self.corrections, self.passing_on, following, self.on_demand)

    @property
    def languages(self) -> Languages:
        """How languages are told and turned."""
        return Languages(
            Translator(Routes(self.engines or [self.engine]), self.detector, self.lines, self.budget),
            self.detector,
            self.operator,
            KNOWN_LOCALES,
            self.patience_seconds,
            lambda: self.resting,
            lambda text: text.startswith(self.form),
        )

    @property
    def corrections(self) -> Corrections:
        """Takes corrections."""
        return Corrections(self.place, self.improving, people_strings())

    @property
    def improving(self) -> Improving:
        """Puts translations right."""
        return Improving(self.place, likeness(), self.languages.declines)

    @property
    def on_demand(self) -> OnDemand:
        """Translates for whoever asks."""
        return OnDemand(self.place, self.languages, self.reading, self.improving)

    @property
    def reading(self) -> Reading:
        """Reads messages again."""
        return Reading({"console": self.messages}, self.refuses)

    @property
    def place(self) -> Workplace:
        """What is at hand."""
        return Workplace(self.people.directory, self.kept, self.people.outbox, self.people.clock)

    def refuses(self, text: str, room: Room, person: Person) -> Phrase | None:
        """Return why words must not be handed on: asthma is nothing for a chat."""
        return Phrase("safeguarding-health") if "asthma" in text else None

    def reader(self, room: Room, person: Person, locale: str = "en", *, apart: bool = True, elsewhere: bool = False) -> Reader:
        """Return who asks for a translation."""
        number = next(self.serial)
        message = MessageRef(room.ref.platform, f"interaction:{number}" if apart else f"m{number}")
        return Reader(room, person, locale, message, apart, elsewhere)

    async def asked(self, text: str, target: str, reader: Reader, about: Written | None = None) -> Post | Reply:
        """Have words translated; return what was posted, or the answer at once."""
        room = await self.people.again(reader.room)
        asking = replace(reader, room=room)
        answer = await self.people.database.write(self.on_demand.ask, text, target, asking, about)
        if isinstance(answer, Later):
            before = len(self.people.outbox.posts)
            await self.done(answer.work)
            (post,) = list(self.people.outbox.posts.values())[before:]
            return post
        assert isinstance(answer, Reply)
        return answer

    async def fill(self, room: Room, author: Person, target: MessageRef, words: str, locale: str = "en") -> bool:
        """Have somebody fill in the form under a message; return whether that had a meaning."""
        message = MessageRef(room.ref.platform, f"interaction:{next(self.serial)}")
        filled = Filled(room.ref, message, Author(author.ref, author.name), target, words)
        there = await self.people.again(room)
        return await self.people.database.write(self.talk.filled, filled, there, author, locale)

    @property
    def consent(self) -> Consent:
        """Switches translation on and off."""
        return Consent(self.people.directory, self.people.stores.rooms, self.kept, self.languages, self.readers.end_all)

    async def switch_on(self, room: Room, asker: Person, *, confirmed: bool = False) -> Reply:
        """Have somebody switch a room's translation on."""
        consent, now = self.consent, self.people.clock.now()
        fresh = await self.people.again(room)
        return await self.people.database.write(lambda tx: consent.switch_on(tx, fresh, asker, now, confirmed=confirmed))

    async def switch_off(self, room: Room, asker: Person) -> Reply:
        """Have somebody switch a room's translation off."""
        fresh, now = await self.people.again(room), self.people.clock.now()
        return await self.people.database.write(self.consent.switch_off, fresh, asker, now)

    @property
    def agreements(self) -> Agreements:
        """Says what may be done with words."""
        return Agreements(self.people.directory, self.kept)

    @property
    def readers(self) -> PrivateReaders:
        """Knows who reads in private."""
        return PrivateReaders(self.people.directory, self.kept, self.people.outbox)

    @property
    def wishes(self) -> PrivateWishes:
        """Notes who wants to read in private."""
        return PrivateWishes(self.people.directory, self.kept, self.readers, self.languages)

    @property
    def choices(self) -> Choices:
        """Sets rooms."""
        return Choices(self.people.directory, self.kept.settings, self.readers)

    @property
    def status(self) -> Status:
        """Tells what holds."""
        return Status(self.people.directory, self.kept, self.languages)

    async def translate(self, *rooms: Room) -> None:
        """Let rooms be switched on already."""
        for room in rooms:
            await self.people.database.write(self.people.stores.rooms.change, room.id, {"translates": True})

    def text(
        self, room: Room, author: Person, words: str, reply_to: MessageRef | None = None, thread: MessageRef | None = None
    ) -> Text:
        """Return a message, perhaps in the thread of another."""
        message = MessageRef(room.ref.platform, f"m{next(self.serial)}", thread.key if thread else None)
        now = self.people.clock.now()
        return Text(room.ref, message, Author(author.ref, author.name), words, reply_to, written_at=now)

    async def heard(self, text: Text, author: Person) -> Work | None:
        """Let a message be listened to; return what remains to be done."""
        return await self.people.database.write(self.talk.listen, text, await self._room(text.room), author)

    async def _room(self, ref: RoomRef) -> Room:
        room = await self.people.database.read(self.people.directory.room_of, ref)
        assert room is not None
        return room

    async def say(self, room: Room, author: Person, words: str) -> list[Post]:
        """Let somebody say something; return what the bot posted then."""
        return await self.said(self.text(room, author, words), author)

    async def said(self, text: Text, author: Person) -> list[Post]:
        """Let a message be said; return what the bot posted then."""
        before = len(self.people.outbox.posts)
        await self.done(await self.heard(text, author))
        return list(self.people.outbox.posts.values())[before:]

    async def done(self, work: Work | None) -> None:
        """Do what remains to be done, to its end."""
        while work is not None:
            work = await self.begun(work)

    async def begun(self, work: Work) -> Work | None:
        """Do what remains to be done; return what is left of it then."""
        await work.prepare()
        return await self.people.database.write(work.finish)

    async def share(self, upload: Upload, author: Person) -> list[Post]:
        """Let a file be shared; return what the bot posted then."""
        before = len(self.people.outbox.posts)
        await self.done(await self.people.database.write(self.talk.shared, upload, await self._room(upload.room), author))
        return list(self.people.outbox.posts.values())[before:]

    async def edit(self, text: Text, author: Person, words: str) -> list[tuple[str, Post]]:
        """Let a message be given other words; return what the bot edited then."""
        before = len(self.people.outbox.edits)
        await self.done(await self.edit_work(text, author, words))
        return self.people.outbox.edits[before:]

    async def edit_work(self, text: Text, author: Person, words: str, written_by: Author | None = None) -> Work | None:
        """Let a message be given other words; return what remains to be done."""
        edited = Edited(text.room, text.message, written_by or Author(author.ref, author.name), words)
        return await self.people.database.write(self.talk.edited, edited, await self._room(text.room), author)

    async def delete(self, room: Room, message: MessageRef, author: Person) -> None:
        """Let a message or reaction be removed."""
        await self.people.database.write(self.talk.deleted, Deleted(room.ref, message, Author(author.ref, author.name)))

    async def react(self, room: Room, target: MessageRef, author: Person, emoji: str) -> MessageRef:
        """Let somebody put an emoji to a message; return the reaction."""
        reaction = MessageRef(room.ref.platform, f"r{next(self.serial)}")
        await self.done(await self.reaction_work(room, target, author, emoji, reaction))
        return reaction

    async def reaction_work(
        self, room: Room, target: MessageRef, author: Person, emoji: str, reaction: MessageRef | None = None
    ) -> Work | None:
        """Let somebody put an emoji to a message; return what remains to be done."""
        reaction = reaction or MessageRef(room.ref.platform, f"r{next(self.serial)}")
        reacted = Reacted(room.ref, reaction, Author(author.ref, author.name), target, emoji)
        there = await self.people.again(room)
        locale = self.people.directory.locale(author, there)
        return await self.people.database.write(self.talk.reacted, reacted, there, author, locale)


@asynccontextmanager
async def translation_world(folder: Path, cities: Sequence[City] = (PORTO, BRISTOL)) -> AsyncIterator[TranslationWorld]:
    """Open an empty world of some cities."""
    async with people_world(folder, cities) as people:
        yield TranslationWorld(people)
