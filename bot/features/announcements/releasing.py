"""How an announcement goes out: each city says yes to its words, or gives better ones; or somebody cannot wait."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict
from bot.core.permission import Action
from bot.core.phrase import Language, Phrase
from bot.core.rendition import By, Standing
from bot.features.announcements.access import holds
from bot.features.announcements.model import LONGEST_REASON, Hurry, State, checked, speakers
from bot.features.announcements.service import KIND

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.announcements.access import Access
    from bot.features.announcements.board import Board
    from bot.features.announcements.model import Announcement
    from bot.features.announcements.port import Ports
    from bot.features.announcements.store import AnnouncementStore


class Releasing:
    """Collects each city's yes, and lets announcements go out.

    Args:
        store: Tables.
        access: Who may.
        board: Messages.
        ports: Rooms, words and due work.
    """

    def __init__(self, store: AnnouncementStore, access: Access, board: Board, ports: Ports) -> None:
        """Take the parts."""
        self._store = store
        self._access = access
        self._board = board
        self._directory, self._texts, self._agenda, self._clock = ports.directory, ports.texts, ports.agenda, ports.clock

    def approve(self, tx: Transaction, found: Announcement, asker: Person, room: Room) -> bool:
        """Enter a city's yes to its words as they are; the last one lets the announcement go out.

        Args:
            tx: Open.
            found: Which.
            asker: Who says yes.
            room: Where.

        Returns:
            Whether it has gone out now.

        Raises:
            NotPermitted: They give no city's yes.
            Conflict: It is a draft no more, there are no words for the city yet, or they have said yes for another city.
        """
        draft = self._access.draft(tx, found, room)
        city = self._access.speaks_for(tx, draft, asker, room)
        key, by = draft.key(city), self._by(tx, asker, room)
        if key is not None and key.given:
            return False
        self._one_key_each(draft, city, by)
        self._approve(tx, draft, city, by, room.prefix)
        return self._agreed(tx, draft.number)

    def hold(self, tx: Transaction, found: Announcement, asker: Person, room: Room, *, own: bool) -> bool:
        """Take a city's yes back.

        Args:
            tx: Open.
            found: Which.
            asker: Who does.
            room: Where.
            own: Only one that they have given themselves.

        Returns:
            Whether there was one to be taken back.

        Raises:
            NotPermitted: They give no city's yes.
            Conflict: It is a draft no more.
        """
        draft = self._access.draft(tx, found, room)
        city = self._access.speaks_for(tx, draft, asker, room)
        theirs = [key for key in draft.keys if key.given and key.by == asker.id]
        citys = [key for key in draft.keys if key.given and key.city == city and not own]
        key = next(iter((*theirs, *citys)), None)
        if key is not None:
            self._store.void(tx, draft.number, [key.city])
            self._forget_review(tx, draft, key.city)
            self._board.refresh(tx, self._store.hold(tx, draft.number))
        return key is not None

    def edit(  # noqa: PLR0913, PLR0917 - which, the words, in which language, and by whom where
        self, tx: Transaction, found: Announcement, text: str, language: str | None, asker: Person, room: Room
    ) -> tuple[str, str, bool]:
        """Give an announcement other words in a language; whoever may give a city's yes gives it with them.

        Other words of the author's void every yes. Other words in a language void that of the other cities that read it.

        Args:
            tx: Open.
            found: Which.
            text: The words.
            language: Locale code; ``None`` for that which is theirs, see `Access.language`.
            asker: Who.
            room: Where.

        Returns:
            The language, the words that stood there before, if any, and whether it has gone out now.

        Raises:
            NotPermitted: The words in the language are up to others.
            BadOption: There are no words, or too many.
            Conflict: It is a draft no more.
        """
        draft, words = self._access.draft(tx, found, room), checked(text)
        code = self._access.language(tx, draft, asker, room, language)
        if code == draft.language:
            self._rewrite(tx, draft, words)
            return code, draft.text, False
        before, by = self._texts.of(tx, draft.id).get(code), self._by(tx, asker, room)
        self._texts.correct(tx, draft.id, code, words, by)
        readers = speakers(draft, self._directory.cities(), code)
        void = [city.id for city in readers if (key := draft.key(city.id)) and key.given]
        self._store.void(tx, draft.number, void)
        own = self._own(draft, readers, asker, room)
        if own is not None:
            self._approve(tx, draft, own, by, room.prefix)
        self._board.ask_again(tx, self._store.hold(tx, draft.number), [city for city in void if city != own])
        return code, before.words if before else "", self._agreed(tx, draft.number)

    def hurry(self, tx: Transaction, found: Announcement, reason: str, asker: Person, room: Room) -> None:
        """Let an announcement go out at once in people's own words; who did it, when and why is kept, and told everywhere.

        Raises:
            NotPermitted: They may not.
            BadOption: There is no reason, or it is too long.
            Conflict: It is a draft no more.
        """
        self._access.hurried(tx, found, asker)
        why = " ".join(reason.split())
        if not 0 < len(why) <= LONGEST_REASON:
            raise BadOption(Phrase("announce-reason-length", {"most": str(LONGEST_REASON)}))
        draft, by = self._access.draft(tx, found, room), self._by(tx, asker, room)
        self._approve_own(tx, draft, asker, by, room)
        missing = tuple(key.city for key in self._store.hold(tx, draft.number).missing)
        if missing:
            self._store.put_hurry(tx, draft.number, Hurry(by.at, why, by.person, by.name, missing))
        self._send(tx, draft.number)

    def lapse(self, tx: Transaction, number: int) -> None:
        """The time for a yes is over: nothing goes out, and every room that was asked is told once."""
        known = self._store.get(tx, number)
        held = None if known is None else self._store.hold(tx, number)
        now = self._clock.now()
        if held is None or held.state is not State.DRAFT or held.closes_at > now:
            return
        self._store.put_state(tx, number, State.LAPSED, now)
        self._board.tell_lapsed(tx, replace(held, state=State.LAPSED, closed_at=now))

    def _approve(self, tx: Transaction, draft: Announcement, city: str, by: By, prefix: str) -> None:
        """Enter a city's yes, and that somebody stands for the words it reads."""
        home = self._directory.city(city)
        if home is None:
            return
        if home.language != draft.language:
            rendition = self._texts.of(tx, draft.id).get(home.language)
            if rendition is None:
                facts: dict[str, Arg] = {"id": draft.id, "language": Language(home.language), "prefix": prefix}
                raise Conflict(Phrase("announce-unwritten", {**facts, "code": home.language}))
            if rendition.standing is not Standing.REVIEWED:
                self._texts.review(tx, draft.id, home.language, by)
        self._store.approve(tx, draft.number, city, by)

    def _one_key_each(self, draft: Announcement, city: str, by: By) -> None:
        other = next((key for key in draft.keys if key.given and key.by == by.person and key.city != city), None)
        if other is not None:
            names = {one.id: one.name for one in self._directory.cities()}
            facts: dict[str, Arg] = {"city": names.get(other.city, other.city), "other": names.get(city, city)}
            raise Conflict(Phrase("announce-second-key", facts))

    def _own(self, draft: Announcement, readers: list[City], asker: Person, room: Room) -> str | None:
        """Return the city whose yes goes with somebody's own words, if there is one."""
        mine = [city.id for city in readers if holds(asker, Action.RELEASE, city.id)]
        mine.sort(key=lambda city: city != room.city)
        elsewhere = any(key.given and key.by == asker.id and key.city not in mine for key in draft.keys)
        return None if elsewhere else next(iter(mine), None)

    def _approve_own(self, tx: Transaction, draft: Announcement, asker: Person, by: By, room: Room) -> None:
        """Take that somebody cannot wait as the yes of their own city, if they may give it and people stand for its words.

        Haste is no review: a machine's words become nobody's by it.
        """
        cities = [city for city in self._directory.cities() if draft.key(city.id)]
        own = self._own(draft, cities, asker, room)
        home = self._directory.city(own)
        words = None if home is None else self._texts.of(tx, draft.id).get(home.language)
        made = words is not None and words.standing in {Standing.CORRECTED, Standing.REVIEWED}
        if own is not None and home is not None and (home.language == draft.language or made):
            self._approve(tx, draft, own, by, room.prefix)

    def _rewrite(self, tx: Transaction, draft: Announcement, words: str) -> None:
        """Put other words of the author's in place: every city is asked anew."""
        if words == draft.text:
            return
        void = [key.city for key in draft.keys if key.given]
        self._store.put_text(tx, draft.number, words)
        self._store.void(tx, draft.number, void)
        for code, rendition in self._texts.of(tx, draft.id).items():
            if rendition.standing is Standing.REVIEWED:
                # A machine's words are made anew, whoever has approved the old ones; people's own are outdated.
                self._texts.reopen(tx, draft.id, code)
        changed, home = self._store.hold(tx, draft.number), self._directory.room(tx, draft.room)
        self._texts.want(tx, draft.id, words, home, draft.language, self._board.languages(tx, changed))
        self._board.ask_again(tx, changed, void)

    def _forget_review(self, tx: Transaction, draft: Announcement, city: str) -> None:
        """Have nobody stand for words any more to which no city says yes."""
        home = self._directory.city(city)
        if home is None or home.language == draft.language:
            return
        others = speakers(draft, self._directory.cities(), home.language)
        if not any(key.given for one in others if one.id != city and (key := draft.key(one.id))):
            rendition = self._texts.of(tx, draft.id).get(home.language)
            if rendition is not None and rendition.standing is Standing.REVIEWED:
                self._texts.reopen(tx, draft.id, home.language)

    def _agreed(self, tx: Transaction, number: int) -> bool:
        """Let an announcement go out to which every city has said yes; return whether it was so."""
        draft = self._store.hold(tx, number)
        if draft.missing or not draft.keys:
            self._board.refresh(tx, draft)
            return False
        self._send(tx, number)
        return True

    def _send(self, tx: Transaction, number: int) -> None:
        now: datetime = self._clock.now()
        self._store.put_state(tx, number, State.SENT, now)
        draft = self._store.hold(tx, number)
        self._agenda.plan(tx, KIND, draft.id, ())
        self._board.send(tx, draft)

    def _by(self, tx: Transaction, asker: Person, room: Room) -> By:
        now = self._clock.now()
        known = self._directory.ensure(tx, asker, room, now)
        return By(known.id, known.name, now)
