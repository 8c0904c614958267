"""`roadmap waive`, `assign`, `move`: what else is changed about something on the roadmap."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - an option is called date
from typing import TYPE_CHECKING, Annotated, Protocol

from bot.core.errors import BadOption
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.phrase import Phrase
from bot.core.reply import Button, Reply, Silence
from bot.core.undo import FINAL
from bot.dispatch.definition import command
from bot.dispatch.nearmiss import fold
from bot.dispatch.option import CityId, PersonName, UpTo, Zone
from bot.features.roadmap.asking import dates, outcome_line
from bot.features.roadmap.model import LONGEST, Owner
from bot.features.roadmap.move import Outcome
from bot.features.roadmap.wording import cities_of

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.person import Person, Room
    from bot.core.phrase import Arg, Strings
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.roadmap.assembly import Roadmap
    from bot.features.roadmap.change import Changed
    from bot.features.roadmap.move import Moved


class Finder(Protocol):
    """Finds people by what somebody typed."""

    def find(self, tx: Transaction, room: Room, typed: str, now: datetime) -> Person:
        """Return the person meant by a full id or by a name known here."""
        ...


class MilestoneCommands:
    """What is changed about something on the roadmap.

    Args:
        roadmap: What they do.
        people: Finds people.
        strings: For the words people may type for a role.
    """

    def __init__(self, roadmap: Roadmap, people: Finder, strings: Strings) -> None:
        """Take the features."""
        self._changes = roadmap.changes
        self._moves = roadmap.moves
        self._people = people
        self._strings = strings

    @command("roadmap waive", example='!roadmap waive M7 "not needed this year"', slash="date waive")
    def waive(
        self,
        tx: Transaction,
        call: Call,
        *,
        date: Annotated[ShortId, Prefix.MILESTONE],
        reason: Annotated[str, UpTo(LONGEST)],
        side: CityId | None = None,
    ) -> Answer:
        """Say that a city's part is not needed, and why."""
        done = self._changes.waive(tx, call, date, reason, side)
        said: dict[str, Arg] = {**done.entry.words(), "city": done.city.name, "reason": " ".join(reason.split())}
        lines = [Phrase("roadmap-waived-now", said)]
        if done.entry.open_parts:
            lines.append(Phrase("roadmap-waiting", {"cities": cities_of(done.entry.open_parts)}))
        return Reply(tuple(lines), to_room=True, undo=f"roadmap reopen {date} --side {done.city.id}")

    @command("roadmap assign", example="!roadmap assign M7 @jonas:example.org", slash="date assign")
    def assign(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        date: Annotated[ShortId, Prefix.MILESTONE],
        person: PersonName | None = None,
        role: Owner | None = None,
        side: CityId | None = None,
    ) -> Answer:
        """Give a part to somebody by name, or to the holders of a role."""
        owner = role or (self._role(person) if person else None)
        if owner is not None:
            before = self._changes.role_of(tx, call, date)
            done = self._changes.give_to_role(tx, call, date, owner, side)
            return _given(done, f"roadmap assign {date} --role {before.value} --side {done.city.id}")
        if person is None:
            raise BadOption(Phrase("roadmap-assign-whom", {"id": str(date), "prefix": call.room.prefix}))
        done = self._changes.assign(tx, call, date, self._people.find(tx, call.room, person, call.at), side)
        back = f'assign {date} "{done.before.ref.platform}:{done.before.ref.key}"' if done.before else f"release {date}"
        return _given(done, f"roadmap {back} --side {done.city.id}")

    @command("roadmap move", example="!roadmap move M7 2027-04-07T12:00", slash="date move", hints=("due",), internal=("sure",))
    def move(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        date: Annotated[ShortId, Prefix.MILESTONE],
        due: Moment | Day,
        side: CityId | None = None,
        zone: Zone | None = None,
        sure: bool = False,
    ) -> Answer:
        """Move something; what is joint only once the other cities agree."""
        del zone  # the moment has been read in it
        done = self._moves.move(tx, call, date, due, side, sure=sure)
        which = f"{date} {{}} --side {done.city} --zone {{}} --sure yes"
        match done.outcome:
            case Outcome.DOUBTED:
                yes = Button("👍", f"roadmap move {_typed(which, done.due)}", None, "answer-yes")
                return Reply(
                    (Phrase("roadmap-date-fixed", {**done.entry.words(), **dates(done.due, done.before, call.zone)}),), (yes,)
                )
            case Outcome.PROPOSED:
                return Reply((_asked(done, call),), to_room=True, undo=f"roadmap decline {date} --side {done.city}")
            case _:
                undo = f"roadmap move {_typed(which, done.before)}" if done.before.at > call.at else FINAL
                return Reply((outcome_line(done, call.zone),), to_room=True, undo=undo)

    @command("roadmap agree", example="!roadmap agree M7", slash="date agree")
    def agree(
        self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE], side: CityId | None = None
    ) -> Answer:
        """Agree to a date that another city proposes."""
        done = self._moves.agree(tx, call, date, side)
        if done.outcome is Outcome.PROPOSED:
            return Reply((_asked(done, call),), to_room=True, undo=f"roadmap decline {date} --side {done.city}")
        return _answered(done, call)

    @command("roadmap decline", example="!roadmap decline M7", slash="date decline")
    def decline(
        self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE], side: CityId | None = None
    ) -> Answer:
        """Keep the old date, or withdraw the own proposal."""
        return _answered(self._moves.decline(tx, call, date, side), call)

    def _role(self, typed: str) -> Owner | None:
        wanted = fold(typed).strip()
        for owner in Owner:
            words = (word for locale in self._strings.locales for word in self._strings.words(f"choice-owner-{owner}", locale))
            if wanted == owner.value or wanted in map(fold, words):
                return owner
        return None


def _given(done: Changed, undo: str) -> Answer:
    part = done.entry.part(done.city.id)
    said: dict[str, Arg] = {**done.entry.words(), "people": part.named if part else ""}
    return Reply((Phrase("roadmap-taken-now", said),), to_room=True, undo=undo)


def _answered(done: Moved, call: Call) -> Answer:
    # After a tap the message that asked says it already.
    said = Reply((outcome_line(done, call.zone),), to_room=True, undo=FINAL)
    return said if call.message is not None else Silence(undo=FINAL)


def _asked(done: Moved, call: Call) -> Phrase:
    asked = tuple(part for part in done.entry.parts if part.side.agreed_at is None)
    said: dict[str, Arg] = {**done.entry.words(), **dates(done.due, done.before, call.zone), "cities": cities_of(asked)}
    return Phrase("roadmap-date-asked", said)


def _typed(line: str, due: Moment) -> str:
    return line.format(f"{due.wall:%Y-%m-%dT%H:%M}", due.zone)
