"""`plan …`: looking at plans, saying who answers for what, ending them, handing them out."""

from __future__ import annotations

from datetime import date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

from bot.core.attachment import Attachment
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.permission import Action
from bot.core.phrase import Phrase
from bot.core.reply import Acknowledgement, Reply, Silence
from bot.dispatch.definition import Audience, command
from bot.dispatch.option import Between, CityId, PersonName, UpTo, Zone
from bot.dispatch.tokens import quote
from bot.features.roadmap.model import DEFAULT_DAYS, LONGEST
from bot.features.roadmap.plan.kit import typed_wish
from bot.features.roadmap.plan.paper import paper_of, text_of
from bot.features.roadmap.plan.sheet import csv_of
from bot.features.roadmap.plan.wording import (
    listed,
    named,
    people,
    rehearsed,
    shown,
)

if TYPE_CHECKING:
    from bot.core.person import Duty
    from bot.core.phrase import Arg, Strings
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.people.person import Persons
    from bot.features.roadmap.plan.desk import Desk
    from bot.features.roadmap.plan.model import Plan


class Paper(StrEnum):
    """As what a plan is handed out."""

    YAML = "yaml"
    CSV = "csv"
    ICS = "ics"


_MEDIA = {Paper.YAML: "application/yaml", Paper.CSV: "text/csv", Paper.ICS: "text/calendar"}


class PlanCommands:
    """`plan …`: plans that run.

    Args:
        desk: What they do.
        persons: Finds people.
        strings: For the names of files.
    """

    def __init__(self, desk: Desk, persons: Persons, strings: Strings) -> None:
        """Take the services."""
        self._desk = desk
        self._persons = persons
        self._strings = strings

    @command("plan list", example="!plan list", slash="plans list")
    def list(self, tx: Transaction, call: Call) -> Answer:
        """Show the plans that run."""
        return listed(self._desk.plans.seen(tx, call), call.room.prefix)

    @command("plan show", example="!plan show PL1", slash="plans show")
    def show(
        self,
        tx: Transaction,
        call: Call,
        *,
        plan: Annotated[ShortId, Prefix.PLAN],
        page: Annotated[int, Between(1, 999)] = 1,
    ) -> Answer:
        """Show what comes next in a plan, and how far it is."""
        standing = self._desk.plans.standing(tx, self._desk.shelf.find(tx, call, plan))
        return shown(standing, self._desk.plans.entries(tx, standing, page), call, call.zone, page)

    @command("plan end", audience=Audience.COORDINATORS, action=Action.CHANGE_PLAN, example="!plan end PL1")
    def end(self, tx: Transaction, call: Call, *, plan: Annotated[ShortId, Prefix.PLAN]) -> Answer:
        """End a plan; what is still open in it is given up."""
        standing = self._desk.plans.end(tx, call, plan)
        said: dict[str, Arg] = {"plan": named(standing.plan), "count": len(standing.open)}
        return Reply((Phrase("plan-ended-now", said),), undo=f"plan resume {plan}")

    @command("plan resume", audience=Audience.COORDINATORS, action=Action.CHANGE_PLAN, example="!plan resume PL1")
    def resume(self, tx: Transaction, call: Call, *, plan: Annotated[ShortId, Prefix.PLAN]) -> Answer:
        """Take a plan up again that was ended."""
        self._desk.plans.resume(tx, call, plan)
        return Acknowledgement(undo=f"plan end {plan}")

    @command(
        "plan role",
        audience=Audience.COORDINATORS,
        action=Action.CHANGE_PLAN,
        example="!plan role PL1 treasurer @ana:example.org --side porto",
    )
    def role(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        plan: Annotated[ShortId, Prefix.PLAN],
        role: str,
        person: PersonName | None = None,
        side: CityId | None = None,
        substitute: PersonName | None = None,
    ) -> Answer:
        """Name who answers for a role of a plan; without a name it belongs to the house again."""
        found = self._desk.shelf.find_running(tx, call, plan)
        known, city = self._desk.shelf.role_key(tx, found, role), self._desk.shelf.city(found, side, call)
        self._desk.shelf.check_may_change(tx, call, found.head, city)
        before = self._desk.roles.of(tx, found.number, known, city)
        who, deputy = (None if one is None else self._persons.find(tx, call.room, one, call.at) for one in (person, substitute))
        self._desk.roles.name(tx, found.number, known, city, who, deputy)
        return Acknowledgement(undo=_role_undo(f"plan role {plan} {known}", city, before))

    @command("plan roles", example="!plan roles PL1", slash="plans roles")
    def roles(self, tx: Transaction, call: Call, *, plan: Annotated[ShortId, Prefix.PLAN]) -> Answer:
        """Show who answers for which role of a plan."""
        found = self._desk.shelf.find(tx, call, plan)
        known = self._desk.shelf.templates.get(found.head.template)
        return people(found, self._desk.roles.all(tx, found.number), self._desk.names, known)

    @command(
        "plan add",
        audience=Audience.COORDINATORS,
        action=Action.CHANGE_PLAN,
        example='!plan add PL1 "Bus booked" 2027-06-01T12:00 --role teacher',
    )
    def add(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        plan: Annotated[ShortId, Prefix.PLAN],
        title: Annotated[str, UpTo(LONGEST)],
        due: Moment,
        role: str = "coordinator",
        side: str | None = None,
        remind: tuple[Annotated[int, Between(0, 365)], ...] = DEFAULT_DAYS,
        zone: Zone | None = None,
    ) -> Answer:
        """Put one more date into a plan; its card is the answer."""
        del zone  # the moment has been read in it
        found = self._desk.shelf.find_running(tx, call, plan)
        key = self._desk.shelf.role_key(tx, found, role)
        added = self._desk.roadmap.add(tx, call, typed_wish(found, title, due, key, remind), self._desk.shelf.side(found, side))
        return Silence(undo=f"roadmap cancel {added.id}")

    @command(
        "plan rehearse",
        audience=Audience.COORDINATORS,
        action=Action.CHANGE_PLAN,
        example="!plan rehearse PL1 --from 2027-03-01 --until 2027-04-30",
    )
    def rehearse(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        plan: Annotated[ShortId, Prefix.PLAN],
        from_: date | None = None,
        until: date | None = None,
        page: Annotated[int, Between(1, 999)] = 1,
    ) -> Answer:
        """Show what would be sent to whom and when; nothing is sent."""
        found = self._desk.shelf.find(tx, call, plan)
        zone = ZoneInfo(call.zone)
        first = call.at if from_ is None else datetime.combine(from_, time.min, zone)
        last = datetime.combine(until or max(found.head.anchors.values(), default=call.at.date()), time.max, zone)
        return rehearsed(found, self._desk.rehearsal.play(tx, found, max(first, call.at), last), page)

    @command("plan export", audience=Audience.COORDINATORS, action=Action.EXPORT, example="!plan export PL1 yaml")
    def export(self, tx: Transaction, call: Call, *, plan: Annotated[ShortId, Prefix.PLAN], as_: Paper = Paper.YAML) -> Answer:
        """Hand a plan out as a file; people's names are not in it."""
        found = self._desk.shelf.find(tx, call, plan)
        self._desk.shelf.check_may_hand_out(tx, call, found.head)
        file = Attachment(f"{found.id}.{as_.value}", _MEDIA[as_], self._paper(tx, call, found, as_))
        return Reply((Phrase("plan-exported", {"plan": named(found)}),), attachments=(file,))

    def _paper(self, tx: Transaction, call: Call, plan: Plan, as_: Paper) -> str:
        if as_ is Paper.ICS:
            name = self._strings.say(named(plan), call.locale)
            return self._desk.calendar(tx, plan.number, name, call.locale, call.zone)
        sketch = self._desk.proposals.paper(tx, plan)
        return text_of(paper_of(sketch)) if as_ is Paper.YAML else csv_of(sketch, self._desk.shelf.zones(), call.locale)


def _role_undo(line: str, city: str, before: Duty | None) -> str:
    """Return what names again whoever had a role."""
    holder, deputy = (next(iter(found), None) for found in ((before.holders, before.substitutes) if before else ((), ())))
    who = f" {quote(f'{holder.ref.platform}:{holder.ref.key}')}" if holder else ""
    stand_in = f" --substitute {quote(f'{deputy.ref.platform}:{deputy.ref.key}')}" if deputy else ""
    return f"{line}{who} --side {city}{stand_in}"
