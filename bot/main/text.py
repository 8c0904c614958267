"""What is read in several languages: events and dates of the roadmap, found where whoever asks may see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.ids import Prefix, ShortId
from bot.dispatch.call import Call
from bot.features.events.model import LONGEST as LONGEST_OF_EVENT
from bot.features.events.model import LONGEST_ABOUT
from bot.features.people.directory import UTC
from bot.features.roadmap.model import LONGEST as LONGEST_OF_DATE
from bot.features.translation.reviewing import Original, Originals, Reviewing, TextPart
from commands.text import TextCommands

if TYPE_CHECKING:
    from bot.core.clock import Clock
    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction
    from bot.features.events.service import Events
    from bot.features.people.directory import Directory
    from bot.features.roadmap.assembly import Roadmap
    from bot.features.translation.title import Titles


class EventOriginals:
    """The `Originals` port over the events.

    Args:
        events: Finds them.
        directory: Rooms.
    """

    def __init__(self, events: Events, directory: Directory) -> None:
        """Take both."""
        self._events = events
        self._directory = directory

    def find(self, tx: Transaction, number: int, room: Room, asker: Person) -> Original:
        """Return the words of an event that can be seen in a room."""
        del asker
        event = self._events.find(tx, number, room)
        draft = event.draft
        parts = {TextPart.TITLE: draft.title} | ({TextPart.ABOUT: draft.about} if draft.about else {})
        longest = {TextPart.TITLE: LONGEST_OF_EVENT, TextPart.ABOUT: LONGEST_ABOUT}
        stay = (draft.place,) if draft.place else ()
        return Original(event.id, parts, self._directory.room(tx, event.room), longest, stay)


class RoadmapOriginals:
    """The `Originals` port over the roadmap.

    Args:
        roadmap: Finds its dates.
        directory: Rooms.
        clock: The present moment.
    """

    def __init__(self, roadmap: Roadmap, directory: Directory, clock: Clock) -> None:
        """Take them."""
        self._roadmap = roadmap
        self._directory = directory
        self._clock = clock

    def find(self, tx: Transaction, number: int, room: Room, asker: Person) -> Original:
        """Return the words of a date that concerns a room, if the asker may see it."""
        call = Call(room, asker, self._directory.locale(asker, room), UTC, self._clock.now())
        milestone = self._roadmap.service.show(tx, call, ShortId(Prefix.MILESTONE, number)).milestone
        typed_in = self._directory.room(tx, milestone.room)
        return Original(milestone.id, {TextPart.TITLE: milestone.wish.title}, typed_in, {TextPart.TITLE: LONGEST_OF_DATE})


def text_commands(directory: Directory, titles: Titles, events: Events, roadmap: Roadmap, clock: Clock) -> TextCommands:
    """Return what people ask of texts in several languages."""
    found: dict[Prefix, Originals] = {
        Prefix.EVENT: EventOriginals(events, directory),
        Prefix.MILESTONE: RoadmapOriginals(roadmap, directory, clock),
    }
    return TextCommands(Reviewing(directory, titles, found))
