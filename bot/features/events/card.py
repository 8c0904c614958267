"""How an event is shown: the card, its cancelled form, and one event for one person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.reply import Ask, Button, HowTo, Joint, OnYourClock, Quote, Reply, Said, Tally
from bot.features.events.model import Coming
from bot.features.events.said_rule import said_rule
from bot.features.events.span import AllDay, Timed, at_night

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.person import City
    from bot.core.phrase import Arg
    from bot.core.reply import Block
    from bot.features.events.model import Counts, Event, Organiser
    from bot.features.events.span import Span

_EMOJI = ((Coming.YES, "👍"), (Coming.NO, "👎"), (Coming.MAYBE, "🤔"))


_GIST = 160
"""So many characters of a description stand on the card."""


@dataclass(frozen=True, slots=True)
class Organisers:
    """Who organises an event.

    Args:
        role: Their role.
        city: Name of their city; empty if it belongs to none.
        people: Their names.
    """

    role: Organiser
    city: str
    people: tuple[str, ...] = ()

    @property
    def said(self) -> Phrase:
        """Say it shortly."""
        said: dict[str, Arg] = {"role": self.role.value, "city": self.city, "people": Listed(self.people)}
        return Phrase("event-organiser" if self.people else "event-organiser-role", said)


@dataclass(frozen=True, slots=True)
class Shown:
    """An event with what is known of it.

    Args:
        event: The event.
        counts: How many said what.
        cities: Whose times are shown, in order.
        locales: Of the room: title and description stand there in these too, where they are known.
        organisers: Where its author named them.
        prefix: What commands begin with in the room.
    """

    event: Event
    counts: Counts
    cities: Sequence[City]
    locales: Sequence[str] = ()
    organisers: Organisers | None = None
    prefix: str = "!"


def card(shown: Shown) -> Reply:
    """Return the card that everyone in a room can tap, or what is left of it once the event is cancelled."""
    event = shown.event
    if event.cancelled:
        title = Joint((*_title(shown).parts, Phrase("event-cancelled-mark")))
        return Reply((title, *times(shown)), to_room=True, lasting=True)
    if event.postponed:
        title = Joint((*_title(shown).parts, Phrase("event-put-off-mark")))
        return Reply((title, Phrase("event-put-off-card")), to_room=True, lasting=True)
    blocks = (*_facts(shown), HowTo(Phrase("event-how")))
    # A reply with a number is a yes for so many: "yes, 3".
    several = Ask(f"event rsvp {event.id} {Coming.YES}", "places", label="event-several")
    return Reply(blocks, buttons=tuple(answer_buttons(event)), to_room=True, lasting=True, ask=several)


def view(shown: Shown) -> Reply:
    """Return an event for one person; it does not change later, as a card does."""
    if not shown.event.going:
        return Reply(card(shown).blocks)
    return Reply((*_facts(shown), Phrase("event-how-typed", {"id": shown.event.id, "prefix": shown.prefix})))


def times(shown: Shown) -> Iterator[Phrase]:
    """Yield each city's times, in its own language whoever reads."""
    for city in shown.cities:
        span = shown.event.draft.span
        phrase_id = "event-time-night" if at_night(span, city.zone) else "event-time"
        yield Phrase(phrase_id, {"city": city.name, "span": said_span(span, city.zone)}, locale=city.language)


def said_span(span: Span, zone: str, form: Form = Form.FULL) -> Arg:
    """Return when an event takes place as it is said in a zone; whole days are the same everywhere.

    Args:
        span: When.
        zone: IANA name.
        form: How much of the start is said.
    """
    if isinstance(span, AllDay):
        starts, ends = When(span.first, form), When(span.last, _second_form(span.first.year == span.last.year))
        return starts if span.first == span.last else Phrase("event-span-days", {"starts": starts, "ends": ends})
    first, last = span.starts.seen_from(zone), span.last.seen_from(zone)
    if span.ends is None:
        return When(first, form)
    if first.day == last.day:
        return Phrase("event-span", {"starts": When(first, form), "ends": When(last, Form.TIME)})
    second = _second_form(first.day.year == last.day.year)
    return Phrase("event-span-days", {"starts": When(first, form), "ends": When(last, second)})


def _second_form(same_year: bool) -> Form:
    return Form.DAY_TIME if same_year else Form.FULL


def _title(shown: Shown) -> Joint:
    """Return the title as it was typed, and what it has become for the room's other readers (conversation 10)."""
    event = shown.event
    known = ((locale, event.titles[locale]) for locale in shown.locales if locale in event.titles)
    others = (rendition.in_language(locale) for locale, rendition in known)
    return Joint((Said(f"{event.id} {event.draft.title}", strong=True), *others), " / ")


def _facts(shown: Shown) -> Iterator[Block]:
    yield _title(shown)
    yield from times(shown)
    yield from _on_your_clock(shown.event.draft.span)
    yield from _gist(shown)
    draft, counts = shown.event.draft, shown.counts
    parts: list[Phrase | Said | Tally] = [*said_rule(draft, shown.cities)]
    if draft.kind:
        parts.append(Phrase("event-kind", {"kind": draft.kind.value}))
    if draft.track:
        parts.append(Phrase("event-track", {"track": draft.track.value}))
    parts += [Said(text) for text in (draft.place, draft.link) if text]
    if shown.organisers:
        parts.append(shown.organisers.said)
    if draft.limit is not None:
        parts.append(Phrase("event-places", {"limit": draft.limit}))
    parts.append(Tally((("answer-yes", counts.yes), ("answer-no", counts.no), ("answer-maybe", counts.maybe))))
    if counts.waiting:
        parts.append(Phrase("event-count-waiting", {"waiting": counts.waiting}))
    yield Joint(tuple(parts))


def _gist(shown: Shown) -> Iterator[Joint]:
    """Yield the description, shortened, in the author's words and in the room's other languages."""
    about = shown.event.draft.about
    if about is not None:
        parts: list[Phrase | Said] = [Said(_shortened(about))]
        for locale in shown.locales:
            if locale in shown.event.abouts:
                known = shown.event.abouts[locale]
                parts.append(replace(known, words=_shortened(known.words)).in_language(locale))
        if len(about) > _GIST:
            parts.append(Phrase("event-about-more", {"id": shown.event.id, "prefix": shown.prefix}))
        yield Joint(tuple(parts))


def text_of(shown: Shown, organisers: Organisers, locale: str) -> Reply:
    """Return all that its author wrote of an event, for one person: in their language where it is known, and the original.

    Args:
        shown: The event.
        organisers: Who organises it.
        locale: Of the reader.
    """
    event = shown.event
    known = event.abouts.get(locale)
    blocks: list[Block] = [Said(f"{event.id} {event.draft.title}", strong=True)]
    if known is not None:
        blocks.append(known.marked)
    if event.draft.about is None:
        blocks.append(Phrase("event-about-none"))
    else:
        blocks.append(Said(event.draft.about) if known is None else Quote(event.draft.about))
    blocks += [Said(event.draft.link)] if event.draft.link else []
    return Reply((*blocks, organisers.said))


def _shortened(text: str) -> str:
    return text if len(text) <= _GIST else f"{text[: _GIST - 1].rsplit(' ', 1)[0]}…"


def _on_your_clock(span: Span) -> Iterator[OnYourClock]:
    """Yield when it is where the reader is; whole days are the same everywhere."""
    if isinstance(span, Timed):
        yield OnYourClock(Phrase("event-your-clock"), span.starts.at, span.ends.at if span.ends is not None else None)


def answer_buttons(event: Event) -> Iterator[Button]:
    """Yield what one taps to say yes, no or maybe."""
    for coming, emoji in _EMOJI:
        # Taking a reaction away withdraws that answer alone: whoever has tapped another one since keeps the other.
        undo = f"event rsvp {event.id} {Coming.NONE} --was {coming}"
        yield Button(emoji, f"event rsvp {event.id} {coming}", undo, word=f"answer-{coming}")
