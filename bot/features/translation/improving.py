"""Better words for a translation: kept, shown where the worse ones stood, approved, and proposed for what is like it.

A correction is used by itself for the exact same words alone. What is only like them is proposed and never put in: "I can come"
and "I can not come" are nearly the same.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.errors import Conflict, NotPermitted
from bot.core.harmless import harmless
from bot.core.outbox import Kind, Lane, Post, Translation
from bot.core.permission import Action, may
from bot.core.person import Role
from bot.core.phrase import Listed, Phrase
from bot.core.rendition import Standing
from bot.core.reply import Quote, Reply, Said
from bot.features.translation.agreement import Agreements
from bot.features.translation.consent import cities_of
from bot.features.translation.day_thread import is_kept
from bot.features.translation.dress import BY_HAND, Byline, corrected, corrected_on_demand, plain, with_file, with_hours
from bot.features.translation.hour import hours, moment_named
from bot.features.translation.memory_store import LONGEST_COMPARED, Correction
from bot.features.translation.private import PrivateReaders, place_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.core.likeness import Likeness
    from bot.core.person import Person, Room
    from bot.core.ref import MessageRef
    from bot.core.reply import Announcement, Block
    from bot.core.transaction import Transaction
    from bot.features.translation.shown_store import Shown
    from bot.features.translation.store import PassedOn
    from bot.features.translation.workplace import Workplace

LEAST_ALIKE = 85.0
"""Of a hundred. What is less like is rarely of use; what is as like may still mean the opposite."""
MOST_COMPARED = 2000


class Improving:
    """Puts translations right.

    Args:
        place: What is at hand.
        likeness: Finds what is like something.
        declines: Tells whether a text must not be translated by a machine.
    """

    def __init__(self, place: Workplace, likeness: Likeness, declines: Callable[[str], bool]) -> None:
        """Take what it needs."""
        self._rooms, self._kept, self._outbox, self._clock = place.rooms, place.kept, place.outbox, place.clock
        self._agreements = Agreements(place.rooms, place.kept)
        self._readers = PrivateReaders(place.rooms, place.kept, place.outbox)
        self._likeness = likeness
        self._declines = declines

    def passed(self, tx: Transaction, message: MessageRef, room: Room) -> PassedOn | None:
        """Return what was passed on in a message of ours in a room, while its words are kept."""
        row = self._outbox.row_of(tx, message)
        found = self._kept.passed.get(tx, row) if row is not None else None
        if found is None or found.room != room.id or not found.original:
            return None  # whoever names a message of another room neither changes it nor sees its original
        return _read_in(found, room)

    def erased(self, tx: Transaction, message: MessageRef, room: Room) -> PassedOn | None:
        """Return what was passed on in a message of ours in a room, if its words are kept no longer."""
        row = self._outbox.row_of(tx, message)
        found = self._kept.passed.get(tx, row) if row is not None else None
        gone = found is not None and not (found.original or found.author)  # a file without words has its author
        return found if found is not None and gone and found.room == room.id else None

    def shown(self, tx: Transaction, message: MessageRef, room: Room) -> Shown | None:
        """Return the translation that a message of ours in a room shows to whoever asked."""
        row = self._outbox.row_of(tx, message)
        found = self._kept.shown.get(tx, row) if row is not None else None
        return found if found is not None and found.what.room == room.id else None

    def correct(self, tx: Transaction, room: Room, passed: PassedOn, correction: Correction) -> None:
        """Keep better words for something that was passed on, and show them there."""
        self._show(tx, room, passed, correction)
        if passed.origin is not None:
            # What no machine may see is not kept to be proposed either.
            there = self._rooms.room(tx, passed.origin.room)
            hidden = self._agreements.is_sealed(tx, there) or self._agreements.is_left_out(tx, there, passed.origin.writer)
            hidden = hidden or self._declines(passed.original)
            self._kept.memory.put(tx, passed, correction, self._clock.now(), whole=not hidden)

    def improve(self, tx: Transaction, shown: Shown, room: Room, correction: Correction) -> None:
        """Keep better words, and put right all that says the worse ones: the answer, and what the message was passed on as."""
        what = shown.what
        self._kept.memory.keep(tx, what, correction, self._clock.now())
        self._answer(tx, room, shown, correction)
        near = {other.id: other for other in (room, *self._rooms.companions(tx, room))}
        for copy in self._kept.passed.of(tx, what.origin.message):
            if copy.room in near and copy.original:
                read = _read_in(copy, near[copy.room])
                if (read.source, read.target) == (what.source, what.target):
                    self._show(tx, near[copy.room], read, correction)

    def reword(self, tx: Transaction, room: Room, message: MessageRef, correction: Correction) -> None:
        """Put other words in the place of better ones that somebody gave in a message, wherever these stand.

        Args:
            tx: Open.
            room: In which they were given.
            message: In which they were given.
            correction: The words from now on, and who says so; nobody else's are changed.
        """
        for what, given in self._kept.memory.given(tx, message):
            if given.account != correction.account or what.room != room.id:
                continue
            now = replace(correction, original=given.original)
            self._kept.memory.keep(tx, what, now, self._clock.now())
            for copy in self._kept.passed.given(tx, message):
                there = self._rooms.room(tx, copy.room)
                if copy.original and copy.target == what.target and self._readers.reaches(tx, room, there):
                    self._show(tx, there, copy, now)
            for answer in self._kept.shown.given(tx, message):
                there = self._rooms.room(tx, answer.what.room)
                if answer.what.target == what.target and self._readers.reaches(tx, room, there):
                    self._answer(tx, there, answer, now)

    def unsay(self, tx: Transaction, message: MessageRef) -> None:
        """Take better words out of sight that somebody gave in a message which is removed, wherever they stand.

        What said them is read in the original again. Of a message whose words are kept no longer nothing can be shown; it is
        removed.
        """
        self._kept.memory.take_given(tx, message)
        for copy in self._kept.passed.given(tx, message):
            room = self._rooms.room(tx, copy.room)
            apart = copy.origin is not None and copy.origin.room != copy.room and not (copy.below or room.direct)
            if not (apart and copy.original):
                self._outbox.redact(tx, copy.row)  # the original stands above, or elsewhere for whoever reads in private
                self._kept.passed.drop(tx, copy.row)
                continue
            says, shown = plain(Byline(copy.author, copy.city), copy.original, copy.target), copy.file
            if copy.file is not None and not copy.file.handle:
                says, shown = with_file(says, copy.file, copy.target), None
            self._outbox.edit(tx, copy.row, Post(room.ref, says, (copy.target,), Lane.RELAY, Kind.RELAY, file=shown))
            as_written = replace(copy, target=copy.source, text="", standing=None, given_in=None)
            self._kept.passed.put(tx, as_written, self._clock.now())
        for answer in self._kept.shown.given(tx, message):
            self._kept.shown.drop(tx, answer.row)
            if not answer.private:
                self._outbox.redact(tx, answer.row)

    def better(self, tx: Transaction, room: Room, message: MessageRef | None, correction: Correction) -> None:
        """Take better words for the translation in a message of ours.

        Raises:
            Conflict: There are no words, it is no translation, or one that was made too long ago.
        """
        if not correction.text:
            raise Conflict(Phrase("translation-correction-empty"))
        passed = self.passed(tx, message, room) if message is not None else None
        shown = self.shown(tx, message, room) if message is not None else None
        if passed is not None:
            self.correct(tx, room, passed, correction)
        elif shown is not None:
            self.improve(tx, shown, room, correction)
        else:
            raise Conflict(Phrase("translation-better-what", {"prefix": room.prefix}))

    def approve(self, tx: Transaction, room: Room, person: Person, message: MessageRef | None) -> None:
        """Let somebody who may stand for the translation in a message of ours.

        Raises:
            Conflict: It is none, or one that was made too long ago.
            NotPermitted: They may not, in any of the cities that read it.
        """
        cities = cities_of(self._rooms, room)
        if not any(may(person, Action.REVIEW, city.id) for city in cities):
            people = [one.name for city in cities for one in self._rooms.holders(tx, Role.COORDINATOR, city.id)]
            where = Listed(tuple(city.name for city in cities))
            named = Listed(tuple(dict.fromkeys(people))) if people else where
            raise NotPermitted(Phrase("translation-approve-up-to", {"city": where, "people": named}))
        passed = self.passed(tx, message, room) if message is not None else None
        if passed is None or not passed.text:
            raise Conflict(Phrase("translation-approve-what", {"prefix": room.prefix}))
        self.correct(tx, room, passed, Correction(passed.text, person.name, person.ref, Standing.REVIEWED))

    def proposal(self, tx: Transaction, room: Room, text: str, pair: tuple[str, str]) -> tuple[Block, ...]:
        """Return what was made of something very like some words when it was put right in a room, if anything was."""
        if len(text) > LONGEST_COMPARED:
            return ()
        known = self._kept.memory.several(tx, room.id, pair, MOST_COMPARED)
        place = self._likeness.nearest(text, [one.original for one in known], LEAST_ALIKE)
        if place is None or known[place].original == text:
            return ()
        found = known[place]
        head = Phrase("translation-proposal", {"by": harmless(found.by)})
        return (head, Said(harmless(found.text)), Quote(harmless(found.original)))

    def propose(self, tx: Transaction, room: Room, message: MessageRef | None) -> Reply:
        """Return what may help with the translation in a message of ours.

        Raises:
            Conflict: It is none, or one that was made too long ago.
        """
        passed = self.passed(tx, message, room) if message is not None else None
        if passed is None:
            raise Conflict(Phrase("translation-propose-what", {"prefix": room.prefix}))
        found = self.proposal(tx, room, passed.original, (passed.source, passed.target))
        return Reply(found or (Phrase("translation-proposal-none"),))

    def _answer(self, tx: Transaction, room: Room, shown: Shown, correction: Correction) -> None:
        """Give an answer better words, if others than whoever asked see it."""
        if not shown.private:
            says = corrected_on_demand(correction, shown.what.source)
            self._outbox.edit(tx, shown.row, Post(room.ref, says, (shown.locale,), Lane.REPLY))
            self._kept.shown.change(tx, shown.row, shown.what, correction.given_in)

    def _show(self, tx: Transaction, room: Room, passed: PassedOn, correction: Correction) -> None:
        """Give a message that was passed on better words."""
        within = passed.below or (passed.origin is not None and passed.origin.room == passed.room)
        above = within and passed.origin is not None and not is_kept(tx, self._kept.settings, room, passed.origin.message)
        byline, original = Byline(passed.author, passed.city), None if above else passed.original
        if room.direct and passed.origin is not None:
            byline = replace(byline, room=place_of(self._rooms, self._rooms.room(tx, passed.origin.room)))
        says = corrected(byline, correction, original, passed.target)
        says = self._with_hours(tx, says, room, passed)
        shown = passed.file if passed.file and passed.file.handle else None
        if passed.file is not None and shown is None:
            says = with_file(says, passed.file, passed.target)
        bare = Translation(passed.source, passed.target, correction.text, BY_HAND)
        heard = says.reply if within or room.direct else says
        lane = Lane.CHATTER if room.direct else Lane.RELAY
        post = Post(room.ref, heard, (passed.target,), lane, Kind.RELAY, translation=bare, file=shown)
        self._outbox.edit(tx, passed.row, post)
        self._kept.passed.improve(tx, passed.row, passed.target, correction)

    def _with_hours(self, tx: Transaction, says: Announcement, room: Room, passed: PassedOn) -> Announcement:
        """Add what the message says of the clocks, as it did when it was passed on."""
        if passed.below or passed.origin is None or not self._kept.settings.of(tx, room.id).times:
            return says
        origin = self._rooms.room(tx, passed.origin.room)
        here, there = self._rooms.city(origin.city), self._rooms.city(room.city)
        moment = moment_named(passed.saying, here, self._clock.now(), self._rooms.cities())
        return with_hours(says, hours(moment, here, there), passed.target)


def _read_in(passed: PassedOn, room: Room) -> PassedOn:
    """Return what was passed on with the language in which it is to be read there.

    What nothing has translated stands there as it was written; what somebody makes of it is in the room's own language.
    """
    if passed.target == passed.source and room.languages and passed.source not in room.languages:
        return replace(passed, target=room.languages[0])
    return passed
