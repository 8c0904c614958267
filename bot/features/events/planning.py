"""Adding events and changing them; every card in every room is kept up to date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.errors import Conflict
from bot.core.phrase import Phrase
from bot.features.events.model import about_subject, told_of
from bot.features.events.rule import check, check_move, check_words, see_going, see_open

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.person import Person, Room
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.events.access import Access
    from bot.features.events.effect import Effects
    from bot.features.events.model import Draft, Event, Told
    from bot.features.events.port import Ports
    from bot.features.events.span import Span
    from bot.features.events.store import EventStore


class Plans:
    """Enters events and changes them.

    Args:
        store: Tables.
        ports: What events need.
        access: Who may.
        effects: What follows from a change.
    """

    def __init__(self, store: EventStore, ports: Ports, access: Access, effects: Effects) -> None:
        """Take the parts."""
        self._store = store
        self._ports = ports
        self._access = access
        self._effects = effects

    def add(  # noqa: PLR0913 - what, where, by whom, and how it is shown
        self,
        tx: Transaction,
        draft: Draft,
        room: Room,
        author: Person,
        asked: MessageRef | None = None,
        *,
        quietly: bool = False,
    ) -> Event:
        """Enter an event and show its card in the room and in those linked with it.

        Args:
            tx: Transaction.
            draft: The wish.
            room: Where it was asked for.
            author: The event belongs to the room's city, or else to theirs.
            asked: The message that the card in this room answers.
            quietly: It is seen there without a card of its own: one of many that come at once.

        Raises:
            BadOption: A text is empty or too long, or the link is none.
            Conflict: The start has passed, or the end does not come after the start.
        """
        now = self._ports.clock.now()
        check(draft, now, room.prefix)
        event = self._store.add(tx, draft, room, room.city or author.city, now)
        self._ask_titles(tx, event, room)
        self._effects.board.put_up(tx, event, room, asked, quietly=quietly)
        self._effects.calendar.enter(tx, event, now)
        self._effects.schedule.plan(tx, event)
        return event

    def cancel(self, tx: Transaction, event: Event, asker: Person) -> None:
        """Call an event off: the cards say so, and every room where people signed up is told, with their names.

        Raises:
            NotPermitted: The asker plans nothing for the event's city, and the city has a coordinator.
            Conflict: It was cancelled before, or is over.
        """
        event, now = self._access.to_change(tx, event, asker), self._ports.clock.now()
        see_open(event, now)
        self._store.put_cancelled(tx, event.number, now)
        cancelled = replace(event, cancelled=True)
        self._effects.calendar.call_off(tx, cancelled)
        self._tell(tx, cancelled, told_of(event), now)

    def postpone(self, tx: Transaction, event: Event, asker: Person) -> None:
        """Put an event off without a new time yet: those who signed up are told, and asked again once it has one.

        Raises:
            NotPermitted: As in `cancel`.
            Conflict: It is cancelled, over, or put off already, or recurs: then single dates are moved or left out.
        """
        event, now = self._access.to_change(tx, event, asker), self._ports.clock.now()
        see_going(event, now)
        if event.draft.rule is not None:
            prefix = self._ports.directory.room(tx, event.room).prefix
            raise Conflict(Phrase("event-series-put-off", {"id": event.id, "prefix": prefix}))
        self._store.put_off(tx, event.number, now)
        postponed = replace(event, postponed=True)
        self._effects.calendar.call_off(tx, postponed)
        self._tell(tx, postponed, told_of(event), now)

    def restore(self, tx: Transaction, event: Event, asker: Person) -> None:
        """Have an event take place after all that was called off or put off; those who signed up are told.

        Raises:
            NotPermitted: As in `cancel`.
            Conflict: It was neither called off nor put off, or would be over.
        """
        event, now = self._access.to_change(tx, event, asker), self._ports.clock.now()
        if event.going:
            raise Conflict(Phrase("event-not-cancelled", {"id": event.id, "title": event.named}))
        self._tell(tx, self._restored(tx, event, now), told_of(event), now)

    def move(self, tx: Transaction, event: Event, span: Span, asker: Person, prefix: str) -> bool:
        """Have an event take place at another time; whoever signed up hears of it and stays signed up (conversation 12).

        What was put off has a time again: whoever had signed up is asked again, and nothing of what they said counts.

        Args:
            tx: Transaction.
            event: The event.
            span: Its new time.
            asker: Who moves it.
            prefix: What commands begin with, for the right line that is shown.

        Returns:
            Whether anything has changed; if not, nobody is told anything.

        Raises:
            NotPermitted: As in `cancel`.
            Conflict: It is cancelled or over, its new start has passed, or its new end does not come after that.
        """
        event, now = self._access.to_change(tx, event, asker, "event-move-up-to"), self._ports.clock.now()
        see_open(event, now)
        if span == event.draft.span and event.going:
            if span.begins_at > now:
                self._effects.calendar.move(tx, event, span, now)  # there somebody may have changed it
            return False
        self._tell(tx, self._moved(tx, event, span, now, prefix), told_of(event), now, event.original)
        return True

    def edit(self, tx: Transaction, event: Event, draft: Draft, asker: Person) -> bool:
        """Change what is said of an event, but not its time; whoever signed up is told of another place alone.

        With more places whoever waits moves up; with fewer nobody loses theirs.

        Args:
            tx: Transaction.
            event: The event.
            draft: How it shall be; its time does not matter.
            asker: Who changes it.

        Returns:
            Whether anything has changed.

        Raises:
            NotPermitted: As in `cancel`.
            BadOption: A text is empty or too long, or the link is none.
            Conflict: It is cancelled or over.
        """
        event, now = self._access.to_change(tx, event, asker), self._ports.clock.now()
        see_open(event, now)
        changed = self._edited(tx, event, draft, now)
        if changed == event:
            return False
        self._tell(tx, changed, told_of(event), now)
        return True

    def revise(self, tx: Transaction, event: Event, draft: Draft, asker: Person, prefix: str) -> None:
        """Have an event that is once be as a draft says, in words and time; whoever signed up hears of all that in one message.

        What was called off takes place after all. Arguments and faults as in `edit` and `move`.
        """
        event, now = self._access.to_change(tx, event, asker), self._ports.clock.now()
        revised = self._restored(tx, event, now) if event.cancelled else event
        see_open(revised, now)
        revised = self._edited(tx, revised, draft, now)
        if draft.span != event.draft.span:
            revised = self._moved(tx, revised, draft.span, now, prefix)
        if revised != event:
            self._tell(tx, revised, told_of(event), now)

    def _restored(self, tx: Transaction, event: Event, now: datetime) -> Event:
        # What was called off while it was put off is put off again.
        restored = replace(event, cancelled=False) if event.cancelled else replace(event, postponed=False)
        see_open(restored, now)
        if event.cancelled:
            self._store.put_cancelled(tx, event.number, None, now)
        else:
            self._store.take_up(tx, event.number, now, as_before=True)
        if restored.going:
            self._effects.calendar.enter(tx, restored, now)
        return restored

    def _moved(self, tx: Transaction, event: Event, span: Span, now: datetime, prefix: str) -> Event:
        check_move(event, span, now, prefix)
        self._store.put_span(tx, event.number, span, now)
        self._ports.titles.outdate(tx, _subjects(event))
        if event.postponed:
            self._store.take_up(tx, event.number, now, as_before=False)
        moved = replace(event, draft=replace(event.draft, span=span), postponed=False)
        self._effects.calendar.move(tx, moved, event.draft.span, now)
        return moved

    def _edited(self, tx: Transaction, event: Event, draft: Draft, now: datetime) -> Event:
        """Return an event with other words and its old time, as it is kept from now on."""
        changed = replace(event, draft=replace(draft, span=event.draft.span))
        if changed == event:
            return event
        check_words(changed.draft)
        self._store.put_draft(tx, event.number, changed.draft, now if _shown_elsewhere(event.draft, changed.draft) else None)
        self._retitle(tx, event, changed)
        if event.going:
            self._effects.sign_ups.move_up(tx, changed, now)
            old, new = event.draft, changed.draft
            if (old.title, old.place) != (new.title, new.place) and new.span.begins_at > now:
                self._effects.calendar.put_right(tx, changed)
        return changed

    def _tell(self, tx: Transaction, event: Event, before: Told, now: datetime, date: datetime | None = None) -> None:
        """Show a change on every card, tell whom it concerns, and plan what comes up now."""
        self._effects.board.refresh(tx, event)
        self._effects.telling.changed(tx, event, before, now, date)
        self._effects.schedule.plan(tx, event)

    def _retitle(self, tx: Transaction, event: Event, changed: Event) -> None:
        """Have new words translated; what people have approved is outdated by them, and by another place."""
        if changed.draft.place != event.draft.place:
            self._ports.titles.outdate(tx, _subjects(event))
        self._ask_titles(tx, changed, self._ports.directory.room(tx, event.room), event.draft)

    def _ask_titles(self, tx: Transaction, event: Event, room: Room, old: Draft | None = None) -> None:
        titles, draft = self._ports.titles, event.draft
        stay = (draft.place,) if draft.place else ()
        if old is None or old.title != draft.title:
            titles.ask(tx, event.id, draft.title, room, stay)
        before = None if old is None else old.about
        if draft.about is None and before is not None:
            titles.forget(tx, about_subject(event.number))
        elif draft.about is not None and draft.about != before:
            titles.ask(tx, about_subject(event.number), draft.about, room, stay)


def _subjects(event: Event) -> tuple[str, str]:
    """Return under which names the words of an event are translated."""
    return event.id, about_subject(event.number)


def _shown_elsewhere(old: Draft, new: Draft) -> bool:
    """Tell whether calendar programs show what has changed."""
    return (old.title, old.place, old.link, old.about) != (new.title, new.place, new.link, new.about)
