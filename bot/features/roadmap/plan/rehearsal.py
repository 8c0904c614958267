"""Rehearsing a plan: what would be said, by the very job that will say it, with nothing of it said or kept."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from bot.core.ids import parse_short_id
from bot.core.moment import Moment, moment_of
from bot.core.person import Role
from bot.core.reply import Announcement
from bot.features.roadmap.plan.gathering import GatheringAgenda
from bot.features.roadmap.schedule import Schedule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime, timedelta

    from bot.core.clock import Clock
    from bot.core.due import Agenda, Due, Job
    from bot.core.outbox import Post
    from bot.core.prompt import Cards
    from bot.core.ref import PersonRef
    from bot.core.transaction import Transaction
    from bot.features.roadmap.plan.kit import Kit
    from bot.features.roadmap.plan.model import Plan

MOST_STEPS: Final = 2000
"""So many steps are rehearsed at most."""


class Stage(Protocol):
    """A roadmap that is built of other ports for one rehearsal."""

    @property
    def job(self) -> Job:
        """Does its due work."""
        ...

    @property
    def kit(self) -> Kit:
        """Its parts."""
        ...


@dataclass(frozen=True, slots=True)
class Sent:
    """What would be said.

    Args:
        when: By the clocks of the city.
        city: Its name.
        items: What it is about, as people call it: ``M7``.
        people: For whom it would ring, by name.
    """

    when: Moment
    city: str
    items: tuple[str, ...]
    people: tuple[str, ...]


class Rehearsal:
    """Plays the mornings of a plan.

    Args:
        build: Builds the roadmap with another clock, other cards and another agenda.
        attempt: Undoes in the database what is done inside it if something is raised there.
    """

    def __init__(
        self,
        build: Callable[[Clock, Cards, Agenda], Stage],
        attempt: Callable[[Transaction], AbstractContextManager[None]],
    ) -> None:
        """Take the ports."""
        self._build = build
        self._attempt = attempt

    def play(self, tx: Transaction, plan: Plan, first: datetime, last: datetime) -> list[Sent]:
        """Return what would be said from one moment to another if nothing changes until then.

        Args:
            tx: Open; what is done to it is undone.
            plan: Which.
            first: Aware.
            last: Aware, included.
        """
        sent: list[Sent] = []
        with suppress(_Over), self._attempt(tx):
            sent += self._played(tx, plan, first, last)
            _undo()
        return sent

    def _played(self, tx: Transaction, plan: Plan, first: datetime, last: datetime) -> Iterator[Sent]:
        clock, cards, agenda = _Clock(first), _Cards(), GatheringAgenda()
        stage = self._build(clock, cards, agenda)
        schedule = Schedule(stage.kit.store, stage.kit.directory, agenda, clock)
        for milestone in stage.kit.store.of_plan(tx, plan.number):
            if milestone.cancelled_at is None:
                schedule.plan(tx, milestone)
        for at, city, dues in agenda.mornings(last, MOST_STEPS):
            clock.at = at
            stage.job(tx, dues, at)
            known = stage.kit.directory.city(city)
            for post in cards.take():
                yield Sent(
                    moment_of(at, known.zone if known else "UTC"),
                    known.name if known else city,
                    tuple(dict.fromkeys(due.subject for due in dues)),
                    _rung(post, _names(tx, stage.kit, city, dues)),
                )


def _undo() -> None:
    raise _Over


class _Over(Exception):
    pass


@dataclass
class _Clock:
    at: datetime

    def now(self) -> datetime:
        """Return the moment that is being played."""
        return self.at


class _Cards:
    """Takes what is said."""

    def __init__(self) -> None:
        self._posts: list[Post] = []
        self._count = 0

    def show(self, tx: Transaction, post: Post, asked: PersonRef | None = None, patience: timedelta | None = None) -> str:
        """Keep a message."""
        del tx, asked, patience
        self._posts.append(post)
        self._count += 1
        return f"rehearsal-{self._count}"

    def refresh(self, tx: Transaction, row: str, post: Post) -> None:
        """Leave a message as it is."""

    def take(self) -> list[Post]:
        """Return what was said since the last time."""
        posts, self._posts = self._posts, []
        return posts


def _rung(post: Post, names: Mapping[PersonRef, str]) -> tuple[str, ...]:
    """Return for whom a message rings, by name."""
    if not isinstance(post.says, Announcement):
        return ()
    return tuple(dict.fromkeys(names.get(person, person.key) for person in post.says.mentions))


def _names(tx: Transaction, kit: Kit, city: str, dues: Sequence[Due]) -> dict[PersonRef, str]:
    """Return what everybody is called for whom a message about some steps may ring, by all of their accounts."""
    people = list(kit.directory.duty(tx, Role.COORDINATOR, city).people)
    for due in dues:
        wanted = parse_short_id(due.subject)
        milestone = kit.store.get(tx, wanted.number) if wanted else None
        for part in kit.entries.entry(tx, milestone).parts if milestone else ():
            people += [*part.people, *part.substitutes, *part.also]
    return {ref: person.name for person in people for ref in (person.ref, *person.accounts)}
