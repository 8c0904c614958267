"""Announcements among the other parts: their words in other languages, the events they are about, who hears of what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.errors import NotFound
from bot.delivery.housekeeping import Sweep
from bot.dispatch.completing import Proposal
from bot.features.announcements.assembly import Announcing
from bot.features.announcements.model import KEPT
from bot.features.announcements.port import Ports
from bot.features.events.listing import agenda_line
from bot.features.translation.title import TitleTranslated, TitleUntranslated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.bus import Bus
    from bot.core.clock import Clock
    from bot.core.due import Agenda
    from bot.core.person import City, Room
    from bot.core.phrase import Phrase
    from bot.core.prompt import Cards
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.dispatch.completing import Source
    from bot.features.events.service import Events
    from bot.features.people.directory import Directory
    from bot.features.translation.title import Titles


class AnnouncedEvents:
    """The `Events` port of announcements over the events.

    Args:
        events: Finds them.
    """

    def __init__(self, events: Events) -> None:
        """Take the service."""
        self._events = events

    def line(self, tx: Transaction, number: int, room: Room, city: City) -> Phrase | None:
        """Return an event as it stands in a city's list, in the city's language."""
        try:
            event = self._events.find(tx, number, room)
        except NotFound:
            return None
        return replace(agenda_line(self._events.shown(tx, event, room).event, city, [city]), locale=city.language)


def announcing(  # noqa: PLR0913, PLR0917 - each is one port of the feature
    directory: Directory, titles: Titles, cards: Cards, agenda: Agenda, events: Events, clock: Clock
) -> Announcing:
    """Return the whole feature."""
    return Announcing(Ports(directory, titles, cards, agenda, AnnouncedEvents(events), clock))


def listen(bus: Bus, whole: Announcing) -> None:
    """Have the cities asked as soon as their words are there, or will never be."""
    bus.subscribe(TitleTranslated, lambda tx, fact: whole.announcements.settled(tx, fact.subject))
    bus.subscribe(TitleUntranslated, lambda tx, fact: whole.announcements.settled(tx, fact.subject))


def announcement_sweep(whole: Announcing) -> Sweep:
    """Return what is forgotten of announcements after a while."""
    return Sweep("announcements", KEPT, whole.announcements.tidy)


def announcement_source(whole: Announcing) -> Source:
    """Return what proposes the announcements that wait for a yes, by their words."""

    def propose(tx: Transaction, call: Call) -> Iterator[Proposal]:
        for found in whole.announcements.open(tx, call.room):
            yield Proposal(found.id, " ".join(found.text.split()))

    return propose
