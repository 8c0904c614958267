"""What is proposed while somebody fills in an id: the events, dates and reminders that they see where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dispatch.completing import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.dispatch.completing import Source
    from bot.features.events.service import Events
    from bot.features.reminders.service import ReminderService
    from bot.features.roadmap.listing import Lists
    from bot.features.roadmap.plan.service import Plans
    from bot.features.translation.glossary.service import Glossary

_PAGES = 5
"""So many pages of a list are more than a network shows."""


def event_source(events: Events) -> Source:
    """Return what proposes the events to come, by their titles."""

    def propose(tx: Transaction, call: Call) -> Iterator[Proposal]:
        for event in events.coming(tx, call.room):
            known = event.titles.get(call.locale)
            yield Proposal(event.id, known.words if known else event.draft.title)

    return propose


def roadmap_source(lists: Lists) -> Source:
    """Return what proposes what is open on the roadmap, by its titles."""

    def propose(tx: Transaction, call: Call) -> Iterator[Proposal]:
        for number in range(1, _PAGES + 1):
            found = lists.page(tx, call, number)
            for entry in found.entries:
                known = entry.titles.get(call.locale)
                yield Proposal(entry.milestone.id, known.words if known else entry.milestone.wish.title)
            if not found.more:
                return

    return propose


def reminder_source(reminders: ReminderService) -> Source:
    """Return what proposes a room's reminders, by their words."""

    def propose(tx: Transaction, call: Call) -> Iterator[Proposal]:
        for number in range(1, _PAGES + 1):
            found = reminders.page(tx, call, number)
            for reminder, _ in found.entries:
                yield Proposal(reminder.id, reminder.text or "")
            if not found.more:
                return

    return propose


def plan_source(plans: Plans) -> Source:
    """Return what proposes the plans that run, by their names."""

    def propose(tx: Transaction, call: Call) -> Iterator[Proposal]:
        for standing in plans.seen(tx, call):
            head = standing.plan.head
            yield Proposal(standing.plan.id, head.name or head.titles.get(call.locale, head.template))

    return propose


def glossary_source(glossary: Glossary) -> Source:
    """Return what proposes the entries of the glossary, by all their words."""

    def propose(tx: Transaction, call: Call) -> Iterator[Proposal]:
        for concept in glossary.all(tx):
            words = dict(concept.entry.words)
            own = words.pop(call.locale, concept.entry.stays)
            yield Proposal(concept.id, " · ".join(filter(None, (own, *words.values()))))

    return propose
