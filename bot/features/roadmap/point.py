"""One thing of a morning message, as it is said alone and beside others; and how several make one message."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core.person import mentioned
from bot.core.phrase import Phrase
from bot.core.reply import Announcement, Joint, Reply

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.core.person import Person, Room
    from bot.core.ref import PersonRef
    from bot.core.reply import Ask, Block, Button

LINES = 6
"""So many lines a message has at most (conversation, form 1)."""
_ALONE = 1


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that is said.

    Args:
        blocks: Its lines when it has room.
        brief: The same on one line, for a message about several things.
        people: Whose phones ring; those of nobody if it is quiet.
        rings: It comes before what is quiet.
        buttons: How it is answered with a tap, when it is the only thing to answer.
        ask: What a reply in other words means then.
        typed: Its short id, if something can be done about it.
        tells: The brief line says itself what can be typed.
        offers: What it is answered with is shown, see `Reply.offers`.
    """

    blocks: tuple[Block, ...]
    brief: Block
    people: tuple[Person, ...] = ()
    rings: bool = True
    buttons: tuple[Button, ...] = ()
    ask: Ask | None = None
    typed: str = ""
    tells: bool = False
    offers: bool = True


def message(points: Sequence[Point], room: Room, more: int = 0) -> Reply | Announcement:
    """Return one message that says all points, what rings first; it is quiet if none of them rings.

    Args:
        points: In order; at least one.
        room: Where it is said.
        more: So many things are left out already.
    """
    ringing = [point for point in points if point.rings]
    quiet = [point for point in points if not point.rings]
    blocks = list(ringing[0].blocks) if len(ringing) == _ALONE else _several(ringing, room, more)
    for point in quiet:
        left = LINES - len(blocks)
        blocks.extend(point.blocks if len(point.blocks) <= left or not ringing else (point.brief,))
    alone = ringing[0] if len(ringing) == _ALONE else quiet[0] if not ringing else None
    buttons, ask = alone.buttons if alone else (), _ask((*ringing, *quiet), alone)
    offers = alone is None or alone.offers
    reply = Reply(tuple(blocks), buttons, lasting=bool(buttons or ask), ask=ask, offers=offers)
    return Announcement(reply, rings_for(ringing, room)) if ringing else reply


def _ask(points: Sequence[Point], alone: Point | None) -> Ask | None:
    """Return what a reply means: what is said alone is answered by it, what is about no short id in any company."""
    asks = [point.ask for point in points if point.ask and (point is alone or not point.typed)]
    ask: Ask | None = None
    for earlier in reversed(asks):
        ask = _or_else(earlier, ask)
    return ask


def _or_else(ask: Ask, other: Ask | None) -> Ask:
    """Return a question with what a reply means that cannot be read as its answer."""
    return replace(ask, otherwise=_or_else(ask.otherwise, other) if ask.otherwise else other)


def _several(points: Sequence[Point], room: Room, more: int) -> list[Block]:
    """Return a line for each thing, as many as fit, and how to answer what does not tell it itself."""
    typed = next((point.typed for point in points if point.typed and not point.tells), "")
    how = [Phrase("roadmap-answer-several", {"id": typed, "prefix": room.prefix})] if typed else []
    fit = len(points) if len(points) + len(how) <= LINES else LINES - len(how) - 1
    left_out = len(points) - fit + more
    lines: list[Block] = [point.brief for point in points[:fit]]
    if left_out:
        lines.append(Phrase("roadmap-more-open", {"count": left_out, "prefix": room.prefix}))
    return [*lines, *how]


def rings_for(points: Iterable[Point], room: Room) -> tuple[PersonRef, ...]:
    """Return the accounts whose phones should ring: of those named, where they are on the room's network."""
    people = (person for point in points for person in point.people)
    return tuple(dict.fromkeys(account for person in people for account in person.accounts_on(room.ref.platform)))


def addressed(people: Iterable[Person], room: Room, *sentences: Phrase) -> Joint:
    """Return a line that speaks to people by name and goes on with sentences."""
    names = (Phrase("roadmap-to", {"person": mentioned(person, room)}) for person in people)
    return Joint((*names, *sentences), " ")
