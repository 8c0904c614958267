"""Translation among the other parts: what is built of it, who is forgotten in it, and what of it is forgotten after a while."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.delivery.housekeeping import Sweep
from bot.engines.likeness import likeness
from bot.features.translation.agreement import Agreements
from bot.features.translation.budget_store import BudgetStore
from bot.features.translation.choice import Choices
from bot.features.translation.consent import Consent
from bot.features.translation.correction import Corrections
from bot.features.translation.following import Following
from bot.features.translation.glossary.importing import Imports
from bot.features.translation.glossary.service import Glossary
from bot.features.translation.glossary.store import GlossaryStore
from bot.features.translation.improving import Improving
from bot.features.translation.memory.service import Exchange
from bot.features.translation.memory.store import PairStore
from bot.features.translation.memory_store import MemoryStore
from bot.features.translation.on_demand import OnDemand
from bot.features.translation.own_choice import OwnChoices
from bot.features.translation.private import PrivateReaders, PrivateWishes
from bot.features.translation.sealed import SealedTexts
from bot.features.translation.service import Kept, PassingOn
from bot.features.translation.shown_store import ShownStore
from bot.features.translation.status import Status
from bot.features.translation.store import TranslationStore
from bot.features.translation.talk import Talk
from bot.features.translation.tap_store import TapStore
from bot.features.translation.title import Titles
from bot.features.translation.waiting_store import WaitingStore
from bot.features.translation.workplace import Workplace
from bot.i18n import KNOWN_LOCALES
from bot.i18n.languages import TypedNames
from commands.glossary import GlossaryCommands
from commands.room_translation import RoomTranslationCommands
from commands.translate import TranslateCommands
from commands.translate_me import TranslateMeCommands
from commands.translation import TranslationCommands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.bus import Bus
    from bot.core.clock import Clock
    from bot.core.outbox import Outbox
    from bot.core.phrase import Strings
    from bot.core.ref import PersonRef
    from bot.core.transaction import Transaction
    from bot.dispatch.attached import Attached
    from bot.features.people.directory import Directory
    from bot.features.people.store import RoomStore
    from bot.features.translation.reading import Reading
    from bot.features.translation.service import Languages
    from bot.storage.opening import OpenDatabase

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Ports:
    """What translation needs of the rest of the house.

    Args:
        database: For what is done between transactions.
        directory: Who and where.
        rooms: Sets rooms.
        outbox: Carries what is passed on.
        strings: Words that people type.
        bus: Tells whose title is ready.
        clock: The present moment.
        reading: Reads messages again.
    """

    database: OpenDatabase
    directory: Directory
    rooms: RoomStore
    outbox: Outbox
    strings: Strings
    bus: Bus
    clock: Clock
    reading: Reading


class TranslationParts:
    """What translation is made of.

    Args:
        ports: What it is given.
        languages: How languages are told and turned.

    Attributes:
        titles: What things are called in other languages.
        glossary: The words that have been agreed on.
    """

    def __init__(self, ports: Ports, languages: Languages) -> None:
        """Begin with stores that the parts share."""
        self._ports = ports
        self._languages = languages = replace(languages, declines=SealedTexts(ports.strings).declines)
        self._taps = TapStore()
        self._terms, self._waiting, self._typed = GlossaryStore(), WaitingStore(), TypedNames(KNOWN_LOCALES)
        self.glossary = Glossary(self._terms, self._waiting)
        self._kept = Kept(
            ports.database, TranslationStore(), MemoryStore(), ShownStore(), languages.translator.cache, self.glossary
        )
        place = Workplace(ports.directory, self._kept, ports.outbox, ports.clock)
        self._improving = Improving(place, likeness(), languages.declines)
        self._on_demand = OnDemand(place, languages, ports.reading, self._improving)
        self._corrections = Corrections(place, self._improving, ports.strings)
        agreements = Agreements(ports.directory, self._kept)
        self.titles = Titles(self._kept, ports.directory, agreements, languages, ports.bus)

    def commands(self, attached: Attached) -> Sequence[object]:
        """Return what people ask of it.

        Args:
            attached: Reads the file that comes with a command.
        """
        ports, languages = self._ports, self._languages
        readers = PrivateReaders(ports.directory, self._kept, ports.outbox)
        wishes = PrivateWishes(ports.directory, self._kept, readers, languages)
        choices = Choices(ports.directory, self._kept.settings, readers)
        consent = Consent(ports.directory, ports.rooms, self._kept, languages, readers.end_all)
        status = Status(ports.directory, self._kept, languages)
        imports = Imports(self.glossary, self._terms, self._waiting, self._typed)
        glossary = GlossaryCommands(self.glossary, imports, attached, ports.strings, self._typed)
        exchange = Exchange(ports.directory, PairStore(), self._waiting, self._typed)
        return (
            TranslateCommands(self._on_demand, self._corrections),
            TranslationCommands(self._improving, exchange, attached),
            TranslateMeCommands(OwnChoices(self._kept.left_out, languages.translator.call_off), wishes),
            RoomTranslationCommands(consent, choices, status),
            glossary,
        )

    def listener(self) -> Talk:
        """Return what listens to people's talk."""
        ports, kept = self._ports, self._kept
        passing_on = PassingOn(ports.directory, kept, ports.outbox, self._languages, ports.clock)
        following = Following(ports.directory, kept, self._taps, ports.outbox, ports.clock)
        return Talk(self._corrections, passing_on, following, self._on_demand)

    def forget(self, tx: Transaction, account: PersonRef) -> None:
        """Forget what somebody wrote and put right."""
        self._kept.passed.forget_texts(tx, self._kept.memory.texts_by(tx, account))
        self._kept.passed.forget_writer(tx, account)
        self._kept.memory.forget_person(tx, account)
        self._kept.shown.forget_writer(tx, account)
        BudgetStore().forget_person(tx, account)
        tx.after_commit(self._kept.lines.clear)
        self.glossary.forget(tx)

    def sweeps(self) -> Sequence[Sweep]:
        """Return what is forgotten after a while."""
        return (
            Sweep("words passed on", _DAY, self._kept.passed.erase_words),
            Sweep("translations shown", _MONTH, self._kept.shown.forget),
            Sweep("given to engines that cost something", 2 * _DAY, BudgetStore().forget),
            Sweep("passed on", _MONTH, self._kept.passed.forget),
            Sweep("never passed on", _MONTH, self._kept.under_way.forget),
            Sweep("reactions passed on", _MONTH, self._taps.forget),
            Sweep("files nobody has said yes to", _HOUR, self._waiting.forget),
        )
