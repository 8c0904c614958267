"""Puts the parts together: every service gets its stores and ports here and nowhere else."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bot.calendars.public_holidays import LibraryHolidays
from bot.calendars.recurrence import DateutilExpansion
from bot.core.bus import Bus
from bot.core.expansion import Recurrence
from bot.core.ids import Prefix
from bot.core.person import City
from bot.delivery.delivery import Delivery
from bot.delivery.dispatcher import Dispatcher
from bot.delivery.due import DueWork, StoredAgenda
from bot.delivery.housekeeping import Housekeeping
from bot.delivery.inbox import StoredInbox
from bot.delivery.outbox import StoredOutbox
from bot.delivery.outbox_store import remote_of
from bot.dispatch.answering import Answering
from bot.dispatch.attached import Attached
from bot.dispatch.completing import Completer
from bot.dispatch.composing import Composer
from bot.dispatch.conversation import Conversation
from bot.dispatch.definition import Commands
from bot.dispatch.executing import Executor
from bot.dispatch.front import Front, Records
from bot.dispatch.grammar import Grammar
from bot.dispatch.interaction import Interactions
from bot.dispatch.interpreting import Interpreter
from bot.dispatch.posting import Posting
from bot.dispatch.reception import Reception
from bot.dispatch.running import Runner
from bot.dispatch.slash import Slash
from bot.features.dialogue.store import PromptStore
from bot.features.dialogue.undo_store import UndoStore
from bot.features.events.agenda import Agendas
from bot.features.events.interest import Interest
from bot.features.events.port import Ports as EventPorts
from bot.features.events.service import Events
from bot.features.events.store import EventStore
from bot.features.people.account import Accounts
from bot.features.people.attention import Attention
from bot.features.people.calendar import ClosedDays
from bot.features.people.directory import Directory, Network
from bot.features.people.holidays import Holidays
from bot.features.people.join_store import JoinStore
from bot.features.people.joining import Joining
from bot.features.people.link import Links
from bot.features.people.office import Offices
from bot.features.people.own_data import OwnData
from bot.features.people.person import Persons
from bot.features.people.person_store import PersonStore
from bot.features.people.room import RoomSettings
from bot.features.people.setup import Parts, Setup
from bot.features.people.store import CityStore, LinkStore, RoomStore, Stores
from bot.features.people.term_store import TermStore
from bot.features.people.welcome import Desk, Welcome
from bot.features.reminders.jobs import ReminderJob
from bot.features.reminders.message import Messages as ReminderMessages
from bot.features.reminders.service import ReminderService
from bot.features.reminders.store import ReminderStore
from bot.features.roadmap.assembly import Ports, Roadmap
from bot.features.safeguarding.guard import Guard
from bot.features.safeguarding.reason import FileWatch
from bot.features.safeguarding.watch import Watch
from bot.features.translation.reading import Reading
from bot.i18n import COMPLETE_LOCALES, KNOWN_LOCALES
from bot.i18n.catalogue import load_catalogue
from bot.i18n.languages import TypedNames
from bot.i18n.strings import FluentStrings
from bot.main.announcement import announcement_source, announcement_sweep, announcing, listen
from bot.main.debrief import open_debriefs
from bot.main.engine import languages_of, load_detector
from bot.main.fact import KeptParts, Planning, subscribe, sweeps
from bot.main.feeds import Base, Calendars, occasion_file, site_of
from bot.main.house import House, Workers
from bot.main.plan import PlanParts, templates
from bot.main.poll import poll_source, searches
from bot.main.proposal import event_source, glossary_source, plan_source, reminder_source, roadmap_source
from bot.main.scrubbing import MARK, Scrubbing
from bot.main.series import KIND as SERIES
from bot.main.series import Recurring, recurring
from bot.main.series import Surroundings as SeriesPorts
from bot.main.text import text_commands
from bot.main.translation import Ports as TranslationPorts
from bot.main.translation import TranslationParts
from bot.storage.opening import open_database, upkeep_of
from bot.storage.schema import METADATA
from bot.storage.unit import savepoint
from commands.agenda import AgendaCommands
from commands.announce import AnnounceCommands
from commands.attendance import AttendanceCommands
from commands.calendar import CalendarCommands
from commands.city import CityCommands
from commands.event import EventCommands
from commands.help import HelpCommands
from commands.milestone import MilestoneCommands
from commands.mydata import MyDataCommands
from commands.person import PersonCommands
from commands.ping import PingCommands
from commands.plan import PlanCommands
from commands.planning import PlanningCommands
from commands.poll import PollCommands
from commands.remind import RemindCommands
from commands.roadmap import RoadmapCommands
from commands.role import RoleCommands
from commands.room import RoomCommands
from commands.series import SeriesCommands
from commands.setup import SetupCommands
from commands.signup import SignUpCommands
from commands.tick import TickCommands
from commands.timeline import TimelineCommands
from commands.undo import UndoCommands

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.core.due import Job
    from bot.core.phrase import Strings
    from bot.core.transaction import Transaction
    from bot.core.wire import Capabilities
    from bot.dispatch.completing import Source
    from bot.features.feeds.model import Site
    from bot.main.surroundings import Surroundings
    from bot.settings import Settings
    from bot.storage.move import Moved
    from bot.storage.opening import OpenDatabase
    from bot.storage.upkeep import Upkeep

CATALOGUES = (
    "bot.dispatch",
    "bot.features.announcements",
    "bot.features.people",
    "bot.features.events",
    "bot.features.feeds",
    "bot.features.polls",
    "bot.features.reminders",
    "bot.features.roadmap",
    "bot.features.safeguarding",
    "bot.features.translation",
)


def catalogue() -> Strings:
    """Return the catalogues of all parts."""
    return FluentStrings(load_catalogue(CATALOGUES, COMPLETE_LOCALES))


def network_of(settings: Settings, capabilities: Mapping[str, Capabilities]) -> Network:
    """Return what the configuration says of the partnership, and how people give commands on each network."""
    cities = [City(p.id, p.name, p.language, p.zone, p.country) for p in settings.partners]
    prefixes = {platform: can.prefix for platform, can in capabilities.items()}
    return Network(cities, frozenset(settings.admins), settings.default_language, prefixes)


def upkeep(settings: Settings) -> Upkeep:
    """Return what looks after the database."""
    return upkeep_of(settings.database, settings.data_dir, METADATA)


def move_to(settings: Settings, url: str) -> list[Moved]:
    """Copy the SQLite database of the configuration into an empty PostgreSQL database; return what was moved.

    Raises:
        StorageError: It cannot be done; nothing is in the new database then.
    """
    from bot.storage.move import move

    return move(settings.data_dir, url, METADATA)


async def assemble(settings: Settings, around: Surroundings, strings: Strings) -> House:
    """Build a bot on the database of the configuration.

    Raises:
        StorageError: The database cannot be opened.
    """
    opening = open_database(settings.database, settings.data_dir, METADATA)
    database, _ = await asyncio.gather(opening, load_detector(around.engines))
    network = network_of(settings, around.capabilities)
    stores = Stores(CityStore(), RoomStore(), LinkStore(), PersonStore(), TermStore())
    await database.write(stores.cities.sync, list(network.cities.values()))
    site = await database.write(site_of, settings)
    directory = Directory(network, stores, around.clock, around.premises, around.members)
    wiring = _Wiring(settings, around, strings, database, directory, stores, site)
    house = wiring.house()
    await database.write(house.ensure)
    return house


@dataclass(frozen=True, slots=True)
class _Talk:
    """What understands people."""

    grammar: Grammar
    runner: Runner
    conversation: Conversation
    interactions: Interactions


class _Wiring:
    """Puts the parts together, once.

    Each method builds one part from ports and from parts built before it.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - the composition root knows everything
        self,
        settings: Settings,
        around: Surroundings,
        strings: Strings,
        database: OpenDatabase,
        directory: Directory,
        stores: Stores,
        site: Site,
    ) -> None:
        self._settings, self._around, self._strings, self._site = settings, around, strings, site
        self._database, self._directory, self._stores = database, directory, stores
        self._bus = Bus()
        self._prompts, self._undos = PromptStore(), UndoStore()
        self._dispatcher = Dispatcher(
            database, around.senders, around.clock, around.pace, around.on_refused, around.draughtsman
        )
        self._scrubbing = Scrubbing(database, self._dispatcher.idle, around.clock, settings.data_dir / MARK)
        composer = Composer(strings, occasion_file(site))
        self._outbox = StoredOutbox(composer, self._dispatcher, around.clock, around.ids, around.capabilities)
        self._cards = Posting(self._outbox, self._prompts, directory, around.clock)
        self._agenda, self._recurrence = StoredAgenda(around.alarm), Recurrence(DateutilExpansion())
        self._engines = around.engines
        self._links = Links(directory, stores, self._cards, around.ids)
        self._watch = Watch(strings)
        refuses = FileWatch(self._watch, directory).refuses
        rooms, reading = stores.rooms, Reading(around.messages, refuses)
        ports = TranslationPorts(database, directory, rooms, self._outbox, strings, self._bus, around.clock, reading)
        self._translation = TranslationParts(ports, languages_of(self._engines, settings, database, around.clock))
        self._titles = self._translation.titles
        answering = Answering(self._outbox, self._prompts, self._undos, directory)
        self._attached = Attached(around.attachments, answering, refuses)
        self._plans = PlanParts(templates(settings.templates_dir, strings), directory)
        self._reminder_store, self._joins = ReminderStore(), JoinStore()
        self._reminder_messages = ReminderMessages(directory, self._outbox, self._prompts, self._recurrence)

    def house(self) -> House:
        around = self._around
        reminders, events = self._reminders(), self._events()
        ports = self._ports(events)
        roadmap, series = Roadmap(ports), self._series(events)
        base = Base(self._directory, self._titles, self._strings, around.ids, around.clock)
        calendars = Calendars(base, (events, series.series), self._site)
        plans = self._plans.desk(roadmap, ports, calendars)
        kept = KeptParts(self._prompts, self._undos, self._joins, self._translation)
        polls = searches(self._directory, self._cards, self._agenda, around.clock, events)
        planning = Planning(events, reminders, roadmap, series, plans, polls.polls)
        subscribe(self._bus, planning, kept, around.clock)
        open_debriefs(self._bus, roadmap, self._directory, self._strings)
        welcome = self._welcome()
        finding = PollCommands(polls, Persons(self._directory, self._stores.persons), self._strings)
        texts = text_commands(self._directory, self._titles, events, roadmap, around.clock)
        announced = announcing(self._directory, self._titles, self._cards, self._agenda, events, around.clock)
        listen(self._bus, announced)
        more = (finding, texts, AnnounceCommands(announced))
        talk = self._dispatch([*self._command_groups(planning), self._calendar_commands(calendars), *more])
        interest = Interest(events, self._outbox, self._directory)
        reception = Reception(talk.conversation, talk.interactions, welcome, interest)
        guard = Guard(reception, self._watch, self._directory, self._outbox, self._scrubbing.soon)
        inbox = StoredInbox(self._database, around.clock, guard, around.decoders)
        jobs: dict[str, Job] = {
            "reminder": ReminderJob(self._reminder_store, self._directory, self._reminder_messages, self._agenda),
            "roadmap": roadmap.job,
            "event": events.job,
            SERIES: series.job,
            "poll": polls.job,
            "announcement": announced.job,
        }
        delivery = Delivery(inbox, self._dispatcher, DueWork(self._database, around.clock, jobs))
        swept = [*sweeps(planning, kept), *calendars.sweeps(), announcement_sweep(announced)]
        housekeeping = Housekeeping(self._database, around.clock, swept)
        sources = {
            Prefix.EVENT: event_source(events),
            Prefix.MILESTONE: roadmap_source(roadmap.lists),
            Prefix.REMINDER: reminder_source(reminders),
            Prefix.PLAN: plan_source(plans.plans),
            Prefix.TIME: poll_source(polls.polls),
            Prefix.GLOSSARY: glossary_source(self._translation.glossary),
            Prefix.ANNOUNCEMENT: announcement_source(announced),
        }
        front = cache(lambda: self._front(talk, sources))
        work = Workers(self._scrubbing, self._titles, self._engines)
        pages, entries = calendars.pages(self._database), _entries(events)
        return House(
            self._database, delivery, housekeeping, self._stores, welcome, work, planning.ensure, front, entries, pages
        )

    def _reminders(self) -> ReminderService:
        return ReminderService(self._reminder_store, self._directory, self._reminder_messages, self._agenda, self._recurrence)

    def _ports(self, events: Events) -> Ports:
        clock, roles = self._around.clock, self._plans.roles
        return Ports(self._directory, self._cards, self._agenda, clock, events, self._titles, roles)

    def _events(self) -> Events:
        ports = EventPorts(self._cards, self._directory, self._around.clock, self._titles, self._agenda, self._bus)
        return Events(EventStore(), ports)

    def _series(self, events: Events) -> Recurring:
        around = SeriesPorts(self._cards, self._directory, self._titles, self._agenda, self._around.clock, self._recurrence)
        return recurring(events, around)

    def _welcome(self) -> Welcome:
        matrix = self._settings.platforms.matrix
        desk = Desk(self._outbox, self._cards, self._strings, self._bus, self._around.clock)
        return Welcome(self._directory, self._stores, self._links, desk, matrix.invites if matrix else ())

    def _command_groups(self, planning: Planning) -> Sequence[object]:
        events, reminders, roadmap = planning.events, planning.reminders, planning.roadmap
        series, plans = planning.series, planning.plans
        directory, stores = self._directory, self._stores
        persons, accounts = Persons(directory, stores.persons), Accounts(stores, self._bus)
        joining = Joining(directory, self._joins, accounts, self._cards, self._around.ids)
        own_data = OwnData(directory, stores, self._bus, self._outbox, self._scrubbing.erased)
        settings = RoomSettings(directory, stores.rooms, self._strings)
        attention = Attention(directory, stores.persons, self._outbox)
        return (
            EventCommands(events, series.series, self._strings),
            SeriesCommands(events, series.series, series.ends, self._strings),
            SignUpCommands(events),
            AttendanceCommands(events),
            RoadmapCommands(roadmap, self._strings),
            AgendaCommands(Agendas(events, directory)),
            TimelineCommands(roadmap),
            PlanningCommands(plans, self._strings, self._attached),
            PlanCommands(plans, persons, self._strings),
            MilestoneCommands(roadmap, persons, self._strings),
            TickCommands(roadmap, self._strings),
            RemindCommands(reminders),
            RoomCommands(directory, settings, self._links, attention),
            SetupCommands(
                Setup(directory, Parts(settings, persons, self._links, stores.rooms, self._strings), self._around.premises)
            ),
            *self._translation.commands(self._attached),
            PersonCommands(directory, persons, joining, accounts),
            MyDataCommands(own_data),
            CityCommands(
                directory,
                ClosedDays(stores.cities, self._bus),
                Holidays(stores.cities, LibraryHolidays(), self._bus),
                roadmap.closing.falling,
            ),
            RoleCommands(directory, persons, Offices(directory, stores, self._bus)),
            PingCommands(),
        )

    def _calendar_commands(self, calendars: Calendars) -> CalendarCommands:
        return CalendarCommands(calendars.feeds, calendars.files, calendars.imports, self._attached)

    def _front(self, talk: _Talk, sources: Mapping[Prefix, Source]) -> Front:
        completer = Completer(self._directory, talk.runner, sources)
        slash = Slash(talk.grammar.commands, self._strings)
        records = Records(self._database, self._outbox, self._prompts, self._around.clock)
        return Front(slash, talk.grammar, completer, self._strings, records)

    def _dispatch(self, groups: Sequence[object]) -> _Talk:
        around, directory, strings = self._around, self._directory, self._strings
        help_commands = HelpCommands(directory, self._settings.operator or "")
        undo_commands = UndoCommands(self._undos, savepoint)
        commands = Commands([*groups, undo_commands, help_commands], [city.id for city in directory.cities()])
        grammar = Grammar(commands, strings)
        help_commands.know(commands, grammar)
        interpreter = Interpreter(grammar, self._prompts, self._outbox, strings)
        runner = Runner(directory, grammar, strings, TypedNames(KNOWN_LOCALES), around.clock)
        undo_commands.know(grammar, runner)
        executor = Executor(directory, runner, Answering(self._outbox, self._prompts, self._undos, directory))
        listener = self._translation.listener()
        talk = Conversation(directory, interpreter, executor, listener)
        return _Talk(grammar, runner, talk, Interactions(directory, interpreter, executor, listener))


def _entries(events: Events) -> Callable[[Transaction], list[str]]:
    return lambda tx: [key for row in events.entries(tx) if (key := remote_of(tx, row)) is not None]
