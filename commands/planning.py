"""`plan …`: many dates at once, from a template and the days everything is counted from; shown before they are made."""

from __future__ import annotations

from datetime import date
from itertools import dropwhile
from typing import TYPE_CHECKING, Annotated

from bot.core.errors import BadOption, ConfigError
from bot.core.ids import Prefix, ShortId
from bot.core.permission import Action
from bot.core.phrase import Listed, Phrase
from bot.core.reply import Ask, Choices, Items, Reply, Said
from bot.dispatch.definition import Audience, command
from bot.dispatch.nearmiss import fold
from bot.dispatch.option import Between, Pairs, Rest, UpTo
from bot.dispatch.pairs import days_of, pairs_of
from bot.dispatch.reading import Reading
from bot.dispatch.tokens import quote
from bot.features.roadmap.plan.model import LONGEST_NAME, MOST_PEOPLE
from bot.features.roadmap.plan.proposal import Faulty, Wanted
from bot.features.roadmap.plan.taking import values_of
from bot.features.roadmap.plan.wording import (
    checked,
    faulty,
    proposed,
    templates,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.core.phrase import Strings
    from bot.core.reply import Answer, Later
    from bot.core.transaction import Transaction
    from bot.dispatch.attached import Attached
    from bot.dispatch.call import Call
    from bot.features.roadmap.plan.desk import Desk
    from bot.features.roadmap.plan.template import Anchor, Template

_LEAST_LETTERS = 4
"""So long is a part of a template's title at least that stands for it."""


class PlanningCommands:
    """`plan …`: plans that are proposed.

    Args:
        desk: What they do.
        strings: For reading dates.
        attached: Reads files.
    """

    def __init__(self, desk: Desk, strings: Strings, attached: Attached) -> None:
        """Take the services."""
        self._desk = desk
        self._strings = strings
        self._attached = attached

    @command("plan templates", example="!plan templates", slash="plans templates")
    def templates(self, tx: Transaction, call: Call) -> Answer:
        """Show what plans can be made of."""
        del tx, call
        return Reply((templates(self._desk.shelf.templates.values()),))

    @command(
        "plan new",
        audience=Audience.COORDINATORS,
        action=Action.CHANGE_PLAN,
        example='!plan new school-exchange "departure=2027-10-09, return=2027-10-21"',
        hints=("anchors",),
        internal=("given",),
    )
    def new(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        template: str | None = None,
        anchors: Pairs | None = None,
        sides: Pairs | None = None,
        tags: tuple[str, ...] = (),
        name: Annotated[str, UpTo(LONGEST_NAME)] = "",
        participants: Annotated[int, Between(0, MOST_PEOPLE)] | None = None,
        hosts: Annotated[int, Between(0, MOST_PEOPLE)] | None = None,
        given: Pairs | None = None,
    ) -> Answer:
        """Propose a plan; what is missing is asked for."""
        if template is None:
            return self._which()
        known = self._template(template, call)
        counted = "; ".join(filter(None, (given, _without_title(anchors or "", known))))
        days = self._days(known.anchors, counted, call, "anchors")
        wanted = Wanted(name, self._sides(sides, known.sides), days, tags, participants, hosts)
        missing = [one for one in known.anchors if one.required and one.key not in days]
        if missing:
            return _asked(f"plan new {known.id}{_said(wanted)}", missing)
        return proposed(self._desk.proposals.new(tx, call, known, wanted), call.room.prefix, self._desk.names)

    @command("plan check", audience=Audience.COORDINATORS, action=Action.CHANGE_PLAN, example="!plan check PL1")
    def check(
        self,
        tx: Transaction,
        call: Call,
        *,
        plan: Annotated[ShortId, Prefix.PLAN],
        page: Annotated[int, Between(1, 999)] = 1,
    ) -> Answer:
        """Show everything that is worth a look in a proposal."""
        return checked(self._desk.proposals.again(tx, call, plan), call.room.prefix, page)

    @command("plan make", audience=Audience.COORDINATORS, action=Action.CHANGE_PLAN, example="!plan make PL1")
    def make(self, tx: Transaction, call: Call, *, plan: Annotated[ShortId, Prefix.PLAN]) -> Answer:
        """Make a plan of what was proposed; one message says so in each room it concerns."""
        standing = self._desk.plans.make(tx, call, plan)
        blocks = self._desk.plans.announce(tx, call, standing)
        if standing.plan.made_at != call.at:
            return Reply(blocks)
        return Reply(blocks, to_room=True, undo=f"plan end {plan}")

    @command(
        "plan roll",
        audience=Audience.COORDINATORS,
        action=Action.CHANGE_PLAN,
        example='!plan roll PL1 "departure=2028-10-07, return=2028-10-19"',
        hints=("anchors",),
        internal=("given",),
    )
    def roll(  # noqa: PLR0913 - the options of the command
        self,
        tx: Transaction,
        call: Call,
        *,
        plan: Annotated[ShortId, Prefix.PLAN],
        anchors: Pairs | None = None,
        name: Annotated[str, UpTo(LONGEST_NAME)] = "",
        given: Pairs | None = None,
    ) -> Answer:
        """Propose last year's plan, as it is now, on new days."""
        found = self._desk.shelf.find(tx, call, plan)
        known = self._desk.shelf.anchors(found)
        days = self._days(known, "; ".join(filter(None, (given, anchors))), call, "anchors")
        wanted = Wanted(name, None, days)
        missing = [one for one in known if one.required and one.key not in days]
        if missing:
            return _asked(f"plan roll {plan}{_said(wanted)}", missing)
        rolled = self._desk.proposals.roll(tx, call, found, wanted)
        return proposed(rolled, call.room.prefix, self._desk.names)

    @command("plan import", audience=Audience.COORDINATORS, action=Action.CHANGE_PLAN, example="!plan import", takes_file=True)
    def import_(
        self,
        tx: Transaction,
        call: Call,
        *,
        text: Rest | None = None,
        name: Annotated[str, UpTo(LONGEST_NAME)] = "",
    ) -> Answer | Later:
        """Propose a plan that stands in a file, or below the command: as YAML, as a table, or as a calendar."""
        return self._attached.text(tx, call, text, lambda tx, text: self._taken_in(tx, call, text, name))

    def _taken_in(self, tx: Transaction, call: Call, text: str, name: str) -> Answer:
        zones = self._desk.shelf.zones()
        home = call.room.city or call.asker.city or next(iter(zones))
        try:
            value = values_of(text, name, home, zones, self._desk.forms)
            return proposed(self._desk.proposals.take_in(tx, call, value), call.room.prefix, self._desk.names)
        except ConfigError as error:
            return Reply((Phrase("plan-faults", {"count": len(error.faults)}), Items(tuple(map(Said, error.faults[:8])))))
        except Faulty as fault:
            return faulty(fault.faults)

    def _which(self) -> Reply:
        known = self._desk.shelf.templates
        lines = templates(known.values(), numbered=True)
        return Reply((Phrase("plan-which-template"), lines), choices=Choices("plan new {}", tuple(known)))

    def _template(self, typed: str, call: Call) -> Template:
        wanted, every = fold(typed).strip(), self._desk.shelf.templates.values()
        called = {one.id: {fold(one.id), *map(fold, one.title.by_language.values())} for one in every}
        exact = [one for one in every if wanted in called[one.id]]
        near = [one for one in every if len(wanted) >= _LEAST_LETTERS and any(wanted in name for name in called[one.id])]
        if len(found := exact or near) == 1:
            return found[0]
        known = Listed(tuple(self._desk.shelf.templates))
        raise BadOption(Phrase("plan-no-template", {"text": typed, "known": known, "prefix": call.room.prefix}))

    def _days(self, anchors: Iterable[Anchor], text: str, call: Call, option: str) -> dict[str, date]:
        if not text:
            return {}
        names = _names_of(list(anchors), call.locale)
        cities = self._desk.roadmap.cities()
        return days_of(text, names, Reading(call.zone, call.at, call.locale, cities, self._strings), option)

    def _sides(self, text: str | None, sides: tuple[str, ...]) -> dict[str, str]:
        """Return city ids by side.

        Raises:
            BadOption: A side or a city is not known.
        """
        found = {}
        for side, typed in pairs_of(text or "", {side: side for side in sides}).items():
            city = next((one.id for one in self._desk.roadmap.cities() if fold(typed) in {fold(one.id), fold(one.name)}), None)
            if city is None:
                cities = Listed(tuple(self._desk.names.values()))
                raise BadOption(Phrase("option-no-city", {"text": typed, "cities": cities}))
            found[side] = city
        return found


def _names_of(anchors: Sequence[Anchor], locale: str) -> dict[str, str]:
    """Return keys by what anchors may be called: the key, the label, and each longer word that only one label has."""
    found = {name: one.key for one in anchors for name in (one.key, one.label.said(locale), one.label.english)}
    words = [(word, one.key) for one in anchors for word in set(fold(one.label.said(locale)).split())]
    several = {word for number, (word, _) in enumerate(words) if any(word == other for other, _ in words[:number])}
    return {word: key for word, key in words if len(word) > _LEAST_LETTERS and word not in several} | found


def _without_title(anchors: str, template: Template) -> str:
    """Return the days without words of the template's title before them: it was typed in several words, without quotes."""
    title = {
        word for text in (template.id.replace("-", " "), *template.title.by_language.values()) for word in fold(text).split()
    }
    words = anchors.split(" ")
    return " ".join(dropwhile(lambda word: fold(word) in title, words))


def _asked(call: str, missing: list[Anchor]) -> Reply:
    """Return the question for the days that are still missing; the answer has a line for each."""
    lines = tuple(Phrase("plan-anchor", {"label": words_of(one.label)}) for one in missing)
    return Reply((Phrase("plan-ask-anchors", {"count": len(missing)}), Items(lines)), ask=Ask(call, "anchors", expected=True))


def _said(wanted: Wanted) -> str:
    """Return what has been said already, as it is typed."""
    pairs = ((key, day.isoformat()) for key, day in (wanted.anchors or {}).items())
    sides = (wanted.sides or {}).items()
    options = {
        "given": "; ".join(f"{key}={day}" for key, day in pairs),
        "sides": "; ".join(f"{side}={city}" for side, city in sides),
        "tags": ",".join(wanted.tags),
        "name": wanted.name,
        "participants": "" if wanted.participants is None else str(wanted.participants),
        "hosts": "" if wanted.hosts is None else str(wanted.hosts),
    }
    return "".join(f" --{name} {quote(text, always=True)}" for name, text in options.items() if text)
