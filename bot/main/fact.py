"""Who hears of what has happened, and what is forgotten after a while."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.undo import UNDO_LIFE
from bot.delivery.housekeeping import Sweep
from bot.delivery.outbox_store import erase_bodies
from bot.features.people.model import (
    ClosedDaysChanged,
    PersonErased,
    PersonsJoined,
    RoomLeft,
    RoomReturned,
    TermsChanged,
)
from bot.features.polls.model import KEPT as POLLS_KEPT
from bot.features.roadmap.assembly import MORNINGS_KEPT
from bot.features.roadmap.tick import CODES_KEPT
from bot.features.translation.title import TitleTranslated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.bus import Bus
    from bot.core.clock import Clock
    from bot.core.transaction import Transaction
    from bot.features.dialogue.store import PromptStore
    from bot.features.dialogue.undo_store import UndoStore
    from bot.features.events.service import Events
    from bot.features.people.join_store import JoinStore
    from bot.features.polls.service import Polls
    from bot.features.reminders.service import ReminderService
    from bot.features.roadmap.assembly import Roadmap
    from bot.features.roadmap.plan.desk import Desk as PlanDesk
    from bot.main.series import Recurring
    from bot.main.translation import TranslationParts


@dataclass(frozen=True, slots=True)
class Planning:
    """The parts that plan.

    Args:
        events: Events.
        reminders: Reminders.
        roadmap: The roadmap.
        series: Events that recur.
        plans: Plans from templates.
        polls: Searches for a time.
    """

    events: Events
    reminders: ReminderService
    roadmap: Roadmap
    series: Recurring
    plans: PlanDesk
    polls: Polls

    def ensure(self, tx: Transaction) -> None:
        """See that what must always be planned is; called at every start."""
        self.roadmap.ensure(tx)
        self.events.ensure(tx)


@dataclass(frozen=True, slots=True)
class KeptParts:
    """What is kept of talk.

    Args:
        prompts: Open questions.
        undos: What can be taken back.
        joins: Codes that join accounts.
        translation: What was passed on and translated.
    """

    prompts: PromptStore
    undos: UndoStore
    joins: JoinStore
    translation: TranslationParts


def subscribe(bus: Bus, planning: Planning, kept: KeptParts, clock: Clock) -> None:
    """Tell each part what happens in the others, inside the transaction in which it happens."""
    events, reminders, roadmap, polls = planning.events, planning.reminders, planning.roadmap, planning.polls

    def erased(tx: Transaction, fact: PersonErased) -> None:
        events.forget(tx, fact.person.id)
        reminders.forget(tx, fact.person.id)
        roadmap.forget(tx, fact.person.id)
        polls.forget(tx, fact.person.id)
        kept.prompts.forget_person(tx, fact.person.ref)
        kept.undos.forget_person(tx, fact.person.ref)
        kept.translation.forget(tx, fact.person.ref)
        erase_bodies(tx, clock.now() + timedelta(seconds=1))

    bus.subscribe(PersonErased, erased)
    bus.subscribe(PersonsJoined, lambda tx, fact: events.join(tx, fact.kept.id, fact.gone.id))
    bus.subscribe(PersonsJoined, lambda tx, fact: roadmap.join(tx, fact.kept.id, fact.gone.id))
    bus.subscribe(PersonsJoined, lambda tx, fact: polls.join(tx, fact.kept.id, fact.gone.id))
    bus.subscribe(TitleTranslated, lambda tx, fact: events.retitled(tx, fact.subject))
    bus.subscribe(TitleTranslated, lambda tx, fact: roadmap.retitled(tx, fact.subject))
    bus.subscribe(ClosedDaysChanged, lambda tx, fact: roadmap.replan(tx, fact.city, fact.days))
    bus.subscribe(ClosedDaysChanged, lambda tx, fact: polls.replan(tx, fact.city))
    bus.subscribe(TermsChanged, lambda tx, fact: roadmap.people_changed(tx, fact.city))
    bus.subscribe(RoomLeft, lambda tx, fact: reminders.suspend(tx, fact.room, clock.now()))
    bus.subscribe(RoomReturned, lambda tx, fact: reminders.resume(tx, fact.room, clock.now()))


def sweeps(planning: Planning, kept: KeptParts) -> Sequence[Sweep]:
    """Return what is forgotten after a while."""
    return (
        Sweep("lapsed questions", timedelta(0), kept.prompts.forget_lapsed),
        Sweep("what can be taken back", UNDO_LIFE, kept.undos.forget_old),
        Sweep("codes that join accounts", timedelta(0), kept.joins.forget),
        Sweep("closed reminders", timedelta(0), planning.reminders.tidy),
        Sweep("participants' codes", timedelta(days=30), planning.events.held.forget_codes),
        Sweep("searches for a time", POLLS_KEPT, planning.polls.tidy),
        Sweep("mornings", MORNINGS_KEPT, planning.roadmap.tidy),
        Sweep("ticked codes", CODES_KEPT, planning.roadmap.ticks.tidy),
        *kept.translation.sweeps(),
    )
