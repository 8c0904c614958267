"""Rows of the roadmap's tables as values, and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bot.core.moment import Moment
from bot.core.person import Role
from bot.core.track import Track
from bot.features.roadmap.detail import Details, Late, Level, Per, WorkingDay
from bot.features.roadmap.model import Again, Hand, Milestone, Promise, Proposal, Side, Waiver, Wish

if TYPE_CHECKING:
    from collections.abc import Mapping

    Row = Mapping[str, Any]

_PLAIN = Details()


def due_values(due: Moment) -> dict[str, object]:
    """Return the columns of a milestone that hold its moment."""
    return {"due_wall": due.wall, "due_zone": due.zone, "due_fold": due.fold, "due_at": due.at}


def wish_values(wish: Wish) -> dict[str, object]:
    """Return the columns of a milestone that hold what was wished."""
    return {
        "title": wish.title,
        **due_values(wish.due),
        "role": wish.role.value,
        "days": ",".join(str(n) for n in wish.days),
        "plan_id": wish.plan,
        "key": wish.key or None,
        "role_key": wish.role_key or None,
        "level": wish.level.value,
        "track": wish.track.value if wish.track else None,
        "gate": wish.gate,
        "per": wish.per.value,
        "expected": wish.expected,
        "details": None if wish.details == _PLAIN else json.dumps(asdict(wish.details), ensure_ascii=False),
    }


def proposal_values(proposal: Proposal | None) -> dict[str, object]:
    """Return the columns of a milestone that hold a date which is proposed."""
    due = proposal.due if proposal else None
    return {
        "proposed_wall": due.wall if due else None,
        "proposed_zone": due.zone if due else None,
        "proposed_fold": due.fold if due else None,
        "proposed_city_id": proposal.city if proposal else None,
        "proposed_at": proposal.at if proposal else None,
        "proposed_by_id": proposal.person if proposal else None,
    }


def side_values(side: Side) -> dict[str, object]:
    """Return the columns of a city's part."""
    hand, promise, again, waiver = side.hand, side.promise, side.again, side.waiver
    return {
        "done_at": side.done_at,
        "done_by_id": hand.person if hand else None,
        "done_for_id": hand.acting_for if hand else None,
        "done_tapped": hand.tapped if hand else None,
        "person_id": side.person,
        "promised_wall": promise.until.wall if promise else None,
        "promised_zone": promise.until.zone if promise else None,
        "promised_fold": promise.until.fold if promise else None,
        "promised_at": promise.given_at if promise else None,
        "again_at": again.at if again else None,
        "again_tapped": again.tapped if again else None,
        "again_by_id": again.by if again else None,
        "waived_at": waiver.at if waiver else None,
        "waived_reason": waiver.reason if waiver else None,
        "waived_by_id": waiver.person if waiver else None,
        "checked": ",".join(str(n) for n in side.checked) or None,
        "ticked": side.ticked,
        "agreed_at": side.agreed_at,
        "thawed_at": side.thawed_at,
    }


def side_of(row: Row) -> Side:
    """Return the part of a city that a row holds."""
    hand = promise = again = waiver = None
    if row["done_by_id"] is not None:
        hand = Hand(row["done_by_id"], row["done_for_id"], bool(row["done_tapped"]))
    if row["promised_at"] is not None:
        until = Moment(row["promised_wall"], row["promised_zone"], row["promised_fold"])
        promise = Promise(until, row["promised_at"])
    if row["again_at"] is not None:
        again = Again(row["again_at"], bool(row["again_tapped"]), row["again_by_id"])
    if row["waived_at"] is not None:
        waiver = Waiver(row["waived_at"], row["waived_reason"] or "", row["waived_by_id"])
    return Side(
        city=row["city_id"],
        done_at=row["done_at"],
        hand=hand,
        person=row["person_id"],
        promise=promise,
        again=again,
        waiver=waiver,
        checked=_numbers(row["checked"]),
        ticked=row["ticked"],
        agreed_at=row["agreed_at"],
        thawed_at=row["thawed_at"],
    )


def milestone_of(row: Row, sides: tuple[Side, ...]) -> Milestone:
    """Return the milestone that a row holds, with its parts."""
    wish = Wish(
        title=row["title"],
        due=Moment(row["due_wall"], row["due_zone"], row["due_fold"]),
        role=Role(row["role"]),
        days=_numbers(row["days"]),
        plan=row["plan_id"],
        key=row["key"] or "",
        role_key=row["role_key"] or "",
        level=Level(row["level"] or Level.MUST),
        track=Track(row["track"]) if row["track"] else None,
        gate=bool(row["gate"]),
        per=Per(row["per"] or Per.GROUP),
        expected=row["expected"],
        details=_details(row["details"]),
    )
    return Milestone(row["id"], wish, row["room_id"], sides, row["cancelled_at"], _proposal(row))


def _proposal(row: Row) -> Proposal | None:
    if row["proposed_at"] is None:
        return None
    due = Moment(row["proposed_wall"], row["proposed_zone"], row["proposed_fold"])
    return Proposal(due, row["proposed_city_id"], row["proposed_at"], row["proposed_by_id"])


def _details(text: str | None) -> Details:
    if text is None:
        return _PLAIN
    found = json.loads(text)
    several: dict[str, Any] = {name: tuple(found.pop(name)) for name in ("blocks", "checklist", "never_store")}
    late, working_day = Late(**found.pop("late")), WorkingDay(found.pop("working_day"))
    return Details(**several, late=late, working_day=working_day, **found)


def _numbers(text: str | None) -> tuple[int, ...]:
    return tuple(int(n) for n in (text or "").split(",") if n)
