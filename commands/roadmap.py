"""Commands for the roadmap."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - an option is called date
from typing import TYPE_CHECKING, Annotated

from bot.core.errors import BadOption
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment, moment_of
from bot.core.permission import Action
from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.reply import Acknowledgement, Ask, IfMay, Items, Reply, Silence
from bot.core.track import Track
from bot.core.undo import FINAL
from bot.dispatch.definition import Audience, command
from bot.dispatch.nearmiss import fold
from bot.dispatch.option import Between, CityId, Zone
from bot.features.roadmap.code import MOST
from bot.features.roadmap.detail import Details, Per
from bot.features.roadmap.list_store import Filter
from bot.features.roadmap.model import DEFAULT_DAYS, JOINT, Owner, Wish
from bot.features.roadmap.wording import card, checklist, line, promised_blocks

if TYPE_CHECKING:
    from bot.core.phrase import Arg, Strings
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.roadmap.assembly import Roadmap
    from bot.features.roadmap.commitment import Promised
    from bot.features.roadmap.listing import Listing


class RoadmapCommands:
    """``!roadmap …``.

    Args:
        roadmap: What they do.
        strings: For the words people may type for what both cities do.
    """

    def __init__(self, roadmap: Roadmap, strings: Strings) -> None:
        """Take the feature."""
        self._roadmap = roadmap.service
        self._commitments = roadmap.commitments
        self._records = roadmap.records
        self._lists = roadmap.lists
        self._strings = strings

    @command(
        "roadmap add",
        action=Action.CHANGE_PLAN,
        audience=Audience.COORDINATORS,
        example='!roadmap add "Final list of hosts" 2027-03-31T12:00 --side joint --remind 14,7,2,1',
        task=True,
    )
    def add(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        title: str,
        due: Moment,
        owner: Owner = Owner.COORDINATOR,
        side: str | None = None,
        remind: tuple[Annotated[int, Between(0, 365)], ...] = DEFAULT_DAYS,
        zone: Zone | None = None,
        track: Track | None = None,
        per: Per = Per.PARTICIPANT,
        count: Annotated[int, Between(1, MOST)] | None = None,
        before: Annotated[ShortId, Prefix.MILESTONE] | None = None,
    ) -> Answer:
        """Put something on the roadmap; its card is the answer."""
        del zone  # the moment has been read in it
        blocks = () if before is None else (str(before),)
        wish = Wish(
            title,
            due,
            owner.role,
            remind,
            track=track,
            gate=bool(blocks),
            per=per if count else Per.GROUP,
            expected=count,
            details=Details(blocks=blocks),
        )
        added = self._roadmap.add(tx, call, wish, None if side is None else self._side(side))
        return Silence(undo=f"roadmap cancel {added.id}")

    @command("roadmap list", example="!roadmap list", task=True, slash="dates list")
    def list(
        self,
        tx: Transaction,
        call: Call,
        *,
        page: Annotated[int, Between(1, 999)] = 1,
        plan: Annotated[ShortId, Prefix.PLAN] | None = None,
        track: Track | None = None,
    ) -> Answer:
        """Show what is open, a few lines at a time."""
        found = self._lists.page(tx, call, page, Filter(plan.number if plan else None, track))
        which = f"{f' --plan {plan}' if plan else ''}{f' --track {track}' if track else ''}"
        add = Phrase("roadmap-nothing", {"prefix": call.room.prefix})
        return _listed(found, call, f"roadmap list {page + 1}{which}", IfMay("roadmap add", add, Phrase("roadmap-empty")))

    @command("roadmap late", example="!roadmap late", slash="dates late")
    def late(self, tx: Transaction, call: Call, *, page: Annotated[int, Between(1, 999)] = 1) -> Answer:
        """Show what is still open though its day has passed."""
        nothing = Phrase("roadmap-nothing-late")
        return _listed(self._lists.late(tx, call, page), call, f"roadmap late {page + 1}", nothing)

    @command("roadmap waiting", example="!roadmap waiting", slash="dates waiting")
    def waiting(self, tx: Transaction, call: Call, *, page: Annotated[int, Between(1, 999)] = 1) -> Answer:
        """Show what waits for another city."""
        nothing = Phrase("roadmap-nothing-waits")
        return _listed(self._lists.waiting(tx, call, page), call, f"roadmap waiting {page + 1}", nothing)

    @command("roadmap mine", example="!roadmap mine", slash="dates mine")
    def mine(self, tx: Transaction, call: Call, *, page: Annotated[int, Between(1, 999)] = 1) -> Answer:
        """Show what the asker answers for."""
        return _listed(self._lists.mine(tx, call, page), call, f"roadmap mine {page + 1}", Phrase("roadmap-nothing-mine"))

    @command("roadmap show", example="!roadmap show M7", slash="dates show")
    def show(self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE]) -> Answer:
        """Show one thing of the roadmap to whoever asks."""
        entry = self._roadmap.show(tx, call, date)
        own = entry.part(call.room.city or call.asker.city) or (entry.parts[0] if entry.parts else None)
        lines = checklist(entry, own) if own else ()
        shown = card(entry, own_languages=False, locales=(call.locale,), now=call.at)
        return Reply((*shown, Items(lines)) if lines else shown)

    @command("roadmap done", example="!roadmap done M7", slash="date done")
    def done(
        self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE], side: CityId | None = None
    ) -> Answer:
        """Call a city's part done."""
        city = self._roadmap.done(tx, call, date, side)
        return Acknowledgement(undo=f"roadmap reopen {date} --side {city}")

    @command("roadmap reopen", example="!roadmap reopen M7", slash="date reopen")
    def reopen(
        self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE], side: CityId | None = None
    ) -> Answer:
        """Take back that a city's part is done, or that the whole was given up."""
        city = self._roadmap.reopen(tx, call, date, side)
        return Acknowledgement(undo=f"roadmap done {date} --side {city}" if city else f"roadmap cancel {date}")

    # Who may give something up depends on the cities it concerns, not on the room's: the service asks.
    @command("roadmap cancel", example="!roadmap cancel M7", audience=Audience.COORDINATORS)
    def cancel(self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE]) -> Answer:
        """Give something up."""
        self._roadmap.cancel(tx, call, date)
        return Acknowledgement(undo=f"roadmap reopen {date}")

    @command("roadmap snooze", example="!roadmap snooze M7 2027-04-02T15:00", slash="date snooze", hints=("until",))
    def snooze(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        date: Annotated[ShortId, Prefix.MILESTONE],
        until: Moment | Day | None = None,
        side: CityId | None = None,
        zone: Zone | None = None,
    ) -> Answer:
        """Remind a city again later; without a date on its next open morning."""
        del zone  # the moment has been read in it
        again, city = self._commitments.snooze(tx, call, date, until, side)
        undo = f"roadmap unsnooze {date} --side {city.id}"
        if until is None:
            return Acknowledgement(undo=undo)
        when = When(moment_of(again.at, city.zone), Form.DAY_TIME)
        return Reply((Phrase("roadmap-again-on", {"id": str(date), "when": when}),), undo=undo)

    @command("roadmap unsnooze", example="!roadmap unsnooze M7", slash="date unsnooze")
    def unsnooze(
        self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE], side: CityId | None = None
    ) -> Answer:
        """Take back a wish to be reminded later."""
        self._commitments.unsnooze(tx, call, date, side)
        return Acknowledgement(undo=FINAL)

    @command("roadmap promise", example="!roadmap promise M7 2027-04-07T12:00", slash="date promise", hints=("until",))
    def promise(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        date: Annotated[ShortId, Prefix.MILESTONE],
        until: Moment | Day,
        side: CityId | None = None,
        zone: Zone | None = None,
    ) -> Answer:
        """Promise a new moment for a city's part; everybody who shares it sees the new one."""
        del zone  # the moment has been read in it
        promised = self._commitments.promise(tx, call, date, until, side)
        return Reply(promised_blocks(promised.entry, promised.part), to_room=True, undo=_undo(promised))

    @command("roadmap unpromise", example="!roadmap unpromise M7", slash="date unpromise")
    def unpromise(
        self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE], side: CityId | None = None
    ) -> Answer:
        """Take a promise back; the moment that was set for all counts again."""
        self._commitments.unpromise(tx, call, date, side)
        return Acknowledgement(undo=FINAL)

    @command("roadmap take", example="!roadmap take M7", slash="date take")
    def take(
        self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE], side: CityId | None = None
    ) -> Answer:
        """Take a city's part over by name; then say by when."""
        city = self._commitments.take(tx, call, date, side)
        which = f"{date} --side {city.id}"
        asked = Phrase("roadmap-yours", {"id": str(date), "prefix": call.room.prefix})
        return Reply((asked,), ask=Ask(f"roadmap promise {which}", "until", expected=True), undo=f"roadmap release {which}")

    @command("roadmap release", example="!roadmap release M7", slash="date release")
    def release(
        self, tx: Transaction, call: Call, *, date: Annotated[ShortId, Prefix.MILESTONE], side: CityId | None = None
    ) -> Answer:
        """Give a part back to whoever holds the role."""
        self._commitments.release(tx, call, date, side)
        return Acknowledgement(undo=FINAL)

    @command("roadmap history", example="!roadmap history M7", slash="dates history")
    def history(
        self,
        tx: Transaction,
        call: Call,
        *,
        date: Annotated[ShortId, Prefix.MILESTONE],
        page: Annotated[int, Between(1, 999)] = 1,
    ) -> Answer:
        """Show who changed what and when, the newest first."""
        record = self._records.page(tx, call, date, call.zone, page)
        if not record.lines:
            return Reply((Phrase("roadmap-history-nothing", {"id": str(date)}),))
        lines = [*record.lines]
        if record.more:
            rest = f"{call.room.prefix}roadmap history {date} {page + 1}"
            lines.append(Phrase("roadmap-history-more", {"count": record.more, "line": rest}))
        return Reply((Items(tuple(lines)),))

    def _side(self, typed: str) -> str:
        """Return the city id that was typed, or `JOINT`.

        Raises:
            BadOption: It is neither a city nor a word for all of them.
        """
        wanted = fold(typed).strip()
        words = (word for locale in self._strings.locales for word in self._strings.words("roadmap-joint-words", locale))
        if wanted == JOINT or wanted in map(fold, words):
            return JOINT
        for city in self._roadmap.cities():
            if wanted in {fold(city.id), fold(city.name)}:
                return city.id
        names = tuple(city.name for city in self._roadmap.cities())
        raise BadOption(Phrase("roadmap-no-side", {"text": typed, "cities": Listed((*names, Phrase("roadmap-joint")))}))


def _listed(found: Listing, call: Call, rest: str, nothing: Phrase | IfMay) -> Answer:
    """Return a list in words.

    Args:
        found: What it holds.
        call: Who reads it.
        rest: The line that shows what comes after, without the prefix.
        nothing: Said if it is empty.
    """
    if not found.entries:
        return Reply((nothing,))
    lines = [line(entry, found.city, call.zone, call.at) for entry in found.entries]
    if found.more:
        said: dict[str, Arg] = {"count": found.more, "line": f"{call.room.prefix}{rest}"}
        lines.append(Phrase("roadmap-more" if found.counted else "roadmap-more-on", said))
    return Reply((Items(tuple(lines)),))


def _undo(promised: Promised) -> str:
    """Return what takes a promise back: the promise before it, if there was one."""
    which = f"{promised.entry.milestone.id}"
    if promised.before is None:
        return f"roadmap unpromise {which} --side {promised.part.city.id}"
    until = promised.before.until
    return f"roadmap promise {which} {until.wall:%Y-%m-%dT%H:%M} --side {promised.part.city.id} --zone {until.zone}"
