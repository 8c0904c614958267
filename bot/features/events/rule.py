"""What can take place, and what can still be changed or signed up for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict
from bot.core.phrase import Phrase, When
from bot.features.events.model import LONGEST, LONGEST_ABOUT, LONGEST_LINK
from bot.features.events.span import AllDay, ends_early, example_end, example_start, has_passed

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.phrase import Arg
    from bot.features.events.model import Draft, Event
    from bot.features.events.span import Span

_HTTPS = "https://"


def check(draft: Draft, now: datetime, prefix: str) -> None:
    """See that an event can take place as wished.

    Args:
        draft: The wish.
        now: Aware.
        prefix: What commands begin with, for the right line that is shown.

    Raises:
        BadOption: A text is empty or too long, or the link is none.
        Conflict: The start has passed, or the end does not come after the start.
    """
    check_words(draft)
    quoted = draft.title.replace('"', '""')
    check_span(draft.span, now, Phrase("event-past", {**_past(draft.span, now), "title": quoted, "prefix": prefix}))


def check_words(draft: Draft) -> None:
    """See that what is said of an event can be shown.

    Raises:
        BadOption: A text is empty or too long, or the link is none.
    """
    for text, phrase_id in ((draft.title, "event-title-length"), (draft.place, "event-place-length")):
        if text is not None and not 0 < len(text) <= LONGEST:
            raise BadOption(Phrase(phrase_id, {"most": LONGEST}))
    if draft.about is not None and not 0 < len(draft.about) <= LONGEST_ABOUT:
        raise BadOption(Phrase("event-about-length", {"most": LONGEST_ABOUT}))
    if draft.link is not None and not is_link(draft.link):
        raise BadOption(Phrase("event-link-unread", {"most": LONGEST_LINK}))


def check_move(event: Event, span: Span, now: datetime, prefix: str) -> None:
    """See that an event can be moved; arguments as in `check`.

    Raises:
        Conflict: The new start has passed, or the new end does not come after it.
    """
    check_span(span, now, Phrase("event-move-past", {**_past(span, now), "id": event.id, "prefix": prefix}))


def check_span(span: Span, now: datetime, past: Phrase) -> None:
    """See that something can take place then.

    Args:
        span: When.
        now: Aware.
        past: What to say of a start that has passed.

    Raises:
        Conflict: The start has passed, or the end does not come after the start.
    """
    if has_passed(span, now):
        raise Conflict(past)
    if ends_early(span):
        starts, ends = (span.first, span.last) if isinstance(span, AllDay) else (span.starts, span.last)
        said: dict[str, Arg] = {"starts": When(starts), "ends": When(ends), "example": example_end(starts)}
        raise Conflict(Phrase("event-end-early", said))


def _past(span: Span, now: datetime) -> dict[str, Arg]:
    starts = span.first if isinstance(span, AllDay) else span.starts
    return {"starts": When(starts), "example": example_start(span, now)}


def is_link(text: str) -> bool:
    """Tell whether a text is the address of a page and nothing else."""
    bare = len(text.split()) == 1 and text.isprintable()
    return bare and text.lower().startswith(_HTTPS) and len(_HTTPS) < len(text) <= LONGEST_LINK


def see_open(event: Event, now: datetime) -> None:
    """See that an event can still be changed.

    Raises:
        Conflict: It is cancelled or over.
    """
    said: dict[str, Arg] = {"id": event.id, "title": event.named}
    if event.cancelled:
        raise Conflict(Phrase("event-cancelled", said))
    if event.over(now):
        raise Conflict(Phrase("event-over", said))


def see_going(event: Event, now: datetime) -> None:
    """See that an event can be signed up for.

    Raises:
        Conflict: It is cancelled, over or put off.
    """
    see_open(event, now)
    if event.postponed:
        raise Conflict(Phrase("event-put-off", {"id": event.id, "title": event.named}))
